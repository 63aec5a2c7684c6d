package tiles

// This file handles crowded cells, whose features are too dense to draw individually. It counts
// them while it reads a tile's rows, and draws them as groups.

import (
	"encoding/binary"
	"math"

	"github.com/jackc/pgx/v5"
)

// cellKey is one town's cell, counted from 180° west and from the north.
type cellKey struct {
	town string
	x, y int32
}

// crowded is the crowded cells in and around a tile, with the groups of those within.
type crowded struct {
	address Address
	cells   map[cellKey]bool
	groups  *groupSet
	single  float64 // area from which a feature is drawn as itself
	columns columns
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

// readCrowded reads the crowded cells in and around a tile; nil when there are none.
func readCrowded(rows pgx.Rows, p *plan, a Address) (*crowded, error) {
	c := newCrowded(p, a)
	var key cellKey
	_, err := pgx.ForEachRow(rows, []any{&key.town, &key.x, &key.y}, func() error {
		c.cells[key] = true
		return nil
	})
	if len(c.cells) == 0 {
		return nil, err
	}
	return c, err
}

func newCrowded(p *plan, a Address) *crowded {
	return &crowded{address: a, cells: map[cellKey]bool{}, groups: newGroupSet(a, p.layer.Shape), single: singleM2(a.Z), columns: columnsOf(p)}
}

// addCell sums up a row of a crowded cell's group.
func (c *crowded) addCell(p pixelRow) {
	if count, areaM2 := p.figures(c.address.Z); count > 0 {
		g := c.groupOf(p.town, p.value, p.x, p.y)
		g.count += count
		g.areaM2 += areaM2
	}
}

// addPixel records the pixels of a crowded cell's group.
func (c *crowded) addPixel(p pixelRow) {
	if count, areaM2 := p.figures(c.address.Z); count > 0 {
		west, north := int32(c.address.X)*pixelsAcross, int32(c.address.Y)*pixelsAcross //nolint:gosec // pixels of zoom 10
		c.groups.weigh(c.groupOf(p.town, p.value, p.x/cellPixels, p.y/cellPixels), int(p.x-west), int(p.y-north), pixelsAcross, areaM2)
	}
}

// groupOf is the group of a cell's features of one value.
func (c *crowded) groupOf(town, value string, cellX, cellY int32) *group {
	return c.groups.of(groupKey{town: town, value: value, cellX: cellX, cellY: cellY}, cellLevel)
}

// take counts a row whose home is a crowded cell of the tile, and tells whether the row needs no more
// work. This is also so if its home is a crowded cell beside the tile, as that cell's own tile counts it.
func (c *crowded) take(row [][]byte) (bool, error) {
	area := 0.0
	if raw := row[c.columns.area]; raw != nil {
		area = math.Float64frombits(binary.BigEndian.Uint64(raw))
	}
	if area >= c.single {
		return false, nil
	}
	x, y, err := middleOf(row[len(row)-1])
	if err != nil {
		return false, err
	}
	px, py := c.address.pixelAt(x, y)
	key := cellKey{string(row[c.columns.town]), px / cellPixels, py / cellPixels}
	if !c.cells[key] {
		return false, nil
	}
	west, north := int32(c.address.X)*cellsAcross, int32(c.address.Y)*cellsAcross //nolint:gosec // cells of a zoom up to 14
	if key.x < west || key.y < north || key.x >= west+cellsAcross || key.y >= north+cellsAcross {
		return true, nil
	}
	g := c.groupOf(key.town, string(row[c.columns.value]), key.x, key.y)
	g.count++
	g.areaM2 += area
	c.groups.weigh(g, int(px-west*cellPixels), int(py-north*cellPixels), pixelsAcross, max(area, 1e-9))
	return true, nil
}

// pixelAt is the pixel of the tile's zoom, from 180° west and from the north, that a place in EPSG:3857
// lies in; the database reckons likewise (home_of).
func (a Address) pixelAt(x, y float64) (px, py int32) {
	across := float64(uint64(pixelsAcross) << a.Z)
	return int32(math.Floor((x + worldM/2) / worldM * across)), int32(math.Floor((worldM/2 - y) / worldM * across))
}
