package reclamation

import (
	"slices"
	"time"
)

// Gain is what was reclaimed on a day, in m², or fell back where it is negative.
type Gain struct {
	Day time.Time
	M2  float64
}

// WeeksLookedAt is over how many weeks the pace of a forecast is taken.
const WeeksLookedAt = 8

// Forecast tells, as a range, where a year's end finds the reclaimed ground, and when a target is reached.
type Forecast struct {
	// Weeks are what each of the last eight weeks gained in m², the latest last.
	Weeks []float64
	// LeastM2 and MostM2 are what is reclaimed by the end.
	LeastM2, MostM2 float64
	// Earliest and Latest are the days on which the target is reached; nil where the pace does not reach it.
	Earliest, Latest *time.Time
}

// ForecastOf looks ahead from a day to an end: the slower four of the last eight weeks, and the faster four, go on. A
// pace below nothing counts as none. doneM2 is what is reclaimed on the day; a target of 0 is none.
func ForecastOf(gains []Gain, day, end time.Time, doneM2, targetM2 float64) Forecast {
	f := Forecast{Weeks: make([]float64, WeeksLookedAt)}
	for _, g := range gains {
		if back := int(day.Sub(g.Day).Hours()) / 24 / 7; !g.Day.After(day) && back < WeeksLookedAt {
			f.Weeks[WeeksLookedAt-1-back] += g.M2
		}
	}
	sorted := slices.Sorted(slices.Values(f.Weeks))
	slow, fast := pace(sorted[:WeeksLookedAt/2]), pace(sorted[WeeksLookedAt/2:])
	weeks := max(0, end.Sub(day).Hours()/24/7)
	f.LeastM2, f.MostM2 = doneM2+slow*weeks, doneM2+fast*weeks
	if targetM2 > 0 {
		f.Earliest, f.Latest = reached(day, targetM2-doneM2, fast), reached(day, targetM2-doneM2, slow)
	}
	return f
}

// pace is what weeks gained on average, in m² a week.
func pace(weeks []float64) float64 {
	sum := 0.0
	for _, m2 := range weeks {
		sum += m2
	}
	return max(0, sum/float64(len(weeks)))
}

// farthest is how far ahead a day is told, in weeks: ten years.
const farthest = 522

// reached is the day on which what is left is done; nil where it is too far ahead to be told.
func reached(day time.Time, leftM2, pace float64) *time.Time {
	if leftM2 <= 0 {
		return &day
	}
	if pace <= 0 || leftM2/pace > farthest {
		return nil
	}
	then := day.AddDate(0, 0, int(7*leftM2/pace)+1)
	return &then
}
