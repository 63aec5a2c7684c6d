package postgis

// Writes and erases cleaners.

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/fault"
)

// Cleaner is a person who sweeps, as to be written.
type Cleaner struct {
	Number int // unique in the town
	Name   string
	Phone  string
	LeftOn *time.Time // the last day, or nil: it stays as it is
}

// PutCleaners adds the cleaners whose numbers are new in the town, and overwrites the names and
// phones of the others.
func (c *Change) PutCleaners(ctx context.Context, cleaners []Cleaner) error {
	var numbers []int
	var names, phones []string
	for _, x := range cleaners {
		numbers, names, phones = append(numbers, x.Number), append(names, x.Name), append(phones, x.Phone)
	}
	// ON CONFLICT would need the right to read names, which the app's role has not; hence two
	// statements.
	const update = `
		UPDATE cleaners c SET name = u.name, phone = nullif(u.phone, '')
		FROM unnest($2::int[], $3::text[], $4::text[]) u (number, name, phone)
		WHERE c.town = $1 AND c.number = u.number`
	const insert = `
		INSERT INTO cleaners (town, number, name, phone)
		SELECT $1, number, name, nullif(phone, '')
		FROM unnest($2::int[], $3::text[], $4::text[]) u (number, name, phone)
		WHERE NOT EXISTS (SELECT FROM cleaners c WHERE c.town = $1 AND c.number = u.number)`
	for _, sql := range []string{update, insert} {
		if _, err := c.tx.Exec(ctx, sql, c.town, numbers, names, phones); err != nil {
			return err
		}
	}
	numbers, lasts := lastDaysOf(cleaners)
	if len(numbers) == 0 {
		return nil
	}
	_, err := c.leave(ctx, numbers, lasts)
	return err
}

// lastDaysOf returns the numbers and last days of those who have one.
func lastDaysOf(cleaners []Cleaner) (numbers []int, lasts []*time.Time) {
	for _, x := range cleaners {
		if x.LeftOn != nil {
			numbers, lasts = append(numbers, x.Number), append(lasts, x.LeftOn)
		}
	}
	return numbers, lasts
}

// Left is what became of a cleaner's assignments with the last day.
type Left struct {
	Ended     int64 `json:"ended"`      // that hold up to the last day now
	TakenBack int64 `json:"taken_back"` // that would have begun later
	Restored  int64 `json:"restored"`   // that are as they were before the last day, which is taken back
}

// Leave records a cleaner's last day. Assignments end on it with the same change, and those to come that would begin
// later are taken back. A day before an assignment that has begun is refused, as work may have been done under it.
// Without a day the last day is taken back, and with restore what it ended is as it was; where a place has gone to another
// cleaner since, that is refused.
func (c *Change) Leave(ctx context.Context, number int, last *time.Time, restore bool) (left Left, err error) {
	if err := c.knowCleaners(ctx, []int{number}); err != nil {
		return left, err
	}
	if last == nil && restore {
		return c.comeBack(ctx, number)
	}
	return c.leave(ctx, []int{number}, []*time.Time{last})
}

// comeBack takes a cleaner's last day back.
func (c *Change) comeBack(ctx context.Context, number int) (left Left, err error) {
	const (
		taken = `
			SELECT coalesce('villages.' || e.village, 'streets.' || e.street), o.number, a.starts::text
			FROM cleaners c CROSS JOIN ended_by_leaving($1, c.id) e
			JOIN assignments a ON a.town = $1 AND (a.village = e.village OR a.street = e.street) AND a.cleaner <> c.id
			    AND a.instead_of IS DISTINCT FROM c.id AND a.starts > c.left_on
			    AND a.starts <= coalesce(e.ends, 'infinity') AND e.starts <= coalesce(a.ends, 'infinity')
			JOIN cleaners o ON o.town = $1 AND o.id = a.cleaner
			WHERE c.town = $1 AND c.number = $2 ORDER BY a.starts, a.id LIMIT 1`
		stay   = `UPDATE cleaners SET left_on = NULL WHERE town = $1 AND number = $2 AND left_on IS NOT NULL`
		extend = `
			UPDATE assignments a SET ends = e.ends
			FROM cleaners c CROSS JOIN ended_by_leaving($1, c.id) e
			WHERE c.town = $1 AND c.number = $2 AND a.town = $1 AND a.id = e.id`
		bringBack = `
			INSERT INTO assignments (town, id, cleaner, village, street, starts, ends, instead_of)
			SELECT $1, e.id, c.id, e.village, e.street, e.starts, e.ends, e.instead_of
			FROM cleaners c CROSS JOIN ended_by_leaving($1, c.id) e
			WHERE c.town = $1 AND c.number = $2 AND e.gone`
	)
	var place, starts string
	var other int
	switch err := c.tx.QueryRow(ctx, taken, c.town, number).Scan(&place, &other, &starts); {
	case err == nil:
		return left, fault.New(fault.Conflict, "%s has gone to cleaner %d from %s on; undo that first, or take back the last day alone (restore: false) and assign anew", place, other, starts)
	case !errors.Is(err, pgx.ErrNoRows):
		return left, err
	}
	tag, err := c.tx.Exec(ctx, stay, c.town, number)
	if err != nil || tag.RowsAffected() == 0 { // there is no last day to take back
		return left, err
	}
	for _, sql := range []string{extend, bringBack} {
		tag, err := c.tx.Exec(ctx, sql, c.town, number)
		if err != nil {
			return left, err
		}
		left.Restored += tag.RowsAffected()
	}
	return left, nil
}

// JudgeLastDays returns by a cleaner's number why the last day cannot be written: something has begun after it, or an
// assignment would end in a closed month.
func (c *Change) JudgeLastDays(ctx context.Context, cleaners []Cleaner) (map[int]error, error) {
	numbers, lasts := lastDaysOf(cleaners)
	return c.judgeLastDays(ctx, numbers, lasts)
}

func (c *Change) judgeLastDays(ctx context.Context, numbers []int, lasts []*time.Time) (map[int]error, error) {
	const begun = `
		SELECT DISTINCT ON (u.number) u.number, p.name, a.starts::text, u.last::text
		FROM unnest($2::int[], $3::date[]) u (number, last)
		JOIN cleaners c ON c.town = $1 AND c.number = u.number
		JOIN assignments a ON a.town = $1 AND a.cleaner = c.id AND a.starts > u.last
		    AND a.starts <= (now() AT TIME ZONE 'Asia/Shanghai')::date
		JOIN (SELECT town, fid, 'villages' AS layer, name FROM villages
		      UNION ALL SELECT town, fid, 'streets', name FROM streets) p
		    ON p.town = $1 AND p.fid = coalesce(a.village, a.street)
		    AND p.layer = CASE WHEN a.street IS NULL THEN 'villages' ELSE 'streets' END
		ORDER BY u.number, a.starts, p.fid`
	const closed = `
		SELECT u.number, to_char(min(m.month), 'YYYY-MM') FROM unnest($2::int[], $3::date[]) u (number, last)
		JOIN cleaners c ON c.town = $1 AND c.number = u.number
		JOIN assignments a ON a.town = $1 AND a.cleaner = c.id AND a.starts <= u.last
		JOIN closed_months m ON m.town = $1 AND u.last + 1 < m.month + interval '1 month'
		    AND m.month <= coalesce(a.ends, 'infinity') AND u.last < coalesce(a.ends, 'infinity')
		GROUP BY u.number`
	wrong := map[int]error{}
	var number int
	var place, starts, last, month string
	rows, err := c.tx.Query(ctx, closed, c.town, numbers, lasts)
	if err != nil {
		return nil, err
	}
	if _, err = pgx.ForEachRow(rows, []any{&number, &month}, func() error {
		wrong[number] = monthClosed(nil, month)
		return nil
	}); err != nil {
		return nil, err
	}
	if rows, err = c.tx.Query(ctx, begun, c.town, numbers, lasts); err != nil {
		return nil, err
	}
	_, err = pgx.ForEachRow(rows, []any{&number, &place, &starts, &last}, func() error {
		wrong[number] = fault.New(fault.Conflict, "cleaner %d has had %s since %s, after the last day %s; "+
			"give a later day, or undo that assignment first if it was wrong", number, place, starts, last)
		return nil
	})
	return wrong, err
}

// leave records the last days of cleaners who are known, all at once.
func (c *Change) leave(ctx context.Context, numbers []int, lasts []*time.Time) (left Left, err error) {
	wrong, err := c.judgeLastDays(ctx, numbers, lasts)
	if err != nil {
		return left, err
	}
	for _, number := range numbers {
		if wrong[number] != nil {
			return left, wrong[number]
		}
	}
	const (
		end = `
			UPDATE assignments a SET ends = u.last
			FROM cleaners c, unnest($2::int[], $3::date[]) u (number, last)
			WHERE c.town = $1 AND c.number = u.number AND a.town = $1 AND a.cleaner = c.id AND a.starts <= u.last
			  AND (a.ends IS NULL OR a.ends > u.last)`
		takeBack = `
			DELETE FROM assignments a USING cleaners c, unnest($2::int[], $3::date[]) u (number, last)
			WHERE c.town = $1 AND c.number = u.number AND a.town = $1 AND a.cleaner = c.id AND a.starts > u.last`
		leave = `
			UPDATE cleaners c SET left_on = u.last FROM unnest($2::int[], $3::date[]) u (number, last)
			WHERE c.town = $1 AND c.number = u.number`
	)
	var others int64
	for _, step := range []struct {
		sql   string
		count *int64
	}{{end, &left.Ended}, {takeBack, &left.TakenBack}, {leave, &others}} {
		tag, err := c.tx.Exec(ctx, step.sql, c.town, numbers, lasts)
		if err != nil {
			return left, err
		}
		*step.count = tag.RowsAffected()
	}
	return left, nil
}

// NewCleaners counts the cleaners whose numbers the town does not have yet.
func (c *Change) NewCleaners(ctx context.Context, cleaners []Cleaner) (n int64, err error) {
	var numbers []int
	for _, x := range cleaners {
		numbers = append(numbers, x.Number)
	}
	const count = `
		SELECT count(*) FROM unnest($2::int[]) u (number)
		WHERE NOT EXISTS (SELECT FROM cleaners c WHERE c.town = $1 AND c.number = u.number)`
	err = c.tx.QueryRow(ctx, count, c.town, numbers).Scan(&n)
	return n, err
}

// EraseCleaner deletes a cleaner's name and phone for good. It replaces her salt too, without which
// nobody can test a guessed name against the hashes of her row in the log. Her number stays, since
// assignments and sweeps refer to it. For an unknown number the fault is of kind NotFound.
func (c *Change) EraseCleaner(ctx context.Context, number int) error {
	if _, err := c.tx.Exec(ctx, `SELECT set_config('tuntu.erasing', 'on', true)`); err != nil {
		return err
	}
	const erase = `UPDATE cleaners SET name = '', phone = NULL, salt = fresh_salt() WHERE town = $1 AND number = $2`
	tag, err := c.tx.Exec(ctx, erase, c.town, number)
	if err == nil && tag.RowsAffected() == 0 {
		err = fault.New(fault.NotFound, "there is no cleaner with the number %d in this town", number)
	}
	if err != nil {
		return err
	}
	_, err = c.tx.Exec(ctx, `SELECT set_config('tuntu.erasing', '', true)`)
	return err
}
