package postgis_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/geo/cql2"
	"tuntu/internal/postgis"
)

// A comparison with an area is true of the same features as that of the computed m² or mu, also of those whose area is the
// compared one to the last bit; and a count by area adds up the kept counts of the whole m² that lie in its range, and reads
// no more of the index than the m² in which its bounds lie.
func TestACountByAreaReadsKeptCounts(t *testing.T) {
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
	compare := func(text, condition string, args ...any) {
		t.Helper()
		var want int64
		if err := conn.QueryRow(t.Context(), `SELECT count(*) FROM parcels WHERE `+condition, args...).Scan(&want); err != nil {
			t.Fatal(condition, err)
		}
		q := counted(text)
		for _, town := range []string{testTown, ""} {
			q.Town = town
			if got, err := db.Count(t.Context(), q); err != nil || got != want {
				t.Errorf("%s: %d, want %d, %v", text, got, want, err)
			}
		}
	}
	for name, column := range map[string]string{"area_mu": "(area_m2 * 3 / 2000)", "area_m2": "area_m2"} {
		rows, err := conn.Query(t.Context(), `SELECT DISTINCT `+column+` FROM parcels ORDER BY 1`)
		if err != nil {
			t.Fatal(err)
		}
		areas, err := pgx.CollectRows(rows, pgx.RowTo[float64])
		if err != nil || len(areas) < 20 {
			t.Fatal(len(areas), err)
		}
		// whole m², beyond all areas, and of none
		areas = append(areas, 0, 1e-9, 8000, 12004, 1e7, 1e13, -3)
		for i := 0; i < len(areas); i += 1 + len(areas)/40 {
			value := strconv.FormatFloat(areas[i], 'g', -1, 64)
			for op, opposite := range map[string]string{"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "<>": "<>"} {
				condition := column + " " + op + " $1::float8"
				compare(name+" "+op+" "+value, condition, areas[i])
				compare(value+" "+opposite+" "+name, condition, areas[i])
				other := areas[(i*7+3)%len(areas)]
				compare(fmt.Sprintf("%s %s %s AND %[1]s > %[4]g", name, op, value, other), condition+" AND "+column+" > $2::float8", areas[i], other)
				compare(fmt.Sprintf("%s %s %s AND (%[1]s <= %[4]g AND area_m2 < 12000)", name, op, value, other),
					condition+" AND "+column+" <= $2::float8 AND area_m2 < 12000", areas[i], other)
			}
		}
	}
	plan := func(text string) string {
		sql, args := counted(text).CountSQL()
		rows, err := db.Pool().Query(t.Context(), "EXPLAIN (ANALYZE, TIMING OFF) "+sql, args...)
		if err != nil {
			t.Fatal(err)
		}
		lines, err := pgx.CollectRows(rows, pgx.RowTo[string])
		if err != nil {
			t.Fatal(err)
		}
		return strings.Join(lines, "\n")
	}
	for text, want := range map[string]string{
		"fid <= 100":                       "Index Cond: .*fid <=",
		"fid BETWEEN 20 AND 100":           "Index Cond: .*fid >= .*fid <=",
		"fid IN (20, 21, 22) AND fid > 20": "Index Cond: .*fid = ANY .*fid >",
	} {
		if got := plan(text); !regexp.MustCompile(want).MatchString(got) {
			t.Errorf("a count by %s reads features:\n%s", text, got)
		}
	}
	for _, text := range []string{"area_mu > 12", "area_m2 < 9000", "area_mu >= 11.5 AND area_m2 < 9501"} {
		got := plan(text)
		read := 0
		for _, scan := range regexp.MustCompile(`Index Only Scan using parcels_town_area_m2_fid_idx on parcels.*actual rows=(\d+)`).FindAllStringSubmatch(got, -1) {
			rows, _ := strconv.Atoi(scan[1])
			read += rows
		}
		if strings.Count(got, " on parcels") != 2 || strings.Count(got, "parcels_town_area_m2_fid_idx") != 2 || !strings.Contains(got, " on area_counts") || read > 100 {
			t.Errorf("a count by %s passes %d of 3000 features:\n%s", text, read, got)
		}
	}
}

// After any edit the kept counts by area are those that would be made anew.
func TestKeptCountsByAreaAreAsMadeAnew(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	addTown(t, db)
	addTwoUnits(t, db)
	dice := rand.New(rand.NewPCG(8, 1))
	conn := owner(t, d)
	faults := func() (n int64) {
		t.Helper()
		if err := conn.QueryRow(t.Context(), `SELECT area_counts_faults()`).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	for _, id := range []string{"parcels", "plots"} {
		layer, _ := geo.LayerByID(id)
		change(t, db, func(c *postgis.Change) error { return insert(t.Context(), c, id, sortable(layer, 1500)...) })
	}
	if n := faults(); n != 0 {
		t.Fatalf("%d rows differ after the first fill", n)
	}
	for i := range 40 {
		which := fmt.Sprintf("(fid * 7919 + %d) %% 2000 < %d", dice.IntN(2000), []int{1, 20, 1900}[dice.IntN(3)])
		kinds := []string{
			`UPDATE %s SET geom = ST_Scale(geom, ST_MakePoint(0.9 + 0.05 * (fid % 4), 0.9), ST_Centroid(geom)) WHERE ` + which,
			`UPDATE %s SET geom = ST_Translate(geom, 0, 0.00001) WHERE ` + which,
			`UPDATE %s SET crop = 'rice' WHERE ` + which, // this edit changes no area
			`DELETE FROM %s WHERE fid % 4 = 1 AND ` + which,
			`INSERT INTO %s (town, geom) SELECT town, ST_Scale(geom, ST_MakePoint(1, 0.2), ST_Centroid(geom)) FROM %s WHERE fid % 3 = 1 AND ` + which,
		}
		statement := strings.ReplaceAll(kinds[i%len(kinds)], "%s", []string{"parcels", "plots"}[dice.IntN(2)])
		change(t, db, func(c *postgis.Change) error { return c.Exec(t.Context(), statement) })
		if n := faults(); n != 0 {
			t.Fatalf("%d rows differ after %s", n, statement)
		}
	}
	// counts that were damaged by other means are found and made anew
	for _, damage := range []string{
		`UPDATE area_counts SET count = count + 1 WHERE m2 % 7 = 0`, `DELETE FROM area_counts WHERE layer = 'plots'`,
		`INSERT INTO area_counts VALUES ('` + testTown + `', 'parcels', 1, 1)`, `INSERT INTO area_counts VALUES ('` + testTown + `', 'sites', 1, 1)`,
	} {
		if _, err := conn.Exec(t.Context(), damage); err != nil {
			t.Fatal(err)
		}
		if faults() == 0 {
			t.Errorf("not found: %s", damage)
		}
		if _, err := conn.Exec(t.Context(), `SELECT rebuild_area_counts()`); err != nil {
			t.Fatal(err)
		}
		if n := faults(); n != 0 {
			t.Errorf("%d rows differ after a rebuild", n)
		}
	}
}
