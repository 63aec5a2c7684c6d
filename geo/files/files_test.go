package files

import (
	"archive/zip"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
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
		"{}": "GeoJSON", "\xef\xbb\xbf \n{": "GeoJSON", "SQLite format 3\x00rest": "GeoPackage", "fgb\x03rest": "FlatGeobuf",
		"村名,X,Y\n": "CSV", "<kml/>": "KML", "[属性描述]\n": "地块坐标 TXT", "  0\nSECTION\n": "DXF",
		"PK\x03\x04rest": "", "\x00\x00\x27\x0a": "", "hello": "",
	} {
		got, err := sniff(writeFile(t, "misleading.txt", text))
		if got.name != want || (err == nil) != (want != "") {
			t.Errorf("%q: %s, %v", text, got.name, err)
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
	t.Setenv("TMPDIR", t.TempDir())
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
		"too many files":     {many, "at most 2000"},
		"no shapefile":       {map[string]string{"a.txt": "x"}, "no Shapefile"},
		"two shapefiles":     {map[string]string{"a.shp": "x", "b.shp": "y"}, "--source-layer"},
		"no .dbf":            {map[string]string{"a.shp": "x", "a.prj": "y"}, ".dbf"},
		"a strange encoding": {map[string]string{"a.shp": "x", "a.prj": "y", "a.dbf": dbf(0, "\xb8\xcc"), "a.cpg": "KOI8-R"}, "KOI8-R"},
		"fewer records":      {map[string]string{"a.shp": "x", "a.prj": "y", "a.dbf": dbf(0, "x")[:70]}, "cut short"},
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

// dbf makes a table with one text field of ten bytes and one record.
func dbf(language byte, value string) string {
	head := make([]byte, dbfHead+dbfField+1)
	head[0], head[4], head[8], head[10], head[dbfLanguage] = 3, 1, byte(len(head)), 11, language
	copy(head[dbfHead:], "NAME\x00\x00\x00\x00\x00\x00\x00C")
	head[dbfHead+16] = 10
	head[len(head)-1] = 0x0D
	return string(head) + " " + (value + strings.Repeat(" ", 10))[:10]
}

// An import removes the folder of a killed import, and leaves the folder of a running one.
func TestLeftFoldersAreSwept(t *testing.T) {
	dir := t.TempDir()
	left := filepath.Join(dir, "tuntu-import1")
	if err := os.MkdirAll(filepath.Join(left, "source.gdb"), 0o700); err != nil {
		t.Fatal(err)
	}
	sweepFolders(dir, time.Now())
	if _, err := os.Stat(left); err != nil {
		t.Error("a folder in use was removed")
	}
	sweepFolders(dir, time.Now().Add(2*time.Hour))
	if _, err := os.Stat(left); err == nil {
		t.Error("a folder that was left is there still")
	}
}

func TestEncodingOfTheDBF(t *testing.T) {
	for name, c := range map[string]struct{ dbf, cpg, want string }{
		"by .cpg":              {dbf(0, "x"), "UTF-8\n", "UTF-8"},
		"by .cpg over byte":    {dbf(cp936, "x"), "utf-8", "UTF-8"},
		".cpg of GBK":          {dbf(0, "x"), "GBK", "GB18030"},
		"by the language byte": {dbf(cp936, "x"), "", "GB18030"},
		"valid UTF-8":          {dbf(0, "柑橘"), "", "UTF-8"},
		"UTF-8 cut in a rune":  {dbf(0, "柑橘\xe8\x8e "), "", "UTF-8"},
		"else GB18030":         {dbf(0, "\xb8\xcc\xe9\xd9"), "", "GB18030"},
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
		if got, err := readDBFHeader(stem); err != nil || got.encoding != c.want || got.names["f0"] != "NAME" {
			t.Errorf("%s: %+v, %v", name, got, err)
		}
	}
}

func TestNamesCutInsideACharacterAreMended(t *testing.T) {
	for raw, want := range map[string]string{"地块编\xe7": "地块编", "作物": "作物", "": ""} {
		if got := mendedName([]byte(raw), "UTF-8"); got != want {
			t.Errorf("%q: %q", raw, got)
		}
	}
	for cut, want := range map[string]string{"地块编": "地块编码", "撂荒年": "撂荒年份", "面积": "", "村": ""} {
		if got, _ := geo.CompleteColumn(cut); got != want {
			t.Errorf("%s completes to %q", cut, got)
		}
	}
}

func FuzzDBFHeader(f *testing.F) {
	f.Add([]byte(dbf(0, "x")))
	f.Add([]byte(dbf(cp936, "\xb8\xcc")))
	f.Fuzz(func(t *testing.T, data []byte) {
		stem := filepath.Join(t.TempDir(), "source")
		if os.WriteFile(stem+".dbf", data, 0o600) == nil {
			_, _ = readDBFHeader(stem)
		}
	})
}

func FuzzBoundaryText(f *testing.F) {
	f.Add("[属性描述]\n带号=37\n坐标系=2000国家大地坐标系\n[地块坐标]\n4,0.1,A,B,面,,柑橘,,@\nJ1,1,2871227,37504188\nJ2,1,2871270,37504171\nJ3,1,2871287,37504130\nJ1,1,2871227,37504188\n")
	f.Add("[地块坐标]\n0,,,,,,,,@\n")
	f.Fuzz(func(t *testing.T, text string) {
		parsed, err := ParseBoundaryText(text)
		if err != nil {
			return
		}
		_, _, _ = parsed.zone()
		for i, parcel := range parsed.Parcels {
			if r := parcel.record(i + 1); r.Row != i+1 {
				t.Error("the row is lost")
			}
		}
	})
}

func FuzzCSVCoordinates(f *testing.F) {
	f.Add("村名,X,Y\n水头,2869274.144,37504095.856\n")
	f.Add("a;经度;纬度\n;111;25.9")
	f.Add("编码,wkt\nA,POINT EMPTY\nB,\"MULTIPOINT(EMPTY, 1 2)\"\nC,\"POLYGON((1 1,2 1,2 2,1 1))\"\n合 计,")
	f.Add("村名\t坐标\n水头\t１１１°０３′，25°54′N\n")
	f.Fuzz(func(t *testing.T, text string) {
		parsed, err := parseCSV(text)
		if err != nil {
			return
		}
		file := &File{}
		if file.openTable(parsed, Options{}) == nil {
			for range file.source.records(t.Context()) {
			}
		}
	})
}

// GDAL may use few drivers only, so a file that refers to another source is refused.
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

// GDAL reads a file once, and its output is kept for later reads of the features.
func TestGDALReadsAFileOnce(t *testing.T) {
	var counted []int
	f, err := Open(t.Context(), writeFile(t, "x.geojson", `{"type":"FeatureCollection","features":[
		{"type":"Feature","properties":{"a":"b"},"geometry":{"type":"Point","coordinates":[111,25.9]}},
		{"type":"Feature","properties":{"a":"c"},"geometry":{"type":"Point","coordinates":[111.1,25.9]}}]}`),
		Options{Counting: func(n int) { counted = append(counted, n) }})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if !slices.Equal(counted, []int{1, 2, 1, 2}) { // by the check of the JSON, then as GDAL reads
		t.Error("counted", counted)
	}
	source, ok := f.source.(*gdalSource)
	if !ok || source.said == nil {
		t.Fatal("looking for its coordinates has not kept what GDAL said")
	}
	if err := os.RemoveAll(f.folder); err != nil { // GDAL could not read the file again
		t.Fatal(err)
	}
	for range 2 {
		n := 0
		for record, err := range f.Records(t.Context()) {
			if err != nil || record.Geometry == nil {
				t.Fatal(record, err)
			}
			n++
		}
		if n != 2 {
			t.Errorf("%d records", n)
		}
	}
}

// Degrees of which the first place is in the town are not gone through before they are read; any other file is.
func TestAFileOfTheTownIsReadAsItComes(t *testing.T) {
	extent := orb.Bound{Min: orb.Point{110.9, 25.8}, Max: orb.Point{111.2, 26.1}}
	for name, c := range map[string]struct {
		points string
		once   bool
	}{
		"in the town":        {"[111,25.9] [111.1,25.9] [10,50]", true},
		"latitude first":     {"[25.9,111] [25.9,111.1]", false},
		"outside, then in":   {"[10,50] [111,25.9]", false},
		"without a geometry": {"", false},
	} {
		text := `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":0},"geometry":null}`
		for i, place := range strings.Fields(c.points) {
			text += fmt.Sprintf(`,{"type":"Feature","properties":{"a":%d},"geometry":{"type":"Point","coordinates":%s}}`, i+1, place)
		}
		f, err := Open(t.Context(), writeFile(t, "x.geojson", text+"]}"), Options{Extent: extent})
		if err != nil {
			t.Fatal(name, err)
		}
		source, _ := f.source.(*gdalSource)
		if begun := f.ahead != nil && source.said == nil; begun != c.once {
			t.Errorf("%s: read as it comes: %t", name, begun)
		}
		for range 2 {
			n := 0
			for record, err := range f.Records(t.Context()) {
				if err != nil || len(record.Fields) != 1 || textOf(record.Fields[0].Value) != fmt.Sprint(n) {
					t.Fatal(name, record, err)
				}
				n++
			}
			if want := 1 + len(strings.Fields(c.points)); n != want || f.Count != want {
				t.Errorf("%s: %d records, %d counted; want %d", name, n, f.Count, want)
			}
		}
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	}
	f, err := Open(t.Context(), writeFile(t, "x.geojson", `{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[111,25.9]}}`), Options{Extent: extent})
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil || f.ahead != nil { // GDAL ends with it
		t.Error(f.ahead, err)
	}
}

func fitter(t *testing.T, layer string, mapping map[string]string) *Fitter {
	t.Helper()
	l, _ := geo.LayerByID(layer)
	names, err := geo.LoadNames()
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
	names, _ := geo.LoadNames()
	for _, target := range []string{"area_m2", "colour", "town"} {
		if _, err := NewFitter(l, names, map[string]string{"x": target}); err == nil {
			t.Errorf("a column was mapped to %s", target)
		}
	}
}

func TestNamesOfAVillage(t *testing.T) {
	f := fitter(t, "villages", nil)
	for given, want := range map[string][2]string{"楓木衝": {"枫木冲", "楓木衝"}, "枫木冲": {"枫木冲", "楓木沖"}, "𠮷水": {"𠮷水", "𠮷水"}} {
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

// plainLines are lines as GDAL writes them, which the fast reader takes.
var plainLines = []string{ //nolint:gochecknoglobals // shared by a test and a fuzz test
	`{ "type": "Feature", "properties": { "地块编码": "P1", "亩": -1.50e+3, "层": 4500000000000000001, "空": null, "衬砌": true }, "geometry": { "type": "Polygon", "coordinates": [ [ [ 110.1, 25.1 ], [ 110.2, 25 ], [ 110.3, 25.2 ], [ 110.1, 25.1 ] ] ] } }`,
	`{"type":"Feature","id":7,"properties":{"a":"x\"\u00e9\n\/","a":"twice"},"geometry":{"type":"MultiPolygon","coordinates":[[[[1,2],[3,4],[5,6],[1,2]],[[1,2],[3,4],[5,6],[1,2]]]]}}`,
	`{"type":"Feature","properties":{"a":0},"geometry":null}`,
	`{"type":"Feature","properties":{"a":0.5},"geometry":{"type":"Point","coordinates":[-1e2,0]}}`,
	`{"type":"Feature","properties":{"a":false},"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}`,
	`{"type":"Feature","properties":{"a":""},"geometry":{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]}}`,
}

func TestPlainLinesAreReadFast(t *testing.T) {
	for _, line := range plainLines {
		record, ok := plainRecord(3, []byte(line))
		want, err := generalRecord(3, []byte(line))
		if !ok || err != nil || !reflect.DeepEqual(record, want) {
			t.Errorf("%s: %#v, %t\nwant\n%#v, %v", line, record, ok, want, err)
		}
	}
	for _, line := range []string{ // the general reader is to judge these
		`{"properties":{"a":[1]}}`, `{"properties":{"a":01}}`, `{"properties":{"a":+1}}`, `{"properties":{"a":1.}}`, `{"properties":{"a":1}} x`,
		`{"geometry":{"type":"Point","coordinates":[1,2,3]}}`, `{"geometry":{"type":"Point","coordinates":[1]}}`, `{"geometry":{"type":"Polygon","coordinates":[]}}`,
		`{"geometry":{"type":"Point","coordinates":[1,1e999]}}`, `{"geometry":{"coordinates":[1,2],"type":"Point"}}`, `{"geometry":{"type":"Point"}}`,
		`{"Properties":{"a":1}}`, `{"properties":{"a":1},"properties":{"b":1}}`, "{\"properties\":{\"a\":\"\xff\"}}", "{\"properties\":{\"a\":\"\n\"}}",
	} {
		if record, ok := plainRecord(1, []byte(line)); ok {
			t.Errorf("%s: %#v", line, record)
		}
	}
}

func FuzzParseRecord(f *testing.F) {
	f.Add([]byte(`{"type":"Feature","properties":{"a":1,"b":[2]},"geometry":{"type":"Point","coordinates":[1,2,3]}}`))
	f.Add([]byte(`{"geometry":{"type":"Polygon","coordinates":[[[1]]]}}`))
	f.Add([]byte(`{"geometry":{"type":"MultiPoint","coordinates":[[],[1,2]]}}`))
	f.Add([]byte(`{"geometry":{"type":"GeometryCollection","geometries":[]},"properties":null}`))
	for _, line := range plainLines {
		f.Add([]byte(line))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		record, err := parseRecord(1, line)
		if err == nil && record.Row != 1 {
			t.Error("the row is lost")
		}
		general, generalErr := generalRecord(1, line)
		if (err == nil) != (generalErr == nil) || err == nil && !reflect.DeepEqual(record, general) {
			t.Errorf("%#v, %v\nwant\n%#v, %v", record, err, general, generalErr)
		}
	})
}
