package web

// This file keeps what a town has closed from readers who have no role in it: /api/settings/layers, and what each route
// tells of. Every request passes the one check in admit; a reply that tells of several layers leaves the closed ones out.

import (
	"context"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/go-chi/chi/v5"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// subject returns the ids of the layers that a whole reply is about. If one of them is closed to the visitor, the request
// is refused.
type subject func(r *http.Request) []string

// ofNone is the subject of replies that are about no layer, or that leave out what is closed, see closedTo.
func ofNone(*http.Request) []string { return nil }

// ofPath is the layer that the path names.
func ofPath(r *http.Request) []string { return []string{chi.URLParam(r, "id")} }

func ofParcels(*http.Request) []string { return []string{"parcels"} }

// ofCleaning are the places that are swept.
func ofCleaning(*http.Request) []string { return geo.SweptLayers() }

// ofMeasure are the layers of the measure that the path names.
func ofMeasure(r *http.Request) []string {
	m, err := postgis.MeasureByID(chi.URLParam(r, "measure"))
	if err != nil {
		return nil
	}
	return m.Layers()
}

// closedTo lists the ids of the layers that are closed to a request's visitor, in the town that it asks for.
func closedTo(r *http.Request) []string { return noteOf(r.Context()).closed }

// keepClosed finds out which layers are closed to the visitor where the request asks, and refuses it if it is about one of
// them. While nothing is closed it costs nothing.
func (s *Server) keepClosed(rt route, r *http.Request) error {
	o, err := s.openness(r.Context())
	if err != nil {
		return err
	}
	actor := actorOf(r)
	anywhere := o.ClosedTo(actor, "")
	if len(anywhere) == 0 {
		return nil
	}
	about := rt.about(r)
	town, err := s.townAsked(r, about)
	if err != nil {
		return err
	}
	note := noteOf(r.Context())
	note.closed = anywhere
	if town != "" {
		note.closed = o.ClosedTo(actor, town)
	}
	for _, id := range about {
		if slices.Contains(note.closed, id) {
			return closedLayer(actor, id)
		}
	}
	return nil
}

// townAsked returns the town whose feature or whose reply is asked for; it is empty for all towns, and for a feature that
// there is not.
func (s *Server) townAsked(r *http.Request, about []string) (string, error) {
	fid, _ := strconv.ParseInt(chi.URLParam(r, "fid"), 10, 64) // 0: the path names no feature
	if fid == 0 || len(about) == 0 {
		town, _ := parseTown(r.URL.Query().Get("town")) // the handler says what is wrong with it
		return town, nil
	}
	layer, ok := geo.LayerByID(about[0])
	if !ok {
		return "", nil
	}
	town, err := s.db.TownOf(r.Context(), layer, fid)
	if fault.Of(err).Kind == fault.NotFound {
		return "", nil
	}
	return town, err
}

// closedLayer is the fault of a request for a layer that is closed to its visitor.
func closedLayer(actor access.Actor, id string) error {
	layer, _ := geo.LayerByID(id)
	why := fault.New(fault.Forbidden, "this town shows %s only to those who have a role in it; ask its administrator for one", layerName{layer})
	if actor.Account == 0 {
		why = fault.New(fault.Unauthorized, "this town shows %s to those who sign in only; sign in to see them", layerName{layer})
	}
	return &closedError{why, id}
}

// closedError is the refusal of a layer that is closed to who asks.
type closedError struct {
	why   *fault.Error
	layer string
}

// Error is the fault's text.
func (e *closedError) Error() string { return e.why.Error() }

// Unwrap gives the fault.
func (e *closedError) Unwrap() error { return e.why }

// layerName says a layer's title, in Chinese where the sentence is.
type layerName struct{ geo.Layer }

// String is the title in English, in lower case, and the id.
func (n layerName) String() string { return strings.ToLower(n.Title.En) + " (" + n.ID + ")" }

// In is the title in the catalogue's language.
func (n layerName) In(c fault.Catalogue) string {
	if c == nil {
		return n.String()
	}
	return n.Title.Hans
}

// layerSwitch is whether a town shows a layer to readers without a role in it.
type layerSwitch struct {
	Layer string `json:"layer"`
	Open  bool   `json:"open"`
}

// layerSettings tells which layers a town shows to readers without a role in it.
func (s *Server) layerSettings(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	return s.tellLayerSettings(w, r, town)
}

func (s *Server) tellLayerSettings(w http.ResponseWriter, r *http.Request, town string) error {
	closed, err := s.db.ClosedLayers(r.Context(), town)
	if err != nil {
		return err
	}
	o, err := s.openness(r.Context())
	if err != nil {
		return err
	}
	var layers []layerSwitch
	for _, id := range geo.LayerIDs() {
		layers = append(layers, layerSwitch{id, !slices.Contains(closed, id)})
	}
	return writePrivate(w, http.StatusOK, map[string]any{"town": town, "anonymous": o.Anonymous, "layers": layers})
}

// setLayer opens a layer of a town to readers without a role in it, or closes it.
func (s *Server) setLayer(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	var form struct {
		Layer string
		Open  *bool
	}
	if err := readBody(r, &form); err != nil {
		return err
	}
	layer, ok := geo.LayerByID(form.Layer)
	if !ok {
		return fault.InvalidParam("layer", "there is no collection %.40q; there are: %s", form.Layer, strings.Join(geo.LayerIDs(), ", "))
	}
	if form.Open == nil {
		return fault.InvalidParam("open", "say whether readers without a role see the layer: open is true or false")
	}
	ctx := r.Context()
	request := postgis.Request{Town: town, Actor: actorOf(r), Reason: map[bool]string{true: "layer opened", false: "layer closed"}[*form.Open]}
	err = s.db.Write(ctx, request, nil, func(c *postgis.Change) error { return c.CloseLayer(ctx, layer, !*form.Open) })
	if err != nil {
		return err
	}
	s.door.forget() // of other instances the database's notification does it
	return s.tellLayerSettings(w, r, town)
}

// committeeNames returns the names of a town's committees by code, or none where the town has closed these to the visitor.
func (s *Server) committeeNames(ctx context.Context, town, language string) (map[string]string, error) {
	for _, id := range noteOf(ctx).closed {
		if layer, _ := geo.LayerByID(id); layer.Unit == geo.CommitteeLevel {
			return map[string]string{}, nil
		}
	}
	return s.db.CommitteeNames(ctx, town, language)
}
