package main

import (
	"runtime"
	"sync/atomic"
	"syscall"

	"golang.org/x/sys/unix"
)

// others are attempts by the processor's other interface, whose calls have other numbers. A
// filter around ours, as systemd's, may kill the thread that tries.
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
		for range 100 { // not a channel with a timeout: Go's timers want more than is allowed
			if tried.Load() {
				break
			}
			_ = unix.Nanosleep(&unix.Timespec{Nsec: 10e6}, nil)
		}
		return reached.Load()
	}}}
}
