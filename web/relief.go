package web

// This file serves hill shade tiles. It enlarges a tile where the database has none at the zoom.

import (
	"fmt"
	"net/http"

	"github.com/go-chi/chi/v5"

	"tuntu/geo"
	"tuntu/internal/relief"
	"tuntu/tiles"
)

// reliefCacheBytes is the size of the cache of enlarged tiles. Imported tiles are in the database.
const reliefCacheBytes = 16 << 20

// reliefKey identifies a tile of one version of the hill shade.
type reliefKey struct {
	town     string
	revision int64
	z, x, y  uint32
}

// reliefTile serves a hill shade tile. Outside of the hill shade it replies with 204 No Content.
func (s *Server) reliefTile(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	// ParseAddress checks the tile numbers the same way for every tile set.
	at, err := tiles.ParseAddress(geo.BaseTiles, chi.URLParam(r, "z"), chi.URLParam(r, "x"), chi.URLParam(r, "y"), town)
	if err != nil {
		return err
	}
	made, ok, err := s.db.Relief(r.Context(), town)
	if err != nil {
		return err
	}
	if !ok {
		w.WriteHeader(http.StatusNoContent)
		return nil
	}
	key := reliefKey{town, made.Revision, at.Z, at.X, at.Y}
	if unchanged(w, r, fmt.Sprintf(`"%s-%d-%d-%d-%d"`, town, made.Revision, at.Z, at.X, at.Y)) {
		return nil
	}
	picture, ok := s.reliefs.Get(key)
	if !ok {
		if picture, err = s.makeRelief(r, key, uint32(made.Zoom)); err != nil { //nolint:gosec // under 23
			return err
		}
		s.reliefs.Put(key, picture)
	}
	if len(picture) == 0 {
		w.WriteHeader(http.StatusNoContent)
		return nil
	}
	w.Header().Set("Content-Type", pngType)
	_, err = w.Write(picture) //nolint:gosec // a picture of our own making, served as such under nosniff
	return err
}

// makeRelief reads a tile. At zooms beyond the stored ones it enlarges a part of the stored tile.
func (s *Server) makeRelief(r *http.Request, key reliefKey, nearest uint32) ([]byte, error) {
	if key.z <= nearest {
		return s.db.ReliefTile(r.Context(), key.town, key.z, key.x, key.y)
	}
	nearer := key.z - nearest
	whole, err := s.db.ReliefTile(r.Context(), key.town, nearest, key.x>>nearer, key.y>>nearer)
	if err != nil || whole == nil {
		return nil, err
	}
	last := uint32(1)<<nearer - 1
	return relief.Part(whole, int(nearer), int(key.x&last), int(key.y&last))
}
