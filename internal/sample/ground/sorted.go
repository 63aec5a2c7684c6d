package ground

// This file lists maps in a fixed order.

import (
	"cmp"
	"maps"
	"slices"
)

// SortedKeys lists a map's keys in order: a map's own order differs from run to run.
func SortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	return slices.Sorted(maps.Keys(m))
}
