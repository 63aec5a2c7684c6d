package reclamation_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"tuntu/geo"
	"tuntu/internal/reclamation"
)

// subsets lists all that a town's levels can be.
func subsets() (all [][]reclamation.Level) {
	every := reclamation.AllLevels()
	for bits := 1; bits < 1<<len(every); bits++ {
		var levels []reclamation.Level
		for i, l := range every {
			if bits&(1<<i) != 0 {
				levels = append(levels, l)
			}
		}
		all = append(all, levels)
	}
	return all
}

// The steps as the issue writes them, for a town of two levels.
func TestSteps(t *testing.T) {
	levels := []reclamation.Level{reclamation.Town, reclamation.City}
	want := map[reclamation.Stage][]reclamation.Stage{
		"suspected": {"verified", "ruled_out"}, "verified": {"tasked", "ruled_out"}, "tasked": {"clearing"}, "clearing": {"replanted"},
		"replanted": {"check_town"}, "check_town": {"check_city", "replanted"}, "check_city": {"closed", "replanted"},
		"check_county": {"check_city", "replanted"}, "check_region": {"closed", "replanted"}, // submitted when the town had these levels
		"closed": {"in_care", "abandoned_again"}, "in_care": {"abandoned_again"}, "abandoned_again": {"verified"}, "ruled_out": {"suspected"},
	}
	for _, stage := range geo.Stages() {
		if got := reclamation.Next(reclamation.Stage(stage), levels); !slices.Equal(got, want[reclamation.Stage(stage)]) {
			t.Errorf("after %s: %v, want %v", stage, got, want[reclamation.Stage(stage)])
		}
	}
	if len(want) != len(geo.Stages()) {
		t.Errorf("%d stages, the layer has %d", len(want), len(geo.Stages()))
	}
}

func TestLevels(t *testing.T) {
	for _, levels := range subsets() {
		if !reclamation.Levels(levels) {
			t.Errorf("%v", levels)
		}
	}
	for _, levels := range [][]reclamation.Level{nil, {"county", "town"}, {"town", "town"}, {"village"}} {
		if reclamation.Levels(levels) {
			t.Errorf("%v", levels)
		}
	}
}

func TestWhoMay(t *testing.T) {
	levels := reclamation.AllLevels()
	clerk, planner := reclamation.Who{Clerk: true}, reclamation.Who{Planner: true}
	county := reclamation.Who{Inspects: []reclamation.Level{reclamation.County}}
	both := reclamation.Who{Planner: true, Inspects: []reclamation.Level{reclamation.County}, Worked: true}
	for _, x := range []struct {
		from, to reclamation.Stage
		who      string
	}{
		{"suspected", "verified", "clerk planner both"},
		{"suspected", "ruled_out", "clerk planner both"},
		{"verified", "tasked", "planner both"},
		{"verified", "ruled_out", "clerk planner both"},
		{"tasked", "clearing", "clerk planner both"},
		{"clearing", "replanted", "clerk planner both"},
		{"replanted", "check_town", "clerk planner both"},
		{"check_town", "check_county", ""},
		{"check_county", "check_city", "county"}, // both has worked on it
		{"check_county", "replanted", "county both"},
		{"check_region", "closed", ""},
		{"closed", "in_care", "clerk planner both"},
		{"in_care", "abandoned_again", "clerk planner both"},
		{"abandoned_again", "verified", "clerk planner both"},
		{"ruled_out", "suspected", "planner both"},
	} {
		step, ok := reclamation.StepBetween(x.from, x.to, levels)
		if !ok {
			t.Fatalf("%s to %s is no step", x.from, x.to)
		}
		got := ""
		for i, who := range []reclamation.Who{clerk, planner, county, both} {
			if who.May(step) {
				got += " " + []string{"clerk", "planner", "county", "both"}[i]
			}
		}
		if got != "" {
			got = got[1:]
		}
		if got != x.who {
			t.Errorf("%s to %s: %q, want %q", x.from, x.to, got, x.who)
		}
	}
}

func TestReasons(t *testing.T) {
	var reasoned []string
	for _, s := range reclamation.Steps([]reclamation.Level{reclamation.County}) {
		if s.Reasoned {
			reasoned = append(reasoned, fmt.Sprintf("%s>%s", s.From, s.To))
		}
	}
	want := []string{"check_town>replanted", "check_county>replanted", "check_city>replanted", "check_region>replanted", "ruled_out>suspected"}
	if !slices.Equal(reasoned, want) {
		t.Errorf("%v, want %v", reasoned, want)
	}
}

func TestAcceptedArea(t *testing.T) {
	levels := reclamation.AllLevels()
	stood, said := 100.0, 90.0
	for _, x := range []struct {
		from, to    reclamation.Stage
		stood, said *float64
		want        *float64
	}{
		{"check_town", "check_county", nil, &said, &said},
		{"check_county", "check_city", &stood, nil, &stood},
		{"check_county", "check_city", &stood, &said, &said},
		{"check_county", "replanted", &stood, nil, nil},
		{"closed", "in_care", &stood, nil, &stood},
		{"in_care", "abandoned_again", &stood, nil, nil},
		{"suspected", "verified", nil, nil, nil},
	} {
		step, _ := reclamation.StepBetween(x.from, x.to, levels)
		if got := reclamation.Accepted(step, x.stood, x.said); got != x.want {
			t.Errorf("%s to %s: %v, want %v", x.from, x.to, got, x.want)
		}
	}
}

// walk is a parcel's way at random: accounts of several roles try any stage, and levels change on the way. It is told
// of each step that was taken.
type walk struct {
	random *rand.Rand
	stage  reclamation.Stage
	levels []reclamation.Level
	his    map[int]bool // the accounts with a move since it was last verified
}

// who is what an account is: of each seven one is a clerk, one a planner, four inspect a level each, and one has all of
// these roles.
func (w *walk) who(account int) reclamation.Who {
	who := reclamation.Who{Worked: w.his[account]}
	switch role := account % 7; role {
	case 0:
		who.Clerk = true
	case 1:
		who.Planner = true
	case 6:
		who.Clerk, who.Planner, who.Inspects = true, true, reclamation.AllLevels()
	default:
		who.Inspects = reclamation.AllLevels()[role-2 : role-1]
	}
	return who
}

// No level is skipped, and nobody accepts what is his: 100 random walks, and 10,000 in make soak.
func TestRandomWalks(t *testing.T) {
	walks := 100
	if os.Getenv("TUNTU_SOAK") != "" {
		walks = 10_000
	}
	all := subsets()
	closed := 0
	for seed := range walks {
		w := walk{random: rand.New(rand.NewPCG(uint64(seed), 21)), stage: reclamation.Suspected, his: map[int]bool{}}
		w.levels = all[w.random.IntN(len(all))]
		var passed []reclamation.Level // levels that accepted it since it was last submitted to the first
		for range 400 {
			account, to := w.random.IntN(35), reclamation.Stage(geo.Stages()[w.random.IntN(len(geo.Stages()))])
			if next := reclamation.Next(w.stage, w.levels); w.random.IntN(2) == 0 {
				to = next[w.random.IntN(len(next))]
			}
			step, ok := reclamation.StepBetween(w.stage, to, w.levels)
			if !ok || !w.who(account).May(step) {
				continue
			}
			switch {
			case step.Accepts():
				if w.his[account] {
					t.Fatalf("walk %d: account %d accepts what is his", seed, account)
				}
				if passed = append(passed, step.Level); to == reclamation.Closed {
					closed++
					if !slices.Equal(passed, w.levels) {
						t.Fatalf("walk %d: closed after %v of %v", seed, passed, w.levels)
					}
				}
			case to == reclamation.Replanted:
				passed = nil
			case to == reclamation.Suspected: // nothing is in acceptance: the town's levels may change
				w.levels, passed = all[w.random.IntN(len(all))], nil
			case to == reclamation.AbandonedAgain:
				passed = nil
			}
			if to == reclamation.Verified {
				clear(w.his)
			}
			w.his[account], w.stage = true, to
		}
	}
	if closed < walks {
		t.Errorf("only %d parcels were closed in %d walks: they prove little", closed, walks)
	}
}
