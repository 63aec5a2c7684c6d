package postgis

// What readers who have no role may see: the whole map or nothing, and in each town each layer or not.

import (
	"context"
	"maps"
	"slices"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/access"
)

// Openness reads what readers without a role may see.
func (db *DB) Openness(ctx context.Context) (access.Openness, error) {
	const read = `
		SELECT tuntu_access.anonymous(), coalesce((SELECT json_object_agg(town, layers)
		    FROM (SELECT town, json_agg(layer ORDER BY layer) AS layers FROM closed_layers GROUP BY town) c), '{}')`
	var o access.Openness
	err := db.pool.QueryRow(ctx, read).Scan(&o.Anonymous, &o.Closed)
	return o, translate(err)
}

// SetAnonymous sets whether people who have not signed in may read.
func (db *DB) SetAnonymous(ctx context.Context, actor access.Actor, allowed bool) error {
	return db.call(ctx, actor, `SELECT tuntu_access.set_anonymous($1)`, []any{allowed})
}

// CloseLayer closes a layer of the change's town to readers who have no role there, or opens it to them.
func (c *Change) CloseLayer(ctx context.Context, layer geo.Layer, closed bool) error {
	write := `DELETE FROM closed_layers WHERE town = $1 AND layer = $2`
	if closed {
		write = `INSERT INTO closed_layers (town, layer) VALUES ($1, $2) ON CONFLICT (town, layer) DO NOTHING`
	}
	_, err := c.tx.Exec(ctx, write, c.town, layer.ID)
	return err
}

// ClosedLayers lists the ids of the layers that a town has closed to readers who have no role in it.
func (db *DB) ClosedLayers(ctx context.Context, town string) ([]string, error) {
	rows, err := db.pool.Query(ctx, `SELECT layer FROM closed_layers WHERE town = $1 ORDER BY layer`, town)
	if err != nil {
		return nil, translate(err)
	}
	layers, err := pgx.CollectRows(rows, pgx.RowTo[string])
	return layers, translate(err)
}

// Without leaves out of a change what it did to some layers and to the records about them. told is whether anything is
// left of it.
func (c TownChange) Without(closed []string) (rest TownChange, told bool) {
	rest = c
	rest.Layers, rest.Records, rest.Measures = []TouchedLayer{}, nil, nil
	for _, t := range c.Layers {
		if !slices.Contains(closed, t.Layer) {
			rest.Layers = append(rest.Layers, t)
		}
	}
	for _, t := range c.Records {
		if !isOneOf(layersOfKind(t.Kind), closed) {
			rest.Records = append(rest.Records, t)
		}
	}
	if !isOneOf(geo.SweptLayers(), closed) {
		rest.Measures = c.Measures
	}
	return rest, len(rest.Layers)+len(rest.Records) > 0
}

// Without leaves out of a change what it did to some layers and to the records about them. told is whether anything is
// left of it.
func (n ChangeNote) Without(closed []string) (rest ChangeNote, told bool) {
	rest = n
	rest.Touched = slices.DeleteFunc(slices.Clone(n.Touched), func(t Touch) bool {
		return slices.Contains(closed, t.Layer) || isOneOf(layersOfKind(kindOf(t.Layer)), closed)
	})
	return rest, len(rest.Touched) > 0 || len(n.Touched) == 0
}

// Without leaves out of a town how many rows there are of some layers and of the records about them.
func (t Town) Without(closed []string) Town {
	t.Counts = maps.Clone(t.Counts)
	maps.DeleteFunc(t.Counts, func(table string, _ int64) bool {
		return slices.Contains(closed, table) || isOneOf(layersOfKind(kindOf(table)), closed)
	})
	return t
}

// Without leaves out of a card what it says of some layers.
func (r *Related) Without(closed []string) {
	r.Near = slices.DeleteFunc(r.Near, func(n Neighbours) bool { return slices.Contains(closed, n.Layer) })
	for _, id := range closed {
		delete(r.Counts, id)
		if layer, _ := geo.LayerByID(id); layer.Unit == geo.CommitteeLevel {
			r.Committee = nil
		}
	}
	if isOneOf(geo.SweptLayers(), closed) {
		r.Days, r.History = nil, nil
	}
}

// isOneOf tells whether one of some layers is among others.
func isOneOf(layers, others []string) bool {
	return slices.ContainsFunc(layers, func(id string) bool { return slices.Contains(others, id) })
}
