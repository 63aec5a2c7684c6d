// Package recent is a cache that keeps the most recently used values, up to a number of bytes.
package recent

import (
	"container/list"
	"maps"
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
	entries      map[K]*list.Element
	order        *list.List // of entry[K, V], the last used in front
	hits, misses int64
}

type entry[K comparable, V any] struct {
	key   K
	value V
}

// Overhead is roughly what an entry costs in bytes beside its value.
const Overhead = 300

// New makes a cache with a limit in bytes; sizeOf returns the size of a value.
func New[K comparable, V any](limitBytes int, sizeOf func(V) int) *Cache[K, V] {
	return &Cache[K, V]{limit: limitBytes, largest: limitBytes / 8, sizeOf: sizeOf, entries: map[K]*list.Element{}, order: list.New()}
}

// NewOfFew makes a cache as New does, in which one value may take all room.
func NewOfFew[K comparable, V any](limitBytes int, sizeOf func(V) int) *Cache[K, V] {
	c := New[K](limitBytes, sizeOf)
	c.largest = limitBytes - Overhead
	return c
}

// Get returns the cached value of a key.
func (c *Cache[K, V]) Get(key K) (value V, ok bool) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	element, ok := c.entries[key]
	if !ok {
		c.misses++
		return value, false
	}
	c.hits++
	c.order.MoveToFront(element)
	return element.Value.(entry[K, V]).value, true //nolint:forcetypeassert // the list holds nothing else
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
	c.entries[key] = c.order.PushFront(entry[K, V]{key, value})
	c.size += size + Overhead
	for c.size > c.limit {
		c.remove(c.order.Back())
	}
}

// evictedAtOnce is how many entries are looked at, or dropped, before others may use the cache again.
const evictedAtOnce = 2000

// Evict drops the values that were kept when it was called and whose keys are stale. Others use the cache
// meanwhile: stale is not called under its lock.
func (c *Cache[K, V]) Evict(stale func(K) bool) {
	keys := c.keys()
	for some := range slices.Chunk(keys, evictedAtOnce) {
		some = slices.DeleteFunc(some, func(key K) bool { return !stale(key) })
		c.drop(some)
	}
}

func (c *Cache[K, V]) keys() []K {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	return slices.AppendSeq(make([]K, 0, len(c.entries)), maps.Keys(c.entries))
}

func (c *Cache[K, V]) drop(keys []K) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	for _, key := range keys {
		if element, ok := c.entries[key]; ok {
			c.remove(element)
		}
	}
}

// Clear drops all entries.
func (c *Cache[K, V]) Clear() {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	clear(c.entries)
	c.order.Init()
	c.size = 0
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

func (c *Cache[K, V]) remove(element *list.Element) {
	e := element.Value.(entry[K, V]) //nolint:forcetypeassert // the list holds nothing else
	c.order.Remove(element)
	delete(c.entries, e.key)
	c.size -= c.sizeOf(e.value) + Overhead
}
