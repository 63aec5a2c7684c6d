package tiles

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
)

// scattered makes parcels for a test town: single ones, some larger than 4 ha, and a crowd with
// more parcels in a cell of zoom 14 than can be shown apart.
func scattered(dice *rand.Rand, scale int) []geo.Feature {
	var features []geo.Feature
	add := func(west, south, side float64) {
		stages := []string{"suspected", "replanted", "closed"}
		committees := []string{"450399100001", "450399100002", ""}
		features = append(features, geo.Feature{
			Code:       fmt.Sprint("P", len(features)),
			Committee:  committees[dice.IntN(3)],
			Properties: map[string]any{"stage": stages[dice.IntN(3)]},
			Geometry:   orb.Polygon{{{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}, {west, south}}},
		})
	}
	for i := range 12 * scale { // these are 100 m apart
		add(110.905+float64(i%60)*0.003, 25.805+float64(i/60)*0.002, 0.0001+0.001*dice.Float64())
	}
	for i := range scale / 10 { // these have 5 ha
		add(110.905+float64(i%60)*0.003, 25.9+float64(i/60)*0.003, 0.0023)
	}
	// Tiles from zoom 10 on have an edge here, and the cells on both sides of it are crowded.
	const edge = 828.0/1024*360 - 180
	for i := range 20 * scale { // these are 5 m apart
		add(edge-0.00101+float64(i%40)*0.00005, 25.97+float64(i/40)*0.00005, 0.00001+0.00003*dice.Float64())
	}
	return features
}

// reaching makes parcels in and around the crowd, each of two parts that lie apart: some by less than a cell,
// others by many tiles. Some have their home in the crowd and no part near it, and some have a part there and
// their home elsewhere.
func reaching(dice *rand.Rand, n int) []geo.Feature {
	const crowdWest, crowdSouth = 828.0/1024*360 - 180, 25.971
	features := make([]geo.Feature, 0, n)
	for i := range n {
		square := func(west, south float64) orb.Polygon {
			const side = 0.00002
			return orb.Polygon{{{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}, {west, south}}}
		}
		crowd := orb.Point{crowdWest + 0.002*(dice.Float64()-0.5), crowdSouth + 0.0005*dice.Float64()}
		one, other := crowd, crowd
		if apart := 0.01 + 0.99*math.Pow(dice.Float64(), 2); i%2 == 0 {
			one[1], other[1] = crowd[1]-0.026*apart, crowd[1]+0.026*apart // its home is the crowd
		} else {
			other[0] -= 0.18 * apart
		}
		features = append(features, geo.Feature{
			Code: fmt.Sprint("R", i), Properties: map[string]any{"stage": []string{"suspected", "closed"}[i%4/2]},
			Geometry: orb.MultiPolygon{square(one[0], one[1]), square(other[0], other[1])},
		})
	}
	return features
}

// fill inserts the parcels, half of them with committees.
func fill(t *testing.T, db *postgis.DB, features []geo.Feature) {
	t.Helper()
	for _, layer := range []string{"committees", "parcels"} {
		l, _ := geo.LayerByID(layer)
		write(t, db, func(c *postgis.Change) error {
			staged, err := c.Stage(t.Context(), l, func(yield func(geo.Feature, error) bool) {
				if layer == "parcels" {
					for _, f := range features {
						if !yield(f, nil) {
							return
						}
					}
					return
				}
				for i := range 2 {
					west := 110.905 + float64(i)*0.1
					yield(geo.Feature{
						Code: fmt.Sprintf("45039910000%d", i+1), Name: fmt.Sprint("村", i),
						Geometry: orb.Polygon{{{west, 25.801}, {west + 0.09, 25.801}, {west + 0.09, 25.999}, {west, 25.999}, {west, 25.801}}},
					}, nil)
				}
			})
			if err != nil {
				return err
			}
			staged.Baseline = "test"
			if _, err := staged.Insert(t.Context()); err != nil {
				return err
			}
			return c.Analyse(t.Context(), layer)
		})
	}
}

// figure is a number of features with their area.
type figure struct {
	count  int64
	areaM2 float64
}

// truth sums the parcels that meet a condition by stage, from the table.
func truth(t *testing.T, d *pgtest.Database, condition string) (all map[string]figure, boxes []orb.Bound) {
	t.Helper()
	conn := connect(t, d)
	rows, err := conn.Query(t.Context(), `SELECT stage, area_m2, ST_XMin(geom), ST_YMin(geom), ST_XMax(geom), ST_YMax(geom) FROM tuntu.parcels WHERE `+condition)
	if err != nil {
		t.Fatal(err)
	}
	all = map[string]figure{}
	var stage string
	var area float64
	var b orb.Bound
	if _, err := pgx.ForEachRow(rows, []any{&stage, &area, &b.Min[0], &b.Min[1], &b.Max[0], &b.Max[1]}, func() error {
		all[stage] = figure{all[stage].count + 1, all[stage].areaM2 + area}
		boxes = append(boxes, b)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return all, boxes
}

// tilesOf lists the tiles of a zoom that intersect boxes in degrees.
func tilesOf(boxes []orb.Bound, zoom uint32) []Address {
	seen := map[Address]bool{}
	var all []Address
	n := math.Exp2(float64(zoom))
	at := func(p orb.Point) (x, y uint32) {
		rad := p[1] * math.Pi / 180
		return uint32((p[0] + 180) / 360 * n), uint32((1 - math.Asinh(math.Tan(rad))/math.Pi) / 2 * n)
	}
	for _, b := range boxes {
		west, south := at(b.Min)
		east, north := at(b.Max)
		for x := west; x <= east; x++ {
			for y := north; y <= south; y++ {
				if a := (Address{ID: "parcels", Z: zoom, X: x, Y: y, Town: townCode}); !seen[a] {
					seen[a] = true
					all = append(all, a)
				}
			}
		}
	}
	return all
}

// shown sums the distinct groups and features of a zoom by stage, and counts those of each level.
func shown(t *testing.T, s *Server, addresses []Address) (all map[string]figure, levels map[string]int) {
	t.Helper()
	all, levels = map[string]figure{}, map[string]int{}
	seen := map[any]figure{}
	for _, a := range addresses {
		for _, f := range decodeTile(t, tileOf(t, s, a), "parcels") {
			if len(decodeRings(t, f.commands)) == 0 {
				t.Fatalf("%s: a feature without a geometry: %v", a, f.properties)
			}
			var key any = f.id
			is := figure{1, f.number("area_m2")}
			if name := f.text("group"); name != "" {
				if f.id != 0 || f.properties["fid"] != nil {
					t.Fatalf("%s: a group with an id: %v", a, f.properties)
				}
				key, is = name, figure{int64(f.number("count")), f.number("area_m2")}
				if mu := f.number("area_mu"); math.Abs(mu-is.areaM2*3/2000) > 1e-9*mu {
					t.Fatalf("%s: %f m² are %f mu", a, is.areaM2, mu)
				}
			} else if f.id == 0 {
				t.Fatalf("%s: neither an id nor a group: %v", a, f.properties)
			}
			if before, known := seen[key]; known {
				if before != is {
					t.Fatalf("%s: %v has %v here and %v in another tile", a, key, is, before)
				}
				continue
			}
			seen[key] = is
			levels[f.text("level")]++
			stage := f.text("stage")
			all[stage] = figure{all[stage].count + is.count, all[stage].areaM2 + is.areaM2}
		}
	}
	return all, levels
}

// same tells whether figures agree, with areas to 1e-6 m².
func same(a, b map[string]figure) bool {
	if len(a) != len(b) {
		return false
	}
	for stage, x := range a {
		if y := b[stage]; x.count != y.count || math.Abs(x.areaM2-y.areaM2) > 1e-6 {
			return false
		}
	}
	return true
}

// At each zoom, the distinct groups and features of all tiles add up to the table's sums by stage.
func TestEveryZoomAddsUp(t *testing.T) {
	t.Parallel()
	s, db, d := startServer(t)
	dice := rand.New(rand.NewPCG(1, 1))
	fill(t, db, append(scattered(dice, 100), reaching(dice, 400)...))
	want, boxes := truth(t, d, "true")
	for zoom := range uint32(19) {
		got, levels := shown(t, s, tilesOf(boxes, zoom))
		if !same(got, want) {
			t.Errorf("zoom %d shows %v, the table holds %v", zoom, got, want)
		}
		one := map[string]bool{
			townLevel: zoom < committeesFrom, committeeLevel: zoom >= committeesFrom && zoom < 11,
			cellLevel: zoom >= 11 && zoom <= crowdedUntil, "": zoom >= 11,
		}
		for level, wanted := range one {
			if (levels[level] > 0) != wanted {
				t.Errorf("zoom %d has %d features of level %q", zoom, levels[level], level)
			}
		}
	}
}

// The groups and features of filtered and past tiles add up too.
func TestPiecesOfAFilterAndOfThePastAddUp(t *testing.T) {
	t.Parallel()
	s, db, d := startServer(t)
	dice := rand.New(rand.NewPCG(2, 2))
	fill(t, db, append(scattered(dice, 80), reaching(dice, 300)...))
	const condition = "stage = 'closed' OR area_m2 > 1000"
	filtered, boxes := truth(t, d, condition)
	past, all := truth(t, d, "true")
	at := time.Now()
	time.Sleep(time.Millisecond)
	edit(t, d, `DELETE FROM parcels WHERE fid % 3 = 0`)
	setStages(t, d)
	edit(t, d, `UPDATE parcels SET stage = 'closed' WHERE fid % 3 = 1`)
	refiltered, _ := truth(t, d, condition)
	for _, zoom := range []uint32{0, 5, 7, 8, 10, 11, 13, 14, 15} {
		with := func(boxes []orb.Bound, filter string, at time.Time) map[string]figure {
			addresses := tilesOf(boxes, zoom)
			for i := range addresses {
				addresses[i].Filter = filter
				if !at.IsZero() {
					addresses[i].AsOf = at.UnixMicro()
				}
			}
			found, _ := shown(t, s, addresses)
			return found
		}
		if got := with(all, "", at); !same(got, past) {
			t.Errorf("zoom %d showed %v, and shows of then %v", zoom, past, got)
		}
		if got := with(boxes, condition, at); !same(got, filtered) {
			t.Errorf("zoom %d, filtered, of then: %v, want %v", zoom, got, filtered)
		}
		if got := with(all, condition, time.Time{}); !same(got, refiltered) {
			t.Errorf("zoom %d, filtered: %v, want %v", zoom, got, refiltered)
		}
	}
}

// setStages lets the test set stages without moves.
func setStages(t *testing.T, d *pgtest.Database) {
	t.Helper()
	if _, err := connect(t, d).Exec(t.Context(), `ALTER TABLE tuntu.parcels DISABLE TRIGGER keep_stage`); err != nil {
		t.Fatal(err)
	}
}

// edit runs statements within a change as the schema's owner.
func edit(t *testing.T, d *pgtest.Database, statements ...string) {
	t.Helper()
	conn := connect(t, d)
	err := pgx.BeginFunc(t.Context(), conn, func(tx pgx.Tx) error {
		for _, sql := range append([]string{
			`SET LOCAL search_path = tuntu, public`, `SELECT begin_change('` + townCode + `', 'tester', 'edits', NULL)`,
		}, statements...) {
			if _, err := tx.Exec(t.Context(), sql); err != nil {
				return fmt.Errorf("%s: %w", sql, err)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// After any edit, the kept pixels equal those that would be computed anew.
func TestKeptPixelsAreAsMadeAnew(t *testing.T) {
	t.Parallel()
	_, db, d := startServer(t)
	dice := rand.New(rand.NewPCG(3, 3))
	fill(t, db, scattered(dice, 95))
	setStages(t, d)
	conn := connect(t, d)
	faults := func() (n int64) {
		t.Helper()
		if err := conn.QueryRow(t.Context(), `SELECT tuntu.generalised_faults()`).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	if n := faults(); n != 0 {
		t.Fatalf("%d rows differ after the first fill", n)
	}
	for range 24 {
		which := fmt.Sprintf("(fid * 7919 + %d) %% 2000 < %d", dice.IntN(2000), []int{1, 20, 1900}[dice.IntN(3)])
		kinds := []string{
			`UPDATE parcels SET stage = 'in_care' WHERE ` + which,
			`UPDATE parcels SET committee = CASE WHEN committee IS NULL THEN '450399100002' END WHERE ` + which,
			`UPDATE parcels SET geom = ST_Translate(geom, 0.001, -0.0005) WHERE ST_XMax(geom) < 111.09 AND ST_YMin(geom) > 25.81 AND ` + which,
			`UPDATE parcels SET geom = ST_Scale(geom, ST_MakePoint(0.9, 0.9), ST_Centroid(geom)) WHERE ` + which,
			`UPDATE parcels SET crop = 'rice' WHERE ` + which, // this edit touches no pixel
			`DELETE FROM parcels WHERE fid % 4 = 1 AND ` + which,
			`INSERT INTO parcels (town, code, geom) SELECT town, code || 'a' || random(), geom FROM parcels WHERE ` + which,
			`UPDATE committees SET code = CASE code WHEN '450399100001' THEN '450399100009' ELSE '450399100001' END WHERE code IN ('450399100001', '450399100009')`,
		}
		statement := kinds[dice.IntN(len(kinds))]
		edit(t, d, statement)
		if n := faults(); n != 0 {
			t.Fatalf("%d rows differ after %s", n, statement)
		}
	}
	// pixels that were damaged by other means are found and computed anew
	for _, damage := range []string{
		`UPDATE generalised SET count = count + 1 WHERE zoom = 6`, `DELETE FROM generalised WHERE zoom = 10`,
		`UPDATE generalised SET area_m2 = area_m2 + 0.1`, `DELETE FROM crowded`,
	} {
		edit(t, d, damage)
		if n := faults(); n == 0 {
			t.Errorf("not found: %s", damage)
		}
		edit(t, d, `SELECT rebuild_generalised()`)
		if n := faults(); n != 0 {
			t.Errorf("%d rows differ after a rebuild", n)
		}
	}
	edit(t, d, `DELETE FROM parcels WHERE fid IN (SELECT fid FROM parcels WHERE ST_YMin(geom) > 25.969 ORDER BY fid LIMIT 900)`)
	if n := faults(); n != 0 {
		t.Errorf("%d rows differ after a crowd has gone apart", n)
	}
	edit(t, d, `DELETE FROM parcels`)
	var left int
	if err := conn.QueryRow(t.Context(), `SELECT (SELECT count(*) FROM tuntu.generalised WHERE layer = 'parcels') + (SELECT count(*) FROM tuntu.crowded)`).Scan(&left); err != nil || left != 0 {
		t.Errorf("%d rows are left of nothing, %v", left, err)
	}
}

// The tiles compute the same home of a geometry as the database.
func TestHomesAgree(t *testing.T) {
	t.Parallel()
	_, _, d := startServer(t)
	conn := connect(t, d)
	if err := readGeometriesAsBytes(context.Background(), conn); err != nil {
		t.Fatal(err)
	}
	rows, err := conn.Query(t.Context(), `
		SELECT tuntu.home_of(g), g FROM (
			SELECT ST_Transform(ST_SetSRID(ST_MakeEnvelope(lon, lat, lon + 0.0005 * (i % 3), lat + 0.0004 * (i % 5 + 1)), 4490), 3857) AS g
			FROM (SELECT i, 73 + 62 * random() AS lon, 4 + 49 * random() AS lat FROM generate_series(1, 3000) i) r) q
		UNION ALL -- these places lie on the edges of pixels
		SELECT tuntu.home_of(g), g FROM (SELECT ST_SetSRID(ST_MakePoint(
			-20037508.342789244 + 40075016.68557849 / 65536 * x, 20037508.342789244 - 40075016.68557849 / 65536 * y), 3857) AS g
			FROM generate_series(52000, 53000) x, generate_series(27000, 27001) y) e`)
	if err != nil {
		t.Fatal(err)
	}
	c := &crowded{wanted: wanted{Address: Address{Z: 10}}}
	var home int64
	var raw []byte
	wrong, all := 0, 0
	if _, err := pgx.ForEachRow(rows, []any{&home, &raw}, func() error {
		x, y, err := middleOf(raw)
		if err != nil {
			return err
		}
		px, py := c.pixelAt(x, y)
		all++
		if int64(px)<<16+int64(py) != home {
			wrong++
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if wrong > 0 || all < 5000 {
		t.Errorf("of %d homes %d differ", all, wrong)
	}
}
