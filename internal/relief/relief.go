// Package relief computes a hill shade from heights. It lights a grid of Web Mercator pixels from the
// north-west and cuts it into raster tiles. It does not depend on files or the database.
package relief

import (
	"iter"
	"math"

	"github.com/paulmach/orb"
)

// Side is a tile's width in pixels. The tiles have the numbers of vector tiles, but twice the usual
// width in pixels, because the page draws them at that size.
const Side = 512

// MinZoom is the farthest zoom of the tiles; one tile of it covers a province.
const MinZoom = 6

// MostPixels limits the memory use: a pixel takes three heights of 4 bytes.
const MostPixels = 48 << 20

// radiusM is the radius of the Web-Mercator sphere.
const radiusM = 6378137

// worldM is the width of the Web-Mercator world in m.
const worldM = 2 * math.Pi * radiusM

// Grid holds heights at the pixels of a rectangle of tiles, row by row from the north.
type Grid struct {
	Zoom    int       // of the tiles
	X, Y    int       // the north-western tile
	W, H    int       // in tiles
	HeightM []float32 // NaN where the height is unknown
	// Focus is the shaded box in EPSG:3857: west, south, east, north. Outside of it the shade fades
	// out over Reach, so that the grid's edge is invisible.
	Focus [4]float64
}

// Reach is how far the shade reaches beyond a focus in EPSG:3857 until it has faded, in projected metres: the hills of a
// town go on beyond its border.
func Reach(focus [4]float64) float64 {
	return 0.15 * max(focus[2]-focus[0], focus[3]-focus[1])
}

// Around returns a focus in EPSG:3857 with all that its shade reaches.
func Around(focus [4]float64) [4]float64 {
	reach := Reach(focus)
	return [4]float64{focus[0] - reach, focus[1] - reach, focus[2] + reach, focus[3] + reach}
}

// Cover returns an empty grid whose tiles cover a focus and what its shade reaches.
func Cover(zoom int, focus [4]float64) Grid {
	tileM := worldM / float64(int(1)<<zoom)
	g := Grid{Zoom: zoom, Focus: focus}
	box := Around(focus)
	g.X, g.Y = int(math.Floor((box[0]+worldM/2)/tileM)), int(math.Floor((worldM/2-box[3])/tileM))
	g.W = int(math.Ceil((box[2]+worldM/2)/tileM)) - g.X
	g.H = int(math.Ceil((worldM/2-box[1])/tileM)) - g.Y
	return g
}

// Box returns the grid's box in EPSG:3857: west, south, east, north.
func (g Grid) Box() [4]float64 {
	tileM := worldM / float64(int(1)<<g.Zoom)
	west, north := float64(g.X)*tileM-worldM/2, worldM/2-float64(g.Y)*tileM
	return [4]float64{west, north - float64(g.H)*tileM, west + float64(g.W)*tileM, north}
}

// MercatorBox converts a box of CGCS2000 degrees to EPSG:3857: west, south, east, north in m.
func MercatorBox(b orb.Bound) [4]float64 {
	x := func(longitude float64) float64 { return longitude * math.Pi / 180 * radiusM }
	y := func(latitude float64) float64 { return math.Asinh(math.Tan(latitude*math.Pi/180)) * radiusM }
	return [4]float64{x(b.Min.Lon()), y(b.Min.Lat()), x(b.Max.Lon()), y(b.Max.Lat())}
}

// At returns the centre of a pixel in degrees, by its column and its row from the north.
func (g Grid) At(column, row int) orb.Point {
	w, h := g.Size()
	b := g.Box()
	east := b[0] + (float64(column)+0.5)/float64(w)*(b[2]-b[0])
	north := b[3] - (float64(row)+0.5)/float64(h)*(b[3]-b[1])
	return orb.Point{east / radiusM * 180 / math.Pi, math.Atan(math.Sinh(north/radiusM)) * 180 / math.Pi}
}

// Size is the grid's width and height in pixels.
func (g Grid) Size() (w, h int) { return g.W * Side, g.H * Side }

// ZoomFor is the zoom whose pixels are about as wide as a height model's cells at a
// latitude, and whose grid over a box of EPSG:3857 stays under a number of pixels.
func ZoomFor(cellM, latitude float64, box [4]float64, mostPixels int) int {
	const nearest = 15
	zoom := MinZoom
	for zoom < nearest {
		w, h := Cover(zoom+1, box).Size()
		if PixelM(zoom, latitude) <= cellM || w*h > mostPixels {
			break
		}
		zoom++
	}
	return zoom
}

// PixelM is the ground width of a pixel in m.
func PixelM(zoom int, latitude float64) float64 {
	return worldM / float64(int(1)<<zoom) / Side * math.Cos(latitude*math.Pi/180)
}

// latitude is the latitude of a grid's middle, in degrees.
func (g Grid) latitude() float64 {
	b := g.Box()
	return math.Atan(math.Sinh((b[1]+b[3])/2/radiusM)) * 180 / math.Pi
}

// Known returns the share of the focus with known heights, and the lowest and the highest height in m.
func (g Grid) Known() (share, leastM, mostM float64) {
	known, all := 0, 0
	leastM, mostM = math.Inf(1), math.Inf(-1)
	for i, height := range g.HeightM {
		if g.beyond(i) > 0 {
			continue
		}
		all++
		if v := float64(height); !math.IsNaN(v) {
			known++
			leastM, mostM = math.Min(leastM, v), math.Max(mostM, v)
		}
	}
	if known == 0 {
		return 0, 0, 0
	}
	return float64(known) / float64(all), leastM, mostM
}

// beyond returns the distance of a pixel's centre from the focus in projected m; it is 0 inside.
func (g Grid) beyond(i int) float64 {
	w, _ := g.Size()
	box := g.Box()
	px := (box[2] - box[0]) / float64(w)
	x, y := box[0]+(float64(i%w)+0.5)*px, box[3]-(float64(i/w)+0.5)*px
	return max(0, g.Focus[0]-x, x-g.Focus[2], g.Focus[1]-y, y-g.Focus[3])
}

// Tile is a finished tile.
type Tile struct {
	Z, X, Y int
	PNG     []byte
}

// Tiles shades the grid and cuts it into tiles: first those of its own zoom, then those of each farther
// zoom, with half the pixels. It leaves out tiles without any known height.
func (g Grid) Tiles() iter.Seq2[Tile, error] {
	return func(yield func(Tile, error) bool) {
		layer := g.shade()
		for {
			for y := range layer.h {
				for x := range layer.w {
					cells := layer.cut(x, y)
					if cells == nil {
						continue
					}
					picture, err := encode(cells)
					if !yield(Tile{layer.zoom, layer.x + x, layer.y + y, picture}, err) || err != nil {
						return
					}
				}
			}
			if layer.zoom == MinZoom {
				return
			}
			layer = layer.farther()
		}
	}
}
