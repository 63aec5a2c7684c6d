package sample

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"tuntu/internal/sample/ground"
)

// mosaic makes a small raster of large patches and small scraps.
func mosaic(random *rand.Rand, labels int) (ground.Grid, []int32) {
	g := ground.NewGrid(500) // 30 × 34 cells
	label := make([]int32, g.Size())
	seeds := make([]int, 3*labels)
	for k := range seeds {
		seeds[k] = random.IntN(g.Size())
	}
	for i := range label {
		best := 0
		for k, s := range seeds {
			if ground.Distance(g.Centre(i), g.Centre(s)) < ground.Distance(g.Centre(i), g.Centre(seeds[best])) {
				best = k
			}
		}
		label[i] = int32(best % labels)
		if random.IntN(12) == 0 {
			label[i] = int32(random.IntN(labels))
		}
	}
	return g, label
}

// piecesBySpreading numbers the connected parts of each label in a slow and simple way: numbers spread to neighbours
// until none changes.
func piecesBySpreading(g ground.Grid, label []int32) []int {
	number := make([]int, len(label))
	for i := range number {
		number[i] = i
	}
	for changed := true; changed; {
		changed = false
		for i := range number {
			beside, n := g.Sides(i)
			for _, j := range beside[:n] {
				if label[i] == label[j] && number[j] < number[i] {
					number[i], changed = number[j], true
				}
			}
		}
	}
	return number
}

// The parts of a raster are its connected areas with their sizes, and their neighbours are those that share an edge.
func TestThePartsOfARaster(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 1))
	for range 20 {
		g, label := mosaic(random, 2+random.IntN(5))
		pieces, of := components(g, label, noVoid, g.Size()+1)
		want := piecesBySpreading(g, label)
		cells, sides := map[int]int{}, map[[2]int]int{}
		for i := range label {
			cells[want[i]]++
			beside, n := g.Sides(i)
			for _, j := range beside[:n] {
				if want[j] != want[i] {
					sides[[2]int{want[i], want[j]}]++
				}
			}
		}
		if len(pieces) != len(cells) {
			t.Fatalf("%d parts, %d are connected", len(pieces), len(cells))
		}
		for i, k := range of {
			first := want[i]
			if pieces[k].cells != cells[first] || pieces[k].label != label[i] || of[first] != k {
				t.Fatalf("cell %d is of a part of %d cells of label %d; %d hang together with label %d", i, pieces[k].cells, pieces[k].label, cells[first], label[i])
			}
			beside, n := g.Sides(i)
			for _, j := range beside[:n] {
				if of[j] != k && pieces[k].beside[of[j]] != sides[[2]int{first, want[j]}] {
					t.Fatalf("parts %d and %d share %d sides, counted are %d", k, of[j], sides[[2]int{first, want[j]}], pieces[k].beside[of[j]])
				}
			}
		}
	}
}

// Void cells belong to no part, and large parts list no neighbours.
func TestTheVoidIsNoPart(t *testing.T) {
	t.Parallel()
	g, label := mosaic(rand.New(rand.NewPCG(2, 2)), 4)
	pieces, of := components(g, label, 0, 10)
	for i, k := range of {
		if (k < 0) != (label[i] == 0) {
			t.Fatalf("cell %d of label %d is of part %d", i, label[i], k)
		}
	}
	for k, p := range pieces {
		if (p.cells >= 10) != (p.beside == nil) && p.beside != nil {
			t.Errorf("part %d of %d cells lists %v", k, p.cells, p.beside)
		}
	}
}

// After merging, almost every label has one part, large parts stay, and there is no new label.
func TestWhatIsMadeWhole(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 3))
	for round := range 20 {
		g, label := mosaic(random, 2+random.IntN(4))
		before, ofBefore := components(g, label, noVoid, 0)
		whole := wholes(g, slices.Clone(label))
		after, _ := components(g, whole, noVoid, 0)
		had, has, cells := map[int32]int{}, map[int32]int{}, map[int32]int{}
		for k, p := range before {
			if old, ok := had[p.label]; !ok || p.cells > before[old].cells {
				had[p.label] = k
			}
			cells[p.label] += p.cells
		}
		for _, p := range after {
			has[p.label]++
		}
		for l := range has {
			if _, ok := had[l]; !ok {
				t.Errorf("round %d: label %d is new", round, l)
			}
		}
		for i, l := range label { // joined scraps may make another part the largest if two are similar
			if had[l] == int(ofBefore[i]) && 3*before[had[l]].cells > 2*cells[l] && whole[i] != l {
				t.Fatalf("round %d: the largest part of label %d loses a cell", round, l)
			}
		}
		if (len(after)-len(has))*4 > len(before)-len(had) { // there are three rounds only, and real ground has fewer scraps
			t.Errorf("round %d: %d parts of %d labels are left of %d", round, len(after), len(has), len(before))
		}
	}
}

// knots counts the corners where cells of one label meet only diagonally.
func knots(g ground.Grid, label []int32) (n int) {
	for y := range g.H - 1 {
		for x := range g.W - 1 {
			a := y*g.W + x
			b, c, d := a+1, a+g.W, a+g.W+1
			if label[a] == label[d] && label[b] != label[a] && label[c] != label[a] || label[b] == label[c] && label[a] != label[b] && label[d] != label[b] {
				n++
			}
		}
	}
	return n
}

// After untangling, no label meets itself only diagonally, and most cells are unchanged.
func TestARasterWithoutKnots(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(4, 4))
	for range 20 {
		g, label := mosaic(random, 2+random.IntN(4))
		before := slices.Clone(label)
		untangle(g, label, func(i, like int) bool {
			label[i] = label[like]
			return true
		})
		changed := 0
		for i := range label {
			if label[i] != before[i] {
				changed++
			}
		}
		if left := knots(g, label); left > 0 || changed > len(label)/6 {
			t.Errorf("%d of %d knots are left, %d of %d cells changed", left, knots(g, before), changed, len(label))
		}
	}
}

// Small patches join the neighbour with the longest common border. Settlements, water and the outside stay at any
// size and take in nothing.
func TestSmallPatchesJoinANeighbour(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(5, 5))
	kinds := []int32{0, kindOf(coverForest), kindOf(coverPaddy), kindOf(coverDry), kindOf(coverSettlement), kindOf(coverWater)}
	fixed := func(kind int32) bool {
		return kind == 0 || kind == kindOf(coverSettlement) || kind == kindOf(coverWater)
	}
	for range 20 {
		g, label := mosaic(random, len(kinds))
		for i := range label {
			label[i] = kinds[label[i]]
		}
		sieved := sieve(g, slices.Clone(label), leastPieces)
		for i := range label {
			if fixed(label[i]) != fixed(sieved[i]) || fixed(label[i]) && label[i] != sieved[i] {
				t.Fatalf("cell %d of %x becomes %x", i, label[i], sieved[i])
			}
		}
		small := func(label []int32) (n int) {
			pieces, _ := components(g, label, noVoid, g.Size()+1)
			for _, p := range pieces {
				joins := false
				for k := range p.beside {
					joins = joins || !fixed(pieces[k].label)
				}
				if p.cells < leastPieces && !fixed(p.label) && joins {
					n++
				}
			}
			return n
		}
		if before, after := small(label), small(sieved); after*3 > before { // there are three rounds only
			t.Errorf("of %d small patches %d are left", before, after)
		}
	}
}

func kindOf(c cover) int32 { return (int32(c) + 1) << 16 }

// Each field is one connected part of a useful size without knots, on former farmland.
func TestFieldsOfOnePart(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(6, 6))
	for range 20 {
		g, label := mosaic(random, 6)
		tidied := tidy(g, slices.Clone(label))
		pieces, of := components(g, tidied, 0, 0)
		seen := map[int32]int32{}
		for i, k := range of {
			if tidied[i] != 0 && label[i] == 0 {
				t.Fatalf("cell %d was no farmland", i)
			}
			if k < 0 {
				continue
			}
			if other, ok := seen[tidied[i]]; ok && other != k {
				t.Fatalf("field %d has two parts", tidied[i])
			}
			seen[tidied[i]] = k
			if pieces[k].cells < 4 {
				t.Fatalf("a field of %d cells", pieces[k].cells)
			}
		}
		if len(seen) < 3 {
			t.Errorf("only %d fields", len(seen))
		}
		for y := range g.H - 1 {
			for x := range g.W - 1 {
				a := y*g.W + x
				b, c, d := tidied[a+1], tidied[a+g.W], tidied[a+g.W+1]
				// A knot with gaps on both sides stays; the tracer drops such a field.
				if a := tidied[a]; a != 0 && a == d && b != a && c != a && b+c > 0 || b != 0 && b == c && a != b && d != b && a+d > 0 {
					t.Errorf("a field meets itself across a corner: %d %d, %d %d", a, b, c, d)
				}
			}
		}
	}
}

// A cell's kind encodes its cover, the height of its band and the number of its settlement.
func TestTheKindOfACell(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		cover     cover
		heightM   float64
		built     int32
		wantM     int
		wantBuilt int32
	}{
		{coverForest, 0, 0, 30, 0},
		{coverForest, 59.9, 0, 30, 0},
		{coverForest, 60, 0, 90, 0},
		{coverOrchard, 305, 7, 330, 0}, // an orchard's kind has no number of houses
		{coverPaddy, 171.4, 0, 171, 0}, // level ground has a height of its own
		{coverDry, 171.6, 0, 172, 0},
		{coverWater, 158, 0, 158, 0},
		{coverSettlement, 180, marketNumber, 180, marketNumber},
		{coverSettlement, 180.6, 1, 181, 1},
	} {
		gr := &raster{Grid: ground.NewGrid(500), committee: []int32{3}, cover: []cover{c.cover}, heightM: []float64{c.heightM}, built: []int32{c.built}}
		got := describe(gr.kind(0), c.heightM)
		if got.cover != c.cover || got.heightM != c.wantM || got.built != c.wantBuilt {
			t.Errorf("%+v is described as %+v", c, got)
		}
		gr.committee[0] = 0
		if kind := gr.kind(0); kind != 0 {
			t.Errorf("outside of the town %+v is of kind %x", c, kind)
		}
	}
}

// The covers' words are valid values of the land layer's field.
func TestTheUseOfACover(t *testing.T) {
	t.Parallel()
	want := []string{"forest", "shrub", "grass", "paddy", "dry", "orchard", "settlement", "water"}
	for c, use := range want {
		if got := cover(c).use(); got != use {
			t.Errorf("cover %d is %s, want %s", c, got, use)
		}
	}
	for c := noRoad; c <= provincialRoad; c++ {
		if got, want := c.String(), []string{"", "track", "village", "township", "county", "provincial"}[c]; got != want {
			t.Errorf("road class %d is %s, want %s", c, got, want)
		}
	}
}

// Paddies lie on the level floor, dry fields beside it, orchards on the gentle slopes above, and steep or distant
// ground is wild.
func TestWhatGrowsWhere(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		bank, steep, heightM, patch, soil float64
		want                              cover
	}{
		{-100, 0.01, 160, 0, 0, coverPaddy},
		{11, 0.07, 160, 0, 0, coverPaddy},
		{12, 0.07, 160, 0, 0, coverDry},
		{-100, 0.08, 160, 0, 0, coverDry}, // too steep for water
		{40, 0.01, 160, 0, 1, coverPaddy}, // good soil extends farther
		{129, 0.14, 180, 0, 0, coverDry},
		{131, 0.14, 180, 0, 0, coverOrchard},
		{100, 0.16, 180, 0, 0, coverOrchard},
		{329, 0.2, 240, 0, 0, coverOrchard},
		{331, 0.2, 240, 0, 0, coverForest},
		{200, 0.28, 240, 0, 0, coverForest},
		{200, 0.2, 240, -0.4, 0, coverForest},
		{500, 0.3, 400, 0.7, 0, coverGrass},
		{500, 0.3, 300, 0.7, 0, coverShrub}, // grass grows only high up
		{500, 0.3, 300, 0.3, 0, coverShrub},
		{500, 0.3, 300, 0.3, 0.2, coverForest},
	} {
		if got := growth(c.bank, c.steep, c.heightM, c.patch, c.soil); got != c.want {
			t.Errorf("%+v grows %s", c, got.use())
		}
	}
}

// A committee's code ends in 001 for the residents' committee, and counts from 201 for villages'
// committees.
func TestCodesOfCommittees(t *testing.T) {
	t.Parallel()
	for k, want := range map[int]string{1: "450399100001", 2: "450399100201", 12: "450399100211"} {
		if got := committeeCode("450399100", k); got != want {
			t.Errorf("committee %d has the code %s, want %s", k, got, want)
		}
	}
	for index, want := range map[int]string{0: "云溪", 1: "", 256: "", 511: ""} {
		if got := townName(index); want != "" && got != want || (len([]rune(got)) == 2) != (index < 256) {
			t.Errorf("town %d is %s", index, got)
		}
	}
	if a, b := fmt.Sprint(villageNames(ground.NewDice(1, 0), make([]int, 153))), fmt.Sprint(villageNames(ground.NewDice(1, 0), make([]int, 153))); a != b {
		t.Error("one seed gives two lists of names")
	}
}
