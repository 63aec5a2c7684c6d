package web_test

import (
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/tidwall/geodesic"

	"tuntu/internal/cleaning"
	"tuntu/internal/postgis"
	"tuntu/web/webtest"
)

// testRelated checks that a card's days of coverage, counts and nearest village agree with the
// rows.
func testRelated(t *testing.T, s *webtest.Site) {
	villages := webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/villages/items?limit=1000").Features
	village := villages[40]
	committee := fmt.Sprint(village.Properties["committee"])
	related := webtest.GetJSON[postgis.Related](t, s, fmt.Sprintf("/api/collections/villages/items/%d/related?days=5", village.ID))
	history := webtest.GetJSON[struct{ Days []postgis.CoverageDay }](t, s, "/api/coverage/history?days=5").Days
	if len(related.Days) != 5 || len(history) != 5 {
		t.Fatalf("%d and %d days, want 5", len(related.Days), len(history))
	}
	today := time.Now().In(cleaning.Zone())
	for i, day := range related.Days {
		date := today.AddDate(0, 0, i-4).Format(time.DateOnly)
		coverage := webtest.GetJSON[postgis.Coverage](t, s, "/api/coverage?date="+date)
		if want := coverage.Summary; history[i].Date != date || !reflect.DeepEqual(history[i].CoverageSummary, want) {
			t.Errorf("%s: history says %+v, the day %+v", date, history[i], want)
		}
		for _, v := range coverage.Villages {
			if v.FID == village.ID && (day != postgis.SweptDay{Date: date, State: v.State, AM: v.AM, PM: v.PM}) {
				t.Errorf("the card says %+v, the day %+v", day, v)
			}
		}
	}
	if related.Committee == nil || *related.Committee.Code != committee {
		t.Fatalf("committee %+v", related.Committee)
	}
	for layer, n := range related.Counts {
		page := webtest.GetJSON[struct{ NumberMatched int }](t, s, "/api/collections/"+layer+"/items?count=true&limit=1&committee="+committee)
		if page.NumberMatched != n {
			t.Errorf("%d %s in the committee, the rows say %d", n, layer, page.NumberMatched)
		}
	}
	of := webtest.GetJSON[postgis.Related](t, s, fmt.Sprintf("/api/collections/committees/items/%d/related?days=2", related.Committee.FID))
	ofCommittee := webtest.GetJSON[struct{ Days []postgis.CoverageDay }](t, s, "/api/coverage/history?days=2&committee="+committee).Days
	if len(of.History) != 2 || !reflect.DeepEqual(of.History, ofCommittee) || of.History[0].Villages != related.Counts["villages"] {
		t.Errorf("%+v, %+v", of.History, ofCommittee)
	}
}

// testNear checks that near features are measured on the ellipsoid, by comparison with a slow
// calculation.
func testNear(t *testing.T, s *webtest.Site) {
	villages := webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/villages/items?limit=1000").Features
	sites := webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/sites/items?limit=20").Features
	for _, place := range sites {
		at := pointOf(t, place.Geometry.Coordinates)
		nearest, count, distance := int64(0), 0, math.Inf(1)
		for _, v := range villages {
			p := pointOf(t, v.Geometry.Coordinates)
			var m float64
			geodesic.WGS84.Inverse(at[1], at[0], p[1], p[0], &m, nil, nil)
			if m <= 5000 {
				count++
			}
			if m < distance {
				nearest, distance = v.ID, m
			}
		}
		near := webtest.GetJSON[postgis.Related](t, s, fmt.Sprintf("/api/collections/sites/items/%d/related", place.ID)).Near
		if len(near) != 1 || near[0].Layer != "villages" || near[0].Count != count || near[0].Features[0].FID != nearest || math.Abs(*near[0].Features[0].Distance-distance) > 0.51 {
			t.Errorf("site %d: %+v; want %d, %f m, of %d", place.ID, near, nearest, distance, count)
		}
	}
	for path, status := range map[string]int{
		"/api/collections/sites/items/999999/related": http.StatusNotFound, "/api/collections/sites/items/1/related?days=0": http.StatusBadRequest,
		"/api/coverage/history?days=93": http.StatusBadRequest, "/api/coverage/history?committee=12": http.StatusBadRequest,
	} {
		if response, _ := s.Get(t, path); response.StatusCode != status {
			t.Errorf("%s: %d, want %d", path, response.StatusCode, status)
		}
	}
}

// testDeclared checks that declared watering takes precedence over nearness, for channels and for
// villages.
func testDeclared(t *testing.T, s *webtest.Site) {
	pairs, nearby := int64(0), 0
	for _, channel := range webtest.GetJSON[webtest.FeatureCollection](t, s, "/api/collections/channels/items?limit=100").Features {
		served := neighboursIn(t, s, "channels", channel.ID, "villages")
		if !served.Declared {
			nearby++
			continue
		}
		if served.Within != 0 || len(served.Features) != served.Count {
			t.Errorf("channel %d: %+v", channel.ID, served)
		}
		pairs += int64(served.Count)
		for _, village := range served.Features {
			back := neighboursIn(t, s, "villages", village.FID, "channels")
			if !back.Declared || !slices.ContainsFunc(back.Features, func(f postgis.RelatedFeature) bool { return f.FID == channel.ID }) {
				t.Errorf("village %d does not name channel %d: %+v", village.FID, channel.ID, back)
			}
		}
	}
	declared := webtest.GetJSON[struct{ Towns []postgis.Town }](t, s, "/api/towns").Towns[0].Counts["channel_villages"]
	if pairs != declared || pairs == 0 || nearby == 0 {
		t.Errorf("%d pairs on cards, %d in the table; %d channels by what lies near", pairs, declared, nearby)
	}
}

func neighboursIn(t *testing.T, s *webtest.Site, layer string, fid int64, of string) postgis.Neighbours {
	t.Helper()
	near := webtest.GetJSON[postgis.Related](t, s, fmt.Sprintf("/api/collections/%s/items/%d/related", layer, fid)).Near
	i := slices.IndexFunc(near, func(n postgis.Neighbours) bool { return n.Layer == of })
	if i < 0 {
		t.Fatalf("%s %d has no %s", layer, fid, of)
	}
	return near[i]
}

func pointOf(t *testing.T, coordinates json.RawMessage) (p [2]float64) {
	t.Helper()
	if err := json.Unmarshal(coordinates, &p); err != nil {
		t.Fatal(err)
	}
	return p
}
