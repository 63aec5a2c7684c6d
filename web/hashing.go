package web

import (
	"context"
	"sync"
	"time"

	"tuntu/internal/fault"
)

// place is where a password comes from, and whether the browser has signed in before, or has
// a session.
type place struct {
	address string
	known   bool
}

// hashing lets a few passwords be checked at once, as each takes much memory: of one address
// one only, so that nobody fills the room, and with a room of their own for those who are
// known.
type hashing struct {
	mutex    sync.Mutex
	busy     map[string]bool // addresses with one under check
	strange  chan struct{}
	familiar chan struct{}
}

func newHashing() *hashing {
	return &hashing{busy: map[string]bool{}, strange: make(chan struct{}, hashesAtOnce), familiar: make(chan struct{}, hashesAtOnce)}
}

// begin takes a place, which release gives back.
func (h *hashing) begin(ctx context.Context, from place) (release func(), err error) {
	room := h.familiar
	if !from.known {
		if !h.enter(from.address) {
			return nil, fault.New(fault.Unavailable, "another sign-in from your address is under way; try again in a second")
		}
		room = h.strange
	}
	leave := func() {
		if !from.known {
			h.leave(from.address)
		}
	}
	patience := time.NewTimer(hashWait)
	defer patience.Stop()
	select {
	case room <- struct{}{}:
		return func() { <-room; leave() }, nil
	case <-patience.C:
		leave()
		return nil, fault.New(fault.Unavailable, "too many sign in at the moment; try again in a few seconds")
	case <-ctx.Done():
		leave()
		return nil, ctx.Err()
	}
}

func (h *hashing) enter(address string) bool {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	if h.busy[address] {
		return false
	}
	h.busy[address] = true
	return true
}

func (h *hashing) leave(address string) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	delete(h.busy, address)
}
