package sample

// This file makes the land cover on the raster and traces it into polygons.

import (
	"math"

	"github.com/paulmach/orb"

	"tuntu/internal/sample/ground"
)

const (
	bandM       = 60      // height of an elevation band
	unitStride  = 1 << 20 // a ground label is the committee times this, plus the piece
	leastPieces = 14      // cells; smaller patches of land join a neighbour
)

// landPatch is one polygon of the land layer.
type landPatch struct {
	cover   cover
	heightM int
	built   int32
}

// grow decides the cover of every cell that has none yet from the terrain.
func (gr *raster) grow(t ground.Terrain, d ground.Dice) {
	patches, soil := d.Noise("patches"), d.Noise("soil")
	for i := range gr.cover {
		if gr.committee[i] == 0 || gr.cover[i] == coverWater || gr.cover[i] == coverSettlement {
			continue
		}
		p := gr.Centre(i)
		gr.cover[i] = growth(t.Bank.At(p), t.Steep.At(p), gr.heightM[i],
			patches.Rough(p[0], p[1], 900, 3), soil.Rough(p[0], p[1], 380, 2))
	}
}

func growth(bank, steep, heightM, patch, soil float64) cover {
	switch {
	case bank < 12+30*soil && steep < 0.075:
		return coverPaddy
	case bank < 130+90*soil && steep < 0.15:
		return coverDry
	case bank < 330+160*patch && steep < 0.27+0.05*soil && patch > -0.35:
		return coverOrchard
	case patch > 0.62 && heightM > 330:
		return coverGrass
	case patch-0.3*soil > 0.28:
		return coverShrub
	}
	return coverForest
}

// patches labels the ground by cover and elevation band and numbers each connected patch. It also
// removes patches that would make poor polygons.
func (gr *raster) patches() ([]landPatch, ground.Labelled) {
	kinds := make([]int32, gr.Size())
	for i := range kinds {
		kinds[i] = gr.kind(i)
	}
	kinds = sieve(gr.Grid, kinds, leastPieces)
	gr.untangle(kinds)
	pieces, of := components(gr.Grid, kinds, noVoid, 0)
	patches := make([]landPatch, len(pieces))
	sums := make([]float64, len(pieces))
	l := ground.Labelled{Grid: gr.Grid, Label: make([]int32, gr.Size())}
	for i, k := range of {
		sums[k] += gr.heightM[i]
		if gr.committee[i] != 0 {
			l.Label[i] = gr.committee[i]*unitStride + k + 1
		}
	}
	for k, p := range pieces {
		patches[k] = describe(p.label, sums[k]/float64(p.cells))
	}
	return patches, l
}

// kind packs a cell's cover with its band or its settlement's number; 0 is outside.
func (gr *raster) kind(i int) int32 {
	if gr.committee[i] == 0 {
		return 0
	}
	c := gr.cover[i]
	low := int32(0)
	switch c {
	case coverSettlement:
		low = gr.built[i]
	case coverForest, coverShrub, coverGrass, coverOrchard:
		low = int32(gr.heightM[i] / bandM)
	}
	return (int32(c)+1)<<16 | low
}

func describe(kind int32, meanM float64) landPatch {
	p := landPatch{cover: cover(max(0, kind>>16-1)), heightM: int(math.Round(meanM))} //nolint:gosec // G115: few covers
	switch p.cover {
	case coverSettlement:
		p.built = kind & 0xffff
	case coverForest, coverShrub, coverGrass, coverOrchard:
		p.heightM = int(kind&0xffff)*bandM + bandM/2
	}
	return p
}

// sieve gives patches of fewer than least cells to the neighbour they border most on.
// Settlements, water and the outside stay as they are.
func sieve(g ground.Grid, label []int32, least int) []int32 {
	fixed := func(kind int32) bool {
		return kind == 0 || cover(kind>>16-1) == coverSettlement || cover(kind>>16-1) == coverWater //nolint:gosec // G115: few covers
	}
	for range 3 {
		pieces, of := components(g, label, noVoid, least)
		next := make([]int32, len(label))
		for i, k := range of {
			next[i] = label[i]
			if p := pieces[k]; p.cells < least && !fixed(p.label) {
				for _, n := range ground.SortedKeys(p.beside) {
					if fixed(pieces[n].label) {
						delete(p.beside, n)
					}
				}
				if len(p.beside) > 0 {
					next[i] = pieces[p.mostly(func(int32) bool { return true })].label
				}
			}
		}
		label = next
	}
	return label
}

// untangle clears corner touches of the town, its committees and the patches of land.
func (gr *raster) untangle(kinds []int32) {
	town := make([]int32, gr.Size())
	for i, c := range gr.committee {
		town[i] = min(c, 1)
	}
	untangle(gr.Grid, town, func(i, like int) bool {
		town[i], gr.committee[i], kinds[i] = town[like], gr.committee[like], kinds[like]
		return true
	})
	untangle(gr.Grid, gr.committee, func(i, like int) bool {
		if town[i] != town[like] {
			return false
		}
		gr.committee[i] = gr.committee[like]
		return true
	})
	untangle(gr.Grid, kinds, func(i, like int) bool {
		if town[i] != town[like] {
			return false
		}
		kinds[i] = kinds[like]
		return true
	})
}

// covering holds the shared borders of the ground and the properties of its patches.
type covering struct {
	ground.Mesh
	patches []landPatch
}

func (gr *raster) trace(f ground.Frame) covering {
	patches, l := gr.patches()
	how := ground.Shaping{Rounds: 14, SlackCells: 0.47, ToleranceM: 3}
	return covering{l.Shape(f, how), patches}
}

// committees are the polygons of committees 1 … 12.
func (c covering) committees() map[int32][]orb.Polygon {
	return c.Shapes(func(label int32) int32 { return label / unitStride })
}

// land are the polygons of the patches by their number, from 1.
func (c covering) land() map[int32][]orb.Polygon {
	return c.Shapes(func(label int32) int32 { return label % unitStride })
}

// boundary is the town's border.
func (c covering) boundary() orb.Polygon {
	town := c.Shapes(func(label int32) int32 { return min(label, 1) })[1]
	return orb.Polygon{town[0][0]}
}
