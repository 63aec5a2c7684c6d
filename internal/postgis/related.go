package postgis

// What a feature's card shows beside its own properties.

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

// Related is what belongs to one feature: what its card shows beside its own properties.
type Related struct {
	Committee *RelatedFeature `json:"committee,omitempty"` // that it lies in
	Counts    map[string]int  `json:"counts,omitempty"`    // of features by layer in that committee
	Near      []Neighbours    `json:"near"`                // what lies close by, layer by layer
	Days      []SweptDay      `json:"days,omitempty"`      // a village's or street's last days
	History   []CoverageDay   `json:"history,omitempty"`   // a committee's last days
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

// Neighbours are a layer's features within a distance, or those that were declared to
// belong together: how many, how much of them, and the nearest by name.
type Neighbours struct {
	Layer    string           `json:"layer"`
	Within   int              `json:"within_m"` // 0 when declared
	Declared bool             `json:"declared,omitempty"`
	Count    int              `json:"count"`
	AreaM2   *float64         `json:"area_m2,omitempty"` // together, of area layers
	Features []RelatedFeature `json:"features"`
}

// SweptDay is one place's day.
type SweptDay struct {
	Date  string         `json:"date"` // of Asia/Shanghai
	State string         `json:"state"`
	AM    cleaning.State `json:"am"`
	PM    cleaning.State `json:"pm"`
}

// Related reads what belongs to a feature; days is how many days back its sweeps reach.
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

func (db *DB) lastDays(ctx context.Context, r *Related, layer geo.Layer, town string, fid int64, committee *string, days int, now time.Time) (err error) {
	today := now.In(cleaning.Zone())
	from := today.AddDate(0, 0, 1-days)
	switch {
	case layer.Unit == geo.CommitteeLevel && committee != nil:
		r.History, err = db.CoverageHistory(ctx, town, *committee, from, today, now)
	case layer.Swept:
		var all []placeDay
		all, err = db.placeDays(ctx, layer.Reference, town, from, today, now, scope{fid: fid})
		for _, d := range all {
			r.Days = append(r.Days, SweptDay{d.date, d.State, d.AM, d.PM})
		}
	}
	return err
}

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

// neighbours finds what lies close to a feature. A box that is surely wide enough uses the
// index, since a degree is at least 90 km where there are towns; the ellipsoid decides.
func (db *DB) neighbours(ctx context.Context, layer geo.Layer, fid int64, link geo.Link) (Neighbours, error) {
	other, _ := geo.LayerByID(link.Layer)
	area := "NULL::float8"
	if other.Shape == geo.Polygon {
		area = "coalesce(sum(area_m2), 0)"
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

// declaredNamed is how many of what was declared a card names.
const declaredNamed = 8

// declared reads the features that a record table declares to belong to one, as the channels
// that water a village. Its count is 0 where nothing was declared, or nothing can be.
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

// TownTag is a text that changes with anything in the towns, and when a slot becomes due.
func (db *DB) TownTag(ctx context.Context, town string, now time.Time) (string, error) {
	const tag = `
		SELECT concat_ws('/', ($2::timestamptz AT TIME ZONE 'Asia/Shanghai')::date,
			(SELECT sum(revision) FROM layer_revisions WHERE $1 = '' OR town = $1),
			(SELECT count(*) FROM slot_windows WHERE ($1 = '' OR town = $1)
			    AND $2::timestamptz >= (($2::timestamptz AT TIME ZONE 'Asia/Shanghai')::date + starts)
			        AT TIME ZONE 'Asia/Shanghai'))`
	var text string
	err := db.reader(ctx).QueryRow(ctx, tag, town, now).Scan(&text)
	return text, translate(err)
}
