package postgis_test

import (
	"slices"
	"testing"
	"time"

	"tuntu/internal/access"
	"tuntu/internal/postgis"
)

// A day's coverage says which places somebody has and soon nobody, as the gaps of that day list them.
func TestCoverageTellsWhatEndsSoon(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	addTown(t, db)
	places := addUnits(t, db)
	today := cleaningDay()
	last := today.AddDate(0, 0, postgis.SoonDays-1)
	change(t, db, func(c *postgis.Change) error {
		if err := c.PutCleaners(t.Context(), []postgis.Cleaner{{Number: 1, Name: "甲"}, {Number: 2, Name: "乙"}}); err != nil {
			return err
		}
		return c.AddAssignments(t.Context(), []postgis.Assignment{{Cleaner: 1, Place: places[villageCode(0)], Starts: today, Ends: &last}})
	})
	until := func(day time.Time) string {
		t.Helper()
		c, err := db.Coverage(t.Context(), testTown, day, today.Add(12*time.Hour))
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(c.Villages, func(v postgis.CoveragePlace) bool { return v.FID == places[villageCode(0)].FID })
		g, err := db.GapsOn(t.Context(), access.Operator("tester"), testTown, day, postgis.SoonDays)
		if err != nil {
			t.Fatal(err)
		}
		listed := ""
		if len(g.Ending) > 0 {
			listed = g.Ending[0].Ends
		}
		if told := c.Villages[i].Until; told != listed {
			t.Errorf("on %s %q is told, and %q listed", c.Date, told, listed)
		}
		return listed
	}
	if got := until(today); got != last.Format(time.DateOnly) {
		t.Errorf("%q", got)
	}
	if got := until(today.AddDate(0, 0, -2)); got != "" { // too far ahead, and nobody has it yet
		t.Errorf("%q", got)
	}
	change(t, db, func(c *postgis.Change) error {
		return c.AddAssignments(t.Context(), []postgis.Assignment{{Cleaner: 2, Place: places[villageCode(0)], Starts: last.AddDate(0, 0, 1)}})
	})
	if got := until(today); got != "" {
		t.Errorf("%q, and somebody follows", got)
	}
}
