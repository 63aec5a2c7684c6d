package postgis

// The villages' slots of a period, day by day.

import (
	"context"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/cleaning"
)

// VillageDays are a village's slots of a period, a letter of package cleaning for each day.
type VillageDays struct {
	FID     int64  `json:"fid"`
	AM      string `json:"am"`
	PM      string `json:"pm"`
	Staffed string `json:"staffed"` // whether somebody was assigned: 1 or 0 for each day
}

// Days are the slots of a period by village.
type Days struct {
	AsOf     time.Time     `json:"as_of"`
	Days     []string      `json:"days"`
	Villages []VillageDays `json:"villages"`
}

// Days reads each village's slots on each day of a span of one town, in the order of the villages' codes.
func (db *DB) Days(ctx context.Context, span Span, now time.Time) (*Days, error) {
	d := &Days{AsOf: now.UTC(), Villages: []VillageDays{}}
	for day := span.From; !day.After(span.To); day = day.AddDate(0, 0, 1) {
		d.Days = append(d.Days, day.Format(time.DateOnly))
	}
	const blanks = `
		SELECT string_agg(coalesce(am, '-'), '' ORDER BY date), string_agg(coalesce(pm, '-'), '' ORDER BY date) FROM (
			SELECT d::date AS date, min(due) FILTER (WHERE slot = 'am') AS am, min(due) FILTER (WHERE slot = 'pm') AS pm
			FROM generate_series($2::date, $3::date, interval '1 day') d LEFT JOIN LATERAL (
				SELECT DISTINCT ON (slot) slot, CASE WHEN $4::timestamptz
				    >= (d::date + starts) AT TIME ZONE 'Asia/Shanghai' THEN 'n' ELSE '-' END AS due
				FROM slot_windows WHERE town = $1 AND valid_from <= d::date ORDER BY slot, valid_from DESC) w ON true
			GROUP BY d) x`
	from, to := span.From.Format(time.DateOnly), span.To.Format(time.DateOnly)
	var am, pm string
	if err := db.reader(ctx).QueryRow(ctx, blanks, span.Town, from, to, now).Scan(&am, &pm); err != nil {
		return nil, translate(err)
	}
	letters, order, err := db.blankDays(ctx, span, am, pm)
	if err != nil {
		return nil, err
	}
	rows, err := db.reader(ctx).Query(ctx, lettersSaid, span.Town, from, to, span.Committee)
	if err != nil {
		return nil, translate(err)
	}
	var fid int64
	var day int
	_, err = pgx.ForEachRow(rows, []any{&fid, &day, &am, &pm}, func() error {
		if of := letters[fid]; of != nil {
			copy(of[0][day:], am)
			copy(of[1][day:], pm)
		}
		return nil
	})
	if err != nil {
		return nil, translate(err)
	}
	if err := db.staffedDays(ctx, span, letters); err != nil {
		return nil, err
	}
	for _, fid := range order {
		d.Villages = append(d.Villages, VillageDays{fid, string(letters[fid][0]), string(letters[fid][1]), string(letters[fid][2])})
	}
	return d, nil
}

// staffedDays sets the days of a span on which a village that is there has somebody assigned.
func (db *DB) staffedDays(ctx context.Context, span Span, letters map[int64]*[3][]byte) error {
	const assigned = `
		SELECT village, greatest(starts, $2::date) - $2::date, least(ends, $3::date) - $2::date FROM assignments
		WHERE town = $1 AND village IS NOT NULL AND starts <= $3::date AND (ends IS NULL OR ends >= $2::date)`
	rows, err := db.reader(ctx).Query(ctx, assigned, span.Town, span.From.Format(time.DateOnly), span.To.Format(time.DateOnly))
	if err != nil {
		return translate(err)
	}
	var fid int64
	var first, last int
	_, err = pgx.ForEachRow(rows, []any{&fid, &first, &last}, func() error {
		of := letters[fid]
		for day := first; of != nil && day <= last; day++ {
			if of[0][day] != cleaning.NotThere.Letter() {
				of[2][day] = '1'
			}
		}
		return nil
	})
	return translate(err)
}

// lettersSaid reads what is said of the villages' days of a span.
const lettersSaid = `
	SELECT fid, date - $2::date, coalesce(am, ''), coalesce(pm, '') FROM place_days
	WHERE town = $1 AND layer = 'villages' AND date BETWEEN $2::date AND $3::date AND ($4 = '' OR committee = $4)`

// blankDays returns each village's mornings and afternoons of a span as they are before anything is said, with am and pm
// on the days on which it is there, and the order of the villages' codes.
func (db *DB) blankDays(ctx context.Context, span Span, am, pm string) (letters map[int64]*[3][]byte, order []int64, err error) {
	const lives = `
		SELECT l.fid, greatest(l.starts, $2::date) - $2::date, least(l.ends, $3::date) - $2::date
		FROM place_lives l JOIN villages v ON v.town = l.town AND v.fid = l.fid
		WHERE l.town = $1 AND l.layer = 'villages' AND ($4 = '' OR l.committee = $4) AND l.starts <= $3::date
		  AND l.ends >= $2::date
		ORDER BY v.code, v.fid`
	rows, err := db.reader(ctx).Query(ctx, lives, span.Town, span.From.Format(time.DateOnly), span.To.Format(time.DateOnly), span.Committee)
	if err != nil {
		return nil, nil, translate(err)
	}
	letters = map[int64]*[3][]byte{}
	var fid int64
	var first, last int
	_, err = pgx.ForEachRow(rows, []any{&fid, &first, &last}, func() error {
		of := letters[fid]
		if of == nil {
			nowhere := strings.Repeat(string(cleaning.NotThere.Letter()), len(am))
			of = &[3][]byte{[]byte(nowhere), []byte(nowhere), []byte(strings.Repeat("0", len(am)))}
			letters[fid], order = of, append(order, fid)
		}
		copy(of[0][first:last+1], am[first:last+1])
		copy(of[1][first:last+1], pm[first:last+1])
		return nil
	})
	return letters, order, translate(err)
}
