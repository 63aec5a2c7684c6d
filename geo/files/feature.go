package files

// Reads one GeoJSON feature of an API request.

import (
	"bytes"
	"encoding/json"

	"github.com/paulmach/orb"
	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"

	"tuntu/internal/fault"
)

// MaxVertices is the largest number of vertices of a feature in an API request.
const MaxVertices = 100_000

// ReadFeature reads one GeoJSON feature as strictly as files are read: its numbers must be finite,
// and its nesting is limited. noProperties tells whether it lacks the member "properties". With
// more than MaxVertices vertices the fault is of kind TooLarge, otherwise it is Invalid.
func ReadFeature(data []byte) (record Record, noProperties bool, err error) {
	scan := jsonScan{decoder: json.NewDecoder(transform.NewReader(bytes.NewReader(data), encoding.UTF8Validator)), counted: func(int) {}}
	scan.decoder.UseNumber()
	if err := scan.run(); err != nil {
		return Record{}, false, err
	}
	var head struct {
		Type       string
		Properties json.RawMessage
		Geometry   json.RawMessage
	}
	if err := json.Unmarshal(data, &head); err != nil || head.Type != "Feature" {
		return Record{}, false, fault.New(fault.Invalid, "this is no GeoJSON feature; it reads {\"type\":\"Feature\",\"geometry\":…,\"properties\":{…}}")
	}
	record, err = parseRecord(1, data)
	if err == nil && vertices(record.Geometry) > MaxVertices {
		err = fault.New(fault.TooLarge, "the geometry has %d vertices; at most %d are taken", vertices(record.Geometry), MaxVertices)
	}
	return record, len(head.Properties) == 0, err
}

// HasGeometry tells whether a GeoJSON feature has the member "geometry", even with the value null.
func HasGeometry(data []byte) bool {
	var head map[string]json.RawMessage
	if json.Unmarshal(data, &head) != nil {
		return false
	}
	_, has := head["geometry"]
	return has
}

func vertices(g orb.Geometry) int {
	n := 0
	switch g := g.(type) {
	case orb.Point:
		n = 1
	case orb.MultiPoint:
		n = len(g)
	case orb.LineString:
		n = len(g)
	case orb.MultiLineString:
		for _, line := range g {
			n += len(line)
		}
	case orb.Polygon:
		for _, ring := range g {
			n += len(ring)
		}
	case orb.MultiPolygon:
		for _, p := range g {
			n += vertices(p)
		}
	}
	return n
}
