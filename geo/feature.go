package geo

// A feature on its way into a layer, and what may be wrong with it.

import "github.com/paulmach/orb"

// Feature is one feature on its way into a layer.
type Feature struct {
	Row        int // its place in the file, from 1
	Code       string
	Name       string         // in Simplified characters
	NameHant   string         // in Traditional characters
	Pinyin     string         // with tone marks
	Aliases    []string       // other names that it goes by
	Committee  string         // the committee's 12-digit code
	Geometry   orb.Geometry   // CGCS2000 degrees, longitude first
	Properties map[string]any // by the layer's field names: string, float64 or bool
}

// Trouble is one fault of a survey, in the user's languages.
type Trouble struct {
	Row      int    // the feature's place in the file, from 1; 0: the file as a whole
	Field    string // the file's name for it, or empty
	Hans, En string
	Place    *orb.Point // where, in CGCS2000 degrees, or nil
}
