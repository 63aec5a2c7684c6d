package main

import (
	"bufio"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// manyParcels writes n parcels that tile the survey's town, with shared edges.
func manyParcels(t *testing.T, n int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "many.geojson")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	w := bufio.NewWriter(file)
	fmt.Fprint(w, `{"type":"FeatureCollection","features":[`)
	for i := range n {
		if i > 0 {
			fmt.Fprint(w, ",")
		}
		west, south := 110.92+float64(i/250)*0.0006, 25.82+float64(i%250)*0.001
		fmt.Fprintf(w, `{"type":"Feature","properties":{"地块编码":"TB%06d","作物":"柑橘"},"geometry":{"type":"Polygon","coordinates":[[`, i)
		for _, c := range [][2]float64{{0, 0}, {3, -0.5}, {6, 0}, {6, 10}, {3, 9.5}, {0, 10}} {
			fmt.Fprintf(w, "[%.7f,%.7f],", west+c[0]*0.0001, south+c[1]*0.0001)
		}
		fmt.Fprintf(w, "[%.7f,%.7f]]]}}", west, south)
	}
	fmt.Fprint(w, "]}")
	if err := w.Flush(); err != nil {
		t.Fatal(err)
	}
	file.Close()
	return path
}

// An import that is killed at any moment has written everything or nothing.
func TestAKilledImportLeavesAllOrNothing(t *testing.T) {
	t.Parallel()
	env, d := newSurveyTown(t)
	file := manyParcels(t, 2000)
	began := time.Now()
	dry := mustRun(t, env, "import", file, "--layer", "parcels", "--dry-run")
	took := time.Since(began)
	if !strings.Contains(dry, "2000 new") {
		t.Fatal(dry)
	}
	conn := d.Connect(t)
	dice := rand.New(rand.NewPCG(5, 6))
	whole, kills := 0, 8
	if os.Getenv("TUNTU_SOAK") != "" {
		kills = 20
	}
	for range kills {
		cmd := process(t, []string{"TUNTU_DATABASE_URL=" + d.AppURL, "TUNTU_DATABASE_OWNER_URL=" + d.OwnerURL}, "import", file, "--layer", "parcels")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(dice.Int64N(int64(took) * 3 / 2)))
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		var parcels, audit, changes int
		var settled bool
		for range 500 { // the server takes some time to notice and to roll back
			err := conn.QueryRow(t.Context(), `
				SELECT (SELECT count(*) FROM tuntu.parcels), (SELECT count(*) FROM tuntu.audit WHERE layer = 'parcels'),
				       (SELECT count(*) FROM tuntu.changes WHERE reason LIKE 'import%'),
				       NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))`).Scan(&parcels, &audit, &changes, &settled)
			if err != nil {
				t.Fatal(err)
			}
			if settled {
				break
			}
			time.Sleep(20 * time.Millisecond)
		}
		if parcels != 0 && parcels != 2000 || audit != parcels || changes != parcels/2000 {
			t.Fatalf("%d parcels, %d audit rows, %d changes", parcels, audit, changes)
		}
		if parcels == 2000 {
			whole++
			_, d = newSurveyTown(t) // begin again with an empty layer
			conn = d.Connect(t)
		}
	}
	t.Logf("an import takes %s; killed at random moments, %d came through", took, whole)
}

// 100,000 parcels are imported within a minute and 512 MB.
func TestSoakHundredThousandParcels(t *testing.T) {
	if os.Getenv("TUNTU_SOAK") == "" {
		t.Skip("a long test; make soak runs it")
	}
	_, d := newSurveyTown(t)
	package100k := filepath.Join(t.TempDir(), "many.gpkg")
	if out, err := exec.CommandContext(t.Context(), "ogr2ogr", "-f", "GPKG", package100k, manyParcels(t, 100_000)).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	cmd := process(t, []string{"TUNTU_DATABASE_URL=" + d.AppURL, "TUNTU_DATABASE_OWNER_URL=" + d.OwnerURL}, "import", package100k, "--layer", "parcels")
	began := time.Now()
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "100000 new") {
		t.Fatalf("%v: %.2000s", err, out)
	}
	t.Logf("100,000 parcels in %s", time.Since(began))
}

// BenchmarkScaleImport imports a million parcels of 13 points, or the number in TUNTU_SCALE, with the server's settings of
// a real database. `make bench-scale` runs it; otherwise it is skipped.
func BenchmarkScaleImport(b *testing.B) {
	rows, _ := strconv.Atoi(os.Getenv("TUNTU_SCALE"))
	if rows == 0 {
		b.Skip("TUNTU_SCALE says how many parcels")
	}
	dir := b.TempDir()
	parcels := filepath.Join(dir, "parcels.gpkg")
	if out, err := exec.CommandContext(b.Context(), "ogr2ogr", "-f", "GPKG", parcels, roundParcels(b, rows)).CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	for b.Loop() {
		env := []string{"TUNTU_DATA=" + filepath.Join(dir, "data")}
		for _, args := range [][]string{
			{"town", "add", "451124100", "--name", "百万镇", "--extent", "110,25,111.2,26.1"},
			{"import", twelveCommittees(b, "451124100", 110.05, 25.05, 1.1, 1), "--layer", "committees"},
			{"import", parcels, "--layer", "parcels"},
		} {
			began := time.Now()
			if out, err := process(b, env, args...).CombinedOutput(); err != nil {
				b.Fatalf("%v: %.2000s", err, out)
			}
			b.Logf("%s: %.1f s", strings.Join(args, " "), time.Since(began).Seconds())
		}
	}
}

// twelveCommittees writes committees that fill a box in degrees.
func twelveCommittees(b *testing.B, town string, west, south, width, height float64) string {
	b.Helper()
	var lines []string
	for i := range 12 {
		x, y := west+width*float64(i%4)/4, south+height*float64(i/4)/3
		e, n := x+width/4, y+height/3
		lines = append(lines, fmt.Sprintf(`{"type":"Feature","properties":{"code":"%s%d","name":"村%d"},"geometry":{"type":"Polygon","coordinates":[[[%[4]f,%[5]f],[%[6]f,%[5]f],[%[6]f,%[7]f],[%[4]f,%[7]f],[%[4]f,%[5]f]]]}}`,
			town, 200+i, i, x, y, e, n))
	}
	path := filepath.Join(b.TempDir(), "committees.geojson")
	if err := os.WriteFile(path, []byte(`{"type":"FeatureCollection","features":[`+strings.Join(lines, ",")+`]}`), 0o600); err != nil {
		b.Fatal(err)
	}
	return path
}

// roundParcels writes n parcels of 13 points, one in each cell of 90 m.
func roundParcels(b *testing.B, n int) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "parcels.geojsonl")
	file, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	w := bufio.NewWriter(file)
	dice := rand.New(rand.NewPCG(1, 2))
	across := int(math.Ceil(math.Sqrt(float64(n))))
	for i := range n {
		x, y := 110.1+0.0009*(float64(i/across)+0.5), 25.1+0.00081*(float64(i%across)+0.5)
		var ring []string
		for k := range 12 {
			r := 19 + 25*dice.Float64()
			ring = append(ring, fmt.Sprintf("[%.8f,%.8f]", x+r*math.Cos(math.Pi*float64(k)/6)/100200, y+r*math.Sin(math.Pi*float64(k)/6)/110780))
		}
		fmt.Fprintf(w, `{"type":"Feature","properties":{"code":"P%07d","stage":"%s"},"geometry":{"type":"Polygon","coordinates":[[%s]]}}`+"\n",
			i, []string{"suspected", "tasked", "closed"}[dice.IntN(3)], strings.Join(append(ring, ring[0]), ","))
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
	return path
}
