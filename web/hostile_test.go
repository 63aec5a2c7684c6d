package web_test

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/geo/hostile"
	"tuntu/internal/postgis"
	"tuntu/web/webtest"
)

// hostileRequest is a request that is meant to cost more than it may, and whether it is refused before the database
// works on it.
type hostileRequest struct {
	name, role, method, path, body string
	refused                        bool
}

// hostileLayers are layers of each kind: areas that may not overlap and that may, of a committee or none, kept in pieces,
// lines and points.
func hostileLayers() []string {
	return []string{"parcels", "zones", "committees", "land", "channels", "rivers", "sites"}
}

// stand makes a feature of each of the layers, and returns their paths.
func stand(t *testing.T, c *webtest.Cast) map[string]string {
	t.Helper()
	paths := map[string]string{}
	for _, id := range hostileLayers() {
		layer, _ := geo.LayerByID(id)
		west := orb.Point{110.97, 25.93}
		f := geo.Feature{Code: "S", Name: "S", Geometry: west, Properties: map[string]any{}}
		if layer.InUnit() {
			f.Committee = webtest.UnitA
		}
		switch east := (orb.Point{110.971, 25.93}); {
		case layer.Unit == geo.CommitteeLevel:
			f.Code, f.Geometry = webtest.Town+"209", orb.Polygon{{{111.1, 25.9}, {111.11, 25.9}, {111.11, 25.91}, {111.1, 25.9}}}
		case layer.Shape == geo.Line:
			f.Geometry = orb.LineString{west, east}
		case layer.Shape == geo.Polygon:
			f.Geometry = orb.Polygon{{west, east, {110.971, 25.931}, west}}
		}
		c.Put(t, webtest.Town, id, f)
		paths[id] = fmt.Sprintf("/api/collections/%s/items/%d", id, c.Find(t, id, f.Code))
	}
	return paths
}

// hostileWrites sends each hostile shape by each route that takes one, as a feature of each kind of layer; n keeps the
// places of rounds apart. One place of eleven lies over the border of the clerk's ground.
func hostileWrites(standing map[string]string, n int) (all []hostileRequest) {
	const side = 0.003
	at := orb.Point{110.952 + 0.004*float64(n%11), 25.86}
	if n%11 == 10 {
		at[0] = 111.00008 - side
	}
	for _, id := range hostileLayers() {
		for i, shape := range hostileShapes(id, at, side) {
			feature := featureOf(shape.Geometry)
			batch := fmt.Sprintf(`{"edits":[{"op":"create","collection":%q,"feature":%s}]}`, id, feature)
			name := shape.Name + " in " + id
			all = append(all,
				hostileRequest{name + ", created", writerOf(id), http.MethodPost, "/api/collections/" + id + "/items", feature, shape.Refused},
				hostileRequest{name + ", in a batch", "planner", http.MethodPost, "/api/changes?town=" + webtest.Town, batch, shape.Refused})
			method := []string{http.MethodPut, http.MethodPatch}[i%2]
			all = append(all, hostileRequest{name + ", by " + method, writerOf(id), method, standing[id], feature, shape.Refused})
		}
	}
	for _, text := range []string{strings.Repeat("名", 3_000_000), strings.Repeat("𠮷 ", 501)} {
		feature := webtest.FeatureJSON(`{"type":"Point","coordinates":[110.97,25.9]}`, fmt.Sprintf(`{"town":%q,"name":%q}`, webtest.Town, text))
		all = append(all, hostileRequest{fmt.Sprintf("a name of %d bytes", len(text)), "clerk", http.MethodPost, "/api/collections/sites/items", feature, true})
	}
	return append(all, hostileBatches(at, side)...)
}

// writerOf is the least of the roles that may write a layer.
func writerOf(layer string) string {
	if l, _ := geo.LayerByID(layer); l.InUnit() {
		return "clerk"
	}
	return "planner"
}

func hostileShapes(id string, at orb.Point, side float64) []hostile.Shape {
	layer, _ := geo.LayerByID(id)
	limits := layer.Limits()
	vertices := min(limits.Vertices, files.MaxVertices)
	switch layer.Shape {
	case geo.Line:
		return hostile.Lines(at, side, vertices, limits.Parts)
	case geo.Point:
		return hostile.Points(at)
	default:
		return hostile.Shapes(at, side, vertices, limits.Rings)
	}
}

func featureOf(g orb.Geometry) string {
	geometry, err := json.Marshal(map[string]any{"type": g.GeoJSONType(), "coordinates": g})
	if err != nil {
		panic(err) // only a geometry that is none
	}
	return webtest.FeatureJSON(string(geometry), `{"town":"`+webtest.Town+`","name":"x"}`)
}

// hostileBatches are requests of many features, none of which is large.
func hostileBatches(at orb.Point, side float64) (all []hostileRequest) {
	for _, kind := range []struct {
		name, layer          string
		features, vertices   int
		refused, overlapping bool
	}{
		{"many small zones", "zones", 1000, 28, false, true},
		{"too many vertices together", "zones", 9, 5_000, true, true},
		{"parcels over each other", "parcels", 1000, 28, false, true},
		{"large parcels over each other", "parcels", 3, 9_500, false, true},
		{"parcels beside each other", "parcels", 1000, 28, false, false},
	} {
		var edits []string
		for i := range kind.features {
			place, width := orb.Point{at[0] + 1e-6*float64(i%100), at[1] + 1e-6*float64(i/100)}, side*0.9
			if !kind.overlapping {
				width = side / 40
				place = orb.Point{at[0] + width*float64(i%32), at[1] + width*float64(i/32)}
			}
			ring := hostile.Jagged(place, width, 0.002, kind.vertices)
			edits = append(edits, fmt.Sprintf(`{"op":"create","collection":%q,"feature":%s}`, kind.layer, featureOf(ring)))
		}
		body := `{"edits":[` + strings.Join(edits, ",") + `]}`
		all = append(all, hostileRequest{kind.name, "planner", http.MethodPost, "/api/changes?town=" + webtest.Town, body, kind.refused})
	}
	return all
}

// hostileReads sends each hostile filter to each route that takes one, signed in by nobody.
func hostileReads(n int) (all []hostileRequest) {
	past := time.Now().Add(-time.Minute).UTC().Format(time.RFC3339)
	for _, f := range hostile.Filters(orb.Point{110.95 + 1e-5*float64(n%1000), 25.85}, 0.1) {
		filter := url.Values{"filter": {f.Text}}.Encode()
		for _, path := range []string{
			webtest.ParcelsPath + "?limit=100&", webtest.ParcelsPath + "?count=true&limit=1&", webtest.ParcelsPath + "?bbox=110.9,25.8,111.2,26.1&sortby=-area_m2&",
			"/api/collections/parcels/export?f=csv&town=" + webtest.Town + "&", "/api/collections/parcels/export?f=geojson&town=" + webtest.Town + "&",
			"/api/collections/channels/items?asOf=" + past + "&", "/api/collections/zones/items?limit=100&",
			"/tiles/parcels/13/6622/3464.mvt?", "/api/collections/parcels/tiles/WebMercatorQuad/13/3464/6622?",
		} {
			all = append(all, hostileRequest{f.Name + " at " + path, "nobody", http.MethodGet, path + filter, "", f.Refused})
		}
	}
	return all
}

// A hostile shape is refused before the town's lock is asked for: while another session holds it, the refusal comes.
func TestHostileShapesAreRefusedBeforeAnyLock(t *testing.T) {
	c := webtest.NewCast(t)
	standing := stand(t, c)
	holder := c.Database.Connect(t)
	if _, err := holder.Exec(t.Context(), "SELECT pg_advisory_lock(hashtextextended('tuntu town ' || $1, 0))", webtest.Town); err != nil {
		t.Fatal(err)
	}
	for _, r := range hostileWrites(standing, 0) {
		if !r.refused {
			continue
		}
		if status, body := soon(t, c, r); status != http.StatusRequestEntityTooLarge && (status != http.StatusUnprocessableEntity || !strings.Contains(body, "detail_zh")) {
			t.Errorf("%s: %d %.300s", r.name, status, body)
		}
	}
}

// soon sends a request that must not wait for a lock. If it does, the test ends.
func soon(t *testing.T, c *webtest.Cast, r hostileRequest) (status int, body string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 15*time.Second)
	defer cancel()
	response, read, err := c.Ask(ctx, t, r.role, r.method, r.path, r.body, "If-Match", `"1-x"`)
	if err != nil {
		t.Fatalf("%s: %v", r.name, err)
	}
	return response.StatusCode, string(read)
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
		if status, body := soon(t, c, r); status != http.StatusBadRequest || !strings.Contains(body, "filter") {
			t.Errorf("%s: %d %.300s", r.name, status, body)
		}
	}
}

// What hostile requests are taken cost little: neither a backend of the database nor the program takes 200 MB for one, and
// none ends by an error within. In make soak they go on for an hour (TUNTU_SOAK_FOR, as 5m), time and memory of each are
// printed, the database has not begun anew, and the memory is given back.
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
	began, atFirst := databaseBegan(t, c), footprintOf(c)
	watch := &watch{}
	costs := map[string]*cost{}
	ordinary := watch.visitors(t, c, soak)
	for start := time.Now(); soak && time.Since(start) < time.Minute; {
		measured(t, c, watch, hostileRequest{"an ordinary page", "nobody", http.MethodGet, webtest.ParcelsPath + "?limit=100", "", false})
	}
	quiet := ordinary()
	hostile := watch.visitors(t, c, soak)
	start, sent := time.Now(), 0
	for round := 0; round == 0 || time.Since(start) < within; round++ {
		for _, r := range slices.Concat(hostileWrites(stand(t, c), round), hostileReads(round)) {
			if sent++; !soak && (r.refused || sent%4 != 0) { // the tests above send all that is refused
				continue
			}
			costs[r.name] = costs[r.name].with(measured(t, c, watch, r))
		}
		sweep(t, c)
	}
	meanwhile := hostile()
	// Tests that run beside it are of the same program: what it holds is this test's only where it runs alone.
	alone := strings.Contains(flag.Lookup("test.run").Value.String(), "TestHostileRequestsAreBounded")
	for name, spent := range costs {
		if spent.backend > 200<<20 || alone && spent.program > 200<<20 {
			t.Errorf("%s: a backend grew by %d MB, the program by %d MB", name, spent.backend>>20, spent.program>>20)
		}
	}
	if again := databaseBegan(t, c); !again.Equal(began) {
		t.Errorf("the database began anew at %v", again)
	}
	if soak {
		reportCosts(t, costs, quiet, meanwhile)
		debug.FreeOSMemory()
		atLast := footprintOf(c)
		t.Logf("the program holds %d MB, at first %d; the largest backend %d MB, at first %d",
			atLast.program>>20, atFirst.program>>20, slices.Max(atLast.all())>>20, slices.Max(atFirst.all())>>20)
	}
}

// databaseBegan returns when the database's processes were last begun, which they are anew when one was killed.
func databaseBegan(t *testing.T, c *webtest.Cast) (began time.Time) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), c.Database.Cluster.SuperuserURL("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	const ask = `SELECT backend_start FROM pg_stat_activity WHERE backend_type = 'checkpointer'`
	if err := conn.QueryRow(t.Context(), ask).Scan(&began); err != nil {
		t.Fatal(err)
	}
	return began
}

// sweep deletes what a round has made, but for the cast's own.
func sweep(t *testing.T, c *webtest.Cast) {
	t.Helper()
	for _, id := range hostileLayers() {
		layer, _ := geo.LayerByID(id)
		var edits []postgis.Edit
		err := c.DB.Features(t.Context(), postgis.Query{Layer: layer, Town: webtest.Town, Limit: 10_000, Fields: []string{"code"}, Out: postgis.CRSs()[0]}, func(r postgis.Row) error {
			var p struct {
				Code    string
				Version int
			}
			err := json.Unmarshal(r.Properties(), &p)
			if own := []string{"PA", "PB", webtest.UnitA, webtest.UnitB}; !slices.Contains(own, p.Code) && (p.Code != "" || id != "parcels") {
				edits = append(edits, postgis.Edit{Op: postgis.Delete, Layer: layer, FID: r.FID, Version: r.Version})
			}
			return err
		})
		if err == nil && len(edits) > 0 {
			_, err = c.DB.Apply(t.Context(), postgis.Request{Town: webtest.Town, Actor: webtest.Operator(), Reason: "sweep"}, edits)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// cost is the most that requests of a name took.
type cost struct {
	requests         int
	took             time.Duration
	backend, program int64 // growth in bytes: of the backend that grew most, and of what the program holds
	statuses         []int
}

func (c *cost) with(d cost) *cost {
	if c == nil {
		return &d
	}
	return &cost{
		c.requests + 1, max(c.took, d.took), max(c.backend, d.backend), max(c.program, d.program),
		slices.Compact(slices.Sorted(slices.Values(slices.Concat(c.statuses, d.statuses)))),
	}
}

// watch knows which request is under way.
type watch struct{ name atomic.Value }

// measured sends a request, watches the memory of the database's processes and of the program meanwhile, and refuses a
// reply that tells of a fault within.
func measured(t *testing.T, c *webtest.Cast, w *watch, r hostileRequest) cost {
	t.Helper()
	var headers []string
	if strings.Contains(r.name, ", by P") { // it costs only with the version that the feature has
		response, _ := c.Do(t, r.role, http.MethodGet, r.path, "")
		headers = []string{"If-Match", response.Header.Get("ETag")}
	}
	runtime.GC()
	before := footprintOf(c)
	spent := cost{requests: 1}
	done, watched := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(watched)
		for {
			now := footprintOf(c)
			spent.program = max(spent.program, now.program-before.program)
			for pid, bytes := range now.backends {
				spent.backend = max(spent.backend, bytes-before.backends[pid])
			}
			select {
			case <-done:
				return
			case <-time.After(50 * time.Millisecond):
			}
		}
	}()
	w.name.Store(r.name)
	began := time.Now()
	response, body := c.Do(t, r.role, r.method, r.path, r.body, headers...)
	spent.took, spent.statuses = time.Since(began), []int{response.StatusCode}
	w.name.Store("")
	close(done)
	<-watched
	switch status := response.StatusCode; {
	case status >= 500 && (status != http.StatusServiceUnavailable || response.Header.Get("Retry-After") == ""):
		t.Errorf("%s: %d %.300s", r.name, status, body)
	case r.refused && (status < 400 || status >= 500):
		t.Errorf("%s: %d %.300s", r.name, status, body)
	}
	return spent
}

// footprint is what the test database's processes and the program hold, in bytes.
type footprint struct {
	backends map[string]int64
	program  int64 // objects on the heap, garbage included, and stacks
}

func (f footprint) all() []int64 { return append(slices.Collect(maps.Values(f.backends)), 0) }

func footprintOf(c *webtest.Cast) footprint {
	samples := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}, {Name: "/memory/classes/heap/stacks:bytes"}}
	metrics.Read(samples)
	f := footprint{map[string]int64{}, int64(samples[0].Value.Uint64() + samples[1].Value.Uint64())}
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
		f.backends[path] = kB << 10
	}
	return f
}

// visit is what a plain request of somebody else took, and what was under way.
type visit struct {
	took  time.Duration
	while string
}

// visitors begins to read a page of features again and again, as others do. What it returns ends that, and returns those
// visits that began while a request was under way: between two requests the test makes shapes, collects garbage and looks at
// each process, beside the server in one program. For the same reason others are compared with how they fare beside
// ordinary requests that are measured alike.
func (w *watch) visitors(t *testing.T, c *webtest.Cast, soak bool) func() []visit {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan []visit, 1)
	go func() { done <- w.visit(ctx, c, soak) }()
	return func() []visit {
		stop()
		return slices.DeleteFunc(<-done, func(v visit) bool { return v.while == "" })
	}
}

func (w *watch) visit(ctx context.Context, c *webtest.Cast, soak bool) (all []visit) {
	for soak && ctx.Err() == nil {
		name, _ := w.name.Load().(string)
		began := time.Now()
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, c.URL+webtest.ParcelsPath+"?limit=100", nil)
		if err != nil {
			return all
		}
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			return all
		}
		_, _ = io.Copy(io.Discard, response.Body)
		_ = response.Body.Close()
		all = append(all, visit{time.Since(began), name})
		time.Sleep(20 * time.Millisecond)
	}
	return all
}

// reportCosts prints the dearest requests, and how others fared.
func reportCosts(t *testing.T, costs map[string]*cost, quiet, busy []visit) {
	t.Helper()
	requests := 0
	names := slices.SortedFunc(maps.Keys(costs), func(a, b string) int { return int(costs[b].took - costs[a].took) })
	for _, name := range names {
		spent := costs[name]
		requests += spent.requests
		t.Logf("%6d ms %4d MB %4d MB  %v  %s", spent.took.Milliseconds(), spent.backend>>20, spent.program>>20, spent.statuses, name)
	}
	slow := func(a, b visit) int { return int(a.took - b.took) }
	p99 := func(all []visit) time.Duration {
		if len(all) == 0 {
			return 0
		}
		return slices.SortedFunc(slices.Values(all), slow)[len(all)*99/100].took
	}
	slices.SortFunc(busy, slow)
	for _, v := range busy[max(0, len(busy)-20):] {
		t.Logf("%v for others while %q", v.took, v.while)
	}
	t.Logf("%d requests; others' 99th percentile %v of %d beside ordinary requests, %v of %d meanwhile", requests, p99(quiet), len(quiet), p99(busy), len(busy))
}
