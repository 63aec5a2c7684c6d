package sample_test

import (
	"testing"
	"time"

	"tuntu/internal/reclamation"
	"tuntu/internal/sample"
)

// The invented past of each parcel goes by the rules from its first record to where it stands, and no day is to come.
func TestParcelsCameByTheRules(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 11, 25, 10, 0, 0, 0, time.UTC)
	town := sample.New(1, 0, now)
	stands, days, sentBack, recent := map[string]string{}, map[string]time.Time{}, 0, 0
	moves := town.Moves(now)
	for _, m := range moves {
		if m.From != stands[m.Parcel] {
			t.Fatalf("%s goes from %q and stands at %q", m.Parcel, m.From, stands[m.Parcel])
		}
		if m.On.Before(days[m.Parcel]) || m.On.After(now) || m.On.Weekday() == time.Sunday {
			t.Errorf("%s: %s on %v after %v", m.Parcel, m.To, m.On, days[m.Parcel])
		}
		if m.From != "" {
			step, ok := reclamation.StepBetween(reclamation.Stage(m.From), reclamation.Stage(m.To), reclamation.AllLevels())
			if !ok || string(step.Level) != m.Level || step.Reasoned && m.Reason == "" || (step.Who == reclamation.Inspector) != (m.Role == "inspector") {
				t.Errorf("%+v: %+v, %v", m, step, ok)
			}
			if step.To == reclamation.Replanted && step.Reasoned {
				sentBack++
			}
		}
		if now.Sub(m.On) < 60*24*time.Hour {
			recent++
		}
		stands[m.Parcel], days[m.Parcel] = m.To, m.On
	}
	for _, f := range town.Features["parcels"] {
		if stands[f.Code] != f.Properties["stage"] {
			t.Errorf("%s stands at %v and came to %s", f.Code, f.Properties["stage"], stands[f.Code])
		}
	}
	if n := len(town.Features["parcels"]); len(moves) < 4*n || sentBack < n/50 || recent < n {
		t.Errorf("%d moves of %d parcels, %d sent back, %d in the last two months", len(moves), n, sentBack, recent)
	}
}
