// Package photo tells what a picture or paper from outside is, by its bytes alone, and makes the copy of a picture
// that may be shown: smaller, upright and without metadata.
package photo

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"

	"golang.org/x/image/draw"

	"tuntu/internal/fault"
)

// Kind is what a file is, as a media type.
type Kind string

// The kinds of files that are taken.
const (
	JPEG Kind = "image/jpeg"
	PNG  Kind = "image/png"
	PDF  Kind = "application/pdf"
)

const (
	// mostBytes is the memory that a picture's pixels may take while it is decoded.
	mostBytes = 128 << 20
	// mostSide is the longer side of the copy that is shown, in pixels: a wall of 4K shows it whole.
	mostSide = 2048
	// quality is that of a shown JPEG, at which nobody sees a difference.
	quality = 85
)

// File is what was found of a file.
type File struct {
	Kind Kind
	// Width and Height are those of the upright picture, in pixels; 0 for a paper.
	Width, Height int
	// Shown is the copy that may be shown; nil for a paper, which is only downloaded.
	Shown []byte
}

// Read finds what a file is and makes the copy that may be shown. The pixels are counted before they are decoded. What
// is none of the kinds, damaged or too large is an Invalid or TooLarge fault.
func Read(file []byte) (File, error) {
	switch kind := sniff(file); kind {
	case PDF:
		return File{Kind: PDF}, nil
	case JPEG, PNG:
		return readPicture(kind, file)
	}
	return File{}, fault.New(fault.Invalid, "the file is no JPEG or PNG picture and no PDF, whatever it is called")
}

// sniff tells the kind of a file by how it begins; empty for none of them.
func sniff(file []byte) Kind {
	for kind, begins := range map[Kind]string{JPEG: "\xff\xd8\xff", PNG: "\x89PNG\r\n\x1a\n", PDF: "%PDF-"} {
		if bytes.HasPrefix(file, []byte(begins)) {
			return kind
		}
	}
	return ""
}

func readPicture(kind Kind, file []byte) (File, error) {
	config, _, err := image.DecodeConfig(bytes.NewReader(file))
	if err != nil || config.Width < 1 || config.Height < 1 {
		return File{}, damaged(err)
	}
	if int64(config.Width)*int64(config.Height)*bytesOfPixel(kind, file, config.ColorModel) > mostBytes {
		return File{}, fault.New(fault.TooLarge, "the picture has %d × %d pixels, more than can be opened; make it smaller", config.Width, config.Height)
	}
	picture, _, err := image.Decode(bytes.NewReader(file))
	if err != nil {
		return File{}, damaged(err)
	}
	turn := upright
	if kind == JPEG {
		turn = orientation(file)
	}
	width, height := turn.size(picture.Bounds().Dx(), picture.Bounds().Dy())
	var shown bytes.Buffer
	small := turn.apply(shrunk(picture))
	if kind == PNG {
		err = png.Encode(&shown, small)
	} else {
		err = jpeg.Encode(&shown, small, &jpeg.Options{Quality: quality})
	}
	return File{Kind: kind, Width: width, Height: height, Shown: shown.Bytes()}, err
}

// damaged is the fault of a picture that cannot be opened.
func damaged(err error) error {
	return fault.Wrap(err, fault.Invalid, "the picture is damaged: it cannot be opened to its end; send it again")
}

// bytesOfPixel is how much memory a decoder takes for a pixel at most.
func bytesOfPixel(kind Kind, file []byte, model color.Model) int64 {
	switch {
	case kind == JPEG && progressive(file):
		return 3 + 3*4 // samples, and the coefficients of all of them until the last scan
	case kind == JPEG:
		return 4 // CMYK
	case model == color.NRGBA64Model || model == color.RGBA64Model:
		return 8
	}
	return 4
}

// shrunk is a picture whose longer side is no more than mostSide, drawn into pixels of its own. It is halved as long as
// it is more than twice as large, since a drawing that leaves pixels out makes thin lines come and go.
func shrunk(picture image.Image) *image.RGBA {
	w, h := picture.Bounds().Dx(), picture.Bounds().Dy()
	for max(w, h) > 2*mostSide {
		w, h = max(1, w/2), max(1, h/2)
		picture = drawn(picture, w, h)
	}
	if most := max(w, h); most > mostSide {
		w, h = max(1, w*mostSide/most), max(1, h*mostSide/most)
	}
	return drawn(picture, w, h)
}

func drawn(picture image.Image, w, h int) *image.RGBA {
	to := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.ApproxBiLinear.Scale(to, to.Bounds(), picture, picture.Bounds(), draw.Src, nil)
	return to
}
