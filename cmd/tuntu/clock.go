package main

import (
	"context"
	"log/slog"
	"time"
)

// Jumps of the machine's clock: how often it is looked at, and how much it may differ from the time that has passed. The
// kernel slews a clock that is a little wrong, and sets one that is very wrong.
const (
	clockEvery = 10 * time.Second
	clockJump  = 30 * time.Second
)

// clockWatch compares the wall clock with the monotonic one.
type clockWatch struct {
	wall   time.Time
	passed time.Duration
}

// jump returns how far the wall clock has jumped since the last call, forward or back, or 0. It takes the wall clock's
// time, and the time that has passed by the monotonic clock since some instant.
func (c *clockWatch) jump(wall time.Time, passed time.Duration) time.Duration {
	last := *c
	*c = clockWatch{wall.Round(0), passed} // without its monotonic reading
	if last.wall.IsZero() {
		return 0
	}
	if jumped := c.wall.Sub(last.wall) - (passed - last.passed); jumped.Abs() >= clockJump {
		return jumped
	}
	return 0
}

// watchClock logs each jump of the machine's clock, and notes it for the doctor, until ctx ends. A machine that was
// suspended is noted as one whose clock jumped forward, as its monotonic clock stood still.
func watchClock(ctx context.Context, log *slog.Logger, note func(context.Context, time.Duration) error) {
	tick := time.NewTicker(clockEvery)
	defer tick.Stop()
	var clock clockWatch
	began := time.Now()
	for {
		if jumped := clock.jump(time.Now(), time.Since(began)); jumped != 0 {
			log.WarnContext(ctx, "the machine's clock jumped; records are dated by it", "seconds", int64(jumped.Seconds()))
			if err := note(ctx, jumped); err != nil {
				log.WarnContext(ctx, "the jump of the clock is not noted", "error", err)
			}
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}
