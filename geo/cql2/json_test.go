package cql2

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"
)

// Any tree that is written as text or as JSON is parsed into the same tree.
func TestATreeIsReadBackFromBothLanguages(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 4))
	for range 3000 {
		tree := grown(random, 4)
		text, object := asText(tree), asJSON(t, tree)
		for _, filter := range []string{text, object, " \n" + object + "\t"} {
			if n, err := Parse(filter); err != nil || show(n) != show(tree) {
				t.Fatalf("%s\nis read as %s, %v\nand was    %s", filter, show(n), err, show(tree))
			}
		}
	}
}

func pick[T any](random *rand.Rand, of ...T) T { return of[random.IntN(len(of))] }

// grown makes a random condition.
func grown(random *rand.Rand, depth int) Node {
	property := func() Node {
		return Node{Op: Property, Name: pick(random, "a", "area_mu", "名称", "𠮷", "In", "null", `x"y`, "two words", "_", "date")}
	}
	literal := func() Node {
		return Node{Op: Literal, Value: pick[any](random, "", "上弯", "O'Brien''s", `"`, `\`, "%_\\%", "a\nb", "DATE('x')", 0.0, -1.5, 1e21, 1e-7, 2026.0, true, false,
			Date("2026-02-28"), Date("2024-02-29"), time.Date(2026, 11, 24, 6, 0, 0, 5e8, time.UTC), time.Date(2026, 11, 24, 6, 0, 0, 0, time.FixedZone("", 8*3600)))}
	}
	value := func() Node {
		if random.IntN(5) == 0 {
			return Node{Op: CaseI, Args: []Node{pick(random, property(), Node{Op: Literal, Value: "X上"})}}
		}
		return pick(random, property(), literal())
	}
	if depth == 0 || random.IntN(3) == 0 {
		switch random.IntN(5) {
		case 0:
			return Node{Op: IsNull, Args: []Node{value()}}
		case 1:
			return Node{Op: In, Args: []Node{value(), value(), value()}[:2+random.IntN(2)]}
		case 2:
			return Node{Op: Between, Args: []Node{value(), value(), value()}}
		case 3:
			pattern := Node{Op: Literal, Value: pick(random, "%", "上_", "")}
			return Node{Op: Like, Args: []Node{value(), pick(random, pattern, Node{Op: CaseI, Args: []Node{pattern}})}}
		}
		if random.IntN(4) == 0 {
			ring := orb.Ring{{1, 2}, {3.25, 2}, {3.25, -4e-3}, {1, 2}}
			hole := orb.Ring{{3, 1.5}, {3.1, 1.5}, {3.1, 1}, {3, 1.5}}
			other := orb.Ring{{11, 2}, {13.25, 2}, {13.25, -4e-3}, {11, 2}}
			return Node{Op: pick(random, Intersects, Within), Args: []Node{property(), {Op: Literal, Value: pick[orb.Geometry](random,
				orb.Point{111, 25.9}, orb.LineString{{1, 2}, {-3, 4}}, orb.Polygon{ring}, orb.Polygon{ring, hole}, orb.MultiPolygon{{other}, {ring, hole}})}}}
		}
		return Node{Op: pick(random, Equal, NotEqual, Less, Greater, LessEq, GreaterEq), Args: []Node{value(), value()}}
	}
	switch random.IntN(3) {
	case 0:
		return Node{Op: Not, Args: []Node{grown(random, depth-1)}}
	case 1:
		return Node{Op: And, Args: []Node{grown(random, depth-1), grown(random, depth-1), grown(random, depth-1)}}
	}
	return Node{Op: Or, Args: []Node{grown(random, depth-1), grown(random, depth-1)}}
}

// asText writes a tree as CQL2 text, with brackets around each nested condition.
func asText(n Node) string {
	var args []string
	for _, a := range n.Args {
		text := asText(a)
		if a.boolean() && a.Op != Property && a.Op != Literal {
			text = "(" + text + ")"
		}
		args = append(args, text)
	}
	switch n.Op {
	case Property:
		return `"` + strings.ReplaceAll(n.Name, `"`, `""`) + `"`
	case Literal:
		switch v := n.Value.(type) {
		case string:
			return "'" + strings.ReplaceAll(v, "'", "''") + "'"
		case float64:
			return strconv.FormatFloat(v, 'g', -1, 64)
		case Date:
			return "DATE('" + string(v) + "')"
		case time.Time:
			return "TIMESTAMP('" + v.Format(time.RFC3339Nano) + "')"
		case orb.Geometry:
			return wktOf(v)
		}
		return fmt.Sprint(n.Value)
	case And, Or:
		return strings.Join(args, " "+string(n.Op)+" ")
	case Not:
		return "not " + args[0]
	case IsNull:
		return args[0] + " IS NULL"
	case In:
		return args[0] + " in (" + strings.Join(args[1:], " , ") + ")"
	case Between:
		return args[0] + " between " + args[1] + " and " + args[2]
	case CaseI, Intersects, Within:
		return string(n.Op) + "(" + strings.Join(args, ",") + ")"
	}
	if n.Op == Like {
		return args[0] + " like " + args[1]
	}
	return args[0] + string(n.Op) + args[1]
}

func wktOf(g orb.Geometry) string {
	line := func(points []orb.Point) string {
		var texts []string
		for _, p := range points {
			texts = append(texts, fmt.Sprintf("%v %v", p[0], p[1]))
		}
		return "(" + strings.Join(texts, ", ") + ")"
	}
	polygon := func(p orb.Polygon) string {
		var rings []string
		for _, r := range p {
			rings = append(rings, line(r))
		}
		return "(" + strings.Join(rings, ",") + ")"
	}
	switch g := g.(type) {
	case orb.Point:
		return "POINT" + line([]orb.Point{g})
	case orb.LineString:
		return "LINESTRING" + line(g)
	case orb.Polygon:
		return "POLYGON " + polygon(g)
	case orb.MultiPolygon:
		var all []string
		for _, p := range g {
			all = append(all, polygon(p))
		}
		return "MULTIPOLYGON(" + strings.Join(all, ",") + ")"
	}
	return ""
}

func asJSON(t *testing.T, n Node) string {
	t.Helper()
	var object func(n Node) any
	object = func(n Node) any {
		switch v := n.Value.(type) {
		case Date:
			return map[string]any{"date": v}
		case time.Time:
			return map[string]any{"timestamp": v}
		case orb.Geometry:
			return map[string]any{"type": v.GeoJSONType(), "coordinates": v}
		}
		if n.Op == Property {
			return map[string]any{"property": n.Name}
		}
		if n.Op == Literal {
			return n.Value
		}
		args := []any{}
		for _, a := range n.Args {
			args = append(args, object(a))
		}
		if n.Op == In {
			args = []any{args[0], args[1:]}
		}
		return map[string]any{"op": n.Op, "args": args}
	}
	text, err := json.Marshal(object(n))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Each fault of a JSON filter has a message that says what is wrong.
func TestEachFaultOfJSON(t *testing.T) {
	t.Parallel()
	const good = `{"op":"=","args":[{"property":"a"},1]}`
	within := func(geometry string) string { return `{"op":"s_within","args":[{"property":"g"},` + geometry + `]}` }
	for filter, want := range map[string]string{
		``:                            "the filter is no JSON",
		`{`:                           "the filter is no JSON",
		`{"op":"="`:                   "the filter is no JSON",
		good + good:                   "the filter is no JSON",
		good + `}`:                    "at character 39: the filter is no JSON",
		good + ` ]`:                   "the filter is no JSON",
		good + `,`:                    "the filter is no JSON",
		"\xef\xbb\xbf" + good:         "the filter is no JSON",
		`null`:                        "null and lists are no conditions",
		`[` + good + `]`:              "null and lists are no conditions",
		`"x"`:                         "the filter is a value, not a condition",
		`3`:                           "the filter is a value, not a condition",
		`{"op":"casei","args":["x"]}`: "the filter is a value, not a condition",
		`{"date":"2026-11-24"}`:       "the filter is a value, not a condition",
		`{}`:                          "neither a property, a geometry nor an operator",
		`{"property":5}`:              "neither a property, a geometry nor an operator",
		`{"op":"=","args":{}}`:        "neither a property, a geometry nor an operator",
		`{"op":"=","args":[{"property":"a"},null]}`:                                                        "null and lists are no conditions",
		`{"op":"=","args":[{"property":"a"},[1]]}`:                                                         "null and lists are no conditions",
		`{"op":"=","args":[{"property":"a"},1e999]}`:                                                       "no JSON",
		`{"op":"=","args":[{"property":"a"},"\u0000"]}`:                                                    "a text holds what is no character",
		`{"op":"==","args":[{"property":"a"},1]}`:                                                          `there is no operator "=="`,
		`{"op":5,"args":[{"property":"a"},1]}`:                                                             `there is no operator ""`,
		`{"op":"=","args":[{"property":"a"},1,2]}`:                                                         "= has 3 arguments",
		`{"op":"not","args":[]}`:                                                                           "not has 0 arguments",
		`{"op":"and","args":[` + good + `]}`:                                                               "and has 1 arguments",
		`{"op":"between","args":[{"property":"a"},1]}`:                                                     "between has 2 arguments",
		`{"op":"or","args":[` + good + `,"x"]}`:                                                            "or joins conditions; one of its arguments is a value",
		`{"op":"not","args":[5]}`:                                                                          "not joins conditions; one of its arguments is a value",
		`{"op":"like","args":[{"property":"a"},{"property":"b"}]}`:                                         "like takes a pattern",
		`{"op":"like","args":[{"property":"a"},{"op":"casei","args":[{"property":"b"}]}]}`:                 "like takes a pattern",
		`{"op":"in","args":[{"property":"a"}]}`:                                                            "in takes a value and a list",
		`{"op":"in","args":[{"property":"a"},[]]}`:                                                         "in takes a value and a list",
		`{"op":"in","args":[{"property":"a"},1,2]}`:                                                        "in takes a value and a list",
		`{"op":"=","args":[{"property":"a"},{"date":"2026-13-01"}]}`:                                       "is no date",
		`{"op":"=","args":[{"property":"a"},{"timestamp":"2026-11-24"}]}`:                                  "is no timestamp",
		within(`{"bbox":[1,2,3]}`):                                                                         "a bbox takes four numbers",
		within(`{"bbox":[3,2,1,4]}`):                                                                       "a bbox takes four numbers",
		within(`{"bbox":["1",2,3,4]}`):                                                                     "a bbox takes numbers",
		within(`{"bbox":[1,2,3,400]}`):                                                                     "leaves the range",
		within(`{"type":"Circle","coordinates":[1,2]}`):                                                    "the Circle's coordinates are malformed",
		within(`{"type":"Point"}`):                                                                         "the Point's coordinates are malformed",
		within(`{"type":"Point","coordinates":["1",2]}`):                                                   "the Point's coordinates are malformed",
		within(`{"type":"Point","coordinates":[25.9,111]}`):                                                "leaves the range",
		within(`{"type":"LineString","coordinates":[[1,2]]}`):                                              "the LineString's coordinates are malformed",
		within(`{"type":"Polygon","coordinates":[]}`):                                                      "the Polygon's coordinates are malformed",
		within(`{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2]]]}`):                                   "not closed",
		within(`{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2],[1,1]],[[1,1],[2,1],[200,2],[1,1]]]}`): "leaves the range",
		within(`{"type":"MultiPolygon","coordinates":5}`):                                                  "the MultiPolygon's coordinates are malformed",
		within(`{"type":"MultiPolygon","coordinates":[[[[1,1],[2,1],[2,2],[1,1]]],[]]}`):                   "the MultiPolygon's coordinates are malformed",
		within(`{"type":"MultiPolygon","coordinates":[]}`):                                                 "the MultiPolygon's coordinates are malformed",
	} {
		n, err := ParseJSON([]byte(filter))
		wrong, ok := errors.AsType[*Error](err)
		if !ok || !strings.Contains(wrong.Error(), want) {
			t.Errorf("%s: %s, %v; want %s", filter, show(n), err, want)
		}
	}
}

// A JSON filter at the limit of depth, parts or length is parsed, and one beyond the limit is
// refused.
func TestLimitsOfJSON(t *testing.T) {
	t.Parallel()
	nested := func(n int) string {
		return strings.Repeat(`{"op":"not","args":[`, n) + `true` + strings.Repeat(`]}`, n)
	}
	list := func(n int) string {
		return `{"op":"in","args":[{"property":"a"},[1` + strings.Repeat(`,1`, n-1) + `]]}`
	}
	padded := func(n int) string { return `true` + strings.Repeat(" ", n-4) }
	for name, c := range map[string]struct{ most, over, says string }{
		"nesting": {nested(MaxDepth), nested(MaxDepth + 1), "nested more than 40 deep"},
		"parts":   {list(MaxNodes - 2), list(MaxNodes - 1), "more than 2000 parts"},
		"length":  {padded(MaxLength), padded(MaxLength + 1), "longer than 16384 bytes"},
	} {
		if _, err := ParseJSON([]byte(c.most)); err != nil {
			t.Errorf("%s at the limit: %v", name, err)
		}
		if _, err := ParseJSON([]byte(c.over)); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s over the limit: %v", name, err)
		}
	}
}
