package tiles

import (
	"bytes"
	"encoding/binary"
	"io"
	"math"
	"testing"

	"github.com/klauspost/compress/gzip"
	"google.golang.org/protobuf/encoding/protowire"
)

// decoded is a feature that was decoded from a tile.
type decoded struct {
	id         uint64 // 0: no id
	properties map[string]any
	commands   []uint32
}

// text returns a property's text, or an empty one.
func (d decoded) text(name string) string {
	s, _ := d.properties[name].(string)
	return s
}

// number returns a property's number, or 0.
func (d decoded) number(name string) float64 {
	switch n := d.properties[name].(type) {
	case float64:
		return n
	case int64:
		return float64(n)
	}
	return 0
}

// decodeTile decodes the features of one layer of a tile.
func decodeTile(t *testing.T, tile Tile, layer string) []decoded {
	t.Helper()
	if len(tile.Gzip) == 0 {
		return nil
	}
	r, err := gzip.NewReader(bytes.NewReader(tile.Gzip))
	if err != nil {
		t.Fatal(err)
	}
	plain, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	var found []decoded
	eachField(t, plain, func(_ protowire.Number, body []byte, _ uint64) {
		var name string
		var keys []string
		var values []any
		var features [][]byte
		eachField(t, body, func(field protowire.Number, raw []byte, _ uint64) {
			switch field {
			case layerName:
				name = string(raw)
			case layerKeys:
				keys = append(keys, string(raw))
			case layerValues:
				values = append(values, decodeValue(t, raw))
			case layerFeature:
				features = append(features, raw)
			}
		})
		if name == layer {
			for _, f := range features {
				found = append(found, decodeFeature(t, f, keys, values))
			}
		}
	})
	return found
}

func decodeFeature(t *testing.T, raw []byte, keys []string, values []any) decoded {
	t.Helper()
	d := decoded{properties: map[string]any{}}
	eachField(t, raw, func(field protowire.Number, body []byte, n uint64) {
		switch field {
		case featureID:
			d.id = n
		case featureTags:
			tags := varints(t, body)
			for i := 0; i+1 < len(tags); i += 2 {
				d.properties[keys[tags[i]]] = values[tags[i+1]]
			}
		case featureGeometry:
			for _, c := range varints(t, body) {
				d.commands = append(d.commands, uint32(c))
			}
		}
	})
	return d
}

func decodeValue(t *testing.T, raw []byte) (value any) {
	t.Helper()
	eachField(t, raw, func(field protowire.Number, body []byte, n uint64) {
		switch field {
		case valueString:
			value = string(body)
		case valueDouble:
			value = math.Float64frombits(n)
		case valueInt:
			value = int64(n)
		case valueBool:
			value = n != 0
		}
	})
	return value
}

func varints(t *testing.T, raw []byte) (all []uint64) {
	t.Helper()
	for len(raw) > 0 {
		n, size := protowire.ConsumeVarint(raw)
		if size < 0 {
			t.Fatal(protowire.ParseError(size))
		}
		all, raw = append(all, n), raw[size:]
	}
	return all
}

// eachField calls each with the fields of a message, which are bytes or a number.
func eachField(t *testing.T, raw []byte, each func(field protowire.Number, body []byte, n uint64)) {
	t.Helper()
	for len(raw) > 0 {
		field, kind, size := protowire.ConsumeTag(raw)
		if size < 0 {
			t.Fatal(protowire.ParseError(size))
		}
		raw = raw[size:]
		switch kind {
		case protowire.BytesType:
			body, n := protowire.ConsumeBytes(raw)
			if n < 0 {
				t.Fatal(protowire.ParseError(n))
			}
			each(field, body, 0)
			raw = raw[n:]
		case protowire.Fixed64Type:
			each(field, nil, binary.LittleEndian.Uint64(raw))
			raw = raw[8:]
		default:
			value, n := protowire.ConsumeVarint(raw)
			if n < 0 {
				t.Fatal(protowire.ParseError(n))
			}
			each(field, nil, value)
			raw = raw[n:]
		}
	}
}
