package hostile

import (
	"math"

	"github.com/paulmach/orb"
)

// Lines makes all kinds of hostile lines in a square of the given side in degrees, for limits of so many vertices and
// parts. A line may cross itself, which a boundary may not.
func Lines(at orb.Point, side float64, vertices, parts int) []Shape {
	line := func(r orb.Ring) orb.LineString { return orb.LineString(r[:len(r)-1]) }
	many := func(n int, one func(at orb.Point, side float64) orb.Ring) (all orb.MultiLineString) {
		per := int(math.Ceil(math.Sqrt(float64(n))))
		cell := side / float64(per)
		for i := range n {
			all = append(all, line(one(orb.Point{at[0] + cell*float64(i%per), at[1] + cell*float64(i/per)}, 0.9*cell)))
		}
		return all
	}
	small := func(points int) func(orb.Point, float64) orb.Ring {
		return func(at orb.Point, side float64) orb.Ring { return star(at, side, points) }
	}
	back := line(jagged(at, side, 0.1, 400))
	back = append(back, back...)
	back.Reverse()
	return []Shape{
		{"a line like a star", true, line(star(at, side, 999))},
		{"a line like a small star", false, line(star(at, side, 199))},
		{"many lines like small stars", true, many(vertices/201, small(199))},
		{"a line like a comb", true, line(comb(at, side, vertices*24/100, false))},
		{"a line like a comb of few teeth", false, line(comb(at, side, 100, true))},
		{"combs across each other", false, orb.MultiLineString{line(comb(at, side, 50, false)), line(comb(at, side, 50, true))}},
		{"a line like a spiral", true, line(spiral(at, side, 500, vertices*99/100))},
		{"a line like a spiral of few turns", false, line(spiral(at, side, 40, vertices*99/100))},
		{"a jagged line", false, line(jagged(at, side, 0.002, vertices*99/100))},
		{"a line that runs round twice", false, back},
		{"as many lines as may be", false, many(parts, small(5))},
		{"too many lines", true, many(parts*6/5, small(5))},
		{"equal lines", true, orb.MultiLineString{line(comb(at, side, 9, true)), line(comb(at, side, 9, true))}},
		{"a line round the world", true, orb.LineString{{-180, -80}, {180, 80}, {-180, 79}, {180, -79}}},
		{"a tiny line", false, orb.LineString{at, {at[0] + 1e-12, at[1]}}},
	}
}

// Points makes hostile points.
func Points(at orb.Point) []Shape {
	return []Shape{
		{"a point beyond the globe", true, orb.Point{at[0] + 3600, at[1]}},
		{"a point without end", true, orb.Point{1e308, -1e308}},
		{"several points", true, orb.MultiPoint{at, {at[0] + 1e-6, at[1]}}},
		{"a point", false, at},
	}
}
