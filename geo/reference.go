package geo

// How one record refers to a feature: by layer and fid.

import "strconv"

// Reference names a feature by what lasts: its layer and its fid. A code may be missing, and may
// change. It reads villages.17.
type Reference struct {
	Layer string
	FID   int64
}

// String is the reference as texts have it.
func (r Reference) String() string { return r.Layer + "." + strconv.FormatInt(r.FID, 10) }
