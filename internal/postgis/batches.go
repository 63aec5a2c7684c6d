package postgis

// Batches of parcels that are tasked, funded or accepted together.

import (
	"context"
	"errors"
	"math"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/fault"
)

// Batch is a batch of parcels with what is in it.
type Batch struct {
	ID      int64   `json:"id"`
	Name    string  `json:"name"`
	Year    int     `json:"year"`
	Starts  *string `json:"starts"` // the day on which it was tasked
	Due     *string `json:"due"`    // the day by which it is to be done
	Note    *string `json:"note"`   // nil too where the reader may not see it
	Parcels int64   `json:"parcels"`
	M2      float64 `json:"m2"`                // what its parcels count for
	Version *int    `json:"version,omitempty"` // which whoever alters it has read; nil where the reader may not
}

// batchesRead reads a town's batches as the actor of a transaction may see them.
const batchesRead = `
	SELECT o.id, o.name, o.year, o.starts::text, o.due::text, o.note, o.parcels, o.m2, b.version
	FROM batches_of($1, $2::bigint, $3::bigint, $4::bigint) o LEFT JOIN batches b ON b.town = $1 AND b.id = o.id`

// Batches lists a town's batches, the latest year first: at most so many, those that are
// listed after the batch older, or the first ones if it is math.MaxInt64. An unknown batch is a NotFound.
func (db *DB) Batches(ctx context.Context, actor access.Actor, town string, older int64, most int) (list []Batch, err error) {
	var after *int64
	if older != math.MaxInt64 {
		after = &older
		if _, err := db.BatchName(ctx, town, older); err != nil {
			return nil, err
		}
	}
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, batchesRead+` ORDER BY o.year DESC, o.id DESC`, town, nil, after, most)
		if err != nil {
			return err
		}
		list, err = pgx.CollectRows(rows, pgx.RowToStructByPos[Batch])
		return err
	})
	return list, err
}

// BatchName is the name of one of a town's batches. An unknown one is a NotFound.
func (db *DB) BatchName(ctx context.Context, town string, id int64) (string, error) {
	name, err := batchName(ctx, db.reader(ctx), town, id)
	return name, translate(err)
}

func (c *Change) batchName(ctx context.Context, id int64) (string, error) {
	return batchName(ctx, c.tx, c.town, id)
}

func batchName(ctx context.Context, from querier, town string, id int64) (name string, err error) {
	err = from.QueryRow(ctx, `SELECT name FROM batch_named($1, $2) name WHERE name IS NOT NULL`, town, id).Scan(&name)
	if errors.Is(err, pgx.ErrNoRows) {
		err = fault.New(fault.NotFound, "there is no batch %d in this town", id)
	}
	return name, err
}

// AddBatch makes a batch, of which ID, Parcels, M2 and Version are not used. A name that another batch has is a Conflict.
func (c *Change) AddBatch(ctx context.Context, b Batch) (id int64, err error) {
	const add = `
		INSERT INTO batches (town, name, year, starts, due, note)
		VALUES ($1, $2, $3, $4::text::date, $5::text::date, $6) RETURNING id`
	err = c.tx.QueryRow(ctx, add, c.town, b.Name, b.Year, b.Starts, b.Due, b.Note).Scan(&id)
	return id, sameName(err)
}

// AlterBatch alters a batch, but not what is in it. A version that is not the present one is a Conflict; nil does not ask.
func (c *Change) AlterBatch(ctx context.Context, b Batch) error {
	const alter = `
		UPDATE batches SET name = $3, year = $4, starts = $5::text::date, due = $6::text::date, note = $7
		WHERE town = $1 AND id = $2 AND version = coalesce($8, version)`
	tag, err := c.tx.Exec(ctx, alter, c.town, b.ID, b.Name, b.Year, b.Starts, b.Due, b.Note, b.Version)
	if err == nil && tag.RowsAffected() == 0 && b.Version != nil {
		return fault.New(fault.Conflict, "the batch was altered since you read it; read it again, and alter what is still to be altered")
	}
	return sameName(err)
}

// sameName makes the error of a name that another batch has a Conflict.
func sameName(err error) error {
	if pg, ok := errors.AsType[*pgconn.PgError](err); ok && pg.Code == "23505" {
		return fault.Wrap(err, fault.Conflict, "the town has a batch of that name already")
	}
	return err
}

// EndBatch deletes a batch that no parcel is in and that has no target.
func (c *Change) EndBatch(ctx context.Context, id int64) error {
	b, err := c.Batch(ctx, id)
	if err != nil {
		return err
	}
	if b.Parcels > 0 {
		return fault.New(fault.Conflict, "parcels are in the batch (%d of them); take them out first", b.Parcels)
	}
	var targets int64
	if err := c.tx.QueryRow(ctx, `SELECT count(*) FROM targets WHERE town = $1 AND batch = $2`, c.town, id).Scan(&targets); err != nil {
		return err
	}
	if targets > 0 {
		return fault.New(fault.Conflict, "the batch has a target; take it away first")
	}
	for _, remove := range []string{ // parcels that are gone first
		`DELETE FROM batch_parcels WHERE town = $1 AND batch = $2`,
		`DELETE FROM batches WHERE town = $1 AND id = $2`,
	} {
		if _, err := c.tx.Exec(ctx, remove, c.town, id); err != nil {
			return err
		}
	}
	return nil
}

// Batch is one of the town's batches as it stands in the change. An unknown one is a NotFound.
func (c *Change) Batch(ctx context.Context, id int64) (Batch, error) {
	rows, err := c.tx.Query(ctx, batchesRead, c.town, id, nil, 1)
	if err != nil {
		return Batch{}, err
	}
	b, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByPos[Batch])
	if errors.Is(err, pgx.ErrNoRows) {
		err = fault.New(fault.NotFound, "there is no batch %d in this town", id)
	}
	return b, err
}

// FillBatch puts parcels into a batch and takes others out, all or none. A parcel that is in another batch is a Conflict,
// and so is one that is taken out of a batch which it is not in.
func (c *Change) FillBatch(ctx context.Context, id int64, put, take []int64) error {
	if _, err := c.batchName(ctx, id); err != nil {
		return err
	}
	parcels := append(append([]int64{}, put...), take...)
	if err := c.knowParcels(ctx, parcels); err != nil {
		return err
	}
	const elsewhere = `
		SELECT coalesce(p.code, p.fid::text) FROM parcels p
		LEFT JOIN batch_parcels m ON m.town = p.town AND m.parcel = p.fid
		WHERE p.town = $1 AND (p.fid = ANY ($3) AND m.batch IS DISTINCT FROM $2
		    OR p.fid = ANY ($4) AND m.batch <> $2) ORDER BY p.fid`
	rows, err := c.tx.Query(ctx, elsewhere, c.town, id, take, put)
	if err != nil {
		return err
	}
	codes, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		return err
	}
	if len(codes) > 0 {
		const named = 10
		return fault.New(fault.Conflict, "a parcel is in one batch at a time and is taken out of its own; these are in another or in none: %s (%d of them)", strings.Join(codes[:min(len(codes), named)], ", "), len(codes))
	}
	for _, write := range []struct {
		sql     string
		parcels []int64
	}{
		{`DELETE FROM batch_parcels WHERE town = $1 AND batch = $2 AND parcel = ANY ($3)`, take},
		{`
			INSERT INTO batch_parcels (town, batch, parcel) SELECT $1, $2, unnest($3::bigint[])
			ON CONFLICT (town, parcel) DO NOTHING`, put},
	} {
		if len(write.parcels) == 0 {
			continue
		}
		if _, err := c.tx.Exec(ctx, write.sql, c.town, id, write.parcels); err != nil {
			return err
		}
	}
	return nil
}

// knowParcels refuses a parcel that the town has not.
func (c *Change) knowParcels(ctx context.Context, parcels []int64) error {
	const unknown = `
		SELECT u.fid FROM unnest($2::bigint[]) WITH ORDINALITY u (fid, nth)
		WHERE NOT EXISTS (SELECT FROM parcels p WHERE p.town = $1 AND p.fid = u.fid) ORDER BY nth LIMIT 1`
	var fid int64
	switch err := c.tx.QueryRow(ctx, unknown, c.town, parcels).Scan(&fid); {
	case errors.Is(err, pgx.ErrNoRows):
		return nil
	case err != nil:
		return err
	}
	return fault.New(fault.NotFound, "there is no feature %d in %s of this town", fid, "parcels")
}

// twoBatches is the fault of a merge of parcels that are not in one batch.
func twoBatches(cause error, one, other *string) error {
	name := func(batch *string, none string) string {
		if batch == nil {
			return none
		}
		return strconv.Quote(*batch)
	}
	return &Refused{Troubles: []geo.Trouble{{
		Field: "batch",
		Hans:  "要合并的图斑批次不同（" + name(one, "无批次") + "、" + name(other, "无批次") + "）：先放进同一批次再合并",
		En:    "what is merged is in one batch; these are in " + name(one, "none") + " and in " + name(other, "none"),
	}}, Cause: cause}
}

// leaveBatches takes out of the net of an undo what follows from the records of batches: the batch of a parcel of which
// nothing else was changed, and the records of parts of a split, which stay as those of merged parcels do.
func (c *Change) leaveBatches(ctx context.Context) error {
	const followed = `
		DELETE FROM undo_net
		WHERE layer = 'parcels' AND before->'batch' IS DISTINCT FROM after->'batch'
		    AND before - '{batch,version,updated_at}'::text[] = after - '{batch,version,updated_at}'::text[]
		    OR layer = 'batch_parcels' AND before IS NULL AND after->>'kind' = 'split'`
	_, err := c.tx.Exec(ctx, followed)
	return err
}
