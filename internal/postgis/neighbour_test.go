package postgis_test

import (
	"fmt"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// A clerk cuts, unites, drags and takes nothing of a neighbouring committee's parcel, alone or beside his own, and his own
// stays as it was, too. Who may write both committees' parcels does all of it.
func TestAClerkCutsNothingOfANeighbours(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	conn := owner(t, d)
	const border = 111.0 // A lies west of it, B east
	opened(t, db, "NA", box(border-0.002, 25.86, border, 25.862), nil)
	change(t, db, func(c *postgis.Change) error {
		return insert(t.Context(), c, "parcels", geo.Feature{Code: "NB", Committee: unitB, Geometry: box(border, 25.86, border+0.002, 25.862), Properties: map[string]any{}})
	})
	own, ownVersion, _ := l.parcel(t, "NA")
	theirs, theirVersion, _ := l.parcel(t, "NB")
	grown, shrunk := box(border-0.002, 25.86, border+0.00005, 25.862), box(border+0.00005, 25.86, border+0.002, 25.862)
	before := state(t, conn, "parcels")
	edits := map[string][]postgis.Edit{
		"splits it":              {splitting("parcels", theirs, theirVersion, box(border, 25.86, border+0.001, 25.862), box(border+0.001, 25.86, border+0.002, 25.862))},
		"unites it with his own": {merging("parcels", box(border-0.002, 25.86, border+0.002, 25.862), postgis.Versioned{FID: own, Version: ownVersion}, postgis.Versioned{FID: theirs, Version: theirVersion})},
		"drags its outer edge":   {moved(theirs, theirVersion, box(border, 25.86, border+0.0021, 25.862))},
		"drags the shared edge":  {moved(own, ownVersion, grown), moved(theirs, theirVersion, shrunk)},
		"the other way":          {moved(theirs, theirVersion, shrunk), moved(own, ownVersion, grown)},
		"cuts his own over it away": {func() postgis.Edit {
			e := moved(own, ownVersion, grown)
			e.Overlaps = []postgis.Decision{{With: theirs, Version: theirVersion, Decision: "cut_theirs"}}
			return e
		}()},
	}
	for what, batch := range edits {
		if _, err := as(t, db, l.people["clerk"], batch...); fault.Of(err).Kind != fault.Forbidden {
			t.Errorf("a clerk %s: %v", what, err)
		}
		if after := state(t, conn, "parcels"); after != before {
			t.Fatalf("a clerk who %s has left\n%s\nit was\n%s", what, after, before)
		}
	}
	for _, sql := range []string{ // nor by a statement of the app's role
		`UPDATE parcels SET geom = ST_Translate(geom, 0.0001, 0) WHERE code = 'NB'`,
		fmt.Sprintf(`INSERT INTO lineage (town, layer, kind, child, parent) VALUES ('%s', 'parcels', 'merge', %d, %d)`, testTown, own, theirs),
	} {
		_ = l.exec(t, "clerk", sql)
		if after := state(t, conn, "parcels"); after != before {
			t.Fatalf("%s has left\n%s", sql, after)
		}
	}
	if n := texts(t, conn, `SELECT count(*)::text FROM lineage`); n[0] != "0" {
		t.Errorf("%s records of lineage", n[0])
	}
	if _, err := as(t, db, l.people["planner"], edits["drags the shared edge"]...); err != nil {
		t.Error(err)
	}
	if _, err := as(t, db, l.people["planner"], splitting("parcels", theirs, theirVersion+1, halves(shrunk)...)); err != nil {
		t.Error(err)
	}
}

// halves divides a box by a meridian.
func halves(whole orb.Polygon) []orb.Geometry {
	b := whole.Bound()
	middle := (b.Min[0] + b.Max[0]) / 2
	return []orb.Geometry{box(b.Min[0], b.Min[1], middle, b.Max[1]), box(middle, b.Min[1], b.Max[0], b.Max[1])}
}
