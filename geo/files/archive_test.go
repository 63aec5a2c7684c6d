package files

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tuntu/internal/fault"
)

// A name that occurs twice in an archive, or in several geodatabases of it, is reported as a fault of the archive and
// not as an internal error.
func TestNamesThatAnArchiveHoldsTwice(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		layer, says string
		entries     []string
	}{
		"two geodatabases": {"", "the archive holds 2 file geodatabases", []string{"a.gdb/a00000001.gdbtable", "b.gdb/a00000001.gdbtable"}},
		"other names":      {"", "the archive holds 2 file geodatabases", []string{"x/a.gdb/a1.gdbtable", "y/a.gdb/a2.gdbtable"}},
		"a part twice":     {"", "the archive holds a.dbf twice", []string{"a.shp", "a.dbf", "a.dbf"}},
		"in two cases":     {"", "the archive holds a.DBF twice", []string{"a.shp", "a.dbf", "a.DBF"}},
		"the shapes twice": {"a", "the archive holds a.SHP twice", []string{"a.shp", "a.SHP", "a.dbf"}},
	} {
		path := filepath.Join(t.TempDir(), "a.zip")
		if err := os.WriteFile(path, []byte(zipped(t, c.entries...)), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := Open(t.Context(), path, Options{SourceLayer: c.layer})
		if err == nil || fault.Of(err).Kind != fault.Invalid || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v; want %s", name, err, c.says)
		}
	}
}

// The metadata files that macOS adds to an archive under each file's name do not count as a second Shapefile,
// geodatabase or KML.
func TestAnArchiveOfMacOS(t *testing.T) {
	t.Parallel()
	for name, entries := range map[string][]string{
		"Shapefile": {"a.shp", "__MACOSX/._a.shp", "a.dbf", "__MACOSX/._a.dbf"},
		"FileGDB":   {"a.gdb/a1.gdbtable", "__MACOSX/a.gdb/._a1.gdbtable"},
		"KMZ":       {"doc.kml", "__MACOSX/._doc.kml"},
	} {
		file := writeFile(t, "a.zip", zipped(t, entries...))
		format, err := sniffArchive(file)
		if err != nil || format.name != name {
			t.Errorf("%s: %s, %v", name, format.name, err)
		}
		archive, err := openArchive(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, entry := range archive.File {
			if strings.Contains(entry.Name, "MACOSX") {
				t.Errorf("%s: %s is one of its files", name, entry.Name)
			}
		}
		archive.Close()
	}
	if format, err := sniffArchive(writeFile(t, "a.zip", zipped(t, "readme", "__MACOSX/._a.shp"))); err == nil {
		t.Errorf("notes alone are a %s", format.name)
	}
}

// An archive is opened at the limits of number and declared size, and refused beyond them; links and unsafe paths are
// always refused.
func TestWhatAnArchiveDeclares(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		entries []zip.FileHeader
		says    string
	}{
		"a folder":            {[]zip.FileHeader{{Name: "a/"}, {Name: "a/b.shp"}}, ""},
		"Chinese":             {[]zip.FileHeader{{Name: "普查/地块.shp"}}, ""},
		"as large as may be":  {[]zip.FileHeader{{Name: "a", UncompressedSize64: archiveUnpacked}}, ""},
		"larger":              {[]zip.FileHeader{{Name: "a", UncompressedSize64: archiveUnpacked + 1}}, "unpacks to more than 512 MB"},
		"larger together":     {[]zip.FileHeader{{Name: "a", UncompressedSize64: archiveUnpacked}, {Name: "b", UncompressedSize64: 1}}, "unpacks to more than 512 MB"},
		"around the end":      {[]zip.FileHeader{{Name: "a", UncompressedSize64: 1<<64 - 1}, {Name: "b", UncompressedSize64: 2}}, "unpacks to more than 512 MB"},
		"as many as may be":   {make([]zip.FileHeader, archiveFiles), ""},
		"more":                {make([]zip.FileHeader, archiveFiles+1), "the archive has 2001 files; at most 2000 are taken"},
		"upwards":             {[]zip.FileHeader{{Name: "a/../../b"}}, "a path outside of itself"},
		"upwards and back":    {[]zip.FileHeader{{Name: "a/../b"}}, ""},
		"from the root":       {[]zip.FileHeader{{Name: "/b"}}, "a path outside of itself"},
		"a Windows path":      {[]zip.FileHeader{{Name: `C:\b`}}, "a path outside of itself"},
		"a link":              {[]zip.FileHeader{linked("a.shp")}, "the archive holds a link; nothing was unpacked"},
		"a link after others": {[]zip.FileHeader{{Name: "b"}, linked("a.shp")}, "the archive holds a link; nothing was unpacked"},
	} {
		archive := &zip.ReadCloser{}
		for i := range c.entries {
			if c.entries[i].Name == "" {
				c.entries[i].Name = "x"
			}
			archive.File = append(archive.File, &zip.File{FileHeader: c.entries[i]})
		}
		if err := checkArchive(archive); (err == nil) != (c.says == "") || err != nil && !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v; want %s", name, err, c.says)
		}
	}
}

func linked(name string) zip.FileHeader {
	header := zip.FileHeader{Name: name}
	header.SetMode(os.ModeSymlink | 0o777)
	return header
}

// An entry that is damaged, or whose content differs from what the archive declares, is refused with its name.
func TestEntriesThatAreNotAsDeclared(t *testing.T) {
	t.Parallel()
	const content = "a content that is stored as it is"
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	entry, err := w.CreateHeader(&zip.FileHeader{Name: "in/地块.dbf", Method: zip.Store})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := entry.Write([]byte(content)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	directory := bytes.Index(b.Bytes(), []byte("PK\x01\x02"))
	for name, c := range map[string]struct {
		change func(data []byte)
		whole  bool
	}{
		"as it is":      {func([]byte) {}, true},
		"a byte":        {func(data []byte) { data[bytes.Index(data, []byte(content))] ^= 1 }, false},
		"a larger size": {func(data []byte) { binary.LittleEndian.PutUint32(data[directory+24:], 999) }, false},
		"a lesser size": {func(data []byte) { binary.LittleEndian.PutUint32(data[directory+24:], 3) }, false},
		"a checksum":    {func(data []byte) { data[directory+16] ^= 1 }, false},
		"a method":      {func(data []byte) { data[directory+10] = 99 }, false},
	} {
		data := bytes.Clone(b.Bytes())
		c.change(data)
		archive, err := openArchive(writeFile(t, "a.zip", string(data)))
		if err != nil {
			t.Fatal(name, err)
		}
		target := filepath.Join(t.TempDir(), "out")
		err = unpackEntry(archive.File[0], target)
		got, _ := os.ReadFile(target)
		if c.whole != (err == nil) || c.whole && string(got) != content {
			t.Errorf("%s: %q, %v", name, got, err)
		}
		if err != nil && (fault.Of(err).Kind != fault.Invalid || !strings.Contains(err.Error(), "the archive is damaged at 地块.dbf")) {
			t.Errorf("%s: %v", name, err)
		}
		archive.Close()
	}
}
