package files

// Converts features to the datum of a phone's map.

import (
	"encoding/json"
	"iter"
	"slices"

	"github.com/paulmach/orb"
	"github.com/twpayne/go-geom"
	"github.com/twpayne/go-geom/encoding/geojson"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// offset converts features to the target's datum. It refuses formats and coordinate systems that
// name their datum: a file that declares CGCS2000 but is offset by 500 m would mislead its users.
func (t Target) offset(features iter.Seq2[Outgoing, error]) (iter.Seq2[Outgoing, error], error) {
	if t.Datum == "" || t.Datum == geo.CGCS2000 {
		return features, nil
	}
	if !slices.Contains([]string{"geojson", "kml", "csv", "xlsx"}, t.Format) || t.CRS != "" {
		return nil, fault.InvalidParam("datum", "%s is written as degrees in geojson, kml, csv and xlsx only: other formats and coordinate systems say that they are CGCS2000", t.Datum)
	}
	return func(yield func(Outgoing, error) bool) {
		for f, err := range features {
			if err == nil {
				f.Geometry, err = movedJSON(f.Geometry, t.Datum.FromCGCS2000)
			}
			if !yield(f, err) || err != nil {
				return
			}
		}
	}, nil
}

// movedJSON transforms all points of a GeoJSON geometry.
func movedJSON(raw json.RawMessage, to func(orb.Point) orb.Point) (json.RawMessage, error) {
	var g geom.T
	if err := geojson.Unmarshal(raw, &g); err != nil {
		return nil, err
	}
	place(g, to)
	return geojson.Marshal(g)
}

// place transforms all points of a geometry in place.
func place(g geom.T, to func(orb.Point) orb.Point) {
	flat := g.FlatCoords()
	for i := 0; i+1 < len(flat); i += g.Stride() {
		p := to(orb.Point{flat[i], flat[i+1]})
		flat[i], flat[i+1] = p[0], p[1]
	}
}
