package web_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"
	"google.golang.org/protobuf/encoding/protowire"

	"tuntu/geo"
	"tuntu/internal/postgis/pgtest"
	"tuntu/web/webtest"
)

// mvtFeature is a decoded feature of a tile, in the tile's units.
type mvtFeature struct {
	properties map[string]string
	kind       uint64
	parts      []orb.LineString // points, lines or rings without the closing point
}

func (f mvtFeature) area() float64 {
	var twice float64
	for _, ring := range f.parts {
		for i := range ring {
			p, q := ring[i], ring[(i+1)%len(ring)]
			twice += p[0]*q[1] - q[0]*p[1]
		}
	}
	return twice / 2
}

func (f mvtFeature) length() float64 {
	var sum float64
	for _, part := range f.parts {
		for i := 1; i < len(part); i++ {
			sum += math.Hypot(part[i][0]-part[i-1][0], part[i][1]-part[i-1][1])
		}
		if f.kind == 3 {
			n := len(part) - 1
			sum += math.Hypot(part[n][0]-part[0][0], part[n][1]-part[0][1])
		}
	}
	return sum
}

// testTilesAgainstPostGIS compares each tile with the result of ST_AsMVT: the features and
// properties are the same, and the shapes differ by rounding of at most one unit along the outline.
func testTilesAgainstPostGIS(t *testing.T, s *webtest.Site, d *pgtest.Database) {
	conn := d.Connect(t)
	if _, err := conn.Exec(t.Context(), `SET search_path = tuntu, public`); err != nil {
		t.Fatal(err)
	}
	towns := webtest.GetJSON[struct{ Towns []struct{ Extent []float64 } }](t, s, "/api/towns").Towns
	box := towns[0].Extent
	dice := rand.New(rand.NewPCG(3, 4))
	compared := 0
	for _, layer := range geo.Layers() {
		for z := 13; z <= 16; z++ {
			for range 3 {
				x, y := tileAt(box[0]+dice.Float64()*(box[2]-box[0]), box[1]+dice.Float64()*(box[3]-box[1]), z)
				compared += compareTile(t, s, conn, layer, z, x, y)
			}
		}
	}
	if compared < 1000 {
		t.Errorf("only %d features were compared", compared)
	}
}

func compareTile(t *testing.T, s *webtest.Site, conn *pgx.Conn, layer geo.Layer, z int, x, y uint32) int {
	t.Helper()
	_, body := s.Get(t, fmt.Sprintf("/tiles/%s/%d/%d/%d.mvt", layer.ID, z, x, y))
	ours := decodeTile(t, body, layer.ID)
	var plain []byte
	sql := fmt.Sprintf(overStored, layer.ID, benchColumns(layer.ID), marginUnits(layer, z, y))
	if err := conn.QueryRow(t.Context(), sql, int32(z), int32(x), int32(y)).Scan(&plain); err != nil {
		t.Fatal(err)
	}
	theirs := decodeTile(t, plain, layer.ID)
	name := fmt.Sprintf("%s/%d/%d/%d", layer.ID, z, x, y)
	for id, their := range theirs {
		our, ok := ours[id]
		if !ok {
			// A polygon that only PostGIS keeps may be no more than a sliver.
			if their.kind != 3 || math.Abs(their.area()) > 4 {
				t.Errorf("%s lacks %d of area %f", name, id, their.area())
			}
			continue
		}
		if fmt.Sprint(our.properties) != fmt.Sprint(their.properties) || our.kind != their.kind {
			t.Errorf("%s, %d: %v, PostGIS has %v", name, id, our.properties, their.properties)
		}
		if off := math.Abs(our.area() - their.area()); our.kind == 3 && off > their.length()+2 {
			t.Errorf("%s, %d: area %f, PostGIS has %f with an outline of %f", name, id, our.area(), their.area(), their.length())
		}
		if off := math.Abs(our.length() - their.length()); our.kind == 2 && off > 3+their.length()/50 {
			t.Errorf("%s, %d: length %f, PostGIS has %f", name, id, our.length(), their.length())
		}
		if our.kind == 1 && our.parts[0][0] != their.parts[0][0] {
			t.Errorf("%s, %d: at %v, PostGIS has %v", name, id, our.parts, their.parts)
		}
	}
	for id, our := range ours {
		if _, ok := theirs[id]; !ok && (our.kind == 1 || our.length() > 600) {
			t.Errorf("%s has %d, which PostGIS has not, with an outline of %f", name, id, our.length())
		}
	}
	return len(theirs)
}

// marginUnits returns a tile's margin for a layer: 64 units and half of the widest line, which Web
// Mercator stretches by 1/cos φ.
func marginUnits(layer geo.Layer, z int, y uint32) int {
	middle := math.Pi * (1 - (2*float64(y)+1)/math.Exp2(float64(z)))
	tileM := 40_075_016.68557849 / math.Exp2(float64(z)) * math.Cos(math.Atan(math.Sinh(middle)))
	return 64 + int(math.Ceil(layer.WidestM/2*4096/tileM))
}

// decodeTile decodes one layer of a tile by the specification, as a client does.
func decodeTile(t *testing.T, body []byte, layer string) map[uint64]mvtFeature {
	t.Helper()
	features := map[uint64]mvtFeature{}
	eachField(t, body, func(number protowire.Number, value []byte, _ uint64) {
		if number != 3 {
			return
		}
		var name string
		var keys, values []string
		var raw [][]byte
		eachField(t, value, func(number protowire.Number, value []byte, _ uint64) {
			switch number {
			case 1:
				name = string(value)
			case 2:
				raw = append(raw, value)
			case 3:
				keys = append(keys, string(value))
			case 4:
				values = append(values, decodeValue(t, value))
			}
		})
		if name != layer {
			t.Fatalf("layer %s in a tile of %s", name, layer)
		}
		for _, feature := range raw {
			id, f := decodeFeature(t, feature, keys, values)
			features[id] = f
		}
	})
	return features
}

func decodeFeature(t *testing.T, feature []byte, keys, values []string) (id uint64, f mvtFeature) {
	t.Helper()
	f.properties = map[string]string{}
	eachField(t, feature, func(number protowire.Number, value []byte, varint uint64) {
		switch number {
		case 1:
			id = varint
		case 2:
			tags := varints(t, value)
			for i := 0; i < len(tags); i += 2 {
				f.properties[keys[tags[i]]] = values[tags[i+1]]
			}
		case 3:
			f.kind = varint
		case 4:
			f.parts = decodeGeometry(varints(t, value))
		}
	})
	return id, f
}

func decodeGeometry(commands []uint64) (parts []orb.LineString) {
	var x, y int64
	for i := 0; i < len(commands); {
		id, count := commands[i]&7, commands[i]>>3
		i++
		for range count {
			if id == 7 {
				break
			}
			x += protowire.DecodeZigZag(commands[i])
			y += protowire.DecodeZigZag(commands[i+1])
			i += 2
			if id == 1 {
				parts = append(parts, nil)
			}
			parts[len(parts)-1] = append(parts[len(parts)-1], orb.Point{float64(x), float64(y)})
		}
	}
	return parts
}

// decodeValue formats a value so that equal numbers of different encodings compare equal.
func decodeValue(t *testing.T, value []byte) (text string) {
	t.Helper()
	eachField(t, value, func(number protowire.Number, bytes []byte, varint uint64) {
		switch number {
		case 1:
			text = string(bytes)
		case 3:
			text = strconv.FormatFloat(math.Float64frombits(varint), 'g', -1, 64)
		case 4, 5:
			text = strconv.FormatInt(int64(varint), 10)
		case 6:
			text = strconv.FormatInt(protowire.DecodeZigZag(varint), 10)
		case 7:
			text = strconv.FormatBool(varint == 1)
		}
	})
	return text
}

func eachField(t *testing.T, message []byte, visit func(number protowire.Number, value []byte, varint uint64)) {
	t.Helper()
	for len(message) > 0 {
		number, kind, n := protowire.ConsumeTag(message)
		if n < 0 {
			t.Fatal("a tile is malformed")
		}
		message = message[n:]
		switch kind {
		case protowire.BytesType:
			value, n := protowire.ConsumeBytes(message)
			if n < 0 {
				t.Fatal("a tile is malformed")
			}
			visit(number, value, 0)
			message = message[n:]
		case protowire.VarintType:
			value, n := protowire.ConsumeVarint(message)
			visit(number, nil, value)
			message = message[n:]
		case protowire.Fixed64Type:
			value, n := protowire.ConsumeFixed64(message)
			visit(number, nil, value)
			message = message[n:]
		default:
			t.Fatalf("a field of kind %d", kind)
		}
	}
}

func varints(t *testing.T, packed []byte) (numbers []uint64) {
	t.Helper()
	for len(packed) > 0 {
		n, size := protowire.ConsumeVarint(packed)
		if size < 0 {
			t.Fatal("a packed field is malformed")
		}
		numbers = append(numbers, n)
		packed = packed[size:]
	}
	return numbers
}

// Whoever has been answered that his write is done reads it in the next tile, though tiles are kept.
func TestATileAfterAWriteHasIt(t *testing.T) {
	c := webtest.NewCast(t)
	path := fmt.Sprintf("%s/%d", webtest.ParcelsPath, c.Parcel["PA"])
	n := math.Exp2(14)
	x, y := int((110.9605+180)/360*n), int((1-math.Asinh(math.Tan(25.9005*math.Pi/180))/math.Pi)/2*n)
	read := func() string {
		_, body := c.Do(t, "planner", "GET", fmt.Sprintf("/tiles/parcels/14/%d/%d.mvt", x, y), "")
		return string(body)
	}
	crops := []string{"citrus", "lotus"}
	read()
	for i := range 60 {
		crop := crops[i%2]
		status, r, _ := c.Write(t, "planner", "PATCH", path, `{"type":"Feature","properties":{"crop":"`+crop+`"}}`, "If-Match", fmt.Sprintf(`"%d"`, i+1))
		if status != 200 {
			t.Fatalf("%d %+v", status, r)
		}
		if tile := read(); !strings.Contains(tile, crop) {
			t.Fatalf("write %d: the tile has not %q", i, crop)
		}
	}
}
