package web_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"tuntu/web/webtest"
)

// A batch may move the common border of two neighbours in either order. A real overlap is refused
// with the edit that makes it and the area of the overlap in m² and mu.
func TestACommonBorderMovesByTheAPI(t *testing.T) {
	c := webtest.NewCast(t)
	strip := func(west, east float64) string {
		return fmt.Sprintf(`{"type":"Polygon","coordinates":[[[%[1]g,25.9],[%[2]g,25.9],[%[2]g,25.901],[%[1]g,25.901],[%[1]g,25.9]]]}`, west, east)
	}
	path := "/api/changes?town=" + webtest.Town
	create := func(code string, west, east float64) string {
		return `{"op":"create","collection":"parcels","feature":` + webtest.FeatureJSON(strip(west, east), `{"code":"`+code+`"}`) + `}`
	}
	status, r, _ := c.Write(t, "planner", "POST", path, `{"edits":[`+create("W", 110.97, 110.971)+`,`+create("E", 110.971, 110.972)+`]}`)
	if status != 200 || len(r.Results) != 2 {
		t.Fatalf("%d %+v", status, r)
	}
	west, east := r.Results[0].ID, r.Results[1].ID
	move := func(id int64, version int, from, to float64) string {
		return fmt.Sprintf(`{"op":"patch","collection":"parcels","id":%d,"version":%d,"feature":{"type":"Feature","geometry":%s,"properties":{}}}`, id, version, strip(from, to))
	}
	for i, edits := range [][2]string{
		{move(west, 1, 110.97, 110.9715), move(east, 1, 110.9715, 110.972)}, // the western parcel grows and is written first
		{move(west, 2, 110.97, 110.9705), move(east, 2, 110.9705, 110.972)}, // the eastern parcel grows and is written last
		{move(east, 3, 110.9712, 110.972), move(west, 3, 110.97, 110.9712)},
	} {
		if status, r, _ := c.Write(t, "planner", "POST", path, `{"edits":[`+edits[0]+`,`+edits[1]+`]}`); status != 200 {
			t.Errorf("move %d: %d %+v", i, status, r)
		}
	}
	response, body := c.Do(t, "planner", "POST", path, `{"edits":[`+move(east, 4, 110.9711, 110.972)+`]}`)
	var refused struct {
		Edit     *int
		Faults   []struct{ Detail string }
		Overlaps []struct {
			ID, With int64
			M2, Mu   float64
			Geometry struct{ Type string }
		}
	}
	if err := json.Unmarshal(body, &refused); err != nil || response.StatusCode != 422 || len(refused.Overlaps) != 1 || refused.Edit == nil || *refused.Edit != 0 {
		t.Fatalf("%d %s, %v", response.StatusCode, body, err)
	}
	o := refused.Overlaps[0]
	if o.ID != east || o.With != west || o.Geometry.Type != "Polygon" || o.M2 < 1000 || o.M2 > 1200 || o.Mu < o.M2*0.0014999 || o.Mu > o.M2*0.0015001 {
		t.Errorf("%+v", o)
	}
}
