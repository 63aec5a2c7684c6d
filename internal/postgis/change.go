package postgis

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"tuntu/internal/access"
	"tuntu/internal/fault"
)

// Channel is what LISTEN takes to hear of changes. A payload is a JSON object with the
// town, the change's id, and the range of its audit rows.
const Channel = "tuntu"

// Change is an open change of one town: the only thing that can write.
type Change struct {
	tx     pgx.Tx
	town   string
	actor  access.Actor
	staged bool  // whether it has made a temporary table
	ID     int64 // in one town, ids rise in the order of commits
}

// Town is the code of the town that changes.
func (c *Change) Town() string { return c.town }

// Request says who writes to which town, and why.
type Request struct {
	Town   string
	Actor  access.Actor
	Reason string
	Undoes int64         // the change that this one takes back; 0: none
	Within time.Duration // how long it waits for another change of the town to end; 0: as long as anybody may
	Key    string        // under which a retry is answered as the first was; empty: none
	Digest []byte        // SHA-256 of what came under the key, so that nothing else is answered so
}

// errAnswered ends a change that was written before under the same key.
var errAnswered = errors.New("postgis: answered before")

// Write is the one door for writes. As the actor it takes the town's lock, runs fn in one
// transaction and tells listeners; triggers add the audit rows, the features' versions, the
// layers' revisions and, at the commit, the change's place in the town's chain. When fn
// fails, nothing has happened. What the actor may not write, row security refuses.
//
// answer, a pointer or nil, is what fn fills and what a retry under the request's key gets
// again, for seven days.
func (db *DB) Write(ctx context.Context, r Request, answer any, fn func(*Change) error) error {
	defer db.noteWritten(context.WithoutCancel(ctx))
	pool, err := db.poolOf(r.Actor)
	if err != nil {
		return err
	}
	err = pgx.BeginFunc(ctx, pool, func(tx pgx.Tx) error {
		c := &Change{tx: tx, town: r.Town, actor: r.Actor}
		if err := c.begin(ctx, r); err != nil {
			return err
		}
		if r.Key != "" {
			if found, err := c.answered(ctx, r, answer); err != nil {
				return err
			} else if found {
				return errAnswered
			}
		}
		if err := fn(c); err != nil {
			return err
		}
		if r.Key != "" {
			if err := c.keepAnswer(ctx, r, answer); err != nil {
				return err
			}
		}
		return c.notify(ctx)
	})
	if errors.Is(err, errAnswered) {
		return nil
	}
	return translate(err)
}

// begin opens the change. The operator's takes as long as it takes; anybody else's account is
// named and its statements are limited, for this transaction only.
func (c *Change) begin(ctx context.Context, r Request) error {
	if r.Actor.Operator {
		const begin = `SELECT begin_change($1, $2, $3, nullif($4, 0::bigint))`
		return c.tx.QueryRow(ctx, begin, r.Town, r.Actor.Name, r.Reason, r.Undoes).Scan(&c.ID)
	}
	const begin = `SELECT begin_write($1, $2, $3, nullif($4, 0::bigint), nullif($5, 0::bigint), $6, $7)`
	return c.tx.QueryRow(ctx, begin, r.Town, r.Actor.Name, r.Reason, r.Undoes, r.Actor.Account,
		milliseconds(writeWithin), milliseconds(cmp.Or(r.Within, lockWithin))).Scan(&c.ID)
}

// answered finds what was answered under the request's key before.
func (c *Change) answered(ctx context.Context, r Request, answer any) (bool, error) {
	var same bool
	var kept json.RawMessage
	const find = `
		SELECT request = $4, answer FROM answers
		WHERE town = $1 AND account = $2 AND key = $3 AND at > now() - interval '7 days'`
	err := c.tx.QueryRow(ctx, find, c.town, r.Actor.Account, r.Key, r.Digest).Scan(&same, &kept)
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return false, nil
	case err != nil:
		return false, err
	case !same:
		return false, fault.New(fault.Mismatch, "another request came under this Idempotency-Key before; take a new key for a new request")
	}
	return true, json.Unmarshal(kept, answer)
}

func (c *Change) keepAnswer(ctx context.Context, r Request, answer any) error {
	const keep = `
		INSERT INTO answers (town, account, key, request, answer)
		SELECT $1, $2, $3, $4, $5 FROM forget_answers($1)`
	_, err := c.tx.Exec(ctx, keep, c.town, r.Actor.Account, r.Key, r.Digest, answer)
	return err
}

// judgeLinks has what is judged at the commit judged now: links to committees, and codes that
// two features would bear. Nothing more is written after it, as it seals the change too.
func (c *Change) judgeLinks(ctx context.Context) error {
	_, err := c.tx.Exec(ctx, `SET CONSTRAINTS ALL IMMEDIATE`)
	return err
}

// Analyse brings the statistics of tables that the change has filled up to date, so that what reads
// them first is planned for what they hold.
func (c *Change) Analyse(ctx context.Context, tables ...string) error {
	_, err := c.tx.Exec(ctx, `SELECT analyse_tables($1)`, append(tables, "audit", "changes"))
	return err
}

func (c *Change) notify(ctx context.Context) error {
	const notify = `
		SELECT pg_notify($3, json_build_object('town', $1::text, 'change', $2::bigint, 'first', min(seq), 'last',
		    max(seq))::text)
		FROM audit WHERE town = $1 AND change = $2 HAVING count(*) > 0`
	_, err := c.tx.Exec(ctx, notify, c.town, c.ID, Channel)
	return err
}

var errNoOwner = fault.New(fault.Internal, "the operator works as the database's owner, whose address is not known here")

// poolOf is the connections that an actor works over: the operator's are the schema's owner's.
func (db *DB) poolOf(actor access.Actor) (*pgxpool.Pool, error) {
	switch {
	case !actor.Operator:
		return db.pool, nil
	case db.owner == nil:
		return nil, errNoOwner
	}
	return db.owner, nil
}

// Look runs fn as within a change that was not opened: it takes no lock, and what fn would write
// is refused. What fn stages is gone after it.
func (db *DB) Look(ctx context.Context, actor access.Actor, town string, fn func(*Change) error) error {
	return db.as(ctx, actor, func(tx pgx.Tx) error { return fn(&Change{tx: tx, town: town, actor: actor}) })
}

// as runs fn in a transaction of the actor's that writes no feature and no record: the
// operator's as the schema's owner, anybody else's as the app's role with the account named,
// for that transaction only.
func (db *DB) as(ctx context.Context, actor access.Actor, fn func(pgx.Tx) error) error {
	pool, err := db.poolOf(actor)
	if err != nil {
		return err
	}
	err = pgx.BeginFunc(ctx, pool, func(tx pgx.Tx) error {
		if !actor.Operator {
			account := ""
			if actor.Account != 0 {
				account = strconv.FormatInt(actor.Account, 10)
			}
			const settle = `
				SELECT set_config('tuntu.account', $1, true), set_config('statement_timeout', $2, true),
				       set_config('lock_timeout', $3, true)`
			if _, err := tx.Exec(ctx, settle, account, milliseconds(writeWithin), milliseconds(lockWithin)); err != nil {
				return err
			}
		}
		return fn(tx)
	})
	return translate(err)
}
