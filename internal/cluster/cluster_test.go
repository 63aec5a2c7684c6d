package cluster

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/fault"
)

// folder makes a data folder; the test's end also removes its cluster's files elsewhere.
func folder(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "tuntu-test")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

func open(t *testing.T, dir string) *Cluster {
	t.Helper()
	c, err := Open(t.Context(), Options{DataDir: dir})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(c.place.socket) })
	return c
}

func leave(t *testing.T, c *Cluster) {
	t.Helper()
	if err := c.Close(context.WithoutCancel(t.Context())); err != nil {
		t.Error(err)
	}
}

func ask(t *testing.T, c *Cluster, sql string) (answer string) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), c.URL(Owner, Database))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	if err := conn.QueryRow(t.Context(), sql).Scan(&answer); err != nil {
		t.Fatal(err)
	}
	return answer
}

func TestTheLastToLeaveStopsIt(t *testing.T) {
	dir := folder(t)
	first := open(t, dir)
	if got := ask(t, first, `SELECT extname::text FROM pg_extension WHERE extname = 'postgis'`); got != "postgis" {
		t.Error(got)
	}
	if got := ask(t, first, `SHOW listen_addresses`); got != "" {
		t.Errorf("it listens on %q", got)
	}
	second := open(t, dir)
	leave(t, first)
	if !second.alive() {
		t.Fatal("it stopped under the second user's feet")
	}
	ask(t, second, `SELECT 'still here'`)
	leave(t, second)
	if second.alive() {
		t.Error("it runs on though all have left")
	}
	if _, err := os.Stat(second.place.socket); err == nil {
		t.Error("its socket's folder stays behind")
	}
}

func TestItRecoversFromAKill(t *testing.T) {
	dir := folder(t)
	c := open(t, dir)
	ask(t, c, `SELECT set_config('a.b', 'c', false)`)
	conn, err := pgx.Connect(t.Context(), c.URL(Owner, Database))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := conn.Exec(t.Context(), `CREATE SCHEMA s; CREATE TABLE s.kept AS SELECT 'kept' AS word`); err != nil {
		t.Fatal(err)
	}
	pid, err := c.pid()
	if err != nil {
		t.Fatal(err)
	}
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	c.users.Close() // the kernel does the same when the program is killed
	again := open(t, dir)
	defer leave(t, again)
	if got := ask(t, again, `SELECT word FROM s.kept`); got != "kept" {
		t.Error(got)
	}
}

// After an interrupt while the cluster is made or starts, no process remains, and the next start
// succeeds.
func TestAStartThatIsCutShortLeavesNothingRunning(t *testing.T) {
	dir := folder(t)
	for _, after := range []time.Duration{100, 300, 500, 700, 900, 20, 40, 60, 80, 100} {
		ctx, cancel := context.WithTimeout(t.Context(), after*time.Millisecond)
		c, err := Open(ctx, Options{DataDir: dir})
		cancel()
		if err == nil {
			leave(t, c)
		}
		t.Logf("cut after %s: %v", after*time.Millisecond, err)
		if left := working(dir, 2*time.Second); len(left) > 0 {
			t.Errorf("cut after %s, these run on: %v", after*time.Millisecond, left)
		}
	}
	c := open(t, dir)
	defer leave(t, c)
	ask(t, c, `SELECT 'up'`)
}

// working lists the processes that still work in a folder after a grace period.
func working(dir string, grace time.Duration) (pids []string) {
	for end := time.Now().Add(grace); ; time.Sleep(20 * time.Millisecond) {
		pids = nil
		links, _ := filepath.Glob("/proc/[0-9]*/cwd")
		for _, link := range links {
			if cwd, err := os.Readlink(link); err == nil && strings.HasPrefix(cwd, dir) {
				pids = append(pids, filepath.Base(filepath.Dir(link)))
			}
		}
		if len(pids) == 0 || time.Now().After(end) {
			return pids
		}
	}
}

// A data folder that was moved or has other permissions keeps its database. A folder whose database
// is missing is refused rather than initialised anew.
func TestTheClusterIsFoundAgain(t *testing.T) {
	dir := folder(t)
	first := open(t, filepath.Join(dir, "one"))
	marker := ask(t, first, `SELECT system_identifier::text FROM pg_control_system()`)
	leave(t, first)
	if err := os.Rename(filepath.Join(dir, "one"), filepath.Join(dir, "two")); err != nil {
		t.Fatal(err)
	}
	moved := open(t, filepath.Join(dir, "two"))
	if got := ask(t, moved, `SELECT system_identifier::text FROM pg_control_system()`); got != marker {
		t.Error("a new cluster was made for the moved folder")
	}
	leave(t, moved)
	if err := os.RemoveAll(moved.place.data); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), Options{DataDir: filepath.Join(dir, "two")}); err == nil || !strings.Contains(err.Error(), "cannot be reached") {
		t.Errorf("a database that is gone: %v", err)
	}
}

// After a crash and a reboot, the process id in the PID file may belong to another process.
func TestAStalePIDFileOfAnothersNumberIsNoObstacle(t *testing.T) {
	dir := folder(t)
	c := open(t, dir)
	leave(t, c)
	bystander := exec.CommandContext(t.Context(), "sleep", "60")
	if err := bystander.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = bystander.Process.Kill(); _ = bystander.Wait() }()
	stale := fmt.Sprintf("%d\n%s\n%d\n5432\n%s\n\n\n", bystander.Process.Pid, c.place.data, time.Now().Unix(), c.place.socket)
	if err := os.WriteFile(filepath.Join(c.place.data, "postmaster.pid"), []byte(stale), 0o600); err != nil {
		t.Fatal(err)
	}
	again := open(t, dir)
	defer leave(t, again)
	ask(t, again, `SELECT 'up'`)
	if bystander.Process.Signal(syscall.Signal(0)) != nil {
		t.Error("the bystander was hurt")
	}
}

func TestAHalfMadeClusterIsMadeAnew(t *testing.T) {
	dir := folder(t)
	if err := os.MkdirAll(filepath.Join(dir, "postgres.new", "base"), 0o755); err != nil {
		t.Fatal(err)
	}
	c := open(t, dir)
	defer leave(t, c)
	ask(t, c, `SELECT 'up'`)
}

func TestOneServesAFolder(t *testing.T) {
	path := filepath.Join(folder(t), "serve.lock")
	first, err := Claim(path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Claim(path); fault.Of(err).Kind != fault.Conflict || !strings.HasSuffix(err.Error(), "left alone") {
		t.Errorf("a second claim: %v", err)
	}
	first.Close()
	second, err := Claim(path)
	if err != nil {
		t.Errorf("a lock was stale: %v", err)
	}
	second.Close()
}

func TestAnothersDatabaseIsRefused(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can give a folder away")
	}
	dir := folder(t)
	leave(t, open(t, dir))
	data := filepath.Join(dir, "postgres")
	if err := os.Chown(data, 1, 1); err != nil {
		t.Fatal(err)
	}
	_, err := Open(t.Context(), Options{DataDir: dir})
	if err == nil || !strings.Contains(err.Error(), data+" is run by daemon; run tuntu as daemon") {
		t.Error(err)
	}
}

// A data folder in root's home gets its cluster elsewhere; one with a long path gets its socket in
// a short one.
func TestPlaces(t *testing.T) {
	root := account{client: "root", uid: 105, gid: 110, switches: true}
	deep := "/srv/" + strings.Repeat("deeply/nested/folder/", 8) + "var"
	at := locate(deep, root)
	if len(at.socket)+len("/.s.PGSQL.5432") > 107 {
		t.Errorf("socket at %s", at.socket)
	}
	if os.Getuid() != 0 {
		t.Skip("only root has a folder that others cannot enter")
	}
	closed := filepath.Join(folder(t), "closed")
	if err := os.Mkdir(closed, 0o700); err != nil {
		t.Fatal(err)
	}
	acc, err := clusterAccount()
	if err != nil {
		t.Fatal(err)
	}
	data := filepath.Join(closed, "var")
	if at := locate(data, acc); !strings.HasPrefix(at.data, "/var/lib/tuntu/") {
		t.Errorf("the cluster of a closed folder is placed in %s", at.data)
	}
	c := open(t, data)
	ask(t, c, `SELECT 'up'`)
	leave(t, c)
	defer os.RemoveAll(filepath.Dir(c.place.data))
	if err := os.Chmod(closed, 0o755); err != nil {
		t.Fatal(err)
	}
	if again := locate(data, acc); again != c.place {
		t.Errorf("when the folder opens, the cluster is looked for in %s", again.data)
	}
	if note, err := os.ReadFile(filepath.Join(data, "DATABASE-IS-ELSEWHERE.txt")); err != nil || !strings.Contains(string(note), c.place.data) {
		t.Errorf("no note of where it is: %q, %v", note, err)
	}
}
