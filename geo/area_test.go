package geo

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/paulmach/orb"
)

// vincentyM computes a distance by Vincenty's inverse formula (Survey Review 1975), which is independent of Karney's
// algorithm, which the program uses. It is accurate to 0.1 mm unless the places are nearly antipodal.
func vincentyM(from, to orb.Point) float64 {
	radians := func(d float64) float64 { return d * math.Pi / 180 }
	b := axisM * (1 - flattened)
	u1, u2 := math.Atan((1-flattened)*math.Tan(radians(from.Lat()))), math.Atan((1-flattened)*math.Tan(radians(to.Lat())))
	l := radians(to.Lon() - from.Lon())
	lambda := l
	for range 100 {
		sinL, cosL := math.Sincos(lambda)
		sinS := math.Hypot(math.Cos(u2)*sinL, math.Cos(u1)*math.Sin(u2)-math.Sin(u1)*math.Cos(u2)*cosL)
		if sinS == 0 {
			return 0
		}
		cosS := math.Sin(u1)*math.Sin(u2) + math.Cos(u1)*math.Cos(u2)*cosL
		sigma := math.Atan2(sinS, cosS)
		sinA := math.Cos(u1) * math.Cos(u2) * sinL / sinS
		cos2A := 1 - sinA*sinA
		cos2M := 0.0
		if cos2A > 1e-15 { // otherwise the line runs along the equator
			cos2M = cosS - 2*math.Sin(u1)*math.Sin(u2)/cos2A
		}
		c := flattened / 16 * cos2A * (4 + flattened*(4-3*cos2A))
		next := l + (1-c)*flattened*sinA*(sigma+c*sinS*(cos2M+c*cosS*(2*cos2M*cos2M-1)))
		if math.Abs(next-lambda) > 1e-13 {
			lambda = next
			continue
		}
		uSq := cos2A * (axisM*axisM - b*b) / (b * b)
		bigA := 1 + uSq/16384*(4096+uSq*(-768+uSq*(320-175*uSq)))
		bigB := uSq / 1024 * (256 + uSq*(-128+uSq*(74-47*uSq)))
		delta := bigB * sinS * (cos2M + bigB/4*(cosS*(2*cos2M*cos2M-1)-bigB/6*cos2M*(4*sinS*sinS-3)*(4*cos2M*cos2M-3)))
		return b * bigA * (sigma - delta)
	}
	return math.NaN()
}

// planeM2 computes a small polygon's area in a projection whose meridian crosses it, where geodesics are nearly
// straight and the scale is nearly 1. The result is accurate to 1e-7 within two kilometres.
func planeM2(centre orb.Point, ring orb.Ring) float64 {
	zone := GaussKruger{Meridian: centre.Lon()}
	sum := 0.0
	for i := 1; i < len(ring); i++ {
		ax, ay := zone.Project(ring[i-1])
		bx, by := zone.Project(ring[i])
		_, y0 := zone.Project(centre)
		sum += (ax-500_000)*(by-y0) - (bx-500_000)*(ay-y0)
	}
	return math.Abs(sum) / 2
}

// authalicM2 computes a large polygon's area in a cylindrical equal-area projection; its edges must be split along
// geodesics before.
func authalicM2(ring orb.Ring) float64 {
	dense, _ := Densify(orb.LineString(ring))
	ring = orb.Ring(dense.(orb.LineString))
	e := math.Sqrt(flattened * (2 - flattened))
	b := axisM * (1 - flattened)
	y := func(lat float64) float64 { // b²/2 times the integral of the ellipsoid's zone
		s := math.Sin(lat * math.Pi / 180)
		return b * b / 2 * (s/(1-e*e*s*s) + math.Atanh(e*s)/e)
	}
	sum := 0.0
	for i := 1; i < len(ring); i++ {
		dLon := (ring[i].Lon() - ring[i-1].Lon()) * math.Pi / 180
		sum += dLon * (y(ring[i].Lat()) + y(ring[i-1].Lat())) / 2
	}
	return math.Abs(sum)
}

// star makes a counter-clockwise ring of n corners around a centre, at distances from half of radiusM to radiusM.
func star(random *rand.Rand, centre orb.Point, n int, radiusM float64) orb.Ring {
	var ring orb.Ring
	for i := range n {
		angle := 2 * math.Pi * (float64(i) + 0.8*random.Float64()) / float64(n)
		r := radiusM * (0.5 + random.Float64()/2)
		ring = append(ring, orb.Point{
			centre[0] + r*math.Cos(angle)/(111_320*math.Cos(centre[1]*math.Pi/180)), centre[1] + r*math.Sin(angle)/110_900,
		})
	}
	return append(ring, ring[0])
}

// The published geodesic from New York's airport to London's is 5551.759400 km on WGS 84 (GeographicLib, example of
// Geodesic), whose flattening differs from CGCS2000's in the ninth digit.
func TestAPublishedDistance(t *testing.T) {
	t.Parallel()
	if got := LengthM(orb.LineString{{-73.8, 40.6}, {-0.5, 51.6}}); math.Abs(got-5551759.400) > 0.002 {
		t.Errorf("%f m, published are 5551759.400", got)
	}
}

// A line's length agrees with Vincenty's formula, is the same in both directions, and equals the
// sum of its parts' lengths.
func TestLengthsAgreeWithVincenty(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(9, 10))
	for i := range 3000 {
		from := orb.Point{73 + 62*random.Float64(), 3 + 50*random.Float64()}
		reach := []float64{1e-6, 0.001, 0.1, 5}[i%4]
		to := orb.Point{from[0] + reach*(random.Float64()-0.5), from[1] + reach*(random.Float64()-0.5)}
		there, back, want := LengthM(orb.LineString{from, to}), LengthM(orb.LineString{to, from}), vincentyM(from, to)
		if math.Abs(there-want) > 2e-4 || math.Abs(there-back) > 1e-8 {
			t.Fatalf("%v to %v: %f m, back %f, by Vincenty %f", from, to, there, back, want)
		}
		aside := orb.Point{from[0], to[1]}
		if by := LengthM(orb.LineString{from, aside, to}); by < there-1e-9 || math.Abs(by-LengthM(orb.LineString{from, aside})-LengthM(orb.LineString{aside, to})) > 1e-9 {
			t.Fatalf("%v to %v over %v: %f m", from, to, aside, by)
		}
	}
	for _, line := range []orb.LineString{nil, {}, {{111, 25.9}}, {{111, 25.9}, {111, 25.9}}} {
		if got := LengthM(line); got != 0 {
			t.Errorf("%v is %f m long", line, got)
		}
	}
}

// An area agrees with another projection's at any size, for either orientation and any first vertex of the ring.
func TestAreasAgreeWithOtherProjections(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(11, 12))
	for i := range 300 {
		radiusM := []float64{5, 100, 2000, 30_000}[i%4]
		centre := orb.Point{75 + 58*random.Float64(), 4 + 48*random.Float64()}
		ring := star(random, centre, 3+random.IntN(30), radiusM)
		got, want := AreaM2(orb.Polygon{ring}), planeM2(centre, ring)
		if radiusM > 2000 {
			want = authalicM2(ring)
		}
		if math.Abs(got-want) > 0.0001+want*2e-7 {
			t.Fatalf("%d corners within %g m: %f m², projected %f", len(ring)-1, radiusM, got, want)
		}
		reversed := slices.Clone(ring)
		slices.Reverse(reversed)
		turned := slices.Concat(ring[2:len(ring)-1], ring[:3])
		open := ring[:len(ring)-1]
		shifted := slices.Clone(ring)
		for k := range shifted {
			shifted[k][0] -= 40 // a shift in longitude does not change the area
		}
		for name, other := range map[string]orb.Ring{"reversed": reversed, "begun elsewhere": turned, "not closed": open, "elsewhere on its parallel": shifted} {
			if again := AreaM2(orb.Polygon{other}); math.Abs(again-got) > 1e-4+got*1e-9 {
				t.Fatalf("%s: %f m², not %f", name, again, got)
			}
		}
	}
}

// The areas of both parts of a cut polygon add up to the polygon's, and a hole is subtracted for either orientation
// of its ring.
func TestAreasAddUp(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(13, 14))
	for range 200 {
		ring := star(random, orb.Point{111, 25.9}, 6+random.IntN(10), 800)
		n := len(ring) - 1
		k := 2 + random.IntN(n-3)
		one := append(slices.Clone(ring[:k+1]), ring[0])
		other := append(orb.Ring{ring[0]}, ring[k:]...)
		// The cut may run outside of the ring. Signed areas add up even then, but only star-shaped parts are compared
		// here.
		whole := AreaM2(orb.Polygon{ring})
		if convexAtCut(ring, k) {
			if sum := AreaM2(orb.Polygon{one}) + AreaM2(orb.Polygon{other}); math.Abs(sum-whole) > 0.001 {
				t.Fatalf("the parts have %f m², the whole %f", sum, whole)
			}
		}
		hole := star(random, orb.Point{111, 25.9}, 5, 300)
		for range 2 {
			if with := AreaM2(orb.Polygon{ring, hole}); math.Abs(with-(whole-AreaM2(orb.Polygon{hole}))) > 1e-6 {
				t.Fatalf("with its hole it has %f m²", with)
			}
			slices.Reverse(hole)
		}
	}
}

// convexAtCut tells whether the cut from the first corner to the k-th separates the corners of the two parts.
func convexAtCut(ring orb.Ring, k int) bool {
	a, b := ring[0], ring[k]
	for i, p := range ring[:len(ring)-1] {
		side := (b[0]-a[0])*(p[1]-a[1]) - (b[1]-a[1])*(p[0]-a[0])
		if i > 0 && i < k && side > 0 || i > k && side < 0 {
			return false
		}
	}
	return true
}

// A mu is two thirds of a thousand square metres, so fifteen mu are a hectare.
func TestFifteenMuAreAHectare(t *testing.T) {
	t.Parallel()
	if mu := Mu(10000); math.Abs(mu-15) > 1e-12 {
		t.Errorf("a hectare has %v mu", mu)
	}
	if mu := Mu(0); mu != 0 {
		t.Errorf("nothing has %v mu", mu)
	}
}

// Edges over 500 m are split into equal parts of at most 200 m, with the same points in both directions.
func TestWhereEdgesAreSplit(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(15, 16))
	for i := range 2000 {
		from := orb.Point{75 + 58*random.Float64(), 4 + 48*random.Float64()}
		angle := 2 * math.Pi * random.Float64()
		lengthM := []float64{300, 499.5, 500.5, 1000, 8000}[i%5]
		to := orb.Point{from[0] + lengthM*math.Cos(angle)/(111_320*math.Cos(from[1]*math.Pi/180)), from[1] + lengthM*math.Sin(angle)/110_900}
		lengthM = LengthM(orb.LineString{from, to})
		dense, n := Densify(orb.MultiLineString{{from, to}, {to, from}})
		lines := dense.(orb.MultiLineString)
		if lengthM <= 500 != (n == 0) {
			t.Fatalf("an edge of %f m: %d were split", lengthM, n)
		}
		if n == 0 {
			continue
		}
		parts := int(math.Ceil(lengthM / 200))
		if n != 2 || len(lines[0]) != parts+1 || lines[0][0] != from || lines[0][parts] != to {
			t.Fatalf("an edge of %f m has %d points, %d were split", lengthM, len(lines[0]), n)
		}
		for k := range lines[0] {
			if lines[0][k] != lines[1][parts-k] {
				t.Fatalf("point %d of %d differs by the direction", k, parts)
			}
			if k > 0 && math.Abs(LengthM(lines[0][k-1:k+1])-lengthM/float64(parts)) > 1e-5 {
				t.Fatalf("part %d is no %d-th", k, parts)
			}
		}
	}
	for _, shape := range []orb.Geometry{orb.Point{111, 25.9}, orb.MultiPoint{{1, 1}, {2, 2}}} {
		if dense, n := Densify(shape); n != 0 || !orb.Equal(dense, shape) {
			t.Errorf("%v becomes %v", shape, dense)
		}
	}
}
