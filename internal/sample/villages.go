package sample

// This file makes the villages with their households and people.

import (
	"fmt"

	"tuntu/internal/sample/ground"
)

// servedPeople is the population of the villages on the channels; the report: more than
// 5,000 and less than 5,100.
const servedPeople = 5042

func (b *builder) addVillages() {
	r := b.dice.Stream("people")
	names := villageNames(b.dice, b.of)
	number := map[int]int{}
	for i, p := range b.sites {
		c := b.of[i]
		number[c]++
		households := b.sizes[i]*2 + r.IntN(16)
		code := committeeCode(b.Code, c)
		b.add("villages", Feature{
			Code: fmt.Sprintf("%s%03d", code, number[c]), Name: names[i], Committee: code, Geometry: b.frame.Degrees(p),
			Properties: map[string]any{
				"households": households, "population": int(float64(households) * ground.Between(r, 3.4, 4.3)),
			},
		})
	}
	b.peopleServed()
}

// peopleServed lets the villages on the channels have the people that the report counts.
func (b *builder) peopleServed() {
	total := 0
	for _, v := range b.water.served {
		total += b.Features["villages"][v].Properties["population"].(int)
	}
	left := servedPeople
	for k, v := range b.water.served {
		p := b.Features["villages"][v].Properties
		people := p["population"].(int) * servedPeople / total
		if k == len(b.water.served)-1 {
			people = left
		}
		left -= people
		p["population"], p["households"] = people, people*10/38
	}
}
