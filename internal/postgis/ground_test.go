package postgis_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/postgis"
)

// What a clerk draws is judged by how far each part of it reaches beyond his committee's ground, and not by the share
// that lies beyond: borders that are drawn twice differ by some ten metres.
func TestAClerksGroundIsJudgedByDistance(t *testing.T) {
	t.Parallel()
	db := openTwoUnits(t)
	clerk := clerkOfA(t, db)
	const border, metre = 111.0, 0.00001 // A lies west of it
	box := func(west, east float64) orb.Polygon {
		return orb.Polygon{{{west, 25.90}, {east, 25.90}, {east, 25.902}, {west, 25.902}, {west, 25.90}}}
	}
	line := func(from, to float64) orb.LineString { return orb.LineString{{from, 25.9}, {to, 25.9}} }
	for name, c := range map[string]struct {
		layer string
		shape orb.Geometry
		may   bool
	}{
		"inside":                         {"parcels", box(border-0.003, border-0.001), true},
		"up to the border":               {"parcels", box(border-0.003, border), true},
		"5 m beyond":                     {"parcels", box(border-0.003, border+5*metre), true},
		"30 m beyond, a small share":     {"parcels", box(border-0.04, border+30*metre), false},
		"half beyond":                    {"parcels", box(border-0.001, border+0.001), false},
		"a small part in the neighbours": {"parcels", orb.MultiPolygon{box(border-0.04, border-0.001), box(border+0.02, border+0.0201)}, false},
		"a small part 5 m beyond":        {"parcels", orb.MultiPolygon{box(border-0.003, border-0.001), box(border, border+5*metre)}, true},
		"a channel inside":               {"channels", line(border-0.01, border-0.001), true},
		"a channel 5 m beyond":           {"channels", line(border-0.01, border+5*metre), true},
		"a channel 30 m beyond":          {"channels", line(border-0.04, border+30*metre), false},
		"a channel's second part":        {"channels", orb.MultiLineString{line(border-0.04, border-0.001), line(border+0.02, border+0.0201)}, false},
		"a zone's second part":           {"zones", orb.MultiPolygon{box(border-0.04, border-0.001), box(border+0.02, border+0.0201)}, false},
	} {
		layer, _ := geo.LayerByID(c.layer)
		feature := geo.Feature{Committee: unitA, Name: name, Geometry: c.shape, Properties: map[string]any{}}
		feature.Code = fmt.Sprintf("X%d", len(name))
		edit := postgis.Edit{Op: postgis.Create, Layer: layer, Feature: feature, Set: []string{postgis.GeometryField, "committee", "name"}}
		answer, err := db.Apply(t.Context(), postgis.Request{Town: testTown, Actor: clerk, Reason: "draws"}, []postgis.Edit{edit})
		if (err == nil) != c.may {
			t.Errorf("%s: %v, may be drawn: %v", name, err, c.may)
		}
		if err == nil {
			done := answer.Results[0]
			remove := postgis.Edit{Op: postgis.Delete, Layer: layer, FID: done.FID, Version: done.Version}
			if _, err := db.Apply(t.Context(), postgis.Request{Town: testTown, Actor: clerk, Reason: "again"}, []postgis.Edit{remove}); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// An inspector of several levels has each by itself: one is taken, and the others stay.
func TestAnInspectorOfSeveralLevels(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	addTown(t, db)
	at := func(level string) access.Membership {
		return access.Membership{Town: testTown, Role: access.Inspector, Level: level}
	}
	actor := person(t, db, "inspector", at("town"))
	inspects := func() []string {
		t.Helper()
		p, err := db.Person(t.Context(), actor.Account)
		if err != nil {
			t.Fatal(err)
		}
		return slices.Sorted(slices.Values(p.Actor.Inspects(testTown)))
	}
	for range 2 { // the second time nothing changes
		change(t, db, func(c *postgis.Change) error { return c.Grant(t.Context(), actor.Account, at("city")) })
	}
	if got := inspects(); !slices.Equal(got, []string{"city", "town"}) {
		t.Errorf("inspects at %v", got)
	}
	change(t, db, func(c *postgis.Change) error { return c.RevokeRole(t.Context(), actor.Account, at("town")) })
	if got := inspects(); !slices.Equal(got, []string{"city"}) {
		t.Errorf("after the town's was taken: %v", got)
	}
}

// An account whose last role was taken away can be given one again by the administrator who took it, and by no other
// town's.
func TestALastRoleIsGivenBack(t *testing.T) {
	t.Parallel()
	db := openTwoUnits(t)
	admin := person(t, db, "admin-a", access.Membership{Town: testTown, Role: access.Administrator})
	stranger := person(t, db, "admin-b", access.Membership{Town: otherTown, Role: access.Administrator})
	clerk := clerkOfA(t, db)
	role := access.Membership{Town: testTown, Role: access.Clerk, Unit: unitA}
	write := func(as access.Actor, town string, fn func(*postgis.Change) error) error {
		return db.Write(t.Context(), postgis.Request{Town: town, Actor: as, Reason: "roles"}, nil, fn)
	}
	give := func(as access.Actor, m access.Membership) error {
		return write(as, m.Town, func(c *postgis.Change) error { return c.Grant(t.Context(), clerk.Account, m) })
	}
	listed := func(as access.Actor, town string) (memberships int) {
		t.Helper()
		accounts, err := db.Accounts(t.Context(), as, town)
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range accounts {
			if a.Account == clerk.Account {
				return len(a.Memberships)
			}
		}
		return -1
	}
	for round := range 2 {
		if err := write(admin, testTown, func(c *postgis.Change) error { return c.RevokeRole(t.Context(), clerk.Account, role) }); err != nil {
			t.Fatal(err)
		}
		if n := listed(admin, testTown); n != 0 {
			t.Errorf("round %d: the account without a role is listed with %d", round, n)
		}
		if n := listed(stranger, otherTown); n != -1 {
			t.Errorf("round %d: another town's administrator sees it with %d", round, n)
		}
		if err := give(stranger, access.Membership{Town: otherTown, Role: access.Planner}); err == nil {
			t.Error("another town's administrator took the account")
		}
		if err := db.SetDisabled(t.Context(), stranger, clerk.Account, true); err == nil {
			t.Error("another town's administrator disabled it")
		}
		if err := give(admin, role); err != nil {
			t.Errorf("round %d: the role is not given back: %v", round, err)
		}
		if n := listed(admin, testTown); n != 1 {
			t.Errorf("round %d: the account is listed with %d roles", round, n)
		}
	}
}
