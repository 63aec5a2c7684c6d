// Package recent keeps what was used last, up to a number of bytes.
package recent

import (
	"container/list"
	"sync"
)

// Cache holds byte slices by key; the longest unused goes first. It may be used by many
// goroutines; who takes a value must not change it.
type Cache[K comparable] struct {
	mutex   sync.Mutex
	limit   int
	size    int
	entries map[K]*list.Element
	order   *list.List // of entry[K], the last used in front
}

type entry[K comparable] struct {
	key   K
	value []byte
}

// overhead is roughly what an entry costs beside its bytes.
const overhead = 200

// New makes a cache of so many bytes.
func New[K comparable](limitBytes int) *Cache[K] {
	return &Cache[K]{limit: limitBytes, entries: map[K]*list.Element{}, order: list.New()}
}

// Get is what was kept under a key.
func (c *Cache[K]) Get(key K) (value []byte, ok bool) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	element, ok := c.entries[key]
	if !ok {
		return nil, false
	}
	c.order.MoveToFront(element)
	return element.Value.(entry[K]).value, true //nolint:forcetypeassert // the list holds nothing else
}

// Put keeps a value, if it is small enough to be worth it.
func (c *Cache[K]) Put(key K, value []byte) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if old, ok := c.entries[key]; ok {
		c.remove(old)
	}
	if len(value) > c.limit/8 {
		return
	}
	c.entries[key] = c.order.PushFront(entry[K]{key, value})
	c.size += len(value) + overhead
	for c.size > c.limit {
		c.remove(c.order.Back())
	}
}

func (c *Cache[K]) remove(element *list.Element) {
	e := element.Value.(entry[K]) //nolint:forcetypeassert // the list holds nothing else
	c.order.Remove(element)
	delete(c.entries, e.key)
	c.size -= len(e.value) + overhead
}
