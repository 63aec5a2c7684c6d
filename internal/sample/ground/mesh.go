package ground

// This file makes polygons whose neighbours share their borders.

import (
	"cmp"
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// Shaping holds the settings that smooth traced borders. No point moves further than SlackCells from
// its original place, so that borders a cell apart cannot cross.
type Shaping struct {
	Rounds     int     // of averaging with the neighbours
	SlackCells float64 // below 0.5
	ToleranceM float64 // of the simplification after it
}

// Arc is a shaped border in degrees.
type Arc struct {
	border
	Line orb.LineString
}

// Mesh is a set of arcs that bound the shapes of one or more coverings of the plane.
type Mesh struct {
	Arcs []Arc
}

// Shape traces a raster and shapes its borders. Arcs that come to touch another where
// they should not are taken back, first to their unsimplified and then to their raw form.
func (l Labelled) Shape(f Frame, how Shaping) Mesh {
	borders := l.trace()
	raw := make([][]orb.Point, len(borders))
	for i, b := range borders {
		raw[i] = b.plane
	}
	smoothed := smooth(borders, how, l.cellM)
	m := Mesh{Arcs: make([]Arc, len(borders))}
	care := make([]int, len(borders))
	for i, b := range borders {
		m.Arcs[i] = Arc{border: b, Line: f.Line(Simplify(smoothed[i], how.ToleranceM))}
	}
	for range 4 {
		touching := m.Conflicts()
		if len(touching) == 0 {
			break
		}
		for _, i := range touching {
			care[i]++
			m.Arcs[i].Line = f.Line(careful(smoothed[i], raw[i], how.ToleranceM, care[i]))
		}
	}
	return m
}

func careful(smoothed, raw []orb.Point, toleranceM float64, care int) []orb.Point {
	switch care {
	case 1:
		return Simplify(smoothed, toleranceM/3)
	case 2:
		return smoothed
	}
	held := slices.Clone(raw)
	held[0], held[len(held)-1] = smoothed[0], smoothed[len(smoothed)-1]
	return held
}

// smooth averages each point with its neighbours along the borders, nodes included.
func smooth(borders []border, how Shaping, cellM float64) [][]orb.Point {
	lines := make([][]orb.Point, len(borders))
	for i, b := range borders {
		lines[i] = slices.Clone(b.plane)
	}
	for range how.Rounds {
		pull := make(map[int][3]float64, len(borders))
		next := make([][]orb.Point, len(lines))
		for i, line := range lines {
			next[i] = average(line, borders[i].plane, how.SlackCells*cellM)
			addPull(pull, borders[i].from, line[1])
			addPull(pull, borders[i].to, line[len(line)-2])
		}
		for i, b := range borders {
			last := len(next[i]) - 1
			next[i][0] = pulled(lines[i][0], pull[b.from], b.plane[0], how.SlackCells*cellM)
			next[i][last] = pulled(lines[i][last], pull[b.to], b.plane[last], how.SlackCells*cellM)
		}
		lines = next
	}
	return lines
}

func addPull(pull map[int][3]float64, corner int, p orb.Point) {
	sum := pull[corner]
	pull[corner] = [3]float64{sum[0] + p[0], sum[1] + p[1], sum[2] + 1}
}

func pulled(p orb.Point, pull [3]float64, home orb.Point, slackM float64) orb.Point {
	mean := orb.Point{pull[0] / pull[2], pull[1] / pull[2]}
	return Within(Between2(p, mean, 0.5), home, slackM)
}

func average(line, home []orb.Point, slackM float64) []orb.Point {
	next := slices.Clone(line)
	for i := 1; i < len(line)-1; i++ {
		mean := Between2(line[i-1], line[i+1], 0.5)
		next[i] = Within(Between2(line[i], mean, 0.5), home[i], slackM)
	}
	return next
}

// Within pulls p back to at most slackM from home.
func Within(p, home orb.Point, slackM float64) orb.Point {
	if d := Distance(p, home); d > slackM {
		return Between2(home, p, slackM/d)
	}
	return p
}

// half is an arc walked in one direction, with the shape at its left.
type half struct {
	arc      int
	reversed bool
	from, to int
	out, in  heading
}

// Shapes assembles the polygons of one covering: key names the shape that a label belongs
// to, 0 none. Exteriors run counter-clockwise. A key's polygons come largest first.
func (m Mesh) Shapes(key func(label int32) int32) map[int32][]orb.Polygon {
	halves := map[int32][]half{}
	for i, a := range m.Arcs {
		left, right := key(a.left), key(a.right)
		if left == right {
			continue
		}
		if left != 0 {
			halves[left] = append(halves[left], half{i, false, a.from, a.to, a.out, a.in})
		}
		if right != 0 {
			halves[right] = append(halves[right], half{i, true, a.to, a.from, a.in.turn(2), a.out.turn(2)})
		}
	}
	polygons := make(map[int32][]orb.Polygon, len(halves))
	for k, hs := range halves {
		polygons[k] = nest(m.rings(hs))
	}
	return polygons
}

// rings links the half arcs of one shape end to end.
func (m Mesh) rings(halves []half) []orb.Ring {
	leaving := map[int][]int{}
	for i, h := range halves {
		leaving[h.from] = append(leaving[h.from], i)
	}
	used := make([]bool, len(halves))
	var rings []orb.Ring
	for i := range halves {
		if used[i] {
			continue
		}
		var ring orb.Ring
		for k := i; !used[k]; k = follow(halves, leaving[halves[k].to], used, halves[k].in, i) {
			used[k] = true
			ring = append(ring, m.walked(halves[k])...)
		}
		rings = append(rings, Unpinched(closed(ring))...)
	}
	return rings
}

// follow picks the half arc that goes on from a node. Where a shape touches itself at a
// corner the sharpest left keeps to the same cell.
func follow(halves []half, leaving []int, used []bool, in heading, start int) int {
	for _, turn := range []int{1, 0, -1} {
		for _, k := range leaving {
			if halves[k].out == in.turn(turn) && (!used[k] || k == start) {
				return k
			}
		}
	}
	return start
}

func (m Mesh) walked(h half) []orb.Point {
	line := slices.Clone(m.Arcs[h.arc].Line)
	if h.reversed {
		slices.Reverse(line)
	}
	return line[:len(line)-1]
}

func closed(ring orb.Ring) orb.Ring {
	ring = slices.CompactFunc(ring, func(a, b orb.Point) bool { return a == b })
	return append(ring, ring[0])
}

// Unpinched splits a closed ring that passes a vertex twice into loops that do not: a
// polygon's ring may not touch itself, though a hole may touch its exterior.
func Unpinched(ring orb.Ring) []orb.Ring {
	var loops []orb.Ring
	var path orb.Ring
	at := map[orb.Point]int{}
	for _, p := range ring {
		if i, passed := at[p]; passed {
			loops = append(loops, append(slices.Clone(path[i:]), p))
			for _, q := range path[i+1:] {
				delete(at, q)
			}
			path = path[:i+1]
			continue
		}
		at[p] = len(path)
		path = append(path, p)
	}
	return slices.DeleteFunc(loops, func(r orb.Ring) bool { return len(r) < 4 })
}

// nest puts holes into the exteriors that hold them.
func nest(rings []orb.Ring) []orb.Polygon {
	var polygons []orb.Polygon
	var holes []orb.Ring
	for _, r := range rings {
		if TurnArea(r) > 0 {
			polygons = append(polygons, orb.Polygon{r})
		} else {
			holes = append(holes, r)
		}
	}
	slices.SortStableFunc(polygons, func(a, b orb.Polygon) int {
		return cmp.Compare(TurnArea(b[0]), TurnArea(a[0]))
	})
	for _, hole := range holes {
		for i := len(polygons) - 1; i >= 0; i-- {
			if i == 0 || InRing(polygons[i][0], InsideOf(hole)) {
				polygons[i] = append(polygons[i], hole)
				break
			}
		}
	}
	return polygons
}

// TurnArea is twice the signed area, positive for counter-clockwise rings, taken from the
// first point so that small rings far from the origin keep their digits.
func TurnArea(r orb.Ring) float64 {
	var sum float64
	for i := 2; i < len(r); i++ {
		a, b := r[i-1], r[i]
		sum += (a[0]-r[0][0])*(b[1]-r[0][1]) - (b[0]-r[0][0])*(a[1]-r[0][1])
	}
	return sum
}

// InRing tells whether p lies in the ring, by counting crossings of a ray to the east.
func InRing(r orb.Ring, p orb.Point) bool {
	inside := false
	for i := 1; i < len(r); i++ {
		a, b := r[i-1], r[i]
		if (a[1] > p[1]) != (b[1] > p[1]) && p[0] < a[0]+(p[1]-a[1])/(b[1]-a[1])*(b[0]-a[0]) {
			inside = !inside
		}
	}
	return inside
}

// InsideOf is a point in a ring: the middle of an ear.
func InsideOf(ring orb.Ring) orb.Point {
	for i := 2; i < len(ring); i++ {
		p := orb.Point{(ring[i-2][0] + ring[i-1][0] + ring[i][0]) / 3, (ring[i-2][1] + ring[i-1][1] + ring[i][1]) / 3}
		if InRing(ring, p) {
			return p
		}
	}
	return ring[0]
}

// InPolygon tells whether p lies in the polygon and in none of its holes.
func InPolygon(polygon orb.Polygon, p orb.Point) bool {
	if !polygon.Bound().Contains(p) || !InRing(polygon[0], p) {
		return false
	}
	for _, hole := range polygon[1:] {
		if InRing(hole, p) {
			return false
		}
	}
	return true
}

// Ticks is a point on the grid of ticks, where arithmetic is exact.
func Ticks(p orb.Point) [2]int64 {
	return [2]int64{int64(math.Round(p[0] * ticksPerDegree)), int64(math.Round(p[1] * ticksPerDegree))}
}
