package postgis

// How far reclamation has come, by the days of the parcels' moves, and what it is to come to.

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/reclamation"
)

// Portion is the parcels of a town that are meant.
type Portion struct {
	Town      string
	Committee string // empty: of all
	Batch     int64  // 0: whatever batch they are in, or none
}

// Target is how much is to be reclaimed by a year's end.
type Target struct {
	Year      int     `json:"year"`
	Committee *string `json:"committee"` // null: the town's
	Batch     *int64  `json:"batch"`     // null: of all batches and of none
	M2        float64 `json:"m2"`
}

// Targets lists a town's targets by year, the town's own before those of committees and of batches.
func (db *DB) Targets(ctx context.Context, town string) ([]Target, error) {
	rows, err := db.reader(ctx).Query(ctx, `
		SELECT year, committee, batch, m2 FROM targets WHERE town = $1
		ORDER BY year, batch NULLS FIRST, committee NULLS FIRST`, town)
	if err != nil {
		return nil, translate(err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByPos[Target])
	return list, translate(err)
}

// PutTarget sets a target in place of the one of the same year, committee and batch; one of 0 m² takes it away. A
// committee or batch that is not the town's is a NotFound for any other.
func (c *Change) PutTarget(ctx context.Context, t Target) error {
	if t.M2 == 0 { // also of a committee that is no more
		const remove = `
			DELETE FROM targets WHERE town = $1 AND year = $2 AND committee IS NOT DISTINCT FROM $3
			    AND batch IS NOT DISTINCT FROM $4`
		_, err := c.tx.Exec(ctx, remove, c.town, t.Year, t.Committee, t.Batch)
		return err
	}
	if t.Committee != nil {
		if err := knowCommittee(ctx, c.tx, c.town, *t.Committee, ever, ever); err != nil {
			return err
		}
	}
	if t.Batch != nil {
		if _, err := c.batchName(ctx, *t.Batch); err != nil {
			return err
		}
	}
	const put = `
		INSERT INTO targets (town, year, committee, batch, m2) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (town, year, committee, batch) DO UPDATE SET m2 = excluded.m2`
	_, err := c.tx.Exec(ctx, put, c.town, t.Year, t.Committee, t.Batch, t.M2)
	return err
}

// DayGain is what was reclaimed on a day, less what fell back.
type DayGain struct {
	Day     time.Time
	M2      float64
	Parcels int64
}

// Gains lists on which days from one on parcels were reclaimed, the earliest first. Areas are what the parcels count for
// now.
func (db *DB) Gains(ctx context.Context, of Portion, since time.Time) ([]DayGain, error) {
	const read = `SELECT day, m2, parcels FROM gained_by_day($1, $2, $3, $4, $5::date)`
	rows, err := db.reader(ctx).Query(ctx, read, of.Town, of.Committee, of.Batch, geo.ReclaimedStages(), since.Format(time.DateOnly))
	if err != nil {
		return nil, translate(err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByPos[DayGain])
	return list, translate(err)
}

// Reclaimed is what was reclaimed at the end of a day, as [Query.On] has the parcels of then, or is now, by the zero time.
func (db *DB) Reclaimed(ctx context.Context, of Portion, on time.Time) (m2 float64, parcels int64, err error) {
	layer, _ := geo.LayerByID("parcels")
	stage, _ := layer.Field("stage")
	q := Query{Layer: layer, Town: of.Town, On: on, Equal: map[string]string{}}
	if of.Committee != "" {
		q.Equal["committee"] = of.Committee
	}
	if of.Batch != 0 {
		if q.Equal["batch"], err = db.BatchName(ctx, of.Town, of.Batch); err != nil {
			return 0, 0, err
		}
	}
	sums, err := db.Sums(ctx, q, []geo.Field{stage})
	for _, s := range sums {
		if slices.Contains(geo.ReclaimedStages(), *s.Values[0]) {
			m2, parcels = m2+s.AreaM2, parcels+s.Count
		}
	}
	return m2, parcels, err
}

// reclaimedBy is what was reclaimed at the end of a span's last day, and the target of its year. Of a day before today it
// is what the rows of that day come to, in whose shapes and committees they are.
func (db *DB) reclaimedBy(ctx context.Context, span Span, today time.Time) (m2, target float64, err error) {
	of := Portion{Town: span.Town, Committee: span.Committee}
	var on time.Time
	if span.To.Before(today) {
		on = span.To
	}
	if m2, _, err = db.Reclaimed(ctx, of, on); err != nil {
		return 0, 0, err
	}
	target, err = db.TargetOf(ctx, of, span.To.Year())
	return m2, target, err
}

// TargetOf is the target of a year for just these parcels; 0 where there is none.
func (db *DB) TargetOf(ctx context.Context, of Portion, year int) (m2 float64, err error) {
	const read = `
		SELECT m2 FROM targets WHERE town = $1 AND year = $2 AND committee IS NOT DISTINCT FROM nullif($3, '')
		    AND batch IS NOT DISTINCT FROM nullif($4, 0::bigint)`
	err = db.reader(ctx).QueryRow(ctx, read, of.Town, year, of.Committee, of.Batch).Scan(&m2)
	if errors.Is(err, pgx.ErrNoRows) {
		err = nil
	}
	return m2, translate(err)
}

// Holding is a parcel that is not reclaimed yet.
type Holding struct {
	ID    int64             `json:"id"`
	Code  *string           `json:"code"`
	Stage reclamation.Stage `json:"stage"`
	M2    float64           `json:"m2"`
	Since *string           `json:"since"` // the day of its last move; null: it has none
}

// Holdings lists the largest parcels that are not reclaimed yet, but for those that were ruled out.
func (db *DB) Holdings(ctx context.Context, of Portion, most int) ([]Holding, error) {
	const read = `
		SELECT p.fid, p.code, p.stage, p.counted, last_moved_on(p.town, p.fid)::text
		FROM (SELECT *, area_m2 - coalesce(yielded_m2, 0) AS counted FROM parcels
		      WHERE town = $1 AND stage <> ALL ($3) AND stage <> 'ruled_out' AND ($2 = '' OR committee = $2)
		        AND ($5 = 0::bigint OR fid IN (SELECT parcel FROM batch_parcels WHERE town = $1 AND batch = $5))
		      ORDER BY area_m2 - coalesce(yielded_m2, 0) DESC, fid LIMIT $4) p
		ORDER BY p.counted DESC, p.fid`
	rows, err := db.reader(ctx).Query(ctx, read, of.Town, of.Committee, geo.ReclaimedStages(), most, of.Batch)
	if err != nil {
		return nil, translate(err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByPos[Holding])
	return list, translate(err)
}

// StageOnDays is what stood at a stage on two days.
type StageOnDays struct {
	Stage reclamation.Stage `json:"stage"`
	From  Stood             `json:"from"`
	To    Stood             `json:"to"`
}

// Stood is how many parcels stood at a stage on a day, and what they come to by their present areas.
type Stood struct {
	Count int64   `json:"count"`
	M2    float64 `json:"m2"`
}

// StagesOnDays sets two days side by side, stage by stage in their order, each as it is known now.
func (db *DB) StagesOnDays(ctx context.Context, of Portion, from, to time.Time) ([]StageOnDays, error) {
	const read = `
		SELECT x.stage, x.day, count(*), sum(p.area_m2 - coalesce(p.yielded_m2, 0))
		FROM (SELECT parcel, stage, 0 AS day FROM stages_on($1, $3::date)
		      UNION ALL SELECT parcel, stage, 1 FROM stages_on($1, $4::date)) x
		JOIN parcels p ON p.town = $1 AND p.fid = x.parcel
		WHERE ($2 = '' OR p.committee = $2)
		    AND ($5 = 0::bigint OR p.fid IN (SELECT parcel FROM batch_parcels WHERE town = $1 AND batch = $5))
		GROUP BY x.stage, x.day`
	rows, err := db.reader(ctx).Query(ctx, read, of.Town, of.Committee, from.Format(time.DateOnly), to.Format(time.DateOnly), of.Batch)
	if err != nil {
		return nil, translate(err)
	}
	days := map[reclamation.Stage]*[2]Stood{}
	var stage reclamation.Stage
	var day int
	var stood Stood
	_, err = pgx.ForEachRow(rows, []any{&stage, &day, &stood.Count, &stood.M2}, func() error {
		if days[stage] == nil {
			days[stage] = &[2]Stood{}
		}
		days[stage][day] = stood
		return nil
	})
	var list []StageOnDays
	for _, each := range geo.Stages() {
		if both := days[reclamation.Stage(each)]; both != nil {
			list = append(list, StageOnDays{reclamation.Stage(each), both[0], both[1]})
		}
	}
	return list, translate(err)
}
