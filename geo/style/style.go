// Package style says how values are drawn: colours, patterns, widths and the order in which a
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
// for the state of cleaning of a village or street on a day, and "others" for fills that no field
// decides.
type Style struct {
	Looks map[string]Look   `json:"looks"`
	Fills map[string][]Fill `json:"fills"`
	Marks map[string][]Mark `json:"marks"`
	Lines map[string][]Line `json:"lines"`
	Signs Signs             `json:"signs"`

	// Strokes are those that go by no value: of the town's and the committees' borders, the extent
	// of a town without a border, zones, streets, channels and those of earth among them, banks of
	// water, tracks, and areas of data.
	Strokes map[string]Stroke `json:"strokes"`
}

// Stroke is how a line is drawn, in px. What it leaves out goes by the thing itself: a
// channel's width by its grade.
type Stroke struct {
	Width       float64   `json:"width"`
	Halo        float64   `json:"halo"`        // on either side, of the paper's or the edge's colour
	Dash        []float64 `json:"dash"`        // drawn and left out in turn; empty: solid
	DashByWidth []float64 `json:"dashByWidth"` // times the line's width, added to Dash
}

// Signs are colours that stand for no value of a field: of the reader's position, of a shape before
// a change, of features that a filter leaves out, and of the town's shadow.
type Signs struct {
	Here     string `json:"here"`
	Was      string `json:"was"`
	Unchosen string `json:"unchosen"`
	Shadow   string `json:"shadow"`
}

// Look is what the map itself is drawn with; the data's own colours are the same in all.
type Look struct {
	Ink       string            `json:"ink"`
	Paper     string            `json:"paper"`
	Accent    string            `json:"accent"`
	Finding   string            `json:"finding"`
	Land      map[string]string `json:"land"`   // by land.use
	Height    string            `json:"height"` // colour towards which the highest land is tinted
	Shade     string            `json:"shade"`  // shadow that a band of height casts
	Light     string            `json:"light"`  // light on its opposite rim
	Relief    float64           `json:"relief"` // how strongly a hill shade is laid over the land, 0 to 1
	River     string            `json:"river"`
	Bank      string            `json:"bank"`
	RiverName string            `json:"riverName"`
	Road      string            `json:"road"`
	Casing    string            `json:"casing"`
	Track     string            `json:"track"`
	Committee string            `json:"committee"`
	Town      string            `json:"town"`
}

// Class is one line of a legend: values of a field that are drawn alike.
type Class struct {
	ID     string   `json:"id"`
	Values []string `json:"values"` // empty: only the value ID
}

// Has tells whether a value belongs to the class.
func (c Class) Has(value string) bool {
	if len(c.Values) == 0 {
		return c.ID == value
	}
	return slices.Contains(c.Values, value)
}

// Fill says how an area or a dot is filled. Patterns tell values apart for readers who cannot tell
// the colours apart.
type Fill struct {
	Class
	Colour  string `json:"colour"`
	Edge    string `json:"edge"`    // colour of the edge: darker, of the same hue
	Pattern string `json:"pattern"` // hatch, dots, outline, or empty
	Ink     string `json:"ink"`     // colour of the pattern; empty: Edge
}

// Mark says how a point is drawn; marks differ in shape, not only in colour.
type Mark struct {
	Class
	Colour string `json:"colour"`
	Shape  string `json:"shape"`
}

// Line says how a line is drawn.
type Line struct {
	Class
	From   float64    `json:"from"`   // lowest zoom level that shows it
	Widths [2]float64 `json:"widths"` // in px at zooms 12 and 17
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
