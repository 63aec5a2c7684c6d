package ground

// This file defines grids of square cells, and smooth surfaces over them.

import (
	"math"

	"github.com/paulmach/orb"
)

// A town is drawn in a plane of its own, metres east and north of the south-west corner
// of its frame, and turned into degrees at the very end.
const (
	FrameWidthM  = 15000.0
	FrameHeightM = 17000.0
)

// Grid is a raster of square cells over the frame, row by row from the south.
type Grid struct {
	W, H  int
	cellM float64
}

// NewGrid covers the frame with cells of a width.
func NewGrid(cellM float64) Grid {
	return Grid{W: int(FrameWidthM / cellM), H: int(FrameHeightM / cellM), cellM: cellM}
}

// Size is the number of cells.
func (g Grid) Size() int { return g.W * g.H }

// Centre is the middle of a cell.
func (g Grid) Centre(i int) orb.Point {
	return orb.Point{(float64(i%g.W) + 0.5) * g.cellM, (float64(i/g.W) + 0.5) * g.cellM}
}

// Cell is the index of the cell that holds p, the nearest one where p is outside.
func (g Grid) Cell(p orb.Point) int {
	i := clamp(int(math.Floor(p[0]/g.cellM)), g.W-1)
	j := clamp(int(math.Floor(p[1]/g.cellM)), g.H-1)
	return j*g.W + i
}

// Sides are a cell's neighbours that share an edge with it, and how many there are.
func (g Grid) Sides(i int) (beside [4]int, n int) {
	x := i % g.W
	if x > 0 {
		beside[n] = i - 1
		n++
	}
	if x < g.W-1 {
		beside[n] = i + 1
		n++
	}
	if i >= g.W {
		beside[n] = i - g.W
		n++
	}
	if i < g.Size()-g.W {
		beside[n] = i + g.W
		n++
	}
	return beside, n
}

// Around calls fn with each of a cell's eight neighbours and its distance in cells.
func (g Grid) Around(i int, fn func(j int, distance float64)) {
	x, y := i%g.W, i/g.W
	for dy := -1; dy <= 1; dy++ {
		for dx := -1; dx <= 1; dx++ {
			if (dx == 0 && dy == 0) || x+dx < 0 || x+dx >= g.W || y+dy < 0 || y+dy >= g.H {
				continue
			}
			distance := 1.0
			if dx != 0 && dy != 0 {
				distance = math.Sqrt2
			}
			fn(i+dy*g.W+dx, distance)
		}
	}
}

// MarkRound calls fn with the cells whose middle lies within radiusM of a place.
func (g Grid) MarkRound(at orb.Point, radiusM float64, fn func(i int)) {
	x0, x1 := int((at[0]-radiusM)/g.cellM), int((at[0]+radiusM)/g.cellM)
	y0, y1 := int((at[1]-radiusM)/g.cellM), int((at[1]+radiusM)/g.cellM)
	for y := max(0, y0); y <= min(g.H-1, y1); y++ {
		for x := max(0, x0); x <= min(g.W-1, x1); x++ {
			if i := y*g.W + x; Distance(g.Centre(i), at) <= radiusM {
				fn(i)
			}
		}
	}
}

// OnEdge tells whether a cell lies on the grid's border.
func (g Grid) OnEdge(i int) bool {
	x, y := i%g.W, i/g.W
	return x == 0 || y == 0 || x == g.W-1 || y == g.H-1
}

// Surface is a value at each cell of a grid.
type Surface struct {
	Grid
	V []float64
}

func newSurface(g Grid, value float64) Surface {
	v := make([]float64, g.Size())
	for i := range v {
		v[i] = value
	}
	return Surface{g, v}
}

// At is the surface at any place by cubic B-splines: smooth in its second derivative, so
// that lines drawn along it have no kinks.
func (s Surface) At(p orb.Point) float64 {
	x, y := p[0]/s.cellM-0.5, p[1]/s.cellM-0.5
	fx, fy := math.Floor(x), math.Floor(y)
	wx, wy := splineWeights(x-fx), splineWeights(y-fy)
	i0, j0 := int(fx)-1, int(fy)-1
	var sum float64
	for b := range 4 {
		row := clamp(j0+b, s.H-1) * s.W
		var across float64
		for a := range 4 {
			across += wx[a] * s.V[row+clamp(i0+a, s.W-1)]
		}
		sum += wy[b] * across
	}
	return sum
}

// Slope is the surface's gradient, in its unit per metre east and north.
func (s Surface) Slope(p orb.Point) orb.Point {
	const stepM = 8.0
	return orb.Point{
		(s.At(orb.Point{p[0] + stepM, p[1]}) - s.At(orb.Point{p[0] - stepM, p[1]})) / (2 * stepM),
		(s.At(orb.Point{p[0], p[1] + stepM}) - s.At(orb.Point{p[0], p[1] - stepM})) / (2 * stepM),
	}
}

// blur spreads each value over its neighbours, times times.
func (s Surface) blur(times int) Surface {
	for range times {
		next := make([]float64, len(s.V))
		for i := range s.V {
			sum, weight := 4*s.V[i], 4.0
			s.Around(i, func(j int, distance float64) {
				w := 2.0
				if distance > 1 {
					w = 1
				}
				sum += w * s.V[j]
				weight += w
			})
			next[i] = sum / weight
		}
		s.V = next
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
