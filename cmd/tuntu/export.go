package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"math"
	"slices"
	"strings"

	"tuntu/geo"
	"tuntu/geo/cql2"
	"tuntu/geo/files"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// exportFile writes a layer of one town to a file.
func (p *program) exportFile(ctx context.Context, args []string) error {
	set := p.flags("export", "FILE --layer ID --format FORMAT [--town CODE] [--crs EPSG:n] [--filter CQL2] [--where PROPERTY=VALUE]")
	layerID := set.String("layer", "", "the layer to export: "+strings.Join(geo.LayerIDs(), ", "))
	format := set.String("format", "", strings.Join(files.Formats(), ", "))
	town := set.String("town", "", "the town's nine-digit code; needed when there are several")
	crs := set.String("crs", "", "the file's coordinate system, as in EPSG:4525; without it CGCS2000 degrees")
	equal := mappings{}
	filterText := set.String("filter", "", "a CQL2 filter, as in \"stage = 'closed' AND area_mu > 3\"")
	set.Var(equal, "where", "only features whose property has this value, as in stage=closed; may be repeated")
	operands, err := parse(set, args)
	if err != nil {
		return err
	}
	layer, ok := geo.LayerByID(*layerID)
	switch {
	case len(operands) != 1 || !ok:
		return errUsage{"usage: tuntu export FILE --layer ID --format FORMAT; `tuntu export -h` lists the options"}
	case !slices.Contains(files.Formats(), *format):
		return errUsage{fmt.Sprintf("the format %q is not made; there are: %s", *format, strings.Join(files.Formats(), ", "))}
	}
	for name := range equal {
		if _, ok := layer.Field(name); !ok {
			return errUsage{fmt.Sprintf("%s has no property %q", layer.ID, name)}
		}
	}
	filter, err := parseFilter(layer, *filterText)
	if err != nil {
		return err
	}
	return p.with(ctx, func(d *database) error {
		code, err := theTown(ctx, d.DB, *town)
		if err != nil {
			return err
		}
		n := 0
		target := files.Target{Path: operands[0], Format: *format, Layer: layer, CRS: *crs, Title: layer.Title.Hans}
		err = files.Write(ctx, target, outgoing(ctx, d.DB, postgis.Query{Layer: layer, Town: code, Equal: equal, Filter: filter, Limit: math.MaxInt32, Out: postgis.CRSs()[0]}, &n))
		if err != nil {
			return err
		}
		p.say("已导出 %d 个要素到 %s", "exported %d features to %s", n, operands[0])
		return nil
	})
}

func parseFilter(layer geo.Layer, text string) (*cql2.Node, error) {
	if text == "" {
		return nil, nil //nolint:nilnil // no filter is no fault
	}
	n, err := cql2.Parse(text)
	if err != nil {
		return nil, fault.InvalidParam("filter", "the filter is wrong %s", err)
	}
	return &n, postgis.CheckFilter(layer, n)
}

// outgoing streams features from the database as files take them.
func outgoing(ctx context.Context, db *postgis.DB, q postgis.Query, n *int) iter.Seq2[files.Outgoing, error] {
	return func(yield func(files.Outgoing, error) bool) {
		err := db.Features(ctx, q, func(row postgis.Row) error {
			f := files.Outgoing{FID: row.FID, Geometry: slices.Clone(row.Geometry)}
			decoder := json.NewDecoder(bytes.NewReader(row.Properties))
			decoder.UseNumber()
			if err := decoder.Decode(&f.Properties); err != nil {
				return err
			}
			*n++
			if !yield(f, nil) {
				return context.Canceled
			}
			return nil
		})
		if err != nil && ctx.Err() == nil {
			yield(files.Outgoing{}, err)
		}
	}
}
