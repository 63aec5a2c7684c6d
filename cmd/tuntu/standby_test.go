package main

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/cluster"
	"tuntu/web/webtest"
)

// startStandby makes a streaming standby of a cluster by pg_basebackup, which replays with a delay,
// and returns its URL for the app's role.
func startStandby(t *testing.T, primary *cluster.Cluster, behind time.Duration) (url string) {
	t.Helper()
	hba, err := os.OpenFile(filepath.Join(primary.Data(), "pg_hba.conf"), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := hba.WriteString("local replication all peer map=tuntu\n"); err != nil {
		t.Fatal(err)
	}
	hba.Close()
	conn, err := pgx.Connect(t.Context(), primary.SuperuserURL("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	var super, sockets string
	if err := conn.QueryRow(t.Context(), `SELECT current_user, current_setting('unix_socket_directories') FROM (SELECT pg_reload_conf()) r`).Scan(&super, &sockets); err != nil {
		t.Fatal(err)
	}
	time.Sleep(200 * time.Millisecond)
	dir := filepath.Join(dataFolder(t), "standby")
	stat, err := os.Stat(primary.Data())
	if err != nil {
		t.Fatal(err)
	}
	owner := stat.Sys().(*syscall.Stat_t) //nolint:forcetypeassert // Linux returns this type
	as := func(program string, args ...string) *exec.Cmd {
		command := exec.CommandContext(context.WithoutCancel(t.Context()), filepath.Join(binaries(t, primary), program), args...)
		command.Dir = "/"
		return command
	}
	// the base backup is made as the program's user, whom the cluster accepts, and then belongs to
	// the cluster's user
	base := as("pg_basebackup", "-D", dir, "-R", "-X", "stream", "-c", "fast", "-h", sockets, "-U", super)
	if out, err := base.CombinedOutput(); err != nil {
		t.Fatalf("pg_basebackup: %v\n%s", err, out)
	}
	socket := filepath.Join(filepath.Dir(dir), "s")
	if err := os.Mkdir(socket, 0o755); err != nil {
		t.Fatal(err)
	}
	settings := fmt.Sprintf("\nunix_socket_directories = '%s'\nrecovery_min_apply_delay = '%d ms'\nhot_standby_feedback = on\nlogging_collector = off\n", socket, behind.Milliseconds())
	if err := appendTo(filepath.Join(dir, "postgresql.auto.conf"), settings); err != nil {
		t.Fatal(err)
	}
	// the standby replicates as its own user, whom the primary must accept too
	if err := appendTo(filepath.Join(primary.Data(), "pg_ident.conf"), fmt.Sprintf("tuntu postgres %s\n", super)); err != nil {
		t.Fatal(err)
	}
	if _, err := conn.Exec(t.Context(), `SELECT pg_reload_conf()`); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{dir, socket} {
		if out, err := exec.CommandContext(t.Context(), "chown", "-R", fmt.Sprintf("%d:%d", owner.Uid, owner.Gid), path).CombinedOutput(); err != nil {
			t.Fatalf("%v %s", err, out)
		}
	}
	server := as("postgres", "-D", dir)
	server.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: owner.Uid, Gid: owner.Gid}}
	var said webtest.Buffer
	server.Stderr, server.Stdout = &said, &said
	if err := server.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Process.Signal(syscall.SIGINT); _ = server.Wait() })
	url = strings.Replace(primary.URL(cluster.App, cluster.Database), sockets, socket, 1)
	for range 100 {
		if probe, err := pgx.Connect(t.Context(), url); err == nil {
			probe.Close(t.Context())
			return url
		}
		time.Sleep(100 * time.Millisecond)
	}
	t.Fatalf("the standby does not come up at %s: %s", url, said.String())
	return ""
}

func appendTo(path, text string) error {
	file, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	defer file.Close()
	_, err = file.WriteString(text)
	return err
}

// binaries returns the folder of the cluster's programs.
func binaries(t *testing.T, c *cluster.Cluster) string {
	t.Helper()
	pid, err := os.ReadFile(filepath.Join(c.Data(), "postmaster.pid"))
	if err != nil {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(string(pid), "\n")
	program, err := os.Readlink("/proc/" + first + "/exe")
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Dir(program)
}

// Two instances run side by side, and one reads from a standby that is a second behind. Each shows
// the other's edits, and neither shows a state before an event that it has sent.
func TestTwoInstancesAndALaggingStandby(t *testing.T) {
	t.Parallel()
	const behind = time.Second
	a := newApart(t, dataFolder(t))
	standby := startStandby(t, a.cluster, behind)
	env := map[string]string{
		"TUNTU_DATABASE_URL": a.cluster.URL(cluster.App, cluster.Database), "TUNTU_DATABASE_OWNER_URL": a.cluster.URL(cluster.Owner, cluster.Database),
		"TUNTU_DATABASE_READ_URL": standby, "TUNTU_LISTEN": "127.0.0.1:0",
	}
	second := &apart{Cast: &webtest.Cast{Site: startSite(t, env).Site, DB: a.DB, Tokens: a.Tokens}, dir: a.dir, cluster: a.cluster, tile: a.tile}
	fid := a.Fids(t)["PA"]
	path := fmt.Sprintf("%s/%d", webtest.ParcelsPath, fid)
	version, fromStandby := 1, 0
	crops := []string{"citrus", "lotus", "rice", "oil_tea", "camellia"}
	var begun atomic.Int64 // the last edit that was sent
	var told sync.Map      // change → edit
	// editOf waits for a change's edit, as the event may come before the answer; a change before the first edit has none
	editOf := func(change int64) (edit int, ok bool) {
		for range 100 {
			if edit, ok := told.Load(change); ok {
				return edit.(int), true
			}
			time.Sleep(20 * time.Millisecond)
		}
		return 0, false
	}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	stale := make(chan string, 100)
	go second.Listen(ctx, t, 0, func(e webtest.Event) bool {
		if e.Name != "change" {
			return true
		}
		// right after the event, neither features nor tiles may be old
		_, item := second.Get(t, path)
		_, tile := second.Get(t, second.tile)
		var f struct{ Properties map[string]any }
		_ = json.Unmarshal(item, &f)
		crop, _ := f.Properties["crop"].(string)
		last := int(begun.Load())
		first, ok := editOf(e.ID)
		newer, ofTile := false, false
		for i := first; i <= last; i++ { // a later version is right too
			newer, ofTile = newer || crops[i%len(crops)] == crop, ofTile || strings.Contains(string(tile), crops[i%len(crops)])
		}
		if ok && (!newer || !ofTile) {
			stale <- fmt.Sprintf("after change %d: item %q is new: %v, the tile: %v", e.ID, crop, newer, ofTile)
		}
		return true
	})
	time.Sleep(300 * time.Millisecond)
	edits := 12
	if os.Getenv("TUNTU_SOAK") != "" {
		edits = 200
	}
	for i := range edits {
		writer, reader := a, second
		if i%2 == 0 {
			writer, reader = second, a
		}
		crop := crops[i%len(crops)]
		begun.Store(int64(i))
		status, r, _ := writer.Write(t, "planner", "PATCH", path, `{"type":"Feature","properties":{"crop":"`+crop+`"}}`, "If-Match", fmt.Sprintf(`"%d"`, version))
		if status != 200 {
			t.Fatalf("%d %+v", status, r)
		}
		version++
		told.Store(r.Change, i)
		// a writer reads its own write
		if _, body := writer.Get(t, path); !strings.Contains(string(body), crop) {
			t.Errorf("edit %d: the writer reads %s", i, body)
		}
		deadline := time.Now().Add(5 * time.Second)
		for {
			_, body := reader.Get(t, path)
			if strings.Contains(string(body), crop) {
				break
			}
			if time.Now().After(deadline) {
				t.Fatalf("edit %d never reaches the other instance", i)
			}
			time.Sleep(5 * time.Millisecond)
		}
		if rand.IntN(3) == 0 { // the standby catches up now and then, so that reads go to it
			time.Sleep(behind + 300*time.Millisecond)
		}
		if second.reads(t, standby) {
			fromStandby++
		}
	}
	time.Sleep(behind + 1500*time.Millisecond)
	close(stale)
	for s := range stale {
		t.Error(s)
	}
	if !second.reads(t, standby) {
		t.Error("once it has caught up the standby is read")
	}
	t.Logf("%d edits; the standby was read after %d of them", edits, fromStandby)
}

// reads tells whether a request for features reaches the standby.
func (a *apart) reads(t *testing.T, standby string) bool {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), standby)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	const last = `SELECT count(*) FROM pg_stat_activity WHERE application_name = 'tuntu' AND query LIKE '%FROM "parcels"%' AND query_start > now() - interval '300 milliseconds'`
	a.Get(t, webtest.ParcelsPath+"?limit=7")
	var n int
	if err := conn.QueryRow(t.Context(), last).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n > 0
}
