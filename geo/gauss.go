package geo

// Implements CGCS2000's Gauss-Krüger zones: their EPSG codes and their projection.

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
)

// GaussKruger is a zone of CGCS2000's Gauss-Krüger projection, with scale 1 on the central meridian
// and a false easting of 500 km. If Prefix is not 0, eastings begin with the zone's number.
type GaussKruger struct {
	Meridian float64 // central meridian in degrees
	Prefix   int     // zone number in millions of m before the easting; 0: none
}

// The numbers of the zones that cover China.
const (
	firstZone3, lastZone3 = 25, 45
	firstZone6, lastZone6 = 13, 23
)

// Zone3 returns a 3° zone by its number, with eastings that begin with the number (EPSG:4513 to
// 4533). It tells whether the zone is one of China's.
func Zone3(zone int) (GaussKruger, bool) {
	return GaussKruger{Meridian: float64(3 * zone), Prefix: zone}, zone >= firstZone3 && zone <= lastZone3
}

// Zone6 returns a 6° zone by its number, with eastings that begin with the number (EPSG:4491 to
// 4501). It tells whether the zone is one of China's.
func Zone6(zone int) (GaussKruger, bool) {
	return GaussKruger{Meridian: float64(6*zone - 3), Prefix: zone}, zone >= firstZone6 && zone <= lastZone6
}

// GaussKrugerByEPSG finds a zone by its EPSG number: 4491–4501 are the 6° zones whose eastings
// begin with the zone's number, 4502–4512 those without it; 4513–4533 and 4534–4554 are the 3°
// zones.
func GaussKrugerByEPSG(n int) (GaussKruger, bool) {
	var g GaussKruger
	switch {
	case n >= 4491 && n <= 4501:
		g, _ = Zone6(n - 4491 + firstZone6)
	case n >= 4502 && n <= 4512:
		g, _ = Zone6(n - 4502 + firstZone6)
		g.Prefix = 0
	case n >= 4513 && n <= 4533:
		g, _ = Zone3(n - 4513 + firstZone3)
	case n >= 4534 && n <= 4554:
		g, _ = Zone3(n - 4534 + firstZone3)
		g.Prefix = 0
	default:
		return g, false
	}
	return g, true
}

// ParseEPSG reads the code n from a text of the form EPSG:n.
func ParseEPSG(text string) (int, bool) {
	digits, ok := strings.CutPrefix(strings.ToUpper(text), "EPSG:")
	n, err := strconv.Atoi(digits)
	return n, ok && err == nil
}

// String names the zone by its central meridian.
func (g GaussKruger) String() string {
	if g.Prefix == 0 {
		return fmt.Sprintf("CGCS2000 / Gauss-Krüger CM %.0f°E", g.Meridian)
	}
	return fmt.Sprintf("CGCS2000 / Gauss-Krüger CM %.0f°E, zone %d", g.Meridian, g.Prefix)
}

// series holds the coefficients of Krüger's series in the third flattening n, to n⁶: Karney,
// Transverse Mercator with an accuracy of a few nanometers (2011), equations 12, 14, 35 and 36.
type series struct {
	rectifyingM float64    // radius of the rectifying circle in m
	alpha, beta [6]float64 // forward and inverse
}

func kruger() series {
	const f = 1 / 298.257222101
	n := f / (2 - f)
	n2, n3, n4, n5, n6 := n*n, n*n*n, n*n*n*n, n*n*n*n*n, n*n*n*n*n*n
	return series{
		rectifyingM: 6378137 / (1 + n) * (1 + n2/4 + n4/64 + n6/256),
		alpha: [6]float64{
			n/2 - 2*n2/3 + 5*n3/16 + 41*n4/180 - 127*n5/288 + 7891*n6/37800,
			13*n2/48 - 3*n3/5 + 557*n4/1440 + 281*n5/630 - 1983433*n6/1935360,
			61*n3/240 - 103*n4/140 + 15061*n5/26880 + 167603*n6/181440,
			49561*n4/161280 - 179*n5/168 + 6601661*n6/7257600,
			34729*n5/80640 - 3418889*n6/1995840,
			212378941 * n6 / 319334400,
		},
		beta: [6]float64{
			n/2 - 2*n2/3 + 37*n3/96 - n4/360 - 81*n5/512 + 96199*n6/604800,
			n2/48 + n3/15 - 437*n4/1440 + 46*n5/105 - 1118711*n6/3870720,
			17*n3/480 - 37*n4/840 - 209*n5/4480 + 5569*n6/90720,
			4397*n4/161280 - 11*n5/504 - 830251*n6/7257600,
			4583*n5/161280 - 108847*n6/3991680,
			20648693 * n6 / 638668800,
		},
	}
}

// Project turns degrees, longitude first, into easting and northing in m.
func (g GaussKruger) Project(p orb.Point) (eastingM, northingM float64) {
	const f = 1 / 298.257222101
	e := math.Sqrt(f * (2 - f))
	s := kruger()
	phi, lambda := p.Lat()*math.Pi/180, (p.Lon()-g.Meridian)*math.Pi/180
	tau := math.Tan(phi)
	sigma := math.Sinh(e * math.Atanh(e*tau/math.Hypot(1, tau)))
	conformal := tau*math.Hypot(1, sigma) - sigma*math.Hypot(1, tau)
	xi0 := math.Atan2(conformal, math.Cos(lambda))
	eta0 := math.Asinh(math.Sin(lambda) / math.Hypot(conformal, math.Cos(lambda)))
	xi, eta := xi0, eta0
	for j, a := range s.alpha {
		k := float64(2 * (j + 1))
		xi += a * math.Sin(k*xi0) * math.Cosh(k*eta0)
		eta += a * math.Cos(k*xi0) * math.Sinh(k*eta0)
	}
	return s.rectifyingM*eta + 500_000 + float64(g.Prefix)*1e6, s.rectifyingM * xi
}

// Unproject turns easting and northing in m into degrees, longitude first.
func (g GaussKruger) Unproject(eastingM, northingM float64) orb.Point {
	const f = 1 / 298.257222101
	e2 := f * (2 - f)
	e := math.Sqrt(e2)
	s := kruger()
	xi, eta := northingM/s.rectifyingM, (eastingM-500_000-float64(g.Prefix)*1e6)/s.rectifyingM
	xi0, eta0 := xi, eta
	for j, b := range s.beta {
		k := float64(2 * (j + 1))
		xi0 -= b * math.Sin(k*xi) * math.Cosh(k*eta)
		eta0 -= b * math.Cos(k*xi) * math.Sinh(k*eta)
	}
	conformal := math.Sin(xi0) / math.Hypot(math.Sinh(eta0), math.Cos(xi0))
	tau := conformal
	for range 5 { // Newton's method doubles the digits each time; equation 19
		sigma := math.Sinh(e * math.Atanh(e*tau/math.Hypot(1, tau)))
		now := tau*math.Hypot(1, sigma) - sigma*math.Hypot(1, tau)
		tau += (conformal - now) / math.Hypot(1, now) * (1 + (1-e2)*tau*tau) / ((1 - e2) * math.Hypot(1, tau))
	}
	return orb.Point{g.Meridian + math.Atan2(math.Sinh(eta0), math.Cos(xi0))*180/math.Pi, math.Atan(tau) * 180 / math.Pi}
}
