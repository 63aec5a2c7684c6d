package geo

import (
	"math"
	"slices"
	"testing"
)

func layer(t *testing.T, id string) Layer {
	t.Helper()
	l, ok := LayerByID(id)
	if !ok {
		t.Fatalf("there is no layer %s", id)
	}
	return l
}

// A survey's columns are recognised by their names, with the unit that the name contains.
func TestColumnsOfSurveys(t *testing.T) {
	const mu = SquareMetresPerMu
	for _, c := range []struct {
		layer, column, field string
		factor               float64
	}{
		{"villages", "村名", "name", 1},
		{"villages", "行政村", "committee", 1},
		{"committees", "行政村", "name", 1}, // in the layer of committees this column is the name
		{"committees", "xzqmc", "name", 1},
		{"villages", "户数", "households", 1},
		{"villages", "户数（户）", "households", 1},
		{"villages", "户数（人）", "", 0}, // the unit is not the field's
		{"villages", "Households", "households", 1},
		{"parcels", "面积亩", "surveyed_m2", mu},
		{"plots", "面积亩", "contracted_m2", mu}, // plots have no surveyed area
		{"parcels", "面积(亩)", "surveyed_m2", mu},
		{"parcels", "图斑面积", "surveyed_m2", 1},
		{"parcels", "图斑面积（公顷）", "surveyed_m2", 10000},
		{"parcels", "承包面积亩", "contracted_m2", mu},
		{"parcels", "状态", "stage", 1},
		{"channels", "状态", "state", 1},
		{"channels", "级别", "grade", 1},
		{"zones", "级别", "level", 1},
		{"channels", "申报灌溉面积", "served_m2", 1}, // this is the field's title
		{"pump_stations", "功率（千瓦）", "power_kw", 1},
		{"pump_stations", "功率（米）", "", 0},
		{"parcels", "撂荒年份（年）", "abandoned_year", 1},
		{"parcels", "责任单位", "responsible_unit", 1},
		{"parcels", "承包主体", "contractor", 1},
		{"parcels", "承包方", "", 0}, // of a survey of contracted land: a person
		{"parcels", "承包人", "", 0},
		{"parcels", "dlbm", "land_class", 1},
		{"land", "地类", "use", 1},
		{"parcels", "实际产量（斤）", "harvested_kg", 0.5},
		{"parcels", "预计产量(吨)", "expected_kg", 1000},
		{"parcels", "投入资金（万元）", "cost_yuan", 10000},
		{"parcels", "投入资金（亩）", "", 0},
		{"parcels", "复耕日期", "replanted_on", 1},
		{"parcels", "复耕时间", "", 0},    // may be 2026年11月
		{"parcels", "area_m2", "", 0}, // the database computes it
		{"parcels", "town", "", 0},
		{"parcels", "电话", "", 0},
		{"rivers", "村委", "", 0}, // rivers belong to no committee
	} {
		field, factor, ok := layer(t, c.layer).FieldFor(c.column)
		if ok != (c.field != "") || ok && (field != c.field || factor != c.factor) {
			t.Errorf("%s of %s: %q × %g, %v; want %q × %g", c.column, c.layer, field, factor, ok, c.field, c.factor)
		}
	}
}

// A name that a Shapefile has cut off at ten bytes is completed if only one field fits.
func TestColumnsThatWereCutOff(t *testing.T) {
	for cut, want := range map[string]string{
		"地块编": "地块编码", "撂荒年": "撂荒年份", "渠道级": "渠道级别", "种植年": "种植年份",
		"面积": "", // it may be a surveyed or a contracted area, in mu or m²
		"村":  "", // too short to decide
		"级别": "", // it may be a channel's grade or a zone's level
		"电话": "",
	} {
		if got, ok := CompleteColumn(cut); got != want || ok != (want != "") {
			t.Errorf("%s is completed as %q, %v; want %q", cut, got, ok, want)
		}
	}
}

func TestValuesOfSurveys(t *testing.T) {
	for _, c := range []struct{ layer, field, word, want string }{
		{"plots", "crop", "沃柑", "citrus"},
		{"plots", "crop", "citrus", "citrus"},
		{"plots", "crop", " 水稻 ", "rice"},
		{"plots", "crop", "玫瑰", ""},
		{"parcels", "stage", "复荒", "abandoned_again"},
		{"parcels", "land_class", "旱地", "0103"},
		{"parcels", "land_class", "103", "0103"}, // a spreadsheet has cut the zero off
		{"parcels", "land_class", "0703", ""},    // where houses stand
		{"parcels", "ownership", "集体土地所有权", "collective"},
		{"parcels", "abandon_reason", "外出务工", "labour"},
		{"parcels", "work_done", "除草", "clearing"},
		{"parcels", "stage", "在用", ""},
		{"channels", "state", "在用", "working"},
		{"findings", "state", "在用", ""},
		{"findings", "state", "办结", "closed"},
		{"committees", "kind", "社区", "resident"},
		{"sites", "kind", "社区", ""},
		{"roads", "class", "国道", "national"},
		{"streets", "class", "国道", ""},
		{"channels", "lined", "true", ""}, // yes and no are parsed by other code
		{"plots", "variety", "沃柑", ""},    // the field takes any text
	} {
		field, _ := layer(t, c.layer).Field(c.field)
		if got, ok := field.ValueFor(c.word); ok != (c.want != "") || ok && got != c.want {
			t.Errorf("%s.%s: %s is %q, %v; want %q", c.layer, c.field, c.word, got, ok, c.want)
		}
	}
	lined, _ := layer(t, "channels").Field("lined")
	if lined.Allowed() != nil || lined.Word("true").En != "Lined" || lined.Word("false").Hans != "土渠" || lined.Word("?").Hans != "?" {
		t.Errorf("%+v", lined)
	}
}

func TestRanges(t *testing.T) {
	for _, c := range []struct {
		layer, field string
		number       float64
		holds        bool
	}{
		{"villages", "households", 0, true},
		{"villages", "households", -1, false},
		{"rivers", "width_m", 0, false},
		{"rivers", "width_m", 0.1, true},
		{"parcels", "abandoned_year", 1899, false},
		{"parcels", "abandoned_year", 1900, true},
		{"parcels", "abandoned_year", 2200, true},
		{"parcels", "abandoned_year", 2201, false},
		{"land", "height_m", -154, true}, // Turpan lies as low as this
		{"parcels", "surveyed_m2", math.Inf(1), true},
	} {
		field, ok := layer(t, c.layer).Field(c.field)
		if !ok || field.Range.Holds(c.number) != c.holds {
			t.Errorf("%s.%s holds %g: want %v", c.layer, c.field, c.number, c.holds)
		}
	}
	if !(*Range)(nil).Holds(math.Inf(-1)) {
		t.Error("no range holds all")
	}
}

// Each default is a valid value of its field.
func TestDefaultsAreAllowed(t *testing.T) {
	found := 0
	for _, l := range Layers() {
		for _, f := range l.AllFields() {
			if f.Default == "" {
				continue
			}
			found++
			if !slices.Contains(f.Allowed(), f.Default) {
				t.Errorf("%s.%s is %q where nothing is given, and never that", l.ID, f.Name, f.Default)
			}
		}
	}
	if found < 5 {
		t.Errorf("only %d defaults", found)
	}
}

// The fields that a layer's properties name exist, and related properties agree.
func TestPropertiesOfLayersAgree(t *testing.T) {
	prefixes, ranks := map[string]string{}, map[int]string{}
	for _, l := range Layers() {
		if unit := l.Unit != TownLevel; unit == (l.CodePrefix != "") {
			t.Errorf("%s has numbers or a prefix for its codes, not both: %q", l.ID, l.CodePrefix)
		}
		if other := prefixes[l.CodePrefix]; l.CodePrefix != "" && other != "" {
			t.Errorf("%s and %s share the prefix %s", l.ID, other, l.CodePrefix)
		}
		prefixes[l.CodePrefix] = l.ID
		if other := ranks[l.SearchRank]; l.SearchRank > 0 && other != "" {
			t.Errorf("%s and %s share a rank", l.ID, other)
		}
		ranks[l.SearchRank] = l.ID
		if l.Exclusive && l.Shape != Polygon || l.Swept && l.Reference == "" || l.Base && (l.Counted || l.SearchRank > 0 || l.InUnit()) {
			t.Errorf("%+v", l)
		}
		for _, link := range l.Links {
			other := layer(t, link.Layer)
			if link.WithinM <= 0 || link.Declared != "" && (l.Reference == "" || other.Reference == "") {
				t.Errorf("%s: %+v", l.ID, link)
			}
		}
		if !l.InTileSet(l.ID) || !l.InTileSet(OverviewTiles) || l.InTileSet(BaseTiles) != l.Base || l.InTileSet("x") {
			t.Errorf("tile sets of %s", l.ID)
		}
	}
}

// A new town's layers begin with its units, to which all other features belong, and end with the
// base layers.
func TestLayersAsATownIsBegun(t *testing.T) {
	var ids []string
	for _, l := range LayersAsBegun() {
		ids = append(ids, l.ID)
	}
	if ids[0] != "committees" || ids[1] != "villages" || len(ids) != len(Layers()) {
		t.Error(ids)
	}
	last := ids[len(ids)-3:]
	slices.Sort(last)
	if !slices.Equal(last, []string{"land", "rivers", "roads"}) {
		t.Error(ids)
	}
	if searched := SearchedLayers(); searched[0].ID != "villages" || len(searched) != 9 {
		t.Error(searched)
	}
}

func TestQueryablesHaveAreasInMu(t *testing.T) {
	parcels := layer(t, "parcels")
	for name, want := range map[string]bool{"surveyed_mu": true, "contracted_mu": true, "accepted_mu": true, "area_mu": true, "fid": true, "stage": true, "stage_mu": false} {
		f, ok := parcels.Queryable(name)
		if ok != want || ok && f.Name != name {
			t.Errorf("%s: %+v, %v", name, f, ok)
		}
		if ok && f.Unit == "mu" && f.Settable() {
			t.Errorf("%s is computed", name)
		}
	}
	if _, ok := parcels.Field("surveyed_mu"); ok {
		t.Error("mu are not stored")
	}
}

// Amounts that somebody has stated of a whole feature are shared by its parts; years, days and what is computed are not.
func TestSharedFields(t *testing.T) {
	for name, want := range map[string]bool{
		"surveyed_m2": true, "contracted_m2": true, "expected_kg": true, "harvested_kg": true, "cost_yuan": true,
		"accepted_m2": false, "counted_m2": false, "area_m2": false, "abandoned_year": false, "replanted_on": false,
	} {
		if f, ok := layer(t, "parcels").Field(name); !ok || f.Shared() != want {
			t.Errorf("%s is shared: %v, want %v", name, f.Shared(), want)
		}
	}
}
