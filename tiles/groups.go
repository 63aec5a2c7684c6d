package tiles

// This file generalises dense features into groups, each with its count and area. At far zooms a group
// has the features of one value of a committee or a town. At nearer zooms it has those of a crowded cell
// of 64 px.

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
)

// Zooms of the table of pixels, see migration 0015: a pixel of a zoom is 1/64 of its tiles wide.
const (
	pixelsAcross   = 64
	farthestPixels = 4  // zooms before it use its pixels
	nearestPixels  = 10 // its pixels are made of features
	committeesKept = 8  // the farthest pixels that are by committee
	committeesFrom = 9  // zoom from which groups are of committees, not of towns
	crowdedUntil   = geo.NearestCells
	cellsNearer    = 4 // a cell of a zoom is a pixel so many zooms before
	cellsAcross    = geo.CellsAcross
	cellPixels     = pixelsAcross / cellsAcross
	largeM2        = geo.LargeM2
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

// pixelZoom is the zoom whose pixels a tile of groups is drawn with.
func pixelZoom(zoom uint32) uint32 { return max(zoom, farthestPixels) }

// sumsAt is the zoom whose pixels the figures of a tile's groups are summed up from.
func sumsAt(zoom uint32) uint32 {
	if zoom >= committeesFrom {
		return committeesKept
	}
	return farthestPixels
}

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

	number     int32   // its place in the order of the tile's groups, from 1
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
}

// readPixels returns a function that gives the rows of pixels of the next result.
func readPixels(results pgx.BatchResults) func(func(pixelRow)) error {
	return func(each func(pixelRow)) error {
		rows, err := results.Query()
		if err != nil {
			return err
		}
		return eachPixelRow(rows, each)
	}
}

// eachPixelRow reads rows of pixels.
func eachPixelRow(rows pgx.Rows, each func(pixelRow)) error {
	var p pixelRow
	into := []any{&p.town, &p.committee, &p.value, &p.x, &p.y, &p.count, &p.areaM2}
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

// weighed is a weight of a group in a pixel, which may have several.
type weighed struct {
	x, y   int32 // from the tile's west and north
	group  *group
	weight float64
}

// compare orders the weights of each pixel by group.
func (w weighed) compare(other weighed) int {
	return cmp.Or(cmp.Compare(w.y, other.y), cmp.Compare(w.x, other.x), cmp.Compare(w.group.number, other.group.number))
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
	if s.address.Z < committeesFrom {
		return s.of(groupKey{town: p.town, value: p.value}, townLevel)
	}
	return s.of(groupKey{town: p.town, committee: p.committee, value: p.value}, committeeLevel)
}

// add adds a row to its group's figures, inside or outside of the tile.
func (s *groupSet) add(p pixelRow) {
	g := s.ofRow(p)
	g.count += int64(p.count)
	g.areaM2 += p.areaM2
}

// place records the pixel of a row's features if it is in the tile or its buffer.
func (s *groupSet) place(p pixelRow) {
	across := int32(s.address.pixelsAcross())                            //nolint:gosec // at most 1024
	x, y := p.x-int32(s.address.X)*across, p.y-int32(s.address.Y)*across //nolint:gosec // pixels of zoom 10
	s.weigh(s.ofRow(p), x, y, across, cmp.Or(p.areaM2, float64(p.count)))
}

// weigh adds to a group's weight in a pixel. All pixels of points count, but of others only those of the tile and
// its buffer.
func (s *groupSet) weigh(g *group, x, y, across int32, weight float64) {
	if s.points || x >= -1 && y >= -1 && x <= across && y <= across {
		s.pixels = append(s.pixels, weighed{x, y, g, weight})
	}
}

// sumUp adds the weights of each group in each pixel, and finds the groups' heaviest pixels.
func (s *groupSet) sumUp(across int) {
	slices.SortFunc(s.pixels, weighed.compare)
	sums := s.pixels[:0]
	for _, w := range s.pixels {
		if n := len(sums); n > 0 && sums[n-1].compare(w) == 0 {
			sums[n-1].weight += w.weight
		} else {
			sums = append(sums, w)
		}
	}
	s.pixels = sums
	for _, w := range sums {
		g, inside := w.group, w.x >= 0 && w.y >= 0 && int(w.x) < across && int(w.y) < across
		if (inside || s.points) && (!g.hasPixel || w.weight > g.heaviest) {
			g.hasPixel, g.heaviest, g.bestX, g.bestY = true, w.weight, int(w.x), int(w.y)
		}
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
	for i, g := range groups {
		g.number = int32(i + 1)
	}
	return groups
}

// draw encodes each group that the tile shows: its pixels, of which each belongs to the group that
// weighs most in it, or, where it weighs most in none, a small square in its heaviest one. A group of
// points is one point, in the tile with its heaviest pixel.
func (s *groupSet) draw(e *layerEncoder, across int) {
	groups := s.sorted()
	s.sumUp(across)
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
	s.fill(m)
	rings := m.rings()
	// Squares lie above the mosaic, side by side in one pixel.
	var squares []*group
	for _, g := range groups {
		if !g.fillsPixel {
			squares = append(squares, g)
			continue
		}
		e.geometry.startOver()
		for _, ring := range rings[g.number] {
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
func (s *groupSet) fill(m *mosaic) {
	for i := 0; i < len(s.pixels); {
		heaviest := s.pixels[i]
		for ; i < len(s.pixels) && s.pixels[i].x == heaviest.x && s.pixels[i].y == heaviest.y; i++ {
			if s.pixels[i].weight > heaviest.weight {
				heaviest = s.pixels[i]
			}
		}
		m.set(int(heaviest.x), int(heaviest.y), heaviest.group.number)
		heaviest.group.fillsPixel = true
	}
}
