package tiles

// Which tiles a change has touched.

import (
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

// touches tells whether a tile may show one of the places.
func (t Touched) touches(a Address) bool {
	if !t.Layer.InTileSet(a.ID) || a.Town != "" && a.Town != t.Town {
		return false
	}
	b := a.buffered(t.Layer)
	switch {
	case grouped(t.Layer, a.Z): // a group's figures are the same in each tile that shows it
		return b.Intersects(t.Extent)
	case mayCrowd(t.Layer, a.Z): // a cell around the tile may be crowded now
		b = b.Pad((b.Max[0] - b.Min[0]) / cellsAcross)
	}
	return slices.ContainsFunc(t.Boxes, b.Intersects)
}

// touchedBy tells whether the tile may show any of the touched places.
func (a Address) touchedBy(touched []Touched) bool {
	return slices.ContainsFunc(touched, func(t Touched) bool { return t.touches(a) })
}
