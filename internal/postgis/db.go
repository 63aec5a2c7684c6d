// Package postgis holds the SQL of the day, all but the tiles' query: a file a resource.
package postgis

import (
	"context"
	"errors"
	"io"
	"net"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgconn/ctxwatch"
	"github.com/jackc/pgx/v5/pgxpool"

	"tuntu/internal/access"
	"tuntu/internal/fault"
)

// SRID is the stored reference system: CGCS2000 degrees, longitude first.
const SRID = 4490

// DB is the database: as the app's role sees it, and for the operator as its owner does.
type DB struct {
	pool  *pgxpool.Pool
	owner *pgxpool.Pool // nil where nobody is the operator

	replica *replica // nil where all is read from the primary

	times *QueryTimes
}

// URLs are the connections' addresses.
type URLs struct {
	App   string // of the role that serves
	Owner string // of the role that owns the schema, for the operator; may be empty
	Read  string // of a standby that reads are taken from, as the role that serves; may be empty
}

// Config parses a connection string into what every connection of the program has: the
// schema first in its path, and a way to cancel a query that keeps the connection.
func Config(url string) (*pgxpool.Config, error) {
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		// the library's message may repeat the password
		return nil, fault.New(fault.Invalid, "the database's URL is malformed; it reads postgres://user:password@host:5432/database")
	}
	config.ConnConfig.RuntimeParams["search_path"] = "tuntu,public"
	config.ConnConfig.RuntimeParams["application_name"] = "tuntu"
	for name := range config.ConnConfig.RuntimeParams { // the log's texts of instants must not differ by server
		if strings.EqualFold(name, "timezone") {
			delete(config.ConnConfig.RuntimeParams, name)
		}
	}
	config.ConnConfig.RuntimeParams["timezone"] = "UTC"
	// Its start-up costs more than the short queries of a map, also on a server of the user's own.
	config.ConnConfig.RuntimeParams["jit"] = "off"
	// A map that pans cancels often: ask the server to cancel and keep the connection,
	// where pgx would by default close it (jackc/pgx issues 1894, 2425, 2534).
	config.ConnConfig.BuildContextWatcherHandler = func(conn *pgconn.PgConn) ctxwatch.Handler {
		return &pgconn.CancelRequestContextWatcherHandler{Conn: conn, CancelRequestDelay: 0, DeadlineDelay: 2 * time.Second}
	}
	return config, nil
}

// Limits of the pools: what serves, and what the operator needs.
const (
	appConnections   = 18
	ownerConnections = 4
)

// How long the app's statements may take, whatever the program that sent them still knows of
// them: a page of features or an export to a slow client longest. Tiles have less
// (package tiles), a writer waits for another of his town so long,
// as an import may be writing.
const (
	readWithin  = 2 * time.Minute
	writeWithin = time.Minute
	lockWithin  = time.Minute
)

// limitTime lets the server itself end a statement, or a transaction that nobody goes on
// with.
func limitTime(config *pgxpool.Config, within time.Duration) {
	config.ConnConfig.RuntimeParams["statement_timeout"] = milliseconds(within)
	config.ConnConfig.RuntimeParams["idle_in_transaction_session_timeout"] = milliseconds(within)
}

// planEachTime keeps PostgreSQL from making one plan for all values of a statement, as it may from
// the sixth call on a connection: a town's few rows and a province's many want different ones.
// Tiles, whose queries have one best plan, say otherwise.
func planEachTime(config *pgxpool.Config) {
	config.ConnConfig.RuntimeParams["plan_cache_mode"] = "force_custom_plan"
}

func milliseconds(d time.Duration) string { return strconv.FormatInt(d.Milliseconds(), 10) }

// Open connects as the app's role; as the owner only once the operator acts.
func Open(ctx context.Context, urls URLs) (*DB, error) {
	config, err := Config(urls.App)
	if err != nil {
		return nil, err
	}
	config.MaxConns = max(config.MaxConns, appConnections)
	limitTime(config, readWithin)
	planEachTime(config)
	db := &DB{times: &QueryTimes{}}
	config.ConnConfig.Tracer = db.times
	if db.pool, err = pgxpool.NewWithConfig(ctx, config); err != nil {
		return nil, translate(err)
	}
	if err := db.pool.Ping(ctx); err != nil {
		db.Close()
		return nil, fault.Wrap(err, fault.Unavailable, "the database does not answer; `tuntu doctor` says more")
	}
	if urls.Read != "" {
		if db.replica, err = openReplica(ctx, urls.Read, db.times); err != nil {
			db.Close()
			return nil, err
		}
	}
	if urls.Owner == "" {
		return db, nil
	}
	if config, err = Config(urls.Owner); err != nil {
		db.Close()
		return nil, err
	}
	config.MinConns, config.MaxConns = 0, ownerConnections
	if db.owner, err = pgxpool.NewWithConfig(ctx, config); err != nil {
		db.Close()
		return nil, translate(err)
	}
	return db, nil
}

// Pool is the connections, for the tiles' own query.
func (db *DB) Pool() *pgxpool.Pool { return db.pool }

// Close lets go of the connections.
func (db *DB) Close() {
	db.pool.Close()
	if db.replica != nil {
		db.replica.pool.Close()
	}
	if db.owner != nil {
		db.owner.Close()
	}
}

// Ping tells whether the database answers.
func (db *DB) Ping(ctx context.Context) error { return translate(db.pool.Ping(ctx)) }

// Translate is translate for the tiles' query, the only one that is not in this package.
func Translate(err error) error { return translate(err) }

// translate gives the database's errors a kind; it is the one place that reads SQLSTATE.
func translate(err error) error {
	if err == nil {
		return nil
	}
	if _, ok := errors.AsType[*fault.Error](err); ok {
		return err
	}
	if _, ok := errors.AsType[*Refused](err); ok {
		return err
	}
	if _, ok := errors.AsType[*Stale](err); ok {
		return err
	}
	if errors.Is(err, pgx.ErrNoRows) {
		return fault.Wrap(err, fault.NotFound, "there is no such record")
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return fault.Wrap(err, fault.Unavailable, "it took too long and was stopped; ask for less at once")
	}
	pg, ok := errors.AsType[*pgconn.PgError](err)
	if !ok {
		_, connecting := errors.AsType[*pgconn.ConnectError](err)
		_, network := errors.AsType[*net.OpError](err)
		if connecting || network || errors.Is(err, io.ErrUnexpectedEOF) || pgconn.SafeToRetry(err) {
			return fault.Wrap(err, fault.Unavailable, "the database does not answer")
		}
		return err
	}
	return translateState(pg)
}

func translateState(pg *pgconn.PgError) error {
	switch {
	case pg.Code == "23505":
		return fault.Wrap(pg, fault.Conflict, "a record with the same key exists already")
	case pg.Code == "23503":
		return fault.Wrap(pg, fault.Conflict, "it refers to a record that does not exist, or others refer to it")
	case pg.Code == "23514", pg.Code == "23502", pg.Code[:2] == "22":
		return fault.Wrap(pg, fault.Invalid, "a value is missing or not among the allowed ones")
	case pg.Code == "42501":
		return access.NotAllowed(pg)
	case pg.Code == "TU006":
		return fault.Wrap(pg, fault.Invalid, "%s holds what reads as a phone or identity number; the map is open to all, so leave it out", pg.Message)
	case pg.Code == "55P03":
		return fault.Wrap(pg, fault.Unavailable, "another change of this town is under way; send it again in a few seconds")
	case pg.Code == "53100" || pg.Code == "58030":
		return fault.Wrap(pg, fault.FullDisk, "the database's disk is full or failing: nothing was written, and reading goes on; tell whoever runs the machine")
	case pg.Code == "57014":
		return fault.Wrap(pg, fault.Unavailable, "it took too long and was stopped; ask for less at once")
	case pg.Code == "TU002":
		return fault.Wrap(pg, fault.Invalid, "a geometry lies outside of the town's extent")
	case pg.Code[:2] == "08", pg.Code[:2] == "53", pg.Code[:3] == "57P":
		return fault.Wrap(pg, fault.Unavailable, "the database is not available at the moment")
	}
	// XX000 included: PostGIS reports much under it that is no user's fault.
	return fault.Wrap(pg, fault.Internal, "an internal error occurred; it has been logged")
}
