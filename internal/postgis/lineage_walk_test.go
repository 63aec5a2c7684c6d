package postgis_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/postgis"
)

// ladder is an area between two lines from west to east, cut by straight lines between them. Its parts share the ends of
// the cuts, which lie on the grid and so not quite on the lines.
type ladder struct{ south, north []orb.Point }

func randomLadder(random *rand.Rand, parts int) ladder {
	var l ladder
	west, south := 110.951+random.Float64()*0.03, 25.851+random.Float64()*0.03
	end := func(top float64) (line []orb.Point) {
		from, to := orb.Point{west + random.Float64()*1e-4, south + top + random.Float64()*5e-4}, orb.Point{west + 0.002 + random.Float64()*1e-4, south + top + random.Float64()*5e-4}
		for i := range parts + 1 {
			share := float64(i) / float64(parts)
			if i > 0 && i < parts {
				share += (random.Float64() - 0.5) * 0.8 / float64(parts)
			}
			line = append(line, geo.Snap(orb.Point{from[0] + share*(to[0]-from[0]), from[1] + share*(to[1]-from[1])}).(orb.Point))
		}
		return line
	}
	l.south, l.north = end(0), end(0.002)
	return l
}

// between is the area between two cuts, with the ends of those in it where bends are asked for.
func (l ladder) between(from, to int, bends bool) orb.Polygon {
	south, north := l.south[from:to+1], slices.Clone(l.north[from:to+1])
	if !bends {
		south, north = []orb.Point{south[0], south[len(south)-1]}, []orb.Point{north[0], north[len(north)-1]}
	}
	slices.Reverse(north)
	ring := slices.Concat(orb.Ring(south), orb.Ring(north), orb.Ring{south[0]})
	return orb.Polygon{ring}
}

// drag moves a cut between its neighbours, along both lines.
func (l ladder) drag(cut int, random *rand.Rand) {
	for _, line := range [][]orb.Point{l.south, l.north} {
		from, to := line[cut-1], line[cut+1]
		share := 0.2 + 0.6*random.Float64()
		line[cut] = geo.Snap(orb.Point{from[0] + share*(to[0]-from[0]), from[1] + share*(to[1]-from[1])}).(orb.Point)
	}
}

// Random splits, drags of the borders between parts, and merges keep the ground to a square metre a cut, without a gap or
// an overlap, and accepted and contracted areas to the last digit; the parts are numbered on without a gap, and an undo
// restores every bit. 30 here, 1,000 in make soak.
func TestRandomSplitsAndMerges(t *testing.T) {
	t.Parallel()
	runs := 30
	if os.Getenv("TUNTU_SOAK") != "" {
		runs = 1000
	}
	db, d := openBoth(t)
	l := newLedger(t, db)
	conn := owner(t, d)
	random := rand.New(rand.NewPCG(8, 21))
	sums := func() string {
		return texts(t, conn, `SELECT concat_ws(' ', trim_scale(sum(accepted_m2::text::numeric)), trim_scale(sum(contracted_m2::text::numeric))) FROM parcels WHERE code LIKE 'TB%'`)[0]
	}
	for run := range runs {
		shape := randomLadder(random, 2+random.IntN(4))
		parts := len(shape.south) - 1
		code := "TB0000" + strconv.Itoa(1+run%9)
		round := func(n float64) float64 { p := math.Pow10(random.IntN(8)); return math.Round(n*p) / p }
		opened(t, db, code, shape.between(0, parts, false), map[string]any{"stage": []string{"closed", "in_care"}[run%2], "accepted_m2": round(random.Float64() * 1e5), "contracted_m2": round(random.Float64() * 1e5)})
		fid, version, _ := l.parcel(t, code)
		before, sum := state(t, conn, "parcels"), sums()
		var pieces []orb.Geometry
		for i := range parts {
			pieces = append(pieces, shape.between(i, i+1, false))
		}
		random.Shuffle(parts, func(i, j int) { pieces[i], pieces[j] = pieces[j], pieces[i] })
		split, err := as(t, db, l.people["clerk"], splitting("parcels", fid, version, pieces...))
		if err != nil {
			t.Fatalf("run %d: %v", run, err)
		}
		if got := sums(); got != sum {
			t.Fatalf("run %d: %s in sum, was %s", run, got, sum)
		}
		undone := []int64{split.Change}
		versions := map[int64]int{}
		fids := make([]int64, parts) // from west to east
		for i, p := range split.Results[0].Parts {
			versions[p.FID] = p.Version
			for place := range parts {
				if orb.Equal(pieces[i].(orb.Polygon), shape.between(place, place+1, false)) {
					fids[place] = p.FID
				}
			}
		}
		for range random.IntN(3) { // two owners, one change
			cut := 1 + random.IntN(parts-1)
			shape.drag(cut, random)
			west, east := fids[cut-1], fids[cut]
			dragged, err := as(t, db, l.people["clerk"], moved(west, versions[west], shape.between(cut-1, cut, false)), moved(east, versions[east], shape.between(cut, cut+1, false)))
			if err != nil {
				t.Fatalf("run %d: %v", run, err)
			}
			versions[west], versions[east] = versions[west]+1, versions[east]+1
			undone = append(undone, dragged.Change)
		}
		if off := texts(t, conn, fmt.Sprintf(`
			SELECT round(greatest(abs(sum(area_m2) - %[1]v), abs(sum(area_m2) - ST_Area(ST_Union(geom)::geography)))::numeric, 3)::text
			FROM parcels WHERE code LIKE 'TB%%' AND geom && ST_MakeEnvelope(%[2]v, %[3]v, %[4]v, %[5]v, 4490)`, geo.Size(shape.between(0, parts, false)),
			shape.south[0][0], shape.south[0][1], shape.north[parts][0], shape.north[parts][1])); len(off) != 1 || off[0] > fmt.Sprint(parts) {
			t.Fatalf("run %d: the parts are %s m² off", run, off)
		}
		if run%3 > 0 { // and together again, by the bent border that the ends of the cuts made
			var all []postgis.Versioned
			for _, fid := range fids {
				all = append(all, postgis.Versioned{FID: fid, Version: versions[fid]})
			}
			merged, err := as(t, db, l.people["planner"], merging("parcels", shape.between(0, parts, true), all...))
			if err != nil {
				t.Fatalf("run %d: %v", run, err)
			}
			largest := 0
			for place := range parts {
				if geo.Size(shape.between(place, place+1, false)) > geo.Size(shape.between(largest, largest+1, false)) {
					largest = place
				}
			}
			if got := sums(); got != sum || merged.Results[0].FID != fids[largest] {
				t.Fatalf("run %d: %s in sum, was %s; %+v", run, got, sum, merged.Results)
			}
			undone = append(undone, merged.Change)
		}
		for _, change := range slices.Backward(undone) {
			if u, err := db.Undo(t.Context(), postgis.Request{Town: testTown, Actor: l.people["planner"], Reason: "undo"}, change, false); err != nil || len(u.Conflicts) > 0 {
				t.Fatalf("run %d: %+v, %v", run, u, err)
			}
		}
		if after := state(t, conn, "parcels"); after != before {
			t.Fatalf("run %d:\n%s\nwas\n%s", run, after, before)
		}
		l.mustMove(t, map[int]string{0: "clerk:" + code + ":in_care ", 1: ""}[run%2]+"clerk:"+code+":abandoned_again clerk:"+code+":verified clerk:"+code+":ruled_out")
		if _, err := conn.Exec(t.Context(), `BEGIN; SELECT begin_change('`+testTown+`', 'tester', 'away', NULL); UPDATE parcels SET code = 'X' || fid, geom = ST_Translate(geom, 0, 0.04) WHERE code = '`+code+`'; COMMIT`); err != nil {
			t.Fatal(err)
		}
	}
}
