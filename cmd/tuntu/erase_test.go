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
	if out := mustRun(t, emptyOwner, "restore", older[0]); !strings.Contains(out, "erased again what was erased since the backup: 2 texts and persons") {
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

// A cleaner and a parcel's holder who were erased since a backup are erased again when it is restored, by the list beside
// it or by what the database knows; whom nobody erased comes back.
func TestAnErasedPersonDoesNotComeBack(t *testing.T) {
	t.Parallel()
	env, d := newSurveyTown(t)
	env["TUNTU_DATA"] = dataFolder(t)
	conn := d.Connect(t)
	const begin = `BEGIN; SET LOCAL search_path = tuntu, public; SELECT begin_change('450324103', 'tester', 'people', NULL);`
	if _, err := conn.Exec(t.Context(), begin+`
		INSERT INTO cleaners (town, number, name, phone) VALUES ('450324103', 1, '蒋春梅', '12911111111'), ('450324103', 2, '唐秀英', '12922222222');
		INSERT INTO parcels (town, code, geom) SELECT '450324103', 'H' || n, ST_GeomFromText(format('POLYGON((%1$s 25.9, %2$s 25.9, %2$s 25.901, %1$s 25.9))',
			111 + n * 0.01, 111.001 + n * 0.01), 4490) FROM generate_series(1, 2) n;
		INSERT INTO parcel_holders (town, parcel, name) SELECT town, fid, CASE code WHEN 'H1' THEN '莫玉珍' ELSE '邓桂兰' END FROM parcels; COMMIT`); err != nil {
		t.Fatal(err)
	}
	mustRun(t, env, "backup")
	folder := filepath.Join(env["TUNTU_DATA"], "backups")
	older := backup.List(folder)[0]
	if _, err := conn.Exec(t.Context(), begin+`DELETE FROM parcel_holders WHERE name = '莫玉珍'; COMMIT`); err != nil {
		t.Fatal(err)
	}
	mustRun(t, env, "cleaner", "erase", "1")
	list, err := os.ReadFile(filepath.Join(folder, erasuresList))
	if err != nil || strings.Count(string(list), " person\n") != 2 || strings.Contains(string(list), "蒋春梅") {
		t.Errorf("%s, %v", list, err)
	}
	people := func() string {
		t.Helper()
		var names string
		err := d.Connect(t).QueryRow(t.Context(), `SELECT concat_ws(' ', (SELECT string_agg(name, ' ' ORDER BY number) FROM tuntu.cleaners), (SELECT string_agg(name, ' ' ORDER BY id) FROM tuntu.parcel_holders))`).Scan(&names)
		if err != nil {
			t.Fatal(err)
		}
		return strings.TrimSpace(names)
	}
	for _, listed := range []bool{true, false} {
		if !listed { // the database knows of the restore's own erasures, which are younger than the backup, too
			if err := os.Remove(filepath.Join(folder, erasuresList)); err != nil {
				t.Fatal(err)
			}
		}
		if out := mustRun(t, env, "restore", older, "--replace", "--discard"); !strings.Contains(out, "2 texts and persons") {
			t.Errorf("listed %v: %s", listed, out)
		}
		if got := people(); got != "唐秀英 邓桂兰" {
			t.Errorf("listed %v: %s", listed, got)
		}
	}
	if out := mustRun(t, env, "audit", "verify"); !strings.Contains(out, "the log is whole") {
		t.Error(out)
	}
}
