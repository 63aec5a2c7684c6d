package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tuntu/internal/backup"
	"tuntu/internal/postgis/pgtest"
)

// An erasure is listed beside the backups without its text; a restore of an older backup erases again, and doctor names
// the backups that hold the text.
func TestAnErasureHoldsAfterARestore(t *testing.T) {
	t.Parallel()
	env, d := newSurveyTown(t)
	env["TUNTU_DATA"] = dataFolder(t)
	mustRun(t, env, "import", surveyFile("villages.geojson"), "--layer", "villages")
	mustRun(t, env, "backup")
	folder := filepath.Join(env["TUNTU_DATA"], "backups")
	older := backup.List(folder)
	count := func(d *pgtest.Database) (n int) {
		t.Helper()
		const held = `SELECT (SELECT count(*) FROM tuntu.audit WHERE concat(before, after) LIKE '%坪山%') + (SELECT count(*) FROM tuntu.villages WHERE name = '坪山')
			+ (SELECT count(*) FROM tuntu.changes WHERE reason LIKE '%villages.geojson%')`
		if err := d.Connect(t).QueryRow(t.Context(), held).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	if n := count(d); n != 3 {
		t.Fatalf("%d places hold the texts before", n)
	}
	var fid, change string
	if err := d.Connect(t).QueryRow(t.Context(), `SELECT (SELECT fid::text FROM tuntu.villages WHERE name = '坪山'), (SELECT change::text FROM tuntu.changes WHERE reason LIKE '%villages.geojson%')`).Scan(&fid, &change); err != nil {
		t.Fatal(err)
	}
	mustRun(t, env, "erase", "villages", fid, "name")
	mustRun(t, env, "erase", "changes", change, "reason")
	if n := count(d); n != 0 {
		t.Errorf("%d places hold the texts", n)
	}
	list, err := os.ReadFile(filepath.Join(folder, erasuresList))
	if err != nil || !strings.Contains(string(list), "villages "+fid+" name,name_hant,pinyin\n") || !strings.Contains(string(list), "changes "+change+" reason\n") || strings.Contains(string(list), "坪山") || strings.Count(string(list), "\n") != 2 {
		t.Errorf("%s, %v", list, err)
	}
	mustRun(t, env, "backup", t.TempDir()+"/") // another folder gets its list too
	if _, out, _ := runCommand(t, env, "doctor"); !strings.Contains(out, filepath.Base(older[0])) || !strings.Contains(out, "erased since") {
		t.Error(out)
	}
	// another machine: the list came along with the backups
	empty, emptyOwner := pgtest.Empty(t), map[string]string{}
	for name, value := range ownServer(empty) {
		emptyOwner[name] = value
	}
	emptyOwner["TUNTU_DATA"] = dataFolder(t)
	if out := mustRun(t, emptyOwner, "restore", older[0]); !strings.Contains(out, "erased again what was erased since the backup: 2 texts") {
		t.Error(out)
	}
	if n := count(empty); n != 0 {
		t.Errorf("%d places hold the texts after a restore", n)
	}
	if out := mustRun(t, emptyOwner, "audit", "verify"); !strings.Contains(out, "the log is whole") {
		t.Error(out)
	}
	// the database itself knows too, where the list was lost
	if err := os.Remove(filepath.Join(folder, erasuresList)); err != nil {
		t.Fatal(err)
	}
	if out := mustRun(t, env, "restore", older[0], "--replace"); !strings.Contains(out, "2 texts") || count(d) != 0 {
		t.Error(out)
	}
	for _, args := range [][]string{{"erase"}, {"erase", "villages", "x", "name"}, {"erase", "cleaners", "1", "name"}, {"erase", "villages", fid, "code"}, {"erase", "villages", "999999", "name"}} {
		if code, _, stderr := runCommand(t, env, args...); code == exitDone || stderr == "" {
			t.Errorf("%v: %d %s", args, code, stderr)
		}
	}
}
