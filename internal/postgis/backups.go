package postgis

// Reads the note of the last backup.

import (
	"context"
	"encoding/json"
	"time"
)

// BackupNote describes the last backup. It is stored in the schema's comment, so that every instance
// on one database can read it, even from a standby.
type BackupNote struct {
	At         time.Time  `json:"at"`
	File       string     `json:"file"` // path
	Bytes      int64      `json:"bytes"`
	VerifiedAt *time.Time `json:"verified_at,omitempty"`
}

// LastBackup reads the note of the last backup; nil when none was ever made. real tells whether
// there is any town but invented ones, since only the loss of a real town matters.
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
		return nil, real, nil //nolint:nilerr // another program wrote the comment
	}
	return comment.LastBackup, real, nil
}
