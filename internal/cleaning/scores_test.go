package cleaning

import (
	"testing"
	"time"
)

// A sheet begins with 100 points; an item takes off no more than its cap, and nothing goes below 0.
func TestScore(t *testing.T) {
	t.Parallel()
	sheet := []SheetItem{{1, "垃圾", 30}, {2, "杂物", 20}, {3, "水沟", 60}}
	for name, c := range map[string]struct {
		off  []Deduction
		want float64
	}{
		"nothing":         {nil, 100},
		"some":            {[]Deduction{{1, 2.5}, {2, 3}}, 94.5},
		"up to the cap":   {[]Deduction{{1, 20}, {1, 20}}, 70},
		"all of it":       {[]Deduction{{1, 99}, {2, 99}, {3, 99}}, 0},
		"an unknown item": {[]Deduction{{9, 50}}, 100},
	} {
		if got := Score(sheet, c.off); got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

// A street is due four washings a month, and a new one its part of them.
func TestWashesDue(t *testing.T) {
	t.Parallel()
	november, february := time.Date(2026, 11, 30, 0, 0, 0, 0, Zone()), time.Date(2026, 2, 1, 0, 0, 0, 0, Zone())
	for _, c := range []struct {
		days  int
		month time.Time
		want  int
	}{{30, november, 4}, {29, november, 4}, {22, november, 3}, {15, november, 2}, {1, november, 1}, {0, november, 0}, {28, february, 4}, {7, february, 1}} {
		if got := WashesDue(c.days, c.month); got != c.want {
			t.Errorf("%d days of %s: %d, want %d", c.days, c.month.Format("2006-01"), got, c.want)
		}
	}
}
