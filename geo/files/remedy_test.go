package files

import (
	"archive/zip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tuntu/internal/fault"
)

// A file of an unsupported kind is refused with the kind's name and a remedy.
func TestRemediesByKindOfFile(t *testing.T) {
	compound := "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600)
	for _, c := range []struct{ name, content, says string }{
		{"a.shp", "\x00\x00\x27\x0a\x00\x00", "pack .shp, .shx, .dbf"},
		{"a.dbf", "\x03abc,def", "part of a Shapefile"},
		{"a.prj", `GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM[]]`, "part of a Shapefile"},
		{"renamed.dat", "\x00\x00\x27\x0a\x00\x00", "part of a Shapefile"},
		{"a00000001.gdbtable", "\x03\x00\x00\x00", "the whole .gdb folder"},
		{"a.xls", compound, "save it as .xlsx"},
		{"a.xlsx", compound, "locked with a password"},
		{"a.doc", compound, "Word document"},
		{"a.rar", "Rar!\x1a\x07\x01,,,", "unpack it"},
		{"a.7z", "7z\xbc\xaf\x27\x1c", "unpack it"},
		{"a.geojson.gz", "\x1f\x8b\x08,", "unpack it"},
		{"a.dwg", "AC1032\x00\x00,,", "save it as DXF"},
		{"a.pdf", "%PDF-1.7\n1, 2", "is a PDF"},
		{"a.png", "\x89PNG\r\n\x1a\n", "is a picture"},
		{"a.jpg", "\xff\xd8\xff\xe0,", "is a picture"},
		{"a.bmp", "BM\x01\x02\x03\x04\x00\x00\x00\x00", "is a picture"},
		{"a.tif", "II*\x00\x08\x00", "--layer relief"},
		{"a.docx", zipped(t, "word/document.xml"), "Word document"},
		{"a.pptx", zipped(t, "ppt/presentation.xml"), "presentation"},
		{"a.ods", zipped(t, "content.xml"), "LibreOffice"},
		{"a.zip", zipped(t, "in/数据.gpkg"), "holds 数据.gpkg; unpack it"},
		{"b.zip", zipped(t, "x.dbf", "x.prj"), "lacks the .shp"},
		{"c.zip", zipped(t, "readme"), "holds no Shapefile"},
		{"a.bin", "\x00\x01\x02", "no format that is read here"},
	} {
		path := filepath.Join(t.TempDir(), c.name)
		if err := os.WriteFile(path, []byte(c.content), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := sniff(path)
		if err == nil || fault.Of(err).Kind != fault.Invalid || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %s", c.name, err, c.says)
		}
	}
	path := filepath.Join(t.TempDir(), "BMI.csv")
	if err := os.WriteFile(path, []byte("BM,AC10,x\n1,2,3\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if f, err := sniff(path); err != nil || f.name != "CSV" {
		t.Errorf("a table whose head looks like a picture's: %v %v", f.name, err)
	}
}

// zipped makes an archive of empty files with these names.
func zipped(t *testing.T, names ...string) string {
	t.Helper()
	var b strings.Builder
	w := zip.NewWriter(&b)
	for _, name := range names {
		if _, err := w.Create(name); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestCheckPathNamesThePathAsTyped(t *testing.T) {
	dir := t.TempDir()
	gdb := filepath.Join(dir, "普查.gdb")
	if err := os.Mkdir(gdb, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := CheckPath(gdb + "/"); err != nil {
		t.Error(err)
	}
	for path, says := range map[string]string{
		"no/such/x.zip": "there is no file no/such/x.zip",
		dir:             "is a folder",
	} {
		if err := CheckPath(path); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v", path, err)
		}
	}
}

// An empty folder with a geodatabase's extension, or one of links, is no geodatabase.
func TestFoldersThatAreNoGeodatabase(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "x.gdb")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("/etc/passwd", filepath.Join(dir, "a00000001.gdbtable")); err != nil {
		t.Fatal(err)
	}
	file, err := Open(t.Context(), dir, Options{})
	if err == nil {
		file.Close()
		t.Error("it was read")
	}
}
