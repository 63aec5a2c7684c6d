package load

// This file makes the hill shade of an invented town.

import (
	"context"
	"iter"

	"tuntu/internal/postgis"
	"tuntu/internal/relief"
	"tuntu/internal/sample"
)

// cellM is the resolution of an invented town's heights.
const cellM = 20

// shade is the hill shade of an invented town's own ground.
type shade struct {
	of    postgis.Relief
	tiles []relief.Tile
}

func shaded(t *sample.Town) (shade, error) {
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
	made := shade{of: postgis.Relief{SHA256: "sample", Zoom: grid.Zoom, CellM: cellM, LeastM: leastM, MostM: mostM}}
	for tile, err := range grid.Tiles() {
		if err != nil {
			return shade{}, err
		}
		made.tiles = append(made.tiles, tile)
	}
	return made, nil
}

func (s shade) put(ctx context.Context, c *postgis.Change) error {
	_, err := c.PutRelief(ctx, s.of, s.each())
	return err
}

func (s shade) each() iter.Seq2[relief.Tile, error] {
	return func(yield func(relief.Tile, error) bool) {
		for _, tile := range s.tiles {
			if !yield(tile, nil) {
				return
			}
		}
	}
}
