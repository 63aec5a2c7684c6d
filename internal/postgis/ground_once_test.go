package postgis_test

import (
	"fmt"
	"testing"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/access"
	"tuntu/internal/postgis"
	"tuntu/internal/postgis/pgtest"
)

// A feature is compared with the ground of no committee but its own, and with that only for the committee's clerk:
// comparing takes a tenth of a second where both are large.
func TestAFeatureIsComparedWithOneGround(t *testing.T) {
	t.Parallel()
	d := pgtest.New(t)
	super, err := pgx.Connect(t.Context(), d.Cluster.SuperuserURL("postgres"))
	if err != nil {
		t.Fatal(err)
	}
	defer super.Close(t.Context())
	if _, err := super.Exec(t.Context(), "ALTER DATABASE "+pgx.Identifier{d.Name}.Sanitize()+" SET track_functions = 'all'"); err != nil {
		t.Fatal(err)
	}
	db, err := postgis.Open(t.Context(), d.URLs())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(db.Close)
	twoUnits(t, db)
	const draw = `
		INSERT INTO zones (town, name, committee, geom) VALUES
		('%s', 'Z', '%s', ST_GeomFromText('POLYGON((110.96 25.9, 110.961 25.9, 110.96 25.901, 110.96 25.9))', 4490))`
	const calls = `coalesce(pg_stat_get_xact_function_calls('tuntu_access.lies_on'::regproc), 0)`
	const before = `SELECT set_config('tuntu.before', ` + calls + `::text, true)` // those of the session's last transactions
	const compared = `
		DO $$ BEGIN
			IF ` + calls + ` - current_setting('tuntu.before')::int <> %d THEN
				RAISE EXCEPTION 'compared %% times', ` + calls + `;
			END IF;
		END $$`
	for name, c := range map[string]struct {
		who   access.Actor
		times int
	}{
		"a planner's": {person(t, db, "planner", access.Membership{Town: testTown, Role: access.Planner}), 0},
		"a clerk's":   {clerkOfA(t, db), 1},
	} {
		err := db.Write(t.Context(), postgis.Request{Town: testTown, Actor: c.who, Reason: "draws"}, nil, func(change *postgis.Change) error {
			if err := change.Exec(t.Context(), before); err != nil {
				return err
			}
			if err := change.Exec(t.Context(), fmt.Sprintf(draw, testTown, unitA)); err != nil {
				return err
			}
			return change.Exec(t.Context(), fmt.Sprintf(compared, c.times))
		})
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}
