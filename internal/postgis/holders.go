package postgis

// Who contracts a parcel, where that is a person.

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/access"
	"tuntu/internal/fault"
)

// Holder is a person who contracts a parcel.
type Holder struct {
	Name  string  `json:"name"`
	Phone *string `json:"phone"` // nil: not known
}

// HolderOf reads a parcel's holder, masked unless a planner asks otherwise, which is noted; nil: it has none. Whoever may
// not know him gets a fault of access.
func (db *DB) HolderOf(ctx context.Context, actor access.Actor, town string, parcel int64, unmasked bool) (h *Holder, err error) {
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, `SELECT name, phone FROM holder_of($1, $2, $3)`, town, parcel, unmasked)
		if err != nil {
			return err
		}
		read, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByPos[Holder])
		if errors.Is(err, pgx.ErrNoRows) {
			return nil
		}
		h = &read
		return err
	})
	return h, err
}

// PutHolder says who contracts a parcel, in place of whom it said before.
func (c *Change) PutHolder(ctx context.Context, parcel int64, h Holder) error {
	if err := c.MayHold(ctx, parcel); err != nil {
		return err
	}
	if err := c.knowParcels(ctx, []int64{parcel}); err != nil {
		return err
	}
	const replace = `
		UPDATE parcel_holders SET name = $3, phone = $4, salt = fresh_salt() WHERE town = $1 AND parcel = $2`
	tag, err := c.tx.Exec(ctx, replace, c.town, parcel, h.Name, h.Phone)
	if err != nil || tag.RowsAffected() > 0 {
		return err
	}
	_, err = c.tx.Exec(ctx, `INSERT INTO parcel_holders (town, parcel, name, phone) VALUES ($1, $2, $3, $4)`, c.town, parcel, h.Name, h.Phone)
	return err
}

// EraseHolder erases a parcel's holder: what the log keeps of him is a hash that nothing can be compared with any more.
func (c *Change) EraseHolder(ctx context.Context, parcel int64) error {
	if err := c.MayHold(ctx, parcel); err != nil {
		return err
	}
	tag, err := c.tx.Exec(ctx, `DELETE FROM parcel_holders WHERE town = $1 AND parcel = $2`, c.town, parcel)
	if err == nil && tag.RowsAffected() == 0 {
		err = fault.New(fault.NotFound, "the parcel has no holder")
	}
	return err
}

// MayHold refuses whoever does not work with a parcel's holder. The database decides.
func (c *Change) MayHold(ctx context.Context, parcel int64) error {
	may := c.actor.Operator
	if !may {
		if err := c.tx.QueryRow(ctx, `SELECT tuntu_access.may_hold($1, $2)`, c.town, parcel).Scan(&may); err != nil {
			return err
		}
	}
	if !may {
		return access.NotAllowed(nil)
	}
	return nil
}
