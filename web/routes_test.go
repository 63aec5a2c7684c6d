package web_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"tuntu/web/webtest"
)

// Each route is requested by each role for its own unit and town and for others, and admits exactly
// the roles of the table.
func TestEveryRouteAsksWhoComes(t *testing.T) {
	c := webtest.NewCast(t)
	response, body := c.Get(t, "/api/openapi.json")
	var document struct {
		Paths map[string]map[string]struct{ Responses map[string]any }
	}
	if err := json.Unmarshal(body, &document); err != nil || response.StatusCode != 200 {
		t.Fatal(err)
	}
	// the roles that each route admits, in the order: nobody viewer clerk inspector planner
	// administrator chief
	const all, signedIn, own, planners, admins, chief = "yyyyyyy", "-yyyyyy", "--y-yyy", "----yyy", "-----yy", "------y"
	inTown, elsewhere := "?town="+webtest.Town, "?town="+webtest.OtherTown
	clerk := fmt.Sprint(c.Actors["clerk"].Account)
	type try struct{ path, body, may string }
	feature := func(west float64, unit string) string {
		return webtest.FeatureJSON(webtest.SquareJSON(west), `{"committee":"`+unit+`"}`)
	}
	tries := map[string][]try{
		"POST /api/collections/{id}/items": {
			{"/api/collections/parcels/items" + inTown, feature(110.98, webtest.UnitA), own},
			{"/api/collections/parcels/items" + inTown, feature(111.03, webtest.UnitB), planners},
			{"/api/collections/findings/items" + inTown, webtest.FeatureJSON(`{"type":"Point","coordinates":[111.03,25.9]}`, `{"committee":"`+webtest.UnitB+`"}`), "---yyyy"},
			{"/api/collections/rivers/items" + inTown, webtest.FeatureJSON(`{"type":"LineString","coordinates":[[111.03,25.9],[111.04,25.9]]}`, `{}`), planners},
			{"/api/collections/parcels/items" + elsewhere, webtest.FeatureJSON(webtest.SquareJSON(110.98), `{}`), chief},
		},
		"PUT /api/collections/{id}/items/{fid}": {
			{"PA", webtest.FeatureJSON(webtest.SquareJSON(110.96), `{"committee":"`+webtest.UnitA+`"}`), own},
			{"PB", webtest.FeatureJSON(webtest.SquareJSON(111.01), `{"committee":"`+webtest.UnitB+`"}`), planners},
			{"PO", webtest.FeatureJSON(webtest.SquareJSON(110.96), `{}`), chief},
			{"PA", webtest.FeatureJSON(webtest.SquareJSON(111.04), `{"committee":"`+webtest.UnitB+`"}`), planners}, // moves the feature to another unit
		},
		"PATCH /api/collections/{id}/items/{fid}": {
			{"PA", `{"type":"Feature","properties":{"crop":"rice"}}`, own},
			{"PB", `{"type":"Feature","properties":{"crop":"rice"}}`, planners},
			{"PO", `{"type":"Feature","properties":{"crop":"rice"}}`, chief},
			{"PA", `{"type":"Feature","geometry":` + webtest.SquareJSON(111.045) + `,"properties":{}}`, planners}, // moves the feature onto another unit's ground
			{"PA", `{"type":"Feature","properties":{"committee":"` + webtest.UnitB + `"}}`, planners},             // gives the feature to another unit
		},
		"DELETE /api/collections/{id}/items/{fid}": {{"PA", "", own}, {"PB", "", planners}, {"PO", "", chief}},
		"POST /api/changes": {
			{"/api/changes" + inTown, `{"edits":[{"op":"create","collection":"parcels","feature":` + feature(110.99, webtest.UnitA) + `}]}`, own},
			{"/api/changes" + inTown, `{"edits":[{"op":"create","collection":"parcels","feature":` + feature(111.03, webtest.UnitB) + `}]}`, planners},
			{"/api/changes" + elsewhere, `{"edits":[{"op":"create","collection":"parcels","feature":` + webtest.FeatureJSON(webtest.SquareJSON(110.98), `{}`) + `}]}`, chief},
		},
		"POST /api/parcels/moves": {
			{"/api/parcels/moves" + inTown, `{}`, "--yyyyy"}, {"/api/parcels/moves" + elsewhere, `{}`, chief},
		},
		"POST /api/points":                          {{"/api/points" + inTown, `{}`, "--yyyyy"}, {"/api/points" + elsewhere, `{}`, chief}},
		"GET /api/parcels/{fid}/moves":              {{fmt.Sprintf("/api/parcels/%d/moves", c.Parcel["PA"]), "", all}},
		"GET /api/parcels/steps":                    {{fmt.Sprintf("/api/parcels/steps%s&ids=%d", inTown, c.Parcel["PA"]), "", all}},
		"GET /api/parcels/{fid}/files":              {{fmt.Sprintf("/api/parcels/%d/files", c.Parcel["PA"]), "", all}},
		"POST /api/parcels/{fid}/files":             {{fmt.Sprintf("/api/parcels/%d/files", c.Parcel["PA"]), `{}`, "--yyyyy"}, {fmt.Sprintf("/api/parcels/%d/files", c.Parcel["PO"]), `{}`, chief}},
		"PATCH /api/parcels/{fid}/files/{file}":     {{fmt.Sprintf("/api/parcels/%d/files/999999", c.Parcel["PA"]), `{}`, "--yyyyy"}, {fmt.Sprintf("/api/parcels/%d/files/999999", c.Parcel["PO"]), `{}`, chief}},
		"DELETE /api/parcels/{fid}/files/{file}":    {{fmt.Sprintf("/api/parcels/%d/files/999999", c.Parcel["PA"]), "", "--yyyyy"}, {fmt.Sprintf("/api/parcels/%d/files/999999", c.Parcel["PO"]), "", chief}},
		"GET /api/files/{sha256}":                   {{"/api/files/" + strings.Repeat("a", 64) + inTown, "", all}},
		"PUT /api/files/{sha256}":                   {{"/api/files/" + strings.Repeat("a", 64) + inTown, "x", "--yyyyy"}, {"/api/files/" + strings.Repeat("a", 64) + elsewhere, "x", chief}},
		"GET /api/parcels/{fid}/holder":             {{"holder of PA" + inTown, "", own}, {"holder of PB" + inTown, "", planners}, {"holder of PO" + elsewhere, "", chief}, {"holder of PA" + inTown + "&unmasked=true", "", planners}},
		"PUT /api/parcels/{fid}/holder":             {{"holder of PA", `{}`, own}, {"holder of PB", `{}`, planners}, {"holder of PO", `{}`, chief}},
		"DELETE /api/parcels/{fid}/holder":          {{"holder of PA", "", own}, {"holder of PB", "", planners}, {"holder of PO", "", chief}},
		"POST /api/parcels/batches":                 {{"/api/parcels/batches" + inTown, `{}`, planners}, {"/api/parcels/batches" + elsewhere, `{}`, chief}},
		"PATCH /api/parcels/batches/{batch}":        {{"/api/parcels/batches/999999" + inTown, `{}`, planners}, {"/api/parcels/batches/999999" + elsewhere, `{}`, chief}},
		"DELETE /api/parcels/batches/{batch}":       {{"/api/parcels/batches/999999" + inTown, "", planners}, {"/api/parcels/batches/999999" + elsewhere, "", chief}},
		"POST /api/parcels/batches/{batch}/parcels": {{"/api/parcels/batches/999999/parcels" + inTown, `{}`, planners}, {"/api/parcels/batches/999999/parcels" + elsewhere, `{}`, chief}},
		"POST /api/parcels/targets":                 {{"/api/parcels/targets" + inTown, `{}`, planners}, {"/api/parcels/targets" + elsewhere, `{}`, chief}},
		"POST /api/parcels/levels":                  {{"/api/parcels/levels" + inTown, `{}`, planners}, {"/api/parcels/levels" + elsewhere, `{}`, chief}},
		"PUT /api/areas/tolerance":                  {{"/api/areas/tolerance" + inTown, `{}`, planners}, {"/api/areas/tolerance" + elsewhere, `{}`, chief}},
		"PUT /api/measures/{measure}":               {{"/api/measures/reported.x" + inTown, `{}`, planners}, {"/api/measures/reported.x" + elsewhere, `{}`, chief}},
		"DELETE /api/measures/{measure}":            {{"/api/measures/reported.x" + inTown, "", planners}, {"/api/measures/reported.x" + elsewhere, "", chief}},
		"GET /api/stories":                          {{"/api/stories" + inTown, "", all}},
		"GET /api/stories/{name}":                   {{"/api/stories/none" + inTown, "", all}},
		"GET /api/stories/{name}/check":             {{"/api/stories/none/check" + inTown, "", planners}, {"/api/stories/none/check" + elsewhere, "", chief}},
		"GET /api/stories/{name}/draft":             {{"/api/stories/none/draft" + inTown, "", planners}, {"/api/stories/none/draft" + elsewhere, "", chief}},
		"GET /api/stories/{name}/notes":             {{"/api/stories/none/notes" + inTown, "", planners}, {"/api/stories/none/notes" + elsewhere, "", chief}},
		"POST /api/stories":                         {{"/api/stories" + inTown, `{}`, planners}, {"/api/stories" + elsewhere, `{}`, chief}},
		"PUT /api/stories/{name}/draft":             {{"/api/stories/none/draft" + inTown, `{}`, planners}, {"/api/stories/none/draft" + elsewhere, `{}`, chief}},
		"POST /api/stories/{name}/publish":          {{"/api/stories/none/publish" + inTown, `{}`, planners}, {"/api/stories/none/publish" + elsewhere, `{}`, chief}},
		"DELETE /api/stories/{name}":                {{"/api/stories/none" + inTown, "", planners}, {"/api/stories/none" + elsewhere, "", chief}},
		"POST /api/changes/{change}/undo":           {{"own", "", own}, {"theirs", "", planners}},
		"GET /api/cleaners":                         {{"/api/cleaners" + inTown, "", own}, {"/api/cleaners" + inTown + "&unmasked=true", "", planners}, {"/api/cleaners" + elsewhere, "", chief}},
		"GET /api/looks":                            {{"/api/looks" + inTown, "", admins}, {"/api/looks" + elsewhere, "", chief}},
		"DELETE /api/collections/{id}/items/{fid}/values/{field}": {
			{fmt.Sprintf("/api/collections/parcels/items/%d/values/name", c.Parcel["PB"]), "", admins}, {fmt.Sprintf("/api/collections/parcels/items/%d/values/name", c.Parcel["PO"]), "", chief},
		},
		"DELETE /api/changes/{change}/reason":           {{"/api/changes/999999/reason" + inTown, "", admins}, {"/api/changes/999999/reason" + elsewhere, "", chief}},
		"DELETE /api/session":                           {{"/api/session", "", signedIn}},
		"PUT /api/account/password":                     {{"/api/account/password", `{}`, "-------"}}, // only a session may do this
		"GET /api/account/tokens":                       {{"/api/account/tokens", "", signedIn}},
		"POST /api/account/tokens":                      {{"/api/account/tokens", `{"name":"x","scope":"read","days":1}`, "-------"}},
		"DELETE /api/account/tokens/{token}":            {{"/api/account/tokens/999999", "", signedIn}},
		"GET /api/accounts":                             {{"/api/accounts" + inTown, "", admins}, {"/api/accounts" + elsewhere, "", chief}},
		"POST /api/accounts":                            {{"/api/accounts" + inTown, `{"login":"new%s","role":"planner"}`, admins}, {"/api/accounts" + elsewhere, `{"login":"far%s","role":"planner"}`, chief}},
		"PATCH /api/accounts/{account}":                 {{"/api/accounts/" + clerk + inTown, `{"disabled":false}`, admins}, {"/api/accounts/" + fmt.Sprint(c.Actors["chief"].Account) + inTown, `{"disabled":false}`, "-------"}},
		"POST /api/accounts/{account}/invitations":      {{"/api/accounts/" + clerk + "/invitations" + inTown, "", admins}},
		"POST /api/accounts/{account}/memberships":      {{"/api/accounts/" + clerk + "/memberships" + inTown, `{"role":"viewer"}`, admins}, {"/api/accounts/" + fmt.Sprint(c.Actors["viewer"].Account) + "/memberships" + elsewhere, `{"role":"viewer"}`, chief}},
		"DELETE /api/memberships/{membership}":          {{"/api/memberships/999999" + inTown, "", admins}, {"/api/memberships/999999" + elsewhere, "", chief}},
		"PUT /api/settings":                             {{"/api/settings", `{"anonymous":true}`, chief}},
		"GET /api/settings/layers":                      {{"/api/settings/layers" + inTown, "", admins}, {"/api/settings/layers" + elsewhere, "", chief}},
		"PUT /api/settings/layers":                      {{"/api/settings/layers" + inTown, `{"layer":"rivers","open":true}`, admins}, {"/api/settings/layers" + elsewhere, `{"layer":"rivers","open":true}`, chief}},
		"POST /api/session":                             {{"/api/session", `{"login":"x","password":"y"}`, "-------"}},
		"POST /api/session/invitation":                  {{"/api/session/invitation", `{"key":"x"}`, "yyyyyyy"}},
		"GET /api/session/provider":                     {{"/api/session/provider", "", all}},
		"GET /api/session/callback":                     {{"/api/session/callback", "", all}},
		"GET /api/events":                               {{"/api/events" + inTown, "", "events"}},
		"GET /tiles/relief/{z}/{x}/{y}.png":             {{"/tiles/relief/9/0/0.png", "", all}},
		"GET /tiles/basemaps/{map}/{z}/{x}/{y}":         {{"/tiles/basemaps/x/9/0/0", "", all}},
		"GET /api/collections/{id}/items/{fid}":         {{"PA", "", all}, {"PO", "", all}},
		"GET /api/collections/{id}/items/{fid}/history": {{"/api/collections/parcels/items/" + fmt.Sprint(c.Parcel["PA"]) + "/history", "", all}},
		"GET /api/collections/{id}/items/{fid}/related": {{"/api/collections/parcels/items/" + fmt.Sprint(c.Parcel["PA"]) + "/related", "", all}},
	}
	for name, may := range map[string]string{
		"reports": own, "assignments": own, "sweeps/{sweep}/void": planners, "suspensions": planners, "suspensions/{suspension}/end": planners,
		"washings": planners, "washings/{washing}/void": planners, "sheets": planners, "inspections": planners, "inspections/{inspection}/void": planners,
		"members": planners, "patrols": planners, "calendar": planners, "windows": planners, "fences": planners, "bounds": planners, "lives": planners, "months/{month}/close": planners, "cleaners/{cleaner}/leave": planners,
		"ledger/corrections": planners, "rates": planners, "lists/{month}/publish": planners, "lists/{month}/objections": own, "lists/{month}/objections/{objection}/answer": planners,
	} {
		path := "/api/cleaning/" + strings.NewReplacer("{sweep}", "999999", "{cleaner}", "999999", "{washing}", "999999", "{inspection}", "999999", "{suspension}", "999999", "{objection}", "999999", "{month}", "2090-01").Replace(name)
		elsewhereMay := map[string]string{own: chief, planners: chief}[may]
		tries["POST /api/cleaning/"+name] = []try{{path + inTown, `{}`, may}, {path + elsewhere, `{}`, elsewhereMay}}
	}
	tries["GET /api/cleaning/members"] = []try{{"/api/cleaning/members" + inTown, "", own}, {"/api/cleaning/members" + inTown + "&unmasked=true", "", planners}, {"/api/cleaning/members" + elsewhere, "", chief}}
	for _, name := range []string{"ledger", "rates"} {
		tries["GET /api/cleaning/"+name] = []try{{"/api/cleaning/" + name + inTown, "", planners}, {"/api/cleaning/" + name + elsewhere, "", chief}}
	}
	for name, may := range map[string]string{"assignments?": own, "gaps?": own, "patrols?": own, "calls?slot=am&": own, "sweeps?place=villages.999999&": planners} {
		path := "/api/cleaning/" + name
		tries["GET "+path[:strings.Index(path, "?")]] = []try{{path + inTown[1:], "", may}, {path + "unmasked=true&" + inTown[1:], "", planners}, {path + elsewhere[1:], "", chief}}
	}
	for _, name := range []string{"assignments", "gaps", "patrols"} { // which know no names
		tries["GET /api/cleaning/"+name] = slices.Delete(tries["GET /api/cleaning/"+name], 1, 2)
	}
	tried := 0
	for pattern, methods := range document.Paths {
		for method, operation := range methods {
			name := strings.ToUpper(method) + " " + pattern
			list, special := tries[name]
			if !special {
				if method != "get" {
					t.Errorf("%s is not in the table", name)
					continue
				}
				path := pattern
				for hole, value := range map[string]string{"{id}": "parcels", "{z}": "9", "{x}": "0", "{y}": "0", "{fid}": "1"} {
					path = strings.ReplaceAll(path, hole, value)
				}
				list = []try{{path, "", all}}
			}
			delete(tries, name)
			for _, x := range list {
				for i, role := range webtest.Roles() {
					tried++
					status := tryRoute(t, c, name, role, x.path, x.body, x.may, i)
					if _, described := operation.Responses[strconv.Itoa(status)]; status >= 200 && status < 300 && !described {
						t.Errorf("%s replies %d, which its document does not say", name, status)
					}
				}
			}
		}
	}
	for name := range tries {
		t.Errorf("%s is in the table and not in the router", name)
	}
	t.Logf("%d tries", tried)
}

// tryRoute sends a request as a role and checks whether it was admitted; other errors do not
// matter. It returns the reply's status, or 0 if it sent nothing.
func tryRoute(t *testing.T, c *webtest.Cast, name, role, path, body, may string, i int) int {
	t.Helper()
	if may == "events" || name == "POST /api/session" {
		return 0 // TestSessions and TestAClosedMap test these
	}
	if strings.Contains(body, "%s") {
		body = fmt.Sprintf(body, role)
	}
	headers := []string{"Tuntu-Reveal", "1"}
	if _, ok := c.Parcel[path]; ok {
		fresh := c.Renew(t, path)
		path = fmt.Sprintf("%s/%d", webtest.ParcelsPath, fresh)
		headers = append(headers, "If-Match", `"1"`)
	}
	if of, ok := strings.CutPrefix(path, "holder of "); ok {
		path = fmt.Sprintf("/api/parcels/%d/holder%s", c.Renew(t, of[:2]), of[2:])
	}
	switch path {
	case "own":
		path = c.Undoable(t, webtest.UnitA, 110.985+float64(i)*0.0011)
	case "theirs":
		path = c.Undoable(t, webtest.UnitB, 111.02+float64(i)*0.0011)
	}
	method, _, _ := strings.Cut(name, " ")
	before := c.Fids(t)
	response, reply := c.Do(t, role, method, path, body, headers...)
	refused := response.StatusCode == 401 || response.StatusCode == 403
	if want := may[i] == 'y'; refused == want {
		t.Errorf("%s as %s at %s: %d, let in should be %v: %.300s", name, role, path, response.StatusCode, want, reply)
	}
	if role == "nobody" && refused && response.StatusCode != 401 {
		t.Errorf("%s: nobody gets %d", name, response.StatusCode)
	}
	if refused && method != "GET" {
		if after := c.Fids(t); fmt.Sprint(after) != fmt.Sprint(before) {
			t.Errorf("%s as %s was refused and changed %v to %v", name, role, before, after)
		}
	}
	c.Sweep(t)
	return response.StatusCode
}
