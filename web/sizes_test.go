package web_test

import (
	"fmt"
	"testing"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/postgis/pgtest"
	"tuntu/tiles"
	"tuntu/web/webtest"
)

// largestTile is the most bytes that a tile may have, packed.
const largestTile = 500_000

// tilesFit checks each tile of some sets over a box in degrees, and returns the largest tile's bytes by zoom.
func tilesFit(t *testing.T, d *pgtest.Database, sets []string, zooms []int, west, south, east, north float64) map[int]int {
	t.Helper()
	server, err := tiles.New(t.Context(), d.AppURL, tiles.Options{Queries: 2, CacheBytes: 1})
	if err != nil {
		t.Fatal(err)
	}
	defer server.Close()
	largest := map[int]int{}
	for _, z := range zooms {
		left, top := tileAt(west, north, z)
		right, bottom := tileAt(east, south, z)
		for x := left; x <= right; x++ {
			for y := top; y <= bottom; y++ {
				for _, id := range sets {
					a := tiles.Address{ID: id, Z: uint32(z), X: x, Y: y}
					tile, err := server.Tile(t.Context(), a)
					if err != nil {
						t.Fatal(a, err)
					}
					if len(tile.Gzip) > largestTile {
						t.Errorf("%s has %d bytes", a, len(tile.Gzip))
					}
					largest[z] = max(largest[z], len(tile.Gzip))
				}
			}
		}
	}
	t.Log("largest tiles by zoom:", largest)
	return largest
}

func zoomsTo(from, to int) (zooms []int) {
	for z := from; z <= to; z++ {
		zooms = append(zooms, z)
	}
	return zooms
}

// Tiles that several towns share stay small, at each zoom and in each set.
func TestTilesOfSeveralTownsAreSmall(t *testing.T) {
	t.Parallel()
	d := pgtest.New(t)
	webtest.LoadSample(t, webtest.Open(t, d), 6) // four of them lie in one tile of zoom 10
	const west, south, east, north = 110.76, 25.81, 111.24, 26.13
	sets := append(geo.LayerIDs(), geo.OverviewTiles, geo.BaseTiles)
	far := tilesFit(t, d, sets, zoomsTo(0, 11), west, south, east, north)
	if far[10] < 100_000 {
		t.Errorf("the towns lie apart: their largest tile has %d bytes", far[10])
	}
	tilesFit(t, d, []string{geo.OverviewTiles}, zoomsTo(12, 14), west, south, east, north)
}

// A tile is small also where each of its cells has as many parcels as can be drawn individually.
func TestTilesFullOfParcelsAreSmall(t *testing.T) {
	t.Parallel()
	d := webtest.NewTown(t)
	const across = 101
	const west, south, cell = 110.96201, 25.87901, 0.0109863 / 25 // a tile of zoom 13 with 25 parcels along each of its cells
	err := pgx.BeginFunc(t.Context(), d.Connect(t), func(tx pgx.Tx) error {
		for _, sql := range []string{
			`SET LOCAL search_path = tuntu, public`, `SELECT begin_change('` + webtest.Town + `', 'tester', 'many parcels', NULL)`,
			fmt.Sprintf(`INSERT INTO parcels (town, code, geom)
				SELECT '%[1]s', 'TB' || i, ST_SetSRID(ST_MakePolygon(ST_MakeLine(ARRAY(
				    SELECT ST_MakePoint(%[2]f + %[4]f * (i %% %[5]d + r * cos(pi() * k / 6)), %[3]f + 0.9 * %[4]f * (i / %[5]d + r * sin(pi() * k / 6)))
				    FROM (SELECT k, 0.3 + 0.15 * (hashint4(i * 12 + k %% 12) & 255) / 255 AS r FROM generate_series(0, 12) k) v ORDER BY k))), 4490)
				FROM generate_series(0, %[5]d * %[5]d - 1) i`, webtest.Town, west, south, cell, across),
		} {
			if _, err := tx.Exec(t.Context(), sql); err != nil {
				return fmt.Errorf("%.60s: %w", sql, err)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	largest := tilesFit(t, d, []string{"parcels"}, zoomsTo(8, 15), west, south, west+across*cell, south+0.9*across*cell)
	if largest[13] < largestTile/2 {
		t.Errorf("the tiles are not full: the largest has %d bytes", largest[13])
	}
}
