package postgis

// Measures how long each query takes.

import (
	"context"
	"regexp"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"
)

// QueryTimes tells an observer how long each query took, from its start until its rows were read,
// and its kind: its verb and the first table that it names.
type QueryTimes struct {
	observer atomic.Pointer[func(kind string, took time.Duration)]
	kinds    sync.Map // kinds (string) by the beginning of the SQL text; the program has a bounded number of those
}

type queryStart struct {
	sql string
	at  time.Time
}

type queryStartKey struct{}

// Observe sets the observer; before that nothing is measured.
func (q *QueryTimes) Observe(observer func(kind string, took time.Duration)) {
	q.observer.Store(&observer)
}

// TraceQueryStart is called by pgx.
func (q *QueryTimes) TraceQueryStart(ctx context.Context, _ *pgx.Conn, data pgx.TraceQueryStartData) context.Context {
	if q.observer.Load() == nil {
		return ctx
	}
	return context.WithValue(ctx, queryStartKey{}, queryStart{data.SQL, time.Now()})
}

// TraceQueryEnd is called by pgx.
func (q *QueryTimes) TraceQueryEnd(ctx context.Context, _ *pgx.Conn, _ pgx.TraceQueryEndData) {
	start, ok := ctx.Value(queryStartKey{}).(queryStart)
	observer := q.observer.Load()
	if ok && observer != nil {
		(*observer)(q.kindOf(start.sql), time.Since(start.at))
	}
}

// kindOf returns a query's kind, such as "select parcels". There are few kinds, since they label
// metrics, although filters make many different texts.
func (q *QueryTimes) kindOf(sql string) string {
	const prefix = 1000 // texts that begin alike for so many bytes are of one kind
	key := sql[:min(len(sql), prefix)]
	if kind, ok := q.kinds.Load(key); ok {
		return kind.(string) //nolint:forcetypeassert // the map has only strings
	}
	verb := strings.ToLower(regexp.MustCompile(`[A-Za-z]+`).FindString(sql))
	outer := sql // the text without subqueries and other brackets, so that the table is the outer query's
	for inner := regexp.MustCompile(`\([^()]*\)`); inner.MatchString(outer); {
		outer = inner.ReplaceAllString(outer, " ")
	}
	kind := verb
	if m := regexp.MustCompile(`(?i)\b(?:FROM|INTO|UPDATE|JOIN)\s+(?:tuntu\.)?"?([a-z_0-9]+)"?`).FindStringSubmatch(outer); m != nil {
		kind += " " + strings.ToLower(m[1])
	}
	q.kinds.Store(key, kind)
	return kind
}

// ObserveQueries sets the function that is told of each query's kind and time.
func (db *DB) ObserveQueries(observer func(kind string, took time.Duration)) {
	db.times.Observe(observer)
}

// LatestChange returns the id of the last change of any town.
func (db *DB) LatestChange(ctx context.Context) (change int64, err error) {
	err = db.pool.QueryRow(ctx, `SELECT last_value FROM change_id`).Scan(&change)
	return change, translate(err)
}
