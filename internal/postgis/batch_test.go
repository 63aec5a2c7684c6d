package postgis_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// strip makes a parcel between two meridians.
func strip(west, east float64) orb.Polygon {
	return orb.Polygon{{{west, 25.9}, {east, 25.9}, {east, 25.901}, {west, 25.901}, {west, 25.9}}}
}

// moved makes an edit that changes a parcel's geometry.
func moved(fid int64, version int, shape orb.Geometry) postgis.Edit {
	layer, _ := geo.LayerByID("parcels")
	return postgis.Edit{
		Op: postgis.Patch, Layer: layer, FID: fid, Version: version,
		Feature: geo.Feature{Geometry: shape, Properties: map[string]any{}}, Set: []string{postgis.GeometryField},
	}
}

func apply(t *testing.T, db *postgis.DB, edits ...postgis.Edit) (postgis.Answer, error) {
	t.Helper()
	return db.Apply(t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("tester"), Reason: t.Name()}, edits)
}

// neighbours adds two parcels with a common border at 111.001, and returns their fids.
func neighbours(t *testing.T, db *postgis.DB) (west, east int64) {
	t.Helper()
	addTown(t, db)
	change(t, db, func(c *postgis.Change) error {
		return insert(t.Context(), c, "parcels", parcel("W", strip(111, 111.001)), parcel("E", strip(111.001, 111.002)))
	})
	for code, fid := range map[string]*int64{"W": &west, "E": &east} {
		layer, _ := geo.LayerByID("parcels")
		q := postgis.Query{Layer: layer, Town: testTown, Equal: map[string]string{"code": code}, Limit: 1, Out: postgis.CRSs()[0]}
		if err := db.Features(t.Context(), q, func(r postgis.Row) error { *fid = r.FID; return nil }); err != nil || *fid == 0 {
			t.Fatal(err)
		}
	}
	return west, east
}

// Edits that move the common border of two neighbours are accepted in either order, since the
// parcels do not overlap in the end.
func TestACommonBorderMovesInEitherOrder(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	west, east := neighbours(t, db)
	for i, border := range []float64{111.0015, 111.0005} { // the border moves into one parcel, then into the other
		edits := []postgis.Edit{moved(west, i+1, strip(111, border)), moved(east, i+1, strip(border, 111.002))}
		if i == 1 {
			slices.Reverse(edits)
		}
		answer, err := apply(t, db, edits...)
		if err != nil || len(answer.Results) != 2 || answer.Results[0].Version != i+2 || answer.Results[0].FID != edits[0].FID {
			t.Fatalf("border to %f: %+v, %v", border, answer, err)
		}
	}
}

// A real overlap is refused with the edit that makes it and the area of the overlap in m² and mu.
func TestAnOverlapIsRefusedWithItsPiece(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	west, east := neighbours(t, db)
	_, err := apply(t, db, moved(east, 1, strip(111.0012, 111.002)), moved(west, 1, strip(111, 111.0013)))
	at, ok := errors.AsType[*postgis.AtEdit](err)
	refused, is := errors.AsType[*postgis.Refused](err)
	if !ok || !is || len(refused.Overlaps) != 1 {
		t.Fatalf("%v", err)
	}
	o := refused.Overlaps[0]
	want := geo.AreaM2(strip(111.0012, 111.0013))
	if o.M2 < want-0.1 || o.M2 > want+0.1 || o.Mu != o.M2/geo.SquareMetresPerMu || !strings.Contains(string(o.Geometry), "Polygon") {
		t.Errorf("%+v, want %f m²", o, want)
	}
	if edits := []int64{east, west}; edits[at.Edit] != o.FID || o.With == o.FID {
		t.Errorf("edit %d, %+v", at.Edit, o)
	}
	if !strings.Contains(refused.Error(), "m² (") || refused.Troubles[0].Place == nil {
		t.Errorf("%+v", refused.Troubles)
	}
	// a refused batch also undoes its edits to other parcels
	if _, err := apply(t, db, moved(west, 1, strip(111, 111.0011))); err == nil {
		t.Error("half of the move was written")
	}
}

// A deletion makes room for a new feature in the same batch, in either order.
func TestWhatGoesMakesRoom(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	west, _ := neighbours(t, db)
	layer, _ := geo.LayerByID("parcels")
	come := postgis.Edit{Op: postgis.Create, Layer: layer, Feature: geo.Feature{Code: "W", Geometry: strip(111, 111.0009)}, Set: []string{"code", postgis.GeometryField}}
	answer, err := apply(t, db, come, postgis.Edit{Op: postgis.Delete, Layer: layer, FID: west, Version: 1})
	if err != nil || answer.Results[0].FID == west || answer.Results[0].Version != 1 || answer.Results[1].Version != 0 {
		t.Fatalf("%+v, %v", answer, err)
	}
	if _, err := apply(t, db, come); err == nil || !strings.Contains(err.Error(), "code W is there already") {
		t.Errorf("its code again: %v", err)
	}
}

// A committee and its features can be deleted in one batch, in either order.
func TestACommitteeGoesWithWhatWasIts(t *testing.T) {
	t.Parallel()
	for _, last := range []bool{true, false} {
		db, _ := openBoth(t)
		addTown(t, db)
		code := testTown + "201"
		change(t, db, func(c *postgis.Change) error {
			if err := insert(t.Context(), c, "committees", geo.Feature{Code: code, Name: "东岸", Geometry: strip(110.95, 111.05)}); err != nil {
				return err
			}
			return insert(t.Context(), c, "sites", geo.Feature{Code: "S", Committee: code, Geometry: orb.Point{111, 25.9005}})
		})
		sites, _ := geo.LayerByID("sites")
		committees, _ := geo.LayerByID("committees")
		edits := []postgis.Edit{
			{Op: postgis.Patch, Layer: sites, FID: 1, Version: 1, Feature: geo.Feature{Properties: map[string]any{}}, Set: []string{"committee"}},
			{Op: postgis.Delete, Layer: committees, FID: 1, Version: 1},
		}
		if !last {
			slices.Reverse(edits)
		}
		if answer, err := apply(t, db, edits...); err != nil {
			t.Errorf("%+v, %v", answer, err)
		}
	}
	db, _ := openBoth(t)
	addTown(t, db)
	committees, _ := geo.LayerByID("committees")
	change(t, db, func(c *postgis.Change) error {
		if err := insert(t.Context(), c, "committees", geo.Feature{Code: testTown + "201", Name: "东岸", Geometry: strip(110.95, 111.05)}); err != nil {
			return err
		}
		return insert(t.Context(), c, "sites", geo.Feature{Code: "S", Committee: testTown + "201", Geometry: orb.Point{111, 25.9005}})
	})
	if _, err := apply(t, db, postgis.Edit{Op: postgis.Delete, Layer: committees, FID: 1, Version: 1}); fault.Of(err).Kind != fault.Conflict {
		t.Errorf("a committee that something belongs to: %v", err)
	}
}

// A batch edits a feature only once, since the order of its edits must not matter.
func TestAFeatureIsEditedOnce(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	west, _ := neighbours(t, db)
	_, err := apply(t, db, moved(west, 1, strip(111, 111.0008)), moved(west, 1, strip(111, 111.0009)))
	if at, ok := errors.AsType[*postgis.AtEdit](err); !ok || at.Edit != 1 || !strings.Contains(err.Error(), "edited twice") {
		t.Errorf("%v", err)
	}
}

// An undo whose restored area would overlap a newer one is refused like an edit.
func TestAnUndoIsJudgedToo(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	west, _ := neighbours(t, db)
	away, err := apply(t, db, moved(west, 1, strip(111.05, 111.051)))
	if err != nil {
		t.Fatal(err)
	}
	change(t, db, func(c *postgis.Change) error {
		return insert(t.Context(), c, "parcels", parcel("N", strip(111, 111.0009)))
	})
	_, err = db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("tester"), Reason: "undo"}, away.Change, false)
	refused, ok := errors.AsType[*postgis.Refused](err)
	if !ok || len(refused.Overlaps) != 1 || refused.Overlaps[0].FID != west {
		t.Errorf("%v", err)
	}
}

// statements counts the statements that a write sends to the database, with BEGIN and COMMIT.
func statements(t *testing.T, db *postgis.DB, write func() error) (n int, kinds []string) {
	t.Helper()
	var mutex sync.Mutex
	db.ObserveQueries(func(kind string, _ time.Duration) {
		mutex.Lock()
		defer mutex.Unlock()
		n++
		kinds = append(kinds, kind)
	})
	err := write()
	db.ObserveQueries(func(string, time.Duration) {})
	if err != nil {
		t.Fatal(err)
	}
	return n, kinds
}

// An edit of one field takes 9 statements, and one of a geometry 12 (it was 24 and 28); a batch of
// a thousand takes no more than one edit, apart from codes.
func TestAWriteTakesFewStatements(t *testing.T) {
	db, _ := openBoth(t)
	west, _ := neighbours(t, db)
	planner := person(t, db, "planner", access.Membership{Town: testTown, Role: access.Planner})
	layer, _ := geo.LayerByID("parcels")
	write := func(edits ...postgis.Edit) func() error {
		return func() error {
			_, err := db.Apply(t.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "count"}, edits)
			return err
		}
	}
	crop := postgis.Edit{Op: postgis.Patch, Layer: layer, FID: west, Version: 1, Feature: geo.Feature{Properties: map[string]any{"crop": "rice"}}, Set: []string{"crop"}}
	if n, kinds := statements(t, db, write(crop)); n > 9 {
		t.Errorf("a field: %d statements: %v", n, kinds)
	}
	if n, kinds := statements(t, db, write(moved(west, 2, strip(111, 111.0009)))); n > 12 {
		t.Errorf("a geometry: %d statements: %v", n, kinds)
	}
	many := make([]postgis.Edit, 1000)
	for i := range many {
		shape := strip(110.91+float64(i%100)*0.0005, 110.9104+float64(i%100)*0.0005)
		for j := range shape[0] {
			shape[0][j][1] += -0.09 + float64(i/100)*0.002
		}
		many[i] = postgis.Edit{Op: postgis.Create, Layer: layer, Feature: geo.Feature{Code: fmt.Sprint("M", i), Geometry: shape}, Set: []string{"code", postgis.GeometryField}}
	}
	if n, kinds := statements(t, db, write(many...)); n > 12 {
		t.Errorf("a thousand: %d statements: %v", n, kinds)
	}
}

// Two features can exchange their codes in one batch.
func TestCodesAreSwappedInOneBatch(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	west, east := neighbours(t, db)
	layer, _ := geo.LayerByID("parcels")
	coded := func(fid int64, code string) postgis.Edit {
		return postgis.Edit{Op: postgis.Patch, Layer: layer, FID: fid, Version: 1, Feature: geo.Feature{Code: code, Properties: map[string]any{}}, Set: []string{"code"}}
	}
	if _, err := apply(t, db, coded(west, "E"), coded(east, "W")); err != nil {
		t.Error(err)
	}
	if _, err := apply(t, db, postgis.Edit{Op: postgis.Patch, Layer: layer, FID: west, Version: 2, Feature: geo.Feature{Code: "W", Properties: map[string]any{}}, Set: []string{"code"}}); err == nil || !strings.Contains(err.Error(), "W is there already") {
		t.Errorf("a code that another has: %v", err)
	}
}

// A dry run of an undo is refused too if the undo would delete a committee to which features belong
// now.
func TestALookAtAnUndoIsJudged(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	addTown(t, db)
	committees, _ := geo.LayerByID("committees")
	sites, _ := geo.LayerByID("sites")
	code := testTown + "201"
	made, err := apply(t, db, postgis.Edit{
		Op: postgis.Create, Layer: committees, Set: []string{"code", "name", postgis.GeometryField},
		Feature: geo.Feature{Code: code, Name: "东岸", Geometry: strip(110.95, 111.05), Properties: map[string]any{}},
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := apply(t, db, postgis.Edit{
		Op: postgis.Create, Layer: sites, Set: []string{"code", "committee", postgis.GeometryField},
		Feature: geo.Feature{Code: "S", Committee: code, Geometry: orb.Point{111, 25.9005}, Properties: map[string]any{}},
	}); err != nil {
		t.Fatal(err)
	}
	for _, look := range []bool{true, false} {
		if _, err := db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("tester"), Reason: "undo"}, made.Change, look); fault.Of(err).Kind != fault.Conflict {
			t.Errorf("look %v: %v", look, err)
		}
	}
}

// A merge of committees can be undone although a clerk was moved to the other committee, since that
// is a separate change.
func TestAMergeIsUndoneWithItsClerk(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	addTown(t, db)
	from, into := testTown+"201", testTown+"202"
	change(t, db, func(c *postgis.Change) error {
		return insert(t.Context(), c, "committees",
			geo.Feature{Code: from, Name: "东岸", Geometry: strip(110.95, 111)},
			geo.Feature{Code: into, Name: "西岸", Geometry: strip(111, 111.05)})
	})
	clerk := person(t, db, "clerk", access.Membership{Town: testTown, Role: access.Clerk, Unit: from})
	targets := func() string {
		t.Helper()
		list, err := db.Targets(t.Context(), testTown)
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, x := range list {
			lines = append(lines, fmt.Sprint(x.Year, " ", *x.Committee, " ", x.M2))
		}
		return strings.Join(lines, ", ")
	}
	change(t, db, func(c *postgis.Change) error {
		for _, x := range []postgis.Target{{Year: 2026, Committee: &from, M2: 300}, {Year: 2026, Committee: &into, M2: 500}, {Year: 2027, Committee: &from, M2: 70}} {
			if err := c.PutTarget(t.Context(), x); err != nil {
				return err
			}
		}
		return nil
	})
	set := targets()
	var merge int64
	change(t, db, func(c *postgis.Change) error {
		merge = c.ID
		_, err := c.MergeCommittees(t.Context(), from, into)
		return err
	})
	change(t, db, func(c *postgis.Change) error { return c.MoveClerks(t.Context(), from, into) })
	if p, err := db.Person(t.Context(), clerk.Account); err != nil || p.Actor.Memberships[0].Unit != into {
		t.Errorf("the clerk: %+v, %v", p, err)
	}
	if got := targets(); got != fmt.Sprintf("2026 %[1]s 800, 2027 %[1]s 70", into) {
		t.Errorf("targets: %s", got)
	}
	undone, err := db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: access.Operator("tester"), Reason: "undo"}, merge, false)
	if err != nil || undone.Rows == 0 || targets() != set {
		t.Errorf("%+v, %v, %s", undone, err, targets())
	}
	if n, err := db.Size(t.Context(), "committees", testTown); err != nil || n != 2 {
		t.Errorf("%d committees, %v", n, err)
	}
}
