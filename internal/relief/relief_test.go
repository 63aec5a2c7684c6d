package relief

import (
	"bytes"
	"image"
	"image/png"
	"math"
	"testing"
)

// hill makes a grid of 2 × 1 tiles with a round hill in the middle of the western one; the southern
// half of the eastern one is unknown.
func hill() Grid {
	const zoom, x, y = 13, 6621, 3487 // both are odd, so the tile is a corner of its parent tile
	g := Grid{Zoom: zoom, X: x, Y: y, W: 2, H: 1}
	g.Focus = g.Box()
	w, h := g.Size()
	for j := range h {
		for i := range w {
			height := 300 * math.Exp(-(math.Pow(float64(i-256), 2)+math.Pow(float64(j-256), 2))/(2*60*60))
			if i >= Side && j >= Side/2 {
				height = math.NaN()
			}
			g.HeightM = append(g.HeightM, float32(height))
		}
	}
	return g
}

func pictures(t *testing.T, g Grid) map[[3]int]*image.Paletted {
	t.Helper()
	found := map[[3]int]*image.Paletted{}
	for tile, err := range g.Tiles() {
		if err != nil {
			t.Fatal(err)
		}
		picture, err := png.Decode(bytes.NewReader(tile.PNG))
		if err != nil {
			t.Fatal(err)
		}
		found[[3]int{tile.Z, tile.X, tile.Y}] = picture.(*image.Paletted)
	}
	return found
}

func TestLightComesFromTheNorthWest(t *testing.T) {
	picture := pictures(t, hill())[[3]int{13, 6621, 3487}]
	tone := func(x, y int) int { return int(picture.ColorIndexAt(x, y)) }
	northWest, southEast, south, flat := tone(206, 206), tone(306, 306), tone(256, 326), tone(20, 490)
	if northWest < neutral+40 || southEast > neutral-40 {
		t.Errorf("the north-western slope has tone %d, the south-eastern one %d", northWest, southEast)
	}
	if south <= southEast || south >= northWest {
		t.Errorf("the southern slope's tone %d is not between %d and %d", south, southEast, northWest)
	}
	if flat != neutral {
		t.Errorf("flat ground has tone %d, not %d", flat, neutral)
	}
	if _, _, _, alpha := picture.At(20, 490).RGBA(); alpha != 0 {
		t.Errorf("flat ground is drawn with alpha %d", alpha)
	}
}

func TestWhatIsNotKnownIsNotDrawnAndCastsNoCliff(t *testing.T) {
	picture := pictures(t, hill())[[3]int{13, 6622, 3487}]
	if tone := picture.ColorIndexAt(300, 400); tone != unknown {
		t.Errorf("an unknown place has tone %d", tone)
	}
	if tone := int(picture.ColorIndexAt(300, Side/2-1)); tone < neutral-2 || tone > neutral+2 {
		t.Errorf("flat ground at the model's edge has tone %d", tone)
	}
	g := hill()
	for i := range g.HeightM {
		if i%(2*Side) >= Side {
			g.HeightM[i] = float32(math.NaN())
		}
	}
	if _, ok := pictures(t, g)[[3]int{13, 6622, 3487}]; ok {
		t.Error("a tile without any height was made")
	}
}

func TestFartherTilesHoldTheSamePlaces(t *testing.T) {
	found := pictures(t, hill())
	near, far := found[[3]int{13, 6621, 3487}], found[[3]int{12, 3310, 1743}]
	if far == nil || found[[3]int{MinZoom, 6621 >> 7, 3487 >> 7}] == nil {
		t.Fatalf("there are tiles at %d places", len(found))
	}
	// The tile is the south-eastern quarter of its parent tile.
	for _, at := range [][2]int{{206, 206}, {306, 306}, {256, 326}} {
		n, f := int(near.ColorIndexAt(at[0], at[1])), int(far.ColorIndexAt(256+at[0]/2, 256+at[1]/2))
		if n-f > 6 || f-n > 6 {
			t.Errorf("at %v the tone is %d, from farther %d", at, n, f)
		}
	}
	if _, ok := found[[3]int{MinZoom - 1, 6621 >> 8, 3487 >> 8}]; ok {
		t.Error("a tile was made beyond the farthest zoom")
	}
}

func TestAnEnlargedPartIsTheSameGround(t *testing.T) {
	var whole []byte
	for tile, err := range hill().Tiles() {
		if err != nil {
			t.Fatal(err)
		}
		whole = tile.PNG
		break
	}
	near := pictures(t, hill())[[3]int{13, 6621, 3487}]
	part, err := Part(whole, 2, 1, 2)
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(part))
	if err != nil {
		t.Fatal(err)
	}
	for _, at := range [][2]int{{0, 0}, {100, 300}, {511, 511}} {
		got := int(picture.(*image.Paletted).ColorIndexAt(at[0], at[1]))
		want := int(near.ColorIndexAt(128+at[0]/4, 256+at[1]/4))
		if got-want > 4 || want-got > 4 {
			t.Errorf("at %v of the part the tone is %d, of the whole %d", at, got, want)
		}
	}
	if _, err := Part([]byte("no picture"), 1, 0, 0); err == nil {
		t.Error("what is no picture was enlarged")
	}
}

func TestTheShadeFadesBeyondItsFocus(t *testing.T) {
	g := hill()
	box := g.Box()
	middle := (box[0] + box[2]) / 2
	g.Focus = [4]float64{middle, box[1], box[2], box[3]} // the western tile lies outside of the focus
	if tone := pictures(t, g)[[3]int{13, 6621, 3487}].ColorIndexAt(206, 206); tone != neutral {
		t.Errorf("far beyond the focus the tone is %d", tone)
	}
	share, least, most := g.Known()
	if math.Abs(share-0.5) > 0.01 || least < 0 || most > 1 {
		t.Errorf("known is %.3f of the focus, from %.1f to %.1f m", share, least, most)
	}
}

func TestGridsCoverTheirFocusAndWhatLiesAroundIt(t *testing.T) {
	focus := [4]float64{12350000, 2970000, 12362000, 2985000}
	for zoom := MinZoom; zoom <= 15; zoom++ {
		b := Cover(zoom, focus).Box()
		tileM, around := worldM/float64(int(1)<<zoom), [4]float64{12347750, 2967750, 12364250, 2987250}
		if b[0] > around[0] || b[1] > around[1] || b[2] < around[2] || b[3] < around[3] {
			t.Errorf("at zoom %d %v does not cover %v", zoom, b, around)
		}
		if around[0]-b[0] > tileM || b[2]-around[2] > tileM || around[1]-b[1] > tileM || b[3]-around[3] > tileM {
			t.Errorf("at zoom %d %v is more than %v needs", zoom, b, around)
		}
	}
	for _, c := range []struct {
		cellM float64
		most  int
		zoom  int
	}{{30, 48 << 20, 12}, {12.5, 48 << 20, 13}, {1, 96 << 20, 15}, {1, 48 << 20, 14}, {1, 2 << 20, 12}, {1e6, 48 << 20, MinZoom}} {
		if zoom := ZoomFor(c.cellM, 25.9, focus, c.most); zoom != c.zoom {
			t.Errorf("cells of %v m and at most %d pixels lead to zoom %d, not %d", c.cellM, c.most, zoom, c.zoom)
		}
	}
}
