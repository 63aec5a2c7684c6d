package basemap

// Reads tiles from PMTiles files of version 3.

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"path/filepath"
	"sort"
	"sync"

	"tuntu/internal/fault"
)

// archive is a PMTiles file of version 3 (github.com/protomaps/PMTiles/blob/main/spec/v3): a
// header, a tree of directories in the order of the Hilbert curve, and the tiles. The format's own
// library is not used, since it depends on the clients of three cloud services.
type archive struct {
	config Map
	file   *os.File
	head   header
	root   []entry
	mutex  sync.Mutex
	leaves map[uint64][]entry // by offset; emptied when it has leavesKept
}

// header holds the fields of a file's header that this package uses.
type header struct {
	rootOffset, rootLength uint64
	leafOffset, leafLength uint64
	dataOffset, dataLength uint64
	packing, kind          byte
}

// entry is a run of tiles that share one picture or, if run is 0, a leaf directory.
type entry struct {
	id, offset  uint64
	length, run uint32
}

// Limits of the sizes that a file may declare.
const (
	headerBytes    = 127
	directoryBytes = 8 << 20
	entryLimit     = 2 << 20
	leavesKept     = 64
	deepest        = 4 // levels of directories from the root to a tile
)

// Codes of the format for compression and types of tiles.
const (
	notPacked, gzipped = 1, 2
	kindVector         = 1
	kindPNG, kindWebP  = 2, 4
)

var errDamaged = errors.New("the directory is damaged")

func openArchive(m Map) (*archive, error) {
	name := filepath.Base(m.File)
	refuse := func(err error, reason string, args ...any) error {
		return fault.Wrap(err, fault.Invalid, "TUNTU_BASEMAPS: base map %q: %s %s", m.ID, name, fault.Say(reason, args...))
	}
	file, err := os.Open(m.File)
	if err != nil {
		return nil, refuse(err, "cannot be read")
	}
	a := &archive{config: m, file: file, leaves: map[uint64][]entry{}}
	head := make([]byte, headerBytes)
	_, err = io.ReadFull(file, head)
	switch {
	case bytes.HasPrefix(head, []byte("SQLite format 3\x00")):
		err = refuse(nil, "is MBTiles, which is not read; make PMTiles of it: pmtiles convert %s map.pmtiles", name)
	case err != nil || !bytes.HasPrefix(head, []byte("PMTiles\x03")):
		err = refuse(err, "is no PMTiles file of version 3")
	default:
		a.head = parseHeader(head)
		if err = a.check(); err == nil {
			a.root, err = a.directory(a.head.rootOffset, a.head.rootLength)
		}
		if err != nil {
			err = refuse(err, "cannot be used: %s", err)
		}
	}
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return a, nil
}

func parseHeader(b []byte) header {
	number := func(at int) uint64 { return binary.LittleEndian.Uint64(b[at:]) }
	return header{
		rootOffset: number(8), rootLength: number(16), leafOffset: number(40), leafLength: number(48),
		dataOffset: number(56), dataLength: number(64), packing: b[97], kind: b[99],
	}
}

func (a *archive) check() error {
	switch h := a.head; {
	case h.kind == kindVector:
		return errors.New("it holds vector tiles; a base map is of pictures")
	case h.kind < kindPNG || h.kind > kindWebP:
		return errors.New("its pictures are neither PNG, JPEG nor WebP")
	case h.packing != notPacked && h.packing != gzipped:
		return errors.New("its directories are neither plain nor gzip")
	}
	return nil
}

func (a *archive) close() error { return a.file.Close() }

func (a *archive) tile(_ context.Context, z, x, y uint32) (Tile, error) {
	picture, err := a.find(tileID(z, x, y))
	if err != nil {
		return Tile{}, fault.Wrap(err, fault.Internal, "the base map %q cannot be read", a.config.ID)
	}
	if len(picture) == 0 {
		return Tile{}, nil
	}
	mediaType := mediaTypeOf(picture)
	if mediaType == "" {
		return Tile{}, fault.New(fault.Internal, "the base map %q holds something that is no picture", a.config.ID)
	}
	return Tile{picture, mediaType}, nil
}

// find descends the directories to a tile; it returns nil if there is none.
func (a *archive) find(id uint64) ([]byte, error) {
	entries := a.root
	for range deepest {
		i := sort.Search(len(entries), func(i int) bool { return entries[i].id > id }) - 1
		if i < 0 {
			return nil, nil
		}
		e := entries[i]
		switch {
		case e.run > 0 && id-e.id >= uint64(e.run):
			return nil, nil
		case e.run > 0:
			return a.read(a.head.dataOffset, a.head.dataLength, e.offset, uint64(e.length), pictureLimit)
		}
		var err error
		if entries, err = a.leaf(e); err != nil {
			return nil, err
		}
	}
	return nil, errDamaged
}

func (a *archive) leaf(e entry) ([]entry, error) {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	if known, ok := a.leaves[e.offset]; ok {
		return known, nil
	}
	if e.offset+uint64(e.length) > a.head.leafLength || e.offset > a.head.leafLength {
		return nil, errDamaged
	}
	entries, err := a.directory(a.head.leafOffset+e.offset, uint64(e.length))
	if err != nil {
		return nil, err
	}
	if len(a.leaves) >= leavesKept {
		clear(a.leaves)
	}
	a.leaves[e.offset] = entries
	return entries, nil
}

// read reads a part of one section of the file.
func (a *archive) read(section, sectionLength, offset, length, limit uint64) ([]byte, error) {
	if length > limit || offset > sectionLength || offset+length > sectionLength {
		return nil, errDamaged
	}
	b := make([]byte, length)
	_, err := a.file.ReadAt(b, int64(section+offset)) //nolint:gosec // ReadAt refuses a wrong offset
	return b, err
}

func (a *archive) directory(offset, length uint64) ([]entry, error) {
	packed, err := a.read(offset, length, 0, length, directoryBytes)
	if err != nil {
		return nil, err
	}
	if a.head.packing == notPacked {
		return parseDirectory(packed)
	}
	unpacker, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, errDamaged
	}
	plain, err := io.ReadAll(io.LimitReader(unpacker, 8*directoryBytes))
	if err != nil {
		return nil, errDamaged
	}
	return parseDirectory(plain)
}

// parseDirectory reads four columns of varints: ids as differences, runs, lengths, and offsets plus
// one. An offset of 0 means that the data follow the previous entry's.
func parseDirectory(b []byte) ([]entry, error) {
	damaged := false
	next := func() uint64 {
		v, n := binary.Uvarint(b)
		if n <= 0 {
			damaged = true
			return 0
		}
		b = b[n:]
		return v
	}
	count := next()
	if damaged || count > entryLimit || count > uint64(len(b)) {
		return nil, errDamaged
	}
	entries := make([]entry, count)
	var id uint64
	for i := range entries {
		id += next()
		entries[i].id = id
	}
	for i := range entries {
		entries[i].run = uint32(min(next(), 1<<32-1))
	}
	for i := range entries {
		entries[i].length = uint32(min(next(), 1<<32-1))
	}
	for i := range entries {
		switch offset := next(); {
		case offset > 0:
			entries[i].offset = offset - 1
		case i > 0:
			entries[i].offset = entries[i-1].offset + uint64(entries[i-1].length)
		}
	}
	if damaged {
		return nil, errDamaged
	}
	return entries, nil
}

// tileID returns a tile's position along the Hilbert curves of all zooms, one after another.
func tileID(z, x, y uint32) uint64 {
	id := (uint64(1)<<(2*z) - 1) / 3
	for side := uint32(1) << z >> 1; side > 0; side >>= 1 {
		var rx, ry uint32
		if x&side > 0 {
			rx = 1
		}
		if y&side > 0 {
			ry = 1
		}
		id += uint64(side) * uint64(side) * uint64((3*rx)^ry)
		if ry == 0 {
			if rx == 1 {
				x, y = side-1-x&(side-1), side-1-y&(side-1)
			} else {
				x, y = x&(side-1), y&(side-1)
			}
			x, y = y, x
		}
	}
	return id
}
