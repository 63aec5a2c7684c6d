package files

// Writes tables that can be imported again.

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"iter"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/paulmach/orb"
	"github.com/twpayne/go-geom"
	"github.com/twpayne/go-geom/encoding/geojson"
	"github.com/twpayne/go-geom/encoding/wkt"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// geometryOf decodes a GeoJSON geometry.
func geometryOf(raw json.RawMessage) (orb.Geometry, error) {
	var g geom.T
	if err := geojson.Unmarshal(raw, &g); err != nil {
		return nil, err
	}
	return flat(g)
}

// projected returns the zone of the target's coordinate system; ok is false for degrees. Any
// other coordinate system is a fault of kind Invalid.
func (t Target) projected() (zone geo.GaussKruger, ok bool, err error) {
	if t.CRS == "" {
		return zone, false, nil
	}
	n, _ := geo.ParseEPSG(t.CRS)
	if zone, ok = geo.GaussKrugerByEPSG(n); !ok && n != postgisDegrees {
		return zone, false, fault.InvalidParam("crs", "%s is not written in text formats; take CGCS2000's zones EPSG:4491 to 4554, or EPSG:4490", t.CRS)
	}
	return zone, ok, nil
}

// Guarded puts an apostrophe before a text that a spreadsheet would evaluate as a formula.
func Guarded(text string) string {
	// A Chinese or Japanese spreadsheet takes the full-width signs for the others.
	if first, _ := utf8.DecodeRuneInString(text); text != "" && strings.ContainsRune("=+-@\t\r＝＋－＠", first) {
		return "'" + text
	}
	return text
}

// unguarded removes the apostrophe that Guarded added, so that an import restores the exported text.
func unguarded(text string) string {
	if rest, ok := strings.CutPrefix(text, "'"); ok && Guarded(rest) == text {
		return rest
	}
	return text
}

// writeCSV writes a CSV in UTF-8 with a byte order mark, by which spreadsheets recognise UTF-8.
// Points are written as two columns, other shapes as WKT.
func writeCSV(w io.Writer, t Target, features iter.Seq2[Outgoing, error]) error {
	zone, projected, err := t.projected()
	if err != nil {
		return err
	}
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return err
	}
	table := csv.NewWriter(w)
	fields := columns(t.Layer)
	var head []string
	for _, f := range fields {
		head = append(head, f.Name)
	}
	switch {
	case t.Layer.Shape == geo.Point && projected:
		head = append(head, "easting", "northing")
	case t.Layer.Shape == geo.Point:
		head = append(head, "longitude", "latitude")
	default:
		head = append(head, "wkt")
	}
	_ = table.Write(head)
	for f, err := range features {
		if err != nil {
			return err
		}
		var row []string
		for _, field := range fields {
			text := textOf(f.Properties[field.Name])
			if field.Type == geo.Text {
				text = Guarded(text)
			}
			row = append(row, text)
		}
		shape, err := shapeCells(f.Geometry, zone, projected)
		if err != nil {
			return err
		}
		row = append(row, shape...)
		if err := table.Write(row); err != nil {
			return err
		}
	}
	table.Flush()
	return table.Error()
}

// shapeCells returns a shape's cells in a CSV: a point's two coordinates, to 0.1 mm, or WKT.
func shapeCells(raw json.RawMessage, zone geo.GaussKruger, projected bool) ([]string, error) {
	var g geom.T
	if err := geojson.Unmarshal(raw, &g); err != nil {
		return nil, err
	}
	digits := 9
	if projected {
		digits = 4
		place(g, func(p orb.Point) orb.Point { e, n := zone.Project(p); return orb.Point{e, n} })
	}
	if p, ok := g.(*geom.Point); ok {
		return []string{strconv.FormatFloat(p.X(), 'f', digits, 64), strconv.FormatFloat(p.Y(), 'f', digits, 64)}, nil
	}
	text, err := wkt.Marshal(g, wkt.EncodeOptionWithMaxDecimalDigits(digits))
	return []string{text}, err
}

// writeXLSX writes a Reader's workbook, with columns for the coordinates of points.
func writeXLSX(t Target, features iter.Seq2[Outgoing, error]) error {
	zone, projected, err := t.projected()
	if err != nil {
		return err
	}
	sheet := Reader{
		Title: t.Title, Fields: columns(t.Layer), Language: geo.Languages()[0], Committees: t.Committees,
		placeTitles: placeTitles(t.Layer.Shape, projected),
		place:       func(f Outgoing) ([]any, error) { return placeOf(t.Layer.Shape, f, zone, projected) },
	}
	return t.create(func(w io.Writer) error { return sheet.writeXLSX(w, features) })
}

// placeTitles returns the titles of a point layer's coordinate columns; nil for other shapes.
func placeTitles(shape geo.Shape, projected bool) []string {
	switch {
	case shape != geo.Point:
		return nil
	case projected:
		return []string{"东坐标", "北坐标"}
	}
	return []string{"经度", "纬度"}
}

// placeOf returns a point's coordinates as numbers, rounded to 0.1 mm; nil for other shapes.
func placeOf(shape geo.Shape, f Outgoing, zone geo.GaussKruger, projected bool) ([]any, error) {
	if shape != geo.Point {
		return nil, nil
	}
	g, err := geometryOf(f.Geometry)
	if err != nil {
		return nil, err
	}
	p, ok := g.(orb.Point)
	if !ok {
		return []any{nil, nil}, nil
	}
	if projected {
		p[0], p[1] = zone.Project(p)
	}
	scale := map[bool]float64{false: 1e9, true: 1e4}[projected]
	return []any{math.Round(p[0]*scale) / scale, math.Round(p[1]*scale) / scale}, nil
}
