package files

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"golang.org/x/text/encoding/simplifiedchinese"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// madeByGDAL converts a GeoJSON into another format, as an office's program would.
func madeByGDAL(t *testing.T, driver, name, geojson string, options ...string) string {
	t.Helper()
	source, target := writeFile(t, "source.geojson", geojson), filepath.Join(t.TempDir(), name)
	args := append([]string{"-f", driver, target, source}, options...)
	if out, err := exec.CommandContext(t.Context(), "ogr2ogr", args...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return target
}

// packed makes a ZIP of files in the given order, from names and contents in turn.
func packed(t *testing.T, files ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		entry, err := w.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := entry.Write([]byte(files[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// zipOf packs a Shapefile's parts, all in one folder, into a ZIP without the given extensions.
func zipOf(t *testing.T, shapefile string, without ...string) string {
	t.Helper()
	parts, err := filepath.Glob(strings.TrimSuffix(shapefile, ".shp") + ".*")
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for _, part := range parts {
		content, err := os.ReadFile(part)
		if err != nil {
			t.Fatal(err)
		}
		left := false
		for _, extension := range without {
			left = left || filepath.Ext(part) == extension
		}
		if !left {
			files = append(files, filepath.Base(part), string(content))
		}
	}
	return writeFile(t, "测量.zip", packed(t, files...))
}

const twoVillages = `{"type":"FeatureCollection","features":[
	{"type":"Feature","properties":{"村名":"水头","户数":30},"geometry":{"type":"Point","coordinates":[111.05,25.95]}},
	{"type":"Feature","properties":{"村名":"枫木冲","户数":12},"geometry":{"type":"Point","coordinates":[111.06,25.96]}}]}`

const oneParcel = `{"type":"FeatureCollection","features":[
	{"type":"Feature","properties":{"地块编码":"TB0001","作物":"柑橘","撂荒年份":2019},"geometry":{"type":"Polygon","coordinates":[[[111.05,25.95],[111.051,25.95],[111.051,25.951],[111.05,25.95]]]}}]}`

func placemark(name string, lon, lat float64) string {
	return fmt.Sprintf("<Placemark><name>%s</name><Point><coordinates>%g,%g</coordinates></Point></Placemark>", name, lon, lat)
}

func kmlOf(inner string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>` + inner + `</Document></kml>`
}

// Each format that GDAL reads gives the same two villages and the format's name.
func TestOneSurveyInEachFormat(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ path, format string }{
		"GeoJSON":          {writeFile(t, "村.json", twoVillages), "GeoJSON"},
		"GeoJSON, a BOM":   {writeFile(t, "村.geojson", "\ufeff"+twoVillages), "GeoJSON"},
		"GeoJSON, its crs": {madeByGDAL(t, "GeoJSON", "村.geojson", twoVillages, "-t_srs", "EPSG:4525"), "GeoJSON"}, // QGIS writes it so
		"GeoPackage":       {madeByGDAL(t, "GPKG", "村.gpkg", twoVillages), "GeoPackage"},
		"in zone 37":       {madeByGDAL(t, "GPKG", "村.gpkg", twoVillages, "-t_srs", "EPSG:4525"), "GeoPackage"},
		"FlatGeobuf":       {madeByGDAL(t, "FlatGeobuf", "村.fgb", twoVillages, "-lco", "SPATIAL_INDEX=NO"), "FlatGeobuf"},
		"Shapefile":        {zipOf(t, madeByGDAL(t, "ESRI Shapefile", "cun.shp", twoVillages, "-lco", "ENCODING=UTF-8")), "Shapefile"},
		"of GBK":           {zipOf(t, madeByGDAL(t, "ESRI Shapefile", "cun.shp", twoVillages, "-lco", "ENCODING=GBK"), ".cpg"), "Shapefile"},
		"without a system": {zipOf(t, madeByGDAL(t, "ESRI Shapefile", "cun.shp", twoVillages, "-lco", "ENCODING=UTF-8", "-t_srs", "EPSG:4546"), ".prj"), "Shapefile"},
		"without its .shx": {zipOf(t, madeByGDAL(t, "ESRI Shapefile", "cun.shp", twoVillages, "-lco", "ENCODING=UTF-8")), "Shapefile"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f, records, err := read(t, c.path, Options{})
			if err != nil || len(records) != 2 || f.Format != c.format || f.Count != 2 || f.Joins || f.Sheet {
				t.Fatalf("%+v: %s, %v", f, told(records), err)
			}
			for i, want := range []struct {
				name  string
				place orb.Point
			}{{"水头", orb.Point{111.05, 25.95}}, {"枫木冲", orb.Point{111.06, 25.96}}} {
				if off := apartM(records[i].Geometry, want.place); !(off < 0.01) || fieldOf(records[i], "村名") != want.name || records[i].Row != i+1 {
					t.Errorf("%s, %f m off", told(records[i:i+1]), off)
				}
			}
		})
	}
}

// A KMZ is read from the KML that holds its places, even if the first KML only links to others; with several, the
// requested one is read.
func TestTheKMLsOfAKMZ(t *testing.T) {
	t.Parallel()
	shui, feng := kmlOf(placemark("水头", 111.05, 25.95)), kmlOf(placemark("枫木冲", 111.06, 25.96))
	for name, c := range map[string]struct {
		files    []string
		wanted   string
		want     string // the name of the only feature
		en, hans string
	}{
		"one":                   {[]string{"doc.kml", shui}, "", "水头", "", ""},
		"one, in capitals":      {[]string{"DOC.KML", shui}, "", "水头", "", ""},
		"a list and its layer":  {[]string{"doc.kml", kmlOf("<Folder/>"), "layers/村.kml", shui}, "", "水头", "", ""},
		"pictures beside":       {[]string{"files/a.png", "\x89PNG", "doc.kml", shui}, "", "水头", "", ""},
		"two":                   {[]string{"水.kml", shui, "枫.kml", feng}, "", "", "the file has 2 layers; name one by --source-layer: 枫、水", "文件里有 2 个图层，请用 --source-layer 指定一个：枫、水"},
		"two, the second":       {[]string{"水.kml", shui, "枫.kml", feng}, "枫", "枫木冲", "", ""},
		"two, another":          {[]string{"水.kml", shui, "枫.kml", feng}, "木", "", `the file has no layer "木"; it has: 枫、水`, `文件里没有图层 "木"，有：枫、水`},
		"a link of its first":   {[]string{"doc.kml", kmlOf("<NetworkLink><Link><href>http://127.0.0.1/x.kml</href></Link></NetworkLink>")}, "", "", "the KML links to another place by a NetworkLink", "KML 用 NetworkLink 链接到别处"},
		"an entity within":      {[]string{"doc.kml", strings.Replace(shui, "<kml", `<!DOCTYPE kml [<!ENTITY x "y">]><kml`, 1)}, "", "", "the KML declares a document type", "KML 声明了文档类型"},
		"a KML that is cut":     {[]string{"doc.kml", shui[:len(shui)-20]}, "", "", "the KML is not complete XML", "KML 不是完整的 XML"},
		"a page that calls so…": {[]string{"doc.kml", "<html><body>Placemark</body></html>"}, "", "", "is XML but no KML", "是 XML，但不是 KML"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, records, err := read(t, writeFile(t, "村.kmz", packed(t, c.files...)), Options{SourceLayer: c.wanted})
			if c.en != "" {
				refused(t, name, err, c.en, c.hans)
				return
			}
			if err != nil || len(records) != 1 || fieldOf(records[0], "Name") != c.want {
				t.Errorf("%s, %v", told(records), err)
			}
		})
	}
}

// A file with several layers requires a layer's name and refuses an unknown one.
func TestTheLayersOfAGeoPackage(t *testing.T) {
	t.Parallel()
	path := madeByGDAL(t, "GPKG", "普查.gpkg", twoVillages, "-nln", "村点")
	for _, more := range [][]string{{"-nln", "地块"}, {"-nln", "清单", "-nlt", "NONE"}} { // the layer 清单 has no geometries and cannot be imported
		source := writeFile(t, "more.geojson", oneParcel)
		args := append([]string{"-f", "GPKG", "-update", path, source}, more...)
		if out, err := exec.CommandContext(t.Context(), "ogr2ogr", args...).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
	}
	for name, c := range map[string]struct{ wanted, title, en, hans string }{
		"unnamed":   {"", "", "the file has 2 layers; name one by --source-layer: 村点、地块", "文件里有 2 个图层，请用 --source-layer 指定一个：村点、地块"},
		"another":   {"村", "", `the file has no layer "村"; it has: 村点、地块`, `文件里没有图层 "村"`},
		"an option": {"-sql", "", "a layer's name may not begin with a hyphen", "图层名不能以连字符开头"},
		"one":       {"地块", "GeoPackage 地块", "", ""},
	} {
		f, records, err := read(t, path, Options{SourceLayer: c.wanted})
		if c.en != "" {
			refused(t, name, err, c.en, c.hans)
		} else if err != nil || f.Title() != c.title || f.Layer != c.wanted {
			t.Errorf("%s: %s, %v", name, told(records), err)
		}
	}
}

// A Shapefile's parts are recognised in any case of letters, in any folder and beside other files; an archive with
// several requires a name.
func TestTheShapefilesOfAnArchive(t *testing.T) {
	t.Parallel()
	dir := filepath.Dir(madeByGDAL(t, "ESRI Shapefile", "地块.shp", oneParcel, "-lco", "ENCODING=UTF-8"))
	part := func(extension string) string {
		content, err := os.ReadFile(filepath.Join(dir, "地块"+extension))
		if err != nil {
			t.Fatal(err)
		}
		return string(content)
	}
	set := func(stem string, extensions ...string) (files []string) {
		for _, e := range extensions {
			files = append(files, stem+e, part(strings.ToLower(e)))
		}
		return files
	}
	all := []string{".shp", ".shx", ".dbf", ".prj", ".cpg"}
	both := append(set("a", all...), set("b", all...)...)
	for name, c := range map[string]struct {
		files    []string
		wanted   string
		en, hans string
	}{
		"in a folder":       {set("成果/2026/地块", all...), "", "", ""},
		"in capitals":       {set("DK", ".SHP", ".SHX", ".DBF", ".PRJ", ".CPG"), "", "", ""},
		"others beside":     {append(set("地块", all...), "地块.shp.xml", "<x/>", "地块.sbn", "x", "说明.txt", "x", "other.dbf", "x"), "", "", ""},
		"two":               {both, "", "the archive holds these Shapefiles; name one by --source-layer: a、b", "压缩包里有这些 Shapefile，请用 --source-layer 指定一个：a、b"},
		"two, the second":   {both, "b", "", ""},
		"two, another":      {both, "c", "the archive holds these Shapefiles; name one by --source-layer: a、b", "压缩包里有这些 Shapefile"},
		"its table lost":    {set("地块", ".shp", ".shx", ".prj"), "", "the archive lacks a readable .dbf, which holds the attributes", "压缩包里没有读得出的 .dbf，属性在它里面"},
		"another's table":   {append(set("地块", ".shp", ".shx"), "田.dbf", part(".dbf")), "", "the archive lacks a readable .dbf", "压缩包里没有读得出的 .dbf"},
		"its shapes cut":    {append([]string{"地块.shp", part(".shp")[:60]}, set("地块", ".shx", ".dbf", ".prj")...), "", "the file cannot be read: it is damaged, incomplete or not of its format", "文件读不出来：已损坏、不完整"},
		"its index lost":    {set("地块", ".shp", ".dbf", ".prj", ".cpg"), "", "the file cannot be read: it is damaged, incomplete or not of its format", "文件读不出来"},
		"without a .prj":    {set("地块", ".shp", ".shx", ".dbf", ".cpg"), "", "", ""},
		"an unknown system": {append(set("地块", ".shp", ".shx", ".dbf", ".cpg"), "地块.prj", "LOCAL_CS[\"自定义\"]"), "", "the coordinate system is not known; name another by --crs", "坐标系不认识；请用 --crs 换一个"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, records, err := read(t, writeFile(t, "地块.zip", packed(t, c.files...)), Options{SourceLayer: c.wanted})
			if c.en != "" {
				refused(t, name, err, c.en, c.hans)
				return
			}
			if err != nil || len(records) != 1 || fieldOf(records[0], "地块编码") != "TB0001" || fieldOf(records[0], "撂荒年份") == nil {
				t.Errorf("%s, %v", told(records), err)
			}
		})
	}
}

// A drawing has geometries without attributes; it is read in the only system that places it in the town, or in the
// one of --crs.
func TestADrawing(t *testing.T) {
	t.Parallel()
	line := `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[111.05,25.95,120],[111.06,25.96,121]]}}]}`
	path := madeByGDAL(t, "DXF", "渠道.dxf", line, "-t_srs", "EPSG:4546")
	for name, o := range map[string]Options{"by its numbers": {}, "by --crs": {CRS: "EPSG:4546"}} {
		f, records, err := read(t, path, o)
		if err != nil || len(records) != 1 || f.Format != "DXF" {
			t.Errorf("%s: %s, %v", name, told(records), err)
			continue
		}
		if off := apartM(records[0].Geometry, orb.LineString{{111.05, 25.95}, {111.06, 25.96}}); !(off < 0.01) || records[0].HadHeight {
			t.Errorf("%s: %s, %f m off", name, told(records), off)
		}
		if len(f.Notes) != 2 || f.Notes[0].En != "a DXF has no attributes; fields stay empty" || f.Notes[0].Hans != "DXF 没有属性表，要素的字段留空" {
			t.Errorf("%s: %+v", name, f.Notes)
		}
	}
	_, _, err := read(t, path, Options{CRS: "EPSG:999999"})
	refused(t, "no such system", err, "the coordinate system is not known; name another by --crs", "坐标系不认识；请用 --crs 换一个")
}

// A boundary text in either encoding is read in its header's zone, and a note says so; without a zone its coordinates
// decide.
func TestABoundaryTextAsAFile(t *testing.T) {
	t.Parallel()
	zone, _ := geo.Zone3(37)
	corners := []orb.Point{{111.05, 25.95}, {111.051, 25.95}, {111.051, 25.951}}
	text := func(head string, prefix float64) string {
		out := head + "[地块坐标]\r\n3,0.5,TB0001,水头,面,,柑橘,,@\r\n"
		for i, p := range corners {
			e, n := zone.Project(p)
			out += fmt.Sprintf("J%d,1,%.4f,%.4f\r\n", i+1, n, e-37e6+prefix)
		}
		return out
	}
	gbk := func(text string) string { return encoded(t, simplifiedchinese.GB18030, text) }
	const head = "[属性描述]\r\n坐标系=2000国家大地坐标系\r\n几度分带=3\r\n带号=37\r\n"
	for name, c := range map[string]struct {
		text  string
		o     Options
		notes string
	}{
		"GB18030":           {gbk(text(head, 37e6)), Options{}, "encoding: GB18030, since the text is no valid UTF-8; coordinate system: CGCS2000 / Gauss-Krüger CM 111°E, zone 37 by the file's head; X is the northing"},
		"UTF-8":             {text(head, 37e6), Options{}, "coordinate system: CGCS2000 / Gauss-Krüger CM 111°E, zone 37 by the file's head; X is the northing"},
		"no zone before":    {text(head, 0), Options{}, "coordinate system: CGCS2000 / Gauss-Krüger CM 111°E by the file's head; X is the northing"},
		"a head of nothing": {text("", 37e6), Options{}, "coordinates: CGCS2000 / Gauss-Krüger CM 111°E, zone 37, the only reading that leads into the town"},
		"Xi'an 1980":        {text(strings.Replace(head, "2000国家大地坐标系", "80国家大地坐标系", 1), 37e6), Options{}, "warning: the file's head says 80国家大地坐标系; its shift to CGCS2000 is not known here: convert the coordinates first; coordinates: CGCS2000 / Gauss-Krüger CM 111°E, zone 37, the only reading that leads into the town"},
		"--crs over it":     {text(strings.Replace(head, "37", "38", 1), 0), Options{CRS: "EPSG:4546"}, ""},
	} {
		f, records, err := read(t, writeFile(t, "界址.txt", c.text), c.o)
		if err != nil || len(records) != 1 || f.Format != "地块坐标 TXT" {
			t.Errorf("%s: %s, %v", name, told(records), err)
			continue
		}
		want := orb.Polygon{append(orb.Ring(corners), corners[0])}
		if off := apartM(records[0].Geometry, want); !(off < 0.001) || fieldOf(records[0], "地块编码") != "TB0001" {
			t.Errorf("%s: %s, %f m off", name, told(records), off)
		}
		var notes []string
		for _, n := range f.Notes {
			notes = append(notes, n.En)
		}
		if got := strings.Join(notes, "; "); got != c.notes {
			t.Errorf("%s: %s; want %s", name, got, c.notes)
		}
	}
	_, _, err := read(t, writeFile(t, "界址.txt", gbk(text(head, 38e6))), Options{})
	refused(t, "another zone", err, "the head says zone 37, but the eastings of parcel TB0001 begin with 38; one of the two is wrong", "文件头写的带号是 37，但地块 TB0001 的横坐标以 38 开头；两者必有一错")
	_, _, err = read(t, writeFile(t, "界址.txt", gbk(strings.Replace(text(head, 37e6), "3,0.5", "4,0.5", 1))), Options{})
	refused(t, "a point lost", err, "line 9: parcel TB0001 (line 6) declares 4 points, but 3 follow", "第 9 行：地块 TB0001（第 6 行）写的是 4 个点，实际有 3 个")
}

// A CSV gives the same table in each encoding, and a note names an encoding other than UTF-8.
func TestACSVAsAFile(t *testing.T) {
	t.Parallel()
	const text = "村名,经度,纬度\r\n水头,111.05,25.95\r\n"
	for name, c := range map[string]struct{ text, note string }{
		"UTF-8": {text, ""}, "with a BOM": {"\ufeff" + text, ""}, "GBK": {encoded(t, simplifiedchinese.GBK, text), "encoding: GB18030, since the text is no valid UTF-8"},
	} {
		f, records, err := read(t, writeFile(t, "村.csv", c.text), Options{})
		if err != nil || told(records) != "2 [111.05 25.95] 村名=水头" || f.Format != "CSV" {
			t.Errorf("%s: %s, %v", name, told(records), err)
			continue
		}
		if told := f.Notes[0].En; (told == c.note) != (c.note != "") {
			t.Errorf("%s: %+v", name, f.Notes)
		}
		last := f.Notes[len(f.Notes)-1]
		if !strings.HasPrefix(last.En, "warning: degrees are taken as CGCS2000") || !strings.HasPrefix(last.Hans, "警告：经纬度按 CGCS2000 处理") {
			t.Errorf("%s: %+v", name, last)
		}
	}
}

// A file with a wrong name or size is refused before it is copied.
func TestWhatNoReaderNeedsToLookAt(t *testing.T) {
	t.Parallel()
	large := filepath.Join(t.TempDir(), "large.geojson")
	file, err := os.Create(large)
	if err == nil {
		err = errors.Join(file.Truncate(sizeLimit+1), file.Close()) // a sparse file takes no disk space
	}
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ path, crs, en, hans string }{
		"not there":       {filepath.Join(t.TempDir(), "没有.csv"), "", "there is no file 没有.csv", "没有文件 没有.csv"},
		"a folder":        {t.TempDir(), "", "cannot be read as a file", "不能作为文件读取"},
		"empty":           {writeFile(t, "空.csv", ""), "", "空.csv is empty", "空.csv 是空的"},
		"too large":       {large, "", "large.geojson has 1024 MB; at most 1024 MB are taken", "large.geojson 有 1024 MB；最多 1024 MB"},
		"a device":        {"/dev/null", "", "null cannot be read as a file", "null 不能作为文件读取"},
		"a number alone":  {large, "4525", `--crs reads EPSG:n, as in EPSG:4525, not "4525"`, `--crs 应写成 EPSG:n，如 EPSG:4525，不是 "4525"`},
		"in small":        {large, "epsg:4525", `--crs reads EPSG:n`, "--crs 应写成 EPSG:n"},
		"a WKT":           {large, "GEOGCS[\"x\"]", "--crs reads EPSG:n", "--crs 应写成 EPSG:n"},
		"an option":       {large, "-oo", "--crs reads EPSG:n", "--crs 应写成 EPSG:n"},
		"too many digits": {large, "EPSG:4525000", "--crs reads EPSG:n", "--crs 应写成 EPSG:n"},
	} {
		_, err := Open(t.Context(), c.path, Options{CRS: c.crs})
		refused(t, name, err, c.en, c.hans)
	}
}

// A cancelled read returns the cancellation's error for any source.
func TestACancelledReadOfRecordsInMemory(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	f := &File{source: memorySource{all: make([]Record, 5)}}
	n := 0
	for _, err := range f.Records(ctx) {
		if err != nil {
			if !errors.Is(err, context.Canceled) || n != 2 {
				t.Errorf("after %d records: %v", n, err)
			}
			return
		}
		if n++; n == 2 {
			cancel()
		}
	}
	t.Errorf("%d records were read", n)
}

// A message of GDAL becomes a sentence with a remedy; the message itself is only the fault's cause.
func TestWhatGDALSays(t *testing.T) {
	t.Parallel()
	failed := errors.New("exit status 1")
	for said, want := range map[string][2]string{
		"ERROR 1: Failed to process SRS definition: EPSG:1": {"the coordinate system is not known; name another by --crs", "坐标系不认识；请用 --crs 换一个"},
		"ERROR 1: PROJ: crs not found":                      {"the coordinate system is not known", "坐标系不认识"},
		"ERROR 1: Failed to reproject feature 3":            {"some coordinates do not lie in the coordinate system's area; check --crs", "有的坐标不在这个坐标系的适用范围内；请检查 --crs"},
		"ERROR 1: Full reprojection failed, transform":      {"some coordinates do not lie in the coordinate system's area", "有的坐标不在这个坐标系的适用范围内"},
		"ERROR 1: Too many nested elements":                 {"the file is nested too deeply", "文件嵌套太深"},
		"ERROR 4: /tmp/secret/source.shp: not recognized":   {"the file cannot be read: it is damaged, incomplete or not of its format", "文件读不出来：已损坏、不完整，或者内容与格式不符"},
		"ERROR 1:": {"the file cannot be read", "文件读不出来"},
	} {
		err := unreadable(failed, said+"\nand more")
		refused(t, said, err, want[0], want[1])
		if f := fault.Of(err); strings.Contains(f.Detail, "/tmp/") || !errors.Is(err, failed) || strings.Contains(f.Cause.Error(), "and more") {
			t.Errorf("%s: %s, caused by %v", said, f.Detail, f.Cause)
		}
	}
}

// The beginning of a program's output is kept up to the limit. The rest is dropped without an error, so that the
// program continues.
func TestTheBeginningOfAnOutputIsKept(t *testing.T) {
	t.Parallel()
	b := &limitedBuffer{limit: 10}
	for _, part := range []string{"1234", "5678", "90ab", "cd"} {
		if n, err := b.Write([]byte(part)); n != len(part) || err != nil {
			t.Errorf("%q: %d, %v", part, n, err)
		}
	}
	if b.String() != "1234567890" {
		t.Errorf("%q is kept", b.String())
	}
}

// Each point of any geometry is transformed, the type of the geometry stays, and the original is not changed.
func TestMovingAShape(t *testing.T) {
	t.Parallel()
	shapes := []orb.Geometry{
		orb.Point{1, 2},
		orb.MultiPoint{{1, 2}, {3, 4}},
		orb.LineString{{1, 2}, {3, 4}},
		orb.MultiLineString{{{1, 2}, {3, 4}}, {{5, 6}}},
		orb.Polygon{{{1, 2}, {3, 4}, {5, 6}, {1, 2}}, {{7, 8}}},
		orb.MultiPolygon{{{{1, 2}, {3, 4}}}, {{{5, 6}}, {{7, 8}}}},
	}
	for _, shape := range shapes {
		before := orb.Clone(shape)
		got := moved(shape, func(p orb.Point) orb.Point { return orb.Point{p[0] + 10, -p[1]} })
		back := moved(got, func(p orb.Point) orb.Point { return orb.Point{p[0] - 10, -p[1]} })
		if got.GeoJSONType() != shape.GeoJSONType() || !orb.Equal(back, before) || !orb.Equal(shape, before) || orb.Equal(got, before) {
			t.Errorf("%v becomes %v", before, got)
		}
	}
}

// Coordinates outside of the globe make a geometry not finite, in any of its parts.
func TestCoordinatesOnTheGlobe(t *testing.T) {
	t.Parallel()
	for _, p := range []orb.Point{{-180, -90}, {180, 90}, {0, 0}, {111, 25.9}} {
		if !finite(p) || !finite(orb.MultiPoint{{1, 1}, p}) || !finite(orb.LineString{{1, 1}, p}) || !finite(orb.MultiPolygon{{{{1, 1}}}, {{{1, 1}}, {p}}}) {
			t.Errorf("%v is a place", p)
		}
	}
	for _, p := range []orb.Point{{180.0001, 0}, {-180.0001, 0}, {0, 90.0001}, {0, -90.0001}, {math.NaN(), 0}, {0, math.NaN()}, {math.Inf(1), 0}, {0, math.Inf(-1)}} {
		for _, shape := range []orb.Geometry{p, orb.MultiPoint{{1, 1}, p}, orb.LineString{{1, 1}, p}, orb.MultiLineString{{{1, 1}}, {{1, 1}, p}}, orb.Polygon{{{1, 1}}, {{1, 1}, p}}, orb.MultiPolygon{{{{1, 1}}}, {{{1, 1}}, {p}}}} {
			if finite(shape) {
				t.Errorf("%v is taken", shape)
			}
		}
	}
}
