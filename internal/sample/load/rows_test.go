package load

import (
	"fmt"
	"testing"
	"time"

	"github.com/paulmach/orb"

	"tuntu/geo"
	"tuntu/internal/cleaning"
	"tuntu/internal/sample"
)

// made invents the town of these tests.
func made(t *testing.T) *sample.Town {
	t.Helper()
	return sample.New(11, 4, time.Date(2026, 5, 4, 12, 0, 0, 0, cleaning.Zone()))
}

// Each record of an invented day has the state that the rules give it, an existing place and a time in the past, and
// its cleaner is assigned to the place.
func TestInventedRecordsAreJudgedByTheRules(t *testing.T) {
	t.Parallel()
	town := made(t)
	at, cleaner := places{}, map[geo.Reference]int{}
	for _, layer := range []string{"villages", "streets"} {
		for i, f := range town.Features[layer] {
			at[f.Code] = geo.Reference{Layer: layer, FID: int64(i + 1)}
		}
	}
	for _, a := range town.Assignments { // a place that had nobody for some days has the same cleaner again
		cleaner[at.of(a.Village, a.Street)] = a.Cleaner
	}
	now := time.Date(2026, 5, 4, 19, 0, 0, 0, cleaning.Zone())
	sweeps := sweepsOf(town, at, now.AddDate(0, 0, -7), now)
	states, seen := map[string]int{}, map[string]bool{}
	for _, s := range sweeps {
		states[s.State]++
		key := fmt.Sprint(s.Place, s.Date, s.Slot)
		if seen[key] && s.State != "missed" || s.Place == (geo.Reference{}) || s.Cleaner != cleaner[s.Place] || s.ReceivedAt.After(now) || s.Rules != cleaning.RulesVersion {
			t.Fatalf("%+v; assigned is %d", s, cleaner[s.Place])
		}
		seen[key] = true
		begin, end := 6, 9
		if s.Slot == "pm" {
			begin, end = 15, 18
		}
		hour := s.CapturedAt.In(cleaning.Zone()).Sub(s.Date).Hours()
		want := "on_time"
		switch {
		case s.Result == "missed" || s.Result == "partial":
			want = s.Result
		case hour > float64(end):
			want = "late"
		case hour < float64(begin):
			want = "early"
		}
		if s.State != want {
			t.Fatalf("%+v is %s, want %s", s, s.State, want)
		}
	}
	for _, state := range []string{"on_time", "late", "partial", "missed"} {
		if states[state] == 0 {
			t.Errorf("none is %s: %v", state, states)
		}
	}
	if len(sweeps) < 8*250 {
		t.Errorf("%d records in eight days", len(sweeps))
	}
}

// Rows of a layer are numbered from 1 and have the derived forms of their names; a feature without a name has none.
func TestRowsOfInventedFeatures(t *testing.T) {
	t.Parallel()
	names, err := geo.LoadNames()
	if err != nil {
		t.Fatal(err)
	}
	l := &Loader{names: names}
	features := []sample.Feature{
		{Code: "450399100201001", Name: "枫木冲", Committee: "450399100201", Geometry: orb.Point{111, 25.9}, Properties: map[string]any{"households": 30}},
		{Code: "450399100201D0001", Committee: "450399100201", Geometry: orb.Point{111, 25.9}},
	}
	var rows []geo.Feature
	for row, err := range l.rows(features) {
		if err != nil {
			t.Fatal(err)
		}
		rows = append(rows, row)
	}
	if len(rows) != 2 || rows[0].Row != 1 || rows[0].NameHant != "楓木沖" || rows[0].Pinyin != "Fēng mù chōng" || rows[0].Properties["households"] != 30 || rows[0].Committee != "450399100201" {
		t.Errorf("%+v", rows)
	}
	if rows[1].Row != 2 || rows[1].Name+rows[1].NameHant+rows[1].Pinyin != "" || rows[1].Code != "450399100201D0001" {
		t.Errorf("%+v", rows[1])
	}
	for range l.rows(features) { // the reader stops after the first row
		break
	}
}

// A reference to a place is made from a village's or a street's code; without either there is none.
func TestThePlaceOfARecord(t *testing.T) {
	t.Parallel()
	at := places{"450399100201001": {Layer: "villages", FID: 7}, "450399100001S01": {Layer: "streets", FID: 8}}
	for _, c := range []struct {
		village, street string
		want            geo.Reference
	}{
		{"450399100201001", "", geo.Reference{Layer: "villages", FID: 7}}, {"", "450399100001S01", geo.Reference{Layer: "streets", FID: 8}}, {"450399100201002", "", geo.Reference{}}, {"", "", geo.Reference{}},
	} {
		if got := at.of(c.village, c.street); got != c.want {
			t.Errorf("%s%s is %s, want %s", c.village, c.street, got, c.want)
		}
	}
}
