package postgis_test

import (
	"fmt"
	"testing"

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
	for i, want := range []string{"0 [{cleaning 2} {town 1}] [coverage]", "2 [] [coverage]", "1 [{people 1} {cleaning 1}] [coverage]"} {
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
