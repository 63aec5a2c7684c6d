package postgis

// Towns and their extents.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/encoding/wkb"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// Town is one town as the page's list shows it.
type Town struct {
	Code           string           `json:"town"`
	Name           string           `json:"name"`
	NameHant       string           `json:"name_hant"`
	Pinyin         string           `json:"pinyin"`
	Sample         bool             `json:"sample"`
	Extent         []float64        `json:"extent"`   // west, south, east, north in CGCS2000 degrees
	Boundary       json.RawMessage  `json:"boundary"` // GeoJSON or null
	Counts         map[string]int64 `json:"counts"`   // features by layer id
	HasAssignments bool             `json:"has_assignments"`
	AreaTolerance  float64          `json:"area_tolerance"` // by which share of its drawn area a feature's other areas may differ from it
}

// NewTown describes a town to be added.
type NewTown struct {
	Name, NameHant, Pinyin string
	Sample                 bool
	Extent                 orb.Bound    // CGCS2000 degrees
	Boundary               orb.Geometry // Polygon or MultiPolygon, or nil
	Closed                 []string     // ids of the layers that it begins with closed to readers without a role in it
}

// AddTown adds the change's town with default windows for the day's two slots of cleaning: 6 to 9
// and 15 to 18 o'clock. If the town exists already, the fault is of kind Conflict.
func (c *Change) AddTown(ctx context.Context, t NewTown) error {
	var boundary []byte
	if t.Boundary != nil {
		var err error
		if boundary, err = wkb.Marshal(t.Boundary); err != nil {
			return err
		}
	}
	const insert = `
		INSERT INTO towns (town, name, name_hant, pinyin, sample, extent, boundary)
		VALUES ($1, $2, $3, $4, $5, ST_MakeEnvelope($6, $7, $8, $9, 4490), ST_GeomFromWKB($10, 4490))
		ON CONFLICT (town) DO NOTHING`
	tag, err := c.tx.Exec(ctx, insert, c.town, t.Name, t.NameHant, t.Pinyin, t.Sample,
		t.Extent.Min.Lon(), t.Extent.Min.Lat(), t.Extent.Max.Lon(), t.Extent.Max.Lat(), boundary)
	if err != nil {
		return err
	}
	if tag.RowsAffected() == 0 {
		return fault.New(fault.Conflict, "town %s exists already", c.town)
	}
	const windows = `
		INSERT INTO slot_windows (town, slot, valid_from, starts, ends)
		VALUES ($1, 'am', '2000-01-01', '06:00', '09:00'), ($1, 'pm', '2000-01-01', '15:00', '18:00')`
	if _, err = c.tx.Exec(ctx, windows, c.town); err != nil {
		return err
	}
	_, err = c.tx.Exec(ctx, `INSERT INTO closed_layers (town, layer) SELECT $1, unnest($2::text[])`, c.town, t.Closed)
	return err
}

// Towns lists the towns, real ones first, then by code.
func (db *DB) Towns(ctx context.Context) ([]Town, error) {
	const list = `
		SELECT town, name, name_hant, pinyin, sample,
		       ARRAY[ST_XMin(extent), ST_YMin(extent), ST_XMax(extent), ST_YMax(extent)],
		       ST_AsGeoJSON(ST_SimplifyPreserveTopology(boundary, 0.00002), 6, 0)::json,
		       EXISTS (SELECT FROM assignments a WHERE a.town = t.town),
		       (SELECT json_object_agg(layer, features) FROM layer_revisions r WHERE r.town = t.town),
		       coalesce((SELECT share FROM area_tolerances a WHERE a.town = t.town), $1)
		FROM towns t
		ORDER BY sample, town`
	rows, err := db.reader(ctx).Query(ctx, list, geo.ToleratedShare)
	if err != nil {
		return nil, translate(err)
	}
	towns, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (t Town, err error) {
		err = row.Scan(&t.Code, &t.Name, &t.NameHant, &t.Pinyin, &t.Sample, &t.Extent, &t.Boundary, &t.HasAssignments, &t.Counts, &t.AreaTolerance)
		return t, err
	})
	if err != nil {
		return nil, translate(err)
	}
	for i := range towns {
		if towns[i].Counts == nil {
			towns[i].Counts = map[string]int64{}
		}
	}
	return towns, nil
}

// TownCodes lists the codes of all towns.
func (db *DB) TownCodes(ctx context.Context) ([]string, error) {
	rows, err := db.reader(ctx).Query(ctx, `SELECT town FROM towns ORDER BY sample, town`)
	if err != nil {
		return nil, translate(err)
	}
	codes, err := pgx.CollectRows(rows, pgx.RowTo[string])
	return codes, translate(err)
}

// TownExtent returns the box that a town's features must lie in, in CGCS2000 degrees.
func (db *DB) TownExtent(ctx context.Context, town string) (orb.Bound, error) {
	const extent = `
		SELECT ST_XMin(extent), ST_YMin(extent), ST_XMax(extent), ST_YMax(extent) FROM towns WHERE town = $1`
	var b orb.Bound
	err := db.reader(ctx).QueryRow(ctx, extent, town).Scan(&b.Min[0], &b.Min[1], &b.Max[0], &b.Max[1])
	return b, notFoundTown(err, town)
}

// CommitteeNames returns the names of a town's committees by code, in a language of the page, or in
// Simplified characters where a name lacks that form.
func (db *DB) CommitteeNames(ctx context.Context, town, language string) (map[string]string, error) {
	const list = `
		SELECT code, coalesce(CASE $2 WHEN 'zh-Hant' THEN nullif(name_hant, '') WHEN 'en'
		    THEN nullif(pinyin, '') END, name)
		FROM committees WHERE town = $1 AND code IS NOT NULL AND name IS NOT NULL`
	rows, err := db.reader(ctx).Query(ctx, list, town, language)
	if err != nil {
		return nil, translate(err)
	}
	names := map[string]string{}
	var code, name string
	_, err = pgx.ForEachRow(rows, []any{&code, &name}, func() error {
		names[code] = name
		if language == "en" {
			names[code] = geo.EnglishName(name)
		}
		return nil
	})
	return names, translate(err)
}

// TownOf returns the code of the town that a feature is in, or was in before it was deleted.
func (db *DB) TownOf(ctx context.Context, layer geo.Layer, fid int64) (string, error) {
	var town string
	err := db.pool.QueryRow(ctx, fmt.Sprintf(`SELECT town FROM %s WHERE fid = $1`, pgx.Identifier{layer.ID}.Sanitize()), fid).Scan(&town)
	if errors.Is(err, pgx.ErrNoRows) { // the feature may be deleted, and the answer to the retry of a deletion needs its town
		const was = `
			SELECT t.town FROM towns t WHERE EXISTS (SELECT FROM audit a
			    WHERE a.town = t.town AND a.layer = $1 AND a.fid = $2)`
		err = db.pool.QueryRow(ctx, was, layer.ID, fid).Scan(&town)
	}
	if errors.Is(err, pgx.ErrNoRows) {
		return "", fault.New(fault.NotFound, "there is no feature %d in %s", fid, layer.ID)
	}
	return town, translate(err)
}
