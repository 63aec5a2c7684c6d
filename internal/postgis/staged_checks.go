package postgis

// Checks of staged features.

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"

	"tuntu/geo"
)

// maxTroubles is the largest number of troubles that one check returns.
const maxTroubles = 1000

// Check finds the troubles for which the layer refuses staged features, apart from clashes with
// features that the layer has already: invalid geometries, places outside of the town's extent,
// repetitions within the file, unknown committees, malformed codes and missing names. joins says
// that the rows have no geometries but update existing features, which have names.
func (s *Staged) Check(ctx context.Context, joins bool) ([]geo.Trouble, error) {
	found, err := s.CheckGeometry(ctx)
	if err != nil {
		return nil, err
	}
	more, err := s.collectOf(ctx, s.attributeChecks(joins)...)
	if err != nil || !s.layer.Exclusive || len(found) > 0 { // overlaps of invalid areas cannot be computed
		return append(found, more...), err
	}
	overlaps, err := s.collect(ctx, overlapsWithin(s.layer))
	return slices.Concat(found, more, overlaps), err
}

// CheckGeometry finds invalid geometries. If there are none, it finds those that lie outside of the
// town's extent or are repeated, since these checks need valid ones.
func (s *Staged) CheckGeometry(ctx context.Context) ([]geo.Trouble, error) {
	found, err := s.collect(ctx, invalidGeometry)
	if err != nil || len(found) > 0 {
		return found, err
	}
	return s.collect(ctx, outsideExtent, repeatedGeometry)
}

// check is a query for troubles, and the field whose values it judges; empty: none, or several.
type check struct{ sql, field string }

// attributeChecks lists the checks for values of fields that the layer does not take.
func (s *Staged) attributeChecks(joins bool) []check {
	checks := []check{{repeatedCode, "code"}}
	if s.layer.InUnit() {
		checks = append(checks, check{unknownCommittee, "committee"})
	}
	if s.layer.Unit != geo.TownLevel {
		checks = append(checks, check{malformedUnitCode(s.layer), "code"})
	}
	if s.layer.Unit == geo.VillageLevel {
		checks = append(checks, check{villageOfAnother, "code"})
	}
	if s.layer.MustHaveNames() && !joins {
		checks = append(checks, check{sql: nameless})
	}
	for _, f := range s.layer.Fields {
		if f.Organisation {
			checks = append(checks, check{noOrganisation(f), f.Name})
		}
		if f.Longest > 0 {
			checks = append(checks, check{tooLong(f), f.Name})
		}
	}
	return checks
}

// noOrganisation finds rows that do not name an organisation where one belongs. The name is not repeated: it is a person's.
func noOrganisation(f geo.Field) string {
	return fmt.Sprintf(`
		SELECT row, '“%[1]s”只写单位，以合作社、公司、农场、村委会、村民小组等结尾；个人不写进图斑，'
		        '请在图斑卡片的“承包人（个人）”里登记（接口：PUT /api/parcels/{fid}/holder）',
		    '%[2]s names an organisation, by a name that ends as those do (合作社, 公司, 农场, 村委会, 村民小组, …); '
		        'a person is not named here but on the parcel''s card, under “Contracted by (a person)” (by the API: '
		        'PUT /api/parcels/{fid}/holder)', NULL::geometry
		FROM staged WHERE $1 <> '' AND NOT is_organisation(%[2]s) ORDER BY row`, f.Title.Hans, f.Name)
}

// tooLong finds rows with a text that is longer than its column takes.
func tooLong(f geo.Field) string {
	return fmt.Sprintf(`
		SELECT row, format('“%[1]s”不超过 %[3]d 个字，这里有 %%s 个', char_length(%[2]s)),
		    format('%[2]s has %[3]d characters at most, not %%s', char_length(%[2]s)), NULL::geometry
		FROM staged WHERE $1 <> '' AND char_length(%[2]s) > %[3]d ORDER BY row`, f.Title.Hans, f.Name, f.Longest)
}

// CheckOverlaps finds staged areas that overlap an area of the layer which no staged row replaces.
func (s *Staged) CheckOverlaps(ctx context.Context) ([]geo.Trouble, error) {
	if !s.layer.Exclusive {
		return nil, nil
	}
	return s.collect(ctx, overlapsWith(s.layer))
}

// Doubts finds rows whose declared area differs from the drawn one by more than 5 %. These are not
// refused, but a planner should look at them. A declared area of 0 counts as not declared.
func (s *Staged) Doubts(ctx context.Context) ([]geo.Trouble, error) {
	for _, field := range []string{"surveyed_m2", "contracted_m2"} {
		if _, ok := s.layer.Field(field); ok {
			return s.collect(ctx, areaDiffers(field))
		}
	}
	return nil, nil
}

// collect runs several checks of no one field in one statement, and returns their troubles in the order of checks.
func (s *Staged) collect(ctx context.Context, queries ...string) ([]geo.Trouble, error) {
	checks := make([]check, len(queries))
	for i, sql := range queries {
		checks[i].sql = sql
	}
	return s.collectOf(ctx, checks...)
}

// collectOf runs several checks in one statement, and returns their troubles in the order of checks.
func (s *Staged) collectOf(ctx context.Context, checks ...check) ([]geo.Trouble, error) {
	parts := make([]string, len(checks))
	for i, check := range checks {
		parts[i] = fmt.Sprintf(`
			(SELECT %d, q.row, q.hans, q.en, ST_X(q.place), ST_Y(q.place) FROM (%s) q (row, hans, en, place) LIMIT %d)`,
			i, check.sql, maxTroubles)
	}
	rows, err := s.tx.Query(ctx, strings.Join(parts, " UNION ALL ")+" ORDER BY 1, 2", s.town)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, func(row pgx.CollectableRow) (t geo.Trouble, err error) {
		var which int
		var x, y *float64
		if err = row.Scan(&which, &t.Row, &t.Hans, &t.En, &x, &y); err != nil {
			return t, err
		}
		t.Field = checks[which].field
		if x != nil && y != nil {
			t.Place = &orb.Point{*x, *y}
		}
		return t, nil
	})
}

// Repair makes invalid areas valid by ST_MakeValid's method "structure", as the troubles of Check
// announce, and returns their number.
func (s *Staged) Repair(ctx context.Context) (int64, error) {
	repair := `
		UPDATE staged SET geom = ` + onGrid("ST_MakeValid(geom, 'method=structure')") + `
		WHERE GeometryType(geom) IN ('POLYGON', 'MULTIPOLYGON') AND NOT ST_IsValid(geom)`
	tag, err := s.tx.Exec(ctx, repair)
	return tag.RowsAffected(), err
}

// Each check selects rows with the staged row's number, sentences in Chinese and in English, and a
// point or null. $1 is the town; a check that does not need it compares it all the same, so that all
// checks take one argument.
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
			ELSE '图形无效' END) || repair.hans, 'its geometry is not valid: ' || lower(reason(d)) || repair.en, location(d)
		FROM (SELECT row, geom, ST_IsValidDetail(geom) AS d FROM staged WHERE $1 <> '' AND moved OFFSET 0) s
		CROSS JOIN LATERAL (SELECT CASE WHEN NOT valid(d) -- each is repaired once, and only what is invalid
		    THEN ST_CollectionExtract(ST_MakeValid(geom, 'method=structure'), 3) END AS mended OFFSET 0) m
		CROSS JOIN LATERAL (SELECT
			format('；加 --repair 会改成 %s 个部分，共 %s 平方米（%s 亩）', ST_NumGeometries(mended), round(m2::numeric, 1),
			    round((m2 * 3 / 2000)::numeric, 2)) AS hans,
			format('; --repair would make %s parts of it, together %s m² (%s mu)', ST_NumGeometries(mended),
			    round(m2::numeric, 1), round((m2 * 3 / 2000)::numeric, 2)) AS en
			FROM (SELECT ST_Area(mended::geography) AS m2 OFFSET 0) a) repair
		WHERE NOT valid(d) ORDER BY row`

	outsideExtent = `
		SELECT row, format('在镇的范围之外，最远处超出 %s 米', round(greatest(off, 1))),
		    format('it lies outside of the town''s extent, by up to %s m', round(greatest(off, 1))), place
		FROM (SELECT extent, ST_XMin(extent) - 1e-7 AS west, ST_YMin(extent) - 1e-7 AS south,
		        ST_XMax(extent) + 1e-7 AS east, ST_YMax(extent) + 1e-7 AS north -- the text formats round to 1 cm
		    FROM towns WHERE town = $1 OFFSET 0) t
		JOIN staged s ON ST_XMin(s.geom) < west OR ST_YMin(s.geom) < south OR ST_XMax(s.geom) > east
		    OR ST_YMax(s.geom) > north
		CROSS JOIN LATERAL (
			SELECT ST_Distance(p.geom::geography, ST_ClosestPoint(t.extent, p.geom)::geography) AS off, p.geom AS place
			FROM ST_DumpPoints(s.geom) p ORDER BY off DESC LIMIT 1) farthest
		WHERE s.moved ORDER BY row`

	repeatedCode = `
		SELECT row, format('编码 %s 在文件里重复，第一次在第 %s 条', code, first),
		    format('code %s repeats that of feature %s', code, first), NULL::geometry
		FROM (SELECT row, code, min(row) OVER (PARTITION BY code) AS first FROM staged
		    WHERE code IS NOT NULL AND $1 <> '') s
		WHERE row <> first ORDER BY row`

	repeatedGeometry = `
		SELECT row, format('与第 %s 条的图形相同', first), format('its geometry is the same as that of feature %s', first),
		    ST_PointOnSurface(geom)
		FROM (SELECT row, geom, min(row) OVER (PARTITION BY ST_AsBinary(ST_SnapToGrid(geom, 1e-8)),
		    coalesce(name, '')) AS first FROM staged WHERE $1 <> '' AND geom IS NOT NULL AND moved) s
		WHERE row <> first ORDER BY row`

	nameless = `
		SELECT row, '没有名称：自然村和村（居）委必须有名称', 'it has no name, which villages and committees must have',
		    ST_PointOnSurface(geom)
		FROM staged WHERE name IS NULL AND $1 <> '' ORDER BY row`

	unknownCommittee = `
		SELECT row, format('没有村（居）委“%s”', committee), format('there is no committee %s', committee), NULL::geometry
		FROM staged s
		WHERE committee IS NOT NULL
		  AND EXISTS (SELECT FROM committees c WHERE c.town = $1) -- a town without committees leaves features open
		  AND NOT EXISTS (SELECT FROM committees c WHERE c.town = $1 AND s.committee IN (c.code, c.name, c.name_hant))
		ORDER BY row`

	// A village's code begins with its committee's code. If that committee does not exist, or the
	// row names another one, the import could not keep both.
	villageOfAnother = `
		SELECT row, format('编码 %s 属于村（居）委 %s，库里没有；请先导入村（居）委，或去掉编码', code, left(code, 12)),
		       format('code %s is of committee %s, which is not here; import committees first, or leave the code out',
		           code, left(code, 12)), geom
		FROM staged s
		WHERE code ~ '^[0-9]{15}$' AND left(code, 9) = $1
		  AND NOT EXISTS (SELECT FROM committees c WHERE c.town = $1 AND c.code = left(s.code, 12))
		UNION ALL
		SELECT row, format('编码 %s 与村（居）委“%s”不一致', s.code, s.committee),
		    format('code %s contradicts its committee %s', s.code, s.committee), s.geom
		FROM staged s JOIN committees c ON c.town = $1 AND s.committee IN (c.code, c.name, c.name_hant)
		WHERE s.code ~ '^[0-9]{15}$' AND c.code <> left(s.code, 12)
		  AND NOT EXISTS (SELECT FROM committees d WHERE d.town = $1 AND s.committee IN (d.code, d.name, d.name_hant)
		      AND d.code = left(s.code, 12))
		ORDER BY 1`
)

// overlapsWithin finds staged areas that overlap each other by more than 1 m² on the ellipsoid, unless that was decided of
// the features that have their codes.
func overlapsWithin(layer geo.Layer) string {
	return fmt.Sprintf(`
	SELECT a.row, format('与第 %%s 条（%%s）重叠 %%s 平方米（%%s 亩）', b.row, coalesce(b.code, '无编码'), round(m2::numeric, 1),
	    round((m2 * 3 / 2000)::numeric, 3)),
	       format('%%s overlaps feature %%s (%%s) by %%s m² (%%s mu)', coalesce(a.code, 'it'), b.row,
	           coalesce(b.code, 'without a code'), round(m2::numeric, 1), round((m2 * 3 / 2000)::numeric, 3)),
	       ST_PointOnSurface(shared)
	FROM staged a JOIN staged b ON b.row < a.row AND a.geom && b.geom
	 AND CASE WHEN ST_IsValid(a.geom) AND ST_IsValid(b.geom) THEN ST_Relate(a.geom, b.geom, 'T********') ELSE false END
	CROSS JOIN LATERAL (SELECT ST_CollectionExtract(ST_Intersection(a.geom, b.geom), 3) AS shared OFFSET 0) i
	CROSS JOIN LATERAL (SELECT ST_Area(shared::geography) AS m2 OFFSET 0) m
	WHERE $1 <> '' AND m2 > 1%s ORDER BY a.row`, undecided(layer, "a.code = mine.code AND b.code = theirs.code"))
}

// undecided is the condition that an overlap of m2 between two features, mine and theirs, was not decided so that both
// stand, or has grown since; which says by what they are known.
func undecided(layer geo.Layer, which string) string {
	if !layer.Decided {
		return ""
	}
	return fmt.Sprintf(`
	  AND NOT EXISTS (SELECT FROM overlap_decisions d
	      JOIN %[1]s mine ON mine.town = d.town AND mine.fid IN (d.counts, d.yields)
	      JOIN %[1]s theirs ON theirs.town = d.town AND theirs.fid = d.counts + d.yields - mine.fid
	      WHERE d.town = $1 AND d.layer = '%[2]s' AND d.decision = 'older_counts' AND m.m2 <= d.m2 + 1 AND %[3]s)`,
		pgx.Identifier{layer.ID}.Sanitize(), layer.ID, which)
}

// overlapsWith finds staged areas that overlap, by more than 1 m² on the ellipsoid, an area of the
// layer that no staged row matches.
func overlapsWith(layer geo.Layer) string {
	return fmt.Sprintf(`
	SELECT a.row, format('与库里的 %%s 重叠 %%s 平方米（%%s 亩）', coalesce(x.code, x.fid::text), round(m2::numeric, 1),
	    round((m2 * 3 / 2000)::numeric, 3)),
	       format('%%s overlaps %%s, which is here already, by %%s m² (%%s mu)', coalesce(a.code, 'it'),
	           coalesce(x.code, x.fid::text), round(m2::numeric, 1), round((m2 * 3 / 2000)::numeric, 3)),
	       ST_PointOnSurface(shared)
	FROM staged a JOIN %s x ON x.town = $1 AND x.geom && a.geom AND ST_Relate(a.geom, x.geom, 'T********')
	CROSS JOIN LATERAL (SELECT ST_CollectionExtract(ST_Intersection(a.geom, x.geom), 3) AS shared OFFSET 0) i
	CROSS JOIN LATERAL (SELECT ST_Area(shared::geography) AS m2 OFFSET 0) m
	WHERE m2 > 1 AND NOT EXISTS (SELECT FROM staged r WHERE r.match = x.fid)%s ORDER BY a.row`,
		pgx.Identifier{layer.ID}.Sanitize(), undecided(layer, "mine.fid = a.match AND theirs.fid = x.fid"))
}

// areaDiffers finds rows whose declared area differs from the drawn one by more than the town tolerates; the field
// of the declared area is to be filled in.
func areaDiffers(declared string) string {
	return fmt.Sprintf(`
	SELECT row, format('申报 %%s 亩，图上 %%s 亩，相差 %%s%%%%', round((declared * 3 / 2000)::numeric, 2),
	    round((m2 * 3 / 2000)::numeric, 2), round((100 * abs(declared - m2) / m2)::numeric, 1)),
	       format('declared are %%s mu, drawn %%s mu: %%s%%%% apart', round((declared * 3 / 2000)::numeric, 2),
	           round((m2 * 3 / 2000)::numeric, 2), round((100 * abs(declared - m2) / m2)::numeric, 1)),
	       ST_PointOnSurface(geom)
	FROM (SELECT row, geom, %s AS declared, ST_Area(geom::geography) AS m2 FROM staged
	    WHERE $1 <> '' AND geom IS NOT NULL) s
	WHERE declared > 0 AND m2 > 0 AND abs(declared - m2) / m2 > %s ORDER BY row`, declared, toleranceOf("$1"))
}

// malformedUnitCode finds codes of committees and villages that have a wrong form, or begin with
// another town's code.
func malformedUnitCode(layer geo.Layer) string {
	return fmt.Sprintf(`
		SELECT row, format('编码“%%s”不是本镇的 %[1]d 位编码', code),
		    format('code %%s is none of this town''s, which have %[1]d digits and begin with %%s', code, $1::text),
		        NULL::geometry
		FROM staged WHERE code IS NOT NULL AND NOT (code ~ '^[0-9]{%[1]d}$' AND left(code, 9) = $1) ORDER BY row`, layer.Unit.Digits())
}
