package postgis

// Lists of assignments on their way into the database.

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
)

// Duty is one row of a list of assignments, as a town office writes it.
type Duty struct {
	Row       int
	Cleaner   int        // the cleaner's number in the town
	Place     string     // code or name of a natural village or street
	Committee string     // code or name, to tell places of one name apart; may be empty
	Starts    time.Time  // first day
	Ends      *time.Time // last day, or nil
}

// StageDuties puts a list of assignments into a temporary table and finds the cleaner and the place
// of each row. It returns a trouble for each row whose cleaner or place is unknown, or whose place
// may be one of several.
func (c *Change) StageDuties(ctx context.Context, duties []Duty) ([]geo.Trouble, error) {
	const create = `
		CREATE TEMPORARY TABLE staged (row integer, number integer, place text, committee text, starts date, ends date,
			cleaner bigint, village bigint, street bigint) ON COMMIT DROP`
	if _, err := c.tx.Exec(ctx, create); err != nil {
		return nil, err
	}
	rows := make([][]any, 0, len(duties))
	for _, d := range duties {
		rows = append(rows, []any{d.Row, d.Cleaner, d.Place, d.Committee, d.Starts, d.Ends})
	}
	columns := []string{"row", "number", "place", "committee", "starts", "ends"}
	if _, err := c.tx.CopyFrom(ctx, pgx.Identifier{"staged"}, columns, pgx.CopyFromRows(rows)); err != nil {
		return nil, err
	}
	const resolve = `
		UPDATE staged s SET
			cleaner = (SELECT id FROM cleaners c WHERE c.town = $1 AND c.number = s.number),
			village = (SELECT min(fid) FROM places_of_duties WHERE kind = 'village' AND row = s.row),
			street = (SELECT min(fid) FROM places_of_duties WHERE kind = 'street' AND row = s.row)`
	for _, sql := range []string{placesOfDuties, resolve} {
		if _, err := c.tx.Exec(ctx, sql, c.town); err != nil {
			return nil, err
		}
	}
	staged := &Staged{tx: c.tx, town: c.town}
	return staged.collect(ctx, unknownCleaner, unknownPlace, ambiguousDuty)
}

// JudgeDuties returns a trouble for each staged assignment that cannot be written beside the others of the list and those
// of the town: whose place is there on none of its days, that holds on the same day as another one of the same cleaner and
// place, goes on after the cleaner's last day, or says something of a closed month.
func (c *Change) JudgeDuties(ctx context.Context) ([]geo.Trouble, error) {
	staged := &Staged{tx: c.tx, town: c.town}
	return staged.collect(ctx, notThere, twiceInList, heldAlready, afterLastDay, inClosedMonth)
}

// The statement that finds the places that each row may mean, and the checks of the rows.
const (
	placesOfDuties = `
		CREATE TEMPORARY TABLE places_of_duties ON COMMIT DROP AS
		SELECT s.row, p.kind, p.fid, coalesce(p.code, p.fid::text) AS code
		FROM staged s
		JOIN (SELECT 'village' AS kind, town, fid, code, name, name_hant, committee FROM villages
		      UNION ALL SELECT 'street', town, fid, code, name, name_hant, committee FROM streets) p
		  ON p.town = $1 AND s.place IN (p.code, p.name, p.name_hant)
		WHERE s.committee = '' OR p.committee IN (SELECT c.code FROM committees c
		    WHERE c.town = $1 AND s.committee IN (c.code, c.name, c.name_hant))`

	unknownCleaner = `
		SELECT row, format('没有编号为 %s 的保洁员，请先导入保洁员', number),
		    format('there is no cleaner number %s; import cleaners first', number), NULL::geometry
		FROM staged WHERE cleaner IS NULL AND number > 0 AND $1 <> '' ORDER BY row`

	unknownPlace = `
		SELECT row, format('没有自然村或街道“%s”', place), format('there is no natural village or street %s', place),
		    NULL::geometry
		FROM staged WHERE village IS NULL AND street IS NULL AND $1 <> '' ORDER BY row`

	ambiguousDuty = `
		SELECT s.row, format('“%s”有 %s 个：%s，请写编码或村（居）委', s.place, count(*), string_agg(p.code, '、' ORDER BY p.code)),
		       format('%s is there %s times (%s); give its code or committee', s.place, count(*),
		           string_agg(p.code, ', ' ORDER BY p.code)), NULL::geometry
		FROM staged s JOIN places_of_duties p USING (row) WHERE $1 <> ''
		GROUP BY s.row, s.place HAVING count(*) > 1 ORDER BY s.row`

	notThere = `
		SELECT s.row, format('“%s”在 %s 还没有或已没有；请先更正它的起止日期', s.place, s.starts),
		    format('%s was not there on %s; correct its life first', s.place, s.starts), NULL::geometry
		FROM staged s WHERE NOT EXISTS (SELECT FROM place_lives l
		    WHERE l.town = $1 AND l.layer = CASE WHEN s.village IS NULL THEN 'streets' ELSE 'villages' END
		        AND l.fid = coalesce(s.village, s.street) AND l.starts <= coalesce(s.ends, 'infinity')
		        AND l.ends >= s.starts) ORDER BY s.row`

	twiceInList = `
		SELECT s.row, format('与第 %s 行重叠：同一保洁员、同一地点，%s 起两条都有效', min(x.row), min(greatest(s.starts, x.starts))),
		    format('it overlaps with row %s: the same cleaner and place, both from %s on', min(x.row),
		        min(greatest(s.starts, x.starts))), NULL::geometry
		FROM staged s JOIN staged x ON x.row < s.row AND x.cleaner = s.cleaner
		    AND (x.village = s.village OR x.street = s.street)
		    AND x.starts <= coalesce(s.ends, 'infinity') AND s.starts <= coalesce(x.ends, 'infinity')
		WHERE $1 <> '' GROUP BY s.row ORDER BY s.row`

	heldAlready = `
		SELECT s.row, format('与已有的安排重叠：%s 起%s；先终止那一条', min(a.starts),
		        coalesce('，到 ' || max(a.ends)::text, '一直有效')),
		    format('it overlaps with what is there from %s on%s; end that first', min(a.starts),
		        coalesce(' until ' || max(a.ends)::text, '')), NULL::geometry
		FROM staged s JOIN assignments a ON a.town = $1 AND a.cleaner = s.cleaner
		    AND (a.village = s.village OR a.street = s.street)
		    AND (a.starts <> s.starts OR a.ends IS DISTINCT FROM s.ends)
		    AND a.starts <= coalesce(s.ends, 'infinity') AND s.starts <= coalesce(a.ends, 'infinity')
		GROUP BY s.row ORDER BY s.row`

	afterLastDay = `
		SELECT s.row, format('编号 %s 的保洁员最后一天是 %s', s.number, c.left_on),
		    format('the last day of cleaner %s is %s', s.number, c.left_on), NULL::geometry
		FROM staged s JOIN cleaners c ON c.town = $1 AND c.id = s.cleaner
		WHERE c.left_on < coalesce(s.ends, 'infinity') ORDER BY s.row`

	inClosedMonth = `
		SELECT s.row, format('%s 已结账，不再改动；安排从它之后开始', to_char(max(m.month), 'YYYY-MM')),
		    format('%s is closed and stays as it is; let it begin later', to_char(max(m.month), 'YYYY-MM')),
		    NULL::geometry
		FROM staged s JOIN closed_months m ON m.town = $1 AND s.starts < m.month + interval '1 month'
		    AND coalesce(s.ends, 'infinity') >= m.month
		WHERE NOT EXISTS (SELECT FROM assignments a WHERE a.town = $1 AND a.cleaner = s.cleaner
		    AND a.starts = s.starts AND a.village IS NOT DISTINCT FROM s.village
		    AND a.street IS NOT DISTINCT FROM s.street)
		GROUP BY s.row ORDER BY s.row`
)

// newDuties selects the staged assignments that the town does not have yet.
const newDuties = `
	FROM staged s
	WHERE NOT EXISTS (SELECT FROM assignments a WHERE a.town = $1 AND a.cleaner = s.cleaner AND a.starts = s.starts
		AND a.village IS NOT DISTINCT FROM s.village AND a.street IS NOT DISTINCT FROM s.street)`

// NewDuties counts the staged assignments that the town does not have yet.
func (c *Change) NewDuties(ctx context.Context) (n int64, err error) {
	err = c.tx.QueryRow(ctx, `SELECT count(*)`+newDuties, c.town).Scan(&n)
	return n, err
}

// InsertDuties writes the staged assignments that the town does not have yet.
func (c *Change) InsertDuties(ctx context.Context) error {
	const insert = `
		INSERT INTO assignments (town, cleaner, village, street, starts, ends)
		SELECT $1, cleaner, village, street, starts, ends` + newDuties + ` ORDER BY row`
	_, err := c.tx.Exec(ctx, insert, c.town)
	return err
}
