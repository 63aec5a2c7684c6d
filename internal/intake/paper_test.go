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
		l, _ := geo.LayerByID(layer)
		write(t, db, func(c *postgis.Change) error {
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
		})
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

// importPaper imports rows of a workbook with a title above its heads, as an office has it.
func importPaper(t *testing.T, db *postgis.DB, dryRun bool, rows ...[]any) (intake.ListPlan, error) {
	t.Helper()
	book := excelize.NewFile()
	defer book.Close()
	for i, row := range append([][]any{{"清扫登记表"}, {"日期", "村委", "屯名", "上午", "下午"}}, rows...) {
		if err := book.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), "paper.xlsx")
	if err := book.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	o := intake.Options{Town: town, Source: files.Options{Extent: extent()}, Wait: time.Minute}
	return intake.ImportList(t.Context(), db, access.Operator("tester"), path, intake.Reports, o, dryRun, func(intake.Step, int, int) {})
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
