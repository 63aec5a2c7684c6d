package files

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// system is a coordinate system that surveys in China use for writing a place as two numbers.
type system struct {
	name  string
	write func(orb.Point) orb.Point
}

// systemsAt lists the systems that a survey of a place may use: degrees, and the 3° and 6° zones of the place, with
// and without the zone's number, in both orders of the numbers.
func systemsAt(p orb.Point) []system {
	var all []system
	add := func(name string, write func(orb.Point) orb.Point) {
		all = append(all, system{name, write}, system{name + ", turned", func(p orb.Point) orb.Point { q := write(p); return orb.Point{q[1], q[0]} }})
	}
	add("degrees", func(p orb.Point) orb.Point { return p })
	three, _ := geo.Zone3(int(math.Round(p.Lon() / 3)))
	six, _ := geo.Zone6(int(math.Floor(p.Lon()/6)) + 1)
	for _, zone := range []geo.GaussKruger{three, six, {Meridian: three.Meridian}, {Meridian: six.Meridian}} {
		add(zone.String(), func(p orb.Point) orb.Point { e, n := zone.Project(p); return orb.Point{e, n} })
	}
	return all
}

// For any town in China and any of these systems, a survey is read at its true coordinates or the user is asked for
// the system; it is never placed elsewhere, by any distance.
func TestNoSurveyIsLaidElsewhere(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	asked, tried := 0, 0
	for range 400 {
		centre := orb.Point{74 + 60*random.Float64(), 18 + 35*random.Float64()}
		if random.IntN(3) == 0 { // at the border of two zones
			centre[0] = math.Round(centre[0]/3)*3 + 1.5 + 0.02*(random.Float64()-0.5)
		}
		extent := orb.Bound{Min: orb.Point{centre[0] - 0.1, centre[1] - 0.1}, Max: orb.Point{centre[0] + 0.1, centre[1] + 0.1}}
		var places []orb.Point
		for range 1 + random.IntN(6) {
			places = append(places, orb.Point{extent.Min[0] + 0.2*random.Float64(), extent.Min[1] + 0.2*random.Float64()})
		}
		for _, system := range systemsAt(centre) {
			tried++
			var source memorySource
			for i, p := range places {
				source.all = append(source.all, Record{Row: i + 1, Geometry: system.write(p)})
			}
			f := &File{source: source}
			if err := f.settleCoordinates(t.Context(), Options{Extent: extent}); err != nil {
				if f := fault.Of(err); f.Kind != fault.Invalid || f.Param != "crs" || !strings.Contains(f.Detail, "several ways") {
					t.Fatalf("%s at %v: %v", system.name, centre, err)
				}
				asked++
				continue
			}
			for record, err := range f.Records(t.Context()) {
				if err != nil {
					t.Fatal(err)
				}
				if off := apartM(record.Geometry, places[record.Row-1]); !(off < 0.001) {
					t.Fatalf("%s: %v is read as %v", system.name, places[record.Row-1], record.Geometry)
				}
			}
		}
	}
	if asked*50 > tried {
		t.Errorf("of %d surveys %d were asked for their system", tried, asked)
	}
}

// Features in the town decide a file's system if they are the majority; stray features do not decide, and a file is
// not split between systems.
func TestStrayFeaturesDoNotDecide(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 4))
	centre := orb.Point{111.05, 25.9}
	extent := orb.Bound{Min: orb.Point{110.95, 25.8}, Max: orb.Point{111.15, 26}}
	for _, system := range systemsAt(centre) {
		for _, c := range []struct{ inside, astray int }{{1, 0}, {2, 1}, {5, 4}, {9, 1}, {1, 1}, {3, 3}, {1, 2}, {0, 3}} {
			var source memorySource
			add := func(p orb.Point) {
				source.all = append(source.all, Record{Row: len(source.all) + 1, Geometry: system.write(p)})
			}
			for range c.inside {
				add(orb.Point{centre[0] + 0.18*(random.Float64()-0.5), centre[1] + 0.18*(random.Float64()-0.5)})
			}
			for range c.astray {
				add(orb.Point{centre[0] + 1 + random.Float64(), centre[1] + 1 + random.Float64()})
			}
			f := &File{source: source}
			err := f.settleCoordinates(t.Context(), Options{Extent: extent})
			if read := c.inside > c.astray; read != (err == nil) {
				t.Errorf("%s, %d in the town and %d astray: %v", system.name, c.inside, c.astray, err)
				continue
			}
			if err == nil {
				for record, err := range f.Records(t.Context()) {
					if p, ok := record.Geometry.(orb.Point); err != nil || !ok || extent.Contains(p) != (record.Row <= c.inside) {
						t.Errorf("%s: feature %d of %d is read at %v, %v", system.name, record.Row, c.inside, record.Geometry, err)
					}
				}
			}
		}
	}
}

// An easting belongs to the zones whose number it begins with, or without a number to any zone of China.
func TestTheZonesOfAnEasting(t *testing.T) {
	t.Parallel()
	for easting, want := range map[float64]string{
		37504100: "[111 37]", 19504100: "[111 19]", 25500000: "[75 25]", 45500000: "[135 45]", 13500000: "[75 13]", 23500000: "[135 23]",
		24500000: "[]", 46500000: "[]", 12500000: "[]", 1000000: "[]", 99e6: "[]",
	} {
		var zones []string
		for _, z := range zonesFor(easting) {
			zones = append(zones, fmt.Sprintf("%g %d", z.Meridian, z.Prefix))
		}
		if got := fmt.Sprint(zones); got != want {
			t.Errorf("%.0f: %s, want %s", easting, got, want)
		}
	}
	for _, easting := range []float64{999_999, 500_000, 350_000, -20_000} {
		zones := zonesFor(easting)
		if len(zones) != 21 || zones[0].Meridian != 75 || zones[20].Meridian != 135 || zones[7].Prefix != 0 {
			t.Errorf("%.0f: %v", easting, zones)
		}
	}
}

// A table is read in a named system, with the numbers in either order; systems that tables do not support are
// refused.
func TestTablesInANamedSystem(t *testing.T) {
	t.Parallel()
	p := orb.Point{111.05, 25.95}
	for epsg := 4491; epsg <= 4554; epsg++ {
		zone, _ := geo.GaussKrugerByEPSG(epsg)
		if math.Abs(zone.Meridian-p.Lon()) > 6 {
			continue
		}
		e, n := zone.Project(p)
		for _, pair := range []orb.Point{{e, n}, {n, e}} {
			f := &File{source: memorySource{all: []Record{{Row: 1, Geometry: pair}}}}
			if err := f.settleCoordinates(t.Context(), Options{CRS: fmt.Sprintf("EPSG:%d", epsg)}); err != nil {
				t.Fatal(err)
			}
			if got := f.place(pair); math.Hypot(got[0]-p[0], got[1]-p[1]) > 1e-8 {
				t.Errorf("EPSG:%d of %v: %v", epsg, pair, got)
			}
		}
	}
	for _, crs := range []string{"EPSG:3857", "EPSG:32649", "EPSG:2361", "EPSG:4214"} {
		f := &File{source: memorySource{all: []Record{{Row: 1, Geometry: p}}}}
		err := f.settleCoordinates(t.Context(), Options{CRS: crs})
		refused(t, crs, err, crs+" is not read in tables; take CGCS2000's zones EPSG:4491 to 4554, or degrees as EPSG:4490", "表格不能用 "+crs+"；请用 CGCS2000 的分带 EPSG:4491 至 4554，或经纬度 EPSG:4490")
	}
}

// The possible systems of a file are listed in the user's language and punctuation.
func TestTheListOfReadings(t *testing.T) {
	t.Parallel()
	zone, _ := geo.Zone3(37)
	list := waysList{{hans: "经度在前的经纬度", en: "degrees, longitude first"}, zoneReading(zone, true), zoneReading(geo.GaussKruger{Meridian: 114}, false)}
	if got, want := list.String(), "degrees, longitude first; CGCS2000 / Gauss-Krüger CM 111°E, zone 37, northing first; CGCS2000 / Gauss-Krüger CM 114°E"; got != want {
		t.Errorf("%s", got)
	}
	if got, want := list.In(fault.Catalogue{}), "经度在前的经纬度；高斯-克吕格平面坐标，中央子午线 111°，带号 37，北坐标在前（X 为北）；高斯-克吕格平面坐标，中央子午线 114°"; got != want {
		t.Errorf("%s", got)
	}
}
