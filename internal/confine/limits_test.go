package confine

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// said runs a confined program and returns its output.
func said(t *testing.T, b Bounds, program string, args ...string) (string, error) {
	t.Helper()
	cmd, err := Command(t.Context(), b, program, args...)
	if err != nil {
		t.Fatal(err)
	}
	var out, wrong bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &wrong
	err = cmd.Run()
	return out.String() + wrong.String(), err
}

// A confined program has only the given environment, since the server's contains the database's password.
func TestItsEnvironmentIsItsOwn(t *testing.T) {
	t.Setenv("TUNTU_DATABASE_URL", "postgres://a:secret@h/d")
	b := bounds(ownFolder(t))
	b.Env = []string{"A=1", "B=two words"}
	if got, err := said(t, b, "/usr/bin/env"); got != "A=1\nB=two words\n" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	b.Env = nil
	if got, err := said(t, b, "/usr/bin/env"); got != "" || err != nil {
		t.Errorf("without any: %q, %v", got, err)
	}
	if cmd, err := Command(t.Context(), b, "/usr/bin/env"); err != nil || cmd.Env == nil {
		t.Errorf("the stage before it has ours: %v", err)
	}
}

// A written file can grow to the limit and no further, and the program cannot raise its limits.
func TestAFileOfItsOwnIsBounded(t *testing.T) {
	t.Parallel()
	own := ownFolder(t)
	b := bounds(own)
	b.FileBytes = 100_000
	cmd, err := Command(t.Context(), b, "/usr/bin/yes")
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	cmd.Stdout = file
	if err := cmd.Run(); err == nil {
		t.Error("it wrote without an end")
	}
	if info, err := file.Stat(); err != nil || info.Size() != 100_000 {
		t.Errorf("%d bytes, %v", info.Size(), err)
	}
}

// The program can read and write its own folder, and read only the permitted other folders.
func TestTheFoldersOfItsOwn(t *testing.T) {
	t.Parallel()
	own := ownFolder(t)
	readable, closed := ownFolder(t), ownFolder(t) // file permissions allow both folders, and the confinement only one
	for path, text := range map[string]string{filepath.Join(readable, "a"): "may be read\n", filepath.Join(closed, "a"): "secret\n", filepath.Join(own, "a"): "its own\n"} {
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	b := bounds(own)
	b.Read = []string{readable, filepath.Join(readable, "missing")}
	for _, c := range []struct {
		args []string
		want string
		ok   bool
	}{
		{[]string{filepath.Join(own, "a")}, "its own\n", true},
		{[]string{filepath.Join(readable, "a")}, "may be read\n", true},
		{[]string{filepath.Join(closed, "a")}, "", false},
		{[]string{"/etc/passwd"}, "", false},
		{[]string{filepath.Join(own, "..", filepath.Base(closed), "a")}, "", false},
	} {
		got, err := said(t, b, "/usr/bin/cat", c.args...)
		if (err == nil) != c.ok || c.ok && got != c.want || strings.Contains(got, "secret") || strings.Contains(got, "root:") {
			t.Errorf("%v: %q, %v", c.args, got, err)
		}
	}
	if got, err := said(t, b, "/usr/bin/cp", filepath.Join(own, "a"), filepath.Join(own, "b")); err != nil {
		t.Errorf("into its own: %q, %v", got, err)
	}
	if got, err := said(t, b, "/usr/bin/cp", filepath.Join(own, "a"), filepath.Join(readable, "b")); err == nil {
		t.Errorf("into another's: %q", got)
	}
	if _, err := os.Stat(filepath.Join(readable, "b")); err == nil {
		t.Error("it has written where it may only read")
	}
}

// The errors for a missing program, a failed confinement and a failed program differ.
func TestWhatFailedIsTold(t *testing.T) {
	t.Parallel()
	b := bounds(ownFolder(t))
	if _, err := Command(t.Context(), b, "/usr/bin/no-such-program"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%v", err)
	}
	if got, err := said(t, b, "/usr/bin/false"); err == nil || Failed(err) {
		t.Errorf("one that failed by itself: %q, %v", got, err)
	}
	cmd := exec.CommandContext(t.Context(), "/proc/self/exe")
	cmd.Args = []string{stageName, "no order"}
	out, err := cmd.CombinedOutput()
	if !Failed(err) || !strings.HasPrefix(string(out), "the program could not be confined: ") {
		t.Errorf("a stage without an order: %q, %v", out, err)
	}
	if Failed(nil) || Failed(errors.New("another")) {
		t.Error("what is no exit is one of the stage")
	}
}
