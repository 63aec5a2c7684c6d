package web

// /api/basemaps and the pictures of configured base maps.

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"

	"github.com/go-chi/chi/v5"

	"tuntu/geo"
	"tuntu/internal/basemap"
	"tuntu/tiles"
)

// baseMap is the public part of a configured base map. It contains neither the address of the
// tile source nor its key.
type baseMap struct {
	ID          string        `json:"id"`
	Name        basemap.Names `json:"name"`
	Attribution string        `json:"attribution"`
	Approval    string        `json:"approval"`
	MinZoom     int           `json:"minzoom"`
	MaxZoom     int           `json:"maxzoom"`
}

// baseMaps lists the base maps that the page can draw in place of the town's own.
func (s *Server) baseMaps(w http.ResponseWriter, r *http.Request) error {
	list := []baseMap{}
	for _, m := range s.config.BaseMaps.List() {
		list = append(list, baseMap{m.ID, m.Name, m.Attribution, m.Approval, m.MinZoom, m.MaxZoom})
	}
	return writeJSON(w, r, jsonType, "", map[string]any{"basemaps": list})
}

// baseMapTile fetches a tile of a configured base map from its source and serves it.
func (s *Server) baseMapTile(w http.ResponseWriter, r *http.Request) error {
	// ParseAddress checks the tile numbers the same way for every tile set.
	at, err := tiles.ParseAddress(geo.BaseTiles, chi.URLParam(r, "z"), chi.URLParam(r, "x"), chi.URLParam(r, "y"), "")
	if err != nil {
		return err
	}
	tile, err := s.config.BaseMaps.Tile(r.Context(), chi.URLParam(r, "map"), at.Z, at.X, at.Y)
	if err != nil {
		return err
	}
	if len(tile.Picture) == 0 {
		w.WriteHeader(http.StatusNoContent)
		return nil
	}
	sum := sha256.Sum256(tile.Picture)
	if unchanged(w, r, `"`+hex.EncodeToString(sum[:12])+`"`) {
		return nil
	}
	w.Header().Set("Cache-Control", "private, max-age=86400") // base maps change slowly
	w.Header().Set("Content-Type", tile.MediaType)
	_, err = w.Write(tile.Picture)
	return err
}
