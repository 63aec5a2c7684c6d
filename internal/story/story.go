// Package story is the vocabulary of stories: chapters of scenes, each a whole state of the page with words and figures, and
// the rules that one must keep. It does no I/O.
package story

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"tuntu/geo"
	"tuntu/internal/fault"
)

// Limits of a story.
const (
	MostChapters = 20
	MostScenes   = 60 // of a story
	MostFigures  = 4
	MostPhotos   = 6
	MostTitle    = 60   // characters
	MostText     = 400  // characters of a scene's text
	MostNotes    = 2000 // characters of a presenter's notes
	mostHold     = 600  // seconds
	mostDays     = 366
)

// Story is a story with its chapters, as a draft or as it was published.
type Story struct {
	Name     string    `json:"name"` // small letters, digits and hyphens; unique in its town
	Title    geo.Title `json:"title"`
	Chapters []Chapter `json:"chapters"`
}

// Chapter is a part of a story.
type Chapter struct {
	Title  geo.Title `json:"title"`
	Scenes []Scene   `json:"scenes"`
}

// Frame is what of the map a scene shows.
type Frame string

// The frames of scenes.
const (
	OfTown      Frame = "town"
	OfCommittee Frame = "committee" // that of the view
	OfTheme     Frame = "theme"     // what the view's theme or filter has
	OfSelection Frame = "selection"
	OfPlace     Frame = "place" // the view's own
)

// Scene is a whole state of the page with words and figures.
type Scene struct {
	ID         int64      `json:"id"`
	View       string     `json:"view"` // the page's address without its path, town and language
	Frame      Frame      `json:"frame"`
	AsOf       *time.Time `json:"as_of"` // nil: live
	Title      geo.Title  `json:"title"`
	Text       geo.Title  `json:"text"`
	Notes      *geo.Title `json:"notes,omitempty"` // for who presents; never in what is public
	Figures    []Figure   `json:"figures"`
	Chart      *Chart     `json:"chart"`
	Photos     []Photo    `json:"photos"`
	HoldS      int        `json:"hold_s"`     // seconds that it stays when the story plays by itself
	Transition string     `json:"transition"` // fly, fade or cut
}

// Figure is a measure as a scene shows it.
type Figure struct {
	Measure   string            `json:"measure"`
	Of        map[string]string `json:"of,omitempty"` // field → value
	Committee string            `json:"committee,omitempty"`
	To        string            `json:"to,omitempty"`    // the last day, YYYY-MM-DD; empty: today
	Days      int               `json:"days,omitempty"`  // how many days end with it; 0: one
	Label     *geo.Title        `json:"label,omitempty"` // in place of the measure's title
	Beside    *Figure           `json:"beside,omitempty"`
}

// Chart is a chart beside a scene's map.
type Chart struct {
	Kind    string `json:"kind"` // burn_up, ranking, calendar or shares
	Measure string `json:"measure"`
	By      string `json:"by,omitempty"`
	Days    int    `json:"days,omitempty"`
}

// Photo is a picture of a scene, by its digest.
type Photo struct {
	SHA256  string    `json:"sha256"`
	Caption geo.Title `json:"caption"`
}

var (
	namePattern   = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,59}$`)
	digestPattern = regexp.MustCompile(`^[0-9a-f]{64}$`)
	townPattern   = regexp.MustCompile(`^[0-9]{12}$`)
	fieldPattern  = regexp.MustCompile(`^[a-z][a-z0-9_]{0,39}$`)
)

// At says in which scene a fault lies. Chapter and Scene count from 1; a Scene of 0 is the chapter itself.
type At struct {
	Chapter, Scene int
	Err            error
}

// Error tells the place and the fault.
func (a *At) Error() string { return a.Err.Error() }

// Unwrap is the fault itself.
func (a *At) Unwrap() error { return a.Err }

// Check looks at everything of a story that can be judged without a town: lengths, forms and the views' syntax. Words may
// still be missing in a draft.
func (s *Story) Check() error {
	if !namePattern.MatchString(s.Name) || s.Name == "none" { // which stands for no story in the page's address
		return fault.InvalidParam("name", "a story's name has from 1 to 60 small letters, digits and hyphens, begins with a letter or digit, and is not none")
	}
	if err := checkWords("title", s.Title, MostTitle); err != nil {
		return err
	}
	scenes := 0
	for i := range s.Chapters {
		chapter := &s.Chapters[i]
		if err := checkWords("title", chapter.Title, MostTitle); err != nil {
			return &At{Chapter: i + 1, Err: err}
		}
		for j := range chapter.Scenes {
			if err := chapter.Scenes[j].check(); err != nil {
				return &At{i + 1, j + 1, err}
			}
		}
		scenes += len(chapter.Scenes)
	}
	if len(s.Chapters) > MostChapters || scenes > MostScenes {
		return fault.InvalidParam("chapters", "a story has at most %d chapters and %d scenes", MostChapters, MostScenes)
	}
	return nil
}

func (s *Scene) check() error {
	view, err := ParseView(s.View)
	if err != nil {
		return err
	}
	switch {
	case !slices.Contains([]Frame{OfTown, OfCommittee, OfTheme, OfSelection, OfPlace}, s.Frame):
		return fault.InvalidParam("frame", "a frame is town, committee, theme, selection or place, not %.20q", string(s.Frame))
	case s.Frame == OfCommittee && (view.Committee == "" || view.Committee == "none"), s.Frame == OfSelection && view.Selected == nil, s.Frame == OfPlace && !view.Placed:
		return fault.InvalidParam("frame", "the view of a scene that shows a %s names it", string(s.Frame))
	case s.HoldS < 0 || s.HoldS > mostHold:
		return fault.InvalidParam("hold_s", "a scene stays for 0 to %d seconds", mostHold)
	case !slices.Contains([]string{"fly", "fade", "cut"}, s.Transition):
		return fault.InvalidParam("transition", "a transition is fly, fade or cut, not %.20q", s.Transition)
	case len(s.Figures) > MostFigures:
		return fault.InvalidParam("figures", "a scene has at most %d figures", MostFigures)
	case len(s.Photos) > MostPhotos:
		return fault.InvalidParam("photos", "a scene has at most %d photos", MostPhotos)
	}
	if err := checkWords("title", s.Title, MostTitle); err != nil {
		return err
	}
	if err := checkWords("text", s.Text, MostText); err != nil {
		return err
	}
	if s.Notes != nil {
		if err := checkWords("notes", *s.Notes, MostNotes); err != nil {
			return err
		}
	}
	for _, f := range s.Figures {
		if err := f.check(true); err != nil {
			return err
		}
	}
	for _, p := range s.Photos {
		if !digestPattern.MatchString(p.SHA256) {
			return fault.InvalidParam("photos", "a photo is named by its SHA-256, 64 hexadecimal digits")
		}
		if err := checkWords("caption", p.Caption, MostTitle); err != nil {
			return err
		}
	}
	return s.Chart.check()
}

func (f *Figure) check(mayStandBeside bool) error {
	if f.Committee != "" && !townPattern.MatchString(f.Committee) {
		return fault.InvalidParam("committee", "committee is a code of twelve digits, not %.20q", f.Committee)
	}
	if _, err := time.Parse(time.DateOnly, f.To); f.To != "" && err != nil {
		return fault.InvalidParam("to", "a figure's last day reads 2026-11-30, not %.20q", f.To)
	}
	if len(f.Measure) > 60 || len(f.Of) > MostFigures {
		return fault.InvalidParam("measure", "a figure is of one measure, by an id of at most %d characters and values of at most %d fields", 60, MostFigures)
	}
	if f.Days < 0 || f.Days > mostDays {
		return fault.InvalidParam("days", "a figure is of 1 to %d days", mostDays)
	}
	for field := range f.Of {
		if !fieldPattern.MatchString(field) {
			return fault.InvalidParam("of", "%.40q is no name of a field", field)
		}
	}
	if f.Label != nil {
		if err := checkWords("label", *f.Label, MostTitle); err != nil {
			return err
		}
	}
	if f.Beside == nil {
		return nil
	}
	if !mayStandBeside {
		return fault.InvalidParam("beside", "only one figure stands beside another")
	}
	return f.Beside.check(false)
}

func (c *Chart) check() error {
	switch {
	case c == nil:
		return nil
	case !slices.Contains([]string{"burn_up", "ranking", "calendar", "shares"}, c.Kind):
		return fault.InvalidParam("chart", "a chart is burn_up, ranking, calendar or shares, not %.20q", c.Kind)
	case len(c.Measure) > 60:
		return fault.InvalidParam("chart", "a figure is of one measure, by an id of at most %d characters and values of at most %d fields", 60, MostFigures)
	case c.By != "" && !fieldPattern.MatchString(c.By):
		return fault.InvalidParam("chart", "%.40q is no name of a field", c.By)
	case c.Days < 0 || c.Days > mostDays:
		return fault.InvalidParam("chart", "a chart is of 1 to %d days", mostDays)
	}
	return nil
}

// checkWords checks a text in each language; it may be empty.
func checkWords(name string, t geo.Title, most int) error {
	for _, text := range []string{t.Hans, t.Hant, t.En} {
		control := func(r rune) bool { return unicode.IsControl(r) && r != '\n' }
		if utf8.RuneCountInString(text) > most || strings.ContainsFunc(text, control) || !utf8.ValidString(text) {
			return fault.InvalidParam(name, "%s is a text of at most %d characters in each language", name, most)
		}
	}
	return nil
}

// Scenes calls each with the scenes in their order; chapter and scene count from 1.
func (s *Story) Scenes(each func(chapter, scene int, sc *Scene)) {
	for i := range s.Chapters {
		for j := range s.Chapters[i].Scenes {
			each(i+1, j+1, &s.Chapters[i].Scenes[j])
		}
	}
}

// Public is the story without its notes, which are for who presents.
func (s Story) Public() Story {
	s.Chapters = slices.Clone(s.Chapters)
	for i := range s.Chapters {
		s.Chapters[i].Scenes = slices.Clone(s.Chapters[i].Scenes)
		for j := range s.Chapters[i].Scenes {
			s.Chapters[i].Scenes[j].Notes = nil
		}
	}
	return s
}

// Missing lists the languages that a text lacks.
func Missing(t geo.Title) (languages []string) {
	for _, language := range geo.Languages() {
		if strings.TrimSpace(t.In(language)) == "" {
			languages = append(languages, language)
		}
	}
	return languages
}
