package postgis

// Records of cleaning and of water: assignments, sweeps, channels of villages.

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// Assignment says that a cleaner covers a place, which is a village or a street.
type Assignment struct {
	Cleaner int // the cleaner's number in the town
	Place   geo.Reference
	Starts  time.Time
	Ends    *time.Time // last day, or nil
}

// Sweep is a record of cleaning in one slot of a day at a place, which is a village or a street.
type Sweep struct {
	UUID       string // given by the phone that made the record; empty: none
	Cleaner    int    // the cleaner's number in the town, or 0
	Place      geo.Reference
	Date       time.Time
	Slot       string
	Result     string
	CapturedAt time.Time
	ReceivedAt time.Time
	State      string // as package cleaning decided it
	Rules      int    // version of the rules that decided it
	Basis      string // as a report's; empty: not known
	Afterwards bool   // whether it was captured after its day
}

// ChannelVillage says which channel waters which village, by their fids.
type ChannelVillage struct {
	Channel, Village int64
}

// FIDs returns the fids of a layer's features in the change's town, by code.
func (c *Change) FIDs(ctx context.Context, layer string) (map[string]int64, error) {
	sql := fmt.Sprintf(`SELECT code, fid FROM %s WHERE town = $1 AND code IS NOT NULL`, pgx.Identifier{layer}.Sanitize())
	rows, err := c.tx.Query(ctx, sql, c.town)
	if err != nil {
		return nil, err
	}
	fids := map[string]int64{}
	var code string
	var fid int64
	_, err = pgx.ForEachRow(rows, []any{&code, &fid}, func() error { fids[code] = fid; return nil })
	return fids, err
}

// columnsOf returns a place's fid as the value of the column village or street, the other nil.
func columnsOf(place geo.Reference) (village, street *int64) {
	layer, _ := geo.LayerByID(place.Layer)
	switch layer.Reference {
	case "village":
		return &place.FID, nil
	case "street":
		return nil, &place.FID
	}
	return nil, nil // the table refuses two nulls
}

// knowCleaners refuses numbers that no cleaner of the town has. Without this check, the join that
// inserts the records would drop or blank them silently.
func (c *Change) knowCleaners(ctx context.Context, numbers []int) error {
	const unknown = `
		SELECT array_agg(DISTINCT n) FROM unnest($2::int[]) n
		WHERE n <> 0 AND NOT EXISTS (SELECT FROM cleaners c WHERE c.town = $1 AND c.number = n)`
	var missing []int
	if err := c.tx.QueryRow(ctx, unknown, c.town, numbers).Scan(&missing); err != nil || len(missing) == 0 {
		return err
	}
	return fault.New(fault.Invalid, "there is no cleaner with the number %s in this town; add cleaners first", strings.Trim(fmt.Sprint(missing), "[]"))
}

// AddAssignments writes assignments; cleaners and places must exist.
func (c *Change) AddAssignments(ctx context.Context, assignments []Assignment) error {
	var cleaners []int
	var villages, streets []*int64
	var starts []time.Time
	var ends []*time.Time
	for _, a := range assignments {
		village, street := columnsOf(a.Place)
		cleaners, villages, streets = append(cleaners, a.Cleaner), append(villages, village), append(streets, street)
		starts, ends = append(starts, a.Starts), append(ends, a.Ends)
	}
	if err := c.knowCleaners(ctx, cleaners); err != nil {
		return err
	}
	const insert = `
		INSERT INTO assignments (town, cleaner, village, street, starts, ends)
		SELECT $1, c.id, u.village, u.street, u.starts, u.ends
		FROM unnest($2::int[], $3::bigint[], $4::bigint[], $5::date[], $6::date[]) u (cleaner, village, street,
		    starts, ends)
		JOIN cleaners c ON c.town = $1 AND c.number = u.cleaner`
	_, err := c.tx.Exec(ctx, insert, c.town, cleaners, villages, streets, starts, ends)
	return err
}

// AddSweeps writes records, even if their slot has others already, but skips those whose UUID was
// written before. It returns the number of written ones. Cleaners and places must exist.
func (c *Change) AddSweeps(ctx context.Context, sweeps []Sweep) (int64, error) {
	return c.addSweeps(ctx, sweeps, "true")
}

// FillSlots is AddSweeps for those records only whose slot at their place has no record yet.
func (c *Change) FillSlots(ctx context.Context, sweeps []Sweep) (int64, error) {
	const empty = `
		NOT EXISTS (
			SELECT FROM sweeps x WHERE x.town = $1 AND x.date = u.date AND x.slot = u.slot
			AND (x.village = u.village OR x.street = u.street))`
	return c.addSweeps(ctx, sweeps, empty)
}

// addSweeps writes the records that meet a condition in SQL over their staged rows u.
func (c *Change) addSweeps(ctx context.Context, sweeps []Sweep, which string) (int64, error) {
	lines := make([][]any, 0, len(sweeps))
	var cleaners []int
	for _, s := range sweeps {
		village, street := columnsOf(s.Place)
		cleaners = append(cleaners, s.Cleaner)
		lines = append(lines, []any{
			orNull(s.UUID), s.Cleaner, village, street, s.Date, s.Slot, s.Result, s.CapturedAt, s.ReceivedAt, s.State, s.Rules,
			orNull(s.Basis), s.Afterwards,
		})
	}
	if err := c.knowCleaners(ctx, cleaners); err != nil {
		return 0, err
	}
	const create = `
		CREATE TEMPORARY TABLE staged_sweeps (
			line bigint GENERATED ALWAYS AS IDENTITY, uuid uuid, cleaner integer, village bigint, street bigint,
			date date, slot text, result text, captured_at timestamptz, received_at timestamptz,
			state text, rules integer, basis text, afterwards boolean
		) ON COMMIT DROP`
	if _, err := c.tx.Exec(ctx, create); err != nil {
		return 0, err
	}
	columns := []string{"uuid", "cleaner", "village", "street", "date", "slot", "result", "captured_at", "received_at", "state", "rules", "basis", "afterwards"}
	if _, err := c.tx.CopyFrom(ctx, pgx.Identifier{"staged_sweeps"}, columns, pgx.CopyFromRows(lines)); err != nil {
		return 0, err
	}
	const insert = `
		INSERT INTO sweeps (town, uuid, cleaner, village, street, date, slot, result, captured_at, received_at, state,
		    rules, basis, afterwards)
		SELECT $1, u.uuid, c.id, u.village, u.street, u.date, u.slot, u.result, u.captured_at, u.received_at, u.state,
		    u.rules, u.basis, nullif(u.afterwards, false)
		FROM (SELECT *, row_number() OVER (PARTITION BY uuid ORDER BY line) AS nth FROM staged_sweeps) u
		LEFT JOIN cleaners c ON c.town = $1 AND c.number = u.cleaner
		WHERE (u.uuid IS NULL OR u.nth = 1
		       AND NOT EXISTS (SELECT FROM claimed_uuids k WHERE k.town = $1 AND k.uuid = u.uuid))
		  AND `
	tag, err := c.tx.Exec(ctx, insert+which, c.town)
	return tag.RowsAffected(), err
}

// AddChannelVillages writes which channel waters which village.
func (c *Change) AddChannelVillages(ctx context.Context, pairs []ChannelVillage) error {
	var channels, villages []int64
	for _, p := range pairs {
		channels, villages = append(channels, p.Channel), append(villages, p.Village)
	}
	const insert = `
		INSERT INTO channel_villages (town, channel, village)
		SELECT $1, channel, village FROM unnest($2::bigint[], $3::bigint[]) u (channel, village)`
	_, err := c.tx.Exec(ctx, insert, c.town, channels, villages)
	return err
}
