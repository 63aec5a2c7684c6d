package files

// Defines error messages for unsupported files, with a suggested remedy.

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"tuntu/internal/fault"
)

// CheckPath checks that a path is a file or the folder of a file geodatabase, so that a command can
// refuse it at once. The fault of kind Invalid has the path as the user has typed it.
func CheckPath(path string) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return fault.New(fault.Invalid, "there is no file %s", path)
	case err == nil && info.IsDir() && !isGeodatabase(path):
		return fault.New(fault.Invalid, "%s is a folder; name a file in it, or pack the folder into a ZIP and import that", path)
	}
	return nil
}

// notRead recognises unsupported formats by file name and first bytes. The fault
// says what the file is and what to do; it is nil for all other files.
func notRead(name string, head []byte) error {
	extension := strings.ToLower(filepath.Ext(name))
	begins := func(signature string) bool { return bytes.HasPrefix(head, []byte(signature)) }
	compound := begins("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") // container of Office files before 2007, and of locked ones
	refuse := func(format string) error { return fault.New(fault.Invalid, format, name) }
	switch {
	case begins("\x00\x00\x27\x0a"), extension == ".shp", extension == ".shx", extension == ".dbf", extension == ".prj", extension == ".cpg":
		return refuse("%s is one part of a Shapefile; pack .shp, .shx, .dbf and, where there is one, .prj of the same name into a ZIP and import that")
	case strings.HasPrefix(extension, ".gdb"):
		return refuse("%s is one part of a file geodatabase; import the whole .gdb folder, or a ZIP of it")
	case compound && strings.HasPrefix(extension, ".doc"):
		return refuse("%s is a Word document, which is not read; copy its table into a workbook, save it as .xlsx and import that")
	case compound && extension == ".xlsx":
		return refuse("%s is locked with a password; open it in Excel or WPS, take the password off, save it and import that")
	case compound:
		return refuse("%s is a workbook of the old kind (.xls); open it in Excel or WPS, save it as .xlsx and import that")
	case begins("Rar!"), begins("7z\xbc\xaf\x27\x1c"), begins("\x1f\x8b"), begins("BZh"), begins("\xfd7zXZ\x00"):
		return refuse("%s is packed as RAR, 7z, gzip or the like, which is not read; unpack it, pack its files into a ZIP and import that")
	case begins("AC10") && bytes.IndexByte(head, 0) == 6:
		return refuse("%s is a drawing of AutoCAD's own kind (.dwg); save it as DXF (.dxf) and import that")
	case begins("%PDF"):
		return refuse("%s is a PDF, which holds pages and no features; ask for the data it was made of: a Shapefile, GeoPackage, DXF or workbook")
	case begins("\x89PNG"), begins("\xff\xd8\xff"), begins("GIF8"), begins("BM") && bytes.HasPrefix(head[min(6, len(head)):], []byte{0, 0, 0, 0}), begins("RIFF"):
		return refuse("%s is a picture and holds no features; ask for the data it was made of: a Shapefile, GeoPackage, DXF or workbook")
	case begins("II*\x00"), begins("MM\x00*"), begins("II+\x00"), begins("MM\x00+"):
		return refuse("%s is a TIFF, a picture or a height model; a height model is imported by --layer relief, and a picture holds no features")
	}
	return nil
}

// unknownArchive does the same as notRead for an archive, by the names of its files. It always
// returns a fault.
func unknownArchive(name string, entries []string) error {
	refuse := func(format string) error { return fault.New(fault.Invalid, format, name) }
	for _, entry := range entries {
		switch extension := strings.ToLower(filepath.Ext(entry)); {
		case strings.HasPrefix(entry, "word/"):
			return refuse("%s is a Word document, which is not read; copy its table into a workbook, save it as .xlsx and import that")
		case strings.HasPrefix(entry, "ppt/"):
			return refuse("%s is a presentation and holds no features; ask for the data it was made of: a Shapefile, GeoPackage, DXF or workbook")
		case entry == "content.xml":
			return refuse("%s is a document of LibreOffice; save it as .xlsx and import that")
		case extension == ".gpkg", extension == ".geojson", extension == ".json", extension == ".dxf", extension == ".csv", extension == ".xlsx", extension == ".fgb":
			return fault.New(fault.Invalid, "%s holds %s; unpack it and import that file itself", name, filepath.Base(entry))
		case extension == ".dbf", extension == ".shx", extension == ".prj":
			return refuse("%s lacks the .shp of its Shapefile; pack .shp, .shx, .dbf and, where there is one, .prj of the same name into a ZIP and import that")
		}
	}
	return fault.New(fault.Invalid, "the archive holds no Shapefile, no file geodatabase, no KML and no workbook")
}
