package postgis

// Where cleaning lacks somebody, and who has too much: on a day, and on the days after it.

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/access"
)

// Bounds say how much one cleaner can have, from a day on.
type Bounds struct {
	ValidFrom    string `json:"valid_from"`
	MostVillages int    `json:"most_villages"`
	ApartM       int    `json:"apart_m"` // between any two places of hers
}

// AddBounds makes bounds hold from a day on that is not earlier than the day of their entry, in place of others that
// would begin on it.
func (c *Change) AddBounds(ctx context.Context, b Bounds, now time.Time) (id int64, err error) {
	if err := notBefore(b.ValidFrom, now); err != nil {
		return 0, err
	}
	const insert = `
		INSERT INTO duty_bounds (town, valid_from, most_villages, apart_m) VALUES ($1, $2::date, $3, $4)
		ON CONFLICT (town, valid_from) DO UPDATE SET most_villages = excluded.most_villages, apart_m = excluded.apart_m
		RETURNING id`
	err = c.tx.QueryRow(ctx, insert, c.town, b.ValidFrom, b.MostVillages, b.ApartM).Scan(&id)
	return id, err
}

// Gaps are where a town lacks cleaners on a day, and which cleaners have more than one can sweep.
type Gaps struct {
	Date         string     `json:"date"`
	MostVillages int        `json:"most_villages"`
	ApartM       int        `json:"apart_m"`
	Uncovered    []Bare     `json:"uncovered"`
	Ending       []Ending   `json:"ending"`
	Overloaded   []Load     `json:"overloaded"`
	Apart        []FarApart `json:"apart"`
}

// Bare is a place that nobody has on the day.
type Bare struct {
	Place string  `json:"place"`
	Until *string `json:"until"` // the last day on which somebody was assigned; null: nobody ever was
	Again *string `json:"again"` // from when somebody is; null: it is not known
}

// Ending is a place that somebody has on the day and nobody on a later one.
type Ending struct {
	Place   string  `json:"place"`
	Cleaner int     `json:"cleaner"` // the number of who has it last
	Ends    string  `json:"ends"`    // the last day on which somebody has it
	Again   *string `json:"again"`
}

// Load is a cleaner with more villages than one can sweep in a window.
type Load struct {
	Cleaner int      `json:"cleaner"`
	Places  []string `json:"places"`
}

// FarApart is a cleaner with two places too far from each other; of several pairs the farthest.
type FarApart struct {
	Cleaner  int      `json:"cleaner"`
	Places   []string `json:"places"`
	Distance int      `json:"distance_m"`
}

// The lists of gaps. $1 is the town, $2 the day.
const (
	// A place's last assignment may be that of a substitute, who left nobody behind her.
	uncoveredOn = `
		WITH duty AS MATERIALIZED (SELECT d.layer, d.fid FROM duties_on($1, $2::date) d),
		bare AS (
			SELECT l.layer, l.fid, CASE l.layer WHEN 'villages' THEN l.fid END AS village,
			    CASE l.layer WHEN 'streets' THEN l.fid END AS street
			FROM place_lives l
			WHERE l.town = $1 AND $2::date BETWEEN l.starts AND l.ends
			    AND NOT EXISTS (SELECT FROM duty d WHERE d.layer = l.layer AND d.fid = l.fid)
		)
		SELECT b.layer || '.' || b.fid,
		    (SELECT max(a.ends)::text FROM assignments a
		     WHERE a.town = $1 AND (a.village = b.village OR a.street = b.street) AND a.ends < $2::date),
		    (SELECT min(a.starts)::text FROM assignments a
		     WHERE a.town = $1 AND (a.village = b.village OR a.street = b.street) AND a.starts > $2::date)
		FROM bare b ORDER BY b.layer DESC, b.fid`

	// $3 is how many days ahead are looked at. Who is stood in for has the place again afterwards, so that any assignment
	// that holds on a day covers the place on it.
	endingFrom = `
		WITH held AS (
			SELECT CASE WHEN a.village IS NULL THEN 'streets' ELSE 'villages' END AS layer,
			    coalesce(a.village, a.street) AS fid, a.village, a.street, a.starts,
			    coalesce(a.ends, 'infinity') AS ends, a.cleaner
			FROM assignments a
			WHERE a.town = $1 AND a.starts <= $2::date + $3::int + 1 AND (a.ends IS NULL OR a.ends >= $2::date)
		)
		SELECT DISTINCT ON (h.layer, h.fid) h.layer || '.' || h.fid, c.number, h.ends::text,
		    (SELECT min(a.starts)::text FROM assignments a
		     WHERE a.town = $1 AND (a.village = h.village OR a.street = h.street) AND a.starts > h.ends)
		FROM held h JOIN cleaners c ON c.town = $1 AND c.id = h.cleaner
		JOIN place_lives l ON l.town = $1 AND l.layer = h.layer AND l.fid = h.fid
		WHERE h.ends BETWEEN $2::date AND $2::date + $3::int AND h.starts <= $2::date + $3::int
		    AND h.ends + 1 BETWEEN l.starts AND l.ends
		    AND NOT EXISTS (SELECT FROM held o WHERE o.layer = h.layer AND o.fid = h.fid
		        AND o.starts <= h.ends + 1 AND o.ends > h.ends)
		ORDER BY h.layer, h.fid, h.ends, c.number`

	overloadedOn = `
		SELECT c.number, array_agg('villages.' || d.fid ORDER BY d.fid)
		FROM duties_on($1, $2::date) d JOIN cleaners c ON c.town = $1 AND c.id = d.cleaner
		WHERE d.layer = 'villages'
		GROUP BY c.number HAVING count(*) > (SELECT most_villages FROM bounds_on($1, $2::date)) ORDER BY c.number`

	apartOn = `
		WITH duty AS MATERIALIZED (SELECT d.cleaner, d.layer, d.fid FROM duties_on($1, $2::date) d),
		spot AS (
			SELECT d.cleaner, d.layer || '.' || d.fid AS place, v.geom
			FROM duty d JOIN villages v ON v.town = $1 AND v.fid = d.fid WHERE d.layer = 'villages'
			UNION ALL
			SELECT d.cleaner, d.layer || '.' || d.fid, s.geom
			FROM duty d JOIN streets s ON s.town = $1 AND s.fid = d.fid WHERE d.layer = 'streets'
		), pair AS (
			SELECT a.cleaner, a.place AS one, b.place AS other, ST_Distance(a.geom::geography, b.geom::geography) AS m
			FROM spot a JOIN spot b ON b.cleaner = a.cleaner AND b.place > a.place
		)
		SELECT number, places, distance FROM (
			SELECT DISTINCT ON (c.number) c.number, ARRAY[p.one, p.other] AS places, round(p.m)::int AS distance
			FROM pair p JOIN cleaners c ON c.town = $1 AND c.id = p.cleaner
			WHERE p.m > (SELECT apart_m FROM bounds_on($1, $2::date)) ORDER BY c.number, p.m DESC) t
		ORDER BY distance DESC, number`
)

// GapsOn lists a town's gaps on a day and those that begin within some days after it, for who may see cleaners.
func (db *DB) GapsOn(ctx context.Context, actor access.Actor, town string, day time.Time, ahead int) (g Gaps, err error) {
	on := day.Format(time.DateOnly)
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		g.Date = on
		err := tx.QueryRow(ctx, `SELECT most_villages, apart_m FROM bounds_on($1, $2::date)`, town, on).Scan(&g.MostVillages, &g.ApartM)
		if err != nil {
			return err
		}
		if g.Uncovered, err = listed[Bare](ctx, tx, uncoveredOn, town, on); err != nil {
			return err
		}
		if g.Ending, err = listed[Ending](ctx, tx, endingFrom, town, on, ahead); err != nil {
			return err
		}
		if g.Overloaded, err = listed[Load](ctx, tx, overloadedOn, town, on); err != nil {
			return err
		}
		g.Apart, err = listed[FarApart](ctx, tx, apartOn, town, on)
		return err
	})
	return g, err
}

// listed collects a query's rows; none are an empty list.
func listed[T any](ctx context.Context, tx pgx.Tx, sql string, args ...any) ([]T, error) {
	rows, err := tx.Query(ctx, sql, args...)
	if err != nil {
		return nil, err
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByPos[T])
	if list == nil {
		list = []T{}
	}
	return list, err
}
