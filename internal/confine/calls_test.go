package confine

import (
	"fmt"
	"slices"
	"testing"

	seccomp "github.com/elastic/go-seccomp-bpf"
	"github.com/elastic/go-seccomp-bpf/arch"
	"golang.org/x/sys/unix"
)

// systemCall is the data of a call that the kernel passes to the filter (struct seccomp_data).
type systemCall struct {
	number    uint32
	arch      uint32
	arguments [6]uint64
}

// word returns the 32-bit word at an offset, on a little-endian machine.
func (c systemCall) word(t *testing.T, offset uint32) uint32 {
	t.Helper()
	switch {
	case offset == numberOffset:
		return c.number
	case offset == archOffset:
		return c.arch
	case offset >= 16 && offset < 64 && offset%4 == 0:
		return uint32(c.arguments[(offset-16)/8] >> (8 * (offset % 8)))
	}
	t.Fatalf("the filter looks at offset %d", offset)
	return 0
}

// answer runs a filter as the kernel's interpreter does (seccomp(2), classic BPF).
func answer(t *testing.T, code []unix.SockFilter, c systemCall) seccomp.Action {
	t.Helper()
	var a uint32
	for pc := 0; pc < len(code); {
		i := code[pc]
		pc++
		jump := func(yes bool) {
			if yes {
				pc += int(i.Jt)
			} else {
				pc += int(i.Jf)
			}
		}
		switch i.Code {
		case unix.BPF_LD | unix.BPF_W | unix.BPF_ABS:
			a = c.word(t, i.K)
		case unix.BPF_JMP | unix.BPF_JA:
			pc += int(i.K)
		case unix.BPF_JMP | unix.BPF_JEQ | unix.BPF_K:
			jump(a == i.K)
		case unix.BPF_JMP | unix.BPF_JGT | unix.BPF_K:
			jump(a > i.K)
		case unix.BPF_JMP | unix.BPF_JGE | unix.BPF_K:
			jump(a >= i.K)
		case unix.BPF_JMP | unix.BPF_JSET | unix.BPF_K:
			jump(a&i.K != 0)
		case unix.BPF_RET | unix.BPF_K:
			return seccomp.Action(i.K)
		default:
			t.Fatalf("instruction %d is of an unknown kind %#x", pc-1, i.Code)
		}
	}
	t.Fatal("the filter comes to no end")
	return 0
}

const ownPID = 1234

// filters calls fn with the filter of each processor architecture that the program is built for.
func filters(t *testing.T, fn func(t *testing.T, info *arch.Info, ask func(name string, arguments ...uint64) seccomp.Action)) {
	t.Helper()
	for _, name := range []string{"amd64", "arm64"} {
		info, err := arch.GetInfo(name)
		if err != nil {
			t.Fatal(err)
		}
		code, err := filter(info, ownPID)
		if err != nil {
			t.Fatal(err)
		}
		fn(t, info, func(name string, arguments ...uint64) seccomp.Action {
			number, ok := info.SyscallNames[name]
			if !ok {
				return answerRefuse
			}
			c := systemCall{number: uint32(number), arch: uint32(info.ID)}
			copy(c.arguments[:], arguments)
			return answer(t, code, c)
		})
	}
}

// Of all system calls of an architecture, the filter allows those of the list with any arguments, and others only
// within their bounds.
func TestWhichCallsAreAllowed(t *testing.T) {
	t.Parallel()
	filters(t, func(t *testing.T, info *arch.Info, ask func(string, ...uint64) seccomp.Action) {
		t.Helper()
		var bound []string
		for _, call := range boundedCalls(ownPID) {
			bound = append(bound, call.name)
		}
		for name := range info.SyscallNames {
			want := answerRefuse
			switch {
			case slices.Contains(allowed(), name):
				want = answerAllow
			case name == "clone3":
				want = answerUnknown
			case slices.Contains(bound, name):
				continue
			}
			for _, arguments := range [][]uint64{nil, {1, 2, 3, 4, 5, 6}, {ownPID, ownPID}, {1<<64 - 1, 1<<64 - 1, 1<<64 - 1}, {unix.CLONE_THREAD, unix.TCGETS}} {
				if got := ask(name, arguments...); got != want {
					t.Errorf("%s: %s with %v is answered %#x, want %#x", info.Name, name, arguments, got, want)
				}
			}
		}
	})
}

// Dangerous calls are named here and must be refused, so that none can be added to the list by
// mistake.
func TestCallsThatLeadOut(t *testing.T) {
	t.Parallel()
	filters(t, func(t *testing.T, info *arch.Info, ask func(string, ...uint64) seccomp.Action) {
		t.Helper()
		for _, name := range []string{
			"socket", "socketpair", "connect", "bind", "sendto", "sendmsg", "fork", "vfork", "ptrace", "process_vm_readv", "process_vm_writev", "pidfd_open", "pidfd_getfd", "mount", "umount2", "pivot_root", "chroot", "unshare", "setns",
			"bpf", "perf_event_open", "userfaultfd", "io_uring_setup", "keyctl", "add_key", "kexec_load", "init_module", "chmod", "fchmod", "fchmodat", "chown", "fchown", "lchown", "fchownat", "utimensat", "setxattr", "truncate", "link", "linkat",
			"symlink", "symlinkat", "mknod", "mknodat", "setuid", "setgid", "setresuid", "capset", "personality", "memfd_create", "execveat", "open_by_handle_at", "name_to_handle_at", "inotify_init1", "fanotify_init", "shmget", "msgget", "mq_open", "reboot", "syslog",
		} {
			if got := ask(name); got != answerRefuse {
				t.Errorf("%s: %s is answered %#x", info.Name, name, got)
			}
		}
	})
}

// A bounded call is allowed for its values and refused for others. The upper half of an argument does not count,
// since the kernel takes an int.
func TestTheBoundsOfCalls(t *testing.T) {
	t.Parallel()
	filters(t, func(t *testing.T, info *arch.Info, ask func(string, ...uint64) seccomp.Action) {
		t.Helper()
		for name, c := range map[string]struct {
			call      string
			arguments []uint64
			want      seccomp.Action
		}{
			"a thread":              {"clone", []uint64{unix.CLONE_THREAD | unix.CLONE_VM}, answerAllow},
			"a process":             {"clone", []uint64{uint64(unix.SIGCHLD)}, answerRefuse},
			"a namespace":           {"clone", []uint64{unix.CLONE_NEWUSER}, answerRefuse},
			"oneself":               {"kill", []uint64{ownPID, 9}, answerAllow},
			"another":               {"kill", []uint64{ownPID + 1, 9}, answerRefuse},
			"the group":             {"kill", []uint64{0, 9}, answerRefuse},
			"everybody":             {"kill", []uint64{1<<32 - 1, 9}, answerRefuse},
			"oneself, by a high":    {"kill", []uint64{1<<32 | ownPID, 9}, answerAllow},
			"one's thread":          {"tgkill", []uint64{ownPID, 7, 6}, answerAllow},
			"another's thread":      {"tgkill", []uint64{7, 7, 6}, answerRefuse},
			"one's limits":          {"prlimit64", []uint64{0, 7}, answerAllow},
			"another's limits":      {"prlimit64", []uint64{1, 7}, answerRefuse},
			"one's name":            {"prctl", []uint64{unix.PR_SET_NAME}, answerAllow},
			"more rights":           {"prctl", []uint64{unix.PR_SET_NO_NEW_PRIVS}, answerRefuse},
			"dumpable":              {"prctl", []uint64{unix.PR_SET_DUMPABLE, 1}, answerRefuse},
			"a terminal":            {"ioctl", []uint64{1, unix.TCGETS}, answerAllow},
			"typing into it":        {"ioctl", []uint64{1, unix.TIOCSTI}, answerRefuse},
			"typing, by a high":     {"ioctl", []uint64{1, 1<<32 | unix.TIOCSTI}, answerRefuse},
			"a lock":                {"fcntl", []uint64{3, unix.F_SETLK}, answerAllow},
			"another's signals":     {"fcntl", []uint64{3, unix.F_SETOWN}, answerRefuse},
			"a lease":               {"fcntl", []uint64{3, unix.F_SETLEASE}, answerRefuse},
			"one's processors":      {"sched_getaffinity", []uint64{ownPID}, answerAllow},
			"another's processors":  {"sched_getaffinity", []uint64{99}, answerRefuse},
			"the value elsewhere":   {"ioctl", []uint64{unix.TCGETS, 7, unix.TCGETS}, answerRefuse},
			"another call's value":  {"kill", []uint64{unix.CLONE_THREAD}, answerRefuse},
			"a thread's new way":    {"clone3", []uint64{unix.CLONE_THREAD}, answerUnknown},
			"a process's new way":   {"clone3", nil, answerUnknown},
			"one's own, by 0":       {"sched_getaffinity", []uint64{0}, answerAllow},
			"what there is not yet": {"no_such_call", nil, answerRefuse},
		} {
			if got := ask(c.call, c.arguments...); got != c.want {
				t.Errorf("%s: %s, %s%v, is answered %#x, want %#x", info.Name, name, c.call, c.arguments, got, c.want)
			}
		}
	})
}

// Calls of another architecture's table, and numbers outside of any table, are refused, since these numbers mean
// other calls.
func TestCallsOfAnotherProcessor(t *testing.T) {
	t.Parallel()
	amd, err := arch.GetInfo("amd64")
	if err != nil {
		t.Fatal(err)
	}
	code, err := filter(amd, ownPID)
	if err != nil {
		t.Fatal(err)
	}
	read := uint32(amd.SyscallNames["read"])
	for name, c := range map[string]struct {
		call systemCall
		want seccomp.Action
	}{
		"its own":            {systemCall{number: read, arch: uint32(amd.ID)}, answerAllow},
		"of 32 bits":         {systemCall{number: read, arch: uint32(arch.I386.ID)}, answerRefuse},
		"of ARM":             {systemCall{number: read, arch: uint32(arch.AARCH64.ID)}, answerRefuse},
		"of none":            {systemCall{number: read}, answerRefuse},
		"of x32":             {systemCall{number: read | uint32(arch.X32.SeccompMask), arch: uint32(amd.ID)}, answerRefuse},
		"beyond the table":   {systemCall{number: 100_000, arch: uint32(amd.ID)}, answerRefuse},
		"less than nothing":  {systemCall{number: 1<<32 - 1, arch: uint32(amd.ID)}, answerRefuse},
		"the largest of all": {systemCall{number: uint32(arch.X32.SeccompMask) - 1, arch: uint32(amd.ID)}, answerRefuse},
	} {
		if got := answer(t, code, c.call); got != c.want {
			t.Errorf("%s: %#x, want %#x", name, got, c.want)
		}
	}
	if fmt.Sprintf("%#x", uint32(answerRefuse)) != "0x50001" || fmt.Sprintf("%#x", uint32(answerUnknown)) != "0x50026" { // SECCOMP_RET_ERRNO with EPERM and with ENOSYS
		t.Errorf("refused is %#x, unknown %#x", uint32(answerRefuse), uint32(answerUnknown))
	}
}
