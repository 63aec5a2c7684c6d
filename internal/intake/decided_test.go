package intake_test

import (
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/intake"
	"tuntu/internal/postgis"
)

// A file with areas whose overlap was decided comes in again, alone or together, as long as the overlap has not grown;
// in a town that knows of no such decision it is refused.
func TestADecidedOverlapComesInAgain(t *testing.T) {
	t.Parallel()
	db, _, planner := newTown(t)
	if err := create(t, db, planner, "P0", 110.96); err != nil {
		t.Fatal(err)
	}
	look := func(west ...float64) intake.Plan {
		t.Helper()
		return open(t, db, planner, parcels(t, "P", west...), nil).Plan
	}
	if p := look(110.96, 110.9605); len(p.Troubles) != 1 {
		t.Errorf("before it was decided: %+v", p.Troubles)
	}
	layer, _ := geo.LayerByID("parcels")
	var older int64
	err := db.Features(t.Context(), postgis.Query{Layer: layer, Town: town, Limit: 1, Out: postgis.CRSs()[0]}, func(r postgis.Row) error {
		older = r.FID
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	edit := postgis.Edit{
		Op: postgis.Create, Layer: layer, Set: []string{"code", "crop", postgis.GeometryField},
		Overlaps: []postgis.Decision{{With: older, Version: 1, Decision: postgis.OlderCounts}},
		Feature: geo.Feature{Code: "P1", Properties: map[string]any{"crop": "rice"}, Geometry: orb.Polygon{{
			{110.9605, 25.9}, {110.9615, 25.9}, {110.9615, 25.901}, {110.9605, 25.901}, {110.9605, 25.9},
		}}},
	}
	if _, err := db.Apply(t.Context(), postgis.Request{Town: town, Actor: planner, Reason: "page"}, []postgis.Edit{edit}); err != nil {
		t.Fatal(err)
	}
	if p := look(110.96, 110.9605); len(p.Troubles) > 0 || p.Fates.Same != 2 {
		t.Errorf("as it stands: %+v %+v", p.Fates, p.Troubles)
	}
	if p := look(110.96); len(p.Troubles) > 0 || p.Fates.Same != 1 {
		t.Errorf("one of both: %+v %+v", p.Fates, p.Troubles)
	}
	if p := look(110.96, 110.9606); len(p.Troubles) > 0 || p.Fates.Changed != 1 {
		t.Errorf("a smaller overlap: %+v %+v", p.Fates, p.Troubles)
	}
	if p := look(110.96, 110.9604); len(p.Troubles) != 1 {
		t.Errorf("a larger overlap: %+v", p.Troubles)
	}
	if p := look(110.9601); len(p.Troubles) != 1 {
		t.Errorf("a larger overlap of one alone: %+v", p.Troubles)
	}
}
