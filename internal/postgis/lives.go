package postgis

// Since when and until when villages and streets are there.

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// Life is one event in the life of a village or a street.
type Life struct {
	Op    string        // found, end, merge, move or correct
	Place geo.Reference // a village, or for found and end also a street
	On    time.Time     // the first day of what is new; of end and merge, the first day on which it is not there any more
	Into  string        // merge: the village that it becomes part of, as villages.17; move: the committee's code
}

// Period is a stretch of the life of a village or a street.
type Period struct {
	ID        int64   `json:"id"`
	Place     string  `json:"place"`
	Committee *string `json:"committee"` // null: the one that it belongs to now
	Starts    *string `json:"starts"`    // null: since ever
	Ends      *string `json:"ends"`      // the last day; null: still there
	Became    *string `json:"became,omitempty"`
	MergedIn  *string `json:"merged_in,omitempty"`
}

// Lives lists the periods of a town's villages and streets; a place without one was always there.
func (db *DB) Lives(ctx context.Context, town string) ([]Period, error) {
	const list = `
		SELECT id, 'villages.' || village, committee, starts::text, ends::text, became, 'villages.' || merged_in
		FROM village_periods WHERE town = $1
		UNION ALL
		SELECT id, 'streets.' || street, NULL, starts::text, ends::text, CASE WHEN ends IS NOT NULL
		    THEN 'ended' END, NULL
		FROM street_periods WHERE town = $1
		ORDER BY 2, 4 NULLS FIRST, 1`
	rows, err := db.reader(ctx).Query(ctx, list, town)
	if err != nil {
		return nil, translate(err)
	}
	periods, err := pgx.CollectRows(rows, pgx.RowToStructByPos[Period])
	return periods, translate(err)
}

// Live records one event in a place's life.
func (c *Change) Live(ctx context.Context, e Life) error {
	layer, _ := geo.LayerByID(e.Place.Layer)
	if !layer.Swept || layer.Reference == "street" && e.Op != "found" && e.Op != "end" {
		return fault.InvalidParam("place", "%s of %s is not recorded", e.Op, e.Place.String())
	}
	table := layer.Reference + "_periods"
	if err := knowPlace(ctx, c.tx, c.town, e.Place); err != nil {
		return err
	}
	if e.Op == "found" {
		return c.found(ctx, table, layer.Reference, e)
	}
	return c.endPeriod(ctx, table, layer.Reference, e)
}

// found makes a place's first period begin on a day, and gives a place that was always there a first period.
func (c *Change) found(ctx context.Context, table, column string, e Life) error {
	update := `
		UPDATE ` + table + ` SET starts = $3
		WHERE town = $1 AND id = (SELECT id FROM ` + table + ` WHERE town = $1 AND ` + column + ` = $2
		    ORDER BY starts NULLS FIRST LIMIT 1)`
	tag, err := c.tx.Exec(ctx, update, c.town, e.Place.FID, e.On.Format(time.DateOnly))
	if err != nil || tag.RowsAffected() > 0 {
		return err
	}
	_, err = c.tx.Exec(ctx, `INSERT INTO `+table+` (town, `+column+`, starts) VALUES ($1, $2, $3)`, c.town, e.Place.FID, e.On.Format(time.DateOnly))
	return err
}

// endPeriod ends the place's open period the day before a day. A village that moves begins another one.
func (c *Change) endPeriod(ctx context.Context, table, column string, e Life) error {
	open := `
		SELECT id FROM ` + table + ` WHERE town = $1 AND ` + column + ` = $2 AND ends IS NULL AND coalesce(starts,
		    '-infinity') < $3::date`
	var id int64
	err := c.tx.QueryRow(ctx, open, c.town, e.Place.FID, e.On.Format(time.DateOnly)).Scan(&id)
	if errors.Is(err, pgx.ErrNoRows) {
		if id, err = c.firstPeriod(ctx, table, column, e); err != nil {
			return err
		}
	} else if err != nil {
		return err
	}
	last := e.On.AddDate(0, 0, -1).Format(time.DateOnly)
	if column == "street" {
		_, err = c.tx.Exec(ctx, `UPDATE street_periods SET ends = $3 WHERE town = $1 AND id = $2`, c.town, id, last)
		return err
	}
	became := map[string]string{"end": "ended", "merge": "merged", "move": "moved"}[e.Op]
	const end = `
		UPDATE village_periods p SET ends = $3, became = $4, merged_in = $5,
		    committee = CASE WHEN $4 = 'moved' THEN (SELECT v.committee FROM villages v WHERE v.town = p.town
		        AND v.fid = p.village)
		        ELSE p.committee END
		WHERE town = $1 AND id = $2`
	var into *int64
	if e.Op == "merge" {
		place, err := geo.ParseReference(e.Into)
		if err != nil || place.Layer != e.Place.Layer || place.FID == e.Place.FID {
			return fault.InvalidParam("into", "into is another village, as in villages.17, not %.40q", e.Into)
		}
		if err := c.there(ctx, []geo.Reference{place}, e.On, &e.On); err != nil {
			return err
		}
		into = &place.FID
	}
	if _, err := c.tx.Exec(ctx, end, c.town, id, last, became, into); err != nil || e.Op != "move" {
		return err
	}
	return c.moveVillage(ctx, e)
}

// firstPeriod gives a place that has no period one that holds since ever.
func (c *Change) firstPeriod(ctx context.Context, table, column string, e Life) (id int64, err error) {
	insert := `
		INSERT INTO ` + table + ` (town, ` + column + `) SELECT $1, $2
		WHERE NOT EXISTS (SELECT FROM ` + table + ` WHERE town = $1 AND ` + column + ` = $2) RETURNING id`
	err = c.tx.QueryRow(ctx, insert, c.town, e.Place.FID).Scan(&id)
	if errors.Is(err, pgx.ErrNoRows) {
		err = fault.New(fault.Conflict, "%s is not there before %s, or was ended already", e.Place.String(), e.On.Format(time.DateOnly))
	}
	return id, err
}

// moveVillage gives a village to another committee, with a code of that committee's, and begins its next period.
func (c *Change) moveVillage(ctx context.Context, e Life) error {
	move := `
		UPDATE villages v SET committee = $3, code = $3 || ` + numbered(`(`+highestVillage("$3")+`) + 1`, 3) + `
		WHERE v.town = $1 AND v.fid = $2 AND v.committee IS DISTINCT FROM $3
		    AND EXISTS (SELECT FROM committees WHERE town = $1 AND code = $3)`
	tag, err := c.tx.Exec(ctx, move, c.town, e.Place.FID, e.Into)
	if err == nil && tag.RowsAffected() == 0 {
		err = fault.InvalidParam("into", "into is the code of another committee of the town, not %.40q", e.Into)
	}
	if err != nil {
		return err
	}
	const begin = `INSERT INTO village_periods (town, village, starts) VALUES ($1, $2, $3)`
	_, err = c.tx.Exec(ctx, begin, c.town, e.Place.FID, e.On.Format(time.DateOnly))
	return err
}
