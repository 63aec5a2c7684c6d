package ground

// This file makes streams where the drained area is large enough.

import (
	"cmp"
	"math"
	"slices"

	"github.com/paulmach/orb"
)

// streamCells is how many cells of 50 m have to drain through one to make a stream.
const streamCells = 250

// streams are the lines of the drainage tree that carry enough water, from source to
// mouth, the longest first; a tributary ends on the line of the stream it joins.
func (ds drains) streams(river []orb.Point, d Dice) []stream {
	chains := ds.chains()
	places := ds.smoothed(chains, river)
	winding(places, river, d)
	var found []stream
	for _, chain := range chains {
		s := stream{}
		for _, i := range chain {
			s.Line = append(s.Line, places[i])
			s.WidthM = append(s.WidthM, streamWidthM(ds.area[i]))
		}
		s.WidthM[len(chain)-1] = s.WidthM[len(chain)-2]
		found = append(found, s)
	}
	return found
}

// winding bends the ground under the streams a little, so that none keeps to the
// directions of the grid; at the river it stays as it is.
func winding(places map[int32]orb.Point, river []orb.Point, d Dice) {
	eastward, northward := d.Noise("winding east"), d.Noise("winding north")
	for i, p := range places {
		_, gap := Nearest(river, p)
		bend := 75 * Ramp(20, 300, gap)
		places[i] = orb.Point{
			p[0] + bend*eastward.Rough(p[0], p[1], 520, 2), p[1] + bend*northward.Rough(p[0], p[1], 520, 2),
		}
	}
}

func streamWidthM(cells int32) float64 {
	return math.Min(18, 2.5+3.2*math.Sqrt(float64(cells)*0.0025/3))
}

// chains follows each source down to the river or to a chain that came before.
func (ds drains) chains() [][]int32 {
	feeds := make([]bool, ds.Size()) // some stream cell drains into it
	for i, a := range ds.area {
		if a >= streamCells && ds.down[i] >= 0 {
			feeds[ds.down[i]] = true
		}
	}
	taken := make([]bool, ds.Size())
	var sources [][]int32
	for i, a := range ds.area {
		if a >= streamCells && !feeds[i] && ds.down[i] >= 0 {
			sources = append(sources, ds.way(int32(i), nil))
		}
	}
	slices.SortStableFunc(sources, func(a, b []int32) int { return cmp.Compare(len(b), len(a)) })
	var chains [][]int32
	for _, way := range sources {
		chain := ds.way(way[0], taken)
		for _, i := range chain {
			taken[i] = true
		}
		if len(chain) > 8 {
			chains = append(chains, chain)
		}
	}
	return chains
}

// way is the path of water from a cell down to the first taken one or the river.
func (ds drains) way(i int32, taken []bool) []int32 {
	way := []int32{i}
	for ds.down[i] >= 0 {
		i = ds.down[i]
		way = append(way, i)
		if taken != nil && taken[i] {
			break
		}
	}
	return way
}

// smoothed rounds the chains together, so that tributaries stay joined.
func (ds drains) smoothed(chains [][]int32, river []orb.Point) map[int32]orb.Point {
	places := map[int32]orb.Point{}
	for _, chain := range chains {
		for _, i := range chain {
			places[i] = ds.Centre(int(i))
			if ds.down[i] < 0 {
				places[i], _ = Nearest(river, places[i])
			}
		}
	}
	for range 7 {
		next := make(map[int32]orb.Point, len(places))
		for _, chain := range chains {
			for k := 1; k < len(chain)-1; k++ {
				mean := Between2(places[chain[k-1]], places[chain[k+1]], 0.5)
				next[chain[k]] = Between2(places[chain[k]], mean, 0.55)
			}
		}
		for i, p := range next {
			places[i] = p
		}
	}
	return places
}
