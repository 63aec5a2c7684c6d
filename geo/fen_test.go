package geo

import (
	"encoding/json"
	"testing"
)

// Amounts are read and written exactly, negative ones between 0 and 1 too.
func TestFen(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{"12.5": "12.50", "-0.05": "-0.05", "0.29": "0.29", "1999999999.99": "1999999999.99", "7": "7.00", "-3.1": "-3.10"} {
		var f Fen
		err := json.Unmarshal([]byte(text), &f)
		written, _ := json.Marshal(f)
		if err != nil || string(written) != want {
			t.Errorf("%s: %s, %v", text, written, err)
		}
	}
	for _, text := range []string{"", "1.005", "1e3", ".5", "1.", "x", "12345678901234"} {
		if f, ok := ParseFen(text); ok {
			t.Errorf("%q is %s", text, f)
		}
	}
}
