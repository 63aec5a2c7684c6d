package postgis_test

import (
	"fmt"
	"testing"
	"time"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/postgis"
)

// reportAt makes a report of a village's morning from a place nearby.
func reportAt(n int, place geo.Reference, day time.Time) postgis.Report {
	return postgis.Report{
		UUID: fmt.Sprintf("5e7a0c1e-0000-4000-8000-%012d", n), Place: place, Date: day, Slot: cleaning.Morning, Result: cleaning.Done, Basis: cleaning.Seen,
		Captured: day.Add(7 * time.Hour), Fix: &postgis.Fix{Lon: 111.0011234, Lat: 25.9101234, AccuracyM: 8000},
	}
}

// Where a report was made is erased after 90 days, and who sent it and from where is never in the log; the chain still
// verifies. Only whoever reported and planners can read it at all.
func TestPlacesOfReportsAreErased(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	addTown(t, db)
	villages := addUnits(t, db)
	conn := owner(t, d)
	planner := person(t, db, "planner", access.Membership{Town: testTown, Role: access.Planner})
	clerk := person(t, db, "clerk", access.Membership{Town: testTown, Role: access.Clerk, Unit: "450399100201"})
	today := cleaningDay()
	now := today.Add(12 * time.Hour)
	place := villages[villageCode(0)]
	for i, actor := range []access.Actor{planner, clerk} {
		reports := []postgis.Report{reportAt(2*i, place, today.AddDate(0, 0, -100)), reportAt(2*i+1, place, today)}
		answer, err := db.Report(t.Context(), postgis.Request{Town: testTown, Actor: actor, Reason: "reports"}, reports, 0, now)
		if err != nil || answer.Results[0].Outcome != postgis.Written || answer.Results[1].Outcome != postgis.Written {
			t.Fatalf("%+v, %v", answer, err)
		}
	}
	placed := func() (n, bounded int) {
		t.Helper()
		if err := conn.QueryRow(t.Context(), `SELECT count(*), count(*) FILTER (WHERE accuracy_m = 100) FROM sweep_sources WHERE lon IS NOT NULL`).Scan(&n, &bounded); err != nil {
			t.Fatal(err)
		}
		return n, bounded
	}
	if n, bounded := placed(); n != 4 || bounded != 4 {
		t.Fatalf("%d places, of %d the inaccuracy is bounded", n, bounded)
	}
	for _, c := range []struct {
		days   int
		erased int64
	}{{0, 0}, {91, 4}, {91, 0}} {
		if n, err := db.ErasePlaces(t.Context(), now.AddDate(0, 0, c.days)); err != nil || n != c.erased {
			t.Errorf("after %d days: %d, %v, want %d", c.days, n, err, c.erased)
		}
	}
	if n, _ := placed(); n != 0 {
		t.Errorf("%d places are left", n)
	}
	if n := inTheLog(t, conn, "111.00112") + inTheLog(t, conn, `"account"`); n > 0 {
		t.Errorf("%d audit rows hold who or where", n)
	}
	if damage := verify(t, d); len(damage) > 0 {
		t.Error(damage)
	}
	var ops int
	if err := conn.QueryRow(t.Context(), `SELECT count(*) FROM audit WHERE layer = 'sweep_sources' AND op = 'erase'`).Scan(&ops); err != nil || ops != 4 {
		t.Errorf("%d are logged as erased, %v", ops, err)
	}
	for name, c := range map[string]struct {
		actor access.Actor
		sees  int
	}{"planner": {planner, 4}, "clerk": {clerk, 2}, "nobody": {access.Actor{}, 0}} {
		err := db.Look(t.Context(), c.actor, testTown, func(ch *postgis.Change) error {
			return ch.Exec(t.Context(), fmt.Sprintf(`DO $$ BEGIN IF (SELECT count(*) FROM sweep_sources) <> %d THEN RAISE 'sees %%', (SELECT count(*) FROM sweep_sources); END IF; END $$`, c.sees))
		})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		err = db.Look(t.Context(), c.actor, testTown, func(ch *postgis.Change) error { return ch.Exec(t.Context(), `SELECT lon FROM sweep_sources`) })
		if err == nil {
			t.Errorf("%s reads places", name)
		}
	}
}

// A report of thirteen villages is written by a bounded number of statements, whatever their number.
func TestReportsAreWrittenTogether(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	addTown(t, db)
	villages := addUnits(t, db)
	planner := person(t, db, "planner", access.Membership{Town: testTown, Role: access.Planner})
	conn := owner(t, d)
	if _, err := conn.Exec(t.Context(), `
		CREATE TABLE public.statements (n integer);
		CREATE FUNCTION public.note_statement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN INSERT INTO public.statements VALUES (1); RETURN NULL; END $$;
		CREATE TRIGGER zz_statements AFTER INSERT ON tuntu.sweeps FOR EACH STATEMENT EXECUTE FUNCTION public.note_statement()`); err != nil {
		t.Fatal(err)
	}
	var reports []postgis.Report
	for i := range villagesOfTest {
		reports = append(reports, reportAt(i, villages[villageCode(i)], cleaningDay()))
	}
	reports = append(reports, reportAt(99, villages[villageCode(0)], cleaningDay())) // a correction in the same request
	answer, err := db.Report(t.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "reports"}, reports, 0, cleaningDay().Add(9*time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range answer.Results {
		if r.Outcome != postgis.Written {
			t.Errorf("%+v", r)
		}
	}
	var statements, corrected int
	if err := conn.QueryRow(t.Context(), `SELECT (SELECT count(*) FROM public.statements), (SELECT count(*) FROM sweeps WHERE corrects IS NOT NULL)`).Scan(&statements, &corrected); err != nil || statements != 2 || corrected != 1 {
		t.Errorf("%d statements, %d corrections, %v", statements, corrected, err)
	}
}
