package geo

import (
	"encoding/json"
	"testing"
)

// Shares are read and written exactly, whole ones as whole numbers.
func TestShare(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{"12.5": "12.5", "-0.05": "-0.05", "0.33": "0.33", "7": "7", "-3.10": "-3.1", "0": "0", "60.00": "60"} {
		var s Share
		err := json.Unmarshal([]byte(text), &s)
		written, _ := json.Marshal(s)
		if err != nil || string(written) != want {
			t.Errorf("%s: %s, %v", text, written, err)
		}
	}
	for _, text := range []string{"", "1.005", "1e3", "x"} {
		if s, ok := ParseShare(text); ok {
			t.Errorf("%q is %s", text, s)
		}
	}
	if Whole(2)+33 != 233 {
		t.Error("a whole one has a hundred hundredths")
	}
}
