package main

// `tuntu import` imports a file into a layer, a list of people, or a height model.

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/internal/fault"
	"tuntu/internal/intake"
	"tuntu/internal/postgis"
)

// importWait is how long an import waits for other imports by default.
const importWait = 5 * time.Minute

// importOptions are the options of `tuntu import`.
type importOptions struct {
	intake.Options
	file   string
	list   intake.List // the list to import in place of a layer; empty: none
	relief bool        // whether a height model is imported in place of features
	dryRun bool
	faults string // path without an extension of the .csv and .geojson that get the faults; empty: none
}

// mappings is the flag --map, which may be given several times: fields by column name.
type mappings map[string]string

// String returns the flag's default, which is empty.
func (m mappings) String() string { return "" }

// Set adds a mapping that is written as COLUMN=FIELD.
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
		if o.Town, err = theTown(ctx, d.DB, o.Town); err != nil {
			return err
		}
		if o.Source.Extent, err = d.TownExtent(ctx, o.Town); err != nil {
			return err
		}
		said := p.importProgress(o.file)
		switch {
		case o.relief:
			return p.importRelief(ctx, d.DB, o, said)
		case o.list != "":
			return p.importList(ctx, d.DB, o, said)
		}
		return p.importFeatures(ctx, d.DB, o, said)
	})
}

// importFeatures reads and checks a file, prints the plan, and writes the features.
func (p *program) importFeatures(ctx context.Context, db *postgis.DB, o importOptions, said intake.Progress) error {
	i, err := intake.Open(ctx, db, operator(), o.file, o.Options, said)
	if err != nil {
		return err
	}
	defer i.Close(context.WithoutCancel(ctx)) //nolint:errcheck // a staging table that is left is dropped after a day
	var w intake.Written
	if len(i.Plan.Troubles) == 0 && !o.dryRun {
		w, err = i.Write(ctx, said)
	}
	if len(i.Plan.Troubles) > 0 {
		return p.refuse(i.Plan, o.faults)
	}
	if err == nil {
		p.reportImport(i.Plan, w, o.dryRun)
	}
	return err
}

// importList imports a list of people, of their duties, or of the calendar.
func (p *program) importList(ctx context.Context, db *postgis.DB, o importOptions, said intake.Progress) error {
	plan, err := intake.ImportList(ctx, db, operator(), o.file, o.list, o.Options, o.dryRun, said)
	switch {
	case errors.Is(err, intake.ErrNoTable):
		return fault.New(fault.Invalid, "a list of %s is a CSV or XLSX without coordinates", listTarget(o.list))
	case errors.Is(err, intake.ErrRefused):
		return p.refuseList(plan.Troubles)
	case err != nil:
		return err
	}
	switch o.list {
	case intake.Cleaners:
		p.say("已导入 %s，其中新增 %d 名，其余更新", "imported %s; %d of them are new, the others brought up to date", cleanersOf(plan.Rows), plan.Added)
		if plan.Left > 0 {
			p.say("其中 %d 名有离岗日期，各自的安排到那天为止", "%d of them have a last day, on which what is assigned to each ends", plan.Left)
		}
	case intake.Reports:
		p.reportPaper(plan)
	case intake.Patrols:
		p.say("已导入 %d 个班次，%d 个原来就有", "imported %d patrols; %d were here already", plan.Added, int64(plan.Rows)-plan.Added)
	case intake.Calendar:
		p.say("工作日历：新增 %d 天，更改 %d 天，%d 天原来就是这样", "working calendar: %d days are new, %d changed; %d were so already",
			plan.Added, plan.Changed, int64(plan.Rows)-plan.Added-int64(plan.Changed))
	case intake.Assignments:
		p.say("已导入 %s，%d 条原来就有", "imported %s; %d were here already", assignmentsOf(int(plan.Added)), int64(plan.Rows)-plan.Added)
	}
	if o.dryRun {
		p.say("试运行：没有写入任何内容", "dry run: nothing was written")
	}
	return nil
}

// reportPaper says what an import of reports on paper did, or would do.
func (p *program) reportPaper(plan intake.ListPlan) {
	paper := plan.Paper
	p.say("已导入 %d 个时段：完成 %d，部分 %d，漏扫 %d；另有 %d 个原来就有", "imported %d slots: %d done, %d in part, %d missed; %d were here already", plan.Added, paper.Done, paper.Partial, paper.Missed, paper.Known)
	if plan.Added > 0 {
		p.say("%d 处，%s 至 %s", "of %d places, from %s to %s", paper.Places, paper.First.Format(time.DateOnly), paper.Last.Format(time.DateOnly))
	}
	p.say("未写的 %d 个时段仍为未报；写停扫的 %d 个请由规划员登记停扫；与其他上报矛盾的 %d 个", "%d slots of which the paper says nothing stay not reported; %d that it calls suspended are for a planner to suspend; %d contradict other reports",
		paper.Silent, paper.Suspended, paper.Contested)
}

// importRelief computes a town's hill shade from a height model.
func (p *program) importRelief(ctx context.Context, db *postgis.DB, o importOptions, said intake.Progress) error {
	plan, err := intake.ImportRelief(ctx, db, operator(), o.file, o.Options, o.dryRun, said)
	if err == nil {
		p.reportRelief(plan, o.dryRun)
	}
	return err
}

// importProgress tells the user which step an import is at.
func (p *program) importProgress(file string) intake.Progress {
	var bar *progressBar
	return func(step intake.Step, done, total int) {
		if bar != nil && (step != intake.Counting && step != intake.Reading || done == 0) {
			bar.end()
			bar = nil
		}
		switch step {
		case intake.Waiting:
			p.sign.doing(fault.Say("waiting for other imports to end …"))
		case intake.Counting, intake.Reading:
			if step == intake.Reading && done == 0 {
				p.sign.doing(fault.Say("reading %s …", filepath.Base(file)))
				return
			}
			if bar == nil {
				bar = p.progress(total)
			}
			bar.step(done)
		case intake.Checking, intake.Matching:
			p.sign.doing(fault.Say("checking …"))
		case intake.Writing:
			p.sign.doing(fault.Say("writing …"))
		}
	}
}

func (p *program) importArguments(args []string) (importOptions, error) {
	o := importOptions{}
	o.Mapping = map[string]string{}
	set := p.flags("import", "FILE --layer LAYER [--town CODE] [--source-layer NAME] [--crs EPSG:n] [--datum gcj02|bd09] [--map COLUMN=FIELD] [--repair] [--namesakes] [--shapes-only] [--baseline REASON] [--faults PATH] [--dry-run] [--wait TIME]")
	layer := set.String("layer", "", "the layer to import into, by its id or its title; below is what there is")
	set.StringVar(&o.Town, "town", "", "the town's nine-digit code; needed when there are several")
	set.StringVar(&o.Source.SourceLayer, "source-layer", "", "which of the file's layers")
	set.StringVar(&o.Source.CRS, "crs", "", "the file's coordinate system, as in EPSG:4525, over what the file says")
	datum := set.String("datum", "", "what degrees refer to: cgcs2000, gcj02 (Amap, Tencent) or bd09 (Baidu)")
	set.Var(mappings(o.Mapping), "map", "what field a column holds, as in 地块编码=code; may be repeated; --map COLUMN=? lists the fields")
	set.DurationVar(&o.Wait, "wait", importWait, "how long to wait for other imports to end, as in 30s, when many are under way")
	set.BoolVar(&o.dryRun, "dry-run", false, "check everything and write nothing")
	set.BoolVar(&o.Repair, "repair", false, "close open rings and make invalid areas valid, as the faults say it would")
	set.BoolVar(&o.Namesakes, "namesakes", false, "take points although one of the same name stands within 1 km")
	set.BoolVar(&o.ShapesOnly, "shapes-only", false, "take the shapes although none of the fields is known")
	set.StringVar(&o.Baseline, "baseline", "", "begin new parcels at the file's stage and accepted area, once, for this reason")
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
	case string(intake.Cleaners), string(intake.Assignments), string(intake.Reports), string(intake.Patrols), string(intake.Calendar):
		o.list = intake.List(into.id)
	default:
		o.Layer, _ = geo.LayerByID(into.id)
		if err := settleMapping(o.Layer, o.Mapping); err != nil {
			return o, err
		}
	}
	if err := checkBaseline(o); err != nil {
		return o, err
	}
	var ok bool
	if o.Source.Datum, ok = geo.ParseDatum(*datum); !ok && *datum != "" {
		return o, misuse("--datum is cgcs2000, gcj02 or bd09")
	}
	if o.Town != "" {
		if _, err := geo.ParseTown(o.Town); err != nil {
			return o, misuse("%s", err)
		}
	}
	return o, files.CheckPath(o.file)
}

// mostBaseline is how many characters the reason of a baseline has at most.
const mostBaseline = 500

// checkBaseline refuses a baseline of what has no stages, and a reason that is no line of text.
func checkBaseline(o importOptions) error {
	switch {
	case o.Baseline == "":
		return nil
	case !slices.ContainsFunc(o.Layer.Fields, func(f geo.Field) bool { return f.SetBy == geo.Rule }):
		return misuse("--baseline is for parcels, whose stages follow from records")
	case strings.TrimSpace(o.Baseline) == "" || utf8.RuneCountInString(o.Baseline) > mostBaseline || strings.ContainsFunc(o.Baseline, unicode.IsControl):
		return misuse("--baseline says why: a line of at most %d characters", mostBaseline)
	}
	return nil
}

// oneFile returns the single operand of a command that reads a file.
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

// theTown returns the named town, or the only one in the database.
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
