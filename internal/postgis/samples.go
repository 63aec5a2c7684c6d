package postgis

// Invented towns, and the removal of a town.

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
)

// Sample holds the parameters that an invented town was made with.
type Sample struct {
	Town   string
	Seed   int64
	Place  int // its number in the invented county
	MadeOn time.Time
}

// Samples lists the invented towns.
func (db *DB) Samples(ctx context.Context) ([]Sample, error) {
	rows, err := db.pool.Query(ctx, `SELECT town, seed, place, made_on FROM samples ORDER BY place`)
	if err != nil {
		return nil, translate(err)
	}
	samples, err := pgx.CollectRows(rows, pgx.RowToStructByPos[Sample])
	return samples, translate(err)
}

// NoteSample records the parameters that the change's town was made with.
func (c *Change) NoteSample(ctx context.Context, s Sample) error {
	const insert = `INSERT INTO samples (town, seed, place, made_on) VALUES ($1, $2, $3, $4)`
	_, err := c.tx.Exec(ctx, insert, c.town, s.Seed, s.Place, s.MadeOn)
	return err
}

// LastSweep returns the last day with a record of cleaning in the town; the zero time without any.
func (db *DB) LastSweep(ctx context.Context, town string) (time.Time, error) {
	var last *time.Time
	err := db.pool.QueryRow(ctx, `SELECT max(date) FROM sweeps WHERE town = $1`, town).Scan(&last)
	if err != nil || last == nil {
		return time.Time{}, translate(err)
	}
	return *last, nil
}

// LastPatrol returns the last day up to now's with a patrol of the town's team; the zero time without any.
func (db *DB) LastPatrol(ctx context.Context, town string, now time.Time) (time.Time, error) {
	const read = `
		SELECT max(date) FROM patrol_shifts
		WHERE town = $1 AND date <= ($2::timestamptz AT TIME ZONE 'Asia/Shanghai')::date`
	var last *time.Time
	err := db.pool.QueryRow(ctx, read, town, now).Scan(&last)
	if err != nil || last == nil {
		return time.Time{}, translate(err)
	}
	return *last, nil
}

// RemoveTown deletes the change's town and all of its rows, except its log. Memberships go with the
// row of the town, which is deleted last, since the actor's rights come from them.
func (c *Change) RemoveTown(ctx context.Context) error {
	tables := []string{"towns", "samples", "relief"}
	for _, t := range undoable() {
		if t.name != "memberships" {
			tables = append(tables, t.name)
		}
	}
	for _, table := range slices.Backward(tables) {
		if _, err := c.tx.Exec(ctx, fmt.Sprintf(`DELETE FROM %s WHERE town = $1`, pgx.Identifier{table}.Sanitize()), c.town); err != nil {
			return fmt.Errorf("remove from %s: %w", table, err)
		}
	}
	return nil
}
