package ground

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/paulmach/orb"
)

// wander makes a line of n points with random turns.
func wander(r *rand.Rand, n int) []orb.Point {
	line, heading := []orb.Point{{5000, 5000}}, 0.0
	for len(line) < n {
		heading += r.Float64() - 0.5
		step := 5 + 90*r.Float64()
		last := line[len(line)-1]
		line = append(line, orb.Point{last[0] + step*math.Cos(heading), last[1] + step*math.Sin(heading)})
	}
	return line
}

func chance(seed uint64) *rand.Rand { return NewDice(seed, 0).Stream("test") }

// Each removed point lies within the tolerance of the simplified line, the ends stay, and no edge
// is so long that the database would split it.
func TestASimplerLineStaysNear(t *testing.T) {
	for seed := range uint64(40) {
		r := chance(seed)
		line, tolerance := wander(r, 3+int(r.Float64()*300)), 1+40*r.Float64()
		if seed%4 == 0 {
			line = append(line, line[0]) // a closed line
		}
		simple := Simplify(line, tolerance)
		if simple[0] != line[0] || simple[len(simple)-1] != line[len(line)-1] {
			t.Errorf("seed %d: the ends moved", seed)
		}
		for _, p := range line {
			if _, off := Nearest(simple, p); off > tolerance+1e-9 {
				t.Fatalf("seed %d: %v lies %.3f m off, tolerance %.3f", seed, p, off, tolerance)
			}
		}
		for i := 1; i < len(simple); i++ {
			if d := Distance(simple[i-1], simple[i]); d > maxEdgeM+1e-9 {
				t.Errorf("seed %d: an edge of %.1f m", seed, d)
			}
		}
		if seed%4 == 0 && len(simple) < 4 {
			t.Errorf("seed %d: the loop fell together to %d points", seed, len(simple))
		}
	}
}

// A loop that lies within the tolerance of its start keeps its far side.
func TestALoopKeepsItsFarSide(t *testing.T) {
	var loop []orb.Point
	for k := range 37 {
		angle := float64(k%36) * math.Pi / 18
		loop = append(loop, orb.Point{10 * math.Cos(angle), 10 * math.Sin(angle)})
	}
	simple := Simplify(loop, 50)
	if _, off := Nearest(simple, orb.Point{-10, 0}); off > 1e-9 {
		t.Errorf("its far side lies %.1f m off %v", off, simple)
	}
}

// A straight line is simplified to its two ends, and split into equal parts.
func TestAStraightLineIsItsEnds(t *testing.T) {
	short := []orb.Point{{0, 0}, {100, 50}, {200, 100}, {300, 150}}
	if got := Simplify(short, 1); len(got) != 2 {
		t.Errorf("%v", got)
	}
	long := Simplify([]orb.Point{{0, 0}, {500, 0}, {1000, 0}}, 1)
	if len(long) != 4 || Distance(long[1], orb.Point{1000. / 3, 0}) > 1e-9 {
		t.Errorf("%v", long)
	}
}

// Steps along a line have equal lengths, begin and end at the line's ends, and lie on the line.
func TestStepsAreEven(t *testing.T) {
	for seed := range uint64(20) {
		line := wander(chance(seed), 60)
		total := LengthOf(line)
		for _, step := range []float64{7, 50, total, 3 * total} {
			walked := Resample(line, step)
			n := len(walked) - 1
			if Distance(walked[0], line[0]) > 1e-6 || Distance(walked[n], line[len(line)-1]) > 1e-6 {
				t.Errorf("seed %d: the ends moved", seed)
			}
			if each := total / float64(n); n > 1 && math.Abs(each-step) > step/2 {
				t.Errorf("seed %d: steps of %.2f m, asked for %.2f", seed, each, step)
			}
			for k, p := range walked {
				if _, off := Nearest(line, p); off > 1e-6 {
					t.Fatalf("seed %d: %v lies %.9f m off", seed, p, off)
				}
				if at := PointAlong(line, total*float64(k)/float64(n)); Distance(at, p) > 1e-6 {
					t.Fatalf("seed %d: step %d is at %v, not %v", seed, k, p, at)
				}
			}
		}
	}
	if end := PointAlong([]orb.Point{{0, 0}, {3, 4}}, 99); end != (orb.Point{3, 4}) {
		t.Errorf("past its end a line is at %v", end)
	}
}

// Cutting corners keeps the ends, and moves no point further from the line than half of its longest
// edge.
func TestCutCornersKeepTheEnds(t *testing.T) {
	for seed := range uint64(20) {
		line := wander(chance(seed), 12)
		cut := CutCorners(line, 3)
		if cut[0] != line[0] || cut[len(cut)-1] != line[len(line)-1] || len(cut) <= len(line) {
			t.Errorf("seed %d: %d points of %d", seed, len(cut), len(line))
		}
		if LengthOf(cut) > LengthOf(line)+1e-9 {
			t.Errorf("seed %d: it became longer", seed)
		}
		for _, p := range cut {
			if _, off := Nearest(line, p); off > 95.0/2 {
				t.Errorf("seed %d: %v lies %.1f m off", seed, p, off)
			}
		}
	}
	if two := CutCorners([]orb.Point{{0, 0}, {1, 1}}, 5); len(two) != 2 {
		t.Errorf("an edge became %v", two)
	}
}

// nearestOf finds the nearest point of a line by trying many points.
func nearestOf(line []orb.Point, p orb.Point) float64 {
	best := math.Inf(1)
	for i := 1; i < len(line); i++ {
		for k := range 2001 {
			best = min(best, Distance(Between2(line[i-1], line[i], float64(k)/2000), p))
		}
	}
	return best
}

func TestTheNearestPointIsNearest(t *testing.T) {
	for seed := range uint64(10) {
		r := chance(seed)
		line := wander(r, 8)
		for range 20 {
			p := orb.Point{Between(r, 4500, 5800), Between(r, 4500, 5800)}
			at, d := Nearest(line, p)
			if want := nearestOf(line, p); math.Abs(Distance(at, p)-d) > 1e-9 || d > want+1e-9 || want-d > 0.1 {
				t.Errorf("seed %d: %v at %.4f m, want %.4f", seed, at, d, want)
			}
		}
	}
	// The nearest point of an edge of length zero is its place.
	if at, d := Nearest([]orb.Point{{1, 1}, {1, 1}}, orb.Point{4, 5}); at != (orb.Point{1, 1}) || d != 5 {
		t.Errorf("%v, %g", at, d)
	}
}

// The frame's conversion from degrees to its plane is exact to 1 cm, its metres agree with the
// ellipsoid, and the frames of towns do not overlap.
func TestTheFrameIsTheEllipsoids(t *testing.T) {
	for index := range 25 {
		f := FrameOf(index)
		for _, p := range []orb.Point{{0, 0}, {FrameWidthM, 0}, {FrameWidthM, FrameHeightM}, {1234.5, 6789.1}} {
			if back := f.Plane(f.Degrees(p)); Distance(back, p) > 0.012 {
				t.Errorf("town %d: %v comes back as %v", index, p, back)
			}
			if q := f.Degrees(p); Rounded(q) != q {
				t.Errorf("town %d: %v is not on the grid of ticks", index, q)
			}
		}
		low, high := f.Degrees(orb.Point{0, 0}), f.Degrees(orb.Point{FrameWidthM, FrameHeightM})
		for other := range index {
			g := FrameOf(other)
			a, b := g.Degrees(orb.Point{0, 0}), g.Degrees(orb.Point{FrameWidthM, FrameHeightM})
			if low[0] < b[0] && a[0] < high[0] && low[1] < b[1] && a[1] < high[1] {
				t.Errorf("towns %d and %d overlap", other, index)
			}
		}
	}
	// The lengths in m of a degree of GRS 80's meridian at the equator and at the pole, and of the
	// equator.
	for lat, want := range map[float64][2]float64{0: {110574.2758, 111319.4908}, 90: {111693.9791, 0}} {
		latM, lonM := metresPerDegree(lat)
		if math.Abs(latM-want[0]) > 0.01 || math.Abs(lonM-want[1]) > 0.01 {
			t.Errorf("at %g°: %.4f and %.4f m, want %v", lat, latM, lonM, want)
		}
	}
}

// A point is in a polygon if it is in the outer ring and in no hole, as the winding number
// confirms.
func TestWhatLiesInAPolygon(t *testing.T) {
	winds := func(ring orb.Ring, p orb.Point) bool {
		var sum float64
		for i := 1; i < len(ring); i++ {
			a, b := ring[i-1], ring[i]
			turn := math.Atan2(b[1]-p[1], b[0]-p[0]) - math.Atan2(a[1]-p[1], a[0]-p[0])
			sum += math.Remainder(turn, 2*math.Pi)
		}
		return math.Abs(sum) > math.Pi
	}
	star := func(at orb.Point, r *rand.Rand, least, most float64) (ring orb.Ring) {
		for k := range 17 {
			angle, radius := float64(k)/17*2*math.Pi, Between(r, least, most)
			ring = append(ring, orb.Point{at[0] + radius*math.Cos(angle), at[1] + radius*math.Sin(angle)})
		}
		return append(ring, ring[0])
	}
	for seed := range uint64(10) {
		r := chance(seed)
		polygon := orb.Polygon{star(orb.Point{0, 0}, r, 60, 100), star(orb.Point{10, 5}, r, 10, 30)}
		for range 200 {
			p := orb.Point{Between(r, -110, 110), Between(r, -110, 110)}
			if want := winds(polygon[0], p) && !winds(polygon[1], p); InPolygon(polygon, p) != want {
				t.Errorf("seed %d: %v in it: %v", seed, p, !want)
			}
		}
		if p := InsideOf(polygon[0]); !winds(polygon[0], p) {
			t.Errorf("seed %d: %v is said to be inside", seed, p)
		}
		if area := TurnArea(polygon[0]); area <= 0 {
			t.Errorf("seed %d: a counter-clockwise ring turns by %g", seed, area)
		}
	}
}

// A constant surface is constant everywhere, a plane keeps its slope between the middles of cells
// too, and blurring keeps the sum.
func TestASurfaceIsSmooth(t *testing.T) {
	g := NewGrid(100)
	flat, rising := newSurface(g, 7), newSurface(g, 0)
	for i := range rising.V {
		p := g.Centre(i)
		rising.V[i] = 0.03*p[0] - 0.02*p[1]
	}
	r := chance(1)
	for range 100 {
		p := orb.Point{Between(r, 1000, FrameWidthM-1000), Between(r, 1000, FrameHeightM-1000)}
		if got := flat.At(p); math.Abs(got-7) > 1e-9 {
			t.Errorf("flat at %v: %g", p, got)
		}
		if got := rising.At(p); math.Abs(got-(0.03*p[0]-0.02*p[1])) > 1e-6 {
			t.Errorf("rising at %v: %g", p, got)
		}
		if slope := rising.Slope(p); math.Abs(slope[0]-0.03) > 1e-9 || math.Abs(slope[1]+0.02) > 1e-9 {
			t.Errorf("slope at %v: %v", p, slope)
		}
	}
	peak := newSurface(g, 0)
	peak.V[g.Size()/2+g.W/2] = 1000
	blurred := peak.blur(4)
	var sum, most float64
	for _, v := range blurred.V {
		sum, most = sum+v, max(most, v)
		if v < 0 {
			t.Fatalf("a height of %g", v)
		}
	}
	if math.Abs(sum-1000) > 1e-6 || most >= 500 {
		t.Errorf("blurred it sums up to %g, its peak is %g", sum, most)
	}
}

// The cells around a place are those whose middles lie within the radius, even at the grid's
// border.
func TestTheCellsRoundAPlace(t *testing.T) {
	g := NewGrid(100)
	for _, at := range []orb.Point{{50, 50}, {0, 0}, {FrameWidthM, FrameHeightM}, {4321, 1234}} {
		marked := map[int]bool{}
		g.MarkRound(at, 730, func(i int) { marked[i] = true })
		for i := range g.Size() {
			if want := Distance(g.Centre(i), at) <= 730; marked[i] != want {
				t.Fatalf("round %v: cell %d at %v is marked: %v", at, i, g.Centre(i), marked[i])
			}
		}
	}
	for i, want := range map[int]int{0: 3, 1: 5, g.W + 1: 8, g.Size() - 1: 3} {
		count := 0
		g.Around(i, func(int, float64) { count++ })
		if count != want || g.OnEdge(i) != (want < 8) {
			t.Errorf("cell %d has %d neighbours, want %d", i, count, want)
		}
	}
}

// A ramp is 0 below, 1 above and one half in the middle, and never falls.
func TestARampRises(t *testing.T) {
	last := 0.0
	for x := 0.0; x <= 30; x += 0.5 {
		y := Ramp(10, 20, x)
		if y < last || y < 0 || y > 1 {
			t.Errorf("at %g: %g after %g", x, y, last)
		}
		last = y
	}
	if Ramp(10, 20, 10) != 0 || Ramp(10, 20, 15) != 0.5 || Ramp(10, 20, 20) != 1 {
		t.Error("its ends or its middle are wrong")
	}
}

// Each purpose has its own sequence of random numbers, which does not depend on other draws.
func TestEachPurposeHasItsNumbers(t *testing.T) {
	d := NewDice(7, 3)
	a := d.Stream("villages").Uint64()
	d.Stream("roads").Uint64()
	if d.Stream("villages").Uint64() != a || d.Stream("roads").Uint64() == a || NewDice(7, 4).Stream("villages").Uint64() == a {
		t.Error("a stream is not its purpose's and its town's")
	}
}
