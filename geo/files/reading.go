package files

// Determines which coordinate system a file's numbers are in.

import (
	"context"
	"fmt"
	"iter"
	"strings"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// reading is one interpretation of a file's coordinate pairs, such as "degrees, latitude first".
type reading struct {
	key      string // identifies the result; equal for readings that give the same coordinates
	hans, en string
	place    func(orb.Point) orb.Point // converts a pair of numbers to CGCS2000 degrees
}

// settleCoordinates determines the interpretation of the file's coordinates. The coordinate system of
// the file or the options comes first; next comes the only reading that puts all coordinates into the
// town, then the only reading that puts most features there. If there is no such reading, or several,
// the fault is of kind Invalid.
func (f *File) settleCoordinates(ctx context.Context, o Options) error {
	if f.source.degrees() {
		if first, ok := f.first(ctx); ok && decides(first, o) {
			return f.settleDegrees(first, o)
		}
	}
	bound, any, err := f.bound(ctx, o)
	if err != nil || !any {
		return err
	}
	if n, ok := geo.ParseEPSG(o.CRS); ok && (n == postgisDegrees || n == wgs84) && !f.source.degrees() {
		return f.settleDegrees(bound, o)
	}
	if o.CRS != "" && !f.source.degrees() {
		return f.readAs(o.CRS)
	}
	if f.source.degrees() {
		return f.settleDegrees(bound, o)
	}
	inside := within(readings(bound, o.Datum), bound, o.Extent)
	switch len(inside) {
	case 1:
		f.place = inside[0].place
		f.note("坐标："+inside[0].hans+"（只有这样解释才全部落在镇的范围内）", "coordinates: "+inside[0].en+", the only reading that leads into the town")
		if strings.HasPrefix(inside[0].key, "degrees") && o.Datum == "" {
			f.warnOfDatum()
		}
		return nil
	case 0:
		if most, ok := f.readingOfMost(ctx, bound, o); ok {
			f.place = most.place
			f.note("坐标："+most.hans+"（多数要素这样解释才落在镇的范围内，其余逐条列出）", "coordinates: "+most.en+", by which most of the file leads into the town; what does not is listed")
			return nil
		}
		return fault.InvalidParam("crs", "the file does not say its coordinate system, and no reading of its numbers (x from %.3f, y from %.3f) leads into the town; name the system by --crs, as in --crs EPSG:4525", bound.Min[0], bound.Min[1])
	}
	return fault.InvalidParam("crs", "the file does not say its coordinate system, and its numbers can be read in several ways (%s); name the system by --crs", waysList(inside))
}

// readingOfMost finds the only reading by which more than half of the features lie in the town. The
// reading is then accepted, and the other features are reported as errors.
func (f *File) readingOfMost(ctx context.Context, bound orb.Bound, o Options) (reading, bool) {
	ways := readings(bound, o.Datum)
	inside, all := make([]int, len(ways)), 0
	for record, err := range f.source.records(ctx) {
		if err != nil || record.Geometry == nil {
			continue
		}
		all++
		for i, way := range ways {
			if leadsInto(way.place, record.Geometry.Bound(), o.Extent) {
				inside[i]++
			}
		}
	}
	found := -1
	for i, n := range inside {
		if 2*n <= all {
			continue
		}
		if found >= 0 && ways[found].key != ways[i].key {
			return reading{}, false
		}
		found = i
	}
	if found < 0 {
		return reading{}, false
	}
	return ways[found], true
}

// readAs reads tables and boundary texts in a named coordinate system. For other formats GDAL has
// converted the coordinates itself.
func (f *File) readAs(crs string) error {
	n, _ := geo.ParseEPSG(crs)
	if zone, ok := geo.GaussKrugerByEPSG(n); ok {
		// Easting and northing may come in either order. With a zone number, the easting is the larger number.
		f.place = func(p orb.Point) orb.Point { return zone.Unproject(max(p[0], p[1]), min(p[0], p[1])) }
		if zone.Prefix == 0 { // without a zone number the easting is the smaller number
			f.place = func(p orb.Point) orb.Point { return zone.Unproject(min(p[0], p[1]), max(p[0], p[1])) }
		}
		return nil
	}
	return fault.InvalidParam("crs", "%s is not read in tables; take CGCS2000's zones EPSG:4491 to 4554, or degrees as EPSG:4490", crs)
}

// EPSG codes of geographic coordinate systems: CGCS2000, which the database stores, and WGS 84.
const postgisDegrees, wgs84 = 4490, 4326

// settleDegrees reads coordinates that are degrees. It swaps them if they lie in the town only with
// latitude and longitude exchanged, and removes the offset of the datum that the options name.
func (f *File) settleDegrees(bound orb.Bound, o Options) error {
	keep, swap := degreesIn(o.Datum)
	f.place = keep
	if !leadsInto(keep, bound, o.Extent) && leadsInto(swap, bound, o.Extent) {
		f.place = swap
		f.note("坐标：文件里纬度在前、经度在后，已对调", "coordinates: the file has latitude before longitude; they were turned round")
	}
	switch {
	case o.Datum != "" && o.Datum != geo.CGCS2000:
		f.note(fmt.Sprintf("基准：按 --datum 从 %s 改正到 CGCS2000", o.Datum), fmt.Sprintf("datum: corrected from %s to CGCS2000, as --datum says", o.Datum))
	case o.Datum == "" && o.CRS == "":
		if s, ok := f.source.(*gdalSource); ok && s.plain {
			f.warnOfDatum()
		}
	}
	return nil
}

// degreesIn returns the two ways to read degrees of a datum: longitude first, and latitude first.
func degreesIn(datum geo.Datum) (keep, swap func(orb.Point) orb.Point) {
	if datum == "" {
		datum = geo.CGCS2000
	}
	return func(p orb.Point) orb.Point { return datum.ToCGCS2000(p) },
		func(p orb.Point) orb.Point { return datum.ToCGCS2000(orb.Point{p[1], p[0]}) }
}

// decides tells whether one feature's box tells how settleDegrees reads the whole file: it lies in the town, and would
// not with latitude and longitude exchanged, so that the whole file would not either.
func decides(bound orb.Bound, o Options) bool {
	keep, swap := degreesIn(o.Datum)
	return leadsInto(keep, bound, o.Extent) && !leadsInto(swap, bound, o.Extent)
}

// ahead is a reading of the source that has begun, with the records that were looked at.
type ahead struct {
	records []Record
	next    func() (Record, error, bool)
	stop    func()
}

// firstAmong is the number of records among which the first geometry is looked for.
const firstAmong = 100

// first begins to read the source and returns the box of the first geometry; the reading goes on in sourceRecords. ok is
// false if there is none among the first records; any fault shows in sourceRecords again.
func (f *File) first(ctx context.Context) (bound orb.Bound, ok bool) {
	f.ahead = &ahead{}
	f.ahead.next, f.ahead.stop = iter.Pull2(f.source.records(ctx))
	for len(f.ahead.records) < firstAmong {
		record, err, ok := f.ahead.next()
		if err != nil || !ok {
			f.ahead.stop()
			f.ahead = nil
			return bound, false
		}
		f.ahead.records = append(f.ahead.records, record)
		if record.Geometry != nil {
			return record.Geometry.Bound(), true
		}
	}
	return bound, false
}

// sourceRecords streams the source's records; it goes on with the reading that has begun, if any.
func (f *File) sourceRecords(ctx context.Context) iter.Seq2[Record, error] {
	if f.ahead == nil {
		return f.source.records(ctx)
	}
	begun := f.ahead
	f.ahead = nil
	return func(yield func(Record, error) bool) {
		defer begun.stop()
		for _, record := range begun.records {
			if !yield(record, nil) {
				return
			}
		}
		for n := len(begun.records); ; n++ {
			record, err, ok := begun.next()
			if !ok {
				f.Count = n
			}
			if !ok || !yield(record, err) {
				return
			}
		}
	}
}

// warnOfDatum notes that degrees from a phone's map would be offset.
func (f *File) warnOfDatum() {
	f.note("警告：经纬度按 CGCS2000 处理。如果取自手机地图（高德、腾讯为 gcj02，百度为 bd09），会偏 500 米左右；在卫星影像上对一处路口，偏了就先用 tuntu undo 撤销，再加 --datum gcj02 或 --datum bd09 导入",
		"warning: degrees are taken as CGCS2000. From a phone's map in China (Amap, Tencent: gcj02; Baidu: bd09) they are off by some 500 m: compare one crossing with an image, and when it is off, take the import back by tuntu undo and import it with --datum gcj02 or --datum bd09")
}

// bound returns the box of the source's unconverted coordinates, and counts the features; any
// tells whether there is any geometry.
func (f *File) bound(ctx context.Context, o Options) (bound orb.Bound, any bool, err error) {
	f.Count = 0
	for record, err := range f.sourceRecords(ctx) {
		if err != nil {
			return bound, any, err
		}
		f.Count++
		o.counted(f.Count)
		if record.Geometry == nil {
			continue
		}
		if !any {
			bound, any = record.Geometry.Bound(), true
			continue
		}
		bound = bound.Union(record.Geometry.Bound())
	}
	return bound, any, nil
}

// waysList is a list of readings for an error message.
type waysList []reading

// String lists the readings in English.
func (l waysList) String() string { return l.In(nil) }

// In lists the readings in a catalogue's language: English for nil, otherwise Chinese.
func (l waysList) In(c fault.Catalogue) string {
	var words []string
	for _, r := range l {
		if c == nil {
			words = append(words, r.en)
		} else {
			words = append(words, r.hans)
		}
	}
	return strings.Join(words, map[bool]string{true: "; ", false: "；"}[c == nil])
}

// readings lists all ways to read coordinates of an unknown system that have a given box: as
// degrees, and as Gauss-Krüger coordinates of each possible zone, each in both axis orders.
func readings(bound orb.Bound, datum geo.Datum) []reading {
	if datum == "" {
		datum = geo.CGCS2000
	}
	ways := []reading{
		{"degrees", "经度在前的经纬度", "degrees, longitude first", func(p orb.Point) orb.Point { return datum.ToCGCS2000(p) }},
		{"degrees swapped", "纬度在前的经纬度", "degrees, latitude first", func(p orb.Point) orb.Point { return datum.ToCGCS2000(orb.Point{p[1], p[0]}) }},
	}
	for _, swapped := range []bool{false, true} {
		easting := bound.Min[0]
		if swapped {
			easting = bound.Min[1]
		}
		for _, zone := range zonesFor(easting) {
			ways = append(ways, zoneReading(zone, swapped))
		}
	}
	return ways
}

// zonesFor lists the zones that an easting may belong to: the 3° and the 6° zone whose number it
// begins with, or, if it has no zone number, zones of all central meridians in China.
func zonesFor(easting float64) []geo.GaussKruger {
	var zones []geo.GaussKruger
	if easting >= 1e6 {
		number := int(easting / 1e6)
		if zone, ok := geo.Zone3(number); ok {
			zones = append(zones, zone)
		}
		if zone, ok := geo.Zone6(number); ok {
			zones = append(zones, zone)
		}
		return zones
	}
	for n := 25; n <= 45; n++ { // the central meridians of 6° zones are among these
		zone, _ := geo.Zone3(n)
		zone.Prefix = 0
		zones = append(zones, zone)
	}
	return zones
}

// zoneReading returns the reading for a zone; swapped tells whether the northing comes first.
func zoneReading(zone geo.GaussKruger, swapped bool) reading {
	r := reading{
		key:  fmt.Sprintf("%.0f %v", zone.Meridian, swapped),
		hans: fmt.Sprintf("高斯-克吕格平面坐标，中央子午线 %.0f°", zone.Meridian), en: zone.String(),
		place: func(p orb.Point) orb.Point { return zone.Unproject(p[0], p[1]) },
	}
	if zone.Prefix > 0 {
		r.hans += fmt.Sprintf("，带号 %d", zone.Prefix)
	}
	if swapped {
		r.hans += "，北坐标在前（X 为北）"
		r.en += ", northing first"
		r.place = func(p orb.Point) orb.Point { return zone.Unproject(p[1], p[0]) }
	}
	return r
}

// within returns the readings that put a box into the extent, one for each key.
func within(ways []reading, bound, extent orb.Bound) []reading {
	var inside []reading
	seen := map[string]bool{}
	for _, r := range ways {
		if !seen[r.key] && leadsInto(r.place, bound, extent) {
			seen[r.key] = true
			inside = append(inside, r)
		}
	}
	return inside
}

// boxSlack is the tolerance in degrees by which a corner may lie outside of the extent. A box of
// projected coordinates is slightly rotated against the meridians, so that its corners may lie
// outside; each feature's location is checked later.
const boxSlack = 0.005

// leadsInto tells whether all corners of a box lie in the extent after conversion by place.
func leadsInto(place func(orb.Point) orb.Point, bound, extent orb.Bound) bool {
	extent = extent.Pad(boxSlack)
	for _, corner := range []orb.Point{bound.Min, bound.Max, bound.LeftTop(), bound.RightBottom()} {
		if p := place(corner); !finite(p) || !extent.Contains(p) {
			return false
		}
	}
	return true
}
