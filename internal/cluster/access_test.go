package cluster

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// superuserGetsIn tells whether the program's user can connect as the superuser.
func superuserGetsIn(t *testing.T, c *Cluster) bool {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), c.SuperuserURL("postgres"))
	if refused, ok := errors.AsType[*pgconn.PgError](err); ok && refused.Code == "28000" {
		return false
	}
	if err != nil {
		t.Fatal(err)
	}
	conn.Close(t.Context())
	return true
}

// A person who takes over the service's user or its socket is no superuser, who could run programs
// by COPY, and cannot become one.
func TestTheServicesUserIsNoSuperuser(t *testing.T) {
	c := open(t, folder(t))
	defer leave(t, c)
	if superuserGetsIn(t, c) {
		t.Error("the superuser is let in")
	}
	const rights = `SELECT string_agg(rolname, ' ') FROM pg_roles WHERE (rolsuper OR rolcreaterole OR rolreplication OR rolbypassrls) AND pg_has_role(rolname, 'USAGE')`
	if got := ask(t, c, `SELECT coalesce((`+rights+`), 'none')`); got != "none" {
		t.Errorf("the owner may act as %s", got)
	}
	for _, sql := range []string{`SET ROLE postgres`, `SET SESSION AUTHORIZATION postgres`, `ALTER ROLE tuntu_owner SUPERUSER`, `COPY (SELECT 1) TO PROGRAM 'true'`, `SELECT pg_read_file('PG_VERSION')`, `CREATE ROLE other SUPERUSER`} {
		conn, err := pgx.Connect(t.Context(), c.URL(Owner, Database))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := conn.Exec(t.Context(), sql); err == nil {
			t.Errorf("the owner may %s", sql)
		}
		conn.Close(t.Context())
	}
}

// A cluster of an earlier version accepted the superuser. The next start closes this access, even
// while another command keeps the cluster running.
func TestAnEarlierVersionsClusterIsClosed(t *testing.T) {
	dir := folder(t)
	c := open(t, dir)
	old := func() {
		var text string
		for _, role := range []string{superuser, Owner, App} {
			text += fmt.Sprintf("tuntu %q %s\n", c.account.client, role)
		}
		if err := os.WriteFile(filepath.Join(c.place.data, "pg_ident.conf"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	old()
	if err := c.run(t.Context(), "pg_ctl", "reload", "-D", c.place.data, "-s"); err != nil {
		t.Fatal(err)
	}
	soon(t, "the earlier version's user is no superuser", func() bool { return superuserGetsIn(t, c) })
	second := open(t, dir)
	soon(t, "the superuser is let in beside a running server", func() bool { return !superuserGetsIn(t, second) })
	leave(t, second)
	leave(t, c)
	old()
	third := open(t, dir)
	defer leave(t, third)
	if superuserGetsIn(t, third) {
		t.Error("the superuser is let in after a start")
	}
}

// soon waits until a reload takes effect.
func soon(t *testing.T, otherwise string, so func() bool) {
	t.Helper()
	for end := time.Now().Add(5 * time.Second); !so(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal(otherwise)
		}
	}
}

// An earlier version made the roles and the database after it had moved the cluster to its place,
// and may have been killed in between.
func TestAnIncompleteClusterIsCompleted(t *testing.T) {
	dir := folder(t)
	whole, err := Open(t.Context(), Options{DataDir: dir, Superuser: true})
	if err != nil {
		t.Fatal(err)
	}
	conn, err := pgx.Connect(t.Context(), whole.SuperuserURL("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	for _, sql := range []string{"DROP DATABASE tuntu", "DROP ROLE tuntu_app"} {
		if _, err := conn.Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
	conn.Close(t.Context())
	leave(t, whole)
	c := open(t, dir)
	defer leave(t, c)
	if got := ask(t, c, `SELECT extname::text FROM pg_extension, pg_roles WHERE extname = 'postgis' AND rolname = 'tuntu_app'`); got != "postgis" {
		t.Error(got)
	}
}
