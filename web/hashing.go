package web

// This file limits how many passwords are hashed at once.

import (
	"context"
	"sync"

	"tuntu/internal/fault"
)

// place is the origin of a password: the client's address, and whether the browser has signed
// in before or has a session.
type place struct {
	address string
	known   bool
}

// hashing limits how many passwords are hashed at once, as each hash takes 64 MiB. One address
// may have one at a time, so that nobody takes all places, and known browsers have places of
// their own.
type hashing struct {
	mutex    sync.Mutex
	busy     map[string]bool // addresses whose password is being hashed
	strange  room
	familiar room
}

func newHashing() *hashing {
	const full = "too many sign in at the moment; try again in a few seconds"
	return &hashing{busy: map[string]bool{}, strange: newRoom(hashesAtOnce, hashWait, full), familiar: newRoom(hashesAtOnce, hashWait, full)}
}

// begin waits for a place; the caller gives it back by release.
func (h *hashing) begin(ctx context.Context, from place) (release func(), err error) {
	if from.known {
		return h.familiar.begin(ctx)
	}
	if !h.enter(from.address) {
		return nil, fault.New(fault.Unavailable, "another sign-in from your address is under way; try again in a second")
	}
	leave, err := h.strange.begin(ctx)
	if err != nil {
		h.leave(from.address)
		return nil, err
	}
	return func() { leave(); h.leave(from.address) }, nil
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
