package postgis

// Selects the rows that a sorted list begins with.

import (
	"fmt"
	"slices"
	"strings"

	"tuntu/geo"
)

// sortedKeys returns the statement that selects the keys and the sort values (key1, key2, …) of the rows that a sorted
// query returns; only these rows are then read whole. All indexes begin with the town, so that each town's first rows
// are found by themselves and then merged.
func (q Query) sortedKeys(from, where string) string {
	if q.Town != "" {
		return q.firstKeys(from, where, "$1")
	}
	inTown := q
	inTown.Skip, inTown.Limit = 0, q.Skip+q.Limit
	const outer = "of_each.town"
	return fmt.Sprintf(`SELECT k.* FROM towns of_each CROSS JOIN LATERAL (%s) k ORDER BY %s LIMIT %d OFFSET %d`,
		inTown.firstKeys(from, where+" AND town = "+outer, outer), q.order(keptKey), q.Limit, q.Skip)
}

// firstKeys returns sortedKeys for one town. The list is put together of parts that follow each other, each of which an
// index gives in its order: the rows of each listed value or of each committee, those with any other value, and those
// without one. A part runs only if those before it have too few rows.
func (q Query) firstKeys(from, where, town string) string {
	columns := "town, fid"
	for i, s := range q.Sort {
		columns += fmt.Sprintf(", %s AS key%d", orderSQL(s.Field), i+1)
	}
	sort := slices.DeleteFunc(slices.Clone(q.Sort), func(s Sort) bool { return s.Field.Name == "town" }) // in one town all are equal
	most := q.Skip + q.Limit
	// Indexes hold only rows that have a value; where all have one, the condition says so to the planner.
	filled := func(condition string, rest []Sort) string {
		if len(rest) > 0 && rest[0].Field.AlwaysHasValue() {
			return condition + " AND " + orderSQL(rest[0].Field) + " IS NOT NULL"
		}
		return condition
	}
	ordered := func(sort []Sort) string { return orderOf(sort, q.ties(), sortKey) }
	part := func(condition, order string) string {
		return fmt.Sprintf(`SELECT %s FROM %s WHERE %s AND %s ORDER BY %s LIMIT %d`, columns, from, where, condition, order, most)
	}
	listed := func(condition string, rest []Sort) string { // one value of the first field; the second may have listed values, too
		if len(rest) == 0 || rest[0].Field.Allowed() == nil {
			return part(filled(condition, rest), ordered(rest))
		}
		condition = filled(condition, rest[1:])
		column, last := columnSQL(rest[0].Field), ordered(rest[1:])
		return fmt.Sprintf(`SELECT * FROM (
			SELECT v.* FROM unnest(ARRAY['%s']) of_value CROSS JOIN LATERAL (%s) v
			UNION ALL (%s)) v ORDER BY %s LIMIT %d`,
			strings.Join(rest[0].Field.Allowed(), "','"), part(condition+" AND "+column+" = of_value", last),
			part(condition+" AND "+column+" IS NULL", last), q.order(keptKey), most)
	}
	if len(sort) == 0 {
		fid, _ := q.Layer.Queryable("fid")
		sort = []Sort{{Field: fid, Descending: q.ties() == "DESC"}}
	}
	first, rest := sort[0], ordered(sort[1:])
	key := orderSQL(first.Field)
	valued := key + " " + first.direction() + ", " + rest // without NULLS LAST, which an index read backwards does not give
	var parts []string
	switch column := columnSQL(first.Field); {
	case first.Field.Allowed() != nil:
		for _, value := range first.Field.Allowed() {
			parts = append(parts, listed(fmt.Sprintf("%s = '%s'", column, value), sort[1:]))
		}
		if first.Descending {
			slices.Reverse(parts)
		}
	case first.Field.Name == "committee":
		parts = append(parts, fmt.Sprintf(`SELECT u.* FROM (SELECT code AS of_unit FROM committees WHERE town = %s) units
			CROSS JOIN LATERAL (%s) u ORDER BY %s LIMIT %d`, town, part(filled("committee = of_unit", sort[1:]), rest), q.order(keptKey), most))
	case first.Field.Name == geo.Aliases: // a list that has any is found by an index
		parts = append(parts, part("aliases <> '{}' AND "+column+" IS NOT NULL", valued))
	default:
		parts = append(parts, part(key+" IS NOT NULL", valued))
	}
	if !first.Field.AlwaysHasValue() {
		parts = append(parts, part(filled(key+" IS NULL", sort[1:]), rest))
	}
	if len(parts) == 1 {
		return fmt.Sprintf(`SELECT * FROM (%s) k ORDER BY %s LIMIT %d OFFSET %d`, parts[0], q.order(keptKey), q.Limit, q.Skip)
	}
	var with, names []string
	for i, p := range parts {
		name := fmt.Sprintf("part%d", i+1)
		if i > 0 { // the condition is the same for all rows, and checked before the first
			before := "SELECT FROM " + strings.Join(names, " UNION ALL SELECT FROM ")
			p = fmt.Sprintf("SELECT * FROM (%s) p WHERE (SELECT count(*) FROM (%s) b) < %d", p, before, most)
		}
		with = append(with, fmt.Sprintf("%s AS MATERIALIZED (%s)", name, p))
		names = append(names, name)
	}
	return fmt.Sprintf(`WITH %s SELECT * FROM (SELECT * FROM %s) k ORDER BY %s LIMIT %d OFFSET %d`,
		strings.Join(with, ", "), strings.Join(names, " UNION ALL SELECT * FROM "), q.order(keptKey), q.Limit, q.Skip)
}

// order returns the ORDER BY list of a query's rows. key gives the expression of each field.
func (q Query) order(key func(i int, s Sort) string) string { return orderOf(q.Sort, q.ties(), key) }

// orderOf returns an ORDER BY list; rows with equal values follow by their fid in the direction ties. Rows without a value
// come last. Where all have one this is not said, since an index read backwards does not give it.
func orderOf(sort []Sort, ties string, key func(i int, s Sort) string) string {
	var order []string
	for i, s := range sort {
		if order = append(order, key(i, s)+" "+s.direction()); !s.Field.AlwaysHasValue() {
			order[i] += " NULLS LAST"
		}
	}
	return strings.Join(append(order, "town", "fid "+ties), ", ")
}

// ties is the direction in which rows with equal values follow by their fid: that of the last field, so that one index
// serves both directions of it.
func (q Query) ties() string {
	if len(q.Sort) == 0 {
		return "ASC"
	}
	return q.Sort[len(q.Sort)-1].direction()
}

func sortKey(_ int, s Sort) string { return orderSQL(s.Field) }

func keptKey(i int, _ Sort) string { return fmt.Sprintf("key%d", i+1) }

func (s Sort) direction() string {
	if s.Descending {
		return "DESC"
	}
	return "ASC"
}
