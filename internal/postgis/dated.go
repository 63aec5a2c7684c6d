package postgis

// Dated rules and facts of cleaning: suspensions, windows, fences and closed months.

import (
	"context"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
)

// MostSuspended is how many days one suspension may hold.
const MostSuspended = 92

// Suspension says that slots are not swept: of the town, or of one committee or some villages.
type Suspension struct {
	From, To  time.Time // both included
	Slot      string    // am, pm or both
	Committee string    // code; empty: all
	Villages  []int64   // fids; empty: all
	Reason    string
}

// TakenOut are the slots of a place of which nothing was reported, and which a suspension takes out of what was due.
type TakenOut struct {
	Place string `json:"place"`
	Slots int    `json:"slots"`
}

// SuspendAndTell writes a suspension, as Suspend does, and tells by place which slots it takes out of what was due: those of
// which nothing was reported. Slots that have not begun are not due yet, and what was reported stays.
func (c *Change) SuspendAndTell(ctx context.Context, s Suspension, now time.Time) (ids []int64, out []TakenOut, err error) {
	before, err := c.unreported(ctx, s.From, s.To, now)
	if err != nil {
		return nil, nil, err
	}
	if ids, err = c.Suspend(ctx, s); err != nil {
		return nil, nil, err
	}
	after, err := c.unreported(ctx, s.From, s.To, now)
	left := map[string]int{}
	for _, place := range after {
		left[place.Place] = place.Slots
	}
	for _, place := range before {
		if gone := place.Slots - left[place.Place]; gone > 0 {
			out = append(out, TakenOut{place.Place, gone})
		}
	}
	return ids, out, err
}

// unreported counts by place the slots from a day to another that are due and of which nothing was reported.
func (c *Change) unreported(ctx context.Context, from, to, now time.Time) ([]TakenOut, error) {
	const count = `
		SELECT l.layer || '.' || l.fid, count(*)
		FROM generate_series($2::date, least($3::date, ($4::timestamptz AT TIME ZONE 'Asia/Shanghai')::date),
		    interval '1 day') d
		CROSS JOIN LATERAL (
			SELECT DISTINCT ON (slot) slot, starts FROM slot_windows WHERE town = $1 AND valid_from <= d::date
			ORDER BY slot, valid_from DESC) w
		JOIN place_lives l ON l.town = $1 AND d::date BETWEEN l.starts AND l.ends
		LEFT JOIN place_days p ON p.town = $1 AND p.layer = l.layer AND p.date = d::date AND p.fid = l.fid
		WHERE $4::timestamptz >= (d::date + w.starts) AT TIME ZONE 'Asia/Shanghai'
		  AND CASE w.slot WHEN 'am' THEN p.am ELSE p.pm END IS NULL
		GROUP BY l.layer, l.fid ORDER BY l.layer DESC, l.fid`
	rows, err := c.tx.Query(ctx, count, c.town, from.Format(time.DateOnly), to.Format(time.DateOnly), now)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowToStructByPos[TakenOut])
}

// Suspend writes a suspension and returns its ids, one for each village or one alone.
func (c *Change) Suspend(ctx context.Context, s Suspension) ([]int64, error) {
	if s.Committee != "" {
		if err := knowCommittee(ctx, c.tx, c.town, s.Committee, s.From.Format(time.DateOnly), s.To.Format(time.DateOnly)); err != nil {
			return nil, err
		}
	}
	if err := c.there(ctx, villages(s.Villages...), s.From, &s.To); err != nil {
		return nil, err
	}
	each := make([]*int64, max(1, len(s.Villages))) // null: all
	for i := range s.Villages {
		each[i] = &s.Villages[i]
	}
	const insert = `
		INSERT INTO suspensions (town, date, ends, slot, committee, village, reason)
		SELECT $1, $2::date, nullif($3::date, $2::date), $4, nullif($5, ''), v, $7 FROM unnest($6::bigint[]) v
		    RETURNING id`
	rows, err := c.tx.Query(ctx, insert, c.town, s.From.Format(time.DateOnly), s.To.Format(time.DateOnly), s.Slot, s.Committee, each, s.Reason)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[int64])
}

// EndSuspension makes a suspension end earlier. Its last day is one that it held for; one that would end before its first
// day is taken back whole.
func (c *Change) EndSuspension(ctx context.Context, id int64, last time.Time) error {
	const (
		shorten = `
			UPDATE suspensions SET ends = $3::date
			WHERE town = $1 AND id = $2 AND $3::date BETWEEN date AND coalesce(ends, date)`
		takeBack = `DELETE FROM suspensions WHERE town = $1 AND id = $2 AND $3::date < date`
	)
	var ended int64
	for _, sql := range []string{shorten, takeBack} {
		tag, err := c.tx.Exec(ctx, sql, c.town, id, last.Format(time.DateOnly))
		if err != nil {
			return err
		}
		ended += tag.RowsAffected()
	}
	if ended == 0 {
		return fault.New(fault.NotFound, "there is no suspension %d in this town that holds on %s", id, last.Format(time.DateOnly))
	}
	return nil
}

// SuspensionRow is a suspension as it is listed. Its reason is shown to planners.
type SuspensionRow struct {
	ID        int64   `json:"id"`
	From      string  `json:"from"`
	To        string  `json:"to"`
	Slot      string  `json:"slot"`
	Committee *string `json:"committee,omitempty"`
	Village   *string `json:"village,omitempty"`
	Reason    *string `json:"reason,omitempty"`
}

// Suspensions lists a town's suspensions that hold on some day from one to another.
func (db *DB) Suspensions(ctx context.Context, actor access.Actor, town string, from, to time.Time) (list []SuspensionRow, err error) {
	const read = `
		SELECT id, starts::text, ends::text, slot, committee, 'villages.' || village, reason
		FROM suspensions_of($1, $2::date, $3::date)`
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, read, town, from.Format(time.DateOnly), to.Format(time.DateOnly))
		if err != nil {
			return err
		}
		list, err = pgx.CollectRows(rows, pgx.RowToStructByPos[SuspensionRow])
		return err
	})
	return list, err
}

// SlotWindow is a window of a slot that holds from a day on; its times are of Shanghai, as 06:00.
type SlotWindow struct {
	Slot      string `json:"slot"`
	ValidFrom string `json:"valid_from"`
	Starts    string `json:"starts"`
	Ends      string `json:"ends"`
}

// AddWindow makes a window hold from a day on that is not earlier than the day of its entry, which now is in. What was
// reported before is not judged again.
func (c *Change) AddWindow(ctx context.Context, w SlotWindow, now time.Time) (id int64, err error) {
	if err := notBefore(w.ValidFrom, now); err != nil {
		return 0, err
	}
	const insert = `
		INSERT INTO slot_windows (town, slot, valid_from, starts, ends) VALUES ($1, $2, $3::date, $4::time, $5::time)
		    RETURNING id`
	err = c.tx.QueryRow(ctx, insert, c.town, w.Slot, w.ValidFrom, w.Starts, w.Ends).Scan(&id)
	return id, err
}

// notBefore refuses a rule that would hold earlier than on the day of its entry.
func notBefore(validFrom string, now time.Time) error {
	if today := now.In(cleaning.Zone()).Format(time.DateOnly); validFrom < today {
		return fault.InvalidParam("valid_from", "a rule holds from the day of its entry on or later, %s, as it does not judge what was before", today)
	}
	return nil
}

// Windows lists a town's windows, the earliest first.
func (db *DB) Windows(ctx context.Context, town string) ([]SlotWindow, error) {
	const list = `
		SELECT slot, valid_from::text, to_char(starts, 'HH24:MI'), to_char(ends, 'HH24:MI') FROM slot_windows
		WHERE town = $1 ORDER BY valid_from, slot`
	rows, err := db.reader(ctx).Query(ctx, list, town)
	if err != nil {
		return nil, translate(err)
	}
	windows, err := pgx.CollectRows(rows, pgx.RowToStructByPos[SlotWindow])
	return windows, translate(err)
}

// AddFence makes a fence hold from a day on, as AddWindow does a window; village is a fid, or nil for all places.
func (c *Change) AddFence(ctx context.Context, village *int64, validFrom time.Time, radiusM int, now time.Time) (id int64, err error) {
	if err := notBefore(validFrom.Format(time.DateOnly), now); err != nil {
		return 0, err
	}
	if village != nil {
		if err := c.there(ctx, villages(*village), validFrom, nil); err != nil {
			return 0, err
		}
	}
	const insert = `INSERT INTO fences (town, village, valid_from, radius_m) VALUES ($1, $2, $3::date, $4)
	    RETURNING id`
	err = c.tx.QueryRow(ctx, insert, c.town, village, validFrom.Format(time.DateOnly), radiusM).Scan(&id)
	return id, err
}

// ClosedMonth is a month that takes no change any more.
type ClosedMonth struct {
	Month    string  `json:"month"` // as 2026-11
	ClosedOn string  `json:"closed_on"`
	By       *string `json:"by,omitempty"` // who closed it, as the reader may know
}

// ClosedMonths lists a town's closed months.
func (db *DB) ClosedMonths(ctx context.Context, actor access.Actor, town string) (months []ClosedMonth, err error) {
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, `SELECT to_char(month, 'YYYY-MM'), closed_on::text, who FROM months_closed($1)`, town)
		if err != nil {
			return err
		}
		months, err = pgx.CollectRows(rows, pgx.RowToStructByPos[ClosedMonth])
		return err
	})
	return months, err
}

// CloseMonth closes a month that is over and freezes its sheet and the rules by which it was made. It never opens again.
func (c *Change) CloseMonth(ctx context.Context, month, now time.Time) error {
	if month.AddDate(0, 1, 0).Format(time.DateOnly) > now.In(cleaning.Zone()).Format(time.DateOnly) {
		return fault.New(fault.Conflict, "%s is not over yet", month.Format("2006-01"))
	}
	var closed []string
	rows, err := c.tx.Query(ctx, `SELECT to_char(month, 'YYYY-MM') FROM closed_months WHERE town = $1`, c.town)
	if err == nil {
		closed, err = pgx.CollectRows(rows, pgx.RowTo[string])
	}
	if err == nil && slices.Contains(closed, month.Format("2006-01")) {
		err = fault.New(fault.Conflict, "%s was closed before", month.Format("2006-01"))
	}
	if err != nil {
		return err
	}
	const shut = `
		INSERT INTO closed_months (town, month, closed_on, rules)
		VALUES ($1, $2::date, $3::date, month_rules($1, $2::date, 'infinity', $4))`
	first := month.Format(time.DateOnly)
	if _, err := c.tx.Exec(ctx, shut, c.town, first, now.In(cleaning.Zone()).Format(time.DateOnly), cleaning.RulesVersion); err != nil {
		return err
	}
	const freeze = `
		INSERT INTO ledger_lines (town, month, number, village_duty, village_days, village_slots, village_fen,
		    street_duty, street_days, street_slots, street_fen, shared, marks)
		SELECT $1, $2::date, s.* FROM month_sheet($1, $2::date, 'infinity') s`
	_, err = c.tx.Exec(ctx, freeze, c.town, first)
	return err
}
