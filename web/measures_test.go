package web_test

import (
	"encoding/json"
	"fmt"
	"math"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"tuntu/internal/postgis"
	"tuntu/web/webtest"
)

// toldMeasure is the reply of GET /api/measures/{id}.
type toldMeasure struct {
	ID         string
	Title      string
	Definition string
	Unit       string
	Value      *float64
	N, D       *float64
	AsOf       string `json:"as_of"`
	Of         map[string]string
	Rows       *struct{ Collection, Filter, On, AsOf string }
	Reported   *struct {
		AtLeast bool   `json:"at_least"`
		AsOf    string `json:"as_of"`
		Source  string
		Note    string
	}
	Version int
}

// rowsOfMeasure reads the rows that a measure's own filter gives.
func rowsOfMeasure(t *testing.T, s *webtest.Site, m toldMeasure) webtest.FeatureCollection {
	t.Helper()
	query := url.Values{"filter": {m.Rows.Filter}, "limit": {"20000"}}
	for name, value := range map[string]string{"on": m.Rows.On, "asOf": m.Rows.AsOf} {
		if value != "" {
			query.Set(name, value)
		}
	}
	return webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/"+m.Rows.Collection+"/items?"+query.Encode())
}

// testMeasuresOfTheReport compares each live figure of the town's report with the report and with the rows that its own
// filter gives.
func testMeasuresOfTheReport(t *testing.T, s *webtest.Site) {
	sum := func(property string) func(webtest.FeatureCollection) float64 {
		return func(rows webtest.FeatureCollection) (sum float64) {
			for _, f := range rows.Features {
				n, _ := f.Properties[property].(float64)
				sum += n
			}
			return sum
		}
	}
	count := func(rows webtest.FeatureCollection) float64 { return float64(len(rows.Features)) }
	distinct := func(rows webtest.FeatureCollection) float64 {
		committees := map[any]bool{}
		for _, f := range rows.Features {
			committees[f.Properties["committee"]] = true
		}
		return float64(len(committees))
	}
	mu := func(rows webtest.FeatureCollection) float64 { return sum("counted_m2")(rows) * 3 / 2000 }
	for _, want := range []struct {
		ask         string
		least, most float64
		of          func(webtest.FeatureCollection) float64 // what the rows come to
	}{
		{"sites.count?kind=enterprise_demonstration_site", 2, 2, count},
		{"sites.count?kind=integrity_education_base", 1, 1, count},
		{"sites.count?kind=united_front_base", 2, 2, count},
		{"sites.count?kind=cooperative", 27, 27, count},
		{"sites.count?kind=workshop", 3, 3, count},
		{"sites.count?kind=reclamation_demonstration_site", 1, 1, count},
		{"committees.with_centre", 12, 12, distinct},
		{"committees.count", 12, 12, count},
		{"villages.count", 153, 153, count},
		{"villages.people", 1, 1e6, sum("population")},
		{"streets.count", 1, 100, count},
		{"parcels.reclaimed_mu", 7000, 7100, mu},
		{"channels.length_m", 2000, 2100, sum("length_m")},
		{"channels.length_m?grade=main", 1, 2100, sum("length_m")},
		{"pump_stations.count", 1, 1, count},
		{"water.committees", 3, 3, distinct},
		{"water.villages", 8, 8, count},
		{"water.people", 5000, 5100, sum("population")},
		{"plots.area_mu?crop=golden_locust", 3000, 3050, mu},
		{"plots.area_mu?crop=oil_tea", 1000, 1050, mu},
		{"plots.area_mu?crop=citrus", 10000, 10100, mu},
		{"plots.area_mu?crop=lotus", 2100, 2150, mu},
		{"plots.area_mu?crop=camellia", 1, 10000, mu},
		{"plots.area_mu?variety=" + url.QueryEscape("沃柑"), 1, 10000, mu},
		{"zones.count?level=region", 1, 1, count},
		{"zones.count?level=township", 2, 2, count},
		{"zones.count?level=village", 8, 8, count},
	} {
		m := webtest.GetJSON[toldMeasure](t, s, "/api/measures/"+want.ask)
		if m.Value == nil || *m.Value < want.least || *m.Value > want.most {
			t.Errorf("%s: %v, not %g to %g", want.ask, m.Value, want.least, want.most)
			continue
		}
		if rows := want.of(rowsOfMeasure(t, s, m)); math.Abs(rows-*m.Value) > 0.01 {
			t.Errorf("%s is %g, its rows come to %g by %s", want.ask, *m.Value, rows, m.Rows.Filter)
		}
		if m.Title == "" || m.Definition == "" || m.Unit == "" || m.AsOf == "" || m.N != nil && (*m.N != *m.Value || *m.D < *m.N) {
			t.Errorf("%s: %+v", want.ask, m)
		}
	}
	testReportedFigures(t, s)
}

// testReportedFigures compares what the sample town reports with its report, and the registry with both.
func testReportedFigures(t *testing.T, s *webtest.Site) {
	for _, want := range []struct {
		key     string
		value   float64
		atLeast bool
	}{
		{"vanguard", 17, false},
		{"grain_jin", 6e6, true},
		{"water_yuan", 6e5, true},
		{"inspection", 3, false},
		{"posts", 169, false},
		{"jobs", 400, true},
		{"wages_yuan", 390000, true},
		{"awards", 147.6241, false},
		{"credit_done", 425.5, false},
		{"credit_target", 403.62, false},
		{"credit_rate", 425.5 / 403.62, false},
		{"leaving_households", 28, false},
		{"leaving_people", 97, false},
	} {
		m := webtest.GetJSON[toldMeasure](t, s, "/api/measures/reported."+want.key+"?lang=zh-Hant")
		if m.Value == nil || *m.Value != want.value || m.Rows != nil || m.Reported == nil || m.Reported.AtLeast != want.atLeast {
			t.Errorf("%s: %+v", want.key, m)
			continue
		}
		if !strings.Contains(m.Reported.AsOf, "年份未註明") || m.Reported.Source != "鎮工作彙報" || m.Title == "" {
			t.Errorf("%s: %+v", want.key, *m.Reported)
		}
	}
	rate := webtest.GetJSON[toldMeasure](t, s, "/api/measures/reported.credit_rate")
	if fmt.Sprintf("%.2f", 100**rate.Value) != "105.42" || *rate.N != 425.5 || *rate.D != 403.62 {
		t.Errorf("%+v", rate)
	}
	list := webtest.GetJSON[struct{ Measures []toldMeasure }](t, s, "/api/measures?lang=en&town="+webtest.GetJSON[struct{ Towns []struct{ Town string } }](t, s, "/api/towns").Towns[0].Town)
	ids := map[string]bool{}
	for _, m := range list.Measures {
		if ids[m.ID] || m.Title == "" {
			t.Errorf("%+v", m)
		}
		ids[m.ID] = true
	}
	if len(ids) != len(postgis.Registry())+13 {
		t.Errorf("%d measures", len(ids))
	}
}

// A measure of what stands in a layer is of the end of a past day, and of a committee its own.
func TestMeasuresOfLayersAreOfAnInstant(t *testing.T) {
	c := webtest.NewCast(t)
	read := func(ask string) (m toldMeasure) {
		t.Helper()
		response, body := c.Do(t, "nobody", "GET", "/api/measures/"+ask+"&town="+webtest.Town, "")
		if response.StatusCode != 200 || json.Unmarshal(body, &m) != nil {
			t.Fatalf("%s: %s %s", ask, response.Status, body)
		}
		return m
	}
	before := *read("parcels.count?").Value
	ofA := *read("parcels.count?committee=" + webtest.UnitA).Value
	between := time.Now().UTC()
	if status, r, _ := c.Write(t, "planner", "POST", webtest.ParcelsPath+"?town="+webtest.Town,
		webtest.FeatureJSON(webtest.SquareJSON(110.985), `{"committee":"`+webtest.UnitA+`","crop":"rice"}`)); status != 201 {
		t.Fatalf("%d %+v", status, r)
	}
	instant := url.QueryEscape(between.Format(time.RFC3339Nano))
	yesterday := time.Now().In(time.FixedZone("", 8*3600)).AddDate(0, 0, -1).Format(time.DateOnly)
	for ask, want := range map[string]float64{
		"parcels.count?": before + 1, "parcels.count?committee=" + webtest.UnitA: ofA + 1,
		"parcels.count?asOf=" + instant: before, "parcels.count?crop=rice": 1, "parcels.count?crop=rice&asOf=" + instant: 0,
		"parcels.count?stage=suspected&crop=rice": 1, "parcels.count?stage=closed&crop=rice": 0,
		"villages.count?asOf=" + yesterday + "T12:00:00%2B08:00": 0, // of the day of the instant
		"parcels.count?to=" + yesterday:                          0, "committees.count?to=" + yesterday: 0, "committees.count?": float64(len([]string{webtest.UnitA, webtest.UnitB})),
		"committees.count?committee=" + webtest.UnitA: 1, "water.villages?": 0, "water.villages?asOf=" + instant: 0, "water.people?to=" + yesterday: 0,
	} {
		m := read(ask)
		if m.Value == nil || *m.Value != want {
			t.Errorf("%s: %v, not %g", ask, m.Value, want)
			continue
		}
		query := url.Values{"town": {webtest.Town}, "filter": {m.Rows.Filter}, "limit": {"1000"}}
		for name, value := range map[string]string{"on": m.Rows.On, "asOf": m.Rows.AsOf} {
			if value != "" {
				query.Set(name, value)
			}
		}
		var rows webtest.FeatureCollection
		response, body := c.Do(t, "nobody", "GET", "/api/collections/"+m.Rows.Collection+"/items?"+query.Encode(), "")
		if err := json.Unmarshal(body, &rows); err != nil || response.StatusCode != 200 || len(rows.Features) != int(want) {
			t.Errorf("%s: %s, %d rows of %g by %v", ask, response.Status, len(rows.Features), want, query)
		}
	}
	for ask, param := range map[string]string{
		"parcels.count?kind=cooperative": "parcels.count is told by stage, crop, batch", "parcels.count?stage=none": "stage is one of",
		"villages.count?stage=closed": "is not told by the values of a field", "channels.count?built_year=2o26": "whole number", "channels.count?colour=red": "colour",
	} {
		if response, body := c.Do(t, "nobody", "GET", "/api/measures/"+ask+"&town="+webtest.Town, ""); response.StatusCode != 400 || !strings.Contains(string(body), param) {
			t.Errorf("%s: %s %s", ask, response.Status, body)
		}
	}
}

// A planner reports figures; shares follow from their parts, versions are kept apart, and numbers of persons are refused.
func TestAPlannerReportsFigures(t *testing.T) {
	c := webtest.NewCast(t)
	at := func(key string) string { return "/api/measures/reported." + key + "?town=" + webtest.Town }
	form := func(more string) string {
		return `{"title":{"zh-Hans":"公益性岗位"},"unit":{"zh-Hans":"个","en":"posts"},"as_of":{"zh-Hans":"截至 10 月底"},"source":{"zh-Hans":"镇工作汇报"},` + more + `}`
	}
	put := func(key, body string) {
		t.Helper()
		if response, reply := c.Do(t, "planner", "PUT", at(key), body); response.StatusCode != 200 {
			t.Fatalf("%s %s: %s %s", key, body, response.Status, reply)
		}
	}
	read := func(key string) (m toldMeasure) {
		t.Helper()
		response, body := c.Do(t, "nobody", "GET", at(key), "")
		if response.StatusCode != 200 || json.Unmarshal(body, &m) != nil {
			t.Fatalf("%s: %s %s", key, response.Status, body)
		}
		return m
	}
	put("posts", form(`"value":169`))
	put("done", form(`"value":3,"at_least":true`))
	put("rate", form(`"part":"done","whole":"posts"`))
	if m := read("posts"); *m.Value != 169 || m.Version != 1 || m.Title != "公益性岗位" || m.Reported.Source != "镇工作汇报" {
		t.Errorf("%+v", m)
	}
	if m := read("rate"); *m.Value != 3.0/169 || *m.N != 3 || *m.D != 169 {
		t.Errorf("%+v", m)
	}
	put("posts", form(`"value":170,"version":1`))
	for body, want := range map[string]int{
		form(`"value":171,"version":1`):                             409, // altered since
		form(`"note":{"zh-Hans":"找韦大山 13877312345"},"value":1`):     400,
		form(`"value":1,"part":"done","whole":"posts"`):             400,
		form(`"part":"done","whole":"nothing"`):                     409,
		form(`"value":1,"colour":"red"`):                            400,
		`{"value":1,"title":{"en":"Posts"},"unit":{"zh-Hans":"个"}}`: 400,
	} {
		if response, reply := c.Do(t, "planner", "PUT", at("posts"), body); response.StatusCode != want {
			t.Errorf("%s: %s %s", body, response.Status, reply)
		}
	}
	for key, body := range map[string]string{"posts": form(`"part":"posts","whole":"done"`), "done": form(`"part":"posts","whole":"posts"`)} {
		if response, reply := c.Do(t, "planner", "PUT", at(key), body); response.StatusCode != 409 {
			t.Errorf("a figure becomes a share of itself, or of what leans on it: %s %s", response.Status, reply)
		}
	}
	if response, reply := c.Do(t, "planner", "PUT", "/api/measures/villages.count?town="+webtest.Town, form(`"value":1`)); response.StatusCode != 409 {
		t.Errorf("%s %s", response.Status, reply)
	}
	if response, _ := c.Do(t, "planner", "DELETE", at("posts"), ""); response.StatusCode != 409 {
		t.Error("a figure of which another is a share is gone", response.Status)
	}
	for _, key := range []string{"rate", "posts"} {
		if response, reply := c.Do(t, "planner", "DELETE", at(key), ""); response.StatusCode != 200 {
			t.Errorf("%s: %s %s", key, response.Status, reply)
		}
	}
	if response, _ := c.Do(t, "nobody", "GET", at("posts"), ""); response.StatusCode != 404 {
		t.Error(response.Status)
	}
	if !slices.ContainsFunc(postgis.RecordTables(), func(r postgis.RecordTable) bool { return r.Name == "reported_figures" && !r.Kept }) {
		t.Error("an undo does not bring reported figures back")
	}
}
