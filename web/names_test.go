package web_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"tuntu/web/webtest"
)

// Markup, formulas and direction marks in a name stay text in every output.
func TestNamesAreText(t *testing.T) {
	c := webtest.NewCast(t)
	for i, name := range []string{`<img src=x onerror=alert(1)>`, `=HYPERLINK("http://evil","点我")`, `+cmd|' /C calc'!A0`, `@SUM(A1)`, "-2+3"} {
		body := webtest.FeatureJSON(webtest.SquareJSON(110.97+float64(i)*0.0011), fmt.Sprintf(`{"name":%q}`, name))
		if status, r, _ := c.Write(t, "planner", "POST", webtest.ParcelsPath+"?town="+webtest.Town, body); status != 201 {
			t.Fatalf("%s: %d %+v", name, status, r)
		}
	}
	const turned = `{"name":"岭\u202e脚\u2066村\u200f\u0007"}`
	status, r, _ := c.Write(t, "planner", "POST", webtest.ParcelsPath+"?town="+webtest.Town, webtest.FeatureJSON(webtest.SquareJSON(110.98), turned))
	if status != 201 {
		t.Fatalf("%d %+v", status, r)
	}
	if _, body := c.Get(t, fmt.Sprintf("%s/%d", webtest.ParcelsPath, r.ID)); !bytes.Contains(body, []byte(`"岭脚村"`)) {
		t.Errorf("a turned name: %s", body)
	}
	response, page := c.Get(t, "/api/collections/parcels/items?town="+webtest.Town)
	if response.Header.Get("Content-Type") != "application/geo+json" || response.Header.Get("X-Content-Type-Options") != "nosniff" || bytes.Contains(page, []byte("\u202e")) {
		t.Errorf("%v", response.Header)
	}
	if policy := response.Header.Get("Content-Security-Policy"); strings.Contains(policy, "unsafe") || !strings.Contains(policy, "frame-ancestors 'none'") || !strings.Contains(policy, "worker-src 'self'") {
		t.Error(policy)
	}
	_, table := c.Get(t, "/api/collections/parcels/export?f=csv&town="+webtest.Town)
	for line := range strings.Lines(string(table)) {
		for cell := range strings.SplitSeq(line, ",") {
			if cell = strings.TrimPrefix(cell, `"`); strings.HasPrefix(cell, "=") || strings.HasPrefix(cell, "+") || strings.HasPrefix(cell, "@") {
				t.Errorf("a spreadsheet would run %s", cell)
			}
		}
	}
	if !strings.Contains(string(table), "'=HYPERLINK") {
		t.Errorf("%s", table)
	}
	_, workbook := c.Get(t, "/api/collections/parcels/export?f=xlsx&town="+webtest.Town)
	if text := webtest.Unzipped(t, workbook); bytes.Contains(text, []byte("<f>")) || bytes.Contains(text, []byte("<img")) {
		t.Error("the workbook holds a formula or markup")
	}
}
