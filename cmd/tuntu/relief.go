package main

// The report of an imported height model.

import (
	"fmt"
	"math"

	"tuntu/internal/intake"
)

// reliefLayer is the value of --layer that imports a height model; there is no such layer of
// features.
const reliefLayer = "relief"

// reportRelief prints the result of importing a height model or, with dryRun, the plan.
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
