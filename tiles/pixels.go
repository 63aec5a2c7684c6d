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
	asOf, on            int64
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

// pixelReader makes a set of pixels of rows that have town, committee, value, home, count and area.
type pixelReader struct {
	set     *pixelSet
	indices map[string]uint32 // of the set's keys, by their columns
	scratch []byte
	left    map[pixelPlace]setPixel // the sums that take leaves out
}

// pixelPlace is one group's pixel.
type pixelPlace struct {
	key  uint32
	x, y uint16
}

func newPixelReader() *pixelReader {
	return &pixelReader{set: &pixelSet{}, indices: map[string]uint32{}, left: map[pixelPlace]setPixel{}}
}

// leaveOut reads the pixels of features that those which take reads have, too, and the set is to lack.
func (r *pixelReader) leaveOut(rows pgx.Rows) error {
	return r.each(rows, func(p setPixel) { r.left[pixelPlace{p.key, p.x, p.y}] = p })
}

// take reads the pixels of the nearest zoom.
func (r *pixelReader) take(rows pgx.Rows) error {
	nearest := &r.set.zooms[nearestPixels]
	return r.each(rows, func(p setPixel) {
		if left, ok := r.left[pixelPlace{p.key, p.x, p.y}]; ok {
			p.count -= left.count
			p.areaM2 = max(p.areaM2-left.areaM2, 0)
		}
		if p.count > 0 {
			*nearest = append(*nearest, p)
		}
	})
}

// each decodes rows. Of some hundred thousand, nothing is allocated.
func (r *pixelReader) each(rows pgx.Rows, use func(setPixel)) error {
	defer rows.Close()
	for rows.Next() {
		row := rows.RawValues()
		r.scratch = append(append(append(append(append(r.scratch[:0], row[0]...), 0), row[1]...), 0), row[2]...)
		key, known := r.indices[string(r.scratch)]
		if !known {
			key = r.set.keyed(groupKey{town: string(row[0]), committee: string(row[1]), value: string(row[2])})
			r.indices[string(r.scratch)] = key
		}
		home := binary.BigEndian.Uint64(row[3])
		use(setPixel{
			key, uint16(home >> 16), uint16(home), int32(binary.BigEndian.Uint32(row[4])), //nolint:gosec // pixels of zoom 10, counts of features
			math.Float64frombits(binary.BigEndian.Uint64(row[5])),
		})
	}
	return rows.Err()
}

// done sums the pixels up for the farther zooms, and returns the set.
func (r *pixelReader) done() *pixelSet {
	s := r.set
	s.zooms[nearestPixels] = slices.Clip(s.zooms[nearestPixels])
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
	return s
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
	at := map[pixelPlace]int{}
	var sums []setPixel
	for _, p := range pixels {
		to := pixelPlace{keys[p.key], p.x / 2, p.y / 2}
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

// readPixels reads the pixels of selected features from the database. If a filter selects most features of the layer,
// it reads those that it leaves out, and takes them from the kept pixels of all, in one snapshot.
func (s *Server) readPixels(ctx context.Context, layer geo.Layer, a wanted) (*pixelSet, error) {
	leave, err := s.enter(ctx, a.Address)
	if err != nil {
		return nil, err
	}
	defer leave()
	reader := newPixelReader()
	err = pgx.BeginTxFunc(ctx, s.reader(), pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}, func(tx pgx.Tx) error {
		// This query reads a whole layer, unlike those of tiles.
		_, err := tx.Exec(ctx, `SELECT set_config('max_parallel_workers_per_gather', '2', true), set_config('work_mem', '64MB', true)`)
		if err != nil {
			return err
		}
		q := a.selects(layer)
		use := reader.take
		if q.Left, err = selectsMost(ctx, tx, q); err != nil {
			return err
		}
		if q.Left {
			use = reader.leaveOut
		}
		sql, args := pixelsSQL(q)
		rows, err := tx.Query(ctx, sql, args...)
		if err != nil {
			return err
		}
		if err := use(rows); err != nil || !q.Left {
			return err
		}
		const kept = `
			SELECT town, committee, value, x::bigint << 16 | y, count, area_m2
			FROM generalised WHERE layer = $1 AND zoom = $2 AND ($3 = '' OR town = $3)`
		if rows, err = tx.Query(ctx, kept, layer.ID, nearestPixels, a.Town); err != nil {
			return err
		}
		return reader.take(rows)
	})
	return reader.done(), err
}

// selectsMost tells whether a query's filter selects more features than it leaves out, by a sample of some thousand.
func selectsMost(ctx context.Context, tx pgx.Tx, q postgis.Query) (bool, error) {
	if q.Filter == nil || q.Past() { // pixels are kept of the present only
		return false, nil
	}
	_, selected, args := q.Selection()
	q.Left = true
	from, left, _ := q.Selection()
	sql := fmt.Sprintf(`
		SELECT count(*) FILTER (WHERE %s) > count(*) FILTER (WHERE %s)
		FROM %s TABLESAMPLE SYSTEM (
		    (SELECT 100 * least(1, 2000 / greatest(reltuples, 1)) FROM pg_class WHERE oid = '%[3]s'::regclass))`,
		selected, left, from)
	var most bool
	err := tx.QueryRow(ctx, sql, args...).Scan(&most)
	return most, err
}

// pixelsSQL is the query of the pixels of selected features, at the nearest zoom.
func pixelsSQL(q postgis.Query) (sql string, args []any) {
	layer := q.Layer
	from, where, args := q.Selection()
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
		set, err := s.pixels.get(ctx, selection{p.layer.ID, a.Town, a.Filter, a.AsOf, a.On}, func(ctx context.Context) (*pixelSet, error) {
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
