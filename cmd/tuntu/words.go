package main

// The user's language, and counted nouns of the command line's sentences.

import (
	"fmt"
	"strings"

	"tuntu/internal/fault"
	"tuntu/internal/fault/chinese"
)

// wordsFor is the catalogue of the user's language, by the locale; nil is English.
func wordsFor(getenv func(string) string) fault.Catalogue {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			if strings.HasPrefix(value, "zh") {
				return chinese.Words()
			}
			return nil
		}
	}
	return nil
}

// chinese tells whether the user's locale is Chinese.
func (p *program) chinese() bool { return p.words != nil }

// tell prints a sentence of the catalogue in the user's language.
func (p *program) tell(format string, args ...any) {
	fmt.Fprintln(p.stdout, fault.Say(format, args...).In(p.words))
}

// features is a number of features.
func features(n int) fault.Sentence {
	if n == 1 {
		return fault.Say("1 feature")
	}
	return fault.Say("%d features", n)
}

// faults is a number of faults.
func faults(n int) fault.Sentence {
	if n == 1 {
		return fault.Say("1 fault")
	}
	return fault.Say("%d faults", n)
}

// joined is a list of a user's own words.
type joined []string

// String puts commas between.
func (j joined) String() string { return strings.Join(j, ", ") }

// In puts the language's commas between.
func (j joined) In(c fault.Catalogue) string { return strings.Join(j, c.Text(", ")) }

// cleanersOf is a number of cleaners.
func cleanersOf(n int) fault.Sentence {
	if n == 1 {
		return fault.Say("1 cleaner")
	}
	return fault.Say("%d cleaners", n)
}

// assignmentsOf is a number of assignments.
func assignmentsOf(n int) fault.Sentence {
	if n == 1 {
		return fault.Say("1 assignment")
	}
	return fault.Say("%d assignments", n)
}

// recordsOf is a number of records.
func recordsOf(n int) fault.Sentence {
	if n == 1 {
		return fault.Say("1 record")
	}
	return fault.Say("%d records", n)
}
