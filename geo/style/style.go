// Package style defines how values are drawn: colours, patterns, widths and the order in which a
// legend lists them. It reads them from style.json, which the page reads too, so that printed
// sheets, pictures and the page look the same.
package style

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"slices"
)

//go:embed style.json
var file []byte

// Style is the content of style.json. Keys of its maps are "layer.field". The key "coverage" stands
// for the state of cleaning of a village or street on a day, and "others" for fills that do not
// depend on a field.
type Style struct {
	Looks map[string]Look   `json:"looks"`
	Fills map[string][]Fill `json:"fills"`
	Marks map[string][]Mark `json:"marks"`
	Lines map[string][]Line `json:"lines"`
	Signs Signs             `json:"signs"`

	// Strokes are the line styles that do not depend on a field's value. They draw the borders of the
	// town and of committees, the extent of a town without a border, zones, streets, channels, earth
	// channels, banks of water, tracks, and areas of data.
	Strokes map[string]Stroke `json:"strokes"`
}

// Stroke is a line style, in px. A property without a value depends on the feature; for example, a
// channel's width depends on its grade.
type Stroke struct {
	Width       float64   `json:"width"`
	Halo        float64   `json:"halo"`        // width of the halo on each side, in the paper's or the edge's colour
	Dash        []float64 `json:"dash"`        // alternating lengths of dashes and gaps; empty: a solid line
	DashByWidth []float64 `json:"dashByWidth"` // lengths as multiples of the line's width, added to Dash
}

// Signs are the colours that do not represent a field's value: the colours of the user's position, of
// a geometry before a change, of features that a filter excludes, and of the town's shadow.
type Signs struct {
	Here     string `json:"here"`
	Was      string `json:"was"`
	Unchosen string `json:"unchosen"`
	Shadow   string `json:"shadow"`
}

// Look is a map theme. It sets the colours of the base map; the data's colours are the same in all
// themes.
type Look struct {
	Ink       string            `json:"ink"`
	Paper     string            `json:"paper"`
	Accent    string            `json:"accent"`
	Finding   string            `json:"finding"`
	Land      map[string]string `json:"land"`   // colours by the value of land.use
	Height    string            `json:"height"` // tint of the highest land
	Shade     string            `json:"shade"`  // colour of an elevation band's shadow
	Light     string            `json:"light"`  // colour of the highlight on the band's opposite edge
	Relief    float64           `json:"relief"` // opacity of the hillshade, 0 to 1
	River     string            `json:"river"`
	Bank      string            `json:"bank"`
	RiverName string            `json:"riverName"`
	Road      string            `json:"road"`
	Casing    string            `json:"casing"`
	Track     string            `json:"track"`
	Committee string            `json:"committee"`
	Town      string            `json:"town"`
}

// Class is one entry of a legend: a set of a field's values that are drawn alike.
type Class struct {
	ID     string   `json:"id"`
	Values []string `json:"values"` // empty: the class has one value, which equals ID
}

// Has tells whether a value belongs to the class.
func (c Class) Has(value string) bool {
	if len(c.Values) == 0 {
		return c.ID == value
	}
	return slices.Contains(c.Values, value)
}

// Fill defines how an area or a dot is filled. Patterns distinguish the values for colour-blind
// readers.
type Fill struct {
	Class
	Colour  string `json:"colour"`
	Edge    string `json:"edge"`    // colour of the edge: darker, of the same hue
	Pattern string `json:"pattern"` // hatch, dots, outline, or empty
	Ink     string `json:"ink"`     // colour of the pattern; empty: Edge
}

// Mark defines how a point is drawn; marks differ in shape, not only in colour.
type Mark struct {
	Class
	Colour string `json:"colour"`
	Shape  string `json:"shape"`
}

// Line defines how a line is drawn.
type Line struct {
	Class
	From   float64    `json:"from"`   // lowest zoom level at which the line is drawn
	Widths [2]float64 `json:"widths"` // line widths in px at zoom levels 12 and 17
}

// Read parses style.json, which is embedded in the program.
func Read() (Style, error) {
	var read Style
	if err := json.Unmarshal(file, &read); err != nil {
		return Style{}, fmt.Errorf("style.json: %w", err)
	}
	return read, nil
}

// FillOf returns the fill of a value of a layer's field.
func (s Style) FillOf(layer, field, value string) (Fill, bool) {
	fills := s.Fills[layer+"."+field]
	i := slices.IndexFunc(fills, func(f Fill) bool { return f.Has(value) })
	if i < 0 {
		return Fill{}, false
	}
	return fills[i], true
}
