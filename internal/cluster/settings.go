package cluster

// This file writes the cluster's settings and its rules of who may connect.

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

// writeAccess makes the server accept only users on the unix socket whom pg_ident.conf lists, and
// read its settings from tuntu.conf.
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

// letIn writes pg_ident.conf: the program's system user may connect as the owner and as the app,
// and nobody else may connect. Work that needs the superuser is done while no server runs, by
// [Cluster.provision]. In a cluster of an earlier version, where the user could connect as the
// superuser, this takes that right away, even while the server runs.
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

// postGIS returns the name of PostGIS's library; empty if it is not in the usual folder.
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
		fmt.Sprintf("shared_buffers = %dMB", buffersMB(os.DirFS("/"))),
		"effective_cache_size = 2GB",
		"maintenance_work_mem = 128MB",
		"max_wal_size = 4GB # a large import fills the default within seconds, and each checkpoint makes it write all pages again",
		"wal_compression = on",
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
		settings = append(settings, "fsync = off", "synchronous_commit = off", "full_page_writes = off", "max_connections = 300") // many tests connect at once
	}
	path := filepath.Join(c.place.data, "tuntu.conf")
	text := "# Written by tuntu at each start; put your own settings into postgresql.auto.conf, as name = value.\n" + strings.Join(settings, "\n") + "\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		return err
	}
	return os.Chown(path, c.account.uid, c.account.gid)
}

// alive tells whether the server of this data folder runs. After a crash another process may have
// the number in the PID file, so it checks that the process has the cluster's folder as its working
// folder, as a server has.
func (c *Cluster) alive() bool {
	pid, err := c.pid()
	if err != nil {
		return false
	}
	cwd, err := os.Readlink(fmt.Sprintf("/proc/%d/cwd", pid))
	if err == nil && cwd == c.place.data {
		return true
	}
	// This process may lack the right to read that, so a server that answers on the socket counts
	// too.
	conn, err := net.DialTimeout("unix", filepath.Join(c.place.socket, ".s.PGSQL.5432"), time.Second) //nolint:noctx // a local socket answers or refuses at once
	if err != nil {
		return false
	}
	return conn.Close() == nil
}

// dropStalePID removes the PID file of a server that has died, if another process has its number
// now: PostgreSQL would refuse to start.
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

// pid reads the number of the server's process from its PID file.
func (c *Cluster) pid() (int, error) {
	text, err := os.ReadFile(filepath.Join(c.place.data, "postmaster.pid"))
	if err != nil {
		return 0, err
	}
	first, _, _ := strings.Cut(string(text), "\n")
	return strconv.Atoi(strings.TrimSpace(first))
}

// provision makes the roles, the database and the extension where they are missing. It does so as
// the superuser in PostgreSQL's single-user mode, so no server may run, and nobody can connect
// meanwhile. That mode reports no failed statement: [Cluster.complete] tells whether all is there,
// and said is PostgreSQL's output for the error's cause.
func (c *Cluster) provision(ctx context.Context, data string) (said string, err error) {
	// Each line is a statement. One fails harmlessly if its role or database exists already.
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

// complete connects as the owner and tells whether all that provision makes is there.
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
