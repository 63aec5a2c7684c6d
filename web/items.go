package web

// /api/collections/{id}/items: pages of features, and one feature.

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/go-chi/chi/v5"

	"tuntu/geo"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// reading waits for a place to send features in.
func (s *Server) reading(r *http.Request, q postgis.Query) (leave func(), err error) {
	if q.Filter == nil {
		return s.streams.begin(r.Context(), s.whose(r))
	}
	unpick, err := s.picked.begin(r.Context())
	if err != nil {
		return nil, err
	}
	away, err := s.streams.begin(r.Context(), s.whose(r))
	if err != nil {
		unpick()
		return nil, err
	}
	return func() { away(); unpick() }, nil
}

// items streams features, so that memory use does not grow with the size of the reply.
func (s *Server) items(w http.ResponseWriter, r *http.Request) error {
	layer, err := layerOf(r)
	if err != nil {
		return err
	}
	values := r.URL.Query()
	q, err := parseItems(layer, values)
	if err != nil {
		return err
	}
	counted, err := parseBool("count", values.Get("count"))
	if err != nil {
		return err
	}
	if err := s.parsePast(r, &q); err != nil {
		return err
	}
	revision, leave, err := s.revisionOf(r, q)
	if err != nil {
		return err
	}
	defer leave()
	if unchanged(w, r, weakTag(s.config.Version, s.baseURL(r), r.URL.RequestURI(), revision)) {
		return nil
	}
	s.keepPast(w, r, q.AsOf)
	leaveRoom, err := s.reading(r, q)
	if err != nil {
		return err
	}
	defer leaveRoom()
	matched := int64(-1)
	if counted {
		if matched, err = s.db.Count(r.Context(), q); err != nil {
			return err
		}
	}
	w.Header().Set("Content-Type", geoJSONType)
	w.Header().Set("Content-Crs", "<"+q.Out.URI+">")
	return s.stream(w, r, q, matched)
}

// revisionOf returns the revision that a page of features is read at. For the past it waits for
// a place in the room of such reads.
func (s *Server) revisionOf(r *http.Request, q postgis.Query) (revision string, leave func(), err error) {
	leave = func() {}
	if q.Past() {
		if leave, err = s.past.begin(r.Context(), s.whose(r)); err != nil {
			return "", nil, err
		}
	}
	if q.AsOf.IsZero() { // what is known of a day grows, too
		revision, err = s.db.Revision(r.Context(), q.Layer.ID, q.Town)
	} else {
		revision, err = s.db.RevisionAt(r.Context(), q.Town, q.AsOf)
	}
	if err != nil {
		leave()
	}
	return revision, leave, err
}

// stream writes a page of features, for a caller that has a place in the room. An error before the first byte becomes a reply; a later one
// cuts the connection, so that no client takes half a page for a whole one.
func (s *Server) stream(w http.ResponseWriter, r *http.Request, q postgis.Query, matched int64) error {
	sink := &sink{w: w, connection: http.NewResponseController(w)}
	out := bufio.NewWriterSize(sink, 1<<16)
	p, err := s.writeFeatures(r.Context(), out, q)
	if err != nil && !sink.sent {
		return err
	}
	if err != nil {
		n := noteOf(r.Context())
		n.err, n.cut = err, true
		panic(http.ErrAbortHandler)
	}
	tail := map[string]any{"numberReturned": p.written, "links": s.itemLinks(r, q.Layer, p.more, p.last, q.Skip+p.written)}
	if matched >= 0 {
		tail["numberMatched"] = matched
	}
	rest, err := json.Marshal(tail)
	if err != nil {
		return err
	}
	_, _ = out.WriteString("]," + string(rest[1:]) + "\n")
	return out.Flush()
}

// page is what was written of a query's features.
type page struct {
	written int
	last    postgis.Key // of the last one
	more    bool        // whether the query has further ones
}

// writeFeatures writes the selected features as a FeatureCollection (RFC 7946) whose list is still open.
func (s *Server) writeFeatures(ctx context.Context, out *bufio.Writer, q postgis.Query) (page, error) {
	var p page
	limit := q.Limit
	q.Limit++ // a row beyond the limit means that there are more
	_, _ = out.WriteString(`{"type":"FeatureCollection","features":[`)
	err := s.db.Features(ctx, q, func(row postgis.Row) error {
		if p.written == limit {
			p.more = true
			return nil
		}
		if p.written > 0 {
			_ = out.WriteByte(',')
		}
		p.written++
		p.last = row.Key
		_, err := out.Write(row.AppendFeature(out.AvailableBuffer()))
		return err
	})
	return p, err
}

// sink records whether any bytes were sent.
type sink struct {
	w          io.Writer
	connection *http.ResponseController
	sent       bool
}

// Limits of a stream: how long a request waits for its turn, and how long a client may take to
// read each part, so that a stalled client does not hold a database connection.
const (
	streamWait  = 3 * time.Second
	chunkWithin = 20 * time.Second
)

// Write sends bytes to the client, within chunkWithin.
func (s *sink) Write(p []byte) (int, error) {
	s.sent = true
	// some writers support no deadlines; then the server's own limit applies
	_ = s.connection.SetWriteDeadline(time.Now().Add(chunkWithin))
	return s.w.Write(p)
}

func (s *Server) itemLinks(r *http.Request, layer geo.Layer, more bool, last postgis.Key, skipped int) []link {
	base := s.baseURL(r)
	links := []link{
		{Href: base + r.URL.RequestURI(), Rel: "self", Type: geoJSONType},
		{Href: base + "/api/collections/" + layer.ID, Rel: "collection", Type: jsonType},
	}
	if more {
		next := url.Values{}
		for name, values := range r.URL.Query() {
			next[name] = values
		}
		if next.Has("sortby") {
			last.FID = int64(skipped)
		}
		next.Set("after", formatKey(last))
		links = append(links, link{Href: base + r.URL.Path + "?" + next.Encode(), Rel: "next", Type: geoJSONType})
	}
	return links
}

// featureOf reads the feature's id from the path.
func featureOf(r *http.Request) (geo.Layer, int64, error) {
	layer, err := layerOf(r)
	if err != nil {
		return layer, 0, err
	}
	fid, err := strconv.ParseInt(chi.URLParam(r, "fid"), 10, 64)
	if err != nil || fid < 1 {
		err = fault.InvalidParam("fid", "a feature's id is a whole number, not %.30q", chi.URLParam(r, "fid"))
	}
	return layer, fid, err
}

// item replies with one feature. Its strong ETag contains the feature's version, which every change
// raises, and the program's version, since a new program may change the reply's format.
func (s *Server) item(w http.ResponseWriter, r *http.Request) error {
	layer, fid, err := featureOf(r)
	if err != nil {
		return err
	}
	out, err := parseCRS("crs", r.URL.Query().Get("crs"))
	if err != nil {
		return err
	}
	q := postgis.Query{Layer: layer, FID: fid, Out: out}
	if err := s.parsePast(r, &q); err != nil {
		return err
	}
	if q.Past() {
		leave, err := s.past.begin(r.Context(), s.whose(r))
		if err != nil {
			return err
		}
		defer leave()
	}
	row, err := s.db.One(r.Context(), q)
	if err != nil {
		return err
	}
	tag := s.itemTag(r, row.Version, out, row.Values())
	if !q.On.IsZero() { // what is known of a day grows without the feature being written
		tag = weakTag(s.config.Version, s.baseURL(r), r.URL.RequestURI(), string(row.Properties()))
	}
	if unchanged(w, r, tag) {
		return nil
	}
	s.keepPast(w, r, q.AsOf)
	w.Header().Set("Content-Type", geoJSONType)
	w.Header().Set("Content-Crs", "<"+out.URI+">")
	base := s.baseURL(r) + "/api/collections/" + layer.ID
	return json.NewEncoder(w).Encode(map[string]any{
		"type": "Feature", "id": row.FID, "geometry": row.Geometry(), "properties": row.Properties(),
		"links": []link{
			{Href: fmt.Sprintf("%s/items/%d", base, row.FID), Rel: "self", Type: geoJSONType},
			{Href: base, Rel: "collection", Type: jsonType},
		},
	})
}

// itemTag is a feature's strong ETag, from its version and whether its areas differ by more than its town tolerates,
// which may change without the feature.
func (s *Server) itemTag(r *http.Request, version int, out postgis.CRS, values map[string]any) string {
	weak := weakTag(s.config.Version, s.baseURL(r), out.URI, fmt.Sprint(values[geo.AreaDiffers] == true))
	return fmt.Sprintf(`"%d-%s"`, version, strings.Trim(weak, `W/"`)[:8])
}

// weakTag is an ETag for replies that mean the same when their parts are equal.
func weakTag(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return `W/"` + hex.EncodeToString(sum[:10]) + `"`
}

func parseBool(param, text string) (bool, error) {
	switch text {
	case "", "false":
		return false, nil
	case "true":
		return true, nil
	}
	return false, fault.InvalidParam(param, "%s is true or false, not %.20q", param, text)
}
