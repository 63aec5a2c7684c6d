// Package geo defines the terms that the whole program uses: layers and their fields, codes of
// units, areas, projections and names. It does no I/O and knows neither the database nor HTTP.
//
// Coordinates are CGCS2000 degrees (EPSG:4490), longitude first, unless a name says
// otherwise; areas are m² and lengths m on the ellipsoid.
package geo

import (
	"math"
	"slices"
	"strings"
)

// Shape is the kind of geometry a layer holds.
type Shape int

// The shapes of layers. A line or polygon layer accepts the multi geometry type as well.
const (
	Point Shape = iota
	Line
	Polygon
)

// String returns the GeoJSON name of the single (not multi) geometry type.
func (s Shape) String() string {
	return [...]string{"Point", "LineString", "Polygon"}[s]
}

// Type is the type of a field's values.
type Type int

// The types of field values, as they appear in JSON and in the database.
const (
	Text Type = iota
	Integer
	Number
	Boolean
	Instant // a timestamp, as RFC 3339 in UTC
	Date    // a day in Shanghai, as 2006-01-02
)

// String returns the JSON Schema name of the type.
func (t Type) String() string {
	return [...]string{"string", "integer", "number", "boolean", "string", "string"}[t]
}

// Title is a word or a name in the page's three languages.
type Title struct {
	Hans string `json:"zh-Hans"`
	Hant string `json:"zh-Hant"`
	En   string `json:"en"`
}

// Aliases is the name of the property with a feature's other names, joined by 、.
const Aliases = "aliases"

// UpdatedAt is the name of the property that says when a feature was last written.
const UpdatedAt = "updated_at"

// Setter identifies the source of a field's value.
type Setter int

// The sources of a field's value.
const (
	Writer   Setter = iota // a user with write access to the feature, by a form, an import or the API
	Rule                   // a record; an edit or an import may repeat the value and not set another
	Database               // a generated column, computed from other columns
)

// Value is one of the values that a field takes.
type Value struct {
	ID    string
	Title Title
	Known []string // synonyms of the title in survey files, in Simplified characters
}

// Range is the range of a field's numbers. Both limits are inclusive, except that Min is exclusive if Above is set.
type Range struct {
	Min, Max float64
	Above    bool // whether Min is exclusive
}

// Field is one property of a layer.
type Field struct {
	Name    string // property name in JSON and column name in the database
	Type    Type   // type of its values
	Title   Title  // its title on the page
	Unit    string // "m2", "m", "mu", "kW", "kg", "yuan", … or empty
	SetBy   Setter
	Values  []Value  // all allowed values, in order; for a Boolean, the words for true and false; nil: any value
	Route   string   // for a field of a rule, where the records are written that set it
	Way     Title    // for a field of a rule, how a page's user writes one, as a half sentence
	Default string   // value of a new feature if none is given; empty: null
	Range   *Range   // range of its numbers; nil: any
	From    []string // columns that it is computed from as it is read, beside the drawn area
	InTile  bool     // whether the layer's vector tiles have it as a property

	// Organisation says that it names an organisation: who is a person is refused, as the layer is public.
	Organisation bool

	Longest int // of its texts, in characters, where the database bounds them; 0: it does not

	Columns     []string // names of its column in survey files, in Simplified characters and lower case
	ColumnsInMu []string // names of its column in survey files if the column is in mu and the field in m²
	Counters    []string // measure words that may follow its numbers, as in 30户
}

// Rounded rounds a number as it is shown in a reply. A measure that the database computes from a geometry has the
// digits that mean something: areas go to 0.01 m² (0.00001 mu are 0.0067 m²), lengths to 1 mm. What somebody has
// entered stays as entered, so that what is read can be written back.
func (f Field) Rounded(n float64) float64 {
	if f.SetBy != Database {
		return n
	}
	switch f.Unit {
	case "m2":
		return math.Round(n*100) / 100
	case "mu":
		return math.Round(n*100_000) / 100_000
	case "m":
		return math.Round(n*1000) / 1000
	}
	return n
}

// Link defines the related features, of another layer or the same one, that a feature's card shows.
type Link struct {
	Layer    string // id of the related features' layer
	WithinM  int    // maximum distance in m, from edge to edge
	Named    int    // number of related features that the card names, the nearest first
	Declared string // record table that may declare the relation instead, with both layers' Reference as columns; or empty
}

// Grouping defines how a layer's features are aggregated at low zoom levels: by unit, and where they
// are dense by grid cell. The aggregates hold counts and sums by the values of a field.
type Grouping struct {
	By         string // the field; empty: aggregation by location only
	SingleFrom int    // lowest zoom level at which features are drawn individually, except where they are dense
}

// Layer is one collection of features with a geometry. All differences between layers are properties
// of this type, so that other code need not compare a layer's id.
type Layer struct {
	ID     string // collection id, table name, and layer name in tiles
	Title  Title
	Known  []string // synonyms of the title that offices use, in Simplified characters
	Shape  Shape
	Fields []Field // the layer's specific fields, without the common ones, see [Layer.AllFields]
	Base   bool    // whether it is part of the base map rather than a thematic layer

	Grouped *Grouping      // aggregation of its features at low zoom levels; nil: features are always drawn individually
	Ranks   map[string]int // for a generalised line layer: the lowest zoom level at which each class is drawn
	Thinned bool           // for a polygon layer: whether polygons of a few pixels are left out
	Cut     bool           // whether features of many points are kept in pieces for tiles of near zooms

	Unit       UnitLevel // CommitteeLevel or VillageLevel if its features are units; else 0
	CodePrefix string    // prefix of the codes that the program assigns; empty for units, whose codes are digits
	Exclusive  bool      // whether its areas may not overlap, since they are summed or cover the town
	Divided    bool      // whether its features are split and merged
	Decided    bool      // whether an overlap of its areas may stand by a decision, so that one of them counts it
	SearchRank int       // rank among layers with equally good search results, from 1; 0: the layer is not searched
	Counted    bool      // whether a committee's card counts its features
	Swept      bool      // whether its features are places with cleaning records
	Inspected  bool      // whether inspectors may write its features
	Reference  string    // column of record tables that refers to its features; empty: none does
	Farmland   bool      // whether it tells who farms what; a real town shows it at first only to those who work in it
	Links      []Link    // related features that its cards show

	NameColumns []string // names of the name column in survey files, besides the common ones

	// WidestM is the largest width in m of the lines, for a layer that draws lines true to scale; 0 if
	// the line width is a few pixels. Tiles have a buffer of half this width, so that no line is cut.
	WidestM float64
}

// MaxZoom is the highest zoom level of tiles; at higher levels, pages overzoom the tiles.
const MaxZoom = 22

// The ids of the tile sets with several layers. The first set holds all layers; the second holds the
// layers of the base map, since every view of the map needs all of these.
const (
	OverviewTiles = "town"
	BaseTiles     = "base"
)

// InTileSet tells whether a tile set holds the layer. A set with a layer's id holds only that layer.
func (l Layer) InTileSet(set string) bool {
	return set == l.ID || set == OverviewTiles || set == BaseTiles && l.Base
}

// InUnit tells whether the layer's features belong to a committee.
func (l Layer) InUnit() bool { return !l.Base && l.Unit != CommitteeLevel }

// MustHaveNames tells whether all features of the layer must have a name.
func (l Layer) MustHaveNames() bool { return l.Unit != TownLevel }

// Settable tells whether an edit or an import may set the field.
func (f Field) Settable() bool { return f.SetBy == Writer }

// Shared tells whether the field is an amount that somebody has stated of the whole feature: an area, a harvest or money.
// Parts of a feature share it, and what several are merged into has its sum.
func (f Field) Shared() bool {
	return f.Settable() && f.Type == Number && slices.Contains([]string{"m2", "kg", "yuan"}, f.Unit)
}

// Fen tells whether the field's numbers are yuan, which have no more than two decimals.
func (f Field) Fen() bool { return f.Unit == "yuan" }

// Given tells whether an edit or an import may name the field, though it may not set it.
func (f Field) Given() bool { return f.SetBy != Database }

// AlwaysHasValue tells whether the field is never null. This holds for keys, measurements of the
// geometry, the time of the last write, and fields with a default.
func (f Field) AlwaysHasValue() bool {
	return slices.Contains([]string{"fid", "town", "area_m2", "area_mu", "length_m", CountedArea, "counted_mu", AreaDiffers, UpdatedAt}, f.Name) || f.Default != ""
}

// IsYear tells whether the field's numbers are calendar years.
func (f Field) IsYear() bool { return strings.HasSuffix(f.Name, "_year") }

// Allowed lists the values that a field takes, in order. It returns nil if the field takes any value, or is a
// Boolean.
func (f Field) Allowed() []string {
	if f.Type == Boolean {
		return nil
	}
	var ids []string
	for _, v := range f.Values {
		ids = append(ids, v.ID)
	}
	return ids
}

// AllFields lists the fields of the layer's features: first the common ones, then the specific ones.
func (l Layer) AllFields() []Field {
	fields := append(commonFields(l.NameColumns), l.unitFields()...)
	fields = append(fields, l.Fields...)
	switch l.Shape {
	case Polygon:
		fields = append(
			fields,
			Field{Name: "area_m2", Type: Number, Unit: "m2", SetBy: Database, InTile: true, Title: Title{"面积（平方米）", "面積（平方米）", "Area (m²)"}},
			Field{Name: "area_mu", Type: Number, Unit: "mu", SetBy: Database, Title: Title{"面积（亩）", "面積（畝）", "Area (mu)"}},
		)
	case Line:
		fields = append(fields, Field{Name: "length_m", Type: Number, Unit: "m", SetBy: Database, Title: Title{"长度（米）", "長度（米）", "Length (m)"}})
	case Point:
	}
	return append(fields, Field{Name: UpdatedAt, Type: Instant, SetBy: Database, Title: Title{"更新时间", "更新時間", "Updated"}})
}

// CountedArea is the name of the property with an area's m² less what another area counts.
const CountedArea = "counted_m2"

// AreaDiffers is the name of the property that tells whether the stated, the accepted and the drawn area of a feature lie
// further apart than the share of the drawn one that the town tolerates.
const AreaDiffers = "area_differs"

// ToleratedShare is by how much of the drawn area other areas of a feature may differ from it before that is pointed out,
// in a town that has not said how much.
const ToleratedShare = 0.05

// commonFields lists the fields that all layers have.
func commonFields(nameColumns []string) []Field {
	return []Field{
		{Name: "town", Title: Title{"乡镇", "鄉鎮", "Town"}, SetBy: Database, InTile: true},
		{
			Name: "code", Title: Title{"编码", "編碼", "Code"}, InTile: true,
			Columns: []string{"编码", "代码", "编号", "地块编码", "图斑编号", "图斑编码", "地块编号", "村编码", "渠道编码", "行政区划代码", "地块代码", "dkbm", "tbbh", "bsm"},
		},
		{
			Name: "name", Title: Title{"名称", "名稱", "Name"}, InTile: true,
			Columns: append([]string{
				"村名", "屯名", "名称", "自然村", "村屯名称", "自然村名称", "渠道名称", "渠名", "泵站名称", "站名", "街道名称", "地名", "地块名称", "dkmc", "village",
			}, nameColumns...),
		},
		{Name: "name_hant", Title: Title{"繁体名称", "繁體名稱", "Traditional name"}, Columns: []string{"繁体名称", "繁体名"}},
		{Name: "pinyin", Title: Title{"拼音", "拼音", "Pinyin"}, Columns: []string{"拼音", "罗马字母"}},
		{Name: Aliases, Title: Title{"别名", "別名", "Also called"}, Columns: []string{"别名", "又名", "俗名", "俗称", "曾用名", "小名", "alias"}},
	}
}

// unitFields lists the field of the committee, for layers whose features belong to one.
func (l Layer) unitFields() []Field {
	if !l.InUnit() {
		return nil
	}
	return []Field{{
		Name: "committee", Title: Title{"村（居）委", "村（居）委", "Committee"}, InTile: true,
		Columns: []string{"村委", "村委会", "居委会", "行政村", "所属村", "所属村委", "村（居）委", "村(居)委", "坐落单位名称", "权属单位名称", "zldwmc", "qsdwmc"},
	}}
}

// Field finds a field by its property name.
func (l Layer) Field(name string) (Field, bool) {
	fields := l.AllFields()
	i := slices.IndexFunc(fields, func(f Field) bool { return f.Name == name })
	if i < 0 {
		return Field{}, false
	}
	return fields[i], true
}

// LayerByID finds a layer by its collection id.
func LayerByID(id string) (Layer, bool) {
	for i := range allLayers() {
		if l := &allLayers()[i]; l.ID == id {
			return *l, true
		}
	}
	return Layer{}, false
}

// LayerIDs lists the ids of all layers in their drawing order, lowest first.
func LayerIDs() []string {
	var ids []string
	for _, l := range Layers() {
		ids = append(ids, l.ID)
	}
	return ids
}
