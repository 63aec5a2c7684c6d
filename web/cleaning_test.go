package web_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/cleaning"
	"tuntu/internal/postgis"
	"tuntu/web/webtest"
)

// swept is a cast with two villages in committee A and one in B, and cleaners 1 to 3.
type swept struct {
	*webtest.Cast
	a, a2, b string // places
	today    time.Time
}

func newSwept(t *testing.T) *swept {
	t.Helper()
	c := webtest.NewCast(t)
	village := func(unit, number string, lon float64) geo.Feature {
		return geo.Feature{Code: unit + number, Committee: unit, Name: "屯" + number, Geometry: orb.Point{lon, 25.9}, Properties: map[string]any{}}
	}
	c.Put(t, webtest.Town, "villages", village(webtest.UnitA, "001", 110.97), village(webtest.UnitA, "002", 110.98), village(webtest.UnitB, "001", 111.02))
	err := c.DB.Write(t.Context(), postgis.Request{Town: webtest.Town, Actor: webtest.Operator(), Reason: "cleaners"}, nil, func(ch *postgis.Change) error {
		return ch.PutCleaners(t.Context(), []postgis.Cleaner{{Number: 1, Name: "甲"}, {Number: 2, Name: "乙"}, {Number: 3, Name: "丙"}})
	})
	if err != nil {
		t.Fatal(err)
	}
	place := func(code string) string { return fmt.Sprintf("villages.%d", c.Find(t, "villages", code)) }
	y, m, d := time.Now().In(cleaning.Zone()).Date()
	return &swept{
		c, place(webtest.UnitA + "001"), place(webtest.UnitA + "002"), place(webtest.UnitB + "001"), time.Date(y, m, d, 0, 0, 0, 0, cleaning.Zone()),
	}
}

func (c *swept) day(back int) string { return c.today.AddDate(0, 0, -back).Format(time.DateOnly) }

// captured is an instant some days ago at an hour.
func (c *swept) captured(back int, hour float64) string {
	return c.today.AddDate(0, 0, -back).Add(time.Duration(hour * float64(time.Hour))).Format(time.RFC3339)
}

// uuidOf makes a UUID of a number.
func uuidOf(n int) string { return fmt.Sprintf("5e7a0c1e-0000-4000-8000-%012d", n) }

// reportOf makes a report of a morning as it is sent.
func (c *swept) reportOf(n int, place string, back int, hour float64, changes ...any) map[string]any {
	r := map[string]any{
		"uuid": uuidOf(n), "place": place, "date": c.day(back), "slot": "am", "result": "done", "captured_at": c.captured(back, hour), "basis": "seen",
	}
	for i := 0; i < len(changes); i += 2 {
		r[changes[i].(string)] = changes[i+1]
	}
	return r
}

// post sends a request of cleaning as a role, and decodes the reply.
func (c *swept) post(t *testing.T, role, path string, body any) (int, map[string]any) {
	t.Helper()
	text, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	response, read := c.Do(t, role, "POST", "/api/cleaning/"+path+map[bool]string{true: "&", false: "?"}[strings.Contains(path, "?")]+"town="+webtest.Town, string(text))
	reply := map[string]any{}
	if err := json.Unmarshal(read, &reply); err != nil {
		t.Fatalf("%s: %s", path, read)
	}
	return response.StatusCode, reply
}

// report sends reports as a role, and returns the entry of each.
func (c *swept) report(t *testing.T, role string, reports ...map[string]any) []map[string]any {
	t.Helper()
	status, reply := c.post(t, role, "reports", map[string]any{"phone_now": time.Now().Format(time.RFC3339), "reports": reports})
	results, _ := reply["results"].([]any)
	if status != http.StatusOK || len(results) != len(reports) {
		t.Fatalf("%d %v", status, reply)
	}
	entries := make([]map[string]any, len(results))
	for i, r := range results {
		entries[i] = r.(map[string]any)
	}
	return entries
}

// state reads a village's slot of a day from the coverage.
func (c *swept) state(t *testing.T, place string, back int) string {
	t.Helper()
	coverage := webtest.GetJSON[postgis.Coverage](t, c.Site, "/api/coverage?town="+webtest.Town+"&date="+c.day(back))
	for _, v := range coverage.Villages {
		if fmt.Sprintf("villages.%d", v.FID) == place {
			return string(v.AM)
		}
	}
	return "no village"
}

// Each report of a request is judged by itself and says what became of it: its state, what is doubtful of it, or why it
// is refused, in both languages.
func TestReportsStandAlone(t *testing.T) {
	c := newSwept(t)
	far := map[string]any{"lon": 110.99, "lat": 25.9, "accuracy_m": 5000}
	near := map[string]any{"lon": 110.9701, "lat": 25.9001, "accuracy_m": 12}
	for _, x := range []struct {
		role    string
		report  map[string]any
		outcome string
		state   string
		flags   string
	}{
		{"clerk", c.reportOf(1, c.a, 1, 7, "fix", near, "photos", []string{strings.Repeat("ab", 32)}), "written", "on_time", ""},
		{"clerk", c.reportOf(2, c.a2, 1, 10.5, "fix", far), "written", "late", "outside_fence"},
		{"clerk", c.reportOf(3, c.a, 1, 7, "slot", "pm", "captured_at", c.captured(0, 0.001)), "written", "late", "afterwards"},
		{"clerk", c.reportOf(4, c.a2, 1, 24.001, "slot", "pm", "result", "missed", "basis", "told"), "written", "missed", "afterwards"},
		{"clerk", c.reportOf(5, c.b, 1, 7), "refused", "", ""},
		{"planner", c.reportOf(6, c.b, 1, 7, "basis", "told"), "written", "on_time", ""},
		{"planner", c.reportOf(7, c.a, -1, 7), "refused", "", ""},
		{"planner", c.reportOf(8, c.a, 0, 7, "captured_at", time.Now().Add(time.Hour).Format(time.RFC3339)), "refused", "", ""},
		{"planner", c.reportOf(9, "villages.999999999", 1, 7), "refused", "", ""},
		{"planner", c.reportOf(10, "parcels.1", 1, 7), "refused", "", ""},
		{"planner", c.reportOf(11, c.a, 1, 7, "uuid", "x"), "refused", "", ""},
		{"planner", c.reportOf(12, c.a, 1, 7, "slot", "noon"), "refused", "", ""},
		{"planner", c.reportOf(13, c.a, 1, 7, "basis", "heard"), "refused", "", ""},
		{"planner", c.reportOf(14, c.a, 1, 7, "photos", []string{"x"}), "refused", "", ""},
		{"planner", c.reportOf(15, c.a, 1, 7, "uuid", uuidOf(6)), "refused", "", ""}, // which another report has
		{"planner", c.reportOf(6, c.b, 1, 7, "basis", "told"), "known", "on_time", ""},
	} {
		r := c.report(t, x.role, x.report, c.reportOf(99, "x", 1, 7))[0]
		state, _ := r["state"].(string)
		flags := ""
		if list, ok := r["flags"].([]any); ok {
			flags = fmt.Sprint(list...)
		}
		zh, _ := r["detail_zh"].(string)
		if r["outcome"] != x.outcome || state != x.state || flags != x.flags || (x.outcome == "refused") != (r["detail"] != nil && zh != "" && zh != r["detail"]) {
			t.Errorf("%v: %v, want %s %s %s", x.report, r, x.outcome, x.state, x.flags)
		}
	}
	if status, _ := c.post(t, "planner", "reports", map[string]any{"reports": []any{}}); status != 400 {
		t.Errorf("no reports: %d", status)
	}
	for role, want := range map[string]int{"nobody": 401, "viewer": 403, "inspector": 403} {
		if status, _ := c.post(t, role, "reports", map[string]any{"reports": []any{c.reportOf(1, c.a, 1, 7)}}); status != want {
			t.Errorf("%s: %d", role, status)
		}
	}
	// the place counts with at most 100 m of inaccuracy, and the clock by the server's
	status, reply := c.post(t, "planner", "reports", map[string]any{"phone_now": time.Now().Add(-2 * time.Hour).Format(time.RFC3339), "reports": []any{
		c.reportOf(20, c.b, 2, 5.5), // by the right clock 07:30
	}})
	if r := fmt.Sprint(reply["results"]); status != 200 || !strings.Contains(r, "state:on_time") || !strings.Contains(r, "clock_doubtful") {
		t.Errorf("%d %v", status, reply)
	}
}

// Twenty equal posts at the same time write one report, and tell each sender the same sweep.
func TestTwentyEqualReports(t *testing.T) {
	c := newSwept(t)
	var wait sync.WaitGroup
	var mutex sync.Mutex
	outcomes, ids := map[any]int{}, map[any]bool{}
	for range 20 {
		wait.Go(func() {
			text, _ := json.Marshal(map[string]any{"reports": []any{c.reportOf(1, c.a, 1, 7), c.reportOf(2, c.a2, 1, 7)}})
			response, body := c.Do(t, "clerk", "POST", "/api/cleaning/reports?town="+webtest.Town, string(text))
			var reply struct{ Results []map[string]any }
			if err := json.Unmarshal(body, &reply); err != nil || response.StatusCode != 200 {
				t.Errorf("%d %s", response.StatusCode, body)
				return
			}
			mutex.Lock()
			defer mutex.Unlock()
			for _, r := range reply.Results {
				outcomes[r["outcome"]]++
				ids[r["sweep"]] = true
			}
		})
	}
	wait.Wait()
	if outcomes["written"] != 2 || outcomes["known"] != 38 || len(ids) != 2 {
		t.Errorf("%v %v", outcomes, ids)
	}
	var rows, changes int
	if err := c.Database.Connect(t).QueryRow(t.Context(), `SELECT (SELECT count(*) FROM tuntu.sweeps), (SELECT count(*) FROM tuntu.changes WHERE reason = '2 reports')`).Scan(&rows, &changes); err != nil || rows != 2 || changes != 1 {
		t.Errorf("%d rows by %d changes, %v", rows, changes, err)
	}
}

// Reports that disagree make a slot contested, until a planner voids one with a reason: it then leaves every measure and
// stays in the log. A reporter's own correction replaces what he said.
func TestAContestedSlotAndItsVoid(t *testing.T) {
	c := newSwept(t)
	first := c.report(t, "clerk", c.reportOf(1, c.a, 1, 7))[0]
	second := c.report(t, "planner", c.reportOf(2, c.a, 1, 8, "result", "missed"))[0]
	if got := c.state(t, c.a, 1); got != "contested" {
		t.Fatalf("it is %s", got)
	}
	total := func() postgis.MeasureRow {
		t.Helper()
		return webtest.GetJSON[postgis.Measures](t, c.Site, fmt.Sprintf("/api/cleaning/measures?town=%s&from=%s&to=%[2]s", webtest.Town, c.day(1))).Total
	}
	if m := total(); m.Contested != 1 || m.Due != 6 || m.NotReported != 5 || m.Completion != (postgis.Part{N: 0, D: 6}) {
		t.Errorf("%+v", m)
	}
	void := fmt.Sprintf("sweeps/%v/void", second["sweep"])
	for _, x := range []struct {
		role, reason string
		want         int
	}{{"clerk", "看错", 403}, {"planner", " ", 400}, {"planner", "看错了村", 200}, {"planner", "再次", 409}} {
		if status, reply := c.post(t, x.role, void, map[string]any{"reason": x.reason}); status != x.want {
			t.Errorf("%s voids for %q: %d %v", x.role, x.reason, status, reply)
		}
	}
	if got := c.state(t, c.a, 1); got != "on_time" {
		t.Errorf("after the void it is %s", got)
	}
	if m := total(); m.Contested != 0 || m.OnTime != 1 || m.Completion != (postgis.Part{N: 1, D: 6}) {
		t.Errorf("%+v", m)
	}
	var logged int
	const kept = `SELECT count(*) FROM tuntu.audit a JOIN tuntu.changes c USING (town, change) WHERE layer = 'sweeps' AND op = 'update' AND reason = '看错了村' AND after->>'result' = 'missed'`
	if err := c.Database.Connect(t).QueryRow(t.Context(), kept).Scan(&logged); err != nil || logged != 1 {
		t.Errorf("%d in the log, %v", logged, err)
	}
	// the clerk corrects himself, and back again by voiding what he sent last
	third := c.report(t, "clerk", c.reportOf(3, c.a, 1, 8.5, "result", "partial"))[0]
	if got := c.state(t, c.a, 1); got != "partial" {
		t.Errorf("corrected it is %s", got)
	}
	if status, _ := c.post(t, "planner", fmt.Sprintf("sweeps/%v/void", third["sweep"]), map[string]any{"reason": "x"}); status != 200 || c.state(t, c.a, 1) != "on_time" {
		t.Errorf("%d, it is %s", status, c.state(t, c.a, 1))
	}
	if status, _ := c.post(t, "planner", fmt.Sprintf("sweeps/%v/void", first["sweep"]), map[string]any{"reason": "x"}); status != 200 || c.state(t, c.a, 1) != "not_reported" {
		t.Errorf("%d, it is %s", status, c.state(t, c.a, 1))
	}
}

// What is on paper counts as done and leaves both parts of punctuality; what only the cleaner says is counted apart.
func TestWordsAndPaper(t *testing.T) {
	c := newSwept(t)
	c.report(t, "planner", c.reportOf(1, c.a, 1, 7, "basis", "told"), c.reportOf(2, c.a2, 1, 7), c.reportOf(3, c.b, 1, 7, "basis", "paper"))
	m := webtest.GetJSON[postgis.Measures](t, c.Site, fmt.Sprintf("/api/cleaning/measures?town=%s&from=%s&to=%[2]s&by=committee", webtest.Town, c.day(1)))
	if m.Total.Told != 1 || m.Total.Paper != 1 || m.Total.Completion != (postgis.Part{N: 3, D: 6}) || m.Total.Punctuality != (postgis.Part{N: 2, D: 5}) || len(m.Rows) != 2 {
		t.Errorf("%+v", m)
	}
	if m.FirstRecord == nil || *m.FirstRecord != c.day(1) {
		t.Errorf("first record %v", m.FirstRecord)
	}
}

// A closed month takes no facts any more, by whatever way, and is never opened again.
func TestAClosedMonth(t *testing.T) {
	c := newSwept(t)
	first := time.Date(c.today.Year(), c.today.Month(), 1, 0, 0, 0, 0, cleaning.Zone())
	last := first.AddDate(0, 0, -1)
	back := int(c.today.Sub(last).Hours()/24 + 0.5)
	if r := c.report(t, "planner", c.reportOf(1, c.a, back, 7))[0]; r["outcome"] != "written" {
		t.Fatal(r)
	}
	status, added := c.post(t, "planner", "assignments", map[string]any{"edits": []any{map[string]any{"op": "add", "cleaner": 1, "place": c.a, "starts": "2020-01-01"}}})
	if status != 200 {
		t.Fatalf("%d %v", status, added)
	}
	id := added["ids"].([]any)[0]
	for month, want := range map[string]int{first.Format("2006-01"): 409, "2026": 400} {
		if status, reply := c.post(t, "planner", "months/"+month+"/close", nil); status != want {
			t.Errorf("%s is closed: %d %v", month, status, reply)
		}
	}
	status, closing := c.post(t, "planner", "months/"+last.Format("2006-01")+"/close", nil)
	if status != 200 {
		t.Fatalf("%d %v", status, closing)
	}
	if status, _ := c.post(t, "planner", "months/"+last.Format("2006-01")+"/close", nil); status != 409 {
		t.Errorf("closed twice: %d", status)
	}
	if r := c.report(t, "planner", c.reportOf(2, c.b, back, 7))[0]; r["outcome"] != "refused" || !strings.Contains(fmt.Sprint(r["detail"]), "closed") {
		t.Errorf("%v", r)
	}
	edit := func(e map[string]any) map[string]any { return map[string]any{"edits": []any{e}} }
	day := last.Format(time.DateOnly)
	for name, x := range map[string]struct {
		path string
		body any
		want int
	}{
		"a void":                    {"sweeps/1/void", map[string]any{"reason": "x"}, 409},
		"a suspension into it":      {"suspensions", map[string]any{"from": day, "to": c.day(0), "slot": "both", "reason": "雨"}, 409},
		"a suspension after it":     {"suspensions", map[string]any{"from": first.Format(time.DateOnly), "to": first.Format(time.DateOnly), "slot": "both", "reason": "雨"}, 201},
		"an assignment from it on":  {"assignments", edit(map[string]any{"op": "add", "cleaner": 2, "place": c.a, "starts": day}), 409},
		"an assignment after it":    {"assignments", edit(map[string]any{"op": "add", "cleaner": 2, "place": c.a, "starts": first.Format(time.DateOnly)}), 200},
		"an end within it":          {"assignments", edit(map[string]any{"op": "end", "id": id, "ends": day}), 200}, // its last day: nothing of the month differs
		"an end before it is over":  {"assignments", edit(map[string]any{"op": "end", "id": id, "ends": last.AddDate(0, 0, -1).Format(time.DateOnly)}), 409},
		"a village ended in it":     {"lives", map[string]any{"op": "end", "place": c.b, "on": day}, 409},
		"a village ended after it":  {"lives", map[string]any{"op": "end", "place": c.b, "on": first.Format(time.DateOnly)}, 201},
		"a village founded in it":   {"lives", map[string]any{"op": "found", "place": c.a2, "on": day}, 409},
		"a village founded earlier": {"lives", map[string]any{"op": "found", "place": c.a2, "on": first.Format(time.DateOnly)}, 409},
	} {
		if status, reply := c.post(t, "planner", x.path, x.body); status != x.want {
			t.Errorf("%s: %d %v, want %d", name, status, reply, x.want)
		}
	}
	if response, body := c.Do(t, "planner", "POST", fmt.Sprintf("/api/changes/%v/undo?town=%s", closing["change"], webtest.Town), ""); response.StatusCode != 409 {
		t.Errorf("an undo of the closing: %d %s", response.StatusCode, body)
	}
}

// A village that has records is not deleted and says how it is ended; one that has none is. An ended village counts on
// its own days alone, and so does one that comes later.
func TestAVillageHasItsDays(t *testing.T) {
	c := newSwept(t)
	c.report(t, "planner", c.reportOf(1, c.a, 3, 7), c.reportOf(2, c.a, 1, 7))
	remove := func(code string) (int, webtest.Reply) {
		t.Helper()
		status, reply, _ := c.Write(t, "planner", "DELETE", fmt.Sprintf("/api/collections/villages/items/%d", c.Find(t, "villages", code)), "", "If-Match", `"1"`)
		return status, reply
	}
	if status, reply := remove(webtest.UnitA + "001"); status != 409 || !strings.Contains(reply.Detail, "/api/cleaning/lives") {
		t.Errorf("%d %s", status, reply.Detail)
	}
	if status, reply := remove(webtest.UnitA + "002"); status != 200 {
		t.Errorf("%d %s", status, reply.Detail)
	}
	if status, reply := c.post(t, "planner", "lives", map[string]any{"op": "merge", "place": c.a, "on": c.day(2), "into": c.b}); status != 201 {
		t.Fatalf("%d %v", status, reply)
	}
	c.Put(t, webtest.Town, "villages", geo.Feature{Code: webtest.UnitB + "002", Committee: webtest.UnitB, Name: "新屯", Geometry: orb.Point{111.03, 25.9}, Properties: map[string]any{}})
	days := webtest.GetJSON[postgis.Days](t, c.Site, fmt.Sprintf("/api/cleaning/days?town=%s&from=%s&to=%s", webtest.Town, c.day(4), c.day(1)))
	var all []string
	for _, v := range days.Villages {
		all = append(all, v.AM)
	}
	if want := []string{"no..", "nnnn"}; !slices.Equal(all, want) { // the new village is not among these days' ones
		t.Errorf("%v, want %v", all, want)
	}
	if got := c.state(t, c.a, 1); got != "no village" {
		t.Errorf("after its end it is %s", got)
	}
	m := webtest.GetJSON[postgis.Measures](t, c.Site, fmt.Sprintf("/api/cleaning/measures?town=%s&from=%s&to=%s&by=village", webtest.Town, c.day(4), c.day(1)))
	if m.Total.VillageDays != 2+4 || m.Total.Due != 12 || m.Total.OnTime != 1 || m.Total.Villages != 2 {
		t.Errorf("%+v", m.Total)
	}
	if r := c.report(t, "planner", c.reportOf(9, c.a, 1, 7, "slot", "pm"))[0]; r["outcome"] != "refused" {
		t.Errorf("a report of what is not there: %v", r)
	}
}

// Edits of assignments tell what they do to the day, by the same statements whether they are kept or not. No pair is
// assigned twice on a day, and a substitute has the days of the one for whom she stands in.
func TestAssigning(t *testing.T) {
	c := newSwept(t)
	add := func(cleaner int, place, starts string, more ...any) map[string]any {
		e := map[string]any{"op": "add", "cleaner": cleaner, "place": place, "starts": starts}
		for i := 0; i < len(more); i += 2 {
			e[more[i].(string)] = more[i+1]
		}
		return e
	}
	type assigned struct {
		Change int64
		IDs    []int64
		Effect postgis.Effect
	}
	send := func(query string, edits ...map[string]any) (int, assigned, map[string]any) {
		t.Helper()
		status, reply := c.post(t, "planner", "assignments"+query, map[string]any{"edits": edits})
		text, _ := json.Marshal(reply)
		var a assigned
		_ = json.Unmarshal(text, &a)
		return status, a, reply
	}
	edits := []map[string]any{add(1, c.a, c.day(5)), add(1, c.a2, c.day(5))}
	status, tried, reply := send("?dry_run=true", edits...)
	if status != 200 || tried.Change != 0 || tried.Effect.Staffed != (postgis.BeforeAfter{Before: 0, After: 2}) || !slices.Equal(tried.Effect.Uncovered, []string{c.b}) || len(tried.Effect.Overloaded) != 0 {
		t.Fatalf("%d %v", status, reply)
	}
	status, kept, reply := send("", edits...)
	if status != 200 || kept.Change == 0 || len(kept.IDs) != 2 || fmt.Sprint(kept.Effect) != fmt.Sprint(tried.Effect) {
		t.Errorf("%d %v", status, reply)
	}
	for name, x := range map[string]struct {
		edits []map[string]any
		want  int
	}{
		"the same pair again":       {[]map[string]any{add(1, c.a, c.day(0))}, 409},
		"in part":                   {[]map[string]any{add(1, c.a, c.day(9), "ends", c.day(5))}, 409},
		"before it":                 {[]map[string]any{add(1, c.a, c.day(9), "ends", c.day(6))}, 200},
		"an unknown cleaner":        {[]map[string]any{add(77, c.a, c.day(0))}, 400},
		"an unknown place":          {[]map[string]any{add(2, "villages.999999999", c.day(0))}, 404},
		"ends first":                {[]map[string]any{add(2, c.a, c.day(0), "ends", c.day(1))}, 400},
		"ends that is not there":    {[]map[string]any{{"op": "end", "id": 999999, "ends": c.day(0)}}, 404},
		"one is wrong, none stands": {[]map[string]any{add(3, c.b, c.day(0)), add(77, c.a, c.day(0))}, 400},
	} {
		if status, _, reply := send("", x.edits...); status != x.want {
			t.Errorf("%s: %d %v", name, status, reply)
		}
	}
	if status, _, reply := send("", add(2, c.a, c.day(0), "ends", c.day(0), "instead_of", 1)); status != 200 {
		t.Errorf("%d %v", status, reply)
	}
	coverage := webtest.GetJSON[postgis.Coverage](t, c.Site, "/api/coverage?town="+webtest.Town)
	if v := coverage.Villages[0]; v.Cleaners != 1 || coverage.Summary.Staffed != 2 {
		t.Errorf("%+v, %d staffed", v, coverage.Summary.Staffed)
	}
	// one change, undone as one
	if response, body := c.Do(t, "planner", "POST", fmt.Sprintf("/api/changes/%d/undo?town=%s", kept.Change, webtest.Town), ""); response.StatusCode != 200 {
		t.Errorf("%d %s", response.StatusCode, body)
	}
	if coverage := webtest.GetJSON[postgis.Coverage](t, c.Site, "/api/coverage?town="+webtest.Town+"&date="+c.day(1)); coverage.Summary.Staffed != 0 {
		t.Errorf("%d staffed", coverage.Summary.Staffed)
	}
	if status, _ := c.post(t, "clerk", "assignments", map[string]any{"edits": []any{add(1, c.b, c.day(0))}}); status != 403 {
		t.Errorf("a clerk of another committee: %d", status)
	}
}

// A suspension holds for its days, slots and villages; what was swept all the same counts as done. A rule holds from the
// day of its entry on.
func TestSuspendingAndRules(t *testing.T) {
	c := newSwept(t)
	c.report(t, "planner", c.reportOf(1, c.a, 2, 7))
	suspend := func(body map[string]any) (int, map[string]any) { return c.post(t, "planner", "suspensions", body) }
	if status, reply := suspend(map[string]any{"from": c.day(3), "to": c.day(2), "slot": "both", "committee": webtest.UnitA, "reason": "大雨"}); status != 201 {
		t.Fatalf("%d %v", status, reply)
	}
	if status, reply := suspend(map[string]any{"from": c.day(1), "to": c.day(1), "slot": "am", "villages": []string{c.b}, "reason": "修路"}); status != 201 {
		t.Fatalf("%d %v", status, reply)
	}
	days := webtest.GetJSON[postgis.Days](t, c.Site, fmt.Sprintf("/api/cleaning/days?town=%s&from=%s&to=%s", webtest.Town, c.day(4), c.day(1)))
	var all []string
	for _, v := range days.Villages {
		all = append(all, v.AM+" "+v.PM)
	}
	if want := []string{"nson nssn", "nssn nssn", "nnns nnnn"}; !slices.Equal(all, want) {
		t.Errorf("%v, want %v", all, want)
	}
	for name, body := range map[string]map[string]any{
		"no reason": {"from": c.day(0), "to": c.day(0), "slot": "am"}, "backwards": {"from": c.day(0), "to": c.day(1), "slot": "am", "reason": "x"},
		"no slot": {"from": c.day(0), "to": c.day(0), "slot": "x", "reason": "x"}, "a year": {"from": c.day(365), "to": c.day(0), "slot": "am", "reason": "x"},
		"both": {"from": c.day(0), "to": c.day(0), "slot": "am", "reason": "x", "committee": webtest.UnitA, "villages": []string{c.a}},
	} {
		if status, _ := suspend(body); status != 400 {
			t.Errorf("%s: %d", name, status)
		}
	}
	for from, want := range map[string]int{c.day(1): 400, c.day(0): 201, c.day(-9): 201} {
		if status, reply := c.post(t, "planner", "windows", map[string]any{"slot": "am", "valid_from": from, "starts": "05:00", "ends": "08:00"}); status != want {
			t.Errorf("a window from %s: %d %v", from, status, reply)
		}
		if status, reply := c.post(t, "planner", "fences", map[string]any{"valid_from": from, "radius_m": 200}); status != want {
			t.Errorf("a fence from %s: %d %v", from, status, reply)
		}
	}
	if got := c.state(t, c.a, 2); got != "on_time" {
		t.Errorf("a new window judges what was before: %s", got)
	}
}
