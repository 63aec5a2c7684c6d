package reclamation

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
)

func TestPrintedRowsAddUp(t *testing.T) {
	rows, total := Printed([]float64{1.0 / 3, 1.0 / 3, 1.0 / 3}, 1)
	if !slices.Equal(rows, []string{"0.4", "0.3", "0.3"}) || total != "1.0" {
		t.Errorf("%v %s: of equal remainders the first row's comes first", rows, total)
	}
	if rows, total := Printed([]float64{2.25, 1.38, 0.37}, 0); !slices.Equal(rows, []string{"2", "2", "0"}) || total != "4" {
		t.Errorf("%v %s", rows, total)
	}
	if rows, total := Printed([]float64{670 * 3.0 / 2000}, 2); rows[0] != "1.01" || total != "1.01" {
		t.Errorf("%v %s: half of the last decimal is rounded up, though its binary number lies below", rows, total)
	}
	if rows, total := Printed(nil, 2); len(rows) != 0 || total != "0.00" {
		t.Errorf("%v %s", rows, total)
	}
	dice := rand.New(rand.NewPCG(1, 1))
	for range 1000 {
		values := make([]float64, dice.IntN(60))
		sum := 0.0
		for i := range values {
			values[i] = math.Exp(12*dice.Float64()) - 1
			sum += values[i]
		}
		decimals := dice.IntN(5)
		rows, total := Printed(values, decimals)
		unit := math.Pow10(decimals)
		added := 0.0
		for i, row := range rows {
			n := number(t, row)
			added += math.Round(n * unit)
			if math.Abs(n-values[i])*unit >= 1+1e-6 {
				t.Fatalf("%v is printed as %s", values[i], row)
			}
		}
		if want := math.Round(number(t, total) * unit); added != want || math.Abs(number(t, total)-sum)*unit > 0.5+1e-3 {
			t.Fatalf("the rows add up to %v of %v units, and the sum is %v", added, want, sum)
		}
	}
}

func number(t *testing.T, text string) float64 {
	t.Helper()
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
