package postgis_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/postgis"
)

// Each read is planned for its own values, even after many calls on one connection, and no plan is
// compiled, whatever the server's settings are.
func TestReadsArePlannedForTheirValues(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	addTown(t, db)
	addUnits(t, db)
	if _, err := owner(t, d).Exec(t.Context(), `ALTER DATABASE `+pgx.Identifier{d.Name}.Sanitize()+` SET jit = on`); err != nil {
		t.Fatal(err)
	}
	layer, _ := geo.LayerByID("villages")
	day, box := cleaningDay(), [4]float64{111, 25.9, 111.01, 25.92}
	for range 20 {
		q := postgis.Query{Layer: layer, Town: testTown, BBox: &box, BBoxIn: postgis.CRSs()[0], Limit: 100, Out: postgis.CRSs()[0]}
		if err := db.Features(t.Context(), q, func(postgis.Row) error { return nil }); err != nil {
			t.Fatal(err)
		}
		for _, read := range []func() error{
			func() error {
				_, err := db.CoverageHistory(t.Context(), testTown, "", day.AddDate(0, 0, -30), day, day.Add(20*time.Hour))
				return err
			},
			func() error { _, err := db.Figures(t.Context(), testTown, "", day); return err },
			func() error { _, err := db.Search(t.Context(), testTown, "屯", 10); return err },
			func() error { _, err := db.Count(t.Context(), q); return err },
		} {
			if err := read(); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, conn := range db.Pool().AcquireAllIdle(t.Context()) {
		var statements, shared int
		var jit string
		err := conn.QueryRow(t.Context(), `SELECT count(*), coalesce(sum(generic_plans), 0), current_setting('jit') FROM pg_prepared_statements WHERE cardinality(parameter_types) > 0`).Scan(&statements, &shared, &jit)
		if err != nil || shared > 0 || jit != "off" {
			t.Errorf("of %d statements %d plans are for any value, jit is %s, %v", statements, shared, jit, err)
		}
		conn.Release()
	}
}

// Tables that a change has filled have statistics when it ends.
func TestAFilledTableIsAnalysed(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	addTown(t, db)
	change(t, db, func(c *postgis.Change) error {
		if err := insert(t.Context(), c, "parcels", parcel("P1", square(111, 0.001)), parcel("P2", square(111.01, 0.001))); err != nil {
			return err
		}
		return c.Analyse(t.Context(), "parcels")
	})
	var rows float64
	if err := owner(t, d).QueryRow(t.Context(), `SELECT reltuples FROM pg_class WHERE oid = 'parcels'::regclass`).Scan(&rows); err != nil || rows != 2 {
		t.Errorf("%f rows are known, %v", rows, err)
	}
	if _, err := db.Pool().Exec(t.Context(), `SELECT analyse_tables('{parcels}')`); err == nil {
		t.Error("outside of a change")
	}
}

// A list of a growing layer reads its first rows by an index, whatever field it is sorted by, in one town or in all;
// no plan reads or sorts all rows.
func TestASortedListBeginsByAnIndex(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	addTown(t, db)
	addTwoUnits(t, db)
	for _, id := range []string{"parcels", "plots"} {
		layer, _ := geo.LayerByID(id)
		change(t, db, func(c *postgis.Change) error {
			if err := insert(t.Context(), c, id, sortable(layer, 3000)...); err != nil {
				return err
			}
			return c.Analyse(t.Context(), id)
		})
		plain := regexp.MustCompile(`(Seq Scan|Bitmap Heap Scan) on ` + id + `.*rows=\d{4}|-> +Sort .*\n.*\n *-> +Index (Only )?Scan using ` + id + `.*rows=\d{4}`)
		var sorts [][]postgis.Sort
		for _, field := range layer.Queryables() {
			for _, descending := range []bool{false, true} {
				sorts = append(sorts, []postgis.Sort{{Field: field, Descending: descending}})
			}
		}
		area, _ := layer.Queryable("area_mu")
		grouped, _ := layer.Queryable(layer.Grouped.By)
		crop, _ := layer.Queryable("crop")
		committee, _ := layer.Queryable("committee")
		sorts = append(sorts, []postgis.Sort{{Field: grouped}, {Field: area, Descending: true}}, []postgis.Sort{{Field: area}, {Field: crop}}, []postgis.Sort{{Field: grouped}, {Field: crop}}, []postgis.Sort{{Field: committee}, {Field: area, Descending: true}}, []postgis.Sort{{Field: grouped, Descending: true}, {Field: area}})
		for _, sort := range sorts {
			for _, town := range []string{testTown, ""} {
				q := postgis.Query{Layer: layer, Town: town, Sort: sort, Limit: 10, Out: postgis.CRSs()[0]}
				sql, args := q.SQL()
				conn, err := db.Pool().Acquire(t.Context())
				if err != nil {
					t.Fatal(err)
				}
				rows, err := conn.Query(t.Context(), "EXPLAIN "+sql, args...)
				if err != nil {
					t.Fatal(err)
				}
				lines, err := pgx.CollectRows(rows, pgx.RowTo[string])
				conn.Release()
				if err != nil {
					t.Fatal(err)
				}
				plan := strings.Join(lines, "\n")
				if sort[0].Field.Name == geo.Aliases && strings.Contains(plan, "using "+id+"_town_fid_idx") {
					continue // those that have any are sorted
				}
				if plain.MatchString(plan) {
					t.Errorf("%s by %s, descending %v, in town %q, is read whole:\n%s", id, sort[0].Field.Name, sort[0].Descending, town, plan)
				}
			}
		}
	}
}

// addTwoUnits adds two committees.
func addTwoUnits(t *testing.T, db *postgis.DB) {
	t.Helper()
	change(t, db, func(c *postgis.Change) error {
		return insert(t.Context(), c, "committees", geo.Feature{Code: unitA, Name: "甲", Geometry: square(110.91, 0.01)}, geo.Feature{Code: unitB, Name: "乙", Geometry: square(110.95, 0.01)})
	})
}

// sortable makes features whose fields are often equal and sometimes empty.
func sortable(layer geo.Layer, n int) []geo.Feature {
	random := rand.New(rand.NewPCG(uint64(n), 1))
	features := make([]geo.Feature, n)
	for i := range features {
		west, south := 110.9005+float64(i%140)*0.0014, 25.8005+float64(i/140)*0.0013
		f := geo.Feature{Code: fmt.Sprint("P", random.IntN(1_000_000), "-", i), Properties: map[string]any{}, Geometry: orb.Polygon{{
			{west, south}, {west + 0.001, south}, {west + 0.001, south + 0.0003 + 0.00001*float64(random.IntN(30))}, {west, south + 0.001}, {west, south},
		}}}
		if random.IntN(3) > 0 {
			f.Committee = []string{unitA, unitB}[random.IntN(2)]
		}
		if random.IntN(10) == 0 {
			f.Name, f.Aliases = fmt.Sprint("田", random.IntN(20)), []string{fmt.Sprint("又名", random.IntN(5))}
		}
		for _, field := range layer.Fields {
			if !field.Given() || random.IntN(4) == 0 {
				continue
			}
			switch allowed := field.Allowed(); {
			case allowed != nil:
				f.Properties[field.Name] = allowed[random.IntN(len(allowed))]
			case field.IsYear():
				f.Properties[field.Name] = float64(1990 + random.IntN(30))
			case field.Type == geo.Number:
				f.Properties[field.Name] = float64(100 + random.IntN(50))
			}
		}
		features[i] = f
	}
	return features
}

// A list that is sorted by any fields, in one town or in all, is as the plain order of all rows would have it, which a
// list of a past instant uses.
func TestASortedListIsAsThePlainOrder(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	addTown(t, db)
	addTwoUnits(t, db)
	random := rand.New(rand.NewPCG(7, 7))
	for _, id := range []string{"parcels", "plots"} {
		layer, _ := geo.LayerByID(id)
		change(t, db, func(c *postgis.Change) error { return insert(t.Context(), c, id, sortable(layer, 300)...) })
		fields := layer.Queryables()
		for i := range 120 {
			q := postgis.Query{Layer: layer, Town: []string{testTown, ""}[i%2], Limit: []int{1, 7, 100, 400}[random.IntN(4)], Skip: []int{0, 0, 5, 250}[random.IntN(4)], Out: postgis.CRSs()[0], Fields: []string{"fid"}}
			q.Sort = []postgis.Sort{{Field: fields[i/2%len(fields)], Descending: random.IntN(2) == 0}}
			for range random.IntN(3) {
				q.Sort = append(q.Sort, postgis.Sort{Field: fields[random.IntN(len(fields))], Descending: random.IntN(2) == 0})
			}
			if random.IntN(2) == 0 {
				q.Equal = map[string]string{"crop": "rice"}
			}
			read := func(q postgis.Query) (fids []int64) {
				if err := db.Features(t.Context(), q, func(r postgis.Row) error { fids = append(fids, r.FID); return nil }); err != nil {
					t.Fatal(err)
				}
				return fids
			}
			got := read(q)
			q.AsOf = time.Now().Add(time.Hour)
			if want := read(q); !slices.Equal(got, want) {
				t.Errorf("%s by %+v, skip %d, limit %d: %v, want %v", id, q.Sort, q.Skip, q.Limit, got, want)
			}
		}
	}
}
