package postgis

// What a request names must be the town's: places, and that they are there on its days, and committees.

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// noSuchPlace is the fault of a place that the town has not.
func noSuchPlace(place string) error {
	return fault.New(fault.NotFound, "there is no %s in this town", place)
}

// knowPlace refuses a village or street that the town has not.
func knowPlace(ctx context.Context, q querier, town string, place geo.Reference) error {
	var there bool
	const known = `SELECT EXISTS (SELECT FROM place_lives WHERE town = $1 AND layer = $2 AND fid = $3)`
	if err := q.QueryRow(ctx, known, town, place.Layer, place.FID).Scan(&there); err != nil || there {
		return err
	}
	return noSuchPlace(place.String())
}

// KnowCommittee refuses a committee's code that a town has not and no village of it ever had, or, without a town, that
// none has.
func (db *DB) KnowCommittee(ctx context.Context, town, code string) error {
	return translate(knowCommittee(ctx, db.reader(ctx), town, code, ever, ever))
}

// ever stands for the first and last of all days.
const ever = ""

// knowCommittee refuses a code that is no committee's now, and that no village had on some day from first to last.
func knowCommittee(ctx context.Context, q querier, town, code, first, last string) error {
	const known = `
		SELECT EXISTS (SELECT FROM committees WHERE ($1 = '' OR town = $1) AND code = $2)
		    OR EXISTS (SELECT FROM place_lives WHERE ($1 = '' OR town = $1) AND committee = $2
		        AND starts <= coalesce(nullif($4, '')::date, 'infinity')
		        AND ends >= coalesce(nullif($3, '')::date, '-infinity'))`
	var there bool
	if err := q.QueryRow(ctx, known, town, code, first, last).Scan(&there); err != nil || there {
		return err
	}
	return fault.New(fault.NotFound, "there is no committee %s in this town", code)
}

// there refuses the first of some places that the town has not, or that is there on no day from the first to the last;
// without a last one, on none from the first on.
func (c *Change) there(ctx context.Context, places []geo.Reference, first time.Time, last *time.Time) error {
	var layers []string
	var fids []int64
	for _, place := range places {
		layers, fids = append(layers, place.Layer), append(fids, place.FID)
	}
	const missing = `
		SELECT p.layer || '.' || p.fid,
		    EXISTS (SELECT FROM place_lives l WHERE l.town = $1 AND l.layer = p.layer AND l.fid = p.fid)
		FROM unnest($2::text[], $3::bigint[]) WITH ORDINALITY p (layer, fid, n)
		WHERE NOT EXISTS (SELECT FROM place_lives l WHERE l.town = $1 AND l.layer = p.layer AND l.fid = p.fid
		    AND l.starts <= coalesce($5::date, 'infinity') AND l.ends >= $4::date)
		ORDER BY p.n LIMIT 1`
	var place string
	var known bool
	err := c.tx.QueryRow(ctx, missing, c.town, layers, fids, first.Format(time.DateOnly), dayOrNull(last)).Scan(&place, &known)
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return nil
	case err != nil:
		return err
	case !known:
		return noSuchPlace(place)
	}
	return fault.New(fault.Conflict, "%s was not there on %s; correct its life first", place, first.Format(time.DateOnly))
}

// villages are references to villages.
func villages(fids ...int64) (places []geo.Reference) {
	for _, fid := range fids {
		places = append(places, geo.Reference{Layer: "villages", FID: fid})
	}
	return places
}
