package main

import (
	"context"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// boundGarbage bounds what unused memory the collector leaves beside the live data. By default it lets the heap grow to
// twice the live data, so that a cache of 128 MB would take 256 MB. After each collection the share is set anew, until
// ctx ends: garbage may grow to three quarters of the live data that is not cached, but only to a part of the cached bytes,
// which hold no pointers and cost a collection nearly nothing. GOGC overrides all of it.
func boundGarbage(ctx context.Context, cached func() int) {
	const usual = 100
	if measured("/gc/gogc:percent") != usual {
		return
	}
	var await func()
	adjust := func(struct{}) {
		if ctx.Err() == nil {
			debug.SetGCPercent(garbagePercent(measured("/gc/heap/live:bytes"), uint64(max(cached(), 0))))
			await()
		}
	}
	// the next collection finds this unused
	await = func() { runtime.AddCleanup(&struct{ self *int }{new(int)}, adjust, struct{}{}) }
	await()
}

// measured reads one of the runtime's numbers (see [runtime/metrics]).
func measured(name string) uint64 {
	samples := []metrics.Sample{{Name: name}}
	metrics.Read(samples)
	return samples[0].Value.Uint64()
}

// garbagePercent is the collector's percentage (see [debug.SetGCPercent]) for a heap with some live bytes, cached ones
// among them.
func garbagePercent(live, cached uint64) int {
	const least = 8 << 20 // a small heap is not collected all the time
	room := max((live-min(cached, live))*3/4, least) + cached/64
	return int(min(room*100/max(live, 1), 100))
}
