package postgis

import (
	"context"
	"fmt"
	"strconv"

	"github.com/jackc/pgx/v5"

	"tuntu/internal/fault"
)

// Inspection is one thing that was looked at; a fault has a remedy.
type Inspection struct {
	What, Found, Remedy string
}

// The oldest versions that the program works with.
const (
	oldestPostgreSQL = 150000
	oldestPostGIS    = "3.3"
)

// Inspect looks at a server with the eyes of both roles.
func Inspect(ctx context.Context, appURL, ownerURL string) ([]Inspection, error) {
	pending, all, err := PendingMigrations(ctx, ownerURL)
	if err != nil {
		return nil, err
	}
	config, err := Config(appURL)
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
			return nil, translate(err)
		}
		report = append(report, i)
	}
	return report, nil
}

func inspectMigrations(pending, all int) Inspection {
	i := Inspection{What: "schema", Found: "up to date"}
	if pending == all {
		i.Found = "not made yet; the first start makes it"
	} else if pending < 0 {
		i.Found, i.Remedy = "newer than this program", "run the program's newer version; an older one may not understand the data"
	} else if pending > 0 {
		i.Found, i.Remedy = fmt.Sprintf("%d migrations pending", pending), "run: tuntu migrate"
	}
	return i
}

func inspectServer(ctx context.Context, conn *pgx.Conn) (Inspection, error) {
	i := Inspection{What: "PostgreSQL"}
	var number string
	err := conn.QueryRow(ctx, `SELECT current_setting('server_version'), current_setting('server_version_num')`).Scan(&i.Found, &number)
	if n, _ := strconv.Atoi(number); err == nil && n < oldestPostgreSQL {
		i.Remedy = "PostgreSQL 15 or newer is needed; upgrade the server"
	}
	return i, err
}

func inspectPostGIS(ctx context.Context, conn *pgx.Conn) (Inspection, error) {
	i := Inspection{What: "PostGIS"}
	const version = `
		SELECT coalesce((SELECT extversion FROM pg_extension WHERE extname = 'postgis'), ''),
		       coalesce((SELECT string_to_array(regexp_replace(extversion, '[^0-9.].*', ''), '.')::int[] >= string_to_array($1, '.')::int[]
		                 FROM pg_extension WHERE extname = 'postgis'), false)`
	var enough bool
	err := conn.QueryRow(ctx, version, oldestPostGIS).Scan(&i.Found, &enough)
	switch {
	case i.Found == "":
		i.Found, i.Remedy = "not in the database", "as its superuser run: CREATE EXTENSION postgis"
	case !enough:
		i.Remedy = "PostGIS " + oldestPostGIS + " or newer is needed; upgrade it and run: ALTER EXTENSION postgis UPDATE"
	}
	return i, err
}

func inspectLocale(ctx context.Context, conn *pgx.Conn) (Inspection, error) {
	i := Inspection{What: "encoding and locale"}
	var encoding string
	const locale = `SELECT pg_encoding_to_char(encoding), pg_encoding_to_char(encoding) || ', ' || datcollate FROM pg_database WHERE datname = current_database()`
	err := conn.QueryRow(ctx, locale).Scan(&encoding, &i.Found)
	if err == nil && encoding != "UTF8" {
		i.Remedy = "Chinese names need a database with ENCODING 'UTF8'; make a new one and migrate it"
	}
	return i, err
}

// inspectRole finds what would let the app's role past its rights.
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
	var super, bypass, creates, owns, lacks bool
	if err := conn.QueryRow(ctx, rights).Scan(&i.Found, &super, &bypass, &creates, &owns, &lacks); err != nil {
		return i, err
	}
	for _, excess := range []struct {
		has          bool
		found, order string
	}{
		{super, "is a superuser", "NOSUPERUSER"},
		{bypass, "bypasses row security", "NOBYPASSRLS"},
		{creates, "creates roles or databases", "NOCREATEROLE NOCREATEDB"},
	} {
		if excess.has {
			i.Remedy = fmt.Sprintf("it %s; run: ALTER ROLE %s %s", excess.found, pgx.Identifier{i.Found}.Sanitize(), excess.order)
		}
	}
	if lacks {
		i.Remedy = "it may not read and write the schema's tables; run: tuntu migrate"
	}
	if owns {
		i.Remedy = "it owns a database, a schema or tables; use one role for TUNTU_DATABASE_URL and another, the owner, for TUNTU_DATABASE_OWNER_URL"
	}
	if i.Remedy == "" {
		i.Found += ", owns nothing, no superuser"
	}
	return i, nil
}
