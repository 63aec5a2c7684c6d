package web

// This file handles the records of cleaning: /api/cleaning/reports, sweeps, suspensions, windows, fences, lives,
// assignments and months.

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/go-chi/chi/v5"

	"tuntu/geo"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// Limits of what a request of cleaning holds.
const (
	mostReports   = 500
	mostAssigned  = 500
	mostSuspended = 500 // villages
	mostPhotos    = 12
)

// keep runs a write of cleaning's records, and replies with what it returns and the change's number. allowed is the
// action that the visitor must be allowed in the town as a whole. With dry_run=true, on routes that have it, the write is
// taken back, and the reply tells only what it would do.
func (s *Server) keep(w http.ResponseWriter, r *http.Request, allowed access.Action, status int, otherwise string, form any,
	write func(c *postgis.Change) (map[string]any, error),
) error {
	may := func(a access.Actor, town string) bool { return a.May(allowed, access.Place{Town: town}) }
	return s.keepAs(w, r, may, status, otherwise, form, write)
}

// keepAs does the same for visitors who may write in the town at all.
func (s *Server) keepAs(w http.ResponseWriter, r *http.Request, may func(access.Actor, string) bool, status int, otherwise string, form any,
	write func(c *postgis.Change) (map[string]any, error),
) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	return s.keepIn(w, r, town, may, status, otherwise, form, write)
}

// keepIn does the same in a town that is not told by a parameter.
func (s *Server) keepIn(w http.ResponseWriter, r *http.Request, town string, may func(access.Actor, string) bool, status int, otherwise string, form any,
	write func(c *postgis.Change) (map[string]any, error),
) error {
	if !may(actorOf(r), town) {
		return access.NotAllowed(nil)
	}
	dry, err := isDryRun(r)
	if err != nil {
		return err
	}
	body, done, err := s.readWrite(r)
	if err != nil {
		return err
	}
	defer done()
	if form != nil {
		if err := decode(body, form); err != nil {
			return err
		}
	}
	request, err := requestOf(r, town, body, otherwise)
	if err != nil {
		return err
	}
	if reasoned, ok := form.(interface{ reason() (string, error) }); dry {
		request.Reason = "a dry run"
	} else if ok {
		if request.Reason, err = reasoned.reason(); err != nil {
			return err
		}
	}
	release, err := s.writing(r, &request)
	if err != nil {
		return err
	}
	defer release()
	answer := map[string]any{}
	var change int64
	work := func(c *postgis.Change) error {
		said, err := write(c)
		if err != nil {
			return err
		}
		answer, change = said, c.ID
		answer["change"] = c.ID
		return nil
	}
	if dry {
		if err := s.db.Try(r.Context(), request, work); err != nil {
			return err
		}
		delete(answer, "change") // nor is there any of what it wrote
		delete(answer, "ids")
		return writePrivate(w, http.StatusOK, answer)
	}
	if err := s.db.Write(r.Context(), request, &answer, work); err != nil {
		return err
	}
	s.heard.wait(r.Context(), town, change)
	return writePrivate(w, status, answer)
}

// decode reads a JSON body; members that are not known are left out.
func decode(body []byte, into any) error {
	if err := json.Unmarshal(body, into); err != nil {
		return fault.Wrap(err, fault.Invalid, "the request is no JSON of the form that the API's document describes")
	}
	return nil
}

// isDryRun tells whether a request only asks what it would do.
func isDryRun(r *http.Request) (bool, error) {
	switch text := r.URL.Query().Get("dry_run"); text {
	case "", "false":
		return false, nil
	case "true":
		return true, nil
	default:
		return false, fault.InvalidParam("dry_run", "dry_run is true or false, not %.20q", text)
	}
}

// because checks a reason that a request must give.
func because(reason string) (string, error) {
	reason = strings.TrimSpace(reason)
	if n := utf8.RuneCountInString(reason); n < 1 || n > mostReason || slices.ContainsFunc([]rune(reason), unicode.IsControl) {
		return "", fault.InvalidParam("reason", "say why: a line of at most %d characters", mostReason)
	}
	return reason, nil
}

// isNumber tells whether a number may be that of a cleaner or a member: they are integers of the database.
func isNumber(n int) bool { return n >= 1 && n <= math.MaxInt32 }

// day reads a day of Shanghai.
func day(param, text string) (time.Time, error) {
	at, err := time.ParseInLocation(time.DateOnly, text, cleaning.Zone())
	if err != nil || at.Year() < 1990 || at.Year() > 2200 {
		return at, fault.InvalidParam(param, "%s is a day, as in 2026-11-24, not %.40q", param, text)
	}
	return at, nil
}

// placeOf reads a place that is swept, as in villages.17.
func placeOf(text string) (geo.Reference, error) {
	place, err := geo.ParseReference(text)
	layer, _ := geo.LayerByID(place.Layer)
	if err != nil || !layer.Swept {
		return place, fault.InvalidParam("place", "a place is a village or a street, as in villages.17, not %.40q", text)
	}
	return place, nil
}

// reportForm is a report as it is sent.
type reportForm struct {
	UUID     string `json:"uuid"`
	Place    string `json:"place"`
	Date     string `json:"date"`
	Slot     string `json:"slot"`
	Result   string `json:"result"`
	Captured string `json:"captured_at"`
	Basis    string `json:"basis"`
	Fix      *struct {
		Lon       float64 `json:"lon"`
		Lat       float64 `json:"lat"`
		AccuracyM float64 `json:"accuracy_m"`
		Accuracy  float64 `json:"accuracy"` // as browsers call it
	} `json:"fix"`
	Photos []string `json:"photos"`
}

// report reads one report; what is wrong with it is kept in it, as each report stands alone.
func (f reportForm) report() postgis.Report {
	r := postgis.Report{
		UUID: strings.ToLower(f.UUID), Slot: cleaning.Slot(f.Slot), Result: cleaning.Result(f.Result),
		Basis: cleaning.Basis(f.Basis), Photos: f.Photos,
	}
	var err error
	hash := regexp.MustCompile(`^[0-9a-f]{64}$`)
	switch {
	case !regexp.MustCompile(`^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`).MatchString(r.UUID):
		r.Wrong = fault.InvalidParam("uuid", "a report has a UUID of its own, not %.40q", f.UUID)
	case !slices.Contains([]cleaning.Slot{cleaning.Morning, cleaning.Afternoon}, r.Slot):
		r.Wrong = fault.InvalidParam("slot", "slot is am or pm, not %.20q", f.Slot)
	case !slices.Contains([]cleaning.Result{cleaning.Done, cleaning.Partial, cleaning.Missed}, r.Result):
		r.Wrong = fault.InvalidParam("result", "result is done, partial or missed, not %.20q", f.Result)
	case !slices.Contains([]cleaning.Basis{cleaning.Seen, cleaning.Told, cleaning.Paper}, r.Basis):
		r.Wrong = fault.InvalidParam("basis", "basis is seen, told or paper, not %.20q", f.Basis)
	case len(f.Photos) > mostPhotos || slices.ContainsFunc(f.Photos, func(p string) bool { return !hash.MatchString(p) }):
		r.Wrong = fault.InvalidParam("photos", "photos are the SHA-256 of at most %d pictures, in hexadecimal", mostPhotos)
	case f.Fix != nil && (f.Fix.Lon < -180 || f.Fix.Lon > 180 || f.Fix.Lat < -90 || f.Fix.Lat > 90 || f.Fix.AccuracyM < 0 || f.Fix.Accuracy < 0):
		r.Wrong = fault.InvalidParam("fix", "fix has lon and lat in degrees and accuracy_m in metres")
	}
	if f.Fix != nil {
		r.Fix = &postgis.Fix{Lon: f.Fix.Lon, Lat: f.Fix.Lat, AccuracyM: max(f.Fix.AccuracyM, f.Fix.Accuracy)}
	}
	if r.Place, err = placeOf(f.Place); err != nil && r.Wrong == nil {
		r.Wrong = err
	}
	if r.Date, err = day("date", f.Date); err != nil && r.Wrong == nil {
		r.Wrong = err
	}
	if r.Captured, err = time.Parse(time.RFC3339Nano, f.Captured); err != nil && r.Wrong == nil {
		r.Wrong = fault.InvalidParam("captured_at", "captured_at is an instant, as in 2026-11-24T07:10:00+08:00, not %.40q", f.Captured)
	}
	r.Captured = r.Captured.Truncate(time.Microsecond) // as the database keeps it
	return r
}

// reported is a report's entry in the reply.
func reported(r postgis.Reported) map[string]any {
	entry := map[string]any{"uuid": r.UUID, "outcome": r.Outcome}
	if r.Sweep != 0 {
		entry["sweep"], entry["state"] = r.Sweep, r.State
	}
	if len(r.Flags) > 0 {
		entry["flags"] = r.Flags
	}
	if r.Outcome == postgis.Turned {
		f := fault.Of(r.Wrong)
		entry["detail"] = f.Detail
		if said := chineseOf(f); said != "" {
			entry["detail_zh"], entry["detail_zh_hant"] = said, traditionalOf(said)
		}
		if f.Param != "" {
			entry["parameter"] = f.Param
		}
	}
	return entry
}

// reports takes reports of sweeps; each of them stands alone.
func (s *Server) reports(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	if !actorOf(r).May(access.SeePeople, access.Place{Town: town}) { // who works with cleaners: clerks, planners, administrators
		return access.NotAllowed(nil)
	}
	body, done, err := s.readWrite(r)
	if err != nil {
		return err
	}
	defer done()
	var form struct {
		PhoneNow *time.Time        `json:"phone_now"`
		Reports  []json.RawMessage `json:"reports"`
	}
	if err := decode(body, &form); err != nil {
		return err
	}
	if len(form.Reports) < 1 || len(form.Reports) > mostReports {
		return fault.InvalidParam("reports", "a request has from 1 to %d reports, not %d", mostReports, len(form.Reports))
	}
	reports := make([]postgis.Report, len(form.Reports))
	for i, raw := range form.Reports {
		var f reportForm
		err := decode(raw, &f)
		if reports[i] = f.report(); err != nil {
			reports[i].Wrong = err
		}
	}
	request, err := requestOf(r, town, body, fmt.Sprintf("%d reports", len(reports)))
	if err != nil {
		return err
	}
	release, err := s.writing(r, &request)
	if err != nil {
		return err
	}
	defer release()
	now := s.config.Now()
	var skew time.Duration
	if form.PhoneNow != nil {
		skew = now.Sub(*form.PhoneNow)
	}
	answer, err := s.db.Report(r.Context(), request, reports, skew, now)
	if err != nil {
		return err
	}
	results := make([]map[string]any, len(answer.Results))
	for i, result := range answer.Results {
		results[i] = reported(result)
	}
	reply := map[string]any{"results": results}
	if answer.Change != 0 {
		reply["change"] = answer.Change
		s.heard.wait(r.Context(), town, answer.Change)
	}
	return writePrivate(w, http.StatusOK, reply)
}

// reasonForm is a request that gives nothing but its reason.
type reasonForm struct {
	Reason string `json:"reason"`
}

func (f *reasonForm) reason() (string, error) { return because(f.Reason) }

// voidSweep takes a report out of every measure.
func (s *Server) voidSweep(w http.ResponseWriter, r *http.Request) error {
	id, err := pathID(r, "sweep")
	if err != nil {
		return err
	}
	return s.keep(w, r, access.Write, http.StatusOK, "", &reasonForm{}, func(c *postgis.Change) (map[string]any, error) {
		return map[string]any{"sweep": id}, c.VoidSweep(r.Context(), id)
	})
}

// suspensionForm is a suspension as it is sent.
type suspensionForm struct {
	From      string   `json:"from"`
	To        string   `json:"to"`
	Slot      string   `json:"slot"`
	Committee string   `json:"committee"`
	Villages  []string `json:"villages"`
	Why       string   `json:"reason"`
}

func (f *suspensionForm) reason() (string, error) { return because(f.Why) }

func (f *suspensionForm) suspension() (s postgis.Suspension, err error) {
	s = postgis.Suspension{Slot: f.Slot, Committee: f.Committee, Reason: cmp.Or(strings.TrimSpace(f.Why), "-")} // why is asked after a dry run
	if s.From, err = day("from", f.From); err != nil {
		return s, err
	}
	if s.To, err = day("to", f.To); err != nil {
		return s, err
	}
	if s.To.Before(s.From) || s.To.Sub(s.From) >= postgis.MostSuspended*24*time.Hour {
		return s, fault.InvalidParam("to", "a suspension holds from its first day to a later one, %d days at most", postgis.MostSuspended)
	}
	if !slices.Contains([]string{"am", "pm", "both"}, f.Slot) {
		return s, fault.InvalidParam("slot", "slot is am, pm or both, not %.20q", f.Slot)
	}
	if f.Committee != "" && (!regexp.MustCompile(`^[0-9]{12}$`).MatchString(f.Committee) || len(f.Villages) > 0) {
		return s, fault.InvalidParam("committee", "a suspension is of the town, of one committee by its code of twelve digits, or of villages")
	}
	if len(f.Villages) > mostSuspended {
		return s, fault.InvalidParam("villages", "a suspension names at most %d villages", mostSuspended)
	}
	for _, text := range f.Villages {
		place, err := placeOf(text)
		if err != nil || place.Layer != "villages" {
			return s, fault.InvalidParam("villages", "a village reads villages.17, not %.40q", text)
		}
		if !slices.Contains(s.Villages, place.FID) {
			s.Villages = append(s.Villages, place.FID)
		}
	}
	return s, nil
}

// suspend writes a suspension, and tells which slots it takes out of what was due.
func (s *Server) suspend(w http.ResponseWriter, r *http.Request) error {
	var form suspensionForm
	return s.keep(w, r, access.Write, http.StatusCreated, "", &form, func(c *postgis.Change) (map[string]any, error) {
		suspension, err := form.suspension()
		if err != nil {
			return nil, err
		}
		ids, out, err := c.SuspendAndTell(r.Context(), suspension, s.config.Now())
		return map[string]any{"ids": ids, "effect": map[string]any{"taken_out": orEmpty(out)}}, err
	})
}

// endSuspension makes a suspension end earlier.
func (s *Server) endSuspension(w http.ResponseWriter, r *http.Request) error {
	id, err := pathID(r, "suspension")
	if err != nil {
		return err
	}
	var form struct {
		To string `json:"to"`
	}
	return s.keep(w, r, access.Write, http.StatusOK, "a suspension ends", &form, func(c *postgis.Change) (map[string]any, error) {
		last, err := day("to", form.To)
		if err != nil {
			return nil, err
		}
		return map[string]any{"id": id}, c.EndSuspension(r.Context(), id, last)
	})
}

// addWindow makes a window hold from a day on.
func (s *Server) addWindow(w http.ResponseWriter, r *http.Request) error {
	var form postgis.SlotWindow
	return s.keep(w, r, access.Write, http.StatusCreated, "a window of sweeping", &form, func(c *postgis.Change) (map[string]any, error) {
		if _, err := day("valid_from", form.ValidFrom); err != nil {
			return nil, err
		}
		clock := regexp.MustCompile(`^([01][0-9]|2[0-3]):[0-5][0-9]$`)
		if form.Slot != "am" && form.Slot != "pm" || !clock.MatchString(form.Starts) || !clock.MatchString(form.Ends) || form.Ends <= form.Starts {
			return nil, fault.InvalidParam("starts", "a window is of am or pm and goes from one time to a later one, as in 06:00 and 09:00")
		}
		id, err := c.AddWindow(r.Context(), form, s.config.Now())
		return map[string]any{"id": id}, err
	})
}

// addFence makes a fence hold from a day on.
func (s *Server) addFence(w http.ResponseWriter, r *http.Request) error {
	var form struct {
		Village   string `json:"village"`
		ValidFrom string `json:"valid_from"`
		RadiusM   int    `json:"radius_m"`
	}
	return s.keep(w, r, access.Write, http.StatusCreated, "a fence of reports", &form, func(c *postgis.Change) (map[string]any, error) {
		from, err := day("valid_from", form.ValidFrom)
		if err != nil {
			return nil, err
		}
		if form.RadiusM < 10 || form.RadiusM > 10_000 {
			return nil, fault.InvalidParam("radius_m", "a fence is from 10 to 10000 m wide, not %d", form.RadiusM)
		}
		var village *int64
		if form.Village != "" {
			place, err := placeOf(form.Village)
			if err != nil || place.Layer != "villages" {
				return nil, fault.InvalidParam("village", "a village reads villages.17, not %.40q", form.Village)
			}
			village = &place.FID
		}
		id, err := c.AddFence(r.Context(), village, from, form.RadiusM, s.config.Now())
		return map[string]any{"id": id}, err
	})
}

// live records an event in the life of a village or a street.
func (s *Server) live(w http.ResponseWriter, r *http.Request) error {
	var form struct {
		Op    string `json:"op"`
		Place string `json:"place"`
		On    string `json:"on"`
		Into  string `json:"into"`
	}
	return s.keep(w, r, access.Write, http.StatusCreated, "the life of a place", &form, func(c *postgis.Change) (map[string]any, error) {
		if !slices.Contains([]string{"found", "end", "merge", "move"}, form.Op) {
			return nil, fault.InvalidParam("op", "op is found, end, merge or move, not %.20q", form.Op)
		}
		place, err := placeOf(form.Place)
		if err != nil {
			return nil, err
		}
		on, err := day("on", form.On)
		if err != nil {
			return nil, err
		}
		return map[string]any{"place": form.Place}, c.Live(r.Context(), postgis.Life{Op: form.Op, Place: place, On: on, Into: form.Into})
	})
}

// closeMonth closes a month that is over.
func (s *Server) closeMonth(w http.ResponseWriter, r *http.Request) error {
	month, err := parseMonth(chi.URLParam(r, "month"))
	if err != nil {
		return err
	}
	return s.keep(w, r, access.Write, http.StatusOK, "month closed", nil, func(c *postgis.Change) (map[string]any, error) {
		return map[string]any{"month": month.Format("2006-01")}, c.CloseMonth(r.Context(), month, s.config.Now())
	})
}
