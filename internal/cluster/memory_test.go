package cluster

import (
	"testing"
	"testing/fstest"
)

// The buffers follow the memory of the machine or, where it is less, that of a control group above this process.
func TestBuffersFollowTheMemory(t *testing.T) {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	const eightGB = "MemFree:  100 kB\nMemTotal:  8388608 kB\n"
	for name, c := range map[string]struct {
		files fstest.MapFS
		want  int
	}{
		"nothing known":  {fstest.MapFS{}, 256},
		"a small board":  {fstest.MapFS{"proc/meminfo": file("MemTotal:  1048576 kB\n")}, 256},
		"a desk":         {fstest.MapFS{"proc/meminfo": file(eightGB)}, 1024},
		"a large server": {fstest.MapFS{"proc/meminfo": file("MemTotal:  268435456 kB\n")}, 2048},
		"no limit": {fstest.MapFS{
			"proc/meminfo": file(eightGB), "proc/self/cgroup": file("0::/a.slice/b.service\n"), "sys/fs/cgroup/a.slice/b.service/memory.max": file("max\n"),
		}, 1024},
		"a limit of the service": {fstest.MapFS{
			"proc/meminfo": file(eightGB), "proc/self/cgroup": file("0::/a.slice/b.service\n"), "sys/fs/cgroup/a.slice/b.service/memory.max": file("4294967296\n"),
		}, 512},
		"a limit above it": {fstest.MapFS{
			"proc/meminfo": file(eightGB), "proc/self/cgroup": file("0::/a.slice/b.service\n"), "sys/fs/cgroup/a.slice/memory.max": file("4294967296\n"),
		}, 512},
		"a container": {fstest.MapFS{
			"proc/meminfo": file(eightGB), "proc/self/cgroup": file("0::/\n"), "sys/fs/cgroup/memory.max": file("4294967296\n"),
		}, 512},
	} {
		if got := buffersMB(c.files); got != c.want {
			t.Errorf("%s: %d MB, want %d", name, got, c.want)
		}
	}
}
