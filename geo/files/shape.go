package files

// Checks the geometries of records, and removes repeated vertices.

import (
	"fmt"
	"math"
	"strings"

	"github.com/paulmach/orb"

	"tuntu/geo"
)

// checkGeometry returns the troubles of a record's geometry for the layer.
func (f *Fitter) checkGeometry(r Record) []geo.Trouble {
	if r.Geometry == nil {
		return []geo.Trouble{{Row: r.Row, Hans: "没有几何图形", En: "it has no geometry"}}
	}
	if !finite(r.Geometry) {
		return []geo.Trouble{{Row: r.Row, Hans: "坐标不是地球上的经纬度", En: "a coordinate is no longitude and latitude on the globe; check the coordinate system"}}
	}
	if shape, ok := shapeOf(r.Geometry); !ok || shape != f.layer.Shape {
		return []geo.Trouble{{
			Row:  r.Row,
			Hans: fmt.Sprintf("图形是%s，图层 %s（%s）要的是%s", shapeWord(r.Geometry.GeoJSONType()), f.layer.ID, f.layer.Title.Hans, shapeWord(f.layer.Shape.String())),
			En:   fmt.Sprintf("its geometry is a %s; %s takes a %s", r.Geometry.GeoJSONType(), f.layer.ID, f.layer.Shape),
		}}
	}
	troubles := checkRings(r)
	if len(troubles) > 0 {
		return troubles
	}
	crossings := mendable
	if f.Strict {
		crossings = 0
	}
	if t := geo.Unsound(r.Geometry, f.layer.Limits(), crossings); t != nil {
		t.Row = r.Row
		troubles = append(troubles, *t)
	}
	return troubles
}

// mendable is in how many places a boundary in a file may cross itself, so that the database can say what a repair makes
// of it. A boundary that crosses itself in many places takes it memory and time without bound.
const mendable = 100

// shapeWord returns the Chinese word for a GeoJSON type.
func shapeWord(kind string) string {
	switch strings.TrimPrefix(kind, "Multi") {
	case "Point":
		return "点"
	case "LineString":
		return "线"
	case "Polygon":
		return "面"
	case "GeometryCollection":
		return "几种图形的组合"
	}
	return kind
}

// shapeOf returns the layer shape that accepts a geometry; false if there is none.
func shapeOf(g orb.Geometry) (geo.Shape, bool) {
	switch g.(type) {
	case orb.Point:
		return geo.Point, true
	case orb.LineString, orb.MultiLineString:
		return geo.Line, true
	case orb.Polygon, orb.MultiPolygon:
		return geo.Polygon, true
	}
	return 0, false
}

// checkRings finds rings that are open, too short or have a spike, and lines that are too short.
// Open and short rings must not reach PostGIS, which cannot parse them.
func checkRings(r Record) []geo.Trouble {
	var troubles []geo.Trouble
	for _, ring := range ringsOf(r.Geometry) {
		if len(ring) == 0 {
			continue
		}
		place := ring[0]
		if place != ring[len(ring)-1] {
			troubles = append(troubles, geo.Trouble{
				Row: r.Row, Place: &place, Hans: "边界没有闭合：最后一点与第一点不同", En: "a ring is not closed: its last point differs from its first",
			})
		} else if len(ring) < 4 {
			troubles = append(troubles, geo.Trouble{Row: r.Row, Place: &place, Hans: "边界少于三个不同的点", En: "a ring has fewer than three different points"})
		}
	}
	for _, ring := range ringsOf(r.Geometry) {
		if spike, ok := spikeOf(ring); ok {
			troubles = append(troubles, geo.Trouble{
				Row: r.Row, Place: &spike, Hans: "边界有尖刺：在一点上折回来", En: "a ring has a spike: it turns back on itself in a point",
			})
		}
	}
	for _, line := range linesOf(r.Geometry) {
		if len(line) < 2 {
			troubles = append(troubles, geo.Trouble{Row: r.Row, Hans: "线少于两个点", En: "a line has fewer than two points"})
		}
	}
	return troubles
}

// linesOf lists the lines of a line or multi-line geometry.
func linesOf(g orb.Geometry) []orb.LineString {
	switch g := g.(type) {
	case orb.LineString:
		return []orb.LineString{g}
	case orb.MultiLineString:
		return g
	}
	return nil
}

func ringsOf(g orb.Geometry) (rings []orb.Ring) {
	switch g := g.(type) {
	case orb.Polygon:
		return g
	case orb.MultiPolygon:
		for _, p := range g {
			rings = append(rings, p...)
		}
	}
	return rings
}

// spikeDegrees is the threshold angle; a corner with a smaller angle is a spike.
const spikeDegrees = 0.5

// spikeOf finds a corner at which a closed ring turns back on itself.
func spikeOf(ring orb.Ring) (orb.Point, bool) {
	if len(ring) < 4 || !ring.Closed() {
		return orb.Point{}, false
	}
	squeeze := math.Cos(ring[0].Lat() * math.Pi / 180)
	n := len(ring) - 1
	for i := range n {
		before, at, after := ring[(i+n-1)%n], ring[i], ring[(i+1)%n]
		ax, ay := (before[0]-at[0])*squeeze, before[1]-at[1]
		bx, by := (after[0]-at[0])*squeeze, after[1]-at[1]
		angle := math.Atan2(math.Abs(ax*by-ay*bx), ax*bx+ay*by) * 180 / math.Pi
		if angle < spikeDegrees {
			return at, true
		}
	}
	return orb.Point{}, false
}

// tidy drops consecutive duplicate vertices, which does not change the shape. If Repair is set, it
// also closes open rings.
func (f *Fitter) tidy(r *Record) {
	ring := func(points orb.Ring) orb.Ring {
		kept := f.withoutDoubles(points)
		if f.Repair && len(kept) > 2 && kept[0] != kept[len(kept)-1] {
			f.Closed++
			kept = append(kept, kept[0])
		}
		return kept
	}
	polygon := func(p orb.Polygon) orb.Polygon {
		out := make(orb.Polygon, len(p))
		for i := range p {
			out[i] = ring(p[i])
		}
		return out
	}
	switch g := r.Geometry.(type) {
	case orb.LineString:
		r.Geometry = orb.LineString(f.withoutDoubles(g))
	case orb.MultiLineString:
		out := make(orb.MultiLineString, len(g))
		for i := range g {
			out[i] = f.withoutDoubles(g[i])
		}
		r.Geometry = out
	case orb.Polygon:
		r.Geometry = polygon(g)
	case orb.MultiPolygon:
		out := make(orb.MultiPolygon, len(g))
		for i := range g {
			out[i] = polygon(g[i])
		}
		r.Geometry = out
	}
}

func (f *Fitter) withoutDoubles(points []orb.Point) []orb.Point {
	kept := make([]orb.Point, 0, len(points))
	for i, p := range points {
		if i > 0 && p == points[i-1] {
			f.Doubled++
			continue
		}
		kept = append(kept, p)
	}
	return kept
}
