package files

import (
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/internal/fault"
)

func TestReadFeature(t *testing.T) {
	const good = `{"type":"Feature","geometry":{"type":"Point","coordinates":[111,25.9,300]},"properties":{"code":"4503241002010010001","n":1}}`
	record, bare, err := ReadFeature([]byte(good))
	if err != nil || bare || record.Geometry != (orb.Point{111, 25.9}) || !record.HadHeight || len(record.Fields) != 2 {
		t.Errorf("%+v %v %v", record, bare, err)
	}
	if _, bare, err := ReadFeature([]byte(`{"type":"Feature","geometry":null}`)); err != nil || !bare {
		t.Errorf("%v %v", bare, err)
	}
	for _, bad := range []string{"", "{", "[]", `{"type":"Feature"`, `{"type":"Point","coordinates":[1,2]}`, strings.Replace(good, "111", "1e999", 1), strings.Replace(good, "[111,25.9,300]", "[111]", 1), strings.Repeat("[", 100)} {
		if _, _, err := ReadFeature([]byte(bad)); err == nil || fault.Of(err).Kind == fault.Internal {
			t.Errorf("%.40s: %v", bad, err)
		}
	}
	for text, has := range map[string]bool{good: true, `{"geometry":null}`: true, `{"type":"Feature","properties":{"geometry":1}}`: false, "x": false} {
		if HasGeometry([]byte(text)) != has {
			t.Errorf("%.40s: %v", text, !has)
		}
	}
}

func FuzzReadFeature(f *testing.F) {
	f.Add([]byte(`{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[1,2],[3,4],[5,6],[1,2]]]},"properties":{"a":null}}`))
	f.Add([]byte(`{"type":"Feature","geometry":{"type":"GeometryCollection","geometries":[]},"properties":{}}`))
	f.Add([]byte(`{"type":"Feature","geometry":{"type":"MultiPoint","coordinates":[[1]]}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		record, _, err := ReadFeature(data)
		if err == nil && record.Geometry != nil && vertices(record.Geometry) > MaxVertices {
			t.Errorf("%d vertices", vertices(record.Geometry))
		}
		if err != nil && fault.Of(err).Kind == fault.Internal {
			t.Errorf("an internal fault: %v", err)
		}
		HasGeometry(data)
	})
}
