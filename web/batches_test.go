package web_test

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
	"testing"

	"tuntu/web/webtest"
)

type batchReply struct {
	Change int64
	Batch  struct {
		ID      int64
		Name    string
		Year    int
		Starts  *string
		Due     *string
		Note    *string
		Parcels int
		M2      float64
		Version int
	}
}

// A planner makes a batch, alters it, puts parcels in and takes them out; all see which there are and what is in them,
// and filter and add up by it. A note is for those who work there.
func TestBatches(t *testing.T) {
	c := webtest.NewCast(t)
	const inTown = "?town=" + webtest.Town
	write := func(role, method, path, body string) (int, batchReply) {
		response, text := c.Do(t, role, method, "/api/parcels/batches"+path+inTown, body, "Content-Type", "application/json")
		var r batchReply
		_ = json.Unmarshal(text, &r)
		return response.StatusCode, r
	}
	pa, pb := c.Parcel["PA"], c.Parcel["PB"]
	status, made := write("planner", "POST", "", fmt.Sprintf(`{"name":" 2026年第一批 ","year":2026,"starts":"2026-03-01","due":"2026-11-30","note":"找韦大山","parcels":[%d]}`, pa))
	if status != 201 || made.Batch.Name != "2026年第一批" || made.Batch.Parcels != 1 || made.Batch.M2 <= 0 || *made.Batch.Due != "2026-11-30" {
		t.Fatalf("%d %+v", status, made)
	}
	path := fmt.Sprintf("/%d", made.Batch.ID)
	read := fmt.Sprintf(`"version":%d,`, made.Batch.Version)
	for name, try := range map[string]struct {
		method, path, body string
		status             int
	}{
		"no name":          {"POST", "", `{"year":2026}`, 400},
		"no year":          {"POST", "", `{"name":"x"}`, 400},
		"due before":       {"POST", "", `{"name":"x","year":2026,"starts":"2026-03-01","due":"2026-02-01"}`, 400},
		"no day":           {"PATCH", path, `{` + read + `"due":"soon"}`, 400},
		"a phone":          {"PATCH", path, `{` + read + `"note":"13977312345"}`, 400},
		"no name any more": {"PATCH", path, `{` + read + `"name":null}`, 400},
		"no year any more": {"PATCH", path, `{` + read + `"year":null}`, 400},
		"what is computed": {"PATCH", path, `{` + read + `"m2":1}`, 400},
		"another number":   {"PATCH", path, `{` + read + `"id":7}`, 400},
		"made as read":     {"POST", "", `{"name":"x","year":2026,"version":1}`, 400},
		"no version":       {"PATCH", path, `{"name":"x"}`, 428},
		"the same name":    {"POST", "", `{"name":"2026年第一批","year":2026}`, 409},
		"in it already":    {"POST", "", fmt.Sprintf(`{"name":"x","year":2026,"parcels":[%d]}`, pa), 409},
		"nothing":          {"POST", path + "/parcels", `{}`, 400},
		"twice":            {"POST", path + "/parcels", fmt.Sprintf(`{"put":[%d],"take":[%d]}`, pa, pa), 400},
		"not in it":        {"POST", path + "/parcels", fmt.Sprintf(`{"take":[%d]}`, pb), 409},
		"no such parcel":   {"POST", path + "/parcels", `{"put":[999999]}`, 404},
		"no such batch":    {"PATCH", "/999999", `{` + read + `"name":"x"}`, 404},
		"still filled":     {"DELETE", path, "", 409},
		"another's batch":  {"DELETE", "/999999", "", 404},
	} {
		if status, _ := write("planner", try.method, try.path, try.body); status != try.status {
			t.Errorf("%s: %d, want %d", name, status, try.status)
		}
	}
	if status, r := write("planner", "POST", path+"/parcels", fmt.Sprintf(`{"put":[%d]}`, pb)); status != 200 || r.Batch.Parcels != 2 {
		t.Errorf("%d %+v", status, r)
	}
	if status, r := write("planner", "PATCH", path, `{`+read+`"name":"春季批","due":null}`); status != 200 || r.Batch.Name != "春季批" || r.Batch.Due != nil || *r.Batch.Starts != "2026-03-01" || r.Batch.Note == nil || r.Batch.Parcels != 2 {
		t.Errorf("%d %+v", status, r)
	}
	if status, _ := write("planner", "PATCH", path, `{`+read+`"name":"夏季批"}`); status != 409 {
		t.Errorf("what another has altered since is overwritten: %d", status)
	}
	for role, note := range map[string]bool{"": false, "viewer": false, "clerk": true, "planner": true} {
		_, body := c.Do(t, role, "GET", "/api/parcels/batches"+inTown, "")
		var list struct {
			Batches []struct {
				Name, Note string
				Parcels    int
				Version    int
			}
		}
		if err := json.Unmarshal(body, &list); err != nil || len(list.Batches) != 1 || list.Batches[0].Parcels != 2 || (list.Batches[0].Version > 0) != (role == "planner") || (list.Batches[0].Note != "") != note {
			t.Errorf("%s: %s", role, body)
		}
	}
	_, body := c.Do(t, "planner", "GET", "/api/parcels/batches"+inTown, "")
	now := decoded[struct{ Batches []struct{ Version int } }](t, body).Batches[0].Version
	if status, r := write("planner", "PATCH", path, fmt.Sprintf(`{"version":%d,"note":" "}`, now)); status != 200 || r.Batch.Note != nil || r.Batch.Name != "春季批" {
		t.Errorf("an empty note: %d %+v", status, r)
	}
	filter := "&filter=" + url.QueryEscape("batch = '春季批'")
	for path, want := range map[string]string{
		"/api/collections/parcels/items" + inTown + filter:                     `"numberReturned":2`,
		"/api/sums/parcels" + inTown + filter:                                  `"count":2`,
		"/api/sums/parcels" + inTown + "&by=batch":                             `"batch":"春季批","count":2`,
		"/api/collections/parcels/export" + inTown + filter + "&f=csv":         "春季批",
		"/api/parcels/progress" + inTown + "&batch=" + path[1:]:                `"holding_back":[{`,
		"/api/parcels/compare" + inTown + "&from=2026-01-01&batch=" + path[1:]: `"count":2`,
	} {
		if response, body := c.Do(t, "", "GET", path, ""); response.StatusCode != 200 || !strings.Contains(string(body), want) {
			t.Errorf("%s: %s %.300s lacks %s", path, response.Status, body, want)
		}
	}
	if response, _ := c.Do(t, "", "GET", "/api/parcels/progress"+inTown+"&batch=999999", ""); response.StatusCode != 404 {
		t.Error(response.Status)
	}
	item := fmt.Sprintf("%s/%d", webtest.ParcelsPath, pa)
	_, body = c.Do(t, "", "GET", item, "")
	var feature struct {
		Properties struct {
			Batch   string
			Version int64
		}
	}
	if err := json.Unmarshal(body, &feature); err != nil || feature.Properties.Batch != "春季批" {
		t.Fatalf("%s", body)
	}
	version := feature.Properties.Version
	for batch, want := range map[string]int{"别的": 422, "春季批": 200} {
		status, r, _ := c.Write(t, "planner", "PATCH", item, `{"type":"Feature","properties":{"batch":"`+batch+`"}}`, "If-Match", fmt.Sprintf(`"%d"`, version))
		if status != want || want == 422 && (!strings.Contains(r.Faults[0].Hans, "用“放进批次…”放进或取出（接口：POST /api/parcels/batches") || r.Faults[0].Field != "batch") {
			t.Errorf("%s: %d %+v", batch, status, r)
		}
	}
	if status, _ := write("planner", "POST", path+"/parcels", fmt.Sprintf(`{"take":[%d,%d]}`, pa, pb)); status != 200 {
		t.Error(status)
	}
	if status, _ := write("planner", "DELETE", path, ""); status != 200 {
		t.Error(status)
	}
}

// Refusals that send somebody to another place name the page's first and the API's after it.
func TestRefusalsNameThePageFirst(t *testing.T) {
	c := webtest.NewCast(t)
	fid := c.Parcel["PA"]
	if status, r, _ := c.Write(t, "planner", "PUT", fmt.Sprintf("/api/parcels/%d/holder", fid), `{"name":"韦大山"}`); status != 200 {
		t.Fatalf("%d %+v", status, r)
	}
	_, person, _ := c.Write(t, "planner", "POST", webtest.ParcelsPath, webtest.FeatureJSON(webtest.SquareJSON(110.98), `{"town":"`+webtest.Town+`","contractor":"韦小山"}`))
	_, held, _ := c.Write(t, "planner", "DELETE", fmt.Sprintf("%s/%d", webtest.ParcelsPath, fid), "", "If-Match", `"1"`)
	if len(person.Faults) != 1 || person.Faults[0].Field != "contractor" {
		t.Fatalf("%+v", person)
	}
	for _, said := range []string{person.Faults[0].Hans, person.Faults[0].Detail, held.Hans, held.Detail} {
		before, _, named := strings.Cut(said, "/api/parcels/{fid}/holder")
		if !named || !strings.Contains(before, "承包人（个人）") && !strings.Contains(before, "Contracted by (a person)") {
			t.Error(said)
		}
	}
}
