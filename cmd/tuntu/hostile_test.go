package main

import (
	"bytes"
	"fmt"
	"net/http"
	"strings"
	"syscall"
	"testing"
	"time"

	"tuntu/internal/access"
	"tuntu/internal/cluster"
	"tuntu/internal/postgis"
)

// Markup, formulas and turned writing are text, wherever a name goes.
func TestNamesAreText(t *testing.T) {
	c := newCast(t)
	for i, name := range []string{`<img src=x onerror=alert(1)>`, `=HYPERLINK("http://evil","点我")`, `+cmd|' /C calc'!A0`, `@SUM(A1)`, "-2+3"} {
		body := featureJSON(squareJSON(110.97+float64(i)*0.0011), fmt.Sprintf(`{"name":%q}`, name))
		if status, r, _ := c.write(t, "planner", "POST", parcelsPath+"?town="+surveyTown, body); status != 201 {
			t.Fatalf("%s: %d %+v", name, status, r)
		}
	}
	const turned = `{"name":"岭\u202e脚\u2066村\u200f\u0007"}`
	status, r, _ := c.write(t, "planner", "POST", parcelsPath+"?town="+surveyTown, featureJSON(squareJSON(110.98), turned))
	if status != 201 {
		t.Fatalf("%d %+v", status, r)
	}
	if _, body := c.get(t, fmt.Sprintf("%s/%d", parcelsPath, r.ID)); !bytes.Contains(body, []byte(`"岭脚村"`)) {
		t.Errorf("a turned name: %s", body)
	}
	response, page := c.get(t, "/api/collections/parcels/items?town="+surveyTown)
	if response.Header.Get("Content-Type") != "application/geo+json" || response.Header.Get("X-Content-Type-Options") != "nosniff" || bytes.Contains(page, []byte("\u202e")) {
		t.Errorf("%v", response.Header)
	}
	if policy := response.Header.Get("Content-Security-Policy"); strings.Contains(policy, "unsafe") || !strings.Contains(policy, "frame-ancestors 'none'") {
		t.Error(policy)
	}
	_, table := c.get(t, "/api/collections/parcels/export?f=csv&town="+surveyTown)
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
	_, workbook := c.get(t, "/api/collections/parcels/export?f=xlsx&town="+surveyTown)
	if text := unzipped(t, workbook); bytes.Contains(text, []byte("<f>")) || bytes.Contains(text, []byte("<img")) {
		t.Error("the workbook holds a formula or markup")
	}
}

// A write that is under way when the server is told to stop is answered.
func TestAStopLetsWritesFinish(t *testing.T) {
	t.Parallel()
	dir := dataFolder(t)
	mustRun(t, map[string]string{"TUNTU_DATA": dir}, "town", "add", surveyTown, "--name", "试验镇", "--extent", "110.9,25.8,111.2,26.1")
	s := serveProcess(t, dir)
	c, err := cluster.Open(t.Context(), cluster.Options{DataDir: dir})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close(t.Context())
	db, err := postgis.Open(t.Context(), postgis.URLs{App: c.URL(cluster.App, cluster.Database), Owner: c.URL(cluster.Owner, cluster.Database)})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	account, err := db.AddAccount(t.Context(), operator(), "planner", "", false, access.Membership{Town: surveyTown, Role: access.Planner})
	if err != nil {
		t.Fatal(err)
	}
	secret, hash := access.NewSecret("tuntu_")
	if _, err := db.AddToken(t.Context(), access.Actor{Account: account}, "test", "write", hash, time.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	a := &apart{cast: &cast{site: &site{url: s.url}, tokens: map[string]string{"planner": secret}}}
	held, answered := make(chan struct{}), make(chan int, 1)
	go func() { // another change holds the town for a while
		_ = db.Write(t.Context(), postgis.Request{Town: surveyTown, Actor: operator(), Reason: "long"}, nil, func(*postgis.Change) error {
			close(held)
			time.Sleep(1500 * time.Millisecond)
			return nil
		})
	}()
	<-held
	go func() {
		status, _ := a.status(t, http.MethodPost, parcelsPath, newParcel(0), 20*time.Second)
		answered <- status
	}()
	time.Sleep(400 * time.Millisecond)
	_ = syscall.Kill(s.cmd.Process.Pid, syscall.SIGTERM)
	if status := <-answered; status != http.StatusCreated {
		t.Errorf("the write under way was answered %d", status)
	}
	_ = s.cmd.Wait()
	if n, err := db.Size(t.Context(), "parcels", surveyTown); err != nil || n != 1 {
		t.Errorf("%d parcels, %v", n, err)
	}
}
