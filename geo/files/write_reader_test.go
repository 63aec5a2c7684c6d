package files

import (
	"encoding/json"
	"iter"
	"strings"
	"testing"

	"tuntu/geo"
)

// A ledger in mu agrees with the map to the square metre, and holds no noise of the
// database's arithmetic; what a survey gave stands as it was given.
func TestACSVForReadersHasComputedNumbersToSixDecimals(t *testing.T) {
	parcels, _ := geo.LayerByID("parcels")
	var fields []geo.Field
	for _, name := range []string{"code", "area_mu", "area_m2", "accepted_m2"} {
		field, ok := parcels.Field(name)
		if !ok {
			t.Fatalf("parcels have no %s", name)
		}
		fields = append(fields, field)
	}
	one := func(properties map[string]any) iter.Seq2[Outgoing, error] {
		return func(yield func(Outgoing, error) bool) { yield(Outgoing{Properties: properties}, nil) }
	}
	reader := Reader{Format: "csv", Fields: fields, Language: "en"}
	for _, c := range []struct {
		properties map[string]any
		want       string
	}{
		{map[string]any{"code": "P1", "area_mu": 1.7759007015153765, "area_m2": json.Number("1183.9338010102510"), "accepted_m2": 1.75351234}, "P1,1.775901,1183.933801,1.75351234"},
		{map[string]any{"code": "P2", "area_mu": 12.0, "area_m2": 8000.0}, "P2,12,8000,"},
		{map[string]any{"code": "450399100208", "area_mu": nil}, "\"\t450399100208\",,,"},
	} {
		var text strings.Builder
		if err := reader.Send(&text, one(c.properties)); err != nil {
			t.Fatal(err)
		}
		if _, row, _ := strings.Cut(text.String(), "\n"); strings.Trim(row, "\n") != c.want {
			t.Errorf("%q, want %q", row, c.want)
		}
	}
}
