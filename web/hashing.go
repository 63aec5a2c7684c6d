package web

// This file limits how many passwords are hashed at once.

import (
	"context"
	"errors"
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

// line is where the passwords of an address wait for their turn. Channels serve waiting senders in order.
type line struct {
	turn    chan struct{}
	waiting int
}

// mostInLine is how many passwords of one address may wait.
const mostInLine = 256

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
		return nil, fault.New(fault.Unavailable, "too many sign in from your address at the moment; try again in a few seconds")
	}
	ctx, cancel := context.WithTimeoutCause(ctx, hashWait, errTooLong)
	defer cancel()
	select {
	case l.turn <- struct{}{}:
	case <-ctx.Done():
		h.leave(from.address)
		if context.Cause(ctx) == errTooLong { //nolint:errorlint // it is set above, as it is
			return nil, fault.New(fault.Unavailable, "too many sign in from your address at the moment; try again in a few seconds")
		}
		return nil, ctx.Err()
	}
	next := func() { <-l.turn; h.leave(from.address) }
	leave, err := h.strange.begin(ctx)
	if err != nil {
		next()
		return nil, err
	}
	return func() { leave(); next(); h.took(time.Since(came)) }, nil
}

var errTooLong = errors.New("web: a password has waited too long")

// enter joins an address's line; nil: it is full.
func (h *hashing) enter(address string) *line {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	l := h.lines[address]
	if l == nil {
		l = &line{turn: make(chan struct{}, 1)}
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
