package postgis

import (
	"context"
	"strconv"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/access"
	"tuntu/internal/fault"
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

// Change is the one door for writes. As the actor it takes the town's lock, runs fn in one
// transaction and tells listeners; triggers add the audit rows, the features' versions, the
// layers' revisions and, at the commit, the change's place in the town's chain. When fn
// fails, nothing has happened. What the actor may not write, row security refuses.
func (db *DB) Change(ctx context.Context, town string, actor access.Actor, reason string, fn func(*Change) error) error {
	return db.change(ctx, town, actor, reason, nil, fn)
}

func (db *DB) change(ctx context.Context, town string, actor access.Actor, reason string, undoes *int64, fn func(*Change) error) error {
	defer db.noteWritten(context.WithoutCancel(ctx))
	return db.as(ctx, actor, func(tx pgx.Tx) error {
		c := &Change{tx: tx, town: town}
		const begin = `SELECT begin_change($1, $2, $3, $4)`
		if err := tx.QueryRow(ctx, begin, town, actor.Name, reason, undoes).Scan(&c.ID); err != nil {
			return err
		}
		if err := fn(c); err != nil {
			return err
		}
		return c.notify(ctx)
	})
}

var errNoOwner = fault.New(fault.Internal, "the operator works as the database's owner, whose address is not known here")

// as runs fn in a transaction of the actor's: the operator's as the schema's owner, anybody
// else's as the app's role with the account named, for that transaction only.
func (db *DB) as(ctx context.Context, actor access.Actor, fn func(pgx.Tx) error) error {
	pool := db.pool
	if actor.Operator {
		if pool = db.owner; pool == nil {
			return errNoOwner
		}
	}
	err := pgx.BeginFunc(ctx, pool, func(tx pgx.Tx) error {
		if !actor.Operator { // whose imports take as long as they take
			const settle = `SELECT set_config('tuntu.account', $1, true), set_config('statement_timeout', $2, true), set_config('lock_timeout', $3, true)`
			account := ""
			if actor.Account != 0 {
				account = strconv.FormatInt(actor.Account, 10)
			}
			if _, err := tx.Exec(ctx, settle, account, milliseconds(writeWithin), milliseconds(lockWithin)); err != nil {
				return err
			}
		}
		return fn(tx)
	})
	return translate(err)
}

func (c *Change) notify(ctx context.Context) error {
	const notify = `
		SELECT pg_notify($3, json_build_object('town', $1::text, 'change', $2::bigint, 'first', min(seq), 'last', max(seq))::text)
		FROM audit WHERE town = $1 AND change = $2 HAVING count(*) > 0`
	_, err := c.tx.Exec(ctx, notify, c.town, c.ID, Channel)
	return err
}
