package postgis_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/reclamation"
)

// today is the day in Shanghai.
func today() time.Time {
	y, m, d := time.Now().In(cleaning.Zone()).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, cleaning.Zone())
}

// The database knows the steps of package reclamation, whatever levels a town has.
func TestTheDatabaseKnowsTheSteps(t *testing.T) {
	t.Parallel()
	_, d := openBoth(t)
	conn := owner(t, d)
	every := reclamation.AllLevels()
	for bits := 1; bits < 1<<len(every); bits++ {
		var levels []reclamation.Level
		for i, l := range every {
			if bits&(1<<i) != 0 {
				levels = append(levels, l)
			}
		}
		rows, err := conn.Query(t.Context(), `SELECT from_stage, to_stage, who, coalesce(level, ''), reasoned FROM parcel_steps($1)`, levels)
		if err != nil {
			t.Fatal(err)
		}
		got, err := pgx.CollectRows(rows, pgx.RowToStructByPos[reclamation.Step])
		if err != nil {
			t.Fatal(err)
		}
		want := reclamation.Steps(levels)
		for _, steps := range [][]reclamation.Step{got, want} {
			slices.SortFunc(steps, func(a, b reclamation.Step) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
		}
		if !slices.Equal(got, want) {
			t.Errorf("%v: the database has\n%v, want\n%v", levels, got, want)
		}
	}
	checks := strings.Join(texts(t, conn, `SELECT unnest(levels) FROM (SELECT levels_on('450399100', '2026-11-24') AS levels) l`), " ")
	if checks != "town county city region" {
		t.Errorf("a town that has said nothing has %s", checks)
	}
}

// ledger is a town of two units whose parcels are moved by several people.
type ledger struct {
	db     *postgis.DB
	people map[string]access.Actor
}

func newLedger(t testing.TB, db *postgis.DB) *ledger {
	t.Helper()
	twoUnits(t, db)
	l := &ledger{db, map[string]access.Actor{"operator": access.Operator("tester"), "clerk": clerkOfA(t, db)}}
	l.people["clerk-b"] = person(t, db, "clerk-b", access.Membership{Town: testTown, Role: access.Clerk, Unit: unitB})
	l.people["planner"] = person(t, db, "planner", access.Membership{Town: testTown, Role: access.Planner})
	for _, level := range access.Levels() {
		l.people[level] = person(t, db, level, access.Membership{Town: testTown, Role: access.Inspector, Level: level})
	}
	return l
}

// parcel returns the fid, the version and the stage of a parcel.
func (l *ledger) parcel(t testing.TB, code string) (fid int64, version int, stage string) {
	t.Helper()
	layer, _ := geo.LayerByID("parcels")
	err := l.db.Features(t.Context(), postgis.Query{Layer: layer, Town: testTown, Equal: map[string]string{"code": code}, Limit: 1, Out: postgis.CRSs()[0]}, func(r postgis.Row) error {
		fid, version, stage = r.FID, r.Version, r.Values()["stage"].(string)
		return nil
	})
	if err != nil || fid == 0 {
		t.Fatalf("%s: %v", code, err)
	}
	return fid, version, stage
}

// move moves a parcel as somebody and returns the number of the change.
func (l *ledger) move(t testing.TB, who, code, to string, more ...func(*postgis.Move)) (change int64, err error) {
	t.Helper()
	fid, version, _ := l.parcel(t, code)
	m := postgis.Move{Parcel: fid, Version: version, To: reclamation.Stage(to), On: today()}
	for _, set := range more {
		set(&m)
	}
	err = l.db.Write(t.Context(), postgis.Request{Town: testTown, Actor: l.people[who], Reason: "moves"}, nil, func(c *postgis.Change) error {
		change = c.ID
		_, err := c.Move(t.Context(), []postgis.Move{m}, today())
		return err
	})
	return change, err
}

func (l *ledger) mustMove(t testing.TB, way string) (last int64) {
	t.Helper()
	for step := range strings.FieldsSeq(way) {
		part := strings.Split(step, ":")
		var err error
		if last, err = l.move(t, part[0], part[1], part[2], because("said")); err != nil {
			t.Fatalf("%s: %v", step, err)
		}
	}
	return last
}

func because(reason string) func(*postgis.Move) {
	return func(m *postgis.Move) { m.Reason = reason }
}

func (l *ledger) exec(t testing.TB, who, sql string) error {
	t.Helper()
	return l.db.Write(t.Context(), postgis.Request{Town: testTown, Actor: l.people[who], Reason: "try"}, nil, func(c *postgis.Change) error { return c.Exec(t.Context(), sql) })
}

// A parcel goes its way by those who may move it, and what stands follows from its moves.
func TestAParcelsWay(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	accept := func(m2 float64) func(*postgis.Move) { return func(m *postgis.Move) { m.Accepted = &m2 } }
	for _, x := range []struct {
		who, to string
		more    func(*postgis.Move)
		refused string
	}{
		{"clerk", "closed", because(""), "from which it does not go to closed"},
		{"clerk-b", "verified", because(""), "may not"},
		{"town", "verified", because(""), "may not"},
		{"clerk", "verified", because(""), ""},
		{"clerk", "tasked", because(""), "may not"},
		{"planner", "tasked", because(""), ""},
		{"clerk", "clearing", func(m *postgis.Move) { m.On = today().AddDate(0, 0, 1) }, "has not come yet"},
		{"clerk", "clearing", func(m *postgis.Move) { m.On = today().AddDate(0, 0, -1) }, "comes after it"},
		{"clerk", "clearing", accept(5), "where a level accepts"},
		{"clerk", "clearing", func(m *postgis.Move) { m.Version-- }, "was changed since"},
		{"clerk", "clearing", because(""), ""},
		{"planner", "replanted", because(""), ""},
		{"clerk", "check_county", because(""), "does not go to check_county"},
		{"clerk", "check_town", because(""), ""},
		{"planner", "check_county", because(""), "may not"},
		{"county", "check_county", because(""), "may not"},
		{"town", "check_county", accept(9000.5), ""},
		{"county", "replanted", because(""), "say why"},
		{"county", "check_city", because(""), ""},
		{"city", "replanted", because("荒草未清"), ""},
	} {
		_, err := l.move(t, x.who, "PA", x.to, x.more)
		if (err == nil) != (x.refused == "") || err != nil && !strings.Contains(err.Error(), x.refused) {
			t.Fatalf("%s to %s: %v, want %q", x.who, x.to, err, x.refused)
		}
		if x.to == "check_city" {
			if m2 := texts(t, owner(t, d), `SELECT stage || ' ' || accepted_m2 FROM parcels WHERE code = 'PA'`); m2[0] != "check_city 9000.5" {
				t.Errorf("what the town accepted stands: %v", m2)
			}
		}
	}
	got := texts(t, owner(t, d), `
		SELECT concat_ws(' ', from_stage, to_stage, level, role, accepted_m2, reason) FROM parcel_moves m
		WHERE parcel = (SELECT fid FROM parcels WHERE code = 'PA') ORDER BY id`)
	want := []string{
		"suspected operator test", "suspected verified clerk", "verified tasked planner", "tasked clearing clerk", "clearing replanted planner", "replanted check_town clerk",
		"check_town check_county town inspector 9000.5", "check_county check_city county inspector 9000.5", "check_city replanted city inspector 荒草未清",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if m2 := texts(t, owner(t, d), `SELECT coalesce(accepted_m2::text, 'none') FROM parcels WHERE code = 'PA'`); m2[0] != "none" {
		t.Errorf("what was sent back is accepted: %v", m2)
	}
}

// Nobody accepts what he has moved or edited since it was last verified, under any of his roles. The operator's imports
// are nobody's.
func TestNobodyAcceptsWhatIsHis(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	l := newLedger(t, db)
	for _, m := range []access.Membership{{Town: testTown, Role: access.Planner}, {Town: testTown, Role: access.Inspector, Level: "town"}} {
		change(t, db, func(c *postgis.Change) error { return c.Grant(t.Context(), l.people["clerk"].Account, m) })
	}
	p, err := db.Person(t.Context(), l.people["clerk"].Account)
	if err != nil {
		t.Fatal(err)
	}
	l.people["both"] = p.Actor
	l.mustMove(t, "planner:PA:verified planner:PA:tasked both:PA:clearing planner:PA:replanted planner:PA:check_town")
	if _, err := l.move(t, "both", "PA", "check_county"); fault.Of(err).Kind != fault.Forbidden || !strings.Contains(err.Error(), "nobody accepts") {
		t.Errorf("what he moved: %v", err)
	}
	if _, err := l.move(t, "both", "PA", "replanted", because("未清")); err != nil {
		t.Errorf("he may send it back: %v", err)
	}
	l.mustMove(t, "planner:PB:verified")
	if err := l.exec(t, "both", `UPDATE parcels SET crop = 'rice' WHERE code = 'PB'`); err != nil {
		t.Fatal(err)
	}
	l.mustMove(t, "planner:PB:tasked planner:PB:clearing planner:PB:replanted planner:PB:check_town")
	if _, err := l.move(t, "both", "PB", "check_county"); fault.Of(err).Kind != fault.Forbidden {
		t.Errorf("what he edited: %v", err)
	}
	// what he did before it was verified again is not his any more
	l.mustMove(t, "town:PB:check_county county:PB:check_city city:PB:check_region region:PB:closed planner:PB:abandoned_again planner:PB:verified planner:PB:tasked")
	if err := l.exec(t, "operator", `UPDATE parcels SET crop = 'oil_tea' WHERE code = 'PB'`); err != nil {
		t.Fatal(err)
	}
	l.mustMove(t, "planner:PB:clearing planner:PB:replanted planner:PB:check_town")
	if _, err := l.move(t, "both", "PB", "check_county"); err != nil {
		t.Errorf("what was verified since: %v", err)
	}
}

// SQL as the app's role cannot go round the rules: no statement sets a stage or an accepted area but by an allowed move.
func TestSQLCannotGoRoundTheRules(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	l.mustMove(t, "clerk:PA:verified planner:PA:tasked clerk:PA:clearing clerk:PA:replanted clerk:PA:check_town")
	gone := l.mustMove(t, "planner:PB:verified")
	conn := owner(t, d)
	state := func() string {
		return strings.Join(texts(t, conn, `SELECT to_jsonb(p)::text FROM parcels p UNION ALL SELECT to_jsonb(m)::text FROM parcel_moves m ORDER BY 1`), "\n")
	}
	before := state()
	const into = `INSERT INTO parcel_moves (town, parcel, from_stage, to_stage, on_date, reason) SELECT town, fid, `
	const full = `INSERT INTO parcel_moves (town, id, parcel, from_stage, to_stage, on_date, reason, account, role, reverses) SELECT town, `
	box := `ST_MakeEnvelope(110.97, 25.88, 110.971, 25.881, 4490)`
	for what, x := range map[string]struct{ who, sql, code string }{
		"a stage":                   {"planner", `UPDATE parcels SET stage = 'closed' WHERE code = 'PA'`, "TU012"},
		"an accepted area":          {"planner", `UPDATE parcels SET accepted_m2 = 9 WHERE code = 'PA'`, "TU012"},
		"a new parcel's stage":      {"planner", `INSERT INTO parcels (town, code, stage, geom) VALUES ('` + testTown + `', 'N', 'closed', ` + box + `)`, "TU012"},
		"a new parcel's area":       {"planner", `INSERT INTO parcels (town, code, accepted_m2, geom) VALUES ('` + testTown + `', 'N', 9, ` + box + `)`, "TU012"},
		"a parcel of an undo":       {"planner", fmt.Sprintf(`SELECT begin_write('%s', 'x', 'x', %d, acting(), '9s', '9s'); INSERT INTO parcels (town, code, stage, geom) VALUES ('%[1]s', 'N', 'closed', %[3]s)`, testTown, gone, box), "TU012"},
		"the setting":               {"planner", `SELECT set_config('tuntu.past', 'on', true), set_config('tuntu.baseline', 'x', true); INSERT INTO parcels (town, code, stage, geom) VALUES ('` + testTown + `', 'N', 'closed', ` + box + `)`, "TU012"},
		"a skipped level":           {"planner", into + `'check_town', 'closed', (now() AT TIME ZONE 'Asia/Shanghai')::date, 'x' FROM parcels WHERE code = 'PA'`, "42501"},
		"from elsewhere":            {"planner", into + `'suspected', 'verified', (now() AT TIME ZONE 'Asia/Shanghai')::date, 'x' FROM parcels WHERE code = 'PA'`, "TU012"},
		"another's step":            {"planner", into + `'check_town', 'check_county', (now() AT TIME ZONE 'Asia/Shanghai')::date, 'x' FROM parcels WHERE code = 'PA'`, "42501"},
		"another level's step":      {"county", into + `'check_town', 'check_county', (now() AT TIME ZONE 'Asia/Shanghai')::date, 'x' FROM parcels WHERE code = 'PA'`, "42501"},
		"another unit's":            {"clerk", into + `'verified', 'ruled_out', (now() AT TIME ZONE 'Asia/Shanghai')::date, 'x' FROM parcels WHERE code = 'PB'`, "42501"},
		"a baseline":                {"planner", into + `NULL, 'closed', (now() AT TIME ZONE 'Asia/Shanghai')::date, 'x' FROM parcels WHERE code = 'PB'`, "42501"},
		"a day to come":             {"planner", into + `'verified', 'tasked', (now() AT TIME ZONE 'Asia/Shanghai')::date + 2, 'x' FROM parcels WHERE code = 'PB'`, "TU013"},
		"a day before":              {"planner", into + `'verified', 'tasked', (now() AT TIME ZONE 'Asia/Shanghai')::date - 2, 'x' FROM parcels WHERE code = 'PB'`, "TU013"},
		"no reason":                 {"town", into + `'check_town', 'replanted', (now() AT TIME ZONE 'Asia/Shanghai')::date, NULL FROM parcels WHERE code = 'PA'`, "TU012"},
		"an id before":              {"planner", full + `0, fid, 'suspected', 'verified', (now() AT TIME ZONE 'Asia/Shanghai')::date, 'x', NULL, 'planner', NULL FROM parcels WHERE code = 'PB'`, "TU012"},
		"another's account":         {"planner", full + `999999, fid, 'check_town', 'check_county', (now() AT TIME ZONE 'Asia/Shanghai')::date, 'x', 1, 'inspector', NULL FROM parcels WHERE code = 'PA'`, "42501"},
		"a reversal of what is not": {"planner", full + `999999, fid, 'verified', 'tasked', (now() AT TIME ZONE 'Asia/Shanghai')::date, 'x', NULL, 'planner', (SELECT max(id) FROM parcel_moves m WHERE m.parcel = fid) FROM parcels WHERE code = 'PB'`, "TU012"},
		"a reversal of another's":   {"planner", full + `999999, fid, 'verified', 'suspected', (now() AT TIME ZONE 'Asia/Shanghai')::date, 'x', NULL, 'planner', (SELECT min(id) FROM parcel_moves m WHERE m.parcel <> fid AND m.from_stage = 'suspected') FROM parcels WHERE code = 'PB'`, "42501"},
		"a move altered":            {"planner", `UPDATE parcel_moves SET to_stage = 'closed'`, ""},
		"a move deleted":            {"planner", `DELETE FROM parcel_moves`, ""},
		"a parcel deleted":          {"planner", `DELETE FROM parcels WHERE code = 'PA'`, "TU011"},
		"two in one": {"planner", `INSERT INTO parcel_moves (town, parcel, from_stage, to_stage, on_date, reason)
			SELECT town, fid, s.f, s.t, (now() AT TIME ZONE 'Asia/Shanghai')::date, 'x' FROM parcels, (VALUES ('verified', 'tasked'), ('tasked', 'replanted')) s (f, t) WHERE code = 'PB'`, "42501"},
		"a trigger of his own": {"planner", `CREATE TEMPORARY TABLE mine (n integer);
			CREATE FUNCTION pg_temp.mine() RETURNS trigger LANGUAGE plpgsql AS $x$ BEGIN UPDATE tuntu.parcels SET stage = 'closed' WHERE code = 'PA'; RETURN NULL; END $x$;
			CREATE TRIGGER mine AFTER INSERT ON mine FOR EACH ROW EXECUTE FUNCTION pg_temp.mine(); INSERT INTO mine VALUES (1)`, "TU012"},
	} {
		err := l.exec(t, x.who, x.sql)
		if x.code == "" && err != nil || x.code != "" && (err == nil || !strings.Contains(err.Error(), x.code)) {
			t.Errorf("%s: %v, want %q", what, err, x.code)
		}
		if state() != before {
			t.Fatalf("%s has altered what stands", what)
		}
	}
	// submitted and accepted in one breath
	both := l.people["clerk"]
	for _, m := range []access.Membership{{Town: testTown, Role: access.Planner}, {Town: testTown, Role: access.Inspector, Level: "town"}} {
		change(t, db, func(c *postgis.Change) error { return c.Grant(t.Context(), both.Account, m) })
	}
	l.mustMove(t, "planner:PB:tasked planner:PB:clearing planner:PB:replanted")
	err := l.exec(t, "clerk", `INSERT INTO parcel_moves (town, parcel, from_stage, to_stage, on_date)
		SELECT town, fid, s.f, s.t, (now() AT TIME ZONE 'Asia/Shanghai')::date FROM parcels, (VALUES ('replanted', 'check_town'), ('check_town', 'check_county')) s (f, t) WHERE code = 'PB'`)
	if err == nil || !strings.Contains(err.Error(), "TU014") {
		t.Errorf("his own in one statement: %v", err)
	}
	err = l.exec(t, "clerk", `UPDATE parcels SET crop = 'rice' WHERE code = 'PB'; `+into+`'replanted', 'check_town', (now() AT TIME ZONE 'Asia/Shanghai')::date, NULL FROM parcels WHERE code = 'PB'; `+
		into+`'check_town', 'check_county', (now() AT TIME ZONE 'Asia/Shanghai')::date, NULL FROM parcels WHERE code = 'PB'`)
	if err == nil || !strings.Contains(err.Error(), "TU014") {
		t.Errorf("his own in one change: %v", err)
	}
}

// A move is taken back by one that names it: the last one only, by who might make it, and with a reason.
func TestUndoOfMoves(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	verified := l.mustMove(t, "clerk:PA:verified")
	tasked := l.mustMove(t, "planner:PA:tasked")
	undo := func(who string, change int64, why string) (postgis.Undone, error) {
		return db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: l.people[who], Reason: why + " ", Said: why != ""}, change, false)
	}
	if u, err := undo("clerk", verified, "误报"); err != nil || !slices.Equal(u.Conflicts, []string{"parcels PA"}) {
		t.Errorf("what is not the last: %+v, %v", u, err)
	}
	if _, err := undo("clerk", tasked, "误报"); fault.Of(err).Kind != fault.Forbidden {
		t.Errorf("a planner's, by a clerk: %v", err)
	}
	if _, err := undo("planner", tasked, ""); fault.Of(err).Param != "reason" {
		t.Errorf("without a reason: %v", err)
	}
	u, err := undo("planner", tasked, "误报")
	if _, _, stage := l.parcel(t, "PA"); err != nil || u.Rows != 1 || stage != "verified" {
		t.Errorf("%+v, %v; it stands at %s", u, err, stage)
	}
	if _, err := undo("planner", u.Change, "又"); fault.Of(err).Kind != fault.Conflict {
		t.Errorf("a reversal is moved again and not undone: %v", err)
	}
	if _, err := undo("planner", tasked, "再"); err != nil && fault.Of(err).Kind != fault.Conflict {
		t.Errorf("twice: %v", err)
	}
	// what was done to the parcel beside is no matter
	again := l.mustMove(t, "planner:PA:tasked")
	if err := l.exec(t, "planner", `UPDATE parcels SET crop = 'rice' WHERE code = 'PA'`); err != nil {
		t.Fatal(err)
	}
	if _, err := undo("planner", again, "误报"); err != nil {
		t.Error(err)
	}
	got := texts(t, owner(t, d), `SELECT concat_ws(' ', stage, crop, (SELECT count(*) FROM parcel_moves m WHERE m.parcel = p.fid)) FROM parcels p WHERE code = 'PA'`)
	if got[0] != "verified rice 6" {
		t.Errorf("%s", got[0])
	}
}

// An import is undone while its parcels stand where it put them; then they go with their first records, and come back
// with them. Parcels that have moved stay.
func TestUndoOfParcelsThatMoved(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	conn := owner(t, d)
	var imported int64
	put := func(codes ...string) {
		change(t, db, func(c *postgis.Change) error {
			imported = c.ID
			var features []geo.Feature
			for i, code := range codes {
				f := parcel(code, square(110.97+float64(i)*0.002, 0.001))
				f.Properties, f.Committee = map[string]any{"stage": "closed", "accepted_m2": 12.5}, unitA
				features = append(features, f)
			}
			return insert(t.Context(), c, "parcels", features...)
		})
	}
	moves := func() string {
		return strings.Join(texts(t, conn, `SELECT format('%s %s %s', p.code, m.to_stage, m.accepted_m2) FROM parcel_moves m JOIN parcels p ON p.fid = m.parcel WHERE code LIKE 'X%' ORDER BY m.id`), ", ")
	}
	put("X1", "X2")
	request := postgis.Request{Town: testTown, Actor: l.people["planner"], Reason: "undo", Said: true}
	u, err := db.Undo(t.Context(), request, imported, false)
	if err != nil || u.Rows != 2 || moves() != "" {
		t.Fatalf("%+v, %v, %s", u, err, moves())
	}
	if u, err = db.Undo(t.Context(), request, u.Change, false); err != nil || u.Rows != 2 || moves() != "X1 closed 12.5, X2 closed 12.5" {
		t.Fatalf("%+v, %v, %s", u, err, moves())
	}
	l.mustMove(t, "clerk:X1:abandoned_again")
	if u, err := db.Undo(t.Context(), request, imported, false); err == nil && len(u.Conflicts) == 0 {
		t.Errorf("%+v, %v", u, err)
	}
	fid, version, _ := l.parcel(t, "X1")
	layer, _ := geo.LayerByID("parcels")
	_, err = db.Apply(t.Context(), request, []postgis.Edit{{Op: postgis.Delete, Layer: layer, FID: fid, Version: version}})
	if fault.Of(err).Kind != fault.Conflict || !strings.Contains(err.Error(), "rule it out") {
		t.Errorf("a deletion of what has moved: %v", err)
	}
}

// What a batch says of a stage is what stands, or it is refused with the way to move.
func TestEditsRepeatAStageAndSetNone(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	l := newLedger(t, db)
	layer, _ := geo.LayerByID("parcels")
	planner := l.people["planner"]
	west := 110.98
	for _, x := range []struct {
		op         postgis.Op
		properties map[string]any
		taken      bool
	}{
		{postgis.Patch, map[string]any{"stage": "suspected"}, true},
		{postgis.Patch, map[string]any{"stage": "verified"}, false},
		{postgis.Patch, map[string]any{"accepted_m2": 9.0}, false},
		{postgis.Patch, map[string]any{"accepted_m2": nil}, true},
		{postgis.Create, map[string]any{"stage": "suspected"}, true},
		{postgis.Create, map[string]any{"stage": "verified"}, false},
		{postgis.Create, map[string]any{"accepted_m2": 1.0}, false},
		{postgis.Create, map[string]any{}, true},
	} {
		e := postgis.Edit{Op: x.op, Layer: layer, Feature: geo.Feature{Properties: x.properties}, Set: []string{}}
		for name := range x.properties {
			e.Repeats = append(e.Repeats, name)
		}
		if x.op == postgis.Create {
			west += 0.002
			e.Feature.Geometry, e.Set = orb.Geometry(square(west, 0.001)), []string{postgis.GeometryField}
		} else {
			e.FID, e.Version, _ = l.parcel(t, "PA")
		}
		_, err := db.Apply(t.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "edit"}, []postgis.Edit{e})
		refused, ok := errors.AsType[*postgis.Refused](err)
		if (err == nil) != x.taken || err != nil && (!ok || !strings.Contains(refused.Error(), "POST /api/parcels/moves")) {
			t.Errorf("%s %v: %v", x.op, x.properties, err)
		}
	}
}
