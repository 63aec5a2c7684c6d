package ground

// This file measures, simplifies and resamples lines in the plane.

import (
	"math"

	"github.com/paulmach/orb"
)

// maxEdgeM keeps every edge under the 500 m from which the database would densify it.
const maxEdgeM = 400.0

// Distance is between two points of the plane, in m.
func Distance(a, b orb.Point) float64 {
	dx, dy := b[0]-a[0], b[1]-a[1]
	return math.Sqrt(dx*dx + dy*dy) // math.Hypot guards against overflow, at four times the cost
}

// Between2 is the point at a share of the way from a to b.
func Between2(a, b orb.Point, t float64) orb.Point {
	return orb.Point{Lerp(a[0], b[0], t), Lerp(a[1], b[1], t)}
}

// LengthOf is a line's length in m.
func LengthOf(line []orb.Point) float64 {
	var sum float64
	for i := 1; i < len(line); i++ {
		sum += Distance(line[i-1], line[i])
	}
	return sum
}

// offLine is how far p lies from the segment a–b.
func offLine(p, a, b orb.Point) float64 {
	dx, dy := b[0]-a[0], b[1]-a[1]
	length2 := dx*dx + dy*dy
	if length2 == 0 {
		return Distance(p, a)
	}
	t := math.Max(0, math.Min(1, ((p[0]-a[0])*dx+(p[1]-a[1])*dy)/length2))
	return Distance(p, orb.Point{a[0] + t*dx, a[1] + t*dy})
}

// Simplify drops the points that lie within toleranceM of the line without them
// (Douglas and Peucker), then splits edges that grew too long.
func Simplify(line []orb.Point, toleranceM float64) []orb.Point {
	if len(line) < 3 {
		return densify(line)
	}
	keep := make([]bool, len(line))
	keep[0], keep[len(line)-1] = true, true
	if line[0] == line[len(line)-1] { // a loop keeps the far side too
		k := farthest(line)
		keep[k] = true
		keepBetween(line, keep, 0, k, toleranceM)
		keepBetween(line, keep, k, len(line)-1, toleranceM)
	} else {
		keepBetween(line, keep, 0, len(line)-1, toleranceM)
	}
	var kept []orb.Point
	for i, k := range keep {
		if k {
			kept = append(kept, line[i])
		}
	}
	return densify(kept)
}

func farthest(line []orb.Point) int {
	best := 0
	for i := range line {
		if Distance(line[0], line[i]) > Distance(line[0], line[best]) {
			best = i
		}
	}
	return best
}

func keepBetween(line []orb.Point, keep []bool, from, to int, toleranceM float64) {
	worst, at := toleranceM, -1
	for i := from + 1; i < to; i++ {
		if d := offLine(line[i], line[from], line[to]); d > worst {
			worst, at = d, i
		}
	}
	if at < 0 {
		return
	}
	keep[at] = true
	keepBetween(line, keep, from, at, toleranceM)
	keepBetween(line, keep, at, to, toleranceM)
}

// densify splits edges longer than maxEdgeM into equal parts.
func densify(line []orb.Point) []orb.Point {
	var dense []orb.Point
	for i, p := range line {
		if i > 0 {
			parts := int(math.Ceil(Distance(line[i-1], p) / maxEdgeM))
			for k := 1; k < parts; k++ {
				dense = append(dense, Between2(line[i-1], p, float64(k)/float64(parts)))
			}
		}
		dense = append(dense, p)
	}
	return dense
}

// Resample walks a line in equal steps of about stepM.
func Resample(line []orb.Point, stepM float64) []orb.Point {
	total := LengthOf(line)
	n := max(1, int(math.Round(total/stepM)))
	walked := make([]orb.Point, 0, n+1)
	for k := range n + 1 {
		walked = append(walked, PointAlong(line, total*float64(k)/float64(n)))
	}
	return walked
}

// PointAlong is the place atM metres from the line's start.
func PointAlong(line []orb.Point, atM float64) orb.Point {
	for i := 1; i < len(line); i++ {
		d := Distance(line[i-1], line[i])
		if atM <= d && d > 0 {
			return Between2(line[i-1], line[i], atM/d)
		}
		atM -= d
	}
	return line[len(line)-1]
}

// CutCorners is Chaikin's subdivision with the ends kept.
func CutCorners(line []orb.Point, times int) []orb.Point {
	for range times {
		if len(line) < 3 {
			return line
		}
		cut := []orb.Point{line[0]}
		for i := 1; i < len(line); i++ {
			cut = append(cut, Between2(line[i-1], line[i], 0.25), Between2(line[i-1], line[i], 0.75))
		}
		cut[1] = Between2(line[0], line[1], 0.5)
		cut[len(cut)-1] = line[len(line)-1]
		line = cut
	}
	return line
}

// Nearest is the point of a line closest to p, and its distance.
func Nearest(line []orb.Point, p orb.Point) (orb.Point, float64) {
	best, bestM := line[0], Distance(line[0], p)
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		d := offLine(p, a, b)
		if d >= bestM {
			continue
		}
		t := ((p[0]-a[0])*(b[0]-a[0]) + (p[1]-a[1])*(b[1]-a[1])) / (Distance(a, b) * Distance(a, b))
		best, bestM = Between2(a, b, math.Max(0, math.Min(1, t))), d
	}
	return best, bestM
}
