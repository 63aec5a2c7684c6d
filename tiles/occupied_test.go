package tiles

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/project"

	"tuntu/geo"
)

// sparse makes statements that insert small features of many layers: some alone, many in one place.
func sparse(dice *rand.Rand) (statements []string) {
	at := func() (lon, lat float64) { return 110.94 + 0.12*dice.Float64(), 25.84 + 0.12*dice.Float64() }
	for i := range 60 {
		lon, lat := at()
		statements = append(statements, fmt.Sprintf(`INSERT INTO sites (town, code, kind, geom) VALUES ('%s', 's%d', 'workshop', ST_Point(%f, %f, 4490))`,
			townCode, i, lon, lat))
		lon, lat = at()
		statements = append(statements, fmt.Sprintf(`INSERT INTO roads (town, code, class, geom) VALUES ('%s', 'r%d', 'village',
			ST_SetSRID(ST_MakeLine(ST_Point(%f, %f), ST_Point(%[3]f + %[5]f, %[4]f + %[6]f)), 4490))`,
			townCode, i, lon, lat, 0.02*dice.Float64(), 0.02*dice.Float64()))
	}
	return append(statements, fmt.Sprintf(`INSERT INTO parcels (town, code, stage, geom)
		SELECT '%s', 'p' || i, 'suspected', ST_MakeEnvelope(110.99 + i %% 40 * 0.0003, 25.9 + i / 40 * 0.0003, 110.9902 + i %% 40 * 0.0003, 25.9002 + i / 40 * 0.0003, 4490)
		FROM generate_series(0, %d) i`, townCode, mostInBlock+200))
}

// A tile that asks only the layers with features near it is that which asks all.
func TestNearLayersMakeTheSameTile(t *testing.T) {
	t.Parallel()
	s, _, d := startServer(t)
	dice := rand.New(rand.NewPCG(8, 8))
	edit(t, d, append(large(dice), sparse(dice)...)...)
	s.Live(true)
	all, err := New(t.Context(), d.AppURL, Options{Queries: 2, CacheBytes: 1}) // which hears of no changes, and asks all layers
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(all.Close)
	compared, asked := 0, 0
	for zoom := uint32(13); zoom <= 18; zoom++ {
		tiles := tilesOf([]orb.Bound{{Min: orb.Point{110.88, 25.78}, Max: orb.Point{111.12, 26.02}}}, zoom)
		for i := 0; i < len(tiles); i += 1 + len(tiles)/150 {
			a := tiles[i]
			a.ID = []string{geo.OverviewTiles, geo.BaseTiles}[i%2]
			if tileOf(t, s, a).Hash != tileOf(t, all, a).Hash {
				t.Errorf("%s lacks something", a)
			}
			near, err := s.occupiedNear(t.Context(), a)
			if err != nil || near == nil {
				t.Fatal(near, err)
			}
			for plan := range near {
				compared++
				if near.reaches(plan, a) {
					asked++
				}
			}
		}
	}
	if compared < 3000 || asked > compared*2/3 {
		t.Errorf("%d of %d layers were asked", asked, compared)
	}
}

// A tile does not wait for a layer that has nothing near it, and shows what is put there afterwards.
func TestALayerWithNothingNearIsNotAsked(t *testing.T) {
	t.Parallel()
	s, db, d := startServer(t)
	s.Live(true)
	near, far := theTile(geo.OverviewTiles), theTile(geo.OverviewTiles)
	near.Z, near.X, near.Y = 16, near.X*4, near.Y*4
	far.Z, far.X, far.Y = 16, near.X+2, near.Y+2
	addSite(t, db, "S1", near.centre())
	tileOf(t, s, near) // reads what is where in the block
	hold := lockTable(t, d, "sites")
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	if tile, err := s.Tile(ctx, far); err != nil || len(tile.Gzip) > 0 {
		t.Errorf("%d bytes, %v", len(tile.Gzip), err)
	}
	hold()
	addSite(t, db, "S2", far.centre())
	s.Evict([]Touched{{Town: townCode, Layer: layerOf(t, "sites"), Boxes: []orb.Bound{far.bound()}}})
	if len(tileOf(t, s, far).Gzip) == 0 {
		t.Error("the new site is not shown")
	}
}

// centre is the middle of a tile in degrees.
func (a Address) centre() orb.Point {
	return project.Mercator.ToWGS84(a.bound().Center())
}

// The cells that a box comes near to are among those of each tile whose buffer it reaches.
func TestNearbyCellsHoldEveryBuffer(t *testing.T) {
	t.Parallel()
	dice := rand.New(rand.NewPCG(9, 9))
	layers := geo.Layers()
	reached := 0
	for range 200_000 {
		layer := layers[dice.IntN(len(layers))]
		block := Address{ID: geo.OverviewTiles, Z: blockZoom, X: 6000 + dice.Uint32N(1000), Y: 1000 + dice.Uint32N(3000)}
		tile := block
		tile.Z += dice.Uint32N(7)
		nearer := tile.Z - block.Z
		tile.X, tile.Y = block.X<<nearer+dice.Uint32N(1<<nearer), block.Y<<nearer+dice.Uint32N(1<<nearer)
		b := tile.buffered(layer)
		size := b.Max[0] - b.Min[0]
		corner := orb.Point{b.Min[0] + size*(2*dice.Float64()-0.5), b.Min[1] + size*(2*dice.Float64()-0.5)}
		box := orb.Bound{Min: corner, Max: orb.Point{corner[0] + size*dice.Float64()*dice.Float64(), corner[1] + size*dice.Float64()*dice.Float64()}}
		if !b.Intersects(box) {
			continue
		}
		reached++
		if tile.block() != block || block.nearby(layer, box)&tile.cells() == 0 {
			t.Fatalf("%s: %v of %s is not near %s", block, box, layer.ID, tile)
		}
	}
	if reached < 50_000 {
		t.Errorf("only %d boxes reached a tile", reached)
	}
}
