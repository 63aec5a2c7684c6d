package web

// This file lets a write wait until its own change has been heard, so that its answer comes after the eviction of tiles.

import (
	"context"
	"sync"
	"time"
)

// heardWithin is how long an answer waits for its change to be heard. The database notifies within milliseconds; if it
// does not, the listening connection is about to be given up, and with it all cached tiles.
const heardWithin = 5 * time.Second

// heard is what this instance has heard of changes.
type heard struct {
	mutex   sync.Mutex
	live    bool             // whether changes are heard of
	begun   int              // how many times they began to be heard of; each time all caches were cleared
	changes map[string]int64 // the last one of each town whose tiles are evicted
	more    chan struct{}    // closed when any of these changes
}

func newHeard() *heard { return &heard{changes: map[string]int64{}, more: make(chan struct{})} }

func (h *heard) set(alter func()) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	alter()
	close(h.more)
	h.more = make(chan struct{})
}

// began notes that changes are heard of from now on, and that nothing is cached from before.
func (h *heard) began() { h.set(func() { h.live = true; h.begun++ }) }

// lost notes that changes are not heard of, so that nothing is cached.
func (h *heard) lost() { h.set(func() { h.live = false }) }

// evicted notes that the tiles are evicted which a town's change has touched. Changes of one town come in their order.
func (h *heard) evicted(town string, change int64) {
	h.set(func() { h.changes[town] = max(h.changes[town], change) })
}

// wait is called after a write. It returns when no tile from before the town's change is kept any more: the change has
// been heard, or nothing is cached, or all was cleared since. It waits for heardWithin at most.
func (h *heard) wait(ctx context.Context, town string, change int64) {
	ctx, cancel := context.WithTimeout(ctx, heardWithin)
	defer cancel()
	first := -1
	for {
		live, begun, last, more := h.state(town)
		if first < 0 {
			first = begun
		}
		if !live || begun != first || last >= change {
			return
		}
		select {
		case <-more:
		case <-ctx.Done():
			return
		}
	}
}

func (h *heard) state(town string) (live bool, begun int, last int64, more <-chan struct{}) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	return h.live, h.begun, h.changes[town], h.more
}
