package tiles

// This file finds the tiles that a change has touched.

import (
	"math"
	"slices"

	"github.com/paulmach/orb"

	"tuntu/geo"
)

// Touched lists the places of one layer that a change has touched, old and new.
type Touched struct {
	Town   string
	Layer  geo.Layer
	Boxes  []orb.Bound // EPSG:3857
	Extent orb.Bound   // of the town, EPSG:3857: where its groups may be drawn
}

// concerns tells whether a tile shows the layer in the town at all.
func (t Touched) concerns(a Address) bool {
	return t.Layer.InTileSet(a.ID) && (a.Town == "" || a.Town == t.Town)
}

// touches tells whether a tile may show one of some places.
func (t Touched) touches(a Address, places []orb.Bound) bool {
	b := a.buffered(t.Layer)
	switch {
	case grouped(t.Layer, a.Z): // a group's figures are the same in each tile that shows it
		return b.Intersects(t.Extent)
	case mayCrowd(t.Layer, a.Z): // a cell around the tile may be crowded now
		b = b.Pad((b.Max[0] - b.Min[0]) / cellsAcross)
	}
	return slices.ContainsFunc(places, b.Intersects)
}

// tileXY is a tile within its zoom.
type tileXY struct{ x, y int }

// touchedTiles indexes the places of a change by tile, so that a tile is not compared with all of them.
type touchedTiles struct {
	Touched
	zooms map[uint32]*placesOfZoom
}

type placesOfZoom struct {
	byTile map[tileXY][]orb.Bound
	wide   []orb.Bound // those that cover too many tiles to list
}

// mostCovered is how many tiles of a zoom a place is listed by.
const mostCovered = 256

func indexTouched(touched []Touched) []touchedTiles {
	index := make([]touchedTiles, len(touched))
	for i, t := range touched {
		index[i] = touchedTiles{t, map[uint32]*placesOfZoom{}}
	}
	return index
}

// touch tells whether any of the changes may affect a tile.
func touch(index []touchedTiles, a Address) bool {
	return slices.ContainsFunc(index, func(t touchedTiles) bool {
		if !t.concerns(a) {
			return false
		}
		places, known := t.zooms[a.Z]
		if !known {
			places = t.at(a.Z)
			t.zooms[a.Z] = places
		}
		return t.touches(a, places.byTile[tileXY{int(a.X), int(a.Y)}]) || t.touches(a, places.wide)
	})
}

// at lists a zoom's tiles that may hold a place: with half a tile and the widest line to spare, more than
// any buffer takes.
func (t Touched) at(zoom uint32) *placesOfZoom {
	places := &placesOfZoom{byTile: map[tileXY][]orb.Bound{}}
	size := worldM / float64(uint64(1)<<zoom)
	for _, box := range t.Boxes {
		wide := box.Pad(size/2 + 4*t.Layer.WidestM)
		west, east := int(math.Floor((wide.Min[0]+worldM/2)/size)), int(math.Floor((wide.Max[0]+worldM/2)/size))
		north, south := int(math.Floor((worldM/2-wide.Max[1])/size)), int(math.Floor((worldM/2-wide.Min[1])/size))
		if (east-west+1)*(south-north+1) > mostCovered {
			places.wide = append(places.wide, box)
			continue
		}
		for x := west; x <= east; x++ {
			for y := north; y <= south; y++ {
				places.byTile[tileXY{x, y}] = append(places.byTile[tileXY{x, y}], box)
			}
		}
	}
	return places
}
