package postgis

// Writes several edits of one town, all or none.

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/fault"
)

// batch writes several edits of one town within an open change. It looks up the features that
// exist, deletes those to be deleted, stages, checks and writes the others layer by layer, and
// looks for overlaps last, when all edits are written.
type batch struct {
	*Change
	edits  []Edit   // a split or a merge is laid out as edits of its features
	done   []Edited // one for each edit, in the same order
	origin []int    // which of the given edits each comes of

	decisions []decided
}

// writeBatch writes edits and returns a result for each. Its errors name the edits by their places among those given.
func writeBatch(ctx context.Context, c *Change, edits []Edit) ([]Edited, error) {
	b := &batch{Change: c}
	err := b.layOut(ctx, edits)
	if err == nil {
		err = b.write(ctx)
	}
	if at, ok := errors.AsType[*AtEdit](err); ok {
		return nil, &AtEdit{b.origin[at.Edit], at.Err}
	}
	if err != nil {
		return nil, err
	}
	return b.results(ctx, edits)
}

// add adds an edit that comes of the given one.
func (b *batch) add(origin int, e Edit) {
	// A feature that is replaced without naming a committee gets the one that it lies in.
	if e.Op == Replace && e.Layer.InUnit() && e.Layer.Unit != geo.VillageLevel && !slices.Contains(e.Set, "committee") {
		e.Set = append(slices.Clone(e.Set), "committee")
	}
	b.edits, b.origin = append(b.edits, e), append(b.origin, origin)
	b.done = append(b.done, Edited{Op: e.Op, Collection: e.Layer.ID, FID: e.FID})
}

func (b *batch) write(ctx context.Context) error {
	layers := slices.DeleteFunc(geo.LayersAsBegun(), func(l geo.Layer) bool { return len(b.of(l, anyOp)) == 0 })
	for _, layer := range layers {
		if err := b.lookUp(ctx, layer); err != nil {
			return err
		}
		if err := b.knowDecided(ctx, layer); err != nil {
			return err
		}
	}
	if err := b.link(ctx, Merge); err != nil { // before what is merged ends, which moves forbid otherwise
		return err
	}
	if err := b.uniteUnits(ctx); err != nil {
		return err
	}
	for _, layer := range slices.Backward(layers) {
		if err := b.remove(ctx, layer); err != nil {
			return err
		}
	}
	for _, layer := range layers {
		if err := b.put(ctx, layer); err != nil {
			return err
		}
	}
	if err := b.link(ctx, Split); err != nil {
		return err
	}
	if err := b.divideUnits(ctx); err != nil {
		return err
	}
	if err := b.keepDecisions(ctx); err != nil {
		return err
	}
	for _, layer := range layers {
		if err := b.judge(ctx, layer); err != nil {
			return err
		}
	}
	if err := b.judgeGround(ctx); err != nil {
		return err
	}
	return b.judgeUnits(ctx)
}

// judgeUnits refuses to delete a committee that features still belong to. The error is an AtEdit
// that names the deletion.
func (b *batch) judgeUnits(ctx context.Context) error {
	goes := slices.IndexFunc(b.edits, func(e Edit) bool { return deleting(e) && e.Layer.Unit == geo.CommitteeLevel })
	if goes < 0 {
		return nil
	}
	err := b.judgeLinks(ctx)
	if pg, ok := errors.AsType[*pgconn.PgError](err); ok && pg.Code == "23503" {
		return &AtEdit{goes, fault.Wrap(err, fault.Conflict, "features still belong to the committee; give them another one first, or in the same batch")}
	}
	return err
}

func anyOp(Edit) bool      { return true }
func existing(e Edit) bool { return e.Op != Create }
func deleting(e Edit) bool { return e.Op == Delete }
func putting(e Edit) bool  { return e.Op != Delete }

// settling tells whether an edit's committee must be found: a committee that the edit names is
// looked up; if it names none and the feature's geometry is written, the feature's place decides.
func settling(e Edit) bool {
	return e.Layer.InUnit() && (e.Op == Create && e.parent == 0 || slices.Contains(e.Set, "committee") && (e.Feature.Committee != "" || moving(e)))
}

// moving tells whether an edit writes the feature's geometry.
func moving(e Edit) bool { return e.Op == Create || slices.Contains(e.Set, GeometryField) }

// of lists the indices of a layer's edits that are of some kind.
func (b *batch) of(layer geo.Layer, kind func(Edit) bool) (places []int) {
	for i, e := range b.edits {
		if e.Layer.ID == layer.ID && kind(e) {
			places = append(places, i)
		}
	}
	return places
}

// fids lists the fids of the features at some indices of the edits.
func (b *batch) fids(places []int) []int64 {
	fids := make([]int64, len(places))
	for i, place := range places {
		fids[i] = b.done[place].FID
	}
	return fids
}

// lookUp refuses an edit whose feature does not exist, may not be written by the actor, is edited
// twice, or has another version than the edit says.
func (b *batch) lookUp(ctx context.Context, layer geo.Layer) error {
	places := b.of(layer, existing)
	if len(places) == 0 {
		return nil
	}
	sql := fmt.Sprintf(`SELECT fid, version, coalesce(%s, '') FROM %s WHERE town = $1 AND fid = ANY ($2)`,
		ownUnit(layer), pgx.Identifier{layer.ID}.Sanitize())
	rows, err := b.tx.Query(ctx, sql, b.town, b.fids(places))
	if err != nil {
		return err
	}
	type standing struct {
		version int
		unit    string
	}
	found := map[int64]standing{}
	var fid int64
	var s standing
	if _, err := pgx.ForEachRow(rows, []any{&fid, &s.version, &s.unit}, func() error { found[fid] = s; return nil }); err != nil {
		return err
	}
	seen := map[int64]bool{}
	for _, place := range places {
		e := b.edits[place]
		s, there := found[e.FID]
		switch {
		case !there:
			err = fault.New(fault.NotFound, "there is no feature %d in %s of this town", e.FID, layer.ID)
		case seen[e.FID]:
			err = fault.New(fault.Invalid, "feature %d of %s is edited twice; put what is to become of it into one edit", e.FID, layer.ID)
		case !b.may(layer, s.unit):
			err = access.NotAllowed(nil)
		case s.version != e.Version:
			err = b.stale(ctx, e)
		}
		if err != nil {
			return &AtEdit{place, err}
		}
		seen[e.FID] = true
	}
	return nil
}

// ownUnit returns the SQL expression of the committee that a layer's features belong to.
func ownUnit(layer geo.Layer) string {
	if layer.InUnit() {
		return "committee"
	}
	return "NULL"
}

// may tells whether the actor may write a layer's features of a committee. Row security checks it
// once more, but could not say which edit is refused.
func (c *Change) may(layer geo.Layer, unit string) bool {
	return c.actor.May(access.Write, access.Place{Town: c.town, Layer: layer.ID, Unit: unit})
}

// remove deletes the layer's features that the edits delete.
func (b *batch) remove(ctx context.Context, layer geo.Layer) error {
	places := b.of(layer, deleting)
	if len(places) == 0 {
		return nil
	}
	sql := fmt.Sprintf(`DELETE FROM %s WHERE town = $1 AND fid = ANY ($2)`, pgx.Identifier{layer.ID}.Sanitize())
	tag, err := b.tx.Exec(ctx, sql, b.town, b.fids(places))
	if err == nil && tag.RowsAffected() < int64(len(places)) {
		err = &AtEdit{places[0], access.NotAllowed(nil)}
	}
	return err
}

// put stages the features of a layer that the edits create or change, checks and writes them.
func (b *batch) put(ctx context.Context, layer geo.Layer) error {
	places := b.of(layer, putting)
	if len(places) == 0 {
		return nil
	}
	staged, err := b.stageEdits(ctx, layer, places)
	if err != nil {
		return err
	}
	if err := b.check(ctx, staged, len(b.of(layer, moving)) > 0); err != nil {
		return err
	}
	if err := b.share(ctx, layer, places); err != nil {
		return err
	}
	if err := b.cut(ctx, staged); err != nil {
		return err
	}
	if err := b.settle(ctx, staged, places); err != nil {
		return err
	}
	if err := b.update(ctx, staged, places); err != nil {
		return err
	}
	return b.insert(ctx, staged, places)
}

// check refuses invalid geometries, values that only records set, and codes, names and committees that the layer does
// not take.
// Geometries come first, since the other checks rely on them.
func (b *batch) check(ctx context.Context, staged *Staged, moved bool) error {
	if moved {
		if err := b.refuse(staged.CheckGeometry(ctx)); err != nil {
			return err
		}
	}
	return b.refuse(staged.collectOf(ctx, slices.Concat(staged.attributeChecks(false), []check{{clashingCode(staged.layer), "code"}}, editedRecorded(staged.layer))...))
}

// refuse turns the troubles of the first edit that has any into an AtEdit of a Refused.
func (b *batch) refuse(found []geo.Trouble, err error) error {
	if err != nil || len(found) == 0 {
		return err
	}
	first := slices.MinFunc(found, func(x, y geo.Trouble) int { return x.Row - y.Row }).Row
	own := slices.DeleteFunc(found, func(t geo.Trouble) bool { return t.Row != first })
	return &AtEdit{first - 1, &Refused{Troubles: own}}
}

// clashingCode is the check for a code that another feature has and that no edit takes from it.
func clashingCode(layer geo.Layer) string {
	return fmt.Sprintf(`
		SELECT s.row, format('编码 %%s 已经有了', s.code), format('code %%s is there already', s.code), NULL::geometry
		FROM staged s JOIN %s x ON x.town = $1 AND x.code = s.code AND x.fid IS DISTINCT FROM s.match
		WHERE (s.match IS NULL OR 'code' = ANY (s.sets))
		  AND NOT EXISTS (SELECT FROM staged r WHERE r.match = x.fid AND r.code IS DISTINCT FROM x.code)`, pgx.Identifier{layer.ID}.Sanitize())
}

// settle gives the staged features their committees and codes, and refuses a feature whose
// committee the actor may not write.
func (b *batch) settle(ctx context.Context, staged *Staged, places []int) error {
	units := map[int]string{}
	if slices.ContainsFunc(places, func(place int) bool { return settling(b.edits[place]) }) {
		var err error
		if units, err = staged.settle(ctx); err != nil {
			return err
		}
	}
	unnamed := false
	for _, place := range places {
		e := b.edits[place]
		unnamed = unnamed || e.Op == Create && e.Feature.Code == ""
		if (e.Op == Create && e.parent == 0 || slices.Contains(e.Set, "committee")) && !b.may(staged.layer, units[place+1]) {
			return &AtEdit{place, access.NotAllowed(nil)}
		}
	}
	if !unnamed {
		return nil
	}
	return staged.Number(ctx)
}

// update writes the fields that edits set on existing features. The edits that write a geometry
// and the others take one statement each, so that the triggers on the geometry column, which check
// it again, do not run for the latter.
func (b *batch) update(ctx context.Context, staged *Staged, places []int) error {
	for _, moved := range []bool{true, false} {
		var some []int
		var set []string
		for _, place := range places {
			if e := b.edits[place]; existing(e) && moving(e) == moved {
				some = append(some, place)
				set = append(set, e.Set...)
			}
		}
		if len(some) == 0 {
			continue
		}
		rows, err := staged.overwrite(ctx, set, moved)
		if err != nil {
			return err
		}
		versions := map[int64]int{}
		var fid int64
		var version int
		if _, err := pgx.ForEachRow(rows, []any{&fid, &version}, func() error { versions[fid] = version; return nil }); err != nil {
			return err
		}
		for _, place := range some {
			if b.done[place].Version = versions[b.done[place].FID]; b.done[place].Version == 0 { // hidden by row security
				return &AtEdit{place, access.NotAllowed(nil)}
			}
		}
	}
	return nil
}

// insert inserts the features that edits create.
func (b *batch) insert(ctx context.Context, staged *Staged, places []int) error {
	places = slices.DeleteFunc(slices.Clone(places), func(place int) bool { return existing(b.edits[place]) })
	if len(places) == 0 {
		return nil
	}
	fids, err := staged.Insert(ctx)
	if err != nil {
		return err
	}
	for i, place := range places {
		b.done[place].FID, b.done[place].Version = fids[i], 1
	}
	return nil
}

// judge refuses areas of an exclusive layer that overlap others once all edits are written.
func (b *batch) judge(ctx context.Context, layer geo.Layer) error {
	places := b.of(layer, func(e Edit) bool { return putting(e) && moving(e) })
	fids := b.fids(places)
	err := b.refuseOverlaps(ctx, layer, fids)
	refused, ok := errors.AsType[*Refused](err)
	if !ok {
		return err
	}
	b.offer(layer, refused.Overlaps)
	return &AtEdit{places[slices.Index(fids, refused.Overlaps[0].FID)], err}
}
