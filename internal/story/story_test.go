package story

import (
	"errors"
	"strings"
	"testing"

	"tuntu/geo"
)

// A view is read strictly: what the page writes is taken, and nothing else.
func TestViewsAreReadStrictly(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]View{
		"": {Theme: "coverage"},
		"theme=farmland&filter=stage+%3D+%27closed%27&sort=-area_mu&table=parcels": {Theme: "farmland", Filter: "stage = 'closed'"},
		"theme=water&sel=channels.12&at=25.90213,111.01340,14":                     {Theme: "water", Selected: &geo.Reference{Layer: "channels", FID: 12}, Placed: true},
		"committee=450399100201&measure=completion&days=30&beside=before":          {Theme: "coverage", Committee: "450399100201"},
		"theme=crops&asOf=2026-08-01T08:30&off=roads,plots.rice&opacity=areas:60":  {Theme: "crops", AsOf: "2026-08-01T08:30"},
	} {
		v, err := ParseView(text)
		if err != nil || v.Theme != want.Theme || v.Filter != want.Filter || v.Committee != want.Committee || v.AsOf != want.AsOf || v.Placed != want.Placed || (v.Selected == nil) != (want.Selected == nil) || v.Selected != nil && *v.Selected != *want.Selected {
			t.Errorf("%s: %+v, %v", text, v, err)
		}
	}
	for _, text := range []string{
		"town=450399100", "lang=en", "theme=cleaners", "theme=water&theme=crops", "sel=cleaners.1", "sel=channels.0", "sel=channels.99999999999999999", "sel=channels",
		"at=86,111,12", "asOf=2026-08-01T99:99", "days=2026-05-02..2026-05-01", "days=2024-05-02..2026-05-01", "charts=1",
		"papers=2026-10.sheet", "filter=stage+%3D", "at=25", "date=2026-02-30", "committee=1", "table=cleaners", "x", "%zz", "filter=%00", "theme=", "filter=" + strings.Repeat("x", 9000),
	} {
		if v, err := ParseView(text); err == nil {
			t.Errorf("%.40s is %+v", text, v)
		}
	}
}

// A story's forms and lengths are judged before it is written, and where.
func TestStoriesAreChecked(t *testing.T) {
	t.Parallel()
	whole := func() *Story {
		return &Story{Name: "report", Title: geo.Title{Hans: "汇报"}, Chapters: []Chapter{{Title: geo.Title{Hans: "一"}, Scenes: []Scene{
			{Frame: OfTown, Transition: "fly", View: "theme=water"},
			{Frame: OfTown, Transition: "cut", Figures: []Figure{{Measure: "villages.count", Beside: &Figure{Measure: "streets.count"}}}, Photos: []Photo{{SHA256: strings.Repeat("a", 64)}}},
		}}}}
	}
	if err := whole().Check(); err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(*Scene){
		"frame": func(s *Scene) { s.Frame = "world" }, "of a committee": func(s *Scene) { s.Frame = OfCommittee }, "of a selection": func(s *Scene) { s.Frame = OfSelection },
		"of a place": func(s *Scene) { s.Frame = OfPlace }, "hold": func(s *Scene) { s.HoldS = 601 }, "transition": func(s *Scene) { s.Transition = "spin" },
		"view": func(s *Scene) { s.View = "town=450399100" }, "figures": func(s *Scene) { s.Figures = make([]Figure, 5) }, "title": func(s *Scene) { s.Title.En = strings.Repeat("x", MostTitle+1) },
		"text": func(s *Scene) { s.Text.Hans = "一\x00" }, "notes": func(s *Scene) { s.Notes = &geo.Title{Hant: strings.Repeat("說", MostNotes+1)} },
		"beside beside": func(s *Scene) { s.Figures[0].Beside.Beside = &Figure{} }, "day": func(s *Scene) { s.Figures[0].To = "yesterday" }, "days": func(s *Scene) { s.Figures[0].Days = 1000 },
		"field": func(s *Scene) { s.Figures[0].Of = map[string]string{"a b": "c"} }, "photo": func(s *Scene) { s.Photos[0].SHA256 = "../x" },
		"chart": func(s *Scene) { s.Chart = &Chart{Kind: "pie"} }, "unit": func(s *Scene) { s.Figures[0].Committee = "12" }, "photos": func(s *Scene) { s.Photos = make([]Photo, 7) },
	} {
		s := whole()
		spoil(&s.Chapters[0].Scenes[1])
		at, ok := errors.AsType[*At](s.Check())
		if !ok || at.Chapter != 1 || at.Scene != 2 {
			t.Errorf("%s: %v", name, s.Check())
		}
	}
	s := whole()
	s.Chapters[0].Scenes = make([]Scene, MostScenes+1)
	for i := range s.Chapters[0].Scenes {
		s.Chapters[0].Scenes[i] = Scene{Frame: OfTown, Transition: "fly"}
	}
	if s.Check() == nil {
		t.Error("too many scenes")
	}
	for _, name := range []string{"", "Report", "../x", strings.Repeat("a", 61)} {
		s := whole()
		if s.Name = name; s.Check() == nil {
			t.Errorf("%q is a name", name)
		}
	}
}

// What is public of a story lacks its notes, and the story keeps them.
func TestNotesAreNotPublic(t *testing.T) {
	t.Parallel()
	s := Story{Chapters: []Chapter{{Scenes: []Scene{{Notes: &geo.Title{Hans: "讲稿"}}}}}}
	if s.Public().Chapters[0].Scenes[0].Notes != nil || s.Chapters[0].Scenes[0].Notes == nil {
		t.Errorf("%+v", s)
	}
}
