package sample

// This file invents what is known of the parcels beside their stages, the batches they were tasked in, and who contracts
// some of them.

import (
	"fmt"
	"math"
	"math/rand/v2"
	"time"

	"tuntu/geo"
)

// Batch is a batch of parcels that were tasked in one half of a year.
type Batch struct {
	Name        string
	Year        int
	Starts, Due time.Time
	Note        string
	Parcels     []string // codes
	TargetM2    float64  // to be reclaimed of it by the end of its year
}

// Holder is an invented person who contracts a parcel.
type Holder struct {
	Parcel      string // code
	Name, Phone string
}

// yields are kilograms that a mu of a crop is expected to bear in a year.
func yields() map[string]float64 {
	return map[string]float64{"rice": 430, "oil_tea": 110, "golden_locust": 60}
}

// describe gives the parcels what is known of them, which agrees with where they stand and how they came there.
func (b *builder) describe() {
	names := map[string]string{}
	for _, f := range b.Features["committees"] {
		names[f.Code] = f.Name
	}
	came := b.came(b.date)
	for _, f := range b.Features["parcels"] {
		r := rand.New(rand.NewPCG(b.dice.Key(f.Code), 77)) //nolint:gosec // G404: an invented parcel
		field, p, stage := b.parcelField[f.Code], f.Properties, f.Properties["stage"].(string)
		if stage == "suspected" && r.IntN(3) == 0 {
			continue // nobody has been there yet
		}
		p["ownership"] = pickOf(r, []string{"group", "village", "collective"}, []float64{0.7, 0.25, 0.05})
		p["land_class"] = landClass(field, isReclaimed(stage), r)
		p["abandon_reason"] = whyAbandoned(field, r)
		if stage == "suspected" || stage == "ruled_out" {
			continue
		}
		p["responsible_unit"] = names[f.Committee]
		if r.Float64() < 0.6 {
			p["contractor"] = b.contractor(f.Committee, r)
		}
		if stageIndex(stage) < stageIndex("clearing") {
			continue
		}
		p["work_done"] = workDone(p["abandon_reason"].(string), r)
		mu := geo.Mu(b.parcelM2[f.Code])
		p["cost_yuan"] = math.Round(mu*(260+900*r.Float64()*r.Float64())) + 0.5*float64(r.IntN(2))
		if on, ok := came[f.Code]["replanted"]; ok && isReclaimed(stage) {
			p["replanted_on"] = on.Format(time.DateOnly)
			expected := mu * yields()[p["crop"].(string)] * (0.85 + 0.3*r.Float64())
			p["expected_kg"] = 10 * math.Round(expected/10)
			if stage == "closed" || stage == "in_care" {
				p["harvested_kg"] = 10 * math.Round(expected*(0.8+0.3*r.Float64())/10)
			}
		}
	}
}

// came tells on which day each parcel came to each stage, the last time where it came to one twice.
func (t *Town) came(now time.Time) map[string]map[string]time.Time {
	came := map[string]map[string]time.Time{}
	for _, m := range t.Moves(now) {
		if came[m.Parcel] == nil {
			came[m.Parcel] = map[string]time.Time{}
		}
		came[m.Parcel][m.To] = m.On
	}
	return came
}

// contractor invents the organisation that works a parcel, one of a few in a committee.
func (b *builder) contractor(committee string, r *rand.Rand) string {
	if r.IntN(5) == 0 {
		return b.name + pick(r, "农业发展有限公司", "粮油种植专业合作社联合社")
	}
	var villages []string
	for _, v := range b.Features["villages"] {
		if v.Committee == committee {
			villages = append(villages, v.Name)
		}
	}
	if len(villages) == 0 {
		return b.name + "农业服务中心"
	}
	return villages[r.IntN(min(len(villages), 3))] + "种植专业合作社"
}

// landClass is a parcel's class of land: what it is again once it is reclaimed, and what it grew over to before.
func landClass(f *farmField, reclaimed bool, r *rand.Rand) string {
	switch {
	case reclaimed && f.steep < 0.16:
		return "0101"
	case reclaimed:
		return "0103"
	}
	return pickOf(r, []string{"0404", "0305", "0103", "0101"}, []float64{0.45, 0.2, 0.2, 0.15})
}

// whyAbandoned is why a parcel lies fallow: steep ground for being steep, ground far from the valley for want of water,
// most for want of hands.
func whyAbandoned(f *farmField, r *rand.Rand) string {
	switch roll := r.Float64(); {
	case f.steep > 0.2 && roll < 0.45:
		return "terrain"
	case f.bankM > 40 && roll < 0.3:
		return "water"
	}
	return pickOf(r, []string{"labour", "low_return", "access", "soil", "wildlife", "disaster", "dispute", "other"},
		[]float64{0.5, 0.2, 0.09, 0.06, 0.06, 0.04, 0.03, 0.02})
}

// workDone is by what a parcel was brought back, which often answers why it lay fallow.
func workDone(why string, r *rand.Rand) string {
	if answer, ok := map[string]string{"water": "irrigation", "access": "road", "terrain": "levelling", "soil": "soil"}[why]; ok && r.IntN(3) > 0 {
		return answer
	}
	return pickOf(r, []string{"clearing", "ploughing", "levelling", "combined"}, []float64{0.4, 0.3, 0.1, 0.2})
}

// pickOf picks one of some values by their shares.
func pickOf(r *rand.Rand, values []string, shares []float64) string {
	roll := r.Float64()
	for i, share := range shares {
		if roll -= share; roll < 0 {
			return values[i]
		}
	}
	return values[len(values)-1]
}

// Batches invents the batches of the parcels that were tasked in the last three halves of years. Those that wait to be
// begun are in none yet.
func (t *Town) Batches(now time.Time) (batches []Batch) {
	const halves, share = 3, 0.9
	came, at := t.came(now), map[string]int{}
	today := chinaDay(now)
	for back := range halves {
		first := time.Date(today.Year(), 1+time.Month((int(today.Month())-1)/6*6), 1, 0, 0, 0, 0, china()).AddDate(0, -6*back, 0)
		which := "一"
		if first.Month() > time.January {
			which = "二"
		}
		b := Batch{
			Name: fmt.Sprintf("%d年第%s批", first.Year(), which), Year: first.Year(),
			Starts: first, Due: first.AddDate(0, 10, -1), Note: "撂荒地复耕补助，按验收面积拨付",
		}
		at[b.Name] = len(batches)
		batches = append(batches, b)
	}
	for _, f := range t.Features["parcels"] {
		tasked, ok := came[f.Code]["tasked"]
		if !ok || f.Properties["stage"] == "tasked" {
			continue
		}
		for i := range batches {
			if b := &batches[i]; !tasked.Before(b.Starts) && tasked.Before(b.Starts.AddDate(0, 6, 0)) {
				b.Parcels = append(b.Parcels, f.Code)
				b.TargetM2 += share * geo.Size(f.Geometry)
			}
		}
	}
	for i := range batches {
		batches[i].TargetM2 = 10 * geo.SquareMetresPerMu * math.Round(geo.Mu(batches[i].TargetM2)/10)
	}
	return batches
}

// Holders invents the persons who contract some of the parcels that no organisation works.
func (t *Town) Holders() (holders []Holder) {
	const every, most = 9, 40
	for i, f := range t.Features["parcels"] {
		key := t.dice.Key("holder" + f.Code)
		_, worked := f.Properties["contractor"]
		if _, known := f.Properties["responsible_unit"]; worked || !known || key%every > 0 || len(holders) == most {
			continue
		}
		holders = append(holders, Holder{f.Code, personName(key), fmt.Sprintf("129%08d", 30_000_000+i)})
	}
	return holders
}
