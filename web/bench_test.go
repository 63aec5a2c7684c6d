package web_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/klauspost/compress/gzip"

	"tuntu/geo"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
	"tuntu/tiles"
	"tuntu/web/webtest"
)

// The bench's county, its tiles and its clients.
const (
	benchTowns   = 20
	benchTiles   = 560
	benchClients = 4
	benchRounds  = 5
)

// way is a method of making a tile's gzipped bytes.
type way struct {
	name string
	make func(ctx context.Context, a tiles.Address) ([]byte, error)
}

// BenchmarkColdTiles times tiles that no cache holds, by this program and by three simple ways. The
// ways take turns in each round, so that changes of the machine's load affect all alike.
func BenchmarkColdTiles(b *testing.B) {
	d := pgtest.New(b)
	db, err := postgis.Open(b.Context(), d.URLs())
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	webtest.LoadSample(b, db, benchTowns)
	addresses := benchAddresses(b, db)
	ways := benchWays(b, d)
	analyse(b, d)
	all := slices.Clone(addresses)
	for i := range all {
		all[i].ID = geo.OverviewTiles
	}
	for b.Loop() {
		race(b, ways, addresses, fmt.Sprintf("plots, parcels and land of %d towns", benchTowns))
		race(b, allLayersWays(b, d), all, fmt.Sprintf("all layers of %d towns", benchTowns))
	}
}

// allLayersWays are a server that asks only the layers with something near a tile and one that asks all of them, as it
// does while it hears of no changes.
func allLayersWays(b *testing.B, d *pgtest.Database) (ways []way) {
	b.Helper()
	for _, name := range []string{"tuntu", "asking every layer"} {
		server, err := tiles.New(b.Context(), d.AppURL, tiles.Options{Queries: benchClients, CacheBytes: 1})
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(server.Close)
		server.Live(name == "tuntu")
		ways = append(ways, way{name, func(ctx context.Context, a tiles.Address) ([]byte, error) {
			tile, err := server.Tile(ctx, a)
			return tile.Gzip, err
		}})
	}
	return ways
}

// race times some ways in turn and prints a table of them.
func race(b testing.TB, ways []way, addresses []tiles.Address, of string) {
	b.Helper()
	results := map[string][]result{}
	for _, w := range ways {
		measure(b, w, addresses) // this fills buffers and prepares statements
	}
	for range benchRounds {
		for _, w := range ways {
			results[w.name] = append(results[w.name], measure(b, w, addresses))
		}
	}
	report(b, ways, results, of)
}

// result holds the times of one way in one round.
type result struct {
	perSecond float64
	p99       time.Duration
	bytes     int
}

func measure(b testing.TB, w way, addresses []tiles.Address) result {
	b.Helper()
	took := make([]time.Duration, len(addresses))
	sizes := make([]int, len(addresses))
	next := make(chan int)
	var clients sync.WaitGroup
	began := time.Now()
	for range benchClients {
		clients.Go(func() {
			for i := range next {
				asked := time.Now()
				body, err := w.make(b.Context(), addresses[i])
				took[i], sizes[i] = time.Since(asked), len(body)
				if err != nil {
					b.Error(w.name, addresses[i], err)
				}
			}
		})
	}
	for i := range addresses {
		next <- i
	}
	close(next)
	clients.Wait()
	total := time.Since(began)
	slices.Sort(took)
	r := result{perSecond: float64(len(addresses)) / total.Seconds(), p99: took[len(took)*99/100]}
	for _, n := range sizes {
		r.bytes += n
	}
	return r
}

func report(b testing.TB, ways []way, results map[string][]result, of string) {
	b.Helper()
	ours := median(results[ways[0].name])
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(table, "\n%d cold tiles of zoom 13-16, %s, %d clients, gzip; medians of %d rounds\nway\ttiles/s\tp99\tkB\tours is faster\tours' p99\n",
		benchTiles, of, benchClients, benchRounds)
	for _, w := range ways {
		r := median(results[w.name])
		fmt.Fprintf(table, "%s\t%.0f\t%.1f ms\t%d\t%.2f×\t%.2f×\n", w.name, r.perSecond, float64(r.p99.Microseconds())/1000, r.bytes/1000,
			ours.perSecond/r.perSecond, float64(ours.p99)/float64(r.p99))
	}
	table.Flush()
}

func median(results []result) result {
	bySpeed, byP99 := slices.Clone(results), slices.Clone(results)
	slices.SortFunc(bySpeed, func(a, b result) int { return int(a.perSecond*1000 - b.perSecond*1000) })
	slices.SortFunc(byP99, func(a, b result) int { return int(a.p99 - b.p99) })
	return result{bySpeed[len(results)/2].perSecond, byP99[len(results)/2].p99, results[0].bytes}
}

// benchAddresses chooses tiles with features, the same ones each time.
func benchAddresses(b *testing.B, db *postgis.DB) []tiles.Address {
	b.Helper()
	towns, err := db.Towns(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	dice := rand.New(rand.NewPCG(1, 2))
	layers := []string{"plots", "parcels", "land"}
	var addresses []tiles.Address
	for i := range benchTiles {
		town := towns[i%len(towns)]
		z := 13 + i/len(towns)%4
		w, s, e, n := town.Extent[0], town.Extent[1], town.Extent[2], town.Extent[3]
		x, y := tileAt(w+(0.15+0.7*dice.Float64())*(e-w), s+(0.15+0.7*dice.Float64())*(n-s), z)
		addresses = append(addresses, tiles.Address{ID: layers[dice.IntN(len(layers))], Z: uint32(z), X: x, Y: y})
	}
	return addresses
}

func benchWays(b testing.TB, d *pgtest.Database) []way {
	b.Helper()
	server, err := tiles.New(b.Context(), d.AppURL, tiles.Options{Queries: benchClients, CacheBytes: 1})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(server.Close)
	ours := way{"tuntu", func(ctx context.Context, a tiles.Address) ([]byte, error) {
		tile, err := server.Tile(ctx, a)
		return tile.Gzip, err
	}}
	indexMercator(b, d, "plots", "parcels", "land")
	defaults := map[string]string{"jit": "on", "random_page_cost": "4"}
	serial := map[string]string{"jit": "on", "random_page_cost": "4", "max_parallel_workers_per_gather": "0"}
	return []way{
		ours,
		plainWay(b, d, "ST_AsMVT over ST_Transform", overTransform, defaults, pgx.QueryExecModeExec),
		plainWay(b, d, "the same, no parallel query", overTransform, serial, pgx.QueryExecModeExec),
		plainWay(b, d, "prepared ST_AsMVT, stored column", overStored, nil, pgx.QueryExecModeCacheStatement),
	}
}

const (
	overTransform = `
		SELECT ST_AsMVT(q, '%[1]s', 4096, 'geom', 'id') FROM (
			SELECT fid AS id, fid, %[2]s, ST_AsMVTGeom(ST_Transform(geom, 3857), ST_TileEnvelope($1, $2, $3), 4096, 64) AS geom
			FROM %[1]s WHERE geom && ST_Transform(ST_TileEnvelope($1, $2, $3, margin => 64.0 / 4096), 4490)) q`
	overStored = `
		SELECT ST_AsMVT(q, '%[1]s', 4096, 'geom', 'id') FROM (
			SELECT fid AS id, fid, %[2]s, ST_AsMVTGeom(geom3857, ST_TileEnvelope($1, $2, $3), 4096, %[3]d) AS geom
			FROM %[1]s WHERE geom3857 && ST_TileEnvelope($1, $2, $3, margin => %[3]d.0 / 4096)) q`
)

func plainWay(b testing.TB, d *pgtest.Database, name, sql string, settings map[string]string, mode pgx.QueryExecMode) way {
	b.Helper()
	config, err := postgis.Config(d.AppURL)
	if err != nil {
		b.Fatal(err)
	}
	config.MaxConns = benchClients
	for setting, value := range settings {
		config.ConnConfig.RuntimeParams[setting] = value
	}
	pool, err := pgxpool.NewWithConfig(b.Context(), config)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(pool.Close)
	// the packer has the program's level and is reused as in the program
	packers := sync.Pool{New: func() any {
		w, err := gzip.NewWriterLevel(io.Discard, tiles.CompressionLevel)
		if err != nil {
			panic(err)
		}
		return w
	}}
	return way{name, func(ctx context.Context, a tiles.Address) ([]byte, error) {
		var plain []byte
		if err := pool.QueryRow(ctx, fmt.Sprintf(sql, a.ID, benchColumns(a.ID), 64), mode, int32(a.Z), int32(a.X), int32(a.Y)).Scan(&plain); err != nil {
			return nil, err
		}
		var packed bytes.Buffer
		w := packers.Get().(*gzip.Writer)
		defer packers.Put(w)
		w.Reset(&packed)
		_, _ = w.Write(plain)
		err := w.Close()
		return packed.Bytes(), err
	}}
}

func benchColumns(id string) string {
	layer, _ := geo.LayerByID(id)
	var columns []string
	for _, f := range layer.AllFields() {
		if f.InTile {
			columns = append(columns, f.Name)
		}
	}
	return strings.Join(columns, ", ")
}

// get sends a request that accepts gzip, with an ETag if the client has the tile already.
func get(b *testing.B, url, etag string) *http.Response {
	b.Helper()
	request, err := http.NewRequestWithContext(b.Context(), http.MethodGet, url, nil)
	if err != nil {
		b.Fatal(err)
	}
	request.Header.Set("Accept-Encoding", "gzip")
	if etag != "" {
		request.Header.Set("If-None-Match", etag)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		b.Fatal(err)
	}
	return response
}

// analyse computes the planner's statistics, as autovacuum would later.
func analyse(b *testing.B, d *pgtest.Database) {
	b.Helper()
	conn, err := pgx.Connect(b.Context(), d.OwnerURL)
	if err != nil {
		b.Fatal(err)
	}
	defer conn.Close(b.Context())
	if _, err := conn.Exec(b.Context(), "VACUUM ANALYZE"); err != nil {
		b.Fatal(err)
	}
}

// indexMercator gives a layer the index that the plain ways read.
func indexMercator(b testing.TB, d *pgtest.Database, layers ...string) {
	b.Helper()
	for _, layer := range layers {
		sql := `CREATE INDEX IF NOT EXISTS plain_` + layer + ` ON tuntu.` + layer + ` USING gist (geom3857)`
		if _, err := d.Connect(b).Exec(b.Context(), sql); err != nil {
			b.Fatal(err)
		}
	}
}

// tileAt returns the tile of a zoom that holds a place in degrees.
func tileAt(lon, lat float64, z int) (x, y uint32) {
	n := math.Exp2(float64(z))
	rad := lat * math.Pi / 180
	return uint32((lon + 180) / 360 * n), uint32((1 - math.Asinh(math.Tan(rad))/math.Pi) / 2 * n)
}

// BenchmarkHotTiles times a cached tile over HTTP, beside a handler that only writes the same bytes, and the same for
// a client that has the tile already.
func BenchmarkHotTiles(b *testing.B) {
	const asked, rounds = 12_000, 5
	d := pgtest.New(b)
	db := webtest.Open(b, d)
	webtest.LoadSample(b, db, 1)
	s := webtest.Serve(b, d)
	// chooses the largest of some tiles
	path, most := "", 0
	for _, a := range benchAddresses(b, db) {
		if a.ID != "parcels" || a.Z != 13 {
			continue
		}
		response := get(b, fmt.Sprintf("%s/tiles/%s/%d/%d/%d.mvt", s.URL, a.ID, a.Z, a.X, a.Y), "")
		if n, _ := io.Copy(io.Discard, response.Body); int(n) > most {
			path, most = response.Request.URL.Path, int(n)
		}
		response.Body.Close()
	}
	first := get(b, s.URL+path, "")
	etag := first.Header.Get("ETag")
	body, err := io.ReadAll(first.Body)
	first.Body.Close()
	if err != nil || len(body) == 0 {
		b.Fatal(len(body), err)
	}
	plain := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Type", "application/vnd.mapbox-vector-tile")
		h.Set("ETag", etag)
		if r.Header.Get("If-None-Match") == etag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		h.Set("Content-Encoding", "gzip")
		h.Set("Content-Length", strconv.Itoa(len(body)))
		_, _ = w.Write(body)
	}))
	defer plain.Close()
	perSecond := func(url, match string) float64 {
		began := time.Now()
		var clients sync.WaitGroup
		for range benchClients {
			clients.Go(func() {
				for range asked / benchClients {
					response := get(b, url, match)
					_, _ = io.Copy(io.Discard, response.Body)
					response.Body.Close()
				}
			})
		}
		clients.Wait()
		return asked / time.Since(began).Seconds()
	}
	for b.Loop() {
		var ours, theirs, ours304, theirs304 []float64
		for range rounds {
			ours = append(ours, perSecond(s.URL+path, ""))
			theirs = append(theirs, perSecond(plain.URL, ""))
			ours304 = append(ours304, perSecond(s.URL+path, etag))
			theirs304 = append(theirs304, perSecond(plain.URL, etag))
		}
		for _, list := range [][]float64{ours, theirs, ours304, theirs304} {
			slices.Sort(list)
		}
		b.Logf("hot tiles of %d bytes: %.0f/s, a bare handler %.0f/s: %.2f; not modified: %.0f/s and %.0f/s: %.2f", len(body),
			ours[rounds/2], theirs[rounds/2], ours[rounds/2]/theirs[rounds/2], ours304[rounds/2], theirs304[rounds/2], ours304[rounds/2]/theirs304[rounds/2])
		b.ReportMetric(ours[rounds/2]/theirs[rounds/2], "hot/bare")
		b.ReportMetric(ours304[rounds/2]/theirs304[rounds/2], "304/bare")
	}
}
