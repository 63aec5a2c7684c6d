package postgis_test

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/postgis"
)

// No index costs each write what another index serves: a list in the other direction is the same index read backwards.
func TestNoIndexIsThereTwice(t *testing.T) {
	t.Parallel()
	_, d := openBoth(t)
	twice := texts(t, owner(t, d), `
		SELECT string_agg(name, ' and ' ORDER BY name)
		FROM (SELECT c.relname::text AS name, regexp_replace(pg_get_indexdef(c.oid), '^CREATE (UNIQUE )?INDEX \S+| DESC\M', '', 'g') AS of
		    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
		    WHERE c.relnamespace IN ('tuntu'::regnamespace, 'tuntu_access'::regnamespace)) x
		GROUP BY of HAVING count(*) > 1`)
	if len(twice) > 0 {
		t.Errorf("one would do: %q", twice)
	}
}

// Each layer and each record table has all of its columns, triggers, policies and indexes, and the
// lists in Go name every table.
func TestEveryTableIsGuarded(t *testing.T) {
	t.Parallel()
	_, d := openBoth(t)
	conn := owner(t, d)
	tables := texts(t, conn, `SELECT relname::text FROM pg_class WHERE relnamespace = 'tuntu'::regnamespace AND relkind = 'r' ORDER BY 1`)
	known := []string{ // tables that are neither layers nor records; each has other protection
		"answers", "area_counts", "audit", "changes", "claimed_uuids", "committee_days", "crowded", "files", "generalised", "goose_db_version", "layer_revisions", "pieces", "place_days", "place_months", "relief", "relief_tiles", "samples", "search_terms", "towns",
	}
	for _, l := range geo.Layers() {
		known = append(known, l.ID)
		missing := lacks(t, conn, l.ID, "fid", "spatial")
		for _, f := range l.AllFields() {
			if !hasColumn(t, conn, l.ID, f.Name) && f.Name != "area_mu" && f.From == nil {
				missing = append(missing, "column "+f.Name)
			}
		}
		for _, column := range []string{"geom", "fid"} {
			if !indexed(t, conn, l.ID, column) {
				missing = append(missing, "index on "+column)
			}
		}
		boxes := texts(t, conn, fmt.Sprintf(`
			SELECT pg_get_indexdef(indexrelid) FROM pg_index JOIN pg_class c ON c.oid = indexrelid JOIN pg_am m ON m.oid = relam
			WHERE indrelid = 'tuntu.%s'::regclass AND amname = 'gist' AND indpred IS NULL`, l.ID))
		if len(boxes) != 1 { // one of all features serves both systems
			missing = append(missing, fmt.Sprintf("a single index of boxes: it has %v", boxes))
		}
		if l.InUnit() && !indexed(t, conn, l.ID, "town, committee") {
			missing = append(missing, "index on town, committee")
		}
		links := texts(t, conn, fmt.Sprintf(`
			SELECT contype::text || condeferred FROM pg_constraint WHERE conrelid = 'tuntu.%s'::regclass
			AND (contype = 'u' OR contype = 'f' AND confrelid = 'committees'::regclass) ORDER BY 1`, l.ID))
		want := []string{"utrue"}
		switch {
		case l.Unit == geo.CommitteeLevel:
			want = []string{"ufalse"}
		case l.InUnit():
			want = []string{"ftrue", "utrue"}
		}
		if !slices.Equal(links, want) {
			missing = append(missing, fmt.Sprintf("links and codes that are judged at the end: has %v, want %v", links, want))
		}
		if len(missing) > 0 {
			t.Errorf("%s lacks: %s", l.ID, strings.Join(missing, "; "))
		}
	}
	for _, r := range postgis.RecordTables() {
		known = append(known, r.Name)
		kind := "plain"
		if r.Sealed {
			kind = "sealed"
		}
		missing := lacks(t, conn, r.Name, "id", kind)
		if sealed := hasColumn(t, conn, r.Name, "salt"); sealed != r.Sealed {
			missing = append(missing, fmt.Sprintf("a salt: %v, want %v", sealed, r.Sealed))
		}
		for _, reference := range texts(t, conn, fmt.Sprintf(`
			SELECT string_agg(attname, ', ' ORDER BY k.n) FROM pg_constraint c CROSS JOIN LATERAL unnest(conkey) WITH ORDINALITY k (attnum, n)
			JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = k.attnum
			WHERE conrelid = 'tuntu.%s'::regclass AND contype = 'f' AND confrelid IN ('villages'::regclass, 'streets'::regclass) GROUP BY c.oid`, r.Name)) {
			if !indexed(t, conn, r.Name, reference) && r.Name != "suspensions" { // a town has only few suspensions
				missing = append(missing, "index on "+reference)
			}
		}
		if len(missing) > 0 {
			t.Errorf("%s lacks: %s", r.Name, strings.Join(missing, "; "))
		}
	}
	slices.Sort(known)
	if !slices.Equal(tables, known) {
		t.Errorf("tables %v\nknown %v", tables, known)
	}
	// a table that open_layer has made lacks nothing, and a plain table lacks everything
	for sql, wants := range map[string]bool{
		`SELECT open_layer('wells', 'POINT', true, 'depth_m double precision, note text')`: false,
		`CREATE TABLE wells (town text, fid bigint, note text, geom geometry)`:             true,
	} {
		tx, err := conn.Begin(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := tx.Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
		if missing := lacks(t, conn, "wells", "fid", "spatial"); (len(missing) > 0) != wants {
			t.Errorf("%s: %v", sql, missing)
		}
		if err := tx.Rollback(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}

// lacks lists what a table should have and does not.
func lacks(t *testing.T, conn *pgx.Conn, table, key, kind string) (missing []string) {
	t.Helper()
	guards := texts(t, conn, fmt.Sprintf(`SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgrelid = 'tuntu.%s'::regclass AND NOT tgisinternal`, table))
	wanted := []string{"next_version BEFORE UPDATE", "keep_key BEFORE UPDATE"}
	for _, op := range []string{"INSERT", "UPDATE", "DELETE"} {
		wanted = append(wanted, fmt.Sprintf("record_%s AFTER %s", strings.ToLower(op), op), fmt.Sprintf("record_change('%s', '%s')", key, kind))
	}
	if kind == "spatial" {
		wanted = append(wanted, "no_identities BEFORE INSERT OR UPDATE")
		for _, column := range texts(t, conn, fmt.Sprintf(`
			SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = 'tuntu.%s'::regclass AND attnum > 0 AND NOT attisdropped
			AND atttypid IN ('text'::regtype, 'text[]'::regtype) AND attname NOT IN ('town', 'code', 'committee')`, table)) {
			wanted = append(wanted, "new."+column)
		}
	}
	for _, want := range wanted {
		if !slices.ContainsFunc(guards, func(guard string) bool { return strings.Contains(guard, want) }) {
			missing = append(missing, want)
		}
	}
	policies := texts(t, conn, fmt.Sprintf(`
		SELECT polcmd::text FROM pg_policy p JOIN pg_class c ON c.oid = polrelid WHERE polrelid = 'tuntu.%s'::regclass AND relrowsecurity ORDER BY 1`, table))
	if strings.Join(policies, "") != "adrw" { // letters for insert, delete, select and update
		missing = append(missing, fmt.Sprintf("policies for each command; has %v", policies))
	}
	open := texts(t, conn, fmt.Sprintf(`
		SELECT polname::text FROM pg_policy WHERE polrelid = 'tuntu.%s'::regclass AND polcmd <> 'r'
		AND (coalesce(pg_get_expr(polqual, polrelid), '') NOT LIKE '%%tuntu_access.%%' AND polcmd <> 'a'
		     OR coalesce(pg_get_expr(polwithcheck, polrelid), '') NOT LIKE '%%tuntu_access.%%' AND polcmd <> 'd')`, table))
	if len(open) > 0 {
		missing = append(missing, fmt.Sprintf("who may write: %v", open))
	}
	filtering := texts(t, conn, fmt.Sprintf(`
		SELECT pg_get_expr(polqual, polrelid) FROM pg_policy WHERE polrelid = 'tuntu.%s'::regclass AND polcmd = 'r'`, table))
	worded := slices.ContainsFunc(postgis.RecordTables(), func(r postgis.RecordTable) bool { return r.Name == table && r.Worded })
	draft := slices.ContainsFunc(postgis.RecordTables(), func(r postgis.RecordTable) bool { return r.Name == table && r.Draft })
	if (kind == "sealed" || worded || draft) == (strings.Join(filtering, "") == "true") {
		missing = append(missing, fmt.Sprintf("the right readers: %v", filtering))
	}
	if worded && len(texts(t, conn, fmt.Sprintf(`SELECT field FROM tuntu.worded_columns() WHERE layer = '%s'`, table))) == 0 {
		missing = append(missing, "the erasure of its words")
	}
	return missing
}

func texts(t *testing.T, conn *pgx.Conn, sql string) []string {
	t.Helper()
	rows, err := conn.Query(t.Context(), sql)
	if err != nil {
		t.Fatal(err)
	}
	found, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func hasColumn(t *testing.T, conn *pgx.Conn, table, column string) bool {
	t.Helper()
	return len(texts(t, conn, fmt.Sprintf(`
		SELECT attname::text FROM pg_attribute WHERE attrelid = 'tuntu.%s'::regclass AND attname = '%s' AND NOT attisdropped`, table, column))) == 1
}

// indexed tells whether an index begins with these columns.
func indexed(t *testing.T, conn *pgx.Conn, table, columns string) bool {
	t.Helper()
	return slices.ContainsFunc(texts(t, conn, fmt.Sprintf(`SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = 'tuntu.%s'::regclass`, table)),
		func(index string) bool {
			return strings.Contains(index, "("+columns+")") || strings.Contains(index, "("+columns+",")
		})
}

// The database's checks and defaults agree with the layer table's values, ranges and defaults.
func TestTheDatabaseAgreesWithTheLayerTable(t *testing.T) {
	t.Parallel()
	_, d := openBoth(t)
	conn := owner(t, d)
	checked := 0
	for _, l := range geo.Layers() {
		for _, f := range l.Fields {
			checks := strings.Join(texts(t, conn, fmt.Sprintf(`
				SELECT pg_get_constraintdef(c.oid) FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = conrelid AND conkey = ARRAY[a.attnum]
				WHERE conrelid = 'tuntu.%s'::regclass AND contype = 'c' AND attname = '%s'`, l.ID, f.Name)), " ")
			var listed []string
			for _, m := range regexp.MustCompile(`'([a-z0-9_]+)'::text`).FindAllStringSubmatch(checks, -1) {
				listed = append(listed, m[1])
			}
			if want := f.Allowed(); !slices.Equal(listed, want) {
				t.Errorf("%s.%s takes %v, the layer table says %v", l.ID, f.Name, listed, want)
			}
			if got, want := rangeOf(checks), f.Range; (got == nil) != (want == nil) || got != nil && *got != *want {
				t.Errorf("%s.%s is within %+v, the layer table says %+v", l.ID, f.Name, got, want)
			}
			defaults := texts(t, conn, fmt.Sprintf(`
				SELECT trim(both '''' from split_part(pg_get_expr(adbin, adrelid), '::', 1)) FROM pg_attrdef JOIN pg_attribute a ON attrelid = adrelid AND attnum = adnum
				WHERE adrelid = 'tuntu.%s'::regclass AND attname = '%s'`, l.ID, f.Name))
			if strings.Join(defaults, "") != f.Default {
				t.Errorf("%s.%s is %v where nothing is given, the layer table says %q", l.ID, f.Name, defaults, f.Default)
			}
			checked++
		}
	}
	if checked < 30 {
		t.Errorf("only %d fields", checked)
	}
}

// rangeOf parses the range of a column's check.
func rangeOf(check string) *geo.Range {
	found := regexp.MustCompile(`(>=?|<=?) \(?'?([0-9.]+)`).FindAllStringSubmatch(check, -1)
	if found == nil {
		return nil
	}
	r := &geo.Range{Min: math.Inf(-1), Max: math.Inf(1)}
	for _, m := range found {
		n, _ := strconv.ParseFloat(m[2], 64)
		switch m[1] {
		case ">=", ">":
			r.Min, r.Above = n, m[1] == ">"
		default:
			r.Max = n
		}
	}
	return r
}

// Exactly the fields that always have a value in the layer table are NOT NULL in the database.
func TestFieldsThatAlwaysHaveAValue(t *testing.T) {
	t.Parallel()
	_, d := openBoth(t)
	conn := owner(t, d)
	for _, l := range geo.Layers() {
		never := texts(t, conn, fmt.Sprintf(`SELECT attname::text FROM pg_attribute WHERE attrelid = 'tuntu.%s'::regclass AND attnotnull`, l.ID))
		for _, f := range l.Queryables() {
			column := f.Name
			if f.Unit == "mu" {
				column = strings.TrimSuffix(f.Name, "_mu") + "_m2"
			}
			if f.Name == geo.Aliases || f.From != nil {
				continue // an empty list does not count as a value, and what is computed as it is read has no column
			}
			if f.AlwaysHasValue() != slices.Contains(never, column) {
				t.Errorf("%s.%s: the layer table says %v, the database %v", l.ID, f.Name, f.AlwaysHasValue(), slices.Contains(never, column))
			}
		}
	}
}
