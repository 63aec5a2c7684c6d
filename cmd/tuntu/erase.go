package main

// `tuntu erase` takes a text out of the database and its log for good; the list of what was erased beside the backups.

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"tuntu/geo"
	"tuntu/internal/backup"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/upkeep"
)

// erase erases a feature's text, or a change's reason.
func (p *program) erase(ctx context.Context, args []string) error {
	set := p.flags("erase", "COLLECTION FID FIELD | changes NUMBER reason [--town CODE]")
	named := set.String("town", "", "the town's nine-digit code; needed when there are several")
	operands, err := parse(set, args)
	if err != nil {
		return err
	}
	if len(operands) != 3 {
		return misuse("usage: tuntu erase COLLECTION FID FIELD | changes NUMBER reason [--town CODE]")
	}
	e := postgis.Erasure{Layer: operands[0]}
	if e.ID, err = strconv.ParseInt(operands[1], 10, 64); err != nil || e.ID < 1 {
		return misuse("usage: tuntu erase COLLECTION FID FIELD | changes NUMBER reason [--town CODE]")
	}
	if layer, ok := geo.LayerByID(e.Layer); ok {
		if e.Fields, err = postgis.Erasable(layer, operands[2]); err != nil {
			return err
		}
	} else if e.Layer != postgis.ErasedReason || operands[2] != "reason" {
		return misuse("usage: tuntu erase COLLECTION FID FIELD | changes NUMBER reason [--town CODE]")
	}
	return p.with(ctx, func(d *database) error {
		town, err := theTown(ctx, d.DB, *named)
		if err != nil {
			return err
		}
		if _, err := d.Erase(ctx, postgis.Request{Town: town, Actor: operator(), Reason: "tuntu erase"}, e); err != nil {
			return err
		}
		p.tell("erased for good: %s %d %s; older backups still hold it, and `tuntu doctor` names them", e.Layer, e.ID, operands[2])
		return p.listErasures(ctx, d.ownerURL, p.config.backups)
	})
}

// erasuresList is the name of the list of what was erased, in a folder of backups.
const erasuresList = "erasures.txt"

// listErasures adds to a folder's list what was erased and is not in it yet. The list holds no values.
func (p *program) listErasures(ctx context.Context, ownerURL, folder string) error {
	erasures, err := upkeep.Erasures(ctx, ownerURL)
	if err != nil || len(erasures) == 0 {
		return err
	}
	path := filepath.Join(folder, erasuresList)
	listed, err := readErasures(folder)
	if err != nil {
		return err
	}
	var lines strings.Builder
	for _, e := range erasures {
		if !slices.ContainsFunc(listed, func(l postgis.Erasure) bool { return l.String() == e.String() }) {
			lines.WriteString(e.String() + "\n")
		}
	}
	if err = os.MkdirAll(folder, 0o700); err == nil { //nolint:gosec // the operator names the folder
		err = addLines(path, lines.String())
	}
	if err != nil {
		return fault.Wrap(err, fault.Unavailable, "it is erased, but %s could not be written; without that list a restore brings it back", path)
	}
	return nil
}

// readErasures reads a folder's list; a folder without one has none.
func readErasures(folder string) (erasures []postgis.Erasure, err error) {
	text, err := os.ReadFile(filepath.Join(folder, erasuresList)) //nolint:gosec // the operator names the folder
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fault.Wrap(err, fault.Invalid, "%s may not be read", filepath.Join(folder, erasuresList))
	}
	for line := range strings.Lines(string(text)) {
		e, err := postgis.ParseErasure(line)
		if err != nil {
			return nil, err
		}
		erasures = append(erasures, e)
	}
	return erasures, nil
}

// knownErasures lists what was erased by the database that a backup is to replace, and by the lists beside the backup and
// in the usual folder.
func (p *program) knownErasures(ctx context.Context, ownerURL, path string) ([]postgis.Erasure, error) {
	known, err := upkeep.Erasures(ctx, ownerURL)
	for _, folder := range []string{filepath.Dir(path), p.config.backups} {
		if err == nil {
			var listed []postgis.Erasure
			listed, err = readErasures(folder)
			known = append(known, listed...)
		}
	}
	slices.SortFunc(known, func(a, b postgis.Erasure) int { return b.At.Compare(a.At) })
	seen := map[string]bool{} // of what was erased more than once the last time counts
	return slices.DeleteFunc(known, func(e postgis.Erasure) bool {
		_, what, _ := strings.Cut(e.String(), " ")
		again := seen[what]
		seen[what] = true
		return again
	}), err
}

// eraseAgain erases from a restored database what was erased since its backup.
func (p *program) eraseAgain(ctx context.Context, d *database, a *backup.Archive, known []postgis.Erasure) error {
	db, err := postgis.Open(ctx, postgis.URLs{App: d.appURL, Owner: d.ownerURL})
	if err != nil {
		return err
	}
	defer db.Close()
	request := postgis.Request{Actor: operator(), Reason: "tuntu restore"}
	count, err := upkeep.EraseAgain(ctx, db, request, known, a.Manifest.MadeAt)
	if err == nil && count > 0 {
		p.tell("erased again what was erased since the backup: %d texts and persons", count)
	}
	return err
}

// checkErasures names backups that hold what was erased since.
func (p *program) checkErasures(ctx context.Context, ownerURL string) []finding {
	erasures, err := upkeep.Erasures(ctx, ownerURL)
	if err != nil || len(erasures) == 0 {
		return nil // the inspection has reported the cause
	}
	last := filepath.Join(p.config.backups, backup.NameAt(erasures[len(erasures)-1].At))
	var older []string
	for _, path := range backup.List(p.config.backups) {
		if path <= last { // a name tells seconds, so one of the same second may be older
			older = append(older, filepath.Base(path))
		}
	}
	f := finding{what: "backups with erased texts", found: fault.Say("none")}
	if len(older) > 0 {
		f.found = joined(older)
		f.remedy = fault.Say("they hold texts or persons that were erased since; make a new backup, verify it, and delete these and their copies")
	}
	return []finding{f}
}
