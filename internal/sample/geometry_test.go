package sample

import (
	"math"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/sample/ground"
)

// checkGeometry checks each feature by itself: it is valid, lies inside the extent and on the grid
// of ticks, and has no long edges.
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
		if p != ground.Rounded(p) || !town.Extent.Contains(p) {
			t.Errorf("%s: %v is finer than 1e-7 or outside", what, p)
		}
		if i == 0 {
			continue
		}
		d := ground.Distance(town.frame.Plane(points[i-1]), town.frame.Plane(p))
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
		if (ground.TurnArea(ring) > 0) != (k == 0) {
			t.Errorf("%s: ring %d turns the wrong way", what, k)
		}
		if len(ground.Unpinched(ring)) != 1 {
			t.Errorf("%s: ring %d touches itself", what, k)
		}
		if k > 0 && !ground.InRing(polygon[0], ground.InsideOf(ring)) {
			t.Errorf("%s: hole %d lies outside", what, k)
		}
	}
	m := ground.Mesh{}
	for _, ring := range polygon {
		m.Arcs = append(m.Arcs, ground.Arc{Line: orb.LineString(ring)})
	}
	if len(m.Conflicts()) > 0 {
		t.Errorf("%s is not simple", what)
	}
}

// edge is a directed edge between two points of the grid.
type edge [4]int64

func edgesOf(polygons []orb.Polygon) map[edge]int {
	edges := map[edge]int{}
	for _, polygon := range polygons {
		for _, ring := range polygon {
			for i := 1; i < len(ring); i++ {
				a, b := ground.Ticks(ring[i-1]), ground.Ticks(ring[i])
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

// checkCover proves that polygons tile the town: each edge of one is an edge of another in the
// opposite direction or lies on the town's border, and the areas add up.
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

// checkOverlaps looks for crossing edges of plots, parcels, houses and water bodies, and for
// polygons that lie inside another.
func checkOverlaps(t *testing.T, town *Town) {
	m := ground.Mesh{}
	var polygons []orb.Polygon
	seen := map[edge]bool{}
	add := func(polygon orb.Polygon) {
		polygons = append(polygons, polygon)
		for _, ring := range polygon {
			for i := 1; i < len(ring); i++ {
				a, b := ground.Ticks(ring[i-1]), ground.Ticks(ring[i])
				if seen[edge{a[0], a[1], b[0], b[1]}] {
					t.Errorf("two shapes lie at the same side of an edge at %v", ring[i])
				}
				seen[edge{a[0], a[1], b[0], b[1]}] = true
				if !seen[edge{b[0], b[1], a[0], a[1]}] { // neighbours share this edge
					m.Arcs = append(m.Arcs, ground.Arc{Line: orb.LineString{ring[i-1], ring[i]}})
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
	if len(m.Conflicts()) > 0 {
		t.Error("plots, parcels, houses or water cross one another")
	}
	var extents []orb.Bound
	for _, p := range polygons {
		extents = append(extents, p.Bound())
	}
	for i, a := range polygons {
		p := ground.InsideOf(a[0])
		for k, b := range polygons {
			if i != k && extents[k].Contains(p) && ground.InPolygon(b, p) {
				t.Errorf("a shape near %v lies in another", p)
			}
		}
	}
}
