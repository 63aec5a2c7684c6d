package postgis_test

import (
	"testing"
	"time"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/postgis"
)

// With a change's reason goes what was said in the records of cleaning that it wrote, from them and from all that the log
// holds of them, also of a month that has closed since; what the records come to stays, and the log verifies.
func TestWhatWasSaidOfCleaningIsErasedWithTheReason(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	conn := owner(t, d)
	addTown(t, db)
	villages := addUnits(t, db)
	operator := access.Operator("tester")
	y, m, _ := time.Now().In(cleaning.Zone()).Date()
	last := time.Date(y, m, 0, 0, 0, 0, 0, cleaning.Zone())
	place := villages[villageCode(0)]
	var suspension int64
	say := func(fn func(c *postgis.Change) error) int64 {
		t.Helper()
		if err := db.Write(t.Context(), postgis.Request{Town: testTown, Actor: operator, Reason: "尉迟凤仙说"}, nil, fn); err != nil {
			t.Fatal(err)
		}
		return lastChangeOf(t, db)
	}
	said := []int64{
		say(func(c *postgis.Change) error {
			ids, err := c.Suspend(t.Context(), postgis.Suspension{From: last.AddDate(0, 0, -3), To: last, Slot: "am", Villages: []int64{place.FID}, Reason: "尉迟凤仙请假"})
			if err == nil {
				suspension = ids[0]
			}
			return err
		}),
		say(func(c *postgis.Change) error { return c.EndSuspension(t.Context(), suspension, last.AddDate(0, 0, -2)) }),
		say(func(c *postgis.Change) error {
			if _, err := c.AddSheet(t.Context(), postgis.Sheet{Name: "表", ValidFrom: "2200-01-01", Items: []cleaning.SheetItem{{Item: 1, Title: "路", Cap: 9}}}, time.Now()); err != nil {
				return err
			}
			_, _, err := c.Inspect(t.Context(), postgis.Inspection{
				Date: time.Date(2200, 1, 2, 0, 0, 0, 0, cleaning.Zone()), Place: geo.Reference{Layer: "villages", FID: place.FID}, Sheet: "表",
				Deductions: []postgis.Deducted{{Deduction: cleaning.Deduction{Item: 1, Points: 2}, Words: "尉迟凤仙家门口"}},
			})
			return err
		}),
		say(func(c *postgis.Change) error {
			return c.SetDay(t.Context(), "2200-01-01", false, "元旦", time.Now())
		}),
		say(func(c *postgis.Change) error {
			return c.SetDay(t.Context(), "2200-01-01", false, "尉迟凤仙值班", time.Now())
		}),
	}
	change(t, db, func(c *postgis.Change) error {
		return c.CloseMonth(t.Context(), last.AddDate(0, 0, 1-last.Day()), time.Now())
	})
	days := func() (text string) {
		t.Helper()
		if err := conn.QueryRow(t.Context(), `SELECT string_agg(concat_ws(' ', fid, date, am, pm), E'\n' ORDER BY fid, date) FROM place_days`).Scan(&text); err != nil {
			t.Fatal(err)
		}
		return text
	}
	before := days()
	if found := everywhere(t, conn, "尉迟凤仙"); len(found) == 0 || before == "" {
		t.Fatal("nothing was said")
	}
	admin := person(t, db, "admin", access.Membership{Town: testTown, Role: access.Administrator})
	for _, n := range said {
		if _, err := db.Erase(t.Context(), postgis.Request{Town: testTown, Actor: admin, Reason: "erased"}, postgis.Erasure{Layer: postgis.ErasedReason, ID: n}); err != nil {
			t.Errorf("%d: %v", n, err)
		}
	}
	if found := everywhere(t, conn, "尉迟凤仙"); len(found) > 0 {
		t.Errorf("it is still in %v", found)
	}
	if after := days(); after != before {
		t.Errorf("days were\n%s\nand are\n%s", before, after)
	}
	if damage := verify(t, d); len(damage) > 0 {
		t.Error(damage)
	}
}
