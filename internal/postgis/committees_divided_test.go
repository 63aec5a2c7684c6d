package postgis_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/encoding/wkb"

	"tuntu/geo"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// A committee is split, and what lies on its new part's ground belongs to that, villages under codes of it; two are merged,
// and what belonged to the smaller one belongs to the larger, targets too. One undo takes either back whole. A clerk does
// neither, and a committee that has clerks does not end.
func TestCommitteesAreSplitAndMerged(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	conn := owner(t, d)
	planner, clerk := l.people["planner"], l.people["clerk"]
	change(t, db, func(c *postgis.Change) error {
		b := unitB
		if err := insert(t.Context(), c, "villages", geo.Feature{Committee: unitA, Code: unitA + "002", Name: "东屯", Geometry: orb.Point{110.99, 25.9}, Properties: map[string]any{}}); err != nil {
			return err
		}
		if err := insert(t.Context(), c, "parcels", geo.Feature{Committee: unitA, Code: "PC", Geometry: square(110.985, 0.001), Properties: map[string]any{}}); err != nil {
			return err
		}
		return c.PutTarget(t.Context(), postgis.Target{Year: 2026, Committee: &b, M2: 500})
	})
	belongs := func() string {
		t.Helper()
		return strings.Join(texts(t, conn, `
			SELECT format('%s %s %s', code, name, round(area_m2)) FROM committees WHERE town = '`+testTown+`'
			UNION ALL SELECT format('%s %s', code, committee) FROM villages WHERE town = '`+testTown+`'
			UNION ALL SELECT format('%s %s', code, committee) FROM parcels WHERE town = '`+testTown+`'
			UNION ALL SELECT format('target %s %s', committee, m2) FROM targets ORDER BY 1`), "\n")
	}
	before := belongs()
	standing := func(code string) (fid int64, version int) {
		t.Helper()
		if err := conn.QueryRow(t.Context(), `SELECT fid, version FROM committees WHERE code = $1`, code).Scan(&fid, &version); err != nil {
			t.Fatal(err)
		}
		return fid, version
	}
	a, version := standing(unitA)
	parts := []orb.Geometry{drawnBy(t, conn, `ST_Intersection(geom, ST_MakeEnvelope(110.9, 25.8, 110.98, 26, 4490))`), drawnBy(t, conn, `ST_Intersection(geom, ST_MakeEnvelope(110.98, 25.8, 111.1, 26, 4490))`)}
	split := splitting("committees", a, version, parts...)
	if _, err := as(t, db, clerk, split); fault.Of(err).Kind != fault.Forbidden {
		t.Errorf("a clerk: %v", err)
	}
	answer, err := as(t, db, planner, split)
	if err != nil {
		t.Fatal(err)
	}
	part := answer.Results[0].Parts[1]
	after := belongs()
	for _, want := range []string{part.Code + " 甲村（" + part.Code[9:] + "）", part.Code + "001 " + part.Code, "PC " + part.Code, "PA " + unitA, unitA + "001 " + unitA, "target " + unitB + " 500"} {
		if !strings.Contains(after, want) {
			t.Errorf("no %q in\n%s", want, after)
		}
	}
	if part.Code == unitA || part.Code == unitB || len(part.Code) != 12 || answer.Results[0].Parts[0].Code != unitA {
		t.Errorf("%+v", answer.Results)
	}
	undo := func(change int64) {
		t.Helper()
		if _, err := db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "undo", Said: true}, change, false); err != nil {
			t.Fatal(err)
		}
		if got := belongs(); got != before {
			t.Errorf("after the undo\n%s\nit was\n%s", got, before)
		}
	}
	undo(answer.Change)

	a, version = standing(unitA)
	b, versionB := standing(unitB)
	whole := drawnBy(t, conn, `(SELECT ST_Union(c.geom) FROM committees c WHERE c.town = '`+testTown+`')`)
	unite := merging("committees", whole, postgis.Versioned{FID: a, Version: version}, postgis.Versioned{FID: b, Version: versionB})
	if _, err := as(t, db, clerk, unite); fault.Of(err).Kind != fault.Forbidden {
		t.Errorf("a clerk: %v", err)
	}
	if _, err := as(t, db, planner, unite); fault.Of(err).Kind != fault.Conflict || !strings.Contains(err.Error(), "has clerks") || belongs() != before {
		t.Errorf("a committee with clerks: %v", err)
	}
	if _, err := conn.Exec(t.Context(), `BEGIN; SELECT begin_change('`+testTown+`', 'tester', 'clerks', NULL); UPDATE memberships SET unit = '`+unitA+`' WHERE unit = '`+unitB+`' AND role = 'clerk'; COMMIT`); err != nil {
		t.Fatal(err)
	}
	if answer, err = as(t, db, planner, unite); err != nil {
		t.Fatal(err)
	}
	after = belongs()
	for _, want := range []string{"PB " + unitA, unitA + "003 " + unitA, "target " + unitA + " 500"} {
		if !strings.Contains(after, want) {
			t.Errorf("no %q in\n%s", want, after)
		}
	}
	if strings.Contains(after, unitB) || !slices.Equal(answer.Results[0].Ended, []int64{b}) {
		t.Errorf("%+v\n%s", answer.Results, after)
	}
	undo(answer.Change)
}

// Who splits a committee, or takes that back, has not worked on the parcels that belong to another one by it; who gives a
// parcel another committee has.
func TestADividedCommitteeIsNoWork(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	conn := owner(t, d)
	planner := l.people["planner"]
	change(t, db, func(c *postgis.Change) error {
		return insert(t.Context(), c, "parcels", geo.Feature{Committee: unitA, Code: "PC", Geometry: square(110.985, 0.001), Properties: map[string]any{}})
	})
	pc, _, _ := l.parcel(t, "PC")
	works := func() (yes bool) {
		t.Helper()
		err := db.Write(t.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "asks"}, nil, func(c *postgis.Change) error {
			return c.Scan(t.Context(), &yes, fmt.Sprintf(`SELECT tuntu_access.worked_on('%s', %d, 9223372036854775807)`, testTown, pc))
		})
		if err != nil {
			t.Fatal(err)
		}
		return yes
	}
	belongs := func() string {
		t.Helper()
		return texts(t, conn, `SELECT committee FROM parcels WHERE code = 'PC'`)[0]
	}
	var a int64
	var version int
	if err := conn.QueryRow(t.Context(), `SELECT fid, version FROM committees WHERE code = $1`, unitA).Scan(&a, &version); err != nil {
		t.Fatal(err)
	}
	parts := []orb.Geometry{drawnBy(t, conn, `ST_Intersection(geom, ST_MakeEnvelope(110.9, 25.8, 110.98, 26, 4490))`), drawnBy(t, conn, `ST_Intersection(geom, ST_MakeEnvelope(110.98, 25.8, 111.1, 26, 4490))`)}
	answer, err := as(t, db, planner, splitting("committees", a, version, parts...))
	if err != nil {
		t.Fatal(err)
	}
	if belongs() == unitA || works() {
		t.Errorf("after the split it belongs to %s and is the planner's: %t", belongs(), works())
	}
	if _, err := db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "undo", Said: true}, answer.Change, false); err != nil {
		t.Fatal(err)
	}
	if belongs() != unitA || works() {
		t.Errorf("after the undo it belongs to %s and is the planner's: %t", belongs(), works())
	}
	err = db.Write(t.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "x"}, nil, func(c *postgis.Change) error {
		return c.Exec(t.Context(), fmt.Sprintf(`UPDATE parcels SET committee = '%s' WHERE fid = %d`, unitB, pc))
	})
	if err != nil || !works() {
		t.Errorf("who gives it another committee has not worked on it: %v", err)
	}
}

// drawnBy is a shape that SQL makes of the committee's of unitA.
func drawnBy(t *testing.T, conn *pgx.Conn, sql string) orb.Geometry {
	t.Helper()
	var bytes []byte
	if err := conn.QueryRow(t.Context(), fmt.Sprintf(`SELECT ST_AsBinary(ST_Multi(%s)) FROM committees WHERE code = $1`, sql), unitA).Scan(&bytes); err != nil {
		t.Fatal(err)
	}
	shape, err := wkb.Unmarshal(bytes)
	if err != nil {
		t.Fatal(err)
	}
	if many, ok := shape.(orb.MultiPolygon); ok && len(many) == 1 {
		return many[0]
	}
	return shape
}
