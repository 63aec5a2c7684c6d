package sample

// This file invents cleaning records. Each slot always gets the same record.

import (
	"strings"
	"time"

	"tuntu/internal/sample/ground"
)

// Sweep is one record for a slot.
type Sweep struct {
	Village    string    // code, empty for a street
	Street     string    // code, empty for a village
	Date       time.Time // midnight in China
	Slot       string    // am or pm
	Result     string    // done, partial or missed
	CapturedAt time.Time // time of capture on the phone
	ReceivedAt time.Time // time of receipt by the server: later where there was no signal
	Cleaner    int       // number
	Basis      string    // seen or told
}

// slot is one of the day's two times for sweeping.
type slot struct {
	name       string
	begin, end time.Duration // after midnight
}

func slots() []slot {
	return []slot{{"am", 6 * time.Hour, 9 * time.Hour}, {"pm", 15 * time.Hour, 18 * time.Hour}}
}

// Sweeps makes the records of the days from … to, both included, that had been captured
// and received by now. A day's records depend on the town and the day alone.
func (t *Town) Sweeps(from, to, now time.Time) []Sweep {
	var sweeps []Sweep
	last := chinaDay(to)
	if today := chinaDay(now); today.Before(last) {
		last = today
	}
	for day := chinaDay(from); !day.After(last); day = day.AddDate(0, 0, 1) {
		for _, s := range slots() {
			for _, a := range t.Assignments {
				if day.Before(a.From) || !a.To.IsZero() && day.After(a.To) {
					continue
				}
				sweep, ok := t.sweep(a, day, s)
				if !ok || sweep.ReceivedAt.After(now) {
					continue
				}
				sweeps = append(sweeps, sweep)
				if other, ok := t.contradiction(sweep); ok && !other.ReceivedAt.After(now) {
					sweeps = append(sweeps, other)
				}
			}
		}
	}
	return sweeps
}

// sweep invents the record of one slot; some slots have none.
func (t *Town) sweep(a Assignment, day time.Time, s slot) (Sweep, bool) {
	key := t.dice.Key(a.Village + a.Street)
	h := ground.Mix(key ^ ground.Mix(uint64(day.Unix())^uint64(len(s.name))<<60^uint64(s.begin))) //nolint:gosec // G115: hashing
	fate := share(h)
	slack := 0.5 + 2*share(ground.Mix(key))*share(ground.Mix(key)) // some places are kept better than others
	if t.weak != "" && strings.HasPrefix(a.Village, t.weak) {
		slack *= 2.5
	}
	sw := Sweep{Village: a.Village, Street: a.Street, Date: day, Slot: s.name, Result: "done", Cleaner: a.Cleaner, Basis: "seen"}
	if share(ground.Mix(h+7)) < 0.2 {
		sw.Basis = "told"
	}
	if rain := t.Rain(day); (rain == "both" || rain == s.name) && share(ground.Mix(h+8)) > 0.1 {
		return Sweep{}, false // few sweep in the rain
	}
	window := s.end - s.begin
	at := s.begin + time.Duration((0.04+0.88*share(ground.Mix(h+1)))*float64(window))
	switch {
	case fate < 0.035*slack:
		return Sweep{}, false
	case fate < 0.050*slack:
		sw.Result = "missed"
		at = s.end - time.Duration(share(ground.Mix(h+2))*float64(20*time.Minute))
	case fate < 0.085*slack:
		sw.Result = "partial"
	case fate < 0.145*slack:
		at = s.end + time.Duration((0.03+1.9*share(ground.Mix(h+3)))*float64(time.Hour))
	}
	sw.CapturedAt = day.Add(at).Truncate(time.Second)
	sw.ReceivedAt = sw.CapturedAt.Add(time.Duration(2+share(ground.Mix(h+4))*40) * time.Second)
	if share(ground.Mix(h+5)) < 0.06 { // no signal up the valley
		sw.ReceivedAt = sw.CapturedAt.Add(time.Duration(600+share(ground.Mix(h+6))*7000) * time.Second)
	}
	return sw, true
}

// contradiction invents another's word on a slot that was reported as swept: now and then he says,
// later, that it was not.
func (t *Town) contradiction(first Sweep) (Sweep, bool) {
	h := ground.Mix(t.dice.Key(first.Village+first.Street+first.Slot) ^ uint64(first.Date.Unix())) //nolint:gosec // G115: hashing
	if first.Result != "done" || share(h) > 0.004 {
		return Sweep{}, false
	}
	other := first
	other.Result, other.Basis = "missed", "seen"
	other.CapturedAt = first.CapturedAt.Add(time.Duration(10+share(ground.Mix(h))*40) * time.Minute).Truncate(time.Second)
	other.ReceivedAt = other.CapturedAt.Add(10 * time.Second)
	if first.ReceivedAt.After(other.ReceivedAt) {
		other.ReceivedAt = first.ReceivedAt
	}
	return other, true
}

// Rain says which slots of a day the rain takes: am, pm, both, or none if it is empty.
func (t *Town) Rain(day time.Time) string {
	h := ground.Mix(t.dice.Key("rain") ^ uint64(chinaDay(day).Unix())) //nolint:gosec // G115: hashing
	switch fate := share(h); {
	case fate < 0.02:
		return "both"
	case fate < 0.035:
		return "am"
	case fate < 0.06:
		return "pm"
	}
	return ""
}

// share turns a hash into a number in [0, 1).
func share(h uint64) float64 { return float64(h>>11) / (1 << 53) }
