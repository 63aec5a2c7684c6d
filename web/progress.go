package web

// This file tells how far reclamation has come: /api/parcels/progress, /api/parcels/compare, /api/parcels/targets.

import (
	"math"
	"net/http"
	"strconv"
	"time"

	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/reclamation"
)

// mostHoldings is how many of the parcels that are not reclaimed yet are named.
const mostHoldings = 20

// Years of targets, as the database has them.
const firstYear, lastYear = 1949, 2100

// reached is how much had been reclaimed at the end of a day.
type reached struct {
	Day     string  `json:"day"`
	M2      float64 `json:"m2"`
	Parcels int64   `json:"parcels"`
}

// told is with its area to 0.01 m²; a sum of many that comes to nothing is no -0.
func (r reached) told() reached {
	r.M2 = math.Round(r.M2*100)/100 + 0
	return r
}

// progress replies with a year's burn-up: what was reclaimed at the end of each day with a change, by the days of the
// moves, the target, and a forecast from the pace of the last eight weeks.
func (s *Server) progress(w http.ResponseWriter, r *http.Request) error {
	of, err := s.portionOf(r)
	if err != nil {
		return err
	}
	today := s.today()
	year, err := parseWhole("year", r.URL.Query().Get("year"), firstYear, lastYear, today.Year())
	if err != nil {
		return err
	}
	return s.answerOf(w, r, of.Town, s.config.Now(), func() (any, error) {
		m2, parcels, err := s.db.Reclaimed(r.Context(), of, time.Time{})
		if err != nil {
			return nil, err
		}
		gains, err := s.db.Gains(r.Context(), of, lookedAt(year, today))
		if err != nil {
			return nil, err
		}
		target, err := s.db.TargetOf(r.Context(), of, year)
		if err != nil {
			return nil, err
		}
		holding, err := s.db.Holdings(r.Context(), of, mostHoldings)
		if err != nil {
			return nil, err
		}
		return burnUp(reached{M2: m2, Parcels: parcels}, gains, year, today, target, holding), nil
	})
}

// lookedAt is the first day whose gains a year's burn-up needs: those of the year and, of the present one, of the weeks
// of the forecast.
func lookedAt(year int, today time.Time) time.Time {
	begin := firstOf(year)
	if weeks := today.AddDate(0, 0, -7*reclamation.WeeksLookedAt); year == today.Year() && weeks.Before(begin) {
		return weeks
	}
	return begin
}

func firstOf(year int) time.Time { return time.Date(year, 1, 1, 0, 0, 0, 0, cleaning.Zone()) }

// burnUp makes the reply of progress from what is reclaimed now and the gains since the first day that is looked at.
func burnUp(now reached, gains []postgis.DayGain, year int, today time.Time, target float64, holding []postgis.Holding) map[string]any {
	begin, end := firstOf(year), firstOf(year+1).AddDate(0, 0, -1)
	for _, g := range gains {
		now.M2, now.Parcels = now.M2-g.M2, now.Parcels-g.Parcels
	}
	now.Day = begin.AddDate(0, 0, -1).Format(time.DateOnly)
	days := []reached{now.told()}
	var looked []reclamation.Gain
	for _, g := range gains {
		day := time.Date(g.Day.Year(), g.Day.Month(), g.Day.Day(), 0, 0, 0, 0, cleaning.Zone())
		if day.After(end) {
			break
		}
		now.M2, now.Parcels = now.M2+g.M2, now.Parcels+g.Parcels
		looked = append(looked, reclamation.Gain{Day: day, M2: g.M2})
		if day.Before(begin) {
			days[0].M2, days[0].Parcels = now.told().M2, now.Parcels
			continue
		}
		now.Day = day.Format(time.DateOnly)
		days = append(days, now.told())
	}
	answer := map[string]any{
		"year": year, "done_m2": now.told().M2, "done_parcels": now.Parcels, "target_m2": nil, "days": days, "holding_back": orEmpty(holding), "forecast": nil,
	}
	if target > 0 {
		answer["target_m2"] = target
	}
	if year == today.Year() {
		answer["forecast"] = forecastNote(reclamation.ForecastOf(looked, today, end, now.M2, target))
	}
	return answer
}

// forecastNote is a forecast as it is told.
func forecastNote(f reclamation.Forecast) map[string]any {
	day := func(t *time.Time) any {
		if t == nil {
			return nil
		}
		return t.Format(time.DateOnly)
	}
	return map[string]any{"weeks_m2": f.Weeks, "least_m2": f.LeastM2, "most_m2": f.MostM2, "earliest": day(f.Earliest), "latest": day(f.Latest)}
}

// compareDays sets two days side by side, stage by stage.
func (s *Server) compareDays(w http.ResponseWriter, r *http.Request) error {
	of, err := s.portionOf(r)
	if err != nil {
		return err
	}
	from, err := day("from", r.URL.Query().Get("from"))
	if err != nil {
		return err
	}
	to := s.today()
	if text := r.URL.Query().Get("to"); text != "" {
		if to, err = day("to", text); err != nil {
			return err
		}
	}
	if to.Before(from) {
		return fault.InvalidParam("from", "two days are compared from the earlier to the later one")
	}
	return s.answerOf(w, r, of.Town, s.config.Now(), func() (any, error) {
		rows, err := s.db.StagesOnDays(r.Context(), of, from, to)
		return map[string]any{"from": from.Format(time.DateOnly), "to": to.Format(time.DateOnly), "rows": orEmpty(rows)}, err
	})
}

// portionOf reads the town and, where they are named, the committee and the batch whose parcels are meant.
func (s *Server) portionOf(r *http.Request) (of postgis.Portion, err error) {
	if of.Town, err = s.theTown(r); err != nil {
		return of, err
	}
	if _, err := s.db.TownExtent(r.Context(), of.Town); err != nil {
		return of, err
	}
	if text := r.URL.Query().Get("batch"); text != "" {
		if of.Batch, err = strconv.ParseInt(text, 10, 64); err != nil || of.Batch < 1 {
			return of, fault.InvalidParam("batch", "a batch is its number, from /api/parcels/batches, not %.20q", text)
		}
		if _, err := s.db.BatchName(r.Context(), of.Town, of.Batch); err != nil {
			return of, err
		}
	}
	of.Committee, err = s.committeeOf(r, of.Town)
	return of, err
}

// targets lists what is to be reclaimed by the ends of years.
func (s *Server) targets(w http.ResponseWriter, r *http.Request) error {
	town, err := s.theTown(r)
	if err != nil {
		return err
	}
	targets, err := s.db.Targets(r.Context(), town)
	if err != nil {
		return err
	}
	return writePrivate(w, http.StatusOK, map[string]any{"targets": orEmpty(targets)})
}

// putTarget sets a target, or takes it away by 0 m².
func (s *Server) putTarget(w http.ResponseWriter, r *http.Request) error {
	var form struct {
		Year      int      `json:"year"`
		Committee *string  `json:"committee"`
		Batch     *int64   `json:"batch"`
		M2        *float64 `json:"m2"`
	}
	return s.keep(w, r, access.Write, http.StatusOK, "target of reclamation", &form, func(c *postgis.Change) (map[string]any, error) {
		switch {
		case form.Year < firstYear || form.Year > lastYear:
			return nil, fault.InvalidParam("year", "%s is a whole number from %d to %d, not %.20q", "year", firstYear, lastYear, strconv.Itoa(form.Year))
		case form.M2 == nil || *form.M2 < 0 || math.IsInf(*form.M2, 0) || math.IsNaN(*form.M2):
			return nil, fault.InvalidParam("m2", "a target is a number of square metres; 0 takes it away")
		}
		return map[string]any{}, c.PutTarget(r.Context(), postgis.Target{Year: form.Year, Committee: form.Committee, Batch: form.Batch, M2: *form.M2})
	})
}
