package tiles

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"tuntu/geo"
)

// build makes a tile's bytes, uncompressed; empty when it has no features.
func build(ctx context.Context, pool *pgxpool.Pool, a Address) ([]byte, error) {
	layers := a.layers()
	if len(layers) == 0 {
		return nil, nil
	}
	conn, err := pool.Acquire(ctx)
	if err != nil {
		return nil, err
	}
	defer conn.Release()
	var tile []byte
	for _, layer := range layers {
		encoder := newLayerEncoder(layer, a)
		if err := stream(ctx, conn.Conn(), encoder, a); err != nil {
			return nil, fmt.Errorf("tile %s: %w", a, err)
		}
		tile = encoder.appendTo(tile)
	}
	return tile, nil
}

// stream runs the layer's prepared query and encodes each row as it arrives, from the
// connection's own buffer.
func stream(ctx context.Context, conn *pgx.Conn, encoder *layerEncoder, a Address) error {
	b := a.buffered()
	args := []any{pgx.QueryResultFormats{pgx.BinaryFormatCode}, b.Min[0], b.Min[1], b.Max[0], b.Max[1]}
	if a.Town != "" {
		args = append(args, a.Town)
	}
	rows, err := conn.Query(ctx, querySQL(encoder.layer, a.Town != ""), args...)
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
	columns := []string{"fid"}
	for _, f := range tileFields(layer) {
		columns = append(columns, pgx.Identifier{f.Name}.Sanitize())
	}
	sql := fmt.Sprintf(
		`SELECT %s, geom3857 FROM %s WHERE geom3857 && ST_MakeEnvelope($1, $2, $3, $4, 3857)`,
		strings.Join(columns, ", "), pgx.Identifier{layer.ID}.Sanitize(),
	)
	if oneTown {
		sql += " AND town = $5"
	}
	return sql
}
