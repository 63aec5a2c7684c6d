package tiles

// The SQL that reads a tile's rows.

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"tuntu/geo"
)

// plan holds a layer's queries and fields, which are the same for every request.
type plan struct {
	layer   geo.Layer
	fields  []geo.Field // the row's columns after the fid
	all     string      // the query over all towns
	oneTown string      // and over one
	past    string      // and over one or all as they stood at an instant
}

// newPlans prepares every tile set's layers, in drawing order.
func newPlans() map[string][]plan {
	plans := map[string][]plan{}
	for _, id := range append(geo.LayerIDs(), geo.OverviewTiles, geo.BaseTiles) {
		layers, _ := SetLayers(id)
		for _, l := range layers {
			plans[id] = append(plans[id], plan{layer: l, fields: tileFields(l), all: querySQL(l, false), oneTown: querySQL(l, true), past: pastSQL(l)})
		}
	}
	return plans
}

// build makes a tile's bytes, uncompressed; empty when it has no features.
func (s *Server) build(ctx context.Context, a Address) ([]byte, error) {
	var conn *pgxpool.Conn
	var tile []byte
	for i := range s.plans[a.ID] {
		p := &s.plans[a.ID][i]
		if int(a.Z) < p.layer.MinZoom {
			continue
		}
		if conn == nil {
			var err error
			if conn, err = s.reader().Acquire(ctx); err != nil {
				return nil, err
			}
			defer conn.Release()
		}
		encoder := s.encoders.Get().(*layerEncoder) //nolint:forcetypeassert // the pool makes nothing else
		encoder.begin(p, a)
		err := stream(ctx, conn.Conn(), encoder, a)
		if err == nil {
			tile = encoder.appendTo(tile)
		}
		s.encoders.Put(encoder)
		if err != nil {
			return nil, fmt.Errorf("tile %s: %w", a, err)
		}
	}
	return tile, nil
}

// stream runs the layer's prepared query and encodes each row as it arrives, from the
// connection's own buffer.
func stream(ctx context.Context, conn *pgx.Conn, encoder *layerEncoder, a Address) error {
	b := a.buffered(encoder.plan.layer)
	sql, args := encoder.plan.all, []any{pgx.QueryResultFormats{pgx.BinaryFormatCode}, b.Min[0], b.Min[1], b.Max[0], b.Max[1]}
	if a.Town != "" {
		sql, args = encoder.plan.oneTown, append(args, a.Town)
	}
	if a.AsOf != 0 {
		sql, args = encoder.plan.past, append(args[:5:5], a.Town, time.UnixMicro(a.AsOf))
	}
	rows, err := conn.Query(ctx, sql, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := encoder.add(rows.RawValues()); err != nil {
			return err
		}
	}
	return rows.Err()
}

// querySQL is the layer's query. The box is in the column's own system, so that its
// index is used, and holds the buffer too. Names come from the layer's list.
func querySQL(layer geo.Layer, oneTown bool) string {
	sql := fmt.Sprintf(
		`SELECT %s, geom3857 FROM %s WHERE geom3857 && ST_MakeEnvelope($1, $2, $3, $4, 3857)`,
		columnsSQL(layer), pgx.Identifier{layer.ID}.Sanitize(),
	)
	if oneTown {
		sql += " AND town = $5"
	}
	return sql
}

// pastSQL is the layer's query as it stood at an instant.
func pastSQL(layer geo.Layer) string {
	return fmt.Sprintf(
		`
			SELECT %s, geom3857 FROM as_of(NULL::%s, nullif($5::text, ''), $6, ST_MakeEnvelope($1, $2, $3, $4, 3857),
			    NULL) ORDER BY fid`,
		columnsSQL(layer), pgx.Identifier{layer.ID}.Sanitize(),
	)
}

func columnsSQL(layer geo.Layer) string {
	columns := []string{"fid"}
	for _, f := range tileFields(layer) {
		columns = append(columns, pgx.Identifier{f.Name}.Sanitize())
	}
	return strings.Join(columns, ", ")
}
