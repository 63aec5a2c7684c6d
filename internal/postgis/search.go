package postgis

// Search by name, code and Pinyin.

import (
	"context"
	"fmt"
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
// those that begin with the text, then the rest; at most limit. An empty town searches all.
func (db *DB) Search(ctx context.Context, town, text string, limit int) ([]Found, error) {
	text = strings.ToLower(strings.TrimSpace(text))
	if text == "" {
		return []Found{}, nil
	}
	var parts []string
	for _, layer := range geo.SearchedLayers() {
		parts = append(parts, fmt.Sprintf(searchLayer, layer.SearchRank, layer.ID, pgx.Identifier{layer.ID}.Sanitize(), unitColumn(layer)))
	}
	query := fmt.Sprintf(`
		SELECT layer, fid, found.town, found.code, found.name, found.name_hant, found.pinyin, committee, c.name,
		       ARRAY[ST_X(point), ST_Y(point)], ARRAY[ST_XMin(geom), ST_YMin(geom), ST_XMax(geom), ST_YMax(geom)]
		FROM (%s) found
		LEFT JOIN (SELECT town, code, name FROM committees) c ON (c.town, c.code) = (found.town, committee)
		CROSS JOIN LATERAL (SELECT ST_PointOnSurface(geom) AS point) p
		ORDER BY score, rank, length(found.name), found.code, fid
		LIMIT %d`, strings.Join(parts, " UNION ALL "), limit)
	rows, err := db.reader(ctx).Query(ctx, query, town, text, likePattern(text), strings.ReplaceAll(text, " ", ""))
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
	return found, translate(err)
}

// searchLayer scores one layer's features; the best score is the lowest. $1 is the town or empty, $2
// the text in lower case, $3 the same escaped for LIKE, $4 the same without spaces.
const searchLayer = `
	(SELECT %[1]d AS rank, '%[2]s' AS layer, fid, town, code, name, name_hant, pinyin, %[4]s AS committee, geom, score
	FROM %[3]s
	CROSS JOIN LATERAL (SELECT
		translate(lower(pinyin), 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü', 'aaaaeeeeiiiioooouuuuvvvvv') AS reading) r
	CROSS JOIN LATERAL (SELECT
		replace(reading, ' ', '') AS letters, regexp_replace(reading, '(\S)\S*\s*', '\1', 'g') AS initials) l
	CROSS JOIN LATERAL (SELECT CASE
		WHEN $2 IN (lower(name), lower(name_hant), lower(code)) OR $2 = ANY (SELECT lower(a) FROM unnest(aliases) a)
		    THEN 0
		WHEN $4 = letters OR $2 = lower(pinyin) THEN 1
		WHEN lower(name) LIKE $3 || '%%' OR lower(name_hant) LIKE $3 || '%%' OR lower(code) LIKE $3 || '%%' THEN 2
		WHEN $4 = initials THEN 3
		WHEN letters LIKE replace($3, ' ', '') || '%%' OR lower(pinyin) LIKE $3 || '%%' THEN 4
		WHEN lower(name) LIKE '%%' || $3 || '%%' OR lower(name_hant) LIKE '%%' || $3 || '%%'
		    OR lower(code) LIKE '%%' || $3 THEN 5
		WHEN length($4) > 1 AND initials LIKE replace($3, ' ', '') || '%%' THEN 6
		END AS score) s
	WHERE ($1 = '' OR town = $1) AND score IS NOT NULL
	ORDER BY score LIMIT 50)`

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
