package cleaning

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"
)

// said makes a report of one reporter, captured some minutes after the window's beginning.
func said(id int64, by string, state State, basis Basis, minutes int) Report {
	return Report{ID: id, Reporter: by, State: state, Basis: basis, Captured: at("2026-11-24 06:00:00").Add(time.Duration(minutes) * time.Minute)}
}

// A reporter's correction replaces his own report; of several reporters the later one wins if he says that as much or
// more was done, and else the slot is contested.
func TestWhatSeveralReportsSay(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		reports []Report
		state   State
		basis   Basis
	}{
		"none":                       {nil, "", ""},
		"one":                        {[]Report{said(1, "a", OnTime, Seen, 5)}, OnTime, Seen},
		"his correction, downwards":  {[]Report{said(1, "a", OnTime, Seen, 5), said(2, "a", IsMissed, Seen, 9)}, IsMissed, Seen},
		"his correction, upwards":    {[]Report{said(1, "a", IsMissed, Seen, 5), said(2, "a", OnTime, Told, 9)}, OnTime, Told},
		"an older one comes later":   {[]Report{said(2, "a", IsMissed, Seen, 5), said(1, "a", OnTime, Seen, 9)}, OnTime, Seen},
		"another says more, later":   {[]Report{said(1, "a", IsMissed, Seen, 5), said(2, "b", OnTime, Seen, 9)}, OnTime, Seen},
		"another says less, later":   {[]Report{said(1, "a", OnTime, Seen, 5), said(2, "b", IsMissed, Seen, 9)}, Contested, ""},
		"a part instead of all":      {[]Report{said(1, "a", Late, Seen, 5), said(2, "b", IsPartial, Seen, 9)}, Contested, ""},
		"another says less, earlier": {[]Report{said(1, "a", OnTime, Seen, 9), said(2, "b", IsMissed, Seen, 5)}, OnTime, Seen},
		"two agree":                  {[]Report{said(1, "a", OnTime, Told, 5), said(2, "b", Late, Seen, 200)}, OnTime, Told},
		"seen before told":           {[]Report{said(1, "a", OnTime, Told, 5), said(2, "b", OnTime, Seen, 9)}, OnTime, Seen},
		"paper last":                 {[]Report{said(1, "a", Late, Paper, 5), said(2, "b", Late, Told, 9)}, Late, Told},
		"a third one settles it":     {[]Report{said(1, "a", OnTime, Seen, 5), said(2, "b", IsMissed, Seen, 9), said(3, "c", OnTime, Seen, 12)}, OnTime, Seen},
		"he gives in":                {[]Report{said(1, "a", OnTime, Seen, 5), said(2, "b", IsMissed, Seen, 9), said(3, "a", IsMissed, Seen, 12)}, IsMissed, Seen},
	} {
		if state, basis := SlotOf(c.reports); state != c.state || basis != c.basis {
			t.Errorf("%s: %s %s, want %s %s", name, state, basis, c.state, c.basis)
		}
	}
}

// What reports say together does not depend on the order in which they came in.
func TestTheOrderOfReportsDoesNotMatter(t *testing.T) {
	t.Parallel()
	dice := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		var reports []Report
		for i := range dice.IntN(6) {
			reports = append(reports, said(int64(i), fmt.Sprint(dice.IntN(3)), []State{OnTime, Late, IsPartial, IsMissed}[dice.IntN(4)],
				[]Basis{Seen, Told, Paper}[dice.IntN(3)], dice.IntN(4)))
		}
		state, basis := SlotOf(reports)
		for range 5 {
			dice.Shuffle(len(reports), func(i, j int) { reports[i], reports[j] = reports[j], reports[i] })
			if again, other := SlotOf(reports); again != state || other != basis {
				t.Fatalf("%v: %s %s, and %s %s", reports, state, basis, again, other)
			}
		}
	}
}

// Each state has a letter of its own.
func TestLettersOfStates(t *testing.T) {
	t.Parallel()
	for _, s := range append(everyState(), NotThere) {
		if s.Letter() == 0 || StateOfLetter(s.Letter()) != s {
			t.Errorf("%s is %q, which is %s", s, s.Letter(), StateOfLetter(s.Letter()))
		}
	}
	if StateOfLetter('x') != "" {
		t.Error("x is a state")
	}
}
