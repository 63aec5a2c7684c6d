package web_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"tuntu/internal/cleaning"
	"tuntu/web/webtest"
)

// story is a parcel's moves, as they are read.
type story struct {
	Moves []struct {
		ID          int64
		From, Level *string
		To, On      string
		Role        string
		Reason      *string
		Accepted    *float64 `json:"accepted_m2"`
		Change      int64
		Reverses    *int64
	}
	Next []string
}

func storyOf(t *testing.T, c *webtest.Cast, role string, fid int64) (s story) {
	t.Helper()
	response, body := c.Do(t, role, "GET", fmt.Sprintf("/api/parcels/%d/moves", fid), "")
	if err := json.Unmarshal(body, &s); err != nil || response.StatusCode != 200 {
		t.Fatalf("%s %s", response.Status, body)
	}
	return s
}

// standing is the reply of GET /api/parcels/steps.
type standing struct {
	Parcels []struct {
		ID, Version int64
		Stage       string
		Next        []string
	}
	Steps []struct {
		To                string
		Reasoned, Accepts bool
	}
}

func stepsOf(t *testing.T, c *webtest.Cast, role, ids string) (s standing) {
	t.Helper()
	response, body := c.Do(t, role, "GET", "/api/parcels/steps?town="+webtest.Town+"&ids="+ids, "")
	if err := json.Unmarshal(body, &s); err != nil || response.StatusCode != 200 {
		t.Fatalf("%s %s", response.Status, body)
	}
	return s
}

// No request but a move sets a stage or an accepted area, whoever asks: a value that is repeated passes, one that is
// left out stays, another is 422 with the route. A new parcel is suspected.
func TestNoRequestSetsAStage(t *testing.T) {
	c := webtest.NewCast(t)
	path := fmt.Sprintf("%s/%d", webtest.ParcelsPath, c.Parcel["PA"])
	version := 1
	for _, x := range []struct {
		method, properties string
		status             int
	}{
		{"PATCH", `{"stage":"closed"}`, 422},
		{"PATCH", `{"accepted_m2":5}`, 422},
		{"PUT", `{"committee":"` + webtest.UnitA + `","stage":"closed"}`, 422},
		{"PUT", `{"committee":"` + webtest.UnitA + `","accepted_m2":5}`, 422},
		{"PATCH", `{"stage":"verified","accepted_m2":null,"crop":"rice"}`, 200},
		{"PUT", `{"committee":"` + webtest.UnitA + `","stage":"verified"}`, 200},
		{"PUT", `{"committee":"` + webtest.UnitA + `","crop":"rice"}`, 200},
	} {
		body := webtest.FeatureJSON(webtest.SquareJSON(110.96), x.properties)
		for _, role := range []string{"clerk", "administrator"} {
			status, r, _ := c.Write(t, role, x.method, path, body, "If-Match", fmt.Sprintf(`"%d"`, version))
			if status != x.status || status == 422 && (!strings.Contains(r.Detail, "POST /api/parcels/moves") || len(r.Faults) != 1 || !strings.Contains(r.Faults[0].Hans, "POST /api/parcels/moves")) {
				t.Errorf("%s %s: %d %+v", x.method, x.properties, status, r)
			}
			version = max(version, r.Version)
			batch := fmt.Sprintf(`{"edits":[{"op":"%s","collection":"parcels","id":%d,"version":%d,"feature":%s}]}`,
				map[string]string{"PUT": "replace", "PATCH": "patch"}[x.method], c.Parcel["PA"], version, body)
			if status, r, _ = c.Write(t, role, "POST", "/api/changes?town="+webtest.Town, batch); status != x.status {
				t.Errorf("batch %s %s: %d %+v", x.method, x.properties, status, r)
			}
			if len(r.Results) > 0 {
				version = int(r.Results[0].Version)
			}
		}
	}
	if s := storyOf(t, c, "clerk", c.Parcel["PA"]); len(s.Moves) != 1 || s.Moves[0].To != "verified" {
		t.Errorf("%+v", s)
	}
	status, r, _ := c.Write(t, "clerk", "POST", webtest.ParcelsPath+"?town="+webtest.Town, webtest.FeatureJSON(webtest.SquareJSON(110.98), `{"committee":"`+webtest.UnitA+`","stage":"closed"}`))
	if status != 422 {
		t.Errorf("a new one that is closed: %d %+v", status, r)
	}
	status, r, _ = c.Write(t, "clerk", "POST", webtest.ParcelsPath+"?town="+webtest.Town, webtest.FeatureJSON(webtest.SquareJSON(110.98), `{"committee":"`+webtest.UnitA+`"}`))
	s := storyOf(t, c, "clerk", r.ID)
	if status != 201 || len(s.Moves) != 0 || !slices.Equal(s.Next, []string{"verified", "ruled_out"}) {
		t.Errorf("a new one: %d %+v", status, s)
	}
}

// Parcels move by the rules, all or none, and each refusal says what is wrong.
func TestMovesOfParcels(t *testing.T) {
	c := webtest.NewCast(t)
	today := time.Now().In(cleaning.Zone()).Format(time.DateOnly)
	pa, pb := c.Parcel["PA"], c.Parcel["PB"]
	post := func(role, moves string, headers ...string) (int, webtest.Reply) {
		status, r, _ := c.Write(t, role, "POST", "/api/parcels/moves?town="+webtest.Town, `{"moves":[`+moves+`]}`, headers...)
		return status, r
	}
	one := func(fid int64, version int, to, more string) string {
		return fmt.Sprintf(`{"id":%d,"version":%d,"to":"%s"%s}`, fid, version, to, more)
	}
	status, r := post("planner", one(pa, 1, "tasked", "")+","+one(pb, 1, "closed", ""))
	if status != 409 || len(r.Moves) != 1 || r.Moves[0].ID != pb || r.Moves[0].From != "verified" || r.Moves[0].To != "closed" || !slices.Equal(r.Moves[0].Allowed, []string{"tasked", "ruled_out"}) {
		t.Errorf("a skipped step: %d %+v", status, r)
	}
	if s := storyOf(t, c, "planner", pa); len(s.Moves) != 1 {
		t.Errorf("half of the moves were made: %+v", s)
	}
	key := []string{"Idempotency-Key", "7f0c5b52-0001"}
	status, r = post("planner", one(pa, 1, "tasked", `,"on":"`+today+`"`)+","+one(pb, 1, "tasked", ""), key...)
	if status != 200 || r.Change == 0 || len(r.Results) != 2 || r.Results[0].ID != pa || r.Results[0].Version != 2 || r.Results[0].Stage != "tasked" || r.Results[0].Move == 0 {
		t.Fatalf("%d %+v", status, r)
	}
	if again, same := post("planner", one(pa, 1, "tasked", `,"on":"`+today+`"`)+","+one(pb, 1, "tasked", ""), key...); again != 200 || same.Change != r.Change {
		t.Errorf("a retry: %d %+v", again, same)
	}
	for _, x := range []struct {
		what, role, move string
		status           int
	}{
		{"an old version", "clerk", one(pa, 1, "clearing", ""), 412},
		{"no version", "clerk", one(pa, 0, "clearing", ""), 428},
		{"another's unit", "clerk", one(pb, 2, "clearing", ""), 403},
		{"a reader", "viewer", one(pa, 2, "clearing", ""), 403},
		{"nobody", "nobody", one(pa, 2, "clearing", ""), 401},
		{"no stage", "clerk", one(pa, 2, "gone", ""), 400},
		{"a day to come", "clerk", one(pa, 2, "clearing", `,"on":"2199-01-01"`), 400},
		{"no day", "clerk", one(pa, 2, "clearing", `,"on":"today"`), 400},
		{"no area", "clerk", one(pa, 2, "clearing", `,"accepted_m2":-1`), 400},
		{"nothing there", "clerk", one(999_999, 2, "clearing", ""), 404},
		{"twice", "clerk", one(pa, 2, "clearing", "") + "," + one(pa, 2, "clearing", ""), 400},
		{"nothing", "clerk", "", 400},
		{"a phone in the reason", "clerk", one(pa, 2, "clearing", `,"reason":"打 13877312345"`), 400},
		{"too many", "planner", strings.TrimSuffix(strings.Repeat(one(pa, 2, "clearing", "")+",", 1001), ","), 400},
		{"a clerk of it", "clerk", one(pa, 2, "clearing", ""), 200},
		{"the next", "clerk", one(pa, 3, "replanted", ""), 200},
	} {
		if status, r := post(x.role, x.move); status != x.status {
			t.Errorf("%s: %d %+v, want %d", x.what, status, r, x.status)
		}
	}
	for role, want := range map[string][]string{"clerk": {"check_town"}, "planner": {"check_town"}, "inspector": {}, "viewer": {}, "nobody": {}} {
		if s := storyOf(t, c, role, pa); !slices.Equal(s.Next, want) || len(s.Moves) != 4 {
			t.Errorf("%s may move it to %v, want %v", role, s.Next, want)
		}
	}
	for role, want := range map[string][3][]string{
		"clerk": {{"check_town"}, {}, {}}, "planner": {{"check_town"}, {"clearing"}, {}}, "viewer": {{}, {}, {}},
	} {
		got := stepsOf(t, c, role, fmt.Sprintf("%d,%d", pa, pb))
		if !slices.Equal(got.Parcels[0].Next, want[0]) || !slices.Equal(got.Parcels[1].Next, want[1]) || len(got.Steps) != 0 || got.Parcels[0].Version != 4 {
			t.Errorf("%s may move both to %+v", role, got)
		}
	}
	if got := stepsOf(t, c, "planner", fmt.Sprint(pb)); len(got.Steps) != 1 || got.Steps[0].To != "clearing" || got.Steps[0].Accepts {
		t.Errorf("the steps of one: %+v", got)
	}
	for ids, status := range map[string]int{"": 400, "1,1": 400, "x": 400, "0": 400, fmt.Sprintf("%d,999999", pa): 404, strings.Repeat("1,", 1001): 400} {
		if got, _, _ := c.Write(t, "planner", "GET", "/api/parcels/steps?town="+webtest.Town+"&ids="+ids, ""); got != status {
			t.Errorf("the steps of %.20q: %d, want %d", ids, got, status)
		}
	}
	// the town's levels: the county's alone, from today on
	if status, r, _ := c.Write(t, "planner", "POST", "/api/parcels/levels?town="+webtest.Town, `{"valid_from":"`+today+`","levels":["county"]}`); status != 201 {
		t.Fatalf("%d %+v", status, r)
	}
	for _, wrong := range []string{`{"valid_from":"2020-01-01","levels":["county"]}`, `{"valid_from":"` + today + `","levels":["county","town"]}`, `{"valid_from":"` + today + `","levels":[]}`} {
		if status, _, _ := c.Write(t, "planner", "POST", "/api/parcels/levels?town="+webtest.Town, wrong); status != 400 {
			t.Errorf("%s: %d", wrong, status)
		}
	}
	if status, r := post("clerk", one(pa, 4, "check_county", "")); status != 200 {
		t.Errorf("%d %+v", status, r)
	}
	if s := storyOf(t, c, "inspector", pa); !slices.Equal(s.Next, []string{"closed", "replanted"}) {
		t.Errorf("an inspector of the county may %v", s.Next)
	}
	if status, r := post("inspector", one(pa, 5, "closed", `,"accepted_m2":1234.5`)); status != 200 {
		t.Errorf("%d %+v", status, r)
	}
	s := storyOf(t, c, "nobody", pa)
	last := s.Moves[len(s.Moves)-1]
	if last.Role != "inspector" || *last.Level != "county" || *last.Accepted != 1234.5 || last.On != today {
		t.Errorf("%+v", last)
	}
	if s := storyOf(t, c, "nobody", pb); s.Moves[0].Reason != nil {
		t.Errorf("a reader sees a reason: %+v", s)
	}
	if status, _, _ := c.Write(t, "planner", "DELETE", fmt.Sprintf("%s/%d", webtest.ParcelsPath, pa), "", "If-Match", `"6"`); status != 409 {
		t.Errorf("a parcel that has moved is deleted: %d", status)
	}
}

// An inspector who has edited the parcel since it was verified does not accept it, and is told so.
func TestNobodyAcceptsHisOwn(t *testing.T) {
	c := webtest.NewCast(t)
	fid := c.Parcel["PA"]
	status, r, _ := c.Write(t, "administrator", "POST", fmt.Sprintf("/api/accounts/%d/memberships?town=%s", c.Actors["planner"].Account, webtest.Town), `{"role":"inspector","level":"town"}`)
	if status != 204 {
		t.Fatalf("%d %+v", status, r)
	}
	for i, to := range []string{"tasked", "clearing", "replanted", "check_town"} {
		if status, r := c.Move(t, "planner", "PA", i+1, to); status != 200 {
			t.Fatalf("%s: %d %+v", to, status, r)
		}
	}
	if s := storyOf(t, c, "planner", fid); !slices.Equal(s.Next, []string{"replanted"}) {
		t.Errorf("next is %v", s.Next)
	}
	if status, r := c.Move(t, "planner", "PA", 5, "check_county"); status != 403 || !strings.Contains(r.Detail, "nobody accepts") {
		t.Errorf("%d %+v", status, r)
	}
	// a reversal of the last move says why
	log, _, _ := c.Write(t, "planner", "POST", fmt.Sprintf("/api/changes/%d/undo?town=%s", storyOf(t, c, "planner", fid).Moves[4].Change, webtest.Town), "")
	if log != 400 {
		t.Errorf("an undo without a reason: %d", log)
	}
	log, _, _ = c.Write(t, "planner", "POST", fmt.Sprintf("/api/changes/%d/undo?reason=wrong&town=%s", storyOf(t, c, "planner", fid).Moves[4].Change, webtest.Town), "")
	s := storyOf(t, c, "planner", fid)
	if log != 200 || s.Moves[5].Reverses == nil || *s.Moves[5].Reverses != s.Moves[4].ID || s.Moves[5].To != "replanted" || *s.Moves[5].Reason != "wrong" {
		t.Errorf("%d %+v", log, s.Moves[len(s.Moves)-1])
	}
}
