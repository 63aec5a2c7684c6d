package sample

// This file tells the figures of the town's report that no layer holds.

import "tuntu/geo"

// Reported is a figure of the report: a value, or the share of one figure in another.
type Reported struct {
	Key         string
	Value       float64
	AtLeast     bool
	Part, Whole string
	Title, Unit geo.Title
	Note        geo.Title
}

// ReportedFigures are the figures of the town's report that are not counted from its layers. The report says of all of them
// "as of the end of October", without the year.
func ReportedFigures() []Reported {
	people := geo.Title{Hans: "人", Hant: "人", En: "people"}
	yuan := geo.Title{Hans: "元", Hant: "元", En: "yuan"}
	wan := geo.Title{Hans: "万元", Hant: "萬元", En: "× 10,000 yuan"}
	return []Reported{
		{
			Key: "vanguard", Value: 17, Title: geo.Title{Hans: "集镇秩序先锋队", Hant: "集鎮秩序先鋒隊", En: "Vanguard team"}, Unit: people,
			Note: geo.Title{Hans: "集中整治集镇秩序、检查卫生；城管人员另行全天巡查街道", Hant: "集中整治集鎮秩序、檢查衛生；城管人員另行全天巡查街道", En: "concentrated clean-ups and hygiene inspections; city-management staff patrol the streets besides, all day"},
		},
		{Key: "grain_jin", Value: 6_000_000, AtLeast: true, Title: geo.Title{Hans: "粮食增产", Hant: "糧食增產", En: "More grain"}, Unit: geo.Title{Hans: "斤", Hant: "斤", En: "jin"}},
		{
			Key: "water_yuan", Value: 600_000, AtLeast: true, Title: geo.Title{Hans: "水利投入", Hant: "水利投入", En: "Spent on water"}, Unit: yuan,
			Note: geo.Title{Hans: "用于水渠和电排灌站", Hant: "用於水渠和電排灌站", En: "for channels and the pump station"},
		},
		{
			Key: "inspection", Value: 3, Title: geo.Title{Hans: "8 月三级现场核查", Hant: "8 月三級現場核查", En: "Inspected in August"}, Unit: geo.Title{Hans: "级", Hant: "級", En: "levels"},
			Note: geo.Title{Hans: "县、市、自治区核查复垦示范点，获上级认可；核查的是示范点，不是每个图斑", Hant: "縣、市、自治區核查復墾示範點，獲上級認可；核查的是示範點，不是每個圖斑", En: "county, city and autonomous region looked at the demonstration site and recognised it; not at every parcel"},
		},
		{
			Key: "posts", Value: 169, Title: geo.Title{Hans: "公益性岗位", Hant: "公益性崗位", En: "Public posts"}, Unit: geo.Title{Hans: "个", Hant: "個", En: "posts"},
			Note: geo.Title{Hans: "保洁员、基础设施维护员、护林员；保洁员已在其中，不与保洁员人数相加", Hant: "保潔員、基礎設施維護員、護林員；保潔員已在其中，不與保潔員人數相加", En: "cleaners, repairers of infrastructure, forest rangers; the cleaners are among them and are not added"},
		},
		{
			Key: "jobs", Value: 400, AtLeast: true, Title: geo.Title{Hans: "车间务工", Hant: "車間務工", En: "Work in workshops"}, Unit: geo.Title{Hans: "人次", Hant: "人次", En: "person-times"},
			Note: geo.Title{Hans: "是人次，不是人数", Hant: "是人次，不是人數", En: "person-times, not persons"},
		},
		{Key: "wages_yuan", Value: 390_000, AtLeast: true, Title: geo.Title{Hans: "车间务工工资", Hant: "車間務工工資", En: "Workshops’ wages"}, Unit: yuan},
		{Key: "awards", Value: 147.6241, Title: geo.Title{Hans: "产业奖补", Hant: "產業獎補", En: "Industry awards"}, Unit: wan},
		{Key: "credit_done", Value: 425.5, Title: geo.Title{Hans: "小额信贷发放", Hant: "小額信貸發放", En: "Microcredit given"}, Unit: wan},
		{Key: "credit_target", Value: 403.62, Title: geo.Title{Hans: "小额信贷任务", Hant: "小額信貸任務", En: "Microcredit target"}, Unit: wan},
		{
			Key: "credit_rate", Part: "credit_done", Whole: "credit_target", Title: geo.Title{Hans: "小额信贷完成率", Hant: "小額信貸完成率", En: "Microcredit, of its target"}, Unit: geo.Title{Hans: "%", Hant: "%", En: "%"},
			Note: geo.Title{Hans: "发放 ÷ 任务", Hant: "發放 ÷ 任務", En: "given of target"},
		},
		{
			Key: "leaving_households", Value: 28, Title: geo.Title{Hans: "预计脱贫户", Hant: "預計脫貧戶", En: "Households expected to leave poverty"}, Unit: geo.Title{Hans: "户", Hant: "戶", En: "households"},
			Note: geo.Title{Hans: "双认定已完成，预计而尚未脱贫；只有总数", Hant: "雙認定已完成，預計而尚未脫貧；只有總數", En: "both recognitions done; expected to, not yet; totals only"},
		},
		{
			Key: "leaving_people", Value: 97, Title: geo.Title{Hans: "预计脱贫人口", Hant: "預計脫貧人口", En: "People expected to leave poverty"}, Unit: people,
			Note: geo.Title{Hans: "双认定已完成，预计而尚未脱贫；只有总数", Hant: "雙認定已完成，預計而尚未脫貧；只有總數", En: "both recognitions done; expected to, not yet; totals only"},
		},
	}
}
