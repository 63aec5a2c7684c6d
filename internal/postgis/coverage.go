package postgis

// Which slots of a day were swept, by place and in sum.

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
)

// Coverage says which slots of one day were swept in a town's villages and streets.
type Coverage struct {
	Town           string          `json:"town"`
	Date           string          `json:"date"` // in Asia/Shanghai, as 2006-01-02
	AsOf           time.Time       `json:"as_of"`
	Timezone       string          `json:"timezone"`
	HasAssignments bool            `json:"has_assignments"`
	FirstRecord    *string         `json:"first_record"` // the first day of which there is a report; null: none
	Slots          []CoverageSlot  `json:"slots"`
	Summary        CoverageSummary `json:"summary"`
	Villages       []CoveragePlace `json:"villages"`
	Streets        []CoveragePlace `json:"streets"`
}

// CoverageSlot is one of the day's slots; its times are in Asia/Shanghai, as 15:04.
type CoverageSlot struct {
	Slot   cleaning.Slot `json:"slot"`
	Starts string        `json:"starts"`
	Ends   string        `json:"ends"`
	Due    bool          `json:"due"` // whether the slot has begun
}

// CoverageSummary counts villages, and their slots by state. Completion is (on time + late) / due
// and punctuality is on time / due without what was reported on paper, from 0 to 1; each is null
// while nothing is due. A suspended slot is not due.
type CoverageSummary struct {
	Villages    int      `json:"villages"`
	Staffed     int      `json:"staffed"`
	Due         int      `json:"due"`
	OnTime      int      `json:"on_time"`
	Late        int      `json:"late"`
	Partial     int      `json:"partial"`
	Missed      int      `json:"missed"`
	Contested   int      `json:"contested"`
	NotReported int      `json:"not_reported"`
	Suspended   int      `json:"suspended"`
	Told        int      `json:"told"`  // done slots that only the cleaner's word stands for
	Paper       int      `json:"paper"` // slots that a report on paper decides
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
	AMBasis   cleaning.Basis `json:"am_basis,omitempty"` // of the report that decided
	PMBasis   cleaning.Basis `json:"pm_basis,omitempty"`
}

// Of returns the places of a swept layer: the villages or the streets.
func (c *Coverage) Of(layer geo.Layer) []CoveragePlace {
	if layer.Unit == geo.VillageLevel {
		return c.Villages
	}
	return c.Streets
}

// Done counts the day's slots that were swept, on time or late.
func (p CoveragePlace) Done() int {
	n := 0
	for _, state := range []cleaning.State{p.AM, p.PM} {
		if state == cleaning.OnTime || state == cleaning.Late {
			n++
		}
	}
	return n
}

// Coverage reads a day's coverage from the records that have arrived; now decides which slots are due.
// A place counts if it was there on that day. The date's time of day is ignored. For an unknown town the fault is of kind NotFound.
func (db *DB) Coverage(ctx context.Context, town string, date, now time.Time) (*Coverage, error) {
	c := &Coverage{Town: town, Date: date.Format(time.DateOnly), AsOf: now.UTC(), Timezone: "Asia/Shanghai"}
	err := db.reader(ctx).QueryRow(ctx, `
		SELECT EXISTS (SELECT FROM assignments a WHERE a.town = t.town),
		    (SELECT min(date)::text FROM sweeps s WHERE s.town = t.town)
		FROM towns t WHERE town = $1`, town).Scan(&c.HasAssignments, &c.FirstRecord)
	if err != nil {
		return nil, notFoundTown(err, town)
	}
	if c.Slots, err = db.slots(ctx, town, date, now); err != nil {
		return nil, err
	}
	if c.Villages, err = db.places(ctx, "villages", town, date, now); err != nil {
		return nil, err
	}
	if c.Streets, err = db.places(ctx, "streets", town, date, now); err != nil {
		return nil, err
	}
	c.Summary = summarise(c.Villages)
	return c, nil
}

// notFoundTown translates a query's error, and names the town where its row was not found.
func notFoundTown(err error, town string) error {
	if err = translate(err); err == nil {
		return nil
	}
	if fault.Of(err).Kind == fault.NotFound {
		return fault.Wrap(err, fault.NotFound, "there is no town %s here", town)
	}
	return err
}

// slots reads the windows that are valid on a day, and whether each has begun at now.
func (db *DB) slots(ctx context.Context, town string, date, now time.Time) ([]CoverageSlot, error) {
	const windows = `
		SELECT slot, to_char(starts, 'HH24:MI'), to_char(ends, 'HH24:MI'),
		       $3::timestamptz >= ($2::date + starts) AT TIME ZONE 'Asia/Shanghai'
		FROM (SELECT DISTINCT ON (slot) slot, starts, ends FROM slot_windows
		      WHERE town = $1 AND valid_from <= $2::date ORDER BY slot, valid_from DESC) w
		ORDER BY slot`
	rows, err := db.reader(ctx).Query(ctx, windows, town, date.Format(time.DateOnly), now)
	if err != nil {
		return nil, translate(err)
	}
	slots, err := pgx.CollectRows(rows, pgx.RowToStructByPos[CoverageSlot])
	return slots, translate(err)
}

// placesOfDays selects the states of places' slots on the days from $2 to $3, ordered by date. $1 is
// the town, $4 the present instant, $5 the layer of the places (villages or streets), $6 one place's
// fid or 0, $7 one committee's code or empty. What the records say of a slot is in place_days; a slot
// of which nothing is said is not reported once its window has begun, or else not due.
const placesOfDays = `
	WITH day AS (
		SELECT d::date AS date FROM generate_series($2::date, $3::date, interval '1 day') d
	), due AS (
		SELECT DISTINCT ON (day.date, slot) day.date, slot,
		       $4::timestamptz >= (day.date + starts) AT TIME ZONE 'Asia/Shanghai' AS due
		FROM day JOIN slot_windows ON town = $1 AND valid_from <= day.date ORDER BY day.date, slot, valid_from DESC
	), duty AS (
		SELECT CASE WHEN a.village IS NULL THEN 'streets' ELSE 'villages' END AS layer, coalesce(a.village, a.street)
		    AS fid,
		    a.cleaner, a.instead_of, greatest(a.starts, $2::date) AS starts, least(a.ends, $3::date) AS ends
		FROM assignments a
		WHERE a.town = $1 AND a.starts <= $3::date AND (a.ends IS NULL OR a.ends >= $2::date)
	), staff AS (
		SELECT day.date, d.fid, count(DISTINCT d.cleaner) AS cleaners
		FROM duty d JOIN day ON day.date BETWEEN d.starts AND d.ends
		WHERE d.layer = $5 AND ($6 = 0 OR d.fid = $6)
		  AND NOT EXISTS (SELECT FROM duty x WHERE x.layer = d.layer AND x.fid = d.fid AND x.instead_of = d.cleaner
		      AND day.date BETWEEN x.starts AND x.ends)
		GROUP BY 1, 2
	)
	SELECT day.date::text, l.fid, coalesce(v.code, s.code), coalesce(v.name, s.name), nullif(l.committee, ''),
	    coalesce(staff.cleaners, 0), coalesce(p.am_basis, ''), coalesce(p.pm_basis, ''),
	    coalesce(p.am, CASE WHEN am.due THEN 'n' ELSE '-' END),
	    coalesce(p.pm, CASE WHEN pm.due THEN 'n' ELSE '-' END)
	FROM day
	JOIN place_lives l ON l.town = $1 AND l.layer = $5 AND ($6 = 0 OR l.fid = $6) AND ($7 = '' OR l.committee = $7)
	    AND day.date BETWEEN l.starts AND l.ends
	LEFT JOIN villages v ON $5 = 'villages' AND v.town = $1 AND v.fid = l.fid
	LEFT JOIN streets s ON $5 = 'streets' AND s.town = $1 AND s.fid = l.fid
	LEFT JOIN place_days p ON p.town = $1 AND p.layer = $5 AND p.date = day.date AND p.fid = l.fid
	LEFT JOIN due am ON am.date = day.date AND am.slot = 'am'
	LEFT JOIN due pm ON pm.date = day.date AND pm.slot = 'pm'
	LEFT JOIN staff ON staff.date = day.date AND staff.fid = l.fid
	ORDER BY day.date, 3, l.fid`

// scope narrows coverage to one place or one committee.
type scope struct {
	fid       int64  // 0: all places
	committee string // code; empty: all
}

// placeDay is one place on one day.
type placeDay struct {
	date string
	CoveragePlace
}

// placeDays reads each place's state on each day from one day to another, both included, ordered by
// date. layer is villages or streets.
func (db *DB) placeDays(ctx context.Context, layer, town string, from, to, now time.Time, only scope) ([]placeDay, error) {
	rows, err := db.reader(ctx).Query(ctx, placesOfDays, town, from.Format(time.DateOnly), to.Format(time.DateOnly), now, layer, only.fid, only.committee)
	if err != nil {
		return nil, translate(err)
	}
	days, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (p placeDay, err error) {
		var am, pm string
		err = row.Scan(&p.date, &p.FID, &p.Code, &p.Name, &p.Committee, &p.Cleaners, &p.AMBasis, &p.PMBasis, &am, &pm)
		if err != nil {
			return p, err
		}
		p.AM, p.PM = cleaning.StateOfLetter(am[0]), cleaning.StateOfLetter(pm[0])
		p.Staffed = p.Cleaners > 0
		p.State = cleaning.DayState(p.Staffed, p.AM, p.PM)
		return p, nil
	})
	return days, translate(err)
}

// places reads each place's state on one day.
func (db *DB) places(ctx context.Context, layer, town string, date, now time.Time) ([]CoveragePlace, error) {
	days, err := db.placeDays(ctx, layer, town, date, date, now, scope{})
	places := make([]CoveragePlace, len(days))
	for i, d := range days {
		places[i] = d.CoveragePlace
	}
	return places, err
}

// CoverageDay is the summary of one day.
type CoverageDay struct {
	Date string `json:"date"` // in Asia/Shanghai, as 2006-01-02
	CoverageSummary
}

// CoverageHistory sums up the villages of a town, or of one committee if its code is not empty, for
// each day from one day to another, both included.
func (db *DB) CoverageHistory(ctx context.Context, town, committee string, from, to, now time.Time) ([]CoverageDay, error) {
	days, err := db.placeDays(ctx, "villages", town, from, to, now, scope{committee: committee})
	if err != nil {
		return nil, err
	}
	history := []CoverageDay{}
	for len(days) > 0 {
		var villages []CoveragePlace
		date := days[0].date
		for len(days) > 0 && days[0].date == date {
			villages, days = append(villages, days[0].CoveragePlace), days[1:]
		}
		history = append(history, CoverageDay{date, summarise(villages)})
	}
	return history, nil
}

func summarise(villages []CoveragePlace) CoverageSummary {
	s := CoverageSummary{Villages: len(villages)}
	paperOnTime := 0
	for _, v := range villages {
		if v.Staffed {
			s.Staffed++
		}
		for _, slot := range []struct {
			state cleaning.State
			basis cleaning.Basis
		}{{v.AM, v.AMBasis}, {v.PM, v.PMBasis}} {
			s.add(slot.state)
			switch {
			case slot.basis == cleaning.Told && (slot.state == cleaning.OnTime || slot.state == cleaning.Late):
				s.Told++
			case slot.basis == cleaning.Paper:
				s.Paper++
				if slot.state == cleaning.OnTime {
					paperOnTime++
				}
			}
		}
	}
	s.Due = s.OnTime + s.Late + s.Partial + s.Missed + s.Contested + s.NotReported
	s.Completion = ratio(s.OnTime+s.Late, s.Due)
	s.Punctuality = ratio(s.OnTime-paperOnTime, s.Due-s.Paper)
	return s
}

// ratio returns n / d, or nil if there is nothing to divide by.
func ratio(n, d int) *float64 {
	if d == 0 {
		return nil
	}
	r := float64(n) / float64(d)
	return &r
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
	case cleaning.Contested:
		s.Contested++
	case cleaning.NotReported:
		s.NotReported++
	case cleaning.Suspended:
		s.Suspended++
	case cleaning.NotDue, cleaning.NotThere:
	}
}

// CoverageTag returns a text that changes whenever the day's coverage may change: when a table that
// it is computed from changes, and when a slot becomes due.
func (db *DB) CoverageTag(ctx context.Context, town string, date, now time.Time) (string, error) {
	const tag = `
		SELECT concat_ws('/', $2::date,
			(SELECT string_agg(layer || ':' || revision, ',' ORDER BY layer) FROM layer_revisions
			 WHERE town = $1 AND layer = ANY ($4)),
			(SELECT count(*) FROM slot_windows WHERE town = $1 AND valid_from <= $2::date
			 AND $3::timestamptz >= ($2::date + starts) AT TIME ZONE 'Asia/Shanghai'))
		FROM towns WHERE town = $1`
	var text string
	err := db.reader(ctx).QueryRow(ctx, tag, town, date.Format(time.DateOnly), now, feeding(CoverageMeasure)).Scan(&text)
	return text, notFoundTown(err, town)
}
