package cluster

import (
	"errors"
	"fmt"
	"os"
	"regexp"
	"testing"
	"testing/fstest"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
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
		"a group of version 1": {fstest.MapFS{
			"proc/meminfo": file(eightGB), "proc/self/cgroup": file("8:pids:/a\n7:memory:/a\n"), "sys/fs/cgroup/memory/a/memory.limit_in_bytes": file("4294967296\n"),
		}, 512},
	} {
		if got := buffersMB(c.files); got != c.want {
			t.Errorf("%s: %d MB, want %d", name, got, c.want)
		}
	}
}

// A process of the server may take an eighth of the machine's memory for itself, and never more than a third.
func TestAProcessOfTheServerIsBounded(t *testing.T) {
	for text, want := range map[string]int{"": 256 + 512 + 1024, "MemTotal:  2097152 kB\n": 256 + 512 + 682, "MemTotal:  8388608 kB\n": 1024 + 512 + 1024, "MemTotal:  268435456 kB\n": 2048 + 512 + 4096} {
		if got := processMB(fstest.MapFS{"proc/meminfo": &fstest.MapFile{Data: []byte(text)}}); got != want {
			t.Errorf("%q: %d MB, want %d", text, got, want)
		}
	}
}

// A query that asks for more memory than it may have fails, in PostgreSQL's own code and in GEOS, and the server goes on.
func TestAQueryThatAsksForTooMuchFailsAlone(t *testing.T) {
	t.Parallel()
	most := buffersMB(os.DirFS("/")) + mappedMB + 256 // so that the test does not take gigabytes
	c, err := Open(t.Context(), Options{DataDir: folder(t), ProcessMB: most})
	if err != nil {
		t.Fatal(err)
	}
	defer leave(t, c)
	server, err := c.pid()
	if err != nil {
		t.Fatal(err)
	}
	limits, err := os.ReadFile(fmt.Sprintf("/proc/%d/limits", server))
	if err != nil || !regexp.MustCompile(fmt.Sprintf(`Max address space +%d +%d`, most<<20, most<<20)).Match(limits) {
		t.Errorf("%s %v", limits, err)
	}
	for name, sql := range map[string]string{
		"a text": `SELECT length(repeat('x', 900000000))`,
		"a geometry": `SELECT ST_Area(ST_Intersection(a, ST_Translate(a, 0.1, 0.1))) FROM (SELECT ST_MakePolygon(
			ST_ExteriorRing(ST_MakeEnvelope(-1, -1, 9, 9)), array_agg(ST_ExteriorRing(ST_MakeEnvelope(0, 0, 2, 2)))) AS a
			FROM generate_series(1, 10000)) s`,
	} {
		conn, err := pgx.Connect(t.Context(), c.URL(Owner, Database))
		if err != nil {
			t.Fatal(err)
		}
		_, err = conn.Exec(t.Context(), sql)
		if refused, ok := errors.AsType[*pgconn.PgError](err); !ok || refused.Code[:2] == "57" { // 57P02: the server has crashed
			t.Errorf("%s: %v", name, err)
		}
		if _, err := conn.Exec(t.Context(), "SELECT 1"); err != nil {
			t.Errorf("%s: the connection is gone: %v", name, err)
		}
		_ = conn.Close(t.Context())
	}
	if now, err := c.pid(); err != nil || now != server {
		t.Errorf("the server is %d, was %d: %v", now, server, err)
	}
}
