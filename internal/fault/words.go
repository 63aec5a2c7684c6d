package fault

// Sentences with their values, and a catalogue that says them in another language.

import (
	"errors"
	"fmt"
	"strings"
)

// Catalogue says sentences in another language: its keys are the English formats, its
// values formats with the same verbs, which may stand in another order (%[2]d). The nil
// catalogue is English.
type Catalogue map[string]string

// Phrase is an argument that has words of its own in each language, such as a layer's
// title beside its id.
type Phrase interface {
	fmt.Stringer // in English
	In(c Catalogue) string
}

// Sentence is a format and its arguments, to be said in any language.
type Sentence struct {
	Format string
	Args   []any
}

// Say makes a sentence.
func Say(format string, args ...any) Sentence { return Sentence{format, args} }

// String is the sentence in English.
func (s Sentence) String() string { return fmt.Sprintf(s.Format, s.Args...) }

// In is the sentence in the catalogue's language, its arguments too.
func (s Sentence) In(c Catalogue) string {
	if c == nil {
		return s.String()
	}
	format := s.Format
	if words, ok := c[format]; ok {
		format = words
	}
	args := make([]any, len(s.Args))
	for i, a := range s.Args {
		args[i] = c.word(a)
	}
	return fmt.Sprintf(format, args...)
}

// word is an argument in the catalogue's language. Plain text is a user's own, and stays,
// unless it is a whole sentence of the catalogue.
func (c Catalogue) word(a any) any {
	switch a := a.(type) {
	case Phrase:
		return a.In(c)
	case error:
		return c.Error(a)
	case string:
		if words, ok := c[a]; ok && strings.Contains(a, " ") {
			return words
		}
	}
	return a
}

// Spoken is an error that tells its format and arguments. Packages that must not import
// this one, such as geo, make their errors so.
type Spoken interface {
	error
	Sentence() (format string, args []any)
}

// Error is an error's text in the catalogue's language: that of the fault in its chain, or
// of the sentence that it was made of. A library's own words stay as they are.
func (c Catalogue) Error(err error) string {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.In(c)
	}
	if p, ok := errors.AsType[interface {
		error
		Phrase
	}](err); ok {
		return p.In(c)
	}
	if s, ok := errors.AsType[Spoken](err); ok {
		format, args := s.Sentence()
		return Say(format, args...).In(c)
	}
	return c.Text(err.Error())
}

// Text is the translation of a whole sentence; one that the catalogue lacks stays.
func (c Catalogue) Text(text string) string {
	if words, ok := c[text]; ok {
		return words
	}
	return text
}
