package postgis

import (
	"context"
	"fmt"
	"strings"

	"tuntu/geo"
)

// Op is what an edit does.
type Op string

// The edits of OGC API – Features, part 4.
const (
	Create  Op = "create"
	Replace Op = "replace"
	Patch   Op = "patch"
	Delete  Op = "delete"
)

// GeometryField names the geometry among the fields that an edit sets.
const GeometryField = "geometry"

// Edit is one write to one feature.
type Edit struct {
	Op      Op
	Layer   geo.Layer
	FID     int64       // of what exists; 0: a new feature
	Version int         // that the writer has read
	Feature geo.Feature // what is to be written
	Set     []string    // the fields that it sets, GeometryField among them; empty ones clear
}

// Edited is what became of an edit.
type Edited struct {
	Op         Op     `json:"op"`
	Collection string `json:"collection"`
	FID        int64  `json:"id"`
	Version    int    `json:"version,omitempty"` // 0: deleted
}

// Answer is what came of edits.
type Answer struct {
	Change  int64    `json:"change"`
	Results []Edited `json:"results"`
}

// AtEdit is an error of one edit of several.
type AtEdit struct {
	Edit int // its place, from 0
	Err  error
}

// Error is the error's own.
func (e *AtEdit) Error() string { return e.Err.Error() }

// Unwrap gives the error itself.
func (e *AtEdit) Unwrap() error { return e.Err }

// Refused is what a layer does not take, with all that is wrong.
type Refused struct {
	Troubles []geo.Trouble
	Overlaps []Overlap // where areas that may not would lie upon others; a trouble says each
}

// Error lists what is wrong.
func (r *Refused) Error() string {
	var said []string
	for _, t := range r.Troubles {
		said = append(said, t.En)
	}
	return strings.Join(said, "; ")
}

// Stale is an edit of a version that is no longer the feature's.
type Stale struct {
	Current Row
	Since   []Difference // what others changed after the version that was meant
}

// Error says so.
func (s *Stale) Error() string {
	return fmt.Sprintf("it was changed since; its version is %d now", s.Current.Version)
}

// Apply writes edits of one town, all or none. They are judged as all of them leave the town,
// not one after the other, so that their order does not count. The errors are an AtEdit of a
// Refused, a Stale or a fault; then nothing is written.
func (db *DB) Apply(ctx context.Context, r Request, edits []Edit) (Answer, error) {
	var answer Answer
	err := db.Write(ctx, r, &answer, func(c *Change) error {
		b := newBatch(c, edits)
		if err := b.write(ctx); err != nil {
			return err
		}
		answer = Answer{Change: c.ID, Results: b.done}
		return nil
	})
	return answer, err
}

// stale says what has become of a feature since a version.
func (c *Change) stale(ctx context.Context, e Edit) error {
	s := &Stale{}
	sql, args := Query{Layer: e.Layer, Town: c.town, FID: e.FID, Limit: 1, Out: CRSs()[0]}.SQL()
	err := c.tx.QueryRow(ctx, sql, args...).Scan(&s.Current.Town, &s.Current.FID, &s.Current.Version, &s.Current.Properties, &s.Current.Geometry)
	if err != nil {
		return err
	}
	const since = `
		WITH h AS MATERIALIZED (SELECT * FROM history_of($1, $2, 9223372036854775807, 1000)),
		meant AS (SELECT before, before_geom FROM h WHERE (before->>'version')::int >= $3 ORDER BY change LIMIT 1),
		last AS (SELECT after, after_geom FROM h ORDER BY change DESC LIMIT 1)
		SELECT (SELECT before FROM meant), (SELECT after FROM last),
		       coalesce((SELECT ST_AsBinary(before_geom) FROM meant) <> (SELECT ST_AsBinary(after_geom) FROM last),
		           false)`
	var was, is map[string]any
	var moved bool
	if err := c.tx.QueryRow(ctx, since, e.Layer.ID, e.FID, e.Version).Scan(&was, &is, &moved); err != nil {
		return err
	}
	if was != nil { // else the version is of no past: made up, or of a day before there was a log
		s.Since = differences(e.Layer, was, is)
		if moved {
			s.Since = append(s.Since, Difference{Field: GeometryField})
		}
	}
	return s
}
