package recent_test

import (
	"fmt"
	"runtime"
	"testing"

	"tuntu/internal/recent"
)

func sizeOf(value []byte) int { return len(value) }

// overhead is what an entry of the tests' caches takes beside its value.
func overhead() int { return recent.Overhead[int, []byte]() }

func TestTheLongestUnusedGoesFirst(t *testing.T) {
	c := recent.New[int](8*(1000+overhead()), sizeOf)
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
	c := recent.New[string](8*(1000+overhead()), sizeOf)
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
	c := recent.New[int](10*(overhead()+100), sizeOf)
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

// While stale values are looked for, others use the cache, move its entries and take the places of those that went;
// still none that was there before is passed over.
func TestOthersUseACacheThatIsEvicted(t *testing.T) {
	const entries = 25_000
	c := recent.New[int](entries*(overhead()+10), sizeOf)
	for key := range entries {
		c.Put(key, make([]byte, 10))
	}
	asked := 0
	c.Evict(func(key int) bool {
		if key >= entries {
			return false
		}
		asked++
		if _, ok := c.Get((key * 7919) % entries); !ok && key%1000 == 0 { // this would hang under the cache's lock
			c.Put(entries+key, make([]byte, 10))
		}
		return key%2 == 0
	})
	if asked != entries {
		t.Errorf("%d of %d entries were looked at", asked, entries)
	}
	for key := range entries {
		if _, ok := c.Get(key); ok != (key%2 == 1) {
			t.Fatalf("%d is kept: %v", key, ok)
		}
	}
}

// However many entries a cache has, others wait for a part of them only.
func TestFewEntriesArePassedAtOnce(t *testing.T) {
	c := recent.New[int](1<<30, sizeOf)
	for key := range 10_000 {
		c.Put(key, nil)
	}
	waited := 0
	c.Evict(func(key int) bool {
		if key%1000 == 0 { // the first of a part: what was put meanwhile is seen, so the parts were not listed together
			c.Put(100_000+key, nil)
		}
		if key >= 100_000 {
			waited++
		}
		return false
	})
	if waited == 0 {
		t.Error("all entries were listed under one lock")
	}
}

// What a cache says that it takes is what its entries take on the heap, small ones and large, ± 15 %.
func TestACacheTakesWhatItSays(t *testing.T) {
	type key struct {
		set string
		x   uint32
		_   [5]int
	}
	type value struct {
		bytes []byte
		tag   string
		_     [3]int
	}
	for _, size := range []int{0, 100, 5000} {
		t.Run(fmt.Sprint(size), func(t *testing.T) {
			before := heap()
			c := recent.New[key](24<<20, func(v value) int { return cap(v.bytes) })
			for i := range uint32(300_000) {
				v := value{tag: "a tag"}
				if size > 0 {
					v.bytes = append([]byte{}, make([]byte, size)...)
				}
				c.Put(key{set: "a set", x: i}, v)
			}
			took, says := heap()-before, c.Stats().Bytes
			if float64(took) > 1.15*float64(says) || float64(took) < 0.85*float64(says) {
				t.Errorf("%d entries of %d bytes take %d bytes, the cache says %d", c.Stats().Entries, size, took, says)
			}
			runtime.KeepAlive(c)
		})
	}
}

// heap returns the bytes of the live heap.
func heap() int64 {
	runtime.GC()
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return int64(stats.HeapAlloc)
}
