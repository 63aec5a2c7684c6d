package files

import (
	"slices"
	"testing"
)

// Columns that a mapping names and the file lacks are listed in one order, as are the fields that it holds, whatever map they come of.
func TestListsOfColumnsHaveOneOrder(t *testing.T) {
	t.Parallel()
	mapping := map[string]string{"F6": "code", "F1": "name", "F3": "crop", "F2": "pinyin", "F5": "stage", "F4": "committee"}
	for range 20 {
		f := fitter(t, "parcels", mapping)
		if unseen := f.Unseen(); !slices.IsSorted(unseen) || len(unseen) != len(mapping) {
			t.Fatalf("unseen: %v", unseen)
		}
		f.Fit(Record{Row: 1, Fields: []Attribute{{"F3", "柑橘"}, {"面积亩", "3"}}})
		if unseen := f.Unseen(); len(unseen) != len(mapping)-1 || slices.Contains(unseen, "F3") {
			t.Fatalf("unseen after a record with F3: %v", unseen)
		}
		if provided := f.Provided(); !slices.IsSorted(provided) || len(provided) != len(mapping)+1 {
			t.Fatalf("provided: %v", provided)
		}
	}
}
