package web

// This file handles washings, inspections, scoresheets, patrols, the vanguard team and the working calendar.

import (
	"context"
	"math"
	"net/http"
	"regexp"
	"slices"
	"time"
	"unicode"
	"unicode/utf8"

	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// Limits of what a request holds.
const (
	mostStreets    = 200
	mostDeductions = 100
	mostItems      = 50
	mostMembers    = 200
	mostWords      = 500 // characters of a deduction
)

// wash records that streets were washed on a day.
func (s *Server) wash(w http.ResponseWriter, r *http.Request) error {
	var form struct {
		Date    string   `json:"date"`
		Streets []string `json:"streets"`
	}
	return s.keep(w, r, access.Write, http.StatusCreated, "streets were washed", &form, func(c *postgis.Change) (map[string]any, error) {
		on, err := day("date", form.Date)
		if err != nil {
			return nil, err
		}
		if err := s.notToCome("date", form.Date); err != nil {
			return nil, err
		}
		if len(form.Streets) < 1 || len(form.Streets) > mostStreets {
			return nil, fault.InvalidParam("streets", "a request names from 1 to %d streets", mostStreets)
		}
		var fids []int64
		for _, text := range form.Streets {
			place, err := placeOf(text)
			if err != nil || place.Layer != "streets" {
				return nil, fault.InvalidParam("streets", "a street reads streets.3, not %.40q", text)
			}
			if !slices.Contains(fids, place.FID) {
				fids = append(fids, place.FID)
			}
		}
		ids, err := c.Wash(r.Context(), fids, on)
		return map[string]any{"ids": ids}, err
	})
}

// notToCome refuses a fact of a day that has not come.
func (s *Server) notToCome(param, text string) error {
	if text > s.config.Now().In(cleaning.Zone()).Format("2006-01-02") {
		return fault.InvalidParam(param, "%s has not come yet", text)
	}
	return nil
}

// words checks a text that somebody typed.
func words(param, text string, most int) error {
	if n := utf8.RuneCountInString(text); n < 1 || n > most || slices.ContainsFunc([]rune(text), unicode.IsControl) {
		return fault.InvalidParam(param, "%s is a line of 1 to %d characters", param, most)
	}
	return nil
}

// addSheet makes a scoresheet hold from a day on.
func (s *Server) addSheet(w http.ResponseWriter, r *http.Request) error {
	var form postgis.Sheet
	return s.keep(w, r, access.Write, http.StatusCreated, "a scoresheet", &form, func(c *postgis.Change) (map[string]any, error) {
		if err := words("name", form.Name, 100); err != nil {
			return nil, err
		}
		if _, err := day("valid_from", form.ValidFrom); err != nil {
			return nil, err
		}
		if len(form.Items) < 1 || len(form.Items) > mostItems {
			return nil, fault.InvalidParam("items", "a sheet has from 1 to %d items", mostItems)
		}
		for i, item := range form.Items {
			if item.Item != i+1 || item.Cap <= 0 || item.Cap > cleaning.FullScore || words("items", item.Title, 200) != nil {
				return nil, fault.InvalidParam("items", "items are numbered from 1 and have a title and a cap of at most 100 points")
			}
		}
		id, err := c.AddSheet(r.Context(), form, s.config.Now())
		return map[string]any{"id": id}, err
	})
}

// sheets lists the scoresheets.
func (s *Server) sheets(w http.ResponseWriter, r *http.Request) error {
	return answerList(s, w, r, "sheets", s.db.Sheets)
}

// inspectionForm is an inspection as it is sent.
type inspectionForm struct {
	Date       string `json:"date"`
	Place      string `json:"place"`
	Sheet      string `json:"sheet"`
	Member     int    `json:"member"`
	Deductions []struct {
		Item   int      `json:"item"`
		Points float64  `json:"points"`
		Words  string   `json:"words"`
		Lon    *float64 `json:"lon"`
		Lat    *float64 `json:"lat"`
	} `json:"deductions"`
}

func (f inspectionForm) inspection() (i postgis.Inspection, err error) {
	i = postgis.Inspection{Sheet: f.Sheet, Member: f.Member}
	if i.Date, err = day("date", f.Date); err != nil {
		return i, err
	}
	if i.Place, err = placeOf(f.Place); err != nil {
		return i, err
	}
	if f.Member != 0 && !isNumber(f.Member) {
		return i, fault.InvalidParam("member", "there is no member with the number %d in this town", f.Member)
	}
	if len(f.Deductions) > mostDeductions {
		return i, fault.InvalidParam("deductions", "an inspection has at most %d deductions", mostDeductions)
	}
	for _, d := range f.Deductions {
		if d.Points < 0.1 || d.Points > cleaning.FullScore || (d.Lon == nil) != (d.Lat == nil) {
			return i, fault.InvalidParam("deductions", "a deduction takes off from 0.1 to 100 points; its place is lon and lat")
		}
		if err := words("words", d.Words, mostWords); err != nil {
			return i, err
		}
		off := postgis.Deducted{Deduction: cleaning.Deduction{Item: d.Item, Points: d.Points}, Words: d.Words}
		if d.Lon != nil {
			if math.Abs(*d.Lon) > 180 || math.Abs(*d.Lat) > 90 {
				return i, fault.InvalidParam("deductions", "the place of a deduction has lon and lat in degrees")
			}
			off.At = &postgis.Fix{Lon: *d.Lon, Lat: *d.Lat}
		}
		i.Deductions = append(i.Deductions, off)
	}
	return i, nil
}

// inspect writes an inspection, which the sheet of its day scores.
func (s *Server) inspect(w http.ResponseWriter, r *http.Request) error {
	var form inspectionForm
	return s.keep(w, r, access.Write, http.StatusCreated, "an inspection", &form, func(c *postgis.Change) (map[string]any, error) {
		inspection, err := form.inspection()
		if err != nil {
			return nil, err
		}
		if err := s.notToCome("date", form.Date); err != nil {
			return nil, err
		}
		id, score, err := c.Inspect(r.Context(), inspection)
		return map[string]any{"id": id, "score": score}, err
	})
}

// inspections lists inspections; who made them and what was found are told to those who work in the town.
func (s *Server) inspections(w http.ResponseWriter, r *http.Request) error {
	told := func(ctx context.Context, actor access.Actor, town string, from, to time.Time) ([]postgis.InspectionRow, error) {
		return s.db.Inspections(ctx, actor, town, from, to, actor.May(access.SeePeople, access.Place{Town: town}))
	}
	return privateList(s, w, r, "inspections", told)
}

// voidWashing takes a washing out of every measure.
func (s *Server) voidWashing(w http.ResponseWriter, r *http.Request) error {
	return s.voidRecord(w, r, "washings", "washing")
}

// voidInspection takes an inspection out of every measure.
func (s *Server) voidInspection(w http.ResponseWriter, r *http.Request) error {
	return s.voidRecord(w, r, "inspections", "inspection")
}

// voidRecord takes a record of a table out of every measure; param names its id in the path.
func (s *Server) voidRecord(w http.ResponseWriter, r *http.Request, table, param string) error {
	id, err := pathID(r, param)
	if err != nil {
		return err
	}
	return s.keep(w, r, access.Write, http.StatusOK, "", &reasonForm{}, func(c *postgis.Change) (map[string]any, error) {
		return map[string]any{"id": id}, c.Void(r.Context(), table, id)
	})
}

// addShifts writes patrols in the market town.
func (s *Server) addShifts(w http.ResponseWriter, r *http.Request) error {
	var form struct {
		Shifts []struct {
			Date   string `json:"date"`
			Member int    `json:"member"`
			Starts string `json:"starts"`
			Ends   string `json:"ends"`
		} `json:"shifts"`
	}
	return s.keep(w, r, access.Write, http.StatusCreated, "patrols", &form, func(c *postgis.Change) (map[string]any, error) {
		if len(form.Shifts) < 1 || len(form.Shifts) > mostMembers {
			return nil, fault.InvalidParam("shifts", "a request has from 1 to %d shifts", mostMembers)
		}
		clock := regexp.MustCompile(`^([01][0-9]|2[0-3]):[0-5][0-9]$`)
		var shifts []postgis.Shift
		for _, f := range form.Shifts {
			on, err := day("date", f.Date)
			if err != nil {
				return nil, err
			}
			if !clock.MatchString(f.Starts) || !clock.MatchString(f.Ends) || f.Ends <= f.Starts {
				return nil, fault.InvalidParam("starts", "a shift goes from one time to a later one, as in 08:00 and 12:00")
			}
			if !isNumber(f.Member) {
				return nil, fault.InvalidParam("member", "there is no member with the number %d in this town", f.Member)
			}
			shifts = append(shifts, postgis.Shift{Date: on, Member: f.Member, Starts: f.Starts, Ends: f.Ends})
		}
		return map[string]any{}, c.AddShifts(r.Context(), shifts)
	})
}

// shifts lists the patrols of a period.
func (s *Server) shifts(w http.ResponseWriter, r *http.Request) error {
	return privateList(s, w, r, "patrols", s.db.Shifts)
}

// putMembers adds members of the vanguard team, or corrects their names.
func (s *Server) putMembers(w http.ResponseWriter, r *http.Request) error {
	var form struct {
		Members []struct {
			Number int    `json:"number"`
			Name   string `json:"name"`
		} `json:"members"`
	}
	return s.keep(w, r, access.Reveal, http.StatusOK, "members of the team", &form, func(c *postgis.Change) (map[string]any, error) {
		if len(form.Members) < 1 || len(form.Members) > mostMembers {
			return nil, fault.InvalidParam("members", "a request has from 1 to %d members", mostMembers)
		}
		var members []postgis.Member
		for _, m := range form.Members {
			if !isNumber(m.Number) || words("name", m.Name, mostNameLength) != nil {
				return nil, fault.InvalidParam("members", "a member has a number from 1 and a name")
			}
			members = append(members, postgis.Member{Number: m.Number, Name: m.Name})
		}
		return map[string]any{}, c.PutMembers(r.Context(), members)
	})
}

// members lists the vanguard team, masked unless a planner asks otherwise.
func (s *Server) members(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	whole, err := unmasking(r)
	if err != nil {
		return err
	}
	list, err := s.db.MembersOf(r.Context(), actorOf(r), town, whole)
	if err != nil {
		return err
	}
	return writePrivate(w, http.StatusOK, map[string]any{"members": orEmpty(list)})
}

// calendar lists the days of a period that differ from the week's order.
func (s *Server) calendar(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	from, to, err := s.period(r, mostPeriod)
	if err != nil {
		return err
	}
	now := s.config.Now()
	return s.answerOf(w, r, town, now, func() (any, error) {
		list, err := s.db.Calendar(r.Context(), town, from, to)
		return map[string]any{"days": orEmpty(list)}, err
	})
}

// leave records a cleaner's last day, or takes it back.
func (s *Server) leave(w http.ResponseWriter, r *http.Request) error {
	number, err := pathID(r, "cleaner")
	if err != nil {
		return err
	}
	form := struct {
		On      *string `json:"on"`
		Restore bool    `json:"restore"`
	}{Restore: true}
	return s.keep(w, r, access.Write, http.StatusOK, "a cleaner's last day", &form, func(c *postgis.Change) (map[string]any, error) {
		var last *time.Time
		if form.On != nil {
			on, err := day("on", *form.On)
			if err != nil {
				return nil, err
			}
			last = &on
		}
		left, err := c.Leave(r.Context(), int(number), last, form.Restore)
		return map[string]any{"cleaner": number, "on": form.On, "ended": left.Ended, "taken_back": left.TakenBack, "restored": left.Restored}, err
	})
}

// setDay says whether the town works on a day.
func (s *Server) setDay(w http.ResponseWriter, r *http.Request) error {
	var form struct {
		Date  string `json:"date"`
		Works *bool  `json:"works"`
		Name  string `json:"name"`
	}
	return s.keep(w, r, access.Write, http.StatusOK, "the working calendar", &form, func(c *postgis.Change) (map[string]any, error) {
		if _, err := day("date", form.Date); err != nil {
			return nil, err
		}
		if form.Works == nil || form.Name != "" && words("name", form.Name, 99) != nil {
			return nil, fault.InvalidParam("works", "works is true or false, and name a line")
		}
		return map[string]any{"date": form.Date}, c.SetDay(r.Context(), form.Date, *form.Works, form.Name, s.config.Now())
	})
}
