package postgis_test

import (
	"fmt"
	"testing"

	"tuntu/internal/access"
	"tuntu/internal/postgis"
)

// Events name layers, kinds of records and measures, but no tables.
func TestEventsNameKinds(t *testing.T) {
	db, _ := openBoth(t)
	addTown(t, db)
	addUnits(t, db)
	change(t, db, func(c *postgis.Change) error {
		if err := c.PutCleaners(t.Context(), []postgis.Cleaner{{Number: 1, Name: "甲"}}); err != nil {
			return err
		}
		if err := suspend(t.Context(), c, cleaningDay(), "am"); err != nil {
			return err
		}
		return insert(t.Context(), c, "parcels", parcel("P1", square(111, 0.001)))
	})
	changes, err := db.ChangesAfter(t.Context(), testTown, 0, 10)
	if err != nil || len(changes) != 3 {
		t.Fatalf("%+v, %v", changes, err)
	}
	told := func(c postgis.TownChange) string { return fmt.Sprint(len(c.Layers), c.Records, c.Measures) }
	for i, want := range []string{"0 [{cleaning 2} {town 1}] [coverage]", "2 [] [coverage]", "1 [{people 1} {reclamation 1} {cleaning 1}] [coverage]"} {
		if got := told(changes[i]); got != want {
			t.Errorf("change %d is told as %s, want %s", i, got, want)
		}
	}
}

// The audit lists a row's columns one by one, and the result equals that of converting the whole
// row.
func TestTheLogWritesRowsWhole(t *testing.T) {
	db, d := openBoth(t)
	addTown(t, db)
	change(t, db, func(c *postgis.Change) error {
		f := parcel("P1", square(111, 0.001))
		f.Aliases = []string{"别名", "又名"}
		return insert(t.Context(), c, "parcels", f)
	})
	conn := owner(t, d)
	for layer, whole := range map[string]string{
		"parcels": `SELECT to_jsonb(x) - 'geom' - 'geom3857' || jsonb_build_object('geom', encode(ST_AsEWKB(geom), 'hex')) FROM parcels x`,
		"towns":   `SELECT to_jsonb(x) || jsonb_build_object('extent', encode(ST_AsEWKB(extent), 'hex'), 'boundary', encode(ST_AsEWKB(boundary), 'hex')) FROM towns x`,
	} {
		var same bool
		if err := conn.QueryRow(t.Context(), `SELECT after = (`+whole+`) FROM audit WHERE layer = $1`, layer).Scan(&same); err != nil || !same {
			t.Errorf("%s: %v, %v", layer, same, err)
		}
	}
	var cast bool
	const casts = `SELECT pg_get_functiondef('record_change'::regproc) LIKE '%to_jsonb(%1$s) - ''geom''%'`
	if err := conn.QueryRow(t.Context(), casts).Scan(&cast); err != nil || cast {
		t.Errorf("geometries are cast to GeoJSON: %v, %v", cast, err)
	}
}

// A write, a look at what its undoing would do and the undoing read the log's rows of that write only, however long the
// log is.
func TestAWriteReadsItsOwnRowsOfTheLog(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	addTown(t, db)
	insertMany(t, db, 100)
	lengthenLog(t, d, 50_000)
	crops := &cropEditor{b: t, db: db, version: make([]int, 100), planner: person(t, db, "planner", access.Membership{Town: testTown, Role: access.Planner})}
	conn := owner(t, d)
	read := func() (whole, byIndex int64) {
		for _, pooled := range db.Pool().AcquireAllIdle(t.Context()) {
			if _, err := pooled.Exec(t.Context(), `SELECT pg_stat_force_next_flush()`); err != nil {
				t.Fatal(err)
			}
			pooled.Release()
		}
		const sql = `SELECT seq_tup_read, coalesce(idx_tup_fetch, 0) FROM pg_stat_user_tables WHERE relid = 'audit'::regclass`
		if err := conn.QueryRow(t.Context(), sql).Scan(&whole, &byIndex); err != nil {
			t.Fatal(err)
		}
		return whole, byIndex
	}
	wholeBefore, before := read()
	crops.edit(0, 1, "rice")
	crops.edit(10, 20, "rice")
	var last int64
	if err := conn.QueryRow(t.Context(), `SELECT max(change) FROM changes`).Scan(&last); err != nil {
		t.Fatal(err)
	}
	for _, dryRun := range []bool{true, false} {
		if _, err := db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: crops.planner, Reason: "undo"}, last, dryRun); err != nil {
			t.Fatal(err)
		}
	}
	whole, byIndex := read()
	if n := byIndex - before; whole != wholeBefore || n < 41 || n > 1000 {
		t.Errorf("%d rows of the log were read one after the other, %d by an index", whole-wholeBefore, n)
	}
}
