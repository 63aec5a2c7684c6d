package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// The lists of people and their duties are imported like layers, but are none: they are
// personal data, in tables of their own, and no map shows them.
const (
	cleanersList    = "cleaners"
	assignmentsList = "assignments"
)

// sheet is a table of people whose columns are known by their names.
type sheet struct {
	names    *geo.Names
	columns  map[string][]string // what is meant → the names it goes by
	troubles []geo.Trouble
}

func columnsOf(list string) map[string][]string {
	if list == cleanersList {
		return map[string][]string{
			"number": {"编号", "工号", "序号", "number"}, "name": {"姓名", "名字", "保洁员", "name"}, "phone": {"电话", "手机", "联系电话", "手机号", "phone"},
		}
	}
	return map[string][]string{
		"number": {"编号", "工号", "保洁员编号", "number"}, "place": {"村名", "屯名", "自然村", "编码", "村编码", "街道", "地点", "place"},
		"committee": {"村委", "村委会", "行政村", "所属村委", "committee"},
		"starts":    {"开始日期", "起始日期", "起", "上岗日期", "starts"}, "ends": {"结束日期", "截止日期", "止", "离岗日期", "ends"},
	}
}

// importPeople reads a list of cleaners or of their assignments from a table.
func (p *program) importPeople(ctx context.Context, db *postgis.DB, file *files.File, o importOptions) error {
	if !file.Joins {
		return fault.New(fault.Invalid, "a list of %s is a CSV or XLSX without coordinates", listTarget(o.list))
	}
	names, err := geo.LoadNames()
	if err != nil {
		return err
	}
	s := &sheet{names: names, columns: columnsOf(o.list)}
	rows, err := s.rows(ctx, file)
	if err != nil {
		return err
	}
	if len(rows) > 0 && !slices.ContainsFunc(rows, func(r listed) bool { return r.cells["number"] != "" }) {
		return fault.New(fault.Invalid, "the list has no column 编号, or nothing stands in it: number the cleaners 1, 2, 3, …")
	}
	var said func()
	err = db.Write(ctx, postgis.Request{Town: o.town, Actor: operator(), Reason: "import of " + filepath.Base(o.file) + " into " + o.list}, nil, func(c *postgis.Change) error {
		if o.list == cleanersList {
			said, err = p.putCleaners(ctx, c, s, rows)
		} else {
			said, err = p.putDuties(ctx, c, s, rows)
		}
		if err == nil && o.dryRun {
			return errNothing
		}
		return err
	})
	if err != nil && !errors.Is(err, errNothing) {
		return err
	}
	said()
	if o.dryRun {
		p.say("试运行：没有写入任何内容", "dry run: nothing was written")
	}
	return nil
}

// listed is a row of the sheet: its cells by what their columns mean.
type listed struct {
	line  int
	cells map[string]string
}

// rows reads the table's cells by what their columns mean.
func (s *sheet) rows(ctx context.Context, file *files.File) ([]listed, error) {
	var rows []listed
	for record, err := range file.Records(ctx) {
		if err != nil {
			return nil, err
		}
		row := listed{line: record.Row, cells: map[string]string{}}
		for _, cell := range record.Fields {
			for meaning, known := range s.columns {
				if slices.Contains(known, strings.ToLower(s.names.Hans(cell.Name))) && row.cells[meaning] == "" {
					row.cells[meaning] = strings.TrimSpace(fmt.Sprint(cell.Value))
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

func (s *sheet) number(row listed) int {
	n, err := strconv.Atoi(row.cells["number"])
	if err != nil || n < 1 {
		text := row.cells["number"]
		s.trouble(row.line, s.columns["number"][0], fmt.Sprintf("编号“%.20s”不是正整数，请给每人编 1、2、3……", text), fmt.Sprintf("%.20q is no number; number the cleaners 1, 2, 3, …", text))
		return 0
	}
	return n
}

// day reads a date as offices write it.
func (s *sheet) day(line int, field, text string) time.Time {
	for _, layout := range []string{"2006-1-2", "2006/1/2", "2006.1.2", "2006年1月2日", "20060102"} {
		if day, err := time.ParseInLocation(layout, text, cleaning.Zone()); err == nil {
			return day
		}
	}
	if serial, err := strconv.ParseFloat(text, 64); err == nil && serial > 20000 && serial < 80000 { // a workbook's day number
		return time.Date(1899, 12, 30, 0, 0, 0, 0, cleaning.Zone()).AddDate(0, 0, int(serial))
	}
	s.trouble(line, field, fmt.Sprintf("“%.20s”不是日期，请写成 2026-11-24", text), fmt.Sprintf("%.20q is no date; a date reads 2026-11-24", text))
	return time.Time{}
}

// refused lists the faults of a table; nothing is written.
func (p *program) refused(troubles []geo.Trouble) error {
	if len(troubles) == 0 {
		return nil
	}
	slices.SortStableFunc(troubles, func(a, b geo.Trouble) int { return a.Row - b.Row })
	p.tell("refused: %s; the database is unchanged", faults(len(troubles)))
	for _, t := range troubles {
		fmt.Fprintln(p.stdout, p.describe(t, true))
	}
	return errReported
}

func (p *program) putCleaners(ctx context.Context, c *postgis.Change, s *sheet, rows []listed) (func(), error) {
	var cleaners []postgis.Cleaner
	seen := map[int]bool{}
	for _, row := range rows {
		n := s.number(row)
		if n > 0 && seen[n] {
			s.trouble(row.line, "编号", "编号重复", "the number is there twice")
		}
		seen[n] = true
		if row.cells["name"] == "" {
			s.trouble(row.line, "姓名", "没有姓名", "there is no name")
		}
		cleaners = append(cleaners, postgis.Cleaner{Number: n, Name: row.cells["name"], Phone: row.cells["phone"]})
	}
	if err := p.refused(s.troubles); err != nil {
		return nil, err
	}
	said := func() { p.tell("imported %s", cleanersOf(len(cleaners))) }
	return said, c.PutCleaners(ctx, cleaners)
}

func (p *program) putDuties(ctx context.Context, c *postgis.Change, s *sheet, rows []listed) (func(), error) {
	var duties []postgis.Duty
	for _, row := range rows {
		d := postgis.Duty{Row: row.line, Cleaner: s.number(row), Place: row.cells["place"], Committee: row.cells["committee"]}
		d.Starts = s.day(row.line, "开始日期", row.cells["starts"])
		if row.cells["ends"] != "" {
			ends := s.day(row.line, "结束日期", row.cells["ends"])
			if ends.Before(d.Starts) {
				s.trouble(row.line, "结束日期", "结束日期早于开始日期", "it ends before it starts")
			}
			d.Ends = &ends
		}
		duties = append(duties, d)
	}
	troubles, err := c.StageDuties(ctx, duties)
	if err != nil {
		return nil, err
	}
	if err := p.refused(append(s.troubles, troubles...)); err != nil {
		return nil, err
	}
	added, err := c.InsertDuties(ctx)
	return func() {
		p.say("已导入 %s，%d 条原来就有", "imported %s; %d were here already", assignmentsOf(int(added)), int64(len(duties))-added)
	}, err
}
