package sample

// This file draws zones round clusters of plots.

import (
	"fmt"

	"github.com/paulmach/orb"

	"tuntu/internal/sample/ground"
)

// zoneCellM is the cell of the raster from which zones round clusters of plots are traced.
const zoneCellM = 40

// coreZone is an agriculture core demonstration zone to draw.
type coreZone struct {
	level  string
	crop   string
	radius float64 // m, of the cluster it takes in
}

func coreZones() []coreZone {
	return []coreZone{
		{"region", "citrus", 1150},
		{"township", "golden_locust", 800},
		{"township", "lotus", 760},
		{"village", "citrus", 520},
		{"village", "citrus", 500},
		{"village", "citrus", 480},
		{"village", "golden_locust", 480},
		{"village", "golden_locust", 440},
		{"village", "lotus", 460},
		{"village", "oil_tea", 460},
		{"village", "rice", 480},
	}
}

// addZones draws the market town and the zones, each round the densest cluster of its
// crop that no zone has yet.
func (b *builder) addZones() {
	for k, patch := range b.covers.patches {
		if patch.built == marketNumber {
			b.add("zones", Feature{
				Code: b.Code + "Z00", Name: b.name + "集镇", Committee: committeeCode(b.Code, 1),
				Geometry:   orb.Polygon{b.land[int32(k+1)][0][0]},
				Properties: map[string]any{"kind": "market_town"},
			})
		}
	}
	l := ground.Labelled{Grid: ground.NewGrid(zoneCellM), Label: nil}
	l.Label = make([]int32, l.Size())
	var committees []string
	for k, z := range coreZones() {
		committees = append(committees, b.committeeAt(b.mark(l, z, int32(k+1))))
	}
	for i := range l.Label { // close the gaps that a zone encloses
		if l.Label[i] == 0 {
			l.Label[i] = -1
		}
	}
	l.Label = wholes(l.Grid, l.Label)
	untangle(l.Grid, l.Label, func(i, like int) bool {
		if l.Label[like] < 0 {
			return false
		}
		l.Label[i] = l.Label[like]
		return true
	})
	shapes := l.Shape(b.frame, ground.Shaping{Rounds: 24, SlackCells: 0.49, ToleranceM: 4}).Shapes(func(label int32) int32 { return max(0, label) })
	for k, z := range coreZones() {
		polygon := shapes[int32(k+1)][0]
		b.add("zones", Feature{
			Code: fmt.Sprintf("%sZ%02d", b.Code, k+1), Name: b.zoneName(z, committees[k], k), Committee: committees[k],
			Geometry:   polygon,
			Properties: map[string]any{"kind": "agriculture_core", "level": z.level},
		})
	}
}

// mark labels the ground of a zone: within its radius, what lies near plots of its crop.
// It returns the zone's middle.
func (b *builder) mark(l ground.Labelled, z coreZone, number int32) orb.Point {
	middle := b.densest(l, z)
	for i, f := range b.fields {
		if b.crop[i] != z.crop || ground.Distance(f.at, middle) > z.radius {
			continue
		}
		c := l.Cell(f.at)
		for dy := -2; dy <= 2; dy++ {
			for dx := -2; dx <= 2; dx++ {
				k := c + dy*l.W + dx
				if dx*dx+dy*dy < 6 && k >= 0 && k < l.Size() && l.Label[k] == 0 && b.raster.inTown(l.Centre(k), 1.6*zoneCellM) {
					l.Label[k] = number
				}
			}
		}
	}
	return middle
}

// densest is the place of a plot with most of its crop round it, on ground without a zone.
func (b *builder) densest(l ground.Labelled, z coreZone) orb.Point {
	var best orb.Point
	most := -1.0
	for i, f := range b.fields {
		if b.crop[i] != z.crop || i%6 != 0 || l.Label[l.Cell(f.at)] != 0 {
			continue
		}
		var m2 float64
		for j, other := range b.fields {
			if b.crop[j] == z.crop && ground.Distance(f.at, other.at) < z.radius && l.Label[l.Cell(other.at)] == 0 {
				m2 += other.planM2
			}
		}
		if m2 > most {
			best, most = f.at, m2
		}
	}
	return best
}

func (b *builder) zoneName(z coreZone, committee string, k int) string {
	crop := map[string]string{"citrus": "柑橘", "golden_locust": "金槐", "lotus": "莲藕", "oil_tea": "油茶", "rice": "优质稻"}[z.crop]
	level := map[string]string{"region": "自治区级", "township": "乡级", "village": "村级"}[z.level]
	where := b.name
	if z.level == "village" {
		where = b.shortName(committee)
	}
	return fmt.Sprintf("%s%s产业核心示范区（%s%d号）", where, crop, level, k+1)
}
