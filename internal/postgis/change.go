package postgis

// Changes: the transactions in which all writes to a town are made.

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"tuntu/internal/access"
	"tuntu/internal/fault"
)

// Channel is the channel of LISTEN and NOTIFY that tells of changes. A payload is a JSON object
// with the town, the change's id, and the range of its audit rows.
const Channel = "tuntu"

// Change is an open change of one town. All writes to a town's tables are made through one.
type Change struct {
	tx     pgx.Tx
	town   string
	actor  access.Actor
	staged bool  // whether the temporary table of staged features exists already
	ID     int64 // in one town, ids rise in the order of commits
}

// Town is the nine-digit code of the change's town.
func (c *Change) Town() string { return c.town }

// Request says who writes to which town, and why.
type Request struct {
	Town   string
	Actor  access.Actor
	Reason string
	Said   bool          // whether Reason is the actor's own, and not one made of the request
	Undoes int64         // the change that this one undoes; 0: none
	Within time.Duration // how long to wait for another change of the town to end; 0: lockWithin
	Key    string        // Idempotency-Key: a retry under it gets the first answer again; empty: none
	Digest []byte        // SHA-256 of the request; another request under the same key is refused
}

// sealed is what is kept of a request and its key: the hash of the key, and that of the request with the key. The key is
// its sender's and not kept, so nobody finds what a request said, such as a person's name and phone, by trying.
func (r Request) sealed() (key string, request []byte) {
	ofKey, ofRequest := sha256.Sum256([]byte(r.Key)), sha256.Sum256(append(slices.Clone(r.Digest), r.Key...))
	return hex.EncodeToString(ofKey[:]), ofRequest[:]
}

// errAnswered rolls back a change whose request was already written under the same key.
var errAnswered = errors.New("postgis: answered before")

// Write runs fn within a change; nothing else writes to a town's tables. It takes the town's lock,
// runs fn as the actor in one transaction, and notifies listeners at the commit. Triggers add the
// audit rows, raise the features' versions and the layers' revisions and, at the commit, add the
// change to the town's chain of hashes. When fn fails, the transaction is rolled back. Row security
// keeps the actor from writing what he may not: an insert fails with a fault of kind Forbidden, and
// an update or a deletion skips the row.
//
// answer is a pointer that fn fills, or nil. With a key it is kept for seven days, and a retry gets
// it again without running fn.
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

// errTried rolls back what was only tried.
var errTried = errors.New("postgis: tried")

// Try runs fn within a change, as Write does, and then takes all of it back: what fn fills tells what the change
// would do, by the very statements that it would do it by.
func (db *DB) Try(ctx context.Context, r Request, fn func(*Change) error) error {
	r.Key = ""
	err := db.Write(ctx, r, nil, func(c *Change) error {
		if err := fn(c); err != nil {
			return err
		}
		return errTried
	})
	if errors.Is(err, errTried) {
		return nil
	}
	return err
}

// begin opens the change. The operator's statements have no time limit; for anybody else it sets
// the account that row security reads, and limits the time of statements, for this transaction
// only.
func (c *Change) begin(ctx context.Context, r Request) error {
	if r.Actor.Operator {
		const begin = `SELECT begin_change($1, $2, $3, nullif($4, 0::bigint))`
		return c.tx.QueryRow(ctx, begin, r.Town, r.Actor.Name, r.Reason, r.Undoes).Scan(&c.ID)
	}
	const begin = `SELECT begin_write($1, $2, $3, nullif($4, 0::bigint), nullif($5, 0::bigint), $6, $7)`
	return c.tx.QueryRow(ctx, begin, r.Town, r.Actor.Name, r.Reason, r.Undoes, r.Actor.Account,
		milliseconds(writeWithin), milliseconds(cmp.Or(r.Within, lockWithin))).Scan(&c.ID)
}

// answered reads the answer that was kept under the request's key, and tells whether there is one.
// If another request used the key, the fault is of kind Mismatch.
func (c *Change) answered(ctx context.Context, r Request, answer any) (bool, error) {
	var same bool
	var kept json.RawMessage
	const find = `
		SELECT request = $4, answer FROM answers
		WHERE town = $1 AND account = $2 AND key = $3 AND at > now() - interval '7 days'`
	key, request := r.sealed()
	err := c.tx.QueryRow(ctx, find, c.town, r.Actor.Account, key, request).Scan(&same, &kept)
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

// keepAnswer keeps the answer for retries under the request's key.
func (c *Change) keepAnswer(ctx context.Context, r Request, answer any) error {
	const keep = `
		INSERT INTO answers (town, account, key, request, answer)
		SELECT $1, $2, $3, $4, $5 FROM forget_answers($1)`
	key, request := r.sealed()
	_, err := c.tx.Exec(ctx, keep, c.town, r.Actor.Account, key, request, answer)
	return err
}

// judgeLinks runs the deferred constraints now rather than at the commit: references to committees,
// and the uniqueness of codes. Nothing may be written after it, since the trigger that adds the
// change to the town's chain is deferred too and runs here.
func (c *Change) judgeLinks(ctx context.Context) error {
	_, err := c.tx.Exec(ctx, `SET CONSTRAINTS ALL IMMEDIATE`)
	return err
}

// Analyse updates the planner's statistics of tables that the change has filled, so that even the
// first queries after it get good plans.
func (c *Change) Analyse(ctx context.Context, tables ...string) error {
	_, err := c.tx.Exec(ctx, `SELECT analyse_tables($1)`, append(tables, "audit", "changes", "place_days", "place_months", "committee_days", "generalised", "crowded", "area_counts", "pieces", "search_terms"))
	return err
}

// notify sends the change to listeners at the commit, also if it has written nothing: who has written waits for it.
func (c *Change) notify(ctx context.Context) error {
	const notify = `
		SELECT pg_notify($3, json_build_object('town', $1::text, 'change', $2::bigint, 'first', min(seq), 'last',
		    max(seq))::text)
		FROM audit WHERE town = $1 AND change = $2`
	_, err := c.tx.Exec(ctx, notify, c.town, c.ID, Channel)
	return err
}

var errNoOwner = fault.New(fault.Internal, "the operator works as the database's owner, whose address is not known here")

// poolOf returns the pool for an actor: the schema owner's for the operator, the app's for others.
func (db *DB) poolOf(actor access.Actor) (*pgxpool.Pool, error) {
	switch {
	case !actor.Operator:
		return db.pool, nil
	case db.owner == nil:
		return nil, errNoOwner
	}
	return db.owner, nil
}

// Look runs fn with a Change that was not opened: it takes no lock, and fn can read and stage, but
// not write. The staged rows are gone when it returns.
func (db *DB) Look(ctx context.Context, actor access.Actor, town string, fn func(*Change) error) error {
	return db.as(ctx, actor, func(tx pgx.Tx) error { return fn(&Change{tx: tx, town: town, actor: actor}) })
}

// as runs fn in a transaction with the actor's rights, for everything but changes of features and
// records. The operator's transaction has the rights of the schema's owner; anybody else's has
// those of the app's role, with the account set that row security reads.
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
