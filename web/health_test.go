package web_test

import (
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
