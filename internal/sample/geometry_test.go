package sample

import (
	"math"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo"
)

// checkGeometry looks at every feature by itself: valid, inside the extent, on the grid of
// ticks, without long edges.
func checkGeometry(t *testing.T, town *Town) {
	vertices := 0
	for _, layer := range geo.LayerIDs() {
		for _, f := range town.Features[layer] {
			switch g := f.Geometry.(type) {
			case orb.Point:
				checkPoints(t, town, layer+" "+f.Code, []orb.Point{g})
			case orb.LineString:
				checkPoints(t, town, layer+" "+f.Code, g)
			case orb.Polygon:
				checkPolygon(t, town, layer+" "+f.Code, g)
				if layer == "land" {
					for _, ring := range g {
						vertices += len(ring)
					}
				}
			}
		}
	}
	if vertices > 60000 {
		t.Errorf("the land has %d vertices", vertices)
	}
}

func checkPoints(t *testing.T, town *Town, what string, points []orb.Point) {
	t.Helper()
	for i, p := range points {
		if p != rounded(p) || !town.Extent.Contains(p) {
			t.Errorf("%s: %v is finer than 1e-7 or outside", what, p)
		}
		if i == 0 {
			continue
		}
		d := distance(town.frame.plane(points[i-1]), town.frame.plane(p))
		if p == points[i-1] || d > 500 {
			t.Errorf("%s: an edge of %.2f m", what, d)
		}
	}
}

func checkPolygon(t *testing.T, town *Town, what string, polygon orb.Polygon) {
	t.Helper()
	for k, ring := range polygon {
		checkPoints(t, town, what, ring)
		if len(ring) < 4 || ring[0] != ring[len(ring)-1] {
			t.Fatalf("%s: ring of %d points is not closed", what, len(ring))
		}
		if (turnArea(ring) > 0) != (k == 0) {
			t.Errorf("%s: ring %d turns the wrong way", what, k)
		}
		if len(unpinched(ring)) != 1 {
			t.Errorf("%s: ring %d touches itself", what, k)
		}
		if k > 0 && !inRing(polygon[0], insideOf(ring)) {
			t.Errorf("%s: hole %d lies outside", what, k)
		}
	}
	m := mesh{}
	for _, ring := range polygon {
		m.arcs = append(m.arcs, arc{line: orb.LineString(ring)})
	}
	if crossing(m) {
		t.Errorf("%s is not simple", what)
	}
}

// crossing tells whether edges of the arcs cross or lie on one another. Rings may touch
// in single points, as PostGIS allows of a hole and its exterior.
func crossing(m mesh) bool {
	var segments []segment
	for i, a := range m.arcs {
		for k := 1; k < len(a.line); k++ {
			segments = append(segments, segment{i, k, ticks(a.line[k-1]), ticks(a.line[k])})
		}
	}
	buckets := map[[2]int64][]segment{}
	for _, s := range segments {
		for x := min(s.a[0], s.b[0]) / 20000; x <= max(s.a[0], s.b[0])/20000; x++ {
			for y := min(s.a[1], s.b[1]) / 20000; y <= max(s.a[1], s.b[1])/20000; y++ {
				for _, other := range buckets[[2]int64{x, y}] {
					if clash(s, other) {
						return true
					}
				}
				buckets[[2]int64{x, y}] = append(buckets[[2]int64{x, y}], s)
			}
		}
	}
	return false
}

// edge is a directed edge between ticks.
type edge [4]int64

func edgesOf(polygons []orb.Polygon) map[edge]int {
	edges := map[edge]int{}
	for _, polygon := range polygons {
		for _, ring := range polygon {
			for i := 1; i < len(ring); i++ {
				a, b := ticks(ring[i-1]), ticks(ring[i])
				edges[edge{a[0], a[1], b[0], b[1]}]++
			}
		}
	}
	return edges
}

func polygonsOf(town *Town, layer string) []orb.Polygon {
	var polygons []orb.Polygon
	for _, f := range town.Features[layer] {
		polygons = append(polygons, f.Geometry.(orb.Polygon))
	}
	return polygons
}

// checkCover proves that polygons tile the town: every edge of one is either an edge of
// another in the opposite direction or an edge of the town's border, and the areas agree.
func checkCover(t *testing.T, town *Town, layer string) {
	polygons := polygonsOf(town, layer)
	edges, border := edgesOf(polygons), edgesOf([]orb.Polygon{town.Boundary})
	for e, n := range edges {
		back := edge{e[2], e[3], e[0], e[1]}
		if n != 1 || edges[back]+border[e] != 1 {
			t.Fatalf("%s: edge %v is walked %d times, back %d times, and %d times by the border", layer, e, n, edges[back], border[e])
		}
	}
	var sum float64
	for _, p := range polygons {
		sum += geo.AreaM2(p)
	}
	if whole := geo.AreaM2(town.Boundary); math.Abs(sum-whole) > 1e-6*whole {
		t.Errorf("%s cover %.0f of %.0f m²", layer, sum, whole)
	}
}

func checkTiling(t *testing.T, town *Town) {
	checkCover(t, town, "committees")
	if len(town.Boundary) != 1 {
		t.Errorf("the town has %d holes", len(town.Boundary)-1)
	}
}

func checkLand(t *testing.T, town *Town) { checkCover(t, town, "land") }

// checkOverlaps looks for edges of plots, parcels, houses and water bodies that cross, and
// for shapes that lie inside another.
func checkOverlaps(t *testing.T, town *Town) {
	m := mesh{}
	var polygons []orb.Polygon
	seen := map[edge]bool{}
	add := func(polygon orb.Polygon) {
		polygons = append(polygons, polygon)
		for _, ring := range polygon {
			for i := 1; i < len(ring); i++ {
				a, b := ticks(ring[i-1]), ticks(ring[i])
				if seen[edge{a[0], a[1], b[0], b[1]}] {
					t.Errorf("two shapes lie at the same side of an edge at %v", ring[i])
				}
				seen[edge{a[0], a[1], b[0], b[1]}] = true
				if !seen[edge{b[0], b[1], a[0], a[1]}] { // neighbours share the edge
					m.arcs = append(m.arcs, arc{line: orb.LineString{ring[i-1], ring[i]}})
				}
			}
		}
	}
	for _, layer := range []string{"plots", "parcels", "land"} {
		for _, f := range town.Features[layer] {
			if use := f.Properties["use"]; layer != "land" || use == "settlement" || use == "water" {
				add(f.Geometry.(orb.Polygon))
			}
		}
	}
	if crossing(m) {
		t.Error("plots, parcels, houses or water cross one another")
	}
	var extents []orb.Bound
	for _, p := range polygons {
		extents = append(extents, p.Bound())
	}
	for i, a := range polygons {
		p := insideOf(a[0])
		for k, b := range polygons {
			if i != k && extents[k].Contains(p) && inPolygon(b, p) {
				t.Errorf("a shape near %v lies in another", p)
			}
		}
	}
}
