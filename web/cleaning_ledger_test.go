package web_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/cleaning"
	"tuntu/internal/postgis"
	"tuntu/web/webtest"
)

// lastMonth returns the first day of the month before this one, and a day of it.
func (c *swept) lastMonth(day int) time.Time {
	return time.Date(c.today.Year(), c.today.Month()-1, day, 0, 0, 0, 0, cleaning.Zone())
}

// in is a day of the month before this one as a report has it.
func (c *swept) in(day int) string { return c.lastMonth(day).Format(time.DateOnly) }

// inMonth reports slots of the month before this one, as the planner, on paper.
func (c *swept) inMonth(t *testing.T, first int, lines ...[4]any) {
	t.Helper()
	var reports []map[string]any
	for i, line := range lines {
		reports = append(reports, map[string]any{
			"uuid": uuidOf(first + i), "place": line[0], "date": c.in(line[1].(int)), "slot": line[2], "result": line[3], "basis": "paper",
			"captured_at": c.lastMonth(line[1].(int)).Add(20 * time.Hour).Format(time.RFC3339),
		})
	}
	for _, r := range c.report(t, "planner", reports...) {
		if r["outcome"] != "written" {
			t.Fatalf("%v", r)
		}
	}
}

// begin gives the town a street, and assignments since the beginning of the month before this one: cleaner 1
// has villages a and a2, 2 stands in for her at a on the 3rd and 4th, 3 has the street. Village b has nobody.
func (c *swept) begin(t *testing.T) (street string) {
	t.Helper()
	c.Put(t, webtest.Town, "streets", geo.Feature{Code: "S1", Committee: webtest.UnitA, Name: "一街", Geometry: orb.LineString{{110.97, 25.9}, {110.98, 25.9}}, Properties: map[string]any{}})
	street = fmt.Sprintf("streets.%d", c.Find(t, "streets", "S1"))
	edits := []map[string]any{
		{"op": "add", "cleaner": 1, "place": c.a, "starts": c.in(1)},
		{"op": "add", "cleaner": 1, "place": c.a2, "starts": c.in(1)},
		{"op": "add", "cleaner": 2, "place": c.a, "starts": c.in(3), "ends": c.in(4), "instead_of": 1},
		{"op": "add", "cleaner": 3, "place": street, "starts": c.in(1)},
	}
	if status, reply := c.post(t, "planner", "assignments", map[string]any{"edits": edits}); status != http.StatusOK {
		t.Fatalf("%d %v", status, reply)
	}
	return street
}

// sheet reads the ledger of the month before this one as a planner.
func (c *swept) sheet(t *testing.T, month string) (l postgis.Ledger) {
	t.Helper()
	response, body := c.Do(t, "planner", "GET", "/api/cleaning/ledger?town="+webtest.Town+"&month="+month, "")
	if err := json.Unmarshal(body, &struct{ *postgis.Ledger }{&l}); err != nil || response.StatusCode != http.StatusOK {
		t.Fatalf("%d %s %v", response.StatusCode, body, err)
	}
	return l
}

// brief is a sheet's rows in a line each.
func brief(l postgis.Ledger) string {
	var lines []string
	part := func(p postgis.LedgerPart) string {
		yuan := "-"
		if p.Yuan != nil {
			yuan = p.Yuan.String()
		}
		return fmt.Sprintf("%d/%s/%s/%s", p.Duty, p.Days, p.Slots, yuan)
	}
	for _, r := range l.Rows {
		lines = append(lines, fmt.Sprintf("%d %s %s %s %d", r.Cleaner, r.Name, part(r.Villages), part(r.Streets), r.Attended))
	}
	for _, x := range l.Corrections {
		lines = append(lines, fmt.Sprintf("corrects %d %s %s %s %s", x.Cleaner, x.Date, x.Place, x.Days, x.Slots))
	}
	return strings.Join(append(lines, "nobody "+part(l.Nobody.Villages), "total "+part(l.Total.Villages)+" "+part(l.Total.Streets)), "\n")
}

// A month's sheet credits whoever had the day, a substitute in the other's stead, keeps villages and streets apart, and
// says what nobody was assigned to. It is frozen when the month is closed: the file is the same to the byte, whatever is
// entered afterwards, and what was wrong in it stands in the next month's.
func TestAMonthSheetAndItsClosing(t *testing.T) {
	c := newSwept(t)
	street := c.begin(t)
	c.inMonth(t, 1,
		[4]any{c.a, 2, "am", "done"}, [4]any{c.a, 2, "pm", "done"}, [4]any{c.a2, 2, "am", "done"}, [4]any{c.a2, 2, "pm", "missed"}, // 1: 2 days, 3 slots
		[4]any{c.a, 3, "am", "done"}, [4]any{c.a, 3, "pm", "partial"}, // 2 in her stead
		[4]any{c.a, 5, "am", "missed"}, [4]any{street, 7, "am", "done"}, [4]any{c.b, 8, "am", "done"})
	month, last := c.lastMonth(1).Format("2006-01"), c.lastMonth(1).AddDate(0, 1, -1).Day()
	want := fmt.Sprintf("1 甲* %d/2/3/- 0/0/0/- 1\n2 乙* 2/1/1/- 0/0/0/- 1\n3 丙* 0/0/0/- %d/1/1/- 1\nnobody %d/1/1/-\ntotal %d/3/4/- %d/1/1/-", 2*last-2, last, last, 2*last, last)
	if got := brief(c.sheet(t, month)); got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
	l := c.sheet(t, month)
	if marks := l.Rows[0].Marks; l.Closed || !strings.HasPrefix(marks, "npnnmn") || len(marks) != last || !strings.HasPrefix(l.Rows[1].Marks, "..pn..") {
		t.Errorf("%+v", l)
	}
	if status, reply := c.post(t, "planner", "ledger/corrections", map[string]any{"corrections": []map[string]any{{"cleaner": 1, "place": c.a, "date": c.in(9), "days": 1, "slots": 2, "reason": "补"}}}); status != http.StatusConflict {
		t.Errorf("a correction of an open month: %d %v", status, reply)
	}
	if status, reply := c.post(t, "clerk", "months/"+month+"/close", map[string]any{}); status != http.StatusForbidden {
		t.Errorf("a clerk closes: %d %v", status, reply)
	}
	if status, reply := c.post(t, "planner", "months/"+month+"/close", map[string]any{}); status != http.StatusOK {
		t.Fatalf("%d %v", status, reply)
	}
	file := func(query string, headers ...string) []byte {
		response, body := c.Do(t, "planner", "GET", "/api/cleaning/ledger?town="+webtest.Town+"&month="+month+query, "", headers...)
		if response.StatusCode != http.StatusOK {
			t.Fatalf("%s: %d %s", query, response.StatusCode, body)
		}
		return body
	}
	forms := []string{"", "&f=xlsx", "&f=csv", "&f=xlsx&sheet=attendance", "&f=csv&sheet=attendance&lang=en"}
	frozen, named := map[string][]byte{}, map[string][]byte{}
	for _, form := range forms {
		frozen[form], named[form] = file(form), file(form, "Tuntu-Reveal", "1")
	}
	// nothing that comes later changes it
	for path, body := range map[string]any{
		"windows":     map[string]any{"slot": "am", "valid_from": c.day(0), "starts": "05:00", "ends": "08:00"},
		"rates":       map[string]any{"layer": "villages", "per": "slot", "yuan": 12.5, "valid_from": c.day(0)},
		"sheets":      map[string]any{"name": "月检", "valid_from": c.day(0), "items": []map[string]any{{"item": 1, "title": "路面", "cap": 30}}},
		"assignments": map[string]any{"edits": []map[string]any{{"op": "add", "cleaner": 2, "place": c.b, "starts": c.day(0)}}},
		"lives":       map[string]any{"op": "end", "place": c.b, "on": c.today.AddDate(0, 0, 1).Format(time.DateOnly)},
	} {
		if status, reply := c.post(t, "planner", path, body); status != http.StatusOK && status != http.StatusCreated {
			t.Errorf("%s: %d %v", path, status, reply)
		}
	}
	late := c.report(t, "planner", map[string]any{"uuid": uuidOf(90), "place": c.a, "date": c.in(9), "slot": "am", "result": "done", "basis": "paper", "captured_at": c.captured(0, 0)})
	if late[0]["outcome"] != "refused" {
		t.Errorf("a late report of a closed month: %v", late)
	}
	correction := map[string]any{"cleaner": 1, "place": c.a, "date": c.in(9), "days": 1, "slots": 2, "reason": "纸面漏报"}
	status, reply := c.post(t, "planner", "ledger/corrections", map[string]any{"corrections": []map[string]any{correction}})
	if months, _ := reply["months"].([]any); status != http.StatusCreated || len(months) != 1 || months[0] != c.today.Format("2006-01") {
		t.Errorf("%d %v", status, reply)
	}
	for _, form := range forms {
		if !bytes.Equal(frozen[form], file(form)) || !bytes.Equal(named[form], file(form, "Tuntu-Reveal", "1")) {
			t.Errorf("the closed month's file %q is another one now", form)
		}
	}
	if got := brief(c.sheet(t, c.today.Format("2006-01"))); !strings.Contains(got, "corrects 1 "+c.in(9)+" "+c.a+" 1 2\n") {
		t.Errorf("this month:\n%s", got)
	}
	for path, body := range map[string]any{
		"months/" + month + "/close": map[string]any{},
		"suspensions":                map[string]any{"from": c.in(9), "to": c.in(9), "slot": "am", "reason": "rain"},
		"assignments":                map[string]any{"edits": []map[string]any{{"op": "add", "cleaner": 2, "place": c.a2, "starts": c.in(20)}}},
	} {
		if status, reply := c.post(t, "planner", path, body); status != http.StatusConflict || reply["detail_zh"] == nil {
			t.Errorf("%s for a closed month: %d %v", path, status, reply)
		}
	}
	if text := string(named["&f=csv"]); !strings.Contains(text, "甲") || strings.Contains(text, "甲*") || !strings.Contains(string(frozen["&f=csv"]), "甲*") {
		t.Errorf("names: %s", text)
	}
	if text := string(frozen["&f=csv"]); !strings.Contains(text, "\n合计,,") || !strings.Contains(text, "制表日期："+c.today.Format("2006年1月2日")) {
		t.Errorf("the CSV: %s", text)
	}
}

// A rate pays the days from its first one on; a day without a rate is not paid. Sums are exact.
func TestRatesPayTheirOwnDays(t *testing.T) {
	c := newSwept(t)
	street := c.begin(t)
	for _, x := range []struct {
		body   map[string]any
		status int
	}{
		{map[string]any{"layer": "villages", "per": "slot", "yuan": 12.35, "valid_from": c.day(0)}, http.StatusCreated},
		{map[string]any{"layer": "villages", "per": "slot", "yuan": 12.35, "valid_from": c.day(0)}, http.StatusConflict},
		{map[string]any{"layer": "streets", "per": "day", "yuan": 12.355, "valid_from": c.day(0)}, http.StatusBadRequest},
		{map[string]any{"layer": "parcels", "per": "day", "yuan": 1, "valid_from": c.day(0)}, http.StatusBadRequest},
		{map[string]any{"layer": "streets", "per": "day", "yuan": 1, "valid_from": c.day(1)}, http.StatusBadRequest},
	} {
		if status, reply := c.post(t, "planner", "rates", x.body); status != x.status {
			t.Errorf("%v: %d %v, want %d", x.body, status, reply, x.status)
		}
	}
	// rates that were entered in the month before this one, one of them raised within it
	if _, err := c.Database.Connect(t).Exec(t.Context(), fmt.Sprintf(`BEGIN; SELECT tuntu.begin_change('%[1]s', 'tester', 'rates', NULL);
		INSERT INTO tuntu.rates (town, layer, valid_from, per, fen) VALUES ('%[1]s', 'villages', '%[2]s', 'slot', 1235),
			('%[1]s', 'villages', '%[3]s', 'slot', 1500), ('%[1]s', 'streets', '%[2]s', 'day', 710); COMMIT`, webtest.Town, c.in(3), c.in(6))); err != nil {
		t.Fatal(err)
	}
	c.inMonth(t, 1,
		[4]any{c.a, 2, "am", "done"}, [4]any{c.a, 3, "am", "done"}, [4]any{c.a2, 5, "am", "done"}, [4]any{c.a2, 5, "pm", "done"}, [4]any{c.a2, 6, "am", "done"},
		[4]any{street, 7, "am", "done"}, [4]any{street, 7, "pm", "done"}, [4]any{c.b, 8, "am", "done"})
	month := c.month()
	for range 2 { // as the records stand, and frozen
		l := c.sheet(t, month)
		got := brief(l)
		for _, want := range []string{"/3/4/39.70 0/0/0/- 3", "/1/1/12.35 0/0/0/- 1", "/1/2/7.10 1", "nobody ", "/1/1/-\n", "/4/5/52.05 ", "/1/2/7.10"} {
			if !strings.Contains(got, want) {
				t.Errorf("%s\nlacks %s", got, want)
			}
		}
		if l.Total.Yuan == nil || *l.Total.Yuan != 5205+710 || !strings.Contains(string(l.Rules), `15`) {
			t.Errorf("%s %s", brief(l), l.Rules)
		}
		if !l.Closed {
			if status, reply := c.post(t, "planner", "months/"+month+"/close", map[string]any{}); status != http.StatusOK {
				t.Fatalf("%d %v", status, reply)
			}
		}
	}
	// a correction is paid by the rate of the day that it corrects
	correction := map[string]any{"cleaner": 1, "place": c.a2, "date": c.in(5), "slots": -1, "reason": "多报"}
	if status, reply := c.post(t, "planner", "ledger/corrections", map[string]any{"corrections": []map[string]any{correction}}); status != http.StatusCreated {
		t.Fatalf("%d %v", status, reply)
	}
	if l := c.sheet(t, c.today.Format("2006-01")); len(l.Corrections) != 1 || l.Corrections[0].Yuan == nil || *l.Corrections[0].Yuan != -1235 {
		t.Errorf("%+v", l.Corrections)
	}
}

// Each reading of a month's sheet is noted, and whether names were whole.
func TestReadingAMonthSheetIsNoted(t *testing.T) {
	c := newSwept(t)
	c.Do(t, "planner", "GET", "/api/cleaning/ledger?month=2026-01&town="+webtest.Town, "")
	c.Do(t, "planner", "GET", "/api/cleaning/ledger?month=2026-02&f=xlsx&town="+webtest.Town, "", "Tuntu-Reveal", "1")
	for role, status := range map[string]int{"clerk": 403, "viewer": 403, "inspector": 403, "nobody": 401} {
		if response, body := c.Do(t, role, "GET", "/api/cleaning/ledger?month=2026-01&town="+webtest.Town, "", "Tuntu-Reveal", "1"); response.StatusCode != status {
			t.Errorf("%s: %d %s", role, response.StatusCode, body)
		}
	}
	if response, body := c.Do(t, "planner", "GET", "/api/cleaning/ledger?unmasked=true&town="+webtest.Town, ""); response.StatusCode != 403 {
		t.Errorf("without the header: %d %s", response.StatusCode, body)
	}
	notes, err := c.DB.AccessLog(t.Context(), webtest.Operator(), 2)
	if err != nil || len(notes) != 2 || notes[0].Event != "month sheet seen unmasked" || *notes[0].Detail != "2026-02" || notes[1].Event != "month sheet seen" || *notes[1].Detail != "2026-01" {
		t.Errorf("%+v, %v", notes, err)
	}
}

// What is closed, published or corrected is not undone; a town that has all of that can still be removed as a whole.
func TestWhatIsFrozenIsNotUndone(t *testing.T) {
	c := newSwept(t)
	c.begin(t)
	c.inMonth(t, 1, [4]any{c.a, 2, "am", "done"}, [4]any{c.a2, 2, "am", "missed"})
	correction := map[string]any{"cleaner": 1, "place": c.a, "date": c.in(9), "slots": 1, "reason": "漏报"}
	for _, x := range []struct {
		path string
		body any
	}{
		{"months/" + c.month() + "/close", map[string]any{}},
		{"ledger/corrections", map[string]any{"corrections": []map[string]any{correction}}},
		{"lists/" + c.month() + "/publish", map[string]any{"least": 1}},
		{"lists/" + c.month() + "/objections", map[string]any{"place": c.a2, "words": "不对"}},
	} {
		status, reply := c.post(t, "planner", x.path, x.body)
		if status != http.StatusOK && status != http.StatusCreated {
			t.Fatalf("%s: %d %v", x.path, status, reply)
		}
		response, body := c.Do(t, "chief", "POST", fmt.Sprintf("/api/changes/%.0f/undo?town=%s", reply["change"], webtest.Town), "")
		if response.StatusCode != http.StatusConflict {
			t.Errorf("%s is undone: %d %s", x.path, response.StatusCode, body)
		}
	}
	err := c.DB.Write(t.Context(), postgis.Request{Town: webtest.Town, Actor: webtest.Operator(), Reason: "the end"}, nil, func(ch *postgis.Change) error {
		return ch.RemoveTown(t.Context())
	})
	if err != nil {
		t.Error(err)
	}
}

// The month's sheet, the lists and the measures of the sample give one number for one question.
func testPapersAddUp(t *testing.T, db *postgis.DB) {
	now := time.Now().In(cleaning.Zone())
	towns, err := db.TownCodes(t.Context())
	if err != nil || len(towns) != 1 {
		t.Fatal(towns, err)
	}
	compared := int64(0)
	for back := range 2 {
		month := time.Date(now.Year(), now.Month()-time.Month(back), 1, 0, 0, 0, 0, cleaning.Zone())
		l, err := db.Ledger(t.Context(), webtest.Operator(), towns[0], month, false, now)
		if err != nil {
			t.Fatal(err)
		}
		span := postgis.Span{Town: towns[0], From: month, To: month.AddDate(0, 1, -1)}
		for layer, x := range map[string]struct{ total, nobody postgis.LedgerPart }{
			"village": {l.Total.Villages, l.Nobody.Villages}, "street": {l.Total.Streets, l.Nobody.Streets},
		} {
			m, err := db.Measures(t.Context(), span, layer, now)
			if err != nil {
				t.Fatal(err)
			}
			done := m.Total.OnTime + m.Total.Late
			compared += done
			if x.total.Slots+x.nobody.Slots != geo.Whole(int(done)) || int64(x.total.Duty+x.nobody.Duty) != m.Total.VillageDays || int64(x.total.Duty) != m.Total.StaffedDays {
				t.Errorf("%s by %s: the sheet has %+v and %+v, the measures %+v", l.Month, layer, x.total, x.nobody, m.Total)
			}
		}
		lists, err := db.DraftLists(t.Context(), towns[0], month, 1, 1000, now)
		if err != nil {
			t.Fatal(err)
		}
		m, err := db.Measures(t.Context(), span, "town", now)
		if err != nil {
			t.Fatal(err)
		}
		var sum postgis.ListedVillage
		for _, list := range [][]postgis.ListedVillage{lists.Red, lists.Black, lists.Few} {
			for _, v := range list {
				sum.Due, sum.Done, sum.NotReported = sum.Due+v.Due, sum.Done+v.Done, sum.NotReported+v.NotReported
			}
		}
		if int64(sum.Due) != m.Total.Due || int64(sum.Done) != m.Total.Completion.N || int64(sum.NotReported) != m.Total.NotReported {
			t.Errorf("the lists add up to %+v, the measures to %+v", sum, m.Total)
		}
	}
	if compared < 1000 {
		t.Errorf("only %d slots were done", compared)
	}
}
