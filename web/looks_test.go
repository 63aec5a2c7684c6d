package web_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"testing"

	"tuntu/internal/access"
	"tuntu/internal/postgis"
	"tuntu/web/webtest"
)

// Looks at cleaners' unmasked names are listed for the town's administrators and for nobody else, page by page.
func TestLooksAreListed(t *testing.T) {
	c := webtest.NewCast(t)
	const town = "town=" + webtest.Town
	look := func(village int64, want int) {
		path := "/api/cleaners?unmasked=true&" + town
		if village != 0 {
			path += fmt.Sprintf("&village=%d", village)
		}
		if response, body := c.Do(t, "planner", http.MethodGet, path, "", "Tuntu-Reveal", "1"); response.StatusCode != want {
			t.Fatalf("%d %s", response.StatusCode, body)
		}
	}
	look(0, http.StatusOK)
	look(99, http.StatusNotFound)
	month := lastMonth().Format("2006-01")
	if response, body := c.Do(t, "planner", http.MethodGet, "/api/cleaning/ledger?unmasked=true&month="+month+"&"+town, "", "Tuntu-Reveal", "1"); response.StatusCode != 200 {
		t.Fatalf("%d %s", response.StatusCode, body)
	}
	if response, _ := c.Do(t, "planner", http.MethodGet, "/api/cleaners?"+town, ""); response.StatusCode != 200 {
		t.Fatal(response.StatusCode)
	}

	list := func(query string) (looks []postgis.Look) {
		t.Helper()
		response, body := c.Do(t, "administrator", http.MethodGet, "/api/looks?"+town+query, "")
		var reply struct{ Looks []postgis.Look }
		if err := json.Unmarshal(body, &reply); err != nil || response.StatusCode != 200 || response.Header.Get("Cache-Control") != "no-store" {
			t.Fatalf("%d %v %s", response.StatusCode, response.Header, body)
		}
		return reply.Looks
	}
	all := list("")
	if len(all) == 3 && all[0].Event == "month sheet seen unmasked" && all[0].Village == month {
		all = all[1:]
	} else {
		t.Errorf("the sheet of a month: %+v", all)
	}
	if len(all) != 2 || all[0].Village != "villages.99" || all[0].Event != "cleaners seen unmasked" || all[1].Village != "" || all[0].Login != "planner" || all[0].Entry <= all[1].Entry {
		t.Errorf("%+v; a masked list is no look", all)
	}
	if first := list("&limit=1"); len(first) != 1 || first[0].Entry <= all[0].Entry {
		t.Errorf("the newest: %+v", first)
	}
	if older := list(fmt.Sprintf("&before=%d", all[0].Entry)); len(older) != 1 || older[0] != all[1] {
		t.Errorf("what is older: %+v", older)
	}
	for role, want := range map[string]int{"planner": 403, "viewer": 403, "clerk": 403, "inspector": 403, "nobody": 401} {
		if response, body := c.Do(t, role, http.MethodGet, "/api/looks?"+town, ""); response.StatusCode != want {
			t.Errorf("%s: %d %s", role, response.StatusCode, body)
		}
	}
	// whatever the program believes, the database refuses
	if looks, err := c.DB.Looks(t.Context(), c.Actors["planner"], webtest.Town, 1<<62, 10); err == nil {
		t.Errorf("a planner reads %+v", looks)
	}
}

// A change says in which role it was made, to those who work in the town; and an administrator sees whose role it gave.
func TestChangesSayWhoseRole(t *testing.T) {
	c := webtest.NewCast(t)
	parcel := webtest.FeatureJSON(webtest.SquareJSON(111.03), `{"code":"450399100P0777","stage":"suspected"}`)
	if status, reply, _ := c.Write(t, "planner", http.MethodPost, "/api/collections/parcels/items?town="+webtest.Town, parcel); status != 201 {
		t.Fatalf("%d %+v", status, reply)
	}
	grant := fmt.Sprintf("/api/accounts/%d/memberships?town=%s", c.Actors["viewer"].Account, webtest.Town)
	if response, body := c.Do(t, "administrator", http.MethodPost, grant, `{"role":"clerk","unit":"`+webtest.UnitA+`"}`); response.StatusCode != 204 {
		t.Fatalf("%d %s", response.StatusCode, body)
	}
	newest := func(role string) (given, written postgis.ChangeNote) {
		t.Helper()
		response, body := c.Do(t, role, http.MethodGet, "/api/changes?limit=2&town="+webtest.Town, "")
		var reply struct{ Changes []postgis.ChangeNote }
		if err := json.Unmarshal(body, &reply); err != nil || len(reply.Changes) != 2 {
			t.Fatalf("%d %s", response.StatusCode, body)
		}
		return reply.Changes[0], reply.Changes[1]
	}
	given, written := newest("administrator")
	if written.Role != access.Planner || written.Given != nil {
		t.Errorf("a planner's edit: %+v", written)
	}
	want := postgis.Given{Login: "viewer", Name: "韦viewer", Role: access.Clerk, Unit: webtest.UnitA}
	if given.Role != access.Administrator || len(given.Given) != 1 || given.Given[0] != want {
		t.Errorf("a role that was given: %+v, want %+v", given, want)
	}
	if given, written = newest("planner"); written.Role != access.Planner || given.Given != nil {
		t.Errorf("a planner sees %+v, %+v", given, written)
	}
	if given, written = newest("nobody"); given.Role != "" || written.Role != "" || given.Given != nil {
		t.Errorf("nobody sees %+v, %+v", given, written)
	}
}
