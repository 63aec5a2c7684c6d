package web

// Vector tiles and TileJSON.

import (
	"html"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/go-chi/chi/v5"

	"tuntu/geo"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/tiles"
)

// tile serves a vector tile, by its plain path and by OGC API – Tiles alike.
func (s *Server) tile(w http.ResponseWriter, r *http.Request) error {
	query := r.URL.Query()
	town, err := parseTown(query.Get("town"))
	if err != nil {
		return err
	}
	address, err := tiles.ParseAddress(chi.URLParam(r, "id"), chi.URLParam(r, "z"), chi.URLParam(r, "x"), chi.URLParam(r, "y"), town)
	if err != nil {
		return err
	}
	address.Without = leftOut(address.ID, closedTo(r))
	q := postgis.Query{Layer: geo.Layer{ID: address.ID}, Town: town}
	if err := s.parsePast(r, &q); err != nil {
		return err
	}
	if !q.AsOf.IsZero() {
		address.AsOf = q.AsOf.UnixMicro()
	}
	if !q.On.IsZero() {
		year, month, day := q.On.Date()
		address.On, address.Town = time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix(), strings.Clone(q.Town)
	}
	if err := checkTileFilter(address.ID, query); err != nil {
		return err
	}
	if address.Filter = query.Get("filter"); address.Filter != "" || q.Past() {
		leave, err := s.dear.begin(r.Context(), s.whose(r))
		if err != nil {
			return err
		}
		defer leave()
	}
	tile, err := s.tiles.Tile(r.Context(), address)
	if err != nil {
		return postgis.Translate(err)
	}
	h := w.Header()
	h.Set("Content-Type", tileType)
	if !tile.AsOf.IsZero() { // the database is gone: no client may cache this older tile
		h.Set("Tuntu-As-Of", tile.AsOf.UTC().Format(time.RFC3339))
		h.Set("Cache-Control", "no-store")
		h.Set("Vary", "Accept-Encoding")
		return writeTile(w, r, tile)
	}
	h.Add("Vary", "Accept-Encoding")
	// Each encoding's bytes differ, and so does its strong ETag.
	etag := `"` + tile.Hash + `"`
	if acceptsGzip(r.Header.Get("Accept-Encoding")) {
		etag = `"` + tile.Hash + `-gzip"`
	}
	same := unchanged(w, r, etag)
	s.keepPast(w, r, q.AsOf)
	if same || len(tile.Gzip) == 0 {
		return nil // a valid address without features: 200 and no bytes
	}
	return writeTile(w, r, tile)
}

// leftOut lists the layers that a set of several leaves out, as an address has them.
func leftOut(set string, closed []string) string {
	if len(closed) == 0 {
		return ""
	}
	layers, _ := tiles.SetLayers(set)
	var without []string
	for _, l := range layers {
		if slices.Contains(closed, l.ID) {
			without = append(without, l.ID)
		}
	}
	return strings.Join(without, ",")
}

// checkTileFilter refuses a filter that is wrong. A set of several layers takes none.
func checkTileFilter(set string, values url.Values) error {
	if len(values) == 0 {
		return nil
	}
	layer, ok := geo.LayerByID(set)
	if !ok && values.Has("filter") {
		return fault.InvalidParam("filter", "%q holds several layers, and a filter works on the tiles of one", set)
	}
	_, err := parseFilter(layer, values)
	return err
}

// writeTile sends a tile packed or plain, as the client takes it.
func writeTile(w http.ResponseWriter, r *http.Request, tile tiles.Tile) error {
	if acceptsGzip(r.Header.Get("Accept-Encoding")) {
		w.Header().Set("Content-Encoding", "gzip")
		w.Header().Set("Content-Length", strconv.Itoa(len(tile.Gzip)))
		_, err := w.Write(tile.Gzip)
		return err
	}
	plain, err := tile.Plain()
	if err != nil {
		return err
	}
	w.Header().Set("Content-Length", strconv.Itoa(len(plain)))
	_, err = w.Write(plain) //nolint:gosec // a vector tile, served as such under nosniff
	return err
}

// acceptsGzip tells whether Accept-Encoding allows gzip (RFC 9110, 12.5.3).
func acceptsGzip(header string) bool {
	accepted := false
	for part := range strings.SplitSeq(header, ",") {
		coding, weight, _ := strings.Cut(strings.TrimSpace(part), ";")
		refused := strings.Trim(strings.ReplaceAll(weight, " ", ""), "0.") == "q="
		switch strings.ToLower(strings.TrimSpace(coding)) {
		case "gzip", "x-gzip":
			return !refused
		case "*":
			accepted = !refused
		}
	}
	return accepted
}

// tileJSON describes a tile set (TileJSON 3.0).
func (s *Server) tileJSON(w http.ResponseWriter, r *http.Request) error {
	id := chi.URLParam(r, "id")
	query := ""
	town, err := parseTown(r.URL.Query().Get("town"))
	if err != nil {
		return err
	}
	if town != "" {
		query = "?town=" + town
	}
	layers, ok := tiles.SetLayers(id)
	if !ok {
		return fault.New(fault.NotFound, "there is no tile set %.40q; /api/collections lists the layers, %q is all of them, %q the base map", id, geo.OverviewTiles, geo.BaseTiles)
	}
	var vectorLayers []map[string]any
	for _, layer := range layers {
		if slices.Contains(closedTo(r), layer.ID) {
			continue
		}
		vectorLayers = append(vectorLayers, map[string]any{
			"id": layer.ID, "description": layer.Title.Hans, "fields": tileFieldTypes(layer), "minzoom": 0, "maxzoom": geo.MaxZoom,
		})
	}
	return writeJSON(w, r, jsonType, "", map[string]any{
		"tilejson": "3.0.0", "name": id, "scheme": "xyz", "attribution": s.attribution(),
		"tiles":   []string{s.baseURL(r) + "/tiles/" + id + "/{z}/{x}/{y}.mvt" + query},
		"minzoom": 0, "maxzoom": geo.MaxZoom, "vector_layers": vectorLayers,
	})
}

// attribution is what a foreign map shows of whose tiles they are, with the map's approval number, as HTML.
func (s *Server) attribution() string {
	const whose = "© 屯图 Tuntu"
	if s.config.MapApproval == "" {
		return whose
	}
	return whose + " · 审图号 " + html.EscapeString(s.config.MapApproval)
}

func tileFieldTypes(layer geo.Layer) map[string]string {
	fields := map[string]string{"fid": "Number"}
	for _, f := range layer.AllFields() {
		if !f.InTile {
			continue
		}
		fields[f.Name] = map[geo.Type]string{geo.Text: "String", geo.Integer: "Number", geo.Number: "Number", geo.Boolean: "Boolean"}[f.Type]
	}
	if layer.Grouped != nil {
		for name, kind := range map[string]string{"group": "String", "level": "String", "count": "Number", "area_mu": "Number"} {
			if slices.Contains(tiles.GroupFields(layer), name) {
				fields[name] = kind
			}
		}
	}
	return fields
}

const webMercatorQuad = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad"

func (s *Server) tileSets(w http.ResponseWriter, r *http.Request) error {
	layer, err := layerOf(r)
	if err != nil {
		return err
	}
	here := s.baseURL(r) + "/api/collections/" + layer.ID + "/tiles"
	set := s.tileSetOf(layer, here)
	return writeJSON(w, r, jsonType, "", map[string]any{
		"tilesets": []any{set}, "links": []link{{Href: here, Rel: "self", Type: jsonType}},
	})
}

func (s *Server) tileSet(w http.ResponseWriter, r *http.Request) error {
	layer, err := layerOf(r)
	if err != nil {
		return err
	}
	return writeJSON(w, r, jsonType, "", s.tileSetOf(layer, s.baseURL(r)+"/api/collections/"+layer.ID+"/tiles"))
}

func (s *Server) tileSetOf(layer geo.Layer, here string) map[string]any {
	return map[string]any{
		"title": layer.Title.Hans, "dataType": "vector", "crs": "http://www.opengis.net/def/crs/EPSG/0/3857",
		"tileMatrixSetURI": webMercatorQuad, "tileMatrixSetId": "WebMercatorQuad",
		"layers": []map[string]any{{"id": layer.ID, "dataType": "vector", "geometryDimension": int(layer.Shape)}},
		"links": []link{
			{Href: here + "/WebMercatorQuad", Rel: "self", Type: jsonType},
			{Href: webMercatorQuad, Rel: "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme", Type: jsonType},
			{Href: here + "/WebMercatorQuad/{tileMatrix}/{tileRow}/{tileCol}", Rel: "item", Type: tileType, Templated: true},
		},
	}
}
