package main

// `tuntu backup` and `tuntu restore`: their options, their progress and what they report.

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"tuntu/geo"
	"tuntu/internal/backup"
	"tuntu/internal/cluster"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/upkeep"
)

// backup makes a backup, or proves that a backup can be restored.
func (p *program) backup(ctx context.Context, args []string) error {
	set := p.flags("backup", "[FILE | FOLDER] [--keep N] | --verify [FILE]")
	keep := set.Int("keep", 0, "afterwards remove all but the newest N backups in the folder; 0 removes none")
	verify := set.Bool("verify", false, "restore a backup, the last one without FILE, into a database that is thrown away, and prove that nothing is missing")
	operands, err := parse(set, args)
	if err != nil {
		return err
	}
	if len(operands) > 1 {
		return misuse("%d files are named (%s), and one is taken; a path with a space stands between quotation marks", len(operands), joined(operands))
	}
	if *keep < 0 || *keep > 0 && *verify {
		return misuse("--keep is a number of backups, 1 or more, and goes with making one")
	}
	target := strings.Join(operands, "")
	if *verify {
		return p.verifyBackup(ctx, target)
	}
	return p.with(ctx, func(d *database) error {
		m, path, err := p.makeBackup(ctx, d, target, *keep)
		if err != nil {
			return err
		}
		if err := p.listErasures(ctx, d.ownerURL, filepath.Dir(path)); err != nil {
			return err
		}
		heads, err := m.State.HeadList()
		if err != nil {
			return err
		}
		if err := p.noteHeads(ctx, heads, m.MadeAt); err != nil {
			return fault.Wrap(err, fault.Unavailable, "the backup is made, but %s", fault.Of(err))
		}
		return nil
	})
}

// makeBackup writes a backup to a file or into a folder and reports it; without a target it uses
// the configured folder.
func (p *program) makeBackup(ctx context.Context, d *database, target string, keep int) (m backup.Manifest, path string, err error) {
	now := time.Now()
	if path, err = p.backupPath(target, now); err != nil {
		return m, path, err
	}
	tools, err := d.tools()
	if err != nil {
		return m, path, err
	}
	p.sign.doing(fault.Say("backing up to %s …", path))
	m, bytes, err := backup.Write(ctx, backup.Source{OwnerURL: d.ownerURL, Tools: tools, DataDir: p.config.data, Program: buildVersion(), Now: now}, path)
	if err != nil {
		return m, path, err
	}
	p.tell("backed up %s in %s to %s (%.1f MB)", townsOf(len(m.State.Towns)), features(int(m.State.Features())), path, float64(bytes)/1e6)
	if err := upkeep.NoteBackup(ctx, d.ownerURL, postgis.BackupNote{At: m.MadeAt, File: path, Bytes: bytes}); err != nil {
		return m, path, err
	}
	if keep > 0 {
		gone, err := backup.Prune(filepath.Dir(path), keep)
		if err != nil {
			return m, path, fault.Wrap(err, fault.Unavailable, "the backup is made, but older ones in %s could not be removed", filepath.Dir(path))
		}
		for _, old := range gone {
			p.tell("removed the older backup %s", old)
		}
	}
	return m, path, nil
}

// backupPath returns the file that a backup is written to. In an existing folder, or in a target
// that ends in a slash, the file is named by the time.
func (p *program) backupPath(target string, now time.Time) (string, error) {
	usual := target == ""
	if usual {
		target = p.config.backups
		if err := os.MkdirAll(target, 0o700); err != nil {
			return "", fault.Wrap(err, fault.Unavailable, "cannot create the folder %s", target)
		}
	}
	path, err := filepath.Abs(target)
	if err != nil {
		return "", err
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() || strings.HasSuffix(target, "/") { //nolint:gosec // the operator names it
		named := filepath.Join(path, backup.NameAt(now))
		for ; exists(named); named = filepath.Join(path, backup.NameAt(now)) {
			now = now.Add(time.Second)
		}
		return named, nil
	}
	return path, nil
}

func exists(path string) bool {
	_, err := os.Lstat(path) //nolint:gosec // the operator names it
	return err == nil
}

// townsOf says a number of towns.
func townsOf(n int) fault.Sentence {
	if n == 1 {
		return fault.Say("1 town")
	}
	return fault.Say("%d towns", n)
}

// verifyBackup restores a backup into a temporary database.
func (p *program) verifyBackup(ctx context.Context, path string) (err error) {
	var note *postgis.BackupNote
	var ownerURL string
	if path == "" {
		d, err := p.open(ctx)
		if err != nil {
			return err
		}
		defer d.close(ctx) //nolint:errcheck // the database was only read
		if note, _, err = d.LastBackup(ctx); err != nil {
			return err
		}
		if note == nil {
			return fault.New(fault.NotFound, "no backup was made yet; run: tuntu backup")
		}
		path, ownerURL = note.File, d.ownerURL
	}
	c, discard, err := cluster.Scratch(ctx, p.config.data)
	if err != nil {
		return err
	}
	defer func() {
		if discardErr := discard(); err == nil {
			err = discardErr
		}
	}()
	a, err := backup.Open(path, c.Tools())
	if err != nil {
		return err
	}
	defer a.Close() //nolint:errcheck // the archive was only read
	p.sign.doing(fault.Say("restoring %s for a test …", path))
	owner := c.URL(cluster.Owner, cluster.Database)
	if _, err := upkeep.Replay(ctx, owner, a, a.Manifest.State, false); err != nil {
		return err
	}
	if _, err := upkeep.Migrate(ctx, owner, cluster.App); err != nil {
		return err
	}
	proof, err := upkeep.VerifyAudit(ctx, owner)
	if err != nil {
		return err
	}
	if len(proof.Damage) > 0 {
		return fault.New(fault.Internal, "the log of changes is not as it was written in %d places; `tuntu audit verify` lists them", len(proof.Damage))
	}
	p.reportVerified(a)
	if note == nil {
		return nil
	}
	now := time.Now().UTC().Truncate(time.Second)
	note.VerifiedAt = &now
	return upkeep.NoteBackup(ctx, ownerURL, *note)
}

func (p *program) reportVerified(a *backup.Archive) {
	m := a.Manifest
	for _, id := range geo.LayerIDs() {
		if digest := m.State.Tables[id]; digest.Rows > 0 {
			fmt.Fprintf(p.stdout, "  %-14s %8d  %.16s\n", id, digest.Rows, digest.Geometry)
		}
	}
	p.tell("restored for a test: %s of %s, rows and geometry of each layer and the history as they were; made by %s",
		features(int(m.State.Features())), townsOf(len(m.State.Towns)), m.Program)
}

// restore replaces the database's contents by those of a backup.
func (p *program) restore(ctx context.Context, args []string) error {
	set := p.flags("restore", "FILE [--replace [--discard]]")
	replace := set.Bool("replace", false, "put it in the place of the towns that the database holds; these are backed up first")
	discard := set.Bool("discard", false, "with --replace: do not back up what is replaced")
	operands, err := parse(set, args)
	if err != nil {
		return err
	}
	if len(operands) != 1 {
		return misuse("restore takes one file, a backup: tuntu restore FILE")
	}
	if *discard && !*replace {
		return misuse("--discard goes with --replace")
	}
	d, err := p.reach(ctx)
	if err != nil {
		return err
	}
	return d.during(ctx, func(d *database) error {
		tools, err := d.tools()
		if err != nil {
			return err
		}
		a, err := backup.Open(operands[0], tools)
		if err != nil {
			return err
		}
		defer a.Close() //nolint:errcheck // the archive was only read
		if *replace && !*discard {
			if err := p.backUpFirst(ctx, d); err != nil {
				return err
			}
		}
		known, err := p.knownErasures(ctx, d.ownerURL, a.Path)
		if err != nil {
			return err
		}
		p.sign.doing(fault.Say("restoring %s …", operands[0]))
		if err := d.replaceBy(ctx, a, *replace); err != nil {
			return err
		}
		if err := p.eraseAgain(ctx, d, a, known); err != nil {
			return err
		}
		if err := upkeep.EndSessions(ctx, d.ownerURL); err != nil {
			return err
		}
		return p.reportRestored(ctx, d, a)
	})
}

// backUpFirst backs up the present contents, if any, before a restore replaces them.
func (p *program) backUpFirst(ctx context.Context, d *database) error {
	pending, all, err := upkeep.PendingMigrations(ctx, d.ownerURL)
	if err != nil || pending == all {
		return err
	}
	if _, _, err := p.makeBackup(ctx, d, "", 0); err != nil {
		f := fault.Of(err)
		return fault.Wrap(err, f.Kind, "what is there could not be backed up, and was left alone: %s; --discard goes on without", f)
	}
	return nil
}

// replaceBy restores and migrates a backup, and drops the old contents only after that.
func (d *database) replaceBy(ctx context.Context, a *backup.Archive, replace bool) error {
	role, err := upkeep.RoleOf(d.appURL)
	if err != nil {
		return err
	}
	note, err := d.noteAfter(ctx, a)
	if err != nil {
		return err
	}
	old, err := upkeep.Replay(ctx, d.ownerURL, a, a.Manifest.State, replace)
	if err != nil {
		return err
	}
	if _, err = upkeep.Migrate(ctx, d.ownerURL, role); err != nil {
		if backErr := upkeep.TakeBack(context.WithoutCancel(ctx), d.ownerURL, old); backErr != nil {
			return fault.Wrap(backErr, fault.Internal, "the restore failed, and what was there before lies in the schema %s of the database", "tuntu"+old)
		}
		return err
	}
	if err := upkeep.Settle(ctx, d.ownerURL, old); err != nil {
		return err
	}
	return upkeep.NoteBackup(ctx, d.ownerURL, note)
}

// noteAfter returns the note of the last backup after a restore: the present note, or that of the
// restored backup.
func (d *database) noteAfter(ctx context.Context, a *backup.Archive) (note postgis.BackupNote, err error) {
	pending, all, err := upkeep.PendingMigrations(ctx, d.ownerURL)
	if err != nil {
		return note, err
	}
	if pending < all {
		noted, _, err := upkeep.LastBackup(ctx, d.ownerURL)
		if err != nil {
			return note, err
		}
		if noted != nil && noted.At.After(a.Manifest.MadeAt) {
			return *noted, nil
		}
	}
	path, err := filepath.Abs(a.Path)
	return postgis.BackupNote{At: a.Manifest.MadeAt, File: path, Bytes: a.Bytes}, err
}

func (p *program) reportRestored(ctx context.Context, d *database, a *backup.Archive) error {
	put, err := a.PutFiles(p.config.data)
	if err != nil {
		return err
	}
	for _, name := range put {
		p.tell("put %s back into the data folder", name)
	}
	m := a.Manifest
	p.tell("restored %s in %s, as they were on %s", townsOf(len(m.State.Towns)), features(int(m.State.Features())), localTime(m.MadeAt))
	proof, err := upkeep.VerifyAudit(ctx, d.ownerURL)
	if err == nil && len(proof.Damage) > 0 { // a backup with altered rows is restored all the same
		p.tell("the log of changes is not as it was written in %d places; `tuntu audit verify` lists them", len(proof.Damage))
	}
	return err
}

// localTime formats a time in the local zone.
func localTime(at time.Time) string {
	return at.In(time.FixedZone("Asia/Shanghai", 8*60*60)).Format("2006-01-02 15:04")
}

// checkBackup checks the last backup's age, and finds schemas that an interrupted restore left
// behind.
func (p *program) checkBackup(ctx context.Context, appURL, ownerURL string) []finding {
	note, real, err := upkeep.LastBackup(ctx, appURL)
	if err != nil {
		return nil // the inspection has reported the cause
	}
	f := finding{what: "last backup"}
	switch {
	case note == nil && !real:
		f.found = fault.Say("none, and no town yet that is not invented")
	case note == nil:
		f.found = fault.Say("none was ever made")
		f.remedy = fault.Say("run: tuntu backup; and let it run each night (docs/operate.md)")
	default:
		f.found = fault.Say("%s, %s, %.1f MB", localTime(note.At), note.File, float64(note.Bytes)/1e6)
		if age := time.Since(note.At); real && p.config.backupMaxAge > 0 && age > p.config.backupMaxAge {
			f.remedy = fault.Say("it is %.0f hours old; run: tuntu backup; and see why the nightly one did not run", age.Hours())
		}
	}
	findings := append([]finding{f}, p.checkErasures(ctx, ownerURL)...)
	left, err := upkeep.SetAside(ctx, ownerURL)
	if err == nil && len(left) > 0 {
		findings = append(findings, finding{
			what: "left by a restore", found: joined(left),
			remedy: fault.Say("a restore was cut short after the new data stood; when they are right, run in the database: DROP SCHEMA %s CASCADE", left[0]),
		})
	}
	return findings
}
