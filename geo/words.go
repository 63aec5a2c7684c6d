package geo

// Titles in a language, and the properties that filters and orders may name.

import "slices"

// In returns the title in a language: zh-Hant or en; any other language gets zh-Hans.
func (t Title) In(language string) string {
	switch language {
	case "zh-Hant":
		return t.Hant
	case "en":
		return t.En
	}
	return t.Hans
}

// Languages lists the page's languages, the default first.
func Languages() []string { return []string{"zh-Hans", "zh-Hant", "en"} }

// Queryables lists the fields that a filter, an order and a choice of columns may name: the layer's
// fields, a variant in mu of each area field, and the fid.
func (l Layer) Queryables() []Field {
	fields := l.AllFields()
	for _, f := range slices.Clone(fields) {
		if f.Unit == "m2" && f.Name != "area_m2" {
			t := f.Title
			fields = append(fields, Field{
				Name: f.Name[:len(f.Name)-len("_m2")] + "_mu", Type: Number, Unit: "mu", SetBy: Database, From: f.From,
				Title: Title{t.Hans + "（亩）", t.Hant + "（畝）", t.En + " (mu)"},
			})
		}
	}
	return append(fields, Field{Name: "fid", Type: Integer, SetBy: Database, Title: Title{"标识", "標識", "Id"}})
}

// Queryable finds one of the Queryables by its name.
func (l Layer) Queryable(name string) (Field, bool) {
	fields := l.Queryables()
	i := slices.IndexFunc(fields, func(f Field) bool { return f.Name == name })
	if i < 0 {
		return Field{}, false
	}
	return fields[i], true
}

// Word returns the title of one of the field's values, which ValueFor reads back in Simplified
// characters. A value without a title is returned unchanged in all languages.
func (f Field) Word(value string) Title {
	i := slices.IndexFunc(f.Values, func(v Value) bool { return v.ID == value })
	if i < 0 {
		return Title{value, value, value}
	}
	return f.Values[i].Title
}
