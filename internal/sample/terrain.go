package sample

import (
	"math"

	"github.com/paulmach/orb"
)

// terrain is the ground of a town, on cells of 50 m: where water runs decides how high
// the land lies, and both decide everything else.
type terrain struct {
	grid
	waters  []stream // the river first
	height  surface  // m above the sea
	bank    surface  // m to the edge of the nearest valley floor, negative on it
	toRiver surface  // m to the middle of the river
	toWater surface  // m to the middle of the nearest running water
	steep   surface  // slope of the ground, m in m
}

// makeTerrain carves valleys along the waters and lets hills rise between them: the height
// is the solution of |∇h| = slope from the river upward, so that every place drains to it.
func makeTerrain(d dice) terrain {
	g := newGrid(50)
	course := riverCourse(d.stream("river"))
	t := terrain{grid: g}
	t.waters = append(t.waters, stream{line: course, widthM: riverWidths(len(course)), river: true})
	t.waters = append(t.waters, drain(g, course, d).streams(course, d)...)

	ones := newSurface(g, 1).v
	t.toRiver = march(g, ones, t.seeds(t.waters[:1], nil), nil)
	t.toWater = march(g, ones, t.seeds(t.waters, nil), nil)
	wide := d.noise("floor")
	seeds := t.seeds(t.waters, func(w float64, river bool, p orb.Point) float64 {
		return floorHalfM(w, river, wide.rough(p[0], p[1], 2600, 2))
	})
	floors := t.halfWidths(wide)
	t.bank = march(g, ones, seeds, floors)
	t.raise(d, floors)
	t.scour()
	t.steep = newSurface(g, 0)
	for i := range t.steep.v {
		s := t.height.slope(g.centre(i))
		t.steep.v[i] = math.Hypot(s[0], s[1])
	}
	return t
}

// floorHalfM is half the width of the flat ground along water of a width.
func floorHalfM(widthM float64, river bool, chance float64) float64 {
	if river {
		return 430 + 270*chance
	}
	return math.Min(250, 16+1.3*widthM*widthM) * (1 + 0.5*chance)
}

// seeds are the cells near the waters with their exact distance, less the half width of
// the valley floor where one is given.
func (t terrain) seeds(waters []stream, half func(widthM float64, river bool, p orb.Point) float64) map[int]float64 {
	seeds := map[int]float64{}
	for _, s := range waters {
		for k := 1; k < len(s.line); k++ {
			var less float64
			if half != nil {
				less = half(s.widthM[k], s.river, s.line[k])
			}
			t.nearSegment(s.line[k-1], s.line[k], func(i int, d float64) {
				if old, ok := seeds[i]; !ok || d-less < old {
					seeds[i] = d - less
				}
			})
		}
	}
	return seeds
}

// nearSegment calls fn with the cells within two cells of a segment.
func (t terrain) nearSegment(a, b orb.Point, fn func(i int, distanceM float64)) {
	reach := 2 * t.cellM
	x0, x1 := int((math.Min(a[0], b[0])-reach)/t.cellM), int((math.Max(a[0], b[0])+reach)/t.cellM)
	y0, y1 := int((math.Min(a[1], b[1])-reach)/t.cellM), int((math.Max(a[1], b[1])+reach)/t.cellM)
	for y := max(0, y0); y <= min(t.h-1, y1); y++ {
		for x := max(0, x0); x <= min(t.w-1, x1); x++ {
			i := y*t.w + x
			if d := offLine(t.centre(i), a, b); d <= reach {
				fn(i, d)
			}
		}
	}
}

// halfWidths are half the widths of the valley floors at the cells near the waters; march
// carries them on to the other cells.
func (t terrain) halfWidths(wide noise) []float64 {
	floors := make([]float64, t.size())
	for k := len(t.waters) - 1; k >= 0; k-- { // the river last, over its tributaries' mouths
		s := t.waters[k]
		for n := 1; n < len(s.line); n++ {
			p := s.line[n]
			half := floorHalfM(s.widthM[n], s.river, wide.rough(p[0], p[1], 2600, 2))
			t.nearSegment(s.line[n-1], p, func(i int, _ float64) { floors[i] = half })
		}
	}
	return floors
}

// raise computes the heights.
func (t *terrain) raise(d dice, floors []float64) {
	steep, massif, bumps := d.noise("steep"), d.noise("massif"), d.noise("bumps")
	cost := make([]float64, t.size())
	for i := range cost {
		p := t.centre(i)
		floor := lerp(0.022, 0.004, ramp(30, 420, floors[i]))
		hill := 0.30 + 0.16*massif.rough(p[0], p[1], 5200, 2) + 0.14*steep.rough(p[0], p[1], 900, 2)
		far := ramp(-20, 260, t.bank.v[i])
		cost[i] = lerp(floor, math.Max(0.09, hill), far)
	}
	t.height = march(t.grid, cost, t.riverLevels(), nil).blur(3)
	for i := range t.height.v {
		p := t.centre(i)
		far := ramp(30, 500, t.bank.v[i])
		t.height.v[i] += far * (14*bumps.rough(p[0], p[1], 560, 3) + 26*far*massif.rough(p[0], p[1], 1500, 2))
	}
}

// scour lets streams cut through what would dam them.
func (t *terrain) scour() {
	for range 3 {
		for _, w := range t.waters {
			lowest := math.Inf(1)
			for _, p := range resample(w.line, 20) {
				h := t.height.at(p)
				if over := h - lowest; over > 0.2 {
					t.markRound(p, 1.1*t.cellM, func(i int) { t.height.v[i] -= 0.7 * over })
					h = t.height.at(p)
				}
				lowest = math.Min(lowest, h)
			}
		}
	}
}

// riverLevels seeds the heights at the river, falling downstream and rising to its banks.
func (t terrain) riverLevels() map[int]float64 {
	river := t.waters[0].line
	levels, near := map[int]float64{}, map[int]float64{}
	left := lengthOf(river)
	for k := 1; k < len(river); k++ {
		left -= distance(river[k-1], river[k])
		t.nearSegment(river[k-1], river[k], func(i int, d float64) {
			if old, ok := near[i]; !ok || d < old {
				near[i], levels[i] = d, riverOutletM+riverFall*left+0.012*d
			}
		})
	}
	return levels
}
