package postgis

// Matches staged features with the layer's features, and counts the changes.

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/access"
)

// Fates counts a file's features by what would become of them, and the layer's features that
// the file lacks.
type Fates struct {
	New, Changed, Same, Missing int64
}

// again resets the matches of an earlier analysis.
const again = `UPDATE staged SET match = NULL, same = false WHERE $1 <> '' AND (match IS NOT NULL OR same)`

// Match finds the layer's feature that each staged row describes: by code, else by place, for
// which areas must share at least 80 % of the larger one. provided lists the fields that the
// file holds; the others stay as they are. A row that equals its match in all provided fields is
// the same. It is a fault if a row matches several features or several rows match one. It is
// also a fault if a point's namesake stands within 1 km, unless namesakes are allowed: far more
// often the file is in another datum than two places of one name lie so close.
func (s *Staged) Match(ctx context.Context, provided []string, namesakes bool) (Fates, []geo.Trouble, error) {
	table := pgx.Identifier{s.layer.ID}.Sanitize()
	byCode := fmt.Sprintf(`UPDATE staged s SET match = x.fid FROM %s x WHERE x.town = $1 AND x.code = s.code`, table)
	byPlace := fmt.Sprintf(`
		UPDATE staged s SET match = x.fid FROM %s x
		WHERE x.town = $1 AND s.match IS NULL AND (s.code IS NULL OR x.code IS NULL) AND s.geom IS NOT NULL AND %s`, table, samePlace(s.layer.Shape))
	for _, sql := range []string{again, byCode, byPlace} {
		if _, err := s.tx.Exec(ctx, sql, s.town); err != nil {
			return Fates{}, nil, err
		}
	}
	checks := []string{fmt.Sprintf(ambiguousPlace, table, samePlace(s.layer.Shape)), matchedTwice}
	if s.layer.Shape == geo.Point && !namesakes {
		checks = append(checks, fmt.Sprintf(namesakeNear, table))
	}
	troubles, err := s.collect(ctx, checks...)
	if err != nil || len(troubles) > 0 {
		return Fates{}, troubles, err
	}
	return s.decideFates(ctx, provided)
}

// MatchRows finds the features that rows without geometry describe: by code, else by name,
// within the row's committee if it names one. A row that fits none or several is a fault.
func (s *Staged) MatchRows(ctx context.Context, provided []string) (Fates, []geo.Trouble, error) {
	table := pgx.Identifier{s.layer.ID}.Sanitize()
	inCommittee := "true"
	if s.layer.InUnit() {
		inCommittee = `
			(s.committee IS NULL OR x.committee IN (SELECT c.code FROM committees c
			    WHERE c.town = $1 AND s.committee IN (c.code, c.name, c.name_hant)))`
	}
	named := fmt.Sprintf(`
		x.town = $1 AND s.name IS NOT NULL AND %s
		AND (s.name IN (x.name, x.name_hant) OR s.name_hant IN (x.name, x.name_hant) OR s.name = ANY (x.aliases))`, inCommittee)
	for _, sql := range []string{
		again,
		fmt.Sprintf(`UPDATE staged s SET match = x.fid FROM %s x WHERE x.town = $1 AND x.code = s.code`, table),
		fmt.Sprintf(`UPDATE staged s SET match = x.fid FROM %s x WHERE s.match IS NULL AND s.code IS NULL AND %s`, table, named),
	} {
		if _, err := s.tx.Exec(ctx, sql, s.town); err != nil {
			return Fates{}, nil, err
		}
	}
	ambiguous := fmt.Sprintf(`
		SELECT s.row, format('“%%s”有 %%s 个：%%s，请加编码或村（居）委', s.name, count(*),
		    string_agg(coalesce(x.code, x.fid::text), '、' ORDER BY x.code)),
		       format('%%s is there %%s times (%%s); add the code or the committee', s.name, count(*),
		           string_agg(coalesce(x.code, x.fid::text), ', ' ORDER BY x.code)), NULL::geometry
		FROM staged s JOIN %s x ON s.code IS NULL AND %s GROUP BY s.row, s.name HAVING count(*) > 1 ORDER BY s.row`, table, named)
	const unknown = `
		SELECT row, format('库里没有“%s”', coalesce(code, name, '')),
		    format('there is no %s here', coalesce(code, name, 'code or name')), NULL::geometry
		FROM staged WHERE match IS NULL AND $1 <> '' ORDER BY row`
	troubles, err := s.collect(ctx, ambiguous, unknown, matchedTwice)
	if err != nil || len(troubles) > 0 {
		return Fates{}, troubles, err
	}
	return s.decideFates(ctx, provided)
}

// samePlace is the SQL condition that two features stand in one place.
func samePlace(shape geo.Shape) string {
	switch shape {
	case geo.Polygon:
		return `x.geom && s.geom AND ST_Area(ST_Intersection(x.geom, s.geom)) >= 0.8 * greatest(ST_Area(x.geom), ST_Area(s.geom))`
	case geo.Line: // within some 20 m all along by the same name, else within 1 m
		return `
			x.geom && ST_Expand(s.geom, 0.0002)
			AND ST_HausdorffDistance(x.geom, s.geom) < CASE WHEN x.name = s.name THEN 0.0002 ELSE 0.00001 END
			AND (x.name IS NULL OR s.name IS NULL OR x.name = s.name)`
	case geo.Point: // within 1 m, or within some 100 m by the same name
	}
	return `
		ST_DWithin(x.geom, s.geom, 0.001)
		AND (x.name = s.name
		    OR ST_DWithin(x.geom, s.geom, 0.00001) AND (x.name IS NULL OR s.name IS NULL))`
}

const (
	ambiguousPlace = `
		SELECT s.row, format('同一位置库里有 %%s 个要素：%%s', count(*), string_agg(coalesce(x.code, x.fid::text), '、')),
		       format('%%s features stand in its place: %%s', count(*),
		           string_agg(coalesce(x.code, x.fid::text), ', ')), ST_PointOnSurface(s.geom)
		FROM staged s JOIN %[1]s x ON x.town = $1 AND (s.code IS NULL OR x.code IS NULL) AND s.geom IS NOT NULL
		    AND %[2]s
		WHERE s.code IS NULL OR NOT EXISTS (SELECT FROM %[1]s y WHERE y.town = $1 AND y.code = s.code)
		GROUP BY s.row, s.geom HAVING count(*) > 1 ORDER BY s.row`

	namesakeNear = `
		SELECT s.row,
		       format('“%%s”库里已有，相距 %%s 米；整个文件都偏约 500 米时，请加 --datum gcj02 或 bd09 重新导入；'
		              '要移动它，请写上编码；确是另一处同名的，加 --namesakes', s.name, round(m)),
		       format('%%s is here already, %%s m away; when all of the file is off by some 500 m, begin again '
		              'with --datum gcj02 or bd09; to move it, give its code; '
		              'if it is another place of that name, say --namesakes', s.name, round(m)), s.geom
		FROM staged s CROSS JOIN LATERAL (
			SELECT ST_Distance(x.geom::geography, s.geom::geography) AS m FROM %s x
			WHERE x.town = $1 AND x.geom && ST_Expand(s.geom, 0.012)
			    AND (x.name = s.name OR x.name_hant = s.name_hant) ORDER BY 1 LIMIT 1) near
		WHERE s.match IS NULL AND s.code IS NULL AND m < 1000 ORDER BY s.row`

	matchedTwice = `
		SELECT row, format('与第 %s 条对应库里的同一个要素', first),
		    format('it stands for the same feature here as row %s', first), NULL::geometry
		FROM (SELECT row, match, min(row) OVER (PARTITION BY match) AS first FROM staged
		    WHERE match IS NOT NULL AND $1 <> '') s
		WHERE row <> first ORDER BY row`
)

// decideFates marks the rows that change nothing, and counts all by their fate.
func (s *Staged) decideFates(ctx context.Context, provided []string) (Fates, []geo.Trouble, error) {
	table := pgx.Identifier{s.layer.ID}.Sanitize()
	// What stands may have been stored off the grid, and a datum's way there and back may miss it by some steps.
	equal := []string{`CASE WHEN s.geom IS NULL
		OR ST_AsBinary(ST_SnapToGrid(x.geom, 1e-9)) = ST_AsBinary(ST_SnapToGrid(s.geom, 1e-9)) THEN true
		 WHEN ST_NPoints(x.geom) <> ST_NPoints(s.geom) THEN false
		ELSE ST_HausdorffDistance(x.geom, s.geom) <= 1e-8 END`}
	for _, column := range s.updatable(provided) {
		same := "(s.%[1]s IS NULL OR s.%[1]s IS NOT DISTINCT FROM x.%[1]s)"
		if f, ok := s.layer.Field(column); ok && f.Type == geo.Number { // a workbook keeps fifteen digits of a number
			same = "(s.%[1]s IS NULL OR " + sameNumber(column, "x") + ")"
		}
		equal = append(equal, "("+keptColumn(column)+" OR "+fmt.Sprintf(same, pgx.Identifier{column}.Sanitize())+")")
	}
	same := fmt.Sprintf(`UPDATE staged s SET same = true FROM %s x WHERE x.town = $1 AND x.fid = s.match AND %s`, table, strings.Join(equal, " AND "))
	if _, err := s.tx.Exec(ctx, same, s.town); err != nil {
		return Fates{}, nil, err
	}
	count := fmt.Sprintf(`
		SELECT count(*) FILTER (WHERE match IS NULL), count(*) FILTER (WHERE match IS NOT NULL AND NOT same),
		    count(*) FILTER (WHERE same),
		       (SELECT count(*) FROM %s x WHERE x.town = $1 AND NOT EXISTS (SELECT FROM staged s WHERE s.match = x.fid))
		FROM staged`, table)
	var f Fates
	err := s.tx.QueryRow(ctx, count, s.town).Scan(&f.New, &f.Changed, &f.Same, &f.Missing)
	return f, nil, err
}

// sameNumber is the SQL condition that a staged number is that of a feature, but for what a workbook cuts off.
func sameNumber(column, feature string) string {
	return fmt.Sprintf("abs(s.%[1]s - %[2]s.%[1]s) <= 1e-9 * greatest(abs(%[2]s.%[1]s), 1)", pgx.Identifier{column}.Sanitize(), feature)
}

// updatable lists the columns that the file may set on existing features.
func (s *Staged) updatable(provided []string) []string {
	columns := []string{}
	for _, name := range []string{"name", "name_hant", "pinyin"} {
		if slices.Contains(provided, name) {
			columns = append(columns, name)
		}
	}
	if slices.Contains(provided, geo.Aliases) {
		columns = append(columns, geo.Aliases)
	}
	if s.layer.InUnit() {
		columns = append(columns, "committee")
	}
	for _, f := range writable(s.layer) {
		if slices.Contains(provided, f.Name) {
			columns = append(columns, f.Name)
		}
	}
	return columns
}

// keptColumn is the SQL condition that a row leaves a column as it is: a row that was matched by
// its name, which may be an alias, does not change the name.
func keptColumn(column string) string {
	if column == "name" || column == "name_hant" || column == "pinyin" {
		return "(s.geom IS NULL AND s.code IS NULL)"
	}
	return "false"
}

// Update updates the changed features; it keeps a value for which the file has an empty cell.
func (s *Staged) Update(ctx context.Context, provided []string) error {
	sets := []string{"geom = coalesce(s.geom, x.geom)", "updated_at = now()", "code = coalesce(x.code, s.code)"}
	for _, column := range s.updatable(provided) {
		name := pgx.Identifier{column}.Sanitize()
		sets = append(sets, fmt.Sprintf("%[1]s = CASE WHEN %[2]s THEN x.%[1]s ELSE coalesce(s.%[1]s, x.%[1]s) END", name, keptColumn(column)))
	}
	for _, derived := range []string{"name_hant", "pinyin"} { // these derive from a changed name; for an unchanged one the stored values may be better
		if slices.Contains(provided, "name") && !slices.Contains(provided, derived) {
			sets = append(sets, fmt.Sprintf("%[1]s = CASE WHEN %[2]s OR s.name = x.name THEN x.%[1]s ELSE coalesce(s.%[1]s, x.%[1]s) END", derived, keptColumn("name")))
		}
	}
	update := fmt.Sprintf(`UPDATE %s x SET %s FROM staged s WHERE x.town = $1 AND x.fid = s.match AND NOT s.same`,
		pgx.Identifier{s.layer.ID}.Sanitize(), strings.Join(sets, ", "))
	tag, err := s.tx.Exec(ctx, update, s.town)
	if err != nil {
		return err
	}
	var wanted int64
	const count = `SELECT count(*) FROM staged WHERE match IS NOT NULL AND NOT same`
	if err := s.tx.QueryRow(ctx, count).Scan(&wanted); err != nil {
		return err
	}
	if tag.RowsAffected() < wanted { // row security skips rows that the actor may not write
		return access.NotAllowed(nil)
	}
	return nil
}
