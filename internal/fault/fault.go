// Package fault is the one error type that carries a sentence for the user beside the
// cause for the log. A cause never reaches a client.
package fault

import "errors"

// Kind says what went wrong in terms of who can mend it; each has one HTTP status.
type Kind int

// The kinds of faults.
const (
	Internal      Kind = iota // ours: a bug or a broken part
	Invalid                   // the input is malformed or breaks a rule
	NotFound                  // there is no such thing
	Conflict                  // it clashes with what is stored
	Unavailable               // a part is down or busy; the same may work later
	Unauthorized              // nobody has signed in
	Forbidden                 // the account's rights do not allow it
	Unconditional             // it must be said which version is meant
	Mismatch                  // the same key came with something else before
	TooLarge                  // more than is taken at once
	TooSlow                   // the request did not come in time
	TooMany                   // asked too often
	FullDisk                  // nothing more can be stored
)

// Error is a fault.
type Error struct {
	Kind   Kind
	Param  string // the parameter, field or option at fault, or empty
	Detail string // one sentence for the user: what, where, and what to do
	Cause  error  // for the log only, or nil

	sentence Sentence // what Detail says, kept apart for other languages
}

// Error is the whole story, for the log and the operator's terminal.
func (e *Error) Error() string {
	if e.Cause != nil {
		return e.Detail + ": " + e.Cause.Error()
	}
	return e.Detail
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Cause }

// In is the fault's sentence in a catalogue's language; without one it is Detail.
func (e *Error) In(c Catalogue) string {
	if c == nil || e.sentence.Format == "" {
		return c.Text(e.Detail)
	}
	return e.sentence.In(c)
}

// New makes a fault without a cause.
func New(kind Kind, format string, args ...any) *Error {
	said := Sentence{format, args}
	return &Error{Kind: kind, Detail: said.String(), sentence: said}
}

// InvalidParam makes a fault of one named parameter.
func InvalidParam(param, format string, args ...any) *Error {
	said := Sentence{format, args}
	return &Error{Kind: Invalid, Param: param, Detail: said.String(), sentence: said}
}

// Wrap gives cause a kind and a sentence for the user.
func Wrap(cause error, kind Kind, format string, args ...any) *Error {
	said := Sentence{format, args}
	return &Error{Kind: kind, Detail: said.String(), Cause: cause, sentence: said}
}

// Unexpected is the sentence of an error that has none of its own.
const Unexpected = "an internal error occurred; it has been logged"

// Of finds the fault in err's chain; any other error is an internal fault.
func Of(err error) *Error {
	if e, ok := errors.AsType[*Error](err); ok {
		return e
	}
	return &Error{Kind: Internal, Detail: Unexpected, Cause: err}
}
