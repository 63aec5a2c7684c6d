package web

// This file sends lists of cleaning as papers: workbooks and CSV files as an office keeps them.

import (
	"bytes"
	"mime"
	"net/http"
	"slices"
	"strings"
	"time"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
)

func month() param {
	return param{"month", "a month, as in 2026-11; without it the one before this one", map[string]any{"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"}}
}

func paperForm() param {
	return param{"f", "the reply's form", map[string]any{"type": "string", "enum": []string{"json", "xlsx", "csv"}, "default": "json"}}
}

func sheetOf(names ...string) param {
	return param{"sheet", "which paper", map[string]any{"type": "string", "enum": names, "default": names[0]}}
}

// asked is what a request for a paper asks for.
type asked struct {
	town, form, sheet, language string
	month                       time.Time // its first day
}

// askedFor reads a request for one of some papers.
func (s *Server) askedFor(r *http.Request, sheets ...string) (a asked, err error) {
	if a.town, err = s.theTown(r); err != nil {
		return a, err
	}
	values := r.URL.Query()
	if a.language, err = parseLang(values.Get("lang")); err != nil {
		return a, err
	}
	now := s.config.Now().In(cleaning.Zone())
	a.month = time.Date(now.Year(), now.Month()-1, 1, 0, 0, 0, 0, cleaning.Zone())
	if text := values.Get("month"); text != "" {
		if a.month, err = parseMonth(text); err != nil {
			return a, err
		}
	}
	for _, choice := range []struct {
		name    string
		into    *string
		allowed []string
	}{{"f", &a.form, []string{"json", "xlsx", "csv"}}, {"sheet", &a.sheet, sheets}} {
		if *choice.into = values.Get(choice.name); *choice.into == "" {
			*choice.into = choice.allowed[0]
		}
		if !slices.Contains(choice.allowed, *choice.into) {
			return a, fault.InvalidParam(choice.name, "%s is one of %s, not %.20q", choice.name, strings.Join(choice.allowed, ", "), *choice.into)
		}
	}
	return a, nil
}

// parseMonth reads a month as its first day in Shanghai.
func parseMonth(text string) (time.Time, error) {
	month, err := time.ParseInLocation("2006-01", text, cleaning.Zone())
	if err != nil || month.Year() < 1990 || month.Year() > 2200 {
		return month, fault.InvalidParam("month", "a month reads 2026-11, not %.20q", text)
	}
	return month, nil
}

// word is a word in the language that was asked for.
func (a asked) word(hans, hant, en string) string {
	return geo.Title{Hans: hans, Hant: hant, En: en}.In(a.language)
}

// monthTitle is the month as an office writes it.
func (a asked) monthTitle() string {
	return a.word(a.month.Format("2006年1月"), a.month.Format("2006年1月"), a.month.Format("2006-01"))
}

// send sends a paper as a file. The paper's title begins with the town's name, which is its office's too.
func (s *Server) sendPaper(w http.ResponseWriter, r *http.Request, a asked, p files.Paper) error {
	name, sample, err := s.townNamed(r.Context(), a.town, a.language)
	if err != nil {
		return err
	}
	p.Format, p.Language, p.Office = a.form, a.language, name
	p.Title = name + " " + p.Title + " " + a.monthTitle() + sample
	return sendAsPaper(w, p)
}

// sendAsPaper sends a paper as a file that is named as it is titled.
func sendAsPaper(w http.ResponseWriter, p files.Paper) error {
	var file bytes.Buffer
	if err := p.Write(&file); err != nil {
		return err
	}
	h := w.Header()
	h.Set("Content-Type", exportTypes()[p.Format])
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": strings.Join(strings.Fields(p.Title), "-") + "." + p.Format}))
	h.Set("Cache-Control", "no-store")
	_, err := w.Write(file.Bytes())
	return err
}
