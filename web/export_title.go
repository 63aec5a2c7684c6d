package web

// This file makes the title of an exported file from the query's filters.

import (
	"context"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"tuntu/geo"
	"tuntu/geo/cql2"
	"tuntu/geo/files"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// nameExport gives the file its title, and the committees their names.
func (s *Server) nameExport(ctx context.Context, t *files.Reader, q postgis.Query, day time.Time) (err error) {
	if t.Committees, err = s.committeeNames(ctx, q.Town, t.Language); err != nil {
		return err
	}
	if !q.Layer.Swept { // other layers are exported in their current state
		day = s.config.Now()
	}
	_, t.Title, err = s.titleOf(ctx, q, q.Layer.Title.In(t.Language), t.Committees, t.Language, day)
	return err
}

// titleOf makes the title of what is made of a query's rows: the town, what it is, what the rows are narrowed to, the
// day or past instant, and whether the town is a sample. It returns the town's name too.
func (s *Server) titleOf(ctx context.Context, q postgis.Query, what string, committees map[string]string, language string, day time.Time) (town, title string, err error) {
	town, sample, err := s.townNamed(ctx, q.Town, language)
	if err != nil {
		return "", "", err
	}
	shown := day.In(cleaning.Zone()).Format(time.DateOnly)
	if !q.AsOf.IsZero() {
		shown = q.AsOf.In(cleaning.Zone()).Format("2006-01-02 15:04")
	}
	if !q.On.IsZero() {
		shown = q.On.Format(time.DateOnly)
	}
	parts := append([]string{town, what}, narrowedTo(q, committees, language)...)
	return town, strings.Join(append(parts, shown), " ") + sample, nil
}

// townNamed returns a town's name in a language and, of an invented town, the words that say so.
func (s *Server) townNamed(ctx context.Context, code, language string) (name, sample string, err error) {
	towns, err := s.db.Towns(ctx)
	if err != nil {
		return "", "", err
	}
	i := slices.IndexFunc(towns, func(each postgis.Town) bool { return each.Code == code })
	if i < 0 {
		return "", "", fault.New(fault.NotFound, "there is no town %s here", code)
	}
	name = geo.Title{Hans: towns[i].Name, Hant: towns[i].NameHant, En: geo.EnglishName(towns[i].Pinyin)}.In(language)
	if name == "" {
		name = towns[i].Name
	}
	if towns[i].Sample {
		sample = " " + geo.Title{Hans: "演示数据·虚构", Hant: "演示數據·虛構", En: "sample data, invented"}.In(language)
	}
	return name, sample, nil
}

// narrowedTo describes a query's filter in words. It lists the values if the filter only lists a
// few values; otherwise it says that there is a filter. It also says whether a map view limits the rows.
func narrowedTo(q postgis.Query, committees map[string]string, language string) []string {
	const few, short = 3, 40 // values, characters
	var words []string
	if q.Filter != nil {
		values, ok := listedValues(q.Filter.Node, q.Layer, map[string]bool{}, committees, language)
		if !ok || len(values) > few || utf8.RuneCountInString(strings.Join(values, " ")) > short {
			values = []string{geo.Title{Hans: "筛选", Hant: "篩選", En: "filtered"}.In(language)}
		}
		words = values
	}
	if q.BBox != nil {
		words = append(words, geo.Title{Hans: "视图内", Hant: "視圖內", En: "in view"}.In(language))
	}
	return words
}

// listedValues reads, in words, a filter that does nothing but list values of fields that
// have a list, or committees, each field once; false for any other.
func listedValues(n cql2.Node, layer geo.Layer, seen map[string]bool, committees map[string]string, language string) (words []string, ok bool) {
	switch n.Op {
	case cql2.And:
		for _, arg := range n.Args {
			more, ok := listedValues(arg, layer, seen, committees, language)
			if !ok {
				return nil, false
			}
			words = append(words, more...)
		}
		return words, true
	case cql2.Equal, cql2.In:
		field, ok := layer.Queryable(n.Args[0].Name)
		if !ok || seen[field.Name] {
			return nil, false
		}
		seen[field.Name] = true
		for _, arg := range n.Args[1:] {
			value, _ := arg.Value.(string)
			word := committees[value]
			if field.Name != "committee" {
				word = field.Word(value).In(language)
			}
			if word == "" || field.Name != "committee" && !slices.Contains(field.Allowed(), value) {
				return nil, false
			}
			words = append(words, word)
		}
		return words, true
	}
	return nil, false
}
