package ground

import (
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/paulmach/orb"
)

// at returns a point of the grid, counted in ticks east and north of the first town's corner.
func at(x, y int64) orb.Point {
	return orb.Point{float64(1_110_000_000+x) / ticksPerDegree, float64(259_000_000+y) / ticksPerDegree}
}

// lineOf makes a line through points of the grid.
func lineOf(places ...[2]int64) orb.LineString {
	var line orb.LineString
	for _, p := range places {
		line = append(line, at(p[0], p[1]))
	}
	return line
}

// Lines that cross, touch or overlap conflict; lines that only share ends do not.
func TestLinesInConflict(t *testing.T) {
	t.Parallel()
	cross := lineOf([2]int64{0, 0}, [2]int64{100, 100})
	for name, c := range map[string]struct {
		lines []orb.LineString
		want  string
	}{
		"apart":               {[]orb.LineString{cross, lineOf([2]int64{200, 0}, [2]int64{300, 100})}, "[]"},
		"crossing":            {[]orb.LineString{cross, lineOf([2]int64{0, 100}, [2]int64{100, 0})}, "[0 1]"},
		"sharing an end":      {[]orb.LineString{cross, lineOf([2]int64{100, 100}, [2]int64{200, 0})}, "[]"},
		"sharing both ends":   {[]orb.LineString{cross, lineOf([2]int64{100, 100}, [2]int64{200, 0}, [2]int64{0, 0})}, "[]"},
		"touching its middle": {[]orb.LineString{cross, lineOf([2]int64{50, 50}, [2]int64{200, 0})}, "[0 1]"},
		"a tick beside":       {[]orb.LineString{cross, lineOf([2]int64{51, 50}, [2]int64{200, 0})}, "[]"},
		"upon it":             {[]orb.LineString{cross, lineOf([2]int64{20, 20}, [2]int64{40, 40})}, "[0 1]"},
		"upon its end":        {[]orb.LineString{cross, lineOf([2]int64{0, 0}, [2]int64{40, 40})}, "[0 1]"},
		"onward":              {[]orb.LineString{cross, lineOf([2]int64{100, 100}, [2]int64{140, 140})}, "[]"},
		"the same":            {[]orb.LineString{cross, slices.Clone(cross)}, "[0 1]"},
		"the same, back":      {[]orb.LineString{cross, {cross[1], cross[0]}}, "[0 1]"},
		"crossing itself":     {[]orb.LineString{lineOf([2]int64{0, 0}, [2]int64{100, 0}, [2]int64{100, 100}, [2]int64{50, -50})}, "[0]"},
		"turning back":        {[]orb.LineString{lineOf([2]int64{0, 0}, [2]int64{100, 0}, [2]int64{50, 0})}, "[0]"},
		"a ring":              {[]orb.LineString{lineOf([2]int64{0, 0}, [2]int64{100, 0}, [2]int64{50, 50}, [2]int64{0, 0})}, "[]"},
		"a ring of two":       {[]orb.LineString{lineOf([2]int64{0, 0}, [2]int64{100, 0}, [2]int64{0, 0})}, "[0]"},
		"a point":             {[]orb.LineString{lineOf([2]int64{0, 0})}, "[0]"},
		"far apart, long":     {[]orb.LineString{lineOf([2]int64{0, 0}, [2]int64{900000, 0}), lineOf([2]int64{450000, -90000}, [2]int64{450000, 90000})}, "[0 1]"},
		"three, two cross":    {[]orb.LineString{lineOf([2]int64{0, 500}, [2]int64{9, 500}), cross, lineOf([2]int64{0, 100}, [2]int64{100, 0})}, "[1 2]"},
	} {
		m := Mesh{}
		for _, line := range c.lines {
			m.Arcs = append(m.Arcs, Arc{Line: line})
		}
		if got := fmt.Sprint(m.Conflicts()); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// meet tells exactly, with integers, whether two segments share more than a common end.
func meet(p, q, r, s [2]int64) bool {
	cross := func(o, a, b [2]int64) int64 { return (a[0]-o[0])*(b[1]-o[1]) - (a[1]-o[1])*(b[0]-o[0]) }
	sign := func(v int64) int { return big.NewInt(v).Sign() }
	on := func(a, b, c [2]int64) bool { // whether c lies on the segment a–b
		return cross(a, b, c) == 0 && min(a[0], b[0]) <= c[0] && c[0] <= max(a[0], b[0]) && min(a[1], b[1]) <= c[1] && c[1] <= max(a[1], b[1])
	}
	proper := sign(cross(p, q, r))*sign(cross(p, q, s)) < 0 && sign(cross(r, s, p))*sign(cross(r, s, q)) < 0
	touches := 0
	for _, end := range [][3][2]int64{{p, q, r}, {p, q, s}, {r, s, p}, {r, s, q}} {
		if on(end[0], end[1], end[2]) {
			touches++
		}
	}
	if p == r || p == s || q == r || q == s { // each common end counts for both segments
		return touches > 2
	}
	return proper || touches > 0
}

// Segments conflict exactly if exact arithmetic says so, on a grid so small that all cases occur.
func TestSegmentsClashExactly(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	place := func() [2]int64 { return [2]int64{random.Int64N(6), random.Int64N(6)} }
	clashes := 0
	for range 200_000 {
		p, q, r, s := place(), place(), place(), place()
		if p == q || r == s {
			continue
		}
		got, want := clash(segment{a: p, b: q}, segment{a: r, b: s}), meet(p, q, r, s)
		if got != want {
			t.Fatalf("%v–%v and %v–%v: %v", p, q, r, s, got)
		}
		if got {
			clashes++
		}
	}
	if clashes < 40_000 {
		t.Errorf("only %d clash", clashes)
	}
}

// patchwork makes a small raster of random labels; 0 is outside.
func patchwork(random *rand.Rand, labels int32) Labelled {
	g := NewGrid(1000) // 15 × 17 cells
	l := Labelled{Grid: g, Label: make([]int32, g.Size())}
	for i := range l.Label {
		if i > 0 && random.IntN(3) > 0 {
			l.Label[i] = l.Label[i-1]
			if i >= g.W && random.IntN(2) == 0 {
				l.Label[i] = l.Label[i-g.W]
			}
			continue
		}
		l.Label[i] = random.Int32N(labels + 1)
	}
	return l
}

// The traced borders contain each edge between two labels once, with the right label on each side, and meet only at
// nodes.
func TestBordersAreTracedOnce(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 4))
	for range 50 {
		l := patchwork(random, 4)
		want := 0
		for y := range l.H + 1 {
			for x := range l.W + 1 {
				for _, h := range []heading{east, north} {
					if (h == east && x < l.W || h == north && y < l.H) && l.isBorder(x, y, h) {
						want++
					}
				}
			}
		}
		seen := map[orb.Point]int{}
		edges := 0
		for _, b := range l.trace() {
			for _, p := range b.plane[1 : len(b.plane)-1] { // the middles of the border's unit edges
				seen[p]++
				edges++
				if left, right := l.beside(p); left != b.left && left != b.right || right != b.left && right != b.right || b.left == b.right {
					t.Fatalf("the border of %d and %d passes between %d and %d", b.left, b.right, left, right)
				}
			}
			if first := b.plane[0]; b.from == b.to && first != b.plane[len(b.plane)-1] {
				t.Fatalf("a loop begins at %v and ends at %v", first, b.plane[len(b.plane)-1])
			}
		}
		for p, n := range seen {
			if n != 1 {
				t.Fatalf("%v is passed %d times", p, n)
			}
		}
		if edges != want {
			t.Fatalf("%d edges were traced, of %d", edges, want)
		}
	}
}

// beside returns the labels on both sides of a unit edge, given by its middle.
func (l Labelled) beside(p orb.Point) (a, b int32) {
	x, y := p[0]/l.cellM, p[1]/l.cellM
	if x == math.Floor(x) { // a north-south edge
		return l.get(int(x)-1, int(math.Floor(y))), l.get(int(x), int(math.Floor(y)))
	}
	return l.get(int(math.Floor(x)), int(y)-1), l.get(int(math.Floor(x)), int(y))
}

// The polygons of a raster whose borders were not smoothed have the area of each label's cells, holes subtracted, and
// the middle of each cell lies only in polygons of its label.
func TestPolygonsHoldTheirCells(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(5, 6))
	frame := FrameOf(0)
	for range 12 {
		l := patchwork(random, 3)
		m := l.Shape(frame, Shaping{})
		if wrong := m.Conflicts(); len(wrong) > 0 {
			continue // cells of one label meet only at a corner, which untangling prevents
		}
		shapes := m.Shapes(func(label int32) int32 { return label })
		for i, label := range l.Label {
			p := frame.Degrees(l.Centre(i))
			for key, polygons := range shapes {
				in := slices.ContainsFunc(polygons, func(polygon orb.Polygon) bool { return InPolygon(polygon, p) })
				if in != (key == label) {
					t.Fatalf("a cell of %d lies in a polygon of %d: %v", label, key, in)
				}
			}
		}
	}
}

// However labels are grouped, the polygons have no gaps: outer rings turn one way and holes the other.
func TestShapesTurnAsTheyShould(t *testing.T) {
	t.Parallel()
	for seed := range uint64(3) {
		m := quilt(seed).Shape(FrameOf(0), Shaping{Rounds: 3, SlackCells: 0.45, ToleranceM: 20})
		for name, key := range map[string]func(int32) int32{
			"each":      func(label int32) int32 { return label },
			"hundreds":  func(label int32) int32 { return label / 100 },
			"one":       func(label int32) int32 { return min(label, 1) },
			"all but 1": func(label int32) int32 { return label % 2 },
		} {
			for k, polygons := range m.Shapes(key) {
				last := math.Inf(1)
				for _, polygon := range polygons {
					for i, ring := range polygon {
						if !ring.Closed() || len(ring) < 4 || (TurnArea(ring) > 0) != (i == 0) {
							t.Fatalf("seed %d, %s: ring %d of shape %d has %d points and turns by %g", seed, name, i, k, len(ring), TurnArea(ring))
						}
						if i > 0 && !InRing(polygon[0], InsideOf(ring)) {
							t.Fatalf("seed %d, %s: a hole of shape %d lies outside", seed, name, k)
						}
					}
					if area := TurnArea(polygon[0]); area > last {
						t.Fatalf("seed %d, %s: a larger polygon of shape %d comes later", seed, name, k)
					} else {
						last = area
					}
				}
			}
		}
	}
}

// A ring that visits a point twice is split there into simple rings with the same total area.
func TestRingsThatPassAPointTwice(t *testing.T) {
	t.Parallel()
	a, b, c, d, e, x := orb.Point{0, 0}, orb.Point{2, 0}, orb.Point{1, 1}, orb.Point{2, 2}, orb.Point{0, 2}, orb.Point{3, 1}
	for name, c := range map[string]struct {
		ring orb.Ring
		want string
	}{
		"once":            {orb.Ring{a, b, d, e, a}, "[[[0 0] [2 0] [2 2] [0 2] [0 0]]]"},
		"an hourglass":    {orb.Ring{a, b, c, d, e, c, a}, "[[[1 1] [2 2] [0 2] [1 1]] [[0 0] [2 0] [1 1] [0 0]]]"},
		"there and back":  {orb.Ring{a, b, x, b, d, a}, "[[[0 0] [2 0] [2 2] [0 0]]]"},
		"nothing but so":  {orb.Ring{a, b, a}, "[]"},
		"twice an end":    {orb.Ring{c, a, b, c, d, e, c}, "[[[1 1] [0 0] [2 0] [1 1]] [[1 1] [2 2] [0 2] [1 1]]]"},
		"a point, closed": {orb.Ring{a, a}, "[]"},
	} {
		if got := fmt.Sprint(Unpinched(c.ring)); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
	random := rand.New(rand.NewPCG(7, 8))
	for range 500 {
		var ring orb.Ring
		for range 3 + random.IntN(12) {
			if p := (orb.Point{float64(random.IntN(4)), float64(random.IntN(4))}); len(ring) == 0 || p != ring[len(ring)-1] {
				ring = append(ring, p)
			}
		}
		for len(ring) > 1 && ring[len(ring)-1] == ring[0] {
			ring = ring[:len(ring)-1]
		}
		ring = append(ring, ring[0])
		sum := 0.0
		for _, part := range Unpinched(ring) {
			seen := map[orb.Point]bool{}
			for _, p := range part[1:] {
				if seen[p] {
					t.Fatalf("%v is parted into %v, which passes %v twice", ring, part, p)
				}
				seen[p] = true
			}
			sum += TurnArea(part)
		}
		if math.Abs(sum-TurnArea(ring)) > 1e-9 {
			t.Fatalf("%v turns by %g, its parts by %g", ring, TurnArea(ring), sum)
		}
	}
}

// A point is moved back to within its slack in the same direction; a point within its slack stays.
func TestAPointWithinItsSlack(t *testing.T) {
	t.Parallel()
	home := orb.Point{10, 20}
	random := rand.New(rand.NewPCG(9, 10))
	for range 200 {
		p := orb.Point{10 + 10*random.NormFloat64(), 20 + 10*random.NormFloat64()}
		got := Within(p, home, 5)
		d := Distance(p, home)
		switch {
		case d <= 5 && got != p:
			t.Fatalf("%v is moved to %v", p, got)
		case d > 5 && (math.Abs(Distance(got, home)-5) > 1e-9 || math.Abs(Distance(got, p)-(d-5)) > 1e-9):
			t.Fatalf("%v is pulled to %v", p, got)
		}
	}
}
