package web

// /api/sums: what a layer's features come to, in rows that add up.

import (
	"net/http"
	"slices"
	"strconv"
	"strings"

	"tuntu/geo"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/reclamation"
)

// mostDecimals is how many decimals of a mu are printed at most, some square centimetres.
const mostDecimals = 4

// sumsParams are the parameters that choose what is summed, as items take them, and how.
func sumsParams() []param {
	chosen := slices.DeleteFunc(itemsParams(), func(p param) bool {
		return slices.Contains([]string{"limit", "crs", "datetime", "count", "sortby", "properties", "after"}, p.name)
	})
	return append(chosen,
		param{"by", "the fields whose values each have a row: committee and those of listed values, as stage and crop", map[string]any{
			"type": "array", "items": map[string]any{"type": "string"},
		}},
		param{"decimals", "of the printed mu", map[string]any{"type": "integer", "minimum": 0, "maximum": mostDecimals, "default": 2}})
}

// layerSums replies with counts and areas by some fields. The printed mu add up to the printed total.
func (s *Server) layerSums(w http.ResponseWriter, r *http.Request) error {
	layer, err := layerOf(r)
	if err != nil {
		return err
	}
	values := r.URL.Query()
	by, err := parseBy(layer, values.Get("by"))
	if err != nil {
		return err
	}
	decimals, err := parseDecimals(values.Get("decimals"))
	if err != nil {
		return err
	}
	q, err := parseItems(layer, values)
	if err != nil {
		return err
	}
	if q.AsOf, err = s.parseAsOf(values.Get("asOf")); err != nil {
		return err
	}
	revision, leave, err := s.revisionOf(r, q)
	if err != nil {
		return err
	}
	defer leave()
	etag := weakTag(s.config.Version, r.URL.RequestURI(), revision)
	if unchanged(w, r, etag) {
		return nil
	}
	s.keepPast(w, q.AsOf)
	done, err := s.sums.begin(r.Context(), s.whose(r))
	if err != nil {
		return err
	}
	defer done()
	sums, err := s.db.Sums(r.Context(), q, by)
	if err != nil {
		return err
	}
	return writeJSON(w, r, jsonType, etag, printedSums(sums, by, decimals))
}

// printedSums makes the reply of sums.
func printedSums(sums []postgis.Sum, by []geo.Field, decimals int) map[string]any {
	areas := make([]float64, len(sums))
	count, m2 := int64(0), 0.0
	for i, sum := range sums {
		areas[i] = geo.Mu(sum.AreaM2)
		count, m2 = count+sum.Count, m2+sum.AreaM2
	}
	printed, total := reclamation.Printed(areas, decimals)
	rows := make([]map[string]any, len(sums))
	for i, sum := range sums {
		rows[i] = map[string]any{"count": sum.Count, "m2": sum.AreaM2, "mu": areas[i], "mu_printed": printed[i]}
		for k, f := range by {
			rows[i][f.Name] = sum.Values[k]
		}
	}
	return map[string]any{"rows": rows, "total": map[string]any{"count": count, "m2": m2, "mu": geo.Mu(m2), "mu_printed": total}}
}

// parseBy reads the fields that areas are added up by.
func parseBy(layer geo.Layer, text string) ([]geo.Field, error) {
	known := postgis.SummedBy(layer)
	var names []string
	for _, f := range known {
		names = append(names, f.Name)
	}
	if known == nil {
		return nil, fault.New(fault.NotFound, "%s have no areas to add up", layer.ID)
	}
	var by []geo.Field
	for name := range strings.SplitSeq(text, ",") {
		if text == "" {
			break
		}
		i := slices.Index(names, name)
		if i < 0 || slices.ContainsFunc(by, func(f geo.Field) bool { return f.Name == name }) {
			return nil, fault.InvalidParam("by", "areas of %s are added up by %s, each once, not by %.40q", layer.ID, strings.Join(names, ", "), name)
		}
		by = append(by, known[i])
	}
	return by, nil
}

func parseDecimals(text string) (int, error) {
	if text == "" {
		return 2, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > mostDecimals {
		return 0, fault.InvalidParam("decimals", "decimals is a whole number from 0 to %d, not %.20q", mostDecimals, text)
	}
	return n, nil
}
