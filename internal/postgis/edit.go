package postgis

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/fault"
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

// Batch is edits of one town that are written at once or not at all.
type Batch struct {
	Town    string
	Actor   access.Actor
	Reason  string
	Key     string // of the request, so that a retry is answered as it was; may be empty
	Request []byte // SHA-256 of the request, so that no other one is under its key
	Edits   []Edit
}

// Answer is what came of a batch.
type Answer struct {
	Change   int64    `json:"change"`
	Results  []Edited `json:"results"`
	Restored int64    `json:"restored,omitempty"` // rows, of an undo
}

// Refused is an edit that the layer does not take, with all that is wrong.
type Refused struct {
	Edit     int // its place in the batch, from 0
	Troubles []geo.Trouble
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
	Edit    int // its place in the batch, from 0
	Current Row
	Since   []Difference // what others changed after the version that was meant
}

// Error says so.
func (s *Stale) Error() string {
	return fmt.Sprintf("it was changed since; its version is %d now", s.Current.Version)
}

// errReplayed ends a change that was written before under the same key.
var errReplayed = errors.New("postgis: answered before")

// Apply writes a batch. The errors are a Refused, a Stale, or a fault; then nothing is
// written.
func (db *DB) Apply(ctx context.Context, b Batch) (Answer, error) {
	var answer Answer
	err := db.Change(ctx, b.Town, b.Actor, b.Reason, func(c *Change) error {
		if b.Key != "" {
			if found, err := c.answered(ctx, b, &answer); err != nil {
				return err
			} else if found {
				return errReplayed
			}
		}
		answer.Change = c.ID
		for i, e := range b.Edits {
			done, err := c.apply(ctx, b.Actor, e)
			if refused, ok := errors.AsType[*Refused](err); ok {
				refused.Edit = i
			}
			if stale, ok := errors.AsType[*Stale](err); ok {
				stale.Edit = i
			}
			if err != nil {
				return err
			}
			answer.Results = append(answer.Results, done)
		}
		if b.Key == "" {
			return nil
		}
		return c.keepAnswer(ctx, b, answer)
	})
	if errors.Is(err, errReplayed) {
		err = nil
	}
	return answer, err
}

// answered finds what was answered under the batch's key before.
func (c *Change) answered(ctx context.Context, b Batch, answer *Answer) (bool, error) {
	var same bool
	const find = `SELECT request = $4, answer FROM answers WHERE town = $1 AND account = $2 AND key = $3 AND at > now() - interval '7 days'`
	err := c.tx.QueryRow(ctx, find, c.town, b.Actor.Account, b.Key, b.Request).Scan(&same, answer)
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return false, nil
	case err != nil:
		return false, err
	case !same:
		return false, fault.New(fault.Mismatch, "another request came under this Idempotency-Key before; take a new key for a new request")
	}
	return true, nil
}

func (c *Change) keepAnswer(ctx context.Context, b Batch, answer Answer) error {
	if _, err := c.tx.Exec(ctx, `SELECT forget_answers($1)`, c.town); err != nil {
		return err
	}
	const keep = `INSERT INTO answers (town, account, key, request, answer) VALUES ($1, $2, $3, $4, $5)`
	_, err := c.tx.Exec(ctx, keep, c.town, b.Actor.Account, b.Key, b.Request, answer)
	return err
}

func (c *Change) apply(ctx context.Context, actor access.Actor, e Edit) (Edited, error) {
	if e.Op == Create {
		return c.create(ctx, actor, e)
	}
	version, unit, err := c.standing(ctx, e)
	if err != nil {
		return Edited{}, err
	}
	if err := c.allow(actor, e.Layer, unit); err != nil {
		return Edited{}, err
	}
	if version != e.Version {
		return Edited{}, c.stale(ctx, e)
	}
	if e.Op == Delete {
		return c.remove(ctx, e)
	}
	return c.overwrite(ctx, actor, e)
}

// standing reads the version and the committee of what an edit is about.
func (c *Change) standing(ctx context.Context, e Edit) (version int, unit string, err error) {
	column := "''"
	if e.Layer.InUnit() {
		column = "coalesce(committee, '')"
	}
	sql := fmt.Sprintf(`SELECT version, %s FROM %s WHERE town = $1 AND fid = $2`, column, pgx.Identifier{e.Layer.ID}.Sanitize())
	err = c.tx.QueryRow(ctx, sql, c.town, e.FID).Scan(&version, &unit)
	if errors.Is(err, pgx.ErrNoRows) {
		err = fault.New(fault.NotFound, "there is no feature %d in %s of this town", e.FID, e.Layer.ID)
	}
	return version, unit, err
}

// allow is the program's own check; row security stands behind it.
func (c *Change) allow(actor access.Actor, layer geo.Layer, unit string) error {
	if !actor.May(access.Write, access.Place{Town: c.town, Layer: layer.ID, Unit: unit}) {
		return access.NotAllowed(nil)
	}
	return nil
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
		SELECT (SELECT before FROM h WHERE (before->>'version')::int >= $3 ORDER BY change LIMIT 1),
		       (SELECT after FROM h ORDER BY change DESC LIMIT 1),
		       coalesce((SELECT ST_AsBinary(before_geom) FROM h WHERE (before->>'version')::int >= $3 ORDER BY change LIMIT 1) <> (SELECT ST_AsBinary(after_geom) FROM h ORDER BY change DESC LIMIT 1), false)
		FROM (SELECT) one`
	var was, is map[string]any
	var moved bool
	err = c.tx.QueryRow(ctx, `WITH h AS MATERIALIZED (SELECT * FROM history_of($1, $2, 9223372036854775807, 1000))`+since, e.Layer.ID, e.FID, e.Version).Scan(&was, &is, &moved)
	if err != nil {
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

func (c *Change) remove(ctx context.Context, e Edit) (Edited, error) {
	tag, err := c.tx.Exec(ctx, fmt.Sprintf(`DELETE FROM %s WHERE town = $1 AND fid = $2`, pgx.Identifier{e.Layer.ID}.Sanitize()), c.town, e.FID)
	if err == nil && tag.RowsAffected() == 0 {
		err = access.NotAllowed(nil)
	}
	return Edited{Op: e.Op, Collection: e.Layer.ID, FID: e.FID}, err
}

// create writes a new feature by the way that imports go, with their checks.
func (c *Change) create(ctx context.Context, actor access.Actor, e Edit) (Edited, error) {
	staged, err := c.stageEdit(ctx, e)
	if err != nil {
		return Edited{}, err
	}
	if _, err := staged.Settle(ctx); err != nil {
		return Edited{}, err
	}
	if err := staged.refuse(ctx, clashingCode(e.Layer)); err != nil {
		return Edited{}, err
	}
	if err := staged.Number(ctx); err != nil {
		return Edited{}, err
	}
	unit, err := staged.unit(ctx)
	if err != nil {
		return Edited{}, err
	}
	if err := c.allow(actor, e.Layer, unit); err != nil {
		return Edited{}, err
	}
	fids, err := staged.Insert(ctx)
	if err != nil {
		return Edited{}, err
	}
	return Edited{Op: e.Op, Collection: e.Layer.ID, FID: fids[0], Version: 1}, nil
}

// overwrite sets the fields of an edit on what exists, to nothing where they are empty.
func (c *Change) overwrite(ctx context.Context, actor access.Actor, e Edit) (Edited, error) {
	staged, err := c.stageEdit(ctx, e)
	if err != nil {
		return Edited{}, err
	}
	if _, err := c.tx.Exec(ctx, `UPDATE staged SET match = $1`, e.FID); err != nil {
		return Edited{}, err
	}
	set := e.Set
	if e.Layer.InUnit() && slices.Contains(set, GeometryField) || slices.Contains(set, "committee") && e.Feature.Committee != "" {
		if _, err := staged.Settle(ctx); err != nil {
			return Edited{}, err
		}
	}
	if e.Op == Replace && e.Layer.InUnit() && !slices.Contains(set, "committee") && e.Layer.Unit != geo.VillageLevel {
		set = append(slices.Clone(set), "committee") // of where it lies now
	}
	if err := staged.refuse(ctx, clashingCode(e.Layer)); err != nil {
		return Edited{}, err
	}
	if slices.Contains(set, "committee") {
		unit, err := staged.unit(ctx)
		if err != nil {
			return Edited{}, err
		}
		if err := c.allow(actor, e.Layer, unit); err != nil {
			return Edited{}, err
		}
	}
	done := Edited{Op: e.Op, Collection: e.Layer.ID, FID: e.FID}
	update := fmt.Sprintf(`UPDATE %s x SET %s FROM staged s WHERE x.town = $1 AND x.fid = s.match RETURNING x.version`,
		pgx.Identifier{e.Layer.ID}.Sanitize(), strings.Join(overwritten(e.Layer, set), ", "))
	err = c.tx.QueryRow(ctx, update, c.town).Scan(&done.Version)
	if errors.Is(err, pgx.ErrNoRows) {
		err = access.NotAllowed(nil)
	}
	return done, err
}

// overwritten are the assignments of the fields that an edit sets.
func overwritten(layer geo.Layer, set []string) []string {
	sets := []string{"version = x.version"} // the trigger raises it; an edit may set nothing else
	for _, field := range set {
		column := field
		if field == GeometryField {
			column = "geom"
		}
		name := pgx.Identifier{column}.Sanitize()
		value := "s." + name
		if f, _ := layer.Field(field); f.Default != "" {
			value = fmt.Sprintf("coalesce(%s, '%s')", value, f.Default)
		}
		if field == geo.Aliases {
			value = "coalesce(s.aliases, '{}')"
		}
		sets = append(sets, name+" = "+value)
	}
	return sets
}

// stageEdit stages one feature and refuses what is wrong with it by itself.
func (c *Change) stageEdit(ctx context.Context, e Edit) (*Staged, error) {
	e.Feature.Row = 1
	staged, err := c.Stage(ctx, e.Layer, func(yield func(geo.Feature, error) bool) { yield(e.Feature, nil) })
	if err != nil {
		return nil, err
	}
	troubles, err := staged.Check(ctx, e.Op == Patch)
	if err == nil && len(troubles) > 0 {
		err = &Refused{Troubles: troubles}
	}
	return staged, err
}

// refuse refuses what clashes with the rest of the layer.
func (s *Staged) refuse(ctx context.Context, checks ...string) error {
	troubles, err := s.collect(ctx, checks...)
	if err != nil {
		return err
	}
	overlaps, err := s.CheckOverlaps(ctx)
	if err != nil {
		return err
	}
	if troubles = append(troubles, overlaps...); len(troubles) > 0 {
		return &Refused{Troubles: troubles}
	}
	return nil
}

// clashingCode finds a code that another feature bears.
func clashingCode(layer geo.Layer) string {
	return fmt.Sprintf(`
		SELECT s.row, format('编码 %%s 已经有了', s.code), format('code %%s is there already', s.code), NULL::geometry
		FROM staged s JOIN %s x ON x.town = $1 AND x.code = s.code AND x.fid IS DISTINCT FROM s.match`, pgx.Identifier{layer.ID}.Sanitize())
}

// unit is the committee that the one staged feature will belong to.
func (s *Staged) unit(ctx context.Context) (unit string, err error) {
	err = s.change.tx.QueryRow(ctx, `SELECT coalesce(committee, '') FROM staged`).Scan(&unit)
	return unit, err
}
