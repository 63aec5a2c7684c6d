package sample

// This file writes the story that a sample town tells of itself: the report's four chapters.

import (
	"fmt"
	"net/url"

	"tuntu/geo"
	"tuntu/internal/story"
)

// StoryName is the name of the sample's story.
const StoryName = "report"

// Story is the town's story. fid finds a feature of a layer by its code.
func (t *Town) Story(fid func(layer, code string) int64) story.Story {
	return story.Story{
		Name: StoryName, Title: geo.Title{Hans: "乡村振兴工作汇报", Hant: "鄉村振興工作彙報", En: "The town’s report"},
		Chapters: []story.Chapter{t.organisation(), t.looks(), t.industry(fid), livelihood()},
	}
}

// words is a text in three languages.
func words(hans, hant, en string) geo.Title { return geo.Title{Hans: hans, Hant: hant, En: en} }

// scene is a scene of the whole town, unless its frame is set.
func scene(title, text geo.Title, view url.Values, figures ...story.Figure) story.Scene {
	return story.Scene{
		Title: title, Text: text, View: view.Encode(), Frame: story.OfTown, Figures: figures, Photos: []story.Photo{}, HoldS: 20, Transition: "fly",
	}
}

// theme is a view of a theme, with a filter where one is given.
func theme(id, filter string) url.Values {
	view := url.Values{}
	if id != "coverage" {
		view.Set("theme", id)
	}
	if filter != "" {
		view.Set("filter", filter)
	}
	return view
}

// figure is a measure, of one value of a field where one is given.
func figure(measure string, of ...string) story.Figure {
	f := story.Figure{Measure: measure}
	if len(of) == 2 {
		f.Of = map[string]string{of[0]: of[1]}
	}
	return f
}

func named(f story.Figure, hans, hant, en string) story.Figure {
	label := words(hans, hant, en)
	f.Label = &label
	return f
}

// organisation is the report's first chapter.
func (t *Town) organisation() story.Chapter {
	return story.Chapter{Title: words("党建强", "黨建強", "Organisation"), Scenes: []story.Scene{
		scene(words("阵地建在群众身边", "陣地建在群眾身邊", "Sites close to the people"),
			words("企业党建示范点、廉政教育基地、统战基地各有其所，便民服务中心村村都有。", "企業黨建示範點、廉政教育基地、統戰基地各有其所，便民服務中心村村都有。", "Demonstration sites, an education base and united-front bases; each committee has a service centre."),
			theme("sites", ""),
			named(figure("sites.count", "kind", "enterprise_demonstration_site"), "企业党建示范点", "企業黨建示範點", "Enterprise demonstration sites"),
			named(figure("sites.count", "kind", "integrity_education_base"), "廉政教育基地", "廉政教育基地", "Integrity education base"),
			named(figure("sites.count", "kind", "united_front_base"), "统战基地", "統戰基地", "United-front bases"),
			named(figure("committees.with_centre"), "有便民服务中心的村（居）委", "有便民服務中心的村（居）委", "Committees with a service centre")),
		scene(words("村干部轮班，小事代办", "村幹部輪班，小事代辦", "On duty, and errands done"),
			words("村干部轮流值班，群众的小事有人代办，服务中心就在家门口。", "村幹部輪流值班，群眾的小事有人代辦，服務中心就在家門口。", "Village officials are on duty by turns and do errands for villagers, at a centre close by."),
			theme("sites", "kind = 'service_centre'"),
			named(figure("sites.count", "kind", "service_centre"), "便民服务中心", "便民服務中心", "Service centres")),
	}}
}

// looks is the report's second chapter.
func (t *Town) looks() story.Chapter {
	staffed := named(figure("coverage.staffed"), "有保洁员负责", "有保潔員負責", "Villages with a cleaner")
	month := func(f story.Figure) story.Figure {
		f.Days = 30
		return f
	}
	swept := theme("coverage", "")
	swept.Set("measure", "completion")
	swept.Set("days", "30")
	market := theme("coverage", "")
	market.Set("committee", committeeCode(t.Code, 1))
	inMarket := scene(words("集镇秩序有人管", "集鎮秩序有人管", "Order in the market town"),
		words("先锋队集中整治、检查卫生，城管全天巡查，街道按月冲洗。", "先鋒隊集中整治、檢查衛生，城管全天巡查，街道按月沖洗。", "The vanguard team inspects, city-management staff patrol all day, and streets are washed each month."),
		market, figure("streets.count"), figure("reported.vanguard"),
		named(month(figure("streets.washes_least")), "街道冲洗达标", "街道沖洗達標", "Streets washed often enough"))
	inMarket.Frame = story.OfCommittee
	completion := scene(words("一日两扫，屯屯不落", "一日兩掃，屯屯不落", "Swept twice a day, everywhere"),
		words("近三十天每个自然村的清扫完成情况；没有上报的另算，不当作没扫。", "近三十天每個自然村的清掃完成情況；沒有上報的另算，不當作沒掃。", "How far each village was swept in the last thirty days; what was not reported is told apart."),
		swept, named(month(figure("coverage.completion")), "近 30 天完成率", "近 30 天完成率", "Completion, 30 days"),
		named(month(figure("coverage.punctuality")), "近 30 天按时率", "近 30 天按時率", "Punctuality, 30 days"),
		named(month(figure("coverage.reported")), "近 30 天上报率", "近 30 天上報率", "Reported, 30 days"))
	completion.Chart = &story.Chart{Kind: "ranking", Measure: "coverage.completion", By: "committee", Days: 30}
	return story.Chapter{Title: words("乡村美", "鄉村美", "Look of the villages"), Scenes: []story.Scene{
		scene(words("一支队伍，管好每个屯", "一支隊伍，管好每個屯", "One team for every village"),
			words("保洁员覆盖集镇和全部自然村，每天两次清扫。", "保潔員覆蓋集鎮和全部自然村，每天兩次清掃。", "Cleaners cover the market town and all natural villages, twice a day."),
			theme("coverage", ""), named(figure("cleaners.active"), "保洁员", "保潔員", "Cleaners"), figure("villages.count"), figure("streets.count"), staffed),
		completion, inMarket,
	}}
}

// industry is the report's third chapter.
func (t *Town) industry(fid func(layer, code string) int64) story.Chapter {
	year := fmt.Sprint(t.Features["channels"][0].Properties["built_year"])
	mu := func(crop, hans, hant, en string) story.Figure {
		return named(figure("plots.area_mu", "crop", crop), hans, hant, en)
	}
	reclaimed := scene(words("撂荒地变良田", "撂荒地變良田", "Abandoned land grows grain again"),
		words("连片整治，复种到季，一块一块在图上，一亩一亩对得上。", "連片整治，復種到季，一塊一塊在圖上，一畝一畝對得上。", "Cleared and replanted, each parcel on the map and each mu in the ledger."),
		theme("farmland", ""), named(figure("parcels.reclaimed_mu"), "复垦面积", "復墾面積", "Reclaimed"), figure("reported.grain_jin"),
		named(figure("parcels.count"), "复垦图斑", "復墾圖斑", "Parcels"))
	reclaimed.Chart = &story.Chart{Kind: "burn_up", Measure: "parcels.reclaimed_mu"}
	water := scene(words("修渠引水到田头", "修渠引水到田頭", "Water brought to the fields"),
		words("新修水渠，建成电排灌站。", "新修水渠，建成電排灌站。", "New channels and an electric pump station."),
		theme("water", ""), named(figure("channels.length_m", "built_year", year), "新建水渠", "新建水渠", "New channels"),
		figure("pump_stations.count"), figure("reported.water_yuan"))
	water.Frame = story.OfTheme
	served := scene(words("受益的村和人", "受益的村和人", "Who has water from it"),
		words("水渠灌溉的自然村逐村登记在册。", "水渠灌溉的自然村逐村登記在冊。", "Each village that the channels water is recorded."),
		theme("water", ""), figure("water.committees"), figure("water.villages"), figure("water.people"))
	served.Frame = story.OfTheme
	crops := scene(words("四季有产业", "四季有產業", "A crop for every season"),
		words("金槐、油茶、柑橘、莲藕连片成带。", "金槐、油茶、柑橘、蓮藕連片成帶。", "Golden locust, oil-tea, citrus and lotus, in wide belts."),
		theme("crops", ""), mu("golden_locust", "金槐", "金槐", "Golden locust"), mu("oil_tea", "油茶", "油茶", "Oil-tea"), mu("citrus", "柑橘", "柑橘", "Citrus"), mu("lotus", "莲藕", "蓮藕", "Lotus"))
	crops.Chart = &story.Chart{Kind: "shares", Measure: "plots.area_mu", By: "crop"}
	scenes := []story.Scene{reclaimed, water, served}
	for _, site := range t.Features["sites"] {
		if site.Properties["kind"] != "reclamation_demonstration_site" {
			continue
		}
		view := theme("sites", "")
		view.Set("sel", fmt.Sprintf("sites.%d", fid("sites", site.Code)))
		shown := scene(words("三级核查，现场认可", "三級核查，現場認可", "Inspected at three levels"),
			words("8 月，县、市、自治区核查复垦示范点，获上级认可。核查的是示范点，不是每个图斑。", "8 月，縣、市、自治區核查復墾示範點，獲上級認可。核查的是示範點，不是每個圖斑。", "In August the county, the city and the autonomous region looked at the demonstration site and recognised it; not at every parcel."),
			view, named(figure("sites.count", "kind", "reclamation_demonstration_site"), "县级复垦示范点", "縣級復墾示範點", "County demonstration site"), figure("reported.inspection"))
		shown.Frame = story.OfSelection
		scenes = append(scenes, shown)
	}
	level := func(level, hans, hant, en string) story.Figure {
		return named(figure("zones.count", "level", level), hans, hant, en)
	}
	return story.Chapter{Title: words("产业强", "產業強", "Industry"), Scenes: append(scenes, crops,
		scene(words("茶花、沃柑添新彩", "茶花、沃柑添新彩", "Camellia and orah mandarin"),
			words("也种茶花和沃柑。", "也種茶花和沃柑。", "Camellia and orah mandarin are grown, too."),
			theme("crops", "crop = 'camellia' OR variety = '沃柑'"), mu("camellia", "茶花", "茶花", "Camellia"),
			named(figure("plots.area_mu", "variety", "沃柑"), "沃柑", "沃柑", "Orah mandarin")),
		scene(words("示范区带合作社", "示範區帶合作社", "Zones and cooperatives"),
			words("自治区级、乡级、村级示范区带动，合作社联农带农。", "自治區級、鄉級、村級示範區帶動，合作社聯農帶農。", "Zones of the region, the township and villages, and cooperatives with them."),
			theme("sites", "kind = 'cooperative'"), level("region", "自治区级示范区", "自治區級示範區", "Zones of the region"), level("township", "乡级示范区", "鄉級示範區", "Zones of the township"),
			level("village", "村级示范区", "村級示範區", "Zones of villages"), named(figure("sites.count", "kind", "cooperative"), "合作社", "合作社", "Cooperatives")),
	)}
}

// livelihood is the report's fourth chapter. Who is expected to leave poverty stands in totals only, on a map of none of them.
func livelihood() story.Chapter {
	done, target := figure("reported.credit_done"), figure("reported.credit_target")
	done.Beside = &target
	return story.Chapter{Title: words("农民富", "農民富", "Livelihood"), Scenes: []story.Scene{
		scene(words("家门口就业", "家門口就業", "Work close to home"),
			words("公益性岗位和就业车间，让乡亲在家门口挣钱。", "公益性崗位和就業車間，讓鄉親在家門口掙錢。", "Public posts and workshops let people earn close to home."),
			theme("sites", "kind = 'workshop'"), figure("reported.posts"), named(figure("sites.count", "kind", "workshop"), "就业车间", "就業車間", "Workshops"), figure("reported.jobs"), figure("reported.wages_yuan")),
		scene(words("奖补到户，信贷帮扶", "獎補到戶，信貸幫扶", "Awards and microcredit"),
			words("产业奖补和小额信贷帮助农户发展生产。", "產業獎補和小額信貸幫助農戶發展生產。", "Awards and microcredit help households to produce."),
			theme("crops", ""), figure("reported.awards"), done, figure("reported.credit_rate")),
		scene(words("双认定完成，稳步脱贫", "雙認定完成，穩步脫貧", "Leaving poverty, step by step"),
			words("双认定已完成；是预计数，尚未脱贫。", "雙認定已完成；是預計數，尚未脫貧。", "Both recognitions are done; these are expected to leave poverty and have not yet."),
			theme("coverage", ""), figure("reported.leaving_households"), figure("reported.leaving_people")),
	}}
}
