package web_test

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/postgis"
	"tuntu/web/webtest"
)

// Washings are counted by distinct days; an inspection is scored by the sheet of its day, and what was found is told to
// those who work in the town. Both leave every measure when they are voided.
func TestWashingsAndInspections(t *testing.T) {
	c := newSwept(t)
	c.Put(t, webtest.Town, "streets", geo.Feature{Code: "S1", Committee: webtest.UnitA, Name: "一街", Geometry: orb.LineString{{110.97, 25.9}, {110.98, 25.9}}, Properties: map[string]any{}})
	street := fmt.Sprintf("streets.%d", c.Find(t, "streets", "S1"))
	value := func(id, query string) map[string]any {
		t.Helper()
		return webtest.GetJSON[map[string]any](t, c.Site, "/api/measures/"+id+"?town="+webtest.Town+query)
	}
	month := "&from=" + c.day(c.today.Day()-1) + "&to=" + c.today.AddDate(0, 1, -c.today.Day()).Format(time.DateOnly)
	if v := value("streets.washes_least", month); v["n"] != 0.0 || v["d"] != 1.0 {
		t.Errorf("%v", v)
	}
	for name, x := range map[string]struct {
		body map[string]any
		want int
	}{
		"today": {map[string]any{"date": c.day(0), "streets": []string{street, street}}, 201}, "tomorrow": {map[string]any{"date": c.day(-1), "streets": []string{street}}, 400},
		"a village": {map[string]any{"date": c.day(0), "streets": []string{c.a}}, 400}, "none": {map[string]any{"date": c.day(0)}, 400},
		"no street": {map[string]any{"date": c.day(0), "streets": []string{"streets.999999999"}}, 404},
	} {
		if status, reply := c.post(t, "planner", "washings", x.body); status != x.want {
			t.Errorf("%s: %d %v", name, status, reply)
		}
	}
	sheet := map[string]any{"name": "卫生", "valid_from": c.day(0), "items": []any{map[string]any{"item": 1, "title": "垃圾", "cap": 10}, map[string]any{"item": 2, "title": "水沟", "cap": 40}}}
	if status, reply := c.post(t, "planner", "sheets", sheet); status != 201 {
		t.Fatalf("%d %v", status, reply)
	}
	if status, _ := c.post(t, "planner", "members", map[string]any{"members": []any{map[string]any{"number": 1, "name": "韦先锋"}}}); status != 200 {
		t.Errorf("members: %d", status)
	}
	inspect := func(back, member int, deductions ...any) (int, map[string]any) {
		return c.post(t, "planner", "inspections", map[string]any{"date": c.day(back), "place": c.a, "sheet": "卫生", "member": member, "deductions": deductions})
	}
	off := func(item int, points float64) map[string]any {
		return map[string]any{"item": item, "points": points, "words": "路口有垃圾", "lon": 110.97, "lat": 25.9}
	}
	status, first := inspect(0, 1, off(1, 8), off(1, 8), off(2, 2.5))
	if status != 201 || first["score"] != 87.5 {
		t.Errorf("%d %v", status, first)
	}
	for name, x := range map[string]struct {
		back, member int
		off          any
		want         int
	}{"before the sheet": {1, 1, off(1, 1), 409}, "no such member": {0, 9, off(1, 1), 400}, "no such item": {0, 1, off(3, 1), 400}} {
		if status, reply := inspect(x.back, x.member, x.off); status != x.want {
			t.Errorf("%s: %d %v", name, status, reply)
		}
	}
	if v := value("inspections.score", ""); v["value"] != 87.5 || v["d"] != 1.0 {
		t.Errorf("%v", v)
	}
	for role, told := range map[string]bool{"nobody": false, "viewer": false, "clerk": true, "planner": true} {
		_, body := c.Do(t, role, "GET", "/api/cleaning/inspections?town="+webtest.Town, "")
		if strings.Contains(string(body), "路口有垃圾") != told || !strings.Contains(string(body), "87.5") {
			t.Errorf("%s reads %s", role, body)
		}
	}
	if status, _ := c.post(t, "planner", fmt.Sprintf("inspections/%v/void", first["id"]), map[string]any{"reason": "记错"}); status != 200 {
		t.Errorf("%d", status)
	}
	if v := value("inspections.score", ""); v["value"] != nil || v["d"] != 0.0 {
		t.Errorf("%v", v)
	}
	inspected := fmt.Sprintf("/api/collections/villages/items/%d", c.Find(t, "villages", webtest.UnitA+"001"))
	if status, reply, _ := c.Write(t, "planner", "DELETE", inspected, "", "If-Match", `"1"`); status != 409 || !strings.Contains(reply.Detail, "/api/cleaning/lives") {
		t.Errorf("a place with an inspection: %d %s", status, reply.Detail)
	}
	for _, x := range []struct {
		starts, ends string
		want         int
	}{{"08:00", "12:00", 201}, {"08:00", "12:00", 409}, {"11:59", "13:00", 409}, {"12:00", "13:00", 201}} {
		shift := map[string]any{"date": c.day(0), "member": 1, "starts": x.starts, "ends": x.ends}
		if status, reply := c.post(t, "planner", "patrols", map[string]any{"shifts": []any{shift}}); status != x.want {
			t.Errorf("a patrol from %s to %s: %d %v", x.starts, x.ends, status, reply)
		}
	}
	for date, want := range map[string]int{c.day(0): 200, c.day(1): 400} {
		if status, _ := c.post(t, "planner", "calendar", map[string]any{"date": date, "works": false, "name": "元旦"}); status != want {
			t.Errorf("the calendar of %s: %d", date, status)
		}
	}
}

// Every measure of the registry answers with its definition and its parts, which are those of the table.
func TestTheRegistryOfMeasures(t *testing.T) {
	c := newSwept(t)
	c.report(t, "planner", c.reportOf(1, c.a, 1, 7), c.reportOf(2, c.a2, 1, 7, "basis", "told"), c.reportOf(3, c.b, 1, 7, "result", "missed"))
	listed := webtest.GetJSON[struct{ Measures []map[string]any }](t, c.Site, "/api/measures").Measures
	var ids []string
	for _, m := range listed {
		ids = append(ids, fmt.Sprint(m["id"]))
	}
	span := "?town=" + webtest.Town + "&from=" + c.day(1) + "&to=" + c.day(1)
	for id, want := range map[string]string{
		"coverage.completion": "2/6", "coverage.punctuality": "2/6", "coverage.staffed": "0/3", "coverage.twice": "0/3", "coverage.reported": "3/6",
		"coverage.contested": "0/6", "coverage.told": "1/2", "streets.swept_m": "0/0", "streets.duty_m": "", "streets.washes_least": "0/0", "inspections.score": "0/0", "cleaners.active": "",
	} {
		if !slices.Contains(ids, id) {
			t.Errorf("%s is not listed", id)
		}
		m := webtest.GetJSON[map[string]any](t, c.Site, "/api/measures/"+id+span)
		parts := ""
		if m["n"] != nil {
			parts = fmt.Sprintf("%v/%v", m["n"], m["d"])
		}
		if parts != want || m["id"] != id || m["title"] == "" || m["definition"] == "" || m["unit"] == "" || m["as_of"] == nil || m["rows"] == nil {
			t.Errorf("%s: %v, want %s", id, m, want)
		}
	}
	if len(ids) != len(postgis.Registry()) || len(ids) < 14 {
		t.Errorf("%v", ids)
	}
	of := webtest.GetJSON[map[string]any](t, c.Site, "/api/measures/coverage.reported"+span+"&committee="+webtest.UnitA)
	if of["n"] != 2.0 || of["d"] != 4.0 || !strings.Contains(fmt.Sprint(of["rows"]), webtest.UnitA) {
		t.Errorf("%v", of)
	}
	for path, want := range map[string]int{
		"/api/collections/villages/items?filter=" + url.QueryEscape(fmt.Sprint(of["rows"].(map[string]any)["filter"])): 200,
	} {
		if response, body := c.Get(t, path); response.StatusCode != want || want == 200 && !strings.Contains(string(body), webtest.UnitA) {
			t.Errorf("%s: %d %s", path, response.StatusCode, body)
		}
	}
	then := webtest.GetJSON[map[string]any](t, c.Site, "/api/measures/coverage.reported"+span+"&asOf=2020-01-01T00:00:00Z")
	if then["value"] != nil {
		t.Errorf("before anything was known it was %v", then)
	}
	for path, want := range map[string]int{
		"/api/measures/x" + span: 404, "/api/measures/coverage.told" + span + "&lang=fr": 400,
		"/api/cleaning/measures?town=" + webtest.Town + "&from=" + c.day(365) + "&asOf=2020-01-01T00:00:00Z":          200,
		"/api/cleaning/measures?town=" + webtest.Town + "&from=" + c.day(366) + "&asOf=2020-01-01T00:00:00Z":          400,
		"/api/measures/inspections.score?town=" + webtest.Town + "&from=" + c.day(366) + "&asOf=2020-01-01T00:00:00Z": 400,
		"/api/measures/inspections.score?town=" + webtest.Town + "&from=" + c.day(366):                                200,
		"/api/cleaning/measures" + span + "&by=person":                                                                400, "/api/cleaning/days?town=" + webtest.Town + "&from=" + c.day(93): 400,
	} {
		if response, body := c.Get(t, path); response.StatusCode != want {
			t.Errorf("%s: %d %s", path, response.StatusCode, body)
		}
	}
}
