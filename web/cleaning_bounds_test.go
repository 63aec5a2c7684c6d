package web_test

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/cleaning"
	"tuntu/internal/postgis"
	"tuntu/web/webtest"
)

// What lies beyond what is kept is refused as what it is, and by a sentence: numbers larger than a number of a person
// can be, places beyond the Earth, months of no calendar, and texts with a person's number in whatever is read by all.
func TestWhatIsOutOfBoundsIsRefused(t *testing.T) {
	c := newSwept(t)
	items := []any{map[string]any{"item": 1, "title": "垃圾", "cap": 10}}
	if status, reply := c.post(t, "planner", "sheets", map[string]any{"name": "卫生", "valid_from": c.day(0), "items": items}); status != 201 {
		t.Fatalf("%d %v", status, reply)
	}
	inspection := func(member any, off map[string]any) map[string]any {
		return map[string]any{"date": c.day(0), "place": c.a, "sheet": "卫生", "member": member, "deductions": []any{off}}
	}
	off := func(more ...any) map[string]any {
		d := map[string]any{"item": 1, "points": 1, "words": "路口"}
		for i := 0; i < len(more); i += 2 {
			d[more[i].(string)] = more[i+1]
		}
		return d
	}
	add := func(more ...any) map[string]any {
		e := map[string]any{"op": "add", "cleaner": 1, "place": c.a, "starts": c.day(0)}
		for i := 0; i < len(more); i += 2 {
			e[more[i].(string)] = more[i+1]
		}
		return map[string]any{"edits": []any{e}}
	}
	correction := func(cleaner any, reason string) map[string]any {
		return map[string]any{"corrections": []any{map[string]any{"cleaner": cleaner, "place": c.a, "date": c.day(40), "days": 1, "slots": 1, "reason": reason}}}
	}
	const phone = "打138-1234-5678"
	for name, x := range map[string]struct {
		path string
		body any
	}{
		"a cleaner's number":      {"assignments", add("cleaner", math.MaxInt32+1)},
		"who is stood in for":     {"assignments", add("instead_of", int64(1)<<40)},
		"a cleaner to correct":    {"ledger/corrections", correction(math.MaxInt32+1, "x")},
		"who inspects":            {"inspections", inspection(math.MaxInt32+1, off())},
		"who inspects, negative":  {"inspections", inspection(-1, off())},
		"a new member":            {"members", map[string]any{"members": []any{map[string]any{"number": math.MaxInt32 + 1, "name": "韦"}}}},
		"who patrols":             {"patrols", map[string]any{"shifts": []any{map[string]any{"date": c.day(0), "member": math.MaxInt32 + 1, "starts": "08:00", "ends": "09:00"}}}},
		"a finding off the Earth": {"inspections", inspection(0, off("lon", 110.97, "lat", 91))},
		"a finding far away":      {"inspections", inspection(0, off("lon", 1e300, "lat", 0))},
		"points of nothing":       {"inspections", inspection(0, off("points", 0.01))},
		"an early month":          {"months/0001-01/close", nil},
		"a month long ago":        {"months/1989-12/close", nil},
		"a sheet's name":          {"sheets", map[string]any{"name": phone, "valid_from": c.day(-1), "items": items}},
		"an item's title":         {"sheets", map[string]any{"name": "新", "valid_from": c.day(-1), "items": []any{map[string]any{"item": 1, "title": phone, "cap": 10}}}},
		"a day of the calendar":   {"calendar", map[string]any{"date": c.day(-1), "works": true, "name": phone}},
		"what was found":          {"inspections", inspection(0, off("words", phone))},
		"why nothing was swept":   {"suspensions", map[string]any{"from": c.day(0), "to": c.day(0), "slot": "am", "reason": phone}},
		"why a report is void":    {"sweeps/1/void", map[string]any{"reason": phone}},
	} {
		if status, reply := c.post(t, "planner", x.path, x.body); status != 400 || reply["detail"] == nil || reply["detail_zh"] == nil {
			t.Errorf("%s: %d %v", name, status, reply)
		}
	}
	last := time.Date(c.today.Year(), c.today.Month(), 0, 0, 0, 0, 0, cleaning.Zone())
	if status, reply := c.post(t, "planner", "months/"+last.Format("2006-01")+"/close", nil); status != 200 {
		t.Fatalf("%d %v", status, reply)
	}
	with := correction(1, phone)
	with["corrections"].([]any)[0].(map[string]any)["date"] = last.Format(time.DateOnly)
	if status, reply := c.post(t, "planner", "ledger/corrections", with); status != 400 {
		t.Errorf("a correction's reason: %d %v", status, reply)
	}
}

// A village that has objected waits for the answer before it objects again, so that nobody fills a list that all read.
func TestAVillageObjectsOnceAtATime(t *testing.T) {
	c := newSwept(t)
	c.inMonth(t, 1, [4]any{c.a, 2, "am", "done"}, [4]any{c.a, 2, "pm", "done"}, [4]any{c.a2, 2, "am", "done"}, [4]any{c.a2, 2, "pm", "missed"})
	if status, reply := c.post(t, "planner", "lists/"+c.month()+"/publish", map[string]any{"least": 2, "places": 1}); status != 201 {
		t.Fatalf("%d %v", status, reply)
	}
	object := func(place string) (int, map[string]any) {
		return c.post(t, "clerk", "lists/"+c.month()+"/objections", map[string]any{"place": place, "words": "下午扫了"})
	}
	status, first := object(c.a2)
	if status != 201 {
		t.Fatalf("%d %v", status, first)
	}
	if status, reply := object(c.a2); status != 409 || reply["detail_zh"] == nil {
		t.Errorf("again: %d %v", status, reply)
	}
	if status, reply := object(c.a); status != 201 {
		t.Errorf("another village: %d %v", status, reply)
	}
	answer := fmt.Sprintf("lists/%s/objections/%v/answer", c.month(), first["objection"])
	if status, reply := c.post(t, "planner", answer, map[string]any{"upheld": false, "words": "照片为证"}); status != 200 {
		t.Fatalf("%d %v", status, reply)
	}
	if status, reply := object(c.a2); status != 201 {
		t.Errorf("after the answer: %d %v", status, reply)
	}
}

// byCommittee is what the month before this one came to by committee, as a text.
func (c *swept) byCommittee(t *testing.T) string {
	t.Helper()
	m := webtest.GetJSON[postgis.Measures](t, c.Site, fmt.Sprintf("/api/cleaning/measures?town=%s&by=committee&from=%s&to=%s", webtest.Town, c.in(1), c.in(28)))
	return fmt.Sprintf("%+v", m.Rows)
}

// An undo gives a village back to its old committee only if no closed month counts it in the other one.
func TestAnUndoLeavesAClosedMonthItsCommittees(t *testing.T) {
	c := newSwept(t)
	path := "/api/collections/villages/items/" + c.a[len("villages."):]
	status, moved, _ := c.Write(t, "planner", "PATCH", path, fmt.Sprintf(`{"type":"Feature","properties":{"committee":%q,"code":%q}}`, webtest.UnitB, webtest.UnitB+"009"), "If-Match", `"1"`)
	if status != 200 {
		t.Fatalf("%d %+v", status, moved)
	}
	c.inMonth(t, 1, [4]any{c.a, 2, "am", "done"}, [4]any{c.b, 2, "am", "done"})
	if status, reply := c.post(t, "planner", "months/"+c.month()+"/close", nil); status != 200 {
		t.Fatalf("%d %v", status, reply)
	}
	before := c.byCommittee(t)
	response, body := c.Do(t, "planner", "POST", fmt.Sprintf("/api/changes/%d/undo?town=%s", moved.Change, webtest.Town), "")
	if response.StatusCode != 409 {
		t.Errorf("%d %s", response.StatusCode, body)
	}
	if after := c.byCommittee(t); after != before {
		t.Errorf("the closed month came to\n%s\nand comes to\n%s", before, after)
	}
}

// The days of a village that has ended stay those of the committee that it belonged to, whether or not their month is
// closed: an edit that gives it to another one is taken, and changes none of them, nor does its undo.
func TestAnEndedVillagesDaysStayItsCommittees(t *testing.T) {
	for name, closed := range map[string]bool{"an open month": false, "a closed month": true} {
		t.Run(name, func(t *testing.T) {
			c := newSwept(t)
			c.inMonth(t, 1, [4]any{c.a, 2, "am", "done"}, [4]any{c.b, 2, "am", "done"})
			first := time.Date(c.today.Year(), c.today.Month(), 1, 0, 0, 0, 0, cleaning.Zone()).Format(time.DateOnly)
			if status, reply := c.post(t, "planner", "lives", map[string]any{"op": "end", "place": c.a, "on": first}); status != 201 {
				t.Fatalf("%d %v", status, reply)
			}
			if closed {
				if status, reply := c.post(t, "planner", "months/"+c.month()+"/close", nil); status != 200 {
					t.Fatalf("%d %v", status, reply)
				}
			}
			before := c.byCommittee(t)
			path := "/api/collections/villages/items/" + c.a[len("villages."):]
			status, moved, _ := c.Write(t, "planner", "PATCH", path, fmt.Sprintf(`{"type":"Feature","properties":{"committee":%q,"code":%q}}`, webtest.UnitB, webtest.UnitB+"009"), "If-Match", `"1"`)
			if status != 200 {
				t.Fatalf("%d %+v", status, moved)
			}
			if after := c.byCommittee(t); after != before {
				t.Errorf("the month came to\n%s\nand comes to\n%s", before, after)
			}
			if response, body := c.Do(t, "planner", "POST", fmt.Sprintf("/api/changes/%d/undo?town=%s", moved.Change, webtest.Town), ""); response.StatusCode != 200 {
				t.Errorf("%d %s", response.StatusCode, body)
			}
			if after := c.byCommittee(t); after != before {
				t.Errorf("undone, the month came to\n%s\nand comes to\n%s", before, after)
			}
		})
	}
}

// One slot is reported only so often by one person, in a request and in all, as each report is judged with those before
// it; what is beyond is refused and keeps nothing else away.
func TestASlotIsNotReportedWithoutEnd(t *testing.T) {
	c := newSwept(t)
	outcomes := func(from, n int, also ...map[string]any) (written, refused int) {
		t.Helper()
		var reports []map[string]any
		for i := range n {
			reports = append(reports, c.reportOf(from+i, c.a, 1, 7))
		}
		for _, r := range c.report(t, "clerk", append(reports, also...)...) {
			switch zh, _ := r["detail_zh"].(string); {
			case r["outcome"] == "written":
				written++
			case r["outcome"] == "refused" && zh != "":
				refused++
			}
		}
		return written, refused
	}
	if written, refused := outcomes(1, 30, c.reportOf(500, c.a2, 1, 7)); written != 21 || refused != 10 {
		t.Errorf("%d written, %d refused", written, refused)
	}
	for i := range 4 {
		if written, refused := outcomes(100*i+100, 20); written != 20 || refused != 0 {
			t.Errorf("%d written, %d refused", written, refused)
		}
	}
	if written, refused := outcomes(501, 2, c.reportOf(503, c.a2, 1, 7)); written != 1 || refused != 2 {
		t.Errorf("beyond the limit %d written, %d refused", written, refused)
	}
}

// A rule by which a closed month was judged or paid is not taken back; one that holds from a later day on is.
func TestARuleOfAClosedMonthStays(t *testing.T) {
	c := newSwept(t)
	conn := c.Database.Connect(t)
	change := map[string]int64{}
	for name, sql := range map[string]string{
		"an old rate":    `INSERT INTO tuntu.rates (town, layer, valid_from, per, fen) VALUES ('` + webtest.Town + `', 'villages', '` + c.in(5) + `', 'day', 500)`,
		"an old window":  `INSERT INTO tuntu.slot_windows (town, slot, valid_from, starts, ends) VALUES ('` + webtest.Town + `', 'am', '` + c.in(5) + `', '05:00', '08:00')`,
		"an old fence":   `INSERT INTO tuntu.fences (town, valid_from, radius_m) VALUES ('` + webtest.Town + `', '` + c.in(5) + `', 300)`,
		"a later rate":   `INSERT INTO tuntu.rates (town, layer, valid_from, per, fen) VALUES ('` + webtest.Town + `', 'villages', '` + c.day(-9) + `', 'day', 500)`,
		"a later window": `INSERT INTO tuntu.slot_windows (town, slot, valid_from, starts, ends) VALUES ('` + webtest.Town + `', 'am', '` + c.day(-9) + `', '05:00', '08:00')`,
	} {
		var n int64
		err := pgx.BeginFunc(t.Context(), conn, func(tx pgx.Tx) error {
			if err := tx.QueryRow(t.Context(), `SELECT tuntu.begin_change('`+webtest.Town+`', 'tester', 'a rule', NULL)`).Scan(&n); err != nil {
				return err
			}
			_, err := tx.Exec(t.Context(), sql)
			return err
		})
		if err != nil {
			t.Fatal(name, err)
		}
		change[name] = n
	}
	if status, reply := c.post(t, "planner", "months/"+c.month()+"/close", nil); status != 200 {
		t.Fatalf("%d %v", status, reply)
	}
	for name, n := range change {
		want := map[bool]int{true: 409, false: 200}[strings.HasPrefix(name, "an old")]
		if response, body := c.Do(t, "planner", "POST", fmt.Sprintf("/api/changes/%d/undo?town=%s", n, webtest.Town), ""); response.StatusCode != want {
			t.Errorf("%s: %d %s", name, response.StatusCode, body)
		}
	}
}
