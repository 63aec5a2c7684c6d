package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

func (p *program) town(ctx context.Context, args []string) error {
	set := p.flags("town", "add CODE --name NAME (--boundary FILE | --extent W,S,E,N)")
	name := set.String("name", "", "the town's name, Simplified or Traditional")
	boundary := set.String("boundary", "", "a file with the town's boundary, of any format that imports take")
	crs := set.String("crs", "", "the boundary file's coordinate system, where it does not say it")
	extent := set.String("extent", "", "the box that all of the town lies in: west,south,east,north in degrees")
	operands, err := parse(set, args)
	if err != nil {
		return err
	}
	if len(operands) != 2 || operands[0] != "add" || *name == "" || (*boundary == "") == (*extent == "") {
		return errUsage{"usage: tuntu town add CODE --name NAME (--boundary FILE | --extent W,S,E,N)"}
	}
	code, err := geo.ParseTown(operands[1])
	if err != nil {
		return errUsage{err.Error()}
	}
	names, err := geo.NewNames()
	if err != nil {
		return err
	}
	town := postgis.NewTown{Name: names.Hans(*name), NameHant: names.Hant(*name), Pinyin: names.Pinyin(*name)}
	if *extent != "" {
		town.Extent, err = parseExtent(*extent)
	} else {
		town.Boundary, town.Extent, err = readBoundary(ctx, *boundary, files.Options{CRS: *crs, Extent: china()})
	}
	if err != nil {
		return err
	}
	return p.with(ctx, func(d *database) error {
		err := d.Change(ctx, string(code), "operator", "tuntu town add", func(c *postgis.Change) error { return c.AddTown(ctx, town) })
		if err != nil {
			return err
		}
		fmt.Fprintf(p.stdout, "added %s %s; next: tuntu import FILE --layer committees --town %s, then villages\n", code, town.Name, code)
		return nil
	})
}

func parseExtent(text string) (orb.Bound, error) {
	var numbers []float64
	for part := range strings.SplitSeq(text, ",") {
		n, err := strconv.ParseFloat(strings.TrimSpace(part), 64)
		if err != nil {
			return orb.Bound{}, errUsage{fmt.Sprintf("--extent holds %q, which is no number; it reads west,south,east,north as in 110.9,25.8,111.1,26.0", part)}
		}
		numbers = append(numbers, n)
	}
	if len(numbers) != 4 {
		return orb.Bound{}, errUsage{fmt.Sprintf("--extent has %d numbers; it takes four: west,south,east,north", len(numbers))}
	}
	return checkExtent(orb.Bound{Min: orb.Point{numbers[0], numbers[1]}, Max: orb.Point{numbers[2], numbers[3]}})
}

// checkExtent refuses what is no town: turned round, off the globe, or larger than 2°.
func checkExtent(b orb.Bound) (orb.Bound, error) {
	const widest = 2
	width, height := b.Max[0]-b.Min[0], b.Max[1]-b.Min[1]
	switch {
	case !(width > 0 && height > 0):
		return b, fault.New(fault.Invalid, "the extent has its west or south after its east or north; it reads west,south,east,north in degrees, longitude first")
	case b.Min[0] < -180 || b.Max[0] > 180 || b.Min[1] < -85 || b.Max[1] > 85:
		return b, fault.New(fault.Invalid, "the extent is not in degrees of longitude and latitude; reproject it to EPSG:4490 first")
	case width > widest || height > widest:
		return b, fault.New(fault.Invalid, "the extent is %.1f° × %.1f°, which is no town; at most %d° are taken", width, height, widest)
	}
	return b, nil
}

// china is the box that a town's boundary must lie in.
func china() orb.Bound { return orb.Bound{Min: orb.Point{73, 3}, Max: orb.Point{136, 54}} }

// boundaryMargin widens a boundary's box by some 500 m, since surveys reach over it.
const boundaryMargin = 0.005

// readBoundary takes the one polygon of a file, of any format that imports take.
func readBoundary(ctx context.Context, path string, o files.Options) (orb.Geometry, orb.Bound, error) {
	file, err := files.Open(ctx, path, o)
	if err != nil {
		return nil, orb.Bound{}, err
	}
	defer file.Close() //nolint:errcheck // a private folder in the system's temporary one
	var found []orb.Geometry
	for record, err := range file.Records(ctx) {
		if err != nil {
			return nil, orb.Bound{}, err
		}
		found = append(found, record.Geometry)
	}
	if len(found) != 1 {
		return nil, orb.Bound{}, fault.New(fault.Invalid, "the boundary file must hold exactly one feature; it has %d", len(found))
	}
	switch found[0].(type) {
	case orb.Polygon, orb.MultiPolygon:
	default:
		return nil, orb.Bound{}, fault.New(fault.Invalid, "the boundary must be a polygon; the file's is none")
	}
	extent, err := checkExtent(found[0].Bound().Pad(boundaryMargin))
	return found[0], extent, err
}
