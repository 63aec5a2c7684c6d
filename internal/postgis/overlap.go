package postgis

// Overlaps of areas in layers that allow none.

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"

	"tuntu/geo"
)

// Overlap is ground that two areas of an exclusive layer share.
type Overlap struct {
	FID      int64           `json:"id"`   // of the area that was written
	With     int64           `json:"with"` // of the area that it overlaps
	M2       float64         `json:"m2"`   // on the ellipsoid
	Mu       float64         `json:"mu"`
	Geometry json.RawMessage `json:"geometry"` // GeoJSON in CGCS2000 degrees, longitude first
	Code     string          `json:"code"`     // the other area's, or its fid
	Version  int             `json:"version"`  // the other area's

	// Decisions are those that the writer can send it again with.
	Decisions []string `json:"decisions,omitempty"`
	unit      string   // of the other area
}

// mostOverlaps is how many overlaps of one write are computed and told. Each takes milliseconds where an area is large.
const mostOverlaps = 100

// refuseOverlaps refuses areas, given by their fids, that overlap another area of their exclusive
// layer by more than 1 m² in the open change's state, unless that was decided and has not grown since.
// The error is a Refused. A pair of areas that are both among the fids is listed once.
func (c *Change) refuseOverlaps(ctx context.Context, layer geo.Layer, fids []int64) error {
	if !layer.Exclusive || len(fids) == 0 {
		return nil
	}
	other := "NULL"
	if layer.InUnit() {
		other = "x.committee"
	}
	sql := fmt.Sprintf(`
		SELECT * FROM ( -- sorted after the limit, so that the search ends there; OFFSET 0 computes each overlap once
		SELECT a.fid, x.fid, coalesce(a.code, ''), coalesce(x.code, x.fid::text), x.version,
		    coalesce(%[3]s, ''), m2, ST_AsGeoJSON(shared, 9, 0)::json,
		       ST_X(place), ST_Y(place)
		FROM %[1]s a
		JOIN %[1]s x ON x.town = a.town AND x.fid <> a.fid AND x.geom && a.geom
		    AND ST_Relate(a.geom, x.geom, 'T********')
		CROSS JOIN LATERAL (SELECT ST_CollectionExtract(ST_Intersection(a.geom, x.geom), 3) AS shared OFFSET 0) i
		CROSS JOIN LATERAL (
			SELECT ST_Area(shared::geography) AS m2, ST_PointOnSurface(shared) AS place OFFSET 0) m
		WHERE a.town = $1 AND a.fid = ANY ($2) AND (x.fid <> ALL ($2) OR x.fid < a.fid) AND m2 > 1
		  AND NOT EXISTS (SELECT FROM overlap_decisions d WHERE d.town = a.town AND d.layer = '%[4]s'
		      AND d.counts = least(a.fid, x.fid) AND d.yields = greatest(a.fid, x.fid)
		      AND d.decision = 'older_counts' AND m.m2 <= d.m2 + 1)
		LIMIT %[2]d) o (fid, other) ORDER BY fid, other`, pgx.Identifier{layer.ID}.Sanitize(), mostOverlaps, other, layer.ID)
	rows, err := c.tx.Query(ctx, sql, c.town, fids)
	if err != nil {
		return err
	}
	refused := &Refused{}
	var o Overlap
	var own string
	var place orb.Point
	_, err = pgx.ForEachRow(rows, []any{&o.FID, &o.With, &own, &o.Code, &o.Version, &o.unit, &o.M2, &o.Geometry, &place[0], &place[1]}, func() error {
		if own == "" {
			own = "it"
		}
		o.Mu = o.M2 / geo.SquareMetresPerMu
		at := place
		refused.Troubles = append(refused.Troubles, geo.Trouble{
			Hans:  fmt.Sprintf("与 %s 重叠 %.1f 平方米（%.3f 亩）", o.Code, o.M2, o.Mu),
			En:    fmt.Sprintf("%s overlaps %s by %.1f m² (%.3f mu)", own, o.Code, o.M2, o.Mu),
			Place: &at,
		})
		refused.Overlaps = append(refused.Overlaps, o)
		o.Geometry = nil
		return nil
	})
	if err == nil && len(refused.Overlaps) > 0 {
		return refused
	}
	return err
}
