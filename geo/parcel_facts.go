package geo

// What is known of a parcel beside its stage and its areas.

import "strings"

// parcelFacts lists the fields that say whose a parcel is, what became of it, and what it cost and bore.
func parcelFacts() []Field {
	return []Field{
		{
			Name: "batch", Title: Title{"批次", "批次", "Batch"}, SetBy: Rule, Route: batchesRoute, Way: Title{"请在地图上选中图斑，用“放进批次…”放进或取出", "請在地圖上選中圖斑，用「放進批次…」放進或取出", "pick the parcel on the map, and put it in or take it out by “Into a batch…”"}, Longest: 50,
			Columns: []string{"批次", "批次名称", "任务批次", "下达批次"},
		},
		{
			Name: "responsible_unit", Title: Title{"责任单位", "責任單位", "Responsible unit"}, Organisation: true,
			Columns: []string{"责任单位", "责任主体", "牵头单位", "整治责任单位", "resp_unit"},
		},
		{
			Name: "contractor", Title: Title{"承包主体", "承包主體", "Contractor"}, Organisation: true,
			Columns: []string{"承包主体", "承包单位", "经营主体", "经营单位", "实施主体", "复垦主体", "复耕主体", "种植主体", "耕种主体"},
		},
		{
			Name: "ownership", Title: Title{"权属", "權屬", "Ownership"}, Values: ownerships(),
			Columns: []string{"权属", "权属性质", "土地权属", "所有权性质", "土地所有权", "qsxz"},
		},
		{
			Name: "land_class", Title: Title{"地类", "地類", "Land class"}, Values: landClasses(),
			Columns: []string{"地类", "地类编码", "地类代码", "地类名称", "现状地类", "dlbm", "dlmc"},
		},
		{
			Name: "abandon_reason", Title: Title{"撂荒原因", "撂荒原因", "Why abandoned"}, Values: abandonReasons(),
			Columns: []string{"撂荒原因", "弃耕原因", "荒芜原因", "aband_why"},
		},
		{
			Name: "work_done", Title: Title{"整治措施", "整治措施", "Work done"}, Values: works(),
			Columns: []string{"整治措施", "整治内容", "治理措施", "复垦措施", "复耕措施"},
		},
		{
			Name: "replanted_on", Type: Date, Title: Title{"复种日期", "復種日期", "Replanted on"},
			// a column of times, 复耕时间, has months and seasons as well, which are no days
			Columns: []string{"复种日期", "复耕日期", "复垦日期", "replant_on"},
		},
		{
			Name: "expected_kg", Type: Number, Unit: "kg", Title: Title{"预计产量", "預計產量", "Expected harvest"}, Range: notNegative(),
			Columns: []string{"预计产量", "预期产量", "计划产量", "expect_kg"},
		},
		{
			Name: "harvested_kg", Type: Number, Unit: "kg", Title: Title{"实际产量", "實際產量", "Harvest"}, Range: notNegative(),
			Columns: []string{"实际产量", "产量", "总产量", "收获量", "harvest_kg"},
		},
		{
			Name: "cost_yuan", Type: Number, Unit: "yuan", Title: Title{"投入资金", "投入資金", "Cost"}, Range: notNegative(),
			Columns: []string{"投入资金", "整治资金", "整治费用", "复垦费用"},
		},
	}
}

// ownerships are by the nature of rights of the third national land survey: 10 and 20 state, 30 to 33 collective.
func ownerships() []Value {
	return []Value{
		{"state", Title{"国有", "國有", "State"}, []string{"国家所有", "国有土地所有权", "国有土地使用权", "10", "20"}},
		{"collective", Title{"集体", "集體", "Collective"}, []string{"集体所有", "农民集体", "集体土地所有权", "30"}},
		{"group", Title{"村民小组集体", "村民小組集體", "Villagers’ group"}, []string{"组集体", "村民小组", "31"}},
		{"village", Title{"村集体", "村集體", "Village collective"}, []string{"村农民集体", "村集体经济组织", "32"}},
		{"township", Title{"乡镇集体", "鄉鎮集體", "Township collective"}, []string{"乡集体", "镇集体", "乡农民集体", "33"}},
	}
}

// landClasses are the classes of GB/T 21010 and of the third national land survey that farmland has, and those that it
// grows over to when it lies fallow and from which it is brought back.
func landClasses() []Value {
	class := func(code string, title Title, known ...string) Value {
		// a spreadsheet takes the code for a number, and cuts its zero off
		return Value{code, title, append(known, strings.TrimPrefix(code, "0"))}
	}
	return []Value{
		class("0101", Title{"水田", "水田", "Paddy"}, "011", "0101水田"),
		class("0102", Title{"水浇地", "水澆地", "Irrigated field"}, "012", "0102水浇地"),
		class("0103", Title{"旱地", "旱地", "Dry field"}, "013", "0103旱地"),
		class("0201", Title{"果园", "果園", "Orchard"}, "021", "0201果园"),
		class("0202", Title{"茶园", "茶園", "Tea garden"}, "022", "0202茶园"),
		class("0204", Title{"其他园地", "其他園地", "Other garden"}, "0204其他园地"),
		class("0301", Title{"乔木林地", "喬木林地", "Woodland"}, "0301乔木林地"),
		class("0302", Title{"竹林地", "竹林地", "Bamboo"}, "0302竹林地"),
		class("0305", Title{"灌木林地", "灌木林地", "Shrub"}, "0305灌木林地"),
		class("0307", Title{"其他林地", "其他林地", "Other woodland"}, "0307其他林地"),
		class("0404", Title{"其他草地", "其他草地", "Other grassland"}, "0404其他草地"),
		class("1104", Title{"坑塘水面", "坑塘水面", "Pond"}, "1104坑塘水面"),
		class("1203", Title{"田坎", "田坎", "Field ridge"}, "1203田坎"),
	}
}

func abandonReasons() []Value {
	return []Value{
		{"labour", Title{"缺劳动力", "缺勞動力", "No hands"}, []string{"外出务工", "劳动力外出", "无劳动力", "缺劳力", "劳力不足", "人口外流"}},
		{"low_return", Title{"收益低", "收益低", "Low return"}, []string{"效益低", "种粮效益低", "收益差", "成本高"}},
		{"water", Title{"缺水", "缺水", "No water"}, []string{"无水源", "灌溉困难", "水利失修", "水源不足", "渠道损毁"}},
		{"access", Title{"道路不通", "道路不通", "No road"}, []string{"交通不便", "无机耕路", "机械进不去"}},
		{"terrain", Title{"坡陡零碎", "坡陡零碎", "Steep or scattered"}, []string{"坡度大", "地块零碎", "细碎化", "立地条件差"}},
		{"soil", Title{"地力差", "地力差", "Poor soil"}, []string{"土质差", "土壤贫瘠", "石漠化", "冷浸田"}},
		{"wildlife", Title{"野生动物危害", "野生動物危害", "Wildlife"}, []string{"野猪危害", "野生动物", "兽害"}},
		{"disaster", Title{"灾毁", "災毀", "Disaster"}, []string{"水毁", "洪涝", "滑坡", "自然灾害", "水毁灾毁"}},
		{"dispute", Title{"权属纠纷", "權屬糾紛", "Dispute"}, []string{"纠纷", "流转纠纷", "争议", "权属争议"}},
		{"project", Title{"项目占用", "項目佔用", "Taken for a project"}, []string{"征而未用", "待征收", "项目用地"}},
		{"other", Title{"其他原因", "其他原因", "Other"}, []string{"其他", "其它"}},
	}
}

func works() []Value {
	return []Value{
		{"clearing", Title{"清杂除草", "清雜除草", "Cleared"}, []string{"清理", "除草", "清杂", "砍杂", "清除杂草"}},
		{"ploughing", Title{"翻耕", "翻耕", "Ploughed"}, []string{"犁田", "旋耕", "翻犁", "翻耕整地"}},
		{"levelling", Title{"平整修坎", "平整修坎", "Levelled"}, []string{"平整土地", "土地平整", "修田埂", "修坎", "坡改梯"}},
		{"irrigation", Title{"修渠引水", "修渠引水", "Watered"}, []string{"修渠", "水利修复", "引水"}},
		{"road", Title{"修机耕路", "修機耕路", "Road made"}, []string{"修路", "机耕路"}},
		{"soil", Title{"培肥改土", "培肥改土", "Soil mended"}, []string{"土壤改良", "客土", "施肥", "培肥"}},
		{"combined", Title{"综合整治", "綜合整治", "Several of these"}, []string{"多项", "综合", "综合治理"}},
		{"other", Title{"其他措施", "其他措施", "Other"}, []string{"其他", "其它"}},
	}
}
