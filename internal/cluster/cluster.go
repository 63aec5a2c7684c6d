// Package cluster runs the program's own PostgreSQL cluster with PostGIS. The first command on a
// data folder makes it; all commands on that folder share it by a unix socket, and the last one
// that ends stops it.
package cluster

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	"tuntu/internal/fault"
)

// The cluster's roles and database.
const (
	superuser = "postgres"
	Owner     = "tuntu_owner" // owns the schema; migrates and backs up
	App       = "tuntu_app"   // owns nothing; serves requests
	Database  = "tuntu"
)

// interruptTimeout is how long PostgreSQL's programs may take to end after an interrupt.
const interruptTimeout = 20 * time.Second

// Options say where and how the cluster runs.
type Options struct {
	DataDir string // the program's data folder, absolute
	// Disposable clusters, such as those of tests, do without the settings that protect data from a
	// power cut, and are faster.
	Disposable bool
	// Superuser lets the program's user connect as the superuser too. Tests need it to make
	// databases and standbys.
	Superuser bool
	// ProcessMB limits the address space of each of the server's processes; 0: by the machine's memory.
	ProcessMB int
}

// Cluster is a running cluster that this process uses.
type Cluster struct {
	place    place
	account  account
	bin      string    // folder of PostgreSQL's programs
	users    *os.File  // held with a shared lock while this process uses the cluster
	renewed  time.Time // of the replaced programs that Watch has started the server with
	options  Options
	patience patience
}

// Open makes or starts the data folder's cluster where needed, and registers this process as one of
// its users until Close. After a crash of the program or the cluster, it needs no repair first.
func Open(ctx context.Context, options Options) (*Cluster, error) {
	if err := os.MkdirAll(options.DataDir, 0o755); err != nil { //nolint:gosec // the cluster's user must reach its folder within
		return nil, fault.Wrap(err, fault.Unavailable, "cannot create the data folder %s", options.DataDir)
	}
	var err error
	if options.DataDir, err = filepath.EvalSymlinks(options.DataDir); err != nil {
		return nil, err
	}
	c, err := find(options)
	if err != nil {
		return nil, err
	}
	mutex, err := lockFile(ctx, filepath.Join(options.DataDir, "cluster.lock"), exclusive)
	if err != nil {
		return nil, err
	}
	defer mutex.Close()
	if c.users, err = lockFile(ctx, filepath.Join(options.DataDir, "cluster.users"), shared); err != nil {
		return nil, err
	}
	if err := c.ensureRunning(ctx); err != nil {
		return nil, errors.Join(err, c.leave(context.WithoutCancel(ctx)))
	}
	return c, nil
}

// find determines where the cluster lies and which programs run it. It changes nothing.
func find(options Options) (*Cluster, error) {
	acc, err := clusterAccount()
	if err != nil {
		return nil, err
	}
	at, err := remembered(options.DataDir, locate(options.DataDir, acc))
	if err != nil {
		return nil, err
	}
	if real, err := filepath.EvalSymlinks(at.data); err == nil {
		at.data = real // alive compares it with the path that the kernel gives, which has no links
	}
	if err := acc.checkOwner(at.data); err != nil {
		return nil, err
	}
	bin, err := programs(at.data)
	if err != nil {
		return nil, err
	}
	return &Cluster{place: at, account: acc, bin: bin, options: options, patience: usualPatience()}, nil
}

// URL returns the connection string of a role for one of the cluster's databases.
func (c *Cluster) URL(role, database string) string {
	return fmt.Sprintf("host=%s user=%s dbname=%s", c.place.socket, role, database)
}

// SuperuserURL returns the connection string of the superuser for one of the cluster's databases.
// It works only with [Options.Superuser].
func (c *Cluster) SuperuserURL(database string) string { return c.URL(superuser, database) }

// Data returns the folder of the cluster's files.
func (c *Cluster) Data() string { return c.place.data }

// watchEvery is how often Watch looks whether the server runs.
const watchEvery = time.Second

// Watch starts the server again whenever it has died, or its programs or libraries were replaced under it, until ctx
// ends. The system may kill it when memory is short, or a person may; an upgrade of the system replaces programs.
// replaced tells that such an upgrade has ended, so that Watch need not wait until nothing more is replaced; it may be
// nil. Each restart is logged.
func (c *Cluster) Watch(ctx context.Context, log *slog.Logger, replaced <-chan os.Signal) {
	tick := time.NewTicker(watchEvery)
	defer tick.Stop()
	for {
		settled := c.patience.settled
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		case <-replaced:
			settled = 0
		}
		if c.alive() && !c.stopping() {
			c.renew(ctx, log, settled)
			continue
		}
		log.WarnContext(ctx, "the database is gone; it is started again")
		if err := c.restart(ctx); err != nil && ctx.Err() == nil {
			log.ErrorContext(ctx, "the database did not start; it is tried again", "error", err)
			continue
		}
		log.InfoContext(ctx, "the database is back")
	}
}

// restart starts the server again under cluster.lock, but never makes a new cluster.
func (c *Cluster) restart(ctx context.Context) error {
	mutex, err := lockFile(ctx, filepath.Join(c.options.DataDir, "cluster.lock"), exclusive)
	if err != nil {
		return err
	}
	defer mutex.Close()
	if !made(c.place.data) { // the folder was moved away; a new cluster in its place would hide that
		return fault.New(fault.Unavailable, "the database's folder %s is not there", c.place.data)
	}
	return c.ensureRunning(ctx)
}

// Close unregisters this process, and stops the cluster when no other process uses it.
func (c *Cluster) Close(ctx context.Context) error {
	mutex, err := lockFile(ctx, filepath.Join(c.options.DataDir, "cluster.lock"), exclusive)
	if err != nil {
		return err
	}
	defer mutex.Close()
	return c.leave(ctx)
}

// leave is Close for a caller that holds cluster.lock.
func (c *Cluster) leave(ctx context.Context) error {
	defer c.users.Close()
	last, err := tryExclusive(c.users)
	if err != nil || !last || !c.alive() {
		return err
	}
	return c.stop(ctx)
}

func (c *Cluster) ensureRunning(ctx context.Context) error {
	if err := c.preparePlace(); err != nil {
		return err
	}
	if !made(c.place.data) {
		if err := c.initialise(ctx); err != nil {
			return err
		}
		if err := c.remember(); err != nil {
			return err
		}
	}
	return c.bringUp(ctx)
}

// bringUp starts the server if it does not run, and writes which users may connect. If roles,
// database or extension are missing, as after an interrupted first start of an earlier version, it
// stops the server, makes them, and starts it again.
func (c *Cluster) bringUp(ctx context.Context) error {
	var err error
	var said string // PostgreSQL's output when the roles and the database were made
	provisioned := false
	for range 25 {
		if err := c.letIn(ctx); err != nil {
			return err
		}
		if err := c.awaitEnd(ctx); err != nil {
			return err
		}
		if !c.alive() {
			if err := c.start(ctx); err != nil {
				return err
			}
		}
		var whole bool
		whole, err = c.complete(ctx)
		switch {
		case err == nil && whole:
			return nil
		case err == nil && provisioned:
			return fault.Wrap(errors.New(said), fault.Unavailable, "the database in %s could not be made ready", c.place.data)
		case err == nil:
			provisioned = true
			if err := errors.Join(c.stop(ctx), c.prepareSocketDir()); err != nil {
				return err
			}
			if said, err = c.provision(ctx, c.place.data); err != nil {
				return err
			}
			continue
		case !errors.As(err, new(*pgconn.ConnectError)): // a failed connection is tried again
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(200 * time.Millisecond):
		}
	}
	return err
}

// initialise makes the cluster in a folder beside its own, which it renames when all is done, so
// that a crash half-way leaves nothing that looks like a cluster.
func (c *Cluster) initialise(ctx context.Context) error {
	fresh := c.place.data + ".new"
	if err := c.makeEmpty(fresh); err != nil {
		return err
	}
	err := c.run(ctx, "initdb", "-D", fresh, "-U", superuser, "--auth-local=peer", "--auth-host=reject",
		"--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums", "--no-instructions")
	if err != nil {
		return err
	}
	if _, err := c.provision(ctx, fresh); err != nil {
		return err
	}
	if err := writeAccess(fresh); err != nil {
		return err
	}
	return os.Rename(fresh, c.place.data)
}

// start starts the server. It tries several times, since the children of a killed server may hold
// its shared memory for a while.
func (c *Cluster) start(ctx context.Context) error {
	if err := c.writeSettings(); err != nil {
		return err
	}
	if err := c.dropStalePID(); err != nil {
		return err
	}
	var err error
	for range 6 {
		err = c.run(ctx, "pg_ctl", "start", "-D", c.place.data, "-w", "-t", "120", "-s", "-l", filepath.Join(c.place.data, "start.log"))
		if err == nil {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(2 * time.Second):
		}
	}
	return fault.Wrap(err, fault.Unavailable, "the database did not start; its own words are in %s", filepath.Join(c.place.data, "start.log"))
}

// processMB returns the limit of the address space of each of the server's processes.
func (c *Cluster) processMB() int {
	if c.options.ProcessMB > 0 {
		return c.options.ProcessMB
	}
	return processMB(os.DirFS("/"))
}

// run runs one of PostgreSQL's programs as the cluster's account.
func (c *Cluster) run(ctx context.Context, program string, args ...string) error {
	_, err := c.feed(ctx, "", program, args...)
	return err
}

// feed is run with a text as standard input. It returns what the program has written to its
// standard output and standard error.
func (c *Cluster) feed(ctx context.Context, text, program string, args ...string) (said string, err error) {
	cmd := exec.CommandContext(ctx, filepath.Join(c.bin, program), args...) //nolint:gosec // program names are literals, paths our own
	if program == "pg_ctl" && args[0] == "start" {                          // what it starts inherits the limit
		cmd = exec.CommandContext(ctx, "/bin/sh", slices.Concat([]string{"-c", `ulimit -v "$0"; exec "$@"`, strconv.Itoa(c.processMB() << 10), cmd.Path}, args)...) //nolint:gosec // likewise
	}
	cmd.Env = []string{"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=" + c.place.socket}
	cmd.Dir = "/"
	cmd.SysProcAttr = c.account.attributes()
	// When interrupted, pg_ctl stops the server that it is starting; when killed, it leaves it
	// running.
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = interruptTimeout
	// The output goes to a file. The server that pg_ctl starts inherits it, and would keep a pipe
	// open, for whose end Run waits.
	out, err := os.CreateTemp("", "tuntu-"+program)
	if err != nil {
		return "", err
	}
	defer func() {
		_ = out.Close()
		_ = os.Remove(out.Name())
	}()
	cmd.Stdout, cmd.Stderr = out, out
	if text != "" { // without a text, standard input is empty
		cmd.Stdin = strings.NewReader(text)
	}
	failed := cmd.Run()
	if failed != nil && ctx.Err() != nil {
		return "", ctx.Err()
	}
	all, err := os.ReadFile(out.Name())
	if said = strings.TrimSpace(string(all)); failed != nil {
		return said, fmt.Errorf("%s: %w: %s", program, failed, said)
	}
	return said, err
}
