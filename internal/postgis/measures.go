package postgis

// What a period of cleaning came to, by town, committee, village, street or day.

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
)

// Part is a measure with its numerator and denominator.
type Part struct {
	N int64 `json:"n"`
	D int64 `json:"d"`
}

// MeasureRow is what one unit's period came to: of its villages, or of its streets where they are asked for. Counts are
// of slots unless they say otherwise.
type MeasureRow struct {
	Unit        string `json:"unit"`
	Villages    int64  `json:"villages"`     // that were there on some day
	VillageDays int64  `json:"village_days"` // each village's own days
	Due         int64  `json:"due"`          // on_time + late + partial + missed + contested + not_reported
	OnTime      int64  `json:"on_time"`
	Late        int64  `json:"late"`
	Partial     int64  `json:"partial"`
	Missed      int64  `json:"missed"`
	Contested   int64  `json:"contested"`
	NotReported int64  `json:"not_reported"`
	Suspended   int64  `json:"suspended"`
	Twice       int64  `json:"twice"`        // village-days with both slots done
	StaffedDays int64  `json:"staffed_days"` // village-days with somebody assigned
	Told        int64  `json:"told"`         // done slots that only the cleaner's word stands for
	Paper       int64  `json:"paper"`        // slots that a report on paper decides
	Completion  Part   `json:"completion"`   // done of due
	Punctuality Part   `json:"punctuality"`  // on time of due, without what was reported on paper

	paperOnTime int64
}

// sum fills in what follows from the counts.
func (m *MeasureRow) sum() {
	m.Due = m.OnTime + m.Late + m.Partial + m.Missed + m.Contested + m.NotReported
	m.Completion = Part{m.OnTime + m.Late, m.Due}
	m.Punctuality = Part{m.OnTime - m.paperOnTime, m.Due - m.Paper}
}

// Measures are a period's rows and their total.
type Measures struct {
	AsOf        time.Time    `json:"as_of"`
	From        string       `json:"from"`
	To          string       `json:"to"` // not after today
	Rules       int          `json:"rules"`
	FirstRecord *string      `json:"first_record"` // the first day of which there is a report; null: none
	Rows        []MeasureRow `json:"rows"`
	Total       MeasureRow   `json:"total"`
}

// Span is a period of days, both included, of a town or one committee of it; an empty town means all of them.
type Span struct {
	Town, Committee string
	From, To        time.Time
	AsOf            time.Time // as what was known at that instant has it, of one town; zero: as is known now

	Values map[string]string // field → value, of a measure that is told by some
	On     time.Time         // of parcels: the day whose end is meant, as known now; zero: none
}

// Units lists the units that measures are taken by.
func Units() []string { return []string{"town", "committee", "village", "street", "day"} }

// firstRecord finds the first day with a report that counts, of the town $1, or of any if it is empty: each town's by its
// own index.
const firstRecord = `
	SELECT min(s.date)::text FROM towns t
	CROSS JOIN LATERAL (SELECT s.date FROM sweeps s WHERE s.town = t.town AND s.voided IS NULL
	    ORDER BY s.date LIMIT 1) s
	WHERE $1 = '' OR t.town = $1`

// Measures reads a period's measures by a unit. Days after now's are left out, as nothing is known of them.
func (db *DB) Measures(ctx context.Context, span Span, by string, now time.Time) (*Measures, error) {
	if today := midnightOf(now); span.To.After(today) {
		span.To = today
	}
	m := &Measures{AsOf: now.UTC(), From: span.From.Format(time.DateOnly), To: span.To.Format(time.DateOnly), Rules: cleaning.RulesVersion}
	first, args := firstRecord, []any{span.Town}
	if !span.AsOf.IsZero() {
		first, args = `SELECT first_record_stood($1, $2)::text`, append(args, span.AsOf)
	}
	if err := db.reader(ctx).QueryRow(ctx, first, args...).Scan(&m.FirstRecord); err != nil {
		return nil, translate(err)
	}
	if m.From > m.To { // the period has not come yet
		m.Rows, m.Total.Unit = []MeasureRow{}, "total"
		return m, nil
	}
	var err error
	m.Rows, m.Total, err = db.measuresBy(ctx, span, by, now)
	return m, err
}

// add adds another row's counts of slots and of days; the same village may be in both.
func (m *MeasureRow) add(o MeasureRow) {
	m.VillageDays += o.VillageDays
	m.OnTime += o.OnTime
	m.Late += o.Late
	m.Partial += o.Partial
	m.Missed += o.Missed
	m.Contested += o.Contested
	m.NotReported += o.NotReported
	m.Suspended += o.Suspended
	m.Twice += o.Twice
	m.StaffedDays += o.StaffedDays
	m.Told += o.Told
	m.Paper += o.Paper
	m.paperOnTime += o.paperOnTime
}

// midnightOf returns the beginning of an instant's day in Shanghai.
func midnightOf(now time.Time) time.Time {
	y, m, d := now.In(cleaning.Zone()).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, cleaning.Zone())
}

// measuresBy reads the rows of one unit and their total, in which each village counts once.
func (db *DB) measuresBy(ctx context.Context, span Span, by string, now time.Time) (found []MeasureRow, total MeasureRow, err error) {
	sql, args, err := measuresSQL(span, by, now)
	if err != nil {
		return nil, total, err
	}
	rows, err := db.reader(ctx).Query(ctx, sql, args...)
	if err != nil {
		return nil, total, translate(err)
	}
	total.Unit = "total"
	found, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (m MeasureRow, err error) {
		err = row.Scan(&m.Unit, &m.Villages, &m.VillageDays, &m.StaffedDays, &m.NotReported, &m.OnTime, &m.Late, &m.Partial,
			&m.Missed, &m.Contested, &m.Suspended, &m.Told, &m.Paper, &m.paperOnTime, &m.Twice, &total.Villages)
		m.sum()
		total.add(m)
		return m, err
	})
	total.sum()
	return found, total, translate(err)
}

// measuresSQL is the statement that measures a span by a unit, with its arguments.
func measuresSQL(span Span, by string, now time.Time) (sql string, args []any, err error) {
	sql, layer := measuresOfPlaces, "villages"
	if !span.AsOf.IsZero() {
		sql = measuresOfPlacesThen
	}
	unit := by
	switch by {
	case "town", "committee":
		if span.AsOf.IsZero() {
			sql = measuresOfSums
		}
	case "day":
		sql = measuresOfDays
	case "village":
		unit = "place"
	case "street":
		layer, unit = "streets", "place"
	default:
		return "", nil, fault.InvalidParam("by", "by is town, committee, village, street or day, not %.20q", by)
	}
	args = []any{span.Town, span.From.Format(time.DateOnly), span.To.Format(time.DateOnly), now, span.Committee, layer}
	if by != "day" {
		args = append(args, unit)
	}
	if unit == "place" && span.AsOf.IsZero() {
		first, end := wholeMonths(span.From, span.To, midnightOf(now))
		args = append(args, first.Format(time.DateOnly), end.Format(time.DateOnly))
	}
	sql, args = span.stood(sql, layer, args...)
	return sql, args, nil
}

// wholeMonths returns the first days of the first month that lies within a span of days and before today, and of the
// month after the last such one. Where there is none both are the span's first day. A month of today is read by its days,
// as what it comes to changes with the clock.
func wholeMonths(from, to, today time.Time) (first, end time.Time) {
	first, end = monthOf(from), monthOf(to.AddDate(0, 0, 1))
	if first.Before(from) {
		first = first.AddDate(0, 1, 0)
	}
	if now := monthOf(today); end.After(now) {
		end = now
	}
	if !first.Before(end) {
		return from, from
	}
	return first, end
}

// monthOf returns the first day of a day's month.
func monthOf(day time.Time) time.Time { return day.AddDate(0, 0, 1-day.Day()) }

// The queries of measures share these parts. $1 is the town or empty, $2 and $3 the period's ends, $4 the present
// instant, $5 a committee's code or empty, $6 the layer of the places.
const (
	// spanOfLives are the places' stretches of days within the period, each in its committee, and how each town's slots
	// are due: since when there are windows at all, and which have begun today.
	spanOfLives = `
		WITH slot AS (
			SELECT town, min(valid_from) FILTER (WHERE slot = 'am') AS first_am,
			    min(valid_from) FILTER (WHERE slot = 'pm') AS first_pm,
			    coalesce(bool_or(begun) FILTER (WHERE slot = 'am' AND holds), false) AS am_due,
			    coalesce(bool_or(begun) FILTER (WHERE slot = 'pm' AND holds), false) AS pm_due
			FROM (SELECT town, slot, valid_from,
			          $4::timestamptz >= (today + starts) AT TIME ZONE 'Asia/Shanghai' AS begun,
			          valid_from = max(valid_from) FILTER (WHERE valid_from <= today) OVER (PARTITION BY town,
			              slot) AS holds
			      FROM slot_windows CROSS JOIN (SELECT ($4::timestamptz AT TIME ZONE 'Asia/Shanghai')::date
			          AS today) t
			      WHERE $1 = '' OR town = $1) w
			GROUP BY town
		), life AS (
			SELECT town, layer, fid, committee, greatest(starts, $2::date) AS a, least(ends, $3::date) AS b,
			    ($4::timestamptz AT TIME ZONE 'Asia/Shanghai')::date AS today
			FROM place_lives
			WHERE ($1 = '' OR town = $1) AND layer = $6 AND ($5 = '' OR committee = $5) AND starts <= $3::date
			    AND ends >= $2::date
		), staff AS (
			SELECT l.town, l.layer, l.fid, l.committee, lower(r) AS a, upper(r) AS b
			FROM life l CROSS JOIN LATERAL (
				SELECT range_agg(daterange(greatest(x.starts, l.a), least(x.ends, l.b), '[]')) AS days
				    FROM assignments x
				WHERE x.town = l.town AND CASE $6 WHEN 'villages' THEN x.village ELSE x.street END = l.fid
				    AND x.starts <= l.b
				    AND (x.ends IS NULL OR x.ends >= l.a)) m
			CROSS JOIN unnest(m.days) r
		)`

	// unitOfPlace is the unit of a row that has a town, a layer, a fid and a committee, as $7 says.
	unitOfPlace = `CASE $7 WHEN 'town' THEN town WHEN 'committee' THEN committee ELSE layer || '.' || fid END`

	// placesAtAll counts the places of all rows, each once.
	placesAtAll = `(SELECT count(*) FROM (SELECT DISTINCT town, fid FROM life) x)`

	// daysOfUnits counts by unit the places and their days, and the slots whose window has begun: of all days before
	// today, and of today.
	daysOfUnits = `, own AS (
			SELECT ` + unitOfPlace + ` AS unit, count(DISTINCT fid) AS places, sum(b - a + 1) AS days,
			    sum(CASE WHEN first_am IS NULL THEN 0 ELSE greatest(0, least(b, today - 1) - greatest(a,
			        first_am) + 1) END
			        + CASE WHEN first_pm IS NULL THEN 0 ELSE greatest(0, least(b, today - 1) - greatest(a,
			            first_pm) + 1) END
			        + CASE WHEN today BETWEEN a AND b THEN am_due::int + pm_due::int ELSE 0 END) AS slots
			FROM life LEFT JOIN slot USING (town) GROUP BY 1
		), staffed AS (
			SELECT ` + unitOfPlace + ` AS unit, sum(b - a) AS days FROM staff GROUP BY 1
		), now_said AS (
			SELECT ` + unitOfPlace + ` AS unit, count(am) FILTER (WHERE am_due) + count(pm) FILTER (WHERE pm_due)
			    AS slots
			FROM place_days JOIN slot USING (town)
			WHERE ($1 = '' OR town = $1) AND layer = $6 AND ($5 = '' OR committee = $5)
			  AND date = ($4::timestamptz AT TIME ZONE 'Asia/Shanghai')::date AND date BETWEEN $2::date AND $3::date
			GROUP BY 1
		)`

	// countsOfUnits puts all together. Of the days before today every slot is due, so that those of which nothing was
	// said are what is left.
	countsOfUnits = `
		SELECT own.unit, own.places::bigint, own.days::bigint, coalesce(staffed.days, 0)::bigint,
		    greatest(0, coalesce(own.slots, 0) - coalesce(said.before_today, 0) - coalesce(now_said.slots,
		        0))::bigint,
		    coalesce(said.on_time, 0)::bigint, coalesce(said.late, 0)::bigint, coalesce(said.partial, 0)::bigint,
		    coalesce(said.missed, 0)::bigint, coalesce(said.contested, 0)::bigint, coalesce(said.suspended,
		        0)::bigint,
		    coalesce(said.told, 0)::bigint, coalesce(said.paper, 0)::bigint, coalesce(said.paper_on_time, 0)::bigint,
		    coalesce(said.twice, 0)::bigint, ` + placesAtAll + `
		FROM own LEFT JOIN staffed USING (unit) LEFT JOIN said USING (unit) LEFT JOIN now_said USING (unit)
		ORDER BY own.unit`

	// measuresOfSums takes what was said from the sums of committees.
	measuresOfSums = spanOfLives + daysOfUnits + `, said AS (
			SELECT CASE $7 WHEN 'town' THEN town ELSE committee END AS unit, ` + sumsOfCommittees + `
			FROM committee_days
			WHERE ($1 = '' OR town = $1) AND date BETWEEN $2::date AND $3::date AND ($5 = '' OR committee = $5)
			GROUP BY 1
		)` + countsOfUnits

	sumsOfCommittees = `sum(on_time) AS on_time, sum(late) AS late, sum(partial) AS partial, sum(missed) AS missed,
			    sum(contested) AS contested, sum(suspended) AS suspended, sum(told) AS told, sum(paper) AS paper,
			    sum(paper_on_time) AS paper_on_time, sum(twice) AS twice,
			    sum(on_time + late + partial + missed + contested + suspended)
			        FILTER (WHERE date < ($4::timestamptz AT TIME ZONE 'Asia/Shanghai')::date) AS before_today`

	// measuresOfPlaces takes what was said from the months of the places, which are whole from $8 up to $9, and from the
	// days before and after them. Days that are alike are counted first, so that the sums are of few rows.
	measuresOfPlaces = spanOfLives + daysOfUnits + `, alike AS (
			SELECT p.town, $6::text AS layer, c.fid, '' AS committee, c.past, c.n, nullif(chr(code & 127), '!') AS am,
			    nullif(chr(code >> 7 & 127), '!') AS pm, code >> 14 & 127 AS am_basis, code >> 21 AS pm_basis
			FROM (VALUES ($2::date, $8::date - 1), ($9::date, $3::date)) e (first, last)
			CROSS JOIN LATERAL days_alike($1, $6, e.first, e.last, $5,
			    ($4::timestamptz AT TIME ZONE 'Asia/Shanghai')::date) c
			JOIN (SELECT DISTINCT town, fid FROM life) p USING (fid)
		)` + saidOfDays + `, said AS (
			SELECT unit, sum(on_time) AS on_time, sum(late) AS late, sum(partial) AS partial, sum(missed) AS missed,
			    sum(contested) AS contested, sum(suspended) AS suspended, sum(told) AS told, sum(paper) AS paper,
			    sum(paper_on_time) AS paper_on_time, sum(twice) AS twice, sum(before_today) AS before_today
			FROM (
				SELECT * FROM said_of_days
				UNION ALL
				SELECT ` + unitOfPlace + `, on_time, late, partial, missed, contested, suspended, told, paper,
				    paper_on_time, on_time + late + partial + missed + contested + suspended, twice
				FROM place_months
				WHERE ($1 = '' OR town = $1) AND layer = $6 AND month >= $8::date AND month < $9::date
				    AND ($5 = '' OR committee = $5)
			) parts GROUP BY unit
		)` + countsOfUnits

	// measuresOfPlacesThen takes it from the days as they stood, whose committees have no sums of their own.
	measuresOfPlacesThen = spanOfLives + daysOfUnits + `, alike AS (
			SELECT town, layer, fid, committee, date < ($4::timestamptz AT TIME ZONE 'Asia/Shanghai')::date AS past,
			    count(*) AS n, am, pm, ascii(am_basis) AS am_basis, ascii(pm_basis) AS pm_basis
			FROM place_days WHERE $5 = '' OR committee = $5 GROUP BY 1, 2, 3, 4, 5, 7, 8, 9, 10
		)` + saidOfDays + `, said AS (SELECT * FROM said_of_days)` + countsOfUnits

	saidOfDays = `, halves AS (
			SELECT town, layer, fid, committee, past, n, am AS letter, am_basis AS basis FROM alike
			UNION ALL SELECT town, layer, fid, committee, past, n, pm, pm_basis FROM alike
		), doubled AS (
			SELECT ` + unitOfPlace + ` AS unit, sum(n) AS twice FROM alike WHERE am IN ('o', 'l') AND pm IN ('o', 'l')
			GROUP BY 1
		), said_of_days AS (
			SELECT h.*, doubled.twice FROM (
				SELECT ` + unitOfPlace + ` AS unit, sum(n) FILTER (WHERE letter = 'o') AS on_time,
				    sum(n) FILTER (WHERE letter = 'l') AS late, sum(n) FILTER (WHERE letter = 'p') AS partial,
				    sum(n) FILTER (WHERE letter = 'm') AS missed, sum(n) FILTER (WHERE letter = 'c') AS contested,
				    sum(n) FILTER (WHERE letter = 's') AS suspended,
				    sum(n) FILTER (WHERE letter IN ('o', 'l') AND basis = ascii('told')) AS told,
				    sum(n) FILTER (WHERE basis = ascii('paper')) AS paper,
				    sum(n) FILTER (WHERE letter = 'o' AND basis = ascii('paper')) AS paper_on_time,
				    sum(n) FILTER (WHERE letter IS NOT NULL AND past) AS before_today
				FROM halves GROUP BY 1) h LEFT JOIN doubled USING (unit)
		)`

	// measuresOfDays counts how many villages are there and are staffed on each day by what begins and ends on it.
	measuresOfDays = spanOfLives + `, day AS (
			SELECT *, d::date AS date, ($4::timestamptz AT TIME ZONE 'Asia/Shanghai')::date AS today
			FROM (SELECT town FROM slot UNION SELECT town FROM life) t LEFT JOIN slot USING (town)
			CROSS JOIN generate_series($2::date, $3::date, interval '1 day') d
		), alive AS (
			SELECT town, date, sum(n) AS n FROM (
				SELECT town, a AS date, 1 AS n FROM life UNION ALL SELECT town, b + 1, -1 FROM life) e GROUP BY 1, 2
		), covered AS (
			SELECT town, date, sum(n) AS n FROM (
				SELECT town, a AS date, 1 AS n FROM staff UNION ALL SELECT town, b, -1 FROM staff) e GROUP BY 1, 2
		), said AS (
			SELECT town, date, ` + sumsOfCommittees + `
			FROM committee_days
			WHERE ($1 = '' OR town = $1) AND date BETWEEN $2::date AND $3::date AND ($5 = '' OR committee = $5)
			GROUP BY 1, 2
		), now_said AS (
			SELECT town, date, count(am) FILTER (WHERE am_due) + count(pm) FILTER (WHERE pm_due) AS slots
			FROM place_days JOIN slot USING (town)
			WHERE ($1 = '' OR town = $1) AND layer = $6 AND ($5 = '' OR committee = $5)
			  AND date = ($4::timestamptz AT TIME ZONE 'Asia/Shanghai')::date
			GROUP BY 1, 2
		), counted AS (
			SELECT day.*, sum(coalesce(alive.n, 0)) OVER so_far AS places, sum(coalesce(covered.n,
			    0)) OVER so_far AS staffed
			FROM day LEFT JOIN alive USING (town, date) LEFT JOIN covered USING (town, date)
			WINDOW so_far AS (PARTITION BY day.town ORDER BY date)
		)
		SELECT c.date::text, sum(c.places)::bigint, sum(c.places)::bigint, sum(c.staffed)::bigint,
		    sum(greatest(0, CASE WHEN c.date < c.today
		        THEN c.places * (coalesce(c.date >= c.first_am, false)::int + coalesce(c.date >= c.first_pm,
		            false)::int)
		            - coalesce(s.before_today, 0)
		        ELSE c.places * (c.am_due::int + c.pm_due::int) - coalesce(n.slots, 0) END))::bigint,
		    coalesce(sum(s.on_time), 0)::bigint, coalesce(sum(s.late), 0)::bigint, coalesce(sum(s.partial),
		        0)::bigint,
		    coalesce(sum(s.missed), 0)::bigint, coalesce(sum(s.contested), 0)::bigint, coalesce(sum(s.suspended),
		        0)::bigint,
		    coalesce(sum(s.told), 0)::bigint, coalesce(sum(s.paper), 0)::bigint, coalesce(sum(s.paper_on_time),
		        0)::bigint,
		    coalesce(sum(s.twice), 0)::bigint, ` + placesAtAll + `
		FROM counted c LEFT JOIN said s ON s.town = c.town AND s.date = c.date
		LEFT JOIN now_said n ON n.town = c.town AND n.date = c.date
		GROUP BY c.date ORDER BY c.date`
)

// factsStood are the tables of facts and of days that queries of measures name, as they stood at an instant. %[1]d is its
// argument's number, %[2]s the layer of the days. A query reads those that it names, each once.
const factsStood = `WITH streets AS (SELECT * FROM stood(NULL::streets, $1, $%[1]d)),
		place_lives AS (SELECT * FROM lives_stood($1, $%[1]d)),
		assignments AS (SELECT * FROM stood(NULL::assignments, $1, $%[1]d)),
		slot_windows AS (SELECT * FROM stood(NULL::slot_windows, $1, $%[1]d)),
		washings AS (SELECT * FROM stood(NULL::washings, $1, $%[1]d, $2::date, $3::date)),
		inspections AS (SELECT * FROM stood(NULL::inspections, $1, $%[1]d, $2::date, $3::date)),
		place_days AS (SELECT * FROM days_stood($1, '%[2]s', $2::date, $3::date, $%[1]d)),
		committee_days AS (SELECT * FROM committee_days_of(ARRAY(SELECT ROW(town, layer, date, fid, committee, am, pm,
		    am_basis, pm_basis, code)::place_days FROM place_days)))`

// stood has a query of measures, whose $1 is the town and $2 and $3 the span's ends, read the facts as they stood at the
// span's AsOf, if it has one: what it names as tables are then what was made of the log under the same names.
func (s Span) stood(sql, layer string, args ...any) (string, []any) {
	if s.AsOf.IsZero() {
		return sql, args
	}
	facts := fmt.Sprintf(factsStood, len(args)+1, layer)
	if rest, ok := strings.CutPrefix(strings.TrimSpace(sql), "WITH "); ok {
		sql = facts + ", " + rest
	} else {
		sql = facts + " " + sql
	}
	return sql, append(args, s.AsOf)
}
