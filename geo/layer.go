// Package geo is the map's vocabulary: layers and their fields, unit codes, areas,
// bounding boxes and names. It does no I/O and knows neither the database nor HTTP.
//
// Coordinates are CGCS2000 degrees (EPSG:4490), longitude first, unless a name says
// otherwise; areas are m² and lengths m on the ellipsoid.
package geo

import "slices"

// Shape is the kind of geometry a layer holds.
type Shape int

// The shapes of layers. A line or polygon layer takes the multi form as well.
const (
	Point Shape = iota
	Line
	Polygon
)

// String is the GeoJSON name of the single form.
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
	Instant // of time, as RFC 3339 in UTC
	Date    // a day in Shanghai; only literals of filters are one
)

// String is the JSON-schema name of the type.
func (t Type) String() string {
	return [...]string{"string", "integer", "number", "boolean", "string", "string"}[t]
}

// Title is a word in the page's three languages.
type Title struct {
	Hans, Hant, En string
}

// Aliases is the property of other names that a feature goes by, joined by 、.
const Aliases = "aliases"

// UpdatedAt is the property that says when a feature was last written.
const UpdatedAt = "updated_at"

// Field is one property of a layer.
type Field struct {
	Name     string   // property name in JSON and column name in the database
	Type     Type     // type of its values
	Title    Title    // its word on the screen
	Unit     string   // "m2", "m", "mu", "kW", … or empty
	Allowed  []string // the only values it takes; nil: any
	Computed bool     // derived by the database; an import cannot set it
	InTile   bool     // also a property of the layer's vector tiles
}

// Layer is one collection of features with a geometry.
type Layer struct {
	ID      string // collection id, table name, and layer name in tiles
	Title   Title
	Shape   Shape
	Fields  []Field // after the common ones, see [Layer.AllFields]
	MinZoom int     // first zoom at which its tiles hold features
	Base    bool    // part of the drawn base map, not a theme of its own

	// WidestM is the width in m up to which its lines are drawn true to scale; 0 for lines
	// of a few pixels. Tiles hold half of it beyond their edges.
	WidestM float64
}

// MaxZoom is the last zoom that tiles are made for; pages overzoom past it.
const MaxZoom = 18

// InUnit tells whether the layer's features belong to a committee.
func (l Layer) InUnit() bool { return !l.Base && l.ID != "committees" }

// AllFields lists the fields of the layer's features: the common ones first.
func (l Layer) AllFields() []Field {
	fields := []Field{
		{Name: "town", Title: Title{"乡镇", "鄉鎮", "Town"}, Computed: true, InTile: true},
		{Name: "code", Title: Title{"编码", "編碼", "Code"}, InTile: true},
		{Name: "name", Title: Title{"名称", "名稱", "Name"}, InTile: true},
		{Name: "name_hant", Title: Title{"繁体名称", "繁體名稱", "Traditional name"}},
		{Name: "pinyin", Title: Title{"拼音", "拼音", "Pinyin"}},
		{Name: Aliases, Title: Title{"别名", "別名", "Also called"}},
	}
	if l.InUnit() {
		fields = append(fields, Field{Name: "committee", Title: Title{"村（居）委", "村（居）委", "Committee"}, InTile: true})
	}
	fields = append(fields, l.Fields...)
	switch l.Shape {
	case Polygon:
		fields = append(
			fields,
			Field{Name: "area_m2", Type: Number, Unit: "m2", Computed: true, InTile: true, Title: Title{"面积（平方米）", "面積（平方米）", "Area (m²)"}},
			Field{Name: "area_mu", Type: Number, Unit: "mu", Computed: true, Title: Title{"面积（亩）", "面積（畝）", "Area (mu)"}},
		)
	case Line:
		fields = append(fields, Field{Name: "length_m", Type: Number, Unit: "m", Computed: true, Title: Title{"长度（米）", "長度（米）", "Length (m)"}})
	case Point:
	}
	return append(fields, Field{Name: UpdatedAt, Type: Instant, Computed: true, Title: Title{"更新时间", "更新時間", "Updated"}})
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
	layers := Layers()
	i := slices.IndexFunc(layers, func(l Layer) bool { return l.ID == id })
	if i < 0 {
		return Layer{}, false
	}
	return layers[i], true
}

// LayerIDs lists the ids of all layers in their drawing order, lowest first.
func LayerIDs() []string {
	var ids []string
	for _, l := range Layers() {
		ids = append(ids, l.ID)
	}
	return ids
}
