package tiles

// This file computes the pixels of a filter or of a past instant. It does so once for the tiles of all
// zooms and for all requests that come meanwhile.

import (
	"context"
	"encoding/binary"
	"fmt"
	"math"
	"slices"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/postgis"
)

// pixelBytes is the memory for the pixels of filters. The largest set, of all features of a town of a
// million, takes a third of it.
const pixelBytes = 32 << 20

// selection identifies features of a layer that a filter or a past instant selects.
type selection struct {
	layer, town, filter string
	asOf                int64
}

// pixelSet holds the pixels of selected features, as the table of pixels does those of all.
type pixelSet struct {
	keys  []groupKey // town, committee and value
	zooms [nearestPixels + 1][]setPixel
}

// setPixel is one pixel's sums of one group.
type setPixel struct {
	key    uint32 // its index among the keys
	x, y   uint16
	count  int32
	areaM2 float64
}

// held returns the memory that a set takes.
func (s *pixelSet) held() int {
	const keyBytes, pixelBytes = 100, 24
	bytes := keyBytes * len(s.keys)
	for _, pixels := range s.zooms {
		bytes += pixelBytes * cap(pixels)
	}
	return bytes
}

// rows gives each pixel of a zoom in a square of pixels.
func (s *pixelSet) rows(zoom uint32, west, north, across int, each func(pixelRow)) {
	for _, p := range s.zooms[zoom] {
		if x, y := int(p.x)-west, int(p.y)-north; x >= 0 && y >= 0 && x < across && y < across {
			key := &s.keys[p.key]
			each(pixelRow{key.town, key.committee, key.value, int32(p.x), int32(p.y), p.count, p.areaM2})
		}
	}
}

// all gives each pixel of a zoom.
func (s *pixelSet) all(zoom uint32, each func(pixelRow)) {
	s.rows(zoom, 0, 0, pixelsAcross<<zoom, each)
}

// reading returns a function that gives first the pixels that a tile's groups are drawn with, and then those
// that they are summed up from, as queueKeptGroups reads them.
func (s *pixelSet) reading(a Address, layer geo.Layer) func(func(pixelRow)) error {
	drawn := false
	return func(each func(pixelRow)) error {
		zoom, across := pixelZoom(a.Z), a.pixelsAcross()
		switch {
		case drawn:
			s.all(sumsAt(a.Z), each)
		case layer.Shape == geo.Point:
			s.all(zoom, each)
		default:
			s.rows(zoom, int(a.X)*across-1, int(a.Y)*across-1, across+2, each)
		}
		drawn = true
		return nil
	}
}

// newPixelSet reads the pixels of the nearest zoom and sums them up for the farther ones.
func newPixelSet(rows pgx.Rows) (*pixelSet, error) {
	defer rows.Close()
	s := &pixelSet{}
	indices := map[string]uint32{} // by the keys' columns
	nearest := &s.zooms[nearestPixels]
	var scratch []byte
	for rows.Next() {
		row := rows.RawValues() // of some hundred thousand rows, nothing is allocated
		scratch = append(append(append(append(append(scratch[:0], row[0]...), 0), row[1]...), 0), row[2]...)
		key, known := indices[string(scratch)]
		if !known {
			key = s.keyed(groupKey{town: string(row[0]), committee: string(row[1]), value: string(row[2])})
			indices[string(scratch)] = key
		}
		home := binary.BigEndian.Uint64(row[3])
		*nearest = append(*nearest, setPixel{
			key, uint16(home >> 16), uint16(home), int32(binary.BigEndian.Uint32(row[4])), //nolint:gosec // pixels of zoom 10, counts of features
			math.Float64frombits(binary.BigEndian.Uint64(row[5])),
		})
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	*nearest = slices.Clip(*nearest)
	for zoom := nearestPixels - 1; zoom >= farthestPixels; zoom-- {
		keys := make([]uint32, len(s.keys)) // of the farther pixels, by those of the nearer ones
		for i, of := range slices.Clone(s.keys) {
			if zoom < committeesKept {
				of.committee = ""
			}
			keys[i] = s.keyed(of)
		}
		s.zooms[zoom] = farther(s.zooms[zoom+1], keys)
	}
	return s, nil
}

// keyed is the index of a key, which it adds if it is new.
func (s *pixelSet) keyed(key groupKey) uint32 {
	i := slices.Index(s.keys, key)
	if i < 0 {
		i = len(s.keys)
		s.keys = append(s.keys, key)
	}
	return uint32(i) //nolint:gosec // groups of one layer
}

// farther sums up the pixels of a zoom to those of the zoom before, with other keys.
func farther(pixels []setPixel, keys []uint32) []setPixel {
	type place struct {
		key  uint32
		x, y uint16
	}
	at := map[place]int{}
	var sums []setPixel
	for _, p := range pixels {
		to := place{keys[p.key], p.x / 2, p.y / 2}
		i, known := at[to]
		if !known {
			i = len(sums)
			at[to] = i
			sums = append(sums, setPixel{key: to.key, x: to.x, y: to.y})
		}
		sum := &sums[i]
		sum.count += p.count
		sum.areaM2 += p.areaM2
	}
	return slices.Clip(sums)
}

// readPixels reads the pixels of selected features from the database.
func (s *Server) readPixels(ctx context.Context, layer geo.Layer, a wanted) (*pixelSet, error) {
	leave, err := s.enter(ctx, a.Address)
	if err != nil {
		return nil, err
	}
	defer leave()
	sql, args := pixelsSQL(layer, a)
	var set *pixelSet
	err = pgx.BeginFunc(ctx, s.reader(), func(tx pgx.Tx) error {
		// This query reads a whole layer, unlike those of tiles.
		_, err := tx.Exec(ctx, `SELECT set_config('max_parallel_workers_per_gather', '2', true), set_config('work_mem', '64MB', true)`)
		if err != nil {
			return err
		}
		rows, err := tx.Query(ctx, sql, args...)
		if err != nil {
			return err
		}
		set, err = newPixelSet(rows)
		return err
	})
	return set, err
}

// pixelsSQL is the query of the pixels of selected features, at the nearest zoom.
func pixelsSQL(layer geo.Layer, a wanted) (sql string, args []any) {
	from, where, args := postgis.Query{Layer: layer, Town: a.Town, Filter: a.filter, AsOf: a.instant()}.Selection()
	committee, value, area := "''", "''", "0::double precision"
	if layer.InUnit() {
		committee = "coalesce(committee, '')"
	}
	if by := layer.Grouped.By; by != "" {
		value = "coalesce(" + pgx.Identifier{by}.Sanitize() + ", '')"
	}
	if layer.Shape == geo.Polygon {
		area = "area_m2"
	}
	return fmt.Sprintf(`
		SELECT town, committee, value, home, count(*)::integer, coalesce(sum(area), 0)
		FROM (SELECT town, %[1]s AS committee, %[2]s AS value, home_of(geom3857) AS home, %[3]s AS area
		    FROM %[4]s WHERE %[5]s OFFSET 0) f
		GROUP BY town, committee, value, home`, committee, value, area, from, where), args
}

// pixelsFor returns the pixels that a tile of a filter or of the past is made of, by layer.
func (s *Server) pixelsFor(ctx context.Context, a wanted) (map[string]*pixelSet, error) {
	if a.live() {
		return nil, nil //nolint:nilnil // other tiles need none
	}
	sets := map[string]*pixelSet{}
	for _, p := range s.plans[a.ID] {
		if !grouped(p.layer, a.Z) {
			continue
		}
		set, err := s.pixels.get(ctx, selection{p.layer.ID, a.Town, a.Filter, a.AsOf}, func(ctx context.Context) (*pixelSet, error) {
			ctx, cancel := context.WithTimeout(ctx, tileWithin)
			defer cancel()
			return s.readPixels(ctx, p.layer, a)
		})
		if err != nil {
			return nil, err
		}
		sets[p.layer.ID] = set
	}
	return sets, nil
}
