package web_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"tuntu/web/webtest"
)

// testRefusals checks that a malformed or unknown parameter is refused by name with the allowed
// values.
func testRefusals(t *testing.T, s *webtest.Site) {
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
		{"/api/collections/parcels/items?filter=" + url.QueryEscape("stage = "), "filter", "at character 9", 400},
		{"/api/collections/parcels/items?filter=" + url.QueryEscape("phone = '1'"), "filter", "no property", 400},
		{"/api/collections/parcels/items?filter-lang=sql&filter=x", "filter-lang", "cql2-text", 400},
		{"/api/collections/parcels/items?sortby=colour", "sortby", "properties", 400},
		{"/api/collections/parcels/items?properties=colour", "properties", "queryables", 400},
		{"/api/collections/parcels/export?f=docx", "f", "xlsx", 400},
		{"/api/collections/parcels/export?f=csv&colour=red", "colour", "allowed are", 400},
		{"/api/collections/parcels/export?f=csv&properties=code,phone", "properties", "queryables", 400},
		{"/api/collections/parcels/export?f=csv&properties=today", "properties", "queryables", 400},
		{"/api/collections/parcels/export?f=csv&sortby=today", "sortby", "properties", 400},
		{"/api/collections/parcels/export?f=csv&filter=" + url.QueryEscape("stage = 'closed'; DROP TABLE parcels"), "filter", "at character", 400},
		{"/api/collections/parcels/export?f=csv&lang=de", "lang", "zh-Hans", 400},
		{"/api/collections/parcels/export?f=csv&town=450399999", "", "no town", 404},
		{"/api/collections/houses/export", "", "villages", 404},
		{"/api/figures?committee=1", "committee", "twelve", 400},
		{"/api/figures?committee=450399999999", "", "no committee", 404},
		{"/api/collections/houses/items", "", "villages", 404},
		{"/api/collections/houses", "", "villages", 404},
		{"/api/collections/villages/items/0", "fid", "whole number", 400},
		{"/api/collections/villages/items/999999999", "", "no feature", 404},
		{"/api/coverage?date=24.11.2026", "date", "2026-11-24", 400},
		{"/api/coverage?town=450399999", "", "450399999", 404},
		{"/api/search?q=" + strings.Repeat("x", 300), "q", "200", 400},
		{"/tiles/villages/23/0/0.mvt", "z", "22", 400},
		{"/tiles/villages/3/8/0.mvt", "x", "7", 400},
		{"/tiles/houses/3/0/0.mvt", "", "houses", 404},
		{"/api/collections/villages/tiles/WebMercatorQuad/3/0/8", "x", "7", 400},
		{"/nothing", "", "/api", 404},
	} {
		response, body := s.Get(t, c.path)
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
	request, _ := http.NewRequestWithContext(t.Context(), http.MethodPost, s.URL+"/api/collections", nil)
	response, err := http.DefaultClient.Do(request)
	if err != nil || response.StatusCode != http.StatusMethodNotAllowed || response.Header.Get("Allow") == "" {
		t.Errorf("POST: %v, %v", response.Status, err)
	}
}

func testETags(t *testing.T, s *webtest.Site) {
	village := webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/villages/items?limit=1").Features[0].ID
	for path, weak := range map[string]bool{
		"/api/collections/villages/items?limit=3":                      true,
		fmt.Sprintf("/api/collections/villages/items/%d", village):     false,
		"/tiles/parcels/14/13243/6970.mvt":                             false,
		"/api/collections/parcels/tiles/WebMercatorQuad/14/6970/13243": false,
		"/tiles/parcels/14/0/0.mvt":                                    false,
		"/api/coverage?date=2026-11-01":                                true,
		"/api/figures":                                                 true,
		"/api/figures?committee=none":                                  true,
		"/":                                                            true,
	} {
		response, _ := s.Get(t, path)
		etag := response.Header.Get("ETag")
		if etag == "" || strings.HasPrefix(etag, "W/") != weak {
			t.Errorf("%s: ETag %q, weak wanted: %v", path, etag, weak)
		}
		again, body := s.Get(t, path, "If-None-Match", `"other", `+etag)
		if again.StatusCode != http.StatusNotModified || len(body) != 0 || again.Header.Get("ETag") != etag {
			t.Errorf("%s: %s with %d bytes", path, again.Status, len(body))
		}
	}
	plain, _ := s.Get(t, "/tiles/parcels/14/13243/6970.mvt")
	packed, _ := s.Get(t, "/tiles/parcels/14/13243/6970.mvt", "Accept-Encoding", "gzip")
	if plain.Header.Get("ETag") == packed.Header.Get("ETag") || plain.Header.Get("Vary") != "Accept-Encoding" {
		t.Error("a strong ETag is of one encoding, and Vary says so")
	}
	empty, body := s.Get(t, "/tiles/parcels/14/0/0.mvt", "Accept-Encoding", "gzip")
	if empty.StatusCode != http.StatusOK || len(body) != 0 || empty.Header.Get("Content-Encoding") != "" {
		t.Errorf("an empty tile: %s, %d bytes", empty.Status, len(body))
	}
}

func testGzip(t *testing.T, s *webtest.Site) {
	for _, path := range []string{"/api/collections/plots/items?limit=500", "/tiles/parcels/14/13243/6970.mvt", "/"} {
		_, plain := s.Get(t, path)
		response, packed := s.Get(t, path, "Accept-Encoding", "gzip")
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
		if refused, body := s.Get(t, path, "Accept-Encoding", "gzip;q=0, identity"); refused.Header.Get("Content-Encoding") != "" || !bytes.Equal(body, plain) {
			t.Errorf("%s was packed against the client's word", path)
		}
	}
}
