package geo

// Defines a feature to be written into a layer, and the validation errors for which it may be refused.

import "github.com/paulmach/orb"

// Feature is one feature to be written into a layer.
type Feature struct {
	Row        int // number of the feature in the file, from 1
	Code       string
	Name       string         // in Simplified characters
	NameHant   string         // in Traditional characters
	Pinyin     string         // with tone marks
	Aliases    []string       // other names of the place
	Committee  string         // unchecked input: a committee's 12-digit code or, from a file, its name
	Geometry   orb.Geometry   // CGCS2000 degrees, longitude first
	Properties map[string]any // values by the layer's field names: string, float64 or bool
}

// Trouble is one validation message about a file or a feature, as sentences in Chinese and English.
// Most troubles are errors, for which the file is refused; a list of mere warnings says so in its
// comment.
type Trouble struct {
	Row      int    // number of the feature in the file, from 1; 0: the file as a whole
	Field    string // name of the file's column, or empty
	Hans, En string
	Place    *orb.Point // location of the problem in CGCS2000 degrees, or nil
}
