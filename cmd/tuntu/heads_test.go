package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"

	"tuntu/web/webtest"
)

// A running server notes the ends of the logs: when it starts and none were noted for a day, and when it stops. The
// doctor tells when that was, and why it failed.
func TestAServerNotesTheEndsOfTheLogs(t *testing.T) {
	t.Parallel()
	var notes, refuses atomic.Int64
	keeper := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var told struct{ Heads map[string]string }
		if err := json.NewDecoder(r.Body).Decode(&told); err != nil || told.Heads["access"] == "" {
			t.Errorf("%v %v", told, err)
		}
		if refuses.Load() > 0 {
			w.WriteHeader(http.StatusForbidden)
			return
		}
		notes.Add(1)
	}))
	defer keeper.Close()
	dir := dataFolder(t)
	env := map[string]string{"TUNTU_DATA": dir, "TUNTU_AUDIT_HEAD_TO": keeper.URL}
	mustRun(t, env, "town", "add", surveyTown, "--name", "试验镇", "--extent", "110.9,25.8,111.2,26.1")
	doctor := func() string {
		t.Helper()
		_, out, _ := runCommand(t, env, "doctor")
		for line := range strings.Lines(out) {
			if strings.Contains(line, "ends of the logs") {
				return line + strings.SplitN(out[strings.Index(out, line)+len(line):], "\n", 2)[0]
			}
		}
		t.Fatal(out)
		return ""
	}
	if said := doctor(); !strings.Contains(said, "not noted") || !strings.Contains(said, "FAULT") {
		t.Error(said)
	}
	served := func(after func()) {
		t.Helper()
		s := serveProcess(t, dir, "TUNTU_AUDIT_HEAD_TO="+keeper.URL)
		after()
		_ = s.cmd.Process.Signal(syscall.SIGTERM)
		if err := s.cmd.Wait(); err != nil {
			t.Error(err)
		}
	}
	served(func() { webtest.Soon(t, "it is noted", func() bool { return notes.Load() == 1 }) })
	if notes.Load() != 2 {
		t.Errorf("noted %d times, not at the start and at the end", notes.Load())
	}
	served(func() {})
	if notes.Load() != 3 {
		t.Errorf("noted %d times, not once more at the end", notes.Load())
	}
	if said := doctor(); !strings.HasPrefix(said, "ok") || !strings.Contains(said, "last on") {
		t.Error(said)
	}
	refuses.Store(1)
	served(func() {})
	if said := doctor(); !strings.Contains(said, "FAULT") || !strings.Contains(said, "403") {
		t.Error(said)
	}
	refuses.Store(0)
	mustRun(t, env, "audit", "head")
	if said := doctor(); !strings.HasPrefix(said, "ok") {
		t.Error(said)
	}
	if info, err := os.Stat(filepath.Join(dir, headsFile)); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v %v", info, err)
	}
}
