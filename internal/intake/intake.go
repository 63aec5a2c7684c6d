// Package intake imports a file into a town in six steps: open, fit, stage, check, match, write.
// All but the last take place without the town's lock and outside of any change, so that they may
// take long. Their result is a Plan for the command line or the page to show; the last step writes
// all of it as one change, or nothing.
package intake

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// Step is a step of an import, as progress reports name it.
type Step int

// The steps, in their order.
const (
	Counting Step = iota // the file is gone through for the system of its coordinates
	Waiting              // the import waits for a place among those that run at once
	Reading
	Checking
	Matching
	Writing
)

// Progress is called with the step that is under way and, while counting or reading, with the number of
// features so far and in the whole file, which is 0 while they are counted. It is called for each feature, so
// it must be quick.
type Progress func(step Step, done, total int)

// Options say how to import a file.
type Options struct {
	Town       string            // code of nine digits
	Layer      geo.Layer         // layer that the features are imported into
	Source     files.Options     // how the file is to be read
	Mapping    map[string]string // field by column name, for columns whose names are not known
	Repair     bool              // close open rings and make invalid areas valid
	Namesakes  bool              // accept a point although one of the same name lies within 1 km
	ShapesOnly bool              // accept a file of whose columns none is known
	Baseline   string            // why new features begin with the file's stage, which only records set later; empty: they do not
	Wait       time.Duration     // longest time to wait for a place among the imports that run at once
}

// Intake is a file that was read, checked and matched, and can be written. Close drops its staging
// table.
type Intake struct {
	Plan Plan

	db       *postgis.DB
	actor    access.Actor
	options  Options
	reason   string
	fitter   *files.Fitter
	joins    bool
	staging  *postgis.Staging
	standing string // revisions of what the file was matched with, see [postgis.Staged.Standing]
}

// troubleLimit is the largest number of troubles of single features that a plan keeps.
const troubleLimit = 1000

// Open reads a file into a staging table, checks it and matches it with the layer; the Plan of the
// result has the troubles, if any. The only lock that it takes is a place among the few imports
// that run at once. progress may be nil.
func Open(ctx context.Context, db *postgis.DB, actor access.Actor, path string, o Options, progress Progress) (*Intake, error) {
	if progress == nil {
		progress = func(Step, int, int) {}
	}
	o.Source.Counting = func(features int) { progress(Counting, features, 0) }
	file, err := files.Open(ctx, path, o.Source)
	if err != nil {
		return nil, err
	}
	defer file.Close() //nolint:errcheck // a private folder in the system's temporary one
	leave, err := admitted(ctx, db, o.Wait, progress)
	if err != nil {
		return nil, err
	}
	defer leave()
	names, err := geo.LoadNames()
	if err != nil {
		return nil, err
	}
	fitter, err := files.NewFitter(o.Layer, names, o.Mapping)
	if err != nil {
		return nil, fault.Wrap(err, fault.Invalid, "%s", err)
	}
	fitter.Repair, fitter.Joins = o.Repair, file.Joins
	i := &Intake{db: db, actor: actor, options: o, fitter: fitter, joins: file.Joins}
	i.reason = "import of " + filepath.Base(path) + " into " + o.Layer.ID
	i.Plan = Plan{Town: o.Town, Layer: o.Layer, Title: file.Title(), Sheet: file.Sheet, Notes: file.Notes}
	if i.staging, err = db.OpenStaging(ctx, actor, o.Town, o.Layer, i.features(ctx, file, progress)); err != nil {
		return nil, err
	}
	i.Plan.Split = i.staging.Split
	if err := i.staging.Look(ctx, func(s *postgis.Staged) error { return i.look(ctx, s, file.Format, progress) }); err != nil {
		return nil, errors.Join(err, i.Close(context.WithoutCancel(ctx)))
	}
	i.tell()
	return i, nil
}

// admitted takes a place among the imports that run at once, and tells progress of the wait.
func admitted(ctx context.Context, db *postgis.DB, patience time.Duration, progress Progress) (leave func(), err error) {
	progress(Waiting, 0, 0)
	leave, err = db.AdmitImport(ctx, patience)
	progress(Reading, 0, 0)
	return leave, err
}

// Close drops the staging table.
func (i *Intake) Close(ctx context.Context) error { return i.staging.Close(ctx) }

// features streams the records that fit the layer, and adds the troubles of the others to the plan.
func (i *Intake) features(ctx context.Context, file *files.File, progress Progress) iter.Seq2[geo.Feature, error] {
	p := &i.Plan
	return func(yield func(geo.Feature, error) bool) {
		for record, err := range file.Records(ctx) {
			if err != nil {
				yield(geo.Feature{}, err)
				return
			}
			p.Read++
			progress(Reading, p.Read, file.Count)
			feature, troubles := i.fitter.Fit(record)
			if len(troubles) > 0 {
				p.Troubles = append(p.Troubles, troubles[:min(len(troubles), max(0, troubleLimit-len(p.Troubles)))]...)
				continue
			}
			if !yield(feature, nil) {
				return
			}
		}
	}
}

// look checks the staged rows. If there are no troubles, it matches the rows with the layer.
func (i *Intake) look(ctx context.Context, s *postgis.Staged, format string, progress Progress) (err error) {
	progress(Checking, 0, 0)
	p := &i.Plan
	if i.options.Repair {
		if p.Mended, err = s.Repair(ctx); err != nil {
			return err
		}
	}
	found, err := s.Check(ctx, i.joins)
	if err != nil {
		return err
	}
	p.Troubles = append(p.Troubles, append(found, i.unread(format)...)...)
	if len(p.Troubles) > 0 {
		return nil
	}
	progress(Matching, 0, 0)
	return i.match(ctx, s)
}

// unread lists the troubles of the file as a whole: mapped columns that it lacks, no known column,
// no feature.
func (i *Intake) unread(format string) (found []geo.Trouble) {
	for _, column := range i.fitter.Unseen() {
		found = append(found, geo.Trouble{Field: column, Hans: "--map 写的字段文件里没有", En: "the file has no column that --map names so"})
	}
	if ignored := i.fitter.Ignored; len(i.fitter.Mapped) == 0 && len(ignored) > 0 && !i.options.ShapesOnly && format != "DXF" {
		found = append(found, geo.Trouble{
			Hans: fmt.Sprintf("没有认得的字段（现有：%s）；用 --map %s=code 这样的写法指定，只要图形时加 --shapes-only", strings.Join(ignored, "、"), ignored[0]),
			En:   fmt.Sprintf("none of its fields is known here (it has: %s); name them, as in --map %s=code, or say --shapes-only to take the shapes without", strings.Join(ignored, ", "), ignored[0]),
		})
	}
	if i.Plan.Read == 0 {
		found = append(found, geo.Trouble{Hans: "文件里没有要素", En: "the file holds no feature"})
	}
	return found
}

// match finds the committee and the existing feature of each staged row, and clashes with existing
// features.
func (i *Intake) match(ctx context.Context, s *postgis.Staged) (err error) {
	p := &i.Plan
	if i.standing, err = s.Standing(ctx); err != nil { // read before the match, so that changes during it show later
		return err
	}
	if p.Open, err = s.Settle(ctx); err != nil {
		return err
	}
	var found []geo.Trouble
	if i.joins {
		p.Fates, found, err = s.MatchRows(ctx, i.fitter.Provided())
	} else {
		p.Fates, found, err = s.Match(ctx, i.fitter.Provided(), i.options.Namesakes)
	}
	if err != nil {
		return err
	}
	overlaps, err := s.CheckOverlaps(ctx)
	if err != nil {
		return err
	}
	contradicting, err := s.CheckRecorded(ctx)
	if err != nil {
		return err
	}
	if p.Troubles = slices.Concat(found, overlaps, contradicting); len(p.Troubles) > 0 {
		return nil
	}
	if i.options.Baseline == "" {
		if p.Unopened, err = s.Unopened(ctx); err != nil {
			return err
		}
	}
	p.Doubts, err = s.Doubts(ctx)
	return err
}

// Written is the result of Write.
type Written struct {
	Change  int64 // its id; 0 when there was nothing to write
	Adopted int64 // number of features that got one of the imported committees
}

// ErrRefused is the error of a file with troubles, which its plan lists. They may be clashes with
// features that were written after Open.
var ErrRefused = errors.New("intake: refused")

// errUnchanged rolls back a change that would write nothing.
var errUnchanged = errors.New("intake: unchanged")

// Write writes the staged rows as one change of the actor's, and holds the town's lock for this
// only. If the layer or the committees have changed since Open, it matches the file again first,
// and returns ErrRefused if there are clashes now. A file without anything new makes no change.
func (i *Intake) Write(ctx context.Context, progress Progress) (w Written, err error) {
	if progress != nil {
		progress(Writing, 0, 0)
	}
	if len(i.Plan.Troubles) > 0 {
		return w, ErrRefused
	}
	leave, err := i.db.AdmitImport(ctx, i.options.Wait)
	if err != nil {
		return w, err
	}
	defer leave()
	request := postgis.Request{Town: i.options.Town, Actor: i.actor, Reason: i.reason}
	err = i.db.Write(ctx, request, nil, func(c *postgis.Change) error {
		w.Change = c.ID
		return i.staging.Put(ctx, c, func(s *postgis.Staged) error { return i.put(ctx, c, s, &w) })
	})
	if errors.Is(err, errUnchanged) {
		return Written{}, nil
	}
	return w, err
}

// put writes the staged rows within an open change, matched again if need be.
func (i *Intake) put(ctx context.Context, c *postgis.Change, s *postgis.Staged, w *Written) error {
	standing, err := s.Standing(ctx)
	if err != nil {
		return err
	}
	if standing != i.standing {
		if err := i.match(ctx, s); err != nil {
			return err
		}
	}
	switch {
	case len(i.Plan.Troubles) > 0:
		return ErrRefused
	case i.Plan.Unchanged():
		return errUnchanged
	}
	if err := s.Update(ctx, i.fitter.Provided()); err != nil {
		return err
	}
	if err := s.Number(ctx); err != nil {
		return err
	}
	s.Baseline = i.options.Baseline
	if _, err := s.Insert(ctx); err != nil {
		return err
	}
	if i.options.Layer.Unit == geo.CommitteeLevel {
		if w.Adopted, err = c.Adopt(ctx); err != nil {
			return err
		}
	}
	if i.Plan.Fates.New+i.Plan.Fates.Changed < analyseFrom {
		return nil
	}
	return c.Analyse(ctx, i.options.Layer.ID)
}

// analyseFrom is the number of written rows from which on the planner's statistics of a layer are
// updated at once, rather than when the server gets to it.
const analyseFrom = 500
