package postgis

// Reads features in PostgreSQL's binary format and writes them as GeoJSON.

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
)

// Row is a feature as the database sends it. It holds the binary values of its fields, which are turned into
// GeoJSON (RFC 7946) only when asked for: PostgreSQL takes three times as long to make the same JSON.
type Row struct {
	Key
	Version int
	shape   *rowShape
	values  [][]byte // of the shape's fields, in order; nil: no value
	ewkb    []byte   // geometry in the shape's system, x first; nil: none
}

// rowShape is what all rows of a query have in common.
type rowShape struct {
	fields []geo.Field
	bare   bool // whether the version is not among the properties
	out    CRS
}

// keyColumns are the columns before those of the fields.
const keyColumns = 3

// columnsSQL returns the list of columns that a query selects for its rows: the key, the version, the fields and the
// geometry in the query's system. Their names come from the layer's list, never from a request.
func (q Query) columnsSQL() string {
	columns := []string{"town", "fid", "version"}
	for _, f := range q.fields() {
		column := columnSQL(f)
		if f.Type == geo.Date {
			column += "::text"
		}
		columns = append(columns, column)
	}
	return strings.Join(append(columns, geometryColumn(q.Out)), ", ")
}

// fields returns the fields of the query's rows, in the layer's order.
func (q Query) fields() []geo.Field {
	if q.Fields == nil {
		return q.Layer.AllFields()
	}
	return slices.DeleteFunc(q.Layer.Queryables(), func(f geo.Field) bool { return !slices.Contains(q.Fields, f.Name) })
}

// geometryColumn returns the SQL expression of the geometry in a system, x first.
func geometryColumn(crs CRS) string {
	switch crs.SRID {
	case SRID:
		return "geom"
	case 3857:
		return "geom3857"
	}
	return fmt.Sprintf("ST_Transform(geom, %d)", crs.SRID)
}

// querier is a pool, a connection or a transaction.
type querier interface {
	Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)
	QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
}

// readRows calls each with the query's rows one by one. A row is valid until each returns; [Row.Clone] keeps it.
func readRows(ctx context.Context, db querier, q Query, each func(Row) error) error {
	sql, args := q.SQL()
	rows, err := db.Query(ctx, sql, append([]any{pgx.QueryResultFormats{pgx.BinaryFormatCode}}, args...)...)
	if err != nil {
		return err
	}
	defer rows.Close()
	shape := &rowShape{fields: q.fields(), bare: q.Bare, out: q.Out}
	for rows.Next() {
		row, err := shape.row(rows.RawValues())
		if err != nil {
			return err
		}
		if err := each(row); err != nil {
			return err
		}
	}
	return rows.Err()
}

var errRow = errors.New("postgis: the database sent a row in another form than asked for")

// row takes the values of columnsSQL's columns.
func (s *rowShape) row(raw [][]byte) (Row, error) {
	last := keyColumns + len(s.fields)
	if len(raw) != last+1 || len(raw[1]) != 8 || len(raw[2]) != 4 {
		return Row{}, errRow
	}
	return Row{
		Key:     Key{Town: string(raw[0]), FID: integer(raw[1])},
		Version: int(integer(raw[2])),
		shape:   s, values: raw[keyColumns:last], ewkb: raw[last],
	}, nil
}

// Clone returns a copy that stays valid.
func (r Row) Clone() Row {
	r.ewkb = slices.Clone(r.ewkb)
	r.values = slices.Clone(r.values)
	for i, value := range r.values {
		r.values[i] = slices.Clone(value)
	}
	return r
}

// Values returns the row's properties by name: a string, an int64, a float64, a bool or nil each. Instants are text in
// the form of RFC 3339, in UTC, dates in the form 2006-01-02. Numbers are unrounded.
func (r Row) Values() map[string]any {
	values := make(map[string]any, len(r.values)+1)
	for i, f := range r.shape.fields {
		values[f.Name] = valueOf(f.Type, r.values[i])
	}
	if !r.shape.bare {
		values["version"] = int64(r.Version)
	}
	return values
}

// Properties returns the row's properties as a JSON object. Measures that the database computes are rounded by
// [geo.Field.Rounded].
func (r Row) Properties() json.RawMessage { return r.appendProperties(nil) }

// Geometry returns the row's geometry as GeoJSON in the query's system, with its axes in that system's order, or null.
func (r Row) Geometry() json.RawMessage { return r.appendGeometry(nil) }

// AppendFeature appends the row as a GeoJSON feature, in one line.
func (r Row) AppendFeature(to []byte) []byte {
	to = append(to, `{"type":"Feature","id":`...)
	to = strconv.AppendInt(to, r.FID, 10)
	to = append(to, `,"geometry":`...)
	to = r.appendGeometry(to)
	to = append(to, `,"properties":`...)
	to = r.appendProperties(to)
	return append(to, '}')
}

func (r Row) appendProperties(to []byte) []byte {
	to = append(to, '{')
	for i, f := range r.shape.fields {
		if i > 0 {
			to = append(to, ',')
		}
		to = append(to, '"')
		to = append(to, f.Name...)
		to = append(to, '"', ':')
		to = appendValue(to, f, r.values[i])
	}
	if !r.shape.bare {
		if len(r.shape.fields) > 0 {
			to = append(to, ',')
		}
		to = append(to, `"version":`...)
		to = strconv.AppendInt(to, int64(r.Version), 10)
	}
	return append(to, '}')
}

// valueOf turns a binary value into one of Go.
func valueOf(t geo.Type, raw []byte) any {
	if raw == nil {
		return nil
	}
	switch t {
	case geo.Integer:
		return integer(raw)
	case geo.Number:
		return float(raw)
	case geo.Boolean:
		return raw[0] != 0
	case geo.Instant:
		return string(appendInstant(nil, raw))
	default:
		return string(raw)
	}
}

// appendValue appends a binary value as JSON.
func appendValue(to []byte, f geo.Field, raw []byte) []byte {
	if raw == nil {
		return append(to, "null"...)
	}
	switch f.Type {
	case geo.Integer:
		return strconv.AppendInt(to, integer(raw), 10)
	case geo.Number:
		return appendNumber(to, f.Rounded(float(raw)))
	case geo.Boolean:
		return strconv.AppendBool(to, raw[0] != 0)
	case geo.Instant:
		to = append(to, '"')
		to = appendInstant(to, raw)
		return append(to, '"')
	default:
		return appendText(to, raw)
	}
}

// integer reads a column of type integer, or one of bigint, as fid is.
func integer(raw []byte) int64 {
	if len(raw) == 8 {
		return int64(binary.BigEndian.Uint64(raw)) //nolint:gosec // PostgreSQL sends two's complement
	}
	return int64(int32(binary.BigEndian.Uint32(raw))) //nolint:gosec // likewise
}

func float(raw []byte) float64 { return math.Float64frombits(binary.BigEndian.Uint64(raw)) }

// appendNumber appends the shortest decimals that name the number. JSON has no word for what is not finite.
func appendNumber(to []byte, n float64) []byte {
	if math.IsNaN(n) || math.IsInf(n, 0) {
		return append(to, "null"...)
	}
	return strconv.AppendFloat(to, n, 'f', -1, 64)
}

// appendInstant appends an instant, which PostgreSQL sends as microseconds since 2000, in UTC.
func appendInstant(to, raw []byte) []byte {
	const from2000 = 946_684_800_000_000
	at := int64(binary.BigEndian.Uint64(raw)) + from2000 //nolint:gosec // PostgreSQL sends two's complement
	return time.UnixMicro(at).UTC().AppendFormat(to, "2006-01-02T15:04:05.000000Z")
}

// appendText appends a text in UTF-8 as a JSON string.
func appendText(to, text []byte) []byte {
	const hex = "0123456789abcdef"
	to = append(to, '"')
	from := 0
	for i, c := range text {
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		to = append(to, text[from:i]...)
		from = i + 1
		switch c {
		case '"', '\\':
			to = append(to, '\\', c)
		case '\n':
			to = append(to, '\\', 'n')
		case '\t':
			to = append(to, '\\', 't')
		case '\r':
			to = append(to, '\\', 'r')
		default:
			to = append(to, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		}
	}
	return append(append(to, text[from:]...), '"')
}

// appendGeometry appends the row's geometry. Its coordinates have at most the system's digits.
func (r Row) appendGeometry(to []byte) []byte {
	if r.ewkb == nil {
		return append(to, "null"...)
	}
	w := geoJSONWriter{to: to, rest: r.ewkb, out: r.shape.out}
	w.geometry()
	return w.to
}

// geoJSONWriter turns two-dimensional EWKB, as PostGIS stores it, into GeoJSON.
type geoJSONWriter struct {
	to   []byte
	rest []byte // the EWKB that is not yet read
	out  CRS
}

// geoJSONType returns GeoJSON's name of a type of geometries in WKB.
func geoJSONType(kind uint32) string {
	return [...]string{1: "Point", 2: "LineString", 3: "Polygon", 4: "MultiPoint", 5: "MultiLineString", 6: "MultiPolygon"}[kind]
}

func (w *geoJSONWriter) geometry() {
	kind := w.header()
	w.to = append(w.to, `{"type":"`...)
	w.to = append(w.to, geoJSONType(kind)...)
	w.to = append(w.to, `","coordinates":`...)
	w.coordinates(kind)
	w.to = append(w.to, '}')
}

// coordinates writes the coordinates of a geometry whose header is read.
func (w *geoJSONWriter) coordinates(kind uint32) {
	switch kind {
	case 1:
		w.position()
	case 2:
		w.list(w.position)
	case 3:
		w.list(func() { w.list(w.position) })
	default:
		w.list(func() { w.coordinates(w.header()) })
	}
}

// header reads the byte order, the type and the SRID, and returns the type.
func (w *geoJSONWriter) header() uint32 {
	const sridFlag = 0x20000000
	kind := binary.LittleEndian.Uint32(w.rest[1:])
	w.rest = w.rest[5:]
	if kind&sridFlag != 0 {
		w.rest = w.rest[4:]
	}
	return kind &^ sridFlag
}

// list writes as many parts as the number before them says.
func (w *geoJSONWriter) list(part func()) {
	n := binary.LittleEndian.Uint32(w.rest)
	w.rest = w.rest[4:]
	w.to = append(w.to, '[')
	for i := range n {
		if i > 0 {
			w.to = append(w.to, ',')
		}
		part()
	}
	w.to = append(w.to, ']')
}

func (w *geoJSONWriter) position() {
	x := math.Float64frombits(binary.LittleEndian.Uint64(w.rest))
	y := math.Float64frombits(binary.LittleEndian.Uint64(w.rest[8:]))
	w.rest = w.rest[16:]
	if w.out.LatFirst {
		x, y = y, x
	}
	w.to = append(w.to, '[')
	w.to = appendCoordinate(w.to, x, w.out.Digits)
	w.to = append(w.to, ',')
	w.to = appendCoordinate(w.to, y, w.out.Digits)
	w.to = append(w.to, ']')
}

// appendCoordinate appends a number with at most the given decimals, without zeros at its end.
func appendCoordinate(to []byte, n float64, digits int) []byte {
	from := len(to)
	to = strconv.AppendFloat(to, n, 'f', digits, 64)
	to = to[:len(to)-trailing(to, '0')]
	to = to[:len(to)-trailing(to, '.')]
	if string(to[from:]) == "-0" {
		to = append(to[:from], '0')
	}
	return to
}

// trailing counts how many bytes at the end are the given one.
func trailing(text []byte, c byte) int {
	n := 0
	for n < len(text) && text[len(text)-1-n] == c {
		n++
	}
	return n
}
