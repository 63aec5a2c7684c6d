// Package cql2 parses the filters of OGC API – Features part 3 (CQL2, OGC 21-065r2) as
// text and as JSON into one tree, which a store turns into its own query. It supports
// comparison, and, or, not, in, between, like, is null, casei, dates and timestamps,
// s_intersects and s_within.
package cql2

import (
	"fmt"
	"strings"
	"time"

	"github.com/paulmach/orb"
)

// Limits of a filter, against hostile input.
const (
	MaxLength = 16 << 10 // bytes
	MaxDepth  = 40       // levels of nesting
	MaxNodes  = 2000

	MaxSpatial  = 10   // comparisons with a geometry
	MaxVertices = 1000 // of all geometries together
	maxRings    = 100  // of one geometry
)

// Op is the kind of a node: an operator, a property or a literal.
type Op string

// The operators. A leaf is a property or a literal.
const (
	And        Op = "and"
	Or         Op = "or"
	Not        Op = "not"
	Equal      Op = "="
	NotEqual   Op = "<>"
	Less       Op = "<"
	Greater    Op = ">"
	LessEq     Op = "<="
	GreaterEq  Op = ">="
	Like       Op = "like"    // arguments: text and pattern; % matches any characters, _ matches one, \ escapes
	Between    Op = "between" // arguments: value, lower and upper limit, both inclusive
	In         Op = "in"      // arguments: value, then the list items
	IsNull     Op = "isNull"
	CaseI      Op = "casei" // case-insensitive text
	Intersects Op = "s_intersects"
	Within     Op = "s_within"
	Property   Op = "property"
	Literal    Op = "literal"
)

// Node is a node of a filter's tree.
type Node struct {
	Op    Op
	Args  []Node
	Name  string // name of a property
	Value any    // value of a literal: string, float64, bool, time.Time, Date, or orb.Geometry, longitude first
	Pos   int    // position of its start in the text, in characters from 0; -1 in JSON
}

// Date is a day, as in 2026-11-24.
type Date string

// instantOf parses the text of a TIMESTAMP literal; dateOf parses the text of a DATE literal.
func instantOf(text string) (time.Time, error) {
	at, err := time.Parse(time.RFC3339Nano, text)
	if err != nil || at.Year() < 1 {
		return at, Wrong(-1, "%.40q is no timestamp; it reads 2026-11-24T06:00:00Z", text)
	}
	return at, nil
}

func dateOf(text string) (Date, error) {
	if day, err := time.Parse(time.DateOnly, text); err != nil || day.Year() < 1 {
		return "", Wrong(-1, "%.40q is no date; it reads 2026-11-24", text)
	}
	return Date(text), nil
}

// Parse parses a filter in either language: JSON begins with a brace, text never does.
func Parse(s string) (Node, error) {
	if strings.HasPrefix(strings.TrimSpace(s), "{") {
		return ParseJSON([]byte(s))
	}
	return ParseText(s)
}

// Error is the error of a filter that cannot be parsed or compiled, with its position.
type Error struct {
	Pos    int // position in the text, in characters from 0; -1: unknown
	format string
	args   []any
}

// Wrong makes an Error at a position.
func Wrong(pos int, format string, args ...any) *Error { return &Error{pos, format, args} }

// Error returns the sentence in English, with the position counted from 1.
func (e *Error) Error() string {
	format, args := e.Sentence()
	return fmt.Sprintf(format, args...)
}

// Sentence returns the English format and its arguments, so that a caller can show the
// error in another language.
func (e *Error) Sentence() (format string, args []any) {
	if e.Pos < 0 {
		return e.format, e.args
	}
	return "at character %d: %s", []any{e.Pos + 1, &Error{-1, e.format, e.args}}
}

// boolean tells whether a node evaluates to true or false.
func (n Node) boolean() bool {
	switch n.Op {
	case And, Or, Not, Equal, NotEqual, Less, Greater, LessEq, GreaterEq, Like, Between, In, IsNull, Intersects, Within:
		return true
	case Literal:
		_, ok := n.Value.(bool)
		return ok
	case Property, CaseI:
	}
	return n.Op == Property // a boolean property, which the store checks
}

// ringsOf lists a geometry's rings, including holes.
func ringsOf(g orb.Geometry) (rings []orb.Ring) {
	switch g := g.(type) {
	case orb.Polygon:
		return g
	case orb.MultiPolygon:
		for _, p := range g {
			rings = append(rings, p...)
		}
	}
	return rings
}

// bounded checks that a filter compares few geometries, which all rows may have to be compared with.
func (n Node) bounded() error {
	spatial, vertices := 0, 0
	n.walk(func(n Node) {
		if n.Op == Intersects || n.Op == Within {
			spatial++
		}
		switch g := n.Value.(type) {
		case orb.LineString:
			vertices += len(g)
		case orb.Geometry:
			for _, r := range ringsOf(g) {
				vertices += len(r)
			}
		}
	})
	if spatial > MaxSpatial || vertices > MaxVertices {
		return Wrong(-1, "the filter compares %d geometries of %d vertices; at most %d of %d together are taken", spatial, vertices, MaxSpatial, MaxVertices)
	}
	return nil
}

func (n Node) walk(see func(Node)) {
	see(n)
	for _, a := range n.Args {
		a.walk(see)
	}
}

// boxOf returns the geometry of a bbox: west, south, east, north. One without a width is a line or a point, since an area
// without any is invalid.
func boxOf(v []float64) orb.Geometry {
	southWest, northEast := orb.Point{v[0], v[1]}, orb.Point{v[2], v[3]}
	switch {
	case southWest == northEast:
		return southWest
	case v[0] == v[2] || v[1] == v[3]:
		return orb.LineString{southWest, northEast}
	}
	return orb.Polygon{{southWest, {v[2], v[1]}, northEast, {v[0], v[3]}, southWest}}
}

// closed checks that the rings of a literal geometry are closed and have at least four points.
func closed(g orb.Geometry) bool {
	if line, ok := g.(orb.LineString); ok {
		return len(line) > 1
	}
	for _, r := range ringsOf(g) {
		if len(r) < 4 || !r.Closed() {
			return false
		}
	}
	return true
}
