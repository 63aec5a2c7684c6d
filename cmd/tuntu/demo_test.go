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
	testStoryCommands(t, d, env)
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

// testStoryCommands lists and checks the story of an invented town, until what it selects, filters and counts is gone.
func testStoryCommands(t *testing.T, d *pgtest.Database, env map[string]string) {
	t.Helper()
	town := []string{"--town", "450399100"}
	if out := mustRun(t, env, append([]string{"story", "list"}, town...)...); !strings.HasPrefix(out, "report\tversion 1 of ") {
		t.Error(out)
	}
	if out := mustRun(t, env, append([]string{"story", "check", "report"}, town...)...); !strings.Contains(out, "fits") {
		t.Error(out)
	}
	if _, err := d.Connect(t).Exec(t.Context(), `
		BEGIN; SET LOCAL search_path = tuntu, public; SELECT begin_change('450399100', 'tester', 'sites gone', NULL);
		DELETE FROM sites WHERE town = '450399100' AND kind IN ('workshop', 'reclamation_demonstration_site'); COMMIT`); err != nil {
		t.Fatal(err)
	}
	code, out, stderr := runCommand(t, env, append([]string{"story", "check", "report"}, town...)...)
	if code != exitRefused || !strings.Contains(stderr, "no longer fit") {
		t.Errorf("exit status %d: %s", code, stderr)
	}
	for _, line := range []string{
		"chapter 3, scene 4: what it selects is not there any more: sites.", "chapter 4, scene 1: its filter finds nothing: kind = 'workshop'",
		"chapter 4, scene 1: figure sites.count kind=workshop has no rows", "chapter 3, scene 4: figure sites.count kind=reclamation_demonstration_site has no rows",
	} {
		if !strings.Contains(out, line) {
			t.Errorf("%s lacks %q", out, line)
		}
	}
	if strings.Count(out, "\n") != 4 {
		t.Error(out)
	}
	for _, args := range [][]string{{"story"}, {"story", "check"}, {"story", "list", "x"}, {"story", "tell", "x"}} {
		if code, _, _ := runCommand(t, env, args...); code != exitUsage {
			t.Errorf("%v: exit status %d", args, code)
		}
	}
	if code, _, _ := runCommand(t, env, append([]string{"story", "check", "none"}, town...)...); code != exitRefused {
		t.Errorf("an unknown story: exit status %d", code)
	}
}
