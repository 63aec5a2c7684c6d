package style

import (
	"bytes"
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"tuntu/geo"
)

var colour = regexp.MustCompile(`^#[0-9a-f]{6}$`)

// Each value of a styled field has exactly one style, and each style belongs to a value.
func TestEveryValueHasItsLook(t *testing.T) {
	style := read(t)
	for key, classes := range classesOf(style) {
		layerID, name, isField := strings.Cut(key, ".")
		if !isField {
			continue
		}
		field := fieldOf(t, layerID, name)
		for _, value := range field.Allowed() {
			count := 0
			for _, class := range classes {
				if class.Has(value) {
					count++
				}
			}
			if count != 1 {
				t.Errorf("%s: %q is in %d classes, want one", key, value, count)
			}
		}
		for _, class := range classes {
			values := class.Values
			if len(values) == 0 {
				values = []string{class.ID}
			}
			for _, value := range values {
				if !slices.Contains(field.Allowed(), value) {
					t.Errorf("%s: class %q has %q, which is no value", key, class.ID, value)
				}
			}
		}
	}
}

func TestEveryLandUseHasItsTintInEveryLook(t *testing.T) {
	style := read(t)
	uses := fieldOf(t, "land", "use").Allowed()
	for name, look := range style.Looks {
		if got := slices.Sorted(maps.Keys(look.Land)); !slices.Equal(got, slices.Sorted(slices.Values(uses))) {
			t.Errorf("look %s tints %v, want %v", name, got, uses)
		}
	}
}

func TestIDsOfFillsAreUniqueAndColoursAreHex(t *testing.T) {
	style := read(t)
	seen := map[string]string{}
	for key, fills := range style.Fills {
		for _, fill := range fills {
			if other, taken := seen[fill.ID]; taken {
				t.Errorf("fill %q is in %s and in %s", fill.ID, other, key)
			}
			seen[fill.ID] = key
			for _, hex := range []string{fill.Colour, fill.Edge} {
				if !colour.MatchString(hex) {
					t.Errorf("fill %q: %q is no colour", fill.ID, hex)
				}
			}
		}
	}
}

// A dash pattern consists of pairs of a dash and a gap, each longer than 0, since a canvas would
// draw a solid line otherwise.
func TestDashesAreOfPairs(t *testing.T) {
	for name, stroke := range read(t).Strokes {
		if len(stroke.Dash)%2 != 0 || slices.ContainsFunc(stroke.Dash, func(px float64) bool { return px <= 0 }) {
			t.Errorf("%s: %v", name, stroke.Dash)
		}
		if len(stroke.DashByWidth) != 0 && len(stroke.DashByWidth) != len(stroke.Dash) {
			t.Errorf("%s: %v grow by %v", name, stroke.Dash, stroke.DashByWidth)
		}
	}
}

// An unknown member of the style file would be ignored by this package, so there must be none.
func TestTheFileHasNoUnknownMember(t *testing.T) {
	decoder := json.NewDecoder(bytes.NewReader(file))
	decoder.DisallowUnknownFields()
	var style Style
	if err := decoder.Decode(&style); err != nil {
		t.Fatal(err)
	}
}

func TestAValueIsLookedUpByItsClass(t *testing.T) {
	fill, known := read(t).FillOf("parcels", "stage", "check_city")
	if !known || fill.ID != "acceptance" {
		t.Errorf("check_city is filled as %q (%v), want acceptance", fill.ID, known)
	}
	if _, known := read(t).FillOf("parcels", "stage", "soil"); known {
		t.Error("an unknown stage has a fill")
	}
}

func read(t *testing.T) Style {
	t.Helper()
	style, err := Read()
	if err != nil {
		t.Fatal(err)
	}
	return style
}

func classesOf(s Style) map[string][]Class {
	all := map[string][]Class{}
	for key, fills := range s.Fills {
		for _, each := range fills {
			all[key] = append(all[key], each.Class)
		}
	}
	for key, marks := range s.Marks {
		for _, each := range marks {
			all[key] = append(all[key], each.Class)
		}
	}
	for key, lines := range s.Lines {
		for _, each := range lines {
			all[key] = append(all[key], each.Class)
		}
	}
	return all
}

func fieldOf(t *testing.T, layerID, name string) geo.Field {
	t.Helper()
	for _, layer := range geo.Layers() {
		if layer.ID != layerID {
			continue
		}
		for _, field := range layer.Fields {
			if field.Name == name {
				return field
			}
		}
	}
	t.Fatalf("there is no field %s.%s", layerID, name)
	return geo.Field{}
}
