package postgis

// Hill shade tiles in the database.

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/relief"
)

// Relief describes a town's hill shade and the height model that it was made from.
type Relief struct {
	SHA256        string  // of the height model, its coordinate system and the town's extent
	Zoom          int     // the highest zoom level with tiles
	CellM         float64 // cell size of the height model in m
	LeastM, MostM float64 // lowest and highest ground within the town's extent, in m
	Revision      int64   // revision of the hill shade; set when it is read
}

// PutRelief replaces the hill shade of the change's town and returns the number of written tiles.
func (c *Change) PutRelief(ctx context.Context, r Relief, tiles iter.Seq2[relief.Tile, error]) (count int64, err error) {
	if _, err := c.tx.Exec(ctx, `DELETE FROM relief WHERE town = $1`, c.town); err != nil {
		return 0, err
	}
	const insert = `INSERT INTO relief (town, sha256, zoom, cell_m, least_m, most_m) VALUES ($1, $2, $3, $4, $5, $6)`
	if _, err := c.tx.Exec(ctx, insert, c.town, r.SHA256, r.Zoom, r.CellM, r.LeastM, r.MostM); err != nil {
		return 0, err
	}
	next, stop := iter.Pull2(tiles)
	defer stop()
	rows := pgx.CopyFromFunc(func() ([]any, error) {
		tile, err, ok := next()
		if !ok || err != nil {
			return nil, err
		}
		return []any{c.town, tile.Z, tile.X, tile.Y, tile.PNG}, nil
	})
	count, err = c.tx.CopyFrom(ctx, pgx.Identifier{"relief_tiles"}, []string{"town", "z", "x", "y", "picture"}, rows)
	if err != nil {
		return 0, fmt.Errorf("copy the tiles of relief: %w", err)
	}
	const prove = `UPDATE relief SET pictures = pictures_digest(town) WHERE town = $1`
	_, err = c.tx.Exec(ctx, prove, c.town)
	return count, err
}

// Relief describes the present hill shade of the change's town; ok tells whether it has one.
func (c *Change) Relief(ctx context.Context) (r Relief, ok bool, err error) {
	return readRelief(ctx, c.tx, c.town)
}

// Relief describes a town's hill shade; ok tells whether it has one.
func (db *DB) Relief(ctx context.Context, town string) (r Relief, ok bool, err error) {
	return readRelief(ctx, db.pool, town)
}

func readRelief(ctx context.Context, from interface {
	QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
}, town string,
) (r Relief, ok bool, err error) {
	const read = `
		SELECT sha256, zoom, cell_m, least_m, most_m, revision
		FROM relief JOIN layer_revisions r USING (town)
		WHERE town = $1 AND r.layer = 'relief'`
	err = from.QueryRow(ctx, read, town).Scan(&r.SHA256, &r.Zoom, &r.CellM, &r.LeastM, &r.MostM, &r.Revision)
	if errors.Is(err, pgx.ErrNoRows) {
		return r, false, nil
	}
	return r, err == nil, translate(err)
}

// ReliefTile returns a tile of a town's hill shade as PNG; nil where there is none.
func (db *DB) ReliefTile(ctx context.Context, town string, z, x, y uint32) (picture []byte, err error) {
	const read = `SELECT picture FROM relief_tiles WHERE town = $1 AND z = $2 AND x = $3 AND y = $4`
	err = db.reader(ctx).QueryRow(ctx, read, town, z, x, y).Scan(&picture)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil
	}
	return picture, translate(err)
}
