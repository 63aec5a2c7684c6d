package web

// This file limits how many passwords are hashed at once.

import (
	"context"
	"sync"
	"time"

	"tuntu/internal/fault"
)

// place is the origin of a password: the client's address, and whether the browser has signed
// in before or has a session.
type place struct {
	address string
	known   bool
}

// hashing limits how many passwords are hashed at once, as each hash takes 64 MiB. Those of one address are hashed one
// after the other, in the order in which they came, so that nobody takes all places, and known browsers have places of
// their own.
type hashing struct {
	mutex    sync.Mutex
	lines    map[string]*line // by address
	strange  room
	familiar room
	last     time.Duration // that the latest check took, waiting included
}

// line is where the passwords of an address wait for their turn: a room of one place, which is given in the order in
// which they came.
type line struct {
	room
	waiting int
}

// mostInLine is how many passwords of one address may wait.
const mostInLine = 256

// fullLine is the sentence for a password whose address has too many under way.
const fullLine = "too many sign in from your address at the moment; try again in a few seconds"

func newHashing() *hashing {
	const full = "too many sign in at the moment; try again in a few seconds"
	return &hashing{lines: map[string]*line{}, strange: newRoom(hashesAtOnce, hashWait, full), familiar: newRoom(hashesAtOnce, hashWait, full)}
}

// begin waits for a place; the caller gives it back by release.
func (h *hashing) begin(ctx context.Context, from place) (release func(), err error) {
	if from.known {
		return h.familiar.begin(ctx)
	}
	came := time.Now()
	l := h.enter(from.address)
	if l == nil {
		return nil, fault.New(fault.Unavailable, fullLine)
	}
	next, err := l.begin(ctx)
	if err != nil {
		h.leave(from.address)
		return nil, err
	}
	leave, err := h.strange.begin(ctx)
	if err != nil {
		next()
		h.leave(from.address)
		return nil, err
	}
	return func() { leave(); next(); h.leave(from.address); h.took(time.Since(came)) }, nil
}

// enter joins an address's line; nil: it is full.
func (h *hashing) enter(address string) *line {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	l := h.lines[address]
	if l == nil {
		l = &line{room: newRoom(1, hashWait, fullLine)}
		h.lines[address] = l
	}
	if l.waiting >= mostInLine {
		return nil
	}
	l.waiting++
	return l
}

func (h *hashing) leave(address string) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	if h.lines[address].waiting--; h.lines[address].waiting == 0 {
		delete(h.lines, address)
	}
}

func (h *hashing) took(d time.Duration) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	h.last = d
}

// lately is how long a check takes at the moment.
func (h *hashing) lately() time.Duration {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	return h.last
}
