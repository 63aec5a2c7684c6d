package postgis_test

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// batched makes a batch with parcels in it as an actor.
func batched(t testing.TB, db *postgis.DB, actor access.Actor, name string, parcels ...int64) (id int64, err error) {
	t.Helper()
	err = db.Write(t.Context(), postgis.Request{Town: testTown, Actor: actor, Reason: t.Name()}, nil, func(c *postgis.Change) error {
		if id, err = c.AddBatch(t.Context(), postgis.Batch{Name: name, Year: 2026}); err != nil || len(parcels) == 0 {
			return err
		}
		return c.FillBatch(t.Context(), id, parcels, nil)
	})
	return id, err
}

// filled puts parcels into a batch as an actor and takes others out.
func filled(t testing.TB, db *postgis.DB, actor access.Actor, id int64, put, take []int64) (change int64, err error) {
	t.Helper()
	err = db.Write(t.Context(), postgis.Request{Town: testTown, Actor: actor, Reason: t.Name()}, nil, func(c *postgis.Change) error {
		change = c.ID
		return c.FillBatch(t.Context(), id, put, take)
	})
	return change, err
}

// A parcel is in one batch at a time, which a planner says: its column follows, through another name and an undo too.
func TestParcelsAreInBatches(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	conn := owner(t, d)
	where := func() string {
		return strings.Join(texts(t, conn, `SELECT code || ':' || coalesce(batch, '') FROM parcels WHERE code IN ('PA', 'PB') ORDER BY code`), " ")
	}
	pa, _, _ := l.parcel(t, "PA")
	pb, _, _ := l.parcel(t, "PB")
	planner := l.people["planner"]
	for _, role := range []string{"clerk", "town"} {
		if _, err := batched(t, db, l.people[role], "一批", pa); fault.Of(err).Kind != fault.Forbidden {
			t.Errorf("%s: %v", role, err)
		}
	}
	first, err := batched(t, db, planner, "2026年第一批", pa)
	if err != nil {
		t.Fatal(err)
	}
	second, err := batched(t, db, planner, "2026年第二批")
	if err != nil || where() != "PA:2026年第一批 PB:" {
		t.Fatal(where(), err)
	}
	if _, err := batched(t, db, planner, "2026年第二批"); fault.Of(err).Kind != fault.Conflict {
		t.Errorf("the same name: %v", err)
	}
	for name, try := range map[string]struct {
		put, take []int64
		kind      fault.Kind
	}{
		"in another":      {[]int64{pb, pa}, nil, fault.Conflict},
		"out of none":     {nil, []int64{pb}, fault.Conflict},
		"out of another":  {nil, []int64{pa}, fault.Conflict},
		"no such parcel":  {[]int64{999999}, nil, fault.NotFound},
		"one of two only": {[]int64{pb, 999999}, nil, fault.NotFound},
	} {
		if _, err := filled(t, db, planner, second, try.put, try.take); fault.Of(err).Kind != try.kind || where() != "PA:2026年第一批 PB:" {
			t.Errorf("%s: %v, %s", name, err, where())
		}
	}
	if _, err := filled(t, db, planner, 999999, []int64{pb}, nil); fault.Of(err).Kind != fault.NotFound {
		t.Errorf("no such batch: %v", err)
	}
	took, err := filled(t, db, planner, first, []int64{pb}, []int64{pa})
	if err != nil || where() != "PA: PB:2026年第一批" {
		t.Fatal(where(), err)
	}
	edit := postgis.Edit{Op: postgis.Patch, Layer: parcels(), Set: []string{"crop"}, Feature: geo.Feature{Properties: map[string]any{"crop": "rice"}}}
	edit.FID, edit.Version, _ = l.parcel(t, "PB")
	if _, err := as(t, db, l.people["planner"], edit); err != nil { // what else is edited since is no conflict
		t.Fatal(err)
	}
	undo := postgis.Request{Town: testTown, Actor: l.people["clerk"], Reason: "undo"}
	if _, err := db.Undo(t.Context(), undo, took, false); fault.Of(err).Kind != fault.Forbidden {
		t.Errorf("a clerk's undo: %v", err)
	}
	undo.Actor = planner
	u, err := db.Undo(t.Context(), undo, took, false)
	if err != nil || len(u.Conflicts) > 0 || where() != "PA:2026年第一批 PB:" {
		t.Fatal(u, err, where())
	}
	if u, err = db.Undo(t.Context(), undo, u.Change, false); err != nil || len(u.Conflicts) > 0 || where() != "PA: PB:2026年第一批" {
		t.Fatal(u, err, where())
	}
	err = db.Write(t.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "x"}, nil, func(c *postgis.Change) error {
		return c.AlterBatch(t.Context(), postgis.Batch{ID: first, Name: "春季批", Year: 2026})
	})
	if err != nil || where() != "PA: PB:春季批" {
		t.Error(where(), err)
	}
	for _, sql := range []string{ // whatever a statement says
		`UPDATE parcels SET batch = '春季批' WHERE code = 'PA'`, `UPDATE parcels SET batch = NULL WHERE code = 'PB'`,
	} {
		err := db.Write(t.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "x"}, nil, func(c *postgis.Change) error {
			return c.Exec(t.Context(), sql)
		})
		if err != nil || where() != "PA: PB:春季批" {
			t.Errorf("%s: %v, %s", sql, err, where())
		}
	}
	end := func(id int64) error {
		return db.Write(t.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "x"}, nil, func(c *postgis.Change) error { return c.EndBatch(t.Context(), id) })
	}
	if err := end(first); fault.Of(err).Kind != fault.Conflict {
		t.Errorf("one with parcels in it: %v", err)
	}
	if err := end(second); err != nil {
		t.Error(err)
	}
	list, err := db.Batches(t.Context(), access.Actor{}, testTown, math.MaxInt64, 10)
	if err != nil || len(list) != 1 || list[0].Name != "春季批" || list[0].Parcels != 1 || list[0].M2 <= 0 {
		t.Errorf("%+v, %v", list, err)
	}
}

// The list of batches has pages, the latest year first, and what it reads and masks is a page's notes alone.
func TestBatchesAreListedByPages(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	conn := owner(t, d)
	change(t, db, func(c *postgis.Change) error {
		return c.Exec(t.Context(), fmt.Sprintf(`INSERT INTO batches (town, name, year, note) SELECT '%s', '批' || n, 2020 + n %% 5, '备注' FROM generate_series(1, 23) n`, testTown))
	})
	want := texts(t, conn, `SELECT name FROM batches ORDER BY year DESC, id DESC`)
	var got []string
	for older := int64(math.MaxInt64); ; {
		page, err := db.Batches(t.Context(), l.people["clerk"], testTown, older, 5)
		if err != nil || len(page) > 5 {
			t.Fatal(len(page), err)
		}
		for _, b := range page {
			if got = append(got, b.Name); b.Note == nil || *b.Note != "备注" {
				t.Errorf("%s has the note %v", b.Name, b.Note)
			}
		}
		if len(page) < 5 {
			break
		}
		older = page[len(page)-1].ID
	}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if _, err := db.Batches(t.Context(), l.people["clerk"], testTown, 999999, 5); fault.Of(err).Kind != fault.NotFound {
		t.Errorf("after one that is none: %v", err)
	}
}

// Who puts a parcel into a batch, or gives that another name, has not worked on the parcel; a record of one stays its
// parcel's, and the column is no text that could be erased apart from the batch's name.
func TestABatchIsNoWork(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	pa, _, _ := l.parcel(t, "PA")
	pb, _, _ := l.parcel(t, "PB")
	planner := l.people["planner"]
	works := func() (yes bool) {
		t.Helper()
		err := db.Write(t.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "asks"}, nil, func(c *postgis.Change) error {
			return c.Scan(t.Context(), &yes, fmt.Sprintf(`SELECT tuntu_access.worked_on('%s', %d, 9223372036854775807)`, testTown, pa))
		})
		if err != nil {
			t.Fatal(err)
		}
		return yes
	}
	before := works()
	id, err := batched(t, db, planner, "一批", pa)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Write(t.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "x"}, nil, func(c *postgis.Change) error {
		return c.AlterBatch(t.Context(), postgis.Batch{ID: id, Name: "春季批", Year: 2026})
	})
	if err != nil || before || works() {
		t.Errorf("worked on: before %t, after %t; %v", before, works(), err)
	}
	err = db.Write(t.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "x"}, nil, func(c *postgis.Change) error {
		return c.Exec(t.Context(), fmt.Sprintf(`UPDATE batch_parcels SET parcel = %d WHERE parcel = %d`, pb, pa))
	})
	if where := texts(t, owner(t, d), `SELECT code FROM parcels WHERE batch IS NOT NULL`); err == nil || len(where) != 1 || where[0] != "PA" {
		t.Errorf("another parcel's: %v, %v", where, err)
	}
	if _, err := postgis.Erasable(parcels(), "batch"); fault.Of(err).Kind != fault.Invalid {
		t.Errorf("erased apart: %v", err)
	}
	if _, err := batched(t, db, planner, "张三13812345678批"); fault.Of(err).Kind != fault.Invalid {
		t.Errorf("a number in a name: %v", err)
	}
}

// What was edited in a batch's parcels since it was given another name stays when that is taken back.
func TestUndoOfABatchesName(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	conn := owner(t, d)
	planner := l.people["planner"]
	pa, _, _ := l.parcel(t, "PA")
	id, err := batched(t, db, planner, "一批", pa)
	if err != nil {
		t.Fatal(err)
	}
	var renamed int64
	err = db.Write(t.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "x"}, nil, func(c *postgis.Change) error {
		renamed = c.ID
		return c.AlterBatch(t.Context(), postgis.Batch{ID: id, Name: "春季批", Year: 2026})
	})
	if err != nil {
		t.Fatal(err)
	}
	edit := postgis.Edit{Op: postgis.Patch, Layer: parcels(), Set: []string{"crop"}, Feature: geo.Feature{Properties: map[string]any{"crop": "rice"}}}
	edit.FID, edit.Version, _ = l.parcel(t, "PA")
	if _, err := as(t, db, planner, edit); err != nil {
		t.Fatal(err)
	}
	undo := postgis.Request{Town: testTown, Actor: planner, Reason: "undo"}
	for _, want := range []string{"一批 rice", "春季批 rice"} { // the undo of the undo, too
		u, err := db.Undo(t.Context(), undo, renamed, false)
		if got := texts(t, conn, `SELECT batch || ' ' || crop FROM parcels WHERE code = 'PA'`); err != nil || len(u.Conflicts) > 0 || got[0] != want {
			t.Fatalf("%+v, %v: %v, want %s", u, err, got, want)
		}
		renamed = u.Change
	}
}

// The parts of a parcel are in its batch, and what is merged is in one: else the merge is refused, and says why. One undo
// takes either back, also a clerk's, who puts nothing into batches himself.
func TestPartsInheritTheBatch(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	conn := owner(t, d)
	where := func() string {
		return strings.Join(texts(t, conn, `SELECT code || ':' || coalesce(batch, '') FROM parcels WHERE code LIKE 'TB%' ORDER BY code`), " ")
	}
	opened(t, db, "TB00001", box(110.96, 25.86, 110.964, 25.862), nil)
	fid, _, _ := l.parcel(t, "TB00001")
	id, err := batched(t, db, l.people["planner"], "一批", fid)
	if err != nil {
		t.Fatal(err)
	}
	_, version, _ := l.parcel(t, "TB00001")
	before := state(t, conn, "parcels")
	answer, err := as(t, db, l.people["clerk"], splitting("parcels", fid, version, box(110.96, 25.86, 110.961, 25.862), box(110.961, 25.86, 110.964, 25.862)))
	if err != nil || where() != "TB00001:一批 TB00002:一批" {
		t.Fatal(where(), err)
	}
	part := answer.Results[0].Parts[0]
	undo := postgis.Request{Town: testTown, Actor: l.people["clerk"], Reason: "undo"}
	u, err := db.Undo(t.Context(), undo, answer.Change, false)
	if err != nil || len(u.Conflicts) > 0 || state(t, conn, "parcels") != before {
		t.Fatal(u, err, where())
	}
	if u, err = db.Undo(t.Context(), undo, u.Change, false); err != nil || len(u.Conflicts) > 0 || where() != "TB00001:一批 TB00002:一批" {
		t.Fatal("split again:", u, err, where())
	}
	if _, err := filled(t, db, l.people["planner"], id, nil, []int64{part.FID}); err != nil {
		t.Fatal(err)
	}
	whole := func() postgis.Edit {
		var both []postgis.Versioned
		for _, code := range []string{"TB00001", "TB00002"} {
			fid, version, _ := l.parcel(t, code)
			both = append(both, postgis.Versioned{FID: fid, Version: version})
		}
		return merging("parcels", box(110.96, 25.86, 110.964, 25.862), both...)
	}
	_, err = as(t, db, l.people["clerk"], whole())
	refused, ok := errors.AsType[*postgis.Refused](err)
	if !ok || refused.Troubles[0].Field != "batch" || !strings.Contains(refused.Troubles[0].Hans, "一批") || !strings.Contains(refused.Troubles[0].En, "none") {
		t.Errorf("two batches: %v", err)
	}
	if _, err := filled(t, db, l.people["planner"], id, []int64{part.FID}, nil); err != nil {
		t.Fatal(err)
	}
	before = state(t, conn, "parcels")
	merged, err := as(t, db, l.people["clerk"], whole())
	if err != nil || where() != "TB00001:一批" {
		t.Fatal(where(), err)
	}
	if u, err := db.Undo(t.Context(), undo, merged.Change, false); err != nil || len(u.Conflicts) > 0 || state(t, conn, "parcels") != before {
		t.Error(u, err, where())
	}
}

// An import that begins a ledger puts its parcels into the batches that the file names; any other only repeats them.
func TestBatchesOfImports(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	conn := owner(t, d)
	opened(t, db, "B1", square(111.0, 0.001), map[string]any{"batch": "2024年第一批"})
	opened(t, db, "B2", square(111.01, 0.001), map[string]any{"batch": "2024年第一批"})
	opened(t, db, "B3", square(111.02, 0.001), map[string]any{"batch": "春耕"})
	got := texts(t, conn, `SELECT format('%s %s %s', b.name, b.year, string_agg(p.code, ',' ORDER BY p.code)) FROM batches b JOIN batch_parcels m USING (town)
		JOIN parcels p ON p.fid = m.parcel AND p.batch = b.name WHERE m.batch = b.id GROUP BY b.town, b.id ORDER BY 1`)
	if want := []string{"2024年第一批 2024 B1,B2", fmt.Sprintf("春耕 %d B3", today().Year())}; strings.Join(got, ";") != strings.Join(want, ";") {
		t.Errorf("%v, want %v", got, want)
	}
	for batch, faults := range map[string]int{"2024年第一批": 0, "春耕": 1} {
		err := db.Look(t.Context(), l.people["operator"], testTown, func(c *postgis.Change) error {
			staged, err := c.Stage(t.Context(), parcels(), sequence([]geo.Feature{{Row: 1, Code: "B1", Geometry: square(111.0, 0.001), Properties: map[string]any{"batch": batch}}}))
			if err != nil {
				return err
			}
			if _, _, err := staged.Match(t.Context(), []string{"batch"}, false); err != nil {
				return err
			}
			troubles, err := staged.CheckRecorded(t.Context())
			if len(troubles) != faults || faults > 0 && !strings.Contains(troubles[0].Hans, "/api/parcels/batches") {
				t.Errorf("%s: %+v", batch, troubles)
			}
			return err
		})
		if err != nil {
			t.Error(err)
		}
	}
}

// A batch's name that is too long is told with its row before anything is written.
func TestALongBatchIsToldWithItsRow(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	l := newLedger(t, db)
	for length, faults := range map[int]int{50: 0, 51: 1} {
		err := db.Look(t.Context(), l.people["operator"], testTown, func(c *postgis.Change) error {
			staged, err := c.Stage(t.Context(), parcels(), sequence([]geo.Feature{{Row: 7, Code: "N1", Geometry: square(110.98, 0.001), Properties: map[string]any{"batch": strings.Repeat("长", length)}}}))
			if err != nil {
				return err
			}
			troubles, err := staged.Check(t.Context(), false)
			if len(troubles) != faults || faults > 0 && (troubles[0].Row != 7 || !strings.Contains(troubles[0].Hans, "51")) {
				t.Errorf("%d characters: %+v", length, troubles)
			}
			return err
		})
		if err != nil {
			t.Error(err)
		}
	}
}

// A target and how far it has come are told of a batch alone.
func TestProgressOfABatch(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	l := newLedger(t, db)
	for i, code := range []string{"B1", "B2", "B3"} {
		opened(t, db, code, square(111.0+float64(i)/100, 0.001), map[string]any{"stage": "clearing"})
	}
	b1, _, _ := l.parcel(t, "B1")
	b2, _, _ := l.parcel(t, "B2")
	id, err := batched(t, db, l.people["planner"], "一批", b1, b2)
	if err != nil {
		t.Fatal(err)
	}
	l.mustMove(t, "clerk:B1:replanted clerk:B3:replanted")
	of := postgis.Portion{Town: testTown, Batch: id}
	change(t, db, func(c *postgis.Change) error {
		if err := c.PutTarget(t.Context(), postgis.Target{Year: 2026, M2: 5}); err != nil {
			return err
		}
		return c.PutTarget(t.Context(), postgis.Target{Year: 2026, Batch: &id, M2: 7})
	})
	m2, n, err := db.Reclaimed(t.Context(), of, time.Time{})
	all, three, _ := db.Reclaimed(t.Context(), postgis.Portion{Town: testTown}, time.Time{})
	if err != nil || n != 1 || three < 2 || all <= m2 {
		t.Error(m2, n, all, three, err)
	}
	gains, err := db.Gains(t.Context(), of, time.Now().AddDate(0, 0, -7))
	if err != nil || len(gains) != 1 || gains[0].Parcels != 1 || gains[0].M2 < m2-0.01 || gains[0].M2 > m2+0.01 {
		t.Error(gains, m2, err)
	}
	target, err := db.TargetOf(t.Context(), of, 2026)
	ofTown, _ := db.TargetOf(t.Context(), postgis.Portion{Town: testTown}, 2026)
	if err != nil || target != 7 || ofTown != 5 {
		t.Error(target, ofTown, err)
	}
	holding, err := db.Holdings(t.Context(), of, 10)
	if err != nil || len(holding) != 1 || holding[0].ID != b2 {
		t.Error(holding, err)
	}
	rows, err := db.StagesOnDays(t.Context(), of, today(), today())
	if err != nil || len(rows) != 2 || rows[0].To.Count != 1 || rows[1].To.Count != 1 {
		t.Error(rows, err)
	}
}
