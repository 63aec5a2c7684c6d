package main

import (
	"encoding/json"
	"net/http"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"tuntu/internal/upkeep"
)

// Every expression of the dashboard and the alerts names a metric and labels that /metrics serves,
// and the dashboard shows each of the program's own metrics.
func TestTheBoardShowsWhatIsMeasured(t *testing.T) {
	t.Parallel()
	env, owner := surveyed(t)
	mustRun(t, env, "backup")
	s := startSite(t, env)
	for _, path := range []string{"/", "/api/towns", "/api/collections/channels/items", "/tiles/channels/12/3310/1741.mvt", "/api/nothing", "/readyz"} {
		s.Get(t, path)
	}
	_, body := s.Get(t, "/metrics")
	served := map[string]bool{}
	labels := map[string]bool{"datasource": true, "le": true}
	for _, m := range regexp.MustCompile(`(?m)^([a-z_0-9]+)(?:\{(.*?)\})? `).FindAllStringSubmatch(string(body), -1) {
		served[m[1]] = true
		for _, l := range regexp.MustCompile(`([a-z]+)="`).FindAllStringSubmatch(m[2], -1) {
			labels[l[1]] = true
		}
	}
	board, err := os.ReadFile("../../deploy/grafana.json")
	if err != nil {
		t.Fatal(err)
	}
	if !json.Valid(board) {
		t.Fatal("the board is no JSON")
	}
	alerts, err := os.ReadFile("../../deploy/alerts.yml")
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]bool{}
	var expressions []string
	for _, m := range regexp.MustCompile(`"expr": ("(?:[^"\\]|\\.)*")`).FindAllSubmatch(board, -1) {
		var text string
		if err := json.Unmarshal(m[1], &text); err != nil {
			t.Fatal(err)
		}
		expressions = append(expressions, text)
	}
	for _, m := range regexp.MustCompile(`expr: (.*)`).FindAllSubmatch(alerts, -1) {
		expressions = append(expressions, string(m[1]))
	}
	if len(expressions) < 20 {
		t.Fatalf("%d expressions", len(expressions))
	}
	functions := []string{"histogram_quantile", "sum", "by", "rate", "delta", "or"}
	for _, e := range expressions {
		bare := regexp.MustCompile(`"[^"]*"|\[\w+\]`).ReplaceAllString(e, "")
		for _, word := range regexp.MustCompile(`[a-z_][a-z_0-9]*`).FindAllString(bare, -1) {
			named[word] = true
			if !served[word] && !labels[word] && !slices.Contains(functions, word) {
				t.Errorf("%s is in %s, and nobody serves it", word, e)
			}
		}
	}
	for name := range served {
		base := regexp.MustCompile(`_(bucket|sum|count)$`).ReplaceAllString(name, "")
		if strings.HasPrefix(name, "tuntu_") && name != "tuntu_build_info" && !named[name] && !named[base+"_bucket"] && !named[base+"_sum"] {
			t.Errorf("%s is served and on no board", name)
		}
	}
	for _, want := range []string{`kind="select towns"`, `route="/api/collections/{id}/items",status="200"`, `pool="tiles",state="most"`, `tuntu_tile_cache_requests_total{result="miss"} 1`, "tuntu_backup_missing 0", "tuntu_database_up 1"} {
		if !strings.Contains(string(body), want) {
			t.Errorf("no %s in\n%s", want, regexp.MustCompile(`(?m)^(#|go_|process_|.*_bucket).*\n`).ReplaceAllString(string(body), ""))
		}
	}
	note, _, _ := upkeep.LastBackup(t.Context(), owner)
	note.At = note.At.Add(-30 * time.Hour)
	if err := upkeep.NoteBackup(t.Context(), owner, *note); err != nil {
		t.Fatal(err)
	}
	response, full := s.Get(t, "/readyz?full")
	if response.StatusCode != http.StatusOK || !strings.Contains(string(full), `"name":"backup","state":"warning"`) || strings.Contains(string(full), ".zip") {
		t.Errorf("%d %s", response.StatusCode, full)
	}
	if response, plain := s.Get(t, "/readyz"); response.StatusCode != http.StatusOK || string(plain) != "ready\n" {
		t.Errorf("%d %s", response.StatusCode, plain)
	}
	for line := range strings.Lines(s.Log.String()) { // the log is JSON, since the output is not a terminal
		var record map[string]any
		if err := json.Unmarshal([]byte(line), &record); err != nil || record["msg"] == nil {
			t.Errorf("%v: %s", err, line)
		}
	}
}
