package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"path/filepath"

	"github.com/paulmach/orb"

	"tuntu/geo/files"
	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/internal/relief"
	"tuntu/internal/sample"
)

// reliefLayer is the name by which a height model is imported: no layer of features.
const reliefLayer = "relief"

// mostReliefPixels bounds what is held in memory: 4 bytes of height for each, three times.
const mostReliefPixels = 48 << 20

// importRelief makes a town's hill shade of a height model.
func (p *program) importRelief(ctx context.Context, db *postgis.DB, o importOptions) error {
	model, err := files.OpenHeights(ctx, o.file, o.source)
	if err != nil {
		return err
	}
	defer model.Close() //nolint:errcheck // a private folder in the system's temporary one
	extent := o.source.Extent
	box := mercatorBox(extent)
	latitude := extent.Center().Lat()
	grid := relief.Cover(relief.ZoomFor(model.CellM, latitude, box, mostReliefPixels), box)
	w, h := grid.Size()
	if grid.HeightM, err = model.Read(ctx, grid.Box(), w, h); err != nil {
		return err
	}
	share, leastM, mostM := grid.Known()
	if share == 0 {
		return fault.InvalidParam("crs", "the height model does not reach the town, which lies from %.3f, %.3f to %.3f, %.3f; is its coordinate system another, named by --crs?",
			extent.Min.Lon(), extent.Min.Lat(), extent.Max.Lon(), extent.Max.Lat())
	}
	// What the shade is made of is the model, where it is taken to lie, and the town's extent.
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %s %v", model.SHA256, o.source.CRS, extent))
	made := postgis.Relief{SHA256: hex.EncodeToString(sum[:]), Zoom: grid.Zoom, CellM: model.CellM, LeastM: leastM, MostM: mostM}
	tiles, err := p.putRelief(ctx, db, o, made, grid)
	if err != nil {
		return err
	}
	p.reportRelief(made, share, tiles, o.dryRun)
	return nil
}

// putRelief writes the hill shade as one change; none when the same file made it before.
func (p *program) putRelief(ctx context.Context, db *postgis.DB, o importOptions, made postgis.Relief, grid relief.Grid) (tiles int64, err error) {
	err = db.Write(ctx, postgis.Request{Town: o.town, Actor: operator(), Reason: "import of " + filepath.Base(o.file) + " into " + reliefLayer}, nil, func(c *postgis.Change) error {
		old, ok, err := c.Relief(ctx)
		if err != nil {
			return err
		}
		if ok && old.SHA256 == made.SHA256 && old.Zoom == made.Zoom {
			return errNothing
		}
		if tiles, err = c.PutRelief(ctx, made, grid.Tiles()); err == nil && o.dryRun {
			err = errNothing
		}
		return err
	})
	if errors.Is(err, errNothing) {
		err = nil
	}
	return tiles, err
}

func (p *program) reportRelief(made postgis.Relief, share float64, tiles int64, dryRun bool) {
	percent := math.Floor(100 * share)
	say := func(hans, en string) {
		if p.chinese() {
			en = hans
		}
		fmt.Fprintln(p.stdout, en)
	}
	say(fmt.Sprintf("高程 %.0f–%.0f 米，像元约 %.1f 米，覆盖全镇范围的 %.0f%%", made.LeastM, made.MostM, made.CellM, percent),
		fmt.Sprintf("heights of %.0f to %.0f m in cells of about %.1f m, over %.0f %% of the town's extent", made.LeastM, made.MostM, made.CellM, percent))
	switch {
	case tiles == 0:
		say("与已导入的高程相同，没有改动", "the same height model is here already; nothing has changed")
	case dryRun:
		say("试运行：检查通过，没有写入", "dry run: all is well, nothing was written")
	default:
		say(fmt.Sprintf("晕渲已写入，%d 张瓦片", tiles), fmt.Sprintf("the hill shade is written, %d tiles", tiles))
	}
}

// mercatorBox is a box of degrees in EPSG:3857: west, south, east, north.
func mercatorBox(b orb.Bound) [4]float64 {
	x := func(lon float64) float64 { return lon * math.Pi / 180 * 6378137 }
	y := func(lat float64) float64 { return math.Asinh(math.Tan(lat*math.Pi/180)) * 6378137 }
	return [4]float64{x(b.Min.Lon()), y(b.Min.Lat()), x(b.Max.Lon()), y(b.Max.Lat())}
}

// sampleCellM is how finely an invented town's ground is known.
const sampleCellM = 20

// relief shades an invented town's own ground.
func (l sampleLoader) relief(ctx context.Context, c *postgis.Change, t *sample.Town) error {
	box := mercatorBox(t.Extent)
	grid := relief.Cover(relief.ZoomFor(sampleCellM, t.Extent.Center().Lat(), box, mostReliefPixels), box)
	w, h := grid.Size()
	own := grid.Box()
	grid.HeightM = make([]float32, w*h)
	for j := range h {
		lat := math.Atan(math.Sinh((own[3]-(float64(j)+0.5)/float64(h)*(own[3]-own[1]))/6378137)) * 180 / math.Pi
		for i := range w {
			lon := (own[0] + (float64(i)+0.5)/float64(w)*(own[2]-own[0])) / 6378137 * 180 / math.Pi
			grid.HeightM[j*w+i] = float32(t.GroundM(orb.Point{lon, lat}))
		}
	}
	_, leastM, mostM := grid.Known()
	made := postgis.Relief{SHA256: "sample", Zoom: grid.Zoom, CellM: sampleCellM, LeastM: leastM, MostM: mostM}
	_, err := c.PutRelief(ctx, made, grid.Tiles())
	return err
}
