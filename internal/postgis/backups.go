package postgis

import (
	"context"
	"encoding/json"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/fault"
)

// BackupNote is the last backup as the database knows it. It is the comment of the schema,
// so that every instance on one database sees it, a standby's too.
type BackupNote struct {
	At         time.Time  `json:"at"`
	File       string     `json:"file"`
	Bytes      int64      `json:"bytes"`
	VerifiedAt *time.Time `json:"verified_at,omitempty"`
}

// NoteBackup records the last backup.
func NoteBackup(ctx context.Context, ownerURL string, note BackupNote) error {
	text, err := json.Marshal(map[string]BackupNote{"last_backup": note})
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

// LastBackup is the last backup; nil when none was ever made. real tells whether there is a
// town that is not invented, whose loss would matter.
func (db *DB) LastBackup(ctx context.Context) (note *BackupNote, real bool, err error) {
	return lastBackup(ctx, db.pool)
}

// LastBackup is DB.LastBackup by a connection of its own.
func LastBackup(ctx context.Context, url string) (note *BackupNote, real bool, err error) {
	config, err := Config(url)
	if err != nil {
		return nil, false, err
	}
	conn, err := pgx.ConnectConfig(ctx, config.ConnConfig)
	if err != nil {
		return nil, false, fault.Wrap(err, fault.Unavailable, "the database does not answer; `tuntu doctor` says more")
	}
	defer conn.Close(context.WithoutCancel(ctx))
	return lastBackup(ctx, conn)
}

func lastBackup(ctx context.Context, from interface {
	QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
},
) (note *BackupNote, real bool, err error) {
	const read = `SELECT coalesce(obj_description('tuntu'::regnamespace, 'pg_namespace'), '{}'), EXISTS (SELECT FROM towns WHERE NOT sample)`
	var text string
	if err := from.QueryRow(ctx, read).Scan(&text, &real); err != nil {
		return nil, false, translate(err)
	}
	var comment struct {
		LastBackup *BackupNote `json:"last_backup"`
	}
	if err := json.Unmarshal([]byte(text), &comment); err != nil {
		return nil, real, nil //nolint:nilerr // somebody's own comment
	}
	return comment.LastBackup, real, nil
}
