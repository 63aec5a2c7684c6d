package postgis

// Counts the selected features and adds up their areas, by some of their fields.

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
)

// Sum is what the features with the same values come to.
type Sum struct {
	Values []*string // of the fields that were asked for, in their order; nil: the features have none
	Count  int64
	AreaM2 float64 // the sum of unrounded m²
}

// Sums counts the features that a query selects and adds up their areas, less what others count of them, by some fields, in the order of their values.
// The layer must have areas.
func (db *DB) Sums(ctx context.Context, q Query, by []geo.Field) ([]Sum, error) {
	sql, args := q.SumsSQL(by)
	rows, err := db.reader(ctx).Query(ctx, sql, args...)
	if err != nil {
		return nil, translate(err)
	}
	sums, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (s Sum, err error) {
		err = row.Scan(&s.Values, &s.Count, &s.AreaM2)
		return s, err
	})
	return sums, translate(err)
}

// SumsSQL returns the statement of Sums and its arguments. It adds up the kept pixels of the far zooms where these know
// all that is asked for.
func (q Query) SumsSQL(by []geo.Field) (string, []any) {
	q.After, q.Skip = nil, 0
	where, args := q.where()
	from, count, names := q.from(&args), "count(*)", make([]string, len(by))
	area := countedSQL(q.Layer)
	for i, f := range by {
		names[i] = pgx.Identifier{f.Name}.Sanitize()
	}
	if kept, ok := q.keptSums(by); ok {
		from, count, area = kept, "sum(of_pixel)::bigint", "counted_m2"
	}
	groups := ""
	if len(names) > 0 {
		groups = "GROUP BY " + strings.Join(names, ", ") + " ORDER BY " + strings.Join(names, ", ")
	}
	return fmt.Sprintf(`SELECT ARRAY[%s]::text[], coalesce(%s, 0), coalesce(sum(%s), 0) FROM %s WHERE %s %s`,
		strings.Join(names, ", "), count, area, from, where, groups), args
}

// countedSQL is the SQL expression of the area with which a feature of a layer counts.
func countedSQL(layer geo.Layer) string {
	if f, ok := layer.Field(geo.CountedArea); ok {
		return columnSQL(f)
	}
	return "area_m2"
}

// keptSums is the FROM item of the kept pixels that know all that a query and its groups ask for.
func (q Query) keptSums(by []geo.Field) (from string, ok bool) {
	zoom, ok := q.keptFrom()
	if !ok {
		return "", false
	}
	for _, f := range by {
		switch f.Name {
		case "town", q.Layer.Grouped.By:
		case "committee":
			zoom = max(zoom, pixelsOfCommittees)
		default:
			return "", false
		}
	}
	return q.keptPixels(zoom), true
}

// SummedBy lists the fields that a layer's areas can be added up by: its committee, those of listed values, and those that
// records set, such as a parcel's batch.
func SummedBy(layer geo.Layer) []geo.Field {
	if !slices.ContainsFunc(layer.AllFields(), func(f geo.Field) bool { return f.Name == "area_m2" }) {
		return nil
	}
	var fields []geo.Field
	for _, f := range layer.AllFields() {
		if f.Name == "committee" || f.Type == geo.Text && (f.Values != nil || f.SetBy == geo.Rule) {
			fields = append(fields, f)
		}
	}
	return fields
}
