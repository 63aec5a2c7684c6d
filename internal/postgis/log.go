package postgis

// The content of events that tell pages of a town's changes.

import (
	"context"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
)

// TownChange tells a page what to load anew after a change: the layers that it touched and where,
// the kinds of records, and the measures that may differ now. It does not tell who made the change
// and why, which not everyone may know.
type TownChange struct {
	Change   int64           `json:"change"`
	Town     string          `json:"town"`
	At       time.Time       `json:"at"`
	Layers   []TouchedLayer  `json:"layers"`
	Records  []TouchedRecord `json:"records,omitempty"`
	Measures []string        `json:"measures,omitempty"`
}

// TouchedRecord counts the rows of one kind of records that a change touched.
type TouchedRecord struct {
	Kind  string `json:"kind"`
	Count int    `json:"count"`
}

// touch adds the rows of one table that the change wrote: a layer's or a record table's.
func (c *TownChange) touch(t TouchedLayer) {
	kind := kindOf(t.Layer)
	i := slices.IndexFunc(c.Records, func(r TouchedRecord) bool { return r.Kind == kind })
	_, features := geo.LayerByID(t.Layer)
	switch {
	case features:
		c.Layers = append(c.Layers, t)
	case i < 0:
		c.Records = append(c.Records, TouchedRecord{kind, t.Count})
	default:
		c.Records[i].Count += t.Count
	}
	if slices.Contains(feeding(CoverageMeasure), t.Layer) && !slices.Contains(c.Measures, CoverageMeasure) {
		c.Measures = append(c.Measures, CoverageMeasure)
	}
}

// TouchedLayer says which features of one layer a change touched.
type TouchedLayer struct {
	Layer string      `json:"layer"`
	Count int         `json:"count"`          // of touched features
	FIDs  []int64     `json:"fids,omitempty"` // absent when there are more than fewFeatures
	BBox  *[4]float64 `json:"bbox,omitempty"` // around old and new geometries: west, south, east, north in degrees
}

// fewFeatures is the largest number of features of a layer whose fids a TouchedLayer lists.
const fewFeatures = 100

// ChangesAfter reads a town's changes with ids above after, at most limit, in the order of their
// ids. That is the order of commits too, since a change takes its id under the town's lock.
func (db *DB) ChangesAfter(ctx context.Context, town string, after int64, limit int) ([]TownChange, error) {
	const log = `
		SELECT change, at, layer, n, fids, ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box)
		FROM (
			SELECT c.change, c.at, a.layer, count(DISTINCT a.fid) AS n,
			       CASE WHEN count(a.bounds) > 0 AND count(DISTINCT a.fid) <= $4
			           THEN array_agg(DISTINCT a.fid) END AS fids,
			       ST_Transform(ST_SetSRID(ST_Extent(a.bounds::geometry)::geometry, 3857), 4490) AS box
			FROM (SELECT change, at FROM changes x WHERE town = $1 AND change > $2
			    AND EXISTS (SELECT FROM audit a WHERE a.town = x.town AND a.change = x.change) ORDER BY change
			        LIMIT $3) c
			JOIN audit a ON a.town = $1 AND a.change = c.change
			GROUP BY c.change, c.at, a.layer) g
		ORDER BY change, layer`
	rows, err := db.pool.Query(ctx, log, town, after, limit, fewFeatures)
	if err != nil {
		return nil, translate(err)
	}
	var changes []TownChange
	var change int64
	var at time.Time
	var layer TouchedLayer
	var west, south, east, north *float64
	_, err = pgx.ForEachRow(rows, []any{&change, &at, &layer.Layer, &layer.Count, &layer.FIDs, &west, &south, &east, &north}, func() error {
		if n := len(changes); n == 0 || changes[n-1].Change != change {
			changes = append(changes, TownChange{Change: change, Town: town, At: at.UTC(), Layers: []TouchedLayer{}})
		}
		layer.BBox = nil
		if west != nil {
			layer.BBox = &[4]float64{*west, *south, *east, *north}
		}
		changes[len(changes)-1].touch(layer)
		layer.FIDs = nil
		return nil
	})
	return changes, translate(err)
}

// LastChange returns the id of a town's last change; 0 when it has none.
func (db *DB) LastChange(ctx context.Context, town string) (int64, error) {
	var last int64
	err := db.pool.QueryRow(ctx, `
		SELECT (SELECT coalesce(max(change), 0) FROM changes c WHERE c.town = t.town) FROM towns t WHERE town = $1`, town).Scan(&last)
	return last, notFoundTown(err, town)
}
