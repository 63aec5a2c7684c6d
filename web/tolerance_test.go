package web_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"tuntu/web/webtest"
)

// What areas may differ by is the town's: a planner sets it, and what was read before is read anew, though no feature has
// changed.
func TestATownSaysByHowMuchAreasMayDiffer(t *testing.T) {
	c := webtest.NewCast(t)
	path, in := "/api/areas/tolerance", "?town="+webtest.Town
	fid := c.Parcel["PA"]
	var area float64
	if err := c.Database.Connect(t).QueryRow(t.Context(), `SELECT area_m2 FROM tuntu.parcels WHERE fid = $1`, fid).Scan(&area); err != nil {
		t.Fatal(err)
	}
	stated := fmt.Sprintf(`{"type":"Feature","properties":{"surveyed_m2":%g}}`, area*1.03)
	if response, said := c.Do(t, "planner", "PATCH", fmt.Sprintf("/api/collections/parcels/items/%d", fid), stated, "If-Match", `"1"`); response.StatusCode != http.StatusOK {
		t.Fatal(string(said))
	}
	read := func(path string) (tag, body string) {
		t.Helper()
		response, said := c.Do(t, "nobody", "GET", path, "")
		if response.StatusCode != http.StatusOK {
			t.Fatalf("%s: %d %s", path, response.StatusCode, said)
		}
		return response.Header.Get("ETag"), string(said)
	}
	item, list := fmt.Sprintf("/api/collections/parcels/items/%d", fid), "/api/collections/parcels/items"+in+"&area_differs=true"
	itemTag, said := read(item)
	if !strings.Contains(said, `"area_differs":false`) {
		t.Error(said)
	}
	listTag, said := read(list)
	if !strings.Contains(said, `"numberReturned":0`) {
		t.Error(said)
	}
	if _, said := read("/api/areas/tolerance" + in); !strings.Contains(said, `"share":0.05`) {
		t.Error(said)
	}
	x, y := tileAt(110.9605, 25.9005, 8)
	tile := fmt.Sprintf("/tiles/parcels/8/%d/%d.mvt%s&filter=area_differs%%20%%3D%%20true", x, y, in)
	if _, said := read(tile); said != "" {
		t.Errorf("a tile of %d bytes", len(said))
	}
	for _, wrong := range []string{`{}`, `{"share":-0.01}`, `{"share":1.5}`, `{"share":"5 %"}`} {
		if status, _, _ := c.Write(t, "planner", "PUT", path+in, wrong); status != http.StatusBadRequest {
			t.Errorf("%s: %d", wrong, status)
		}
	}
	if status, r, _ := c.Write(t, "planner", "PUT", path+in, `{"share":0.02}`); status != http.StatusOK {
		t.Fatalf("%d %+v", status, r)
	}
	if tag, said := read(item); tag == itemTag || !strings.Contains(said, `"area_differs":true`) {
		t.Errorf("%s, was %s: %s", tag, itemTag, said)
	}
	if tag, said := read(list); tag == listTag || !strings.Contains(said, `"numberReturned":1`) {
		t.Errorf("%s, was %s: %s", tag, listTag, said)
	}
	if _, said := read(tile); said == "" {
		t.Error("the tile is as before")
	}
	if _, said := read("/api/towns"); !strings.Contains(said, `"area_tolerance":0.02`) {
		t.Error(said)
	}
}
