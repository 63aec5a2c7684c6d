package main

import (
	"context"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// boundGarbage bounds what unused memory the collector leaves beside the live data. By default it lets the heap grow to
// twice the live data, so that a cache of 128 MB would take 256 MB. After each collection the share is set anew, until
// ctx ends: garbage may grow to three quarters of the live data that is not cached, but only to a part of the cached bytes,
// which hold no pointers and cost a collection nearly nothing. GOGC overrides all of it.
func boundGarbage(ctx context.Context, cached func() int) {
	if os.Getenv("GOGC") != "" {
		return
	}
	var await func()
	adjust := func(struct{}) {
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(live)
		if ctx.Err() == nil {
			debug.SetGCPercent(garbagePercent(live[0].Value.Uint64(), uint64(max(cached(), 0)))) //nolint:gosec // not negative
			await()
		}
	}
	// the next collection finds this unused
	await = func() { runtime.AddCleanup(&struct{ self *int }{new(int)}, adjust, struct{}{}) }
	await()
}

// garbagePercent is the collector's percentage (see [debug.SetGCPercent]) for a heap with some live bytes, cached ones
// among them.
func garbagePercent(live, cached uint64) int {
	const least = 8 << 20 // a small heap is not collected all the time
	room := max((live-min(cached, live))*3/4, least) + cached/64
	return int(min(room*100/max(live, 1), 100)) //nolint:gosec // at most 100
}
