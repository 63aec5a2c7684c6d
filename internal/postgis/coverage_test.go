package postgis_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
)

const villagesOfTest = 12

// record holds the data of a sweep that the test's own calculation uses.
type record struct {
	village  string
	slot     cleaning.Slot
	state    cleaning.State
	captured time.Time
	received time.Time
}

// The database's coverage equals a simple calculation in Go at many hours.
func TestCoverageAgreesWithTheRules(t *testing.T) {
	db := pgtest.Open(t)
	addTown(t, db)
	dice := rand.New(rand.NewPCG(7, 7))
	date := cleaningDay()
	windows := map[cleaning.Slot]cleaning.Window{
		cleaning.Morning:   {Starts: 6 * time.Hour, Ends: 9 * time.Hour},
		cleaning.Afternoon: {Starts: 15 * time.Hour, Ends: 18 * time.Hour},
	}
	villages := addUnits(t, db)
	staffed := map[string]bool{}
	var assignments []postgis.Assignment
	for i := range villagesOfTest {
		code := villageCode(i)
		ends := date.AddDate(0, 0, -1)
		a := postgis.Assignment{Cleaner: 1 + i%3, Place: villages[code], Starts: date.AddDate(0, -1, 0)}
		switch i % 4 {
		case 0:
			a.Ends = &ends // ended yesterday
		case 1:
			a.Starts = date.AddDate(0, 0, 1) // begins tomorrow
		default:
			staffed[code] = true
		}
		assignments = append(assignments, a)
	}
	records, sweeps := invent(dice, villages, date, windows)
	change(t, db, func(c *postgis.Change) error {
		if err := c.PutCleaners(t.Context(), []postgis.Cleaner{{Number: 1, Name: "甲"}, {Number: 2, Name: "乙"}, {Number: 3, Name: "丙"}}); err != nil {
			return err
		}
		if err := c.AddAssignments(t.Context(), assignments); err != nil {
			return err
		}
		return suspend(t.Context(), c, date, "pm")
	})
	for hour := range 30 {
		now := date.Add(time.Duration(hour) * time.Hour)
		var arrived []postgis.Sweep
		for _, s := range sweeps { // several records of one slot are among them
			if !s.ReceivedAt.After(now) && s.ReceivedAt.After(now.Add(-time.Hour)) {
				arrived = append(arrived, s)
			}
		}
		change(t, db, func(c *postgis.Change) error {
			if n, err := c.AddSweeps(t.Context(), arrived); err != nil || n != int64(len(arrived)) {
				return fmt.Errorf("%d of %d sweeps: %w", n, len(arrived), err)
			}
			return nil
		})
		got, err := db.Coverage(t.Context(), testTown, date, now)
		if err != nil {
			t.Fatal(err)
		}
		compareCoverage(t, got, records, staffed, windows, date, now)
	}
}

func villageCode(i int) string { return fmt.Sprintf("450399100201%03d", i+1) }

func suspend(ctx context.Context, c *postgis.Change, date time.Time, slot string) error {
	const insert = `INSERT INTO suspensions (town, date, slot, reason) VALUES ('%s', '%s', '%s', 'rain')`
	return c.Exec(ctx, fmt.Sprintf(insert, testTown, date.Format(time.DateOnly), slot))
}

// addUnits adds a committee and its villages, and returns the villages by their codes.
func addUnits(t *testing.T, db *postgis.DB) (byCode map[string]geo.Reference) {
	t.Helper()
	byCode = map[string]geo.Reference{}
	change(t, db, func(c *postgis.Change) error {
		if err := insert(t.Context(), c, "committees", geo.Feature{Code: "450399100201", Name: "东岸", Geometry: square(111, 0.05)}); err != nil {
			return err
		}
		var villages []geo.Feature
		for i := range villagesOfTest {
			villages = append(villages, geo.Feature{
				Code: villageCode(i), Name: fmt.Sprint("屯", i), Committee: "450399100201", Geometry: orb.Point{111.001 + float64(i)*0.001, 25.91},
			})
		}
		if err := insert(t.Context(), c, "villages", villages...); err != nil {
			return err
		}
		fids, err := c.FIDs(t.Context(), "villages")
		for code, fid := range fids {
			byCode[code] = geo.Reference{Layer: "villages", FID: fid}
		}
		return err
	})
	return byCode
}

func invent(dice *rand.Rand, villages map[string]geo.Reference, date time.Time, windows map[cleaning.Slot]cleaning.Window) (records []record, sweeps []postgis.Sweep) {
	for i := range villagesOfTest {
		for slot, w := range windows {
			for range dice.IntN(3) {
				captured := date.Add(w.Starts + time.Duration(dice.IntN(6*60))*time.Minute + time.Duration(len(records))*time.Second)
				received := captured.Add(time.Duration(dice.IntN(90)) * time.Minute)
				result := []cleaning.Result{cleaning.Done, cleaning.Done, cleaning.Partial, cleaning.Missed}[dice.IntN(4)]
				state := cleaning.StateOf(result, captured, date, w)
				records = append(records, record{villageCode(i), slot, state, captured, received})
				sweeps = append(sweeps, postgis.Sweep{
					Cleaner: 1, Place: villages[villageCode(i)], Date: date, Slot: string(slot), Result: string(result),
					CapturedAt: captured, ReceivedAt: received, State: string(state), Rules: cleaning.RulesVersion,
				})
			}
		}
	}
	return records, sweeps
}

func compareCoverage(t *testing.T, got *postgis.Coverage, records []record, staffed map[string]bool, windows map[cleaning.Slot]cleaning.Window, date, now time.Time) {
	t.Helper()
	counts := map[cleaning.State]int{}
	stateOf := func(village string, slot cleaning.Slot) cleaning.State {
		var reports []cleaning.Report
		for i, r := range records { // nobody is known to have made two of them
			if r.village == village && r.slot == slot && !r.received.After(now) {
				reports = append(reports, cleaning.Report{Reporter: fmt.Sprint(i), State: r.state, Captured: r.captured})
			}
		}
		said, _ := cleaning.SlotOf(reports)
		state := cleaning.SlotState(said, cleaning.Due(now, date, windows[slot]), slot == cleaning.Afternoon)
		counts[state]++
		return state
	}
	if len(got.Villages) != villagesOfTest {
		t.Fatalf("%d villages", len(got.Villages))
	}
	for _, v := range got.Villages {
		am, pm := stateOf(*v.Code, cleaning.Morning), stateOf(*v.Code, cleaning.Afternoon)
		if v.AM != am || v.PM != pm || v.Staffed != staffed[*v.Code] || v.State != cleaning.DayState(staffed[*v.Code], am, pm) {
			t.Errorf("%s at %s: %+v; want %s, %s, staffed %v", *v.Code, now.Format(time.TimeOnly), v, am, pm, staffed[*v.Code])
		}
	}
	s := got.Summary
	if s.OnTime != counts[cleaning.OnTime] || s.Late != counts[cleaning.Late] || s.NotReported != counts[cleaning.NotReported] ||
		s.Missed != counts[cleaning.IsMissed] || s.Partial != counts[cleaning.IsPartial] || s.Suspended != counts[cleaning.Suspended] || s.Contested != counts[cleaning.Contested] {
		t.Errorf("at %s: %+v; want %v", now.Format(time.TimeOnly), s, counts)
	}
	if s.Due > 0 && *s.Completion != float64(s.OnTime+s.Late)/float64(s.Due) || s.Due == 0 && s.Completion != nil {
		t.Errorf("completion %v of %+v", s.Completion, s)
	}
}

func TestCoverageWithoutAnyAssignmentSaysSo(t *testing.T) {
	db := pgtest.Open(t)
	addTown(t, db)
	now := time.Date(2026, 11, 24, 12, 0, 0, 0, time.UTC)
	got, err := db.Coverage(t.Context(), testTown, now, now)
	if err != nil || got.HasAssignments || got.Summary.Completion != nil {
		t.Errorf("%+v, %v", got, err)
	}
	if _, err := db.Coverage(t.Context(), "450399999", now, now); fault.Of(err).Kind != fault.NotFound {
		t.Errorf("an unknown town: %v", err)
	}
}

// The tag changes when a slot becomes due, and not every second.
func TestCoverageTag(t *testing.T) {
	db := pgtest.Open(t)
	addTown(t, db)
	date := cleaningDay()
	tag := func(clock time.Duration) string {
		text, err := db.CoverageTag(t.Context(), testTown, date, date.Add(clock))
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	early, before, after := tag(5*time.Hour), tag(6*time.Hour-time.Second), tag(6*time.Hour)
	if early != before || before == after {
		t.Errorf("%s, %s, %s", early, before, after)
	}
	change(t, db, func(c *postgis.Change) error { return suspend(t.Context(), c, date, "am") })
	if tag(6*time.Hour) == after {
		t.Error("a suspension must change the tag")
	}
}

// cleaningDay is the day of these tests at midnight in Shanghai.
func cleaningDay() time.Time { return time.Date(2026, 11, 24, 0, 0, 0, 0, cleaning.Zone()) }
