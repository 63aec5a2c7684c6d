package confine

// This file is the stage: this binary, started again, which gives up all privileges and then
// executes the confined program.

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

// stageName is the value of argv[0] by which this binary knows that it is the stage.
const stageName = "tuntu-confined"

// stageFailed is the stage's exit status if it could not confine the program. env(1) and similar
// programs use the same status.
const stageFailed = 125

// Failed tells whether a command's error means that its program could not be confined and did not
// run. The command's standard error then gives the reason.
func Failed(err error) bool {
	exit, ok := errors.AsType[*exec.ExitError](err)
	return ok && exit.ExitCode() == stageFailed
}

// entered tells whether this binary has called Enter. Without that call, the started copy would not
// become the stage, but would run as the program itself a second time.
var entered atomic.Bool //nolint:gochecknoglobals // it is set once, at the program's start

// order is the stage's instruction. It is the first argument, as JSON.
type order struct {
	Bounds
	Program, Loader string // absolute paths; the program's has no symbolic links
	UID, GID        int    // user and group that the program runs as
	Landlock        int    // Landlock version to use; this and the next two fields are what the kernel offers
	Seccomp, Hide   bool
}

// Enter must be the first call of main and of TestMain. In the stage it confines the process and
// executes the foreign program; otherwise it returns at once.
func Enter() {
	entered.Store(true)
	if len(os.Args) < 2 || os.Args[0] != stageName {
		return
	}
	err := become(os.Args[1], os.Args[2:])
	fmt.Fprintln(os.Stderr, "the program could not be confined:", err)
	os.Exit(stageFailed)
}

// become returns only if it fails. The system call filter, the capabilities and the limits apply to
// this thread only. They need no synchronisation, since exec ends all other threads.
func become(text string, args []string) error {
	var o order
	if err := json.Unmarshal([]byte(text), &o); err != nil {
		return err
	}
	runtime.LockOSThread()
	debug.SetGCPercent(-1) // the garbage collector must not ask for memory once it is limited
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
	return fmt.Errorf("%s: %w", o.Program, syscall.Exec(o.Program, slices.Concat([]string{o.Program}, args), o.Env)) //nolint:gosec // executing a program is the package's purpose
}

// dropRights changes to the program's user permanently, drops all capabilities, and sets
// no_new_privs, so that no setuid program can restore any.
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
		unix.Prctl(unix.PR_SET_PDEATHSIG, uintptr(syscall.SIGKILL), 0, 0, 0), // a change of user clears this setting
	)
}

// closeOnExec marks all inherited file descriptors close-on-exec, except the standard streams.
func closeOnExec() error {
	const first, last, oldLast = 3, ^uint(0) >> 32, 1 << 12
	err := unix.CloseRange(first, last, unix.CLOSE_RANGE_CLOEXEC)
	if errors.Is(err, unix.ENOSYS) { // the kernel is older than Linux 5.11
		for fd := first; fd < oldLast; fd++ {
			unix.CloseOnExec(fd)
		}
		return nil
	}
	return err
}

// These are the Landlock access rights of each kind of path. The program can make no link, socket,
// pipe or device anywhere, not even in its own folder, since such a file could lead a later reader
// of the folder outside of it.
const (
	mayRead = access.AccessFSReadFile | access.AccessFSReadDir
	mayKeep = mayRead | access.AccessFSWriteFile | access.AccessFSTruncate | access.AccessFSMakeReg | access.AccessFSMakeDir |
		access.AccessFSRemoveFile | access.AccessFSRemoveDir
	mayRun = access.AccessFSReadFile | access.AccessFSExecute
)

// boundFiles makes Landlock refuse all files except the program's own, as far as the kernel's
// Landlock version allows.
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
	// This does not use landlock's Restrict, which would leave /proc accessible for the sake of other
	// threads.
	set, flags, err := config.NewRulesetFD(rules...)
	if err != nil {
		return err
	}
	return access.LandlockRestrictSelf(set, flags)
}

// limit sets the resource limits. It is called last, since the limits apply to the stage itself
// too.
func (o order) limit() error {
	limits := []struct {
		resource int
		most     uint64
	}{
		{unix.RLIMIT_CORE, 0},
		{unix.RLIMIT_FSIZE, o.FileBytes},
		{unix.RLIMIT_NOFILE, o.OpenFiles},
		{unix.RLIMIT_CPU, uint64(o.CPU / time.Second)}, //nolint:gosec // the value is never negative
		{unix.RLIMIT_AS, o.MemoryBytes},
	}
	for _, l := range limits {
		if err := syscall.Setrlimit(l.resource, &syscall.Rlimit{Cur: l.most, Max: l.most}); err != nil {
			return err
		}
	}
	return nil
}
