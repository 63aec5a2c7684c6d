package cql2

import (
	"errors"
	"strings"
	"testing"
)

// Keywords and functions are recognised in any case; names of properties are case-sensitive.
func TestKeywordsInAnyCase(t *testing.T) {
	t.Parallel()
	for _, pair := range [][2]string{
		{`a = 1 and b is not null`, `a = 1 AND b IS NOT NULL`},
		{`Not a Like 'x%' oR b iN (1)`, `NOT a LIKE 'x%' OR b IN (1)`},
		{`CaseI(a) = casei('X')`, `CASEI(a) = CASEI('X')`},
		{`a bETween date('2026-01-01') and timestamp('2026-01-02T00:00:00Z')`, `a BETWEEN DATE('2026-01-01') AND TIMESTAMP('2026-01-02T00:00:00Z')`},
		{`s_INTERSECTS(g, point(1 2)) and x = tRuE`, `S_INTERSECTS(g, POINT(1 2)) AND x = TRUE`},
		{`s_within(g, bbox(1,2,3,4))`, `S_WITHIN(g, BBOX(1,2,3,4))`},
	} {
		a, errA := ParseText(pair[0])
		b, errB := ParseText(pair[1])
		if errA != nil || errB != nil || show(a) != show(b) {
			t.Errorf("%s: %s, %v; %s, %v", pair[0], show(a), errA, show(b), errB)
		}
	}
	if n, err := ParseText("Name = name"); err != nil || show(n) != "=(Name name)" {
		t.Errorf("%s, %v", show(n), err)
	}
}

// A keyword names a property only in quotation marks; DATE and TIMESTAMP are names where no bracket follows.
func TestPropertiesCalledAsKeywords(t *testing.T) {
	t.Parallel()
	for _, word := range []string{"AND", "or", "Not", "in", "LIKE", "between", "is", "null", "S_INTERSECTS", "s_within"} {
		if n, err := ParseText(word + " = 1"); err == nil {
			t.Errorf("%s is a property: %s", word, show(n))
		}
		if n, err := ParseText(`"` + word + `" = 1`); err != nil || n.Args[0].Op != Property || n.Args[0].Name != word {
			t.Errorf("%q within quotation marks: %s, %v", word, show(n), err)
		}
	}
	if n, err := ParseText("date > timestamp"); err != nil || show(n) != ">(date timestamp)" {
		t.Errorf("%s, %v", show(n), err)
	}
}

// NOT binds closer than AND, AND closer than OR, and brackets closer than all; equal operators join in one node.
func TestPrecedence(t *testing.T) {
	t.Parallel()
	// Go's own operators compute each filter of three booleans for comparison.
	for filter, want := range map[string]func(a, b, c bool) bool{
		`a OR b AND c`:             func(a, b, c bool) bool { return a || b && c },
		`a AND b OR c`:             func(a, b, c bool) bool { return a && b || c },
		`NOT a AND b OR c`:         func(a, b, c bool) bool { return !a && b || c },
		`NOT (a AND b) OR c`:       func(a, b, c bool) bool { return !a || !b || c },
		`NOT NOT a AND NOT b`:      func(a, b, _ bool) bool { return a && !b },
		`a OR b OR c`:              func(a, b, c bool) bool { return a || b || c },
		`a AND (b OR c)`:           func(a, b, c bool) bool { return a && (b || c) },
		`(a OR NOT b) AND c`:       func(a, b, c bool) bool { return (a || !b) && c },
		`((a)) AND ((b OR (c)))`:   func(a, b, c bool) bool { return a && (b || c) },
		`a AND b AND c OR NOT a`:   func(a, b, c bool) bool { return a && b && c || !a },
		`NOT a OR NOT b AND NOT c`: func(a, b, c bool) bool { return !a || !b && !c },
	} {
		n, err := ParseText(filter)
		if err != nil {
			t.Errorf("%s: %v", filter, err)
			continue
		}
		for i := range 8 {
			a, b, c := i&1 > 0, i&2 > 0, i&4 > 0
			if got := truthOf(n, map[string]bool{"a": a, "b": b, "c": c}); got != want(a, b, c) {
				t.Errorf("%s with %v %v %v is %v; its tree is %s", filter, a, b, c, got, show(n))
			}
		}
	}
}

func truthOf(n Node, of map[string]bool) bool {
	switch n.Op {
	case Not:
		return !truthOf(n.Args[0], of)
	case And, Or:
		for _, a := range n.Args {
			if truthOf(a, of) == (n.Op == Or) {
				return n.Op == Or
			}
		}
		return n.Op == And
	}
	return of[n.Name]
}

// A filter at the limit of length, depth or parts is parsed, and one beyond it is refused with the limit's number.
func TestLimitsOfText(t *testing.T) {
	t.Parallel()
	list := func(n int) string { return "a IN (1" + strings.Repeat(",1", n-1) + ")" }
	joined := func(n int) string { return "a" + strings.Repeat(" OR a", n-1) }
	padded := func(n int) string { return "a = 1" + strings.Repeat(" ", n-5) }
	nested := func(n int) string { return strings.Repeat("(", n-1) + "a = 1" + strings.Repeat(")", n-1) }
	for name, c := range map[string]struct{ most, over, says string }{
		"brackets":   {nested(MaxDepth), nested(MaxDepth + 1), "nested more than 40 deep"},
		"NOT":        {strings.Repeat("NOT ", MaxDepth-1) + "a", strings.Repeat("NOT ", MaxDepth) + "a", "nested more than 40 deep"},
		"a list":     {list(MaxNodes - 1), list(MaxNodes), "more than 2000 parts"},
		"conditions": {joined(MaxNodes), joined(MaxNodes + 1), "more than 2000 parts"},
		"length":     {padded(MaxLength), padded(MaxLength + 1), "longer than 16384 bytes"},
		"characters": {`a = '` + strings.Repeat("村", (MaxLength-6)/3) + `'`, `a = '` + strings.Repeat("村", MaxLength/3) + `'`, "longer than 16384 bytes"},
	} {
		if _, err := ParseText(c.most); err != nil {
			t.Errorf("%s at the limit: %v", name, err)
		}
		if _, err := ParseText(c.over); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s over the limit: %v", name, err)
		}
	}
	// The depth of one branch does not count in the next.
	if _, err := ParseText(nested(MaxDepth) + " AND " + nested(MaxDepth)); err != nil {
		t.Errorf("two deep branches: %v", err)
	}
}

// Each fault of a text filter says what was expected at its position.
func TestEachFaultOfText(t *testing.T) {
	t.Parallel()
	for filter, want := range map[string]string{
		`a = 1 b`:                               `at character 7: "b" is not expected here; join conditions by AND or OR`,
		`5`:                                     `at character 1: this is a value, not a condition`,
		`a OR 5`:                                `at character 6: OR joins conditions; this is a value`,
		`NOT 'x'`:                               `at character 5: NOT takes a condition; this is a value`,
		`a NOT = 1`:                             `at character 7: LIKE, BETWEEN or IN is expected after NOT`,
		`a NOT`:                                 `at character 6: LIKE, BETWEEN or IN is expected after NOT`,
		`a IS 5`:                                `at character 6: "NULL" is expected here`,
		`a LIKE b`:                              `at character 8: LIKE takes a 'pattern' with % and _`,
		`a LIKE casei(b)`:                       `at character 8: LIKE takes a 'pattern' with % and _`,
		`a BETWEEN 1, 2`:                        `at character 12: "AND" is expected here`,
		`a IN 1`:                                `at character 6: "(" is expected here`,
		`a IN (1 2)`:                            `at character 9: ")" is expected here`,
		`a = ,`:                                 `at character 5: "," is not expected here; a property or a value is`,
		`a = AND`:                               `at character 5: AND is not expected here; a property or a value is`,
		`a = 1.2.3`:                             `at character 5: "1.2.3" is no number`,
		`lower(a) = 'x'`:                        `at character 1: there is no function lower here; there are CASEI, DATE, TIMESTAMP, S_INTERSECTS and S_WITHIN`,
		`casei(casei(a)) = 'x'`:                 `at character 7: CASEI within CASEI says nothing more`,
		`casei a = 'x'`:                         `at character 7: "(" is expected here`,
		`t > DATE()`:                            `at character 10: a text such as '2026-11-24' is expected here`,
		`t > DATE('24.11.2026')`:                `at character 10: "24.11.2026" is no date; it reads 2026-11-24`,
		`t > DATE('0000-01-01')`:                `at character 10: "0000-01-01" is no date; it reads 2026-11-24`,
		`t > TIMESTAMP('2026-11-24 06:00')`:     `at character 15: "2026-11-24 06:00" is no timestamp; it reads 2026-11-24T06:00:00Z`,
		`t > TIMESTAMP('2026-11-24T24:30:00Z')`: `is no timestamp`,
		`t > DATE('2026-11-24'`:                 `at character 22: ")" is expected here`,
		`S_WITHIN g, POINT(1 2)`:                `at character 10: "(" is expected here`,
		`S_WITHIN(g POINT(1 2))`:                `at character 12: "," is expected here`,
		`S_WITHIN(g, POINT(1 2), g)`:            `at character 23: ")" is expected here`,
		`S_WITHIN(g, 5)`:                        `at character 13: a geometry is expected here`,
		`S_WITHIN(g, POINT(1 2,3 4))`:           `at character 13: a POINT has one position`,
		`S_WITHIN(g, POINT(1))`:                 `at character 20: a coordinate is expected here`,
		`S_WITHIN(g, POINT(1e999 1))`:           `at character 19: a coordinate is expected here`,
		`S_WITHIN(g, POINT(NaN 1))`:             `at character 19: a coordinate is expected here`,
		`S_WITHIN(g, CIRCLE(1 1))`:              `at character 13: the geometry is WKT such as POINT(111 25.9)`,
		`S_WITHIN(g, BBOX(1,2,3))`:              `at character 13: BBOX takes four numbers: west, south, east, north`,
		`S_WITHIN(g, BBOX(1,5,3,4))`:            `at character 13: BBOX takes four numbers: west, south, east, north`,
		`S_WITHIN(g, LINESTRING(1 1))`:          `at character 13: the geometry has a ring that is not closed, or too few points`,
		`S_WITHIN(g, POLYGON((1 1,2 2,1 1)))`:   `at character 13: the geometry has a ring that is not closed, or too few points`,
		`S_WITHIN(g, POINT(25.9 111))`:          `at character 13: the geometry leaves the range of longitude and latitude; longitude comes first`,
	} {
		_, err := ParseText(filter)
		wrong, ok := errors.AsType[*Error](err)
		if !ok || !strings.Contains(wrong.Error(), want) {
			t.Errorf("%s: %v; want %s", filter, err, want)
		}
	}
}

// Each ring of a geometry, of holes and further polygons too, must lie on the globe and be closed.
func TestEveryRingOfAGeometryIsChecked(t *testing.T) {
	t.Parallel()
	const good, hole = `(0 0,9 0,9 9,0 9,0 0)`, `(1 1,2 1,2 2,1 1)`
	for geometry, want := range map[string]string{
		`POLYGON(` + good + `,` + hole + `)`:                        "",
		`POLYGON(` + good + `,(1 1,2 1,2 2))`:                       "closed",
		`POLYGON(` + good + `,(1 1,500 1,500 2,1 1))`:               "range",
		`POLYGON(` + good + `,(1 1,2 1,2 -95,1 1))`:                 "range",
		`MULTIPOLYGON((` + good + `),(` + hole + `))`:               "",
		`MULTIPOLYGON((` + good + `),((1 1,2 1,2 2)))`:              "closed",
		`MULTIPOLYGON((` + good + `),(` + hole + `,(1 1,2 1,1 1)))`: "closed",
		`MULTIPOLYGON((` + good + `),((1 1,181 1,2 2,1 1)))`:        "range",
		`MULTIPOLYGON((` + good + `,(1 1,181 1,2 2,1 1)))`:          "range",
		`LINESTRING(180 90,-180 -90)`:                               "",
		`LINESTRING(180 90,-180.001 0)`:                             "range",
		`BBOX(-180,-90,180,90)`:                                     "",
		`BBOX(1,2,1,2)`:                                             "", // the box of a point
		`BBOX(-181,0,1,1)`:                                          "range",
	} {
		text := `S_INTERSECTS(g, ` + geometry + `)`
		if _, err := ParseText(text); (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v; want %s", geometry, err, want)
		}
	}
}
