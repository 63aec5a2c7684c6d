package confine

// This file determines what confinement the kernel offers.

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"syscall"
	"time"

	seccomp "github.com/elastic/go-seccomp-bpf"
	landlock "github.com/landlock-lsm/go-landlock/landlock/syscall"
	"golang.org/x/sys/unix"
)

// Report lists the means of confinement that the kernel offers.
type Report struct {
	Landlock int  // version of Landlock's interface; 0 if there is none
	Seccomp  bool // whether system calls can be filtered
	Network  bool // whether the program gets a network namespace of its own
	Hidden   bool // whether the program gets a file tree of its own, so that it cannot even ask whether a path exists
	users    bool // whether the namespaces need a user namespace
	failed   error
	untried  error // why no trial could be made; the other fields are then unknown
}

// Whole tells whether the confinement is complete: Landlock restricts files, and seccomp all else.
func (r Report) Whole() bool { return r.Landlock > 0 && r.Seccomp }

// Failed returns why a trial of a means that the kernel claims to offer failed, or why no trial
// could be made; it is nil if neither happened.
func (r Report) Failed() error { return cmp.Or(r.untried, r.failed) }

// Check determines by trials what the kernel offers. That does not change, so the result is kept.
// If a trial could not be made, for example because the disk was full, the next call repeats it.
func Check(ctx context.Context) Report {
	offered.Lock()
	defer offered.Unlock()
	if offered.known == nil {
		r := try(ctx)
		if r.untried != nil {
			return r
		}
		offered.known = &r
	}
	return *offered.known
}

var offered struct { //nolint:gochecknoglobals // there is one kernel, so one result
	sync.Mutex
	known *Report
}

// ownFailure is an error in the surroundings of a trial, which says nothing about the kernel.
type ownFailure struct{ error }

func (f ownFailure) Unwrap() error { return f.error }

// trialTimeout is when a trial that hangs is ended; a trial usually takes some 20 ms.
const trialTimeout = 10 * time.Second

// try runs a program that does nothing, in the strictest confinement first.
func try(ctx context.Context) Report {
	version, _ := landlock.LandlockGetABIVersion() // the version is 0 if there is no Landlock
	version, filters := max(version, 0), seccomp.Supported()
	var failed error
	for _, r := range []Report{{Landlock: version, Seccomp: filters}, {Landlock: version}, {Seccomp: filters}, {}} {
		var err error
		for _, namespaces := range []Report{{Network: true, Hidden: true}, {Network: true, Hidden: true, users: true}, {Network: true}, {Network: true, users: true}, {}} {
			r.Network, r.Hidden, r.users = namespaces.Network, namespaces.Hidden, namespaces.users
			if err = r.trial(ctx); err == nil {
				r.failed = failed
				return r
			}
			if _, own := errors.AsType[ownFailure](err); own {
				return Report{untried: err}
			}
		}
		if failed == nil {
			failed = err
		}
	}
	return Report{failed: failed}
}

func (r Report) trial(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), trialTimeout) // the result is kept for all callers
	defer cancel()
	folder, err := os.MkdirTemp("", "tuntu-trial")
	if err != nil {
		return ownFailure{err}
	}
	defer os.Remove(folder) //nolint:errcheck // the folder is empty
	if uid, gid, other := Account(); other {
		if err := os.Chown(folder, uid, gid); err != nil {
			return ownFailure{err}
		}
	}
	bounds := Bounds{Folder: folder, MemoryBytes: 1 << 30, CPU: trialTimeout, FileBytes: 1, OpenFiles: 64}
	cmd, err := command(ctx, r, bounds, "/usr/bin/true")
	if err != nil {
		return ownFailure{err}
	}
	var said bytes.Buffer
	cmd.Stderr = &said
	if err := cmd.Run(); err != nil {
		if ctx.Err() != nil || errors.Is(err, unix.EAGAIN) || errors.Is(err, unix.ENOMEM) || errors.Is(err, unix.EMFILE) || errors.Is(err, unix.ENFILE) {
			return ownFailure{err}
		}
		return fmt.Errorf("%w: %s", err, strings.TrimSpace(said.String()))
	}
	return nil
}

// namespaces returns the flags of the namespaces that the program starts in. In a user namespace
// the stage keeps our own ids, and only the capability to mount its file tree, which it drops
// afterwards.
func (r Report) namespaces() *syscall.SysProcAttr {
	a := &syscall.SysProcAttr{}
	if r.Network {
		a.Cloneflags |= syscall.CLONE_NEWNET
	}
	if r.Hidden {
		a.Cloneflags |= syscall.CLONE_NEWNS
	}
	if r.users {
		a.Cloneflags |= syscall.CLONE_NEWUSER
		a.UidMappings = []syscall.SysProcIDMap{{ContainerID: os.Getuid(), HostID: os.Getuid(), Size: 1}}
		a.GidMappings = []syscall.SysProcIDMap{{ContainerID: os.Getgid(), HostID: os.Getgid(), Size: 1}}
		if r.Hidden {
			a.AmbientCaps = []uintptr{unix.CAP_SYS_ADMIN}
		}
	}
	return a
}
