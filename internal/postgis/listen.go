package postgis

// Hears of changes by LISTEN, and connects again when the database was away.

import (
	"context"
	"encoding/json"
	"log/slog"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"
)

// Event tells of a committed change.
type Event struct {
	Town   string `json:"town"`
	Change int64  `json:"change"`
	First  int64  `json:"first"` // range of its audit rows
	Last   int64  `json:"last"`
}

// Listener hears of changes.
type Listener struct {
	// Connected is called when changes are heard of from now on.
	Connected func()
	// Lost is called when they no longer are: what passes until the next Connected is unknown.
	Lost func()
	// Changed is called for each change, in the order of commits in one town. When it fails,
	// the change counts as unheard.
	Changed func(Event) error
	// AccessChanged is called when what an account may do has changed; 0: who may read.
	// It may be nil.
	AccessChanged func(account int64)
}

// accessChannel is what accounts and memberships tell of.
const accessChannel = "tuntu_access"

// longestPause lets a database that is back be heard again within a few seconds.
const longestPause = 2 * time.Second

// A connection may die without a word, as when a cable is cut: it is asked so often, and must
// answer in this time. Until then what is kept counts as new.
const (
	pingEvery  = 2 * time.Second
	answeredIn = 2 * time.Second
)

// Listen hears of changes until ctx ends, and connects again after a loss with growing
// pauses; as a loss counts also a change that could not be taken in.
func (db *DB) Listen(ctx context.Context, log *slog.Logger, l Listener) {
	pause := 100 * time.Millisecond
	for ctx.Err() == nil {
		heard, err := db.listen(ctx, l)
		if ctx.Err() != nil {
			return
		}
		log.WarnContext(ctx, "lost the database's notifications; tiles are not cached until they are back", "error", err)
		if heard {
			pause = 100 * time.Millisecond
		}
		select {
		case <-ctx.Done():
		case <-time.After(pause):
		}
		pause = min(2*pause, longestPause)
	}
}

func (db *DB) listen(ctx context.Context, l Listener) (heard bool, err error) {
	conn, err := db.openListening(ctx)
	if err != nil {
		return false, err
	}
	defer closeSoon(ctx, conn)
	defer l.Lost()
	db.noteWritten(ctx)
	l.Connected()
	for {
		waiting, cancel := context.WithTimeout(ctx, pingEvery)
		notification, err := conn.WaitForNotification(waiting)
		idle := waiting.Err() != nil && ctx.Err() == nil
		cancel()
		switch {
		case err == nil && notification.Channel == accessChannel:
			if account, err := strconv.ParseInt(notification.Payload, 10, 64); err == nil && l.AccessChanged != nil {
				l.AccessChanged(account)
			}
		case err == nil:
			var event Event
			if err := json.Unmarshal([]byte(notification.Payload), &event); err != nil {
				return true, err
			}
			db.noteWritten(ctx)
			if err := l.Changed(event); err != nil {
				return true, err
			}
		case idle:
			if err := pingSoon(ctx, conn); err != nil {
				return true, err
			}
		default:
			return true, err
		}
	}
}

// openListening connects and asks to be told.
func (db *DB) openListening(ctx context.Context) (*pgx.Conn, error) {
	opening, cancel := context.WithTimeout(ctx, 2*answeredIn)
	defer cancel()
	conn, err := pgx.ConnectConfig(opening, db.pool.Config().ConnConfig)
	if err != nil {
		return nil, err
	}
	for _, channel := range []string{Channel, accessChannel} {
		if _, err := conn.Exec(opening, "LISTEN "+pgx.Identifier{channel}.Sanitize()); err != nil {
			closeSoon(ctx, conn)
			return nil, err
		}
	}
	return conn, nil
}

func pingSoon(ctx context.Context, conn *pgx.Conn) error {
	answering, cancel := context.WithTimeout(ctx, answeredIn)
	defer cancel()
	return conn.Ping(answering)
}

// closeSoon closes also what no longer answers.
func closeSoon(ctx context.Context, conn *pgx.Conn) {
	closing, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
	defer cancel()
	_ = conn.Close(closing)
}

// Place is where a change touched a layer.
type Place struct {
	Layer string
	Boxes []orb.Bound // EPSG:3857
}

// manyBoxes is from where on one box around all is as good as each.
const manyBoxes = 2000

// Places reads from the audit what a change touched, old places and new.
func (db *DB) Places(ctx context.Context, e Event) ([]Place, error) {
	const boxes = `
		SELECT layer, ST_XMin(bounds), ST_YMin(bounds), ST_XMax(bounds), ST_YMax(bounds)
		FROM audit
		WHERE town = $1 AND change = $2 AND bounds IS NOT NULL AND $4::bigint - $3::bigint < $5
		UNION ALL
		SELECT layer, min(ST_XMin(bounds)), min(ST_YMin(bounds)), max(ST_XMax(bounds)), max(ST_YMax(bounds))
		FROM audit
		WHERE town = $1 AND change = $2 AND bounds IS NOT NULL AND $4::bigint - $3::bigint >= $5
		GROUP BY layer
		ORDER BY 1`
	rows, err := db.pool.Query(ctx, boxes, e.Town, e.Change, e.First, e.Last, manyBoxes)
	if err != nil {
		return nil, translate(err)
	}
	var places []Place
	var layer string
	var b orb.Bound
	_, err = pgx.ForEachRow(rows, []any{&layer, &b.Min[0], &b.Min[1], &b.Max[0], &b.Max[1]}, func() error {
		if n := len(places); n == 0 || places[n-1].Layer != layer {
			places = append(places, Place{Layer: layer})
		}
		last := &places[len(places)-1]
		last.Boxes = append(last.Boxes, b)
		return nil
	})
	return places, translate(err)
}
