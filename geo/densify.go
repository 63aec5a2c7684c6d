package geo

// Splits long edges, so that planar and ellipsoidal computations give the same results.

import (
	"math"

	"github.com/paulmach/orb"
)

// The minimum length in m of an edge that is split, and the maximum length of its parts.
// Some programs take an edge as a geodesic and others as a straight line of degrees; with an edge
// of 5 km their areas differ by up to 600 m².
const (
	longEdgeM  = 500
	splitEdgeM = 200
)

// metresPerDegree is an upper bound, so that the geodesic is computed for few edges only.
const metresPerDegree = 111_700.0

// Densify splits edges over 500 m into equal parts of at most 200 m along the geodesic,
// and returns how many edges it split. An edge that two polygons share gets the same
// points in both, regardless of its direction.
func Densify(g orb.Geometry) (dense orb.Geometry, edges int) {
	switch g := g.(type) {
	case orb.LineString:
		line, n := densifyLine(g)
		return orb.LineString(line), n
	case orb.MultiLineString:
		lines := make(orb.MultiLineString, len(g))
		for i, line := range g {
			points, n := densifyLine(line)
			lines[i] = points
			edges += n
		}
		return lines, edges
	case orb.Polygon:
		return densifyPolygon(g)
	case orb.MultiPolygon:
		polygons := make(orb.MultiPolygon, len(g))
		for i, polygon := range g {
			var n int
			polygons[i], n = densifyPolygon(polygon)
			edges += n
		}
		return polygons, edges
	}
	return g, 0
}

func densifyPolygon(p orb.Polygon) (dense orb.Polygon, edges int) {
	dense = make(orb.Polygon, len(p))
	for i, ring := range p {
		points, n := densifyLine(orb.LineString(ring))
		dense[i] = points
		edges += n
	}
	return dense, edges
}

func densifyLine(line []orb.Point) (dense []orb.Point, edges int) {
	for i, p := range line {
		if i > 0 {
			between := splitEdge(line[i-1], p)
			if len(between) > 0 {
				edges++
			}
			dense = append(dense, between...)
		}
		dense = append(dense, p)
	}
	return dense, edges
}

// mayBeLong tells whether an edge may be longer than longEdgeM, which only the geodesic tells for certain.
func mayBeLong(from, to orb.Point) bool {
	return math.Abs(from[0]-to[0])+math.Abs(from[1]-to[1]) >= longEdgeM/metresPerDegree
}

// splitEdge returns the points to insert between the ends of an edge; none for a short edge.
func splitEdge(from, to orb.Point) []orb.Point {
	if !mayBeLong(from, to) {
		return nil
	}
	reversed := from[0] > to[0] || from[0] == to[0] && from[1] > to[1]
	if reversed {
		from, to = to, from
	}
	ellipsoid := cgcs2000()
	var lengthM, azimuth float64
	ellipsoid.Inverse(from.Lat(), from.Lon(), to.Lat(), to.Lon(), &lengthM, &azimuth, nil)
	if lengthM <= longEdgeM {
		return nil
	}
	parts := int(math.Ceil(lengthM / splitEdgeM))
	between := make([]orb.Point, parts-1)
	for i := range between {
		var p orb.Point
		ellipsoid.Direct(from.Lat(), from.Lon(), azimuth, lengthM*float64(i+1)/float64(parts), &p[1], &p[0], nil)
		if reversed {
			between[len(between)-1-i] = p
		} else {
			between[i] = p
		}
	}
	return between
}
