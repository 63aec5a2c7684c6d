package postgis

// Decides overlaps: one area is cut, or the older one counts what both cover.

import (
	"context"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/fault"
)

// The decisions on an overlap.
const (
	CutMine     = "cut_mine"     // the area that is written loses what both cover
	CutTheirs   = "cut_theirs"   // the other one does
	OlderCounts = "older_counts" // both stay as they are; the older one, whose fid is lower, counts what both cover
)

// Decisions lists the decisions on an overlap.
func Decisions() []string { return []string{CutMine, CutTheirs, OlderCounts} }

// Decision is what a writer decides on the overlap of the area that he writes with another.
type Decision struct {
	With     int64  `json:"with"`
	Version  int    `json:"version"` // of the other when he read it
	Decision string `json:"decision"`
}

// decided is a decision of one of the given edits, with how large the overlaps are that it is on, by the places of the
// areas that the edit writes.
type decided struct {
	Decision
	origin int
	m2     map[int]float64
}

// mine lists the places of the areas that the edit of a decision writes.
func (b *batch) mine(d decided) (places []int) {
	for place, e := range b.edits {
		if b.origin[place] == d.origin && putting(e) && moving(e) && !e.cut {
			places = append(places, place)
		}
	}
	return places
}

// layOutDecisions notes the decisions of a given edit. An area that is cut without being edited is an edit of its own.
func (b *batch) layOutDecisions(origin int, e Edit) error {
	if len(e.Overlaps) == 0 {
		return nil
	}
	last := len(b.edits) - 1
	switch {
	case !e.Layer.Decided:
		return &AtEdit{last, fault.New(fault.Invalid, "an overlap in %s is not decided", e.Layer.ID)}
	case !slices.ContainsFunc(b.edits[slices.Index(b.origin, origin):], func(e Edit) bool { return putting(e) && moving(e) }):
		return &AtEdit{last, fault.New(fault.Invalid, "an overlap is decided where a geometry is written, and this edit writes none")}
	}
	for _, d := range e.Overlaps {
		b.decisions = append(b.decisions, decided{Decision: d, origin: origin})
		if d.Decision == CutTheirs {
			b.add(origin, Edit{
				Op: Patch, Layer: e.Layer, FID: d.With, Version: d.Version, cut: true, Set: []string{GeometryField},
				Feature: geo.Feature{Properties: map[string]any{}},
			})
		}
	}
	return nil
}

// knowDecided refuses a decision on an area that is not there, that was changed since the writer read it, or that the
// batch gives another shape itself.
func (b *batch) knowDecided(ctx context.Context, layer geo.Layer) error {
	shaped := map[int64]bool{}
	for _, place := range b.of(layer, existing) {
		if e := b.edits[place]; !e.cut {
			shaped[e.FID] = true
		}
	}
	var asked []decided // what is cut is an edit, and looked up as such
	var fids []int64
	for _, d := range b.decisions {
		place := b.mine(d)[0]
		switch {
		case b.edits[place].Layer.ID != layer.ID:
		case shaped[d.With]:
			return &AtEdit{place, fault.New(fault.Invalid, "feature %d of %s is edited in the same batch; draw both without the overlap, or decide it after that", d.With, layer.ID)}
		case d.Decision.Decision != CutTheirs:
			asked, fids = append(asked, d), append(fids, d.With)
		}
	}
	if len(asked) == 0 {
		return nil
	}
	versions, err := b.versionsOf(ctx, layer, fids)
	if err != nil {
		return err
	}
	for _, d := range asked {
		version, there := versions[d.With]
		switch {
		case !there:
			err = fault.New(fault.NotFound, "there is no feature %d in %s of this town", d.With, layer.ID)
		case version != d.Version:
			err = b.stale(ctx, Edit{Layer: layer, FID: d.With, Version: d.Version})
		}
		if err != nil {
			return &AtEdit{b.mine(d)[0], err}
		}
	}
	return nil
}

// versionsOf reads the versions of features of a layer.
func (c *Change) versionsOf(ctx context.Context, layer geo.Layer, fids []int64) (map[int64]int, error) {
	sql := fmt.Sprintf(`SELECT fid, version FROM %s WHERE town = $1 AND fid = ANY ($2)`, pgx.Identifier{layer.ID}.Sanitize())
	rows, err := c.tx.Query(ctx, sql, c.town, fids)
	if err != nil {
		return nil, err
	}
	versions := map[int64]int{}
	var fid int64
	var version int
	_, err = pgx.ForEachRow(rows, []any{&fid, &version}, func() error { versions[fid] = version; return nil })
	return versions, err
}

// cut measures the overlaps that are decided, and cuts the staged areas. An overlap of no more than 1 m² is none.
func (b *batch) cut(ctx context.Context, staged *Staged) error {
	table := pgx.Identifier{staged.layer.ID}.Sanitize()
	cuts := 0
	for i := range b.decisions {
		d := &b.decisions[i]
		rows := b.rowsOf(*d, staged.layer)
		if len(rows) == 0 {
			continue
		}
		if err := b.measure(ctx, d, table, rows); err != nil {
			return err
		}
		var cut string
		switch d.Decision.Decision {
		case CutMine:
			rows = slices.DeleteFunc(rows, func(row int) bool { return d.m2[row-1] == 0 })
			cut = `
				UPDATE staged s SET geom = ` + onGrid("ST_Difference(s.geom, x.geom)") + `
				FROM %s x WHERE x.town = $1 AND x.fid = $2 AND s.row = ANY ($3)`
		case CutTheirs:
			cut = `
				UPDATE staged s SET geom = ` + onGrid(`
					ST_Difference(coalesce(s.geom, x.geom), (
					    SELECT ST_Union(m.geom) FROM staged m WHERE m.row = ANY ($3)))`) + `
				FROM %s x WHERE x.town = $1 AND x.fid = $2 AND s.match = $2`
		default:
			continue
		}
		if _, err := b.tx.Exec(ctx, fmt.Sprintf(cut, table), b.town, d.With, rows); err != nil {
			return err
		}
		cuts++
	}
	if cuts == 0 {
		return nil
	}
	const nothing = `
		SELECT row, '裁剪后什么也不剩', 'nothing is left of it once it is cut', NULL::geometry
		FROM staged WHERE moved AND ST_IsEmpty(geom) AND $1 <> '' ORDER BY row`
	if err := b.refuse(staged.collect(ctx, nothing)); err != nil {
		return err
	}
	return b.refuse(staged.CheckGeometry(ctx))
}

// measure notes how large each overlap of a decision is, of those over 1 m².
func (b *batch) measure(ctx context.Context, d *decided, table string, staged []int) error {
	rows, err := b.tx.Query(ctx, fmt.Sprintf(`
		SELECT row, m2 FROM (
			SELECT s.row, ST_Area(ST_CollectionExtract(ST_Intersection(s.geom, x.geom), 3)::geography) AS m2
			FROM staged s JOIN %s x ON x.town = $1 AND x.fid = $2 AND x.geom && s.geom WHERE s.row = ANY ($3)) o
		WHERE m2 > 1`, table), b.town, d.With, staged)
	if err != nil {
		return err
	}
	d.m2 = map[int]float64{}
	var row int
	var m2 float64
	_, err = pgx.ForEachRow(rows, []any{&row, &m2}, func() error { d.m2[row-1] = m2; return nil })
	return err
}

// onGrid is the SQL expression of an area on the grid of all stored shapes.
func onGrid(area string) string {
	return "ST_GeomFromText(ST_AsText(ST_CollectionExtract(" + area + ", 3), 9), 4490)"
}

// rowsOf lists the staged rows of the areas that a decision's edit writes.
func (b *batch) rowsOf(d decided, layer geo.Layer) (rows []int) {
	for _, place := range b.mine(d) {
		if b.edits[place].Layer.ID == layer.ID {
			rows = append(rows, place+1)
		}
	}
	return rows
}

// keepDecisions writes the decisions as records, once the areas are written.
func (b *batch) keepDecisions(ctx context.Context) error {
	var layers, decisions []string
	var counts, yields []int64
	var m2 []float64
	for _, d := range b.decisions {
		for place, size := range d.m2 {
			own, other := b.done[place].FID, d.With
			if d.Decision.Decision == CutMine || d.Decision.Decision == OlderCounts && other < own {
				own, other = other, own
			}
			layers, decisions = append(layers, b.edits[place].Layer.ID), append(decisions, d.Decision.Decision)
			counts, yields, m2 = append(counts, own), append(yields, other), append(m2, size)
		}
	}
	if len(counts) == 0 {
		return nil
	}
	const insert = `
		INSERT INTO overlap_decisions (town, layer, counts, yields, decision, m2)
		SELECT $1, u.* FROM unnest($2::text[], $3::bigint[], $4::bigint[], $5::text[], $6::float8[]) u`
	_, err := b.tx.Exec(ctx, insert, b.town, layers, counts, yields, decisions, m2)
	return err
}

// offer tells of overlaps which decisions the writer can take. Two areas of one batch are drawn anew instead.
func (b *batch) offer(layer geo.Layer, overlaps []Overlap) {
	if !layer.Decided {
		return
	}
	for i := range overlaps {
		o := &overlaps[i]
		if slices.ContainsFunc(b.done, func(d Edited) bool { return d.Collection == layer.ID && d.FID == o.With }) {
			continue
		}
		o.Decisions = Decisions()
		if !b.actor.May(access.Write, access.Place{Town: b.town, Layer: layer.ID, Unit: o.unit}) {
			o.Decisions = []string{CutMine, OlderCounts}
		}
	}
}
