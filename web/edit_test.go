package web

import (
	"fmt"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

func TestTheVersionThatIsMeant(t *testing.T) {
	for header, want := range map[string]int{
		`"3"`: 3, `"3-1f2e"`: 3, `W/"3-1f2e"`: 3, `  "12-x" `: 12, `7`: 7,
		``: 0, `*`: 0, `"x"`: 0, `"0"`: 0, `"-3"`: 0, `""`: 0, `"1.5"`: 0,
	} {
		got, err := versionMeant(header)
		if got != want || (err == nil) != (want > 0) {
			t.Errorf("If-Match %s: %d, %v; want %d", header, got, err, want)
		}
		if kind := fault.Of(err).Kind; (header == "" || header == "*") && kind != fault.Unconditional {
			t.Errorf("If-Match %s: %v", header, err)
		}
	}
}

func TestReasons(t *testing.T) {
	for text, want := range map[string]string{
		"": "otherwise", "  ": "otherwise", " 入户核实 ": "入户核实", strings.Repeat("字", 500): strings.Repeat("字", 500),
		strings.Repeat("字", 501): "", "a\nb": "", "a\x00b": "",
	} {
		got, err := reasonOf(httptest.NewRequest("POST", "/?reason="+url.QueryEscape(text), nil), "otherwise")
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%.20q: %.20q, %v", text, got, err)
		}
	}
}

// An edit sets the fields that it names: a PATCH also sets the derived forms of a changed name, and
// any other edit sets all fields except a code and a committee that it omits.
func TestWhatAnEditSets(t *testing.T) {
	point := `"geometry":{"type":"Point","coordinates":[111,25.9]}`
	for _, c := range []struct {
		op   postgis.Op
		body string
		set  []string // the edit sets exactly these, sorted
		not  []string // the edit does not set these
	}{
		{postgis.Patch, `{"type":"Feature","properties":{"households":5}}`, []string{"households"}, nil},
		{postgis.Patch, `{"type":"Feature","properties":{"name":"水头"}}`, []string{"name", "name_hant", "pinyin"}, nil},
		{postgis.Patch, `{"type":"Feature","properties":{"name":"水头","pinyin":"x"}}`, []string{"name", "name_hant", "pinyin"}, nil},
		{postgis.Patch, `{"type":"Feature",` + point + `,"properties":{}}`, []string{"geometry"}, nil},
		{postgis.Patch, `{"type":"Feature","properties":{"version":3,"town":"450399100","updated_at":"2026-01-01T00:00:00Z"}}`, nil, nil},
		{postgis.Replace, `{"type":"Feature",` + point + `,"properties":{"name":"水头"}}`, nil, []string{"code", "committee", "town", "updated_at"}},
		{postgis.Create, `{"type":"Feature",` + point + `,"properties":{"name":"水头","code":"450399100201001"}}`, nil, []string{"committee", "town"}},
	} {
		layer, _ := geo.LayerByID("villages")
		e := postgis.Edit{Op: c.op, Layer: layer}
		if _, err := (&Server{}).fill(&e, []byte(c.body), new(files.MaxVertices)); err != nil {
			t.Errorf("%s %s: %v", c.op, c.body, err)
			continue
		}
		slices.Sort(e.Set)
		if c.not == nil && !slices.Equal(e.Set, c.set) && len(e.Set)+len(c.set) > 0 {
			t.Errorf("%s %s sets %v, want %v", c.op, c.body, e.Set, c.set)
		}
		for _, field := range c.not {
			if slices.Contains(e.Set, field) {
				t.Errorf("%s %s sets %s", c.op, c.body, field)
			}
		}
		if c.not != nil && (!slices.Contains(e.Set, "households") || !slices.Contains(e.Set, "geometry")) {
			t.Errorf("%s %s clears nothing: %v", c.op, c.body, e.Set)
		}
	}
}

// A field that records determine is never among those that an edit sets; what it says of it is kept to be compared with
// what stands.
func TestAFieldOfARuleIsNotEdited(t *testing.T) {
	layer, _ := geo.LayerByID("villages")
	layer.Fields = slices.Clone(layer.Fields)
	layer.Fields[0].SetBy = geo.Rule
	field := layer.Fields[0].Name
	body := fmt.Appendf(nil, `{"type":"Feature","geometry":{"type":"Point","coordinates":[111,25.9]},"properties":{"name":"水头","%s":5}}`, field)
	for _, op := range []postgis.Op{postgis.Patch, postgis.Create, postgis.Replace} {
		e := postgis.Edit{Op: op, Layer: layer}
		_, err := (&Server{}).fill(&e, body, new(files.MaxVertices))
		if err != nil || slices.Contains(e.Set, field) || !slices.Equal(e.Repeats, []string{field}) || e.Feature.Properties[field] != 5.0 {
			t.Errorf("%s: %v, sets %v, repeats %v: %v", op, err, e.Set, e.Repeats, e.Feature.Properties)
		}
	}
}

// All faults of a feature are reported at once, with their fields and in both languages.
func TestFaultsOfAFeature(t *testing.T) {
	layer, _ := geo.LayerByID("plots")
	e := postgis.Edit{Op: postgis.Create, Layer: layer}
	_, err := (&Server{}).fill(&e, []byte(`{"type":"Feature","geometry":{"type":"Point","coordinates":[111,25.9]},"properties":{"crop":"玫瑰","planted_year":1492,"contracted_m2":-3}}`), new(files.MaxVertices))
	p := problemOf(err)
	if p.Status != 422 || len(p.Faults) != 4 {
		t.Fatalf("%+v", p)
	}
	fields := map[string]bool{}
	for _, f := range p.Faults {
		fields[f.Field] = true
		if f.Detail == "" || f.Hans == "" {
			t.Errorf("%+v", f)
		}
	}
	for _, field := range []string{"crop", "planted_year", "contracted_m2"} {
		if !fields[field] {
			t.Errorf("%s is not told: %+v", field, p.Faults)
		}
	}
}

// A schema gives each field's allowed values, so that a form can be made from it.
func TestSchemasOfFields(t *testing.T) {
	parcels, _ := geo.LayerByID("parcels")
	rivers, _ := geo.LayerByID("rivers")
	schema := func(l geo.Layer, name string) map[string]any {
		f, ok := l.Queryable(name)
		if !ok {
			t.Fatal(name)
		}
		return fieldSchema(f)
	}
	if s := schema(parcels, "stage"); s["default"] != "suspected" || len(s["enum"].([]string)) != 13 || s["readOnly"] != true {
		t.Error(s)
	}
	if s := schema(parcels, "area_m2"); s["readOnly"] != true || s["x-ogc-unit"] != "m2" {
		t.Error(s)
	}
	if s := schema(parcels, "abandoned_year"); s["minimum"] != 1900.0 || s["maximum"] != 2200.0 || s["type"] != "integer" {
		t.Error(s)
	}
	if s := schema(rivers, "width_m"); s["exclusiveMinimum"] != 0.0 || s["minimum"] != nil || s["maximum"] != nil {
		t.Error(s)
	}
	if s := schema(parcels, "updated_at"); s["format"] != "date-time" {
		t.Error(s)
	}
}
