package main

import (
	"context"
	"fmt"
	"math"

	"github.com/paulmach/orb"

	"tuntu/internal/intake"
	"tuntu/internal/postgis"
	"tuntu/internal/relief"
	"tuntu/internal/sample"
)

// reliefLayer is the name by which a height model is imported: no layer of features.
const reliefLayer = "relief"

func (p *program) reportRelief(plan intake.ReliefPlan, dryRun bool) {
	made, percent := plan.Made, math.Floor(100*plan.Share)
	say := func(hans, en string) {
		if p.chinese() {
			en = hans
		}
		fmt.Fprintln(p.stdout, en)
	}
	say(fmt.Sprintf("高程 %.0f–%.0f 米，像元约 %.1f 米，覆盖全镇范围的 %.0f%%", made.LeastM, made.MostM, made.CellM, percent),
		fmt.Sprintf("heights of %.0f to %.0f m in cells of about %.1f m, over %.0f %% of the town's extent", made.LeastM, made.MostM, made.CellM, percent))
	switch {
	case plan.Tiles == 0:
		say("与已导入的高程相同，没有改动", "the same height model is here already; nothing has changed")
	case dryRun:
		say("试运行：检查通过，没有写入", "dry run: all is well, nothing was written")
	default:
		say(fmt.Sprintf("晕渲已写入，%d 张瓦片", plan.Tiles), fmt.Sprintf("the hill shade is written, %d tiles", plan.Tiles))
	}
}

// sampleCellM is how finely an invented town's ground is known.
const sampleCellM = 20

// relief shades an invented town's own ground.
func (l sampleLoader) relief(ctx context.Context, c *postgis.Change, t *sample.Town) error {
	box := intake.MercatorBox(t.Extent)
	grid := relief.Cover(relief.ZoomFor(sampleCellM, t.Extent.Center().Lat(), box, intake.MostReliefPixels), box)
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
