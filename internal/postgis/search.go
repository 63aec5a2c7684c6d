package postgis

// Search by name, code and Pinyin.

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
)

// Found is one feature that a search found.
type Found struct {
	Layer         string     `json:"layer"`
	FID           int64      `json:"fid"`
	Town          string     `json:"town"`
	Code          *string    `json:"code"`
	Name          *string    `json:"name"`
	NameHant      *string    `json:"name_hant"`
	Pinyin        *string    `json:"pinyin"`
	Committee     *string    `json:"committee"`
	CommitteeName *string    `json:"committee_name"`
	Point         [2]float64 `json:"point"` // CGCS2000 degrees, longitude first
	BBox          [4]float64 `json:"bbox"`  // west, south, east, north
}

// Search finds features by code, by a name in Simplified or Traditional characters, by an alias, or
// by Pinyin: whole or initials, with or without tones and spaces. Exact matches come first, then
// those that begin with the text, then the rest; at most limit. An empty town searches all. The layers of closed are not
// searched.
func (db *DB) Search(ctx context.Context, town, text string, limit int, closed ...string) ([]Found, error) {
	text = strings.ToLower(strings.TrimSpace(text))
	layers := slices.DeleteFunc(geo.SearchedLayers(), func(l geo.Layer) bool { return slices.Contains(closed, l.ID) })
	if text == "" || len(layers) == 0 {
		return []Found{}, nil
	}
	query, args := searchSQL(layers, town, text, limit)
	rows, err := db.reader(ctx).Query(ctx, query, args...)
	if err != nil {
		return nil, translate(err)
	}
	found, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (f Found, err error) {
		var point, box []float64
		err = row.Scan(&f.Layer, &f.FID, &f.Town, &f.Code, &f.Name, &f.NameHant, &f.Pinyin, &f.Committee, &f.CommitteeName, &point, &box)
		copy(f.Point[:], point)
		copy(f.BBox[:], box)
		return f, err
	})
	if unnamed := slices.ContainsFunc(geo.Layers(), func(l geo.Layer) bool {
		return l.Unit == geo.CommitteeLevel && slices.Contains(closed, l.ID)
	}); unnamed {
		for i := range found {
			found[i].CommitteeName = nil
		}
	}
	return found, translate(err)
}

// searchSQL returns the statement of a search of some layers and its arguments; text is in lower case.
func searchSQL(layers []geo.Layer, town, text string, limit int) (string, []any) {
	var codes, details []string
	for _, layer := range layers {
		table := pgx.Identifier{layer.ID}.Sanitize()
		codes = append(codes, fmt.Sprintf(searchCodes, layer.ID, table))
		details = append(details, fmt.Sprintf(searchDetails, layer.SearchRank, layer.ID, table, unitColumn(layer)))
	}
	return fmt.Sprintf(`
		WITH hits AS MATERIALIZED (SELECT layer, fid, min(score) AS score FROM (%s UNION ALL %s) h GROUP BY layer, fid)
		SELECT layer, fid, found.town, found.code, found.name, found.name_hant, found.pinyin, committee, c.name,
		       ARRAY[ST_X(point), ST_Y(point)], ARRAY[ST_XMin(geom), ST_YMin(geom), ST_XMax(geom), ST_YMax(geom)]
		FROM (%s) found
		LEFT JOIN (SELECT town, code, name FROM committees) c ON (c.town, c.code) = (found.town, committee)
		CROSS JOIN LATERAL (SELECT ST_PointOnSurface(geom) AS point) p
		ORDER BY score, rank, length(found.name), found.code, fid
		LIMIT %d`, searchTerms, strings.Join(codes, " UNION ALL "), strings.Join(details, " UNION ALL "), limit), []any{town, text, likePattern(text), reversed(text)}
}

// The parts of a search, each of which an index answers. A score tells how a feature was found; the best
// is the lowest. $1 is the town or empty, $2 the text in lower case, $3 the same escaped for LIKE, $4
// the text from its end, escaped likewise. Pinyin is compared without tones and spaces.
const (
	searchTerms = `
		SELECT layer, fid, score FROM (
			SELECT layer, fid, CASE WHEN kind = 'ending' THEN 5 WHEN term = $2 THEN 0 ELSE 2 END AS score,
			    row_number() OVER (PARTITION BY layer ORDER BY kind DESC, term <> $2, length(term)) AS place
			FROM search_terms
			WHERE term LIKE $3 || '%' AND kind IN ('name', 'ending') AND ($1 = '' OR town = $1)) t
		WHERE place <= 100
		UNION ALL
		SELECT layer, fid, score FROM (
			SELECT layer, fid, CASE WHEN term = sought THEN CASE kind WHEN 'letters' THEN 1 ELSE 3 END
			        WHEN kind = 'letters' THEN 4 ELSE 6 END AS score,
			    row_number() OVER (PARTITION BY layer ORDER BY term <> sought, kind DESC, length(term)) AS place
			FROM search_terms CROSS JOIN (SELECT replace(toneless($2), ' ', '') AS sought) s
			WHERE term LIKE replace(toneless($3), ' ', '') || '%' AND kind IN ('letters', 'initials')
			    AND ($1 = '' OR town = $1) AND (kind = 'letters' OR term = sought OR length(sought) > 1)) t
		WHERE place <= 100`
	searchCodes = `
		(SELECT '%[1]s' AS layer, fid, CASE WHEN lower(code) = $2 THEN 0 ELSE 2 END AS score FROM %[2]s
		WHERE lower(code) LIKE $3 || '%%' AND ($1 = '' OR town = $1) LIMIT 50)
		UNION ALL
		(SELECT '%[1]s', fid, 5 FROM %[2]s
		WHERE reverse(lower(code)) LIKE $4 || '%%' AND ($1 = '' OR town = $1) LIMIT 50)`
	searchDetails = `
		SELECT %[1]d AS rank, layer, fid, town, code, name, name_hant, pinyin, %[4]s AS committee, geom, score
		FROM hits JOIN %[3]s USING (fid) WHERE layer = '%[2]s'`
)

// reversed is a text from its end, escaped for LIKE.
func reversed(text string) string {
	runes := []rune(text)
	slices.Reverse(runes)
	return likePattern(string(runes))
}

// unitColumn returns the SQL expression of the committee that a layer's features belong to; for
// committees it is their own code.
func unitColumn(layer geo.Layer) string {
	switch {
	case layer.Unit == geo.CommitteeLevel:
		return "code"
	case layer.InUnit():
		return "committee"
	}
	return "NULL::text"
}

// likePattern escapes the characters that LIKE would read as wildcards.
func likePattern(text string) string {
	return strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(text)
}
