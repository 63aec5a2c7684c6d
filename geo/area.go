package geo

// Ellipsoidal areas and lengths, and the mu.

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/tidwall/geodesic"
)

// cgcs2000 returns the ellipsoid of CGCS2000 (GB 22021-2008). Its axis is that of GRS 80; its
// flattening differs from that of GRS 80 in the eleventh digit.
func cgcs2000() geodesic.Ellipsoid {
	return *geodesic.NewEllipsoid(6378137, 1/298.257222101)
}

// AreaM2 returns the area of a polygon of degrees in m² on the ellipsoid, without its holes. The
// algorithm is that of ST_Area(geography): Karney, Algorithms for geodesics (2013).
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

// LengthM returns the length of a line of degrees in m on the ellipsoid.
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
