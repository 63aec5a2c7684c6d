package postgis

import "context"

// Exec runs any SQL within a change, as a program with a fault would.
func (c *Change) Exec(ctx context.Context, sql string) error {
	_, err := c.tx.Exec(ctx, sql)
	return err
}

// MigrateTo brings a schema up to one of its migrations, as an older program would have it.
func MigrateTo(ctx context.Context, ownerURL string, version int64) error {
	provider, db, err := openMigrations(ownerURL)
	if err != nil {
		return err
	}
	defer db.Close()
	if err := prepareSchema(ctx, db); err != nil {
		return err
	}
	_, err = provider.UpTo(ctx, version)
	return err
}
