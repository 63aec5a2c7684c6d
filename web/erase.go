package web

// Erasing a feature's text, or a change's reason, for good.

import (
	"net/http"

	"github.com/go-chi/chi/v5"

	"tuntu/internal/access"
	"tuntu/internal/postgis"
)

// eraseValue erases a text of a feature from the town and its history.
func (s *Server) eraseValue(w http.ResponseWriter, r *http.Request) error {
	layer, fid, err := featureOf(r)
	if err != nil {
		return err
	}
	town, err := s.db.TownOf(r.Context(), layer, fid)
	if err != nil {
		return err
	}
	fields, err := postgis.Erasable(layer, chi.URLParam(r, "field"))
	if err != nil {
		return err
	}
	return s.erase(w, r, town, postgis.Erasure{Layer: layer.ID, ID: fid, Fields: fields})
}

// eraseReason erases the reason that was given for a change.
func (s *Server) eraseReason(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	change, err := pathID(r, "change")
	if err != nil {
		return err
	}
	return s.erase(w, r, town, postgis.Erasure{Layer: postgis.ErasedReason, ID: change})
}

// erase erases what is named, if the visitor administers the town, and notes it beside the backups.
func (s *Server) erase(w http.ResponseWriter, r *http.Request, town string, e postgis.Erasure) error {
	if !actorOf(r).May(access.Manage, access.Place{Town: town}) {
		return access.NotAllowed(nil)
	}
	request, err := requestOf(r, town, nil, "erased")
	if err != nil {
		return err
	}
	release, err := s.writing(r, &request)
	if err != nil {
		return err
	}
	defer release()
	change, err := s.db.Erase(r.Context(), request, e)
	if err != nil {
		return err
	}
	s.noteErased(r)
	s.heard.wait(r.Context(), town, change)
	return writePrivate(w, http.StatusOK, map[string]any{"change": change})
}

// noteErased notes what was erased beside the backups, so that a restore of an older one erases it again.
func (s *Server) noteErased(r *http.Request) {
	if s.config.Erased == nil {
		return
	}
	if err := s.config.Erased(r.Context()); err != nil {
		s.log.Error("an erasure is not in the list beside the backups", "err", err)
	}
}
