package postgis_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/postgis"
)

// Of a period that has not come yet there is nothing to measure.
func TestTheFutureIsEmpty(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	addTown(t, db)
	addUnits(t, db)
	now := cleaningDay().Add(12 * time.Hour)
	span := postgis.Span{Town: testTown, From: cleaningDay().AddDate(0, 0, 5), To: cleaningDay().AddDate(0, 0, 40)}
	for _, by := range postgis.Units() {
		m, err := db.Measures(t.Context(), span, by, now)
		if err != nil || len(m.Rows) != 0 || m.Total != (postgis.MeasureRow{Unit: "total"}) {
			t.Errorf("by %s: %+v, %v", by, m, err)
		}
	}
	for _, m := range postgis.Registry() {
		if v, err := db.MeasureOf(t.Context(), m, span, now); err != nil || v.Value != nil || v.N != nil {
			t.Errorf("%s: %+v, %v", m.ID, v, err)
		}
	}
}

// The first day of all towns is found by the index of each, whatever is recorded after it.
func TestTheFirstRecordIsFoundByAnIndex(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	addTown(t, db)
	village := addUnits(t, db)[villageCode(0)]
	change(t, db, func(c *postgis.Change) error {
		return c.Exec(t.Context(), fmt.Sprintf(`
			INSERT INTO sweeps (town, uuid, village, date, slot, result, captured_at, received_at, state, rules)
			SELECT '%s', gen_random_uuid(), %d, date '2020-01-01' + n / 2, CASE n %% 2 WHEN 0 THEN 'am' ELSE 'pm' END, 'done', now(), now(), 'late', 2
			FROM generate_series(1, 4000) n`, testTown, village.FID))
	})
	conn := owner(t, d)
	if _, err := conn.Exec(t.Context(), `ANALYZE sweeps`); err != nil {
		t.Fatal(err)
	}
	rows, err := conn.Query(t.Context(), "EXPLAIN "+postgis.FirstRecord, "")
	if err != nil {
		t.Fatal(err)
	}
	lines, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if plan := strings.Join(lines, "\n"); err != nil || !strings.Contains(plan, "Index Scan using sweeps_town_date_idx") {
		t.Errorf("%v\n%s", err, plan)
	}
	m, err := db.Measures(t.Context(), postgis.Span{From: cleaningDay(), To: cleaningDay()}, "town", cleaningDay().Add(12*time.Hour))
	if err != nil || m.FirstRecord == nil || *m.FirstRecord != "2020-01-01" {
		t.Errorf("%+v, %v", m, err)
	}
}

// Scores and cleaners of a committee are those of the days on which a place belonged to it.
func TestMeasuresOfACommitteeAreOfItsDays(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	addTown(t, db)
	village := addUnits(t, db)[villageCode(0)]
	today := cleaningDay()
	change(t, db, func(c *postgis.Change) error {
		return insert(t.Context(), c, "committees", geo.Feature{Code: testTown + "202", Name: "西岸", Geometry: square(111.05, 0.05)})
	})
	change(t, db, func(c *postgis.Change) error {
		if err := c.PutCleaners(t.Context(), []postgis.Cleaner{{Number: 1, Name: "甲"}}); err != nil {
			return err
		}
		before := today.AddDate(0, 0, -11)
		if err := c.AddAssignments(t.Context(), []postgis.Assignment{{Cleaner: 1, Place: village, Starts: today.AddDate(0, 0, -30), Ends: &before}}); err != nil {
			return err
		}
		sheet := postgis.Sheet{Name: "表", ValidFrom: today.AddDate(0, 0, -30).Format(time.DateOnly), Items: []cleaning.SheetItem{{Item: 1, Title: "垃圾", Cap: 30}}}
		if _, err := c.AddSheet(t.Context(), sheet, today.AddDate(0, 0, -30)); err != nil {
			return err
		}
		_, _, err := c.Inspect(t.Context(), postgis.Inspection{Date: today.AddDate(0, 0, -20), Place: village, Sheet: "表"})
		return err
	})
	change(t, db, func(c *postgis.Change) error {
		return c.Live(t.Context(), postgis.Life{Op: "move", Place: village, On: today.AddDate(0, 0, -10), Into: testTown + "202"})
	})
	for committee, want := range map[string]float64{testTown + "201": 1, testTown + "202": 0} {
		span := postgis.Span{Town: testTown, Committee: committee, From: today.AddDate(0, 0, -30), To: today}
		active, err := postgis.MeasureByID("cleaners.active")
		if err != nil {
			t.Fatal(err)
		}
		if v, err := db.MeasureOf(t.Context(), active, span, today.Add(12*time.Hour)); err != nil || *v.Value != want {
			t.Errorf("cleaners of %s: %+v, %v", committee, v, err)
		}
		score, err := postgis.MeasureByID("inspections.score")
		if err != nil {
			t.Fatal(err)
		}
		if v, err := db.MeasureOf(t.Context(), score, span, today.Add(12*time.Hour)); err != nil || *v.D != want {
			t.Errorf("inspections of %s: %+v, %v", committee, v, err)
		}
	}
}

// Who is stood in for has not the village on that day, and a past day has its own cleaner.
func TestCleanersAreOfTheDay(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	addTown(t, db)
	village := addUnits(t, db)[villageCode(0)]
	today := cleaningDay()
	change(t, db, func(c *postgis.Change) error {
		if err := c.PutCleaners(t.Context(), []postgis.Cleaner{{Number: 1, Name: "甲一"}, {Number: 2, Name: "乙二"}}); err != nil {
			return err
		}
		err := c.AddAssignments(t.Context(), []postgis.Assignment{
			{Cleaner: 1, Place: village, Starts: today.AddDate(0, 0, -30)}, {Cleaner: 2, Place: village, Starts: today, Ends: &today},
		})
		if err != nil {
			return err
		}
		return c.Exec(t.Context(), `UPDATE assignments SET instead_of = (SELECT min(cleaner) FROM assignments) WHERE ends IS NOT NULL`)
	})
	planner := person(t, db, "planner", access.Membership{Town: testTown, Role: access.Planner})
	for back, want := range map[int]int{0: 2, 1: 1, -1: 1} {
		list, err := db.CleanersOf(t.Context(), planner, testTown, village.FID, today.AddDate(0, 0, -back), false)
		if err != nil || len(list) != 1 || list[0].Number != want || list[0].Places != 1 {
			t.Errorf("%d days ago: %+v, %v", back, list, err)
		}
	}
}

// A merge of committees leaves a month as it was, also a closed one; undone, it leaves nothing behind.
func TestAMergeLeavesThePast(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	addTown(t, db)
	village := addUnits(t, db)[villageCode(0)]
	now := time.Now().In(cleaning.Zone())
	month := time.Date(now.Year(), now.Month()-2, 1, 0, 0, 0, 0, cleaning.Zone())
	change(t, db, func(c *postgis.Change) error {
		return insert(t.Context(), c, "committees", geo.Feature{Code: testTown + "202", Name: "西岸", Geometry: square(111.05, 0.05)})
	})
	report := postgis.Report{UUID: "5e7a0c1e-0000-4000-8000-00000000feed", Place: village, Date: month.AddDate(0, 0, 3), Slot: "am", Result: "done", Basis: "paper", Captured: now}
	answer, err := db.Report(t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("tester"), Reason: "paper"}, []postgis.Report{report}, 0, now)
	if err != nil || answer.Results[0].Outcome != postgis.Written {
		t.Fatalf("%+v, %v", answer, err)
	}
	change(t, db, func(c *postgis.Change) error { return c.CloseMonth(t.Context(), month, now) })
	measured := func() string {
		m, err := db.Measures(t.Context(), postgis.Span{Town: testTown, From: month, To: month.AddDate(0, 1, -1)}, "committee", now)
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprintf("%+v", m.Rows)
	}
	before := measured()
	var merge int64
	change(t, db, func(c *postgis.Change) error {
		merge = c.ID
		_, err := c.MergeCommittees(t.Context(), testTown+"201", testTown+"202")
		return err
	})
	if after := measured(); after != before {
		t.Errorf("the month was %s\nand is %s", before, after)
	}
	today, err := db.Measures(t.Context(), postgis.Span{Town: testTown, From: now, To: now}, "committee", now)
	if err != nil || len(today.Rows) != 1 || today.Rows[0].Unit != testTown+"202" {
		t.Errorf("%+v, %v", today, err)
	}
	var faults int
	if err := owner(t, d).QueryRow(t.Context(), `SELECT tuntu.days_faults()`).Scan(&faults); err != nil || faults != 0 {
		t.Errorf("%d days differ, %v", faults, err)
	}
	if _, err := db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("tester"), Reason: "undo"}, merge, false); err != nil {
		t.Fatal(err)
	}
	if periods, err := db.Lives(t.Context(), testTown); err != nil || len(periods) != 0 {
		t.Errorf("after the undo: %+v, %v", periods, err)
	}
}
