// Package reclamation has the rules by which abandoned farmland goes back to grain: the stages of a parcel, which step
// follows which, who may take it, and that nobody accepts what is his. Its functions do no I/O. The rules are those of
// the town's ledger of reclamation (issue 21, lines 1 and 2); the function parcel_steps of the database states them
// again, and a test compares the two.
package reclamation

import (
	"slices"
	"strings"
)

// Stage is where a parcel stands.
type Stage string

// The stages. Those of acceptance are named for their levels, see [Level.Stage].
const (
	Suspected      Stage = "suspected" // seen from above, nobody was there yet
	Verified       Stage = "verified"  // abandoned indeed
	Tasked         Stage = "tasked"    // on a list of what is to be reclaimed
	Clearing       Stage = "clearing"
	Replanted      Stage = "replanted"
	Closed         Stage = "closed" // accepted by the last level
	InCare         Stage = "in_care"
	RuledOut       Stage = "ruled_out" // not abandoned, or nothing to reclaim
	AbandonedAgain Stage = "abandoned_again"
)

// Level is an administrative level that accepts parcels.
type Level string

// The levels.
const (
	Town   Level = "town"
	County Level = "county"
	City   Level = "city"
	Region Level = "region"
)

// AllLevels lists the levels, the lowest first. A town's levels are some of these in this order, from a day on.
func AllLevels() []Level { return []Level{Town, County, City, Region} }

// checked is what the names of the stages of acceptance begin with.
const checked = "check_"

// Stage is the stage of parcels that are submitted to the level.
func (l Level) Stage() Stage { return Stage(checked + string(l)) }

// Level returns the level to which a parcel at the stage is submitted, or an empty one.
func (s Stage) Level() Level {
	level, ok := strings.CutPrefix(string(s), checked)
	if !ok {
		return ""
	}
	return Level(level)
}

// Role is in what capacity somebody takes a step.
type Role string

// The roles. A planner may take each step of a clerk's; an inspector's step is his alone.
const (
	Clerk     Role = "clerk"     // of the committee that the parcel belongs to
	Planner   Role = "planner"   // of the town
	Inspector Role = "inspector" // of the step's level
)

// Step is one move that a parcel can make.
type Step struct {
	From, To Stage
	Who      Role  // the least who may take it
	Level    Level // whose inspector decides; empty: none does
	Reasoned bool  // whether it takes a reason
}

// Accepts tells whether the step is an acceptance, which nobody gives to what is his.
func (s Step) Accepts() bool { return s.Who == Inspector && s.To != Replanted }

// Steps lists all steps under a town's levels.
//
// A clerk of the unit and a planner move a parcel up to the first level; tasking is a planner's. An inspector of a
// level accepts what is submitted to it, which submits it to the next level or closes it, or sends it back with a
// reason. What is closed or in care can be found abandoned again. What was ruled out comes back by a planner with a
// reason. A parcel that stands at a level which its town has no more goes on from there to the next that it has.
func Steps(levels []Level) []Step {
	steps := []Step{
		{From: Suspected, To: Verified, Who: Clerk},
		{From: Suspected, To: RuledOut, Who: Clerk},
		{From: Verified, To: Tasked, Who: Planner},
		{From: Verified, To: RuledOut, Who: Clerk},
		{From: Tasked, To: Clearing, Who: Clerk},
		{From: Clearing, To: Replanted, Who: Clerk},
		{From: Replanted, To: after("", levels), Who: Clerk},
	}
	for _, level := range AllLevels() {
		steps = append(
			steps,
			Step{From: level.Stage(), To: after(level, levels), Who: Inspector, Level: level},
			Step{From: level.Stage(), To: Replanted, Who: Inspector, Level: level, Reasoned: true},
		)
	}
	return append(
		steps,
		Step{From: Closed, To: InCare, Who: Clerk},
		Step{From: Closed, To: AbandonedAgain, Who: Clerk},
		Step{From: InCare, To: AbandonedAgain, Who: Clerk},
		Step{From: AbandonedAgain, To: Verified, Who: Clerk},
		Step{From: RuledOut, To: Suspected, Who: Planner, Reasoned: true},
	)
}

// after returns the stage that follows the acceptance by a level, or by none.
func after(level Level, levels []Level) Stage {
	at := slices.Index(AllLevels(), level)
	for _, next := range AllLevels()[at+1:] {
		if slices.Contains(levels, next) {
			return next.Stage()
		}
	}
	return Closed
}

// StepBetween finds the step from one stage to another.
func StepBetween(from, to Stage, levels []Level) (Step, bool) {
	for _, s := range Steps(levels) {
		if s.From == from && s.To == to {
			return s, true
		}
	}
	return Step{}, false
}

// Next lists the stages that can follow a stage, whoever takes the step.
func Next(from Stage, levels []Level) []Stage {
	next := []Stage{}
	for _, s := range Steps(levels) {
		if s.From == from {
			next = append(next, s.To)
		}
	}
	return next
}

// Levels tells whether levels are a town's: at least one, in their order.
func Levels(levels []Level) bool {
	at := -1
	for _, l := range levels {
		next := slices.Index(AllLevels(), l)
		if next <= at {
			return false
		}
		at = next
	}
	return len(levels) > 0
}

// Who is what somebody is to a parcel.
type Who struct {
	Clerk    bool    // of the committee that it belongs to
	Planner  bool    // of its town
	Inspects []Level // of its town
	// Worked says that a move or an edit of it since it was last verified is his, in whatever role. The
	// operator's imports are nobody's.
	Worked bool
}

// As returns in which role somebody may take a step, or none. Whether the parcel is his is not looked at.
func (w Who) As(s Step) (Role, bool) {
	switch {
	case s.Who == Inspector:
		return Inspector, slices.Contains(w.Inspects, s.Level)
	case w.Planner:
		return Planner, true
	}
	return Clerk, w.Clerk && s.Who == Clerk
}

// Own tells whether the step would accept what is his.
func (w Who) Own(s Step) bool { return w.Worked && s.Accepts() }

// May tells whether somebody may take a step.
func (w Who) May(s Step) bool {
	_, ok := w.As(s)
	return ok && !w.Own(s)
}

// Accepted returns a parcel's accepted area in m² after a step: what an acceptance says, else what stood before; what
// is sent back or abandoned again has none.
func Accepted(s Step, stood, said *float64) *float64 {
	switch {
	case s.Accepts() && said != nil:
		return said
	case s.To == Replanted, s.To == AbandonedAgain:
		return nil
	}
	return stood
}
