package main

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/fault/chinese"
	"tuntu/internal/intake"
	"tuntu/internal/postgis"
)

// speaking makes a program with a language, and the buffer that it prints to.
func speaking(inChinese bool) (*program, *strings.Builder) {
	var out strings.Builder
	p := &program{stdout: &out, stderr: &out}
	if inChinese {
		p.words = chinese.Words()
	}
	return p, &out
}

func troubled() []geo.Trouble {
	return []geo.Trouble{
		{Row: 3, Field: "作物", Hans: "“香蕉”不是“作物”的取值", En: `"香蕉" is no value of crop`},
		{Row: 7, Hans: "边界没有闭合", En: "a ring is not closed", Place: &orb.Point{111.0631, 25.9}},
		{Hans: "文件里没有要素", En: "the file holds no feature"},
		{Row: 8, Field: "=1+2", Hans: "没有, 逗号", En: "a \"quoted\", word\nand a line", Place: &orb.Point{111, 25.123456789}},
	}
}

// A fault is printed in one line with its row, column, reason and place in the user's language; only a table's faults
// have a row number.
func TestAFaultInOneLine(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		chinese, sheet bool
		want           []string
	}{
		{false, false, []string{`  feature 3, field 作物, "香蕉" is no value of crop`, "  feature 7, a ring is not closed, at 111.0631000, 25.9000000", "  the file holds no feature"}},
		{false, true, []string{`  row 3, field 作物, "香蕉" is no value of crop`, "  row 7, a ring is not closed, at 111.0631000, 25.9000000", "  the file holds no feature"}},
		{true, false, []string{"  第 3 条，字段 作物，“香蕉”不是“作物”的取值", "  第 7 条，边界没有闭合，位置 111.0631000, 25.9000000", "  文件里没有要素"}},
		{true, true, []string{"  第 3 行，字段 作物，“香蕉”不是“作物”的取值", "  第 7 行，边界没有闭合，位置 111.0631000, 25.9000000", "  文件里没有要素"}},
	} {
		p, _ := speaking(c.chinese)
		for i, want := range c.want {
			if got := p.describe(troubled()[i], c.sheet); got != want {
				t.Errorf("%s, want %s", got, want)
			}
		}
	}
}

// The faults' CSV opens in a spreadsheet without running formulas, and the GeoJSON holds the faults' places. The file
// name may have either extension.
func TestTheFilesOfFaults(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		chinese      bool
		path         string
		head, second []string
	}{
		{false, "faults", []string{"row", "field", "reason", "longitude", "latitude"}, []string{"7", "", "a ring is not closed", "111.0631000", "25.9000000"}},
		{true, "错误.csv", []string{"行", "字段", "原因", "经度", "纬度"}, []string{"7", "", "边界没有闭合", "111.0631000", "25.9000000"}},
		{true, "错误.geojson", []string{"行", "字段", "原因", "经度", "纬度"}, []string{"7", "", "边界没有闭合", "111.0631000", "25.9000000"}},
	} {
		p, _ := speaking(c.chinese)
		path := filepath.Join(t.TempDir(), c.path)
		if err := p.writeFaults(path, troubled()); err != nil {
			t.Fatal(err)
		}
		stem := strings.TrimSuffix(path, filepath.Ext(path))
		text, err := os.ReadFile(stem + ".csv")
		if err != nil {
			t.Fatal(err)
		}
		plain, marked := strings.CutPrefix(string(text), "\uFEFF")
		rows, err := csv.NewReader(strings.NewReader(plain)).ReadAll()
		if err != nil || !marked || len(rows) != 5 || !slices.Equal(rows[0], c.head) || !slices.Equal(rows[2], c.second) {
			t.Errorf("%s: %q, %v", c.path, rows, err)
			continue
		}
		if rows[1][3] != "" || rows[3][0] != "0" || rows[4][1] != "'=1+2" || !c.chinese && rows[4][2] != "a \"quoted\", word\nand a line" {
			t.Errorf("%s: %q", c.path, rows)
		}
		places, err := os.ReadFile(stem + ".geojson")
		if err != nil {
			t.Fatal(err)
		}
		var collection struct {
			Type     string
			Features []struct {
				Geometry   struct{ Coordinates [2]float64 }
				Properties struct {
					Row           int
					Field, Reason string
				}
			}
		}
		if err := json.Unmarshal(places, &collection); err != nil || collection.Type != "FeatureCollection" || len(collection.Features) != 2 {
			t.Fatalf("%v, %s", err, places)
		}
		if f := collection.Features[1]; f.Geometry.Coordinates != [2]float64{111, 25.1234568} || f.Properties.Row != 8 || f.Properties.Field != "=1+2" || f.Properties.Reason == "" {
			t.Errorf("%+v", f)
		}
	}
	p, _ := speaking(false)
	if err := p.writeFaults("/no/such/folder/x", troubled()); err == nil || err.Error() != "cannot write the list of faults to /no/such/folder/x.csv" {
		t.Errorf("%v", err)
	}
}

// If no fault has a place, the GeoJSON is valid and has no features.
func TestFaultsWithoutPlaces(t *testing.T) {
	t.Parallel()
	p, _ := speaking(false)
	path := filepath.Join(t.TempDir(), "x")
	if err := p.writeFaults(path, troubled()[:1]); err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(path + ".geojson"); err != nil || string(text) != `{"features":[],"type":"FeatureCollection"}` {
		t.Errorf("%s, %v", text, err)
	}
}

// The report gives the numbers of written features, and a line each for repaired and doubtful rows, in both
// languages.
func TestTheReportOfAnImport(t *testing.T) {
	t.Parallel()
	parcels, _ := geo.LayerByID("parcels")
	plan := intake.Plan{
		Town: "450399100", Layer: parcels, Title: "CSV", Sheet: true, Read: 5, Mapped: []string{"地块编码 → code", "面积亩 → surveyed_m2"}, Ignored: []string{"承包方", "电话"},
		Heights: 2, Doubled: 3, Closed: 1, Mended: 4, Split: 6, Fates: postgis.Fates{New: 2, Changed: 1, Same: 2, Missing: 9}, Open: []int{2, 3}, Doubts: troubled()[:1],
	}
	for _, c := range []struct {
		chinese bool
		want    []string
	}{
		{false, []string{
			"CSV, 5 features", "fields: 地块编码 → code, 面积亩 → surveyed_m2", "fields that the layer does not have, not stored: 承包方, 电话", "the heights of 2 features were dropped: the map is flat",
			"edges over 500 m, split to at most 200 m: 6", "vertices that repeated the one before, dropped without changing a shape: 3", "repaired: open rings closed: 1", "repaired: invalid areas made valid: 4",
			"2 features without a committee yet, until committees are imported: 2, 3", "to look at, which refuses nothing (1):", `  row 3, field 作物, "香蕉" is no value of crop`,
			"2 new, 1 changed, 2 same; 9 are here that the file lacks, and stay", "imported 3 features into 450399100's parcels (change 17)",
		}},
		{true, []string{
			"CSV，5 个要素", "字段：地块编码 → 编码、面积亩 → 测绘面积", "未存入的字段（图层没有）：承包方、电话", "2 个要素的高程已舍去，地图是二维的",
			"6 条长于 500 米的边已加密到 200 米以内", "3 个重复的点已去掉，形状不变", "修复：闭合了 1 个边界", "修复：4 个无效的图形改成了有效的",
			"2 个要素还没有村（居）委，导入村（居）委边界后会补上：第 2, 3 条", "1 处请核对（不影响导入）：", "  第 3 行，字段 作物，“香蕉”不是“作物”的取值",
			"新增 2，变更 1，相同 2；库里有而文件里没有的 9（保持不动）", "已导入 3 个要素到 450399100 的 parcels（复垦图斑）（变更 17）",
		}},
	} {
		p, out := speaking(c.chinese)
		p.reportImport(plan, intake.Written{Change: 17}, false)
		if got := strings.Split(strings.TrimSpace(out.String()), "\n"); !slices.Equal(trimmed(got), trimmed(c.want)) {
			t.Errorf("Chinese %v:\n%s", c.chinese, strings.Join(got, "\n"))
		}
	}
	for name, c := range map[string]struct {
		fates  postgis.Fates
		dryRun bool
		want   string
	}{
		"a dry run": {postgis.Fates{New: 1}, true, "dry run: nothing was written"}, "nothing new": {postgis.Fates{Same: 5}, false, "all of it is here already; nothing changed"}, "nothing new, dry": {postgis.Fates{Same: 5}, true, "all of it is here already; nothing changed"},
	} {
		p, out := speaking(false)
		p.reportImport(intake.Plan{Layer: parcels, Fates: c.fates}, intake.Written{}, c.dryRun)
		if got := strings.Split(strings.TrimSpace(out.String()), "\n"); got[len(got)-1] != c.want {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func trimmed(lines []string) (out []string) {
	for _, line := range lines {
		out = append(out, strings.TrimSpace(line))
	}
	return out
}

// The faults of a refused file are printed, and written to files on request.
func TestARefusedFile(t *testing.T) {
	t.Parallel()
	parcels, _ := geo.LayerByID("parcels")
	p, out := speaking(false)
	path := filepath.Join(t.TempDir(), "faults")
	err := p.refuse(intake.Plan{Layer: parcels, Title: "GeoJSON", Read: 9, Troubles: troubled()[:2]}, path)
	if !errors.Is(err, errReported) || !strings.Contains(out.String(), "refused: 2 faults; the database is unchanged\n  feature 3, field 作物") {
		t.Errorf("%v, %s", err, out)
	}
	if _, err := os.Stat(path + ".csv"); err != nil {
		t.Error(err)
	}
	many := make([]geo.Trouble, mostTold+1)
	p, out = speaking(true)
	if err := p.refuse(intake.Plan{Layer: parcels, Troubles: many}, ""); !errors.Is(err, errReported) || strings.Count(out.String(), "\n") != mostTold+3 || !strings.HasSuffix(out.String(), "  ……可能还有更多，先改这些\n") {
		t.Errorf("%v, %d lines", err, strings.Count(out.String(), "\n"))
	}
}

// Up to thirty row numbers are listed, and the list shows if there are more.
func TestNumbersOfRows(t *testing.T) {
	t.Parallel()
	var rows []int
	for n := range 31 {
		rows = append(rows, n+1)
	}
	if got := numbers(rows); !strings.HasSuffix(got, ", 29, 30, …") {
		t.Error(got)
	}
	if got := numbers(rows[:30]); !strings.HasSuffix(got, ", 29, 30") || numbers(nil) != "" || numbers(rows[:1]) != "1" {
		t.Error(got)
	}
}

// --map takes a field's name or title in any language; an unknown or repeated field is refused with the list of
// fields.
func TestTheFieldsOfAMapping(t *testing.T) {
	t.Parallel()
	parcels, _ := geo.LayerByID("parcels")
	for word, want := range map[string]string{
		"code": "code", "CODE": "code", "SURVEYED_M2": "surveyed_m2", "编码": "code", "編碼": "code", "Code": "code", "测绘面积": "surveyed_m2", "surveyed area": "surveyed_m2", "committee": "committee", "撂荒年份": "abandoned_year",
	} {
		mapping := map[string]string{"F1": word}
		if err := settleMapping(parcels, mapping); err != nil || mapping["F1"] != want {
			t.Errorf("%s: %v, %v", word, mapping, err)
		}
	}
	for name, c := range map[string]struct {
		mapping  map[string]string
		en, hans string
	}{
		"no field":      {map[string]string{"F1": "colour"}, `--map F1=colour: parcels has no field "colour" that can be set; it has: code (Code), name (Name)`, `--map F1=colour：`},
		"a computed":    {map[string]string{"F1": "area_m2"}, `--map F1=area_m2: parcels has no field "area_m2" that can be set`, `--map F1=area_m2：`},
		"two for one":   {map[string]string{"F1": "code", "F2": "编码"}, "--map F2=编码: the column F1 is mapped to code too; leave one of the two out", "--map F2=编码："},
		"three, sorted": {map[string]string{"C": "code", "A": "code", "B": "name"}, "--map C=code: the column A is mapped to code too", "--map C=code："},
	} {
		err := settleMapping(parcels, c.mapping)
		if _, usage := errors.AsType[errUsage](err); !usage || !strings.HasPrefix(err.Error(), c.en) || !strings.HasPrefix(chinese.Words().Error(err), c.hans) {
			t.Errorf("%s: %v, %s", name, err, chinese.Words().Error(err))
		}
	}
}
