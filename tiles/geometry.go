package tiles

// This file reads WKB geometries, clips and simplifies them, and writes them as tile geometries.

import (
	"encoding/binary"
	"errors"
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
	"github.com/paulmach/orb/simplify"

	"tuntu/geo"
)

// Geometry types and commands of the Mapbox vector tile specification 2.1, §4.3.
const (
	moveTo    = 1
	lineTo    = 2
	closePath = 7
)

var errGeometry = errors.New("tiles: the database sent a geometry that is not two-dimensional EWKB")

// geometryEncoder turns EWKB in EPSG:3857 into a tile's commands. It keeps its buffers
// from feature to feature.
type geometryEncoder struct {
	west, north, scale float64   // tile = (x − west) · scale, (north − y) · scale
	box                orb.Bound // geometries are clipped to this box, in tile units
	toleranceUnits     float64   // tolerance of simplification; 0: none

	commands []uint32
	cursorX  int32
	cursorY  int32
	around   orb.Bound   // the box around the geometry, in tile units
	points   []orb.Point // one ring or line, in tile units
	grid     []gridPoint // the same, rounded
}

type gridPoint struct{ x, y int32 }

// begin makes the encoder ready for a layer of a tile.
func (g *geometryEncoder) begin(a Address, layer geo.Layer) {
	b := a.bound()
	g.box = boxWithin(a.margin(layer))
	g.west, g.north, g.scale, g.toleranceUnits = b.Min[0], b.Max[1], extent/(b.Max[0]-b.Min[0]), 0
	// From zoom 13 up, geometries are only rounded to the grid. Below, they are simplified by a quarter
	// of a screen pixel, which is invisible and saves most of a contour's vertices.
	if a.Z < 13 {
		g.toleranceUnits = 4
	}
}

// boxWithin is a tile's box with a margin around it, in its units.
func boxWithin(margin float64) orb.Bound {
	return orb.Bound{Max: orb.Point{extent, extent}}.Pad(margin)
}

// encode reads one geometry and returns its commands, none when nothing of it is left
// in the tile at this zoom. The slice is valid until the next call.
func (g *geometryEncoder) encode(ewkb []byte, shape geo.Shape) ([]uint32, error) {
	g.startOver()
	g.around = nowhere()
	r := reader{data: ewkb}
	err := g.geometry(&r, shape)
	if err == nil && r.failed {
		err = errGeometry
	}
	return g.commands, err
}

// nowhere is a box without any point.
func nowhere() orb.Bound {
	return orb.Bound{Min: orb.Point{math.Inf(1), math.Inf(1)}, Max: orb.Point{math.Inf(-1), math.Inf(-1)}}
}

// middleWithin tells whether the middle of the box around the last geometry is surely within some distance of the
// tile, in its units.
func (g *geometryEncoder) middleWithin(margin float64) bool {
	x, y := (g.around.Min[0]+g.around.Max[0])/2, (g.around.Min[1]+g.around.Max[1])/2
	return x > 1-margin && y > 1-margin && x < extent+margin-1 && y < extent+margin-1
}

// least writes the smallest mark of a feature that has collapsed on the grid, in the tile that its middle
// lies in. A feature that is merely not in the tile gets none.
func (g *geometryEncoder) least(ewkb []byte, shape geo.Shape) ([]uint32, error) {
	x, y, err := middleOf(ewkb)
	if err != nil || shape == geo.Point {
		return nil, err
	}
	box := g.box
	g.box = orb.Bound{Min: orb.Point{math.Inf(-1), math.Inf(-1)}, Max: orb.Point{math.Inf(1), math.Inf(1)}}
	whole, err := g.encode(ewkb, shape)
	g.box = box
	if err != nil || len(whole) > 0 {
		return nil, err
	}
	at := gridPoint{int32(math.Floor((x - g.west) * g.scale)), int32(math.Floor((g.north - y) * g.scale))}
	if at.x < 0 || at.y < 0 || at.x >= extent || at.y >= extent {
		return nil, nil
	}
	g.startOver()
	if shape == geo.Polygon {
		g.appendRing([]gridPoint{at, {at.x + 1, at.y}, {at.x + 1, at.y + 1}, {at.x, at.y + 1}}, true)
		return g.commands, nil
	}
	g.markPoint(at.x, at.y)
	g.commands = append(g.commands, command(lineTo, 1))
	g.move(at.x+1, at.y)
	return g.commands, nil
}

func (g *geometryEncoder) geometry(r *reader, shape geo.Shape) error {
	kind := r.header()
	switch {
	case r.failed:
		return errGeometry
	case kind == 1 && shape == geo.Point:
		g.point(r.point())
	case kind == 2 && shape == geo.Line:
		inside, touches := g.read(r)
		if touches {
			g.line(inside)
		}
	case kind == 3 && shape == geo.Polygon:
		g.polygon(r)
	case kind >= 4 && kind <= 6:
		for range r.count() {
			if err := g.geometry(r, shape); err != nil {
				return err
			}
		}
	default:
		return errGeometry
	}
	return nil
}

// point writes a point that lies in the tile or its buffer.
func (g *geometryEncoder) point(x, y float64) {
	p := orb.Point{(x - g.west) * g.scale, (g.north - y) * g.scale}
	if !g.box.Contains(p) {
		return
	}
	g.markPoint(round(p[0]), round(p[1]))
}

// read takes one ring or line into points, in tile units, and tells whether all of it
// lies within the tile's box, and whether any of it may: of a large area most holes are
// far from any one tile.
func (g *geometryEncoder) read(r *reader) (inside, touches bool) {
	n := r.count()
	g.points = g.points[:0]
	low, high := orb.Point{math.Inf(1), math.Inf(1)}, orb.Point{math.Inf(-1), math.Inf(-1)}
	for range n {
		x, y := r.point()
		p := orb.Point{(x - g.west) * g.scale, (g.north - y) * g.scale}
		low[0], low[1] = min(low[0], p[0]), min(low[1], p[1])
		high[0], high[1] = max(high[0], p[0]), max(high[1], p[1])
		g.points = append(g.points, p)
	}
	ring := orb.Bound{Min: low, Max: high}
	a := &g.around
	a.Min[0], a.Min[1] = min(a.Min[0], low[0]), min(a.Min[1], low[1])
	a.Max[0], a.Max[1] = max(a.Max[0], high[0]), max(a.Max[1], high[1])
	return g.box.Contains(low) && g.box.Contains(high), g.box.Intersects(ring)
}

func (g *geometryEncoder) line(inside bool) {
	if inside {
		g.writeLine(g.points)
		return
	}
	for _, part := range clip.LineString(g.box, orb.LineString(g.points)) {
		g.writeLine(part)
	}
}

func (g *geometryEncoder) writeLine(points []orb.Point) {
	g.round(g.simplified(points))
	if len(g.grid) < 2 {
		return
	}
	g.commands = append(g.commands, command(moveTo, 1))
	g.move(g.grid[0].x, g.grid[0].y)
	g.commands = append(g.commands, command(lineTo, len(g.grid)-1))
	for _, p := range g.grid[1:] {
		g.move(p.x, p.y)
	}
}

func (g *geometryEncoder) polygon(r *reader) {
	exterior := false
	for i := range r.count() {
		inside, touches := g.read(r)
		if !touches || i > 0 && !exterior {
			continue // a hole of an exterior that has vanished
		}
		ring := g.points
		if !inside {
			ring = clip.Ring(g.box, orb.Ring(g.points))
		}
		written := g.writeRing(ring, i == 0)
		exterior = exterior || written
	}
}

// writeRing writes a ring, simplified and put on the grid. It tells whether anything was left of it.
func (g *geometryEncoder) writeRing(points []orb.Point, exterior bool) bool {
	g.round(g.simplified(points))
	if n := len(g.grid); n > 0 && g.grid[0] == g.grid[n-1] {
		g.grid = g.grid[:n-1]
	}
	if len(g.grid) < 3 || twiceArea(g.grid) == 0 {
		return false
	}
	g.appendRing(g.grid, exterior)
	return true
}

// appendRing writes an open ring of the grid, turned as the specification asks: an exterior has a
// positive area in the tile's y-down axes.
func (g *geometryEncoder) appendRing(ring []gridPoint, exterior bool) {
	g.commands = append(g.commands, command(moveTo, 1))
	g.move(ring[0].x, ring[0].y)
	g.commands = append(g.commands, command(lineTo, len(ring)-1))
	if (twiceArea(ring) > 0) == exterior {
		for _, p := range ring[1:] {
			g.move(p.x, p.y)
		}
	} else {
		for i := len(ring) - 1; i > 0; i-- {
			g.move(ring[i].x, ring[i].y)
		}
	}
	g.commands = append(g.commands, command(closePath, 1))
}

// startOver discards the previous geometry.
func (g *geometryEncoder) startOver() { g.commands, g.cursorX, g.cursorY = g.commands[:0], 0, 0 }

// markPoint writes a point of the grid.
func (g *geometryEncoder) markPoint(x, y int32) {
	g.commands = append(g.commands, command(moveTo, 1))
	g.move(x, y)
}

func (g *geometryEncoder) simplified(points []orb.Point) []orb.Point {
	if g.toleranceUnits == 0 || len(points) < 5 {
		return points
	}
	return simplify.DouglasPeucker(g.toleranceUnits).LineString(orb.LineString(points))
}

// round puts points on the tile's grid and drops those that fall on the one before.
func (g *geometryEncoder) round(points []orb.Point) {
	g.grid = g.grid[:0]
	for _, p := range points {
		q := gridPoint{round(p[0]), round(p[1])}
		if n := len(g.grid); n == 0 || g.grid[n-1] != q {
			g.grid = append(g.grid, q)
		}
	}
}

func (g *geometryEncoder) move(x, y int32) {
	g.commands = append(g.commands, zigzag(x-g.cursorX), zigzag(y-g.cursorY))
	g.cursorX, g.cursorY = x, y
}

func command(id, count int) uint32 { return uint32(count)<<3 | uint32(id) } //nolint:gosec // counts of vertices in memory

func zigzag(n int32) uint32 { return uint32(n<<1) ^ uint32(n>>31) } //nolint:gosec // reinterprets bits

func round(v float64) int32 { return int32(math.Floor(v + 0.5)) }

// twiceArea returns twice the area of an open ring, by the shoelace formula.
func twiceArea(ring []gridPoint) int64 {
	var sum int64
	previous := ring[len(ring)-1]
	for _, p := range ring {
		sum += int64(previous.x)*int64(p.y) - int64(p.x)*int64(previous.y)
		previous = p
	}
	return sum
}

// middleOf is the middle of the box around a geometry, in its own coordinates.
func middleOf(ewkb []byte) (x, y float64, err error) {
	r := reader{data: ewkb}
	low, high := orb.Point{math.Inf(1), math.Inf(1)}, orb.Point{math.Inf(-1), math.Inf(-1)}
	r.extend(&low, &high)
	if r.failed {
		return 0, 0, errGeometry
	}
	return (low[0] + high[0]) / 2, (low[1] + high[1]) / 2, nil
}

// extend widens a box by all points of the next geometry.
func (r *reader) extend(low, high *orb.Point) {
	points := func(n uint32) {
		for range n {
			x, y := r.point()
			low[0], low[1] = min(low[0], x), min(low[1], y)
			high[0], high[1] = max(high[0], x), max(high[1], y)
		}
	}
	switch kind := r.header(); kind {
	case 1:
		points(1)
	case 2:
		points(r.count())
	case 3:
		for range r.count() {
			points(r.count())
		}
	case 4, 5, 6:
		for range r.count() {
			if r.failed {
				return
			}
			r.extend(low, high)
		}
	default:
		r.failed = true
	}
}

// reader walks EWKB in little-endian order, as the server sends it.
type reader struct {
	data   []byte
	failed bool
}

// header reads a geometry's byte order, type and SRID, and returns the type.
func (r *reader) header() uint32 {
	const sridFlag, dimensions = 0x20000000, 0xC0000000
	if len(r.data) < 5 || r.data[0] != 1 {
		r.failed = true
		return 0
	}
	kind := binary.LittleEndian.Uint32(r.data[1:])
	r.data = r.data[5:]
	if kind&dimensions != 0 {
		r.failed = true
	}
	if kind&sridFlag != 0 {
		r.uint32()
	}
	return kind &^ (sridFlag | dimensions)
}

// count reads a number of parts, each of which takes four bytes at least.
func (r *reader) count() uint32 {
	n := r.uint32()
	if int64(n) > int64(len(r.data)/4) {
		r.failed = true
		return 0
	}
	return n
}

func (r *reader) uint32() uint32 {
	if len(r.data) < 4 {
		r.failed = true
		return 0
	}
	n := binary.LittleEndian.Uint32(r.data)
	r.data = r.data[4:]
	return n
}

func (r *reader) point() (x, y float64) {
	if len(r.data) < 16 {
		r.failed = true
		r.data = nil
		return 0, 0
	}
	x = math.Float64frombits(binary.LittleEndian.Uint64(r.data))
	y = math.Float64frombits(binary.LittleEndian.Uint64(r.data[8:]))
	r.data = r.data[16:]
	return x, y
}
