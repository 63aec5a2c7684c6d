package web_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"tuntu/web/webtest"
)

type toldScene struct {
	ID      int64
	View    string
	Frame   string
	Title   map[string]string
	Notes   map[string]string
	Figures []struct {
		Measure string
		Of      map[string]string
		Days    int
	}
}

type toldStory struct {
	Name     string
	Version  int
	Edit     int64
	Title    map[string]string
	Chapters []struct {
		Title  map[string]string
		Scenes []toldScene
	}
}

type toldProblems struct {
	Problems []struct {
		Chapter, Scene int
		ID             int64
		What, Detail   string
		Hans           string `json:"detail_zh"`
	}
}

// testShippedStory looks at the story that the sample tells: the report's four chapters, in which everything fits.
func testShippedStory(t *testing.T, s *webtest.Site) {
	list := webtest.GetJSON[struct {
		Stories []struct {
			Name    string
			Version *int
			Draft   bool
		}
	}](t, s, "/api/stories")
	if len(list.Stories) != 1 || list.Stories[0].Name != "report" || *list.Stories[0].Version != 1 || list.Stories[0].Draft {
		t.Errorf("%+v", list)
	}
	told := webtest.GetJSON[toldStory](t, s, "/api/stories/report")
	var chapters []string
	measures := map[string]bool{}
	for _, c := range told.Chapters {
		chapters = append(chapters, c.Title["zh-Hans"])
		for _, sc := range c.Scenes {
			if sc.ID == 0 || sc.Notes != nil || sc.Title["zh-Hans"] == "" || sc.Title["zh-Hant"] == "" || sc.Title["en"] == "" || len(sc.Figures) == 0 || len(sc.Figures) > 4 {
				t.Errorf("%+v", sc)
			}
			for _, f := range sc.Figures {
				measures[f.Measure] = true
			}
		}
	}
	if !slices.Equal(chapters, []string{"党建强", "乡村美", "产业强", "农民富"}) {
		t.Errorf("%v", chapters)
	}
	for _, id := range []string{
		"sites.count", "committees.with_centre", "cleaners.active", "villages.count", "streets.count", "coverage.staffed", "coverage.completion", "reported.vanguard", "streets.washes_least",
		"parcels.reclaimed_mu", "reported.grain_jin", "reported.water_yuan", "channels.length_m", "pump_stations.count", "water.committees", "water.villages", "water.people", "reported.inspection",
		"plots.area_mu", "zones.count", "reported.posts", "reported.jobs", "reported.wages_yuan", "reported.awards", "reported.credit_done", "reported.credit_rate", "reported.leaving_households", "reported.leaving_people",
	} {
		if !measures[id] {
			t.Errorf("no scene tells %s", id)
		}
	}
}

// A planner writes a story, saves it, is told what does not fit, publishes it, and goes on editing: what is published stays,
// and notes never leave.
func TestAStoryIsWrittenCheckedAndPublished(t *testing.T) {
	c := webtest.NewCast(t)
	at := func(more string) string { return "/api/stories" + more + "?town=" + webtest.Town }
	do := func(role, method, path, body string, want int) []byte {
		t.Helper()
		response, reply := c.Do(t, role, method, path, body)
		if response.StatusCode != want {
			t.Fatalf("%s %s: %s %s", method, path, response.Status, reply)
		}
		return reply
	}
	read := func(role, path string, into any) {
		t.Helper()
		if err := json.Unmarshal(do(role, "GET", path, "", 200), into); err != nil {
			t.Fatal(err)
		}
	}
	three := func(text string) string { return fmt.Sprintf(`{"zh-Hans":%q,"zh-Hant":%q,"en":%q}`, text, text, text) }
	scene := func(id int64, view, title, more string) string {
		return fmt.Sprintf(`{"id":%d,"view":%q,"frame":"town","title":%s,"notes":%s,"hold_s":20,"transition":"fly"%s}`, id, view, title, three("讲稿在此"), more)
	}
	draft := func(edit int64, scenes ...string) string {
		return fmt.Sprintf(`{"edit":%d,"title":%s,"chapters":[{"title":%s,"scenes":[%s]}]}`, edit, three("汇报"), three("一"), strings.Join(scenes, ","))
	}
	do("planner", "POST", at(""), `{"name":"visit","title":`+three("汇报")+`}`, 201)
	do("planner", "POST", at(""), `{"name":"visit","title":`+three("汇报")+`}`, 409)
	parcel := c.Parcel["PA"]
	good := fmt.Sprintf("theme=farmland&sel=parcels.%d", parcel)
	do("planner", "PUT", at("/visit/draft"), draft(0, scene(0, good, three("图斑"), `,"figures":[{"measure":"parcels.count"}]`)), 200)
	do("planner", "PUT", at("/visit/draft"), draft(0, scene(0, good, three("旧"), "")), 409) // saved since
	do("planner", "PUT", at("/visit/draft"), draft(1, scene(0, "town=450399100", three("x"), "")), 400)
	do("planner", "PUT", at("/visit/draft"), draft(1, scene(0, "", three("打 13877312345"), "")), 400)

	var saved toldStory
	read("planner", at("/visit/draft"), &saved)
	first := saved.Chapters[0].Scenes[0]
	if saved.Edit != 1 || first.ID == 0 || first.Notes["zh-Hans"] != "讲稿在此" {
		t.Fatalf("%+v", saved)
	}
	do("clerk", "GET", at("/visit/draft"), "", 403)
	do("nobody", "GET", at("/visit/draft"), "", 401)
	do("nobody", "GET", at("/visit"), "", 404) // not published

	do("planner", "PUT", at("/visit/draft"), draft(1,
		scene(first.ID, good, three("图斑"), `,"figures":[{"measure":"parcels.count"}]`),
		scene(0, "theme=farmland&sel=parcels.999999", `{"zh-Hans":"缺字"}`, `,"figures":[{"measure":"sites.count","of":{"kind":"workshop"}},{"measure":"reported.none"},{"measure":"nothing"}]`),
		scene(0, "theme=farmland&filter=stage%20%3D%20'closed'&committee=450324103999", three("空"), `,"photos":[{"sha256":"`+strings.Repeat("a", 64)+`","caption":`+three("照片")+`}]`)), 200)
	var wrong toldProblems
	read("planner", at("/visit/check"), &wrong)
	found := map[string]int{}
	for _, p := range wrong.Problems {
		found[fmt.Sprint(p.Scene, p.What)]++
		if p.Chapter != 1 || p.ID == 0 || p.Detail == "" || p.Hans == "" || p.Hans == p.Detail {
			t.Errorf("%+v", p)
		}
	}
	if want := map[string]int{"2word": 1, "2selection": 1, "2figure": 3, "3filter": 1, "3committee": 1, "3photo": 1}; fmt.Sprint(found) != fmt.Sprint(want) {
		t.Errorf("%v, not %v", found, want)
	}
	var refused struct{ Problems []any }
	if err := json.Unmarshal(do("planner", "POST", at("/visit/publish"), `{}`, 409), &refused); err != nil || len(refused.Problems) != len(wrong.Problems) {
		t.Errorf("%v %+v", err, refused)
	}

	do("planner", "PUT", at("/visit/draft"), draft(2, scene(first.ID, good, three("图斑"), `,"figures":[{"measure":"parcels.count"}]`)), 200)
	do("clerk", "POST", at("/visit/publish"), `{}`, 403)
	do("planner", "POST", at("/visit/publish"), `{}`, 200)
	var published toldStory
	read("nobody", at("/visit"), &published)
	if published.Version != 1 || published.Chapters[0].Scenes[0].ID != first.ID || published.Chapters[0].Scenes[0].Notes != nil {
		t.Errorf("%+v", published)
	}
	for _, path := range []string{at("/visit"), at("")} {
		for _, role := range []string{"nobody", "clerk"} {
			if body := do(role, "GET", path, "", 200); strings.Contains(string(body), "讲稿") {
				t.Errorf("%s of %s has notes: %s", path, role, body)
			}
		}
	}
	var notes struct{ Notes map[string]map[string]string }
	if read("planner", at("/visit/notes"), &notes); notes.Notes[fmt.Sprint(first.ID)]["zh-Hans"] != "讲稿在此" {
		t.Errorf("%+v", notes)
	}
	do("clerk", "GET", at("/visit/notes"), "", 403)

	do("planner", "PUT", at("/visit/draft"), draft(3, scene(first.ID, good, three("另题"), "")), 200)
	before := do("nobody", "GET", at("/visit"), "", 200)
	if !strings.Contains(string(before), "图斑") || strings.Contains(string(before), "另题") {
		t.Errorf("a draft alters what is published: %s", before)
	}
	do("planner", "POST", at("/visit/publish"), `{}`, 200)
	if old := do("nobody", "GET", at("/visit")+"&version=1", "", 200); !strings.Contains(string(old), "图斑") {
		t.Errorf("%s", old)
	}
	do("planner", "POST", at("/visit/publish"), `{"edit":1}`, 409) // of an edit that nobody sees any more

	// Withdrawn, nothing of it is public, in whatever version; the draft stays until it is taken away, too.
	do("planner", "DELETE", at("/visit"), "", 200)
	for _, path := range []string{at("/visit"), at("/visit") + "&version=1", at("/visit") + "&version=2"} {
		do("nobody", "GET", path, "", 404)
	}
	do("planner", "GET", at("/visit/notes"), "", 404)
	do("planner", "GET", at("/visit/draft"), "", 200)
	do("planner", "DELETE", at("/visit"), "", 200)
	do("planner", "GET", at("/visit/draft"), "", 404)
	if response, _ := c.Do(t, "planner", http.MethodDelete, at("/visit"), ""); response.StatusCode != 404 {
		t.Error(response.Status)
	}
}

// Numbers of persons are refused wherever a scene has words; a copy of a scene is one more; what is left out is an empty list;
// a layer that visitors may not see is told.
func TestWhatAScenesWordsMayNotHold(t *testing.T) {
	c := webtest.NewCast(t)
	path := "/api/stories/visit/draft?town=" + webtest.Town
	do := func(role, method, path, body string, want int) []byte {
		t.Helper()
		response, reply := c.Do(t, role, method, path, body)
		if response.StatusCode != want {
			t.Fatalf("%s %s %s: %s %s", method, path, body, response.Status, reply)
		}
		return reply
	}
	title := `{"zh-Hans":"一","zh-Hant":"一","en":"One"}`
	scene := func(id int64, more string) string {
		return fmt.Sprintf(`{"id":%d,"view":"theme=farmland","frame":"town","title":%s,"transition":"fly"%s}`, id, title, more)
	}
	draft := func(edit int, scenes ...string) string {
		return fmt.Sprintf(`{"edit":%d,"title":%s,"chapters":[{"title":%s,"scenes":[%s]}]}`, edit, title, title, strings.Join(scenes, ","))
	}
	do("planner", "POST", "/api/stories?town="+webtest.Town, `{"name":"visit","title":`+title+`}`, 201)
	number := `{"zh-Hans":"韦大山 13877312345"}`
	for _, more := range []string{
		`,"photos":[{"sha256":"` + strings.Repeat("a", 64) + `","caption":` + number + `}]`,
		`,"figures":[{"measure":"parcels.count","label":` + number + `}]`,
		`,"figures":[{"measure":"parcels.count","beside":{"measure":"parcels.count","label":` + number + `}}]`,
		`,"figures":[{"measure":"parcels.count","of":{"batch":"13877312345"}}]`,
		`,"text":` + number,
	} {
		do("planner", "PUT", path, draft(0, scene(0, more)), 400)
	}
	do("planner", "PUT", path, strings.Replace(draft(0, scene(0, "")), "theme=farmland", "theme=farmland&filter=name%3D'13877312345'", 1), 400)
	do("planner", "PUT", path, draft(0, scene(0, `,"figures":[{"measure":"parcels.count"}]`)), 200)
	var saved toldStory
	if err := json.Unmarshal(do("planner", "GET", path, "", 200), &saved); err != nil {
		t.Fatal(err)
	}
	id := saved.Chapters[0].Scenes[0].ID
	do("planner", "PUT", path, draft(1, scene(id, ""), scene(id, "")), 200)
	copied := do("planner", "GET", path, "", 200)
	if err := json.Unmarshal(copied, &saved); err != nil || len(saved.Chapters[0].Scenes) != 2 || saved.Chapters[0].Scenes[0].ID == saved.Chapters[0].Scenes[1].ID {
		t.Errorf("%v %s", err, copied)
	}
	if !strings.Contains(string(copied), `"figures":[],`) || !strings.Contains(string(copied), `"photos":[]`) {
		t.Errorf("%s", copied)
	}
	check := func() string {
		return string(do("planner", "GET", "/api/stories/visit/check?town="+webtest.Town, "", 200))
	}
	if told := check(); strings.Contains(told, `"layer"`) {
		t.Error(told)
	}
	do("administrator", "PUT", "/api/settings/layers?town="+webtest.Town, `{"layer":"parcels","open":false}`, 200)
	if told := check(); strings.Count(told, `"what":"layer"`) != 2 {
		t.Error(told)
	}
}
