package sample

// This file picks the places of the market town and the villages, and assigns them to committees.

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"

	"github.com/paulmach/orb"

	"tuntu/internal/sample/ground"
)

const (
	committeeCount = 12
	villageCount   = 153
)

// marketSite finds the widest dry ground beside the river near the middle of the town.
func marketSite(t ground.Terrain) orb.Point {
	best, bestScore := t.Centre(0), math.Inf(-1)
	middle := orb.Point{ground.FrameWidthM / 2, ground.FrameHeightM / 2}
	for i := range t.Size() {
		d := t.ToRiver.V[i]
		if d < 260 || d > 340 {
			continue
		}
		p := t.Centre(i)
		if streetsInWater(t, p) {
			continue
		}
		score := -math.Max(0, ground.Distance(p, middle)-1200)/1000 + math.Min(0, (-t.Bank.V[i]-120)/60) +
			math.Min(0, (t.ToWater.V[i]-240)/60)
		if score > bestScore {
			best, bestScore = p, score
		}
	}
	return best
}

// streetsInWater tells whether the streets laid round a place would come near the river.
func streetsInWater(t ground.Terrain, at orb.Point) bool {
	foot, gap := ground.Nearest(t.Waters[0].Line, at)
	away := orb.Point{(at[0] - foot[0]) / gap, (at[1] - foot[1]) / gap}
	for u := -520.0; u <= 520; u += 65 {
		for _, v := range []float64{-170, -70, 120, 260} {
			p := orb.Point{at[0] + away[1]*u + away[0]*v, at[1] - away[0]*u + away[1]*v}
			if t.ToRiver.V[t.Cell(p)] < 85 {
				return true
			}
		}
	}
	return false
}

// townMask is the ground inside the town: what a wave from the frame does not reach. High
// ground slows it, so the border keeps to the ridges.
func townMask(t ground.Terrain, bay ground.Noise) ground.Surface {
	cost := make([]float64, t.Size())
	for i := range cost {
		p := t.Centre(i)
		cost[i] = (0.56 + 3.2*t.Steep.V[i]) * math.Exp(0.5*bay.Rough(p[0], p[1], 2800, 3))
	}
	seeds := map[int]float64{}
	for i := range t.Size() {
		if t.OnEdge(i) {
			seeds[i] = 0
		}
	}
	reach := ground.March(t.Grid, cost, seeds, nil)
	for i := range reach.V {
		reach.V[i] -= 640
	}
	return reach
}

// villageSites picks the places of the natural villages: on firm ground at the edges of
// valley floors, near water but off it, in clusters.
func villageSites(t ground.Terrain, inside ground.Surface, market orb.Point, d ground.Dice) []orb.Point {
	r, cluster := d.Stream("villages"), d.Noise("clusters")
	type candidate struct {
		at  orb.Point
		key float64
	}
	var candidates []candidate
	for i := range t.Size() {
		p := t.Centre(i)
		w := suits(t, i) * math.Exp(2.2*cluster.At(p[0], p[1], 2300))
		if inside.V[i] < 260 || ground.Distance(p, market) < 900 || w <= 0 {
			continue
		}
		at := orb.Point{p[0] + ground.Between(r, -18, 18), p[1] + ground.Between(r, -18, 18)}
		candidates = append(candidates, candidate{at, math.Pow(r.Float64(), 1/w)})
	}
	slices.SortStableFunc(candidates, func(a, b candidate) int { return cmp.Compare(b.key, a.key) })
	for spacing := 420.0; ; spacing *= 0.93 {
		var sites []orb.Point
		for _, c := range candidates {
			gap := spacing * (0.72 + 0.9*ground.Ramp(0.4, -0.4, cluster.At(c.at[0], c.at[1], 2300)))
			if clear(sites, c.at, gap) {
				if sites = append(sites, c.at); len(sites) == villageCount {
					return sites
				}
			}
		}
	}
}

// suits returns how well a place suits a village.
func suits(t ground.Terrain, i int) float64 {
	bank, water := t.Bank.V[i], t.ToWater.V[i]
	if t.ToRiver.V[i] < 130 || water < 45 || bank > 330 {
		return 0
	}
	steep := t.Steep.V[i]
	if steep > 0.22 {
		return 0
	}
	edge := math.Exp(-(bank - 25) / 95 * ((bank - 25) / 95))
	return (0.06 + edge) * (1 - steep/0.3) * (0.4 + 0.6*ground.Ramp(700, 80, water))
}

func clear(sites []orb.Point, p orb.Point, gap float64) bool {
	return !slices.ContainsFunc(sites, func(q orb.Point) bool { return ground.Distance(p, q) < gap })
}

// districts are the committees' grounds: for each, how long a walk over the terrain from
// its seat takes. A place belongs to the committee with the shortest walk, some of which
// start earlier so that all have their share of villages.
type districts struct {
	walk  []ground.Surface
	start []float64
}

// of is the committee, 1 … 12, of a place.
func (ds districts) of(p orb.Point) int {
	best, bestWalk := 0, math.Inf(1)
	for k, w := range ds.walk {
		if v := w.At(p) + ds.start[k]; v < bestWalk {
			best, bestWalk = k+1, v
		}
	}
	return best
}

// districtsOf divides the villages among the committees.
func districtsOf(t ground.Terrain, sites []orb.Point, market orb.Point, d ground.Dice) districts {
	uneven := d.Noise("districts")
	g := ground.NewGrid(100) // a walk needs no finer ground
	cost := make([]float64, g.Size())
	for i := range cost {
		k := t.Cell(g.Centre(i))
		p := g.Centre(i)
		cost[i] = (0.8 + 9*t.Steep.V[k]) * math.Exp(0.55*uneven.Rough(p[0], p[1], 900, 2))
		if t.ToRiver.V[k] < 85 {
			cost[i] = 6
		}
	}
	ds := districts{start: make([]float64, committeeCount)}
	for _, seat := range seats(sites, market, d.Stream("seats")) {
		ds.walk = append(ds.walk, ground.March(g, cost, map[int]float64{g.Cell(seat): 0}, nil))
	}
	ds.balance(sites)
	return ds
}

// balance moves the starts until every committee has about its share of the villages.
func (ds districts) balance(sites []orb.Point) {
	for round := range 60 {
		counts := make([]float64, committeeCount)
		for _, s := range sites {
			counts[ds.of(s)-1]++
		}
		for k := range counts {
			share := 13.2
			if k == 0 {
				share = 7
			}
			if over := counts[k] - share; math.Abs(over) > 3 {
				ds.start[k] += over * 40 / (1 + float64(round)/15)
			}
		}
	}
}

// seats are the middles of the committees by k-means; the first is the market town.
func seats(sites []orb.Point, market orb.Point, r *rand.Rand) []orb.Point {
	middles := []orb.Point{market}
	for len(middles) < committeeCount {
		far, farM := sites[r.IntN(len(sites))], 0.0
		for _, s := range sites {
			if m := ground.Distance(s, middles[closest(middles, s)]); m > farM && len(middles) > 1 {
				far, farM = s, m
			}
		}
		middles = append(middles, far)
	}
	for range 25 {
		sums := make([]orb.Point, committeeCount)
		counts := make([]float64, committeeCount)
		for _, s := range sites {
			k := closest(middles, s)
			sums[k][0], sums[k][1], counts[k] = sums[k][0]+s[0], sums[k][1]+s[1], counts[k]+1
		}
		for k := 1; k < committeeCount; k++ {
			if counts[k] > 0 {
				middles[k] = orb.Point{sums[k][0] / counts[k], sums[k][1] / counts[k]}
			}
		}
	}
	for k := 1; k < committeeCount; k++ { // the seat is a village
		middles[k] = sites[closest(sites, middles[k])]
	}
	return middles
}

func closest(points []orb.Point, p orb.Point) int {
	best := 0
	for i, q := range points {
		if ground.Distance(p, q) < ground.Distance(p, points[best]) {
			best = i
		}
	}
	return best
}
