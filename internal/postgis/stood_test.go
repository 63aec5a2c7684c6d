package postgis_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/postgis"
)

// rowsRead runs a statement and counts what is read of two tables for it.
func rowsRead(t *testing.T, conn *pgx.Conn, sql string, args ...any) (sweeps, audit int) {
	t.Helper()
	const counted = `
		SELECT coalesce(sum(n) FILTER (WHERE relname = 'sweeps'), 0), coalesce(sum(n) FILTER (WHERE relname = 'audit'), 0)
		FROM (SELECT relname, seq_tup_read + coalesce(idx_tup_fetch, 0) AS n FROM pg_stat_xact_user_tables WHERE schemaname = 'tuntu') x`
	err := pgx.BeginFunc(t.Context(), conn, func(tx pgx.Tx) error {
		var sweepsBefore, auditBefore int
		if err := tx.QueryRow(t.Context(), counted).Scan(&sweepsBefore, &auditBefore); err != nil {
			return err
		}
		if _, err := tx.Exec(t.Context(), sql, args...); err != nil {
			return err
		}
		err := tx.QueryRow(t.Context(), counted).Scan(&sweeps, &audit)
		sweeps, audit = sweeps-sweepsBefore, audit-auditBefore
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return sweeps, audit
}

// Among years of records, also of ones that came or went since, the measures of some past days are made of what is
// recorded and logged of those days, and their days are made once.
func TestWhatStoodIsReadOfItsDays(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	addTown(t, db)
	village := addUnits(t, db)[villageCode(0)]
	add := func(first string) {
		change(t, db, func(c *postgis.Change) error {
			return c.Exec(t.Context(), fmt.Sprintf(`
				INSERT INTO sweeps (town, uuid, village, date, slot, result, captured_at, received_at, state, rules)
				SELECT '%s', gen_random_uuid(), %d, date '%s' + n / 2, CASE n %% 2 WHEN 0 THEN 'am' ELSE 'pm' END, 'done', now(), now(), 'late', 2
				FROM generate_series(0, 1999) n`, testTown, village.FID, first))
		})
	}
	add("2020-01-01")
	asOf := instant()
	add("2016-01-01")
	change(t, db, func(c *postgis.Change) error {
		return c.Exec(t.Context(), fmt.Sprintf(`UPDATE sweeps SET voided = %d WHERE date >= '2020-01-01'`, c.ID))
	})
	conn := owner(t, d)
	if _, err := conn.Exec(t.Context(), `ANALYZE sweeps, audit`); err != nil {
		t.Fatal(err)
	}
	day := time.Date(2021, 3, 1, 0, 0, 0, 0, time.UTC)
	span := postgis.Span{Town: testTown, From: day, To: day.AddDate(0, 0, 6), AsOf: asOf}
	for _, by := range postgis.Units() {
		m, err := db.Measures(t.Context(), span, by, time.Now())
		if err != nil || by != "street" && m.Total.Late != 14 || m.FirstRecord == nil || *m.FirstRecord != "2020-01-01" {
			t.Fatalf("by %s: %+v, %v", by, m, err)
		}
		sql, args, err := postgis.MeasuresSQL(span, by, time.Now())
		if err != nil {
			t.Fatal(err)
		}
		sweeps, audit := rowsRead(t, conn, sql, args...)
		if by != "street" && audit < 14 || sweeps > 14 || audit > 20 {
			t.Errorf("by %s for a week of 14 reports were read %d of sweeps and %d of the log", by, sweeps, audit)
		}
		plan := explain(t, db, sql, args...)
		if n := strings.Count(plan, "Function Scan on days_stood"); n != 1 {
			t.Errorf("by %s days are made %d times:\n%s", by, n, plan)
		}
	}
	// Of the thousand days that came later one row of the log is read each.
	if sweeps, audit := rowsRead(t, conn, `SELECT first_record_stood($1, $2)`, testTown, asOf); sweeps > 2 || audit > 1010 {
		t.Errorf("for the first record were read %d of sweeps and %d of the log", sweeps, audit)
	}
}
