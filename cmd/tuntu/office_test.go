package main

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/unicode"
)

// Tables from offices have units in titles and cells, full-width digits, degrees and minutes,
// remarks, and UTF-16 text. Each is imported, or refused with the reason.
func TestTablesAsOfficesWriteThem(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		layer, text string
		code        int
		says        []string
	}{
		"degrees and minutes":   {"villages", "村名,经度,纬度\n甲,111°02′30″,25°54′\n", exitDone, []string{"1 new"}},
		"full width":            {"villages", "村名,经度(°),纬度（°）,户数（户）,人口\n甲,１１１.０４,25.9,１２户,\"1,234\"\n", exitDone, []string{"1 new", "户数（户） → households"}},
		"one column":            {"villages", "自然村名称,坐标\n甲,\"111.04,25.9\"\n", exitDone, []string{"1 new"}},
		"remark":                {"villages", "村名,经度,纬度\n甲,111.04,25.9\n说明：以上数据截至昨天,,\n", exitDone, []string{"1 new", "1 remarks"}},
		"an empty coordinate":   {"villages", "村名,经度,纬度\n甲,111.04,25.9\n乙,,25.9\n丙,x,25.9\n", exitRefused, []string{`3: ""`, `4: "x"`, "2 rows", "111°03"}},
		"no head":               {"villages", "甲,111.04,25.9\n乙,111.05,25.9\n", exitRefused, []string{"looks like data"}},
		"a column twice":        {"villages", "村名,户数,户数,经度,纬度\n甲,12,13,111.04,25.9\n", exitRefused, []string{"户数", "there twice"}},
		"no name":               {"villages", "村名,经度,纬度\n,111.04,25.9\n", exitRefused, []string{"row 2", "no name"}},
		"not a number":          {"villages", "村名,户数,经度,纬度\n甲,十二,111.04,25.9\n", exitRefused, []string{"row 2", "field 户数", "1234.5"}},
		"one far away":          {"villages", "村名,经度,纬度\n甲,111.04,25.9\n乙,111.05,25.9\n丙,101.05,25.9\n", exitRefused, []string{"row 4", "outside", "most of the file"}},
		"unknown columns":       {"villages", "甲乙,经度,纬度\nx,111.04,25.9\n", exitRefused, []string{"none of its fields", "--map 甲乙=code"}},
		"year of a date":        {"channels", "名称,修建年份,wkt\n甲渠,2020年,\"LINESTRING(111.04 25.9,111.041 25.9)\"\n乙渠,2020-05-01,\"LINESTRING(111.05 25.9,111.051 25.9)\"\n丙渠,43831,\"LINESTRING(111.06 25.9,111.061 25.9)\"\n", exitDone, []string{"3 new"}},
		"area with its unit":    {"parcels", "图斑编号,实测面积（亩）,wkt\nA1,12.5亩,\"POLYGON((111.04 25.9,111.041 25.9,111.041 25.901,111.04 25.9))\"\n", exitDone, []string{"1 new", "实测面积（亩） → surveyed_m2"}},
		"a unit against unit":   {"parcels", "图斑编号,实测面积（亩）,wkt\nA1,12.5千克,\"POLYGON((111.04 25.9,111.041 25.9,111.041 25.901,111.04 25.9))\"\n", exitRefused, []string{"12.5千克"}},
		"codes of the survey":   {"parcels", "DKBM,SCMJM,wkt\nA1,8.3,\"POLYGON((111.04 25.9,111.041 25.9,111.041 25.901,111.04 25.9))\"\n", exitDone, []string{"DKBM → code", "SCMJM → surveyed_m2"}},
		"a committee's own":     {"committees", "村委,wkt\n东岸村委会,\"POLYGON((111.04 25.9,111.06 25.9,111.06 25.92,111.04 25.92,111.04 25.9))\"\n", exitDone, []string{"村委 → name"}},
		"two numbers":           {"villages", "村名,人口,经度,纬度\n甲,120 135,111.04,25.9\n", exitDone, []string{"1 new"}},
		"two numbers apart":     {"villages", "村名,人口,经度,纬度\n甲,12 5,111.04,25.9\n", exitRefused, []string{"row 2", "12 5"}},
		"a unit of another":     {"channels", "名称,申报灌溉面积（升）,wkt\n甲渠,20,\"LINESTRING(111.04 25.9,111.041 25.9)\"\n", exitDone, []string{"not stored: 申报灌溉面积（升）"}},
		"a ruined code":         {"parcels", "图斑编号,wkt\n4.50E+18,\"POLYGON((111.04 25.9,111.041 25.9,111.041 25.901,111.04 25.9))\"\n", exitRefused, []string{"4.50E+18", "make the column text"}},
		"a last row of places":  {"villages", "村名,经度,纬度\n甲,111.04,25.9\n乙,,\n", exitRefused, []string{"3: \"\""}},
		"numbers of cleaners":   {"cleaners", "编号,姓名\nB01,甲\nB02,乙\n", exitRefused, []string{"B01", "B02", "2 faults"}},
		"cleaners by no number": {"cleaners", "姓名,电话\n甲,1\n", exitRefused, []string{"no column", "编号"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			env, _ := newSurveyTown(t)
			code, out, errs := runCommand(t, env, "import", write(t, "表.csv", c.text), "--layer", c.layer)
			if code != c.code {
				t.Fatalf("exit status %d:\n%s%s", code, out, errs)
			}
			for _, says := range c.says {
				if !strings.Contains(out+errs, says) {
					t.Errorf("no word of %q:\n%s%s", says, out, errs)
				}
			}
		})
	}
}

// The imported areas have the right values in each unit.
func TestUnitsOfAreasAreKept(t *testing.T) {
	t.Parallel()
	env, _ := newSurveyTown(t)
	ring := func(west string) string {
		return `"POLYGON((` + west + ` 25.9,` + west + `1 25.9,` + west + `1 25.901,` + west + ` 25.9))"`
	}
	mustRun(t, env, "import", write(t, "a.csv", "图斑编号,实测面积（亩）,承包面积（公顷）,wkt\nA1,12.5,0.8,"+ring("111.04")+"\nA2,9000平方米,\"8,000㎡\","+ring("111.05")+"\n"), "--layer", "parcels")
	items := getJSON[featureCollection](t, startSite(t, env), "/api/collections/parcels/items?sortby=code").Features
	if len(items) != 2 {
		t.Fatal(items)
	}
	for i, want := range [][2]float64{{12.5 * 2000 / 3, 8000}, {9000, 8000}} {
		got := items[i].Properties
		if got["surveyed_m2"].(float64)-want[0] > 1e-6 || got["contracted_m2"] != want[1] {
			t.Errorf("%v: surveyed %v, contracted %v; want %v", got["code"], got["surveyed_m2"], got["contracted_m2"], want)
		}
	}
}

// A file in another datum does not duplicate every village, lines without names are matched by
// place, and a real namesake is added on request.
func TestNamesakesAreNotMadeByLuck(t *testing.T) {
	t.Parallel()
	env, d := newSurveyTown(t)
	mustRun(t, env, "import", surveyFile("villages.geojson"), "--layer", "villages")
	mustRun(t, env, "import", surveyFile("channels.geojson"), "--layer", "channels")
	before := counts(t, d)
	code, out, _ := runCommand(t, env, "import", surveyFile("villages_gcj02.csv"), "--layer", "villages")
	if code != exitRefused || !strings.Contains(out, "is here already") || !strings.Contains(out, "--datum gcj02") || counts(t, d) != before {
		t.Errorf("exit status %d: %s", code, out)
	}
	if out := mustRun(t, env, "import", surveyFile("villages_gcj02.csv"), "--layer", "villages", "--datum", "gcj02"); !strings.Contains(out, "0 new") {
		t.Error(out)
	}
	if out := mustRun(t, env, "import", surveyFile("channels_4525.dxf"), "--layer", "channels"); !strings.Contains(out, "0 new") {
		t.Error(out)
	}
	near := write(t, "near.geojson", `{"type":"Feature","properties":{"村名":"坪山"},"geometry":{"type":"Point","coordinates":`+besidePingshan(t)+`}}`)
	if code, out, _ := runCommand(t, env, "import", near, "--layer", "villages"); code != exitRefused || !strings.Contains(out, "坪山 is here already") {
		t.Error(out)
	}
	if out := mustRun(t, env, "import", near, "--layer", "villages", "--namesakes"); !strings.Contains(out, "1 new") {
		t.Error(out)
	}
}

// besidePingshan writes a village some 500 m from the survey's 坪山.
func besidePingshan(t *testing.T) string {
	t.Helper()
	for _, f := range truth(t, "villages.geojson").Features {
		if f.Properties["村名"] == "坪山" {
			at := positions(t, f.Geometry.Coordinates)[0]
			return "[" + strings.Join([]string{formatDegrees(at[0] + 0.005), formatDegrees(at[1])}, ",") + "]"
		}
	}
	t.Fatal("the survey has no 坪山")
	return ""
}

func formatDegrees(v float64) string { return string(degrees(v)) }

// A spreadsheet's "Unicode text" is UTF-16 with tabs.
func TestUnicodeTextOfASpreadsheet(t *testing.T) {
	t.Parallel()
	env, _ := newSurveyTown(t)
	text, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String("村名\t经度\t纬度\n甲\t111.04\t25.9\n")
	if err != nil {
		t.Fatal(err)
	}
	if out := mustRun(t, env, "import", write(t, "村.txt", text), "--layer", "villages"); !strings.Contains(out, "1 new") || !strings.Contains(out, "UTF-16") {
		t.Error(out)
	}
}

// An export without features says so and leaves no file; --where takes the word for a value; other
// users can read an exported workbook.
func TestExportsThatHoldNothing(t *testing.T) {
	t.Parallel()
	env, _ := newSurveyTown(t)
	mustRun(t, env, "import", surveyFile("parcels.geojson"), "--layer", "parcels")
	dir := t.TempDir()
	for _, name := range []string{"x.gpkg", "x.zip", "x.kml", "x.txt"} {
		path := filepath.Join(dir, name)
		if code, _, stderr := runCommand(t, env, "export", path, "--layer", "plots"); code != exitRefused || !strings.Contains(stderr, "no feature to export") {
			t.Errorf("%s: %d %s", name, code, stderr)
		}
		if _, err := os.Stat(path); err == nil {
			t.Errorf("%s was made", name)
		}
	}
	if out := mustRun(t, env, "export", filepath.Join(dir, "a.xlsx"), "--layer", "parcels", "--where", "crop=莲藕"); strings.Contains(out, "exported 0") {
		t.Error(out)
	}
	if code, _, stderr := runCommand(t, env, "export", filepath.Join(dir, "b.xlsx"), "--layer", "parcels", "--where", "crop=香蕉"); code != exitUsage || !strings.Contains(stderr, "香蕉") {
		t.Error(stderr)
	}
	info, err := os.Stat(filepath.Join(dir, "a.xlsx"))
	if err != nil || info.Mode().Perm()&0o111 != 0 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	book, err := excelize.OpenFile(filepath.Join(dir, "a.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	if rows, err := book.GetRows(book.GetSheetName(0)); err != nil || len(rows) < 5 {
		t.Errorf("%v, %v", rows, err)
	}
}

// A named datum is corrected, whatever other options say about degrees.
func TestADatumIsTakenOffDegreesThatAreNamed(t *testing.T) {
	t.Parallel()
	env, _ := newSurveyTown(t)
	mustRun(t, env, "import", surveyFile("villages_gcj02.csv"), "--layer", "villages", "--datum", "gcj02", "--crs", "EPSG:4490")
	got := getJSON[featureCollection](t, startSite(t, env), "/api/collections/villages/items?limit=1000")
	for i, f := range truth(t, "villages.geojson").Features {
		if off := farthest(positions(t, got.Features[i].Geometry.Coordinates), positions(t, f.Geometry.Coordinates)); off > 1 {
			t.Errorf("feature %d is %f m off", i+1, off)
		}
	}
}

// A mapped column of areas has the unit that its title names; otherwise the import does not guess.
func TestAMappedAreaKeepsItsUnit(t *testing.T) {
	t.Parallel()
	ring := `"POLYGON((111.04 25.9,111.041 25.9,111.041 25.901,111.04 25.9))"`
	for column, want := range map[string]float64{"甲(公顷)": 20000, "甲畝": 2 * 2000.0 / 3, "耕地亩数": 2 * 2000.0 / 3, "甲": 2} {
		env, _ := newSurveyTown(t)
		mustRun(t, env, "import", write(t, "a.csv", "图斑编号,"+column+",wkt\nA1,2,"+ring+"\n"), "--layer", "parcels", "--map", column+"=accepted_m2", "--baseline", "建档")
		got := getJSON[featureCollection](t, startSite(t, env), "/api/collections/parcels/items").Features[0].Properties["accepted_m2"].(float64)
		if math.Abs(got-want) > 1e-6 {
			t.Errorf("%s: %v m², want %v", column, got, want)
		}
	}
	env, _ := newSurveyTown(t)
	if code, _, stderr := runCommand(t, env, "import", write(t, "a.csv", "图斑编号,甲（升）,wkt\nA1,2,"+ring+"\n"), "--layer", "parcels", "--map", "甲（升）=accepted_m2"); code == exitDone || !strings.Contains(stderr, "甲（升）") {
		t.Error(stderr)
	}
}

// A row that matches a village by an alias, or that holds only numbers, does not change the
// village's names.
func TestJoiningRowsRenameNothing(t *testing.T) {
	t.Parallel()
	env, d := newSurveyTown(t)
	mustRun(t, env, "import", write(t, "v.csv", "村名,繁体名称,拼音,别名,经度,纬度\n里冲,裡沖,Lǐ chōng hǎo,老里冲,111.04,25.9\n"), "--layer", "villages")
	for _, name := range []string{"里冲", "老里冲"} {
		mustRun(t, env, "import", write(t, "j.csv", "村名,户数\n"+name+",12\n"), "--layer", "villages")
	}
	mustRun(t, env, "import", write(t, "w.csv", "村名,户数,经度,纬度\n里冲,13,111.04,25.9\n"), "--layer", "villages")
	var name, hant, pinyin string
	var households int
	err := d.Connect(t).QueryRow(t.Context(), `SELECT name, name_hant, pinyin, households FROM tuntu.villages`).Scan(&name, &hant, &pinyin, &households)
	if err != nil || name != "里冲" || hant != "裡沖" || pinyin != "Lǐ chōng hǎo" || households != 13 {
		t.Errorf("%s %s %s %d, %v", name, hant, pinyin, households, err)
	}
}

func TestHeightsAreDroppedAndSaid(t *testing.T) {
	t.Parallel()
	env, _ := newSurveyTown(t)
	if out := mustRun(t, env, "import", surveyFile("bad/three_d.geojson"), "--layer", "parcels"); !strings.Contains(out, "heights of 1 feature were dropped") {
		t.Error(out)
	}
}
