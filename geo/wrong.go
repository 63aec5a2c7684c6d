package geo

// The errors of this package, which tell their sentence and its values.

import "fmt"

// Wrong is what a text has wrong. It keeps format and arguments, so that whoever shows it
// can say it in another language.
type Wrong struct {
	format string
	args   []any
}

func wrong(format string, args ...any) error { return &Wrong{format, args} }

// Error is the sentence in English.
func (w *Wrong) Error() string { return fmt.Sprintf(w.format, w.args...) }

// Sentence gives the English format and its arguments.
func (w *Wrong) Sentence() (format string, args []any) { return w.format, w.args }
