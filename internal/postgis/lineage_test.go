package postgis_test

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// box is a parcel between two meridians and two parallels.
func box(west, south, east, north float64) orb.Polygon {
	return geo.Snap(orb.Polygon{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}}).(orb.Polygon)
}

func splitting(layer string, fid int64, version int, parts ...orb.Geometry) postgis.Edit {
	l, _ := geo.LayerByID(layer)
	return postgis.Edit{Op: postgis.Split, Layer: l, FID: fid, Version: version, Parts: parts}
}

func merging(layer string, shape orb.Geometry, features ...postgis.Versioned) postgis.Edit {
	l, _ := geo.LayerByID(layer)
	return postgis.Edit{Op: postgis.Merge, Layer: l, Merged: features, Feature: geo.Feature{Geometry: shape}}
}

func as(t testing.TB, db *postgis.DB, actor access.Actor, edits ...postgis.Edit) (postgis.Answer, error) {
	t.Helper()
	return db.Apply(t.Context(), postgis.Request{Town: testTown, Actor: actor, Reason: t.Name()}, edits)
}

func parcels() geo.Layer {
	l, _ := geo.LayerByID("parcels")
	return l
}

// opened puts a parcel of unit A into the ledger as it stands.
func opened(t testing.TB, db *postgis.DB, code string, shape orb.Polygon, properties map[string]any) {
	t.Helper()
	change(t, db, func(c *postgis.Change) error {
		return insert(t.Context(), c, "parcels", geo.Feature{Code: code, Committee: unitA, Geometry: shape, Properties: properties})
	})
}

// state is each parcel with its shape, and the moves of each, but versions and times.
func state(t testing.TB, conn *pgx.Conn, what string) string {
	t.Helper()
	rows, err := conn.Query(t.Context(), map[string]string{
		"parcels":  `SELECT (to_jsonb(p) - '{version,updated_at,created_at,geom,geom3857}'::text[] || jsonb_build_object('geom', encode(ST_AsEWKB(geom), 'hex')))::text FROM parcels p ORDER BY fid`,
		"channels": `SELECT (to_jsonb(p) - '{version,updated_at,created_at,geom,geom3857}'::text[] || jsonb_build_object('geom', encode(ST_AsEWKB(geom), 'hex')))::text FROM channels p ORDER BY fid`,
		"links":    `SELECT format('%s %s', channel, village) FROM channel_villages ORDER BY 1`,
		"accepted": `SELECT format('%s %s %s', code, stage, accepted_m2) FROM parcels WHERE code LIKE 'TB%' ORDER BY code`,
		"moves":    `SELECT format('%s %s>%s %s %s', (SELECT p.code FROM parcels p WHERE p.fid = m.parcel), from_stage, to_stage, accepted_m2, kind) FROM parcel_moves m ORDER BY id`,
		"lineage":  `SELECT format('%s %s %s', kind, child, parent) FROM lineage ORDER BY id`,
	}[what])
	if err != nil {
		t.Fatal(err)
	}
	found, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(found, "\n")
}

// A parcel is split: the largest part stays it, the others are numbered on and stand where it stands; accepted and stated
// areas are shared out by the drawn ones, to the last digit. One undo restores all of it.
func TestAParcelIsSplitAndComesBack(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	conn := owner(t, d)
	opened(t, db, "TB00007", box(110.96, 25.86, 110.964, 25.862), map[string]any{"stage": "closed", "accepted_m2": 1000.01, "contracted_m2": 900.0, "crop": "rice", "cost_yuan": 100.03, "harvested_kg": 50.0, "replanted_on": "2026-03-05"})
	fid, version, _ := l.parcel(t, "TB00007")
	before := state(t, conn, "parcels")
	parts := []orb.Geometry{box(110.96, 25.86, 110.961, 25.862), box(110.961, 25.86, 110.963, 25.862), box(110.963, 25.86, 110.964, 25.862)}
	answer, err := as(t, db, l.people["clerk"], splitting("parcels", fid, version, parts...))
	if err != nil {
		t.Fatal(err)
	}
	r := answer.Results[0]
	if len(answer.Results) != 1 || r.FID != fid || len(r.Parts) != 3 || r.Parts[1].FID != fid || r.Parts[1].Version != r.Version || r.Parts[0].Code != "TB00008" || r.Parts[2].Code != "TB00009" {
		t.Errorf("%+v", answer.Results)
	}
	if got, want := state(t, conn, "accepted"), "TB00007 closed 500.01\nTB00008 closed 250\nTB00009 closed 250"; got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	for _, want := range []string{"TB00008 >closed 250 split", "TB00007 closed>closed 500.01 split"} {
		if got := state(t, conn, "moves"); !strings.Contains(got, want) {
			t.Errorf("%s\nlacks %s", got, want)
		}
	}
	for column, want := range map[string]string{"crop": "rice rice rice", "committee": strings.Repeat(unitA+" ", 2) + unitA, "contracted_m2": "450 225 225", "cost_yuan": "50.01 25.01 25.01", "harvested_kg": "25 12.5 12.5", "replanted_on": "2026-03-05 2026-03-05 2026-03-05", "version": "3 2 2"} {
		if got := strings.Join(texts(t, conn, `SELECT `+column+`::text FROM parcels WHERE code LIKE 'TB%' ORDER BY code`), " "); got != want {
			t.Errorf("%s: %s, want %s", column, got, want)
		}
	}
	parents, children, err := db.LineageOf(t.Context(), l.people["planner"], testTown, parcels(), fid)
	if err != nil || parents != nil || len(children) != 2 || children[0].Code != "TB00008" || children[0].Kind != postgis.Split || children[0].Change != answer.Change {
		t.Errorf("%+v %+v %v", parents, children, err)
	}
	undo := postgis.Request{Town: testTown, Actor: l.people["clerk"], Reason: "undo"}
	if u, err := db.Undo(t.Context(), undo, answer.Change, false); err != nil || len(u.Conflicts) > 0 {
		t.Fatalf("%+v, %v", u, err)
	}
	if after := state(t, conn, "parcels"); after != before {
		t.Errorf("%s\nwas\n%s", after, before)
	}
	if got := state(t, conn, "lineage"); got != "" {
		t.Errorf("lineage stays: %s", got)
	}
}

// Parcels are merged: the largest stays, the others end with their moves kept; accepted areas are added up. One undo
// restores all of it, and what has ended comes back with its moves.
func TestParcelsAreMergedAndComeBack(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	conn := owner(t, d)
	opened(t, db, "TB00001", box(110.96, 25.86, 110.961, 25.862), map[string]any{"stage": "closed", "accepted_m2": 0.1, "contracted_m2": 900.0, "cost_yuan": 0.1})
	opened(t, db, "TB00002", box(110.961, 25.86, 110.963, 25.862), map[string]any{"stage": "closed", "accepted_m2": 0.2, "contracted_m2": 800.5, "cost_yuan": 0.2})
	opened(t, db, "TB00003", box(110.963, 25.86, 110.964, 25.862), map[string]any{"stage": "closed", "surveyed_m2": 7.0, "cost_yuan": 0.4})
	var all []postgis.Versioned
	for _, code := range []string{"TB00001", "TB00002", "TB00003"} {
		fid, version, _ := l.parcel(t, code)
		all = append(all, postgis.Versioned{FID: fid, Version: version})
	}
	l.mustMove(t, "clerk:TB00001:in_care clerk:TB00002:in_care clerk:TB00003:in_care")
	for i := range all {
		all[i].Version++
	}
	before, moves := state(t, conn, "parcels"), state(t, conn, "moves")
	whole := box(110.96, 25.86, 110.964, 25.862)
	answer, err := as(t, db, l.people["clerk"], merging("parcels", whole, all...))
	if err != nil {
		t.Fatal(err)
	}
	if r := answer.Results[0]; r.FID != all[1].FID || !slices.Equal(r.Ended, []int64{all[0].FID, all[2].FID}) || r.Version < 3 {
		t.Errorf("%+v", r)
	}
	if got := state(t, conn, "accepted"); got != "TB00002 in_care 0.3" {
		t.Error(got)
	}
	if got := texts(t, conn, `SELECT concat_ws(' ', contracted_m2, coalesce(surveyed_m2::text, 'none'), cost_yuan) FROM parcels WHERE code = 'TB00002'`); got[0] != "none 0.7" {
		t.Errorf("stated areas that are not stated of each: %v", got)
	}
	parents, children, err := db.LineageOf(t.Context(), l.people["planner"], testTown, parcels(), all[1].FID)
	if err != nil || len(parents) != 2 || parents[0].Code != "TB00001" || children != nil {
		t.Errorf("%+v %+v %v", parents, children, err)
	}
	if u, err := db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: l.people["clerk"], Reason: "undo"}, answer.Change, false); err != nil || len(u.Conflicts) > 0 {
		t.Fatalf("%+v, %v", u, err)
	}
	if after := state(t, conn, "parcels"); after != before {
		t.Errorf("%s\nwas\n%s", after, before)
	}
	if got := state(t, conn, "moves"); !strings.HasPrefix(got, moves) {
		t.Errorf("%s\nwas\n%s", got, moves)
	}
	l.mustMove(t, "clerk:TB00001:abandoned_again") // it goes on as any other
}

// What a split or a merge may not be is refused with what differs.
func TestASplitKeepsItsGround(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	conn := owner(t, d)
	opened(t, db, "TB00001", box(110.96, 25.86, 110.962, 25.862), map[string]any{"stage": "closed", "accepted_m2": 10.0})
	opened(t, db, "TB00002", box(110.962, 25.86, 110.963, 25.862), map[string]any{"stage": "in_care"})
	opened(t, db, "TB00003", box(110.963, 25.86, 110.965, 25.862), map[string]any{"stage": "closed"})
	before := state(t, conn, "parcels") + state(t, conn, "moves") + state(t, conn, "lineage")
	one, _, _ := l.parcel(t, "TB00001")
	two, _, _ := l.parcel(t, "TB00002")
	three, _, _ := l.parcel(t, "TB00003")
	west, east := box(110.96, 25.86, 110.961, 25.862), box(110.961, 25.86, 110.962, 25.862)
	v := func(fid int64) postgis.Versioned { return postgis.Versioned{FID: fid, Version: 1} }
	for what, x := range map[string]struct {
		edit postgis.Edit
		said string
	}{
		"ground lost":       {splitting("parcels", one, 1, west, box(110.961, 25.86, 110.96199, 25.862)), "m² in sum"},
		"ground won":        {splitting("parcels", one, 1, west, box(110.961, 25.8599, 110.962, 25.862)), "m² in sum"},
		"ground moved":      {splitting("parcels", one, 1, west, box(110.961, 25.8599, 110.962, 25.8619)), "lie in one of both only"},
		"parts overlap":     {splitting("parcels", one, 1, box(110.96, 25.86, 110.9611, 25.862), east), "overlaps"},
		"an old version":    {splitting("parcels", one, 7, west, east), "changed since"},
		"two stages":        {merging("parcels", box(110.96, 25.86, 110.963, 25.862), v(one), v(two)), "one stage"},
		"not all of it":     {merging("parcels", box(110.96, 25.86, 110.962, 25.862), v(one), v(three)), "m² in sum"},
		"one of them twice": {merging("parcels", west, v(one), v(one)), "edited twice"},
		"one that is not":   {merging("parcels", west, v(one), v(99999)), "no feature"},
	} {
		_, err := as(t, db, l.people["planner"], x.edit)
		at, ok := errors.AsType[*postgis.AtEdit](err)
		if !ok || at.Edit != 0 || !strings.Contains(err.Error(), x.said) {
			t.Errorf("%s: %v", what, err)
		}
		if refused, ok := errors.AsType[*postgis.Refused](err); ok && strings.HasPrefix(what, "ground") {
			want := map[string]float64{"ground lost": 222.5, "ground won": 1110, "ground moved": 2220}[what]
			if g := refused.Ground; g == nil || math.Abs(max(math.Abs(g.Won), g.Apart)-want) > 10 || g.Allowed != 1 || refused.Troubles[0].Hans == "" {
				t.Errorf("%s: %+v", what, g)
			}
		}
		if after := state(t, conn, "parcels") + state(t, conn, "moves") + state(t, conn, "lineage"); after != before {
			t.Fatalf("%s has altered what stands", what)
		}
	}
	// a square metre a cut is let pass
	if _, err := as(t, db, l.people["planner"], splitting("parcels", one, 1, west, box(110.961, 25.86, 110.96199999, 25.862))); err != nil {
		t.Error(err)
	}
}

// The layers that are split and merged are those of the table of lineage.
func TestTheDatabaseKnowsWhatIsSplit(t *testing.T) {
	t.Parallel()
	_, d := openBoth(t)
	check := texts(t, owner(t, d), `SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'lineage'::regclass AND conname LIKE '%layer%'`)
	for _, l := range geo.Layers() {
		if strings.Contains(check[0], "'"+l.ID+"'") != l.Divided {
			t.Errorf("%s: %v, the database has %v", l.ID, l.Divided, check)
		}
	}
}

// Nobody accepts what he split, nor what came of a parcel that he worked on.
func TestASplitIsWork(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	l := newLedger(t, db)
	opened(t, db, "TB00001", box(110.96, 25.86, 110.962, 25.862), nil)
	l.people["cutter"] = person(t, db, "cutter", access.Membership{Town: testTown, Role: access.Planner})
	l.people["fresh"] = person(t, db, "fresh", access.Membership{Town: testTown, Role: access.Inspector, Level: "town"})
	for _, who := range []string{"cutter", "planner", "clerk"} {
		change(t, db, func(c *postgis.Change) error {
			return c.Grant(t.Context(), l.people[who].Account, access.Membership{Town: testTown, Role: access.Inspector, Level: "town"})
		})
		p, err := db.Person(t.Context(), l.people[who].Account)
		if err != nil {
			t.Fatal(err)
		}
		l.people[who] = p.Actor
	}
	l.mustMove(t, "clerk:TB00001:verified planner:TB00001:tasked planner:TB00001:clearing planner:TB00001:replanted planner:TB00001:check_town")
	fid, version, _ := l.parcel(t, "TB00001")
	if _, err := as(t, db, l.people["cutter"], splitting("parcels", fid, version, box(110.96, 25.86, 110.9611, 25.862), box(110.9611, 25.86, 110.962, 25.862))); err != nil {
		t.Fatal(err)
	}
	for _, code := range []string{"TB00001", "TB00002"} {
		for _, who := range []string{"cutter", "planner", "clerk"} {
			if _, err := l.move(t, who, code, "check_county"); fault.Of(err).Kind != fault.Forbidden || !strings.Contains(err.Error(), "nobody accepts") {
				t.Errorf("%s accepts %s: %v", who, code, err)
			}
		}
		if _, err := l.move(t, "fresh", code, "check_county"); err != nil {
			t.Errorf("another: %v", err)
		}
	}
}

// SQL as the app's role makes no stage and ends no parcel by lineage that is no split and no merge.
func TestSQLCannotForgeLineage(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	conn := owner(t, d)
	opened(t, db, "TB00001", box(110.96, 25.86, 110.962, 25.862), map[string]any{"stage": "closed", "accepted_m2": 10.0})
	opened(t, db, "TB00002", box(110.962, 25.86, 110.963, 25.862), map[string]any{"stage": "closed"})
	l.mustMove(t, "clerk:TB00002:in_care clerk:TB00001:in_care")
	fid, version, _ := l.parcel(t, "TB00001")
	split, err := as(t, db, l.people["planner"], splitting("parcels", fid, version, box(110.96, 25.86, 110.9611, 25.862), box(110.9611, 25.86, 110.962, 25.862)))
	if err != nil {
		t.Fatal(err)
	}
	stood := func() string { return state(t, conn, "parcels") + state(t, conn, "moves") + state(t, conn, "lineage") }
	before := stood()
	fresh := `INSERT INTO parcels (town, code, geom) VALUES ('` + testTown + `', 'N', ST_MakeEnvelope(110.97, 25.88, 110.971, 25.881, 4490)); `
	link := func(kind, child, parent string) string {
		return fmt.Sprintf(`INSERT INTO lineage (town, layer, kind, child, parent) SELECT c.town, 'parcels', '%s', c.fid, p.fid FROM parcels c, parcels p WHERE c.code = '%s' AND p.code = '%s'; `, kind, child, parent)
	}
	for what, sql := range map[string]string{
		"a stage for new ground":    fresh + link("split", "N", "TB00001"),
		"a stage for what was":      link("split", "PA", "TB00001"),
		"a part on other ground":    fresh + `UPDATE parcels SET geom = ST_MakeEnvelope(110.96, 25.86, 110.961, 25.8601, 4490) WHERE code = 'TB00001'; ` + link("split", "N", "TB00001"),
		"an end by lineage":         link("merge", "TB00001", "TB00002") + `DELETE FROM parcels WHERE code = 'TB00002'`,
		"an area twice":             link("merge", "TB00002", "TB00001"),
		"two stages":                link("merge", "TB00002", "PA"),
		"an end":                    `DELETE FROM parcels WHERE code = 'TB00002'`,
		"a part's end":              `DELETE FROM parcels WHERE code = 'TB00003'`,
		"lineage taken away":        `DELETE FROM lineage`,
		"lineage undone alone":      fmt.Sprintf(`SELECT begin_write('%s', 'x', 'x', %d, acting(), '9s', '9s'); DELETE FROM lineage`, testTown, split.Change),
		"a record of a split":       `INSERT INTO parcel_moves (town, parcel, to_stage, on_date, role, kind) SELECT town, fid, 'closed', (now() AT TIME ZONE 'Asia/Shanghai')::date, 'planner', 'split' FROM parcels WHERE code = 'PA'`,
		"a record that stays":       `INSERT INTO parcel_moves (town, parcel, from_stage, to_stage, on_date, role, accepted_m2, kind) SELECT town, fid, stage, stage, (now() AT TIME ZONE 'Asia/Shanghai')::date, 'planner', 99, 'split' FROM parcels WHERE code = 'TB00001'`,
		"another layer":             `INSERT INTO lineage (town, layer, kind, child, parent) VALUES ('` + testTown + `', 'villages', 'split', 1, 2)`,
		"another town's, by a name": `INSERT INTO lineage (town, layer, kind, child, parent) VALUES ('450399199', 'parcels', 'split', 1, 2)`,
	} {
		if err := l.exec(t, "planner", sql); err == nil {
			t.Errorf("%s was written", what)
		}
		if stood() != before {
			t.Fatalf("%s has altered what stands", what)
		}
	}
	if err := l.exec(t, "planner", `UPDATE lineage SET parent = 1`); err != nil || stood() != before {
		t.Errorf("lineage altered: %v", err)
	}
	if err := l.exec(t, "clerk-b", link("split", "PB", "TB00001")); fault.Of(err).Kind != fault.Forbidden || stood() != before {
		t.Errorf("a clerk links his own to another committee's: %v", err)
	}
}

// However often ground was parted and united, whether somebody worked on it is known at once; and that a neighbour's
// edit alters what an area counts is not his work on it.
func TestWorkIsKnownThroughManyCuts(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	l := newLedger(t, db)
	opened(t, db, "TB00001", box(110.96, 25.86, 110.962, 25.862), nil)
	planner := l.people["planner"]
	l.people["cutter"] = person(t, db, "cutter", access.Membership{Town: testTown, Role: access.Planner})
	l.people["worker"] = person(t, db, "worker", access.Membership{Town: testTown, Role: access.Planner})
	older, version, _ := l.parcel(t, "TB00001")
	drawnOver, err := as(t, db, planner, drawn("N", box(110.9615, 25.86, 110.963, 25.862), postgis.Decision{With: older, Version: version, Decision: postgis.OlderCounts}))
	if err != nil {
		t.Fatal(err)
	}
	younger := drawnOver.Results[0].FID
	if _, err := as(t, db, l.people["worker"], moved(older, version, box(110.96, 25.86, 110.9619, 25.862))); err != nil {
		t.Fatal(err)
	}
	whole := box(110.9615, 25.86, 110.963, 25.862)
	for range 16 {
		_, version, _ := l.parcel(t, "N")
		split, err := as(t, db, l.people["cutter"], splitting("parcels", younger, version, box(110.9615, 25.86, 110.9625, 25.862), box(110.9625, 25.86, 110.963, 25.862)))
		if err != nil {
			t.Fatal(err)
		}
		parts := split.Results[0].Parts
		if _, err := as(t, db, l.people["cutter"], merging("parcels", whole, postgis.Versioned{FID: parts[0].FID, Version: parts[0].Version}, postgis.Versioned{FID: parts[1].FID, Version: parts[1].Version})); err != nil {
			t.Fatal(err)
		}
	}
	worked := func(who string) (yes bool) {
		t.Helper()
		err := db.Write(t.Context(), postgis.Request{Town: testTown, Actor: l.people[who], Reason: "asks"}, nil, func(c *postgis.Change) error {
			return c.Scan(t.Context(), &yes, fmt.Sprintf(`SELECT tuntu_access.worked_on('%s', %d, 9223372036854775807)`, testTown, younger))
		})
		if err != nil {
			t.Fatal(err)
		}
		return yes
	}
	for who, want := range map[string]bool{"planner": true, "cutter": true, "worker": false, "county": false} {
		if got := worked(who); got != want {
			t.Errorf("%s worked on it: %t", who, got)
		}
	}
}

// Channels are split and merged as lines, with the villages that they water.
func TestChannelsAreSplitAndMerged(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	conn := owner(t, d)
	line := func(lon ...float64) orb.LineString {
		var points orb.LineString
		for _, x := range lon {
			points = append(points, orb.Point{x, 25.87})
		}
		return points
	}
	change(t, db, func(c *postgis.Change) error {
		err := insert(t.Context(), c, "channels", geo.Feature{Code: "QD00001", Committee: unitA, Geometry: line(110.96, 110.962, 110.964), Properties: map[string]any{"served_m2": 100.0}})
		return errors.Join(err, c.AddChannelVillages(t.Context(), []postgis.ChannelVillage{{Channel: 1, Village: 1}}))
	})
	before, links := state(t, conn, "channels"), state(t, conn, "links")
	answer, err := as(t, db, l.people["planner"], splitting("channels", 1, 1, line(110.96, 110.961), line(110.961, 110.962, 110.964)))
	if err != nil {
		t.Fatal(err)
	}
	if got := state(t, conn, "links"); got != "1 1\n2 1" {
		t.Error(got)
	}
	if got := texts(t, conn, `SELECT format('%s %s', code, served_m2) FROM channels ORDER BY fid`); !slices.Equal(got, []string{"QD00001 75", "QD00002 25"}) {
		t.Error(got)
	}
	if _, err := as(t, db, l.people["planner"], merging("channels", line(110.96, 110.961, 110.9635), postgis.Versioned{FID: 1, Version: 2}, postgis.Versioned{FID: 2, Version: 1})); err == nil || !strings.Contains(err.Error(), "m in length") {
		t.Errorf("a line that is shorter: %v", err)
	}
	merged, err := as(t, db, l.people["planner"], merging("channels", line(110.96, 110.962, 110.964), postgis.Versioned{FID: 1, Version: 2}, postgis.Versioned{FID: 2, Version: 1}))
	if err != nil {
		t.Fatal(err)
	}
	if got := state(t, conn, "channels"); got != before || state(t, conn, "links") != links {
		t.Errorf("%s\nwas\n%s", got, before)
	}
	for _, undone := range []int64{merged.Change, answer.Change} {
		if u, err := db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: l.people["planner"], Reason: "undo"}, undone, false); err != nil || len(u.Conflicts) > 0 {
			t.Fatalf("%+v, %v", u, err)
		}
	}
	if got := state(t, conn, "channels"); got != before || state(t, conn, "links") != links {
		t.Errorf("%s\nwas\n%s", got, before)
	}
}
