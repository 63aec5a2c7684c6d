package tiles

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/fault"
)

func layerOf(t *testing.T, id string) geo.Layer {
	t.Helper()
	layer, ok := geo.LayerByID(id)
	if !ok {
		t.Fatalf("no layer %s", id)
	}
	return layer
}

func TestParseAddress(t *testing.T) {
	for _, c := range []struct {
		id, z, x, y string
		ok          bool
		param       string
	}{
		{"parcels", "0", "0", "0", true, ""},
		{"town", "18", "262143", "262143", true, ""},
		{"parcels", "18", "262144", "0", false, "x"},
		{"parcels", "23", "0", "0", false, "z"},
		{"parcels", "3", "0", "8", false, "y"},
		{"parcels", "-1", "0", "0", false, "z"},
		{"parcels", "03", "0", "0", false, "z"},
		{"parcels", "3", "1.0", "0", false, "x"},
		{"parcels", "4294967296", "0", "0", false, "z"},
		{"nothing", "3", "0", "0", false, ""},
	} {
		_, err := ParseAddress(c.id, c.z, c.x, c.y, "")
		if (err == nil) != c.ok || err != nil && fault.Of(err).Param != c.param {
			t.Errorf("%+v: %v", c, err)
		}
	}
}

func TestBoundOfTheTileOfTheTown(t *testing.T) {
	a := Address{ID: "parcels", Z: 14, X: 13243, Y: 6970}
	b := a.bound()
	lon := func(x float64) float64 { return x / worldM * 360 }
	lat := func(y float64) float64 { return math.Atan(math.Sinh(y/6378137)) * 180 / math.Pi }
	if !(lon(b.Min[0]) < 111 && 111 < lon(b.Max[0]) && lat(b.Min[1]) < 25.9 && 25.9 < lat(b.Max[1])) {
		t.Errorf("111.0° E, 25.9° N is not in %v", b)
	}
	if width := b.Max[0] - b.Min[0]; math.Abs(width-2445.98) > 0.01 {
		t.Errorf("a tile of zoom 14 is %f m wide", width)
	}
}

// The widest river is drawn true to scale: half of its width reaches into a tile beside its middle
// line, equally far on the ground at 26° N and at the equator.
func TestATileHoldsHalfOfTheWidestRiverBeyondItsEdges(t *testing.T) {
	rivers, roads := layerOf(t, "rivers"), layerOf(t, "roads")
	for _, c := range []struct {
		a           Address
		stretch     float64 // scale of Web Mercator at the latitude
		wantRiversM float64 // least margin on the ground
	}{
		{Address{Z: 18, X: 211890, Y: 111525}, 1 / math.Cos(25.9*math.Pi/180), 200},
		{Address{Z: 18, X: 211890, Y: 131072}, 1, 200},
		{Address{Z: 12, X: 3310, Y: 1742}, 1 / math.Cos(25.9*math.Pi/180), 200},
	} {
		east := c.a.bound().Max[0]
		unitM := (east - c.a.bound().Min[0]) / extent / c.stretch // margins are whole units of the tile
		groundM := (c.a.buffered(rivers).Max[0] - east) / c.stretch
		leastM := (c.a.buffered(roads).Max[0] - east) / c.stretch
		if got := groundM - leastM; got < c.wantRiversM-0.5 || got > c.wantRiversM+0.5+unitM {
			t.Errorf("%s: %.1f m more of rivers than of roads, want %.0f", c.a, got, c.wantRiversM)
		}
	}
}

func FuzzParseAddress(f *testing.F) {
	f.Add("parcels", "14", "13243", "6980", "")
	f.Add("town", "0", "0", "0", "450399100")
	f.Add("x", "99", "-1", "00", "x")
	f.Fuzz(func(t *testing.T, id, z, x, y, town string) {
		a, err := ParseAddress(id, z, x, y, town)
		if err != nil {
			return
		}
		b := a.buffered(geo.Layer{})
		if a.Z > 18 || a.X >= 1<<a.Z || a.Y >= 1<<a.Z || b.IsEmpty() || math.IsNaN(b.Min[0]) {
			t.Errorf("%q/%q/%q/%q parsed as %+v", id, z, x, y, a)
		}
	})
}

func TestTouches(t *testing.T) {
	a := Address{ID: "parcels", Z: 14, X: 13243, Y: 6970}
	inside := orb.Bound{Min: a.bound().Min, Max: a.bound().Min}
	close18 := Address{ID: geo.BaseTiles, Z: 18, X: 211890, Y: 111525}
	beside := orb.Bound{Min: close18.bound().Max, Max: close18.bound().Max}.Pad(1)
	beside.Min[0], beside.Max[0] = beside.Min[0]+50, beside.Max[0]+50
	far := orb.Bound{Min: orb.Point{0, 0}, Max: orb.Point{1, 1}}
	for _, c := range []struct {
		name string
		t    Touched
		a    Address
		want bool
	}{
		{"in it", Touched{Town: "450399100", Layer: layerOf(t, "parcels"), Boxes: []orb.Bound{far, inside}}, a, true},
		{"elsewhere", Touched{Town: "450399100", Layer: layerOf(t, "parcels"), Boxes: []orb.Bound{far}}, a, false},
		{"another layer", Touched{Town: "450399100", Layer: layerOf(t, "plots"), Boxes: []orb.Bound{inside}}, a, false},
		{"the overview holds all layers", Touched{Town: "450399100", Layer: layerOf(t, "plots"), Boxes: []orb.Bound{inside}}, Address{ID: geo.OverviewTiles, Z: a.Z, X: a.X, Y: a.Y}, true},
		{"the base map holds none of it", Touched{Town: "450399100", Layer: layerOf(t, "plots"), Boxes: []orb.Bound{inside}}, Address{ID: geo.BaseTiles, Z: a.Z, X: a.X, Y: a.Y}, false},
		{"the base map holds the land", Touched{Town: "450399100", Layer: layerOf(t, "land"), Boxes: []orb.Bound{inside}}, Address{ID: geo.BaseTiles, Z: a.Z, X: a.X, Y: a.Y}, true},
		{"another town's tile", Touched{Town: "450399100", Layer: layerOf(t, "parcels"), Boxes: []orb.Bound{inside}}, Address{ID: a.ID, Z: a.Z, X: a.X, Y: a.Y, Town: "450399101"}, false},
		{"a river that passes by", Touched{Town: "450399100", Layer: layerOf(t, "rivers"), Boxes: []orb.Bound{beside}}, close18, true},
		{"a road that passes by", Touched{Town: "450399100", Layer: layerOf(t, "roads"), Boxes: []orb.Bound{beside}}, close18, false},
	} {
		if got := touch(indexTouched([]Touched{c.t}), c.a); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

// The index of places finds the same touched tiles as a comparison with all of them.
func TestTouchedTilesAreThoseThatMeetAPlace(t *testing.T) {
	dice := rand.New(rand.NewPCG(4, 4))
	box := func(around orb.Point, spread, largest float64) orb.Bound {
		west, south := around[0]+(dice.Float64()-0.5)*spread, around[1]+(dice.Float64()-0.5)*spread
		return orb.Bound{Min: orb.Point{west, south}, Max: orb.Point{west + dice.Float64()*largest, south + dice.Float64()*largest}}
	}
	for range 300 {
		zoom := uint32(dice.IntN(20))
		layer := layerOf(t, []string{"parcels", "rivers", "villages", "roads"}[dice.IntN(4)])
		a := Address{ID: layer.ID, Z: zoom, X: dice.Uint32N(1 << zoom), Y: dice.Uint32N(1 << zoom)}
		b := a.bound()
		size := b.Max[0] - b.Min[0]
		touched := Touched{Town: "450399100", Layer: layer, Extent: box(b.Center(), 8*size, 2*size)}
		for range 1 + dice.IntN(8) {
			touched.Boxes = append(touched.Boxes, box(b.Center(), 4*size, size*[]float64{0.01, 1, 100}[dice.IntN(3)]))
		}
		want := touched.touches(a, touched.Boxes)
		if got := touch(indexTouched([]Touched{touched}), a); got != want {
			t.Fatalf("%s of %s: by the index %v, by all places %v", a, layer.ID, got, want)
		}
	}
}
