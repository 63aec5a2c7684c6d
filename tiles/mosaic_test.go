package tiles

import (
	"math/rand/v2"
	"testing"
)

// filled makes a tile's mosaic from rows of digits; a dot is a pixel without a group.
func filled(rows ...string) *mosaic {
	m := &mosaic{}
	m.begin(len(rows))
	for y, row := range rows {
		for x, r := range row {
			if r != '.' {
				m.set(x, y, r-'0')
			}
		}
	}
	return m
}

// traced collects the rings of a group.
func traced(m *mosaic, group int32) (exteriors, holes [][]gridPoint) {
	for _, ring := range m.rings()[group] {
		if ring.exterior {
			exteriors = append(exteriors, ring.points)
		} else {
			holes = append(holes, ring.points)
		}
	}
	return exteriors, holes
}

func TestPartsOfAGroup(t *testing.T) {
	for _, c := range []struct {
		name             string
		m                *mosaic
		exteriors, holes int
	}{
		{"one pixel", filled("1...", "....", "....", "...."), 1, 0},
		{"a row", filled("1111", "....", "....", "...."), 1, 0},
		{"a ring has a hole", filled("111.", "1.1.", "111.", "...."), 1, 1},
		{"a ring around another group has one too", filled("111.", "121.", "111.", "...."), 1, 1},
		{"two that touch at a corner are two", filled("1...", ".1..", "....", "...."), 2, 0},
		{"a hole that touches the outside at a corner is outside", filled("11..", "1.1.", "111.", "...."), 1, 1},
		{"two holes that touch at a corner are two", filled("1111", "1.11", "11.1", "1111"), 1, 2},
		{"none", filled("....", "....", "....", "...."), 0, 0},
	} {
		exteriors, holes := traced(c.m, 1)
		if len(exteriors) != c.exteriors || len(holes) != c.holes {
			t.Errorf("%s: %d exteriors and %d holes, want %d and %d: %v %v", c.name, len(exteriors), len(holes), c.exteriors, c.holes, exteriors, holes)
		}
	}
}

// The middle of each pixel lies in the polygon of its group and in no other. The polygons of a full mosaic leave no
// gap and do not overlap, however their corners are cut. Exteriors and holes have opposite directions.
func TestAMosaicIsCoveredOnce(t *testing.T) {
	dice := rand.New(rand.NewPCG(7, 11))
	for round := range 200 {
		across := 1 << dice.IntN(6)
		groups := int32(1 + dice.IntN(4))
		empty := dice.IntN(3) == 0
		m := &mosaic{}
		m.begin(across)
		for y := -1; y <= across; y++ {
			for x := -1; x <= across; x++ {
				if group := dice.Int32N(groups + 1); group > 0 || !empty {
					m.set(x, y, max(group, 1))
				}
			}
		}
		total, pixels := 0.0, 0
		polygons := map[int32][][]gridPoint{}
		for group := int32(1); group <= groups; group++ {
			exteriors, holes := traced(m, group)
			for _, ring := range exteriors {
				if ringArea(ring) <= 0 {
					t.Fatalf("round %d: an exterior turns the wrong way", round)
				}
			}
			for _, ring := range holes {
				if ringArea(ring) >= 0 {
					t.Fatalf("round %d: a hole turns the wrong way", round)
				}
			}
			polygons[group] = append(exteriors, holes...)
			for _, ring := range polygons[group] {
				total += ringArea(ring)
			}
		}
		for i, want := range m.groups {
			if want > 0 {
				pixels++
			}
			x, y := int32(i%m.side-1)*m.units+m.units/2, int32(i/m.side-1)*m.units+m.units/2
			for group, rings := range polygons {
				if in := inRings(rings, float64(x)+0.25, float64(y)+0.125); in != (group == want) {
					t.Fatalf("round %d: the pixel at %d, %d belongs to group %d, group %d holds it: %v", round, x, y, want, group, in)
				}
			}
		}
		// Only corners beside empty pixels and the outer edge are cut.
		full := float64(pixels) * float64(m.units) * float64(m.units)
		cut := float64(m.units*11/32) * float64(m.units*11/32) / 2
		if !empty && (total > full || total < full-4*cut) {
			t.Fatalf("round %d: the pieces cover %f of %f", round, total, full)
		}
	}
}

// inRings tells by ray casting whether a place lies in a polygon.
func inRings(rings [][]gridPoint, x, y float64) bool {
	in := false
	for _, ring := range rings {
		for i, a := range ring {
			b := ring[(i+1)%len(ring)]
			ay, by := float64(a.y), float64(b.y)
			if (ay > y) != (by > y) && x < float64(a.x)+(y-ay)/(by-ay)*float64(b.x-a.x) {
				in = !in
			}
		}
	}
	return in
}
