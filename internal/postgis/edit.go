package postgis

// Edits of features, and the errors that refuse them.

import (
	"context"
	"fmt"
	"strings"

	"github.com/paulmach/orb"

	"tuntu/geo"
)

// Op is the kind of an edit.
type Op string

// The edits of OGC API – Features, part 4.
const (
	Create  Op = "create"
	Replace Op = "replace"
	Patch   Op = "patch"
	Delete  Op = "delete"
)

// Edits that make several features of one, or one of several, on the same ground.
const (
	Split Op = "split" // the largest part stays the feature, the others become new ones
	Merge Op = "merge" // the largest feature stays, the others end
)

// GeometryField names the geometry among the fields that an edit sets.
const GeometryField = "geometry"

// Edit is one write to one feature.
type Edit struct {
	Op      Op
	Layer   geo.Layer
	FID     int64          // of the existing feature; 0 for Create
	Version int            // of the feature when the writer read it
	Feature geo.Feature    // the new values; only those of the fields in Set are used, all for Create
	Set     []string       // names of the fields to write, maybe GeometryField; an empty value clears its field
	Parts   []orb.Geometry // of Split, all of them
	Merged  []Versioned    // of Merge, the features; Feature has what they become, FID and Version are not used
	Repeats []string       // names of fields that only records set and that the edit may name with the value that stands

	Overlaps []Decision // what the writer decides on overlaps with other areas

	cut    bool    // whether the area is cut to make room for another one of the batch
	parent int64   // what the feature is a part of, and inherits from; 0: it is none
	merged []int64 // the features that it is merged from, itself among them
}

// Versioned is a feature as the writer read it.
type Versioned struct {
	FID     int64 `json:"id"`
	Version int   `json:"version"`
}

// Edited is the result of one edit.
type Edited struct {
	Op         Op      `json:"op"`
	Collection string  `json:"collection"`
	FID        int64   `json:"id"`
	Version    int     `json:"version,omitempty"` // 0: deleted
	Parts      []Piece `json:"parts,omitempty"`   // of Split, in the order of the edit's
	Ended      []int64 `json:"ended,omitempty"`   // of Merge, the features that are no more
	Cut        []Piece `json:"cut,omitempty"`     // areas that were cut to make room for it
}

// Piece is one of the features that an edit made or cut.
type Piece struct {
	FID     int64  `json:"id"`
	Version int    `json:"version"`
	Code    string `json:"code"`
}

// Answer is the result of Apply, in the order of the edits.
type Answer struct {
	Change  int64    `json:"change"`
	Results []Edited `json:"results"`
}

// AtEdit is an error of one of several edits.
type AtEdit struct {
	Edit int // index among the edits, from 0
	Err  error
}

// Error returns the text of the wrapped error.
func (e *AtEdit) Error() string { return e.Err.Error() }

// Unwrap returns the wrapped error.
func (e *AtEdit) Unwrap() error { return e.Err }

// Refused is the error of features that a layer does not take.
type Refused struct {
	Troubles []geo.Trouble
	Overlaps []Overlap // in exclusive layers; each has its trouble in Troubles
	Ground   *Ground   // of a split or a merge that does not keep its ground
	Cause    error     // the database's own, or nil
}

// Error lists the troubles in English.
func (r *Refused) Error() string {
	var said []string
	for _, t := range r.Troubles {
		said = append(said, t.En)
	}
	return strings.Join(said, "; ")
}

// Unwrap returns the database's own error, or nil.
func (r *Refused) Unwrap() error { return r.Cause }

// Stale is the error of an edit whose version is not the feature's present one.
type Stale struct {
	Current Row
	Since   []Difference // fields that changed after the edit's version
}

// Error names the present version.
func (s *Stale) Error() string {
	return fmt.Sprintf("it was changed since; its version is %d now", s.Current.Version)
}

// Apply writes edits of one town, all or none. It checks the state after all of them, not after
// each, so that their order does not matter. When it refuses an edit, the error is an AtEdit that
// wraps a Refused, a Stale or a fault, and nothing is written.
func (db *DB) Apply(ctx context.Context, r Request, edits []Edit) (Answer, error) {
	var answer Answer
	err := db.Write(ctx, r, &answer, func(c *Change) error {
		results, err := writeBatch(ctx, c, edits)
		answer = Answer{Change: c.ID, Results: results}
		return err
	})
	return answer, err
}

// stale returns a Stale with the feature's present state and what changed since the edit's version.
func (c *Change) stale(ctx context.Context, e Edit) error {
	s := &Stale{}
	err := readRows(ctx, c.tx, Query{Layer: e.Layer, Town: c.town, FID: e.FID, Limit: 1, Out: CRSs()[0]}, func(r Row) error {
		s.Current = r.Clone()
		return nil
	})
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
	if was != nil { // nil: the log lacks this version, since it never existed or is older than the log
		s.Since = differences(e.Layer, was, is)
		if moved {
			s.Since = append(s.Since, Difference{Field: GeometryField})
		}
	}
	return s
}
