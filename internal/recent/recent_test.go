package recent_test

import (
	"testing"

	"tuntu/internal/recent"
)

func sizeOf(value []byte) int { return len(value) }

func TestTheLongestUnusedGoesFirst(t *testing.T) {
	c := recent.New[int](10_500, sizeOf)
	for key := range 8 {
		c.Put(key, make([]byte, 1000))
	}
	if _, ok := c.Get(0); !ok { // this use makes 1 the oldest entry
		t.Fatal("0 is gone though there was room")
	}
	c.Put(8, make([]byte, 1000))
	for key, want := range map[int]bool{0: true, 1: false, 2: true, 8: true} {
		if _, ok := c.Get(key); ok != want {
			t.Errorf("%d is kept: %v, want %v", key, ok, want)
		}
	}
}

func TestWhatIsReplacedCountsOnce(t *testing.T) {
	c := recent.New[string](10_500, sizeOf)
	c.Put("other", make([]byte, 1000))
	for range 100 {
		c.Put("same", make([]byte, 1000))
	}
	if _, ok := c.Get("other"); !ok {
		t.Error("one value put a hundred times has driven out another")
	}
	c.Put("huge", make([]byte, 5000))
	if _, ok := c.Get("huge"); ok {
		t.Error("a value of half the cache was kept")
	}
}

func TestACacheStaysWithinItsBytes(t *testing.T) {
	c := recent.New[int](10*(recent.Overhead+100), sizeOf)
	for key := range 50 {
		c.Put(key, make([]byte, 100))
	}
	if got := c.Stats(); got.Entries != 10 || got.Bytes != got.Limit {
		t.Errorf("%+v", got)
	}
	if _, ok := c.Get(49); !ok {
		t.Error("the newest is gone")
	}
	if _, ok := c.Get(0); ok {
		t.Error("the oldest is here")
	}
	if got := c.Stats(); got.Hits != 1 || got.Misses != 1 {
		t.Errorf("%+v", got)
	}
}

func TestStaleValuesGo(t *testing.T) {
	c := recent.New[int](10_000, sizeOf)
	for key := range 4 {
		c.Put(key, make([]byte, 100))
	}
	c.Evict(func(key int) bool { return key%2 == 0 })
	for key, want := range map[int]bool{0: false, 1: true, 2: false, 3: true} {
		if _, ok := c.Get(key); ok != want {
			t.Errorf("%d is kept: %v, want %v", key, ok, want)
		}
	}
	c.Clear()
	if got := c.Stats(); got.Entries != 0 || got.Bytes != 0 {
		t.Errorf("%+v", got)
	}
	c.Put(1, make([]byte, 100))
	if _, ok := c.Get(1); !ok {
		t.Error("a cleared cache keeps nothing")
	}
}
