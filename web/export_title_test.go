package web

import (
	"strings"
	"testing"

	"tuntu/geo"
	"tuntu/geo/cql2"
	"tuntu/internal/postgis"
)

// A file's title names the filter of its rows if few words suffice, and otherwise says that rows
// are selected.
func TestATitleTellsWhatRowsAreNarrowedTo(t *testing.T) {
	t.Parallel()
	layer, ok := geo.LayerByID("parcels")
	if !ok {
		t.Fatal("there are no parcels")
	}
	committees := map[string]string{"450399100203": "永安村委会"}
	for filter, want := range map[string]string{
		"":                     "",
		"stage = 'closed'":     "已销号",
		"'closed' = stage":     "筛选",
		"stage <> 'closed'":    "筛选",
		"area_mu > 5":          "筛选",
		"code = 'evil'":        "筛选",
		"stage = 'evil'":       "筛选",
		"committee = 'nobody'": "筛选",
		"committee = '450399100203' AND stage IN ('closed','in_care')":        "永安村委会 已销号 后期管护",
		"committee = '450399100203' AND (crop = 'rice' AND stage = 'closed')": "永安村委会 水稻 已销号",
		"committee = '450399100203' AND stage = 'closed' AND area_mu > 5":     "筛选",
		"committee = '450399100203' OR stage = 'closed'":                      "筛选",
		"stage IN ('suspected','verified','tasked','clearing')":               "筛选",
		"stage = 'closed' AND (stage = 'in_care' AND crop = 'rice')":          "筛选",
		"stage IS NULL": "筛选",
	} {
		q := postgis.Query{Layer: layer}
		if filter != "" {
			node, err := cql2.Parse(filter)
			if err != nil {
				t.Fatal(err)
			}
			if q.Filter, err = postgis.NewFilter(layer, node); err != nil {
				t.Fatal(err)
			}
		}
		if got := strings.Join(narrowedTo(q, committees, "zh-Hans"), " "); got != want {
			t.Errorf("%s is told as %q, not %q", filter, got, want)
		}
		q.BBox = &[4]float64{}
		if got := strings.Join(narrowedTo(q, committees, "en"), " "); !strings.HasSuffix(got, "in view") {
			t.Errorf("%s in view is told as %q", filter, got)
		}
	}
}
