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
	index   uint32            // of the next value
	indices map[string]uint32 // an encoded value → its index
	recent  [][]recentValue   // the first values of each field, which few fields exceed
	tags    []byte
	scratch []byte
}

// recentValue is a value in the database's format with its index.
type recentValue struct {
	raw   string
	index uint32
}

// recentValues is how many values of a field are looked through before the map is asked.
const recentValues = 12

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
	e.features, e.values, e.index = e.features[:0], e.values[:0], 0
	clear(e.indices)
	for len(e.recent) < len(p.fields) {
		e.recent = append(e.recent, make([]recentValue, 0, recentValues))
	}
	for i := range e.recent {
		e.recent[i] = e.recent[i][:0]
	}
}

// add encodes one row in PostgreSQL's binary format: fid, the fields, the geometry. A
// field without a value has no tag, since the format knows no null.
func (e *layerEncoder) add(row [][]byte) error {
	raw, shape := row[len(row)-1], e.plan.layer.Shape
	crowded := e.crowds != nil && len(e.crowds.cells) > 0
	if crowded {
		if belongs, err := e.crowds.take(row); err != nil || belongs {
			return err
		}
	}
	commands, err := e.geometry.encode(raw, shape)
	if err != nil {
		return err
	}
	// Without a crowd around the tile, only a feature whose home is farther away can belong to one.
	if e.crowds != nil && !crowded && !e.geometry.middleWithin(extent/cellsAcross) {
		if belongs, err := e.crowds.take(row); err != nil || belongs {
			return err
		}
	}
	if len(commands) == 0 && !e.plan.thins() {
		commands, err = e.geometry.least(raw, shape)
	}
	if err != nil || len(commands) == 0 {
		return err
	}
	fid := binary.BigEndian.Uint64(row[0])
	e.tags = e.tags[:0]
	e.scratch = protowire.AppendTag(e.scratch[:0], valueInt, protowire.VarintType)
	e.tagNew(0, protowire.AppendVarint(e.scratch, fid))
	for i, field := range e.plan.fields {
		if raw := row[i+1]; raw != nil {
			e.tagRaw(i, field, raw)
		}
	}
	e.finish(fid, commands)
	return nil
}

// tagRaw adds a field's key and its value from the database.
func (e *layerEncoder) tagRaw(i int, field geo.Field, raw []byte) {
	if e.plan.distinct[i] {
		e.tagNew(i+1, appendValue(e.scratch[:0], field.Type, raw))
		return
	}
	for _, known := range e.recent[i] {
		if known.raw == string(raw) {
			e.tags = appendVarint(appendVarint(e.tags, uint64(i+1)), uint64(known.index)) //nolint:gosec // a field's place
			return
		}
	}
	index := e.tag(i+1, appendValue(e.scratch[:0], field.Type, raw))
	if len(e.recent[i]) < recentValues {
		e.recent[i] = append(e.recent[i], recentValue{string(raw), index})
	}
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
	e.finish(0, e.geometry.commands)
}

// GroupFields lists the fields that a layer's groups have in tiles beside those of its features.
func GroupFields(layer geo.Layer) []string {
	fields := []string{"group", "level", "count"}
	if layer.Shape == geo.Polygon {
		fields = append(fields, "area_mu")
	}
	return fields
}

// finish takes the feature with its id, if it has one, its tags and its geometry into the layer.
func (e *layerEncoder) finish(id uint64, commands []uint32) {
	geometry := sizeOf(commands)
	size := protowire.SizeBytes(len(e.tags)) + protowire.SizeBytes(geometry) + 4
	if id != 0 {
		size += 1 + protowire.SizeVarint(id)
	}
	b := protowire.AppendTag(e.features, layerFeature, protowire.BytesType)
	b = appendVarint(b, uint64(size)) //nolint:gosec // not negative
	if id != 0 {
		b = protowire.AppendTag(b, featureID, protowire.VarintType)
		b = appendVarint(b, id)
	}
	b = protowire.AppendTag(b, featureTags, protowire.BytesType)
	b = protowire.AppendBytes(b, e.tags)
	b = protowire.AppendTag(b, featureType, protowire.VarintType)
	b = appendVarint(b, uint64(e.plan.layer.Shape)+1) //nolint:gosec // one of three
	b = protowire.AppendTag(b, featureGeometry, protowire.BytesType)
	b = appendVarint(b, uint64(geometry)) //nolint:gosec // not negative
	for _, c := range commands {
		b = appendVarint(b, uint64(c))
	}
	e.features = b
	e.count++
}

// appendVarint appends a number, of which most take one byte or two.
func appendVarint(b []byte, v uint64) []byte {
	switch {
	case v < 1<<7:
		return append(b, byte(v))
	case v < 1<<14:
		return append(b, byte(v&0x7f)|0x80, byte(v>>7))
	}
	return protowire.AppendVarint(b, v)
}

// tag adds a key and a value, which is written once a layer. It returns the value's index.
func (e *layerEncoder) tag(key int, value []byte) uint32 {
	e.scratch = value
	index, known := e.indices[string(value)]
	if known {
		e.tags = appendVarint(appendVarint(e.tags, uint64(key)), uint64(index)) //nolint:gosec // a field's place
		return index
	}
	e.indices[string(value)] = e.index
	return e.tagNew(key, value)
}

// tagNew adds a key and a value that no other feature has had.
func (e *layerEncoder) tagNew(key int, value []byte) uint32 {
	e.scratch = value
	e.values = protowire.AppendTag(e.values, layerValues, protowire.BytesType)
	e.values = protowire.AppendBytes(e.values, value)
	e.tags = appendVarint(appendVarint(e.tags, uint64(key)), uint64(e.index)) //nolint:gosec // a field's place
	e.index++
	return e.index - 1
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

func sizeOf(commands []uint32) int {
	size := 0
	for _, c := range commands {
		size++
		for ; c >= 1<<7; c >>= 7 {
			size++
		}
	}
	return size
}
