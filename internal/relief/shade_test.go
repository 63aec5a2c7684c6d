package relief

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/paulmach/orb"
)

// nan is an unknown height.
func nan() float32 { return float32(math.NaN()) }

// plane makes a slope that rises by the given heights with each pixel to the east and to the north.
func plane(w, h int, east, north float64) []float32 {
	heights := make([]float32, w*h)
	for y := range h {
		for x := range w {
			heights[y*w+x] = float32(500 + east*float64(x) - north*float64(y))
		}
	}
	return heights
}

// The shade of an even slope follows Lambert's law: it is the cosine of the angle between the normal and the light,
// minus that of flat ground.
func TestTheLightOfAnEvenSlope(t *testing.T) {
	t.Parallel()
	const w, h = 7, 6
	for _, slope := range [][2]float64{{0, 0}, {0.3, 0}, {-0.3, 0}, {0, 0.3}, {0, -0.3}, {0.2, -0.2}, {-0.2, 0.2}, {1, 2}, {-3, 0.1}} {
		tones := make([]float32, w*h)
		light(plane(w, h, slope[0], slope[1]), w, h, 1, 1, tones)
		// The light comes from the north-west at 45°: these are its parts to the east, to the north and up.
		from := [3]float64{-0.5, 0.5, math.Sqrt2 / 2}
		normal := [3]float64{-slope[0], -slope[1], 1}
		length := math.Sqrt(normal[0]*normal[0] + normal[1]*normal[1] + 1)
		want := (from[0]*normal[0]+from[1]*normal[1]+from[2]*normal[2])/length - math.Sqrt2/2
		for y := 1; y < h-1; y++ { // pixels at the edge lack neighbours
			for x := 1; x < w-1; x++ {
				if got := float64(tones[y*w+x]); math.Abs(got-want) > 5e-5 { // heights are float32 with seven digits
					t.Fatalf("a slope of %v at %d, %d takes %g, by Lambert's law %g", slope, x, y, got, want)
				}
			}
		}
	}
}

// Shades are added by weight: two lights of half a weight equal one, and wider pixels make gentler slopes.
func TestLightsAddUp(t *testing.T) {
	t.Parallel()
	const w, h = 5, 5
	whole, halves, gentle, wide := make([]float32, w*h), make([]float32, w*h), make([]float32, w*h), make([]float32, w*h)
	light(plane(w, h, 0.4, 0.1), w, h, 1, 1, whole)
	light(plane(w, h, 0.4, 0.1), w, h, 1, 0.5, halves)
	light(plane(w, h, 0.4, 0.1), w, h, 1, 0.5, halves)
	light(plane(w, h, 0.2, 0.05), w, h, 1, 1, gentle)
	light(plane(w, h, 0.4, 0.1), w, h, 0.5, 1, wide)
	for i := range whole {
		if math.Abs(float64(whole[i]-halves[i])) > 1e-6 || math.Abs(float64(gentle[i]-wide[i])) > 5e-5 {
			t.Fatalf("pixel %d: %g, %g; %g, %g", i, whole[i], halves[i], gentle[i], wide[i])
		}
	}
}

// The mean over neighbours is exact for any layout in memory, and values at the ends are repeated beyond the edge.
func TestMeansOverNeighbours(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		n, stride, r := 1+random.IntN(40), 1+random.IntN(3), 1+random.IntN(50)
		from, to := make([]float32, n*stride), make([]float32, n*stride)
		for i := range from {
			from[i] = float32(random.NormFloat64() * 100)
		}
		boxBlur(from, to, n, stride, r)
		for i := range n {
			sum := 0.0
			for k := i - r; k <= i+r; k++ {
				sum += float64(from[min(max(k, 0), n-1)*stride])
			}
			if want := sum / float64(2*r+1); math.Abs(float64(to[i*stride])-want) > 1e-3 {
				t.Fatalf("%d of %d over %d: %g, want %g", i, n, r, to[i*stride], want)
			}
		}
		for i := range to {
			if i%stride != 0 && to[i] != 0 {
				t.Fatalf("%d is between the values, and was written", i)
			}
		}
	}
}

// Smoothing spreads a peak as a Gaussian does: it has the requested variance, keeps the sum, and is symmetric.
func TestSmoothingSpreadsAPeak(t *testing.T) {
	t.Parallel()
	const w, h = 121, 121
	for _, sigma := range []float64{1, 2.5, 4, 8, 12} {
		heights := make([]float32, w*h)
		heights[60*w+60] = 1e6
		before := slices.Clone(heights)
		got := smooth(heights, w, h, sigma)
		if !slices.Equal(heights, before) {
			t.Fatal("the heights themselves were changed")
		}
		var sum, x1, y1, x2, y2 float64
		for y := range h {
			for x := range w {
				v := float64(got[y*w+x])
				sum += v
				x1, y1 = x1+v*float64(x-60), y1+v*float64(y-60)
				x2, y2 = x2+v*float64((x-60)*(x-60)), y2+v*float64((y-60)*(y-60))
			}
		}
		// The width of a box is a whole number of pixels, so the variance is r(r+1) for the nearest
		// whole r.
		r := math.Round((math.Sqrt(1+4*sigma*sigma) - 1) / 2)
		if math.Abs(sum-1e6) > 10 || math.Abs(x1/sum) > 1e-3 || math.Abs(y1/sum) > 1e-3 || math.Abs(x2/sum-r*(r+1)) > 0.05 || math.Abs(y2/sum-r*(r+1)) > 0.05 {
			t.Errorf("over %g: %g in all, by %g and %g off, variances %g and %g; want %g", sigma, sum, x1/sum, y1/sum, x2/sum, y2/sum, r*(r+1))
		}
		if math.Abs(math.Sqrt(r*(r+1))-sigma) > 0.6 {
			t.Errorf("over %g it is smoothed over %g", sigma, math.Sqrt(r*(r+1)))
		}
	}
	flat := plane(30, 30, 0, 0)
	if got := smooth(flat, 30, 30, 5); slices.Max(got) != 500 || slices.Min(got) != 500 {
		t.Errorf("flat ground is from %g to %g m high", slices.Min(got), slices.Max(got))
	}
	if got := smooth(flat, 30, 30, 0.4); &got[0] != &flat[0] {
		t.Error("less than a pixel is smoothed")
	}
}

// A pixel without a height gets one of its row, else of a row above or below; known pixels keep their heights.
func TestFillingUnknownPixels(t *testing.T) {
	t.Parallel()
	n := nan()
	for name, c := range map[string]struct {
		w             int
		heights, want []float32
	}{
		"none":             {3, []float32{1, 2, 3}, []float32{1, 2, 3}},
		"a gap":            {4, []float32{1, n, n, 4}, []float32{1, 1, 1, 4}},
		"the beginning":    {4, []float32{n, n, 3, 4}, []float32{3, 3, 3, 4}},
		"the end":          {4, []float32{1, 2, n, n}, []float32{1, 2, 2, 2}},
		"the row above":    {2, []float32{1, 2, n, n, n, n}, []float32{1, 2, 1, 2, 1, 2}},
		"the row below":    {2, []float32{n, n, n, n, 5, 6}, []float32{5, 6, 5, 6, 5, 6}},
		"a row in between": {2, []float32{1, 2, n, n, 5, 6}, []float32{1, 2, 1, 2, 5, 6}},
		"nothing at all":   {2, []float32{n, n, n, n}, []float32{0, 0, 0, 0}},
	} {
		before := slices.Clone(c.heights)
		got := filled(c.heights, c.w, len(c.heights)/c.w)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
		for i := range before {
			if math.IsNaN(float64(before[i])) != math.IsNaN(float64(c.heights[i])) {
				t.Errorf("%s: the heights themselves were changed", name)
			}
		}
	}
}

// A pixel of a parent tile is the mean of the known ones among its four pixels, and lies in the right quarter of the
// tile.
func TestTonesFromFarther(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 4))
	for _, at := range [][2]int{{6, 4}, {7, 4}, {6, 5}, {7, 5}} {
		near := shades{zoom: 9, x: at[0], y: at[1], w: 2, h: 1, tone: make([]uint8, 2*Side*Side)}
		for i := range near.tone {
			if random.IntN(4) > 0 {
				near.tone[i] = uint8(1 + random.IntN(255))
			}
		}
		far := near.farther()
		if far.zoom != 8 || far.x != at[0]/2 || far.y != at[1]/2 || far.w != 1+at[0]%2 || far.h != 1 {
			t.Fatalf("%+v lies at %d, %d, %d with %d × %d tiles", at, far.zoom, far.x, far.y, far.w, far.h)
		}
		for range 3000 {
			x, y := random.IntN(Side), random.IntN(Side/2) // of the pixels in the parent tile
			sum, known := 0, 0
			for _, i := range []int{2*y*2*Side + 2*x, 2*y*2*Side + 2*x + 1, (2*y+1)*2*Side + 2*x, (2*y+1)*2*Side + 2*x + 1} {
				if near.tone[i] != unknown {
					sum, known = sum+int(near.tone[i]), known+1
				}
			}
			want := 0
			if known > 0 {
				want = sum / known
			}
			if got := far.tone[(y+at[1]%2*Side/2)*far.w*Side+x+at[0]%2*Side/2]; int(got) != want {
				t.Fatalf("at %d, %d of %v the tone is %d, want %d", x, y, at, got, want)
			}
		}
	}
}

// A tone is darker or lighter the more it differs from that of flat ground; flat and unknown ground is transparent.
func TestThePalette(t *testing.T) {
	t.Parallel()
	p := palette()
	alpha := func(tone int) int { return int(p[tone].(color.NRGBA).A) }
	if len(p) != 256 || alpha(unknown) != 0 || alpha(neutral) != 0 {
		t.Fatalf("%d tones; unknown is drawn by %d, flat ground by %d", len(p), alpha(unknown), alpha(neutral))
	}
	for tone := 2; tone < 256; tone++ {
		c := p[tone].(color.NRGBA)
		if tone <= neutral && alpha(tone) > alpha(tone-1) || tone > neutral && alpha(tone) < alpha(tone-1) {
			t.Errorf("tone %d is drawn by %d, the one before by %d", tone, alpha(tone), alpha(tone-1))
		}
		if dark := c.R < 128; dark != (tone < neutral) {
			t.Errorf("tone %d has the colour %v", tone, c)
		}
	}
	if alpha(1) < 140 || alpha(255) != lightMost {
		t.Errorf("the darkest slope is drawn by %d, the lightest by %d", alpha(1), alpha(255))
	}
}

// A tile's picture holds its tones. An enlarged part of an even tile is even, and the four quarters meet at their
// edges.
func TestPicturesOfTones(t *testing.T) {
	t.Parallel()
	cells := make([]uint8, Side*Side)
	for i := range cells {
		cells[i] = uint8(1 + (i%Side)/4 + (i/Side)/6)
	}
	picture, err := encode(slices.Clone(cells))
	if err != nil {
		t.Fatal(err)
	}
	if decoded := paletted(t, picture); !slices.Equal(decoded.Pix, cells) {
		t.Error("a picture holds other tones")
	}
	parts := map[[2]int]*image.Paletted{}
	for x := range 2 {
		for y := range 2 {
			part, err := Part(picture, 1, x, y)
			if err != nil {
				t.Fatal(err)
			}
			parts[[2]int{x, y}] = paletted(t, part)
			got := parts[[2]int{x, y}]
			for _, at := range [][2]int{{0, 0}, {100, 200}, {511, 511}} {
				want := float64(1) + (float64(x*Side+at[0])/2)/4 + (float64(y*Side+at[1])/2)/6
				if tone := float64(got.Pix[at[1]*got.Stride+at[0]]); math.Abs(tone-want) > 1.5 {
					t.Errorf("part %d, %d at %v has the tone %g, want %g", x, y, at, tone, want)
				}
			}
		}
	}
	for i := range Side {
		west, east := int(parts[[2]int{0, 0}].Pix[i*Side+Side-1]), int(parts[[2]int{1, 0}].Pix[i*Side])
		north, south := int(parts[[2]int{0, 0}].Pix[(Side-1)*Side+i]), int(parts[[2]int{0, 1}].Pix[i])
		if east-west > 1 || west-east > 1 || south-north > 1 || north-south > 1 {
			t.Fatalf("at %d the parts' edges are %d and %d, %d and %d", i, west, east, north, south)
		}
	}
}

// Enlarging does not shift a picture: each new pixel's middle has the tone interpolated between the middles of the
// old pixels.
func TestAnEnlargedPartIsNotShifted(t *testing.T) {
	t.Parallel()
	for _, along := range []func(x, y int) int{func(x, _ int) int { return x }, func(_, y int) int { return y }} {
		cells := make([]uint8, Side*Side)
		for i := range cells {
			cells[i] = uint8(min(255, 1+3*along(i%Side, i/Side)))
		}
		picture, err := encode(cells)
		if err != nil {
			t.Fatal(err)
		}
		for nearer := 1; nearer <= 3; nearer++ {
			enlarged, err := Part(picture, nearer, 0, 0)
			if err != nil {
				t.Fatal(err)
			}
			part, times := paletted(t, enlarged), float64(int(1)<<nearer)
			for at := int(times); at < 80; at++ {
				want := 1 + 3*((float64(at)+0.5)/times-0.5)
				if got := float64(part.ColorIndexAt(at, 7)); along(1, 0) == 1 && math.Abs(got-want) > 0.51 {
					t.Fatalf("%d zooms nearer the pixel %d has the tone %g, want %g", nearer, at, got, want)
				}
				if got := float64(part.ColorIndexAt(7, at)); along(0, 1) == 1 && math.Abs(got-want) > 0.51 {
					t.Fatalf("%d zooms nearer the row %d has the tone %g, want %g", nearer, at, got, want)
				}
			}
		}
	}
}

func paletted(t *testing.T, picture []byte) *image.Paletted {
	t.Helper()
	decoded, err := png.Decode(bytes.NewReader(picture))
	if err != nil {
		t.Fatal(err)
	}
	p, ok := decoded.(*image.Paletted)
	if !ok || p.Rect.Dx() != Side || p.Rect.Dy() != Side {
		t.Fatalf("%T", decoded)
	}
	return p
}

// Only pictures of this package are enlarged; another size, full colours or a truncated picture is
// an error.
func TestPicturesThatAreNotEnlarged(t *testing.T) {
	t.Parallel()
	made := func(p image.Image) []byte {
		var b bytes.Buffer
		if err := png.Encode(&b, p); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	whole := made(image.NewPaletted(image.Rect(0, 0, Side, Side), palette()))
	for name, picture := range map[string][]byte{
		"nothing": nil, "no picture": []byte("tile"), "a half": whole[:len(whole)/2], "another size": made(image.NewPaletted(image.Rect(0, 0, 256, 256), palette())), "full colours": made(image.NewNRGBA(image.Rect(0, 0, Side, Side))),
	} {
		if _, err := Part(picture, 1, 0, 0); err == nil {
			t.Errorf("%s was enlarged", name)
		}
	}
	if _, err := Part(whole, 1, 0, 0); err != nil {
		t.Error(err)
	}
}

// The first and last pixels of a grid lie at the box's edges, their middles are right in degrees, and all lie within
// the box.
func TestWhereAGridsPixelsLie(t *testing.T) {
	t.Parallel()
	extent := orb.Bound{Min: orb.Point{110.95, 25.8}, Max: orb.Point{111.15, 26}}
	for zoom := MinZoom; zoom <= 15; zoom += 3 {
		g := Cover(zoom, MercatorBox(extent))
		w, h := g.Size()
		box := g.Box()
		px := (box[2] - box[0]) / float64(w)
		if math.Abs(px-worldM/math.Pow(2, float64(zoom))/Side) > 1e-6 || math.Abs((box[3]-box[1])/float64(h)-px) > 1e-6 {
			t.Errorf("at zoom %d a pixel is %g m wide", zoom, px)
		}
		for _, at := range [][2]int{{0, 0}, {w - 1, 0}, {0, h - 1}, {w / 2, h / 3}} {
			p := g.At(at[0], at[1])
			back := MercatorBox(orb.Bound{Min: p, Max: p})
			if math.Abs(back[0]-(box[0]+(float64(at[0])+0.5)*px)) > 1e-3 || math.Abs(back[1]-(box[3]-(float64(at[1])+0.5)*px)) > 1e-3 {
				t.Errorf("at zoom %d the pixel %v lies at %v, which is %v", zoom, at, p, back[:2])
			}
		}
		north, south := g.At(0, 0), g.At(0, h-1)
		if north.Lat() <= south.Lat() || north.Lat() < extent.Max.Lat()-0.01 && zoom > 9 {
			t.Errorf("at zoom %d the rows run from %v to %v", zoom, north, south)
		}
	}
}

// In a published example (EPSG guidance note 7-2), Web Mercator projects 24°22′54.433″ N, 100°20′ W to -11169055.58
// E, 2800000.00 N.
func TestAPublishedPointOfTheWebMercator(t *testing.T) {
	t.Parallel()
	p := orb.Point{-(100 + 20.0/60), 24 + 22.0/60 + 54.433/3600}
	box := MercatorBox(orb.Bound{Min: p, Max: p})
	if math.Abs(box[0]+11169055.58) > 0.01 || math.Abs(box[1]-2800000.00) > 0.01 || box[0] != box[2] || box[1] != box[3] {
		t.Errorf("%v", box)
	}
	for zoom, want := range map[int]float64{0: worldM / Side, 10: worldM / 1024 / Side} {
		if got := PixelM(zoom, 0); math.Abs(got-want) > 1e-9 {
			t.Errorf("at the equator a pixel of zoom %d is %g m wide", zoom, got)
		}
		if got := PixelM(zoom, 60); math.Abs(got-want/2) > 1e-9 { // the cosine of this latitude is one half
			t.Errorf("at 60° a pixel of zoom %d is %g m wide", zoom, got)
		}
	}
}

// The share of known pixels and the range of heights cover the focus only; without known pixels they are zero.
func TestWhatIsKnownOfTheFocus(t *testing.T) {
	t.Parallel()
	g := Grid{Zoom: 13, X: 6621, Y: 3487, W: 1, H: 1, HeightM: make([]float32, Side*Side)}
	box := g.Box()
	for i := range g.HeightM {
		g.HeightM[i] = float32(i % Side)
		if i/Side >= Side/2 {
			g.HeightM[i] = nan()
		}
	}
	quarter := func(from, to float64) [4]float64 { // a strip that covers part of the box's width and all of its height
		return [4]float64{box[0] + from*(box[2]-box[0]), box[1], box[0] + to*(box[2]-box[0]), box[3]}
	}
	for name, c := range map[string]struct {
		focus              [4]float64
		share, least, most float64
	}{
		"all":           {box, 0.5, 0, 511},
		"the west":      {quarter(0, 0.25), 0.5, 0, 127},
		"the east":      {quarter(0.75, 1), 0.5, 384, 511},
		"the known":     {[4]float64{box[0], (box[1] + box[3]) / 2, box[2], box[3]}, 1, 0, 511},
		"the unknown":   {[4]float64{box[0], box[1], box[2], (box[1] + box[3]) / 2}, 0, 0, 0},
		"far elsewhere": {[4]float64{box[2] + 1000, box[1], box[2] + 2000, box[3]}, 0, 0, 0},
	} {
		g.Focus = c.focus
		share, least, most := g.Known()
		if math.Abs(share-c.share) > 0.01 || least != c.least || most != c.most {
			t.Errorf("%s: %g, from %g to %g; want %g, from %g to %g", name, share, least, most, c.share, c.least, c.most)
		}
	}
}

// Tiles are made once for each zoom, beginning with the grid's own, and none is made after the
// reader stops.
func TestTilesEndWhereTheReaderDoes(t *testing.T) {
	t.Parallel()
	g := Grid{Zoom: 9, X: 413, Y: 217, W: 1, H: 1, HeightM: make([]float32, Side*Side)}
	g.Focus = g.Box()
	seen := map[[3]int]bool{}
	last := g.Zoom
	for tile, err := range g.Tiles() {
		key := [3]int{tile.Z, tile.X, tile.Y}
		if err != nil || seen[key] || tile.Z > last || tile.Z < MinZoom {
			t.Fatalf("%v after zoom %d, %v", key, last, err)
		}
		seen[key], last = true, tile.Z
	}
	if last != MinZoom {
		t.Errorf("the farthest tile is of zoom %d", last)
	}
	n := 0
	for range g.Tiles() {
		if n++; n == 3 {
			break
		}
	}
	if n != 3 {
		t.Errorf("%d tiles", n)
	}
}
