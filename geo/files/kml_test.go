package files

import (
	"strings"
	"testing"

	"tuntu/internal/fault"
)

// A KML that refers to other files, is truncated, nests too deep or is invalid is refused with the reason before GDAL
// reads it; a plain one passes.
func TestWhatAKMLMayHold(t *testing.T) {
	t.Parallel()
	const place = `<Placemark><name>水头</name><Point><coordinates>111,25.9</coordinates></Point></Placemark>`
	kml := func(inner string) string { return `<?xml version="1.0" encoding="UTF-8"?><kml>` + inner + `</kml>` }
	nested := func(n int) string { return kml(strings.Repeat("<Folder>", n-1) + strings.Repeat("</Folder>", n-1)) }
	for name, c := range map[string]struct{ text, says string }{
		"a place":             {kml(place), ""},
		"a byte order mark":   {"\xef\xbb\xbf" + kml(place), ""},
		"a prefix":            {`<k:kml xmlns:k="http://www.opengis.net/kml/2.2"></k:kml>`, ""},
		"known entities":      {kml(`<name>a &amp; b &#x6C34;</name>`), ""},
		"a remark":            {kml(`<!-- <NetworkLink/> &x; -->`), ""},
		"as deep as may be":   {nested(kmlDepth), ""},
		"deeper":              {nested(kmlDepth + 1), "the KML is nested more than 100 deep"},
		"a document type":     {`<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml>&x;</kml>`, "the KML declares a document type"},
		"a document type, 2":  {kml(place) + `<!DOCTYPE kml>`, "the KML declares a document type"},
		"an unknown entity":   {kml(`<name>&x;</name>`), "the KML is not complete XML, or uses entities"},
		"a link":              {kml(`<NetworkLink><href>http://127.0.0.1/</href></NetworkLink>`), "the KML links to another place by a NetworkLink"},
		"a link by a prefix":  {`<kml xmlns:k="x"><k:NetworkLink/></kml>`, "the KML links to another place by a NetworkLink"},
		"cut short":           {kml(place)[:60], "the KML is not complete XML"},
		"cut between":         {`<kml>` + place, "the KML is not complete XML"},
		"crossed":             {`<kml><a><b></a></b></kml>`, "the KML is not complete XML"},
		"another XML":         {`<?xml version="1.0"?><gpx/>`, "is XML but no KML"},
		"nothing":             {"", "is XML but no KML"},
		"GBK, as it declares": {`<?xml version="1.0" encoding="GBK"?><kml/>`, "the KML is in another encoding than UTF-8"},
		"Latin by its bytes":  {"<kml><name>\xb4\xe5</name></kml>", "the KML is in another encoding than UTF-8"},
	} {
		err := checkKML(writeFile(t, "source.kml", c.text))
		if (err == nil) != (c.says == "") || err != nil && (fault.Of(err).Kind != fault.Invalid || !strings.Contains(err.Error(), c.says)) {
			t.Errorf("%s: %v; want %s", name, err, c.says)
		}
	}
}
