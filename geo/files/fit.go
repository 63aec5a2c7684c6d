package files

// Fits a file's columns and values to a layer's fields.

import (
	"encoding/json"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// Fitter turns a file's records into features of a layer, and counts what it changes.
type Fitter struct {
	layer   geo.Layer
	names   *geo.Names
	columns map[string]column // mapping of columns, by the file's column name
	Mapped  []string          // "地块编码 → code", in the file's order
	Ignored []string          // columns without a matching field of the layer; they are not stored
	Heights int               // number of records whose heights were dropped
	Doubled int               // number of dropped duplicate vertices
	Closed  int               // number of open rings that were closed

	Repair bool // whether to close open rings
	Joins  bool // whether records may lack a geometry
	Strict bool // whether an area whose boundary crosses itself is refused here and not by the database, which may repair it
}

// ruined matches a long code that a spreadsheet has rewritten as a power of ten, as in 4.5E+14. Spreadsheets
// do so with numbers of twelve digits and more; a short text such as 2E3 is a genuine code.
var ruined = regexp.MustCompile(`^\d(\.\d+)?[eE]\+?(1[1-9]|[2-9]\d)$`)

// formulaFault matches the error values of spreadsheet formulas (ECMA-376, 18.17.3; WPS as well).
var formulaFault = regexp.MustCompile(`^#(N/A|REF!|VALUE!|NAME\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$`)

// column maps a column of the file to a field.
type column struct {
	field  geo.Field
	factor float64 // conversion factor from the column's unit to the field's unit
	known  bool    // whether the column is mapped to a field
}

// NewFitter makes a fitter. mapping gives the field by column name, and takes precedence over the
// automatic matching of column names. A field that cannot be set is a fault of kind Invalid.
func NewFitter(layer geo.Layer, names *geo.Names, mapping map[string]string) (*Fitter, error) {
	f := &Fitter{layer: layer, names: names, columns: map[string]column{}}
	for name, target := range mapping {
		field, ok := layer.Field(target)
		if !ok || !field.Given() {
			return nil, fault.New(fault.Invalid, "%s has no field %q that can be set", layer.ID, target)
		}
		factor, ok := field.ColumnFactor(names.Hans(name))
		if !ok && field.Unit == "m2" {
			return nil, fault.New(fault.Invalid, "the unit of the column %q is not known; it may be 亩, 平方米 or 公顷", name)
		}
		if !ok {
			return nil, fault.New(fault.Invalid, "the unit of the column %q is not that of %s", name, field.Name)
		}
		f.columns[name] = column{field, factor, true}
	}
	return f, nil
}

// Fit turns a record into a feature of the layer, or returns all troubles of the record.
func (f *Fitter) Fit(r Record) (geo.Feature, []geo.Trouble) {
	if r.Geometry != nil {
		f.tidy(&r)
	}
	feature := geo.Feature{Row: r.Row, Geometry: r.Geometry, Properties: map[string]any{}}
	var troubles []geo.Trouble
	if r.Geometry != nil || !f.Joins {
		troubles = f.checkGeometry(r)
	}
	if r.HadHeight {
		f.Heights++
	}
	for _, attribute := range r.Fields {
		c := f.column(attribute.Name)
		if !c.known || isNothing(attribute.Value) {
			continue
		}
		if trouble := f.set(&feature, c, attribute); trouble != nil {
			trouble.Row, trouble.Field = r.Row, attribute.Name
			troubles = append(troubles, *trouble)
		}
	}
	f.completeNames(&feature)
	return feature, troubles
}

// isNothing tells whether a value is null, or a text that programs write for null: ArcGIS writes
// <Null>, or <空> in Chinese; databases write NULL.
func isNothing(value any) bool {
	text, ok := value.(string)
	return value == nil || ok && slices.Contains([]string{"", "null", "<null>", "<空>"}, strings.ToLower(strings.TrimSpace(text)))
}

// Unseen lists the columns of the mapping that no record had, in order.
func (f *Fitter) Unseen() []string {
	var unseen []string
	for name := range f.columns {
		if !f.listed(name) && !slices.Contains(f.Ignored, name) {
			unseen = append(unseen, name)
		}
	}
	slices.Sort(unseen)
	return unseen
}

// Provided lists the names of the layer's fields that the file's columns fill.
func (f *Fitter) Provided() []string {
	var fields []string
	for _, c := range f.columns {
		if c.known {
			fields = append(fields, c.field.Name)
		}
	}
	slices.Sort(fields)
	return fields
}

// column finds which field a column of the file fills, and lists the column at its first use.
func (f *Fitter) column(name string) column {
	c, seen := f.columns[name]
	if !seen {
		if target, factor, ok := f.layer.FieldFor(f.names.Hans(name)); ok && !f.taken(target) {
			field, _ := f.layer.Field(target)
			c = column{field, factor, true}
		}
		f.columns[name] = c
	}
	if !seen || c.known && !f.listed(name) {
		f.list(name, c)
	}
	return c
}

// taken tells whether another column fills the field already.
func (f *Fitter) taken(field string) bool {
	for _, c := range f.columns {
		if c.known && c.field.Name == field {
			return true
		}
	}
	return false
}

func (f *Fitter) listed(name string) bool {
	for _, m := range f.Mapped {
		if strings.HasPrefix(m, name+" → ") {
			return true
		}
	}
	return false
}

func (f *Fitter) list(name string, c column) {
	if c.known {
		f.Mapped = append(f.Mapped, name+" → "+c.field.Name)
		return
	}
	f.Ignored = append(f.Ignored, name)
}

// mostText is how many characters a value has at most. Names, and what they are searched by, go with each tile and list
// that shows their feature.
const mostText = 500

// set writes a column's value into the feature.
func (f *Fitter) set(feature *geo.Feature, c column, a Attribute) *geo.Trouble {
	text := unguarded(strings.TrimSpace(Visible(textOf(a.Value))))
	if n := utf8.RuneCountInString(text); n > mostText {
		return &geo.Trouble{
			Hans: fmt.Sprintf("文字有 %d 个字，最多 %d 个；请缩短", n, mostText),
			En:   fmt.Sprintf("the text has %d characters, at most %d are taken; shorten it", n, mostText),
		}
	}
	if formulaFault.MatchString(text) {
		return &geo.Trouble{
			Hans: fmt.Sprintf("“%s”是表格公式算不出的结果；请改正公式，或者清空这一格", text),
			En:   fmt.Sprintf("%q is what a spreadsheet shows of a formula that fails; mend the formula, or empty the cell", text),
		}
	}
	switch c.field.Name {
	case "code":
		if ruined.MatchString(text) {
			return &geo.Trouble{
				Hans: fmt.Sprintf("编码“%.30s”被表格软件改成了科学计数，末几位已经丢失；请把这一列设为文本后重新填写", text),
				En:   fmt.Sprintf("the code %.30q was turned into a power of ten by a spreadsheet and has lost its last digits; make the column text and fill it anew", text),
			}
		}
		feature.Code = text
		return nil
	case "name":
		feature.Name = text
		return nil
	case "name_hant":
		feature.NameHant = text
		return nil
	case "pinyin":
		feature.Pinyin = text
		return nil
	case geo.Aliases:
		feature.Aliases = geo.SplitAliases(text)
		return nil
	case "committee":
		feature.Committee = text
		return nil
	}
	value, trouble := f.value(c, text)
	if trouble == nil && value != nil {
		feature.Properties[c.field.Name] = value
	}
	return trouble
}

// value reads a text as a value of the column's field: bool, float64 or string.
func (f *Fitter) value(c column, text string) (any, *geo.Trouble) {
	switch c.field.Type {
	case geo.Boolean:
		if truth, ok := geo.TruthFor(f.names.Hans(text)); ok {
			return truth, nil
		}
		return nil, &geo.Trouble{Hans: fmt.Sprintf("“%.30s”不是“是”或“否”", text), En: fmt.Sprintf("%.30q is neither yes nor no", text)}
	case geo.Integer, geo.Number:
		if c.field.IsYear() {
			year, ok := yearOf(text)
			if !ok || !c.field.Range.Holds(float64(year)) {
				return nil, &geo.Trouble{Hans: fmt.Sprintf("“%.30s”不是年份，请写成 2026", text), En: fmt.Sprintf("%.30q is no year; write it as 2026", text)}
			}
			return float64(year), nil
		}
		number, ok := numberWithUnit(text, c.field, c.factor)
		if !ok {
			return nil, &geo.Trouble{Hans: fmt.Sprintf("“%.30s”不是数字，请写成 1234.5，单位写在列名里", text), En: fmt.Sprintf("%.30q is no number; write it as 1234.5, with the unit in the column's name", text)}
		}
		if c.field.Type == geo.Integer {
			if number != math.Trunc(number) {
				return nil, &geo.Trouble{Hans: fmt.Sprintf("“%.30s”不是整数", text), En: fmt.Sprintf("%.30q is no whole number", text)}
			}
			if trouble := outOfRange(storedIntegers(), number, text); trouble != nil {
				return nil, trouble
			}
		}
		if c.field.Fen() {
			fen := math.Round(number * 100)
			if math.Abs(number*100-fen) > 1e-4 {
				return nil, &geo.Trouble{Hans: fmt.Sprintf("“%.30s”精确到分：最多两位小数", text), En: fmt.Sprintf("%.30q is exact to the cent: two decimals at most", text)}
			}
			number = fen / 100
		}
		return number, outOfRange(c.field.Range, number, text)
	case geo.Date:
		if day, ok := dayOf(text); ok {
			return day, nil
		}
		return nil, &geo.Trouble{Hans: fmt.Sprintf("“%.30s”不是日期，请写成 2026-11-24", text), En: fmt.Sprintf("%.30q is no day; write it as 2026-11-24", text)}
	case geo.Text, geo.Instant:
	}
	allowed := c.field.Allowed()
	if allowed == nil {
		return text, nil
	}
	if value, ok := c.field.ValueFor(f.names.Hans(text)); ok {
		return value, nil
	}
	var words []string
	for _, value := range allowed {
		words = append(words, c.field.Word(value).Hans)
	}
	return nil, &geo.Trouble{
		Hans: fmt.Sprintf("“%.30s”不是“%s”的取值，应为：%s", text, c.field.Title.Hans, strings.Join(words, "、")),
		En:   fmt.Sprintf("%.30q is no value of %s, which takes: %s", text, c.field.Name, strings.Join(allowed, ", ")),
	}
}

// storedIntegers is the range of whole numbers that the database stores.
func storedIntegers() *geo.Range { return &geo.Range{Min: -math.MaxInt32, Max: math.MaxInt32} }

// outOfRange returns a trouble if a number is not in its field's range.
func outOfRange(r *geo.Range, number float64, text string) *geo.Trouble {
	switch {
	case r.Holds(number):
		return nil
	case number < 0 && r.Min == 0:
		return &geo.Trouble{Hans: fmt.Sprintf("“%.30s”小于零", text), En: fmt.Sprintf("%.30q is less than zero", text)}
	case number <= r.Min && r.Above:
		return &geo.Trouble{Hans: fmt.Sprintf("“%.30s”应大于 %s", text, textOf(r.Min)), En: fmt.Sprintf("%.30q must be more than %s", text, textOf(r.Min))}
	case number < r.Min:
		return &geo.Trouble{Hans: fmt.Sprintf("“%.30s”小于 %s", text, textOf(r.Min)), En: fmt.Sprintf("%.30q is less than %s", text, textOf(r.Min))}
	}
	return &geo.Trouble{Hans: fmt.Sprintf("“%.30s”大于 %s", text, textOf(r.Max)), En: fmt.Sprintf("%.30q is more than %s", text, textOf(r.Max))}
}

// completeNames derives the forms of a name that the file lacks. A name in Traditional characters
// becomes the Traditional form, and the Simplified one is derived from it.
func (f *Fitter) completeNames(feature *geo.Feature) {
	if feature.Name == "" {
		feature.Name = f.names.Hans(feature.NameHant)
	}
	if feature.Name == "" {
		return
	}
	given := feature.Name
	feature.Name = f.names.Hans(given)
	if feature.NameHant == "" {
		if feature.NameHant = given; feature.Name == given {
			feature.NameHant = f.names.Hant(given)
		}
	}
	if feature.Pinyin == "" {
		feature.Pinyin = f.names.Pinyin(feature.Name)
	}
}

// Visible drops control characters and characters of Unicode's class Cf, which have no width or
// change the writing direction. Text copied from messages and web pages contains such characters, and
// they make different names or codes look alike.
func Visible(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, text)
}

// textOf returns a value of a record as text; empty for null.
func textOf(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case int64:
		return strconv.FormatInt(v, 10)
	case bool:
		return strconv.FormatBool(v)
	}
	return ""
}
