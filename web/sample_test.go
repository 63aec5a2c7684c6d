package web_test

import (
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"tuntu/geo"
	"tuntu/internal/postgis/pgtest"
	"tuntu/web/webtest"
)

// TestSampleTown loads the sample once and tests each part of the API with it.
func TestSampleTown(t *testing.T) {
	t.Parallel()
	d := pgtest.New(t)
	webtest.LoadSample(t, webtest.Open(t, d), 1)
	s := webtest.Serve(t, d)
	for _, test := range []struct {
		name string
		run  func(*testing.T, *webtest.Site)
	}{
		{"figures", testReportFigures},
		{"related", testRelated},
		{"near", testNear},
		{"declared", testDeclared},
		{"paging", testPaging},
		{"crs", testCRS},
		{"filters", testFilters},
		{"cql2", testCQL2},
		{"committees", testCommitteesAddUp},
		{"export", testExport},
		{"export of the day", testExportOfTheDay},
		{"one number", testOneNumber},
		{"measures of the report", testMeasuresOfTheReport},
		{"the shipped story", testShippedStory},
		{"sums", testSums},
		{"one ledger", func(t *testing.T, s *webtest.Site) { testOneLedger(t, s, webtest.Open(t, d)) }},
		{"refusals", testRefusals},
		{"etags", testETags},
		{"gzip", testGzip},
		{"links", testLinks},
		{"openapi", testOpenAPI},
		{"search", testSearch},
		{"privacy", func(t *testing.T, s *webtest.Site) { testPrivacy(t, s, d) }},
		{"tiles", func(t *testing.T, s *webtest.Site) { testTilesAgainstPostGIS(t, s, d) }},
		{"gdal", testGDAL},
		{"papers", func(t *testing.T, _ *webtest.Site) { testPapersAddUp(t, webtest.Open(t, d)) }},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, s) })
	}
}

// between is a figure of the report: a number or a range.
type between struct {
	AtLeast float64 `json:"at_least"`
	AtMost  float64 `json:"at_most"`
}

// figures holds the totals that the API returns.
type figures struct {
	Committees, Villages int
	Parcels              struct {
		ReclaimedMu float64 `json:"reclaimed_mu"`
		Stages      map[string]struct {
			Count  int
			AreaMu float64 `json:"area_mu"`
		}
	}
	Plots struct {
		Crops map[string]struct {
			AreaMu float64 `json:"area_mu"`
		}
	}
	Channels struct {
		LengthM float64 `json:"length_m"`
	}
	PumpStations int            `json:"pump_stations"`
	Sites        map[string]int `json:"sites"`
	Zones        map[string]int `json:"zones"`
}

// testReportFigures compares the API's figures with the report's.
func testReportFigures(t *testing.T, s *webtest.Site) {
	text, err := os.ReadFile(filepath.Join("testdata", "town.json"))
	if err != nil {
		t.Fatal(err)
	}
	var report struct {
		Units struct {
			Committees, NaturalVillages int `json:"-"`
		}
		Reclamation struct {
			AreaMu between `json:"area_mu"`
		}
		CropsMu map[string]between `json:"crops_mu"`
		Zones   map[string]int     `json:"agriculture_zones"`
		Coops   int                `json:"cooperatives"`
		Party   struct {
			Enterprise int `json:"enterprise_demonstration_sites"`
			Integrity  int `json:"integrity_education_bases"`
			United     int `json:"united_front_bases"`
			Centres    int `json:"service_centres"`
		} `json:"party_building"`
		Livelihood struct{ Workshops int }
		Water      struct {
			Channels between `json:"new_channels_m"`
			Pumps    int     `json:"pump_stations"`
		}
		Cleaning struct{ Cleaners int }
	}
	if err := json.Unmarshal(text, &report); err != nil {
		t.Fatal(err)
	}
	got := webtest.GetJSON[figures](t, s, "/api/figures")
	within := func(what string, value float64, b between) {
		if value < b.AtLeast || value > b.AtMost {
			t.Errorf("%s: %f is not within %f and %f", what, value, b.AtLeast, b.AtMost)
		}
	}
	equal := func(what string, value, want int) {
		if value != want {
			t.Errorf("%s: %d, want %d", what, value, want)
		}
	}
	equal("committees", got.Committees, 12)
	equal("villages", got.Villages, 153)
	within("reclaimed mu", got.Parcels.ReclaimedMu, report.Reclamation.AreaMu)
	for crop, b := range report.CropsMu {
		within(crop, got.Plots.Crops[crop].AreaMu, b)
	}
	within("channels", got.Channels.LengthM, report.Water.Channels)
	equal("pump stations", got.PumpStations, report.Water.Pumps)
	equal("core zones", got.Zones["agriculture_core"], report.Zones["region"]+report.Zones["township"]+report.Zones["village"])
	equal("market towns", got.Zones["market_town"], 1)
	equal("cooperatives", got.Sites["cooperative"], report.Coops)
	equal("workshops", got.Sites["workshop"], report.Livelihood.Workshops)
	equal("service centres", got.Sites["service_centre"], report.Party.Centres)
	equal("enterprise sites", got.Sites["enterprise_demonstration_site"], report.Party.Enterprise)
	equal("integrity bases", got.Sites["integrity_education_base"], report.Party.Integrity)
	equal("united front bases", got.Sites["united_front_base"], report.Party.United)
	equal("demonstration site", got.Sites["reclamation_demonstration_site"], 1)
	equal("stages in use", len(got.Parcels.Stages), len(geo.Stages()))
}

// testPaging checks that pages link to each other, hold each feature once and have the right
// counts.
func testPaging(t *testing.T, s *webtest.Site) {
	seen := map[int64]bool{}
	pages := 0
	for next := "/api/collections/villages/items?limit=50&count=true"; next != ""; pages++ {
		page := webtest.GetJSON[webtest.FeatureCollection](t, s, next)
		if page.NumberMatched == nil || *page.NumberMatched != 153 || page.NumberReturned != len(page.Features) {
			t.Fatalf("page %d: matched %v, returned %d, holds %d", pages, page.NumberMatched, page.NumberReturned, len(page.Features))
		}
		for _, f := range page.Features {
			if seen[f.ID] {
				t.Errorf("village %d comes twice", f.ID)
			}
			seen[f.ID] = true
		}
		next = page.Link("next")
	}
	if len(seen) != 153 || pages != 4 {
		t.Errorf("%d villages on %d pages", len(seen), pages)
	}
	if page := webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/plots/items?limit=99999999999999999999"); page.NumberReturned > 10000 || page.NumberReturned < 1000 {
		t.Errorf("a limit past the most is clamped, not refused: %d came", page.NumberReturned)
	}
	if page := webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/plots/items"); page.NumberReturned != 100 || page.NumberMatched != nil {
		t.Errorf("the default page has %d", page.NumberReturned)
	}
}

// testCRS checks the order of axes in each system, for boxes and geometries.
func testCRS(t *testing.T, s *webtest.Site) {
	point := func(query, header string) [2]float64 {
		response, body := s.Get(t, "/api/collections/villages/items?limit=1&"+query)
		if got := response.Header.Get("Content-Crs"); got != "<"+header+">" {
			t.Errorf("%s: Content-Crs %s", query, got)
		}
		var page webtest.FeatureCollection
		if err := json.Unmarshal(body, &page); err != nil {
			t.Fatal(err)
		}
		var p [2]float64
		if err := json.Unmarshal(page.Features[0].Geometry.Coordinates, &p); err != nil {
			t.Fatal(err)
		}
		return p
	}
	const epsg = "http://www.opengis.net/def/crs/EPSG/0/"
	lonLat := point("", "http://www.opengis.net/def/crs/OGC/1.3/CRS84")
	latLon := point("crs=EPSG:4490", epsg+"4490")
	metres := point("crs="+url.QueryEscape(epsg+"3857"), epsg+"3857")
	if lonLat[0] < 110 || latLon[0] != lonLat[1] || latLon[1] != lonLat[0] {
		t.Errorf("%v, %v", lonLat, latLon)
	}
	if x := lonLat[0] * math.Pi / 180 * 6378137; math.Abs(metres[0]-x) > 0.001 {
		t.Errorf("x is %f m, want %f", metres[0], x)
	}
	box := fmt.Sprintf("%f,%f,%f,%f", lonLat[0]-0.01, lonLat[1]-0.01, lonLat[0]+0.01, lonLat[1]+0.01)
	swapped := fmt.Sprintf("%f,%f,%f,%f", lonLat[1]-0.01, lonLat[0]-0.01, lonLat[1]+0.01, lonLat[0]+0.01)
	x, y := metres[0], metres[1]
	mercator := fmt.Sprintf("%f,%f,%f,%f", x-1113.2, y-1240, x+1113.2, y+1240)
	count := func(query string) int {
		return *webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/villages/items?count=true&"+query).NumberMatched
	}
	in84, in4490, in3857 := count("bbox="+box), count("bbox-crs=EPSG:4490&bbox="+swapped), count("bbox-crs=EPSG:3857&bbox="+mercator)
	if in84 == 0 || in84 == 153 || in84 != in4490 || in3857 == 0 {
		t.Errorf("in the box: %d, %d, %d", in84, in4490, in3857)
	}
	if n := count("bbox=177,65,-177,70"); n != 0 {
		t.Errorf("%d villages about the antimeridian", n)
	}
	if n := count("bbox=110,20,-170,30"); n != 153 {
		t.Errorf("%d villages from here to the other side of the antimeridian", n)
	}
	if n := count("bbox=0,0,1,1"); n != 0 {
		t.Errorf("%d villages near the Gulf of Guinea", n)
	}
}

func testFilters(t *testing.T, s *webtest.Site) {
	all := webtest.GetJSON[figures](t, s, "/api/figures")
	page := webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/parcels/items?stage=closed&count=true&limit=10000")
	if *page.NumberMatched != all.Parcels.Stages["closed"].Count {
		t.Errorf("%d closed parcels, the figures say %d", *page.NumberMatched, all.Parcels.Stages["closed"].Count)
	}
	sumMu := 0.0
	for _, f := range page.Features {
		if f.Properties["stage"] != "closed" {
			t.Errorf("parcel %d is %v", f.ID, f.Properties["stage"])
		}
		sumMu += f.Properties["area_mu"].(float64)
	}
	if math.Abs(sumMu-all.Parcels.Stages["closed"].AreaMu) > 5.1e-6*float64(len(page.Features)) { // each row is rounded to 0.00001 mu
		t.Errorf("rows sum to %f mu, the figures say %f", sumMu, all.Parcels.Stages["closed"].AreaMu)
	}
	village := webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/villages/items?limit=1").Features[0].Properties
	ofIt := webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/villages/items?limit=1000&committee="+village["committee"].(string))
	if ofIt.NumberReturned == 0 || ofIt.NumberReturned == 153 {
		t.Errorf("%d villages of one committee", ofIt.NumberReturned)
	}
	none := webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/villages/items?name="+url.QueryEscape("' OR true --"))
	if none.NumberReturned != 0 {
		t.Error("a value was read as SQL")
	}
	byTown := webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/villages/items?town=450399999&count=true")
	if *byTown.NumberMatched != 0 {
		t.Error("another town's villages are not here")
	}
}

// testCQL2 checks the API's filters, order, selected properties and projected systems.
func testCQL2(t *testing.T, s *webtest.Site) {
	ask := func(query string) webtest.FeatureCollection {
		return webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/parcels/items?count=true&"+query)
	}
	closed := *ask("stage=closed").NumberMatched
	if n := *ask("filter=" + url.QueryEscape("stage = 'closed'")).NumberMatched; n != closed || n == 0 {
		t.Errorf("%d closed by filter, %d by property", n, closed)
	}
	object := `{"op":"=","args":[{"property":"stage"},"closed"]}`
	if n := *ask("filter-lang=cql2-json&filter=" + url.QueryEscape(object)).NumberMatched; n != closed {
		t.Errorf("%d closed by JSON", n)
	}
	seen, last := map[int64]bool{}, math.Inf(1)
	for next := "/api/collections/parcels/items?limit=400&properties=area_mu,code&sortby=-area_mu"; next != ""; {
		page := webtest.GetJSON[webtest.FeatureCollection](t, s, next)
		for _, f := range page.Features {
			mu := f.Properties["area_mu"].(float64)
			if mu > last || seen[f.ID] {
				t.Fatalf("%f after %f, feature %d seen: %v", mu, last, f.ID, seen[f.ID])
			}
			if _, ok := f.Properties["stage"]; ok {
				t.Fatal("a property came that was not asked for")
			}
			seen[f.ID], last = true, mu
		}
		next = page.Link("next")
	}
	if all := *ask("limit=1").NumberMatched; len(seen) != all {
		t.Errorf("%d of %d came over the sorted pages", len(seen), all)
	}
	var northing [2]float64
	village := webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/villages/items?limit=1&crs=EPSG:4525").Features[0]
	if err := json.Unmarshal(village.Geometry.Coordinates, &northing); err != nil || northing[0] < 2_850_000 || northing[0] > 2_880_000 || northing[1] < 37_000_000 {
		t.Errorf("northing first, with the zone in the easting: %v, %v", northing, err)
	}
	box := fmt.Sprintf("%f,%f,%f,%f", northing[0]-1, northing[1]-1, northing[0]+1, northing[1]+1)
	if n := *webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/villages/items?count=true&bbox-crs=EPSG:4525&bbox="+box).NumberMatched; n != 1 {
		t.Errorf("%d villages within 1 m", n)
	}
}

// testLinks checks that each link of the API's documents is absolute and valid.
func testLinks(t *testing.T, s *webtest.Site) {
	type linked struct {
		Links []struct {
			Href      string
			Templated bool
		}
	}
	for _, path := range []string{"/api", "/api/collections", "/api/collections/villages", "/api/collections/villages/items?limit=2", "/api/collections/parcels/tiles", "/api/collections/parcels/tiles/WebMercatorQuad"} {
		for _, l := range webtest.GetJSON[linked](t, s, path).Links {
			if !strings.HasPrefix(l.Href, "http") {
				t.Errorf("%s links to %s", path, l.Href)
			}
			if l.Templated || !strings.HasPrefix(l.Href, s.URL) {
				continue
			}
			if response, _ := s.Get(t, l.Href); response.StatusCode != http.StatusOK {
				t.Errorf("%s links to %s: %s", path, l.Href, response.Status)
			}
		}
	}
	collections := webtest.GetJSON[struct {
		Collections []struct {
			ID       string
			Count    int
			Revision string
			Extent   struct{ Spatial struct{ Bbox [][]float64 } }
		}
	}](t, s, "/api/collections")
	if len(collections.Collections) != len(geo.Layers()) {
		t.Errorf("%d collections", len(collections.Collections))
	}
	for _, c := range collections.Collections {
		if c.Count == 0 || c.Revision == "" || len(c.Extent.Spatial.Bbox) != 1 {
			t.Errorf("%+v", c)
		}
	}
}

// testOpenAPI checks that the document describes every route and no others.
func testOpenAPI(t *testing.T, s *webtest.Site) {
	document := webtest.GetJSON[struct {
		OpenAPI string `json:"openapi"`
		Paths   map[string]map[string]struct {
			Parameters []struct{ Name, In string }
			Responses  map[string]any
		}
	}](t, s, "/api/openapi.json")
	if !strings.HasPrefix(document.OpenAPI, "3.0") || len(document.Paths) < 15 {
		t.Errorf("%s with %d paths", document.OpenAPI, len(document.Paths))
	}
	_, body := s.Get(t, "/api/openapi.json")
	loaded, err := openapi3.NewLoader().LoadFromData(body)
	if err != nil {
		t.Fatal(err)
	}
	if err := loaded.Validate(t.Context()); err != nil {
		t.Errorf("the document is no valid OpenAPI: %v", err)
	}
	replace := strings.NewReplacer("/sums/{id}", "/sums/parcels", "{id}", "villages", "{fid}", "1", "{z}", "12", "{x}", "3310", "{y}", "1742", "{measure}", "coverage.completion", "{name}", "report")
	parcel := webtest.GetJSON[struct{ Features []struct{ ID int64 } }](t, s, "/api/collections/parcels/items?limit=1").Features[0].ID
	asks := map[string]string{"/api/parcels/steps": fmt.Sprintf("?ids=%d", parcel), "/api/parcels/compare": "?from=2026-01-01"} // what is to be asked
	for path, operations := range document.Paths {
		if path == "/api/events" { // this stream never ends, and has its own tests
			continue
		}
		for method, operation := range operations {
			if strings.HasSuffix(path, "/items/{fid}") && method != "get" {
				if _, stale := operation.Responses["412"]; !stale || !strings.Contains(fmt.Sprint(operation.Parameters), "If-Match") {
					t.Errorf("%s %s: If-Match and its answer are not described", method, path)
				}
			}
			for _, match := range regexp.MustCompile(`\{(\w+)\}`).FindAllStringSubmatch(path, -1) {
				if !strings.Contains(fmt.Sprint(operation.Parameters), match[1]) {
					t.Errorf("%s %s: %s is not described", method, path, match[1])
				}
			}
		}
		if _, reads := operations["get"]; !reads || strings.HasPrefix(path, "/api/session/") { // TestEveryRouteAsksWhoComes tests these
			continue
		}
		response, body := s.Get(t, replace.Replace(path)+asks[path])
		if response.StatusCode == http.StatusUnauthorized && slices.Contains([]string{"/api/cleaners", "/api/accounts", "/api/account/tokens", "/api/looks", "/api/cleaning/members", "/api/cleaning/assignments", "/api/cleaning/sweeps", "/api/cleaning/calls", "/api/cleaning/gaps", "/api/cleaning/patrols", "/api/cleaning/ledger", "/api/cleaning/rates", "/api/parcels/{fid}/holder", "/api/settings/layers", "/api/stories/{name}/check", "/api/stories/{name}/draft", "/api/stories/{name}/notes"}, path) {
			continue
		}
		if response.StatusCode != http.StatusOK && path != "/api/collections/{id}/items/{fid}" && path != "/api/files/{sha256}" && path != "/tiles/basemaps/{map}/{z}/{x}/{y}" { // there is neither a file nor a base map here
			t.Errorf("%s: %s %.200s", path, response.Status, body)
		}
	}
}
