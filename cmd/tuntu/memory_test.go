package main

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"net/http"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"tuntu/internal/postgis/pgtest"
	"tuntu/internal/recent"
	"tuntu/tiles"
)

func TestGarbageIsBoundedByWhatIsNotCached(t *testing.T) {
	const mb = 1 << 20
	for _, c := range []struct{ live, cached, most uint64 }{
		{4 * mb, 0, 8 * mb},
		{30 * mb, 0, 60 * mb},
		{30 * mb, 10 * mb, 60 * mb},
		{140 * mb, 128 * mb, 157 * mb},
		{100 * mb, 128 * mb, 113 * mb}, // the cache has grown since the last collection
		{400 * mb, 128 * mb, 680 * mb}, // a large answer is under way
		{0, 0, 8 * mb},
	} {
		percent := garbagePercent(c.live, c.cached)
		if heap := c.live + c.live*uint64(percent)/100; percent < 1 && c.live > 0 || heap > c.most || percent > 100 {
			t.Errorf("%d MB live, %d MB cached: %d %%, up to %d MB, want at most %d MB", c.live/mb, c.cached/mb, percent, heap/mb, c.most/mb)
		}
	}
}

// The memory that the shipped program takes for a full cache is what the cache says, ± 15 %, and readers of cached
// tiles do not wait while a change of many features evicts tiles. Prints both.
func TestTheTileCacheTakesWhatItSays(t *testing.T) {
	if os.Getenv("TUNTU_SOAK") == "" {
		t.Skip("TUNTU_SOAK is not set: reads 128 MB of tiles")
	}
	d := pgtest.New(t)
	env := ownServer(d)
	loadSample(t, env)
	url, pid := serveShipped(t, env)
	time.Sleep(3 * time.Second)
	idle := memoryOf(t, pid, "VmHWM")
	if idle > 60_000 {
		t.Errorf("idle it takes %d kB", idle)
	}
	paths := fillCache(t, url)
	full := memoryOf(t, pid, "VmHWM")
	t.Logf("idle %d kB, with a full cache at most %d kB: the cache of %d MB took %d MB", idle, full, tileCacheBytes>>20, (full-idle)>>10)
	if took := float64(full-idle) * 1024; took < 0.85*tileCacheBytes || took > 1.15*tileCacheBytes {
		t.Errorf("it took %.2f of what it says", took/tileCacheBytes)
	}
	stop := make(chan struct{})
	var reads, stalls atomic.Int64
	var longest atomic.Int64
	var readers sync.WaitGroup
	for i := range 2 {
		readers.Go(func() {
			for k := i; ; k += 2 {
				select {
				case <-stop:
					return
				default:
				}
				asked := time.Now()
				readTile(t, url+paths[k%len(paths)])
				took := time.Since(asked)
				reads.Add(1)
				if took > 5*time.Millisecond {
					stalls.Add(1)
				}
				longest.Store(max(longest.Load(), int64(took)))
			}
		})
	}
	time.Sleep(2 * time.Second)
	quiet, quietStalls, quietLongest := reads.Swap(0), stalls.Swap(0), time.Duration(longest.Swap(0))
	changeAllPlots(t, d)
	time.Sleep(2 * time.Second)
	close(stop)
	readers.Wait()
	t.Logf("of %d reads %d took more than 5 ms, %v at most; while all plots and parcels changed, of %d %d, %v at most (tiles that changed are made anew)",
		quiet, quietStalls, quietLongest, reads.Load(), stalls.Load(), time.Duration(longest.Load()))
}

// serveShipped starts the built program and returns its address and its process id.
func serveShipped(t *testing.T, env map[string]string) (url string, pid int) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), builtProgram(t), "serve")
	cmd.Env = os.Environ()
	for name, value := range env {
		cmd.Env = append(cmd.Env, name+"="+value)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	_, url, _ = strings.Cut(strings.TrimSpace(line), " is at ")
	return url, cmd.Process.Pid
}

// memoryOf reads a line of a process's status, in kB.
func memoryOf(t *testing.T, pid int, name string) int64 {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(status), name+":")
	kB, err := strconv.ParseInt(strings.Fields(rest)[0], 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return kB
}

// fillCache reads tiles until the cache has had to drop some, and returns the paths of the last ones.
func fillCache(t *testing.T, url string) []string {
	t.Helper()
	const west, south, east, north = 110.93, 25.83, 111.07, 25.97 // most of the sample town
	overhead := int64(recent.Overhead[tiles.Address, tiles.Tile]())
	var kept atomic.Int64
	paths := make(chan string)
	var clients sync.WaitGroup
	var mutex sync.Mutex
	var last []string
	for range 4 {
		clients.Go(func() {
			for path := range paths {
				kept.Add(readTile(t, url+path) + overhead)
				mutex.Lock()
				last = append(last, path)
				mutex.Unlock()
			}
		})
	}
	enough := func() bool { return kept.Load() > tileCacheBytes*12/10 }
	for z := 13; z <= 19 && !enough(); z++ {
		left, top := tileAt(west, north, z)
		right, bottom := tileAt(east, south, z)
		for x := left; x <= right && !enough(); x++ {
			for y := top; y <= bottom && !enough(); y++ {
				for _, set := range []string{"town", "parcels", "plots", "land", "roads", "channels"} {
					paths <- fmt.Sprintf("/tiles/%s/%d/%d/%d.mvt", set, z, x, y)
				}
			}
		}
	}
	close(paths)
	clients.Wait()
	if !enough() {
		t.Fatalf("the tiles have %d MB only", kept.Load()>>20)
	}
	return last[len(last)*9/10:]
}

// readTile reads a packed tile and returns its size.
func readTile(t *testing.T, url string) int64 {
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Error(err)
		return 0
	}
	request.Header.Set("Accept-Encoding", "gzip")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Error(err)
		return 0
	}
	defer response.Body.Close()
	n, _ := io.Copy(io.Discard, response.Body)
	return n
}

// tileAt returns the tile of a zoom that holds a place in degrees.
func tileAt(lon, lat float64, z int) (x, y int) {
	n := math.Exp2(float64(z))
	return int((lon + 180) / 360 * n), int((1 - math.Asinh(math.Tan(lat*math.Pi/180))/math.Pi) / 2 * n)
}

// changeAllPlots changes all plots and parcels of the sample town at once.
func changeAllPlots(t *testing.T, d *pgtest.Database) {
	t.Helper()
	conn := d.Connect(t)
	for _, sql := range []string{
		`BEGIN`, `SET LOCAL search_path = tuntu, public`, `SELECT begin_change((SELECT min(town) FROM towns), 'tester', 'all of it', NULL)`,
		`UPDATE plots SET name = 'a new name'`, `UPDATE parcels SET name = 'a new name'`, `COMMIT`,
	} {
		if _, err := conn.Exec(t.Context(), sql); err != nil {
			t.Fatal(sql, err)
		}
	}
}
