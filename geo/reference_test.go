package geo

import "testing"

func TestParseReference(t *testing.T) {
	for text, want := range map[string]Reference{
		"villages.17": {"villages", 17}, "streets.9007199254740991": {"streets", 9007199254740991},
		"villages": {}, "villages.": {}, "villages.0": {}, "villages.-1": {}, "sweeps.1": {}, "villages.1.2": {}, "villages.1x": {}, "": {}, ".1": {},
	} {
		got, err := ParseReference(text)
		if got != want || (err == nil) != (want != Reference{}) {
			t.Errorf("%q: %v, %v", text, got, err)
		}
		if err == nil && got.String() != text {
			t.Errorf("%q is written %s", text, got)
		}
	}
}
