// Command generate writes the layer table as TypeScript, for the page's build: what the
// layers and their fields are, with the argument "words" what they are called, or with "records"
// which tables of records are of people.
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"reflect"
	"slices"
	"strings"

	"tuntu/geo"
	"tuntu/internal/postgis"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string, out io.Writer) error {
	layers := geo.Layers()
	if slices.Equal(args, []string{"records"}) {
		return writeRecords(out)
	}
	if slices.Equal(args, []string{"words"}) {
		return writeWords(out, layers)
	}
	return writeTable(out, layers)
}

// writeTable writes the layers with their own fields, and apart from them the fields that
// all have, those of features that belong to a committee, and those that follow from a shape.
func writeTable(out io.Writer, layers []geo.Layer) error {
	common := shared(layers, func(geo.Layer) bool { return true }, nil)
	inUnit := shared(layers, geo.Layer.InUnit, common)
	known := slices.Concat(common, inUnit)
	var text bytes.Buffer
	text.WriteString("export const LAYERS = {\n")
	for _, layer := range layers {
		fmt.Fprintf(&text, "  %s: %s,\n", layer.ID, object(layerMembers(layer)))
	}
	text.WriteString("} as const;\n\n")
	fmt.Fprintf(&text, "export const COMMON_FIELDS = %s as const;\n\n", object(fieldsMembers(common)))
	fmt.Fprintf(&text, "export const UNIT_FIELDS = %s as const;\n\n", object(fieldsMembers(inUnit)))
	text.WriteString("export const SHAPE_FIELDS = {\n")
	for _, shape := range []geo.Shape{geo.Point, geo.Line, geo.Polygon} {
		of := func(l geo.Layer) bool { return l.Shape == shape }
		fmt.Fprintf(&text, "  %s: %s,\n", shapeID(shape), object(fieldsMembers(shared(layers, of, known))))
	}
	text.WriteString("} as const;\n")
	_, err := out.Write(text.Bytes())
	return err
}

// shared lists the fields that all of some layers have, beside those that are known already.
func shared(layers []geo.Layer, of func(geo.Layer) bool, known []geo.Field) []geo.Field {
	some := slices.DeleteFunc(slices.Clone(layers), func(l geo.Layer) bool { return !of(l) })
	if len(some) == 0 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(some[0].AllFields()), func(field geo.Field) bool {
		everywhere := !slices.ContainsFunc(some, func(l geo.Layer) bool {
			return !slices.ContainsFunc(l.AllFields(), func(f geo.Field) bool { return sameField(f, field) })
		})
		own := slices.ContainsFunc(some[0].Fields, func(f geo.Field) bool { return sameField(f, field) })
		return !everywhere || own || slices.ContainsFunc(known, func(f geo.Field) bool { return sameField(f, field) })
	})
}

// sameField tells whether the page cannot tell two fields apart.
func sameField(a, b geo.Field) bool {
	return a.Name == b.Name && reflect.DeepEqual(fieldMembers(a), fieldMembers(b))
}

type member struct {
	name  string
	value string // in TypeScript
}

func layerMembers(layer geo.Layer) []member {
	members := []member{{"shape", quoted(shapeID(layer.Shape))}}
	add := func(name string, value string, given bool) {
		if given {
			members = append(members, member{name, value})
		}
	}
	unit := map[geo.UnitLevel]string{geo.CommitteeLevel: "committee", geo.VillageLevel: "village"}[layer.Unit]
	add("base", "true", layer.Base)
	add("inUnit", "true", layer.InUnit())
	add("unit", quoted(unit), unit != "")
	add("swept", "true", layer.Swept)
	add("inspected", "true", layer.Inspected)
	add("farmland", "true", layer.Farmland)
	add("divided", "true", layer.Divided)
	add("widestM", fmt.Sprint(layer.WidestM), layer.WidestM > 0)
	return append(members, member{"fields", object(fieldsMembers(layer.Fields))})
}

func fieldsMembers(fields []geo.Field) []member {
	members := make([]member, 0, len(fields))
	for _, field := range fields {
		members = append(members, member{field.Name, object(fieldMembers(field))})
	}
	return members
}

func fieldMembers(field geo.Field) []member {
	var members []member
	add := func(name string, value string, given bool) {
		if given {
			members = append(members, member{name, value})
		}
	}
	kind := map[geo.Type]string{geo.Integer: "integer", geo.Number: "number", geo.Boolean: "boolean", geo.Instant: "instant", geo.Date: "date"}[field.Type]
	setter := map[geo.Setter]string{geo.Rule: "rule", geo.Database: "database"}[field.SetBy]
	values := make([]string, 0, len(field.Values))
	for _, value := range field.Values {
		values = append(values, quoted(value.ID))
	}
	add("type", quoted(kind), kind != "")
	add("unit", quoted(field.Unit), field.Unit != "")
	add("setBy", quoted(setter), setter != "")
	add("values", "["+strings.Join(values, ", ")+"]", len(values) > 0)
	return members
}

// writeWords writes the titles of layers, fields and values in the page's languages: each list
// as one text, in the order of the table's own lists.
func writeWords(out io.Writer, layers []geo.Layer) error {
	fields, err := fieldTitles(layers)
	if err != nil {
		return err
	}
	names := make([]string, len(fields))
	for i, field := range fields {
		names[i] = field.Name
	}
	var text bytes.Buffer
	fmt.Fprintf(&text, "export const FIELD_NAMES = %s;\n\nexport const LAYER_WORDS = {\n", quoted(strings.Join(names, "|")))
	for _, language := range []struct {
		id string
		of func(geo.Title) string
	}{
		{"zh-Hans", func(t geo.Title) string { return t.Hans }},
		{"zh-Hant", func(t geo.Title) string { return t.Hant }},
		{"en", func(t geo.Title) string { return t.En }},
	} {
		members := []member{
			{"layers", listed(layers, func(l geo.Layer) string { return language.of(l.Title) })},
			{"fields", listed(fields, func(f geo.Field) string { return language.of(f.Title) })},
		}
		var values []member
		for _, layer := range layers {
			for _, field := range layer.Fields {
				if len(field.Values) > 0 {
					words := listed(field.Values, func(v geo.Value) string { return language.of(v.Title) })
					values = append(values, member{quoted(layer.ID + "." + field.Name), words})
				}
			}
		}
		members = append(members, member{"values", object(values)})
		fmt.Fprintf(&text, "  %s: %s,\n", quoted(language.id), object(members))
	}
	text.WriteString("} as const;\n")
	_, err = out.Write(text.Bytes())
	return err
}

// writeRecords writes the names of the tables whose changes only the machine's operator undoes.
func writeRecords(out io.Writer) error {
	var names []string
	for _, table := range postgis.RecordTables() {
		if table.Sealed {
			names = append(names, quoted(table.Name))
		}
	}
	_, err := fmt.Fprintf(out, "export const SEALED_TABLES = [%s] as const;\n", strings.Join(names, ", "))
	return err
}

// listed joins a word of each by strokes, which no word holds.
func listed[T any](all []T, word func(T) string) string {
	words := make([]string, len(all))
	for i, each := range all {
		words[i] = strings.ReplaceAll(word(each), "|", "/")
	}
	return quoted(strings.Join(words, "|"))
}

// fieldTitles lists the layers' own fields once a name: one name has one title everywhere.
func fieldTitles(layers []geo.Layer) ([]geo.Field, error) {
	var all []geo.Field
	for _, layer := range layers {
		for _, field := range layer.Fields {
			i := slices.IndexFunc(all, func(f geo.Field) bool { return f.Name == field.Name })
			if i < 0 {
				all = append(all, field)
			} else if all[i].Title != field.Title {
				return nil, fmt.Errorf("%s is called %v in %s and %v elsewhere", field.Name, field.Title, layer.ID, all[i].Title)
			}
		}
	}
	return all, nil
}

func shapeID(shape geo.Shape) string {
	return map[geo.Shape]string{geo.Point: "point", geo.Line: "line", geo.Polygon: "polygon"}[shape]
}

func object(members []member) string {
	if len(members) == 0 {
		return "{}"
	}
	parts := make([]string, len(members))
	for i, each := range members {
		parts[i] = each.name + ": " + each.value
	}
	return "{ " + strings.Join(parts, ", ") + " }"
}

func quoted(text string) string {
	var buffer bytes.Buffer
	encoder := json.NewEncoder(&buffer)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(text); err != nil {
		return `""` // a string always encodes
	}
	return strings.TrimSuffix(buffer.String(), "\n")
}
