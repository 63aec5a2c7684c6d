package intake

// Imports a height model as a town's hill shade.

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"

	"tuntu/geo/files"
	"tuntu/internal/access"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/relief"
)

// ReliefPlan is the result of importing a height model, or of a dry run of it.
type ReliefPlan struct {
	Made  postgis.Relief
	Share float64 // part of the town's extent for which the model has heights, from 0 to 1
	Tiles int64   // number of tiles; 0: the town has the hill shade of this model already
}

// ImportRelief makes a town's hill shade from a height model and writes it as one change of the
// actor's; with dryRun it takes no lock of the town's and writes nothing. If the model does not
// reach the town, the fault is of kind Invalid.
func ImportRelief(ctx context.Context, db *postgis.DB, actor access.Actor, path string, o Options, dryRun bool, progress Progress) (ReliefPlan, error) {
	leave, err := admitted(ctx, db, o.Wait, progress)
	if err != nil {
		return ReliefPlan{}, err
	}
	defer leave()
	model, err := files.OpenHeights(ctx, path, o.Source)
	if err != nil {
		return ReliefPlan{}, err
	}
	defer model.Close() //nolint:errcheck // a private folder in the system's temporary one
	extent := o.Source.Extent
	box := relief.MercatorBox(extent)
	latitude := extent.Center().Lat()
	grid := relief.Cover(relief.ZoomFor(model.CellM, latitude, box, relief.MostPixels), box)
	w, h := grid.Size()
	if grid.HeightM, err = model.Read(ctx, grid.Box(), w, h); err != nil {
		return ReliefPlan{}, err
	}
	share, leastM, mostM := grid.Known()
	if share == 0 {
		return ReliefPlan{}, fault.InvalidParam("crs", "the height model does not reach the town, which lies from %.3f, %.3f to %.3f, %.3f; is its coordinate system another, named by --crs?",
			extent.Min.Lon(), extent.Min.Lat(), extent.Max.Lon(), extent.Max.Lat())
	}
	// The shade depends on the model, on the coordinate system it is read in, on the extent and on how far it reaches.
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %s %v %v", model.SHA256, o.Source.CRS, extent, relief.Around(box)))
	plan := ReliefPlan{Share: share, Made: postgis.Relief{SHA256: hex.EncodeToString(sum[:]), Zoom: grid.Zoom, CellM: model.CellM, LeastM: leastM, MostM: mostM}}
	if dryRun {
		plan.Tiles, err = plan.count(ctx, db, o.Town, grid)
		return plan, err
	}
	reason := "import of " + filepath.Base(path) + " into relief"
	err = db.Write(ctx, postgis.Request{Town: o.Town, Actor: actor, Reason: reason}, nil, func(c *postgis.Change) error {
		old, ok, err := c.Relief(ctx)
		switch {
		case err != nil:
			return err
		case ok && plan.same(old):
			return errUnchanged
		}
		plan.Tiles, err = c.PutRelief(ctx, plan.Made, grid.Tiles())
		return err
	})
	if errors.Is(err, errUnchanged) {
		err = nil
	}
	return plan, err
}

// same tells whether an existing hill shade was made from the same model in the same way.
func (p ReliefPlan) same(old postgis.Relief) bool {
	return old.SHA256 == p.Made.SHA256 && old.Zoom == p.Made.Zoom
}

// count returns the number of tiles that would be written.
func (p ReliefPlan) count(ctx context.Context, db *postgis.DB, town string, grid relief.Grid) (n int64, err error) {
	if old, ok, err := db.Relief(ctx, town); err != nil || ok && p.same(old) {
		return 0, err
	}
	for _, err := range grid.Tiles() {
		if err != nil {
			return 0, err
		}
		n++
	}
	return n, nil
}
