package cleaning

// This file drafts red and black lists of villages.

import (
	"cmp"
	"slices"
)

// Tally is what was reported of a village in a month, in slots.
type Tally struct {
	Village  int64 // fid
	Due      int
	Reported int // of the due ones; the others are not reported, which is no fault of the sweeping
	Done     int // of the reported ones
}

// Listed is a village on a list.
type Listed struct {
	Tally
	Rank int  // from 1; equal shares have one rank
	Tied bool // whether another village has the same share
}

// Draft is a proposal of lists.
type Draft struct {
	Red, Black []Listed
	Few        []Tally // villages of which too few slots were reported to judge them
	N, D       int     // the done and the reported slots of the villages that are judged
}

// DraftLists proposes a red and a black list. A village is judged by what share of its reported slots was done, if at
// least a number of slots was reported. The red list has the villages of the first places that are not below the share
// of all together, the black one those of the last places that are below it. Villages of equal shares share a place, so
// that a list may be longer than its places and no tie is cut.
func DraftLists(tallies []Tally, least, places int) Draft {
	var d Draft
	var judged []Tally
	for _, t := range tallies {
		if t.Reported < max(least, 1) {
			d.Few = append(d.Few, t)
			continue
		}
		judged = append(judged, t)
		d.N, d.D = d.N+t.Done, d.D+t.Reported
	}
	var above, below []Tally
	for _, t := range judged {
		if t.share(Tally{Done: d.N, Reported: d.D}) >= 0 {
			above = append(above, t)
		} else {
			below = append(below, t)
		}
	}
	d.Red = ranked(above, places, func(a, b Tally) int { return b.share(a) })
	d.Black = ranked(below, places, Tally.share)
	slices.SortFunc(d.Few, func(a, b Tally) int { return cmp.Compare(a.Village, b.Village) })
	return d
}

// share compares two villages by the share of their reported slots that was done, without rounding.
func (t Tally) share(o Tally) int { return cmp.Compare(t.Done*o.Reported, o.Done*t.Reported) }

// ranked returns the villages of the first places in an order.
func ranked(all []Tally, places int, order func(a, b Tally) int) (list []Listed) {
	slices.SortFunc(all, func(a, b Tally) int { return cmp.Or(order(a, b), cmp.Compare(a.Village, b.Village)) })
	rank := 0
	for i, t := range all {
		before := i > 0 && order(all[i-1], t) == 0
		if !before {
			rank = i + 1
		}
		if rank > places {
			break
		}
		list = append(list, Listed{Tally: t, Rank: rank, Tied: before || i+1 < len(all) && order(t, all[i+1]) == 0})
	}
	return list
}
