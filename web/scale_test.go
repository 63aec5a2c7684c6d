package web_test

import (
	"context"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"net/http"
	"net/url"
	"os"
	"slices"
	"strconv"
	"testing"
	"text/tabwriter"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/postgis/pgtest"
	"tuntu/tiles"
	"tuntu/web/webtest"
)

// The town of the scale bench is a square of cells of 90 m with a parcel of 13 points in each.
const (
	scaleTown  = "451124100"
	scaleWest  = 110.1
	scaleSouth = 25.1
	cellLon    = 0.0009
	cellLat    = 0.00081

	scaleInsert = `INSERT INTO parcels (town, code, committee, stage, crop, geom) SELECT * FROM made`
)

// BenchmarkScale reads a town of a million parcels, or of the number in TUNTU_SCALE, over HTTP:
// each read of the API twenty times in turn, and the tiles of each zoom, or a part of them if they
// are many. `make bench-scale` runs it; otherwise it is skipped.
func BenchmarkScale(b *testing.B) {
	rows, _ := strconv.Atoi(os.Getenv("TUNTU_SCALE"))
	if rows == 0 {
		b.Skip("TUNTU_SCALE says how many parcels")
	}
	across := int(math.Ceil(math.Sqrt(float64(rows))))
	d := pgtest.New(b)
	took := fillScale(b, d, across)
	b.Logf("%d parcels through the door, audit and far zooms included, within PostgreSQL: %.0f s", across*across, took.Seconds())
	s := webtest.Serve(b, d)
	for b.Loop() {
		scaleReads(b, s, across)
		scaleTiles(b, s, across, "")
		scaleTiles(b, s, across, "stage <> 'closed'") // ten of eleven pass
		scaleFeatures(b, d, s)
		scaleStart(b, d)
		scaleCold(b, d, across)
	}
}

// scaleCold prints how fast tiles are made that no cache holds, beside ST_AsMVT.
func scaleCold(b testing.TB, d *pgtest.Database, across int) {
	b.Helper()
	dice := rand.New(rand.NewPCG(1, 2))
	var addresses []tiles.Address
	for i := range benchTiles {
		z := 13 + i%4
		x, y := tileAt(scaleWest+(0.05+0.9*dice.Float64())*cellLon*float64(across), scaleSouth+(0.05+0.9*dice.Float64())*cellLat*float64(across), z)
		addresses = append(addresses, tiles.Address{ID: "parcels", Z: uint32(z), X: x, Y: y})
	}
	ways := benchWays(b, d)
	race(b, []way{ways[0], ways[len(ways)-1]}, addresses, fmt.Sprintf("%d parcels of 13 points", across*across))
}

// fillScale makes the town, and returns how long its parcels took once they were made.
func fillScale(b *testing.B, d *pgtest.Database, across int) (took time.Duration) {
	b.Helper()
	conn := d.Connect(b)
	err := pgx.BeginFunc(b.Context(), conn, func(tx pgx.Tx) error {
		for _, sql := range []string{
			`SET LOCAL search_path = tuntu, public`,
			`SELECT begin_change('` + scaleTown + `', 'bench', 'a made town', NULL)`,
			`INSERT INTO towns (town, name, name_hant, pinyin, extent)
				VALUES ('` + scaleTown + `', '百万镇', '百萬鎮', 'Bǎiwàn Zhèn', ST_MakeEnvelope(110, 25, 111.2, 26.1, 4490))`,
			fmt.Sprintf(`INSERT INTO committees (town, code, name, kind, geom)
				SELECT '%[1]s', '%[1]s' || 200 + j, '村' || j, 'village', ST_MakeEnvelope(%[2]f + %[4]f * (j %% 4), %[3]f + %[5]f * (j / 4),
				    %[2]f + %[4]f * (j %% 4 + 1), %[3]f + %[5]f * (j / 4 + 1), 4490) FROM generate_series(0, 11) j`,
				scaleTown, scaleWest, scaleSouth, cellLon*float64(across)/4, cellLat*float64(across)/3),
			fmt.Sprintf(`INSERT INTO villages (town, code, committee, name, name_hant, pinyin, geom)
				SELECT '%[1]s', '%[1]s' || 200 + i %% 12 || lpad((i / 12 + 1)::text, 3, '0'), '%[1]s' || 200 + i %% 12, '石家冲' || i, '石家沖' || i, 'Shí jiā chōng',
				    ST_SetSRID(ST_MakePoint(%[2]f + %[4]f * (i %% 4 + 0.9 * (i * 37 %% 100) / 100), %[3]f + %[5]f * (i %% 12 / 4 + 0.9 * (i * 61 %% 100) / 100)), 4490)
				FROM generate_series(0, 152) i`, scaleTown, scaleWest, scaleSouth, cellLon*float64(across)/4, cellLat*float64(across)/3),
			fmt.Sprintf(`CREATE TEMPORARY TABLE made (town, code, committee, stage, crop, geom) ON COMMIT DROP AS
				SELECT '%[1]s', 'P' || lpad(id::text, 7, '0'), '%[1]s' || (200 + cx * 4 / %[2]d + cy * 3 / %[2]d * 4),
				    (ARRAY['suspected','ruled_out','verified','tasked','clearing','replanted','check_town','check_county','check_city','check_region','closed'])
				        [1 + (hashint4(id * 7 + 1) & 65535) * 11 / 65536],
				    (ARRAY['citrus','lotus','golden_locust','oil_tea','camellia','rice'])[1 + (hashint4(id * 7 + 2) & 65535) * 6 / 65536],
				    ST_SetSRID(ST_MakePolygon(ST_MakeLine(ring.points)), 4490)
				FROM (SELECT cy * %[2]d + cx AS id, cx, cy FROM generate_series(0, %[2]d - 1) cx, generate_series(0, %[2]d - 1) cy) c
				CROSS JOIN LATERAL (
				    SELECT array_agg(ST_MakePoint(
				        round((%[3]f + %[5]f * (cx + 0.5) + rad * cos(pi() * k / 6) / 100200.0)::numeric, 8)::float8,
				        round((%[4]f + %[6]f * (cy + 0.5) + rad * sin(pi() * k / 6) / 110780.0)::numeric, 8)::float8) ORDER BY k) AS points
				    FROM (SELECT k, (19 + 25 * ((hashint4(id * 7 + 3) & 65535) / 65535.0) ^ 1.4)
				        * (0.78 + 0.22 * (hashint4(id * 12 + k %% 12) & 65535) / 65535.0) AS rad FROM generate_series(0, 12) k) v) ring`,
				scaleTown, across, scaleWest, scaleSouth, cellLon, cellLat),
			scaleInsert,
			`SELECT analyse_tables('{parcels,villages,committees,generalised,crowded,search_terms,audit,changes}')`,
		} {
			began := time.Now()
			if _, err := tx.Exec(b.Context(), sql); err != nil {
				return fmt.Errorf("%.80s: %w", sql, err)
			}
			if sql == scaleInsert {
				took = time.Since(began)
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	if _, err := conn.Exec(context.WithoutCancel(b.Context()), `VACUUM tuntu.parcels, tuntu.generalised`); err != nil {
		b.Fatal(err)
	}
	return took
}

// scaleReads prints the times of the first and the twentieth call of each read.
func scaleReads(b *testing.B, s *webtest.Site, across int) {
	b.Helper()
	const calls = 20
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "\nfirst ms\tmedian ms\t20th ms\tkB\t read\t")
	items, everywhere := "/api/collections/parcels/items?town="+scaleTown, "/api/collections/parcels/items?limit=100"
	east, north := scaleWest+cellLon*float64(across), scaleSouth+cellLat*float64(across)
	for _, path := range []string{
		"/api/search?q=P0000123&town=" + scaleTown, "/api/search?q=P0000123", "/api/search?q=家&town=" + scaleTown, "/api/search?q=sjc&town=" + scaleTown,
		"/api/collections", "/api/collections/parcels", "/api/towns", "/api/changes?town=" + scaleTown, "/api/coverage?town=" + scaleTown,
		"/api/figures?town=" + scaleTown, "/api/figures?town=" + scaleTown + "&committee=" + scaleTown + "205",
		items + "&limit=100", items + "&limit=100&sortby=code", items + "&limit=100&sortby=-area_m2", items + "&limit=100&sortby=stage",
		items + "&limit=100&sortby=-stage", items + "&limit=100&sortby=-updated_at", items + "&limit=100&sortby=stage,-area_mu",
		items + "&limit=100&sortby=crop", items + "&limit=100&sortby=stage,crop", items + "&limit=100&sortby=-crop,area_mu", items + "&limit=100&sortby=area_mu,crop",
		items + "&limit=100&sortby=committee", items + "&limit=100&sortby=-committee,-area_mu", items + "&limit=100&sortby=name",
		items + "&limit=100&sortby=-abandoned_year", everywhere + "&sortby=code", everywhere + "&sortby=-area_m2", everywhere + "&sortby=stage,-area_mu",
		items + "&limit=1&count=true&filter=stage='closed'", items + "&limit=1&count=true&filter=crop='rice'", items + "&limit=1&count=true&filter=area_mu%20%3E%204",
		items + "&limit=1&count=true&filter=stage='closed'%20AND%20committee='" + scaleTown + "205'",
		items + "&limit=100&filter=stage='closed'%20AND%20area_mu%20%3E%203",
		items + fmt.Sprintf("&limit=100&bbox=%f,%f,%f,%f", scaleWest, scaleSouth, east, north),
		items + fmt.Sprintf("&limit=100&bbox=%f,%f,%f,%f", scaleWest+0.02, scaleSouth+0.02, scaleWest+0.04, scaleSouth+0.04),
		items + "&limit=20000",
	} {
		var took []time.Duration
		size := int64(0)
		for range calls {
			asked := time.Now()
			response := get(b, s.URL+path, "")
			size, _ = io.Copy(io.Discard, response.Body)
			response.Body.Close()
			if response.StatusCode != http.StatusOK {
				b.Fatal(path, response.StatusCode)
			}
			took = append(took, time.Since(asked))
		}
		sorted := slices.Sorted(slices.Values(took))
		ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
		fmt.Fprintf(table, "%.1f\t%.1f\t%.1f\t%d\t %s\t\n", ms(took[0]), ms(sorted[calls/2]), ms(took[calls-1]), size/1000, path)
	}
	table.Flush()
}

// scaleTiles prints the slowest and the largest tile of each zoom, over the town or, for many tiles, over a part of it; of
// those parcels that pass a filter, or of all without one.
func scaleTiles(b *testing.B, s *webtest.Site, across int, filter string) {
	b.Helper()
	const mostTiles = 150
	table := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(table, "\n"+filter+"\nzoom\ttiles\tslowest ms\tmedian ms\tlargest kB\t")
	east, north := scaleWest+cellLon*float64(across), scaleSouth+cellLat*float64(across)
	query := ""
	if filter != "" {
		query = "?" + url.Values{"filter": {filter}}.Encode()
	}
	for zoom := range 19 {
		west, top := tileAt(scaleWest, north, zoom)
		right, bottom := tileAt(east, scaleSouth, zoom)
		var took []time.Duration
		largest := int64(0)
		for x := west; x <= right && len(took) < mostTiles; x++ {
			for y := top; y <= bottom && len(took) < mostTiles; y++ {
				asked := time.Now()
				response := get(b, fmt.Sprintf("%s/tiles/parcels/%d/%d/%d.mvt%s", s.URL, zoom, x, y, query), "")
				size, _ := io.Copy(io.Discard, response.Body)
				response.Body.Close()
				took, largest = append(took, time.Since(asked)), max(largest, size)
			}
		}
		slices.Sort(took)
		fmt.Fprintf(table, "%d\t%d\t%.0f\t%.1f\t%d\t\n", zoom, len(took), float64(took[len(took)-1].Microseconds())/1000,
			float64(took[len(took)/2].Microseconds())/1000, largest/1000)
	}
	table.Flush()
}
