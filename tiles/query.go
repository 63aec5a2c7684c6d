package tiles

// This file builds and runs the SQL queries that read a tile's rows.

import (
	"context"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/geo/cql2"
	"tuntu/internal/postgis"
)

// plan holds a layer's queries and fields, which are the same for every request.
type plan struct {
	layer    geo.Layer
	fields   []geo.Field // the row's columns after the fid
	distinct []bool      // of which hardly two features share a value, which need not be looked for then
	sql      string      // the query of its rows within a box, over all towns

	piecesSQL string // that of its rows in a town, the large ones as pieces; empty: it has none
}

// thins tells whether the layer's features may be left out of tiles in which they are too small to see.
func (p *plan) thins() bool { return p.layer.Thinned || p.layer.Ranks != nil }

// newPlans prepares every tile set's layers, in drawing order.
func newPlans() map[string][]plan {
	plans := map[string][]plan{}
	for _, id := range append(geo.LayerIDs(), geo.OverviewTiles, geo.BaseTiles) {
		layers, _ := SetLayers(id)
		for _, l := range layers {
			p := plan{layer: l, fields: tileFields(l), sql: rowsSQL(l)}
			if l.Cut {
				p.piecesSQL = piecesSQL(l)
			}
			for _, f := range p.fields {
				p.distinct = append(p.distinct, f.Name == "code" || f.Name == "area_m2")
			}
			plans[id] = append(plans[id], p)
		}
	}
	return plans
}

// build makes a tile's bytes, uncompressed; empty when it has no features. It tells whether the tile depends on
// cells beyond those around it.
func (s *Server) build(ctx context.Context, a Address) (tile []byte, depends bool, err error) {
	tileWanted, err := a.compile()
	if err != nil {
		return nil, false, err
	}
	if tileWanted.pixels, err = s.pixelsFor(ctx, tileWanted); err != nil {
		return nil, false, err
	}
	for {
		tile, asked, err := s.draw(ctx, tileWanted)
		if err != nil || len(asked) == 0 {
			return tile, len(tileWanted.far) > 0, err
		}
		// A few features reach far beyond the cells around the tile. Whether their home is crowded is known only
		// after a further query.
		if err := s.lookUp(ctx, tileWanted, asked); err != nil {
			return nil, false, err
		}
	}
}

// draw encodes a tile's layers. The queries of all layers go to the database together, and each row is encoded as
// it arrives. It also returns the cells that must be looked up before the tile can be drawn, by layer.
func (s *Server) draw(ctx context.Context, a wanted) (tile []byte, asked map[string][]cellKey, err error) {
	plans := s.plans[a.ID]
	near, err := s.occupiedNear(ctx, a.Address)
	if err != nil {
		return nil, nil, err
	}
	batch := &pgx.Batch{}
	read := make([]reading, len(plans))
	for i := range plans {
		if !a.leavesOut(plans[i].layer) && near.reaches(i, a.Address) {
			read[i] = plans[i].queue(batch, a)
		}
	}
	results, done, err := s.send(ctx, a.Address, batch)
	if err != nil {
		return nil, nil, err
	}
	defer done()
	encoder := s.encoders.Get().(*layerEncoder) //nolint:forcetypeassert // the pool makes nothing else
	defer s.encoders.Put(encoder)
	asked = map[string][]cellKey{}
	for i := range plans {
		if read[i] == nil {
			continue
		}
		encoder.begin(&plans[i], a.Address)
		if err := read[i](results, encoder); err != nil {
			_ = results.Close() // Close would return the same error
			return nil, nil, fmt.Errorf("tile %s: %w", a, err)
		}
		if c := encoder.crowds; c != nil && len(c.asked) > 0 {
			asked[plans[i].layer.ID] = slices.Collect(maps.Keys(c.asked))
		}
		tile = encoder.appendTo(tile)
	}
	return tile, asked, results.Close()
}

// lookUp finds out which cells far from a tile are crowded.
func (s *Server) lookUp(ctx context.Context, a wanted, asked map[string][]cellKey) error {
	batch := &pgx.Batch{}
	var of []*plan
	for i := range s.plans[a.ID] {
		p := &s.plans[a.ID][i]
		for _, cell := range asked[p.layer.ID] {
			p.queueCrowded(batch, a, cellRange{cell.x, cell.y, cell.x, cell.y})
			of = append(of, p)
			a.far[farCell{p.layer.ID, cell}] = false
		}
	}
	results, done, err := s.send(ctx, a.Address, batch)
	if err != nil {
		return err
	}
	defer done()
	for _, p := range of {
		rows, err := results.Query()
		if err == nil {
			err = eachCell(rows, func(cell cellKey) { a.far[farCell{p.layer.ID, cell}] = true })
		}
		if err != nil {
			_ = results.Close() // Close would return the same error
			return err
		}
	}
	return results.Close()
}

// send sends a batch when it is the tile's turn. The caller closes the results and then calls done.
func (s *Server) send(ctx context.Context, a Address, batch *pgx.Batch) (results pgx.BatchResults, done func(), err error) {
	if batch.Len() == 0 {
		return noResults{}, func() {}, nil
	}
	leave, err := s.enter(ctx, a)
	if err != nil {
		return nil, nil, err
	}
	conn, err := s.reader().Acquire(ctx)
	if err != nil {
		leave()
		return nil, nil, err
	}
	return conn.SendBatch(ctx, batch), func() { conn.Release(); leave() }, nil
}

// noResults is the results of no queries.
type noResults struct{ pgx.BatchResults }

// Close does nothing.
func (noResults) Close() error { return nil }

// wanted is a requested tile with its compiled filter.
type wanted struct {
	Address
	filter *postgis.Filter      // nil: none
	pixels map[string]*pixelSet // of its layers that are shown as groups, if it is of a filter or of the past
	far    map[farCell]bool     // whether cells beyond those around the tile are crowded, as far as they were looked up
}

// farCell is a layer's cell.
type farCell struct {
	layer string
	cell  cellKey
}

// compile compiles the filter of a tile of one layer.
func (a Address) compile() (wanted, error) {
	layer, ok := geo.LayerByID(a.ID)
	if a.Filter == "" || !ok {
		return wanted{Address: a, far: map[farCell]bool{}}, nil
	}
	node, err := cql2.Parse(a.Filter)
	if err != nil {
		return wanted{}, err
	}
	filter, err := postgis.NewFilter(layer, node)
	return wanted{Address: a, filter: filter, far: map[farCell]bool{}}, err
}

// reading is a function that encodes a layer from the next results of a batch.
type reading func(results pgx.BatchResults, encoder *layerEncoder) error

// queue adds a layer's queries to a batch, and returns the function that reads their results. It returns
// nil when the layer has no features at the tile's zoom.
func (p *plan) queue(batch *pgx.Batch, a wanted) reading {
	switch {
	case grouped(p.layer, a.Z):
		return p.queueGroups(batch, a)
	case mayCrowd(p.layer, a.Z):
		p.queueCrowded(batch, a, cellsOf(a.Address).widened())
		p.queueRows(batch, a)
		return func(results pgx.BatchResults, encoder *layerEncoder) error {
			rows, err := results.Query()
			if err != nil {
				return err
			}
			crowds := newCrowded(p, a)
			if err := crowds.readCells(rows); err != nil {
				return err
			}
			encoder.crowds = crowds
			if err := readRows(results, encoder); err != nil {
				return err
			}
			crowds.groups.draw(encoder, pixelsAcross)
			return nil
		}
	case !p.queueRows(batch, a):
		return nil
	}
	return readRows
}

// queueGroups adds the queries of a layer whose features are shown as groups, if they are not of a filter or
// of the past.
func (p *plan) queueGroups(batch *pgx.Batch, a wanted) reading {
	if a.live() {
		p.queueKeptGroups(batch, a)
	}
	return func(results pgx.BatchResults, encoder *layerEncoder) error {
		groups := newGroupSet(a.Address, p.layer.Shape)
		read := readPixels(results)
		if set := a.pixels[p.layer.ID]; set != nil {
			read = set.reading(a.Address, p.layer)
		}
		for _, use := range []func(pixelRow){groups.place, groups.add} {
			if err := read(use); err != nil {
				return err
			}
		}
		groups.draw(encoder, a.pixelsAcross())
		return nil
	}
}

// pixelsIn returns the condition of kept pixels around a tile, all of whose arguments pixelArgs gives. A tile of one
// town reads its pixels by an index that begins with the town, however many towns lie there.
func pixelsIn(a Address) string {
	const around = `layer = $1 AND zoom = $2 AND x = ANY ($3) AND y BETWEEN $4 AND $5 AND `
	if a.Town != "" {
		return around + `town = $6`
	}
	return around + `$6 = ''`
}

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
	const pixels = `SELECT town, committee, value, x, y, count, area_m2 FROM generalised WHERE `
	inTowns := `layer = $1 AND zoom = $7 AND town IN (SELECT town FROM generalised WHERE ` + pixelsIn(a.Address) + `)`
	around := pixelArgs(p.layer, a.Address, farthestPixels, 1)
	if p.layer.Shape == geo.Point {
		batch.Queue(pixels+inTowns, append(around[:6:6], int32(pixelZoom(a.Z)))...) //nolint:gosec // a zoom
	} else {
		batch.Queue(pixels+pixelsIn(a.Address), pixelArgs(p.layer, a.Address, pixelZoom(a.Z), 1)...)
	}
	batch.Queue(`
		SELECT town, committee, value, 0, 0, sum(count)::integer, sum(area_m2)
		FROM generalised WHERE `+inTowns+` GROUP BY 1, 2, 3`, append(around[:6:6], int32(sumsAt(a.Z)))...) //nolint:gosec // a zoom
}

// queueCrowded adds the query of the crowded cells among some of the tile's zoom. A cell of a zoom is a pixel
// four zooms before.
func (p *plan) queueCrowded(batch *pgx.Batch, a wanted, cells cellRange) {
	if a.live() {
		batch.Queue(`
			SELECT town, x, y FROM crowded
			WHERE layer = $1 AND zoom = $2 AND x BETWEEN $3 AND $4 AND y BETWEEN $5 AND $6 AND ($7 = '' OR town = $7)`,
			p.layer.ID, int32(a.Z)-cellsNearer, cells.west, cells.east, cells.north, cells.south, a.Town) //nolint:gosec // a zoom
		return
	}
	b := cells.bound(a.Z)
	from, where, args := a.within(p.layer, b).Selection()
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
		from, where, args := a.within(p.layer, b).Selection()
		batch.Queue(fmt.Sprintf("SELECT %s, geom3857 FROM %s WHERE %s ORDER BY fid", columnsSQL(p.layer), from, where), args...)
		return true
	}
	d := postgis.DegreesOf(b)
	if p.layer.Cut && a.Z >= piecesFrom {
		zoom := uint32(piecesFrom)
		if a.Z >= smallPiecesFrom {
			zoom = smallPiecesFrom
		}
		x, y := int32(a.X>>(a.Z-zoom)), int32(a.Y>>(a.Z-zoom)) //nolint:gosec // a tile of zoom 13 or 15
		batch.Queue(p.piecesSQL, b.Min[0], b.Min[1], b.Max[0], b.Max[1], a.Town, int32(zoom), x, y,
			d.Min[0], d.Min[1], d.Max[0], d.Max[1])
		return true
	}
	sql, args := p.sql, []any{b.Min[0], b.Min[1], b.Max[0], b.Max[1], d.Min[0], d.Min[1], d.Max[0], d.Max[1]}
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

// rowsSQL is the layer's query. The box holds the buffer too; the index is that of the degrees. Names come from the
// layer's list.
func rowsSQL(layer geo.Layer) string {
	return fmt.Sprintf(
		`SELECT %s, geom3857 FROM %s
		WHERE geom3857 && ST_MakeEnvelope($1, $2, $3, $4, 3857) AND geom && ST_MakeEnvelope($5, $6, $7, $8, 4490)`,
		columnsSQL(layer), pgx.Identifier{layer.ID}.Sanitize(),
	)
}

// The zooms whose tiles large features are cut by, see migration 0025. From the first one on, all classes of a layer
// are drawn, and nothing is thinned.
const (
	piecesFrom      = 13
	smallPiecesFrom = 15
)

// piecesSQL is the query of a layer whose large features are kept in pieces.
func piecesSQL(layer geo.Layer) string {
	return fmt.Sprintf(`
		SELECT %[1]s, piece FROM pieces JOIN %[2]s USING (town, fid)
		WHERE layer = '%[3]s' AND zoom = $6 AND x = $7 AND y = $8 AND ($5 = '' OR town = $5)
		    AND piece && ST_MakeEnvelope($1, $2, $3, $4, 3857)
		UNION ALL
		SELECT %[1]s, geom3857 FROM %[2]s
		WHERE ST_NPoints(geom3857) <= 64 AND ($5 = '' OR town = $5)
		    AND geom3857 && ST_MakeEnvelope($1, $2, $3, $4, 3857) AND geom && ST_MakeEnvelope($9, $10, $11, $12, 4490)`,
		columnsSQL(layer), pgx.Identifier{layer.ID}.Sanitize(), layer.ID)
}

func columnsSQL(layer geo.Layer) string {
	columns := []string{"fid"}
	for _, f := range tileFields(layer) {
		columns = append(columns, pgx.Identifier{f.Name}.Sanitize())
	}
	return strings.Join(columns, ", ")
}

// live tells whether a tile shows all features in their current state.
func (a Address) live() bool { return a.Filter == "" && !a.past() }

// past tells whether a tile shows a past state, which is made of the log.
func (a Address) past() bool { return a.AsOf != 0 || a.On != 0 }

// selects is the query of a layer's features that the tile's filter and its past select, wherever they are.
func (a wanted) selects(layer geo.Layer) postgis.Query {
	q := postgis.Query{Layer: layer, Town: a.Town, Filter: a.filter}
	if a.AsOf != 0 {
		q.AsOf = time.UnixMicro(a.AsOf)
	}
	if a.On != 0 {
		q.On = time.Unix(a.On, 0).UTC()
	}
	return q
}

// within is the query of those whose boxes meet a box in EPSG:3857.
func (a wanted) within(layer geo.Layer, b orb.Bound) postgis.Query {
	q := a.selects(layer)
	q.BBoxIn, q.ByBoxes, q.BBox = postgis.WebMercator(), true, &[4]float64{b.Min[0], b.Min[1], b.Max[0], b.Max[1]}
	return q
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
