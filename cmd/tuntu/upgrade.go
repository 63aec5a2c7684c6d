package main

// `tuntu upgrade` moves the program's own database to a newer PostgreSQL, and back.

import (
	"context"

	"tuntu/internal/backup"
	"tuntu/internal/cluster"
	"tuntu/internal/fault"
	"tuntu/internal/upkeep"
)

// upgrade moves the program's own database to the newest installed PostgreSQL, or back.
func (p *program) upgrade(ctx context.Context, args []string) error {
	set := p.flags("upgrade", "[--back]")
	back := set.Bool("back", false, "put the database from before the last upgrade in its place again")
	if operands, err := parse(set, args); err != nil || len(operands) > 0 {
		return usageOr(err, "upgrade takes no operands")
	}
	if p.config.own() {
		return fault.New(fault.Invalid, "the database is a server of your own (TUNTU_DATABASE_URL); whoever runs it upgrades it")
	}
	release, err := p.claim()
	if err != nil {
		return err
	}
	defer release()
	if *back {
		return p.goBack(ctx)
	}
	now, err := cluster.Major(p.config.data)
	if err != nil {
		return err
	}
	newest := cluster.Newest()
	if now == 0 || newest <= now {
		p.tell("PostgreSQL %d is the newest that is installed with PostGIS; there is nothing to do", newest)
		return nil
	}
	return p.upgradeTo(ctx, newest)
}

// upgradeTo copies the data by a backup, which it keeps even if the versions are the same.
func (p *program) upgradeTo(ctx context.Context, major int) error {
	p.sign.doing(fault.Say("moving the database to PostgreSQL %d …", major))
	var path string
	var state upkeep.State
	err := cluster.Upgrade(ctx, p.config.data, major, func(old, fresh *cluster.Cluster) error {
		from := &database{ownerURL: old.URL(cluster.Owner, cluster.Database), appURL: old.URL(cluster.App, cluster.Database), cluster: fresh} // the newer pg_dump reads both versions
		if _, err := upkeep.Migrate(ctx, from.ownerURL, cluster.App); err != nil {
			return err
		}
		if _, _, err := p.makeBackup(ctx, from, "", 0); err != nil {
			return err
		}
		note, _, err := upkeep.LastBackup(ctx, from.ownerURL)
		if err != nil {
			return err
		}
		path = note.File
		a, err := backup.Open(path, fresh.Tools())
		if err != nil {
			return err
		}
		defer a.Close() //nolint:errcheck // the archive was only read
		state = a.Manifest.State
		to := &database{ownerURL: fresh.URL(cluster.Owner, cluster.Database), appURL: fresh.URL(cluster.App, cluster.Database)}
		if err := to.replaceBy(ctx, a, false); err != nil {
			return err
		}
		return upkeep.NoteBackup(ctx, to.ownerURL, *note)
	})
	if err != nil {
		return err
	}
	p.tell("moved %s in %s to PostgreSQL %d; the old database stays beside it until you remove it, and `tuntu upgrade --back` returns to it",
		townsOf(len(state.Towns)), features(int(state.Features())), major)
	return nil
}

func (p *program) goBack(ctx context.Context) error {
	left, err := cluster.Back(ctx, p.config.data)
	if err != nil {
		return err
	}
	p.tell("the database from before the upgrade is in its place again")
	if left != "" {
		p.tell("what was written since lies in %s", left)
	}
	return nil
}
