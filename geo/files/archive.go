package files

// Opens ZIP archives, KMZ and zipped file geodatabases within limits.

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"tuntu/internal/fault"
)

// The maximum number of files in an archive, and their maximum unpacked size in bytes.
const (
	archiveFiles    = 2000
	archiveUnpacked = 512 << 20
)

// openArchive opens a ZIP and checks its list of files before anything is unpacked.
func openArchive(file string) (*zip.ReadCloser, error) {
	archive, err := zip.OpenReader(file)
	if err != nil {
		return nil, fault.New(fault.Invalid, "%s is no readable ZIP archive; pack its files anew", filepath.Base(file))
	}
	if err := checkArchive(archive); err != nil {
		return nil, errors.Join(err, archive.Close())
	}
	archive.File = slices.DeleteFunc(archive.File, func(entry *zip.File) bool {
		return strings.HasPrefix(entry.Name, "__MACOSX/") // macOS adds a metadata file here for each file, with its name
	})
	return archive, nil
}

// checkArchive refuses an archive that is too large, holds links, or has paths that lead out of the
// folder that it is unpacked into.
func checkArchive(archive *zip.ReadCloser) error {
	if len(archive.File) > archiveFiles {
		return fault.New(fault.Invalid, "the archive has %d files; at most %d are taken", len(archive.File), archiveFiles)
	}
	var unpacked uint64
	for _, entry := range archive.File {
		if !filepath.IsLocal(filepath.FromSlash(entry.Name)) || strings.Contains(entry.Name, `\`) {
			return fault.New(fault.Invalid, "the archive holds a path outside of itself; nothing was unpacked")
		}
		if !entry.Mode().IsRegular() && !entry.Mode().IsDir() {
			return fault.New(fault.Invalid, "the archive holds a link; nothing was unpacked")
		}
		unpacked += entry.UncompressedSize64
		if unpacked > archiveUnpacked {
			return fault.New(fault.Invalid, "the archive unpacks to more than %d MB, which is the most that is taken", archiveUnpacked>>20)
		}
	}
	return nil
}

// sniffArchive finds the format of a ZIP by the names of its files.
func sniffArchive(file string) (format, error) {
	archive, err := openArchive(file)
	if err != nil {
		return format{}, err
	}
	defer archive.Close() //nolint:errcheck // only read
	var names []string
	for _, entry := range archive.File {
		name := strings.ToLower(entry.Name)
		names = append(names, entry.Name)
		switch {
		case name == "xl/workbook.xml":
			return format{"XLSX", openXLSX}, nil
		case strings.HasSuffix(name, ".shp"):
			return format{"Shapefile", openShapefile}, nil
		case strings.Contains(name, ".gdb/"):
			return format{"FileGDB", openFileGDB}, nil
		case strings.HasSuffix(name, ".kml"):
			return format{"KMZ", openKMZ}, nil
		}
	}
	return format{}, unknownArchive(filepath.Base(file), names)
}

// unpackEntry unpacks one file of an archive. It counts the bytes and stops at the limit, since the
// size that the archive declares may be false.
func unpackEntry(entry *zip.File, target string) error {
	source, err := entry.Open()
	if err != nil {
		return fault.New(fault.Invalid, "the archive is damaged at %s", path.Base(entry.Name))
	}
	defer source.Close()
	file, err := os.OpenFile(target, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600) //nolint:gosec // a name of ours in a private folder
	if errors.Is(err, os.ErrExist) {
		return fault.New(fault.Invalid, "the archive holds %s twice; pack its files anew, each once", path.Base(entry.Name))
	}
	if err != nil {
		return err
	}
	n, err := io.Copy(file, io.LimitReader(source, archiveUnpacked+1))
	if err := errors.Join(err, file.Close()); err != nil {
		return fault.Wrap(err, fault.Invalid, "the archive is damaged at %s", path.Base(entry.Name))
	}
	if n > archiveUnpacked {
		return fault.New(fault.Invalid, "the archive unpacks to more than %d MB, which is the most that is taken", archiveUnpacked>>20)
	}
	return nil
}

// openFileGDB unpacks a file geodatabase from an archive and opens it.
func openFileGDB(ctx context.Context, f *File, file string, o Options) error {
	archive, err := openArchive(file)
	if err != nil {
		return err
	}
	defer archive.Close() //nolint:errcheck // only read
	target := filepath.Join(f.folder, "source.gdb")
	if err := os.Mkdir(target, 0o700); err != nil {
		return err
	}
	folders := map[string]bool{}
	for _, entry := range archive.File {
		if isGeodatabase(path.Dir(entry.Name)) && !entry.Mode().IsDir() {
			folders[path.Dir(entry.Name)] = true
		}
	}
	if len(folders) > 1 {
		return fault.New(fault.Invalid, "the archive holds %d file geodatabases; pack each into a ZIP of its own", len(folders))
	}
	for _, entry := range archive.File {
		if folders[path.Dir(entry.Name)] && !entry.Mode().IsDir() {
			if err := unpackEntry(entry, filepath.Join(target, path.Base(entry.Name))); err != nil {
				return err
			}
		}
	}
	return f.openGDAL(ctx, gdalSource{path: target, driver: "OpenFileGDB"}, o)
}

// openKMZ opens the KML file of an archive that contains placemarks. It is not always the first one:
// programs that pack several layers write a first KML file with links to the others.
func openKMZ(ctx context.Context, f *File, file string, o Options) error {
	archive, err := openArchive(file)
	if err != nil {
		return err
	}
	defer archive.Close() //nolint:errcheck // only read
	var first string
	layers := map[string]string{} // path of the unpacked file by the layer's name
	for i, entry := range archive.File {
		if !strings.EqualFold(path.Ext(entry.Name), ".kml") {
			continue
		}
		if entry.UncompressedSize64 > kmlBytes {
			return fault.New(fault.Invalid, "the KML is larger than %d MB", kmlBytes>>20)
		}
		target := filepath.Join(f.folder, fmt.Sprintf("inner%d.kml", i))
		if err := unpackEntry(entry, target); err != nil {
			return err
		}
		if first == "" {
			first = target
		}
		text, err := os.ReadFile(target) //nolint:gosec // a name of ours in a private folder
		if err != nil {
			return err
		}
		if bytes.Contains(text, []byte("Placemark")) {
			layers[strings.TrimSuffix(path.Base(entry.Name), path.Ext(entry.Name))] = target
		}
	}
	switch {
	case first == "":
		return fault.New(fault.Invalid, "the archive holds no .kml file")
	case len(layers) == 0:
		return openKML(ctx, f, first, o)
	}
	name, err := chooseLayer(slices.Sorted(maps.Keys(layers)), map[bool]string{true: o.SourceLayer}[len(layers) > 1])
	if err != nil {
		return err
	}
	if len(layers) > 1 {
		o.SourceLayer = ""
	}
	return openKML(ctx, f, layers[name], o)
}
