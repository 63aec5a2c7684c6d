package files

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"tuntu/internal/fault"
)

// A GeoJSON that is no JSON, is cut, nests too deep or has an invalid number is refused with the feature and the
// byte.
func TestWhatAGeoJSONMayHold(t *testing.T) {
	t.Parallel()
	const one = `{"type":"Feature","properties":{"村名":"水头"},"geometry":{"type":"Point","coordinates":[111,25.9]}}`
	collection := func(features ...string) string {
		return `{"type":"FeatureCollection","features":[` + strings.Join(features, ",") + `]}`
	}
	nested := func(n int) string { return strings.Repeat("[", n) + strings.Repeat("]", n) }
	for name, c := range map[string]struct{ text, says string }{
		"one":               {one, ""},
		"many":              {collection(one, one, one), ""},
		"a byte order mark": {"\ufeff" + one, ""},
		"two of them":       {"\ufeff\ufeff" + one, "feature 1: what stands at byte"},
		"of GBK":            {encoded(t, simplifiedchinese.GBK, collection(one, one)), "the GeoJSON is in another encoding than UTF-8, or was cut inside a character, in feature 1; save it as UTF-8"},
		"of GBK later":      {collection(one, one, encoded(t, simplifiedchinese.GBK, one)), "another encoding than UTF-8, or was cut inside a character, in feature"},
		"cut in a letter":   {collection(one)[:strings.Index(collection(one), "水")+1], "cut inside a character, in feature 1"},
		"escaped":           {`{"a":"\u6c34\ud842\udfb7"}`, ""},
		"none":              {collection(), ""},
		"one a line":        {one + "\n" + one + "\n", ""},
		"small numbers":     {`{"a":[-0,1e-400,1E+3,123456789012345678901234567890]}`, ""},
		"as deep as may be": {nested(jsonDepth), ""},
		"deeper":            {nested(jsonDepth + 1), "the GeoJSON is nested more than 64 deep at byte 65"},
		"nothing":           {"", "the GeoJSON is not complete: it breaks off in feature 0, at byte 0"},
		"cut at the second": {collection(one, one)[:len(collection(one))+20], "the GeoJSON is not complete: it breaks off in feature 2"},
		"cut at the end":    {strings.TrimSuffix(collection(one), "}"), "the GeoJSON is not complete: it breaks off in feature 1"},
		"cut in a text":     {`{"a":"水`, "the GeoJSON is not complete: it breaks off in feature 0"},
		"NaN":               {collection(one, strings.Replace(one, "25.9", "NaN", 1)), "feature 2: what stands at byte"},
		"Infinity":          {collection(strings.Replace(one, "25.9", "-Infinity", 1)), "feature 1: what stands at byte"},
		"too large":         {collection(one, one, strings.Replace(one, "25.9", "1e999", 1)), "feature 3: 1e999 at byte"},
		"a comma too many":  {collection(one, ""), "feature 1: what stands at byte"},
		"single quotes":     {`{'type':'Feature'}`, "feature 1: what stands at byte 1 is no JSON"},
		"a closing bracket": {one + "}", "feature 1: what stands at byte"},
		"features within":   {`{"features":[{"features":[{},{},{}]},{"a":NaN}]}`, "feature 2: what stands at byte"},
	} {
		_, err := checkGeoJSON(writeFile(t, "source.geojson", c.text), Options{})
		if (err == nil) != (c.says == "") || err != nil && (fault.Of(err).Kind != fault.Invalid || !strings.Contains(err.Error(), c.says)) {
			t.Errorf("%s: %v; want %s", name, err, c.says)
		}
	}
}
