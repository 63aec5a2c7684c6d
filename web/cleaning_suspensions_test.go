package web_test

import (
	"fmt"
	"strings"
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

// A suspension that is entered late tells before it is written which slots it takes out of what was due: those of which
// nothing was reported, by place. What was reported stays due, and so is what is only to come not counted.
func TestWhatALateSuspensionTakesOut(t *testing.T) {
	c := newSwept(t)
	c.report(t, "planner", c.reportOf(1, c.a, 2, 7), c.reportOf(2, c.b, 1, 7, "result", "missed"))
	due := func() string {
		t.Helper()
		var told []string
		for _, row := range webtest.GetJSON[postgis.Measures](t, c.Site, fmt.Sprintf("/api/cleaning/measures?town=%s&from=%s&to=%s&by=village", webtest.Town, c.day(3), c.day(1))).Rows {
			told = append(told, fmt.Sprintf("%s %d/%d", row.Unit, row.NotReported, row.Due))
		}
		return strings.Join(told, " ")
	}
	before := due()
	body := map[string]any{"from": c.day(2), "to": c.day(-3), "slot": "am", "reason": "大雨", "villages": []string{c.a, c.a2}}
	today := 0                                                                                                                                                   // the slots of today, which are due once their window has begun
	status, tried := c.post(t, "planner", "suspensions?dry_run=true", map[string]any{"from": c.day(0), "to": c.day(0), "slot": "am", "villages": []string{c.a}}) // why is asked for last
	if status != 200 {
		t.Fatalf("%d %v", status, tried)
	}
	for _, place := range takenOut(tried) {
		today += place
	}
	status, tried = c.post(t, "planner", "suspensions?dry_run=true", body)
	want := fmt.Sprint(map[string]int{c.a: 1 + today, c.a2: 2 + today}) // one morning of a was reported
	if got := fmt.Sprint(takenOut(tried)); status != 200 || got != want || tried["change"] != nil || tried["ids"] != nil {
		t.Errorf("%d %v, want %s", status, tried, want)
	}
	if due() != before {
		t.Errorf("what was only tried has changed %s to %s", before, due())
	}
	status, kept := c.post(t, "planner", "suspensions", body)
	if status != 201 || fmt.Sprint(kept["effect"]) != fmt.Sprint(tried["effect"]) || kept["change"] == nil {
		t.Errorf("%d %v, and it was told %v", status, kept, tried)
	}
	if due() == before {
		t.Error("nothing was taken out")
	}
	if status, reply := c.post(t, "planner", "suspensions?dry_run=true", body); status != 200 || len(takenOut(reply)) != 0 {
		t.Errorf("twice the same takes out %d %v", status, reply)
	}
	if status, reply := c.post(t, "clerk", "suspensions?dry_run=true", body); status != 403 {
		t.Errorf("a clerk is told %d %v", status, reply)
	}
	if status, reply := c.post(t, "planner", "suspensions?dry_run=perhaps", body); status != 400 {
		t.Errorf("%d %v", status, reply)
	}
	if status, reply := c.post(t, "planner", "washings?dry_run=true", map[string]any{"date": c.day(0)}); status != 400 || !strings.Contains(fmt.Sprint(reply["detail"]), "dry_run") {
		t.Errorf("a route without a dry run: %d %v", status, reply)
	}
}

// takenOut are the slots that a suspension takes out, by place.
func takenOut(reply map[string]any) map[string]int {
	out := map[string]int{}
	effect, _ := reply["effect"].(map[string]any)
	places, _ := effect["taken_out"].([]any)
	for _, place := range places {
		of := place.(map[string]any)
		out[of["place"].(string)] = int(of["slots"].(float64))
	}
	return out
}
