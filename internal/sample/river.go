package sample

import (
	"math"
	"math/rand/v2"

	"github.com/paulmach/orb"
)

// stream is running water: a line downhill, and its width in m at each point.
type stream struct {
	line   []orb.Point
	widthM []float64
	river  bool
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
	a, c := sidePoint(entry, between(r, 0.36, 0.64)), sidePoint(exit, between(r, 0.36, 0.64))
	b := orb.Point{frameWidthM * between(r, 0.4, 0.6), frameHeightM * between(r, 0.4, 0.6)}
	bend := bezier(a, b, c)
	total := lengthOf(bend)
	phase, phase2 := between(r, 0, 2*math.Pi), between(r, 0, 2*math.Pi)
	wave, wave2 := between(r, 5200, 7200), between(r, 1900, 2500)
	var course []orb.Point
	for s := 0.0; s < total; s += 30 {
		p, q := pointAlong(bend, s), pointAlong(bend, math.Min(total, s+30))
		d := math.Max(distance(p, q), 1e-9)
		tx, ty := (q[0]-p[0])/d, (q[1]-p[1])/d
		slow := 720 * math.Sin(2*math.Pi*s/wave+phase)
		strength := 300 + 140*math.Sin(2*math.Pi*s/9100+phase2)
		quick := strength * math.Sin(2*math.Pi*s/wave2+phase2)
		lean := 0.3 * strength * math.Cos(4*math.Pi*s/wave2+2*phase2)
		off := slow + quick
		course = append(course, orb.Point{p[0] - ty*off + tx*lean, p[1] + tx*off + ty*lean})
	}
	return relax(resample(relax(resample(course, 40), 40), 40), 30)
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
		return orb.Point{frameWidthM * t, frameHeightM + outM}
	case 1:
		return orb.Point{frameWidthM + outM, frameHeightM * t}
	case 2:
		return orb.Point{frameWidthM * t, -outM}
	default:
		return orb.Point{-outM, frameHeightM * t}
	}
}

// bezier is the quadratic curve from a to c through about b.
func bezier(a, b, c orb.Point) []orb.Point {
	control := orb.Point{2*b[0] - (a[0]+c[0])/2, 2*b[1] - (a[1]+c[1])/2}
	var curve []orb.Point
	for k := range 101 {
		t := float64(k) / 100
		curve = append(curve, between2(between2(a, control, t), between2(control, c, t), t))
	}
	return curve
}

// riverWidths lets the river widen downstream.
func riverWidths(n int) []float64 {
	widths := make([]float64, n)
	for i := range widths {
		widths[i] = 52 + 26*float64(i)/float64(n)
	}
	return widths
}

// drains is a tree over the coarse grid: each cell's way to the river.
type drains struct {
	grid
	down  []int32 // the next cell, -1 in the river
	area  []int32 // cells that drain through this one, itself included
	order []int32 // from the river upward
}

// drain lets water find its way to the river over ground of uneven resistance, which
// yields the branching pattern of real valleys.
func drain(g grid, river []orb.Point, d dice) drains {
	resistance := make([]float64, g.size())
	rough, fine := d.noise("drain"), d.stream("drain")
	for i := range resistance {
		p := g.centre(i)
		resistance[i] = math.Exp(1.3*rough.rough(p[0], p[1], 1700, 3)) * between(fine, 0.7, 1.3)
	}
	ds := drains{grid: g, down: make([]int32, g.size()), area: make([]int32, g.size())}
	times := newSurface(g, math.Inf(1))
	var queue fronts
	for i, on := range cellsOf(g, river) {
		if on {
			times.v[i] = 0
			ds.down[i] = -1
			queue.push(front{0, int32(i)})
		}
	}
	for len(queue) > 0 {
		at := queue.pop()
		i := int(at.cell)
		if at.time > times.v[i] {
			continue
		}
		ds.order = append(ds.order, at.cell)
		g.around(i, func(j int, step float64) {
			if t := at.time + step*resistance[j]; t < times.v[j] {
				times.v[j] = t
				ds.down[j] = at.cell
				queue.push(front{t, int32(j)}) //nolint:gosec // G115: few cells
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
func cellsOf(g grid, line []orb.Point) []bool {
	on := make([]bool, g.size())
	for _, p := range resample(line, g.cellM/4) {
		if p[0] >= 0 && p[1] >= 0 && p[0] < frameWidthM && p[1] < frameHeightM {
			on[g.cell(p)] = true
		}
	}
	return on
}
