package web_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"tuntu/internal/postgis"
	"tuntu/web/webtest"
)

// read sends a GET of cleaning as a role, with the header that lets planners see whole names.
func (c *swept) read(t *testing.T, role, path string, into any) int {
	t.Helper()
	response, body := c.Do(t, role, "GET", "/api/cleaning/"+path+"&town="+webtest.Town, "", "Tuntu-Reveal", "1")
	if response.StatusCode == http.StatusOK {
		if err := json.Unmarshal(body, into); err != nil {
			t.Fatalf("%s: %s", path, body)
		}
		if response.Header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s may be kept: %v", path, response.Header)
		}
	}
	return response.StatusCode
}

// sweeps reads the reports of a place of yesterday as a role.
func (c *swept) sweeps(t *testing.T, role, place, more string) []postgis.SweepRow {
	t.Helper()
	var reply struct{ Sweeps []postgis.SweepRow }
	if status := c.read(t, role, fmt.Sprintf("sweeps?place=%s&date=%s%s", place, c.day(1), more), &reply); status != http.StatusOK {
		t.Fatalf("%s: %d", role, status)
	}
	return reply.Sweeps
}

// notes lists the details of the latest entries of the access log with an event.
func (c *swept) notes(t *testing.T, event string) (details []string) {
	t.Helper()
	notes, err := c.DB.AccessLog(t.Context(), webtest.Operator(), 50)
	if err != nil {
		t.Fatal(err)
	}
	for _, note := range notes {
		if note.Event == event {
			detail := ""
			if note.Detail != nil {
				detail = *note.Detail
			}
			details = append(details, detail)
		}
	}
	return details
}

// Whoever plans sees what was reported of a place's day side by side, whose it is, and what was voided with its reason;
// a clerk sees his own committee's without any person. A look at whole names is noted, and only that.
func TestWhatWasReportedOfADay(t *testing.T) {
	c := newSwept(t)
	far := map[string]any{"lon": 110.99, "lat": 25.9, "accuracy_m": 5}
	c.report(t, "clerk", c.reportOf(1, c.a, 1, 7, "fix", far), c.reportOf(2, c.a, 1, 7.5, "slot", "pm", "result", "missed"))
	c.report(t, "planner", c.reportOf(3, c.a, 1, 8, "basis", "told", "result", "missed"), c.reportOf(4, c.a2, 1, 8))
	first := c.report(t, "clerk", c.reportOf(5, c.a, 1, 16, "slot", "pm"))[0]
	list := c.sweeps(t, "planner", c.a, "")
	if len(list) != 4 || list[0].Slot != "am" || list[1].Slot != "am" || list[0].Result == list[1].Result || !list[0].Counts || !list[1].Counts {
		t.Fatalf("%+v", list)
	}
	if s := list[0]; s.InFence == nil || *s.InFence || !slices.Equal(s.Flags, []string{"outside_fence"}) || *s.Basis != "seen" || s.Reporter == nil || *s.Reporter != "韦**" || s.Mine {
		t.Errorf("%+v of %v", s, s.Reporter)
	}
	if s := list[1]; s.InFence != nil || *s.Basis != "told" || !s.Mine || s.Voided != nil {
		t.Errorf("%+v", s)
	}
	if corrected, now := list[2], list[3]; corrected.Counts || !now.Counts || corrected.Thread != now.Thread || fmt.Sprint(now.ID) != fmt.Sprint(first["sweep"]) {
		t.Errorf("a correction: %+v %+v", corrected, now)
	}
	if noted := c.notes(t, "reporters seen unmasked"); len(noted) != 0 {
		t.Errorf("masked names are no look: %v", noted)
	}
	whole := c.sweeps(t, "planner", c.a, "&unmasked=true")
	if *whole[0].Reporter != "韦clerk" || *whole[1].Reporter != "韦planner" {
		t.Errorf("%s %s", *whole[0].Reporter, *whole[1].Reporter)
	}
	if noted := c.notes(t, "reporters seen unmasked"); !slices.Equal(noted, []string{webtest.UnitA + "001"}) {
		t.Errorf("noted: %v", noted)
	}

	if status, reply := c.post(t, "planner", fmt.Sprintf("sweeps/%d/void", list[1].ID), map[string]any{"reason": "韦clerk看错了村"}); status != 200 {
		t.Fatalf("%d %v", status, reply)
	}
	after := c.sweeps(t, "planner", c.a, "")
	if v := after[1].Voided; after[1].Counts || v == nil || *v.Reason != "韦clerk看错了村" || *v.By != "planner" && *v.By != "韦planner" {
		t.Errorf("%+v", after[1])
	}
	if c.state(t, c.a, 1) != "on_time" {
		t.Errorf("after the void it is %s", c.state(t, c.a, 1))
	}
	own := c.sweeps(t, "clerk", c.a, "")
	for _, s := range own {
		if s.Reporter != nil || s.Voided != nil && (s.Voided.By != nil || strings.Contains(*s.Voided.Reason, "韦clerk")) {
			t.Errorf("a clerk sees %+v", s)
		}
	}
	if len(own) != 4 || own[1].Voided == nil || !own[0].Mine || own[1].Mine {
		t.Errorf("%+v", own)
	}

	for _, x := range []struct {
		role, query string
		want        int
	}{
		{"clerk", "place=" + c.b, 403},
		{"clerk", "place=" + c.a + "&unmasked=true", 403},
		{"viewer", "place=" + c.a, 403},
		{"inspector", "place=" + c.a, 403},
		{"nobody", "place=" + c.a, 401},
		{"planner", "place=villages.999999", 404},
		{"planner", "place=parcels.1", 400},
		{"planner", "place=" + c.a + "&date=today", 400},
	} {
		if status := c.read(t, x.role, "sweeps?"+x.query, &struct{}{}); status != x.want {
			t.Errorf("%s %s: %d, want %d", x.role, x.query, status, x.want)
		}
	}
}

// assign writes edits of assignments as a planner.
func (c *swept) assign(t *testing.T, edits ...map[string]any) {
	t.Helper()
	if status, reply := c.post(t, "planner", "assignments", map[string]any{"edits": edits}); status != 200 {
		t.Fatalf("%d %v", status, reply)
	}
}

// Gaps are the places without anybody, since when and until when, those that will be, and the cleaners who have too
// many places or places too far apart, by bounds that a planner sets for days to come.
func TestGapsAreListed(t *testing.T) {
	c := newSwept(t)
	add := func(cleaner int, place string, starts, ends int, more ...any) map[string]any {
		e := map[string]any{"op": "add", "cleaner": cleaner, "place": place, "starts": c.day(-starts)}
		if ends != 0 {
			e["ends"] = c.day(-ends)
		}
		for i := 0; i < len(more); i += 2 {
			e[more[i].(string)] = more[i+1]
		}
		return e
	}
	c.assign(t, add(1, c.a, -30, 0), add(1, c.b, -30, 3), add(2, c.b, 7, 0), add(2, c.a2, -30, -1), add(3, c.a2, 9, 0), add(3, c.a, 0, 2, "instead_of", 1))
	gaps := func(role, more string) (g postgis.Gaps) {
		t.Helper()
		if status := c.read(t, role, "gaps?"+strings.TrimPrefix(more, "&"), &g); status != 200 {
			t.Fatal(status)
		}
		return g
	}
	text := func(value any) string {
		body, _ := json.Marshal(value)
		return string(body)
	}
	g := gaps("clerk", "")
	if g.MostVillages != 3 || g.ApartM != 3000 || g.Date != c.day(0) {
		t.Errorf("%+v", g)
	}
	if want := fmt.Sprintf(`[{"place":%q,"until":%q,"again":%q}]`, c.a2, c.day(1), c.day(-9)); text(g.Uncovered) != want {
		t.Errorf("%s, want %s", text(g.Uncovered), want)
	}
	// the substitute ends as well, and who she stands in for has the place again
	if want := fmt.Sprintf(`[{"place":%q,"cleaner":1,"ends":%q,"again":%q}]`, c.b, c.day(-3), c.day(-7)); text(g.Ending) != want {
		t.Errorf("%s, want %s", text(g.Ending), want)
	}
	if len(g.Apart) != 0 || len(g.Overloaded) != 0 {
		t.Errorf("1 has one place today, as 3 stands in for her: %s %s", text(g.Apart), text(g.Overloaded))
	}
	// who has it again is told also where that is after the days that are looked at
	if short := gaps("planner", "&ahead=3"); text(short.Ending) != text(g.Ending) {
		t.Errorf("%s, want %s", text(short.Ending), text(g.Ending))
	}
	if g := gaps("planner", "&ahead=2"); len(g.Ending) != 0 {
		t.Errorf("within two days nothing ends: %s", text(g.Ending))
	}
	// in three days she has both, five kilometres from each other
	later := gaps("planner", "&date="+c.day(-3))
	if len(later.Apart) != 1 || later.Apart[0].Cleaner != 1 || later.Apart[0].Distance < 4900 || later.Apart[0].Distance > 5100 || !slices.Equal(later.Apart[0].Places, []string{c.a, c.b}) {
		t.Errorf("%s", text(later.Apart))
	}
	for _, x := range []struct {
		role string
		form map[string]any
		want int
	}{
		{"planner", map[string]any{"valid_from": c.day(1), "most_villages": 1, "apart_m": 9000}, 400},
		{"planner", map[string]any{"valid_from": c.day(0), "most_villages": 0, "apart_m": 9000}, 400},
		{"clerk", map[string]any{"valid_from": c.day(0), "most_villages": 1, "apart_m": 9000}, 403},
		{"planner", map[string]any{"valid_from": c.day(-2), "most_villages": 5, "apart_m": 100}, 201},
		{"planner", map[string]any{"valid_from": c.day(-2), "most_villages": 1, "apart_m": 9000}, 201}, // in place of the one before
	} {
		if status, reply := c.post(t, x.role, "bounds", x.form); status != x.want {
			t.Errorf("%s %v: %d %v, want %d", x.role, x.form, status, reply, x.want)
		}
	}
	later = gaps("planner", "&date="+c.day(-3))
	if len(later.Apart) != 0 || len(later.Overloaded) != 1 || later.Overloaded[0].Cleaner != 1 || len(later.Overloaded[0].Places) != 2 || later.MostVillages != 1 {
		t.Errorf("with other bounds: %s", text(later))
	}
	if g := gaps("planner", ""); g.MostVillages != 3 {
		t.Errorf("they hold before their day: %s", text(g))
	}
	// what an assignment does is told by the bounds of the day, too
	_, reply := c.post(t, "planner", "assignments?dry_run=true", map[string]any{"edits": []any{add(3, c.a2, 3, 4), add(3, c.b, 3, 0)}})
	if effect, _ := reply["effect"].(map[string]any); text(effect["overloaded"]) != "[1,3]" {
		t.Errorf("both have two places on that day, where one is the most: %v", reply)
	}
	for _, query := range []string{"&ahead=-1", "&ahead=x", "&ahead=1000", "&date=x"} {
		if status := c.read(t, "planner", "gaps?"+query[1:], &struct{}{}); status != 400 {
			t.Errorf("%s: %d", query, status)
		}
	}
}

// Whom to call about a slot is who has its villages of which nothing is said, and the committee's clerk; whole names and
// phones are for planners, and noted.
func TestWhomToCall(t *testing.T) {
	c := newSwept(t)
	err := c.DB.Write(t.Context(), postgis.Request{Town: webtest.Town, Actor: webtest.Operator(), Reason: "phones"}, nil, func(ch *postgis.Change) error {
		return ch.PutCleaners(t.Context(), []postgis.Cleaner{{Number: 1, Name: "莫清洁", Phone: "13800001234"}, {Number: 2, Name: "潘洁"}, {Number: 3, Name: "蒙替班", Phone: "13900005678"}})
	})
	if err != nil {
		t.Fatal(err)
	}
	add := func(cleaner int, place string) map[string]any {
		return map[string]any{"op": "add", "cleaner": cleaner, "place": place, "starts": c.day(30)}
	}
	c.assign(t, add(1, c.a), add(2, c.a2), add(2, c.b), map[string]any{"op": "add", "cleaner": 3, "place": c.a, "starts": c.day(1), "ends": c.day(1), "instead_of": 1})
	c.report(t, "planner", c.reportOf(1, c.a2, 1, 7))
	calls := func(role, query string) (list []string) {
		t.Helper()
		var reply struct{ Calls []postgis.Call }
		if status := c.read(t, role, "calls?date="+c.day(1)+query, &reply); status != 200 {
			t.Fatalf("%s %s: %d", role, query, status)
		}
		for _, call := range reply.Calls {
			village, phone := "clerk", ""
			if call.Village != nil {
				village = fmt.Sprintf("villages.%d", *call.Village)
			}
			if call.Phone != nil {
				phone = *call.Phone
			}
			list = append(list, fmt.Sprint(village, " ", call.Name, " ", phone))
		}
		return list
	}
	for _, x := range []struct {
		role, query string
		want        []string
	}{
		{"planner", "&slot=am", []string{c.a + " 蒙** 139****5678", "clerk 韦** ", c.b + " 潘* "}},
		{"planner", "&slot=am&unmasked=true", []string{c.a + " 蒙替班 13900005678", "clerk 韦clerk ", c.b + " 潘洁 "}},
		{"planner", "&slot=pm&unmasked=true&committee=" + webtest.UnitA, []string{c.a + " 蒙替班 13900005678", c.a2 + " 潘洁 ", "clerk 韦clerk "}},
		{"clerk", "&slot=am", []string{c.a + " 蒙** 139****5678", "clerk 韦** "}},
		{"clerk", "&slot=am&committee=" + webtest.UnitB, nil},
	} {
		if got := calls(x.role, x.query); !slices.Equal(got, x.want) {
			t.Errorf("%s %s: %q, want %q", x.role, x.query, got, x.want)
		}
	}
	if noted := c.notes(t, "cleaners seen unmasked"); !slices.Equal(noted, []string{webtest.UnitA, ""}) {
		t.Errorf("noted: %q", noted)
	}
	for role, want := range map[string]int{"clerk": 403, "viewer": 403, "nobody": 401} {
		if status := c.read(t, role, "calls?slot=am&unmasked=true", &struct{}{}); status != want {
			t.Errorf("%s: %d", role, status)
		}
	}
	for _, query := range []string{"slot=both", "slot=am&committee=7", "slot=am&date=x"} {
		if status := c.read(t, "planner", "calls?"+query, &struct{}{}); status != 400 {
			t.Errorf("%s: %d", query, status)
		}
	}
}

// A report that is refused says why in Simplified and in Traditional characters, as other problems do.
func TestRefusalsAreInTraditional(t *testing.T) {
	c := newSwept(t)
	for _, entry := range c.report(t, "clerk", c.reportOf(1, "villages.x", 1, 7), c.reportOf(2, c.b, 1, 7), c.reportOf(3, c.a, -1, 7), c.reportOf(4, c.a, 1, 7, "basis", "heard")) {
		hans, hant := fmt.Sprint(entry["detail_zh"]), fmt.Sprint(entry["detail_zh_hant"])
		if entry["outcome"] != "refused" || hans == "<nil>" || hant == "<nil>" {
			t.Errorf("%v", entry)
		}
	}
	entry := c.report(t, "clerk", func() map[string]any { r := c.reportOf(5, c.a, 1, 7); r["uuid"] = "x"; return r }())[0]
	if entry["detail_zh"] != "每条上报要有自己的 UUID，不是 \"x\"" || entry["detail_zh_hant"] != "每條上報要有自己的 UUID，不是 \"x\"" {
		t.Errorf("%v", entry)
	}
}
