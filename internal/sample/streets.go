package sample

// This file makes the streets of the market town.

import (
	"math"

	"github.com/paulmach/orb"

	"tuntu/internal/sample/ground"
)

// street is a named street of the market town.
type street struct {
	class string
	line  []orb.Point
}

// market is the market town: streets that grew along the river, the main street at some
// distance from it, a street on the bank, one behind, and cross streets between them.
type market struct {
	at      orb.Point
	streets []street // the main street first, then the middle cross street
}

// through are the streets that roads from outside run into.
func (m market) through() [2][]orb.Point {
	return [2][]orb.Point{m.streets[0].line, m.streets[1].line}
}

// layStreets draws the streets round a place in coordinates along (u) and away from (v)
// the river.
func layStreets(t ground.Terrain, at orb.Point, d ground.Dice) market {
	r := d.Stream("streets")
	foot, gap := ground.Nearest(t.Waters[0].Line, at)
	away := orb.Point{(at[0] - foot[0]) / gap, (at[1] - foot[1]) / gap}
	bend, lean := ground.Between(r, -1.6e-4, 1.6e-4), ground.Between(r, -0.12, 0.12)
	place := func(u, v float64) orb.Point {
		v += bend*u*u + 9*math.Sin(u/140+10*lean)
		u += lean * v
		return orb.Point{at[0] + away[1]*u + away[0]*v, at[1] - away[0]*u + away[1]*v}
	}
	straight := func(u0, v0, u1, v1 float64) []orb.Point {
		n := max(2, int(math.Hypot(u1-u0, v1-v0)/45))
		var line []orb.Point
		for k := range n + 1 {
			s := float64(k) / float64(n)
			line = append(line, place(ground.Lerp(u0, u1, s), ground.Lerp(v0, v1, s)))
		}
		return line
	}
	long, back := ground.Between(r, 400, 470), ground.Between(r, 115, 145)
	bank := -ground.Between(r, 100, 120)
	m := market{at: at}
	add := func(class string, line []orb.Point) { m.streets = append(m.streets, street{class, line}) }
	add("main", straight(-long, 0, long, 0))
	add("main", straight(20, bank, 45, back+130))
	add("side", straight(-long*0.8, bank-4, long*0.72, bank+6))
	add("side", straight(-long*0.62, back, long*0.85, back+14))
	for _, u := range []float64{-290, -150, 175, 310} {
		u += ground.Between(r, -22, 22)
		add("side", straight(u, bank, u+ground.Between(r, -18, 18), back))
	}
	for _, u := range []float64{-225, -75, 100, 240} {
		u += ground.Between(r, -15, 15)
		add("lane", straight(u, 0, u+ground.Between(r, -10, 10), bank))
	}
	for _, u := range []float64{-90, 120} {
		u += ground.Between(r, -15, 15)
		add("lane", straight(u, 0, u+ground.Between(r, -10, 10), back))
	}
	add("lane", straight(-long*0.5, back+8, -long*0.35, back+ground.Between(r, 80, 110)))
	return m
}
