package files

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/paulmach/orb"
	"golang.org/x/text/encoding/simplifiedchinese"

	"tuntu/geo"
	"tuntu/internal/fault"
)

const (
	boundaryHead = "[属性描述]\n坐标系=2000国家大地坐标系\n几度分带=3\n带号=37\n[地块坐标]\n"
	triangle     = "J1,1,2871200,37504100\nJ2,1,2871300,37504100\nJ3,1,2871300,37504200\nJ1,1,2871200,37504100\n"
)

// A boundary text's parcels have the attributes of their header lines and closed rings with the easting first, even
// if the text does not close them.
func TestBoundaryText(t *testing.T) {
	t.Parallel()
	ring := orb.Ring{{37504100, 2871200}, {37504100, 2871300}, {37504200, 2871300}, {37504100, 2871200}}
	for name, c := range map[string]struct {
		text string
		want BoundaryParcel
	}{
		"closed":         {"4,0.5,A,水头,面,,柑橘,,@\n" + triangle, BoundaryParcel{"A", "水头", "柑橘", 0.5, []orb.Ring{ring}}},
		"open":           {"3,,A,,面,,,,@\n" + strings.Join(strings.SplitAfter(triangle, "\n")[:3], ""), BoundaryParcel{Code: "A", Rings: []orb.Ring{ring}}},
		"CRLF, blanks":   {strings.ReplaceAll(" 4 , 0.5 , A ,,面,,,,@ \n\n"+triangle, "\n", "\r\n"), BoundaryParcel{Code: "A", AreaHa: 0.5, Rings: []orb.Ring{ring}}},
		"more cells":     {"4,0.5,A,,面,,,,x,y,@\n" + triangle, BoundaryParcel{Code: "A", AreaHa: 0.5, Rings: []orb.Ring{ring}}},
		"two rings":      {"8,,A,,面,,,,@\n" + triangle + strings.ReplaceAll(triangle, ",1,", ",2,"), BoundaryParcel{Code: "A", Rings: []orb.Ring{ring, ring}}},
		"no last points": {"0,,A,,面,,,,@", BoundaryParcel{Code: "A"}},
	} {
		parsed, err := ParseBoundaryText(boundaryHead + c.text)
		if err != nil || len(parsed.Parcels) != 1 || fmt.Sprint(parsed.Parcels[0]) != fmt.Sprint(c.want) {
			t.Errorf("%s: %+v, %v; want %+v", name, parsed, err, c.want)
		}
	}
	filled := strings.ReplaceAll(boundaryHead+"4,0.5,A,水头,面,,柑橘,,@\n"+triangle, "\n", ",,,,,\r\n") // a spreadsheet has opened and saved the text
	if parsed, err := ParseBoundaryText(filled); err != nil || len(parsed.Parcels) != 1 || parsed.Parcels[0].Name != "水头" || parsed.Attributes["带号"] != "37" || !orb.Equal(parsed.Parcels[0].Rings[0], ring) {
		t.Errorf("as a spreadsheet saves it: %+v, %v", parsed, err)
	}
	parsed, err := ParseBoundaryText("\n[其他]\nx\n" + boundaryHead + "4,,A,,面,,,,@\n" + triangle + "4,,B,,面,,,,@\n" + triangle)
	if err != nil || len(parsed.Parcels) != 2 || parsed.Parcels[1].Code != "B" || parsed.Attributes["带号"] != "37" {
		t.Errorf("%+v, %v", parsed, err)
	}
}

// Each fault of a boundary text names its line and the expected content.
func TestEachFaultOfABoundaryText(t *testing.T) {
	t.Parallel()
	const head = "4,0.5,A,水头,面,,柑橘,,@\n"
	for name, c := range map[string]struct{ text, says string }{
		"no section":         {head + triangle, "the boundary text holds no parcel under [地块坐标]"},
		"no parcel":          {boundaryHead, "the boundary text holds no parcel under [地块坐标]"},
		"nothing":            {"", "the boundary text holds no parcel under [地块坐标]"},
		"a point first":      {boundaryHead + triangle, "line 6: a point stands before any parcel's head"},
		"a short head":       {boundaryHead + "4,0.5,A,@\n" + triangle, "line 6: a parcel's head has 4 cells; it takes 9, the last one @"},
		"no number of them":  {boundaryHead + strings.Replace(head, "4", "四", 1) + triangle, `line 6: the number of points "四" is no number`},
		"less than none":     {boundaryHead + "-" + head + triangle, `line 6: the number of points "-4" is no number`},
		"an odd area":        {boundaryHead + strings.Replace(head, "0.5", "半", 1) + triangle, `line 6: the area "半" is no number`},
		"an area of NaN":     {boundaryHead + strings.Replace(head, "0.5", "NaN", 1) + triangle, `line 6: the area "NaN" is no number`},
		"an endless area":    {boundaryHead + strings.Replace(head, "0.5", "Inf", 1) + triangle, `line 6: the area "Inf" is no number`},
		"an area below zero": {boundaryHead + strings.Replace(head, "0.5", "-0.5", 1) + triangle, `line 6: the area "-0.5" is no number`},
		"a short point":      {boundaryHead + head + "J1,1,2871200\n", "line 7: a point has 3 cells; it takes 4: name, ring, X, Y"},
		"a comma of lists":   {boundaryHead + head + "J1、1、2871200、37504100\n", "line 7: a point has 1 cells; it takes 4: name, ring, X, Y"},
		"no coordinate":      {boundaryHead + head + "J1,1,北,37504100\n", `line 7: a point's coordinates "北", "37504100" are no numbers`},
		"NaN":                {boundaryHead + head + "J1,1,NaN,37504100\n", `line 7: a point's coordinates "NaN", "37504100" are no numbers`},
		"too few follow":     {boundaryHead + head + strings.Join(strings.SplitAfter(triangle, "\n")[:2], ""), "line 8: parcel A (line 6) declares 4 points, but 2 follow"},
		"too many follow":    {boundaryHead + head + triangle + "J4,1,1,2\n" + head, "line 12: parcel A (line 6) declares 4 points, but 5 follow"},
	} {
		parsed, err := ParseBoundaryText(c.text)
		if err == nil || fault.Of(err).Kind != fault.Invalid || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %+v, %v; want %s", name, parsed, err, c.says)
		}
	}
}

// The header's zone is used if it names CGCS2000 and a zone of China; the eastings must belong to
// the same zone.
func TestTheZoneOfABoundaryText(t *testing.T) {
	t.Parallel()
	at := func(eastings ...float64) (parcels []BoundaryParcel) {
		for i, e := range eastings {
			parcels = append(parcels, BoundaryParcel{Code: string(rune('A' + i)), Rings: []orb.Ring{{{e, 2871200}}}})
		}
		return parcels
	}
	const cgcs = "2000国家大地坐标系"
	for name, c := range map[string]struct {
		system, degrees, zone string
		parcels               []BoundaryParcel
		want                  geo.GaussKruger
		named                 bool
		says                  string
	}{
		"3°, prefixed":  {cgcs, "3", "37", at(37504100), geo.GaussKruger{Meridian: 111, Prefix: 37}, true, ""},
		"3°, bare":      {cgcs, "3", "37", at(504100, 499000), geo.GaussKruger{Meridian: 111}, true, ""},
		"3°, unsaid":    {cgcs, "", "37", at(37504100), geo.GaussKruger{Meridian: 111, Prefix: 37}, true, ""},
		"6°":            {cgcs, "6", "19", at(19504100), geo.GaussKruger{Meridian: 111, Prefix: 19}, true, ""},
		"no zone":       {cgcs, "3", "", at(37504100), geo.GaussKruger{}, false, ""},
		"another datum": {"1980西安坐标系", "3", "37", at(37504100), geo.GaussKruger{}, false, ""},
		"not China":     {cgcs, "3", "12", at(504100), geo.GaussKruger{}, false, "zone 12, which China does not have"},
		"6° of 37":      {cgcs, "6", "37", at(504100), geo.GaussKruger{}, false, "zone 37, which China does not have"},
		"another zone":  {cgcs, "3", "37", at(37504100, 38504100), geo.GaussKruger{}, false, "the head says zone 37, but the eastings of parcel B begin with 38"},
		"both":          {cgcs, "3", "37", at(37504100, 504100), geo.GaussKruger{}, false, "some eastings begin with the zone's number and some do not, as in parcel B"},
		"both, turned":  {cgcs, "3", "37", at(504100, 37504100), geo.GaussKruger{}, false, "some eastings begin with the zone's number and some do not, as in parcel B"},
	} {
		b := &BoundaryText{Attributes: map[string]string{"坐标系": c.system, "几度分带": c.degrees, "带号": c.zone}, Parcels: c.parcels}
		zone, named, err := b.zone()
		if c.says != "" {
			if err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("%s: %v, %v, %v; want %s", name, zone, named, err, c.says)
			}
			continue
		}
		if err != nil || named != c.named || named && zone != c.want {
			t.Errorf("%s: %+v, %v, %v; want %+v", name, zone, named, err, c.want)
		}
	}
}

// A ring within the previous ring is its hole, and one beside it is another part; the declared area
// is in m².
func TestTheRecordOfABoundaryParcel(t *testing.T) {
	t.Parallel()
	square := func(x, y, size float64) orb.Ring {
		return orb.Ring{{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}, {x, y}}
	}
	for name, c := range map[string]struct {
		rings []orb.Ring
		want  orb.Geometry
	}{
		"none":               {nil, nil},
		"one":                {[]orb.Ring{square(0, 0, 9)}, orb.Polygon{square(0, 0, 9)}},
		"a hole":             {[]orb.Ring{square(0, 0, 9), square(1, 1, 2)}, orb.Polygon{square(0, 0, 9), square(1, 1, 2)}},
		"two holes":          {[]orb.Ring{square(0, 0, 9), square(1, 1, 2), square(5, 5, 2)}, orb.Polygon{square(0, 0, 9), square(1, 1, 2), square(5, 5, 2)}},
		"two parts":          {[]orb.Ring{square(0, 0, 9), square(20, 0, 9)}, orb.MultiPolygon{{square(0, 0, 9)}, {square(20, 0, 9)}}},
		"a hole of the last": {[]orb.Ring{square(0, 0, 9), square(20, 0, 9), square(21, 1, 2)}, orb.MultiPolygon{{square(0, 0, 9)}, {square(20, 0, 9), square(21, 1, 2)}}},
	} {
		if got := (BoundaryParcel{Rings: c.rings}).record(1).Geometry; fmt.Sprint(got) != fmt.Sprint(c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
	r := BoundaryParcel{Code: "A", Name: "水头", Use: "蓮藕", AreaHa: 0.5}.record(3)
	if got := told([]Record{r}); got != "3 地块编码=A 名称=水头 作物=蓮藕 面积平方米=5000" {
		t.Error(got)
	}
	if got := told([]Record{BoundaryParcel{Code: "A", Use: "建设用地"}.record(1)}); got != "1 地块编码=A 名称= 地块用途=建设用地" {
		t.Error(got)
	}
}

// A written boundary text is read back with the same coordinates, to 0.1 mm.
func TestABoundaryTextThatIsWrittenIsReadBack(t *testing.T) {
	t.Parallel()
	parcels, _ := geo.LayerByID("parcels")
	for _, c := range []struct{ crs, geometry string }{
		{"", `{"type":"Polygon","coordinates":[[[111.01,25.9],[111.02,25.9],[111.02,25.91],[111.01,25.9]]]}`},
		{"EPSG:4525", `{"type":"Polygon","coordinates":[[[111,25.9],[111.1,25.9],[111.1,26],[111,26],[111,25.9]],[[111.02,25.92],[111.03,25.92],[111.03,25.93],[111.02,25.92]]]}`},
		{"EPSG:4546", `{"type":"MultiPolygon","coordinates":[[[[111,25.9],[111.01,25.9],[111.01,25.91],[111,25.9]]],[[[111.2,25.9],[111.21,25.9],[111.21,25.91],[111.2,25.9]]]]}`},
	} {
		var out strings.Builder
		one := func(yield func(Outgoing, error) bool) {
			yield(Outgoing{Properties: map[string]any{"code": "A,1@", "name": "水头\n湾", "crop": "lotus", "surveyed_m2": 12345.6}, Geometry: []byte(c.geometry)}, nil)
		}
		if err := writeBoundaryText(&out, Target{Layer: parcels, CRS: c.crs}, one); err != nil {
			t.Fatal(err)
		}
		text, err := simplifiedchinese.GB18030.NewDecoder().String(out.String())
		if err != nil {
			t.Fatal(err)
		}
		parsed, err := ParseBoundaryText(text)
		if err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		zone, named, err := parsed.zone()
		if err != nil || !named || zone.Meridian != 111 {
			t.Fatalf("%v, %v, %v", zone, named, err)
		}
		parcel := parsed.Parcels[0]
		if parcel.Code != "A，1＠" || parcel.Name != "水头 湾" || parcel.AreaHa != 1.2346 {
			t.Errorf("%+v", parcel)
		}
		got := moved(parcel.record(1).Geometry, func(p orb.Point) orb.Point { return zone.Unproject(p[0], p[1]) })
		want, err := geometryOf([]byte(c.geometry))
		if err != nil {
			t.Fatal(err)
		}
		gotRings, wantRings := ringsOf(got), ringsOf(want)
		if got.GeoJSONType() != want.GeoJSONType() || len(gotRings) != len(wantRings) {
			t.Fatalf("%v, want %v", got, want)
		}
		for i := range wantRings {
			for k, p := range wantRings[i] {
				if q := gotRings[i][k]; math.Hypot(q[0]-p[0], q[1]-p[1]) > 1e-9 {
					t.Errorf("%v is read back as %v", p, q)
				}
			}
		}
	}
}
