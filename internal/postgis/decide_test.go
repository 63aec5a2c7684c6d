package postgis_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/geo/cql2"
	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// drawn is an edit that adds a parcel of unit A.
func drawn(code string, shape orb.Geometry, decisions ...postgis.Decision) postgis.Edit {
	return postgis.Edit{
		Op: postgis.Create, Layer: parcels(), Set: []string{"code", "committee", postgis.GeometryField}, Overlaps: decisions,
		Feature: geo.Feature{Code: code, Committee: unitA, Geometry: shape, Properties: map[string]any{}},
	}
}

// An overlap stands by a decision that the older area counts it, or one of both is cut; the decision is kept, and one
// undo takes it back with what followed.
func TestAnOverlapIsDecided(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	conn := owner(t, d)
	planner := l.people["planner"]
	opened(t, db, "TB00001", box(110.96, 25.86, 110.962, 25.862), nil)
	old, _, _ := l.parcel(t, "TB00001")
	shared := geo.AreaM2(box(110.961, 25.86, 110.962, 25.862))
	fresh := box(110.961, 25.86, 110.963, 25.862)
	before := state(t, conn, "parcels")
	_, err := as(t, db, planner, drawn("N", fresh))
	refused, ok := errors.AsType[*postgis.Refused](err)
	if !ok || len(refused.Overlaps) != 1 || refused.Overlaps[0].With != old || refused.Overlaps[0].Version != 1 || !slices.Equal(refused.Overlaps[0].Decisions, postgis.Decisions()) {
		t.Fatalf("%v", err)
	}
	areas := func() string {
		return strings.Join(texts(t, conn, `SELECT format('%s %s %s', code, round(area_m2::numeric, 1), round((area_m2 - coalesce(yielded_m2, 0))::numeric, 1)) FROM parcels WHERE code IN ('TB00001', 'N') ORDER BY fid`), ", ")
	}
	whole := geo.AreaM2(box(110.96, 25.86, 110.962, 25.862))
	for decision, want := range map[string][4]float64{ // drawn and counted, of the old one and of the new one
		postgis.OlderCounts: {whole, whole, 2 * shared, shared},
		postgis.CutMine:     {whole, whole, shared, shared},
		postgis.CutTheirs:   {shared, shared, 2 * shared, 2 * shared},
	} {
		answer, err := as(t, db, planner, drawn("N", fresh, postgis.Decision{With: old, Version: version(t, l, "TB00001"), Decision: decision}))
		if err != nil {
			t.Fatalf("%s: %v", decision, err)
		}
		if got, said := areas(), fmt.Sprintf("TB00001 %.1f %.1f, N %.1f %.1f", want[0], want[1], want[2], want[3]); got != said {
			t.Errorf("%s: %s, want %s", decision, got, said)
		}
		if cut := answer.Results[0].Cut; (len(cut) == 1) != (decision == postgis.CutTheirs) || len(cut) == 1 && (cut[0].FID != old || cut[0].Code != "TB00001") {
			t.Errorf("%s: %+v", decision, answer.Results)
		}
		kept := texts(t, conn, `SELECT format('%s %s %s %s', decision, counts, yields, round(m2)) FROM overlap_decisions`)
		counts, yields := old, answer.Results[0].FID
		if decision == postgis.CutTheirs {
			counts, yields = yields, counts
		}
		if !slices.Equal(kept, []string{fmt.Sprintf("%s %d %d %.0f", decision, counts, yields, shared)}) {
			t.Errorf("%s: %v", decision, kept)
		}
		if u, err := db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: planner, Reason: "undo"}, answer.Change, false); err != nil || len(u.Conflicts) > 0 {
			t.Fatalf("%+v, %v", u, err)
		}
		if got := state(t, conn, "parcels"); got != before || len(texts(t, conn, `SELECT id::text FROM overlap_decisions`)) > 0 {
			t.Errorf("%s: %s\nwas\n%s", decision, got, before)
		}
	}
}

func version(t *testing.T, l *ledger, code string) int {
	t.Helper()
	_, version, _ := l.parcel(t, code)
	return version
}

// A decision is on what was shown: not on an older version, not on more than was decided, not on what the writer may not
// cut, and not in layers that are not counted.
func TestWhatIsNotDecided(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	planner := l.people["planner"]
	opened(t, db, "TB00001", box(110.96, 25.86, 110.962, 25.862), nil)
	old, _, _ := l.parcel(t, "TB00001")
	older := postgis.Decision{With: old, Version: 1, Decision: postgis.OlderCounts}
	if _, err := as(t, db, planner, drawn("N", box(110.961, 25.86, 110.963, 25.862), postgis.Decision{With: old, Version: 7, Decision: postgis.OlderCounts})); !errors.As(err, new(*postgis.Stale)) {
		t.Errorf("an old version: %v", err)
	}
	if _, err := as(t, db, planner, drawn("N", box(110.961, 25.86, 110.963, 25.862), postgis.Decision{With: 99999, Version: 1, Decision: postgis.CutMine})); fault.Of(err).Kind != fault.NotFound {
		t.Errorf("with nothing: %v", err)
	}
	if _, err := as(t, db, planner, drawn("N", box(110.9605, 25.8605, 110.961, 25.861), postgis.Decision{With: old, Version: 1, Decision: postgis.CutMine})); err == nil || !strings.Contains(err.Error(), "nothing is left") {
		t.Errorf("all of it cut away: %v", err)
	}
	answer, err := as(t, db, planner, drawn("N", box(110.9615, 25.86, 110.963, 25.862), older))
	if err != nil {
		t.Fatal(err)
	}
	fid := answer.Results[0].FID
	if _, err := as(t, db, planner, moved(fid, version(t, l, "N"), box(110.9616, 25.86, 110.963, 25.862))); err != nil {
		t.Errorf("one that shrinks: %v", err)
	}
	if _, err := as(t, db, planner, moved(fid, version(t, l, "N"), box(110.961, 25.86, 110.963, 25.862))); !errors.As(err, new(*postgis.Refused)) {
		t.Errorf("one that grows: %v", err)
	}
	conn := owner(t, d)
	decisions := func() string {
		return strings.Join(texts(t, conn, `SELECT format('%s', d) FROM overlap_decisions d ORDER BY id`), "\n")
	}
	stood := state(t, conn, "parcels") + decisions()
	for what, sql := range map[string]string{
		"more than it is":      `UPDATE parcels SET yielded_m2 = 1 WHERE code = 'N'`,
		"a decision less":      `DELETE FROM overlap_decisions`,
		"a decision altered":   `UPDATE overlap_decisions SET m2 = 99999`,
		"the younger counts":   `INSERT INTO overlap_decisions (town, layer, counts, yields, decision, m2) SELECT town, layer, yields, counts, decision, m2 FROM overlap_decisions`,
		"of what is not there": `INSERT INTO overlap_decisions (town, layer, counts, yields, decision, m2) VALUES ('` + testTown + `', 'parcels', 77777, 88888, 'older_counts', 5)`,
	} {
		_ = l.exec(t, "planner", sql)
		if got := state(t, conn, "parcels") + decisions(); got != stood {
			t.Errorf("%s: %s\nwas %s", what, got, stood)
		}
	}
	stranger := person(t, db, "stranger", access.Membership{Town: testTown, Role: access.Clerk, Unit: unitB})
	opened(t, db, "TB00002", box(111.02, 25.86, 111.022, 25.862), nil) // another committee's, on the clerk's ground
	_, err = as(t, db, stranger, func() postgis.Edit {
		e := drawn("M", box(111.0215, 25.86, 111.023, 25.862))
		e.Feature.Committee = unitB
		return e
	}())
	refused, ok := errors.AsType[*postgis.Refused](err)
	if !ok || len(refused.Overlaps) != 1 || !slices.Equal(refused.Overlaps[0].Decisions, []string{postgis.CutMine, postgis.OlderCounts}) {
		t.Errorf("a clerk may not cut another committee's: %v %+v", err, refused)
	}
}

// No square metre counts twice: however areas lie over each other, what they count adds up to the ground that they cover
// together, in rows, in sums and in figures. 60 areas here, 600 in make soak.
func TestCountedAreasAddUpToTheGround(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	l := newLedger(t, db)
	conn := owner(t, d)
	n := 60
	if os.Getenv("TUNTU_SOAK") != "" {
		n = 600
	}
	random := rand.New(rand.NewPCG(5, 21))
	shape := func() orb.Polygon {
		west, south := 110.951+random.Float64()*0.01, 25.851+random.Float64()*0.01
		return box(west, south, west+0.0005+random.Float64()*0.002, south+0.0005+random.Float64()*0.002)
	}
	// decide sends an edit again until each of its overlaps is decided, at random.
	decide := func(e postgis.Edit) error {
		for range 100 {
			_, err := as(t, db, l.people["planner"], e)
			refused, ok := errors.AsType[*postgis.Refused](err)
			if !ok || len(refused.Overlaps) == 0 {
				return err
			}
			for _, o := range refused.Overlaps {
				decision := []string{postgis.OlderCounts, postgis.OlderCounts, postgis.CutMine, postgis.CutTheirs}[random.IntN(4)]
				e.Overlaps = append(e.Overlaps, postgis.Decision{With: o.With, Version: o.Version, Decision: decision})
			}
		}
		return errors.New("it is never decided")
	}
	refusals := 0
	for i := range n {
		if err := decide(drawn("C"+strconv.Itoa(i), shape())); err != nil {
			refusals++ // nothing is left of one of them
		}
		if i%3 == 2 {
			code := "C" + strconv.Itoa(random.IntN(i))
			if fid := texts(t, conn, `SELECT fid::text FROM parcels WHERE code = '`+code+`'`); len(fid) == 1 {
				number, _ := strconv.ParseInt(fid[0], 10, 64)
				if err := decide(moved(number, version(t, l, code), shape())); err != nil {
					refusals++
				}
			}
		}
		if i%20 == 19 {
			addsUp(t, db, conn)
		}
	}
	if standing := texts(t, conn, `SELECT count(*)::text FROM parcels WHERE yielded_m2 IS NOT NULL`)[0]; refusals > n || standing == "0" {
		t.Errorf("%d refusals, %s areas yield: they prove little", refusals, standing)
	}
}

// addsUp compares what parcels count with the ground that they cover together.
func addsUp(t *testing.T, db *postgis.DB, conn *pgx.Conn) {
	t.Helper()
	// An overlap of up to a square metre is none, and those of many areas add up.
	const lies = `
		SELECT ST_Area(ST_Union(geom)::geography), (
		    SELECT coalesce(sum(m2), 0) FROM (
		        SELECT ST_Area(ST_CollectionExtract(ST_Intersection(a.geom, b.geom), 3)::geography) AS m2
		        FROM parcels a JOIN parcels b ON a.fid < b.fid AND a.geom && b.geom
		        WHERE NOT EXISTS (SELECT FROM overlap_decisions d
		            WHERE d.counts = a.fid AND d.yields = b.fid AND d.decision = 'older_counts')) o
		    WHERE m2 <= 1)
		FROM parcels`
	var ground, slivers float64
	if err := conn.QueryRow(t.Context(), lies).Scan(&ground, &slivers); err != nil {
		t.Fatal(err)
	}
	rows := 0.0
	err := db.Features(t.Context(), postgis.Query{Layer: parcels(), Town: testTown, Limit: 10_000, Out: postgis.CRSs()[0]}, func(r postgis.Row) error {
		m2, _ := r.Values()[geo.CountedArea].(float64)
		rows += m2
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	stage, _ := parcels().Field("stage")
	crop, _ := parcels().Field("crop")
	kept, computed := 0.0, 0.0
	for by, sum := range map[*geo.Field]*float64{&stage: &kept, &crop: &computed} { // of kept pixels, and of the rows
		sums, err := db.Sums(t.Context(), postgis.Query{Layer: parcels(), Town: testTown}, []geo.Field{*by})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range sums {
			*sum += s.AreaM2
		}
	}
	reply, err := db.Figures(t.Context(), testTown, "", time.Now())
	var figures struct {
		Parcels struct {
			M2 float64 `json:"area_m2"`
		}
	}
	if err != nil || json.Unmarshal(reply, &figures) != nil {
		t.Fatal(err)
	}
	for what, m2 := range map[string]float64{"rows": rows, "kept pixels": kept, "sums": computed, "figures": figures.Parcels.M2} {
		if m2-ground > 1+slivers || ground-m2 > 1 {
			t.Fatalf("%s count %.3f m², and cover %.3f, but for slivers of %.3f", what, m2, ground, slivers)
		}
	}
}

// Parcels whose stated, accepted and drawn areas lie further apart than their town tolerates are found by a filter, in one
// town or in all, and told as such; 5 % where the town has said nothing.
func TestAreasThatDiffer(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	newLedger(t, db)
	drawn := geo.AreaM2(box(110.96, 25.86, 110.961, 25.861))
	apart := map[string]float64{}
	for i, x := range []struct {
		properties map[string]any
		apart      float64
	}{
		{nil, 0},
		{map[string]any{"contracted_m2": drawn * 1.04}, 0.04},
		{map[string]any{"contracted_m2": drawn * 1.06}, 0.06},
		{map[string]any{"surveyed_m2": drawn * 0.94}, 0.06},
		{map[string]any{"contracted_m2": 0.0, "surveyed_m2": drawn}, 0},
		{map[string]any{"contracted_m2": drawn * 1.03, "surveyed_m2": drawn * 0.97}, 0.06},
		{map[string]any{"stage": "closed", "accepted_m2": drawn * 0.9}, 0.1},
		{map[string]any{"stage": "closed", "accepted_m2": drawn}, 0},
	} {
		code := "D" + strconv.Itoa(i)
		apart[code] = x.apart
		opened(t, db, code, box(110.96+float64(i)*0.002, 25.86, 110.961+float64(i)*0.002, 25.861), x.properties)
	}
	found := func(q postgis.Query) (codes []string) {
		t.Helper()
		q.Layer, q.Limit, q.Out = parcels(), 100, postgis.CRSs()[0]
		err := db.Features(t.Context(), q, func(r postgis.Row) error {
			if code := r.Values()["code"].(string); code[0] == 'D' {
				codes = append(codes, fmt.Sprint(code, " ", r.Values()[geo.AreaDiffers]))
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		slices.Sort(codes)
		return codes
	}
	compare := func(tolerance float64) {
		t.Helper()
		if share, err := db.Tolerance(t.Context(), testTown); err != nil || share != tolerance {
			t.Errorf("%g is tolerated, want %g, %v", share, tolerance, err)
		}
		for _, truth := range []bool{true, false} {
			var want []string
			for code, by := range apart {
				if by > tolerance == truth {
					want = append(want, fmt.Sprint(code, " ", truth))
				}
			}
			slices.Sort(want)
			for _, text := range []string{"area_differs = %v", "NOT area_differs <> %v", "area_differs IN (%v)"} {
				node, err := cql2.ParseText(fmt.Sprintf(text, truth))
				if err != nil {
					t.Fatal(err)
				}
				filter, err := postgis.NewFilter(parcels(), node)
				if err != nil {
					t.Fatal(err)
				}
				for _, town := range []string{testTown, ""} {
					if got := found(postgis.Query{Town: town, Filter: filter}); !slices.Equal(got, want) {
						t.Errorf("%s of %v beyond %g in %q: %v, want %v", text, truth, tolerance, town, got, want)
					}
				}
			}
			if got := found(postgis.Query{Town: testTown, Equal: map[string]string{geo.AreaDiffers: fmt.Sprint(truth)}}); !slices.Equal(got, want) {
				t.Errorf("%v beyond %g: %v, want %v", truth, tolerance, got, want)
			}
		}
	}
	compare(0.05)
	for _, tolerance := range []float64{0.02, 0.07, 1} {
		change(t, db, func(c *postgis.Change) error { return c.SetTolerance(t.Context(), tolerance) })
		compare(tolerance)
	}
}

// Parcels whose areas differ are counted by an index on how far they lie apart, whatever the town tolerates.
func TestAreasThatDifferAreCountedByAnIndex(t *testing.T) {
	t.Parallel()
	db, _ := openBoth(t)
	addTown(t, db)
	addTwoUnits(t, db)
	change(t, db, func(c *postgis.Change) error {
		if err := insert(t.Context(), c, "parcels", sortable(parcels(), 3000)...); err != nil {
			return err
		}
		return c.Analyse(t.Context(), "parcels")
	})
	node, err := cql2.ParseText("area_differs = true")
	if err != nil {
		t.Fatal(err)
	}
	filter, err := postgis.NewFilter(parcels(), node)
	if err != nil {
		t.Fatal(err)
	}
	sql, args := postgis.Query{Layer: parcels(), Town: testTown, Filter: filter}.CountSQL()
	rows, err := db.Pool().Query(t.Context(), "EXPLAIN "+sql, args...)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := pgx.CollectRows(rows, pgx.RowTo[string])
	plan := strings.Join(lines, "\n")
	if err != nil || !regexp.MustCompile(`Index Cond: .*GREATEST`).MatchString(plan) {
		t.Errorf("%v\n%s", err, plan)
	}
}
