package web

// /api, /api/conformance, /api/collections and their queryables.

import (
	"context"
	"math"
	"net/http"
	"slices"
	"sync"

	"tuntu/geo"
	"tuntu/internal/postgis"
)

// conformanceClasses are the parts of the standards that the API follows.
func conformanceClasses() []string {
	const features, tiles, common = "http://www.opengis.net/spec/ogcapi-features-", "http://www.opengis.net/spec/ogcapi-tiles-1/1.0/conf/", "http://www.opengis.net/spec/ogcapi-common-"
	const cql = "http://www.opengis.net/spec/cql2/1.0/conf/"
	return []string{
		common + "1/1.0/conf/core",
		common + "2/1.0/conf/collections",
		features + "1/1.0/conf/core",
		features + "1/1.0/conf/oas30",
		features + "1/1.0/conf/geojson",
		features + "2/1.0/conf/crs",
		features + "3/1.0/conf/queryables",
		features + "3/1.0/conf/filter",
		features + "3/1.0/conf/features-filter",
		features + "4/1.0/conf/create-replace-delete",
		features + "4/1.0/conf/update",
		features + "4/1.0/conf/optimistic-locking-etags",
		cql + "cql2-text",
		cql + "cql2-json",
		cql + "basic-cql2",
		cql + "advanced-comparison-operators",
		cql + "case-insensitive-comparison",
		tiles + "core",
		tiles + "tileset",
		tiles + "tilesets-list",
		tiles + "geodata-tilesets",
		tiles + "mvt",
	}
}

func (s *Server) landing(w http.ResponseWriter, r *http.Request) error {
	base := s.baseURL(r)
	return writeJSON(w, r, jsonType, "", map[string]any{
		"title":       "屯图 Tuntu",
		"description": "The town's map of itself: natural villages, cleaning, farmland, water and crops, as features and vector tiles",
		"links": []link{
			{Href: base + "/api", Rel: "self", Type: jsonType, Title: "This document"},
			{Href: base + "/api/openapi.json", Rel: "service-desc", Type: openAPIType, Title: "The API's definition"},
			{Href: base + "/api/openapi.json", Rel: "service-doc", Type: openAPIType, Title: "The API's definition"},
			{Href: base + "/api/conformance", Rel: "conformance", Type: jsonType, Title: "Conformance classes"},
			{Href: base + "/api/collections", Rel: "data", Type: jsonType, Title: "The layers"},
			{Href: base + "/api/towns", Rel: "related", Type: jsonType, Title: "The towns"},
			{Href: base + "/", Rel: "alternate", Type: "text/html", Title: "The map"},
		},
	})
}

func (s *Server) conformance(w http.ResponseWriter, r *http.Request) error {
	return writeJSON(w, r, jsonType, "", map[string]any{"conformsTo": conformanceClasses()})
}

// collection is a layer as OGC API – Features describes it.
type collection struct {
	ID         string            `json:"id"`
	Title      string            `json:"title"`
	Titles     map[string]string `json:"titles"` // by language
	Extent     collectionExtent  `json:"extent"`
	ItemType   string            `json:"itemType"`
	CRS        []string          `json:"crs"`
	StorageCRS string            `json:"storageCrs"`
	Count      int64             `json:"count"`
	Revision   string            `json:"revision"`
	Closed     bool              `json:"closed,omitempty"` // whether the town has closed it to who asks: then its count is 0, and it has no extent
	GeometryIs string            `json:"geometryType"`
	Links      []link            `json:"links"`
}

type collectionExtent struct {
	Spatial spatialExtent `json:"spatial"`
}

type spatialExtent struct {
	BBox [][]float64 `json:"bbox,omitempty"`
	CRS  string      `json:"crs"`
}

func (s *Server) collections(w http.ResponseWriter, r *http.Request) error {
	town, err := parseTown(r.URL.Query().Get("town"))
	if err != nil {
		return err
	}
	all := []collection{}
	for _, layer := range geo.Layers() {
		c, err := s.describe(r.Context(), layer, town, s.baseURL(r), slices.Contains(closedTo(r), layer.ID))
		if err != nil {
			return err
		}
		all = append(all, c)
	}
	return writeJSON(w, r, jsonType, "", map[string]any{
		"collections": all,
		"links":       []link{{Href: s.baseURL(r) + "/api/collections", Rel: "self", Type: jsonType}},
	})
}

func (s *Server) collection(w http.ResponseWriter, r *http.Request) error {
	layer, err := layerOf(r)
	if err != nil {
		return err
	}
	town, err := parseTown(r.URL.Query().Get("town"))
	if err != nil {
		return err
	}
	c, err := s.describe(r.Context(), layer, town, s.baseURL(r), slices.Contains(closedTo(r), layer.ID))
	if err != nil {
		return err
	}
	return writeJSON(w, r, jsonType, "", c)
}

func (s *Server) describe(ctx context.Context, layer geo.Layer, town, base string, closed bool) (collection, error) {
	var crs []string
	for _, c := range postgis.CRSs() {
		crs = append(crs, c.URI)
	}
	here := base + "/api/collections/" + layer.ID
	c := collection{
		ID: layer.ID, Title: layer.Title.Hans, ItemType: "feature", CRS: crs, StorageCRS: crs[1], GeometryIs: layer.Shape.String(),
		Titles: map[string]string{"zh-Hans": layer.Title.Hans, "zh-Hant": layer.Title.Hant, "en": layer.Title.En},
		Links: []link{
			{Href: here, Rel: "self", Type: jsonType},
			{Href: here + "/items", Rel: "items", Type: geoJSONType, Title: "Features"},
			{Href: here + "/queryables", Rel: "http://www.opengis.net/def/rel/ogc/1.0/queryables", Type: schemaType},
			{Href: here + "/tiles", Rel: "http://www.opengis.net/def/rel/ogc/1.0/tilesets-vector", Type: jsonType},
		},
	}
	c.Extent.Spatial.CRS = crs[0]
	if c.Closed = closed; closed {
		return c, nil
	}
	var err error
	if c.Revision, err = s.db.Revision(ctx, layer.ID, town); err != nil {
		return c, err
	}
	box, err := s.extents.of(layer.ID+"/"+town, c.Revision, func() ([]float64, error) { return s.db.Extent(ctx, layer, town) })
	if err != nil {
		return c, err
	}
	if box != nil {
		c.Extent.Spatial.BBox = [][]float64{box}
	}
	c.Count, err = s.db.Size(ctx, layer.ID, town)
	return c, err
}

// extents caches the layers' extents by revision, because computing an extent reads the whole
// layer.
type extents struct {
	mutex sync.Mutex
	known map[string]extentAt
}

type extentAt struct {
	revision string
	box      []float64
}

// mostExtents limits the number of cached extents.
const mostExtents = 10_000

func (e *extents) of(key, revision string, find func() ([]float64, error)) ([]float64, error) {
	e.mutex.Lock()
	at, ok := e.known[key]
	e.mutex.Unlock()
	if ok && at.revision == revision {
		return at.box, nil
	}
	box, err := find()
	if err != nil {
		return nil, err
	}
	e.mutex.Lock()
	defer e.mutex.Unlock()
	if e.known == nil || len(e.known) >= mostExtents {
		e.known = map[string]extentAt{}
	}
	e.known[key] = extentAt{revision, box}
	return box, nil
}

// queryables is the JSON schema of the properties that filter items.
func (s *Server) queryables(w http.ResponseWriter, r *http.Request) error {
	layer, err := layerOf(r)
	if err != nil {
		return err
	}
	properties := map[string]any{"geometry": map[string]any{"$ref": "https://geojson.org/schema/" + layer.Shape.String() + ".json"}}
	for _, f := range layer.Queryables() {
		properties[f.Name] = fieldSchema(f)
	}
	return writeJSON(w, r, schemaType, "", map[string]any{
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id":     s.baseURL(r) + r.URL.Path, "type": "object", "title": layer.Title.Hans,
		"properties": properties, "additionalProperties": false,
	})
}

func fieldSchema(f geo.Field) map[string]any {
	schema := map[string]any{"type": f.Type.String(), "title": f.Title.Hans}
	if format := map[geo.Type]string{geo.Instant: "date-time", geo.Date: "date"}[f.Type]; format != "" {
		schema["format"] = format
	}
	if f.Unit != "" {
		schema["x-ogc-unit"] = f.Unit
	}
	if allowed := f.Allowed(); allowed != nil {
		schema["enum"] = allowed
	}
	if f.Default != "" {
		schema["default"] = f.Default
	}
	if !f.Settable() {
		schema["readOnly"] = true
	}
	if f.Range != nil {
		schema["minimum"] = f.Range.Min
		if f.Range.Above {
			delete(schema, "minimum")
			schema["exclusiveMinimum"] = f.Range.Min
		}
		if !math.IsInf(f.Range.Max, 1) {
			schema["maximum"] = f.Range.Max
		}
	}
	return schema
}
