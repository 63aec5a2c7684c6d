package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"time"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// importWait is how long an import waits for others to end when nothing is said.
const importWait = 5 * time.Minute

// importOptions are what `tuntu import` was asked for.
type importOptions struct {
	file       string
	layer      geo.Layer
	list       string // cleaners or assignments, instead of a layer
	relief     bool   // a height model instead of features
	town       string
	mapping    map[string]string
	source     files.Options
	wait       time.Duration // for other imports to end
	dryRun     bool
	repair     bool
	faults     string // where faults are written as .csv and .geojson, or empty
	namesakes  bool   // whether points may have a namesake close by
	shapesOnly bool   // whether shapes are taken of which no field is known
}

// mappings is a flag that may be given several times.
type mappings map[string]string

// String is empty: there is no default.
func (m mappings) String() string { return "" }

// Set reads COLUMN=FIELD.
func (m mappings) Set(text string) error {
	column, field, ok := strings.Cut(text, "=")
	if !ok || column == "" || field == "" {
		return errors.New("it reads COLUMN=FIELD, as in 地块编码=code")
	}
	m[column] = field
	return nil
}

func (p *program) importFile(ctx context.Context, args []string) error {
	o, err := p.importArguments(args)
	if err != nil {
		return err
	}
	return p.with(ctx, func(d *database) error {
		if o.town, err = theTown(ctx, d.DB, o.town); err != nil {
			return err
		}
		if o.source.Extent, err = d.TownExtent(ctx, o.town); err != nil {
			return err
		}
		p.sign.doing(fault.Say("reading %s …", filepath.Base(o.file)))
		if o.relief {
			return p.admitted(ctx, d.DB, o, func() error { return p.importRelief(ctx, d.DB, o) })
		}
		file, err := files.Open(ctx, o.file, o.source)
		if err != nil {
			return err
		}
		defer file.Close() //nolint:errcheck // a private folder in the system's temporary one
		return p.admitted(ctx, d.DB, o, func() error {
			if o.list != "" {
				return p.importPeople(ctx, d.DB, file, o)
			}
			return p.importInto(ctx, d.DB, file, o)
		})
	})
}

// admitted works once there is room for an import.
func (p *program) admitted(ctx context.Context, db *postgis.DB, o importOptions, work func() error) error {
	p.sign.doing(fault.Say("waiting for other imports to end …"))
	leave, err := db.AdmitImport(ctx, o.wait)
	if err != nil {
		return err
	}
	defer leave()
	p.sign.doing(fault.Say("reading %s …", filepath.Base(o.file)))
	return work()
}

func (p *program) importArguments(args []string) (importOptions, error) {
	o := importOptions{mapping: map[string]string{}}
	set := p.flags("import", "FILE --layer LAYER [--town CODE] [--source-layer NAME] [--crs EPSG:n] [--datum gcj02|bd09] [--map COLUMN=FIELD] [--repair] [--namesakes] [--shapes-only] [--faults PATH] [--dry-run] [--wait TIME]")
	layer := set.String("layer", "", "the layer to import into, by its id or its title; below is what there is")
	set.StringVar(&o.town, "town", "", "the town's nine-digit code; needed when there are several")
	set.StringVar(&o.source.SourceLayer, "source-layer", "", "which of the file's layers")
	set.StringVar(&o.source.CRS, "crs", "", "the file's coordinate system, as in EPSG:4525, over what the file says")
	datum := set.String("datum", "", "what degrees refer to: cgcs2000, gcj02 (Amap, Tencent) or bd09 (Baidu)")
	set.Var(mappings(o.mapping), "map", "what field a column holds, as in 地块编码=code; may be repeated; --map COLUMN=? lists the fields")
	set.DurationVar(&o.wait, "wait", importWait, "how long to wait for other imports to end, as in 30s, when many are under way")
	set.BoolVar(&o.dryRun, "dry-run", false, "check everything and write nothing")
	set.BoolVar(&o.repair, "repair", false, "close open rings and make invalid areas valid, as the faults say it would")
	set.BoolVar(&o.namesakes, "namesakes", false, "take points although one of the same name stands within 1 km")
	set.BoolVar(&o.shapesOnly, "shapes-only", false, "take the shapes although none of the fields is known")
	set.StringVar(&o.faults, "faults", "", "also write the faults to this path with .csv, and their places with .geojson")
	options := set.Usage
	set.Usage = func() { options(); p.printLayers(targets()) }
	operands, err := parse(set, args)
	if err != nil {
		return o, err
	}
	if o.file, err = oneFile(operands, "tuntu import FILE --layer LAYER"); err != nil {
		return o, err
	}
	into, err := targetFor(*layer, targets())
	if err != nil {
		return o, err
	}
	switch into.id {
	case reliefLayer:
		o.relief = true
	case cleanersList, assignmentsList:
		o.list = into.id
	default:
		o.layer, _ = geo.LayerByID(into.id)
		if err := settleMapping(o.layer, o.mapping); err != nil {
			return o, err
		}
	}
	var ok bool
	if o.source.Datum, ok = geo.ParseDatum(*datum); !ok && *datum != "" {
		return o, misuse("--datum is cgcs2000, gcj02 or bd09")
	}
	if o.town != "" {
		if _, err := geo.ParseTown(o.town); err != nil {
			return o, misuse("%s", err)
		}
	}
	return o, files.CheckPath(o.file)
}

// oneFile is the one operand of a command that reads a file.
func oneFile(operands []string, usage string) (string, error) {
	switch {
	case len(operands) == 0:
		return "", misuse("the file is missing; it reads: %s", usage)
	case len(operands) == 1:
		return operands[0], nil
	}
	whole := strings.Join(operands, " ")
	if _, err := os.Stat(whole); err == nil { //nolint:gosec // the operator names the file
		return "", misuse("the path has a space; put it between quotation marks: \"%s\"", whole)
	}
	return "", misuse("%d files are named (%s), and one is taken; a path with a space stands between quotation marks", len(operands), strings.Join(operands, "、"))
}

// theTown is the town that was named, or the only one there is.
func theTown(ctx context.Context, db *postgis.DB, named string) (string, error) {
	codes, err := db.TownCodes(ctx)
	if err != nil {
		return "", err
	}
	switch {
	case len(codes) == 0:
		return "", fault.New(fault.Invalid, "there is no town yet; begin with: tuntu town add CODE --name NAME (--boundary FILE | --extent W,S,E,N)")
	case named == "" && len(codes) == 1:
		return codes[0], nil
	case named == "":
		return "", misuse("there are several towns; name one by --town: %s", joined(codes[:min(len(codes), 20)]))
	}
	for _, code := range codes {
		if code == named {
			return named, nil
		}
	}
	return "", fault.New(fault.NotFound, "there is no town %s here; there are: %s", named, joined(codes[:min(len(codes), 20)]))
}

// importer reads one file into one layer within one change.
type importer struct {
	program  *program
	file     *files.File
	fitter   *files.Fitter
	options  importOptions
	troubles []geo.Trouble
	doubts   []geo.Trouble // to be looked at, no reason to refuse
	read     int
	change   int64
	fates    postgis.Fates
	open     []int // rows without a committee
	adopted  int64 // features that a new committee took in
	mended   int64 // areas that were made valid
	split    int   // edges that were densified
}

// errNothing rolls back a change that changes nothing, or was only to be shown.
var errNothing = errors.New("nothing is written")

// troubleLimit is how many faults are listed.
const troubleLimit = 1000

func (p *program) importInto(ctx context.Context, db *postgis.DB, file *files.File, o importOptions) error {
	names, err := geo.LoadNames()
	if err != nil {
		return err
	}
	fitter, err := files.NewFitter(o.layer, names, o.mapping)
	if err != nil {
		return misuse("%s", err)
	}
	fitter.Repair, fitter.Joins = o.repair, file.Joins
	i := &importer{program: p, file: file, fitter: fitter, options: o}
	err = db.Write(ctx, postgis.Request{Town: o.town, Actor: operator(), Reason: "import of " + filepath.Base(o.file) + " into " + o.layer.ID}, nil, func(c *postgis.Change) error {
		i.change = c.ID
		if err := i.write(ctx, c); err != nil {
			return err
		}
		if o.dryRun || i.unchanged() {
			return errNothing
		}
		return nil
	})
	if err == nil || errors.Is(err, errNothing) {
		i.report() // only now is it true
		return nil
	}
	return err
}

// unchanged tells whether the file brings nothing that is not here already.
func (i *importer) unchanged() bool { return i.fates.New+i.fates.Changed == 0 }

// write stages, checks, matches and writes; any fault refuses the whole file.
func (i *importer) write(ctx context.Context, c *postgis.Change) error {
	staged, err := c.Stage(ctx, i.options.layer, i.features(ctx))
	if err != nil {
		return err
	}
	i.split = staged.Split
	i.program.sign.doing(fault.Say("checking …"))
	if err := i.check(ctx, staged); err != nil {
		return err
	}
	if i.open, err = staged.Settle(ctx); err != nil {
		return err
	}
	if err := i.match(ctx, staged); err != nil {
		return err
	}
	if i.doubts, err = staged.Doubts(ctx); err != nil || i.unchanged() {
		return err
	}
	i.program.sign.doing(fault.Say("writing …"))
	if err := staged.Update(ctx, i.fitter.Provided()); err != nil {
		return err
	}
	if err := staged.Number(ctx); err != nil {
		return err
	}
	if _, err := staged.Insert(ctx); err != nil {
		return err
	}
	if i.options.layer.Unit == geo.CommitteeLevel {
		i.adopted, err = c.Adopt(ctx)
	}
	return err
}

// check refuses what is wrong by itself.
func (i *importer) check(ctx context.Context, staged *postgis.Staged) (err error) {
	if i.options.repair {
		if i.mended, err = staged.Repair(ctx); err != nil {
			return err
		}
	}
	found, err := staged.Check(ctx, i.file.Joins)
	if err != nil {
		return err
	}
	for _, column := range i.fitter.Unseen() {
		found = append(found, geo.Trouble{Field: column, Hans: "--map 写的字段文件里没有", En: "the file has no column that --map names so"})
	}
	if len(i.fitter.Mapped) == 0 && len(i.fitter.Ignored) > 0 && !i.options.shapesOnly && i.file.Format != "DXF" {
		example := i.fitter.Ignored[0]
		found = append(found, geo.Trouble{
			Hans: fmt.Sprintf("没有认得的字段（现有：%s）；用 --map %s=code 这样的写法指定，只要图形时加 --shapes-only", strings.Join(i.fitter.Ignored, "、"), example),
			En:   fmt.Sprintf("none of its fields is known here (it has: %s); name them, as in --map %s=code, or say --shapes-only to take the shapes without", strings.Join(i.fitter.Ignored, ", "), example),
		})
	}
	if i.read == 0 {
		found = append(found, geo.Trouble{Hans: "文件里没有要素", En: "the file holds no feature"})
	}
	return i.refuseIf(found)
}

// match finds what is here already, and refuses what clashes with it.
func (i *importer) match(ctx context.Context, staged *postgis.Staged) (err error) {
	var found []geo.Trouble
	if i.file.Joins {
		i.fates, found, err = staged.MatchRows(ctx, i.fitter.Provided())
	} else {
		i.fates, found, err = staged.Match(ctx, i.fitter.Provided(), i.options.namesakes)
	}
	if err != nil {
		return err
	}
	overlaps, err := staged.CheckOverlaps(ctx)
	if err != nil {
		return err
	}
	return i.refuseIf(append(found, overlaps...))
}

func (i *importer) refuseIf(found []geo.Trouble) error {
	i.troubles = append(i.troubles, found...)
	if len(i.troubles) == 0 {
		return nil
	}
	if err := i.refuse(); err != nil {
		return err
	}
	return errReported
}

// features hands on the records that fit and keeps the faults of those that do not.
func (i *importer) features(ctx context.Context) iter.Seq2[geo.Feature, error] {
	return func(yield func(geo.Feature, error) bool) {
		progress := i.program.progress(i.file.Count)
		defer progress.end()
		for record, err := range i.file.Records(ctx) {
			if err != nil {
				yield(geo.Feature{}, err)
				return
			}
			i.read++
			progress.step(i.read)
			feature, troubles := i.fitter.Fit(record)
			if len(troubles) > 0 {
				i.troubles = append(i.troubles, troubles[:min(len(troubles), max(0, troubleLimit-len(i.troubles)))]...)
				continue
			}
			if !yield(feature, nil) {
				return
			}
		}
	}
}
