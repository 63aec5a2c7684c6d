package ground

// This file makes the river's course and the drainage into it.

import (
	"math"
	"math/rand/v2"

	"github.com/paulmach/orb"
)

// Stream is running water: a line downhill, and its width in m at each point.
type stream struct {
	Line   []orb.Point
	WidthM []float64
	River  bool
}

const (
	riverOutletM = 158.0  // height at which the river leaves the town
	riverFall    = 0.0013 // of the river in its length
)

// riverCourse draws the river from one side of the frame to another: a slow bend from the
// side it enters by, with meanders whose loops lean downstream.
func riverCourse(r *rand.Rand) []orb.Point {
	entry := r.IntN(4)
	exit := (entry + []int{2, 2, 1, 3}[r.IntN(4)]) % 4
	a, c := sidePoint(entry, Between(r, 0.36, 0.64)), sidePoint(exit, Between(r, 0.36, 0.64))
	b := orb.Point{FrameWidthM * Between(r, 0.4, 0.6), FrameHeightM * Between(r, 0.4, 0.6)}
	bend := bezier(a, b, c)
	total := LengthOf(bend)
	phase, phase2 := Between(r, 0, 2*math.Pi), Between(r, 0, 2*math.Pi)
	wave, wave2 := Between(r, 5200, 7200), Between(r, 1900, 2500)
	var course []orb.Point
	for s := 0.0; s < total; s += 30 {
		p, q := PointAlong(bend, s), PointAlong(bend, math.Min(total, s+30))
		d := math.Max(Distance(p, q), 1e-9)
		tx, ty := (q[0]-p[0])/d, (q[1]-p[1])/d
		slow := 720 * math.Sin(2*math.Pi*s/wave+phase)
		strength := 300 + 140*math.Sin(2*math.Pi*s/9100+phase2)
		quick := strength * math.Sin(2*math.Pi*s/wave2+phase2)
		lean := 0.3 * strength * math.Cos(4*math.Pi*s/wave2+2*phase2)
		off := slow + quick
		course = append(course, orb.Point{p[0] - ty*off + tx*lean, p[1] + tx*off + ty*lean})
	}
	return relax(Resample(relax(Resample(course, 40), 40), 40), 30)
}

// relax averages a line's points with their neighbours, the ends kept.
func relax(line []orb.Point, rounds int) []orb.Point {
	for range rounds {
		line = average(line, line, math.Inf(1))
	}
	return line
}

// sidePoint is a place somewhat outside the frame, on one of its four sides.
func sidePoint(side int, t float64) orb.Point {
	const outM = 900.0
	switch side {
	case 0:
		return orb.Point{FrameWidthM * t, FrameHeightM + outM}
	case 1:
		return orb.Point{FrameWidthM + outM, FrameHeightM * t}
	case 2:
		return orb.Point{FrameWidthM * t, -outM}
	default:
		return orb.Point{-outM, FrameHeightM * t}
	}
}

// bezier is the quadratic curve from a to c through about b.
func bezier(a, b, c orb.Point) []orb.Point {
	control := orb.Point{2*b[0] - (a[0]+c[0])/2, 2*b[1] - (a[1]+c[1])/2}
	var curve []orb.Point
	for k := range 101 {
		t := float64(k) / 100
		curve = append(curve, Between2(Between2(a, control, t), Between2(control, c, t), t))
	}
	return curve
}

// riverWidths returns the river's width at each point; it widens downstream.
func riverWidths(n int) []float64 {
	widths := make([]float64, n)
	for i := range widths {
		widths[i] = 52 + 26*float64(i)/float64(n)
	}
	return widths
}

// drains is a tree over the coarse grid: each cell's way to the river.
type drains struct {
	Grid
	down  []int32 // the next cell, -1 in the river
	area  []int32 // cells that drain through this one, itself included
	order []int32 // from the river upward
}

// drain computes the path of water to the river over ground of uneven resistance, which makes the
// branching pattern of real valleys.
func drain(g Grid, river []orb.Point, d Dice) drains {
	resistance := make([]float64, g.Size())
	rough, fine := d.Noise("drain"), d.Stream("drain")
	for i := range resistance {
		p := g.Centre(i)
		resistance[i] = math.Exp(1.3*rough.Rough(p[0], p[1], 1700, 3)) * Between(fine, 0.7, 1.3)
	}
	ds := drains{Grid: g, down: make([]int32, g.Size()), area: make([]int32, g.Size())}
	times := newSurface(g, math.Inf(1))
	var queue Fronts
	for i, on := range cellsOf(g, river) {
		if on {
			times.V[i] = 0
			ds.down[i] = -1
			queue.Push(Front{0, int32(i)})
		}
	}
	for len(queue) > 0 {
		at := queue.Pop()
		i := int(at.Cell)
		if at.Time > times.V[i] {
			continue
		}
		ds.order = append(ds.order, at.Cell)
		g.Around(i, func(j int, step float64) {
			if t := at.Time + step*resistance[j]; t < times.V[j] {
				times.V[j] = t
				ds.down[j] = at.Cell
				queue.Push(Front{t, int32(j)}) //nolint:gosec // G115: few cells
			}
		})
	}
	for k := len(ds.order) - 1; k >= 0; k-- {
		i := ds.order[k]
		ds.area[i]++
		if ds.down[i] >= 0 {
			ds.area[ds.down[i]] += ds.area[i]
		}
	}
	return ds
}

// cellsOf marks the cells that a line passes through.
func cellsOf(g Grid, line []orb.Point) []bool {
	on := make([]bool, g.Size())
	for _, p := range Resample(line, g.cellM/4) {
		if p[0] >= 0 && p[1] >= 0 && p[0] < FrameWidthM && p[1] < FrameHeightM {
			on[g.Cell(p)] = true
		}
	}
	return on
}
