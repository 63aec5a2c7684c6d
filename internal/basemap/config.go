// Package basemap serves pictures of maps that the administrator configures: from a PMTiles file,
// or from a service to which only the server connects. The page draws one of them in place of the
// town's own base layers.
package basemap

import (
	"encoding/json"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"tuntu/internal/fault"
)

// Names holds a name in the page's languages.
type Names struct {
	Hans string `json:"zh-Hans"`
	Hant string `json:"zh-Hant"`
	En   string `json:"en"`
}

// Map is the configuration of one base map.
type Map struct {
	ID          string `json:"id"`
	Name        Names  `json:"name"`
	Datum       string `json:"datum"` // cgcs2000 or wgs84, which differ by less than a pixel
	Attribution string `json:"attribution"`
	Approval    string `json:"approval"` // map approval number (审图号), shown if there is one
	MinZoom     int    `json:"minzoom"`
	MaxZoom     int    `json:"maxzoom"`
	File        string `json:"file"` // path of a PMTiles file, absolute or relative to the configuration
	URL         string `json:"url"`  // template with {z}, {x}, {y} and, if there is a key, {key}
	Key         string `json:"key"`  // the server never sends it to the page
}

// mostMaps is the largest number of base maps.
const mostMaps = 12

// sourceZoom is the highest zoom of any source.
const sourceZoom = 22

// readConfig reads and checks a configuration.
func readConfig(path string) ([]Map, error) {
	file, err := os.Open(path) //nolint:gosec // the administrator names the file
	if err != nil {
		return nil, fault.Wrap(err, fault.Invalid, "TUNTU_BASEMAPS: %s cannot be read", path)
	}
	defer file.Close()
	var config struct {
		Maps []Map `json:"maps"`
	}
	reader := json.NewDecoder(file)
	reader.DisallowUnknownFields()
	if err := reader.Decode(&config); err != nil {
		return nil, fault.Wrap(err, fault.Invalid, "TUNTU_BASEMAPS: %s is not as the README has it: %s", path, err.Error())
	}
	if len(config.Maps) > mostMaps {
		return nil, fault.New(fault.Invalid, "TUNTU_BASEMAPS: at most %d base maps are taken", mostMaps)
	}
	seen := map[string]bool{}
	for i := range config.Maps {
		m := &config.Maps[i]
		if m.File != "" && !filepath.IsAbs(m.File) {
			m.File = filepath.Join(filepath.Dir(path), m.File)
		}
		if err := m.check(); err != nil {
			return nil, err
		}
		if seen[m.ID] {
			return nil, fault.New(fault.Invalid, "TUNTU_BASEMAPS: two base maps have the id %q", m.ID)
		}
		seen[m.ID] = true
	}
	return config.Maps, nil
}

func (m Map) check() error {
	refuse := func(reason string, args ...any) error {
		return fault.New(fault.Invalid, "TUNTU_BASEMAPS: base map %.40q: %s", m.ID, fault.Say(reason, args...))
	}
	switch {
	case !regexp.MustCompile(`^[a-z][a-z0-9-]{0,30}$`).MatchString(m.ID):
		return refuse("an id is of lower-case letters, digits and hyphens")
	case m.Name.Hans == "" || m.Name.Hant == "" || m.Name.En == "":
		return refuse(`it needs a name in "zh-Hans", "zh-Hant" and "en"`)
	case m.Attribution == "":
		return refuse("it needs an attribution, which the page shows")
	case strings.EqualFold(m.Datum, "gcj02"), strings.EqualFold(m.Datum, "gcj-02"), strings.EqualFold(m.Datum, "bd09"), strings.EqualFold(m.Datum, "bd-09"):
		return refuse("its datum %s is shifted by some 500 m against the survey, and no survey may be shifted to it; "+
			"take a map in CGCS2000, such as Tianditu", m.Datum)
	case m.Datum != "cgcs2000" && m.Datum != "wgs84":
		return refuse("its datum must be cgcs2000 or wgs84")
	case m.MinZoom < 0 || m.MaxZoom > sourceZoom || m.MaxZoom < m.MinZoom || m.MaxZoom == 0:
		return refuse("minzoom and maxzoom must lie between 0 and 22, and maxzoom is needed")
	case (m.File == "") == (m.URL == ""):
		return refuse("it has either a file or a url")
	case m.URL != "":
		return m.checkURL(refuse)
	}
	return nil
}

// shiftedHosts lists hosts that serve maps in GCJ-02 or BD-09; a configuration's datum does not
// matter for them.
func shiftedHosts() []string {
	return []string{
		"autonavi.com", "amap.com", "gtimg.com", "map.qq.com", "bdimg.com", "baidu.com", "google.cn", "geoq.cn",
	}
}

func (m Map) checkURL(refuse func(string, ...any) error) error {
	for _, part := range []string{"{z}", "{x}", "{y}"} {
		if !strings.Contains(m.URL, part) {
			return refuse("its url lacks %s", part)
		}
	}
	switch {
	case strings.Contains(m.URL, "{s}"):
		return refuse("its url has {s}; name one host")
	case strings.Contains(m.URL, "{key}") != (m.Key != ""):
		return refuse("{key} in the url and a key go together")
	}
	u, err := url.Parse(m.address(0, 0, 0))
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil {
		return refuse("its url must begin with http:// or https:// and a host")
	}
	if strings.ContainsAny(hostOf(m.URL), "{}") {
		return refuse("its url's host must be fixed")
	}
	host := strings.TrimSuffix(strings.ToLower(u.Hostname()), ".") // a full domain name may end in a dot
	for _, shifted := range shiftedHosts() {
		if host == shifted || strings.HasSuffix(host, "."+shifted) {
			return refuse("%s serves GCJ-02 or BD-09, which is shifted by some 500 m against the survey; take a map in CGCS2000, such as Tianditu", host)
		}
	}
	return nil
}

// hostOf returns the text between the scheme and the path, without decoding it.
func hostOf(template string) string {
	_, rest, _ := strings.Cut(template, "://")
	host, _, _ := strings.Cut(rest, "/")
	return host
}
