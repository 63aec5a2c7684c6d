package files

// Opens zipped Shapefiles.

import (
	"archive/zip"
	"context"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"tuntu/internal/fault"
)

// openShapefile unpacks a zipped Shapefile, determines its encoding, and opens it.
func openShapefile(ctx context.Context, f *File, file string, o Options) error {
	archive, err := openArchive(file)
	if err != nil {
		return err
	}
	defer archive.Close() //nolint:errcheck // only read
	stem, err := f.unpackShapefile(archive, o.SourceLayer)
	if err != nil {
		return err
	}
	table, err := readDBFHeader(stem)
	if err != nil {
		return err
	}
	if table.reason != "" {
		f.note(fmt.Sprintf("字符编码：%s（%s）", table.encoding, table.reason), fmt.Sprintf("encoding: %s, since %s", table.encoding, table.why))
	}
	source := gdalSource{path: stem + ".shp", driver: "ESRI Shapefile", names: table.names, args: []string{"-oo", "ENCODING=" + table.encoding}}
	if _, err := os.Stat(stem + ".prj"); err != nil && o.CRS == "" {
		source.raw = true
	}
	o.SourceLayer = ""
	return f.openGDAL(ctx, source, o)
}

// unpackShapefile unpacks the parts of one Shapefile into the private folder, and returns their
// common path without an extension. If the archive has several, wanted is the name of the one to unpack.
func (f *File) unpackShapefile(archive *zip.ReadCloser, wanted string) (string, error) {
	var stems []string
	for _, entry := range archive.File {
		if strings.EqualFold(path.Ext(entry.Name), ".shp") {
			stems = append(stems, strings.TrimSuffix(entry.Name, path.Ext(entry.Name)))
		}
	}
	stem, err := chooseStem(stems, wanted)
	if err != nil {
		return "", err
	}
	target := filepath.Join(f.folder, "source")
	for _, entry := range archive.File {
		extension := strings.ToLower(path.Ext(entry.Name))
		if strings.TrimSuffix(entry.Name, path.Ext(entry.Name)) != stem || !slices.Contains([]string{".shp", ".shx", ".dbf", ".prj", ".cpg"}, extension) {
			continue
		}
		if err := unpackEntry(entry, target+extension); err != nil {
			return "", err
		}
	}
	return target, nil
}

// chooseStem returns the path without an extension of the wanted Shapefile or, if none is named, of
// the only one.
func chooseStem(stems []string, wanted string) (string, error) {
	var names []string
	for _, s := range stems {
		if path.Base(s) == wanted {
			return s, nil
		}
		names = append(names, path.Base(s))
	}
	switch {
	case len(stems) > 1 || wanted != "":
		return "", fault.InvalidParam("source-layer", "the archive holds these Shapefiles; name one by --source-layer: %s", strings.Join(names, "、"))
	case len(stems) == 0:
		return "", fault.New(fault.Invalid, "the archive holds no .shp file")
	}
	return stems[0], nil
}
