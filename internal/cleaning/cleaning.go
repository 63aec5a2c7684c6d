// Package cleaning has the rules by which a town's cleaning is judged. Its functions do no I/O and
// take the present time as an argument. Each place has two slots a day, each with a window of time
// in Asia/Shanghai.
package cleaning

import "time"

// RulesVersion is stored with each record, so that it is known by which rules its state was
// decided. New rules do not change states that are stored already.
const RulesVersion = 2

// Zone returns Asia/Shanghai, which is UTC+8 without summer time since 1992.
func Zone() *time.Location { return time.FixedZone("Asia/Shanghai", 8*60*60) }

// Slot is one of the two times of a day at which a place is to be swept.
type Slot string

// The slots of a day.
const (
	Morning   Slot = "am"
	Afternoon Slot = "pm"
)

// Window is the time in which a slot is to be swept, as offsets from midnight.
type Window struct {
	Starts, Ends time.Duration
}

// Result is what a report says about the sweeping.
type Result string

// The results of a sweep.
const (
	Done    Result = "done"
	Partial Result = "partial"
	Missed  Result = "missed"
)

// Basis is what a report stands on.
type Basis string

// The bases of a report.
const (
	Seen  Basis = "seen"  // by who reports, in the place
	Told  Basis = "told"  // by the cleaner
	Paper Basis = "paper" // a sheet, which tells nothing of the time
)

// State is the state of a slot, as planners see it.
type State string

// The states of a slot. The first four are stored with a record.
const (
	OnTime      State = "on_time"
	Late        State = "late"
	IsPartial   State = "partial"
	IsMissed    State = "missed"
	Contested   State = "contested"    // reports disagree: due and reported, and not known to be done
	NotReported State = "not_reported" // due without a record, which does not mean that it was not swept
	NotDue      State = "not_due"
	Suspended   State = "suspended"
	NotThere    State = "not_there" // the place was none on that day
)

// letters are the states of slots, each as one character of a string of days.
func letters() map[State]byte {
	return map[State]byte{
		OnTime: 'o', Late: 'l', IsPartial: 'p', IsMissed: 'm', Contested: 'c', NotReported: 'n', Suspended: 's', NotDue: '-', NotThere: '.',
	}
}

// Letter is the state as one character.
func (s State) Letter() byte { return letters()[s] }

// StateOfLetter returns the state that a character stands for, or an empty one.
func StateOfLetter(letter byte) State {
	for s, l := range letters() {
		if l == letter {
			return s
		}
	}
	return ""
}

// earlyBy is how long before its window a slot may be swept on time, since cleaners may begin
// early.
const earlyBy = time.Hour

// StateOf decides a record's state. A report that all was done is on time if captured within the
// window, both ends included, or at most an hour before it, and late if captured after it. If
// captured earlier, it does not prove that this slot was swept, and counts as partial.
func StateOf(result Result, captured, date time.Time, w Window) State {
	switch result {
	case Missed:
		return IsMissed
	case Partial:
		return IsPartial
	case Done:
	}
	midnight := midnight(date)
	switch {
	case captured.Before(midnight.Add(w.Starts - earlyBy)):
		return IsPartial
	case captured.After(midnight.Add(w.Ends)):
		return Late
	}
	return OnTime
}

// Afterwards tells whether a report was captured after its day, as one that fills a hole.
func Afterwards(captured, date time.Time) bool {
	return !captured.Before(midnight(date).AddDate(0, 0, 1))
}

// Due tells whether the slot's window has begun.
func Due(now, date time.Time, w Window) bool {
	return !now.Before(midnight(date).Add(w.Starts))
}

// SlotState returns a slot's state. said is what its records say together, as SlotOf has it; empty if it has none.
func SlotState(said State, due, suspended bool) State {
	switch {
	case said != "":
		return said
	case suspended:
		return Suspended
	case due:
		return NotReported
	}
	return NotDue
}

// DayState sums up a place's two slots in one word, by which the map colours the place: that of the worse slot, in the
// order missed, not staffed, not reported, contested, partial, late, done. A slot that is suspended or not yet due does
// not count beside another. "both" and "one" say how many slots are done; "one" is also the word for a part. Where
// nobody is to sweep, that is said only of a slot without a report.
func DayState(staffed bool, am, pm State) string {
	states := []State{am, pm}
	done := count(states, OnTime) + count(states, Late)
	switch {
	case count(states, IsMissed) > 0:
		return "missed"
	case count(states, NotReported) > 0 && !staffed:
		return "not_staffed"
	case count(states, NotReported) > 0:
		return "not_reported"
	case count(states, Contested) > 0:
		return "contested"
	case count(states, IsPartial) > 0:
		return "one"
	case count(states, Late) > 0:
		return "late"
	case done == 2:
		return "both"
	case done == 1:
		return "one"
	case !staffed:
		return "not_staffed"
	case count(states, Suspended) > 0:
		return "suspended"
	}
	return "not_due"
}

func count(states []State, wanted State) int {
	n := 0
	for _, s := range states {
		if s == wanted {
			n++
		}
	}
	return n
}

// midnight returns the beginning of a date in Shanghai; the date is read in its own zone.
func midnight(date time.Time) time.Time {
	y, m, d := date.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, Zone())
}
