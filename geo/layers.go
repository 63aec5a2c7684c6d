package geo

import "slices"

// SquareMetresPerMu is the size of one mu (亩): 15 mu are a hectare.
const SquareMetresPerMu = 2000.0 / 3.0

// Stages are the values of a parcel's stage, in the order of its way back to grain.
func Stages() []string {
	return []string{
		"suspected", "verified", "tasked", "clearing", "replanted", "check_town", "check_county",
		"check_city", "check_region", "closed", "in_care", "ruled_out", "abandoned_again",
	}
}

// ReclaimedStages are the stages whose area counts as reclaimed.
func ReclaimedStages() []string { return Stages()[4:11] }

// Crops are the values of a crop.
func Crops() []string {
	return []string{"citrus", "lotus", "golden_locust", "oil_tea", "camellia", "rice"}
}

// Layers lists all layers in their drawing order, lowest first. Names are the contract
// with outside programs; see the documentation of the API.
func Layers() []Layer {
	return slices.Concat(baseLayers(), areaLayers(), lineAndPointLayers())
}

// baseLayers are the drawn base map.
func baseLayers() []Layer {
	return []Layer{
		{
			ID: "land", Title: Title{"地表", "地表", "Land cover"}, Shape: Polygon, MinZoom: 8, Base: true,
			Fields: []Field{
				{Name: "use", Title: Title{"用途", "用途", "Use"}, InTile: true, Allowed: []string{"forest", "shrub", "grass", "paddy", "dry", "orchard", "settlement", "water", "bare"}},
				{Name: "height_m", Type: Integer, Unit: "m", Title: Title{"高程", "高程", "Height"}, InTile: true},
			},
		},
		{
			ID: "rivers", Title: Title{"河流", "河流", "Rivers"}, Shape: Line, MinZoom: 8, Base: true, WidestM: 400,
			Fields: []Field{
				{Name: "class", Title: Title{"等级", "等級", "Class"}, InTile: true, Allowed: []string{"river", "stream"}},
				{Name: "width_m", Type: Number, Unit: "m", Title: Title{"宽度", "寬度", "Width"}, InTile: true},
			},
		},
		{
			ID: "roads", Title: Title{"道路", "道路", "Roads"}, Shape: Line, MinZoom: 8, Base: true,
			Fields: []Field{
				{Name: "class", Title: Title{"等级", "等級", "Class"}, InTile: true, Allowed: []string{"national", "provincial", "county", "township", "village", "track"}},
			},
		},
	}
}

func areaLayers() []Layer {
	return []Layer{
		{
			ID: "committees", Title: Title{"村（居）委", "村（居）委", "Committees"}, Shape: Polygon, MinZoom: 8,
			Fields: []Field{
				{Name: "kind", Title: Title{"类别", "類別", "Kind"}, InTile: true, Allowed: []string{"village", "resident"}},
			},
		},
		{
			ID: "zones", Title: Title{"片区", "片區", "Zones"}, Shape: Polygon, MinZoom: 8,
			Fields: []Field{
				{Name: "kind", Title: Title{"类别", "類別", "Kind"}, InTile: true, Allowed: []string{"agriculture_core", "market_town", "area"}},
				{Name: "level", Title: Title{"级别", "級別", "Level"}, InTile: true, Allowed: []string{"region", "township", "village"}},
			},
		},
		{
			ID: "plots", Title: Title{"种植地块", "種植地塊", "Plots"}, Shape: Polygon, MinZoom: 10,
			Fields: []Field{
				{Name: "crop", Title: Title{"作物", "作物", "Crop"}, InTile: true, Allowed: Crops()},
				{Name: "variety", Title: Title{"品种", "品種", "Variety"}},
				{Name: "planted_year", Type: Integer, Title: Title{"种植年份", "種植年份", "Planted"}},
				{Name: "contracted_m2", Type: Number, Unit: "m2", Title: Title{"承包面积", "承包面積", "Contracted area"}},
			},
		},
		{
			ID: "parcels", Title: Title{"复垦图斑", "復墾圖斑", "Reclaimed parcels"}, Shape: Polygon, MinZoom: 10,
			Fields: []Field{
				{Name: "stage", Title: Title{"阶段", "階段", "Stage"}, InTile: true, Allowed: Stages()},
				{Name: "crop", Title: Title{"作物", "作物", "Crop"}, InTile: true, Allowed: Crops()},
				{Name: "abandoned_year", Type: Integer, Title: Title{"撂荒年份", "撂荒年份", "Abandoned since"}},
				{Name: "surveyed_m2", Type: Number, Unit: "m2", Title: Title{"测绘面积", "測繪面積", "Surveyed area"}},
				{Name: "contracted_m2", Type: Number, Unit: "m2", Title: Title{"承包面积", "承包面積", "Contracted area"}},
				{Name: "accepted_m2", Type: Number, Unit: "m2", Title: Title{"验收面积", "驗收面積", "Accepted area"}},
			},
		},
	}
}

func lineAndPointLayers() []Layer {
	return []Layer{
		{
			ID: "streets", Title: Title{"街道", "街道", "Streets"}, Shape: Line, MinZoom: 11,
			Fields: []Field{
				{Name: "class", Title: Title{"等级", "等級", "Class"}, InTile: true, Allowed: []string{"main", "side", "lane"}},
			},
		},
		{
			ID: "channels", Title: Title{"灌溉水渠", "灌溉水渠", "Irrigation channels"}, Shape: Line, MinZoom: 9,
			Fields: []Field{
				{Name: "grade", Title: Title{"渠级", "渠級", "Grade"}, InTile: true, Allowed: []string{"main", "branch", "lateral", "field"}},
				{Name: "lined", Type: Boolean, Title: Title{"衬砌", "襯砌", "Lined"}, InTile: true},
				{Name: "section", Title: Title{"断面", "斷面", "Section"}},
				{Name: "state", Title: Title{"状态", "狀態", "State"}, InTile: true, Allowed: []string{"working", "not_working"}},
				{Name: "built_year", Type: Integer, Title: Title{"建设年份", "建設年份", "Built"}},
				{Name: "served_m2", Type: Number, Unit: "m2", Title: Title{"申报灌溉面积", "申報灌溉面積", "Declared served area"}},
			},
		},
		{
			ID: "pump_stations", Title: Title{"电排灌站", "電排灌站", "Pump stations"}, Shape: Point, MinZoom: 9,
			Fields: []Field{
				{Name: "power_kw", Type: Number, Unit: "kW", Title: Title{"功率", "功率", "Power"}},
				{Name: "flow_m3h", Type: Number, Unit: "m3/h", Title: Title{"流量", "流量", "Flow"}},
				{Name: "state", Title: Title{"状态", "狀態", "State"}, InTile: true, Allowed: []string{"working", "not_working"}},
				{Name: "built_year", Type: Integer, Title: Title{"建设年份", "建設年份", "Built"}},
			},
		},
		{
			ID: "sites", Title: Title{"点位", "點位", "Sites"}, Shape: Point, MinZoom: 9,
			Fields: []Field{
				{Name: "kind", Title: Title{"类别", "類別", "Kind"}, InTile: true, Allowed: []string{
					"service_centre", "enterprise_demonstration_site", "integrity_education_base", "united_front_base",
					"reclamation_demonstration_site", "cooperative", "workshop",
				}},
				{Name: "business", Title: Title{"经营内容", "經營內容", "Business"}},
			},
		},
		{
			ID: "villages", Title: Title{"自然村", "自然村", "Natural villages"}, Shape: Point, MinZoom: 8,
			Fields: []Field{
				{Name: "households", Type: Integer, Title: Title{"户数", "戶數", "Households"}, InTile: true},
				{Name: "population", Type: Integer, Title: Title{"人口", "人口", "Population"}, InTile: true},
			},
		},
		{
			ID: "findings", Title: Title{"问题", "問題", "Findings"}, Shape: Point, MinZoom: 9,
			Fields: []Field{
				{Name: "kind", Title: Title{"类别", "類別", "Kind"}, InTile: true, Allowed: []string{"litter", "dumping", "drainage", "road", "water", "farmland", "other"}},
				{Name: "state", Title: Title{"状态", "狀態", "State"}, InTile: true, Allowed: []string{"reported", "assigned", "fixing", "to_recheck", "closed", "sent_back"}},
			},
		},
	}
}
