package files

import (
	"archive/zip"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/fault"
)

func writeFile(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestSniffLooksAtTheContent(t *testing.T) {
	for text, want := range map[string]string{
		"{}": formatGeoJSON, "\xef\xbb\xbf \n{": formatGeoJSON, "SQLite format 3\x00rest": formatGeoPackage, "PK\x03\x04rest": formatShapefile,
		"村名,X,Y\n": "", "<kml/>": "", "\x00\x00\x27\x0a": "",
	} {
		got, err := sniff(writeFile(t, "misleading.txt", text))
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%q: %s, %v", text, got, err)
		}
	}
}

// archive packs files into a ZIP.
func archive(t *testing.T, files map[string]string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.zip")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	w := zip.NewWriter(file)
	for name, text := range files {
		entry, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := entry.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	file.Close()
	return path
}

func TestArchivesThatAreRefused(t *testing.T) {
	many := map[string]string{}
	for i := range archiveFiles + 1 {
		many[strings.Repeat("x", i+1)] = ""
	}
	for name, c := range map[string]struct {
		files map[string]string
		says  string
	}{
		"path upwards":       {map[string]string{"../a.shp": "x"}, "outside"},
		"absolute path":      {map[string]string{"/etc/a.shp": "x"}, "outside"},
		"backslashes":        {map[string]string{`..\a.shp`: "x"}, "outside"},
		"too many files":     {many, "at most 200"},
		"no shapefile":       {map[string]string{"a.txt": "x"}, "no .shp"},
		"two shapefiles":     {map[string]string{"a.shp": "x", "b.shp": "y"}, "--source-layer"},
		"no .prj":            {map[string]string{"a.shp": "x", "a.dbf": "y"}, "--crs"},
		"no .dbf":            {map[string]string{"a.shp": "x", "a.prj": "y"}, ".dbf"},
		"a strange encoding": {map[string]string{"a.shp": "x", "a.prj": "y", "a.dbf": "z", "a.cpg": "KOI8-R"}, "KOI8-R"},
	} {
		_, err := Open(t.Context(), archive(t, c.files), Options{})
		if err == nil || fault.Of(err).Kind != fault.Invalid || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if left, _ := filepath.Glob(filepath.Join(os.TempDir(), "tuntu-import*")); len(left) > 0 {
		t.Errorf("work folders are left: %v", left)
	}
}

func TestEncodingOfTheDBF(t *testing.T) {
	header := func(language byte) string { return strings.Repeat("\x03", 29) + string(language) + "\x00\x00" }
	for name, c := range map[string]struct{ dbf, cpg, want string }{
		"by .cpg":              {header(0) + "x", "UTF-8\n", "UTF-8"},
		"by .cpg over byte":    {header(0x4D) + "x", "utf-8", "UTF-8"},
		".cpg of GBK":          {header(0) + "x", "GBK", "GB18030"},
		"by the language byte": {header(0x4D) + "x", "", "GB18030"},
		"valid UTF-8":          {header(0) + "柑橘", "", "UTF-8"},
		"else GB18030":         {header(0) + "\xb8\xcc\xe9\xd9", "", "GB18030"},
	} {
		stem := filepath.Join(t.TempDir(), "source")
		if err := os.WriteFile(stem+".dbf", []byte(c.dbf), 0o600); err != nil {
			t.Fatal(err)
		}
		if c.cpg != "" {
			if err := os.WriteFile(stem+".cpg", []byte(c.cpg), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := (&File{}).encoding(stem); err != nil || got != c.want {
			t.Errorf("%s: %s, %v", name, got, err)
		}
	}
}

// GDAL gets few drivers: a file that names another source is not followed.
func TestOnlyAllowedDriversRead(t *testing.T) {
	for name, text := range map[string]string{
		"vrt.geojson": `<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>`,
		"esri.json":   `{"geometryType":"esriGeometryPoint","features":[{"geometry":{"x":1,"y":2}}]}`,
	} {
		f, err := Open(t.Context(), writeFile(t, name, text), Options{})
		if err == nil {
			f.Close()
			t.Errorf("%s was opened as %s", name, f.Format)
		}
	}
}

func TestACancelledReadEndsAtOnce(t *testing.T) {
	var text strings.Builder
	text.WriteString(`{"type":"FeatureCollection","features":[`)
	for i := range 20000 {
		if i > 0 {
			text.WriteString(",")
		}
		text.WriteString(`{"type":"Feature","properties":{"a":"b"},"geometry":{"type":"Point","coordinates":[111,25.9]}}`)
	}
	text.WriteString("]}")
	f, err := Open(t.Context(), writeFile(t, "x.geojson", text.String()), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	began, read := time.Now(), 0
	for _, err := range f.Records(ctx) {
		if err != nil {
			break
		}
		if read++; read == 10 {
			cancel()
		}
	}
	if took := time.Since(began); took > 10*time.Second || read == 20000 {
		t.Errorf("%d records in %s", read, took)
	}
}

func fitter(t *testing.T, layer string, mapping map[string]string) *Fitter {
	t.Helper()
	l, _ := geo.LayerByID(layer)
	names, err := geo.NewNames()
	if err != nil {
		t.Fatal(err)
	}
	f, err := NewFitter(l, names, mapping)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestFit(t *testing.T) {
	square := orb.Polygon{{{111, 25.9}, {111.1, 25.9}, {111.1, 26}, {111, 25.9}}}
	record := func(fields ...Attribute) Record { return Record{Row: 7, Geometry: square, Fields: fields} }
	f := fitter(t, "parcels", nil)
	got, troubles := f.Fit(record(
		Attribute{"地塊編碼", "TB0001"}, Attribute{"面積畝", "3"}, Attribute{"作物", " 蓮藕 "}, Attribute{"承包方", "某人"}, Attribute{"撂荒年份", 2019.0}, Attribute{"備註", nil},
	))
	if len(troubles) > 0 || got.Code != "TB0001" || got.Properties["surveyed_m2"] != 2000.0 || got.Properties["crop"] != "lotus" || got.Properties["abandoned_year"] != 2019.0 {
		t.Errorf("%+v, %+v", got, troubles)
	}
	if len(got.Properties) != 3 || strings.Join(f.Ignored, ",") != "承包方,備註" {
		t.Errorf("stored %v, ignored %v", got.Properties, f.Ignored)
	}
	_, troubles = f.Fit(record(
		Attribute{"地塊編碼", "TB0002"}, Attribute{"面積畝", "三"}, Attribute{"作物", "香蕉"}, Attribute{"撂荒年份", 19.0},
	))
	if len(troubles) != 3 || troubles[0].Row != 7 || troubles[0].Field != "面積畝" || !strings.Contains(troubles[1].En, "香蕉") {
		t.Errorf("%+v", troubles)
	}
	mapped := fitter(t, "parcels", map[string]string{"宗地号": "code", "净亩": "accepted_m2"})
	got, _ = mapped.Fit(record(Attribute{"宗地号", 12.0}, Attribute{"编码", "OTHER"}))
	if got.Code != "12" {
		t.Errorf("a named column wins: %+v", got)
	}
	l, _ := geo.LayerByID("parcels")
	names, _ := geo.NewNames()
	for _, target := range []string{"area_m2", "colour", "town"} {
		if _, err := NewFitter(l, names, map[string]string{"x": target}); err == nil {
			t.Errorf("a column was mapped to %s", target)
		}
	}
}

func TestNamesOfAVillage(t *testing.T) {
	f := fitter(t, "villages", nil)
	for given, want := range map[string][2]string{"楓木衝": {"枫木冲", "楓木衝"}, "枫木冲": {"枫木冲", "楓木衝"}, "𠮷水": {"𠮷水", "𠮷水"}} {
		got, troubles := f.Fit(Record{Row: 1, Geometry: orb.Point{111, 25.9}, Fields: []Attribute{{"村名", given}}})
		if len(troubles) > 0 || got.Name != want[0] || got.NameHant != want[1] || got.Pinyin == "" {
			t.Errorf("%s: %+v, %+v", given, got, troubles)
		}
	}
}

func TestGeometryTroubles(t *testing.T) {
	for name, g := range map[string]orb.Geometry{
		"none": nil, "a point": orb.Point{111, 25.9}, "not on the globe": orb.Polygon{{{37500000, 2860000}, {37500010, 2860000}, {37500010, 2860010}, {37500000, 2860000}}},
		"open ring": orb.Polygon{{{111, 25.9}, {111.1, 25.9}, {111.1, 26}, {111, 26}}}, "two points": orb.Polygon{{{111, 25.9}, {111.1, 25.9}, {111, 25.9}}},
	} {
		if _, troubles := fitter(t, "parcels", nil).Fit(Record{Row: 3, Geometry: g}); len(troubles) != 1 || troubles[0].Row != 3 || troubles[0].Hans == "" {
			t.Errorf("%s: %+v", name, troubles)
		}
	}
}

func FuzzParseRecord(f *testing.F) {
	f.Add([]byte(`{"type":"Feature","properties":{"a":1,"b":[2]},"geometry":{"type":"Point","coordinates":[1,2,3]}}`))
	f.Add([]byte(`{"geometry":{"type":"Polygon","coordinates":[[[1]]]}}`))
	f.Add([]byte(`{"geometry":{"type":"GeometryCollection","geometries":[]},"properties":null}`))
	f.Fuzz(func(t *testing.T, line []byte) {
		record, err := parseRecord(1, line)
		if err == nil && record.Row != 1 {
			t.Error("the row is lost")
		}
	})
}
