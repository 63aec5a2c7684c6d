package postgis

// Who covers which place from when to when, and what a change of that does to a day.

import (
	"context"
	"errors"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
)

// Assigning is one edit of assignments.
type Assigning struct {
	Op        string        // add or end
	Cleaner   int           // add: her number
	InsteadOf int           // add: the number of the one for whom she stands in; 0: none
	Place     geo.Reference // add
	Starts    time.Time     // add: the first day
	Ends      *time.Time    // the last day; nil: none is known
	ID        int64         // end: the assignment
}

// Effect is what edits of assignments do to a town's day.
type Effect struct {
	Staffed    BeforeAfter `json:"staffed"`    // villages with somebody
	Uncovered  []string    `json:"uncovered"`  // places that are without anybody after it
	Overloaded []int       `json:"overloaded"` // numbers of cleaners who have more places after it than one can sweep
}

// BeforeAfter is a number before a change and after it.
type BeforeAfter struct {
	Before int `json:"before"`
	After  int `json:"after"`
}

// Assign edits assignments, all or none, and tells what becomes of the coverage of a day. The ids are those of the
// assignments, in the order of the edits.
func (c *Change) Assign(ctx context.Context, edits []Assigning, day time.Time) (ids []int64, e Effect, err error) {
	before, err := c.effect(ctx, day)
	if err != nil {
		return nil, e, err
	}
	for i, edit := range edits {
		id, err := c.assign(ctx, edit)
		if err != nil {
			return nil, e, &AtEdit{i, translate(err)}
		}
		ids = append(ids, id)
	}
	e, err = c.effect(ctx, day)
	e.Staffed.Before = before.Staffed.After
	return ids, e, err
}

// effect reads who is without anybody and who has too much on a day, as the records stand.
func (c *Change) effect(ctx context.Context, day time.Time) (e Effect, err error) {
	const look = `
		WITH duty AS (
			SELECT * FROM duties_on($1, $2::date)
		), place AS (
			SELECT layer, fid, EXISTS (SELECT FROM duty d WHERE d.layer = l.layer AND d.fid = l.fid) AS staffed
			FROM place_lives l WHERE town = $1 AND $2::date BETWEEN starts AND ends
		)
		SELECT count(*) FILTER (WHERE staffed AND layer = 'villages'),
		    coalesce(array_agg(layer || '.' || fid ORDER BY layer DESC, fid) FILTER (WHERE NOT staffed), '{}'),
		    ARRAY(SELECT x.number FROM cleaners x JOIN duty d ON d.cleaner = x.id AND d.layer = 'villages'
		        WHERE x.town = $1 GROUP BY x.number
		        HAVING count(*) > (SELECT most_villages FROM bounds_on($1, $2::date)) ORDER BY x.number)
		FROM place`
	err = c.tx.QueryRow(ctx, look, c.town, day.In(cleaning.Zone()).Format(time.DateOnly)).
		Scan(&e.Staffed.After, &e.Uncovered, &e.Overloaded)
	return e, err
}

// assign writes one edit and returns its assignment.
func (c *Change) assign(ctx context.Context, e Assigning) (id int64, err error) {
	if e.Op == "end" {
		return e.ID, c.endAssignment(ctx, e)
	}
	village, street := columnsOf(e.Place)
	numbers := []int{e.Cleaner}
	if e.InsteadOf != 0 {
		numbers = append(numbers, e.InsteadOf)
	}
	if err := c.knowCleaners(ctx, numbers); err != nil {
		return 0, err
	}
	unit, err := c.unitOf(ctx, e.Place)
	if err != nil {
		return 0, err
	}
	if !c.actor.May(access.Record, access.Place{Town: c.town, Unit: unit}) {
		return 0, access.NotAllowed(nil)
	}
	if err := c.there(ctx, []geo.Reference{e.Place}, e.Starts, e.Ends); err != nil {
		return 0, err
	}
	if err := c.notLeft(ctx, e.InsteadOf, e.Starts); err != nil {
		return 0, err
	}
	const insert = `
		INSERT INTO assignments (town, cleaner, village, street, starts, ends, instead_of)
		SELECT $1, c.id, $3, $4, $5::date, $6::date, i.id
		FROM cleaners c LEFT JOIN cleaners i ON i.town = $1 AND i.number = $7
		WHERE c.town = $1 AND c.number = $2 RETURNING id`
	err = c.tx.QueryRow(ctx, insert, c.town, e.Cleaner, village, street, e.Starts.Format(time.DateOnly), dayOrNull(e.Ends), e.InsteadOf).Scan(&id)
	return id, err
}

// afterLastDayOf is the fault of an assignment after a cleaner's last day.
func afterLastDayOf(cause error, number, last string) error {
	return fault.Wrap(cause, fault.Conflict, "the last day of cleaner %s is %s, after which nothing is assigned to her or him", number, last)
}

// notLeft refuses a cleaner whose last day is before a day, as nobody can stand in for her on it.
func (c *Change) notLeft(ctx context.Context, number int, day time.Time) error {
	var last string
	const left = `SELECT left_on::text FROM cleaners WHERE town = $1 AND number = $2 AND left_on < $3::date`
	err := c.tx.QueryRow(ctx, left, c.town, number, day.Format(time.DateOnly)).Scan(&last)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil
	}
	if err == nil {
		err = afterLastDayOf(nil, strconv.Itoa(number), last)
	}
	return err
}

// unitOf returns the committee of a village or street, empty if it has none.
func (c *Change) unitOf(ctx context.Context, place geo.Reference) (unit string, err error) {
	layer, _ := geo.LayerByID(place.Layer)
	if !layer.Swept {
		return "", fault.InvalidParam("place", "a place is a village or a street, as in villages.17, not %.40q", place.String())
	}
	err = c.tx.QueryRow(ctx, `SELECT coalesce(committee, '') FROM `+pgx.Identifier{layer.ID}.Sanitize()+` WHERE town = $1 AND fid = $2`, c.town, place.FID).Scan(&unit)
	if errors.Is(err, pgx.ErrNoRows) {
		err = noSuchPlace(place.String())
	}
	return unit, err
}

// endAssignment sets an assignment's last day.
func (c *Change) endAssignment(ctx context.Context, e Assigning) error {
	var starts time.Time
	err := c.tx.QueryRow(ctx, `SELECT starts FROM assignments WHERE town = $1 AND id = $2`, c.town, e.ID).Scan(&starts)
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return fault.New(fault.NotFound, "there is no assignment %d in this town", e.ID)
	case err != nil:
		return err
	case e.Ends == nil || e.Ends.Format(time.DateOnly) < starts.Format(time.DateOnly):
		return fault.InvalidParam("ends", "an assignment ends on the day it starts, %s, or later; one that was wrong is undone", starts.Format(time.DateOnly))
	}
	tag, err := c.tx.Exec(ctx, `UPDATE assignments SET ends = $3::date WHERE town = $1 AND id = $2`, c.town, e.ID, dayOrNull(e.Ends))
	if err == nil && tag.RowsAffected() == 0 { // hidden by row security
		err = access.NotAllowed(nil)
	}
	return err
}

// dayOrNull is a day for the database.
func dayOrNull(day *time.Time) *string {
	if day == nil {
		return nil
	}
	text := day.Format(time.DateOnly)
	return &text
}

// AssignmentRow is an assignment, with the cleaner by her number alone.
type AssignmentRow struct {
	ID        int64   `json:"id"`
	Cleaner   int     `json:"cleaner"`
	InsteadOf *int    `json:"instead_of,omitempty"`
	Place     string  `json:"place"`
	Starts    string  `json:"starts"`
	Ends      *string `json:"ends"`
}

// Assignments lists a town's assignments that hold on some day from one to another, for who may see cleaners.
func (db *DB) Assignments(ctx context.Context, actor access.Actor, town string, from, to time.Time) (list []AssignmentRow, err error) {
	const read = `
		SELECT a.id, c.number, i.number, CASE WHEN a.village IS NULL THEN 'streets.' || a.street
		    ELSE 'villages.' || a.village END,
		    a.starts::text, a.ends::text
		FROM assignments a JOIN cleaners c ON c.town = a.town AND c.id = a.cleaner
		LEFT JOIN cleaners i ON i.town = a.town AND i.id = a.instead_of
		WHERE a.town = $1 AND a.starts <= $3::date AND (a.ends IS NULL OR a.ends >= $2::date)
		ORDER BY c.number, a.starts, a.id`
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, read, town, from.Format(time.DateOnly), to.Format(time.DateOnly))
		if err != nil {
			return err
		}
		list, err = pgx.CollectRows(rows, pgx.RowToStructByPos[AssignmentRow])
		return err
	})
	return list, err
}
