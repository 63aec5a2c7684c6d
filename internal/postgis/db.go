// Package postgis reads and writes the program's database: it holds all SQL that requests and
// commands run, except the tiles' query (package tiles). Each file is about one kind of resource.
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

// DB holds the database's connections: those of the app's role for everybody, and those of the
// schema's owner for the operator.
type DB struct {
	pool  *pgxpool.Pool
	owner *pgxpool.Pool // nil where the owner's URL is not known

	replica *replica // nil without a standby: all reads go to the primary

	times *QueryTimes
}

// URLs are the connection strings of the database.
type URLs struct {
	App   string // of the app's role, which serves requests
	Owner string // of the role that owns the schema, for the operator; may be empty
	Read  string // of a standby that reads may go to, as the app's role; may be empty
}

// Config parses a connection string and adds the settings that all connections of the program
// share. Cancelling a query keeps its connection. For a malformed string the fault is of kind
// Invalid.
func Config(url string) (*pgxpool.Config, error) {
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		// the library's message may repeat the password
		return nil, fault.New(fault.Invalid, "the database's URL is malformed; it reads postgres://user:password@host:5432/database")
	}
	config.ConnConfig.RuntimeParams["search_path"] = "tuntu,public"
	config.ConnConfig.RuntimeParams["application_name"] = "tuntu"
	for name := range config.ConnConfig.RuntimeParams { // this setting is replaced below, so that the audit writes instants alike on any server
		if strings.EqualFold(name, "timezone") {
			delete(config.ConnConfig.RuntimeParams, name)
		}
	}
	config.ConnConfig.RuntimeParams["timezone"] = "UTC"
	// Just-in-time compilation takes longer to start than the short queries of a map run.
	config.ConnConfig.RuntimeParams["jit"] = "off"
	// A query whose program was killed or cut off ends within seconds, rather than when it would tell its result.
	config.ConnConfig.RuntimeParams["client_connection_check_interval"] = milliseconds(clientAskedEvery)
	// A connection that was idle is asked before it is used. Behind a cut cable nothing answers, and
	// without these limits a write would wait for all of its time.
	config.PingTimeout = answeredIn
	if config.ConnConfig.ConnectTimeout == 0 {
		config.ConnConfig.ConnectTimeout = 2 * answeredIn
	}
	// A page that pans its map cancels many requests. The server is asked to cancel the query, so
	// that the connection stays usable; pgx would close it (jackc/pgx issues 1894, 2425, 2534).
	config.ConnConfig.BuildContextWatcherHandler = func(conn *pgconn.PgConn) ctxwatch.Handler {
		return &pgconn.CancelRequestContextWatcherHandler{Conn: conn, CancelRequestDelay: 0, DeadlineDelay: 2 * time.Second}
	}
	return config, nil
}

// The largest numbers of connections of the app's pool and of the owner's.
const (
	appConnections   = 18
	ownerConnections = 4
)

// Limits of the app's statements, which the server enforces even if the program is gone. A read
// may be long, since an export streams to a slow client; tiles have a shorter limit (package
// tiles). lockWithin is how long a change waits for another one of its town, such as an import.
const (
	readWithin  = 2 * time.Minute
	writeWithin = time.Minute
	lockWithin  = time.Minute
)

// limitTime makes the server end a statement that takes longer, and a transaction that is idle for
// longer.
func limitTime(config *pgxpool.Config, within time.Duration) {
	config.ConnConfig.RuntimeParams["statement_timeout"] = milliseconds(within)
	config.ConnConfig.RuntimeParams["idle_in_transaction_session_timeout"] = milliseconds(within)
}

// planEachTime makes PostgreSQL plan a prepared statement at each call, rather than use one generic
// plan from the sixth call on: the best plan differs between a small town and a large one. Tiles,
// whose queries have one best plan, set the opposite.
func planEachTime(config *pgxpool.Config) {
	config.ConnConfig.RuntimeParams["plan_cache_mode"] = "force_custom_plan"
}

// clientAskedEvery is how often the server looks during a query whether its client is still connected.
const clientAskedEvery = 2 * time.Second

func milliseconds(d time.Duration) string { return strconv.FormatInt(d.Milliseconds(), 10) }

// Open connects as the app's role. Connections as the owner are made only when the operator needs
// them. If the database does not answer, the fault is of kind Unavailable.
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

// Pool returns the app's pool, for the tiles' query.
func (db *DB) Pool() *pgxpool.Pool { return db.pool }

// Close closes all connections.
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

// ProveWrite proves that a new connection can write: it connects, runs a procedural function and computes with a
// geometry. A connection that is open already says nothing of programs and libraries that were replaced since.
func (db *DB) ProveWrite(ctx context.Context) error {
	conn, err := pgx.ConnectConfig(ctx, db.pool.Config().ConnConfig)
	if err != nil {
		return translate(err)
	}
	defer closeSoon(ctx, conn)
	_, err = conn.Exec(ctx, `SELECT tuntu_access.prove_write()`)
	return translate(err)
}

// Translate is translate for the tiles' query, the only one that is not in this package.
func Translate(err error) error { return translate(err) }

// translate turns the database's errors into faults of a kind. No other code of the package maps
// SQLSTATE to faults, apart from judgeUnits.
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

// translateState maps SQLSTATE to a fault; codes that begin with TU are the migrations' own.
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
	case pg.Code == "TU007":
		return fault.Wrap(pg, fault.Conflict, "%s has records of cleaning, so it is ended and not deleted: POST /api/cleaning/lives with op end and the day", pg.Message)
	case pg.Code == "TU008":
		return monthClosed(pg, pg.Message)
	case pg.Code == "TU009":
		return fault.Wrap(pg, fault.Conflict, "it would hold on the same day as another record of the same pair; end that one first")
	case pg.Code == "TU010":
		number, last, _ := strings.Cut(pg.Message, " ")
		return afterLastDayOf(pg, number, last)
	case pg.Code == "TU011":
		return fault.Wrap(pg, fault.Conflict, "%s has moves beyond its first record, so it is not deleted; rule it out on its card (by the API: POST /api/parcels/moves)", pg.Message)
	case pg.Code == "TU012", pg.Code == "TU013":
		return fault.Wrap(pg, fault.Conflict, "the stage and the accepted area of %s follow from its moves alone; take the next step on its card (by the API: POST /api/parcels/moves)", pg.Message)
	case pg.Code == "TU014":
		return ownParcel(pg)
	case pg.Code == "TU017":
		return fault.Wrap(pg, fault.Conflict, "parcels that are merged are in one batch; pick them on the map and put them into one first, by “Into a batch…” (by the API: POST /api/parcels/batches/{batch}/parcels)")
	case pg.Code == "TU018":
		return fault.Wrap(pg, fault.Conflict, "%s has a holder, whom an undo could not bring back; erase him first on its card, under “Contracted by (a person)” (by the API: DELETE /api/parcels/{fid}/holder)", pg.Message)
	case pg.Code == "TU015":
		return fault.Wrap(pg, fault.Conflict, "a split, a merge and the undo of one keep their ground, and are written whole")
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
	// XX000 is among these, since PostGIS reports under it much that no user has caused.
	return fault.Wrap(pg, fault.Internal, "an internal error occurred; it has been logged")
}
