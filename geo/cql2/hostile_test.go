package cql2_test

import (
	"testing"

	"github.com/paulmach/orb"

	"tuntu/geo/cql2"
	"tuntu/geo/hostile"
)

// A filter that is costly to answer is refused before any database sees it, in both languages.
func TestHostileFiltersAreRefused(t *testing.T) {
	t.Parallel()
	for _, f := range hostile.Filters(orb.Point{110.95, 25.85}, 0.1) {
		if _, err := cql2.Parse(f.Text); (err != nil) != f.Refused {
			t.Errorf("%s (%d bytes): %v", f.Name, len(f.Text), err)
		}
	}
}
