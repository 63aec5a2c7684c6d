package web

// This file handles what whoever plans reads of a day: /api/cleaning/sweeps, calls and gaps, and the bounds of what one
// cleaner can have.

import (
	"net/http"
	"strconv"
	"time"

	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// mostAhead is the largest number of days after a day on which gaps are looked for.
const mostAhead = 92

func placeParam() param {
	return param{"place", "a village or a street, as in villages.17", map[string]any{"type": "string", "pattern": "^(villages|streets)\\.[0-9]+$"}}
}

func slotParam() param {
	return param{"slot", "which sweep of the day", map[string]any{"type": "string", "enum": []string{"am", "pm"}}}
}

func aheadParam() param {
	return param{"ahead", "how many days after the day are looked at for gaps that begin on them", map[string]any{"type": "integer", "minimum": 0, "maximum": mostAhead, "default": 14}}
}

// askedDay reads the parameter date; without it, today.
func (s *Server) askedDay(r *http.Request) (time.Time, error) {
	if text := r.URL.Query().Get("date"); text != "" {
		return day("date", text)
	}
	return s.today(), nil
}

// lookOf reads what each look at people asks for: the town, the day, and whether names are to be whole.
func (s *Server) lookOf(r *http.Request) (town string, on time.Time, unmasked bool, err error) {
	if town, err = s.theTown(r); err != nil {
		return town, on, false, err
	}
	if on, err = s.askedDay(r); err != nil {
		return town, on, false, err
	}
	unmasked, err = unmasking(r)
	return town, on, unmasked, err
}

// sweeps lists the reports of a place's day.
func (s *Server) sweeps(w http.ResponseWriter, r *http.Request) error {
	town, on, unmasked, err := s.lookOf(r)
	if err != nil {
		return err
	}
	place, err := placeOf(r.URL.Query().Get("place"))
	if err != nil {
		return err
	}
	list, err := s.db.SweepsOf(r.Context(), actorOf(r), town, place, on, unmasked)
	if err != nil {
		return err
	}
	return writePrivate(w, http.StatusOK, map[string]any{"place": place.String(), "date": on.Format(time.DateOnly), "sweeps": orEmpty(list)})
}

// calls lists whom to call about a slot of which nothing is said.
func (s *Server) calls(w http.ResponseWriter, r *http.Request) error {
	town, on, unmasked, err := s.lookOf(r)
	if err != nil {
		return err
	}
	slot := cleaning.Slot(r.URL.Query().Get("slot"))
	if slot != cleaning.Morning && slot != cleaning.Afternoon {
		return fault.InvalidParam("slot", "slot is am or pm, not %.20q", slot)
	}
	committee, err := s.committeeOf(r, town)
	if err != nil {
		return err
	}
	calls, err := s.db.CallsOn(r.Context(), actorOf(r), town, on, slot, committee, unmasked)
	if err != nil {
		return err
	}
	return writePrivate(w, http.StatusOK, map[string]any{"date": on.Format(time.DateOnly), "slot": slot, "unmasked": unmasked, "calls": orEmpty(calls)})
}

// gaps lists where somebody is lacking, and who has too much.
func (s *Server) gaps(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	on, err := s.askedDay(r)
	if err != nil {
		return err
	}
	ahead := 14
	if text := r.URL.Query().Get("ahead"); text != "" {
		if ahead, err = strconv.Atoi(text); err != nil || ahead < 0 || ahead > mostAhead {
			return fault.InvalidParam("ahead", "ahead is a number of days from 0 to %d, not %.20q", mostAhead, text)
		}
	}
	gaps, err := s.db.GapsOn(r.Context(), actorOf(r), town, on, ahead)
	if err != nil {
		return err
	}
	return writePrivate(w, http.StatusOK, gaps)
}

// addBounds makes bounds of what one cleaner can have hold from a day on.
func (s *Server) addBounds(w http.ResponseWriter, r *http.Request) error {
	var form postgis.Bounds
	return s.keep(w, r, access.Write, http.StatusCreated, "bounds of what one cleaner can have", &form, func(c *postgis.Change) (map[string]any, error) {
		if _, err := day("valid_from", form.ValidFrom); err != nil {
			return nil, err
		}
		if form.MostVillages < 1 || form.MostVillages > 50 || form.ApartM < 100 || form.ApartM > 100_000 {
			return nil, fault.InvalidParam("most_villages", "one cleaner has from 1 to 50 villages (most_villages), from 100 to 100000 m apart (apart_m)")
		}
		id, err := c.AddBounds(r.Context(), form, s.config.Now())
		return map[string]any{"id": id}, err
	})
}
