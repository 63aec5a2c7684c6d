package sample

// This file invents how the parcels came to where they stand.

import (
	"math/rand/v2"
	"slices"
	"time"

	"tuntu/geo"
	"tuntu/internal/reclamation"
	"tuntu/internal/sample/ground"
)

// Move is a parcel's move from one stage to another.
type Move struct {
	Parcel     string // code
	From, To   string // stages; From is empty for the parcel's first record
	Level      string // whose inspector decided; empty: none did
	Role       string // of who moved it
	On         time.Time
	Reason     string
	AcceptedM2 *float64 // the parcel's accepted area after the move
}

// way lists the stages from the first to being closed and looked after.
func way() []string { return geo.Stages()[:stageIndex("in_care")+1] }

// Moves invents the moves by which each parcel came to where it stands, in the order of parcels and then of time. The
// last ones lie in the months before the day of now.
func (t *Town) Moves(now time.Time) []Move {
	var moves []Move
	for _, f := range t.Features["parcels"] {
		r := rand.New(rand.NewPCG(t.dice.Key(f.Code), 21)) //nolint:gosec // G404: an invented past
		stages := stagesTo(f.Properties["stage"].(string), r)
		days := daysTo(chinaDay(now), len(stages), r)
		accepted, _ := f.Properties["accepted_m2"].(float64)
		if accepted == 0 {
			accepted, _ = f.Properties["surveyed_m2"].(float64)
		}
		for i, stage := range stages {
			m := Move{Parcel: f.Code, To: stage, Role: "clerk", On: days[i]}
			if i > 0 {
				m.From = stages[i-1]
				decide(&m, r)
			} else {
				m.Role, m.Reason = "operator", "演示数据建档"
			}
			if at := stageIndex(stage); at >= stageIndex("check_county") && at <= stageIndex("in_care") {
				m.AcceptedM2 = &accepted
			}
			moves = append(moves, m)
		}
	}
	return moves
}

// decide says of a move who made it, and why where it takes a reason.
func decide(m *Move, r *rand.Rand) {
	if level := reclamation.Stage(m.From).Level(); level != "" {
		m.Role, m.Level = "inspector", string(level)
	}
	switch {
	case m.To == "tasked":
		m.Role = "planner"
	case m.To == "replanted" && m.Level != "":
		m.Reason = pick(r, "杂草没有清净", "田埂没有修好", "没有播种")
	case m.To == "ruled_out":
		m.Reason = pick(r, "已经种上", "不是耕地", "退耕还林")
	case m.To == "abandoned_again":
		m.Reason = "又无人耕种"
	}
}

func pick(r *rand.Rand, words ...string) string { return words[r.IntN(len(words))] }

// stagesTo lists the stages by which a parcel came to a stage. One of eight was sent back once on its way.
func stagesTo(stage string, r *rand.Rand) []string {
	all, last := way(), stageIndex(stage)
	switch stage {
	case "ruled_out":
		return slices.Concat(all[:1+r.IntN(2)], []string{stage})
	case "abandoned_again":
		return slices.Concat(all[:len(all)-r.IntN(2)], []string{stage})
	}
	submitted, replanted := stageIndex("check_town"), stageIndex("replanted")
	if last <= submitted || r.IntN(8) > 0 {
		return all[:last+1]
	}
	back := submitted + r.IntN(last-submitted)
	back = min(back, stageIndex("check_region"))
	return slices.Concat(all[:back+1], all[replanted:last+1])
}

// daysTo lists working days, one for each move, that end in the last two months.
func daysTo(today time.Time, moves int, r *rand.Rand) []time.Time {
	days := make([]time.Time, moves)
	day := today.AddDate(0, 0, -1-int(ground.Between(r, 0, 8)*ground.Between(r, 0, 8)))
	for i := moves - 1; i >= 0; i-- {
		for day.Weekday() == time.Saturday || day.Weekday() == time.Sunday {
			day = day.AddDate(0, 0, -1)
		}
		days[i] = day
		day = day.AddDate(0, 0, -3-r.IntN(35))
	}
	return days
}
