package backup

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"tuntu/internal/fault"
	"tuntu/internal/fault/chinese"
)

// A failed write is reported in both languages with the reason and the folder; other errors are returned unchanged.
func TestWhyABackupCannotBeWritten(t *testing.T) {
	t.Parallel()
	if err := cannotWrite(nil, "/b/a.zip"); err != nil {
		t.Error(err)
	}
	other := errors.New("another")
	if err := cannotWrite(other, "/b/a.zip"); !errors.Is(err, other) || fault.Of(err).Kind != fault.Internal {
		t.Error(err)
	}
	for cause, want := range map[error]struct {
		kind     fault.Kind
		en, hans string
	}{
		syscall.ENOSPC:  {fault.Unavailable, "the disk of /b is full; no backup was made there", "/b 所在的磁盘已满，没有备份"},
		syscall.EDQUOT:  {fault.Unavailable, "the disk of /b is full; no backup was made there", "/b 所在的磁盘已满，没有备份"},
		syscall.EACCES:  {fault.Unavailable, "/b cannot be written to; no backup was made there", "/b 不能写入，没有备份"},
		syscall.EROFS:   {fault.Unavailable, "/b cannot be written to; no backup was made there", "/b 不能写入，没有备份"},
		syscall.ENOENT:  {fault.Invalid, "there is no folder /b", "没有文件夹 /b"},
		syscall.ENOTDIR: {fault.Invalid, "there is no folder /b", "没有文件夹 /b"},
	} {
		err := cannotWrite(fmt.Errorf("add: %w", &fs.PathError{Op: "write", Path: "/b/.tuntu-1.partial", Err: cause}), "/b/a.zip")
		if f := fault.Of(err); f.Kind != want.kind || f.Detail != want.en || f.In(chinese.Words()) != want.hans || !errors.Is(err, cause) {
			t.Errorf("%v: %v, %s", cause, err, f.In(chinese.Words()))
		}
	}
}

// A backup into a missing folder, or to an existing file, is refused before the database is opened.
func TestABackupThatCannotBegin(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	there := filepath.Join(dir, "a.zip")
	if err := os.Symlink("/nowhere", there); err != nil { // even a dead link is not replaced
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		there:                                  there + " exists already, and was left alone",
		filepath.Join(dir, "missing", "a.zip"): "there is no folder " + filepath.Join(dir, "missing"),
		filepath.Join("/dev/null", "a.zip"):    "there is no folder /dev/null",
	} {
		if _, _, err := Write(t.Context(), Source{OwnerURL: "postgres://nobody@127.0.0.1:1/x"}, path); err == nil || fault.Of(err).Detail != want {
			t.Errorf("%s: %v", path, err)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".*")); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

// A backup leaves no file if the database does not answer.
func TestABackupOfAServerThatIsGone(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	_, _, err := Write(t.Context(), Source{OwnerURL: "postgres://nobody@127.0.0.1:1/x?connect_timeout=2", DataDir: dir}, filepath.Join(dir, "a.zip"))
	if f := fault.Of(err); err == nil || f.Kind != fault.Unavailable {
		t.Errorf("%v", err)
	}
	if entries, err := os.ReadDir(dir); err != nil || len(entries) > 0 {
		t.Errorf("%v, %v", entries, err)
	}
}

// A backup keeps those files of the data folder that cannot be made again, in a fixed order, without links and
// unfinished files.
func TestWhatOfADataFolderIsKept(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, name := range []string{"tls/b.key", "tls/a.crt", "tls/in/deep/c.crt", "tls/.d.key", "backups/tuntu.zip", "cluster.lock", "tls2/e.key"} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(name), 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(os.Symlink("/etc/passwd", filepath.Join(dir, "tls", "link")), syscall.Mkfifo(filepath.Join(dir, "tls", "pipe"), 0o600)); err != nil {
		t.Fatal(err)
	}
	if got := (Source{DataDir: dir}).files(); !slices.Equal(got, []string{"tls/a.crt", "tls/b.key", "tls/in/deep/c.crt"}) {
		t.Errorf("%v", got)
	}
	if got := (Source{DataDir: filepath.Join(dir, "none")}).files(); len(got) > 0 {
		t.Errorf("%v", got)
	}
}

// The errors for a file that is no backup, a truncated backup and a folder differ.
func TestFilesThatAreNoBackups(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	begun := "PK\x03\x04\x14\x00\x08\x00\x00\x00" + strings.Repeat("\x00", 20) + dumpName + "PGDMP"
	for path, want := range map[string]struct {
		kind     fault.Kind
		en, hans string
	}{
		filepath.Join(dir, "none.zip"):   {fault.NotFound, "there is no file %s", "没有文件 %s"},
		dir:                              {fault.Invalid, "%s is a folder; name one of the backups in it", "%s 是文件夹"},
		file("empty.zip", ""):            {fault.Invalid, "%s is no backup of tuntu", "%s 不是屯图的备份"},
		file("a.zip", "hello"):           {fault.Invalid, "%s is no backup of tuntu", "%s 不是屯图的备份"},
		file("dump.zip", "PGDMP\x01"):    {fault.Invalid, "%s is no backup of tuntu", "%s 不是屯图的备份"},
		file("begun.zip", begun):         {fault.Invalid, "%s is a backup that was cut short; take another", "%s"},
		file("no-zip-end.zip", "PK\x03"): {fault.Invalid, "%s is no backup of tuntu", "%s 不是屯图的备份"},
	} {
		_, err := Open(path, "/usr/bin")
		f := fault.Of(err)
		if err == nil || f.Kind != want.kind || f.Detail != fmt.Sprintf(want.en, path) || !strings.HasPrefix(f.In(chinese.Words()), fmt.Sprintf(want.hans, path)) {
			t.Errorf("%s: %v, %s", path, err, f.In(chinese.Words()))
		}
	}
}

// A backup's name holds its time in UTC, so that names sort by age in any time zone, and List recognises the name.
func TestTheNameOfABackup(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	at := time.Date(2026, 12, 31, 23, 59, 59, 0, time.FixedZone("west", -8*3600))
	name := NameAt(at)
	if name != "tuntu-20270101T075959Z.zip" || NameAt(at.UTC()) != name || NameAt(at.Add(time.Second)) <= name {
		t.Errorf("%s", name)
	}
	if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, other := range []string{"tuntu-20270101T075959Z.zip~", "tuntu-2027T075959Z.zip", "Tuntu-20270101T075959Z.zip", "tuntu-20270101T075959.zip", "tuntu-20270101T075959Z.ZIP"} {
		if err := os.WriteFile(filepath.Join(dir, other), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if got := List(dir); !slices.Equal(got, []string{filepath.Join(dir, name)}) {
		t.Errorf("%v", got)
	}
	for _, keep := range []int{2, 1} {
		if gone, err := Prune(dir, keep); len(gone) > 0 || err != nil {
			t.Errorf("of one %v went, %v", gone, err)
		}
	}
	if gone, err := Prune(dir, 0); len(gone) != 1 || err != nil || len(List(dir)) > 0 {
		t.Errorf("%v went, %v", gone, err)
	}
}

// A writer keeps its first error, and counts only the bytes that were written.
func TestWritersThatFail(t *testing.T) {
	t.Parallel()
	first, second := errors.New("first"), errors.New("second")
	failing := &failingWriter{room: 10, errs: []error{first, second}}
	out := &firstError{to: failing}
	counter := &counted{to: out}
	for i, c := range []struct {
		n   int
		err error
	}{{7, nil}, {3, first}, {0, second}} {
		if n, err := counter.Write([]byte("1234567")); n != c.n || !errors.Is(err, c.err) {
			t.Errorf("%d: %d, %v", i, n, err)
		}
	}
	if !errors.Is(out.err, first) || counter.n != 10 || failing.String() != "1234567123" {
		t.Errorf("%v, %d, %q", out.err, counter.n, failing.String())
	}
}

// failingWriter takes a number of bytes and then fails, like a full disk.
type failingWriter struct {
	bytes.Buffer
	room int
	errs []error
}

func (w *failingWriter) Write(p []byte) (int, error) {
	n, _ := w.Buffer.Write(p[:min(len(p), w.room)])
	if w.room -= n; n == len(p) {
		return n, nil
	}
	err := w.errs[0]
	w.errs = w.errs[1:]
	return n, err
}

// A dump that pg_restore cannot read ends in an error and not as a shorter text; closing it early is no error.
func TestADumpThatCannotBeRead(t *testing.T) { // not parallel: a program that another test starts might hold the script open
	tools := t.TempDir()
	script := "#!/bin/sh\necho \"half of it, $1\"\nread -r first\necho \"pg_restore: error: $first\" >&2\n[ \"$first\" = good ]\n"
	if err := os.WriteFile(filepath.Join(tools, "pg_restore"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	for text, fails := range map[string]bool{"good\n": false, "unsupported version (1.99)\n": true} {
		s, err := startSection(t.Context(), tools, "data", strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(s)
		if string(got) != "half of it, --section=data\n" || (err != nil) != fails {
			t.Errorf("%q: %q, %v", text, got, err)
		}
		if f := fault.Of(err); fails && (f.Kind != fault.Invalid || f.Detail != "pg_restore cannot read the backup; is it from a newer PostgreSQL than this machine's?" || !strings.Contains(err.Error(), "unsupported version")) {
			t.Errorf("%q: %v", text, err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	s, err := startSection(t.Context(), tools, "data", strings.NewReader("good\n"))
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
}
