package cleaning

import (
	"slices"
	"testing"
	"time"

	"tuntu/geo"
)

func everyState() []State {
	return []State{OnTime, Late, IsPartial, IsMissed, Contested, NotReported, NotDue, Suspended}
}

// With later times, the state of a record goes only from too early over on time to late. A record after midnight is
// one from afterwards.
func TestStatesThroughADay(t *testing.T) {
	t.Parallel()
	date := time.Date(2026, 5, 4, 0, 0, 0, 0, time.UTC)
	begin := time.Date(2026, 5, 4, 0, 0, 0, 0, Zone())
	for _, w := range []Window{{6 * time.Hour, 9 * time.Hour}, {15 * time.Hour, 18 * time.Hour}, {0, 24 * time.Hour}, {30 * time.Minute, 40 * time.Minute}} {
		for at := -30 * time.Hour; at < 60*time.Hour; at += 5 * time.Minute {
			want := OnTime
			switch {
			case at < w.Starts-time.Hour:
				want = IsPartial
			case at > w.Ends:
				want = Late
			}
			if got := Afterwards(begin.Add(at), date); got != (at >= 24*time.Hour) {
				t.Fatalf("captured %s after midnight, afterwards: %v", at, got)
			}
			if got := StateOf(Done, begin.Add(at), date, w); got != want {
				t.Fatalf("captured %s after midnight for %+v: %s, want %s", at, w, got, want)
			}
			for result, want := range map[Result]State{Partial: IsPartial, Missed: IsMissed} {
				if got := StateOf(result, begin.Add(at), date, w); got != want {
					t.Fatalf("%s captured %s after midnight: %s", result, at, got)
				}
			}
		}
	}
}

// A date names the same day in any time zone; a record's time is judged in Shanghai's zone.
func TestADateIsTheDayThatItNames(t *testing.T) {
	t.Parallel()
	captured := at("2026-05-04 07:00:00")
	for _, zone := range []*time.Location{time.UTC, Zone(), time.FixedZone("west", -11*3600), time.FixedZone("east", 14*3600)} {
		for _, hour := range []int{0, 12, 23} {
			date := time.Date(2026, 5, 4, hour, 0, 0, 0, zone)
			if got := StateOf(Done, captured.In(zone), date, morning()); got != OnTime {
				t.Errorf("%s: %s", date, got)
			}
			if !Due(at("2026-05-04 06:00:00"), date, morning()) || Due(at("2026-05-04 05:59:59"), date, morning()) {
				t.Errorf("%s is due at another time", date)
			}
		}
	}
}

// A record counts first; a slot without one is suspended, due or not yet due, in this order.
func TestASlotWithAndWithoutARecord(t *testing.T) {
	t.Parallel()
	for _, best := range []State{"", OnTime, Late, IsPartial, IsMissed, Contested} {
		for _, due := range []bool{false, true} {
			for _, suspended := range []bool{false, true} {
				want := best
				if best == "" {
					want = map[[2]bool]State{{false, false}: NotDue, {true, false}: NotReported, {false, true}: Suspended, {true, true}: Suspended}[[2]bool{due, suspended}]
				}
				if got := SlotState(best, due, suspended); got != want {
					t.Errorf("%q, due %v, suspended %v: %s, want %s", best, due, suspended, got, want)
				}
			}
		}
	}
}

// A day's word does not depend on the order of slots and has a title; "both" and "one" say how many slots were swept.
func TestEveryDayHasItsWord(t *testing.T) {
	t.Parallel()
	titled := map[string]bool{}
	for _, v := range DayWords() {
		titled[v.ID] = true
	}
	said := map[string]bool{}
	for _, staffed := range []bool{false, true} {
		for _, am := range everyState() {
			for _, pm := range everyState() {
				word := DayState(staffed, am, pm)
				said[word] = true
				if other := DayState(staffed, pm, am); other != word || !titled[word] {
					t.Errorf("%s and %s: %s, turned round %s", am, pm, word, other)
				}
				swept := func(s State) bool { return s == OnTime || s == Late }
				missed, late, partly := am == IsMissed || pm == IsMissed, am == Late || pm == Late, am == IsPartial || pm == IsPartial
				switch {
				case (word == "missed") != missed:
					t.Errorf("%s and %s: %s, but one was missed: %v", am, pm, word, missed)
				case (word == "contested") != ((am == Contested || pm == Contested) && !missed):
					t.Errorf("%s and %s: %s", am, pm, word)
				case word == "contested":
				case (word == "late") != (late && !missed):
					t.Errorf("%s and %s: %s, but one came late: %v", am, pm, word, late)
				case (word == "both") != (am == OnTime && pm == OnTime):
					t.Errorf("%s and %s: %s", am, pm, word)
				case (word == "one") != (!missed && !late && word != "both" && (swept(am) || swept(pm) || partly)):
					t.Errorf("%s and %s: %s, staffed %v", am, pm, word, staffed)
				case word == "not_staffed" && staffed:
					t.Errorf("%s and %s: %s, though somebody is there", am, pm, word)
				case word == "not_due" && (am != NotDue || pm != NotDue):
					t.Errorf("%s and %s: %s", am, pm, word)
				}
			}
		}
	}
	for id := range titled {
		if !said[id] {
			t.Errorf("no day is %s", id)
		}
	}
}

// Each state has one title in each language, and no two states share a title.
func TestTitlesOfStates(t *testing.T) {
	t.Parallel()
	for name, words := range map[string][]geo.Value{"slot": SlotWords(), "day": DayWords()} {
		seen := map[string]string{}
		for _, v := range words {
			for _, language := range geo.Languages() {
				title := v.Title.In(language)
				if title == "" || seen[language+title] != "" {
					t.Errorf("%s %s is %q in %s, as is %s", name, v.ID, title, language, seen[language+title])
				}
				seen[language+title] = v.ID
			}
		}
	}
	var ids []State
	for _, v := range SlotWords() {
		ids = append(ids, State(v.ID))
	}
	for _, s := range everyState() {
		if !slices.Contains(ids, s) {
			t.Errorf("%s has no title", s)
		}
	}
}
