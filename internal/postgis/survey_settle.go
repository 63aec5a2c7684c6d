package postgis

import (
	"context"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
)

// Settle gives each staged feature its committee, by the file's field or by the polygon
// it lies in. It returns the rows that stay without one.
func (s *Staged) Settle(ctx context.Context) (open []int, err error) {
	if !s.layer.InUnit() {
		return nil, nil
	}
	units, err := s.settle(ctx)
	for row, unit := range units {
		if unit == "" {
			open = append(open, row)
		}
	}
	slices.Sort(open)
	return open, err
}

// settle finds the committees of the rows that want one, and returns them by row, empty where
// there is none; rows without a place are left out then. One that is named and not here stays
// open while there is none at all.
func (s *Staged) settle(ctx context.Context) (map[int]string, error) {
	named := "s.given"
	if s.layer.Unit == geo.VillageLevel { // whose codes begin with their committees'
		named = `CASE WHEN s.code ~ '^[0-9]{15}$' AND left(s.code, 9) = $1 THEN left(s.code, 12) ELSE s.given END`
	}
	sql := fmt.Sprintf(`
		UPDATE staged s SET committee = coalesce(
			(SELECT c.code FROM committees c WHERE c.town = $1 AND %s IN (c.code, c.name, c.name_hant) LIMIT 1),
			(SELECT c.code FROM committees c WHERE c.town = $1 AND ST_Covers(c.geom, ST_PointOnSurface(s.geom))
			    LIMIT 1))
		WHERE settle
		RETURNING row, coalesce(committee, ''), geom IS NOT NULL`, named)
	rows, err := s.tx.Query(ctx, sql, s.town)
	if err != nil {
		return nil, err
	}
	units := map[int]string{}
	var row int
	var unit string
	var placed bool
	_, err = pgx.ForEachRow(rows, []any{&row, &unit, &placed}, func() error {
		if placed || unit != "" {
			units[row] = unit
		}
		return nil
	})
	return units, err
}

// Number gives the next free codes to new features that have none.
func (s *Staged) Number(ctx context.Context) error {
	_, err := s.tx.Exec(ctx, nextCodes(s.layer), s.town)
	return err
}

// nextCodes numbers the staged features without a code on from the highest number in
// use: villages within their committee, committees among the village committees (200 to
// 399 in the statistical code), all others behind two letters.
func nextCodes(layer geo.Layer) string {
	table := pgx.Identifier{layer.ID}.Sanitize()
	switch layer.Unit {
	case geo.VillageLevel:
		return `
			UPDATE staged s SET code = n.committee || lpad((n.highest + n.place)::text,
			    greatest(3, length((n.highest + n.place)::text)), '0')
			FROM (SELECT row, committee, row_number() OVER (PARTITION BY committee ORDER BY row) AS place,
			             coalesce((SELECT max(right(code, 3)::int) FROM (
			                 SELECT code FROM villages WHERE town = $1 UNION ALL SELECT code FROM staged) u
			                 WHERE left(code, 12) = x.committee), 0) AS highest
			      FROM staged x WHERE code IS NULL AND committee IS NOT NULL AND match IS NULL) n
			WHERE s.row = n.row`
	case geo.CommitteeLevel:
		return `
			UPDATE staged s SET code = $1 || lpad((n.highest + n.place)::text,
			    greatest(3, length((n.highest + n.place)::text)), '0')
			FROM (SELECT row, row_number() OVER (ORDER BY row) AS place,
			             coalesce((SELECT max(right(code, 3)::int) FROM (
			                 SELECT code FROM committees WHERE town = $1 UNION ALL SELECT code FROM staged) u
			                 WHERE code IS NOT NULL AND right(code, 3)::int BETWEEN 200 AND 399), 200) AS highest
			      FROM staged x WHERE code IS NULL AND match IS NULL) n
			WHERE s.row = n.row`
	}
	return fmt.Sprintf(`
		UPDATE staged s SET code = '%[2]s' || lpad((n.highest + n.place)::text,
		    greatest(5, length((n.highest + n.place)::text)), '0')
		FROM (SELECT row, row_number() OVER (ORDER BY row) AS place,
		             coalesce((SELECT max(substr(code, 3)::bigint) FROM (
		                 SELECT code FROM %[1]s WHERE town = $1 UNION ALL SELECT code FROM staged) u
		                 WHERE code ~ '^%[2]s[0-9]{1,9}$'), 0) AS highest
		      FROM staged x WHERE code IS NULL AND match IS NULL) n
		WHERE s.row = n.row`, table, layer.CodePrefix)
}

// Adopt gives features that were imported before their committees what they lack now,
// and returns how many these were. Villages get their codes with it.
func (c *Change) Adopt(ctx context.Context) (int64, error) {
	var adopted int64
	for _, layer := range geo.Layers() {
		if !layer.InUnit() {
			continue
		}
		code := "x.code"
		if layer.Unit == geo.VillageLevel {
			code = `
				c.code || lpad((coalesce((SELECT max(right(v.code, 3)::int) FROM villages v
				    WHERE v.town = $1 AND v.committee = c.code), 0)
				+ o.place)::text, 3, '0')`
		}
		sql := fmt.Sprintf(`
			UPDATE %[1]s x SET committee = c.code, code = %[2]s, updated_at = now()
			FROM (SELECT o.fid, c.code AS committee, row_number() OVER (PARTITION BY c.code ORDER BY o.fid) AS place
			      FROM %[1]s o JOIN committees c ON c.town = $1 AND ST_Covers(c.geom, ST_PointOnSurface(o.geom))
			      WHERE o.town = $1 AND o.committee IS NULL) o
			JOIN committees c ON c.town = $1 AND c.code = o.committee
			WHERE x.town = $1 AND x.fid = o.fid`, pgx.Identifier{layer.ID}.Sanitize(), code)
		tag, err := c.tx.Exec(ctx, sql, c.town)
		if err != nil {
			return adopted, fmt.Errorf("adopt %s: %w", layer.ID, err)
		}
		adopted += tag.RowsAffected()
	}
	return adopted, nil
}
