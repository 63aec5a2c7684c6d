package sample

import (
	"testing"

	"github.com/paulmach/orb"

	"tuntu/internal/sample/ground"
)

// checkRoads checks the drawn roads and streets: they connect nearly every village with the market
// town inside of the town, and no road follows the river.
func checkRoads(t *testing.T, town *Town) {
	var ways [][]orb.Point
	for _, layer := range []string{"streets", "roads"} {
		for _, f := range town.Features[layer] {
			var way []orb.Point
			for _, p := range f.Geometry.(orb.LineString) {
				way = append(way, town.frame.Plane(p))
			}
			ways = append(ways, way)
		}
	}
	reached := reachable(ways)
	cut := 0
	for _, v := range town.Features["villages"] {
		if nearestWay(ways, reached, town.frame.Plane(v.Geometry.(orb.Point))) > 45 {
			cut++
		}
	}
	if cut > 4 {
		t.Errorf("%d villages are cut off", cut)
	}
	checkRoadsKeepDry(t, town, ways)
}

// reachable marks the roads that are connected with the first.
func reachable(ways [][]orb.Point) []bool {
	reached := make([]bool, len(ways))
	reached[0] = true
	for grown := true; grown; {
		grown = false
		for i, way := range ways {
			if reached[i] {
				continue
			}
			for _, end := range []orb.Point{way[0], way[len(way)-1]} {
				reached[i] = reached[i] || nearestWay(ways, reached, end) < 1
			}
			for k, other := range ways {
				if reached[k] && !reached[i] {
					_, a := ground.Nearest(way, other[0])
					_, b := ground.Nearest(way, other[len(other)-1])
					reached[i] = min(a, b) < 1
				}
			}
			grown = grown || reached[i]
		}
	}
	return reached
}

func nearestWay(ways [][]orb.Point, among []bool, p orb.Point) float64 {
	best := 1e9
	for i, way := range ways {
		if among[i] {
			_, d := ground.Nearest(way, p)
			best = min(best, d)
		}
	}
	return best
}

func checkRoadsKeepDry(t *testing.T, town *Town, ways [][]orb.Point) {
	t.Helper()
	var wet float64
	for _, way := range ways {
		for _, p := range ground.Resample(way, 20) {
			if town.terrain.ToRiver.At(p) < riverHalfM {
				wet += 20
			}
		}
	}
	if wet > 2500 {
		t.Errorf("%.0f m of road lie in the river", wet)
	}
}
