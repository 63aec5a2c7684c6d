package postgis

// Splits features and merges them, and tells of which features a feature came.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/access"
)

// layOut makes the batch of the edits that are given: a split is a patch of the feature, which keeps the largest part, and
// a new feature for each other part; a merge is a patch of the largest feature, and deletions of the others.
func (b *batch) layOut(ctx context.Context, edits []Edit) error {
	for i, e := range edits {
		switch e.Op {
		case Split:
			b.split(i, e)
		case Merge:
			if err := b.merge(ctx, i, e); err != nil {
				return err
			}
		case Create, Replace, Patch, Delete:
			b.add(i, e)
		}
		if err := b.layOutDecisions(i, e); err != nil {
			return err
		}
	}
	return nil
}

// sharedFields names the fields of a layer that parts share.
func sharedFields(layer geo.Layer) (names []string) {
	for _, f := range layer.Fields {
		if f.Shared() {
			names = append(names, f.Name)
		}
	}
	return names
}

func (b *batch) split(origin int, e Edit) {
	shared := sharedFields(e.Layer)
	keeps := largest(e.Parts)
	fresh := append([]string{"code", GeometryField}, shared...)
	for _, f := range recorded(e.Layer) { // a new feature begins without, and gets what it inherits by its lineage
		fresh = append(fresh, f.Name)
	}
	for i, part := range e.Parts {
		made := Edit{Op: Create, Layer: e.Layer, Feature: geo.Feature{Geometry: part, Properties: map[string]any{}}, Set: fresh, parent: e.FID}
		if i == keeps {
			made.Op, made.FID, made.Version = Patch, e.FID, e.Version
			made.Set = append([]string{GeometryField}, shared...)
		}
		b.add(origin, made)
	}
}

func (b *batch) merge(ctx context.Context, origin int, e Edit) error {
	fids := make([]int64, len(e.Merged))
	for i, m := range e.Merged {
		fids[i] = m.FID
	}
	keeps, err := b.largestOf(ctx, e.Layer, fids)
	if err != nil {
		return err
	}
	sums, err := b.sums(ctx, e.Layer, fids)
	if err != nil {
		return err
	}
	for _, m := range e.Merged {
		made := Edit{Op: Delete, Layer: e.Layer, FID: m.FID, Version: m.Version}
		if m.FID == keeps {
			made.Op, made.Feature, made.merged = Patch, geo.Feature{Geometry: e.Feature.Geometry, Properties: sums}, fids
			made.Set = append([]string{GeometryField}, sharedFields(e.Layer)...)
		}
		b.add(origin, made)
	}
	return nil
}

// sameSize is how many m² or m, as they are shown, two shapes of one size may differ by.
const sameSize = 0.01

// largest finds the largest of several shapes, of equal ones the westernmost.
func largest(parts []orb.Geometry) (place int) {
	sizes := make([]float64, len(parts))
	for i, part := range parts {
		sizes[i] = geo.Size(part)
	}
	most := slices.Max(sizes) - sameSize
	place = -1
	for i, part := range parts {
		if sizes[i] >= most && (place < 0 || part.Bound().Min[0] < parts[place].Bound().Min[0]) {
			place = i
		}
	}
	return place
}

// largestOf finds the largest of several features, of equal ones the westernmost. If none is there, it is the first.
func (b *batch) largestOf(ctx context.Context, layer geo.Layer, fids []int64) (int64, error) {
	sql := fmt.Sprintf(`
		SELECT x.fid FROM (SELECT fid, %s AS size, ST_XMin(geom) AS west FROM %s WHERE town = $1 AND fid = ANY ($2)) x
		ORDER BY x.size < (max(x.size) OVER ()) - $3, x.west, x.fid LIMIT 1`, sizeColumn(layer), pgx.Identifier{layer.ID}.Sanitize())
	fid := fids[0]
	err := b.tx.QueryRow(ctx, sql, b.town, fids, sameSize).Scan(&fid)
	if errors.Is(err, pgx.ErrNoRows) {
		err = nil
	}
	return fid, err
}

// sizeColumn is the column of a layer's measured area or length.
func sizeColumn(layer geo.Layer) string {
	if layer.Shape == geo.Line {
		return "length_m"
	}
	return "area_m2"
}

// sums adds up the areas that are stated of several features; what is not stated of each is not stated of all.
func (b *batch) sums(ctx context.Context, layer geo.Layer, fids []int64) (map[string]any, error) {
	sums := map[string]any{}
	for _, field := range sharedFields(layer) {
		sql := fmt.Sprintf(`
			SELECT CASE WHEN count(*) = count(%[1]s) THEN sum(%[1]s::text::numeric)::double precision END
			FROM %[2]s WHERE town = $1 AND fid = ANY ($2)`, pgx.Identifier{field}.Sanitize(), pgx.Identifier{layer.ID}.Sanitize())
		var sum *float64
		if err := b.tx.QueryRow(ctx, sql, b.town, fids).Scan(&sum); err != nil {
			return nil, err
		}
		sums[field] = sum
	}
	return sums, nil
}

// share gives the staged parts of a split their shares of the areas that are stated of the feature, by their drawn sizes.
func (b *batch) share(ctx context.Context, layer geo.Layer, places []int) error {
	fields := sharedFields(layer)
	if !slices.ContainsFunc(places, func(place int) bool { return b.edits[place].parent != 0 }) {
		return nil
	}
	size := "ST_Area(s.geom::geography)"
	if layer.Shape == geo.Line {
		size = "ST_Length(s.geom::geography)"
	}
	table := pgx.Identifier{layer.ID}.Sanitize()
	for _, field := range fields {
		const shares = `
			UPDATE staged t SET %[1]s = o.share
			FROM (SELECT s.parent, array_agg(s.row ORDER BY s.row) AS rows, array_agg(%[2]s ORDER BY s.row) AS sizes
			      FROM staged s WHERE s.parent IS NOT NULL GROUP BY s.parent) p
			JOIN %[3]s x ON x.town = $1 AND x.fid = p.parent
			CROSS JOIN LATERAL unnest(p.rows, shared_out(x.%[1]s, p.sizes)) o (row, share)
			WHERE t.row = o.row`
		if _, err := b.tx.Exec(ctx, fmt.Sprintf(shares, field, size, table), b.town); err != nil {
			return err
		}
	}
	return nil
}

// link writes the lineage of what is split or merged; the features inherit by it.
func (b *batch) link(ctx context.Context, op Op) error {
	var layers []string
	var children, parents []int64
	stay := map[int64]int{}
	for i, e := range b.edits {
		switch {
		case op == Split && e.parent != 0 && e.Op == Create:
			layers, children, parents = append(layers, e.Layer.ID), append(children, b.done[i].FID), append(parents, e.parent)
		case op == Merge && e.merged != nil:
			stay[e.FID] = i
			for _, fid := range e.merged {
				if fid != e.FID {
					layers, children, parents = append(layers, e.Layer.ID), append(children, e.FID), append(parents, fid)
				}
			}
		}
	}
	if len(layers) == 0 {
		return nil
	}
	if err := b.inheritLinks(ctx, op); err != nil {
		return err
	}
	const insert = `
		INSERT INTO lineage (town, layer, kind, child, parent)
		SELECT $1, u.layer, $2, u.child, u.parent
		FROM unnest($3::text[], $4::bigint[], $5::bigint[]) u (layer, child, parent)`
	_, err := b.tx.Exec(ctx, insert, b.town, op, layers, children, parents)
	pg, ok := errors.AsType[*pgconn.PgError](err)
	switch {
	case ok && pg.Code == "TU016":
		return b.apart(pg, stay)
	case ok && pg.Code == "TU017":
		return b.inTwoBatches(pg, stay)
	}
	return err
}

// inTwoBatches is the error of parcels that are merged and are in different batches.
func (b *batch) inTwoBatches(pg *pgconn.PgError, stay map[int64]int) error {
	var apart struct {
		FID        int64
		One, Other *string
	}
	if err := json.Unmarshal([]byte(pg.Detail), &apart); err != nil {
		return err
	}
	return &AtEdit{stay[apart.FID], twoBatches(pg, apart.One, apart.Other)}
}

// apart is the error of parcels that are merged and stand at different stages.
func (b *batch) apart(pg *pgconn.PgError, stay map[int64]int) error {
	var fid int64
	var one, other string
	if _, err := fmt.Sscanf(pg.Message, "parcels.%d %s %s", &fid, &one, &other); err != nil {
		return err
	}
	return &AtEdit{stay[fid], twoStages(pg, one, other)}
}

// twoStages is the fault of a merge of parcels that do not stand at one stage.
func twoStages(cause error, one, other string) error {
	layer, _ := geo.LayerByID("parcels")
	field, _ := layer.Field("stage")
	return &Refused{Troubles: []geo.Trouble{{
		Field: "stage",
		Hans:  fmt.Sprintf("要合并的图斑阶段不同（%s、%s）：先办到同一阶段再合并", field.Word(one).Hans, field.Word(other).Hans),
		En:    fmt.Sprintf("what is merged stands at one stage; these stand at %s and %s", one, other),
	}}, Cause: cause}
}

// inheritLinks gives parts the declared links of their feature, and what is merged those of all.
func (b *batch) inheritLinks(ctx context.Context, op Op) error {
	heirs, sources := map[string][]int64{}, map[string][]int64{}
	layers := map[string]geo.Layer{}
	for i, e := range b.edits {
		from := []int64{e.parent}
		if op == Merge {
			from = e.merged
		} else if e.parent == 0 || e.Op != Create {
			continue
		}
		for _, fid := range from {
			layers[e.Layer.ID] = e.Layer
			heirs[e.Layer.ID], sources[e.Layer.ID] = append(heirs[e.Layer.ID], b.done[i].FID), append(sources[e.Layer.ID], fid)
		}
	}
	for id, layer := range layers {
		for _, link := range layer.Links {
			if link.Declared == "" {
				continue
			}
			other, _ := geo.LayerByID(link.Layer)
			sql := fmt.Sprintf(`
				INSERT INTO %[1]s (town, %[2]s, %[3]s)
				SELECT DISTINCT d.town, u.heir, d.%[3]s
				FROM unnest($2::bigint[], $3::bigint[]) u (heir, source)
				JOIN %[1]s d ON d.town = $1 AND d.%[2]s = u.source
				ON CONFLICT (town, %[2]s, %[3]s) DO NOTHING`, pgx.Identifier{link.Declared}.Sanitize(), layer.Reference, other.Reference)
			if _, err := b.tx.Exec(ctx, sql, b.town, heirs[id], sources[id]); err != nil {
				return err
			}
		}
	}
	return nil
}

// Ground is by how much a split or a merge does not keep its ground: in m², of lines in m.
type Ground struct {
	FID     int64   `json:"id"`
	Kind    Op      `json:"kind"`
	Won     float64 `json:"won"`     // how much more the new shapes cover in sum; below 0: less
	Apart   float64 `json:"apart"`   // how much lies in the old or in the new shapes only; of lines how far apart they are
	Allowed float64 `json:"allowed"` // a square metre a cut, of lines a metre
	Lines   bool    `json:"-"`
}

// judgeGround lets the database judge, now rather than at the commit, whether what was split or merged keeps its ground.
func (b *batch) judgeGround(ctx context.Context) error {
	if !slices.ContainsFunc(b.edits, func(e Edit) bool { return e.parent != 0 || e.merged != nil }) {
		return nil
	}
	err := b.judgeLineage(ctx)
	refused, ok := errors.AsType[*Refused](err)
	if !ok || refused.Ground == nil {
		return err
	}
	at := slices.IndexFunc(b.edits, func(e Edit) bool {
		return e.FID == refused.Ground.FID && (e.parent != 0 || e.merged != nil)
	})
	return &AtEdit{at, err}
}

// judgeLineage runs the deferred judge of splits and merges. The error is a Refused with the ground that is not kept.
func (c *Change) judgeLineage(ctx context.Context) error {
	_, err := c.tx.Exec(ctx, `SET CONSTRAINTS judge_lineage IMMEDIATE`)
	pg, ok := errors.AsType[*pgconn.PgError](err)
	if !ok || pg.Code != "TU015" || pg.Detail == "" {
		return err
	}
	var off struct {
		FID        int64
		Kind       Op
		Won, Apart float64
		Cuts       int
		Lines      bool
	}
	if err := json.Unmarshal([]byte(pg.Detail), &off); err != nil {
		return err
	}
	g := &Ground{off.FID, off.Kind, round2(off.Won), round2(off.Apart), float64(off.Cuts), off.Lines}
	return &Refused{Troubles: []geo.Trouble{g.trouble()}, Ground: g, Cause: pg}
}

func round2(n float64) float64 { return math.Round(n*100) / 100 }

// trouble says what differs.
func (g *Ground) trouble() geo.Trouble {
	if g.Lines {
		return geo.Trouble{
			Hans: fmt.Sprintf("前后线路不一致：长度相差 %+.2f 米，最远相离 %.2f 米；每切一刀至多 1 米", g.Won, g.Apart),
			En:   fmt.Sprintf("the lines are not kept: %+.2f m in length, up to %.2f m apart; 1 m a cut is allowed", g.Won, g.Apart),
		}
	}
	return geo.Trouble{
		Hans: fmt.Sprintf("前后范围不一致：面积相差 %+.2f 平方米，不重合 %.2f 平方米；每切一刀至多 1 平方米", g.Won, g.Apart),
		En:   fmt.Sprintf("the ground is not kept: %+.2f m² in sum, and %.2f m² lie in one of both only; 1 m² a cut is allowed", g.Won, g.Apart),
	}
}

// results tells what became of the given edits.
func (b *batch) results(ctx context.Context, edits []Edit) ([]Edited, error) {
	if len(b.edits) == len(edits) { // each is what was given
		return b.done, nil
	}
	results := make([]Edited, len(edits))
	for i, e := range edits {
		var stands map[int64]Piece
		var err error
		if e.Op == Split || e.Op == Merge || len(e.Overlaps) > 0 {
			if stands, err = b.standing(ctx, e.Layer, i); err != nil {
				return nil, err
			}
			results[i] = Edited{Op: e.Op, Collection: e.Layer.ID}
		}
		for place, done := range b.done {
			switch made := b.edits[place]; {
			case b.origin[place] != i:
			case made.cut:
				results[i].Cut = append(results[i].Cut, stands[done.FID])
			case e.Op != Split && e.Op != Merge:
				results[i] = done
			case made.Op == Delete:
				results[i].Ended = append(results[i].Ended, done.FID)
			default:
				part := stands[done.FID]
				if made.Op == Patch {
					results[i].FID, results[i].Version = part.FID, part.Version
				}
				if e.Op == Split {
					results[i].Parts = append(results[i].Parts, part)
				}
			}
		}
	}
	return results, nil
}

// standing reads the versions and codes of the features of a given edit.
func (b *batch) standing(ctx context.Context, layer geo.Layer, origin int) (map[int64]Piece, error) {
	var fids []int64
	for place, done := range b.done {
		if b.origin[place] == origin {
			fids = append(fids, done.FID)
		}
	}
	sql := fmt.Sprintf(`SELECT fid, version, coalesce(code, '') FROM %s WHERE town = $1 AND fid = ANY ($2)`, pgx.Identifier{layer.ID}.Sanitize())
	rows, err := b.tx.Query(ctx, sql, b.town, fids)
	if err != nil {
		return nil, err
	}
	parts, err := pgx.CollectRows(rows, pgx.RowToStructByPos[Piece])
	stands := map[int64]Piece{}
	for _, p := range parts {
		stands[p.FID] = p
	}
	return stands, err
}

// Relative is a feature that another came of, or that came of it.
type Relative struct {
	FID    int64     `json:"id"`
	Code   string    `json:"code,omitempty"` // the one that it has, or had last
	Kind   Op        `json:"kind"`
	Change int64     `json:"change"`
	At     time.Time `json:"at"`
}

// LineageOf lists of which features a feature came, and which came of it, the earliest first. The feature may be one that
// has ended.
func (db *DB) LineageOf(ctx context.Context, actor access.Actor, town string, layer geo.Layer, fid int64) (parents, children []Relative, err error) {
	err = db.as(ctx, actor, func(tx pgx.Tx) error {
		rows, err := tx.Query(ctx, `SELECT older, fid, coalesce(code, ''), kind, change, at FROM lineage_of($1, $2, $3)`, town, layer.ID, fid)
		if err != nil {
			return err
		}
		var older bool
		var r Relative
		_, err = pgx.ForEachRow(rows, []any{&older, &r.FID, &r.Code, &r.Kind, &r.Change, &r.At}, func() error {
			if older {
				parents = append(parents, r)
			} else {
				children = append(children, r)
			}
			return nil
		})
		return err
	})
	return parents, children, err
}

// unlink takes the lineage that a change has written back, before its features are restored, and returns its rows.
func (c *Change) unlink(ctx context.Context) (int64, error) {
	const remove = `
		DELETE FROM lineage l USING undo_net n
		WHERE l.town = $1 AND n.layer = 'lineage' AND n.before IS NULL AND l.id = n.fid`
	tag, err := c.tx.Exec(ctx, remove, c.town)
	if err != nil || tag.RowsAffected() == 0 {
		return 0, err
	}
	_, err = c.tx.Exec(ctx, `DELETE FROM undo_net WHERE layer = 'lineage' AND before IS NULL`)
	return tag.RowsAffected(), err
}
