package postgis

import "context"

// Exec runs any SQL within a change, as a program with a fault would.
func (c *Change) Exec(ctx context.Context, sql string) error {
	_, err := c.tx.Exec(ctx, sql)
	return err
}
