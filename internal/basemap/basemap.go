package basemap

// The configured base maps and their pictures.

import (
	"context"
	"errors"
	"slices"
	"time"

	"tuntu/internal/fault"
	"tuntu/internal/recent"
)

// cacheBytes is the size of the cache of pictures from services.
const cacheBytes = 64 << 20

// Tile is a picture with its media type; Picture is empty if the map has no tile there.
type Tile struct {
	Picture   []byte
	MediaType string
}

// source reads the pictures of one map, from a file or a service.
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

// key identifies a cached picture. It includes the day, so that each picture is fetched again on
// the next day.
type key struct {
	id      string
	z, x, y uint32
	day     int64
}

// Open reads the configuration at a path and opens the maps that it names; an empty path means
// none.
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

// Close closes the maps' files.
func (m *Maps) Close() error {
	var all []error
	for _, s := range m.sources {
		all = append(all, s.close())
	}
	return errors.Join(all...)
}

// List lists the configured maps in their order.
func (m *Maps) List() []Map { return m.list }

// Tile returns a picture of a map.
func (m *Maps) Tile(ctx context.Context, id string, z, x, y uint32) (Tile, error) {
	s, ok := m.sources[id]
	if !ok {
		return Tile{}, fault.New(fault.NotFound, "there is no base map %.40q; /api/basemaps lists them", id)
	}
	i := slices.IndexFunc(m.list, func(each Map) bool { return each.ID == id })
	if i < 0 || int(z) < m.list[i].MinZoom || int(z) > m.list[i].MaxZoom {
		return Tile{}, nil // pages do not draw such tiles, and a service may limit the number of requests
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

// mediaTypeOf returns a picture's media type by its first bytes; empty for a format that some
// browsers cannot draw.
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
