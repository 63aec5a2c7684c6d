// Package upkeep is the operator's work on a database: bringing the schema up to date,
// looking at the server, backups' notes, restoring, and proving that the log of changes is
// whole. It connects as the schema's owner and knows nothing of the reads and writes of the
// day, which are package postgis.
package upkeep

import (
	"context"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// schemas are the program's own.
func schemas() []string { return []string{"tuntu", "tuntu_access"} }

// connect is one connection as the schema's owner.
func connect(ctx context.Context, ownerURL string) (*pgx.Conn, error) {
	config, err := postgis.Config(ownerURL)
	if err != nil {
		return nil, err
	}
	conn, err := pgx.ConnectConfig(ctx, config.ConnConfig)
	if err != nil {
		return nil, fault.Wrap(err, fault.Unavailable, "the database does not answer; `tuntu doctor` says more")
	}
	return conn, nil
}

// asOwner runs fn in one transaction of the schema's owner.
func asOwner(ctx context.Context, ownerURL string, fn func(pgx.Tx) error) error {
	conn, err := connect(ctx, ownerURL)
	if err != nil {
		return err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	return postgis.Translate(pgx.BeginFunc(ctx, conn, fn))
}
