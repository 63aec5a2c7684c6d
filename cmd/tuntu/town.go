package main

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

func (p *program) town(ctx context.Context, args []string) error {
	set := p.flags("town", "add CODE --name NAME (--boundary FILE | --extent W,S,E,N)")
	name := set.String("name", "", "the town's name, Simplified or Traditional")
	boundary := set.String("boundary", "", "a GeoJSON file with the town's boundary in CGCS2000 degrees")
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
		town.Boundary, town.Extent, err = readBoundary(*boundary)
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

// boundaryMargin widens a boundary's box by some 500 m, since surveys reach over it.
const boundaryMargin = 0.005

func readBoundary(path string) (orb.Geometry, orb.Bound, error) {
	return nil, orb.Bound{}, fault.New(fault.Invalid, "not built yet: %s", path)
}
