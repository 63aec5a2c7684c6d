package cluster

// Stops the server within a bound, whatever it does, and sees that its programs were replaced.

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"tuntu/internal/fault"
)

// patience is how long the server may take to stop: in order, then at once, as after a power cut, which it recovers
// from at its next start; after that its processes are killed.
type patience struct {
	fast, immediate, killed time.Duration
	ends                    time.Duration // a server that is about to end is waited for so long before it is stopped
	// settled is how long programs and libraries must have been left alone before a server that is older is started
	// again: an upgrade replaces them one after the other.
	settled time.Duration
}

func usualPatience() patience {
	return patience{fast: 30 * time.Second, immediate: 10 * time.Second, killed: 10 * time.Second, ends: 10 * time.Second, settled: 10 * time.Second}
}

// stop stops the server. It escalates: a server that does not end in order is ended at once, and one that does not
// react is killed, so that stopping ends within a minute on the busiest machine.
func (c *Cluster) stop(ctx context.Context) error {
	var err error
	for _, way := range []struct {
		mode   string
		within time.Duration
	}{{"fast", c.patience.fast}, {"immediate", c.patience.immediate}} {
		seconds := strconv.Itoa(max(1, int(way.within.Seconds())))
		err = c.run(ctx, "pg_ctl", "stop", "-D", c.place.data, "-m", way.mode, "-w", "-t", seconds, "-s")
		if err == nil || !c.alive() {
			_ = os.Remove(c.place.socket) // the next start makes it again
			return nil
		}
	}
	if killed := c.kill(ctx); killed != nil {
		return fault.Wrap(fmt.Errorf("%w; %w", err, killed), fault.Unavailable, "the database in %s does not stop", c.place.data)
	}
	_ = os.Remove(c.place.socket)
	return nil
}

// kill ends the server's own processes: those that work in the cluster's folder.
func (c *Cluster) kill(ctx context.Context) error {
	for until := time.Now().Add(c.patience.killed); ; {
		pids := c.processes()
		if len(pids) == 0 {
			return nil
		}
		if time.Now().After(until) {
			return fmt.Errorf("the processes %v run on", pids)
		}
		for _, pid := range pids {
			_ = syscall.Kill(pid, syscall.SIGKILL) // one that has ended meanwhile is what is wanted
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(100 * time.Millisecond):
		}
	}
}

// processes lists the server's processes: those of PostgreSQL that have the cluster's folder as their working folder. A
// person's shell may stand there, too.
func (c *Cluster) processes() (pids []int) {
	links, _ := filepath.Glob("/proc/[0-9]*/cwd")
	for _, link := range links {
		cwd, err := os.Readlink(link)
		if name, _ := os.ReadFile(filepath.Join(filepath.Dir(link), "comm")); err == nil && cwd == c.place.data && strings.TrimSpace(string(name)) == "postgres" {
			if pid, err := strconv.Atoi(filepath.Base(filepath.Dir(link))); err == nil {
				pids = append(pids, pid)
			}
		}
	}
	return pids
}

// stopping tells whether the server says in its PID file that it is about to end.
func (c *Cluster) stopping() bool { return c.pidLine(8) == "stopping" }

// pidLine returns a line of the server's PID file, counted from 1 (PostgreSQL's src/include/utils/pidfile.h).
func (c *Cluster) pidLine(number int) string {
	text, err := os.ReadFile(filepath.Join(c.place.data, "postmaster.pid"))
	lines := strings.Split(string(text), "\n")
	if err != nil || len(lines) < number {
		return ""
	}
	return strings.TrimSpace(lines[number-1])
}

// awaitEnd waits for a server that is about to end, as one whose start was cut off is, and then stops it.
func (c *Cluster) awaitEnd(ctx context.Context) error {
	for until := time.Now().Add(c.patience.ends); c.alive() && c.stopping(); {
		if time.Now().After(until) {
			return c.stop(ctx)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(50 * time.Millisecond):
		}
	}
	return nil
}

// installed returns the times at which PostgreSQL's programs and libraries were put in their places, the latest first.
func installed(bin string) (times []time.Time) {
	folder := filepath.Join(filepath.Dir(bin), "lib")
	for _, path := range []string{
		filepath.Join(bin, "postgres"), folder, filepath.Join(folder, "plpgsql.so"), filepath.Join(folder, "postgis-3.so"),
	} {
		var stat syscall.Stat_t
		if err := syscall.Stat(path, &stat); err == nil {
			times = append(times, time.Unix(stat.Ctim.Unix()))
		}
	}
	slices.SortFunc(times, func(a, b time.Time) int { return b.Compare(a) })
	return times
}

// outdated returns when the programs or libraries were replaced that the running server was started from, if they were
// since and have been left alone for the time settled; else the zero time. New connections of such a server load libraries that
// do not fit it.
func (c *Cluster) outdated(now time.Time, settled time.Duration) time.Time {
	began, err := strconv.ParseInt(c.pidLine(3), 10, 64)
	times := installed(c.bin)
	if err != nil || len(times) == 0 || !times[0].After(time.Unix(began, 0)) || now.Sub(times[0]) < settled {
		return time.Time{}
	}
	return times[0]
}

// renew starts a server anew whose programs were replaced under it, once for each replacement: a clock that is wrong
// makes no loop of it. Connections are cut, as when it is killed; those who share it connect again.
func (c *Cluster) renew(ctx context.Context, log *slog.Logger, settled time.Duration) {
	replaced := c.outdated(time.Now(), settled)
	if replaced.IsZero() || replaced.Equal(c.renewed) {
		return
	}
	log.WarnContext(ctx, "PostgreSQL's programs or libraries were replaced under the running database; it is started again with the new ones", "replaced", replaced)
	if err := c.stopAndStart(ctx, settled); err != nil {
		log.ErrorContext(ctx, "the database did not start; it is tried again", "error", err)
		return
	}
	c.renewed = replaced
	log.InfoContext(ctx, "the database runs with the new programs")
}

func (c *Cluster) stopAndStart(ctx context.Context, settled time.Duration) error {
	mutex, err := lockFile(ctx, filepath.Join(c.options.DataDir, "cluster.lock"), exclusive)
	if err != nil {
		return err
	}
	defer mutex.Close()
	if c.outdated(time.Now(), settled).IsZero() { // another process of this folder was first
		return nil
	}
	if err := c.stop(ctx); err != nil {
		return err
	}
	return c.ensureRunning(ctx)
}
