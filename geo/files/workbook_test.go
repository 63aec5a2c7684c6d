package files

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/xuri/excelize/v2"
)

// workbook writes a workbook with one sheet, Sheet1, and these rows, and then calls change.
func workbook(t *testing.T, rows [][]any, change func(book *excelize.File) error) string {
	t.Helper()
	book := excelize.NewFile()
	for i, row := range rows {
		if err := book.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
			t.Fatal(err)
		}
	}
	if change != nil {
		if err := change(book); err != nil {
			t.Fatal(err)
		}
	}
	path := filepath.Join(t.TempDir(), "表.xlsx")
	if err := book.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	if err := book.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// read opens a file for a town around 111° E, 25.9° N, and returns its records.
func read(t *testing.T, path string, o Options) (*File, []Record, error) {
	t.Helper()
	o.Extent = orb.Bound{Min: orb.Point{110.9, 25.8}, Max: orb.Point{111.2, 26.1}}
	f, err := Open(t.Context(), path, o)
	if err != nil {
		return nil, nil, err
	}
	t.Cleanup(func() {
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	})
	var records []Record
	for record, err := range f.Records(t.Context()) {
		if err != nil {
			return f, records, err
		}
		records = append(records, record)
	}
	return f, records, nil
}

// A cell is read by its stored value and not by its display format, and rows keep their numbers.
func TestTheCellsOfAWorkbook(t *testing.T) {
	t.Parallel()
	shown := func(cell, format string) func(*excelize.File) error {
		return func(book *excelize.File) error {
			style, err := book.NewStyle(&excelize.Style{CustomNumFmt: &format})
			if err != nil {
				return err
			}
			return book.SetCellStyle("Sheet1", cell, cell, style)
		}
	}
	for name, c := range map[string]struct {
		rows   [][]any
		change func(*excelize.File) error
		want   string
	}{
		"texts and numbers":    {[][]any{{"编码", "户数"}, {"A1", 30}}, nil, "2 编码=A1 户数=30"},
		"a code as a number":   {[][]any{{"编码", "户数"}, {450399100201007, 30}}, nil, "2 编码=450399100201007 户数=30"},
		"shown rounded":        {[][]any{{"编码", "面积亩"}, {"A1", 3.14159}}, shown("B2", "0.0"), "2 编码=A1 面积亩=3.14159"},
		"shown with its unit":  {[][]any{{"编码", "面积亩"}, {"A1", 3.5}}, shown("B2", `0.00"亩"`), "2 编码=A1 面积亩=3.5"},
		"a day":                {[][]any{{"编码", "撂荒年份"}, {"A1", 43529}}, shown("B2", "yyyy-mm-dd"), "2 编码=A1 撂荒年份=43529"}, // yearOf reads this number
		"a rich text":          {[][]any{{"编码", "名称"}, {"A1", ""}}, richText("B2", "水", "头"), "2 编码=A1 名称=水头"},
		"yes and no":           {[][]any{{"编码", "衬砌"}, {"A1", true}, {"A2", false}}, nil, "2 编码=A1 衬砌=1; 3 编码=A2 衬砌=0"},
		"a line in a cell":     {[][]any{{"村\n名", "户数"}, {"水\n头", 3}}, nil, "2 村\n名=水\n头 户数=3"},
		"titles and sums":      {[][]any{{"云溪镇村庄表"}, {"单位：户"}, {"村名", "户数"}, {"水头", 3}, {"合计", 3}, {"填表人：某"}}, nil, "4 村名=水头 户数=3"},
		"merged titles":        {[][]any{{"云溪镇村庄表", nil}, {"村名", "户数"}, {"水头", 3}}, merged("A1", "B1"), "3 村名=水头 户数=3"},
		"blank rows and cells": {[][]any{{}, {"村名", "户数", "人口"}, {}, {"水头", nil, 9}}, nil, "4 村名=水头 户数= 人口=9"},
		"a column set in":      {[][]any{{nil, "村名", "户数"}, {nil, "水头", 3}}, nil, "2 村名=水头 户数=3"},
		"a formula's value":    {[][]any{{"村名", "户数"}, {"水头", 3}}, formula("B2", "1+2"), "2 村名=水头 户数=3"},
		"a formula's fault":    {[][]any{{"村名", "户数"}, {"水头", "#N/A"}}, nil, "2 村名=水头 户数=#N/A"},
	} {
		f, records, err := read(t, workbook(t, c.rows, c.change), Options{})
		if err != nil || told(records) != c.want {
			t.Errorf("%s: %q, %v; want %q", name, told(records), err, c.want)
			continue
		}
		if f.Format != "XLSX" || f.Title() != "XLSX" || !f.Sheet || !f.Joins {
			t.Errorf("%s: %s, %s, %v, %v", name, f.Format, f.Title(), f.Sheet, f.Joins)
		}
	}
}

func richText(cell string, runs ...string) func(*excelize.File) error {
	return func(book *excelize.File) error {
		var text []excelize.RichTextRun
		for _, run := range runs {
			text = append(text, excelize.RichTextRun{Text: run, Font: &excelize.Font{Bold: len(text) > 0}})
		}
		return book.SetCellRichText("Sheet1", cell, text)
	}
}

func merged(from, to string) func(*excelize.File) error {
	return func(book *excelize.File) error { return book.MergeCell("Sheet1", from, to) }
}

// formula sets a formula and keeps the cell's value, as a spreadsheet program stores it.
func formula(cell, text string) func(*excelize.File) error {
	return func(book *excelize.File) error { return book.SetCellFormula("Sheet1", cell, text) }
}

// The only sheet with content, or the named one, is read; several sheets are listed.
func TestTheSheetsOfAWorkbook(t *testing.T) {
	t.Parallel()
	villages := [][]any{{"村名", "户数"}, {"水头", 3}}
	sheets := func(names ...string) func(*excelize.File) error {
		return func(book *excelize.File) error {
			for _, name := range names {
				bare, filled := strings.CutSuffix(name, "!")
				if _, err := book.NewSheet(bare); err != nil {
					return err
				}
				if filled {
					if err := book.SetSheetRow(bare, "A1", &[]any{"编码", "作物"}); err != nil {
						return err
					}
					if err := book.SetSheetRow(bare, "A2", &[]any{"A1", "柑橘"}); err != nil {
						return err
					}
				}
			}
			return nil
		}
	}
	for name, c := range map[string]struct {
		change     func(*excelize.File) error
		wanted     string
		want       string
		en, hans   string
		layerTitle string
	}{
		"one":                       {nil, "", "2 村名=水头 户数=3", "", "", "XLSX"},
		"one, named":                {nil, "Sheet1", "2 村名=水头 户数=3", "", "", "XLSX"},
		"one, misnamed":             {nil, "村庄", "", `the file has no layer "村庄"; it has: Sheet1`, `文件里没有图层 "村庄"，有：Sheet1`, ""},
		"empty ones, as Excel made": {sheets("Sheet2", "Sheet3"), "", "2 村名=水头 户数=3", "", "", "XLSX Sheet1"},
		"an empty one, named":       {sheets("Sheet2"), "Sheet2", "", "the table has no rows under its head", "表头下面没有数据", ""},
		"two":                       {sheets("地块!"), "", "", "the file has 2 layers; name one by --source-layer: Sheet1、地块", "文件里有 2 个图层，请用 --source-layer 指定一个：Sheet1、地块", ""},
		"two and an empty one":      {sheets("地块!", "Sheet3"), "", "", "the file has 2 layers; name one by --source-layer: Sheet1、地块", "Sheet1、地块", ""},
		"two, named":                {sheets("地块!"), "地块", "2 编码=A1 作物=柑橘", "", "", "XLSX 地块"},
		"a hyphen":                  {sheets("-地块!"), "-地块", "", "a layer's name may not begin with a hyphen", "图层名不能以连字符开头", ""},
	} {
		f, records, err := read(t, workbook(t, villages, c.change), Options{SourceLayer: c.wanted})
		if c.en != "" {
			refused(t, name, err, c.en, c.hans)
			continue
		}
		if err != nil || told(records) != c.want || f.Title() != c.layerTitle {
			t.Errorf("%s: %q, %v", name, told(records), err)
		}
	}
}

// An empty or invalid workbook is refused with a remedy.
func TestWorkbooksThatAreRefused(t *testing.T) {
	t.Parallel()
	locked := filepath.Join(t.TempDir(), "锁.xlsx")
	book := excelize.NewFile()
	if err := book.SaveAs(locked, excelize.Options{Password: "1"}); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ path, en, hans string }{
		"empty":              {workbook(t, nil, nil), "the table has no rows under its head", "表头下面没有数据"},
		"a head alone":       {workbook(t, [][]any{{"村名", "户数"}}, nil), "the table has no rows under its head", "表头下面没有数据"},
		"a title alone":      {workbook(t, [][]any{{"云溪镇村庄表"}}, nil), "the table has no rows under its head", "表头下面没有数据"},
		"data alone":         {workbook(t, [][]any{{"水头", 111.07, 25.91}, {"上弯", 111.08, 25.92}}, nil), "the first row (水头, 111.07, 25.91) looks like data", "第一行（水头, 111.07, 25.91）像是数据"},
		"a column twice":     {workbook(t, [][]any{{"村名", "户数", "村名"}, {"水头", 3, "x"}}, nil), `the column "村名" is there twice`, `列 "村名" 出现了两次`},
		"with a password":    {locked, "is locked with a password", "有密码"},
		"no sheets inside":   {writeFile(t, "a.xlsx", zipped(t, "xl/workbook.xml")), "the workbook cannot be read: it is damaged, locked or too large", "工作簿读不出来"},
		"not even an archiv": {writeFile(t, "a.xlsx", "PK\x03\x04 and no more"), "a.xlsx is no readable ZIP archive", "a.xlsx 不是读得出的 ZIP"},
		"an HTML page":       {writeFile(t, "a.xlsx", "<html><table><tr><td>村名</td></tr></table></html>"), "a.xlsx is no format that is read here", "a.xlsx 不是能导入的格式"},
	} {
		_, records, err := read(t, c.path, Options{})
		if err == nil {
			t.Logf("%s: %s", name, told(records))
		}
		refused(t, name, err, c.en, c.hans)
	}
}

// Coordinates of a workbook are read like those of a CSV, and rows without any are listed by their numbers in the
// sheet.
func TestTheCoordinatesOfAWorkbook(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		head []any
		row  []any
		note string
	}{
		"degrees":            {[]any{"村名", "经度", "纬度"}, []any{"水头", 111.05, 25.95}, "degrees, longitude first"},
		"degrees as texts":   {[]any{"村名", "东经", "北纬"}, []any{"水头", "111°03′00″", "25°57′00″"}, "degrees, longitude first"},
		"a surveyor's X":     {[]any{"村名", "X", "Y"}, []any{"水头", 2871227.25, 37505006.5}, "zone 37, northing first"},
		"metres of zone 37":  {[]any{"村名", "横坐标", "纵坐标"}, []any{"水头", 37505006.5, 2871227.25}, "zone 37"},
		"metres with no 37":  {[]any{"村名", "东坐标（米）", "北坐标（米）"}, []any{"水头", 505006.5, 2871227.25}, "CM 111°E"},
		"one cell":           {[]any{"村名", "坐标"}, []any{"水头", "111.05，25.95"}, "degrees, longitude first"},
		"latitude and then…": {[]any{"村名", "坐标"}, []any{"水头", "25.95,111.05"}, "degrees, latitude first"},
	} {
		f, records, err := read(t, workbook(t, [][]any{c.head, c.row}, nil), Options{})
		if err != nil || len(records) != 1 || f.Joins {
			t.Errorf("%s: %s, %v", name, told(records), err)
			continue
		}
		if p, ok := records[0].Geometry.(orb.Point); !ok || p[0] < 111.04 || p[0] > 111.06 || p[1] < 25.94 || p[1] > 25.96 {
			t.Errorf("%s: %v", name, records[0].Geometry)
		}
		if len(f.Notes) == 0 || !strings.Contains(f.Notes[0].En, c.note) || len(records[0].Fields) != 1 {
			t.Errorf("%s: %+v, %s", name, f.Notes, told(records))
		}
	}
	rows := [][]any{{"云溪镇", nil, nil}, {"村名", "经度", "纬度"}, {"水头", 111.05, 25.95}, {"上弯", "东边", 25.95}, {}, {"长岭", 111.05, nil}}
	_, _, err := read(t, workbook(t, rows, nil), Options{})
	refused(t, "rows without", err, `the coordinates of 2 rows cannot be read (row: what is there): 4: "东边"; 6: ""`, `有 2 行的坐标读不出来（行号：内容）：4: "东边"; 6: ""`)
}
