package basemap

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"tuntu/internal/fault"
	"tuntu/internal/fault/chinese"
)

const goodURL = "https://t0.example.cn/{z}/{x}/{y}.png"

// configured writes a configuration of these maps, each a valid map with changes.
func configured(t *testing.T, each ...map[string]any) string {
	t.Helper()
	var maps []any
	for _, changes := range each {
		m := map[string]any{"id": "survey", "name": map[string]string{"zh-Hans": "影像", "zh-Hant": "影像", "en": "Aerial"}, "datum": "cgcs2000", "attribution": "某测绘院", "maxzoom": 18}
		for name, value := range changes {
			m[name] = value
		}
		maps = append(maps, m)
	}
	text, err := json.Marshal(map[string]any{"maps": maps})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "basemaps.json")
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Values at the limits of a configuration are accepted, and values beyond them are refused with the reason in both
// languages.
func TestTheEndsOfAConfiguration(t *testing.T) {
	t.Parallel()
	many := func(n int) (maps []map[string]any) {
		for i := range n {
			maps = append(maps, map[string]any{"id": fmt.Sprintf("map-%d", i), "url": goodURL})
		}
		return maps
	}
	for name, c := range map[string]struct {
		maps     []map[string]any
		en, hans string // empty: the configuration is accepted
	}{
		"none":                 {nil, "", ""},
		"twelve":               {many(mostMaps), "", ""},
		"thirteen":             {many(mostMaps + 1), "TUNTU_BASEMAPS: at most 12 base maps are taken", "TUNTU_BASEMAPS：最多 12 个底图"},
		"an id twice":          {append(many(2), many(1)...), `TUNTU_BASEMAPS: two base maps have the id "map-0"`, `TUNTU_BASEMAPS：有两个底图的代号是 "map-0"`},
		"a long id":            {[]map[string]any{{"url": goodURL, "id": strings.Repeat("a", 31)}}, "", ""},
		"a longer id":          {[]map[string]any{{"url": goodURL, "id": strings.Repeat("a", 32)}}, "an id is of lower-case letters, digits and hyphens", "代号只用小写字母、数字和连字符"},
		"a number first":       {[]map[string]any{{"url": goodURL, "id": "3d"}}, "an id is of lower-case letters", "代号只用小写字母"},
		"capitals":             {[]map[string]any{{"url": goodURL, "id": "Survey"}}, "an id is of lower-case letters", "代号只用小写字母"},
		"a name in two":        {[]map[string]any{{"url": goodURL, "name": map[string]string{"zh-Hans": "影像", "en": "Aerial"}}}, `it needs a name in "zh-Hans", "zh-Hant" and "en"`, "要有 zh-Hans、zh-Hant 和 en 三种名称"},
		"the farthest zoom":    {[]map[string]any{{"url": goodURL, "minzoom": 0, "maxzoom": 1}}, "", ""},
		"the nearest zoom":     {[]map[string]any{{"url": goodURL, "minzoom": 22, "maxzoom": 22}}, "", ""},
		"nearer":               {[]map[string]any{{"url": goodURL, "maxzoom": 23}}, "minzoom and maxzoom must lie between 0 and 22, and maxzoom is needed", "minzoom 和 maxzoom 应在 0 到 22 之间，maxzoom 必须写"},
		"farther":              {[]map[string]any{{"url": goodURL, "minzoom": -1}}, "minzoom and maxzoom must lie between 0 and 22", "应在 0 到 22 之间"},
		"turned round":         {[]map[string]any{{"url": goodURL, "minzoom": 12, "maxzoom": 11}}, "minzoom and maxzoom must lie between 0 and 22", "应在 0 到 22 之间"},
		"no nearest":           {[]map[string]any{{"url": goodURL, "maxzoom": 0}}, "and maxzoom is needed", "maxzoom 必须写"},
		"WGS 84":               {[]map[string]any{{"url": goodURL, "datum": "wgs84"}}, "", ""},
		"WGS 84 in capitals":   {[]map[string]any{{"url": goodURL, "datum": "WGS84"}}, "its datum must be cgcs2000 or wgs84", "基准应为 cgcs2000 或 wgs84"},
		"a phone's datum":      {[]map[string]any{{"url": goodURL, "datum": "GCJ-02"}}, "its datum GCJ-02 is shifted by some 500 m against the survey", "基准 GCJ-02 与测绘成果相差约 500 米"},
		"by HTTP":              {[]map[string]any{{"url": "http://10.1.2.3:8080/{z}/{x}/{y}"}}, "", ""},
		"by FTP":               {[]map[string]any{{"url": "ftp://t0.example.cn/{z}/{x}/{y}"}}, "its url must begin with http:// or https:// and a host", "url 应以 http:// 或 https:// 和主机开头"},
		"without a host":       {[]map[string]any{{"url": "https:///{z}/{x}/{y}"}}, "its url must begin with http:// or https:// and a host", "url 应以 http:// 或 https:// 和主机开头"},
		"with a user":          {[]map[string]any{{"url": "https://u:p@t0.example.cn/{z}/{x}/{y}"}}, "its url must begin with http:// or https:// and a host", "url 应以 http://"},
		"several hosts":        {[]map[string]any{{"url": "https://t{s}.example.cn/{z}/{x}/{y}"}}, "its url has {s}; name one host", "url 里有 {s}；请写一个主机"},
		"a key for a host":     {[]map[string]any{{"url": "https://{key}.example.cn/{z}/{x}/{y}", "key": "k"}}, "its url's host must be fixed", "url 的主机应是固定的"},
		"no row":               {[]map[string]any{{"url": "https://t0.example.cn/{z}/{x}"}}, "its url lacks {y}", "url 里缺少 {y}"},
		"no zoom":              {[]map[string]any{{"url": "https://t0.example.cn/{x}/{y}"}}, "its url lacks {z}", "url 里缺少 {z}"},
		"a phone's map":        {[]map[string]any{{"url": "https://webrd01.is.autonavi.com/{z}/{x}/{y}"}}, "webrd01.is.autonavi.com serves GCJ-02 or BD-09", "webrd01.is.autonavi.com 提供的是 GCJ-02 或 BD-09"},
		"in capitals":          {[]map[string]any{{"url": "https://WPRD01.IS.AutoNavi.COM/{z}/{x}/{y}"}}, "serves GCJ-02 or BD-09", "提供的是 GCJ-02 或 BD-09"},
		"with its port":        {[]map[string]any{{"url": "https://map.qq.com:443/{z}/{x}/{y}"}}, "map.qq.com serves GCJ-02 or BD-09", "提供的是 GCJ-02 或 BD-09"},
		"with its last dot":    {[]map[string]any{{"url": "https://mt1.google.cn./{z}/{x}/{y}"}}, "mt1.google.cn serves GCJ-02 or BD-09", "提供的是 GCJ-02 或 BD-09"},
		"another that ends so": {[]map[string]any{{"url": "https://notbaidu.com/{z}/{x}/{y}"}}, "", ""},
	} {
		maps, err := Open(configured(t, c.maps...), time.Now)
		if c.en == "" {
			if err != nil || len(maps.List()) != len(c.maps) {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if f := fault.Of(err); err == nil || f.Kind != fault.Invalid || !strings.Contains(f.Detail, c.en) || !strings.Contains(f.In(chinese.Words()), c.hans) {
			t.Errorf("%s: %v, %s; want %s, %s", name, err, f.In(chinese.Words()), c.en, c.hans)
		}
	}
}

// An unreadable or invalid configuration is reported with its path; a relative path of a file starts at the
// configuration's folder.
func TestTheFileOfAConfiguration(t *testing.T) {
	t.Parallel()
	missing := filepath.Join(t.TempDir(), "none.json")
	if _, err := Open(missing, time.Now); err == nil || fault.Of(err).Detail != "TUNTU_BASEMAPS: "+missing+" cannot be read" {
		t.Error(err)
	}
	odd := filepath.Join(t.TempDir(), "odd.json")
	for text, says := range map[string]string{"": "EOF", "[": "", `{"maps":{}}`: "", `{"maps":[{"Id":1}]}`: "", "<maps/>": ""} {
		if err := os.WriteFile(odd, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(odd, time.Now); err == nil || !strings.HasPrefix(fault.Of(err).Detail, "TUNTU_BASEMAPS: "+odd+" is not as the README has it: ") || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v", text, err)
		}
	}
	archive, _ := writeArchive(t, kindPNG)
	content, err := os.ReadFile(archive)
	if err != nil {
		t.Fatal(err)
	}
	path := configured(t, map[string]any{"file": "tiles/影像.pmtiles"})
	if err := os.Mkdir(filepath.Join(filepath.Dir(path), "tiles"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(filepath.Dir(path), "tiles", "影像.pmtiles"), content, 0o600); err != nil {
		t.Fatal(err)
	}
	maps, err := Open(path, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer maps.Close()
	if tile, err := maps.Tile(t.Context(), "survey", 0, 0, 0); err != nil || tile.MediaType != "image/png" {
		t.Errorf("%+v, %v", tile, err)
	}
}

// A tile's URL contains its numbers and the key, which is escaped so that it cannot add a parameter.
func TestTheAddressOfATile(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ url, key, want string }{
		{"https://t/{z}/{x}/{y}", "", "https://t/12/3311/1741"},
		{"https://t/{z}/{y}/{x}.png?tk={key}", "a&b=c/d", "https://t/12/1741/3311.png?tk=a%26b%3Dc%2Fd"},
		{"https://t/?x={x}&y={y}&l={z}&z={z}", "", "https://t/?x=3311&y=1741&l=12&z=12"},
	} {
		if got := (Map{URL: c.url, Key: c.key}).address(12, 3311, 1741); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}

// The formats that every browser draws are recognised by their complete first bytes.
func TestMediaTypesByTheirFirstBytes(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"\x89PNG\r\n\x1a\nrest": "image/png", "\xff\xd8\xff\xe0": "image/jpeg", "RIFF\x00\x00\x00\x00WEBPVP8 ": "image/webp",
		"\x89PNG": "", "\xff\xd8": "", "RIFF\x00\x00\x00\x00WAVE": "", "RIFF": "", "GIF89a": "", "<svg/>": "", "\x00\x00\x00\x20ftypavif": "", "": "",
	} {
		if got := mediaTypeOf([]byte(text)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// A service's picture is cached for a day and fetched again on the next; tiles beyond the map's zooms are never
// requested.
func TestPicturesOfADay(t *testing.T) {
	t.Parallel()
	var asked atomic.Int64
	service := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "image/png")
		_, _ = w.Write(picture(t, uint8(asked.Add(1))))
	}))
	defer service.Close()
	now := time.Date(2026, 5, 4, 10, 0, 0, 0, time.UTC)
	maps, err := Open(configured(t, map[string]any{"url": service.URL + "/{z}/{x}/{y}", "minzoom": 5, "maxzoom": 18}), func() time.Time { return now })
	if err != nil {
		t.Fatal(err)
	}
	defer maps.Close()
	tile := func(z uint32) Tile {
		tile, err := maps.Tile(t.Context(), "survey", z, 1, 1)
		if err != nil {
			t.Fatal(err)
		}
		return tile
	}
	for _, z := range []uint32{4, 19} {
		if got := tile(z); len(got.Picture) > 0 || asked.Load() > 0 {
			t.Errorf("zoom %d was asked for", z)
		}
	}
	first := tile(5)
	now = now.Add(13 * time.Hour)
	if again := tile(5); !bytes.Equal(again.Picture, first.Picture) || asked.Load() != 1 {
		t.Errorf("on the same day it was asked %d times", asked.Load())
	}
	now = now.Add(2 * time.Hour)
	if again := tile(5); bytes.Equal(again.Picture, first.Picture) || asked.Load() != 2 {
		t.Errorf("on the next day it was asked %d times", asked.Load())
	}
	tile(18)
	if asked.Load() != 3 {
		t.Errorf("another picture: it was asked %d times", asked.Load())
	}
}

// A service gets a limited number of requests at once; the others wait and are answered later.
func TestAServiceIsAskedPolitely(t *testing.T) {
	t.Parallel()
	var under, most atomic.Int64
	full, release := make(chan struct{}), make(chan struct{})
	service := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		n := under.Add(1)
		defer under.Add(-1)
		for old := most.Load(); n > old && !most.CompareAndSwap(old, n); old = most.Load() {
		}
		if n == mostAtOnce {
			close(full)
		}
		<-release
		w.WriteHeader(http.StatusNoContent)
	}))
	defer service.Close()
	s := newService(Map{ID: "survey", URL: service.URL + "/{z}/{x}/{y}"})
	defer s.close()
	var all sync.WaitGroup
	for n := range uint32(3 * mostAtOnce) {
		all.Go(func() {
			if tile, err := s.tile(t.Context(), 9, n, n); err != nil || len(tile.Picture) > 0 {
				t.Errorf("%+v, %v", tile, err)
			}
		})
	}
	<-full
	close(release)
	all.Wait()
	if most.Load() > mostAtOnce {
		t.Errorf("%d requests were under way at once", most.Load())
	}
}

// Two redirects within the host are followed and no more; another scheme or port counts as another host.
func TestRedirectsOfAService(t *testing.T) {
	t.Parallel()
	good := picture(t, 9)
	var service *httptest.Server
	service = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/0/0/0", "/end":
			w.Header().Set("Content-Type", "image/png")
			_, _ = w.Write(good)
		case "/1/0/0":
			http.Redirect(w, r, "/0/0/0", http.StatusFound)
		case "/1/1/0":
			http.Redirect(w, r, "/1/0/0", http.StatusFound)
		case "/1/1/1":
			http.Redirect(w, r, "/1/1/0", http.StatusFound)
		case "/2/0/0":
			http.Redirect(w, r, strings.Replace(service.URL, "http://", "https://", 1)+"/end", http.StatusFound)
		case "/2/1/0":
			http.Redirect(w, r, strings.Replace(service.URL, "127.0.0.1", "localhost", 1)+"/end", http.StatusFound)
		}
	}))
	defer service.Close()
	s := newService(Map{ID: "survey", URL: service.URL + "/{z}/{x}/{y}"})
	defer s.close()
	for at, follows := range map[[3]uint32]bool{{0, 0, 0}: true, {1, 0, 0}: true, {1, 1, 0}: true, {1, 1, 1}: false, {2, 0, 0}: false, {2, 1, 0}: false} {
		tile, err := s.tile(t.Context(), at[0], at[1], at[2])
		if follows != (err == nil) || follows && !bytes.Equal(tile.Picture, good) || err != nil && (fault.Of(err).Kind != fault.Unavailable || !errors.Is(err, errElsewhere)) {
			t.Errorf("%v: %d bytes, %v", at, len(tile.Picture), err)
		}
	}
}
