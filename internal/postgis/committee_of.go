package postgis

// Which committee a feature belongs to: by its field, or by the polygon it lies in.

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
)

// Settle gives each staged feature its committee: the one that the file names, else the one
// whose polygon the feature lies in. It returns the rows that stay without a committee.
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

// settle finds the committee of each row that needs one. It returns them by row, with an empty
// text for a row that lies in no committee's polygon; rows without a place are left out. A
// committee that a row names need not exist while the town has no committees at all.
func (s *Staged) settle(ctx context.Context) (map[int]string, error) {
	named := "s.given"
	if s.layer.Unit == geo.VillageLevel { // a village's code begins with its committee's
		named = `CASE WHEN s.code ~ '^[0-9]{15}$' AND left(s.code, 9) = $1 THEN left(s.code, 12) ELSE s.given END`
	}
	// Each committee's polygon is read once and asked for all places in its box, as it is then kept prepared.
	sql := fmt.Sprintf(`
		WITH named AS MATERIALIZED (
			SELECT n.name, min(c.code) AS code FROM (SELECT DISTINCT %[1]s AS name FROM staged s WHERE settle) n
			JOIN committees c ON c.town = $1 AND n.name IN (c.code, c.name, c.name_hant) GROUP BY n.name
		), placed AS MATERIALIZED (
			SELECT s.row, min(c.code) AS code
			FROM (SELECT code, ST_Force2D(geom) AS area FROM committees WHERE town = $1 OFFSET 0) c
			CROSS JOIN LATERAL (
				SELECT row FROM staged s
				WHERE settle AND s.geom && area AND ST_Covers(area, ST_PointOnSurface(s.geom))
				    AND (%[1]s IS NULL OR %[1]s NOT IN (SELECT name FROM named)) OFFSET 0) s
			GROUP BY s.row
		)
		UPDATE staged s SET committee = coalesce(n.code, p.code)
		FROM staged x LEFT JOIN named n ON n.name = %[2]s LEFT JOIN placed p ON p.row = x.row
		WHERE s.settle AND x.row = s.row
		RETURNING s.row, coalesce(s.committee, ''), s.geom IS NOT NULL`, named, strings.ReplaceAll(named, "s.", "x."))
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

// Adopt gives committees to features that were imported before their committees, and codes to
// the villages among them. It returns the number of these features.
func (c *Change) Adopt(ctx context.Context) (int64, error) {
	var adopted int64
	for _, layer := range geo.Layers() {
		if !layer.InUnit() {
			continue
		}
		code := "x.code"
		if layer.Unit == geo.VillageLevel {
			code = "c.code || " + numbered(highestVillage("c.code")+" + o.place", 3)
		}
		sql := fmt.Sprintf(`
			UPDATE %[1]s x SET committee = c.code, code = %[2]s, updated_at = now()
			FROM (SELECT o.fid, c.code AS committee, row_number() OVER (PARTITION BY c.code ORDER BY o.fid) AS place
			      FROM (SELECT fid, ST_PointOnSurface(geom) AS place FROM %[1]s
			          WHERE town = $1 AND committee IS NULL OFFSET 0) o
			      JOIN committees c ON c.town = $1 AND ST_Covers(c.geom, o.place)) o
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
