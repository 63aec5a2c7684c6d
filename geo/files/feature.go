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

// MaxVertices is the largest number of vertices of all features of an API request, which is drawn or comes from a program
// for one piece of work. The border of a township, or the forest of a land survey, has some ten thousand. What is larger
// comes in a file, by an import.
const MaxVertices = 30_000

// mostTokens is how many tokens of JSON a feature has at most; a vertex has four or five.
const mostTokens = 6 * MaxVertices

// ReadFeature reads one GeoJSON feature as strictly as files are read: its numbers must be finite,
// and its nesting is limited. noProperties tells whether it lacks the member "properties". With
// more than MaxVertices vertices the fault is of kind TooLarge, otherwise it is Invalid.
func ReadFeature(data []byte) (record Record, noProperties bool, err error) {
	scan := jsonScan{decoder: json.NewDecoder(transform.NewReader(bytes.NewReader(data), encoding.UTF8Validator)), counted: func(int) {}, most: mostTokens}
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
		err = TooManyVertices()
	}
	return record, len(head.Properties) == 0, err
}

// TooManyVertices returns the fault of a request with more than MaxVertices vertices.
func TooManyVertices() error {
	return fault.New(fault.TooLarge, "the request has more than %d vertices, long edges split; send it in parts, or import it as a file", MaxVertices)
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
