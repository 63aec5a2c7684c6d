package web_test

import (
	"net/http"
	"strings"
	"testing"

	"tuntu/web/webtest"
)

// An address without anything replies with a page of our own to whoever looks at it with a browser, in all languages and
// with status 404; programs get problem+json, and so do requests for files and for the API.
func TestAnAddressWithNothing(t *testing.T) {
	s := webtest.Serve(t, webtest.NewTown(t))
	const browsers = "text/html,application/xhtml+xml,*/*;q=0.8"
	for _, path := range []string{"/abc", "/town/map.html", "/present/2", "/gone.html", "/%E4%B8%8D", "/index.php?x=1"} {
		response, body := s.Get(t, path, "Accept", browsers)
		if response.StatusCode != http.StatusNotFound || !strings.HasPrefix(response.Header.Get("Content-Type"), "text/html") {
			t.Errorf("%s: %d %s", path, response.StatusCode, response.Header.Get("Content-Type"))
		}
		for _, words := range []string{"没有这个页面", "沒有這個頁面", "There is no such page", `href="/"`} {
			if !strings.Contains(string(body), words) {
				t.Errorf("%s lacks %q", path, words)
			}
		}
		if h := response.Header; h.Get("Content-Security-Policy") == "" || h.Get("Cache-Control") != "no-store" || !strings.Contains(strings.Join(h.Values("Vary"), ","), "Accept") {
			t.Errorf("%s: %v", path, h)
		}
		if strings.Contains(string(body), "{{") {
			t.Errorf("%s has an address that the build did not fill in", path)
		}
	}
	for path, accept := range map[string]string{"/abc": "*/*", "/def": "", "/api/abc": browsers, "/tiles/abc": browsers, "/assets/abc.js": browsers} {
		response, _ := s.Get(t, path, "Accept", accept)
		if response.StatusCode != http.StatusNotFound || response.Header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s for %q: %d %s", path, accept, response.StatusCode, response.Header.Get("Content-Type"))
		}
	}
	if response, _ := s.Get(t, "/", "Accept", browsers); response.StatusCode != http.StatusOK {
		t.Errorf("the page itself: %d", response.StatusCode)
	}
}
