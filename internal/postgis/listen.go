package postgis

// Receives notifications of changes by LISTEN, and connects again after a loss.

import (
	"context"
	"encoding/json"
	"log/slog"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/paulmach/orb"
)

// Event is the notification of a committed change.
type Event struct {
	Town   string `json:"town"`
	Change int64  `json:"change"`
	First  int64  `json:"first"` // first and last sequence number of its audit rows
	Last   int64  `json:"last"`
}

// Listener has the functions that Listen calls.
type Listener struct {
	// Connected is called when the connection stands: from now on every change is notified.
	Connected func()
	// Lost is called when the connection is lost: changes until the next Connected are missed.
	Lost func()
	// Changed is called for each change, in the order of commits in one town. If it fails, Listen
	// treats this as a loss of the connection, since the change was missed.
	Changed func(Event) error
	// AccessChanged is called when the rights of an account have changed, or with 0 when the rights
	// of people who have not signed in have. It may be nil.
	AccessChanged func(account int64)
}

// accessChannel is the channel of notifications about accounts' rights; the payload is the account.
const accessChannel = "tuntu_access"

// longestPause is the longest time between two attempts to connect.
const longestPause = 2 * time.Second

// A connection may fail without an error, as when a cable is cut. So an idle one is pinged this
// often and must answer within this time; until then caches may be outdated without notice.
const (
	pingEvery  = 2 * time.Second
	answeredIn = 2 * time.Second
)

// Listen calls l for each notification until ctx ends. After a loss it connects again, with growing
// pauses between attempts.
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

// listen connects and receives notifications until an error; heard tells whether it was connected.
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

// openListening connects and subscribes to both channels.
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

// closeSoon closes a connection within a second, even one that no longer answers.
func closeSoon(ctx context.Context, conn *pgx.Conn) {
	closing, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
	defer cancel()
	_ = conn.Close(closing)
}

// Place lists where a change touched a layer, as boxes around the changed features' geometries.
type Place struct {
	Layer string
	Boxes []orb.Bound // EPSG:3857
}

// manyBoxes is the number of audit rows from which on Places returns one box around all of a layer
// rather than one for each.
const manyBoxes = 2000

// Places reads from the audit where a change touched each layer; the boxes cover the old and the new
// geometries. What the town tolerates of areas touches all features whose areas it judges.
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
		UNION ALL
		SELECT layer, ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e)
		FROM towns CROSS JOIN LATERAL ST_Transform(extent, 3857) e CROSS JOIN unnest($6::text[]) layer
		WHERE town = $1 AND EXISTS (SELECT FROM audit a
		    WHERE a.town = $1 AND a.change = $2 AND a.layer = 'area_tolerances')
		ORDER BY 1`
	rows, err := db.pool.Query(ctx, boxes, e.Town, e.Change, e.First, e.Last, manyBoxes, layersOfAreas())
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
