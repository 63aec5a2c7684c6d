package postgis

// Reports that come on paper, many at once.

import (
	"context"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
)

// reportsAtOnce is how many reports one statement judges.
const reportsAtOnce = 500

// ReportAll judges and writes reports of different slots within a change, as Report does, and returns what became of
// each, and how many of their slots are contested then.
func (c *Change) ReportAll(ctx context.Context, reports []Report, now time.Time) (results []Reported, contested int64, err error) {
	results = make([]Reported, len(reports))
	var order []int
	b := columnsOfReports(reports)
	for i, r := range reports {
		results[i], order = Reported{UUID: r.UUID, Outcome: Turned}, append(order, i)
	}
	for some := range slices.Chunk(order, reportsAtOnce) {
		if err := c.report(ctx, reports, some, results, 0, now); err != nil {
			return nil, 0, err
		}
	}
	const count = `
		SELECT count(*) FROM unnest($2::text[], $3::bigint[], $4::bigint[], $5::date[], $6::text[])
		    r (layer, village, street, date, slot)
		JOIN place_days p ON p.town = $1 AND p.layer = r.layer AND p.date = r.date
		    AND p.fid = coalesce(r.village, r.street)
		WHERE CASE r.slot WHEN 'am' THEN p.am ELSE p.pm END = 'c'`
	err = c.tx.QueryRow(ctx, count, c.town, b.layers, b.villages, b.streets, b.dates, b.slots).Scan(&contested)
	return results, contested, err
}

// StagedPlaces returns the place of each row that StageDuties has staged, by the row.
func (c *Change) StagedPlaces(ctx context.Context) (map[int]geo.Reference, error) {
	const read = `
		SELECT row, CASE WHEN village IS NULL THEN 'streets' ELSE 'villages' END, coalesce(village, street) FROM staged`
	rows, err := c.tx.Query(ctx, read)
	if err != nil {
		return nil, err
	}
	places := map[int]geo.Reference{}
	var row int
	var place geo.Reference
	_, err = pgx.ForEachRow(rows, []any{&row, &place.Layer, &place.FID}, func() error {
		places[row] = place
		return nil
	})
	return places, err
}
