package intake

import (
	"slices"

	"tuntu/geo"
	"tuntu/geo/files"
	"tuntu/internal/postgis"
)

// Plan is how a file was understood and what would become of it.
type Plan struct {
	Town  string
	Layer geo.Layer

	Title   string       // the format, with the layer's name where the file has several
	Sheet   bool         // whether its features are rows of a sheet
	Notes   []files.Note // how its coordinates and its text are read, and why
	Read    int          // its features
	Mapped  []string     // "地块编码 → code", in the file's order
	Ignored []string     // columns that the layer does not have, which are not stored

	Heights int   // features whose heights were dropped
	Doubled int   // vertices that repeated the one before and were dropped
	Closed  int   // rings that were closed
	Mended  int64 // areas that were made valid
	Split   int   // edges over 500 m that were densified

	Fates    postgis.Fates
	Open     []int         // rows without a committee
	Doubts   []geo.Trouble // to be looked at, no reason to refuse
	Troubles []geo.Trouble // with any, the file is refused, and what stands above is not known
}

// Unchanged tells whether the file brings nothing that is not here already.
func (p Plan) Unchanged() bool { return p.Fates.New+p.Fates.Changed == 0 }

// tell takes over what the fitter has counted.
func (i *Intake) tell() {
	p, f := &i.Plan, i.fitter
	p.Mapped, p.Ignored, p.Heights, p.Doubled, p.Closed = f.Mapped, f.Ignored, f.Heights, f.Doubled, f.Closed
	slices.SortStableFunc(p.Troubles, func(a, b geo.Trouble) int { return a.Row - b.Row })
}
