package sample

// This file makes the roads between villages, streets and neighbouring towns.

import (
	"cmp"
	"math"
	"slices"

	"github.com/paulmach/orb"

	"tuntu/internal/sample/ground"
)

// roadClass orders the classes of roads, the highest last.
type roadClass int

const (
	noRoad roadClass = iota
	trackRoad
	villageRoad
	townshipRoad
	countyRoad
	provincialRoad
)

func (c roadClass) String() string {
	return [...]string{"", "track", "village", "township", "county", "provincial"}[c]
}

// network is the roads as ways over cells of 50 m: the class of the road between a cell
// and a neighbour, kept under the lower index.
type network struct {
	ground.Terrain
	inside  ground.Surface // above 0 in the town
	cost    []float64
	winding ground.Noise // of climbing roads
	ways    map[[2]int]roadClass
	on      []bool
	town    []bool            // streets of the market town, which are drawn as such
	times   []float64         // of the search for a road, from its start
	came    []int             // the cell before on the way there, -1 for none
	pins    map[int]orb.Point // cells whose place on the road is given: villages, streets
}

// road is a stretch between two junctions.
type road struct {
	class roadClass
	line  []orb.Point
}

func newNetwork(t ground.Terrain, inside ground.Surface, d ground.Dice) *network {
	uneven := d.Noise("roads")
	n := &network{Terrain: t, inside: inside, winding: d.Noise("winding roads"), cost: make([]float64, t.Size()), ways: map[[2]int]roadClass{}, on: make([]bool, t.Size()), town: make([]bool, t.Size()), pins: map[int]orb.Point{}, times: make([]float64, t.Size()), came: make([]int, t.Size())}
	for i := range n.cost {
		p := t.Centre(i)
		n.cost[i] = 1 + 9*t.Steep.V[i] + 0.9*ground.Ramp(-0.3, 0.6, uneven.Rough(p[0], p[1], 480, 2)) + 0.5*ground.Ramp(-60, -220, t.Bank.V[i])
		if inside.V[i] < 60 { // a road on foreign ground would end at the border
			n.cost[i] += 8
		}
		switch {
		case t.ToRiver.V[i] < 55: // a bridge
			n.cost[i] += 12
		case t.ToRiver.V[i] < 110:
			n.cost[i] += 3
		case t.ToWater.V[i] < 35:
			n.cost[i] += 1.2
		}
	}
	return n
}

// lead builds the cheapest road from a place to the first cell for which ends returns true, if there
// is one.
func (n *network) lead(from orb.Point, class roadClass, ends func(i int) bool) {
	start := n.Cell(from)
	times, came := n.times, n.came
	for i := range times {
		times[i], came[i] = math.Inf(1), -1
	}
	times[start] = 0
	var queue ground.Fronts
	queue.Push(ground.Front{Time: 0, Cell: int32(start)}) //nolint:gosec // G115: few cells
	for len(queue) > 0 {
		at := queue.Pop()
		i := int(at.Cell)
		if at.Time > times[i] {
			continue
		}
		if ends(i) {
			n.build(i, came, class)
			return
		}
		n.Around(i, func(j int, step float64) {
			cost := step * n.cost[j]
			cost += 0.09 * math.Abs(n.Height.V[j]-n.Height.V[i]) // climbing costs more, so that roads bend
			if n.on[i] && n.on[j] {
				cost *= 0.35
			}
			if at.Time+cost < times[j] {
				times[j], came[j] = at.Time+cost, i
				queue.Push(ground.Front{Time: at.Time + cost, Cell: int32(j)}) //nolint:gosec // G115: few cells
			}
		})
	}
}

func (n *network) build(end int, came []int, class roadClass) {
	for i := end; ; {
		n.on[i] = true
		j := came[i]
		if j < 0 {
			return
		}
		if way := [2]int{min(i, j), max(i, j)}; !n.town[i] || !n.town[j] {
			n.ways[way] = max(n.ways[way], class)
		}
		i = j
	}
}

// layRoads joins the market town's streets with the outside, and every village with them.
func layRoads(t ground.Terrain, d ground.Dice, inside ground.Surface, town market, sites, seats []orb.Point) *network {
	n := newNetwork(t, inside, d)
	for _, s := range town.through() {
		for _, p := range ground.Resample(s, 20) {
			i := n.Cell(p)
			n.on[i], n.town[i] = true, true
			n.pins[i], _ = ground.Nearest(s, n.Centre(i))
		}
	}
	for _, p := range sites {
		n.pins[n.Cell(p)] = p
	}
	main, cross := town.through()[0], town.through()[1]
	along, across := riverSides(t)
	n.leave(main, along[0], provincialRoad)
	n.leave(main, along[1], provincialRoad)
	n.leave(cross, across[0], countyRoad)
	n.leave(cross, across[1], countyRoad)
	n.join(seats, townshipRoad, town.at)
	n.join(sites, villageRoad, town.at)
	return n
}

// leave leads a road from the end of a street that is nearer to a side of the frame out
// over the town's border there.
func (n *network) leave(street []orb.Point, side int, class roadClass) {
	from := street[0]
	if end := street[len(street)-1]; sideGaps(end)[side] < sideGaps(from)[side] {
		from = end
	}
	n.pins[n.Cell(from)] = from
	n.lead(from, class, func(i int) bool { return n.inside.V[i] < -20 && frameSide(n.Centre(i)) == side })
}

// join leads a road from each place to the network, the nearest to the middle first.
func (n *network) join(places []orb.Point, class roadClass, middle orb.Point) {
	order := slices.Clone(places)
	slices.SortStableFunc(order, func(a, b orb.Point) int {
		return cmp.Compare(ground.Distance(a, middle), ground.Distance(b, middle))
	})
	for _, p := range order {
		n.lead(p, class, func(i int) bool { return n.on[i] })
	}
}

// riverSides are the sides of the frame that the river enters and leaves by, and the others.
func riverSides(t ground.Terrain) (along, across [2]int) {
	river := t.Waters[0].Line
	a, b := frameSide(river[0]), frameSide(river[len(river)-1])
	var rest []int
	for s := range 4 {
		if s != a && s != b {
			rest = append(rest, s)
		}
	}
	return [2]int{a, b}, [2]int{rest[0], rest[1]}
}

// sideGaps are the distances from p to the north, east, south and west of the frame.
func sideGaps(p orb.Point) []float64 {
	return []float64{ground.FrameHeightM - p[1], ground.FrameWidthM - p[0], p[1], p[0]}
}

func frameSide(p orb.Point) int {
	gaps := sideGaps(p)
	return slices.Index(gaps, slices.Min(gaps))
}

// addTracks leads footpaths over the passes, from some villages to the nearest one of
// another committee.
func (n *network) addTracks(sites []orb.Point, committees []int, d ground.Dice) {
	r := d.Stream("tracks")
	for i, p := range sites {
		to := -1
		for j, q := range sites {
			if committees[i] != committees[j] && (to < 0 || ground.Distance(p, q) < ground.Distance(p, sites[to])) {
				to = j
			}
		}
		if far := ground.Distance(p, sites[to]); far < 900 || far > 2600 || r.Float64() > 0.35 {
			continue
		}
		end := n.Cell(sites[to])
		n.lead(p, trackRoad, func(i int) bool { return i == end })
	}
}

// roads returns the smoothed stretches between junctions, ends and changes of class.
func (n *network) roads() []road {
	next := map[int][]int{}
	for _, w := range sortedWays(n.ways) {
		next[w[0]] = append(next[w[0]], w[1])
		next[w[1]] = append(next[w[1]], w[0])
	}
	places := n.smoothed(next)
	passes := func(i int) bool { // the road continues with the same class
		return len(next[i]) == 2 && n.class(i, next[i][0]) == n.class(i, next[i][1])
	}
	walked := map[[2]int]bool{}
	var roads []road
	for _, i := range ground.SortedKeys(next) {
		if passes(i) {
			continue
		}
		for _, j := range next[i] {
			if walked[[2]int{i, j}] {
				continue
			}
			rd := road{class: n.class(i, j), line: []orb.Point{places[i]}}
			from, at := i, j
			for {
				walked[[2]int{from, at}], walked[[2]int{at, from}] = true, true
				rd.line = append(rd.line, places[at])
				if !passes(at) {
					break
				}
				onward := next[at][0]
				if onward == from {
					onward = next[at][1]
				}
				from, at = at, onward
			}
			rd.line = ground.Simplify(ground.CutCorners(rd.line, 2), 1.5)
			roads = append(roads, rd)
		}
	}
	return roads
}

func (n *network) class(i, j int) roadClass { return n.ways[[2]int{min(i, j), max(i, j)}] }

// smoothed rounds the ways together; junctions move with them and ends stay.
func (n *network) smoothed(next map[int][]int) map[int]orb.Point {
	places := make(map[int]orb.Point, len(next))
	for i := range next {
		places[i] = n.Centre(i)
		if pin, ok := n.pins[i]; ok {
			places[i] = pin
		}
	}
	for range 6 {
		moved := make(map[int]orb.Point, len(next))
		for i, js := range next {
			moved[i] = places[i]
			if _, pinned := n.pins[i]; pinned || len(js) < 2 {
				continue
			}
			var sum orb.Point
			for _, j := range js {
				sum[0], sum[1] = sum[0]+places[j][0]/float64(len(js)), sum[1]+places[j][1]/float64(len(js))
			}
			moved[i] = ground.Within(ground.Between2(places[i], sum, 0.6), n.Centre(i), 60)
		}
		places = moved
	}
	for i, p := range places { // a climbing road winds
		if _, pinned := n.pins[i]; !pinned {
			bend := 60 * ground.Ramp(0.06, 0.24, n.Steep.V[i])
			places[i] = orb.Point{p[0] + bend*n.winding.At(p[0], p[1], 260), p[1] + bend*(n.winding+1).At(p[0], p[1], 260)}
		}
	}
	return places
}

func sortedWays(ways map[[2]int]roadClass) [][2]int {
	var list [][2]int
	for w := range ways {
		list = append(list, w)
	}
	slices.SortFunc(list, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return list
}
