package cql2

import (
	"encoding/json"
	"errors"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// show writes a tree as one line, so that trees can be compared.
func show(n Node) string {
	switch n.Op {
	case Property:
		return n.Name
	case Literal:
		text, _ := json.Marshal(n.Value)
		return string(text)
	}
	var parts []string
	for _, a := range n.Args {
		parts = append(parts, show(a))
	}
	return string(n.Op) + "(" + strings.Join(parts, " ") + ")"
}

func TestParseText(t *testing.T) {
	for text, want := range map[string]string{
		`stage = 'closed'`:                             `=(stage "closed")`,
		`a=1 AND b<>2 OR NOT c>=3.5e0`:                 `or(and(=(a 1) <>(b 2)) not(>=(c 3.5)))`,
		`a = 1 or b = 2 and c = 3`:                     `or(=(a 1) and(=(b 2) =(c 3)))`,
		`(a = 1 OR b = 2) AND c = 3`:                   `and(or(=(a 1) =(b 2)) =(c 3))`,
		`name LIKE '上%' AND name NOT LIKE '%弯'`:        `and(like(name "上%") not(like(name "%弯")))`,
		`x BETWEEN -1 AND +2`:                          `between(x -1 2)`,
		`x NOT BETWEEN 1 AND 2 AND y IS NOT NULL`:      `and(not(between(x 1 2)) not(isNull(y)))`,
		`crop IN ('lotus','rice')`:                     `in(crop "lotus" "rice")`,
		`casei(name) = casei('O''Brien')`:              `=(casei(name) casei("O'Brien"))`,
		`"name" IS NULL`:                               `isNull(name)`,
		`lined = TRUE`:                                 `=(lined true)`,
		`S_INTERSECTS(geometry, POINT(111 25.9))`:      `s_intersects(geometry [111,25.9])`,
		`s_within(geometry,BBOX(110.9,25.8,111.1,26))`: `s_within(geometry [[[110.9,25.8],[111.1,25.8],[111.1,26],[110.9,26],[110.9,25.8]]])`,
	} {
		n, err := ParseText(text)
		if err != nil || show(n) != want {
			t.Errorf("%s: %s, %v; want %s", text, show(n), err, want)
		}
	}
}

// A fault names its position in the text.
func TestFaultsNameTheirPlace(t *testing.T) {
	for text, want := range map[string]string{
		``:                                      "at character 1",
		`stage = `:                              "at character 9",
		`stage = 'closed`:                       "at character 9: the quotation mark",
		`stage == 'x'`:                          "at character 8",
		`a = 1 AND`:                             "at character 10",
		`a = 1 b = 2`:                           "at character 7",
		`(a = 1`:                                "at character 7",
		`a IN ()`:                               "at character 7",
		`a LIKE 5`:                              "at character 8",
		`a BETWEEN 1 OR 2`:                      "at character 13",
		`a; DROP TABLE x`:                       "at character 2",
		`t > DATE('2026-02-30')`:                "at character 10",
		`t > TIMESTAMP('2026-02-03')`:           "no timestamp",
		`t > DATE(2026)`:                        "at character 10",
		`sleep(5) = 1`:                          "no function sleep",
		`'x'`:                                   "not a condition",
		`a = 1 AND 'x'`:                         "at character 11",
		`S_INTERSECTS(geometry, POINT(1`:        "coordinate",
		`S_INTERSECTS(geometry, POINT(200 10))`: "range",
		`S_WITHIN(geometry, POLYGON((1 1,2 2,3 1)))`: "not closed",
		`S_INTERSECTS(geometry, BBOX(3,2,1,4))`:      "west, south, east, north",
		strings.Repeat("(", 100) + "a=1":             "nested",
		strings.Repeat("NOT ", 100) + "a=1":          "nested",
		"a IN (" + strings.Repeat("1,", 3000) + "1)": "parts",
		strings.Repeat("x", MaxLength+1):             "longer",
	} {
		_, err := ParseText(text)
		if wrong, ok := errors.AsType[*Error](err); !ok || !strings.Contains(wrong.Error(), want) {
			t.Errorf("%.60s: %v; want %s", text, err, want)
		}
	}
}

// CQL2 text and CQL2 JSON give the same trees.
func TestParseJSONAgreesWithText(t *testing.T) {
	for text, object := range map[string]string{
		`stage = 'closed' AND area_mu > 3`:               `{"op":"and","args":[{"op":"=","args":[{"property":"stage"},"closed"]},{"op":">","args":[{"property":"area_mu"},3]}]}`,
		`NOT (a IN (1,2) OR b IS NULL)`:                  `{"op":"not","args":[{"op":"or","args":[{"op":"in","args":[{"property":"a"},[1,2]]},{"op":"isNull","args":[{"property":"b"}]}]}]}`,
		`casei(name) LIKE casei('a%')`:                   `{"op":"like","args":[{"op":"casei","args":[{"property":"name"}]},{"op":"casei","args":["a%"]}]}`,
		`updated_at >= DATE('2026-11-24')`:               `{"op":">=","args":[{"property":"updated_at"},{"date":"2026-11-24"}]}`,
		`t < TIMESTAMP('2026-11-24T06:00:00.5Z')`:        `{"op":"<","args":[{"property":"t"},{"timestamp":"2026-11-24T06:00:00.5Z"}]}`,
		`S_INTERSECTS(geometry, BBOX(1,2,3,4))`:          `{"op":"s_intersects","args":[{"property":"geometry"},{"bbox":[1,2,3,4]}]}`,
		`S_WITHIN(geometry, POLYGON((1 1,2 1,2 2,1 1)))`: `{"op":"s_within","args":[{"property":"geometry"},{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2],[1,1]]]}]}`,
	} {
		a, errA := ParseText(text)
		b, errB := ParseJSON([]byte(object))
		if errA != nil || errB != nil || show(a) != show(b) {
			t.Errorf("%s: %s, %v; %s, %v", text, show(a), errA, show(b), errB)
		}
	}
	for _, object := range []string{
		``, `null`, `[]`, `{"op":"="}`, `{"op":"sleep","args":[1]}`, `{"op":"=","args":[1]}`, `{"op":"and","args":[{"property":"a"}]}`, `{"op":"in","args":[{"property":"a"},5]}`,
		`{"op":"like","args":[{"property":"a"},5]}`, `{"op":"=","args":[{"property":"a"},{"date":"x"}]}`, `{"type":"Point","coordinates":[1]}`, `"x"`, `{"op":"=","args":[{"property":"a"},1]} {}`,
		strings.Repeat(`{"op":"not","args":[`, 60) + `true` + strings.Repeat(`]}`, 60),
	} {
		if n, err := ParseJSON([]byte(object)); err == nil {
			t.Errorf("%.60s was taken as %s", object, show(n))
		}
	}
}

func FuzzParseText(f *testing.F) {
	f.Add(`stage = 'closed' AND NOT (area_mu BETWEEN 1 AND 2 OR name LIKE '%')`)
	f.Add(`S_INTERSECTS(geometry, MULTIPOLYGON(((1 1,2 1,2 2,1 1))))`)
	f.Add(`t BETWEEN DATE('2026-11-24') AND TIMESTAMP('2026-11-24T06:00:00Z')`)
	f.Add(`casei("x") IN ('a', 'b')`)
	f.Add(`名称 NOT LIKE casei('%''上_') OR NOT (a) IS NOT NULL AND true`)
	f.Add("S_WITHIN(\"图\", LINESTRING(-1 .5,1e1 +2))\u3000AND a <> -0")
	f.Fuzz(func(t *testing.T, s string) {
		a, err := ParseText(s)
		if err != nil {
			if _, ok := errors.AsType[*Error](err); !ok {
				t.Errorf("%q: %v is no fault of the filter's", s, err)
			}
			return
		}
		b, err := ParseText(s)
		if err != nil || !reflect.DeepEqual(a, b) {
			t.Errorf("%q parses differently the second time", s)
		}
		written := asText(a)
		b, err = ParseText(written)
		tooMuch := err != nil && regexp.MustCompile("nested|parts|longer").MatchString(err.Error()) // the other form has more brackets
		if !tooMuch && (err != nil || show(a) != show(b)) {
			t.Errorf("%q is written %q and read as %s, %v", s, written, show(b), err)
		}
	})
}

func FuzzParseJSON(f *testing.F) {
	f.Add([]byte(`{"op":"and","args":[{"op":"=","args":[{"property":"stage"},"closed"]},{"op":"s_within","args":[{"property":"geometry"},{"bbox":[1,2,3,4]}]}]}`))
	f.Fuzz(func(_ *testing.T, data []byte) { _, _ = ParseJSON(data) })
}
