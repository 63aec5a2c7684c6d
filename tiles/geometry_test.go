package tiles

import (
	"reflect"
	"testing"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/encoding/ewkb"
	"github.com/twpayne/go-geom"
	geomewkb "github.com/twpayne/go-geom/encoding/ewkb"

	"tuntu/geo"
)

// unitEncoder makes an encoder for a tile whose units are metres and whose north is at 4096: x in
// the tile is x in the world, and y is 4096 − y.
func unitEncoder(toleranceUnits float64) *geometryEncoder {
	return &geometryEncoder{west: 0, north: extent, scale: 1, box: boxWithin(bufferUnits), toleranceUnits: toleranceUnits}
}

func encode(t *testing.T, g orb.Geometry, shape geo.Shape, toleranceUnits float64) []uint32 {
	t.Helper()
	commands, err := unitEncoder(toleranceUnits).encode(ewkb.MustMarshal(g, 3857), shape)
	if err != nil {
		t.Fatal(err)
	}
	return append([]uint32(nil), commands...)
}

func TestGeometryCommands(t *testing.T) {
	for _, c := range []struct {
		name  string
		g     orb.Geometry
		shape geo.Shape
		want  []uint32
	}{
		// The commands are those of the specification (§4.3.5) with y turned over.
		{"point", orb.Point{25, extent - 17}, geo.Point, []uint32{9, 50, 34}},
		{"line", orb.LineString{{2, extent - 2}, {2, extent - 10}, {10, extent - 10}}, geo.Line, []uint32{9, 4, 4, 18, 0, 16, 16, 0}},
		{
			"polygon",
			orb.Polygon{{{3, extent - 6}, {8, extent - 12}, {20, extent - 34}, {3, extent - 6}}},
			geo.Polygon,
			[]uint32{9, 6, 12, 18, 10, 12, 24, 44, 15},
		},
		{
			"polygon the other way round",
			orb.Polygon{{{3, extent - 6}, {20, extent - 34}, {8, extent - 12}, {3, extent - 6}}},
			geo.Polygon,
			[]uint32{9, 6, 12, 18, 10, 12, 24, 44, 15},
		},
		{"point far outside", orb.Point{-65, 0}, geo.Point, nil},
		{"point in the buffer", orb.Point{-64, extent}, geo.Point, []uint32{9, 127, 0}},
		{"line shorter than a unit", orb.LineString{{2, 2}, {2.2, 2.2}}, geo.Line, nil},
		{"polygon without an area", orb.Polygon{{{0, 0}, {5, 0}, {9, 0.2}, {0, 0}}}, geo.Polygon, nil},
		{"polygon elsewhere", orb.Polygon{{{-900, 0}, {-800, 0}, {-800, 9}, {-900, 0}}}, geo.Polygon, nil},
	} {
		if got := encode(t, c.g, c.shape, 0); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestAWiderMarginKeepsALineThatPassesBy(t *testing.T) {
	g := unitEncoder(0)
	g.box = boxWithin(500)
	beside := ewkb.MustMarshal(orb.LineString{{-300, 4000}, {-300, 9000}}, 3857)
	got, err := g.encode(beside, geo.Line)
	// The line runs from 96 below the tile's north edge to the end of the margin, 500 above the
	// edge.
	if want := []uint32{9, 599, 192, 10, 0, 1191}; err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%v, %v, want %v", got, err, want)
	}
	if got := encode(t, orb.LineString{{-300, 4000}, {-300, 9000}}, geo.Line, 0); len(got) != 0 {
		t.Errorf("the usual margin keeps it: %v", got)
	}
}

func TestPolygonIsClippedToTheBuffer(t *testing.T) {
	half := orb.Polygon{{{-1000, 100}, {1000, 100}, {1000, 300}, {-1000, 300}, {-1000, 100}}}
	rings := decodeRings(t, encode(t, half, geo.Polygon, 0))
	if len(rings) != 1 || ringArea(rings[0]) != (1000+bufferUnits)*200 {
		t.Errorf("%v", rings)
	}
}

func TestHoleTurnsAgainstItsExterior(t *testing.T) {
	holed := orb.Polygon{
		{{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}},
		{{20, 20}, {40, 20}, {40, 40}, {20, 40}, {20, 20}},
	}
	rings := decodeRings(t, encode(t, holed, geo.Polygon, 0))
	if len(rings) != 2 || ringArea(rings[0]) != 10000 || ringArea(rings[1]) != -400 {
		t.Errorf("areas %v", rings)
	}
}

func TestMultiGeometriesAreWhole(t *testing.T) {
	triangle := func(x float64) orb.Polygon { return orb.Polygon{{{x, 0}, {x + 50, 0}, {x, 50}, {x, 0}}} }
	rings := decodeRings(t, encode(t, orb.MultiPolygon{triangle(0), triangle(100)}, geo.Polygon, 0))
	if len(rings) != 2 || ringArea(rings[0])+ringArea(rings[1]) != 2500 {
		t.Errorf("%v", rings)
	}
}

func TestSimplifyingDropsWhatNobodySees(t *testing.T) {
	line := orb.LineString{{0, 0}, {100, 1}, {200, 0}, {300, 1}, {400, 0}}
	if got := len(encode(t, line, geo.Line, 4)); got != 6 { // a MoveTo and a LineTo
		t.Errorf("%d commands are left", got)
	}
	if got := len(encode(t, line, geo.Line, 0)); got != 3+1+8 {
		t.Errorf("%d commands without simplifying", got)
	}
}

// A geometry that is not two-dimensional EWKB of the layer's type is an error, since orb would read
// heights as coordinates and give a wrong tile.
func TestForeignGeometryIsRefused(t *testing.T) {
	z, err := geomewkb.Marshal(geom.NewPointFlat(geom.XYZ, []float64{1, 2, 3}).SetSRID(3857), geomewkb.NDR)
	if err != nil {
		t.Fatal(err)
	}
	good := ewkb.MustMarshal(orb.LineString{{1, 2}, {3, 4}}, 3857)
	for name, bytes := range map[string][]byte{
		"heights": z, "empty": {}, "cut short": good[:len(good)-3], "another shape": good, "big-endian": {0, 0, 0, 0, 1},
	} {
		if _, err := unitEncoder(0).encode(bytes, geo.Point); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
	if _, err := unitEncoder(0).encode(good[:len(good)-3], geo.Line); err == nil {
		t.Error("a line cut short was taken")
	}
}

func FuzzGeometry(f *testing.F) {
	f.Add(ewkb.MustMarshal(orb.Polygon{{{0, 0}, {9, 0}, {9, 9}, {0, 0}}}, 3857))
	f.Add(ewkb.MustMarshal(orb.MultiLineString{{{0, 0}, {9, 0}}}, 3857))
	f.Fuzz(func(_ *testing.T, data []byte) {
		for _, shape := range []geo.Shape{geo.Point, geo.Line, geo.Polygon} {
			_, _ = unitEncoder(0).encode(data, shape)
		}
	})
}

// decodeRings decodes a polygon's commands.
func decodeRings(t *testing.T, commands []uint32) [][]gridPoint {
	t.Helper()
	var rings [][]gridPoint
	var at gridPoint
	unzigzag := func(n uint32) int32 { return int32(n>>1) ^ -int32(n&1) }
	for i := 0; i < len(commands); {
		id, count := commands[i]&7, int(commands[i]>>3)
		i++
		if id == closePath {
			continue
		}
		if id == moveTo {
			rings = append(rings, nil)
		}
		for range count {
			at.x += unzigzag(commands[i])
			at.y += unzigzag(commands[i+1])
			i += 2
			rings[len(rings)-1] = append(rings[len(rings)-1], at)
		}
	}
	return rings
}

func ringArea(ring []gridPoint) float64 { return float64(twiceArea(ring)) / 2 }
