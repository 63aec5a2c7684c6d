package files

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"tuntu/geo"
)

// A folder is a geodatabase by the extension of its name, in any case and with a trailing slash.
func TestFoldersThatAreGeodatabases(t *testing.T) {
	t.Parallel()
	for path, want := range map[string]bool{
		"普查.gdb": true, "a/b.GDB": true, "普查.gdb/": true, "./x.gdb/.": true, "gdb": false, "x.gdb/a00000001.gdbtable": false, "x.gdb.zip": false, "x.gdbx": false, ".gdb": true, "": false,
	} {
		if got := isGeodatabase(path); got != want {
			t.Errorf("%q: %v", path, got)
		}
	}
}

// A file is copied whole if it is within the limit, and otherwise to one byte beyond the limit, so that the excess is
// noticed; no existing file is overwritten.
func TestCopyingAFileOfAFolder(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := errors.Join(os.WriteFile(filepath.Join(dir, "a"), []byte("1234567890"), 0o600), os.Symlink("/etc/passwd", filepath.Join(dir, "link"))); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	for room, want := range map[int64]int64{100: 10, 10: 10, 9: 10, 5: 6, 0: 1} {
		target := filepath.Join(t.TempDir(), "copy")
		n, err := copyFrom(root, "a", target, room)
		text, _ := os.ReadFile(target)
		if err != nil || n != want || string(text) != "1234567890"[:want] {
			t.Errorf("with room for %d: %d bytes, %q, %v", room, n, text, err)
		}
		if _, err := copyFrom(root, "a", target, room); !errors.Is(err, os.ErrExist) {
			t.Errorf("over a copy: %v", err)
		}
	}
	_, err = copyFrom(root, "link", filepath.Join(t.TempDir(), "copy"), 1<<20)
	refused(t, "a link out of the folder", err, "link cannot be read", "link 读不出来")
	_, err = copyFrom(root, "missing", filepath.Join(t.TempDir(), "copy"), 1<<20)
	refused(t, "a file that is gone", err, "missing cannot be read", "missing 读不出来")
}

// A folder with more files than any geodatabase has is refused before a file is copied.
func TestAFolderOfTooManyFiles(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "x.gdb")
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	for i := range archiveFiles + 1 {
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("a%08x.gdbtable", i)), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	_, err := Open(t.Context(), dir, Options{})
	refused(t, "too many", err, "the folder has more than 2000 files, which no file geodatabase has", "文件夹里超过 2000 个文件，不像文件地理数据库")
}

// The only layer, or the exactly named one, is chosen; a name that a program could read as an option is never chosen.
func TestChoosingALayer(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		layers                []string
		wanted, got, en, hans string
	}{
		"the only one":        {[]string{"地块"}, "", "地块", "", ""},
		"named":               {[]string{"地块", "村点"}, "村点", "村点", "", ""},
		"none":                {nil, "", "", "the file holds no layer of features", "文件里没有图层"},
		"none, named":         {nil, "地块", "", "the file holds no layer of features", "文件里没有图层"},
		"two":                 {[]string{"地块", "村点"}, "", "", "the file has 2 layers; name one by --source-layer: 地块、村点", "文件里有 2 个图层，请用 --source-layer 指定一个：地块、村点"},
		"another":             {[]string{"地块"}, "地", "", `the file has no layer "地"; it has: 地块`, `文件里没有图层 "地"，有：地块`},
		"in another case":     {[]string{"Parcels"}, "parcels", "", `the file has no layer "parcels"; it has: Parcels`, `文件里没有图层 "parcels"`},
		"the only, an option": {[]string{"-sql"}, "", "", "the file has 1 layers; name one by --source-layer: -sql", "文件里有 1 个图层"},
		"named, an option":    {[]string{"-sql"}, "-sql", "", `a layer's name may not begin with a hyphen; rename "-sql" in the file`, `图层名不能以连字符开头；请在文件里改名："-sql"`},
	} {
		got, err := chooseLayer(c.layers, c.wanted)
		if c.en != "" {
			refused(t, name, err, c.en, c.hans)
		} else if err != nil || got != c.got {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
}

// Any text in a cell of any column is either stored as a valid value of the field, or reported in one line in both
// languages.
func FuzzACellOfAnyColumn(f *testing.F) {
	for _, text := range []string{"柑橘", "3亩", "2019年", "是", "-1", "#N/A", "<空>", "4.5E+14", "１２", "水\u200b头", "1e400", "\xff", "99999999999"} {
		f.Add(text, "作物")
		f.Add(text, "面积亩")
	}
	names, err := geo.LoadNames()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text, column string) {
		for _, id := range []string{"parcels", "channels", "villages"} {
			layer, _ := geo.LayerByID(id)
			fitter, err := NewFitter(layer, names, nil)
			if err != nil {
				t.Fatal(err)
			}
			for _, name := range []string{column, "阶段", "衬砌", "户数", "撂荒年份"} {
				got, troubles := fitter.Fit(Record{Row: 1, Geometry: shapeFor(layer), Fields: []Attribute{{name, text}}})
				for _, trouble := range troubles {
					if trouble.En == "" || trouble.Hans == "" || trouble.Row != 1 || strings.ContainsFunc(trouble.Hans+trouble.En, unicode.IsControl) {
						t.Errorf("%q in %q: %+v", text, name, trouble)
					}
				}
				for key, value := range got.Properties {
					field, ok := layer.Field(key)
					number, isNumber := value.(float64)
					word, isText := value.(string)
					if !ok || !field.Given() || isNumber && !field.Range.Holds(number) || isText && field.Allowed() != nil && !slices.Contains(field.Allowed(), word) {
						t.Errorf("%q in %q is stored as %v in %s", text, name, value, key)
					}
				}
				if strings.ContainsFunc(got.Code+got.Name, unicode.IsControl) {
					t.Errorf("%q in %q is the code %q, the name %q", text, name, got.Code, got.Name)
				}
			}
		}
	})
}
