package main

// Resolves the values of --map: columns of a file and the fields that they fill.

import (
	"maps"
	"slices"
	"strings"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// settleMapping replaces the titles of fields in --map by the fields' names. It refuses two columns
// for one field, since it cannot know which one the operator means.
func settleMapping(layer geo.Layer, mapping map[string]string) error {
	from := map[string]string{}
	for _, column := range slices.Sorted(maps.Keys(mapping)) {
		word := mapping[column]
		field, ok := fieldFor(layer, word)
		if !ok {
			return misuse("--map %s=%s: %s has no field %q that can be set; it has: %s", column, word, layerTarget(layer), word, fieldsOf(layer))
		}
		if other, taken := from[field.Name]; taken {
			return misuse("--map %s=%s: the column %s is mapped to %s too; leave one of the two out", column, word, other, field.Name)
		}
		mapping[column], from[field.Name] = field.Name, column
	}
	return nil
}

// fieldFor finds a field that an import can set by its name or its title in any language.
func fieldFor(layer geo.Layer, word string) (geo.Field, bool) {
	fields := fieldsOf(layer)
	i := slices.IndexFunc(fields, func(f geo.Field) bool {
		return strings.EqualFold(word, f.Name) || word == f.Title.Hans || word == f.Title.Hant || strings.EqualFold(word, f.Title.En)
	})
	if i < 0 {
		return geo.Field{}, false
	}
	return fields[i], true
}

// fieldList lists fields in a sentence.
type fieldList []geo.Field

// fieldsOf lists the layer's fields that an import can name.
func fieldsOf(layer geo.Layer) fieldList {
	return slices.DeleteFunc(layer.AllFields(), func(f geo.Field) bool { return !f.Given() })
}

// String lists the names.
func (l fieldList) String() string { return l.In(nil) }

// In lists the names with their titles.
func (l fieldList) In(c fault.Catalogue) string {
	var words []string
	for _, f := range l {
		if c == nil {
			words = append(words, f.Name+" ("+f.Title.En+")")
		} else {
			words = append(words, f.Name+"（"+f.Title.Hans+"）")
		}
	}
	return strings.Join(words, c.Text(", "))
}

// valueList lists a field's values in a sentence.
type valueList geo.Field

// valuesOf lists the values that a field takes.
func valuesOf(f geo.Field) valueList { return valueList(f) }

// String lists the values as they are stored.
func (l valueList) String() string { return strings.Join(geo.Field(l).Allowed(), ", ") }

// In lists the values in the words of a catalogue's language, which an import reads too.
func (l valueList) In(c fault.Catalogue) string {
	if c == nil {
		return l.String()
	}
	var words []string
	for _, value := range geo.Field(l).Allowed() {
		words = append(words, geo.Field(l).Word(value).Hans)
	}
	return strings.Join(words, c.Text(", "))
}
