package web

// This file limits how many requests of one kind run at once.

import (
	"context"
	"net/http"
	"strconv"
	"sync"
	"time"

	"tuntu/internal/fault"
)

// room limits how many requests of one kind run at once. A further request waits for a place,
// and is refused with the sentence full when none comes free in time; other kinds go on.
type room struct {
	places chan struct{}
	wait   time.Duration
	full   string // the sentence of the refusal
}

func newRoom(places int, wait time.Duration, full string) room {
	return room{places: make(chan struct{}, places), wait: wait, full: full}
}

// begin waits for a place; the caller gives it back by release.
func (m room) begin(ctx context.Context) (release func(), err error) {
	select {
	case m.places <- struct{}{}:
		return func() { <-m.places }, nil
	default:
	}
	patience := time.NewTimer(m.wait)
	defer patience.Stop()
	select {
	case m.places <- struct{}{}:
		return func() { <-m.places }, nil
	case <-patience.C:
		return nil, fault.New(fault.Unavailable, "%s", m.full)
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// fair is a room of which no visitor takes more than a share, so that one visitor's dear requests leave places to others.
type fair struct {
	all   room
	each  int
	mutex *sync.Mutex
	by    map[string]*share
}

// share is one visitor's part of a room.
type share struct {
	room
	requests int // that hold a place or wait for one
}

func newFair(places, each int, wait time.Duration, full string) fair {
	return fair{all: newRoom(places, wait, full), each: each, mutex: &sync.Mutex{}, by: map[string]*share{}}
}

// mostOfOne is how many requests of one visitor may hold a place in a room or wait for one.
const mostOfOne = 40

// begin waits for a place in the visitor's share and in the common room.
func (m fair) begin(ctx context.Context, visitor string) (release func(), err error) {
	own, err := m.join(visitor)
	if err != nil {
		return nil, err
	}
	leaveShare, err := own.begin(ctx)
	if err != nil {
		m.leave(visitor)
		return nil, err
	}
	leave, err := m.all.begin(ctx)
	if err != nil {
		leaveShare()
		m.leave(visitor)
		return nil, err
	}
	return func() { leave(); leaveShare(); m.leave(visitor) }, nil
}

func (m fair) join(visitor string) (*share, error) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	own := m.by[visitor]
	if own == nil {
		own = &share{room: newRoom(m.each, m.all.wait, m.all.full)}
		m.by[visitor] = own
	}
	if own.requests >= mostOfOne {
		return nil, fault.New(fault.Unavailable, "%s", m.all.full)
	}
	own.requests++
	return own, nil
}

// leave forgets a visitor who has no request left.
func (m fair) leave(visitor string) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	if m.by[visitor].requests--; m.by[visitor].requests == 0 {
		delete(m.by, visitor)
	}
}

// whose tells whose share of a room a request takes: the account's or, of who has not signed in, the address's. A whole
// office may share an address, so that those who sign in there have shares of their own.
func (s *Server) whose(r *http.Request) string {
	if account := actorOf(r).Account; account != 0 {
		return "account " + strconv.FormatInt(account, 10)
	}
	return s.clientAddress(r)
}

// rooms is a room for all towns, with a smaller room for each town.
type rooms struct {
	all   room
	each  int
	mutex *sync.Mutex
	towns map[string]room
}

func newRooms(places, each int, wait time.Duration, full string) rooms {
	return rooms{all: newRoom(places, wait, full), each: each, mutex: &sync.Mutex{}, towns: map[string]room{}}
}

// begin waits for a place in the town's room and in the common one. Callers have checked that
// the visitor works in the town, so the number of rooms stays small.
func (m rooms) begin(ctx context.Context, town string) (release func(), err error) {
	m.mutex.Lock()
	own, ok := m.towns[town]
	if !ok {
		own = newRoom(m.each, m.all.wait, m.all.full)
		m.towns[town] = own
	}
	m.mutex.Unlock()
	leaveTown, err := own.begin(ctx)
	if err != nil {
		return nil, err
	}
	leave, err := m.all.begin(ctx)
	if err != nil {
		leaveTown()
		return nil, err
	}
	return func() { leave(); leaveTown() }, nil
}
