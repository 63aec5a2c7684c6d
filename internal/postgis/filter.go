package postgis

// Compiles CQL2 into SQL with bound values.

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/encoding/wkb"

	"tuntu/geo"
	"tuntu/geo/cql2"
	"tuntu/internal/fault"
)

// filterCompiler compiles a filter into a SQL condition over one layer's listed columns. bind takes
// a value and returns its placeholder.
type filterCompiler struct {
	layer geo.Layer
	bind  func(any) string
}

// Filter is a compiled filter for one layer.
type Filter struct {
	Node cql2.Node // as it was read

	sql    string // with $1, $2, … for values
	values []any
}

// NewFilter compiles a filter for a layer. If it cannot be, the fault is of kind Invalid and says at
// which position.
func NewFilter(layer geo.Layer, n cql2.Node) (*Filter, error) {
	f := &Filter{Node: n}
	c := filterCompiler{layer: layer, bind: func(value any) string {
		f.values = append(f.values, value)
		return fmt.Sprintf("$%d", len(f.values))
	}}
	var err error
	f.sql, err = c.condition(n)
	return f, filterFault(err)
}

// condition returns the filter's SQL for a statement, with the placeholders that bind gives.
func (f *Filter) condition(bind func(any) string) string {
	places := make([]string, 2*len(f.values))
	for i, value := range f.values {
		last := len(places) - 2*i // the highest number first, so that $1 is not found in $12
		places[last-2], places[last-1] = fmt.Sprintf("$%d", i+1), bind(value)
	}
	return strings.NewReplacer(places...).Replace(f.sql)
}

func filterFault(err error) error {
	if wrong, ok := errors.AsType[*cql2.Error](err); ok {
		return fault.InvalidParam("filter", "the filter is wrong %s", wrong)
	}
	return err
}

func wrongAt(n cql2.Node, format string, args ...any) error {
	return cql2.Wrong(n.Pos, format, args...)
}

// condition compiles a node that is true or false.
func (c filterCompiler) condition(n cql2.Node) (string, error) {
	switch n.Op {
	case cql2.And, cql2.Or:
		return c.joined(n)
	case cql2.Not:
		inner, err := c.condition(n.Args[0])
		return "(NOT " + inner + ")", err
	case cql2.Equal, cql2.NotEqual, cql2.Less, cql2.Greater, cql2.LessEq, cql2.GreaterEq:
		if n.Op == cql2.Equal && c.asksForCell(n.Args[0]) {
			return c.inCell(n.Args[1])
		}
		if sql, ok := c.comparedMu(n); ok {
			return sql, nil
		}
		if sql, ok := c.comparedAreas(n); ok {
			return sql, nil
		}
		parts, kind, err := c.values(n)
		if err != nil {
			return "", err
		}
		if kind == geo.Boolean && n.Op != cql2.Equal && n.Op != cql2.NotEqual {
			return "", wrongAt(n, "true and false have no order")
		}
		return "(" + parts[0] + " " + string(n.Op) + " " + parts[1] + ")", nil
	case cql2.Like:
		parts, kind, err := c.values(n)
		if err == nil && kind != geo.Text {
			err = wrongAt(n, "LIKE takes a text")
		}
		if err != nil {
			return "", err
		}
		return fmt.Sprintf(`(%s LIKE %s ESCAPE '\')`, parts[0], parts[1]), nil
	case cql2.Between:
		parts, kind, err := c.values(n)
		if err == nil && kind == geo.Boolean {
			err = wrongAt(n, "true and false have no order")
		}
		if err != nil {
			return "", err
		}
		return fmt.Sprintf("(%s BETWEEN %s AND %s)", parts[0], parts[1], parts[2]), nil
	case cql2.In:
		parts, _, err := c.values(n)
		if err != nil {
			return "", err
		}
		return fmt.Sprintf("(%s IN (%s))", parts[0], strings.Join(parts[1:], ", ")), nil
	case cql2.IsNull:
		return c.isNull(n)
	case cql2.Intersects, cql2.Within:
		return c.spatial(n)
	case cql2.Property, cql2.Literal, cql2.CaseI:
	}
	sql, kind, err := c.value(n)
	if err == nil && kind != geo.Boolean {
		err = wrongAt(n, "this is a value, not a condition")
	}
	return sql, err
}

func (c filterCompiler) joined(n cql2.Node) (string, error) {
	var parts []string
	for _, a := range n.Args {
		part, err := c.condition(a)
		if err != nil {
			return "", err
		}
		parts = append(parts, part)
	}
	return "(" + strings.Join(parts, " "+strings.ToUpper(string(n.Op))+" ") + ")", nil
}

// values compiles the arguments of a comparison, which must be of one type. An instant that is
// compared with a day becomes its day.
func (c filterCompiler) values(n cql2.Node) (parts []string, kind geo.Type, err error) {
	kind = -1
	days := false
	for _, a := range n.Args {
		t, ok := c.typeOf(a)
		if ok && kind < 0 {
			kind = t
		}
		days = days || t == geo.Date
	}
	for _, a := range n.Args {
		if whole, ok := wholeNumber(a); ok && kind == geo.Integer { // so that an index of the field is read
			parts = append(parts, c.bind(whole)+"::bigint")
			continue
		}
		part, k, err := c.value(a)
		if err != nil {
			return nil, kind, err
		}
		if days && k == geo.Instant { // days are those of Shanghai
			part, k = "(("+part+") AT TIME ZONE 'Asia/Shanghai')::date", geo.Date
		}
		if days && kind == geo.Instant {
			kind = geo.Date
		}
		if number(k) != number(kind) || !number(k) && k != kind {
			return nil, kind, wrongAt(a, "a %s is compared with a %s", kindWord(kind), kindWord(k))
		}
		parts = append(parts, part)
	}
	return parts, kind, nil
}

// wholeNumber returns a literal's value if it is an integer.
func wholeNumber(n cql2.Node) (int64, bool) {
	const exact = 1 << 53
	number, ok := n.Value.(float64)
	return int64(number), ok && number == math.Trunc(number) && math.Abs(number) < exact
}

// kindWord names a type in an error's sentence.
func kindWord(t geo.Type) fault.Sentence {
	if t == geo.Instant || t == geo.Date {
		return fault.Say("time, as DATE('2026-11-24') or TIMESTAMP('2026-11-24T06:00:00Z'),")
	}
	return fault.Say(t.String())
}

func number(t geo.Type) bool { return t == geo.Integer || t == geo.Number }

// typeOf returns the type of a property or a literal; ok is false for a geometry, a condition or an
// unknown property.
func (c filterCompiler) typeOf(n cql2.Node) (geo.Type, bool) {
	switch n.Op {
	case cql2.CaseI:
		return geo.Text, true
	case cql2.Property:
		f, ok := c.layer.Queryable(n.Name)
		return f.Type, ok
	case cql2.Literal:
		switch n.Value.(type) {
		case string:
			return geo.Text, true
		case float64:
			return geo.Number, true
		case bool:
			return geo.Boolean, true
		case time.Time:
			return geo.Instant, true
		case cql2.Date:
			return geo.Date, true
		}
	}
	return 0, false
}

// value compiles a node that is a value: a property, a literal or CASEI of one.
func (c filterCompiler) value(n cql2.Node) (sql string, kind geo.Type, err error) {
	switch n.Op {
	case cql2.Property:
		f, ok := c.layer.Queryable(n.Name)
		if !ok {
			return "", 0, wrongAt(n, "%s has no property %.40q; there are: %s", c.layer.ID, n.Name, strings.Join(fieldNames(c.layer), ", "))
		}
		return columnSQL(f), f.Type, nil
	case cql2.CaseI:
		inner, kind, err := c.value(n.Args[0])
		if err == nil && kind != geo.Text {
			err = wrongAt(n, "CASEI takes a text")
		}
		return "lower(" + inner + ")", geo.Text, err
	case cql2.Literal:
		kind, ok := c.typeOf(n)
		if !ok {
			return "", 0, wrongAt(n, "a geometry is compared by S_INTERSECTS and S_WITHIN")
		}
		value := n.Value
		if day, ok := value.(cql2.Date); ok {
			value = string(day)
		}
		return c.bind(value) + map[geo.Type]string{geo.Text: "::text", geo.Number: "::float8", geo.Boolean: "::boolean", geo.Instant: "::timestamptz", geo.Date: "::text::date"}[kind], kind, nil
	}
	return "", 0, wrongAt(n, "a condition stands where a value is expected")
}

func (c filterCompiler) isNull(n cql2.Node) (string, error) {
	a := n.Args[0]
	if a.Op == cql2.Property && geometryName(a.Name) {
		return "(geom IS NULL)", nil
	}
	sql, _, err := c.value(a)
	return "(" + sql + " IS NULL)", err
}

func geometryName(name string) bool { return name == "geometry" || name == "geom" }

// spatial compiles the comparison of the feature's geometry with a literal, in either order.
func (c filterCompiler) spatial(n cql2.Node) (string, error) {
	var sides [2]string
	for i, a := range n.Args {
		switch {
		case a.Op == cql2.Property && geometryName(a.Name):
			sides[i] = "geom"
		case a.Op == cql2.Property:
			return "", wrongAt(a, "%.40s is no geometry; it is called geometry", a.Name)
		default:
			g, ok := a.Value.(orb.Geometry)
			if !ok {
				return "", wrongAt(a, "a geometry is expected here")
			}
			bytes, err := wkb.Marshal(g)
			if err != nil {
				return "", wrongAt(a, "the geometry is of a kind that is not compared")
			}
			// the parser has refused what crosses itself, for which the predicates fail
			sides[i] = fmt.Sprintf("ST_GeomFromWKB(%s, 4490)", c.bind(bytes))
		}
	}
	if sides[0] != "geom" && sides[1] != "geom" {
		return "", wrongAt(n, "one of the two must be the property geometry")
	}
	function := map[cql2.Op]string{cql2.Intersects: "ST_Intersects", cql2.Within: "ST_Within"}[n.Op]
	return fmt.Sprintf("%s(%s, %s)", function, sides[0], sides[1]), nil
}

// comparedMu compiles the comparison of a field in mu with a number as that of its column in m², which an index may have.
// It is true of the same features: both sides of m2 * 3 / 2000 are rounded alike here and in the database, and the result
// grows with the m².
func (c filterCompiler) comparedMu(n cql2.Node) (string, bool) {
	field, op, mu, ok := comparedNumber(c.layer, n)
	if !ok || field.Unit != "mu" {
		return "", false
	}
	sign, beyond := ">=", op == cql2.LessEq || op == cql2.Greater
	switch op { //nolint:exhaustive // of comparisons
	case cql2.Less, cql2.LessEq:
		sign = "<"
	case cql2.Greater, cql2.GreaterEq:
	default:
		return "", false
	}
	least, ok := leastArea(field, mu, beyond)
	if !ok {
		return "", false
	}
	return fmt.Sprintf("(%s %s %s::float8)", m2Column(field), sign, c.bind(least)), true
}

// comparedNumber reads the comparison of a layer's field with a number, in either order, as that of the field.
func comparedNumber(layer geo.Layer, n cql2.Node) (field geo.Field, op cql2.Op, number float64, ok bool) {
	if len(n.Args) != 2 {
		return field, op, 0, false
	}
	property, literal, op := n.Args[0], n.Args[1], n.Op
	if property.Op != cql2.Property {
		property, literal = literal, property
		op = cmp.Or(map[cql2.Op]cql2.Op{
			cql2.Less: cql2.Greater, cql2.Greater: cql2.Less, cql2.LessEq: cql2.GreaterEq, cql2.GreaterEq: cql2.LessEq,
		}[op], op)
	}
	number, ok = literal.Value.(float64)
	if !ok || property.Op != cql2.Property || literal.Op != cql2.Literal {
		return field, op, 0, false
	}
	field, ok = layer.Queryable(property.Name)
	return field, op, number, ok
}

// leastArea is the least area in m² with which a field in m² or mu reaches a value or, if so asked, goes beyond it. It is
// not looked for where that would take long.
func leastArea(field geo.Field, value float64, beyond bool) (m2 float64, ok bool) {
	const least, most = 1e-6, 1e12
	if math.Abs(value) < least || math.Abs(value) > most {
		return 0, false
	}
	if field.Unit == "mu" {
		return leastM2(func(m2 float64) bool { return m2*3/2000 > value || !beyond && m2*3/2000 == value }, value), true
	}
	if beyond {
		return math.Nextafter(value, math.Inf(1)), true
	}
	return value, true
}

// comparedAreas compiles area_differs = true and the like as the comparison of how far areas lie apart, which has an index.
func (c filterCompiler) comparedAreas(n cql2.Node) (string, bool) {
	property, literal := n.Args[0], n.Args[1]
	if property.Op != cql2.Property {
		property, literal = literal, property
	}
	field, ok := c.layer.Queryable(property.Name)
	truth, said := literal.Value.(bool)
	if !ok || !said || property.Op != cql2.Property || field.Name != geo.AreaDiffers || n.Op != cql2.Equal && n.Op != cql2.NotEqual {
		return "", false
	}
	return areasDiffer(field, truth == (n.Op == cql2.Equal)), true
}

// leastM2 is the least number of m² that holds, for a condition that holds from about so many mu on.
func leastM2(holds func(m2 float64) bool, mu float64) float64 {
	m2 := mu * 2000 / 3
	for holds(m2) {
		m2 = math.Nextafter(m2, math.Inf(-1))
	}
	for !holds(m2) {
		m2 = math.Nextafter(m2, math.Inf(1))
	}
	return m2
}

// cellProperty is what a filter calls the crowded cell in which a feature is counted.
const cellProperty = "cell"

// asksForCell tells whether a node is the cell of a layer that has some.
func (c filterCompiler) asksForCell(n cql2.Node) bool {
	return n.Op == cql2.Property && n.Name == cellProperty && c.layer.Grouped != nil && c.layer.Shape == geo.Polygon
}

// inCell compiles the condition of the features that a crowded cell counts: those whose home is there, whatever else they
// reach, but not those that are drawn singly.
func (c filterCompiler) inCell(literal cql2.Node) (string, error) {
	text, _ := literal.Value.(string)
	cell, ok := geo.ParseCell(text)
	if !ok || int(cell.Zoom) < c.layer.Grouped.SingleFrom {
		return "", wrongAt(literal, "a cell is written as zoom/x/y, from zoom %d to %d, as in cell = '14/52975/27882'", c.layer.Grouped.SingleFrom, geo.NearestCells)
	}
	var homes []string // home_of gives the pixel of 1/64 of a tile of zoom 10; a cell of zoom 14 is one
	side := int64(1) << (geo.NearestCells - cell.Zoom)
	for x := range side {
		for y := range side {
			homes = append(homes, strconv.FormatInt((int64(cell.X)*side+x)<<16|(int64(cell.Y)*side+y), 10))
		}
	}
	single := strconv.FormatFloat(geo.CellSingleM2(cell.Zoom), 'g', -1, 64)
	return fmt.Sprintf("(home_of(geom3857) = ANY ('{%s}'::bigint[]) AND area_m2 < %s)", strings.Join(homes, ","), single), nil
}

func fieldNames(layer geo.Layer) []string {
	var names []string
	for _, f := range layer.Queryables() {
		names = append(names, f.Name)
	}
	return append(names, "geometry")
}
