package main

import (
	"bytes"
	"strings"
	"testing"

	"tuntu/geo"
)

func TestTheTableNamesEveryLayerAndItsFields(t *testing.T) {
	var table bytes.Buffer
	if err := run(nil, &table); err != nil {
		t.Fatal(err)
	}
	for _, layer := range geo.Layers() {
		line := lineOf(table.String(), "  "+layer.ID+": {")
		if line == "" {
			t.Errorf("%s is not in the table", layer.ID)
		}
		for _, field := range layer.Fields {
			if !strings.Contains(line, " "+field.Name+": {") {
				t.Errorf("%s lacks %s", layer.ID, field.Name)
			}
		}
	}
}

// The page joins a layer's fields from four lists, and none may be missing.
func TestSharedFieldsAndOwnOnesAreAllFields(t *testing.T) {
	layers := geo.Layers()
	common := shared(layers, func(geo.Layer) bool { return true }, nil)
	inUnit := shared(layers, geo.Layer.InUnit, common)
	for _, layer := range layers {
		together := len(common) + len(layer.Fields)
		if layer.InUnit() {
			together += len(inUnit)
		}
		ofShape := func(l geo.Layer) bool { return l.Shape == layer.Shape }
		together += len(shared(layers, ofShape, append(common, inUnit...)))
		if all := len(layer.AllFields()); together != all {
			t.Errorf("%s has %d fields in the page, %d in the program", layer.ID, together, all)
		}
	}
}

func TestWordsHaveAsManyMembersInEveryLanguage(t *testing.T) {
	var words bytes.Buffer
	if err := run([]string{"words"}, &words); err != nil {
		t.Fatal(err)
	}
	var strokes []int
	for _, language := range []string{`"zh-Hans"`, `"zh-Hant"`, `"en"`} {
		strokes = append(strokes, strings.Count(lineOf(words.String(), "  "+language+": {"), "|"))
	}
	if strokes[0] == 0 || strokes[0] != strokes[1] || strokes[0] != strokes[2] {
		t.Errorf("the languages have %v words", strokes)
	}
}

func TestOneNameHasOneTitle(t *testing.T) {
	two := []geo.Layer{
		{ID: "a", Fields: []geo.Field{{Name: "soil", Title: geo.Title{En: "Soil"}}}},
		{ID: "b", Fields: []geo.Field{{Name: "soil", Title: geo.Title{En: "Ground"}}}},
	}
	if _, err := fieldTitles(two); err == nil {
		t.Error("two titles of one name are taken")
	}
}

func lineOf(text, start string) string {
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, start) {
			return line
		}
	}
	return ""
}
