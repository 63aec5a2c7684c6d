package tiles

// This file builds and runs the SQL queries that read a tile's rows.

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"tuntu/geo"
	"tuntu/geo/cql2"
	"tuntu/internal/postgis"
)

// plan holds a layer's queries and fields, which are the same for every request.
type plan struct {
	layer  geo.Layer
	fields []geo.Field // the row's columns after the fid
	sql    string      // the query of its rows within a box, over all towns
}

// thins tells whether the layer's features may be left out of tiles in which they are too small to see.
func (p *plan) thins() bool { return p.layer.Thinned || p.layer.Ranks != nil }

// newPlans prepares every tile set's layers, in drawing order.
func newPlans() map[string][]plan {
	plans := map[string][]plan{}
	for _, id := range append(geo.LayerIDs(), geo.OverviewTiles, geo.BaseTiles) {
		layers, _ := SetLayers(id)
		for _, l := range layers {
			plans[id] = append(plans[id], plan{layer: l, fields: tileFields(l), sql: rowsSQL(l)})
		}
	}
	return plans
}

// build makes a tile's bytes, uncompressed; empty when it has no features. The queries of all layers
// go to the database together, and each row is encoded as it arrives.
func (s *Server) build(ctx context.Context, a Address) ([]byte, error) {
	plans := s.plans[a.ID]
	tileWanted, err := a.compile()
	if err != nil {
		return nil, err
	}
	batch := &pgx.Batch{}
	read := make([]reading, len(plans))
	for i := range plans {
		read[i] = plans[i].queue(batch, tileWanted)
	}
	if batch.Len() == 0 {
		return nil, nil
	}
	conn, err := s.reader().Acquire(ctx)
	if err != nil {
		return nil, err
	}
	defer conn.Release()
	results := conn.SendBatch(ctx, batch)
	encoder := s.encoders.Get().(*layerEncoder) //nolint:forcetypeassert // the pool makes nothing else
	defer s.encoders.Put(encoder)
	var tile []byte
	for i := range plans {
		if read[i] == nil {
			continue
		}
		encoder.begin(&plans[i], a)
		if err := read[i](results, encoder); err != nil {
			_ = results.Close() // Close would return the same error
			return nil, fmt.Errorf("tile %s: %w", a, err)
		}
		tile = encoder.appendTo(tile)
	}
	return tile, results.Close()
}

// wanted is a requested tile with its compiled filter.
type wanted struct {
	Address
	filter *postgis.Filter // nil: none
}

// compile compiles the filter of a tile of one layer.
func (a Address) compile() (wanted, error) {
	layer, ok := geo.LayerByID(a.ID)
	if a.Filter == "" || !ok {
		return wanted{Address: a}, nil
	}
	node, err := cql2.Parse(a.Filter)
	if err != nil {
		return wanted{}, err
	}
	filter, err := postgis.NewFilter(layer, node)
	return wanted{a, filter}, err
}

// reading is a function that encodes a layer from the next results of a batch.
type reading func(results pgx.BatchResults, encoder *layerEncoder) error

// queue adds a layer's queries to a batch, and returns the function that reads their results. It returns
// nil when the layer has no features at the tile's zoom.
func (p *plan) queue(batch *pgx.Batch, a wanted) reading {
	switch {
	case grouped(p.layer, a.Z):
		return p.queueGroups(batch, a)
	case mayCrowd(p.layer, a.Z) && a.Z == nearestPixels && a.live():
		return p.queueKeptCrowds(batch, a)
	case mayCrowd(p.layer, a.Z):
		p.queueCrowded(batch, a)
		p.queueRows(batch, a)
		return func(results pgx.BatchResults, encoder *layerEncoder) error {
			rows, err := results.Query()
			if err != nil {
				return err
			}
			if encoder.crowds, err = readCrowded(rows, p, a.Address); err != nil {
				return err
			}
			if err := readRows(results, encoder); err != nil || encoder.crowds == nil {
				return err
			}
			encoder.crowds.groups.draw(encoder, pixelsAcross)
			return nil
		}
	case !p.queueRows(batch, a):
		return nil
	}
	return readRows
}

// queueKeptCrowds adds the queries of a tile that may hold very many features, so that those of crowded
// cells are not read: their groups are made of kept pixels.
func (p *plan) queueKeptCrowds(batch *pgx.Batch, a wanted) reading {
	cells := pixelArgs(p.layer, a.Address, a.Z-cellsNearer, 0)
	batch.Queue(`
		SELECT town, committee, value, x, y, count, area_m2, large_count, large_m2 FROM generalised
		WHERE `+pixelsIn+` AND (town, x, y) IN (SELECT town, x, y FROM crowded WHERE `+pixelsIn+`)`, cells...)
	pixels := pixelArgs(p.layer, a.Address, a.Z, 0)
	batch.Queue(`
		SELECT town, committee, value, x, y, count, area_m2, large_count, large_m2 FROM generalised
		WHERE `+pixelsIn+` AND (town, x / 16, y / 16) IN (
			SELECT town, x, y FROM crowded WHERE layer = $1 AND zoom = $7 AND x = ANY ($8) AND y BETWEEN $9 AND $10)`,
		append(pixels, cells[1:5]...)...)
	p.queueUncrowded(batch, a)
	return func(results pgx.BatchResults, encoder *layerEncoder) error {
		crowds := newCrowded(p, a.Address)
		for _, use := range []func(pixelRow){crowds.addCell, crowds.addPixel} {
			rows, err := results.Query()
			if err != nil {
				return err
			}
			if err := eachPixelRow(rows, use); err != nil {
				return err
			}
		}
		crowds.groups.draw(encoder, pixelsAcross)
		return readRows(results, encoder)
	}
}

// queueUncrowded adds the query of the features that are drawn as themselves at zoom 10: all that lie in a
// tile and its buffer where no cell in or around it is crowded, else the large ones and those whose home
// is in a cell that is not.
func (p *plan) queueUncrowded(batch *pgx.Batch, a wanted) {
	const sql = `
		WITH crowds AS MATERIALIZED (
			SELECT town, x, y FROM crowded WHERE layer = $1 AND zoom = $8 AND x = ANY ($9) AND y BETWEEN $10 AND $11
		)
		SELECT %[1]s, geom3857 FROM %[2]s
		WHERE %[3]s AND NOT EXISTS (SELECT FROM crowds)
		UNION ALL
		SELECT %[1]s, geom3857 FROM %[2]s
		WHERE %[3]s AND area_m2 >= %[4]d AND EXISTS (SELECT FROM crowds)
		UNION ALL
		SELECT %[1]s, geom3857 FROM (
			SELECT DISTINCT town AS of_town, x, y FROM generalised
			WHERE layer = $1 AND zoom = $8 AND x = ANY ($9) AND y BETWEEN $10 AND $11 AND ($3 = '' OR town = $3)
			    AND (town, x, y) NOT IN (SELECT town, x, y FROM crowds) OFFSET 0) cells
		CROSS JOIN LATERAL (
			SELECT DISTINCT x::bigint * 65536 + y AS home FROM generalised
			WHERE layer = $1 AND zoom = $2 AND town = of_town
			    AND y BETWEEN cells.y * %[5]d AND cells.y * %[5]d + %[5]d - 1
			    AND x = ANY (ARRAY(SELECT cells.x * %[5]d + i FROM generate_series(0, %[5]d - 1) i)) OFFSET 0) homes
		CROSS JOIN LATERAL ( -- by its index, and by nothing else
			SELECT * FROM %[2]s WHERE home_of(geom3857) = homes.home OFFSET 0) f
		WHERE town = of_town AND area_m2 < %[4]d AND %[3]s AND EXISTS (SELECT FROM crowds)`
	const inBox = `geom3857 && ST_MakeEnvelope($4, $5, $6, $7, 3857) AND ($3 = '' OR town = $3)`
	b := a.buffered(p.layer)
	args := []any{p.layer.ID, int32(a.Z), a.Town, b.Min[0], b.Min[1], b.Max[0], b.Max[1]} //nolint:gosec // a zoom
	batch.Queue(
		fmt.Sprintf(sql, columnsSQL(p.layer), pgx.Identifier{p.layer.ID}.Sanitize(), inBox, largeM2, cellPixels),
		append(args, pixelArgs(p.layer, a.Address, a.Z-cellsNearer, 1)[1:5]...)...,
	)
}

// queueGroups adds the queries of a layer whose features are shown as groups.
func (p *plan) queueGroups(batch *pgx.Batch, a wanted) reading {
	if a.live() {
		p.queueKeptGroups(batch, a)
	} else {
		p.queueMadeGroups(batch, a)
	}
	return func(results pgx.BatchResults, encoder *layerEncoder) error {
		groups := newGroupSet(a.Address, p.layer.Shape)
		read := func(each ...func(pixelRow)) error {
			rows, err := results.Query()
			if err != nil {
				return err
			}
			return eachPixelRow(rows, func(row pixelRow) {
				for _, use := range each {
					use(row)
				}
			})
		}
		var err error
		if a.live() {
			if err = read(groups.place); err == nil {
				err = read(groups.add)
			}
		} else {
			err = read(groups.place, groups.add)
		}
		if err != nil {
			return err
		}
		groups.draw(encoder, a.pixelsAcross())
		return nil
	}
}

// pixelsIn is the condition of kept pixels around a tile, all of whose arguments pixelArgs gives.
const pixelsIn = `layer = $1 AND zoom = $2 AND x = ANY ($3) AND y BETWEEN $4 AND $5 AND ($6 = '' OR town = $6)`

// pixelArgs are the arguments of pixelsIn for the pixels of a zoom in a tile, with a margin.
func pixelArgs(layer geo.Layer, a Address, zoom uint32, margin int) []any {
	across := pixelsAcross << zoom >> a.Z
	columns := make([]int32, across+2*margin)
	for i := range columns {
		columns[i] = int32(int(a.X)*across + i - margin) //nolint:gosec // pixels of a zoom up to 10
	}
	north := int(a.Y)*across - margin
	return []any{layer.ID, int32(zoom), columns, int32(north), int32(north + across + 2*margin - 1), a.Town} //nolint:gosec // as above
}

// queueKeptGroups adds the queries of a tile's kept pixels, and of its towns' sums over all places. Points
// are drawn in one tile only, so all of their pixels are compared.
func (p *plan) queueKeptGroups(batch *pgx.Batch, a wanted) {
	const pixels = `SELECT town, committee, value, x, y, count, area_m2, large_count, large_m2 FROM generalised WHERE `
	const inTowns = `layer = $1 AND zoom = $7 AND town IN (SELECT town FROM generalised WHERE ` + pixelsIn + `)`
	around := pixelArgs(p.layer, a.Address, farthestPixels, 1)
	if p.layer.Shape == geo.Point {
		batch.Queue(pixels+inTowns, append(around[:6:6], int32(pixelZoom(a.Z)))...) //nolint:gosec // a zoom
	} else {
		batch.Queue(pixels+pixelsIn, pixelArgs(p.layer, a.Address, pixelZoom(a.Z), 1)...)
	}
	sumsAt := int32(farthestPixels)
	if a.Z >= committeesFrom {
		sumsAt = committeesFrom
	}
	batch.Queue(`
		SELECT town, committee, value, 0, 0, sum(count)::integer, sum(area_m2), sum(large_count)::integer, sum(large_m2)
		FROM generalised WHERE `+inTowns+` GROUP BY 1, 2, 3`, append(around[:6:6], sumsAt)...)
}

// queueMadeGroups adds the query that computes the pixels of a filter or of a past instant.
func (p *plan) queueMadeGroups(batch *pgx.Batch, a wanted) {
	from, where, args := postgis.Query{Layer: p.layer, Town: a.Town, Filter: a.filter, AsOf: a.instant()}.Selection()
	committee, value, area := "''", "''", "0::double precision"
	if a.Z >= committeesFrom && p.layer.InUnit() {
		committee = "coalesce(committee, '')"
	}
	if by := p.layer.Grouped.By; by != "" {
		value = "coalesce(" + pgx.Identifier{by}.Sanitize() + ", '')"
	}
	if p.layer.Shape == geo.Polygon {
		area = "area_m2"
	}
	batch.Queue(fmt.Sprintf(`
		SELECT town, committee, value, (home >> %[6]d)::integer, ((home & 65535) >> %[7]d)::integer,
		    count(*)::integer, coalesce(sum(area), 0), (count(*) FILTER (WHERE area >= %[8]d))::integer,
		    coalesce(sum(area) FILTER (WHERE area >= %[8]d), 0)
		FROM (SELECT town, %[1]s AS committee, %[2]s AS value, home_of(geom3857) AS home, %[3]s AS area
		    FROM %[4]s WHERE %[5]s OFFSET 0) f
		GROUP BY 1, 2, 3, 4, 5`,
		committee, value, area, from, where, 16+nearestPixels-pixelZoom(a.Z), nearestPixels-pixelZoom(a.Z), largeM2), args...)
}

// queueCrowded adds the query of the crowded cells in and around a tile. A cell of a zoom is a pixel
// four zooms before.
func (p *plan) queueCrowded(batch *pgx.Batch, a wanted) {
	west, north := int32(a.X)*cellsAcross, int32(a.Y)*cellsAcross //nolint:gosec // cells of a zoom up to 14
	if a.live() {
		batch.Queue(`
			SELECT town, x, y FROM crowded
			WHERE layer = $1 AND zoom = $2 AND x BETWEEN $3 AND $4 AND y BETWEEN $5 AND $6 AND ($7 = '' OR town = $7)`,
			p.layer.ID, int32(a.Z)-cellsNearer, west-1, west+cellsAcross, north-1, north+cellsAcross, a.Town) //nolint:gosec // a zoom
		return
	}
	b := a.bound()
	around := b.Pad((b.Max[0] - b.Min[0]) / cellsAcross)
	from, where, args := postgis.Query{
		Layer: p.layer, Town: a.Town, Filter: a.filter, AsOf: a.instant(), BBoxIn: postgis.WebMercator(), ByBoxes: true,
		BBox: &[4]float64{around.Min[0], around.Min[1], around.Max[0], around.Max[1]},
	}.Selection()
	batch.Queue(fmt.Sprintf(`
		SELECT town, (home >> %d)::integer, ((home & 65535) >> %d)::integer
		FROM (SELECT town, home_of(geom3857) AS home, area_m2 FROM %s WHERE %s OFFSET 0) f
		GROUP BY 1, 2, 3 HAVING count(*) FILTER (WHERE area_m2 < %d) > crowd()`,
		16+nearestPixels+cellsNearer-a.Z, nearestPixels+cellsNearer-a.Z, from, where, largeM2), args...)
}

// queueRows adds the query of a layer's rows that lie in a tile or its buffer; it tells whether the layer
// has any at the tile's zoom.
func (p *plan) queueRows(batch *pgx.Batch, a wanted) bool {
	b := a.buffered(p.layer)
	if !a.live() {
		from, where, args := postgis.Query{
			Layer: p.layer, Town: a.Town, Filter: a.filter, AsOf: a.instant(), BBoxIn: postgis.WebMercator(), ByBoxes: true,
			BBox: &[4]float64{b.Min[0], b.Min[1], b.Max[0], b.Max[1]},
		}.Selection()
		batch.Queue(fmt.Sprintf("SELECT %s, geom3857 FROM %s WHERE %s ORDER BY fid", columnsSQL(p.layer), from, where), args...)
		return true
	}
	sql, args := p.sql, []any{b.Min[0], b.Min[1], b.Max[0], b.Max[1]}
	bind := func(condition string, value any) {
		args = append(args, value)
		sql += fmt.Sprintf(condition, len(args))
	}
	if a.Town != "" {
		bind(" AND town = $%d", a.Town)
	}
	if p.layer.Ranks != nil {
		shown, all := classesAt(p.layer, a.Z)
		if len(shown) == 0 {
			return false
		}
		if !all {
			bind(" AND class = ANY ($%d)", shown)
		}
	}
	if least := thinnedM2(p.layer, a.Address); least > 0 {
		bind(" AND area_m2 >= $%d", least)
	}
	batch.Queue(sql, args...)
	return true
}

// classesAt lists the classes of a layer that are drawn at a zoom, and tells whether these are all classes.
// Features without a class are drawn only together with all classes.
func classesAt(layer geo.Layer, zoom uint32) (shown []string, all bool) {
	for class, from := range layer.Ranks {
		if int(zoom) >= from {
			shown = append(shown, class)
		}
	}
	slices.Sort(shown)
	return shown, len(shown) == len(layer.Ranks)
}

// thinnedM2 is the area below which a layer's areas are left out of a tile: four pixels on the ground of
// the tile's middle, where the layer thins and the zoom is far.
func thinnedM2(layer geo.Layer, a Address) float64 {
	const allFrom = 13
	if !layer.Thinned || a.Z >= allFrom {
		return 0
	}
	b := a.bound()
	pixelM := (b.Max[0] - b.Min[0]) / 256 / math.Cosh(b.Center()[1]/earthRadiusM)
	return 4 * pixelM * pixelM
}

// readRows encodes the next result's rows, from the connection's own buffer.
func readRows(results pgx.BatchResults, encoder *layerEncoder) error {
	rows, err := results.Query()
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := encoder.add(rows.RawValues()); err != nil {
			return err
		}
	}
	return rows.Err()
}

// rowsSQL is the layer's query. The box is in the column's own system, so that its index is used, and
// holds the buffer too. Names come from the layer's list.
func rowsSQL(layer geo.Layer) string {
	return fmt.Sprintf(
		`SELECT %s, geom3857 FROM %s WHERE geom3857 && ST_MakeEnvelope($1, $2, $3, $4, 3857)`,
		columnsSQL(layer), pgx.Identifier{layer.ID}.Sanitize(),
	)
}

func columnsSQL(layer geo.Layer) string {
	columns := []string{"fid"}
	for _, f := range tileFields(layer) {
		columns = append(columns, pgx.Identifier{f.Name}.Sanitize())
	}
	return strings.Join(columns, ", ")
}

// live tells whether a tile shows all features in their current state.
func (a Address) live() bool { return a.AsOf == 0 && a.Filter == "" }

// instant is the instant whose features the tile shows; zero: as they stand.
func (a Address) instant() time.Time {
	if a.AsOf == 0 {
		return time.Time{}
	}
	return time.UnixMicro(a.AsOf)
}

// readGeometriesAsBytes makes a connection ask for geometries in their binary form, EWKB, which the
// library does for types that it knows only.
func readGeometriesAsBytes(ctx context.Context, conn *pgx.Conn) error {
	var oid uint32
	if err := conn.QueryRow(ctx, `SELECT 'geometry'::regtype::oid`).Scan(&oid); err != nil {
		return err
	}
	conn.TypeMap().RegisterType(&pgtype.Type{Name: "geometry", OID: oid, Codec: pgtype.ByteaCodec{}})
	return nil
}
