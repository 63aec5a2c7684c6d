package tiles

import (
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/encoding/wkt"

	"tuntu/geo"
)

// rugged makes a ring around a place whose radius changes at each of its points.
func rugged(dice *rand.Rand, at orb.Point, radius float64, points int) orb.Ring {
	ring := make(orb.Ring, points, points+1)
	for i := range ring {
		angle, r := 2*math.Pi*float64(i)/float64(points), radius*(0.7+0.3*dice.Float64())
		ring[i] = orb.Point{at[0] + r*math.Cos(angle), at[1] + r*math.Sin(angle)}
	}
	return append(ring, ring[0])
}

// large makes statements that insert features of many points, some with holes and parts, and a few small ones.
func large(dice *rand.Rand) (statements []string) {
	insert := func(layer, column, value string, g orb.Geometry) {
		statements = append(statements, fmt.Sprintf(`INSERT INTO %s (town, code, name, %s, geom) VALUES ('%s', '4503991000%02d', 'x', '%s', ST_GeomFromText('%s', 4490))`,
			layer, column, townCode, len(statements), value, wkt.MarshalString(g)))
	}
	for i := range 12 {
		at := orb.Point{110.95 + 0.1*dice.Float64(), 25.85 + 0.1*dice.Float64()}
		area := orb.Polygon{rugged(dice, at, 0.04, 30+70*i), rugged(dice, at, 0.02, 20+40*i)}
		insert("land", "use", "forest", orb.MultiPolygon{area, {rugged(dice, at, 0.01, 10+20*i)}})
		insert("committees", "kind", "village", area)
		line := orb.LineString{at}
		for range 20 + 60*i {
			last := line[len(line)-1]
			next := orb.Point{last[0] + 0.002*dice.NormFloat64(), last[1] + 0.002*dice.NormFloat64()}
			line = append(line, orb.Point{min(max(next[0], 110.901), 111.099), min(max(next[1], 25.801), 25.999)})
		}
		insert("rivers", "class", "river", line)
	}
	return statements
}

// edgesInside counts a feature's edges that lie within a tile or well within its buffer, in either direction, and sums up twice the area of
// its rings.
func edgesInside(commands []uint32) (edges map[[4]int32]int, twice int64) {
	edges = map[[4]int32]int{}
	inside := func(p gridPoint) bool {
		const most = bufferUnits - 4
		return p.x > -most && p.y > -most && p.x < extent+most && p.y < extent+most
	}
	var at, first gridPoint
	edge := func(to gridPoint) {
		twice += int64(at.x)*int64(to.y) - int64(to.x)*int64(at.y)
		key := [4]int32{at.x, at.y, to.x, to.y}
		if slices.Compare(key[:2], key[2:]) > 0 {
			key = [4]int32{to.x, to.y, at.x, at.y}
		}
		if inside(at) && inside(to) {
			edges[key]++
		}
		at = to
	}
	for i := 0; i < len(commands); {
		id, n := commands[i]&7, int(commands[i]>>3)
		i++
		if id == closePath {
			cursor := at
			edge(first)
			at = cursor
			continue
		}
		for range n {
			to := gridPoint{at.x + unzigzag(commands[i]), at.y + unzigzag(commands[i+1])}
			i += 2
			if id == moveTo {
				at, first = to, to
			} else {
				edge(to)
			}
		}
	}
	return edges, twice
}

func unzigzag(n uint32) int32 { return int32(n>>1) ^ -int32(n&1) }

// A tile of pieces shows what a tile of whole features shows, without the lines along which they are cut, and reads
// much less.
func TestPiecesMakeTheSameTile(t *testing.T) {
	t.Parallel()
	s, _, d := startServer(t)
	edit(t, d, large(rand.New(rand.NewPCG(6, 6)))...)
	whole, err := New(t.Context(), d.AppURL, Options{Queries: 2, CacheBytes: 1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(whole.Close)
	compared := map[string]int{}
	for _, id := range []string{"land", "rivers", "committees"} {
		whole.plans[id][0].layer.Cut = false
		read, readWhole := 0, 0
		for zoom := uint32(13); zoom <= 17; zoom++ {
			tiles := tilesOf([]orb.Bound{{Min: orb.Point{110.9, 25.8}, Max: orb.Point{111.1, 26}}}, zoom)
			for i := 0; i < len(tiles); i += 1 + len(tiles)/120 {
				a := tiles[i]
				a.ID = id
				is, want := decodeTile(t, tileOf(t, s, a), id), decodeTile(t, tileOf(t, whole, a), id)
				compared[id] += samePieces(t, a, is, want)
				read, readWhole = read+bytesRead(t, s, a), readWhole+bytesRead(t, whole, a)
			}
		}
		if 2*read > readWhole {
			t.Errorf("%s: %d bytes are read of pieces, and %d of whole features", id, read, readWhole)
		}
	}
	if compared["land"] < 500 || compared["rivers"] < 400 || compared["committees"] < 500 {
		t.Errorf("too few were compared: %v", compared)
	}
}

// samePieces compares two tiles' features and returns their number.
func samePieces(t *testing.T, a Address, is, want []decoded) int {
	t.Helper()
	found := map[uint64]decoded{}
	for _, f := range is {
		found[f.id] = f
	}
	if len(found) != len(is) {
		t.Errorf("%s has a feature twice", a)
	}
	known := 0
	for _, w := range want {
		edges, twice := edgesInside(found[w.id].commands)
		wantEdges, wantTwice := edgesInside(w.commands)
		if found[w.id].commands != nil { // a tile in a hole of an area may have nothing of it
			known++
		}
		if !maps.Equal(edges, wantEdges) {
			t.Errorf("%s: feature %d has %d edges, and whole %d", a, w.id, len(edges), len(wantEdges))
		}
		if diff := twice - wantTwice; diff > 40_000 || diff < -40_000 { // of 34 million
			t.Errorf("%s: feature %d has an area of %d, and whole %d", a, w.id, twice/2, wantTwice/2)
		}
	}
	if known != len(is) {
		t.Errorf("%s has %d features, %d of them as the whole ones", a, len(is), known)
	}
	return known
}

// bytesRead sums up the bytes of the geometries that a tile's query returns.
func bytesRead(t *testing.T, s *Server, a Address) (n int) {
	t.Helper()
	batch := &pgx.Batch{}
	s.plans[a.ID][0].queueRows(batch, wanted{Address: a})
	rows, err := s.pool.Query(t.Context(), batch.QueuedQueries[0].SQL, batch.QueuedQueries[0].Arguments...)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		raw := rows.RawValues()
		n += len(raw[len(raw)-1])
	}
	return n
}

// After any edit, the kept pieces equal those that would be cut anew.
func TestKeptPiecesAreAsCutAnew(t *testing.T) {
	t.Parallel()
	_, _, d := startServer(t)
	dice := rand.New(rand.NewPCG(7, 7))
	conn := connect(t, d)
	faults := func() (n int64) {
		t.Helper()
		if err := conn.QueryRow(t.Context(), `SELECT tuntu.pieces_faults()`).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	edit(t, d, large(dice)...)
	var kept int
	if err := conn.QueryRow(t.Context(), `SELECT count(*) FROM tuntu.pieces`).Scan(&kept); err != nil || kept < 1000 {
		t.Fatalf("%d pieces, %v", kept, err)
	}
	for _, statement := range []string{
		`SELECT 1`, `UPDATE land SET geom = ST_Translate(geom, 0.003, 0) WHERE fid % 3 = 0`, `UPDATE rivers SET name = 'y'`,
		`UPDATE land SET geom = ST_SimplifyPreserveTopology(geom, 0.01) WHERE fid % 3 = 1`, `DELETE FROM land WHERE fid % 4 = 1`,
		`UPDATE committees SET code = '450399100999' WHERE fid = (SELECT min(fid) FROM committees)`,
		`UPDATE rivers SET geom = ST_Reverse(geom) WHERE fid % 2 = 0`, `DELETE FROM rivers`,
		`INSERT INTO land (town, code, use, geom) SELECT town, code || 'a', use, ST_Translate(geom, -0.002, 0) FROM land`,
	} {
		edit(t, d, statement)
		if n := faults(); n != 0 {
			t.Errorf("%d pieces differ after %s", n, statement)
		}
	}
	for _, damage := range []string{
		`DELETE FROM pieces WHERE x % 2 = 0`, `UPDATE pieces SET piece = ST_Translate(piece, 1, 0) WHERE zoom = 13`,
		`INSERT INTO pieces SELECT town, 'roads', fid, zoom, x, y, piece FROM pieces WHERE layer = 'land'`,
	} {
		edit(t, d, damage)
		if n := faults(); n == 0 {
			t.Errorf("not found: %s", damage)
		}
		edit(t, d, `SELECT rebuild_pieces()`)
		if n := faults(); n != 0 {
			t.Errorf("%d pieces differ after a rebuild", n)
		}
	}
	edit(t, d, `DELETE FROM land`, `DELETE FROM committees`)
	if err := conn.QueryRow(t.Context(), `SELECT count(*) FROM tuntu.pieces`).Scan(&kept); err != nil || kept != 0 {
		t.Errorf("%d pieces are left of nothing, %v", kept, err)
	}
}

// The layers whose tiles are made of pieces are those that have them, and a piece reaches beyond any tile's buffer.
func TestPiecesReachBeyondBuffers(t *testing.T) {
	t.Parallel()
	_, _, d := startServer(t)
	rows, err := connect(t, d).Query(t.Context(), `SELECT tuntu.cut_layers()`)
	if err != nil {
		t.Fatal(err)
	}
	has, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for _, l := range geo.Layers() {
		if !l.Cut {
			continue
		}
		want = append(want, l.ID)
		for _, zoom := range []uint32{piecesFrom, smallPiecesFrom} {
			a := Address{Z: zoom, X: 1 << (zoom - 1), Y: 330 << (zoom - 10)} // at 53.5° N, where Web Mercator stretches the most
			if b := a.bound(); b.Center()[1] < 7_000_000 || a.margin(l)*(b.Max[0]-b.Min[0])/extent > 500 {
				t.Errorf("%s: the buffer of %s is %.0f m wide", l.ID, a, a.margin(l)*(b.Max[0]-b.Min[0])/extent)
			}
		}
		shown, all := classesAt(l, piecesFrom)
		if l.Ranks != nil && !all || thinnedM2(l, Address{Z: piecesFrom}) > 0 {
			t.Errorf("%s: only %v are drawn at zoom %d", l.ID, shown, piecesFrom)
		}
	}
	slices.Sort(has)
	slices.Sort(want)
	if !slices.Equal(has, want) {
		t.Errorf("%v are cut, and tiles are made of the pieces of %v", has, want)
	}
}
