package geo

// Defines references from records to features.

import "strconv"

// Reference identifies a feature by its layer and its fid, which never change, whereas a code may
// change or be missing.
type Reference struct {
	Layer string
	FID   int64
}

// String returns the reference as text, as in villages.17.
func (r Reference) String() string { return r.Layer + "." + strconv.FormatInt(r.FID, 10) }
