// Package chinese holds the catalogue by which sentences for the user, faults above all,
// are said in Chinese: on the operator's terminal and wherever else they are shown.
package chinese

import (
	"maps"

	"tuntu/internal/fault"
)

// Words says the program's sentences in Chinese, each under its English format; a test
// walks the source and finds those that lack.
func Words() fault.Catalogue {
	words := fault.Catalogue{}
	for _, part := range parts() {
		maps.Copy(words, part)
	}
	return words
}

// parts lists the catalogues by subject.
func parts() []fault.Catalogue {
	return []fault.Catalogue{
		commands(), access(), logins(), towns(), misuse(), townFaults(), settings(),
		files(), contents(), sheets(), filters(), findings(), baseMaps(), undo(),
		backups(), archives(), certificates(), upgrades(), proof(), cleaning(), cleaningBounds(), assigned(), divided(), measures(), stories(), papers(), reclamation(),
	}
}
