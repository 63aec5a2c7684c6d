package sample

import (
	"fmt"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/internal/sample/ground"
)

// checkWater checks that water flows down every channel and, within a few centimetres, down rivers
// and streams.
func checkWater(t *testing.T, town *Town) {
	for layer, slackM := range map[string]float64{"channels": 0, "rivers": 1.5} {
		for _, f := range town.Features[layer] {
			line := f.Geometry.(orb.LineString)
			heightM := func(p orb.Point) float64 { return town.terrain.Height.At(town.frame.Plane(p)) }
			lowest := heightM(line[0])
			for i := 1; i < len(line); i++ {
				for _, part := range []float64{0.5, 1} {
					h := heightM(ground.Between2(line[i-1], line[i], part))
					if h > lowest+slackM {
						t.Errorf("%s %s rises by %.2f m", layer, f.Code, h-lowest)
					}
					lowest = min(lowest, h)
				}
			}
		}
	}
	grades := map[string]bool{}
	for _, f := range town.Features["channels"] {
		grades[f.Properties["grade"].(string)] = true
	}
	if len(grades) != 4 {
		t.Errorf("grades %v", grades)
	}
}

func checkCleaning(t *testing.T, town *Town) {
	places, load, ended := map[string]int{}, map[int]int{}, map[string]int{}
	for _, a := range town.Assignments {
		if (a.Village == "") == (a.Street == "") || a.From.After(day()) {
			t.Errorf("assignment %+v", a)
		}
		load[a.Cleaner]++
		if a.To.IsZero() {
			places[a.Village+a.Street]++
		} else {
			ended[a.Village]++
		}
		if a.Village != "" {
			find(t, town, "villages", a.Village)
		}
	}
	without := len(town.Features["villages"]) + len(town.Features["streets"]) - len(places)
	if without != 0 || len(ended) != villageGaps {
		t.Errorf("%d places without a cleaner today, %d that had none for some days", without, len(ended))
	}
	if len(town.Members) != 17 {
		t.Errorf("%d members of the vanguard team", len(town.Members))
	}
	if len(load) != len(town.Cleaners) {
		t.Errorf("%d of %d cleaners have work", len(load), len(town.Cleaners))
	}
	checkDay(t, town)
}

// checkDay checks one full day: most slots are done in time, and each other state occurs.
func checkDay(t *testing.T, town *Town) {
	counts := map[string]int{}
	due := 0
	for _, s := range town.Sweeps(day(), day(), day().AddDate(0, 0, 2)) {
		due++ // of the slots that are reported twice both reports count
		result := s.Result
		if end := map[string]int{"am": 9, "pm": 18}[s.Slot]; result == "done" && s.CapturedAt.In(china()).Hour() >= end {
			result = "late"
		}
		counts[result]++
		if s.ReceivedAt.Before(s.CapturedAt) || !chinaDay(s.CapturedAt).Equal(s.Date) {
			t.Errorf("sweep %+v", s)
		}
	}
	none := 2*(len(town.Assignments)-villageGaps) - due
	if counts["done"] < 8*due/10 || counts["late"] == 0 || counts["partial"] == 0 || counts["missed"] == 0 || none == 0 {
		t.Errorf("of %d slots: %v, %d without a record", due+none, counts, none)
	}
}

// Over sixty days there are rainy days with few sweeps, one committee that is kept worse than the others, and slots of
// which two reports say different things; each street is washed at least four times a month, and villages are inspected.
func checkSixtyDays(t *testing.T, town *Town) {
	from, to := day().AddDate(0, 0, -59), day()
	slots, rain := map[string][]Sweep{}, 0
	done, all := map[string]int{}, map[string]int{}
	for _, s := range town.Sweeps(from, to, to.AddDate(0, 0, 2)) {
		key := s.Village + s.Street + s.Slot + s.Date.Format(time.DateOnly)
		slots[key] = append(slots[key], s)
		if s.Village != "" {
			all[s.Village[:12]]++
			if s.Result == "done" {
				done[s.Village[:12]]++
			}
		}
	}
	contradictions := 0
	for _, reports := range slots {
		if len(reports) > 1 {
			contradictions++
			if reports[0].Result != "done" || reports[1].Result != "missed" || !reports[1].CapturedAt.After(reports[0].CapturedAt) || len(reports) > 2 {
				t.Errorf("%+v", reports)
			}
		}
	}
	for d := from; !d.After(to); d = d.AddDate(0, 0, 1) {
		if town.Rain(d) != "" {
			rain++
		}
	}
	if contradictions < 10 || contradictions > 200 || rain < 1 || rain > 12 {
		t.Errorf("%d contradictions, %d days of rain", contradictions, rain)
	}
	for unit := range all {
		if unit != town.weak && float64(done[unit])/float64(all[unit]) <= float64(done[town.weak])/float64(all[town.weak]) {
			t.Errorf("%s is no better than %s", unit, town.weak)
		}
	}
	washed := map[string]int{}
	for _, w := range town.Washings(from, from.AddDate(0, 0, 29)) {
		washed[w.Street]++
	}
	for _, street := range town.Features["streets"] {
		if washed[street.Code] < 4 {
			t.Errorf("street %s is washed %d times in thirty days", street.Code, washed[street.Code])
		}
	}
	if n := len(town.Inspections(from, to)); n < 45 || len(town.Patrols(from, to)) != 120 {
		t.Errorf("%d inspections, %d patrols", n, len(town.Patrols(from, to)))
	}
}

func checkSweeps(t *testing.T, town *Town) {
	today := chinaDay(day())
	all := town.Sweeps(today.AddDate(0, 0, -6), today, today.AddDate(0, 0, 1))
	if len(all) < 7*2*140 {
		t.Fatalf("%d sweeps in a week", len(all))
	}
	var byDay []Sweep
	for d := -6; d <= 0; d++ {
		byDay = append(byDay, town.Sweeps(today.AddDate(0, 0, d), today.AddDate(0, 0, d), today.AddDate(0, 0, 1))...)
	}
	if fmt.Sprint(all) != fmt.Sprint(byDay) {
		t.Error("a day's records depend on the range asked for")
	}
	for _, at := range []time.Duration{0, 5*time.Hour + 59*time.Minute, 7 * time.Hour, 12 * time.Hour, 16 * time.Hour, 23 * time.Hour} {
		now := today.Add(at)
		got := town.Sweeps(today, today.AddDate(0, 0, 3), now)
		for _, s := range got {
			if s.CapturedAt.After(now) || s.ReceivedAt.After(now) {
				t.Errorf("at %v there is already %+v", now, s)
			}
		}
		if (at < 6*time.Hour) != (len(got) == 0) {
			t.Errorf("%d sweeps at %v", len(got), now)
		}
	}
}
