package postgis_test

import (
	"slices"
	"testing"
	"time"

	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
	"tuntu/internal/upkeep"
)

// The days that an older version kept are added up by month as the database is brought up to date.
func TestAnOlderVersionsDaysAreAddedUpByMonth(t *testing.T) {
	t.Parallel()
	d := pgtest.Older(t, 87)
	conn := owner(t, d)
	if _, err := conn.Exec(t.Context(), `
		INSERT INTO place_days (town, layer, date, fid, committee, am, pm, am_basis, pm_basis) VALUES
		    ('450399100', 'villages', '2026-02-28', 7, '450399100201', 'o', 'l', 'paper', 'told'),
		    ('450399100', 'villages', '2026-03-01', 7, '450399100201', 'o', NULL, 'seen', NULL),
		    ('450399100', 'villages', '2026-03-20', 7, '450399100201', 'm', 's', 'seen', NULL),
		    ('450399100', 'villages', '2026-03-31', 7, '450399100202', 'p', 'c', 'told', NULL),
		    ('450399100', 'streets', '2026-03-31', 7, '', 'l', 'o', 'seen', 'seen')`); err != nil {
		t.Fatal(err)
	}
	if _, err := upkeep.Migrate(t.Context(), d.OwnerURL, "tuntu_app"); err != nil {
		t.Fatal(err)
	}
	got := texts(t, conn, `
		SELECT concat_ws(' ', layer, month, fid, committee, on_time, late, partial, missed, contested, suspended, told, paper, paper_on_time, twice)
		FROM place_months ORDER BY layer, month, committee`)
	want := []string{
		"streets 2026-03-01 7  1 1 0 0 0 0 0 0 0 1", "villages 2026-02-01 7 450399100201 1 1 0 0 0 0 1 1 1 1",
		"villages 2026-03-01 7 450399100201 1 0 0 1 0 1 0 0 0 0", "villages 2026-03-01 7 450399100202 0 0 1 0 1 0 0 0 0 0",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

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
