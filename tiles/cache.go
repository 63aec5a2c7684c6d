package tiles

import (
	"container/list"
	"slices"
	"sync"

	"github.com/paulmach/orb"

	"tuntu/geo"
)

// Touched is what a change touched of one layer, old places and new.
type Touched struct {
	Town  string
	Layer geo.Layer
	Boxes []orb.Bound // EPSG:3857
}

// touches tells whether a tile may show something of it.
func (t Touched) touches(a Address) bool {
	if !t.Layer.InTileSet(a.ID) || a.Town != "" && a.Town != t.Town {
		return false
	}
	b := a.buffered(t.Layer)
	return slices.ContainsFunc(t.Boxes, b.Intersects)
}

// cache holds finished tiles up to a number of bytes; the longest unused goes first.
type cache struct {
	mutex   sync.Mutex
	limit   int
	size    int
	entries map[Address]*list.Element
	order   *list.List // of entry, the last used in front
	asked   struct{ hits, misses int64 }
}

type entry struct {
	address Address
	tile    Tile
}

// entryOverhead is roughly what an entry costs beside its bytes.
const entryOverhead = 300

func newCache(limitBytes int) *cache {
	return &cache{limit: limitBytes, entries: map[Address]*list.Element{}, order: list.New()}
}

func (c *cache) get(a Address) (Tile, bool) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	element, ok := c.entries[a]
	if !ok {
		c.asked.misses++
		return Tile{}, false
	}
	c.asked.hits++
	c.order.MoveToFront(element)
	return element.Value.(entry).tile, true //nolint:forcetypeassert // the list holds nothing else
}

func (c *cache) put(a Address, tile Tile) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if element, ok := c.entries[a]; ok {
		c.remove(element)
	}
	c.entries[a] = c.order.PushFront(entry{a, tile})
	c.size += len(tile.Gzip) + entryOverhead
	for c.size > c.limit {
		c.remove(c.order.Back())
	}
}

// evict drops the tiles that any of what was touched lies in.
func (c *cache) evict(touched []Touched) {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	for a, element := range c.entries {
		if slices.ContainsFunc(touched, func(t Touched) bool { return t.touches(a) }) {
			c.remove(element)
		}
	}
}

func (c *cache) clear() {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	clear(c.entries)
	c.order.Init()
	c.size = 0
}

func (c *cache) remove(element *list.Element) {
	e := element.Value.(entry) //nolint:forcetypeassert // the list holds nothing else
	c.order.Remove(element)
	delete(c.entries, e.address)
	c.size -= len(e.tile.Gzip) + entryOverhead
}
