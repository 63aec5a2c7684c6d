package main

// The values of --layer: ids and titles of layers, the height model and the lists of people.

import (
	"fmt"
	"slices"
	"strings"

	"tuntu/geo"
	"tuntu/internal/fault"
	"tuntu/internal/intake"
)

// target is a destination of an import: a layer of features, the hill shade, or a list of people.
type target struct {
	id     string
	title  geo.Title
	holds  string // the kind of its contents, a word of the catalogue
	called []string
}

// targets lists the layers in the order in which a new town is filled, then the other targets.
func targets() []target {
	var all []target
	for _, layer := range geo.LayersAsBegun() {
		holds := map[geo.Shape]string{geo.Point: "points", geo.Line: "lines", geo.Polygon: "areas"}[layer.Shape]
		all = append(all, target{layer.ID, layer.Title, holds, layer.Known})
	}
	return append(
		all,
		target{reliefLayer, geo.Title{Hans: "高程模型", En: "Height model"}, "a GeoTIFF", []string{"高程", "dem", "晕渲", "地形"}},
		target{string(intake.Cleaners), geo.Title{Hans: "保洁员名单", En: "Cleaners"}, "a table", []string{"保洁员"}},
		target{string(intake.Assignments), geo.Title{Hans: "保洁安排", En: "Who covers what"}, "a table", []string{"安排", "谁负责哪个村"}},
		target{string(intake.Reports), geo.Title{Hans: "纸面清扫记录", En: "Sweeps on paper"}, "a table", []string{"清扫记录", "清扫登记"}},
		target{string(intake.Patrols), geo.Title{Hans: "巡查班次", En: "Patrols"}, "a table", []string{"巡查", "圩镇巡查", "排班"}},
		target{string(intake.Calendar), geo.Title{Hans: "工作日历", En: "Working calendar"}, "a table", []string{"日历", "放假安排", "节假日"}},
	)
}

// String returns the id.
func (t target) String() string { return t.id }

// In returns the id with the title in Chinese.
func (t target) In(c fault.Catalogue) string {
	if c == nil {
		return t.id
	}
	return t.id + "（" + strings.NewReplacer("（", "", "）", "").Replace(t.title.Hans) + "）"
}

// listOf lists several targets in a sentence.
type listOf []target

// String lists the ids.
func (l listOf) String() string { return l.In(nil) }

// In lists the ids with their titles.
func (l listOf) In(c fault.Catalogue) string {
	var words []string
	for _, t := range l {
		words = append(words, t.In(c))
	}
	return strings.Join(words, c.Text(", "))
}

// names lists all words that mean the target.
func (t target) names() []string {
	return append([]string{t.id, strings.ReplaceAll(t.id, "_", " "), t.title.Hans, strings.ToLower(t.title.En)}, t.called...)
}

// targetFor finds the target that a word names among those offered, by an id or by a title in
// Simplified or Traditional characters or English.
func targetFor(word string, offered []target) (target, error) {
	names, err := geo.LoadNames()
	if err != nil {
		return target{}, err
	}
	said := strings.ToLower(strings.TrimSpace(names.Hans(word)))
	said = strings.NewReplacer("(", "（", ")", "）").Replace(said)
	if said == "" {
		return target{}, misuse("--layer is missing, which says what the file holds: %s", listOf(offered))
	}
	var near listOf
	var ids []string
	for _, t := range offered {
		if slices.Contains(t.names(), said) {
			return t, nil
		}
		if slices.ContainsFunc(t.names(), func(name string) bool { return strings.Contains(name, said) }) {
			near = append(near, t)
		}
		ids = append(ids, t.id)
	}
	if id := nearest(said, ids); len(near) == 0 && id != "" {
		near = listOf{offered[slices.Index(ids, id)]}
	}
	switch len(near) {
	case 0:
		return target{}, misuse("there is no layer %q; there are: %s", word, listOf(offered))
	case 1:
		return target{}, misuse("there is no layer %q; did you mean %s?", word, near[0])
	}
	return target{}, misuse("%q may mean several layers: %s; name one of them", word, near)
}

// layerTargets lists the targets that are layers of features.
func layerTargets() []target {
	return slices.DeleteFunc(targets(), func(t target) bool { _, ok := geo.LayerByID(t.id); return !ok })
}

// printLayers lists the values of --layer with their meanings.
func (p *program) printLayers(offered []target) {
	fmt.Fprintln(p.stderr, "\n"+p.words.Text("layers (--layer takes the id, or the title in Chinese or English):"))
	for _, t := range offered {
		title := t.title.En
		if p.chinese() {
			title = t.title.Hans
		}
		fmt.Fprintf(p.stderr, "  %-14s %s %s\n", t.id, padded(title, 20), p.words.Text(t.holds))
	}
}

// listTarget returns the target of a list of people.
func listTarget(list intake.List) target {
	all := targets()
	return all[slices.IndexFunc(all, func(t target) bool { return t.id == string(list) })]
}

// layerTarget returns the target of a layer.
func layerTarget(l geo.Layer) target { return target{id: l.ID, title: l.Title} }
