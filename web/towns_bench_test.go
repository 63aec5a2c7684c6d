package web_test

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"text/tabwriter"
	"time"

	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
	"tuntu/internal/sample/load"
	"tuntu/tiles"
	"tuntu/web/webtest"
)

// BenchmarkScaleTowns prints the median time of each read of one town while it is alone, among 20 and among 100 towns,
// or among the numbers in TUNTU_TOWNS. `make bench-scale` runs it; otherwise it is skipped.
func BenchmarkScaleTowns(b *testing.B) {
	if os.Getenv("TUNTU_SCALE") == "" {
		b.Skip("TUNTU_SCALE is not set")
	}
	list := os.Getenv("TUNTU_TOWNS")
	if list == "" {
		list = "1,20,100"
	}
	for b.Loop() {
		townsCurve(b, strings.Split(list, ","))
	}
}

func townsCurve(b *testing.B, numbers []string) {
	b.Helper()
	d := pgtest.New(b)
	db := webtest.Open(b, d)
	loader, err := load.New(db, time.Now())
	if err != nil {
		b.Fatal(err)
	}
	town := ""
	var reads []timedRead
	loaded := 0
	for _, number := range numbers {
		n, err := strconv.Atoi(number)
		if err != nil {
			b.Fatal(err)
		}
		for ; loaded < n; loaded++ {
			if _, err := loader.Town(b.Context(), 1, loaded); err != nil {
				b.Fatal(err)
			}
			if codes, err := db.TownCodes(b.Context()); err != nil {
				b.Fatal(err)
			} else if town == "" {
				town = codes[0]
			}
		}
		if _, err := d.Connect(b).Exec(b.Context(), `VACUUM ANALYZE`); err != nil {
			b.Fatal(err)
		}
		now := townReads(b, db, d, town)
		for i := range now {
			if i == len(reads) {
				reads = append(reads, timedRead{name: now[i].name})
			}
			reads[i].medians = append(reads[i].medians, medianOf(15, now[i].read))
		}
	}
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(table, "\n%s towns, ms\tlast to first\t read\t\n", strings.Join(numbers, "\t"))
	for _, r := range reads {
		for _, median := range r.medians {
			fmt.Fprintf(table, "%.1f\t", float64(median.Microseconds())/1000)
		}
		fmt.Fprintf(table, "%.2f\t %s\t\n", float64(r.medians[len(r.medians)-1])/float64(r.medians[0]), r.name)
	}
	table.Flush()
}

// timedRead is a read with its median time among each number of towns.
type timedRead struct {
	name    string
	read    func()
	medians []time.Duration
}

// townReads lists the reads of a town, over HTTP and, for tiles, without a cache.
func townReads(b *testing.B, db *postgis.DB, d *pgtest.Database, town string) []timedRead {
	b.Helper()
	s := webtest.Serve(b, d)
	extent, err := db.TownExtent(b.Context(), town)
	if err != nil {
		b.Fatal(err)
	}
	var reads []timedRead
	items := "/api/collections/parcels/items?limit=100&town=" + town
	for _, path := range []string{
		"/api/search?q=石&town=" + town, "/api/search?q=sj&town=" + town, "/api/search?q=FK0012&town=" + town, "/api/search?q=" + town + "201", "/api/collections?town=" + town,
		"/api/collections/villages?town=" + town, "/api/figures?town=" + town, "/api/coverage?town=" + town, "/api/changes?town=" + town,
		"/api/collections/villages/items?limit=1000&town=" + town, items, items + "&sortby=-area_m2", items + "&sortby=stage,-area_mu", items + "&sortby=-updated_at",
		items + "&count=true&filter=stage='closed'", items + fmt.Sprintf("&bbox=%f,%f,%f,%f", extent.Min[0], extent.Min[1], extent.Center()[0], extent.Center()[1]),
	} {
		reads = append(reads, timedRead{name: path, read: func() {
			response := get(b, s.URL+path, "")
			_, _ = io.Copy(io.Discard, response.Body)
			response.Body.Close()
			if response.StatusCode != http.StatusOK {
				b.Fatal(path, response.StatusCode)
			}
		}})
	}
	bare, err := tiles.New(b.Context(), d.AppURL, tiles.Options{Queries: 4, CacheBytes: 1})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(bare.Close)
	for _, zoom := range []int{8, 12, 15} {
		x, y := tileAt(extent.Center()[0], extent.Center()[1], zoom)
		address, err := tiles.ParseAddress("town", strconv.Itoa(zoom), fmt.Sprint(x), fmt.Sprint(y), town)
		if err != nil {
			b.Fatal(err)
		}
		reads = append(reads, timedRead{name: fmt.Sprintf("a cold tile of all layers, zoom %d", zoom), read: func() {
			if _, err := bare.Tile(b.Context(), address); err != nil {
				b.Fatal(err)
			}
		}})
	}
	return reads
}

// medianOf returns the median time of a number of calls after a first one.
func medianOf(calls int, call func()) time.Duration {
	call()
	var took []time.Duration
	for range calls {
		began := time.Now()
		call()
		took = append(took, time.Since(began))
	}
	slices.Sort(took)
	return took[calls/2]
}
