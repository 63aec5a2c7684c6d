package fault

import (
	"errors"
	"fmt"
	"regexp"
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

// Error is an error's text in the catalogue's language: that of the fault in its chain, or
// its own.
func (c Catalogue) Error(err error) string {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.In(c)
	}
	if p, ok := err.(Phrase); ok {
		return p.In(c)
	}
	return c.Text(err.Error())
}

// Text is the translation of a text that was put together in English already, by an error
// of a package that has no words but English: it is found by the format that it fits, of
// several by the one with most letters of its own. A text that fits none stays.
func (c Catalogue) Text(text string) string {
	if words, ok := c[text]; ok {
		return words
	}
	best, own, found := "", 0, []string(nil)
	for format := range c {
		pattern, letters := patternOf(format)
		if pattern == nil || letters <= own {
			continue
		}
		if parts := pattern.FindStringSubmatch(text); parts != nil {
			best, own, found = format, letters, parts[1:]
		}
	}
	if best == "" {
		return text
	}
	args := make([]any, len(found))
	for i, part := range found {
		args[i] = c.word(part)
	}
	return fmt.Sprintf(verb.ReplaceAllStringFunc(c[best], asText), args...)
}

// verb is one verb of a format, or a doubled percent sign.
var verb = regexp.MustCompile(`%(\[\d+\])?[-+# 0]*[\d.]*[a-zA-Z]|%%`)

// asText makes a verb one of text, since what was formatted is text already.
func asText(v string) string {
	if v == "%%" {
		return v
	}
	_, after, indexed := strings.Cut(v, "]")
	if !indexed {
		return "%s"
	}
	return strings.TrimSuffix(v, after) + "s"
}

// patternOf is what texts of a format look like, and how many letters are the format's
// own; nil for formats with too few of them to tell.
func patternOf(format string) (pattern *regexp.Regexp, letters int) {
	const fewest = 8
	var b strings.Builder
	b.WriteString(`(?s)^`)
	rest := format
	for at := verb.FindStringIndex(rest); at != nil; at = verb.FindStringIndex(rest) {
		b.WriteString(regexp.QuoteMeta(rest[:at[0]]))
		letters += at[0]
		if rest[at[0]:at[1]] == "%%" {
			b.WriteString("%")
		} else {
			b.WriteString(`(.*?)`)
		}
		rest = rest[at[1]:]
	}
	b.WriteString(regexp.QuoteMeta(rest) + `$`)
	if letters += len(rest); letters < fewest || letters == len(format) {
		return nil, letters
	}
	return regexp.MustCompile(b.String()), letters
}
