package ground

// This file traces the borders of a labelled raster.

import "github.com/paulmach/orb"

// Labels of a raster become polygons that share their borders: every border between two
// labels is traced once, as an arc from node to node, shaped once, and used by both sides.

// heading is a direction along the raster's lines: east, north, west, south.
type heading int

const (
	east heading = iota
	north
	west
	south
)

func (h heading) turn(quarters int) heading { return heading((int(h) + quarters + 4) % 4) }

// border is one arc of a traced raster.
type border struct {
	left, right int32 // labels at its sides
	from, to    int   // corners at its ends; the same for a loop
	out, in     heading
	plane       []orb.Point // the middles of its unit edges, its nodes first and last
}

// Labelled is a raster of labels; 0 is outside.
type Labelled struct {
	Grid
	Label []int32
}

func (l Labelled) get(x, y int) int32 {
	if x < 0 || y < 0 || x >= l.W || y >= l.H {
		return 0
	}
	return l.Label[y*l.W+x]
}

// leftOf is the label left of the unit edge that leaves corner (x, y) with heading h.
func (l Labelled) leftOf(x, y int, h heading) int32 {
	switch h {
	case east:
		return l.get(x, y)
	case north:
		return l.get(x-1, y)
	case west:
		return l.get(x-1, y-1)
	default:
		return l.get(x, y-1)
	}
}

func (l Labelled) isBorder(x, y int, h heading) bool {
	return l.leftOf(x, y, h) != l.leftOf(x, y, h.turn(-1))
}

func (l Labelled) degree(x, y int) int {
	sw, se, nw, ne := l.get(x-1, y-1), l.get(x, y-1), l.get(x-1, y), l.get(x, y)
	n := 0
	for _, differ := range [4]bool{sw != se, se != ne, ne != nw, nw != sw} {
		if differ {
			n++
		}
	}
	return n
}

// tracer walks the borders of a raster, each unit edge once.
type tracer struct {
	Labelled
	walked []uint8 // a bit for each heading out of each corner
	found  []border
}

// trace finds all borders, in a fixed order: first those between nodes, where more than
// two borders meet, then the loops that are left.
func (l Labelled) trace() []border {
	t := &tracer{Labelled: l, walked: make([]uint8, (l.W+1)*(l.H+1))}
	corners := l.corners()
	for _, nodes := range []bool{true, false} {
		for _, c := range corners {
			x, y := c%(l.W+1), c/(l.W+1)
			if nodes != (t.degree(x, y) > 2) {
				continue
			}
			for h := east; h <= south; h++ {
				if t.walked[c]&(1<<h) == 0 && t.isBorder(x, y, h) {
					t.found = append(t.found, t.walk(x, y, h))
				}
			}
		}
	}
	return t.found
}

// corners are the corners of the raster where not all cells have one label.
func (l Labelled) corners() []int {
	var found []int
	for y := range l.H + 1 {
		for x := range l.W + 1 {
			if x == 0 || y == 0 || x == l.W || y == l.H {
				if l.degree(x, y) > 0 {
					found = append(found, y*(l.W+1)+x)
				}
				continue
			}
			above, below := l.Label[y*l.W+x-1:y*l.W+x+1], l.Label[(y-1)*l.W+x-1:(y-1)*l.W+x+1]
			if a := above[0]; above[1] != a || below[0] != a || below[1] != a {
				found = append(found, y*(l.W+1)+x)
			}
		}
	}
	return found
}

func (t *tracer) walk(x, y int, h heading) border {
	start := y*(t.W+1) + x
	b := border{left: t.leftOf(x, y, h), right: t.leftOf(x, y, h.turn(-1)), from: start, out: h}
	b.plane = append(b.plane, t.corner(x, y))
	for {
		nx, ny := step(x, y, h)
		t.walked[y*(t.W+1)+x] |= 1 << h
		t.walked[ny*(t.W+1)+nx] |= 1 << h.turn(2)
		p, q := t.corner(x, y), t.corner(nx, ny)
		b.plane = append(b.plane, Between2(p, q, 0.5))
		x, y = nx, ny
		if at := y*(t.W+1) + x; at == start || t.degree(x, y) > 2 {
			b.to, b.in = at, h
			b.plane = append(b.plane, q)
			return b
		}
		h = t.onward(x, y, h)
	}
}

// onward is the other border at a corner where two meet.
func (t *tracer) onward(x, y int, h heading) heading {
	for _, next := range []heading{h, h.turn(1), h.turn(-1)} {
		if t.isBorder(x, y, next) {
			return next
		}
	}
	return h.turn(2)
}

func (t *tracer) corner(x, y int) orb.Point {
	return orb.Point{float64(x) * t.cellM, float64(y) * t.cellM}
}

func step(x, y int, h heading) (nx, ny int) {
	switch h {
	case east:
		return x + 1, y
	case north:
		return x, y + 1
	case west:
		return x - 1, y
	default:
		return x, y - 1
	}
}
