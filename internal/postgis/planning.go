package postgis

// What whoever plans reads of a day: the reports of a place, and whom to call about a slot. Names are masked in SQL, by
// sweeps_of and calls_on of migration 0062, and each look at whole ones is noted.

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
)

// SweepRow is a report of a slot as the reader may see it.
type SweepRow struct {
	ID       int64           `json:"id"`
	Slot     cleaning.Slot   `json:"slot"`
	Result   cleaning.Result `json:"result"`
	State    cleaning.State  `json:"state"` // by the rules of its day
	Captured time.Time       `json:"captured_at"`
	Received time.Time       `json:"received_at"`
	Basis    *cleaning.Basis `json:"basis"`    // null: before reports had one
	InFence  *bool           `json:"in_fence"` // null: it is not known where it was made
	Flags    []string        `json:"flags"`
	Thread   int64           `json:"thread"` // the reporter's first report of the slot, that this one corrects or is
	Counts   bool            `json:"counts"` // it is the latest of its thread that is not voided
	Reporter *string         `json:"reporter,omitempty"`
	Mine     bool            `json:"mine"`
	Voided   *Voided         `json:"voided,omitempty"`
}

// Voided says by which change a record was voided.
type Voided struct {
	Change int64     `json:"change"`
	At     time.Time `json:"at"`
	By     *string   `json:"by,omitempty"`
	Reason *string   `json:"reason,omitempty"`
}

// SweepsOf lists the reports of a place's day, those of one reporter together, for planners and for the clerks of the
// place's committee. Who reported is told to planners: masked, or whole if unmasked, which is noted. An unknown place is a NotFound.
func (db *DB) SweepsOf(ctx context.Context, actor access.Actor, town string, place geo.Reference, day time.Time, unmasked bool) (list []SweepRow, err error) {
	const read = `
		SELECT id, slot, result, state, captured_at, received_at, basis, in_fence, flags, thread, counts, reporter,
		    mine, void_change, void_at, void_by, void_reason
		FROM sweeps_of($1, $2, $3, $4::date, $5)`
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, read, town, place.Layer, place.FID, day.Format(time.DateOnly), unmasked)
		if err != nil {
			return err
		}
		list, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (s SweepRow, err error) {
			var change *int64
			var at *time.Time
			var v Voided
			err = row.Scan(&s.ID, &s.Slot, &s.Result, &s.State, &s.Captured, &s.Received, &s.Basis, &s.InFence, &s.Flags, &s.Thread,
				&s.Counts, &s.Reporter, &s.Mine, &change, &at, &v.By, &v.Reason)
			if change != nil && at != nil {
				v.Change, v.At = *change, *at
				s.Voided = &v
			}
			return s, err
		})
		if err != nil || len(list) > 0 {
			return err
		}
		return knowPlace(ctx, tx, town, place)
	})
	return list, err
}

// Call is whom to call about a village of whose slot nothing is said, or about all of a committee's: its clerk, who has
// no village here.
type Call struct {
	Committee string  `json:"committee"` // code; empty: none
	Village   *int64  `json:"village"`   // fid; null: the committee's clerk
	Cleaner   *int    `json:"cleaner"`   // her number; null: a clerk
	Name      string  `json:"name"`
	Phone     *string `json:"phone"`
}

// CallsOn lists whom to call about the villages of whose slot nothing is said on a day, of one committee if its code is
// not empty: who has them, and the committees' clerks. Clerks see their own committees'.
func (db *DB) CallsOn(ctx context.Context, actor access.Actor, town string, day time.Time, slot cleaning.Slot, committee string, unmasked bool) (calls []Call, err error) {
	const read = `SELECT committee, village, number, name, phone FROM calls_on($1, $2::date, $3, $4, $5)`
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, read, town, day.Format(time.DateOnly), slot, committee, unmasked)
		if err != nil {
			return err
		}
		calls, err = pgx.CollectRows(rows, pgx.RowToStructByPos[Call])
		return err
	})
	return calls, err
}
