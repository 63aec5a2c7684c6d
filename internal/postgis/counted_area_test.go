package postgis_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/geo/cql2"
	"tuntu/internal/postgis"
)

// A comparison with an area in mu is true of the same features as that of the computed mu, also of those whose area is the
// compared one to the last bit; and a count by area, or by key, reads an index alone.
func TestACountByAreaReadsAnIndex(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	addTown(t, db)
	addTwoUnits(t, db)
	layer, _ := geo.LayerByID("parcels")
	change(t, db, func(c *postgis.Change) error {
		if err := insert(t.Context(), c, "parcels", sortable(layer, 3000)...); err != nil {
			return err
		}
		return c.Analyse(t.Context(), "parcels")
	})
	conn := owner(t, d)
	if _, err := conn.Exec(t.Context(), `VACUUM parcels`); err != nil {
		t.Fatal(err)
	}
	rows, err := conn.Query(t.Context(), `SELECT DISTINCT area_m2 * 3 / 2000 FROM parcels ORDER BY 1`)
	if err != nil {
		t.Fatal(err)
	}
	areas, err := pgx.CollectRows(rows, pgx.RowTo[float64])
	if err != nil || len(areas) < 20 {
		t.Fatal(len(areas), err)
	}
	counted := func(text string) postgis.Query {
		node, err := cql2.Parse(text)
		if err != nil {
			t.Fatal(text, err)
		}
		filter, err := postgis.NewFilter(layer, node)
		if err != nil {
			t.Fatal(text, err)
		}
		return postgis.Query{Layer: layer, Town: testTown, Filter: filter, Limit: 1}
	}
	for i := 0; i < len(areas); i += 1 + len(areas)/40 {
		mu := strconv.FormatFloat(areas[i], 'g', -1, 64)
		for op, opposite := range map[string]string{"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "<>": "<>"} {
			var want int64
			if err := conn.QueryRow(t.Context(), `SELECT count(*) FROM parcels WHERE area_m2 * 3 / 2000 `+op+` $1::float8`, areas[i]).Scan(&want); err != nil {
				t.Fatal(err)
			}
			for _, text := range []string{"area_mu " + op + " " + mu, mu + " " + opposite + " area_mu"} {
				if got, err := db.Count(t.Context(), counted(text)); err != nil || got != want {
					t.Errorf("%s: %d, want %d, %v", text, got, want, err)
				}
			}
		}
	}
	for text, want := range map[string]string{
		fmt.Sprintf("area_mu > %g", areas[len(areas)*3/4]): "Index Only Scan using parcels_town_area_m2_fid_idx on parcels.*\n *Index Cond: \\(\\(town = .*area_m2 >=",
		"fid <= 100":                       "Index Cond: .*fid <=",
		"fid BETWEEN 20 AND 100":           "Index Cond: .*fid >= .*fid <=",
		"fid IN (20, 21, 22) AND fid > 20": "Index Cond: .*fid = ANY .*fid >",
	} {
		sql, args := counted(text).CountSQL()
		if rows, err = db.Pool().Query(t.Context(), "EXPLAIN "+sql, args...); err != nil {
			t.Fatal(err)
		}
		lines, err := pgx.CollectRows(rows, pgx.RowTo[string])
		if plan := strings.Join(lines, "\n"); err != nil || !regexp.MustCompile(want).MatchString(plan) {
			t.Errorf("a count by %s reads features: %v\n%s", text, err, plan)
		}
	}
}
