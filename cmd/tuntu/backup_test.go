package main

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"

	"tuntu/internal/backup"
	"tuntu/internal/cluster"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
	"tuntu/internal/upkeep"
	"tuntu/migrations"
)

// stateOf reads a database's state.
func stateOf(t *testing.T, ownerURL string) (s upkeep.State) {
	t.Helper()
	err := upkeep.Snapshot(t.Context(), ownerURL, func(_ string, read func(context.Context) (upkeep.State, error)) (err error) {
		s, err = read(t.Context())
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// surveyed makes a town with channels, and returns its environment and the owner's URL.
func surveyed(t *testing.T) (env map[string]string, ownerURL string) {
	t.Helper()
	d := pgtest.New(t)
	env = ownServer(d)
	env["TUNTU_DATA"] = dataFolder(t)
	mustRun(t, env, "town", "add", surveyTown, "--name", "试验镇", "--extent", "110.9,25.8,111.2,26.1")
	mustRun(t, env, "import", surveyFile("channels.geojson"), "--layer", "channels")
	return env, d.OwnerURL
}

// another returns the same data folder with an empty database of another name.
func another(t *testing.T, env map[string]string) (map[string]string, string) {
	t.Helper()
	d := pgtest.Empty(t)
	with := ownServer(d)
	with["TUNTU_DATA"] = env["TUNTU_DATA"]
	return with, d.OwnerURL
}

func backedUp(t *testing.T, env map[string]string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "town.zip")
	mustRun(t, env, "backup", path)
	return path
}

// A backup restores all of its contents into an empty database: each table's rows and each layer's
// geometry.
func TestABackupIsRestored(t *testing.T) {
	t.Parallel()
	env, owner := surveyed(t)
	path := backedUp(t, env)
	empty, emptyOwner := another(t, env)
	if out := mustRun(t, empty, "restore", path); !strings.Contains(out, "restored 1 town in") {
		t.Error(out)
	}
	was, is := stateOf(t, owner), stateOf(t, emptyOwner)
	if wrong := was.Differences(is); len(wrong) > 0 || is.Tables["channels"].Rows == 0 || is.Tables["audit"].Rows == 0 || is.Tables["channels"].Geometry == "" {
		t.Errorf("another state in %v", wrong)
	}
	mustRun(t, empty, "town", "add", "450324104", "--name", "乙镇", "--extent", "110.9,25.8,111.2,26.1") // this needs the rights of the app's role
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the backup's mode is %v: %v", info.Mode(), err)
	}
	if left, _ := filepath.Glob(filepath.Dir(path) + "/.*"); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// A restore replaces a database's contents only with --replace, and backs them up before. Later
// changes do not reuse the numbers of changes that open pages have seen.
func TestARestoreReplacesOnlyWhenTold(t *testing.T) {
	t.Parallel()
	env, owner := surveyed(t)
	path := backedUp(t, env)
	mustRun(t, env, "town", "add", "450324104", "--name", "乙镇", "--extent", "110.9,25.8,111.2,26.1")
	before := stateOf(t, owner)
	code, _, stderr := runCommand(t, env, "restore", path)
	if code != exitRefused || !strings.Contains(stderr, "holds 2 towns already") || len(before.Differences(stateOf(t, owner))) > 0 {
		t.Errorf("%d %s", code, stderr)
	}
	mustRun(t, env, "restore", path, "--replace")
	after := stateOf(t, owner)
	if strings.Join(after.Towns, " ") != surveyTown || after.LastChange < before.LastChange {
		t.Errorf("%v, last change %d after %d", after.Towns, after.LastChange, before.LastChange)
	}
	saved := backup.List(filepath.Join(env["TUNTU_DATA"], "backups"))
	if len(saved) != 1 {
		t.Fatalf("what was replaced is saved as %v", saved)
	}
	mustRun(t, env, "restore", saved[0], "--replace", "--discard")
	if wrong := before.Differences(stateOf(t, owner)); len(wrong) > 0 {
		t.Errorf("the state before differs in %v", wrong)
	}
	if left, err := upkeep.SetAside(t.Context(), owner); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// oldDatabase makes a database with a town, as the program's version with three migrations left it.
func oldDatabase(t *testing.T, alter string) *pgtest.Database {
	t.Helper()
	d := pgtest.Empty(t)
	config, err := postgis.Config(d.OwnerURL)
	if err != nil {
		t.Fatal(err)
	}
	db := stdlib.OpenDB(*config.ConnConfig)
	defer db.Close()
	if _, err := db.ExecContext(t.Context(), `CREATE SCHEMA tuntu`); err != nil {
		t.Fatal(err)
	}
	provider, err := goose.NewProvider(goose.DialectPostgres, db, migrations.FS)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := provider.UpTo(t.Context(), 3); err != nil {
		t.Fatal(err)
	}
	tx, err := db.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, sql := range []string{
		`INSERT INTO changes (town, change, actor, reason) VALUES ('450324105', 7, 'x', 'y')`, `SELECT set_config('tuntu.change', '7', true)`,
		`INSERT INTO towns (town, name, name_hant, pinyin, extent) VALUES ('450324105', '旧镇', '舊鎮', 'jiu', ST_MakeEnvelope(110.9, 25.8, 111.2, 26.1, 4490))`, alter, `COMMIT`,
	} {
		if _, err := tx.ExecContext(t.Context(), sql); err != nil {
			t.Fatalf("%s: %v", sql, err)
		}
	}
	return d
}

func writeBackup(t *testing.T, d *pgtest.Database) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "old.zip")
	if _, _, err := backup.Write(t.Context(), backup.Source{OwnerURL: d.OwnerURL, Tools: d.Cluster.Tools(), DataDir: t.TempDir(), Program: "v0", Now: time.Now()}, path); err != nil {
		t.Fatal(err)
	}
	return path
}

// A backup of the previous schema version is migrated when it is restored.
func TestABackupOfAnOlderSchemaIsMigrated(t *testing.T) {
	t.Parallel()
	path := writeBackup(t, oldDatabase(t, `SELECT 1`))
	env, owner := another(t, map[string]string{"TUNTU_DATA": dataFolder(t)})
	mustRun(t, env, "restore", path)
	if s := stateOf(t, owner); s.Schema != upkeep.LatestSchema() || strings.Join(s.Towns, "") != "450324105" {
		t.Errorf("schema %d, towns %v", s.Schema, s.Towns)
	}
	if out := mustRun(t, env, "backup", "--verify", path); !strings.Contains(out, "restored for a test") {
		t.Error(out)
	}
}

// If a restored backup cannot be migrated, the old contents come back.
func TestARestoreThatFailsHalfwayTakesBack(t *testing.T) {
	t.Parallel()
	path := writeBackup(t, oldDatabase(t, `CREATE TABLE relief (stands int PRIMARY KEY)`)) // it conflicts with the fourth migration
	env, owner := surveyed(t)
	before := stateOf(t, owner)
	code, _, stderr := runCommand(t, env, "restore", path, "--replace")
	if code != exitRefused || !strings.Contains(stderr, "schema could not be brought up to date") {
		t.Errorf("%d %s", code, stderr)
	}
	if wrong := before.Differences(stateOf(t, owner)); len(wrong) > 0 {
		t.Errorf("another state in %v", wrong)
	}
	mustRun(t, env, "town", "list")
}

// rewritten copies a backup with a changed manifest.
func rewritten(t *testing.T, path string, change func(*backup.Manifest)) string {
	t.Helper()
	in, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range in.File {
		r, _ := f.Open()
		body, _ := io.ReadAll(r)
		if f.Name == "manifest.json" {
			var m backup.Manifest
			if err := json.Unmarshal(body, &m); err != nil {
				t.Fatal(err)
			}
			change(&m)
			body, _ = json.Marshal(m)
		}
		part, _ := w.CreateHeader(&zip.FileHeader{Name: f.Name, Method: f.Method})
		_, _ = part.Write(body)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return write(t, "rewritten.zip", out.String())
}

// A file that is not a whole backup is refused with the reason, and nothing changes.
func TestBadBackupsAreRefused(t *testing.T) {
	t.Parallel()
	env, owner := surveyed(t)
	path := backedUp(t, env)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	flipped := bytes.Clone(whole)
	flipped[len(flipped)/2] ^= 1
	before := stateOf(t, owner)
	for _, c := range []struct{ name, path, says string }{
		{"missing", filepath.Join(t.TempDir(), "x.zip"), "there is no file"},
		{"folder", t.TempDir(), "is a folder"},
		{"empty", write(t, "x.zip", ""), "is no backup of tuntu"},
		{"text", write(t, "x.zip", strings.Repeat("hello\n", 999)), "is no backup of tuntu"},
		{"half", write(t, "x.zip", string(whole[:len(whole)/2])), "was cut short"},
		{"last byte missing", write(t, "x.zip", string(whole[:len(whole)-1])), "was cut short"},
		{"a bit flipped", write(t, "x.zip", string(flipped)), "is damaged: database.dump"},
		{"newer schema", rewritten(t, path, func(m *backup.Manifest) { m.State.Schema = 999 }), "made by a newer tuntu"},
		{"newer form", rewritten(t, path, func(m *backup.Manifest) { m.Format = 2 }), "made by a newer tuntu"},
		{"no dump", rewritten(t, path, func(m *backup.Manifest) { m.Parts = nil }), "is no backup of tuntu"},
		{"a row too many", rewritten(t, path, func(m *backup.Manifest) {
			d := m.State.Tables["audit"]
			d.Rows++
			m.State.Tables["audit"] = d
		}), "not what the backup's list says: audit"},
		{"another geometry", rewritten(t, path, func(m *backup.Manifest) {
			d := m.State.Tables["channels"]
			d.Geometry = strings.Repeat("0", 64)
			m.State.Tables["channels"] = d
		}), "not what the backup's list says: channels"},
	} {
		for _, args := range [][]string{{"restore", c.path, "--replace", "--discard"}, {"backup", "--verify", c.path}} {
			if args[0] == "backup" && c.name != "another geometry" {
				continue // both commands run the same code before the database, and starting a cluster takes two seconds
			}
			code, _, stderr := runCommand(t, env, args...)
			if code != exitRefused || !strings.Contains(stderr, c.says) {
				t.Errorf("%s: %v: %d %s, want %s", c.name, args, code, stderr, c.says)
			}
		}
		if strings.HasPrefix(c.name, "a") { // the other files are refused before the program opens the database
			if wrong := before.Differences(stateOf(t, owner)); len(wrong) > 0 {
				t.Errorf("%s: changed %v", c.name, wrong)
			}
		}
	}
	if _, err := os.Stat(filepath.Join(env["TUNTU_DATA"], "scratch")); err == nil {
		t.Error("the database for tests was not thrown away")
	}
}

// A backup is verified and noted, the doctor reports it, and old backups are removed.
func TestBackupsAreProvedKeptAndWatched(t *testing.T) {
	t.Parallel()
	env, owner := surveyed(t)
	if code, out, _ := runCommand(t, env, "doctor"); code != exitRefused || !strings.Contains(out, "none was ever made") {
		t.Errorf("%d %s", code, out)
	}
	if code, _, stderr := runCommand(t, env, "backup", "--verify"); code != exitRefused || !strings.Contains(stderr, "no backup was made yet") {
		t.Errorf("%d %s", code, stderr)
	}
	dir := filepath.Join(env["TUNTU_DATA"], "backups")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"tuntu-20260101T000000Z.zip", "tuntu-20260102T000000Z.zip", "mine.zip", "tuntu-x.zip"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	mustRun(t, env, "backup", "--keep", "2")
	entries, _ := os.ReadDir(dir)
	if len(entries) != 4 || len(backup.List(dir)) != 2 || !strings.HasSuffix(backup.List(dir)[0], "20260102T000000Z.zip") {
		t.Errorf("kept: %v", entries)
	}
	if out := mustRun(t, env, "backup", "--verify"); !strings.Contains(out, "channels") || !strings.Contains(out, "restored for a test") {
		t.Error(out)
	}
	if out := mustRun(t, env, "doctor"); !strings.Contains(out, "last backup") {
		t.Error(out)
	}
	note, real, err := upkeep.LastBackup(t.Context(), owner)
	if err != nil || !real || note == nil || note.VerifiedAt == nil || time.Since(*note.VerifiedAt) > time.Minute {
		t.Errorf("%+v %v %v", note, real, err)
	}
	note.At = note.At.Add(-27 * time.Hour)
	if err := upkeep.NoteBackup(t.Context(), owner, *note); err != nil {
		t.Fatal(err)
	}
	if code, out, _ := runCommand(t, env, "doctor"); code != exitRefused || !strings.Contains(out, "27 hours old") {
		t.Errorf("%d %s", code, out)
	}
	env["TUNTU_BACKUP_MAX_AGE"] = "off"
	mustRun(t, env, "doctor")
}

// Verifying a backup finds a history that was altered without the triggers. A restore keeps such a
// history as it is, and ends all sessions.
func TestAnAlteredHistoryIsFound(t *testing.T) {
	t.Parallel()
	env, owner := surveyed(t)
	conn, err := pgx.Connect(t.Context(), owner)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	if _, err := conn.Exec(t.Context(), `SET search_path = tuntu, public; ALTER TABLE audit DISABLE TRIGGER keep_history; UPDATE audit SET after = after || '{"name":"x"}' WHERE layer = 'channels'; ALTER TABLE audit ENABLE TRIGGER keep_history;
		INSERT INTO tuntu_access.sessions SELECT * FROM jsonb_populate_record(NULL::tuntu_access.sessions, '{"hash":"\\x01","data":"\\x01","expires":"2099-01-01T00:00:00Z"}')`); err != nil {
		t.Fatal(err)
	}
	path := backedUp(t, env)
	code, _, stderr := runCommand(t, env, "backup", "--verify", path)
	if code != exitRefused || !strings.Contains(stderr, "not as it was written in") {
		t.Errorf("%d %s", code, stderr)
	}
	empty, emptyOwner := another(t, env)
	if out := mustRun(t, empty, "restore", path); !strings.Contains(out, "not as it was written in") {
		t.Error(out)
	}
	if rows := stateOf(t, owner).Tables["tuntu_access.sessions"].Rows; rows != 1 {
		t.Errorf("%d sessions before", rows)
	}
	if rows := stateOf(t, emptyOwner).Tables["tuntu_access.sessions"].Rows; rows != 0 {
		t.Errorf("%d sessions after the restore", rows)
	}
}

// A backup that fills the disk leaves no file, and old backups stay.
func TestAFullDiskLeavesNoBackup(t *testing.T) {
	t.Parallel()
	env, owner := surveyed(t)
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=64k"); err != nil {
		t.Skipf("no tmpfs can be mounted: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, 0) })
	fillUp(t, owner, 4)
	code, _, stderr := runCommand(t, env, "backup", dir, "--keep", "1")
	entries, _ := os.ReadDir(dir)
	if code != exitRefused || !strings.Contains(stderr, "is full; no backup was made") || len(entries) > 0 {
		t.Errorf("%d %s %v", code, stderr, entries)
	}
	if note, _, _ := upkeep.LastBackup(t.Context(), owner); note != nil {
		t.Errorf("it is noted as made: %+v", note)
	}
	if code, _, stderr := runCommand(t, env, "backup", dir+"/no/such/x.zip"); code != exitRefused || !strings.Contains(stderr, "there is no folder") {
		t.Errorf("%d %s", code, stderr)
	}
}

// fillUp adds megabytes of data that cannot be compressed.
func fillUp(t *testing.T, ownerURL string, megabytes int) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), ownerURL)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	if _, err := conn.Exec(t.Context(), `CREATE TABLE tuntu.filler (id int PRIMARY KEY, bytes bytea)`); err != nil {
		t.Fatal(err)
	}
	for i := range megabytes {
		random := make([]byte, 1<<20)
		_, _ = rand.Read(random)
		if _, err := conn.Exec(t.Context(), `INSERT INTO tuntu.filler VALUES ($1, $2)`, i, random); err != nil {
			t.Fatal(err)
		}
	}
}

// A killed backup leaves no file that looks like a backup, and the next backup removes its rest.
func TestAKilledBackupLeavesNothing(t *testing.T) {
	t.Parallel()
	env, owner := surveyed(t)
	fillUp(t, owner, 16)
	dir := t.TempDir()
	var list []string
	for name, value := range env {
		list = append(list, name+"="+value)
	}
	cmd := process(t, list, "backup", dir)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	partial := func() string {
		paths, _ := filepath.Glob(dir + "/.tuntu-*.partial")
		return strings.Join(paths, "")
	}
	for end := time.Now().Add(20 * time.Second); time.Now().Before(end); time.Sleep(time.Millisecond) {
		if info, err := os.Stat(partial()); err == nil && info.Size() > 2<<20 {
			break
		}
	}
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	half := partial()
	if info, err := os.Stat(half); err != nil || info.Size() < 2<<20 || len(backup.List(dir)) > 0 {
		t.Fatalf("it was not killed half-way: %v, %v", err, backup.List(dir))
	}
	if code, _, stderr := runCommand(t, env, "restore", half, "--replace", "--discard"); code != exitRefused || !strings.Contains(stderr, "was cut short") {
		t.Errorf("%d %s", code, stderr)
	}
	mustRun(t, env, "backup", dir)
	if entries, _ := os.ReadDir(dir); len(entries) != 1 || len(backup.List(dir)) != 1 {
		t.Errorf("left behind: %v", entries)
	}
}

// The program's own cluster is backed up and restored while the program serves it, and no cache
// shows an old state.
func TestBackupAndRestoreWhileServing(t *testing.T) {
	t.Parallel()
	dir := dataFolder(t)
	env := map[string]string{"TUNTU_DATA": dir}
	mustRun(t, env, "town", "add", surveyTown, "--name", "试验镇", "--extent", "110.9,25.8,111.2,26.1")
	s := serveProcess(t, dir)
	mustRun(t, env, "import", surveyFile("channels.geojson"), "--layer", "channels")
	tile := func() int { // requests every tile of the town at zoom 12
		total := 0
		for x := 3309; x <= 3312; x++ {
			for y := 1739; y <= 1744; y++ {
				_, body := s.Get(t, "/tiles/channels/12/"+strconv.Itoa(x)+"/"+strconv.Itoa(y)+".mvt")
				total += len(body)
			}
		}
		return total
	}
	with := tile()
	if with == 0 {
		t.Fatal("no channels in the tiles")
	}
	mustRun(t, env, "backup")
	saved := backup.List(filepath.Join(dir, "backups"))
	mustRun(t, env, "undo", latestChange(t, env))
	becomes := func(want int) {
		t.Helper()
		got := tile()
		for end := time.Now().Add(5 * time.Second); got != want && time.Now().Before(end); got = tile() {
			time.Sleep(50 * time.Millisecond)
		}
		if got != want {
			t.Errorf("%d bytes of tiles, want %d", got, want)
		}
	}
	becomes(0)
	mustRun(t, env, "restore", saved[0], "--replace")
	becomes(with)
	mustRun(t, env, "backup", "--verify")
	if left, _ := filepath.Glob(dir + "/scratch"); len(left) > 0 {
		t.Error("the database for tests was not thrown away")
	}
	if pids := postmasters(t, filepath.Join(dir, "scratch")); len(pids) > 0 {
		t.Errorf("it runs on: %v", pids)
	}
	_ = syscall.Kill(s.cmd.Process.Pid, syscall.SIGTERM)
	_ = s.cmd.Wait()
}

// latestChange returns the number of the last change.
func latestChange(t *testing.T, env map[string]string) string {
	t.Helper()
	c, err := cluster.Open(t.Context(), cluster.Options{DataDir: env["TUNTU_DATA"]})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close(context.WithoutCancel(t.Context()))
	return strconv.FormatInt(stateOf(t, c.URL(cluster.Owner, cluster.Database)).LastChange, 10)
}
