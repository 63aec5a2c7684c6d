// Package web is all of HTTP: the routes on this one screen, a file per resource, and
// one place each for replies and for errors.
package web

import (
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/go-chi/cors"
	"github.com/klauspost/compress/gzhttp"
)

// route is one resource: what the router serves and the API's document describes.
type route struct {
	pattern  string
	summary  string
	handle   handler
	query    []param // the query parameters it takes; any other is refused
	fields   bool    // whether a layer's properties are parameters too
	anyQuery bool    // whether any parameter is let through: the page's own address
	produces string  // its media type
	packed   bool    // packs itself, or has a strong ETag that packing would break
}

// handler answers a request or returns an error, which one place turns into a reply.
type handler func(http.ResponseWriter, *http.Request) error

// routes is the whole API.
func (s *Server) routes() []route {
	return []route{
		{pattern: "/api", summary: "Landing page", handle: s.landing, query: []param{format()}, produces: jsonType},
		{pattern: "/api/conformance", summary: "Conformance classes", handle: s.conformance, query: []param{format()}, produces: jsonType},
		{pattern: "/api/openapi.json", summary: "This document", handle: s.openAPI, produces: openAPIType},
		{pattern: "/api/collections", summary: "The layers", handle: s.collections, query: []param{format(), town()}, produces: jsonType},
		{pattern: "/api/collections/{id}", summary: "One layer", handle: s.collection, query: []param{format(), town()}, produces: jsonType},
		{pattern: "/api/collections/{id}/queryables", summary: "The properties that items can be filtered by", handle: s.queryables, query: []param{format()}, produces: schemaType},
		{pattern: "/api/collections/{id}/items", summary: "Features of a layer", handle: s.items, query: itemsParams(), fields: true, produces: geoJSONType},
		{pattern: "/api/collections/{id}/items/{fid}", summary: "One feature", handle: s.item, query: []param{format(), crsParam("crs")}, produces: geoJSONType, packed: true},
		{pattern: "/api/collections/{id}/items/{fid}/related", summary: "What belongs to a feature: its committee, what lies near, its last days", handle: s.related, query: []param{format(), days()}, produces: jsonType},
		{pattern: "/api/collections/{id}/export", summary: "A layer, or what a filter chooses of it, as one file", handle: s.export, query: exportParams(), produces: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
		{pattern: "/api/collections/{id}/tiles", summary: "Tile sets of a layer", handle: s.tileSets, query: []param{format()}, produces: jsonType},
		{pattern: "/api/collections/{id}/tiles/WebMercatorQuad", summary: "Description of the tile set", handle: s.tileSet, query: []param{format()}, produces: jsonType},
		{pattern: "/api/collections/{id}/tiles/WebMercatorQuad/{z}/{y}/{x}", summary: "A vector tile by OGC API – Tiles", handle: s.tile, query: []param{format(), town()}, produces: tileType, packed: true},
		{pattern: "/tiles/{id}/{z}/{x}/{y}.mvt", summary: "A vector tile", handle: s.tile, query: []param{town()}, produces: tileType, packed: true},
		{pattern: "/tiles/relief/{z}/{x}/{y}.png", summary: "A picture of the hill shade", handle: s.reliefTile, query: []param{town()}, produces: pngType, packed: true},
		{pattern: "/tiles/basemaps/{map}/{z}/{x}/{y}", summary: "A picture of a configured base map", handle: s.baseMapTile, produces: pngType, packed: true},
		{pattern: "/api/basemaps", summary: "The configured base maps", handle: s.baseMaps, produces: jsonType},
		{pattern: "/tiles/{id}.json", summary: "TileJSON 3.0 of a tile set", handle: s.tileJSON, query: []param{town()}, produces: jsonType},
		{pattern: "/api/towns", summary: "The towns served here", handle: s.towns, produces: jsonType},
		{pattern: "/api/coverage", summary: "A day's cleaning by village and slot", handle: s.coverage, query: []param{town(), date()}, produces: jsonType},
		{pattern: "/api/coverage/history", summary: "What each of the last days of cleaning came to", handle: s.coverageHistory, query: []param{town(), date(), days(), committee()}, produces: jsonType},
		{pattern: "/api/figures", summary: "Totals of a town or of one committee", handle: s.figures, query: []param{town(), committeeOrNone()}, produces: jsonType},
		{pattern: "/api/events", summary: "A town's changes as they are committed (server-sent events)", handle: s.events, query: []param{town()}, produces: eventType, packed: true},
		{pattern: "/api/search", summary: "Features by name or code", handle: s.search, query: []param{town(), searchText(), limit(maxSearch)}, produces: jsonType},
	}
}

// Handler is the program's HTTP side.
func (s *Server) Handler() http.Handler {
	r := chi.NewRouter()
	r.Use(identified, s.record, s.recoverer, securityHeaders, middleware.GetHead)
	if len(s.config.CORSOrigins) > 0 {
		r.Use(cors.Handler(cors.Options{AllowedOrigins: s.config.CORSOrigins, ExposedHeaders: []string{"ETag", "Content-Crs", "Link"}}))
	}
	pack := packer()
	for _, route := range s.routes() {
		if route.packed {
			r.Get(route.pattern, s.answer(route))
		} else {
			r.With(pack).Get(route.pattern, s.answer(route))
		}
	}
	r.Get("/healthz", s.alive)
	r.Get("/readyz", s.answer(route{handle: s.ready}))
	r.Method(http.MethodGet, "/metrics", s.metrics.handler())
	r.With(pack).Get("/*", s.answer(route{handle: s.page, anyQuery: true}))
	r.NotFound(s.answer(route{handle: s.notFound, anyQuery: true}))
	r.MethodNotAllowed(s.answer(route{handle: s.methodNotAllowed, anyQuery: true}))
	return r
}

// packer compresses text for clients that take it, weights and refusals included.
func packer() func(http.Handler) http.Handler {
	wrapper, err := gzhttp.NewWrapper(
		gzhttp.MinSize(512), gzhttp.CompressionLevel(5),
		gzhttp.ContentTypes([]string{
			jsonType, geoJSONType, schemaType, openAPIType, problemType, "text/html", "text/css", "text/javascript", "image/svg+xml", "text/plain", "text/csv",
		}),
	)
	if err != nil { // only options out of range
		panic(err)
	}
	return func(next http.Handler) http.Handler { return wrapper(next) }
}
