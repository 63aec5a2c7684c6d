package postgis

// Reads what a feature's card shows beside its own properties.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
)

// Related is the content of a feature's card beside its own properties.
type Related struct {
	Committee *RelatedFeature `json:"committee,omitempty"` // that it belongs to
	Counts    map[string]int  `json:"counts,omitempty"`    // number of the committee's features by layer
	Near      []Neighbours    `json:"near"`                // features close by, one entry for each linked layer
	Days      []SweptDay      `json:"days,omitempty"`      // of a village or street, the oldest first
	History   []CoverageDay   `json:"history,omitempty"`   // of a committee, the oldest first
}

// RelatedFeature names a feature, and how far away it is.
type RelatedFeature struct {
	FID      int64    `json:"fid"`
	Code     *string  `json:"code"`
	Name     *string  `json:"name"`
	NameHant *string  `json:"name_hant"`
	Pinyin   *string  `json:"pinyin"`
	Distance *float64 `json:"distance_m,omitempty"`
}

// Neighbours are a layer's features within a distance of a feature, or those that a record table
// declares to belong to it. Features lists the nearest of them only.
type Neighbours struct {
	Layer    string           `json:"layer"`
	Within   int              `json:"within_m"` // the distance in m; 0 when declared
	Declared bool             `json:"declared,omitempty"`
	Count    int              `json:"count"`
	AreaM2   *float64         `json:"area_m2,omitempty"` // their total area; absent if the layer's features are not areas
	Features []RelatedFeature `json:"features"`
}

// SweptDay is the state of a village or street on one day.
type SweptDay struct {
	Date  string         `json:"date"` // of Asia/Shanghai
	State string         `json:"state"`
	AM    cleaning.State `json:"am"`
	PM    cleaning.State `json:"pm"`
}

// Related reads what the card of a feature shows; days is the number of days of its sweeps, today
// included. If there is no such feature, the fault is of kind NotFound.
func (db *DB) Related(ctx context.Context, layer geo.Layer, fid int64, days int, now time.Time) (*Related, error) {
	var town string
	var committee *string
	err := db.reader(ctx).QueryRow(ctx, fmt.Sprintf(`SELECT town, %s FROM %s WHERE fid = $1`, unitColumn(layer), pgx.Identifier{layer.ID}.Sanitize()), fid).Scan(&town, &committee)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "there is no feature %d in %s", fid, layer.ID)
	}
	if err != nil {
		return nil, translate(err)
	}
	r := &Related{Near: []Neighbours{}}
	if committee != nil {
		if err := db.committeeOf(ctx, r, town, *committee); err != nil {
			return nil, err
		}
	}
	for _, rel := range layer.Links {
		near, err := db.declared(ctx, layer, fid, rel)
		if err == nil && near.Count == 0 {
			near, err = db.neighbours(ctx, layer, fid, rel)
		}
		if err != nil {
			return nil, err
		}
		r.Near = append(r.Near, near)
	}
	return r, db.lastDays(ctx, r, layer, town, fid, committee, days, now)
}

// lastDays reads the last days of cleaning of a committee, village or street into r.
func (db *DB) lastDays(ctx context.Context, r *Related, layer geo.Layer, town string, fid int64, committee *string, days int, now time.Time) (err error) {
	today := now.In(cleaning.Zone())
	from := today.AddDate(0, 0, 1-days)
	switch {
	case layer.Unit == geo.CommitteeLevel && committee != nil:
		r.History, err = db.CoverageHistory(ctx, town, *committee, from, today, now)
	case layer.Swept:
		var all []placeDay
		all, err = db.placeDays(ctx, layer.ID, town, from, today, now, scope{fid: fid})
		for _, d := range all {
			r.Days = append(r.Days, SweptDay{d.date, d.State, d.AM, d.PM})
		}
	}
	return err
}

// committeeOf reads a feature's committee and the counts of the committee's features into r.
func (db *DB) committeeOf(ctx context.Context, r *Related, town, code string) error {
	const named = `SELECT fid, code, name, name_hant, pinyin FROM committees WHERE town = $1 AND code = $2`
	var c RelatedFeature
	if err := db.reader(ctx).QueryRow(ctx, named, town, code).Scan(&c.FID, &c.Code, &c.Name, &c.NameHant, &c.Pinyin); err != nil {
		return translate(err)
	}
	r.Committee, r.Counts = &c, map[string]int{}
	var counts []string
	for _, layer := range geo.Layers() {
		if layer.Counted {
			const count = `SELECT '%s', count(*) FROM %s WHERE town = $1 AND committee = $2`
			counts = append(counts, fmt.Sprintf(count, layer.ID, pgx.Identifier{layer.ID}.Sanitize()))
		}
	}
	rows, err := db.reader(ctx).Query(ctx, strings.Join(counts, " UNION ALL "), town, code)
	if err != nil {
		return translate(err)
	}
	var layer string
	var n int
	_, err = pgx.ForEachRow(rows, []any{&layer, &n}, func() error { r.Counts[layer] = n; return nil })
	return translate(err)
}

// neighbours finds the features of a layer within a distance of a feature, measured on the
// ellipsoid. A box that is wide enough comes first, since it can use the index: a degree is at least
// 90 km at the latitudes of the program's towns.
func (db *DB) neighbours(ctx context.Context, layer geo.Layer, fid int64, link geo.Link) (Neighbours, error) {
	other, _ := geo.LayerByID(link.Layer)
	area := "NULL::float8"
	if other.Shape == geo.Polygon {
		area = "coalesce(sum(" + countedSQL(other) + "), 0)"
	}
	sql := fmt.Sprintf(`
		WITH near AS (
			SELECT x.*, ST_Distance(x.geom::geography, f.geom::geography) AS distance
			FROM %s f JOIN %s x ON x.town = f.town AND x.geom && ST_Expand(f.geom, $2::float8 / 90000)
			WHERE f.fid = $1
		)
		SELECT count(*), %s, (
			SELECT coalesce(json_agg(n), '[]') FROM (
				SELECT fid, code, name, name_hant, pinyin, round(distance::numeric, 0) AS distance_m
				FROM near WHERE distance <= $2 ORDER BY distance, fid LIMIT $3) n)
		FROM near WHERE distance <= $2`, pgx.Identifier{layer.ID}.Sanitize(), pgx.Identifier{other.ID}.Sanitize(), area)
	n := Neighbours{Layer: link.Layer, Within: link.WithinM}
	var named []byte
	if err := db.reader(ctx).QueryRow(ctx, sql, fid, float64(link.WithinM), link.Named).Scan(&n.Count, &n.AreaM2, &named); err != nil {
		return n, translate(err)
	}
	return n, json.Unmarshal(named, &n.Features)
}

// declaredNamed is the largest number of declared features that a card names.
const declaredNamed = 8

// declared reads the features that a record table declares to belong to a feature, such as the
// channels that water a village. The count is 0 if none is declared, or the link has no such table.
func (db *DB) declared(ctx context.Context, layer geo.Layer, fid int64, link geo.Link) (Neighbours, error) {
	n := Neighbours{Layer: link.Layer, Declared: true}
	other, _ := geo.LayerByID(link.Layer)
	if link.Declared == "" {
		return n, nil
	}
	sql := fmt.Sprintf(`
		WITH served AS (
			SELECT x.fid, x.code, x.name, x.name_hant, x.pinyin,
			       round(ST_Distance(x.geom::geography, f.geom::geography)::numeric, 0) AS distance_m
			FROM %s f
			JOIN %s d ON d.town = f.town AND d.%s = f.fid
			JOIN %s x ON x.town = d.town AND x.fid = d.%s
			WHERE f.fid = $1
		)
		SELECT count(*), (SELECT coalesce(json_agg(n), '[]')
		    FROM (SELECT * FROM served ORDER BY distance_m, fid LIMIT $2) n) FROM served`,
		pgx.Identifier{layer.ID}.Sanitize(), pgx.Identifier{link.Declared}.Sanitize(), pgx.Identifier{layer.Reference}.Sanitize(),
		pgx.Identifier{other.ID}.Sanitize(), pgx.Identifier{other.Reference}.Sanitize())
	var named []byte
	if err := db.pool.QueryRow(ctx, sql, fid, declaredNamed).Scan(&n.Count, &named); err != nil {
		return n, translate(err)
	}
	return n, json.Unmarshal(named, &n.Features)
}

// TownTag returns a text that changes with every change of the town or, if town is empty, of any
// town, with the day, and when a slot becomes due; but for drafts of stories, which save themselves.
func (db *DB) TownTag(ctx context.Context, town string, now time.Time) (string, error) {
	const tag = `
		SELECT concat_ws('/', ($2::timestamptz AT TIME ZONE 'Asia/Shanghai')::date,
			(SELECT sum(revision) FROM layer_revisions WHERE ($1 = '' OR town = $1)
			    AND layer NOT IN ('stories', 'story_chapters', 'story_scenes', 'story_notes')),
			(SELECT count(*) FROM slot_windows WHERE ($1 = '' OR town = $1)
			    AND $2::timestamptz >= (($2::timestamptz AT TIME ZONE 'Asia/Shanghai')::date + starts)
			        AT TIME ZONE 'Asia/Shanghai'))`
	var text string
	err := db.reader(ctx).QueryRow(ctx, tag, town, now).Scan(&text)
	return text, translate(err)
}
