package postgis_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/postgis"
)

// Each read is planned for its own values, even after many calls on one connection, and no plan is
// compiled, whatever the server's settings are.
func TestReadsArePlannedForTheirValues(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	addTown(t, db)
	addUnits(t, db)
	if _, err := owner(t, d).Exec(t.Context(), `ALTER DATABASE `+pgx.Identifier{d.Name}.Sanitize()+` SET jit = on`); err != nil {
		t.Fatal(err)
	}
	layer, _ := geo.LayerByID("villages")
	day, box := cleaningDay(), [4]float64{111, 25.9, 111.01, 25.92}
	for range 20 {
		q := postgis.Query{Layer: layer, Town: testTown, BBox: &box, BBoxIn: postgis.CRSs()[0], Limit: 100, Out: postgis.CRSs()[0]}
		if err := db.Features(t.Context(), q, func(postgis.Row) error { return nil }); err != nil {
			t.Fatal(err)
		}
		for _, read := range []func() error{
			func() error {
				_, err := db.CoverageHistory(t.Context(), testTown, "", day.AddDate(0, 0, -30), day, day.Add(20*time.Hour))
				return err
			},
			func() error { _, err := db.Figures(t.Context(), testTown, "", day); return err },
			func() error { _, err := db.Search(t.Context(), testTown, "屯", 10); return err },
			func() error { _, err := db.Count(t.Context(), q); return err },
		} {
			if err := read(); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, conn := range db.Pool().AcquireAllIdle(t.Context()) {
		var statements, shared int
		var jit string
		err := conn.QueryRow(t.Context(), `SELECT count(*), coalesce(sum(generic_plans), 0), current_setting('jit') FROM pg_prepared_statements WHERE cardinality(parameter_types) > 0`).Scan(&statements, &shared, &jit)
		if err != nil || shared > 0 || jit != "off" {
			t.Errorf("of %d statements %d plans are for any value, jit is %s, %v", statements, shared, jit, err)
		}
		conn.Release()
	}
}

// Tables that a change has filled have statistics when it ends.
func TestAFilledTableIsAnalysed(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	addTown(t, db)
	change(t, db, func(c *postgis.Change) error {
		if err := insert(t.Context(), c, "parcels", parcel("P1", square(111, 0.001)), parcel("P2", square(111.01, 0.001))); err != nil {
			return err
		}
		return c.Analyse(t.Context(), "parcels")
	})
	var rows float64
	if err := owner(t, d).QueryRow(t.Context(), `SELECT reltuples FROM pg_class WHERE oid = 'parcels'::regclass`).Scan(&rows); err != nil || rows != 2 {
		t.Errorf("%f rows are known, %v", rows, err)
	}
	if _, err := db.Pool().Exec(t.Context(), `SELECT analyse_tables('{parcels}')`); err == nil {
		t.Error("outside of a change")
	}
}

// A list of a growing layer that is sorted by one field reads its first rows by an index; no plan
// sorts all rows.
func TestASortedListBeginsByAnIndex(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	addTown(t, db)
	for _, id := range []string{"parcels", "plots"} {
		layer, _ := geo.LayerByID(id)
		change(t, db, func(c *postgis.Change) error {
			var features []geo.Feature
			for i := range 500 {
				f := geo.Feature{Code: fmt.Sprint("P", i), Geometry: square(110.91+float64(i)*0.0003, 0.0001+float64(i)*1e-7), Properties: map[string]any{"crop": "rice", "planted_year": 2001.0, "abandoned_year": 2001.0}}
				if id == "parcels" {
					delete(f.Properties, "planted_year")
				} else {
					delete(f.Properties, "abandoned_year")
				}
				features = append(features, f)
			}
			if err := insert(t.Context(), c, id, features...); err != nil {
				return err
			}
			return c.Analyse(t.Context(), id)
		})
		for _, field := range layer.Queryables() {
			if !slices.Contains([]string{"code", "area_m2", "area_mu", "updated_at", layer.Grouped.By}, field.Name) {
				continue
			}
			for _, descending := range []bool{false, true} {
				q := postgis.Query{Layer: layer, Town: testTown, Sort: []postgis.Sort{{Field: field, Descending: descending}}, Limit: 10, Out: postgis.CRSs()[0]}
				sql, args := q.SQL()
				conn, err := db.Pool().Acquire(t.Context())
				if err != nil {
					t.Fatal(err)
				}
				rows, err := conn.Query(t.Context(), "EXPLAIN "+sql, args...)
				if err != nil {
					t.Fatal(err)
				}
				lines, err := pgx.CollectRows(rows, pgx.RowTo[string])
				conn.Release()
				if err != nil {
					t.Fatal(err)
				}
				plan := strings.Join(lines, "\n")
				if !regexp.MustCompile(`Index (Only )?Scan (Backward )?using ` + id + `_town_\w*fid_idx`).MatchString(plan) {
					t.Errorf("%s by %s, descending %v, is sorted whole:\n%s", id, field.Name, descending, plan)
				}
			}
		}
	}
}
