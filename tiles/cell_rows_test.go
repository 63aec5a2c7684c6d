package tiles

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"tuntu/geo"
	"tuntu/geo/cql2"
	"tuntu/internal/postgis"
)

// The rows that the filter of a cell selects are those that the cell's groups count, though others touch its square, some
// of them have no part in it, and large ones are drawn singly. So it is also within another filter.
func TestTheRowsOfACellAreThoseThatItCounts(t *testing.T) {
	t.Parallel()
	s, db, d := startServer(t)
	dice := rand.New(rand.NewPCG(11, 11))
	fill(t, db, append(scattered(dice, 100), reaching(dice, 400)...))
	_, boxes := truth(t, d, "true")
	layer := layerOf(t, "parcels")
	for _, filter := range []string{"", "area_m2 > 3"} {
		for zoom := uint32(11); zoom <= geo.NearestCells; zoom++ {
			seen := map[string]bool{}
			touching := false
			for _, a := range tilesOf(boxes, zoom) {
				a.Filter = filter
				for _, f := range decodeTile(t, tileOf(t, s, a), "parcels") {
					name := f.text("group")
					if name == "" || seen[name] {
						continue
					}
					seen[name] = true
					cell := strings.Join(strings.Split(name, "/")[1:4], "/")
					rows := fmt.Sprintf("stage = '%s' AND cell = '%s'", f.text("stage"), cell)
					if filter != "" {
						rows += " AND " + filter
					}
					got := figureOf(t, db, layer, rows)
					if want := (figure{int64(f.number("count")), f.number("area_m2")}); got.count != want.count || math.Abs(got.areaM2-want.areaM2) > 1e-6 {
						t.Errorf("%s within %q counts %v and has the rows of %v", name, filter, want, got)
					}
					touching = touching || figureOf(t, db, layer, fmt.Sprintf("stage = '%s' AND S_INTERSECTS(geometry, %s)", f.text("stage"), boxOfCell(t, cell))).count != got.count
				}
			}
			if len(seen) == 0 || filter == "" && !touching {
				t.Errorf("zoom %d: %d cells' groups, others touch one: %v", zoom, len(seen), touching)
			}
		}
	}
	for _, wrong := range []string{"cell = '10/1/1'", "cell = '15/1/1'", "cell = '14/65536/1'", "cell = '14/1'", "cell = 14", "cell = '14/01/1'", "cell <> '14/1/1'"} {
		node, err := cql2.Parse(wrong)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := postgis.NewFilter(layer, node); err == nil {
			t.Errorf("%s is taken", wrong)
		}
	}
}

// figureOf sums the features of the town that a filter selects.
func figureOf(t *testing.T, db *postgis.DB, layer geo.Layer, text string) (sum figure) {
	t.Helper()
	node, err := cql2.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	filter, err := postgis.NewFilter(layer, node)
	if err != nil {
		t.Fatal(text, err)
	}
	from, where, args := postgis.Query{Layer: layer, Town: townCode, Filter: filter}.Selection()
	if err := db.Pool().QueryRow(t.Context(), "SELECT count(*), coalesce(sum(area_m2), 0) FROM "+from+" WHERE "+where, args...).Scan(&sum.count, &sum.areaM2); err != nil {
		t.Fatal(err)
	}
	return sum
}

func boxOfCell(t *testing.T, text string) string {
	t.Helper()
	c, ok := geo.ParseCell(text)
	if !ok {
		t.Fatal(text)
	}
	across := float64(uint32(geo.CellsAcross) << c.Zoom)
	lat := func(y int32) float64 { return math.Atan(math.Sinh(math.Pi*(1-2*float64(y)/across))) * 180 / math.Pi }
	lon := func(x int32) float64 { return float64(x)/across*360 - 180 }
	return fmt.Sprintf("BBOX(%.9f, %.9f, %.9f, %.9f)", lon(c.X), lat(c.Y+1), lon(c.X+1), lat(c.Y))
}
