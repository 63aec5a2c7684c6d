package geo

import (
	"strconv"
	"strings"
)

// Reference names a feature by what lasts: its layer and its fid. A code may be missing, and may
// change. It reads villages.17.
type Reference struct {
	Layer string
	FID   int64
}

// String is the reference as texts have it.
func (r Reference) String() string { return r.Layer + "." + strconv.FormatInt(r.FID, 10) }

// ParseReference reads villages.17.
func ParseReference(text string) (Reference, error) {
	layer, digits, _ := strings.Cut(text, ".")
	fid, err := strconv.ParseInt(digits, 10, 64)
	if _, known := LayerByID(layer); !known || err != nil || fid < 1 {
		return Reference{}, wrong("%.40q names no feature; a reference reads LAYER.ID, as in villages.17", text)
	}
	return Reference{layer, fid}, nil
}
