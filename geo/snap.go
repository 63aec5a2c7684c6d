package geo

// Snaps coordinates to the grid of all stored shapes.

import (
	"math"

	"github.com/paulmach/orb"
)

// gridSteps is the number of steps of the grid in a degree: one of 1e-9 degrees is 0.11 mm of latitude. What is drawn, cut
// and merged on the page lies on it too, so that a border of two areas is the same in both to the bit.
const gridSteps = 1e9

// Stored is a geometry as it is stored: its long edges are split, see [Densify], and its points lie on the grid. It
// returns how many edges were split.
func Stored(g orb.Geometry) (stored orb.Geometry, edges int) {
	dense, edges := Densify(g)
	return Snap(dense), edges
}

// Snap moves the points of a geometry to the nearest ones of the grid. Their coordinates are the numbers that nine
// decimals of a degree are read as, to the bit. The geometry that is given stays as it is.
func Snap(g orb.Geometry) orb.Geometry {
	switch g := g.(type) {
	case orb.Point:
		return snapPoint(g)
	case orb.MultiPoint:
		return orb.MultiPoint(snapPoints(g))
	case orb.LineString:
		return orb.LineString(snapPoints(g))
	case orb.MultiLineString:
		lines := make(orb.MultiLineString, len(g))
		for i, line := range g {
			lines[i] = snapPoints(line)
		}
		return lines
	case orb.Polygon:
		return snapPolygon(g)
	case orb.MultiPolygon:
		polygons := make(orb.MultiPolygon, len(g))
		for i, polygon := range g {
			polygons[i] = snapPolygon(polygon)
		}
		return polygons
	}
	return g
}

func snapPolygon(p orb.Polygon) orb.Polygon {
	snapped := make(orb.Polygon, len(p))
	for i, ring := range p {
		snapped[i] = snapPoints(ring)
	}
	return snapped
}

func snapPoints(points []orb.Point) []orb.Point {
	snapped := make([]orb.Point, len(points))
	for i, p := range points {
		snapped[i] = snapPoint(p)
	}
	return snapped
}

func snapPoint(p orb.Point) orb.Point { return orb.Point{snap(p[0]), snap(p[1])} }

// snap never returns -0, which is equal to 0 and has other bits.
func snap(degrees float64) float64 { return math.Round(degrees*gridSteps)/gridSteps + 0 }
