package web

// /api/collections/{id}/export: the table on the screen as a file.

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"io"
	"iter"
	"math"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

func exportParams() []param {
	return []param{
		{"f", "the file's form", map[string]any{"type": "string", "enum": []string{"csv", "xlsx", "geojson"}, "default": "xlsx"}},
		{"town", "nine-digit code of a town; needed when there are several", map[string]any{"type": "string", "pattern": "^[0-9]{9}$"}},
		{"bbox", "only what meets this box: west, south, east, north", map[string]any{
			"type": "array", "minItems": 4, "maxItems": 6, "items": map[string]any{"type": "number"},
		}},
		{"filter", filterWords(), map[string]any{"type": "string"}},
		{"filter-lang", "the filter's language", map[string]any{"type": "string", "enum": []string{"cql2-text", "cql2-json"}, "default": "cql2-text"}},
		{"sortby", "properties to order by, a minus before those in descending order; of villages also one of the day's alone", map[string]any{"type": "array", "items": map[string]any{"type": "string"}}},
		{"properties", "the columns, in their order; of villages also today, am, pm, done, undone and cleaners, the day's cleaning", map[string]any{"type": "array", "items": map[string]any{"type": "string"}}},
		{"lang", "of titles and words", map[string]any{"type": "string", "enum": geo.Languages(), "default": "zh-Hans"}},
		date(), asOf(), onDay(), measureOfRows(), fromDay(), toDay(), committee(),
	}
}

// dayFields are the columns of a day's cleaning. The tables of the swept places do not contain them.
func dayFields() []geo.Field {
	days, slots := cleaning.DayWords(), cleaning.SlotWords()
	return []geo.Field{
		{Name: "today", Title: geo.Title{Hans: "当日清扫", Hant: "當日清掃", En: "The day’s sweeps"}, Values: days},
		{Name: "am", Title: geo.Title{Hans: "上午", Hant: "上午", En: "Morning"}, Values: slots},
		{Name: "pm", Title: geo.Title{Hans: "下午", Hant: "下午", En: "Afternoon"}, Values: slots},
		{Name: "done", Type: geo.Integer, Title: geo.Title{Hans: "完成次数", Hant: "完成次數", En: "Slots done"}},
		{Name: "undone", Type: geo.Integer, Title: geo.Title{Hans: "未完成次数", Hant: "未完成次數", En: "Slots not done"}},
		{Name: "cleaners", Type: geo.Integer, Title: geo.Title{Hans: "保洁员", Hant: "保潔員", En: "Cleaners"}},
	}
}

// isDayField tells whether a column is one of a day's cleaning.
func isDayField(f geo.Field) bool {
	return slices.ContainsFunc(dayFields(), func(each geo.Field) bool { return each.Name == f.Name })
}

// export sends all features of a layer that a filter selects as one file, with the columns of
// the table on the screen in their order, and words for values.
func (s *Server) export(w http.ResponseWriter, r *http.Request) error {
	layer, err := layerOf(r)
	if err != nil {
		return err
	}
	values := r.URL.Query()
	target := files.Reader{Format: values.Get("f")}
	if target.Format == "" {
		target.Format = "xlsx"
	}
	if target.Language, err = parseLang(values.Get("lang")); err != nil {
		return err
	}
	day, err := parseDate(values.Get("date"), s.config.Now())
	if err != nil {
		return err
	}
	rates, err := s.ratesOf(r, layer)
	if err != nil {
		return err
	}
	if target.Fields, err = parseColumns(layer, values.Get("properties"), rates.fields()); err != nil {
		return err
	}
	q, err := parseExport(layer, values, target.Fields, rates.fields())
	if err != nil {
		return err
	}
	if err := s.parsePast(r, &q); err != nil {
		return err
	}
	if q.Town, err = s.theTown(r); err != nil {
		return err
	}
	if q.Past() {
		leave, err := s.past.begin(r.Context(), s.whose(r))
		if err != nil {
			return err
		}
		defer leave()
	}
	if err := s.nameExport(r.Context(), &target, q, day); err != nil {
		return err
	}
	target.Title += rates.title(target.Language)
	order, descending := byDay(layer, values.Get("sortby"), rates.fields())
	if target.Format == "geojson" && rates == nil && !slices.ContainsFunc(append(order, target.Fields...), isDayField) {
		ctx := r.Context()
		return s.send(w, r, target, q, func(w io.Writer) error { return s.writeAllFeatures(ctx, w, q) })
	}
	places, err := s.dayOf(r.Context(), layer, append(target.Fields[:len(target.Fields):len(target.Fields)], order...), q.Town, day)
	if err != nil {
		return err
	}
	features := rates.add(withDay(Outgoing(r.Context(), s.db, q), places))
	if order != nil {
		features = orderedBy(features, order[0], descending)
	}
	return s.send(w, r, target, q, func(w io.Writer) error { return target.Send(w, features) })
}

// writeAllFeatures writes the features as pages of them are written, which takes no detour over the words and columns
// of tables.
func (s *Server) writeAllFeatures(ctx context.Context, w io.Writer, q postgis.Query) error {
	out := bufio.NewWriterSize(w, 1<<16)
	if _, err := s.writeFeatures(ctx, out, q); err != nil {
		return err
	}
	_, _ = out.WriteString("]}\n")
	return out.Flush()
}

// byDay returns the day field or the rate that the export of swept places is sorted by, if there is one.
func byDay(layer geo.Layer, sortby string, rates []geo.Field) (field []geo.Field, descending bool) {
	name, descending := strings.CutPrefix(sortby, "-")
	for _, f := range append(dayFields(), rates...) {
		if f.Name == name && layer.Swept {
			return []geo.Field{f}, descending
		}
	}
	return nil, false
}

// orderedBy sorts a town's places by a day value. Places without a value come last.
func orderedBy(features iter.Seq2[files.Outgoing, error], field geo.Field, descending bool) iter.Seq2[files.Outgoing, error] {
	place := func(f files.Outgoing) float64 {
		switch value := f.Properties[field.Name].(type) {
		case string:
			return float64(slices.Index(field.Allowed(), value))
		case int64:
			return float64(value)
		case float64:
			return value
		}
		return -1
	}
	return func(yield func(files.Outgoing, error) bool) {
		var all []files.Outgoing
		for f, err := range features {
			if err != nil {
				yield(f, err)
				return
			}
			all = append(all, f)
		}
		slices.SortStableFunc(all, func(a, b files.Outgoing) int {
			x, y := place(a), place(b)
			if x < 0 || y < 0 || !descending {
				return cmp.Or(cmp.Compare(min(y, 0), min(x, 0)), cmp.Compare(x, y))
			}
			return cmp.Compare(y, x)
		})
		for _, f := range all {
			if !yield(f, nil) {
				return
			}
		}
	}
}

// parseExport reads the filter, the order and the columns from the query.
func parseExport(layer geo.Layer, values url.Values, columns, rates []geo.Field) (postgis.Query, error) {
	rest := url.Values{}
	for _, name := range []string{"bbox", "filter", "filter-lang", "sortby"} {
		if values.Has(name) {
			rest.Set(name, values.Get(name))
		}
	}
	if field, _ := byDay(layer, rest.Get("sortby"), rates); field != nil {
		rest.Del("sortby")
	}
	q, err := parseItems(layer, rest)
	q.Limit, q.Bare = math.MaxInt32, true
	for _, f := range columns {
		q.Fields = append(q.Fields, f.Name)
	}
	return q, err
}

// parseColumns reads the file's columns, among which may be those of a day or of a measure. If the query names none, it
// uses the table's columns.
func parseColumns(layer geo.Layer, text string, rates []geo.Field) ([]geo.Field, error) {
	if text == "" {
		return slices.DeleteFunc(layer.AllFields(), func(f geo.Field) bool { return f.Name == "town" || f.Name == geo.UpdatedAt }), nil
	}
	var fields []geo.Field
	for name := range strings.SplitSeq(text, ",") {
		field, ok := layer.Queryable(name)
		if !ok && layer.Swept {
			more := append(dayFields(), rates...)
			i := slices.IndexFunc(more, func(f geo.Field) bool { return f.Name == name })
			if ok = i >= 0; ok {
				field = more[i]
			}
		}
		if !ok || len(fields) >= 40 {
			return nil, fault.InvalidParam("properties", "%s has no property %.40q; see its queryables", layer.ID, name)
		}
		fields = append(fields, field)
	}
	return fields, nil
}

// dayOf reads the day's cleaning of a layer's places by fid where a column needs it.
func (s *Server) dayOf(ctx context.Context, layer geo.Layer, columns []geo.Field, town string, day time.Time) (map[int64]postgis.CoveragePlace, error) {
	if !slices.ContainsFunc(columns, isDayField) {
		return nil, nil //nolint:nilnil // no day is no fault
	}
	coverage, err := s.db.Coverage(ctx, town, day, s.config.Now())
	if err != nil {
		return nil, err
	}
	byFID := map[int64]postgis.CoveragePlace{}
	if coverage.HasAssignments {
		for _, place := range coverage.Of(layer) {
			byFID[place.FID] = place
		}
	}
	return byFID, nil
}

// send streams the file. An error before the first byte becomes a reply; a later one cuts the
// connection, so that no client takes half a file for a whole one.
func (s *Server) send(w http.ResponseWriter, r *http.Request, t files.Reader, q postgis.Query, write func(io.Writer) error) error {
	leave, err := s.reading(r, q)
	if err != nil {
		return err
	}
	defer leave()
	h := w.Header()
	h.Set("Content-Type", exportTypes()[t.Format])
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": strings.Join(strings.Fields(t.Title), "-") + "." + t.Format}))
	h.Set("Cache-Control", "no-store")
	sink := &sink{w: w, connection: http.NewResponseController(w)}
	err = write(sink)
	if err == nil {
		return nil
	}
	if !sink.sent {
		h.Del("Content-Disposition")
		return err
	}
	note := noteOf(r.Context())
	note.err, note.cut = err, true
	panic(http.ErrAbortHandler)
}

func exportTypes() map[string]string {
	return map[string]string{
		"csv": "text/csv; charset=utf-8", "geojson": geoJSONType,
		"xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	}
}

// undone counts the day's slots that were due and not swept, or not wholly.
func undone(place postgis.CoveragePlace) (n int) {
	for _, state := range []cleaning.State{place.AM, place.PM} {
		if state == cleaning.IsPartial || state == cleaning.IsMissed || state == cleaning.Contested || state == cleaning.NotReported {
			n++
		}
	}
	return n
}

func withDay(features iter.Seq2[files.Outgoing, error], day map[int64]postgis.CoveragePlace) iter.Seq2[files.Outgoing, error] {
	if day == nil {
		return features
	}
	return func(yield func(files.Outgoing, error) bool) {
		for f, err := range features {
			if place, ok := day[f.FID]; err == nil && ok {
				f.Properties["today"], f.Properties["am"], f.Properties["pm"] = place.State, string(place.AM), string(place.PM)
				f.Properties["done"], f.Properties["undone"] = int64(place.Done()), int64(undone(place))
				f.Properties["cleaners"] = int64(place.Cleaners)
			}
			if !yield(f, err) {
				return
			}
		}
	}
}

// Outgoing streams features from the database in the form that package files writes.
func Outgoing(ctx context.Context, db *postgis.DB, q postgis.Query) iter.Seq2[files.Outgoing, error] {
	stopped := errors.New("the reader has had enough")
	return func(yield func(files.Outgoing, error) bool) {
		err := db.Features(ctx, q, func(row postgis.Row) error {
			f := files.Outgoing{FID: row.FID, Properties: row.Values(), Geometry: row.Geometry()}
			if !yield(f, nil) {
				return stopped
			}
			return nil
		})
		if err != nil && !errors.Is(err, stopped) {
			yield(files.Outgoing{}, err)
		}
	}
}
