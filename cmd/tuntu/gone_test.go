package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"tuntu/internal/access"
	"tuntu/internal/cluster"
	"tuntu/internal/postgis"
	"tuntu/web/webtest"
)

// apart is a site with a cluster of its own, which a test may stop.
type apart struct {
	*webtest.Cast
	dir     string
	cluster *cluster.Cluster
	tile    string // the address of a tile that holds a parcel
}

func newApart(t *testing.T, dir string) *apart {
	t.Helper()
	c, err := cluster.Open(t.Context(), cluster.Options{DataDir: dir, Superuser: true}) // only a superuser can make standbys
	if err != nil {
		t.Fatal(err)
	}
	return newApartOn(t, dir, c, c.URL(cluster.App, cluster.Database))
}

// newApartOn starts a site that connects to a cluster by an address.
func newApartOn(t *testing.T, dir string, c *cluster.Cluster, address string) *apart {
	t.Helper()
	a := &apart{dir: dir, cluster: c, tile: "/tiles/parcels/14/13241/6970.mvt"}
	t.Cleanup(func() { _ = a.cluster.Close(context.WithoutCancel(t.Context())) })
	urls := postgis.URLs{App: address, Owner: c.URL(cluster.Owner, cluster.Database)}
	env := map[string]string{"TUNTU_DATABASE_URL": urls.App, "TUNTU_DATABASE_OWNER_URL": urls.Owner, "TUNTU_LISTEN": "127.0.0.1:0"}
	mustRun(t, env, "town", "add", surveyTown, "--name", "试验镇", "--extent", "110.9,25.8,111.2,26.1")
	db, err := postgis.Open(t.Context(), urls)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(db.Close)
	a.Cast = &webtest.Cast{Site: startSite(t, env).Site, DB: db, Tokens: map[string]string{}}
	a.Put(t, surveyTown, "parcels", webtest.ParcelAt("PA", "", 110.96))
	account, err := db.AddAccount(t.Context(), operator(), "planner", "", false, access.Membership{Town: surveyTown, Role: access.Planner})
	if err != nil {
		t.Fatal(err)
	}
	secret, hash := access.NewSecret("tuntu_")
	if err := db.Write(t.Context(), postgis.Request{Town: surveyTown, Actor: operator(), Reason: "warm"}, nil, func(*postgis.Change) error { return nil }); err != nil {
		t.Fatal(err)
	}
	if _, err := db.AddToken(t.Context(), access.Actor{Account: account}, "test", "write", hash, time.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	a.Tokens["planner"] = secret
	a.keepTile(t)
	return a
}

// keepTile requests the tile until the server caches it, which it does once it receives changes.
func (a *apart) keepTile(t *testing.T) {
	t.Helper()
	for range 100 {
		if response, body := a.Get(t, a.tile); response.StatusCode != 200 || len(body) == 0 {
			t.Fatalf("%d", response.StatusCode)
		}
		_, metrics := a.Get(t, "/metrics")
		if !strings.Contains(string(metrics), `tuntu_tile_cache_requests_total{result="hit"} 0`) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatal("the tile is not kept")
}

// status sends a request with a time limit, and returns 0 if no reply arrives in time.
func (a *apart) status(t *testing.T, method, path, body string, within time.Duration) (int, http.Header) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), within)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, method, a.URL+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if method != http.MethodGet {
		request.Header.Set("Authorization", "Bearer "+a.Tokens["planner"])
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0, nil
	}
	defer response.Body.Close()
	_, _ = io.Copy(io.Discard, response.Body)
	return response.StatusCode, response.Header
}

// back waits until every request succeeds, and returns how long that took.
func (a *apart) back(t *testing.T, write func(i int) string) time.Duration {
	t.Helper()
	began := time.Now()
	for i := 0; ; i++ {
		items, _ := a.status(t, "GET", webtest.ParcelsPath, "", 5*time.Second)
		tile, header := a.status(t, "GET", a.tile, "", 5*time.Second)
		written, _ := a.status(t, "POST", webtest.ParcelsPath, write(i), 5*time.Second)
		if items == 200 && tile == 200 && header.Get("Tuntu-As-Of") == "" && written == 201 {
			return time.Since(began).Round(10 * time.Millisecond)
		}
		if time.Since(began) > 60*time.Second {
			t.Fatalf("not back after a minute: items %d, tile %d %v, write %d", items, tile, header, written)
		}
		time.Sleep(100 * time.Millisecond)
	}
}

func newParcel(i int) string {
	return webtest.FeatureJSON(webtest.SquareJSON(110.97+float64(i)*0.0011), `{"town":"`+surveyTown+`"}`)
}

// goneFor is the length of the outage: a few seconds, or a minute for make soak.
func goneFor() time.Duration {
	if os.Getenv("TUNTU_SOAK") != "" {
		return time.Minute
	}
	return 4 * time.Second
}

// While the database is gone, the page and cached tiles stay available and say how old they are.
// Other requests fail with 503, and no write reports success. All requests succeed again afterwards
// without a restart.
func TestTheDatabaseIsGone(t *testing.T) {
	t.Parallel()
	a := newApart(t, dataFolder(t))
	if err := a.cluster.Close(context.WithoutCancel(t.Context())); err != nil {
		t.Fatal(err)
	}
	until := time.Now().Add(goneFor())
	for i := 0; time.Now().Before(until); i++ {
		if status, _ := a.status(t, "GET", "/", "", 2*time.Second); status != 200 {
			t.Errorf("the page: %d", status)
		}
		status, header := a.status(t, "GET", a.tile, "", 3*time.Second)
		if status != 200 || header.Get("Tuntu-As-Of") == "" || header.Get("Cache-Control") != "no-store" {
			t.Errorf("a kept tile: %d, %v", status, header)
		}
		for _, path := range []string{webtest.ParcelsPath, "/tiles/parcels/13/0/0.mvt", "/readyz"} {
			if status, header := a.status(t, "GET", path, "", 5*time.Second); status != 503 || header.Get("Retry-After") == "" {
				t.Errorf("%s: %d %v", path, status, header)
			}
		}
		if status, header := a.status(t, "POST", webtest.ParcelsPath, newParcel(i), 8*time.Second); status != 503 || header.Get("Retry-After") == "" {
			t.Errorf("a write: %d %v", status, header)
		}
		if t.Failed() {
			break
		}
		time.Sleep(200 * time.Millisecond)
	}
	c, err := cluster.Open(t.Context(), cluster.Options{DataDir: a.dir})
	if err != nil {
		t.Fatal(err)
	}
	a.cluster = c
	t.Logf("gone for %v, back after %v", goneFor(), a.back(t, func(i int) string { return newParcel(i) }))
}

// The page and cached tiles stay available while the database hangs (SIGSTOP).
func TestTheDatabaseHangs(t *testing.T) {
	t.Parallel()
	a := newApart(t, dataFolder(t))
	stop := func(signal syscall.Signal) {
		for _, pid := range clusterProcesses(t, a.dir) {
			_ = syscall.Kill(pid, signal)
		}
	}
	stop(syscall.SIGSTOP)
	defer stop(syscall.SIGCONT)
	time.Sleep(1200 * time.Millisecond) // the cached right of anonymous readers has expired by now
	written := make(chan int, 1)
	go func() {
		status, _ := a.status(t, "POST", webtest.ParcelsPath, newParcel(0), 90*time.Second)
		written <- status
	}()
	var slowest time.Duration
	for until := time.Now().Add(goneFor()); time.Now().Before(until); {
		for _, path := range []string{"/", "/healthz", a.tile} {
			began := time.Now()
			if status, _ := a.status(t, "GET", path, "", 3*time.Second); status != 200 {
				t.Errorf("%s: %d", path, status)
			}
			slowest = max(slowest, time.Since(began))
		}
		time.Sleep(100 * time.Millisecond)
	}
	select {
	case status := <-written:
		if status < 400 && status != 0 {
			t.Errorf("a write into nothing: %d", status)
		}
		written <- status
	default:
	}
	stop(syscall.SIGCONT)
	after := a.back(t, func(i int) string { return newParcel(i + 1) })
	t.Logf("hung for %v: slowest kept reply %v, back after %v, the write that hung: %d", goneFor(), slowest.Round(time.Millisecond), after, <-written)
}

// clusterProcesses lists the postmaster of a data folder's cluster and its children.
func clusterProcesses(t *testing.T, dir string) (pids []int) {
	t.Helper()
	masters := map[int]bool{}
	for _, text := range postmasters(t, dir) {
		if pid, err := strconv.Atoi(text); err == nil && pid != os.Getpid() {
			masters[pid] = true
			pids = append(pids, pid)
		}
	}
	stats, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, stat := range stats {
		text, err := os.ReadFile(stat)
		if err != nil {
			continue
		}
		fields := strings.Fields(string(text[strings.LastIndexByte(string(text), ')')+1:]))
		parent, _ := strconv.Atoi(fields[1])
		if pid, err := strconv.Atoi(filepath.Base(filepath.Dir(stat))); err == nil && masters[parent] {
			pids = append(pids, pid)
		}
	}
	if len(pids) < 2 {
		t.Fatalf("found no cluster of %s", dir)
	}
	return pids
}

// On a full disk reads succeed, and writes are refused and leave nothing; once there is space,
// writes succeed again.
func TestTheDiskIsFull(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(dataFolder(t), "small")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=220m,mode=755"); err != nil {
		t.Skipf("a small disk cannot be made here: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	a := newApart(t, dir)
	ballast := filepath.Join(dir, "ballast")
	fill(t, ballast)
	full, written := 0, 0
	for i := range 400 {
		body := `{"edits":[`
		for k := range 20 {
			if k > 0 {
				body += ","
			}
			body += `{"op":"create","collection":"findings","feature":` + webtest.FeatureJSON(`{"type":"Point","coordinates":[111,25.9]}`, fmt.Sprintf(`{"name":"%s%d-%d"}`, strings.Repeat("长", 480), i, k)) + `}`
		}
		status, _ := a.status(t, "POST", "/api/changes?town="+surveyTown, body+"]}", 30*time.Second)
		switch status {
		case 200:
			written += 20
			continue
		case 507:
			full++
		default:
			t.Fatalf("batch %d: %d", i, status)
		}
		if full == 3 {
			break
		}
	}
	if full == 0 {
		t.Fatalf("the disk never filled; %d were written", written)
	}
	if status, _ := a.status(t, "GET", webtest.ParcelsPath, "", 5*time.Second); status != 200 {
		t.Errorf("reading on a full disk: %d", status)
	}
	if _, body := a.Get(t, "/api/collections/findings/items?limit=1&count=true"); !strings.Contains(string(body), fmt.Sprintf(`"numberMatched":%d`, written)) {
		t.Errorf("%d were written; there are %s", written, body[max(0, len(body)-200):])
	}
	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d were written until it was full; with room again back after %v", written, a.back(t, newParcel))
}

// fill writes a file until the disk is full.
func fill(t *testing.T, path string) {
	t.Helper()
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for size := 1 << 20; size >= 1<<10; size /= 4 {
		block := make([]byte, size)
		for {
			if _, err := file.Write(block); err != nil {
				break
			}
		}
	}
}
