package web_test

import (
	"fmt"
	"testing"

	"tuntu/internal/postgis"
	"tuntu/web/webtest"
)

// A suspension ends earlier on a day that it held for; one that had not begun by then is taken back whole.
func TestEndingASuspension(t *testing.T) {
	c := newSwept(t)
	slots := func() string {
		t.Helper()
		days := webtest.GetJSON[postgis.Days](t, c.Site, fmt.Sprintf("/api/cleaning/days?town=%s&from=%s&to=%s", webtest.Town, c.day(3), c.day(1)))
		return days.Villages[0].PM
	}
	status, reply := c.post(t, "planner", "suspensions", map[string]any{"from": c.day(3), "to": c.day(1), "slot": "pm", "reason": "大雨"})
	if status != 201 {
		t.Fatalf("%d %v", status, reply)
	}
	path := fmt.Sprintf("suspensions/%.0f/end", reply["ids"].([]any)[0])
	for _, x := range []struct {
		to     string
		status int
		slots  string
	}{{c.day(0), 404, "sss"}, {c.day(2), 200, "ssn"}, {c.day(4), 200, "nnn"}, {c.day(4), 404, "nnn"}} {
		if status, reply := c.post(t, "planner", path, map[string]any{"to": x.to}); status != x.status {
			t.Errorf("to %s: %d %v, want %d", x.to, status, reply, x.status)
		}
		if got := slots(); got != x.slots {
			t.Errorf("to %s: %s, want %s", x.to, got, x.slots)
		}
	}
}
