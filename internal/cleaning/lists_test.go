package cleaning

import (
	"fmt"
	"strings"
	"testing"
)

// Lists judge by what was reported; villages of too few reports are on neither, ties share a place and are not cut.
func TestDraftLists(t *testing.T) {
	t.Parallel()
	line := func(list []Listed) string {
		var words []string
		for _, l := range list {
			words = append(words, fmt.Sprintf("%d:%d%s", l.Rank, l.Village, map[bool]string{true: "="}[l.Tied]))
		}
		return strings.Join(words, " ")
	}
	for name, c := range map[string]struct {
		tallies          []Tally // village, due, reported, done
		least, places    int
		red, black, want string
	}{
		"none": {nil, 20, 3, "", "", "0/0"},
		"the unreported is no fault": {
			[]Tally{{1, 60, 30, 30}, {2, 60, 60, 50}, {3, 60, 60, 40}}, 20, 1, "1:1", "1:3", "120/150",
		},
		"too few reports":           {[]Tally{{1, 60, 19, 19}, {2, 60, 20, 19}, {3, 60, 20, 10}}, 20, 3, "1:2", "1:3", "29/40"},
		"a tie at the last place":   {[]Tally{{1, 60, 60, 60}, {2, 60, 40, 40}, {3, 60, 30, 15}, {4, 60, 60, 30}, {5, 60, 20, 0}}, 20, 2, "1:1= 1:2=", "1:5 2:3= 2:4=", "145/210"},
		"all are equal":             {[]Tally{{1, 60, 60, 60}, {2, 60, 40, 40}}, 20, 1, "1:1= 1:2=", "", "100/100"},
		"thirds are not rounded":    {[]Tally{{1, 60, 30, 10}, {2, 60, 60, 20}, {3, 60, 60, 60}}, 20, 1, "1:3", "1:1= 1:2=", "90/150"},
		"nothing reported at all":   {[]Tally{{1, 60, 0, 0}}, 0, 1, "", "", "0/0"},
		"one of them is the median": {[]Tally{{1, 60, 60, 30}}, 20, 1, "1:1", "", "30/60"},
	} {
		d := DraftLists(c.tallies, c.least, c.places)
		if got := fmt.Sprintf("%s|%s|%d/%d", line(d.Red), line(d.Black), d.N, d.D); got != c.red+"|"+c.black+"|"+c.want {
			t.Errorf("%s: %s, want %s|%s|%s", name, got, c.red, c.black, c.want)
		}
		if len(d.Few) > 0 != (name == "too few reports" || name == "nothing reported at all") {
			t.Errorf("%s: too few of %+v", name, d.Few)
		}
	}
}
