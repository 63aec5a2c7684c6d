package web

// This file limits how many requests of one kind run at once.

import (
	"context"
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
