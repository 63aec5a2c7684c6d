package postgis

// What a list of patrols or of the working calendar meets of what is there already.

import (
	"context"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/fault"
)

// Met is the patrol of the same member that a shift meets on its day.
type Met struct {
	With         int // its index in the same list; -1: it is written already
	Same         bool
	Starts, Ends string
}

// MeetShifts tells which of some shifts run at the same time as another of their member's, one that is written or an
// earlier one of the list, by the shift's index. A member that is not known meets nobody.
func (c *Change) MeetShifts(ctx context.Context, shifts []Shift) (map[int]Met, error) {
	const find = `
		WITH u AS (
			SELECT ord::int - 1 AS i, date, member, starts, ends
			FROM unnest($2::date[], $3::int[], $4::time[], $5::time[]) WITH ORDINALITY
			    u (date, member, starts, ends, ord)
		), there AS (
			SELECT -1 AS i, p.date, m.number AS member, p.starts, p.ends
			FROM patrol_shifts p JOIN members m ON m.town = p.town AND m.id = p.member
			WHERE p.town = $1 AND p.date = ANY ($2::date[])
			UNION ALL TABLE u
		)
		SELECT DISTINCT ON (u.i) u.i, t.i, (t.starts, t.ends) = (u.starts, u.ends), to_char(t.starts, 'HH24:MI'),
		    to_char(t.ends, 'HH24:MI')
		FROM u JOIN there t ON t.date = u.date AND t.member = u.member AND t.i < u.i
		    AND t.starts < u.ends AND u.starts < t.ends
		ORDER BY u.i, t.i`
	b := columnsOfShifts(shifts)
	rows, err := c.tx.Query(ctx, find, c.town, b.dates, b.members, b.starts, b.ends)
	if err != nil {
		return nil, err
	}
	met := map[int]Met{}
	var i int
	var m Met
	_, err = pgx.ForEachRow(rows, []any{&i, &m.With, &m.Same, &m.Starts, &m.Ends}, func() error {
		met[i] = m
		return nil
	})
	return met, err
}

// oneAtATime refuses shifts of which a member would have two at once.
func (c *Change) oneAtATime(ctx context.Context, shifts []Shift) error {
	met, err := c.MeetShifts(ctx, shifts)
	for i, s := range shifts {
		if m, ok := met[i]; ok {
			return fault.New(fault.Conflict, "member %d patrols from %s to %s on that day already", s.Member, m.Starts, m.Ends)
		}
	}
	return err
}

// UnknownMembers returns the numbers that are no member's.
func (c *Change) UnknownMembers(ctx context.Context, numbers []int) ([]int, error) {
	const unknown = `
		SELECT DISTINCT n FROM unnest($2::int[]) n
		WHERE NOT EXISTS (SELECT FROM members m WHERE m.town = $1 AND m.number = n) ORDER BY n`
	rows, err := c.tx.Query(ctx, unknown, c.town, numbers)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[int])
}

// CalendarOf returns what the calendar says of some days, by the day.
func (c *Change) CalendarOf(ctx context.Context, dates []string) (map[string]CalendarDay, error) {
	const read = `SELECT date::text, works, name FROM calendar_days WHERE town = $1 AND date = ANY ($2::date[])`
	rows, err := c.tx.Query(ctx, read, c.town, dates)
	if err != nil {
		return nil, err
	}
	days, err := pgx.CollectRows(rows, pgx.RowToStructByPos[CalendarDay])
	there := map[string]CalendarDay{}
	for _, d := range days {
		there[d.Date] = d
	}
	return there, err
}
