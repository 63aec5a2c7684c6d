package files

import (
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo"
)

// A text of a feature has at most 500 characters, in any field: a name of millions held a town's lock for a minute, and
// came with each search and tile.
func TestHowLongATextMayBe(t *testing.T) {
	t.Parallel()
	names, err := geo.LoadNames()
	if err != nil {
		t.Fatal(err)
	}
	for _, column := range []string{"name", "name_hant", "pinyin", "aliases", "code", "committee", "business"} {
		for length, taken := range map[int]bool{500: true, 501: false, 1_000_000: false} {
			layer, _ := geo.LayerByID("sites")
			fitter, err := NewFitter(layer, names, nil)
			if err != nil {
				t.Fatal(err)
			}
			fitter.Strict = true
			record := Record{Row: 1, Geometry: orb.Point{111, 25.9}, Fields: []Attribute{{Name: column, Value: strings.Repeat("长", length)}}}
			_, troubles := fitter.Fit(record)
			if taken != (len(troubles) == 0) || !taken && (troubles[0].Field != column || !strings.Contains(troubles[0].En, "at most 500")) {
				t.Errorf("%s of %d characters: %.200v", column, length, troubles)
			}
		}
	}
}
