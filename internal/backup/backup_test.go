package backup_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/internal/access"
	"tuntu/internal/backup"
	"tuntu/internal/cluster"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
	"tuntu/internal/upkeep"
)

const town = "450399100"

// tools returns the folder of PostgreSQL's programs.
func tools(t *testing.T) string {
	t.Helper()
	folder, err := cluster.Tools()
	if err != nil {
		t.Fatal(err)
	}
	return folder
}

// source makes a database with a town, and a data folder with an authority's files.
func source(t *testing.T) backup.Source {
	t.Helper()
	d := pgtest.New(t)
	db, err := postgis.Open(t.Context(), d.URLs())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	err = db.Write(t.Context(), postgis.Request{Town: town, Actor: access.Operator("tester"), Reason: "a town"}, nil, func(c *postgis.Change) error {
		return c.AddTown(t.Context(), postgis.NewTown{Name: "镇", NameHant: "鎮", Pinyin: "Zhèn", Extent: orb.Bound{Min: orb.Point{110.9, 25.8}, Max: orb.Point{111.1, 26}}})
	})
	if err != nil {
		t.Fatal(err)
	}
	data := t.TempDir()
	put(t, filepath.Join(data, "tls", "authority.key"), "key")
	put(t, filepath.Join(data, "tls", "sub", "authority.crt"), strings.Repeat("certificate ", 999))
	put(t, filepath.Join(data, "tls", ".half"), "left behind")
	put(t, filepath.Join(data, "tuntu.log"), "no part of a backup")
	return backup.Source{OwnerURL: d.OwnerURL, Tools: tools(t), DataDir: data, Program: "v1", Now: time.Date(2026, 11, 29, 8, 0, 0, 0, time.FixedZone("CST", 8*3600))}
}

func put(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func names(t *testing.T, dir string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// A backup holds the database and those files of the data folder that cannot be made again. Only
// its owner can read it. It appears whole under its name or not at all, and overwrites no file.
func TestABackupHoldsWhatNothingCanMakeAgain(t *testing.T) {
	t.Parallel()
	s, dir := source(t), t.TempDir()
	path := filepath.Join(dir, backup.NameAt(s.Now))
	m, size, err := backup.Write(t.Context(), s, path)
	if err != nil {
		t.Fatal(err)
	}
	var parts []string
	for _, part := range m.Parts {
		parts = append(parts, part.Name)
	}
	if want := []string{"database.dump", "files/tls/authority.key", "files/tls/sub/authority.crt"}; !slices.Equal(parts, want) {
		t.Errorf("parts %v, want %v", parts, want)
	}
	if !m.MadeAt.Equal(s.Now) || m.MadeAt.Location() != time.UTC || m.Program != "v1" || !slices.Equal(m.State.Towns, []string{town}) {
		t.Errorf("%+v", m)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode() != 0o600 || info.Size() != size || !slices.Equal(names(t, dir), []string{"tuntu-20261129T000000Z.zip"}) {
		t.Errorf("%v, %v, %d, %v", info.Mode(), names(t, dir), size, err)
	}
	before := read(t, path)
	if _, _, err := backup.Write(t.Context(), s, path); fault.Of(err).Kind != fault.Conflict || read(t, path) != before {
		t.Errorf("a second one at its name: %v", err)
	}

	a, err := backup.Open(path, s.Tools)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	if wrong := a.Manifest.State.Differences(m.State); len(wrong) > 0 || a.Bytes != size {
		t.Errorf("read again it differs in %v; %d bytes, want %d", wrong, a.Bytes, size)
	}
	text, err := a.Section(t.Context(), "pre-data")
	if err != nil {
		t.Fatal(err)
	}
	sql, err := io.ReadAll(text)
	if err != nil || !strings.Contains(string(sql), "CREATE TABLE tuntu.parcels") {
		t.Errorf("%d bytes of SQL, %v", len(sql), err)
	}

	// Missing files are restored for their owner only; existing files stay unchanged.
	data := t.TempDir()
	put(t, filepath.Join(data, "tls", "authority.key"), "another")
	back, err := a.PutFiles(data)
	if err != nil || !slices.Equal(back, []string{"tls/sub/authority.crt"}) {
		t.Errorf("put %v, %v", back, err)
	}
	if read(t, filepath.Join(data, "tls", "authority.key")) != "another" || read(t, filepath.Join(data, "tls", "sub", "authority.crt")) != read(t, filepath.Join(s.DataDir, "tls", "sub", "authority.crt")) {
		t.Error("what was put differs, or what was there was written over")
	}
}

// A truncated backup, or one with a changed bit in any part, is refused.
func TestNoDamageGoesUnseen(t *testing.T) {
	t.Parallel()
	s, dir := source(t), t.TempDir()
	path := filepath.Join(dir, "a.zip")
	if _, _, err := backup.Write(t.Context(), s, path); err != nil {
		t.Fatal(err)
	}
	whole := []byte(read(t, path))
	opens := func(text []byte) error {
		t.Helper()
		put(t, filepath.Join(dir, "b.zip"), string(text))
		a, err := backup.Open(filepath.Join(dir, "b.zip"), s.Tools)
		if err == nil {
			_ = a.Close()
		}
		return err
	}
	if err := opens(whole); err != nil {
		t.Fatal(err)
	}
	for i := range 50 {
		if err := opens(whole[:len(whole)*i/50]); fault.Of(err).Kind != fault.Invalid {
			t.Errorf("%d%% of it: %v", i*2, err)
		}
	}
	reader, err := zip.NewReader(bytes.NewReader(whole), int64(len(whole)))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range reader.File {
		begin, err := file.DataOffset()
		if err != nil {
			t.Fatal(err)
		}
		for _, at := range []int64{0, int64(file.CompressedSize64) / 2, int64(file.CompressedSize64) - 1} {
			other := bytes.Clone(whole)
			other[begin+at] ^= 4
			if err := opens(other); fault.Of(err).Kind != fault.Invalid {
				t.Errorf("%s, another bit at %d: %v", file.Name, at, err)
			}
		}
	}
}

// rewritten copies a backup with an altered manifest and altered parts.
func rewritten(t *testing.T, path string, alter func(*backup.Manifest, map[string]string)) string {
	t.Helper()
	from, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer from.Close()
	texts := map[string]string{}
	var m backup.Manifest
	for _, file := range from.File {
		in, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		texts[file.Name] = string(text)
	}
	if err := json.Unmarshal([]byte(texts["manifest.json"]), &m); err != nil {
		t.Fatal(err)
	}
	alter(&m, texts)
	list, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	texts["manifest.json"] = string(list)
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for name, text := range texts {
		w, err := archive.Create(name)
		if err == nil {
			_, err = io.WriteString(w, text)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	altered := filepath.Join(t.TempDir(), "altered.zip")
	put(t, altered, out.String())
	return altered
}

// A forged backup writes no file outside of the data folder.
// What nobody has listed is not restored: an entry that was added, or one that stands there twice.
func TestAnEntryThatWasAddedIsRefused(t *testing.T) {
	t.Parallel()
	s, dir := source(t), t.TempDir()
	path := filepath.Join(dir, "a.zip")
	if _, _, err := backup.Write(t.Context(), s, path); err != nil {
		t.Fatal(err)
	}
	whole, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer whole.Close()
	for _, added := range []string{"", "files/tls/key.pem", "x", "files/", "../x", "manifest.json", "database.dump"} {
		altered := filepath.Join(dir, "b.zip")
		var text bytes.Buffer
		w := zip.NewWriter(&text)
		for _, entry := range whole.File {
			if err := w.Copy(entry); err != nil {
				t.Fatal(err)
			}
		}
		if added != "" {
			if _, err := w.Create(added); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		put(t, altered, text.String())
		a, err := backup.Open(altered, s.Tools)
		if err == nil {
			_ = a.Close()
		}
		if (err == nil) != (added == "") || err != nil && fault.Of(err).Kind != fault.Invalid {
			t.Errorf("with %q: %v", added, err)
		}
	}
}

func TestABackupWritesIntoTheDataFolderOnly(t *testing.T) {
	t.Parallel()
	s := source(t)
	path := filepath.Join(t.TempDir(), "a.zip")
	if _, _, err := backup.Write(t.Context(), s, path); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"../outside", "tls/../../outside", "/outside"} {
		altered := rewritten(t, path, func(m *backup.Manifest, texts map[string]string) {
			key := slices.IndexFunc(m.Parts, func(p backup.Part) bool { return strings.HasSuffix(p.Name, ".key") })
			texts["files/"+name] = texts[m.Parts[key].Name]
			m.Parts[key].Name = "files/" + name
		})
		root := t.TempDir()
		data := filepath.Join(root, "data")
		put(t, filepath.Join(data, "there"), "")
		a, err := backup.Open(altered, s.Tools)
		if err == nil {
			_, err = a.PutFiles(data)
			_ = a.Close()
		}
		if fault.Of(err).Kind != fault.Invalid || !slices.Equal(names(t, root), []string{"data"}) || !slices.Equal(names(t, data), []string{"there"}) {
			t.Errorf("%s: %v, %v, %v", name, err, names(t, root), names(t, data))
		}
	}
}

// A backup of a newer program is refused as such, by either of its two version numbers.
func TestANewerBackupIsNamed(t *testing.T) {
	t.Parallel()
	s := source(t)
	path := filepath.Join(t.TempDir(), "a.zip")
	if _, _, err := backup.Write(t.Context(), s, path); err != nil {
		t.Fatal(err)
	}
	for what, alter := range map[string]func(*backup.Manifest){
		"form":   func(m *backup.Manifest) { m.Format++ },
		"schema": func(m *backup.Manifest) { m.State.Schema = upkeep.LatestSchema() + 1 },
	} {
		altered := rewritten(t, path, func(m *backup.Manifest, _ map[string]string) { alter(m) })
		if _, err := backup.Open(altered, s.Tools); err == nil || !strings.Contains(err.Error(), "newer tuntu (v1") {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// The newest backups by the time in their names are kept; a file with another name is never
// removed.
func TestOldBackupsGo(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	var made []string
	for day := range 12 {
		name := backup.NameAt(time.Date(2026, 12, 25+day, 23, 30, 0, 0, time.FixedZone("CST", 8*3600))) // the last ones lie in the next year
		made = append(made, filepath.Join(dir, name))
		put(t, made[day], "")
	}
	others := []string{"tuntu-20261129T000000Z.zip.old", "a-tuntu-20261129T000000Z.zip", "notes.txt", ".tuntu-1.partial"}
	for _, name := range others {
		put(t, filepath.Join(dir, name), "")
	}
	if err := os.Mkdir(filepath.Join(dir, "tuntu-20000101T000000Z.zip"), 0o700); err != nil {
		t.Fatal(err)
	}
	if got := backup.List(dir); !slices.Equal(got, made) {
		t.Errorf("%v, want %v", got, made)
	}
	gone, err := backup.Prune(dir, 5)
	if err != nil || !slices.Equal(gone, made[:7]) || !slices.Equal(backup.List(dir), made[7:]) {
		t.Errorf("gone %v, %v", gone, err)
	}
	if gone, err := backup.Prune(dir, 5); err != nil || len(gone) > 0 {
		t.Errorf("once more: %v, %v", gone, err)
	}
	for _, name := range others {
		read(t, filepath.Join(dir, name))
	}
	if got := backup.List(filepath.Join(dir, "missing")); len(got) > 0 {
		t.Errorf("%v", got)
	}
}

// Backups that run at once in one folder keep each other's unfinished files, and remove the file of
// a killed backup.
func TestBackupsAtOnceLeaveEachOtherAlone(t *testing.T) {
	t.Parallel()
	s, dir := source(t), t.TempDir()
	put(t, filepath.Join(dir, ".tuntu-123.partial"), "killed")
	s.DataDir = t.TempDir()
	done := make(chan error)
	for i := range 6 {
		go func() {
			_, _, err := backup.Write(t.Context(), s, filepath.Join(dir, string(rune('a'+i))+".zip"))
			done <- err
		}()
	}
	for range 6 {
		if err := <-done; err != nil {
			t.Error(err)
		}
	}
	if got := names(t, dir); !slices.Equal(got, []string{"a.zip", "b.zip", "c.zip", "d.zip", "e.zip", "f.zip"}) {
		t.Errorf("%v", got)
	}
}
