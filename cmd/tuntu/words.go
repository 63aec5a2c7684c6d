package main

// Chooses the user's language, and makes counted nouns for sentences of the command line.

import (
	"fmt"
	"strings"

	"tuntu/internal/fault"
	"tuntu/internal/fault/chinese"
)

// wordsFor returns the catalogue of the locale's language; nil means English.
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

// features says a number of features.
func features(n int) fault.Sentence {
	if n == 1 {
		return fault.Say("1 feature")
	}
	return fault.Say("%d features", n)
}

// faults says a number of faults.
func faults(n int) fault.Sentence {
	if n == 1 {
		return fault.Say("1 fault")
	}
	return fault.Say("%d faults", n)
}

// joined is a list of words that the user typed.
type joined []string

// String joins the words with commas.
func (j joined) String() string { return strings.Join(j, ", ") }

// In joins the words with the commas of a catalogue's language.
func (j joined) In(c fault.Catalogue) string { return strings.Join(j, c.Text(", ")) }

// cleanersOf says a number of cleaners.
func cleanersOf(n int) fault.Sentence {
	if n == 1 {
		return fault.Say("1 cleaner")
	}
	return fault.Say("%d cleaners", n)
}

// assignmentsOf says a number of assignments.
func assignmentsOf(n int) fault.Sentence {
	if n == 1 {
		return fault.Say("1 assignment")
	}
	return fault.Say("%d assignments", n)
}

// recordsOf says a number of records.
func recordsOf(n int) fault.Sentence {
	if n == 1 {
		return fault.Say("1 record")
	}
	return fault.Say("%d records", n)
}
