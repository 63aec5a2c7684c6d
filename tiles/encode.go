package tiles

// This file encodes Mapbox vector tiles, version 2.1.

import (
	"encoding/binary"
	"math"

	"google.golang.org/protobuf/encoding/protowire"

	"tuntu/geo"
)

// Field numbers of the Mapbox vector tile specification 2.1.
const (
	tileLayer = 3

	layerName, layerFeature, layerKeys, layerValues, layerExtent, layerVersion = 1, 2, 3, 4, 5, 15

	featureID, featureTags, featureType, featureGeometry = 1, 2, 3, 4

	valueString, valueDouble, valueInt, valueBool = 1, 3, 4, 7
)

// layerEncoder writes one layer of one tile from rows as they arrive. It keeps its
// buffers from tile to tile.
type layerEncoder struct {
	plan     *plan
	geometry geometryEncoder
	features []byte
	count    int

	mosaic mosaic
	groups bool     // whether it holds groups, and so their keys
	crowds *crowded // nil: no cell in or around the tile is

	values  []byte
	indices map[string]uint32 // an encoded value → its index
	feature []byte
	tags    []byte
	scratch []byte
}

// tileFields lists the fields of a layer's tiles after the fid.
func tileFields(layer geo.Layer) []geo.Field {
	var fields []geo.Field
	for _, f := range layer.AllFields() {
		if f.InTile {
			fields = append(fields, f)
		}
	}
	return fields
}

func newLayerEncoder() any { return &layerEncoder{indices: map[string]uint32{}} }

// begin makes the encoder ready for a layer of a tile.
func (e *layerEncoder) begin(p *plan, a Address) {
	e.plan, e.count, e.groups, e.crowds = p, 0, false, nil
	e.geometry.begin(a, p.layer)
	e.features, e.values = e.features[:0], e.values[:0]
	clear(e.indices)
}

// add encodes one row in PostgreSQL's binary format: fid, the fields, the geometry. A
// field without a value has no tag, since the format knows no null.
func (e *layerEncoder) add(row [][]byte) error {
	if e.crowds != nil {
		if belongs, err := e.crowds.take(row); err != nil || belongs {
			return err
		}
	}
	commands, err := e.geometry.encode(row[len(row)-1], e.plan.layer.Shape)
	if err == nil && len(commands) == 0 && !e.plan.thins() {
		commands, err = e.geometry.least(row[len(row)-1], e.plan.layer.Shape)
	}
	if err != nil || len(commands) == 0 {
		return err
	}
	fid := binary.BigEndian.Uint64(row[0])
	e.tags = e.tags[:0]
	e.scratch = protowire.AppendTag(e.scratch[:0], valueInt, protowire.VarintType)
	e.tag(0, protowire.AppendVarint(e.scratch, fid))
	for i, field := range e.plan.fields {
		if raw := row[i+1]; raw != nil {
			e.tag(i+1, appendValue(e.scratch[:0], field.Type, raw))
		}
	}
	e.feature = protowire.AppendTag(e.feature[:0], featureID, protowire.VarintType)
	e.feature = protowire.AppendVarint(e.feature, fid)
	e.finish(commands)
	return nil
}

// addGroup encodes a group with the geometry that was written last. It has no id, and no tag of an empty
// value.
func (e *layerEncoder) addGroup(g *group, a Address) {
	if len(e.geometry.commands) == 0 {
		return
	}
	e.groups = true
	e.tags = e.tags[:0]
	by := ""
	if grouping := e.plan.layer.Grouped; grouping != nil {
		by = grouping.By
	}
	for i, field := range e.plan.fields {
		switch field.Name {
		case "town":
			e.tag(i+1, appendText(e.scratch[:0], g.town))
		case "committee":
			if g.committee != "" {
				e.tag(i+1, appendText(e.scratch[:0], g.committee))
			}
		case "area_m2":
			e.tag(i+1, appendNumber(e.scratch[:0], g.areaM2))
		case by:
			if g.value != "" {
				e.tag(i+1, appendText(e.scratch[:0], g.value))
			}
		}
	}
	first := len(e.plan.fields) + 1
	e.tag(first, appendText(e.scratch[:0], g.name(a)))
	e.tag(first+1, appendText(e.scratch[:0], g.level))
	e.scratch = protowire.AppendTag(e.scratch[:0], valueInt, protowire.VarintType)
	e.tag(first+2, protowire.AppendVarint(e.scratch, uint64(g.count))) //nolint:gosec // not negative
	if e.plan.layer.Shape == geo.Polygon {
		e.tag(first+3, appendNumber(e.scratch[:0], g.areaM2*3/2000))
	}
	e.feature = e.feature[:0]
	e.finish(e.geometry.commands)
}

// GroupFields lists the fields that a layer's groups have in tiles beside those of its features.
func GroupFields(layer geo.Layer) []string {
	fields := []string{"group", "level", "count"}
	if layer.Shape == geo.Polygon {
		fields = append(fields, "area_mu")
	}
	return fields
}

// finish completes the feature with its tags and its geometry, and takes it into the layer.
func (e *layerEncoder) finish(commands []uint32) {
	e.feature = protowire.AppendTag(e.feature, featureTags, protowire.BytesType)
	e.feature = protowire.AppendBytes(e.feature, e.tags)
	e.feature = protowire.AppendTag(e.feature, featureType, protowire.VarintType)
	e.feature = protowire.AppendVarint(e.feature, uint64(e.plan.layer.Shape)+1) //nolint:gosec // one of three
	e.feature = protowire.AppendTag(e.feature, featureGeometry, protowire.BytesType)
	e.feature = protowire.AppendVarint(e.feature, sizeOf(commands))
	for _, c := range commands {
		e.feature = protowire.AppendVarint(e.feature, uint64(c))
	}
	e.features = protowire.AppendTag(e.features, layerFeature, protowire.BytesType)
	e.features = protowire.AppendBytes(e.features, e.feature)
	e.count++
}

// tag adds a key and a value, which is written once a layer.
func (e *layerEncoder) tag(key int, value []byte) {
	e.scratch = value
	index, known := e.indices[string(value)]
	if !known {
		index = uint32(len(e.indices)) //nolint:gosec // values of one tile
		e.indices[string(value)] = index
		e.values = protowire.AppendTag(e.values, layerValues, protowire.BytesType)
		e.values = protowire.AppendBytes(e.values, value)
	}
	e.tags = protowire.AppendVarint(e.tags, uint64(key)) //nolint:gosec // a field's place
	e.tags = protowire.AppendVarint(e.tags, uint64(index))
}

// appendTo writes the layer into a tile; one without features is left out.
func (e *layerEncoder) appendTo(tile []byte) []byte {
	if e.count == 0 {
		return tile
	}
	head := protowire.AppendTag(nil, layerVersion, protowire.VarintType)
	head = protowire.AppendVarint(head, 2)
	head = protowire.AppendTag(head, layerName, protowire.BytesType)
	head = protowire.AppendString(head, e.plan.layer.ID)
	tail := protowire.AppendTag(nil, layerKeys, protowire.BytesType)
	tail = protowire.AppendString(tail, "fid")
	for _, f := range e.plan.fields {
		tail = protowire.AppendTag(tail, layerKeys, protowire.BytesType)
		tail = protowire.AppendString(tail, f.Name)
	}
	if e.groups {
		for _, name := range GroupFields(e.plan.layer) {
			tail = protowire.AppendTag(tail, layerKeys, protowire.BytesType)
			tail = protowire.AppendString(tail, name)
		}
	}
	tail = append(tail, e.values...)
	tail = protowire.AppendTag(tail, layerExtent, protowire.VarintType)
	tail = protowire.AppendVarint(tail, extent)
	tile = protowire.AppendTag(tile, tileLayer, protowire.BytesType)
	tile = protowire.AppendVarint(tile, uint64(len(head)+len(e.features)+len(tail)))
	tile = append(tile, head...)
	tile = append(tile, e.features...)
	return append(tile, tail...)
}

// appendValue encodes a value from PostgreSQL's binary format.
func appendValue(b []byte, t geo.Type, raw []byte) []byte {
	switch t {
	case geo.Integer:
		b = protowire.AppendTag(b, valueInt, protowire.VarintType)
		return protowire.AppendVarint(b, uint64(int32(binary.BigEndian.Uint32(raw)))) //nolint:gosec // two's complement, as the format has it
	case geo.Number:
		b = protowire.AppendTag(b, valueDouble, protowire.Fixed64Type)
		return protowire.AppendFixed64(b, binary.BigEndian.Uint64(raw))
	case geo.Boolean:
		b = protowire.AppendTag(b, valueBool, protowire.VarintType)
		return protowire.AppendVarint(b, uint64(raw[0]))
	case geo.Text, geo.Instant, geo.Date: // times are in no tile
	}
	b = protowire.AppendTag(b, valueString, protowire.BytesType)
	return protowire.AppendBytes(b, raw)
}

func appendText(b []byte, text string) []byte {
	b = protowire.AppendTag(b, valueString, protowire.BytesType)
	return protowire.AppendString(b, text)
}

func appendNumber(b []byte, n float64) []byte {
	b = protowire.AppendTag(b, valueDouble, protowire.Fixed64Type)
	return protowire.AppendFixed64(b, math.Float64bits(n))
}

func sizeOf(commands []uint32) uint64 {
	size := 0
	for _, c := range commands {
		size += protowire.SizeVarint(uint64(c))
	}
	return uint64(size)
}
