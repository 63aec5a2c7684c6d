package web

// This file writes replies: JSON, ETags, and errors as problem+json.

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/netip"
	"slices"
	"strings"
	"sync"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/fault"
	"tuntu/internal/fault/chinese"
	"tuntu/internal/postgis"
)

// Media types of replies.
const (
	jsonType    = "application/json"
	geoJSONType = "application/geo+json"
	schemaType  = "application/schema+json"
	openAPIType = "application/vnd.oai.openapi+json;version=3.0"
	eventType   = "text/event-stream"
	problemType = "application/problem+json"

	mergePatchType = "application/merge-patch+json"
	tileType       = "application/vnd.mapbox-vector-tile"
	pngType        = "image/png"
	bytesType      = "application/octet-stream"
)

// problem is an error in the format of RFC 9457, with the wrong parameter, if any, and the details
// that a client needs to correct an edit.
type problem struct {
	Type   string `json:"type"`
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail"`
	Hans   string `json:"detail_zh,omitempty"` // in Chinese, where the sentence is known in it
	Hant   string `json:"detail_zh_hant,omitempty"`
	Param  string `json:"parameter,omitempty"`

	Closed  string `json:"closed,omitempty"`  // the id of the layer that is closed to who asks
	Request string `json:"request,omitempty"` // the request's id in the log, for an error of the program

	Edit      *int                 `json:"edit,omitempty"`     // its place in a batch, from 0
	Faults    []faultOfEdit        `json:"faults,omitempty"`   // all faults of a feature
	Overlaps  []postgis.Overlap    `json:"overlaps,omitempty"` // the ground that two areas would both count
	Ground    *postgis.Ground      `json:"ground,omitempty"`   // by how much a split or a merge does not keep its ground
	Version   int                  `json:"version,omitempty"`  // the feature's current version, for an edit of an older one
	Current   any                  `json:"current,omitempty"`  // the feature as it stands
	Since     []postgis.Difference `json:"changed_since,omitempty"`
	Conflicts []string             `json:"conflicts,omitempty"` // rows that were changed again
	Moves     []postgis.Skip       `json:"moves,omitempty"`     // moves that are no steps, with what would be
	Problems  []checkedProblem     `json:"problems,omitempty"`  // what of a story does not fit
}

// faultOfEdit is one thing wrong with a feature, in the page's three languages, with its place
// in degrees where it has one.
type faultOfEdit struct {
	Detail string     `json:"detail"`
	Hans   string     `json:"detail_zh"`
	Hant   string     `json:"detail_zh_hant"`
	Field  string     `json:"field,omitempty"`
	Place  *orb.Point `json:"place,omitempty"`
}

// fail writes an error as a reply; all handlers' errors pass through it. The reply contains only
// a fault's own sentence.
func (s *Server) fail(w http.ResponseWriter, r *http.Request, err error) {
	noteOf(r.Context()).err = err
	if errors.Is(r.Context().Err(), context.Canceled) && fault.Of(err).Kind != fault.TooSlow { // a body that was cut off ends the context too
		w.WriteHeader(499) // the client has gone; the status is for the log only
		return
	}
	if r.Context().Err() != nil && fault.Of(err).Kind == fault.Internal {
		err = fault.Wrap(err, fault.Unavailable, "it took too long and was stopped; ask for less at once")
	}
	p := problemOf(err)
	p.tellInTraditional()
	h := w.Header()
	for _, name := range []string{"ETag", "Cache-Control", "Content-Crs", "Content-Length", "Content-Encoding"} {
		h.Del(name)
	}
	h.Set("Content-Type", problemType)
	h.Set("Cache-Control", "no-store")
	switch p.Status {
	case http.StatusServiceUnavailable:
		h.Set("Retry-After", "5")
	case http.StatusUnauthorized:
		h.Set("WWW-Authenticate", `Bearer realm="tuntu"`)
	}
	if p.Status == http.StatusInternalServerError {
		p.Request = noteOf(r.Context()).request
	}
	w.WriteHeader(p.Status)
	_ = json.NewEncoder(w).Encode(p)
}

// tellInTraditional adds each sentence in Traditional characters, by the dictionary of names.
func (p *problem) tellInTraditional() {
	for i := range p.Faults {
		p.Faults[i].Hant = traditionalOf(p.Faults[i].Hans)
	}
	p.Hant = traditionalOf(p.Hans)
}

// traditionalOf returns a sentence in Traditional characters; where the dictionary cannot be read it stays as it is.
func traditionalOf(hans string) string {
	if hans == "" {
		return ""
	}
	names, err := geo.LoadNames()
	if err != nil {
		return hans
	}
	return names.Hant(hans)
}

// inChinese is the catalogue of sentences in Chinese.
var inChinese = sync.OnceValue(chinese.Words) //nolint:gochecknoglobals // a constant

// chineseOf returns a fault's sentence in Chinese, or nothing if it is not known in it.
func chineseOf(f *fault.Error) string {
	if said := f.In(inChinese()); said != f.Detail {
		return said
	}
	return ""
}

// problemOf converts an error to the reply's body.
func problemOf(err error) problem {
	status, f := statusOf(err), fault.Of(err)
	p := problem{Type: "about:blank", Detail: f.Detail, Hans: chineseOf(f), Param: f.Param}
	if e, ok := errors.AsType[*methodError](err); ok {
		p.Detail = e.Error()
	}
	if e, ok := errors.AsType[*closedError](err); ok {
		p.Closed = e.layer
	}
	if e, ok := errors.AsType[*postgis.AtEdit](err); ok {
		p.Edit = &e.Edit
	}
	if e, ok := errors.AsType[*conflictError](err); ok {
		status, p.Detail, p.Conflicts = http.StatusConflict, e.Error(), e.conflicts
	}
	if e, ok := errors.AsType[*postgis.Stale](err); ok {
		status, p.Detail, p.Version, p.Since = http.StatusPreconditionFailed, e.Error(), e.Current.Version, e.Since
		p.Current = map[string]any{"type": "Feature", "id": e.Current.FID, "geometry": e.Current.Geometry(), "properties": e.Current.Properties()}
	}
	if e, ok := errors.AsType[*unfit](err); ok {
		p.Problems = e.problems
	}
	if e, ok := errors.AsType[*postgis.Skipped](err); ok {
		p.Moves = e.Moves
	}
	if e, ok := errors.AsType[*postgis.Refused](err); ok {
		status, p.Detail = http.StatusUnprocessableEntity, e.Error()
		p.Overlaps, p.Ground = e.Overlaps, e.Ground
		for _, t := range e.Troubles {
			p.Faults = append(p.Faults, faultOfEdit{Detail: t.En, Hans: t.Hans, Field: t.Field, Place: t.Place})
		}
	}
	if p.Detail != f.Detail {
		p.Hans = ""
	}
	p.Title, p.Status = http.StatusText(status), status
	return p
}

func statusOf(err error) int {
	if _, ok := errors.AsType[*methodError](err); ok {
		return http.StatusMethodNotAllowed
	}
	switch fault.Of(err).Kind {
	case fault.Invalid:
		return http.StatusBadRequest
	case fault.Unauthorized:
		return http.StatusUnauthorized
	case fault.Forbidden:
		return http.StatusForbidden
	case fault.NotFound:
		return http.StatusNotFound
	case fault.Conflict:
		return http.StatusConflict
	case fault.TooSlow:
		return http.StatusRequestTimeout
	case fault.TooLarge:
		return http.StatusRequestEntityTooLarge
	case fault.Mismatch:
		return http.StatusUnprocessableEntity
	case fault.Unconditional:
		return http.StatusPreconditionRequired
	case fault.TooMany:
		return http.StatusTooManyRequests
	case fault.Unavailable:
		return http.StatusServiceUnavailable
	case fault.FullDisk:
		return http.StatusInsufficientStorage
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
	return writeValue(w, value)
}

func writeValue(w io.Writer, value any) error { return json.NewEncoder(w).Encode(value) }

// unchanged sets the ETag, and replies 304 if the client has the current version already. The
// client must revalidate each time, since the stored data may change at any moment.
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

// baseURL returns the beginning of all links: the configured address, or the address that the
// client used, which a trusted proxy may forward.
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
	return s.trusts(from.Addr().Unmap())
}

// trusts tells whether an address is a trusted proxy's.
func (s *Server) trusts(address netip.Addr) bool {
	return slices.ContainsFunc(s.config.TrustedProxies, func(p netip.Prefix) bool { return p.Contains(address) })
}
