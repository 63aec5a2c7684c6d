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
	"tuntu/internal/postgis/pgtest"
)

// BenchmarkWrites times a planner's single PATCH requests and batches of a thousand, with checks, audit and chain,
// beside the same UPDATE of a table with indexes only, and the PATCH requests again with five million rows in the log.
func BenchmarkWrites(b *testing.B) {
	const rows, singles, batches, rounds, longLog = 20_000, 200, 1000, 5, 5_000_000
	db, d := openBoth(b)
	addTown(b, db)
	insertMany(b, db, rows)
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
	crops := &cropEditor{b: b, db: db, version: make([]int, rows), planner: person(b, db, "planner", access.Membership{Town: testTown, Role: access.Planner})}
	perSecond := func(n int, work func()) float64 {
		began := time.Now()
		work()
		return float64(n) / time.Since(began).Seconds()
	}
	patches := func(round int, crop string) float64 {
		return perSecond(singles, func() {
			for i := range singles {
				crops.edit(round*singles+i, 1, crop)
			}
		})
	}
	for b.Loop() {
		var single, batch, update, after []float64
		for round := range rounds {
			crop := []string{"rice", "lotus"}[round%2]
			single = append(single, patches(round, crop))
			batch = append(batch, perSecond(batches, func() { crops.edit(10_000+round*batches, batches, crop) }))
			update = append(update, perSecond(singles, func() {
				for i := range singles {
					const sql = `UPDATE public.plain SET crop = $3 WHERE town = $1 AND fid = $2`
					if _, err := plain.Exec(b.Context(), sql, testTown, round*singles+i+1, crop); err != nil {
						b.Fatal(err)
					}
				}
			}))
		}
		lengthenLog(b, d, longLog)
		for round := range rounds {
			after = append(after, patches(round, []string{"oil_tea", "citrus"}[round%2]))
		}
		b.Logf("single PATCHes %.0f/s, of a batch of %d %.0f/s, plain UPDATEs %.0f/s; single PATCHes with %d rows more in the log %.0f/s (medians of %d rounds)",
			middle(single), batches, middle(batch), middle(update), longLog, middle(after), rounds)
		b.ReportMetric(middle(update)/middle(single), "plain/single")
		b.ReportMetric(middle(update)/middle(batch), "plain/batch")
		b.ReportMetric(middle(single)/middle(after), "short/long-log")
	}
}

// insertMany adds parcels, each with the fid of its place from 1.
func insertMany(t testing.TB, db *postgis.DB, rows int) {
	t.Helper()
	features := make([]geo.Feature, rows)
	for i := range features {
		west, south := 110.9005+float64(i%140)*0.0014, 25.8005+float64(i/140)*0.0013
		features[i] = geo.Feature{Code: fmt.Sprint("P", i), Properties: map[string]any{}, Geometry: orb.Polygon{{
			{west, south}, {west + 0.001, south}, {west + 0.001, south + 0.001}, {west, south + 0.001}, {west, south},
		}}}
	}
	change(t, db, func(c *postgis.Change) error { return insert(t.Context(), c, "parcels", features...) })
}

// lengthenLog adds rows to the log past the door, a thousand of each made-up change, so that it grows fast.
func lengthenLog(t testing.TB, d *pgtest.Database, rows int) {
	t.Helper()
	conn := owner(t, d)
	for _, sql := range []string{
		`ALTER TABLE changes DISABLE TRIGGER USER`,
		fmt.Sprintf(`INSERT INTO changes (town, change, actor, reason, digest, touched)
			SELECT '%s', nextval('change_id'), 'log', 'log', '\x00', '[]' FROM generate_series(1, %d / 1000)`, testTown, rows),
		`ALTER TABLE changes ENABLE TRIGGER USER`,
		`INSERT INTO audit (town, change, layer, fid, op, after, digest)
			SELECT town, change, 'parcels', 1000000 + i, 'update', '{"crop": "rice"}', '\x00'
			FROM changes CROSS JOIN generate_series(1, 1000) i WHERE actor = 'log'`,
		`ANALYZE audit, changes`,
	} {
		if _, err := conn.Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
}

// cropEditor sets parcels' crops as a planner.
type cropEditor struct {
	b       testing.TB
	db      *postgis.DB
	planner access.Actor
	version []int // by fid - 1, less one
}

// edit sets the crop of n parcels in one batch.
func (e *cropEditor) edit(from, n int, crop string) {
	e.b.Helper()
	layer, _ := geo.LayerByID("parcels")
	list := make([]postgis.Edit, n)
	for i := range list {
		e.version[from+i]++
		list[i] = postgis.Edit{
			Op: postgis.Patch, Layer: layer, FID: int64(from + i + 1), Version: e.version[from+i],
			Feature: geo.Feature{Properties: map[string]any{"crop": crop}}, Set: []string{"crop"},
		}
	}
	if _, err := e.db.Apply(e.b.Context(), postgis.Request{Town: testTown, Actor: e.planner, Reason: "bench"}, list); err != nil {
		e.b.Fatal(err)
	}
}

// middle returns the median.
func middle(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)/2]
}
