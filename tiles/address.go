// Package tiles turns a tile's address into bytes: rows streamed out of PostGIS are
// encoded as a Mapbox vector tile in one pass, with no feature objects in between, then
// compressed once and cached.
package tiles

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// SetLayers lists the layers of a tile set, in drawing order; ok tells whether there is
// such a set.
func SetLayers(id string) (layers []geo.Layer, ok bool) {
	for _, l := range geo.Layers() {
		if l.InTileSet(id) {
			layers = append(layers, l)
		}
	}
	return layers, len(layers) > 0
}

// tileSet returns a tile set's name, not the part of a request's URL that names it, which would keep all of it in memory.
func tileSet(id string) (name string, ok bool) {
	if layer, ok := geo.LayerByID(id); ok {
		return layer.ID, true
	}
	for _, name := range []string{geo.OverviewTiles, geo.BaseTiles} {
		if name == id {
			return name, true
		}
	}
	return "", false
}

// extent is a tile's width in tile units. bufferUnits is the smallest buffer beyond each edge, so that
// the lines of neighbouring tiles meet.
const (
	extent      = 4096
	bufferUnits = 64
)

// earthRadiusM is the radius of Web Mercator's sphere, worldM the width of its world.
const (
	earthRadiusM = 6378137
	worldM       = 2 * math.Pi * earthRadiusM
)

// Address identifies one tile: its layer or tile set, its zoom and its column and row.
type Address struct {
	ID      string
	Z, X, Y uint32
	Town    string // only this town's features; empty: all
	Filter  string // CQL2, of a set of one layer; empty: all features
	AsOf    int64  // the instant in microseconds of Unix time whose features it shows; 0: as they stand
	Without string // ids of layers of a set of several that are left out, in their order with commas between; empty: none
	On      int64  // a day, by its midnight in seconds of Unix time in UTC: the parcels of a town as they stood at its end, as is known now; 0: none
}

// ParseAddress checks an address's parts, as they stand in a URL; y counts from north.
func ParseAddress(id, z, x, y, town string) (Address, error) {
	set, ok := tileSet(id)
	if !ok {
		return Address{}, fault.New(fault.NotFound, "there is no tile set %.40q; /api/collections lists the layers, %q is all of them, %q the base map", id, geo.OverviewTiles, geo.BaseTiles)
	}
	a := Address{ID: set, Town: strings.Clone(town)}
	zoom, err := number("z", z, geo.MaxZoom)
	if err != nil {
		return Address{}, err
	}
	a.Z = zoom
	if a.X, err = number("x", x, 1<<zoom-1); err != nil {
		return Address{}, err
	}
	a.Y, err = number("y", y, 1<<zoom-1)
	return a, err
}

func number(param, text string, last uint32) (uint32, error) {
	n, err := strconv.ParseUint(text, 10, 32)
	if err != nil || n > uint64(last) || len(text) > 1 && text[0] == '0' {
		return 0, fault.InvalidParam(param, "%s must be a whole number from 0 to %d, not %.20q", param, last, text)
	}
	return uint32(n), nil
}

// leavesOut tells whether a layer of the tile's set is left out.
func (a Address) leavesOut(layer geo.Layer) bool {
	return a.Without != "" && slices.Contains(strings.Split(a.Without, ","), layer.ID)
}

// bound is the tile's box in EPSG:3857, without its buffer.
func (a Address) bound() orb.Bound {
	size := worldM / float64(uint32(1)<<a.Z)
	west := -worldM/2 + float64(a.X)*size
	north := worldM/2 - float64(a.Y)*size
	return orb.Bound{Min: orb.Point{west, north - size}, Max: orb.Point{west + size, north}}
}

// margin returns the width of a layer's buffer around the tile, in tile units. It is at least half
// the width of the layer's widest line.
func (a Address) margin(layer geo.Layer) float64 {
	b := a.bound()
	// Web Mercator stretches lengths by 1/cos φ = cosh(y/R).
	stretch := math.Cosh(b.Center()[1] / earthRadiusM)
	return bufferUnits + math.Ceil(layer.WidestM/2*stretch*extent/(b.Max[0]-b.Min[0]))
}

// buffered returns the box in EPSG:3857 of a layer's features in the tile, with the margin.
func (a Address) buffered(layer geo.Layer) orb.Bound {
	b := a.bound()
	return b.Pad((b.Max[0] - b.Min[0]) * a.margin(layer) / extent)
}

// String is the address for the log.
func (a Address) String() string {
	return fmt.Sprintf("%s/%d/%d/%d", a.ID, a.Z, a.X, a.Y)
}
