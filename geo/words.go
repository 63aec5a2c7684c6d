package geo

import "slices"

// In is the title in a language of the page: zh-Hans, zh-Hant or en.
func (t Title) In(language string) string {
	switch language {
	case "zh-Hant":
		return t.Hant
	case "en":
		return t.En
	}
	return t.Hans
}

// Languages are the page's, the first one first.
func Languages() []string { return []string{"zh-Hans", "zh-Hant", "en"} }

// Queryables lists the fields that a filter may name, an order and a choice of columns
// too: the layer's own, each area of theirs in mu, and the id.
func (l Layer) Queryables() []Field {
	fields := l.AllFields()
	for _, f := range slices.Clone(fields) {
		if f.Unit == "m2" && f.Name != "area_m2" {
			t := f.Title
			fields = append(fields, Field{
				Name: f.Name[:len(f.Name)-len("_m2")] + "_mu", Type: Number, Unit: "mu", Computed: true,
				Title: Title{t.Hans + "（亩）", t.Hant + "（畝）", t.En + " (mu)"},
			})
		}
	}
	return append(fields, Field{Name: "fid", Type: Integer, Computed: true, Title: Title{"标识", "標識", "Id"}})
}

// Queryable finds one of the queryables by its name.
func (l Layer) Queryable(name string) (Field, bool) {
	fields := l.Queryables()
	i := slices.IndexFunc(fields, func(f Field) bool { return f.Name == name })
	if i < 0 {
		return Field{}, false
	}
	return fields[i], true
}

// Word is an allowed value as a reader is told it and, in Simplified characters, as an
// office writes it: what ValueFor reads back. What has no word stays as it is.
func (f Field) Word(value string) Title {
	if t, ok := valueWords(f.Name)[value]; ok {
		return t
	}
	if words := valueAliases(f.Name)[value]; len(words) > 0 {
		return Title{words[0], words[0], value}
	}
	return Title{value, value, value}
}

// valueWords lists the words for a field's values; the page has the same, and a test
// compares them.
func valueWords(field string) map[string]Title {
	switch field {
	case "stage":
		return map[string]Title{
			"suspected": {"疑似", "疑似", "Suspected"}, "verified": {"已核实", "已核實", "Verified"}, "tasked": {"已派任务", "已派任務", "Tasked"},
			"clearing": {"清理中", "清理中", "Being cleared"}, "replanted": {"已复种", "已復種", "Replanted"},
			"check_town": {"镇级自查", "鎮級自查", "Town self-check"}, "check_county": {"县级验收", "縣級驗收", "County check"},
			"check_city": {"市级验收", "市級驗收", "City check"}, "check_region": {"自治区验收", "自治區驗收", "Regional check"},
			"closed": {"已销号", "已銷號", "Closed"}, "in_care": {"后期管护", "後期管護", "In care"}, "ruled_out": {"已排除", "已排除", "Ruled out"},
			"abandoned_again": {"再次撂荒", "再次撂荒", "Abandoned again"},
		}
	case "crop":
		return map[string]Title{
			"citrus": {"柑橘", "柑橘", "Citrus"}, "lotus": {"莲藕", "蓮藕", "Lotus"}, "golden_locust": {"金槐", "金槐", "Golden locust"},
			"oil_tea": {"油茶", "油茶", "Oil-tea"}, "camellia": {"茶花", "茶花", "Camellia"}, "rice": {"水稻", "水稻", "Rice"},
		}
	case "grade":
		return map[string]Title{"main": {"干渠", "幹渠", "Main"}, "branch": {"支渠", "支渠", "Branch"}, "lateral": {"斗渠", "斗渠", "Lateral"}, "field": {"农渠", "農渠", "Field"}}
	case "class":
		return map[string]Title{"main": {"主街", "主街", "Main street"}, "side": {"支街", "支街", "Side street"}, "lane": {"巷", "巷", "Lane"}}
	case "level":
		return map[string]Title{"region": {"自治区级", "自治區級", "Regional"}, "township": {"乡级", "鄉級", "Township"}, "village": {"村级", "村級", "Village"}}
	case "state":
		return map[string]Title{
			"working": {"正常", "正常", "Working"}, "not_working": {"停用", "停用", "Not working"},
			"reported": {"已上报", "已上報", "Reported"}, "assigned": {"已派单", "已派單", "Assigned"}, "fixing": {"整改中", "整改中", "Being fixed"},
			"to_recheck": {"待复查", "待複查", "To re-check"}, "closed": {"已办结", "已辦結", "Closed"}, "sent_back": {"已退回", "已退回", "Sent back"},
		}
	case "today":
		return map[string]Title{
			"both": {"两次完成", "兩次完成", "Both slots done"}, "one": {"完成一次", "完成一次", "One slot done"}, "late": {"迟报", "遲報", "Late"},
			"missed": {"漏扫", "漏掃", "Missed"}, "not_reported": {"未报", "未報", "Not reported"}, "not_staffed": {"未安排", "未安排", "No cleaner"},
			"not_due": {"未到时段", "未到時段", "Not yet due"}, "suspended": {"停扫", "停掃", "Suspended"},
		}
	case "am", "pm":
		return map[string]Title{
			"on_time": {"按时完成", "按時完成", "On time"}, "late": {"迟报", "遲報", "Late"}, "partial": {"部分完成", "部分完成", "Partly done"},
			"missed": {"漏扫", "漏掃", "Missed"}, "not_reported": {"未报", "未報", "Not reported"}, "not_due": {"未到时段", "未到時段", "Not yet due"},
			"suspended": {"停扫", "停掃", "Suspended"},
		}
	case "lined":
		return map[string]Title{"true": {"已衬砌", "已襯砌", "Lined"}, "false": {"土渠", "土渠", "Earth"}}
	case "kind":
		return kindWords()
	}
	return nil
}

func kindWords() map[string]Title {
	return map[string]Title{
		"village": {"村委会", "村委會", "Village committee"}, "resident": {"居委会", "居委會", "Resident committee"},
		"agriculture_core": {"农业核心示范区", "農業核心示範區", "Agriculture core zone"}, "market_town": {"集镇", "集鎮", "Market town"}, "area": {"片区", "片區", "Area"},
		"service_centre":                 {"便民服务中心", "便民服務中心", "Service centre"},
		"enterprise_demonstration_site":  {"企业示范点", "企業示範點", "Enterprise demonstration site"},
		"integrity_education_base":       {"廉政教育基地", "廉政教育基地", "Integrity education base"},
		"united_front_base":              {"统战基地", "統戰基地", "United-front base"},
		"reclamation_demonstration_site": {"复垦示范点", "復墾示範點", "Reclamation demonstration site"},
		"cooperative":                    {"合作社", "合作社", "Cooperative"}, "workshop": {"就业车间", "就業車間", "Workshop"},
		"litter": {"垃圾", "垃圾", "Litter"}, "dumping": {"乱倒", "亂倒", "Dumping"}, "drainage": {"排水", "排水", "Drainage"}, "road": {"道路", "道路", "Road"},
		"water": {"水利", "水利", "Water"}, "farmland": {"耕地", "耕地", "Farmland"}, "other": {"其他", "其他", "Other"},
	}
}
