package relief

// This file encodes the hill shade as images.

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
)

// These are the colours of shadow and light, and their opacity on the darkest and the lightest slope.
// The shadow is cool and the light is warm.
const (
	shadowMost = 150
	lightMost  = 150
)

// palette holds the colour of each tone, which the page draws over the map.
func palette() color.Palette {
	p := make(color.Palette, 256)
	for tone := range p {
		switch {
		case tone == unknown:
			p[tone] = color.NRGBA{}
		case tone < neutral:
			p[tone] = color.NRGBA{R: 34, G: 40, B: 52, A: uint8((neutral - tone) * shadowMost / neutral)}
		default:
			p[tone] = color.NRGBA{R: 255, G: 252, B: 238, A: uint8((tone - neutral) * lightMost / (255 - neutral))} //nolint:gosec // under 256
		}
	}
	return p
}

// encode encodes a tile's tones as an image.
func encode(cells []uint8) ([]byte, error) {
	picture := &image.Paletted{Pix: cells, Stride: Side, Rect: image.Rect(0, 0, Side, Side), Palette: palette()}
	var out bytes.Buffer
	err := png.Encode(&out, picture)
	return out.Bytes(), err
}

// errForeign is the error of an image that Tiles has not made.
var errForeign = errors.New("not a tile of relief")

// Part enlarges a part of a tile to a tile of a nearer zoom. x and y count the parts from the tile's
// north-western corner.
func Part(picture []byte, nearer, x, y int) ([]byte, error) {
	decoded, err := png.Decode(bytes.NewReader(picture))
	if err != nil {
		return nil, err
	}
	whole, ok := decoded.(*image.Paletted)
	if !ok || whole.Rect.Dx() != Side || whole.Rect.Dy() != Side {
		return nil, errForeign
	}
	cells := make([]uint8, Side*Side)
	step := 1 / float64(int(1)<<nearer)
	for j := range Side {
		v := (float64(y*Side+j)+0.5)*step - 0.5
		for i := range Side {
			cells[j*Side+i] = between(whole, (float64(x*Side+i)+0.5)*step-0.5, v)
		}
	}
	return encode(cells)
}

// between interpolates the tone between four pixels.
func between(p *image.Paletted, u, v float64) uint8 {
	u, v = max(0, min(Side-1, u)), max(0, min(Side-1, v))
	x, y := min(int(u), Side-2), min(int(v), Side-2)
	du, dv := u-float64(x), v-float64(y)
	at := func(i, j int) float64 {
		if tone := p.Pix[j*p.Stride+i]; tone != unknown {
			return float64(tone)
		}
		return neutral // an unknown pixel has no shade, so that the edge of the model is invisible
	}
	top := at(x, y)*(1-du) + at(x+1, y)*du
	bottom := at(x, y+1)*(1-du) + at(x+1, y+1)*du
	return uint8(top*(1-dv) + bottom*dv + 0.5)
}
