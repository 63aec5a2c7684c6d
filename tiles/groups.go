package tiles

// This file generalises dense features into groups, each with its count and area. At far zooms a group
// has the features of one value of a committee or a town. At nearer zooms it has those of a crowded cell
// of 64 px.

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
)

// Zooms of the table of pixels, see migration 0015: a pixel of a zoom is 1/64 of its tiles wide.
const (
	pixelsAcross   = 64
	farthestPixels = 4  // zooms before it use its pixels
	nearestPixels  = 10 // its pixels are made of features
	committeesFrom = 8  // zoom from which groups are of committees, not of towns
	crowdedUntil   = 14 // last zoom at which a cell can be crowded
	cellsNearer    = 4  // a cell of a zoom is a pixel so many zooms before
	cellsAcross    = 4  // cells of 64 px in a tile that is 256 px wide
	cellPixels     = pixelsAcross / cellsAcross
	largeM2        = 40000 // a larger feature is drawn individually from zoom 10 up
)

// Levels of groups, as their tiles name them.
const (
	townLevel      = "town"
	committeeLevel = "committee"
	cellLevel      = "cell"
)

// grouped tells whether a layer's features are shown as groups at a zoom, but for large ones.
func grouped(layer geo.Layer, zoom uint32) bool {
	return layer.Grouped != nil && int(zoom) < layer.Grouped.SingleFrom
}

// mayCrowd tells whether cells of a layer may be crowded at a zoom.
func mayCrowd(layer geo.Layer, zoom uint32) bool {
	return layer.Grouped != nil && layer.Shape == geo.Polygon && !grouped(layer, zoom) && zoom <= crowdedUntil
}

// singleM2 returns the area from which a feature is always drawn individually at a zoom: 4 ha, or
// 64 square pixels where these are less.
func singleM2(zoom uint32) float64 {
	if zoom < nearestPixels {
		return math.Inf(1)
	}
	pixelM := worldM / 256 / float64(uint64(1)<<zoom)
	return min(largeM2, 64*pixelM*pixelM)
}

// pixelZoom is the zoom whose pixels a tile of groups is drawn with.
func pixelZoom(zoom uint32) uint32 { return max(zoom, farthestPixels) }

// groupKey identifies a group of one layer at one zoom.
type groupKey struct {
	town, committee, value string
	cellX, cellY           int32 // of a cell, from 180° west and from the north; else 0
}

func (k groupKey) compare(other groupKey) int {
	return cmp.Or(
		cmp.Compare(k.town, other.town), cmp.Compare(k.committee, other.committee), cmp.Compare(k.value, other.value),
		cmp.Compare(k.cellX, other.cellX), cmp.Compare(k.cellY, other.cellY),
	)
}

// group is one group with its figures and where it is drawn.
type group struct {
	groupKey
	level  string
	count  int64
	areaM2 float64

	heaviest   float64 // of its pixels in the tile
	bestX      int     // its heaviest pixel in the tile, from the tile's west
	bestY      int     // and north
	hasPixel   bool    // whether it has one
	fillsPixel bool    // whether it fills one of the mosaic's
}

// name returns the group's identifier, which is unique in the layer over all zooms and equal in each tile.
func (g *group) name(a Address) string {
	switch g.level {
	case cellLevel:
		return fmt.Sprintf("cell/%d/%d/%d/%s/%s", a.Z, g.cellX, g.cellY, g.town, g.value)
	case committeeLevel:
		return fmt.Sprintf("committee/%s/%s/%s", g.town, g.committee, g.value)
	}
	return fmt.Sprintf("town/%s/%s", g.town, g.value)
}

// pixelRow is the sums of one pixel's features of one group, as the database has them.
type pixelRow struct {
	town, committee, value string
	x, y                   int32 // from 180° west and from the north
	count                  int32
	areaM2                 float64
	largeCount             int32
	largeM2                float64
}

// figures returns a row's count and area without the features that are drawn individually at a zoom.
func (p *pixelRow) figures(zoom uint32) (count int64, areaM2 float64) {
	if zoom < nearestPixels {
		return int64(p.count), p.areaM2
	}
	return int64(p.count - p.largeCount), p.areaM2 - p.largeM2
}

// eachPixelRow reads rows of pixels.
func eachPixelRow(rows pgx.Rows, each func(pixelRow)) error {
	var p pixelRow
	into := []any{&p.town, &p.committee, &p.value, &p.x, &p.y, &p.count, &p.areaM2, &p.largeCount, &p.largeM2}
	_, err := pgx.ForEachRow(rows, into, func() error {
		each(p)
		return nil
	})
	return err
}

// groupSet collects the groups of a layer's tile.
type groupSet struct {
	address Address
	points  bool // whether a group is drawn as one point, in the tile with its heaviest pixel
	byKey   map[groupKey]*group
	pixels  []weighed
}

// weighed is a pixel with a group and the group's weight in it.
type weighed struct {
	x, y   int // from the tile's west and north
	group  *group
	weight float64
}

func newGroupSet(a Address, shape geo.Shape) *groupSet {
	return &groupSet{address: a, points: shape == geo.Point, byKey: map[groupKey]*group{}}
}

// of returns the group of a key, and creates it if it is new.
func (s *groupSet) of(key groupKey, level string) *group {
	g, known := s.byKey[key]
	if !known {
		g = &group{groupKey: key, level: level}
		s.byKey[key] = g
	}
	return g
}

// ofRow returns the group of a row, by committee or town. Where groups are by committee, the features
// without a committee form a group of their own.
func (s *groupSet) ofRow(p pixelRow) *group {
	level := townLevel
	if s.address.Z >= committeesFrom {
		level = committeeLevel
	}
	return s.of(groupKey{town: p.town, committee: p.committee, value: p.value}, level)
}

// add adds a row to its group's figures, inside or outside of the tile.
func (s *groupSet) add(p pixelRow) {
	if count, areaM2 := p.figures(s.address.Z); count > 0 {
		g := s.ofRow(p)
		g.count += count
		g.areaM2 += areaM2
	}
}

// place records the pixel of a row's features if it is in the tile or its buffer.
func (s *groupSet) place(p pixelRow) {
	count, areaM2 := p.figures(s.address.Z)
	if count == 0 {
		return
	}
	across := s.address.pixelsAcross()
	x, y := int(p.x)-int(s.address.X)*across, int(p.y)-int(s.address.Y)*across
	s.weigh(s.ofRow(p), x, y, across, cmp.Or(areaM2, float64(count)))
}

// weigh records a group's weight in a pixel.
func (s *groupSet) weigh(g *group, x, y, across int, weight float64) {
	inside := x >= 0 && y >= 0 && x < across && y < across
	if !s.points && x >= -1 && y >= -1 && x <= across && y <= across {
		s.pixels = append(s.pixels, weighed{x, y, g, weight})
	}
	if (inside || s.points) && (!g.hasPixel || weight > g.heaviest || weight == g.heaviest && (y < g.bestY || y == g.bestY && x < g.bestX)) {
		g.hasPixel, g.heaviest, g.bestX, g.bestY = true, weight, x, y
	}
}

// pixelsAcross is how many pixels a tile of groups is wide: 64, or more before zoom 4.
func (a Address) pixelsAcross() int {
	return pixelsAcross << (pixelZoom(a.Z) - a.Z)
}

// sorted lists the groups in an order that is the same each time.
func (s *groupSet) sorted() []*group {
	groups := make([]*group, 0, len(s.byKey))
	for _, g := range s.byKey {
		groups = append(groups, g)
	}
	slices.SortFunc(groups, func(a, b *group) int { return a.compare(b.groupKey) })
	return groups
}

// draw encodes each group that the tile shows: its pixels, of which each belongs to the group that
// weighs most in it, or, where it weighs most in none, a small square in its heaviest one. A group of
// points is one point, in the tile with its heaviest pixel.
func (s *groupSet) draw(e *layerEncoder, across int) {
	groups := s.sorted()
	if s.points {
		for _, g := range groups {
			if g.hasPixel && g.bestX >= 0 && g.bestY >= 0 && g.bestX < across && g.bestY < across {
				units := int32(extent / across) //nolint:gosec // at most 64
				e.geometry.startOver()
				e.geometry.markPoint(int32(g.bestX)*units+units/2, int32(g.bestY)*units+units/2) //nolint:gosec // in the tile
				e.addGroup(g, s.address)
			}
		}
		return
	}
	m := &e.mosaic
	m.begin(across)
	number := make(map[*group]int32, len(groups))
	for i, g := range groups {
		number[g] = int32(i + 1)
	}
	s.fill(m, number)
	rings := m.rings()
	// Squares lie above the mosaic, side by side in one pixel.
	var squares []*group
	for _, g := range groups {
		if !g.fillsPixel {
			squares = append(squares, g)
			continue
		}
		e.geometry.startOver()
		for _, ring := range rings[number[g]] {
			e.geometry.appendRing(ring.points, ring.exterior)
		}
		e.addGroup(g, s.address)
	}
	in := map[[2]int]int32{}
	for _, g := range squares {
		if g.hasPixel {
			at := [2]int{g.bestX, g.bestY}
			e.geometry.startOver()
			e.geometry.appendRing(m.square(g.bestX, g.bestY, in[at]), true)
			e.addGroup(g, s.address)
			in[at]++
		}
	}
}

// fill gives each pixel to the group that weighs most in it.
func (s *groupSet) fill(m *mosaic, number map[*group]int32) {
	heaviest := map[[2]int]weighed{}
	for _, w := range s.pixels {
		at := [2]int{w.x, w.y}
		other, taken := heaviest[at]
		if !taken || w.weight > other.weight || w.weight == other.weight && number[w.group] < number[other.group] {
			heaviest[at] = w
		}
	}
	for at, w := range heaviest {
		m.set(at[0], at[1], number[w.group])
		w.group.fillsPixel = true
	}
}
