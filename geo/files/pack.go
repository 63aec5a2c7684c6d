package files

// Packs the parts of a Shapefile into one ZIP.

import (
	"archive/zip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"tuntu/internal/fault"
)

// packShapefile packs the parts of a Shapefile into one ZIP, the form that an import accepts.
func packShapefile(folder, stem, target string) error {
	parts, err := filepath.Glob(filepath.Join(folder, stem+".*"))
	if err != nil {
		return err
	}
	file, err := os.OpenFile(target, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644) //nolint:gosec // the operator names the file, for others to read
	if err != nil {
		return fault.New(fault.Invalid, "cannot write %s", target)
	}
	w := zip.NewWriter(file)
	for _, part := range parts {
		if strings.HasSuffix(part, ".geojsons") {
			continue
		}
		if err := packPart(w, part); err != nil {
			return errors.Join(err, file.Close())
		}
	}
	return errors.Join(w.Close(), file.Close())
}

func packPart(w *zip.Writer, path string) error {
	source, err := os.Open(path) //nolint:gosec // a name of ours in a private folder
	if err != nil {
		return err
	}
	defer source.Close()
	entry, err := w.Create(filepath.Base(path))
	if err != nil {
		return err
	}
	_, err = io.Copy(entry, source)
	return err
}

// moveFile copies a file that GDAL has made to its target, which may be on another disk, so that it
// cannot be renamed.
func moveFile(from, to string) error {
	source, err := os.Open(from) //nolint:gosec // a name of ours in a private folder
	if err != nil {
		return err
	}
	defer source.Close()
	target, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644) //nolint:gosec // the operator names the file, for others to read
	if err != nil {
		return fault.New(fault.Invalid, "cannot write %s", to)
	}
	_, err = io.Copy(target, source)
	return errors.Join(err, target.Close())
}
