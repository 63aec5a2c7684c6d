package tiles

// This file handles crowded cells, whose features are too dense to draw individually. It counts
// them while it reads a tile's rows, and draws them as groups.

import (
	"encoding/binary"
	"math"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"

	"tuntu/geo"
)

// cellKey is one town's cell, counted from 180° west and from the north.
type cellKey struct {
	town string
	x, y int32
}

// cellRange is the cells of a zoom between and including its corners.
type cellRange struct{ west, north, east, south int32 }

// cellsOf is the cells in a tile.
func cellsOf(a Address) cellRange {
	west, north := int32(a.X)*cellsAcross, int32(a.Y)*cellsAcross //nolint:gosec // cells of a zoom up to 14
	return cellRange{west, north, west + cellsAcross - 1, north + cellsAcross - 1}
}

// widened adds the cells around a range.
func (r cellRange) widened() cellRange {
	return cellRange{r.west - 1, r.north - 1, r.east + 1, r.south + 1}
}

// holds tells whether a cell is in the range.
func (r cellRange) holds(c cellKey) bool {
	return c.x >= r.west && c.x <= r.east && c.y >= r.north && c.y <= r.south
}

// bound is the range's box in EPSG:3857.
func (r cellRange) bound(zoom uint32) orb.Bound {
	side := worldM / float64(uint64(cellsAcross)<<zoom)
	return orb.Bound{
		Min: orb.Point{float64(r.west)*side - worldM/2, worldM/2 - float64(r.south+1)*side},
		Max: orb.Point{float64(r.east+1)*side - worldM/2, worldM/2 - float64(r.north)*side},
	}
}

// crowded knows the crowded cells in and around a tile, and has the groups of those within. A feature belongs
// to the cell that the middle of its box lies in, its home, and is counted there and nowhere else.
type crowded struct {
	wanted
	layer  string
	inside cellRange        // the tile's cells
	around cellRange        // and those around it
	cells  map[cellKey]bool // those that are crowded
	asked  map[cellKey]bool // homes beyond these that must be looked up
	groups *groupSet
	single float64 // area from which a feature is drawn as itself
	columns
}

// columns holds the indexes of a row's columns that a group needs; -1: the layer has no such field.
type columns struct{ town, value, area int }

// columnsOf finds a layer's columns behind the fid.
func columnsOf(p *plan) columns {
	c := columns{-1, -1, -1}
	for i, f := range p.fields {
		switch {
		case f.Name == "town":
			c.town = i + 1
		case f.Name == "area_m2":
			c.area = i + 1
		case p.layer.Grouped != nil && f.Name == p.layer.Grouped.By:
			c.value = i + 1
		}
	}
	return c
}

func newCrowded(p *plan, a wanted) *crowded {
	inside := cellsOf(a.Address)
	return &crowded{
		wanted: a, layer: p.layer.ID, inside: inside, around: inside.widened(), cells: map[cellKey]bool{}, asked: map[cellKey]bool{},
		groups: newGroupSet(a.Address, p.layer.Shape), single: geo.CellSingleM2(a.Z), columns: columnsOf(p),
	}
}

// readCells reads the crowded cells in and around the tile.
func (c *crowded) readCells(rows pgx.Rows) error {
	return eachCell(rows, func(cell cellKey) { c.cells[cell] = true })
}

func eachCell(rows pgx.Rows, each func(cellKey)) error {
	var key cellKey
	_, err := pgx.ForEachRow(rows, []any{&key.town, &key.x, &key.y}, func() error {
		each(key)
		return nil
	})
	return err
}

// isCrowded tells whether a cell is crowded. One beyond those around the tile may have to be looked up first.
func (c *crowded) isCrowded(cell cellKey) bool {
	if c.around.holds(cell) {
		return c.cells[cell]
	}
	is, known := c.far[farCell{c.layer, cell}]
	if !known {
		c.asked[cell] = true
	}
	return is
}

// groupOf is the group of a cell's features of one value.
func (c *crowded) groupOf(cell cellKey, value string) *group {
	return c.groups.of(groupKey{town: cell.town, value: value, cellX: cell.x, cellY: cell.y}, cellLevel)
}

// take counts a row whose home is a crowded cell of the tile, and tells whether the row needs no more
// work. This is also so if its home is another crowded cell, as that cell's own tile counts it.
func (c *crowded) take(row [][]byte) (bool, error) {
	area := 0.0
	if raw := row[c.area]; raw != nil {
		area = math.Float64frombits(binary.BigEndian.Uint64(raw))
	}
	if area >= c.single {
		return false, nil
	}
	x, y, err := middleOf(row[len(row)-1])
	if err != nil {
		return false, err
	}
	px, py := c.pixelAt(x, y)
	home := cellKey{string(row[c.town]), px / cellPixels, py / cellPixels}
	if !c.isCrowded(home) {
		return false, nil
	}
	if c.inside.holds(home) {
		g := c.groupOf(home, string(row[c.value]))
		g.count++
		g.areaM2 += area
		c.groups.weigh(g, px-c.inside.west*cellPixels, py-c.inside.north*cellPixels, pixelsAcross, max(area, 1e-9))
	}
	return true, nil
}

// pixelAt is the pixel of the tile's zoom, from 180° west and from the north, that a place in EPSG:3857
// lies in; the database reckons likewise (home_of).
func (a Address) pixelAt(x, y float64) (px, py int32) {
	across := float64(uint64(pixelsAcross) << a.Z)
	return int32(math.Floor((x + worldM/2) / worldM * across)), int32(math.Floor((worldM/2 - y) / worldM * across))
}
