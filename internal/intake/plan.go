package intake

// This file describes what an import would write, so that people can check it first.

import (
	"slices"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/internal/postgis"
)

// Plan says how a file was understood and what its import would write.
type Plan struct {
	Town  string
	Layer geo.Layer

	Title   string       // the format, with the layer's name where the file has several
	Sheet   bool         // whether its features are rows of a table
	Notes   []files.Note // how its coordinates and its text are understood, and why
	Read    int          // number of its features
	Mapped  []string     // "地块编码 → code", in the file's order
	Ignored []string     // columns that the layer has no field for; they are not stored

	Heights int   // number of features whose heights were dropped
	Doubled int   // number of dropped vertices, each equal to the one before it
	Closed  int   // number of open rings that were closed
	Mended  int64 // number of areas that were made valid
	Split   int   // number of edges over 500 m that were split

	Fates    postgis.Fates
	Unopened int64         // new features whose stage in the file is not taken, as no baseline was asked for
	Open     []int         // rows without a committee
	Doubts   []geo.Trouble // warnings, which do not refuse the file
	Troubles []geo.Trouble // if there are any, the file is refused, and Fates, Open and Doubts may be empty
}

// Unchanged tells whether the layer already has all features of the file.
func (p Plan) Unchanged() bool { return p.Fates.New+p.Fates.Changed == 0 }

// tell copies the fitter's counts into the plan, and sorts the troubles by row.
func (i *Intake) tell() {
	p, f := &i.Plan, i.fitter
	p.Mapped, p.Ignored, p.Heights, p.Doubled, p.Closed = f.Mapped, f.Ignored, f.Heights, f.Doubled, f.Closed
	slices.SortStableFunc(p.Troubles, func(a, b geo.Trouble) int { return a.Row - b.Row })
}
