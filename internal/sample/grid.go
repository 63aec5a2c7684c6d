package sample

import (
	"math"

	"github.com/paulmach/orb"
)

// A town is drawn in a plane of its own, metres east and north of the south-west corner
// of its frame, and turned into degrees at the very end.
const (
	frameWidthM  = 15000.0
	frameHeightM = 17000.0
)

// grid is a raster of square cells over the frame, row by row from the south.
type grid struct {
	w, h  int
	cellM float64
}

func newGrid(cellM float64) grid {
	return grid{w: int(frameWidthM / cellM), h: int(frameHeightM / cellM), cellM: cellM}
}

func (g grid) size() int { return g.w * g.h }

func (g grid) centre(i int) orb.Point {
	return orb.Point{(float64(i%g.w) + 0.5) * g.cellM, (float64(i/g.w) + 0.5) * g.cellM}
}

// cell is the index of the cell that holds p, the nearest one where p is outside.
func (g grid) cell(p orb.Point) int {
	i := clamp(int(math.Floor(p[0]/g.cellM)), g.w-1)
	j := clamp(int(math.Floor(p[1]/g.cellM)), g.h-1)
	return j*g.w + i
}

// sides are a cell's neighbours that share an edge with it, and how many there are.
func (g grid) sides(i int) (beside [4]int, n int) {
	x := i % g.w
	if x > 0 {
		beside[n] = i - 1
		n++
	}
	if x < g.w-1 {
		beside[n] = i + 1
		n++
	}
	if i >= g.w {
		beside[n] = i - g.w
		n++
	}
	if i < g.size()-g.w {
		beside[n] = i + g.w
		n++
	}
	return beside, n
}

// around calls fn with each of a cell's eight neighbours and its distance in cells.
func (g grid) around(i int, fn func(j int, distance float64)) {
	x, y := i%g.w, i/g.w
	for dy := -1; dy <= 1; dy++ {
		for dx := -1; dx <= 1; dx++ {
			if (dx == 0 && dy == 0) || x+dx < 0 || x+dx >= g.w || y+dy < 0 || y+dy >= g.h {
				continue
			}
			distance := 1.0
			if dx != 0 && dy != 0 {
				distance = math.Sqrt2
			}
			fn(i+dy*g.w+dx, distance)
		}
	}
}

// markRound calls fn with the cells whose middle lies within radiusM of a place.
func (g grid) markRound(at orb.Point, radiusM float64, fn func(i int)) {
	x0, x1 := int((at[0]-radiusM)/g.cellM), int((at[0]+radiusM)/g.cellM)
	y0, y1 := int((at[1]-radiusM)/g.cellM), int((at[1]+radiusM)/g.cellM)
	for y := max(0, y0); y <= min(g.h-1, y1); y++ {
		for x := max(0, x0); x <= min(g.w-1, x1); x++ {
			if i := y*g.w + x; distance(g.centre(i), at) <= radiusM {
				fn(i)
			}
		}
	}
}

func (g grid) onEdge(i int) bool {
	x, y := i%g.w, i/g.w
	return x == 0 || y == 0 || x == g.w-1 || y == g.h-1
}

// surface is a value at each cell of a grid.
type surface struct {
	grid
	v []float64
}

func newSurface(g grid, value float64) surface {
	v := make([]float64, g.size())
	for i := range v {
		v[i] = value
	}
	return surface{g, v}
}

// at is the surface at any place by cubic B-splines: smooth in its second derivative, so
// that lines drawn along it have no kinks.
func (s surface) at(p orb.Point) float64 {
	x, y := p[0]/s.cellM-0.5, p[1]/s.cellM-0.5
	fx, fy := math.Floor(x), math.Floor(y)
	wx, wy := splineWeights(x-fx), splineWeights(y-fy)
	i0, j0 := int(fx)-1, int(fy)-1
	var sum float64
	for b := range 4 {
		row := clamp(j0+b, s.h-1) * s.w
		var across float64
		for a := range 4 {
			across += wx[a] * s.v[row+clamp(i0+a, s.w-1)]
		}
		sum += wy[b] * across
	}
	return sum
}

// slope is the surface's gradient, in its unit per metre east and north.
func (s surface) slope(p orb.Point) orb.Point {
	const stepM = 8.0
	return orb.Point{
		(s.at(orb.Point{p[0] + stepM, p[1]}) - s.at(orb.Point{p[0] - stepM, p[1]})) / (2 * stepM),
		(s.at(orb.Point{p[0], p[1] + stepM}) - s.at(orb.Point{p[0], p[1] - stepM})) / (2 * stepM),
	}
}

// blur spreads each value over its neighbours, times times.
func (s surface) blur(times int) surface {
	for range times {
		next := make([]float64, len(s.v))
		for i := range s.v {
			sum, weight := 4*s.v[i], 4.0
			s.around(i, func(j int, distance float64) {
				w := 2.0
				if distance > 1 {
					w = 1
				}
				sum += w * s.v[j]
				weight += w
			})
			next[i] = sum / weight
		}
		s.v = next
	}
	return s
}

func splineWeights(t float64) [4]float64 {
	u := 1 - t
	return [4]float64{
		u * u * u / 6,
		(3*t*t*t - 6*t*t + 4) / 6,
		(3*u*u*u - 6*u*u + 4) / 6,
		t * t * t / 6,
	}
}

func clamp(x, high int) int { return max(0, min(high, x)) }
