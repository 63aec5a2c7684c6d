package tiles

// This file knows which layers have features where, so that a tile of many layers does not ask for those that have
// none near it.

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/postgis"
)

// A block is a tile of blockZoom, whose cells are the tiles of cellZoom in it, as many as a word has bits. From the
// block's zoom on, all features are drawn.
const (
	blockZoom = piecesFrom
	cellZoom  = blockZoom + 3
	cellsWide = 1 << (cellZoom - blockZoom)
)

// blockBytes is the memory for the cells of blocks, which is that of some thousand blocks.
const blockBytes = 2 << 20

// mostInBlock is how many of a layer's features in a block are looked at; a layer with more counts as everywhere.
const mostInBlock = 1000

// cells has a bit for each cell of a block, from its north-western one eastwards.
type cells uint64

const allCells = ^cells(0)

// occupied lists the cells near which a tile set's layers have features, in the order of its plans.
type occupied []cells

func (o occupied) held() int { return 8 * cap(o) }

// reaches tells whether a layer, by its plan's index, may have features near a tile; if nothing is known, all may.
func (o occupied) reaches(plan int, a Address) bool { return o == nil || o[plan]&a.cells() != 0 }

// block returns the address of a tile's block.
func (a Address) block() Address {
	nearer := a.Z - blockZoom
	return Address{ID: a.ID, Z: blockZoom, X: a.X >> nearer, Y: a.Y >> nearer}
}

// cells returns the cells of its block that a tile covers, or lies in.
func (a Address) cells() cells {
	if a.Z >= cellZoom {
		nearer := a.Z - cellZoom
		return 1 << (a.Y >> nearer % cellsWide * cellsWide) << (a.X >> nearer % cellsWide)
	}
	across := uint32(1) << (cellZoom - a.Z)
	west, north := a.X*across%cellsWide, a.Y*across%cellsWide
	row := (cells(1)<<across - 1) << west
	var covered cells
	for y := north; y < north+across; y++ {
		covered |= row << (y * cellsWide)
	}
	return covered
}

// nearby returns the cells of a block that a box in EPSG:3857 comes near to: as near as the buffer of any tile in the
// block reaches.
func (a Address) nearby(layer geo.Layer, box orb.Bound) cells {
	b := a.bound()
	size := (b.Max[0] - b.Min[0]) / cellsWide
	box = box.Pad(a.buffered(layer).Max[0] - b.Max[0])
	index := func(offset float64) int { return int(min(max(offset/size, 0), cellsWide-1)) }
	west, east := index(box.Min[0]-b.Min[0]), index(box.Max[0]-b.Min[0])
	north, south := index(b.Max[1]-box.Max[1]), index(b.Max[1]-box.Min[1])
	row := (cells(1)<<(east-west+1) - 1) << west
	var near cells
	for y := north; y <= south; y++ {
		near |= row << (y * cellsWide)
	}
	return near
}

// occupiedNear returns the cells near which a tile's layers have features, or nil if all of its layers are to be asked:
// where it has one only, where not all features are drawn, and where the cells would have to be read for this tile
// alone, as changes of them are not heard of.
func (s *Server) occupiedNear(ctx context.Context, a Address) (occupied, error) {
	if len(s.plans[a.ID]) == 1 || a.Z < blockZoom || !a.live() {
		return nil, nil
	}
	if _, live := s.hears(); !live {
		return nil, nil
	}
	block := a.block()
	return s.occupied.get(ctx, block, func(ctx context.Context) (occupied, error) {
		ctx, cancel := context.WithTimeout(ctx, tileWithin)
		defer cancel()
		return s.readOccupied(ctx, block)
	})
}

// readOccupied reads where the layers of a tile set have features in a block.
func (s *Server) readOccupied(ctx context.Context, block Address) (occupied, error) {
	plans := s.plans[block.ID]
	near := block.bound()
	for i := range plans {
		near = near.Union(block.buffered(plans[i].layer))
	}
	degrees := postgis.DegreesOf(near)
	const nearer = smallPiecesFrom - blockZoom
	batch := &pgx.Batch{}
	batch.Queue(s.boxesSQL[block.ID], near.Min[0], near.Min[1], near.Max[0], near.Max[1],
		degrees.Min[0], degrees.Min[1], degrees.Max[0], degrees.Max[1], int32(block.X<<nearer), int32(block.Y<<nearer)) //nolint:gosec // a tile of zoom 15
	results, done, err := s.send(ctx, block, batch)
	if err != nil {
		return nil, err
	}
	defer done()
	found, counts := make(occupied, len(plans)), make([]int, len(plans))
	rows, err := results.Query()
	if err == nil {
		var i int
		var box orb.Bound
		_, err = pgx.ForEachRow(rows, []any{&i, &box.Min[0], &box.Min[1], &box.Max[0], &box.Max[1]}, func() error {
			found[i] |= block.nearby(plans[i].layer, box)
			if counts[i]++; counts[i] == mostInBlock {
				found[i] = allCells
			}
			return nil
		})
	}
	if err != nil {
		_ = results.Close() // Close would return the same error
		return nil, err
	}
	return found, results.Close()
}

// boxesSQL is the query of the boxes of features in a block, each with the index of its layer's plan. Large features
// have those of their pieces.
func boxesSQL(plans []plan) string {
	layers := make([]string, len(plans))
	for i, p := range plans {
		small, pieces := "", ""
		if p.layer.Cut {
			small = "ST_NPoints(geom3857) <= 64 AND "
			pieces = fmt.Sprintf(`SELECT Box2D(piece) AS box FROM pieces WHERE layer = '%s' AND zoom = %d
				AND x BETWEEN $9 AND $9 + %d AND y BETWEEN $10 AND $10 + %[3]d
				UNION ALL `, p.layer.ID, smallPiecesFrom, 1<<(smallPiecesFrom-blockZoom)-1)
		}
		layers[i] = fmt.Sprintf(`(SELECT %d, ST_XMin(box), ST_YMin(box), ST_XMax(box), ST_YMax(box) FROM (
			%sSELECT Box2D(geom3857) AS box FROM %s WHERE %sgeom3857 && ST_MakeEnvelope($1, $2, $3, $4, 3857)
			AND geom && ST_MakeEnvelope($5, $6, $7, $8, 4490)) f LIMIT %d)`,
			i, pieces, pgx.Identifier{p.layer.ID}.Sanitize(), small, mostInBlock)
	}
	return strings.Join(layers, " UNION ALL ")
}
