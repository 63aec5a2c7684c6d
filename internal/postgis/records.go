package postgis

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
)

// Cleaner is a person who sweeps, on the way into the database.
type Cleaner struct {
	Number int // unique in the town
	Name   string
	Phone  string
}

// Assignment says who covers a village or a street, by their codes, one of them empty.
type Assignment struct {
	Cleaner int // number
	Village string
	Street  string
	Starts  time.Time
	Ends    *time.Time // last day, or nil
}

// Sweep is a record for one slot of a village or street, by their codes.
type Sweep struct {
	Cleaner    int // number, or 0
	Village    string
	Street     string
	Date       time.Time
	Slot       string
	Result     string
	CapturedAt time.Time
	ReceivedAt time.Time
	State      string // as internal/cleaning decided it
	Rules      int    // by the rules of this version
}

// ChannelVillage names a channel and a village that it waters, by their codes.
type ChannelVillage struct {
	Channel, Village string
}

// AddAssignments writes assignments; cleaners, villages and streets must exist.
func (c *Change) AddAssignments(ctx context.Context, assignments []Assignment) error {
	var cleaners []int
	var villages, streets []string
	var starts []time.Time
	var ends []*time.Time
	for _, a := range assignments {
		cleaners, villages, streets = append(cleaners, a.Cleaner), append(villages, a.Village), append(streets, a.Street)
		starts, ends = append(starts, a.Starts), append(ends, a.Ends)
	}
	const insert = `
		INSERT INTO assignments (town, cleaner, village, street, starts, ends)
		SELECT $1, c.id, v.fid, s.fid, u.starts, u.ends
		FROM unnest($2::int[], $3::text[], $4::text[], $5::date[], $6::date[]) u (cleaner, village, street, starts, ends)
		JOIN cleaners c ON c.town = $1 AND c.number = u.cleaner
		LEFT JOIN villages v ON v.town = $1 AND v.code = u.village
		LEFT JOIN streets s ON s.town = $1 AND s.code = u.street`
	_, err := c.tx.Exec(ctx, insert, c.town, cleaners, villages, streets, starts, ends)
	return err
}

// AddSweeps writes those records whose slot of that place has none yet, and returns how
// many these were.
func (c *Change) AddSweeps(ctx context.Context, sweeps []Sweep) (int64, error) {
	batch := make([][]any, 0, len(sweeps))
	for _, s := range sweeps {
		batch = append(batch, []any{s.Cleaner, s.Village, s.Street, s.Date, s.Slot, s.Result, s.CapturedAt, s.ReceivedAt, s.State, s.Rules})
	}
	const create = `
		CREATE TEMPORARY TABLE staged_sweeps (cleaner integer, village text, street text, date date, slot text,
			result text, captured_at timestamptz, received_at timestamptz, state text, rules integer) ON COMMIT DROP`
	if _, err := c.tx.Exec(ctx, create); err != nil {
		return 0, err
	}
	columns := []string{"cleaner", "village", "street", "date", "slot", "result", "captured_at", "received_at", "state", "rules"}
	if _, err := c.tx.CopyFrom(ctx, pgx.Identifier{"staged_sweeps"}, columns, pgx.CopyFromRows(batch)); err != nil {
		return 0, err
	}
	const insert = `
		INSERT INTO sweeps (town, cleaner, village, street, date, slot, result, captured_at, received_at, state, rules)
		SELECT $1, c.id, v.fid, s.fid, u.date, u.slot, u.result, u.captured_at, u.received_at, u.state, u.rules
		FROM staged_sweeps u
		LEFT JOIN cleaners c ON c.town = $1 AND c.number = u.cleaner
		LEFT JOIN villages v ON v.town = $1 AND v.code = u.village
		LEFT JOIN streets s ON s.town = $1 AND s.code = u.street
		WHERE NOT EXISTS (
			SELECT FROM sweeps x WHERE x.town = $1 AND x.date = u.date AND x.slot = u.slot
			AND (x.village = v.fid OR x.street = s.fid))`
	tag, err := c.tx.Exec(ctx, insert, c.town)
	return tag.RowsAffected(), err
}

// AddSweep writes one record, whatever others its slot has.
func (c *Change) AddSweep(ctx context.Context, s Sweep) error {
	const insert = `
		INSERT INTO sweeps (town, cleaner, village, street, date, slot, result, captured_at, received_at, state, rules)
		SELECT $1, (SELECT id FROM cleaners WHERE town = $1 AND number = $2),
		       (SELECT fid FROM villages WHERE town = $1 AND code = $3), (SELECT fid FROM streets WHERE town = $1 AND code = $4),
		       $5, $6, $7, $8, $9, $10, $11`
	_, err := c.tx.Exec(ctx, insert, c.town, s.Cleaner, s.Village, s.Street, s.Date, s.Slot, s.Result, s.CapturedAt, s.ReceivedAt, s.State, s.Rules)
	return err
}

// Suspend notes that a slot of a day is not to be swept in all of the town.
func (c *Change) Suspend(ctx context.Context, date time.Time, slot, reason string) error {
	const insert = `INSERT INTO suspensions (town, date, slot, reason) VALUES ($1, $2, $3, $4)`
	_, err := c.tx.Exec(ctx, insert, c.town, date.Format(time.DateOnly), slot, reason)
	return err
}

// AddChannelVillages writes which channel waters which village.
func (c *Change) AddChannelVillages(ctx context.Context, pairs []ChannelVillage) error {
	var channels, villages []string
	for _, p := range pairs {
		channels, villages = append(channels, p.Channel), append(villages, p.Village)
	}
	const insert = `
		INSERT INTO channel_villages (town, channel, village)
		SELECT $1, c.fid, v.fid FROM unnest($2::text[], $3::text[]) u (channel, village)
		JOIN channels c ON c.town = $1 AND c.code = u.channel
		JOIN villages v ON v.town = $1 AND v.code = u.village`
	_, err := c.tx.Exec(ctx, insert, c.town, channels, villages)
	return err
}
