package web_test

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/klauspost/compress/gzip"

	"tuntu/internal/postgis/pgtest"
	"tuntu/tiles"
	"tuntu/web/webtest"
)

// manyFeatures is how many features the largest answer has.
const manyFeatures = 20_000

// plainParcels are the parcels of the town as a table that has nothing but an index on the geometry and a key. The
// peers publish it, and the plain ways read it.
const plainParcels = `
	CREATE SCHEMA peer;
	CREATE TABLE peer.plain_parcels (fid bigint PRIMARY KEY, code text, stage text, crop text, area_m2 double precision,
	    committee text, geom geometry(Polygon, 4490));
	INSERT INTO peer.plain_parcels SELECT fid, code, stage, crop, area_m2, committee, geom FROM tuntu.parcels;
	CREATE INDEX ON peer.plain_parcels USING gist (geom);
	ANALYZE peer.plain_parcels`

// makePlain makes that table.
func makePlain(b *testing.B, d *pgtest.Database) {
	b.Helper()
	conn, err := pgx.Connect(b.Context(), d.OwnerURL)
	if err != nil {
		b.Fatal(err)
	}
	defer conn.Close(context.WithoutCancel(b.Context()))
	if _, err := conn.Exec(b.Context(), plainParcels); err != nil {
		b.Fatal(err)
	}
}

// scaleFeatures times 20,000 features of one answer, packed, beside the plain query of the same and, where its program
// is installed, pg_featureserv. The ways take turns.
func scaleFeatures(b *testing.B, d *pgtest.Database, s *webtest.Site) {
	b.Helper()
	const rounds = 7
	makePlain(b, d)
	ours := fmt.Sprintf("%s/api/collections/parcels/items?town=%s&limit=%d", s.URL, scaleTown, manyFeatures)
	ways := []struct {
		name string
		read func() int64
	}{
		{"tuntu", func() int64 { return readAll(b, ours) }},
		{"tuntu's export", func() int64 {
			return readAll(b, fmt.Sprintf("%s/api/collections/parcels/export?f=geojson&town=%s&filter=fid%%20<=%d", s.URL, scaleTown, manyFeatures))
		}},
		{"plain ST_AsGeoJSON(row), packed", func() int64 { return plainFeatures(b, d) }},
	}
	if peer := startPeer(b, "pg_featureserv", "PGFS_SERVER_HTTPPORT", d, "PGFS_PAGING_LIMITMAX=20000"); peer != "" {
		ways = append(ways, struct {
			name string
			read func() int64
		}{"pg_featureserv", func() int64 {
			return readAll(b, fmt.Sprintf("%s/collections/peer.plain_parcels/items.json?limit=%d", peer, manyFeatures))
		}})
	}
	took, size := make([][]time.Duration, len(ways)), make([]int64, len(ways))
	for round := range rounds + 1 {
		for i, way := range ways {
			asked := time.Now()
			size[i] = way.read()
			if round > 0 { // the first fills buffers and prepares statements
				took[i] = append(took[i], time.Since(asked))
			}
		}
	}
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(table, "\n%d features in one answer, gzip; medians of %d rounds\nway\tms\tkB\tours is faster\n", manyFeatures, rounds)
	middle := func(i int) float64 {
		slices.Sort(took[i])
		return float64(took[i][rounds/2].Microseconds()) / 1000
	}
	for i, way := range ways {
		fmt.Fprintf(table, "%s\t%.0f\t%d\t%.2f×\n", way.name, middle(i), size[i]/1000, middle(i)/middle(0))
	}
	table.Flush()
}

// readAll reads a whole packed answer and returns its size.
func readAll(b *testing.B, url string) int64 {
	b.Helper()
	response := get(b, url, "")
	defer response.Body.Close()
	n, err := io.Copy(io.Discard, response.Body)
	if err != nil || response.StatusCode != http.StatusOK {
		b.Fatal(url, response.Status, err)
	}
	return n
}

// plainFeatures reads the features as PostGIS writes them, one by one, and packs them at the program's level.
func plainFeatures(b *testing.B, d *pgtest.Database) int64 {
	b.Helper()
	conn, err := pgx.Connect(b.Context(), d.OwnerURL)
	if err != nil {
		b.Fatal(err)
	}
	defer conn.Close(context.WithoutCancel(b.Context()))
	rows, err := conn.Query(b.Context(), `SELECT ST_AsGeoJSON(t.*) FROM (SELECT * FROM peer.plain_parcels ORDER BY fid LIMIT $1) t`, manyFeatures)
	if err != nil {
		b.Fatal(err)
	}
	counted := &counter{}
	packer, err := gzip.NewWriterLevel(counted, tiles.CompressionLevel)
	if err != nil {
		b.Fatal(err)
	}
	var feature []byte
	if _, err := pgx.ForEachRow(rows, []any{&feature}, func() error {
		_, err := packer.Write(append(feature, ','))
		return err
	}); err != nil {
		b.Fatal(err)
	}
	if err := packer.Close(); err != nil {
		b.Fatal(err)
	}
	return counted.bytes
}

type counter struct{ bytes int64 }

func (c *counter) Write(p []byte) (int, error) {
	c.bytes += int64(len(p))
	return len(p), nil
}

// startPeer starts another map server over the database, if it is on the PATH, and returns its address. It publishes
// the plain table.
func startPeer(b *testing.B, program, portVariable string, d *pgtest.Database, settings ...string) string {
	b.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		b.Logf("%s is not installed, so it is not compared", program)
		return ""
	}
	free, err := new(net.ListenConfig).Listen(b.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	_, port, _ := net.SplitHostPort(free.Addr().String())
	free.Close()
	peer := exec.CommandContext(b.Context(), path)
	peer.Env = append(os.Environ(), append(settings, "DATABASE_URL="+d.OwnerURL, portVariable+"="+port)...)
	if err := peer.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = peer.Process.Kill(); _ = peer.Wait() })
	address := "http://127.0.0.1:" + port
	for range 100 {
		time.Sleep(100 * time.Millisecond)
		response, err := http.Get(address + "/")
		if err == nil {
			response.Body.Close()
			return address
		}
	}
	b.Fatal(program, "does not answer")
	return ""
}

// scaleStart prints how long the shipped program takes from its start until it is ready, and the memory that it then
// takes while nobody asks it anything.
func scaleStart(b *testing.B, d *pgtest.Database) {
	b.Helper()
	const idleFor = 5 * time.Second
	program, err := exec.LookPath("../bin/tuntu")
	if err != nil {
		b.Log("bin/tuntu is not built, so that its start is not timed")
		return
	}
	free, err := new(net.ListenConfig).Listen(b.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		b.Fatal(err)
	}
	address := free.Addr().String()
	free.Close()
	serve := exec.CommandContext(b.Context(), program, "serve")
	serve.Env = append(os.Environ(), "TUNTU_DATABASE_URL="+d.AppURL, "TUNTU_DATABASE_OWNER_URL="+d.OwnerURL, "TUNTU_LISTEN="+address)
	began := time.Now()
	if err := serve.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = serve.Process.Kill(); _ = serve.Wait() })
	for time.Since(began) < time.Minute {
		response, err := http.Get("http://" + address + "/readyz")
		if err == nil {
			response.Body.Close()
			if response.StatusCode == http.StatusOK {
				break
			}
		}
		time.Sleep(10 * time.Millisecond)
	}
	ready := time.Since(began)
	time.Sleep(idleFor)
	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", serve.Process.Pid))
	_, memory, _ := strings.Cut(string(status), "VmRSS:")
	memory, _, _ = strings.Cut(memory, "\n")
	b.Logf("the program is ready %.2f s after its start, and idle it takes %s", ready.Seconds(), strings.TrimSpace(memory))
}
