package sample

// This file invents cleaners and their assignments.

import (
	"fmt"
	"slices"
	"time"

	"tuntu/internal/sample/ground"
)

// Cleaner is an invented person who sweeps.
type Cleaner struct {
	Number int    // from 1
	Name   string // family name and an invented given name
	Phone  string // begins with 129, which no network has given out
}

// Assignment says who covers a natural village or a street, from a day on.
type Assignment struct {
	Cleaner int    // number
	Village string // code, empty for a street
	Street  string // code, empty for a village
	From    time.Time
	To      time.Time // last day; zero: none is known
}

// Member is an invented member of the vanguard team.
type Member struct {
	Number int // from 1
	Name   string
}

const memberCount = 17

const (
	cleanerCount   = 146
	streetCleaners = 6 // of them in the market town
	villageGaps    = 2 // villages that were without anybody for some days
)

// staff invents the cleaners and assigns them: a few share the streets, each of the others
// has a village, and some have a second one nearby. Two villages were without anybody for two
// weeks, until somebody was found again.
func (b *builder) staff() {
	r := b.dice.Stream("cleaners")
	for n := 1; n <= cleanerCount; n++ {
		b.Cleaners = append(b.Cleaners, Cleaner{Number: n, Name: personName(r.Uint64()), Phone: b.phone(n)})
	}
	assign := func(cleaner int, village, street string) {
		b.Assignments = append(b.Assignments, Assignment{
			Cleaner: cleaner, Village: village, Street: street, From: b.day().AddDate(0, 0, -420+r.IntN(300)),
		})
	}
	for i, s := range b.Features["streets"] {
		assign(1+i*streetCleaners/len(b.Features["streets"]), "", s.Code)
	}
	order := r.Perm(villageCount)
	shared := b.sharing(order, villageCount-(cleanerCount-streetCleaners))
	numbers := map[int]int{}
	for i := range b.sites {
		if _, second := shared[i]; !second {
			numbers[i] = streetCleaners + len(numbers) + 1
		}
	}
	for i, v := range b.Features["villages"] {
		if first, second := shared[i]; second {
			assign(numbers[first], v.Code, "")
		} else {
			assign(numbers[i], v.Code, "")
		}
		if slices.Contains(order[:villageGaps], i) {
			last := &b.Assignments[len(b.Assignments)-1]
			last.To = b.day().AddDate(0, 0, -30)
			assign(last.Cleaner, v.Code, "")
			b.Assignments[len(b.Assignments)-1].From = b.day().AddDate(0, 0, -15)
		}
	}
	b.weak = b.Features["villages"][order[0]].Committee
	for n := range memberCount {
		b.Members = append(b.Members, Member{Number: n + 1, Name: personName(r.Uint64())})
	}
}

// sharing picks count of the villages to be swept by the cleaner of the nearest other one
// of the committee.
func (b *builder) sharing(villages []int, count int) map[int]int {
	shared, busy := map[int]int{}, map[int]bool{}
	for _, i := range villages {
		best := -1
		for _, j := range villages {
			if i != j && b.of[i] == b.of[j] && !busy[j] &&
				(best < 0 || ground.Distance(b.sites[i], b.sites[j]) < ground.Distance(b.sites[i], b.sites[best])) {
				best = j
			}
		}
		if len(shared) < count && best >= 0 && !busy[i] {
			shared[i] = best
			busy[i], busy[best] = true, true
		}
	}
	return shared
}

func (b *builder) phone(n int) string {
	return fmt.Sprintf("129%08d", ground.Mix(uint64(b.dice)+uint64(n))%100000000) //nolint:gosec // G115: small
}

// day is the date's midnight in China.
func (b *builder) day() time.Time { return chinaDay(b.date) }

// china is the time of all of China; it has no summer time.
func china() *time.Location { return time.FixedZone("Asia/Shanghai", 8*60*60) }

// chinaDay is the midnight that began the day of t in China.
func chinaDay(t time.Time) time.Time {
	y, m, d := t.In(china()).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, china())
}

func personName(h uint64) string {
	family := []rune("蒋唐王文周卿邓莫陆黄何盘史陈刘易伍石李张罗廖")
	given := []rune("秀英桂兰玉珍春梅凤莲翠云美华福生德明建国月娥运发新友桥保连香水清")
	name := string(family[h%uint64(len(family))]) + string(given[h>>8%uint64(len(given))])
	if h>>40%5 > 0 {
		name += string(given[h>>24%uint64(len(given))])
	}
	return name
}
