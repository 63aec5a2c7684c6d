package reclamation_test

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"tuntu/internal/reclamation"
)

func on(text string) time.Time {
	day, err := time.Parse(time.DateOnly, text)
	if err != nil {
		panic(err)
	}
	return day
}

func TestForecast(t *testing.T) {
	t.Parallel()
	day, end := on("2026-10-05"), on("2026-12-28") // twelve weeks
	var gains []reclamation.Gain
	for week := range 8 { // 100 m² a week, then 300
		m2 := 100.0
		if week >= 4 {
			m2 = 300
		}
		gains = append(gains, reclamation.Gain{Day: on("2026-08-11").AddDate(0, 0, 7*week), M2: m2})
	}
	gains = append(gains, reclamation.Gain{Day: on("2026-08-10"), M2: 1e6}, reclamation.Gain{Day: on("2026-10-06"), M2: 1e6}) // too old, too new
	f := reclamation.ForecastOf(gains, day, end, 5000, 7400)
	if len(f.Weeks) != 8 || f.Weeks[0] != 100 || f.Weeks[7] != 300 || f.LeastM2 != 6200 || f.MostM2 != 8600 {
		t.Errorf("%+v", f)
	}
	if f.Earliest == nil || !f.Earliest.Equal(on("2026-12-01")) || f.Latest == nil || !f.Latest.Equal(on("2027-03-23")) {
		t.Errorf("reached from %v to %v", f.Earliest, f.Latest)
	}
	if f := reclamation.ForecastOf(nil, day, end, 5000, 7400); f.LeastM2 != 5000 || f.MostM2 != 5000 || f.Earliest != nil || f.Latest != nil {
		t.Errorf("nothing goes on: %+v", f)
	}
	if f := reclamation.ForecastOf(gains, day, end, 8000, 7400); f.Latest == nil || !f.Latest.Equal(day) {
		t.Errorf("a target that is reached: %+v", f)
	}
	if f := reclamation.ForecastOf(gains, day, end, 5000, 0); f.Earliest != nil || f.Latest != nil {
		t.Errorf("no target: %+v", f)
	}
	if f := reclamation.ForecastOf(gains, day, on("2026-01-01"), 5000, 9000); f.LeastM2 != 5000 || f.MostM2 != 5000 {
		t.Errorf("an end that is past: %+v", f)
	}
}

// The range is one, and no end is below what is done.
func TestForecastIsARange(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(7, 7))
	day := on("2026-06-01")
	for range 1000 {
		var gains []reclamation.Gain
		for range random.IntN(30) {
			gains = append(gains, reclamation.Gain{Day: day.AddDate(0, 0, random.IntN(90)-80), M2: random.NormFloat64() * 1000})
		}
		done, target := random.Float64()*1e5, random.Float64()*2e5
		f := reclamation.ForecastOf(gains, day, day.AddDate(0, 0, random.IntN(300)), done, target)
		if f.LeastM2 < done || f.MostM2 < f.LeastM2 || math.IsInf(f.MostM2, 0) || math.IsNaN(f.MostM2) {
			t.Fatalf("%+v of %v", f, done)
		}
		if f.Latest != nil && (f.Earliest == nil || f.Earliest.After(*f.Latest)) {
			t.Fatalf("reached from %v to %v", f.Earliest, f.Latest)
		}
	}
}
