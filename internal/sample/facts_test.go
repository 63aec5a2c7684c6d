package sample

import (
	"testing"
	"time"

	"tuntu/geo"
)

// What is known of each parcel agrees with where it stands and how it came there: nothing is done, grown or paid for before
// its time, and nothing lies in the future.
func TestFactsAgreeWithTheStages(t *testing.T) {
	t.Parallel()
	town := New(5, 0, day())
	came, have := town.came(day()), map[string]int{}
	for _, f := range town.Features["parcels"] {
		stage := f.Properties["stage"].(string)
		at := stageIndex(stage)
		for name := range f.Properties {
			have[name]++
		}
		worked, cleared := at >= stageIndex("verified") && stage != "ruled_out", at >= stageIndex("clearing") && stage != "ruled_out"
		harvested := stage == "closed" || stage == "in_care"
		for name, may := range map[string]bool{
			"responsible_unit": worked, "contractor": worked, "work_done": cleared, "cost_yuan": cleared,
			"replanted_on": isReclaimed(stage), "expected_kg": isReclaimed(stage), "harvested_kg": harvested,
			"ownership": true, "land_class": true, "abandon_reason": true,
		} {
			if _, has := f.Properties[name]; has && !may || !has && may && name != "contractor" && stage != "suspected" {
				t.Errorf("%s stands at %s, and has %s: %v", f.Code, stage, name, has)
			}
		}
		if on, ok := f.Properties["replanted_on"].(string); ok {
			if want := came[f.Code]["replanted"].Format(time.DateOnly); on != want || on > day().Format(time.DateOnly) {
				t.Errorf("%s was replanted on %s, and came there on %s", f.Code, on, want)
			}
			kg := f.Properties["expected_kg"].(float64) / geo.Mu(geo.Size(f.Geometry))
			if kg < 40 || kg > 600 {
				t.Errorf("%s is to bear %.0f kg a mu", f.Code, kg)
			}
		}
	}
	for _, name := range []string{"responsible_unit", "contractor", "ownership", "land_class", "abandon_reason", "work_done", "replanted_on", "expected_kg", "harvested_kg", "cost_yuan"} {
		if have[name] < 100 {
			t.Errorf("%d parcels have %s", have[name], name)
		}
	}
}

// A batch has the parcels that were tasked in its half of a year, each once, and less of a target than they have ground;
// holders contract parcels that no organisation works.
func TestBatchesAndHolders(t *testing.T) {
	t.Parallel()
	town := New(5, 0, day())
	came, m2, seen := town.came(day()), map[string]float64{}, map[string]bool{}
	contracted := map[string]bool{}
	for _, f := range town.Features["parcels"] {
		m2[f.Code] = geo.Size(f.Geometry)
		_, contracted[f.Code] = f.Properties["contractor"]
	}
	batches := town.Batches(day())
	if len(batches) < 2 || len(batches) > 3 {
		t.Fatalf("%d batches", len(batches))
	}
	for i, b := range batches {
		sum := 0.0
		for _, code := range b.Parcels {
			on := came[code]["tasked"]
			if seen[code] || on.Before(b.Starts) || on.After(b.Due) {
				t.Errorf("%s: %s was tasked on %s, and is in a batch: %v", b.Name, code, on, seen[code])
			}
			seen[code] = true
			sum += m2[code]
		}
		if i < 2 && len(b.Parcels) < 20 || b.TargetM2 <= 0 || b.TargetM2 > sum {
			t.Errorf("%s: %d parcels of %.0f m², a target of %.0f", b.Name, len(b.Parcels), sum, b.TargetM2)
		}
	}
	holders := town.Holders()
	for _, h := range holders {
		if contracted[h.Parcel] || h.Name == "" || len(h.Phone) != 11 {
			t.Errorf("%+v", h)
		}
	}
	if len(holders) < 10 || len(holders) > 40 {
		t.Errorf("%d holders", len(holders))
	}
}
