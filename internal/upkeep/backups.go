package upkeep

// The note of the last backup, which the database keeps.

import (
	"context"
	"encoding/json"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/postgis"
)

// NoteBackup records the last backup as the schema's comment, where each instance reads it.
func NoteBackup(ctx context.Context, ownerURL string, note postgis.BackupNote) error {
	text, err := json.Marshal(map[string]postgis.BackupNote{"last_backup": note})
	if err != nil {
		return err
	}
	return asOwner(ctx, ownerURL, func(tx pgx.Tx) error {
		var sql string
		if err := tx.QueryRow(ctx, `SELECT format('COMMENT ON SCHEMA tuntu IS %L', $1::text)`, string(text)).Scan(&sql); err != nil {
			return err
		}
		_, err := tx.Exec(ctx, sql)
		return err
	})
}

// LastBackup reads a database's note of its last backup by a connection of its own. real tells
// whether the database has a town that is not invented.
func LastBackup(ctx context.Context, url string) (note *postgis.BackupNote, real bool, err error) {
	db, err := postgis.Open(ctx, postgis.URLs{App: url})
	if err != nil {
		return nil, false, err
	}
	defer db.Close()
	return db.LastBackup(ctx)
}
