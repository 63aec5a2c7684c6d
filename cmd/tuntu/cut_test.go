package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/cluster"
	"tuntu/web/webtest"
)

// cable connects this machine to a network namespace that stands for the database's machine.
type cable struct {
	namespace, far string // the far end's interface
	address        string // host:port of the far end
}

// newCable makes the namespace, and starts a program in it that forwards connections to the
// cluster's socket, which is a file that all namespaces see.
func newCable(t *testing.T, socket string) cable {
	t.Helper()
	id := strconv.Itoa(os.Getpid())
	c := cable{namespace: "tuntu" + id, far: "tf" + id}
	near, subnet := "tn"+id, 4*(os.Getpid()%16000)
	ours, theirs := fmt.Sprintf("198.18.%d.%d", subnet/256, subnet%256+1), fmt.Sprintf("198.18.%d.%d", subnet/256, subnet%256+2)
	if out, err := exec.CommandContext(t.Context(), "ip", "netns", "add", c.namespace).CombinedOutput(); err != nil {
		t.Skipf("a network namespace cannot be made here: %v %s", err, out)
	}
	t.Cleanup(func() {
		_ = exec.CommandContext(context.WithoutCancel(t.Context()), "ip", "link", "del", near).Run()
		_ = exec.CommandContext(context.WithoutCancel(t.Context()), "ip", "netns", "del", c.namespace).Run()
	})
	c.ip(t, "link", "add", near, "type", "veth", "peer", "name", c.far, "netns", c.namespace)
	c.ip(t, "addr", "add", ours+"/30", "dev", near)
	c.ip(t, "link", "set", near, "up")
	c.ip(t, "-n", c.namespace, "addr", "add", theirs+"/30", "dev", c.far)
	c.ip(t, "-n", c.namespace, "link", "set", c.far, "up")
	c.address = net.JoinHostPort(theirs, "5432")
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	port := exec.CommandContext(context.WithoutCancel(t.Context()), "ip", "netns", "exec", c.namespace, self, "-test.run=^TestPortOfTheFarEnd$")
	port.Env = append(os.Environ(), "TUNTU_TEST_PORT="+c.address, "TUNTU_TEST_SOCKET="+socket)
	if err := port.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = port.Process.Kill(); _ = port.Wait() })
	for range 100 {
		if conn, err := (&net.Dialer{Timeout: time.Second}).DialContext(t.Context(), "tcp", c.address); err == nil {
			conn.Close()
			return c
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatal("the far end does not answer")
	return c
}

func (c cable) ip(t *testing.T, args ...string) {
	t.Helper()
	if out, err := exec.CommandContext(t.Context(), "ip", args...).CombinedOutput(); err != nil {
		t.Fatalf("ip %v: %v %s", args, err, out)
	}
}

// cut disables the far end's interface, so that packets are lost without an error.
func (c cable) cut(t *testing.T) {
	t.Helper()
	c.ip(t, "-n", c.namespace, "link", "set", c.far, "down")
}

// mend enables the interface again.
func (c cable) mend(t *testing.T) { t.Helper(); c.ip(t, "-n", c.namespace, "link", "set", c.far, "up") }

// TestPortOfTheFarEnd is not a test: newCable runs it in the namespace.
func TestPortOfTheFarEnd(t *testing.T) {
	address := os.Getenv("TUNTU_TEST_PORT")
	if address == "" {
		t.Skip("run by the test of a cut network")
	}
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	for {
		from, err := listener.Accept()
		if err != nil {
			t.Fatal(err)
		}
		go func() {
			defer from.Close()
			to, err := (&net.Dialer{}).DialContext(t.Context(), "unix", os.Getenv("TUNTU_TEST_SOCKET"))
			if err != nil {
				return
			}
			defer to.Close()
			go func() { _, _ = io.Copy(to, from); to.Close() }()
			_, _ = io.Copy(from, to)
		}()
	}
}

// A cut network loses packets without an error. The page and cached tiles stay available and say how
// old they are, writes fail with 503, and all requests succeed again after the cut without a restart.
func TestTheNetworkIsCut(t *testing.T) {
	t.Parallel()
	dir := dataFolder(t)
	c, err := cluster.Open(t.Context(), cluster.Options{DataDir: dir})
	if err != nil {
		t.Fatal(err)
	}
	settings, err := pgx.ParseConfig(c.URL(cluster.App, cluster.Database))
	if err != nil {
		t.Fatal(err)
	}
	line := newCable(t, filepath.Join(settings.Host, ".s.PGSQL.5432"))
	a := newApartOn(t, dir, c, "postgres://"+cluster.App+"@"+line.address+"/"+cluster.Database+"?sslmode=disable")
	line.cut(t)
	defer line.mend(t)
	time.Sleep(1200 * time.Millisecond)
	var slowest time.Duration
	refused := 0
	for until := time.Now().Add(2 * goneFor()); time.Now().Before(until); {
		for _, path := range []string{"/", "/healthz", a.tile} {
			began := time.Now()
			if status, _ := a.status(t, "GET", path, "", 3*time.Second); status != 200 {
				t.Errorf("%s: %d", path, status)
			}
			slowest = max(slowest, time.Since(began))
		}
		if status, header := a.status(t, "POST", webtest.ParcelsPath, newParcel(0), 40*time.Second); status != 503 || header.Get("Retry-After") == "" {
			t.Errorf("a write: %d %v", status, header)
		}
		refused++
		if t.Failed() {
			break
		}
	}
	if _, header := a.status(t, "GET", a.tile, "", 3*time.Second); header.Get("Tuntu-As-Of") == "" {
		t.Errorf("a kept tile does not say of when it is: %v", header)
	}
	line.mend(t)
	after := a.back(t, func(i int) string { return newParcel(i + 1) })
	t.Logf("cut for %v: slowest kept reply %v, %d writes refused, back after %v", 2*goneFor(), slowest.Round(time.Millisecond), refused, after)
}
