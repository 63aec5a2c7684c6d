package files

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/fault"
	"tuntu/internal/fault/chinese"
)

// refused checks that an error is a fault of the input, with one text in English and another in Chinese.
func refused(t *testing.T, name string, err error, en, hans string) {
	t.Helper()
	if err == nil {
		t.Errorf("%s: nothing is wrong; want %s", name, en)
		return
	}
	f := fault.Of(err)
	if f.Kind != fault.Invalid || !strings.Contains(f.Detail, en) {
		t.Errorf("%s: kind %d, %s; want %s", name, f.Kind, f.Detail, en)
	}
	if said := f.In(chinese.Words()); !strings.Contains(said, hans) {
		t.Errorf("%s: %s; want %s", name, said, hans)
	}
}

// at returns a place that any layer of points takes.
func at() orb.Point { return orb.Point{111, 25.9} }

// shapeFor makes a geometry that a layer takes.
func shapeFor(l geo.Layer) orb.Geometry {
	return map[geo.Shape]orb.Geometry{
		geo.Point: at(), geo.Line: orb.LineString{{111, 25.9}, {111.1, 25.9}}, geo.Polygon: orb.Polygon{{{111, 25.9}, {111.1, 25.9}, {111.1, 26}, {111, 25.9}}},
	}[l.Shape]
}

// row makes a record of the fitter's layer from names of columns and values in turn.
func row(f *Fitter, cells ...any) Record {
	r := Record{Row: 7, Geometry: shapeFor(f.layer)}
	for i := 0; i < len(cells); i += 2 {
		r.Fields = append(r.Fields, Attribute{cells[i].(string), cells[i+1]})
	}
	return r
}

// Mapped columns that the file lacks, and the fields that it holds, are always listed in the same order.
func TestListsOfColumnsHaveOneOrder(t *testing.T) {
	t.Parallel()
	mapping := map[string]string{"F6": "code", "F1": "name", "F3": "crop", "F2": "pinyin", "F5": "stage", "F4": "committee"}
	for range 20 {
		f := fitter(t, "parcels", mapping)
		if unseen := f.Unseen(); !slices.IsSorted(unseen) || len(unseen) != len(mapping) {
			t.Fatalf("unseen: %v", unseen)
		}
		f.Fit(Record{Row: 1, Fields: []Attribute{{"F3", "柑橘"}, {"面积亩", "3"}}})
		if unseen := f.Unseen(); len(unseen) != len(mapping)-1 || slices.Contains(unseen, "F3") {
			t.Fatalf("unseen after a record with F3: %v", unseen)
		}
		if provided := f.Provided(); !slices.IsSorted(provided) || len(provided) != len(mapping)+1 {
			t.Fatalf("provided: %v", provided)
		}
	}
}

// A mapping must name a field that can be set, and an area column whose name has an unknown unit is refused.
func TestMappingsThatAreRefused(t *testing.T) {
	t.Parallel()
	names, err := geo.LoadNames()
	if err != nil {
		t.Fatal(err)
	}
	parcels, _ := geo.LayerByID("parcels")
	for name, c := range map[string]struct{ column, target, en, hans string }{
		"no such field":       {"颜色", "colour", `parcels has no field "colour" that can be set`, "parcels 没有可以写入的字段"},
		"computed":            {"面积", "area_m2", `parcels has no field "area_m2" that can be set`, "parcels 没有可以写入的字段"},
		"set by the command":  {"镇", "town", `parcels has no field "town" that can be set`, "parcels 没有可以写入的字段"},
		"of another layer":    {"户数", "households", `parcels has no field "households" that can be set`, "parcels 没有可以写入的字段"},
		"nothing":             {"x", "", `parcels has no field "" that can be set`, "parcels 没有可以写入的字段"},
		"an unknown unit":     {"净面积（尺）", "accepted_m2", `the unit of the column "净面积（尺）" is not known; it may be 亩, 平方米 or 公顷`, "净面积（尺）"},
		"square kilometres":   {"净面积(平方公里)", "accepted_m2", `the unit of the column "净面积(平方公里)" is not known`, "净面积(平方公里)"},
		"a unit in a bracket": {"净面积[acre]", "surveyed_m2", `the unit of the column "净面积[acre]" is not known`, "净面积[acre]"},
	} {
		_, err := NewFitter(parcels, names, map[string]string{c.column: c.target})
		refused(t, name, err, c.en, c.hans)
	}
}

// The unit in the name of a mapped area column applies to its numbers; a unit behind a number takes precedence.
func TestTheUnitOfAMappedColumn(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		column, cell string
		wantM2       float64
	}{
		{"净面积", "3", 3},
		{"净亩", "3", 2000},
		{"淨畝", "3", 2000},
		{"净面积（亩）", "3", 2000},
		{"净面积（公顷）", "3", 30000},
		{"net_ha", "0.3", 3000},
		{"净亩", "3公顷", 30000},
		{"净面积（公顷）", "3亩", 2000},
		{"净面积", "3畝", 2000},
		{"净面积", "3平方米", 3},
	} {
		f := fitter(t, "parcels", map[string]string{c.column: "accepted_m2"})
		got, troubles := f.Fit(row(f, c.column, c.cell))
		if m2, ok := got.Properties["accepted_m2"].(float64); !ok || math.Abs(m2-c.wantM2) > 1e-9 || len(troubles) > 0 {
			t.Errorf("%s in %s: %v, %v; want %v", c.cell, c.column, got.Properties, troubles, c.wantM2)
		}
	}
}

// If several columns fit one field, the mapped one is used, else the file's first; the others are listed as not
// stored.
func TestSeveralColumnsForOneField(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		mapping         map[string]string
		cells           []any
		code            string
		mapped, ignored string
	}{
		"the first":          {nil, []any{"编码", "A", "地块编码", "B"}, "A", "编码 → code", "地块编码"},
		"the other way":      {nil, []any{"地块编码", "B", "编码", "A"}, "B", "地块编码 → code", "编码"},
		"though empty":       {nil, []any{"编码", "", "地块编码", "B"}, "", "编码 → code", "地块编码"},
		"mapped, first":      {map[string]string{"宗地号": "code"}, []any{"宗地号", "C", "编码", "A"}, "C", "宗地号 → code", "编码"},
		"mapped, last":       {map[string]string{"宗地号": "code"}, []any{"编码", "A", "宗地号", "C"}, "C", "宗地号 → code", "编码"},
		"mapped against":     {map[string]string{"编码": "name"}, []any{"编码", "A", "地块编码", "B"}, "B", "编码 → name,地块编码 → code", ""},
		"not a field's name": {nil, []any{"编 码", "A", "电话", "1"}, "", "", "编 码,电话"},
	} {
		f := fitter(t, "parcels", c.mapping)
		for range 2 { // a second row does not change the lists
			if got, troubles := f.Fit(row(f, c.cells...)); got.Code != c.code || len(troubles) > 0 {
				t.Errorf("%s: code %q, %v; want %q", name, got.Code, troubles, c.code)
			}
		}
		if mapped, ignored := strings.Join(f.Mapped, ","), strings.Join(f.Ignored, ","); mapped != c.mapped || ignored != c.ignored {
			t.Errorf("%s: mapped %s, ignored %s; want %s, %s", name, mapped, ignored, c.mapped, c.ignored)
		}
	}
}

// Each value of each listed field is read from each of its words, under each name of its column, in Simplified and
// Traditional characters.
func TestEveryWordOfEveryLayerComesIn(t *testing.T) {
	t.Parallel()
	names, err := geo.LoadNames()
	if err != nil {
		t.Fatal(err)
	}
	tried := 0
	for _, l := range geo.Layers() {
		for _, field := range l.Fields {
			if !field.Given() {
				continue // what is computed does not come in
			}
			for _, value := range field.Values {
				want := any(value.ID)
				if field.Type == geo.Boolean {
					want = value.ID == "true"
				}
				for _, word := range append([]string{value.ID, value.Title.Hans, value.Title.Hant}, value.Known...) {
					for _, cell := range []string{word, names.Hant(word), " " + word + "\u3000"} {
						for _, column := range append([]string{field.Name, field.Title.Hans, field.Title.Hant, strings.ToUpper(field.Title.En)}, field.Columns...) {
							f := fitter(t, l.ID, nil)
							got, troubles := f.Fit(row(f, column, cell))
							if got.Properties[field.Name] != want || len(troubles) > 0 {
								t.Errorf("%s of %s: %s in %s is %v, %v; want %v", field.Name, l.ID, cell, column, got.Properties, said(troubles), want)
							}
							tried++
						}
					}
				}
			}
		}
	}
	if tried < 3000 {
		t.Errorf("only %d words", tried)
	}
}

// A cell with an invalid value is reported in both languages with its row and column.
func TestEachFaultOfACell(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("长", 50)
	for name, c := range map[string]struct {
		layer, column string
		cell          any
		en, hans      string // empty: the value is taken
	}{
		"a crop":                {"plots", "作物", "香蕉", `"香蕉" is no value of crop, which takes: citrus, lotus, golden_locust, oil_tea, camellia, rice`, "“香蕉”不是“作物”的取值，应为：柑橘、莲藕、金槐、油茶、茶花、水稻"},
		"two crops":             {"plots", "作物", "柑橘、水稻", `"柑橘、水稻" is no value of crop`, "“柑橘、水稻”不是“作物”的取值"},
		"a stage's number":      {"parcels", "阶段", json.Number("3"), `"3" is no value of stage`, "“3”不是“阶段”的取值"},
		"any variety":           {"plots", "品种", "沃柑", "", ""},
		"a dash":                {"villages", "户数", "-", `"-" is no number; write it as 1234.5, with the unit in the column's name`, "“-”不是数字，请写成 1234.5，单位写在列名里"},
		"a word":                {"villages", "户数", "不详", `"不详" is no number`, "“不详”不是数字"},
		"a formula's fault":     {"villages", "户数", "#DIV/0!", `"#DIV/0!" is what a spreadsheet shows of a formula that fails; mend the formula, or empty the cell`, "“#DIV/0!”是表格公式算不出的结果；请改正公式，或者清空这一格"},
		"a name not found":      {"villages", "村名", "#N/A", `"#N/A" is what a spreadsheet shows of a formula that fails`, "“#N/A”是表格公式算不出的结果"},
		"a code not found":      {"parcels", "编码", " #REF! ", `"#REF!" is what a spreadsheet shows`, "“#REF!”是表格公式算不出的结果"},
		"a committee not found": {"villages", "村委", "#VALUE!", `"#VALUE!" is what a spreadsheet shows`, "“#VALUE!”是表格公式算不出的结果"},
		"a name with a mark":    {"sites", "名称", "#1 泵站", "", ""},
		"about":                 {"villages", "户数", "约30", `"约30" is no number`, "“约30”不是数字"},
		"a long one is cut":     {"villages", "户数", long, `"` + strings.Repeat("长", 30) + `" is no number`, "“" + strings.Repeat("长", 30) + "”不是数字"},
		"half a household":      {"villages", "户数", "30.5", `"30.5" is no whole number`, "“30.5”不是整数"},
		"households, a unit":    {"villages", "户数", "30户", "", ""},
		"households of people":  {"villages", "户数", "30人", `"30人" is no number`, "“30人”不是数字"},
		"none":                  {"villages", "户数", "0", "", ""},
		"less than none":        {"villages", "户数", "-1", `"-1" is less than zero`, "“-1”小于零"},
		"the most":              {"villages", "户数", "2147483647", "", ""},
		"a telephone":           {"villages", "户数", "13977312345", `"13977312345" is more than 2147483647`, "“13977312345”大于 2147483647"},
		"the least":             {"land", "高程", "-2147483648", `"-2147483648" is less than -2147483647`, "“-2147483648”小于 -2147483647"},
		"a river of no width":   {"rivers", "宽度", "0", `"0" must be more than 0`, "“0”应大于 0"},
		"a narrow river":        {"rivers", "宽度", "0.001", "", ""},
		"less than no width":    {"rivers", "宽度", "-2", `"-2" is less than zero`, "“-2”小于零"},
		"an area below zero":    {"parcels", "实测面积亩", "-0.5", `"-0.5" is less than zero`, "“-0.5”小于零"},
		"the year before":       {"parcels", "撂荒年份", "1899", `"1899" is no year; write it as 2026`, "“1899”不是年份，请写成 2026"},
		"the first year":        {"parcels", "撂荒年份", "1900", "", ""},
		"the last year":         {"parcels", "撂荒年份", json.Number("2200"), "", ""},
		"the year after":        {"parcels", "撂荒年份", "2201", `"2201" is no year`, "“2201”不是年份"},
		"two digits":            {"parcels", "撂荒年份", "19", `"19" is no year`, "“19”不是年份"},
		"a moment":              {"parcels", "撂荒年份", "2019-03-05T08:30:00", "", ""},
		"a moment in Shanghai":  {"parcels", "撂荒年份", "2019/03/05 08:30:00+08", "", ""},
		"eight digits":          {"parcels", "撂荒年份", "20190305", `"20190305" is no year`, "“20190305”不是年份"},
		"neither yes nor no":    {"channels", "衬砌", "部分", `"部分" is neither yes nor no`, "“部分”不是“是”或“否”"},
		"a true":                {"channels", "衬砌", true, "", ""},
		"a ruined code":         {"parcels", "编码", "4.5039910020101E+18", `the code "4.5039910020101E+18" was turned into a power of ten by a spreadsheet`, "编码“4.5039910020101E+18”被表格软件改成了科学计数，末几位已经丢失"},
		"shown by the sheet":    {"parcels", "编码", "4.5E+11", `the code "4.5E+11" was turned into a power of ten`, "科学计数"},
		"without its plus":      {"parcels", "编码", "4.5e11", `the code "4.5e11" was turned into a power of ten`, "科学计数"},
		"a plot's own":          {"parcels", "编码", "2E3", "", ""},
		"a plot's own, greater": {"parcels", "编码", "2E10", "", ""}, // workbooks show numbers of eleven digits in full
		"money":                 {"parcels", "投入资金（万元）", "0.123456", "", ""},
		"a tenth of a fen":      {"parcels", "投入资金", "12.345", `"12.345" is exact to the cent`, "“12.345”精确到分"},
		"money in jin":          {"parcels", "投入资金", "12斤", `"12斤" is no number`, "“12斤”不是数字"},
		"a harvest in jin":      {"parcels", "产量", "1200斤", "", ""},
		"a season":              {"parcels", "复种日期", "春季", `"春季" is no day; write it as 2026-11-24`, "“春季”不是日期，请写成 2026-11-24"},
		"a land class":          {"parcels", "地类", "住宅", `"住宅" is no value of land_class`, "“住宅”不是“地类”的取值"},
		"many digits":           {"parcels", "编码", "4503991002010010001", "", ""},
	} {
		f := fitter(t, c.layer, nil)
		_, troubles := f.Fit(row(f, c.column, c.cell))
		if c.en == "" {
			if len(troubles) > 0 {
				t.Errorf("%s: %+v", name, troubles)
			}
			continue
		}
		if len(troubles) != 1 || !strings.HasPrefix(troubles[0].En, c.en) || !strings.Contains(troubles[0].Hans, c.hans) {
			t.Errorf("%s: %+v; want %s, %s", name, troubles, c.en, c.hans)
			continue
		}
		if troubles[0].Row != 7 || troubles[0].Field != c.column {
			t.Errorf("%s: row %d, column %s", name, troubles[0].Row, troubles[0].Field)
		}
	}
}

// A number just outside of a range is reported with the end that it exceeds.
func TestTheEndsOfARange(t *testing.T) {
	t.Parallel()
	depth := &geo.Range{Min: 2, Max: 8}
	above := &geo.Range{Min: 2, Max: 8, Above: true}
	for _, c := range []struct {
		r        *geo.Range
		number   float64
		en, hans string
	}{
		{depth, 2, "", ""},
		{depth, 8, "", ""},
		{above, 2.001, "", ""},
		{above, 8, "", ""},
		{nil, -1e300, "", ""},
		{depth, 1.999, `"x" is less than 2`, "“x”小于 2"},
		{depth, 8.001, `"x" is more than 8`, "“x”大于 8"},
		{depth, -1, `"x" is less than 2`, "“x”小于 2"},
		{above, 2, `"x" must be more than 2`, "“x”应大于 2"},
		{above, 1, `"x" must be more than 2`, "“x”应大于 2"},
		{&geo.Range{Min: 0, Max: 8}, -0.001, `"x" is less than zero`, "“x”小于零"},
		{&geo.Range{Min: 0, Max: 8, Above: true}, 0, `"x" must be more than 0`, "“x”应大于 0"},
		{&geo.Range{Min: -500, Max: 9000}, -501, `"x" is less than -500`, "“x”小于 -500"},
	} {
		trouble := outOfRange(c.r, c.number, "x")
		if (trouble == nil) != (c.en == "") || trouble != nil && (trouble.En != c.en || trouble.Hans != c.hans) {
			t.Errorf("%v in %+v: %+v; want %s", c.number, c.r, trouble, c.en)
		}
	}
}

// The missing forms of a name are derived from the form in the file; forms in the file are kept.
func TestTheFormsOfANameThatAFileLacks(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		cells              []any
		hans, hant, pinyin string
	}{
		"Simplified":           {[]any{"村名", "枫木冲"}, "枫木冲", "楓木沖", "Fēng mù chōng"},
		"Traditional":          {[]any{"村名", "楓木沖"}, "枫木冲", "楓木沖", "Fēng mù chōng"}, // this form is stored as the file has it
		"the Traditional one":  {[]any{"繁体名称", "楓木沖"}, "枫木冲", "楓木沖", "Fēng mù chōng"},
		"both":                 {[]any{"村名", "枫木冲", "繁体名称", "楓木沖"}, "枫木冲", "楓木沖", "Fēng mù chōng"},
		"its own reading":      {[]any{"村名", "长岭", "拼音", "Zhǎng lǐng"}, "长岭", "長嶺", "Zhǎng lǐng"},
		"a reading alone":      {[]any{"拼音", "Zhǎng lǐng"}, "", "", "Zhǎng lǐng"},
		"none":                 {[]any{"户数", "3"}, "", "", ""},
		"blanks around":        {[]any{"村名", "\u3000水头 "}, "水头", "水頭", "Shuǐ tóu"},
		"a line broken in two": {[]any{"村名", "水\n头"}, "水头", "水頭", "Shuǐ tóu"},
	} {
		f := fitter(t, "villages", nil)
		got, troubles := f.Fit(row(f, c.cells...))
		if got.Name != c.hans || got.NameHant != c.hant || got.Pinyin != c.pinyin || len(troubles) > 0 {
			t.Errorf("%s: %s, %s, %s, %v; want %s, %s, %s", name, got.Name, got.NameHant, got.Pinyin, troubles, c.hans, c.hant, c.pinyin)
		}
	}
}

// Invisible characters are dropped: two names or codes that look alike are equal.
func TestWhatCannotBeSeenIsDropped(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"水头": "水头", "水\u200b头": "水头", "\ufeff水头": "水头", "水头\u200e": "水头", "\u202e水头\u202c": "水头", "水\u2060头\u200d": "水头", "水\u00ad头": "水头", "水\x00头\x7f": "水头",
		"\u200b 水头 \u200b": "水头", "TB0001\u200b": "TB0001", "水 头": "水 头", "𠮷水（老）": "𠮷水（老）", "Mǎ tóu": "Mǎ tóu", "\u200b": "",
	} {
		f := fitter(t, "parcels", nil)
		got, _ := f.Fit(row(f, "编码", text, "名称", text))
		if got.Code != want || got.Name != f.names.Hans(want) {
			t.Errorf("%q: code %q, name %q; want %q", text, got.Code, got.Name, want)
		}
	}
}

// Aliases and the committee fill fields of their own and never become properties.
func TestOtherNamesAndTheCommittee(t *testing.T) {
	t.Parallel()
	f := fitter(t, "villages", nil)
	got, troubles := f.Fit(row(f, "村名", "水头", "别名", "上水头、老水头、上水头", "村委", " 大塘村委 ", "户数", "30户"))
	if len(troubles) > 0 || strings.Join(got.Aliases, "|") != "上水头|老水头" || got.Committee != "大塘村委" {
		t.Errorf("%+v, %v", got, troubles)
	}
	if len(got.Properties) != 1 || got.Properties["households"] != 30.0 {
		t.Errorf("stored: %v", got.Properties)
	}
	if provided := strings.Join(f.Provided(), ","); provided != "aliases,committee,households,name" {
		t.Error(provided)
	}
}

// A record without geometry is a fault unless rows update existing features; heights are counted and dropped.
func TestRecordsWithoutAShapeOrWithHeights(t *testing.T) {
	t.Parallel()
	f := fitter(t, "villages", nil)
	if _, troubles := f.Fit(Record{Row: 3, Fields: []Attribute{{"村名", "水头"}}}); said(troubles) != "it has no geometry" {
		t.Errorf("without a shape: %+v", troubles)
	}
	f.Joins = true
	if got, troubles := f.Fit(Record{Row: 3, Fields: []Attribute{{"村名", "水头"}}}); len(troubles) > 0 || got.Geometry != nil || got.Row != 3 {
		t.Errorf("as a row that joins: %+v, %+v", got, troubles)
	}
	if _, troubles := f.Fit(Record{Row: 3, Geometry: orb.LineString{{1, 1}, {2, 2}}}); len(troubles) != 1 {
		t.Errorf("a row that joins and has a line: %+v", troubles)
	}
	for i := range 3 {
		r := row(f, "村名", "水头")
		r.HadHeight = i > 0
		if got, troubles := f.Fit(r); len(troubles) > 0 || got.Geometry != at() {
			t.Errorf("%+v, %+v", got, troubles)
		}
	}
	if f.Heights != 2 {
		t.Errorf("%d records had heights", f.Heights)
	}
}

// The words that programs write for a missing value count as no value: no name, no code, no number
// and no fault.
func TestWordsForNothing(t *testing.T) {
	t.Parallel()
	for _, word := range []any{nil, "", " ", "\u3000", "NULL", "null", "<Null>", "<空>", " <NULL> "} {
		f := fitter(t, "parcels", nil)
		got, troubles := f.Fit(row(f, "编码", word, "名称", word, "作物", word, "面积亩", word, "撂荒年份", word, "村委", word))
		if got.Code+got.Name+got.NameHant+got.Committee != "" || len(got.Properties) > 0 || len(troubles) > 0 {
			t.Errorf("%v: %+v, %v", word, got, said(troubles))
		}
	}
	f := fitter(t, "parcels", nil)
	if got, _ := f.Fit(row(f, "编码", "NULL-1", "名称", "空")); got.Code != "NULL-1" || got.Name != "空" {
		t.Errorf("%+v", got)
	}
}

// All faults of a record are reported at once: first those of its geometry, then the others in the
// order of columns.
func TestAllFaultsOfARecordAreTold(t *testing.T) {
	t.Parallel()
	f := fitter(t, "parcels", nil)
	r := row(f, "作物", "香蕉", "编码", "TB1", "撂荒年份", "去年", "面积亩", "三")
	r.Geometry = at()
	got, troubles := f.Fit(r)
	var fields []string
	for _, trouble := range troubles {
		fields = append(fields, trouble.Field)
	}
	if strings.Join(fields, ",") != ",作物,撂荒年份,面积亩" || got.Code != "TB1" || len(got.Properties) > 0 {
		t.Errorf("%v, %+v", fields, got)
	}
}

// A value becomes text in plain digits, never with an exponent.
func TestTheTextOfAValue(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		value any
		want  string
	}{
		{"水头", "水头"},
		{json.Number("4503991002010010001"), "4503991002010010001"},
		{12.0, "12"},
		{0.1, "0.1"},
		{1e21, "1000000000000000000000"},
		{-2.5e-7, "-0.00000025"},
		{true, "true"},
		{false, "false"},
		{nil, ""},
	} {
		if got := textOf(c.value); got != c.want {
			t.Errorf("%v: %q, want %q", c.value, got, c.want)
		}
	}
}
