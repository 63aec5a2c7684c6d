package files

import (
	"math"
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// A file without a coordinate system is read in the only system that places it in the town.
func TestTheReadingThatLeadsIntoTheTown(t *testing.T) {
	t.Parallel()
	extent := orb.Bound{Min: orb.Point{110.95, 25.8}, Max: orb.Point{111.15, 26}}
	places := []orb.Point{{111, 25.85}, {111.1, 25.85}, {111.05, 25.95}}
	zone3, _ := geo.Zone3(37)
	zone38, _ := geo.Zone3(38)
	zone6, _ := geo.Zone6(19)
	bare, bare38 := zone3, zone38
	bare.Prefix, bare38.Prefix = 0, 0
	projected := func(zone geo.GaussKruger, northingFirst bool) func(orb.Point) orb.Point {
		return func(p orb.Point) orb.Point {
			e, n := zone.Project(p)
			if northingFirst {
				return orb.Point{n, e}
			}
			return orb.Point{e, n}
		}
	}
	for name, c := range map[string]struct {
		write func(orb.Point) orb.Point
		o     Options
		note  string
	}{
		"degrees":                 {func(p orb.Point) orb.Point { return p }, Options{}, "degrees, longitude first"},
		"degrees, latitude first": {func(p orb.Point) orb.Point { return orb.Point{p[1], p[0]} }, Options{}, "degrees, latitude first"},
		"of a phone":              {geo.GCJ02.FromCGCS2000, Options{Datum: geo.GCJ02}, "degrees, longitude first"},
		"of Baidu, turned": {
			func(p orb.Point) orb.Point { q := geo.BD09.FromCGCS2000(p); return orb.Point{q[1], q[0]} },
			Options{Datum: geo.BD09},
			"degrees, latitude first",
		},
		"3° with its number": {projected(zone3, false), Options{}, "CM 111°E, zone 37"},
		"X is the northing":  {projected(zone3, true), Options{}, "CM 111°E, zone 37, northing first"},
		"6° with its number": {projected(zone6, false), Options{}, "CM 111°E, zone 19"},
		"bare":               {projected(bare, false), Options{}, "CM 111°E"},
		"bare, turned":       {projected(bare, true), Options{}, "CM 111°E, northing first"},
		"the next zone":      {projected(zone38, false), Options{}, "CM 114°E, zone 38"},
		"the next, bare":     {projected(bare38, true), Options{}, "CM 114°E, northing first"},
		"named":              {projected(bare38, true), Options{CRS: "EPSG:4547"}, ""},
		"named, prefixed":    {projected(zone3, false), Options{CRS: "EPSG:4525"}, ""},
		"named degrees":      {func(p orb.Point) orb.Point { return orb.Point{p[1], p[0]} }, Options{CRS: "EPSG:4490"}, "latitude before longitude"},
	} {
		var source memorySource
		for i, p := range places {
			source.all = append(source.all, Record{Row: i + 1, Geometry: c.write(p)})
		}
		source.all = append(source.all, Record{Row: 4}) // a record without geometry does not count
		f, o := &File{source: source}, c.o
		o.Extent = extent
		if err := f.settleCoordinates(t.Context(), o); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for record, err := range f.Records(t.Context()) {
			if err != nil || record.Row == 4 {
				continue
			}
			if p, want := record.Geometry.(orb.Point), places[record.Row-1]; math.Hypot(p[0]-want[0], p[1]-want[1]) > 1e-8 {
				t.Errorf("%s: %v is read as %v", name, want, p)
			}
		}
		var notes []string
		for _, n := range f.Notes {
			notes = append(notes, n.En)
		}
		if !strings.Contains(strings.Join(notes, "\n"), c.note) || c.note == "" && len(notes) > 0 || f.Count != 4 {
			t.Errorf("%s: %q, %d; want %q", name, notes, f.Count, c.note)
		}
	}
}

// If no system or several place the file in the town, the fault asks for --crs; if most features are placed there,
// the others are faults.
func TestNumbersThatCanBeReadNoWayOrSeveral(t *testing.T) {
	t.Parallel()
	town := orb.Bound{Min: orb.Point{110.95, 25.8}, Max: orb.Point{111.15, 26}}
	at := func(points ...orb.Point) (records []Record) {
		for i, p := range points {
			records = append(records, Record{Row: i + 1, Geometry: p})
		}
		return records
	}
	for name, c := range map[string]struct {
		records []Record
		o       Options
		says    string
	}{
		"elsewhere":      {at(orb.Point{116.4, 39.9}), Options{Extent: town}, "no reading of its numbers (x from 116.400, y from 39.900) leads into the town"},
		"nowhere":        {at(orb.Point{1e12, -5}), Options{Extent: town}, "no reading of its numbers"},
		"NaN":            {at(orb.Point{math.NaN(), 25.9}), Options{Extent: town}, "no reading of its numbers"},
		"half":           {at(orb.Point{111, 25.9}, orb.Point{116.4, 39.9}), Options{Extent: town}, "no reading of its numbers"},
		"most":           {at(orb.Point{111, 25.9}, orb.Point{111.1, 25.9}, orb.Point{116.4, 39.9}), Options{Extent: town}, ""},
		"several ways":   {at(orb.Point{30, 30}), Options{Extent: orb.Bound{Min: orb.Point{29, 29}, Max: orb.Point{31, 31}}}, "its numbers can be read in several ways (degrees, longitude first; degrees, latitude first)"},
		"another system": {at(orb.Point{111, 25.9}), Options{Extent: town, CRS: "EPSG:3857"}, "EPSG:3857 is not read in tables"},
		"nothing":        {[]Record{{Row: 1}}, Options{Extent: town}, ""},
	} {
		f := &File{source: memorySource{all: c.records}}
		err := f.settleCoordinates(t.Context(), c.o)
		if (err == nil) != (c.says == "") || err != nil && (fault.Of(err).Kind != fault.Invalid || !strings.Contains(err.Error(), c.says)) {
			t.Errorf("%s: %v; want %s", name, err, c.says)
		}
	}
}
