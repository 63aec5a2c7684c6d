package web_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/geo/hostile"
	"tuntu/web/webtest"
)

// hostileRequest is a request that is meant to cost more than it may, and whether it is refused before the database
// works on it.
type hostileRequest struct {
	name, role, method, path, body string
	headers                        []string
	refused                        bool
}

// hostileWrites sends each hostile shape by each route that takes one; n keeps the places of rounds apart.
func hostileWrites(c *webtest.Cast, n int) (all []hostileRequest) {
	existing := fmt.Sprintf("%s/%d", webtest.ParcelsPath, c.Parcel["PA"])
	for _, id := range []string{"parcels", "zones"} {
		layer, _ := geo.LayerByID(id)
		limits := layer.Limits()
		for i, shape := range hostile.Shapes(orb.Point{110.952 + 0.004*float64(n%10), 25.86}, 0.003, limits.Vertices, limits.Rings) {
			geometry, err := json.Marshal(map[string]any{"type": shape.GeoJSONType(), "coordinates": shape.Geometry})
			if err != nil {
				panic(err)
			}
			feature := webtest.FeatureJSON(string(geometry), `{"town":"`+webtest.Town+`"}`)
			batch := fmt.Sprintf(`{"edits":[{"op":"create","collection":%q,"feature":%s}]}`, id, feature)
			name := shape.Name + " in " + id
			all = append(all,
				hostileRequest{name + ", created", "clerk", http.MethodPost, "/api/collections/" + id + "/items", feature, nil, shape.Refused},
				hostileRequest{name + ", in a batch", "planner", http.MethodPost, "/api/changes?town=" + webtest.Town, batch, nil, shape.Refused})
			if method := []string{http.MethodPut, http.MethodPatch}[i%2]; id == "parcels" {
				all = append(all, hostileRequest{name + ", by " + method, "clerk", method, existing, feature, []string{"If-Match", `"1-x"`}, shape.Refused})
			}
		}
	}
	return all
}

// hostileReads sends each hostile filter to each route that takes one, signed in by nobody.
func hostileReads(n int) (all []hostileRequest) {
	for _, f := range hostile.Filters(orb.Point{110.95 + 1e-5*float64(n%1000), 25.85}, 0.1) {
		filter := url.Values{"filter": {f.Text}}.Encode()
		for _, path := range []string{
			webtest.ParcelsPath + "?limit=100&", webtest.ParcelsPath + "?count=true&limit=1&", webtest.ParcelsPath + "?bbox=110.9,25.8,111.2,26.1&sortby=-area_m2&",
			"/api/collections/parcels/export?f=csv&", "/api/collections/parcels/export?f=geojson&",
			"/tiles/parcels/13/6622/3464.mvt?", "/api/collections/parcels/tiles/WebMercatorQuad/13/3464/6622?",
		} {
			all = append(all, hostileRequest{f.Name + " at " + path, "nobody", http.MethodGet, path + filter, "", nil, f.Refused})
		}
	}
	return all
}

// A hostile shape is refused before the town's lock is asked for: while another session holds it, the refusal comes.
func TestHostileShapesAreRefusedBeforeAnyLock(t *testing.T) {
	c := webtest.NewCast(t)
	holder := c.Database.Connect(t)
	if _, err := holder.Exec(t.Context(), "SELECT pg_advisory_lock(hashtextextended('tuntu town ' || $1, 0))", webtest.Town); err != nil {
		t.Fatal(err)
	}
	for _, r := range hostileWrites(c, 0) {
		if !r.refused {
			continue
		}
		response, body := c.Do(t, r.role, r.method, r.path, r.body, r.headers...)
		if response.StatusCode != http.StatusUnprocessableEntity && response.StatusCode != http.StatusRequestEntityTooLarge || !strings.Contains(string(body), "detail_zh") {
			t.Errorf("%s: %d %.300s", r.name, response.StatusCode, body)
		}
	}
}

// A hostile filter is refused before the database is asked: while nobody may read the table, the refusal comes.
func TestHostileFiltersAreRefusedBeforeTheDatabase(t *testing.T) {
	c := webtest.NewCast(t)
	holder := c.Database.Connect(t)
	if _, err := holder.Exec(t.Context(), "BEGIN; LOCK TABLE tuntu.parcels IN ACCESS EXCLUSIVE MODE"); err != nil {
		t.Fatal(err)
	}
	for _, r := range hostileReads(0) {
		if !r.refused {
			continue
		}
		if response, body := c.Do(t, r.role, r.method, r.path, r.body); response.StatusCode != http.StatusBadRequest || !strings.Contains(string(body), "filter") {
			t.Errorf("%s: %d %.300s", r.name, response.StatusCode, body)
		}
	}
}

// What hostile requests are taken cost little: no backend of the database takes 200 MB for one, and none ends by an
// error within. In make soak they go on for an hour (TUNTU_SOAK_FOR, as 5m), and time and memory of each are printed.
func TestHostileRequestsAreBounded(t *testing.T) {
	c := webtest.NewCast(t)
	soak := os.Getenv("TUNTU_SOAK") != ""
	within := time.Duration(0) // one round
	if soak {
		within = time.Hour
		if said, err := time.ParseDuration(os.Getenv("TUNTU_SOAK_FOR")); err == nil {
			within = said
		}
		webtest.LoadSample(t, c.DB, 1)
	}
	quiet := others(t, c, 10*time.Second, soak)
	costs := map[string]*cost{}
	began, sent := time.Now(), 0
	var busy []time.Duration
	ended := make(chan struct{})
	ctx, stop := context.WithCancel(t.Context())
	go func() { defer close(ended); busy = visits(ctx, c, soak) }()
	for round := 0; round == 0 || time.Since(began) < within; round++ {
		for _, r := range slices.Concat(hostileWrites(c, round), hostileReads(round)) {
			if sent++; !soak && (r.refused || sent%4 != 0) { // the tests above send all that is refused
				continue
			}
			costs[r.name] = costs[r.name].with(measured(t, c, r))
		}
		if c.Parcel["PA"] != c.Renew(t, "PA") {
			c.Parcel = c.Fids(t)
		}
		c.Sweep(t)
	}
	stop()
	<-ended
	for name, spent := range costs {
		if spent.bytes > 200<<20 {
			t.Errorf("%s: a backend grew by %d MB", name, spent.bytes>>20)
		}
	}
	if soak {
		reportCosts(t, costs, quiet, busy)
	}
}

// cost is the most that requests of a name took.
type cost struct {
	requests int
	took     time.Duration
	bytes    int64 // of the backend that grew most
	statuses []int
}

func (c *cost) with(d cost) *cost {
	if c == nil {
		return &d
	}
	return &cost{c.requests + 1, max(c.took, d.took), max(c.bytes, d.bytes), slices.Compact(slices.Sorted(slices.Values(slices.Concat(c.statuses, d.statuses))))}
}

// measured sends a request, watches the database's processes meanwhile, and refuses a reply that tells of a fault within.
func measured(t *testing.T, c *webtest.Cast, r hostileRequest) cost {
	t.Helper()
	before, most := backends(c), atomic.Int64{}
	done, watched := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(watched)
		for {
			for pid, bytes := range backends(c) {
				most.Store(max(most.Load(), bytes-before[pid]))
			}
			select {
			case <-done:
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	}()
	began := time.Now()
	response, body := c.Do(t, r.role, r.method, r.path, r.body, r.headers...)
	took := time.Since(began)
	close(done)
	<-watched
	switch status := response.StatusCode; {
	case status >= 500 && (status != http.StatusServiceUnavailable || response.Header.Get("Retry-After") == ""):
		t.Errorf("%s: %d %.300s", r.name, status, body)
	case r.refused && (status < 400 || status >= 500):
		t.Errorf("%s: %d %.300s", r.name, status, body)
	}
	return cost{1, took, most.Load(), []int{response.StatusCode}}
}

// backends returns the private memory of the test database's processes.
func backends(c *webtest.Cast) map[string]int64 {
	found := map[string]int64{}
	paths, _ := filepath.Glob("/proc/[0-9]*/cmdline")
	for _, path := range paths {
		line, err := os.ReadFile(path)
		if err != nil || !strings.Contains(string(line), c.Database.Name) || !strings.HasPrefix(string(line), "postgres:") {
			continue
		}
		status, _ := os.ReadFile(filepath.Join(filepath.Dir(path), "status"))
		_, after, _ := strings.Cut(string(status), "RssAnon:")
		number, _, _ := strings.Cut(strings.TrimSpace(after), " ")
		kB, _ := strconv.ParseInt(number, 10, 64)
		found[path] = kB << 10
	}
	return found
}

// others measures what a plain request of others takes in quiet times.
func others(t *testing.T, c *webtest.Cast, within time.Duration, soak bool) []time.Duration {
	t.Helper()
	if !soak {
		return nil
	}
	ctx, cancel := context.WithTimeout(t.Context(), within)
	defer cancel()
	return visits(ctx, c, soak)
}

// visits reads a page of features again and again, as others do.
func visits(ctx context.Context, c *webtest.Cast, soak bool) (took []time.Duration) {
	for soak && ctx.Err() == nil {
		began := time.Now()
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, c.URL+webtest.ParcelsPath+"?limit=100", nil)
		if err != nil {
			return took
		}
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			return took
		}
		_ = response.Body.Close()
		took = append(took, time.Since(began))
		time.Sleep(20 * time.Millisecond)
	}
	return took
}

// reportCosts prints the dearest requests, and how others fared.
func reportCosts(t *testing.T, costs map[string]*cost, quiet, busy []time.Duration) {
	t.Helper()
	names := make([]string, 0, len(costs))
	requests := 0
	for name, spent := range costs {
		names = append(names, name)
		requests += spent.requests
	}
	slices.SortFunc(names, func(a, b string) int { return int(costs[b].took - costs[a].took) })
	for _, name := range names {
		spent := costs[name]
		t.Logf("%6d ms %4d MB  %v  %s", spent.took.Milliseconds(), spent.bytes>>20, spent.statuses, name)
	}
	p99 := func(all []time.Duration) time.Duration {
		if len(all) == 0 {
			return 0
		}
		return slices.Sorted(slices.Values(all))[len(all)*99/100]
	}
	t.Logf("%d requests; others' 99th percentile %v in quiet, %v meanwhile", requests, p99(quiet), p99(busy))
}
