package web_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"tuntu/geo/files"
	"tuntu/web/webtest"
)

// A pasted table is read by the import's reader for who may draw; nothing is written, and what cannot be read is said.
func TestPastedPoints(t *testing.T) {
	c := webtest.NewCast(t)
	read := func(role, text string) (status int, body string) {
		asked, _ := json.Marshal(map[string]string{"text": text})
		response, reply := c.Do(t, role, "POST", "/api/points?town="+webtest.Town, string(asked), "Content-Type", "application/json")
		return response.StatusCode, string(reply)
	}
	_, town := c.Do(t, "", "GET", "/api/towns", "")
	var list struct {
		Towns []struct {
			Town   string
			Extent [4]float64
		}
	}
	if err := json.Unmarshal(town, &list); err != nil {
		t.Fatal(err)
	}
	var lon, lat float64
	for _, each := range list.Towns {
		if each.Town == webtest.Town {
			lon, lat = (each.Extent[0]+each.Extent[2])/2, (each.Extent[1]+each.Extent[3])/2
		}
	}
	table := fmt.Sprintf("点号,经度,纬度\nJ1,%.4f,%.4f\nJ2,%.4f,%.4f\nJ3,%.4f,%.4f\n", lon, lat, lon+0.001, lat, lon, lat+0.001)
	for _, role := range []string{"clerk", "planner"} {
		status, body := read(role, table)
		want := fmt.Sprintf(`"coordinates":[[[[%g,%g],`, round4(lon), round4(lat))
		if status != 200 || !strings.Contains(body, want) || !strings.Contains(body, `"wrong":[]`) || !strings.Contains(body, "经度在前的经纬度") {
			t.Errorf("%s: %d %s; want %s", role, status, body, want)
		}
	}
	for _, role := range []string{"", "viewer"} {
		if status, _ := read(role, table); status != 401 && status != 403 {
			t.Errorf("%q reads: %d", role, status)
		}
	}
	if status, body := read("planner", "没有坐标"); status != 400 || !strings.Contains(body, "没有找到坐标") {
		t.Errorf("nothing to read: %d %s", status, body)
	}
	if status, _ := read("planner", strings.Repeat("1 ", files.MostPasted)); status != 413 {
		t.Errorf("too much: %d", status)
	}
}

func round4(degrees float64) float64 {
	var rounded float64
	_, _ = fmt.Sscanf(fmt.Sprintf("%.4f", degrees), "%g", &rounded)
	return rounded
}
