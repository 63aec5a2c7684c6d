package postgis

// Which features of a layer changed within some days.

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
)

// ChangedFeature is a feature that changed within a period, with its last change there. Who made that and why stands in
// its history, for those who may know.
type ChangedFeature struct {
	FID    int64     `json:"fid"`
	Code   *string   `json:"code"` // as name; null: it has none, or is not there any more
	Name   *string   `json:"name"`
	Op     string    `json:"op"` // insert if it is new since the period began, delete if it is not there after it, else update
	Change int64     `json:"change"`
	At     time.Time `json:"at"`
}

// ChangedFeatures lists the features of a town's layer that changed from a day to another, both included: each once, the
// one that changed last before the others, at most limit.
func (db *DB) ChangedFeatures(ctx context.Context, layer geo.Layer, town string, from, to time.Time, limit int) ([]ChangedFeature, error) {
	list := `
		WITH span AS (
			SELECT min(change) AS first, max(change) AS last FROM changes
			WHERE town = $1 AND at >= $2::date::timestamp AT TIME ZONE 'Asia/Shanghai'
			  AND at < ($3::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'
		)
		SELECT a.fid, f.code, f.name,
		    CASE WHEN a.op = 'delete' THEN a.op WHEN EXISTS (
		        SELECT FROM audit o WHERE o.town = $1 AND o.layer = $4 AND o.fid = a.fid AND o.op = 'insert'
		          AND o.change BETWEEN span.first AND span.last) THEN 'insert' ELSE 'update' END, a.change, c.at
		FROM span JOIN audit a ON a.town = $1 AND a.change BETWEEN span.first AND span.last AND a.layer = $4
		JOIN changes c ON c.town = $1 AND c.change = a.change
		LEFT JOIN ` + pgx.Identifier{layer.ID}.Sanitize() + ` f ON f.town = $1 AND f.fid = a.fid
		WHERE a.op IN ('insert', 'update', 'delete') AND NOT EXISTS (
		    SELECT FROM audit l WHERE l.town = $1 AND l.layer = $4 AND l.fid = a.fid AND l.change <= span.last
		      AND (l.change, l.seq) > (a.change, a.seq))
		ORDER BY a.change DESC, a.seq DESC LIMIT $5`
	rows, err := db.reader(ctx).Query(ctx, list, town, from.Format(time.DateOnly), to.Format(time.DateOnly), layer.ID, limit)
	if err != nil {
		return nil, translate(err)
	}
	found, err := pgx.CollectRows(rows, pgx.RowToStructByPos[ChangedFeature])
	return found, translate(err)
}
