package geo

// Computes ellipsoidal areas and lengths, and converts areas to mu.

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/tidwall/geodesic"
)

// cgcs2000 returns the ellipsoid of CGCS2000 (GB 22021-2008). It has the same axis as
// GRS 80; its flattening differs from GRS 80 in the eleventh digit.
func cgcs2000() geodesic.Ellipsoid {
	return *geodesic.NewEllipsoid(6378137, 1/298.257222101)
}

// AreaM2 returns the ellipsoidal area in m² of a polygon in degrees, without its holes. It uses the
// same algorithm as ST_Area(geography): Karney, Algorithms for geodesics (2013).
func AreaM2(polygon orb.Polygon) float64 {
	var area float64
	for i, ring := range polygon {
		ringArea, _ := ringAreaAndLength(ring)
		if i == 0 {
			area = ringArea
		} else {
			area -= ringArea
		}
	}
	return area
}

// LengthM returns the ellipsoidal length in m of a line in degrees.
func LengthM(line orb.LineString) float64 {
	ellipsoid := cgcs2000()
	var length float64
	for i := 1; i < len(line); i++ {
		var s12 float64
		ellipsoid.Inverse(line[i-1].Lat(), line[i-1].Lon(), line[i].Lat(), line[i].Lon(), &s12, nil, nil)
		length += s12
	}
	return length
}

// Size returns the ellipsoidal area in m² of areas, the length in m of lines, and 0 of points.
func Size(g orb.Geometry) (size float64) {
	switch g := g.(type) {
	case orb.Polygon:
		return AreaM2(g)
	case orb.MultiPolygon:
		for _, polygon := range g {
			size += AreaM2(polygon)
		}
	case orb.LineString:
		return LengthM(g)
	case orb.MultiLineString:
		for _, line := range g {
			size += LengthM(line)
		}
	}
	return size
}

// Mu converts m² to mu.
func Mu(areaM2 float64) float64 { return areaM2 / SquareMetresPerMu }

func ringAreaAndLength(ring orb.Ring) (areaM2, lengthM float64) {
	ellipsoid := cgcs2000()
	polygon := ellipsoid.PolygonInit(false)
	for i, p := range ring {
		if i == len(ring)-1 && p == ring[0] {
			break
		}
		polygon.AddPoint(p.Lat(), p.Lon())
	}
	polygon.Compute(false, true, &areaM2, &lengthM)
	return math.Abs(areaM2), lengthM
}
