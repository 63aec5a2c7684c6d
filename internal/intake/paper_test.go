package intake_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"
	"github.com/xuri/excelize/v2"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/intake"
	"tuntu/internal/postgis"
)

// paperTown is a town with two committees that have a village 沙田 each, and a village 坪山.
func paperTown(t *testing.T) *postgis.DB {
	t.Helper()
	db, _, _ := newTown(t)
	put := func(layer string, features ...geo.Feature) {
		write(t, db, func(c *postgis.Change) error { return insert(t, c, layer, features...) })
	}
	ground := func(west float64) orb.Polygon {
		return orb.Polygon{{{west, 25.85}, {west + 0.05, 25.85}, {west + 0.05, 25.95}, {west, 25.95}, {west, 25.85}}}
	}
	put("committees", geo.Feature{Code: town + "201", Name: "甲村", Geometry: ground(110.95)}, geo.Feature{Code: town + "202", Name: "乙村", Geometry: ground(111)})
	village := func(code, name string, lon float64) geo.Feature {
		return geo.Feature{Code: town + code, Committee: town + code[:3], Name: name, Geometry: orb.Point{lon, 25.9}, Properties: map[string]any{}}
	}
	put("villages", village("201001", "沙田", 110.97), village("202001", "沙田", 111.02), village("201002", "坪山", 110.98))
	return db
}

// insert writes features of a layer.
func insert(t *testing.T, c *postgis.Change, layer string, features ...geo.Feature) error {
	t.Helper()
	l, _ := geo.LayerByID(layer)
	staged, err := c.Stage(t.Context(), l, func(yield func(geo.Feature, error) bool) {
		for _, f := range features {
			if !yield(f, nil) {
				return
			}
		}
	})
	if err == nil {
		_, err = staged.Insert(t.Context())
	}
	return err
}

// importPaper imports rows of a workbook with a title above its heads, as an office has it.
func importPaper(t *testing.T, db *postgis.DB, dryRun bool, rows ...[]any) (intake.ListPlan, error) {
	t.Helper()
	return importSheet(t, db, dryRun, append([][]any{{"清扫登记表"}, {"日期", "村委", "屯名", "上午", "下午"}}, rows...))
}

// importSheet imports a workbook with these rows and with blocks of merged cells.
func importSheet(t *testing.T, db *postgis.DB, dryRun bool, rows [][]any, merges ...[2]string) (intake.ListPlan, error) {
	t.Helper()
	return importList(t, db, intake.Reports, dryRun, rows, merges...)
}

// importList imports a list from a workbook with these rows and with blocks of merged cells.
func importList(t *testing.T, db *postgis.DB, list intake.List, dryRun bool, rows [][]any, merges ...[2]string) (intake.ListPlan, error) {
	t.Helper()
	book := excelize.NewFile()
	defer book.Close()
	for i, row := range rows {
		if err := book.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	for _, merge := range merges {
		if err := book.MergeCell("Sheet1", merge[0], merge[1]); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), "paper.xlsx")
	if err := book.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	o := intake.Options{Town: town, Source: files.Options{Extent: extent()}, Wait: time.Minute}
	return intake.ImportList(t.Context(), db, access.Operator("tester"), path, list, o, dryRun, func(intake.Step, int, int) {})
}

// A paper's marks become reports on paper, judged as all others; the plan is what is written, and the same paper again
// changes nothing.
func TestReportsOnPaperAreImported(t *testing.T) {
	t.Parallel()
	db := paperTown(t)
	now := time.Now().In(cleaning.Zone())
	day := func(back int) string { return now.AddDate(0, 0, -back).Format("2006-1-2") }
	rows := [][]any{
		{day(40), "甲村", "沙田", "√", "△"},
		{now.AddDate(0, 0, -39).Format("2006年1月2日"), "甲村", "沙田", "已扫", "漏扫"},
		{day(40), "乙村", "沙田", "√", ""},
		{day(40), "", "坪山", "停扫", "×"},
	}
	plan, err := importPaper(t, db, true, rows...)
	want := intake.PaperPlan{Places: 3, Done: 3, Partial: 1, Missed: 2, Suspended: 1, Silent: 1}
	check := func(what string, plan intake.ListPlan, added int64, want intake.PaperPlan) {
		t.Helper()
		got := *plan.Paper
		got.First, got.Last = time.Time{}, time.Time{}
		if plan.Added != added || got != want {
			t.Errorf("%s: %+v %+v, want %+v", what, plan, got, want)
		}
	}
	if err != nil {
		t.Fatal(err, plan.Troubles)
	}
	check("the plan", plan, 6, want)
	span := postgis.Span{Town: town, From: now.AddDate(0, 0, -45), To: now}
	measured := func() postgis.MeasureRow {
		m, err := db.Measures(t.Context(), span, "town", now)
		if err != nil {
			t.Fatal(err)
		}
		return m.Total
	}
	if m := measured(); m.Paper != 0 {
		t.Errorf("a dry run wrote: %+v", m)
	}
	if plan, err = importPaper(t, db, false, rows...); err != nil {
		t.Fatal(err)
	}
	check("written", plan, 6, want)
	if m := measured(); m.Late != 3 || m.OnTime != 0 || m.Partial != 1 || m.Missed != 2 || m.Paper != 6 {
		t.Errorf("%+v", m)
	}
	if plan, err = importPaper(t, db, false, rows...); err != nil {
		t.Fatal(err)
	}
	check("again", plan, 0, intake.PaperPlan{Known: 6, Suspended: 1, Silent: 1})
}

// Who imports a paper with another mark corrects what he said before; another reporter is contradicted as ever.
func TestAPaperIsCorrectedByAnother(t *testing.T) {
	t.Parallel()
	db := paperTown(t)
	now := time.Now().In(cleaning.Zone())
	day := now.AddDate(0, 0, -40)
	for _, mark := range []string{"√", "×"} {
		if plan, err := importPaper(t, db, false, []any{day.Format(time.DateOnly), "", "坪山", mark, ""}); err != nil || plan.Added != 1 || plan.Paper.Contested != 0 {
			t.Fatalf("%s: %+v, %v", mark, plan, err)
		}
	}
	m, err := db.Measures(t.Context(), postgis.Span{Town: town, From: day, To: day}, "town", now)
	if err != nil || m.Total.Missed != 1 || m.Total.Contested != 0 || m.Total.Late != 0 {
		t.Errorf("%+v, %v", m, err)
	}
}

// One bad row refuses the whole paper, with each row and why.
func TestAPaperWithFaultsIsRefused(t *testing.T) {
	t.Parallel()
	db := paperTown(t)
	now := time.Now().In(cleaning.Zone())
	day := func(back int) string { return now.AddDate(0, 0, -back).Format(time.DateOnly) }
	month := time.Date(now.Year(), now.Month()-2, 1, 0, 0, 0, 0, cleaning.Zone())
	write(t, db, func(c *postgis.Change) error { return c.CloseMonth(t.Context(), month, now) })
	for name, c := range map[string]struct {
		rows [][]any
		says string
	}{
		"a mark":         {[][]any{{day(40), "甲村", "沙田", "很好", ""}}, "看不懂“很好”"},
		"which one":      {[][]any{{day(40), "", "沙田", "√", ""}}, "“沙田”有 2 个"},
		"no such place":  {[][]any{{day(40), "", "石桥", "√", ""}}, "没有自然村或街道“石桥”"},
		"two spellings":  {[][]any{{day(40), "", "坪山", "√", ""}, {day(40), "甲村", town + "201002", "×", ""}}, "第 4 行与第 3 行"},
		"twice":          {[][]any{{day(40), "", "坪山", "√", ""}, {day(40), "", "坪山", "×", ""}}, "同一时段"},
		"not over":       {[][]any{{day(0), "", "坪山", "√", ""}}, "还没有过完"},
		"no date":        {[][]any{{"周一", "", "坪山", "√", ""}}, "不是日期"},
		"a closed month": {[][]any{{month.AddDate(0, 0, 4).Format(time.DateOnly), "", "坪山", "√", ""}}, "已结账"},
	} {
		for _, dryRun := range []bool{true, false} {
			plan, err := importPaper(t, db, dryRun, c.rows...)
			if !errors.Is(err, intake.ErrRefused) || len(plan.Troubles) == 0 || !strings.Contains(plan.Troubles[0].Hans, c.says) || plan.Troubles[0].Row == 0 || plan.Troubles[0].En == "" {
				t.Errorf("%s: %v %+v", name, err, plan.Troubles)
			}
		}
	}
	if m, err := db.Measures(t.Context(), postgis.Span{Town: town, From: month, To: now}, "town", now); err != nil || m.FirstRecord != nil {
		t.Errorf("%+v, %v", m, err)
	}
}

// A list that names a place, a committee or a cleaner of another town, or a place that has ended, is refused by row.
func TestAListNamesTheTownsOwn(t *testing.T) {
	t.Parallel()
	db := paperTown(t)
	now := time.Now().In(cleaning.Zone())
	day := func(back int) string { return now.AddDate(0, 0, -back).Format(time.DateOnly) }
	write(t, db, func(c *postgis.Change) error {
		if err := c.PutCleaners(t.Context(), []postgis.Cleaner{{Number: 1, Name: "甲某"}}); err != nil {
			return err
		}
		fids, err := c.FIDs(t.Context(), "villages")
		if err != nil {
			return err
		}
		return c.Live(t.Context(), postgis.Life{Op: "end", Place: geo.Reference{Layer: "villages", FID: fids[town+"201002"]}, On: now.AddDate(0, 0, -60)})
	})
	err := db.Write(t.Context(), postgis.Request{Town: "450399101", Actor: access.Operator("tester"), Reason: "another town"}, nil, func(c *postgis.Change) error {
		if err := c.AddTown(t.Context(), postgis.NewTown{Name: "另镇", NameHant: "另鎮", Pinyin: "Lìng", Extent: extent()}); err != nil {
			return err
		}
		if err := c.PutCleaners(t.Context(), []postgis.Cleaner{{Number: 77, Name: "丁某"}}); err != nil {
			return err
		}
		ground := orb.Polygon{{{110.95, 25.85}, {111, 25.85}, {111, 25.95}, {110.95, 25.95}, {110.95, 25.85}}}
		if err := insert(t, c, "committees", geo.Feature{Code: "450399101201", Name: "丙村", Geometry: ground}); err != nil {
			return err
		}
		return insert(t, c, "villages", geo.Feature{Code: "450399101201001", Committee: "450399101201", Name: "石桥", Geometry: orb.Point{110.97, 25.9}, Properties: map[string]any{}})
	})
	if err != nil {
		t.Fatal(err)
	}
	duties, paper := []any{"编号", "村名", "村委", "开始日期"}, []any{"日期", "村委", "屯名", "上午"}
	for name, c := range map[string]struct {
		list intake.List
		rows [][]any
		says string
	}{
		"another town's village":          {intake.Assignments, [][]any{duties, {1, "石桥", "", day(1)}}, "没有自然村或街道“石桥”"},
		"by its code":                     {intake.Assignments, [][]any{duties, {1, "450399101201001", "", day(1)}}, "没有自然村或街道“450399101201001”"},
		"another town's committee":        {intake.Assignments, [][]any{duties, {1, "沙田", "450399101201", day(1)}}, "没有自然村或街道“沙田”"},
		"another town's cleaner":          {intake.Assignments, [][]any{duties, {77, "坪山", "", day(1)}}, "没有编号为 77 的保洁员"},
		"a village that has ended":        {intake.Assignments, [][]any{duties, {1, "坪山", "", day(1)}}, "“坪山”在 " + day(1) + " 还没有或已没有"},
		"a report of another town's":      {intake.Reports, [][]any{paper, {day(1), "", "石桥", "√"}}, "没有自然村或街道“石桥”"},
		"a report of one that has ended":  {intake.Reports, [][]any{paper, {day(1), "", "坪山", "√"}}, "还没有（或已没有）"},
		"a report by another's committee": {intake.Reports, [][]any{paper, {day(1), "450399101201", "沙田", "√"}}, "没有自然村或街道“沙田”"},
	} {
		for _, dryRun := range []bool{true, false} {
			plan, err := importList(t, db, c.list, dryRun, c.rows)
			if !errors.Is(err, intake.ErrRefused) || len(plan.Troubles) == 0 || !strings.Contains(plan.Troubles[0].Hans, c.says) || plan.Troubles[0].Row == 0 || plan.Troubles[0].En == "" {
				t.Errorf("%s: %v %+v", name, err, plan.Troubles)
			}
		}
	}
	if plan, err := importList(t, db, intake.Assignments, false, [][]any{duties, {1, "坪山", "", day(70)}}); err != nil || plan.Added != 1 {
		t.Errorf("one that began before the end: %+v, %v", plan, err)
	}
}

// A cell or several cells that say one thing of a slot are read; those that can be read in more than one way are refused
// with their cells and all readings, as are merged cells and marks under no head.
func TestMarksThatCanBeReadInMoreThanOneWay(t *testing.T) {
	t.Parallel()
	db := paperTown(t)
	day := time.Now().In(cleaning.Zone()).AddDate(0, 0, -40).Format(time.DateOnly)
	head := []any{"日期", "屯名", "上午", "下午"}
	split := []any{"日期", "屯名", "上午", "上午", "下午"}
	title := []any{"清扫登记表"}
	for name, c := range map[string]struct {
		rows   [][]any
		merges [][2]string
		says   string // empty: it is read, as one done slot
	}{
		"one mark":                {rows: [][]any{head, {day, "坪山", "√"}}},
		"the same twice":          {rows: [][]any{head, {day, "坪山", "√、√"}}},
		"the same side by side":   {rows: [][]any{head, {day, "坪山", "√√√"}}},
		"two columns that agree":  {rows: [][]any{split, {day, "坪山", "√", "√"}}},
		"two columns, one empty":  {rows: [][]any{split, {day, "坪山", "", "√"}}},
		"marks that differ":       {rows: [][]any{head, {day, "坪山", "√,×,√"}}, says: "C2“√,×,√” 有几种读法：完成、漏扫"},
		"side by side":            {rows: [][]any{head, {day, "坪山", "√×"}}, says: "C2“√×” 有几种读法：完成、漏扫"},
		"two columns that differ": {rows: [][]any{split, {day, "坪山", "√", "△"}}, says: "C2“√”、D2“△” 有几种读法：完成、部分"},
		"half of it is no mark":   {rows: [][]any{head, {day, "坪山", "√好"}}, says: "C2：看不懂“√好”"},
		"figures":                 {rows: [][]any{head, {day, "坪山", "10"}}, says: "C2：看不懂“10”"},
		"under no head":           {rows: [][]any{head, {day, "坪山", "√", "×", "√"}}, says: "E2 的“√”上面没有列名"},
		"a merged head":           {rows: [][]any{{"日期", "屯名", "上午", "", "下午"}, {day, "坪山", "√", "×", "√"}}, merges: [][2]string{{"C1", "D1"}}, says: "D2 的“×”上面没有列名"},
		"merged down":             {rows: [][]any{head, {day, "坪山", "√"}, {day, town + "201001"}}, merges: [][2]string{{"C2", "C3"}}, says: "C2:C3 是合并单元格"},
		"merged across":           {rows: [][]any{head, {day, "坪山", "√"}}, merges: [][2]string{{"C2", "D2"}}, says: "C2:D2 是合并单元格"},
		"a merged title":          {rows: [][]any{title, head, {day, "坪山", "√"}}, merges: [][2]string{{"A1", "D1"}}},
	} {
		plan, err := importSheet(t, db, true, c.rows, c.merges...)
		switch {
		case c.says == "" && (err != nil || plan.Added != 1 || plan.Paper.Done != 1):
			t.Errorf("%s: %+v %v", name, plan, err)
		case c.says != "" && (!errors.Is(err, intake.ErrRefused) || !strings.Contains(plan.Troubles[0].Hans, c.says) || plan.Troubles[0].Row == 0 || plan.Troubles[0].En == ""):
			t.Errorf("%s: %v %+v", name, err, plan.Troubles)
		}
	}
}

// The plan of a list of assignments tells before anything is written which rows hold on the same day as others of the
// list or of the town, go on after a cleaner's last day, or reach into a closed month. Cleaners' last days are imported,
// and what is assigned to them ends.
func TestAPlanOfAssignmentsTellsWhatOverlaps(t *testing.T) {
	t.Parallel()
	db := paperTown(t)
	now := time.Now().In(cleaning.Zone())
	closed := time.Date(now.Year(), now.Month()-2, 1, 0, 0, 0, 0, cleaning.Zone())
	day := func(n int) string { return now.AddDate(0, 0, n).Format(time.DateOnly) }
	imported := func(list intake.List, dryRun bool, rows ...[]any) (intake.ListPlan, error) {
		return importList(t, db, list, dryRun, rows)
	}
	cleaners := [][]any{{"编号", "姓名", "离岗日期"}, {1, "甲某", ""}, {2, "乙某", ""}, {3, "丙某", day(5)}}
	if plan, err := imported(intake.Cleaners, false, cleaners...); err != nil || plan.Left != 1 {
		t.Fatalf("%+v, %v", plan, err)
	}
	write(t, db, func(c *postgis.Change) error { return c.CloseMonth(t.Context(), closed, now) })
	head := []any{"编号", "村名", "开始日期", "结束日期"}
	if plan, err := imported(intake.Assignments, false, head, []any{1, "坪山", day(0), day(9)}, []any{2, "坪山", day(0), ""}); err != nil || plan.Added != 2 {
		t.Fatalf("%+v, %v", plan, err)
	}
	held := func() string {
		list, err := db.Assignments(t.Context(), access.Operator("tester"), town, now.AddDate(0, 0, -90), now.AddDate(1, 0, 0))
		if err != nil {
			t.Fatal(err)
		}
		var said []string
		for _, a := range list {
			ends := "-"
			if a.Ends != nil {
				ends = *a.Ends
			}
			said = append(said, fmt.Sprint(a.Cleaner, " ", a.Starts, " ", ends))
		}
		return strings.Join(said, "; ")
	}
	before := held()
	for name, c := range map[string]struct {
		rows [][]any
		says string
	}{
		"within the list":   {[][]any{{2, "甲村沙田", day(20), day(30)}, {2, "甲村沙田", day(25), ""}}, "第 3 行与第 2 行重叠"},
		"written twice":     {[][]any{{2, "甲村沙田", day(20), ""}, {2, "甲村沙田", day(20), ""}}, "第 3 行与第 2 行重叠"},
		"with the town's":   {[][]any{{1, "坪山", day(5), ""}}, "与已有的安排重叠：" + day(0) + " 起，到 " + day(9)},
		"another end":       {[][]any{{2, "坪山", day(0), day(3)}}, "与已有的安排重叠：" + day(0) + " 起一直有效"},
		"after a last day":  {[][]any{{3, "坪山", day(1), ""}}, "最后一天是 " + day(5)},
		"in a closed month": {[][]any{{2, "甲村沙田", closed.Format(time.DateOnly), ""}}, "已结账"},
	} {
		rows := [][]any{head}
		for _, row := range c.rows {
			if row[1] == "甲村沙田" {
				row[1] = town + "201001"
			}
			rows = append(rows, row)
		}
		for _, dryRun := range []bool{true, false} {
			plan, err := imported(intake.Assignments, dryRun, rows...)
			told := ""
			if len(plan.Troubles) > 0 {
				told = fmt.Sprintf("第 %d 行%s", plan.Troubles[0].Row, plan.Troubles[0].Hans)
			}
			if !errors.Is(err, intake.ErrRefused) || !strings.Contains(told, c.says) || plan.Troubles[0].En == "" {
				t.Errorf("%s: %v %+v", name, err, plan.Troubles)
			}
		}
	}
	if after := held(); after != before {
		t.Errorf("a refused list wrote: %s, was %s", after, before)
	}
	if plan, err := imported(intake.Assignments, false, head, []any{1, "坪山", day(0), day(9)}, []any{1, "坪山", day(10), ""}); err != nil || plan.Added != 1 {
		t.Errorf("what follows what is there: %+v, %v", plan, err)
	}
	cleaners[1][2] = day(4)
	if plan, err := imported(intake.Cleaners, false, cleaners...); err != nil || plan.Left != 2 {
		t.Errorf("%+v, %v", plan, err)
	}
	if after, want := held(), fmt.Sprintf("1 %s %s; 2 %s -", day(0), day(4), day(0)); after != want {
		t.Errorf("with a last day: %s, want %s", after, want)
	}
	// a last day is judged by its row: cleaner 2 has begun today, and cleaner 3 had a place in a month that is closed next
	longer := time.Date(now.Year(), now.Month()-1, 1, 0, 0, 0, 0, cleaning.Zone())
	if _, err := imported(intake.Assignments, false, head, []any{3, town + "201001", longer.Format(time.DateOnly), day(5)}); err != nil {
		t.Fatal(err)
	}
	write(t, db, func(c *postgis.Change) error { return c.CloseMonth(t.Context(), longer, now) })
	before = held()
	cleaners = [][]any{cleaners[0], {3, "丙某", longer.AddDate(0, 0, 8).Format(time.DateOnly)}, {2, "乙某", day(-1)}, {1, "甲某", day(4)}}
	for _, dryRun := range []bool{true, false} {
		plan, err := imported(intake.Cleaners, dryRun, cleaners...)
		if !errors.Is(err, intake.ErrRefused) || len(plan.Troubles) != 2 || held() != before {
			t.Fatalf("%v %+v, %s", err, plan.Troubles, held())
		}
		if first, second := plan.Troubles[0], plan.Troubles[1]; first.Row != 2 || !strings.Contains(first.Hans, longer.Format("2006-01")+" 已结账") || second.Row != 3 || !strings.Contains(second.Hans, "起已负责坪山") {
			t.Errorf("%+v", plan.Troubles)
		}
	}
	cleaners = [][]any{cleaners[0], {4, "丁某", longer.AddDate(0, 0, 8).Format(time.DateOnly)}}
	if plan, err := imported(intake.Cleaners, false, cleaners...); err != nil || plan.Left != 1 {
		t.Errorf("who has no place: %+v, %v", plan, err)
	}
}
