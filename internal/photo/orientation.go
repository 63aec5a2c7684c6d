package photo

// A camera that is held on its side writes its pixels as they come, and how they are to be turned into the metadata
// (Exif 2.32, tag 0x0112). The copy that is shown has no metadata, so its pixels are turned.

import (
	"bytes"
	"encoding/binary"
	"image"
)

// turning is an Exif orientation: 1 to 8.
type turning int

const upright turning = 1

// Markers of a JPEG's segments (ITU T.81, table B.1).
const (
	markProgressive = 0xC2
	markApp1        = 0xE1
	markScan        = 0xDA
)

// segments calls each with a JPEG's segments before its first scan, until it says no.
func segments(file []byte, each func(marker byte, payload []byte) bool) {
	for at := 2; at+4 <= len(file) && file[at] == 0xFF; {
		marker := file[at+1]
		if marker == 0xFF { // a fill byte
			at++
			continue
		}
		size := int(binary.BigEndian.Uint16(file[at+2:]))
		if marker == markScan || size < 2 || at+2+size > len(file) || !each(marker, file[at+4:at+2+size]) {
			return
		}
		at += 2 + size
	}
}

func progressive(file []byte) (is bool) {
	segments(file, func(marker byte, _ []byte) bool {
		is = is || marker == markProgressive
		return !is
	})
	return is
}

// orientation reads how a JPEG's pixels are to be turned; upright where it does not say.
func orientation(file []byte) turning {
	turn := upright
	segments(file, func(marker byte, payload []byte) bool {
		exif, found := bytes.CutPrefix(payload, []byte("Exif\x00\x00"))
		if marker == markApp1 && found {
			turn = orientationIn(exif)
		}
		return marker != markApp1 || !found
	})
	return turn
}

// orientationIn reads the tag of the first directory of a TIFF.
func orientationIn(tiff []byte) turning {
	var order binary.ByteOrder = binary.BigEndian
	if len(tiff) < 8 {
		return upright
	}
	if string(tiff[:2]) == "II" {
		order = binary.LittleEndian
	}
	at := int(order.Uint32(tiff[4:]))
	if at < 8 || at > len(tiff)-2 {
		return upright
	}
	const entry = 12 // bytes
	for i := range int(order.Uint16(tiff[at:])) {
		tag := at + 2 + i*entry
		if tag+entry > len(tiff) {
			return upright
		}
		if order.Uint16(tiff[tag:]) != 0x0112 {
			continue
		}
		if turn := turning(order.Uint16(tiff[tag+8:])); turn >= 1 && turn <= 8 {
			return turn
		}
		return upright
	}
	return upright
}

// size is a picture's size once it is turned.
func (t turning) size(w, h int) (int, int) {
	if t >= 5 {
		return h, w
	}
	return w, h
}

// apply turns a picture's pixels.
func (t turning) apply(from *image.RGBA) *image.RGBA {
	if t == upright {
		return from
	}
	w, h := from.Bounds().Dx(), from.Bounds().Dy()
	tw, th := t.size(w, h)
	to := image.NewRGBA(image.Rect(0, 0, tw, th))
	for y := range th {
		for x := range tw {
			sx, sy := t.source(x, y, w, h)
			copy(to.Pix[to.PixOffset(x, y):][:4], from.Pix[from.PixOffset(sx, sy):][:4])
		}
	}
	return to
}

// source is where the pixel of a turned picture lies in the one of size w × h that is turned.
func (t turning) source(x, y, w, h int) (int, int) {
	switch t {
	case 2:
		return w - 1 - x, y
	case 3:
		return w - 1 - x, h - 1 - y
	case 4:
		return x, h - 1 - y
	case 5:
		return y, x
	case 6:
		return y, h - 1 - x
	case 7:
		return w - 1 - y, h - 1 - x
	case 8:
		return w - 1 - y, x
	}
	return x, y
}
