package web_test

import (
	"encoding/json"
	"fmt"
	"math"
	"net/url"
	"strings"
	"testing"
	"time"

	"tuntu/web/webtest"
)

// burnUp is the reply of GET /api/parcels/progress.
type burnUp struct {
	Year        int
	DoneM2      float64  `json:"done_m2"`
	DoneParcels int      `json:"done_parcels"`
	TargetM2    *float64 `json:"target_m2"`
	Days        []struct {
		Day     string
		M2      float64
		Parcels int
	}
	HoldingBack []struct {
		ID    int64
		Stage string
		M2    float64
	} `json:"holding_back"`
	Forecast *struct {
		WeeksM2          []float64 `json:"weeks_m2"`
		LeastM2          float64   `json:"least_m2"`
		MostM2           float64   `json:"most_m2"`
		Earliest, Latest *string
	}
}

// A year's burn-up goes by the days of the moves, whenever they were entered, follows what is taken back, and tells the
// town's target and a committee's apart.
func TestProgressGoesByTheDaysOfTheMoves(t *testing.T) {
	c := webtest.NewCast(t)
	now := time.Now().In(time.FixedZone("", 8*3600))
	ago := func(days int) string { return now.AddDate(0, 0, -days).Format(time.DateOnly) }
	write := func(role, method, path, body string, want int) webtest.Reply {
		t.Helper()
		status, r, _ := c.Write(t, role, method, path, body)
		if status != want {
			t.Fatalf("%s %s %s: %d %+v", method, path, body, status, r)
		}
		return r
	}
	read := func(path string, into any) {
		t.Helper()
		if response, body := c.Do(t, "nobody", "GET", path, ""); response.StatusCode != 200 || json.Unmarshal(body, into) != nil {
			t.Fatalf("%s: %s %s", path, response.Status, body)
		}
	}
	progress := func(more string) (b burnUp) {
		t.Helper()
		read("/api/parcels/progress?town="+webtest.Town+more, &b)
		return b
	}
	var fids []int64
	var areas []float64
	versions := map[int64]int{}
	for i, unit := range []string{webtest.UnitA, webtest.UnitB} {
		place := webtest.SquareJSON(110.985 + 0.04*float64(i))
		r := write("planner", "POST", webtest.ParcelsPath+"?town="+webtest.Town, webtest.FeatureJSON(place, `{"committee":"`+unit+`"}`), 201)
		var f struct {
			Properties struct {
				AreaM2 float64 `json:"area_m2"`
			}
		}
		read(fmt.Sprintf("%s/%d", webtest.ParcelsPath, r.ID), &f)
		fids, areas, versions[r.ID] = append(fids, r.ID), append(areas, f.Properties.AreaM2), 1
	}
	move := func(fid int64, to, on string) int64 {
		t.Helper()
		r := write("planner", "POST", "/api/parcels/moves?town="+webtest.Town, fmt.Sprintf(`{"moves":[{"id":%d,"version":%d,"to":%q,"on":%q}]}`, fid, versions[fid], to, on), 200)
		versions[fid]++
		return r.Change
	}
	before := progress("")
	var last int64
	for i, fid := range fids {
		for k, to := range []string{"verified", "tasked", "clearing", "replanted"} {
			last = move(fid, to, ago(40-10*k-i))
		}
	}
	close := func(a, b float64) bool { return math.Abs(a-b) < 0.011 } // told to 0.01 m²
	b := progress("")
	for _, d := range append(b.Days, progress(fmt.Sprintf("&year=%d", now.Year()-2)).Days...) {
		if d.M2 < 0 || math.Signbit(d.M2) || math.Round(d.M2*100)/100 != d.M2 {
			t.Errorf("on %s %v m²", d.Day, d.M2)
		}
	}
	if !close(b.DoneM2, before.DoneM2+areas[0]+areas[1]) || b.DoneParcels != before.DoneParcels+2 {
		t.Errorf("done %+v, before %+v", b, before)
	}
	at := map[string]float64{}
	for _, d := range b.Days {
		at[d.Day] = d.M2
	}
	thisYear := func(days int) bool { return now.AddDate(0, 0, -days).Year() == now.Year() }
	if thisYear(10) && (!close(at[ago(10)], areas[0]) || !close(at[ago(9)], areas[0]+areas[1])) {
		t.Errorf("by day %v, want %v on %s and %v a day later", at, areas[0], ago(10), areas[0]+areas[1])
	}
	if b.Forecast == nil || !close(b.Forecast.WeeksM2[6], areas[0]+areas[1]) || b.Forecast.MostM2 < b.Forecast.LeastM2 || b.TargetM2 != nil {
		t.Errorf("the forecast %+v", b.Forecast)
	}
	for _, h := range b.HoldingBack {
		if h.Stage == "replanted" {
			t.Errorf("holds back: %+v", h)
		}
	}
	if own := progress("&committee=" + webtest.UnitB); !close(own.DoneM2, areas[1]) {
		t.Errorf("a committee's %+v, want %v", own, areas[1])
	}

	// Two days side by side.
	var days struct {
		Rows []struct {
			Stage    string
			From, To struct {
				Count int
				M2    float64
			}
		}
	}
	read("/api/parcels/compare?town="+webtest.Town+"&committee="+webtest.UnitB+"&from="+ago(15)+"&to="+ago(9), &days)
	if len(days.Rows) != 2 || days.Rows[0].Stage != "clearing" || days.Rows[0].From.Count != 1 || days.Rows[0].To.Count != 0 ||
		days.Rows[1].Stage != "replanted" || days.Rows[1].From.Count != 0 || !close(days.Rows[1].To.M2, areas[1]) {
		t.Errorf("two days: %+v", days.Rows)
	}
	if response, _ := c.Do(t, "nobody", "GET", "/api/parcels/compare?town="+webtest.Town+"&from="+ago(5)+"&to="+ago(9), ""); response.StatusCode != 400 {
		t.Errorf("the later day first: %d", response.StatusCode)
	}

	// The rows of a day are those that its sums count, in the shapes of then.
	rowsOf := func(query string) (n int) {
		t.Helper()
		var page struct{ Features []json.RawMessage }
		read(webtest.ParcelsPath+"?town="+webtest.Town+"&limit=100&filter="+url.QueryEscape("committee = '"+webtest.UnitB+"'")+query, &page)
		return len(page.Features)
	}
	if was, is := rowsOf("&on="+ago(60)), rowsOf(""); was != 0 || is == 0 {
		t.Errorf("%d rows sixty days ago, now %d", was, is)
	}
	var sums struct {
		Total struct{ Count int }
	}
	read("/api/sums/parcels?town="+webtest.Town+"&by=stage&on="+ago(9)+"&filter="+url.QueryEscape("stage = 'replanted' AND committee = '"+webtest.UnitB+"'"), &sums)
	if sums.Total.Count != 1 {
		t.Errorf("sums of a day: %+v", sums)
	}
	for query, want := range map[string]int{
		"parcels/items?on=2999-01-01": 400, "parcels/items?on=9&": 400, "villages/items?on=" + ago(9): 400,
		"parcels/items?on=" + ago(9) + "&asOf=2026-01-01T00:00:00Z": 400,
		"parcels/export?f=csv&on=" + ago(9):                         200,
	} {
		if response, body := c.Do(t, "nobody", "GET", "/api/collections/"+query+"&town="+webtest.Town, ""); response.StatusCode != want {
			t.Errorf("%s: %d %s", query, response.StatusCode, body)
		}
	}

	// So are a single one and a tile.
	west := []float64{110.985, 110.9855, 110.98575, 110.986}
	x, y := tileAt(west[0], 25.9005, 15)
	tile := fmt.Sprintf("/tiles/%%s/15/%d/%d.mvt?town=%s&on=", x, y, webtest.Town)
	one := fmt.Sprintf("/api/collections/parcels/items/%d?on=", fids[0])
	for path, want := range map[string]string{
		one + ago(9): `200 "stage":"replanted"`, one + ago(15): `200 "stage":"clearing"`, one + ago(60): "404", one + "2999-01-01": "400",
		one + ago(9) + "&asOf=2026-01-01T00:00:00Z": "400",
		fmt.Sprintf(tile, "parcels") + ago(9):       "200 replanted", fmt.Sprintf(tile, "parcels") + ago(15): "200 clearing",
		fmt.Sprintf(tile, "town") + ago(9): "400", fmt.Sprintf(tile, "plots") + ago(9): "400", fmt.Sprintf(tile, "parcels") + "2999-01-01": "400",
	} {
		status, said, _ := strings.Cut(want, " ")
		if response, body := c.Do(t, "nobody", "GET", path, ""); fmt.Sprint(response.StatusCode) != status || !strings.Contains(string(body), said) {
			t.Errorf("%s: %d %s, want %s", path, response.StatusCode, body, want)
		}
	}

	// A part has stood where it stands since the whole came there, and so has a part of a part.
	split := func(fid int64, version int, from, at, to float64) int64 {
		t.Helper()
		write("planner", "POST", "/api/changes?town="+webtest.Town, fmt.Sprintf(`{"edits":[{"op":"split","collection":"parcels","id":%d,"version":%d,"parts":[%s,%s]}]}`,
			fid, version, rectangle(from, at), rectangle(at, to)), 200)
		newest := int64(0)
		for _, id := range c.Fids(t) {
			newest = max(newest, id)
		}
		return newest
	}
	part := split(fids[0], versions[fids[0]], west[0], west[1], west[3])
	split(part, 2, west[1], west[2], west[3])
	divided := progress("")
	if divided.DoneParcels != b.DoneParcels+2 || len(divided.Days) != len(b.Days) {
		t.Errorf("divided %+v, whole %+v", divided, b)
	}
	for i, d := range divided.Days {
		if d.Day != b.Days[i].Day || math.Abs(d.M2-b.Days[i].M2) > 1 {
			t.Errorf("divided %+v, whole %+v", d, b.Days[i])
		}
	}

	// Targets.
	year := now.Year()
	set := func(role, more string, m2 float64, want int) {
		t.Helper()
		write(role, "POST", "/api/parcels/targets?town="+webtest.Town, fmt.Sprintf(`{"year":%d%s,"m2":%g}`, year, more, m2), want)
	}
	set("clerk", "", 5000, 403)
	set("planner", "", 5000, 200)
	set("planner", "", 6000, 200)
	set("planner", `,"committee":"`+webtest.UnitB+`"`, 700, 200)
	set("planner", `,"committee":"999999999999"`, 700, 404)
	set("planner", "", -1, 400)
	if b := progress(""); b.TargetM2 == nil || *b.TargetM2 != 6000 {
		t.Errorf("the town's target: %+v", b.TargetM2)
	}
	if b := progress("&committee=" + webtest.UnitB); b.TargetM2 == nil || *b.TargetM2 != 700 {
		t.Errorf("a committee's target: %+v", b.TargetM2)
	}
	var measure struct {
		Value, N, D *float64
		Rows        struct{ Collection, Filter, On string }
	}
	read("/api/measures/reclamation.target_share?town="+webtest.Town+"&committee="+webtest.UnitB, &measure)
	if measure.Value == nil || !close(*measure.Value, areas[1]/700) || *measure.D != 700 {
		t.Errorf("the measure %+v", measure)
	}
	var rows struct{ Features []json.RawMessage }
	read("/api/collections/"+measure.Rows.Collection+"/items?limit=9&filter="+url.QueryEscape(measure.Rows.Filter), &rows)
	if len(rows.Features) != 1 {
		t.Errorf("%s has %d rows", measure.Rows.Filter, len(rows.Features))
	}
	past := "/api/measures/reclamation.reclaimed?town=" + webtest.Town + "&committee=" + webtest.UnitB + "&from=" + ago(12) + "&to="
	for days, want := range map[int]int{10: 0, 9: 1} {
		measure.Rows.On = ""
		read(past+ago(days), &measure)
		read("/api/collections/parcels/items?limit=9&on="+measure.Rows.On+"&town="+webtest.Town+"&filter="+url.QueryEscape(measure.Rows.Filter), &rows)
		if measure.Rows.On != ago(days) || len(rows.Features) != want {
			t.Errorf("reclaimed %d days ago: %d rows of %+v", days, len(rows.Features), measure.Rows)
		}
	}
	if response, _ := c.Do(t, "nobody", "GET", "/api/measures/reclamation.reclaimed?town="+webtest.Town+"&asOf=2026-01-01T00:00:00Z", ""); response.StatusCode != 400 {
		t.Errorf("a measure as it was known: %d", response.StatusCode)
	}
	set("planner", "", 0, 200)
	if b := progress(""); b.TargetM2 != nil {
		t.Errorf("no target: %+v", b.TargetM2)
	}
	if b := progress(fmt.Sprintf("&year=%d", year+1)); b.Forecast != nil || !close(b.DoneM2, before.DoneM2+areas[0]+areas[1]) {
		t.Errorf("another year: %+v", b)
	}

	// What is taken back has not been.
	write("planner", "POST", fmt.Sprintf("/api/changes/%d/undo?town=%s&reason=x", last, webtest.Town), "", 200)
	if b := progress("&committee=" + webtest.UnitB); !close(b.DoneM2, 0) {
		t.Errorf("after the undo: %+v", b)
	}
}
