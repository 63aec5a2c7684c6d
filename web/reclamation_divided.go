package web

// This file reads the edits that split and merge features, and tells of which features a feature came:
// /api/collections/{id}/items/{fid}/lineage.

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// mostParts is how many parts one split makes at most, and how many features one merge takes.
const mostParts = 100

// fillDivided reads a split or a merge into an edit. It takes the vertices from those that are left to the request.
func (s *Server) fillDivided(e *postgis.Edit, f batchEdit, left *int) error {
	if !e.Layer.Divided {
		return fault.New(fault.Invalid, "features of %s are neither split nor merged; those of %s are", e.Layer.ID, strings.Join(dividedLayers(), ", "))
	}
	if e.Op == postgis.Split {
		return s.fillSplit(e, f, left)
	}
	if n := len(f.Features); n < 2 || n > mostParts {
		return fault.InvalidParam("features", "a merge takes from 2 to %d features, not %d", mostParts, n)
	}
	if slices.ContainsFunc(f.Features, func(v postgis.Versioned) bool { return v.FID < 1 || v.Version < 1 }) {
		return fault.New(fault.Unconditional, "say which feature is meant, and which version of it you have read: id and version")
	}
	e.Merged = f.Features
	var err error
	e.Feature.Geometry, err = s.shape(e.Layer, f.Geometry, left)
	return err
}

func (s *Server) fillSplit(e *postgis.Edit, f batchEdit, left *int) error {
	if f.ID < 1 || f.Version < 1 {
		return fault.New(fault.Unconditional, "say which feature is meant, and which version of it you have read: id and version")
	}
	if n := len(f.Parts); n < 2 || n > mostParts {
		return fault.InvalidParam("parts", "a split makes from 2 to %d parts, not %d", mostParts, n)
	}
	for _, part := range f.Parts {
		shape, err := s.shape(e.Layer, part, left)
		if err != nil {
			return err
		}
		e.Parts = append(e.Parts, shape)
	}
	return nil
}

// shape reads a geometry, as that of a feature is read.
func (s *Server) shape(layer geo.Layer, geometry json.RawMessage, left *int) (orb.Geometry, error) {
	if len(geometry) == 0 {
		geometry = json.RawMessage("null")
	}
	body, err := json.Marshal(map[string]any{"type": "Feature", "geometry": geometry, "properties": map[string]any{}})
	if err != nil {
		return nil, err
	}
	e := postgis.Edit{Op: postgis.Patch, Layer: layer}
	_, err = s.fill(&e, body, left)
	return e.Feature.Geometry, err
}

// wrongDecision tells whether a decision on an overlap is none.
func wrongDecision(d postgis.Decision) bool {
	return d.With < 1 || d.Version < 1 || !slices.Contains(postgis.Decisions(), d.Decision)
}

func undecided() error {
	return fault.InvalidParam("overlaps", "an overlap is decided by with, version and decision, which is one of: %s", strings.Join(postgis.Decisions(), ", "))
}

// dividedLayers lists the layers whose features are split and merged.
func dividedLayers() (ids []string) {
	for _, l := range geo.Layers() {
		if l.Divided {
			ids = append(ids, l.ID)
		}
	}
	return ids
}

// lineage tells of which features a feature came, and which came of it. The feature may be one that has ended.
func (s *Server) lineage(w http.ResponseWriter, r *http.Request) error {
	layer, fid, err := featureOf(r)
	if err != nil {
		return err
	}
	town, err := s.db.TownOf(r.Context(), layer, fid)
	if err != nil {
		return err
	}
	parents, children, err := s.db.LineageOf(r.Context(), actorOf(r), town, layer, fid)
	if err != nil {
		return err
	}
	return writePrivate(w, http.StatusOK, map[string]any{"parents": orEmpty(parents), "children": orEmpty(children)})
}
