package postgis

// Limits how many imports run at once.

import (
	"context"
	"fmt"
	"time"

	"tuntu/internal/fault"
)

// MostImports is how many imports run at once. Each keeps a core of the database's machine busy,
// and readers and other writers must not wait for them.
const MostImports = 3

// importPoll is how often a waiting import looks for a free place.
const importPoll = 250 * time.Millisecond

// AdmitImport takes one of the MostImports places, and waits for one no longer than patience; then
// the fault is of kind Unavailable. A place is an advisory lock of a connection of its own, so that
// it becomes free when the program is killed. release gives it back.
func (db *DB) AdmitImport(ctx context.Context, patience time.Duration) (release func(), err error) {
	if db.owner == nil {
		return nil, errNoOwner
	}
	pooled, err := db.owner.Acquire(ctx)
	if err != nil {
		return nil, translate(err)
	}
	conn := pooled.Hijack()
	// Keepalives free the place within minutes when this machine has lost its network.
	if _, err := conn.Exec(ctx, `SELECT set_config('tcp_keepalives_idle', '60', false)`); err != nil {
		closeSoon(ctx, conn)
		return nil, translate(err)
	}
	end := time.Now().Add(patience)
	for {
		for place := range MostImports {
			var taken bool
			if err := conn.QueryRow(ctx, `SELECT pg_try_advisory_lock(hashtextextended($1, 0))`, fmt.Sprint("tuntu import ", place)).Scan(&taken); err != nil {
				closeSoon(ctx, conn)
				return nil, translate(err)
			}
			if taken {
				return func() { closeSoon(ctx, conn) }, nil
			}
		}
		if time.Now().After(end) {
			closeSoon(ctx, conn)
			return nil, fault.New(fault.Unavailable, "%d imports are under way already; try again when one of them has ended", MostImports)
		}
		select {
		case <-ctx.Done():
			closeSoon(ctx, conn)
			return nil, ctx.Err()
		case <-time.After(importPoll):
		}
	}
}
