package sample

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/internal/sample/ground"
)

// swept makes a town that has only cleaners and places.
func swept(seed uint64, places int) *Town {
	town := &Town{Code: "450399100", dice: ground.NewDice(seed, 0)}
	for n := range places {
		a := Assignment{Cleaner: n + 1, Village: fmt.Sprintf("450399100201%03d", n+1), From: chinaDay(day()).AddDate(0, 0, -20)}
		if n%5 == 0 {
			a.Village, a.Street = "", fmt.Sprintf("450399100001S%02d", n/5+1)
		}
		town.Assignments = append(town.Assignments, a)
	}
	return town
}

// Each record fits its slot: done within it or up to two hours late, partly done within it, or missed in its last
// minutes. It is received after it was made.
func TestTheHoursOfARecord(t *testing.T) {
	t.Parallel()
	town, now := swept(1, 60), day().AddDate(0, 2, 0)
	begin, end := map[string]time.Duration{}, map[string]time.Duration{}
	for _, s := range slots() {
		begin[s.name], end[s.name] = s.begin, s.end
	}
	counts := map[string]int{}
	var before Sweep
	for _, s := range town.Sweeps(day(), day().AddDate(0, 0, 30), now) {
		same := s.Village == before.Village && s.Street == before.Street && s.Date.Equal(before.Date) && s.Slot == before.Slot
		if before = s; same { // another's word on the same slot, which checkSixtyDays looks at
			continue
		}
		at := s.CapturedAt.Sub(s.Date)
		late := at - end[s.Slot]
		ok := at >= begin[s.Slot] && late < 0
		kind := s.Result
		switch {
		case s.Result == "missed":
			ok = late <= 0 && late >= -20*time.Minute
		case s.Result == "done" && late >= 0:
			kind, ok = "late", late <= 2*time.Hour
		}
		counts[kind]++
		delay := s.ReceivedAt.Sub(s.CapturedAt)
		if !ok || !s.Date.Equal(chinaDay(s.Date)) || delay < 2*time.Second || delay > 8000*time.Second || s.CapturedAt.Nanosecond() != 0 {
			t.Fatalf("%+v", s)
		}
	}
	due := 60 * 2 * 31
	for kind, share := range map[string][2]float64{"done": {0.75, 0.95}, "late": {0.02, 0.12}, "partial": {0.01, 0.08}, "missed": {0.005, 0.05}} {
		if part := float64(counts[kind]) / float64(due); part < share[0] || part > share[1] {
			t.Errorf("%.3f of the slots are %s", part, kind)
		}
	}
	if none := due - counts["done"] - counts["late"] - counts["partial"] - counts["missed"]; none < due/100 || none > due/10 {
		t.Errorf("%d of %d slots have no record", none, due)
	}
}

// The records up to an hour are also in those up to each later hour, unchanged, and none was received after the hour.
func TestRecordsOnlyGrow(t *testing.T) {
	t.Parallel()
	town, from := swept(2, 20), chinaDay(day()).AddDate(0, 0, -3)
	before := map[string]bool{}
	for now := from; now.Before(from.AddDate(0, 0, 5)); now = now.Add(97 * time.Minute) {
		got := map[string]bool{}
		for _, s := range town.Sweeps(from, from.AddDate(0, 0, 3), now) {
			got[fmt.Sprint(s)] = true
			if s.ReceivedAt.After(now) {
				t.Fatalf("at %s there is %+v", now, s)
			}
			if !before[fmt.Sprint(s)] && !s.ReceivedAt.After(now.Add(-97*time.Minute)) {
				t.Fatalf("%+v comes late", s)
			}
		}
		for s := range before {
			if !got[s] {
				t.Fatalf("at %s %s is no longer there", now, s)
			}
		}
		before = got
	}
	if len(before) < 20*2*3 {
		t.Errorf("only %d records", len(before))
	}
}

// A day begins at midnight in China, whatever the machine's time zone is.
func TestADayIsChinas(t *testing.T) {
	t.Parallel()
	town := swept(3, 10)
	for _, zone := range []*time.Location{time.UTC, time.FixedZone("west", -8*3600), time.FixedZone("east", 14*3600)} {
		now := day().AddDate(0, 0, 1)
		if a, b := fmt.Sprint(town.Sweeps(day(), day(), now)), fmt.Sprint(town.Sweeps(day().In(zone), day().In(zone), now.In(zone))); a != b {
			t.Errorf("in %s the day's records differ", zone)
		}
	}
	for at, want := range map[string]string{"2026-05-03T15:59:59Z": "2026-05-03", "2026-05-03T16:00:00Z": "2026-05-04", "2026-05-04T15:59:59Z": "2026-05-04", "2025-12-31T16:00:00Z": "2026-01-01"} {
		moment, err := time.Parse(time.RFC3339, at)
		if err != nil {
			t.Fatal(err)
		}
		got := chinaDay(moment)
		if got.Format(time.DateOnly) != want || got.Hour() != 0 || moment.Sub(got) < 0 || moment.Sub(got) >= 24*time.Hour {
			t.Errorf("%s is of the day %s", at, got)
		}
	}
}

// There are no records from before a cleaner's first day or of future days, and a range that ends before it begins
// has none.
func TestDaysWithoutRecords(t *testing.T) {
	t.Parallel()
	town := swept(4, 30)
	first := town.Assignments[0].From
	now := day()
	for _, c := range []struct {
		name     string
		from, to time.Time
		some     bool
	}{
		{"before the work began", first.AddDate(0, 0, -9), first.AddDate(0, 0, -1), false},
		{"the first day", first, first, true},
		{"tomorrow", now.AddDate(0, 0, 1), now.AddDate(0, 0, 9), false},
		{"turned round", now, now.AddDate(0, 0, -1), false},
		{"today", now, now, true},
	} {
		if got := town.Sweeps(c.from, c.to, now); (len(got) > 0) != c.some {
			t.Errorf("%s: %d records", c.name, len(got))
		}
	}
	for _, s := range town.Sweeps(first.AddDate(0, 0, -5), now.AddDate(0, 0, 5), now) {
		if s.Date.Before(first) || s.Date.After(now) {
			t.Errorf("%+v", s)
		}
	}
}

// The share of a hash is at least 0 and less than 1, and the shares of many hashes are evenly
// distributed.
func TestSharesAreEven(t *testing.T) {
	t.Parallel()
	if share(0) != 0 || !(share(math.MaxUint64) < 1) {
		t.Errorf("%v, %v", share(0), share(math.MaxUint64))
	}
	tenths := [10]int{}
	for n := range uint64(100_000) {
		tenths[int(share(ground.Mix(n))*10)]++
	}
	for k, n := range tenths {
		if n < 9500 || n > 10500 {
			t.Errorf("%d of 100,000 shares are in the tenth %d", n, k)
		}
	}
}

// Another survey's area differs by 0.4 to 3 % in either direction, rounded to the square metre.
func TestAnotherSurveysArea(t *testing.T) {
	t.Parallel()
	larger, smaller := 0, 0
	for n := range 1000 {
		chance := float64(n) / 1000
		const m2 = 6543.21
		got := nearly(m2, chance)
		off := got/m2 - 1
		if got != math.Round(got) || math.Abs(off) < 0.0039 || math.Abs(off) > 0.0301 {
			t.Fatalf("by the chance %g it is off by %g", chance, off)
		}
		if off > 0 {
			larger++
		} else {
			smaller++
		}
	}
	if larger != 500 || smaller != 500 {
		t.Errorf("%d are larger, %d smaller", larger, smaller)
	}
}

// A value is chosen by shares: a share of zero is never chosen, and the last value is if all shares are exceeded.
func TestPickingByShares(t *testing.T) {
	t.Parallel()
	values := []string{"a", "b", "c"}
	for _, c := range []struct {
		shares []float64
		pace   float64
		want   string
	}{
		{[]float64{0.5, 0.3, 0.2}, -9, "a"},
		{[]float64{0.5, 0.3, 0.2}, 0.499, "a"},
		{[]float64{0.5, 0.3, 0.2}, 0.501, "b"},
		{[]float64{0.5, 0.3, 0.2}, 9, "c"},
		{[]float64{0, 1, 0}, 0.5, "b"},
		{[]float64{0.1, 0.1, 0.1}, 9, "c"},
	} {
		if got := byShare(values, c.shares, c.pace); got != c.want {
			t.Errorf("%v at %g: %s, want %s", c.shares, c.pace, got, c.want)
		}
	}
	for name, shares := range map[string][]float64{"open": openShares(), "reclaimed": reclaimedShares()} {
		sum := 0.0
		for _, s := range shares {
			sum += s
		}
		if math.Abs(sum-1) > 1e-9 {
			t.Errorf("the shares of %s add up to %g", name, sum)
		}
	}
	if len(openShares()) != len(openStages()) || len(openStages())+len(reclaimedShares()) != 13 {
		t.Error("a stage has no share")
	}
	for _, stage := range openStages() {
		if isReclaimed(stage) || stageIndex(stage) < 0 {
			t.Errorf("%s is open", stage)
		}
	}
	if stageIndex("no such stage") >= 0 || isReclaimed("no such stage") {
		t.Error("what is no stage is one")
	}
}

// A line is cut at a length along itself, also at its vertices; a shorter line is unchanged.
func TestCuttingALineAtALength(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(7, 7))
	for range 500 {
		line := []orb.Point{{0, 0}}
		for range 2 + random.IntN(9) {
			last := line[len(line)-1]
			line = append(line, orb.Point{last[0] + 50*random.Float64(), last[1] + 50*random.Float64()})
		}
		whole := ground.LengthOf(line)
		atM := whole * random.Float64()
		cut := cutAt(slices.Clone(line), atM)
		if math.Abs(ground.LengthOf(cut)-atM) > 1e-6 || cut[0] != line[0] {
			t.Fatalf("%g of %g m: %g m", atM, whole, ground.LengthOf(cut))
		}
		if _, d := ground.Nearest(line, cut[len(cut)-1]); d > 1e-6 {
			t.Fatalf("the end lies %g m off the line", d)
		}
		if longer := cutAt(line, whole+1); !slices.Equal(longer, line) {
			t.Fatalf("a line of %g m is cut at %g", whole, whole+1)
		}
	}
	if got := cutAt([]orb.Point{{0, 0}, {30, 0}, {30, 40}}, 30); ground.LengthOf(got) != 30 || got[len(got)-1] != (orb.Point{30, 0}) {
		t.Errorf("cut at its corner it is %v", got)
	}
}

// A place's side of the frame is the nearest of the four.
func TestTheSidesOfTheFrame(t *testing.T) {
	t.Parallel()
	const w, h = ground.FrameWidthM, ground.FrameHeightM
	for _, c := range []struct {
		at   orb.Point
		side int
	}{
		{orb.Point{w / 2, h - 10}, 0},
		{orb.Point{w - 10, h / 2}, 1},
		{orb.Point{w / 2, 10}, 2},
		{orb.Point{10, h / 2}, 3},
		{orb.Point{w / 2, h + 900}, 0},
		{orb.Point{-900, h / 2}, 3},
	} {
		if got := frameSide(c.at); got != c.side {
			t.Errorf("%v is at the side %d, not %d", c.at, got, c.side)
		}
		if gap := sideGaps(c.at)[c.side]; gap != slices.Min(sideGaps(c.at)) {
			t.Errorf("%v is %g m from its side", c.at, gap)
		}
	}
}

// A place beside another has the requested distance, and there are eight directions.
func TestPlacesBesideAnother(t *testing.T) {
	t.Parallel()
	at := orb.Point{1000, 2000}
	var sum orb.Point
	for way := range 16 {
		p := beside(at, 50, way)
		if d := ground.Distance(at, p); d < 49 || d > 50.001 {
			t.Errorf("way %d leads %g m off", way, d)
		}
		if p != beside(at, 50, way+8) {
			t.Errorf("way %d is another than %d", way, way+8)
		}
		sum[0], sum[1] = sum[0]+p[0]-at[0], sum[1]+p[1]-at[1]
	}
	if math.Abs(sum[0]) > 1e-6 || math.Abs(sum[1]) > 1e-6 {
		t.Errorf("the ways lean to %v", sum)
	}
}

// A ring's area, middle and perimeter in the plane are right, whichever point the ring begins with.
func TestMeasuringARing(t *testing.T) {
	t.Parallel()
	f := ground.FrameOf(0)
	square := orb.Ring(f.Line([]orb.Point{{5000, 5000}, {5100, 5000}, {5100, 5060}, {5000, 5060}, {5000, 5000}}))
	areaM2, perimeterM, middle := planar(f, square)
	if math.Abs(areaM2-6000) > 3 || math.Abs(perimeterM-320) > 0.1 || ground.Distance(middle, orb.Point{5050, 5030}) > 0.05 {
		t.Errorf("%g m², %g m, %v", areaM2, perimeterM, middle)
	}
	ell := orb.Ring(f.Line([]orb.Point{{0, 0}, {200, 0}, {200, 100}, {100, 100}, {100, 300}, {0, 300}, {0, 0}}))
	for begin := range len(ell) - 1 {
		turned := append(slices.Clone(ell[begin:len(ell)-1]), ell[:begin+1]...)
		areaM2, perimeterM, middle := planar(f, turned)
		// 200 × 100 around (100, 50), and 100 × 200 around (50, 200)
		if math.Abs(areaM2-40000) > 15 || math.Abs(perimeterM-1000) > 0.2 || ground.Distance(middle, orb.Point{75, 125}) > 0.1 {
			t.Errorf("begun at %d: %g m², %g m, %v", begin, areaM2, perimeterM, middle)
		}
	}
	if areaM2, _, middle := planar(f, orb.Ring{square[0], square[1], square[0]}); areaM2 != 0 || middle != (orb.Point{}) {
		t.Errorf("a ring of nothing: %g, %v", areaM2, middle)
	}
}

// The leaf number of a block is the same for near places, changes over shorter distances for smaller fields, and is
// repeatable.
func TestTheFieldsOfABlock(t *testing.T) {
	t.Parallel()
	count := func(fieldM2 float64) int {
		b := &block{at: orb.Point{1000, 1000}, along: orb.Point{0.8, 0.6}, seed: 99, fieldM2: fieldM2}
		leaves := map[uint64]int{}
		for x := 900.0; x < 1100; x += 5 {
			for y := 900.0; y < 1100; y += 5 {
				leaf := b.leafAt(orb.Point{x, y})
				if leaf != b.leafAt(orb.Point{x, y}) || leaf < 1 || leaf >= 1<<11 {
					t.Fatalf("leaf %d at %g, %g", leaf, x, y)
				}
				leaves[leaf]++
			}
		}
		return len(leaves)
	}
	large, small := count(12000), count(3000)
	if large < 2 || small < 2*large {
		t.Errorf("%d large fields, %d small ones", large, small)
	}
}

// Each grade of channel has its section, and an annual crop has the present year.
func TestSectionsAndYears(t *testing.T) {
	t.Parallel()
	for _, grade := range []string{"main", "branch", "lateral", "field"} {
		if section(grade) == "" {
			t.Errorf("a %s channel has no section", grade)
		}
	}
	newYear := time.Date(2025, 12, 31, 17, 0, 0, 0, time.UTC) // 2026 has already begun in China
	b := &builder{date: newYear}
	for _, c := range []struct {
		crop string
		ago  int
		want int
	}{{"rice", 5, 2026}, {"lotus", 8, 2026}, {"citrus", 0, 2024}, {"citrus", 8, 2016}, {"oil_tea", 3, 2021}} {
		if got := b.plantedYear(c.crop, c.ago); got != c.want {
			t.Errorf("%s planted in %d, want %d", c.crop, got, c.want)
		}
	}
}
