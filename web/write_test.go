package web_test

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"tuntu/web/webtest"
)

// A feature is created, replaced, changed and deleted by the API, and each step has its version.
func TestAFeatureIsWritten(t *testing.T) {
	c := webtest.NewCast(t)
	status, made, header := c.Write(t, "clerk", "POST", webtest.ParcelsPath+"?reason="+url.QueryEscape("新发现的撂荒地"), webtest.FeatureJSON(webtest.SquareJSON(110.97), `{"town":"`+webtest.Town+`","name":"岭脚","stage":"suspected"}`))
	if status != 201 || made.Version != 1 || header.Get("Location") != fmt.Sprintf("%s%s/%d", c.URL, webtest.ParcelsPath, made.ID) {
		t.Fatalf("%d %+v %v", status, made, header)
	}
	path := fmt.Sprintf("%s/%d", webtest.ParcelsPath, made.ID)
	item := func() (map[string]any, string) {
		response, body := c.Get(t, path)
		var f struct{ Properties map[string]any }
		_ = json.Unmarshal(body, &f)
		return f.Properties, response.Header.Get("ETag")
	}
	p, etag := item()
	if p["committee"] != webtest.UnitA || p["name_hant"] != "嶺腳" || p["pinyin"] == "" || p["code"] == nil || etag != header.Get("ETag") {
		t.Errorf("%v, ETag %s against %s", p, etag, header.Get("ETag"))
	}
	for _, match := range []string{"", "*"} {
		if status, r, _ := c.Write(t, "clerk", "PATCH", path, webtest.FeatureJSON("null", `{"crop":"rice"}`), "If-Match", match); status != 428 {
			t.Errorf("If-Match %q: %d %+v", match, status, r)
		}
	}
	status, changed, header := c.Write(t, "clerk", "PATCH", path, `{"type":"Feature","properties":{"crop":"rice"}}`, "If-Match", etag)
	if status != 200 || changed.Version != 2 {
		t.Fatalf("%d %+v", status, changed)
	}
	// a writer with the first version is refused, and told what has changed
	status, late, _ := c.Write(t, "planner", "PATCH", path, `{"type":"Feature","properties":{"stage":"verified"}}`, "If-Match", etag)
	if status != 412 || late.Version != 2 || len(late.Since) != 1 || late.Since[0].Field != "crop" || late.Since[0].Was != nil || late.Since[0].Is != "rice" || late.Current.Properties["crop"] != "rice" {
		t.Errorf("%d %+v", status, late)
	}
	// a client that writes back all that it has read, computed properties included, changes only
	// the fields that it altered
	_, read := c.Get(t, path)
	whole := strings.Replace(string(read), `"crop": "rice"`, `"crop": null`, 1)
	whole = strings.Replace(whole, `"crop":"rice"`, `"crop":null`, 1)
	if status, r, _ := c.Write(t, "clerk", "PUT", path, whole, "If-Match", header.Get("ETag")); status != 200 || r.Version != 3 {
		t.Errorf("%d %+v", status, r)
	}
	after, etag := item()
	if after["crop"] != nil || after["name"] != "岭脚" || after["committee"] != webtest.UnitA || after["code"] != p["code"] || after["area_m2"] != p["area_m2"] {
		t.Errorf("%v\nwas %v", after, p)
	}
	if status, r, _ := c.Write(t, "clerk", "DELETE", path, "", "If-Match", etag); status != 200 || r.Version != 0 {
		t.Errorf("%d %+v", status, r)
	}
	if response, _ := c.Get(t, path); response.StatusCode != 404 {
		t.Errorf("%d", response.StatusCode)
	}
	// the history remains, and does not name people to a reader who has not signed in
	for role, who := range map[string]string{"planner": "clerk", "nobody": ""} {
		var history struct {
			States []struct {
				Op, Who, Why string
				Differs      []struct{ Field string }
			}
		}
		_, body := c.Do(t, role, "GET", path+"/history", "")
		if err := json.Unmarshal(body, &history); err != nil || len(history.States) != 4 || history.States[0].Op != "delete" || history.States[3].Who != who {
			t.Errorf("%s: %s", role, body)
		}
		if who != "" && history.States[3].Why != "新发现的撂荒地" {
			t.Error(history.States[3].Why)
		}
	}
}

// A feature that a layer does not take is refused with the place of the fault in both languages,
// and nothing is written.
func TestBadFeaturesAreRefused(t *testing.T) {
	c := webtest.NewCast(t)
	town := `"town":"` + webtest.Town + `"`
	good := webtest.SquareJSON(110.97)
	for name, x := range map[string]struct {
		body, says string
		status     int
	}{
		"no JSON":            {`{"type":`, "breaks off", 400},
		"no feature":         {`{"type":"Point","coordinates":[1,2]}`, "no GeoJSON feature", 400},
		"no properties":      {`{"type":"Feature","geometry":` + good + `}`, "no properties", 400},
		"unknown property":   {webtest.FeatureJSON(good, `{`+town+`,"colour":"red"}`), "colour", 400},
		"no number":          {strings.Replace(webtest.FeatureJSON(good, `{`+town+`}`), "110.97,", "NaN,", 1), "coordinate", 400},
		"a point":            {webtest.FeatureJSON(`{"type":"Point","coordinates":[110.97,25.9]}`, `{`+town+`}`), "takes a Polygon", 422},
		"one coordinate":     {webtest.FeatureJSON(`{"type":"Polygon","coordinates":[[[1],[2],[3],[1]]]}`, `{`+town+`}`), "", 400},
		"open ring":          {webtest.FeatureJSON(strings.Replace(good, ",[110.97,25.9]]]", "]]", 1), `{`+town+`}`), "", 422},
		"self-intersection":  {webtest.FeatureJSON(`{"type":"Polygon","coordinates":[[[110.97,25.9],[110.971,25.901],[110.971,25.9],[110.97,25.901],[110.97,25.9]]]}`, `{`+town+`}`), "crosses itself", 422},
		"outside":            {webtest.FeatureJSON(webtest.SquareJSON(112), `{`+town+`}`), "outside of the town", 422},
		"overlap":            {webtest.FeatureJSON(webtest.SquareJSON(110.9605), `{`+town+`}`), "overlaps PA", 422},
		"no such crop":       {webtest.FeatureJSON(good, `{`+town+`,"crop":"roses"}`), "roses", 422},
		"code in use":        {webtest.FeatureJSON(good, `{`+town+`,"code":"PA"}`), "code PA is there already", 422},
		"no such committee":  {webtest.FeatureJSON(good, `{`+town+`,"committee":"`+webtest.Town+`999"}`), "no committee", 422},
		"no geometry":        {webtest.FeatureJSON("null", `{`+town+`}`), "no geometry", 422},
		"a phone number":     {webtest.FeatureJSON(good, `{`+town+`,"name":"找 13812345678 问"}`), "phone or identity number", 400},
		"an identity number": {webtest.FeatureJSON(good, `{`+town+`,"aliases":"450324198001011236"}`), "phone or identity number", 400},
		"too many vertices":  {webtest.FeatureJSON(`{"type":"Polygon","coordinates":[[`+strings.Repeat("[110.97,25.9],", 30_001)+`[110.97,25.9]]]}`, `{`+town+`}`), "vertices", 413},
		"several towns":      {webtest.FeatureJSON(good, `{}`), "name the town", 400},
	} {
		status, r, _ := c.Write(t, "planner", "POST", webtest.ParcelsPath, x.body)
		if status != x.status || !strings.Contains(r.Detail, x.says) {
			t.Errorf("%s: %d %+v", name, status, r)
		}
		if status == 422 && (len(r.Faults) == 0 || r.Faults[0].Hans == "" || r.Faults[0].Hant == "") {
			t.Errorf("%s: %+v", name, r)
		}
		if name == "self-intersection" && len(r.Faults[0].Place) != 2 {
			t.Errorf("%s has no place: %+v", name, r)
		}
	}
	if n := len(c.Fids(t)); n != 3 {
		t.Errorf("there are %d parcels, of 3", n)
	}
	if status, _, _ := c.Write(t, "planner", "POST", webtest.ParcelsPath, strings.Repeat(" ", 17<<20)); status != 413 {
		t.Errorf("17 MB: %d", status)
	}
}

// A retry under the same key gets the first answer and writes nothing; another request under the
// key is refused.
func TestARetryIsAnsweredTheSame(t *testing.T) {
	c := webtest.NewCast(t)
	body := webtest.FeatureJSON(webtest.SquareJSON(110.97), `{"town":"`+webtest.Town+`"}`)
	key := []string{"Idempotency-Key", "5e7a0c1e-0000-4000-8000-000000000001"}
	status, first, _ := c.Write(t, "clerk", "POST", webtest.ParcelsPath, body, key...)
	if status != 201 {
		t.Fatalf("%d %+v", status, first)
	}
	var retries sync.WaitGroup
	for range 8 {
		retries.Go(func() {
			if status, again, _ := c.Write(t, "clerk", "POST", webtest.ParcelsPath, body, key...); status != 201 || again.ID != first.ID || again.Change != first.Change {
				t.Errorf("%d %+v, first %+v", status, again, first)
			}
		})
	}
	retries.Wait()
	if status, r, _ := c.Write(t, "clerk", "POST", webtest.ParcelsPath, webtest.FeatureJSON(webtest.SquareJSON(110.98), `{"town":"`+webtest.Town+`"}`), key...); status != 422 {
		t.Errorf("another body: %d %+v", status, r)
	}
	// retries of a deletion and of an undo get the first answer too
	path := fmt.Sprintf("%s/%d", webtest.ParcelsPath, first.ID)
	for range 2 {
		if status, r, _ := c.Write(t, "clerk", "DELETE", path, "", "If-Match", `"1"`, "Idempotency-Key", "delete-0001"); status != 200 {
			t.Errorf("deleting: %d %+v", status, r)
		}
	}
	status, patched, _ := c.Write(t, "clerk", "PATCH", fmt.Sprintf("%s/%d", webtest.ParcelsPath, c.Parcel["PA"]), `{"type":"Feature","properties":{"crop":"rice"}}`, "If-Match", `"1"`)
	if status != 200 {
		t.Fatalf("%d %+v", status, patched)
	}
	var undone [2]webtest.Reply
	for i := range undone {
		if status, undone[i], _ = c.Write(t, "clerk", "POST", fmt.Sprintf("/api/changes/%d/undo?town=%s", patched.Change, webtest.Town), "", "Idempotency-Key", "undo-00001"); status != 200 {
			t.Errorf("undoing: %d %+v", status, undone[i])
		}
	}
	if undone[0].Change != undone[1].Change {
		t.Errorf("undone twice: %+v", undone)
	}
	// another account can use the same key
	if status, r, _ := c.Write(t, "planner", "POST", webtest.ParcelsPath, webtest.FeatureJSON(webtest.SquareJSON(110.98), `{"town":"`+webtest.Town+`"}`), key...); status != 201 || r.ID == first.ID {
		t.Errorf("another account: %d %+v", status, r)
	}
	if n := len(c.Fids(t)); n != 4 {
		t.Errorf("there are %d parcels, of 4", n)
	}
}

// A hundred writers have read the same version: one succeeds, and each other one is refused with
// the reason.
func TestOneOfAHundredWritersWins(t *testing.T) {
	c := webtest.NewCast(t)
	path := fmt.Sprintf("%s/%d", webtest.ParcelsPath, c.Parcel["PA"])
	response, _ := c.Get(t, path)
	etag := response.Header.Get("ETag")
	var won, late, other atomic.Int32
	var writers sync.WaitGroup
	gate := make(chan struct{}, 20)
	for i := range 100 {
		writers.Go(func() {
			gate <- struct{}{}
			defer func() { <-gate }()
			for {
				status, _, _ := c.Write(t, "planner", "PATCH", path, fmt.Sprintf(`{"type":"Feature","properties":{"abandoned_year":%d}}`, 1950+i), "If-Match", etag)
				switch status {
				case 200:
					won.Add(1)
				case 412:
					late.Add(1)
				case 503: // refused with Retry-After
					continue
				default:
					other.Add(1)
				}
				return
			}
		})
	}
	writers.Wait()
	if won.Load() != 1 || late.Load() != 99 || other.Load() != 0 {
		t.Errorf("%d won, %d came too late, %d met something else", won.Load(), late.Load(), other.Load())
	}
}

// A batch is written completely or not at all.
func TestABatchIsOneChange(t *testing.T) {
	c := webtest.NewCast(t)
	edit := func(code string, west float64) string {
		return `{"op":"create","collection":"parcels","feature":` + webtest.FeatureJSON(webtest.SquareJSON(west), `{"code":"`+code+`"}`) + `}`
	}
	patch := fmt.Sprintf(`{"op":"patch","collection":"parcels","id":%d,"version":1,"feature":{"type":"Feature","properties":{"crop":"rice"}}}`, c.Parcel["PA"])
	path := "/api/changes?town=" + webtest.Town
	status, r, _ := c.Write(t, "planner", "POST", path, `{"edits":[`+edit("N1", 110.97)+`,`+patch+`,`+edit("N2", 111.02)+`]}`)
	if status != 200 || len(r.Results) != 3 || r.Results[1].Version != 2 {
		t.Fatalf("%d %+v", status, r)
	}
	for name, bad := range map[string]string{
		"a fault":         edit("N4", 110.9605),
		"a stale version": patch,
		"another's":       fmt.Sprintf(`{"op":"delete","collection":"parcels","id":%d,"version":1}`, c.Parcel["PO"]),
	} {
		status, r, _ := c.Write(t, "planner", "POST", path, `{"edits":[`+edit("N3", 110.975)+`,`+bad+`]}`)
		if status < 400 || name != "another's" && (r.Edit == nil || *r.Edit != 1) {
			t.Errorf("%s: %d %+v", name, status, r)
		}
	}
	if _, there := c.Fids(t)["N3"]; there {
		t.Error("half a batch was written")
	}
	// the batch is undone as a whole
	if status, _, _ := c.Write(t, "clerk", "POST", fmt.Sprintf("/api/changes/%d/undo?town=%s", r.Change, webtest.Town), ""); status != 404 && status != 403 {
		t.Errorf("a clerk undoes a planner's batch: %d", status)
	}
}

// The page's requests undo a change, report a conflict, and read the past at any instant.
func TestUndoAndThePast(t *testing.T) {
	c := webtest.NewCast(t)
	path := fmt.Sprintf("%s/%d", webtest.ParcelsPath, c.Parcel["PA"])
	patch := func(version int, properties string) webtest.Reply {
		status, r, _ := c.Write(t, "planner", "PATCH", path, `{"type":"Feature","properties":`+properties+`}`, "If-Match", fmt.Sprintf(`"%d"`, version))
		if status != 200 {
			t.Fatalf("%d %+v", status, r)
		}
		return r
	}
	first := patch(1, `{"crop":"rice"}`)
	status, second := c.Move(t, "planner", "PA", 2, "tasked")
	if status != 200 {
		t.Fatalf("%d %+v", status, second)
	}
	undo := func(change int64) (int, webtest.Reply) {
		status, r, _ := c.Write(t, "planner", "POST", fmt.Sprintf("/api/changes/%d/undo?reason=wrong&town=%s", change, webtest.Town), "")
		return status, r
	}
	if status, r := undo(first.Change); status != 409 {
		t.Errorf("%d %+v", status, r)
	}
	if status, _ := undo(second.Change); status != 200 {
		t.Error(status)
	}
	if status, _ := undo(999_999); status != 404 {
		t.Error(status)
	}
	var log struct {
		Changes []struct {
			Change           int64
			At, Who          string
			Undoes, UndoneBy *int64
		}
	}
	_, body := c.Do(t, "planner", "GET", "/api/changes?limit=5&town="+webtest.Town, "")
	_ = json.Unmarshal([]byte(strings.ReplaceAll(string(body), "undone_by", "UndoneBy")), &log)
	if len(log.Changes) < 3 || log.Changes[0].Undoes == nil || *log.Changes[0].Undoes != second.Change || log.Changes[1].UndoneBy == nil || log.Changes[0].Who != "planner" {
		t.Fatalf("%s", body)
	}
	at := func(instant string) map[string]any {
		_, body := c.Get(t, path+"?asOf="+url.QueryEscape(instant))
		var f struct{ Properties map[string]any }
		_ = json.Unmarshal(body, &f)
		return f.Properties
	}
	// newest first: the undo, the second change, the first one
	for i, want := range []string{"verified", "tasked", "verified"} {
		if p := at(log.Changes[i].At); p["stage"] != want || p["crop"] != "rice" {
			t.Errorf("as of change %d: %v", log.Changes[i].Change, p)
		}
	}
	if response, body := c.Get(t, path+"?asOf=2020-01-01T00:00:00Z"); response.StatusCode != 404 {
		t.Errorf("before it was: %d %s", response.StatusCode, body)
	}
	for _, wrong := range []string{"yesterday", "2999-01-01T00:00:00Z"} {
		if response, _ := c.Get(t, path+"?asOf="+wrong); response.StatusCode != 400 {
			t.Errorf("%s: %d", wrong, response.StatusCode)
		}
	}
	old := "asOf=" + url.QueryEscape(log.Changes[1].At)
	_, items := c.Get(t, webtest.ParcelsPath+"?town="+webtest.Town+"&stage=tasked&"+old)
	if !strings.Contains(string(items), `"numberReturned":1`) {
		t.Errorf("items of the past, filtered: %s", items)
	}
	_, boxed := c.Get(t, webtest.ParcelsPath+"?bbox=110.955,25.89,110.965,25.91&town="+webtest.Town+"&"+old)
	if !strings.Contains(string(boxed), `"numberReturned":1`) {
		t.Errorf("items of the past in a box: %s", boxed)
	}
	z, x, y := 14, 13241, 6970
	then, was := c.Get(t, fmt.Sprintf("/tiles/parcels/%d/%d/%d.mvt?%s", z, x, y, old))
	now, is := c.Get(t, fmt.Sprintf("/tiles/parcels/%d/%d/%d.mvt", z, x, y))
	if !strings.Contains(string(was), "tasked") || strings.Contains(string(is), "tasked") || then.Header.Get("ETag") == now.Header.Get("ETag") || then.Header.Get("Cache-Control") != "no-cache" {
		t.Errorf("tiles: %q %q, %v", was, is, then.Header)
	}
}

// An edit that names another town than the feature's is refused and not half followed; one that repeats it passes.
func TestAFeatureStaysInItsTown(t *testing.T) {
	c := webtest.NewCast(t)
	fid := c.Fids(t)["PA"]
	path := fmt.Sprintf("%s/%d", webtest.ParcelsPath, fid)
	version := 1
	for _, town := range []string{`"` + webtest.OtherTown + `"`, `"` + webtest.Town + `"`, `null`, `7`, `"x"`} {
		feature := `{"type":"Feature","properties":{"town":` + town + `,"crop":"rice"}}`
		batch := fmt.Sprintf(`{"edits":[{"op":"patch","collection":"parcels","id":%d,"version":%d,"feature":%s}]}`, fid, version, feature)
		status, r, _ := c.Write(t, "planner", "POST", "/api/changes?town="+webtest.Town, batch)
		if town == `"`+webtest.Town+`"` {
			if version++; status != 200 {
				t.Errorf("%s in a batch: %d %+v", town, status, r)
			}
		} else if status != 400 || !strings.Contains(r.Detail, "town") {
			t.Errorf("%s in a batch: %d %+v", town, status, r)
		}
		status, r, _ = c.Write(t, "planner", "PATCH", path, feature, "If-Match", fmt.Sprintf(`"%d"`, version))
		if town == `"`+webtest.Town+`"` {
			if version++; status != 200 {
				t.Errorf("%s: %d %+v", town, status, r)
			}
		} else if status != 400 || !strings.Contains(r.Detail, "town") {
			t.Errorf("%s: %d %+v", town, status, r)
		}
	}
}

// A reason is read by many, so that it holds no person's number either, however it is written.
func TestAReasonHoldsNoNumber(t *testing.T) {
	c := webtest.NewCast(t)
	for reason, status := range map[string]int{"asked 李 13812345678": 400, "＋８６１３８１２３４５６７８": 400, "0773-6812345": 400, "map of 2024-06-30": 201} {
		body := webtest.FeatureJSON(webtest.SquareJSON(110.97), `{"town":"`+webtest.Town+`"}`)
		got, r, _ := c.Write(t, "planner", "POST", webtest.ParcelsPath+"?reason="+url.QueryEscape(reason), body)
		if got != status || status == 400 && !strings.Contains(r.Detail, "reason holds what reads as a phone") {
			t.Errorf("%s: %d %+v", reason, got, r)
		}
	}
	if n := len(c.Fids(t)); n != 4 {
		t.Errorf("there are %d parcels, of 4", n)
	}
}
