package postgis

// The tables of records, as opposed to layers.

import (
	"slices"

	"tuntu/geo"
)

// RecordTable is a table of records about places and people, such as sweeps and assignments, as
// opposed to a layer's table of features. Its primary key is (town, id).
type RecordTable struct {
	Name   string
	Kind   string   // its name in events for pages
	Sealed bool     // whether it is personal: the log keeps only a hash of a row, see open_record in the migrations
	Feeds  []string // measures that are computed from it
	Kept   bool     // whether nothing takes its rows back, an undo neither
	Worded bool     // whether words in it may name people: planners read its rows, and others by functions
	Draft  bool     // whether planners alone read its rows, though they name nobody
	Moves  bool     // whether an undo adds rows that take its rows back, and alters none
}

// CoverageMeasure is the name of the measure that Coverage computes.
const CoverageMeasure = "coverage"

// RecordTables lists all tables of records; a table stands before those that refer to it. Undo,
// measures' tags, events and a town's removal use this list. An undo can restore rows of all but the
// sealed tables, from which it can only delete rows that the undone change inserted.
func RecordTables() []RecordTable {
	coverage := []string{CoverageMeasure}
	return []RecordTable{
		{Name: "channel_villages", Kind: "water"},
		{Name: "lineage", Kind: "features"},
		{Name: "overlap_decisions", Kind: "features"},
		{Name: "cleaners", Kind: "people", Sealed: true, Feeds: coverage},
		{Name: "village_periods", Kind: "cleaning", Feeds: coverage},
		{Name: "street_periods", Kind: "cleaning", Feeds: coverage},
		{Name: "assignments", Kind: "cleaning", Feeds: coverage},
		{Name: "slot_windows", Kind: "cleaning", Feeds: coverage},
		{Name: "fences", Kind: "cleaning"},
		{Name: "duty_bounds", Kind: "cleaning"},
		{Name: "suspensions", Kind: "cleaning", Feeds: coverage, Worded: true},
		{Name: "sweeps", Kind: "cleaning", Feeds: coverage},
		{Name: "sweep_sources", Kind: "people", Sealed: true},
		{Name: "members", Kind: "people", Sealed: true},
		{Name: "washings", Kind: "cleaning"},
		{Name: "scoresheets", Kind: "cleaning"},
		{Name: "inspections", Kind: "cleaning"},
		{Name: "deductions", Kind: "cleaning", Worded: true},
		{Name: "patrol_shifts", Kind: "cleaning"},
		{Name: "calendar_days", Kind: "cleaning"},
		{Name: "ledger_corrections", Kind: "people", Sealed: true, Kept: true},
		{Name: "closed_months", Kind: "cleaning", Kept: true},
		{Name: "rates", Kind: "cleaning"},
		{Name: "ledger_lines", Kind: "people", Sealed: true, Kept: true},
		{Name: "published_lists", Kind: "cleaning", Kept: true},
		{Name: "list_entries", Kind: "cleaning", Kept: true},
		{Name: "list_objections", Kind: "cleaning", Kept: true},
		{Name: "objection_words", Kind: "people", Sealed: true, Kept: true},
		{Name: "acceptance_levels", Kind: "reclamation"},
		{Name: "area_tolerances", Kind: "areas"},
		{Name: "parcel_moves", Kind: "reclamation", Worded: true, Moves: true},
		{Name: "batches", Kind: "reclamation", Worded: true},
		{Name: "batch_parcels", Kind: "reclamation"},
		{Name: "targets", Kind: "reclamation"},
		{Name: "reported_figures", Kind: "measures"},
		{Name: "stories", Kind: "stories", Draft: true},
		{Name: "story_chapters", Kind: "stories", Draft: true},
		{Name: "story_scenes", Kind: "stories", Draft: true},
		{Name: "story_versions", Kind: "stories", Kept: true},
		{Name: "story_notes", Kind: "people", Sealed: true},
		{Name: "parcel_files", Kind: "reclamation", Worded: true},
		{Name: "parcel_holders", Kind: "people", Sealed: true},
		{Name: "memberships", Kind: "people", Sealed: true},
		{Name: "closed_layers", Kind: "access"},
	}
}

// kindOf returns the kind that events give to a table that is no layer's. It is "town" for a table
// that is not one of records either, such as that of the hill shade.
func kindOf(table string) string {
	for _, t := range RecordTables() {
		if t.Name == table {
			return t.Kind
		}
	}
	return "town"
}

// layersOfKind lists the ids of the layers that records of a kind are about.
func layersOfKind(kind string) (ids []string) {
	switch kind {
	case "cleaning":
		return geo.SweptLayers()
	case "reclamation":
		return []string{"parcels"}
	}
	for _, l := range geo.Layers() {
		declared := slices.ContainsFunc(l.Links, func(link geo.Link) bool { return link.Declared != "" })
		if kind == "water" && declared || kind == "features" && (l.Divided || l.Decided) {
			ids = append(ids, l.ID)
		}
	}
	return ids
}

// feeding lists the tables that a measure is computed from: tables of records and, for coverage, the
// layers whose features are swept.
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
