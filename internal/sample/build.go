package sample

// This file runs the steps that make a town.

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/paulmach/orb"

	"tuntu/internal/sample/ground"
)

// builder holds the data that the steps share.
type builder struct {
	*Town
	date time.Time
	name string // without 镇 and （演示）

	market   market
	sites    []orb.Point // natural villages in the plane
	of       []int       // their committees
	raster   *raster
	net      *network
	roads    []road
	sizes    []int // their cells of built ground
	fields   []farmField
	crop     []string // of each field that is a plot
	water    irrigation
	land     map[int32][]orb.Polygon
	counts   map[string]int     // of codes by prefix
	parcelM2 map[string]float64 // by code

	parcelField map[string]*farmField // by code
	covers      covering
	borders     map[int32][]orb.Polygon // committees
}

func (b *builder) build() {
	t, d := b.terrain, b.dice
	inside := townMask(t, d.Noise("bays"))
	b.market = layStreets(t, marketSite(t), d)
	b.sites = villageSites(t, inside, b.market.at, d)
	ds := districtsOf(t, b.sites, b.market.at, d)
	b.raster = newRaster(t, inside, ds, b.sites)
	b.numberVillages()
	b.raster.flood(t)
	b.settleAll()
	b.net = layRoads(t, d, inside, b.market, b.sites, b.committeeSeats())
	b.net.addTracks(b.sites, b.of, d)
	b.roads = b.net.roads()
	b.water = b.irrigate()
	b.raster.pond(b.water.pond)
	b.raster.grow(t, d)
	b.covers = b.raster.trace(b.frame)
	b.Boundary = b.covers.boundary()
	b.Extent = b.Boundary.Bound()
	b.addCommittees()
	b.addLand()
	b.addVillages()
	b.addWaters()
	b.addRoads()
	b.addStreets()
	b.farm()
	b.addChannels()
	b.addZones()
	b.addSites()
	b.addFindings()
	b.staff()
}

// farm divides the farmland along roads and waters and gives the fields out.
func (b *builder) farm() {
	m := newFieldMaker(b.terrain, b.raster, b.dice)
	for _, rd := range b.roads {
		m.bar(rd.line, 6)
	}
	for _, w := range b.terrain.Waters[1:] {
		m.bar(w.Line, 6+w.WidthM[len(w.WidthM)/2]/2)
	}
	for _, ch := range b.water.channels {
		m.bar(ch.line, 5)
	}
	b.fields = m.divide(b.frame)
	b.crop = make([]string, len(b.fields))
	b.reclaim()
	b.describe()
	b.plant()
}

// count is the next number of a kind of code.
func (b *builder) count(prefix string) int {
	b.counts[prefix]++
	return b.counts[prefix]
}

// numberVillages sorts the villages by committee, north to south, and fixes which
// committee each belongs to.
func (b *builder) numberVillages() {
	committee := func(p orb.Point) int { return int(b.raster.committee[b.raster.Cell(p)]) }
	slices.SortStableFunc(b.sites, func(p, q orb.Point) int {
		if c := committee(p) - committee(q); c != 0 {
			return c
		}
		return int(q[1] - p[1])
	})
	for _, p := range b.sites {
		b.of = append(b.of, committee(p))
	}
}

// committeeSeats are a village of each village committee, the one most in the middle.
func (b *builder) committeeSeats() []orb.Point {
	sums, counts := make([]orb.Point, committeeCount+1), make([]float64, committeeCount+1)
	for i, p := range b.sites {
		c := b.of[i]
		sums[c][0], sums[c][1], counts[c] = sums[c][0]+p[0], sums[c][1]+p[1], counts[c]+1
	}
	var seats []orb.Point
	for c := 2; c <= committeeCount; c++ {
		middle := orb.Point{sums[c][0] / counts[c], sums[c][1] / counts[c]}
		best := -1
		for i, p := range b.sites {
			if b.of[i] == c && (best < 0 || ground.Distance(p, middle) < ground.Distance(b.sites[best], middle)) {
				best = i
			}
		}
		seats = append(seats, b.sites[best])
	}
	return seats
}

// marketNumber is the market town's number among the settlements; villages count from 1.
const marketNumber = villageCount + 1

func (b *builder) settleAll() {
	shape := b.dice.Noise("houses")
	for _, s := range b.market.streets {
		for _, p := range ground.Resample(s.line, 8) {
			b.raster.buildRound(p, 46+14*shape.At(p[0], p[1], 90), marketNumber)
		}
	}
	r := b.dice.Stream("sizes")
	for i, p := range b.sites {
		b.sizes = append(b.sizes, 8+r.IntN(20)+r.IntN(18))
		b.raster.settle(int32(i+1), p, b.sizes[i], shape)
	}
}

func (b *builder) add(layer string, f Feature) {
	b.Features[layer] = append(b.Features[layer], f)
}

func (b *builder) addCommittees() {
	names := committeeNames(b.dice, b.name)
	b.borders = b.covers.committees()
	for k := 1; k <= committeeCount; k++ {
		kind := "village"
		if k == 1 {
			kind = "resident"
		}
		b.add("committees", Feature{
			Code: committeeCode(b.Code, k), Name: names[k-1], Geometry: b.borders[int32(k)][0],
			Properties: map[string]any{"kind": kind},
		})
	}
}

func (b *builder) addLand() {
	b.land = b.covers.land()
	for _, k := range ground.SortedKeys(b.land) {
		patch := b.covers.patches[k-1]
		for _, polygon := range b.land[k] {
			b.add("land", Feature{
				Code: fmt.Sprintf("%sL%05d", b.Code, len(b.Features["land"])+1), Geometry: polygon,
				Properties: map[string]any{"use": patch.cover.use(), "height_m": patch.heightM},
			})
		}
	}
}

func (b *builder) addWaters() {
	for _, w := range b.terrain.Waters {
		class, name := "stream", b.streamName(w.Line)
		if w.River {
			class, name = "river", b.name+"河"
		}
		for _, part := range b.clip(ground.Simplify(ground.CutCorners(w.Line, 1), 1.5)) {
			b.add("rivers", Feature{
				Code: fmt.Sprintf("%sW%03d", b.Code, len(b.Features["rivers"])+1), Name: name, Geometry: part,
				Properties: map[string]any{"class": class, "width_m": w.WidthM[len(w.WidthM)/2]},
			})
		}
	}
}

// streamName names a stream of some length after the village in its middle.
func (b *builder) streamName(line []orb.Point) string {
	if ground.LengthOf(line) < 1500 {
		return ""
	}
	village := b.Features["villages"][closest(b.sites, line[len(line)/2])]
	return strings.TrimSuffix(village.Name, "江") + "江"
}

func (b *builder) roadName(class roadClass) string {
	switch class {
	case provincialRoad:
		return b.name + "过境公路"
	case countyRoad:
		return b.name + "县道"
	}
	return ""
}

func (b *builder) addRoads() {
	for _, rd := range b.roads {
		for _, part := range b.clip(rd.line) {
			b.add("roads", Feature{
				Code: fmt.Sprintf("%sR%04d", b.Code, len(b.Features["roads"])+1), Name: b.roadName(rd.class), Geometry: part,
				Properties: map[string]any{"class": rd.class.String()},
			})
		}
	}
}

func (b *builder) addStreets() {
	var classes []string
	for _, s := range b.market.streets {
		classes = append(classes, s.class)
	}
	names := streetNames(b.dice.Stream("street names"), classes)
	for i, s := range b.market.streets {
		b.add("streets", Feature{
			Code: fmt.Sprintf("%s001S%02d", b.Code, i+1), Name: names[i], Committee: committeeCode(b.Code, 1),
			Geometry: b.frame.Line(ground.Simplify(ground.CutCorners(s.line, 1), 0.8)), Properties: map[string]any{"class": s.class},
		})
	}
}

// clip cuts a line of the plane to what lies inside the town, in degrees.
func (b *builder) clip(plane []orb.Point) []orb.LineString {
	var parts []orb.LineString
	var part orb.LineString
	line := b.frame.Line(plane)
	for i, p := range line {
		in := ground.InPolygon(b.Boundary, p)
		if in && len(part) == 0 && i > 0 {
			part = append(part, b.lastInside(p, line[i-1]))
		}
		switch {
		case in:
			part = append(part, p)
		case len(part) > 0:
			parts = append(parts, append(part, b.lastInside(part[len(part)-1], p)))
			part = nil
		}
	}
	if len(part) > 0 {
		parts = append(parts, part)
	}
	return slices.DeleteFunc(parts, func(l orb.LineString) bool {
		return len(slices.CompactFunc(slices.Clone(l), orb.Point.Equal)) < 2 || len(l) < 2
	})
}

// lastInside is the last place inside the town on the way from in to out, by halving.
func (b *builder) lastInside(in, out orb.Point) orb.Point {
	for range 30 {
		middle := orb.Point{(in[0] + out[0]) / 2, (in[1] + out[1]) / 2}
		if ground.InPolygon(b.Boundary, middle) {
			in = middle
		} else {
			out = middle
		}
	}
	return ground.Rounded(in)
}
