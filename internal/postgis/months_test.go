package postgis_test

import (
	"testing"
	"time"

	"tuntu/internal/postgis"
)

// A month is whole if all of its days lie within the period and before today.
func TestWholeMonthsOfAPeriod(t *testing.T) {
	t.Parallel()
	for _, x := range []struct{ from, to, today, first, end string }{
		{"2026-01-01", "2026-12-31", "2027-02-03", "2026-01-01", "2027-01-01"},
		{"2026-01-02", "2026-12-30", "2027-02-03", "2026-02-01", "2026-12-01"},
		{"2026-01-01", "2026-01-31", "2026-02-01", "2026-01-01", "2026-02-01"},
		{"2026-01-01", "2026-01-31", "2026-01-31", "2026-01-01", "2026-01-01"},
		{"2026-01-01", "2026-02-28", "2026-02-28", "2026-01-01", "2026-02-01"},
		{"2026-01-10", "2026-02-20", "2026-05-01", "2026-01-10", "2026-01-10"},
		{"2026-01-10", "2026-01-20", "2026-05-01", "2026-01-10", "2026-01-10"},
		{"2026-01-31", "2026-03-01", "2026-05-01", "2026-02-01", "2026-03-01"},
	} {
		day := func(s string) time.Time {
			d, err := time.Parse(time.DateOnly, s)
			if err != nil {
				t.Fatal(err)
			}
			return d
		}
		first, end := postgis.WholeMonths(day(x.from), day(x.to), day(x.today))
		if first != day(x.first) || end != day(x.end) {
			t.Errorf("%s to %s on %s: whole from %s up to %s, want %s up to %s", x.from, x.to, x.today, first.Format(time.DateOnly), end.Format(time.DateOnly), x.first, x.end)
		}
	}
}
