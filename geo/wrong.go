package geo

// The error of this package, whose sentence can be translated.

import "fmt"

// Wrong is the error of a text that cannot be parsed. It keeps the format and its arguments apart,
// so that the sentence can be shown in another language.
type Wrong struct {
	format string
	args   []any
}

func wrong(format string, args ...any) error { return &Wrong{format, args} }

// Error returns the sentence in English.
func (w *Wrong) Error() string { return fmt.Sprintf(w.format, w.args...) }

// Sentence returns the English format and its arguments.
func (w *Wrong) Sentence() (format string, args []any) { return w.format, w.args }
