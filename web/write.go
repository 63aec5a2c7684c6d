package web

// Creating, replacing, changing and deleting features, batches and undo.

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/go-chi/chi/v5"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// Limits of a write.
const (
	maxBody    = 16 << 20 // bytes
	maxEdits   = 1000     // edits of one batch
	mostReason = 500      // characters
)

// createItem writes a new feature.
func (s *Server) createItem(w http.ResponseWriter, r *http.Request) error {
	layer, err := layerOf(r)
	if err != nil {
		return err
	}
	return s.writeOne(w, r, postgis.Edit{Op: postgis.Create, Layer: layer})
}

// replaceItem replaces a feature; it clears fields that the request leaves out.
func (s *Server) replaceItem(w http.ResponseWriter, r *http.Request) error {
	return s.writeExisting(w, r, postgis.Replace)
}

// patchItem sets the fields of the request and leaves the others (RFC 7396 over the feature).
func (s *Server) patchItem(w http.ResponseWriter, r *http.Request) error {
	return s.writeExisting(w, r, postgis.Patch)
}

func (s *Server) deleteItem(w http.ResponseWriter, r *http.Request) error {
	return s.writeExisting(w, r, postgis.Delete)
}

func (s *Server) writeExisting(w http.ResponseWriter, r *http.Request, op postgis.Op) error {
	layer, fid, err := featureOf(r)
	if err != nil {
		return err
	}
	version, err := versionMeant(r.Header.Get("If-Match"))
	if err != nil {
		return err
	}
	return s.writeOne(w, r, postgis.Edit{Op: op, Layer: layer, FID: fid, Version: version})
}

// versionMeant reads the version from the ETag in If-Match. Each form of a feature has an ETag
// of its own, but all of them name its version.
func versionMeant(ifMatch string) (int, error) {
	ifMatch = strings.TrimSpace(ifMatch)
	if ifMatch == "" || ifMatch == "*" {
		return 0, fault.New(fault.Unconditional, "say which version you have read: If-Match with the feature's ETag")
	}
	digits, _, _ := strings.Cut(strings.Trim(strings.TrimPrefix(ifMatch, "W/"), `"`), "-")
	version, err := strconv.Atoi(digits)
	if err != nil || version < 1 {
		return 0, fault.InvalidParam("If-Match", "If-Match is the ETag of the feature that was read, not %.40q", ifMatch)
	}
	return version, nil
}

// writeOne writes one feature, in the feature's town or for a new one in the request's.
func (s *Server) writeOne(w http.ResponseWriter, r *http.Request, e postgis.Edit) error {
	body, done, err := s.readWrite(r)
	if err != nil {
		return err
	}
	defer done()
	named := ""
	if e.Op != postgis.Delete {
		left := files.MaxVertices
		if named, err = s.fill(&e, body, &left); err != nil {
			return err
		}
	}
	town, err := s.townOf(r, e, named)
	if err != nil {
		return err
	}
	answer, err := s.apply(r, town, body, []postgis.Edit{e})
	if err != nil {
		return err
	}
	written := answer.Results[0]
	status := http.StatusOK
	if e.Op == postgis.Create {
		status = http.StatusCreated
		w.Header().Set("Location", s.hrefOf(r, written))
	}
	if written.Version > 0 {
		w.Header().Set("ETag", s.itemTag(r, written.Version, postgis.CRSs()[0], nil))
	}
	return writePrivate(w, status, s.resultOf(r, written, answer.Change))
}

// batchEdit is one edit of a batch's body.
type batchEdit struct {
	Op         postgis.Op
	Collection string
	ID         int64
	Version    int             // the version that the writer has read
	Feature    json.RawMessage // GeoJSON

	Parts    []json.RawMessage   // of a split: geometries
	Features []postgis.Versioned // of a merge
	Geometry json.RawMessage     // of a merge: what they become

	Overlaps []postgis.Decision // on overlaps that the edit makes
}

// readBatch reads a batch's body, {"edits": […]}, edit by edit: one beyond the limit ends it, so that many tiny edits
// take no more memory than few.
func readBatch(body []byte) (edits []batchEdit, err error) {
	wrong := fault.New(fault.Invalid, "the request is no JSON of the form that the API's document describes")
	if !json.Valid(body) {
		return nil, wrong
	}
	d := json.NewDecoder(bytes.NewReader(body))
	if token, _ := d.Token(); token != json.Delim('{') {
		return nil, wrong
	}
	for d.More() {
		name, _ := d.Token()
		if text, _ := name.(string); !strings.EqualFold(text, "edits") {
			if err := d.Decode(new(json.RawMessage)); err != nil {
				return nil, wrong
			}
			continue
		}
		if token, _ := d.Token(); token != json.Delim('[') {
			return nil, wrong
		}
		for edits = nil; d.More(); {
			if len(edits) == maxEdits {
				return nil, fault.InvalidParam("edits", "a batch has from 1 to %d edits; this one has more", maxEdits)
			}
			edits = append(edits, batchEdit{})
			if err := d.Decode(&edits[len(edits)-1]); err != nil {
				return nil, wrong
			}
		}
		_, _ = d.Token()
	}
	if len(edits) == 0 {
		return nil, fault.InvalidParam("edits", "a batch has from 1 to %d edits, not 0", maxEdits)
	}
	return edits, nil
}

// writeBatch writes all edits of a batch in one change, or none.
func (s *Server) writeBatch(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	if !actorOf(r).Works(town) {
		return access.NotAllowed(nil)
	}
	body, done, err := s.readWrite(r)
	if err != nil {
		return err
	}
	defer done()
	given, err := readBatch(body)
	if err != nil {
		return err
	}
	edits, left := make([]postgis.Edit, len(given)), files.MaxVertices
	features := 0
	for i, f := range given {
		layer, ok := geo.LayerByID(f.Collection)
		edits[i] = postgis.Edit{Op: f.Op, Layer: layer, FID: f.ID, Version: f.Version, Overlaps: f.Overlaps}
		features += max(1, len(f.Parts), len(f.Features)) + len(f.Overlaps)
		switch {
		case !ok:
			err = fault.New(fault.Invalid, "there is no collection %.40q; there are: %s", f.Collection, strings.Join(geo.LayerIDs(), ", "))
		case features > maxEdits:
			err = fault.New(fault.TooLarge, "a batch writes at most %d features, with the parts of splits, what is merged and the overlaps that are decided; send the rest apart", maxEdits)
		case slices.ContainsFunc(f.Overlaps, wrongDecision):
			err = undecided()
		case f.Op == postgis.Split || f.Op == postgis.Merge:
			err = s.fillDivided(&edits[i], f, &left)
		case !slices.Contains([]postgis.Op{postgis.Create, postgis.Replace, postgis.Patch, postgis.Delete}, f.Op):
			err = fault.New(fault.Invalid, "op is create, replace, patch, delete, split or merge, not %.20q", f.Op)
		case f.Op != postgis.Create && (f.ID < 1 || f.Version < 1):
			err = fault.New(fault.Unconditional, "say which feature is meant, and which version of it you have read: id and version")
		case f.Op != postgis.Delete:
			var named string
			if named, err = s.fill(&edits[i], f.Feature, &left); f.Op == postgis.Create && err == nil && named != "" && named != town {
				err = fault.InvalidParam("town", "a batch is of one town, %s here; send what is another town's apart", town)
			} else {
				err = keepsTown(err, named, town)
			}
		}
		if err != nil {
			return &postgis.AtEdit{Edit: i, Err: err}
		}
	}
	answer, err := s.apply(r, town, body, edits)
	if err != nil {
		return err
	}
	results := make([]map[string]any, len(answer.Results))
	for i, done := range answer.Results {
		results[i] = s.resultOf(r, done, answer.Change)
	}
	return writePrivate(w, http.StatusOK, map[string]any{"change": answer.Change, "results": results})
}

// bodiesAtOnce is how many bytes of writes the program holds at once.
const bodiesAtOnce = 4 * maxBody

// readWrite reads a write's body once there is room for it; the caller gives the room back by done.
func (s *Server) readWrite(r *http.Request) (body []byte, done func(), err error) {
	room := r.ContentLength
	if room < 0 || room > maxBody {
		room = maxBody
	}
	ctx, cancel := context.WithTimeout(r.Context(), writeWait)
	defer cancel()
	if err := s.bodies.Acquire(ctx, room); err != nil {
		return nil, nil, fault.Wrap(err, fault.Unavailable, "too many writes are under way at the moment; send it again in a few seconds")
	}
	done = func() { s.bodies.Release(room) }
	body, err = readUpTo(r, maxBody, "the request is larger than %d MB; import a file by `tuntu import` instead", maxBody>>20)
	if err != nil {
		done()
	}
	return body, done, err
}

// apply writes edits with the visitor's rights.
func (s *Server) apply(r *http.Request, town string, body []byte, edits []postgis.Edit) (postgis.Answer, error) {
	request, err := requestOf(r, town, body, fmt.Sprintf("%s in %s", edits[0].Op, edits[0].Layer.ID))
	if err != nil {
		return postgis.Answer{}, err
	}
	release, err := s.writing(r, &request)
	if err != nil {
		return postgis.Answer{}, err
	}
	defer release()
	answer, err := s.db.Apply(r.Context(), request, edits)
	if err == nil {
		s.heard.wait(r.Context(), town, answer.Change)
	}
	return answer, err
}

// requestOf makes the request to the database: town, actor, reason, and the Idempotency-Key with a
// digest of the HTTP request.
func requestOf(r *http.Request, town string, body []byte, otherwise string) (postgis.Request, error) {
	reason, err := reasonOf(r, otherwise)
	if err != nil {
		return postgis.Request{}, err
	}
	key := r.Header.Get("Idempotency-Key")
	if n := utf8.RuneCountInString(key); key != "" && (n < 8 || n > 200 || !utf8.ValidString(key)) {
		return postgis.Request{}, fault.InvalidParam("Idempotency-Key", "an Idempotency-Key has from 8 to 200 characters, a UUID for instance")
	}
	digest := sha256.New()
	fmt.Fprintf(digest, "%s\n%s\n%s\n", r.Method, r.URL.RequestURI(), r.Header.Get("If-Match"))
	digest.Write(body)
	return postgis.Request{Town: town, Actor: actorOf(r), Reason: reason, Key: key, Digest: digest.Sum(nil)}, nil
}

// writing waits for a place for a write, if the visitor works in the town. The time that it has
// waited shortens the wait for the town's lock, so that both stay within writeWait.
func (s *Server) writing(r *http.Request, request *postgis.Request) (release func(), err error) {
	if !actorOf(r).Works(request.Town) {
		return nil, access.NotAllowed(nil)
	}
	began := time.Now()
	release, err = s.work.begin(r.Context(), request.Town)
	request.Within = max(time.Second, writeWait-time.Since(began))
	return release, err
}

// reasonOf returns the change's reason: the request's own, or one made of the edit.
func reasonOf(r *http.Request, otherwise string) (string, error) {
	reason := strings.TrimSpace(r.URL.Query().Get("reason"))
	if utf8.RuneCountInString(reason) > mostReason || slices.ContainsFunc([]rune(reason), unicode.IsControl) {
		return "", fault.InvalidParam("reason", "a reason is a line of at most %d characters", mostReason)
	}
	if reason == "" {
		reason = otherwise
	}
	return reason, nil
}

// fill reads a GeoJSON feature into an edit, lists the fields that the edit sets, and returns
// the town that the feature names. It takes the feature's vertices from those that are left to the request.
func (s *Server) fill(e *postgis.Edit, body []byte, left *int) (town string, err error) {
	record, noProperties, err := files.ReadFeature(body)
	if err != nil {
		return "", err
	}
	if noProperties && e.Op != postgis.Patch {
		return "", fault.InvalidParam("properties", "the feature has no properties; an empty object says so: {}")
	}
	names, err := geo.LoadNames()
	if err != nil {
		return "", err
	}
	fitter, err := files.NewFitter(e.Layer, names, nil)
	if err != nil {
		return "", err
	}
	fitter.Joins, fitter.Strict = e.Op == postgis.Patch, true
	var given []files.Attribute
	for _, a := range record.Fields {
		field, known := e.Layer.Queryable(a.Name)
		switch {
		case a.Name == "town":
			if town, known = a.Value.(string); !known {
				return "", fault.InvalidParam("town", "a town is its nine-digit code, a text")
			}
		case a.Name == "version" || known && field.SetBy == geo.Database: // set by the database
		case known && field.SetBy == geo.Rule: // a record sets it; the edit may repeat what stands
			e.Repeats = append(e.Repeats, a.Name)
			given = append(given, a)
		case !known:
			return "", fault.InvalidParam(a.Name, "%s has no property %.40q; see its queryables", e.Layer.ID, a.Name)
		default:
			e.Set = append(e.Set, a.Name)
			given = append(given, a)
		}
	}
	record.Fields = given
	feature, troubles := fitter.Fit(record)
	if len(troubles) > 0 {
		return "", &postgis.Refused{Troubles: troubles}
	}
	if feature.Geometry != nil {
		if *left -= geo.Vertices(feature.Geometry); *left < 0 {
			return "", files.TooManyVertices()
		}
	}
	e.Feature = feature
	e.Set = setsOf(*e, files.HasGeometry(body))
	if e.Op == postgis.Patch && slices.Contains(e.Set, postgis.GeometryField) && feature.Geometry == nil {
		return "", &postgis.Refused{Troubles: []geo.Trouble{{Row: 1, Hans: "没有几何图形", En: "it has no geometry"}}}
	}
	return town, nil
}

// setsOf lists the fields that an edit sets. A patch sets the fields that it names, and the
// other forms of a name that it sets. Any other edit sets all fields, but code and committee
// only if it names them.
func setsOf(e postgis.Edit, hasGeometry bool) []string {
	if e.Op == postgis.Patch {
		set := e.Set
		if slices.Contains(set, "name") {
			for _, form := range []string{"name_hant", "pinyin"} {
				if !slices.Contains(set, form) {
					set = append(set, form)
				}
			}
		}
		if hasGeometry {
			set = append(set, postgis.GeometryField)
		}
		return set
	}
	set := []string{postgis.GeometryField}
	for _, f := range e.Layer.AllFields() {
		if !f.Settable() || (f.Name == "code" || f.Name == "committee") && !slices.Contains(e.Set, f.Name) {
			continue
		}
		set = append(set, f.Name)
	}
	return set
}

// townOf returns a write's town: the existing feature's, else that of the feature's property,
// else that of the query.
func (s *Server) townOf(r *http.Request, e postgis.Edit, named string) (string, error) {
	if e.Op != postgis.Create {
		town, err := s.db.TownOf(r.Context(), e.Layer, e.FID)
		return town, keepsTown(err, named, town)
	}
	asked := r.URL.Query().Get("town")
	if named == "" || asked != "" && asked != named {
		return s.theTown(r)
	}
	if _, err := parseTown(named); err != nil {
		return "", err
	}
	_, err := s.db.TownExtent(r.Context(), named)
	return named, err
}

// keepsTown refuses an edit that names another town than its own. A town that is repeated passes.
func keepsTown(err error, named, town string) error {
	if err == nil && named != "" && named != town {
		err = fault.InvalidParam("town", "a feature stays in its town, %s; add it to the other town and delete it here", town)
	}
	return err
}

func (s *Server) hrefOf(r *http.Request, done postgis.Edited) string {
	return fmt.Sprintf("%s/api/collections/%s/items/%d", s.baseURL(r), done.Collection, done.FID)
}

// resultOf is an edit's entry in the reply.
func (s *Server) resultOf(r *http.Request, done postgis.Edited, change int64) map[string]any {
	result := map[string]any{"op": done.Op, "collection": done.Collection, "id": done.FID, "change": change}
	if done.Version > 0 {
		result["version"] = done.Version
		result["links"] = []link{{Href: s.hrefOf(r, done), Rel: "self", Type: geoJSONType}}
	}
	if done.Parts != nil {
		result["parts"] = done.Parts
	}
	if done.Cut != nil {
		result["cut"] = done.Cut
	}
	if done.Ended != nil {
		result["ended"] = done.Ended
	}
	return result
}

// undo undoes a change, as a change of its own.
func (s *Server) undo(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	change, err := strconv.ParseInt(chi.URLParam(r, "change"), 10, 64)
	if err != nil || change < 1 {
		return fault.InvalidParam("change", "a change is a number, not %.30q", chi.URLParam(r, "change"))
	}
	request, err := requestOf(r, town, nil, fmt.Sprintf("undo of change %d", change))
	if err != nil {
		return err
	}
	request.Said = strings.TrimSpace(r.URL.Query().Get("reason")) != ""
	release, err := s.writing(r, &request)
	if err != nil {
		return err
	}
	defer release()
	u, err := s.db.Undo(r.Context(), request, change, false)
	if err != nil {
		return err
	}
	if len(u.Conflicts) > 0 {
		return &conflictError{u.Conflicts}
	}
	s.heard.wait(r.Context(), town, u.Change)
	return writePrivate(w, http.StatusOK, map[string]any{"change": u.Change, "restored": u.Rows})
}

// conflictError refuses an undo, since later changes have altered some of its rows.
type conflictError struct{ conflicts []string }

// Error says that the rows have changed, and what to do.
func (e *conflictError) Error() string {
	return fmt.Sprintf("%d of its rows were changed again since; undo the later changes first", len(e.conflicts))
}
