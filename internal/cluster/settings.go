package cluster

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
)

// writeAccess lets the program's own user, known by the kernel, act as the cluster's
// three roles, and nobody else in by any way.
func writeAccess(dir, client string) error {
	var ident strings.Builder
	for _, role := range []string{superuser, Owner, App} {
		fmt.Fprintf(&ident, "tuntu %q %s\n", client, role)
	}
	files := map[string]string{
		"pg_hba.conf":   "local all all peer map=tuntu\n",
		"pg_ident.conf": ident.String(),
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			return err
		}
	}
	conf, err := os.OpenFile(filepath.Join(dir, "postgresql.conf"), os.O_APPEND|os.O_WRONLY, 0) //nolint:gosec // a path in the data folder
	if err != nil {
		return err
	}
	defer conf.Close()
	_, err = conf.WriteString("\ninclude 'tuntu.conf'\n")
	return err
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
	text := "# Written by tuntu at each start; put your own settings into postgresql.auto.conf by ALTER SYSTEM.\n" + strings.Join(settings, "\n") + "\n"
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

// provision makes the roles, the database and the extension; each step is skipped
// where an earlier start has done it.
func (c *Cluster) provision(ctx context.Context) error {
	conn, err := pgx.Connect(ctx, c.SuperuserURL("postgres"))
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	for _, role := range []string{Owner, App} {
		if err := createMissing(ctx, conn, "SELECT FROM pg_roles WHERE rolname = $1", role, "CREATE ROLE "+pgx.Identifier{role}.Sanitize()+" LOGIN"); err != nil {
			return err
		}
	}
	err = createMissing(ctx, conn, "SELECT FROM pg_database WHERE datname = $1", Database,
		"CREATE DATABASE "+pgx.Identifier{Database}.Sanitize()+" OWNER "+pgx.Identifier{Owner}.Sanitize())
	if err != nil {
		return err
	}
	return c.AddExtension(ctx, Database)
}

// AddExtension puts PostGIS into a database, which only the superuser may.
func (c *Cluster) AddExtension(ctx context.Context, database string) error {
	conn, err := pgx.Connect(ctx, c.SuperuserURL(database))
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	_, err = conn.Exec(ctx, "CREATE EXTENSION IF NOT EXISTS postgis")
	return err
}

func createMissing(ctx context.Context, conn *pgx.Conn, exists, name, create string) error {
	err := conn.QueryRow(ctx, exists, name).Scan()
	if !errors.Is(err, pgx.ErrNoRows) {
		return err
	}
	_, err = conn.Exec(ctx, create)
	return err
}
