package web_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"tuntu/web/webtest"
)

// A database that is read but not written is not ready, since each probe writes.
func TestReadinessProvesAWrite(t *testing.T) {
	c := webtest.NewCast(t)
	conn := c.Database.Connect(t)
	ready := func() (int, string) {
		response, body := c.Do(t, "nobody", "GET", "/readyz", "")
		return response.StatusCode, string(body)
	}
	for _, step := range []struct {
		sql    string
		status int
		says   string
	}{
		{`SELECT`, 200, "ready"},
		{`ALTER TABLE tuntu_access.pulse RENAME TO elsewhere`, 503, "reads but does not write"},
		{`ALTER TABLE tuntu_access.elsewhere RENAME TO pulse`, 200, "ready"},
	} {
		if _, err := conn.Exec(t.Context(), step.sql); err != nil {
			t.Fatal(err)
		}
		var status int
		var body string
		for until := time.Now().Add(30 * time.Second); time.Now().Before(until); time.Sleep(200 * time.Millisecond) {
			if status, body = ready(); status == step.status {
				break
			}
		}
		if status != step.status || !strings.Contains(body, step.says) {
			t.Errorf("after %s: %d %s", step.sql, status, body)
		}
	}
}

// An error of the program names the request in its reply as the log does, and nothing else of it.
func TestAnErrorOfTheProgramNamesItsRequest(t *testing.T) {
	c := webtest.NewCast(t)
	if _, err := c.Database.Connect(t).Exec(t.Context(), `ALTER TABLE tuntu.layer_revisions RENAME COLUMN revision TO gone`); err != nil {
		t.Fatal(err)
	}
	response, body := c.Do(t, "planner", "GET", webtest.ParcelsPath, "")
	var p struct{ Detail, Request string }
	if err := json.Unmarshal(body, &p); err != nil || response.StatusCode != 500 || p.Request == "" || p.Request != response.Header.Get("X-Request-Id") {
		t.Errorf("%d %s, header %q, %v", response.StatusCode, body, response.Header.Get("X-Request-Id"), err)
	}
	if log := c.Log.String(); !strings.Contains(log, p.Request) || strings.Contains(string(body), "revision") {
		t.Errorf("%s\nthe log: %s", body, log)
	}
}
