package sample

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/sample/ground"
)

// day is the date for which the tests' towns are made.
func day() time.Time { return time.Date(2026, 5, 4, 12, 0, 0, 0, china()) }

// towns calls fn with towns of several seeds, or only one in short mode and under the race
// detector.
func towns(t *testing.T, fn func(t *testing.T, town *Town)) {
	t.Helper()
	cases := []struct {
		seed  uint64
		index int
	}{{1, 0}, {1, 1}, {7, 0}, {2026, 3}, {99, 12}}
	if testing.Short() || raceDetector {
		cases = cases[:1]
	}
	for _, c := range cases {
		t.Run(fmt.Sprintf("seed %d town %d", c.seed, c.index), func(t *testing.T) {
			fn(t, New(c.seed, c.index, day()))
		})
	}
}

func TestTown(t *testing.T) {
	towns(t, func(t *testing.T, town *Town) {
		t.Run("figures", func(t *testing.T) { checkFigures(t, town) })
		t.Run("units", func(t *testing.T) { checkUnits(t, town) })
		t.Run("frame", func(t *testing.T) { checkFrame(t, town) })
		t.Run("roads", func(t *testing.T) { checkRoads(t, town) })
		t.Run("fields", func(t *testing.T) { checkFields(t, town) })
		t.Run("geometry", func(t *testing.T) { checkGeometry(t, town) })
		t.Run("committees tile", func(t *testing.T) { checkTiling(t, town) })
		t.Run("land tiles", func(t *testing.T) { checkLand(t, town) })
		t.Run("overlaps", func(t *testing.T) { checkOverlaps(t, town) })
		t.Run("water", func(t *testing.T) { checkWater(t, town) })
		t.Run("cleaning", func(t *testing.T) { checkCleaning(t, town) })
		t.Run("sweeps", func(t *testing.T) { checkSweeps(t, town) })
		t.Run("sixty days", func(t *testing.T) { checkSixtyDays(t, town) })
		t.Run("belonging", func(t *testing.T) { checkBelonging(t, town) })
		t.Run("people", func(t *testing.T) { checkPeople(t, town) })
		t.Run("sites", func(t *testing.T) { checkSites(t, town) })
		t.Run("zones", func(t *testing.T) { checkZones(t, town) })
		t.Run("staff", func(t *testing.T) { checkStaff(t, town) })
		t.Run("served", func(t *testing.T) { checkServed(t, town) })
		t.Run("years", func(t *testing.T) { checkYears(t, town) })
		t.Run("names", func(t *testing.T) { checkNames(t, town) })
		t.Run("ground", func(t *testing.T) { checkGround(t, town) })
	})
}

func TestNewIsRepeatable(t *testing.T) {
	a, b := digest(New(5, 2, day())), digest(New(5, 2, day()))
	if a != b {
		t.Error("two towns of one seed, number and date differ")
	}
}

// digest hashes all exported data of a town.
func digest(town *Town) string {
	h := sha256.New()
	fmt.Fprintln(h, town.Code, town.Name, town.Extent, town.Boundary, town.Cleaners, town.Assignments, town.ChannelVillages)
	for _, layer := range ground.SortedKeys(town.Features) {
		for _, f := range town.Features[layer] {
			fmt.Fprintln(h, layer, f) // fmt prints maps in the order of their keys
		}
	}
	return fmt.Sprintf("%x", h.Sum(nil))
}

// The land is the same on every date; only years and staff differ.
func TestDateLeavesTheLand(t *testing.T) {
	if testing.Short() || raceDetector {
		t.Skip("takes two towns")
	}
	a, b := New(5, 0, day()), New(5, 0, day().AddDate(1, 2, 3))
	if orb.Equal(a.Boundary, New(6, 0, day()).Boundary) {
		t.Error("towns of two seeds are the same")
	}
	for _, layer := range geo.LayerIDs() {
		if len(a.Features[layer]) != len(b.Features[layer]) {
			t.Fatalf("%s: %d and %d features", layer, len(a.Features[layer]), len(b.Features[layer]))
		}
		for i, f := range a.Features[layer] {
			if !orb.Equal(f.Geometry, b.Features[layer][i].Geometry) || f.Code != b.Features[layer][i].Code {
				t.Fatalf("%s %s moved", layer, f.Code)
			}
		}
	}
}

func TestTownsLieApart(t *testing.T) {
	seen := map[string]bool{}
	var bounds []orb.Bound
	for index := range 2000 {
		f := ground.FrameOf(index)
		bounds = append(bounds, orb.Bound{Min: f.Degrees(orb.Point{150, 150}), Max: f.Degrees(orb.Point{ground.FrameWidthM - 150, ground.FrameHeightM - 150})})
		for _, key := range []string{Code(index), townName(index)} {
			if seen[key] {
				t.Fatalf("town %d: %s is taken", index, key)
			}
			seen[key] = true
		}
	}
	for i, a := range bounds {
		for _, b := range bounds[:i] {
			if a.Intersects(b) {
				t.Fatalf("town %d overlaps another", i)
			}
		}
	}
	if got := Code(0) + " " + Code(899) + " " + Code(900); got != "450399100 450399999 450398100" {
		t.Error("codes:", got)
	}
}

func checkFrame(t *testing.T, town *Town) {
	low, high := town.frame.Plane(town.Extent.Min), town.frame.Plane(town.Extent.Max)
	if low[0] < 150 || low[1] < 150 || high[0] > ground.FrameWidthM-150 || high[1] > ground.FrameHeightM-150 {
		t.Errorf("extent from %v to %v", low, high)
	}
	if w, h := high[0]-low[0], high[1]-low[1]; w < 12500 || h < 14500 {
		t.Errorf("the town is %.0f × %.0f m", w, h)
	}
}

func checkFields(t *testing.T, town *Town) {
	for _, layer := range geo.Layers() {
		codes := map[string]bool{}
		if len(town.Features[layer.ID]) == 0 {
			t.Errorf("%s is empty", layer.ID)
		}
		for _, f := range town.Features[layer.ID] {
			if f.Code == "" || codes[f.Code] {
				t.Errorf("%s: code %q is empty or twice", layer.ID, f.Code)
			}
			codes[f.Code] = true
			if layer.InUnit() != (f.Committee != "") {
				t.Errorf("%s %s: committee %q", layer.ID, f.Code, f.Committee)
			}
			if f.Geometry.GeoJSONType() != layer.Shape.String() {
				t.Errorf("%s %s is a %s", layer.ID, f.Code, f.Geometry.GeoJSONType())
			}
			for name, value := range f.Properties {
				checkValue(t, layer, name, value)
			}
		}
	}
}

func checkValue(t *testing.T, layer geo.Layer, name string, value any) {
	t.Helper()
	field, ok := layer.Field(name)
	if !ok || !field.Given() {
		t.Fatalf("%s has no field %s to set", layer.ID, name)
	}
	var fits bool
	switch v := value.(type) {
	case string:
		_, err := time.Parse(time.DateOnly, v)
		fits = field.Type == geo.Date && err == nil || field.Type == geo.Text && v != "" && (field.Allowed() == nil || slices.Contains(field.Allowed(), v))
	case int:
		fits = field.Type == geo.Integer && v >= 0
	case float64:
		fits = field.Type == geo.Number && v >= 0
	case bool:
		fits = field.Type == geo.Boolean
	}
	if !fits {
		t.Errorf("%s: %s cannot be %v", layer.ID, name, value)
	}
}
