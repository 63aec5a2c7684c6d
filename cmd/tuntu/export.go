package main

// `tuntu export` writes a layer to a file.

import (
	"context"
	"iter"
	"math"
	"slices"
	"strings"

	"tuntu/geo"
	"tuntu/geo/cql2"
	"tuntu/geo/files"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/web"
)

// exportFile writes a layer of one town to a file.
func (p *program) exportFile(ctx context.Context, args []string) error {
	target, query, err := p.exportOptions(args)
	if err != nil {
		return err
	}
	return p.with(ctx, func(d *database) error {
		var err error
		if query.Town, err = theTown(ctx, d.DB, query.Town); err != nil {
			return err
		}
		if target.Committees, err = d.CommitteeNames(ctx, query.Town, geo.Languages()[0]); err != nil {
			return err
		}
		n := 0
		if err := files.Write(ctx, target, counted(web.Outgoing(ctx, d.DB, query), &n)); err != nil {
			return err
		}
		p.tell("exported %s to %s", features(n), target.Path)
		if target.Datum != "" && target.Datum != geo.CGCS2000 {
			p.say("文件里的经纬度是 %s，再导入时要加 --datum %s", "its degrees are %s: say --datum %s when it is imported", strings.ToUpper(string(target.Datum)), target.Datum)
		}
		return nil
	})
}

// exportOptions reads the command's arguments.
func (p *program) exportOptions(args []string) (target files.Target, query postgis.Query, err error) {
	set := p.flags("export", "FILE --layer LAYER [--format FORMAT] [--town CODE] [--crs EPSG:n] [--datum gcj02|bd09] [--filter CQL2] [--where PROPERTY=VALUE]")
	layerID := set.String("layer", "", "the layer to export, by its id or its title; below is what there is")
	set.StringVar(&target.Format, "format", "", "geojson, gpkg, shp, kml, csv, xlsx or boundary-txt; without it as the file's name ends: .geojson, .gpkg, .zip (shp), .kml, .csv, .xlsx, .txt (boundary-txt)")
	set.StringVar(&query.Town, "town", "", "the town's nine-digit code; needed when there are several")
	set.StringVar(&target.CRS, "crs", "", "the file's coordinate system, as in EPSG:4525; without it CGCS2000 degrees")
	datum := set.String("datum", "", "what degrees are to refer to: cgcs2000, or for a phone's map gcj02 (Amap, Tencent) or bd09 (Baidu)")
	equal := mappings{}
	filterText := set.String("filter", "", "a CQL2 filter, as in \"stage = 'closed' AND area_mu > 3\"")
	set.Var(equal, "where", "only features whose property has this value, as in stage=closed; may be repeated")
	options := set.Usage
	set.Usage = func() { options(); p.printLayers(layerTargets()) }
	operands, err := parse(set, args)
	if err != nil {
		return target, query, err
	}
	if target.Path, err = oneFile(operands, "tuntu export FILE --layer LAYER"); err != nil {
		return target, query, err
	}
	from, err := targetFor(*layerID, layerTargets())
	if err != nil {
		return target, query, err
	}
	var known bool
	target.Layer, _ = geo.LayerByID(from.id)
	target.Title = target.Layer.Title.Hans
	if target.Format == "" {
		if target.Format, known = files.FormatOf(target.Path); !known {
			return target, query, misuse("%s does not tell the format; say --format with one of: %s", target.Path, joined(files.Formats()))
		}
	}
	if !slices.Contains(files.Formats(), target.Format) {
		return target, query, misuse("the format %q is not made; there are: %s", target.Format, joined(files.Formats()))
	}
	if target.Datum, known = geo.ParseDatum(*datum); !known && *datum != "" {
		return target, query, misuse("--datum is cgcs2000, gcj02 or bd09")
	}
	for name, word := range equal {
		field, ok := target.Layer.Field(name)
		if !ok {
			return target, query, misuse("%s has no property %q", layerTarget(target.Layer), name)
		}
		if field.Allowed() == nil {
			continue
		}
		if equal[name], ok = field.ValueFor(word); !ok {
			return target, query, misuse("%s is never %q; it is one of: %s", name, word, valuesOf(field))
		}
	}
	filter, err := parseFilter(target.Layer, *filterText)
	query = postgis.Query{Layer: target.Layer, Town: query.Town, Equal: equal, Filter: filter, Limit: math.MaxInt32, Out: postgis.CRSs()[0]}
	return target, query, err
}

func parseFilter(layer geo.Layer, text string) (*postgis.Filter, error) {
	if text == "" {
		return nil, nil //nolint:nilnil // no filter was given
	}
	n, err := cql2.Parse(text)
	if err != nil {
		return nil, fault.InvalidParam("filter", "the filter is wrong %s", err)
	}
	return postgis.NewFilter(layer, n)
}

// counted counts the features that it passes on.
func counted(features iter.Seq2[files.Outgoing, error], n *int) iter.Seq2[files.Outgoing, error] {
	return func(yield func(files.Outgoing, error) bool) {
		for f, err := range features {
			if *n++; !yield(f, err) {
				return
			}
		}
	}
}
