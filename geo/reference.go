package geo

// Defines references from records to features.

import (
	"fmt"
	"strconv"
	"strings"
)

// Reference identifies a feature by its layer and its fid, which never change, whereas a code may
// change or be missing.
type Reference struct {
	Layer string
	FID   int64
}

// String returns the reference as text, as in villages.17.
func (r Reference) String() string { return r.Layer + "." + strconv.FormatInt(r.FID, 10) }

// ParseReference reads a reference, as in villages.17.
func ParseReference(text string) (Reference, error) {
	id, number, _ := strings.Cut(text, ".")
	fid, err := strconv.ParseInt(number, 10, 64)
	if _, ok := LayerByID(id); err != nil || !ok || fid < 1 || strconv.FormatInt(fid, 10) != number {
		return Reference{}, fmt.Errorf("%.40q is no place", text)
	}
	return Reference{id, fid}, nil
}
