package web_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/postgis"
	"tuntu/web/webtest"
)

// hidden is one planted feature of a layer, and the texts that only it brings into a reply.
type hidden struct {
	fid   int64
	texts []string
}

// plantLayers adds one feature to each layer of a cast's town, with an id, a name, a code and a place that nothing else has.
func plantLayers(t *testing.T, c *webtest.Cast) map[string]hidden {
	t.Helper()
	conn := c.Database.Connect(t)
	planted := map[string]hidden{}
	for i, layer := range geo.LayersAsBegun() {
		if _, err := conn.Exec(t.Context(), `SELECT setval('tuntu.'||$1||'_fid', $2)`, layer.ID, 7_000_001+1000*i); err != nil {
			t.Fatal(err)
		}
		west := math.Round((110.951137+0.003*float64(i))*1e6) / 1e6
		f := geo.Feature{Code: fmt.Sprintf("MM%05d", 31415+i), Name: "秘" + layer.ID, Committee: webtest.UnitA, Properties: map[string]any{}}
		switch {
		case layer.Unit == geo.CommitteeLevel:
			f.Code, f.Committee, west = webtest.Town+"277", "", 111.113137
		case layer.Unit == geo.VillageLevel:
			f.Code = webtest.UnitA + "077"
		case !layer.InUnit():
			f.Committee = ""
		}
		const south = 25.912
		switch layer.Shape {
		case geo.Point:
			f.Geometry = orb.Point{west, south}
		case geo.Line:
			f.Geometry = orb.LineString{{west, south}, {west + 0.001, south}}
		case geo.Polygon:
			f.Geometry = orb.Polygon{{{west, south}, {west + 0.001, south}, {west + 0.001, south + 0.001}, {west, south + 0.001}, {west, south}}}
		}
		c.Put(t, webtest.Town, layer.ID, f)
		fid := c.Find(t, layer.ID, f.Code)
		planted[layer.ID] = hidden{fid, []string{f.Name, f.Code, strconv.FormatInt(fid, 10), strconv.FormatFloat(west, 'f', -1, 64)}}
	}
	return planted
}

// plantRecords adds records about the planted features, and what they say to the texts.
func plantRecords(t *testing.T, c *webtest.Cast, planted map[string]hidden) (sha256 string) {
	t.Helper()
	parcel := planted["parcels"]
	status, r, _ := c.Write(t, "planner", "POST", "/api/parcels/batches?town="+webtest.Town, fmt.Sprintf(`{"name":"秘批次","year":2026,"parcels":[%d]}`, parcel.fid))
	if status != http.StatusCreated {
		t.Fatalf("%d %+v", status, r)
	}
	file := picture(t, 8, 8)
	put(t, c, "planner", file)
	sha256 = digestOf(file)
	response, body := c.Do(t, "planner", "POST", fmt.Sprintf("/api/parcels/%d/files", parcel.fid), fmt.Sprintf(`{"files":[{"sha256":%q,"public":true}]}`, sha256))
	if response.StatusCode != http.StatusCreated {
		t.Fatalf("%s", body)
	}
	planted["parcels"] = hidden{parcel.fid, append(parcel.texts, "秘批次", sha256)}
	committees := planted["committees"]
	planted["committees"] = hidden{committees.fid, append(committees.texts, "甲村")}
	return sha256
}

// everyRead lists addresses of each route that is read, with each layer and its planted feature.
func everyRead(t *testing.T, c *webtest.Cast, planted map[string]hidden, sha256 string) (addresses []string) {
	t.Helper()
	_, body := c.Get(t, "/api/openapi.json")
	var document struct{ Paths map[string]map[string]any }
	if err := json.Unmarshal(body, &document); err != nil {
		t.Fatal(err)
	}
	now := time.Now()
	period := "&from=" + now.AddDate(0, 0, -3).Format(time.DateOnly) + "&to=" + now.Format(time.DateOnly)
	for pattern, methods := range document.Paths {
		if _, get := methods["get"]; !get || pattern == "/api/events" || pattern == "/api/session/provider" || pattern == "/api/session/callback" {
			continue
		}
		ids := append(geo.LayerIDs(), geo.OverviewTiles, geo.BaseTiles)
		if !strings.Contains(pattern, "{id}") {
			ids = []string{"parcels"}
		}
		for _, id := range ids {
			x, y := tileAt(110.96, 25.912, 12)
			path := strings.NewReplacer("{id}", id, "{fid}", fmt.Sprint(planted[id].fid), "{z}", "12", "{x}", fmt.Sprint(x), "{y}", fmt.Sprint(y),
				"{map}", "x", "{sha256}", sha256, "{measure}", "reclamation.reclaimed").Replace(pattern)
			addresses = append(addresses, path, path+"?town="+webtest.Town)
			switch {
			case strings.HasSuffix(pattern, "/items"), strings.HasSuffix(pattern, "/items/{fid}"), strings.HasSuffix(pattern, ".mvt"):
				addresses = append(addresses, path+"?asOf="+url.QueryEscape(now.Format(time.RFC3339)))
			case strings.HasSuffix(pattern, "/export"), strings.HasPrefix(pattern, "/api/sums"):
				addresses = append(addresses, path+"?f=csv&town="+webtest.Town, path+"?f=csv&by=committee&town="+webtest.Town)
			case pattern == "/api/search":
				for _, of := range planted {
					addresses = append(addresses, path+"?q="+of.texts[0], path+"?q="+of.texts[1]+"&town="+webtest.Town)
				}
			case pattern == "/api/parcels/steps":
				addresses = append(addresses, fmt.Sprintf("%s?town=%s&ids=%d", path, webtest.Town, planted[id].fid))
			default:
				addresses = append(addresses, path+"?town="+webtest.Town+period, path+"?town="+webtest.Town+"&by=committee"+period)
			}
		}
	}
	slices.Sort(addresses)
	return append(slices.Compact(addresses), "/", "/metrics", "/readyz")
}

// saidTo reads each address as a role, and returns what was said under each address.
func saidTo(t *testing.T, c *webtest.Cast, role string, addresses []string) map[string]string {
	t.Helper()
	said := map[string]string{}
	for _, address := range addresses {
		response, body := c.Do(t, role, "GET", address, "")
		if response.StatusCode >= 500 {
			t.Errorf("%s: %d %s", address, response.StatusCode, body)
		}
		said[address] = fmt.Sprint(response.Header) + string(body)
	}
	return said
}

// of returns the addresses whose replies hold one of a planted feature's texts, with the text.
func (h hidden) in(said map[string]string) map[string]string {
	found := map[string]string{}
	for address, body := range said {
		for _, text := range h.texts {
			if strings.Contains(body, text) && !strings.Contains(address, text) {
				found[address] = text
			}
		}
	}
	return found
}

func closeLayer(t *testing.T, c *webtest.Cast, layer string, open bool) {
	t.Helper()
	response, body := c.Do(t, "administrator", "PUT", "/api/settings/layers?town="+webtest.Town, fmt.Sprintf(`{"layer":%q,"open":%t}`, layer, open))
	if response.StatusCode != http.StatusOK {
		t.Fatalf("%s %t: %d %s", layer, open, response.StatusCode, body)
	}
}

// With each layer closed in turn, a reader who has not signed in and one who has a role in another town only find nothing of
// it by any route, and no less of the others; who has any role in the town finds all.
func TestAClosedLayerIsNowhere(t *testing.T) {
	c := webtest.NewCast(t)
	planted := plantLayers(t, c)
	addresses := everyRead(t, c, planted, plantRecords(t, c, planted))
	stranger(t, c)
	open := saidTo(t, c, "nobody", addresses)
	for id, of := range planted {
		if found := of.in(open); len(found) < 5 {
			t.Errorf("an open layer, %s, is found in %v only", id, found)
		}
	}
	for i, id := range geo.LayerIDs() {
		closeLayer(t, c, id, false)
		role := []string{"nobody", "stranger"}[i%2]
		said := saidTo(t, c, role, addresses)
		for address, text := range planted[id].in(said) {
			t.Errorf("%s is closed, and %s finds %q at %s: %.300s", id, role, text, address, said[address])
		}
		for other, of := range planted {
			was, is := of.in(open), of.in(said)
			if other != id && len(is) < 3 {
				t.Errorf("%s is closed, and of %s only %d of %d are left", id, other, len(is), len(was))
			}
		}
		if _, body := c.Do(t, role, "GET", "/api/towns", ""); id == "parcels" && bytes.Contains(body, []byte("batch_parcels")) {
			t.Errorf("the counts of records: %s", body)
		}
		refused := map[string]int{"nobody": 401, "stranger": 403}[role]
		if response, body := c.Do(t, role, "GET", "/api/collections/"+id+"/items?town="+webtest.Town, ""); response.StatusCode != refused || !bytes.Contains(body, []byte(`"closed":"`+id+`"`)) || !bytes.Contains(body, []byte("("+id+")")) {
			t.Errorf("%s: %d %s", id, response.StatusCode, body)
		}
		if response, _ := c.Do(t, role, "GET", "/api/collections/"+id+"/items?town="+webtest.OtherTown, ""); response.StatusCode != 200 {
			t.Errorf("the other town's %s: %d", id, response.StatusCode)
		}
		if response, body := c.Do(t, "viewer", "GET", "/api/collections/"+id+"/items?town="+webtest.Town, ""); response.StatusCode != 200 || !bytes.Contains(body, []byte(planted[id].texts[0])) {
			t.Errorf("a viewer: %s: %d", id, response.StatusCode)
		}
		closeLayer(t, c, id, true)
	}
	again := saidTo(t, c, "nobody", addresses)
	for id, of := range planted {
		if was, is := of.in(open), of.in(again); len(is) < len(was) {
			t.Errorf("%s is open again, and found in %d of %d", id, len(is), len(was))
		}
	}
	t.Logf("%d addresses", len(addresses))
}

// stranger adds an account that has a role in the cast's other town only.
func stranger(t *testing.T, c *webtest.Cast) {
	t.Helper()
	account, err := c.DB.AddAccount(t.Context(), webtest.Operator(), "stranger", "莫生", false, access.Membership{Town: webtest.OtherTown, Role: access.Planner})
	if err != nil {
		t.Fatal(err)
	}
	p, err := c.DB.Person(t.Context(), account)
	if err != nil {
		t.Fatal(err)
	}
	secret, hash := access.NewSecret("tuntu_")
	if _, err := c.DB.AddToken(t.Context(), p.Actor, "test", "write", hash, time.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	c.Tokens["stranger"] = secret
}

// A layer is gone within a second of being closed, from kept tiles and another instance too, and back when it is opened. A
// tile for those who may see it is not what others get.
func TestALayerIsClosedAtOnce(t *testing.T) {
	c := webtest.NewCast(t)
	other := *c
	other.Site = webtest.Serve(t, c.Database)
	x, y := tileAt(110.9605, 25.9005, 14)
	of := func(set string) string {
		return fmt.Sprintf("/tiles/%s/14/%d/%d.mvt?town=%s", set, x, y, webtest.Town)
	}
	look := func(when string, instance *webtest.Cast, role string, want bool) {
		t.Helper()
		for path, sees := range map[string]func(status int, body []byte) bool{
			of("parcels"):                       func(status int, body []byte) bool { return status == 200 && bytes.Contains(body, []byte("parcels")) },
			of(geo.OverviewTiles):               func(_ int, body []byte) bool { return bytes.Contains(body, []byte("parcels")) },
			webtest.ParcelsPath:                 func(status int, _ []byte) bool { return status == 200 },
			"/tiles/town.json":                  func(_ int, body []byte) bool { return bytes.Contains(body, []byte(`"parcels"`)) },
			"/api/figures?town=" + webtest.Town: func(_ int, body []byte) bool { return bytes.Contains(body, []byte(`"parcels"`)) },
		} {
			response, body := instance.Do(t, role, "GET", path, "")
			if got := sees(response.StatusCode, body); got != want {
				t.Errorf("%s, %s sees %s: %t (%d)", when, role, path, got, response.StatusCode)
			}
		}
	}
	settled := func(instance *webtest.Cast, open bool) {
		t.Helper()
		began := time.Now()
		for {
			response, _ := instance.Do(t, "nobody", "GET", of("parcels"), "")
			if (response.StatusCode == 200) == open {
				t.Logf("another instance after %v", time.Since(began).Round(time.Millisecond))
				return
			}
			if time.Since(began) > time.Second {
				t.Fatalf("another instance has not heard that the layer is open %t", open)
			}
		}
	}
	for _, instance := range []*webtest.Cast{c, &other} {
		look("at first", instance, "nobody", true)
		look("at first", instance, "viewer", true)
	}
	for range 2 {
		closeLayer(t, c, "parcels", false)
		look("closed", c, "nobody", false)
		look("closed", c, "viewer", true)
		settled(&other, false)
		look("closed", &other, "viewer", true)
		look("closed", &other, "nobody", false)
		closeLayer(t, c, "parcels", true)
		look("opened", c, "nobody", true)
		settled(&other, true)
		look("opened", &other, "nobody", true)
	}
}

// The stream of events tells of no change to a closed layer, and of one to an open layer without what it did to the closed one.
func TestNoEventTellsOfAClosedLayer(t *testing.T) {
	c := webtest.NewCast(t)
	closeLayer(t, c, "parcels", false)
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	told := make(chan string, 10)
	last, err := c.DB.LastChange(ctx, webtest.Town)
	if err != nil {
		t.Fatal(err)
	}
	go func() { // as the layer's closing ends the streams of who has not signed in, they connect again
		for found := false; !found && ctx.Err() == nil; {
			c.Listen(ctx, t, last, func(e webtest.Event) bool {
				if found = e.Name == "change"; found {
					told <- e.Data
				}
				return !found
			})
		}
	}()
	status, r, _ := c.Write(t, "planner", "PATCH", fmt.Sprintf("%s/%d", webtest.ParcelsPath, c.Parcel["PA"]), `{"type":"Feature","properties":{"crop":"rice"}}`, "If-Match", `"1"`)
	if status != 200 {
		t.Fatalf("%d %+v", status, r)
	}
	plot := webtest.FeatureJSON(webtest.SquareJSON(110.985), `{"crop":"rice"}`)
	parcel := webtest.FeatureJSON(webtest.SquareJSON(110.99), `{}`)
	status, r, _ = c.Write(t, "planner", "POST", "/api/changes?town="+webtest.Town, `{"edits":[{"op":"create","collection":"parcels","feature":`+parcel+`},{"op":"create","collection":"plots","feature":`+plot+`}]}`)
	if status != 200 {
		t.Fatalf("%d %+v", status, r)
	}
	select {
	case event := <-told:
		if !strings.Contains(event, "plots") || strings.Contains(event, "parcels") {
			t.Error(event)
		}
	case <-ctx.Done():
		t.Error("no event comes")
	}
	_, body := c.Do(t, "nobody", "GET", "/api/changes?town="+webtest.Town, "")
	if bytes.Contains(body, []byte("parcels")) || !bytes.Contains(body, []byte("plots")) {
		t.Errorf("the list of changes: %s", body)
	}
	if _, body := c.Do(t, "viewer", "GET", "/api/changes?town="+webtest.Town, ""); !bytes.Contains(body, []byte("parcels")) {
		t.Errorf("a viewer's list of changes: %s", body)
	}
}

// Only the town's administrators switch its layers; the database refuses others too, and the log has who did it.
func TestWhoSwitchesLayers(t *testing.T) {
	c := webtest.NewCast(t)
	for _, role := range []string{"administrator", "chief", "planner"} {
		layer, _ := geo.LayerByID("plots")
		err := c.DB.Write(t.Context(), postgis.Request{Town: webtest.Town, Actor: c.Actors[role], Reason: "test"}, nil, func(ch *postgis.Change) error {
			return ch.CloseLayer(t.Context(), layer, true)
		})
		if (err == nil) != (role != "planner") {
			t.Errorf("%s: %v", role, err)
		}
		closeLayer(t, c, "plots", true)
	}
	closeLayer(t, c, "plots", false)
	_, body := c.Do(t, "administrator", "GET", "/api/settings/layers?town="+webtest.Town, "")
	if !bytes.Contains(body, []byte(`{"layer":"plots","open":false}`)) || !bytes.Contains(body, []byte(`{"layer":"parcels","open":true}`)) {
		t.Errorf("%s", body)
	}
	_, body = c.Do(t, "administrator", "GET", "/api/changes?limit=1&town="+webtest.Town, "")
	if !bytes.Contains(body, []byte("layer closed")) || !bytes.Contains(body, []byte("administrator")) {
		t.Errorf("%s", body)
	}
	for body, param := range map[string]string{`{"layer":"x","open":true}`: "layer", `{"layer":"plots"}`: "open"} {
		response, reply := c.Do(t, "administrator", "PUT", "/api/settings/layers?town="+webtest.Town, body)
		if response.StatusCode != 400 || !bytes.Contains(reply, []byte(`"parameter":"`+param+`"`)) {
			t.Errorf("%s: %d %s", body, response.StatusCode, reply)
		}
	}
}
