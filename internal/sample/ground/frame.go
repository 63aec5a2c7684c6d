package ground

// This file converts between a town's plane and degrees on the ellipsoid.

import (
	"math"

	"github.com/paulmach/orb"
)

// ticksPerDegree is the resolution of every coordinate, about a centimetre. Areas are
// measured after rounding, so that what is stored has the figures.
const ticksPerDegree = 1e7

// Frame lays a town's plane on the ellipsoid: metres along the parallel and the meridian
// of its centre, which over one town bends shapes by less than a thousandth.
type Frame struct {
	lon, lat       float64 // of the centre
	lonM, latM     float64 // metres a degree
	originX, origY float64
}

// FrameOf is the frame of town number index. Towns lie on a square spiral round 111.0° E,
// 25.9° N, a kilometre apart.
func FrameOf(index int) Frame {
	const lon0, lat0 = 111.0, 25.9
	const stepLat = 0.1536 // 17.0 km
	east, north := spiral(index)
	f := Frame{lat: lat0 + stepLat*float64(north)}
	f.latM, f.lonM = metresPerDegree(f.lat)
	f.lon = lon0 + float64(east)*(FrameWidthM+100)/f.lonM
	f.originX, f.origY = FrameWidthM/2, FrameHeightM/2
	return f
}

// metresPerDegree are a degree's lengths along the meridian and the parallel at a latitude.
func metresPerDegree(lat float64) (latM, lonM float64) {
	const a, e2 = 6378137.0, 0.00669438002290
	sin, cos := math.Sincos(lat * math.Pi / 180)
	w := 1 - e2*sin*sin
	return a * (1 - e2) / (w * math.Sqrt(w)) * math.Pi / 180, a * cos / math.Sqrt(w) * math.Pi / 180
}

// spiral is the place of the n-th cell of a square spiral round (0, 0).
func spiral(n int) (x, y int) {
	dx, dy := 1, 0
	run, left, turns := 1, 1, 0
	for range n {
		x, y = x+dx, y+dy
		if left--; left > 0 {
			continue
		}
		dx, dy = -dy, dx
		if turns++; turns%2 == 0 {
			run++
		}
		left = run
	}
	return x, y
}

// Degrees is the rounded place of a point of the plane.
func (f Frame) Degrees(p orb.Point) orb.Point {
	return orb.Point{
		math.Round((f.lon+(p[0]-f.originX)/f.lonM)*ticksPerDegree) / ticksPerDegree,
		math.Round((f.lat+(p[1]-f.origY)/f.latM)*ticksPerDegree) / ticksPerDegree,
	}
}

// Plane is the inverse of degrees.
func (f Frame) Plane(p orb.Point) orb.Point {
	return orb.Point{(p[0]-f.lon)*f.lonM + f.originX, (p[1]-f.lat)*f.latM + f.origY}
}

// Line is the rounded form of a line of the plane, without the points that fall together.
func (f Frame) Line(plane []orb.Point) orb.LineString {
	var line orb.LineString
	for _, p := range plane {
		if q := f.Degrees(p); len(line) == 0 || q != line[len(line)-1] {
			line = append(line, q)
		}
	}
	return line
}

// Rounded is a point in degrees on the grid of ticks.
func Rounded(p orb.Point) orb.Point {
	return orb.Point{math.Round(p[0]*ticksPerDegree) / ticksPerDegree, math.Round(p[1]*ticksPerDegree) / ticksPerDegree}
}
