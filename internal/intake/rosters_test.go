package intake_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"tuntu/internal/cleaning"
	"tuntu/internal/intake"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
)

// A list of patrols tells before it is written what is new, and the same list again changes nothing.
func TestPatrolsAreImported(t *testing.T) {
	t.Parallel()
	db, d, _ := newTown(t)
	write(t, db, func(c *postgis.Change) error {
		return c.PutMembers(t.Context(), []postgis.Member{{Number: 1, Name: "测试甲"}, {Number: 2, Name: "测试乙"}})
	})
	head := []any{"日期", "时间", "队员编号", "开始", "结束"}
	list := [][]any{
		{"圩镇巡查表"},
		head,
		{"2026-11-02", "8:00–12:00", 1},
		{"2026年11月2日", "14时至17点30分", "１"},
		{"2026/11/2", "", 2, "８：００", "12:00"},
		{"2026-11-03", "", 2, 0.25, 0.5},
	}
	for i, dryRun := range []bool{true, false, true, false} {
		plan, err := importList(t, db, intake.Patrols, dryRun, list)
		if err != nil {
			t.Fatal(err, plan.Troubles)
		}
		if want := []int64{4, 4, 0, 0}[i]; plan.Added != want || plan.Rows != 4 {
			t.Errorf("%d: %+v, want %d new", i, plan, want)
		}
	}
	if got := told(t, d, `SELECT string_agg(concat_ws(' ', p.date, m.number, p.starts, p.ends), E'\n' ORDER BY p.date, m.number, p.starts)
		FROM tuntu.patrol_shifts p JOIN tuntu.members m ON m.id = p.member`); got != strings.Join([]string{
		"2026-11-02 1 08:00:00 12:00:00", "2026-11-02 1 14:00:00 17:30:00", "2026-11-02 2 08:00:00 12:00:00", "2026-11-03 2 06:00:00 12:00:00",
	}, "\n") {
		t.Error(got)
	}
	if got := told(t, d, `SELECT count(*)::text FROM tuntu.changes WHERE reason LIKE 'import of%'`); got != "1" {
		t.Errorf("%s changes were made, and one list said something new", got)
	}
	for name, x := range map[string]struct {
		rows [][]any
		want string
	}{
		"a stranger":        {[][]any{{"2026-11-04", "", 9, "08:00", "12:00"}}, "3 队员编号: there is no member with the number 9 in this town"},
		"twice at once":     {[][]any{{"2026-11-04", "", 1, "08:00", "12:00"}, {"2026-11-04", "", 1, "11:00", "13:00"}}, "4 时间: it is at the same time as row 3, of the same member"},
		"one is there":      {[][]any{{"2026-11-02", "", 1, "09:00", "10:00"}}, "3 时间: member 1 patrols from 08:00 to 12:00 on that day already"},
		"turned round":      {[][]any{{"2026-11-04", "", 1, "12:00", "08:00"}}, "3 时间: it ends no later than it starts"},
		"no time":           {[][]any{{"2026-11-04", "上午", 1}}, `3 时间: "" to "" is no time; write 08:00 and 12:00`},
		"one after another": {[][]any{{"2026-11-04", "", 1, "08:00", "12:00"}, {"2026-11-04", "", 1, "12:00", "13:00"}}, ""},
	} {
		plan, err := importList(t, db, intake.Patrols, true, append([][]any{{"圩镇巡查表"}, head}, x.rows...))
		if got := troubles(plan); got != x.want || (err != nil) != errors.Is(err, intake.ErrRefused) || (err == nil) != (x.want == "") {
			t.Errorf("%s: %q, %v, want %q", name, got, err, x.want)
		}
	}
}

// The working calendar tells what is new and what it changes; a day that is over stays as it is.
func TestTheWorkingCalendarIsImported(t *testing.T) {
	t.Parallel()
	db, d, _ := newTown(t)
	day := func(ahead int) string {
		return time.Now().In(cleaning.Zone()).AddDate(0, 0, ahead).Format(time.DateOnly)
	}
	head := []any{"日期", "上班或休息", "名称"}
	for i, x := range []struct {
		rows           [][]any
		dryRun         bool
		added, changed int
	}{
		{[][]any{{day(3), "休息", "元旦"}, {day(9), "补班", ""}}, true, 2, 0},
		{[][]any{{day(3), "休息", "元旦"}, {day(9), "补班", ""}}, false, 2, 0},
		{[][]any{{day(3), "放假", "元旦"}, {day(9), "休", ""}, {day(10), "works", ""}}, false, 1, 1},
		{[][]any{{day(3), "放假", "元旦"}}, false, 0, 0},
	} {
		plan, err := importList(t, db, intake.Calendar, x.dryRun, append([][]any{head}, x.rows...))
		if err != nil || plan.Added != int64(x.added) || plan.Changed != x.changed {
			t.Errorf("%d: %+v %v", i, plan, err)
		}
	}
	want := fmt.Sprintf("%s f 元旦\n%s f \n%s t ", day(3), day(9), day(10))
	if got := told(t, d, `SELECT string_agg(concat_ws(' ', date, works, name), E'\n' ORDER BY date) FROM tuntu.calendar_days`); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	for name, x := range map[string]struct {
		rows [][]any
		want string
	}{
		"over":    {[][]any{{day(-1), "休息", ""}}, "a rule holds from the day of its entry on"},
		"neither": {[][]any{{day(4), "也许", ""}}, "write works or rests"},
		"twice":   {[][]any{{day(4), "上班", ""}, {day(4), "休息", ""}}, "row 2 is of the same day"},
	} {
		plan, err := importList(t, db, intake.Calendar, false, append([][]any{head}, x.rows...))
		if got := troubles(plan); !strings.Contains(got, x.want) || !errors.Is(err, intake.ErrRefused) {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

// troubles tells a plan's troubles in a line.
func troubles(plan intake.ListPlan) string {
	var told []string
	for _, trouble := range plan.Troubles {
		told = append(told, fmt.Sprintf("%d %s: %s", trouble.Row, trouble.Field, trouble.En))
	}
	return strings.Join(told, "; ")
}

// told reads one text as the owner.
func told(t *testing.T, d *pgtest.Database, sql string) (text string) {
	t.Helper()
	if err := owner(t, d).QueryRow(t.Context(), sql).Scan(&text); err != nil {
		t.Fatal(err)
	}
	return text
}
