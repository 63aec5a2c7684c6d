package sample

import (
	"hash/fnv"
	"math"
	"math/rand/v2"
)

// mix is splitmix64's finaliser: it spreads a counter over all 64 bits.
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9
	x = (x ^ (x >> 27)) * 0x94d049bb133111eb
	return x ^ (x >> 31)
}

// dice is a town's source of chance: each purpose has a stream of its own, so that a
// change in how one layer is drawn leaves the others as they were.
type dice uint64

func newDice(seed uint64, index int) dice {
	return dice(mix(seed ^ mix(uint64(index)))) //nolint:gosec // G115: any bits serve as a seed
}

func (d dice) key(purpose string) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(purpose)) // an fnv hash never fails
	return mix(uint64(d) ^ h.Sum64())
}

func (d dice) stream(purpose string) *rand.Rand {
	key := d.key(purpose)
	return rand.New(rand.NewPCG(key, mix(key))) //nolint:gosec // G404: a sample must be repeatable
}

func (d dice) noise(purpose string) noise { return noise(d.key(purpose)) }

// between is a number in [low, high).
func between(r *rand.Rand, low, high float64) float64 { return low + (high-low)*r.Float64() }

// noise is Perlin's gradient noise over the plane, in about [-1, 1].
type noise uint64

func (n noise) gradient(i, j int, dx, dy float64) float64 {
	h := mix(uint64(n) ^ mix(uint64(int64(i))<<32^uint64(uint32(int32(j))))) //nolint:gosec // G115: hashing
	return (float64(h&0xffff)/0x8000-1)*dx + (float64(h>>16&0xffff)/0x8000-1)*dy
}

// at is the noise at a place whose features are about waveM wide.
func (n noise) at(x, y, waveM float64) float64 {
	x, y = x/waveM, y/waveM
	fx, fy := math.Floor(x), math.Floor(y)
	i, j := int(fx), int(fy)
	dx, dy := x-fx, y-fy
	u, v := fade(dx), fade(dy)
	low := lerp(n.gradient(i, j, dx, dy), n.gradient(i+1, j, dx-1, dy), u)
	high := lerp(n.gradient(i, j+1, dx, dy-1), n.gradient(i+1, j+1, dx-1, dy-1), u)
	return 1.7 * lerp(low, high, v)
}

// rough adds finer octaves to the noise, each half as strong.
func (n noise) rough(x, y, waveM float64, octaves int) float64 {
	sum, strength := 0.0, 1.0
	for k := range octaves {
		sum += strength * (n+noise(k)).at(x, y, waveM)
		waveM /= 2
		strength /= 2
	}
	return sum
}

func fade(t float64) float64 { return t * t * t * (t*(t*6-15) + 10) }

func lerp(a, b, t float64) float64 { return a + (b-a)*t }

// ramp rises smoothly from 0 at low to 1 at high.
func ramp(low, high, x float64) float64 {
	t := math.Max(0, math.Min(1, (x-low)/(high-low)))
	return t * t * (3 - 2*t)
}
