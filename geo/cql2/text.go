package cql2

// Parses CQL2 text into a tree, by recursive descent.

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/paulmach/orb"

	"tuntu/geo"
)

// ParseText parses CQL2 text.
func ParseText(s string) (Node, error) {
	if len(s) > MaxLength {
		return Node{}, Wrong(utf8.RuneCountInString(s[:MaxLength]), "the filter is longer than %d bytes", MaxLength)
	}
	tokens, err := lex(s)
	if err != nil {
		return Node{}, err
	}
	p := &parser{tokens: tokens}
	n, err := p.or()
	if err != nil {
		return Node{}, err
	}
	if t := p.peek(); t.kind != end {
		return Node{}, Wrong(t.pos, "%q is not expected here; join conditions by AND or OR", t.text)
	}
	if !n.boolean() {
		return Node{}, Wrong(n.Pos, "this is a value, not a condition")
	}
	return n, n.bounded()
}

type parser struct {
	tokens []token
	at     int
	depth  int
	nodes  int
}

func (p *parser) peek() token { return p.tokens[p.at] }

func (p *parser) next() token {
	t := p.tokens[p.at]
	if t.kind != end {
		p.at++
	}
	return t
}

func (p *parser) accept(s string) bool {
	if p.peek().is(s) {
		p.at++
		return true
	}
	return false
}

func (p *parser) expect(s string) error {
	if t := p.peek(); !p.accept(s) {
		return Wrong(t.pos, "%q is expected here", s)
	}
	return nil
}

// deeper counts a level of nesting and a node, and returns an error if a limit is exceeded.
func (p *parser) deeper(pos int) error {
	p.depth++
	p.nodes++
	if p.depth > MaxDepth {
		return Wrong(pos, "the filter is nested more than %d deep", MaxDepth)
	}
	if p.nodes > MaxNodes {
		return Wrong(pos, "the filter has more than %d parts", MaxNodes)
	}
	return nil
}

func (p *parser) or() (Node, error) { return p.joined("OR", Or, p.and) }

func (p *parser) and() (Node, error) { return p.joined("AND", And, p.not) }

func (p *parser) joined(keyword string, op Op, part func() (Node, error)) (Node, error) {
	first, err := part()
	if err != nil || !p.peek().is(keyword) {
		return first, err
	}
	n := Node{Op: op, Args: []Node{first}, Pos: first.Pos}
	for p.accept(keyword) {
		more, err := part()
		if err != nil {
			return n, err
		}
		n.Args = append(n.Args, more)
	}
	for _, a := range n.Args {
		if !a.boolean() {
			return n, Wrong(a.Pos, "%s joins conditions; this is a value", keyword)
		}
	}
	return n, nil
}

func (p *parser) not() (Node, error) {
	t := p.peek()
	if !p.accept("NOT") {
		return p.predicate()
	}
	if err := p.deeper(t.pos); err != nil {
		return Node{}, err
	}
	defer func() { p.depth-- }()
	n, err := p.not()
	if err == nil && !n.boolean() {
		err = Wrong(n.Pos, "NOT takes a condition; this is a value")
	}
	return Node{Op: Not, Args: []Node{n}, Pos: t.pos}, err
}

func (p *parser) predicate() (Node, error) {
	t := p.peek()
	if err := p.deeper(t.pos); err != nil {
		return Node{}, err
	}
	defer func() { p.depth-- }()
	for keyword, op := range map[string]Op{"S_INTERSECTS": Intersects, "S_WITHIN": Within} {
		if p.accept(keyword) {
			return p.spatial(op, t.pos)
		}
	}
	if p.accept("(") {
		n, err := p.or()
		if err != nil {
			return n, err
		}
		if err := p.expect(")"); err != nil {
			return n, err
		}
		if n.boolean() && n.Op != Property {
			return n, nil
		}
		return p.compared(n)
	}
	left, err := p.value()
	if err != nil {
		return left, err
	}
	return p.compared(left)
}

// compared parses the comparison that follows a value; if there is none, it returns the value.
func (p *parser) compared(left Node) (Node, error) {
	for _, op := range []Op{Equal, NotEqual, LessEq, GreaterEq, Less, Greater} {
		if p.accept(string(op)) {
			right, err := p.value()
			return Node{Op: op, Args: []Node{left, right}, Pos: left.Pos}, err
		}
	}
	if p.accept("IS") {
		negated := p.accept("NOT")
		n := Node{Op: IsNull, Args: []Node{left}, Pos: left.Pos}
		return negate(n, negated), p.expect("NULL")
	}
	negated := p.accept("NOT")
	var n Node
	var err error
	switch t := p.peek(); {
	case p.accept("LIKE"):
		n, err = p.like(left)
	case p.accept("BETWEEN"):
		n, err = p.between(left)
	case p.accept("IN"):
		n, err = p.in(left)
	case negated:
		return left, Wrong(t.pos, "LIKE, BETWEEN or IN is expected after NOT")
	default:
		return left, nil
	}
	return negate(n, negated), err
}

func negate(n Node, negated bool) Node {
	if negated {
		return Node{Op: Not, Args: []Node{n}, Pos: n.Pos}
	}
	return n
}

func (p *parser) like(left Node) (Node, error) {
	pattern, err := p.value()
	if err != nil {
		return left, err
	}
	inner := pattern
	if inner.Op == CaseI {
		inner = inner.Args[0]
	}
	if _, ok := inner.Value.(string); !ok || inner.Op != Literal {
		return left, Wrong(pattern.Pos, "LIKE takes a 'pattern' with %% and _")
	}
	return Node{Op: Like, Args: []Node{left, pattern}, Pos: left.Pos}, nil
}

func (p *parser) between(left Node) (Node, error) {
	low, err := p.value()
	if err != nil {
		return left, err
	}
	if err := p.expect("AND"); err != nil {
		return left, err
	}
	high, err := p.value()
	return Node{Op: Between, Args: []Node{left, low, high}, Pos: left.Pos}, err
}

func (p *parser) in(left Node) (Node, error) {
	n := Node{Op: In, Args: []Node{left}, Pos: left.Pos}
	if err := p.expect("("); err != nil {
		return n, err
	}
	for {
		v, err := p.value()
		if err != nil {
			return n, err
		}
		if p.nodes++; p.nodes > MaxNodes {
			return n, Wrong(v.Pos, "the filter has more than %d parts", MaxNodes)
		}
		n.Args = append(n.Args, v)
		if !p.accept(",") {
			return n, p.expect(")")
		}
	}
}

func (p *parser) value() (Node, error) {
	switch t := p.next(); {
	case t.kind == text:
		return Node{Op: Literal, Value: t.text, Pos: t.pos}, nil
	case t.kind == quoted:
		return Node{Op: Property, Name: t.text, Pos: t.pos}, nil
	case t.kind == number:
		v, err := strconv.ParseFloat(t.text, 64)
		if err != nil || math.IsInf(v, 0) {
			return Node{}, Wrong(t.pos, "%.40q is no number", t.text)
		}
		return Node{Op: Literal, Value: v, Pos: t.pos}, nil
	case t.is("TRUE"), t.is("FALSE"):
		return Node{Op: Literal, Value: t.is("TRUE"), Pos: t.pos}, nil
	case t.is("CASEI"):
		return p.caseI(t.pos)
	case (t.is("DATE") || t.is("TIMESTAMP")) && p.peek().is("("):
		return p.time(t)
	case t.kind == word && reserved(t.text):
		return Node{}, Wrong(t.pos, "%s is not expected here; a property or a value is", t.text)
	case t.kind == word && p.peek().is("("):
		return Node{}, Wrong(t.pos, "there is no function %.40s here; there are CASEI, DATE, TIMESTAMP, S_INTERSECTS and S_WITHIN", t.text)
	case t.kind == word:
		return Node{Op: Property, Name: t.text, Pos: t.pos}, nil
	case t.kind == end:
		return Node{}, Wrong(t.pos, "the filter ends where a property or a value is expected")
	default:
		return Node{}, Wrong(t.pos, "%q is not expected here; a property or a value is", t.text)
	}
}

func reserved(s string) bool {
	switch strings.ToUpper(s) {
	case "AND", "OR", "NOT", "IN", "LIKE", "BETWEEN", "IS", "NULL", "S_INTERSECTS", "S_WITHIN":
		return true
	}
	return false
}

func (p *parser) caseI(pos int) (Node, error) {
	if err := p.expect("("); err != nil {
		return Node{}, err
	}
	v, err := p.value()
	if err != nil {
		return v, err
	}
	if v.Op == CaseI {
		return v, Wrong(v.Pos, "CASEI within CASEI says nothing more")
	}
	return Node{Op: CaseI, Args: []Node{v}, Pos: pos}, p.expect(")")
}

// time reads DATE('2026-11-24') or TIMESTAMP('2026-11-24T06:00:00Z').
func (p *parser) time(t token) (Node, error) {
	n := Node{Op: Literal, Pos: t.pos}
	if err := p.expect("("); err != nil {
		return n, err
	}
	said := p.next()
	if said.kind != text {
		return n, Wrong(said.pos, "a text such as '2026-11-24' is expected here")
	}
	var err error
	if n.Value, err = dateOf(said.text); t.is("TIMESTAMP") {
		n.Value, err = instantOf(said.text)
	}
	if err != nil {
		return n, Wrong(said.pos, "%s", err)
	}
	return n, p.expect(")")
}

func (p *parser) spatial(op Op, pos int) (Node, error) {
	n := Node{Op: op, Pos: pos}
	if err := p.expect("("); err != nil {
		return n, err
	}
	for i := range 2 {
		a, err := p.geometry()
		if err != nil {
			return n, err
		}
		n.Args = append(n.Args, a)
		separator := ","
		if i == 1 {
			separator = ")"
		}
		if err := p.expect(separator); err != nil {
			return n, err
		}
	}
	return n, nil
}

// geometry reads a property or a geometry literal: WKT, or BBOX(west, south, east, north).
func (p *parser) geometry() (Node, error) {
	t := p.next()
	if t.kind != word && t.kind != quoted {
		return Node{}, Wrong(t.pos, "a geometry is expected here")
	}
	if t.kind == quoted || !p.peek().is("(") {
		return Node{Op: Property, Name: t.text, Pos: t.pos}, nil
	}
	g, err := p.literalGeometry(t)
	if err != nil {
		return Node{}, err
	}
	if g, err = checked(g); err != nil {
		return Node{}, Wrong(t.pos, "%s", err)
	}
	return Node{Op: Literal, Value: g, Pos: t.pos}, nil
}

// literalGeometry reads the part of a WKT geometry after its name. It reads tokens instead of
// using a WKT parser, so that an error has its position.
func (p *parser) literalGeometry(t token) (orb.Geometry, error) {
	switch strings.ToUpper(t.text) {
	case "POINT":
		points, err := p.positions()
		if err == nil && len(points) != 1 {
			err = Wrong(t.pos, "a POINT has one position")
		}
		if err != nil {
			return nil, err
		}
		return points[0], nil
	case "LINESTRING":
		points, err := p.positions()
		return orb.LineString(points), err
	case "POLYGON":
		return p.polygon()
	case "MULTIPOLYGON":
		var many orb.MultiPolygon
		err := p.listed(func() error {
			polygon, err := p.polygon()
			many = append(many, polygon)
			return err
		})
		return many, err
	case "BBOX":
		return p.bbox(t)
	}
	return nil, Wrong(t.pos, "the geometry is WKT such as POINT(111 25.9) or POLYGON((…)), longitude first, or BBOX(110.9,25.8,111.1,26)")
}

// listed reads a list in brackets, and calls read for each item.
func (p *parser) listed(read func() error) error {
	if err := p.expect("("); err != nil {
		return err
	}
	for {
		if err := read(); err != nil {
			return err
		}
		if !p.accept(",") {
			return p.expect(")")
		}
	}
}

func (p *parser) polygon() (orb.Polygon, error) {
	var polygon orb.Polygon
	err := p.listed(func() error {
		ring, err := p.positions()
		polygon = append(polygon, ring)
		return err
	})
	return polygon, err
}

func (p *parser) positions() ([]orb.Point, error) {
	var points []orb.Point
	err := p.listed(func() error {
		x, err := p.coordinate()
		if err != nil {
			return err
		}
		y, err := p.coordinate()
		points = append(points, orb.Point{x, y})
		return err
	})
	return points, err
}

func (p *parser) coordinate() (float64, error) {
	t := p.next()
	v, err := strconv.ParseFloat(t.text, 64)
	if t.kind != number || err != nil {
		return 0, Wrong(t.pos, "a coordinate is expected here")
	}
	return v, nil
}

func (p *parser) bbox(t token) (orb.Geometry, error) {
	var v []float64
	err := p.listed(func() error {
		n, err := p.coordinate()
		v = append(v, n)
		return err
	})
	if err != nil {
		return nil, err
	}
	if len(v) != 4 || v[0] > v[2] || v[1] > v[3] {
		return nil, Wrong(t.pos, "BBOX takes four numbers: west, south, east, north")
	}
	return boxOf(v), nil
}

// checked refuses a geometry with coordinates outside of the range of degrees, with open rings, or
// that is costly to compare with.
func checked(g orb.Geometry) (orb.Geometry, error) {
	b := g.Bound()
	for _, r := range ringsOf(g) { // the bound of a polygon covers its outer ring only
		b = b.Union(r.Bound())
	}
	if !(b.Min[0] >= -180 && b.Max[0] <= 180 && b.Min[1] >= -90 && b.Max[1] <= 90) {
		return nil, Wrong(-1, "the geometry leaves the range of longitude and latitude; longitude comes first")
	}
	if !closed(g) {
		return nil, Wrong(-1, "the geometry has a ring that is not closed, or too few points")
	}
	// A database would take time without bound for what crosses itself or passes over the same ground again and again.
	if geo.Unsound(g, geo.Limits{Vertices: MaxVertices, Rings: maxRings, Parts: maxRings}, 0) != nil {
		return nil, Wrong(-1, "the geometry crosses itself, has a part twice or passes over the same ground too often, or has more than %d points or %d rings", MaxVertices, maxRings)
	}
	if place, ok := geo.Tangled(g); ok {
		return nil, Wrong(-1, "the geometry's boundary crosses or touches itself at %.9g %.9g", place[0], place[1])
	}
	return g, nil
}
