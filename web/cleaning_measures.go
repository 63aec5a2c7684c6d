package web

// This file handles /api/cleaning/measures and /api/cleaning/days, and the lists of dated records.

import (
	"context"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"time"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// Limits of a period's days.
const (
	mostPeriod = 3 * 366
	mostPast   = 366 // as of a past instant, when each day is made anew out of the log
)

func fromDay() param {
	return param{"from", "first day, of Asia/Shanghai; without it that of to", map[string]any{"type": "string", "format": "date"}}
}

func toDay() param {
	return param{"to", "last day, of Asia/Shanghai; without it today", map[string]any{"type": "string", "format": "date"}}
}

func byUnit() param {
	return param{"by", "the unit of a row", map[string]any{"type": "string", "enum": postgis.Units(), "default": "town"}}
}

func dryRun() param {
	return param{"dry_run", "whether only to tell what it would do", map[string]any{"type": "boolean", "default": false}}
}

// period reads from and to, at most some days apart.
func (s *Server) period(r *http.Request, most int) (from, to time.Time, err error) {
	values := r.URL.Query()
	y, m, d := s.config.Now().In(cleaning.Zone()).Date()
	to = time.Date(y, m, d, 0, 0, 0, 0, cleaning.Zone())
	if values.Get("to") != "" {
		if to, err = day("to", values.Get("to")); err != nil {
			return from, to, err
		}
	}
	from = to
	if values.Get("from") != "" {
		if from, err = day("from", values.Get("from")); err != nil {
			return from, to, err
		}
	}
	if to.Before(from) || to.Sub(from) >= time.Duration(most)*24*time.Hour {
		return from, to, fault.InvalidParam("from", "a period goes from its first day to a later one, %d days at most", most)
	}
	return from, to, nil
}

// committeeOf reads the committee that a request names, which the town, or any if it is empty, must have or have had.
func (s *Server) committeeOf(r *http.Request, town string) (string, error) {
	code := r.URL.Query().Get("committee")
	if code == "" {
		return "", nil
	}
	if !regexp.MustCompile(`^[0-9]{12}$`).MatchString(code) {
		return "", fault.InvalidParam("committee", "committee is a code of twelve digits, not %.20q", code)
	}
	return code, s.db.KnowCommittee(r.Context(), town, code)
}

// span reads the town, committee and period of a request; with all, no town means every town.
func (s *Server) span(r *http.Request, most int, all bool) (span postgis.Span, err error) {
	values := r.URL.Query()
	if all && values.Get("town") == "" {
		span.Town = ""
	} else if span.Town, err = s.theTown(r); err != nil {
		return span, err
	}
	if span.Town != "" {
		if _, err := s.db.TownExtent(r.Context(), span.Town); err != nil {
			return span, err
		}
	}
	if span.Committee, err = s.committeeOf(r, span.Town); err != nil {
		return span, err
	}
	span.From, span.To, err = s.period(r, most)
	return span, err
}

// measures answers with what a period of cleaning came to.
func (s *Server) measures(w http.ResponseWriter, r *http.Request) error {
	by := r.URL.Query().Get("by")
	if by == "" {
		by = "town"
	}
	span, err := s.span(r, mostPeriod, by == "town")
	if err != nil {
		return err
	}
	now, leave, err := s.asKnown(r, &span)
	if err != nil {
		return err
	}
	defer leave()
	return s.answerOf(w, r, span.Town, now, func() (any, error) { return s.db.Measures(r.Context(), span, by, now) })
}

// cleaningDays answers with each village's slots on each day of a period.
func (s *Server) cleaningDays(w http.ResponseWriter, r *http.Request) error {
	span, err := s.span(r, mostDays, false)
	if err != nil {
		return err
	}
	now := s.config.Now()
	return s.answerOf(w, r, span.Town, now, func() (any, error) { return s.db.Days(r.Context(), span, now) })
}

// answerOf replies with what is read, unless nothing has changed since the client read it.
func (s *Server) answerOf(w http.ResponseWriter, r *http.Request, town string, now time.Time, read func() (any, error)) error {
	tag, err := s.db.TownTag(r.Context(), town, now)
	if err != nil {
		return err
	}
	etag := weakTag(s.config.Version, r.URL.RequestURI(), tag)
	if unchanged(w, r, etag) {
		return nil
	}
	leave, err := s.sums.begin(r.Context(), s.whose(r))
	if err != nil {
		return err
	}
	defer leave()
	value, err := read()
	if err != nil {
		return err
	}
	return writeJSON(w, r, jsonType, etag, value)
}

// suspensions lists what is suspended; the reasons, which may name people, are for planners.
func (s *Server) suspensions(w http.ResponseWriter, r *http.Request) error {
	return privateList(s, w, r, "suspensions", s.db.Suspensions)
}

// windows lists the windows of the slots.
func (s *Server) windows(w http.ResponseWriter, r *http.Request) error {
	return answerList(s, w, r, "windows", s.db.Windows)
}

// lives lists since when and until when villages and streets are there.
func (s *Server) lives(w http.ResponseWriter, r *http.Request) error {
	return answerList(s, w, r, "periods", s.db.Lives)
}

// months lists the closed months, and who closed each to those who may know.
func (s *Server) months(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	list, err := s.db.ClosedMonths(r.Context(), actorOf(r), town)
	if err != nil {
		return err
	}
	closed := []string{}
	for _, m := range list {
		closed = append(closed, m.Month)
	}
	return writePrivate(w, http.StatusOK, map[string]any{"closed": closed, "months": orEmpty(list)})
}

// answerList answers with a list of a town's, under a name, as long as nothing of the town's has changed with its tag.
func answerList[T any](s *Server, w http.ResponseWriter, r *http.Request, name string, read func(ctx context.Context, town string) ([]T, error)) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	return s.answerOf(w, r, town, s.config.Now(), func() (any, error) {
		list, err := read(r.Context(), town)
		return map[string]any{name: orEmpty(list)}, err
	})
}

// privateList answers with a list of a town's period, under a name, as the visitor may see it: no cache may keep it.
func privateList[T any](s *Server, w http.ResponseWriter, r *http.Request, name string,
	read func(ctx context.Context, actor access.Actor, town string, from, to time.Time) ([]T, error),
) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	from, to, err := s.period(r, mostPeriod)
	if err != nil {
		return err
	}
	list, err := read(r.Context(), actorOf(r), town, from, to)
	if err != nil {
		return err
	}
	return writePrivate(w, http.StatusOK, map[string]any{name: orEmpty(list)})
}

// orEmpty makes a list that JSON shows as empty rather than null.
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// asKnown reads the instant at which a span's measures are asked for: the present, or a past one, as of which they are made
// out of the log; that is one reader's turn until leave is called.
func (s *Server) asKnown(r *http.Request, span *postgis.Span) (now time.Time, leave func(), err error) {
	now = s.config.Now()
	at, err := s.parseAsOf(r.URL.Query().Get("asOf"))
	if err != nil || at.IsZero() {
		return now, func() {}, err
	}
	if !r.URL.Query().Has("from") && !r.URL.Query().Has("to") { // the day is then that of the instant
		y, m, d := at.In(cleaning.Zone()).Date()
		span.To = time.Date(y, m, d, 0, 0, 0, 0, cleaning.Zone())
		span.From = span.To
	}
	if span.Town == "" {
		return now, nil, fault.InvalidParam("asOf", "asOf is of one town; name it with town=")
	}
	if span.To.Sub(span.From) >= mostPast*24*time.Hour {
		return now, nil, fault.InvalidParam("from", "with asOf a period has %d days at most, as it is made anew out of the log", mostPast)
	}
	if leave, err = s.past.begin(r.Context(), s.whose(r)); err != nil {
		return now, nil, err
	}
	span.AsOf = at
	return at, leave, nil
}

// lang is the language of titles and definitions.
func lang() param {
	return param{"lang", "of titles and definitions", map[string]any{"type": "string", "enum": geo.Languages(), "default": "zh-Hans"}}
}

func parseLang(text string) (string, error) {
	if text == "" {
		return geo.Languages()[0], nil
	}
	if !slices.Contains(geo.Languages(), text) {
		return "", fault.InvalidParam("lang", "lang is one of %s, not %.20q", strings.Join(geo.Languages(), ", "), text)
	}
	return text, nil
}
