package files

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"tuntu/geo"
)

// sheetOf returns all stored cells of a workbook's only sheet.
func sheetOf(t *testing.T, path string) (*excelize.File, [][]string) {
	t.Helper()
	book, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	rows, err := book.GetRows(book.GetSheetName(0), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	return book, rows
}

// A workbook has the usual office form: title, units, numbered rows with words for values, and sums that agree with
// the rows.
func TestTheFormOfAWorkbook(t *testing.T) {
	t.Parallel()
	parcels := layerOf(t, "parcels")
	all := []Outgoing{
		outgoing(t, parcels, 1, map[string]any{"committee": "450399100201", "stage": "closed", "crop": "rice", "abandoned_year": json.Number("2019"), "surveyed_m2": 2000.0, "area_m2": json.Number("1999.5"), "area_mu": 2.99925}),
		outgoing(t, parcels, 2, map[string]any{"committee": "450399100999", "stage": "in_care", "surveyed_m2": json.Number("500.25"), "area_m2": 1000.25, "area_mu": 1.500375}),
		outgoing(t, parcels, 3, map[string]any{"code": "450399100201007", "name": "=1+2"}),
	}
	path := filepath.Join(t.TempDir(), "x.xlsx")
	target := Target{Path: path, Format: "xlsx", Layer: parcels, Title: "云溪镇复垦图斑", Committees: map[string]string{"450399100201": "大塘村委"}}
	if err := Write(t.Context(), target, these(all...)); err != nil {
		t.Fatal(err)
	}
	book, rows := sheetOf(t, path)
	if len(rows) != 7 || rows[0][0] != "云溪镇复垦图斑" || rows[1][0] != "单位" || rows[2][0] != "序号" || rows[6][0] != "合计" {
		t.Fatalf("%q", rows)
	}
	column := func(title string) int {
		for i, head := range rows[2] {
			if head == title {
				return i
			}
		}
		t.Fatalf("no column %s among %q", title, rows[2])
		return 0
	}
	cell := func(row int, title string) string {
		if c := column(title); c < len(rows[row]) {
			return rows[row][c]
		}
		return ""
	}
	for i := range all {
		if got := rows[3+i][0]; got != fmt.Sprint(i+1) {
			t.Errorf("row %d is numbered %s", i+1, got)
		}
	}
	for title, want := range map[string][4]string{ // the cells of the three rows and of the sum
		"编码":        {"TB0001", "TB0002", "450399100201007", ""},
		"名称":        {"第1处", "第2处", "=1+2", ""},
		"村（居）委":     {"大塘村委", "450399100999", "", ""},
		"阶段":        {"已销号", "后期管护", "", ""},
		"作物":        {"水稻", "", "", ""},
		"撂荒年份":      {"2019", "", "", ""},
		"测绘面积":      {"2000", "500.25", "", "2500.25"},
		"图上面积（平方米）": {"1999.5", "1000.25", "", "2999.75"},
		"图上面积（亩）":   {"2.99925", "1.500375", "", "4.499625"},
	} {
		for i := range want {
			if got := cell(3+i, title); got != want[i] {
				t.Errorf("%s of row %d: %q, want %q", title, i+1, got, want[i])
			}
		}
	}
	if unit := cell(1, "测绘面积"); unit != "平方米" {
		t.Errorf("the unit of 测绘面积 is %q", unit)
	}
	if unit := cell(1, "图上面积（亩）"); unit != "亩" {
		t.Errorf("the unit of 图上面积（亩） is %q", unit)
	}
	name, err := excelize.CoordinatesToCellName(column("名称")+1, 6)
	if err != nil {
		t.Fatal(err)
	}
	if formula, err := book.GetCellFormula(book.GetSheetName(0), name); formula != "" || err != nil {
		t.Errorf("the name is the formula %q, %v", formula, err)
	}
	if kind, err := book.GetCellType(book.GetSheetName(0), name); err != nil || kind == excelize.CellTypeFormula {
		t.Errorf("%v, %v", kind, err)
	}
}

// A workbook of points has their coordinates in its last columns, in degrees or metres as requested, and an import
// reads them.
func TestAWorkbookOfPoints(t *testing.T) {
	t.Parallel()
	villages := layerOf(t, "villages")
	for _, c := range []struct {
		crs   string
		datum geo.Datum
		heads string
	}{{"", "", "经度,纬度"}, {"EPSG:4490", "", "经度,纬度"}, {"", geo.GCJ02, "经度,纬度"}, {"EPSG:4525", "", "东坐标,北坐标"}, {"EPSG:4546", "", "东坐标,北坐标"}} {
		all := []Outgoing{outgoing(t, villages, 3, map[string]any{"households": 30}), outgoing(t, villages, 777, map[string]any{"households": 12})}
		path := filepath.Join(t.TempDir(), "x.xlsx")
		if err := Write(t.Context(), Target{Path: path, Format: "xlsx", Layer: villages, CRS: c.crs, Datum: c.datum, Title: "村庄"}, these(all...)); err != nil {
			t.Fatal(err)
		}
		_, rows := sheetOf(t, path)
		if head := strings.Join(rows[2][len(rows[2])-2:], ","); head != c.heads {
			t.Errorf("%+v: %s", c, head)
		}
		_, records, err := read(t, path, Options{Datum: c.datum})
		if err != nil || len(records) != 2 || records[0].Row != 4 || records[1].Row != 5 {
			t.Fatalf("%+v: %s, %v", c, told(records), err)
		}
		for i, r := range records {
			want, err := geometryOf(all[i].Geometry)
			if err != nil {
				t.Fatal(err)
			}
			if off := apartM(r.Geometry, want); !(off < 0.001) {
				t.Errorf("%+v: %v is %f m off", c, r.Geometry, off)
			}
		}
	}
}
