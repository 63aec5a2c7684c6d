package intake

// Imports patrols in the market town, and the days on which the town's work differs from the week's order.

import (
	"context"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/width"

	"tuntu/geo"
	"tuntu/internal/fault"
	"tuntu/internal/fault/chinese"
	"tuntu/internal/postgis"
)

// columnsOfPatrols lists the names of the columns of patrols by their meaning; its own file, as it is exported, has them.
func columnsOfPatrols() map[string][]string {
	return map[string][]string{
		"number": {"队员编号", "队员", "编号", "member"}, "date": {"日期", "巡查日期", "date"},
		"starts": {"开始", "开始时间", "上班时间", "from", "starts"}, "ends": {"结束", "结束时间", "下班时间", "to", "ends"},
		"hours": {"时间", "班次", "时段", "hours"},
	}
}

// columnsOfCalendar lists the names of the columns of the working calendar by their meaning.
func columnsOfCalendar() map[string][]string {
	return map[string][]string{
		"date": {"日期", "date"}, "works": {"上班或休息", "安排", "是否上班", "上班", "works"}, "name": {"名称", "节日", "说明", "name"},
	}
}

// mostDayName is how many characters the name of a day may have.
const mostDayName = 99

// clock reads a time of day in one of the forms that offices write, a spreadsheet's part of a day too; empty: it is none.
func clock(text string) string {
	text = width.Narrow.String(strings.TrimSpace(text))
	if part, err := strconv.ParseFloat(text, 64); err == nil && part > 0 && part < 1 {
		return time.Time{}.Add(time.Duration(math.Round(part*24*60)) * time.Minute).Format("15:04")
	}
	text = strings.NewReplacer("时", ":", "時", ":", "点", ":", "點", ":", "分", "", "半", "30").Replace(text)
	if strings.HasSuffix(text, ":") {
		text += "00"
	}
	for _, layout := range []string{"15:04", "15:04:05"} {
		if at, err := time.Parse(layout, text); err == nil {
			return at.Format("15:04")
		}
	}
	return ""
}

// patrols checks the rows of a list of patrols, and returns the function that writes them.
func (s *sheet) patrols(rows []listed) put {
	var shifts []postgis.Shift
	for _, row := range rows {
		starts, ends := row.cells["starts"], row.cells["ends"]
		between := func(r rune) bool { return strings.ContainsRune("-–—~～〜至到", r) }
		if parts := strings.FieldsFunc(row.cells["hours"], between); starts == "" && ends == "" && len(parts) == 2 {
			starts, ends = parts[0], parts[1]
		}
		x := postgis.Shift{Date: s.day(row.line, "日期", row.cells["date"]), Member: s.number(row), Starts: clock(starts), Ends: clock(ends)}
		switch {
		case x.Starts == "" || x.Ends == "":
			s.trouble(row.line, "时间", fmt.Sprintf("看不懂“%.20s”到“%.20s”，请写成 08:00 和 12:00", starts, ends), fmt.Sprintf("%.20q to %.20q is no time; write 08:00 and 12:00", starts, ends))
		case x.Ends <= x.Starts:
			s.trouble(row.line, "时间", "结束不晚于开始", "it ends no later than it starts")
		}
		shifts = append(shifts, x)
	}
	return func(ctx context.Context, c *postgis.Change, plan *ListPlan, _ bool) error {
		if len(plan.Troubles) > 0 {
			return ErrRefused
		}
		fresh, troubles, err := judgeShifts(ctx, c, rows, shifts)
		if err != nil {
			return err
		}
		if plan.Troubles, plan.Added = troubles, int64(len(fresh)); len(troubles) > 0 {
			return ErrRefused
		}
		if len(fresh) == 0 {
			return errNothingNew
		}
		return c.AddShifts(ctx, fresh)
	}
}

// judgeShifts returns the shifts that are new, and the troubles of those that cannot be.
func judgeShifts(ctx context.Context, c *postgis.Change, rows []listed, shifts []postgis.Shift) (fresh []postgis.Shift, troubles []geo.Trouble, err error) {
	var numbers []int
	for _, x := range shifts {
		numbers = append(numbers, x.Member)
	}
	strangers, err := c.UnknownMembers(ctx, numbers)
	if err != nil {
		return nil, nil, err
	}
	unknown := map[int]bool{}
	for _, number := range strangers {
		unknown[number] = true
	}
	met, err := c.MeetShifts(ctx, shifts)
	if err != nil {
		return nil, nil, err
	}
	for i, x := range shifts {
		m, meets := met[i]
		trouble := geo.Trouble{Row: rows[i].line}
		switch {
		case unknown[x.Member]:
			trouble.Field = "队员编号"
			trouble.Hans, trouble.En = fmt.Sprintf("本镇没有编号 %d 的队员", x.Member), fmt.Sprintf("there is no member with the number %d in this town", x.Member)
		case !meets:
			fresh = append(fresh, x)
			continue
		case m.With >= 0:
			trouble.Field = "时间"
			trouble.Hans = fmt.Sprintf("与第 %d 行是同一名队员，时间重叠", rows[m.With].line)
			trouble.En = fmt.Sprintf("it is at the same time as row %d, of the same member", rows[m.With].line)
		case m.Same:
			continue
		default:
			trouble.Field = "时间"
			trouble.Hans = fmt.Sprintf("%d 号队员当天 %s 到 %s 已有班次", x.Member, m.Starts, m.Ends)
			trouble.En = fmt.Sprintf("member %d patrols from %s to %s on that day already", x.Member, m.Starts, m.Ends)
		}
		troubles = append(troubles, trouble)
	}
	return fresh, troubles, nil
}

// worksOrRests reads whether the town works on a day.
func worksOrRests(text string) (works, ok bool) {
	switch strings.ToLower(text) {
	case "上班", "班", "补班", "调休上班", "是", "1", "works", "yes":
		return true, true
	case "休息", "休", "放假", "假", "否", "0", "rests", "no":
		return false, true
	}
	return false, false
}

// calendar checks the rows of the working calendar, and returns the function that writes them.
func (s *sheet) calendar(rows []listed) put {
	var days []postgis.CalendarDay
	var dates []string
	first := map[string]int{}
	for _, row := range rows {
		day := s.day(row.line, "日期", row.cells["date"])
		date := day.Format(time.DateOnly)
		works, ok := worksOrRests(s.names.Hans(row.cells["works"]))
		if !ok {
			s.trouble(row.line, "安排", fmt.Sprintf("“%.20s”看不懂，请写 上班 或 休息", row.cells["works"]), fmt.Sprintf("%.20q is neither: write works or rests", row.cells["works"]))
		}
		if utf8.RuneCountInString(row.cells["name"]) > mostDayName {
			s.trouble(row.line, "名称", "名称太长，最多 99 个字", "the name is longer than 99 characters")
		}
		if before := first[date]; before != 0 && !day.IsZero() {
			s.trouble(row.line, "日期", fmt.Sprintf("与第 %d 行是同一天", before), fmt.Sprintf("row %d is of the same day", before))
		}
		first[date] = row.line
		days, dates = append(days, postgis.CalendarDay{Date: date, Works: works, Name: row.cells["name"]}), append(dates, date)
	}
	return func(ctx context.Context, c *postgis.Change, plan *ListPlan, _ bool) error {
		if len(plan.Troubles) > 0 {
			return ErrRefused
		}
		there, err := c.CalendarOf(ctx, dates)
		if err != nil {
			return err
		}
		now := time.Now()
		for i, day := range days {
			before, known := there[day.Date]
			if known && before == day {
				continue
			}
			err := c.SetDay(ctx, day.Date, day.Works, day.Name, now)
			if f := fault.Of(err); err != nil && f.Kind == fault.Invalid {
				plan.Troubles = append(plan.Troubles, geo.Trouble{Row: rows[i].line, Field: "日期", Hans: f.In(chinese.Words()), En: f.Detail})
				continue
			}
			if err != nil {
				return err
			}
			if known {
				plan.Changed++
			} else {
				plan.Added++
			}
		}
		switch {
		case len(plan.Troubles) > 0:
			return ErrRefused
		case plan.Added == 0 && plan.Changed == 0:
			return errNothingNew
		}
		return nil
	}
}
