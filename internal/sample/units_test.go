package sample

import (
	"strings"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/sample/ground"
)

func checkUnits(t *testing.T, town *Town) {
	if !strings.HasSuffix(town.Name, "（演示）") || len(town.Code) != 9 {
		t.Errorf("town %s %s", town.Code, town.Name)
	}
	borders := map[string]orb.Polygon{}
	for _, c := range town.Features["committees"] {
		borders[c.Code] = c.Geometry.(orb.Polygon)
		if len(c.Code) != 12 || !strings.HasPrefix(c.Code, town.Code) {
			t.Errorf("committee code %s", c.Code)
		}
		if resident := strings.HasPrefix(c.Code[9:], "0"); resident != (c.Properties["kind"] == "resident") || resident != strings.HasSuffix(c.Name, "居委会") {
			t.Errorf("%s %s is of kind %v", c.Code, c.Name, c.Properties["kind"])
		}
	}
	count := map[string]int{}
	for _, v := range town.Features["villages"] {
		count[v.Committee]++
		if len(v.Code) != 15 || !strings.HasPrefix(v.Code, v.Committee) || v.Name == "" {
			t.Errorf("village %s %s of %s", v.Code, v.Name, v.Committee)
		}
		if !ground.InPolygon(borders[v.Committee], v.Geometry.(orb.Point)) {
			t.Errorf("%s lies outside its committee", v.Name)
		}
	}
	for code := range borders {
		if count[code] < 3 {
			t.Errorf("committee %s has %d villages", code, count[code])
		}
	}
	checkVillageNames(t, town)
	checkStages(t, town)
	checkStreets(t, town)
}

func checkVillageNames(t *testing.T, town *Town) {
	committees := map[string]map[string]bool{}
	rare := 0
	for _, v := range town.Features["villages"] {
		if committees[v.Name] == nil {
			committees[v.Name] = map[string]bool{}
		} else if committees[v.Name][v.Committee] {
			t.Errorf("%s comes twice in one committee", v.Name)
		}
		committees[v.Name][v.Committee] = true
		for _, r := range v.Name {
			if r > 0xffff || (r >= 0x3400 && r < 0x4e00) {
				rare++
				break
			}
		}
	}
	if twice := len(town.Features["villages"]) - len(committees); twice < 3 || twice > 10 {
		t.Errorf("%d names come again in another committee", twice)
	}
	if rare < 4 {
		t.Errorf("%d names with characters of CJK extensions", rare)
	}
}

func checkStages(t *testing.T, town *Town) {
	for _, stage := range geo.Stages() {
		if count(town, "parcels", "stage", stage) == 0 {
			t.Errorf("no parcel is %s", stage)
		}
	}
	for _, f := range town.Features["parcels"] {
		i := stageIndex(f.Properties["stage"].(string))
		_, accepted := f.Properties["accepted_m2"]
		if want := i >= 6 && i <= 10; accepted != want {
			t.Errorf("%s at %v: accepted area is set: %v", f.Code, f.Properties["stage"], accepted)
		}
		drawnM2 := geo.AreaM2(f.Geometry.(orb.Polygon))
		for _, name := range []string{"surveyed_m2", "contracted_m2"} {
			if got := f.Properties[name].(float64); got == drawnM2 || got < 0.95*drawnM2 || got > 1.05*drawnM2 {
				t.Errorf("%s: %s is %v of %v drawn", f.Code, name, got, drawnM2)
			}
		}
	}
	for layer, limits := range map[string][2]int{"plots": {1800, 3400}, "parcels": {900, 1700}} {
		if n := len(town.Features[layer]); n < limits[0] || n > limits[1] {
			t.Errorf("%d %s", n, layer)
		}
		for _, f := range town.Features[layer] {
			if mu := geo.Mu(geo.AreaM2(f.Geometry.(orb.Polygon))); mu < 0.5 || mu > 30 {
				t.Errorf("%s has %.2f mu", f.Code, mu)
			}
		}
	}
}

func checkStreets(t *testing.T, town *Town) {
	var zone orb.Polygon
	for _, z := range town.Features["zones"] {
		if z.Properties["kind"] == "market_town" {
			zone = z.Geometry.(orb.Polygon)
		}
	}
	names := map[string]bool{}
	for _, s := range town.Features["streets"] {
		if s.Name == "" || names[s.Name] {
			t.Errorf("street name %q is empty or twice", s.Name)
		}
		names[s.Name] = true
		for _, p := range s.Geometry.(orb.LineString) {
			if !ground.InRing(zone[0], p) {
				t.Errorf("%s leaves the market town", s.Name)
			}
		}
	}
	if len(names) < 10 || len(names) > 20 {
		t.Errorf("%d streets", len(names))
	}
}

// Each feature's committee is one of the town's, also in a town whose ground is cut in two by its edge.
func TestEveryFeaturesCommitteeIsThere(t *testing.T) {
	for _, place := range []int{0, 98} { // the border of the second would cut off three villages
		town := New(1, place, day())
		have := map[string]bool{}
		for _, c := range town.Features["committees"] {
			have[c.Code] = true
		}
		for layer, features := range town.Features {
			for _, f := range features {
				if f.Committee != "" && !have[f.Committee] {
					t.Errorf("town %d: %s %s is of %s, which is not there", place, layer, f.Code, f.Committee)
				}
			}
		}
	}
}
