package postgis

// Looks whether a story still fits its town.

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"tuntu/geo"
	"tuntu/geo/cql2"
	"tuntu/internal/access"
	"tuntu/internal/cleaning"
	"tuntu/internal/fault"
	"tuntu/internal/story"
)

// StoryProblem is something that no longer fits in a scene. Chapter and Scene count from 1; 0: of the story or the chapter.
type StoryProblem struct {
	Chapter, Scene int
	ID             int64  // of the scene
	What           string // word, selection, filter, committee, photo, figure or layer
	Fault          error  // says it
}

// CheckStory looks through a story's scenes: words in each language, selections and committees that are there, filters that
// find something, photos that all may see, and figures with a value and rows.
func (db *DB) CheckStory(ctx context.Context, town string, s story.Story, now time.Time) (problems []StoryProblem, err error) {
	if len(s.Chapters) == 0 {
		problems = append(problems, StoryProblem{What: "word", Fault: fault.New(fault.Conflict, "the story has no chapters")})
	}
	problems = append(problems, wordsMissing(0, "title", s.Title)...)
	for i, c := range s.Chapters {
		problems = append(problems, wordsMissing(i+1, "title", c.Title)...)
		if len(c.Scenes) == 0 {
			problems = append(problems, StoryProblem{Chapter: i + 1, What: "word", Fault: fault.New(fault.Conflict, "the chapter has no scenes")})
		}
	}
	o, err := db.Openness(ctx)
	if err != nil {
		return nil, err
	}
	closed := o.ClosedTo(access.Actor{}, town) // to who has no role in the town, as nobody who looks at a story has
	s.Scenes(func(chapter, scene int, sc *story.Scene) {
		if err != nil {
			return
		}
		var found []StoryProblem
		if found, err = db.checkScene(ctx, town, sc, closed, now); err != nil {
			return
		}
		for _, p := range found {
			p.Chapter, p.Scene, p.ID = chapter, scene, sc.ID
			problems = append(problems, p)
		}
	})
	return problems, err
}

func wordsMissing(chapter int, name string, t geo.Title) []StoryProblem {
	missing := story.Missing(t)
	if len(missing) == 0 {
		return nil
	}
	return []StoryProblem{{Chapter: chapter, What: "word", Fault: fault.New(fault.Conflict, "its %s is missing in: %s", name, strings.Join(missing, ", "))}}
}

// checkScene tells what of a scene does not fit, in a town of which some layers are closed to who looks at it.
func (db *DB) checkScene(ctx context.Context, town string, s *story.Scene, closed []string, now time.Time) (problems []StoryProblem, err error) {
	add := func(what string, err error) { problems = append(problems, StoryProblem{What: what, Fault: err}) }
	problems = append(problems, wordsMissing(0, "title", s.Title)...)
	if s.Text != (geo.Title{}) {
		problems = append(problems, wordsMissing(0, "text", s.Text)...)
	}
	view, err := story.ParseView(s.View)
	if err != nil {
		add("filter", err)
		return problems, nil
	}
	past, err := pastOf(s, view)
	if err == nil && past.After(now) {
		err = fault.InvalidParam("as_of", "the scene is as of an instant that is still to come")
	}
	if err != nil {
		add("filter", err)
		return problems, nil
	}
	told := []string{story.LayerOf(view.Theme), view.Layer.ID}
	if view.Selected != nil {
		layer, _ := geo.LayerByID(view.Selected.Layer)
		n, err := db.Count(ctx, Query{Layer: layer, Town: town, FID: view.Selected.FID, AsOf: past})
		told = append(told, layer.ID)
		if err != nil {
			return nil, err
		}
		if n == 0 {
			add("selection", fault.New(fault.Conflict, "what it selects is not there any more: %s.%d", view.Selected.Layer, view.Selected.FID))
		}
	}
	if view.Committee != "" && view.Committee != NoCommittee {
		if err := db.KnowCommittee(ctx, town, view.Committee); fault.Of(err).Kind == fault.NotFound {
			add("committee", err)
		} else if err != nil {
			return nil, err
		}
	}
	if found, err := db.filterFinds(ctx, town, view, past); err != nil {
		return nil, err
	} else if found != nil {
		add("filter", found)
	}
	unseen, err := db.checkPhotos(ctx, town, s.Photos)
	if err != nil {
		return nil, err
	}
	problems = append(problems, unseen...)
	if len(s.Photos) > 0 {
		told = append(told, "parcels")
	}
	wrong, layers, err := db.checkNumbers(ctx, town, s, past, now)
	if err != nil {
		return nil, err
	}
	problems, told = append(problems, wrong...), append(told, layers...)
	for _, id := range closed {
		if !slices.Contains(told, id) {
			continue
		}
		layer, _ := geo.LayerByID(id)
		add("layer", fault.New(fault.Conflict, "the town shows %s to those who have a role in it only, and visitors see nothing of it", layer.Title.Hans))
	}
	return problems, nil
}

// checkPhotos tells which photos of a scene lack words or are not for all to see.
func (db *DB) checkPhotos(ctx context.Context, town string, photos []story.Photo) (problems []StoryProblem, err error) {
	for i, p := range photos {
		problems = append(problems, wordsMissing(0, "caption", p.Caption)...)
		var public bool
		const shown = `SELECT EXISTS (SELECT FROM parcel_files WHERE town = $1 AND sha256 = $2 AND public)`
		if err := db.reader(ctx).QueryRow(ctx, shown, town, p.SHA256).Scan(&public); err != nil {
			return nil, translate(err)
		}
		if !public {
			problems = append(problems, StoryProblem{What: "photo", Fault: fault.New(fault.Conflict, "photo %d of the scene is not there, or not all may see it; a planner shows it to all on the parcel's card", i+1)})
		}
	}
	return problems, nil
}

// checkNumbers tells what is wrong with a scene's figures and its chart, and of which layers they tell.
func (db *DB) checkNumbers(ctx context.Context, town string, s *story.Scene, past, now time.Time) (problems []StoryProblem, layers []string, err error) {
	add := func(err error) { problems = append(problems, StoryProblem{What: "figure", Fault: err}) }
	if s.Chart != nil {
		m, err := MeasureByID(s.Chart.Measure)
		if err != nil {
			add(err)
		} else {
			layers = append(layers, m.Layers()...)
		}
	}
	for _, f := range s.Figures {
		for each := &f; each != nil; each = each.Beside {
			if each.Label != nil {
				problems = append(problems, wordsMissing(0, "label", *each.Label)...)
			}
			wrong, err := db.checkFigure(ctx, town, *each, past, now)
			if err != nil {
				return nil, nil, err
			}
			if wrong != nil {
				add(wrong)
			}
			if m, err := MeasureByID(each.Measure); err == nil {
				layers = append(layers, m.Layers()...)
			}
		}
	}
	return problems, layers, nil
}

// pastOf is the instant as of which a scene is: its own, or its view's; zero: the present. Where they differ, nobody could
// tell which is meant.
func pastOf(s *story.Scene, view story.View) (at time.Time, err error) {
	if view.AsOf != "" {
		at, err = view.Instant()
	}
	switch {
	case err != nil || s.AsOf == nil:
		return at, err
	case view.AsOf != "" && !at.Equal(*s.AsOf):
		return at, fault.InvalidParam("as_of", "the scene and its view are as of two instants; leave one out")
	}
	return *s.AsOf, nil
}

// filterFinds tells what is wrong with a view's filter: that it cannot be read, or that nothing passes it. The states of
// villages on a day are computed on the page alone, and their filters pass.
func (db *DB) filterFinds(ctx context.Context, town string, view story.View, asOf time.Time) (wrong, err error) {
	if view.Filter == "" {
		return nil, nil
	}
	node, err := cql2.ParseText(view.Filter)
	if err != nil {
		return err, nil
	}
	filter, err := NewFilter(view.Layer, node)
	if err != nil {
		if view.Layer.Swept && onlyOfDays(node) {
			return nil, nil
		}
		return err, nil
	}
	q := Query{Layer: view.Layer, Town: town, Filter: filter, AsOf: asOf, Equal: map[string]string{}}
	if view.Layer.Unit == geo.CommitteeLevel && view.Committee != "" && view.Committee != NoCommittee {
		q.Equal["code"] = view.Committee
	} else if _, ok := view.Layer.Field("committee"); ok && view.Committee != "" && view.Committee != NoCommittee {
		q.Equal["committee"] = view.Committee
	}
	n, err := db.Count(ctx, q)
	if err == nil && n == 0 {
		wrong = fault.New(fault.Conflict, "its filter finds nothing: %.200s", view.Filter)
	}
	return wrong, err
}

// onlyOfDays tells whether a filter names what the page computes of a village's day.
func onlyOfDays(n cql2.Node) bool {
	found := false
	eachProperty(n, func(name string) {
		switch name {
		case "today", "am", "pm", "done", "undone", "cleaners", "rate", "rate_n", "rate_d":
			found = true
		}
	})
	return found
}

// spanOfFigure is the span of which a figure of a story is.
func spanOfFigure(town string, f story.Figure, asOf, now time.Time) (span Span, err error) {
	span = Span{Town: town, Committee: f.Committee, To: midnightOf(now), AsOf: asOf, Values: f.Of}
	if f.To != "" {
		if span.To, err = time.ParseInLocation(time.DateOnly, f.To, cleaning.Zone()); err != nil {
			return span, fault.InvalidParam("to", "a figure's last day reads 2026-11-30, not %.20q", f.To)
		}
	}
	span.From = span.To.AddDate(0, 0, -max(f.Days-1, 0))
	return span, nil
}

// checkFigure tells what is wrong with a figure.
func (db *DB) checkFigure(ctx context.Context, town string, f story.Figure, asOf, now time.Time) (wrong, err error) {
	if key, ok := ReportedKey(f.Measure); ok {
		_, v, err := db.ReportedFigure(ctx, town, key)
		switch {
		case err != nil && fault.Of(err).Kind == fault.NotFound:
			return err, nil
		case err == nil && v.Value == nil:
			return fault.New(fault.Conflict, "figure %s has no value", f.Measure), nil
		}
		return nil, err
	}
	m, err := MeasureByID(f.Measure)
	if err != nil {
		return err, nil
	}
	for name, value := range f.Of {
		if _, err := m.ValueOf(name, value); err != nil {
			return err, nil
		}
	}
	if f.Committee != "" {
		if err := db.KnowCommittee(ctx, town, f.Committee); fault.Of(err).Kind == fault.NotFound {
			return err, nil
		} else if err != nil {
			return nil, err
		}
	}
	if !asOf.IsZero() {
		now = asOf
	}
	span, err := spanOfFigure(town, f, asOf, now)
	if err != nil {
		return err, nil
	}
	v, err := db.MeasureOf(ctx, m, span, now)
	switch {
	case err != nil && fault.Of(err).Kind == fault.Invalid:
		return err, nil
	case err == nil && v.Value == nil:
		wrong = fault.New(fault.Conflict, "figure %s has no value", f.Measure)
	case err == nil && *v.Value == 0 && (m.OfLayer() || m.ID == "cleaners.active"):
		wrong = fault.New(fault.Conflict, "figure %s has no rows", fmt.Sprint(f.Measure, asked(f.Of)))
	}
	return wrong, err
}

// asked writes the values of fields as an address has them.
func asked(of map[string]string) string {
	text := ""
	for name, value := range of {
		text += " " + name + "=" + value
	}
	return text
}
