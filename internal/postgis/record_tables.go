package postgis

import (
	"slices"

	"tuntu/geo"
)

// RecordTable is a table that is no layer: what was done, decided or agreed about places and
// people. Its primary key is (town, id).
type RecordTable struct {
	Name   string
	Kind   string   // what events call it: pages know kinds and no tables
	Sealed bool     // personal: the log keeps a hash of it, see open_record in the migrations
	Feeds  []string // the measures that are computed from it
}

// CoverageMeasure is the measure of which slots were swept.
const CoverageMeasure = "coverage"

// RecordTables lists all of them, those first that others refer to. Undo, the measures' tags,
// events and a town's removal read this list; an undo may touch each, a sealed one only to take
// a fresh row away.
func RecordTables() []RecordTable {
	coverage := []string{CoverageMeasure}
	return []RecordTable{
		{Name: "channel_villages", Kind: "water"},
		{Name: "cleaners", Kind: "people", Sealed: true, Feeds: coverage},
		{Name: "assignments", Kind: "cleaning", Feeds: coverage},
		{Name: "slot_windows", Kind: "cleaning", Feeds: coverage},
		{Name: "suspensions", Kind: "cleaning", Feeds: coverage},
		{Name: "sweeps", Kind: "cleaning", Feeds: coverage},
		{Name: "memberships", Kind: "people", Sealed: true},
	}
}

// kindOf is what events call a table that is no layer; what is neither a record is the town's own,
// such as its hill shade.
func kindOf(table string) string {
	for _, t := range RecordTables() {
		if t.Name == table {
			return t.Kind
		}
	}
	return "town"
}

// feeding lists the tables that a measure is computed from: records, and the swept layers.
func feeding(measure string) []string {
	var names []string
	for _, t := range RecordTables() {
		if slices.Contains(t.Feeds, measure) {
			names = append(names, t.Name)
		}
	}
	for _, l := range geo.Layers() {
		if measure == CoverageMeasure && l.Swept {
			names = append(names, l.ID)
		}
	}
	return names
}
