package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tuntu/internal/cluster"
	"tuntu/internal/upkeep"
	"tuntu/web/webtest"
)

// ownState reads the state of a data folder's own cluster.
func ownState(t *testing.T, dir string) upkeep.State {
	t.Helper()
	c, err := cluster.Open(t.Context(), cluster.Options{DataDir: dir})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close(context.WithoutCancel(t.Context()))
	return stateOf(t, c.URL(cluster.Owner, cluster.Database))
}

// The database is moved to another cluster and back. A Debian release has one version of PostgreSQL,
// so both clusters have it; scripts/fresh-machine.sh upgrade moves between two versions.
func TestTheDatabaseMovesAndComesBack(t *testing.T) {
	t.Parallel()
	dir := dataFolder(t)
	env := map[string]string{"TUNTU_DATA": dir}
	mustRun(t, env, "town", "add", surveyTown, "--name", "试验镇", "--extent", "110.9,25.8,111.2,26.1")
	before := ownState(t, dir)
	if out := mustRun(t, env, "upgrade"); !strings.Contains(out, "nothing to do") {
		t.Error(out)
	}
	var out, errs webtest.Buffer
	config, err := readConfig(func(name string) string { return env[name] })
	if err != nil {
		t.Fatal(err)
	}
	p := &program{config: config, stdout: &out, stderr: &errs, sign: &lifeSign{patience: slowAfter, stderr: &errs}}

	busy, err := cluster.Open(t.Context(), cluster.Options{DataDir: dir})
	if err != nil {
		t.Fatal(err)
	}
	if err := p.upgradeTo(t.Context(), cluster.Newest()); err == nil || !strings.Contains(err.Error(), "another tuntu uses the database") {
		t.Errorf("while it is used: %v", err)
	}
	if err := busy.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("broken")
	if err := cluster.Upgrade(t.Context(), dir, cluster.Newest(), func(_, _ *cluster.Cluster) error { return broken }); !errors.Is(err, broken) {
		t.Errorf("a move that fails: %v", err)
	}
	if wrong := before.Differences(ownState(t, dir)); len(wrong) > 0 {
		t.Errorf("after a move that failed, another state in %v", wrong)
	}

	if err := p.upgradeTo(t.Context(), cluster.Newest()); err != nil || !strings.Contains(out.String(), "moved 1 town") {
		t.Fatalf("%v %s", err, &out)
	}
	if wrong := before.Differences(ownState(t, dir)); len(wrong) > 0 {
		t.Errorf("after the move, another state in %v", wrong)
	}
	mustRun(t, env, "town", "add", "450324104", "--name", "乙镇", "--extent", "110.9,25.8,111.2,26.1")
	if err := p.upgradeTo(t.Context(), cluster.Newest()); err == nil || !strings.Contains(err.Error(), "from an earlier upgrade") {
		t.Errorf("a second move: %v", err)
	}
	if out := mustRun(t, env, "upgrade", "--back"); !strings.Contains(out, "in its place again") || !strings.Contains(out, "taken-back") {
		t.Error(out)
	}
	if wrong := before.Differences(ownState(t, dir)); len(wrong) > 0 {
		t.Errorf("after the way back, another state in %v", wrong)
	}
	if code, _, stderr := runCommand(t, env, "upgrade", "--back"); code != exitRefused || !strings.Contains(stderr, "no database from before") {
		t.Errorf("%d %s", code, stderr)
	}
	if left := leftBehind(t, dir); len(left) > 0 {
		t.Errorf("these run on: %v", left)
	}

	// the upgrade was interrupted between its last two steps
	data := filepath.Join(dir, "postgres")
	if err := os.Rename(data, data+".before-upgrade"); err != nil {
		t.Fatal(err)
	}
	if code, _, stderr := runCommand(t, env, "town", "list"); code != exitRefused || !strings.Contains(stderr, "cannot be reached") {
		t.Errorf("an empty database in its place? %d %s", code, stderr)
	}
	mustRun(t, env, "upgrade", "--back")
	if wrong := before.Differences(ownState(t, dir)); len(wrong) > 0 {
		t.Errorf("after the repair, another state in %v", wrong)
	}
}
