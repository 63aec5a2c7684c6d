package files

// Reads the land office's boundary text (地块坐标文件).

import (
	"bytes"
	"context"
	"iter"
	"math"
	"os"
	"regexp"
	"strconv"
	"strings"

	"github.com/paulmach/orb"
	"golang.org/x/text/encoding/simplifiedchinese"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// The sections of the land office's boundary text (地块坐标文件). It is the exchange format of boundary
// points (勘测定界界址点坐标交换格式), as filed for construction land and for land consolidation.
const (
	sectionAttributes = "[属性描述]"
	sectionParcels    = "[地块坐标]"
)

// looksLikeBoundaryText tells whether a file's beginning has the name of a section, in UTF-8 or
// GB18030.
func looksLikeBoundaryText(head []byte) bool {
	for _, section := range []string{sectionAttributes, sectionParcels} {
		gbk, _ := simplifiedchinese.GB18030.NewEncoder().String(section)
		if bytes.Contains(head, []byte(section)) || bytes.Contains(head, []byte(gbk)) {
			return true
		}
	}
	return false
}

// memorySource is a source whose records are all in memory.
type memorySource struct {
	all   []Record
	known bool // whether the coordinate system is known and the coordinates are degrees
}

func (s memorySource) degrees() bool { return s.known }

func (s memorySource) records(ctx context.Context) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		for _, r := range s.all {
			if ctx.Err() != nil {
				yield(Record{}, ctx.Err())
				return
			}
			if !yield(r, nil) {
				return
			}
		}
	}
}

// openBoundaryText parses a boundary text, and converts it to degrees if its header names a zone.
func openBoundaryText(_ context.Context, f *File, path string, o Options) error {
	data, err := os.ReadFile(path) //nolint:gosec // the operator names the file
	if err != nil {
		return fault.Wrap(err, fault.Invalid, "the file cannot be read")
	}
	text, encoding, err := decodeText(data)
	if err != nil {
		return err
	}
	f.noteEncoding(encoding)
	return f.takeBoundaryText(text, o)
}

// takeBoundaryText makes a boundary text the file's source.
func (f *File) takeBoundaryText(text string, o Options) error {
	parsed, err := ParseBoundaryText(text)
	if err != nil {
		return err
	}
	source := memorySource{}
	zone, named, err := parsed.zone()
	if err != nil {
		return err
	}
	if system := parsed.Attributes["坐标系"]; oldDatum.MatchString(system) && o.CRS == "" {
		f.note("警告：文件头写明 %s；它与 CGCS2000 的差值这里不知道，请先转换成 2000 坐标",
			"warning: the file's head says %s; its shift to CGCS2000 is not known here: convert the coordinates first", system)
	}
	for i, parcel := range parsed.Parcels {
		record := parcel.record(i + 1)
		if named && o.CRS == "" {
			record.Geometry = moved(record.Geometry, func(p orb.Point) orb.Point { return zone.Unproject(p[0], p[1]) })
		}
		source.all = append(source.all, record)
	}
	if named && o.CRS == "" {
		source.known = true
		f.note("坐标系：文件头写明 "+parsed.Attributes["坐标系"]+"，"+zone.String()+"；X 为北", "coordinate system: "+zone.String()+" by the file's head; X is the northing")
	}
	f.source = source
	return nil
}

// oldDatum matches the names of the datums of 1954 and of 1980.
var oldDatum = regexp.MustCompile(`54|80|北京|西安`)

// BoundaryText is a parsed boundary text.
type BoundaryText struct {
	Attributes map[string]string
	Parcels    []BoundaryParcel
}

// BoundaryParcel is one parcel. Its rings are closed; their points are easting and northing in m.
type BoundaryParcel struct {
	Code, Name, Use string
	AreaHa          float64 // declared area; 0: not declared
	Rings           []orb.Ring
}

// ParseBoundaryText parses a boundary text. If it is malformed, the fault is of kind Invalid and
// names the line.
func ParseBoundaryText(text string) (*BoundaryText, error) {
	p := boundaryParser{out: &BoundaryText{Attributes: map[string]string{}}}
	for line := range strings.Lines(text) {
		p.line++
		if !strings.Contains(line, ",") {
			line = strings.ReplaceAll(line, "，", ",")
		}
		line = strings.TrimRight(strings.TrimSpace(line), ", ") // spreadsheets pad lines with commas
		if err := p.read(line); err != nil {
			return nil, fault.New(fault.Invalid, "line %d: %s", p.line, err)
		}
	}
	if err := p.finish(); err != nil {
		return nil, fault.New(fault.Invalid, "line %d: %s", p.line, err)
	}
	if len(p.out.Parcels) == 0 {
		return nil, fault.New(fault.Invalid, "the boundary text holds no parcel under %s", sectionParcels)
	}
	return p.out, nil
}

// boundaryParser reads a boundary text line by line into out.
type boundaryParser struct {
	out      *BoundaryText
	line     int // number of the current line, from 1
	section  string
	open     bool // whether a parcel is being read
	declared int  // number of points that the parcel's header declares
	points   int  // number of points read so far
	head     int  // line number of the parcel's header
	parcel   BoundaryParcel
	ring     string // number of the ring being read
}

func (p *boundaryParser) read(line string) error {
	switch {
	case line == "":
		return nil
	case strings.HasPrefix(line, "["):
		p.section = line
		return nil
	case p.section == sectionAttributes:
		name, value, _ := strings.Cut(line, "=")
		p.out.Attributes[strings.TrimSpace(name)] = strings.TrimSpace(value)
		return nil
	case p.section != sectionParcels:
		return nil
	case strings.HasSuffix(line, "@"):
		return p.begin(strings.Split(line, ","))
	}
	return p.point(strings.Split(line, ","))
}

// begin reads a parcel's header: number of points, area in ha, code, name, kind of figure,
// sheet, use, land class, @.
func (p *boundaryParser) begin(cells []string) error {
	if err := p.finish(); err != nil {
		return err
	}
	if len(cells) < 9 {
		return fault.New(fault.Invalid, "a parcel's head has %d cells; it takes 9, the last one @", len(cells))
	}
	declared, err := strconv.Atoi(strings.TrimSpace(cells[0]))
	if err != nil || declared < 0 {
		return fault.New(fault.Invalid, "the number of points %.20q is no number", cells[0])
	}
	area := 0.0
	if text := strings.TrimSpace(cells[1]); text != "" {
		if area, err = strconv.ParseFloat(text, 64); err != nil || !(area >= 0) || math.IsInf(area, 0) {
			return fault.New(fault.Invalid, "the area %.20q is no number", text)
		}
	}
	p.parcel = BoundaryParcel{Code: strings.TrimSpace(cells[2]), Name: strings.TrimSpace(cells[3]), Use: strings.TrimSpace(cells[6]), AreaHa: area}
	p.open, p.declared, p.points, p.head, p.ring = true, declared, 0, p.line, ""
	return nil
}

// point reads a boundary point: its name, ring number, X northing, Y easting.
func (p *boundaryParser) point(cells []string) error {
	if !p.open {
		return fault.New(fault.Invalid, "a point stands before any parcel's head")
	}
	if len(cells) != 4 {
		return fault.New(fault.Invalid, "a point has %d cells; it takes 4: name, ring, X, Y", len(cells))
	}
	x, errX := strconv.ParseFloat(strings.TrimSpace(cells[2]), 64)
	y, errY := strconv.ParseFloat(strings.TrimSpace(cells[3]), 64)
	if errX != nil || errY != nil || x-x != 0 || y-y != 0 {
		return fault.New(fault.Invalid, "a point's coordinates %.20q, %.20q are no numbers", cells[2], cells[3])
	}
	if ring := strings.TrimSpace(cells[1]); ring != p.ring || len(p.parcel.Rings) == 0 {
		if len(p.parcel.Rings) >= mostRings {
			return fault.New(fault.Invalid, "a parcel has more than %d rings", mostRings)
		}
		p.ring = ring
		p.parcel.Rings = append(p.parcel.Rings, nil)
	}
	last := len(p.parcel.Rings) - 1
	p.parcel.Rings[last] = append(p.parcel.Rings[last], orb.Point{y, x})
	if p.points++; p.points > vertexLimit {
		return fault.New(fault.Invalid, "a parcel has more than %d points", vertexLimit)
	}
	return nil
}

// finish ends the parcel that is being read, if any, and closes its rings.
func (p *boundaryParser) finish() error {
	if !p.open {
		return nil
	}
	p.open = false
	closing := 0 // a head may count the closing points or not
	for _, ring := range p.parcel.Rings {
		if len(ring) > 1 && ring.Closed() {
			closing++
		}
	}
	if p.points != p.declared && p.points-closing != p.declared {
		return fault.New(fault.Invalid, "parcel %.30s (line %d) declares %d points, but %d follow", p.parcel.Code, p.head, p.declared, p.points)
	}
	for i, ring := range p.parcel.Rings {
		if len(ring) > 0 && !ring.Closed() { // the closing point may be left out
			p.parcel.Rings[i] = append(ring, ring[0])
		}
	}
	p.out.Parcels = append(p.out.Parcels, p.parcel)
	return nil
}

// zone returns the projection that the header names, if any. If eastings begin with the
// number of another zone, the fault is of kind Invalid.
func (b *BoundaryText) zone() (zone geo.GaussKruger, named bool, err error) {
	number, err := strconv.Atoi(bareNumber(b.Attributes["带号"]))
	if err != nil || !strings.Contains(b.Attributes["坐标系"], "2000") {
		return zone, false, nil //nolint:nilerr // without a zone in the head, the coordinates decide later
	}
	var ok bool
	if bareNumber(b.Attributes["几度分带"]) == "6" {
		zone, ok = geo.Zone6(number)
	} else {
		zone, ok = geo.Zone3(number)
	}
	if !ok {
		return zone, false, fault.New(fault.Invalid, "the head names zone %d, which China does not have", number)
	}
	first := -1
	for _, parcel := range b.Parcels {
		for _, ring := range parcel.Rings {
			for _, p := range ring {
				prefix := int(p[0] / 1e6)
				if prefix != 0 && prefix != number {
					return zone, false, fault.New(fault.Invalid, "the head says zone %d, but the eastings of parcel %.30s begin with %d; one of the two is wrong", number, parcel.Code, prefix)
				}
				if first < 0 {
					first = prefix
				}
				if prefix != first {
					return zone, false, fault.New(fault.Invalid, "some eastings begin with the zone's number and some do not, as in parcel %.30s; write all of them alike", parcel.Code)
				}
			}
		}
	}
	if first == 0 {
		zone.Prefix = 0
	}
	return zone, true, nil
}

// bareNumber is the number of a value such as 3度带 or 37带.
func bareNumber(value string) string {
	return strings.TrimRight(narrow(value), "度带帶 ")
}

// mostRings is how many rings a parcel has at most.
const mostRings = 5000

// record turns the parcel into a record. A ring that lies in another is a hole of it, in whichever order they come.
func (b BoundaryParcel) record(row int) Record {
	r := Record{Row: row, Fields: []Attribute{{"地块编码", b.Code}, {"名称", b.Name}}}
	if _, ok := cropOf(b.Use); ok {
		r.Fields = append(r.Fields, Attribute{"作物", b.Use})
	} else if b.Use != "" {
		r.Fields = append(r.Fields, Attribute{"地块用途", b.Use})
	}
	if b.AreaHa > 0 {
		r.Fields = append(r.Fields, Attribute{"面积平方米", b.AreaHa * 10000})
	}
	polygons := polygonsOf(b.Rings)
	switch len(polygons) {
	case 0:
	case 1:
		r.Geometry = polygons[0]
	default:
		r.Geometry = polygons
	}
	return r
}

// cropOf tells whether a word for a parcel's use is a crop.
func cropOf(use string) (string, bool) {
	plots, _ := geo.LayerByID("plots")
	field, _ := plots.Field("crop")
	return field.ValueFor(strings.NewReplacer("蓮", "莲", "樹", "树", "葉", "叶").Replace(use))
}

// ringContains tells whether a point lies in a ring, by counting crossings of a ray.
func ringContains(ring orb.Ring, p orb.Point) bool {
	inside := false
	for i := 1; i < len(ring); i++ {
		a, b := ring[i-1], ring[i]
		if (a[1] > p[1]) != (b[1] > p[1]) && p[0] < a[0]+(p[1]-a[1])/(b[1]-a[1])*(b[0]-a[0]) {
			inside = !inside
		}
	}
	return inside
}
