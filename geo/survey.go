package geo

import (
	"slices"
	"strings"
)

// FieldFor finds the layer's field that a survey's column most likely holds, by its name
// in Simplified characters or English; the factor turns its numbers into the field's.
func (l Layer) FieldFor(column string) (field string, factor float64, ok bool) {
	column = strings.ToLower(strings.TrimSpace(column))
	if field, factor, ok = l.fieldNamed(column); ok {
		return field, factor, true
	}
	name, unit := cutUnit(column)
	if field, factor, ok = l.fieldNamed(name); !ok || unit == "" {
		return "", 0, false
	}
	f, _ := l.Field(field)
	switch {
	case f.Unit == "m2":
		factor, ok = AreaUnit(unit)
	case f.Type == Integer || f.Type == Number: // a unit that is not the field's would be stored as if it were
		ok = slices.Contains(UnitWords(f), unit)
	}
	return field, factor, ok
}

// UnitWords are the words for a field's own unit.
func UnitWords(f Field) []string {
	switch f.Name {
	case "households":
		return []string{"户", "戶"}
	case "population":
		return []string{"人", "口"}
	}
	if strings.HasSuffix(f.Name, "_year") {
		return []string{"年"}
	}
	switch f.Unit {
	case "m":
		return []string{"米", "m"}
	case "kW":
		return []string{"千瓦", "kw", "KW", "kW"}
	case "m3/h":
		return []string{"立方米/时", "m3/h", "m³/h"}
	}
	return nil
}

// AreaFactor is the unit, in m², of a column of areas by what its name says in Simplified
// characters: in brackets or at its end. A name without one is of m².
func AreaFactor(column string) (m2 float64, ok bool) {
	if _, unit := cutUnit(strings.ToLower(strings.TrimSpace(column))); unit != "" {
		return AreaUnit(unit)
	}
	for _, word := range []string{"亩数", "亩", "公顷", "平方米", "㎡", "m2"} {
		if strings.HasSuffix(column, word) {
			return AreaUnit(strings.TrimSuffix(word, "数"))
		}
	}
	return 1, true
}

func (l Layer) fieldNamed(column string) (field string, factor float64, ok bool) {
	for _, a := range columnAliases() {
		if !slices.Contains(a.columns, column) {
			continue
		}
		if f, has := l.Field(a.field); has && !f.Computed {
			return a.field, a.factor, true
		}
	}
	for _, f := range l.AllFields() {
		if !f.Computed && (column == f.Name || column == f.Title.Hans || column == strings.ToLower(f.Title.En)) {
			return f.Name, 1, true
		}
	}
	return "", 0, false
}

// cutUnit cuts a unit in brackets off a column's name, as in 户数（户）.
func cutUnit(column string) (name, unit string) {
	for _, pair := range [][2]string{{"（", "）"}, {"(", ")"}, {"[", "]"}, {"/", ""}} {
		if name, unit, ok := strings.Cut(column, pair[0]); ok && name != "" && strings.HasSuffix(unit, pair[1]) {
			return strings.TrimSpace(name), strings.TrimSpace(strings.TrimSuffix(unit, pair[1]))
		}
	}
	return column, ""
}

// AreaUnit is a unit of area in m², by the words for it.
func AreaUnit(word string) (m2 float64, ok bool) {
	switch strings.ToLower(word) {
	case "亩", "畝", "mu":
		return SquareMetresPerMu, true
	case "平方米", "平米", "㎡", "m²", "m2":
		return 1, true
	case "公顷", "公頃", "ha":
		return 10000, true
	}
	return 0, false
}

// CompleteColumn completes a column's name that was cut off, as a Shapefile does at ten
// bytes, where all names that begin so hold the same field.
func CompleteColumn(cut string) (name string, ok bool) {
	if len([]rune(cut)) < 2 {
		return "", false
	}
	var found columnAlias
	for _, a := range columnAliases() {
		for _, column := range a.columns {
			if !strings.HasPrefix(column, cut) {
				continue
			}
			if ok && (a.field != found.field || a.factor != found.factor) {
				return "", false
			}
			if !ok {
				name, found, ok = column, a, true
			}
		}
	}
	return name, ok
}

// columnAlias says what columns of surveys are called that hold a field.
type columnAlias struct {
	field   string
	factor  float64
	columns []string
}

func columnAliases() []columnAlias {
	return []columnAlias{
		{"name", 1, []string{"村名", "屯名", "名称", "自然村", "村屯名称", "自然村名称", "渠道名称", "渠名", "泵站名称", "站名", "街道名称", "地名", "地块名称", "dkmc", "village"}},
		{"code", 1, []string{"编码", "代码", "编号", "地块编码", "图斑编号", "图斑编码", "地块编号", "村编码", "渠道编码", "行政区划代码", "地块代码", "dkbm", "tbbh", "bsm"}},
		{"committee", 1, []string{"村委", "村委会", "居委会", "行政村", "所属村", "所属村委", "村（居）委", "村(居)委", "坐落单位名称", "权属单位名称", "zldwmc", "qsdwmc"}},
		{"name", 1, []string{"村委", "村委会", "居委会", "行政村", "村（居）委", "村(居)委", "xzqmc"}}, // of a committee itself,
		{"name_hant", 1, []string{"繁体名称", "繁体名"}},
		{Aliases, 1, []string{"别名", "又名", "俗名", "俗称", "曾用名", "小名", "alias"}},
		{"pinyin", 1, []string{"拼音", "罗马字母"}},
		{"households", 1, []string{"户数", "总户数"}},
		{"population", 1, []string{"人口", "人数", "总人口", "人口数"}},
		{"crop", 1, []string{"作物", "种植作物", "农作物", "作物名称", "zwmc"}},
		{"stage", 1, []string{"阶段", "状态", "进度"}},
		{"surveyed_m2", SquareMetresPerMu, []string{"面积亩", "面积(亩)", "面积（亩）", "亩数", "测绘面积亩", "实测面积亩", "图斑面积亩", "scmjm"}},
		{"surveyed_m2", 1, []string{"面积平方米", "测绘面积", "实测面积", "图斑面积", "面积m2", "面积（平方米）", "面积(平方米)", "survey_m2", "scmj", "tbmj"}},
		{"contracted_m2", SquareMetresPerMu, []string{"承包面积亩", "合同面积亩", "面积亩", "面积(亩)", "面积（亩）", "亩数", "htmjm"}},
		{"contracted_m2", 1, []string{"承包面积", "合同面积", "contr_m2", "htmj"}},
		{"accepted_m2", SquareMetresPerMu, []string{"验收面积亩"}},
		{"accepted_m2", 1, []string{"验收面积", "accept_m2"}},
		{"abandoned_year", 1, []string{"撂荒年份", "弃耕年份", "aband_year"}},
		{"planted_year", 1, []string{"种植年份", "plant_year"}},
		{"variety", 1, []string{"品种"}},
		{"grade", 1, []string{"渠级", "渠道级别", "级别"}},
		{"lined", 1, []string{"衬砌", "是否衬砌"}},
		{"section", 1, []string{"断面", "断面尺寸"}},
		{"state", 1, []string{"状态", "运行状态"}},
		{"built_year", 1, []string{"建设年份", "建成年份", "修建年份"}},
		{"power_kw", 1, []string{"功率", "装机功率", "功率kw"}},
		{"flow_m3h", 1, []string{"流量"}},
		{"kind", 1, []string{"类别", "类型", "种类"}},
		{"class", 1, []string{"等级", "道路等级", "河流等级"}},
		{"width_m", 1, []string{"宽度", "河宽"}},
		{"use", 1, []string{"地类", "用途", "土地利用"}},
		{"height_m", 1, []string{"高程", "海拔"}},
		{"business", 1, []string{"经营内容", "经营范围"}},
		{"level", 1, []string{"级别"}},
	}
}

// ValueFor finds the allowed value that a survey's word in Simplified characters means.
func (f Field) ValueFor(word string) (string, bool) {
	word = strings.TrimSpace(word)
	if slices.Contains(f.Allowed, word) {
		return word, true
	}
	for value, words := range valueAliases(f.Name) {
		if slices.Contains(words, word) && slices.Contains(f.Allowed, value) {
			return value, true
		}
	}
	return "", false
}

// SplitAliases reads other names as surveys list them in one cell.
func SplitAliases(text string) []string {
	var names []string
	for _, name := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("、，,；;/|", r) }) {
		if name = strings.TrimSpace(name); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// valueAliases lists the words for a field's values, the one to write first: the page's
// own word. Fields of one name share the list; Allowed tells their values apart.
func valueAliases(field string) map[string][]string {
	switch field {
	case "crop":
		return map[string][]string{
			"citrus":        {"柑橘", "柑桔", "沃柑", "砂糖橘", "砂糖桔", "椪柑", "蜜桔", "桔子", "橘子"},
			"lotus":         {"莲藕", "藕", "莲", "荷"},
			"golden_locust": {"金槐", "槐米", "槐树"},
			"oil_tea":       {"油茶", "油茶树", "茶油"},
			"camellia":      {"茶花", "山茶", "山茶花"},
			"rice":          {"水稻", "稻", "稻谷", "早稻", "晚稻"},
		}
	case "grade":
		return map[string][]string{"main": {"干渠"}, "branch": {"支渠"}, "lateral": {"斗渠"}, "field": {"农渠", "毛渠"}}
	case "stage":
		return map[string][]string{
			"suspected": {"疑似", "疑似撂荒"}, "verified": {"已核实", "核实"}, "tasked": {"已派任务", "已下达", "下达任务"}, "clearing": {"清理中", "整治中"},
			"replanted": {"已复种", "复种"}, "check_town": {"镇级自查", "乡镇自查", "镇自验", "乡镇自验"}, "check_county": {"县级验收", "县验收"},
			"check_city": {"市级验收", "市验收"}, "check_region": {"自治区验收", "区级验收"}, "closed": {"已销号", "销号"},
			"in_care": {"后期管护", "管护中", "管护"}, "ruled_out": {"已排除", "排除"}, "abandoned_again": {"再次撂荒", "复荒"},
		}
	case "state":
		return map[string][]string{
			"working": {"正常", "运行", "在用", "完好"}, "not_working": {"停用", "损坏", "故障", "报废"},
			"reported": {"已上报", "上报"}, "assigned": {"已派单", "派单"}, "fixing": {"整改中"}, "to_recheck": {"待复查"},
			"closed": {"已办结", "办结"}, "sent_back": {"已退回", "退回"},
		}
	case "kind":
		return kindAliases()
	case "level":
		return map[string][]string{"region": {"自治区级"}, "township": {"乡级", "镇级", "乡镇级"}, "village": {"村级"}}
	case "class":
		return map[string][]string{
			"river": {"河", "河流"}, "stream": {"溪", "溪流"},
			"national": {"国道"}, "provincial": {"省道"}, "county": {"县道"}, "township": {"乡道"}, "village": {"村道"}, "track": {"机耕路", "机耕道"},
			"main": {"主街"}, "side": {"支街"}, "lane": {"巷"},
		}
	case "use":
		return map[string][]string{
			"forest": {"林地"}, "shrub": {"灌木林地", "灌木"}, "grass": {"草地"}, "paddy": {"水田"}, "dry": {"旱地"}, "orchard": {"园地", "果园"},
			"settlement": {"居民地", "村庄"}, "water": {"水面", "水域"}, "bare": {"裸地"},
		}
	}
	return nil
}

func kindAliases() map[string][]string {
	return map[string][]string{
		"village": {"村委会", "村委", "村民委员会"}, "resident": {"居委会", "居委", "社区", "居民委员会"},
		"market_town": {"集镇"}, "agriculture_core": {"农业核心示范区", "核心示范区"}, "area": {"片区"},
		"service_centre": {"便民服务中心", "服务中心", "党群服务中心"}, "enterprise_demonstration_site": {"企业示范点"},
		"integrity_education_base": {"廉政教育基地"}, "united_front_base": {"统战基地"}, "reclamation_demonstration_site": {"复垦示范点"},
		"cooperative": {"合作社"}, "workshop": {"就业车间", "帮扶车间", "车间"},
		"litter": {"垃圾"}, "dumping": {"乱倒"}, "drainage": {"排水"}, "road": {"道路"}, "water": {"水利"}, "farmland": {"耕地"}, "other": {"其他"},
	}
}

// TruthFor reads yes and no as surveys write them.
func TruthFor(word string) (truth, ok bool) {
	switch strings.ToLower(strings.TrimSpace(word)) {
	case "true", "t", "yes", "y", "1", "是", "有", "已衬砌", "lined":
		return true, true
	case "false", "f", "no", "n", "0", "否", "无", "未衬砌", "土渠", "earth":
		return false, true
	}
	return false, false
}
