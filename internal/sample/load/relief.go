package load

// This file makes the hill shade of an invented town.

import (
	"context"

	"tuntu/internal/postgis"
	"tuntu/internal/relief"
	"tuntu/internal/sample"
)

// cellM is the resolution of an invented town's heights.
const cellM = 20

// relief shades an invented town's own ground.
func (l *Loader) relief(ctx context.Context, c *postgis.Change, t *sample.Town) error {
	box := relief.MercatorBox(t.Extent)
	grid := relief.Cover(relief.ZoomFor(cellM, t.Extent.Center().Lat(), box, relief.MostPixels), box)
	w, h := grid.Size()
	grid.HeightM = make([]float32, w*h)
	for row := range h {
		for column := range w {
			grid.HeightM[row*w+column] = float32(t.GroundM(grid.At(column, row)))
		}
	}
	_, leastM, mostM := grid.Known()
	made := postgis.Relief{SHA256: "sample", Zoom: grid.Zoom, CellM: cellM, LeastM: leastM, MostM: mostM}
	_, err := c.PutRelief(ctx, made, grid.Tiles())
	return err
}
