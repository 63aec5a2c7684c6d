package postgis

// Checks of staged values that only records set.

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
)

// editedRecorded are the checks for edits that name another value than stands, or for a new feature another than it
// begins with, in a field that only records set.
func editedRecorded(layer geo.Layer) (checks []check) {
	const query = `
		SELECT s.row, format('“%[1]s”只随记录改变，现为%%s；%[7]s（接口：POST %[2]s）', coalesce(%[3]s, '空')),
		    format('%[4]s follows from records and is %%s; %[8]s (by the API: POST %[2]s)',
		        coalesce(x.stands, 'empty')), NULL::geometry
		FROM staged s LEFT JOIN %[5]s f ON f.town = $1 AND f.fid = s.match
		CROSS JOIN LATERAL (SELECT (CASE WHEN s.match IS NULL THEN %[6]s ELSE f.%[4]s END)::text AS stands) x
		WHERE s.%[4]s IS DISTINCT FROM CASE WHEN s.match IS NULL THEN %[6]s ELSE f.%[4]s END`
	for _, f := range recorded(layer) {
		initial := "NULL"
		if f.Default != "" {
			initial = "'" + f.Default + "'"
		}
		sql := fmt.Sprintf(query, f.Title.Hans, f.Route, wordSQL(f, "x.stands"), f.Name, pgx.Identifier{layer.ID}.Sanitize(), initial, f.Way.Hans, f.Way.En)
		checks = append(checks, check{sql, f.Name})
	}
	return checks
}

// CheckRecorded finds rows that contradict the feature which they match in a field that only records set.
func (s *Staged) CheckRecorded(ctx context.Context) ([]geo.Trouble, error) {
	const query = `
		SELECT s.row, format('“%[1]s”文件里为%%s，库里为%%s；它只随记录改变，%[8]s（接口：POST %[2]s）', %[3]s,
		        coalesce(%[4]s, '空')),
		    format('%[5]s is %%s in the file and %%s here; it follows from records: %[9]s (by the API: '
		        'POST %[2]s)', s.%[5]s, coalesce(f.%[5]s::text, 'empty')), NULL::geometry
		FROM staged s JOIN %[6]s f ON f.town = $1 AND f.fid = s.match
		WHERE s.%[5]s IS NOT NULL AND %[7]s`
	var checks []check
	for _, f := range recorded(s.layer) {
		differs := fmt.Sprintf("s.%[1]s IS DISTINCT FROM f.%[1]s", f.Name)
		if f.Type == geo.Number {
			differs += fmt.Sprintf(" AND (%s) IS NOT TRUE", sameNumber(f.Name, "f"))
		}
		sql := fmt.Sprintf(query, f.Title.Hans, f.Route, wordSQL(f, "s."+f.Name+"::text"), wordSQL(f, "f."+f.Name+"::text"),
			f.Name, pgx.Identifier{s.layer.ID}.Sanitize(), differs, f.Way.Hans, f.Way.En)
		checks = append(checks, check{sql, f.Name})
	}
	if checks == nil {
		return nil, nil
	}
	return s.collectOf(ctx, checks...)
}

// Unopened counts the rows of new features that say more of fields which only records set than the features begin with.
func (s *Staged) Unopened(ctx context.Context) (n int64, err error) {
	conditions := []string{"false"}
	for _, f := range recorded(s.layer) {
		conditions = append(conditions, fmt.Sprintf("%[1]s::text <> '%[2]s'", f.Name, f.Default))
	}
	count := `SELECT count(*) FROM staged WHERE match IS NULL AND $1 <> '' AND (` + strings.Join(conditions, " OR ") + `)`
	err = s.tx.QueryRow(ctx, count, s.town).Scan(&n)
	return n, err
}

// wordSQL is the SQL expression of a value's word in Chinese, where the field lists its values.
func wordSQL(f geo.Field, value string) string {
	if f.Allowed() == nil {
		return value
	}
	cases := "CASE " + value
	for _, v := range f.Values {
		cases += fmt.Sprintf(" WHEN '%s' THEN '%s'", v.ID, v.Title.Hans)
	}
	return cases + " END"
}
