package web_test

import (
	"net/http"
	"net/http/httptest"
	"testing"

	"tuntu/web/webtest"
)

// A tile that the client has already takes few allocations: nothing is rebuilt for a request. The test is not parallel,
// so that it counts its own alone.
func TestANotModifiedTileTakesLittle(t *testing.T) {
	s := webtest.Serve(t, webtest.NewTown(t))
	const path = "/tiles/parcels/8/206/108.mvt"
	reply, _ := s.Get(t, path)
	request := httptest.NewRequestWithContext(t.Context(), http.MethodGet, path, nil)
	request.Header.Set("If-None-Match", reply.Header.Get("ETag"))
	status := 0
	allocated := testing.AllocsPerRun(500, func() {
		w := httptest.NewRecorder()
		s.Handler.ServeHTTP(w, request)
		status = w.Code
	})
	if status != http.StatusNotModified || allocated > 28 {
		t.Errorf("status %d with %.0f allocations", status, allocated)
	}
	t.Logf("%.0f allocations", allocated)
}
