package main

// How a subcommand reaches, migrates and opens the database it works on.

import (
	"context"
	"errors"

	"tuntu/internal/cluster"
	"tuntu/internal/postgis"
	"tuntu/internal/upkeep"
)

// database is the migrated database of a subcommand, open as the app's role.
type database struct {
	*postgis.DB
	appURL, ownerURL, readURL string
	cluster                   *cluster.Cluster // nil with a server of the user's own
}

// reach joins or starts the data folder's cluster, or takes the user's own server, and
// touches nothing in it.
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

// open is reach, with the schema brought up to date and a connection as the app's role.
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

// close lets go of the database; the cluster stops when nobody else uses it.
func (d *database) close(ctx context.Context) error {
	if d.DB != nil {
		d.Close()
	}
	if d.cluster == nil {
		return nil
	}
	return d.cluster.Close(context.WithoutCancel(ctx))
}

// tools is the folder of PostgreSQL's programs that suit the database.
func (d *database) tools() (string, error) {
	if d.cluster != nil {
		return d.cluster.Tools(), nil
	}
	return cluster.Tools()
}

// with runs fn on the open database and closes it after.
func (p *program) with(ctx context.Context, fn func(*database) error) error {
	d, err := p.open(ctx)
	if err != nil {
		return err
	}
	return d.during(ctx, fn)
}

// during runs fn and then lets go of the database.
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
	return p.with(ctx, func(*database) error { // opening migrates
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
