package geo

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
)

// The ellipsoid of CGCS2000 by GB 22021-2008, for the formulae below.
const (
	axisM     = 6378137.0
	flattened = 1 / 298.257222101
)

// meridianArcM computes the length of the meridian from the equator to a latitude in degrees. It integrates the
// radius of curvature by Simpson's rule, which is independent of the series that the program uses.
func meridianArcM(lat float64) float64 {
	const steps = 2000
	e2 := flattened * (2 - flattened)
	curvature := func(phi float64) float64 {
		s := math.Sin(phi)
		return axisM * (1 - e2) / math.Pow(1-e2*s*s, 1.5)
	}
	width := lat * math.Pi / 180 / steps
	sum := curvature(0) + curvature(lat*math.Pi/180)
	for i := 1; i < steps; i++ {
		sum += curvature(float64(i)*width) * float64(2+2*(i%2))
	}
	return sum * width / 3
}

// textbook projects by the formula of Chinese textbooks of surveying (高斯投影正算公式): powers of the difference of
// longitude up to the sixth, and the meridian's arc. It is accurate to 1 mm within 3.5° of the meridian.
func textbook(meridian float64, p orb.Point) (easting, northing float64) {
	e2 := flattened * (2 - flattened)
	second := e2 / (1 - e2)
	b, l := p.Lat()*math.Pi/180, (p.Lon()-meridian)*math.Pi/180
	t, c := math.Tan(b), math.Cos(b)
	eta2 := second * c * c
	n := axisM / math.Sqrt(1-e2*math.Sin(b)*math.Sin(b))
	t2, t4, t6 := t*t, t*t*t*t, t*t*t*t*t*t
	m := c * l
	northing = meridianArcM(p.Lat()) + n*t*(m*m/2+
		(5-t2+9*eta2+4*eta2*eta2)*math.Pow(m, 4)/24+
		(61-58*t2+t4+270*eta2-330*t2*eta2)*math.Pow(m, 6)/720+
		(1385-3111*t2+543*t4-t6)*math.Pow(m, 8)/40320)
	easting = 500_000 + n*(m+
		(1-t2+eta2)*m*m*m/6+
		(5-18*t2+t4+14*eta2-58*t2*eta2)*math.Pow(m, 5)/120+
		(61-479*t2+179*t4-t6)*math.Pow(m, 7)/5040)
	return easting, northing
}

// everyZone lists all zones by their EPSG numbers.
func everyZone(t *testing.T) map[int]GaussKruger {
	t.Helper()
	zones := map[int]GaussKruger{}
	for n := 4491; n <= 4554; n++ {
		zone, ok := GaussKrugerByEPSG(n)
		if !ok {
			t.Fatalf("EPSG:%d is no zone", n)
		}
		zones[n] = zone
	}
	return zones
}

// The published point is the example of Lantmäteriet's Gauss Conformal Projection (Transverse Mercator), Krüger's
// Formulas, on GRS 80, whose flattening differs from CGCS2000's in the eleventh digit. The test converts its scale
// and false origin to those of CGCS2000's zones.
func TestAPublishedPointOfTheProjection(t *testing.T) {
	t.Parallel()
	const scale, falseNorthing, falseEasting = 1.000002540000, -6226307.8640, 84182.8790
	zone := GaussKruger{Meridian: 13 + 35.0/60 + 7.692/3600}
	easting, northing := zone.Project(orb.Point{24, 66})
	x, y := northing*scale+falseNorthing, (easting-500_000)*scale+falseEasting
	if math.Abs(x-1135809.413803) > 0.0005 || math.Abs(y-555304.016555) > 0.0005 {
		t.Errorf("x = %.6f, y = %.6f; published are 1135809.413803, 555304.016555", x, y)
	}
}

// The projection agrees with the textbook's formula in each zone of China, from the meridian to beyond the zone's
// edge.
func TestTheProjectionAgreesWithTheTextbook(t *testing.T) {
	t.Parallel()
	for epsg, zone := range everyZone(t) {
		for lat := 4.0; lat <= 53; lat += 7 {
			for _, off := range []float64{-3.2, -3, -1.5, -0.001, 0, 1e-9, 0.75, 1.5, 3, 3.2} {
				p := orb.Point{zone.Meridian + off, lat}
				easting, northing := zone.Project(p)
				wantE, wantN := textbook(zone.Meridian, p)
				wantE += float64(zone.Prefix) * 1e6
				if math.Abs(easting-wantE) > 0.001 || math.Abs(northing-wantN) > 0.001 {
					t.Fatalf("EPSG:%d at %v: %.4f, %.4f; the textbook has %.4f, %.4f", epsg, p, easting, northing, wantE, wantN)
				}
			}
		}
	}
}

// A projected place of China is unprojected to within a nanometre's angle, in its own zones and in their neighbours.
func TestTheProjectionComesBack(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(5, 6))
	for range 20000 {
		p := orb.Point{73 + 62*random.Float64(), 3 + 51*random.Float64()}
		own, _ := Zone3(int(math.Round(p.Lon() / 3)))
		next, _ := Zone3(own.Prefix + 1)
		wide, _ := Zone6(int(p.Lon()/6) + 1)
		for _, zone := range []GaussKruger{own, next, wide, {Meridian: own.Meridian}} {
			easting, northing := zone.Project(p)
			if back := zone.Unproject(easting, northing); math.Hypot(back[0]-p[0], back[1]-p[1]) > 1e-11 {
				t.Fatalf("%v in %s comes back as %v", p, zone, back)
			}
		}
	}
}

// On a zone's meridian the easting is 500 km and the northing the meridian's arc; places on both sides are symmetric.
func TestAZoneAboutItsMeridian(t *testing.T) {
	t.Parallel()
	for epsg, zone := range everyZone(t) {
		for lat := 0.0; lat <= 54; lat += 6 {
			easting, northing := zone.Project(orb.Point{zone.Meridian, lat})
			if math.Abs(easting-500_000-float64(zone.Prefix)*1e6) > 1e-6 || math.Abs(northing-meridianArcM(lat)) > 1e-5 {
				t.Errorf("EPSG:%d at %g° on its meridian: %f, %f", epsg, lat, easting, northing)
			}
			west, north := zone.Project(orb.Point{zone.Meridian - 1.25, lat})
			east, alsoNorth := zone.Project(orb.Point{zone.Meridian + 1.25, lat})
			if math.Abs(east-easting-(easting-west)) > 1e-5 || math.Abs(north-alsoNorth) > 1e-5 {
				t.Errorf("EPSG:%d at %g° is not mirrored: %f and %f, %f and %f", epsg, lat, west, east, north, alsoNorth)
			}
		}
	}
}

// The projection is conformal: small steps of equal length north and east are equal and perpendicular on the plane,
// and the scale is the published 1 + y²/2R² up to the next power.
func TestTheProjectionKeepsAngles(t *testing.T) {
	t.Parallel()
	e2 := flattened * (2 - flattened)
	for _, lat := range []float64{20, 25.9, 35, 53} {
		for _, off := range []float64{-3, -1.5, 0.3, 1.5, 3} {
			zone := GaussKruger{Meridian: 111}
			s := math.Sin(lat * math.Pi / 180)
			n := axisM / math.Sqrt(1-e2*s*s)
			m := axisM * (1 - e2) / math.Pow(1-e2*s*s, 1.5)
			const stepM = 1.0
			stepLat, stepLon := stepM/m*180/math.Pi, stepM/(n*math.Cos(lat*math.Pi/180))*180/math.Pi
			diff := func(dLon, dLat float64) (x, y float64) {
				e1, n1 := zone.Project(orb.Point{111 + off - dLon/2, lat - dLat/2})
				e2, n2 := zone.Project(orb.Point{111 + off + dLon/2, lat + dLat/2})
				return e2 - e1, n2 - n1
			}
			northX, northY := diff(0, stepLat)
			eastX, eastY := diff(stepLon, 0)
			scaleN, scaleE := math.Hypot(northX, northY)/stepM, math.Hypot(eastX, eastY)/stepM
			if math.Abs(scaleN-scaleE) > 1e-7 || math.Abs(northX*eastX+northY*eastY) > 1e-7 {
				t.Errorf("at %g° off the meridian and %g° north: scales %f and %f", off, lat, scaleN, scaleE)
			}
			easting, _ := zone.Project(orb.Point{111 + off, lat})
			y := easting - 500_000
			if want := 1 + y*y/(2*n*m) + math.Pow(y, 4)/(24*n*n*m*m); math.Abs(scaleN-want) > 2e-7 {
				t.Errorf("at %g° off the meridian and %g° north the scale is %.8f, not %.8f", off, lat, scaleN, want)
			}
		}
	}
}

// A place on the border of two zones unprojects to the same place from either zone's coordinates,
// for 3° and 6° zones.
func TestAPlaceOnTheBorderOfTwoZones(t *testing.T) {
	t.Parallel()
	try := func(a, b GaussKruger, border float64) {
		for lat := 18.0; lat < 54; lat += 5 {
			p := orb.Point{border, lat}
			ea, na := a.Project(p)
			eb, nb := b.Project(p)
			if math.Abs(na-nb) > 1e-5 || int(ea/1e6) == int(eb/1e6) || ea-float64(a.Prefix)*1e6 < 500_000 || eb-float64(b.Prefix)*1e6 > 500_000 {
				t.Errorf("%v is %f, %f in %s and %f, %f in %s", p, ea, na, a, eb, nb, b)
			}
			pa, pb := a.Unproject(ea, na), b.Unproject(eb, nb)
			if math.Hypot(pa[0]-pb[0], pa[1]-pb[1]) > 1e-11 {
				t.Errorf("%v and %v are one place", pa, pb)
			}
		}
	}
	for n := firstZone3; n < lastZone3; n++ {
		a, _ := Zone3(n)
		b, _ := Zone3(n + 1)
		try(a, b, a.Meridian+1.5)
	}
	for n := firstZone6; n < lastZone6; n++ {
		a, _ := Zone6(n)
		b, _ := Zone6(n + 1)
		try(a, b, a.Meridian+3)
	}
}

// Each EPSG number gives the zone that EPSG defines; the meridians of 6° zones are 3°, 9°, …, those of 3° zones 3°,
// 6°, ….
func TestTheNumbersOfTheZones(t *testing.T) {
	t.Parallel()
	for epsg, want := range map[int]string{
		4491: "CGCS2000 / Gauss-Krüger CM 75°E, zone 13", 4497: "CGCS2000 / Gauss-Krüger CM 111°E, zone 19", 4501: "CGCS2000 / Gauss-Krüger CM 135°E, zone 23",
		4502: "CGCS2000 / Gauss-Krüger CM 75°E", 4508: "CGCS2000 / Gauss-Krüger CM 111°E", 4512: "CGCS2000 / Gauss-Krüger CM 135°E",
		4513: "CGCS2000 / Gauss-Krüger CM 75°E, zone 25", 4525: "CGCS2000 / Gauss-Krüger CM 111°E, zone 37", 4533: "CGCS2000 / Gauss-Krüger CM 135°E, zone 45",
		4534: "CGCS2000 / Gauss-Krüger CM 75°E", 4546: "CGCS2000 / Gauss-Krüger CM 111°E", 4547: "CGCS2000 / Gauss-Krüger CM 114°E", 4554: "CGCS2000 / Gauss-Krüger CM 135°E",
	} {
		if zone, ok := GaussKrugerByEPSG(epsg); !ok || zone.String() != want {
			t.Errorf("EPSG:%d is %s, %v; want %s", epsg, zone, ok, want)
		}
	}
	for _, epsg := range []int{0, -4491, 4490, 4555, 4326, 3857, 32649, 2333, 2361} {
		if zone, ok := GaussKrugerByEPSG(epsg); ok {
			t.Errorf("EPSG:%d is %s", epsg, zone)
		}
	}
	for number, want := range map[int]bool{-1: false, 0: false, 12: false, 24: false, 25: true, 37: true, 45: true, 46: false} {
		if _, ok := Zone3(number); ok != want {
			t.Errorf("3° zone %d: %v", number, ok)
		}
	}
	for number, want := range map[int]bool{-1: false, 12: false, 13: true, 19: true, 23: true, 24: false, 37: false} {
		if _, ok := Zone6(number); ok != want {
			t.Errorf("6° zone %d: %v", number, ok)
		}
	}
}

// A system is named by "EPSG" and a number in any case of letters, and in no other way.
func TestTheNamesOfSystems(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{"EPSG:4525": 4525, "epsg:4490": 4490, "Epsg:3857": 3857} {
		if n, ok := ParseEPSG(text); !ok || n != want {
			t.Errorf("%s: %d, %v", text, n, ok)
		}
	}
	for _, text := range []string{"", "EPSG:", "4525", "EPSG", "EPSG: 4525", "EPSG:4525 ", "EPSG:45.25", "ESRI:4525", "EPSG:４５２５", "urn:ogc:def:crs:EPSG::4525", "EPSG:99999999999999999999"} {
		if n, ok := ParseEPSG(text); ok {
			t.Errorf("%q: %d", text, n)
		}
	}
}

// Datums have lower-case names, as --datum takes them; other names are unknown.
func TestTheNamesOfDatums(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{"cgcs2000": true, "gcj02": true, "bd09": true, "GCJ02": false, "wgs84": false, "": false, "gcj-02": false} {
		if d, ok := ParseDatum(text); ok != want || ok && string(d) != text {
			t.Errorf("%q: %s, %v", text, d, ok)
		}
	}
}

// GCJ-02 shifts each place of the country by at most 1 km and BD-09 by at most 2.1 km, and both shift neighbours
// alike; CGCS2000 is not shifted.
func TestHowFarADatumMovesAPlace(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(7, 8))
	for range 2000 {
		p := orb.Point{75 + 55*random.Float64(), 20 + 30*random.Float64()}
		if same := CGCS2000.FromCGCS2000(p); same != p || CGCS2000.ToCGCS2000(p) != p {
			t.Fatalf("%v is %v", p, same)
		}
		for _, c := range []struct {
			datum             Datum
			least, most, bend float64
		}{{GCJ02, 10, 1000, 0.1}, {BD09, 200, 2100, 0.3}} { // from the slope of its sines, 3e-6 × 3000 × π / 180 × 140°
			q := c.datum.FromCGCS2000(p)
			offM := LengthM(orb.LineString{p, q})
			if offM < c.least || offM > c.most {
				t.Fatalf("%s moves %v by %f m", c.datum, p, offM)
			}
			// A place ten metres away is shifted almost equally, so that shapes are preserved.
			near := orb.Point{p[0] + 0.0001, p[1]}
			r := c.datum.FromCGCS2000(near)
			if bend := math.Hypot((r[0]-near[0])-(q[0]-p[0]), (r[1]-near[1])-(q[1]-p[1])) * 111_320; bend > c.bend {
				t.Fatalf("%s bends %v by %f m within ten", c.datum, p, bend)
			}
		}
	}
}

// A reference to a feature is written as its layer and number, as in the API's paths.
func TestAReferenceAsText(t *testing.T) {
	t.Parallel()
	for want, r := range map[string]Reference{"villages.17": {"villages", 17}, "parcels.9223372036854775807": {"parcels", math.MaxInt64}, ".0": {}} {
		if got := fmt.Sprint(r); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
