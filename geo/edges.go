package geo

// A tree of a geometry's edges, which finds where they crowd and where they cross.

import (
	"cmp"
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// mostPasses is how often a geometry may pass over the same ground: the length of the edges there, by the diagonal of
// their box. A winding river has some ten; a land survey whose polygons follow the cells of a picture, and fill the plane
// with 20,000 cells, has a hundred. Two combs of k teeth cross in k² places, which is what intersecting them costs.
const mostPasses = 150

// mostVisits is how many nodes of the tree a search for crossings visits for each edge, on average.
const mostVisits = 200

// branch is the number of children of a node.
const branch = 8

// unsorted is the number of edges up to which a tree keeps them in the order of their paths: those that follow each other
// are near each other too, and sorting so few takes longer than searching them.
const unsorted = 64

// edges is a tree of boxes over a geometry's edges.
type edges struct {
	all    []edge   // in the curve's order, or, if they are few, in that of their paths
	levels [][]node // from the edges upwards; the last one has one node
}

type edge struct {
	a, b orb.Point
	key  uint64 // place of its middle on a space-filling curve
}

type node struct {
	box    orb.Bound
	length float64
}

func newEdges(paths [][]orb.Point) *edges {
	t := &edges{}
	for _, path := range paths {
		for i := 1; i < len(path); i++ {
			t.all = append(t.all, edge{a: path[i-1], b: path[i]})
		}
	}
	if len(t.all) > unsorted {
		t.sort(paths)
	}
	level := make([]node, len(t.all))
	for i, e := range t.all {
		level[i] = node{orb.Bound{Min: e.a, Max: e.a}.Extend(e.b), math.Hypot(e.a[0]-e.b[0], e.a[1]-e.b[1])}
	}
	for t.levels = append(t.levels, level); len(level) > 1; t.levels = append(t.levels, level) {
		level = parents(level)
	}
	return t
}

// sort brings the edges into the order of the curve.
func (t *edges) sort(paths [][]orb.Point) {
	var bound orb.Bound
	for i, path := range paths {
		if b := orb.LineString(path).Bound(); i == 0 {
			bound = b
		} else {
			bound = bound.Union(b)
		}
	}
	for i := range t.all {
		t.all[i].key = placeOn(bound, t.all[i].a, t.all[i].b)
	}
	slices.SortStableFunc(t.all, func(x, y edge) int { return cmp.Compare(x.key, y.key) })
}

func parents(children []node) []node {
	level := make([]node, 0, (len(children)+branch-1)/branch)
	for some := range slices.Chunk(children, branch) {
		n := some[0]
		for _, child := range some[1:] {
			n.box = n.box.Union(child.box)
			n.length += child.length
		}
		level = append(level, n)
	}
	return level
}

// placeOn returns the place of an edge's middle on Morton's curve through a box.
func placeOn(bound orb.Bound, a, b orb.Point) (key uint64) {
	for axis := range 2 {
		share := ((a[axis]+b[axis])/2 - bound.Min[axis]) / math.Max(bound.Max[axis]-bound.Min[axis], 1e-300)
		cell := uint64(math.Min(math.Max(share, 0), 1) * math.MaxUint32)
		for bit := range 32 {
			key |= cell >> bit & 1 << (2*bit + axis)
		}
	}
	return key
}

// crowded finds ground over which the edges pass more than mostPasses times.
func (t *edges) crowded() (orb.Point, bool) {
	for _, level := range t.levels {
		for _, n := range level {
			if n.length > mostPasses*math.Hypot(n.box.Max[0]-n.box.Min[0], n.box.Max[1]-n.box.Min[1]) {
				return n.box.Center(), true
			}
		}
	}
	return orb.Point{}, false
}

// crossings finds places where two edges cross, up to some number. Edges that touch, or meet within the accuracy of the
// computation, do not cross. If the search takes too many steps, ok is false and the place is where it ended.
func (t *edges) crossings(most int) (places []orb.Point, ok bool) {
	visits := mostVisits * (len(t.all) + 1000)
	for i, e := range t.all {
		t.meeting(i, len(t.levels)-1, 0, &visits, func(other edge) bool {
			if cross(e, other) {
				places = append(places, e.a)
			}
			return len(places) < most
		})
		if len(places) >= most {
			return places, true
		}
		if visits < 0 {
			return []orb.Point{e.a}, false
		}
	}
	return places, true
}

// tangled finds a place where two edges meet, other than in an end that both have, or where the search has taken too many
// steps.
func (t *edges) tangled() (place orb.Point, found bool) {
	visits := mostVisits * (len(t.all) + 1000)
	for i, e := range t.all {
		t.meeting(i, len(t.levels)-1, 0, &visits, func(other edge) bool {
			found = touch(e, other)
			return !found
		})
		if found || visits < 0 {
			return e.a, true
		}
	}
	return place, false
}

// meeting calls found with the edges after the i-th, below a node, whose boxes meet its box, until found returns false.
func (t *edges) meeting(i, level, at int, visits *int, found func(edge) bool) bool {
	if *visits--; *visits < 0 || !meet(&t.levels[level][at].box, &t.levels[0][i].box) {
		return *visits >= 0
	}
	if level == 0 {
		return at <= i || found(t.all[at])
	}
	width := 1 // number of edges below each child
	for range level - 1 {
		width *= branch
	}
	for child := at * branch; child < min((at+1)*branch, len(t.levels[level-1])); child++ {
		if (child+1)*width > i+1 && !t.meeting(i, level-1, child, visits, found) {
			return false
		}
	}
	return true
}

// meet tells whether two boxes have a place in common. Neither is empty.
func meet(a, b *orb.Bound) bool {
	return a.Min[0] <= b.Max[0] && b.Min[0] <= a.Max[0] && a.Min[1] <= b.Max[1] && b.Min[1] <= a.Max[1]
}

// cross tells whether two edges cross in a place inside of both.
func cross(e, f edge) bool {
	return side(e.a, e.b, f.a)*side(e.a, e.b, f.b) < 0 && side(f.a, f.b, e.a)*side(f.a, f.b, e.b) < 0
}

// touch tells whether two edges meet other than in an end that both have. What is too close to tell meets.
func touch(e, f edge) bool {
	if e.b == f.a || e.b == f.b {
		e.a, e.b = e.b, e.a
	}
	if e.a == f.b {
		f.a, f.b = f.b, f.a
	}
	if e.a == f.a { // they overlap if they begin in one direction
		return side(e.a, e.b, f.b) == 0 && (e.b[0]-e.a[0])*(f.b[0]-f.a[0])+(e.b[1]-e.a[1])*(f.b[1]-f.a[1]) > 0
	}
	return side(e.a, e.b, f.a)*side(e.a, e.b, f.b) <= 0 && side(f.a, f.b, e.a)*side(f.a, f.b, e.b) <= 0
}

// side tells on which side of a line from a to b a point lies: 1 left, -1 right, 0 if it is too close to tell. The bound
// of the error is that of Shewchuk's "Adaptive Precision Floating-Point Arithmetic", 1997.
func side(a, b, p orb.Point) int {
	left, right := (a[0]-p[0])*(b[1]-p[1]), (a[1]-p[1])*(b[0]-p[0])
	const share = 3.3306690738754716e-16
	switch d := left - right; {
	case math.Abs(d) <= share*(math.Abs(left)+math.Abs(right)):
		return 0
	case d > 0:
		return 1
	}
	return -1
}
