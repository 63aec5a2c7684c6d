package web

// This file handles the registry of measures: /api/measures, /api/measures/{id}, and the reported figures among them.

import (
	"encoding/json"
	"maps"
	"math"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/go-chi/chi/v5"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// measureFields are the parameters by which a measure is told of one value of a field.
func measureFields() (params []param) {
	for _, f := range postgis.MeasureFields() {
		params = append(params, param{f.Name, "only of this value, for measures that are told by it", map[string]any{"type": f.Type.String()}})
	}
	return params
}

// registry lists the measures with their definitions, and the figures that the town reports.
func (s *Server) registry(w http.ResponseWriter, r *http.Request) error {
	language, err := parseLang(r.URL.Query().Get("lang"))
	if err != nil {
		return err
	}
	list := []map[string]any{}
	for _, m := range postgis.Registry() {
		entry := map[string]any{"id": m.ID, "title": m.Title.In(language), "definition": m.Definition.In(language), "unit": m.Unit}
		if fields := m.By(); len(fields) > 0 {
			names := make([]string, len(fields))
			for i, f := range fields {
				names[i] = f.Name
			}
			entry["by"] = names
		}
		list = append(list, entry)
	}
	town, err := parseTown(r.URL.Query().Get("town"))
	if err != nil {
		return err
	}
	if town == "" {
		return writeJSON(w, r, jsonType, "", map[string]any{"measures": list})
	}
	return s.answerOf(w, r, town, s.config.Now(), func() (any, error) {
		if _, err := s.db.TownExtent(r.Context(), town); err != nil {
			return nil, err
		}
		figures, err := s.db.ReportedFigures(r.Context(), town)
		for _, f := range figures {
			list = append(list, reportedEntry(f, language))
		}
		return map[string]any{"measures": list}, err
	})
}

// reportedEntry is what the registry says of a reported figure. Its words stand as they are edited, in each language.
func reportedEntry(f postgis.ReportedFigure, language string) map[string]any {
	entry := map[string]any{
		"id": f.ID(), "title": f.Words.Title.In(language), "definition": f.Words.Note.In(language), "unit": f.Words.Unit.In(language),
		"reported": map[string]any{"at_least": f.AtLeast, "as_of": f.Words.AsOf.In(language), "source": f.Words.Source.In(language), "note": f.Words.Note.In(language)},
		"version":  f.Version, "words": f.Words,
	}
	if f.Part != "" {
		entry["part"], entry["whole"], entry["unit"] = f.Part, f.Whole, "ratio"
	}
	return entry
}

// rowsOf tells which rows a measure of a span is of: of which collection, by which filter, and of a day or an instant where
// it is past.
func (s *Server) rowsOf(r *http.Request, m postgis.Measure, span postgis.Span, now time.Time) (map[string]any, error) {
	span = span.AtEnd(m, now)
	filter, err := s.db.RowsOf(r.Context(), m, span)
	rows := map[string]any{"collection": m.Collection, "filter": filter}
	switch {
	case !span.On.IsZero() || m.Present() && span.To.Before(s.today()):
		rows["on"] = span.To.Format(time.DateOnly)
	case m.OfLayer() && !span.AsOf.IsZero():
		rows["asOf"] = span.AsOf.UTC()
	}
	return rows, err
}

// measure answers with one number, its definition and the filter of its rows.
func (s *Server) measure(w http.ResponseWriter, r *http.Request) error {
	language, err := parseLang(r.URL.Query().Get("lang"))
	if err != nil {
		return err
	}
	if key, ok := postgis.ReportedKey(chi.URLParam(r, "measure")); ok {
		return s.reported(w, r, key, language)
	}
	m, err := postgis.MeasureByID(chi.URLParam(r, "measure"))
	if err != nil {
		return err
	}
	span, err := s.span(r, mostPeriod, false)
	if err != nil {
		return err
	}
	told, values, err := valuesOf(r, m, language)
	if err != nil {
		return err
	}
	span.Values = values
	now, leave, err := s.asKnown(r, &span)
	if err != nil {
		return err
	}
	defer leave()
	leaveDay, err := s.turnForDay(r, m, span, now)
	if err != nil {
		return err
	}
	defer leaveDay()
	return s.answerOf(w, r, span.Town, now, func() (any, error) {
		v, err := s.db.MeasureOf(r.Context(), m, span, now)
		if err != nil {
			return nil, err
		}
		answer := map[string]any{
			"id": m.ID, "title": m.Title.In(language), "definition": m.Definition.In(language), "unit": m.Unit, "value": v.Value,
			"from": span.From.Format(time.DateOnly), "to": span.To.Format(time.DateOnly), "as_of": v.AsOf,
		}
		if len(told) > 0 {
			answer["of"] = told
		}
		if v.N != nil {
			answer["n"], answer["d"] = v.N, v.D
		}
		answer["rows"], err = s.rowsOf(r, m, span, now)
		return answer, err
	})
}

// turnForDay waits for a reader's turn for a measure of the rows of a day before today, which are made out of the log.
func (s *Server) turnForDay(r *http.Request, m postgis.Measure, span postgis.Span, now time.Time) (leave func(), err error) {
	then := span.AtEnd(m, now)
	ofDay := m.Present() && span.To.Before(s.today()) || !then.On.IsZero() || !then.AsOf.IsZero()
	if !ofDay || !span.AsOf.IsZero() { // with asOf he has his turn already
		return func() {}, nil
	}
	return s.past.begin(r.Context(), s.whose(r))
}

// valuesOf reads of which values of its fields a measure is asked for, and how these are called.
func valuesOf(r *http.Request, m postgis.Measure, language string) (told map[string]any, values map[string]string, err error) {
	told, values = map[string]any{}, map[string]string{}
	for _, f := range postgis.MeasureFields() {
		text := r.URL.Query().Get(f.Name)
		if text == "" {
			continue
		}
		if values[f.Name], err = m.ValueOf(f.Name, text); err != nil {
			return nil, nil, err
		}
		told[f.Name] = titleOfValue(m, f.Name, text, language)
	}
	return told, values, nil
}

// titleOfValue is how a value of a measure's field is called; the value itself where the field takes any.
func titleOfValue(m postgis.Measure, field, value, language string) string {
	for _, f := range m.By() {
		for _, v := range f.Values {
			if f.Name == field && v.ID == value {
				return v.Title.In(language)
			}
		}
	}
	return value
}

// reported answers with a figure that the town reports. It is of no span and no committee, as its words say.
func (s *Server) reported(w http.ResponseWriter, r *http.Request, key, language string) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	now := s.config.Now()
	return s.answerOf(w, r, town, now, func() (any, error) {
		if _, err := s.db.TownExtent(r.Context(), town); err != nil {
			return nil, err
		}
		f, v, err := s.db.ReportedFigure(r.Context(), town, key)
		if err != nil {
			return nil, err
		}
		answer := reportedEntry(f, language)
		answer["value"], answer["as_of"] = v.Value, now.UTC()
		if v.N != nil {
			answer["n"], answer["d"] = v.N, v.D
		}
		return answer, nil
	})
}

// reportedForm is a reported figure as it is sent.
type reportedForm struct {
	Value   *float64  `json:"value"`
	AtLeast bool      `json:"at_least"`
	Part    string    `json:"part"`
	Whole   string    `json:"whole"`
	Title   geo.Title `json:"title"`
	Unit    geo.Title `json:"unit"`
	AsOf    geo.Title `json:"as_of"`
	Source  geo.Title `json:"source"`
	Note    geo.Title `json:"note"`
	Version int       `json:"version"`
}

// mostKey is how many characters the key of a reported figure has at most, as the database has it.
const mostKey = 40

var keyOfFigure = regexp.MustCompile(`^[a-z][a-z0-9_]{0,39}$`)

// figure is what the form says of the figure of a key, checked. Traditional words that are missing are made of the
// Simplified ones, and English ones are these.
func (f reportedForm) figure(key string) (postgis.ReportedFigure, error) {
	figure := postgis.ReportedFigure{Key: key, Value: f.Value, AtLeast: f.AtLeast, Part: f.Part, Whole: f.Whole, Version: f.Version}
	if !keyOfFigure.MatchString(key) {
		return figure, fault.InvalidParam("measure", "a reported figure's id is reported. and a word of small letters, digits and _ that begins with a letter, %d at most", mostKey)
	}
	if (f.Value == nil) != (f.Part != "" && f.Whole != "") || (f.Part == "") != (f.Whole == "") {
		return figure, fault.InvalidParam("value", "a reported figure has a value, or the keys of the two figures of which it is the share: part and whole")
	}
	if f.Value != nil && math.IsInf(*f.Value, 0) {
		return figure, fault.InvalidParam("value", "a value is a number")
	}
	names, err := geo.LoadNames()
	if err != nil {
		return figure, err
	}
	for _, each := range []struct {
		name   string
		from   geo.Title
		to     *geo.Title
		needed bool
	}{
		{"title", f.Title, &figure.Words.Title, true},
		{"unit", f.Unit, &figure.Words.Unit, f.Value != nil},
		{"as_of", f.AsOf, &figure.Words.AsOf, true},
		{"source", f.Source, &figure.Words.Source, true},
		{"note", f.Note, &figure.Words.Note, false},
	} {
		if *each.to, err = threeLanguages(each.name, each.from, names, each.needed); err != nil {
			return figure, err
		}
	}
	return figure, nil
}

// mostTold is how many characters a text of a figure or a story has at most.
const mostTold = 500

// threeLanguages checks a text, of which the Simplified one is needed or may be missing, and fills the others.
func threeLanguages(name string, t geo.Title, names *geo.Names, needed bool) (geo.Title, error) {
	t = geo.Title{Hans: strings.TrimSpace(t.Hans), Hant: strings.TrimSpace(t.Hant), En: strings.TrimSpace(t.En)}
	for _, text := range []string{t.Hans, t.Hant, t.En} {
		if utf8.RuneCountInString(text) > mostTold || slices.ContainsFunc([]rune(text), unicode.IsControl) {
			return t, fault.InvalidParam(name, "%s is a line of at most %d characters", name, mostTold)
		}
	}
	if t.Hans == "" && (needed || t.Hant != "" || t.En != "") {
		return t, fault.InvalidParam(name, "%s is said in Simplified Chinese at least, under zh-Hans", name)
	}
	if t.Hant == "" {
		t.Hant = names.Hant(t.Hans)
	}
	if t.En == "" {
		t.En = t.Hans
	}
	return t, nil
}

// putReported sets a figure that the town reports.
func (s *Server) putReported(w http.ResponseWriter, r *http.Request) error {
	key, err := reportedKeyOf(r)
	if err != nil {
		return err
	}
	var body json.RawMessage
	return s.keep(w, r, access.Write, http.StatusOK, "a reported figure", &body, func(c *postgis.Change) (map[string]any, error) {
		var members map[string]json.RawMessage
		if err := decode(body, &members); err != nil {
			return nil, err
		}
		for _, name := range slices.Sorted(maps.Keys(members)) {
			if settable := []string{"value", "at_least", "part", "whole", "title", "unit", "as_of", "source", "note", "version"}; !slices.Contains(settable, name) {
				return nil, fault.InvalidParam(name, "%.40q of a reported figure is not set here; what is: %s", name, strings.Join(settable, ", "))
			}
		}
		var form reportedForm
		if err := decode(body, &form); err != nil {
			return nil, err
		}
		figure, err := form.figure(key)
		if err != nil {
			return nil, err
		}
		return map[string]any{"id": figure.ID()}, c.PutReported(r.Context(), figure)
	})
}

// removeReported takes a figure that the town reports away.
func (s *Server) removeReported(w http.ResponseWriter, r *http.Request) error {
	key, err := reportedKeyOf(r)
	if err != nil {
		return err
	}
	return s.keep(w, r, access.Write, http.StatusOK, "a reported figure taken away", nil, func(c *postgis.Change) (map[string]any, error) {
		return map[string]any{}, c.RemoveReported(r.Context(), key)
	})
}

// reportedKeyOf is the key of the reported figure that a request's path names.
func reportedKeyOf(r *http.Request) (string, error) {
	id := chi.URLParam(r, "measure")
	if key, ok := postgis.ReportedKey(id); ok {
		return key, nil
	}
	if _, err := postgis.MeasureByID(id); err != nil {
		return "", err
	}
	return "", fault.New(fault.Conflict, "%s follows from what is recorded; only figures that are reported are set: reported. and a word", id)
}
