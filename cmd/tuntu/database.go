package main

// Connects, migrates and opens the database of a subcommand.

import (
	"context"
	"errors"

	"tuntu/internal/cluster"
	"tuntu/internal/postgis"
	"tuntu/internal/upkeep"
)

// database is a subcommand's migrated database, opened as the app's role.
type database struct {
	*postgis.DB
	appURL, ownerURL, readURL string
	cluster                   *cluster.Cluster // nil if the user has configured a server of his own
}

// reach starts or joins the data folder's cluster, or uses the configured server. It changes
// nothing in the database.
func (p *program) reach(ctx context.Context) (*database, error) {
	d := &database{appURL: p.config.databaseURL, ownerURL: p.config.databaseOwnerURL, readURL: p.config.databaseReadURL}
	if !p.config.own() {
		var err error
		if d.cluster, err = cluster.Open(ctx, cluster.Options{DataDir: p.config.data}); err != nil {
			return nil, err
		}
		d.appURL, d.ownerURL = d.cluster.URL(cluster.App, cluster.Database), d.cluster.URL(cluster.Owner, cluster.Database)
	}
	return d, nil
}

// open calls reach, migrates the schema and connects as the app's role.
func (p *program) open(ctx context.Context) (*database, error) {
	d, err := p.reach(ctx)
	if err != nil {
		return nil, err
	}
	if err := d.prepare(ctx); err != nil {
		return nil, errors.Join(err, d.close(ctx))
	}
	return d, nil
}

func (d *database) prepare(ctx context.Context) error {
	role, err := upkeep.RoleOf(d.appURL)
	if err != nil {
		return err
	}
	if _, err = upkeep.Migrate(ctx, d.ownerURL, role); err != nil {
		return err
	}
	d.DB, err = postgis.Open(ctx, postgis.URLs{App: d.appURL, Owner: d.ownerURL, Read: d.readURL})
	return err
}

// close closes the connections; the cluster stops when no other program uses it.
func (d *database) close(ctx context.Context) error {
	if d.DB != nil {
		d.Close()
	}
	if d.cluster == nil {
		return nil
	}
	return d.cluster.Close(context.WithoutCancel(ctx))
}

// tools returns the folder of the PostgreSQL programs whose version suits the database.
func (d *database) tools() (string, error) {
	if d.cluster != nil {
		return d.cluster.Tools(), nil
	}
	return cluster.Tools()
}

// with opens the database, runs fn and closes the database.
func (p *program) with(ctx context.Context, fn func(*database) error) error {
	d, err := p.open(ctx)
	if err != nil {
		return err
	}
	return d.during(ctx, fn)
}

// during runs fn and then closes the database.
func (d *database) during(ctx context.Context, fn func(*database) error) error {
	err := fn(d)
	if closeErr := d.close(ctx); err == nil {
		err = closeErr
	}
	return err
}

func (p *program) migrate(ctx context.Context, args []string) error {
	if operands, err := parse(p.flags("migrate", ""), args); err != nil || len(operands) > 0 {
		return usageOr(err, "migrate takes no operands")
	}
	return p.with(ctx, func(*database) error { // opening the database migrates it
		p.tell("the schema is up to date")
		return nil
	})
}

func usageOr(err error, text string) error {
	if err != nil {
		return err
	}
	return misuse(text)
}
