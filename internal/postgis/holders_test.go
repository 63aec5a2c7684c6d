package postgis_test

import (
	"fmt"
	"strings"
	"testing"

	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// held puts a parcel's holder as an actor, or erases him for an empty name.
func held(t testing.TB, db *postgis.DB, actor access.Actor, parcel int64, name string) (change int64, err error) {
	t.Helper()
	phone := "13812345678"
	err = db.Write(t.Context(), postgis.Request{Town: testTown, Actor: actor, Reason: "holder"}, nil, func(c *postgis.Change) error {
		change = c.ID
		if name == "" {
			return c.EraseHolder(t.Context(), parcel)
		}
		return c.PutHolder(t.Context(), parcel, postgis.Holder{Name: name, Phone: &phone})
	})
	return change, err
}

// A parcel's holder is known to planners and to its committee's clerks, to these masked; who has seen him is noted, the
// log does not name him, and what is erased is gone for good.
func TestAHolderIsSealed(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	conn := owner(t, d)
	pa, _, _ := l.parcel(t, "PA")
	for role, may := range map[string]bool{"clerk-b": false, "town": false, "clerk": true, "planner": true} {
		if _, err := held(t, db, l.people[role], pa, "韦大山"); (err == nil) != may || !may && fault.Of(err).Kind != fault.Forbidden {
			t.Errorf("%s writes: %v", role, err)
		}
	}
	for role, sees := range map[string][2]string{"clerk": {"韦**", ""}, "clerk-b": {"", ""}, "town": {"", ""}, "planner": {"韦**", "韦大山"}} {
		for i, want := range sees {
			h, err := db.HolderOf(t.Context(), l.people[role], testTown, pa, i == 1)
			switch {
			case want == "" && fault.Of(err).Kind != fault.Forbidden:
				t.Errorf("%s, unmasked %v: %+v, %v", role, i == 1, h, err)
			case want != "" && (err != nil || h.Name != want || (*h.Phone == "13812345678") != (i == 1)):
				t.Errorf("%s, unmasked %v: %+v, %v; want %s", role, i == 1, h, err, want)
			}
		}
	}
	if h, err := db.HolderOf(t.Context(), access.Actor{}, testTown, pa, false); err == nil {
		t.Errorf("nobody sees %+v", h)
	}
	notes, err := db.AccessLog(t.Context(), l.people["operator"], 1)
	if err != nil || notes[0].Event != "holder seen unmasked" || notes[0].Detail == nil || *notes[0].Detail != "PA" {
		t.Errorf("%+v, %v", notes, err)
	}
	for _, sql := range []string{`SELECT name FROM parcel_holders`, `SELECT phone FROM parcel_holders`, `SELECT salt FROM parcel_holders`, `SELECT parcel_holders::text FROM parcel_holders`} {
		err := db.Write(t.Context(), postgis.Request{Town: testTown, Actor: l.people["planner"], Reason: "x"}, nil, func(c *postgis.Change) error {
			return c.Exec(t.Context(), sql)
		})
		if fault.Of(err).Kind != fault.Forbidden {
			t.Errorf("%s: %v", sql, err)
		}
	}
	var rows string
	err = db.Write(t.Context(), postgis.Request{Town: testTown, Actor: l.people["clerk-b"], Reason: "x"}, nil, func(c *postgis.Change) error {
		return c.Scan(t.Context(), &rows, `SELECT count(parcel)::text FROM parcel_holders`)
	})
	if err != nil || rows != "0" {
		t.Errorf("another committee's clerk knows of %s, %v", rows, err)
	}
	if n := inTheLog(t, conn, "大山") + inTheLog(t, conn, "1381234567"); n > 0 {
		t.Errorf("%d audit rows hold a name or a number", n)
	}
	if masked := texts(t, conn, fmt.Sprintf(`SELECT mask_people('%s', '问韦大山')`, testTown)); masked[0] != "问韦**" {
		t.Errorf("in words: %s", masked)
	}
	salt := texts(t, conn, `SELECT encode(salt, 'hex') FROM parcel_holders`)
	if _, err := held(t, db, l.people["clerk"], pa, "韦小山"); err != nil {
		t.Fatal(err)
	}
	if now := texts(t, conn, `SELECT encode(salt, 'hex') FROM parcel_holders`); len(now) != 1 || now[0] == salt[0] {
		t.Errorf("the salt of who was replaced stays: %v", now)
	}
	_, version, _ := l.parcel(t, "PA")
	fresh := parcelFresh(t, db, l)
	if _, err := held(t, db, l.people["planner"], fresh.FID, "韦三"); err != nil {
		t.Fatal(err)
	}
	if _, err := as(t, db, l.people["planner"], postgis.Edit{Op: postgis.Delete, Layer: parcels(), FID: fresh.FID, Version: fresh.Version}); fault.Of(err).Kind != fault.Conflict || !strings.Contains(fault.Of(err).Detail, "/holder") {
		t.Errorf("a parcel with a holder is deleted: %v", err)
	}
	erased, err := held(t, db, l.people["clerk"], pa, "")
	if err != nil {
		t.Fatal(err)
	}
	if left := texts(t, conn, `SELECT name FROM parcel_holders WHERE parcel = `+fmt.Sprint(pa)); len(left) > 0 {
		t.Errorf("%v is left", left)
	}
	if _, err := held(t, db, l.people["clerk"], pa, ""); fault.Of(err).Kind != fault.NotFound {
		t.Errorf("nobody is erased: %v", err)
	}
	if u, err := db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: l.people["operator"], Reason: "undo"}, erased, false); fault.Of(err).Kind != fault.Conflict {
		t.Errorf("he comes back: %+v, %v", u, err)
	}
	if _, now, _ := l.parcel(t, "PA"); now != version {
		t.Error("the parcel itself has changed")
	}
	if damage := verify(t, d); len(damage) > 0 {
		t.Error(damage)
	}
}

// Who holds a parcel that was merged is found by the clerk of the committee in which it lay, and by no other.
func TestTheHolderOfAMergedParcel(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	l := newLedger(t, db)
	clerk := l.people["clerk"]
	opened(t, db, "H1", box(110.96, 25.86, 110.963, 25.862), nil)
	opened(t, db, "H2", box(110.963, 25.86, 110.964, 25.862), nil)
	large, v1, _ := l.parcel(t, "H1")
	small, v2, _ := l.parcel(t, "H2")
	if _, err := held(t, db, clerk, small, "韦大山"); err != nil {
		t.Fatal(err)
	}
	both := merging("parcels", box(110.96, 25.86, 110.964, 25.862), postgis.Versioned{FID: large, Version: v1}, postgis.Versioned{FID: small, Version: v2})
	if _, err := as(t, db, clerk, both); err != nil {
		t.Fatal(err)
	}
	if h, err := db.HolderOf(t.Context(), clerk, testTown, small, false); err != nil || h.Name != "韦**" {
		t.Errorf("%+v, %v", h, err)
	}
	if h, err := db.HolderOf(t.Context(), l.people["clerk-b"], testTown, small, false); fault.Of(err).Kind != fault.Forbidden {
		t.Errorf("another committee's: %+v, %v", h, err)
	}
	if _, err := held(t, db, clerk, small, ""); err != nil {
		t.Error(err)
	}
}

// parcelFresh is a parcel that has not moved, which may be deleted.
func parcelFresh(t testing.TB, db *postgis.DB, l *ledger) postgis.Versioned {
	t.Helper()
	feature := parcel("F1", square(110.995, 0.001))
	feature.Committee, feature.Properties = unitA, nil
	answer, err := as(t, db, l.people["planner"], postgis.Edit{Op: postgis.Create, Layer: parcels(), Feature: feature, Set: []string{"geometry", "code", "committee"}})
	if err != nil {
		t.Fatal(err)
	}
	return postgis.Versioned{FID: answer.Results[0].FID, Version: answer.Results[0].Version}
}
