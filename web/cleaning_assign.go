package web

// This file handles /api/cleaning/assignments.

import (
	"net/http"
	"time"

	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// assignForm is one edit of assignments as it is sent.
type assignForm struct {
	Op        string `json:"op"`
	Cleaner   int    `json:"cleaner"`
	InsteadOf int    `json:"instead_of"`
	Place     string `json:"place"`
	Starts    string `json:"starts"`
	Ends      string `json:"ends"`
	ID        int64  `json:"id"`
}

// edit reads an edit, and the day from which it has an effect.
func (f assignForm) edit() (e postgis.Assigning, from time.Time, err error) {
	e = postgis.Assigning{Op: f.Op, Cleaner: f.Cleaner, InsteadOf: f.InsteadOf, ID: f.ID}
	if f.Ends != "" {
		ends, err := day("ends", f.Ends)
		if err != nil {
			return e, from, err
		}
		e.Ends = &ends
	}
	switch {
	case f.Op == "add" && (!isNumber(f.Cleaner) || f.InsteadOf != 0 && !isNumber(f.InsteadOf) || f.InsteadOf == f.Cleaner):
		return e, from, fault.InvalidParam("cleaner", "cleaner is a cleaner's number, and instead_of another's")
	case f.Op == "add":
		if e.Place, err = placeOf(f.Place); err != nil {
			return e, from, err
		}
		if e.Starts, err = day("starts", f.Starts); err != nil {
			return e, from, err
		}
		if e.Ends != nil && e.Ends.Before(e.Starts) {
			err = fault.InvalidParam("ends", "ends is before starts")
		}
		return e, e.Starts, err
	case f.Op == "end" && f.ID > 0 && e.Ends != nil:
		return e, e.Ends.AddDate(0, 0, 1), nil
	case f.Op == "end":
		return e, from, fault.InvalidParam("id", "to end an assignment takes its id and the last day, ends")
	}
	return e, from, fault.InvalidParam("op", "op is add or end, not %.20q", f.Op)
}

// assign edits assignments, all or none, or tells with dry_run=true what that would do.
func (s *Server) assign(w http.ResponseWriter, r *http.Request) error {
	var form struct {
		Edits []assignForm `json:"edits"`
	}
	return s.keep(w, r, access.SeePeople, http.StatusOK, "assignments", &form, func(c *postgis.Change) (map[string]any, error) {
		if len(form.Edits) < 1 || len(form.Edits) > mostAssigned {
			return nil, fault.InvalidParam("edits", "a request has from 1 to %d edits, not %d", mostAssigned, len(form.Edits))
		}
		edits := make([]postgis.Assigning, len(form.Edits))
		var first time.Time
		for i, f := range form.Edits {
			var from time.Time
			var err error
			if edits[i], from, err = f.edit(); err != nil {
				return nil, &postgis.AtEdit{Edit: i, Err: err}
			}
			if i == 0 || from.Before(first) {
				first = from
			}
		}
		// The effect is told of today, or of the first day on which it differs.
		of := s.config.Now().In(cleaning.Zone())
		if first.After(of) {
			of = first
		}
		ids, effect, err := c.Assign(r.Context(), edits, of)
		return map[string]any{"ids": ids, "effect": effect}, err
	})
}

// assignments lists who covers what, by the cleaners' numbers.
func (s *Server) assignments(w http.ResponseWriter, r *http.Request) error {
	return privateList(s, w, r, "assignments", s.db.Assignments)
}
