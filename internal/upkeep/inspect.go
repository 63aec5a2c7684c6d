package upkeep

// Inspects a server's versions, locale and rights for `tuntu doctor`.

import (
	"context"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/fault"
	"tuntu/internal/postgis"
)

// Inspection is the result of one check; a fault has a remedy.
type Inspection struct {
	What   string
	Found  fault.Sentence
	Remedy *fault.Sentence // nil: the check found no fault
}

// word is a name or a number of the server's own, which is the same in every language.
func word(text string) fault.Sentence { return fault.Say("%s", text) }

// do makes a remedy.
func do(format string, args ...any) *fault.Sentence {
	said := fault.Say(format, args...)
	return &said
}

// The oldest versions that the program works with.
const (
	oldestPostgreSQL = 150000
	oldestPostGIS    = "3.3"
)

// Inspect checks a server by connections of both roles.
func Inspect(ctx context.Context, appURL, ownerURL string) ([]Inspection, error) {
	pending, all, err := PendingMigrations(ctx, ownerURL)
	if err != nil {
		return nil, err
	}
	config, err := postgis.Config(appURL)
	if err != nil {
		return nil, err
	}
	conn, err := pgx.ConnectConfig(ctx, config.ConnConfig)
	if err != nil {
		return nil, fault.Wrap(err, fault.Unavailable, "the app's role cannot connect; check TUNTU_DATABASE_URL and the server's pg_hba.conf")
	}
	defer conn.Close(context.WithoutCancel(ctx))
	report := []Inspection{inspectMigrations(pending, all)}
	for _, inspect := range []func(context.Context, *pgx.Conn) (Inspection, error){
		inspectServer, inspectPostGIS, inspectLocale, inspectRole,
	} {
		i, err := inspect(ctx, conn)
		if err != nil {
			return nil, postgis.Translate(err)
		}
		report = append(report, i)
	}
	if pending == 0 {
		for _, derived := range []struct {
			Inspection
			faults, rebuild string
		}{
			{Inspection{What: "sums of far zooms"}, "generalised_faults", "rebuild_generalised"},
			{Inspection{What: "counts by area"}, "area_counts_faults", "rebuild_area_counts"},
			{Inspection{What: "pieces of large features"}, "pieces_faults", "rebuild_pieces"},
			{Inspection{What: "days of cleaning"}, "days_faults", "rebuild_days"},
		} {
			i, err := inspectDerived(ctx, ownerURL, derived.Inspection, derived.faults, derived.rebuild)
			if err != nil {
				return nil, err
			}
			report = append(report, i)
		}
		i, err := inspectClock(ctx, ownerURL, time.Now())
		if err != nil {
			return nil, err
		}
		report = append(report, i)
	}
	return report, nil
}

// jumpsFor is how long a jump of the clock is reported.
const jumpsFor = 7 * 24 * time.Hour

// inspectClock tells whether records are younger than the clock says that it is, as after a jump back, and whether it has
// jumped lately.
func inspectClock(ctx context.Context, ownerURL string, now time.Time) (Inspection, error) {
	i := Inspection{What: "clock"}
	config, err := postgis.Config(ownerURL)
	if err != nil {
		return i, err
	}
	conn, err := pgx.ConnectConfig(ctx, config.ConnConfig)
	if err != nil {
		return i, postgis.Translate(err)
	}
	defer conn.Close(context.WithoutCancel(ctx))
	var newest, jumped *time.Time
	var by *string
	const read = `
		SELECT (SELECT max(at) FROM changes), j.at, j.detail
		FROM (SELECT 1) one LEFT JOIN LATERAL (
		    SELECT at, detail FROM tuntu_access.log WHERE event = 'clock jumped' ORDER BY entry DESC LIMIT 1) j ON true`
	if err := conn.QueryRow(ctx, read).Scan(&newest, &jumped, &by); err != nil {
		return i, postgis.Translate(err)
	}
	i.Found = word(now.UTC().Format(time.RFC3339))
	const ahead = time.Minute
	switch {
	case newest != nil && newest.Sub(now) > ahead:
		i.Remedy = do("the newest record is of %s, which is still to come: the clock was set back, or was ahead when that was written; set it right and let it follow a time server (timedatectl)", newest.UTC().Format(time.RFC3339))
	case jumped != nil && now.Sub(*jumped).Abs() < jumpsFor:
		i.Remedy = do("it jumped by %s at about %s; what was recorded then bears wrong times; let it follow a time server (timedatectl)", *by, jumped.UTC().Format(time.RFC3339))
	}
	return i, nil
}

func inspectMigrations(pending, all int) Inspection {
	i := Inspection{What: "schema", Found: fault.Say("up to date")}
	switch {
	case pending == all:
		i.Found = fault.Say("not made yet; the first start makes it")
	case pending < 0:
		i.Found = fault.Say("newer than this program")
		i.Remedy = do("run the program's newer version; an older one may not understand the data")
	case pending > 0:
		i.Found, i.Remedy = fault.Say("%d migrations pending", pending), do("run: tuntu migrate")
	}
	return i
}

func inspectServer(ctx context.Context, conn *pgx.Conn) (Inspection, error) {
	i := Inspection{What: "PostgreSQL"}
	var version, number string
	const versions = `SELECT current_setting('server_version'), current_setting('server_version_num')`
	err := conn.QueryRow(ctx, versions).Scan(&version, &number)
	if n, _ := strconv.Atoi(number); err == nil && n < oldestPostgreSQL {
		i.Remedy = do("PostgreSQL 15 or newer is needed; upgrade the server")
	}
	i.Found = word(version)
	return i, err
}

func inspectPostGIS(ctx context.Context, conn *pgx.Conn) (Inspection, error) {
	i := Inspection{What: "PostGIS"}
	const versions = `
		SELECT coalesce(max(extversion), ''),
		       coalesce(bool_and(string_to_array(regexp_replace(extversion, '[^0-9.].*', ''), '.')::int[]
		                         >= string_to_array($1, '.')::int[]), false)
		FROM pg_extension WHERE extname = 'postgis'`
	var version string
	var enough bool
	err := conn.QueryRow(ctx, versions, oldestPostGIS).Scan(&version, &enough)
	i.Found = word(version)
	switch {
	case version == "":
		i.Found, i.Remedy = fault.Say("not in the database"), do("as its superuser run: CREATE EXTENSION postgis")
	case !enough:
		i.Remedy = do("PostGIS %s or newer is needed; upgrade it and run: ALTER EXTENSION postgis UPDATE", oldestPostGIS)
	}
	return i, err
}

func inspectLocale(ctx context.Context, conn *pgx.Conn) (Inspection, error) {
	i := Inspection{What: "encoding and locale"}
	var encoding, collation string
	const locale = `
		SELECT pg_encoding_to_char(encoding), datcollate FROM pg_database WHERE datname = current_database()`
	err := conn.QueryRow(ctx, locale).Scan(&encoding, &collation)
	if err == nil && encoding != "UTF8" {
		i.Remedy = do("Chinese names need a database with ENCODING 'UTF8'; make a new one and migrate it")
	}
	i.Found = word(encoding + ", " + collation)
	return i, err
}

// inspectRole finds rights by which the app's role could bypass row security.
func inspectRole(ctx context.Context, conn *pgx.Conn) (Inspection, error) {
	i := Inspection{What: "rights of the app's role"}
	const rights = `
		SELECT rolname, rolsuper, rolbypassrls, rolcreaterole OR rolcreatedb,
		       EXISTS (SELECT FROM pg_class WHERE relowner = r.oid)
		       OR EXISTS (SELECT FROM pg_namespace WHERE nspowner = r.oid)
		       OR EXISTS (SELECT FROM pg_database WHERE datdba = r.oid)
		       OR EXISTS (SELECT FROM pg_namespace WHERE nspname = 'tuntu' AND pg_has_role(r.oid, nspowner, 'MEMBER')),
		       to_regclass('tuntu.towns') IS NOT NULL AND NOT has_table_privilege('tuntu.towns', 'SELECT, INSERT')
		FROM pg_roles r WHERE rolname = current_user`
	var role string
	var super, bypass, creates, owns, lacks bool
	if err := conn.QueryRow(ctx, rights).Scan(&role, &super, &bypass, &creates, &owns, &lacks); err != nil {
		return i, err
	}
	for _, excess := range []struct {
		has   bool
		found fault.Sentence
		order string
	}{
		{super, fault.Say("is a superuser"), "NOSUPERUSER"},
		{bypass, fault.Say("bypasses row security"), "NOBYPASSRLS"},
		{creates, fault.Say("creates roles or databases"), "NOCREATEROLE NOCREATEDB"},
	} {
		if excess.has {
			i.Remedy = do("it %s; run: ALTER ROLE %s %s", excess.found, pgx.Identifier{role}.Sanitize(), excess.order)
		}
	}
	if lacks {
		i.Remedy = do("it may not read and write the schema's tables; run: tuntu migrate")
	}
	if owns {
		i.Remedy = do("it owns a database, a schema or tables; " +
			"use one role for TUNTU_DATABASE_URL and another, the owner, for TUNTU_DATABASE_OWNER_URL")
	}
	i.Found = word(role)
	if i.Remedy == nil {
		i.Found = fault.Say("%s, owns nothing, no superuser", role)
	}
	return i, nil
}

// inspectDerived compares a table that is derived from the features with them, and makes it anew where it differs.
// The names are of functions in SQL.
func inspectDerived(ctx context.Context, ownerURL string, i Inspection, faultsOf, rebuild string) (Inspection, error) {
	i.Found = fault.Say("as the features make them")
	err := asOwner(ctx, ownerURL, func(tx pgx.Tx) error {
		var faults int64
		if err := tx.QueryRow(ctx, "SELECT "+faultsOf+"()").Scan(&faults); err != nil || faults == 0 {
			return err
		}
		i.Found = fault.Say("%d rows differed from the features and were made anew", faults)
		// An event without a town tells running servers to forget the tiles that they keep.
		_, err := tx.Exec(ctx, "SELECT "+rebuild+"(), pg_notify($1, '{}')", postgis.Channel)
		return err
	})
	return i, err
}

// OpenTown is what a town shows to readers who have no role in it.
type OpenTown struct {
	Code   string
	Sample bool     // whether it is invented
	Closed []string // ids of the layers that it does not show
}

// OpenTowns reads what each town shows to readers without a role, and whether those who have not signed in are let in at all.
func OpenTowns(ctx context.Context, appURL string) (towns []OpenTown, anonymous bool, err error) {
	conn, err := pgx.Connect(ctx, appURL)
	if err != nil {
		return nil, false, postgis.Translate(err)
	}
	defer conn.Close(context.WithoutCancel(ctx))
	made := false // before the first start there are no towns
	err = conn.QueryRow(ctx, `SELECT to_regclass('tuntu.closed_layers') IS NOT NULL`).Scan(&made)
	if err != nil || !made {
		return nil, true, postgis.Translate(err)
	}
	if err := conn.QueryRow(ctx, `SELECT tuntu_access.anonymous()`).Scan(&anonymous); err != nil {
		return nil, false, postgis.Translate(err)
	}
	const read = `
		SELECT t.town, t.sample, ARRAY(SELECT layer FROM tuntu.closed_layers c WHERE c.town = t.town ORDER BY layer)
		FROM tuntu.towns t ORDER BY t.town`
	rows, err := conn.Query(ctx, read)
	if err != nil {
		return nil, false, postgis.Translate(err)
	}
	towns, err = pgx.CollectRows(rows, pgx.RowToStructByPos[OpenTown])
	return towns, anonymous, postgis.Translate(err)
}
