package postgis

// The list of a town's cleaners. Their names and numbers are masked in SQL, by mask_name,
// mask_number and mask_text of migration 0008 and mask_people of 0009, so that what a reader may
// not see never leaves the database.

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/access"
)

// CleanerRow is a cleaner as the reader may see her.
type CleanerRow struct {
	Number int     `json:"number"`
	Name   string  `json:"name"`
	Phone  *string `json:"phone"`
	Places int64   `json:"places"`            // number of places that she covers on the day
	LeftOn *string `json:"left_on,omitempty"` // her last day
}

// Look is a look at people's unmasked names that the access log has noted.
type Look struct {
	Entry   int64     `json:"entry"`
	At      time.Time `json:"at"`
	Login   string    `json:"login"` // of who looked
	Name    string    `json:"name"`
	Event   string    `json:"event"`             // as the access log has it
	Village string    `json:"village,omitempty"` // its code, or the month of a sheet; empty where all of the town's were seen
}

// Looks lists the looks at a town's cleaners with entries below before, the newest first, at most limit; only the town's
// administrators may read them.
func (db *DB) Looks(ctx context.Context, actor access.Actor, town string, before int64, limit int) (looks []Look, err error) {
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		const list = `
			SELECT entry, at, coalesce(login, ''), coalesce(name, ''), event, coalesce(village, '')
			FROM tuntu_access.looks_of($1, $2, $3)`
		rows, err := tx.Query(ctx, list, town, before, limit)
		if err != nil {
			return err
		}
		looks, err = pgx.CollectRows(rows, pgx.RowToStructByPos[Look])
		return err
	})
	return looks, err
}

// CleanersOf lists a town's cleaners, or those who have a village on a day if its fid is not 0. Names and phones are masked unless unmasked is asked for, which only planners may, and which
// is noted in the access log. An unknown village is a NotFound.
func (db *DB) CleanersOf(ctx context.Context, actor access.Actor, town string, village int64, day time.Time, unmasked bool) (cleaners []CleanerRow, err error) {
	const list = `SELECT number, name, phone, places, left_on::text FROM cleaners_on($1, nullif($2::bigint, 0), $3, $4::date)`
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, list, town, village, unmasked, day.Format(time.DateOnly))
		if err != nil {
			return err
		}
		cleaners, err = pgx.CollectRows(rows, pgx.RowToStructByPos[CleanerRow])
		return err
	})
	if err == nil && village != 0 && len(cleaners) == 0 { // the look stays noted
		err = translate(knowPlace(ctx, db.reader(ctx), town, geo.Reference{Layer: "villages", FID: village}))
	}
	return cleaners, err
}
