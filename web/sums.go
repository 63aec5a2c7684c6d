package web

// /api/sums: what a layer's features come to, in rows that add up.

import (
	"net/http"
	"slices"
	"strings"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/reclamation"
)

// mostDecimals is how many decimals of a mu are printed at most, some square centimetres.
const mostDecimals = 4

// paperDecimals is how many decimals a paper has room for.
const paperDecimals = 2

// sumsParams are the parameters that choose what is summed, as items take them, and how.
func sumsParams() []param {
	chosen := slices.DeleteFunc(itemsParams(), func(p param) bool {
		return slices.Contains([]string{"f", "limit", "crs", "datetime", "count", "sortby", "properties", "after"}, p.name)
	})
	return append(
		chosen, paperForm(), lang(),
		param{"by", "the fields whose values each have a row: committee and those of listed values, as stage and crop", map[string]any{
			"type": "array", "items": map[string]any{"type": "string"},
		}},
		param{"decimals", "of the printed mu", map[string]any{"type": "integer", "minimum": 0, "maximum": mostDecimals, "default": 2}},
	)
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
	decimals, err := parseWhole("decimals", values.Get("decimals"), 0, mostDecimals, 2)
	if err != nil {
		return err
	}
	q, err := parseItems(layer, values)
	if err != nil {
		return err
	}
	if err := s.parsePast(r, &q); err != nil {
		return err
	}
	onPaper := !slices.Contains([]string{"", "json"}, values.Get("f"))
	if onPaper {
		if decimals > paperDecimals {
			return fault.InvalidParam("decimals", "a paper prints mu with at most %d decimals", paperDecimals)
		}
		if q.Town, err = s.theTown(r); err != nil {
			return err
		}
	}
	revision, leave, err := s.revisionOf(r, q)
	if err != nil {
		return err
	}
	defer leave()
	etag := weakTag(s.config.Version, r.URL.RequestURI(), revision)
	if !onPaper && unchanged(w, r, etag) { // a paper says on which day it was made
		return nil
	}
	done, err := s.sums.begin(r.Context(), s.whose(r))
	if err != nil {
		return err
	}
	defer done()
	sums, err := s.db.Sums(r.Context(), q, by)
	if err != nil {
		return err
	}
	if onPaper {
		return s.sendSums(w, r, q, by, sums, decimals)
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

// sendSums sends sums as a paper.
func (s *Server) sendSums(w http.ResponseWriter, r *http.Request, q postgis.Query, by []geo.Field, sums []postgis.Sum, decimals int) error {
	a := asked{form: r.URL.Query().Get("f")}
	var err error
	if a.language, err = parseLang(r.URL.Query().Get("lang")); err != nil {
		return err
	}
	committees, err := s.committeeNames(r.Context(), q.Town, a.language)
	if err != nil {
		return err
	}
	p := a.sumsPaper(sums, by, committees, decimals)
	p.Made = s.config.Now().In(cleaning.Zone())
	what := q.Layer.Title.In(a.language) + a.word("面积汇总", "面積匯總", ": areas")
	if p.Office, p.Title, err = s.titleOf(r.Context(), q, what, committees, a.language, p.Made); err != nil {
		return err
	}
	return sendAsPaper(w, p)
}

// sumsPaper is the paper of sums: each row's values, count and areas, which add up to the totals as they are printed.
func (a asked) sumsPaper(sums []postgis.Sum, by []geo.Field, committees map[string]string, decimals int) files.Paper {
	p := files.Paper{Format: a.form, Language: a.language, Notes: []string{a.word(
		"各行面积按最大余数法取舍，相加即为合计。", "各行面積按最大餘數法取捨，相加即為合計。",
		"Areas are rounded so that the rows add up to the total (largest remainder).")}}
	for _, f := range by {
		if f.Name == "committee" {
			p.Columns = append(p.Columns, files.PaperColumn{Title: a.word("编码", "編碼", "Code"), Width: 18})
		}
		p.Columns = append(p.Columns, files.PaperColumn{Title: f.Title.In(a.language), Width: 16})
	}
	p.Columns = append(
		p.Columns,
		files.PaperColumn{Title: a.word("个数", "個數", "Count"), Sums: true},
		files.PaperColumn{Title: a.word("面积", "面積", "Area"), Unit: a.word("平方米", "平方米", "m²"), Sums: true, Width: 16},
		files.PaperColumn{Title: a.word("面积", "面積", "Area"), Unit: a.word("亩", "畝", "mu"), Sums: true, Width: 14})
	m2, mu := make([]float64, len(sums)), make([]float64, len(sums))
	for i, sum := range sums {
		m2[i], mu[i] = sum.AreaM2, geo.Mu(sum.AreaM2)
	}
	printedM2, _ := reclamation.Printed(m2, paperDecimals)
	printedMu, _ := reclamation.Printed(mu, decimals)
	for i, sum := range sums {
		var row []any
		for k, f := range by {
			row = append(row, a.valueCells(f, sum.Values[k], committees)...)
		}
		squareMetres, _ := geo.ParseShare(printedM2[i])
		ofMu, _ := geo.ParseShare(printedMu[i])
		p.Rows = append(p.Rows, append(row, int(sum.Count), squareMetres, ofMu))
	}
	return p
}

// valueCells are the cells of a value by which areas are summed: its word, and before it a committee's code.
func (a asked) valueCells(f geo.Field, value *string, committees map[string]string) []any {
	none := a.word("无", "無", "none")
	switch {
	case f.Name == "committee" && value == nil:
		return []any{nil, none}
	case f.Name == "committee":
		return []any{*value, committees[*value]}
	case value == nil:
		return []any{none}
	}
	return []any{f.Word(*value).In(a.language)}
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
