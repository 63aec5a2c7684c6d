package sample

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/sample/ground"
)

// middleOf returns the place that decides a feature's committee: an area's centre of gravity, or the middle of a
// line.
func middleOf(town *Town, f Feature) orb.Point {
	switch g := f.Geometry.(type) {
	case orb.Polygon:
		_, _, middle := planar(town.frame, g[0])
		return town.frame.Degrees(middle)
	case orb.LineString:
		return g[len(g)/2]
	}
	return f.Geometry.(orb.Point)
}

// checkBelonging checks that each feature lies in its committee.
func checkBelonging(t *testing.T, town *Town) {
	borders := map[string]orb.Polygon{}
	for _, c := range town.Features["committees"] {
		borders[c.Code] = c.Geometry.(orb.Polygon)
	}
	for _, layer := range geo.Layers() {
		if !layer.InUnit() || layer.ID == "zones" { // a zone may extend over several committees
			continue
		}
		astray := 0
		for _, f := range town.Features[layer.ID] {
			border, ok := borders[f.Committee]
			if !ok {
				t.Errorf("%s %s belongs to %q, which there is not", layer.ID, f.Code, f.Committee)
				continue
			}
			if p := middleOf(town, f); !ground.InPolygon(border, p) && offBorderM(town, border, p) > 2*groundCellM {
				astray++
			}
		}
		if astray > 0 {
			t.Errorf("%d of %d %s lie beyond their committee's border", astray, len(town.Features[layer.ID]), layer.ID)
		}
	}
}

// offBorderM returns the distance in m of a place from a border, which is rounded by about a cell.
func offBorderM(town *Town, border orb.Polygon, p orb.Point) float64 {
	var plane []orb.Point
	for _, q := range border[0] {
		plane = append(plane, town.frame.Plane(q))
	}
	_, d := ground.Nearest(plane, town.frame.Plane(p))
	return d
}

// checkPeople checks the households and people of villages: households have the country's usual size.
func checkPeople(t *testing.T, town *Town) {
	households, people := 0, 0
	for _, v := range town.Features["villages"] {
		h, p := v.Properties["households"].(int), v.Properties["population"].(int)
		if h < 8 || h > 400 || float64(p) < 2.5*float64(h) || float64(p) > 5*float64(h) {
			t.Errorf("%s has %d households and %d people", v.Name, h, p)
		}
		households, people = households+h, people+p
	}
	if mean := float64(people) / float64(households); mean < 3.4 || mean > 4.3 {
		t.Errorf("%d people live in %d households", people, households)
	}
}

// checkSites checks the points of interest: each committee has its service centre, and no site stands in water or
// shares another's name.
func checkSites(t *testing.T, town *Town) {
	centres, names := map[string]int{}, map[string]bool{}
	var water []orb.Polygon
	for _, f := range town.Features["land"] {
		if f.Properties["use"] == "water" {
			water = append(water, f.Geometry.(orb.Polygon))
		}
	}
	for _, s := range town.Features["sites"] {
		if s.Name == "" || names[s.Name] {
			t.Errorf("the name %q is there twice", s.Name)
		}
		names[s.Name] = true
		if s.Properties["kind"] == "service_centre" {
			centres[s.Committee]++
		}
		for _, body := range water {
			if ground.InPolygon(body, s.Geometry.(orb.Point)) {
				t.Errorf("%s stands in water", s.Name)
			}
		}
		business, _ := s.Properties["business"].(string)
		if want := s.Properties["kind"] == "cooperative"; want && !strings.HasSuffix(business, "种植") {
			t.Errorf("%s: %q", s.Name, business)
		}
	}
	for _, c := range town.Features["committees"] {
		if centres[c.Code] != 1 {
			t.Errorf("%s has %d service centres", c.Name, centres[c.Code])
		}
	}
	site := town.Features["sites"][0]
	for _, s := range town.Features["sites"] {
		if s.Properties["kind"] == "reclamation_demonstration_site" {
			site = s
		}
	}
	for _, p := range town.Features["parcels"] {
		if ground.InPolygon(p.Geometry.(orb.Polygon), site.Geometry.(orb.Point)) && isReclaimed(p.Properties["stage"].(string)) {
			return
		}
	}
	t.Errorf("%s stands on no reclaimed parcel", site.Name)
}

// checkZones checks the core zones: they do not overlap, the crop in a zone's name is its commonest, and each has a
// level.
func checkZones(t *testing.T, town *Town) {
	crops := map[string]string{"柑橘": "citrus", "金槐": "golden_locust", "莲藕": "lotus", "油茶": "oil_tea", "优质稻": "rice"}
	levels := map[string]string{"region": "自治区级", "township": "乡级", "village": "村级"}
	var cores []orb.Polygon
	for _, z := range town.Features["zones"] {
		if z.Properties["kind"] != "agriculture_core" {
			continue
		}
		cores = append(cores, z.Geometry.(orb.Polygon))
		held := map[string]float64{}
		for _, p := range town.Features["plots"] {
			if ground.InPolygon(z.Geometry.(orb.Polygon), middleOf(town, p)) {
				held[p.Properties["crop"].(string)] += geo.AreaM2(p.Geometry.(orb.Polygon))
			}
		}
		most, crop := 0.0, ""
		for c, m2 := range held {
			if m2 > most {
				most, crop = m2, c
			}
		}
		word := ""
		for w, c := range crops {
			if strings.Contains(z.Name, w) {
				word = c
			}
		}
		if crop != word || !strings.Contains(z.Name, levels[z.Properties["level"].(string)]) {
			t.Errorf("%s at level %v holds mostly %s", z.Name, z.Properties["level"], crop)
		}
	}
	for x := town.Extent.Min[0]; x < town.Extent.Max[0]; x += 0.0005 { // steps of some fifty metres
		for y := town.Extent.Min[1]; y < town.Extent.Max[1]; y += 0.0005 {
			within := 0
			for _, core := range cores {
				if ground.InPolygon(core, orb.Point{x, y}) {
					within++
				}
			}
			if within > 1 {
				t.Fatalf("%f, %f lies in %d core zones", x, y, within)
			}
		}
	}
}

// checkStaff checks the cleaners: they are numbered from 1, have unused telephone numbers, and cover streets or
// villages of one committee.
func checkStaff(t *testing.T, town *Town) {
	phones := map[string]bool{}
	for i, c := range town.Cleaners {
		letters := len([]rune(c.Name))
		if c.Number != i+1 || letters < 2 || letters > 3 || len(c.Phone) != 11 || !strings.HasPrefix(c.Phone, "129") || phones[c.Phone] || strings.Trim(c.Phone, "0123456789") != "" {
			t.Errorf("%+v", c)
		}
		phones[c.Phone] = true
	}
	streets, villages, taken := map[int]int{}, map[int][]string{}, map[string]bool{}
	for _, a := range town.Assignments {
		if !a.To.IsZero() { // of a village that had nobody for some days after it
			continue
		}
		if a.Cleaner < 1 || a.Cleaner > len(town.Cleaners) || taken[a.Village+a.Street] {
			t.Errorf("%+v", a)
		}
		taken[a.Village+a.Street] = true
		if a.Street != "" {
			streets[a.Cleaner]++
			continue
		}
		villages[a.Cleaner] = append(villages[a.Cleaner], find(t, town, "villages", a.Village).Committee)
		if age := day().Sub(a.From); age < 0 || age > 421*24*time.Hour || !a.From.Equal(chinaDay(a.From)) {
			t.Errorf("%s is swept since %s", a.Village, a.From)
		}
	}
	for cleaner, of := range villages {
		if len(of) > 2 || of[0] != of[len(of)-1] || streets[cleaner] > 0 {
			t.Errorf("cleaner %d has villages of %v and %d streets", cleaner, of, streets[cleaner])
		}
	}
	if len(streets) != streetCleaners || len(town.Features["streets"]) != total(streets) {
		t.Errorf("streets by cleaner: %v", streets)
	}
}

func total(counts map[int]int) (sum int) {
	for _, n := range counts {
		sum += n
	}
	return sum
}

// checkServed checks that the channel nearest to a village, by the drawn lines, waters it.
func checkServed(t *testing.T, town *Town) {
	seen := map[string]bool{}
	for _, cv := range town.ChannelVillages {
		if seen[cv.Village] {
			t.Errorf("%s is served twice", cv.Village)
		}
		seen[cv.Village] = true
		at := town.frame.Plane(find(t, town, "villages", cv.Village).Geometry.(orb.Point))
		nearest, mine := math.Inf(1), 0.0
		for _, ch := range town.Features["channels"] {
			var plane []orb.Point
			for _, p := range ch.Geometry.(orb.LineString) {
				plane = append(plane, town.frame.Plane(p))
			}
			_, d := ground.Nearest(plane, at)
			nearest = min(nearest, d)
			if ch.Code == cv.Channel {
				mine = d
			}
		}
		if mine > nearest+0.1 || mine > 3500 {
			t.Errorf("%s gets water of a channel %.0f m away; one is at %.0f m", cv.Village, mine, nearest)
		}
	}
}

// checkYears checks years: none is in the future, trees were planted earlier, and grain is this year's.
func checkYears(t *testing.T, town *Town) {
	year := day().Year()
	for _, p := range town.Features["plots"] {
		planted := p.Properties["planted_year"].(int)
		crop := p.Properties["crop"]
		if annual := crop == "rice" || crop == "lotus"; annual && planted != year || !annual && (planted > year-2 || planted < year-12) {
			t.Errorf("%s: %v was planted in %d", p.Code, crop, planted)
		}
	}
	for _, p := range town.Features["parcels"] {
		if left := p.Properties["abandoned_year"].(int); left > year-2 || left < year-13 {
			t.Errorf("%s was abandoned in %d", p.Code, left)
		}
		_, planted := p.Properties["crop"]
		if planted != isReclaimed(p.Properties["stage"].(string)) {
			t.Errorf("%s at %v: a crop is set: %v", p.Code, p.Properties["stage"], planted)
		}
	}
	for _, layer := range []string{"channels", "pump_stations"} {
		for _, f := range town.Features[layer] {
			if f.Properties["built_year"] != year {
				t.Errorf("%s was built in %v", f.Name, f.Properties["built_year"])
			}
		}
	}
}

// checkNames checks names: each committee has a unique name that ends in its kind, and waters and channels are named
// after the town.
func checkNames(t *testing.T, town *Town) {
	names := map[string]bool{}
	for _, c := range town.Features["committees"] {
		if names[c.Name] || !strings.HasSuffix(c.Name, "村委会") && !strings.HasSuffix(c.Name, "社区居委会") {
			t.Errorf("committee %s", c.Name)
		}
		names[c.Name] = true
	}
	short := strings.TrimSuffix(town.Name, "镇（演示）")
	for _, f := range append(town.Features["channels"], town.Features["pump_stations"]...) {
		if !strings.HasPrefix(f.Name, short+"电") {
			t.Errorf("%s of %s", f.Name, town.Name)
		}
	}
	river := false
	for _, f := range town.Features["rivers"] {
		if f.Properties["class"] == "river" {
			river = true
			if f.Name != short+"河" {
				t.Errorf("the river of %s is the %s", town.Name, f.Name)
			}
		} else if f.Name != "" && !strings.HasSuffix(f.Name, "江") {
			t.Errorf("the stream %s", f.Name)
		}
	}
	if !river {
		t.Error("no river")
	}
}

// checkGround checks the ground's height: the river has the lowest drawn places, no place lies below it, and heights
// outside go on as far as a hill shade reaches.
func checkGround(t *testing.T, town *Town) {
	for _, v := range town.Features["villages"] {
		if h := town.GroundM(v.Geometry.(orb.Point)); !(h > 150 && h < 900) {
			t.Errorf("%s lies %.0f m high", v.Name, h)
		}
	}
	low, high := town.frame.Degrees(orb.Point{0, 0}), town.frame.Degrees(orb.Point{ground.FrameWidthM, ground.FrameHeightM})
	for p, known := range map[orb.Point]bool{
		{(low[0] + high[0]) / 2, (low[1] + high[1]) / 2}: true, {low[0] + 0.001, low[1] + 0.001}: true, {high[0] - 0.001, high[1] - 0.001}: true,
		{low[0] - 0.001, low[1] + 0.001}: true, {high[0] - 0.001, high[1] + 0.001}: true,
		{low[0] - 0.07, low[1] + 0.001}: false, {low[0] + 0.001, low[1] - 0.07}: false, {high[0] + 0.07, high[1] - 0.001}: false, {high[0] - 0.001, high[1] + 0.07}: false,
	} {
		if h := town.GroundM(p); math.IsNaN(h) == known {
			t.Errorf("at %v the ground is %f m high", p, h)
		}
	}
}
