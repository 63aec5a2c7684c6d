package web_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/postgis"
	"tuntu/web/webtest"
)

// strangers are places, a committee and people that a town has not: those of another town, and what has ended.
type strangers struct {
	*swept
	named map[string][]string // by kind: of the other town, of none, ended
	known map[string]string
}

func newStrangers(t *testing.T) *strangers {
	t.Helper()
	s := &strangers{swept: newSwept(t), known: map[string]string{}}
	street := func(code, unit string) geo.Feature {
		return geo.Feature{Code: code, Committee: unit, Name: "街" + code, Geometry: orb.LineString{{110.97, 25.9}, {110.98, 25.9}}, Properties: map[string]any{}}
	}
	gone := webtest.Town + "299"
	s.Put(t, webtest.Town, "streets", street("S1", webtest.UnitA), street("S2", webtest.UnitA))
	s.Put(t, webtest.Town, "committees", geo.Feature{Code: gone, Name: "旧村", Geometry: orb.Polygon{{{111.1, 25.85}, {111.15, 25.85}, {111.15, 25.9}, {111.1, 25.9}, {111.1, 25.85}}}})
	other := webtest.OtherTown + "201"
	s.Put(t, webtest.OtherTown, "committees", geo.Feature{Code: other, Name: "丙村", Geometry: orb.Polygon{{{110.95, 25.85}, {111, 25.85}, {111, 25.95}, {110.95, 25.95}, {110.95, 25.85}}}})
	s.Put(t, webtest.OtherTown, "villages", geo.Feature{Code: other + "001", Committee: other, Name: "外屯", Geometry: orb.Point{110.97, 25.9}, Properties: map[string]any{}})
	s.Put(t, webtest.OtherTown, "streets", street("T1", other))
	write := func(town string, fn func(*postgis.Change) error) {
		t.Helper()
		if err := s.DB.Write(t.Context(), postgis.Request{Town: town, Actor: webtest.Operator(), Reason: "strangers"}, nil, fn); err != nil {
			t.Fatal(err)
		}
	}
	write(webtest.Town, func(c *postgis.Change) error {
		_, err := c.MergeCommittees(t.Context(), gone, webtest.UnitB)
		return err
	})
	write(webtest.Town, func(c *postgis.Change) error {
		return c.PutMembers(t.Context(), []postgis.Member{{Number: 4, Name: "队员丁"}})
	})
	write(webtest.OtherTown, func(c *postgis.Change) error {
		if err := c.PutMembers(t.Context(), []postgis.Member{{Number: 44, Name: "队员丁"}}); err != nil {
			return err
		}
		return c.PutCleaners(t.Context(), []postgis.Cleaner{{Number: 77, Name: "丁"}})
	})
	place := func(layer, code string) string { return fmt.Sprintf("%s.%d", layer, s.Find(t, layer, code)) }
	for name, body := range map[string]any{
		"lives":            map[string]any{"op": "end", "place": s.b, "on": s.day(100)},
		"lives?":           map[string]any{"op": "end", "place": place("streets", "S2"), "on": s.day(100)},
		"cleaners/3/leave": map[string]any{"on": s.day(100)},
		"sheets":           map[string]any{"name": "卫生", "valid_from": s.day(0), "items": []any{map[string]any{"item": 1, "title": "垃圾", "cap": 10}}},
	} {
		if status, reply := s.post(t, "planner", strings.TrimSuffix(name, "?"), body); status >= 300 {
			t.Fatalf("%s: %d %v", name, status, reply)
		}
	}
	s.known = map[string]string{"village": s.a, "street": place("streets", "S1"), "committee": webtest.UnitA, "cleaner": "1", "member": "4"}
	s.named = map[string][]string{
		"village":   {place("villages", other+"001"), "villages.987654321", s.b},
		"street":    {place("streets", "T1"), "streets.987654321", place("streets", "S2")},
		"committee": {other, webtest.Town + "998", gone},
		"cleaner":   {"77", "987654", "3"},
		"member":    {"44", "987654"},
	}
	return s
}

// naming are bodies of all writes of cleaning that name somebody or some place, by the route: what is named stands in
// braces. Routes with none name nobody.
func (c *swept) naming() map[string][]string {
	day, ahead := c.day(0), c.day(-5)
	return map[string][]string{
		"reports": {`{"reports":[{"uuid":"` + uuidOf(1) + `","place":"{village}","date":"` + day + `","slot":"am","result":"done","captured_at":"` + c.captured(0, 0) + `","basis":"seen"}]}`},
		"assignments": {
			`{"edits":[{"op":"add","cleaner":{cleaner},"place":"` + c.a + `","starts":"` + day + `"}]}`,
			`{"edits":[{"op":"add","cleaner":1,"instead_of":{cleaner},"place":"` + c.a + `","starts":"` + day + `"}]}`,
			`{"edits":[{"op":"add","cleaner":1,"place":"{village}","starts":"` + day + `"}]}`,
			`{"edits":[{"op":"add","cleaner":1,"place":"{street}","starts":"` + day + `","ends":"` + ahead + `"}]}`,
		},
		"suspensions": {
			`{"from":"` + day + `","to":"` + day + `","slot":"am","committee":"{committee}","reason":"雨"}`,
			`{"from":"` + day + `","to":"` + ahead + `","slot":"am","villages":["` + c.a + `","{village}"],"reason":"雨"}`,
		},
		"fences": {`{"village":"{village}","valid_from":"` + day + `","radius_m":300}`},
		"lives": {
			`{"op":"end","place":"{village}","on":"` + day + `"}`, `{"op":"end","place":"{street}","on":"` + day + `"}`,
			`{"op":"merge","place":"` + c.a2 + `","into":"{village}","on":"` + day + `"}`,
			`{"op":"move","place":"` + c.a2 + `","into":"{committee}","on":"` + day + `"}`,
		},
		"washings": {`{"date":"` + day + `","streets":["{street}"]}`},
		"inspections": {
			`{"date":"` + day + `","place":"{village}","sheet":"卫生","member":4,"deductions":[]}`, `{"date":"` + day + `","place":"{street}","sheet":"卫生"}`,
			`{"date":"` + day + `","place":"` + c.a + `","sheet":"卫生","member":{member}}`,
		},
		"patrols": {`{"shifts":[{"date":"` + day + `","member":4,"starts":"08:00","ends":"12:00"},{"date":"` + day + `","member":{member},"starts":"13:00","ends":"17:00"}]}`},
		"ledger/corrections": {
			`{"corrections":[{"cleaner":{cleaner},"place":"` + c.a + `","date":"` + c.in(9) + `","days":1,"reason":"漏记"}]}`,
			`{"corrections":[{"cleaner":1,"place":"{village}","date":"` + c.in(9) + `","days":1,"reason":"漏记"}]}`,
		},
		"windows": nil, "bounds": nil, "sheets": nil, "members": nil, "calendar": nil, "rates": nil,
		// These name a record in their address: see TestRecordsOfAnotherTownAreNotFound.
		"sweeps/{sweep}/void": nil, "suspensions/{suspension}/end": nil, "washings/{washing}/void": nil, "inspections/{inspection}/void": nil,
		"cleaners/{cleaner}/leave": nil, "months/{month}/close": nil, "lists/{month}/publish": nil, "lists/{month}/objections": nil,
		"lists/{month}/objections/{objection}/answer": nil,
	}
}

// What names a committee, village, street, cleaner or member that is another town's, nobody's or that has ended is
// refused by a sentence that says which, and writes nothing; the same with one of the town's own is taken.
func TestStrangersAreRefused(t *testing.T) {
	s := newStrangers(t)
	if status, reply := s.post(t, "planner", "months/"+s.month()+"/close", map[string]any{}); status != http.StatusOK {
		t.Fatalf("%d %v", status, reply)
	}
	naming := s.naming()
	var routes []string
	for path, verbs := range webtest.GetJSON[struct{ Paths map[string]map[string]any }](t, s.Site, "/api/openapi.json").Paths {
		if route, ok := strings.CutPrefix(path, "/api/cleaning/"); ok && verbs["post"] != nil {
			if routes = append(routes, route); !slices.Contains(keys(naming), route) {
				t.Errorf("%s is not tried here", route)
			}
		}
	}
	if len(routes) < 20 || len(routes) != len(naming) {
		t.Errorf("of %d routes %d are told of", len(routes), len(naming))
	}
	brace := regexp.MustCompile(`\{([a-z]+)\}`)
	for route, bodies := range naming {
		for _, body := range bodies {
			kind := brace.FindStringSubmatch(body)[1]
			for i, name := range s.named[kind] {
				// What has ended lately has days that may be told of, which a correction is.
				if i == 2 && route == "ledger/corrections" && kind == "cleaner" {
					continue
				}
				status, reply := s.send(t, route, brace.ReplaceAllString(body, name))
				detail := fmt.Sprint(reply["detail"])
				if results, ok := reply["results"].([]any); ok { // each report stands alone
					result := results[0].(map[string]any)
					status, detail = map[any]int{"refused": http.StatusNotFound}[result["outcome"]], fmt.Sprint(result["detail"])
				}
				if status != http.StatusBadRequest && status != http.StatusNotFound && status != http.StatusConflict || !strings.Contains(detail, name) {
					t.Errorf("%s %s: %d %v", route, brace.ReplaceAllString(body, name), status, reply)
				}
			}
		}
	}
	for route, bodies := range naming {
		for _, body := range bodies {
			if route == "lives" { // what merges or ends is not there for the others
				continue
			}
			own := brace.ReplaceAllStringFunc(body, func(kind string) string { return s.known[strings.Trim(kind, "{}")] })
			if strings.Contains(own, `"instead_of":1`) {
				own = strings.Replace(own, `"cleaner":1`, `"cleaner":2`, 1)
			}
			if status, reply := s.send(t, route, own); status >= 300 && !strings.Contains(fmt.Sprint(reply["detail"]), "same day") {
				t.Errorf("%s %s: %d %v", route, own, status, reply)
			}
		}
	}
}

func keys(m map[string][]string) (all []string) {
	for k := range m {
		all = append(all, k)
	}
	return all
}

// send posts a body as it is as the planner.
func (s *strangers) send(t *testing.T, route, body string) (int, map[string]any) {
	t.Helper()
	return s.post(t, "planner", route, json.RawMessage(body))
}

// A record of another town's is not found under this one, whatever its number, nor is one that there is nowhere.
func TestRecordsOfAnotherTownAreNotFound(t *testing.T) {
	s := newStrangers(t)
	conn := s.Database.Connect(t)
	if _, err := conn.Exec(t.Context(), fmt.Sprintf(`BEGIN; SELECT tuntu.begin_change('%[1]s', 'tester', 'records', NULL);
		INSERT INTO tuntu.sweeps (town, id, uuid, village, date, slot, result, captured_at, received_at, state, rules)
			SELECT '%[1]s', 900001, gen_random_uuid(), min(fid), '%[2]s', 'am', 'done', now(), now(), 'late', 2 FROM tuntu.villages WHERE town = '%[1]s';
		INSERT INTO tuntu.suspensions (town, id, date, slot, reason) VALUES ('%[1]s', 900001, '%[2]s', 'am', '雨');
		INSERT INTO tuntu.washings (town, id, street, date) SELECT '%[1]s', 900001, min(fid), '%[2]s' FROM tuntu.streets WHERE town = '%[1]s';
		INSERT INTO tuntu.scoresheets (town, id, name, valid_from, items) VALUES ('%[1]s', 900001, '表', '%[2]s', '[{"item":1,"title":"t","cap":10}]');
		INSERT INTO tuntu.inspections (town, id, date, village, sheet, score) SELECT '%[1]s', 900001, '%[2]s', min(fid), 900001, 90 FROM tuntu.villages WHERE town = '%[1]s';
		INSERT INTO tuntu.assignments (town, id, cleaner, village, starts) SELECT '%[1]s', 900001, c.id, v.fid, '%[2]s' FROM tuntu.cleaners c, tuntu.villages v
			WHERE c.town = '%[1]s' AND v.town = '%[1]s';
		COMMIT`, webtest.OtherTown, s.day(1))); err != nil {
		t.Fatal(err)
	}
	list := "lists/" + s.month()
	for route, body := range map[string]string{
		"sweeps/%s/void": `{"reason":"错"}`, "suspensions/%s/end": `{"to":"` + s.day(1) + `"}`, "washings/%s/void": `{"reason":"错"}`, "inspections/%s/void": `{"reason":"错"}`,
		"assignments": `{"edits":[{"op":"end","id":%s,"ends":"` + s.day(0) + `"}]}`, "cleaners/%s/leave": `{"on":"` + s.day(0) + `"}`,
		list + "/objections/%s/answer": `{"upheld":true,"words":"是"}`,
	} {
		for _, id := range []string{"900001", "987654"} {
			status, reply := s.send(t, strings.Replace(route, "%s", id, 1), strings.Replace(body, "%s", id, 1))
			if status != http.StatusNotFound && status != http.StatusBadRequest || !strings.Contains(fmt.Sprint(reply["detail"]), id) {
				t.Errorf("%s of %s: %d %v", route, id, status, reply)
			}
		}
	}
	for _, village := range s.named["village"] {
		for route, body := range map[string]string{list + "/objections": `{"place":"` + village + `","words":"不对"}`, list + "/publish": `{"red":["` + village + `"]}`} {
			if status, reply := s.send(t, route, body); status != http.StatusNotFound && status != http.StatusBadRequest || !strings.Contains(fmt.Sprint(reply["detail"]), village) {
				t.Errorf("%s: %d %v", route, status, reply)
			}
		}
	}
}

// Reads that name a committee or a place of another town, or of none, say so, as an empty answer would pass for nothing
// being amiss.
func TestStrangersAreNotRead(t *testing.T) {
	s := newStrangers(t)
	for _, path := range []string{
		"/api/cleaning/measures?by=village&committee={committee}", "/api/cleaning/days?committee={committee}", "/api/cleaning/calls?slot=am&committee={committee}",
		"/api/measures/coverage.completion?committee={committee}", "/api/coverage/history?committee={committee}", "/api/figures?committee={committee}",
		"/api/collections/villages/export?f=csv&measure=coverage.completion&properties=name,rate&committee={committee}",
		"/api/cleaning/sweeps?place={village}", "/api/cleaning/sweeps?place={street}", "/api/cleaners?village={fid}",
	} {
		kind := regexp.MustCompile(`\{([a-z]+)\}`).FindStringSubmatch(path)[1]
		names := s.named[map[string]string{"fid": "village"}[kind]+kind]
		if kind == "fid" {
			names = s.named["village"]
		}
		for _, name := range names[:2] {
			if kind == "fid" {
				name = strings.TrimPrefix(name, "villages.")
			}
			response, body := s.Do(t, "planner", "GET", strings.Replace(path, "{"+kind+"}", name, 1)+"&town="+webtest.Town, "")
			if response.StatusCode != http.StatusNotFound || !strings.Contains(string(body), name) {
				t.Errorf("%s of %s: %d %.200s", path, name, response.StatusCode, body)
			}
		}
	}
}
