package web_test

import (
	"bytes"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"tuntu/geo"
	"tuntu/internal/postgis/pgtest"
	"tuntu/web"
	"tuntu/web/webtest"
)

func testSearch(t *testing.T, s *webtest.Site) {
	type results struct {
		Results []struct {
			Layer, Code, Name, Pinyin string
			NameHant                  string `json:"name_hant"`
			CommitteeName             string `json:"committee_name"`
			Point                     [2]float64
		}
	}
	villages := webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/villages/items?limit=1000")
	found := func(text, code string) bool {
		for _, r := range webtest.GetJSON[results](t, s, "/api/search?limit=50&q="+url.QueryEscape(text)).Results {
			if r.Code == code {
				return r.Point[0] > 110 && r.CommitteeName != ""
			}
		}
		return false
	}
	for _, v := range villages.Features[:20] {
		code := v.Properties["code"].(string)
		pinyin := v.Properties["pinyin"].(string)
		for _, text := range []string{code, v.Properties["name"].(string), v.Properties["name_hant"].(string), pinyin, strings.ToUpper(pinyin)} {
			if !found(text, code) {
				t.Errorf("%q does not find %s", text, code)
			}
		}
	}
	for _, p := range webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/parcels/items?limit=3").Features { // parcels have codes with letters
		code := p.Properties["code"].(string)
		for _, text := range []string{code, strings.ToLower(code)} {
			if !found(text, code) {
				t.Errorf("%q does not find parcel %s", text, code)
			}
		}
	}
	names := map[string]int{}
	for _, v := range villages.Features {
		names[v.Properties["name"].(string)]++
	}
	twice := false
	for name, n := range names {
		if n < 2 {
			continue
		}
		twice = true
		committees := map[string]bool{}
		for _, r := range webtest.GetJSON[results](t, s, "/api/search?q="+url.QueryEscape(name)).Results {
			if r.Name == name && r.Layer == "villages" {
				committees[r.CommitteeName] = true
			}
		}
		if len(committees) != n {
			t.Errorf("%s is there %d times; the search tells %v apart", name, n, committees)
		}
	}
	if !twice {
		t.Error("the sample has no name twice")
	}
	for _, text := range []string{"%", "_", "%%", "__", "_%", "\\", "' OR 1=1", ""} {
		if n := len(webtest.GetJSON[results](t, s, "/api/search?q="+url.QueryEscape(text)).Results); n != 0 {
			t.Errorf("%q finds %d", text, n)
		}
	}
}

// testPrivacy checks that no reply and no log line contains a cleaner's name or phone.
func testPrivacy(t *testing.T, s *webtest.Site, d *pgtest.Database) {
	conn := d.Connect(t)
	rows, err := conn.Query(t.Context(), `SELECT name, phone FROM tuntu.cleaners`)
	if err != nil {
		t.Fatal(err)
	}
	var secrets []string
	for rows.Next() {
		var name, phone string
		if err := rows.Scan(&name, &phone); err != nil {
			t.Fatal(err)
		}
		secrets = append(secrets, phone)
		if len([]rune(name)) == 3 { // shorter names are also parts of places' names
			secrets = append(secrets, name)
		}
	}
	if len(secrets) < 146 {
		t.Fatalf("only %d", len(secrets))
	}
	paths := []string{"/api/coverage", "/api/towns", "/api/figures", "/api/search?limit=50&q=12", "/metrics"}
	for _, id := range geo.LayerIDs() {
		paths = append(paths, "/api/collections/"+id+"/items?limit=10000", "/tiles/"+id+"/12/3310/1742.mvt")
	}
	for _, path := range paths {
		_, body := s.Get(t, path)
		for _, secret := range secrets {
			if bytes.Contains(body, []byte(secret)) {
				t.Errorf("%s holds %s", path, secret)
			}
		}
	}
	for _, secret := range secrets {
		if strings.Contains(s.Log.String(), secret) {
			t.Errorf("the log holds %s", secret)
		}
	}
}

// testGDAL checks that GDAL reads features by its OAPIF driver and tiles by its MVT driver.
func testGDAL(t *testing.T, s *webtest.Site) {
	ogrinfo := func(args ...string) string {
		t.Helper()
		out, err := exec.CommandContext(t.Context(), "ogrinfo", args...).CombinedOutput()
		if err != nil {
			t.Fatalf("ogrinfo %v: %v\n%s", args, err, out)
		}
		return string(out)
	}
	list := ogrinfo("OAPIF:" + s.URL + "/api")
	for _, id := range geo.LayerIDs() {
		if !strings.Contains(list, id) {
			t.Errorf("GDAL does not see %s:\n%s", id, list)
		}
	}
	summary := ogrinfo("-so", "OAPIF:"+s.URL+"/api", "villages")
	if !strings.Contains(summary, "Feature Count: 153") || !strings.Contains(summary, "Point") {
		t.Errorf("villages by GDAL:\n%s", summary)
	}
	all := ogrinfo("-q", "-oo", "PAGE_SIZE=50", "OAPIF:"+s.URL+"/api", "villages")
	if n := strings.Count(all, "POINT ("); n != 153 {
		t.Errorf("GDAL reads %d villages over its pages", n)
	}
	tile := filepath.Join(t.TempDir(), "tile.mvt")
	_, body := s.Get(t, "/tiles/town/12/3310/1742.mvt")
	if err := os.WriteFile(tile, body, 0o600); err != nil {
		t.Fatal(err)
	}
	layers := ogrinfo("-al", "-so", tile)
	for _, id := range []string{"villages", "parcels", "plots", "land", "rivers", "roads"} {
		if !strings.Contains(layers, "Layer name: "+id) {
			t.Errorf("GDAL does not see %s in the tile:\n%.1000s", id, layers)
		}
	}
}

// Only pages of the configured origins can read the API.
func TestCORS(t *testing.T) {
	t.Parallel()
	d := pgtest.New(t)
	closed := webtest.Serve(t, d)
	if response, _ := closed.Get(t, "/api", "Origin", "https://other.example"); response.Header.Get("Access-Control-Allow-Origin") != "" {
		t.Error("an origin is let in by default")
	}
	open := webtest.Serve(t, d, func(c *web.Config) {
		c.CORSOrigins = []string{"https://other.example", "https://more.example"}
	})
	for origin, want := range map[string]string{"https://other.example": "https://other.example", "https://evil.example": ""} {
		if response, _ := open.Get(t, "/api/collections/villages/items", "Origin", origin); response.Header.Get("Access-Control-Allow-Origin") != want {
			t.Errorf("%s got %q", origin, response.Header.Get("Access-Control-Allow-Origin"))
		}
	}
}
