package geo

import (
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/paulmach/orb"
)

// What is snapped has the bits of the numbers that nine decimals are read as, stays when snapped again, and has moved by
// half a step at most; the given geometry stays as it is.
func TestSnappedCoordinates(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(9, 0))
	for range 20_000 {
		p := orb.Point{(random.Float64() - 0.5) * 360, (random.Float64() - 0.5) * 180}
		was := p
		for _, g := range []orb.Geometry{
			p, orb.MultiPoint{p}, orb.LineString{p}, orb.MultiLineString{{p}}, orb.Polygon{{p}}, orb.MultiPolygon{{{p}}},
		} {
			snapped := Snap(g)
			got := snapped.Bound().Min
			for _, n := range got {
				if read, err := strconv.ParseFloat(strconv.FormatFloat(n, 'f', 9, 64), 64); err != nil || read != n || p != was {
					t.Fatalf("%v becomes %v, with more than nine decimals", p, got)
				}
			}
			if math.Abs(got[0]-p[0]) > 0.51e-9 || math.Abs(got[1]-p[1]) > 0.51e-9 || !orb.Equal(Snap(snapped), snapped) {
				t.Fatalf("%v becomes %v", p, got)
			}
		}
	}
	if zero := Snap(orb.Point{-1e-12, 0}).(orb.Point); math.Signbit(zero[0]) {
		t.Error("-0")
	}
	if dense, n := Stored(orb.LineString{{111, 25.9}, {111.01, 25.9}}); n != 1 || !orb.Equal(Snap(dense), dense) {
		t.Errorf("%v, %d edges", dense, n)
	}
}
