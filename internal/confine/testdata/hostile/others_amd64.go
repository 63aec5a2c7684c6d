package main

import (
	"runtime"
	"sync/atomic"
	"syscall"

	"golang.org/x/sys/unix"
)

// others lists attempts by the processor's second system call interface, which has other numbers.
// An outer filter, such as systemd's, may kill the thread that tries them.
func others() []attempt {
	const x32 = 0x40000000
	return []attempt{{"a socket by x32", func() bool {
		var tried, reached atomic.Bool
		go func() {
			runtime.LockOSThread()
			_, _, err := syscall.Syscall(x32|unix.SYS_SOCKET, unix.AF_UNIX, unix.SOCK_STREAM, 0)
			reached.Store(err == 0)
			tried.Store(true)
		}()
		for range 100 { // a channel with a timeout would use timers, which need refused system calls
			if tried.Load() {
				break
			}
			_ = unix.Nanosleep(&unix.Timespec{Nsec: 10e6}, nil)
		}
		return reached.Load()
	}}}
}
