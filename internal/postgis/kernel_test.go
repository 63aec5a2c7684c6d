package postgis_test

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"math"
	"os"
	"os/exec"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/postgis/pgtest"
)

// kernelCase is what the page's kernel made of random parcels, by web/app/test/kernel-oracle.ts.
type kernelCase struct {
	Kind     string
	Before   []json.RawMessage
	After    []json.RawMessage
	Measures []float64 // of what is after, in m², of a line in m
	Wanted   []float64 // in m², of the parts of a split by area
}

// judged is what PostGIS says of a case.
type judged struct {
	invalid   string
	measures  []float64
	beforeM2  float64
	afterM2   float64
	twiceM2   float64 // what two of the areas after both cover
	changedM2 float64 // what is covered before or after only
	border    float64 // of all areas after, in m
}

// PostGIS judges what the page's kernel makes: the areas are valid and measure what the kernel says, no ground is lost, won
// or covered twice, and long edges are divided as the server divides them.
func TestPostGISJudgesTheKernel(t *testing.T) {
	t.Parallel()
	conn := pgtest.Empty(t).Connect(t)
	worst := map[string]judged{}
	counts := map[string]int{}
	for c := range kernelCases(t) {
		counts[c.Kind]++
		if c.Kind == "densify" {
			judgeDensified(t, conn, c)
			continue
		}
		found := judge(t, conn, c)
		if found.invalid != "" {
			t.Errorf("%s is not valid: %s\n%s", c.Kind, found.invalid, c.After)
		}
		judgeMeasures(t, c, found)
		lostM2 := math.Abs(found.afterM2 - found.beforeM2)
		allowedM2 := 0.2 // a square metre a cut is what the server allows
		if c.Kind == "merge" {
			allowedM2 += 0.0004 * found.border // what the neighbours' borders are apart
		}
		if lostM2 > allowedM2 || c.Kind != "drag" && found.changedM2 > allowedM2 || found.twiceM2 > 0.01 {
			t.Errorf("%s: %.4f m² lost, %.4f changed, %.4f twice\n%s\n%s", c.Kind, lostM2, found.changedM2, found.twiceM2, c.Before, c.After)
		}
		w := worst[c.Kind]
		worst[c.Kind] = judged{afterM2: max(w.afterM2, lostM2), twiceM2: max(w.twiceM2, found.twiceM2), changedM2: max(w.changedM2, found.changedM2)}
	}
	if len(counts) != 7 {
		t.Errorf("cases: %v", counts)
	}
	for kind, n := range counts {
		w := worst[kind]
		t.Logf("%s: %d cases; at most %.4f m² lost, %.4f changed, %.5f twice", kind, n, w.afterM2, w.changedM2, w.twiceM2)
	}
}

// kernelCases runs the kernel, and gives its cases as they come.
func kernelCases(t *testing.T) <-chan kernelCase {
	t.Helper()
	node := exec.CommandContext(t.Context(), "node", "test/kernel-oracle.mjs")
	node.Dir = "../../web/app"
	node.Stderr = os.Stderr
	out, err := node.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := node.Start(); err != nil {
		t.Fatalf("the kernel needs node, and the page's modules (make web/app/node_modules/.installed): %v", err)
	}
	cases := make(chan kernelCase)
	go func() {
		defer close(cases)
		if err := readCases(t.Context(), out, cases); err != nil {
			t.Errorf("read the kernel's cases: %v", err)
		}
		if err := node.Wait(); err != nil {
			t.Errorf("the kernel needs the page's modules (make web/app/node_modules/.installed): %v", err)
		}
	}()
	return cases
}

func readCases(ctx context.Context, from io.Reader, cases chan<- kernelCase) error {
	lines := bufio.NewScanner(from)
	lines.Buffer(nil, 4<<20)
	for lines.Scan() {
		var c kernelCase
		if err := json.Unmarshal(lines.Bytes(), &c); err != nil {
			return err
		}
		select {
		case cases <- c:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return lines.Err()
}

func judge(t *testing.T, conn *pgx.Conn, c kernelCase) (found judged) {
	t.Helper()
	const sql = `
		WITH before AS (
			SELECT ST_SetSRID(ST_GeomFromGeoJSON(g), 4490) AS geom FROM unnest($1::text[]) g
		), after AS (
			SELECT ST_SetSRID(ST_GeomFromGeoJSON(g), 4490) AS geom, n FROM unnest($2::text[]) WITH ORDINALITY x (g, n)
		), whole AS (
			SELECT (SELECT ST_Union(geom) FROM before) AS before, (SELECT ST_Union(geom) FROM after) AS after
		)
		SELECT coalesce((SELECT string_agg(ST_IsValidReason(geom), '; ') FROM after WHERE NOT ST_IsValid(geom)), ''),
		       (SELECT array_agg(ST_Area(geom::geography) ORDER BY n) FROM after),
		       (SELECT sum(ST_Area(geom::geography)) FROM before), (SELECT sum(ST_Area(geom::geography)) FROM after),
		       coalesce((SELECT sum(ST_Area(ST_CollectionExtract(ST_Intersection(a.geom, b.geom), 3)::geography))
		                 FROM after a JOIN after b ON a.n < b.n AND a.geom && b.geom), 0),
		       (SELECT ST_Area(ST_SymDifference(before, after)::geography) FROM whole),
		       (SELECT sum(ST_Perimeter(geom::geography)) FROM after)`
	row := conn.QueryRow(t.Context(), sql, asText(c.Before), asText(c.After))
	if err := row.Scan(&found.invalid, &found.measures, &found.beforeM2, &found.afterM2, &found.twiceM2, &found.changedM2, &found.border); err != nil {
		t.Fatalf("%s: %v\n%s", c.Kind, err, c.After)
	}
	return found
}

func asText(all []json.RawMessage) []string {
	list := make([]string, len(all))
	for i, each := range all {
		list[i] = string(each)
	}
	return list
}

// judgeMeasures compares the kernel's areas with PostGIS's to 0.01 m², and the parts of a split by area with what was wanted.
func judgeMeasures(t *testing.T, c kernelCase, found judged) {
	t.Helper()
	const halfStepM = 0.5e-9 * 111_320
	cutM := found.border / 4 // no cut is longer than half of what it cuts
	for i, m2 := range found.measures {
		if math.Abs(m2-c.Measures[i]) > 0.01 {
			t.Errorf("%s: PostGIS measures %.4f m², the kernel %.4f", c.Kind, m2, c.Measures[i])
		}
		if i < len(c.Wanted) && math.Abs(m2-c.Wanted[i]) > max(0.01, halfStepM*cutM) {
			t.Errorf("%s: %.4f m² where %.4f were wanted", c.Kind, m2, c.Wanted[i])
		}
	}
}

// judgeDensified compares the kernel's division of a long edge with the server's, on the grid, and its length with PostGIS's.
func judgeDensified(t *testing.T, conn *pgx.Conn, c kernelCase) {
	t.Helper()
	lines := make([]orb.LineString, 2)
	for i, raw := range []json.RawMessage{c.Before[0], c.After[0]} {
		var line struct{ Coordinates orb.LineString }
		if err := json.Unmarshal(raw, &line); err != nil {
			t.Fatal(err)
		}
		lines[i] = line.Coordinates
	}
	dense, _ := geo.Densify(lines[0])
	snapped := orb.Clone(dense).(orb.LineString)
	for i, p := range snapped {
		snapped[i] = orb.Point{math.Round(p[0]*1e9) / 1e9, math.Round(p[1]*1e9) / 1e9}
	}
	if !snapped.Equal(lines[1]) {
		t.Errorf("the server divides\n%v, the kernel\n%v", snapped, lines[1])
	}
	if again, n := geo.Densify(lines[1]); n != 0 {
		t.Errorf("the server finds %d edges left to divide: %v", n, again)
	}
	var lengthM float64
	if err := conn.QueryRow(t.Context(), `SELECT ST_Length(ST_SetSRID(ST_GeomFromGeoJSON($1), 4490)::geography)`, string(c.After[0])).Scan(&lengthM); err != nil {
		t.Fatal(err)
	}
	if math.Abs(lengthM-c.Measures[0]) > 0.001 {
		t.Errorf("PostGIS measures %.5f m, the kernel %.5f", lengthM, c.Measures[0])
	}
}
