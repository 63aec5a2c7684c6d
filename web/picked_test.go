package web_test

import (
	"net/http"
	"testing"

	"tuntu/web/webtest"
)

// Filters, which may cost the database much, leave places to plain pages: whoever applies more of them than there is room
// for is told so, and pages of others go on.
func TestFiltersLeaveRoomForPlainPages(t *testing.T) {
	cast := webtest.NewCast(t)
	letGo := hold(t, cast.Database, "sites")
	const room = 3
	waits := []string{
		"/api/collections/sites/items?filter=name%20LIKE%20'%25a'", "/api/collections/sites/items?count=true&filter=name%20LIKE%20'%25a'",
		"/api/collections/sites/export?f=geojson&town=450324103&filter=name%20LIKE%20'%25a'",
	}
	served := make(chan answer, room)
	for _, path := range waits {
		go func() { served <- ask(t.Context(), cast.Site, path) }()
	}
	waiting(t, cast.Database, room)
	for _, path := range []string{"/api/collections/plots/items?filter=name%20LIKE%20'%25a'", "/api/collections/plots/export?f=csv&town=450324103&filter=name%20LIKE%20'%25a'"} {
		response, body := cast.Do(t, "viewer", http.MethodGet, path, "")
		tellsToComeAgain(t, answer{response.StatusCode, response.Header.Get("Retry-After"), body}, "too many filters")
	}
	for _, path := range []string{"/api/collections/plots/items", "/api/collections/plots/export?f=csv&town=450324103"} {
		if response, body := cast.Do(t, "viewer", http.MethodGet, path, ""); response.StatusCode != http.StatusOK {
			t.Errorf("%s meanwhile: %s, %s", path, response.Status, body)
		}
	}
	letGo()
	for range room {
		if r := <-served; r.status != http.StatusOK {
			t.Errorf("one that was let in: %d, %s", r.status, r.body)
		}
	}
	if response, body := cast.Get(t, waits[0]); response.StatusCode != http.StatusOK {
		t.Errorf("after all have gone: %s, %s", response.Status, body)
	}
}
