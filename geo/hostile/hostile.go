// Package hostile makes geometries and filters as somebody would who wants to take a server down by a request, for tests.
package hostile

import (
	"math"

	"github.com/paulmach/orb"
)

// Shape is a geometry, and whether it is to be refused before any database computes with it. Those that are not are
// valid and as large as the limits allow, or have faults that are cheap to find.
type Shape struct {
	Name    string
	Refused bool
	orb.Geometry
}

// Shapes makes all kinds of hostile areas in a square of the given side in degrees, from its south-west corner, for limits
// of so many vertices and rings.
func Shapes(at orb.Point, side float64, vertices, rings int) []Shape {
	square := func(x, y, size float64) orb.Ring { // a share of the side
		x, y, size = at[0]+x*side, at[1]+y*side, size*side
		return orb.Ring{{x, y}, {x + size, y}, {x + size, y + size}, {x, y + size}, {x, y}}
	}
	shell := square(0, 0, 1)
	holes := func(n int, hole func(i int) orb.Ring) orb.Polygon {
		p := orb.Polygon{shell}
		for i := range n {
			p = append(p, hole(i))
		}
		return p
	}
	inGrid := func(n int, size float64) func(i int) orb.Ring {
		per := math.Ceil(math.Sqrt(float64(n)))
		return func(i int) orb.Ring {
			row := math.Floor(float64(i) / per)
			return square((float64(i)-row*per+0.2)/(per+1), (row+0.2)/(per+1), size/(per+1))
		}
	}
	parts := func(n int, size float64) orb.MultiPolygon {
		var many orb.MultiPolygon
		for i := range n {
			many = append(many, orb.Polygon{inGrid(n, size)(i)})
		}
		return many
	}
	shifted := func(i int) orb.Ring { return square(0.1+1e-6*float64(i), 0.1+1e-6*float64(i), 0.5) }
	return []Shape{
		{"equal holes", true, holes(2*rings, func(int) orb.Ring { return square(0.2, 0.2, 0.5) })},
		{"holes that begin elsewhere and run back", true, holes(40, func(i int) orb.Ring { return turned(square(0.2, 0.2, 0.5), i%4, i%2 == 1) })},
		{"holes shifted a little", true, holes(rings-1, shifted)},
		{"too many distinct rings", true, holes(2*rings, inGrid(2*rings, 0.5))},
		{"as many distinct rings as may be", false, holes(rings-1, inGrid(rings-1, 0.5))},
		{"rings that touch in a point", true, holes(rings-1, func(i int) orb.Ring { return sliver(at, side, i, rings-1) })},
		{"rings of a chessboard, which touch at corners", false, holes(rings-100, chess(square))},
		{"a spiral", true, orb.Polygon{spiral(at, side, 500, vertices*99/100)}},
		{"a spiral of few turns", false, orb.Polygon{spiral(at, side, 40, vertices*99/100)}},
		{"a star", true, orb.Polygon{star(at, side, 999)}},
		{"a small star", true, orb.Polygon{star(at, side, 51)}},
		{"a star of very many points", true, orb.Polygon{star(at, side, vertices/2-1)}},
		{"a comb", true, orb.Polygon{comb(at, side, vertices*24/100, false)}},
		{"a comb across", true, orb.Polygon{comb(at, side, vertices*24/100, true)}},
		{"a comb of few teeth", false, orb.Polygon{comb(at, side, 100, false)}},
		{"a comb whose far part makes it look thin", true, orb.MultiPolygon{{comb(at, side/50, vertices/20, false)}, {square(0.9, 0.9, 0.1)}}},
		{"huge", true, orb.Polygon{comb(orb.Point{-170, -80}, 160, 5_000, false)}},
		{"the whole world", true, orb.Polygon{{{-180, -90}, {180, -90}, {180, 90}, {-180, 90}, {-180, -90}}}},
		{"tiny", false, orb.Polygon{{{at[0], at[1]}, {at[0] + 1e-12, at[1]}, {at[0] + 1e-12, at[1] + 1e-12}, {at[0], at[1]}}}},
		{"many parts", true, parts(rings*6/5, 0.5)},
		{"as many parts as may be", false, parts(rings, 0.5)},
		{"parts that overlap", true, parts(rings*2/5, 1.3)},
		{"parts that overlap a little", true, parts(100, 1.1)},
		{"equal parts", true, orb.MultiPolygon{{shell}, {shell}, {shell}}},
		{"mixed parts", true, orb.MultiPolygon{{spiral(at, side/2, 300, vertices*3/10)}, {star(orb.Point{at[0] + side/2, at[1]}, side/2, 501)}, {comb(orb.Point{at[0], at[1] + side/2}, side/2, 900, true)}}},
		{"a hole outside of its shell", false, orb.Polygon{square(0, 0, 0.2), square(0.5, 0.5, 0.2)}},
		{"holes within holes", false, orb.Polygon{shell, square(0.1, 0.1, 0.8), square(0.2, 0.2, 0.6), square(0.3, 0.3, 0.4)}},
		{"a ring that is drawn twice round", false, orb.Polygon{append(shell[:4:4], shell...)}},
		{"a jagged ring", false, orb.Polygon{jagged(at, side, 0.002, vertices*99/100)}},
		{"a ring of bristles", true, orb.Polygon{jagged(at, side, 4900/float64(vertices), vertices*99/100)}},
	}
}

// turned is a ring from another of its points, and backwards if so said.
func turned(r orb.Ring, from int, back bool) orb.Ring {
	var out orb.Ring
	n := len(r) - 1
	for i := range n {
		out = append(out, r[(from+i)%n])
	}
	out = append(out, out[0])
	if back {
		out.Reverse()
	}
	return out
}

// sliver is a triangle, one of n that meet in the middle of the square.
func sliver(at orb.Point, side float64, i, n int) orb.Ring {
	middle := orb.Point{at[0] + side/2, at[1] + side/2}
	end := func(share float64) orb.Point {
		angle := 2 * math.Pi * share / float64(n)
		return orb.Point{middle[0] + 0.4*side*math.Cos(angle), middle[1] + 0.4*side*math.Sin(angle)}
	}
	return orb.Ring{middle, end(float64(i)), end(float64(i) + 0.5), middle}
}

// chess makes the black fields of a board of 100 fields a side, but for some left out so that the rest stays connected.
func chess(square func(x, y, size float64) orb.Ring) func(i int) orb.Ring {
	return func(i int) orb.Ring {
		row, column := i/49, i%49
		return square(0.005+float64(column)*0.02+float64(row%2)*0.01*0.999, 0.005+float64(row)*0.0098, 0.0098)
	}
}

// spiral is a band that winds a number of times round, of some number of points.
func spiral(at orb.Point, side float64, turns, points int) orb.Ring {
	var ring orb.Ring
	half := points / 2
	for i := range half {
		ring = append(ring, onSpiral(at, side, turns, float64(i)/float64(half), 0))
	}
	for i := range half {
		ring = append(ring, onSpiral(at, side, turns, float64(half-1-i)/float64(half), 0.5))
	}
	return append(ring, ring[0])
}

func onSpiral(at orb.Point, side float64, turns int, share, inwards float64) orb.Point {
	angle := 2 * math.Pi * share * float64(turns)
	radius := side / 2 * (share*float64(turns) + 1 - inwards) / float64(turns+1)
	return orb.Point{at[0] + side/2 + radius*math.Cos(angle), at[1] + side/2 + radius*math.Sin(angle)}
}

// star is a ring whose each edge crosses nearly all others; points is odd.
func star(at orb.Point, side float64, points int) orb.Ring {
	var ring orb.Ring
	for i := range points {
		angle := 2 * math.Pi * float64(i) * float64(points/2) / float64(points)
		ring = append(ring, orb.Point{at[0] + side/2*(1+math.Cos(angle)), at[1] + side/2*(1+math.Sin(angle))})
	}
	return append(ring, ring[0])
}

// comb is a ring of many long teeth, eastwards or northwards.
func comb(at orb.Point, side float64, teeth int, north bool) orb.Ring {
	place := func(along, up float64) orb.Point {
		if north {
			along, up = up, along
		}
		return orb.Point{at[0] + side*along, at[1] + side*up}
	}
	ring := orb.Ring{place(0, 0)}
	for i := range teeth {
		low, high := (float64(i)+0.25)/float64(teeth), (float64(i)+0.75)/float64(teeth)
		ring = append(ring, place(0.01, low), place(1, low), place(1, high), place(0.01, high))
	}
	return append(ring, place(0, 1), place(0, 0))
}

// Jagged is an area whose boundary is as crooked as may be; see jagged.
func Jagged(at orb.Point, side, share float64, points int) orb.Polygon {
	return orb.Polygon{jagged(at, side, share, points)}
}

// jagged is a ring round the middle whose radius differs by a share, as good as at random, from point to point.
func jagged(at orb.Point, side, share float64, points int) orb.Ring {
	var ring orb.Ring
	for i := range points {
		angle := 2 * math.Pi * float64(i) / float64(points)
		radius := side / 2 * (1 - share + share*math.Sin(float64(i)*float64(i)))
		ring = append(ring, orb.Point{at[0] + side/2 + radius*math.Cos(angle), at[1] + side/2 + radius*math.Sin(angle)})
	}
	return append(ring, ring[0])
}
