package postgis

// Numbers features that have no code.

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
)

// Number gives the next free codes to new features that have none.
func (s *Staged) Number(ctx context.Context) error {
	_, err := s.tx.Exec(ctx, nextCodes(s.layer), s.town)
	return err
}

// nextCodes numbers the staged features without a code, counting on from the highest number in
// use: villages within their committee, committees in the range of village committees (200 to
// 399 of the statistical code), other features after their layer's prefix.
func nextCodes(layer geo.Layer) string {
	table := pgx.Identifier{layer.ID}.Sanitize()
	switch layer.Unit {
	case geo.VillageLevel:
		return `
			UPDATE staged s SET code = n.committee || ` + numbered("n.highest + n.place", 3) + `
			FROM (SELECT row, committee, row_number() OVER (PARTITION BY committee ORDER BY row) AS place,
			             coalesce((SELECT max(right(code, 3)::int) FROM (
			                 SELECT code FROM villages WHERE town = $1 UNION ALL SELECT code FROM staged) u
			                 WHERE left(code, 12) = x.committee), 0) AS highest
			      FROM staged x WHERE code IS NULL AND committee IS NOT NULL AND match IS NULL) n
			WHERE s.row = n.row`
	case geo.CommitteeLevel:
		return `
			UPDATE staged s SET code = $1 || ` + numbered("n.highest + n.place", 3) + `
			FROM (SELECT row, row_number() OVER (ORDER BY row) AS place,
			             coalesce((SELECT max(right(code, 3)::int) FROM (
			                 SELECT code FROM committees WHERE town = $1 UNION ALL SELECT code FROM staged) u
			                 WHERE code IS NOT NULL AND right(code, 3)::int BETWEEN 200 AND 399), 200) AS highest
			      FROM staged x WHERE code IS NULL AND match IS NULL) n
			WHERE s.row = n.row`
	}
	return fmt.Sprintf(`
		UPDATE staged s SET code = '%[2]s' || %[3]s
		FROM (SELECT row, row_number() OVER (ORDER BY row) AS place,
		             coalesce((SELECT max(substr(code, 3)::bigint) FROM (
		                 SELECT code FROM %[1]s WHERE town = $1 UNION ALL SELECT code FROM staged) u
		                 WHERE code ~ '^%[2]s[0-9]{1,9}$'), 0) AS highest
		      FROM staged x WHERE code IS NULL AND match IS NULL) n
		WHERE s.row = n.row`, table, layer.CodePrefix, numbered("n.highest + n.place", 5))
}

// highestVillage is the highest number of a committee's villages, 0 where it has none. The
// committee is an SQL expression; $1 is the town.
func highestVillage(committee string) string {
	return `
		coalesce((SELECT max(right(v.code, 3)::int) FROM villages v
		          WHERE v.town = $1 AND v.committee = ` + committee + `), 0)`
}

// numbered writes a number as a code's end, filled with zeros to a number of digits.
func numbered(number string, digits int) string {
	return fmt.Sprintf(`lpad((%[1]s)::text, greatest(%[2]d, length((%[1]s)::text)), '0')`, number, digits)
}
