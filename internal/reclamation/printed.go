package reclamation

import (
	"cmp"
	"math"
	"slices"
	"strconv"
)

// hair is by how much, in units of the last decimal, a binary number may lie below the half that it stands for: 670 m² are
// 1.005 mu, so 1.01. The page rounds in the same way.
const hair = 1e-6

// Printed rounds numbers that are not negative to some decimals so that the printed rows add up to the printed total,
// which is their sum rounded half up. Each is cut off, and what is then missing goes one unit each to the rows that
// lost the most (the method of the largest remainder, Hamilton's); of equal ones the earlier row comes first.
func Printed(values []float64, decimals int) (rows []string, total string) {
	unit := math.Pow10(decimals)
	sum := 0.0
	units, lost, order := make([]int64, len(values)), make([]float64, len(values)), make([]int, len(values))
	cut := int64(0)
	for i, v := range values {
		sum += v
		scaled := v * unit
		units[i] = int64(math.Floor(scaled))
		lost[i] = scaled - float64(units[i])
		order[i] = i
		cut += units[i]
	}
	whole := int64(math.Floor(sum*unit + 0.5 + hair))
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(lost[b], lost[a]) })
	for i := range min(int(whole-cut), len(order)) {
		units[order[i]]++
	}
	rows = make([]string, len(values))
	for i, n := range units {
		rows[i] = strconv.FormatFloat(float64(n)/unit, 'f', decimals, 64)
	}
	return rows, strconv.FormatFloat(float64(whole)/unit, 'f', decimals, 64)
}
