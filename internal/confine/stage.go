package confine

// The stage between this binary and the confined program: it gives up all rights.

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"slices"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/landlock-lsm/go-landlock/landlock"
	access "github.com/landlock-lsm/go-landlock/landlock/syscall"
	"golang.org/x/sys/unix"
)

// stageName is the name, argv[0], by which this binary knows that it is the stage.
const stageName = "tuntu-confined"

// stageFailed is the stage's exit status when it could not confine the program, as env(1) and
// its like have it.
const stageFailed = 125

// Failed tells whether a command's error is that its program could not be confined, and so
// did not run; what the command said on standard error tells why.
func Failed(err error) bool {
	exit, ok := errors.AsType[*exec.ExitError](err)
	return ok && exit.ExitCode() == stageFailed
}

// entered tells a binary that can be the stage from one that would run as itself a second time.
var entered atomic.Bool //nolint:gochecknoglobals // set once, where the program begins

// order is the stage's instruction: its first argument, as JSON.
type order struct {
	Bounds
	Program, Loader string // absolute; the program's without links
	UID, GID        int    // that the program runs as
	Landlock        int    // the version to use; this and the next two are what the kernel offers
	Seccomp, Hide   bool
}

// Enter must be the first call of main and of TestMain. In the stage it confines the process
// and becomes the foreign program; otherwise it returns at once.
func Enter() {
	entered.Store(true)
	if len(os.Args) < 2 || os.Args[0] != stageName {
		return
	}
	err := become(os.Args[1], os.Args[2:])
	fmt.Fprintln(os.Stderr, "the program could not be confined:", err)
	os.Exit(stageFailed)
}

// become returns only when it fails. The filter of system calls, the rights and the limits
// are this thread's, and exec leaves of all threads only this one, so none needs to be
// synchronised.
func become(text string, args []string) error {
	var o order
	if err := json.Unmarshal([]byte(text), &o); err != nil {
		return err
	}
	runtime.LockOSThread()
	debug.SetGCPercent(-1) // nothing may ask for memory once it is bounded
	steps := []struct {
		name string
		take func() error
	}{
		{"the file tree", o.hide},
		{"the user", o.dropRights},
		{"open files", closeOnExec},
		{"Landlock", o.boundFiles},
		{"seccomp", o.boundCalls},
		{"limits", o.limit},
	}
	for _, step := range steps {
		if err := step.take(); err != nil {
			return fmt.Errorf("%s: %w", step.name, err)
		}
	}
	return fmt.Errorf("%s: %w", o.Program, syscall.Exec(o.Program, slices.Concat([]string{o.Program}, args), o.Env)) //nolint:gosec // this is the package's purpose
}

// dropRights becomes the program's user for good, without any capability, and sees to it
// that no setuid program gives one back.
func (o order) dropRights() error {
	if os.Getuid() != o.UID {
		if err := errors.Join(syscall.Setgroups(nil), syscall.Setresgid(o.GID, o.GID, o.GID), syscall.Setresuid(o.UID, o.UID, o.UID)); err != nil {
			return err
		}
	}
	none := [2]unix.CapUserData{}
	return errors.Join(
		unix.Prctl(unix.PR_CAP_AMBIENT, unix.PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0),
		unix.Capset(&unix.CapUserHeader{Version: unix.LINUX_CAPABILITY_VERSION_3}, &none[0]),
		unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0),
		unix.Prctl(unix.PR_SET_PDEATHSIG, uintptr(syscall.SIGKILL), 0, 0, 0), // another user's process has lost it
	)
}

// closeOnExec leaves to the program its standard streams, whatever else was inherited.
func closeOnExec() error {
	const first, last, oldLast = 3, ^uint(0) >> 32, 1 << 12
	err := unix.CloseRange(first, last, unix.CLOSE_RANGE_CLOEXEC)
	if errors.Is(err, unix.ENOSYS) { // before Linux 5.11
		for fd := first; fd < oldLast; fd++ {
			unix.CloseOnExec(fd)
		}
		return nil
	}
	return err
}

// What Landlock allows where. A link, a socket, a pipe or a device can be made nowhere, not
// in the own folder either: whoever reads the folder afterwards could be led out by it.
const (
	mayRead = access.AccessFSReadFile | access.AccessFSReadDir
	mayKeep = mayRead | access.AccessFSWriteFile | access.AccessFSTruncate | access.AccessFSMakeReg | access.AccessFSMakeDir |
		access.AccessFSRemoveFile | access.AccessFSRemoveDir
	mayRun = access.AccessFSReadFile | access.AccessFSExecute
)

// boundFiles lets Landlock refuse all files but the program's own, as far as its version goes.
func (o order) boundFiles() error {
	if o.Landlock == 0 {
		return nil
	}
	versions := []landlock.Config{
		landlock.V1, landlock.V2, landlock.V3, landlock.V4, landlock.V5, landlock.V6, landlock.V7, landlock.V8, landlock.V9, landlock.V10, landlock.V11,
	}
	config := versions[min(o.Landlock, len(versions))-1]
	allow := func(path string, rights landlock.AccessFSSet) landlock.Rule {
		return landlock.PathAccess(rights&config.HandledAccessFS, path)
	}
	rules := []landlock.Rule{allow(o.Folder, mayKeep), allow(o.Program, mayRun)}
	if o.Loader != "" {
		rules = append(rules, allow(o.Loader, mayRun))
	}
	for _, path := range o.Read {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			rules = append(rules, allow(path, mayRead))
		} else if err == nil {
			rules = append(rules, allow(path, access.AccessFSReadFile))
		}
	}
	// Not Restrict, which for the sake of other threads would leave a door to /proc.
	set, flags, err := config.NewRulesetFD(rules...)
	if err != nil {
		return err
	}
	return access.LandlockRestrictSelf(set, flags)
}

// limit comes last: from here on the stage itself is bounded.
func (o order) limit() error {
	limits := []struct {
		resource int
		most     uint64
	}{
		{unix.RLIMIT_CORE, 0},
		{unix.RLIMIT_FSIZE, o.FileBytes},
		{unix.RLIMIT_NOFILE, o.OpenFiles},
		{unix.RLIMIT_CPU, uint64(o.CPU / time.Second)}, //nolint:gosec // never negative
		{unix.RLIMIT_AS, o.MemoryBytes},
	}
	for _, l := range limits {
		if err := syscall.Setrlimit(l.resource, &syscall.Rlimit{Cur: l.most, Max: l.most}); err != nil {
			return err
		}
	}
	return nil
}
