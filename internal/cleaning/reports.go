package cleaning

// This file decides what several reports of one slot say together.

import (
	"cmp"
	"slices"
	"time"
)

// MostAccuracyM bounds the inaccuracy of a place that counts for it: who says that he may be
// anywhere within kilometres is not thereby in the place.
const MostAccuracyM = 100

// DoubtfulBy is by how much a phone's clock may differ from the server's before its times are
// doubtful.
const DoubtfulBy = 5 * time.Minute

// Report is one report of a slot, as it is judged together with others.
type Report struct {
	ID       int64
	Reporter string // reports of one reporter correct each other
	State    State  // as StateOf decided it
	Basis    Basis
	Captured time.Time
}

// SlotOf returns what the reports of one slot say together, and the basis of the one that decides;
// both are empty without reports, and a contested slot has no basis. Of one reporter's reports the
// latest counts. If the latest of all says that less was done than another reporter's, the slot is
// contested. Else the best one decides, of equal ones that which was seen rather than told.
func SlotOf(reports []Report) (State, Basis) {
	latest := map[string]Report{}
	for _, r := range reports {
		if old, ok := latest[r.Reporter]; !ok || captures(old, r) < 0 {
			latest[r.Reporter] = r
		}
	}
	var count []Report
	for _, r := range latest {
		count = append(count, r)
	}
	if len(count) == 0 {
		return "", ""
	}
	last := slices.MaxFunc(count, captures)
	best := slices.MinFunc(count, func(a, b Report) int {
		return cmp.Or(rank(a.State)-rank(b.State), trust(a.Basis)-trust(b.Basis), captures(a, b))
	})
	if done(last.State) < done(best.State) {
		return Contested, ""
	}
	return best.State, best.Basis
}

// captures orders reports by their capture.
func captures(a, b Report) int {
	return cmp.Or(a.Captured.Compare(b.Captured), cmp.Compare(a.ID, b.ID))
}

func rank(s State) int { return slices.Index([]State{OnTime, Late, IsPartial, IsMissed}, s) }

func trust(b Basis) int { return slices.Index([]Basis{Told, Paper}, b) }

// done is how much of a slot was done: nothing, a part or all.
func done(s State) int {
	switch s {
	case OnTime, Late:
		return 2
	case IsPartial:
		return 1
	}
	return 0
}
