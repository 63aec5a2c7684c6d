// Package sample invents towns. The same seed, number and date always make the same town. Its terrain
// determines the places of its rivers, villages, roads and fields, and its figures match a real town's
// report. The package does not depend on the database or HTTP.
package sample

import (
	"fmt"
	"math"
	"time"

	"github.com/paulmach/orb"

	"tuntu/internal/sample/ground"
)

// Town is an invented town.
type Town struct {
	Code     string      // nine digits, in a county number that is not in use
	Name     string      // ends in （演示）
	Extent   orb.Bound   // CGCS2000 degrees; holds every feature
	Boundary orb.Polygon // the committees' outer border, vertex for vertex
	Features map[string][]Feature

	Cleaners        []Cleaner
	Assignments     []Assignment
	Members         []Member
	ChannelVillages []ChannelVillage

	weak    string // code of the committee that keeps its villages worst
	dice    ground.Dice
	terrain ground.Terrain
	frame   ground.Frame
}

// Feature is one feature of a layer.
type Feature struct {
	Code      string
	Name      string
	Committee string // twelve digits; empty in layers that belong to none
	Geometry  orb.Geometry
	// Properties hold the layer's own fields by name, without computed ones.
	Properties map[string]any
}

// ChannelVillage says that a channel waters a natural village's fields.
type ChannelVillage struct {
	Channel string // code
	Village string // code
}

// New makes town number index of the sample, 0 for the single one. The date, of which only
// the day counts, dates what was built and who works; the land does not depend on it.
func New(seed uint64, index int, date time.Time) *Town {
	d := ground.NewDice(seed, index)
	t := &Town{
		Code: Code(index), Features: map[string][]Feature{},
		dice: d, terrain: ground.MakeTerrain(d), frame: ground.FrameOf(index),
	}
	b := &builder{Town: t, date: date, name: townName(index), counts: map[string]int{}, parcelM2: map[string]float64{}, parcelField: map[string]*farmField{}}
	t.Name = b.name + "镇" + invented
	b.build()
	return t
}

// GroundM is the ground's height above the sea at a place in degrees, in m, with the spurs
// and gullies of the slopes, which the bands of height do without and a hill shade needs;
// it goes on beyond the town's frame, and is NaN far from it.
func (t *Town) GroundM(p orb.Point) float64 {
	at := t.frame.Plane(p)
	at[0], at[1] = mirrored(at[0], ground.FrameWidthM), mirrored(at[1], ground.FrameHeightM)
	if math.IsNaN(at[0] + at[1]) {
		return math.NaN()
	}
	const widthM, heightM, octaves = 620.0, 34.0, 4
	spur := 1 - math.Abs(t.dice.Noise("spurs").Rough(at[0], at[1], widthM, octaves))
	return t.terrain.Height.At(at) + heightM*spur*ground.Ramp(10, 420, t.terrain.Bank.At(at))
}

// mirrored folds a distance from an edge of the town's frame back into it, so that the hills go on beyond the border without
// a seam; far from it the ground is not known (NaN).
func mirrored(m, sideM float64) float64 {
	const known = 0.3
	switch {
	case m < -known*sideM || m > (1+known)*sideM:
		return math.NaN()
	case m < 0:
		return -m
	case m > sideM:
		return 2*sideM - m
	}
	return m
}

// Code is the code of the town at a place in the county: they are numbered from 100 in each
// county number from 450399 downward.
func Code(index int) string {
	const townsACounty = 900
	return fmt.Sprintf("%d%03d", 450399-index/townsACounty, 100+index%townsACounty)
}
