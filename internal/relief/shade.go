package relief

// This file computes the hill shade from heights, for landforms of several sizes.

import "math"

// scale is a size of landform that the shade shows. The heights are smoothed over its width in metres
// and then steepened, since smoothing flattens them.
type scale struct {
	smoothM, steeper, weight float64
}

// scales has three sizes of ridges and valleys, so that the shade is legible at far and near zooms.
var scales = [...]scale{{8, 1.2, 0.5}, {60, 1.7, 0.35}, {240, 2.2, 0.15}} //nolint:gochecknoglobals // a table

// gain sets the contrast: how gentle a slope already has the darkest tone.
const gain = 1.5

// shades is a grid of tones: neutral is flat ground, less is shadow, more is light.
type shades struct {
	zoom, x, y, w, h int
	tone             []uint8
}

// unknown marks a pixel without a height. Its tone is drawn as flat ground is.
const (
	neutral = 128
	unknown = 0
)

// shade lights the grid from the north-west, 45° high (Horn's gradient, Lambert's law).
func (g Grid) shade() shades {
	w, h := g.Size()
	s := shades{zoom: g.Zoom, x: g.X, y: g.Y, w: g.W, h: g.H, tone: make([]uint8, w*h)}
	pixelM := PixelM(g.Zoom, g.latitude())
	heights := filled(g.HeightM, w, h)
	tones, reach := make([]float32, w*h), Reach(g.Focus)
	for _, each := range scales {
		light(smooth(heights, w, h, each.smoothM/pixelM), w, h, each.steeper/pixelM, float32(each.weight), tones)
	}
	for i, tone := range tones {
		if !math.IsNaN(float64(g.HeightM[i])) {
			full := math.Max(-1, math.Min(1, gain*float64(tone)))
			full *= math.Max(0, 1-g.beyond(i)/reach)
			s.tone[i] = uint8(math.Round(neutral + 127*full)) // 1 to 255
		}
	}
	return s
}

// light adds to each pixel the difference between its light and that of flat ground.
func light(heights []float32, w, h int, perPixel float64, weight float32, tones []float32) {
	const flat = math.Sqrt2 / 2 // of light 45° high
	for y := range h {
		up, down := max(0, y-1)*w, min(h-1, y+1)*w
		for x := range w {
			left, right := max(0, x-1), min(w-1, x+1)
			a, b, c := heights[up+left], heights[up+x], heights[up+right]
			d, f := heights[y*w+left], heights[y*w+right]
			k, l, m := heights[down+left], heights[down+x], heights[down+right]
			east := float64(c+2*f+m-a-2*d-k) / 8 * perPixel
			north := float64(a+2*b+c-k-2*l-m) / 8 * perPixel
			// the light's direction is (-1/2, 1/2, √2/2), the ground's normal (-east, -north, 1)
			lambert := (east/2 - north/2 + flat) / math.Sqrt(1+east*east+north*north)
			tones[y*w+x] += weight * float32(lambert-flat)
		}
	}
}

// filled gives each pixel without a height the height of the nearest pixel in its row, or of the row
// above, so that no edge of the model looks like a cliff.
func filled(heights []float32, w, h int) []float32 {
	out := make([]float32, len(heights))
	copy(out, heights)
	isNaN := func(v float32) bool { return v != v } // only NaN differs from itself
	for y := range h {
		row := out[y*w : (y+1)*w]
		last := float32(math.NaN())
		for x := range row {
			if isNaN(row[x]) {
				row[x] = last
			}
			last = row[x]
		}
		for x := w - 1; x >= 0; x-- {
			if isNaN(row[x]) {
				row[x] = last
			}
			last = row[x]
		}
	}
	for x := range w {
		last := float32(0)
		for y := h - 1; y >= 0; y-- {
			if v := out[y*w+x]; !isNaN(v) {
				last = v
			}
		}
		for y := range h {
			if isNaN(out[y*w+x]) {
				out[y*w+x] = last
			}
			last = out[y*w+x]
		}
	}
	return out
}

// smooth is a Gaussian blur of a standard deviation in pixels, by three box blurs.
func smooth(heights []float32, w, h int, sigma float64) []float32 {
	// Three boxes of r pixels each way have the variance r(r+1).
	r := int(math.Round((math.Sqrt(1+4*sigma*sigma) - 1) / 2))
	if r < 1 {
		return heights
	}
	from, to := append([]float32(nil), heights...), make([]float32, len(heights))
	for range 3 {
		for y := range h {
			boxBlur(from[y*w:(y+1)*w], to[y*w:(y+1)*w], w, 1, r)
		}
		from, to = to, from
		for x := range w {
			boxBlur(from[x:], to[x:], h, w, r)
		}
		from, to = to, from
	}
	return from
}

// boxBlur averages n values, a stride apart, over r neighbours on each side. Beyond the ends it repeats
// the end values.
func boxBlur(from, to []float32, n, stride, r int) {
	at := func(i int) float64 { return float64(from[max(0, min(n-1, i))*stride]) }
	sum := 0.0
	for i := -r; i <= r; i++ {
		sum += at(i)
	}
	for i := range n {
		to[i*stride] = float32(sum / float64(2*r+1))
		sum += at(i+r+1) - at(i-r)
	}
}

// cut returns a tile of the grid, or nil if none of its heights are known.
func (s shades) cut(x, y int) []uint8 {
	cells := make([]uint8, 0, Side*Side)
	known := false
	for row := range Side {
		from := (y*Side+row)*s.w*Side + x*Side
		cells = append(cells, s.tone[from:from+Side]...)
	}
	for _, tone := range cells {
		known = known || tone != unknown
	}
	if !known {
		return nil
	}
	return cells
}

// farther returns the shade with half the pixels, on tiles of the next farther zoom.
func (s shades) farther() shades {
	out := shades{zoom: s.zoom - 1, x: s.x >> 1, y: s.y >> 1}
	out.w, out.h = (s.x+s.w-1)>>1-out.x+1, (s.y+s.h-1)>>1-out.y+1
	out.tone = make([]uint8, out.w*out.h*Side*Side)
	shiftX, shiftY := (s.x&1)*Side/2, (s.y&1)*Side/2
	across, wide := s.w*Side, out.w*Side
	for y := range s.h * Side / 2 {
		for x := range s.w * Side / 2 {
			sum, n := 0, 0
			for _, i := range [4]int{0, 1, across, across + 1} {
				if tone := s.tone[2*y*across+2*x+i]; tone != unknown {
					sum, n = sum+int(tone), n+1
				}
			}
			if n > 0 {
				out.tone[(y+shiftY)*wide+x+shiftX] = uint8(sum / n) //nolint:gosec // a mean of bytes
			}
		}
	}
	return out
}
