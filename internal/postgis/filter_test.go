package postgis_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/geo/cql2"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
)

// truth is a value of SQL's three-valued logic: nil is unknown.
type truth *bool

func known(b bool) truth { return &b }

// evaluate computes a filter for one feature in a simple way; the properties are string, float64,
// bool or nil.
func evaluate(n cql2.Node, row map[string]any, at orb.Point) truth {
	switch n.Op {
	case cql2.And, cql2.Or:
		unknown := false
		for _, a := range n.Args {
			switch t := evaluate(a, row, at); {
			case t == nil:
				unknown = true
			case *t == (n.Op == cql2.Or):
				return t
			}
		}
		if unknown {
			return nil
		}
		return known(n.Op == cql2.And)
	case cql2.Not:
		if t := evaluate(n.Args[0], row, at); t != nil {
			return known(!*t)
		}
		return nil
	case cql2.IsNull:
		return known(valueOf(n.Args[0], row) == nil)
	case cql2.Intersects, cql2.Within:
		return known(n.Args[1].Value.(orb.Geometry).Bound().Contains(at)) // the literals of the tests are boxes
	case cql2.Property, cql2.Literal:
		if v, ok := valueOf(n, row).(bool); ok {
			return known(v)
		}
		return nil
	case cql2.In:
		unknown := false
		for _, a := range n.Args[1:] {
			t := compare(n.Args[0], a, row, func(c int) bool { return c == 0 })
			if t == nil {
				unknown = true
			} else if *t {
				return t
			}
		}
		if unknown {
			return nil
		}
		return known(false)
	case cql2.Between:
		low := cql2.Node{Op: cql2.GreaterEq, Args: []cql2.Node{n.Args[0], n.Args[1]}}
		high := cql2.Node{Op: cql2.LessEq, Args: []cql2.Node{n.Args[0], n.Args[2]}}
		return evaluate(cql2.Node{Op: cql2.And, Args: []cql2.Node{low, high}}, row, at)
	case cql2.Like:
		text, pattern := valueOf(n.Args[0], row), valueOf(n.Args[1], row)
		if text == nil {
			return nil
		}
		return known(like([]rune(text.(string)), []rune(pattern.(string))))
	}
	holds := map[cql2.Op]func(int) bool{
		cql2.Equal: func(c int) bool { return c == 0 }, cql2.NotEqual: func(c int) bool { return c != 0 },
		cql2.Less: func(c int) bool { return c < 0 }, cql2.Greater: func(c int) bool { return c > 0 },
		cql2.LessEq: func(c int) bool { return c <= 0 }, cql2.GreaterEq: func(c int) bool { return c >= 0 },
	}[n.Op]
	return compare(n.Args[0], n.Args[1], row, holds)
}

func compare(a, b cql2.Node, row map[string]any, holds func(int) bool) truth {
	x, y := valueOf(a, row), valueOf(b, row)
	if x == nil || y == nil {
		return nil
	}
	switch x := x.(type) {
	case string:
		return known(holds(strings.Compare(x, y.(string)))) // the database compares by code point too
	case float64:
		switch y := y.(float64); {
		case x < y:
			return known(holds(-1))
		case x > y:
			return known(holds(1))
		}
		return known(holds(0))
	case time.Time:
		if day, ok := y.(cql2.Date); ok { // a day is one of Shanghai's zone
			return known(holds(strings.Compare(x.In(cleaning.Zone()).Format(time.DateOnly), string(day))))
		}
		return known(holds(x.Compare(y.(time.Time))))
	case bool:
		return known(holds(map[bool]int{true: 0, false: 1}[x == y.(bool)]))
	}
	return nil
}

func valueOf(n cql2.Node, row map[string]any) any {
	switch n.Op {
	case cql2.Literal:
		return n.Value
	case cql2.CaseI:
		if s, ok := valueOf(n.Args[0], row).(string); ok {
			return strings.ToLower(s)
		}
		return nil
	}
	return row[n.Name]
}

func like(text, pattern []rune) bool {
	if len(pattern) == 0 {
		return len(text) == 0
	}
	switch {
	case pattern[0] == '%':
		return like(text, pattern[1:]) || len(text) > 0 && like(text[1:], pattern)
	case len(text) == 0:
		return false
	case pattern[0] == '\\' && len(pattern) > 1:
		return text[0] == pattern[1] && like(text[1:], pattern[2:])
	case pattern[0] == '_' || pattern[0] == text[0]:
		return like(text[1:], pattern[1:])
	}
	return false
}

// randomFilter writes a random well-typed filter over channels.
func randomFilter(dice *rand.Rand, depth int, times []time.Time) string {
	if depth > 0 && dice.IntN(3) > 0 {
		a, b := randomFilter(dice, depth-1, times), randomFilter(dice, depth-1, times)
		return []string{"(" + a + " AND " + b + ")", "(" + a + " OR " + b + ")", "NOT (" + a + ")"}[dice.IntN(3)]
	}
	pick := func(options ...string) string { return options[dice.IntN(len(options))] }
	text := func() string { return pick("name", "grade", "section", "casei(name)") }
	word := func() string { return pick("'上渠'", "'Main'", "'main'", "'field'", "'a%b'", "'O''B'", "''") }
	numeric := func() string { return pick("built_year", "served_m2") }
	n := func() string { return fmt.Sprint(pick("1990", "2000", "2000.5", "-1", "12.25", "2010")) }
	op := func() string { return pick("=", "<>", "<", ">", "<=", ">=") }
	switch dice.IntN(10) {
	case 8:
		at := times[dice.IntN(len(times))].Add(time.Duration(dice.IntN(3)-1) * time.Microsecond)
		day := at.AddDate(0, 0, dice.IntN(3)-1).In(cleaning.Zone())
		return "updated_at " + op() + " " + pick("TIMESTAMP('"+at.Format(time.RFC3339Nano)+"')", "DATE('"+day.Format(time.DateOnly)+"')")
	case 0:
		return text() + " " + op() + " " + word()
	case 1:
		return numeric() + " " + op() + " " + n()
	case 2:
		return pick("lined = TRUE", "lined <> TRUE", "lined", "NOT lined")
	case 3:
		return pick("name", "built_year", "lined", "section") + " IS " + pick("", "NOT ") + "NULL"
	case 4:
		return text() + pick(" LIKE ", " NOT LIKE ") + pick("'%a%'", "'上_'", "'M%'", "'a\\%b'", "'%'")
	case 5:
		return numeric() + pick(" BETWEEN ", " NOT BETWEEN ") + n() + " AND " + n()
	case 6:
		return text() + pick(" IN (", " NOT IN (") + word() + ", " + word() + ")"
	case 7:
		return numeric() + " IN (" + n() + ", " + n() + ")"
	}
	return fmt.Sprintf("%s(geometry, BBOX(%.3f,%.3f,%.3f,%.3f))", pick("S_INTERSECTS", "S_WITHIN"), 110.95, 25.85, 110.95+dice.Float64()*0.1, 25.85+dice.Float64()*0.1)
}

// Random filters select the same features in the database as the simple evaluation does.
func TestFiltersAgreeWithTheSlowEvaluation(t *testing.T) {
	db := pgtest.Open(t)
	addTown(t, db)
	layer, _ := geo.LayerByID("channels")
	dice := rand.New(rand.NewPCG(11, 12))
	rows := map[string]map[string]any{}
	places := map[string]orb.Point{}
	var features []geo.Feature
	for i := range 200 {
		maybe := func(v any) any {
			if dice.IntN(4) == 0 {
				return nil
			}
			return v
		}
		code := fmt.Sprintf("QD%03d", i)
		at := orb.Point{110.93 + float64(dice.IntN(1400))*0.0001 + 0.00005, 25.83 + float64(dice.IntN(1400))*0.0001 + 0.00005}
		row := map[string]any{
			"name": maybe([]string{"上渠", "Main", "main", "a%b", "O'B", "aXb"}[dice.IntN(6)]), "grade": maybe([]string{"main", "field"}[dice.IntN(2)]),
			"section": maybe([]string{"U60", "Main"}[dice.IntN(2)]), "lined": maybe(dice.IntN(2) == 0),
			"built_year": maybe(float64(1990 + dice.IntN(25))), "served_m2": maybe([]float64{0, 12.25, 2000.5}[dice.IntN(3)]),
		}
		rows[code], places[code] = row, at
		f := geo.Feature{Code: code, Geometry: orb.LineString{at, {at[0] + 1e-7, at[1]}}, Properties: map[string]any{}}
		for name, value := range row {
			if name == "name" {
				f.Name, _ = value.(string)
			} else if value != nil {
				f.Properties[name] = value
			}
		}
		features = append(features, f)
	}
	for batch := range slices.Chunk(features, 50) {
		change(t, db, func(c *postgis.Change) error { return insert(t.Context(), c, "channels", batch...) })
	}
	var times []time.Time
	err := db.Features(t.Context(), postgis.Query{Layer: layer, Limit: 1000, Out: postgis.CRSs()[0]}, func(r postgis.Row) error {
		var of struct {
			Code string    `json:"code"`
			At   time.Time `json:"updated_at"`
		}
		err := json.Unmarshal(r.Properties(), &of)
		rows[of.Code]["updated_at"] = of.At
		times = append(times, of.At)
		return err
	})
	if err != nil || len(times) != 200 || !slices.ContainsFunc(times, func(at time.Time) bool { return at != times[0] }) {
		t.Fatalf("%d times, %v", len(times), err)
	}
	chosen := 0
	for range 400 {
		text := randomFilter(dice, 3, times)
		n, err := cql2.ParseText(text)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		filter, err := postgis.NewFilter(layer, n)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		var want, got []string
		for code, row := range rows {
			if v := evaluate(n, row, places[code]); v != nil && *v {
				want = append(want, code)
			}
		}
		err = db.Features(t.Context(), postgis.Query{Layer: layer, Filter: filter, Limit: 1000, Out: postgis.CRSs()[0]}, func(r postgis.Row) error {
			_, rest, _ := strings.Cut(string(r.Properties()), `"code":"`)
			got = append(got, rest[:5])
			return nil
		})
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(want, got) {
			t.Errorf("%s:\n got %v\nwant %v", text, got, want)
		}
		chosen += len(got)
	}
	if chosen == 0 {
		t.Error("no filter chose anything")
	}
}

func TestFiltersThatCannotBeAsked(t *testing.T) {
	layer, _ := geo.LayerByID("channels")
	for text, want := range map[string]string{
		`colour = 'red'`:                       "no property",
		`phone = '1'`:                          "no property",
		`name = 5`:                             "compared",
		`built_year = 'x'`:                     "compared",
		`built_year LIKE 'x'`:                  "compared",
		`lined < TRUE`:                         "no order",
		`casei(built_year) = 'x'`:              "CASEI takes a text",
		`name`:                                 "a value",
		`name = 'x' AND name`:                  "a value",
		`S_INTERSECTS(name, POINT(1 1))`:       "no geometry",
		`S_INTERSECTS(POINT(1 1), POINT(1 1))`: "one of the two",
		`name IN ('a', 5)`:                     "compared",
		`name = DATE('2026-11-24')`:            "compared with a time",
		`updated_at > 5`:                       "compared",
		`updated_at LIKE 'x'`:                  "compared",
	} {
		n, err := cql2.ParseText(text)
		if err == nil {
			_, err = postgis.NewFilter(layer, n)
		}
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "at character") {
			t.Errorf("%s: %v; want %s and the place", text, err, want)
		}
		if f := fault.Of(err); f.Kind != fault.Invalid && f.Kind != fault.Internal {
			t.Errorf("%s: %+v", text, f)
		}
	}
}
