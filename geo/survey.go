package geo

// Recognises the names of columns, the units and the values that surveys use.

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// FieldFor finds the layer's field for a survey's column by the column's name, in Simplified
// characters or English. A number of the column multiplied by factor is in the field's unit.
func (l Layer) FieldFor(column string) (field string, factor float64, ok bool) {
	column = strings.ToLower(strings.TrimSpace(column))
	if field, factor, ok = l.fieldNamed(column); ok {
		return field, factor, true
	}
	name, unit := cutUnit(column)
	if field, factor, ok = l.fieldNamed(name); !ok || unit == "" {
		return "", 0, false
	}
	f, _ := l.Field(field)
	if f.Type == Integer || f.Type == Number { // numbers in another unit would be stored wrongly
		factor, ok = f.UnitFactor(unit)
	}
	return field, factor, ok
}

// UnitFactor is by what a number in a unit, by its word, is multiplied to be in the field's unit; ok is false for a word
// that is no unit of the field.
func (f Field) UnitFactor(word string) (factor float64, ok bool) {
	switch f.Unit {
	case "m2":
		return AreaUnit(word)
	case "kg", "yuan":
		factor, ok = map[string]map[string]float64{
			"kg":   {"公斤": 1, "千克": 1, "kg": 1, "斤": 0.5, "市斤": 0.5, "吨": 1000, "t": 1000},
			"yuan": {"元": 1, "万元": 10_000, "yuan": 1},
		}[f.Unit][strings.ToLower(word)]
		return factor, ok
	}
	return 1, slices.Contains(UnitWords(f), word)
}

// UnitWords lists the words for a field's own unit that may follow a number.
func UnitWords(f Field) []string {
	switch {
	case f.Counters != nil:
		return f.Counters
	case f.IsYear():
		return []string{"年"}
	}
	switch f.Unit {
	case "m":
		return []string{"米", "m"}
	case "kW":
		return []string{"千瓦", "kw", "KW", "kW"}
	case "m3/h":
		return []string{"立方米/时", "m3/h", "m³/h"}
	}
	return nil
}

// ColumnFactor is by what the numbers of a column that somebody has named for the field are multiplied to be in the
// field's unit. The column's name, in Simplified characters, may have the unit in brackets, of an area also at its end.
func (f Field) ColumnFactor(column string) (factor float64, ok bool) {
	if f.Unit == "m2" {
		return AreaFactor(column)
	}
	if _, unit := cutUnit(strings.ToLower(strings.TrimSpace(column))); unit != "" && (f.Unit == "kg" || f.Unit == "yuan") {
		return f.UnitFactor(unit)
	}
	return 1, true
}

// AreaFactor returns the size in m² of the unit of an area column. The column's name, in Simplified
// characters, has the unit in brackets or at its end. The default is 1 m².
func AreaFactor(column string) (m2 float64, ok bool) {
	column = strings.ToLower(strings.TrimSpace(column))
	if _, unit := cutUnit(column); unit != "" {
		return AreaUnit(unit)
	}
	for _, word := range []string{"亩数", "亩", "公顷", "平方米", "㎡", "m2", "mu", "ha"} {
		rest, ends := strings.CutSuffix(column, word)
		last, _ := utf8.DecodeLastRuneInString(rest)
		if ends && (word[0] >= utf8.RuneSelf || last < 'a' || last > 'z') { // the ending of alpha is not the unit ha
			return AreaUnit(strings.TrimSuffix(word, "数"))
		}
	}
	return 1, true
}

// fieldNamed does the same as FieldFor for a name without a unit in brackets.
func (l Layer) fieldNamed(column string) (field string, factor float64, ok bool) {
	fields := slices.DeleteFunc(l.AllFields(), func(f Field) bool { return !f.Given() })
	for _, f := range fields {
		if factor, ok := f.called(column); ok {
			return f.Name, factor, true
		}
	}
	for _, f := range fields {
		if column == f.Name || column == f.Title.Hans || column == strings.ToLower(f.Title.En) {
			return f.Name, 1, true
		}
	}
	return "", 0, false
}

// called tells whether survey files use the name for the field's column, and returns the
// factor that converts its numbers to the field's unit.
func (f Field) called(column string) (factor float64, ok bool) {
	if slices.Contains(f.ColumnsInMu, column) {
		return SquareMetresPerMu, true
	}
	return 1, slices.Contains(f.Columns, column)
}

// cutUnit splits a column's name into the base name and a unit in brackets, as in 户数（户）.
func cutUnit(column string) (name, unit string) {
	for _, pair := range [][2]string{{"（", "）"}, {"(", ")"}, {"[", "]"}, {"/", ""}} {
		if name, unit, ok := strings.Cut(column, pair[0]); ok && name != "" && strings.HasSuffix(unit, pair[1]) {
			return strings.TrimSpace(name), strings.TrimSpace(strings.TrimSuffix(unit, pair[1]))
		}
	}
	return column, ""
}

// AreaUnit returns the size in m² of a unit of area by its word; ok is false for an unknown word.
func AreaUnit(word string) (m2 float64, ok bool) {
	switch strings.ToLower(word) {
	case "亩", "畝", "mu":
		return SquareMetresPerMu, true
	case "平方米", "平米", "㎡", "m²", "m2":
		return 1, true
	case "公顷", "公頃", "ha":
		return 10000, true
	}
	return 0, false
}

// CompleteColumn completes a column's name that was cut off, as Shapefiles do at ten bytes. It
// succeeds only if all known names with this prefix belong to the same field with the same unit.
func CompleteColumn(cut string) (name string, ok bool) {
	if len([]rune(cut)) < 2 {
		return "", false
	}
	var found Field
	var foundIn float64
	for _, layer := range Layers() {
		for _, f := range layer.AllFields() {
			for _, column := range slices.Concat(f.ColumnsInMu, f.Columns) {
				if !strings.HasPrefix(column, cut) {
					continue
				}
				factor, _ := f.called(column)
				if ok && (f.Name != found.Name || factor != foundIn) {
					return "", false
				}
				if !ok {
					name, found, foundIn, ok = column, f, factor, true
				}
			}
		}
	}
	return name, ok
}

// ValueFor finds the field's value for a survey's word in Simplified characters.
func (f Field) ValueFor(word string) (string, bool) {
	word = strings.TrimSpace(word)
	for _, v := range f.Values {
		if v.ID == word || v.Title.Hans == word || slices.Contains(v.Known, word) {
			return v.ID, f.Type != Boolean
		}
	}
	return "", false
}

// SplitAliases splits a survey's cell with several names into the names, without duplicates.
func SplitAliases(text string) []string {
	var names []string
	for _, name := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("、，,；;/|", r) }) {
		if name = strings.TrimSpace(name); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// TruthFor returns the truth value of a survey's word for yes or no; ok is false for other words.
func TruthFor(word string) (truth, ok bool) {
	switch strings.ToLower(strings.TrimSpace(word)) {
	case "true", "t", "yes", "y", "1", "是", "有", "已衬砌", "lined":
		return true, true
	case "false", "f", "no", "n", "0", "否", "无", "未衬砌", "土渠", "earth":
		return false, true
	}
	return false, false
}
