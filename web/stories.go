package web

// This file handles stories: /api/stories.

import (
	"errors"
	"net/http"
	"strconv"

	"github.com/go-chi/chi/v5"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/story"
)

func storyVersion() param {
	return param{"version", "a published version; without it the newest", map[string]any{"type": "integer", "minimum": 1}}
}

// stories lists a town's published stories, and to planners the drafts.
func (s *Server) stories(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	if _, err := s.db.TownExtent(r.Context(), town); err != nil {
		return err
	}
	list, err := s.db.Stories(r.Context(), actorOf(r), town)
	if err != nil {
		return err
	}
	return writePrivate(w, http.StatusOK, map[string]any{"stories": orEmpty(list)})
}

// story answers with a published version, without its notes.
func (s *Server) story(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	version, err := parseWhole("version", r.URL.Query().Get("version"), 1, 1_000_000_000, 0)
	if err != nil {
		return err
	}
	published, err := s.db.PublishedStory(r.Context(), town, chi.URLParam(r, "name"), version)
	if err != nil {
		return err
	}
	etag := weakTag(s.config.Version, r.URL.RequestURI(), strconv.Itoa(published.Version))
	if unchanged(w, r, etag) {
		return nil
	}
	return writeJSON(w, r, jsonType, etag, published)
}

// draft answers with a story as planners edit it, with its notes.
func (s *Server) draft(w http.ResponseWriter, r *http.Request) error {
	draft, err := s.draftTo(r)
	if err != nil {
		return err
	}
	return writePrivate(w, http.StatusOK, draft)
}

// storyNotes answers with the presenter's notes of the published version, for planners.
func (s *Server) storyNotes(w http.ResponseWriter, r *http.Request) error {
	town, err := s.plannersTown(r)
	if err != nil {
		return err
	}
	name := chi.URLParam(r, "name")
	if _, err := s.db.PublishedStory(r.Context(), town, name, 0); err != nil {
		return err
	}
	notes, err := s.db.NotesOf(r.Context(), actorOf(r), town, name)
	if err != nil {
		return err
	}
	return writePrivate(w, http.StatusOK, map[string]any{"notes": notes})
}

// plannersTown is the town that a request asks for, if the visitor writes its stories.
func (s *Server) plannersTown(r *http.Request) (string, error) {
	town, err := s.theTown(r)
	if err == nil && !actorOf(r).May(access.Write, access.Place{Town: town}) {
		err = access.NotAllowed(nil)
	}
	return town, err
}

// addStory begins a draft.
func (s *Server) addStory(w http.ResponseWriter, r *http.Request) error {
	var form struct {
		Name  string    `json:"name"`
		Title geo.Title `json:"title"`
	}
	return s.keep(w, r, access.Write, http.StatusCreated, "a story", &form, func(c *postgis.Change) (map[string]any, error) {
		begun := story.Story{Name: form.Name, Title: form.Title}
		if err := begun.Check(); err != nil {
			return nil, err
		}
		return map[string]any{"name": form.Name, "edit": 0}, c.AddStory(r.Context(), form.Name, form.Title)
	})
}

// saveDraft saves a whole draft.
func (s *Server) saveDraft(w http.ResponseWriter, r *http.Request) error {
	var form postgis.Draft
	return s.keep(w, r, access.Write, http.StatusOK, "a story's draft", &form, func(c *postgis.Change) (map[string]any, error) {
		form.Name = chi.URLParam(r, "name")
		if err := form.Check(); err != nil {
			return nil, inScene(err)
		}
		edit, err := c.SaveDraft(r.Context(), form)
		return map[string]any{"edit": edit}, err
	})
}

// inScene says in which scene of a story a fault lies.
func inScene(err error) error {
	at, ok := errors.AsType[*story.At](err)
	if !ok {
		return err
	}
	inner := fault.Of(at.Err)
	if at.Scene == 0 {
		return fault.InvalidParam(inner.Param, "chapter %d: %s", at.Chapter, inner)
	}
	return fault.InvalidParam(inner.Param, "chapter %d, scene %d: %s", at.Chapter, at.Scene, inner)
}

// checkedProblem is a problem of a story as a reply has it.
type checkedProblem struct {
	Chapter int    `json:"chapter"`
	Scene   int    `json:"scene"`
	ID      int64  `json:"id"`
	What    string `json:"what"`
	Detail  string `json:"detail"`
	Hans    string `json:"detail_zh"`
}

// problemsOf looks through a story and says what does not fit.
func (s *Server) problemsOf(r *http.Request, town string, of story.Story) ([]checkedProblem, error) {
	found, err := s.db.CheckStory(r.Context(), town, of, s.config.Now())
	if err != nil {
		return nil, err
	}
	list := []checkedProblem{}
	for _, p := range found {
		list = append(list, checkedProblem{p.Chapter, p.Scene, p.ID, p.What, fault.Catalogue(nil).Error(p.Fault), inChinese().Error(p.Fault)})
	}
	return list, nil
}

// draftTo reads the draft of a story for a planner of its town.
func (s *Server) draftTo(r *http.Request) (d postgis.Draft, err error) {
	town, err := s.plannersTown(r)
	if err != nil {
		return d, err
	}
	return s.db.DraftOf(r.Context(), actorOf(r), town, chi.URLParam(r, "name"))
}

// checkStory tells planners which scenes of a draft do not fit.
func (s *Server) checkStory(w http.ResponseWriter, r *http.Request) error {
	draft, err := s.draftTo(r)
	if err != nil {
		return err
	}
	leave, err := s.past.begin(r.Context(), s.whose(r))
	if err != nil {
		return err
	}
	defer leave()
	problems, err := s.problemsOf(r, draft.Town, draft.Story)
	if err != nil {
		return err
	}
	return writePrivate(w, http.StatusOK, map[string]any{"edit": draft.Edit, "problems": problems})
}

// publishStory makes a version of a draft in which everything fits. It is looked through before the change begins, which holds
// up all others of the town; a draft that was saved since, or is not the edit that the planner has seen, is not published.
func (s *Server) publishStory(w http.ResponseWriter, r *http.Request) error {
	draft, err := s.draftTo(r)
	if err != nil {
		return err
	}
	ctx := r.Context()
	leave, err := s.past.begin(ctx, s.whose(r))
	if err != nil {
		return err
	}
	problems, err := s.problemsOf(r, draft.Town, draft.Story)
	leave()
	if err != nil {
		return err
	}
	form := struct {
		Edit      *int64 `json:"edit"`
		ClosedMap bool   `json:"closed_map"`
	}{}
	return s.keep(w, r, access.Write, http.StatusOK, "a story published", &form, func(c *postgis.Change) (map[string]any, error) {
		if len(problems) > 0 {
			return nil, &unfit{problems}
		}
		edit := draft.Edit
		if form.Edit != nil {
			edit = *form.Edit
		}
		version, err := c.Publish(ctx, draft.Name, edit, form.ClosedMap)
		return map[string]any{"version": version}, err
	})
}

// unfit is the fault of a story that is to be published and does not fit.
type unfit struct{ problems []checkedProblem }

func (u *unfit) Error() string { return "the story does not fit" }

// Unwrap is what is said of it.
func (u *unfit) Unwrap() error {
	return fault.New(fault.Conflict, "%d things in the story do not fit, so it is not published; see problems", len(u.problems))
}

// withdrawStory takes a story away.
func (s *Server) withdrawStory(w http.ResponseWriter, r *http.Request) error {
	return s.keep(w, r, access.Write, http.StatusOK, "a story withdrawn", nil, func(c *postgis.Change) (map[string]any, error) {
		return map[string]any{}, c.Withdraw(r.Context(), chi.URLParam(r, "name"))
	})
}
