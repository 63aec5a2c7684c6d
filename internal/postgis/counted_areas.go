package postgis

// Counts features by their area, of which the counts for each whole m² are kept (migration 0081).

import (
	"fmt"
	"math"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/geo/cql2"
)

// areaSpan is a range of areas in m²: from the first, and less than the second.
type areaSpan struct{ from, to float64 }

// areaSpan returns the range of areas that the query asks for, if it asks for nothing else but a town, and counts of the
// layer's areas are kept.
func (q Query) areaSpan() (areaSpan, bool) {
	kept := q.Layer.Grouped != nil && q.Layer.Shape == geo.Polygon
	if !kept || q.Filter == nil || q.Left || q.Past() || q.BBox != nil || q.FID != 0 || len(q.Equal) > 0 {
		return areaSpan{}, false
	}
	return spanOf(q.Layer, q.Filter.Node)
}

// spanOf returns the range of areas of a condition that compares nothing else.
func spanOf(layer geo.Layer, n cql2.Node) (areaSpan, bool) {
	span := areaSpan{0, math.Inf(1)}
	if n.Op == cql2.And {
		for _, part := range n.Args {
			of, ok := spanOf(layer, part)
			if !ok {
				return span, false
			}
			span = areaSpan{max(span.from, of.from), min(span.to, of.to)}
		}
		return span, true
	}
	field, op, value, ok := comparedNumber(layer, n)
	if !ok || field.Name != "area_m2" && field.Name != "area_mu" {
		return span, false
	}
	reached, ok := leastArea(field, value, false)
	if !ok {
		return span, false
	}
	passed, _ := leastArea(field, value, true)
	switch op { //nolint:exhaustive // of comparisons
	case cql2.Less:
		return areaSpan{0, reached}, true
	case cql2.LessEq:
		return areaSpan{0, passed}, true
	case cql2.Greater:
		return areaSpan{passed, span.to}, true
	case cql2.GreaterEq:
		return areaSpan{reached, span.to}, true
	case cql2.Equal:
		return areaSpan{reached, passed}, true
	}
	return span, false
}

// countSQL returns the statement that counts a layer's features in the range, in one town or, if town is empty, in all, and
// its arguments: the kept counts of the whole m² that lie in it, and the features below and above these.
func (s areaSpan) countSQL(layer geo.Layer, town string) (string, []any) {
	first, after := math.Ceil(max(s.from, 0)), int64(math.MaxInt64)
	wholeTo := math.Inf(1)
	if !math.IsInf(s.to, 1) {
		after = int64(max(math.Floor(s.to), first))
		wholeTo = float64(after)
	}
	table := pgx.Identifier{layer.ID}.Sanitize()
	sql := fmt.Sprintf(`
		SELECT coalesce(sum(
		    (SELECT coalesce(sum(a.count), 0) FROM area_counts a
		        WHERE a.town = t.town AND a.layer = $2 AND a.m2 >= $3 AND a.m2 < $4)
		    + (SELECT count(*) FROM %[1]s f WHERE f.town = t.town AND f.area_m2 >= $5 AND f.area_m2 < $6)
		    + (SELECT count(*) FROM %[1]s f WHERE f.town = t.town AND f.area_m2 >= $7 AND f.area_m2 < $8)), 0)::bigint
		FROM towns t WHERE $1 = '' OR t.town = $1`, table)
	return sql, []any{town, layer.ID, int64(first), after, s.from, min(first, s.to), wholeTo, s.to}
}
