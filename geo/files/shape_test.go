package files

import (
	"math"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo"
)

func fitterOfNothing(t *testing.T, layer string) *Fitter {
	t.Helper()
	l, ok := geo.LayerByID(layer)
	if !ok {
		t.Fatalf("there is no layer %s", layer)
	}
	return &Fitter{layer: l}
}

func said(troubles []geo.Trouble) string {
	var texts []string
	for _, trouble := range troubles {
		texts = append(texts, trouble.En)
	}
	return strings.Join(texts, "; ")
}

// A geometry that the layer does not take or the database cannot read is a fault with the reason in both languages.
func TestEachFaultOfAShape(t *testing.T) {
	t.Parallel()
	ring := orb.Ring{{111, 25.9}, {111.1, 25.9}, {111.1, 26}, {111, 25.9}}
	for name, c := range map[string]struct {
		layer string
		shape orb.Geometry
		says  string
	}{
		"none":                       {"parcels", nil, "it has no geometry"},
		"a polygon":                  {"parcels", orb.Polygon{ring}, ""},
		"polygons":                   {"parcels", orb.MultiPolygon{{ring}, {{{112, 25.9}, {112.1, 25.9}, {112.1, 26}, {112, 25.9}}}}, ""},
		"a part twice":               {"parcels", orb.MultiPolygon{{ring}, {ring}}, "one of its rings or parts is there twice"},
		"a hole":                     {"parcels", orb.Polygon{ring, {{111.05, 25.92}, {111.06, 25.93}, {111.06, 25.92}, {111.05, 25.92}}}, ""},
		"a line":                     {"channels", orb.LineString{{111, 25.9}, {111.1, 25.9}}, ""},
		"lines":                      {"channels", orb.MultiLineString{{{111, 25.9}, {111.1, 25.9}}, {{111, 26}, {111.1, 26}}}, ""},
		"a point":                    {"sites", orb.Point{111, 25.9}, ""},
		"points":                     {"sites", orb.MultiPoint{{111, 25.9}, {111, 26}}, "its geometry is a MultiPoint; sites takes a Point"},
		"a point for a polygon":      {"parcels", orb.Point{111, 25.9}, "its geometry is a Point; parcels takes a Polygon"},
		"a polygon for a line":       {"channels", orb.Polygon{ring}, "its geometry is a Polygon; channels takes a LineString"},
		"metres":                     {"sites", orb.Point{37504100, 2871200}, "a coordinate is no longitude and latitude on the globe"},
		"NaN":                        {"sites", orb.Point{math.NaN(), 25.9}, "a coordinate is no longitude and latitude on the globe"},
		"NaN later":                  {"channels", orb.LineString{{111, 25.9}, {math.NaN(), 25.9}, {111, 26}}, "a coordinate is no longitude and latitude on the globe"},
		"endless":                    {"sites", orb.Point{111, math.Inf(1)}, "a coordinate is no longitude and latitude on the globe"},
		"a hole off the globe":       {"parcels", orb.Polygon{ring, {{111, 25.9}, {511.1, 25.9}, {111.1, 26}, {111, 25.9}}}, "a coordinate is no longitude and latitude on the globe"},
		"a hole of NaN":              {"parcels", orb.Polygon{ring, {{111, 25.9}, {111.1, math.NaN()}, {111.1, 26}, {111, 25.9}}}, "a coordinate is no longitude and latitude on the globe"},
		"an open ring":               {"parcels", orb.Polygon{ring[:3]}, "a ring is not closed: its last point differs from its first"},
		"an open hole":               {"parcels", orb.Polygon{ring, ring[:3]}, "a ring is not closed: its last point differs from its first"},
		"an open part":               {"parcels", orb.MultiPolygon{{ring}, {ring[:3]}}, "a ring is not closed: its last point differs from its first"},
		"two corners":                {"parcels", orb.Polygon{{{111, 25.9}, {111.1, 25.9}, {111, 25.9}}}, "a ring has fewer than three different points"},
		"one corner":                 {"parcels", orb.Polygon{{{111, 25.9}}}, "a ring has fewer than three different points"},
		"a spike":                    {"parcels", orb.Polygon{{{111, 25.9}, {111.1, 25.9}, {111.1, 26}, {111.1, 26.1}, {111.1, 26}, {111, 25.9}}}, "a ring has a spike: it turns back on itself in a point"},
		"a spike at its first point": {"parcels", orb.Polygon{{{111.1, 26.1}, {111.1, 26}, {111, 25.9}, {111.1, 25.9}, {111.1, 26.1}}}, "a ring has a spike: it turns back on itself in a point"},
		"a line of one point":        {"channels", orb.LineString{{111, 25.9}}, "a line has fewer than two points"},
		"a line of one place":        {"channels", orb.LineString{{111, 25.9}, {111, 25.9}}, "a line has fewer than two points"},
		"one line of one point":      {"channels", orb.MultiLineString{{{111, 25.9}, {111.1, 25.9}}, {{111, 26}}}, "a line has fewer than two points"},
		"one line of one place":      {"channels", orb.MultiLineString{{{111, 25.9}, {111.1, 25.9}}, {{111, 26}, {111, 26}}}, "a line has fewer than two points"},
	} {
		f := fitterOfNothing(t, c.layer)
		r := Record{Row: 7, Geometry: c.shape}
		if r.Geometry != nil {
			f.tidy(&r)
		}
		troubles := f.checkGeometry(r)
		if got := said(troubles); (got == "") != (c.says == "") || !strings.HasPrefix(got, c.says) {
			t.Errorf("%s: %q, want %q", name, got, c.says)
		}
		for _, trouble := range troubles {
			if trouble.Row != 7 || trouble.Hans == "" || strings.ContainsAny(trouble.Hans, "%!") {
				t.Errorf("%s: %+v", name, trouble)
			}
		}
	}
}

// A corner sharper than half a degree is a spike in any direction and at any vertex of the ring; a blunter one is
// not.
func TestHowSharpASpikeIs(t *testing.T) {
	t.Parallel()
	const lat = 25.9
	squeeze := math.Cos(lat * math.Pi / 180)
	for _, c := range []struct {
		degrees float64
		spike   bool
	}{{0.3, true}, {0.49, true}, {0.51, false}, {5, false}, {90, false}} {
		for turn := range 12 {
			at := func(angle, length float64) orb.Point {
				a := (angle + float64(turn)*30) * math.Pi / 180
				return orb.Point{111 + length*math.Cos(a)/squeeze, lat + length*math.Sin(a)}
			}
			corner := orb.Point{111, lat}
			// The triangle has the sharp corner, and its other two corners are blunt.
			points := []orb.Point{corner, at(-c.degrees/2, 1e-4), at(c.degrees/2, 1e-4)}
			for begin := range points {
				ring := orb.Ring{points[begin], points[(begin+1)%3], points[(begin+2)%3], points[begin]}
				place, found := spikeOf(ring)
				if found != c.spike || found && math.Hypot(place[0]-corner[0], place[1]-corner[1]) > 1e-12 {
					t.Errorf("%g° turned by %d°, begun at %d: %v, %v", c.degrees, turn*30, begin, place, found)
				}
			}
		}
	}
}

// Tidying removes only repeated vertices, and closes rings only if repair is requested.
func TestTidyingChangesNoShape(t *testing.T) {
	t.Parallel()
	open := orb.Ring{{1, 1}, {2, 1}, {2, 1}, {2, 2}, {2, 2}, {2, 2}}
	for _, c := range []struct {
		repair          bool
		shape, want     orb.Geometry
		doubled, closed int
	}{
		{false, orb.Polygon{open}, orb.Polygon{{{1, 1}, {2, 1}, {2, 2}}}, 3, 0},
		{true, orb.Polygon{open}, orb.Polygon{{{1, 1}, {2, 1}, {2, 2}, {1, 1}}}, 3, 1},
		{true, orb.MultiPolygon{{open}, {open}}, orb.MultiPolygon{{{{1, 1}, {2, 1}, {2, 2}, {1, 1}}}, {{{1, 1}, {2, 1}, {2, 2}, {1, 1}}}}, 6, 2},
		{true, orb.Polygon{{{1, 1}, {2, 1}}}, orb.Polygon{{{1, 1}, {2, 1}}}, 0, 0}, // a ring of two points cannot be closed
		{true, orb.LineString{{1, 1}, {1, 1}, {2, 1}, {1, 1}}, orb.LineString{{1, 1}, {2, 1}, {1, 1}}, 1, 0},
		{true, orb.MultiLineString{{{1, 1}, {1, 1}}, {{1, 1}, {2, 1}}}, orb.MultiLineString{{{1, 1}}, {{1, 1}, {2, 1}}}, 1, 0},
		{true, orb.Point{1, 1}, orb.Point{1, 1}, 0, 0},
	} {
		f := fitterOfNothing(t, "parcels")
		f.Repair = c.repair
		r := Record{Geometry: c.shape}
		f.tidy(&r)
		if !orb.Equal(r.Geometry, c.want) || f.Doubled != c.doubled || f.Closed != c.closed {
			t.Errorf("%v: %v, %d, %d; want %v, %d, %d", c.shape, r.Geometry, f.Doubled, f.Closed, c.want, c.doubled, c.closed)
		}
	}
}
