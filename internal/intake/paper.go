package intake

// Imports reports of sweeps that were kept on paper: a row for a place and a day, with a mark for each half of it.

import (
	"context"
	"crypto/sha256"
	"fmt"
	"strings"
	"time"

	"tuntu/geo"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/fault/chinese"
	"tuntu/internal/postgis"
)

// PaperPlan is what an import of reports does, or would do.
type PaperPlan struct {
	First, Last       time.Time // days
	Places            int
	Done, Partial     int // slots
	Missed            int
	Known             int   // slots that were imported before
	Contested         int64 // of them that contradict other reports
	Suspended, Silent int   // slots that the paper calls suspended, which a planner enters, and that it says nothing of
}

// marks are what offices write of a slot; an empty result says nothing of it.
func marks() map[string]cleaning.Result {
	known := map[string]cleaning.Result{}
	for result, words := range map[cleaning.Result]string{
		cleaning.Done:    "√ ✓ ✔ 是 1 已扫 已清扫 完成 已完成 done yes",
		cleaning.Partial: "△ ▲ 半 部分 部分完成 partial",
		cleaning.Missed:  "× ✗ ✘ x 否 0 漏扫 未扫 未清扫 missed no",
		"":               "- — – / ○ 〇 未报 无记录",
		suspendedMark:    "停 停扫 雨停",
	} {
		for word := range strings.FieldsSeq(words) {
			known[word] = result
		}
	}
	known[""] = ""
	return known
}

// suspendedMark stands for a slot that the paper calls suspended.
const suspendedMark cleaning.Result = "suspended"

// columnsOfReports lists the names of the columns of paper reports by their meaning.
func columnsOfReports() map[string][]string {
	return map[string][]string{
		"place":     {"村名", "屯名", "自然村", "编码", "村编码", "街道", "地点", "place"},
		"committee": {"村委", "村委会", "行政村", "所属村委", "committee"},
		"date":      {"日期", "清扫日期", "date"},
		"am":        {"上午", "早上", "上午清扫", "am"}, "pm": {"下午", "下午清扫", "pm"},
	}
}

// onPaper is a mark of the paper, on its way to a report.
type onPaper struct {
	line  int // of the sheet
	place int // the first line that names its place
	field string
	date  time.Time
	slot  cleaning.Slot
	cleaning.Result
}

// papers checks the rows of paper reports, and returns the function that writes them.
func (s *sheet) papers(rows []listed) put {
	known := marks()
	plan := &PaperPlan{}
	var places []postgis.Duty
	var said []onPaper
	first := map[[2]string]int{} // line by a place's words
	for _, row := range rows {
		of := [2]string{row.cells["place"], row.cells["committee"]}
		if first[of] == 0 {
			first[of] = row.line
			places = append(places, postgis.Duty{Row: row.line, Place: of[0], Committee: of[1]})
		}
		date := s.day(row.line, "日期", row.cells["date"])
		if endOf(date).After(time.Now()) {
			s.trouble(row.line, "日期", "这一天还没有过完，第二天再导入", "this day is not over; import it on the next one")
		}
		for column, slot := range map[string]cleaning.Slot{"am": cleaning.Morning, "pm": cleaning.Afternoon} {
			result, ok := s.slotMark(row, column, known)
			switch {
			case !ok: // it is among the troubles
			case result == "":
				plan.Silent++
			case result == suspendedMark:
				plan.Suspended++
			default:
				said = append(said, onPaper{row.line, first[of], s.columns[column][0], date, slot, result})
			}
		}
	}
	return func(ctx context.Context, c *postgis.Change, list *ListPlan, _ bool) error {
		troubles, err := c.StageDuties(ctx, places)
		if err != nil {
			return err
		}
		if list.Troubles = append(list.Troubles, troubles...); len(list.Troubles) > 0 {
			return ErrRefused
		}
		list.Paper = plan
		return writePaper(ctx, c, list, said)
	}
}

// writePaper writes the marks of the paper as reports, or refuses all for the troubles of some.
func writePaper(ctx context.Context, c *postgis.Change, list *ListPlan, said []onPaper) error {
	found, err := c.StagedPlaces(ctx)
	if err != nil {
		return err
	}
	now := time.Now().Truncate(time.Microsecond)
	var reports []postgis.Report
	type half struct {
		place geo.Reference
		date  string
		slot  cleaning.Slot
	}
	seen := map[half]onPaper{} // by what it speaks of; a place may be spelled in more than one way
	for _, mark := range said {
		of := half{found[mark.place], mark.date.Format(time.DateOnly), mark.slot}
		if before := seen[of]; before.line != 0 {
			list.Troubles = append(list.Troubles, geo.Trouble{
				Row: mark.line, Field: mark.field,
				Hans: fmt.Sprintf("第 %d 行与第 %d 行是同一时段（%s、%s）", mark.line, before.line, readings()[mark.Result].Hans, readings()[before.Result].Hans),
				En:   fmt.Sprintf("rows %d and %d are of the same slot (%s, %s)", before.line, mark.line, readings()[before.Result].En, readings()[mark.Result].En),
			})
			continue
		}
		seen[of] = mark
		r := postgis.Report{
			Place: found[mark.place], Date: mark.date, Slot: mark.slot, Result: mark.Result, Basis: cleaning.Paper, Captured: endOf(mark.date),
		}
		r.UUID = uuidOf(c.Town(), r)
		reports = append(reports, r)
	}
	if len(list.Troubles) > 0 {
		return ErrRefused
	}
	results, contested, err := c.ReportAll(ctx, reports, now)
	if err != nil {
		return err
	}
	list.Paper.Contested = contested
	places := map[geo.Reference]bool{}
	for i, result := range results {
		switch result.Outcome {
		case postgis.Turned:
			f := fault.Of(result.Wrong)
			list.Troubles = append(list.Troubles, geo.Trouble{Row: said[i].line, Field: "日期", Hans: f.In(chinese.Words()), En: f.Detail})
		case postgis.Known:
			list.Paper.Known++
		case postgis.Written:
			list.Added++
			list.Paper.count(reports[i])
			places[reports[i].Place] = true
		}
	}
	if list.Paper.Places = len(places); len(list.Troubles) > 0 {
		return ErrRefused
	}
	return nil
}

// endOf is the instant at which a paper's day is over, which is when its marks count as captured: a paper tells nothing
// of the time, and the same paper again is the same report.
func endOf(day time.Time) time.Time { return day.AddDate(0, 0, 1) }

// count adds a report that is written.
func (p *PaperPlan) count(r postgis.Report) {
	switch r.Result {
	case cleaning.Done:
		p.Done++
	case cleaning.Partial:
		p.Partial++
	case cleaning.Missed:
		p.Missed++
	}
	if p.First.IsZero() || r.Date.Before(p.First) {
		p.First = r.Date
	}
	if r.Date.After(p.Last) {
		p.Last = r.Date
	}
}

// uuidOf makes the UUID of a mark on paper, so that the same paper again is known.
func uuidOf(town string, r postgis.Report) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "paper %s %s %s %s %s", town, r.Place, r.Date.Format(time.DateOnly), r.Slot, r.Result))
	sum[6], sum[8] = sum[6]&0x0f|0x80, sum[8]&0x3f|0x80 // version 8: made by a rule of our own
	return fmt.Sprintf("%x-%x-%x-%x-%x", sum[0:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}
