package files

// Recognises a file's format by its first bytes.

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"

	"tuntu/internal/fault"
)

// format is a file format and the function that opens a file of it.
type format struct {
	name string
	open func(ctx context.Context, f *File, path string, o Options) error
}

// sniff recognises a file's format by its first bytes. The file name matters only for formats
// with the same first bytes: some unsupported formats, and CSV.
func sniff(path string) (format, error) {
	name := filepath.Base(path)
	if info, err := os.Stat(path); err == nil && info.IsDir() { // checkFile has refused all other folders
		return format{"FileGDB", openGeodatabase}, nil
	}
	file, err := os.Open(path) //nolint:gosec // the operator names the file
	if err != nil {
		return format{}, fault.New(fault.Invalid, "%s cannot be read", name)
	}
	defer file.Close()
	head := make([]byte, 4096)
	n, err := io.ReadFull(file, head)
	if err != nil && n == 0 {
		return format{}, fault.New(fault.Invalid, "%s cannot be read", name)
	}
	head = head[:n]
	if err := notRead(name, head); err != nil {
		return format{}, err
	}
	text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	switch {
	case bytes.HasPrefix(head, []byte("SQLite format 3\x00")):
		return format{"GeoPackage", openGeoPackage}, nil
	case bytes.HasPrefix(head, []byte("fgb\x03")):
		return format{"FlatGeobuf", openFlatGeobuf}, nil
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return sniffArchive(path)
	case bytes.HasPrefix(text, []byte("{")):
		return format{"GeoJSON", openGeoJSON}, nil
	case bytes.HasPrefix(text, []byte("<")) && bytes.Contains(head, []byte("<kml")), bytes.HasPrefix(text, []byte("<?xml")), bytes.HasPrefix(text, []byte("<!DOCTYPE")):
		return format{"KML", openKML}, nil
	case bytes.Contains(head, []byte("SECTION")) && bytes.HasPrefix(text, []byte("0")), bytes.HasPrefix(text, []byte("999")):
		return format{"DXF", openDXF}, nil
	case looksLikeBoundaryText(head):
		return format{"地块坐标 TXT", openBoundaryText}, nil
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")):
		return format{"CSV", openCSV}, nil
	case !bytes.ContainsRune(head, 0) && (bytes.ContainsAny(head, ",;\t") || strings.EqualFold(filepath.Ext(path), ".csv")):
		return format{"CSV", openCSV}, nil
	}
	return format{}, fault.New(fault.Invalid,
		"%s is no format that is read here: GeoJSON, GeoPackage, FlatGeobuf, KML or KMZ, DXF, CSV, XLSX, boundary text, or a ZIP with a Shapefile or a file geodatabase", name)
}
