package web

// This file handles the moves of parcels from stage to stage: /api/parcels/moves, /api/parcels/{fid}/moves, the
// steps that come next: /api/parcels/steps, the levels that accept them: /api/parcels/levels, and by how much areas may
// differ: /api/areas/tolerance.

import (
	"math"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/reclamation"
)

// mostMoves is how many parcels one request moves at most.
const mostMoves = 1000

// moveForm is a move as it is sent.
type moveForm struct {
	ID       int64    `json:"id"`
	Version  int      `json:"version"`
	To       string   `json:"to"`
	On       string   `json:"on"` // empty: today
	Reason   string   `json:"reason"`
	Accepted *float64 `json:"accepted_m2"`
}

// move reads one move.
func (f moveForm) move(today time.Time) (m postgis.Move, err error) {
	m = postgis.Move{Parcel: f.ID, Version: f.Version, To: reclamation.Stage(f.To), On: today, Accepted: f.Accepted}
	if f.Reason != "" {
		if m.Reason, err = because(f.Reason); err != nil {
			return m, err
		}
	}
	if f.On != "" {
		if m.On, err = day("on", f.On); err != nil {
			return m, err
		}
	}
	switch {
	case f.ID < 1 || f.Version < 1:
		err = fault.New(fault.Unconditional, "say which feature is meant, and which version of it you have read: id and version")
	case !slices.Contains(geo.Stages(), f.To):
		err = fault.InvalidParam("to", "to is a stage: %s; not %.40q", strings.Join(geo.Stages(), ", "), f.To)
	case f.Accepted != nil && (*f.Accepted < 0 || math.IsInf(*f.Accepted, 0)):
		err = fault.InvalidParam("accepted_m2", "an accepted area is a number of square metres, not below zero")
	}
	return m, err
}

// today is the day in Shanghai.
func (s *Server) today() time.Time {
	y, m, d := s.config.Now().In(cleaning.Zone()).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, cleaning.Zone())
}

// moveParcels moves parcels from stage to stage, all or none.
func (s *Server) moveParcels(w http.ResponseWriter, r *http.Request) error {
	var form struct {
		Moves []moveForm `json:"moves"`
	}
	return s.keepAs(w, r, access.Actor.Works, http.StatusOK, "moves of parcels", &form, func(c *postgis.Change) (map[string]any, error) {
		if n := len(form.Moves); n < 1 || n > mostMoves {
			return nil, fault.InvalidParam("moves", "a request has from 1 to %d moves, not %d", mostMoves, n)
		}
		moves := make([]postgis.Move, len(form.Moves))
		for i, f := range form.Moves {
			var err error
			if moves[i], err = f.move(s.today()); err != nil {
				return nil, &postgis.AtEdit{Edit: i, Err: err}
			}
		}
		moved, err := c.Move(r.Context(), moves, s.today())
		return map[string]any{"results": moved}, err
	})
}

// movesOf lists a parcel's moves, and to which stages the visitor may move it today.
func (s *Server) movesOf(w http.ResponseWriter, r *http.Request) error {
	fid, err := pathID(r, "fid")
	if err != nil {
		return err
	}
	layer, _ := geo.LayerByID("parcels")
	town, err := s.db.TownOf(r.Context(), layer, fid)
	if err != nil {
		return err
	}
	moves, steps, err := s.db.MovesOf(r.Context(), actorOf(r), town, fid, s.today())
	if err != nil {
		return err
	}
	return writePrivate(w, http.StatusOK, map[string]any{"moves": moves, "next": stagesAfter(steps), "steps": stepNotes(steps)})
}

// stepsOf tells where some parcels stand, which steps the visitor may take with each today, and which with all of them.
func (s *Server) stepsOf(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	parcels, err := parcelIDs(r.URL.Query().Get("ids"))
	if err != nil {
		return err
	}
	stand, err := s.db.Standing(r.Context(), actorOf(r), town, parcels, s.today())
	if err != nil {
		return err
	}
	common := stand[0].Steps
	notes := make([]map[string]any, len(stand))
	for i, at := range stand {
		notes[i] = map[string]any{"id": at.Parcel, "version": at.Version, "stage": at.Stage, "next": stagesAfter(at.Steps)}
		common = slices.DeleteFunc(slices.Clone(common), func(step reclamation.Step) bool {
			return !slices.ContainsFunc(at.Steps, func(other reclamation.Step) bool { return stepNoteOf(other) == stepNoteOf(step) })
		})
	}
	return writePrivate(w, http.StatusOK, map[string]any{"parcels": notes, "steps": stepNotes(common)})
}

// parcelIDs reads the ids of parcels, which commas part.
func parcelIDs(text string) (ids []int64, err error) {
	for _, part := range strings.Split(text, ",") {
		id, err := strconv.ParseInt(part, 10, 64)
		if err != nil || id < 1 || slices.Contains(ids, id) || len(ids) == mostMoves {
			return nil, fault.InvalidParam("ids", "ids are from 1 to %d different numbers of parcels, with commas between", mostMoves)
		}
		ids = append(ids, id)
	}
	return ids, nil
}

// stepNote is a step that the visitor may take, and what it takes: a reason, and maybe an accepted area.
type stepNote struct {
	To       reclamation.Stage `json:"to"`
	Reasoned bool              `json:"reasoned"`
	Accepts  bool              `json:"accepts"`
}

func stepNoteOf(step reclamation.Step) stepNote {
	return stepNote{step.To, step.Reasoned, step.Accepts()}
}

func stepNotes(steps []reclamation.Step) []stepNote {
	notes := make([]stepNote, len(steps))
	for i, step := range steps {
		notes[i] = stepNoteOf(step)
	}
	return notes
}

func stagesAfter(steps []reclamation.Step) []reclamation.Stage {
	stages := make([]reclamation.Stage, len(steps))
	for i, step := range steps {
		stages[i] = step.To
	}
	return stages
}

// levels lists which levels accept a town's parcels, each time from a day on.
func (s *Server) levels(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	levels, err := s.db.Levels(r.Context(), town)
	if err != nil {
		return err
	}
	return writePrivate(w, http.StatusOK, map[string]any{"levels": orEmpty(levels), "otherwise": reclamation.AllLevels()})
}

// setTolerance sets by how much the areas of the town's parcels and plots may differ before that is pointed out.
func (s *Server) setTolerance(w http.ResponseWriter, r *http.Request) error {
	var form struct {
		Share *float64 `json:"share"`
	}
	return s.keep(w, r, access.Write, http.StatusOK, "tolerance of areas", &form, func(c *postgis.Change) (map[string]any, error) {
		if form.Share == nil || *form.Share < 0 || *form.Share > 1 {
			return nil, fault.InvalidParam("share", "share is by which part of the drawn area others may differ from it, from 0 to 1, as 0.05 for 5 %%")
		}
		return map[string]any{"share": *form.Share}, c.SetTolerance(r.Context(), *form.Share)
	})
}

// tolerance tells by how much the areas of the town's parcels and plots may differ before that is pointed out.
func (s *Server) tolerance(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	share, err := s.db.Tolerance(r.Context(), town)
	if err != nil {
		return err
	}
	return writePrivate(w, http.StatusOK, map[string]any{"share": share, "otherwise": geo.ToleratedShare})
}

// addLevels lets levels accept the town's parcels from a day on.
func (s *Server) addLevels(w http.ResponseWriter, r *http.Request) error {
	var form postgis.LevelsFrom
	return s.keep(w, r, access.Write, http.StatusCreated, "levels that accept parcels", &form, func(c *postgis.Change) (map[string]any, error) {
		if _, err := day("valid_from", form.ValidFrom); err != nil {
			return nil, err
		}
		if !reclamation.Levels(form.Levels) {
			return nil, fault.InvalidParam("levels", "levels are some of town, county, city and region, in this order")
		}
		return map[string]any{}, c.AddLevels(r.Context(), form, s.config.Now())
	})
}
