package postgis_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/postgis"
)

// The lists of gaps read a town's assignments and places by an index that leads with the town, however many other towns
// there are; the distance is computed between places of one cleaner only.
func TestGapsReadTheirOwnTown(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	const villages = 60
	day := time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)
	fill := func(town string, years int) {
		t.Helper()
		err := db.Write(t.Context(), postgis.Request{Town: town, Actor: access.Operator("tester"), Reason: "gaps"}, nil, func(c *postgis.Change) error {
			err := c.AddTown(t.Context(), postgis.NewTown{Name: town, NameHant: town, Pinyin: town, Extent: orb.Bound{Min: orb.Point{110.9, 25.8}, Max: orb.Point{111.3, 26.2}}})
			if err != nil {
				return err
			}
			unit := town + "201"
			if err := insert(t.Context(), c, "committees", geo.Feature{Code: unit, Name: "村", Geometry: square(110.9, 0.29)}); err != nil {
				return err
			}
			var features []geo.Feature
			var cleaners []postgis.Cleaner
			for i := range villages {
				features = append(features, geo.Feature{Code: fmt.Sprintf("%s%03d", unit, i+1), Committee: unit, Name: "屯", Geometry: orb.Point{110.91 + float64(i)*0.005, 25.9}})
				cleaners = append(cleaners, postgis.Cleaner{Number: i + 1, Name: "甲"})
			}
			if err := insert(t.Context(), c, "villages", features...); err != nil {
				return err
			}
			if err := c.PutCleaners(t.Context(), cleaners); err != nil {
				return err
			}
			// A year's assignment after another; each cleaner has the village of her number and the next one.
			return c.Exec(t.Context(), fmt.Sprintf(`
				WITH v AS (SELECT fid, row_number() OVER (ORDER BY fid) AS n FROM villages WHERE town = '%[1]s')
				INSERT INTO assignments (town, cleaner, village, starts, ends)
				SELECT '%[1]s', x.id, v.fid, make_date(2026 - y, 1, 1), make_date(2026 - y, 12, 31)
				FROM cleaners x JOIN v ON v.n IN (x.number, x.number + 1) CROSS JOIN generate_series(0, %[2]d) y
				WHERE x.town = '%[1]s'`, town, years))
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for n := range 4 {
		fill(fmt.Sprintf("45032420%d", n), 12)
	}
	fill(testTown, 0)
	conn := owner(t, d)
	for _, table := range []string{"assignments", "villages", "cleaners"} {
		if _, err := conn.Exec(t.Context(), "ANALYZE "+table); err != nil {
			t.Fatal(err)
		}
	}
	whole := regexp.MustCompile(`Seq Scan on (assignments|villages)`)
	for i, sql := range postgis.GapsSQL() {
		args := []any{testTown, day.Format(time.DateOnly)}
		if strings.Contains(sql, "$3") {
			args = append(args, 60)
		}
		rows, err := conn.Query(t.Context(), "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) "+sql, args...)
		if err != nil {
			t.Fatal(err)
		}
		lines, err := pgx.CollectRows(rows, pgx.RowTo[string])
		if err != nil {
			t.Fatal(err)
		}
		if plan := strings.Join(lines, "\n"); whole.MatchString(plan) {
			t.Errorf("list %d reads all towns:\n%s", i, plan)
		}
	}
	planner := person(t, db, "planner", access.Membership{Town: testTown, Role: access.Planner})
	g, err := db.GapsOn(t.Context(), planner, testTown, day, 60)
	if err != nil || len(g.Ending) != villages || len(g.Uncovered) != 0 || len(g.Apart) != 0 || len(g.Overloaded) != 0 {
		t.Errorf("%d end, %d without, %d apart, %d overloaded, %v", len(g.Ending), len(g.Uncovered), len(g.Apart), len(g.Overloaded), err)
	}
}
