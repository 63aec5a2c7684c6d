package main

import (
	"bufio"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
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
