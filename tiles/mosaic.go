package tiles

// This file draws groups of features: it dissolves the pixels of a group into polygons.

import "slices"

// mosaic is a square of pixels, each with the group that fills it, or none. Its pixel (0, 0) lies one
// pixel west and north of the tile, so that it covers the tile's buffer too.
type mosaic struct {
	side   int     // pixels across, with one more on each side of the tile
	units  int32   // width of a pixel in the tile's units
	groups []int32 // by row and column: a group's number from 1; 0: none
}

// begin makes an empty mosaic of a tile that is some pixels wide.
func (m *mosaic) begin(across int) {
	m.side, m.units = across+2, int32(extent/across) //nolint:gosec // at most 1024 pixels
	m.groups = slices.Grow(m.groups[:0], m.side*m.side)[:m.side*m.side]
	clear(m.groups)
}

// set fills a pixel, counted from the tile's west and north, -1 to as many as the tile is wide.
func (m *mosaic) set(x, y int, group int32) { m.groups[(y+1)*m.side+x+1] = group }

// at is the group of a pixel in the mosaic's own count; 0 beyond its edges.
func (m *mosaic) at(x, y int) int32 {
	if x < 0 || y < 0 || x >= m.side || y >= m.side {
		return 0
	}
	return m.groups[y*m.side+x]
}

// corner is a pixel's corner in the mosaic's own count.
type corner struct{ x, y int }

// step is the way of a boundary along one pixel's edge: right, down, left, up.
var steps = [4]corner{{1, 0}, {0, 1}, {-1, 0}, {0, -1}} //nolint:gochecknoglobals // a constant

// mosaicRing is a ring of a group's polygons, in the tile's units, closed implicitly.
type mosaicRing struct {
	points   []gridPoint
	exterior bool // else a hole of the exterior before it
}

// rings traces the pixels of all groups: for each part that hangs together by edges its exterior and then
// its holes. A ring runs so that its group lies on its right in the tile's y-down axes, which makes
// exteriors positive.
func (m *mosaic) rings() map[int32][]mosaicRing {
	traced := map[int32][]mosaicRing{}
	seen := make([]bool, len(m.groups))
	for i, group := range m.groups {
		if group != 0 && !seen[i] {
			m.part(i, group, seen, func(points []gridPoint, exterior bool) {
				traced[group] = append(traced[group], mosaicRing{points, exterior})
			})
		}
	}
	return traced
}

// part floods one part from a pixel and traces its boundary.
func (m *mosaic) part(first int, group int32, seen []bool, each func([]gridPoint, bool)) {
	starts := map[[2]int]bool{} // a corner and the direction in which an edge leaves it
	stack := []int{first}
	seen[first] = true
	for len(stack) > 0 {
		i := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		x, y := i%m.side, i/m.side
		for direction, next := range [4]corner{{x, y - 1}, {x + 1, y}, {x, y + 1}, {x - 1, y}} {
			if m.at(next.x, next.y) != group {
				from := [4]corner{{x, y}, {x + 1, y}, {x + 1, y + 1}, {x, y + 1}}[direction]
				starts[[2]int{from.y*(m.side+1) + from.x, direction}] = true
				continue
			}
			if j := next.y*m.side + next.x; !seen[j] {
				seen[j] = true
				stack = append(stack, j)
			}
		}
	}
	// The part's first pixel is its northernmost, as the rows are gone through from the north, so the edge
	// above it is of the exterior.
	m.trace(corner{first % m.side, first / m.side}, 0, starts, func(ring []gridPoint) { each(ring, true) })
	for _, key := range sortedKeys(starts) {
		if starts[key] {
			at := corner{key[0] % (m.side + 1), key[0] / (m.side + 1)}
			m.trace(at, key[1], starts, func(ring []gridPoint) { each(ring, false) })
		}
	}
}

func sortedKeys(starts map[[2]int]bool) [][2]int {
	keys := make([][2]int, 0, len(starts))
	for key := range starts {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b [2]int) int {
		if a[0] != b[0] {
			return a[0] - b[0]
		}
		return a[1] - b[1]
	})
	return keys
}

// trace follows a boundary from a corner until it comes back, taking its edges out of starts.
func (m *mosaic) trace(from corner, direction int, starts map[[2]int]bool, done func([]gridPoint)) {
	var ring []gridPoint
	at, heading := from, direction
	for {
		delete(starts, [2]int{at.y*(m.side+1) + at.x, heading})
		at = corner{at.x + steps[heading].x, at.y + steps[heading].y}
		turned := -1
		// The sharpest turn to the left first: a hole that touches another or the outside at a corner stays
		// a ring of its own, as valid polygons have it.
		for _, turn := range [3]int{3, 0, 1} {
			next := (heading + turn) % 4
			if starts[[2]int{at.y*(m.side+1) + at.x, next}] || at == from && next == direction {
				turned = next
				break
			}
		}
		if turned != heading {
			ring = m.turn(ring, at, heading, turned)
		}
		if at == from && turned == direction || turned < 0 {
			break
		}
		heading = turned
	}
	if len(ring) >= 3 {
		done(ring)
	}
}

// turn adds a corner of a boundary. Where just two groups meet it is cut off, on both sides alike.
func (m *mosaic) turn(ring []gridPoint, at corner, heading, turned int) []gridPoint {
	p := gridPoint{int32(at.x-1) * m.units, int32(at.y-1) * m.units} //nolint:gosec // within a tile
	cut := m.units * 11 / 32
	if cut < 2 || turned < 0 || !m.betweenTwo(at) {
		return append(ring, p)
	}
	in, out := steps[heading], steps[turned]
	return append(
		ring,
		gridPoint{p.x - int32(in.x)*cut, p.y - int32(in.y)*cut},   //nolint:gosec // one unit
		gridPoint{p.x + int32(out.x)*cut, p.y + int32(out.y)*cut}, //nolint:gosec // one unit
	)
}

// betweenTwo tells whether just two groups, or one and nothing, meet at a corner.
func (m *mosaic) betweenTwo(c corner) bool {
	around := [4]int32{m.at(c.x-1, c.y-1), m.at(c.x, c.y-1), m.at(c.x-1, c.y), m.at(c.x, c.y)}
	other := around[0]
	for _, g := range around[1:] {
		if g == around[0] || g == other {
			continue
		}
		if other != around[0] {
			return false
		}
		other = g
	}
	// Two diagonal pairs touch at the corner: cutting it would open a gap between the pairs.
	return around[0] != around[3] || around[1] != around[2] || around[0] == around[1]
}

// square is a small square within a pixel that another group fills; the first nine of a pixel lie side
// by side.
func (m *mosaic) square(x, y int, place int32) []gridPoint {
	size := max(m.units/4, 1)
	west := int32(x)*m.units + m.units/8 + place%3*size    //nolint:gosec // in the tile
	north := int32(y)*m.units + m.units/8 + place/3%3*size //nolint:gosec // in the tile
	return []gridPoint{{west, north}, {west + size, north}, {west + size, north + size}, {west, north + size}}
}
