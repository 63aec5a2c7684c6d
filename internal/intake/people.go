package intake

// Imports lists of people and of their duties.

import (
	"context"
	"errors"
	"fmt"
	"math"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/width"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/fault/chinese"
	"tuntu/internal/postgis"
)

// List names a list of people, or of their duties. A list is imported from a file like a layer, but
// goes into tables of personal data that no map shows.
type List string

// The lists.
const (
	Cleaners    List = "cleaners"
	Assignments List = "assignments"
	Reports     List = "reports"  // of sweeps, as they were kept on paper
	Patrols     List = "patrols"  // in the market town, by the members' numbers
	Calendar    List = "calendar" // days that differ from the week's order
)

// ListPlan is the result of importing a list, or of a dry run of it.
type ListPlan struct {
	Rows     int
	Added    int64         // number of rows that are new: cleaners, assignments, reports, patrols or days
	Changed  int           // number of days of which the calendar says otherwise
	Left     int           // number of cleaners whose last day the list has
	Troubles []geo.Trouble // with any, the list is refused
	Paper    *PaperPlan    // of reports
}

// columns lists the names that offices give to each column of a list, in Simplified characters and
// lower case, by the column's meaning.
func (l List) columns() map[string][]string {
	switch l {
	case Reports:
		return columnsOfReports()
	case Patrols:
		return columnsOfPatrols()
	case Calendar:
		return columnsOfCalendar()
	case Cleaners:
		return map[string][]string{
			"number": {"编号", "工号", "序号", "number"}, "name": {"姓名", "名字", "保洁员", "name"}, "phone": {"电话", "手机", "联系电话", "手机号", "phone"},
			"left": {"离岗日期", "离职日期", "最后一天", "最后工作日", "left_on"},
		}
	}
	return map[string][]string{
		"number": {"编号", "工号", "保洁员编号", "number"}, "place": {"村名", "屯名", "自然村", "编码", "村编码", "街道", "地点", "place"},
		"committee": {"村委", "村委会", "行政村", "所属村委", "committee"},
		"starts":    {"开始日期", "起始日期", "起", "上岗日期", "starts"}, "ends": {"结束日期", "截止日期", "止", "离岗日期", "ends"},
	}
}

// sheet is the table of a list; columns are the known names by meaning, as List.columns has them.
type sheet struct {
	names    *geo.Names
	columns  map[string][]string
	troubles []geo.Trouble
}

// listed is a row of the sheet, with its cells by the meaning of their columns.
type listed struct {
	line  int
	cells map[string]string
	all   map[string][]files.Cell // every cell that stands under a head of the meaning
}

// ErrNoTable is the error of a file that is not a table without coordinates, as a list must be.
var ErrNoTable = errors.New("intake: no table")

// ImportList reads a list and writes it as one change of the actor's; with dryRun it
// writes nothing and, but for what is judged as it is written, takes no lock of the town's. If a row has a trouble, nothing is written, the error is
// ErrRefused and the plan has the troubles.
func ImportList(ctx context.Context, db *postgis.DB, actor access.Actor, path string, list List, o Options, dryRun bool, progress Progress) (ListPlan, error) {
	o.Source.Merges = list == Reports
	file, err := files.Open(ctx, path, o.Source)
	if err != nil {
		return ListPlan{}, err
	}
	defer file.Close() //nolint:errcheck // a private folder in the system's temporary one
	if !file.Joins {
		return ListPlan{}, ErrNoTable
	}
	leave, err := admitted(ctx, db, o.Wait, progress)
	if err != nil {
		return ListPlan{}, err
	}
	defer leave()
	names, err := geo.LoadNames()
	if err != nil {
		return ListPlan{}, err
	}
	s := &sheet{names: names, columns: list.columns()}
	rows, err := s.rows(ctx, file)
	if err != nil {
		return ListPlan{}, err
	}
	if list == Reports {
		s.refuseUnclear(file, rows)
	}
	if numbered := list == Cleaners || list == Assignments; numbered && len(rows) > 0 && !slices.ContainsFunc(rows, func(r listed) bool { return r.cells["number"] != "" }) {
		return ListPlan{}, fault.New(fault.Invalid, "the list has no column 编号, or nothing stands in it: number the cleaners 1, 2, 3, …")
	}
	plan := ListPlan{Rows: len(rows)}
	put := map[List]func([]listed) put{
		Cleaners: s.cleaners, Assignments: s.duties, Reports: s.papers, Patrols: s.patrols, Calendar: s.calendar,
	}[list](rows)
	if plan.Troubles = s.troubles; list == Cleaners && len(plan.Troubles) > 0 {
		return plan, ErrRefused
	}
	err = writeList(ctx, db, actor, o.Town, "import of "+filepath.Base(path)+" into "+string(list), list, dryRun,
		func(c *postgis.Change) error { return put(ctx, c, &plan, dryRun) })
	return plan, err // work has filled the plan
}

// errNothingNew rolls back a list that says nothing new, so that it makes no change.
var errNothingNew = errors.New("intake: nothing new")

// triedByWriting tells whether a list is judged as it is written, so that a dry run takes everything back.
func (l List) triedByWriting() bool { return l == Reports || l == Patrols || l == Calendar }

// writeList runs the work on a list within a change. A dry run writes nothing.
func writeList(ctx context.Context, db *postgis.DB, actor access.Actor, town, reason string, list List, dryRun bool, work func(*postgis.Change) error) error {
	request := postgis.Request{Town: town, Actor: actor, Reason: reason}
	var err error
	switch {
	case !dryRun:
		err = db.Write(ctx, request, nil, work)
	case list.triedByWriting():
		err = db.Try(ctx, request, work)
	default:
		err = db.Look(ctx, actor, town, work)
	}
	if errors.Is(err, errNothingNew) {
		err = nil
	}
	return err
}

// rows reads the table's rows; where several columns have one meaning, the first filled one is in cells.
func (s *sheet) rows(ctx context.Context, file *files.File) ([]listed, error) {
	var rows []listed
	for record, err := range file.Records(ctx) {
		if err != nil {
			return nil, err
		}
		row := listed{line: record.Row, cells: map[string]string{}, all: map[string][]files.Cell{}}
		for i, field := range record.Fields {
			for meaning, known := range s.columns {
				if !slices.Contains(known, strings.ToLower(s.names.Hans(field.Name))) {
					continue
				}
				cell := file.CellOf(record, i)
				cell.Text = strings.TrimSpace(files.Visible(fmt.Sprint(field.Value)))
				if row.all[meaning] = append(row.all[meaning], cell); row.cells[meaning] == "" {
					row.cells[meaning] = cell.Text
				}
			}
		}
		rows = append(rows, row)
	}
	return rows, nil
}

func (s *sheet) trouble(row int, field, hans, en string) {
	s.troubles = append(s.troubles, geo.Trouble{Row: row, Field: field, Hans: hans, En: en})
}

// number reads a row's number of a cleaner, and notes a trouble if it is not a positive integer.
func (s *sheet) number(row listed) int {
	n, err := strconv.Atoi(width.Narrow.String(row.cells["number"]))
	if err != nil || n < 1 || n > math.MaxInt32 {
		text := row.cells["number"]
		s.trouble(row.line, s.columns["number"][0], fmt.Sprintf("编号“%.20s”不是正整数，请给每人编 1、2、3……", text), fmt.Sprintf("%.20q is no number; number the cleaners 1, 2, 3, …", text))
		return 0
	}
	return n
}

// day reads a date in one of the forms that offices write, or notes a trouble.
func (s *sheet) day(line int, field, text string) time.Time {
	narrow := width.Narrow.String(text) // digits may be full-width ones
	for _, layout := range []string{"2006-1-2", "2006/1/2", "2006.1.2", "2006年1月2日", "20060102"} {
		if day, err := time.ParseInLocation(layout, narrow, cleaning.Zone()); err == nil {
			return day
		}
	}
	if serial, err := strconv.ParseFloat(narrow, 64); err == nil && serial > 20000 && serial < 80000 { // a spreadsheet's day number
		return time.Date(1899, 12, 30, 0, 0, 0, 0, cleaning.Zone()).AddDate(0, 0, int(serial))
	}
	s.trouble(line, field, fmt.Sprintf("“%.20s”不是日期，请写成 2026-11-24", text), fmt.Sprintf("%.20q is no date; a date reads 2026-11-24", text))
	return time.Time{}
}

// put writes the rows of a list within a change, or with dryRun only completes the plan.
type put func(ctx context.Context, c *postgis.Change, plan *ListPlan, dryRun bool) error

// mostName is how many characters a name or a phone may have.
const mostName = 64

// cleaners checks the rows of a list of cleaners, and returns the function that writes them.
func (s *sheet) cleaners(rows []listed) put {
	var cleaners []postgis.Cleaner
	left := 0
	seen := map[int]bool{}
	for _, row := range rows {
		n := s.number(row)
		if n > 0 && seen[n] {
			s.trouble(row.line, "编号", "编号重复", "the number is there twice")
		}
		seen[n] = true
		switch name := row.cells["name"]; {
		case name == "":
			s.trouble(row.line, "姓名", "没有姓名", "there is no name")
		case utf8.RuneCountInString(name) > mostName || utf8.RuneCountInString(row.cells["phone"]) > mostName:
			s.trouble(row.line, "姓名", "姓名或电话太长，最多 64 个字", "the name or the phone is longer than 64 characters")
		}
		x := postgis.Cleaner{Number: n, Name: row.cells["name"], Phone: row.cells["phone"]}
		if row.cells["left"] != "" {
			last := s.day(row.line, "离岗日期", row.cells["left"])
			x.LeftOn = &last
			left++
		}
		cleaners = append(cleaners, x)
	}
	return func(ctx context.Context, c *postgis.Change, plan *ListPlan, dryRun bool) (err error) {
		plan.Left = left
		wrong, err := c.JudgeLastDays(ctx, cleaners)
		if err != nil {
			return err
		}
		for i, x := range cleaners {
			if err := wrong[x.Number]; err != nil {
				f := fault.Of(err)
				plan.Troubles = append(plan.Troubles, geo.Trouble{Row: rows[i].line, Field: "离岗日期", Hans: f.In(chinese.Words()), En: f.Detail})
			}
		}
		if len(plan.Troubles) > 0 {
			return ErrRefused
		}
		if plan.Added, err = c.NewCleaners(ctx, cleaners); err != nil || dryRun {
			return err
		}
		return c.PutCleaners(ctx, cleaners)
	}
}

// duties reads the rows of a list of assignments, and returns the function that writes them.
func (s *sheet) duties(rows []listed) put {
	var duties []postgis.Duty
	for _, row := range rows {
		d := postgis.Duty{Row: row.line, Cleaner: s.number(row), Place: row.cells["place"], Committee: row.cells["committee"]}
		d.Starts = s.day(row.line, "开始日期", row.cells["starts"])
		if row.cells["ends"] != "" {
			ends := s.day(row.line, "结束日期", row.cells["ends"])
			if !ends.IsZero() && ends.Before(d.Starts) {
				s.trouble(row.line, "结束日期", "结束日期早于开始日期", "it ends before it starts")
			}
			d.Ends = &ends
		}
		duties = append(duties, d)
	}
	return func(ctx context.Context, c *postgis.Change, plan *ListPlan, dryRun bool) error {
		troubles, err := c.StageDuties(ctx, duties)
		if err != nil {
			return err
		}
		if plan.Troubles = append(plan.Troubles, troubles...); len(plan.Troubles) > 0 {
			return ErrRefused
		}
		if plan.Troubles, err = c.JudgeDuties(ctx); err != nil {
			return err
		}
		if len(plan.Troubles) > 0 {
			return ErrRefused
		}
		if plan.Added, err = c.NewDuties(ctx); err != nil || dryRun {
			return err
		}
		return c.InsertDuties(ctx)
	}
}
