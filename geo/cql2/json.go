package cql2

// Parses CQL2 JSON into a tree.

import (
	"encoding/json"
	"errors"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/paulmach/orb"
)

// ParseJSON parses CQL2 JSON.
func ParseJSON(data []byte) (Node, error) {
	if len(data) > MaxLength {
		return Node{}, Wrong(utf8.RuneCount(data[:MaxLength]), "the filter is longer than %d bytes", MaxLength)
	}
	var value any
	if err := json.Unmarshal(data, &value); err != nil {
		at := len(data)
		if wrong, ok := errors.AsType[*json.SyntaxError](err); ok && wrong.Offset > 0 {
			at = int(wrong.Offset) - 1
		}
		return Node{}, Wrong(utf8.RuneCount(data[:at]), "the filter is no JSON")
	}
	p := &jsonParser{}
	n, err := p.node(value, 0)
	if err == nil && !n.boolean() {
		err = Wrong(-1, "the filter is a value, not a condition")
	}
	if err == nil {
		err = n.bounded()
	}
	return n, err
}

type jsonParser struct{ nodes int }

func (p *jsonParser) node(value any, depth int) (Node, error) {
	if p.nodes++; depth > MaxDepth || p.nodes > MaxNodes {
		return Node{}, Wrong(-1, "the filter is nested more than %d deep or has more than %d parts", MaxDepth, MaxNodes)
	}
	switch v := value.(type) {
	case string:
		if strings.ContainsRune(v, 0) {
			return Node{}, Wrong(-1, "a text holds what is no character")
		}
		return Node{Op: Literal, Value: v, Pos: -1}, nil
	case bool:
		return Node{Op: Literal, Value: v, Pos: -1}, nil
	case float64:
		if math.IsInf(v, 0) || math.IsNaN(v) {
			return Node{}, Wrong(-1, "a number is too large")
		}
		return Node{Op: Literal, Value: v, Pos: -1}, nil
	case map[string]any:
		return p.object(v, depth)
	}
	return Node{}, Wrong(-1, "null and lists are no conditions")
}

func (p *jsonParser) object(v map[string]any, depth int) (Node, error) {
	if name, ok := v["property"].(string); ok {
		return Node{Op: Property, Name: name, Pos: -1}, nil
	}
	if text, ok := v["date"].(string); ok {
		day, err := dateOf(text)
		return timeNode(day, err)
	}
	if text, ok := v["timestamp"].(string); ok {
		at, err := instantOf(text)
		return timeNode(at, err)
	}
	if kind, ok := v["type"].(string); ok {
		return geoJSON(kind, v["coordinates"])
	}
	if box, ok := v["bbox"].([]any); ok {
		return boxJSON(box)
	}
	op, _ := v["op"].(string)
	args, ok := v["args"].([]any)
	if !ok {
		return Node{}, Wrong(-1, "an object is neither a property, a geometry nor an operator with args")
	}
	if Op(op) == In {
		if len(args) != 2 {
			return Node{}, Wrong(-1, "in takes a value and a list")
		}
		list, ok := args[1].([]any)
		if !ok || len(list) == 0 {
			return Node{}, Wrong(-1, "in takes a value and a list")
		}
		args = append(args[:1:1], list...)
	}
	n := Node{Op: Op(op), Pos: -1}
	for _, a := range args {
		arg, err := p.node(a, depth+1)
		if err != nil {
			return n, err
		}
		n.Args = append(n.Args, arg)
	}
	return n, n.checkArgs()
}

func timeNode(value any, err error) (Node, error) {
	if err != nil {
		return Node{}, Wrong(-1, "%s", err)
	}
	return Node{Op: Literal, Value: value, Pos: -1}, nil
}

// checkArgs checks an operator's name and the number and kind of its arguments.
func (n Node) checkArgs() error {
	counts := map[Op][2]int{
		And: {2, MaxNodes}, Or: {2, MaxNodes}, Not: {1, 1}, Equal: {2, 2}, NotEqual: {2, 2}, Less: {2, 2}, Greater: {2, 2}, LessEq: {2, 2},
		GreaterEq: {2, 2}, Like: {2, 2}, Between: {3, 3}, In: {2, MaxNodes}, IsNull: {1, 1}, CaseI: {1, 1}, Intersects: {2, 2}, Within: {2, 2},
	}
	count, known := counts[n.Op]
	if !known {
		return Wrong(-1, "there is no operator %.40q", n.Op)
	}
	if len(n.Args) < count[0] || len(n.Args) > count[1] {
		return Wrong(-1, "%s has %d arguments", n.Op, len(n.Args))
	}
	logical := slices.Contains([]Op{And, Or, Not}, n.Op)
	for _, a := range n.Args {
		if logical && !a.boolean() {
			return Wrong(-1, "%s joins conditions; one of its arguments is a value", n.Op)
		}
	}
	if n.Op == Like {
		pattern := n.Args[1]
		if pattern.Op == CaseI {
			pattern = pattern.Args[0]
		}
		if _, ok := pattern.Value.(string); !ok {
			return Wrong(-1, "like takes a pattern")
		}
	}
	return nil
}

func boxJSON(box []any) (Node, error) {
	var v []float64
	for _, x := range box {
		n, ok := x.(float64)
		if !ok {
			return Node{}, Wrong(-1, "a bbox takes numbers")
		}
		v = append(v, n)
	}
	if len(v) != 4 || v[0] > v[2] || v[1] > v[3] {
		return Node{}, Wrong(-1, "a bbox takes four numbers: west, south, east, north")
	}
	g, err := checked(boxOf(v))
	return Node{Op: Literal, Value: g, Pos: -1}, err
}

// geoJSON reads a GeoJSON geometry. It checks the coordinates itself, so that malformed ones are
// errors; decoding into Go's types would accept some of them.
func geoJSON(kind string, coordinates any) (Node, error) {
	wrong := Wrong(-1, "the %.20s's coordinates are malformed", kind)
	var g orb.Geometry
	var ok bool
	switch kind {
	case "Point":
		g, ok = pointOf(coordinates)
	case "LineString":
		var line []orb.Point
		line, ok = lineOf(coordinates)
		g = orb.LineString(line)
	case "Polygon":
		g, ok = polygonOf(coordinates)
	case "MultiPolygon":
		var many orb.MultiPolygon
		list, isList := coordinates.([]any)
		ok = isList && len(list) > 0
		for _, c := range list {
			p, good := polygonOf(c)
			ok = ok && good
			many = append(many, p)
		}
		g = many
	}
	if !ok {
		return Node{}, wrong
	}
	g, err := checked(g)
	return Node{Op: Literal, Value: g, Pos: -1}, err
}

func pointOf(v any) (orb.Point, bool) {
	list, ok := v.([]any)
	if !ok || len(list) < 2 {
		return orb.Point{}, false
	}
	x, okX := list[0].(float64)
	y, okY := list[1].(float64)
	return orb.Point{x, y}, okX && okY
}

func lineOf(v any) ([]orb.Point, bool) {
	list, ok := v.([]any)
	var line []orb.Point
	for _, c := range list {
		p, good := pointOf(c)
		ok = ok && good
		line = append(line, p)
	}
	return line, ok && len(line) > 1
}

func polygonOf(v any) (orb.Polygon, bool) {
	list, ok := v.([]any)
	var polygon orb.Polygon
	for _, c := range list {
		ring, good := lineOf(c)
		ok = ok && good
		polygon = append(polygon, ring)
	}
	return polygon, ok && len(polygon) > 0
}
