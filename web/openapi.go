package web

// /api/openapi.json, made from the routes.

import (
	"cmp"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/internal/access"
)

// openAPI describes the API as OpenAPI 3.0, made from the routes themselves.
func (s *Server) openAPI(w http.ResponseWriter, r *http.Request) error {
	paths := map[string]any{}
	for _, rt := range s.routes() {
		path, ok := paths[rt.pattern].(map[string]any)
		if !ok {
			path = map[string]any{}
			paths[rt.pattern] = path
		}
		path[strings.ToLower(rt.method())] = rt.operation()
	}
	return writeJSON(w, r, openAPIType, "", map[string]any{
		"openapi": "3.0.3",
		"info": map[string]any{
			"title": "屯图 Tuntu", "version": s.config.Version,
			"description": "A town's map as features and vector tiles. Errors are application/problem+json (RFC 9457). " +
				"After a write has been answered, the instance that answered it returns the new state everywhere, in tiles too; other instances do so from the event of the change on.",
		},
		"servers": []any{map[string]any{"url": s.baseURL(r)}},
		"paths":   paths,
		"components": map[string]any{"schemas": map[string]any{"problem": map[string]any{
			"type": "object", "required": []string{"type", "title", "status", "detail"},
			"properties": map[string]any{
				"type": stringSchema(), "title": stringSchema(), "status": map[string]any{"type": "integer"},
				"detail": stringSchema(), "parameter": stringSchema(),
			},
		}}},
	})
}

func (rt route) operation() map[string]any {
	parameters := []any{}
	for _, name := range pathParams(rt.pattern) {
		schema := stringSchema()
		if name == "id" {
			schema["enum"] = geo.LayerIDs()
			if strings.HasPrefix(rt.pattern, "/tiles/") {
				schema["enum"] = append(geo.LayerIDs(), geo.OverviewTiles, geo.BaseTiles)
			}
		} else if name == "sha256" {
			schema["pattern"] = digestForm.String()
		} else if !slices.Contains([]string{"month", "measure", "field", "map", "name"}, name) {
			schema = map[string]any{"type": "integer", "minimum": 0}
		}
		parameters = append(parameters, map[string]any{"name": name, "in": "path", "required": true, "schema": schema})
	}
	for _, p := range rt.query {
		parameter := map[string]any{"name": p.name, "in": "query", "description": p.description, "schema": p.schema}
		if p.schema["type"] == "array" {
			parameter["style"], parameter["explode"] = "form", false
		}
		parameters = append(parameters, parameter)
	}
	if rt.fields {
		parameters = append(parameters, map[string]any{
			"name": "property", "in": "query", "style": "form", "explode": true,
			"description": "any property of the layer (see its queryables) and the value it must equal",
			"schema":      map[string]any{"type": "object", "additionalProperties": stringSchema()},
		})
	}
	parameters = append(parameters, rt.headers()...)
	operation := map[string]any{"summary": rt.summary, "operationId": operationID(rt), "parameters": parameters, "responses": rt.responses()}
	if rt.takes != "" {
		operation["requestBody"] = map[string]any{"required": true, "description": geometryLimits(rt), "content": map[string]any{rt.takes: map[string]any{"schema": rt.bodySchema()}}}
	}
	return operation
}

// bodySchema is the schema of the request's body.
func (rt route) bodySchema() map[string]any {
	if rt.takes == bytesType {
		return map[string]any{"type": "string", "format": "binary"}
	}
	return map[string]any{"type": "object"}
}

// versioned tells whether the request needs If-Match with the feature's version.
func (rt route) versioned() bool {
	return rt.needs == access.Write && strings.HasSuffix(rt.pattern, "/items/{fid}")
}

// geometryLimits tells how large a geometry of the request may be; empty for a request without.
func geometryLimits(rt route) string {
	if rt.needs != access.Write || rt.takes == bytesType {
		return ""
	}
	said := "No geometry crosses itself, has a ring or part twice, or passes over the same ground more than 150 times."
	for _, id := range []string{"parcels", "zones"} {
		layer, _ := geo.LayerByID(id)
		l := layer.Limits()
		said += fmt.Sprintf(" One of %s has at most %d vertices, edges over 500 m split, %d rings or lines and %d parts.", map[bool]string{true: "plots and parcels", false: "other layers"}[layer.Exclusive], l.Vertices, l.Rings, l.Parts)
	}
	return said + fmt.Sprintf(" All geometries of a request have at most %d vertices together, edges over 500 m split; what is larger is imported as a file.", files.MaxVertices)
}

// batched tells whether the request takes several edits, each with the version of its feature.
func (rt route) batched() bool {
	return rt.needs == access.Write && slices.Contains([]string{"/api/changes", "/api/parcels/moves"}, rt.pattern)
}

// headers lists the request headers that the route reads.
func (rt route) headers() []any {
	var headers []any
	if rt.versioned() {
		headers = append(headers, map[string]any{"name": "If-Match", "in": "header", "required": true, "schema": stringSchema(), "description": "the ETag of the feature as it was read"})
	}
	if rt.needs == access.Write {
		headers = append(headers, map[string]any{"name": "Idempotency-Key", "in": "header", "schema": map[string]any{"type": "string", "minLength": 8, "maxLength": 200}, "description": "one for each request, such as a UUID: for 7 days, or until the account has used 2,000 newer ones, a retry under it is answered as the first was"})
	}
	return headers
}

func (rt route) responses() map[string]any {
	done := map[string]any{"description": rt.summary}
	if rt.done != http.StatusNoContent {
		done["content"] = map[string]any{rt.produces: map[string]any{"schema": bodySchema(rt.produces)}}
	}
	responses := map[string]any{
		strconv.Itoa(cmp.Or(rt.done, http.StatusOK)): done,
		"default": problemResponse("what is wrong, where, and what is allowed"),
	}
	if rt.method() == http.MethodGet {
		responses["304"] = map[string]any{"description": "not modified"}
	}
	if rt.needs == access.Write {
		responses["409"] = problemResponse("it clashes with what is stored: a code that is taken, or what an undo would overwrite")
		responses["422"] = problemResponse("a geometry breaks a rule of its layer; or the Idempotency-Key came with another request before")
	}
	if rt.versioned() || rt.batched() {
		responses["412"] = problemResponse("the feature has changed since it was read: its present version, and what differs")
		responses["428"] = problemResponse("it is not said which version was read")
	}
	return responses
}

func problemResponse(description string) map[string]any {
	return map[string]any{"description": description, "content": map[string]any{problemType: map[string]any{"schema": map[string]any{"$ref": "#/components/schemas/problem"}}}}
}

func bodySchema(mediaType string) map[string]any {
	if mediaType == eventType {
		return stringSchema()
	}
	if mediaType == tileType {
		return map[string]any{"type": "string", "format": "binary"}
	}
	return map[string]any{"type": "object"}
}

func stringSchema() map[string]any { return map[string]any{"type": "string"} }

func pathParams(pattern string) []string {
	var names []string
	for _, match := range regexp.MustCompile(`\{([a-z0-9]+)\}`).FindAllStringSubmatch(pattern, -1) {
		names = append(names, match[1])
	}
	return names
}

func operationID(rt route) string {
	words := strings.FieldsFunc(rt.pattern, func(r rune) bool { return !unicode.IsLetter(r) })
	return strings.ToLower(rt.method()) + "_" + strings.Join(words, "_")
}
