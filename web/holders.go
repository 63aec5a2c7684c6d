package web

// This file handles who contracts a parcel, where that is a person: /api/parcels/{fid}/holder.

import (
	"net/http"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// mostHolderName is how many characters a holder's name has at most, as the database has it.
const mostHolderName = 50

// phoneForm is the form of a phone's number, as the database has it.
var phoneForm = regexp.MustCompile(`^[0-9+ -]{5,20}$`)

// holder replies with who contracts a parcel, masked unless a planner asks otherwise, which is noted.
func (s *Server) holder(w http.ResponseWriter, r *http.Request) error {
	fid, town, err := s.parcelOf(r)
	if err != nil {
		return err
	}
	unmasked, err := unmasking(r)
	if err != nil {
		return err
	}
	h, err := s.db.HolderOf(r.Context(), actorOf(r), town, fid, unmasked)
	if err != nil {
		return err
	}
	return writePrivate(w, http.StatusOK, map[string]any{"unmasked": unmasked, "holder": h})
}

// putHolder says who contracts a parcel. No fault repeats what was sent.
func (s *Server) putHolder(w http.ResponseWriter, r *http.Request) error {
	fid, town, err := s.parcelOf(r)
	if err != nil {
		return err
	}
	var form postgis.Holder
	return s.keepIn(w, r, town, access.Actor.Works, http.StatusOK, "holder of a parcel", &form, func(c *postgis.Change) (map[string]any, error) {
		if err := c.MayHold(r.Context(), fid); err != nil {
			return nil, err
		}
		form.Name = strings.TrimSpace(form.Name)
		if n := utf8.RuneCountInString(form.Name); n < 1 || n > mostHolderName || slices.ContainsFunc([]rune(form.Name), unicode.IsControl) {
			return nil, fault.InvalidParam("name", "a holder has a name of 1 to %d characters", mostHolderName)
		}
		if form.Phone != nil {
			if *form.Phone = strings.TrimSpace(*form.Phone); *form.Phone == "" {
				form.Phone = nil
			} else if !phoneForm.MatchString(*form.Phone) {
				return nil, fault.InvalidParam("phone", "a phone's number has from 5 to 20 digits, blanks, + and -")
			}
		}
		return map[string]any{}, c.PutHolder(r.Context(), fid, form)
	})
}

// eraseHolder erases who contracts a parcel.
func (s *Server) eraseHolder(w http.ResponseWriter, r *http.Request) error {
	fid, town, err := s.parcelOf(r)
	if err != nil {
		return err
	}
	err = s.keepIn(w, r, town, access.Actor.Works, http.StatusOK, "holder of a parcel erased", nil, func(c *postgis.Change) (map[string]any, error) {
		return map[string]any{}, c.EraseHolder(r.Context(), fid)
	})
	if err == nil {
		s.noteErased(r)
	}
	return err
}
