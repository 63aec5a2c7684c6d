package geo

// Defines the error type of this package, whose message can be translated.

import "fmt"

// Wrong is the error for a text that cannot be parsed. It stores the format and its arguments
// separately, so that the message can be shown in another language.
type Wrong struct {
	format string
	args   []any
}

func wrong(format string, args ...any) error { return &Wrong{format, args} }

// Error returns the sentence in English.
func (w *Wrong) Error() string { return fmt.Sprintf(w.format, w.args...) }

// Sentence returns the English format and its arguments.
func (w *Wrong) Sentence() (format string, args []any) { return w.format, w.args }
