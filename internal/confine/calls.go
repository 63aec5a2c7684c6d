package confine

// This file makes the seccomp filter of system calls.

import (
	"os"
	"runtime"
	"slices"
	"unsafe"

	seccomp "github.com/elastic/go-seccomp-bpf"
	"github.com/elastic/go-seccomp-bpf/arch"
	"golang.org/x/net/bpf"
	"golang.org/x/sys/unix"
)

// allowed lists the system calls that a program needs to read files, compute with threads and write
// files. Names that this processor's kernel does not have are left out. The filter refuses all
// other calls: sockets, access to other processes, new processes, mounts, keys, and changes to a
// file by its path, which Landlock does not cover (chmod, chown, utimes, attributes; truncate
// before version 3).
func allowed() []string {
	return []string{
		// These calls handle files.
		"open", "openat", "close", "close_range", "read", "readv", "pread64", "preadv", "write", "writev", "pwrite64", "pwritev",
		"lseek", "dup", "dup2", "dup3", "stat", "lstat", "fstat", "newfstatat", "statx", "statfs", "fstatfs", "access", "faccessat", "faccessat2",
		"readlink", "readlinkat", "getcwd", "getdents", "getdents64", "ftruncate", "fallocate", "fsync", "fdatasync", "flock", "fadvise64",
		"mkdir", "mkdirat", "rmdir", "unlink", "unlinkat", "rename", "renameat", "renameat2", "umask", "pipe", "pipe2", "poll", "ppoll", "select", "pselect6",
		// These calls handle memory.
		"brk", "mmap", "munmap", "mremap", "mprotect", "madvise", "mincore", "msync", "membarrier",
		// These calls handle the process itself and its threads.
		"execve", "exit", "exit_group", "arch_prctl", "set_tid_address", "set_robust_list", "rseq", "futex", "sched_yield", "restart_syscall",
		"getpid", "gettid", "getuid", "geteuid", "getgid", "getegid", "getrlimit", "getrusage", "sysinfo", "uname", "getcpu",
		"rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigaltstack",
		"getrandom", "time", "times", "gettimeofday", "clock_gettime", "clock_getres", "clock_nanosleep", "nanosleep",
	}
}

// bounded is a system call that is allowed for some values of one of its arguments.
type bounded struct {
	name     string
	argument uint32
	values   []uint32
	bit      bool // whether the value is one of several bits that may be set
}

// boundedCalls returns the system calls that are allowed for some argument values only. A call that
// could name another process may name only this one, pid. A call with many commands may use only
// harmless ones. F_SETOWN is not among them, since it makes the kernel signal other processes.
func boundedCalls(pid uint32) []bounded {
	itself := []uint32{0, pid}
	return []bounded{
		{name: "clone", argument: 0, values: []uint32{unix.CLONE_THREAD}, bit: true},
		{name: "kill", argument: 0, values: []uint32{pid}},
		{name: "tgkill", argument: 0, values: []uint32{pid}},
		{name: "prlimit64", argument: 0, values: itself},
		{name: "sched_getaffinity", argument: 0, values: itself},
		{name: "prctl", argument: 0, values: []uint32{unix.PR_SET_NAME, unix.PR_GET_NAME, unix.PR_SET_VMA}},
		{name: "ioctl", argument: 1, values: []uint32{unix.TCGETS, unix.TIOCGWINSZ}},
		{name: "fcntl", argument: 1, values: []uint32{
			unix.F_DUPFD, unix.F_DUPFD_CLOEXEC, unix.F_GETFD, unix.F_SETFD, unix.F_GETFL, unix.F_SETFL,
			unix.F_GETLK, unix.F_SETLK, unix.F_SETLKW, unix.F_OFD_GETLK, unix.F_OFD_SETLK, unix.F_OFD_SETLKW,
		}},
	}
}

// These are the filter's results.
const (
	answerAllow  = seccomp.ActionAllow
	answerRefuse = seccomp.ActionErrno | seccomp.Action(unix.EPERM)
	// The C library falls back from clone3 to clone only if clone3 fails with ENOSYS. The filter can
	// inspect the arguments of clone, but not those of clone3.
	answerUnknown = seccomp.ActionErrno | seccomp.Action(unix.ENOSYS)
)

// boundCalls installs the filter for this thread, and so for the program that it executes.
func (o order) boundCalls() error {
	if !o.Seccomp {
		return nil
	}
	info, err := arch.GetInfo("")
	if err != nil {
		return err
	}
	code, err := filter(info, uint32(os.Getpid())) //nolint:gosec // a process id fits
	if err != nil {
		return err
	}
	program := unix.SockFprog{Len: uint16(len(code)), Filter: &code[0]}                                                //nolint:gosec // some 200 instructions
	_, _, failed := unix.Syscall(unix.SYS_SECCOMP, unix.SECCOMP_SET_MODE_FILTER, 0, uintptr(unsafe.Pointer(&program))) //nolint:gosec // the kernel reads the filter
	runtime.KeepAlive(code)
	if failed != 0 {
		return failed
	}
	return nil
}

// These are offsets in struct seccomp_data, which the filter reads.
const (
	numberOffset = 0
	archOffset   = 4
)

// filter assembles the BPF program. It does not use the library's own policies: if the argument of
// one call does not match, they go on to compare it with the numbers of other calls.
func filter(info *arch.Info, pid uint32) ([]unix.SockFilter, error) {
	p := seccomp.NewProgram()
	allow, refuse := p.NewLabel(), p.NewLabel()
	if info.ID == arch.X86_64.ID { // the x32 interface has its own call numbers
		p.JmpIfTrue(bpf.JumpGreaterOrEqual, uint32(arch.X32.SeccompMask), refuse) //nolint:gosec // the mask is one bit
	}
	for _, name := range allowed() {
		if number, ok := info.SyscallNames[name]; ok {
			p.JmpIfTrue(bpf.JumpEqual, uint32(number), allow) //nolint:gosec // the number is from a table
		}
	}
	for _, call := range boundedCalls(pid) {
		number, ok := info.SyscallNames[call.name]
		if !ok {
			continue
		}
		next := p.NewLabel()
		p.JmpIfTrue(bpf.JumpNotEqual, uint32(number), next) //nolint:gosec // the number is from a table
		p.LdLo(call.argument)                               // the kernel takes each of these arguments as an int
		test := bpf.JumpEqual
		if call.bit {
			test = bpf.JumpBitsSet
		}
		for _, value := range slices.Compact(call.values) {
			p.JmpIfTrue(test, value, allow)
		}
		p.Ret(answerRefuse)
		p.SetLabel(next)
	}
	if number, ok := info.SyscallNames["clone3"]; ok {
		next := p.NewLabel()
		p.JmpIfTrue(bpf.JumpNotEqual, uint32(number), next) //nolint:gosec // the number is from a table
		p.Ret(answerUnknown)
		p.SetLabel(next)
	}
	p.SetLabel(refuse)
	p.Ret(answerRefuse)
	p.SetLabel(allow)
	p.Ret(answerAllow)
	body, err := p.Assemble()
	if err != nil {
		return nil, err
	}
	head := []bpf.Instruction{
		bpf.LoadAbsolute{Off: archOffset, Size: 4},
		bpf.JumpIf{Cond: bpf.JumpEqual, Val: uint32(info.ID), SkipTrue: 1},
		bpf.RetConstant{Val: uint32(answerRefuse)},
		bpf.LoadAbsolute{Off: numberOffset, Size: 4},
	}
	raw, err := bpf.Assemble(slices.Concat(head, body))
	if err != nil {
		return nil, err
	}
	code := make([]unix.SockFilter, len(raw))
	for i, r := range raw {
		code[i] = unix.SockFilter{Code: r.Op, Jt: r.Jt, Jf: r.Jf, K: r.K}
	}
	return code, nil
}
