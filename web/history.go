package web

// This file handles requests for past states: asOf, a feature's history and a town's changes.

import (
	"math"
	"net/http"
	"strconv"
	"time"

	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// mostHistory is how many states or changes one reply holds.
const mostHistory = 200

// settledAfter is the age from which the data of a past instant no longer changes. A change is
// dated by the start of its transaction, and no transaction runs for so long.
const settledAfter = 24 * time.Hour

func asOf() param {
	return param{"asOf", "a past instant, as in 2026-11-25T08:00:00+08:00: what is asked for as it stood then", map[string]any{"type": "string", "format": "date-time"}}
}

func onDay() param {
	return param{"on", "of parcels: a day, at whose end they stood at these stages as is known now, in the shapes of then", map[string]any{"type": "string", "format": "date"}}
}

func before() param {
	return param{"before", "only what is older than this change; for the next page", map[string]any{"type": "integer", "minimum": 1}}
}

func beforeLook() param {
	return param{"before", "only what is older than this entry; for the next page", map[string]any{"type": "integer", "minimum": 1}}
}

// parseAsOf reads a past instant. Without the parameter it returns the zero time, the present.
func (s *Server) parseAsOf(text string) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	at, err := time.Parse(time.RFC3339Nano, text)
	if err != nil {
		return at, fault.InvalidParam("asOf", "asOf is an instant with its zone, as in 2026-11-25T08:00:00+08:00, not %.40q", text)
	}
	if at.After(s.config.Now()) {
		return at, fault.InvalidParam("asOf", "asOf lies in the future; what stands now is read without it")
	}
	// It stands for all instants before it: no log is older, and the zero time and tiles' 0 stand for the present.
	if first := time.UnixMicro(1).UTC(); at.Before(first) {
		return first, nil
	}
	return at.Truncate(time.Microsecond), nil
}

// parsePast reads which past a query of one layer is of: asOf, or on, which is of one town's parcels, or of one parcel.
func (s *Server) parsePast(r *http.Request, q *postgis.Query) (err error) {
	values := r.URL.Query()
	if q.AsOf, err = s.parseAsOf(values.Get("asOf")); err != nil || !values.Has("on") {
		return err
	}
	if q.On, err = day("on", values.Get("on")); err != nil {
		return err
	}
	switch {
	case q.Layer.ID != "parcels":
		return fault.InvalidParam("on", "on is of parcels, whose moves have days; of %s ask with asOf", q.Layer.ID)
	case !q.AsOf.IsZero():
		return fault.InvalidParam("on", "asOf is what was known at an instant, on is what is known now of a day; ask with one of them")
	case q.On.After(s.today()):
		return fault.InvalidParam("on", "that day has not come yet")
	}
	if q.FID != 0 {
		q.Town, err = s.db.TownOf(r.Context(), q.Layer, q.FID)
		return err
	}
	q.Town, err = s.theTown(r)
	return err
}

// keepPast lets browsers cache the reply for a past instant, because no later change alters it. Where some layer is closed
// to readers without a role, a browser asks each time, as the next person at it may be one.
func (s *Server) keepPast(w http.ResponseWriter, r *http.Request, at time.Time) {
	if at.IsZero() {
		return
	}
	if o, err := s.openness(r.Context()); err != nil || len(o.ClosedTo(access.Actor{}, "")) > 0 {
		return
	}
	if s.config.Now().Sub(at) > settledAfter { // a younger reply is revalidated by its ETag
		w.Header().Set("Cache-Control", "private, max-age=3600")
	}
}

func parseBefore(text string) (int64, error) {
	if text == "" {
		return math.MaxInt64, nil
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n < 1 {
		return 0, fault.InvalidParam("before", "before is the number of an entry of the list, not %.20q", text)
	}
	return n, nil
}

// olderThan reads which part of a list that shows the newest first is asked for: at most so many entries, older than one.
func olderThan(r *http.Request) (older int64, most int, err error) {
	if older, err = parseBefore(r.URL.Query().Get("before")); err != nil {
		return 0, 0, err
	}
	most, err = parseLimit(r.URL.Query().Get("limit"), mostHistory)
	return older, most, err
}

// history lists a feature's states, the newest first.
func (s *Server) history(w http.ResponseWriter, r *http.Request) error {
	layer, fid, err := featureOf(r)
	if err != nil {
		return err
	}
	older, most, err := olderThan(r)
	if err != nil {
		return err
	}
	states, err := s.db.History(r.Context(), actorOf(r), layer, fid, older, most)
	if err != nil {
		return err
	}
	return writePrivate(w, http.StatusOK, map[string]any{"collection": layer.ID, "id": fid, "states": states})
}

// mostChanged is the largest number of features that a list of changed ones has, and the longest of its periods in days.
const (
	mostChanged    = 1000
	mostChangedFor = 366
)

// changedFeatures lists which features of a layer changed within some days, the last changed first; more tells whether
// there are others.
func (s *Server) changedFeatures(w http.ResponseWriter, r *http.Request) error {
	layer, err := layerOf(r)
	if err != nil {
		return err
	}
	span, err := s.span(r, mostChangedFor, false)
	if err != nil {
		return err
	}
	most, err := parseLimit(r.URL.Query().Get("limit"), mostChanged)
	if err != nil {
		return err
	}
	return s.answerOf(w, r, span.Town, s.config.Now(), func() (any, error) {
		list, err := s.db.ChangedFeatures(r.Context(), layer, span.Town, span.From, span.To, most+1)
		return map[string]any{"collection": layer.ID, "features": orEmpty(list[:min(len(list), most)]), "more": len(list) > most}, err
	})
}

// changes lists a town's changes, the newest first.
func (s *Server) changes(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	older, most, err := olderThan(r)
	if err != nil {
		return err
	}
	notes, err := s.db.Changes(r.Context(), actorOf(r), town, older, most)
	if err != nil {
		return err
	}
	told := []postgis.ChangeNote{}
	for _, note := range notes {
		if rest, any := note.Without(closedTo(r)); any {
			told = append(told, rest)
		}
	}
	return writePrivate(w, http.StatusOK, map[string]any{"town": town, "changes": told, "may_undo": actorOf(r).Works(town)})
}
