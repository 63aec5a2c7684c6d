package main

import (
	"strconv"
	"strings"
	"testing"

	"tuntu/internal/postgis/pgtest"
)

// Invented towns are loaded only once, and their removal leaves no rows beside those of a real
// town.
func TestSampleTownsComeOnceAndGo(t *testing.T) {
	t.Parallel()
	d := pgtest.New(t)
	env := ownServer(d)
	mustRun(t, env, "town", "add", "450324103", "--name", "真实镇", "--extent", "110.9,25.8,111.2,26.1")
	loadSample(t, env, "--towns", "2")
	if code, _, stderr := runCommand(t, env, "demo"); code != exitRefused || !strings.Contains(stderr, "exists") {
		t.Errorf("a second time: exit status %d: %s", code, stderr)
	}
	if out := mustRun(t, env, "demo", "--if-empty"); strings.Contains(out, "loaded") {
		t.Errorf("loaded again: %s", out)
	}
	if out := mustRun(t, env, "demo", "--remove"); strings.Count(out, "removed") != 2 {
		t.Error(out)
	}
	conn := d.Connect(t)
	var left string
	err := conn.QueryRow(t.Context(), `
		SELECT (SELECT count(*) FROM tuntu.towns) || ' ' || (SELECT count(*) FROM tuntu.land) || ' ' || (SELECT count(*) FROM tuntu.sweeps)
		       || ' ' || (SELECT count(*) FROM tuntu.cleaners)`).Scan(&left)
	if err != nil || left != strconv.Itoa(1)+" 0 0 0" {
		t.Errorf("left are %s, %v", left, err)
	}
}
