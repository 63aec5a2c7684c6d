package postgis_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/postgis"
)

// BenchmarkWrites times a planner's single PATCH requests and batches of a thousand, with checks,
// audit and chain, beside the same UPDATE of a table with indexes only.
func BenchmarkWrites(b *testing.B) {
	const rows, singles, batches, rounds = 20_000, 200, 1000, 5
	db, d := openBoth(b)
	addTown(b, db)
	layer, _ := geo.LayerByID("parcels")
	features := make([]geo.Feature, rows)
	for i := range features {
		west, south := 110.9005+float64(i%140)*0.0014, 25.8005+float64(i/140)*0.0013
		features[i] = geo.Feature{Code: fmt.Sprint("P", i), Properties: map[string]any{}, Geometry: orb.Polygon{{
			{west, south}, {west + 0.001, south}, {west + 0.001, south + 0.001}, {west, south + 0.001}, {west, south},
		}}}
	}
	change(b, db, func(c *postgis.Change) error { return insert(b.Context(), c, "parcels", features...) })
	plain, err := pgxpool.New(b.Context(), d.OwnerURL)
	if err != nil {
		b.Fatal(err)
	}
	defer plain.Close()
	for _, sql := range []string{
		`CREATE TABLE public.plain AS SELECT town, fid, code, crop, geom, geom3857 FROM tuntu.parcels`,
		`ALTER TABLE public.plain ADD PRIMARY KEY (town, fid)`, `CREATE INDEX ON public.plain USING gist (geom)`,
		`CREATE INDEX ON public.plain USING gist (geom3857)`, `VACUUM ANALYZE public.plain`, `VACUUM ANALYZE tuntu.parcels`,
	} {
		if _, err := plain.Exec(b.Context(), sql); err != nil {
			b.Fatal(err)
		}
	}
	planner := person(b, db, "planner", access.Membership{Town: testTown, Role: access.Planner})
	version := make([]int, rows)
	edits := func(from, n int, crop string) []postgis.Edit {
		list := make([]postgis.Edit, n)
		for i := range list {
			version[from+i]++
			list[i] = postgis.Edit{
				Op: postgis.Patch, Layer: layer, FID: int64(from + i + 1), Version: version[from+i],
				Feature: geo.Feature{Properties: map[string]any{"crop": crop}}, Set: []string{"crop"},
			}
		}
		return list
	}
	apply := func(list []postgis.Edit) {
		if _, err := db.Apply(b.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "bench"}, list); err != nil {
			b.Fatal(err)
		}
	}
	perSecond := func(n int, work func()) float64 {
		began := time.Now()
		work()
		return float64(n) / time.Since(began).Seconds()
	}
	for b.Loop() {
		var single, batch, update []float64
		for round := range rounds {
			crop := []string{"rice", "lotus"}[round%2]
			single = append(single, perSecond(singles, func() {
				for _, e := range edits(round*singles, singles, crop) {
					apply([]postgis.Edit{e})
				}
			}))
			batch = append(batch, perSecond(batches, func() { apply(edits(10_000+round*batches, batches, crop)) }))
			update = append(update, perSecond(singles, func() {
				for i := range singles {
					const sql = `UPDATE public.plain SET crop = $3 WHERE town = $1 AND fid = $2`
					if _, err := plain.Exec(b.Context(), sql, testTown, round*singles+i+1, crop); err != nil {
						b.Fatal(err)
					}
				}
			}))
		}
		b.Logf("single PATCHes %.0f/s, of a batch of %d %.0f/s, plain UPDATEs %.0f/s (medians of %d rounds)",
			middle(single), batches, middle(batch), middle(update), rounds)
		b.ReportMetric(middle(update)/middle(single), "plain/single")
		b.ReportMetric(middle(update)/middle(batch), "plain/batch")
	}
}

// middle returns the median.
func middle(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)/2]
}
