package files

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"github.com/twpayne/go-geom"
	"github.com/xuri/excelize/v2"

	"tuntu/internal/fault"
	"tuntu/internal/fault/chinese"
)

// A table's header is found within the first twenty rows with content, and not later.
func TestHowFarDownAHeadIsSought(t *testing.T) {
	t.Parallel()
	for _, above := range []int{0, 1, headWithin - 1, headWithin} {
		text := strings.Repeat("云溪镇的一行说明,\n", above) + "村名,户数\n水头,3\n"
		_, records, err := tableOf(text)
		want := fmt.Sprintf("%d 村名=水头 户数=3", above+2)
		if found := above < headWithin; found != (err == nil && told(records) == want) {
			t.Errorf("under %d rows: %.80s, %v", above, told(records), err)
		}
	}
	// A header of one known column alone cannot be told from a title; with any other column beside it, it is found.
	for text, want := range map[string]string{"村名\n水头\n": "2 村名=水头", "说明\n村名,甲\n水头,1\n": "3 村名=水头 甲=1", "甲,乙\n1,2\n": "2 甲=1 乙=2"} {
		if _, records, err := tableOf(text); err != nil || told(records) != want {
			t.Errorf("%q: %s, %v", text, told(records), err)
		}
	}
}

// A row may have the permitted number of cells, and a cell the permitted number of bytes, and not
// one more.
func TestHowLargeATableMayBe(t *testing.T) {
	t.Parallel()
	wide := func(cells int) string { return "村名,户数\n水头,3" + strings.Repeat(",", cells-2) + "\n" }
	long := func(bytes int) string { return "村名,户数\n" + strings.Repeat("x", bytes) + ",3\n" }
	for name, c := range map[string]struct {
		text, en, hans string
	}{
		"as wide as may be": {wide(tableCells), "", ""},
		"wider":             {wide(tableCells + 1), "the table is larger than 1000000 rows of 1000 cells", "表格超过 1000000 行、1000 列"},
		"as long as may be": {long(cellBytes), "", ""},
		"longer":            {long(cellBytes + 1), "row 2 has a cell of more than 64 kB", "第 2 行有一格超过 64 kB"},
	} {
		_, _, err := tableOf(c.text)
		if c.en == "" {
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		refused(t, name, err, c.en, c.hans)
	}
	full := table{rows: make([][]string, tableRows-1), lines: make([]int, tableRows-1)}
	if err := full.add([]string{"x"}, tableRows); err != nil {
		t.Errorf("the millionth row: %v", err)
	}
	refused(t, "one more", full.add([]string{"x"}, tableRows+1), "the table is larger than 1000000 rows of 1000 cells", "表格超过 1000000 行、1000 列")
}

// The cells of a table hold so much in all and no more, be it one long text that a workbook names in each row, or empty
// cells beside one that is filled.
func TestHowMuchATableMayHold(t *testing.T) {
	t.Parallel()
	text := strings.Repeat("x", cellBytes)
	for name, row := range map[string][]string{"one text again and again": {text, text}, "empty cells": append(make([]string, tableCells-1), "1")} {
		var full table
		var err error
		for line := 1; err == nil && line < 20_000; line++ {
			err = full.add(row, line)
		}
		refused(t, name, err, "the table's cells hold more than 256 MB; import it in parts", "表格单元格的内容超过 256 MB；请分几次导入")
	}
	path := workbook(t, [][]any{{"村名", "户数"}}, func(book *excelize.File) error {
		for n := range 9000 { // a cell holds 32767 characters
			if err := book.SetSheetRow("Sheet1", fmt.Sprintf("A%d", n+2), &[]any{text[1:], n}); err != nil {
				return err
			}
		}
		return nil
	})
	_, _, err := read(t, path, Options{})
	refused(t, "a workbook", err, "the table's cells hold more than 256 MB; import it in parts", "表格单元格的内容超过 256 MB；请分几次导入")
}

// All rows with unreadable coordinates are counted, and fifty are listed.
func TestManyRowsWithoutCoordinates(t *testing.T) {
	t.Parallel()
	_, _, err := tableOf("村名,经度,纬度\n" + strings.Repeat("水头,东,西\n", 120))
	f := fault.Of(err)
	if err == nil || !strings.HasPrefix(f.Detail, `the coordinates of 120 rows cannot be read (row: what is there): 2: "东"; 3: "东"; `) || strings.Count(f.Detail, `"东"`) != 50 || !strings.Contains(f.Detail, `51: "东". Write degrees as 111.0631`) {
		t.Errorf("%.300v", err)
	}
	if hans := f.In(chinese.Words()); !strings.HasPrefix(hans, `有 120 行的坐标读不出来（行号：内容）：2: "东"`) || !strings.HasSuffix(hans, "图形写成 WKT") {
		t.Errorf("%.300s", hans)
	}
}

// Remarks under a table are skipped and reported with their number of rows.
func TestRemarksUnderATable(t *testing.T) {
	t.Parallel()
	for text, n := range map[string]int{
		"村名,户数\n水头,3\n": 0, "村名,户数\n水头,3\n备注：户数为常住户,\n": 1, "村名,户数\n水头,3\n説明：x,\n": 0, "村名,户数\n水头,3\n說明：x,\n填表人：甲,\n审核：乙,\n": 3, "村名,户数\n水头,3\n备注：x,\n上弯,4\n": 0,
	} {
		f, _, err := tableOf(text)
		if err != nil {
			t.Fatal(err)
		}
		told := ""
		for _, note := range f.Notes {
			if strings.Contains(note.En, "remarks under the table") {
				told = note.En + "|" + note.Hans
			}
		}
		want := ""
		if n > 0 {
			want = fmt.Sprintf("%d remarks under the table were passed over|表下面有 %d 行说明，已跳过", n, n)
		}
		if told != want {
			t.Errorf("%q: %s, want %s", text, told, want)
		}
	}
}

// A note is shown unchanged, even if it contains percent signs of the file's text.
func TestNotesWithPercentSigns(t *testing.T) {
	t.Parallel()
	f := &File{}
	f.note("列：%s", "columns: %s", "90%完成、%d")
	f.note("一半 50%", "half 50%")
	for i, want := range []string{"columns: 90%完成、%d", "half 50%"} {
		if got := fault.Say(f.Notes[i].En).String(); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	if got := fault.Say(f.Notes[0].Hans).String(); got != "列：90%完成、%d" {
		t.Error(got)
	}
}

// The limit on points counts the points of all parts of a geometry, since each costs time.
func TestThePointsOfAShapeAreCounted(t *testing.T) {
	t.Parallel()
	for want, shape := range map[int]orb.Geometry{
		0: nil, 1: orb.Point{1, 2}, 2: orb.MultiPoint{{1, 2}, {3, 4}}, 3: orb.LineString{{1, 2}, {3, 4}, {5, 6}}, 4: orb.MultiLineString{{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}},
		5: orb.Polygon{{{1, 2}, {3, 4}, {5, 6}, {1, 2}}, {{7, 8}}}, 6: orb.MultiPolygon{{{{1, 2}, {3, 4}}}, {{{5, 6}, {1, 1}}, {{7, 8}, {9, 9}}}},
	} {
		if got := vertices(shape); got != want {
			t.Errorf("%v has %d points, not %d", shape, got, want)
		}
	}
}

// A feature in a request may have the permitted number of points; one more point is reported as too large, not as
// invalid.
func TestHowLargeAFeatureMayBe(t *testing.T) {
	t.Parallel()
	of := func(points int) []byte {
		return []byte(`{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[` + strings.Repeat("[111,25.9],", points-1) + `[111,26]]}}`)
	}
	if record, _, err := ReadFeature(of(MaxVertices)); err != nil || vertices(record.Geometry) != MaxVertices {
		t.Errorf("%v", err)
	}
	_, _, err := ReadFeature(of(MaxVertices + 1))
	if f := fault.Of(err); err == nil || f.Kind != fault.TooLarge || !strings.Contains(f.Detail, "more than 30000 vertices") {
		t.Errorf("%v", err)
	}
}

// Heights are dropped from each kind of geometry, and its parts stay; kinds that no layer takes are reported by name.
func TestShapesWithoutTheirHeights(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		g    geom.T
		want orb.Geometry
	}{
		{geom.NewPointFlat(geom.XYZ, []float64{1, 2, 9}), orb.Point{1, 2}},
		{geom.NewLineStringFlat(geom.XYZM, []float64{1, 2, 9, 8, 3, 4, 9, 8}), orb.LineString{{1, 2}, {3, 4}}},
		{geom.NewPolygonFlat(geom.XYM, []float64{1, 2, 9, 3, 4, 9, 5, 6, 9, 1, 2, 9}, []int{12}), orb.Polygon{{{1, 2}, {3, 4}, {5, 6}, {1, 2}}}},
		{geom.NewMultiPointFlat(geom.XY, []float64{1, 2}), orb.Point{1, 2}}, // a multipoint of one point becomes a point
		{geom.NewMultiPointFlat(geom.XYZ, []float64{1, 2, 9, 3, 4, 9}), orb.MultiPoint{{1, 2}, {3, 4}}},
		{geom.NewMultiLineStringFlat(geom.XY, []float64{1, 2, 3, 4, 5, 6, 7, 8}, []int{4, 8}), orb.MultiLineString{{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}}},
		{geom.NewMultiPolygonFlat(geom.XY, []float64{1, 2, 3, 4, 5, 6, 1, 2}, [][]int{{8}}), orb.MultiPolygon{{{{1, 2}, {3, 4}, {5, 6}, {1, 2}}}}},
	} {
		if got, err := flat(c.g); err != nil || !orb.Equal(got, c.want) {
			t.Errorf("%T: %v, %v; want %v", c.g, got, err, c.want)
		}
	}
	for name, g := range map[string]geom.T{"an empty *geom.Point": geom.NewPointEmpty(geom.XY), "an empty *geom.Polygon": geom.NewPolygon(geom.XY), "geometry of type *geom.GeometryCollection": geom.NewGeometryCollection().MustPush(geom.NewPointFlat(geom.XY, []float64{1, 2}))} {
		if got, err := flat(g); err == nil || err.Error() != name {
			t.Errorf("%v, %v; want %s", got, err, name)
		}
	}
}

// Properties keep the file's order and all digits of long numbers; values of other types are kept as JSON.
func TestThePropertiesOfAFeature(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`{"b":1,"a":"x","c":null,"d":true}`:             "b=1 a=x c=<nil> d=true",
		`{"code":4503991002010010001,"n":1.50,"e":1e3}`: "code=4503991002010010001 n=1.50 e=1e3",
		`{"list":["a",1],"object":{"x":{"y":2}}}`:       `list=["a",1] object={"x":{"y":2}}`,
		`{"a":1,"a":2}`: "a=1 a=2",
		`{}`:            "", `null`: "", `[]`: "", `"x"`: "",
		`{"水头":"\u6c34"}`: "水头=水",
	} {
		fields, err := orderedFields([]byte(text))
		var words []string
		for _, a := range fields {
			words = append(words, fmt.Sprintf("%s=%v", a.Name, a.Value))
		}
		if got := strings.Join(words, " "); got != want || err != nil {
			t.Errorf("%s: %s, %v", text, got, err)
		}
	}
	if _, err := orderedFields([]byte(`{"a":`)); err == nil {
		t.Error("half an object")
	}
}

// Sweeping keeps links, files, folders with other names, and folders that are less than an hour old.
func TestFoldersThatAreNotSwept(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	mine, link, file := filepath.Join(dir, "tuntu-import1"), filepath.Join(dir, "tuntu-import2"), filepath.Join(dir, "tuntu-import3")
	other := filepath.Join(dir, "mine")
	if err := errors.Join(os.Mkdir(mine, 0o700), os.Mkdir(other, 0o700), os.Symlink(other, link), os.WriteFile(file, nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(mine)
	if err != nil {
		t.Fatal(err)
	}
	sweepFolders(dir, info.ModTime().Add(3600*1e9)) // exactly one hour
	if _, err := os.Stat(mine); err != nil {
		t.Error("a folder of the last hour was swept")
	}
	sweepFolders(dir, info.ModTime().Add(2*3600*1e9))
	for path, stays := range map[string]bool{mine: false, other: true, link: true, file: true} {
		if _, err := os.Lstat(path); (err == nil) != stays {
			t.Errorf("%s: %v", path, err)
		}
	}
}
