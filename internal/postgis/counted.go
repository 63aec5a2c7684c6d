package postgis

// Counts the features that a query selects.

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"tuntu/geo/cql2"
)

// Count counts the selected features of all pages together.
func (db *DB) Count(ctx context.Context, q Query) (int64, error) {
	sql, args := q.CountSQL()
	var n int64
	err := db.reader(ctx).QueryRow(ctx, sql, args...).Scan(&n)
	return n, translate(err)
}

// CountSQL returns the statement of Count and its arguments. If the query asks only for what the kept pixels of the far
// zooms know, which are the town, the committee and the value by which the layer is grouped, it adds up their counts; if it
// asks for areas alone, it adds up their kept counts.
func (q Query) CountSQL() (string, []any) {
	if span, ok := q.areaSpan(); ok {
		return span.countSQL(q.Layer, q.Town)
	}
	q.After, q.Skip = nil, 0
	where, args := q.where()
	from, count := q.from(&args), "count(*)"
	if zoom, ok := q.keptFrom(); ok {
		from, count = q.keptPixels(zoom), "coalesce(sum(of_pixel), 0)"
	}
	return fmt.Sprintf(`SELECT %s FROM %s WHERE %s`, count, from, where), args
}

// The zooms of kept pixels that a count reads: the farthest with committees, and the farthest of all.
const (
	pixelsOfCommittees = 8
	farthestPixels     = 4
)

// keptFrom tells whether kept pixels know all that the query asks for, and the zoom of the fewest that do.
func (q Query) keptFrom() (zoom int, ok bool) {
	if q.Layer.Grouped == nil || q.Past() || q.BBox != nil || q.FID != 0 {
		return 0, false
	}
	zoom, ok = farthestPixels, true
	see := func(field string) {
		switch field {
		case "town", q.Layer.Grouped.By:
		case "committee":
			zoom = pixelsOfCommittees
		default:
			ok = false
		}
	}
	for field := range q.Equal {
		see(field)
	}
	if q.Filter != nil {
		eachProperty(q.Filter.Node, see)
	}
	return zoom, ok
}

// keptPixels is the FROM item of a zoom's kept pixels, with the columns that they know named as the layer's, and the
// count of features in each.
func (q Query) keptPixels(zoom int) string {
	value := ""
	if by := q.Layer.Grouped.By; by != "" {
		value = ", nullif(value, '') AS " + pgx.Identifier{by}.Sanitize()
	}
	kept := fmt.Sprintf(`SELECT town, nullif(committee, '') AS committee%s, count AS of_pixel, area_m2 AS counted_m2
		FROM generalised WHERE layer = '%s' AND zoom = %d`, value, q.Layer.ID, zoom)
	if q.Layer.Decided { // what a feature leaves to another is taken off, without the feature being counted again
		if by := q.Layer.Grouped.By; by != "" {
			value = ", " + pgx.Identifier{by}.Sanitize()
		}
		kept += fmt.Sprintf(` UNION ALL SELECT town, committee%s, 0, -yielded_m2 FROM %s WHERE yielded_m2 IS NOT NULL`,
			value, pgx.Identifier{q.Layer.ID}.Sanitize())
	}
	return "(" + kept + ") k"
}

// eachProperty calls see with the name of each property of a filter; a literal geometry's is that of the layer.
func eachProperty(n cql2.Node, see func(string)) {
	switch n.Op {
	case cql2.Property:
		see(n.Name)
	case cql2.Intersects, cql2.Within:
		see(GeometryField)
	}
	for _, arg := range n.Args {
		eachProperty(arg, see)
	}
}
