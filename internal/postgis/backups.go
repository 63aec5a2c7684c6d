package postgis

// Reads the note of the last backup.

import (
	"context"
	"encoding/json"
	"time"
)

// BackupNote is the last backup as the database knows it. It is the comment of the schema,
// so that every instance on one database sees it, a standby's too.
type BackupNote struct {
	At         time.Time  `json:"at"`
	File       string     `json:"file"`
	Bytes      int64      `json:"bytes"`
	VerifiedAt *time.Time `json:"verified_at,omitempty"`
}

// LastBackup is the last backup; nil when none was ever made. real tells whether there is a
// town that is not invented, whose loss would matter.
func (db *DB) LastBackup(ctx context.Context) (note *BackupNote, real bool, err error) {
	const read = `
		SELECT coalesce(obj_description('tuntu'::regnamespace, 'pg_namespace'), '{}'),
		    EXISTS (SELECT FROM towns WHERE NOT sample)`
	var text string
	if err := db.pool.QueryRow(ctx, read).Scan(&text, &real); err != nil {
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
