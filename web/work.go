package web

import (
	"context"
	"time"

	"tuntu/internal/fault"
)

// room is how many of one kind of work are under way at once, and how long one may wait to
// begin: past that it is refused with the reason, while other kinds go on.
type room struct {
	places chan struct{}
	wait   time.Duration
	full   string // what is said then
}

func newRoom(places int, wait time.Duration, full string) room {
	return room{places: make(chan struct{}, places), wait: wait, full: full}
}

// begin takes a place, which release gives back.
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
