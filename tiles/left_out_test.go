package tiles

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/postgis"
)

// The pixels of a filter that most features pass are those of all without those of the few that it leaves out, and equal
// the pixels that are read of the selected features themselves. A feature without a value is left out.
func TestPixelsOfMostAreThoseOfAllWithoutTheRest(t *testing.T) {
	t.Parallel()
	s, db, d := startServer(t)
	fill(t, db, append(scattered(rand.New(rand.NewPCG(6, 6)), 40), reaching(rand.New(rand.NewPCG(7, 7)), 100)...))
	edit(t, d, `UPDATE parcels SET crop = 'rice' WHERE fid % 3 > 0`)
	layer := layerOf(t, "parcels")
	for _, way := range []struct {
		filter string
		most   bool
	}{
		{"area_m2 > 0", true},
		{"area_m2 > 1", true},
		{"area_m2 > 1000", false},
		{"stage <> 'closed'", true},
		{"stage = 'closed'", false},
		{"crop = 'rice'", true},
		{"crop <> 'rice'", false},
		{"committee IS NOT NULL", true},
		{"NOT (crop = 'rice')", false},
		{"area_m2 < 0", false},
	} {
		for _, town := range []string{"", townCode} {
			a, err := Address{ID: "parcels", Town: town, Filter: way.filter}.compile()
			if err != nil {
				t.Fatal(err)
			}
			q := postgis.Query{Layer: layer, Town: town, Filter: a.filter}
			plain := newPixelReader()
			err = pgx.BeginFunc(t.Context(), s.pool, func(tx pgx.Tx) error {
				if most, err := selectsMost(t.Context(), tx, q); err != nil || most != way.most {
					t.Errorf("%s selects most: %v, %v", way.filter, most, err)
				}
				sql, args := pixelsSQL(q)
				rows, err := tx.Query(t.Context(), sql, args...)
				if err != nil {
					return err
				}
				return plain.take(rows)
			})
			if err != nil {
				t.Fatal(err)
			}
			got, err := s.readPixels(t.Context(), layer, a)
			if err != nil {
				t.Fatal(err)
			}
			want := pixelsOf(plain.done())
			if difference := differ(pixelsOf(got), want); difference != "" || way.most && len(want) == 0 {
				t.Errorf("%s in %q: %s", way.filter, town, difference)
			}
		}
	}
}

// pixelsOf lists a set's sums by group and pixel.
func pixelsOf(s *pixelSet) map[string]figure {
	all := map[string]figure{}
	for zoom := uint32(farthestPixels); zoom <= nearestPixels; zoom++ {
		s.all(zoom, func(p pixelRow) {
			all[fmt.Sprint(zoom, p.town, p.committee, p.value, p.x, p.y)] = figure{int64(p.count), p.areaM2}
		})
	}
	return all
}

func differ(got, want map[string]figure) string {
	if len(got) != len(want) {
		return fmt.Sprintf("%d pixels, want %d", len(got), len(want))
	}
	for place, w := range want {
		if g := got[place]; g.count != w.count || math.Abs(g.areaM2-w.areaM2) > 1e-6*(1+w.areaM2) {
			return fmt.Sprintf("%s: %v, want %v", place, g, w)
		}
	}
	return ""
}
