package basemap

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"tuntu/internal/fault"
	"tuntu/internal/fault/chinese"
)

// hilbert lists the tiles of a zoom along the Hilbert curve as in the format's specification: it joins four smaller
// curves, each turned so that its end touches the next one's beginning.
func hilbert(zoom int) [][2]uint32 {
	if zoom == 0 {
		return [][2]uint32{{0, 0}}
	}
	inner, side := hilbert(zoom-1), uint32(1)<<(zoom-1)
	var all [][2]uint32
	for _, p := range inner {
		all = append(all, [2]uint32{p[1], p[0]})
	}
	for _, p := range inner {
		all = append(all, [2]uint32{p[0], p[1] + side})
	}
	for _, p := range inner {
		all = append(all, [2]uint32{p[0] + side, p[1] + side})
	}
	for _, p := range inner {
		all = append(all, [2]uint32{2*side - 1 - p[1], side - 1 - p[0]})
	}
	return all
}

// Tile ids follow the Hilbert curve through each zoom, one zoom after another without a gap.
func TestTileIDsRunAlongHilbertsCurve(t *testing.T) {
	t.Parallel()
	var id uint64
	for zoom := range 8 {
		for _, p := range hilbert(zoom) {
			if got := tileID(uint32(zoom), p[0], p[1]); got != id {
				t.Fatalf("tile %d, %v has the id %d, not %d", zoom, p, got, id)
			}
			id++
		}
	}
	for _, zoom := range []uint32{12, 18, sourceZoom} { // tiles with consecutive ids are neighbours at any zoom
		random := rand.New(rand.NewPCG(1, uint64(zoom)))
		for range 2000 {
			x, y := random.Uint32N(1<<zoom-1), random.Uint32N(1<<zoom-1)
			own, near := tileID(zoom, x, y), 0
			for _, next := range []uint64{tileID(zoom, x+1, y), tileID(zoom, x, y+1)} {
				if next == own {
					t.Fatalf("two tiles of zoom %d have the id %d", zoom, own)
				}
				if next == own+1 || next+1 == own {
					near++
				}
			}
			if parent := tileID(zoom-1, x/2, y/2); (own-tileID(zoom, 0, 0))/4 != parent-tileID(zoom-1, 0, 0) || near > 2 {
				t.Fatalf("tile %d, %d, %d has the id %d, its parent %d", zoom, x, y, own, parent)
			}
		}
	}
}

// made describes a test archive: its tiles, and the compression and depth of its directories.
type made struct {
	packing   byte
	perLeaf   int // entries of a leaf; 0: all entries are in the root
	deep      int // number of further levels above the leaves
	pictures  map[uint64][]byte
	runs      map[uint64]uint32
	kind      byte
	tooShort  uint64 // number of bytes by which the declared data section is too short
	leavesCut bool
}

func (m made) write(t *testing.T) string {
	t.Helper()
	pack := func(entries []entry) []byte {
		packed := directory(entries)
		if m.packing == gzipped {
			return packed
		}
		plain, err := gzip.NewReader(bytes.NewReader(packed))
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if _, err := b.ReadFrom(plain); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	ids := make([]uint64, 0, len(m.pictures))
	for id := range m.pictures {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	var data, leaves []byte
	var entries []entry
	for _, id := range ids {
		entries = append(entries, entry{id: id, offset: uint64(len(data)), length: uint32(len(m.pictures[id])), run: max(1, m.runs[id])})
		data = append(data, m.pictures[id]...)
	}
	level := func(entries []entry, each int) (above []entry) {
		for part := range slices.Chunk(entries, each) {
			packed := pack(part)
			above = append(above, entry{id: part[0].id, offset: uint64(len(leaves)), length: uint32(len(packed))})
			leaves = append(leaves, packed...)
		}
		return above
	}
	if m.perLeaf > 0 {
		entries = level(entries, m.perLeaf)
	}
	for range m.deep {
		entries = level(entries, max(1, len(entries)))
	}
	root := pack(entries)
	head := make([]byte, headerBytes)
	copy(head, "PMTiles\x03")
	put := func(at int, v uint64) { binary.LittleEndian.PutUint64(head[at:], v) }
	put(8, headerBytes)
	put(16, uint64(len(root)))
	put(40, uint64(headerBytes+len(root)))
	put(48, uint64(len(leaves)))
	if m.leavesCut {
		put(48, uint64(len(leaves)/2))
	}
	put(56, uint64(headerBytes+len(root)+len(leaves)))
	put(64, uint64(len(data))-m.tooShort)
	head[97], head[98], head[99] = m.packing, notPacked, max(m.kind, kindPNG)
	path := filepath.Join(t.TempDir(), "map.pmtiles")
	if err := os.WriteFile(path, slices.Concat(head, root, leaves, data), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func open4(t *testing.T, path string) *archive {
	t.Helper()
	a, err := openArchive(Map{ID: "survey", File: path})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = a.close() })
	return a
}

// Each tile of a file is found by its id, in the root or in leaves of any permitted depth, with or without
// compression, and no other tile is.
func TestEachTileOfAFileIsFound(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(2, 3))
	for name, m := range map[string]made{
		"in the root":       {packing: gzipped},
		"not packed":        {packing: notPacked},
		"in leaves":         {packing: gzipped, perLeaf: 7},
		"in plain leaves":   {packing: notPacked, perLeaf: 3},
		"in many leaves":    {packing: gzipped, perLeaf: 1}, // more leaves than the archive keeps in memory
		"in leaves, deeper": {packing: gzipped, perLeaf: 10, deep: 2},
	} {
		m.pictures, m.runs = map[uint64][]byte{}, map[uint64]uint32{}
		want := map[uint64][]byte{}
		var id uint64
		for n := range 200 {
			id += 1 + random.Uint64N(5)
			run := 1 + random.Uint32N(3)
			m.pictures[id], m.runs[id] = append(picture(t, uint8(n)), byte(n)), run
			for k := range uint64(run) {
				want[id+k] = m.pictures[id]
			}
			id += uint64(run) - 1
		}
		a := open4(t, m.write(t))
		for k := range id + 50 {
			got, err := a.find(k)
			if err != nil || !bytes.Equal(got, want[k]) {
				t.Fatalf("%s: tile %d has %d bytes, want %d; %v", name, k, len(got), len(want[k]), err)
			}
		}
		if len(a.leaves) > leavesKept {
			t.Errorf("%s: %d leaves are kept", name, len(a.leaves))
		}
	}
}

// An impossible offset or length in a file is an error of the tile, and never gives a picture from other bytes.
func TestFilesThatLeadAstray(t *testing.T) {
	t.Parallel()
	pictures := map[uint64][]byte{0: picture(t, 1), 1: picture(t, 2), 5: picture(t, 3)}
	for name, m := range map[string]made{
		"deeper than any":     {packing: gzipped, perLeaf: 1, deep: deepest},
		"data cut short":      {packing: gzipped, tooShort: 1},
		"leaves cut short":    {packing: gzipped, perLeaf: 1, leavesCut: true},
		"a picture too large": {packing: gzipped, pictures: map[uint64][]byte{5: make([]byte, pictureLimit+1)}},
	} {
		if m.pictures == nil {
			m.pictures = pictures
		}
		a := open4(t, m.write(t))
		if got, err := a.find(5); err == nil {
			t.Errorf("%s: %d bytes", name, len(got))
		}
		tile, err := a.tile(t.Context(), 2, 0, 0) // the tile's id is 5
		if f := fault.Of(err); err == nil || f.Kind != fault.Internal || f.Detail != `the base map "survey" cannot be read` || len(tile.Picture) > 0 {
			t.Errorf("%s: %v", name, err)
		}
	}
	a := open4(t, made{packing: gzipped, pictures: map[uint64][]byte{5: []byte("<svg/>")}}.write(t))
	if _, err := a.tile(t.Context(), 2, 0, 0); err == nil || !strings.Contains(err.Error(), `the base map "survey" holds something that is no picture`) {
		t.Errorf("what is no picture: %v", err)
	}
}

// Any directory is parsed into the entries that were written, and one that is truncated anywhere is
// damaged.
func TestDirectoriesAreReadAsWritten(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(4, 5))
	for range 100 {
		var entries []entry
		var id, offset uint64
		for range 1 + random.IntN(40) {
			id += random.Uint64N(1 << 40)
			if random.IntN(3) == 0 {
				offset = random.Uint64N(1 << 40)
			}
			e := entry{id: id, offset: offset, length: random.Uint32N(1 << 20), run: random.Uint32N(100)}
			entries, offset = append(entries, e), offset+uint64(e.length)
		}
		unpacker, err := gzip.NewReader(bytes.NewReader(directory(entries)))
		if err != nil {
			t.Fatal(err)
		}
		var plain bytes.Buffer
		if _, err := plain.ReadFrom(unpacker); err != nil {
			t.Fatal(err)
		}
		got, err := parseDirectory(plain.Bytes())
		if err != nil || !slices.Equal(got, entries) {
			t.Fatalf("%v, %v; want %v", got, err, entries)
		}
		if got, err := parseDirectory(plain.Bytes()[:random.IntN(plain.Len())]); err == nil {
			t.Fatalf("cut it is read as %v", got)
		}
	}
}

// An unsupported header is refused with the reason in both languages.
func TestHeadsThatAreRefused(t *testing.T) {
	t.Parallel()
	good := made{packing: gzipped, pictures: map[uint64][]byte{0: picture(t, 1)}}.write(t)
	whole, err := os.ReadFile(good)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		change   func(b []byte) []byte
		en, hans string // empty: the file is opened
	}{
		"as it is":            {func(b []byte) []byte { return b }, "", ""},
		"JPEG":                {func(b []byte) []byte { b[99] = 3; return b }, "", ""},
		"WebP":                {func(b []byte) []byte { b[99] = 4; return b }, "", ""},
		"vector tiles":        {func(b []byte) []byte { b[99] = 1; return b }, "cannot be used: it holds vector tiles; a base map is of pictures", "不能用：里面是矢量瓦片；底图应为图片"},
		"of unknown kind":     {func(b []byte) []byte { b[99] = 0; return b }, "cannot be used: its pictures are neither PNG, JPEG nor WebP", "不能用：里面的图片不是 PNG、JPEG 或 WebP"},
		"AVIF":                {func(b []byte) []byte { b[99] = 5; return b }, "cannot be used: its pictures are neither PNG, JPEG nor WebP", "不能用"},
		"brotli":              {func(b []byte) []byte { b[97] = 3; return b }, "cannot be used: its directories are neither plain nor gzip", "不能用：目录既不是明文也不是 gzip"},
		"an older version":    {func(b []byte) []byte { b[7] = 2; return b }, "is no PMTiles file of version 3", "不是第 3 版的 PMTiles"},
		"a head cut":          {func(b []byte) []byte { return b[:headerBytes-1] }, "is no PMTiles file of version 3", "不是第 3 版的 PMTiles"},
		"nothing":             {func([]byte) []byte { return nil }, "is no PMTiles file of version 3", "不是第 3 版的 PMTiles"},
		"MBTiles":             {func([]byte) []byte { return append([]byte("SQLite format 3\x00"), make([]byte, 200)...) }, "is MBTiles, which is not read; make PMTiles of it: pmtiles convert x.pmtiles map.pmtiles", "是 MBTiles，读不了；请转成 PMTiles：pmtiles convert x.pmtiles map.pmtiles"},
		"no directory":        {func(b []byte) []byte { return b[:headerBytes] }, "cannot be used: ", "不能用："},
		"a huge directory":    {func(b []byte) []byte { binary.LittleEndian.PutUint64(b[16:], directoryBytes+1); return b }, "cannot be used: the directory is damaged", "不能用：目录损坏"},
		"said to be unpacked": {func(b []byte) []byte { b[97] = notPacked; return b }, "cannot be used: the directory is damaged", "不能用：目录损坏"},
	} {
		path := filepath.Join(t.TempDir(), "x.pmtiles")
		if err := os.WriteFile(path, c.change(bytes.Clone(whole)), 0o600); err != nil {
			t.Fatal(err)
		}
		a, err := openArchive(Map{ID: "survey", File: path})
		if c.en == "" {
			if err != nil {
				t.Errorf("%s: %v", name, err)
			} else {
				_ = a.close()
			}
			continue
		}
		f := fault.Of(err)
		if err == nil || f.Kind != fault.Invalid || !strings.HasPrefix(f.Detail, `TUNTU_BASEMAPS: base map "survey": x.pmtiles `+c.en) || !strings.Contains(f.In(chinese.Words()), `TUNTU_BASEMAPS：底图 "survey"：x.pmtiles `+c.hans) {
			t.Errorf("%s: %v, %s; want %s, %s", name, err, f.In(chinese.Words()), c.en, c.hans)
		}
	}
}
