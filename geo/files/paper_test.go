package files

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tuntu/geo"
)

func aPaper(format string) Paper {
	return Paper{
		Format: format, Language: "zh-Hans", Title: "试验镇保洁月报 2026年10月", Office: "试验镇", Made: time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC),
		Columns: []PaperColumn{
			{Title: "编码", Width: 16}, {Group: "自然村", Title: "天数", Unit: "天", Sums: true}, {Group: "自然村", Title: "金额", Unit: "元", Sums: true}, {Title: "备注"},
		},
		Rows:  [][]any{{"450324103201", 3, geo.Fen(1050), "=1+2"}, {"450324103202", 2, geo.Fen(-5), nil}, {"450324103203", nil, nil, "x"}},
		Notes: []string{"注：演示"},
	}
}

// A paper has what an office expects: title, units, row numbers, heads in groups, totals that are exact, codes as
// text, a Chinese date, and room for two signatures.
func TestTheFormOfAPaper(t *testing.T) {
	t.Parallel()
	var written bytes.Buffer
	if err := aPaper("xlsx").Write(&written); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "x.xlsx")
	if err := os.WriteFile(path, written.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	book, rows := sheetOf(t, path)
	for i, want := range []string{
		"试验镇保洁月报 2026年10月", "单位||天|元", "||自然村", "序号|编码|天数|金额|备注", "1|450324103201|3|10.5|=1+2", "2|450324103202|2|-0.05",
		"3|450324103203|||x", "合计||5|10.45", "注：演示", "", "制表单位：试验镇||制表日期：2026年11月3日||制表人：||审核：",
	} {
		if i >= len(rows) || strings.TrimRight(strings.Join(rows[i], "|"), "|") != want {
			t.Errorf("line %d: %q, want %q", i+1, rows[min(i, len(rows)-1)], want)
		}
	}
	sheet := book.GetSheetName(0)
	if sheet != "试验镇保洁月报 2026年10月" {
		t.Errorf("the sheet is named %q", sheet)
	}
	if formula, err := book.GetCellFormula(sheet, "E5"); err != nil || formula != "" {
		t.Errorf("a text became the formula %q, %v", formula, err)
	}
	merged, err := book.GetMergeCells(sheet)
	if err != nil || len(merged) != 2 || merged[0].GetEndAxis() != "E1" || merged[1].GetStartAxis()+merged[1].GetEndAxis() != "C3D3" {
		t.Errorf("merged: %v, %v", merged, err)
	}
	for range 20 {
		var again bytes.Buffer
		if err := aPaper("xlsx").Write(&again); err != nil || !bytes.Equal(written.Bytes(), again.Bytes()) {
			t.Fatalf("the same paper is another file: %v", err)
		}
	}
}

// The CSV has the same lines, and a spreadsheet evaluates none of its texts.
func TestThePaperAsCSV(t *testing.T) {
	t.Parallel()
	var written bytes.Buffer
	if err := aPaper("csv").Write(&written); err != nil {
		t.Fatal(err)
	}
	reader := csv.NewReader(strings.NewReader(strings.TrimPrefix(written.String(), "\uFEFF")))
	reader.FieldsPerRecord = -1
	rows, err := reader.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{
		"试验镇保洁月报 2026年10月", "单位||天|元|", "序号|编码|自然村天数|自然村金额|备注", "1|\t450324103201|3|10.50|'=1+2", "2|\t450324103202|2|-0.05|",
		"3|\t450324103203|||x", "合计||5|10.45|", "注：演示", "制表单位：试验镇|制表日期：2026年11月3日|制表人：|审核：",
	} {
		if i >= len(rows) || strings.Join(rows[i], "|") != want {
			t.Errorf("line %d: %q, want %q", i+1, rows[min(i, len(rows)-1)], want)
		}
	}
	if err := aPaper("pdf").Write(&written); err == nil {
		t.Error("a PDF is made")
	}
}

// A sheet bears its paper's title, as far as a name of a sheet can.
func TestNamesOfSheets(t *testing.T) {
	t.Parallel()
	for title, want := range map[string]string{
		"": "Sheet1", "a/b:c*[d]": "a-b c (d)", "'x'": "x", strings.Repeat("名", 40): strings.Repeat("名", 31),
	} {
		if got := sheetName(title); got != want {
			t.Errorf("%q: %q, want %q", title, got, want)
		}
	}
}
