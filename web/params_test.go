package web

import (
	"crypto/tls"
	"math"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"net/url"
	"testing"
	"time"

	"tuntu/geo"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

func TestParseBBox(t *testing.T) {
	all := postgis.CRSs()
	lonLat, latLon, metres := all[0], all[1], all[2]
	for _, c := range []struct {
		text string
		crs  postgis.CRS
		want [4]float64
		ok   bool
	}{
		{"110.9,25.8,111.1,26", lonLat, [4]float64{110.9, 25.8, 111.1, 26}, true},
		{" 110.9 , 25.8,111.1,26", lonLat, [4]float64{110.9, 25.8, 111.1, 26}, true},
		{"110.9,25.8,-50,111.1,26,900", lonLat, [4]float64{110.9, 25.8, 111.1, 26}, true},
		{"25.8,110.9,26,111.1", latLon, [4]float64{110.9, 25.8, 111.1, 26}, true},
		{"12345678,2900000,12350000,2910000", metres, [4]float64{12345678, 2900000, 12350000, 2910000}, true},
		{"110.9,25.8,110.9,25.8", lonLat, [4]float64{110.9, 25.8, 110.9, 25.8}, true}, // a point is a valid box
		{"110.9,25.8,111.1,26", latLon, [4]float64{}, false},                          // 110.9 is not a latitude
		{"", lonLat, [4]float64{}, false},
		{"1,2,3,4,5", lonLat, [4]float64{}, false},
		{"1e400,2,3,4", lonLat, [4]float64{}, false},
	} {
		got, err := parseBBox(c.text, c.crs)
		if (err == nil) != c.ok || c.ok && *got != c.want {
			t.Errorf("%q in %s: %v, %v", c.text, c.crs.URI, got, err)
		}
	}
}

func FuzzParseBBox(f *testing.F) {
	f.Add("110.9,25.8,111.1,26")
	f.Add("25.8,110.9,-1,26,111.1,5")
	f.Add("NaN,Inf,,0x1p4")
	f.Fuzz(func(t *testing.T, text string) {
		for _, crs := range postgis.CRSs() {
			box, err := parseBBox(text, crs)
			if err != nil {
				if fault.Of(err).Param != "bbox" {
					t.Errorf("%q: the fault does not name its parameter: %v", text, err)
				}
				continue
			}
			for _, n := range box {
				if math.IsNaN(n) || math.IsInf(n, 0) {
					t.Errorf("%q gave %v", text, box)
				}
			}
			if box[0] > box[2] && crs.SRID == 3857 || box[1] > box[3] {
				t.Errorf("%q gave %v", text, box)
			}
		}
	})
}

func FuzzParseItems(f *testing.F) {
	f.Add("limit=5&bbox=1,2,3,4&crs=EPSG:4490&stage=closed")
	f.Add("after=450399100.17&datetime=2026-01-01/..&abandoned_year=2019")
	f.Add("limit=-1&%00=%ff")
	layer, _ := geo.LayerByID("parcels")
	f.Fuzz(func(t *testing.T, query string) {
		values, err := url.ParseQuery(query)
		if err != nil {
			return
		}
		q, err := parseItems(layer, values)
		if err == nil && (q.Limit < 1 || q.Limit > maxLimit) {
			t.Errorf("%q: limit %d", query, q.Limit)
		}
		if err != nil && fault.Of(err).Kind != fault.Invalid {
			t.Errorf("%q: %v", query, err)
		}
	})
}

func TestAcceptsGzip(t *testing.T) {
	for header, want := range map[string]bool{
		"": false, "gzip": true, "deflate, gzip, br": true, "identity": false, "gzip;q=0": false, "gzip; q=0.000": false,
		"gzip;q=0.5": true, "*": true, "*;q=0": false, "GZIP": true, "br, *;q=0.1": true, "gzipped": false,
	} {
		if got := acceptsGzip(header); got != want {
			t.Errorf("%q: %v", header, got)
		}
	}
}

func TestBaseURL(t *testing.T) {
	proxy := []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}
	for _, c := range []struct {
		name   string
		config Config
		from   string
		tls    bool
		proto  string
		host   string
		want   string
	}{
		{"plain", Config{}, "192.0.2.1:1", false, "", "", "http://example.com"},
		{"TLS", Config{}, "192.0.2.1:1", true, "", "", "https://example.com"},
		{"configured", Config{PublicURL: "https://map.example.cn"}, "192.0.2.1:1", false, "", "", "https://map.example.cn"},
		{"a stranger's headers", Config{TrustedProxies: proxy}, "192.0.2.1:1", false, "https", "evil.example", "http://example.com"},
		{"a proxy's headers", Config{TrustedProxies: proxy}, "10.1.2.3:1", false, "https", "map.example.cn", "https://map.example.cn"},
		{"a proxy's nonsense", Config{TrustedProxies: proxy}, "10.1.2.3:1", false, "javascript", "a/b", "http://example.com"},
	} {
		s := &Server{config: c.config}
		r := httptest.NewRequest(http.MethodGet, "http://example.com/api", nil)
		r.RemoteAddr = c.from
		if c.tls {
			r.TLS = &tls.ConnectionState{}
		} else {
			r.TLS = nil
		}
		r.Header.Set("X-Forwarded-Proto", c.proto)
		r.Header.Set("X-Forwarded-Host", c.host)
		if got := s.baseURL(r); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// The default date is today in Shanghai, whose day begins eight hours before UTC's.
func TestTodayIsShanghais(t *testing.T) {
	day, err := parseDate("", time.Date(2026, 11, 23, 16, 0, 0, 0, time.UTC))
	if err != nil || day.Format(time.DateOnly) != "2026-11-24" || day.Location().String() != cleaning.Zone().String() {
		t.Errorf("%v, %v", day, err)
	}
}
