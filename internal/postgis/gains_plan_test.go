package postgis_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/geo"
	"tuntu/internal/postgis"
)

// Among years of moves, what was reclaimed in the last weeks is told from the moves of those weeks alone.
func TestGainsAreReadByTheirDays(t *testing.T) {
	t.Parallel()
	db, d := openBoth(t)
	newLedger(t, db)
	var fields []geo.Feature
	for i := range 1500 {
		west, south := 110.96+float64(i%50)*0.0004, 25.86+float64(i/50)*0.0004
		fields = append(fields, geo.Feature{Code: fmt.Sprintf("G%04d", i), Committee: unitA, Geometry: box(west, south, west+0.0003, south+0.0003), Properties: map[string]any{}})
	}
	change(t, db, func(c *postgis.Change) error { return insert(t.Context(), c, "parcels", fields...) })
	conn := owner(t, d)
	for _, sql := range []string{
		`ALTER TABLE parcel_moves DISABLE TRIGGER USER`,
		fmt.Sprintf(`
			INSERT INTO parcel_moves (town, parcel, from_stage, to_stage, role, on_date, change)
			SELECT '%s', p.fid, CASE n %% 2 WHEN 0 THEN 'clearing' ELSE 'replanted' END, CASE n %% 2 WHEN 0 THEN 'replanted' ELSE 'clearing' END,
			    'operator', (now() AT TIME ZONE 'Asia/Shanghai')::date - 2000 + n * 100 + (p.fid %% 100)::int, 1
			FROM parcels p CROSS JOIN generate_series(0, 19) n WHERE p.code LIKE 'G%%'`, testTown),
		`UPDATE parcel_moves SET on_date = on_date - 3000 WHERE from_stage IS NULL`, // their first records
		`ALTER TABLE parcel_moves ENABLE TRIGGER USER`, `ANALYZE parcel_moves, parcels, lineage`,
	} {
		if _, err := conn.Exec(t.Context(), sql); err != nil {
			t.Fatal(err)
		}
	}
	conn = owner(t, d) // what another one has read is not counted
	since := today().AddDate(0, 0, -14).Format(time.DateOnly)
	err := pgx.BeginFunc(t.Context(), conn, func(tx pgx.Tx) error {
		var days, moves int
		const gained = `SELECT count(*), coalesce(sum(abs(parcels)), 0) FROM gained_by_day($1, '', 0, '{replanted}', $2)`
		if err := tx.QueryRow(t.Context(), gained, testTown, since).Scan(&days, &moves); err != nil {
			return err
		}
		if days == 0 || moves == 0 || moves > 300 {
			t.Fatalf("%d moves of %d days", moves, days)
		}
		var read int
		const counted = `SELECT coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) FROM pg_stat_xact_user_tables WHERE schemaname = 'tuntu' AND relname = 'parcel_moves'`
		if err := tx.QueryRow(t.Context(), counted).Scan(&read); err != nil {
			return err
		}
		if read == 0 || read > 2*moves {
			t.Errorf("%d rows of moves are read for %d", read, moves)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
