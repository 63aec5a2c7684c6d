package main

// `tuntu town` adds, lists and removes towns.

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// town adds, lists or removes towns.
func (p *program) town(ctx context.Context, args []string) error {
	set := p.flags("town", "add CODE --name NAME (--boundary FILE | --extent W,S,E,N) | list | remove CODE [--with-everything] | merge COMMITTEE INTO")
	name := set.String("name", "", "the town's name, Simplified or Traditional")
	boundary := set.String("boundary", "", "a file with the town's boundary, of any format that imports take")
	crs := set.String("crs", "", "the boundary file's coordinate system, where it does not say it")
	extent := set.String("extent", "", "the box that all of the town lies in: west,south,east,north in degrees")
	everything := set.Bool("with-everything", false, "with remove: also the town's features, cleaners and records, which cannot be brought back")
	merged := set.String("town", "", "with merge: the town's nine-digit code; needed when there are several")
	operands, err := parse(set, args)
	if err != nil {
		return err
	}
	if len(operands) == 0 {
		return misuse("say what is to be done: tuntu town add, tuntu town list or tuntu town remove; `tuntu town -h` says more")
	}
	switch verb, rest := operands[0], operands[1:]; verb {
	case "add":
		return p.addTown(ctx, rest, newTown{*name, *boundary, *crs, *extent})
	case "list":
		if len(rest) > 0 {
			return misuse("tuntu town list takes nothing after it")
		}
		return p.with(ctx, func(d *database) error { return p.listTowns(ctx, d.DB) })
	case "remove":
		code, err := townCode(rest, "remove")
		if err != nil {
			return err
		}
		return p.with(ctx, func(d *database) error { return p.removeTown(ctx, d.DB, code, *everything) })
	case "merge":
		if len(rest) != 2 {
			return misuse("it reads: tuntu town merge COMMITTEE INTO, two codes of twelve digits")
		}
		return p.mergeCommittees(ctx, *merged, rest[0], rest[1])
	default:
		return misuse("tuntu town has no %q; it has add, list, remove and merge", verb)
	}
}

// townCode returns the single operand of a command about a town.
func townCode(operands []string, verb string) (string, error) {
	switch len(operands) {
	case 0:
		return "", misuse("the town's code is missing: tuntu town %s CODE, nine digits as in 450324103", verb)
	case 1:
		return operands[0], nil
	}
	return "", misuse("%q stands after the town's code; a name with a space stands between quotation marks", strings.Join(operands[1:], " "))
}

// newTown holds the options of `tuntu town add`.
type newTown struct{ name, boundary, crs, extent string }

// check returns an error that names the missing options.
func (n newTown) check(code string) error {
	switch {
	case n.name == "" && n.extent == "" && n.boundary == "":
		return misuse("the town's name and where it lies are missing; add --name NAME and --boundary FILE or --extent W,S,E,N")
	case n.name == "":
		return misuse("the town's name is missing; add --name NAME")
	case n.extent == "" && n.boundary == "":
		return misuse("where the town lies is missing; add --boundary FILE or --extent W,S,E,N")
	case n.extent != "" && n.boundary != "":
		return misuse("--boundary and --extent both say where the town lies; give one of them")
	}
	if _, err := geo.ParseTown(code); err != nil {
		return misuse("%s", err)
	}
	if !slices.Contains(provinces(), code[:2]) {
		return misuse("%s is no town's code: no province's code begins with %s (GB/T 2260); Guangxi's is 45, as in 450324103", code, code[:2])
	}
	if n.boundary != "" {
		return files.CheckPath(n.boundary)
	}
	return nil
}

// provinces lists the first two digits of unit codes (GB/T 2260).
func provinces() []string {
	return strings.Fields("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82")
}

func (p *program) addTown(ctx context.Context, operands []string, n newTown) error {
	code, err := townCode(operands, "add")
	if err != nil {
		return err
	}
	if err := n.check(code); err != nil {
		return err
	}
	names, err := geo.LoadNames()
	if err != nil {
		return err
	}
	town := postgis.NewTown{Name: names.Hans(n.name), NameHant: names.Hant(n.name), Pinyin: names.Pinyin(n.name)}
	if p.config.isReached() {
		town.Closed = geo.LayersClosedAtFirst()
	}
	if n.extent != "" {
		town.Extent, err = parseExtent(n.extent)
	} else {
		town.Boundary, town.Extent, err = readBoundary(ctx, n.boundary, files.Options{CRS: n.crs, Extent: china()})
	}
	if err != nil {
		return err
	}
	return p.with(ctx, func(d *database) error {
		err := d.Write(ctx, postgis.Request{Town: code, Actor: operator(), Reason: "tuntu town add"}, nil, func(c *postgis.Change) error { return c.AddTown(ctx, town) })
		if err != nil {
			return err
		}
		p.tell("added %s %s; next: tuntu import FILE --layer committees --town %s, then villages", code, town.Name, code)
		return nil
	})
}

// listTowns prints one line for each town.
func (p *program) listTowns(ctx context.Context, db *postgis.DB) error {
	towns, err := db.Towns(ctx)
	if err != nil {
		return err
	}
	if len(towns) == 0 {
		p.tell("there is no town yet; begin with: tuntu town add CODE --name NAME (--boundary FILE | --extent W,S,E,N)")
	}
	for _, t := range towns {
		line := fmt.Sprintf("%s  %s  %s", t.Code, padded(t.Name, 16), features(featuresOf(t)).In(p.words))
		if t.Sample {
			line += "  " + p.words.Text("invented sample")
		}
		fmt.Fprintln(p.stdout, line)
	}
	return nil
}

// featuresOf counts a town's features in all layers.
func featuresOf(t postgis.Town) int {
	n := 0
	for _, id := range geo.LayerIDs() {
		n += int(t.Counts[id])
	}
	return n
}

// holdsRecords tells whether a town has records, beside its features and default windows.
func holdsRecords(t postgis.Town) bool {
	for table, n := range t.Counts {
		begun := []string{"towns", "slot_windows", "closed_layers"} // what a town begins with
		if n > 0 && !slices.Contains(begun, table) && !slices.Contains(geo.LayerIDs(), table) {
			return true
		}
	}
	return t.HasAssignments
}

// removeTown removes an empty town, or with everything set also one that has contents.
func (p *program) removeTown(ctx context.Context, db *postgis.DB, code string, everything bool) error {
	code, err := theTown(ctx, db, code)
	if err != nil {
		return err
	}
	var removed postgis.Town
	err = db.Write(ctx, postgis.Request{Town: code, Actor: operator(), Reason: "tuntu town remove"}, nil, func(c *postgis.Change) error {
		towns, err := db.Towns(ctx) // reads under the town's lock, so that no features are added meanwhile
		if err != nil {
			return err
		}
		i := slices.IndexFunc(towns, func(t postgis.Town) bool { return t.Code == code })
		if i < 0 {
			return fault.New(fault.NotFound, "there is no town %s here", code)
		}
		removed = towns[i]
		if err := mayRemove(removed, everything); err != nil {
			return err
		}
		return c.RemoveTown(ctx)
	})
	if err != nil {
		return err
	}
	p.tell("removed %s %s with %s", code, removed.Name, features(featuresOf(removed)))
	return nil
}

func mayRemove(t postgis.Town, everything bool) error {
	n := featuresOf(t)
	switch {
	case t.Sample:
		return fault.New(fault.Conflict, "%s %s is an invented sample town; tuntu demo --remove removes the sample", t.Code, t.Name)
	case n > 0 && !everything:
		return fault.New(fault.Conflict, "%s %s holds %s and was left alone; export what is wanted first, then: tuntu town remove %s --with-everything", t.Code, t.Name, features(n), t.Code)
	case holdsRecords(t) && !everything:
		return fault.New(fault.Conflict, "%s %s holds cleaners, their records or a height model and was left alone; to remove these too: tuntu town remove %s --with-everything", t.Code, t.Name, t.Code)
	}
	return nil
}

func parseExtent(text string) (orb.Bound, error) {
	var numbers []float64
	for part := range strings.SplitSeq(text, ",") {
		n, err := strconv.ParseFloat(strings.TrimSpace(part), 64)
		if err != nil {
			return orb.Bound{}, misuse("--extent holds %q, which is no number; it reads west,south,east,north as in 110.9,25.8,111.1,26.0", part)
		}
		numbers = append(numbers, n)
	}
	if len(numbers) != 4 {
		return orb.Bound{}, misuse("--extent has %d numbers; it takes four: west,south,east,north", len(numbers))
	}
	return checkExtent(orb.Bound{Min: orb.Point{numbers[0], numbers[1]}, Max: orb.Point{numbers[2], numbers[3]}})
}

// checkExtent refuses an extent whose corners are exchanged, that lies off the globe, or that is
// larger than 2°.
func checkExtent(b orb.Bound) (orb.Bound, error) {
	const widest = 2
	width, height := b.Max[0]-b.Min[0], b.Max[1]-b.Min[1]
	turned := orb.Bound{Min: orb.Point{b.Min[1], b.Min[0]}, Max: orb.Point{b.Max[1], b.Max[0]}}
	switch {
	case !within(b, china()) && within(turned, china()) && width > 0 && height > 0:
		return b, fault.New(fault.Invalid, "the extent has latitude before longitude; longitude comes first: --extent %s", degreesOf(turned))
	case !(width > 0 && height > 0):
		return b, fault.New(fault.Invalid, "the extent has its west or south after its east or north; it reads west,south,east,north in degrees, longitude first")
	case b.Min[0] < -180 || b.Max[0] > 180 || b.Min[1] < -85 || b.Max[1] > 85:
		return b, fault.New(fault.Invalid, "the extent is not in degrees of longitude and latitude; reproject it to EPSG:4490 first")
	case !within(b, china()):
		return b, fault.New(fault.Invalid, "the extent %s lies outside of China (73 to 136° E, 3 to 54° N); it reads west,south,east,north in degrees", degreesOf(b))
	case width > widest || height > widest:
		return b, fault.New(fault.Invalid, "the extent is %.1f° × %.1f°, which is no town; at most %d° are taken", width, height, widest)
	}
	return b, nil
}

// within tells whether one box lies in another.
func within(b, in orb.Bound) bool { return in.Contains(b.Min) && in.Contains(b.Max) }

// degreesOf formats a box as --extent takes it.
func degreesOf(b orb.Bound) string {
	var texts []string
	for _, v := range []float64{b.Min[0], b.Min[1], b.Max[0], b.Max[1]} {
		texts = append(texts, strconv.FormatFloat(v, 'f', -1, 64))
	}
	return strings.Join(texts, ",")
}

// china is the box that a town's boundary must lie in.
func china() orb.Bound { return orb.Bound{Min: orb.Point{73, 3}, Max: orb.Point{136, 54}} }

// boundaryMargin widens a boundary's box by some 500 m, since features of a survey may cross the
// boundary.
const boundaryMargin = 0.005

// readBoundary reads the single polygon of a file, in any format that an import takes.
func readBoundary(ctx context.Context, path string, o files.Options) (orb.Geometry, orb.Bound, error) {
	file, err := files.Open(ctx, path, o)
	if err != nil {
		return nil, orb.Bound{}, err
	}
	defer file.Close() //nolint:errcheck // only a temporary folder would be left
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
