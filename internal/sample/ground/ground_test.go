package ground

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
)

// quilt makes a grid of square patches whose borders are distorted by noise.
func quilt(seed uint64) Labelled {
	g := NewGrid(100)
	l := Labelled{Grid: g, Label: make([]int32, g.Size())}
	frayed := NewDice(seed, 0).Noise("quilt")
	for i := range l.Label {
		p := g.Centre(i)
		x, y := p[0]+300*frayed.At(p[0], p[1], 700), p[1]+300*frayed.At(p[1], p[0], 700)
		l.Label[i] = int32(math.Floor(x/2500))*100 + int32(math.Floor(y/2500)) + 5000
	}
	return l
}

// For any labels, the shaped borders neither cross nor touch, and the patches fill the frame: the
// two neighbours of each border share it.
func TestAMeshIsAPartition(t *testing.T) {
	for seed := range uint64(4) {
		l := quilt(seed)
		m := l.Shape(FrameOf(0), Shaping{Rounds: 3, SlackCells: 1, ToleranceM: 20})
		if wrong := m.Conflicts(); len(wrong) > 0 {
			t.Errorf("seed %d: %d arcs are in conflict", seed, len(wrong))
		}
		var sum float64 // twice the area in square degrees
		for _, polygons := range m.Shapes(func(label int32) int32 { return label }) {
			for _, polygon := range polygons {
				for i, ring := range polygon {
					area := math.Abs(TurnArea(ring))
					if i > 0 {
						area = -area
					}
					sum += area
				}
			}
		}
		low, high := FrameOf(0).Degrees(orb.Point{}), FrameOf(0).Degrees(orb.Point{float64(l.W) * 100, float64(l.H) * 100})
		if whole := (high[0] - low[0]) * (high[1] - low[1]); math.Abs(sum/2/whole-1) > 0.01 { // its outer corners are rounded
			t.Errorf("seed %d: the patches cover %.6f of the frame", seed, sum/2/whole)
		}
	}
}

// The same seed gives the same noise, and another seed gives another.
func TestNoiseIsTheSeeds(t *testing.T) {
	a, same, other := NewDice(1, 0).Noise("x"), NewDice(1, 0).Noise("x"), NewDice(2, 0).Noise("x")
	differs := false
	for i := range 50 {
		x, y := float64(i)*37.7, float64(i)*91.3
		if a.At(x, y, 500) != same.At(x, y, 500) {
			t.Fatalf("at %g, %g the same seed differs", x, y)
		}
		differs = differs || a.At(x, y, 500) != other.At(x, y, 500)
		if v := a.Rough(x, y, 500, 4); v < -1.5 || v > 1.5 {
			t.Errorf("noise of %g", v)
		}
	}
	if !differs {
		t.Error("two seeds give one noise")
	}
}

// A front arrives at each cell after about the cost of the shortest path.
func TestTheFrontTakesTheShortestWay(t *testing.T) {
	g := NewGrid(200)
	cost := make([]float64, g.Size())
	for i := range cost {
		cost[i] = 1
	}
	start := g.Cell(orb.Point{FrameWidthM / 2, FrameHeightM / 2})
	times := March(g, cost, map[int]float64{start: 0}, nil)
	for i := range g.Size() {
		want := Distance(g.Centre(start), g.Centre(i))
		if got := times.V[i]; math.Abs(got-want) > 0.1*want+200 {
			t.Fatalf("%g m away the front arrives after %g", want, got)
		}
	}
}
