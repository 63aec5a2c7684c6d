package postgis_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"tuntu/geo"
	"tuntu/geo/cql2"
	"tuntu/internal/postgis"
)

// A count of any filter is the number of the features that it lets through, and a filter of what the kept pixels know
// reads no features.
func TestACountIsTheNumberOfFeatures(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	addTown(t, db)
	addTwoUnits(t, db)
	random := rand.New(rand.NewPCG(11, 11))
	for _, id := range []string{"parcels", "plots"} {
		layer, _ := geo.LayerByID(id)
		change(t, db, func(c *postgis.Change) error { return insert(t.Context(), c, id, sortable(layer, 300)...) })
		by := layer.Grouped.By
		grouped, _ := layer.Queryable(by)
		one := func() string { return "'" + grouped.Allowed()[random.IntN(len(grouped.Allowed()))] + "'" }
		kept := []func() string{
			func() string { return by + " = " + one() }, func() string { return by + " <> " + one() },
			func() string { return by + " IN (" + one() + ", " + one() + ")" }, func() string { return by + " IS NULL" },
			func() string { return by + " LIKE '%c%'" }, func() string { return "committee = '" + unitA + "'" },
			func() string { return "committee IS NOT NULL" }, func() string { return "town = '" + testTown + "'" },
		}
		others := []func() string{
			func() string { return "area_mu > 10" }, func() string { return "code < 'P5'" }, func() string { return "name IS NULL" },
			func() string { return "S_INTERSECTS(geometry, BBOX(110.9, 25.8, 110.95, 25.9))" },
		}
		for i := range 200 {
			terms, known := []string{}, true
			for range 1 + random.IntN(3) {
				if random.IntN(4) == 0 {
					terms, known = append(terms, others[random.IntN(len(others))]()), false
				} else {
					terms = append(terms, []string{"", "NOT "}[random.IntN(2)]+"("+kept[random.IntN(len(kept))]()+")")
				}
			}
			text := strings.Join(terms, []string{" AND ", " OR "}[random.IntN(2)])
			node, err := cql2.ParseText(text)
			if err != nil {
				t.Fatal(text, err)
			}
			filter, err := postgis.NewFilter(layer, node)
			if err != nil {
				t.Fatal(text, err)
			}
			q := postgis.Query{Layer: layer, Town: []string{testTown, "", "450399101"}[i%3], Filter: filter, Limit: 1000, Out: postgis.CRSs()[0]}
			if i%5 == 0 {
				q.Equal = map[string]string{by: strings.Trim(one(), "'")}
			}
			var want int64
			if err := db.Features(t.Context(), q, func(postgis.Row) error { want++; return nil }); err != nil {
				t.Fatal(text, err)
			}
			if got, err := db.Count(t.Context(), q); err != nil || got != want {
				t.Errorf("%s %s of %v: %d, %v; want %d", id, text, q.Equal, got, err, want)
			}
			if sql, _ := q.CountSQL(); strings.Contains(sql, "generalised") != known {
				t.Errorf("%s reads %s", text, sql)
			}
		}
	}
}
