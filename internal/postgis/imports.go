package postgis

// How many imports run at once.

import (
	"context"
	"fmt"
	"time"

	"tuntu/internal/fault"
)

// MostImports is how many files are taken in at once: each keeps a core of the database busy
// for as long as it lasts, and whoever looks at the map or writes must not wait for them.
const MostImports = 3

// importPoll is how often one that waits looks for a place.
const importPoll = 250 * time.Millisecond

// AdmitImport takes a place for an import and waits for one as long as patience lasts; past
// that the fault is of kind Unavailable. A place is a lock of a connection of its own, so
// that a program that is killed gives it back. release gives it back.
func (db *DB) AdmitImport(ctx context.Context, patience time.Duration) (release func(), err error) {
	if db.owner == nil {
		return nil, errNoOwner
	}
	pooled, err := db.owner.Acquire(ctx)
	if err != nil {
		return nil, translate(err)
	}
	conn := pooled.Hijack()
	// A machine that has lost its network gives its place back within minutes.
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
