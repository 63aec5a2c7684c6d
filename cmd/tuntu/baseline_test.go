package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tuntu/internal/postgis/pgtest"
)

// ledgerOf lists where the parcels of a database stand, and the records of each.
func ledgerOf(t *testing.T, d *pgtest.Database) (text string) {
	t.Helper()
	err := d.Connect(t).QueryRow(t.Context(), `
		SELECT string_agg(concat_ws(' ', p.code, p.stage, p.accepted_m2, (SELECT string_agg(concat_ws(' ', m.role, m.to_stage, m.accepted_m2, m.reason), '; ' ORDER BY m.id)
		    FROM tuntu.parcel_moves m WHERE m.parcel = p.fid)), E'\n' ORDER BY p.code) FROM tuntu.parcels p`).Scan(&text)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// An import opens new parcels at the first stage and says so. With --baseline it opens them where the file has them, once:
// an export comes in again whole. A file that contradicts what stands is a fault, with each of its rows.
func TestABaselineIsTakenOnce(t *testing.T) {
	t.Parallel()
	file := write(t, "ledger.csv", "图斑编号,阶段,验收面积,wkt\n"+
		`A1,已销号,9000.25,"POLYGON((111.04 25.9,111.041 25.9,111.041 25.901,111.04 25.901,111.04 25.9))"`+"\n"+
		`A2,疑似,,"POLYGON((111.05 25.9,111.051 25.9,111.051 25.901,111.05 25.901,111.05 25.9))"`+"\n")
	env, d := newSurveyTown(t)
	if out := mustRun(t, env, "import", file, "--layer", "parcels"); !strings.Contains(out, "begin at the first stage") {
		t.Error(out)
	}
	if got := ledgerOf(t, d); got != "A1 suspected\nA2 suspected" {
		t.Errorf("without a baseline:\n%s", got)
	}
	code, out, _ := runCommand(t, env, "import", file, "--layer", "parcels", "--baseline", "2026 年建档")
	if code != exitRefused || !strings.Contains(out, "stage is closed in the file and suspected here") || !strings.Contains(out, "accepted_m2 is 9000.25 in the file and empty here") || !strings.Contains(out, "POST /api/parcels/moves") {
		t.Errorf("a baseline of what stands already: %d\n%s", code, out)
	}

	env, d = newSurveyTown(t)
	mustRun(t, env, "import", file, "--layer", "parcels", "--baseline", "2026 年建档")
	whole := "A1 closed 9000.25 operator closed 9000.25 2026 年建档\nA2 suspected operator suspected 2026 年建档"
	if got := ledgerOf(t, d); got != whole {
		t.Errorf("with a baseline:\n%s", got)
	}
	if out := mustRun(t, env, "import", file, "--layer", "parcels"); !strings.Contains(out, "nothing changed") {
		t.Errorf("the same again:\n%s", out)
	}
	for _, name := range []string{"out.csv", "out.gpkg"} {
		out := filepath.Join(t.TempDir(), name)
		mustRun(t, env, "export", out, "--layer", "parcels")
		other, fresh := newSurveyTown(t)
		mustRun(t, other, "import", out, "--layer", "parcels", "--baseline", "2026 年建档")
		if got := ledgerOf(t, fresh); got != whole {
			t.Errorf("%s comes in again as\n%s", name, got)
		}
		if err := os.Remove(out); err != nil {
			t.Fatal(err)
		}
	}
	for _, wrong := range [][]string{{"--layer", "villages", "--baseline", "x"}, {"--layer", "parcels", "--baseline", "a\nb"}, {"--layer", "parcels", "--baseline", strings.Repeat("长", 501)}} {
		if code, _, stderr := runCommand(t, env, append([]string{"import", file}, wrong...)...); code != exitUsage || !strings.Contains(stderr, "--baseline") {
			t.Errorf("%v: %d %s", wrong, code, stderr)
		}
	}
}
