package files

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo"
)

// fieldTown is the extent of the town in which the boundary texts of testdata/boundary lie.
func fieldTown() orb.Bound {
	return orb.Bound{Min: orb.Point{111.3, 25.8}, Max: orb.Point{111.5, 26}}
}

// boundaryText reads one of the boundary texts that offices hand in.
func boundaryText(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "boundary", name+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	text, _, err := decodeText(data)
	if err != nil {
		t.Fatal(name, err)
	}
	return text
}

// A boundary text comes in as it was written, by import and when it is pasted: with holes in any order, full-width commas,
// commas at ends, and points that are counted either way. An old datum is told.
func TestBoundaryTextsAsOfficesWriteThem(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		m2   float64
		says string
	}{
		"cgcs2000": {11101, ""}, "trailing_commas": {11101, ""}, "full_width_commas": {11101, ""}, "comma_after_at": {11101, ""},
		"count_without_closing": {11101, ""}, "three_degrees_in_words": {11101, ""},
		"hole": {41628.6, ""}, "hole_before_shell": {41628.6, ""}, "hole_of_first_part_last": {52729.6, ""},
		"xian80":    {11101, "says 1980西安坐标系; its shift to CGCS2000 is not known here"},
		"beijing54": {11101, "says 北京54坐标系; its shift to CGCS2000 is not known here"},
	} {
		found, err := ReadPoints(t.Context(), boundaryText(t, name), fieldTown())
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var pasted, imported float64
		for _, polygon := range found.Shape {
			closed := orb.Polygon{}
			for _, ring := range polygon {
				closed = append(closed, append(ring, ring[0]))
			}
			pasted += geo.AreaM2(closed)
		}
		file, err := Open(t.Context(), filepath.Join("testdata", "boundary", name+".txt"), Options{Extent: fieldTown()})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for record, err := range file.Records(t.Context()) {
			if err != nil {
				t.Fatal(name, err)
			}
			switch g := record.Geometry.(type) {
			case orb.Polygon:
				imported += geo.AreaM2(g)
			case orb.MultiPolygon:
				for _, each := range g {
					imported += geo.AreaM2(each)
				}
			}
		}
		if math.Abs(pasted-c.m2) > 0.5 || math.Abs(imported-c.m2) > 0.5 {
			t.Errorf("%s: %.1f m² pasted, %.1f imported; want %.1f", name, pasted, imported, c.m2)
		}
		for how, notes := range map[string][]Note{"pasted": found.Notes, "imported": file.Notes} {
			var told []string
			for _, note := range notes {
				told = append(told, note.En)
			}
			if all := strings.Join(told, "; "); !strings.Contains(all, c.says) || strings.Contains(all, "shift") != (c.says != "") {
				t.Errorf("%s %s: %s", name, how, all)
			}
		}
		if err := file.Close(); err != nil {
			t.Error(err)
		}
	}
}

// A table of points is read whatever stands around its coordinates, in degrees or in either zone's metres, in either order;
// a row's number is no latitude. What is doubted is told.
func TestATableOfPoints(t *testing.T) {
	t.Parallel()
	town := orb.Bound{Min: orb.Point{110.9, 25.8}, Max: orb.Point{111.2, 26.1}}
	square := orb.Ring{{111.05, 25.95}, {111.051, 25.95}, {111.051, 25.951}, {111.05, 25.951}}
	zone, _ := geo.Zone3(37)
	text := func(head, format string, write func(orb.Point) (any, any)) string {
		out := head
		for i, p := range square {
			a, b := write(p)
			out += fmt.Sprintf(format, i+15, a, b)
		}
		return out
	}
	degrees := func(p orb.Point) (any, any) { return fmt.Sprintf("%.9f", p[0]), fmt.Sprintf("%.9f", p[1]) }
	numbered := func(p orb.Point) (any, any) {
		e, n := zone.Project(p)
		return fmt.Sprintf("%.4f", n), fmt.Sprintf("%.4f", e)
	}
	plain := func(p orb.Point) (any, any) {
		e, n := zone.Project(p)
		return fmt.Sprintf("%.4f", e-37e6), fmt.Sprintf("%.4f", n)
	}
	for name, c := range map[string]struct{ text, note string }{
		"degrees":            {text("序号\t经度\t纬度\n", "%d\t%s\t%s\n", degrees), "coordinates: degrees, longitude first"},
		"latitude first":     {text("", "J%d %[3]s° %[2]s°\r\n", degrees), "coordinates: degrees, latitude first"},
		"a form's columns":   {text("界址点成果表\n点号 X坐标 Y坐标 边长(m)\n", "J%d  %s  %s\n　　　　　111.206\n", numbered), "coordinates: CGCS2000 / Gauss-Krüger CM 111°E, zone 37, northing first"},
		"without the number": {text("", "%d，%s，%s，12.345\n", plain), "coordinates: CGCS2000 / Gauss-Krüger CM 111°E"},
		"letters before":     {text("", "J%d X=%s; Y=%s\n", numbered), "coordinates: CGCS2000 / Gauss-Krüger CM 111°E, zone 37, northing first"},
		"the first again":    {text("", "J%d\t%s\t%s\n", numbered) + strings.Split(text("", "J%d\t%s\t%s\n", numbered), "\n")[0], "coordinates: CGCS2000 / Gauss-Krüger CM 111°E, zone 37, northing first"},
	} {
		found, err := ReadPoints(t.Context(), c.text, town)
		if err != nil || len(found.Shape) != 1 || len(found.Shape[0]) != 1 || len(found.Notes) != 1 || found.Notes[0].En != c.note || len(found.Wrong) > 0 {
			t.Errorf("%s: %+v, %v", name, found, err)
			continue
		}
		if off := apartM(orb.LineString(found.Shape[0][0]), orb.LineString(square)); !(off < 0.001) {
			t.Errorf("%s: %f m off", name, off)
		}
	}
	mistyped := strings.Replace(text("", "J%d %s %s\n", degrees), "111.051", "211.051", 1)
	if found, err := ReadPoints(t.Context(), mistyped, town); err != nil || fmt.Sprint(found.Wrong) != "[2]" {
		t.Errorf("a line without a place: %+v, %v", found, err)
	}
	far := strings.Replace(text("", "J%d %s %s\n", degrees), "111.051", "117.051", 1)
	if found, err := ReadPoints(t.Context(), far, town); err != nil || len(found.Notes) != 2 || found.Notes[1].En != "warning: of 4 points 1 do not lie in the town; check them" {
		t.Errorf("a point that lies elsewhere: %+v, %v", found, err)
	}
	_, err := ReadPoints(t.Context(), "面积 12.5 亩\n", town)
	refused(t, "no points", err, "no coordinates were found", "没有找到坐标")
	_, err = ReadPoints(t.Context(), "1 116.4 39.9\n2 116.5 39.9\n3 116.5 39.8\n", town)
	refused(t, "elsewhere", err, "no way to read these numbers", "怎样解释都不在镇的范围内")
	_, err = ReadPoints(t.Context(), strings.Repeat("111.01 25.91\n111.02 25.92\n", mostPoints), town)
	refused(t, "too many", err, fmt.Sprintf("the table has more than %d points", mostPoints), fmt.Sprintf("表里超过 %d 个点", mostPoints))
}

// Whatever is pasted is read or refused, and never gives a place that is none.
func FuzzReadPoints(f *testing.F) {
	for _, text := range []string{"J1 111.05 25.95\nJ2 111.06 25.95\nJ3 111.06 25.96", "[地块坐标]\n3,0.5,B,x,面,,,,@\nJ1,1,2870000,37500000\nJ2,1,2870100,37500000\nJ3,1,2870100,37500100", "1e9 2e9", "111°03′47″ 25°54′0″"} {
		f.Add(text)
	}
	town := orb.Bound{Min: orb.Point{110.9, 25.8}, Max: orb.Point{111.2, 26.1}}
	f.Fuzz(func(t *testing.T, text string) {
		found, err := ReadPoints(t.Context(), text, town)
		if err != nil {
			return
		}
		for _, polygon := range found.Shape {
			for _, ring := range polygon {
				for _, p := range ring {
					if p[0] != p[0] || p[1] != p[1] {
						t.Errorf("%v of %q", p, text)
					}
				}
			}
		}
	})
}
