package cleaning

// This file scores inspections and counts washings.

import (
	"math"
	"time"
)

// SheetItem is an item of a scoresheet. It takes off at most its cap.
type SheetItem struct {
	Item  int     `json:"item"` // its number, from 1
	Title string  `json:"title"`
	Cap   float64 `json:"cap"`
}

// Deduction takes points off for one item.
type Deduction struct {
	Item   int
	Points float64
}

// FullScore is what a sheet begins with.
const FullScore = 100

// Score returns what is left of 100 points; the deductions of an item count up to its cap. It is never below 0.
// Deductions of items that the sheet does not have do not count.
func Score(items []SheetItem, deductions []Deduction) float64 {
	score := float64(FullScore)
	for _, item := range items {
		off := 0.0
		for _, d := range deductions {
			if d.Item == item.Item {
				off += d.Points
			}
		}
		score -= min(off, item.Cap)
	}
	return math.Max(0, math.Round(score*10)/10)
}

// WashesAMonth is on how many days of a month a street is to be washed at least.
const WashesAMonth = 4

// WashesDue returns on how many days a street is to be washed in those days of a month on which it is there: four of a
// whole month, and of a part of it the part of four, rounded up.
func WashesDue(days int, month time.Time) int {
	first := time.Date(month.Year(), month.Month(), 1, 0, 0, 0, 0, time.UTC)
	whole := first.AddDate(0, 1, -1).Day()
	return (WashesAMonth*days + whole - 1) / whole
}
