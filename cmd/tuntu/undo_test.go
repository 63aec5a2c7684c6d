package main

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"tuntu/internal/postgis/pgtest"
)

// state describes all rows of a town's layers without versions and times.
func state(t *testing.T, d *pgtest.Database) (text string) {
	t.Helper()
	err := d.Connect(t).QueryRow(t.Context(), `
		SELECT concat_ws(E'\n',
			(SELECT string_agg((to_jsonb(x) - 'version' - 'updated_at' - 'geom' - 'geom3857')::text || ST_AsText(geom), E'\n' ORDER BY fid) FROM tuntu.parcels x),
			(SELECT string_agg((to_jsonb(x) - 'version' - 'updated_at' - 'geom' - 'geom3857')::text || ST_AsText(geom), E'\n' ORDER BY fid) FROM tuntu.villages x),
			(SELECT string_agg((to_jsonb(x) - 'version' - 'updated_at' - 'geom' - 'geom3857')::text || ST_AsText(geom), E'\n' ORDER BY fid) FROM tuntu.committees x),
			(SELECT string_agg((to_jsonb(x) - 'version')::text, E'\n' ORDER BY id) FROM tuntu.assignments x))`).Scan(&text)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

// lastChange returns the number of the town's last change.
func lastChange(t *testing.T, env map[string]string) string {
	t.Helper()
	number, _, _ := strings.Cut(mustRun(t, env, "changes", "--limit", "1"), "\t")
	return number
}

// A whole import is undone, even if its layers refer to each other. An undo does not overwrite
// later changes, and can be undone like any change.
func TestAnImportIsUndone(t *testing.T) {
	t.Parallel()
	env, d := newSurveyTown(t)
	empty := state(t, d)
	mustRun(t, env, "import", surveyFile("villages.geojson"), "--layer", "villages")
	villages, withVillages := lastChange(t, env), state(t, d)
	committee := write(t, "c.geojson", `{"type":"Feature","properties":{"名称":"东岸村委会"},"geometry":{"type":"Polygon","coordinates":[[[110.91,25.81],[111.19,25.81],[111.19,26.09],[110.91,26.09],[110.91,25.81]]]}}`)
	mustRun(t, env, "import", committee, "--layer", "committees") // the committees take in the villages
	adoption := lastChange(t, env)
	if adopted := state(t, d); adopted == withVillages || !strings.Contains(adopted, "东岸村委会") {
		t.Fatal("the committee took nothing in")
	}
	code, out, _ := runCommand(t, env, "undo", villages)
	if code != exitRefused || !strings.Contains(out, "changed again (24)") {
		t.Errorf("exit status %d: %s", code, out)
	}
	if out := mustRun(t, env, "undo", adoption, "--dry-run"); !strings.Contains(out, "nothing was written") || lastChange(t, env) != adoption {
		t.Error(out)
	}
	mustRun(t, env, "undo", adoption)
	undoing := lastChange(t, env)
	if state(t, d) != withVillages {
		t.Error("undoing the committees' import did not give the villages back")
	}
	mustRun(t, env, "undo", undoing)
	if !strings.Contains(state(t, d), "东岸村委会") {
		t.Error("undoing the undo did not bring the committee back")
	}
	mustRun(t, env, "undo", lastChange(t, env))
	mustRun(t, env, "undo", villages)
	if state(t, d) != empty {
		t.Error("the villages are not gone")
	}
	for _, args := range [][]string{{"undo", "999999"}, {"undo", "x"}, {"undo"}} {
		if code, _, stderr := runCommand(t, env, args...); code == exitDone || !strings.Contains(stderr, "tuntu changes") {
			t.Errorf("%v: %d %s", args, code, stderr)
		}
	}
	if out := mustRun(t, env, "changes"); !regexp.MustCompile(`(?m)^\d+\t\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\toperator\timport of villages.geojson into villages\tvillages 24 inserted`).MatchString(out) {
		t.Error(out)
	}
}

// Imports that add, change and move parcels are undone one by one in reverse order, and each undo
// restores the previous state.
func TestUndoLeadsBackTheWayItCame(t *testing.T) {
	t.Parallel()
	env, d := newSurveyTown(t)
	dice := rand.New(rand.NewPCG(3, 9))
	crops := []string{"柑橘", "莲藕", "水稻"}
	var states []string
	for range 8 {
		states = append(states, state(t, d))
		var features []string
		for i := range 6 {
			if dice.IntN(3) == 0 {
				continue
			}
			west := 110.95 + float64(i)*0.01 + float64(dice.IntN(3))*0.002
			features = append(features, fmt.Sprintf(`{"type":"Feature","properties":{"地块编码":"T%d","作物":"%s"},"geometry":{"type":"Polygon","coordinates":[[[%[3]f,25.9],[%[4]f,25.9],[%[4]f,25.901],[%[3]f,25.9]]]}}`,
				i, crops[dice.IntN(3)], west, west+0.001))
		}
		if len(features) > 0 {
			mustRun(t, env, "import", write(t, "p.geojson", `{"type":"FeatureCollection","features":[`+strings.Join(features, ",")+`]}`), "--layer", "parcels")
		}
	}
	for step := len(states) - 1; step > 0; step-- {
		if state(t, d) == states[step] {
			continue // the import changed nothing
		}
		mustRun(t, env, "undo", undoableChange(t, env))
		if got := state(t, d); got != states[step] {
			t.Fatalf("step %d:\n%s\nwant\n%s", step, got, states[step])
		}
	}
}

// undoableChange returns the last import that no later undo has undone.
func undoableChange(t *testing.T, env map[string]string) string {
	t.Helper()
	undone := map[string]bool{}
	for line := range strings.Lines(mustRun(t, env, "changes")) {
		cells := strings.Split(strings.TrimSpace(line), "\t")
		if number, ok := strings.CutPrefix(cells[3], "undo of change "); ok {
			undone[number] = true
		} else if !undone[cells[0]] {
			return cells[0]
		}
	}
	t.Fatal("no import is left")
	return ""
}

// The import of a village cannot be undone once other changes have recorded sweeps there, since
// these would be deleted with the village.
func TestUndoTakesNobodyElsesRecords(t *testing.T) {
	t.Parallel()
	env, d := newSurveyTown(t)
	mustRun(t, env, "import", surveyFile("villages.geojson"), "--layer", "villages")
	villages := lastChange(t, env)
	mustRun(t, env, "import", write(t, "cleaners.csv", "编号,姓名\n1,测试甲某\n"), "--layer", "cleaners")
	mustRun(t, env, "import", write(t, "duties.csv", "编号,村名,开始日期\n1,坪山,2026-01-01\n"), "--layer", "assignments")
	duties, before := lastChange(t, env), state(t, d)
	if code, out, _ := runCommand(t, env, "undo", villages); code != exitRefused || !strings.Contains(out, "1 assignments") || state(t, d) != before {
		t.Errorf("exit status %d: %s", code, out)
	}
	mustRun(t, env, "undo", duties)
	mustRun(t, env, "undo", villages)
	if got := state(t, d); got != "" {
		t.Errorf("left: %s", got)
	}
}
