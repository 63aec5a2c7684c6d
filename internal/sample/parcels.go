package sample

// This file makes the reclaimed parcels, with stages whose areas match the report.

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"tuntu/geo"
	"tuntu/internal/sample/ground"
)

const (
	reclaimedMu = 7012 // and at most one parcel more; the report: more than 7,000
	openMu      = 1980 // on the way, ruled out, or abandoned again
)

// reclaim takes fields for the parcels: first the replanted ones, then those at earlier stages. Both
// come in groups of neighbours that share a stage.
func (b *builder) reclaim() {
	ill := func(f farmField) float64 {
		return ground.Ramp(0.14, 0.24, f.steep) + 0.7*ground.Ramp(-120, -260, f.bankM) + 0.8*ground.Ramp(60, 200, f.bankM)
	}
	r := b.dice.Stream("parcels")
	order, _ := b.rank("parcels", 17, 620, ill, false)
	speed := b.dice.Noise("speed")
	taken := 0
	take := func(mu float64, stage func(pace float64) string) {
		for sum := 0.0; sum < mu; taken++ {
			f := &b.fields[order[taken]]
			f.taken = true
			pace := 0.5 + 0.42*speed.Rough(f.at[0], f.at[1], 1100, 2) + ground.Between(r, -0.16, 0.16)
			sum += b.addParcel(f, stage(pace), r)
		}
	}
	reclaimed, open := geo.ReclaimedStages(), openStages()
	take(reclaimedMu*0.5, func(pace float64) string { return byShare(reclaimed, reclaimedShares(), pace) })
	take(openMu*0.55, func(pace float64) string { return byShare(open, openShares(), pace) })
	sum := b.reclaimedMu()
	take(reclaimedMu-sum, func(pace float64) string { return byShare(reclaimed, reclaimedShares(), pace) })
	take(openMu*0.45, func(pace float64) string { return byShare(open, openShares(), pace) })
	b.everyStage()
}

func openStages() []string {
	return []string{"ruled_out", "suspected", "verified", "tasked", "clearing", "abandoned_again"}
}

func openShares() []float64 { return []float64{0.09, 0.17, 0.16, 0.17, 0.33, 0.08} }

// reclaimedShares are the shares of replanted, the four acceptances, closed and in care.
func reclaimedShares() []float64 { return []float64{0.27, 0.15, 0.13, 0.08, 0.06, 0.20, 0.11} }

// byShare picks the value at a place of the cumulated shares. The pace is bell-shaped
// round 0.5, so it is spread out before.
func byShare(values []string, shares []float64, pace float64) string {
	at := 1 / (1 + math.Exp(-(pace-0.5)*10))
	for i, s := range shares {
		if at -= s; at < 0 {
			return values[i]
		}
	}
	return values[len(values)-1]
}

func (b *builder) reclaimedMu() float64 {
	var m2 float64
	for _, f := range b.Features["parcels"] {
		if isReclaimed(f.Properties["stage"].(string)) {
			m2 += b.parcelM2[f.Code]
		}
	}
	return geo.Mu(m2)
}

func isReclaimed(stage string) bool { return stageIndex(stage) >= 4 && stageIndex(stage) <= 10 }

// stageIndex is the place of a stage in geo.Stages.
func stageIndex(stage string) int { return slices.Index(geo.Stages(), stage) }

// addParcel makes a parcel of a field and returns its area in mu.
func (b *builder) addParcel(f *farmField, stage string, r *rand.Rand) float64 {
	m2 := geo.AreaM2(f.polygon)
	c := committeeCode(b.Code, f.committee)
	code := fmt.Sprintf("%sF%04d", c, b.count(c+"F"))
	properties := map[string]any{
		"stage": stage, "abandoned_year": b.date.In(china()).Year() - 2 - int(11*r.Float64()*r.Float64()),
		"surveyed_m2": nearly(m2, 0.35+0.3*r.Float64()), "contracted_m2": nearly(m2, r.Float64()),
	}
	if isReclaimed(stage) {
		properties["crop"] = parcelCrop(f, r)
	}
	accepted := nearly(m2, 0.3+0.4*r.Float64())
	if i := stageIndex(stage); i >= stageIndex("check_county") && i <= stageIndex("in_care") {
		properties["accepted_m2"] = accepted
	}
	b.parcelM2[code], b.parcelField[code] = m2, f
	b.add("parcels", Feature{Code: code, Committee: c, Geometry: f.polygon, Properties: properties})
	return geo.Mu(m2)
}

// parcelCrop picks a parcel's crop, mostly grain, because reclaimed land is meant for grain.
func parcelCrop(f *farmField, r *rand.Rand) string {
	switch roll := r.Float64(); {
	case roll < 0.82 || f.steep < 0.05:
		return "rice"
	case roll < 0.92:
		return "oil_tea"
	}
	return "golden_locust"
}

// everyStage gives each open stage without parcels one parcel of another stage.
func (b *builder) everyStage() {
	have := map[string]int{}
	for _, f := range b.Features["parcels"] {
		have[f.Properties["stage"].(string)]++
	}
	for _, want := range geo.Stages() {
		for i := 0; have[want] == 0 && i < len(b.Features["parcels"]); i++ {
			f := b.Features["parcels"][i]
			old := f.Properties["stage"].(string)
			if have[old] > 20 && isReclaimed(old) == isReclaimed(want) && (stageIndex(old) > 5) == (stageIndex(want) > 5) {
				f.Properties["stage"] = want
				have[want]++
				have[old]--
			}
		}
	}
}
