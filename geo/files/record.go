package files

// Defines a file's feature, before it is fitted to a layer.

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/paulmach/orb"
	"github.com/twpayne/go-geom"
	"github.com/twpayne/go-geom/encoding/geojson"

	"tuntu/internal/fault"
)

// Record is a feature of a file, before its fields are fitted to a layer.
type Record struct {
	Row       int          // number of the feature in the file, from 1, or of the row in its sheet
	Geometry  orb.Geometry // nil if there is none; from File.Records in CGCS2000 degrees, longitude first
	HadHeight bool         // whether heights were dropped
	Fields    []Attribute  // attributes in the file's order
}

// Attribute is one of a record's fields.
type Attribute struct {
	Name  string
	Value any // string, json.Number, bool or nil
}

// parseRecord reads one line of GDAL's output, a GeoJSON feature.
func parseRecord(row int, line []byte) (Record, error) {
	line = bytes.TrimLeft(line, "\x1e") // RFC 8142's record separator, which GDAL may write
	if record, ok := plainRecord(row, line); ok {
		return record, nil
	}
	return generalRecord(row, line)
}

// generalRecord reads any GeoJSON feature. go-geom decodes the geometry, since orb misreads heights in some
// geometries, and in others drops them silently.
func generalRecord(row int, line []byte) (Record, error) {
	var feature struct {
		Geometry   json.RawMessage
		Properties json.RawMessage
	}
	broken := func(err error) (Record, error) {
		return Record{Row: row}, fault.Wrap(err, fault.Invalid, "feature %d cannot be read", row)
	}
	if err := json.Unmarshal(line, &feature); err != nil {
		return broken(err)
	}
	record := Record{Row: row}
	var err error
	if record.Fields, err = orderedFields(feature.Properties); err != nil {
		return broken(err)
	}
	if len(feature.Geometry) == 0 || string(feature.Geometry) == "null" {
		return record, nil
	}
	var g geom.T
	if err := geojson.Unmarshal(feature.Geometry, &g); err != nil {
		return broken(err)
	}
	if g == nil || g.Empty() {
		return record, nil
	}
	record.HadHeight = g.Layout() != geom.XY
	record.Geometry, err = flat(g)
	if err != nil {
		return broken(err)
	}
	return record, nil
}

// orderedFields reads the members of a JSON object in their order.
func orderedFields(object json.RawMessage) ([]Attribute, error) {
	var fields []Attribute
	decoder := json.NewDecoder(bytes.NewReader(object))
	decoder.UseNumber() // a float64 cannot hold a code of 19 digits
	if token, err := decoder.Token(); err != nil || token != json.Delim('{') {
		return nil, nil //nolint:nilerr // null properties are none
	}
	for decoder.More() {
		name, err := decoder.Token()
		if err != nil {
			return nil, err
		}
		var value any
		if err := decoder.Decode(&value); err != nil {
			return nil, err
		}
		switch value.(type) {
		case map[string]any, []any: // no field takes such a value; its JSON is shown in the trouble
			text, err := json.Marshal(value)
			if err != nil {
				return nil, err
			}
			value = string(text)
		}
		fields = append(fields, Attribute{Name: fmt.Sprint(name), Value: value})
	}
	return fields, nil
}

// flat converts a geometry to orb's type, without heights; an empty geometry is an error.
func flat(g geom.T) (orb.Geometry, error) {
	if g.Empty() {
		return nil, fmt.Errorf("an empty %T", g)
	}
	switch g := g.(type) {
	case *geom.Point:
		return orb.Point{g.X(), g.Y()}, nil
	case *geom.LineString:
		return orb.LineString(points(g.Coords())), nil
	case *geom.Polygon:
		return polygon(g.Coords()), nil
	case *geom.MultiPoint:
		if g.NumPoints() == 1 {
			return orb.Point{g.Point(0).X(), g.Point(0).Y()}, nil
		}
		for i := range g.NumPoints() {
			if g.Point(i).Empty() {
				return nil, fmt.Errorf("an empty point in %T", g)
			}
		}
		return orb.MultiPoint(points(g.Coords())), nil
	case *geom.MultiLineString:
		var lines orb.MultiLineString
		for _, line := range g.Coords() {
			lines = append(lines, points(line))
		}
		return lines, nil
	case *geom.MultiPolygon:
		var polygons orb.MultiPolygon
		for _, p := range g.Coords() {
			polygons = append(polygons, polygon(p))
		}
		return polygons, nil
	}
	return nil, fmt.Errorf("geometry of type %T", g)
}

func polygon(rings [][]geom.Coord) orb.Polygon {
	var p orb.Polygon
	for _, ring := range rings {
		p = append(p, points(ring))
	}
	return p
}

func points(coords []geom.Coord) []orb.Point {
	line := make([]orb.Point, len(coords))
	for i, c := range coords {
		line[i] = orb.Point{c[0], c[1]}
	}
	return line
}

// finite tells whether all coordinates are finite and within the range of degrees.
func finite(g orb.Geometry) bool {
	onGlobe := func(p orb.Point) bool { return p[0] >= -180 && p[0] <= 180 && p[1] >= -90 && p[1] <= 90 } // false for NaN
	all := func(points []orb.Point) bool {
		for _, p := range points {
			if !onGlobe(p) {
				return false
			}
		}
		return true
	}
	switch g := g.(type) {
	case orb.Point:
		return onGlobe(g)
	case orb.MultiPoint:
		return all(g)
	}
	for _, line := range linesOf(g) {
		if !all(line) {
			return false
		}
	}
	for _, ring := range ringsOf(g) {
		if !all(ring) {
			return false
		}
	}
	return true
}
