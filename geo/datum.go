package geo

// Converts the shifted datums of Chinese map services, GCJ-02 and BD-09, to CGCS2000 and back.

import (
	"math"

	"github.com/paulmach/orb"
)

// Datum is the datum of a survey's degrees.
type Datum string

// The datums that imports read. Phone maps in China use GCJ-02, whose offset is about 500 m
// and varies with location. Baidu uses BD-09, which adds a further offset.
const (
	CGCS2000 Datum = "cgcs2000"
	GCJ02    Datum = "gcj02"
	BD09     Datum = "bd09"
)

// ParseDatum checks a datum's name.
func ParseDatum(text string) (Datum, bool) {
	switch d := Datum(text); d {
	case CGCS2000, GCJ02, BD09:
		return d, true
	}
	return "", false
}

// FromCGCS2000 converts a place from CGCS2000 to the datum. Both are degrees, longitude first.
func (d Datum) FromCGCS2000(p orb.Point) orb.Point {
	switch d {
	case GCJ02:
		return toGCJ02(p)
	case BD09:
		return toBD09(toGCJ02(p))
	case CGCS2000:
	}
	return p
}

// ToCGCS2000 converts a place from the datum to CGCS2000. There is no formula for this direction,
// so it iterates: it subtracts the offset at the current estimate, until the estimate changes by less
// than 1e-10°, about 0.01 mm. The offset changes slowly, so that fewer than ten rounds are enough.
func (d Datum) ToCGCS2000(p orb.Point) orb.Point {
	if d == CGCS2000 {
		return p
	}
	q := p
	for range 30 {
		offset := d.FromCGCS2000(q)
		next := orb.Point{q[0] + p[0] - offset[0], q[1] + p[1] - offset[1]}
		moved := math.Abs(next[0]-q[0]) + math.Abs(next[1]-q[1])
		q = next
		if moved < 1e-10 {
			break
		}
	}
	return q
}

// toGCJ02 applies the published transformation (eviltransform and others). The offsets in m are
// sums of sines around 105° E, 35° N, converted to degrees on the Krasovsky ellipsoid.
func toGCJ02(p orb.Point) orb.Point {
	const a, e2 = 6378245.0, 0.00669342162296594323
	x, y := p.Lon()-105, p.Lat()-35
	wave := func(v, amplitude, period float64) float64 { return amplitude * math.Sin(v*math.Pi/period) }
	common := (20*math.Sin(6*x*math.Pi) + 20*math.Sin(2*x*math.Pi)) * 2 / 3
	north := -100 + 2*x + 3*y + 0.2*y*y + 0.1*x*y + 0.2*math.Sqrt(math.Abs(x)) + common +
		(wave(y, 20, 1)+wave(y, 40, 3))*2/3 + (wave(y, 160, 12)+wave(y, 320, 30))*2/3
	east := 300 + x + 2*y + 0.1*x*x + 0.1*x*y + 0.1*math.Sqrt(math.Abs(x)) + common +
		(wave(x, 20, 1)+wave(x, 40, 3))*2/3 + (wave(x, 150, 12)+wave(x, 300, 30))*2/3
	lat := p.Lat() * math.Pi / 180
	w := 1 - e2*math.Sin(lat)*math.Sin(lat)
	return orb.Point{
		p.Lon() + east*180/(a/math.Sqrt(w)*math.Cos(lat)*math.Pi),
		p.Lat() + north*180/(a*(1-e2)/(w*math.Sqrt(w))*math.Pi),
	}
}

// toBD09 applies Baidu's published offset to a place in GCJ-02.
func toBD09(p orb.Point) orb.Point {
	const k = math.Pi * 3000 / 180
	r := math.Hypot(p.Lon(), p.Lat()) + 0.00002*math.Sin(p.Lat()*k)
	theta := math.Atan2(p.Lat(), p.Lon()) + 0.000003*math.Cos(p.Lon()*k)
	return orb.Point{r*math.Cos(theta) + 0.0065, r*math.Sin(theta) + 0.006}
}
