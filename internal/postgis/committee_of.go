package postgis

// Which committee a feature belongs to: by its field, or by the polygon it lies in.

import (
	"context"
	"fmt"
	"slices"

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
	sql := fmt.Sprintf(`
		UPDATE staged s SET committee = coalesce(
			(SELECT c.code FROM committees c WHERE c.town = $1 AND %s IN (c.code, c.name, c.name_hant) LIMIT 1),
			(SELECT c.code FROM (SELECT ST_PointOnSurface(s.geom) AS place OFFSET 0) p
			    JOIN committees c ON c.town = $1 AND ST_Covers(c.geom, place) LIMIT 1))
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
