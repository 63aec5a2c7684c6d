package postgis

// Reads features by filter, box, order and instant.

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/project"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// CRS is a coordinate reference system that the API reads and writes.
type CRS struct {
	SRID     int
	LatFirst bool // whether its definition puts the latitude or the northing first
	URI      string
	Digits   int // decimals of a coordinate, for a precision of 0.1 mm or better
}

// CRSs lists the systems, the default first. CRS84 has no EPSG number; its degrees are
// taken as CGCS2000's, since WGS 84 differs from that by less than the surveys' precision.
func CRSs() []CRS {
	return []CRS{
		{SRID: 4490, URI: "http://www.opengis.net/def/crs/OGC/1.3/CRS84", Digits: 9},
		{SRID: 4490, LatFirst: true, URI: "http://www.opengis.net/def/crs/EPSG/0/4490", Digits: 9},
		{SRID: 3857, URI: "http://www.opengis.net/def/crs/EPSG/0/3857", Digits: 4},
		// 3° zones of 111° E, which put the northing first; 4525 has the zone in its eastings
		{SRID: 4525, LatFirst: true, URI: "http://www.opengis.net/def/crs/EPSG/0/4525", Digits: 4},
		{SRID: 4546, LatFirst: true, URI: "http://www.opengis.net/def/crs/EPSG/0/4546", Digits: 4},
	}
}

// Query selects features of one layer.
type Query struct {
	Layer   geo.Layer
	Town    string            // empty: all towns
	FID     int64             // 0: any
	BBox    *[4]float64       // minimum x, y, maximum x, y in BBoxCRS, x first; nil: everywhere
	BBoxIn  CRS               // system of BBox
	ByBoxes bool              // whether it is enough that the box around a feature meets BBox
	Equal   map[string]string // property → value; properties are fields of the layer
	Filter  *Filter           // nil: all
	Left    bool              // whether the query selects what Filter leaves out
	After   *Key              // only features after this one; not with Sort
	Sort    []Sort            // order; equal features follow in the order of their keys
	Skip    int               // number of features to skip; only with Sort
	Limit   int
	Out     CRS
	Fields  []string  // names of the properties to return; nil: all
	Bare    bool      // whether the version is not among the properties
	AsOf    time.Time // the layer's state at that instant; zero: its present state
	On      time.Time // of parcels of one town: a day, at whose end they stood as is known now; zero: none
}

// Sort is one property that features are ordered by; those without a value come last.
type Sort struct {
	Field      geo.Field
	Descending bool
}

// Key identifies a feature, and orders the features of a layer when a query has no Sort.
type Key struct {
	Town string
	FID  int64
}

// Features calls each with the selected features one by one, in the query's order. A row is valid until each returns.
func (db *DB) Features(ctx context.Context, q Query, each func(Row) error) error {
	return translate(readRows(ctx, db.reader(ctx), q, each))
}

// SQL returns the query's statement and its arguments.
func (q Query) SQL() (string, []any) {
	where, args := q.where()
	from := q.from(&args)
	if len(q.Sort) == 0 {
		return fmt.Sprintf(
			`SELECT %s FROM %s WHERE %s ORDER BY town, fid LIMIT %d OFFSET %d`,
			q.columnsSQL(), from, where, q.Limit, q.Skip,
		), args
	}
	if q.Past() { // the query computes rows from the log only once
		return fmt.Sprintf(
			`SELECT %s FROM %s WHERE %s ORDER BY %s LIMIT %d OFFSET %d`,
			q.columnsSQL(), from, where, q.order(sortKey), q.Limit, q.Skip,
		), args
	}
	return fmt.Sprintf(
		`SELECT %s FROM (%s) keys JOIN %s USING (town, fid) ORDER BY %s`,
		q.columnsSQL(), q.sortedKeys(from, where), from, q.order(keptKey),
	), args
}

// Past tells whether the query is of a past state, which is restored from the log.
func (q Query) Past() bool { return !q.AsOf.IsZero() || !q.On.IsZero() }

// from returns the query's FROM item: the layer's table, or the function that restores the layer's
// state at AsOf or On from the log. That gets the query's box too, so that it does not read the log of
// features that were never near.
func (q Query) from(args *[]any) string {
	table := pgx.Identifier{q.Layer.ID}.Sanitize()
	if !q.Past() {
		return table
	}
	bind := func(value any) string {
		*args = append(*args, value)
		return fmt.Sprintf("$%d", len(*args))
	}
	town := "nullif(" + bind(q.Town) + "::text, '')"
	box := "NULL"
	if b := q.BBox; b != nil && b[0] <= b[2] {
		const marginM = 100 // a box that is straight in a Gauss-Krüger zone has curved edges in Web Mercator
		box = fmt.Sprintf("ST_Expand(ST_Transform(ST_MakeEnvelope(%s, %s, %s, %s, %d), 3857), %d)", bind(b[0]), bind(b[1]), bind(b[2]), bind(b[3]), q.BBoxIn.SRID, marginM)
	}
	if !q.On.IsZero() {
		return fmt.Sprintf("stood_on(%s, %s::date, %s, nullif(%s::bigint, 0)) AS %s", town, bind(q.On.Format(time.DateOnly)), box, bind(q.FID), table)
	}
	return fmt.Sprintf("as_of(NULL::%s, %s, %s, %s, nullif(%s::bigint, 0)) AS %s", table, town, bind(q.AsOf), box, bind(q.FID), table)
}

// WebMercator is EPSG:3857, the system of tiles.
func WebMercator() CRS { return CRSs()[2] }

// Selection returns the query's FROM item, its condition and the arguments of both, for a statement of
// another package over the same features.
func (q Query) Selection() (from, where string, args []any) {
	where, args = q.where()
	return q.from(&args), where, args
}

// Revision returns a text that changes with every change of the layer and of what areas may differ by, in one town or, if
// town is empty, in any.
func (db *DB) Revision(ctx context.Context, layer, town string) (string, error) {
	const revision = `
		SELECT coalesce(string_agg(town || ':' || newest, ',' ORDER BY town), '0')
		FROM (SELECT town, max(revision) AS newest FROM layer_revisions
		    WHERE layer IN ($1, 'area_tolerances') AND ($2 = '' OR town = $2) GROUP BY town) r`
	var text string
	err := db.reader(ctx).QueryRow(ctx, revision, layer, town).Scan(&text)
	return text, translate(err)
}

// RevisionAt returns a text that differs for instants between which a town's log has grown; it
// covers all layers together.
func (db *DB) RevisionAt(ctx context.Context, town string, at time.Time) (string, error) {
	const heads = `
		SELECT coalesce(string_agg(town || ':' || head, ',' ORDER BY town), '0')
		FROM (SELECT town, max(change) AS head FROM changes WHERE at <= $1 AND ($2 = '' OR town = $2) GROUP BY town) h`
	var text string
	err := db.reader(ctx).QueryRow(ctx, heads, at, town).Scan(&text)
	return text, translate(err)
}

// Size returns the number of a layer's features, in one town or, if town is empty, in all. It reads
// the count that each change updates rather than the features.
func (db *DB) Size(ctx context.Context, layer, town string) (int64, error) {
	const size = `SELECT coalesce(sum(features), 0) FROM layer_revisions WHERE layer = $1 AND ($2 = '' OR town = $2)`
	var n int64
	err := db.reader(ctx).QueryRow(ctx, size, layer, town).Scan(&n)
	return n, translate(err)
}

// Extent returns the box of a layer's features in CGCS2000 degrees: west, south, east, north; nil
// when there are none.
func (db *DB) Extent(ctx context.Context, layer geo.Layer, town string) ([]float64, error) {
	if layer.Grouped != nil { // the stored pixels have the extent
		const kept = `
			SELECT CASE WHEN count(*) > 0 THEN ARRAY[min(west), min(south), max(east), max(north)] END
			FROM generalised WHERE layer = $1 AND zoom = 4 AND ($2 = '' OR town = $2)`
		var box []float64
		err := db.reader(ctx).QueryRow(ctx, kept, layer.ID, town).Scan(&box)
		return box, translate(err)
	}
	sql := fmt.Sprintf(`
		SELECT CASE WHEN count(*) > 0 THEN ARRAY[min(ST_XMin(geom)), min(ST_YMin(geom)), max(ST_XMax(geom)),
		    max(ST_YMax(geom))] END
		FROM %s WHERE $1 = '' OR town = $1`, pgx.Identifier{layer.ID}.Sanitize())
	var box []float64
	err := db.reader(ctx).QueryRow(ctx, sql, town).Scan(&box)
	return box, translate(err)
}

// where builds the condition and its arguments. Values are bound and columns come from the layer's
// list, so that nothing of a request gets into the SQL text.
func (q Query) where() (string, []any) {
	conditions := []string{"true"}
	var args []any
	bind := func(value any) string {
		args = append(args, value)
		return fmt.Sprintf("$%d", len(args))
	}
	if q.Town != "" {
		conditions = append(conditions, "town = "+bind(q.Town))
	}
	if q.FID != 0 {
		conditions = append(conditions, "fid = "+bind(q.FID))
	}
	if q.After != nil {
		conditions = append(conditions, fmt.Sprintf("(town, fid) > (%s, %s)", bind(q.After.Town), bind(q.After.FID)))
	}
	if q.BBox != nil {
		conditions = append(conditions, q.bboxCondition(bind))
	}
	for _, field := range q.Layer.AllFields() {
		if value, ok := q.Equal[field.Name]; ok {
			if field.Name == geo.AreaDiffers {
				conditions = append(conditions, areasDiffer(field, value == "true"))
				continue
			}
			conditions = append(conditions, fmt.Sprintf("%s = %s::text::%s", columnSQL(field), bind(value), sqlType(field.Type)))
		}
	}
	if q.Filter != nil {
		condition := q.Filter.condition(bind)
		if q.Left { // a condition of an empty field is neither true nor false
			condition = "(" + condition + ") IS NOT TRUE"
		}
		conditions = append(conditions, condition)
	}
	where := strings.Join(conditions, " AND ")
	if q.Town != "" { // the tolerance of one town is read once, and compared by an index
		where = strings.ReplaceAll(where, toleranceOf("town"), toleranceOf("$1"))
	}
	return where, args
}

// DegreesOf returns the box in degrees of a box in EPSG:3857, or one that is larger by a tenth of a meter. The axes of
// both systems are parallel, so that one index of places in degrees serves boxes of both.
func DegreesOf(b orb.Bound) orb.Bound {
	return orb.Bound{Min: project.Mercator.ToWGS84(b.Min), Max: project.Mercator.ToWGS84(b.Max)}.Pad(1e-6)
}

// bboxCondition compares the box with geom (EPSG:4490), which has an index, and a box of EPSG:3857 also with geom3857.
func (q Query) bboxCondition(bind func(any) string) string {
	column := "geom"
	if q.BBoxIn.SRID == 3857 {
		column = "geom3857"
	}
	inBox := func(west, east float64) string {
		box := fmt.Sprintf("ST_MakeEnvelope(%s, %s, %s, %s, %d)", bind(west), bind(q.BBox[1]), bind(east), bind(q.BBox[3]), q.BBoxIn.SRID)
		indexed := ""
		switch {
		case column == "geom3857":
			d := DegreesOf(orb.Bound{Min: orb.Point{west, q.BBox[1]}, Max: orb.Point{east, q.BBox[3]}})
			indexed = fmt.Sprintf("geom && ST_MakeEnvelope(%s, %s, %s, %s, %d) AND ",
				bind(d.Min[0]), bind(d.Min[1]), bind(d.Max[0]), bind(d.Max[1]), SRID)
		case q.BBoxIn.SRID != SRID:
			box = fmt.Sprintf("ST_Transform(%s, %d)", box, SRID)
		}
		if q.ByBoxes {
			return indexed + column + " && " + box
		}
		return fmt.Sprintf("%[3]s%[1]s && %[2]s AND ST_Intersects(%[1]s, %[2]s)", column, box, indexed)
	}
	if q.BBox[0] > q.BBox[2] { // over the antimeridian
		return "(" + inBox(q.BBox[0], 180) + " OR " + inBox(-180, q.BBox[2]) + ")"
	}
	return inBox(q.BBox[0], q.BBox[2])
}

// columnSQL returns a field's SQL expression: its column, or a computation from columns.
func columnSQL(f geo.Field) string {
	if f.Name == geo.Aliases {
		return "nullif(array_to_string(aliases, '、'), '')"
	}
	switch {
	case f.Unit == "mu":
		return "(" + m2Column(f) + " * 3 / 2000)"
	case f.Name == geo.CountedArea:
		return "(area_m2 - coalesce(yielded_m2, 0))"
	case f.Name == geo.AreaDiffers:
		return areasDiffer(f, true)
	}
	return pgx.Identifier{f.Name}.Sanitize()
}

// areasDiffer is the condition that a feature's areas lie further apart than its town tolerates, or that they do not.
func areasDiffer(f geo.Field, differ bool) string {
	sign := "<="
	if differ {
		sign = ">"
	}
	return fmt.Sprintf("(%s %s %s)", apartSQL(f), sign, toleranceOf("town"))
}

// apartSQL is the SQL expression of how far a feature's areas lie apart, as a share of the drawn one. A stated area of 0
// is none.
func apartSQL(f geo.Field) string {
	others := strings.Join(f.From, ", 0), nullif(")
	return fmt.Sprintf("coalesce((greatest(area_m2, nullif(%[1]s, 0)) - least(area_m2, nullif(%[1]s, 0))) / nullif(area_m2, 0), 0)", others)
}

// m2Column is the SQL expression of the m² that a field in mu is computed from.
func m2Column(f geo.Field) string {
	f.Name, f.Unit = strings.TrimSuffix(f.Name, "_mu")+"_m2", "m2"
	return columnSQL(f)
}

// orderSQL returns the SQL expression that a field is ordered by: a listed value, such as a stage,
// by its position in the list, and text by its code points, whatever the server's locale.
func orderSQL(f geo.Field) string {
	switch {
	case f.Unit == "mu": // the index is on the m² from which the mu are computed, and gives the same order
		return m2Column(f)
	case f.Name == geo.AreaDiffers: // those that differ most come last, or first
		return apartSQL(f)
	case f.Allowed() != nil:
		return "array_position(ARRAY['" + strings.Join(f.Allowed(), "','") + "']::text[], " + columnSQL(f) + "::text)"
	case f.Type == geo.Text:
		return columnSQL(f) + ` COLLATE "C"`
	}
	return columnSQL(f)
}

// One finds the feature that a query names by its FID, which is unique over all towns of a layer, in its present or a past
// state. If there is none, the fault is of kind NotFound.
func (db *DB) One(ctx context.Context, q Query) (Row, error) {
	var found *Row
	q.Limit = 1
	err := db.Features(ctx, q, func(r Row) error {
		r = r.Clone()
		found = &r
		return nil
	})
	if err != nil {
		return Row{}, err
	}
	if found == nil {
		return Row{}, fault.New(fault.NotFound, "there is no feature %d in %s", q.FID, q.Layer.ID)
	}
	return *found, nil
}
