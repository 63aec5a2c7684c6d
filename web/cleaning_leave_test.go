package web_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"tuntu/geo"
	"tuntu/web/webtest"
)

// decoded reads a reply.
func decoded[T any](t *testing.T, body []byte) (value T) {
	t.Helper()
	if err := json.Unmarshal(body, &value); err != nil {
		t.Fatalf("%v: %s", err, body)
	}
	return value
}

// A cleaner's last day ends all of her assignments in the same change; what would begin later is taken back, nothing is
// assigned to her after it, and a measure counts her up to it.
func TestACleanersLastDay(t *testing.T) {
	c := newSwept(t)
	street := c.begin(t)
	ahead := func(n int) string { return c.day(-n) }
	edits := []map[string]any{{"op": "add", "cleaner": 1, "place": street, "starts": ahead(20)}}
	if status, reply := c.post(t, "planner", "assignments", map[string]any{"edits": edits}); status != http.StatusOK {
		t.Fatalf("%d %v", status, reply)
	}
	last := c.day(3)
	if status, reply := c.post(t, "planner", "cleaners/1/leave", map[string]any{"on": last}); status != http.StatusOK || reply["ended"] != 2.0 || reply["taken_back"] != 1.0 || reply["change"] == nil {
		t.Fatalf("%d %v", status, reply)
	}
	type held struct {
		Assignments []struct {
			Cleaner int
			Ends    *string
		}
	}
	_, body := c.Do(t, "planner", "GET", "/api/cleaning/assignments?town="+webtest.Town+"&from="+c.in(1)+"&to="+ahead(60), "")
	for _, a := range decoded[held](t, body).Assignments {
		if a.Cleaner == 1 && (a.Ends == nil || *a.Ends != last) {
			t.Errorf("%s", body)
		}
	}
	_, body = c.Do(t, "clerk", "GET", "/api/cleaners?town="+webtest.Town, "")
	if !strings.Contains(string(body), `"left_on":"`+last+`"`) {
		t.Errorf("the cleaners: %s", body)
	}
	active := func(from, to int) any {
		return webtest.GetJSON[map[string]any](t, c.Site, "/api/measures/cleaners.active?town="+webtest.Town+"&from="+c.day(from)+"&to="+c.day(to))["value"]
	}
	if with, without := active(4, 3), active(2, 0); with != 2.0 || without != 1.0 {
		t.Errorf("%v cleaners are active up to the day, and %v after it", with, without)
	}
	late := []map[string]any{{"op": "add", "cleaner": 1, "place": c.b, "starts": ahead(2)}}
	if status, reply := c.post(t, "planner", "assignments", map[string]any{"edits": late}); status != http.StatusConflict || !strings.Contains(fmt.Sprint(reply["detail_zh"]), "最后一天是 "+last) {
		t.Errorf("after the last day: %d %v", status, reply)
	}
	if status, reply := c.post(t, "planner", "cleaners/1/leave", map[string]any{"on": nil}); status != http.StatusOK {
		t.Errorf("the last day is taken back: %d %v", status, reply)
	}
	if status, reply := c.post(t, "planner", "assignments", map[string]any{"edits": late}); status != http.StatusOK {
		t.Errorf("she has come back: %d %v", status, reply)
	}
	begun := c.day(1)
	if status, reply := c.post(t, "planner", "assignments", map[string]any{"edits": []map[string]any{{"op": "add", "cleaner": 2, "place": c.a2, "starts": begun}}}); status != http.StatusOK {
		t.Fatalf("%d %v", status, reply)
	}
	before, reply := c.post(t, "planner", "cleaners/2/leave", map[string]any{"on": c.day(2)})
	if says := fmt.Sprint(reply["detail"], reply["detail_zh"]); before != http.StatusConflict || !strings.Contains(says, "2 has had 屯002 since "+begun) || !strings.Contains(says, "2 号从 "+begun+" 起已负责屯002") {
		t.Errorf("a last day before what has begun: %d %v", before, reply)
	}
	for name, x := range map[string]struct {
		role, path string
		body       map[string]any
		status     int
	}{
		"a clerk":        {"clerk", "cleaners/2/leave", map[string]any{"on": ahead(1)}, http.StatusForbidden},
		"nobody's":       {"planner", "cleaners/77/leave", map[string]any{"on": ahead(1)}, http.StatusBadRequest},
		"no day":         {"planner", "cleaners/2/leave", map[string]any{"on": "soon"}, http.StatusBadRequest},
		"into a closing": {"planner", "cleaners/3/leave", map[string]any{"on": c.in(9)}, http.StatusConflict},
	} {
		if name == "into a closing" {
			if status, reply := c.post(t, "planner", "months/"+c.month()+"/close", map[string]any{}); status != http.StatusOK {
				t.Fatalf("%d %v", status, reply)
			}
		}
		if status, reply := c.post(t, x.role, x.path, x.body); status != x.status {
			t.Errorf("%s: %d %v", name, status, reply)
		}
	}
}

// A last day that is taken back leaves all that it ended as it was, also what it took back and what an earlier one had
// ended; what was changed since stays as it is, and where a place has gone to another cleaner it is refused.
func TestALastDayIsTakenBack(t *testing.T) {
	c := newSwept(t)
	street := c.begin(t)
	ahead := func(n int) string { return c.day(-n) }
	held := func() string {
		_, body := c.Do(t, "planner", "GET", "/api/cleaning/assignments?town="+webtest.Town+"&from="+c.in(1)+"&to="+ahead(60), "")
		var all []string
		for _, a := range decoded[struct {
			Assignments []struct {
				ID, Cleaner   int
				Place, Starts string
				Ends          *string
			}
		}](t, body).Assignments {
			if ends := "-"; a.Cleaner == 1 {
				if a.Ends != nil {
					ends = *a.Ends
				}
				all = append(all, fmt.Sprint(a.ID, a.Place, a.Starts, ends))
			}
		}
		return strings.Join(all, "; ")
	}
	post := func(want int, path string, body map[string]any) map[string]any {
		t.Helper()
		status, reply := c.post(t, "planner", path, body)
		if status != want {
			t.Fatalf("%s %v: %d %v", path, body, status, reply)
		}
		return reply
	}
	add := func(cleaner int, place, starts string) map[string]any {
		return map[string]any{"edits": []map[string]any{{"op": "add", "cleaner": cleaner, "place": place, "starts": starts}}}
	}
	post(200, "assignments", add(1, street, ahead(20)))
	before := held()
	for _, last := range [][]string{{c.day(3)}, {c.day(3), c.day(1)}} {
		for _, on := range last {
			post(200, "cleaners/1/leave", map[string]any{"on": on})
		}
		if held() == before {
			t.Fatal("nothing has ended")
		}
		if reply := post(200, "cleaners/1/leave", map[string]any{"on": nil}); reply["restored"] != 3.0 || held() != before {
			t.Errorf("%v: she has %s, and had %s", reply, held(), before)
		}
	}
	if reply := post(200, "cleaners/1/leave", map[string]any{"on": nil}); reply["restored"] != 0.0 || held() != before {
		t.Errorf("taken back again: %v, %s", reply, held())
	}
	post(200, "cleaners/1/leave", map[string]any{"on": c.day(3)})
	other := post(200, "assignments", add(2, c.a, c.day(2)))["ids"].([]any)[0]
	reply := post(409, "cleaners/1/leave", map[string]any{"on": nil})
	if says := fmt.Sprint(reply["detail"], reply["detail_zh"]); !strings.Contains(says, c.a+" has gone to cleaner 2 from "+c.day(2)) || !strings.Contains(says, "已由 2 号负责") {
		t.Errorf("%v", reply)
	}
	post(200, "assignments", map[string]any{"edits": []map[string]any{{"op": "end", "id": other, "ends": c.day(2)}}})
	post(409, "cleaners/1/leave", map[string]any{"on": nil}) // that day was the other's
	ended := held()
	if reply := post(200, "cleaners/1/leave", map[string]any{"on": nil, "restore": false}); reply["restored"] != 0.0 || held() != ended {
		t.Errorf("the last day alone: %v, %s", reply, held())
	}
	post(200, "assignments", add(1, c.a, c.day(1)))
}

// Two cleaners who have one place together share its days, slots and pay evenly: the sheet adds up to what was swept.
func TestASharedPlaceIsPaidOnce(t *testing.T) {
	c := newSwept(t)
	c.begin(t)
	if status, reply := c.post(t, "planner", "assignments", map[string]any{"edits": []map[string]any{{"op": "add", "cleaner": 2, "place": c.a2, "starts": c.in(1)}}}); status != http.StatusOK {
		t.Fatalf("%d %v", status, reply)
	}
	if _, err := c.Database.Connect(t).Exec(t.Context(), fmt.Sprintf(`BEGIN; SELECT tuntu.begin_change('%[1]s', 'tester', 'rates', NULL);
		INSERT INTO tuntu.rates (town, layer, valid_from, per, fen) VALUES ('%[1]s', 'villages', '%[2]s', 'slot', 1235); COMMIT`, webtest.Town, c.in(1))); err != nil {
		t.Fatal(err)
	}
	c.inMonth(t, 1, [4]any{c.a2, 9, "am", "done"}, [4]any{c.a2, 9, "pm", "done"}, [4]any{c.a2, 10, "am", "done"}, [4]any{c.a, 9, "am", "done"})
	l := c.sheet(t, c.month())
	// three slots at a2 for two, and one at a for the first of them alone
	if one, two := l.Rows[0].Villages, l.Rows[1].Villages; one.Slots != 250 || one.Days != 200 || two.Slots != 150 || two.Days != 100 || *one.Yuan+*two.Yuan != 4*1235 {
		t.Errorf("%s", brief(l))
	}
	if l.Total.Villages.Slots != geo.Whole(4) || *l.Total.Yuan != 4*1235 || l.Rows[1].Shared != c.lastMonth(1).AddDate(0, 1, -1).Day() {
		t.Errorf("%s", brief(l))
	}
	response, csv := c.Do(t, "planner", "GET", "/api/cleaning/ledger?f=csv&town="+webtest.Town+"&month="+c.month(), "")
	if response.StatusCode != http.StatusOK || !strings.Contains(string(csv), ",2.5,") || !strings.Contains(string(csv), "按人均分") || !strings.Contains(string(csv), fmt.Sprintf(",3,%d,4,49.40,", 4*c.lastMonth(1).AddDate(0, 1, -1).Day())) {
		t.Errorf("%s", csv)
	}
	half := map[string]any{"cleaner": 2, "place": c.a2, "date": c.in(10), "slots": -0.5, "reason": "多报"}
	if status, reply := c.post(t, "planner", "months/"+c.month()+"/close", map[string]any{}); status != http.StatusOK {
		t.Fatalf("%d %v", status, reply)
	}
	if status, reply := c.post(t, "planner", "ledger/corrections", map[string]any{"corrections": []map[string]any{half}}); status != http.StatusCreated {
		t.Fatalf("%d %v", status, reply)
	}
	if l := c.sheet(t, c.today.Format("2006-01")); len(l.Corrections) != 1 || l.Corrections[0].Slots != -50 || *l.Corrections[0].Yuan != -618 {
		t.Errorf("%+v", l.Corrections)
	}
}

// Patrols are read by who works with people, the working calendar by all; a closed month says when and by whom.
func TestPatrolsTheCalendarAndClosedMonthsAreRead(t *testing.T) {
	c := newSwept(t)
	c.post(t, "planner", "members", map[string]any{"members": []any{map[string]any{"number": 4, "name": "队员丁"}}})
	c.post(t, "planner", "patrols", map[string]any{"shifts": []any{map[string]any{"date": c.day(0), "member": 4, "starts": "08:00", "ends": "12:00"}}})
	c.post(t, "planner", "calendar", map[string]any{"date": c.day(-1), "works": false, "name": "元旦"})
	if status, reply := c.post(t, "planner", "months/"+c.month()+"/close", map[string]any{}); status != http.StatusOK {
		t.Fatalf("%d %v", status, reply)
	}
	span := "?town=" + webtest.Town + "&from=" + c.day(0) + "&to=" + c.day(-1)
	for role, told := range map[string]bool{"viewer": false, "clerk": true, "planner": true} {
		response, body := c.Do(t, role, "GET", "/api/cleaning/patrols"+span, "")
		if (response.StatusCode == http.StatusOK) != told || told && !strings.Contains(string(body), `"member":4,"starts":"08:00","ends":"12:00"`) {
			t.Errorf("%s reads patrols: %d %s", role, response.StatusCode, body)
		}
		if _, body := c.Do(t, role, "GET", "/api/cleaning/calendar"+span, ""); !strings.Contains(string(body), `{"date":"`+c.day(-1)+`","works":false,"name":"元旦"}`) {
			t.Errorf("%s reads the calendar: %s", role, body)
		}
	}
	for role, told := range map[string]string{"nobody": "nothing", "viewer": "nothing", "clerk": "a mask", "planner": "a name"} {
		_, body := c.Do(t, role, "GET", "/api/cleaning/months?town="+webtest.Town, "")
		reply := decoded[struct {
			Closed []string
			Months []struct {
				Month    string
				ClosedOn string `json:"closed_on"`
				By       string
			}
		}](t, body)
		if len(reply.Months) != 1 || reply.Months[0].Month != c.month() || reply.Months[0].ClosedOn != time.Now().In(c.today.Location()).Format(time.DateOnly) || reply.Closed[0] != c.month() {
			t.Fatalf("%s: %s", role, body)
		}
		by, got := reply.Months[0].By, "nothing"
		if strings.Contains(by, "*") {
			got = "a mask"
		} else if by != "" {
			got = "a name"
		}
		if got != told {
			t.Errorf("%s is told %s (%s) of who closed it, and not %s", role, got, by, told)
		}
	}
}
