package main

import (
	"fmt"
	"slices"
	"strings"

	"tuntu/geo"
)

// chinese tells whether the user's locale is Chinese.
func (p *program) chinese() bool {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := p.getenv(name); value != "" {
			return strings.HasPrefix(value, "zh")
		}
	}
	return false
}

// say prints a line in the user's language; both take the same arguments.
func (p *program) say(hans, en string, args ...any) {
	text := en
	if p.chinese() {
		text = hans
	}
	fmt.Fprintf(p.stdout, text+"\n", args...)
}

// explain says how the file was understood.
func (i *importer) explain() {
	p, f := i.program, i.fitter
	p.say("%s，%d 个要素", "%s, %d features", i.file.Title(), i.read)
	for _, note := range i.file.Notes {
		p.say(note.Hans, note.En)
	}
	if len(f.Mapped) > 0 {
		p.say("字段：%s", "fields: %s", strings.Join(f.Mapped, ", "))
	}
	if len(f.Ignored) > 0 {
		p.say("未存入的字段（图层没有）：%s", "fields that the layer does not have, not stored: %s", strings.Join(f.Ignored, ", "))
	}
	if f.Heights > 0 {
		p.say("%d 个要素的高程已舍去，地图是二维的", "the heights of %d features were dropped: the map is flat", f.Heights)
	}
}

// report says what was written, or would be.
func (i *importer) report(change int64) {
	p, o := i.program, i.options
	i.explain()
	if i.split > 0 {
		p.say("%d 条长于 500 米的边已加密到 200 米以内", "%d edges over 500 m were split to at most 200 m", i.split)
	}
	if len(i.open) > 0 {
		p.say("%d 个要素还没有村（居）委，导入村（居）委边界后会补上：第 %s 条", "%d features have no committee yet and get one when committees are imported: %s",
			len(i.open), numbers(i.open))
	}
	if i.adopted > 0 {
		p.say("%d 个已有要素归入了村（居）委", "%d features that were here already got their committee", i.adopted)
	}
	if o.dryRun {
		p.say("试运行：没有写入任何内容", "dry run: nothing was written")
		return
	}
	p.say("已导入 %d 个要素到 %s 的 %s（变更 %d）", "imported %d features into %s's %s (change %d)", i.read, o.town, o.layer.ID, change)
}

// refuse lists every fault; nothing was written.
func (i *importer) refuse() {
	i.explain()
	p := i.program
	slices.SortStableFunc(i.troubles, func(a, b geo.Trouble) int { return a.Row - b.Row })
	p.say("未导入：有 %d 处错误，数据库没有改变", "refused: %d faults; the database is unchanged", len(i.troubles))
	for _, t := range i.troubles[:min(len(i.troubles), troubleLimit)] {
		fmt.Fprintln(p.stdout, p.describe(t))
	}
}

func (p *program) describe(t geo.Trouble) string {
	var parts []string
	text, row, field, at := t.En, "feature %d", "field %s", "at %.7f, %.7f"
	if p.chinese() {
		text, row, field, at = t.Hans, "第 %d 条", "字段 %s", "位置 %.7f, %.7f"
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
