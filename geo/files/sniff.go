package files

import (
	"bytes"
	"io"
	"os"
	"path/filepath"

	"tuntu/internal/fault"
)

// The formats that are read.
const (
	formatGeoJSON    = "GeoJSON"
	formatGeoPackage = "GeoPackage"
	formatShapefile  = "Shapefile"
)

// sniff tells a file's format by its content, not by its name.
func sniff(path string) (string, error) {
	file, err := os.Open(path) //nolint:gosec // the operator names the file
	if err != nil {
		return "", fault.New(fault.Invalid, "%s cannot be read", filepath.Base(path))
	}
	defer file.Close()
	head := make([]byte, 512)
	n, err := io.ReadFull(file, head)
	if err != nil && n == 0 {
		return "", fault.New(fault.Invalid, "%s cannot be read", filepath.Base(path))
	}
	head = head[:n]
	text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	switch {
	case bytes.HasPrefix(head, []byte("SQLite format 3\x00")):
		return formatGeoPackage, nil
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return formatShapefile, nil
	case bytes.HasPrefix(text, []byte("{")):
		return formatGeoJSON, nil
	}
	return "", fault.New(fault.Invalid, "%s is neither GeoJSON, a GeoPackage nor a zipped Shapefile; convert it to one of these", filepath.Base(path))
}
