package postgis

import (
	"context"

	"github.com/jackc/pgx/v5"
)

// Channel is what LISTEN takes to hear of changes. A payload is a JSON object with the
// town, the change's id, and the range of its audit rows.
const Channel = "tuntu"

// Change is an open change of one town: the only thing that can write.
type Change struct {
	tx   pgx.Tx
	town string
	ID   int64 // in one town, ids rise in the order of commits
}

// Town is the code of the town that changes.
func (c *Change) Town() string { return c.town }

// Change is the one door for writes. It takes the town's lock, runs fn in one
// transaction and tells listeners; triggers add the audit rows, the features' versions
// and the layers' revisions. When fn fails, nothing has happened.
func (db *DB) Change(ctx context.Context, town, actor, reason string, fn func(*Change) error) error {
	err := pgx.BeginFunc(ctx, db.pool, func(tx pgx.Tx) error {
		c := &Change{tx: tx, town: town}
		if err := c.open(ctx, actor, reason); err != nil {
			return err
		}
		if err := fn(c); err != nil {
			return err
		}
		return c.notify(ctx)
	})
	return translate(err)
}

func (c *Change) open(ctx context.Context, actor, reason string) error {
	const lock = `SELECT pg_advisory_xact_lock(hashtextextended('tuntu town ' || $1, 0))`
	if _, err := c.tx.Exec(ctx, lock, c.town); err != nil {
		return err
	}
	const record = `
		INSERT INTO changes (town, change, actor, reason) VALUES ($1, nextval('change_id'), $2, $3)
		RETURNING change, set_config('tuntu.change', change::text, true)`
	var setting string
	return c.tx.QueryRow(ctx, record, c.town, actor, reason).Scan(&c.ID, &setting)
}

func (c *Change) notify(ctx context.Context) error {
	const notify = `
		SELECT pg_notify($3, json_build_object('town', $1::text, 'change', $2::bigint, 'first', min(seq), 'last', max(seq))::text)
		FROM audit WHERE town = $1 AND change = $2 HAVING count(*) > 0`
	_, err := c.tx.Exec(ctx, notify, c.town, c.ID, Channel)
	return err
}
