package files

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/fault"
	"tuntu/internal/fault/chinese"
)

// these makes a stream of features.
func these(all ...Outgoing) iter.Seq2[Outgoing, error] {
	return func(yield func(Outgoing, error) bool) {
		for _, f := range all {
			if !yield(f, nil) {
				return
			}
		}
	}
}

// breaking streams one feature and then fails, as if the database's connection had ended.
func breaking(first Outgoing, err error) iter.Seq2[Outgoing, error] {
	return func(yield func(Outgoing, error) bool) {
		if yield(first, nil) {
			yield(Outgoing{}, err)
		}
	}
}

// outgoing makes a feature of a layer with a geometry of its type, at a place that depends on its
// number.
func outgoing(t *testing.T, l geo.Layer, number int, properties map[string]any) Outgoing {
	t.Helper()
	x := 111 + float64(number%50)*0.003
	y := 25.9 + float64(number/50%40)*0.003
	shape := map[geo.Shape]orb.Geometry{
		geo.Point:   orb.Point{x, y},
		geo.Line:    orb.LineString{{x, y}, {x + 0.001, y + 0.0005}, {x + 0.002, y}},
		geo.Polygon: orb.Polygon{{{x, y}, {x + 0.002, y}, {x + 0.002, y + 0.002}, {x, y + 0.002}, {x, y}}, {{x + 0.0005, y + 0.0005}, {x + 0.0005, y + 0.001}, {x + 0.001, y + 0.001}, {x + 0.0005, y + 0.0005}}},
	}[l.Shape]
	raw, err := json.Marshal(map[string]any{"type": shape.GeoJSONType(), "coordinates": shape})
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]any{"code": fmt.Sprintf("%s%04d", l.CodePrefix, number), "name": fmt.Sprintf("第%d处", number)}
	for name, value := range properties {
		all[name] = value
	}
	return Outgoing{FID: int64(number), Properties: all, Geometry: raw}
}

func layerOf(t *testing.T, id string) geo.Layer {
	t.Helper()
	l, ok := geo.LayerByID(id)
	if !ok {
		t.Fatalf("there is no layer %s", id)
	}
	return l
}

// The extension of a file's name, in any case, gives its format; an unknown extension is refused.
func TestTheFormatOfAName(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"x.geojson": "geojson", "x.JSON": "geojson", "a/b.gpkg": "gpkg", "x.zip": "shp", "x.KML": "kml", "地块.csv": "csv", "x.1.xlsx": "xlsx", "x.txt": "boundary-txt",
		"x": "", "x.": "", "x.shp": "", "x.xls": "", "x.csv.bak": "", ".csv": "csv", "": "",
	} {
		if got, ok := FormatOf(name); got != want || ok != (want != "") {
			t.Errorf("%s: %q, %v; want %q", name, got, ok, want)
		}
	}
	for _, format := range Formats() {
		found := false
		for _, name := range []string{"x.geojson", "x.gpkg", "x.zip", "x.kml", "x.csv", "x.xlsx", "x.txt"} {
			got, _ := FormatOf(name)
			found = found || got == format
		}
		if !found {
			t.Errorf("no file's name tells %s", format)
		}
	}
}

// An export that cannot be written is refused with a remedy and leaves no file.
func TestWhatIsNotWritten(t *testing.T) {
	t.Parallel()
	parcels, villages := layerOf(t, "parcels"), layerOf(t, "villages")
	one := func(l geo.Layer) iter.Seq2[Outgoing, error] { return these(outgoing(t, l, 1, nil)) }
	for name, c := range map[string]struct {
		target   Target
		features iter.Seq2[Outgoing, error]
		en, hans string
	}{
		"another format":         {Target{Format: "dwg", Layer: parcels}, one(parcels), `the format "dwg" is not made; allowed are: geojson, gpkg, shp, kml, csv, xlsx, boundary-txt`, `没有格式 "dwg"，有：geojson`},
		"no format":              {Target{Layer: parcels}, one(parcels), `the format "" is not made`, `没有格式 ""`},
		"an empty boundary text": {Target{Format: "boundary-txt", Layer: parcels}, these(), "there is no feature to export: the layer is empty, or none meets the filter; nothing was written", "没有可导出的要素"},
		"an empty Shapefile":     {Target{Format: "shp", Layer: parcels}, these(), "there is no feature to export", "没有可导出的要素"},
		"an empty GeoPackage":    {Target{Format: "gpkg", Layer: parcels}, these(), "there is no feature to export", "没有可导出的要素"},
		"points as boundaries":   {Target{Format: "boundary-txt", Layer: villages}, one(villages), "boundary text holds areas; villages are none", "地块坐标 TXT 只能存面；villages 不是面"},
		"Mercator in a table":    {Target{Format: "csv", Layer: villages, CRS: "EPSG:3857"}, one(villages), "EPSG:3857 is not written in text formats; take CGCS2000's zones EPSG:4491 to 4554, or EPSG:4490", "文本格式不能写 EPSG:3857"},
		"Mercator in a workbook": {Target{Format: "xlsx", Layer: villages, CRS: "EPSG:3857"}, one(villages), "EPSG:3857 is not written in text formats", "文本格式不能写 EPSG:3857"},
		"a phone's GeoPackage":   {Target{Format: "gpkg", Layer: villages, Datum: geo.GCJ02}, one(villages), "gcj02 is written as degrees in geojson, kml, csv and xlsx only", "gcj02 只能写成经纬度，格式为 geojson、kml、csv 或 xlsx"},
		"a phone's boundaries":   {Target{Format: "boundary-txt", Layer: parcels, Datum: geo.BD09}, one(parcels), "bd09 is written as degrees in geojson, kml, csv and xlsx only", "bd09 只能写成经纬度"},
		"a phone's metres":       {Target{Format: "csv", Layer: villages, Datum: geo.GCJ02, CRS: "EPSG:4525"}, one(villages), "gcj02 is written as degrees in geojson, kml, csv and xlsx only", "gcj02 只能写成经纬度"},
	} {
		c.target.Path = filepath.Join(t.TempDir(), "out")
		refused(t, name, Write(t.Context(), c.target, c.features), c.en, c.hans)
		if _, err := os.Lstat(c.target.Path); err == nil {
			t.Errorf("%s: a file is left", name)
		}
	}
}

// An existing file is never overwritten, even by an empty export, and a missing folder is refused.
func TestAFileThatIsThereIsKept(t *testing.T) {
	t.Parallel()
	villages := layerOf(t, "villages")
	for _, format := range Formats() {
		path := writeFile(t, "x", "mine")
		err := Write(t.Context(), Target{Path: path, Format: format, Layer: villages}, these(outgoing(t, villages, 1, nil)))
		if f := fault.Of(err); f.Kind != fault.Conflict || !strings.HasSuffix(f.Detail, "exists already; name another file, or remove it") || !strings.Contains(f.In(chinese.Words()), "已经有了；请换一个文件名，或者先删除它") {
			t.Errorf("%s: %v", format, err)
		}
		if text, _ := os.ReadFile(path); string(text) != "mine" {
			t.Errorf("%s: the file holds %q", format, text)
		}
	}
	for _, format := range []string{"geojson", "csv", "xlsx", "shp", "gpkg"} {
		path := filepath.Join(t.TempDir(), "no", "such", "folder", "x")
		err := Write(t.Context(), Target{Path: path, Format: format, Layer: villages}, these(outgoing(t, villages, 1, nil)))
		refused(t, format, err, "cannot write "+path, "无法写入 "+path)
	}
}

// An export that fails midway leaves no partial file.
func TestAnExportThatFailsLeavesNoFile(t *testing.T) {
	t.Parallel()
	parcels := layerOf(t, "parcels")
	cut := errors.New("the connection ended")
	for _, format := range Formats() {
		path := filepath.Join(t.TempDir(), "x."+format)
		err := Write(t.Context(), Target{Path: path, Format: format, Layer: parcels}, breaking(outgoing(t, parcels, 1, nil), cut))
		if !errors.Is(err, cut) {
			t.Errorf("%s: %v", format, err)
		}
		if _, err := os.Lstat(path); err == nil {
			t.Errorf("%s: a file is left", format)
		}
	}
}

// Each format that this package writes is read back with the same coordinates, codes and names.
func TestWhatIsWrittenIsReadBack(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		format, crs string
		datum       geo.Datum
	}{
		{"geojson", "", ""}, {"geojson", "", geo.GCJ02}, {"csv", "", ""}, {"csv", "EPSG:4490", ""}, {"csv", "EPSG:4525", ""}, {"csv", "EPSG:4546", ""}, {"csv", "EPSG:4497", ""}, {"csv", "", geo.BD09},
	} {
		for _, id := range []string{"villages", "channels", "parcels"} {
			l := layerOf(t, id)
			var all []Outgoing
			for i := range 10 {
				all = append(all, outgoing(t, l, i*51, nil))
			}
			path := filepath.Join(t.TempDir(), "x."+c.format)
			if err := Write(t.Context(), Target{Path: path, Format: c.format, Layer: l, CRS: c.crs, Datum: c.datum}, these(all...)); err != nil {
				t.Fatalf("%+v, %s: %v", c, id, err)
			}
			_, records, err := read(t, path, Options{Datum: c.datum})
			if err != nil || len(records) != len(all) {
				t.Fatalf("%+v, %s: %d records, %v", c, id, len(records), err)
			}
			for i, r := range records {
				want, err := geometryOf(all[i].Geometry)
				if err != nil {
					t.Fatal(err)
				}
				if off := apartM(r.Geometry, want); !(off < 0.002) {
					t.Errorf("%+v, %s %d is %f m off", c, id, i, off)
				}
				if got := fieldOf(r, "code"); got != all[i].Properties["code"] {
					t.Errorf("%+v, %s %d has the code %v", c, id, i, got)
				}
				if got := fieldOf(r, "name"); got != all[i].Properties["name"] {
					t.Errorf("%+v, %s %d has the name %v", c, id, i, got)
				}
			}
		}
	}
}

// Files that GDAL writes are read back too, with one feature or several; a Shapefile's short names map to the same
// fields.
func TestWhatGDALWritesIsReadBack(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		format, layer, crs string
		features           int
	}{
		{"gpkg", "parcels", "", 1}, {"gpkg", "villages", "EPSG:4525", 2}, {"shp", "parcels", "", 1}, {"shp", "parcels", "EPSG:4546", 60}, {"shp", "channels", "", 2}, {"kml", "villages", "", 1}, {"kml", "parcels", "", 3},
	} {
		t.Run(fmt.Sprintf("%s of %d %s %s", c.format, c.features, c.layer, c.crs), func(t *testing.T) {
			t.Parallel()
			l := layerOf(t, c.layer)
			var all []Outgoing
			for i := range c.features {
				all = append(all, outgoing(t, l, i, map[string]any{
					"committee": "450399100201", "abandoned_year": 2019.0, "surveyed_m2": 2000.5, "accepted_m2": 1999.25, "contracted_m2": 2001.0,
					"responsible_unit": "水头村委会", "land_class": "0103", "abandon_reason": "labour", "replanted_on": "2026-03-05", "expected_kg": 900.5, "harvested_kg": 880.0, "cost_yuan": 1234.56,
				}))
			}
			path := filepath.Join(t.TempDir(), "出."+map[string]string{"shp": "zip"}[c.format]+strings.TrimPrefix(c.format, "shp"))
			if err := Write(t.Context(), Target{Path: path, Format: c.format, Layer: l, CRS: c.crs}, these(all...)); err != nil {
				t.Fatal(err)
			}
			_, records, err := read(t, path, Options{})
			if err != nil || len(records) != c.features {
				t.Fatalf("%d records, %v", len(records), err)
			}
			for i, r := range records {
				want, err := geometryOf(all[i].Geometry)
				if err != nil {
					t.Fatal(err)
				}
				if off := farApartM(r.Geometry, want); !(off < 0.002) {
					t.Errorf("%v is %f m off %v", r.Geometry, off, want)
				}
				f := fitter(t, c.layer, nil)
				got, troubles := f.Fit(r)
				if len(troubles) > 0 || got.Code != all[i].Properties["code"] || got.Name != all[i].Properties["name"] || got.Committee != "450399100201" {
					t.Errorf("%+v, %v", got, said(troubles))
				}
				for _, field := range l.Fields {
					if want := all[i].Properties[field.Name]; want != nil && got.Properties[field.Name] != want {
						t.Errorf("%s is %v, not %v", field.Name, got.Properties[field.Name], want)
					}
				}
			}
		})
	}
}

// farApartM compares geometries whose rings may begin and turn differently, as in a Shapefile: it takes each point's
// distance to the nearest.
func farApartM(a, b orb.Geometry) float64 {
	most := 0.0
	for _, pair := range [][2][]orb.Point{{pointsOf(a), pointsOf(b)}, {pointsOf(b), pointsOf(a)}} {
		for _, p := range pair[0] {
			nearest := math.Inf(1)
			for _, q := range pair[1] {
				nearest = min(nearest, math.Hypot((p[0]-q[0])*100200, (p[1]-q[1])*110800))
			}
			most = max(most, nearest)
		}
	}
	return most
}

// apartM returns the largest distance in m between corresponding points of two geometries, or NaN
// if their numbers differ.
func apartM(a, b orb.Geometry) float64 {
	p, q := pointsOf(a), pointsOf(b)
	if len(p) != len(q) || a.GeoJSONType() != b.GeoJSONType() {
		return math.NaN()
	}
	most := 0.0
	for i := range p {
		most = max(most, math.Hypot((p[i][0]-q[i][0])*100200, (p[i][1]-q[i][1])*110800))
	}
	return most
}

func pointsOf(g orb.Geometry) (all []orb.Point) {
	moved(g, func(p orb.Point) orb.Point { all = append(all, p); return p })
	return all
}

func fieldOf(r Record, name string) any {
	for _, a := range r.Fields {
		if a.Name == name {
			return a.Value
		}
	}
	return nil
}

// A CSV begins with a byte order mark, by which spreadsheets recognise UTF-8, and no text in it is
// run as a formula.
func TestTheTextsOfACSV(t *testing.T) {
	t.Parallel()
	villages := layerOf(t, "villages")
	for text, want := range map[string]string{
		"水头": "水头", "=1+2": "'=1+2", "+8613977312345": "'+8613977312345", "-3": "'-3", "@SUM(A1)": "'@SUM(A1)", "\tx": "'\tx", "\rx": "\"'\rx\"", "": "", "a=b": "a=b", "水头,老": `"水头,老"`, `水"头`: `"水""头"`, "水\n头": "\"水\n头\"", "'=1": "'=1",
	} {
		path := filepath.Join(t.TempDir(), "x.csv")
		if err := Write(t.Context(), Target{Path: path, Format: "csv", Layer: villages}, these(outgoing(t, villages, 1, map[string]any{"name": text}))); err != nil {
			t.Fatal(err)
		}
		written, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		whole, marked := strings.CutPrefix(string(written), "\uFEFF")
		head, rest, _ := strings.Cut(whole, "\n")
		if !marked || head != "code,name,name_hant,pinyin,aliases,committee,households,population,longitude,latitude" {
			t.Fatalf("%q", head)
		}
		if !strings.HasPrefix(rest, "0001,"+want+",") || !strings.HasSuffix(rest, ",111.003000000,25.900000000\n") {
			t.Errorf("%q is written %q; want %q", text, rest, want)
		}
	}
}

// A text that was guarded against formulas is imported as the original, whatever its first
// character.
func TestGuardedTextsComeBack(t *testing.T) {
	t.Parallel()
	villages := layerOf(t, "villages")
	names := []string{"=1+2", "＝1+2", "＠x", "+8", "-3", "@x", "'", "''", "'=", "'水头", "水头", "a=b"}
	var all []Outgoing
	for i, name := range names {
		all = append(all, outgoing(t, villages, i, map[string]any{"name": name}))
	}
	path := filepath.Join(t.TempDir(), "x.csv")
	if err := Write(t.Context(), Target{Path: path, Format: "csv", Layer: villages}, these(all...)); err != nil {
		t.Fatal(err)
	}
	_, records, err := read(t, path, Options{})
	if err != nil || len(records) != len(names) {
		t.Fatalf("%d records, %v", len(records), err)
	}
	f := fitter(t, "villages", nil)
	for i, r := range records {
		want := names[i]
		if want == "'=" { // the file holds this text for a single =
			want = "="
		}
		if got, troubles := f.Fit(r); got.Name != want || len(troubles) > 0 {
			t.Errorf("%q comes back as %q, %v", names[i], got.Name, said(troubles))
		}
	}
}

// An export without features is a valid GeoJSON, and a table without rows.
func TestFilesOfNothing(t *testing.T) {
	t.Parallel()
	villages := layerOf(t, "villages")
	for format, want := range map[string]string{
		"geojson": "{\"type\":\"FeatureCollection\",\"features\":[]}\n",
		"csv":     "\uFEFFcode,name,name_hant,pinyin,aliases,committee,households,population,longitude,latitude\n",
	} {
		path := filepath.Join(t.TempDir(), "x")
		if err := Write(t.Context(), Target{Path: path, Format: format, Layer: villages}, these()); err != nil {
			t.Fatal(err)
		}
		if got, _ := os.ReadFile(path); string(got) != want {
			t.Errorf("%s: %q", format, got)
		}
	}
}

// A GeoJSON has one feature a line with its id, values and geometry, and is valid for any name.
func TestAGeoJSONThatIsWritten(t *testing.T) {
	t.Parallel()
	villages := layerOf(t, "villages")
	random := rand.New(rand.NewPCG(3, 4))
	var all []Outgoing
	for i := range 50 {
		var name []rune
		for range random.IntN(12) {
			name = append(name, []rune("水\"\\\n\u2028<&'𠮷é")[random.IntN(10)])
		}
		all = append(all, outgoing(t, villages, i, map[string]any{"name": string(name), "households": i, "population": nil}))
	}
	path := filepath.Join(t.TempDir(), "x.geojson")
	if err := Write(t.Context(), Target{Path: path, Format: "geojson", Layer: villages}, these(all...)); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var collection struct {
		Type     string
		Features []struct {
			ID         int
			Properties map[string]any
		}
	}
	if err := json.Unmarshal(text, &collection); err != nil || collection.Type != "FeatureCollection" || len(collection.Features) != len(all) {
		t.Fatalf("%v, %s", err, text)
	}
	for i, f := range collection.Features {
		population, there := f.Properties["population"]
		if f.ID != i || f.Properties["name"] != all[i].Properties["name"] || f.Properties["households"] != float64(i) || !there || population != nil {
			t.Errorf("%d: %+v", i, f)
		}
	}
}
