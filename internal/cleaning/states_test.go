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

// A day's word is that of its worse slot, in either order; what is suspended or not yet due does not count beside another.
func TestEveryDayHasItsWord(t *testing.T) {
	t.Parallel()
	said := map[string]bool{}
	for _, staffed := range []bool{false, true} {
		unreported := "not_reported"
		if !staffed {
			unreported = "not_staffed"
		}
		worst := []struct {
			state State
			word  string
		}{
			{IsMissed, "missed"}, {NotReported, unreported}, {Contested, "contested"}, {IsPartial, "one"}, {Late, "late"}, {OnTime, "one"},
		}
		rank := func(s State) int {
			for i, w := range worst {
				if w.state == s {
					return i
				}
			}
			return len(worst)
		}
		for _, am := range everyState() {
			for _, pm := range everyState() {
				want := ""
				switch worse := min(rank(am), rank(pm)); {
				case am == OnTime && pm == OnTime:
					want = "both"
				case worse < len(worst):
					want = worst[worse].word
				case !staffed:
					want = "not_staffed"
				case am == Suspended || pm == Suspended:
					want = "suspended"
				default:
					want = "not_due"
				}
				said[want] = true
				if got := DayState(staffed, am, pm); got != want {
					t.Errorf("%s and %s, staffed %v: %s, want %s", am, pm, staffed, got, want)
				}
			}
		}
	}
	for _, v := range DayWords() {
		if !said[v.ID] {
			t.Errorf("no day is %s", v.ID)
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
