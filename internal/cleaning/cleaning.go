// Package cleaning is the rules of the town's cleaning: pure, the time an argument. A
// slot is one of two a day in one place; its window is in Asia/Shanghai.
package cleaning

import "time"

// RulesVersion is stored with each record, so that a change of rules leaves what was
// decided before as it was.
const RulesVersion = 1

// Zone is Asia/Shanghai: UTC+8 without summer time since 1992.
func Zone() *time.Location { return time.FixedZone("Asia/Shanghai", 8*60*60) }

// Slot is half a day's duty.
type Slot string

// The slots of a day.
const (
	Morning   Slot = "am"
	Afternoon Slot = "pm"
)

// Window is when a slot is to be swept, as offsets from midnight.
type Window struct {
	Starts, Ends time.Duration
}

// Result is what a report says.
type Result string

// The results of a sweep.
const (
	Done    Result = "done"
	Partial Result = "partial"
	Missed  Result = "missed"
)

// State is what a slot is in the planner's eyes.
type State string

// The states of a slot. The first four are stored with a record.
const (
	OnTime      State = "on_time"
	Late        State = "late"
	IsPartial   State = "partial"
	IsMissed    State = "missed"
	NotReported State = "not_reported" // due, and no record: never to be read as a "no"
	NotDue      State = "not_due"
	Suspended   State = "suspended"
)

// earlyBy is how long before its window a sweep counts for it: who begins at a quarter to
// six has swept the morning. Earlier reports are of something else.
const earlyBy = time.Hour

// StateOf decides a record's state: on time when captured within the window, its ends
// included, or at most an hour before it; late when captured after it on the same day. A
// report captured still earlier or on another day proves nothing of this slot and counts
// as partial.
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
	case captured.Before(midnight.Add(w.Starts - earlyBy)), !captured.Before(midnight.AddDate(0, 0, 1)):
		return IsPartial
	case captured.After(midnight.Add(w.Ends)):
		return Late
	}
	return OnTime
}

// Due tells whether the slot's window has begun.
func Due(now, date time.Time, w Window) bool {
	return !now.Before(midnight(date).Add(w.Starts))
}

// SlotState is a slot's state from its best record, empty when there is none.
func SlotState(best State, due, suspended bool) State {
	switch {
	case best != "":
		return best
	case suspended:
		return Suspended
	case due:
		return NotReported
	}
	return NotDue
}

// Best chooses among the records of one slot: the state that says most was done.
func Best(states []State) State {
	for _, s := range []State{OnTime, Late, IsPartial, IsMissed} {
		for _, t := range states {
			if s == t {
				return s
			}
		}
	}
	return ""
}

// DayState sums up a place's two slots for its colour on the map: "both" and "one" say
// how many slots are done, the other words what a planner must look at.
func DayState(staffed bool, am, pm State) string {
	states := []State{am, pm}
	done := count(states, OnTime) + count(states, Late)
	switch {
	case count(states, IsMissed) > 0:
		return "missed"
	case done > 0 && count(states, Late) > 0:
		return "late"
	case done == 2:
		return "both"
	case done == 1, count(states, IsPartial) > 0: // something was done, not all
		return "one"
	case !staffed:
		return "not_staffed"
	case count(states, NotReported) > 0:
		return "not_reported"
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

// midnight is the beginning of the date in Shanghai, whatever zone the date is in.
func midnight(date time.Time) time.Time {
	y, m, d := date.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, Zone())
}
