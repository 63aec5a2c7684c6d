package sample

// This file invents washings of streets, inspections and patrols.

import (
	"time"

	"tuntu/internal/sample/ground"
)

// Washing says that a street was washed on a day.
type Washing struct {
	Street string // code
	Date   time.Time
}

// Inspection is a visit to a village by a member of the vanguard team.
type Inspection struct {
	Date       time.Time
	Village    string // code
	Member     int    // number
	Deductions []Deduction
}

// Deduction takes points off for an item of the sheet.
type Deduction struct {
	Item   int // from 1, as SheetItems has them
	Points float64
	Words  string
}

// Patrol is a shift of a member in the market town.
type Patrol struct {
	Date         time.Time
	Member       int // number
	Starts, Ends string
}

// SheetItem is an item of the invented scoresheet.
type SheetItem struct {
	Title, Words string
	Cap          float64
}

// SheetItems lists the items of the scoresheet by which villages are inspected.
func SheetItems() []SheetItem {
	return []SheetItem{
		{"村道、屯道保洁", "村道边有散落垃圾", 25},
		{"房前屋后", "房前杂物未归置", 20},
		{"垃圾收集点", "垃圾桶满溢未清运", 20},
		{"沟渠、塘面", "水沟有漂浮物", 15},
		{"公共场所", "活动场地有烟头纸屑", 10},
		{"禽畜圈养", "有鸡鸭散养", 10},
	}
}

// eachDay calls a function with each day up to another, both included.
func eachDay(from, to time.Time, do func(day time.Time)) {
	for day := chinaDay(from); !day.After(chinaDay(to)); day = day.AddDate(0, 0, 1) {
		do(day)
	}
}

// hash is a day's own random number for something.
func (t *Town) hash(what string, day time.Time) uint64 {
	return ground.Mix(t.dice.Key(what) ^ uint64(day.Unix())) //nolint:gosec // G115: hashing
}

// Washings makes the washings of the days from … to: each street has its day of the week, and the main streets a second
// one now and then.
func (t *Town) Washings(from, to time.Time) (washings []Washing) {
	eachDay(from, to, func(day time.Time) {
		for i, street := range t.Features["streets"] {
			again := street.Properties["class"] == "main" && share(t.hash("wash"+street.Code, day)) < 0.1
			if int(day.Weekday()) == i%7 || again {
				washings = append(washings, Washing{street.Code, day})
			}
		}
	})
	return washings
}

// Inspections makes the inspections of the days from … to: on Tuesdays and Fridays three villages each.
func (t *Town) Inspections(from, to time.Time) (inspections []Inspection) {
	items := SheetItems()
	eachDay(from, to, func(day time.Time) {
		if day.Weekday() != time.Tuesday && day.Weekday() != time.Friday {
			return
		}
		for n := range 3 {
			h := ground.Mix(t.hash("inspect", day) + uint64(n))
			village := t.Features["villages"][h%uint64(len(t.Features["villages"]))]
			visit := Inspection{Date: day, Village: village.Code, Member: 1 + int(h>>32%memberCount)}
			for k, item := range items {
				if off := share(ground.Mix(h + uint64(k))); off < 0.3 || village.Committee == t.weak && off < 0.7 {
					visit.Deductions = append(visit.Deductions, Deduction{k + 1, 1 + float64(int(off*10)), item.Words})
				}
			}
			inspections = append(inspections, visit)
		}
	})
	return inspections
}

// Patrols makes the shifts of the days from … to: a member in the morning and another in the afternoon.
func (t *Town) Patrols(from, to time.Time) (patrols []Patrol) {
	eachDay(from, to, func(day time.Time) {
		first := int(t.hash("patrol", day) % memberCount)
		patrols = append(patrols, Patrol{day, 1 + first, "08:00", "12:00"}, Patrol{day, 1 + (first+5)%memberCount, "14:30", "18:00"})
	})
	return patrols
}
