// Package upkeep does the operator's work on a database: it migrates the schema, inspects the
// server, keeps the note of the last backup, restores backups, and verifies the log of changes. It
// connects as the schema's owner. Requests read and write by package postgis instead.
package upkeep

import (
	"context"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// schemas lists the program's own schemas.
func schemas() []string { return []string{"tuntu", "tuntu_access"} }

// connect opens one connection as the schema's owner.
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

// asOwner runs fn in one transaction as the schema's owner.
func asOwner(ctx context.Context, ownerURL string, fn func(pgx.Tx) error) error {
	conn, err := connect(ctx, ownerURL)
	if err != nil {
		return err
	}
	defer conn.Close(context.WithoutCancel(ctx))
	return postgis.Translate(pgx.BeginFunc(ctx, conn, fn))
}
