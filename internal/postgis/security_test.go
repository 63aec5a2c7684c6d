package postgis_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

const (
	otherTown    = "450399101"
	unitA, unitB = testTown + "201", testTown + "202"
)

// twoUnits adds a town whose west belongs to committee A and whose east to B, with a parcel and a
// village in each, and a second town with a parcel.
func twoUnits(t testing.TB, db *postgis.DB) {
	t.Helper()
	addTown(t, db)
	change(t, db, func(c *postgis.Change) error {
		half := func(west float64) orb.Polygon {
			return orb.Polygon{{{west, 25.85}, {west + 0.05, 25.85}, {west + 0.05, 25.95}, {west, 25.95}, {west, 25.85}}}
		}
		err := insert(t.Context(), c, "committees",
			geo.Feature{Code: unitA, Name: "甲村", Geometry: half(110.95)}, geo.Feature{Code: unitB, Name: "乙村", Geometry: half(111)})
		if err != nil {
			return err
		}
		of := func(unit, code string, g orb.Geometry) geo.Feature {
			return geo.Feature{Committee: unit, Code: code, Name: code, Geometry: g, Properties: map[string]any{}}
		}
		if err := insert(t.Context(), c, "parcels", of(unitA, "PA", square(110.96, 0.001)), of(unitB, "PB", square(111.01, 0.001))); err != nil {
			return err
		}
		return insert(t.Context(), c, "villages", of(unitA, unitA+"001", orb.Point{110.97, 25.9}), of(unitB, unitB+"001", orb.Point{111.02, 25.9}))
	})
	err := db.Write(t.Context(), postgis.Request{Town: otherTown, Actor: access.Operator("tester"), Reason: "second"}, nil, func(c *postgis.Change) error {
		err := c.AddTown(t.Context(), postgis.NewTown{Name: "另镇", NameHant: "另鎮", Pinyin: "Lìng zhèn", Extent: orb.Bound{Min: orb.Point{110.9, 25.8}, Max: orb.Point{111.1, 26}}})
		if err != nil {
			return err
		}
		return insert(t.Context(), c, "parcels", geo.Feature{Code: "PO", Geometry: square(110.96, 0.001), Properties: map[string]any{}})
	})
	if err != nil {
		t.Fatal(err)
	}
}

// person adds an account with one membership and returns it as an actor.
func person(t testing.TB, db *postgis.DB, login string, m access.Membership) access.Actor {
	t.Helper()
	account, err := db.AddAccount(t.Context(), access.Operator("tester"), login, "韦试验", false, m)
	if err != nil {
		t.Fatal(err)
	}
	p, err := db.Person(t.Context(), account)
	if err != nil {
		t.Fatal(err)
	}
	return p.Actor
}

func clerkOfA(t testing.TB, db *postgis.DB) access.Actor {
	return person(t, db, "clerk-a", access.Membership{Town: testTown, Role: access.Clerk, Unit: unitA})
}

// Row security alone, without the program's own checks, limits a clerk of committee A to his
// features: permitted writes succeed, and all others change nothing.
func TestRowSecurityAloneKeepsAClerkToHisUnit(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	twoUnits(t, db)
	clerk := clerkOfA(t, db)
	conn := owner(t, d)
	state := func() (text string) {
		t.Helper()
		for _, table := range []string{
			"parcels", "villages", "committees", "memberships", "cleaners", "slot_windows", "suspensions", "sweeps", "assignments", "towns",
			"tuntu_access.accounts", "tuntu_access.settings", "tuntu_access.invitations", "tuntu_access.tokens",
		} {
			var rows string
			if err := conn.QueryRow(t.Context(), fmt.Sprintf(`SELECT coalesce(string_agg((to_jsonb(x) - '{version,updated_at}'::text[])::text, E'\n' ORDER BY x::text), '') FROM %s x`, table)).Scan(&rows); err != nil {
				t.Fatal(err)
			}
			text += table + "\n" + rows + "\n"
		}
		return text
	}
	square := func(west string) string {
		return fmt.Sprintf(`ST_MakeEnvelope(%[1]s, 25.88, %[1]s + 0.001, 25.881, 4490)`, west)
	}
	own := []string{
		`INSERT INTO parcels (town, code, committee, geom) VALUES ('` + testTown + `', 'N1', '` + unitA + `', ` + square("110.97") + `)`,
		`UPDATE parcels SET crop = 'rice' WHERE town = '` + testTown + `' AND code = 'N1'`,
		`UPDATE parcels SET geom = ` + square("110.975") + ` WHERE code = 'N1'`,
		`DELETE FROM parcels WHERE code = 'N1'`,
	}
	theirs := map[string]string{
		"insert":                  `INSERT INTO parcels (town, code, committee, geom) VALUES ('` + testTown + `', 'N2', '` + unitB + `', ` + square("111.02") + `)`,
		"insert for nobody":       `INSERT INTO parcels (town, code, geom) VALUES ('` + testTown + `', 'N2', ` + square("110.97") + `)`,
		"insert on their ground":  `INSERT INTO parcels (town, code, committee, geom) VALUES ('` + testTown + `', 'N2', '` + unitA + `', ` + square("111.02") + `)`,
		"insert elsewhere":        `INSERT INTO parcels (town, code, committee, geom) VALUES ('` + otherTown + `', 'N2', NULL, ` + square("110.97") + `)`,
		"update":                  `UPDATE parcels SET stage = 'verified' WHERE code = 'PB'`,
		"update of all others":    `UPDATE parcels SET stage = 'closed' WHERE code <> 'PA'`,
		"delete":                  `DELETE FROM parcels WHERE code = 'PB'`,
		"move onto their ground":  `UPDATE parcels SET geom = ` + square("111.02") + ` WHERE code = 'PA'`,
		"move into their unit":    `UPDATE parcels SET committee = '` + unitB + `' WHERE code = 'PA'`,
		"take theirs":             `UPDATE parcels SET committee = '` + unitA + `' WHERE code = 'PB'`,
		"move out of all units":   `UPDATE parcels SET committee = NULL WHERE code = 'PA'`,
		"bulk":                    `INSERT INTO parcels (town, committee, geom) SELECT '` + testTown + `', committee, ST_Translate(geom, 0, 0.002) FROM parcels WHERE committee IS NOT NULL`,
		"copy of theirs":          `INSERT INTO parcels (town, code, committee, geom) SELECT town, 'N3', '` + unitA + `', geom FROM parcels WHERE code = 'PB'`,
		"their boundary":          `UPDATE committees SET geom = ST_Expand(geom, 0.001)`,
		"a role for himself":      `INSERT INTO memberships (town, account, role) VALUES ('` + testTown + `', acting(), 'planner')`,
		"a role changed":          `UPDATE memberships SET unit = '` + unitB + `'`,
		"a cleaner":               `INSERT INTO cleaners (town, number, name) VALUES ('` + testTown + `', 1, '张三')`,
		"windows":                 `UPDATE slot_windows SET ends = '23:00'`,
		"a sweep of theirs":       `INSERT INTO sweeps (town, village, date, slot, result, captured_at, received_at, state, rules) SELECT town, fid, '2026-11-25', 'am', 'done', now(), now(), 'on_time', 1 FROM villages WHERE committee = '` + unitB + `'`,
		"the town":                `UPDATE towns SET name = 'x'`,
		"an account":              `SELECT tuntu_access.add_account('x', 'x', '` + testTown + `', false)`,
		"another's password":      `SELECT tuntu_access.invite((SELECT max(account) FROM memberships), 'x', now() + interval '1 hour')`,
		"all of it":               `SELECT tuntu_access.set_administrator(acting(), true)`,
		"a role for another":      `INSERT INTO memberships (town, account, role) VALUES ('` + testTown + `', 999, 'viewer')`,
		"a part on their ground":  `INSERT INTO parcels (town, committee, geom) VALUES ('` + testTown + `', '` + unitA + `', ST_Collect(ST_MakeEnvelope(110.97, 25.88, 110.971, 25.881, 4490), ST_MakeEnvelope(111.02, 25.88, 111.021, 25.881, 4490)))`,
		"the setting":             `SELECT tuntu_access.set_anonymous(false)`,
		"people without the mask": `SELECT * FROM cleaners_at('` + testTown + `', NULL, true)`,
	}
	// row security skips these rows without an error, since the clerk may not write them
	silent := map[string]bool{"update": true, "update of all others": true, "delete": true, "take theirs": true, "their boundary": true, "windows": true, "the town": true, "a role changed": true}
	run := func(sql string) error {
		return db.Write(t.Context(), postgis.Request{Town: testTown, Actor: clerk, Reason: "try"}, nil, func(c *postgis.Change) error { return c.Exec(t.Context(), sql) })
	}
	before := state()
	for _, sql := range own {
		if err := run(sql); err != nil {
			t.Errorf("a clerk's own: %s: %v", sql, err)
		}
	}
	if state() != before {
		t.Error("what was made, changed and deleted again should be gone")
	}
	for name, sql := range theirs {
		err := run(sql)
		if k := fault.Of(err).Kind; err != nil && k != fault.Forbidden && k != fault.Conflict {
			t.Errorf("%s: %v", name, err)
		}
		if err == nil && !silent[name] {
			t.Errorf("%s: nothing refused it", name)
		}
		if after := state(); after != before {
			t.Fatalf("%s: a clerk of A changed\n%s\nto\n%s", name, before, after)
		}
	}
}

// Row security also limits the program's own import and undo without their checks.
func TestRowSecurityAloneHoldsImportAndUndo(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	twoUnits(t, db)
	clerk := clerkOfA(t, db)
	planner := person(t, db, "planner", access.Membership{Town: testTown, Role: access.Planner})
	layer, _ := geo.LayerByID("parcels")
	importing := func(actor access.Actor, unit string, west float64) error {
		return db.Write(t.Context(), postgis.Request{Town: testTown, Actor: actor, Reason: "import"}, nil, func(c *postgis.Change) error {
			f := geo.Feature{Row: 1, Code: fmt.Sprint("I", west), Committee: unit, Geometry: square(west, 0.001), Properties: map[string]any{}}
			staged, err := c.Stage(t.Context(), layer, sequence([]geo.Feature{f}))
			if err != nil {
				return err
			}
			if _, _, err := staged.Match(t.Context(), nil, false); err != nil {
				return err
			}
			staged.Baseline = "test"
			_, err = staged.Insert(t.Context())
			return err
		})
	}
	if err := importing(clerk, unitA, 110.98); err != nil {
		t.Error(err)
	}
	if err := importing(clerk, unitB, 111.03); fault.Of(err).Kind != fault.Forbidden {
		t.Errorf("a clerk of A imports for B: %v", err)
	}
	if err := importing(planner, unitB, 111.03); err != nil {
		t.Error(err)
	}
	notes, err := db.Changes(t.Context(), planner, testTown, math.MaxInt64, 2)
	if err != nil || len(notes) != 2 || notes[0].Who != "planner" || notes[1].Who != "clerk-a" {
		t.Fatalf("%+v, %v", notes, err)
	}
	// Row security hides rows that the actor may not write from updates and deletions, so an undo
	// must notice when fewer rows were written than it should.
	if u, err := db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: clerk, Reason: "undo"}, notes[0].Change, false); fault.Of(err).Kind != fault.Forbidden {
		t.Errorf("a clerk of A undoes what is B's: %+v, %v", u, err)
	}
	if u, err := db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: clerk, Reason: "undo"}, notes[1].Change, false); err != nil || u.Rows != 1 {
		t.Errorf("a clerk undoes his own: %+v, %v", u, err)
	}
	if err := db.Write(t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("tester"), Reason: "people"}, nil, func(c *postgis.Change) error {
		return c.PutCleaners(t.Context(), []postgis.Cleaner{{Number: 1, Name: "张三", Phone: "13800000000"}})
	}); err != nil {
		t.Fatal(err)
	}
	if notes, err = db.Changes(t.Context(), planner, testTown, math.MaxInt64, 1); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "undo"}, notes[0].Change, false); fault.Of(err).Kind != fault.Forbidden {
		t.Errorf("people's records are undone by the operator only: %v", err)
	}
}

// A thousand users share a few connections, and no statement runs with another user's rights.
func TestUsersOverPooledConnectionsLeakNothing(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	twoUnits(t, db)
	a := clerkOfA(t, db)
	b := person(t, db, "clerk-b", access.Membership{Town: testTown, Role: access.Clerk, Unit: unitB})
	n := 250
	if soaking() {
		n = 1000
	}
	var writers sync.WaitGroup
	gate := make(chan struct{}, 8)
	for i := range n {
		gate <- struct{}{}
		writers.Go(func() {
			defer func() { <-gate }()
			actor, unit, west := a, unitA, 110.951
			if rand.IntN(2) == 0 {
				actor, unit, west = b, unitB, 111.001
			}
			foreign := rand.IntN(3) == 0
			if foreign {
				unit = map[string]string{unitA: unitB, unitB: unitA}[unit]
			}
			err := db.Write(t.Context(), postgis.Request{Town: testTown, Actor: actor, Reason: "turn"}, nil, func(c *postgis.Change) error {
				if i%5 == 0 { // a statement that was planned for one user must not use his rights for another
					return c.Exec(t.Context(), `UPDATE parcels SET crop = 'rice'`)
				}
				return insert(t.Context(), c, "findings", geo.Feature{Code: fmt.Sprint("F", i), Committee: unit, Geometry: orb.Point{west, 25.9}, Properties: map[string]any{}})
			})
			if i%5 != 0 && (err != nil) != foreign {
				t.Errorf("%d: foreign %v, %v", i, foreign, err)
			}
			if err := db.Write(t.Context(), postgis.Request{Town: testTown, Actor: access.Actor{}, Reason: "nobody"}, nil, func(*postgis.Change) error { return nil }); fault.Of(err).Kind != fault.Forbidden {
				t.Errorf("nobody opens a change after others: %v", err)
			}
		})
	}
	writers.Wait()
	var wrong int
	err := owner(t, d).QueryRow(t.Context(), `
		SELECT count(*) FROM audit a JOIN changes c USING (town, change)
		WHERE c.reason = 'turn' AND coalesce(a.after, a.before)->>'committee' <> CASE c.actor WHEN 'clerk-a' THEN $1 ELSE $2 END`, unitA, unitB).Scan(&wrong)
	if err != nil || wrong != 0 {
		t.Errorf("%d rows were written by the wrong hands, %v", wrong, err)
	}
}

// A change of an account's rights takes effect in the next transaction.
func TestADisabledAccountWritesNothingMore(t *testing.T) {
	t.Parallel()
	db := openTwoUnits(t)
	operator := access.Operator("tester")
	planner := person(t, db, "planner", access.Membership{Town: testTown, Role: access.Planner})
	write := func() error {
		return db.Write(t.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "try"}, nil, func(c *postgis.Change) error {
			return c.Exec(t.Context(), `UPDATE parcels SET crop = 'rice' WHERE code = 'PA'; DO $$ BEGIN IF NOT EXISTS (SELECT FROM tuntu.parcels WHERE crop = 'rice') THEN RAISE insufficient_privilege; END IF; END $$; UPDATE parcels SET crop = NULL`)
		})
	}
	if err := write(); err != nil {
		t.Fatal(err)
	}
	if err := db.SetDisabled(t.Context(), operator, planner.Account, true); err != nil {
		t.Fatal(err)
	}
	if err := write(); fault.Of(err).Kind != fault.Forbidden {
		t.Errorf("disabled: %v", err)
	}
	if _, err := db.Person(t.Context(), planner.Account); fault.Of(err).Kind != fault.NotFound {
		t.Errorf("disabled: %v", err)
	}
}

func openTwoUnits(t testing.TB) *postgis.DB {
	db, _ := openBoth(t)
	twoUnits(t, db)
	return db
}

// A town's administrator manages the accounts of his town and no others.
func TestAnAdministratorManagesHisTownOnly(t *testing.T) {
	t.Parallel()
	db := openTwoUnits(t)
	admin := person(t, db, "admin-a", access.Membership{Town: testTown, Role: access.Administrator})
	clerk := clerkOfA(t, db)
	stranger := person(t, db, "stranger", access.Membership{Town: otherTown, Role: access.Planner})
	chief := person(t, db, "chief", access.Membership{Town: testTown, Role: access.Viewer})
	if err := db.SetAdministrator(t.Context(), access.Operator("tester"), chief.Account, true); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		err error
		ok  bool
	}{
		"disables his clerk":       {db.SetDisabled(t.Context(), admin, clerk.Account, true), true},
		"enables him":              {db.SetDisabled(t.Context(), admin, clerk.Account, false), true},
		"disables a stranger":      {db.SetDisabled(t.Context(), admin, stranger.Account, true), false},
		"disables the chief":       {db.SetDisabled(t.Context(), admin, chief.Account, true), false},
		"disables himself":         {db.SetDisabled(t.Context(), admin, admin.Account, true), false},
		"chief disables stranger":  {db.SetDisabled(t.Context(), chief, stranger.Account, true), true},
		"clerk disables admin":     {db.SetDisabled(t.Context(), clerk, admin.Account, true), false},
		"makes himself chief":      {db.SetAdministrator(t.Context(), admin, admin.Account, true), false},
		"closes the installation":  {db.SetAnonymous(t.Context(), admin, false), false},
		"the chief may":            {db.SetAnonymous(t.Context(), chief, true), true},
		"lists his":                {second(db.Accounts(t.Context(), admin, testTown)), true},
		"lists another town's":     {second(db.Accounts(t.Context(), admin, otherTown)), false},
		"adds to his town":         {second(db.AddAccount(t.Context(), admin, "new", "", false, access.Membership{Town: testTown, Role: access.Planner})), true},
		"adds to another":          {second(db.AddAccount(t.Context(), admin, "new2", "", false, access.Membership{Town: otherTown, Role: access.Planner})), false},
		"the same login again":     {second(db.AddAccount(t.Context(), admin, "NEW", "", false, access.Membership{Town: testTown, Role: access.Planner})), false},
		"a link for his clerk":     {db.Invite(t.Context(), admin, clerk.Account, []byte("h"), farFuture()), true},
		"a role for a stranger":    {give(t, db, admin, stranger.Account), false},
		"a role for his clerk":     {give(t, db, admin, clerk.Account), true},
		"a role for who is not":    {give(t, db, admin, 999), false},
		"chief: for a stranger":    {give(t, db, chief, stranger.Account), true},
		"a link for the chief":     {db.Invite(t.Context(), admin, chief.Account, []byte("i"), farFuture()), false},
		"another's unmasked names": {second(db.CleanersOf(t.Context(), admin, otherTown, 0, time.Now(), true)), false},
	} {
		if (c.err == nil) != c.ok {
			t.Errorf("%s: %v", name, c.err)
		}
	}
}

func give(t *testing.T, db *postgis.DB, actor access.Actor, account int64) error {
	return db.Write(t.Context(), postgis.Request{Town: testTown, Actor: actor, Reason: "role"}, nil, func(c *postgis.Change) error {
		return c.Grant(t.Context(), account, access.Membership{Town: testTown, Role: access.Viewer})
	})
}

func second[T any](_ T, err error) error { return err }

// The author and the reason of a change are shown by role, and masked for some roles.
func TestHistoryShowsPeopleByRole(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	twoUnits(t, db)
	clerk := clerkOfA(t, db)
	planner := person(t, db, "韦规划", access.Membership{Town: testTown, Role: access.Planner})
	layer, _ := geo.LayerByID("parcels")
	// older logs have reasons with numbers
	if _, err := owner(t, d).Exec(t.Context(), `ALTER TABLE changes DISABLE TRIGGER no_identities`); err != nil {
		t.Fatal(err)
	}
	if err := db.Write(t.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "电 13812345678 来说的"}, nil, func(c *postgis.Change) error {
		return c.Exec(t.Context(), `UPDATE parcels SET crop = 'rice' WHERE code = 'PA'`)
	}); err != nil {
		t.Fatal(err)
	}
	notes, err := db.Changes(t.Context(), planner, testTown, math.MaxInt64, 1)
	if err != nil || len(notes) != 1 || len(notes[0].Touched) != 1 || notes[0].What() != "parcels 1 updated" {
		t.Fatalf("%+v, %v", notes, err)
	}
	var fid int64
	err = db.Features(t.Context(), postgis.Query{Layer: layer, Equal: map[string]string{"code": "PA"}, Limit: 1, Out: postgis.CRSs()[0]}, func(r postgis.Row) error { fid = r.FID; return nil })
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		actor    access.Actor
		who, why string
	}{
		"planner":  {planner, "韦规划", "电 13812345678 来说的"},
		"clerk":    {clerk, "韦**", "电 138******** 来说的"},
		"nobody":   {access.Actor{}, "", ""},
		"operator": {access.Operator("o"), "韦规划", "电 13812345678 来说的"},
	} {
		states, err := db.History(t.Context(), c.actor, layer, fid, math.MaxInt64, 10)
		if err != nil || len(states) != 2 || states[0].Who != c.who || states[0].Why != c.why {
			t.Errorf("%s: %+v, %v", name, states, err)
			continue
		}
		if d := states[0].Differs; len(d) != 1 || d[0] != (postgis.Difference{Field: "crop", Was: nil, Is: "rice"}) || states[0].After != nil {
			t.Errorf("%+v", states[0])
		}
		if states[1].Op != "insert" || states[1].After == nil || states[1].Before != nil {
			t.Errorf("%+v", states[1])
		}
	}
}

// The server itself limits the time of statements: reads have the longest limit, writes a shorter
// one, and waiting for a lock the shortest.
func TestStatementsHaveLimits(t *testing.T) {
	t.Parallel()
	db := openTwoUnits(t)
	planner := person(t, db, "planner", access.Membership{Town: testTown, Role: access.Planner})
	limits := func(statement, lock string) string {
		return fmt.Sprintf(`DO $$ BEGIN IF current_setting('statement_timeout') <> '%s' OR current_setting('lock_timeout') <> '%s' THEN
			RAISE EXCEPTION 'limits are %% and %%', current_setting('statement_timeout'), current_setting('lock_timeout'); END IF; END $$`, statement, lock)
	}
	err := db.Write(t.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "limits"}, nil, func(c *postgis.Change) error { return c.Exec(t.Context(), limits("1min", "1min")) })
	if err != nil {
		t.Error(err)
	}
	if _, err := db.Pool().Exec(t.Context(), limits("2min", "0")); err != nil {
		t.Error(err)
	}
	if _, err := db.Pool().Exec(t.Context(), `SET statement_timeout = '50ms'; SELECT pg_sleep(5)`); err == nil {
		t.Error("the limit does not hold")
	}
}

func farFuture() time.Time { return time.Now().AddDate(1, 0, 0) }

func soaking() bool { return os.Getenv("TUNTU_SOAK") != "" }
