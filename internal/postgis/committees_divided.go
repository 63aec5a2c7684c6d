package postgis

// What belongs to committees that are split or merged on the map.

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// uniteUnits gives what belongs to committees that end by a merge to the one that stays. A committee that has clerks does
// not end: their rights are no part of a change that can be taken back.
func (b *batch) uniteUnits(ctx context.Context) error {
	for place, e := range b.edits {
		if e.Layer.Unit != geo.CommitteeLevel || e.merged == nil {
			continue
		}
		rows, err := b.tx.Query(ctx, `SELECT fid, code FROM committees WHERE town = $1 AND fid = ANY ($2)`, b.town, e.merged)
		if err != nil {
			return err
		}
		codes := map[int64]string{}
		var fid int64
		var code string
		if _, err := pgx.ForEachRow(rows, []any{&fid, &code}, func() error { codes[fid] = code; return nil }); err != nil {
			return err
		}
		for _, ends := range e.merged {
			if ends == e.FID {
				continue
			}
			if err := b.noClerks(ctx, codes[ends]); err != nil {
				return &AtEdit{place, err}
			}
			if _, err := b.giveAll(ctx, codes[ends], codes[e.FID]); err != nil {
				return err
			}
		}
	}
	return nil
}

// noClerks refuses a committee that accounts belong to.
func (c *Change) noClerks(ctx context.Context, code string) error {
	var some bool
	if err := c.tx.QueryRow(ctx, `SELECT has_clerks($1, $2)`, c.town, code).Scan(&some); err != nil || !some {
		return err
	}
	return fault.New(fault.Conflict, "committee %s has clerks; give them another committee first, under people and roles", code)
}

// divideUnits gives the new parts of committees that are split what lies on their ground: villages, with codes of theirs,
// and all else by the point on its surface. A part's name tells its number until it is named.
func (b *batch) divideUnits(ctx context.Context) error {
	for place, e := range b.edits {
		if e.Layer.Unit != geo.CommitteeLevel || e.parent == 0 || e.Op != Create {
			continue
		}
		const name = `
			UPDATE committees p SET name = p.name || '（' || right(p.code, 3) || '）',
			    name_hant = p.name_hant || '（' || right(p.code, 3) || '）', pinyin = p.pinyin || ' ' || right(p.code, 3)
			FROM committees w WHERE p.town = $1 AND p.fid = $2 AND w.town = $1 AND w.fid = $3 RETURNING w.code, p.code`
		var whole, part string
		if err := b.tx.QueryRow(ctx, name, b.town, b.done[place].FID, e.parent).Scan(&whole, &part); err != nil {
			return err
		}
		for _, layer := range geo.Layers() {
			if !layer.InUnit() {
				continue
			}
			const there = `EXISTS (SELECT FROM committees k WHERE k.town = $1 AND k.code = $3
				AND ST_Covers(k.geom, ST_PointOnSurface(x.geom)))`
			if _, err := b.tx.Exec(ctx, moveToCommittee(layer, there), b.town, whole, part); err != nil {
				return fmt.Errorf("divide %s: %w", layer.ID, err)
			}
		}
	}
	return nil
}
