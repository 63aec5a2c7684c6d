package web

// This file reads pasted tables of boundary points: /api/points.

import (
	"net/http"

	"tuntu/geo/files"
	"tuntu/internal/access"
	"tuntu/internal/fault"
)

// readPoints reads a pasted table of boundary points by the import's reader, and writes nothing. The reply has the areas
// in CGCS2000 degrees, rings without their first point again, how the numbers were read, and the lines in which a point
// was expected and none was found.
func (s *Server) readPoints(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	if !actorOf(r).Works(town) {
		return access.NotAllowed(nil)
	}
	extent, err := s.db.TownExtent(r.Context(), town)
	if err != nil {
		return err
	}
	body, err := readUpTo(r, 2*files.MostPasted, "a table has at most %d kB", files.MostPasted>>10) // as JSON it may be longer
	if err != nil {
		return err
	}
	var form struct {
		Text string `json:"text"`
	}
	if err := decode(body, &form); err != nil {
		return err
	}
	if len(form.Text) > files.MostPasted {
		return fault.New(fault.TooLarge, "a table has at most %d kB", files.MostPasted>>10)
	}
	found, err := files.ReadPoints(r.Context(), form.Text, extent)
	if err != nil {
		return err
	}
	notes := []map[string]string{}
	for _, note := range found.Notes {
		hans := fault.Say(note.Hans).String()
		notes = append(notes, map[string]string{
			"detail": fault.Say(note.En).String(), "detail_zh": hans, "detail_zh_hant": traditionalOf(hans),
		})
	}
	return writePrivate(w, http.StatusOK, map[string]any{"coordinates": orEmpty(found.Shape), "notes": notes, "wrong": orEmpty(found.Wrong)})
}
