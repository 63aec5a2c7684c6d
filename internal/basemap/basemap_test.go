package basemap

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/binary"
	"encoding/json"
	"image"
	"image/color"
	"image/png"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// picture makes a small PNG of one colour.
func picture(t testing.TB, shade uint8) []byte {
	t.Helper()
	var b bytes.Buffer
	p := image.NewPaletted(image.Rect(0, 0, 4, 4), color.Palette{color.Gray{Y: shade}})
	if err := png.Encode(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// directory packs entries in the format's four columns.
func directory(entries []entry) []byte {
	plain := binary.AppendUvarint(nil, uint64(len(entries)))
	var last uint64
	for _, e := range entries {
		plain, last = binary.AppendUvarint(plain, e.id-last), e.id
	}
	for _, e := range entries {
		plain = binary.AppendUvarint(plain, uint64(e.run))
	}
	for _, e := range entries {
		plain = binary.AppendUvarint(plain, uint64(e.length))
	}
	for i, e := range entries {
		if i > 0 && e.offset == entries[i-1].offset+uint64(entries[i-1].length) {
			plain = binary.AppendUvarint(plain, 0)
		} else {
			plain = binary.AppendUvarint(plain, e.offset+1)
		}
	}
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, _ = w.Write(plain)
	_ = w.Close()
	return packed.Bytes()
}

// writeArchive makes a PMTiles file: one tile of zoom 0, and a leaf with a run of the four tiles of
// zoom 1 as one picture and one tile of zoom 12.
func writeArchive(t testing.TB, kind byte) (path string, pictures [3][]byte) {
	t.Helper()
	pictures = [3][]byte{picture(t, 10), picture(t, 100), picture(t, 200)}
	var data []byte
	var places [3]entry
	for i, p := range pictures {
		places[i] = entry{offset: uint64(len(data)), length: uint32(len(p)), run: 1}
		data = append(data, p...)
	}
	places[1].id, places[1].run = 1, 4
	places[2].id = tileID(12, 3311, 1741)
	leaf := directory(places[1:])
	root := directory([]entry{places[0], {id: 1, length: uint32(len(leaf))}})
	head := make([]byte, headerBytes)
	copy(head, "PMTiles\x03")
	put := func(at int, v uint64) { binary.LittleEndian.PutUint64(head[at:], v) }
	put(8, headerBytes)
	put(16, uint64(len(root)))
	put(40, uint64(headerBytes+len(root)))
	put(48, uint64(len(leaf)))
	put(56, uint64(headerBytes+len(root)+len(leaf)))
	put(64, uint64(len(data)))
	head[97], head[98], head[99] = gzipped, notPacked, kind
	path = filepath.Join(t.TempDir(), "map.pmtiles")
	if err := os.WriteFile(path, bytes.Join([][]byte{head, root, leaf, data}, nil), 0o600); err != nil {
		t.Fatal(err)
	}
	return path, pictures
}

// configure writes a valid configuration of one map with the given changes.
func configure(t testing.TB, changes map[string]any) string {
	t.Helper()
	m := map[string]any{
		"id": "survey", "name": map[string]string{"zh-Hans": "影像", "zh-Hant": "影像", "en": "Aerial"},
		"datum": "cgcs2000", "attribution": "某测绘院", "maxzoom": 18,
	}
	for name, value := range changes {
		m[name] = value
	}
	text, err := json.Marshal(map[string]any{"maps": []any{m}})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "basemaps.json")
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func mustOpen(t testing.TB, changes map[string]any) *Maps {
	t.Helper()
	maps, err := Open(configure(t, changes), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = maps.Close() })
	return maps
}

func TestTileIDs(t *testing.T) {
	for at, want := range map[[3]uint32]uint64{
		{0, 0, 0}: 0, {1, 0, 0}: 1, {1, 0, 1}: 2, {1, 1, 1}: 3, {1, 1, 0}: 4, {2, 0, 0}: 5, {12, 3423, 1763}: 19078479,
	} {
		if id := tileID(at[0], at[1], at[2]); id != want {
			t.Errorf("tile %v has the id %d, not %d", at, id, want)
		}
	}
	seen := map[uint64]bool{}
	for x := range uint32(16) {
		for y := range uint32(16) {
			seen[tileID(4, x, y)] = true
		}
	}
	if len(seen) != 256 || !seen[85] || !seen[340] {
		t.Errorf("zoom 4 has %d ids", len(seen))
	}
}

func TestTilesOfAFile(t *testing.T) {
	path, pictures := writeArchive(t, kindPNG)
	maps := mustOpen(t, map[string]any{"file": path})
	for at, want := range map[[3]uint32][]byte{
		{0, 0, 0}: pictures[0], {1, 0, 0}: pictures[1], {1, 1, 0}: pictures[1], {12, 3311, 1741}: pictures[2],
		{12, 3311, 1742}: nil, {2, 0, 0}: nil, {22, 4194303, 0}: nil,
	} {
		for range 2 { // first from the file, then from memory
			tile, err := maps.Tile(t.Context(), "survey", at[0], at[1], at[2])
			if err != nil || !bytes.Equal(tile.Picture, want) || want != nil && tile.MediaType != "image/png" {
				t.Errorf("tile %v has %d bytes of %q, want %d: %v", at, len(tile.Picture), tile.MediaType, len(want), err)
			}
		}
	}
	if _, err := maps.Tile(t.Context(), "other", 0, 0, 0); err == nil {
		t.Error("a map that is not configured gives a tile")
	}
}

func TestConfigurationsThatAreRefused(t *testing.T) {
	vector, _ := writeArchive(t, kindVector)
	damaged, _ := writeArchive(t, kindPNG)
	whole, err := os.ReadFile(damaged)
	if err != nil {
		t.Fatal(err)
	}
	for i := headerBytes + 10; i < headerBytes+20; i++ {
		whole[i] ^= 0xff
	}
	sqlite := filepath.Join(t.TempDir(), "map.mbtiles")
	for path, content := range map[string][]byte{damaged: whole, sqlite: append([]byte("SQLite format 3\x00"), make([]byte, 200)...)} {
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	const good = "https://t0.example.cn/{z}/{x}/{y}.png"
	for name, c := range map[string]struct {
		changes map[string]any
		says    string
	}{
		"gcj02":          {map[string]any{"url": good, "datum": "gcj02"}, "shifted by some 500 m"},
		"bd09":           {map[string]any{"url": good, "datum": "BD-09"}, "shifted by some 500 m"},
		"a shifted host": {map[string]any{"url": "https://webrd01.is.autonavi.com/{z}/{x}/{y}"}, "serves GCJ-02"},
		"no datum":       {map[string]any{"url": good, "datum": ""}, "must be cgcs2000 or wgs84"},
		"no column":      {map[string]any{"url": "https://t0.example.cn/{z}/{y}"}, "lacks {x}"},
		"a key too much": {map[string]any{"url": good, "key": "k"}, "go together"},
		"a key lacking":  {map[string]any{"url": good + "?tk={key}"}, "go together"},
		"many hosts":     {map[string]any{"url": "https://t{x}.example.cn/{z}/{x}/{y}"}, "host must be fixed"},
		"a file's url":   {map[string]any{"url": "file:///etc/{z}/{x}/{y}"}, "must begin with http"},
		"both":           {map[string]any{"url": good, "file": "x"}, "either a file or a url"},
		"neither":        {map[string]any{}, "either a file or a url"},
		"no attribution": {map[string]any{"url": good, "attribution": ""}, "needs an attribution"},
		"an odd id":      {map[string]any{"url": good, "id": "../x"}, "lower-case letters"},
		"odd zooms":      {map[string]any{"url": good, "maxzoom": 40}, "between 0 and 22"},
		"an odd member":  {map[string]any{"url": good, "proxy": "x"}, "unknown field"},
		"no file":        {map[string]any{"file": "nowhere.pmtiles"}, "cannot be read"},
		"MBTiles":        {map[string]any{"file": sqlite}, "pmtiles convert"},
		"vector tiles":   {map[string]any{"file": vector}, "vector tiles"},
		"damaged":        {map[string]any{"file": damaged}, "the directory is damaged"},
	} {
		if _, err := Open(configure(t, c.changes), time.Now); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if maps, err := Open("", time.Now); err != nil || len(maps.List()) != 0 {
		t.Errorf("no configuration: %v", err)
	}
}

// FuzzDirectory checks that no bytes crash the parser or make it use much more memory than their
// size.
func FuzzDirectory(f *testing.F) {
	f.Add([]byte{2, 0, 1, 1, 4, 5, 6, 1, 0})
	f.Add([]byte{255, 255, 255, 255, 255, 255, 255, 255, 255, 1})
	f.Fuzz(func(t *testing.T, b []byte) {
		entries, err := parseDirectory(b)
		if err == nil && len(entries) > len(b) {
			t.Errorf("%d entries of %d bytes", len(entries), len(b))
		}
	})
}

func TestTilesOfAService(t *testing.T) {
	good := picture(t, 77)
	var asked atomic.Int64
	elsewhere := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write(good) }))
	defer elsewhere.Close()
	service := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		if r.URL.Query().Get("tk") != "secret&key" {
			w.WriteHeader(http.StatusForbidden)
			return
		}
		w.Header().Set("Content-Type", "image/png")
		switch r.URL.Path {
		case "/1/0/0":
			_, _ = w.Write(good)
		case "/1/0/1":
			w.WriteHeader(http.StatusNotFound)
		case "/1/1/0":
			http.Redirect(w, r, elsewhere.URL, http.StatusFound)
		case "/1/1/1":
			_, _ = w.Write(make([]byte, pictureLimit+10))
		case "/2/0/0":
			_, _ = w.Write([]byte("<html>"))
		case "/2/0/1":
			w.Header().Set("Content-Type", "text/html")
			_, _ = w.Write(good)
		case "/2/1/1":
			w.WriteHeader(http.StatusTooManyRequests)
		}
	}))
	defer service.Close()
	maps := mustOpen(t, map[string]any{"url": service.URL + "/{z}/{x}/{y}?tk={key}", "key": "secret&key"})
	for range 3 {
		tile, err := maps.Tile(t.Context(), "survey", 1, 0, 0)
		if err != nil || !bytes.Equal(tile.Picture, good) || tile.MediaType != "image/png" {
			t.Fatalf("%d bytes of %q: %v", len(tile.Picture), tile.MediaType, err)
		}
	}
	if n := asked.Load(); n != 1 {
		t.Errorf("the service was asked %d times for one picture", n)
	}
	if tile, err := maps.Tile(t.Context(), "survey", 1, 0, 1); err != nil || len(tile.Picture) != 0 {
		t.Errorf("a picture that the service lacks: %d bytes, %v", len(tile.Picture), err)
	}
	for at, says := range map[[3]uint32]string{
		{1, 1, 0}: "redirects to another host", {1, 1, 1}: "too large", {2, 0, 0}: "no picture", {2, 0, 1}: "no picture", {2, 1, 1}: "status 429",
	} {
		_, err := maps.Tile(t.Context(), "survey", at[0], at[1], at[2])
		if err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("tile %v: %v", at, err)
		}
	}
	service.Close()
	_, err := maps.Tile(t.Context(), "survey", 3, 0, 0)
	if err == nil || strings.Contains(err.Error(), "secret") || !strings.Contains(err.Error(), "cannot be reached") {
		t.Errorf("a service that is gone: %v", err)
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := maps.Tile(gone, "survey", 3, 0, 1); err == nil {
		t.Error("nobody waits, and a tile came")
	}
}
