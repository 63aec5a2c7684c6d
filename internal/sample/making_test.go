package sample

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/internal/sample/ground"
)

// scattered returns random places in the plane.
func scattered(random *rand.Rand, n int) (places []orb.Point) {
	for range n {
		places = append(places, orb.Point{2000 + 11000*random.Float64(), 2000 + 13000*random.Float64()})
	}
	return places
}

// The closest place has the least distance, and is the first of equal ones.
func TestTheClosestPlace(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 9))
	for range 200 {
		places, p := scattered(random, 1+random.IntN(30)), scattered(random, 1)[0]
		got := closest(places, p)
		for i, q := range places {
			if ground.Distance(p, q) < ground.Distance(p, places[got]) {
				t.Fatalf("place %d is closer than %d", i, got)
			}
		}
	}
	if got := closest([]orb.Point{{1, 0}, {0, 1}, {0, 1}}, orb.Point{0, 0}); got != 0 {
		t.Errorf("of three alike it is %d", got)
	}
}

// A place is clear of others at the given distance or more, and not at less.
func TestKeepingClear(t *testing.T) {
	t.Parallel()
	sites := []orb.Point{{0, 0}, {100, 0}}
	for _, c := range []struct {
		at   orb.Point
		gap  float64
		want bool
	}{{orb.Point{0, 50}, 50, true}, {orb.Point{0, 49.9}, 50, false}, {orb.Point{100, 200}, 200, true}, {orb.Point{50, 0}, 51, false}, {orb.Point{0, 0}, 0, true}} {
		if got := clear(sites, c.at, c.gap); got != c.want {
			t.Errorf("%v is clear by %g m: %v", c.at, c.gap, got)
		}
	}
	if !clear(nil, orb.Point{}, 1e9) {
		t.Error("nothing is in the way of the first")
	}
}

// The eight watered villages belong to the three committees nearest to the channels, four, two and two of each; the
// residents' committee has none.
func TestTheVillagesNearAPlace(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(2, 9))
	for range 200 {
		b := &builder{sites: scattered(random, 100)}
		for range b.sites {
			b.of = append(b.of, 1+random.IntN(committeeCount))
		}
		p := scattered(random, 1)[0]
		served, farM := b.nearbyVillages(p)
		if served == nil {
			continue
		}
		count, far := map[int]int{}, 0.0
		for _, i := range served {
			count[b.of[i]]++
			far = max(far, ground.Distance(b.sites[i], p))
		}
		var counts []int
		for _, n := range count {
			counts = append(counts, n)
		}
		slices.Sort(counts)
		if fmt.Sprint(counts) != "[2 2 4]" || count[1] > 0 || len(served) != servedCount || math.Abs(far-farM) > 1e-9 {
			t.Fatalf("%v of committees %v, the farthest at %g m, said %g", served, count, far, farM)
		}
		for i, q := range b.sites { // the nearest village is among them unless it is the residents' committee's
			if b.of[i] != 1 && i == closest(b.sites, p) && !slices.Contains(served, i) {
				t.Fatalf("village %d at %v is the nearest, and not served", i, q)
			}
		}
	}
	few := &builder{sites: scattered(random, 5), of: []int{2, 2, 3, 3, 4}}
	if served, _ := few.nearbyVillages(orb.Point{}); served != nil {
		t.Errorf("of five villages %v are served", served)
	}
}

// Pairs of villages that share a cleaner lie in one committee, and no village is in two pairs; the requested number
// is reached if there are enough villages.
func TestSharingACleaner(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 9))
	for range 100 {
		b := &builder{sites: scattered(random, 60)}
		for range b.sites {
			b.of = append(b.of, 1+random.IntN(5))
		}
		want := random.IntN(12)
		shared := b.sharing(random.Perm(len(b.sites)), want)
		seen := map[int]bool{}
		for i, j := range shared {
			if i == j || seen[i] || seen[j] || b.of[i] != b.of[j] {
				t.Fatalf("%v", shared)
			}
			seen[i], seen[j] = true, true
		}
		if len(shared) != want {
			t.Fatalf("%d of %d share", len(shared), want)
		}
	}
	alone := &builder{sites: scattered(random, 3), of: []int{1, 2, 3}}
	if shared := alone.sharing([]int{0, 1, 2}, 2); len(shared) > 0 {
		t.Errorf("nobody is of another's committee: %v", shared)
	}
}

// A line is cut to its parts inside the town: they begin and end at the border or at the line's ends, and none is
// lost.
func TestLinesAreCutAtTheBorder(t *testing.T) {
	t.Parallel()
	f := ground.FrameOf(0)
	border := orb.Ring(f.Line([]orb.Point{{5000, 5000}, {10000, 5000}, {10000, 12000}, {7500, 8000}, {5000, 12000}, {5000, 5000}})) // the border has a notch in the north
	b := &builder{Town: &Town{Boundary: orb.Polygon{border}, frame: f}}
	for name, c := range map[string]struct {
		line  []orb.Point
		parts int
		m     float64 // total length inside
	}{
		"inside":         {[]orb.Point{{6000, 6000}, {9000, 6000}}, 1, 3000},
		"outside":        {[]orb.Point{{1000, 1000}, {2000, 2000}}, 0, 0},
		"coming in":      {[]orb.Point{{3000, 6000}, {7000, 6000}}, 1, 2000},
		"going out":      {[]orb.Point{{7000, 6000}, {7000, 6500}, {12000, 6500}}, 1, 3500},
		"in and out":     {[]orb.Point{{3000, 6000}, {7000, 6000}, {7000, 3000}}, 1, 3000},
		"over the notch": {[]orb.Point{{5500, 10000}, {6000, 10000}, {7500, 10000}, {9000, 10000}, {9500, 10000}}, 2, 1500},
		"out and in":     {[]orb.Point{{6000, 6000}, {6000, 3000}, {8000, 3000}, {8000, 6000}}, 2, 2000},
		"a corner off":   {[]orb.Point{{4000, 5500}, {4500, 4000}}, 0, 0},
	} {
		parts := b.clip(c.line)
		sum := 0.0
		for _, part := range parts {
			var plane []orb.Point
			for _, p := range part {
				plane = append(plane, f.Plane(p))
				if _, off := ground.Nearest(c.line, f.Plane(p)); off > 0.05 {
					t.Errorf("%s: %v lies %g m off the line", name, p, off)
				}
			}
			sum += ground.LengthOf(plane)
		}
		if len(parts) != c.parts || math.Abs(sum-c.m) > 1 {
			t.Errorf("%s: %d parts of %.1f m, want %d of %.1f", name, len(parts), sum, c.parts, c.m)
		}
	}
}

// The committees' names are unique and end in their kind, and that of the residents' committee
// contains the town's name.
func TestNamesOfCommittees(t *testing.T) {
	t.Parallel()
	for seed := range uint64(50) {
		names := committeeNames(ground.NewDice(seed, 0), "云溪")
		if len(names) != committeeCount || names[0] != "云溪社区居委会" || len(slices.Compact(slices.Sorted(slices.Values(names)))) != committeeCount {
			t.Fatalf("%v", names)
		}
		for _, name := range names[1:] {
			if r := []rune(name); len(r) != 5 || string(r[2:]) != "村委会" {
				t.Fatalf("%v", names)
			}
		}
	}
}

// Villages have unique names except for six, which recur in another committee as in reality; some have rare
// characters.
func TestNamesOfVillages(t *testing.T) {
	t.Parallel()
	for seed := range uint64(30) {
		random := rand.New(rand.NewPCG(seed, 9))
		committees := make([]int, villageCount)
		for i := range committees {
			committees[i] = 1 + random.IntN(committeeCount)
		}
		names := villageNames(ground.NewDice(seed, 0), committees)
		where := map[string][]int{}
		for i, name := range names {
			if n := len([]rune(name)); n < 2 || n > 5 {
				t.Fatalf("%q", name)
			}
			where[name] = append(where[name], committees[i])
		}
		twice := 0
		for name, of := range where {
			if len(of) > 2 || len(of) == 2 && of[0] == of[1] {
				t.Fatalf("%s is in the committees %v", name, of)
			}
			if len(of) == 2 {
				twice++
			}
		}
		if twice != 6 || len(where["𠮷水"]) != 1 {
			t.Fatalf("seed %d: %d names come twice", seed, twice)
		}
	}
}

// Streets have unique names that fit their class.
func TestNamesOfStreets(t *testing.T) {
	t.Parallel()
	classes := []string{"main", "side", "lane", "lane", "main", "side", "side", "lane"}
	names := streetNames(ground.NewDice(5, 0).Stream("street names"), classes)
	seen := map[string]bool{}
	for i, name := range names {
		last := string([]rune(name)[len([]rune(name))-1])
		if seen[name] || (last == "巷") != (classes[i] == "lane") || (last == "街") == (classes[i] == "lane") {
			t.Errorf("%s is a %s", name, classes[i])
		}
		seen[name] = true
	}
	if names[0] != "正街" || names[4] != "过境大街" {
		t.Errorf("%v", names)
	}
}

// A person's name is a family name with one or two more characters, and depends only on the number.
func TestNamesOfPeople(t *testing.T) {
	t.Parallel()
	lengths := map[int]int{}
	for n := range uint64(2000) {
		name := personName(ground.Mix(n))
		if name != personName(ground.Mix(n)) {
			t.Fatalf("%s is another", name)
		}
		lengths[len([]rune(name))]++
	}
	if lengths[2]+lengths[3] != 2000 || lengths[2] < 200 || lengths[2] > 800 {
		t.Errorf("%v", lengths)
	}
}

// Crops are planted one after another, and the town's totals stay within the report's ranges even with one more
// field.
func TestWhatIsPlanted(t *testing.T) {
	t.Parallel()
	report := readReport(t)
	for _, p := range plantings() {
		want, ok := report.CropsMu[p.crop]
		const largestFieldMu = 30
		if ok && (p.atLeast < want.AtLeast || want.AtMost < math.MaxFloat64 && want.AtMost > 0 && p.atLeast+largestFieldMu > want.AtMost) {
			t.Errorf("%s: at least %g mu, the report has from %g to %g", p.crop, p.atLeast, want.AtLeast, want.AtMost)
		}
		least, most := math.Inf(1), math.Inf(-1)
		for steep := 0.0; steep < 0.4; steep += 0.02 {
			for bank := -300.0; bank < 500; bank += 20 {
				ill := p.ill(farmField{steep: steep, bankM: bank})
				least, most = min(least, ill), max(most, ill)
			}
		}
		if len(p.variety) == 0 || p.centres < 1 || least < 0 || least >= 0.25 || most < 1 { // clusters begin on ground below 0.25
			t.Errorf("%s: ground from %g to %g", p.crop, least, most)
		}
	}
	if reclaimedMu < report.Reclamation.AreaMu.AtLeast || reclaimedMu+30 > report.Reclamation.AreaMu.AtMost || channelTotalM < report.Water.ChannelsM.AtLeast || channelTotalM > report.Water.ChannelsM.AtMost || servedPeople < report.Water.Benefit.People.AtLeast || servedPeople > report.Water.Benefit.People.AtMost {
		t.Error("the town's own figures are not the report's")
	}
}
