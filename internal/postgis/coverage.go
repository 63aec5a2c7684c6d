package postgis

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
)

// Coverage is a town's day of cleaning.
type Coverage struct {
	Town           string          `json:"town"`
	Date           string          `json:"date"` // of Asia/Shanghai
	AsOf           time.Time       `json:"as_of"`
	Timezone       string          `json:"timezone"`
	HasAssignments bool            `json:"has_assignments"`
	Slots          []CoverageSlot  `json:"slots"`
	Summary        CoverageSummary `json:"summary"`
	Villages       []CoveragePlace `json:"villages"`
	Streets        []CoveragePlace `json:"streets"`
}

// CoverageSlot is one of the day's slots; its times are of Asia/Shanghai.
type CoverageSlot struct {
	Slot   cleaning.Slot `json:"slot"`
	Starts string        `json:"starts"`
	Ends   string        `json:"ends"`
	Due    bool          `json:"due"`
}

// CoverageSummary counts villages, and their slots by state. Completion is (on time +
// late) / due, punctuality on time / due; null while nothing is due. A suspended slot
// is not due.
type CoverageSummary struct {
	Villages    int      `json:"villages"`
	Staffed     int      `json:"staffed"`
	Due         int      `json:"due"`
	OnTime      int      `json:"on_time"`
	Late        int      `json:"late"`
	Partial     int      `json:"partial"`
	Missed      int      `json:"missed"`
	NotReported int      `json:"not_reported"`
	Suspended   int      `json:"suspended"`
	Completion  *float64 `json:"completion"`
	Punctuality *float64 `json:"punctuality"`
}

// CoveragePlace is one village or street on that day.
type CoveragePlace struct {
	FID       int64          `json:"fid"`
	Code      *string        `json:"code"`
	Name      *string        `json:"name"`
	Committee *string        `json:"committee"`
	Staffed   bool           `json:"staffed"`
	Cleaners  int            `json:"cleaners"`
	State     string         `json:"state"`
	AM        cleaning.State `json:"am"`
	PM        cleaning.State `json:"pm"`
}

// Coverage reads the day as it is known at now. The date's time of day is ignored.
func (db *DB) Coverage(ctx context.Context, town string, date, now time.Time) (*Coverage, error) {
	c := &Coverage{Town: town, Date: date.Format(time.DateOnly), AsOf: now.UTC(), Timezone: "Asia/Shanghai"}
	err := db.pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM assignments a WHERE a.town = t.town) FROM towns t WHERE town = $1`, town).Scan(&c.HasAssignments)
	if err != nil {
		return nil, notFoundTown(err, town)
	}
	if c.Slots, err = db.slots(ctx, town, date, now); err != nil {
		return nil, err
	}
	if c.Villages, err = db.places(ctx, "village", town, c.Date, now); err != nil {
		return nil, err
	}
	if c.Streets, err = db.places(ctx, "street", town, c.Date, now); err != nil {
		return nil, err
	}
	c.Summary = summarise(c.Villages)
	return c, nil
}

func notFoundTown(err error, town string) error {
	if err = translate(err); err == nil {
		return nil
	}
	if fault.Of(err).Kind == fault.NotFound {
		return fault.Wrap(err, fault.NotFound, "there is no town %s here", town)
	}
	return err
}

func (db *DB) slots(ctx context.Context, town string, date, now time.Time) ([]CoverageSlot, error) {
	const windows = `
		SELECT slot, to_char(starts, 'HH24:MI'), to_char(ends, 'HH24:MI'),
		       $3::timestamptz >= ($2::date + starts) AT TIME ZONE 'Asia/Shanghai'
		FROM (SELECT DISTINCT ON (slot) slot, starts, ends FROM slot_windows
		      WHERE town = $1 AND valid_from <= $2::date ORDER BY slot, valid_from DESC) w
		ORDER BY slot`
	rows, err := db.pool.Query(ctx, windows, town, date.Format(time.DateOnly), now)
	if err != nil {
		return nil, translate(err)
	}
	slots, err := pgx.CollectRows(rows, pgx.RowToStructByPos[CoverageSlot])
	return slots, translate(err)
}

// placesOfDay is the state of each place's slots on one day. $1 town, $2 date, $3 the
// instant as of which it is known, $4 the kind of place. A place's best record of a slot
// counts; without one the slot is suspended, not reported once its window has begun, or
// not due. internal/cleaning has the same rules in Go, and a test compares.
const placesOfDay = `
	WITH place AS (
		SELECT fid, code, name, committee FROM villages WHERE town = $1 AND $4 = 'village'
		UNION ALL
		SELECT fid, code, name, committee FROM streets WHERE town = $1 AND $4 = 'street'
	), due AS (
		SELECT DISTINCT ON (slot) slot,
		       $3::timestamptz >= ($2::date + starts) AT TIME ZONE 'Asia/Shanghai' AS due
		FROM slot_windows WHERE town = $1 AND valid_from <= $2::date ORDER BY slot, valid_from DESC
	), best AS (
		SELECT CASE $4 WHEN 'village' THEN village ELSE street END AS fid, slot,
		       min(array_position(ARRAY['on_time', 'late', 'partial', 'missed'], state)) AS rank
		FROM sweeps
		WHERE town = $1 AND date = $2::date AND received_at <= $3
		GROUP BY 1, 2
	), staff AS (
		SELECT CASE $4 WHEN 'village' THEN a.village ELSE a.street END AS fid, count(DISTINCT a.cleaner) AS cleaners
		FROM assignments a
		WHERE a.town = $1 AND a.starts <= $2::date AND (a.ends IS NULL OR a.ends >= $2::date)
		GROUP BY 1
	), slot_of_place AS (
		SELECT p.fid, s.slot, CASE
			WHEN b.rank IS NOT NULL THEN (ARRAY['on_time', 'late', 'partial', 'missed'])[b.rank]
			WHEN EXISTS (SELECT FROM suspensions x WHERE x.town = $1 AND x.date = $2::date AND x.slot = s.slot
			             AND (x.village IS NULL OR $4 = 'village' AND x.village = p.fid)) THEN 'suspended'
			WHEN d.due THEN 'not_reported'
			ELSE 'not_due' END AS state
		FROM place p CROSS JOIN (VALUES ('am'), ('pm')) s (slot)
		LEFT JOIN best b ON (b.fid, b.slot) = (p.fid, s.slot)
		LEFT JOIN due d ON d.slot = s.slot
	)
	SELECT p.fid, p.code, p.name, p.committee, coalesce(staff.cleaners, 0), am.state, pm.state
	FROM place p
	JOIN slot_of_place am ON am.fid = p.fid AND am.slot = 'am'
	JOIN slot_of_place pm ON pm.fid = p.fid AND pm.slot = 'pm'
	LEFT JOIN staff ON staff.fid = p.fid
	ORDER BY p.code, p.fid`

func (db *DB) places(ctx context.Context, kind, town, date string, now time.Time) ([]CoveragePlace, error) {
	rows, err := db.pool.Query(ctx, placesOfDay, town, date, now, kind)
	if err != nil {
		return nil, translate(err)
	}
	places, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (p CoveragePlace, err error) {
		err = row.Scan(&p.FID, &p.Code, &p.Name, &p.Committee, &p.Cleaners, &p.AM, &p.PM)
		p.Staffed = p.Cleaners > 0
		p.State = cleaning.DayState(p.Staffed, p.AM, p.PM)
		return p, err
	})
	return places, translate(err)
}

func summarise(villages []CoveragePlace) CoverageSummary {
	s := CoverageSummary{Villages: len(villages)}
	for _, v := range villages {
		if v.Staffed {
			s.Staffed++
		}
		for _, state := range []cleaning.State{v.AM, v.PM} {
			s.add(state)
		}
	}
	s.Due = s.OnTime + s.Late + s.Partial + s.Missed + s.NotReported
	if s.Due > 0 {
		completion := float64(s.OnTime+s.Late) / float64(s.Due)
		punctuality := float64(s.OnTime) / float64(s.Due)
		s.Completion, s.Punctuality = &completion, &punctuality
	}
	return s
}

func (s *CoverageSummary) add(state cleaning.State) {
	switch state {
	case cleaning.OnTime:
		s.OnTime++
	case cleaning.Late:
		s.Late++
	case cleaning.IsPartial:
		s.Partial++
	case cleaning.IsMissed:
		s.Missed++
	case cleaning.NotReported:
		s.NotReported++
	case cleaning.Suspended:
		s.Suspended++
	case cleaning.NotDue:
	}
}

// CoverageTag is a text that changes whenever the day's coverage may: with what it is
// computed from, and with the slots that have become due.
func (db *DB) CoverageTag(ctx context.Context, town string, date, now time.Time) (string, error) {
	const tag = `
		SELECT concat_ws('/', $2::date,
			(SELECT string_agg(layer || ':' || revision, ',' ORDER BY layer) FROM layer_revisions
			 WHERE town = $1 AND layer IN ('villages', 'streets', 'cleaners', 'assignments', 'sweeps', 'slot_windows', 'suspensions')),
			(SELECT count(*) FROM slot_windows WHERE town = $1 AND valid_from <= $2::date
			 AND $3::timestamptz >= ($2::date + starts) AT TIME ZONE 'Asia/Shanghai'))
		FROM towns WHERE town = $1`
	var text string
	err := db.pool.QueryRow(ctx, tag, town, date.Format(time.DateOnly), now).Scan(&text)
	return text, notFoundTown(err, town)
}
