package web_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"tuntu/internal/postgis"
	"tuntu/web/webtest"
)

// month is the month before this one.
func (c *swept) month() string { return c.lastMonth(1).Format("2006-01") }

// listed is the reply of /api/cleaning/lists.
type listed struct{ Draft, Published *postgis.VillageLists }

func (c *swept) lists(t *testing.T, role string) (l listed) {
	t.Helper()
	response, body := c.Do(t, role, "GET", "/api/cleaning/lists?least=2&places=1&town="+webtest.Town+"&month="+c.month(), "")
	if err := json.Unmarshal(body, &l); err != nil || response.StatusCode != http.StatusOK {
		t.Fatalf("%d %s %v", response.StatusCode, body, err)
	}
	return l
}

// sides is a list in a line: of each village its place, whether it is tied, counts and was struck off.
func sides(l *postgis.VillageLists) string {
	if l == nil {
		return "none"
	}
	var words []string
	for _, side := range [][]postgis.ListedVillage{l.Red, l.Black, l.Few} {
		var line []string
		for _, v := range side {
			text := fmt.Sprintf("%s%s %d/%d", v.Name, map[bool]string{true: "="}[v.Tied], v.Done, v.Reported)
			if v.Counts != nil && *v.Counts {
				text += " counts"
			}
			if v.Struck {
				text += " struck"
			}
			line = append(line, text)
		}
		words = append(words, strings.Join(line, ","))
	}
	return strings.Join(words, "|")
}

// A draft is a planner's; what he publishes is everybody's and stays. A village objects by its own clerk before the day,
// its words are shown to those who work here, and it does not count while nobody has answered.
func TestVillageListsAreDraftedPublishedAndObjectedTo(t *testing.T) {
	c := newSwept(t)
	c.inMonth(t, 1,
		[4]any{c.a, 2, "am", "done"}, [4]any{c.a, 2, "pm", "done"}, [4]any{c.a2, 2, "am", "done"}, [4]any{c.a2, 2, "pm", "missed"}, [4]any{c.b, 3, "am", "done"})
	if l := c.lists(t, "planner"); sides(l.Draft) != "屯001 2/2|屯002 1/2|屯001 1/1" || l.Published != nil || l.Draft.Rules != (postgis.ListRules{Least: 2, Places: 1, N: 3, D: 4}) {
		t.Errorf("%s %+v", sides(l.Draft), l.Draft)
	}
	for _, role := range []string{"nobody", "clerk", "viewer"} {
		if l := c.lists(t, role); l.Draft != nil || l.Published != nil {
			t.Errorf("%s sees %+v", role, l)
		}
	}
	if response, _ := c.Do(t, "clerk", "GET", "/api/cleaning/lists?f=xlsx&town="+webtest.Town+"&month="+c.month(), ""); response.StatusCode != http.StatusNotFound {
		t.Errorf("an unpublished list as a file: %d", response.StatusCode)
	}
	publish := "lists/" + c.month() + "/publish"
	body := func(pairs ...any) map[string]any {
		b := map[string]any{"least": 2, "places": 1}
		for i := 0; i < len(pairs); i += 2 {
			b[pairs[i].(string)] = pairs[i+1]
		}
		return b
	}
	for _, x := range []struct {
		role, path string
		body       any
		status     int
	}{
		{"clerk", publish, body(), http.StatusForbidden},
		{"planner", "lists/" + c.today.Format("2006-01") + "/publish", body(), http.StatusConflict}, // the month is not over
		{"planner", publish, body("objections_until", c.day(0)), http.StatusBadRequest},
		{"planner", publish, body("red", []string{c.a2}), http.StatusBadRequest}, // which is on the other list
		{"planner", publish, body("red", []string{c.a}, "objections_until", c.day(-3)), http.StatusCreated},
		{"planner", publish, body(), http.StatusConflict}, // twice
		{"clerk", "lists/" + c.month() + "/objections", map[string]any{"place": c.b, "words": "不对"}, http.StatusForbidden},
		{"clerk", "lists/" + c.month() + "/objections", map[string]any{"place": c.a2, "words": ""}, http.StatusBadRequest},
		{"planner", "lists/" + c.month() + "/objections", map[string]any{"place": c.b, "words": "不对"}, http.StatusNotFound}, // on no list
		{"clerk", "lists/" + c.month() + "/objections", map[string]any{"place": c.a2, "words": "下午其实扫了"}, http.StatusCreated},
	} {
		if status, reply := c.post(t, x.role, x.path, x.body); status != x.status || status >= 400 && reply["detail_zh"] == nil {
			t.Errorf("%s %s %v: %d %v, want %d", x.role, x.path, x.body, status, reply, x.status)
		}
	}
	c.inMonth(t, 20, [4]any{c.a, 9, "am", "missed"}, [4]any{c.b, 9, "am", "done"}) // changes the draft and not what is published
	if l := c.lists(t, "planner"); sides(l.Published) != "屯001 2/2|屯002 1/2|" || sides(l.Draft) == "屯001 2/2|屯002 1/2|屯001 1/1" {
		t.Errorf("%s, draft %s", sides(l.Published), sides(l.Draft))
	}
	for role, shown := range map[string]bool{"clerk": true, "nobody": false, "viewer": false} {
		l := c.lists(t, role)
		objections := l.Published.Black[0].Objections
		if len(objections) != 1 || objections[0].MadeOn != c.day(0) || (objections[0].Words != nil) != shown {
			t.Errorf("%s: %+v", role, objections)
		}
		_, file := c.Do(t, role, "GET", "/api/cleaning/lists?f=csv&town="+webtest.Town+"&month="+c.month(), "")
		if text := string(file); strings.Contains(text, "下午其实扫了") != shown || !strings.Contains(text, "黑榜,1,\"\t"+webtest.UnitA+"002\",屯002,甲村,") || !strings.Contains(text, "待答复") {
			t.Errorf("%s: %s", role, text)
		}
	}
	id := int64(c.lists(t, "planner").Published.Black[0].Objections[0].ID)
	answer := fmt.Sprintf("lists/%s/objections/%d/answer", c.month(), id)
	for _, x := range []struct {
		role   string
		status int
	}{{"clerk", http.StatusForbidden}, {"planner", http.StatusOK}, {"planner", http.StatusNotFound}} {
		if status, reply := c.post(t, x.role, answer, map[string]any{"upheld": true, "words": "属实"}); status != x.status {
			t.Errorf("%s answers: %d %v", x.role, status, reply)
		}
	}
	if l := c.lists(t, "nobody"); sides(l.Published) != "屯001 2/2|屯002 1/2 struck|" {
		t.Errorf("before the day: %s", sides(l.Published))
	}
	if _, err := c.Database.Connect(t).Exec(t.Context(), `BEGIN; SELECT tuntu.begin_change('`+webtest.Town+`', 'tester', 'time goes by', NULL);
		UPDATE tuntu.published_lists SET published_on = published_on - 30, objections_until = objections_until - 30; COMMIT`); err != nil {
		t.Fatal(err)
	}
	if l := c.lists(t, "nobody"); sides(l.Published) != "屯001 2/2 counts|屯002 1/2 struck|" {
		t.Errorf("after the day: %s", sides(l.Published))
	}
	if status, reply := c.post(t, "clerk", "lists/"+c.month()+"/objections", map[string]any{"place": c.a, "words": "太晚"}); status != http.StatusConflict {
		t.Errorf("an objection after the day: %d %v", status, reply)
	}
}

// Inspections and washings of a month are papers too; who may not know what was found is refused.
func TestInspectionsAndWashingsOnPaper(t *testing.T) {
	c := newSwept(t)
	c.begin(t)
	street := fmt.Sprintf("streets.%d", c.Find(t, "streets", "S1"))
	for path, body := range map[string]any{
		"washings": map[string]any{"date": c.day(0), "streets": []string{street}},
		"sheets":   map[string]any{"name": "月检", "valid_from": c.day(0), "items": []map[string]any{{"item": 1, "title": "路面", "cap": 30}}},
	} {
		if status, reply := c.post(t, "planner", path, body); status != http.StatusCreated {
			t.Fatalf("%s: %d %v", path, status, reply)
		}
	}
	inspection := map[string]any{"date": c.day(0), "place": c.a, "sheet": "月检", "deductions": []map[string]any{{"item": 1, "points": 2.5, "words": "路面有垃圾"}}}
	if status, reply := c.post(t, "planner", "inspections", inspection); status != http.StatusCreated {
		t.Fatalf("%d %v", status, reply)
	}
	file := func(role, sheet string) (int, string) {
		response, body := c.Do(t, role, "GET", "/api/cleaning/lists?f=csv&sheet="+sheet+"&town="+webtest.Town+"&month="+c.today.Format("2006-01"), "")
		return response.StatusCode, string(body)
	}
	if status, text := file("clerk", "inspections"); status != http.StatusOK || !strings.Contains(text, "屯001,月检,,第1项 −2.5：路面有垃圾,97.5\n") {
		t.Errorf("%d %s", status, text)
	}
	if status, reply := c.post(t, "planner", "members", map[string]any{"members": []any{map[string]any{"number": 7, "name": "队员庚"}}}); status != http.StatusOK {
		t.Fatalf("%d %v", status, reply)
	}
	if status, reply := c.post(t, "planner", "patrols", map[string]any{"shifts": []any{map[string]any{"date": c.day(0), "member": 7, "starts": "08:00", "ends": "11:30"}, map[string]any{"date": c.day(0), "member": 7, "starts": "15:00", "ends": "16:00"}}}); status != http.StatusCreated {
		t.Fatalf("%d %v", status, reply)
	}
	if status, text := file("clerk", "patrols"); status != http.StatusOK || !strings.Contains(text, ",08:00,11:30,7,210\n") || !strings.Contains(text, ",270\n") || strings.Contains(text, "队员庚") {
		t.Errorf("%d %s", status, text)
	}
	for role, want := range map[string]int{"nobody": http.StatusUnauthorized, "viewer": http.StatusForbidden} {
		if status, text := file(role, "patrols"); status != want {
			t.Errorf("patrols for a %s: %d %s", role, status, text)
		}
	}
	if status, text := file("nobody", "inspections"); status != http.StatusUnauthorized {
		t.Errorf("%d %s", status, text)
	}
	if status, text := file("nobody", "washings"); status != http.StatusOK || !strings.Contains(text, fmt.Sprintf("1,一街,甲村,4,1,%d日,否\n", c.today.Day())) {
		t.Errorf("%d %s", status, text)
	}
}
