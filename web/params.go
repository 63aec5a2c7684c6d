package web

// This file defines the query parameters, with their syntax and their errors.

import (
	"fmt"
	"math"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/go-chi/chi/v5"

	"tuntu/geo"
	"tuntu/geo/cql2"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// Limits of what a request may ask for.
const (
	defaultLimit = 100
	maxLimit     = 20_000
	mostSkipped  = 1_000_000_000
	maxSearch    = 50
)

// param is one query parameter as the API's document describes it.
type param struct {
	name        string
	description string
	schema      map[string]any
}

func format() param {
	return param{"f", "the reply's form; only json is made", map[string]any{"type": "string", "enum": []string{"json"}}}
}

func town() param {
	return param{"town", "nine-digit code of a town; without it all towns", map[string]any{"type": "string", "pattern": "^[0-9]{9}$"}}
}

// filterWords describes the parameter filter.
func filterWords() string {
	return fmt.Sprintf("a CQL2 filter over the layer's queryables, and cell = 'zoom/x/y' for what the groups of a crowded cell count; at most %d comparisons with geometries of %d vertices together, which do not cross or touch themselves", cql2.MaxSpatial, cql2.MaxVertices)
}

func committeeOrNone() param {
	return param{"committee", "twelve-digit code of a committee, or none for what belongs to none; without it the whole town", map[string]any{"type": "string", "pattern": "^([0-9]{12}|none)$"}}
}

func date() param {
	return param{"date", "a day of Asia/Shanghai; without it today", map[string]any{"type": "string", "format": "date"}}
}

// mostDays is the largest number of days in a history.
const mostDays = 92

func days() param {
	return param{"days", "how many days back, today included", map[string]any{"type": "integer", "minimum": 1, "maximum": mostDays, "default": 14}}
}

func parseDays(text string) (int, error) { return parseWhole("days", text, 1, mostDays, 14) }

// parseWhole reads a parameter that is a whole number from least to most; without it, it is the last one.
func parseWhole(param, text string, least, most, otherwise int) (int, error) {
	if text == "" {
		return otherwise, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < least || n > most || strconv.Itoa(n) != text {
		return 0, fault.InvalidParam(param, "%s is a whole number from %d to %d, not %.20q", param, least, most, text)
	}
	return n, nil
}

func committee() param {
	return param{"committee", "twelve-digit code of a committee; without it the whole town", map[string]any{"type": "string", "pattern": "^[0-9]{12}$"}}
}

func reason() param {
	return param{"reason", "why, for the log of changes", map[string]any{"type": "string", "maxLength": mostReason}}
}

func village() param {
	return param{"village", "a village's id: only those who have it on the day; without it the whole town", map[string]any{"type": "integer", "minimum": 1}}
}

func parseVillage(text string) (int64, error) {
	if text == "" {
		return 0, nil
	}
	fid, err := strconv.ParseInt(text, 10, 64)
	if err != nil || fid < 1 {
		return 0, fault.InvalidParam("village", "village is a village's id, a whole number, not %.30q", text)
	}
	return fid, nil
}

func unmasked() param {
	return param{"unmasked", "whole names and phones, for planners; each time is noted", map[string]any{"type": "boolean", "default": false}}
}

func searchText() param {
	return param{"q", "a name in Simplified or Traditional characters or Pinyin, its beginning or initials, or a code", map[string]any{"type": "string"}}
}

func limit(most int) param {
	return param{"limit", "how many at most", map[string]any{"type": "integer", "minimum": 1, "maximum": most, "default": min(defaultLimit, most)}}
}

func crsParam(name string) param {
	return param{name, "coordinate reference system, as a URI or EPSG:n; axes as it defines them", map[string]any{"type": "string"}}
}

func filterParams() []param {
	return []param{
		{"filter", filterWords(), map[string]any{"type": "string"}},
		{"filter-lang", "the filter's language", map[string]any{"type": "string", "enum": []string{"cql2-text", "cql2-json"}, "default": "cql2-text"}},
		{"filter-crs", "system of the filter's geometry; only CRS84", map[string]any{"type": "string"}},
	}
}

func tileParams() []param { return append([]param{town(), asOf(), onDay()}, filterParams()...) }

func itemsParams() []param {
	return []param{
		format(), town(), limit(maxLimit),
		{"bbox", "minimum and maximum corner, axes in the order of bbox-crs", map[string]any{
			"type": "array", "minItems": 4, "maxItems": 6, "items": map[string]any{"type": "number"},
		}},
		crsParam("bbox-crs"), crsParam("crs"),
		{"datetime", "an instant or interval; features without a time of their own match any", map[string]any{"type": "string"}},
		{"count", "whether numberMatched is to be counted", map[string]any{"type": "boolean", "default": false}},
		filterParams()[0], filterParams()[1], filterParams()[2],
		{"sortby", "properties to order by, a minus before those in descending order", map[string]any{"type": "array", "items": map[string]any{"type": "string"}}},
		{"properties", "the properties that are wanted; without it all", map[string]any{"type": "array", "items": map[string]any{"type": "string"}}},
		{"after", "where the page before ended; taken from its next link", map[string]any{"type": "string"}},
		asOf(), onDay(),
	}
}

// checkNames refuses an unknown query parameter, and one that is given twice, since it is unclear
// which value counts.
func (rt route) checkNames(r *http.Request) error {
	if r.URL.RawQuery == "" {
		return nil
	}
	values, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return fault.InvalidParam("", "the query is not well encoded; each special character is a %% and two hexadecimal digits")
	}
	if rt.anyQuery {
		return nil
	}
	known := rt.names(r)
	for name, given := range values {
		if !slices.Contains(known, name) {
			return fault.InvalidParam(name, "%.40q is no parameter here; allowed are: %s", name, strings.Join(known, ", "))
		}
		if len(given) > 1 {
			return fault.InvalidParam(name, "%s is given %d times; give it once", name, len(given))
		}
	}
	forms := []string{"json"}
	if rt.produces == tileType {
		forms = []string{"mvt"}
	}
	if i := slices.IndexFunc(rt.query, func(p param) bool { return p.name == "f" }); i >= 0 && rt.produces != tileType {
		forms, _ = rt.query[i].schema["enum"].([]string)
	}
	if f := values.Get("f"); f != "" && !slices.Contains(forms, f) {
		return fault.InvalidParam("f", "the form %.20q is not made here; allowed is: %s", f, strings.Join(forms, ", "))
	}
	return nil
}

func (rt route) names(r *http.Request) []string {
	var known []string
	for _, p := range rt.query {
		known = append(known, p.name)
	}
	if rt.fields {
		if layer, ok := geo.LayerByID(chi.URLParam(r, "id")); ok {
			for _, f := range layer.AllFields() {
				if !slices.Contains(known, f.Name) {
					known = append(known, f.Name)
				}
			}
		}
	}
	return known
}

// layerOf reads the layer from the path.
func layerOf(r *http.Request) (geo.Layer, error) {
	id := chi.URLParam(r, "id")
	layer, ok := geo.LayerByID(id)
	if !ok {
		return geo.Layer{}, fault.New(fault.NotFound, "there is no collection %.40q; there are: %s", id, strings.Join(geo.LayerIDs(), ", "))
	}
	return layer, nil
}

// parseTown checks the town; empty stays empty.
func parseTown(text string) (string, error) {
	if text == "" {
		return "", nil
	}
	code, err := geo.ParseTown(text)
	if err != nil {
		return "", fault.InvalidParam("town", "%s", err)
	}
	return string(code), nil
}

// parseItems reads the parameters of a request for features.
func parseItems(layer geo.Layer, values url.Values) (postgis.Query, error) {
	q := postgis.Query{Layer: layer, Equal: map[string]string{}}
	var err error
	if q.Town, err = parseTown(values.Get("town")); err != nil {
		return q, err
	}
	if q.Limit, err = parseLimit(values.Get("limit"), maxLimit); err != nil {
		return q, err
	}
	if q.Out, err = parseCRS("crs", values.Get("crs")); err != nil {
		return q, err
	}
	if q.BBoxIn, err = parseCRS("bbox-crs", values.Get("bbox-crs")); err != nil {
		return q, err
	}
	if values.Has("bbox") {
		if q.BBox, err = parseBBox(values.Get("bbox"), q.BBoxIn); err != nil {
			return q, err
		}
	}
	if err = checkDatetime(values.Get("datetime")); err != nil {
		return q, err
	}
	if values.Has("after") {
		if q.After, err = parseKey(values.Get("after")); err != nil {
			return q, err
		}
	}
	if err = parseFilters(layer, values, q.Equal); err != nil {
		return q, err
	}
	if q.Filter, err = parseFilter(layer, values); err != nil {
		return q, err
	}
	if q.Fields, err = parseProperties(layer, values.Get("properties")); err != nil {
		return q, err
	}
	if q.Sort, err = parseSort(layer, values.Get("sortby")); err != nil || q.Sort == nil {
		return q, err
	}
	// Sorted pages use an offset, because a key does not give the position in the sort order.
	if q.After != nil {
		if q.After.FID < 0 || q.After.FID > mostSkipped {
			return q, fault.InvalidParam("after", "a sorted list is paged up to its %dth feature; filter it", mostSkipped)
		}
		q.Skip, q.After = int(q.After.FID), nil
	}
	return q, nil
}

// parseFilter reads a CQL2 filter, as text or JSON.
func parseFilter(layer geo.Layer, values url.Values) (*postgis.Filter, error) {
	lang := values.Get("filter-lang")
	if lang != "" && lang != "cql2-text" && lang != "cql2-json" {
		return nil, fault.InvalidParam("filter-lang", "filters are cql2-text or cql2-json, not %.30q", lang)
	}
	if crs := values.Get("filter-crs"); crs != "" {
		if parsed, err := parseCRS("filter-crs", crs); err != nil || parsed.URI != postgis.CRSs()[0].URI {
			return nil, fault.InvalidParam("filter-crs", "geometry in filters is in CRS84, longitude first")
		}
	}
	if !values.Has("filter") {
		return nil, nil //nolint:nilnil // no filter is no fault
	}
	n, err := cql2.Parse(values.Get("filter"))
	if err != nil {
		return nil, fault.InvalidParam("filter", "the filter is wrong %s", err)
	}
	return postgis.NewFilter(layer, n)
}

// parseProperties reads which properties are wanted.
func parseProperties(layer geo.Layer, text string) ([]string, error) {
	if text == "" {
		return nil, nil
	}
	wanted := strings.Split(text, ",")
	for _, name := range wanted {
		if _, ok := layer.Queryable(name); !ok {
			return nil, fault.InvalidParam("properties", "%s has no property %.40q; see its queryables", layer.ID, name)
		}
	}
	return wanted, nil
}

// parseSort reads the properties to order by, a minus before those in descending order.
func parseSort(layer geo.Layer, text string) ([]postgis.Sort, error) {
	if text == "" {
		return nil, nil
	}
	var sorts []postgis.Sort
	for part := range strings.SplitSeq(text, ",") {
		name := strings.TrimLeft(part, "+- ")
		field, ok := layer.Queryable(name)
		if !ok || len(sorts) >= 5 {
			return nil, fault.InvalidParam("sortby", "sortby takes up to five properties of %s, a minus before those in descending order; %.40q is none", layer.ID, part)
		}
		sorts = append(sorts, postgis.Sort{Field: field, Descending: strings.HasPrefix(part, "-")})
	}
	return sorts, nil
}

func parseLimit(text string, most int) (int, error) {
	if text == "" {
		return min(defaultLimit, most), nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		if numeric, ok := err.(*strconv.NumError); ok && numeric.Err == strconv.ErrRange && text[0] != '-' { //nolint:errorlint // strconv returns these very values
			return most, nil
		}
		return 0, fault.InvalidParam("limit", "limit must be a whole number of 1 or more, not %.20q; more than %d is taken as %d", text, most, most)
	}
	return min(n, most), nil
}

// parseCRS reads a coordinate system as a URI, with or without angle brackets, or as EPSG:n.
func parseCRS(param, text string) (postgis.CRS, error) {
	all := postgis.CRSs()
	if text == "" {
		return all[0], nil
	}
	var allowed []string
	wanted := strings.Trim(text, "<>[]")
	for _, crs := range all {
		short := "CRS84"
		if !strings.HasSuffix(crs.URI, "CRS84") {
			short = fmt.Sprintf("EPSG:%d", crs.SRID)
		}
		secure := strings.Replace(crs.URI, "http:", "https:", 1)
		if wanted == crs.URI || wanted == secure || strings.EqualFold(wanted, short) {
			return crs, nil
		}
		allowed = append(allowed, short+" ("+crs.URI+")")
	}
	return postgis.CRS{}, fault.InvalidParam(param, "%s %.60q is not offered; allowed are: %s", param, text, strings.Join(allowed, ", "))
}

// parseBBox reads a box in the axis order of its coordinate system, and returns it with x first. It
// ignores heights, since all data is two-dimensional.
func parseBBox(text string, crs postgis.CRS) (*[4]float64, error) {
	parts := strings.Split(text, ",")
	numbers := make([]float64, 0, len(parts))
	for _, part := range parts {
		n, err := strconv.ParseFloat(strings.TrimSpace(part), 64)
		if err != nil || math.IsNaN(n) || math.IsInf(n, 0) {
			return nil, fault.InvalidParam("bbox", "bbox holds %.20q, which is no number; it reads minimum and maximum corner, as in 110.9,25.8,111.1,26.0", part)
		}
		numbers = append(numbers, n)
	}
	switch len(numbers) {
	case 4:
	case 6:
		numbers = []float64{numbers[0], numbers[1], numbers[3], numbers[4]}
	default:
		return nil, fault.InvalidParam("bbox", "bbox has %d numbers; it takes 4, or 6 with heights", len(numbers))
	}
	box := [4]float64(numbers)
	if crs.LatFirst {
		box = [4]float64{box[1], box[0], box[3], box[2]}
	}
	// A box in degrees crosses the antimeridian if its west is greater than its east.
	if box[1] > box[3] || box[0] > box[2] && crs.SRID != postgis.SRID {
		return nil, fault.InvalidParam("bbox", "bbox has its minimum after its maximum; the first corner is the lower left one")
	}
	if crs.SRID == postgis.SRID && (min(box[0], box[2]) < -180 || max(box[0], box[2]) > 180 || box[1] < -90 || box[3] > 90) {
		return nil, fault.InvalidParam("bbox", "bbox leaves the range of longitude and latitude; for other systems name bbox-crs")
	}
	return &box, nil
}

// checkDatetime checks an instant or interval. No layer has a temporal property yet, so all features
// match, as OGC API – Features requires.
func checkDatetime(text string) error {
	if text == "" {
		return nil
	}
	wrong := fault.InvalidParam("datetime", "datetime %.60q is no instant or interval; it reads 2026-11-24T08:00:00Z or 2026-11-01/2026-11-30, with .. for an open end", text)
	parts := strings.Split(text, "/")
	if len(parts) > 2 {
		return wrong
	}
	var ends []time.Time
	for _, part := range parts {
		if len(parts) == 2 && (part == "" || part == "..") {
			continue
		}
		at, err := time.Parse(time.RFC3339, part)
		if err != nil {
			at, err = time.Parse(time.DateOnly, part)
		}
		if err != nil {
			return wrong
		}
		ends = append(ends, at)
	}
	if len(ends) == 0 || len(ends) == 2 && ends[1].Before(ends[0]) {
		return wrong
	}
	return nil
}

// parseFilters reads the equality filters on the layer's properties.
func parseFilters(layer geo.Layer, values url.Values, equal map[string]string) error {
	for _, f := range layer.AllFields() {
		if !values.Has(f.Name) || f.Name == "town" {
			continue
		}
		value := values.Get(f.Name)
		if f.Allowed() != nil && !slices.Contains(f.Allowed(), value) {
			return fault.InvalidParam(f.Name, "%s is never %.40q; allowed are: %s", f.Name, value, strings.Join(f.Allowed(), ", "))
		}
		if !fits(f.Type, value) {
			return fault.InvalidParam(f.Name, "%s takes a value of type %s, not %.40q", f.Name, f.Type, value)
		}
		equal[f.Name] = value
	}
	return nil
}

func fits(t geo.Type, value string) bool {
	switch t {
	case geo.Integer:
		_, err := strconv.ParseInt(value, 10, 32)
		return err == nil
	case geo.Number:
		n, err := strconv.ParseFloat(value, 64)
		// PostgreSQL refuses numbers that underflow to 0, and hexadecimal numbers
		return err == nil && !math.IsNaN(n) && !math.IsInf(n, 0) && (math.Abs(n) > 1e-300 || n == 0 && !strings.ContainsAny(strings.FieldsFunc(value+" ", isE)[0], "123456789")) && !strings.ContainsAny(value, "xXpP_")
	case geo.Boolean:
		return value == "true" || value == "false"
	case geo.Instant:
		at, err := time.Parse(time.RFC3339Nano, value)
		return err == nil && at.Year() > 0
	case geo.Date:
		_, err := time.Parse(time.DateOnly, value)
		return err == nil && value >= "0001"
	case geo.Text:
	}
	return utf8.ValidString(value) && !strings.ContainsRune(value, 0)
}

func isE(r rune) bool { return r == 'e' || r == 'E' }

// formatKey and parseKey write and read the key of a page's last feature.
func formatKey(k postgis.Key) string { return fmt.Sprintf("%s.%d", k.Town, k.FID) }

func parseKey(text string) (*postgis.Key, error) {
	code, number, ok := strings.Cut(text, ".")
	_, townErr := geo.ParseTown(code)
	fid, err := strconv.ParseInt(number, 10, 64)
	if !ok || townErr != nil || err != nil || fid < 0 {
		return nil, fault.InvalidParam("after", "after %.40q is no place in a list; take it from a next link", text)
	}
	return &postgis.Key{Town: code, FID: fid}, nil
}

// parseDate reads a day; empty is today in Shanghai.
func parseDate(text string, now time.Time) (time.Time, error) {
	if text == "" {
		return now.In(cleaning.Zone()), nil
	}
	day, err := time.Parse(time.DateOnly, text)
	if err != nil || day.Year() < 1990 || day.Year() > 2200 {
		return time.Time{}, fault.InvalidParam("date", "date %.20q is no day; it reads 2026-11-24", text)
	}
	return day, nil
}
