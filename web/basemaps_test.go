package web_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tuntu/internal/basemap"
	"tuntu/internal/postgis/pgtest"
	"tuntu/web"
	"tuntu/web/webtest"
)

// baseMapConfig writes a configuration with one service.
func baseMapConfig(t *testing.T, url string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "basemaps.json")
	text := `{"maps": [{"id": "tdt", "name": {"zh-Hans": "天地图", "zh-Hant": "天地圖", "en": "Tianditu"}, "datum": "cgcs2000",
		"attribution": "天地图", "approval": "GS（2024）0001号", "maxzoom": 18, "url": "` + url + `/{z}/{x}/{y}?tk={key}", "key": "a-secret"}]}`
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestBaseMapsAreFetchedByTheServerAndTheKeyStaysThere(t *testing.T) {
	t.Parallel()
	const png = "\x89PNG\r\n\x1a\n and so on"
	service := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Query().Get("tk") != "a-secret" {
			t.Error("the service is asked without the key")
		}
		w.Header().Set("Content-Type", "image/png")
		_, _ = w.Write([]byte(png))
	}))
	defer service.Close()
	maps, err := basemap.Open(baseMapConfig(t, service.URL), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer maps.Close()
	s := webtest.Serve(t, pgtest.New(t), func(c *web.Config) { c.BaseMaps = maps })
	response, body := s.Get(t, "/tiles/basemaps/tdt/12/3311/1741")
	if response.StatusCode != http.StatusOK || string(body) != png || response.Header.Get("Content-Type") != "image/png" ||
		!strings.Contains(response.Header.Get("Cache-Control"), "max-age") {
		t.Errorf("status %d, %v, %q", response.StatusCode, response.Header, body)
	}
	if again, _ := s.Get(t, "/tiles/basemaps/tdt/12/3311/1741", "If-None-Match", response.Header.Get("ETag")); again.StatusCode != http.StatusNotModified {
		t.Errorf("with the ETag the status is %d", again.StatusCode)
	}
	for path, status := range map[string]int{
		"/tiles/basemaps/other/12/3311/1741": http.StatusNotFound, "/tiles/basemaps/tdt/12/4096/0": http.StatusBadRequest,
		"/tiles/basemaps/tdt/12/3311/x": http.StatusBadRequest,
	} {
		if response, _ := s.Get(t, path); response.StatusCode != status {
			t.Errorf("%s: status %d, want %d", path, response.StatusCode, status)
		}
	}
	_, list := s.Get(t, "/api/basemaps")
	if !strings.Contains(string(list), "GS（2024）0001号") {
		t.Errorf("the list is %s", list)
	}
	service.Close()
	failed, problem := s.Get(t, "/tiles/basemaps/tdt/12/3311/1742")
	if failed.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("a service that is gone leads to status %d", failed.StatusCode)
	}
	for name, text := range map[string]string{"list": string(list), "problem": string(problem), "log": s.Log.String()} {
		if strings.Contains(text, "a-secret") || strings.Contains(text, service.URL) {
			t.Errorf("the %s tells the key or the address: %s", name, text)
		}
	}
}
