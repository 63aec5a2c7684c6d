// Package confine runs a foreign program so that it can reach only one folder. The program gets no
// other files, no sockets, no other processes, no inherited environment and no privileges.
//
// The kernel offers two means for this, and neither suffices alone. Landlock restricts the files
// that can be opened; in the kernels of Debian 12 it covers neither sockets nor truncation. A
// seccomp filter restricts the system calls, but cannot inspect a path. Namespaces hide the rest
// where the kernel permits them. This binary sets all of it up itself: it starts again as a small
// stage between itself and the foreign program, see [Enter].
package confine

import (
	"context"
	"debug/elf"
	"encoding/json"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"tuntu/internal/fault"
)

// Bounds are the limits of a confined program: memory, time, files, output and its folder.
type Bounds struct {
	Folder      string   // absolute path of the only folder that the program reads and writes
	Read        []string // further folders that the program only reads; missing ones are ignored
	Env         []string // the program's whole environment
	MemoryBytes uint64   // limit of the address space
	CPU         time.Duration
	FileBytes   uint64 // limit of each file that the program writes
	OpenFiles   uint64
}

// libraries lists the folders where a program's loader finds its libraries, on Debian and
// elsewhere.
func libraries() []string {
	return []string{"/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache", "/etc/alternatives"}
}

// Command prepares the execution of a program, an ELF binary, within bounds. If the kernel offers
// less than [Report.Whole], the program gets the confinement that there is. If that could not be
// determined, nothing is started. The caller adds standard output and error.
func Command(ctx context.Context, b Bounds, program string, args ...string) (*exec.Cmd, error) {
	r := Check(ctx)
	if r.untried != nil {
		return nil, fault.Wrap(r.untried, fault.Unavailable, "what confines foreign files could not be tried on this machine; `tuntu doctor` says why")
	}
	return command(ctx, r, b, program, args...)
}

func command(ctx context.Context, r Report, b Bounds, program string, args ...string) (*exec.Cmd, error) {
	if !entered.Load() {
		return nil, fault.New(fault.Internal, "confine.Enter is not called where this program begins")
	}
	program, err := filepath.EvalSymlinks(program)
	if err != nil {
		return nil, err
	}
	loader, err := loaderOf(program)
	if err != nil {
		return nil, fault.Wrap(err, fault.Unavailable, "%s is no program of this machine's kind", program)
	}
	o := order{
		Bounds: b, Program: program, Loader: loader, UID: os.Getuid(), GID: os.Getgid(),
		Landlock: r.Landlock, Seccomp: r.Seccomp, Hide: r.Hidden,
	}
	o.Read = slices.Concat(b.Read, libraries())
	if uid, gid, other := Account(); other {
		o.UID, o.GID = uid, gid
	}
	text, err := json.Marshal(o)
	if err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, "/proc/self/exe") // this binary, even if its file has been replaced since
	cmd.Args = slices.Concat([]string{stageName, string(text)}, args)
	cmd.Env = append([]string{}, b.Env...) // it must not be nil, since the program would then inherit our environment
	cmd.Dir = "/"
	cmd.SysProcAttr = r.namespaces()
	cmd.SysProcAttr.Setpgid, cmd.SysProcAttr.Pdeathsig = true, syscall.SIGKILL
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.WaitDelay = 5 * time.Second
	return cmd, nil
}

// loaderOf returns the dynamic loader that an ELF program names; it is empty for a static program.
func loaderOf(program string) (string, error) {
	file, err := elf.Open(program)
	if err != nil {
		return "", err
	}
	defer file.Close() //nolint:errcheck // the file was only read
	for _, part := range file.Progs {
		if part.Type == elf.PT_INTERP {
			name := make([]byte, part.Filesz)
			_, err := part.ReadAt(name, 0)
			return strings.TrimRight(string(name), "\x00"), err
		}
	}
	return "", nil
}

// overflowID is the user id of nobody, the kernel's default overflow id.
const overflowID = 65534

// Account returns the user that a confined program runs as; other tells whether that is another
// user than this process's. If this process runs as root, the user is nobody, who must own the
// folder.
func Account() (uid, gid int, other bool) {
	if os.Getuid() != 0 {
		return os.Getuid(), os.Getgid(), false
	}
	uid, gid = overflowID, overflowID
	if nobody, err := user.Lookup("nobody"); err == nil {
		if n, err := strconv.Atoi(nobody.Uid); err == nil {
			uid = n
		}
		if n, err := strconv.Atoi(nobody.Gid); err == nil {
			gid = n
		}
	}
	return uid, gid, true
}
