package main

// Prints the plan and the result of `tuntu import`.

import (
	"fmt"
	"slices"
	"strings"

	"tuntu/geo"
	"tuntu/internal/fault"
	"tuntu/internal/intake"
)

// say prints a line in the user's language; both formats take the same arguments.
func (p *program) say(hans, en string, args ...any) {
	text := en
	if p.chinese() {
		text = hans
	}
	fmt.Fprintln(p.stdout, fault.Say(text, args...).In(p.words))
}

// explain prints how the program has read the file.
func (p *program) explain(plan intake.Plan) {
	p.say("%s，%s", "%s, %s", plan.Title, features(plan.Read))
	for _, note := range plan.Notes {
		p.say(note.Hans, note.En)
	}
	if len(plan.Mapped) > 0 {
		p.say("字段：%s", "fields: %s", mappedList{plan.Mapped, plan.Layer})
	}
	if len(plan.Ignored) > 0 {
		p.say("未存入的字段（图层没有）：%s", "fields that the layer does not have, not stored: %s", joined(plan.Ignored))
	}
	if plan.Heights > 0 {
		p.say("%s的高程已舍去，地图是二维的", "the heights of %s were dropped: the map is flat", features(plan.Heights))
	}
}

// mappedList lists the file's columns with the fields that they fill, as in "地块编码 → code".
type mappedList struct {
	mapped []string
	layer  geo.Layer
}

// String lists the columns with the fields' names.
func (l mappedList) String() string { return strings.Join(l.mapped, ", ") }

// In lists the columns with the fields' titles in a catalogue's language.
func (l mappedList) In(c fault.Catalogue) string {
	if c == nil {
		return l.String()
	}
	words := slices.Clone(l.mapped)
	for i, m := range words {
		at := strings.LastIndex(m, " → ")
		if field, ok := l.layer.Field(m[at+len(" → "):]); ok && at > 0 {
			words[i] = m[:at] + " → " + field.Title.Hans
		}
	}
	return strings.Join(words, "、")
}

// reportImport prints the numbers of written features or, in a dry run, of those that would be
// written.
func (p *program) reportImport(plan intake.Plan, w intake.Written, dryRun bool) {
	f := plan.Fates
	p.explain(plan)
	p.reportRepairs(plan)
	if len(plan.Open) > 0 {
		p.say("%s还没有村（居）委，导入村（居）委边界后会补上：第 %s 条", "%s without a committee yet, until committees are imported: %s",
			features(len(plan.Open)), numbers(plan.Open))
	}
	if plan.Unopened > 0 {
		p.say("%s在文件里的阶段、验收面积未采用，一律从头开始；要照文件建档，请加 --baseline 原因", "%s begin at the first stage, whatever the file says; to begin where the file has them, say --baseline REASON",
			features(int(plan.Unopened)))
	}
	if w.Adopted > 0 {
		p.say("%s原来就有，已归入村（居）委", "%s here already got a committee", features(int(w.Adopted)))
	}
	if len(plan.Doubts) > 0 {
		p.say("%d 处请核对（不影响导入）：", "to look at, which refuses nothing (%d):", len(plan.Doubts))
		for _, t := range plan.Doubts[:min(len(plan.Doubts), 20)] {
			fmt.Fprintln(p.stdout, p.describe(t, plan.Sheet))
		}
	}
	p.say("新增 %d，变更 %d，相同 %d；库里有而文件里没有的 %d（保持不动）", "%d new, %d changed, %d same; %d are here that the file lacks, and stay", f.New, f.Changed, f.Same, f.Missing)
	switch {
	case plan.Unchanged():
		p.say("与库里完全相同，没有改变", "all of it is here already; nothing changed")
	case dryRun:
		p.say("试运行：没有写入任何内容", "dry run: nothing was written")
	default:
		p.say("已导入 %s到 %s 的 %s（变更 %d）", "imported %s into %s's %s (change %d)", features(int(f.New+f.Changed)), plan.Town, layerTarget(plan.Layer), w.Change)
	}
}

func (p *program) reportRepairs(plan intake.Plan) {
	if plan.Split > 0 {
		p.say("%d 条长于 500 米的边已加密到 200 米以内", "edges over 500 m, split to at most 200 m: %d", plan.Split)
	}
	if plan.Doubled > 0 {
		p.say("%d 个重复的点已去掉，形状不变", "vertices that repeated the one before, dropped without changing a shape: %d", plan.Doubled)
	}
	if plan.Closed > 0 {
		p.say("修复：闭合了 %d 个边界", "repaired: open rings closed: %d", plan.Closed)
	}
	if plan.Mended > 0 {
		p.say("修复：%d 个无效的图形改成了有效的", "repaired: invalid areas made valid: %d", plan.Mended)
	}
}

// refuse prints the faults of a refused file.
func (p *program) refuse(plan intake.Plan, faultsPath string) error {
	p.explain(plan)
	p.tell("refused: %s; the database is unchanged", faults(len(plan.Troubles)))
	for _, t := range plan.Troubles[:min(len(plan.Troubles), mostTold)] {
		fmt.Fprintln(p.stdout, p.describe(t, plan.Sheet))
	}
	if len(plan.Troubles) >= mostTold {
		p.say("  ……可能还有更多，先改这些", "  … there may be more; mend these first")
	}
	if faultsPath != "" {
		if err := p.writeFaults(faultsPath, plan.Troubles); err != nil {
			return err
		}
	}
	return errReported
}

// mostTold is the largest number of printed faults.
const mostTold = 1000

// refuseList prints the faults of a refused list of people.
func (p *program) refuseList(troubles []geo.Trouble) error {
	slices.SortStableFunc(troubles, func(a, b geo.Trouble) int { return a.Row - b.Row })
	p.tell("refused: %s; the database is unchanged", faults(len(troubles)))
	for _, t := range troubles {
		fmt.Fprintln(p.stdout, p.describe(t, true))
	}
	return errReported
}

// describe formats a fault as one line. A table's faults have a row number, others a feature
// number.
func (p *program) describe(t geo.Trouble, sheet bool) string {
	var parts []string
	text, row, field, at := t.En, "feature %d", "field %s", "at %.7f, %.7f"
	if p.chinese() {
		text, row, field, at = t.Hans, "第 %d 条", "字段 %s", "位置 %.7f, %.7f"
	}
	if sheet {
		row = map[bool]string{false: "row %d", true: "第 %d 行"}[p.chinese()]
	}
	if t.Row > 0 {
		parts = append(parts, fmt.Sprintf(row, t.Row))
	}
	if t.Field != "" {
		parts = append(parts, fmt.Sprintf(field, t.Field))
	}
	parts = append(parts, text)
	if t.Place != nil {
		parts = append(parts, fmt.Sprintf(at, t.Place.Lon(), t.Place.Lat()))
	}
	if p.chinese() {
		return "  " + strings.Join(parts, "，")
	}
	return "  " + strings.Join(parts, ", ")
}

func numbers(rows []int) string {
	var texts []string
	for _, n := range rows[:min(len(rows), 30)] {
		texts = append(texts, fmt.Sprint(n))
	}
	if len(rows) > 30 {
		texts = append(texts, "…")
	}
	return strings.Join(texts, ", ")
}
