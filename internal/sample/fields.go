package sample

// This file divides the farmland into fields.

import (
	"math"

	"github.com/paulmach/orb"

	"tuntu/internal/sample/ground"
)

const (
	fieldCellM = 10    // cell of the raster from which fields are traced
	blockM     = 270.0 // usual size of a block of fields
)

// field is one piece of farmland that a plot or parcel can take.
type farmField struct {
	polygon orb.Polygon
	at      orb.Point // middle, in the plane
	planM2  float64   // area in the plane, for choosing; figures use the ellipsoid
	steep   float64   // slope of the ground
	bankM   float64   // distance from the valley floor's edge, negative on the floor

	committee int
	taken     bool
}

// block is a group of fields laid out together: level ground is divided again and again
// by lines a little askew, slopes are cut into terraces along the contours.
type block struct {
	at      orb.Point
	along   orb.Point // direction of rows (level) or of the contour (slope)
	terrace bool
	riseM   float64 // of a terrace
	runM    float64 // length of a terrace
	fieldM2 float64 // usual size on level ground
	seed    uint64
}

// fieldMaker divides the farmland of a town.
type fieldMaker struct {
	ground.Grid
	ground.Terrain
	gr     *raster
	noise  ground.Noise
	blocks []block // one for each cell of a lattice of blockM
	bw, bh int
	barred []bool // roads, streams, channels and their margins
}

func newFieldMaker(t ground.Terrain, gr *raster, d ground.Dice) *fieldMaker {
	m := &fieldMaker{
		Grid: ground.NewGrid(fieldCellM), Terrain: t, gr: gr, noise: d.Noise("fields"),
		bw: int(math.Ceil(ground.FrameWidthM / blockM)), bh: int(math.Ceil(ground.FrameHeightM / blockM)),
	}
	m.barred = make([]bool, m.Size())
	r := d.Stream("blocks")
	for k := range m.bw * m.bh {
		at := orb.Point{
			(float64(k%m.bw) + ground.Between(r, 0.12, 0.88)) * blockM,
			(float64(k/m.bw) + ground.Between(r, 0.12, 0.88)) * blockM,
		}
		b := block{at: at, seed: r.Uint64(), fieldM2: ground.Between(r, 4300, 10500)}
		s := t.Height.Slope(at)
		steep := math.Hypot(s[0], s[1])
		b.terrace = steep > 0.055
		angle := math.Atan2(s[1], s[0]) + math.Pi/2
		if !b.terrace {
			angle += ground.Between(r, -0.3, 0.3)
		}
		b.along = orb.Point{math.Cos(angle), math.Sin(angle)}
		b.runM = ground.Between(r, 120, 240)
		b.riseM = math.Max(1.5, steep*ground.Between(r, 34, 54))
		m.blocks = append(m.blocks, b)
	}
	return m
}

// bar keeps fields off a line.
func (m *fieldMaker) bar(line []orb.Point, halfM float64) {
	for _, p := range ground.Resample(line, fieldCellM/2) {
		m.MarkRound(p, halfM, func(i int) { m.barred[i] = true })
	}
}

// divide labels every cell of farmland with the field it belongs to and traces them.
func (m *fieldMaker) divide(f ground.Frame) []farmField {
	g := m.Grid
	l := ground.Labelled{Grid: g, Label: make([]int32, g.Size())}
	numbers := map[uint64]int32{}
	var last uint64
	var lastNumber int32
	for i := range l.Label {
		p := g.Centre(i)
		if m.barred[i] || !m.arable(p) {
			continue
		}
		key := m.fieldAt(p)
		if key != last || lastNumber == 0 {
			n, ok := numbers[key]
			if !ok {
				n = int32(len(numbers)) + 1 //nolint:gosec // G115: far fewer
				numbers[key] = n
			}
			last, lastNumber = key, n
		}
		l.Label[i] = lastNumber
	}
	l.Label = tidy(g, l.Label)
	return m.measure(l, f)
}

// arable tells whether a place can be farmed.
func (m *fieldMaker) arable(p orb.Point) bool {
	k := m.Terrain.Cell(p)
	bank := m.Bank.V[k]
	if bank > 430 || m.gr.committee[m.gr.Cell(p)] == 0 {
		return false
	}
	rim := 250 + 150*m.noise.Rough(p[0], p[1], 800, 2)
	if m.Bank.At(p) > rim || !m.gr.isFree(p, 19.5) {
		return false
	}
	return m.Steep.At(p) < 0.36
}

// fieldAt is a number for the field at p, the same for all of its places.
func (m *fieldMaker) fieldAt(p orb.Point) uint64 {
	k := m.blockAt(p)
	b := &m.blocks[k]
	if b.terrace {
		return ground.Mix(uint64(k)<<32 | m.terraceAt(b, p)) //nolint:gosec // G115: hashing
	}
	return ground.Mix(uint64(k)<<32 | b.leafAt(p)) //nolint:gosec // G115: hashing
}

// blockAt is the block whose middle is nearest.
func (m *fieldMaker) blockAt(p orb.Point) int {
	bx, by := int(p[0]/blockM), int(p[1]/blockM)
	best, bestM := 0, math.Inf(1)
	for y := max(0, by-1); y <= min(m.bh-1, by+1); y++ {
		for x := max(0, bx-1); x <= min(m.bw-1, bx+1); x++ {
			if d := ground.Distance(m.blocks[y*m.bw+x].at, p); d < bestM {
				best, bestM = y*m.bw+x, d
			}
		}
	}
	return best
}

// terraceAt numbers terraces: bands of height, cut across at intervals that differ from
// band to band.
func (m *fieldMaker) terraceAt(b *block, p orb.Point) uint64 {
	band := int64(math.Floor(m.Height.At(p) / b.riseM))
	along := (p[0]-b.at[0])*b.along[0] + (p[1]-b.at[1])*b.along[1]
	shift := float64(ground.Mix(b.seed^uint64(band))%1000) / 1000             //nolint:gosec // G115: hashing
	run := b.runM * (0.75 + float64(ground.Mix(b.seed+uint64(band))%500)/900) //nolint:gosec // G115: hashing
	cut := int64(math.Floor(along/run + shift))
	return uint64(band&0xffff)<<16 | uint64(cut&0xffff)
}

// leafAt numbers the fields of level ground: the block's square is halved across its
// longer side until the parts have the usual size.
func (b *block) leafAt(p orb.Point) uint64 {
	u := (p[0]-b.at[0])*b.along[0] + (p[1]-b.at[1])*b.along[1]
	v := (p[1]-b.at[1])*b.along[0] - (p[0]-b.at[0])*b.along[1]
	u0, u1, v0, v1 := -float64(blockM), float64(blockM), -float64(blockM), float64(blockM)
	leaf := uint64(1)
	for depth := 0; depth < 10; depth++ {
		h := ground.Mix(b.seed ^ leaf*0x9e37)
		at := 0.36 + 0.28*float64(h%997)/997
		askew := 0.24 * (float64(h>>20%997)/997 - 0.5)
		size := 0.7 + 0.8*float64(h>>40%997)/997
		if (u1-u0)*(v1-v0) < b.fieldM2*size*1.45 {
			break
		}
		var high bool
		if (u1-u0)*0.62 > v1-v0 { // fields are longer along the rows
			cut := ground.Lerp(u0, u1, at)
			if high = u > cut+askew*(v-(v0+v1)/2); high {
				u0 = cut
			} else {
				u1 = cut
			}
		} else {
			cut := ground.Lerp(v0, v1, at)
			if high = v > cut+0.5*askew*(u-(u0+u1)/2); high {
				v0 = cut
			} else {
				v1 = cut
			}
		}
		leaf *= 2
		if high {
			leaf++
		}
	}
	return leaf
}

// tidy makes each connected part of a field a field of its own, joins scraps to a
// neighbour and drops what is left of them.
func tidy(g ground.Grid, label []int32) []int32 {
	const leastCells = 9 // 900 m²
	for range 2 {
		pieces, of := components(g, label, 0, leastCells)
		next := make([]int32, len(label))
		for i, k := range of {
			if label[i] == 0 {
				continue
			}
			next[i] = k + 1
			if p := pieces[k]; p.cells < leastCells {
				next[i] = joinScrap(p, pieces)
			}
		}
		label = next
	}
	untangle(g, label, func(i, like int) bool { // clear the cell, so that no ring touches itself
		if label[like] == 0 {
			return false
		}
		label[like] = 0
		return true
	})
	pieces, of := components(g, label, 0, 0)
	for i, k := range of {
		if label[i] != 0 && pieces[k].cells >= leastCells/2 {
			label[i] = k + 1
		} else {
			label[i] = 0
		}
	}
	return label
}

// joinScrap is the label of the field a scrap goes to, 0 where it touches none.
func joinScrap(p piece, pieces []piece) int32 {
	best, sides := int32(0), 0
	for _, k := range ground.SortedKeys(p.beside) {
		if p.beside[k] > sides && pieces[k].cells < 200 {
			best, sides = k+1, p.beside[k]
		}
	}
	return best
}

// measure traces the labelled fields and keeps those of a sound shape.
func (m *fieldMaker) measure(l ground.Labelled, f ground.Frame) []farmField {
	traced := l.Shape(f, ground.Shaping{Rounds: 2, SlackCells: 0.45, ToleranceM: 4})
	shapes := traced.Shapes(func(label int32) int32 { return label })
	var fields []farmField
	for _, k := range ground.SortedKeys(shapes) {
		polygon := shapes[k][0]
		areaM2, perimeterM, middle := planar(f, polygon[0])
		round := 4 * math.Pi * areaM2 / (perimeterM * perimeterM)
		if len(shapes[k]) > 1 || len(polygon) > 1 || areaM2 < 450 || areaM2 > 19000 || round < 0.22 {
			continue
		}
		c := m.gr.committee[m.gr.Cell(middle)]
		if c == 0 {
			continue
		}
		fields = append(fields, farmField{
			polygon: polygon, at: middle, planM2: areaM2, committee: int(c),
			steep: m.Steep.At(middle), bankM: m.Bank.At(middle),
		})
	}
	return fields
}

// planar measures a ring in the plane: area, perimeter and the middle.
func planar(f ground.Frame, ring orb.Ring) (areaM2, perimeterM float64, middle orb.Point) {
	first := f.Plane(ring[0])
	a := first
	for _, q := range ring[1:] {
		b := f.Plane(q)
		cross := (a[0]-first[0])*(b[1]-first[1]) - (b[0]-first[0])*(a[1]-first[1])
		areaM2 += cross / 2
		middle[0] += (a[0] + b[0] - 2*first[0]) * cross / 6
		middle[1] += (a[1] + b[1] - 2*first[1]) * cross / 6
		perimeterM += ground.Distance(a, b)
		a = b
	}
	if areaM2 != 0 {
		middle = orb.Point{first[0] + middle[0]/areaM2, first[1] + middle[1]/areaM2}
	}
	return areaM2, perimeterM, middle
}
