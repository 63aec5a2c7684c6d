package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"tuntu/geo"
	"tuntu/internal/postgis/pgtest"
)

// featureCollection is a page of items as a client sees it.
type featureCollection struct {
	Type     string `json:"type"`
	Features []struct {
		ID         int64          `json:"id"`
		Properties map[string]any `json:"properties"`
		Geometry   struct {
			Type        string          `json:"type"`
			Coordinates json.RawMessage `json:"coordinates"`
		} `json:"geometry"`
	} `json:"features"`
	Links []struct {
		Href, Rel string
	} `json:"links"`
	NumberReturned int  `json:"numberReturned"`
	NumberMatched  *int `json:"numberMatched"`
}

func (c featureCollection) link(rel string) string {
	for _, l := range c.Links {
		if l.Rel == rel {
			return l.Href
		}
	}
	return ""
}

// TestSampleTown loads the sample once and looks at it through every door.
func TestSampleTown(t *testing.T) {
	d := pgtest.New(t)
	env := ownServer(d)
	mustRun(t, env, "demo")
	s := startSite(t, env)
	for _, test := range []struct {
		name string
		run  func(*testing.T, *site)
	}{
		{"figures", testReportFigures},
		{"paging", testPaging},
		{"crs", testCRS},
		{"filters", testFilters},
		{"refusals", testRefusals},
		{"etags", testETags},
		{"gzip", testGzip},
		{"links", testLinks},
		{"openapi", testOpenAPI},
		{"search", testSearch},
		{"privacy", func(t *testing.T, s *site) { testPrivacy(t, s, d) }},
		{"tiles", func(t *testing.T, s *site) { testTilesAgainstPostGIS(t, s, d) }},
		{"gdal", testGDAL},
		{"loading twice", func(t *testing.T, _ *site) { testLoadingTwice(t, env) }},
	} {
		t.Run(test.name, func(t *testing.T) { test.run(t, s) })
	}
}

// between is a figure of the report: a number, or bounds.
type between struct {
	AtLeast float64 `json:"at_least"`
	AtMost  float64 `json:"at_most"`
}

// figures is what the API totals.
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

// The figures that the API gives are the report's.
func testReportFigures(t *testing.T, s *site) {
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
	got := getJSON[figures](t, s, "/api/figures")
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

// Pages follow each other by their links, hold each feature once, and count right.
func testPaging(t *testing.T, s *site) {
	seen := map[int64]bool{}
	pages := 0
	for next := "/api/collections/villages/items?limit=50&count=true"; next != ""; pages++ {
		page := getJSON[featureCollection](t, s, next)
		if page.NumberMatched == nil || *page.NumberMatched != 153 || page.NumberReturned != len(page.Features) {
			t.Fatalf("page %d: matched %v, returned %d, holds %d", pages, page.NumberMatched, page.NumberReturned, len(page.Features))
		}
		for _, f := range page.Features {
			if seen[f.ID] {
				t.Errorf("village %d comes twice", f.ID)
			}
			seen[f.ID] = true
		}
		next = page.link("next")
	}
	if len(seen) != 153 || pages != 4 {
		t.Errorf("%d villages on %d pages", len(seen), pages)
	}
	if page := getJSON[featureCollection](t, s, "/api/collections/plots/items?limit=99999999999999999999"); page.NumberReturned > 10000 || page.NumberReturned < 1000 {
		t.Errorf("a limit past the most is clamped, not refused: %d came", page.NumberReturned)
	}
	if page := getJSON[featureCollection](t, s, "/api/collections/plots/items"); page.NumberReturned != 100 || page.NumberMatched != nil {
		t.Errorf("the default page has %d", page.NumberReturned)
	}
}

// Axes stand as each system defines them, in boxes and in geometry.
func testCRS(t *testing.T, s *site) {
	point := func(query, header string) [2]float64 {
		response, body := s.get(t, "/api/collections/villages/items?limit=1&"+query)
		if got := response.Header.Get("Content-Crs"); got != "<"+header+">" {
			t.Errorf("%s: Content-Crs %s", query, got)
		}
		var page featureCollection
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
		return *getJSON[featureCollection](t, s, "/api/collections/villages/items?count=true&"+query).NumberMatched
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

func testFilters(t *testing.T, s *site) {
	all := getJSON[figures](t, s, "/api/figures")
	page := getJSON[featureCollection](t, s, "/api/collections/parcels/items?stage=closed&count=true&limit=10000")
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
	if math.Abs(sumMu-all.Parcels.Stages["closed"].AreaMu) > 1e-6 {
		t.Errorf("rows sum to %f mu, the figures say %f", sumMu, all.Parcels.Stages["closed"].AreaMu)
	}
	village := getJSON[featureCollection](t, s, "/api/collections/villages/items?limit=1").Features[0].Properties
	ofIt := getJSON[featureCollection](t, s, "/api/collections/villages/items?limit=1000&committee="+village["committee"].(string))
	if ofIt.NumberReturned == 0 || ofIt.NumberReturned == 153 {
		t.Errorf("%d villages of one committee", ofIt.NumberReturned)
	}
	none := getJSON[featureCollection](t, s, "/api/collections/villages/items?name="+url.QueryEscape("' OR true --"))
	if none.NumberReturned != 0 {
		t.Error("a value was read as SQL")
	}
	byTown := getJSON[featureCollection](t, s, "/api/collections/villages/items?town=450399999&count=true")
	if *byTown.NumberMatched != 0 {
		t.Error("another town's villages are not here")
	}
}

// What is malformed or unknown is refused by name, and says what is allowed.
func testRefusals(t *testing.T, s *site) {
	for _, c := range []struct {
		path, param, says string
		status            int
	}{
		{"/api/collections/villages/items?colour=red", "colour", "allowed are", 400},
		{"/api/collections/villages/items?bbox=1,2,3", "bbox", "4", 400},
		{"/api/collections/villages/items?bbox=1,2,x,4", "bbox", "no number", 400},
		{"/api/collections/villages/items?bbox=1,2,NaN,4", "bbox", "no number", 400},
		{"/api/collections/villages/items?bbox=1,4,3,2", "bbox", "minimum", 400},
		{"/api/collections/villages/items?bbox-crs=EPSG:3857&bbox=3,2,1,4", "bbox", "minimum", 400},
		{"/api/collections/villages/items?datetime=/", "datetime", "interval", 400},
		{"/api/collections/villages/items?datetime=2026-11-30/2026-11-01", "datetime", "interval", 400},
		{"/api/collections/villages/items?f=mvt", "f", "json", 400},
		{"/api/collections/villages/tiles/WebMercatorQuad/3/0/0?f=json", "f", "mvt", 400},
		{"/api/collections/villages/items?name=%ff", "name", "string", 400},
		{"/api/collections/parcels/items?area_m2=1e-400", "area_m2", "number", 400},
		{"/api/collections/villages/items?bbox=100,20,200,30", "bbox", "range", 400},
		{"/api/collections/villages/items?limit=0", "limit", "1 or more", 400},
		{"/api/collections/villages/items?limit=ten", "limit", "whole number", 400},
		{"/api/collections/villages/items?crs=EPSG:4326", "crs", "EPSG:4490", 400},
		{"/api/collections/villages/items?bbox-crs=EPSG:1&bbox=1,2,3,4", "bbox-crs", "EPSG:3857", 400},
		{"/api/collections/villages/items?datetime=yesterday", "datetime", "interval", 400},
		{"/api/collections/villages/items?after=x", "after", "next", 400},
		{"/api/collections/villages/items?count=maybe", "count", "true", 400},
		{"/api/collections/villages/items?town=12", "town", "9", 400},
		{"/api/collections/villages/items?limit=1&limit=2", "limit", "once", 400},
		{"/api/collections/villages/items?households=many", "households", "integer", 400},
		{"/api/collections/villages/items?f=html", "f", "json", 400},
		{"/api/collections/villages/items?%zz", "", "encoded", 400},
		{"/api/collections/parcels/items?stage=finished", "stage", "in_care", 400},
		{"/api/collections/houses/items", "", "villages", 404},
		{"/api/collections/houses", "", "villages", 404},
		{"/api/collections/villages/items/0", "fid", "whole number", 400},
		{"/api/collections/villages/items/999999999", "", "no feature", 404},
		{"/api/coverage?date=24.11.2026", "date", "2026-11-24", 400},
		{"/api/coverage?town=450399999", "", "450399999", 404},
		{"/api/search?q=" + strings.Repeat("x", 300), "q", "200", 400},
		{"/tiles/villages/19/0/0.mvt", "z", "18", 400},
		{"/tiles/villages/3/8/0.mvt", "x", "7", 400},
		{"/tiles/houses/3/0/0.mvt", "", "houses", 404},
		{"/api/collections/villages/tiles/WebMercatorQuad/3/0/8", "x", "7", 400},
		{"/nothing", "", "/api", 404},
	} {
		response, body := s.get(t, c.path)
		var p struct {
			Type, Title, Detail, Parameter string
			Status                         int
		}
		if err := json.Unmarshal(body, &p); err != nil || response.Header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: no problem document: %.200s", c.path, body)
			continue
		}
		if response.StatusCode != c.status || p.Status != c.status || p.Parameter != c.param || !strings.Contains(p.Detail, c.says) {
			t.Errorf("%s: %d %+v", c.path, response.StatusCode, p)
		}
	}
	request, _ := http.NewRequestWithContext(t.Context(), http.MethodPost, s.url+"/api/collections", nil)
	response, err := http.DefaultClient.Do(request)
	if err != nil || response.StatusCode != http.StatusMethodNotAllowed || response.Header.Get("Allow") == "" {
		t.Errorf("POST: %v, %v", response.Status, err)
	}
}

func testETags(t *testing.T, s *site) {
	village := getJSON[featureCollection](t, s, "/api/collections/villages/items?limit=1").Features[0].ID
	for path, weak := range map[string]bool{
		"/api/collections/villages/items?limit=3":                      true,
		fmt.Sprintf("/api/collections/villages/items/%d", village):     false,
		"/tiles/parcels/14/13243/6970.mvt":                             false,
		"/api/collections/parcels/tiles/WebMercatorQuad/14/6970/13243": false,
		"/tiles/parcels/14/0/0.mvt":                                    false,
		"/api/coverage?date=2026-11-01":                                true,
		"/":                                                            true,
	} {
		response, _ := s.get(t, path)
		etag := response.Header.Get("ETag")
		if etag == "" || strings.HasPrefix(etag, "W/") != weak {
			t.Errorf("%s: ETag %q, weak wanted: %v", path, etag, weak)
		}
		again, body := s.get(t, path, "If-None-Match", `"other", `+etag)
		if again.StatusCode != http.StatusNotModified || len(body) != 0 || again.Header.Get("ETag") != etag {
			t.Errorf("%s: %s with %d bytes", path, again.Status, len(body))
		}
	}
	plain, _ := s.get(t, "/tiles/parcels/14/13243/6970.mvt")
	packed, _ := s.get(t, "/tiles/parcels/14/13243/6970.mvt", "Accept-Encoding", "gzip")
	if plain.Header.Get("ETag") == packed.Header.Get("ETag") || plain.Header.Get("Vary") != "Accept-Encoding" {
		t.Error("a strong ETag is of one encoding, and Vary says so")
	}
	empty, body := s.get(t, "/tiles/parcels/14/0/0.mvt", "Accept-Encoding", "gzip")
	if empty.StatusCode != http.StatusOK || len(body) != 0 || empty.Header.Get("Content-Encoding") != "" {
		t.Errorf("an empty tile: %s, %d bytes", empty.Status, len(body))
	}
}

func testGzip(t *testing.T, s *site) {
	for _, path := range []string{"/api/collections/plots/items?limit=500", "/tiles/parcels/14/13243/6970.mvt", "/"} {
		_, plain := s.get(t, path)
		response, packed := s.get(t, path, "Accept-Encoding", "gzip")
		if response.Header.Get("Content-Encoding") != "gzip" {
			t.Errorf("%s was not packed", path)
			continue
		}
		r, err := gzip.NewReader(bytes.NewReader(packed))
		if err != nil {
			t.Fatal(err)
		}
		unpacked, err := io.ReadAll(r)
		if err != nil || !bytes.Equal(plain, unpacked) {
			t.Errorf("%s: packed and plain differ, %v", path, err)
		}
		if refused, body := s.get(t, path, "Accept-Encoding", "gzip;q=0, identity"); refused.Header.Get("Content-Encoding") != "" || !bytes.Equal(body, plain) {
			t.Errorf("%s was packed against the client's word", path)
		}
	}
}

// Every link of the API's documents is absolute and leads somewhere.
func testLinks(t *testing.T, s *site) {
	type linked struct {
		Links []struct {
			Href      string
			Templated bool
		}
	}
	for _, path := range []string{"/api", "/api/collections", "/api/collections/villages", "/api/collections/villages/items?limit=2", "/api/collections/parcels/tiles", "/api/collections/parcels/tiles/WebMercatorQuad"} {
		for _, l := range getJSON[linked](t, s, path).Links {
			if !strings.HasPrefix(l.Href, "http") {
				t.Errorf("%s links to %s", path, l.Href)
			}
			if l.Templated || !strings.HasPrefix(l.Href, s.url) {
				continue
			}
			if response, _ := s.get(t, l.Href); response.StatusCode != http.StatusOK {
				t.Errorf("%s links to %s: %s", path, l.Href, response.Status)
			}
		}
	}
	collections := getJSON[struct {
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

// The document describes every route and nothing else.
func testOpenAPI(t *testing.T, s *site) {
	document := getJSON[struct {
		OpenAPI string `json:"openapi"`
		Paths   map[string]map[string]struct {
			Parameters []struct{ Name, In string }
			Responses  map[string]any
		}
	}](t, s, "/api/openapi.json")
	if !strings.HasPrefix(document.OpenAPI, "3.0") || len(document.Paths) < 15 {
		t.Errorf("%s with %d paths", document.OpenAPI, len(document.Paths))
	}
	_, body := s.get(t, "/api/openapi.json")
	loaded, err := openapi3.NewLoader().LoadFromData(body)
	if err != nil {
		t.Fatal(err)
	}
	if err := loaded.Validate(t.Context()); err != nil {
		t.Errorf("the document is no valid OpenAPI: %v", err)
	}
	replace := strings.NewReplacer("{id}", "villages", "{fid}", "1", "{z}", "12", "{x}", "3310", "{y}", "1742")
	for path, operations := range document.Paths {
		response, body := s.get(t, replace.Replace(path))
		if response.StatusCode != http.StatusOK && path != "/api/collections/{id}/items/{fid}" {
			t.Errorf("%s: %s %.200s", path, response.Status, body)
		}
		for _, name := range strings.FieldsFunc(path, func(r rune) bool { return r == '{' || r == '}' }) {
			if strings.Contains(path, "{"+name+"}") && !strings.Contains(fmt.Sprint(operations["get"].Parameters), name) {
				t.Errorf("%s: %s is not described", path, name)
			}
		}
	}
}

func testLoadingTwice(t *testing.T, env map[string]string) {
	if code, _, stderr := runCommand(t, env, "demo"); code != exitRefused || !strings.Contains(stderr, "exists") {
		t.Errorf("exit status %d: %s", code, stderr)
	}
	if out := mustRun(t, env, "demo", "--if-empty"); strings.Contains(out, "loaded") {
		t.Errorf("loaded again: %s", out)
	}
}

func TestDemoRemove(t *testing.T) {
	d := pgtest.New(t)
	env := ownServer(d)
	mustRun(t, env, "town", "add", "450324103", "--name", "真实镇", "--extent", "110.9,25.8,111.2,26.1")
	mustRun(t, env, "demo", "--towns", "2")
	if out := mustRun(t, env, "demo", "--remove"); strings.Count(out, "removed") != 2 {
		t.Error(out)
	}
	conn := connectOwner(t, d)
	var left string
	err := conn.QueryRow(t.Context(), `
		SELECT (SELECT count(*) FROM tuntu.towns) || ' ' || (SELECT count(*) FROM tuntu.land) || ' ' || (SELECT count(*) FROM tuntu.sweeps)
		       || ' ' || (SELECT count(*) FROM tuntu.cleaners)`).Scan(&left)
	if err != nil || left != strconv.Itoa(1)+" 0 0 0" {
		t.Errorf("left are %s, %v", left, err)
	}
}
