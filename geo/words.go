package geo

// Titles in a language, and the properties that can be asked for.

import "slices"

// In is the title in a language of the page: zh-Hans, zh-Hant or en.
func (t Title) In(language string) string {
	switch language {
	case "zh-Hant":
		return t.Hant
	case "en":
		return t.En
	}
	return t.Hans
}

// Languages are the page's, the first one first.
func Languages() []string { return []string{"zh-Hans", "zh-Hant", "en"} }

// Queryables lists the fields that a filter may name, an order and a choice of columns
// too: the layer's own, each area of theirs in mu, and the id.
func (l Layer) Queryables() []Field {
	fields := l.AllFields()
	for _, f := range slices.Clone(fields) {
		if f.Unit == "m2" && f.Name != "area_m2" {
			t := f.Title
			fields = append(fields, Field{
				Name: f.Name[:len(f.Name)-len("_m2")] + "_mu", Type: Number, Unit: "mu", SetBy: Database,
				Title: Title{t.Hans + "（亩）", t.Hant + "（畝）", t.En + " (mu)"},
			})
		}
	}
	return append(fields, Field{Name: "fid", Type: Integer, SetBy: Database, Title: Title{"标识", "標識", "Id"}})
}

// Queryable finds one of the queryables by its name.
func (l Layer) Queryable(name string) (Field, bool) {
	fields := l.Queryables()
	i := slices.IndexFunc(fields, func(f Field) bool { return f.Name == name })
	if i < 0 {
		return Field{}, false
	}
	return fields[i], true
}

// Word is an allowed value as a reader is told it and, in Simplified characters, as an
// office writes it: what ValueFor reads back. What has no word stays as it is.
func (f Field) Word(value string) Title {
	i := slices.IndexFunc(f.Values, func(v Value) bool { return v.ID == value })
	if i < 0 {
		return Title{value, value, value}
	}
	return f.Values[i].Title
}
