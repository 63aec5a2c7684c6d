package photo_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"slices"
	"strings"
	"testing"

	"tuntu/internal/fault"
	"tuntu/internal/photo"
)

// quarters is a picture of four colours, by which its turning can be told.
func quarters(w, h int) *image.RGBA {
	p := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			p.Set(x, y, []color.RGBA{{255, 0, 0, 255}, {0, 255, 0, 255}, {0, 0, 255, 255}, {255, 255, 255, 255}}[2*(2*y/h)+2*x/w])
		}
	}
	return p
}

func asJPEG(t *testing.T, p image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, p, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// withExif puts metadata behind a JPEG's first marker: an orientation and the place where it was taken, as text.
func withExif(file []byte, order binary.AppendByteOrder, turn uint16) []byte {
	mark := "MM"
	if order == binary.AppendByteOrder(binary.LittleEndian) {
		mark = "II"
	}
	tiff := order.AppendUint16([]byte(mark), 42)
	tiff = order.AppendUint32(tiff, 8)
	tiff = order.AppendUint16(tiff, 2)
	for _, tag := range [][3]uint16{{0x0100, 3, 1}, {0x0112, 3, turn}} {
		tiff = order.AppendUint16(order.AppendUint16(tiff, tag[0]), tag[1])
		tiff = order.AppendUint16(order.AppendUint16(order.AppendUint32(tiff, 1), tag[2]), 0)
	}
	payload := append([]byte("Exif\x00\x00"), append(tiff, "GPS 25.9 111.1 SECRET"...)...)
	segment := binary.BigEndian.AppendUint16([]byte{0xFF, 0xE1}, uint16(len(payload)+2))
	return slices.Concat(file[:2], segment, payload, file[2:])
}

// The copy that is shown stands as the camera was held, whatever its Exif says, and says nothing of its own.
func TestShownCopiesStandUpright(t *testing.T) {
	t.Parallel()
	plain := asJPEG(t, quarters(160, 80))
	for turn, corners := range map[uint16]string{ // clockwise from the upper left
		0: "rgwb", 1: "rgwb", 2: "grbw", 3: "wbrg", 4: "bwgr", 5: "rbwg", 6: "brgw", 7: "wgrb", 8: "gwbr", 9: "rgwb",
	} {
		for _, order := range []binary.AppendByteOrder{binary.BigEndian, binary.LittleEndian} {
			file := withExif(plain, order, turn)
			f, err := photo.Read(file)
			if err != nil {
				t.Fatal(err)
			}
			shown, err := jpeg.Decode(bytes.NewReader(f.Shown))
			if err != nil {
				t.Fatal(err)
			}
			w, h := shown.Bounds().Dx(), shown.Bounds().Dy()
			if turned := turn >= 5 && turn <= 8; f.Kind != photo.JPEG || f.Width != w || f.Height != h || (w < h) != turned {
				t.Errorf("turning %d: %s of %d × %d, shown %d × %d", turn, f.Kind, f.Width, f.Height, w, h)
			}
			got := ""
			for _, at := range [][2]int{{1, 1}, {3, 1}, {3, 3}, {1, 3}} {
				got += string(nearest(shown.At(at[0]*w/4, at[1]*h/4)))
			}
			if got != corners {
				t.Errorf("turning %d: the corners are %s, want %s", turn, got, corners)
			}
			if bytes.Contains(f.Shown, []byte("SECRET")) || bytes.Contains(f.Shown, []byte("Exif")) {
				t.Errorf("turning %d: metadata is shown", turn)
			}
		}
	}
}

func nearest(c color.Color) rune {
	r, g, b, _ := c.RGBA()
	switch high := uint32(0x8000); {
	case r > high && g > high && b > high:
		return 'w'
	case r > high:
		return 'r'
	case g > high:
		return 'g'
	}
	return 'b'
}

// Large pictures are shown smaller, by their shape, without thin lines that come and go.
func TestLargePicturesAreShownSmaller(t *testing.T) {
	t.Parallel()
	lines := image.NewGray(image.Rect(0, 0, 9000, 600))
	for i := range lines.Pix {
		lines.Pix[i] = uint8(255 * (i % 2))
	}
	var b bytes.Buffer
	if err := png.Encode(&b, lines); err != nil {
		t.Fatal(err)
	}
	f, err := photo.Read(b.Bytes())
	if err != nil || f.Kind != photo.PNG || f.Width != 9000 || f.Height != 600 {
		t.Fatal(f.Kind, f.Width, f.Height, err)
	}
	shown, err := png.Decode(bytes.NewReader(f.Shown))
	if err != nil || shown.Bounds().Dx() != 2048 || shown.Bounds().Dy() != 136 {
		t.Fatal(shown.Bounds(), err)
	}
	for x := range 2048 {
		if grey, _, _, _ := shown.At(x, 60).RGBA(); grey < 0x5000 || grey > 0xB000 {
			t.Fatalf("a line of one pixel stands out at %d: %x", x, grey)
		}
	}
}

// A picture is told by its bytes, and its pixels are counted before they are decoded.
func TestWhatIsNoPictureIsRefused(t *testing.T) {
	t.Parallel()
	whole := asJPEG(t, quarters(64, 64))
	var small bytes.Buffer
	if err := png.Encode(&small, quarters(8, 8)); err != nil {
		t.Fatal(err)
	}
	bomb := func(w, h uint32, depth byte) []byte { // a PNG that says to be large, whose sums are right
		head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32([]byte("IHDR"), w), h)
		head = append(head, depth, 6, 0, 0, 0)
		sum := crc32.ChecksumIEEE(head)
		rest := small.Bytes()[33:]
		return slices.Concat(small.Bytes()[:12], head, binary.BigEndian.AppendUint32(nil, sum), rest)
	}
	large := func(frame byte) []byte { // a JPEG that says to have 4,000 × 4,000 pixels
		file := slices.Clone(whole)
		at := bytes.Index(file, []byte{0xFF, 0xC0})
		file[at+1] = frame
		copy(file[at+5:], []byte{0x0F, 0xA0, 0x0F, 0xA0})
		return file
	}
	if _, err := photo.Read(large(0xC0)); err == nil || strings.Contains(err.Error(), "more than can be opened") {
		t.Errorf("a JPEG of 4,000 × 4,000 has room: %v", err)
	}
	for what, x := range map[string]struct {
		file []byte
		kind fault.Kind
	}{
		"nothing":                   {nil, fault.Invalid},
		"a page":                    {[]byte("<html><script>alert(1)</script>"), fault.Invalid},
		"a picture in vectors":      {[]byte("<svg xmlns='http://www.w3.org/2000/svg'/>"), fault.Invalid},
		"an archive":                {[]byte("PK\x03\x04"), fault.Invalid},
		"a GIF":                     {[]byte("GIF89a"), fault.Invalid},
		"a JPEG's first half":       {whole[:len(whole)/2], fault.Invalid},
		"a JPEG's head":             {whole[:3], fault.Invalid},
		"a PNG's head":              {small.Bytes()[:20], fault.Invalid},
		"a PNG of 50,000 × 50,000":  {bomb(50_000, 50_000, 8), fault.TooLarge},
		"a deep PNG":                {bomb(5_000, 5_000, 16), fault.TooLarge},
		"a wide one":                {bomb(1<<30, 1, 8), fault.TooLarge},
		"a progressive one, too":    {large(0xC2), fault.TooLarge},
		"one that ends in its Exif": {slices.Concat(whole[:2], []byte{0xFF, 0xE1, 0xFF, 0xFF}, []byte("Exif\x00\x00")), fault.Invalid},
	} {
		_, err := photo.Read(x.file)
		if f, ok := errors.AsType[*fault.Error](err); !ok || f.Kind != x.kind {
			t.Errorf("%s: %v", what, err)
		}
	}
	if f, err := photo.Read([]byte("%PDF-1.7\n…")); err != nil || f.Kind != photo.PDF || f.Shown != nil {
		t.Errorf("a paper: %v %v", f.Kind, err)
	}
}

// Whatever the bytes are, they are read or refused.
func FuzzRead(f *testing.F) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, quarters(16, 16), nil); err != nil {
		f.Fatal(err)
	}
	f.Add(withExif(b.Bytes(), binary.BigEndian, 6))
	f.Add([]byte("\x89PNG\r\n\x1a\n"))
	f.Add([]byte("%PDF-1.7"))
	f.Fuzz(func(t *testing.T, file []byte) {
		got, err := photo.Read(file)
		if err != nil {
			return
		}
		if got.Kind != photo.PDF && (got.Width < 1 || got.Height < 1 || len(got.Shown) == 0) || !strings.Contains(fmt.Sprint(got.Kind), "/") {
			t.Errorf("%+v", got)
		}
	})
}
