package postgis

// Moves of parcels that were made before the town's ledger began.

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
)

// PastMove is a move of a parcel that was put into the ledger by [Staged.Insert] with its past.
type PastMove struct {
	Parcel   int64
	From, To string // From is empty for the parcel's first record
	Level    string // whose inspector decided; empty: none did
	Role     string
	On       time.Time
	Reason   string
	Accepted *float64 // m²
}

// AddPast writes the moves by which parcels came to where they stand, in their order. The operator alone may.
func (c *Change) AddPast(ctx context.Context, moves []PastMove) error {
	columns := []string{"town", "parcel", "from_stage", "to_stage", "level", "role", "on_date", "reason", "accepted_m2", "change"}
	_, err := c.tx.CopyFrom(ctx, pgx.Identifier{"parcel_moves"}, columns, pgx.CopyFromSlice(len(moves), func(i int) ([]any, error) {
		m := moves[i]
		return []any{c.town, m.Parcel, orNull(m.From), m.To, orNull(m.Level), m.Role, m.On, orNull(m.Reason), m.Accepted, c.ID}, nil
	}))
	return err
}
