package postgis

// Takes back moves of parcels.

import (
	"context"
	"slices"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/fault"
)

// madeMove is a move that the undone change has made.
type madeMove struct {
	ID       int64
	Parcel   int64
	Code     string // the parcel's, or its fid
	From, To string
	Last     bool   // whether it is its parcel's last one
	Reverses *int64 // the move that it took back
}

// movesToUndo returns the tables without those of moves, and the moves that the change has made. It takes out of the
// net what follows from these: a parcel's stage goes with its last move, and its first record with the parcel. A move
// with others after it, and one that takes another back, is a conflict.
func (c *Change) movesToUndo(ctx context.Context, change int64, tables []table) (others []table, moved []madeMove, conflicts []string, err error) {
	others = slices.DeleteFunc(slices.Clone(tables), func(t table) bool { return t.moves })
	if len(others) == len(tables) {
		return others, nil, nil, nil
	}
	rows, err := c.tx.Query(ctx, `SELECT id, parcel, code, from_stage, to_stage, last, reverses FROM moves_made($1, $2)`, c.town, change)
	if err != nil {
		return nil, nil, nil, err
	}
	if moved, err = pgx.CollectRows(rows, pgx.RowToStructByPos[madeMove]); err != nil {
		return nil, nil, nil, err
	}
	for _, m := range moved {
		switch {
		case m.Reverses != nil:
			return nil, nil, nil, fault.New(fault.Conflict, "change %d took moves back; move the parcels again instead", change)
		case !m.Last:
			conflicts = append(conflicts, "parcels "+m.Code)
		}
	}
	const followed = `
		DELETE FROM undo_net n USING moves_made($1, $2) m
		WHERE n.layer = 'parcels' AND n.fid = m.parcel
		    AND n.before - '{stage,accepted_m2,version,updated_at}'::text[]
		        = n.after - '{stage,accepted_m2,version,updated_at}'::text[]`
	_, err = c.tx.Exec(ctx, followed, c.town, change)
	return others, moved, conflicts, err
}

// reverse takes moves back by moves of this day, if the actor might make them and says why.
func (c *Change) reverse(ctx context.Context, moved []madeMove, r Request) error {
	const rest = `DELETE FROM undo_net WHERE layer = 'parcel_moves'`
	if _, err := c.tx.Exec(ctx, rest); err != nil || len(moved) == 0 {
		return err
	}
	if !r.Said && !r.Actor.Operator {
		return fault.InvalidParam("reason", "say why the moves are taken back: a line of text, as in ?reason=…")
	}
	const insert = `
		INSERT INTO parcel_moves (town, parcel, from_stage, to_stage, on_date, reason, reverses)
		SELECT $1, m.parcel, m.to_stage, m.from_stage, (now() AT TIME ZONE 'Asia/Shanghai')::date, $3, m.id
		FROM moves_made($1, $2) m`
	_, err := c.tx.Exec(ctx, insert, c.town, r.Undoes, r.Reason)
	return err
}
