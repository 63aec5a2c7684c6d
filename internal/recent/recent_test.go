package recent_test

import (
	"testing"

	"tuntu/internal/recent"
)

func TestTheLongestUnusedGoesFirst(t *testing.T) {
	c := recent.New[int](10_000)
	for key := range 8 {
		c.Put(key, make([]byte, 1000))
	}
	if _, ok := c.Get(0); !ok { // used again, so 1 is now the oldest
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
	c := recent.New[string](10_000)
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
