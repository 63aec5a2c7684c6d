package relief

// Encodes shade as pictures.

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
)

// The shadow's and the light's colour, and how much of them the darkest and the lightest
// slope has: a cool dark and a warm light, as on a painted plate.
const (
	shadowMost = 150
	lightMost  = 150
)

// palette is a tone's colour over the map.
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

// encode makes a picture of a tile's tones.
func encode(cells []uint8) ([]byte, error) {
	picture := &image.Paletted{Pix: cells, Stride: Side, Rect: image.Rect(0, 0, Side, Side), Palette: palette()}
	var out bytes.Buffer
	err := png.Encode(&out, picture)
	return out.Bytes(), err
}

// errForeign marks a picture that Tiles has not made.
var errForeign = errors.New("not a tile of relief")

// Part enlarges a part of a tile to a tile of its own: at so many zooms nearer, the one
// that lies x and y parts from its north-western corner.
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

// between is the tone between four pixels.
func between(p *image.Paletted, u, v float64) uint8 {
	u, v = max(0, min(Side-1, u)), max(0, min(Side-1, v))
	x, y := min(int(u), Side-2), min(int(v), Side-2)
	du, dv := u-float64(x), v-float64(y)
	at := func(i, j int) float64 {
		if tone := p.Pix[j*p.Stride+i]; tone != unknown {
			return float64(tone)
		}
		return neutral // nothing is drawn either way, and no edge of the model shows
	}
	top := at(x, y)*(1-du) + at(x+1, y)*du
	bottom := at(x, y+1)*(1-du) + at(x+1, y+1)*du
	return uint8(top*(1-dv) + bottom*dv + 0.5)
}
