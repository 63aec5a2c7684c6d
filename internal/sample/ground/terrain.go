// Package ground makes an invented town's terrain and waters, and the meshes of shared borders of land
// and fields, all in metres on a plane. It does not depend on package sample.
package ground

import (
	"math"

	"github.com/paulmach/orb"
)

// Terrain is the ground of a town, on cells of 50 m. The course of the water determines the heights,
// and both determine all other features.
type Terrain struct {
	Grid
	Waters  []stream // the river first
	Height  Surface  // m above the sea
	Bank    Surface  // m to the edge of the nearest valley floor, negative on it
	ToRiver Surface  // m to the middle of the river
	ToWater Surface  // m to the middle of the nearest running water
	Steep   Surface  // slope of the ground, m in m
}

// MakeTerrain makes valleys along the waters and hills between them. The height is the solution of
// |∇h| = slope from the river upward, so that every place drains to the river.
func MakeTerrain(d Dice) Terrain {
	g := NewGrid(50)
	course := riverCourse(d.Stream("river"))
	t := Terrain{Grid: g}
	t.Waters = append(t.Waters, stream{Line: course, WidthM: riverWidths(len(course)), River: true})
	t.Waters = append(t.Waters, drain(g, course, d).streams(course, d)...)

	ones := newSurface(g, 1).V
	t.ToRiver = March(g, ones, t.seeds(t.Waters[:1], nil), nil)
	t.ToWater = March(g, ones, t.seeds(t.Waters, nil), nil)
	wide := d.Noise("floor")
	seeds := t.seeds(t.Waters, func(w float64, river bool, p orb.Point) float64 {
		return floorHalfM(w, river, wide.Rough(p[0], p[1], 2600, 2))
	})
	floors := t.halfWidths(wide)
	t.Bank = March(g, ones, seeds, floors)
	t.raise(d, floors)
	t.scour()
	t.Steep = newSurface(g, 0)
	for i := range t.Steep.V {
		s := t.Height.Slope(g.Centre(i))
		t.Steep.V[i] = math.Hypot(s[0], s[1])
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
func (t Terrain) seeds(waters []stream, half func(widthM float64, river bool, p orb.Point) float64) map[int]float64 {
	seeds := map[int]float64{}
	for _, s := range waters {
		for k := 1; k < len(s.Line); k++ {
			var less float64
			if half != nil {
				less = half(s.WidthM[k], s.River, s.Line[k])
			}
			t.nearSegment(s.Line[k-1], s.Line[k], func(i int, d float64) {
				if old, ok := seeds[i]; !ok || d-less < old {
					seeds[i] = d - less
				}
			})
		}
	}
	return seeds
}

// nearSegment calls fn with the cells within two cells of a segment.
func (t Terrain) nearSegment(a, b orb.Point, fn func(i int, distanceM float64)) {
	reach := 2 * t.cellM
	x0, x1 := int((math.Min(a[0], b[0])-reach)/t.cellM), int((math.Max(a[0], b[0])+reach)/t.cellM)
	y0, y1 := int((math.Min(a[1], b[1])-reach)/t.cellM), int((math.Max(a[1], b[1])+reach)/t.cellM)
	for y := max(0, y0); y <= min(t.H-1, y1); y++ {
		for x := max(0, x0); x <= min(t.W-1, x1); x++ {
			i := y*t.W + x
			if d := offLine(t.Centre(i), a, b); d <= reach {
				fn(i, d)
			}
		}
	}
}

// halfWidths are half the widths of the valley floors at the cells near the waters; march
// carries them on to the other cells.
func (t Terrain) halfWidths(wide Noise) []float64 {
	floors := make([]float64, t.Size())
	for k := len(t.Waters) - 1; k >= 0; k-- { // the river last, over its tributaries' mouths
		s := t.Waters[k]
		for n := 1; n < len(s.Line); n++ {
			p := s.Line[n]
			half := floorHalfM(s.WidthM[n], s.River, wide.Rough(p[0], p[1], 2600, 2))
			t.nearSegment(s.Line[n-1], p, func(i int, _ float64) { floors[i] = half })
		}
	}
	return floors
}

// raise computes the heights.
func (t *Terrain) raise(d Dice, floors []float64) {
	steep, massif, bumps := d.Noise("steep"), d.Noise("massif"), d.Noise("bumps")
	cost := make([]float64, t.Size())
	for i := range cost {
		p := t.Centre(i)
		floor := Lerp(0.022, 0.004, Ramp(30, 420, floors[i]))
		hill := 0.30 + 0.16*massif.Rough(p[0], p[1], 5200, 2) + 0.14*steep.Rough(p[0], p[1], 900, 2)
		far := Ramp(-20, 260, t.Bank.V[i])
		cost[i] = Lerp(floor, math.Max(0.09, hill), far)
	}
	t.Height = March(t.Grid, cost, t.riverLevels(), nil).blur(3)
	for i := range t.Height.V {
		p := t.Centre(i)
		far := Ramp(30, 500, t.Bank.V[i])
		t.Height.V[i] += far * (14*bumps.Rough(p[0], p[1], 560, 3) + 26*far*massif.Rough(p[0], p[1], 1500, 2))
	}
}

// scour lowers ground that would dam a stream.
func (t *Terrain) scour() {
	for range 3 {
		for _, w := range t.Waters {
			lowest := math.Inf(1)
			for _, p := range Resample(w.Line, 20) {
				h := t.Height.At(p)
				if over := h - lowest; over > 0.2 {
					t.MarkRound(p, 1.1*t.cellM, func(i int) { t.Height.V[i] -= 0.7 * over })
					h = t.Height.At(p)
				}
				lowest = math.Min(lowest, h)
			}
		}
	}
}

// riverLevels seeds the heights at the river, falling downstream and rising to its banks.
func (t Terrain) riverLevels() map[int]float64 {
	river := t.Waters[0].Line
	levels, near := map[int]float64{}, map[int]float64{}
	left := LengthOf(river)
	for k := 1; k < len(river); k++ {
		left -= Distance(river[k-1], river[k])
		t.nearSegment(river[k-1], river[k], func(i int, d float64) {
			if old, ok := near[i]; !ok || d < old {
				near[i], levels[i] = d, riverOutletM+riverFall*left+0.012*d
			}
		})
	}
	return levels
}
