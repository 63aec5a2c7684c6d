package postgis_test

import (
	"fmt"
	"testing"
	"time"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// A clerk who reaches the database itself as the app's role does reads neither why slots were suspended nor what was
// deducted, in the tables, in the log nor by an undo; the functions give him the days, and words in which known names are
// masked. A planner reads them.
func TestWordsOfRecordsAreDecidedInSQL(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	twoUnits(t, db)
	clerk := clerkOfA(t, db)
	planner := person(t, db, "planner-words", access.Membership{Town: testTown, Role: access.Planner})
	const who = "韦小花"
	today := cleaningDay()
	var suspended, inspected int64
	write := func(actor access.Actor, fn func(c *postgis.Change) error) (change int64, err error) {
		err = db.Write(t.Context(), postgis.Request{Town: testTown, Actor: actor, Reason: "try"}, nil, func(c *postgis.Change) error { change = c.ID; return fn(c) })
		return change, err
	}
	must := func(change int64, err error) int64 {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return change
	}
	must(write(planner, func(c *postgis.Change) error {
		return c.PutCleaners(t.Context(), []postgis.Cleaner{{Number: 1, Name: who}})
	}))
	suspended = must(write(planner, func(c *postgis.Change) error {
		_, err := c.Suspend(t.Context(), postgis.Suspension{From: today, To: today, Slot: "am", Reason: who + "病了"})
		return err
	}))
	inspected = must(write(planner, func(c *postgis.Change) error {
		fids, err := c.FIDs(t.Context(), "villages")
		if err != nil {
			return err
		}
		for _, fid := range fids {
			sheet := postgis.Sheet{Name: "表", ValidFrom: today.Format(time.DateOnly), Items: []cleaning.SheetItem{{Item: 1, Title: "垃圾", Cap: 30}}}
			if _, err := c.AddSheet(t.Context(), sheet, today); err != nil {
				return err
			}
			_, _, err = c.Inspect(t.Context(), postgis.Inspection{
				Date: today, Place: geo.Reference{Layer: "villages", FID: fid}, Sheet: "表",
				Deductions: []postgis.Deducted{{Deduction: cleaning.Deduction{Item: 1, Points: 1}, Words: who + "门前有垃圾"}},
			})
			return err
		}
		return nil
	}))
	expect := func(text string, holds bool) string {
		return fmt.Sprintf(`DO $$ BEGIN IF (%s) IS DISTINCT FROM %v THEN RAISE 'it is otherwise'; END IF; END $$`, text, holds)
	}
	named := `position('` + who + `' in %s) > 0`
	for name, x := range map[string]struct {
		sql          string
		clerk, plans bool
	}{
		"the table of suspensions": {`EXISTS (SELECT FROM suspensions)`, false, true},
		"the table of deductions":  {`EXISTS (SELECT FROM deductions)`, false, true},
		"what is suspended":        {fmt.Sprintf(`(SELECT count(*) FROM suspensions_of('%s', '%[2]s', '%[2]s')) = 1`, testTown, today.Format(time.DateOnly)), true, true},
		"why":                      {fmt.Sprintf(`EXISTS (SELECT FROM suspensions_of('%s', '%[2]s', '%[2]s') WHERE `+fmt.Sprintf(named, "reason")+`)`, testTown, today.Format(time.DateOnly)), false, true},
		"why it was, once":         {fmt.Sprintf(`EXISTS (SELECT FROM stood(NULL::suspensions, '%s', now()) WHERE `+fmt.Sprintf(named, "reason")+`)`, testTown), false, true},
		"that it was, once":        {fmt.Sprintf(`(SELECT count(*) FROM stood(NULL::suspensions, '%s', now())) = 1`, testTown), true, true},
		"what was found":           {fmt.Sprintf(`EXISTS (SELECT FROM inspections i, deductions_of('%s', i.id) d WHERE position('门前有垃圾' in d.words) > 0)`, testTown), true, true},
		"whose":                    {fmt.Sprintf(`EXISTS (SELECT FROM inspections i, deductions_of('%s', i.id) d WHERE `+fmt.Sprintf(named, "d.words")+`)`, testTown), false, true},
	} {
		if _, err := write(clerk, func(c *postgis.Change) error { return c.Exec(t.Context(), expect(x.sql, x.clerk)) }); err != nil {
			t.Errorf("a clerk, %s: %v", name, err)
		}
		if _, err := write(planner, func(c *postgis.Change) error { return c.Exec(t.Context(), expect(x.sql, x.plans)) }); err != nil {
			t.Errorf("a planner, %s: %v", name, err)
		}
	}
	for _, of := range []int64{suspended, inspected} {
		sql := fmt.Sprintf(`SELECT * FROM net_of('%s', %d)`, testTown, of)
		if _, err := write(clerk, func(c *postgis.Change) error { return c.Exec(t.Context(), sql) }); fault.Of(err).Kind != fault.Forbidden {
			t.Errorf("a clerk reads what change %d left: %v", of, err)
		}
		if _, err := db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: clerk, Reason: "undo"}, of, false); fault.Of(err).Kind != fault.Forbidden {
			t.Errorf("a clerk undoes change %d: %v", of, err)
		}
		if u, err := db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "undo"}, of, false); err != nil || u.Rows == 0 {
			t.Errorf("a planner undoes change %d: %+v, %v", of, u, err)
		}
	}
}
