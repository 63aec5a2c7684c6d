// Package recent is a cache that keeps the most recently used values, up to a number of bytes.
package recent

import (
	"reflect"
	"slices"
	"sync"
)

// Cache holds values by key and evicts the least recently used value first. It is safe for
// concurrent use; callers must not change a value that they got from it.
type Cache[K comparable, V any] struct {
	mutex        sync.Mutex
	limit, size  int         // bytes
	largest      int         // bytes of the largest value that is kept
	sizeOf       func(V) int // bytes
	overhead     int         // bytes
	entries      map[K]*entry[K, V]
	ends         *entry[K, V]   // begins and ends the ring of entries: next to it is the last used, before it the first to go
	places       []*entry[K, V] // each entry at its place, which it keeps; nil: the place is free
	free         []int          // the free places
	hits, misses int64
}

type entry[K comparable, V any] struct {
	key            K
	value          V
	place          int
	next, previous *entry[K, V]
}

// Overhead is what an entry takes in bytes beside what its key and its value refer to: itself, its place, and its slot
// in the map, of which more than half are empty when entries come and go all the time (measured).
func Overhead[K comparable, V any]() int {
	const pointer, mapFill = 8, 0.36
	itself, slot := int(reflect.TypeFor[entry[K, V]]().Size()), int(reflect.TypeFor[K]().Size())+pointer+1
	return itself + pointer + int(float64(slot)/mapFill)
}

// New makes a cache with a limit in bytes; sizeOf returns the size of what a value refers to.
func New[K comparable, V any](limitBytes int, sizeOf func(V) int) *Cache[K, V] {
	c := &Cache[K, V]{limit: limitBytes, largest: limitBytes / 8, sizeOf: sizeOf, overhead: Overhead[K, V]()}
	c.empty()
	return c
}

// NewOfFew makes a cache as New does, in which one value may take all room.
func NewOfFew[K comparable, V any](limitBytes int, sizeOf func(V) int) *Cache[K, V] {
	c := New[K](limitBytes, sizeOf)
	c.largest = limitBytes - c.overhead
	return c
}

func (c *Cache[K, V]) empty() {
	ends := &entry[K, V]{}
	ends.next, ends.previous = ends, ends
	c.entries, c.ends, c.places, c.free, c.size = map[K]*entry[K, V]{}, ends, nil, nil, 0
}

// Get returns the cached value of a key.
func (c *Cache[K, V]) Get(key K) (value V, ok bool) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	e, ok := c.entries[key]
	if !ok {
		c.misses++
		return value, false
	}
	c.hits++
	e.takeOut()
	c.putInFront(e)
	return e.value, true
}

func (e *entry[K, V]) takeOut() { e.previous.next, e.next.previous = e.next, e.previous }

func (c *Cache[K, V]) putInFront(e *entry[K, V]) {
	e.previous, e.next = c.ends, c.ends.next
	e.previous.next, e.next.previous = e, e
}

// Put caches a value and replaces the key's old one. It does not cache a value that is larger than an
// eighth of the cache, unless it is a cache of few.
func (c *Cache[K, V]) Put(key K, value V) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if old, ok := c.entries[key]; ok {
		c.remove(old)
	}
	size := c.sizeOf(value)
	if size > c.largest {
		return
	}
	e := &entry[K, V]{key: key, value: value, place: c.freePlace()}
	c.entries[key], c.places[e.place] = e, e
	c.putInFront(e)
	c.size += size + c.overhead
	for c.size > c.limit {
		c.remove(c.ends.previous)
	}
}

// freePlace takes a free place or makes one.
func (c *Cache[K, V]) freePlace() int {
	if last := len(c.free) - 1; last >= 0 {
		place := c.free[last]
		c.free = c.free[:last]
		return place
	}
	c.places = append(c.places, nil)
	return len(c.places) - 1
}

// evictedAtOnce is how many entries are listed or dropped before others may use the cache again.
const evictedAtOnce = 1000

// Evict drops the values that were kept when it was called and whose keys are stale. Others use the cache
// meanwhile: stale is not called under its lock, under which at most evictedAtOnce entries are passed at once. No entry
// is passed over, since each keeps its place.
func (c *Cache[K, V]) Evict(stale func(K) bool) {
	for from := 0; ; from += evictedAtOnce {
		keys, more := c.keys(from, from+evictedAtOnce)
		c.drop(slices.DeleteFunc(keys, func(key K) bool { return !stale(key) }))
		if !more {
			return
		}
	}
}

// keys lists the entries at a part of the places, and tells whether there are places behind it.
func (c *Cache[K, V]) keys(from, to int) (keys []K, more bool) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	for _, e := range c.places[min(from, len(c.places)):min(to, len(c.places))] {
		if e != nil {
			keys = append(keys, e.key)
		}
	}
	return keys, to < len(c.places)
}

func (c *Cache[K, V]) drop(keys []K) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	for _, key := range keys {
		if e, ok := c.entries[key]; ok {
			c.remove(e)
		}
	}
}

// Clear drops all entries.
func (c *Cache[K, V]) Clear() {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.empty()
}

// Stats holds the statistics of a cache.
type Stats struct {
	Hits, Misses int64 // since the cache was made
	Entries      int
	Bytes, Limit int
}

// Stats returns the present statistics.
func (c *Cache[K, V]) Stats() Stats {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return Stats{c.hits, c.misses, len(c.entries), c.size, c.limit}
}

func (c *Cache[K, V]) remove(e *entry[K, V]) {
	e.takeOut()
	delete(c.entries, e.key)
	c.places[e.place] = nil
	c.free = append(c.free, e.place)
	c.size -= c.sizeOf(e.value) + c.overhead
}
