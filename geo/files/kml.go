package files

// Checks a KML before GDAL reads it.

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"tuntu/internal/fault"
)

// The deepest nesting of a KML, and its largest size in bytes.
const (
	kmlDepth = 100
	kmlBytes = 256 << 20
)

// openKML checks a KML before GDAL reads it. It refuses entities, which may expand to a huge text
// or include other files, and links to other places.
func openKML(ctx context.Context, f *File, path string, o Options) error {
	taken, err := f.take(path, "source.kml")
	if err != nil {
		return err
	}
	if err := checkKML(taken); err != nil {
		return err
	}
	return f.openGDAL(ctx, gdalSource{path: taken, driver: "LIBKML", plain: true}, o)
}

func checkKML(path string) error {
	text, err := os.ReadFile(path) //nolint:gosec // a name of ours in a private folder
	if err != nil || len(text) > kmlBytes {
		return fault.New(fault.Invalid, "the KML is larger than %d MB", kmlBytes>>20)
	}
	decoder := xml.NewDecoder(bytes.NewReader(text))
	foreign := !utf8.Valid(text)
	decoder.CharsetReader = func(string, io.Reader) (io.Reader, error) {
		foreign = true
		return nil, errors.ErrUnsupported
	}
	depth, isKML := 0, false
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil && foreign {
			return fault.Wrap(err, fault.Invalid, "the KML is in another encoding than UTF-8; save it as UTF-8 and import that")
		}
		if err != nil {
			return fault.Wrap(err, fault.Invalid, "the KML is not complete XML, or uses entities, which are not followed")
		}
		switch token := token.(type) {
		case xml.Directive:
			return fault.New(fault.Invalid, "the KML declares a document type; entities are not followed, nothing was read")
		case xml.StartElement:
			depth++
			isKML = isKML || token.Name.Local == "kml"
			if strings.HasSuffix(token.Name.Local, "NetworkLink") {
				return fault.New(fault.Invalid, "the KML links to another place by a NetworkLink; links are not followed, nothing was fetched: save it with its content")
			}
			if depth > kmlDepth {
				return fault.New(fault.Invalid, "the KML is nested more than %d deep", kmlDepth)
			}
		case xml.EndElement:
			depth--
		}
	}
	if !isKML {
		return fault.New(fault.Invalid, "%s is XML but no KML", filepath.Base(path))
	}
	return nil
}
