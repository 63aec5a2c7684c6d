package upkeep

// Migrations, and the rights of the app's role.

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"

	"tuntu/internal/fault"
	"tuntu/internal/postgis"
	"tuntu/migrations"
)

// Migrate applies the missing migrations as the owner and grants the app's role its rights; it
// returns the number of applied migrations. Two programs that start at once migrate one after the
// other.
func Migrate(ctx context.Context, ownerURL, appRole string) (int, error) {
	provider, db, err := openMigrations(ownerURL)
	if err != nil {
		return 0, err
	}
	defer db.Close()
	if err := prepareSchema(ctx, db); err != nil {
		return 0, err
	}
	results, err := provider.Up(ctx)
	if err != nil {
		return 0, fault.Wrap(err, fault.Internal, "the database's schema could not be brought up to date")
	}
	return len(results), grant(ctx, db, appRole)
}

// grant gives the app's role its rights: it may read and write features and records, and read the
// audit's bounds, but not change history. It runs at each start, since the role may have changed.
func grant(ctx context.Context, db *sql.DB, appRole string) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // after a commit there is nothing to roll back
	for _, sql := range []string{
		// two programs that grant at once would update the same rows of the catalog
		`SELECT pg_advisory_xact_lock(hashtextextended('tuntu schema', 0))`,
		`REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA tuntu FROM PUBLIC`,
		`GRANT USAGE ON SCHEMA tuntu TO %[1]s`,
		`REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA tuntu_access FROM PUBLIC`,
		`GRANT USAGE ON SCHEMA tuntu_access TO %[1]s`,
		`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA tuntu_access TO %[1]s`,
		`REVOKE EXECUTE ON FUNCTION tuntu_access.note FROM %[1]s`,
		`GRANT EXECUTE ON FUNCTION
		    tuntu.open_change, tuntu.acting, tuntu.begin_change, tuntu.begin_write,
		    tuntu.as_of, tuntu.history_of, tuntu.changes_of, tuntu.net_of, tuntu.erase_value, tuntu.erase_reason,
		    tuntu.cleaners_of, tuntu.cleaners_at, tuntu.cleaners_on, tuntu.members_of, tuntu.forget_answers,
		    tuntu.deductions_of, tuntu.objections_said, tuntu.sweeps_of, tuntu.calls_on, tuntu.bounds_on,
		    tuntu.suspensions_of, tuntu.months_closed, tuntu.ended_by_leaving,
		    tuntu.holds_identity, tuntu.mask_text, tuntu.plain_form, tuntu.masked_plain,
		    tuntu.letters_as_digits, tuntu.masked_letters, tuntu.between_digits,
		    tuntu.apart_from_words, tuntu.masked_text,
		    tuntu.is_identity_number, tuntu.fresh_salt, tuntu.sealed_form,
		    tuntu.duties_on, tuntu.within_fence, tuntu.days_alike,
		    tuntu.stood, tuntu.first_record_stood, tuntu.lives_stood, tuntu.days_stood, tuntu.committee_days_of,
		    tuntu.days_query, tuntu.sums_query, tuntu.committee_query,
		    tuntu.month_sheet, tuntu.month_rules, tuntu.names_for_sheet,
		    tuntu.levels_on, tuntu.parcel_steps, tuntu.moves_of, tuntu.moves_made, tuntu.last_moved_on,
		    tuntu.gained_by_day, tuntu.batches_of, tuntu.batch_named, tuntu.holder_of,
		    tuntu.stages_on, tuntu.stood_on, tuntu.note_of_file,
		    tuntu.shared_out, tuntu.lineage_of, tuntu.has_clerks, tuntu.is_organisation,
		    tuntu.home_of, tuntu.crowd, tuntu.toneless, tuntu.pictures_digest TO %[1]s`,
		`GRANT EXECUTE ON FUNCTION tuntu.open_staging, tuntu.fill_staging, tuntu.close_staging, tuntu.analyse_tables TO %[1]s`,
		`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA tuntu TO %[1]s`,
		`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA tuntu TO %[1]s`,
		`REVOKE ALL ON
		    tuntu.audit, tuntu.changes, tuntu.layer_revisions, tuntu.cleaners, tuntu.memberships,
		    tuntu.members, tuntu.sweep_sources, tuntu.parcel_holders, tuntu.claimed_uuids, tuntu.generalised,
		    tuntu.crowded, tuntu.area_counts, tuntu.pieces, tuntu.search_terms, tuntu.place_days,
		    tuntu.place_months, tuntu.committee_days, tuntu.goose_db_version FROM %[1]s`,
		`
			GRANT SELECT ON tuntu.layer_revisions, tuntu.generalised, tuntu.crowded, tuntu.area_counts, tuntu.pieces,
			    tuntu.search_terms, tuntu.place_days, tuntu.place_months, tuntu.committee_days,
			    tuntu.goose_db_version TO %[1]s`,
		// the columns who and why may name people, so functions show them by role
		`GRANT SELECT (town, change, at, xact, digest, undoes) ON tuntu.changes TO %[1]s`,
		// the columns before and after hold texts that people typed, names of cleaners included
		`GRANT SELECT (town, change, seq, layer, fid, op, bounds) ON tuntu.audit TO %[1]s`,
		`GRANT SELECT (town, id, number, left_on, version), INSERT, UPDATE, DELETE ON tuntu.cleaners TO %[1]s`,
		`
			GRANT SELECT (town, id, account, role, unit, level, version), INSERT, UPDATE, DELETE
			    ON tuntu.memberships TO %[1]s`,
		`
			GRANT SELECT (town, id, account, version), INSERT, UPDATE, DELETE ON tuntu.sweep_sources TO %[1]s`,
		`GRANT SELECT (town, id, number, left_on, version), INSERT, UPDATE, DELETE ON tuntu.members TO %[1]s`,
		`GRANT SELECT (town, id, parcel, version), INSERT, UPDATE, DELETE ON tuntu.parcel_holders TO %[1]s`,
		`GRANT SELECT ON tuntu.claimed_uuids TO %[1]s`,
	} {
		if strings.Contains(sql, "%[1]s") {
			sql = fmt.Sprintf(sql, pgx.Identifier{appRole}.Sanitize())
		}
		if _, err := tx.ExecContext(ctx, sql); err != nil {
			return fault.Wrap(err, fault.Internal, "the app's role could not be given its rights")
		}
	}
	return tx.Commit()
}

// PendingMigrations counts the migrations that the database lacks, and all migrations.
func PendingMigrations(ctx context.Context, ownerURL string) (pending, all int, err error) {
	provider, db, err := openMigrations(ownerURL)
	if err != nil {
		return 0, 0, err
	}
	defer db.Close()
	var exists bool
	if err := db.QueryRowContext(ctx, "SELECT to_regclass('tuntu.goose_db_version') IS NOT NULL").Scan(&exists); err != nil {
		return 0, 0, postgis.Translate(err)
	}
	all = len(provider.ListSources())
	if !exists {
		return all, all, nil
	}
	var applied int
	err = db.QueryRowContext(ctx, "SELECT count(*) FROM tuntu.goose_db_version WHERE is_applied AND version_id > 0").Scan(&applied)
	return all - applied, all, postgis.Translate(err)
}

func openMigrations(ownerURL string) (*goose.Provider, *sql.DB, error) {
	config, err := postgis.Config(ownerURL)
	if err != nil {
		return nil, nil, err
	}
	locker, err := lock.NewPostgresSessionLocker()
	if err != nil {
		return nil, nil, err
	}
	db := stdlib.OpenDB(*config.ConnConfig)
	provider, err := goose.NewProvider(goose.DialectPostgres, db, migrations.FS, goose.WithSessionLocker(locker))
	if err != nil {
		db.Close()
		return nil, nil, err
	}
	return provider, db, nil
}

// prepareSchema makes the schema, in which the table of migrations lies too.
func prepareSchema(ctx context.Context, db *sql.DB) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return fault.Wrap(err, fault.Unavailable, "the database does not answer; `tuntu doctor` says more")
	}
	defer tx.Rollback() //nolint:errcheck // after a commit there is nothing to roll back
	var version string
	err = tx.QueryRowContext(ctx, "SELECT extversion FROM pg_extension WHERE extname = 'postgis'").Scan(&version)
	if err != nil {
		return fault.Wrap(err, fault.Unavailable, "the database lacks PostGIS; as its superuser run: CREATE EXTENSION postgis")
	}
	const prepare = `SELECT pg_advisory_xact_lock(hashtextextended('tuntu schema', 0))`
	if _, err := tx.ExecContext(ctx, prepare); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "CREATE SCHEMA IF NOT EXISTS tuntu"); err != nil {
		return err
	}
	return tx.Commit()
}

// RoleOf returns the user that a connection string names.
func RoleOf(url string) (string, error) {
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		return "", fault.New(fault.Invalid, "the database's URL is malformed")
	}
	return config.ConnConfig.User, nil
}
