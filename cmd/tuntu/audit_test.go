package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tuntu/internal/backup"
	"tuntu/internal/postgis/pgtest"
)

// surveyedTown is a town with an administrator and one removed town, and its database.
func surveyedTown(t *testing.T) (map[string]string, *pgtest.Database) {
	t.Helper()
	env, d := newSurveyTown(t)
	mustRun(t, env, "town", "add", "450324199", "--name", "旧镇", "--extent", "110.9,25.8,111.2,26.1")
	mustRun(t, env, "town", "remove", "450324199")
	mustRun(t, env, "user", "add", "li", "--role", "viewer", "--town", surveyTown)
	return env, d
}

// A verification lists the tables that it has compared, and names what was altered in accounts and towns.
func TestVerifySaysWhatItCompared(t *testing.T) {
	t.Parallel()
	env, d := surveyedTown(t)
	out := mustRun(t, env, "audit", "verify")
	for _, table := range []string{"changes", "audit", "sweeps", "towns", "memberships", "tuntu_access.accounts", "tuntu_access.log"} {
		if !strings.Contains(out, "  "+table+" ") {
			t.Errorf("%s is not among the compared tables:\n%s", table, out)
		}
	}
	if log := mustRun(t, env, "user", "log"); !strings.Contains(log, "town removed\t\t450324199") && !strings.Contains(log, "450324199") || strings.Contains(log, "\trow\t") {
		t.Error(log)
	}
	conn := d.Connect(t)
	const forge = `
		SET search_path = tuntu, public; ALTER TABLE tuntu_access.accounts DISABLE TRIGGER USER; ALTER TABLE towns DISABLE TRIGGER USER;
		UPDATE tuntu_access.accounts SET administrator = true WHERE login = 'li'; UPDATE towns SET name = '别镇'`
	if _, err := conn.Exec(t.Context(), forge); err != nil {
		t.Fatal(err)
	}
	code, out, _ := runCommand(t, env, "audit", "verify")
	if code != exitRefused || !strings.Contains(out, "accounts ") || !strings.Contains(out, "towns 1 is not as the log says") || strings.Contains(out, "the log is whole") {
		t.Errorf("%d %s", code, out)
	}
	env["LANG"] = "zh_CN.UTF-8"
	if _, out, _ := runCommand(t, env, "audit", "verify"); !strings.Contains(out, "访问日志第") {
		t.Error(out)
	}
}

// The ends of the logs go out with each backup and to a file or address; a log that was cut off no longer leads through
// them, whoever has forged the rest.
func TestTheEndsOfTheLogsGoOut(t *testing.T) {
	t.Parallel()
	env, d := surveyedTown(t)
	noted := filepath.Join(t.TempDir(), "heads.txt")
	env["TUNTU_AUDIT_HEAD_TO"] = noted
	path := backedUp(t, env)
	a, err := backup.Open(path, "")
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	heads := a.Manifest.State.Heads
	text, err := os.ReadFile(noted)
	if err != nil || len(heads) != 3 {
		t.Fatalf("%v, %v", heads, err)
	}
	printed := mustRun(t, env, "audit", "head")
	for town, head := range heads {
		if !strings.Contains(printed, town+"  "+head) || !strings.Contains(string(text), town+"  "+head+"\n") {
			t.Errorf("%s %s is not in\n%s\nor\n%s", town, head, printed, text)
		}
	}
	if again, _ := os.ReadFile(noted); strings.Count(string(again), "\n") != 6 {
		t.Errorf("it was not added to: %s", again)
	}
	if out := mustRun(t, env, "audit", "verify", "--head", path); !strings.Contains(out, "through all 9 noted ends") {
		t.Error(out)
	}
	const cut = `
		ALTER TABLE tuntu_access.log DISABLE TRIGGER USER; DELETE FROM tuntu_access.log WHERE link > 2;
		UPDATE tuntu_access.log_end SET (link, digest) = (SELECT link, digest FROM tuntu_access.log WHERE link = 2)`
	if _, err := d.Connect(t).Exec(t.Context(), cut); err != nil {
		t.Fatal(err)
	}
	code, out, _ := runCommand(t, env, "audit", "verify")
	if code != exitRefused || !strings.Contains(out, "the log no longer leads through "+heads["access"]) {
		t.Errorf("%d %s", code, out)
	}
	delete(env, "TUNTU_AUDIT_HEAD_TO")
	for _, head := range []string{heads["access"], path, noted} {
		if _, out, _ := runCommand(t, env, "audit", "verify", "--head", head); !strings.Contains(out, "the log no longer leads through "+heads["access"]) {
			t.Errorf("%s: %s", head, out)
		}
	}
	if code, _, stderr := runCommand(t, env, "audit", "verify", "--head", "nowhere"); code != exitRefused || !strings.Contains(stderr, "reads CHANGE:DIGEST") {
		t.Errorf("%d %s", code, stderr)
	}
}

// An address gets the ends of the logs; one that refuses them is an error, and the backup is there all the same.
func TestTheEndsOfTheLogsArePosted(t *testing.T) {
	t.Parallel()
	env, _ := surveyedTown(t)
	var told struct {
		Heads map[string]string `json:"heads"`
	}
	status := http.StatusNoContent
	keeper := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := json.NewDecoder(r.Body).Decode(&told); err != nil || r.Method != http.MethodPost {
			t.Errorf("%s %v", r.Method, err)
		}
		w.WriteHeader(status)
	}))
	defer keeper.Close()
	env["TUNTU_AUDIT_HEAD_TO"] = keeper.URL + "/heads"
	out := mustRun(t, env, "audit", "head")
	for _, town := range []string{surveyTown, "450324199", "access"} {
		if told.Heads[town] == "" || !strings.Contains(out, told.Heads[town]) {
			t.Errorf("%s is not told: %v", town, told.Heads)
		}
	}
	status = http.StatusForbidden
	path := filepath.Join(t.TempDir(), "town.zip")
	code, _, stderr := runCommand(t, env, "backup", path)
	if code != exitRefused || !strings.Contains(stderr, "the backup is made, but the ends of the logs could not be noted") || !exists(path) {
		t.Errorf("%d %s", code, stderr)
	}
}
