package geo

import (
	"math"
	"testing"

	"github.com/paulmach/orb"
)

func TestDensify(t *testing.T) {
	short := orb.LineString{{111, 25.9}, {111.0049, 25.9}} // about 491 m
	if dense, n := Densify(short); n != 0 || len(dense.(orb.LineString)) != 2 {
		t.Errorf("a short edge got %d splits", n)
	}
	from, to := orb.Point{111, 25.9}, orb.Point{111.05, 25.93}
	there, n := Densify(orb.LineString{from, to})
	back, _ := Densify(orb.LineString{to, from})
	forth, reverse := there.(orb.LineString), back.(orb.LineString)
	lengthM := LengthM(orb.LineString{from, to})
	if want := int(math.Ceil(lengthM/200)) + 1; n != 1 || len(forth) != want {
		t.Fatalf("%d edges split into %d points, want %d", n, len(forth), want)
	}
	for i := range forth {
		if forth[i] != reverse[len(reverse)-1-i] {
			t.Errorf("point %d differs by direction: %v, %v", i, forth[i], reverse[len(reverse)-1-i])
		}
	}
	if got := LengthM(forth); math.Abs(got-lengthM) > 1e-6 {
		t.Errorf("the densified line is %f m long, the geodesic %f", got, lengthM)
	}
	for i := 1; i < len(forth); i++ {
		if part := LengthM(forth[i-1 : i+1]); part > 200.001 {
			t.Errorf("part %d is %f m", i, part)
		}
	}
}

func TestDensifyKeepsRingsClosedAndMultiplied(t *testing.T) {
	ring := orb.Ring{{111, 25.9}, {111.02, 25.9}, {111.02, 25.92}, {111, 25.9}}
	g, n := Densify(orb.MultiPolygon{{ring}, {ring}})
	dense := g.(orb.MultiPolygon)
	if n != 6 || len(dense) != 2 || !dense[0][0].Closed() {
		t.Errorf("%d edges, %d polygons", n, len(dense))
	}
	if off := AreaM2(dense[0]) - AreaM2(orb.Polygon{ring}); math.Abs(off) > 0.01 {
		t.Errorf("the area moved by %f m²", off)
	}
}

// Only an edge that may be long needs a geodesic, which takes longer than all else that is done with an edge.
func TestShortEdgesNeedNoGeodesic(t *testing.T) {
	at := orb.Point{111, 25.9}
	for to, want := range map[orb.Point]bool{{111.003, 25.901}: false, {111.0001, 25.9}: false, {111.0049, 25.9}: true, {111, 25.9045}: true} {
		if got := mayBeLong(at, to); got != want {
			t.Errorf("an edge to %v of %.0f m: %v", to, LengthM(orb.LineString{at, to}), got)
		}
	}
}
