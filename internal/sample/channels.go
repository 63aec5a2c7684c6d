package sample

// This file makes irrigation channels, which fall toward the fields.

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/paulmach/orb"

	"tuntu/internal/sample/ground"
)

const (
	channelStepM  = 20.0
	channelTotalM = 2048.0 // the report: more than 2,000 m and less than 2,100
	servedCount   = 8      // natural villages, of three village committees
)

// channel is one irrigation channel, in the direction of flow.
type channel struct {
	grade string
	name  string
	line  []orb.Point
}

// irrigation is the pump station by the river, the pond it lifts water to, and the
// channels that run down from there.
type irrigation struct {
	station, pond orb.Point
	channels      []channel
	served        []int // villages
}

func (c irrigation) lengthM() float64 {
	var sum float64
	for _, ch := range c.channels {
		sum += ground.LengthOf(ch.line)
	}
	return sum
}

// irrigate finds the stretch of the river where channels of the wanted length lie well and
// the villages of three committees are near.
func (b *builder) irrigate() irrigation {
	type try struct {
		system irrigation
		score  float64
	}
	var tries []try
	river := b.terrain.Waters[0].Line
	for k := 10; k < len(river)-10; k += 3 {
		for _, side := range []float64{1, -1} {
			for _, turn := range []float64{1, -1} {
				system, ok := b.system(river, k, side, turn)
				if !ok {
					continue
				}
				served, farM := b.nearbyVillages(system.channels[0].line[len(system.channels[0].line)/2])
				if served == nil {
					continue
				}
				system.served = served
				score := farM + 0.25*math.Abs(ground.Distance(system.pond, b.market.at)-2200)
				tries = append(tries, try{system, score})
			}
		}
	}
	return slices.MinFunc(tries, func(a, b try) int { return cmp.Compare(a.score, b.score) }).system
}

// system tries to lay channels from a station at the river's point k, on one side of it,
// the main channel turning one way along the contour.
func (b *builder) system(river []orb.Point, k int, side, turn float64) (irrigation, bool) {
	p, q := river[k], river[k+1]
	d := ground.Distance(p, q)
	away := orb.Point{-(q[1] - p[1]) / d * side, (q[0] - p[0]) / d * side}
	at := func(m float64) orb.Point { return orb.Point{p[0] + away[0]*m, p[1] + away[1]*m} }
	c := irrigation{station: at(60), pond: at(318)}
	if !b.waterable(c.station) || !b.waterable(c.pond) || b.net.on[b.terrain.Cell(c.pond)] {
		return c, false
	}
	main, _ := b.flow(at(300), turn, 1.0/1800, 1200) // the result may be shorter than asked for
	if len(main) < 34 {
		return c, false
	}
	c.channels = append(c.channels, channel{"main", "干渠", main})
	for n, m := range []int{5, 16, 27} {
		if !b.branch(&c, main, m, n) {
			return c, false
		}
	}
	rest := channelTotalM - (c.lengthM() - ground.LengthOf(main))
	if rest < 600 || rest > ground.LengthOf(main) {
		return c, false
	}
	c.channels[0].line = cutAt(main, rest)
	return c, true
}

// branch leads a channel from the main one toward the river, with laterals along the
// contour and channels to the fields.
func (b *builder) branch(c *irrigation, main []orb.Point, m, n int) bool {
	ordinal := []string{"一", "二", "三"}[n]
	line, ok := b.flow(main[m], 0, 0, 180)
	if !ok || len(line) < 8 {
		return false
	}
	c.channels = append(c.channels, channel{"branch", ordinal + "支渠", line})
	for k, turn := range []float64{1, -1} {
		lateral, ok := b.flow(line[4+k], turn, 1.0/600, 84+float64(n)*5)
		if !ok {
			return false
		}
		side := []string{"左", "右"}[k]
		c.channels = append(c.channels, channel{"lateral", ordinal + "支" + side + "斗渠", lateral})
		field, ok := b.flow(lateral[len(lateral)-2], 0, 0, 46)
		if !ok {
			return false
		}
		c.channels = append(c.channels, channel{"field", ordinal + "支" + side + "农渠", field})
	}
	return true
}

// flow is a line that falls all the way: along the contour with a little fall where turn
// is 1 or -1, straight down the slope where it is 0. Where it meets an obstacle before its
// length it ends, and the second result is false.
func (b *builder) flow(from orb.Point, turn, fall, lengthM float64) ([]orb.Point, bool) {
	h := b.terrain.Height
	line := []orb.Point{from}
	for k := 0; float64(k)*channelStepM < lengthM; k++ {
		p := line[len(line)-1]
		s := h.Slope(p)
		steep := math.Hypot(s[0], s[1])
		if steep < 0.0012 || steep > 0.12 {
			return line, false
		}
		sin := 1.0
		if turn != 0 {
			sin = math.Min(1, fall/steep)
		}
		next, ok := b.fallFrom(p, s, turn, sin, math.Min(channelStepM, lengthM-float64(k)*channelStepM))
		if !ok || !b.waterable(next) {
			return line, false
		}
		line = append(line, next)
	}
	return line, true
}

// fallFrom is the next point of a channel; it turns further down the slope until the
// water falls.
func (b *builder) fallFrom(p, slope orb.Point, turn, sin, stepM float64) (orb.Point, bool) {
	steep := math.Hypot(slope[0], slope[1])
	up := orb.Point{slope[0] / steep, slope[1] / steep}
	for ; ; sin = math.Min(1, sin*1.4+0.02) {
		cos := math.Sqrt(1-sin*sin) * turn
		next := orb.Point{p[0] + stepM*(-up[1]*cos-up[0]*sin), p[1] + stepM*(up[0]*cos-up[1]*sin)}
		middle := ground.Between2(p, next, 0.5)
		if b.terrain.Height.At(next) < b.terrain.Height.At(middle)-0.0015 && b.terrain.Height.At(middle) < b.terrain.Height.At(p)-0.0015 {
			return next, true
		}
		if sin == 1 {
			return next, false
		}
	}
}

// waterable tells whether a channel can lie at a place.
func (b *builder) waterable(p orb.Point) bool {
	return b.terrain.ToRiver.At(p) > 44 && b.raster.isFree(p, 16)
}

// cutAt shortens a line to a length.
func cutAt(line []orb.Point, lengthM float64) []orb.Point {
	for i := 1; i < len(line); i++ {
		d := ground.Distance(line[i-1], line[i])
		if lengthM <= d {
			return append(slices.Clone(line[:i]), ground.Between2(line[i-1], line[i], lengthM/d))
		}
		lengthM -= d
	}
	return line
}

// nearbyVillages are the eight villages served, four, two and two of the three nearest
// village committees, and how far the farthest of them is.
func (b *builder) nearbyVillages(p orb.Point) ([]int, float64) {
	order := make([]int, len(b.sites))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return cmp.Compare(ground.Distance(b.sites[i], p), ground.Distance(b.sites[j], p))
	})
	quota := map[int]int{}
	var served []int
	for _, i := range order {
		c := b.of[i]
		if c == 1 {
			continue
		}
		if _, known := quota[c]; !known && len(quota) < 3 {
			quota[c] = []int{4, 2, 2}[len(quota)]
		}
		if quota[c] == 0 {
			continue
		}
		quota[c]--
		if served = append(served, i); len(served) == servedCount {
			return served, ground.Distance(b.sites[i], p)
		}
	}
	return nil, 0
}

func (b *builder) addChannels() {
	for i, ch := range b.water.channels {
		b.add("channels", Feature{
			Code: fmt.Sprintf("%sQ%02d", b.Code, i+1), Name: b.name + "电灌" + ch.name,
			Committee: b.committeeAt(ch.line[len(ch.line)/2]), Geometry: b.frame.Line(ch.line),
			Properties: map[string]any{
				"grade": ch.grade, "lined": ch.grade != "field" || i%2 == 0, "section": section(ch.grade),
				"state": "working", "built_year": b.date.In(china()).Year(), "served_m2": b.servedM2(ch),
			},
		})
	}
	b.add("pump_stations", Feature{
		Code: b.Code + "B01", Name: b.name + "电排灌站", Committee: b.committeeAt(b.water.station),
		Geometry: b.frame.Degrees(b.water.station),
		Properties: map[string]any{
			"power_kw": 55.0, "flow_m3h": 480.0, "state": "working", "built_year": b.date.In(china()).Year(),
		},
	})
	b.linkVillages()
}

// section is the channel's cross-section: bottom width by depth.
func section(grade string) string {
	return map[string]string{
		"main": "U形 0.8×0.8 m", "branch": "矩形 0.5×0.5 m", "lateral": "矩形 0.4×0.4 m", "field": "矩形 0.3×0.3 m",
	}[grade]
}

// servedM2 is the declared area: the fields beside the channel, rounded up to a mu.
func (b *builder) servedM2(ch channel) float64 {
	var sum float64
	for _, f := range b.fields {
		if f.taken {
			if _, d := ground.Nearest(ch.line, f.at); d < 130 {
				sum += f.planM2
			}
		}
	}
	return math.Round(sum*1.02/10) * 10
}

// linkVillages names for each village served the channel that comes nearest.
func (b *builder) linkVillages() {
	for _, v := range b.water.served {
		best, bestM := 0, math.Inf(1)
		for i, ch := range b.water.channels {
			if _, d := ground.Nearest(ch.line, b.sites[v]); d < bestM {
				best, bestM = i, d
			}
		}
		b.ChannelVillages = append(b.ChannelVillages, ChannelVillage{
			Channel: b.Features["channels"][best].Code, Village: b.Features["villages"][v].Code,
		})
	}
}

func (b *builder) committeeAt(p orb.Point) string {
	return committeeCode(b.Code, max(1, int(b.raster.committee[b.raster.Cell(p)])))
}
