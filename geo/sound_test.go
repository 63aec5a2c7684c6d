package geo_test

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/geo/hostile"
)

// Each kind of hostile area is refused before anybody computes with it, or is cheap.
func TestHostileShapesAreRefused(t *testing.T) {
	t.Parallel()
	for _, id := range []string{"parcels", "zones"} {
		layer, _ := geo.LayerByID(id)
		limits := layer.Limits()
		for _, shape := range hostile.Shapes(orb.Point{110.97, 25.9}, 0.004, limits.Vertices, limits.Rings) {
			trouble := geo.Unsound(shape.Geometry, limits, 0)
			if (trouble != nil) != shape.Refused {
				t.Errorf("%s of %s: %+v", shape.Name, id, trouble)
			}
			if trouble != nil && (trouble.Hans == "" || trouble.En == "") {
				t.Errorf("%s has no words: %+v", shape.Name, trouble)
			}
		}
	}
}

// The trouble says what is wrong with the shape, since its owner has to mend it.
func TestWhatIsSaidOfHostileShapes(t *testing.T) {
	t.Parallel()
	said, limits := map[string]string{}, zones()
	for _, shape := range hostile.Shapes(orb.Point{110.97, 25.9}, 0.004, limits.Vertices, limits.Rings) {
		if trouble := geo.Unsound(shape.Geometry, limits, 0); trouble != nil {
			said[shape.Name] = trouble.En
		}
	}
	for name, want := range map[string]string{
		"equal holes": "10001 rings or lines, at most 5000", "holes that begin elsewhere and run back": "there twice", "equal parts": "there twice",
		"many parts": "6000 rings or lines", "holes shifted a little": "same ground more than 150 times", "a spiral": "same ground", "a comb": "same ground",
		"a small star": "crosses itself", "parts that overlap a little": "crosses itself", "huge": "more than 100000 vertices", "the whole world": "more than 100000 vertices",
	} {
		if !strings.Contains(said[name], want) {
			t.Errorf("%s: %q", name, said[name])
		}
	}
}

// A boundary may cross itself in as many places as are allowed, and its trouble has the place of the first.
func TestCrossings(t *testing.T) {
	t.Parallel()
	bowtie := orb.Polygon{{{111, 25.9}, {111.001, 25.901}, {111.001, 25.9}, {111, 25.901}, {111, 25.9}}}
	if trouble := geo.Unsound(bowtie, zones(), 0); trouble == nil || trouble.Place == nil {
		t.Errorf("%+v", trouble)
	}
	if trouble := geo.Unsound(bowtie, zones(), 1); trouble != nil {
		t.Errorf("%+v", trouble)
	}
	touching := orb.Polygon{{{111, 25.9}, {111.002, 25.9}, {111.002, 25.902}, {111.001, 25.9}, {111, 25.902}, {111, 25.9}}}
	if trouble := geo.Unsound(touching, zones(), 0); trouble != nil {
		t.Errorf("what touches itself is left to the database: %+v", trouble)
	}
	if trouble := geo.Unsound(orb.LineString(bowtie[0]), zones(), 0); trouble != nil {
		t.Errorf("a line may cross itself: %+v", trouble)
	}
}

// The search finds a crossing wherever each pair of edges compared with each other finds one.
func TestCrossingsAreFoundAsByComparingAll(t *testing.T) {
	t.Parallel()
	dice := rand.New(rand.NewPCG(1, 2))
	crossed := 0
	for range 3000 {
		n := 4 + dice.IntN(30)
		var ring orb.Ring
		for i := range n { // mostly simple: a ring whose radius is at random, with a point misplaced now and then
			angle, radius := 2*math.Pi*float64(i)/float64(n), 0.5+0.5*dice.Float64()
			if dice.IntN(40) == 0 {
				angle += 2 * dice.Float64()
			}
			ring = append(ring, orb.Point{111 + 0.01*radius*math.Cos(angle), 25.9 + 0.01*radius*math.Sin(angle)})
		}
		ring = append(ring, ring[0])
		want := false
		for i := range n {
			for j := range i {
				want = want || crosses(ring[i], ring[i+1], ring[j], ring[j+1])
			}
		}
		if got := geo.Unsound(orb.Polygon{ring}, zones(), 0) != nil; got != want {
			t.Fatalf("%v: %v, by comparing all %v", ring, got, want)
		}
		if want {
			crossed++
		}
	}
	if crossed < 300 || crossed > 2700 {
		t.Errorf("%d of 3,000 rings cross themselves: the test shows little", crossed)
	}
}

func crosses(a, b, c, d orb.Point) bool {
	side := func(a, b, p orb.Point) float64 { return (b[0]-a[0])*(p[1]-a[1]) - (b[1]-a[1])*(p[0]-a[0]) }
	return side(a, b, c)*side(a, b, d) < 0 && side(c, d, a)*side(c, d, b) < 0
}

// Rings that touch themselves or each other are tangled; rings that share a vertex, and those apart, are not.
func TestTangled(t *testing.T) {
	t.Parallel()
	square := func(x, y, size float64) orb.Ring {
		return orb.Ring{{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}, {x, y}}
	}
	for name, c := range map[string]struct {
		shape orb.Geometry
		want  bool
	}{
		"a square":              {orb.Polygon{square(0, 0, 1)}, false},
		"a hole":                {orb.Polygon{square(0, 0, 4), square(1, 1, 1)}, false},
		"a hole at a corner":    {orb.MultiPolygon{{square(0, 0, 1)}, {square(1, 1, 1)}}, false},
		"a hole on the border":  {orb.Polygon{square(0, 0, 4), square(0, 1, 1)}, true},
		"a corner on an edge":   {orb.Polygon{square(0, 0, 4), {{0, 2}, {1, 1}, {1, 3}, {0, 2}}}, true},
		"a common edge":         {orb.MultiPolygon{{square(0, 0, 1)}, {square(1, 0, 1)}}, true},
		"a part of an edge":     {orb.MultiPolygon{{square(0, 0, 2)}, {square(2, 0, 1)}}, true},
		"a bowtie":              {orb.Polygon{{{0, 0}, {1, 1}, {1, 0}, {0, 1}, {0, 0}}}, true},
		"a bowtie with a knot":  {orb.Polygon{{{0, 0}, {1, 1}, {2, 2}, {2, 0}, {1, 1}, {0, 2}, {0, 0}}}, true},
		"there and back":        {orb.Polygon{{{0, 0}, {2, 0}, {2, 2}, {2, 1}, {0, 0}}}, true},
		"a line over itself":    {orb.LineString{{0, 0}, {1, 1}, {0, 0}}, false},
		"two squares that meet": {orb.MultiPolygon{{square(0, 0, 2)}, {square(1, 1, 2)}}, true},
	} {
		if _, got := geo.Tangled(c.shape); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func zones() geo.Limits {
	layer, _ := geo.LayerByID("zones")
	return layer.Limits()
}
