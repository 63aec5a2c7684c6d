package cluster

// The cluster's settings and who is let in.

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// writeAccess lets nobody in but by the socket and as pg_ident.conf says.
func writeAccess(dir string) error {
	if err := os.WriteFile(filepath.Join(dir, "pg_hba.conf"), []byte("local all all peer map=tuntu\n"), 0o600); err != nil {
		return err
	}
	conf, err := os.OpenFile(filepath.Join(dir, "postgresql.conf"), os.O_APPEND|os.O_WRONLY, 0) //nolint:gosec // a path in the data folder
	if err != nil {
		return err
	}
	defer conf.Close()
	_, err = conf.WriteString("\ninclude 'tuntu.conf'\n")
	return err
}

// letIn lets the program's own user, known by the kernel, act as the owner and as the app, and
// as nobody else. What needs the superuser is done while no server runs, by [Cluster.provision].
// A cluster of an earlier version, whose user could be the superuser, is closed here, also while
// it runs.
func (c *Cluster) letIn(ctx context.Context) error {
	roles := []string{Owner, App}
	if c.options.Superuser {
		roles = append(roles, superuser)
	}
	text := "# Written by tuntu at each start.\n"
	for _, role := range roles {
		text += fmt.Sprintf("tuntu %q %s\n", c.account.client, role)
	}
	path := filepath.Join(c.place.data, "pg_ident.conf")
	if now, err := os.ReadFile(path); err == nil && string(now) == text { //nolint:gosec // a path in the data folder
		return nil
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		return err
	}
	if err := os.Chown(path, c.account.uid, c.account.gid); err != nil || !c.alive() {
		return err
	}
	return c.run(ctx, "pg_ctl", "reload", "-D", c.place.data, "-s")
}

// postGIS is the name of PostGIS's library; empty where it lies elsewhere.
func (c *Cluster) postGIS() string {
	found, _ := filepath.Glob(filepath.Join(filepath.Dir(c.bin), "lib", "postgis-[0-9].so"))
	if len(found) == 0 {
		return ""
	}
	return strings.TrimSuffix(filepath.Base(found[len(found)-1]), ".so")
}

// writeSettings writes the settings that depend on this machine and program.
func (c *Cluster) writeSettings() error {
	settings := []string{
		"listen_addresses = ''",
		fmt.Sprintf("unix_socket_directories = '%s'", c.place.socket),
		"unix_socket_permissions = 0700",
		"max_connections = 60",
		"shared_buffers = 256MB",
		"effective_cache_size = 2GB",
		"maintenance_work_mem = 128MB",
		"random_page_cost = 1.1",
		"jit = off # its start-up costs more than the short queries of a map",
		"timezone = 'UTC'",
		"log_timezone = 'UTC'",
		"logging_collector = on",
		"log_filename = 'postgresql-%a.log'",
		"log_truncate_on_rotation = on",
		"log_rotation_age = 1d",
		"log_rotation_size = 0",
	}
	if name := c.postGIS(); name != "" {
		settings = append(settings, fmt.Sprintf("shared_preload_libraries = '%s' # else each connection loads it, with PROJ and GEOS, for itself", name))
	}
	if c.options.Disposable {
		settings = append(settings, "fsync = off", "synchronous_commit = off", "full_page_writes = off", "max_connections = 300") // of many tests at once
	}
	path := filepath.Join(c.place.data, "tuntu.conf")
	text := "# Written by tuntu at each start; put your own settings into postgresql.auto.conf, as name = value.\n" + strings.Join(settings, "\n") + "\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		return err
	}
	return os.Chown(path, c.account.uid, c.account.gid)
}

// alive tells whether the server of this data folder runs. The number in its PID file
// may have passed on to another process after a crash, so that is looked at: a server
// works in its data folder.
func (c *Cluster) alive() bool {
	pid, err := c.pid()
	if err != nil {
		return false
	}
	cwd, err := os.Readlink(fmt.Sprintf("/proc/%d/cwd", pid))
	if err == nil && cwd == c.place.data {
		return true
	}
	// A server that answers on the socket lives, whatever the kernel lets us see of it.
	conn, err := net.DialTimeout("unix", filepath.Join(c.place.socket, ".s.PGSQL.5432"), time.Second) //nolint:noctx // a local socket answers or refuses at once
	if err != nil {
		return false
	}
	return conn.Close() == nil
}

// dropStalePID removes the PID file of a server that is gone; PostgreSQL itself would
// refuse to start when another process bears the number now.
func (c *Cluster) dropStalePID() error {
	pid, err := c.pid()
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil && !c.alive() && syscall.Kill(pid, 0) != nil {
		return nil //nolint:nilerr // no such process: PostgreSQL recovers by itself
	}
	err = os.Remove(filepath.Join(c.place.data, "postmaster.pid"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

func (c *Cluster) pid() (int, error) {
	text, err := os.ReadFile(filepath.Join(c.place.data, "postmaster.pid"))
	if err != nil {
		return 0, err
	}
	first, _, _ := strings.Cut(string(text), "\n")
	return strconv.Atoi(strings.TrimSpace(first))
}

// provision makes the roles, the database and the extension, as the superuser of a cluster
// that no server runs: by PostgreSQL's single-user mode, into which no connection leads. What
// is there already stays. Whether all went well [Cluster.complete] tells; said is the reason.
func (c *Cluster) provision(ctx context.Context, data string) (said string, err error) {
	// A line is a statement. That a role or the database is there already is an error, and no harm.
	for _, step := range []struct{ database, sql string }{
		{"postgres", "CREATE ROLE " + Owner + " LOGIN\nCREATE ROLE " + App + " LOGIN\nCREATE DATABASE " + Database + " OWNER " + Owner + "\n"},
		{Database, "CREATE EXTENSION IF NOT EXISTS postgis\n"},
	} {
		out, err := c.feed(ctx, step.sql, "postgres", "--single", "-D", data, step.database)
		if err != nil {
			return "", err
		}
		said += out
	}
	return said, nil
}

// complete tells whether provision has done all of its steps, as the owner sees it.
func (c *Cluster) complete(ctx context.Context) (whole bool, err error) {
	const noSuchRole, noSuchDatabase = "28000", "3D000"
	conn, err := pgx.Connect(ctx, c.URL(Owner, Database))
	if refused, ok := errors.AsType[*pgconn.PgError](err); ok && (refused.Code == noSuchRole || refused.Code == noSuchDatabase) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	defer conn.Close(ctx)
	const look = `
		SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)
		    AND EXISTS (SELECT FROM pg_extension WHERE extname = 'postgis')`
	err = conn.QueryRow(ctx, look, App).Scan(&whole)
	return whole, err
}
