package ground

// This file makes random numbers and smooth noise from a seed.

import (
	"hash/fnv"
	"math"
	"math/rand/v2"
)

// Mix is splitmix64's finaliser: it spreads a counter over all 64 bits.
func Mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9
	x = (x ^ (x >> 27)) * 0x94d049bb133111eb
	return x ^ (x >> 31)
}

// Dice is a town's source of random numbers. Each purpose has a stream of its own, so that a change
// to one layer's generator does not change the other layers.
type Dice uint64

// NewDice makes the dice of a town, by the seed and its place.
func NewDice(seed uint64, index int) Dice {
	return Dice(Mix(seed ^ Mix(uint64(index)))) //nolint:gosec // G115: any bits serve as a seed
}

// Key is a number of the dice for one purpose.
func (d Dice) Key(purpose string) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(purpose)) // an fnv hash never fails
	return Mix(uint64(d) ^ h.Sum64())
}

// Stream gives random numbers for one purpose.
func (d Dice) Stream(purpose string) *rand.Rand {
	key := d.Key(purpose)
	return rand.New(rand.NewPCG(key, Mix(key))) //nolint:gosec // G404: a sample must be repeatable
}

// Noise is smooth noise for one purpose.
func (d Dice) Noise(purpose string) Noise { return Noise(d.Key(purpose)) }

// Between is a number in [low, high).
func Between(r *rand.Rand, low, high float64) float64 { return low + (high-low)*r.Float64() }

// Noise is Perlin's gradient noise over the plane, in about [-1, 1].
type Noise uint64

func (n Noise) gradient(i, j int, dx, dy float64) float64 {
	h := Mix(uint64(n) ^ Mix(uint64(int64(i))<<32^uint64(uint32(int32(j))))) //nolint:gosec // G115: hashing
	return (float64(h&0xffff)/0x8000-1)*dx + (float64(h>>16&0xffff)/0x8000-1)*dy
}

// At is the noise at a place whose features are about waveM wide.
func (n Noise) At(x, y, waveM float64) float64 {
	x, y = x/waveM, y/waveM
	fx, fy := math.Floor(x), math.Floor(y)
	i, j := int(fx), int(fy)
	dx, dy := x-fx, y-fy
	u, v := fade(dx), fade(dy)
	low := Lerp(n.gradient(i, j, dx, dy), n.gradient(i+1, j, dx-1, dy), u)
	high := Lerp(n.gradient(i, j+1, dx, dy-1), n.gradient(i+1, j+1, dx-1, dy-1), u)
	return 1.7 * Lerp(low, high, v)
}

// Rough adds finer octaves to the noise, each half as strong.
func (n Noise) Rough(x, y, waveM float64, octaves int) float64 {
	sum, strength := 0.0, 1.0
	for k := range octaves {
		sum += strength * (n+Noise(k)).At(x, y, waveM)
		waveM /= 2
		strength /= 2
	}
	return sum
}

func fade(t float64) float64 { return t * t * t * (t*(t*6-15) + 10) }

// Lerp is the value at a share t of the way from a to b.
func Lerp(a, b, t float64) float64 { return a + (b-a)*t }

// Ramp rises smoothly from 0 at low to 1 at high.
func Ramp(low, high, x float64) float64 {
	t := math.Max(0, math.Min(1, (x-low)/(high-low)))
	return t * t * (3 - 2*t)
}
