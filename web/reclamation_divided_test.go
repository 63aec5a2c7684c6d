package web_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"tuntu/web/webtest"
)

// rectangle is a rectangle between two meridians as GeoJSON.
func rectangle(west, east float64) string {
	return fmt.Sprintf(`{"type":"Polygon","coordinates":[[[%[1]g,25.9],[%[2]g,25.9],[%[2]g,25.901],[%[1]g,25.901],[%[1]g,25.9]]]}`, west, east)
}

// A parcel is split, its parts are merged, and lineage tells of both, also of what has ended.
func TestSplitAndMergeByTheAPI(t *testing.T) {
	c := webtest.NewCast(t)
	path := "/api/changes?town=" + webtest.Town
	status, made, _ := c.Write(t, "planner", "POST", path, `{"edits":[{"op":"create","collection":"plots","feature":`+webtest.FeatureJSON(rectangle(110.97, 110.972), `{"code":"DK00001","crop":"rice"}`)+`}]}`)
	if status != 200 {
		t.Fatalf("%d %+v", status, made)
	}
	id := made.Results[0].ID
	var split struct {
		Change  int64
		Results []struct {
			Op          string
			ID, Version int64
			Parts       []struct {
				ID, Version int64
				Code        string
			}
			Ended []int64
		}
	}
	send := func(body string) (status int, detail string) {
		t.Helper()
		split.Results = nil
		response, said := c.Do(t, "planner", "POST", path, `{"edits":[`+body+`]}`)
		if err := json.Unmarshal(said, &split); err != nil {
			t.Fatalf("%s: %v", said, err)
		}
		return response.StatusCode, string(said)
	}
	west, east := rectangle(110.97, 110.9712), rectangle(110.9712, 110.972)
	if status, said := send(fmt.Sprintf(`{"op":"split","collection":"plots","id":%d,"version":1,"parts":[%s,%s]}`, id, east, west)); status != 200 || split.Results[0].Op != "split" ||
		split.Results[0].ID != id || split.Results[0].Version != 2 || len(split.Results[0].Parts) != 2 || split.Results[0].Parts[1].ID != id || split.Results[0].Parts[0].Code != "DK00002" {
		t.Fatalf("%d %s", status, said)
	}
	part := split.Results[0].Parts[0].ID
	for what, x := range map[string]struct {
		edit   string
		status int
		said   string
	}{
		"ground":        {fmt.Sprintf(`{"op":"split","collection":"plots","id":%d,"version":2,"parts":[%s,%s]}`, id, rectangle(110.97, 110.971), rectangle(110.971, 110.9711)), 422, `"ground":{"id":`},
		"in Chinese":    {fmt.Sprintf(`{"op":"split","collection":"plots","id":%d,"version":2,"parts":[%s,%s]}`, id, rectangle(110.97, 110.971), rectangle(110.971, 110.9711)), 422, "每切一刀至多 1 平方米"},
		"one part":      {fmt.Sprintf(`{"op":"split","collection":"plots","id":%d,"version":2,"parts":[%s]}`, id, west), 400, "from 2 to 100 parts"},
		"no geometry":   {fmt.Sprintf(`{"op":"split","collection":"plots","id":%d,"version":2,"parts":[%s,null]}`, id, west), 422, "no geometry"},
		"a line":        {fmt.Sprintf(`{"op":"split","collection":"plots","id":%d,"version":2,"parts":[%s,{"type":"LineString","coordinates":[[110.97,25.9],[110.971,25.9]]}]}`, id, west), 422, "faults"},
		"no version":    {fmt.Sprintf(`{"op":"split","collection":"plots","id":%d,"parts":[%s,%s]}`, id, west, east), 428, "version"},
		"another layer": {fmt.Sprintf(`{"op":"split","collection":"sites","id":%d,"version":2,"parts":[%s,%s]}`, id, west, east), 400, "neither split nor merged"},
		"one to merge":  {fmt.Sprintf(`{"op":"merge","collection":"plots","features":[{"id":%d,"version":2}],"geometry":%s}`, id, west), 400, "from 2 to 100 features"},
		"an old one":    {fmt.Sprintf(`{"op":"merge","collection":"plots","features":[{"id":%d,"version":1},{"id":%d,"version":1}],"geometry":%s}`, id, part, west), 412, "changed since"},
	} {
		if status, said := send(x.edit); status != x.status || !strings.Contains(said, x.said) || !strings.Contains(said, `"edit":0`) {
			t.Errorf("%s: %d %s", what, status, said)
		}
	}
	whole := rectangle(110.97, 110.972)
	if status, said := send(fmt.Sprintf(`{"op":"merge","collection":"plots","features":[{"id":%d,"version":1},{"id":%d,"version":2}],"geometry":%s}`, part, id, whole)); status != 200 || split.Results[0].ID != id || len(split.Results[0].Ended) != 1 || split.Results[0].Ended[0] != part {
		t.Fatalf("%d %s", status, said)
	}
	for fid, want := range map[int64]string{id: `"parents":[{"id":%d,"code":"DK00002","kind":"merge"`, part: `"parents":[{"id":` + fmt.Sprint(id) + `,"code":"DK00001","kind":"split"`} {
		if strings.Contains(want, "%d") {
			want = fmt.Sprintf(want, part)
		}
		for _, role := range []string{"planner", "nobody"} {
			if response, said := c.Do(t, role, "GET", fmt.Sprintf("/api/collections/plots/items/%d/lineage", fid), ""); response.StatusCode != 200 || !strings.Contains(string(said), want) {
				t.Errorf("%s: %d %s, want %s", role, response.StatusCode, said, want)
			}
		}
	}
	if response, said := c.Do(t, "planner", "GET", "/api/collections/plots/items/99999/lineage", ""); response.StatusCode != 404 {
		t.Errorf("%d %s", response.StatusCode, said)
	}
}

// An overlap that is refused tells of the pieces, of the other area and of what can be decided; sent again with a decision
// it is written, and the counted area stands beside the drawn one.
func TestAnOverlapIsDecidedByTheAPI(t *testing.T) {
	c := webtest.NewCast(t)
	path := "/api/changes?town=" + webtest.Town
	draw := func(code string, west, east float64, more string) string {
		return `{"edits":[{"op":"create","collection":"plots","feature":` + webtest.FeatureJSON(rectangle(west, east), `{"code":"`+code+`","crop":"rice"}`) + more + `}]}`
	}
	if status, r, _ := c.Write(t, "planner", "POST", path, draw("DK00001", 110.97, 110.972, "")); status != 200 {
		t.Fatalf("%d %+v", status, r)
	}
	response, body := c.Do(t, "planner", "POST", path, draw("DK00002", 110.971, 110.973, ""))
	var refused struct {
		Overlaps []struct {
			With, Version int64
			Code          string
			Decisions     []string
		}
	}
	if err := json.Unmarshal(body, &refused); err != nil || response.StatusCode != 422 || len(refused.Overlaps) != 1 || refused.Overlaps[0].Code != "DK00001" || len(refused.Overlaps[0].Decisions) != 3 {
		t.Fatalf("%d %s", response.StatusCode, body)
	}
	decided := func(decision string) string {
		return fmt.Sprintf(`,"overlaps":[{"with":%d,"version":%d,"decision":%q}]`, refused.Overlaps[0].With, refused.Overlaps[0].Version, decision)
	}
	if response, body := c.Do(t, "planner", "POST", path, draw("DK00002", 110.971, 110.973, decided("mine"))); response.StatusCode != 400 || !strings.Contains(string(body), "older_counts") {
		t.Errorf("%d %s", response.StatusCode, body)
	}
	status, r, _ := c.Write(t, "planner", "POST", path, draw("DK00002", 110.971, 110.973, decided("older_counts")))
	if status != 200 {
		t.Fatalf("%d %+v", status, r)
	}
	var item struct {
		Properties struct {
			Area    float64 `json:"area_m2"`
			Counted float64 `json:"counted_m2"`
			Differs bool    `json:"area_differs"`
		}
	}
	response, body = c.Do(t, "nobody", "GET", fmt.Sprintf("/api/collections/plots/items/%d", r.Results[0].ID), "")
	if p := &item.Properties; json.Unmarshal(body, &item) != nil || response.StatusCode != 200 || p.Counted < p.Area/2-0.1 || p.Counted > p.Area/2+0.1 || p.Differs {
		t.Errorf("%d %s", response.StatusCode, body)
	}
	response, body = c.Do(t, "nobody", "GET", "/api/collections/plots/items?filter=counted_mu%20%3C%2018", "")
	if response.StatusCode != 200 || !strings.Contains(string(body), "DK00002") || strings.Contains(string(body), "DK00001") {
		t.Errorf("%d %s", response.StatusCode, body)
	}
}
