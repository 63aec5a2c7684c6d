package sample

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/paulmach/orb"

	"tuntu/internal/sample/ground"
)

// plainLand makes flat land far from water that lies inside of the town.
func plainLand() (ground.Terrain, ground.Surface) {
	g := ground.NewGrid(50)
	level := func(value float64) ground.Surface {
		v := make([]float64, g.Size())
		for i := range v {
			v[i] = value
		}
		return ground.Surface{Grid: g, V: v}
	}
	return ground.Terrain{Grid: g, Height: level(200), Bank: level(0), ToRiver: level(2000), ToWater: level(2000), Steep: level(0)}, level(1000)
}

func plainNetwork(seed uint64) *network {
	land, inside := plainLand()
	return newNetwork(land, inside, ground.NewDice(seed, 0))
}

// A road leads from its start to the requested end over neighbouring cells, without a long detour on flat land.
func TestARoadLeadsToItsEnd(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 3))
	for range 20 {
		n := plainNetwork(1)
		from, to := scattered(random, 1)[0], scattered(random, 1)[0]
		start, end := n.Cell(from), n.Cell(to)
		if start == end {
			continue
		}
		n.lead(from, villageRoad, func(i int) bool { return i == end })
		next := map[int][]int{}
		length := 0.0
		for way, class := range n.ways {
			a, b := way[0], way[1]
			if class != villageRoad || a >= b || ground.Distance(n.Centre(a), n.Centre(b)) > 71 || !n.on[a] || !n.on[b] {
				t.Fatalf("a way of class %s from %v to %v", class, n.Centre(a), n.Centre(b))
			}
			next[a], next[b] = append(next[a], b), append(next[b], a)
			length += ground.Distance(n.Centre(a), n.Centre(b))
		}
		if len(next[start]) != 1 || len(next[end]) != 1 {
			t.Fatalf("from %v to %v %d ways begin and %d end", from, to, len(next[start]), len(next[end]))
		}
		// The eight directions add up to 8 %, and uneven ground allows a small detour.
		if straight := ground.Distance(n.Centre(start), n.Centre(end)); length > 1.5*straight+100 {
			t.Fatalf("from %v to %v it is %.0f m, by road %.0f", from, to, straight, length)
		}
	}
}

// No road is built to an unreachable end.
func TestARoadToNowhere(t *testing.T) {
	t.Parallel()
	n := plainNetwork(2)
	n.lead(orb.Point{5000, 5000}, villageRoad, func(int) bool { return false })
	if len(n.ways) > 0 || slices.Contains(n.on, true) {
		t.Errorf("%d ways were built", len(n.ways))
	}
}

// A later road of a higher class upgrades an existing one; a lower class leaves it unchanged.
func TestTheClassOfARoad(t *testing.T) {
	t.Parallel()
	n := plainNetwork(3)
	from, to := orb.Point{5025, 5025}, orb.Point{6025, 5025}
	end := n.Cell(to)
	for _, c := range []struct{ class, want roadClass }{{villageRoad, villageRoad}, {countyRoad, countyRoad}, {trackRoad, countyRoad}} {
		n.lead(from, c.class, func(i int) bool { return i == end })
		highest := noRoad
		for _, class := range n.ways {
			highest = max(highest, class)
		}
		if highest != c.want {
			t.Errorf("after a %s road the highest is %s", c.class, highest)
		}
	}
}

// Roads are split at junctions and where their class changes; together they contain each link once, and given places
// keep their coordinates.
func TestRoadsBetweenJunctions(t *testing.T) {
	t.Parallel()
	n := plainNetwork(4)
	middle, west, east, north := orb.Point{7012, 8031}, orb.Point{5004, 8021}, orb.Point{9041, 8009}, orb.Point{7038, 10011}
	for _, p := range []orb.Point{middle, west, east, north} {
		n.pins[n.Cell(p)] = p
	}
	centre := n.Cell(middle)
	n.on[centre] = true
	for p, class := range map[orb.Point]roadClass{west: countyRoad, east: countyRoad, north: villageRoad} {
		n.lead(p, class, func(i int) bool { return i == centre })
	}
	roads := n.roads()
	ends := map[orb.Point]int{}
	for _, rd := range roads {
		first, last := rd.line[0], rd.line[len(rd.line)-1]
		ends[first]++
		ends[last]++
		if rd.class != countyRoad && rd.class != villageRoad || ground.LengthOf(rd.line) < ground.Distance(first, last)-1e-6 {
			t.Errorf("a %s road from %v to %v", rd.class, first, last)
		}
		for i := 1; i < len(rd.line); i++ {
			if d := ground.Distance(rd.line[i-1], rd.line[i]); d == 0 || d > 401 {
				t.Errorf("an edge of %g m", d)
			}
		}
	}
	for _, p := range []orb.Point{west, east, north} {
		if ends[p] != 1 {
			t.Errorf("%d roads end at %v", ends[p], p)
		}
	}
	if ends[middle] < 2 && len(roads) < 3 {
		t.Errorf("%d roads, %d of them meet in the middle", len(roads), ends[middle])
	}
}

// A path beside a road follows the road rather than crossing the fields.
func TestAPathKeepsToTheRoad(t *testing.T) {
	t.Parallel()
	n := plainNetwork(7)
	to := func(p orb.Point) func(int) bool {
		end := n.Cell(p)
		return func(i int) bool { return i == end }
	}
	n.lead(orb.Point{4000, 8000}, countyRoad, to(orb.Point{10000, 8000}))
	road := len(n.ways)
	n.lead(orb.Point{4000, 8300}, trackRoad, to(orb.Point{10000, 8300}))
	if added := len(n.ways) - road; added < 6 || added > road/2 {
		t.Errorf("the road has %d ways, the path beside it %d of its own", road, added)
	}
}

// A road whose class changes becomes two roads that meet at the change.
func TestARoadThatChangesItsClass(t *testing.T) {
	t.Parallel()
	n := plainNetwork(6)
	west, middle, east := orb.Point{5004, 8021}, orb.Point{7012, 8031}, orb.Point{9041, 8009}
	for _, p := range []orb.Point{west, middle, east} {
		n.pins[n.Cell(p)] = p
	}
	for p, class := range map[orb.Point]roadClass{west: countyRoad, east: villageRoad} {
		n.lead(p, class, func(i int) bool { return i == n.Cell(middle) })
	}
	ends := map[roadClass][2]orb.Point{}
	for _, rd := range n.roads() {
		ends[rd.class] = [2]orb.Point{rd.line[0], rd.line[len(rd.line)-1]}
	}
	for class, far := range map[roadClass]orb.Point{countyRoad: west, villageRoad: east} {
		if got := ends[class]; !slices.Contains(got[:], far) || !slices.Contains(got[:], middle) {
			t.Errorf("the %s road runs between %v", class, got)
		}
	}
}

// All joined places are connected by roads, in any order of joining.
func TestJoinedPlacesHangTogether(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(5, 3))
	n := plainNetwork(5)
	middle := orb.Point{7500, 8500}
	n.on[n.Cell(middle)] = true
	places := scattered(random, 25)
	n.join(places, villageRoad, middle)
	next := map[int][]int{}
	for way := range n.ways {
		next[way[0]], next[way[1]] = append(next[way[0]], way[1]), append(next[way[1]], way[0])
	}
	reached, queue := map[int]bool{n.Cell(middle): true}, []int{n.Cell(middle)}
	for len(queue) > 0 {
		at := queue[0]
		queue = queue[1:]
		for _, to := range next[at] {
			if !reached[to] {
				reached[to], queue = true, append(queue, to)
			}
		}
	}
	for _, p := range places {
		if !reached[n.Cell(p)] {
			t.Errorf("%v is not reached", p)
		}
	}
	total := 0.0
	for way := range n.ways {
		total += ground.Distance(n.Centre(way[0]), n.Centre(way[1]))
	}
	apart := 0.0
	for _, p := range places {
		apart += ground.Distance(p, middle)
	}
	if total > 0.5*apart { // roads are shared
		t.Errorf("%.0f m of road, each by itself %.0f", total, apart)
	}
}

// The river enters and leaves the frame by two of its sides, and the other two lie across it.
func TestTheSidesOfTheRiver(t *testing.T) {
	t.Parallel()
	for seed := range uint64(4) {
		land := ground.MakeTerrain(ground.NewDice(seed, 0))
		along, across := riverSides(land)
		all := []int{along[0], along[1], across[0], across[1]}
		slices.Sort(all)
		if !slices.Equal(all, []int{0, 1, 2, 3}) {
			t.Errorf("seed %d: along %v, across %v", seed, along, across)
		}
		river := land.Waters[0].Line
		for k, end := range []orb.Point{river[0], river[len(river)-1]} {
			if gaps := sideGaps(end); gaps[along[k]] != slices.Min(gaps) || math.IsNaN(gaps[0]) {
				t.Errorf("seed %d: the river's end %v is not at the side %d", seed, end, along[k])
			}
		}
	}
}
