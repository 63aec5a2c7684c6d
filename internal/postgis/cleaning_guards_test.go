package postgis_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// With no check of the program's, a clerk signs no report of another committee's and says nothing of another's village,
// and what a session sets for itself opens no closed month.
func TestTheDatabaseAloneGuardsCleaning(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	twoUnits(t, db)
	clerk := clerkOfA(t, db)
	conn := owner(t, d)
	y, m, _ := time.Now().In(cleaning.Zone()).Date()
	last := time.Date(y, m, 0, 0, 0, 0, 0, cleaning.Zone())
	change(t, db, func(c *postgis.Change) error {
		return c.Exec(t.Context(), fmt.Sprintf(`
			INSERT INTO sweeps (town, village, date, slot, result, captured_at, received_at, state, rules, basis)
			SELECT town, fid, '%[1]s', 'am', 'done', now(), now(), 'on_time', 2, 'paper' FROM villages;
			INSERT INTO published_lists (town, month, published_on, objections_until, rules) VALUES ('%[2]s', '2020-01-01', '2020-02-01', '2020-02-08', '{}');
			INSERT INTO list_entries (town, list, colour, rank, tied, village, code, name, committee, committee_name, due, reported, done)
			SELECT v.town, l.id, 'black', 1, true, v.fid, v.code, v.name, v.committee, '', 2, 1, 1 FROM villages v JOIN published_lists l USING (town);
			INSERT INTO list_objections (town, entry, made_on) SELECT town, id, '2020-02-02' FROM list_entries`, last.Format(time.DateOnly), testTown))
	})
	change(t, db, func(c *postgis.Change) error {
		return c.PutCleaners(t.Context(), []postgis.Cleaner{{Number: 1, Name: "韦一"}})
	})
	change(t, db, func(c *postgis.Change) error {
		return c.CloseMonth(t.Context(), last.AddDate(0, 0, 1-last.Day()), time.Now())
	})
	state := func() (text string) {
		t.Helper()
		for _, table := range []string{"sweeps", "sweep_sources", "objection_words", "village_periods", "assignments", "closed_months"} {
			var rows string
			if err := conn.QueryRow(t.Context(), fmt.Sprintf(`SELECT coalesce(string_agg(x::text, E'\n' ORDER BY x::text), '') FROM %s x`, table)).Scan(&rows); err != nil {
				t.Fatal(err)
			}
			text += table + "\n" + rows + "\n"
		}
		return text
	}
	run := func(sql string) error {
		return db.Write(t.Context(), postgis.Request{Town: testTown, Actor: clerk, Reason: "try"}, nil, func(c *postgis.Change) error { return c.Exec(t.Context(), sql) })
	}
	of := func(table, join, unit string) string {
		return fmt.Sprintf(`SELECT x.town, x.id, acting() FROM %s x %s WHERE v.committee = '%s'`, table, join, unit)
	}
	sweepsOf := func(unit string) string {
		return `INSERT INTO sweep_sources (town, id, account) ` + of("sweeps", "JOIN villages v ON v.town = x.town AND v.fid = x.village", unit)
	}
	wordsOf := func(unit string) string {
		return `INSERT INTO objection_words (town, id, account, words) ` + strings.Replace(of("list_objections", "JOIN list_entries v ON v.town = x.town AND v.id = x.entry", unit), "acting()", "acting(), '不对'", 1)
	}
	corrects := func(unit string) string {
		return fmt.Sprintf(`INSERT INTO sweeps (town, village, date, slot, result, captured_at, received_at, state, rules, corrects)
			SELECT v.town, v.fid, '%s', 'am', 'missed', now(), now(), 'missed', 2, s.id FROM villages v, sweeps s JOIN villages o ON o.town = s.town AND o.fid = s.village
			WHERE v.committee = '%s' AND o.committee = '%s'`, time.Now().In(cleaning.Zone()).Format(time.DateOnly), unitA, unit)
	}
	for name, sql := range map[string]string{"who reported": sweepsOf(unitA), "what was said": wordsOf(unitA)} {
		if err := run(sql); err != nil {
			t.Errorf("his own: %s: %v", name, err)
		}
	}
	before := state()
	for name, x := range map[string]struct {
		sql  string
		kind fault.Kind
	}{
		"who reported for B":              {sweepsOf(unitB), fault.Forbidden},
		"what B said":                     {wordsOf(unitB), fault.Forbidden},
		"a correction of B's report":      {corrects(unitB), fault.Forbidden},
		"a report into a closed month":    {fmt.Sprintf(`SET LOCAL tuntu.beginning = 'on'; INSERT INTO sweeps (town, village, date, slot, result, captured_at, received_at, state, rules) SELECT town, fid, '%s', 'pm', 'done', now(), now(), 'on_time', 2 FROM villages WHERE committee = '%s'`, last.Format(time.DateOnly), unitA), fault.Conflict},
		"an assignment in a closed month": {fmt.Sprintf(`SET LOCAL tuntu.beginning = 'on'; INSERT INTO assignments (town, cleaner, village, starts) SELECT v.town, c.id, fid, '%s' FROM villages v JOIN cleaners c USING (town) WHERE committee = '%s'`, last.Format(time.DateOnly), unitA), fault.Conflict},
	} {
		if err := run(x.sql); fault.Of(err).Kind != x.kind || err == nil {
			t.Errorf("%s: %v", name, err)
		}
		if after := state(); after != before {
			t.Fatalf("%s: a clerk of A changed\n%s\nto\n%s", name, before, after)
		}
	}
}
