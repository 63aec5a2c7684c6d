package files

// Reads a pasted table of boundary points (界址点成果表).

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// MostPasted is the largest size of a pasted table in bytes, and mostPoints how many points one has at most.
const (
	MostPasted = 1 << 20
	mostPoints = 20_000
)

// Points is what a pasted table holds.
type Points struct {
	// Shape has the areas with their holes in CGCS2000 degrees. A ring's first point is not repeated at its end, as the
	// points may be a line's.
	Shape orb.MultiPolygon
	Notes []Note // how the numbers were read, and what is doubted
	Wrong []int  // numbers of lines, from 1, in which a point was expected and none was found
}

// ReadPoints reads a pasted table: a boundary text as the import takes it, else a point a line. Which coordinates the
// numbers are is found as for a file that does not say it: by which reading they lead into the town's extent. If there is
// no such reading, or several, the fault is of kind Invalid.
func ReadPoints(ctx context.Context, text string, extent orb.Bound) (found Points, err error) {
	f := &File{}
	if strings.Contains(text, sectionParcels) {
		err = f.takeBoundaryText(text, Options{})
	} else {
		found.Wrong, err = f.takePoints(text)
	}
	if err != nil {
		return found, err
	}
	if found.Shape, err = openShape(ctx, f); err != nil {
		return found, err
	}
	if !f.source.degrees() {
		if err := f.settlePoints(found.Shape, extent); err != nil {
			return found, err
		}
		for _, polygon := range found.Shape {
			for _, ring := range polygon {
				for i, p := range ring {
					ring[i] = f.place(p)
				}
			}
		}
	}
	f.doubtPlaces(found.Shape, extent)
	found.Notes = f.Notes
	return found, nil
}

// openShape joins the areas of a file whose coordinates are not settled, with their rings open.
func openShape(ctx context.Context, f *File) (shape orb.MultiPolygon, err error) {
	points := 0
	for record, err := range f.source.records(ctx) {
		if err != nil {
			return nil, err
		}
		switch g := record.Geometry.(type) {
		case orb.Polygon:
			shape = append(shape, g)
		case orb.MultiPolygon:
			shape = append(shape, g...)
		}
	}
	for _, polygon := range shape {
		for i, ring := range polygon {
			if n := len(ring); n > 2 && ring.Closed() {
				polygon[i] = ring[:n-1]
			}
			points += len(polygon[i])
		}
	}
	if points > mostPoints {
		return nil, fault.New(fault.Invalid, "the table has more than %d points", mostPoints)
	}
	return shape, nil
}

// settlePoints finds in which coordinates points are: by the only reading that leads all of them into the town, else
// more than half of them, as one may be mistyped.
func (f *File) settlePoints(shape orb.MultiPolygon, extent orb.Bound) error {
	bound := shape.Bound()
	ways := readings(bound, geo.CGCS2000)
	inside := within(ways, bound, extent)
	if len(inside) == 0 {
		inside = slices.DeleteFunc(slices.Clone(ways), func(way reading) bool {
			in, all := insideOf(shape, extent, way.place)
			return 2*in <= all
		})
	}
	switch len(inside) {
	case 1:
		f.place = inside[0].place
		f.note("坐标："+inside[0].hans, "coordinates: "+inside[0].en)
		return nil
	case 0:
		return fault.New(fault.Invalid, "no way to read these numbers (from %.3f and %.3f on) leads into the town; check the zone, and whether the system is CGCS2000", bound.Min[0], bound.Min[1])
	}
	return fault.New(fault.Invalid, "these numbers can be read in several ways (%s); write the eastings with their zone's number before them", waysList(inside))
}

// doubtPlaces notes points that do not lie in the town, with how many there are.
func (f *File) doubtPlaces(shape orb.MultiPolygon, extent orb.Bound) {
	in, all := insideOf(shape, extent, func(p orb.Point) orb.Point { return p })
	if in < all {
		f.note("警告：%d 个点里有 %d 个不在镇的范围内，请核对", "warning: of %d points %d do not lie in the town; check them", all, all-in)
	}
}

// insideOf counts the points that a reading leads into the town, and all.
func insideOf(shape orb.MultiPolygon, extent orb.Bound, place func(orb.Point) orb.Point) (in, all int) {
	extent = extent.Pad(boxSlack)
	for _, polygon := range shape {
		for _, ring := range polygon {
			for _, p := range ring {
				all++
				if q := place(p); finite(q) && extent.Contains(q) {
					in++
				}
			}
		}
	}
	return in, all
}

// between splits a line into its cells; axis is what stands before a coordinate, as in X=2870000; fraction matches a
// number that is no count, and precise one that is given as exactly as a coordinate is.
var (
	between  = regexp.MustCompile(`[\s,;；、|]+`)
	axis     = regexp.MustCompile(`^(?i:[xynebl]|lon|lat|经度|纬度)\s*[=:]\s*`)
	fraction = regexp.MustCompile(`\.\d|[°度]`)
	precise  = regexp.MustCompile(`\.\d{3}|[°度]`)
)

// takePoints reads a point a line: its number, X and Y, or degrees; what else a line has, an edge's length say, is left. A
// line without a coordinate is a heading or an edge. A ring ends where its first point comes again, and what follows
// begins another. wrong lists the lines in which a point was expected and none was found.
func (f *File) takePoints(text string) (wrong []int, err error) {
	rings := []orb.Ring{nil}
	points, line := 0, 0
	for text := range strings.Lines(text) {
		line++
		p, found, expected := pointIn(text)
		if !found {
			if expected {
				wrong = append(wrong, line)
			}
			continue
		}
		if points++; points > mostPoints {
			return nil, fault.New(fault.Invalid, "the table has more than %d points", mostPoints)
		}
		last := len(rings) - 1
		ring := rings[last]
		switch {
		case len(ring) > 0 && ring[len(ring)-1] == p: // a form's page repeats the last point of the one before
		case len(ring) > 2 && ring[0] == p:
			rings[last], rings = append(ring, p), append(rings, nil)
		default:
			rings[last] = append(ring, p)
		}
	}
	last := len(rings) - 1
	if ring := rings[last]; len(ring) > 2 {
		rings[last] = append(ring, ring[0])
	} else if len(ring) == 0 {
		rings = rings[:last]
	}
	if len(rings) == 0 {
		return nil, fault.New(fault.Invalid, "no coordinates were found; a line has a point's number, X and Y, or longitude and latitude")
	}
	f.source = memorySource{all: []Record{BoundaryParcel{Rings: rings}.record(1)}}
	return wrong, nil
}

// pointIn finds two numbers beside each other in a line that may be coordinates, by preference such as have fractions: a
// row's number before a longitude might be a latitude. expected tells of a line without, that it has a number which looks
// like one of a pair.
func pointIn(line string) (p orb.Point, found, expected bool) {
	var numbers []float64
	var exact []bool
	fractions := 0
	for _, cell := range between.Split(narrow(line), -1) {
		cell = axis.ReplaceAllString(cell, "")
		n, ok := coordinate(cell)
		if !ok {
			continue
		}
		numbers, exact = append(numbers, n), append(exact, fraction.MatchString(cell))
		if precise.MatchString(cell) && n > 3 {
			fractions++
		}
		expected = expected || exact[len(exact)-1] && n > 100_000
	}
	for _, wantsExact := range []bool{true, false} {
		for i := 1; i < len(numbers); i++ {
			p = orb.Point{numbers[i-1], numbers[i]}
			if (!wantsExact || exact[i-1] && exact[i]) && mayBePlace(p) {
				return p, true, true
			}
		}
	}
	return orb.Point{}, false, expected || fractions > 1
}

// mayBePlace tells whether two numbers are degrees in or about China, or metres of a zone, in either order.
func mayBePlace(p orb.Point) bool {
	less, more := min(p[0], p[1]), max(p[0], p[1])
	if less > 3 && less < 56 && more > 70 && more < 136 {
		return true
	}
	isNorthing := func(m float64) bool { return m > 300_000 && m < 6_200_000 }
	isEasting := func(m float64) bool { return m > 100_000 && m < 900_000 || m > 13e6 && m < 46e6 }
	return isNorthing(p[0]) && isEasting(p[1]) || isNorthing(p[1]) && isEasting(p[0])
}

// polygonsOf makes areas of rings in any order: a ring that lies in an odd number of others is a hole of the innermost of
// them.
func polygonsOf(rings []orb.Ring) (areas orb.MultiPolygon) {
	bounds, sizes := make([]orb.Bound, len(rings)), make([]float64, len(rings))
	for i, ring := range rings {
		bounds[i], sizes[i] = ring.Bound(), ringSize(ring)
	}
	around := make([][]int, len(rings)) // which others each lies in
	for i, ring := range rings {
		for j, other := range rings {
			if len(ring) > 0 && sizes[j] > sizes[i] && bounds[j].Contains(ring[0]) && ringContains(other, ring[0]) {
				around[i] = append(around[i], j)
			}
		}
	}
	at := map[int]int{}
	for i, ring := range rings {
		if len(around[i])%2 == 0 {
			at[i], areas = len(areas), append(areas, orb.Polygon{ring})
		}
	}
	for i, ring := range rings {
		if len(around[i])%2 == 1 {
			shell := slices.MinFunc(around[i], func(a, b int) int { return len(around[b]) - len(around[a]) })
			areas[at[shell]] = append(areas[at[shell]], ring)
		}
	}
	return areas
}

// ringSize is twice a ring's area in the unit of its numbers.
func ringSize(ring orb.Ring) (size float64) {
	for i := 1; i < len(ring); i++ {
		size += (ring[i-1][0]-ring[0][0])*(ring[i][1]-ring[0][1]) - (ring[i][0]-ring[0][0])*(ring[i-1][1]-ring[0][1])
	}
	return max(size, -size)
}
