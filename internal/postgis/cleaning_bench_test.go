package postgis_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/postgis"
)

const (
	benchVillages   = 153
	benchCommittees = 12
	benchTowns      = 20
)

// benchTown is the code of a town of the bench.
func benchTown(n int) string { return fmt.Sprintf("4503991%02d", n) }

// fillTown makes a town of the size of the sample with a year of derived days, and returns its villages' fids.
func fillTown(b *testing.B, db *postgis.DB, conn *pgx.Conn, n int, first time.Time) (fids []int64) {
	b.Helper()
	town := benchTown(n)
	write := func(fn func(*postgis.Change) error) {
		b.Helper()
		if err := db.Write(b.Context(), postgis.Request{Town: town, Actor: access.Operator("bench"), Reason: "bench"}, nil, fn); err != nil {
			b.Fatal(err)
		}
	}
	write(func(c *postgis.Change) error {
		err := c.AddTown(b.Context(), postgis.NewTown{Name: town, NameHant: town, Pinyin: town, Extent: orb.Bound{Min: orb.Point{110.9, 25.8}, Max: orb.Point{111.3, 26.2}}})
		if err != nil {
			return err
		}
		var committees, villages []geo.Feature
		for i := range benchCommittees {
			code := fmt.Sprintf("%s%03d", town, 201+i)
			west := 110.91 + float64(i)*0.03
			committees = append(committees, geo.Feature{Code: code, Name: code, Geometry: orb.Polygon{{{west, 25.85}, {west + 0.03, 25.85}, {west + 0.03, 26.1}, {west, 26.1}, {west, 25.85}}}})
		}
		for i := range benchVillages {
			code := committees[i%benchCommittees].Code
			villages = append(villages, geo.Feature{Code: fmt.Sprintf("%s%03d", code, i+1), Name: code, Committee: code, Geometry: orb.Point{110.925 + float64(i%benchCommittees)*0.03, 25.9 + float64(i)*0.0005}})
		}
		if err := insert(b.Context(), c, "committees", committees...); err != nil {
			return err
		}
		return insert(b.Context(), c, "villages", villages...)
	})
	write(func(c *postgis.Change) error {
		if err := c.PutCleaners(b.Context(), []postgis.Cleaner{{Number: 1, Name: "甲"}}); err != nil {
			return err
		}
		return c.Exec(b.Context(), fmt.Sprintf(`INSERT INTO assignments (town, cleaner, village, starts)
			SELECT town, (SELECT id FROM cleaners WHERE town = '%[1]s'), fid, '%[2]s' FROM villages WHERE town = '%[1]s'`, town, first.Format(time.DateOnly)))
	})
	for _, sql := range []string{
		`INSERT INTO place_days (town, layer, date, fid, committee, am, pm, am_basis, pm_basis)
		 SELECT v.town, 'villages', d::date, v.fid, v.committee, (ARRAY['o', 'o', 'o', 'l', 'p', 'm', NULL])[1 + (random() * 6)::int],
		     (ARRAY['o', 'o', 'o', 'l', 'p', 'c', 's'])[1 + (random() * 6)::int], 'seen', 'told'
		 FROM villages v CROSS JOIN generate_series('%[2]s'::date, '%[2]s'::date + 365, interval '1 day') d WHERE v.town = '%[1]s'`,
		`INSERT INTO place_months SELECT m.* FROM (SELECT array_agg(fid) AS fids, array_agg(date) AS days FROM place_days WHERE town = '%[1]s') d
		 CROSS JOIN LATERAL months_said('%[1]s', 'villages', d.fids, d.days) m`,
		`INSERT INTO committee_days SELECT * FROM committee_days_said('%[1]s', ARRAY(SELECT DISTINCT date FROM place_days WHERE town = '%[1]s'))`,
	} {
		if _, err := conn.Exec(b.Context(), fmt.Sprintf(sql, town, first.Format(time.DateOnly))); err != nil {
			b.Fatal(err)
		}
	}
	rows, err := conn.Query(b.Context(), `SELECT fid FROM villages WHERE town = $1 ORDER BY fid`, town)
	if err != nil {
		b.Fatal(err)
	}
	if fids, err = pgx.CollectRows(rows, pgx.RowTo[int64]); err != nil {
		b.Fatal(err)
	}
	return fids
}

// BenchmarkCleaning times the measures of a town's year by each unit, sixty days of all villages, a year of twenty towns,
// and a report of thirteen villages with its audit and derived rows (medians of 20).
func BenchmarkCleaning(b *testing.B) {
	db, d := openBoth(b)
	conn := owner(b, d)
	now := time.Now()
	y, m, day := now.In(cleaning.Zone()).Date()
	today := time.Date(y, m, day, 0, 0, 0, 0, cleaning.Zone())
	first := today.AddDate(0, 0, -365)
	var fids []int64
	for n := range benchTowns {
		of := fillTown(b, db, conn, n, first)
		if n == 0 {
			fids = of
		}
	}
	if _, err := conn.Exec(b.Context(), `ANALYZE`); err != nil {
		b.Fatal(err)
	}
	planner := person(b, db, "planner", access.Membership{Town: benchTown(0), Role: access.Planner})
	reported := 0
	report := func() error {
		var reports []postgis.Report
		for i := range 13 {
			reported++
			r := reportAt(reported, geo.Reference{Layer: "villages", FID: fids[(reported+i)%len(fids)]}, today.AddDate(0, 0, -1-reported/26))
			reports = append(reports, r)
		}
		answer, err := db.Report(b.Context(), postgis.Request{Town: benchTown(0), Actor: planner, Reason: "bench"}, reports, 0, now)
		if err == nil && answer.Results[0].Outcome != postgis.Written {
			err = fmt.Errorf("%+v", answer.Results[0])
		}
		return err
	}
	measures := func(town, by string) func() error {
		return func() error {
			_, err := db.Measures(b.Context(), postgis.Span{Town: town, From: first.AddDate(0, 0, 1), To: today}, by, now)
			return err
		}
	}
	for b.Loop() {
		for _, x := range []struct {
			name string
			do   func() error
		}{
			{"year/village", measures(benchTown(0), "village")},
			{"year/committee", measures(benchTown(0), "committee")},
			{"year/day", measures(benchTown(0), "day")},
			{"days60", func() error {
				_, err := db.Days(b.Context(), postgis.Span{Town: benchTown(0), From: today.AddDate(0, 0, -59), To: today}, now)
				return err
			}},
			{"20towns", measures("", "town")},
			{"report13", report},
		} {
			var took []float64
			for range 20 {
				began := time.Now()
				if err := x.do(); err != nil {
					b.Fatalf("%s: %v", x.name, err)
				}
				took = append(took, float64(time.Since(began).Microseconds())/1000)
			}
			b.ReportMetric(middle(took), x.name+"-ms")
		}
	}
}
