package geo

// Defines the allowed values of fields and their ranges.

import "math"

// SquareMetresPerMu is the size of one mu (亩) in m²; 15 mu make one hectare.
const SquareMetresPerMu = 2000.0 / 3.0

// Stages lists the values of a parcel's stage, in the order in which abandoned land is reclaimed.
func Stages() []string { return Field{Values: stages()}.Allowed() }

// ReclaimedStages lists the stages whose area counts as reclaimed: replanted to in_care.
func ReclaimedStages() []string { return Stages()[4:11] }

func notNegative() *Range { return &Range{Min: 0, Max: math.Inf(1)} }
func positive() *Range    { return &Range{Min: 0, Max: math.Inf(1), Above: true} }
func years() *Range       { return &Range{Min: 1900, Max: 2200} }

// Holds tells whether a number lies in the range.
func (r *Range) Holds(n float64) bool {
	return r == nil || n >= r.Min && n <= r.Max && !(r.Above && n == r.Min)
}

func stages() []Value {
	return []Value{
		{"suspected", Title{"疑似", "疑似", "Suspected"}, []string{"疑似撂荒"}},
		{"verified", Title{"已核实", "已核實", "Verified"}, []string{"核实"}},
		{"tasked", Title{"已派任务", "已派任務", "Tasked"}, []string{"已下达", "下达任务"}},
		{"clearing", Title{"清理中", "清理中", "Being cleared"}, []string{"整治中"}},
		{"replanted", Title{"已复种", "已復種", "Replanted"}, []string{"复种"}},
		{"check_town", Title{"镇级自查", "鎮級自查", "Town self-check"}, []string{"乡镇自查", "镇自验", "乡镇自验"}},
		{"check_county", Title{"县级验收", "縣級驗收", "County check"}, []string{"县验收"}},
		{"check_city", Title{"市级验收", "市級驗收", "City check"}, []string{"市验收"}},
		{"check_region", Title{"自治区验收", "自治區驗收", "Regional check"}, []string{"区级验收"}},
		{"closed", Title{"已销号", "已銷號", "Closed"}, []string{"销号"}},
		{"in_care", Title{"后期管护", "後期管護", "In care"}, []string{"管护中", "管护"}},
		{"ruled_out", Title{"已排除", "已排除", "Ruled out"}, []string{"排除"}},
		{"abandoned_again", Title{"再次撂荒", "再次撂荒", "Abandoned again"}, []string{"复荒"}},
	}
}

func crops() []Value {
	return []Value{
		{"citrus", Title{"柑橘", "柑橘", "Citrus"}, []string{"柑桔", "沃柑", "砂糖橘", "砂糖桔", "椪柑", "蜜桔", "桔子", "橘子"}},
		{"lotus", Title{"莲藕", "蓮藕", "Lotus"}, []string{"藕", "莲", "荷"}},
		{"golden_locust", Title{"金槐", "金槐", "Golden locust"}, []string{"槐米", "槐树"}},
		{"oil_tea", Title{"油茶", "油茶", "Oil-tea"}, []string{"油茶树", "茶油"}},
		{"camellia", Title{"茶花", "茶花", "Camellia"}, []string{"山茶", "山茶花"}},
		{"rice", Title{"水稻", "水稻", "Rice"}, []string{"稻", "稻谷", "早稻", "晚稻"}},
	}
}

func channelGrades() []Value {
	return []Value{
		{"main", Title{"干渠", "幹渠", "Main"}, nil},
		{"branch", Title{"支渠", "支渠", "Branch"}, nil},
		{"lateral", Title{"斗渠", "斗渠", "Lateral"}, nil},
		{"field", Title{"农渠", "農渠", "Field"}, []string{"毛渠"}},
	}
}

func linings() []Value {
	return []Value{{"true", Title{"已衬砌", "已襯砌", "Lined"}, nil}, {"false", Title{"土渠", "土渠", "Earth"}, nil}}
}

func workingStates() []Value {
	return []Value{
		{"working", Title{"正常", "正常", "Working"}, []string{"运行", "在用", "完好"}},
		{"not_working", Title{"停用", "停用", "Not working"}, []string{"损坏", "故障", "报废"}},
	}
}

func findingStates() []Value {
	return []Value{
		{"reported", Title{"已上报", "已上報", "Reported"}, []string{"上报"}},
		{"assigned", Title{"已派单", "已派單", "Assigned"}, []string{"派单"}},
		{"fixing", Title{"整改中", "整改中", "Being fixed"}, nil},
		{"to_recheck", Title{"待复查", "待複查", "To re-check"}, nil},
		{"closed", Title{"已办结", "已辦結", "Closed"}, []string{"办结"}},
		{"sent_back", Title{"已退回", "已退回", "Sent back"}, []string{"退回"}},
	}
}

func findingKinds() []Value {
	return []Value{
		{"litter", Title{"垃圾", "垃圾", "Litter"}, nil},
		{"dumping", Title{"乱倒", "亂倒", "Dumping"}, nil},
		{"drainage", Title{"排水", "排水", "Drainage"}, nil},
		{"road", Title{"道路", "道路", "Road"}, nil},
		{"water", Title{"水利", "水利", "Water"}, nil},
		{"farmland", Title{"耕地", "耕地", "Farmland"}, nil},
		{"other", Title{"其他", "其他", "Other"}, nil},
	}
}

func committeeKinds() []Value {
	return []Value{
		{"village", Title{"村委会", "村委會", "Village committee"}, []string{"村委", "村民委员会"}},
		{"resident", Title{"居委会", "居委會", "Resident committee"}, []string{"居委", "社区", "居民委员会"}},
	}
}

func zoneKinds() []Value {
	return []Value{
		{"agriculture_core", Title{"农业核心示范区", "農業核心示範區", "Agriculture core zone"}, []string{"核心示范区"}},
		{"market_town", Title{"集镇", "集鎮", "Market town"}, nil},
		{"area", Title{"片区", "片區", "Area"}, nil},
	}
}

func zoneLevels() []Value {
	return []Value{
		{"region", Title{"自治区级", "自治區級", "Regional"}, nil},
		{"township", Title{"乡级", "鄉級", "Township"}, []string{"镇级", "乡镇级"}},
		{"village", Title{"村级", "村級", "Village"}, nil},
	}
}

func siteKinds() []Value {
	return []Value{
		{"service_centre", Title{"便民服务中心", "便民服務中心", "Service centre"}, []string{"服务中心", "党群服务中心"}},
		{"enterprise_demonstration_site", Title{"企业示范点", "企業示範點", "Enterprise demonstration site"}, nil},
		{"integrity_education_base", Title{"廉政教育基地", "廉政教育基地", "Integrity education base"}, nil},
		{"united_front_base", Title{"统战基地", "統戰基地", "United-front base"}, nil},
		{"reclamation_demonstration_site", Title{"复垦示范点", "復墾示範點", "Reclamation demonstration site"}, nil},
		{"cooperative", Title{"合作社", "合作社", "Cooperative"}, nil},
		{"workshop", Title{"就业车间", "就業車間", "Workshop"}, []string{"帮扶车间", "车间"}},
	}
}

func streetClasses() []Value {
	return []Value{
		{"main", Title{"主街", "主街", "Main street"}, nil},
		{"side", Title{"支街", "支街", "Side street"}, nil},
		{"lane", Title{"巷", "巷", "Lane"}, nil},
	}
}

func riverClasses() []Value {
	return []Value{
		{"river", Title{"河", "河", "River"}, []string{"河流"}},
		{"stream", Title{"溪", "溪", "Stream"}, []string{"溪流"}},
	}
}

func roadClasses() []Value {
	return []Value{
		{"national", Title{"国道", "國道", "National road"}, nil},
		{"provincial", Title{"省道", "省道", "Provincial road"}, nil},
		{"county", Title{"县道", "縣道", "County road"}, nil},
		{"township", Title{"乡道", "鄉道", "Township road"}, nil},
		{"village", Title{"村道", "村道", "Village road"}, nil},
		{"track", Title{"机耕路", "機耕路", "Farm track"}, []string{"机耕道"}},
	}
}

func uses() []Value {
	return []Value{
		{"forest", Title{"林地", "林地", "Forest"}, nil},
		{"shrub", Title{"灌木林地", "灌木林地", "Shrub"}, []string{"灌木"}},
		{"grass", Title{"草地", "草地", "Grassland"}, nil},
		{"paddy", Title{"水田", "水田", "Paddy"}, nil},
		{"dry", Title{"旱地", "旱地", "Dry field"}, nil},
		{"orchard", Title{"园地", "園地", "Orchard"}, []string{"果园"}},
		{"settlement", Title{"居民地", "居民地", "Settlement"}, []string{"村庄"}},
		{"water", Title{"水面", "水面", "Water"}, []string{"水域"}},
		{"bare", Title{"裸地", "裸地", "Bare ground"}, nil},
	}
}
