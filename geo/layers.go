package geo

// The layer table: each layer with its fields, shape and properties.

import (
	"slices"
	"sync"
)

// Layers lists all layers in their drawing order, lowest first. Other programs rely on the ids and
// the names of fields; see the documentation of the API.
func Layers() []Layer { return slices.Clone(allLayers()) }

// allLayers returns the layer table. It is built only once, since every request needs it, and must
// not be modified.
var allLayers = sync.OnceValue(func() []Layer { //nolint:gochecknoglobals // a constant
	return slices.Concat(baseLayers(), areaLayers(), lineAndPointLayers())
})

// LayersAsBegun lists the layers in the order in which a new town is filled: units come
// first, since other features belong to them, then the thematic layers and then the base map.
func LayersAsBegun() []Layer {
	begun := Layers()
	step := func(l Layer) int {
		switch {
		case l.Base:
			return 3
		case l.Unit == TownLevel:
			return 2
		}
		return int(l.Unit) - int(CommitteeLevel) // committees before villages
	}
	slices.SortStableFunc(begun, func(a, b Layer) int { return step(a) - step(b) })
	return begun
}

// SearchedLayers lists the layers that a search covers, in the order of their SearchRank.
func SearchedLayers() []Layer {
	searched := slices.DeleteFunc(Layers(), func(l Layer) bool { return l.SearchRank == 0 })
	slices.SortFunc(searched, func(a, b Layer) int { return a.SearchRank - b.SearchRank })
	return searched
}

// LayersClosedAtFirst lists the ids of the layers that a real town begins with closed to readers who have no role in it.
func LayersClosedAtFirst() (ids []string) {
	for _, l := range allLayers() {
		if l.Farmland {
			ids = append(ids, l.ID)
		}
	}
	return ids
}

// SweptLayers lists the ids of the layers whose features are places with cleaning records.
func SweptLayers() (ids []string) {
	for _, l := range allLayers() {
		if l.Swept {
			ids = append(ids, l.ID)
		}
	}
	return ids
}

// baseLayers lists the layers of the base map.
func baseLayers() []Layer {
	return []Layer{
		{
			ID: "land", Title: Title{"地表", "地表", "Land cover"}, Known: []string{"地类", "土地利用"},
			Shape: Polygon, Base: true, CodePrefix: "DB", Thinned: true, Cut: true,
			Fields: []Field{
				{Name: "use", Title: Title{"用途", "用途", "Use"}, InTile: true, Values: uses(), Columns: []string{"地类", "用途", "土地利用"}},
				{Name: "height_m", Type: Integer, Unit: "m", Title: Title{"高程", "高程", "Height"}, InTile: true, Columns: []string{"高程", "海拔"}},
			},
		},
		{
			ID: "rivers", Title: Title{"河流", "河流", "Rivers"}, Known: []string{"河"},
			Shape: Line, Base: true, WidestM: 400, CodePrefix: "HL", Cut: true, Ranks: map[string]int{"river": 5, "stream": 10},
			Fields: []Field{
				{Name: "class", Title: Title{"等级", "等級", "Class"}, InTile: true, Values: riverClasses(), Columns: []string{"等级", "道路等级", "河流等级"}},
				{Name: "width_m", Type: Number, Unit: "m", Title: Title{"宽度", "寬度", "Width"}, InTile: true, Range: positive(), Columns: []string{"宽度", "河宽"}},
			},
		},
		{
			ID: "roads", Title: Title{"道路", "道路", "Roads"}, Known: []string{"路"},
			Shape: Line, Base: true, CodePrefix: "DL",
			Ranks: map[string]int{"national": 5, "provincial": 6, "county": 8, "township": 9, "village": 11, "track": 12},
			Fields: []Field{
				{Name: "class", Title: Title{"等级", "等級", "Class"}, InTile: true, Values: roadClasses(), Columns: []string{"等级", "道路等级", "河流等级"}},
			},
		},
	}
}

func areaLayers() []Layer {
	return []Layer{
		{
			ID: "committees", Title: Title{"村（居）委", "村（居）委", "Committees"}, Shape: Polygon,
			Known: []string{"村委", "居委", "村居委", "村委会", "居委会", "行政村", "村（居）委会"},
			Unit:  CommitteeLevel, Exclusive: true, SearchRank: 2, Cut: true, Divided: true,
			NameColumns: []string{"村委", "村委会", "居委会", "行政村", "村（居）委", "村(居)委", "xzqmc"},
			Fields: []Field{
				{Name: "kind", Title: Title{"类别", "類別", "Kind"}, InTile: true, Values: committeeKinds(), Columns: kindColumns()},
			},
		},
		{
			ID: "zones", Title: Title{"片区", "片區", "Zones"}, Shape: Polygon, CodePrefix: "PQ", SearchRank: 3, Divided: true,
			Fields: []Field{
				{Name: "kind", Title: Title{"类别", "類別", "Kind"}, InTile: true, Values: zoneKinds(), Default: "area", Columns: kindColumns()},
				{Name: "level", Title: Title{"级别", "級別", "Level"}, InTile: true, Values: zoneLevels(), Columns: []string{"级别"}},
			},
		},
		plotsLayer(),
		parcelsLayer(),
	}
}

func plotsLayer() Layer {
	return Layer{
		ID: "plots", Title: Title{"种植地块", "種植地塊", "Plots"}, Known: []string{"作物地块", "种植"},
		Shape: Polygon, CodePrefix: "DK", Exclusive: true, Divided: true, Decided: true, SearchRank: 9, Counted: true, Farmland: true, Grouped: &Grouping{By: "crop", SingleFrom: 11},
		Links: []Link{{Layer: "villages", WithinM: 5000, Named: 1}, {Layer: "channels", WithinM: 300, Named: 2}},
		Fields: []Field{
			{Name: "crop", Title: Title{"作物", "作物", "Crop"}, InTile: true, Values: crops(), Columns: cropColumns()},
			{Name: "variety", Title: Title{"品种", "品種", "Variety"}, Columns: []string{"品种"}},
			{Name: "planted_year", Type: Integer, Title: Title{"种植年份", "種植年份", "Planted"}, Range: years(), Columns: []string{"种植年份", "plant_year"}},
			contractedArea(), countedArea(), areaDiffers("contracted_m2"),
		},
	}
}

// movesRoute is where parcels are moved from stage to stage, and batchesRoute where they are put into batches.
const (
	movesRoute   = "/api/parcels/moves"
	batchesRoute = "/api/parcels/batches/{batch}/parcels"
)

// stepOnCard is how a parcel is moved on the page.
func stepOnCard() Title {
	return Title{"请在图斑卡片上按下一步", "請在圖斑卡片上按下一步", "take the next step on the parcel’s card"}
}

func parcelsLayer() Layer {
	return Layer{
		ID: "parcels", Title: Title{"复垦图斑", "復墾圖斑", "Reclaimed parcels"}, Known: []string{"图斑", "复垦", "复垦地块", "撂荒地"},
		Shape: Polygon, CodePrefix: "TB", Exclusive: true, Divided: true, Decided: true, SearchRank: 8, Counted: true, Farmland: true, Grouped: &Grouping{By: "stage", SingleFrom: 11},
		Links: []Link{{Layer: "villages", WithinM: 5000, Named: 1}, {Layer: "channels", WithinM: 300, Named: 2}},
		Fields: slices.Concat([]Field{
			{Name: "stage", Title: Title{"阶段", "階段", "Stage"}, SetBy: Rule, Route: movesRoute, Way: stepOnCard(), InTile: true, Values: stages(), Default: "suspected", Columns: []string{"阶段", "状态", "进度"}},
			{Name: "crop", Title: Title{"作物", "作物", "Crop"}, InTile: true, Values: crops(), Columns: cropColumns()},
			{Name: "abandoned_year", Type: Integer, Title: Title{"撂荒年份", "撂荒年份", "Abandoned since"}, Range: years(), Columns: []string{"撂荒年份", "弃耕年份", "aband_year"}},
			{
				Name: "surveyed_m2", Type: Number, Unit: "m2", Title: Title{"测绘面积", "測繪面積", "Surveyed area"}, Range: notNegative(),
				Columns:     []string{"面积平方米", "测绘面积", "实测面积", "图斑面积", "面积m2", "面积（平方米）", "面积(平方米)", "survey_m2", "scmj", "tbmj"},
				ColumnsInMu: []string{"面积亩", "面积(亩)", "面积（亩）", "亩数", "测绘面积亩", "实测面积亩", "图斑面积亩", "scmjm"},
			},
			contractedArea(),
			{
				Name: "accepted_m2", Type: Number, Unit: "m2", Title: Title{"验收面积", "驗收面積", "Accepted area"}, SetBy: Rule, Route: movesRoute, Way: stepOnCard(), Range: notNegative(),
				Columns: []string{"验收面积", "accept_m2"}, ColumnsInMu: []string{"验收面积亩"},
			},
			countedArea(), areaDiffers("surveyed_m2", "contracted_m2", "accepted_m2"),
		}, parcelFacts()),
	}
}

func contractedArea() Field {
	return Field{
		Name: "contracted_m2", Type: Number, Unit: "m2", Title: Title{"承包面积", "承包面積", "Contracted area"}, Range: notNegative(),
		Columns:     []string{"承包面积", "合同面积", "contr_m2", "htmj"},
		ColumnsInMu: []string{"承包面积亩", "合同面积亩", "面积亩", "面积(亩)", "面积（亩）", "亩数", "htmjm"},
	}
}

func countedArea() Field {
	return Field{
		Name: CountedArea, Type: Number, Unit: "m2", SetBy: Database, From: []string{"yielded_m2"},
		Title: Title{"计入面积", "計入面積", "Counted area"},
	}
}

// areaDiffers compares the drawn area with others.
func areaDiffers(others ...string) Field {
	return Field{
		Name: AreaDiffers, Type: Boolean, SetBy: Database, From: others, Title: Title{"面积不符", "面積不符", "Areas differ"},
		Values: []Value{{"true", Title{"不符", "不符", "They differ"}, nil}, {"false", Title{"相符", "相符", "They agree"}, nil}},
	}
}

func lineAndPointLayers() []Layer {
	return []Layer{
		{
			ID: "streets", Title: Title{"街道", "街道", "Streets"}, Known: []string{"街道路段"},
			Shape: Line, CodePrefix: "JD", SearchRank: 4, Swept: true, Reference: "street",
			Fields: []Field{
				{Name: "class", Title: Title{"等级", "等級", "Class"}, InTile: true, Values: streetClasses(), Columns: []string{"等级", "道路等级", "河流等级"}},
			},
		},
		channelsLayer(),
		{
			ID: "pump_stations", Title: Title{"电排灌站", "電排灌站", "Pump stations"}, Known: []string{"泵站", "排灌站", "电灌站"},
			Shape: Point, CodePrefix: "BZ", SearchRank: 7, Counted: true,
			Links: []Link{{Layer: "channels", WithinM: 300, Named: 3}},
			Fields: []Field{
				{Name: "power_kw", Type: Number, Unit: "kW", Title: Title{"功率", "功率", "Power"}, Range: notNegative(), Columns: []string{"功率", "装机功率", "功率kw"}},
				{Name: "flow_m3h", Type: Number, Unit: "m3/h", Title: Title{"流量", "流量", "Flow"}, Range: notNegative(), Columns: []string{"流量"}},
				workingState(),
				builtYear(),
			},
		},
		{
			ID: "sites", Title: Title{"点位", "點位", "Sites"}, Shape: Point, CodePrefix: "DW", SearchRank: 5, Counted: true,
			Links: []Link{{Layer: "villages", WithinM: 5000, Named: 1}},
			Fields: []Field{
				{Name: "kind", Title: Title{"类别", "類別", "Kind"}, InTile: true, Values: siteKinds(), Columns: kindColumns()},
				{Name: "business", Title: Title{"经营内容", "經營內容", "Business"}, Columns: []string{"经营内容", "经营范围"}},
			},
		},
		{
			ID: "villages", Title: Title{"自然村", "自然村", "Natural villages"}, Known: []string{"自然村点", "自然屯", "村点", "村屯", "屯"},
			Shape: Point, Unit: VillageLevel, Grouped: &Grouping{SingleFrom: 9}, SearchRank: 1, Counted: true, Swept: true, Reference: "village",
			Links: []Link{
				{Layer: "channels", WithinM: 1000, Named: 3, Declared: "channel_villages"},
				{Layer: "parcels", WithinM: 1000},
				{Layer: "plots", WithinM: 1000},
			},
			Fields: []Field{
				{Name: "households", Type: Integer, Title: Title{"户数", "戶數", "Households"}, InTile: true, Range: notNegative(), Columns: []string{"户数", "总户数"}, Counters: []string{"户", "戶"}},
				{Name: "population", Type: Integer, Title: Title{"人口", "人口", "Population"}, InTile: true, Range: notNegative(), Columns: []string{"人口", "人数", "总人口", "人口数"}, Counters: []string{"人", "口"}},
			},
		},
		{
			ID: "findings", Title: Title{"问题", "問題", "Findings"}, Shape: Point, CodePrefix: "WT", Inspected: true,
			Links: []Link{{Layer: "villages", WithinM: 5000, Named: 1}},
			Fields: []Field{
				{Name: "kind", Title: Title{"类别", "類別", "Kind"}, InTile: true, Values: findingKinds(), Columns: kindColumns()},
				{Name: "state", Title: Title{"状态", "狀態", "State"}, InTile: true, Values: findingStates(), Default: "reported", Columns: stateColumns()},
			},
		},
	}
}

// channelsLayer describes the layer of irrigation channels. The data does not record which parcels
// and plots a channel irrigates, so a card shows the ones within 200 m of it. A record table may
// declare which villages the channel irrigates.
func channelsLayer() Layer {
	return Layer{
		ID: "channels", Title: Title{"灌溉水渠", "灌溉水渠", "Irrigation channels"}, Known: []string{"水渠", "渠道", "灌溉渠道", "灌溉渠"},
		Shape: Line, CodePrefix: "QD", Divided: true, SearchRank: 6, Counted: true, Reference: "channel",
		Links: []Link{
			{Layer: "parcels", WithinM: 200},
			{Layer: "plots", WithinM: 200},
			{Layer: "villages", WithinM: 1000, Named: 4, Declared: "channel_villages"},
			{Layer: "pump_stations", WithinM: 300, Named: 2},
		},
		Fields: []Field{
			{Name: "grade", Title: Title{"渠级", "渠級", "Grade"}, InTile: true, Values: channelGrades(), Columns: []string{"渠级", "渠道级别", "级别"}},
			{Name: "lined", Type: Boolean, Title: Title{"衬砌", "襯砌", "Lined"}, InTile: true, Values: linings(), Columns: []string{"衬砌", "是否衬砌"}},
			{Name: "section", Title: Title{"断面", "斷面", "Section"}, Columns: []string{"断面", "断面尺寸"}},
			workingState(),
			builtYear(),
			{Name: "served_m2", Type: Number, Unit: "m2", Title: Title{"申报灌溉面积", "申報灌溉面積", "Declared served area"}, Range: notNegative()},
		},
	}
}

func workingState() Field {
	return Field{Name: "state", Title: Title{"状态", "狀態", "State"}, InTile: true, Values: workingStates(), Default: "working", Columns: stateColumns()}
}

func builtYear() Field {
	return Field{Name: "built_year", Type: Integer, Title: Title{"建设年份", "建設年份", "Built"}, Range: years(), Columns: []string{"建设年份", "建成年份", "修建年份"}}
}

func kindColumns() []string  { return []string{"类别", "类型", "种类"} }
func stateColumns() []string { return []string{"状态", "运行状态"} }
func cropColumns() []string {
	return []string{"作物", "种植作物", "农作物", "作物名称", "zwmc"}
}
