package postgis

// Reads from a standby while it has replayed every known change.

import (
	"context"
	"log/slog"
	"math"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"

	"tuntu/internal/fault"
)

// replica is a standby. Reads go to it while it has replayed every change that this instance has
// written or heard of. While it lags behind, or is gone, reads go to the primary, so that a
// client that was told of a change never reads the state before it.
type replica struct {
	pool    *pgxpool.Pool
	wanted  atomic.Uint64 // LSN of the newest known change in the primary's log
	applied atomic.Uint64 // LSN that the standby has replayed; 0: it does not answer
}

// unknownLSN stands in wanted until the primary has told its LSN.
const unknownLSN = math.MaxUint64

// How often the standby is asked for its LSN: while it lags, and otherwise.
const (
	followLagging = 30 * time.Millisecond
	followIdle    = time.Second
)

func openReplica(ctx context.Context, url string, times *QueryTimes) (*replica, error) {
	config, err := Config(url)
	if err != nil {
		return nil, err
	}
	config.MaxConns = max(config.MaxConns, appConnections)
	limitTime(config, readWithin)
	planEachTime(config)
	config.ConnConfig.Tracer = times
	r := &replica{}
	if r.pool, err = pgxpool.NewWithConfig(ctx, config); err != nil {
		return nil, translate(err)
	}
	r.wanted.Store(unknownLSN)
	return r, nil
}

// fresh tells whether the standby has replayed every known change.
func (r *replica) fresh() bool { return r.applied.Load() >= r.wanted.Load() }

// want notes the LSN that the standby must reach before it is read again.
func (r *replica) want(place uint64) {
	for {
		known := r.wanted.Load()
		if known != unknownLSN && place != unknownLSN && known >= place {
			return
		}
		if r.wanted.CompareAndSwap(known, place) {
			return
		}
	}
}

// ReplicaFresh tells whether there is a standby that has replayed every known change.
func (db *DB) ReplicaFresh() bool { return db.replica != nil && db.replica.fresh() }

type pinned struct{}

// Pin sends all reads of a request to one server, so that a layer is never read in an older
// state than the revision that was read for its ETag.
func (db *DB) Pin(ctx context.Context) context.Context {
	if db.replica == nil {
		return ctx
	}
	return context.WithValue(ctx, pinned{}, db.reader(ctx))
}

// reader returns the pool for a read: the one that its request is pinned to, else the standby's
// while that is fresh.
func (db *DB) reader(ctx context.Context) *pgxpool.Pool {
	if pool, ok := ctx.Value(pinned{}).(*pgxpool.Pool); ok {
		return pool
	}
	if db.ReplicaFresh() {
		return db.replica.pool
	}
	return db.pool
}

// noteWritten sends reads to the primary until the standby has replayed the primary's present
// LSN. While the primary cannot tell it, reads stay there.
func (db *DB) noteWritten(ctx context.Context) {
	if db.replica == nil {
		return
	}
	place, err := db.place(ctx)
	if err != nil {
		place = unknownLSN
	}
	db.replica.want(place)
}

// place is the present LSN of the primary's log.
func (db *DB) place(ctx context.Context) (uint64, error) {
	var place uint64
	err := db.pool.QueryRow(ctx, `SELECT (pg_current_wal_lsn() - '0/0'::pg_lsn)::bigint`).Scan(&place)
	return place, translate(err)
}

// FollowReplica asks the standby for its LSN until ctx ends; without a standby it returns at
// once.
func (db *DB) FollowReplica(ctx context.Context, log *slog.Logger) {
	if db.replica == nil {
		return
	}
	answering := true
	for ctx.Err() == nil {
		if db.replica.wanted.Load() == unknownLSN {
			if place, err := db.place(ctx); err == nil {
				db.replica.wanted.CompareAndSwap(unknownLSN, place)
			}
		}
		err := db.followOnce(ctx)
		if (err == nil) != answering && ctx.Err() == nil {
			if answering = err == nil; answering {
				log.InfoContext(ctx, "the standby answers again; it is read once it has caught up")
			} else {
				log.WarnContext(ctx, "the standby does not answer; the primary is read instead", "error", err)
			}
		}
		pause := followIdle
		if err == nil && !db.replica.fresh() {
			pause = followLagging
		}
		select {
		case <-ctx.Done():
		case <-time.After(pause):
		}
	}
}

func (db *DB) followOnce(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, followIdle)
	defer cancel()
	var place *uint64
	const replayed = `SELECT CASE WHEN pg_is_in_recovery() THEN (pg_last_wal_replay_lsn() - '0/0'::pg_lsn)::bigint END`
	err := db.replica.pool.QueryRow(ctx, replayed).Scan(&place)
	if err == nil && place == nil {
		err = fault.New(fault.Unavailable, "the server for reading is no standby")
	}
	if err != nil {
		db.replica.applied.Store(0)
		return translate(err)
	}
	db.replica.applied.Store(*place)
	return nil
}
