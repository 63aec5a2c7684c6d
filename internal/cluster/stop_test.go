package cluster

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// impatient makes a cluster wait little, so that a test need not.
func impatient(c *Cluster) *Cluster {
	c.patience = patience{fast: time.Second, immediate: time.Second, killed: 10 * time.Second, ends: time.Second, settled: time.Second}
	return c
}

// signal sends a signal to those of the server's processes whose title holds a text; to the postmaster for "".
func signal(t *testing.T, c *Cluster, title string, s syscall.Signal) {
	t.Helper()
	master, err := c.pid()
	if err != nil {
		t.Fatal(err)
	}
	if title == "" {
		if err := syscall.Kill(master, s); err != nil {
			t.Fatal(err)
		}
		return
	}
	for _, pid := range c.processes() {
		line, _ := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid))
		if strings.Contains(string(line), title) {
			if err := syscall.Kill(pid, s); err != nil {
				t.Fatal(err)
			}
			return
		}
	}
	t.Fatalf("no process %q", title)
}

// A server that does not stop in order, because one of its processes hangs or it hangs itself, is ended all the same, and
// starts again with its data.
func TestAServerThatHangsIsStopped(t *testing.T) {
	for name, hang := range map[string]func(t *testing.T, c *Cluster){
		"the checkpointer hangs": func(t *testing.T, c *Cluster) { signal(t, c, "checkpointer", syscall.SIGSTOP) },
		"the postmaster hangs":   func(t *testing.T, c *Cluster) { signal(t, c, "", syscall.SIGSTOP) },
	} {
		t.Run(name, func(t *testing.T) {
			dir := folder(t)
			c := impatient(open(t, dir))
			do(t, c, `CREATE TABLE kept AS SELECT 'here' AS word`)
			shell := exec.CommandContext(t.Context(), "sleep", "300") // a person looks at the folder meanwhile
			shell.Dir = c.place.data
			if err := shell.Start(); err != nil {
				t.Fatal(err)
			}
			hang(t, c)
			leave(t, c)
			_ = shell.Process.Signal(syscall.SIGTERM)
			if err := shell.Wait(); err == nil || !strings.Contains(err.Error(), "terminated") {
				t.Errorf("a process that is not the server's was ended before: %v", err)
			}
			if left := working(dir, time.Second); len(left) > 0 {
				t.Errorf("these run on: %v", left)
			}
			again := open(t, dir)
			defer leave(t, again)
			if got := ask(t, again, `SELECT word FROM kept`); got != "here" {
				t.Errorf("the table has %q", got)
			}
		})
	}
}

// A start that finds a server which has been about to end for a while ends it and goes on.
func TestAStartMeetsAServerThatDoesNotEnd(t *testing.T) {
	dir := folder(t)
	c := impatient(open(t, dir))
	defer leave(t, c)
	signal(t, c, "checkpointer", syscall.SIGSTOP)
	signal(t, c, "", syscall.SIGINT)
	for until := time.Now().Add(20 * time.Second); !c.stopping(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(until) {
			t.Fatal("the server does not say that it is about to end")
		}
	}
	if err := c.restart(t.Context()); err != nil {
		t.Fatal(err)
	}
	ask(t, c, `SELECT 'up'`)
}

// A server whose programs or libraries are replaced under it is started again once they have been left alone, and only
// once.
func TestAServerIsRenewedWithItsPrograms(t *testing.T) {
	dir, programs := folder(t), folder(t)
	c := impatient(open(t, dir))
	defer leave(t, c)
	elsewhere(t, c, programs)
	time.Sleep(1100 * time.Millisecond) // the PID file has whole seconds
	replace(t, programs)
	if got := c.outdated(time.Now(), c.patience.settled); !got.IsZero() {
		t.Errorf("in the midst of an upgrade: %v", got)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() { defer close(ended); c.Watch(ctx, slog.New(slog.DiscardHandler), nil) }()
	was := c.began()
	for until := time.Now().Add(30 * time.Second); c.began() == was || !answers(t, c); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(until) {
			t.Fatal("the server was not started again")
		}
	}
	was = c.began()
	time.Sleep(3 * watchEvery)
	if got := c.began(); got != was {
		t.Errorf("it was started again without a reason: %s, then %s", was, got)
	}
	stop()
	<-ended
}

// Whoever has upgraded the programs tells so, and the server is started anew without a wait; without an upgrade it is
// left alone.
func TestAServerIsRenewedAtOnceWhenTold(t *testing.T) {
	dir, programs := folder(t), folder(t)
	c := impatient(open(t, dir))
	defer leave(t, c)
	c.patience.settled = time.Hour
	elsewhere(t, c, programs)
	time.Sleep(1100 * time.Millisecond) // the PID file has whole seconds
	if err := errors.Join(c.stop(t.Context()), c.restart(t.Context())); err != nil {
		t.Fatal(err)
	}
	told := make(chan os.Signal)
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() { defer close(ended); c.Watch(ctx, slog.New(slog.DiscardHandler), told) }()
	was := c.began()
	told <- syscall.SIGUSR1
	told <- syscall.SIGUSR1 // taken when the first has been dealt with
	if got := c.began(); got != was {
		t.Errorf("it was started again without a reason: %s, then %s", was, got)
	}
	time.Sleep(1100 * time.Millisecond)
	replace(t, programs)
	told <- syscall.SIGUSR1
	for until := time.Now().Add(30 * time.Second); c.began() == was || !answers(t, c); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(until) {
			t.Fatal("the server was not started again")
		}
	}
	stop()
	<-ended
}

// elsewhere lets a cluster's programs be links in another folder, so that the test may replace what is there.
func elsewhere(t *testing.T, c *Cluster, programs string) {
	t.Helper()
	for _, sub := range []string{"bin", "lib"} {
		if err := os.Mkdir(filepath.Join(programs, sub), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, program := range []string{"postgres", "pg_ctl", "initdb"} {
		if err := os.Symlink(filepath.Join(c.bin, program), filepath.Join(programs, "bin", program)); err != nil {
			t.Fatal(err)
		}
	}
	c.bin = filepath.Join(programs, "bin")
}

// began tells one run of the server from another.
func (c *Cluster) began() string { return c.pidLine(3) + " of " + strconv.Itoa(first(c.pid())) }

// do runs a statement as the owner.
func do(t *testing.T, c *Cluster, sql string) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), c.URL(Owner, Database))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.WithoutCancel(t.Context()))
	if _, err := conn.Exec(t.Context(), sql); err != nil {
		t.Fatal(err)
	}
}

func answers(t *testing.T, c *Cluster) bool {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), c.URL(Owner, Database))
	return err == nil && conn.Close(t.Context()) == nil
}

func first(n int, _ error) int { return n }

// replace puts a library in its place, as an upgrade does.
func replace(t *testing.T, programs string) {
	t.Helper()
	path := filepath.Join(programs, "lib", "plpgsql.so")
	if err := os.WriteFile(path+".new", nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path+".new", path); err != nil {
		t.Fatal(err)
	}
}
