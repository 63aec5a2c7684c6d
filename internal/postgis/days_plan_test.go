package postgis_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/postgis"
)

// Among years of records a day is computed anew, a season is read and a month's sheet is made by indexes: what is read of
// the tables is of those days alone.
func TestDaysAreReadByTheirIndexes(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	addTown(t, db)
	village := addUnits(t, db)[villageCode(0)]
	change(t, db, func(c *postgis.Change) error {
		return c.Exec(t.Context(), fmt.Sprintf(`
			INSERT INTO sweeps (town, uuid, village, date, slot, result, captured_at, received_at, state, rules)
			SELECT '%s', gen_random_uuid(), %d, date '2020-01-01' + n / 2, CASE n %% 2 WHEN 0 THEN 'am' ELSE 'pm' END, 'done', now(), now(), 'late', 2
			FROM generate_series(0, 3999) n`, testTown, village.FID))
	})
	change(t, db, func(c *postgis.Change) error {
		if err := c.PutCleaners(t.Context(), []postgis.Cleaner{{Number: 1, Name: "甲"}}); err != nil {
			return err
		}
		return c.AddAssignments(t.Context(), []postgis.Assignment{{Cleaner: 1, Place: village, Starts: time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)}})
	})
	conn := owner(t, d)
	if _, err := conn.Exec(t.Context(), `ANALYZE sweeps, place_days, assignments`); err != nil {
		t.Fatal(err)
	}
	for name, x := range map[string]struct {
		sql   string
		table string
		most  int // rows of the table
	}{
		"a day anew":      {fmt.Sprintf(`SELECT count(*) FROM days_said('%s', 'villages', '{%d}', '{2022-03-05}')`, testTown, village.FID), "sweeps", 2},
		"a month's sheet": {fmt.Sprintf(`SELECT count(*) FROM month_sheet('%s', '2022-03-01', '2022-03-31')`, testTown), "place_days", 31},
	} {
		err := pgx.BeginFunc(t.Context(), conn, func(tx pgx.Tx) error {
			var found, read int
			if err := tx.QueryRow(t.Context(), x.sql).Scan(&found); err != nil {
				return err
			}
			const counted = `SELECT coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) FROM pg_stat_xact_user_tables WHERE schemaname = 'tuntu' AND relname = $1`
			err := tx.QueryRow(t.Context(), counted, x.table).Scan(&read)
			if found == 0 || read == 0 || read > x.most {
				t.Errorf("%s: %d rows come of %d of %s that were read, at most %d expected", name, found, read, x.table, x.most)
			}
			return err
		})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	rows, err := conn.Query(t.Context(), "EXPLAIN "+postgis.LettersSaid, testTown, "2022-03-01", "2022-05-30", "")
	if err != nil {
		t.Fatal(err)
	}
	lines, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if plan := strings.Join(lines, "\n"); err != nil || strings.Contains(plan, "Seq Scan") || !strings.Contains(plan, "place_days_pkey") {
		t.Errorf("%v\n%s", err, plan)
	}
}
