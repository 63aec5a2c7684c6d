package sample

// This file assigns crops to plots.

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/sample/ground"
)

// planting sets a crop's area in the town and the ground that it prefers.
type planting struct {
	crop     string
	atLeast  float64 // mu
	centres  int     // clusters
	spreadM  float64 // how far a cluster reaches before poorer ground nearby is taken
	variety  []string
	ill      func(f farmField) float64 // 0 for the best ground, 1 and more for unfit
	nearPump bool                      // one cluster lies round the channels
}

// plantings are the crops in the order in which they choose their ground. A crop's area
// ends up between atLeast and one plot more, which the report's ranges leave room for.
func plantings() []planting {
	level := func(f farmField) float64 { return ground.Ramp(0.03, 0.09, f.steep) + ground.Ramp(-40, 40, f.bankM) }
	gentle := func(f farmField) float64 {
		return ground.Ramp(0.12, 0.2, f.steep) + 0.8*ground.Ramp(-20, -90, f.bankM) + ground.Ramp(90, 260, f.bankM)
	}
	slope := func(f farmField) float64 { return ground.Ramp(0.06, 0.03, f.steep) + ground.Ramp(0.26, 0.36, f.steep) }
	high := func(f farmField) float64 { return ground.Ramp(0.16, 0.08, f.steep) + ground.Ramp(140, 60, f.bankM) }
	return []planting{
		{"lotus", 2105, 5, 700, []string{"桂莲", "本地白莲", "太空莲"}, level, true},
		{"golden_locust", 3008, 6, 800, []string{"金槐J1", "金槐J2", "本地金槐"}, gentle, false},
		{"citrus", 10018, 11, 1000, []string{"沃柑", "沃柑", "砂糖橘", "砂糖橘", "椪柑"}, slope, false},
		{"oil_tea", 1008, 5, 650, []string{"岑软2号", "岑软3号", "本地油茶"}, high, false},
		{"camellia", 210, 3, 350, []string{"束花茶花", "赤丹"}, gentle, false},
		{"rice", 1950, 8, 700, []string{"野香优", "百香139", "桂野丰"}, level, true},
	}
}

// plant gives fields to the crops.
func (b *builder) plant() {
	for _, p := range plantings() {
		r := b.dice.Stream("plots " + p.crop)
		order, cluster := b.rank("plots "+p.crop, p.centres, p.spreadM, p.ill, p.nearPump)
		varieties := make([]string, p.centres) // one to a cluster, mostly
		for k := range varieties {
			varieties[k] = p.variety[(k+r.IntN(2))%len(p.variety)]
		}
		for areaM2 := 0.0; geo.Mu(areaM2) < p.atLeast; order = order[1:] {
			f := &b.fields[order[0]]
			f.taken, b.crop[order[0]] = true, p.crop
			m2 := geo.AreaM2(f.polygon)
			areaM2 += m2
			variety := varieties[cluster[order[0]]]
			if r.Float64() < 0.12 {
				variety = p.variety[r.IntN(len(p.variety))]
			}
			c := committeeCode(b.Code, f.committee)
			b.add("plots", Feature{
				Code: fmt.Sprintf("%sD%04d", c, b.count(c+"D")), Name: "", Committee: c, Geometry: f.polygon,
				Properties: map[string]any{
					"crop": p.crop, "variety": variety, "planted_year": b.plantedYear(p.crop, r.IntN(9)),
					"contracted_m2": nearly(m2, r.Float64()),
				},
			})
		}
	}
}

// plantedYear returns this year for annual crops, and a year some years ago for trees.
func (b *builder) plantedYear(crop string, ago int) int {
	year := b.date.In(china()).Year()
	switch crop {
	case "rice", "lotus":
		return year
	}
	return year - 2 - ago
}

// nearly returns an area as another survey would measure it: with an error of up to 3 %, rounded to 1 m².
func nearly(m2, chance float64) float64 {
	off := 0.004 + 0.026*math.Abs(2*chance-1)
	if chance < 0.5 {
		off = -off
	}
	return math.Round(m2 * (1 + off))
}

// rank orders the free fields by how soon they would be taken, and tells each one's
// cluster: round centres on good ground, with ragged edges.
func (b *builder) rank(purpose string, centres int, spreadM float64, ill func(farmField) float64, nearPump bool) (order, cluster []int) {
	ragged := b.dice.Noise(purpose)
	middles := b.middles(purpose, centres, ill, nearPump)
	cost := make([]float64, len(b.fields))
	cluster = make([]int, len(b.fields))
	for i, f := range b.fields {
		if f.taken {
			continue
		}
		k := closest(middles, f.at)
		cluster[i] = k
		cost[i] = ground.Distance(middles[k], f.at)/spreadM + 1.3*ill(f) + 0.5*ragged.Rough(f.at[0], f.at[1], 700, 2)
		order = append(order, i)
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(cost[i], cost[j]) })
	return order, cluster
}

// middles picks the centres of clusters, apart from one another.
func (b *builder) middles(purpose string, centres int, ill func(farmField) float64, nearPump bool) []orb.Point {
	r := b.dice.Stream("middles " + purpose)
	var middles []orb.Point
	if nearPump {
		line := b.water.channels[0].line
		middles = append(middles, line[len(line)/2])
	}
	for gap := 2600.0; len(middles) < centres; gap *= 0.97 {
		f := b.fields[r.IntN(len(b.fields))]
		if !f.taken && ill(f) < 0.25 && clear(middles, f.at, gap) {
			middles = append(middles, f.at)
		}
	}
	return middles
}
