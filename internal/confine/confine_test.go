package confine

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/elastic/go-seccomp-bpf/arch"
	"golang.org/x/sys/unix"

	"tuntu/internal/fault"
)

// innerName is the name under which this binary starts again as another user, who runs the hostile
// program.
const innerName = "confine-inner-test"

func TestMain(m *testing.M) {
	Enter()
	if os.Args[0] == innerName {
		os.Exit(inner(os.Args[1], os.Args[2], os.Args[3:]))
	}
	os.Exit(m.Run())
}

// inner confines a program and passes on its output.
func inner(program, own string, args []string) int {
	cmd, err := Command(context.Background(), bounds(own), program, args...)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	_ = cmd.Run()
	return 0
}

func bounds(own string) Bounds {
	return Bounds{
		Folder: own, Env: []string{"LC_ALL=C.UTF-8"}, MemoryBytes: 4 << 30, CPU: time.Minute, FileBytes: 1 << 20, OpenFiles: 64,
	}
}

// scene holds the targets of a hostile program. All belong to the program's user, so that only the
// confinement protects them.
type scene struct {
	program, own string
	args         []string
}

// newScene makes the targets for a user.
func newScene(t *testing.T, uid, gid int) scene {
	t.Helper()
	dir, err := os.MkdirTemp("", "tuntu-confine")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	at := func(name string) string { return filepath.Join(dir, name) }
	s := scene{program: at("hostile"), own: at("own")}
	build := exec.Command("go", "build", "-o", s.program, "./testdata/hostile")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, name := range []string{"own", "others"} {
		if err := os.Mkdir(at(name), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"others/secret", "readable"} {
		if err := os.WriteFile(at(name), []byte("secret"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	escape := s.program
	if os.Getuid() == 0 { // the setuid copies of root, one of them in the program's own folder
		escape = at("own/setuid")
		copyFile(t, s.program, escape)
	}
	socket, err := net.Listen("unix", at("others/socket"))
	if err != nil {
		t.Fatal(err)
	}
	abstract, err := net.Listen("unix", "@"+filepath.Base(dir))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { socket.Close(); abstract.Close() })
	victim := exec.Command("sleep", "600")
	victim.Env = []string{"SECRET=of the victim"}
	if os.Getuid() == 0 {
		victim.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}}
		for _, path := range []string{".", "own", "others", "others/secret", "readable", "others/socket"} {
			if err := os.Chown(at(path), uid, gid); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := os.Chmod(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := victim.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = victim.Process.Kill(); _ = victim.Wait() })
	s.args = []string{
		"secret=" + at("others/secret"), "secret=" + at("readable"), "write=" + dir, "write=" + at("others"), "socket=" + at("others/socket"),
		"abstract=" + filepath.Base(dir), fmt.Sprintf("victim=%d", victim.Process.Pid), "own=" + s.own, "setuid=" + escape,
	}
	return s
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	text, err := os.ReadFile(from)
	if err == nil {
		err = os.WriteFile(to, text, 0o755)
	}
	if err == nil {
		err = os.Chmod(to, 0o755|os.ModeSetuid)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// inherit opens a secret file without close-on-exec, as a library might.
func inherit(t *testing.T) {
	t.Helper()
	fd, err := unix.Open("/etc/passwd", unix.O_RDONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { unix.Close(fd) })
}

// All attempts of a hostile program fail: sockets, files, processes, other kernel interfaces,
// privileges and limits.
func TestAHostileProgramReachesNothing(t *testing.T) {
	report := Check(t.Context())
	if !report.Whole() {
		t.Fatalf("the kernel does not offer enough: %+v", report)
	}
	t.Logf("%+v", report)
	t.Setenv("SECRET", "of the parent")
	inherit(t)
	uid, gid, _ := Account()
	s := newScene(t, uid, gid)
	cmd, err := Command(t.Context(), bounds(s.own), s.program, append(s.args, fmt.Sprintf("hidden=%t", report.Hidden))...)
	if err != nil {
		t.Fatal(err)
	}
	expectNothing(t, cmd)
}

// The attempts fail too if a user other than root, such as the service's, starts the program.
func TestAHostileProgramReachesNothingByAUser(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("the test above was by a user")
	}
	const user = 54321
	s := newScene(t, user, user)
	cmd := exec.CommandContext(t.Context(), "/proc/self/exe")
	cmd.Args = append([]string{innerName, s.program, s.own}, append(s.args, "hidden=true")...)
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: user, Gid: user}}
	expectNothing(t, cmd)
}

func expectNothing(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	err := cmd.Run()
	if got := strings.TrimSpace(said.String()); got != "reached: nothing" {
		t.Errorf("%v\n%.2000s", err, got)
	}
}

// Debian 12's kernel has version 2 of Landlock, and a container may refuse namespaces. The
// remaining means suffice, although the program can read the size of a file.
func TestAHostileProgramReachesNothingInAnOldKernel(t *testing.T) {
	uid, gid, _ := Account()
	for version := 1; version <= min(Check(t.Context()).Landlock, 3); version++ {
		s := newScene(t, uid, gid)
		cmd, err := command(t.Context(), Report{Landlock: version, Seccomp: true}, bounds(s.own), s.program, s.args...)
		if err != nil {
			t.Fatal(err)
		}
		expectNothing(t, cmd)
	}
}

// With only one of the two means the hostile program succeeds, which proves that its attempts are
// real.
func TestTheAttemptsAreReal(t *testing.T) {
	uid, gid, _ := Account()
	for name, missing := range map[string]struct {
		report Report
		expect []string
	}{
		"Landlock": {Report{Seccomp: true}, []string{"reading /etc/passwd", "listing /proc", "environ"}},
		"seccomp":  {Report{Landlock: Check(t.Context()).Landlock}, []string{"a pair of sockets", "io_uring", "a process of its own", "the mode of"}},
	} {
		t.Run("without "+name, func(t *testing.T) {
			s := newScene(t, uid, gid)
			cmd, err := command(t.Context(), missing.report, bounds(s.own), s.program, s.args...)
			if err != nil {
				t.Fatal(err)
			}
			var said bytes.Buffer
			cmd.Stderr = &said
			_ = cmd.Run()
			for _, want := range missing.expect {
				if !strings.Contains(said.String(), want) {
					t.Errorf("%q is not among what it reached:\n%.2000s", want, said.String())
				}
			}
		})
	}
}

// ownFolder makes a folder that belongs to the confined program's user.
func ownFolder(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "tuntu-confine")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	if uid, gid, other := Account(); other {
		if err := os.Chown(dir, uid, gid); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// The limit of processor time ends a program that computes without end.
func TestItMayComputeForAWhile(t *testing.T) {
	b := bounds(ownFolder(t))
	b.CPU = time.Second
	cmd, err := Command(t.Context(), b, "/usr/bin/yes")
	if err != nil {
		t.Fatal(err)
	}
	err = cmd.Run()
	if spent := cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(); err == nil || spent < 500*time.Millisecond || spent > 3*time.Second {
		t.Errorf("it computed for %s: %v", spent, err)
	}
}

// The caller's context ends a program that waits without end.
func TestItEndsWithItsCallersPatience(t *testing.T) {
	own := ownFolder(t)
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	cmd, err := Command(ctx, bounds(own), "/usr/bin/sleep", "60")
	if err != nil {
		t.Fatal(err)
	}
	begin := time.Now()
	if err := cmd.Run(); err == nil || ctx.Err() == nil || time.Since(begin) > 5*time.Second {
		t.Errorf("it ended after %s: %v", time.Since(begin), err)
	}
}

// If the trial fails because its folder cannot be made, the kernel does not count as lacking the
// means. No program is started meanwhile, and the trial is repeated.
func TestWhatCouldNotBeTriedIsTriedAgain(t *testing.T) {
	folder, before := t.TempDir(), Check(t.Context())
	offered.known = nil
	t.Setenv("TMPDIR", filepath.Join(folder, "missing"))
	if r := Check(t.Context()); r.Whole() || !errors.Is(r.Failed(), fs.ErrNotExist) {
		t.Errorf("%+v", r)
	}
	if _, err := Command(t.Context(), bounds(folder), "/usr/bin/true"); fault.Of(err).Kind != fault.Unavailable {
		t.Errorf("it is started though: %v", err)
	}
	t.Setenv("TMPDIR", folder)
	if r := Check(t.Context()); r != before {
		t.Errorf("%+v, before it was %+v", r, before)
	}
}

func TestWhatIsNoProgramIsSaid(t *testing.T) {
	script := filepath.Join(t.TempDir(), "script")
	if err := os.WriteFile(script, []byte("#!/bin/sh\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := Command(t.Context(), bounds(t.TempDir()), script); err == nil || !strings.Contains(err.Error(), "no program of this machine's kind") {
		t.Error(err)
	}
}

// The filter can be assembled for each architecture, and at least one of them has each call by its
// name.
func TestTheFilterSuitsEachProcessor(t *testing.T) {
	known := map[string]bool{}
	for _, name := range []string{"amd64", "arm64"} {
		info, err := arch.GetInfo(name)
		if err != nil {
			t.Fatal(err)
		}
		if code, err := filter(info, 1234); err != nil || len(code) < len(allowed())/2 {
			t.Errorf("%s: %d instructions, %v", name, len(code), err)
		}
		for call := range info.SyscallNames {
			known[call] = true
		}
		for _, call := range []string{"execve", "openat", "read", "write", "mmap", "futex", "clone", "exit_group"} {
			if _, ok := info.SyscallNames[call]; !ok {
				t.Errorf("%s has no %s", name, call)
			}
		}
	}
	for _, call := range allowed() {
		if !known[call] {
			t.Errorf("no processor has the call %s", call)
		}
	}
	for _, call := range boundedCalls(1) {
		if !known[call.name] || slices.Contains(allowed(), call.name) {
			t.Errorf("%s is not known, or allowed without bounds besides", call.name)
		}
	}
}

// BenchmarkStart measures the cost of the confinement for a program that does nothing.
func BenchmarkStart(b *testing.B) {
	own := ownFolder(b)
	b.Run("plain", func(b *testing.B) {
		for b.Loop() {
			if err := exec.Command("/usr/bin/true").Run(); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("confined", func(b *testing.B) {
		for b.Loop() {
			cmd, err := Command(b.Context(), bounds(own), "/usr/bin/true")
			if err != nil {
				b.Fatal(err)
			}
			if err := cmd.Run(); err != nil {
				b.Fatal(err)
			}
		}
	})
}
