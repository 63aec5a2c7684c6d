package postgis

// Washings of streets, the vanguard team with its inspections and patrols, scoresheets, and the working calendar.

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
)

// Member is a member of the vanguard team.
type Member struct {
	Number int    // unique in the town
	Name   string // empty: the name stays as it is
}

// PutMembers adds the members whose numbers are new in the town, and overwrites the names of the others.
func (c *Change) PutMembers(ctx context.Context, members []Member) error {
	var numbers []int
	var names []string
	for _, m := range members {
		numbers, names = append(numbers, m.Number), append(names, m.Name)
	}
	// ON CONFLICT would need the right to read names, which the app's role has not.
	for _, sql := range []string{
		`
			UPDATE members m SET name = u.name FROM unnest($2::int[], $3::text[]) u (number, name)
			WHERE m.town = $1 AND m.number = u.number AND u.name <> ''`,
		`
			INSERT INTO members (town, number, name)
			SELECT $1, number, name FROM unnest($2::int[], $3::text[]) u (number, name)
			WHERE NOT EXISTS (SELECT FROM members m WHERE m.town = $1 AND m.number = u.number)`,
	} {
		if _, err := c.tx.Exec(ctx, sql, c.town, numbers, names); err != nil {
			return err
		}
	}
	return nil
}

// knowMembers refuses a number that is no member's.
func (c *Change) knowMembers(ctx context.Context, numbers []int) error {
	unknown, err := c.UnknownMembers(ctx, numbers)
	if err != nil || len(unknown) == 0 {
		return err
	}
	return fault.New(fault.Invalid, "there is no member with the number %d in this town", unknown[0])
}

// MemberRow is a member as the reader may see him.
type MemberRow struct {
	Number int     `json:"number"`
	Name   string  `json:"name"`
	LeftOn *string `json:"left_on,omitempty"`
}

// MembersOf lists a town's members. Names are masked unless unmasked is asked for, which only planners may, and which is
// noted in the access log.
func (db *DB) MembersOf(ctx context.Context, actor access.Actor, town string, unmasked bool) (members []MemberRow, err error) {
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, `SELECT number, name, left_on::text FROM members_of($1, $2)`, town, unmasked)
		if err != nil {
			return err
		}
		members, err = pgx.CollectRows(rows, pgx.RowToStructByPos[MemberRow])
		return err
	})
	return members, err
}

// Wash records that streets were washed on a day, and returns the records' ids.
func (c *Change) Wash(ctx context.Context, streets []int64, day time.Time) ([]int64, error) {
	var places []geo.Reference
	for _, street := range streets {
		places = append(places, geo.Reference{Layer: "streets", FID: street})
	}
	if err := c.there(ctx, places, day, &day); err != nil {
		return nil, err
	}
	const insert = `
		INSERT INTO washings (town, street, date) SELECT $1, s, $3::date FROM unnest($2::bigint[]) s RETURNING id`
	rows, err := c.tx.Query(ctx, insert, c.town, streets, day.Format(time.DateOnly))
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[int64])
}

// Sheet is a scoresheet that holds from a day on.
type Sheet struct {
	ID        int64                `json:"id,omitempty"`
	Name      string               `json:"name"`
	ValidFrom string               `json:"valid_from"`
	Items     []cleaning.SheetItem `json:"items"`
}

// AddSheet makes a scoresheet hold from a day on that is not earlier than the day of its entry.
func (c *Change) AddSheet(ctx context.Context, s Sheet, now time.Time) (id int64, err error) {
	if err := notBefore(s.ValidFrom, now); err != nil {
		return 0, err
	}
	items, err := json.Marshal(s.Items)
	if err != nil {
		return 0, err
	}
	const insert = `INSERT INTO scoresheets (town, name, valid_from, items) VALUES ($1, $2, $3::date, $4) RETURNING id`
	err = c.tx.QueryRow(ctx, insert, c.town, s.Name, s.ValidFrom, items).Scan(&id)
	return id, err
}

// Sheets lists a town's scoresheets.
func (db *DB) Sheets(ctx context.Context, town string) ([]Sheet, error) {
	const list = `SELECT id, name, valid_from::text, items FROM scoresheets WHERE town = $1 ORDER BY name, valid_from`
	rows, err := db.reader(ctx).Query(ctx, list, town)
	if err != nil {
		return nil, translate(err)
	}
	sheets, err := pgx.CollectRows(rows, pgx.RowToStructByPos[Sheet])
	return sheets, translate(err)
}

// Inspection is an inspection of a village or a street by the sheet of its day.
type Inspection struct {
	Date       time.Time
	Place      geo.Reference
	Sheet      string // the sheet's name
	Member     int    // number; 0: not known
	Deductions []Deducted
}

// Deducted is a deduction with its words and its place.
type Deducted struct {
	cleaning.Deduction
	Words string
	At    *Fix // nil: not known
}

// Inspect writes an inspection, scored by the sheet that holds on its day.
func (c *Change) Inspect(ctx context.Context, i Inspection) (id int64, score float64, err error) {
	if err := c.there(ctx, []geo.Reference{i.Place}, i.Date, &i.Date); err != nil {
		return 0, 0, err
	}
	var sheet int64
	var items []cleaning.SheetItem
	const find = `
		SELECT id, items FROM scoresheets WHERE town = $1 AND name = $2 AND valid_from <= $3::date
		ORDER BY valid_from DESC LIMIT 1`
	err = c.tx.QueryRow(ctx, find, c.town, i.Sheet, i.Date.Format(time.DateOnly)).Scan(&sheet, &items)
	if errors.Is(err, pgx.ErrNoRows) {
		err = fault.New(fault.Conflict, "there is no sheet %.40q that holds on %s", i.Sheet, i.Date.Format(time.DateOnly))
	}
	if err != nil {
		return 0, 0, err
	}
	var off []cleaning.Deduction
	for _, d := range i.Deductions {
		if !slices.ContainsFunc(items, func(item cleaning.SheetItem) bool { return item.Item == d.Item }) {
			return 0, 0, fault.InvalidParam("deductions", "the sheet has no item %d", d.Item)
		}
		off = append(off, d.Deduction)
	}
	score = cleaning.Score(items, off)
	if i.Member != 0 {
		if err := c.knowMembers(ctx, []int{i.Member}); err != nil {
			return 0, 0, err
		}
	}
	village, street := columnsOf(i.Place)
	const insert = `
		INSERT INTO inspections (town, date, village, street, sheet, member, score)
		SELECT $1, $2::date, $3, $4, $5, (SELECT m.id FROM members m WHERE m.town = $1 AND m.number = $6), $7
		RETURNING id`
	err = c.tx.QueryRow(ctx, insert, c.town, i.Date.Format(time.DateOnly), village, street, sheet, i.Member, score).Scan(&id)
	if err != nil || len(i.Deductions) == 0 {
		return id, score, err
	}
	return id, score, c.deduct(ctx, id, i.Deductions)
}

// deduct writes an inspection's deductions.
func (c *Change) deduct(ctx context.Context, inspection int64, deductions []Deducted) error {
	var items []int
	var points []float64
	var words []string
	var lons, lats []*float64
	for _, d := range deductions {
		items, points, words = append(items, d.Item), append(points, d.Points), append(words, d.Words)
		var lon, lat *float64
		if d.At != nil {
			lon, lat = &d.At.Lon, &d.At.Lat
		}
		lons, lats = append(lons, lon), append(lats, lat)
	}
	const insert = `
		INSERT INTO deductions (town, inspection, item, points, words, lon, lat)
		SELECT $1, $2, item, points, words, lon, lat
		FROM unnest($3::int[], $4::float8[], $5::text[], $6::float8[], $7::float8[]) u (item, points, words, lon, lat)`
	_, err := c.tx.Exec(ctx, insert, c.town, inspection, items, points, words, lons, lats)
	return err
}

// InspectionRow is an inspection as it is listed. Who made it and what was found are told to those who work in the town.
type InspectionRow struct {
	ID         int64         `json:"id"`
	Date       string        `json:"date"`
	Place      string        `json:"place"`
	Sheet      string        `json:"sheet"`
	Score      float64       `json:"score"`
	Member     *int          `json:"member,omitempty"`
	Deductions []DeductedRow `json:"deductions,omitempty"`
}

// DeductedRow is a deduction as it is listed.
type DeductedRow struct {
	ID     int64    `json:"id"`
	Item   int      `json:"item"`
	Points float64  `json:"points"`
	Words  string   `json:"words"`
	Lon    *float64 `json:"lon"`
	Lat    *float64 `json:"lat"`
}

// Inspections lists a town's inspections of a period, with members and deductions if they are to be told. Names that the
// words of a deduction hold are masked for who is no planner.
func (db *DB) Inspections(ctx context.Context, actor access.Actor, town string, from, to time.Time, told bool) (list []InspectionRow, err error) {
	const read = `
		SELECT i.id, i.date::text, CASE WHEN i.village IS NULL THEN 'streets.' || i.street
		    ELSE 'villages.' || i.village END, s.name, i.score::float8, m.number,
		    CASE WHEN $4 THEN (SELECT json_agg(json_build_object('id', d.id, 'item', d.item, 'points', d.points,
		        'words', d.words, 'lon', d.lon, 'lat', d.lat) ORDER BY d.id)
		        FROM deductions_of(i.town, i.id) d) END
		FROM inspections i JOIN scoresheets s ON s.town = i.town AND s.id = i.sheet
		LEFT JOIN members m ON $4 AND m.town = i.town AND m.id = i.member
		WHERE i.town = $1 AND i.date BETWEEN $2::date AND $3::date AND i.voided IS NULL ORDER BY i.date, i.id`
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, read, town, from.Format(time.DateOnly), to.Format(time.DateOnly), told)
		if err != nil {
			return err
		}
		list, err = pgx.CollectRows(rows, pgx.RowToStructByPos[InspectionRow])
		return err
	})
	return list, err
}

// Void takes a washing or an inspection out of every measure; the change's reason says why.
func (c *Change) Void(ctx context.Context, table string, id int64) error {
	sql := `UPDATE ` + pgx.Identifier{table}.Sanitize() + ` SET voided = $3 WHERE town = $1 AND id = $2 AND voided IS NULL`
	tag, err := c.tx.Exec(ctx, sql, c.town, id, c.ID)
	if err == nil && tag.RowsAffected() == 0 {
		err = fault.New(fault.NotFound, "there is no record %d of this town that counts", id)
	}
	return err
}

// Shift is a patrol of a member in the market town.
type Shift struct {
	Date         time.Time
	Member       int // number
	Starts, Ends string
}

// shiftColumns are shifts by their columns, as unnest takes them.
type shiftColumns struct {
	dates, starts, ends []string
	members             []int
}

func columnsOfShifts(shifts []Shift) (b shiftColumns) {
	for _, s := range shifts {
		b.dates, b.members = append(b.dates, s.Date.Format(time.DateOnly)), append(b.members, s.Member)
		b.starts, b.ends = append(b.starts, s.Starts), append(b.ends, s.Ends)
	}
	return b
}

// AddShifts writes patrols. A member has one at a time.
func (c *Change) AddShifts(ctx context.Context, shifts []Shift) error {
	b := columnsOfShifts(shifts)
	if err := c.knowMembers(ctx, b.members); err != nil {
		return err
	}
	if err := c.oneAtATime(ctx, shifts); err != nil {
		return err
	}
	const insert = `
		INSERT INTO patrol_shifts (town, date, member, starts, ends)
		SELECT $1, u.date, m.id, u.starts, u.ends
		FROM unnest($2::date[], $3::int[], $4::time[], $5::time[]) u (date, member, starts, ends)
		JOIN members m ON m.town = $1 AND m.number = u.member`
	_, err := c.tx.Exec(ctx, insert, c.town, b.dates, b.members, b.starts, b.ends)
	return err
}

// ShiftRow is a patrol as it is listed, with the member's number.
type ShiftRow struct {
	ID     int64  `json:"id"`
	Date   string `json:"date"`
	Member int    `json:"member"`
	Starts string `json:"starts"`
	Ends   string `json:"ends"`
}

// Shifts lists the patrols of a period, for who may see people.
func (db *DB) Shifts(ctx context.Context, actor access.Actor, town string, from, to time.Time) (list []ShiftRow, err error) {
	const read = `
		SELECT p.id, p.date::text, m.number, to_char(p.starts, 'HH24:MI'), to_char(p.ends, 'HH24:MI')
		FROM patrol_shifts p JOIN members m ON m.town = p.town AND m.id = p.member
		WHERE p.town = $1 AND p.date BETWEEN $2::date AND $3::date ORDER BY p.date, p.starts, m.number`
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, read, town, from.Format(time.DateOnly), to.Format(time.DateOnly))
		if err != nil {
			return err
		}
		list, err = pgx.CollectRows(rows, pgx.RowToStructByPos[ShiftRow])
		return err
	})
	return list, err
}

// CalendarDay is a day that differs from the week's order: a working day on a weekend, or a holiday.
type CalendarDay struct {
	Date  string `json:"date"`
	Works bool   `json:"works"`
	Name  string `json:"name"`
}

// Calendar lists the days of a period that differ from the week's order.
func (db *DB) Calendar(ctx context.Context, town string, from, to time.Time) ([]CalendarDay, error) {
	const read = `
		SELECT date::text, works, name FROM calendar_days WHERE town = $1 AND date BETWEEN $2::date AND $3::date
		ORDER BY date`
	rows, err := db.reader(ctx).Query(ctx, read, town, from.Format(time.DateOnly), to.Format(time.DateOnly))
	if err != nil {
		return nil, translate(err)
	}
	days, err := pgx.CollectRows(rows, pgx.RowToStructByPos[CalendarDay])
	return days, translate(err)
}

// SetDay says whether the town works on a day that is not earlier than the day of its entry.
func (c *Change) SetDay(ctx context.Context, date string, works bool, name string, now time.Time) error {
	if err := notBefore(date, now); err != nil {
		return err
	}
	const put = `
		INSERT INTO calendar_days (town, date, works, name) VALUES ($1, $2::date, $3, $4)
		ON CONFLICT (town, date) DO UPDATE SET works = excluded.works, name = excluded.name`
	_, err := c.tx.Exec(ctx, put, c.town, date, works, name)
	return err
}
