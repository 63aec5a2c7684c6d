package postgis

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"

	"tuntu/geo"
)

// maxTroubles is how many faults of one kind are listed.
const maxTroubles = 1000

// Check finds all that would keep the staged features out of their layer, and what is
// there already.
func (s *Staged) Check(ctx context.Context) ([]geo.Trouble, error) {
	var all []geo.Trouble
	checks := []string{invalidGeometry, outsideExtent, repeatedCode, repeatedGeometry, knownGeometry(s.layer)}
	if s.layer.InUnit() {
		checks = append(checks, unknownCommittee)
	}
	if s.layer.ID == "committees" || s.layer.ID == "villages" {
		checks = append(checks, malformedUnitCode(s.layer))
	}
	checks = append(checks, knownCode(s.layer))
	for _, check := range checks {
		troubles, err := s.troubles(ctx, check)
		if err != nil {
			return nil, err
		}
		all = append(all, troubles...)
	}
	return all, nil
}

// Each check selects row, words in Chinese and in English, and a place or null. $1 is
// the town.
const (
	invalidGeometry = `
		SELECT row, (CASE split_part(reason(d), '[', 1)
			WHEN 'Self-intersection' THEN '边界自相交'
			WHEN 'Ring Self-intersection' THEN '边界在一点上自相接'
			WHEN 'Hole lies outside shell' THEN '洞在外边界之外'
			WHEN 'Holes are nested' THEN '洞套着洞'
			WHEN 'Nested shells' THEN '多部分相互包含'
			WHEN 'Duplicate Rings' THEN '边界重复'
			WHEN 'Interior is disconnected' THEN '内部不连通'
			ELSE '图形无效' END), 'its geometry is not valid: ' || lower(reason(d)), location(d)
		FROM staged CROSS JOIN LATERAL ST_IsValidDetail(geom) d
		WHERE $1 <> '' AND NOT valid(d) ORDER BY row`

	outsideExtent = `
		SELECT row, format('在镇的范围之外，最远处超出 %s 米', round(off)), format('it lies outside of the town''s extent, by up to %s m', round(off)), place
		FROM towns t, staged s
		CROSS JOIN LATERAL (SELECT (ST_DumpPoints(s.geom)).geom AS vertex) v
		CROSS JOIN LATERAL (SELECT ST_Distance(vertex::geography, t.extent::geography) AS off, vertex AS place) d
		WHERE t.town = $1 AND NOT ST_Covers(t.extent, s.geom) AND off > 0
		  AND off = (SELECT max(ST_Distance(p.geom::geography, t.extent::geography)) FROM ST_DumpPoints(s.geom) p)
		ORDER BY row`

	repeatedCode = `
		SELECT row, format('编码 %s 在文件里重复，第一次在第 %s 条', code, first), format('code %s repeats that of feature %s', code, first), NULL::geometry
		FROM (SELECT row, code, min(row) OVER (PARTITION BY code) AS first FROM staged WHERE code IS NOT NULL AND $1 <> '') s
		WHERE row <> first ORDER BY row`

	repeatedGeometry = `
		SELECT row, format('与第 %s 条的图形相同', first), format('its geometry is the same as that of feature %s', first), ST_PointOnSurface(geom)
		FROM (SELECT row, geom, min(row) OVER (PARTITION BY ST_AsBinary(ST_SnapToGrid(geom, 1e-8)), coalesce(name, '')) AS first FROM staged WHERE $1 <> '') s
		WHERE row <> first ORDER BY row`

	unknownCommittee = `
		SELECT row, format('没有村（居）委“%s”', committee), format('there is no committee %s', committee), NULL::geometry
		FROM staged s
		WHERE committee IS NOT NULL
		  AND NOT EXISTS (SELECT FROM committees c WHERE c.town = $1 AND s.committee IN (c.code, c.name, c.name_hant))
		ORDER BY row`
)

// knownCode finds codes that the layer has already.
func knownCode(layer geo.Layer) string {
	return fmt.Sprintf(`
		SELECT s.row, format('编码 %%s 已经在库里', s.code), format('code %%s exists already', s.code), NULL::geometry
		FROM staged s JOIN %s x ON x.town = $1 AND x.code = s.code ORDER BY row`, pgx.Identifier{layer.ID}.Sanitize())
}

// knownGeometry finds features that lie exactly on one of the same name, or of none, to
// some mm: the same file again, codes or not.
func knownGeometry(layer geo.Layer) string {
	return fmt.Sprintf(`
		SELECT s.row, format('与库里的要素 %%s 位置和名称相同，应已导入过', x.fid), format('feature %%s has the same place and name: it seems to have been imported already', x.fid), ST_PointOnSurface(s.geom)
		FROM staged s JOIN %s x ON x.town = $1 AND x.geom && ST_Expand(s.geom, 1e-7)
		 AND ST_AsBinary(ST_SnapToGrid(x.geom, 1e-8)) = ST_AsBinary(ST_SnapToGrid(s.geom, 1e-8)) AND x.name IS NOT DISTINCT FROM s.name
		WHERE s.code IS NULL OR s.code IS DISTINCT FROM x.code
		ORDER BY row`, pgx.Identifier{layer.ID}.Sanitize())
}

// malformedUnitCode finds codes of committees and villages that are none, or another
// town's.
func malformedUnitCode(layer geo.Layer) string {
	digits := map[string]int{"committees": 12, "villages": 15}[layer.ID]
	return fmt.Sprintf(`
		SELECT row, format('编码“%%s”不是本镇的 %[1]d 位编码', code), format('code %%s is none of this town''s, which have %[1]d digits and begin with %%s', code, $1::text), NULL::geometry
		FROM staged WHERE code IS NOT NULL AND NOT (code ~ '^[0-9]{%[1]d}$' AND left(code, 9) = $1) ORDER BY row`, digits)
}

func (s *Staged) troubles(ctx context.Context, query string) ([]geo.Trouble, error) {
	limited := fmt.Sprintf(`SELECT q.row, q.hans, q.en, ST_X(q.place), ST_Y(q.place) FROM (%s) q (row, hans, en, place) LIMIT %d`, query, maxTroubles)
	rows, err := s.change.tx.Query(ctx, limited, s.change.town)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (t geo.Trouble, err error) {
		var x, y *float64
		err = row.Scan(&t.Row, &t.Hans, &t.En, &x, &y)
		if x != nil && y != nil {
			t.Place = &orb.Point{*x, *y}
		}
		return t, err
	})
}

// Settle gives each staged feature its committee, by the file's field or by the polygon
// it lies in, and the next free code where it has none. It returns the rows that stay
// without a committee.
func (s *Staged) Settle(ctx context.Context) (open []int, err error) {
	if s.layer.InUnit() {
		if open, err = s.settleCommittees(ctx); err != nil {
			return nil, err
		}
	}
	_, err = s.change.tx.Exec(ctx, nextCodes(s.layer), s.change.town)
	return open, err
}

func (s *Staged) settleCommittees(ctx context.Context) ([]int, error) {
	const named = `
		UPDATE staged s SET committee = c.code FROM committees c
		WHERE c.town = $1 AND s.committee IN (c.code, c.name, c.name_hant)`
	const around = `
		UPDATE staged s SET committee = c.code FROM committees c
		WHERE s.committee IS NULL AND c.town = $1 AND ST_Covers(c.geom, ST_PointOnSurface(s.geom))`
	for _, sql := range []string{named, around} {
		if _, err := s.change.tx.Exec(ctx, sql, s.change.town); err != nil {
			return nil, err
		}
	}
	rows, err := s.change.tx.Query(ctx, `SELECT row FROM staged WHERE committee IS NULL ORDER BY row`)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, pgx.RowTo[int])
}

// codePrefix begins the codes that are given where a survey has none: the initials of
// the layer's Chinese name.
func codePrefix(layer string) string {
	return map[string]string{
		"streets": "JD", "channels": "QD", "pump_stations": "BZ", "plots": "DK", "parcels": "TB", "sites": "DW",
		"zones": "PQ", "findings": "WT", "rivers": "HL", "roads": "DL", "land": "DB",
	}[layer]
}

// nextCodes numbers the staged features without a code on from the highest number in
// use: villages within their committee, committees among the village committees (200 to
// 399 in the statistical code), all others behind two letters.
func nextCodes(layer geo.Layer) string {
	table := pgx.Identifier{layer.ID}.Sanitize()
	switch layer.ID {
	case "villages":
		return `
			UPDATE staged s SET code = n.committee || lpad((n.highest + n.place)::text, 3, '0')
			FROM (SELECT row, committee, row_number() OVER (PARTITION BY committee ORDER BY row) AS place,
			             coalesce((SELECT max(right(code, 3)::int) FROM (
			                 SELECT code FROM villages WHERE town = $1 UNION ALL SELECT code FROM staged) u
			                 WHERE left(code, 12) = x.committee), 0) AS highest
			      FROM staged x WHERE code IS NULL AND committee IS NOT NULL) n
			WHERE s.row = n.row`
	case "committees":
		return `
			UPDATE staged s SET code = $1 || lpad((n.highest + n.place)::text, 3, '0')
			FROM (SELECT row, row_number() OVER (ORDER BY row) AS place,
			             coalesce((SELECT max(right(code, 3)::int) FROM (
			                 SELECT code FROM committees WHERE town = $1 UNION ALL SELECT code FROM staged) u
			                 WHERE code IS NOT NULL AND right(code, 3)::int BETWEEN 200 AND 399), 200) AS highest
			      FROM staged x WHERE code IS NULL) n
			WHERE s.row = n.row`
	}
	prefix := codePrefix(layer.ID)
	return fmt.Sprintf(`
		UPDATE staged s SET code = '%[2]s' || lpad((n.highest + n.place)::text, 5, '0')
		FROM (SELECT row, row_number() OVER (ORDER BY row) AS place,
		             coalesce((SELECT max(substr(code, 3)::bigint) FROM (
		                 SELECT code FROM %[1]s WHERE town = $1 UNION ALL SELECT code FROM staged) u
		                 WHERE code ~ '^%[2]s[0-9]{1,9}$'), 0) AS highest
		      FROM staged x WHERE code IS NULL) n
		WHERE s.row = n.row`, table, prefix)
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
		if layer.ID == "villages" {
			code = `c.code || lpad((coalesce((SELECT max(right(v.code, 3)::int) FROM villages v WHERE v.town = $1 AND v.committee = c.code), 0)
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
