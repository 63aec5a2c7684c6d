package ground

// This file finds borders that cross or touch, with exact arithmetic.

import (
	"maps"
	"slices"

	"github.com/paulmach/orb"
)

// segment is an edge of an arc on the grid of ticks, where arithmetic is exact.
type segment struct {
	arc, at int
	a, b    [2]int64
}

// Conflicts lists the arcs that cross, touch or fold back on one another anywhere but at
// their common ends. Both arcs of a pair are listed.
func (m Mesh) Conflicts() []int {
	const bucketTicks = 20000 // about 200 m
	buckets := map[[2]int64][]segment{}
	bad := map[int]bool{}
	for i, a := range m.Arcs {
		if degenerate(a.Line) {
			bad[i] = true
		}
		for k := 1; k < len(a.Line); k++ {
			s := segment{i, k, Ticks(a.Line[k-1]), Ticks(a.Line[k])}
			for x := min(s.a[0], s.b[0]) / bucketTicks; x <= max(s.a[0], s.b[0])/bucketTicks; x++ {
				for y := min(s.a[1], s.b[1]) / bucketTicks; y <= max(s.a[1], s.b[1])/bucketTicks; y++ {
					at := [2]int64{x, y}
					buckets[at] = append(buckets[at], s)
				}
			}
		}
	}
	for _, bucket := range buckets {
		for i, s := range bucket {
			for _, t := range bucket[:i] {
				if clash(s, t) {
					bad[s.arc], bad[t.arc] = true, true
				}
			}
		}
	}
	return slices.Sorted(maps.Keys(bad))
}

// degenerate is an arc that rounding or simplification has collapsed.
func degenerate(line orb.LineString) bool {
	return len(line) < 2 || (line[0] == line[len(line)-1] && len(line) < 4)
}

// clash tells whether two segments share more than one common end.
func clash(s, t segment) bool {
	if max(s.a[0], s.b[0]) < min(t.a[0], t.b[0]) || max(t.a[0], t.b[0]) < min(s.a[0], s.b[0]) ||
		max(s.a[1], s.b[1]) < min(t.a[1], t.b[1]) || max(t.a[1], t.b[1]) < min(s.a[1], s.b[1]) {
		return false
	}
	switch {
	case s.a == t.a:
		return folded(s.a, s.b, t.b)
	case s.a == t.b:
		return folded(s.a, s.b, t.a)
	case s.b == t.a:
		return folded(s.b, s.a, t.b)
	case s.b == t.b:
		return folded(s.b, s.a, t.a)
	}
	return side(s.a, s.b, t.a)*side(s.a, s.b, t.b) <= 0 && side(t.a, t.b, s.a)*side(t.a, t.b, s.b) <= 0
}

// folded tells whether the segments from p to q and to r lie on one another.
func folded(p, q, r [2]int64) bool {
	return side(p, q, r) == 0 && (q[0]-p[0])*(r[0]-p[0])+(q[1]-p[1])*(r[1]-p[1]) > 0
}

// side is 1, 0 or -1 as r lies left of, on or right of the line from p to q.
func side(p, q, r [2]int64) int {
	cross := (q[0]-p[0])*(r[1]-p[1]) - (q[1]-p[1])*(r[0]-p[0])
	switch {
	case cross > 0:
		return 1
	case cross < 0:
		return -1
	}
	return 0
}
