package geo

// Cells: squares of 64 px of a zoom level, whose features are drawn as groups where they are too many.

import (
	"fmt"
	"math"
)

// Cells of the zoom levels at which features are drawn individually, up to NearestCells, may be crowded.
const (
	CellsAcross  = 4 // cells along a tile, which is 256 px wide
	NearestCells = 14
	LargeM2      = 40000 // a larger feature makes no cell crowded
)

// Cell is a square of 64 px of a zoom level, counted from 180° west and from the north.
type Cell struct {
	Zoom uint32
	X, Y int32
}

// ParseCell reads a cell as zoom/x/y.
func ParseCell(text string) (c Cell, ok bool) {
	_, err := fmt.Sscanf(text, "%d/%d/%d", &c.Zoom, &c.X, &c.Y)
	across := int32(CellsAcross) << min(c.Zoom, NearestCells)
	ok = err == nil && c.Zoom <= NearestCells && c.X >= 0 && c.Y >= 0 && c.X < across && c.Y < across
	return c, ok && text == fmt.Sprintf("%d/%d/%d", c.Zoom, c.X, c.Y)
}

// CellSingleM2 is the area from which a feature of a crowded cell is drawn individually: 4 ha, or 64 square pixels where
// these are less.
func CellSingleM2(zoom uint32) float64 {
	const worldM = 2 * math.Pi * 6378137
	pixelM := worldM / 256 / float64(uint64(1)<<zoom)
	return min(LargeM2, 64*pixelM*pixelM)
}
