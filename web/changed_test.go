package web_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"tuntu/web/webtest"
)

// Which features of a layer changed within some days is told once for each, the last changed first: what is new, changed
// or gone, by the days of Shanghai, and nothing of other layers, days or towns.
func TestWhatChangedInALayer(t *testing.T) {
	c := newSwept(t)
	today := c.day(0)
	list := func(query string) string {
		t.Helper()
		answer := webtest.GetJSON[struct {
			Features []struct {
				FID    int64
				Op     string
				Code   string
				Change int64
				At     time.Time
			}
			More bool
		}](t, c.Site, "/api/collections/villages/changed?town="+webtest.Town+query)
		var told []string
		for i, f := range answer.Features {
			told = append(told, fmt.Sprintf("villages.%d %s", f.FID, f.Op))
			if i > 0 && f.Change > answer.Features[i-1].Change || f.Code == "" && f.Op != "delete" {
				t.Errorf("%+v", answer.Features)
			}
		}
		return fmt.Sprint(told, answer.More)
	}
	span := "&from=" + today + "&to=" + today
	every := list(span)
	if strings.Count(every, "insert") < 3 || strings.Contains(every, "update") {
		t.Fatal(every)
	}
	fid := strings.TrimPrefix(c.a, "villages.")
	for _, households := range []string{"31", "32"} {
		_, body, response := c.Write(t, "planner", "PATCH", "/api/collections/villages/items/"+fid, `{"type":"Feature","properties":{"households":`+households+`}}`, "If-Match", c.etag(t, fid))
		if body.Detail != "" {
			t.Fatal(body, response)
		}
	}
	if got := list(span + "&limit=1"); got != fmt.Sprintf("[%s insert] true", c.a) {
		t.Errorf("the last changed: %s", got)
	}
	if got := list(span); strings.Count(got, c.a+" ") != 1 {
		t.Errorf("each once: %s", got)
	}
	if got := list("&from=" + c.day(9) + "&to=" + c.day(8)); got != "[] false" {
		t.Errorf("on days without a change: %s", got)
	}
	for query, want := range map[string]int{"&from=" + c.day(400): 400, "&limit=0": 400, "&committee=1": 400, "&to=x": 400} {
		if response, body := c.Get(t, "/api/collections/villages/changed?town="+webtest.Town+query); response.StatusCode != want {
			t.Errorf("%s: %d %s", query, response.StatusCode, body)
		}
	}
	if response, _ := c.Get(t, "/api/collections/cleaners/changed?town="+webtest.Town); response.StatusCode != 404 {
		t.Errorf("people are no layer: %d", response.StatusCode)
	}
}

// etag is a village's tag.
func (c *swept) etag(t *testing.T, fid string) string {
	t.Helper()
	response, _ := c.Get(t, "/api/collections/villages/items/"+fid)
	return response.Header.Get("ETag")
}
