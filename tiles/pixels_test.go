package tiles

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/geo"
)

// Tiles of all zooms of one filter share one reading of the layer, at once and later, until the layer changes.
func TestTilesOfAFilterShareTheirPixels(t *testing.T) {
	t.Parallel()
	s, db, d := startServer(t)
	s.Live(true)
	fill(t, db, scattered(rand.New(rand.NewPCG(4, 4)), 10))
	of := func(zoom uint32, filter string) Address {
		a := tilesOf([]orb.Bound{{Min: orb.Point{110.95, 25.85}, Max: orb.Point{110.95, 25.85}}}, zoom)[0]
		a.Filter = filter
		return a
	}
	var waiting sync.WaitGroup
	ask := func(filter string, zooms ...uint32) {
		for _, zoom := range zooms {
			waiting.Go(func() {
				ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
				defer cancel()
				if tile, err := s.Tile(ctx, of(zoom, filter)); err != nil || len(tile.Gzip) == 0 {
					t.Errorf("zoom %d: %d bytes, %v", zoom, len(tile.Gzip), err)
				}
			})
		}
		waitFor(t, func() bool { s.mutex.Lock(); defer s.mutex.Unlock(); return len(s.flights) >= len(zooms) })
	}
	const filter = "area_m2 > 100"
	release := lockTable(t, d, "parcels")
	ask(filter, 0, 3, 5, 8, 9, 10)
	waitFor(t, func() bool { return blocked(t, d) > 0 })
	if n := blocked(t, d); n != 1 {
		t.Errorf("six tiles of a filter take %d readings", n)
	}
	release()
	waiting.Wait()

	release = lockTable(t, d, "parcels")
	for _, zoom := range []uint32{1, 4, 7} { // the layer cannot be read
		if tile := tileOf(t, s, of(zoom, filter)); len(tile.Gzip) == 0 {
			t.Errorf("zoom %d has no features", zoom)
		}
	}
	elsewhere := []Touched{{Town: townCode, Layer: layerOf(t, "plots"), Extent: worldBound()}, {Town: "450399109", Layer: layerOf(t, "parcels"), Extent: worldBound()}}
	s.Evict(elsewhere)
	tileOf(t, s, of(2, filter))
	ask("area_m2 > 101", 6)
	waitFor(t, func() bool { return blocked(t, d) == 1 })
	// A change of the layer is told: neither kept pixels nor those under way are used after it.
	s.Evict([]Touched{{Town: townCode, Layer: layerOf(t, "parcels"), Extent: worldBound()}})
	ask(filter, 6)
	waitFor(t, func() bool { return blocked(t, d) == 2 })
	release()
	waiting.Wait()
	s.pixels.mutex.Lock()
	defer s.pixels.mutex.Unlock()
	if _, kept := s.pixels.kept.Get(selection{layer: "parcels", town: townCode, filter: "area_m2 > 101"}); kept {
		t.Error("pixels that a change has overtaken are kept")
	}
	if _, kept := s.pixels.kept.Get(selection{layer: "parcels", town: townCode, filter: filter}); !kept {
		t.Error("pixels are not kept")
	}
}

func worldBound() orb.Bound {
	return orb.Bound{Min: orb.Point{-worldM / 2, -worldM / 2}, Max: orb.Point{worldM / 2, worldM / 2}}
}

// A feature that reaches into a tile from a far cell is shown by that cell's state as it is, though a change of the
// cell evicts no tile so far away.
func TestAFarCrowdIsNotForgotten(t *testing.T) {
	t.Parallel()
	s, db, d := startServer(t)
	s.Live(true)
	square := func(west, south, side float64) orb.Polygon {
		return orb.Polygon{{{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}, {west, south}}}
	}
	const middle, south, apart = 111.0021, 25.9021, 0.04
	features := []geo.Feature{{Code: "R", Geometry: orb.MultiPolygon{square(middle-apart, south, 0.0001), square(middle+apart, south, 0.0001)}}}
	for i := range 639 { // with the first, as many as a cell may have
		features = append(features, geo.Feature{Code: fmt.Sprint("P", i), Geometry: square(middle+float64(i%26)*0.00003, south+0.0002+float64(i/26)*0.00003, 0.00001)})
	}
	fill(t, db, features)
	tile := tilesOf([]orb.Bound{{Min: orb.Point{middle - apart, south}, Max: orb.Point{middle - apart, south}}}, 14)[0]
	if found, _ := shown(t, s, []Address{tile}); found["suspected"].count != 1 {
		t.Fatalf("the tile shows %v", found)
	}
	edit(t, d, `INSERT INTO parcels (town, code, geom) SELECT town, 'one more', ST_Translate(geom, 0, -0.0001) FROM parcels WHERE code = 'P0'`)
	if found, _ := shown(t, s, []Address{tile}); len(found) != 0 {
		t.Errorf("the feature is of a crowd now, and the tile shows %v", found)
	}
}
