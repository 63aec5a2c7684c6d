package web

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/netip"
	"strings"

	"tuntu/internal/fault"
)

// Media types of replies.
const (
	jsonType    = "application/json"
	geoJSONType = "application/geo+json"
	schemaType  = "application/schema+json"
	openAPIType = "application/vnd.oai.openapi+json;version=3.0"
	eventType   = "text/event-stream"
	problemType = "application/problem+json"
	tileType    = "application/vnd.mapbox-vector-tile"
	pngType     = "image/png"
)

// problem is an error as RFC 9457 has it, with the parameter at fault where one is.
type problem struct {
	Type   string `json:"type"`
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail"`
	Param  string `json:"parameter,omitempty"`
}

// fail is the one place where an error becomes a reply. Only a fault's own sentence
// leaves the house.
func (s *Server) fail(w http.ResponseWriter, r *http.Request, err error) {
	noteOf(r.Context()).err = err
	if r.Context().Err() != nil {
		w.WriteHeader(499) // the client has gone; nobody reads this, the log does
		return
	}
	status, f := statusOf(err), fault.Of(err)
	if _, ok := errors.AsType[*methodError](err); ok {
		f = fault.New(fault.Invalid, "%s", err.Error())
	}
	h := w.Header()
	for _, name := range []string{"ETag", "Cache-Control", "Content-Crs", "Content-Length", "Content-Encoding"} {
		h.Del(name)
	}
	h.Set("Content-Type", problemType)
	h.Set("Cache-Control", "no-store")
	if status == http.StatusServiceUnavailable {
		h.Set("Retry-After", "5")
	}
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(problem{Type: "about:blank", Title: http.StatusText(status), Status: status, Detail: f.Detail, Param: f.Param})
}

func statusOf(err error) int {
	if _, ok := errors.AsType[*methodError](err); ok {
		return http.StatusMethodNotAllowed
	}
	switch fault.Of(err).Kind {
	case fault.Invalid:
		return http.StatusBadRequest
	case fault.NotFound:
		return http.StatusNotFound
	case fault.Conflict:
		return http.StatusConflict
	case fault.Unavailable:
		return http.StatusServiceUnavailable
	case fault.Internal:
	}
	return http.StatusInternalServerError
}

// writeJSON replies with a value, under an ETag where one is given.
func writeJSON(w http.ResponseWriter, r *http.Request, mediaType, etag string, value any) error {
	if unchanged(w, r, etag) {
		return nil
	}
	w.Header().Set("Content-Type", mediaType)
	return json.NewEncoder(w).Encode(value)
}

// unchanged sets the ETag and answers 304 when the client has that already. It must
// always ask again: what is stored may change at any moment.
func unchanged(w http.ResponseWriter, r *http.Request, etag string) bool {
	w.Header().Set("Cache-Control", "no-cache")
	if etag == "" {
		return false
	}
	w.Header().Set("ETag", etag)
	for candidate := range strings.SplitSeq(r.Header.Get("If-None-Match"), ",") {
		candidate = strings.TrimSpace(candidate)
		if candidate == "*" || strings.TrimPrefix(candidate, "W/") == strings.TrimPrefix(etag, "W/") {
			w.WriteHeader(http.StatusNotModified)
			return true
		}
	}
	return false
}

// link is a link of the API's documents; its address is absolute.
type link struct {
	Href      string `json:"href"`
	Rel       string `json:"rel"`
	Type      string `json:"type,omitempty"`
	Title     string `json:"title,omitempty"`
	Templated bool   `json:"templated,omitempty"`
}

// baseURL is what links begin with: the configured address, or the one that the client
// used, as a trusted proxy tells it.
func (s *Server) baseURL(r *http.Request) string {
	if s.config.PublicURL != "" {
		return s.config.PublicURL
	}
	scheme, host := "http", r.Host
	if r.TLS != nil {
		scheme = "https"
	}
	if s.fromTrustedProxy(r) {
		if proto := r.Header.Get("X-Forwarded-Proto"); proto == "http" || proto == "https" {
			scheme = proto
		}
		if forwarded := r.Header.Get("X-Forwarded-Host"); forwarded != "" && !strings.ContainsAny(forwarded, "/\\@ ,") {
			host = forwarded
		}
	}
	return scheme + "://" + host
}

func (s *Server) fromTrustedProxy(r *http.Request) bool {
	from, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return false
	}
	for _, prefix := range s.config.TrustedProxies {
		if prefix.Contains(from.Addr().Unmap()) {
			return true
		}
	}
	return false
}
