package web

import (
	"testing"
	"testing/synctest"
	"time"
)

// A write waits until its own change or a later one of its town has been heard, or nothing is cached, and no longer.
func TestAWriteWaitsUntilItIsHeard(t *testing.T) {
	for name, c := range map[string]struct {
		first, then func(*heard)
		waits       bool // until then happens
	}{
		"heard already":           {func(h *heard) { h.began(); h.evicted("a", 7) }, nil, false},
		"a later one was heard":   {func(h *heard) { h.began(); h.evicted("a", 9); h.evicted("a", 8) }, nil, false},
		"nothing is cached":       {func(*heard) {}, nil, false},
		"lost before":             {func(h *heard) { h.began(); h.lost() }, nil, false},
		"heard later":             {(*heard).began, func(h *heard) { h.evicted("a", 7) }, true},
		"lost later":              {(*heard).began, (*heard).lost, true},
		"all is cleared later":    {(*heard).began, (*heard).began, true},
		"another town's is heard": {(*heard).began, func(h *heard) { h.evicted("b", 7); time.Sleep(time.Second); h.evicted("a", 7) }, true},
		"an earlier one is heard": {(*heard).began, func(h *heard) { h.evicted("a", 6); time.Sleep(time.Second); h.evicted("a", 7) }, true},
		"never":                   {(*heard).began, func(*heard) { time.Sleep(heardWithin) }, true},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				h := newHeard()
				c.first(h)
				began := time.Now()
				happened := began
				if c.then != nil {
					go func() { time.Sleep(time.Second); c.then(h); happened = time.Now() }()
				}
				h.wait(t.Context(), "a", 7)
				took := time.Since(began)
				synctest.Wait()
				want := happened.Sub(began)
				if name == "never" {
					want = heardWithin
				}
				if (took > 0) != c.waits || took != want {
					t.Errorf("it waited %v, want %v", took, want)
				}
				time.Sleep(2 * heardWithin)
			})
		})
	}
}
