package basemap

import (
	"context"
	"errors"
	"slices"
	"time"

	"tuntu/internal/fault"
	"tuntu/internal/recent"
)

// cacheBytes holds pictures that services gave.
const cacheBytes = 64 << 20

// Tile is a picture with its media type; no bytes where the map has none.
type Tile struct {
	Picture   []byte
	MediaType string
}

// source gives the pictures of one map.
type source interface {
	tile(ctx context.Context, z, x, y uint32) (Tile, error)
	close() error
}

// Maps are the configured base maps.
type Maps struct {
	list    []Map
	sources map[string]source
	cache   *recent.Cache[key, []byte]
	now     func() time.Time
}

// key is a picture of a service on one day: on the next it is asked for anew.
type key struct {
	id      string
	z, x, y uint32
	day     int64
}

// Open reads the configuration and opens what it names; no path names no maps.
func Open(path string, now func() time.Time) (*Maps, error) {
	m := &Maps{sources: map[string]source{}, cache: recent.New[key](cacheBytes, func(picture []byte) int { return cap(picture) }), now: now}
	if path == "" {
		return m, nil
	}
	list, err := readConfig(path)
	if err != nil {
		return nil, err
	}
	for _, each := range list {
		s, err := open(each)
		if err != nil {
			return nil, errors.Join(err, m.Close())
		}
		m.list, m.sources[each.ID] = append(m.list, each), s
	}
	return m, nil
}

func open(m Map) (source, error) {
	if m.File != "" {
		return openArchive(m)
	}
	return newService(m), nil
}

// Close lets go of files.
func (m *Maps) Close() error {
	var all []error
	for _, s := range m.sources {
		all = append(all, s.close())
	}
	return errors.Join(all...)
}

// List is what is configured, in its order.
func (m *Maps) List() []Map { return m.list }

// Tile is a picture of a map.
func (m *Maps) Tile(ctx context.Context, id string, z, x, y uint32) (Tile, error) {
	s, ok := m.sources[id]
	if !ok {
		return Tile{}, fault.New(fault.NotFound, "there is no base map %.40q; /api/basemaps lists them", id)
	}
	i := slices.IndexFunc(m.list, func(each Map) bool { return each.ID == id })
	if i < 0 || int(z) < m.list[i].MinZoom || int(z) > m.list[i].MaxZoom {
		return Tile{}, nil // nobody draws it, and a service counts what it is asked
	}
	k := key{id, z, x, y, m.now().Unix() / 86400}
	if picture, ok := m.cache.Get(k); ok {
		return Tile{picture, mediaTypeOf(picture)}, nil
	}
	tile, err := s.tile(ctx, z, x, y)
	if err == nil {
		m.cache.Put(k, tile.Picture)
	}
	return tile, err
}

// mediaTypeOf tells a picture by its first bytes; empty where it is none that browsers of
// all kinds draw.
func mediaTypeOf(picture []byte) string {
	begins := func(prefix string, at int) bool {
		return len(picture) >= at+len(prefix) && string(picture[at:at+len(prefix)]) == prefix
	}
	switch {
	case begins("\x89PNG\r\n\x1a\n", 0):
		return "image/png"
	case begins("\xff\xd8\xff", 0):
		return "image/jpeg"
	case begins("RIFF", 0) && begins("WEBP", 8):
		return "image/webp"
	}
	return ""
}
