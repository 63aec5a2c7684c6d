package web

// This file adds to an export of villages the columns of a measure: its rate, numerator and denominator over a period.

import (
	"iter"
	"math"
	"net/http"
	"strconv"
	"strings"
	"time"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// rates are a measure of a period by village; nil if an export has none.
type rates struct {
	measure postgis.Measure
	span    postgis.Span
	parts   map[int64]postgis.Part
}

func measureOfRows() param {
	return param{"measure", "of villages: the measure that the columns rate, rate_n and rate_d are of, over from to to, in a committee's days alone if it is named", map[string]any{"type": "string"}}
}

// ratesOf reads the measure that a request for villages names. Other layers have none.
func (s *Server) ratesOf(r *http.Request, layer geo.Layer) (*rates, error) {
	id := r.URL.Query().Get("measure")
	if id == "" || layer.Unit != geo.VillageLevel {
		return nil, nil //nolint:nilnil // no measure is no fault
	}
	m, err := postgis.MeasureByID(id)
	if err != nil {
		return nil, err
	}
	if !m.OfSlots() {
		return nil, fault.InvalidParam("measure", "measure is one of the villages' slots, not %.40q", id)
	}
	if r.URL.Query().Has("asOf") {
		return nil, fault.InvalidParam("measure", "a file has either the rows of a past instant or a measure, as rates are of what is known now")
	}
	span, err := s.span(r, mostPeriod, false)
	if err != nil {
		return nil, err
	}
	found, err := s.db.Measures(r.Context(), span, "village", s.config.Now())
	if err != nil {
		return nil, err
	}
	of := &rates{measure: m, span: span, parts: map[int64]postgis.Part{}}
	for _, row := range found.Rows {
		if fid, err := strconv.ParseInt(strings.TrimPrefix(row.Unit, "villages."), 10, 64); err == nil {
			of.parts[fid] = m.Part(&row)
		}
	}
	return of, nil
}

// fields are the measure's columns.
func (of *rates) fields() []geo.Field {
	if of == nil {
		return nil
	}
	return []geo.Field{
		{Name: "rate", Type: geo.Number, Unit: "%", Title: of.measure.Title},
		{Name: "rate_n", Type: geo.Integer, Title: geo.Title{Hans: "分子", Hant: "分子", En: "Numerator"}},
		{Name: "rate_d", Type: geo.Integer, Title: geo.Title{Hans: "分母", Hant: "分母", En: "Denominator"}},
	}
}

// title says in words what the columns are of.
func (of *rates) title(language string) string {
	if of == nil {
		return ""
	}
	from, to := of.span.From.Format(time.DateOnly), of.span.To.Format(time.DateOnly)
	if from != to {
		from += "–" + to
	}
	return " " + of.measure.Title.In(language) + " " + from
}

// add gives each village its measure.
func (of *rates) add(features iter.Seq2[files.Outgoing, error]) iter.Seq2[files.Outgoing, error] {
	if of == nil {
		return features
	}
	return func(yield func(files.Outgoing, error) bool) {
		for f, err := range features {
			if part, ok := of.parts[f.FID]; err == nil && ok {
				f.Properties["rate_n"], f.Properties["rate_d"] = part.N, part.D
				if part.D > 0 {
					f.Properties["rate"] = math.Round(10_000*float64(part.N)/float64(part.D)) / 100
				}
			}
			if !yield(f, err) {
				return
			}
		}
	}
}
