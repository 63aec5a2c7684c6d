package ground

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/paulmach/orb"
)

// lands calls fn with terrains of several seeds.
func lands(t *testing.T, fn func(t *testing.T, seed uint64, land Terrain)) {
	t.Helper()
	seeds := uint64(3)
	if testing.Short() {
		seeds = 1
	}
	for seed := range seeds {
		fn(t, seed, MakeTerrain(NewDice(seed, 0)))
	}
}

// The river crosses the frame from one side to another, widens downstream and always descends.
func TestTheRiverRunsThroughTheLand(t *testing.T) {
	t.Parallel()
	lands(t, func(t *testing.T, seed uint64, land Terrain) {
		t.Helper()
		river := land.Waters[0]
		first, last := river.Line[0], river.Line[len(river.Line)-1]
		outside := func(p orb.Point) bool { return p[0] < 0 || p[1] < 0 || p[0] > FrameWidthM || p[1] > FrameHeightM }
		if !river.River || !outside(first) || !outside(last) || Distance(first, last) < 8000 || LengthOf(river.Line) < 1.05*Distance(first, last) {
			t.Errorf("seed %d: the river runs from %v to %v, %.0f m long", seed, first, last, LengthOf(river.Line))
		}
		if !slices.IsSorted(river.WidthM) || river.WidthM[0] < 50 || slices.Max(river.WidthM) > 80 || len(river.WidthM) != len(river.Line) {
			t.Errorf("seed %d: its widths run from %g to %g", seed, river.WidthM[0], slices.Max(river.WidthM))
		}
		lowest := math.Inf(1)
		for _, p := range Resample(river.Line, 100) {
			if outside(p) {
				continue
			}
			h := land.Height.At(p)
			if h > lowest+1.5 {
				t.Errorf("seed %d: at %v the river rises by %.1f m", seed, p, h-lowest)
			}
			lowest = min(lowest, h)
		}
		if lowest < riverOutletM-5 || lowest > riverOutletM+25 {
			t.Errorf("seed %d: the river leaves the land %.0f m high", seed, lowest)
		}
	})
}

// Each stream descends to its end on the line of the river or of another stream.
func TestStreamsJoinTheRiver(t *testing.T) {
	t.Parallel()
	lands(t, func(t *testing.T, seed uint64, land Terrain) {
		t.Helper()
		if len(land.Waters) < 10 {
			t.Errorf("seed %d: only %d streams", seed, len(land.Waters)-1)
		}
		for i, s := range land.Waters[1:] {
			mouth := s.Line[len(s.Line)-1]
			nearest := math.Inf(1)
			for k, other := range land.Waters {
				if k != i+1 {
					_, d := Nearest(other.Line, mouth)
					nearest = min(nearest, d)
				}
			}
			if nearest > 1 {
				t.Errorf("seed %d: stream %d ends %.0f m off all others", seed, i+1, nearest)
			}
			lowest := math.Inf(1)
			for _, p := range Resample(s.Line, 50) {
				h := land.Height.At(p)
				if h > lowest+1.5 {
					t.Errorf("seed %d: at %v stream %d rises by %.1f m", seed, p, i+1, h-lowest)
				}
				lowest = min(lowest, h)
			}
			if s.River || slices.Min(s.WidthM) < 2.5 || slices.Max(s.WidthM) > 18 || len(s.WidthM) != len(s.Line) {
				t.Errorf("seed %d: stream %d is from %g to %g m wide", seed, i+1, slices.Min(s.WidthM), slices.Max(s.WidthM))
			}
		}
	})
}

// The distances to waters agree with those to their lines, and the slope with the differences of
// heights.
func TestSurfacesOfTheLand(t *testing.T) {
	t.Parallel()
	lands(t, func(t *testing.T, seed uint64, land Terrain) {
		t.Helper()
		random := rand.New(rand.NewPCG(seed, 1))
		for range 300 {
			i := random.IntN(land.Size())
			p := land.Centre(i)
			foot, toRiver := Nearest(land.Waters[0].Line, p)
			if foot[0] < 0 || foot[1] < 0 || foot[0] > FrameWidthM || foot[1] > FrameHeightM {
				continue // a wave stays within the frame, which the river may leave at a bend
			}
			toWater := toRiver
			for _, w := range land.Waters[1:] {
				_, d := Nearest(w.Line, p)
				toWater = min(toWater, d)
			}
			// A wave over cells approximates the true distance within a few cells.
			if got := land.ToRiver.V[i]; math.Abs(got-toRiver) > 60+0.06*toRiver {
				t.Errorf("seed %d: at %v the river is %.0f m away, not %.0f", seed, p, toRiver, got)
			}
			if got := land.ToWater.V[i]; math.Abs(got-toWater) > 60+0.06*toWater || got > land.ToRiver.V[i]+1e-6 {
				t.Errorf("seed %d: at %v water is %.0f m away, not %.0f", seed, p, toWater, got)
			}
			if land.Bank.V[i] > land.ToWater.V[i]+1e-6 {
				t.Errorf("seed %d: at %v the valley's floor is %.0f m away, water %.0f", seed, p, land.Bank.V[i], land.ToWater.V[i])
			}
			slope := land.Height.Slope(p)
			if steep := math.Hypot(slope[0], slope[1]); math.Abs(land.Steep.V[i]-steep) > 1e-12 || steep > 1.2 {
				t.Errorf("seed %d: at %v the ground is %g steep", seed, p, steep)
			}
			if h := land.Height.V[i]; !(h > 140 && h < 1200) {
				t.Errorf("seed %d: at %v the ground is %.0f m high", seed, p, h)
			}
		}
		floor := 0
		for i := range land.Bank.V {
			if land.Bank.V[i] < 0 {
				floor++
			}
		}
		if share := float64(floor) / float64(land.Size()); share < 0.08 || share > 0.6 {
			t.Errorf("seed %d: %.2f of the land is valley floor", seed, share)
		}
	})
}

// Water from each cell of a drained grid reaches the river over cells that drain more and more.
func TestWaterFindsItsWay(t *testing.T) {
	t.Parallel()
	g := NewGrid(250)
	for seed := range uint64(5) {
		d := NewDice(seed, 0)
		river := riverCourse(d.Stream("river"))
		ds := drain(g, river, d)
		mouths := int32(0)
		for i := range g.Size() {
			if ds.down[i] < 0 {
				mouths += ds.area[i]
			}
			at, steps := int32(i), 0
			for ds.down[at] >= 0 {
				next := ds.down[at]
				if ds.area[next] <= ds.area[at] {
					t.Fatalf("seed %d: %d cells drain through one, %d through the next", seed, ds.area[at], ds.area[next])
				}
				if at = next; steps > g.Size() {
					t.Fatalf("seed %d: water runs in a circle from %d", seed, i)
				}
				steps++
			}
		}
		if int(mouths) != g.Size() {
			t.Errorf("seed %d: of %d cells %d drain into the river", seed, g.Size(), mouths)
		}
	}
}

// A heap of times returns them in order, whatever the order of insertion.
func TestTheEarliestComesFirst(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(11, 12))
	for range 50 {
		var queue Fronts
		var want []float64
		for n := range 200 {
			front := Front{Time: float64(random.IntN(40)), Cell: int32(n)}
			queue.Push(front)
			want = append(want, front.Time)
			if random.IntN(4) == 0 { // some times are removed in between
				slices.Sort(want)
				if got := queue.Pop(); got.Time != want[0] {
					t.Fatalf("%g comes before %g", got.Time, want[0])
				}
				want = want[1:]
			}
		}
		slices.Sort(want)
		for _, time := range want {
			if got := queue.Pop(); got.Time != time {
				t.Fatalf("%g comes before %g", got.Time, time)
			}
		}
		if len(queue) > 0 {
			t.Fatalf("%d are left", len(queue))
		}
	}
}

// A wave arrives later with each step and each cost, and carries the value of the seed whose wave came first.
func TestAWaveOverUnevenGround(t *testing.T) {
	t.Parallel()
	g := NewGrid(500)
	random := rand.New(rand.NewPCG(13, 14))
	cost, dearer := make([]float64, g.Size()), make([]float64, g.Size())
	for i := range cost {
		cost[i] = 0.5 + random.Float64()
		dearer[i] = cost[i] + random.Float64()
	}
	west, east := g.Cell(orb.Point{1000, 8000}), g.Cell(orb.Point{14000, 8000})
	carry := make([]float64, g.Size())
	carry[west], carry[east] = 1, 2
	times := March(g, cost, map[int]float64{west: 0, east: 700}, carry)
	alone := [2]Surface{March(g, cost, map[int]float64{west: 0}, nil), March(g, cost, map[int]float64{east: 700}, nil)}
	slow := March(g, dearer, map[int]float64{west: 0, east: 700}, nil)
	for i, arrival := range times.V {
		beside, n := g.Sides(i)
		earliest := math.Inf(1)
		for _, j := range beside[:n] {
			earliest = min(earliest, times.V[j])
		}
		if i != west && i != east && (earliest >= arrival || arrival > earliest+cost[i]*500+1e-9) {
			t.Fatalf("cell %d is reached at %g, its first neighbour at %g", i, arrival, earliest)
		}
		if slow.V[i] < arrival-1e-9 || arrival > min(alone[0].V[i], alone[1].V[i])+1e-9 {
			t.Fatalf("cell %d is reached at %g, over dearer ground at %g", i, arrival, slow.V[i])
		}
		if near, far := alone[0].V[i], alone[1].V[i]; math.Abs(near-far) > 1500 && (carry[i] == 1) != (near < far) {
			t.Fatalf("cell %d bears %g; it is reached at %g and %g", i, carry[i], near, far)
		}
	}
	if times.V[west] != 0 || times.V[east] != 700 {
		t.Errorf("the seeds are reached at %g and %g", times.V[west], times.V[east])
	}
}

// Towns are numbered along a square spiral: consecutive towns are neighbours, no place repeats, and
// near places come first.
func TestTheSpiralOfTowns(t *testing.T) {
	t.Parallel()
	seen := map[[2]int]bool{}
	lastX, lastY := 0, 0
	for n := range 2000 {
		x, y := spiral(n)
		if seen[[2]int{x, y}] || n > 0 && abs(x-lastX)+abs(y-lastY) != 1 {
			t.Fatalf("town %d lies at %d, %d, the one before at %d, %d", n, x, y, lastX, lastY)
		}
		seen[[2]int{x, y}], lastX, lastY = true, x, y
		if ring := int(math.Ceil((math.Sqrt(float64(n+1)) - 1) / 2)); max(abs(x), abs(y)) != ring {
			t.Fatalf("town %d lies in ring %d, not %d", n, max(abs(x), abs(y)), ring)
		}
	}
}

func abs(n int) int { return max(n, -n) }

// Noise is continuous, its mean is near 0, and finer octaves contribute less and less.
func TestNoiseIsSmooth(t *testing.T) {
	t.Parallel()
	n := NewDice(3, 0).Noise("x")
	var sum, most float64
	for i := range 20000 {
		x, y := float64(i%200)*61.3, float64(i/200)*47.9
		v := n.At(x, y, 500)
		sum, most = sum+v, max(most, math.Abs(v))
		if step := math.Abs(n.At(x+0.5, y, 500) - v); step > 0.02 {
			t.Fatalf("within half a metre it steps by %g at %g, %g", step, x, y)
		}
		if finer := math.Abs(n.Rough(x, y, 500, 3) - n.Rough(x, y, 500, 2)); finer > 0.45 {
			t.Fatalf("the third octave changes it by %g", finer)
		}
	}
	if mean := sum / 20000; math.Abs(mean) > 0.03 || most < 0.6 || most > 1.3 {
		t.Errorf("its mean is %g, the farthest from nothing %g", mean, most)
	}
	if got := n.At(1500, 2500, 500); got != 0 { // noise is 0 at the corners of its lattice
		t.Errorf("at a corner it is %g", got)
	}
}
