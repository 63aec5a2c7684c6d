package web

// This file handles /api/towns, /api/coverage, /api/figures, /api/search and a feature's related data.

import (
	"encoding/json"
	"net/http"
	"regexp"
	"strings"

	"tuntu/geo"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// shownTown is a town as clients are told of it.
type shownTown struct {
	postgis.Town
	MapApproval string   `json:"map_approval"` // approval number (审图号) of its own map; empty: none
	Closed      []string `json:"closed"`       // ids of the layers that the town has closed to who asks
}

// towns lists the towns, which the page needs before anything else.
func (s *Server) towns(w http.ResponseWriter, r *http.Request) error {
	towns, err := s.db.Towns(r.Context())
	if err != nil {
		return err
	}
	open, err := s.openness(r.Context())
	if err != nil {
		return err
	}
	shown := make([]shownTown, len(towns))
	for i, t := range towns {
		closed := open.ClosedTo(actorOf(r), t.Code)
		shown[i] = shownTown{t.Without(closed), s.config.MapApproval, orEmpty(closed)}
	}
	return writeJSON(w, r, jsonType, "", map[string]any{"towns": shown})
}

// coverage answers with the day's slots. They change with the clock, so the ETag is made of the
// date, of the slots that are due, and of the revisions of the tables they are computed from.
func (s *Server) coverage(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	now := s.config.Now()
	day, err := parseDate(r.URL.Query().Get("date"), now)
	if err != nil {
		return err
	}
	tag, err := s.db.CoverageTag(r.Context(), town, day, now)
	if err != nil {
		return err
	}
	etag := weakTag(s.config.Version, town, tag)
	if unchanged(w, r, etag) {
		return nil
	}
	coverage, err := s.db.Coverage(r.Context(), town, day, now)
	if err != nil {
		return err
	}
	return writeJSON(w, r, jsonType, etag, coverage)
}

// coverageHistory answers with the totals of the last days, for a town or one committee.
func (s *Server) coverageHistory(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	now := s.config.Now()
	values := r.URL.Query()
	to, err := parseDate(values.Get("date"), now)
	if err != nil {
		return err
	}
	days, err := parseDays(values.Get("days"))
	if err != nil {
		return err
	}
	committee, err := s.committeeOf(r, town)
	if err != nil {
		return err
	}
	tag, err := s.db.CoverageTag(r.Context(), town, to, now)
	if err != nil {
		return err
	}
	etag := weakTag(s.config.Version, r.URL.RequestURI(), town, tag)
	if unchanged(w, r, etag) {
		return nil
	}
	leave, err := s.sums.begin(r.Context(), s.whose(r))
	if err != nil {
		return err
	}
	defer leave()
	history, err := s.db.CoverageHistory(r.Context(), town, committee, to.AddDate(0, 0, 1-days), to, now)
	if err != nil {
		return err
	}
	return writeJSON(w, r, jsonType, etag, map[string]any{"town": town, "committee": committee, "timezone": "Asia/Shanghai", "as_of": now.UTC(), "days": history})
}

// related replies with the data that a feature's card shows beside the feature's own properties.
func (s *Server) related(w http.ResponseWriter, r *http.Request) error {
	layer, fid, err := featureOf(r)
	if err != nil {
		return err
	}
	days, err := parseDays(r.URL.Query().Get("days"))
	if err != nil {
		return err
	}
	now := s.config.Now()
	tag, err := s.db.TownTag(r.Context(), "", now)
	if err != nil {
		return err
	}
	etag := weakTag(s.config.Version, r.URL.RequestURI(), tag, strings.Join(closedTo(r), ","))
	if unchanged(w, r, etag) {
		return nil
	}
	related, err := s.db.Related(r.Context(), layer, fid, days, now)
	if err != nil {
		return err
	}
	related.Without(closedTo(r))
	return writeJSON(w, r, jsonType, etag, related)
}

// figures totals a town, or one committee of it. Its ETag is made of the layers'
// revisions, so that it changes with them only.
func (s *Server) figures(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	committee := r.URL.Query().Get("committee")
	if !regexp.MustCompile(`^([0-9]{12}|none)?$`).MatchString(committee) {
		return fault.InvalidParam("committee", "committee is a code of twelve digits, or none, not %.30q", committee)
	}
	tag, err := s.db.FiguresTag(r.Context(), town)
	if err != nil {
		return err
	}
	etag := weakTag(s.config.Version, town, committee, tag, strings.Join(closedTo(r), ","))
	if unchanged(w, r, etag) {
		return nil
	}
	figures, err := s.db.Figures(r.Context(), town, committee, s.config.Now())
	if err != nil {
		return err
	}
	figures, err = openFigures(figures, closedTo(r))
	if err != nil {
		return err
	}
	return writeJSON(w, r, jsonType, etag, figures)
}

// openFigures leaves closed layers out of a town's figures: what bears their ids, and what adds up their fields.
func openFigures(figures json.RawMessage, closed []string) (json.RawMessage, error) {
	if len(closed) == 0 {
		return figures, nil
	}
	told := map[string]json.RawMessage{}
	if err := json.Unmarshal(figures, &told); err != nil {
		return nil, err
	}
	for _, id := range closed {
		delete(told, id)
		layer, _ := geo.LayerByID(id)
		for _, f := range layer.Fields {
			delete(told, f.Name)
		}
	}
	return json.Marshal(told)
}

func (s *Server) search(w http.ResponseWriter, r *http.Request) error {
	values := r.URL.Query()
	town, err := parseTown(values.Get("town"))
	if err != nil {
		return err
	}
	most, err := parseLimit(values.Get("limit"), maxSearch)
	if err != nil {
		return err
	}
	if values.Get("limit") == "" {
		most = 10
	}
	text := values.Get("q")
	if len(text) > 200 || strings.ContainsRune(text, 0) {
		return fault.InvalidParam("q", "q is a name or a code of at most 200 bytes")
	}
	found, err := s.db.Search(r.Context(), town, text, most, closedTo(r)...)
	if err != nil {
		return err
	}
	return writeJSON(w, r, jsonType, "", map[string]any{"results": found})
}

// theTown returns the query's town, or the only town of the database.
func (s *Server) theTown(r *http.Request) (string, error) {
	town, err := parseTown(r.URL.Query().Get("town"))
	if err != nil || town != "" {
		return town, err
	}
	codes, err := s.db.TownCodes(r.Context())
	if err != nil {
		return "", err
	}
	if len(codes) == 1 {
		return codes[0], nil
	}
	shown := codes[:min(len(codes), 20)]
	return "", fault.InvalidParam("town", "name the town by town=; there are %d: %s", len(codes), strings.Join(shown, ", "))
}
