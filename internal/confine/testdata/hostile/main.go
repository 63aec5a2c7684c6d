// Command hostile runs in place of a foreign program and tries to bypass the confinement. It prints
// one line on standard error: the attempts that succeeded, or that none did. It is linked
// statically and without a loader, so that each attempt is one system call.
//
//	hostile KEY=VALUE …
//	hostile … FILE
//
// secret= a file to read; write= a folder to write to; socket= a unix socket; abstract= the name of
// an abstract socket; victim= a process of the same user; setuid= a setuid copy of this program;
// own= the folder that it may use; hidden= whether paths must seem not to exist. In place of one of
// GDAL's programs it gets a file, whose lines hold these arguments and whose folder is its own;
// with --formats it names one driver. With the argument escaped it is the setuid copy.
package main

import (
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"
)

// attempt is one action to try; it tells whether the action succeeded.
type attempt struct {
	name string
	try  func() bool
}

type target struct {
	secrets                       []string
	write                         []string
	socket, abstract, setuid, own string
	victim                        int
	hidden                        bool
}

func main() {
	runtime.LockOSThread() // this keeps the main thread, so that no attempt can end the whole process
	signal.Ignore(syscall.SIGXFSZ, syscall.SIGSYS)
	if len(os.Args) > 1 && os.Args[1] == "escaped" {
		say("a program of another user, as " + strconv.Itoa(os.Geteuid()))
		os.Exit(1)
	}
	if len(os.Args) > 1 && os.Args[1] == "--formats" {
		fmt.Println("  GPKG -vector- (rw+v): hostile")
		return
	}
	t := read(os.Args[1:])
	usable := t.usable()
	var reached []string
	for _, attempts := range [][]attempt{t.sockets(), t.files(), t.processes(), t.kernel(), t.rights(), t.limits()} {
		for _, a := range attempts {
			if a.try() {
				reached = append(reached, a.name)
			}
		}
	}
	if !usable {
		reached = append(reached, "less than its own folder")
	}
	if len(reached) == 0 {
		reached = append(reached, "nothing")
	}
	say(strings.Join(reached, "; "))
	// This attempt comes last, since it replaces the program by the setuid copy, which reports its
	// own success.
	_ = syscall.Exec(t.setuid, []string{t.setuid, "escaped"}, nil)
	_ = syscall.Exec("/usr/bin/env", []string{"env", "echo", "reached: another program"}, nil)
	os.Exit(1)
}

func say(what string) { fmt.Fprintln(os.Stderr, "reached:", what) }

func read(args []string) (t target) {
	for _, arg := range args {
		if strings.HasPrefix(arg, "/") {
			told := make([]byte, 4096)
			if fd, err := unix.Open(arg, unix.O_RDONLY, 0); err == nil {
				n, _ := unix.Read(fd, told)
				unix.Close(fd)
				t = read(append(strings.Split(string(told[:n]), "\n"), "own="+arg[:strings.LastIndex(arg, "/")]))
			}
			continue
		}
		key, value, _ := strings.Cut(arg, "=")
		switch key {
		case "secret":
			t.secrets = append(t.secrets, value)
		case "write":
			t.write = append(t.write, value)
		case "socket":
			t.socket = value
		case "abstract":
			t.abstract = value
		case "setuid":
			t.setuid = value
		case "own":
			t.own = value
		case "victim":
			t.victim, _ = strconv.Atoi(value)
		case "hidden":
			t.hidden = value == "true"
		}
	}
	return t
}

// usable tells whether the program can do its permitted work: write its folder and read it.
func (t target) usable() bool {
	path, text := t.own+"/made", make([]byte, 8)
	fd, err := unix.Open(path, unix.O_CREAT|unix.O_RDWR|unix.O_TRUNC, 0o600)
	if err != nil {
		return false
	}
	defer unix.Close(fd)
	_, written := unix.Write(fd, []byte("made"))
	n, _ := unix.Pread(fd, text, 0)
	return written == nil && string(text[:n]) == "made" && unix.Rename(path, t.own+"/renamed") == nil && unix.Unlink(t.own+"/renamed") == nil
}

func call(number uintptr, args ...uintptr) bool {
	_, err := result(number, args...)
	return err == 0
}

func result(number uintptr, args ...uintptr) (uintptr, syscall.Errno) {
	var a [6]uintptr
	copy(a[:], args)
	r, _, err := syscall.RawSyscall6(number, a[0], a[1], a[2], a[3], a[4], a[5])
	return r, err
}

func text(s string) uintptr {
	b, _ := syscall.BytePtrFromString(s)
	return uintptr(unsafe.Pointer(b))
}

func (t target) sockets() []attempt {
	attempts := []attempt{
		{"a pair of sockets", func() bool {
			var p [2]int32
			return call(unix.SYS_SOCKETPAIR, unix.AF_UNIX, unix.SOCK_STREAM, 0, uintptr(unsafe.Pointer(&p)))
		}},
		{"a socket by io_uring", func() bool { var p [120]byte; return call(unix.SYS_IO_URING_SETUP, 4, uintptr(unsafe.Pointer(&p))) }},
		{"the unix socket " + t.socket, func() bool { return connects(&unix.SockaddrUnix{Name: t.socket}) }},
		{"the abstract socket " + t.abstract, func() bool { return connects(&unix.SockaddrUnix{Name: "@" + t.abstract}) }},
	}
	for family := range 46 {
		for _, kind := range []int{unix.SOCK_STREAM, unix.SOCK_DGRAM, unix.SOCK_RAW, unix.SOCK_SEQPACKET} {
			attempts = append(attempts, attempt{fmt.Sprintf("a socket of family %d, kind %d", family, kind), func() bool {
				return call(unix.SYS_SOCKET, uintptr(family), uintptr(kind), 0)
			}})
		}
	}
	return append(attempts, others()...)
}

func connects(to unix.Sockaddr) bool {
	fd, err := unix.Socket(unix.AF_UNIX, unix.SOCK_STREAM, 0)
	return err == nil && unix.Connect(fd, to) == nil
}

func opens(path string, flags int) bool {
	fd, err := unix.Open(path, flags, 0o600)
	if err != nil {
		return false
	}
	defer unix.Close(fd)
	if flags&unix.O_DIRECTORY != 0 {
		n, err := unix.Getdents(fd, make([]byte, 4096))
		return err == nil && n > 0
	}
	return true
}

func (t target) files() (attempts []attempt) {
	add := func(name string, try func() bool) { attempts = append(attempts, attempt{name, try}) }
	victim := fmt.Sprintf("/proc/%d", t.victim)
	secrets := append([]string{
		"/etc/passwd", "/etc/shadow", "/etc/hostname", "/etc/tuntu/tuntu.env", "/var/lib/tuntu/postgres/PG_VERSION", "/var/lib/dpkg/status", "/root/.bashrc",
		"/proc/1/environ", "/proc/self/environ", "/proc/cpuinfo", "/sys/kernel/notes", "/dev/mem", "/dev/tty", "/dev/kmsg",
		victim + "/environ", victim + "/mem", victim + "/maps", victim + "/cmdline", victim + "/status", victim + "/root/etc/passwd", victim + "/cwd/.",
	}, t.secrets...)
	for _, path := range secrets {
		add("reading "+path, func() bool { return opens(path, unix.O_RDONLY) })
		if t.hidden {
			add("asking for "+path, func() bool { var s unix.Stat_t; return unix.Stat(path, &s) == nil })
		}
	}
	for _, path := range append([]string{"/", "/proc", "/proc/self/fd", "/sys", "/dev", "/home", "/root", "/tmp", "/etc", "/var", "/run", "/var/lib/tuntu", victim + "/fd", victim + "/task"}, t.write...) {
		add("listing "+path, func() bool { return opens(path, unix.O_RDONLY|unix.O_DIRECTORY) })
	}
	for _, dir := range append([]string{"/", "/tmp", "/var/tmp", "/dev/shm", "/run", "/var/lib/tuntu", "/usr/lib", "/usr/share/proj", "/proc"}, t.write...) {
		add("writing into "+dir, func() bool { return opens(dir+"/hostile", unix.O_CREAT|unix.O_WRONLY) })
		add("a folder in "+dir, func() bool { return unix.Mkdir(dir+"/hostile.d", 0o700) == nil })
		add("a hidden file in "+dir, func() bool { return opens(dir, unix.O_TMPFILE|unix.O_RDWR) })
	}
	for _, path := range t.secrets {
		add("writing "+path, func() bool { return opens(path, unix.O_WRONLY) })
		add("emptying "+path+" by opening", func() bool { return opens(path, unix.O_RDONLY|unix.O_TRUNC) })
		add("emptying "+path, func() bool { return unix.Truncate(path, 0) == nil })
		add("the mode of "+path, func() bool {
			return unix.Chmod(path, 0o777) == nil || unix.Fchmodat(unix.AT_FDCWD, path, 0o777, 0) == nil
		})
		add("the owner of "+path, func() bool { return unix.Lchown(path, -1, -1) == nil })
		add("the time of "+path, func() bool { return unix.UtimesNano(path, make([]unix.Timespec, 2)) == nil })
		add("attributes of "+path, func() bool { return unix.Setxattr(path, "user.hostile", []byte("x"), 0) == nil })
		add("watching "+path, func() bool {
			fd, err := unix.InotifyInit1(0)
			if err != nil {
				return false
			}
			_, err = unix.InotifyAddWatch(fd, path, unix.IN_ALL_EVENTS)
			return err == nil
		})
		add("moving "+path, func() bool { return unix.Rename(path, t.own+"/taken") == nil })
		add("removing "+path, func() bool { return unix.Unlink(path) == nil })
		add("a link to "+path, func() bool { return unix.Link(path, t.own+"/link") == nil })
		add("a way to "+path, func() bool { return unix.Symlink(path, t.own+"/way") == nil })
	}
	add("a pipe in its folder", func() bool { return unix.Mkfifo(t.own+"/fifo", 0o600) == nil })
	add("a device in its folder", func() bool { return unix.Mknod(t.own+"/device", unix.S_IFCHR|0o600, 0x103) == nil })
	add("changing the folder", func() bool { return unix.Chdir("/") == nil || unix.Chroot("/usr") == nil })
	add("memory as a file", func() bool { _, err := unix.MemfdCreate("x", 0); return err == nil })
	for fd := 3; fd < 1024; fd++ {
		add(fmt.Sprintf("the open file %d", fd), func() bool { _, err := unix.FcntlInt(uintptr(fd), unix.F_GETFD, 0); return err == nil })
	}
	for _, entry := range os.Environ() {
		if strings.Contains(entry, "SECRET") {
			add("the environment's "+entry, func() bool { return true })
		}
	}
	return attempts
}

func (t target) processes() []attempt {
	v := uintptr(t.victim)
	one := func() uintptr { return uintptr(unsafe.Pointer(&unix.Iovec{Base: new(byte), Len: 1})) }
	return []attempt{
		{"ptrace", func() bool {
			return call(unix.SYS_PTRACE, unix.PTRACE_ATTACH, v) || call(unix.SYS_PTRACE, unix.PTRACE_SEIZE, v)
		}},
		{"pidfd_open", func() bool {
			return call(unix.SYS_PIDFD_OPEN, v, 0) || call(unix.SYS_PIDFD_OPEN, uintptr(os.Getpid()), 0)
		}},
		{"process_vm_readv", func() bool { return call(unix.SYS_PROCESS_VM_READV, v, one(), 1, one(), 1, 0) }},
		{"process_vm_writev", func() bool { return call(unix.SYS_PROCESS_VM_WRITEV, v, one(), 1, one(), 1, 0) }},
		{"kcmp", func() bool { return call(unix.SYS_KCMP, v, uintptr(os.Getpid()), 0, 0, 0) }},
		{"a signal to another", func() bool {
			return call(unix.SYS_KILL, v, 0) || call(unix.SYS_KILL, 1, 0) || call(unix.SYS_KILL, ^uintptr(0), 0)
		}},
		{"a signal to another's thread", func() bool {
			return call(unix.SYS_TKILL, v, 0) || call(unix.SYS_TGKILL, v, v, 0) || call(unix.SYS_RT_SIGQUEUEINFO, v, 0, 0)
		}},
		{"a signal by a pipe", func() bool {
			return call(unix.SYS_FCNTL, 2, unix.F_SETOWN, v) || call(unix.SYS_IOCTL, 2, 0x8901, uintptr(unsafe.Pointer(&v)))
		}},
		{"another's limits", func() bool {
			return call(unix.SYS_PRLIMIT64, v, unix.RLIMIT_NOFILE, 0, uintptr(unsafe.Pointer(&unix.Rlimit{})))
		}},
		{"another's group", func() bool { return call(unix.SYS_GETPGID, v) || call(unix.SYS_GETSID, v) }},
		{"another's priority", func() bool { return call(unix.SYS_GETPRIORITY, 0, v) || call(unix.SYS_SETPRIORITY, 0, v, 19) }},
		{"another's processors", func() bool {
			var set [128]byte
			return call(unix.SYS_SCHED_GETAFFINITY, v, 128, uintptr(unsafe.Pointer(&set))) || call(unix.SYS_SCHED_GETSCHEDULER, v)
		}},
		{"a process of its own", func() bool { return forks(0) || forks(unix.CLONE_NEWUSER) }},
	}
}

// forks tells whether a second process starts; it ends at once, without a signal.
func forks(flags uintptr) bool {
	pid, err := result(unix.SYS_CLONE, flags)
	if err == 0 && pid == 0 {
		_, _ = result(unix.SYS_EXIT_GROUP, 0)
	}
	return err == 0
}

func (t target) kernel() []attempt {
	zeros := func() uintptr { return uintptr(unsafe.Pointer(&[256]byte{})) }
	plain := func(name string, number uintptr, args ...uintptr) attempt {
		return attempt{name, func() bool { return call(number, args...) }}
	}
	attempts := []attempt{
		{"mount", func() bool { return call(unix.SYS_MOUNT, text("tmpfs"), text(t.own), text("tmpfs"), 0, 0) }},
		{"bpf", func() bool { return call(unix.SYS_BPF, 0, zeros(), 72) }},
		{"perf_event_open", func() bool { return call(unix.SYS_PERF_EVENT_OPEN, zeros(), 0, ^uintptr(0), ^uintptr(0), 0) }},
		{"add_key", func() bool { return call(unix.SYS_ADD_KEY, text("user"), text("hostile"), text("x"), 1, ^uintptr(2)) }},
		{"open_by_handle_at", func() bool { return call(unix.SYS_OPEN_BY_HANDLE_AT, 0, zeros(), 0) }},
		{"a message queue", func() bool { return call(unix.SYS_MQ_OPEN, text("hostile"), unix.O_CREAT|unix.O_RDWR, 0o600, 0) }},
		{"execveat", func() bool { return call(unix.SYS_EXECVEAT, 0, text("/usr/bin/true"), 0, 0, 0) }},
	}
	for _, flag := range []uintptr{unix.CLONE_NEWUSER, unix.CLONE_NEWNS, unix.CLONE_NEWNET, unix.CLONE_NEWPID, unix.CLONE_FS, unix.CLONE_FILES} {
		attempts = append(attempts, plain(fmt.Sprintf("unshare %#x", flag), unix.SYS_UNSHARE, flag))
	}
	return append(attempts,
		plain("umount", unix.SYS_UMOUNT2, text(t.own), unix.MNT_DETACH), plain("setns", unix.SYS_SETNS, 0, 0),
		plain("userfaultfd", unix.SYS_USERFAULTFD, unix.O_CLOEXEC), plain("userfaultfd of user pages", unix.SYS_USERFAULTFD, 1),
		plain("keyctl", unix.SYS_KEYCTL, unix.KEYCTL_GET_KEYRING_ID, ^uintptr(2), 1), plain("a session's keyring", unix.SYS_KEYCTL, unix.KEYCTL_JOIN_SESSION_KEYRING, 0),
		plain("shared memory", unix.SYS_SHMGET, 0, 4096, 0o1600), plain("a semaphore", unix.SYS_SEMGET, 0, 1, 0o1600), plain("a queue", unix.SYS_MSGGET, 0, 0o1600),
		plain("fanotify", unix.SYS_FANOTIFY_INIT, 0, 0), plain("personality", unix.SYS_PERSONALITY, 0xffffffff), plain("syslog", unix.SYS_SYSLOG, 10, 0, 0),
		plain("fsopen", unix.SYS_FSOPEN, text("tmpfs"), 0), plain("open_tree", unix.SYS_OPEN_TREE, 0, text("/"), 0),
		plain("a Landlock of its own", unix.SYS_LANDLOCK_CREATE_RULESET, 0, 0, 1), plain("memfd_secret", unix.SYS_MEMFD_SECRET, 0), plain("a timer", unix.SYS_TIMERFD_CREATE, 0, 0),
	)
}

func (t target) rights() []attempt {
	set := func(number uintptr, args ...uintptr) func() bool { return func() bool { return call(number, args...) } }
	header := func() uintptr {
		return uintptr(unsafe.Pointer(&unix.CapUserHeader{Version: unix.LINUX_CAPABILITY_VERSION_3}))
	}
	return []attempt{
		{"being root", func() bool { return os.Geteuid() == 0 }},
		{"setuid", set(unix.SYS_SETUID, 0)}, {"setresuid", set(unix.SYS_SETRESUID, 0, 0, 0)}, {"setgid", set(unix.SYS_SETGID, 0)}, {"setfsuid", set(unix.SYS_SETFSUID, 0)},
		{"setgroups", set(unix.SYS_SETGROUPS, 0, 0)},
		{"capset", func() bool {
			all := [2]unix.CapUserData{{Effective: 1 << 21, Permitted: 1 << 21}}
			return call(unix.SYS_CAPSET, header(), uintptr(unsafe.Pointer(&all)))
		}},
		{"ambient rights", set(unix.SYS_PRCTL, unix.PR_CAP_AMBIENT, unix.PR_CAP_AMBIENT_RAISE, unix.CAP_SYS_ADMIN, 0, 0)},
		{"being traced", set(unix.SYS_PRCTL, unix.PR_SET_PTRACER, ^uintptr(0))},
		{"outliving its parent", set(unix.SYS_PRCTL, unix.PR_SET_PDEATHSIG, 0)},
		{"core files", func() bool { return unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{Cur: 1 << 20, Max: 1 << 20}) == nil }},
	}
}

func (t target) limits() []attempt {
	return []attempt{
		{"8 GB of memory", func() bool {
			return call(unix.SYS_MMAP, 0, 8<<30, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_PRIVATE|unix.MAP_ANONYMOUS|unix.MAP_NORESERVE, ^uintptr(0), 0)
		}},
		{"a file of 64 GB", func() bool {
			fd, err := unix.Open(t.own+"/large", unix.O_CREAT|unix.O_WRONLY, 0o600)
			if err != nil {
				return false
			}
			_, err = unix.Pwrite(fd, []byte("x"), 64<<30)
			return err == nil
		}},
		{"a hundred open files", func() bool {
			for range 100 {
				if _, err := unix.Open(t.own, unix.O_RDONLY, 0); err != nil {
					return false
				}
			}
			return true
		}},
	}
}
