package web_test

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"tuntu/web/webtest"
)

// An export with asOf holds the rows as they stood then, bears that instant in its name, and refuses one to come.
func TestExportOfThePast(t *testing.T) {
	c := webtest.NewCast(t)
	then := time.Now().UTC()
	if status, r := c.Move(t, "planner", "PA", 1, "tasked"); status != 200 {
		t.Fatalf("%d %+v", status, r)
	}
	export := "/api/collections/parcels/export?f=csv&lang=en&properties=code,stage&town=" + webtest.Town
	_, now := c.Do(t, "planner", "GET", export, "")
	response, was := c.Do(t, "planner", "GET", export+"&asOf="+url.QueryEscape(then.Format(time.RFC3339Nano)), "")
	tasked := func(body []byte) int { return strings.Count(strings.ToLower(string(body)), "tasked") }
	if tasked(now) != tasked(was)+1 || !strings.Contains(string(was), "PA") {
		t.Errorf("now %s\nthen %s", now, was)
	}
	day := then.In(time.FixedZone("", 8*60*60)).Format("2006-01-02")
	if name := response.Header.Get("Content-Disposition"); !strings.Contains(name, day+"-") {
		t.Errorf("the file of %s is named %s", day, name)
	}
	if response, _ := c.Do(t, "planner", "GET", export+"&asOf=2999-01-01T00:00:00Z", ""); response.StatusCode != 400 {
		t.Errorf("an instant to come: %s", response.Status)
	}
}
