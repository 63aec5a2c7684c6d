package postgis

// Month sheets: what each cleaner's month came to, by her number, and what a planner corrects of closed months.

import (
	"context"
	"encoding/json"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
)

// LedgerPart is what a cleaner's month came to in one kind of place, villages or sections of streets.
type LedgerPart struct {
	Duty  int       `json:"duty_days"` // days of places that she had
	Days  geo.Share `json:"days"`      // those of them on which a slot was done; a place's day is shared by those who had it
	Due   geo.Share `json:"due"`       // slots that were due: begun and not suspended; shared in the same way
	Slots geo.Share `json:"slots"`     // done; shared in the same way
	Yuan  *geo.Fen  `json:"yuan"`      // by the rates of the days; null: there was none
}

func (p *LedgerPart) add(o LedgerPart) {
	p.Duty, p.Days, p.Due, p.Slots = p.Duty+o.Duty, p.Days+o.Days, p.Due+o.Due, p.Slots+o.Slots
	p.Yuan = sumOf(p.Yuan, o.Yuan)
}

// sumOf adds two amounts, each of which may be none.
func sumOf(a, b *geo.Fen) *geo.Fen {
	if a == nil || b == nil {
		if a == nil {
			a = b
		}
		return a
	}
	sum := *a + *b
	return &sum
}

// LedgerSums are the parts of a month and what they come to.
type LedgerSums struct {
	Villages LedgerPart `json:"villages"`
	Streets  LedgerPart `json:"streets"`
	Yuan     *geo.Fen   `json:"yuan"`
}

func (s *LedgerSums) add(o LedgerSums) {
	s.Villages.add(o.Villages)
	s.Streets.add(o.Streets)
	s.Yuan = sumOf(s.Yuan, o.Yuan)
}

// LedgerRow is a cleaner's month.
type LedgerRow struct {
	Cleaner  int    `json:"cleaner"` // her number
	Name     string `json:"name"`
	Attended int    `json:"attended"` // days on which something was done in some place of hers
	Shared   int    `json:"shared"`   // days of places that she shared with others, whoever of them swept
	Marks    string `json:"marks"`    // a letter a day, as month_sheet of migration 0057 has them
	LedgerSums
}

// LedgerCorrection is a line of a month's sheet that corrects a day of a month that was closed before.
type LedgerCorrection struct {
	ID      int64     `json:"id"`
	Cleaner int       `json:"cleaner"`
	Name    string    `json:"name"`
	Date    string    `json:"date"`
	Place   string    `json:"place"`
	Title   string    `json:"place_name"`
	Days    geo.Share `json:"days"`
	Slots   geo.Share `json:"slots"`
	Yuan    *geo.Fen  `json:"yuan"`
	Reason  string    `json:"reason"`
}

// Sums are a correction's columns.
func (x LedgerCorrection) Sums() LedgerSums {
	part := LedgerPart{Days: x.Days, Slots: x.Slots, Yuan: x.Yuan}
	if place, err := geo.ParseReference(x.Place); err == nil && place.Layer == "streets" {
		return LedgerSums{Streets: part, Yuan: x.Yuan}
	}
	return LedgerSums{Villages: part, Yuan: x.Yuan}
}

// Ledger is a town's month sheet.
type Ledger struct {
	Town        string             `json:"town"`
	Month       string             `json:"month"`
	Closed      bool               `json:"closed"`
	ClosedOn    *string            `json:"closed_on"`
	Until       string             `json:"until"` // the last day that is in it
	Unmasked    bool               `json:"unmasked"`
	Rules       json.RawMessage    `json:"rules"`
	Rows        []LedgerRow        `json:"rows"`
	Corrections []LedgerCorrection `json:"corrections"`
	Nobody      LedgerSums         `json:"nobody"` // what nobody was assigned to
	Total       LedgerSums         `json:"total"`  // of rows and corrections
}

// Ledger reads a month's sheet: as it was frozen if the month is closed, else as the records stand, today included. Only
// planners may, and each reading is noted in the access log.
func (db *DB) Ledger(ctx context.Context, actor access.Actor, town string, month time.Time, unmasked bool, now time.Time) (*Ledger, error) {
	last := month.AddDate(0, 1, -1)
	if today := midnightOf(now); today.Format(time.DateOnly) < last.Format(time.DateOnly) {
		last = today
	}
	l := &Ledger{Town: town, Month: month.Format("2006-01"), Until: last.Format(time.DateOnly), Unmasked: unmasked, Rows: []LedgerRow{}}
	err := db.as(ctx, actor, func(tx pgx.Tx) error {
		names, err := l.readNames(ctx, tx, month)
		if err != nil {
			return err
		}
		if err := l.readRules(ctx, tx, month); err != nil {
			return err
		}
		due, err := l.readDue(ctx, tx, month, now)
		if err != nil {
			return err
		}
		if err := l.readRows(ctx, tx, month, names, due); err != nil {
			return err
		}
		return l.readCorrections(ctx, tx, month, names)
	})
	return l, err
}

// readNames reads the cleaners' names by number, which is noted.
func (l *Ledger) readNames(ctx context.Context, tx pgx.Tx, month time.Time) (map[int]string, error) {
	names := map[int]string{}
	rows, err := tx.Query(ctx, `SELECT number, name FROM names_for_sheet($1, $2::date, $3)`, l.Town, month.Format(time.DateOnly), l.Unmasked)
	if err != nil {
		return nil, err
	}
	var number int
	var name string
	_, err = pgx.ForEachRow(rows, []any{&number, &name}, func() error {
		names[number] = name
		return nil
	})
	return names, err
}

// readRules reads whether the month is closed, and the rules of its sheet.
func (l *Ledger) readRules(ctx context.Context, tx pgx.Tx, month time.Time) error {
	const closed = `SELECT closed_on::text, rules FROM closed_months WHERE town = $1 AND month = $2::date`
	err := tx.QueryRow(ctx, closed, l.Town, month.Format(time.DateOnly)).Scan(&l.ClosedOn, &l.Rules)
	if l.Closed = err == nil; !errors.Is(err, pgx.ErrNoRows) {
		return err
	}
	const open = `SELECT month_rules($1, $2::date, $3::date, $4)`
	return tx.QueryRow(ctx, open, l.Town, month.Format(time.DateOnly), l.Until, cleaning.RulesVersion).Scan(&l.Rules)
}

// readDue reads how many slots of villages and of streets were due by the cleaner's number, 0 for nobody. It is not frozen
// with the rest, as no record of a closed month changes any more. What is shared is so as month_sheet shares what was done.
func (l *Ledger) readDue(ctx context.Context, tx pgx.Tx, month, now time.Time) (map[int][2]geo.Share, error) {
	const count = `
		WITH slot AS (
			SELECT d::date AS date, w.slot FROM generate_series($2::date, $3::date, interval '1 day') d
			CROSS JOIN LATERAL (
				SELECT DISTINCT ON (slot) slot, starts FROM slot_windows WHERE town = $1 AND valid_from <= d::date
				ORDER BY slot, valid_from DESC) w
			WHERE $4::timestamptz >= (d::date + w.starts) AT TIME ZONE 'Asia/Shanghai'
		), due AS (
			SELECT slot.date, l.layer, l.fid, 100 * count(*) AS whole
			FROM slot JOIN place_lives l ON l.town = $1 AND slot.date BETWEEN l.starts AND l.ends
			LEFT JOIN place_days p ON p.town = $1 AND p.layer = l.layer AND p.date = slot.date AND p.fid = l.fid
			WHERE CASE slot.slot WHEN 'am' THEN p.am ELSE p.pm END IS DISTINCT FROM 's'
			GROUP BY 1, 2, 3
		), duty AS (
			SELECT day.date, u.layer, u.fid, c.number
			FROM (SELECT DISTINCT date FROM slot) day CROSS JOIN LATERAL duties_on($1, day.date) u
			JOIN cleaners c ON c.town = $1 AND c.id = u.cleaner
		), among AS (
			SELECT coalesce(number, 0) AS number, layer, whole, count(*) OVER place AS sharers,
			    (row_number() OVER (place ORDER BY number) + (date - date '2000-01-01')) % count(*) OVER place AS turn
			FROM due LEFT JOIN duty USING (date, layer, fid) WINDOW place AS (PARTITION BY date, layer, fid)
		)
		SELECT number, layer, sum(whole / sharers + (turn < whole % sharers)::int)::bigint FROM among GROUP BY 1, 2`
	rows, err := tx.Query(ctx, count, l.Town, month.Format(time.DateOnly), l.Until, now)
	if err != nil {
		return nil, err
	}
	due := map[int][2]geo.Share{}
	var number int
	var layer string
	var share geo.Share
	_, err = pgx.ForEachRow(rows, []any{&number, &layer, &share}, func() error {
		of := due[number]
		if layer == "streets" {
			of[1] = share
		} else {
			of[0] = share
		}
		due[number] = of
		return nil
	})
	return due, err
}

// readRows reads the cleaners' rows, and what nobody was assigned to.
func (l *Ledger) readRows(ctx context.Context, tx pgx.Tx, month time.Time, names map[int]string, due map[int][2]geo.Share) error {
	const columns = `number, village_duty, village_days, village_slots, village_fen, street_duty, street_days,
	    street_slots, street_fen, shared, marks`
	source := ` FROM month_sheet($1, $2::date, $3::date)`
	args := []any{l.Town, month.Format(time.DateOnly), l.Until}
	if l.Closed {
		source, args = ` FROM ledger_lines WHERE town = $1 AND month = $2::date`, args[:2]
	}
	rows, err := tx.Query(ctx, `SELECT `+columns+source+` ORDER BY number`, args...)
	if err != nil {
		return err
	}
	var number *int
	var r LedgerRow
	v, s := &r.Villages, &r.Streets
	_, err = pgx.ForEachRow(rows, []any{&number, &v.Duty, &v.Days, &v.Slots, &v.Yuan, &s.Duty, &s.Days, &s.Slots, &s.Yuan, &r.Shared, &r.Marks}, func() error {
		if number == nil {
			v.Due, s.Due = due[0][0], due[0][1]
			l.Nobody = r.LedgerSums
			return nil
		}
		v.Due, s.Due = due[*number][0], due[*number][1]
		row := r
		row.Cleaner, row.Name, row.Yuan, row.Attended = *number, names[*number], sumOf(v.Yuan, s.Yuan), attended(r.Marks)
		l.Rows = append(l.Rows, row)
		l.Total.add(row.LedgerSums)
		return nil
	})
	return err
}

// attended counts the days of which marks say that something was done.
func attended(marks string) (days int) {
	for _, mark := range marks {
		if mark == 'o' || mark == 'p' {
			days++
		}
	}
	return days
}

// readCorrections reads the lines that correct closed months.
func (l *Ledger) readCorrections(ctx context.Context, tx pgx.Tx, month time.Time, names map[int]string) error {
	const read = `
		SELECT x.id, x.number, '', x.date::text, CASE WHEN x.village IS NULL THEN 'streets.' || x.street
		    ELSE 'villages.' || x.village END, x.title, x.days, x.slots, x.fen, x.reason
		FROM ledger_corrections x
		WHERE x.town = $1 AND x.month = $2::date ORDER BY x.id`
	rows, err := tx.Query(ctx, read, l.Town, month.Format(time.DateOnly))
	if err != nil {
		return err
	}
	found, err := pgx.CollectRows(rows, pgx.RowToStructByPos[LedgerCorrection])
	l.Corrections = append([]LedgerCorrection{}, found...)
	for i, x := range l.Corrections {
		l.Corrections[i].Name = names[x.Cleaner]
		l.Total.add(x.Sums())
	}
	return err
}

// Correcting is a correction as it is entered: of one place's day that a cleaner had.
type Correcting struct {
	Cleaner     int // number
	Place       geo.Reference
	Date        time.Time // of a closed month
	Days, Slots geo.Share // to be added; negative ones are taken away
	Reason      string
}

// Correct writes corrections of days of closed months into the first later month that is open, which it returns for
// each. They are paid by the rate of the day that they correct.
func (c *Change) Correct(ctx context.Context, corrections []Correcting) (months []string, err error) {
	var numbers []int
	for _, x := range corrections {
		numbers = append(numbers, x.Cleaner)
	}
	if err := c.knowCleaners(ctx, numbers); err != nil {
		return nil, err
	}
	const insert = `
		INSERT INTO ledger_corrections (town, month, date, number, village, street, days, slots, reason, title, fen)
		SELECT $1, (SELECT m::date FROM generate_series(c.month + interval '1 month', c.month + interval '100 years',
		    interval '1 month') m WHERE NOT EXISTS (SELECT FROM closed_months x WHERE x.town = $1 AND x.month = m)
		    ORDER BY m LIMIT 1),
		    $2::date, $3, $4::bigint, $5::bigint, $6::bigint, $7::bigint, $8,
		    coalesce((SELECT name FROM villages WHERE town = $1 AND fid = $4::bigint),
		        (SELECT name FROM streets WHERE town = $1 AND fid = $5::bigint), ''), (
		        SELECT round(fen * CASE per WHEN 'slot' THEN $7::bigint ELSE $6::bigint END / 100.0) FROM rates r
		        WHERE r.town = $1 AND r.valid_from <= $2::date
		          AND r.layer = CASE WHEN $4::bigint IS NULL THEN 'streets' ELSE 'villages' END
		        ORDER BY valid_from DESC LIMIT 1)
		FROM closed_months c WHERE c.town = $1 AND c.month = date_trunc('month', $2::date)
		RETURNING to_char(month, 'YYYY-MM')`
	for _, x := range corrections {
		if err := c.there(ctx, []geo.Reference{x.Place}, x.Date, &x.Date); err != nil {
			return nil, err
		}
		village, street := columnsOf(x.Place)
		var month string
		err := c.tx.QueryRow(ctx, insert, c.town, x.Date.Format(time.DateOnly), x.Cleaner, village, street, x.Days, x.Slots, x.Reason).Scan(&month)
		if errors.Is(err, pgx.ErrNoRows) {
			err = fault.New(fault.Conflict, "%s is not closed, so its records themselves are put right", x.Date.Format("2006-01"))
		}
		if err != nil {
			return nil, err
		}
		months = append(months, month)
	}
	return months, nil
}

// Rate is what a day or a slot of a place is paid with from a day on.
type Rate struct {
	Layer     string  `json:"layer"` // villages or streets
	ValidFrom string  `json:"valid_from"`
	Per       string  `json:"per"` // day, on which a slot was done, or slot
	Yuan      geo.Fen `json:"yuan"`
}

// AddRate makes a rate hold from a day on that is not earlier than the day of its entry.
func (c *Change) AddRate(ctx context.Context, r Rate, now time.Time) (id int64, err error) {
	if err := notBefore(r.ValidFrom, now); err != nil {
		return 0, err
	}
	const insert = `INSERT INTO rates (town, layer, valid_from, per, fen) VALUES ($1, $2, $3::date, $4, $5) RETURNING id`
	err = c.tx.QueryRow(ctx, insert, c.town, r.Layer, r.ValidFrom, r.Per, int64(r.Yuan)).Scan(&id)
	return id, err
}

// Rates lists a town's rates.
func (db *DB) Rates(ctx context.Context, town string) ([]Rate, error) {
	const list = `SELECT layer, valid_from::text, per, fen::bigint FROM rates WHERE town = $1 ORDER BY valid_from, layer`
	rows, err := db.reader(ctx).Query(ctx, list, town)
	if err != nil {
		return nil, translate(err)
	}
	rates, err := pgx.CollectRows(rows, pgx.RowToStructByPos[Rate])
	return rates, translate(err)
}
