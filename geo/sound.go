package geo

// Bounds what a geometry may cost whoever computes with it, before anybody does.

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/maphash"
	"math"

	"github.com/paulmach/orb"
)

// Limits are the largest numbers of a geometry's vertices, rings and parts.
type Limits struct {
	Vertices, Rings, Parts int
	Split                  bool // whether vertices are counted with long edges split, as [Densify] does
}

// Limits are the limits of the layer's features. A township's border or the forest of a land survey has some ten thousand
// vertices and some hundred rings, a plot of land some hundred vertices. Plots and parcels are intersected with each
// other, which costs most.
func (l Layer) Limits() Limits {
	if l.Exclusive {
		return Limits{Vertices: 10_000, Rings: 500, Parts: 500, Split: true}
	}
	return Limits{Vertices: 100_000, Rings: 5_000, Parts: 5_000, Split: true}
}

// Unsound returns the reason why it would be unsafe to compute with a geometry: it is larger than the limits, has a ring
// or a part twice, is drawn over the same ground again and again, or an area's boundary crosses itself in more places
// than are allowed. It returns nil for a sound geometry, which may still be invalid in other ways, but at a bounded
// cost. All coordinates must be finite degrees.
func Unsound(g orb.Geometry, l Limits, crossings int) *Trouble {
	rings := pathsOf(g)
	if t := l.exceeded(g, rings); t != nil {
		return t
	}
	if place, ok := repeated(rings); ok {
		return &Trouble{Place: &place, Hans: "同一条边界或同一部分画了两次", En: "one of its rings or parts is there twice"}
	}
	tree := newEdges(rings)
	if place, ok := tree.crowded(); ok {
		return crowdedTrouble(place)
	}
	if isArea(g) {
		return tree.crossed(crossings)
	}
	return nil
}

// Tangled finds a place in which an area's rings cross or touch each other or themselves, other than in a vertex that
// two rings share. Most such areas are invalid, and the database's predicates may fail for them.
func Tangled(g orb.Geometry) (orb.Point, bool) {
	if !isArea(g) {
		return orb.Point{}, false
	}
	rings := pathsOf(g)
	for _, ring := range rings {
		seen := make(map[orb.Point]bool, len(ring))
		for i, p := range ring {
			if seen[p] && i < len(ring)-1 {
				return p, true
			}
			seen[p] = true
		}
	}
	return newEdges(rings).tangled()
}

// crossed returns the trouble of a boundary that crosses itself in more places than are allowed.
func (t *edges) crossed(allowed int) *Trouble {
	places, ok := t.crossings(allowed + 1)
	switch {
	case !ok:
		return crowdedTrouble(places[0])
	case len(places) > allowed && allowed == 0:
		return &Trouble{Place: &places[0], Hans: "边界自相交", En: "its geometry is not valid: its boundary crosses itself"}
	case len(places) > allowed:
		return &Trouble{
			Place: &places[0], Hans: fmt.Sprintf("边界自相交超过 %d 处，无法修复", allowed),
			En: fmt.Sprintf("its boundary crosses itself in more than %d places, which cannot be mended", allowed),
		}
	}
	return nil
}

func crowdedTrouble(place orb.Point) *Trouble {
	return &Trouble{
		Place: &place, Hans: fmt.Sprintf("图形在同一处来回画了 %d 次以上，无法计算；请简化或拆分", mostPasses),
		En: fmt.Sprintf("it passes over the same ground more than %d times, too often to compute with; simplify or split it", mostPasses),
	}
}

// exceeded returns the trouble of a geometry that is larger than the limits.
func (l Limits) exceeded(g orb.Geometry, rings [][]orb.Point) *Trouble {
	switch {
	case countVertices(rings, l.Split) > l.Vertices:
		return &Trouble{
			Hans: fmt.Sprintf("顶点太多：长边加密后超过 %d 个；请简化或拆分", l.Vertices),
			En:   fmt.Sprintf("it has more than %d vertices with its long edges split; simplify or divide it", l.Vertices),
		}
	case len(rings) > l.Rings:
		return &Trouble{
			Hans: fmt.Sprintf("边界有 %d 条，最多 %d 条；请拆分", len(rings), l.Rings),
			En:   fmt.Sprintf("it has %d rings or lines, at most %d are taken; divide it", len(rings), l.Rings),
		}
	case partsOf(g) > l.Parts:
		return &Trouble{
			Hans: fmt.Sprintf("有 %d 个部分，最多 %d 个；请拆分", partsOf(g), l.Parts),
			En:   fmt.Sprintf("it has %d parts, at most %d are taken; divide it", partsOf(g), l.Parts),
		}
	}
	return nil
}

// Vertices returns an upper bound of the number of a geometry's vertices with its long edges split, as [Densify] does.
// All coordinates must be finite degrees.
func Vertices(g orb.Geometry) int {
	return max(1, countVertices(pathsOf(g), true))
}

func countVertices(paths [][]orb.Point, split bool) int {
	vertices := 0
	for _, path := range paths {
		vertices += len(path)
		for i := 1; split && i < len(path); i++ {
			vertices += splitBetween(path[i-1], path[i])
		}
	}
	return vertices
}

// splitBetween returns an upper bound of the number of points that [Densify] puts into an edge.
func splitBetween(from, to orb.Point) int {
	lengthM := metresPerDegree * math.Hypot(from[0]-to[0], from[1]-to[1])
	if lengthM < longEdgeM {
		return 0
	}
	return int(lengthM / splitEdgeM)
}

// isArea tells whether a geometry is a polygon or several.
func isArea(g orb.Geometry) bool {
	switch g.(type) {
	case orb.Polygon, orb.MultiPolygon:
		return true
	}
	return false
}

func partsOf(g orb.Geometry) int {
	switch g := g.(type) {
	case orb.MultiPolygon:
		return len(g)
	case orb.MultiLineString:
		return len(g)
	}
	return 1
}

// pathsOf lists a geometry's rings and lines.
func pathsOf(g orb.Geometry) (paths [][]orb.Point) {
	switch g := g.(type) {
	case orb.LineString:
		return [][]orb.Point{g}
	case orb.MultiLineString:
		for _, line := range g {
			paths = append(paths, line)
		}
	case orb.Polygon:
		for _, ring := range g {
			paths = append(paths, ring)
		}
	case orb.MultiPolygon:
		for _, p := range g {
			paths = append(paths, pathsOf(p)...)
		}
	}
	return paths
}

// repeated finds a ring or a line that is there twice, wherever it begins and in whichever direction it runs.
func repeated(paths [][]orb.Point) (orb.Point, bool) {
	if len(paths) < 2 {
		return orb.Point{}, false
	}
	seed := maphash.MakeSeed()
	seen := make(map[uint64]bool, len(paths))
	for _, path := range paths {
		if len(path) == 0 {
			continue
		}
		sum := maphash.Bytes(seed, canonical(path))
		if seen[sum] {
			return path[0], true
		}
		seen[sum] = true
	}
	return orb.Point{}, false
}

// canonical returns the same bytes for the same ring or line: it begins at the least of its points (a line at the lesser
// of its ends) and goes on towards the lesser neighbour.
func canonical(path []orb.Point) []byte {
	write := func(at func(i int) orb.Point, n int) []byte {
		b := make([]byte, 0, 16*n)
		for i := range n {
			p := at(i)
			b = binary.LittleEndian.AppendUint64(b, math.Float64bits(p[0]+0)) // +0 makes one of both zeros
			b = binary.LittleEndian.AppendUint64(b, math.Float64bits(p[1]+0))
		}
		return b
	}
	n := len(path)
	first := 0
	if n > 1 && path[0] == path[n-1] {
		n--
		for i := range n {
			if less(path[i], path[first]) {
				first = i
			}
		}
	}
	forth := write(func(i int) orb.Point { return path[(first+i)%n] }, n)
	var back []byte
	if n == len(path) { // a line
		back = write(func(i int) orb.Point { return path[n-1-i] }, n)
	} else {
		back = write(func(i int) orb.Point { return path[(first+n-i)%n] }, n)
	}
	if bytes.Compare(back, forth) < 0 {
		return back
	}
	return forth
}

func less(a, b orb.Point) bool { return a[0] < b[0] || a[0] == b[0] && a[1] < b[1] }
