package geo

// Snaps coordinates to the grid of all stored shapes.

import (
	"math"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/project"
)

// gridSteps is the number of steps of the grid in a degree: one of 1e-9 degrees is 0.11 mm of latitude. What is drawn, cut
// and merged on the page lies on it too, so that a border of two areas is the same in both to the bit.
const gridSteps = 1e9

// Stored is a geometry as it is stored: its long edges are split, see [Densify], and its points lie on the grid. It
// returns how many edges were split.
func Stored(g orb.Geometry) (stored orb.Geometry, edges int) {
	dense, edges := Densify(g)
	return Snap(dense), edges
}

// Snap moves the points of a geometry to the nearest ones of the grid. Their coordinates are the numbers that nine
// decimals of a degree are read as, to the bit. The geometry that is given stays as it is.
func Snap(g orb.Geometry) orb.Geometry { return project.Geometry(orb.Clone(g), snapPoint) }

func snapPoint(p orb.Point) orb.Point { return orb.Point{snap(p[0]), snap(p[1])} }

// snap never returns -0, which is equal to 0 and has other bits.
func snap(degrees float64) float64 { return math.Round(degrees*gridSteps)/gridSteps + 0 }
