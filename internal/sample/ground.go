package sample

// This file makes the raster of committees, settlements, water and land cover.

import (
	"math"

	"github.com/paulmach/orb"

	"tuntu/internal/sample/ground"
)

// groundCellM is the cell of the raster from which land cover and committees are traced,
// both from the same borders.
const groundCellM = 20

// cover is the land cover of a cell.
type cover uint8

const (
	coverForest cover = iota
	coverShrub
	coverGrass
	coverPaddy
	coverDry
	coverOrchard
	coverSettlement
	coverWater
)

// use is the value of the land layer's field.
func (c cover) use() string {
	return [...]string{"forest", "shrub", "grass", "paddy", "dry", "orchard", "settlement", "water"}[c]
}

// raster holds the committee, land cover, height and settlement of each cell of the town.
type raster struct {
	ground.Grid
	committee []int32   // 1 … 12, 0 outside
	cover     []cover   //
	heightM   []float64 //
	built     []int32   // number of the settlement that stands here, 0 none
}

func newRaster(t ground.Terrain, inside ground.Surface, ds districts, sites []orb.Point) *raster {
	g := ground.NewGrid(groundCellM)
	gr := &raster{
		Grid: g, committee: make([]int32, g.Size()), cover: make([]cover, g.Size()),
		heightM: make([]float64, g.Size()), built: make([]int32, g.Size()),
	}
	coarse := make([]int, t.Size())
	for i := range coarse {
		coarse[i] = ds.of(t.Centre(i))
	}
	for i := range g.Size() {
		p := g.Centre(i)
		gr.heightM[i] = t.Height.At(p)
		if inside.At(p) <= 0 {
			continue
		}
		k := t.Cell(p)
		gr.committee[i] = int32(coarse[k]) //nolint:gosec // G115: 12 at most
		mixed := false
		t.Around(k, func(j int, _ float64) { mixed = mixed || coarse[j] != coarse[k] })
		if mixed {
			gr.committee[i] = int32(ds.of(p)) //nolint:gosec // G115: 12 at most
		}
	}
	gr.committee = wholes(g, gr.committee)
	for _, p := range sites { // no border runs through a village
		home := gr.committee[g.Cell(p)]
		g.MarkRound(p, 95, func(i int) {
			if gr.committee[i] != 0 {
				gr.committee[i] = home
			}
		})
	}
	gr.committee = wholes(g, gr.committee)
	return gr
}

// wholes keeps the largest piece of each label; other pieces go to a neighbour. A piece of the town's ground goes to
// another committee and not to the outside, though its border with that may be longer: villages may lie on it.
func wholes(g ground.Grid, label []int32) []int32 {
	for range 3 {
		pieces, of := components(g, label, noVoid, g.Size()/4)
		largest := map[int32]int{}
		for k, p := range pieces {
			if old, ok := largest[p.label]; !ok || p.cells > pieces[old].cells {
				largest[p.label] = k
			}
		}
		if len(pieces) == len(largest) {
			break
		}
		next := make([]int32, len(label))
		for i, k := range of {
			next[i] = label[i]
			if largest[label[i]] != int(k) {
				next[i] = pieces[pieces[k].mostly(func(beside int32) bool { return label[i] == 0 || pieces[beside].label != 0 })].label
			}
		}
		label = next
	}
	return label
}

// piece is a connected part of one label.
type piece struct {
	label  int32
	cells  int
	beside map[int32]int // cells' sides shared with other pieces
}

// mostly is the neighbour that shares most of the piece's border, of those that it may go to; of all if it may go to none.
func (p piece) mostly(may func(beside int32) bool) int32 {
	best, sides, allowed := int32(0), -1, false
	for _, k := range ground.SortedKeys(p.beside) {
		if fits := may(k); fits && !allowed || fits == allowed && p.beside[k] > sides {
			best, sides, allowed = k, p.beside[k], fits
		}
	}
	return best
}

// components splits labels into connected pieces and tells each cell's piece. Cells with
// the label void belong to none: theirs is -1. Neighbours are listed for pieces of fewer
// than small cells.
func components(g ground.Grid, label []int32, void int32, small int) ([]piece, []int32) {
	of := make([]int32, g.Size())
	for i := range of {
		of[i] = -1
	}
	var pieces []piece
	var stack []int
	for start := range of {
		if of[start] >= 0 || label[start] == void {
			continue
		}
		k := int32(len(pieces)) //nolint:gosec // G115: fewer than cells
		pieces = append(pieces, piece{label: label[start]})
		of[start] = k
		stack = append(stack[:0], start)
		for len(stack) > 0 {
			i := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			pieces[k].cells++
			beside, n := g.Sides(i)
			for _, j := range beside[:n] {
				if of[j] < 0 && label[j] == label[start] {
					of[j] = k
					stack = append(stack, j)
				}
			}
		}
	}
	countSides(g, pieces, of, small)
	return pieces, of
}

func countSides(g ground.Grid, pieces []piece, of []int32, small int) {
	for i, k := range of {
		if k < 0 || pieces[k].cells >= small {
			continue
		}
		if pieces[k].beside == nil {
			pieces[k].beside = map[int32]int{}
		}
		beside, n := g.Sides(i)
		for _, j := range beside[:n] {
			if of[j] != k && of[j] >= 0 {
				pieces[k].beside[of[j]]++
			}
		}
	}
}

// noVoid is the void label of rasters without a void.
const noVoid = math.MinInt32

// untangle changes cells until no label meets itself only across a corner, where its ring
// would touch itself. fill makes a cell like another, or returns false.
func untangle(g ground.Grid, label []int32, fill func(i, like int) bool) {
	changed := true
	for pass := 0; changed && pass < 40; pass++ {
		changed = false
		for y := range g.H - 1 {
			for x := range g.W - 1 {
				a := y*g.W + x
				b, c, d := a+1, a+g.W, a+g.W+1
				switch {
				case label[a] == label[d] && label[b] != label[a] && label[c] != label[a]:
					changed = fill(b, a) || fill(c, a) || changed
				case label[b] == label[c] && label[a] != label[b] && label[d] != label[b]:
					changed = fill(a, b) || fill(d, b) || changed
				}
			}
		}
	}
}

// isFree tells whether no house or river stands on the cells within marginM of p.
func (gr *raster) isFree(p orb.Point, marginM float64) bool {
	for _, dx := range []float64{-marginM, 0, marginM} {
		for _, dy := range []float64{-marginM, 0, marginM} {
			i := gr.Cell(orb.Point{p[0] + dx, p[1] + dy})
			if gr.cover[i] == coverSettlement || gr.cover[i] == coverWater || gr.committee[i] == 0 {
				return false
			}
		}
	}
	return true
}

// inTown tells whether all ground within about marginM of p belongs to the town.
func (gr *raster) inTown(p orb.Point, marginM float64) bool {
	for _, dx := range []float64{-marginM, 0, marginM} {
		for _, dy := range []float64{-marginM, 0, marginM} {
			if gr.committee[gr.Cell(orb.Point{p[0] + dx, p[1] + dy})] == 0 {
				return false
			}
		}
	}
	return true
}

// flood puts the river and its water body onto the ground.
func (gr *raster) flood(t ground.Terrain) {
	for _, p := range ground.Resample(t.Waters[0].Line, 6) {
		gr.MarkRound(p, riverHalfM, func(k int) { gr.cover[k] = coverWater })
	}
}

// riverHalfM is half the width of the water body.
const riverHalfM = 33

// settle grows a settlement of a number of cells around a place, on the easiest ground.
func (gr *raster) settle(number int32, at orb.Point, cells int, shape ground.Noise) {
	var queue ground.Fronts
	start := gr.Cell(at)
	seen := map[int]bool{start: true}
	queue.Push(ground.Front{Time: 0, Cell: int32(start)}) //nolint:gosec // G115: few cells
	for ; cells > 0 && len(queue) > 0; cells-- {
		i := int(queue.Pop().Cell)
		gr.cover[i], gr.built[i] = coverSettlement, number
		beside, n := gr.Sides(i)
		for _, j := range beside[:n] {
			if seen[j] || gr.cover[j] == coverWater || gr.built[j] != 0 || gr.committee[j] == 0 {
				continue
			}
			seen[j] = true
			p := gr.Centre(j)
			rise := math.Abs(gr.heightM[j] - gr.heightM[start])
			cost := ground.Distance(p, at)*(1+0.45*shape.At(p[0], p[1], 70)) + 7*rise
			queue.Push(ground.Front{Time: cost, Cell: int32(j)}) //nolint:gosec // G115: few cells
		}
	}
}

// buildRound builds on the dry cells within radiusM of a place.
func (gr *raster) buildRound(at orb.Point, radiusM float64, number int32) {
	gr.MarkRound(at, radiusM, func(k int) {
		if gr.cover[k] != coverWater && gr.committee[k] != 0 {
			gr.cover[k], gr.built[k] = coverSettlement, number
		}
	})
}

// pond puts the head pond of the channels onto the ground.
func (gr *raster) pond(at orb.Point) {
	c := gr.Cell(at)
	for _, k := range []int{c, c + 1, c + gr.W, c + gr.W + 1} {
		gr.cover[k], gr.built[k] = coverWater, 0
	}
}
