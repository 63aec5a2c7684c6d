// Package pgtest gives a test its own migrated database on a real PostGIS.
package pgtest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"

	"tuntu/internal/cluster"
	"tuntu/internal/postgis"
	"tuntu/internal/upkeep"
	"tuntu/migrations"
)

// Database is a test's own database, which is dropped when the test ends.
type Database struct {
	Name     string
	AppURL   string
	OwnerURL string
	Cluster  *cluster.Cluster
}

// New makes a migrated database for a test, as a clone of a template.
func New(t testing.TB) *Database {
	t.Helper()
	ctx := t.Context()
	c := join(t)
	template, err := template(ctx, c)
	if err != nil {
		t.Fatalf("make the template database: %v", err)
	}
	d := named(c, fmt.Sprintf("test_%d_%d", os.Getpid(), number()))
	execute(t, ctx, c, "CREATE DATABASE "+pgx.Identifier{d.Name}.Sanitize()+" TEMPLATE "+pgx.Identifier{template}.Sanitize()+" OWNER "+cluster.Owner)
	t.Cleanup(func() {
		execute(t, context.WithoutCancel(ctx), c, "DROP DATABASE "+pgx.Identifier{d.Name}.Sanitize()+" WITH (FORCE)")
	})
	return d
}

// URLs returns the connection strings of both roles.
func (d *Database) URLs() postgis.URLs { return postgis.URLs{App: d.AppURL, Owner: d.OwnerURL} }

// Connect opens a connection as the schema's owner, which is closed when the test ends.
func (d *Database) Connect(t testing.TB) *pgx.Conn {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), d.OwnerURL)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close(context.WithoutCancel(t.Context())) })
	return conn
}

// Open makes a database as New does, and connects to it as the app's role and, for the operator, as
// the owner.
func Open(t testing.TB) *postgis.DB {
	t.Helper()
	db, err := postgis.Open(t.Context(), New(t).URLs())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(db.Close)
	return db
}

func named(c *cluster.Cluster, name string) *Database {
	return &Database{Name: name, AppURL: c.URL(cluster.App, name), OwnerURL: c.URL(cluster.Owner, name), Cluster: c}
}

// join uses the test cluster, under the repository's .cache, until the test ends.
func join(t testing.TB) *cluster.Cluster {
	t.Helper()
	root, err := repository()
	if err != nil {
		t.Fatal(err)
	}
	c, err := cluster.Open(t.Context(), cluster.Options{DataDir: filepath.Join(root, ".cache", "test-cluster"), Disposable: true, Superuser: true})
	if err != nil {
		t.Fatalf("start the test cluster: %v", err)
	}
	t.Cleanup(func() {
		if err := c.Close(context.WithoutCancel(t.Context())); err != nil {
			t.Error(err)
		}
	})
	return c
}

// template makes the migrated database that is cloned for each test, once for each state of the
// migrations. It gets its final name when it is complete, so that a crash leaves no partial
// template.
func template(ctx context.Context, c *cluster.Cluster) (string, error) {
	conn, err := pgx.Connect(ctx, c.SuperuserURL("postgres"))
	if err != nil {
		return "", err
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, "SELECT pg_advisory_lock(4711)"); err != nil {
		return "", err
	}
	name, err := templateName()
	if err != nil {
		return "", err
	}
	var exists bool
	if err := conn.QueryRow(ctx, "SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)", name).Scan(&exists); err != nil || exists {
		return name, err
	}
	draft := named(c, name+"_draft")
	for _, sql := range []string{
		"DROP DATABASE IF EXISTS " + pgx.Identifier{draft.Name}.Sanitize(),
		"CREATE DATABASE " + pgx.Identifier{draft.Name}.Sanitize() + " OWNER " + cluster.Owner,
	} {
		if _, err := conn.Exec(ctx, sql); err != nil {
			return "", err
		}
	}
	if err := addExtension(ctx, c, draft.Name); err != nil {
		return "", err
	}
	if _, err := upkeep.Migrate(ctx, draft.OwnerURL, cluster.App); err != nil {
		return "", err
	}
	_, err = conn.Exec(ctx, "ALTER DATABASE "+pgx.Identifier{draft.Name}.Sanitize()+" RENAME TO "+pgx.Identifier{name}.Sanitize())
	return name, err
}

func templateName() (string, error) {
	sum := sha256.New()
	names, err := fs.Glob(migrations.FS, "*.sql")
	if err != nil {
		return "", err
	}
	for _, name := range names {
		text, err := migrations.FS.ReadFile(name)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(sum, "%s %d ", name, len(text))
		sum.Write(text)
	}
	return "template_" + hex.EncodeToString(sum.Sum(nil)[:8]), nil
}

func execute(t testing.TB, ctx context.Context, c *cluster.Cluster, sql string) {
	t.Helper()
	conn, err := pgx.Connect(ctx, c.SuperuserURL("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, sql); err != nil {
		t.Fatal(err)
	}
}

var counter atomic.Int64 //nolint:gochecknoglobals // numbers the databases of one test process

func number() int64 { return counter.Add(1) }

func repository() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for ; dir != "/"; dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
	}
	return "", os.ErrNotExist
}

// Empty makes a database with PostGIS and without the program's schema.
func Empty(t testing.TB) *Database {
	t.Helper()
	ctx := t.Context()
	c := join(t)
	d := named(c, fmt.Sprintf("empty_%d_%d", os.Getpid(), number()))
	execute(t, ctx, c, "CREATE DATABASE "+pgx.Identifier{d.Name}.Sanitize()+" OWNER "+cluster.Owner)
	t.Cleanup(func() {
		execute(t, context.WithoutCancel(ctx), c, "DROP DATABASE "+pgx.Identifier{d.Name}.Sanitize()+" WITH (FORCE)")
	})
	if err := addExtension(ctx, c, d.Name); err != nil {
		t.Fatal(err)
	}
	return d
}

// Older makes a database with the schema of an older version of the program, up to and including
// the migration with this number.
func Older(t testing.TB, migration int64) *Database {
	t.Helper()
	d := Empty(t)
	config, err := postgis.Config(d.OwnerURL)
	if err != nil {
		t.Fatal(err)
	}
	db := stdlib.OpenDB(*config.ConnConfig)
	defer db.Close()
	if _, err := db.ExecContext(t.Context(), "CREATE SCHEMA tuntu"); err != nil {
		t.Fatal(err)
	}
	provider, err := goose.NewProvider(goose.DialectPostgres, db, migrations.FS)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := provider.UpTo(t.Context(), migration); err != nil {
		t.Fatal(err)
	}
	return d
}

func addExtension(ctx context.Context, c *cluster.Cluster, database string) error {
	conn, err := pgx.Connect(ctx, c.SuperuserURL(database))
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	_, err = conn.Exec(ctx, "CREATE EXTENSION postgis")
	return err
}
